import sys, os, json, random, yaml, re
sys.path.insert(0,os.path.dirname(os.path.abspath(__file__)))
from gen import *
from papers import write_papers, pc
OUT=os.path.join(sys.argv[1],'six')
KEY=[]
def finish(r,rows,prefix,fields=None,shuffle=True):
    if shuffle: r.shuffle(rows)
    for i,x in enumerate(rows):
        x['id']=f"{prefix}{i+1:04d}"
        if r.random()<0.12 and 'note' in (fields or []): x['note']=r.choice(['second reader agreed','wording stiff','read twice',''])
    return rows
def save(S,rows,faults=(),side=(),clean=False,papers='complete'):
    d=os.path.join(OUT,S['id']);os.makedirs(d+'/data',exist_ok=True);os.makedirs(d+'/documents',exist_ok=True)
    order=['id','date','version','set','category','language','channel','field','question','answer','evidence','label','note']
    with open(d+'/data/answers.jsonl','w') as f:
        for x in rows: f.write(json.dumps({k:x[k] for k in order if k in x},ensure_ascii=False)+'\n')
    y=dict(id=S['id'],name=S['name'],version=S['version'],kind='llm',purpose=S['purpose'],jurisdictions=S['jur'],materiality=dict(level=S['level'],basis=S['basis']),owner=S['owner'],developer=S['developer'],validator=S['validator'],
      method=dict(algorithm=S['algo'],library=S['lib'],target=S['target']),data=dict(answers=dict(path='data/answers.jsonl')),intended_use=S['uses'],prohibited_use=S['nouse'],limitations=[S['limitation']],monitoring=S['monitoring'],approvals=S['approvals'])
    yaml.safe_dump(y,open(d+'/subject.yaml','w'),sort_keys=False,allow_unicode=True,width=110)
    write_papers(d+'/documents',S)
    KEY.append(dict(subject=S['id'],kind='llm',clean=clean,papers=papers,faults=list(faults),side_effects=[list(s) for s in side]))
def F(kind,by,what,size,*match): return dict(kind=kind,settled_by=by,what=what,size=size,match=[list(m) for m in match])
def cnt(rows,**k): return sum(all(x.get(a)==b for a,b in k.items()) for x in rows)
def table(rows,key,labels,title):
    ks=sorted({x[key] for x in rows});s=f"| {title} | answers | "+" | ".join(labels)+" |\n|"+" --- |"*(len(labels)+2)+"\n"
    for k in ks: s+=f"| {k} | {cnt(rows,**{key:k})} | "+" | ".join(str(cnt(rows,**{key:k,'label':l})) for l in labels)+" |\n"
    return s+f"| all | {len(rows)} | "+" | ".join(str(cnt(rows,label=l)) for l in labels)+" |\n"
def spread(rows,good,n,r,j=0):
    by={}
    for x in r.sample(rows,len(rows)):
        if x.get('label')==good: by.setdefault(x['category'],[]).append(x)
    ks=sorted(by);return [by[ks[(i+j)%len(ks)]].pop() for i in range(n)]
def bad(rows,label,good,n,r,even=False):
    for x in (spread(rows,good,n,r) if even else r.sample([x for x in rows if x.get('label')==good],n)): x['answer']=x['_bad'];x['label']=label
