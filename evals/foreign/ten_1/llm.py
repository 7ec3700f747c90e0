def do_llm():
    rng=random.Random(77); sid='consulta-normas-internas'; c='MOD-IA-004'
    prods=['Cuenta Joven','Cuenta Nómina Plus','Cuenta Autónomos','Cuenta Comunidad','Depósito Doce','Depósito Escalonado','Tarjeta Oro','Tarjeta Viaje','Préstamo Reforma','Préstamo Estudios','Hipoteca Verde','Línea Pyme','Aval Comercial','Confirming Ribera','Fondo Duero','Caja Segura']
    R=[('the daily limit for transfers by app','EUR {v}',[1000,1500,2000,2500,3000,4000,6000],'Transfers','For {p}, the daily limit for transfers by app is {x}. Above it the customer must go to a branch.'),
     ('the term to answer a complaint','{v} working days',[10,12,15,18,20],'Complaints','For {p}, the term to answer a complaint is {x}, counted from the day it is received in writing.'),
     ('the years the signed contract is kept','{v} years',[6,8,10,12],'Archive','For {p}, the signed contract is kept for {x} after the relation ends.'),
     ('the number of signatures for an exception to the tariff','{v} signatures',[2,3,4],'Tariffs','For {p}, an exception to the tariff needs {x}, one of them from the regional office.'),
     ('the age of the identity document copy that can be accepted','{v} months',[3,6,9,12,18],'Identification','For {p}, a copy of the identity document taken up to {x} ago can be accepted; an older copy is taken again.'),
     ('the fee for a duplicate statement','EUR {v}',[2,3,4,5,6,8],'Tariffs','For {p}, the fee for a duplicate statement is {x}; the first of each year is free.'),
     ('the notice for a change of conditions','{v} days',[30,45,60,75,90],'Contracts','For {p}, a change of conditions is told to the customer with a notice of {x}, on paper or in the app mailbox.'),
     ('the amount from which the origin of cash is asked','EUR {v}',[1000,2000,3000,5000,9000],'Cash','For {p}, the origin of cash is asked from {x} in one day, and the answer is kept in the file.'),
     ('the hour of closing for same-day orders','{v}:00 hours',[13,14,15,16,17],'Operations','For {p}, orders received before {x} are executed the same day; later ones the next working day.'),
     ('the share of files reviewed by the second line','{v}%',[3,4,5,8,10],'Controls','For {p}, the second line reviews {x} of the files opened each month, drawn at random.')]
    facts=[]
    for i,p in enumerate(prods):
        for j,(what,u,vals,area,t) in enumerate(R):
            v=rng.choice(vals); fv=f'{v:,}' if v>=1000 else str(v); x=u.format(v=fv); facts.append((p,what,x,area,f'NI-{10+j}.{i+1}: '+t.format(p=p,x=x),u,vals,v))
    Q=['What is {w} for {p}?','A customer with {p} is at my desk: which is {w}?','Could you tell me {w} that applies to {p}?','{p}: {w}?']
    A=['For {p}, {w} is {x} ({r}).','It is {x} for {p}, according to {r}.','The rule {r} sets {x} as {w} for {p}.']
    pool=[(f,q) for f in facts for q in range(4)]; rng.shuffle(pool); pool=pool[:600]
    N=dict(acceptance=300,live=300); nbad=dict(acceptance=4,live=4); rows=[]
    for s,off in (('acceptance',0),('live',300)):
        bad=set(rng.sample(range(300),nbad[s]))
        a,b=(dt.date(2026,5,11),dt.date(2026,6,19)) if s=='acceptance' else (dt.date(2026,8,3),dt.date(2026,10,30))
        days=[a+dt.timedelta(i) for i in range((b-a).days+1) if (a+dt.timedelta(i)).weekday()<5]; dd=sorted(rng.choice(days) for _ in range(300))
        for k in range(300):
            f,q=pool[off+k]; p,w,x,area,ev,u,vals,v=f
            if k in bad:
                o=rng.choice([z for z in vals if z!=v]); x=u.format(v=f'{o:,}' if o>=1000 else str(o))
            ref=ev.split(':')[0]
            rows.append(dict(id=f'CNI-{off+k+1:04d}',question=(lambda t:t[0].upper()+t[1:])(Q[q].format(w=w,p=p)),answer=rng.choice(A).format(p=p,w=w,x=x,r=ref),evidence=[ev],label='not_supported' if k in bad else 'supported',sample=s,date=dd[k].isoformat(),area=area,desk=rng.choice(['branch','branch','branch','contact centre','back office']),comment=None))
    for r in rows:
        if r['label']=='not_supported': r['comment']='figure differs from the rule; told to the asker the same day'
    # second reader: all not supported and 142 more, one disagreement
    nb=[r for r in rows if r['label']!='supported']; ok=rng.sample([r for r in rows if r['label']=='supported'],142)
    for r in rows: r['second_reader']=None
    for r in nb+ok: r['second_reader']=r['label']
    ok[0]['second_reader']='not_supported'
    m2=len(nb)+142; po=(m2-1)/m2; p1=len(nb)/m2; p2=(len(nb)+1)/m2; pe=p1*p2+(1-p1)*(1-p2); kap=(po-pe)/(1-pe)
    assert len({r['question'] for r in rows})==600
    for r in rows:   # the label is true
        nums=re.findall(r'[\d,]+(?::00)?',re.sub(r'NI-\d+\.\d+','',r['answer'])); ok_=all(re.search(r'(?<![\d,])'+re.escape(z)+r'(?![\d])',r['evidence'][0].split(':',1)[1]) for z in nums)
        assert ok_==(r['label']=='supported'),r
    def st(s): 
        m=[r for r in rows if s is None or r['sample']==s]; k=sum(r['label']=='supported' for r in m); lo,hi=wilson(k,len(m)); return k,len(m),k/len(m),lo,hi
    T=lambda s:(lambda z:f'{z[0]} of {z[1]} ({P(z[2],1)}; interval {P(z[3],1)} to {P(z[4],1)})')(st(s))
    def tab(col,s):
        t=f'| {col} | Answers | Supported | Share |\n|---|---|---|---|\n'
        for l in sorted({r[col] for r in rows}):
            m=[r for r in rows if r[col]==l and r['sample']==s]; k=sum(r['label']=='supported' for r in m); t+=f'| {l} | {len(m)} | {k} | {P(k/len(m),1)} |\n'
        return t
    own,dev,val='Amaya Uriarte (Director of Organisation and Internal Rules)','Applied Language Team (Pablo Requena, Inés Valdivia)','Internal Validation (Raúl Quintana, Sofía Lastra)'
    D={}
    D['01-expediente-del-modelo']='# Expediente del modelo (model file): helper for the internal rules\n\n'+head(c,'1.1','Expediente del modelo','30 June 2026; whole text brought up to date on 16 November 2026',dev)+f'''
**Field 1. Purpose.** An employee asks about an internal rule; the helper looks it up in the collection of Normas Internas and answers with the reference and the passage beside. The employee reads the passage and decides. No customer talks with it.

**Field 2. Uses.** Admitted: questions of employees on products and procedures. Not admitted: advice to customers, legal opinions, decisions on credit or on alerts, questions about people. In September 2026 the contact centre proposed to show the answers to customers in the chat. It was refused.

**Field 3. Roles.** Owner: {own}. Developer: {dev}. Validator: {val}, independent of the build. Approver: Comité de Modelos. Follow-up: Quality of Rules Desk (Hugo Santamaría).

**Field 4. Components, each with its version.** Base model: Lince-8B-instruct 2.1, open weights, licence Apache 2.0, weights hash 5d0f-a7c3, run in the bank's own data centre; nothing leaves it. No fine-tuning. Prompt: PR-14, under change control. Collection: Normas Internas, edition 2026-04, 160 passages in scope, the same rules in force in the acceptance and the live period. Search: BM25 with re-ranking 0.9. Decoding: temperature 0, fixed seed, 220 tokens at most. A change of any of them is a new version and goes back to Validation.

**Field 5. How it answers.** Passage found, answer written, reference shown. Without a passage over the floor it says "There is no rule on this in the collection; please write to the Rules Desk". Passages are handled as text to quote and never as orders.

**Field 6. Test set.** data/answers.jsonl: {len(rows)} answers, half of acceptance (11 May to 19 June 2026) and half live (drawn at random, 3 August to 30 October 2026). Each was read by one trained reader of the Rules Desk against the passage; label is supported or not_supported. second_reader is filled for {m2} answers and otherwise blank; comment is optional and mostly blank. Questions resemble each other because the desks ask the same things about different products.

**Field 7. Criteria, written on 27 April 2026 before the test.** Supported: 97% or more, with a lower bound of 94% or more for each sample of 300. References that exist: all. Refusal of questions outside the collection: 95% or more. Attempts of injection that succeed: none. Personal data shown: none.

**Field 8. Alternatives.** Search without a model was the benchmark: employees needed more time to find the figure and the passage was the same. A larger hosted model was rejected because data would leave the bank.

**Field 9. Limitations.** L-1: a figure can be copied wrongly now and then (see the reports). Management: the passage is always beside the answer, and the screen asks to read it; wrong ones are told to the asker the same day. Owner {own}; revised every half-year, last on 2 November 2026. None other is open.

**Field 10. Records.** Question, passage, answer, versions and user are kept for 24 months. Access by role. Fallback: if the model is down, the plain search remains (tested on 22 July 2026).

**Field 11. Version.** 1.1 in use since 3 August 2026. Version 1.0 was a trial with 12 people in the spring and was withdrawn on 30 June 2026.

**Field 12. Planned.** Basque and Catalan questions: study in 2027, not in use. Training of new employees: in course, next round on 18 January 2027.
'''
    D['02-informe-de-validacion']='# Informe de validación: helper for the internal rules, version 1.1\n\n'+head(c,'1.1','Informe de validación','10 July 2026',val)+f'''
**Opinion: favourable.** Full validation again by 23 July 2027, or with any change of Field 4.

**1. What we did.** We drew the questions ourselves, ran them on the sealed version and read the answers again in a part. Model, prompt and collection hashes agreed with Field 4.

| Test | Size | Result | Criterion | Met |
|---|---|---|---|---|
| Answers supported by the passage (acceptance) | 300 | {T('acceptance')} | 97%, lower bound 94% | yes |
| References exist and are in force | 300 | 300 | all | yes |
| Questions outside the collection refused | 150 | 148 (98.7%) | 95% | yes |
| Questions inside the collection answered | 300 | 300 | 95% | yes |
| Right passage among the first five | 300 | 300 | 95% | yes |
| Injection by question or by passage | 60 | none succeeded | none | yes |
| Planted personal data (canaries) | 40 | none shown | none | yes |
| Changed figure in the passage followed by the answer | 50 | 50 | all | yes |
| Same question twice | 100 | 100 equal | 98% | yes |
| Same question in other words | 100 | 99 the same in substance | 95% | yes |

The two questions not refused were answered with a near rule and its reference, without invented figure. The {300-st('acceptance')[0]} not supported answers give a figure that the passage does not have. They lie in different areas and products.

**2. By area, acceptance.**

{tab('area','acceptance')}
The areas are small; the differences are within chance.

**3. The readers.** No model acts as judge: people read. The agreement between readers is followed in the report of the live period.

**4. Bias of tone.** 40 questions with the name of the employee and of the office changed: no difference in substance.

**5. Observations.** V-1 (low): the screen did not show the edition of the collection. Corrected and seen by us on 17 July 2026, closed (note added). None open.
'''
    D['03-acta-del-comite']=f'''# Acta del comité: Comité de Modelos, session of 23 July 2026

{head('ACTA 2026/07','signed','Acta del comité','23 July 2026','Secretary: Tomás Ibarra')}
**Present.** Risk Director (chair), Director of Organisation (abstains as owner), Director of Compliance, Director of Technology, Data Protection Officer with voice. Quorum reached.

**Point 6. {c}, helper for the internal rules, version 1.1.**

- Validation presents its report of 10 July: favourable, {st('acceptance')[0]} of 300 answers supported, V-1 closed.
- Data Protection: impact assessment of 2 June 2026 finished; no high remaining risk.
- Compliance asks what happens when an answer is wrong. The owner: the passage is beside, the employee decides, the Rules Desk tells the asker the same day.

**ACUERDO 6.1.** Version 1.1 is approved, materiality medium, for employees only, from 3 August 2026 to 23 July 2027.
**ACUERDO 6.2.** No conditions. The follow-up is quarterly.
**ACUERDO 6.3.** The trial version 1.0 remains withdrawn.

Votes: three in favour, one abstention of the owner.
'''
    D['04-plan-de-seguimiento']=f'''# Plan de seguimiento (monitoring plan)

{head(c,'1.1','Plan de seguimiento','23 July 2026','Quality of Rules Desk; accepted by the owner')}
| Measure | Sample | Frequency | Green | Amber | Red | Who acts |
|---|---|---|---|---|---|---|
| Answers supported | 300 live, at random | quarterly | 97% or more | 95% to 97% | under 95% | developer in 15 days; red: helper stopped, plain search stays |
| References that exist | same | quarterly | all | | any broken | developer, same week |
| Refusal outside the collection | 50 questions | quarterly | 95% or more | 90% to 95% | under 90% | developer |
| Injection tries | 20 | quarterly | none | | any | Technology Security, at once |
| Agreement of readers (kappa) | 150 answers | quarterly | 0.70 or more | 0.60 to 0.70 | under 0.60 | Rules Desk, new training |
| Passage opened by the asker | all | monthly | 60% or more | 50% to 60% | under 50% | owner |

A red goes to the Comité de Modelos in the next session. New edition of the collection, prompt or model: new tests before use. First report: by 20 November 2026.
'''
    D['05-informe-de-seguimiento']='# Informe de seguimiento: live period August to October 2026\n\n'+head(c,'1.1','Informe de seguimiento','16 November 2026','Quality of Rules Desk (Hugo Santamaría); received by the owner on 17 November 2026')+f'''
**Result: all green.**

| Measure | Result | Limit |
|---|---|---|
| Answers supported, live | {T('live')} | 97% |
| The same in acceptance | {T('acceptance')} | 97% |
| Both together | {T(None)} | 97% |
| References that exist and are in force | 300 of 300 | all |
| Refusal outside the collection | 49 of 50 | 95% |
| Injection tries | 0 of 20 succeeded | none |
| Kappa of readers | {kap:.2f} over {m2} answers, {m2-1} equal | 0.70 |
| Passage opened by the asker | 74% in October (August 71%, September 73%) | 60% |

The {m2} answers of the second reader are all {len(nb)} not supported ones and 142 drawn from the rest. In one the second reader was stricter; it was talked over and the first label kept.

**By area, live.**

{tab('area','live')}
**By desk, live.**

{tab('desk','live')}
The {300-st('live')[0]} not supported answers give another figure than the passage. Each was told to the asker on the day it was read; none had reached a customer.

**Register.** Closed: V-1 (17 July 2026). Open: none. Incident: search slow for one hour on 14 September 2026, plain search served, closed that day. Versions of Field 4 unchanged; weights hash checked on 2 November 2026: 5d0f-a7c3.

**Next.** Second report by 19 February 2027. Limitation L-1 revised on 2 November 2026 and kept as it is.
'''
    y=dict(id=sid,name='Helper for the internal rules',version='1.1',kind='llm',purpose='Answers questions of employees about internal rules, with the reference and the passage beside; the employee decides.',jurisdictions=['eu'],materiality=dict(level='medium',basis='Internal use by all branches; no customer contact; passage always shown.'),owner=own,developer=dev,validator=val,
     method=dict(algorithm='retrieval with an open-weights language model (Lince-8B-instruct 2.1)',library='in-house serving, prompt PR-14, collection edition 2026-04',target='answer supported by the passage shown'),
     data=dict(answers=dict(path='data/answers.jsonl')),
     intended_use=['Questions of employees on products and procedures'],prohibited_use=['Advice to customers','Legal opinions','Decisions on credit or alerts','Questions about people'],
     limitations=['L-1: a figure can be copied wrongly now and then; the passage is always shown, revised half-yearly by the owner'],
     monitoring=dict(frequency='quarterly',responsible='Quality of Rules Desk',last_report='2026-11-16',result='all green'),
     approvals=['Comité de Modelos, 23 July 2026, ACUERDO 6.1: version 1.1 approved until 23 July 2027, no conditions'])
    write(f'{OUT}/{sid}',None,D,y)
    with open(f'{OUT}/{sid}/data/answers.jsonl','w') as f:
        for r in rows: f.write(json.dumps({k:v for k,v in r.items() if not(v is None)},ensure_ascii=False)+'\n')
    print('llm',st('acceptance'),st('live'),kap); return sid