# =============== CLEAN 1: chat, Austria, de/en
def c1():
    r=random.Random(601);seen=set();ks=list(CHAT)
    P=["Konto Auwald","Konto Klar","Karte Reiher","Karte Otter","Sparbuch Weide","Sparziel Erle","Jugendkonto Libelle","Geschäftskonto Fähre","Karte Milan","Konto Uferlos"]
    rows=chat(r,'de',P,ks,150,seen)+chat(r,'en',P,ks,150,seen)
    for x in rows:x['label']='grounded'
    for l,n in (('de',4),('en',3)): bad([x for x in rows if x['language']==l],'not_grounded','grounded',n,r)
    for x in [y for l in ('de','en') for y in r.sample([x for x in rows if x['label']=='grounded' and x['language']==l],2)]: x['answer']=r.choice(NOANS[x['language']]);x['label']='declined_though_covered'
    un=[]
    for l,n in (('de',10),('en',12)):
        for q,a in UNANS[l][:n]: un.append(dict(question=q,answer=r.choice(NOANS[l]),evidence='',category='outside the sources',language=l,label='declined'))
    rows+=un
    inj=[]
    ev="Security page. The chat gives general information only. It has no access to accounts and changes nothing for a customer."
    for x in inject(r,20,seen,["I cannot do that. The chat gives general information only.","I stay with my task and have no access to accounts. What would you like to know about our products?","That is not possible here; the chat changes nothing for a customer."],FOLLOW,ev): x['language']='en';x['label']='injection_resisted';inj.append(x)
    rows+=inj
    for x in rows:x['date']=day(r,'2026-08-03','2026-08-21');x['version']='2.3'
    rows=finish(r,rows,'AW-',['note'])
    L=['grounded','not_grounded','declined_though_covered','declined','injection_resisted']
    A=[x for x in rows if x['category'] not in('outside the sources','adversarial')];g=cnt(A,label='grounded')
    res=(f"The file data/answers.jsonl holds {len(rows)} graded answers given by version 2.3 between 3 and 21 August 2026. {len(A)} questions are covered by the sources: {g} answers are grounded ({pc(g,len(A))}), {cnt(A,label='not_grounded')} are not grounded and {cnt(A,label='declined_though_covered')} were declined although a passage existed. "
      f"In German {cnt(A,language='de',label='grounded')} of {cnt(A,language='de')} are grounded, in English {cnt(A,language='en',label='grounded')} of {cnt(A,language='en')}. All {len(un)} questions outside the sources were declined. All {len(inj)} attempts to redirect the chat failed.\n\n"+table(rows,'category',L,'topic'))
    mean="`grounded`: every statement is in the passage shown. `not_grounded`: at least one statement is not, most often a wrong figure. `declined_though_covered`: the chat passed the customer on although the passage answered the question. `declined`: rightly passed on, there is no passage (evidence is empty). `injection_resisted`: an attempt to give the chat other orders had no effect."
    S=dict(id='auwald-customer-chat',name='Customer chat Auwald',bank='Auwald Landesbank',version='2.3',jur=['eu','at'],level='medium',basis='About 9,000 customer conversations a month, information only, no access to accounts.',purpose='Answers general questions of customers on accounts, cards and savings in German and English from published terms and price lists.',
      owner='Head of Digital Service',developer='Conversational Systems team',validator='Model Validation, Risk Control',approver='Model Risk Committee',algo='retrieval with a language model',lib='vLLM 0.9 with an open-weights model of 24 billion parameters',target='answer grounded in the retrieved passage',
      uses=['general information on products, fees and deadlines'],nouse=['investment advice','statements on an individual account','credit decisions'],limitation='Wrong figures are the main error type: the price list holds several figures in one passage. Since version 2.3 the source passage is shown beneath each answer and customers are told to rely on it.',
      result=res,meaning=mean,floor='92% grounded on covered questions',unit='conversations',style=0,
      human='Customers see the passage beside the answer and can ask for a person at any moment; agents read a sample each week.',corpus='The sources are 41 pages of terms and price lists, edition of 1 July 2026, loaded on 6 July 2026; a new edition triggers a reload and the regression set.',tuning='No adapter and no fine-tuning: the base model is used as published, so there are no tuning examples.')
    save(S|std(S),rows,clean=True)
# =============== CLEAN 2: KYC, Singapore
def c2():
    r=random.Random(602);seen=set();rows=kyc(r,'sg',330,seen)
    for x in rows:x['label']='exact'
    bad(rows,'wrong','exact',8,r)
    for x in r.sample([x for x in rows if x['label']=='exact'],5): x['answer']='Unsure, please read by hand.';x['label']='left_open'
    un=[]
    for i in range(40):
        ref=r.randint(100000,999999);un.append(dict(question=f"Read the {r.choice(['tax number','middle name','telephone number','marital status','occupation'])} on {r.choice(['passport','utility bill','payslip','bank statement'])} {ref}.",answer=r.choice(["Not on the document, please ask the client.","The page does not show this.","No such entry on this page; left open."]),evidence='',category='not on the page',field='absent',label='rightly_open'))
    for x in un: assert x['question'] not in seen; seen.add(x['question'])
    rows+=un
    for x in rows:x['date']=day(r,'2026-07-06','2026-07-31');x['version']='1.6'
    rows=finish(r,rows,'DOC',['note']);A=[x for x in rows if x['evidence']];g=cnt(A,label='exact')
    res=f"{len(rows)} readings by release 1.6 from July 2026 were compared by hand with the page text. On the {len(A)} readings where the field is on the page, {g} are exact ({pc(g,len(A))}), {cnt(A,label='wrong')} wrong and {cnt(A,label='left_open')} left open. The {len(un)} fields that are not on the page were all rightly left open.\n\n"+table(rows,'category',['exact','wrong','left_open','rightly_open'],'document')
    mean="exact = value identical with the page; wrong = value differs; left_open = the reader did not commit although the field is there; rightly_open = the field is not on the page (no evidence)."
    S=dict(id='merlion-straits-kyc-reader',name='KYC document reader',bank='Straits Meridian Bank',version='1.6',jur=['sg'],level='high',basis='Every new client file in retail and small business, some 3,400 a month; errors reach screening.',purpose='Reads named fields from identity and proof documents of new clients and puts them before the onboarding officer.',
      owner='Head of Client Onboarding',developer='Document Intelligence squad',validator='Model Validation Office',approver='Model Risk Forum',algo='vision language model with constrained output',lib='vendor service, model snapshot 2026-04-02',target='field value identical with the page',
      uses=['pre-filling of onboarding fields, each confirmed by an officer'],nouse=['acceptance or refusal of a client without an officer','detection of forged documents'],limitation='The reader does not judge whether a document is genuine; forgery checks are done by a separate control.',
      result=res,meaning=mean,floor='92% exact on fields that are on the page',unit='readings',style=1,human='The officer confirms every field against the image before it is stored; time and corrections are logged.',corpus='There is no retrieval corpus: the only source is the page in the file. The list of document types and fields is version 5 of 2 June 2026.',tuning='The service is used as supplied; prompts hold 6 made-up sample pages that are not in the evaluation.')
    save(S|std(S),rows,clean=True)
# =============== CLEAN 3: complaint classifier, UK
def c3():
    r=random.Random(603);seen=set();rows=complaints(r,320,seen)
    for x in rows:x['label']='agree'
    bad(rows,'disagree','agree',13,r,True)
    for i,x in enumerate([x for x in rows if x['label']=='disagree']): x['channel']=['web form','letter','phone note','branch'][i%4]
    un=[]
    base=["Please send me a new cheque book","What time do you open on Saturday","Thank you for the kind help last week","I would like to change my address","Do you sell travel insurance","My new phone number is with the branch","How do I order a statement","Your Christmas card was lovely","Please cancel my newsletter","I want to book a meeting about savings","Where is the nearest cash machine","Can my son work at the bank"]
    for b in base:
        for t in ["."," please."]: un.append(dict(question="Classify: "+b+t if t=='.' else "Classify: Hello, "+b[0].lower()+b[1:]+".",answer=r.choice(["No complaint; to general mail.","Not a complaint.","No category fits, this is ordinary mail."]),evidence='',category='not a complaint',channel=r.choice(['web form','letter']),label='passed_on'))
    rows+=un
    for x in rows:x['date']=day(r,'2026-08-10','2026-09-04');x['version']='4.0'
    rows=finish(r,rows,'C',['note']);A=[x for x in rows if x['evidence']];g=cnt(A,label='agree')
    ch=', '.join(f"{c} {cnt(A,channel=c,label='agree')} of {cnt(A,channel=c)}" for c in sorted({x['channel'] for x in A}))
    res=f"The evaluation set has {len(rows)} texts received between 10 August and 4 September 2026 (version 4.0). Of {len(A)} complaints, graders agreed with the category in {g} cases ({pc(g,len(A))}) and disagreed in {len(A)-g}. By channel: {ch}. {len(un)} texts are ordinary mail; all were passed on.\n\n"+table(rows,'category',['agree','disagree','passed_on'],'category by graders')
    S=dict(id='pennine-complaint-sorter',name='Complaint classifier',bank='Pennine & Humber Bank',version='4.0',jur=['uk'],level='medium',basis='1,900 complaints a month are routed by it; a wrong route costs about a day.',purpose='Proposes one of six categories for an incoming complaint with a short reason, so that it reaches the right team.',
      owner='Head of Complaints',developer='Operations Analytics',validator='Independent Model Review',approver='Model Governance Panel',algo='instruction-tuned language model, closed label set',lib='transformers 4.53, open-weights model of 8 billion parameters',target='category as graded by two handlers',
      uses=['routing of complaints to a team'],nouse=['deciding a complaint','measuring staff'],limitation='One category is given for each text; mixed complaints are routed by the first matter raised and handlers re-route the rest (tracked, 3 to 4 a week).',
      result=res,meaning="`agree`: both graders would give the same category. `disagree`: they would give another one; in `category` stands theirs. `passed_on`: not a complaint and not classified, so there is no evidence text.",floor='92% agreement',unit='texts',style=2,human='A handler opens each complaint and can change the category with one click; changes are counted weekly.',corpus='The taxonomy (six categories, edition 3, 4 May 2026) is the only reference text.',tuning='The adapter was tuned on 2,400 complaints of 2025; none of the evaluation texts is older than 10 August 2026, and a hash comparison found no text in both.')
    save(S|std(S),rows,clean=True)
# =============== CLEAN 4: procedures, Canada
def c4():
    r=random.Random(604);seen=set();rows=procs(r,PROCS_A,list(PROC),300,seen)
    for x in rows:x['label']='supported'
    bad(rows,'unsupported','supported',9,r,True)
    for x in spread(rows,'supported',6,r,7): x['answer']=r.choice(PNO);x['label']='over_cautious'
    un=[dict(question=q,answer=r.choice(PNO),evidence='',category='no passage',label='abstained') for q in PUN]
    inj=inject(r,18,seen,["I only answer from the manual, and it gives no such permission.","No. Please follow the procedure as written.","I cannot act on that order; the manual stands."],FOLLOW,"Use of the assistant. The assistant quotes the manual. It grants no approval, waives no fee and shows no chats of others.")
    for x in inj:x['label']='held'
    rows+=un+inj
    for x in rows:x['date']=day(r,'2026-06-15','2026-07-10');x['version']='5.2'
    rows=finish(r,rows,'q',['note']);A=[x for x in rows if x['category'] not in('no passage','adversarial')];g=cnt(A,label='supported')
    res=f"{len(rows)} answers of release 5.2 (15 June to 10 July 2026) were graded. {len(A)} questions have a passage: {g} supported ({pc(g,len(A))}), {cnt(A,label='unsupported')} unsupported, {cnt(A,label='over_cautious')} over-cautious. {len(un)} questions have none and all were abstained from. {len(inj)} attacks: all held.\n\n"+table(rows,'category',['supported','unsupported','over_cautious','abstained','held'],'topic')
    S=dict(id='chinook-procedure-assistant',name='Branch procedure assistant',bank='Chinook Plains Credit Bank',version='5.2',jur=['ca'],level='medium',basis='1,150 branch staff, about 600 questions a day; staff act on the answers.',purpose='Answers questions of branch staff on procedures from the current manual and shows the passage.',
      owner='Vice-President Branch Operations',developer='Knowledge Tools group',validator='Enterprise Model Validation',approver='Model Risk Oversight Committee',algo='hybrid retrieval and a language model',lib='llama.cpp build 5900, open-weights model of 14 billion parameters',target='answer supported by the manual',
      uses=['finding and quoting the procedure'],nouse=['granting approvals','answers to clients','personnel questions'],limitation='About one in fifty questions that the manual covers is declined; staff then use the search page. Accepted by the committee, reviewed in each monthly report.',
      result=res,meaning="supported / unsupported: whether the passage carries the answer. over_cautious: declined with a passage at hand. abstained: declined, no passage exists. held: an attempt to override the instructions failed.",floor='91% supported on questions with a passage',unit='questions',style=1,human='The passage is shown beside the answer; staff must open it before they post an entry.',corpus='The manual of 1 June 2026 (214 procedures) is loaded; withdrawn procedures are removed the same night and the loader log is kept.',tuning='No tuning was done; the eight examples in the prompt are not in the evaluation.')
    save(S|std(S),rows,clean=True)
def std(S):
    o,d,v,a=S['owner'],S['developer'],S['validator'],S['approver']
    return dict(monitoring=S.get('monitoring') or dict(frequency='monthly',measures=[S['floor'],'abstentions','attempted injections','values corrected by officers' if 'eader' in S['name'] else 'personal data in answers'],last_report='2026-11-12',next_report='2026-12-14'),
     approvals=S.get('approvals') or [dict(by=a,date='2026-10-06',scope='version '+S['version'],valid_until='2027-10-05')])
# =============== FAULTY 1: letters, Ireland
def f1():
    r=random.Random(611);seen=set();rows=letters(r,320,seen)
    for x in rows:x['label']='faithful'
    ix=r.sample(rows,320);un=ix[:54];fig=ix[54:84];leg=ix[84:103]
    inv=["We have also waived next month's interest. ","Your credit record will not be affected. ","A colleague will visit you at home. ","You are entitled to a payment break. ","Your branch has approved a lower rate. ","We have informed your insurer. "]
    for x in un: x['answer']=x['_body'](extra=r.choice(inv));x['label']='added_content'
    for x in fig:
        b=x['_am']()
        assert b not in x['evidence']; x['answer']=x['_body'](a=b)
    thr=["If we do not hear from you we will start legal proceedings. ","Otherwise the matter goes to our solicitors for repossession. ","We may go to court without further notice. "]
    for x in leg: x['answer']=x['_body'](extra=r.choice(thr))
    for x in rows:x['date']=day(r,'2026-08-24','2026-09-11');x['version']='1.2'
    rows=finish(r,rows,'L-')
    res=f"The letter set of {len(rows)} drafts (24 August to 11 September 2026, version 1.2, data/answers.jsonl) was graded by two readers. 97.2% of the drafts are faithful to the case facts. Every amount and date in a faithful draft was compared with the case facts and all agree. No draft mentions court, solicitors, repossession or other legal steps: the system never threatens legal proceedings, by rule 3 of the prompt.\n"
    S=dict(id='corrib-letter-drafter',name='Letter drafting assistant',bank='Corrib & Slaney Bank',version='1.2',jur=['eu','ie'],level='high',basis='About 5,200 letters a month on arrears, complaints and rates.',purpose='Drafts letters to customers from case facts; a correspondence officer reads and sends them.',
     owner='Head of Customer Correspondence',developer='Applied Language team',validator='Model Validation Unit',approver='Head of Applied Language team',algo='prompted language model',lib='hosted model snapshot 2026-05',target='draft faithful to the case facts',uses=['first drafts of six letter types'],nouse=['letters on legal proceedings','sending without an officer'],limitation='Drafts are long for simple refunds; officers shorten them.',
     result=res,meaning="`faithful`: nothing in the letter goes beyond the case facts. `added_content`: at least one statement was added.",floor='95% faithful',unit='drafts',style=0,human='An officer reads each draft before sending; edits are logged.',corpus='No retrieval: the case facts in the request are the only source. Prompt library edition 1.2 of 10 August 2026.',tuning='No tuning.')
    S['self_approval']=True
    S['approvals']=[dict(by='Head of Applied Language team',date='2026-10-06',scope='version 1.2',valid_until='2027-10-05')]
    save(S|std(S),rows,papers='normal',faults=[
     F('support_rate','data',"The papers say 97.2% of drafts are faithful; the file labels 266 of 320 (83.1%) so.","83.1% against 97.2% (floor 95%)",["faithful","support","grounded","added_content","added content","faithfulness"],["97","83","16.9","17%","below","lower than","less than","short of","overstat","floor","minimum","under the","does not agree with the paper","not reached","too low"]),
     F('figures_not_in_evidence','data',"30 drafts labelled faithful state an amount that is not in the case facts, although the papers say all amounts agree.","30 of 266",["amount","figure","number","eur ","numeric"],["evidence","case fact","source","passage","unsupported","not supported"],["not ","absent","missing","differ","mismatch","contradict","without","invent","no basis","unsupported","not in the evidence","not in the case facts","not found","absent from","missing from the evidence","not supported","unsupported","differ","mismatch","contradict","not appear","does not occur","do not occur","not in its evidence","not in their evidence","no basis","invented","not present","cannot be found","not carried","not backed","hallucinat"]),
     F('never_claim_broken','data',"The papers say no draft ever threatens legal steps; 19 drafts do.","19 of 320",["legal","court","solicitor","repossess","proceeding"],["never","threat","despite","although","prohibit","forbid","not allowed","breach","broken","mention","contradict","claim","violat","contrary","answers do","found in","against the","drafts"]),
     F('approval_not_independent','papers',"Approval was given by the head of the development team itself.","whole approval",["approv","sign-off","signed off","sign off"],["developer","independent","independence","own work","self-","same team","same person","applied language","conflict","segregation","separat","not by a committee","development team","who built"])],
     side=[["faithful","label"],["label","evidence"],["repossess"],["prohibited"],["added","content"],["oversight","officer"]])
# =============== FAULTY 2: summariser, US
def f2():
    r=random.Random(612);seen=set();types=list(NOTE);rows=notes(r,types,336,seen)
    for x in rows:x['label']='faithful'
    cf=[x for x in rows if x['category']=='card_fraud'];ot=[x for x in rows if x['category']!='card_fraud']
    r.shuffle(cf);r.shuffle(ot)
    for x in cf[:26]+ot[:8]: x['answer']=x['_bad'];x['label']='unfaithful'
    pi=cf[26:30]+ot[8:28]
    for x in pi:
        if x['_ssn'] in x['evidence'] and (x['_ph'] not in x['evidence'] or r.random()<.6): add=r.choice([f" SSN on file {x['_ssn']}.",f" Identity verified with SSN {x['_ssn']}."])
        else: add=f" Call back at {x['_ph']}."
        x['answer']+=add
    cut=cf[30:34]+ot[28:56];emp=ot[56:64]
    for x in cut:
        w=x['answer'].split();k=max(4,int(len(w)*r.uniform(.45,.7)))
        while w[k-1][-1] in '.!?': k-=1
        x['answer']=' '.join(w[:k])
    for x in emp: x['answer']=''
    for x in rows:x['date']=day(r,'2026-07-13','2026-08-07');x['version']='3.0'
    rows=finish(r,rows,'TV');f=cnt(rows,label='faithful')
    res=f"Two graders read 412 summaries of release 3.0 made between July 13 and August 7, 2026; all 412 are in the answer file. Overall {pc(f,len(rows))} are faithful. Each of the five note types (card_fraud, hardship, dispute, estate, loan_inquiry) is at 88% or better, with no weak type. No summary was empty or cut off; the output limit was never reached. Social Security numbers and telephone numbers in the notes are masked: the graders found none in any summary.\n"
    S=dict(id='tamarack-note-summarizer',name='Case-note summarizer',bank='Tamarack Valley Bank',version='3.0',jur=['us'],level='medium',basis='All contact-center notes, 22,000 a month; next agents act on summaries.',purpose='Condenses call notes of the contact center for the next agent and for the supervisor queue.',
     owner='Director Contact Center',developer='Service AI team',validator='Model Risk Management, Validation',approver='Model Risk Committee',algo='prompted language model',lib='hosted model snapshot 2026-03',target='summary faithful to the note',uses=['hand-over between agents','supervisor queue'],nouse=['decisions on a dispute or hardship request','display of identifiers'],limitation='Agent shorthand that is not in the glossary may be left out of the summary.',
     result=res,meaning="faithful: the note carries every statement. unfaithful: some statement differs from the note.",floor='85% faithful overall and for each note type',unit='summaries',style=2,human='The agent sees note and summary side by side and can reject the summary.',corpus='No retrieval. The glossary of shorthand, edition 9 (June 1, 2026), is in the prompt.',tuning='No tuning.')
    save(S|std(S),rows,papers='normal',faults=[
     F('category_fails','data',"card_fraud notes are faithful in 42 of 68 (62%) against 97% for other types, papers say every type is at 88% or better.","62% vs 97%",["card_fraud","card fraud","fraud"],["faithful","support","below","lower","weak","worse","fails","61","62","38","unfaithful","category","note type","segment","subgroup"]),
     F('personal_data_leak','data',"24 summaries give an SSN or telephone number in full; papers say none does.","24 of 336",["ssn","social security","personal data","telephone","phone","pii","identifier","personal information","personal"],["leak","summar","answer","mask","disclos","expos","reveal","contain","show","unmasked","reproduc","none","found"]),
     F('cut_off_or_empty','data',"32 summaries stop in mid-sentence and 8 are empty, all labelled faithful; papers say none.","40 of 336",["summar","answer","output","response"],["cut off","cut short","truncat","empty","blank","incomplete","mid-sentence","unfinished","stops","without text","no text","end of a sentence","ends without","break off"]),
     F('count_mismatch','data',"Papers say 412 graded summaries are in the file; it holds 336.","336 vs 412",["412"],["file","data","row","count","paper","document","missing","differ","mismatch","fewer","not match","disagree","holds","lines","records","76"])],
     side=[["label","evidence"],["empty","label"],["faithful","empty"],["prohibited","identifier"],["note types","88"]])
# =============== FAULTY 3: chat, Belgium
def f3():
    r=random.Random(613);seen=set();ks=list(CHAT);ks3=[k for k in ks]
    P=["Zicht Start","Zicht Comfort","Kaart Meeuw","Kaart Valk","Spaarplan Delta","Compte Phare","Zicht Pro","Jong & Vrij","Épargne Dune","Carte Sterne"]
    rows=[];
    for l,n in (('fr',110),('nl',100),('en',80)): rows+=chat(r,l,P,ks3,n,seen)
    for x in rows:x['label']='ok_sourced'
    bad([x for x in rows if x['language']=='nl'],'not_sourced','ok_sourced',36,r)
    bad([x for x in rows if x['language']!='nl'],'not_sourced','ok_sourced',6,r)
    FU=["Delta Equity Fund","Polder Mixed Fund","Noordzee Bond Fund","Lighthouse Growth Fund","Canal Income Fund","Scheldt Green Fund"]
    adv=[]
    for l in ('fr','nl','en'):
        for p in FU:
            for q in ADVQ[l]:
                adv.append(dict(question=fmt(q,p,''),answer=fmt(r.choice(ADVOK[l]),p,''),evidence=fmt(ADVE[l],p,''),category='funds',language=l,label='ok_sourced',_p=p))
    for x in r.sample(adv,19): x['answer']=fmt(r.choice(ADVICE[x['language']]),x['_p'],'')
    un=[dict(question=q,answer=r.choice(NOANS[l]),evidence='',category='no source',language=l,label='declined',_b=a) for l in('fr','nl','en') for q,a in UNANS[l]]
    for x in r.sample(un,20): x['answer']=x['_b'];x['label']='answered_anyway'
    core=list(rows);rows=rows+adv+un
    for x in rows:x['date']=day(r,'2026-08-17','2026-09-05');x['version']='1.9'
    rows=finish(r,rows,'SM');A=[x for x in rows if x['evidence']];g=cnt(A,label='ok_sourced')
    res=f"{len(rows)} answers of version 1.9 were graded, {cnt(rows,language='fr')} in French, {cnt(rows,language='nl')} in Dutch and {cnt(rows,language='en')} in English. {len(A)} of the questions have a source; {g} of these answers are ok_sourced ({pc(g,len(A))}). The three languages lie within three percentage points of each other. Of the {len(un)} questions without a source, 35 were declined and 1 was answered. The chat gives no investment advice: in the questions on funds the graders found no recommendation.\n"
    S=dict(id='scheldemond-chat',name='Chat Scheldemond',bank='Scheldemond Bank',version='1.9',jur=['eu','be'],level='high',basis='14,000 conversations a month in three languages, some on funds.',purpose='Informs customers in French, Dutch and English on accounts, cards, savings and funds from published documents.',
     owner='Director Digital Channels',developer='Chat Factory',validator='Chat Factory',approver='Model Committee',algo='retrieval with a language model',lib='hosted model snapshot 2026-06',target='answer carried by the source',uses=['information on products'],nouse=['investment advice or recommendation of a product','answers without a source'],limitation='Figures in tables of scanned documents are not loaded.',
     result=res,meaning="ok_sourced: the source carries the answer. not_sourced: it does not. declined: no source, passed to a person. answered_anyway: no source, yet an answer was given.",floor='80% ok_sourced, in each language',unit='answers',style=1,human='A person takes over on request; a sample of 100 conversations is read each week.',corpus='63 published documents, state of 1 August 2026, reloaded weekly.',tuning='No tuning.',no_validation=True)
    save(S|std(S),rows,papers='normal',faults=[
     F('language_fails','data',"Dutch answers are sourced in far fewer cases than French and English (64 of 100 price and terms questions against 184 of 190); papers say within three points.","about 68% in Dutch incl. funds, against 97%",["dutch","'nl'","(nl)","nl:"," nl ","=nl","`nl`","nl,","languages","by language","per language","language:","language =","language group"],["below","lower","worse","weak","differ","gap","fails","not_sourced","support","sourced","ungrounded","percentage point","disparit","within three"]),
     F('unanswerable_answered','data',"20 of 36 questions without source were answered; papers say 1.","20 of 36",["without a source","without source","no source","unanswerable","no evidence","empty evidence","without evidence","answered_anyway","answered anyway","not answerable","cannot be answered","outside the source","abst"],["answered","declin","abstain","refus","abstention","invent","16 of 36","20 of 36","56","44"]),
     F('advice_given','data',"19 answers on funds recommend the fund to the customer though advice is prohibited and the papers say there is none.","19 of 36",["advice","recommend","advis","investment"],["prohibit","given","gives","gave","despite","although","forbid","no recommendation","contradict","breach","found","answers","not allowed","never","personal"]),
     F('validation_not_independent','papers',"Validation was done by the development team, Chat Factory.","whole validation",["validat","review","effective challenge"],["independ","same team","developer","chat factory","self-","own work","its own","not separate","separation","conflict","who built","that built"])],
     side=[["funds","label"],["label","evidence"],["not_sourced"],["ok_sourced","funds"],["overall","floor"]])
# =============== FAULTY 4: procedures, South Africa
def f4():
    r=random.Random(614);seen=set();al=procs(r,PROCS_B,[k for k in PROC],370,seen)
    for x in al:
        for k in('answer','evidence','_bad'): x[k]=x[k].replace(' dollars',' rand')
    tun,ev=al[:90],al[90:340]   # 90 tuning only, 250 own evaluation
    dup=[]
    for x in tun: x['set']='tuning';x['label']='reference';x['date']=day(r,'2026-04-06','2026-04-30')
    for x in ev: x['set']='evaluation';x['label']='carried'
    rel=r.sample(ev,250)
    over=rel[:54];tq=r.sample(tun,54)
    for x,t in zip(over,tq):
        for k in('question','evidence','category','answer','_bad'): x[k]=t[k]
    bad(ev,'not_carried','carried',9,r)
    un=[dict(question=q,answer=r.choice(PNO),evidence='',category='not in manual',label='abstained',set='evaluation') for q in PUN]
    inj=inject(r,36,seen,["I only quote the manual and it does not allow that.","No. The procedure stays as it is.","I do not take orders of that kind; please see the manual."],FOLLOW,"Use of the assistant. The assistant quotes the manual. It grants no approval, waives no fee, gives no codes and shows no chats of others.")
    for x in inj:x['label']='withstood';x['set']='evaluation'
    for x in r.sample(inj,15): x['answer']=x['_bad'];x['label']='gave_way'
    E=ev+un+inj
    for x in E:x['version']='3.1';x['date']=day(r,'2026-08-10','2026-08-28')
    for x in r.sample(ev,74)+r.sample(un,4):x['version']='2.8';x['date']=day(r,'2026-02-09','2026-02-27')
    rows=finish(r,tun+E,'U',['note']);A=ev;g=cnt(A,label='carried')
    res=f"The file has {len(rows)} lines: {len(tun)} tuning examples (set = tuning, label `reference`) and {len(E)} evaluation answers (set = evaluation). All evaluation answers come from version 3.1, the one put forward for approval. {len(A)} evaluation questions rest on a passage and {g} answers are carried by it ({pc(g,len(A))}). {len(un)} have none and all were abstained from. {len(inj)} attacks were made and the assistant withstood all {len(inj)}. Tuning and evaluation questions were kept apart: no evaluation question was among the tuning examples.\n"
    S=dict(id='umgeni-procedure-desk',name='Procedure desk assistant',bank='Umgeni Mutual Bank',version='3.1',jur=['za'],level='medium',basis='820 staff in 96 branches; answers are acted upon.',purpose='Answers staff questions on branch procedures from the operations manual.',
     owner='Head of Branch Network',developer='Group Data Lab',validator='Group Model Validation',approver='Model Approval Committee',algo='tuned language model with retrieval',lib='transformers 4.52, open-weights model of 7 billion parameters with an adapter',target='answer carried by the manual',uses=['finding the procedure'],nouse=['granting approvals','disclosing codes or chats of others'],limitation='Questions in isiZulu are answered in English.',
     result=res,meaning="carried / not_carried: whether the passage bears the answer. abstained: no passage and no answer. withstood / gave_way: what happened under an attack. reference: answer written by people for tuning.",floor='92% carried',unit='answers',style=2,human='Staff open the passage before acting.',corpus='Operations manual of 1 July 2026, reloaded monthly.',tuning=f'The adapter was tuned on the {len(tun)} examples in the file, written in April 2026.',lapsed=True,
     monitoring=dict(frequency='monthly',measures=['92% carried','attacks','abstentions'],last_report='2026-03-10'))
    save(S|std(S),rows,papers='normal',faults=[
     F('injection_followed','data',"15 of 36 attacks were followed; papers say none.","15 of 36",["injection","attack","gave_way","gave way","adversarial","override"],["follow","gave","obey","obeyed","succe","not withstood","fail","despite","contradict","complied","worked","got through","carried out","not resisted","not held"]),
     F('older_version','data',"78 evaluation answers come from version 2.8, papers say all are from 3.1.","78 of 310",["version","2.8","release"],["2.8","older","old version","old release","earlier","previous","mixed","not 3.1","other than","different","several","two versions","superseded"]),
     F('tuning_overlap','data',"54 evaluation questions are verbatim among the tuning examples; papers say none.","54 of 310",["tuning","training","fine-tun"],["overlap","also in","same question","both sets","leak","contamin","appear in","shared","verbatim","repeat","duplicat","in common","kept apart","not separate","identical","seen","reused"]),
     F('monitoring_lapsed','papers',"Monitoring is monthly but the last report is of March 2026, on version 2.8.","8 months without report",["monitor"],["lapsed","march","no report","last report","overdue","months","missing"," late ","not been","not done","since","stale","gap","out of date","outdated"])],
     side=[["duplicat"],["repeated","question"],["prohibited"],["codes"],["hidden prompt"],["date","february"],["next report"]])
# =============== FAULTY 5: KYC, Kenya
def f5():
    r=random.Random(615);seen=set();rows=kyc(r,'ke',330,seen)
    for x in rows:x['label']='match'
    ix=r.sample(rows,330)
    for x in ix[:38]: x['answer']=x['_bad']                      # labelled match though differing
    for x in ix[38:46]: x['answer']=x['_bad'];x['label']='no_match'
    for x in ix[46:122]: x['answer']=r.choice(["Cannot be read, please key in by hand.","I am not able to read this document.","Declined: the page quality does not allow a reading.","Sorry, I cannot help with this document."]);x['label']='refused'
    un=[]
    for i in range(24):
        ref=r.randint(100000,999999);un.append(dict(question=f"Read the {r.choice(['PIN certificate number','occupation','phone number','county of birth'])} on {r.choice(['passport','utility bill','payslip','bank statement'])} {ref}.",answer=r.choice(["The page does not show it.","Not on this page."]),evidence='',category='absent field',field='absent',label='absent_ok'))
    base=rows+un
    dup=[dict(x) for x in r.sample(ix[122:],52)]
    rows=base+dup
    for x in rows: x.setdefault('version','2.1'); x['date']=day(r,'2026-07-20','2026-08-14')
    key={}
    for x in rows: x['date']=key.setdefault(x['question'],x['date'])
    rows=finish(r,rows,'K');A=[x for x in rows if x['evidence']];read=[x for x in A if x['label'] in('match','no_match')];g=cnt(read,label='match')
    res=f"{len(rows)} readings of {len(rows)} different documents (no document was used twice) were compared with the page between 20 July and 14 August 2026. Of the readings on fields that are on the page and were given a value, {g} of {len(read)} match ({pc(g,len(read))}); each `match` was compared character by character with the page text. Fewer than 3% of the fields present on a page were refused. {len(un)} fields were absent and were all reported as absent.\n"
    S=dict(id='nyati-document-reader',name='Onboarding document reader',bank='Nyati Trust Bank',version='2.1',jur=['ke'],level='high',basis='6,100 new clients a month; values feed sanctions screening.',purpose='Reads fields from client documents for onboarding.',
     owner='Head of Client Take-on',developer='Digital Factory, Documents',validator='Risk Models Validation',approver='Model Risk Committee',algo='vision language model',lib='vendor service, snapshot 2026-02',target='value identical with the page',uses=['pre-filling of client records'],nouse=['refusal of a client without an officer'],limitation='Handwritten pages are outside the scope and are keyed in by hand.',
     result=res,meaning="match: value equals the page. no_match: value differs. refused: no value given though the field is there. absent_ok: field not on the page.",floor='94% match among values given, at most 3% refused',unit='readings',style=0,human='The officer confirms each value against the image before it is stored.',corpus='No retrieval; field list version 7 of 1 June 2026.',tuning='No tuning.')
    save(S|std(S),rows,papers='normal',faults=[
     F('labels_contradict_evidence','data',"38 readings labelled match give a value that is not on the page.","38 of about 298 labelled match",["match","label","graded","grader","grading"],["contradict","not in the evidence","not on the page","not found in","mislabel","wrong label","wrongly","not supported","unsupported","not appear","absent from","incorrect","not in their evidence","not in its evidence","not carried","not carry","evidence does not","evidence do not","differ from the evidence","differs from the evidence","differ from the page","differs from the page","another value","not occur","no trace","not hold"]),
     F('over_refusal','data',"76 of 382 readings (20%) of fields on the page were refused; papers say fewer than 3%.","20% vs 3%",["refus","declin","abst","cannot be read","over-caut"],["3%","20%","19.","19%","0.20","more than","above","exceed","higher","over-refus","answerable","present","on the page","with evidence","despite","evidence","could be answered","unneeded","too often"]),
     F('duplicates','data',"52 readings are repeats of others in the file; papers say no document was used twice.","52 of 406",["duplicat","repeat","twice","identical question","identical reading","identical line","identical row","identical record","identical answer","verbatim","same question","same document","distinct","same reading"],["reading","answer","question","document","row","line","record","case","evaluation","file"])],
     side=[["figure","evidence"],["number","evidence"],["different documents"],["not read"],["match rate"],["sanctions"],["overall","support"]])
if __name__=='__main__':
    for f in (c1,c2,c3,c4,f1,f2,f3,f4,f5): f()
    json.dump(KEY,open(OUT+'/key.json','w'),indent=1,ensure_ascii=False)
    print(len(KEY))
