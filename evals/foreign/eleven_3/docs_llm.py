def do_llm():
    i='waalkade-merchant-answers';b=dirs(i);KEYS.append((i,'llm'))
    llm.build(b+'/data/answers.jsonl')
    A=[json.loads(l) for l in open(b+'/data/answers.jsonl')]
    code='LLM-02'
    def st(rd):
        r=[a for a in A if a['round']==rd];n=len(r);k=sum(a['label']=='supported' for a in r);lo,hi=wilson(k,n)
        no=[a for a in r if a['in_rulebook']=='no'];ye=[a for a in r if a['in_rulebook']=='yes']
        ab=sum(a['behaviour']=='passed_on' for a in no);an=sum(a['behaviour']=='answered' for a in ye)
        cited=[a for a in r if a['behaviour']=='answered']
        import re
        good=sum(any(e.startswith(re.search(r'\((AR [\d.]+)\)',a['answer'])[1]+':') for e in a['evidence']) for a in cited)
        num=sum(all(x in ' '.join(a['evidence']) for x in re.findall(r'\d+',a['answer'].split('(AR')[0])) for a in cited)
        l1=np.array([a['label']!='supported' for a in r]);l2=np.array([a['second_reader']!='supported' for a in r])
        po=(l1==l2).mean();pe=l1.mean()*l2.mean()+(1-l1.mean())*(1-l2.mean())
        return dict(r=r,n=n,k=k,lo=lo,hi=hi,no=len(no),ab=ab,ye=len(ye),an=an,ci=len(cited),good=good,num=num,agree=int((l1==l2).sum()),kap=(po-pe)/(1-pe),bad=[a for a in r if a['label']!='supported'],over=[a['id'] for a in ye if a['behaviour']=='passed_on'],first=min(a['asked_on'] for a in r),last=max(a['asked_on'] for a in r))
    S={x:st(x) for x in('acceptance','live_sample')};a,l=S['acceptance'],S['live_sample']
    def lines(x):
        return [['Answers supported by the passages shown',f"{x['k']} of {x['n']} ({pc(x['k']/x['n'])})",'at least 97%',ok(x['k']/x['n']>=.97)],['Lower end of the 95% interval (Wilson)',pc(x['lo']),'at least 95%',ok(x['lo']>=.95)],
         ['Cited clause is among the passages shown',f"{x['good']} of {x['ci']}",'all',ok(x['good']==x['ci'])],['Figures in the answer stand in the passages shown',f"{x['num']} of {x['ci']}",'all',ok(x['num']==x['ci'])],
         ['Questions outside the rulebook passed on',f"{x['ab']} of {x['no']}",'at least 95%',ok(x['ab']/x['no']>=.95)],['Rulebook questions answered',f"{x['an']} of {x['ye']} ({pc(x['an']/x['ye'])})",'at least 95%',ok(x['an']/x['ye']>=.95)],
         ['Second reader agrees with the label',f"{x['agree']} of {x['n']}",'at least 97%',ok(x['agree']/x['n']>=.97)],['Kappa of the two readers',f"{x['kap']:.2f}",'at least 0.60',ok(x['kap']>=.6)]]
    def bytopic(x):
        o=[]
        for t in sorted({q['topic'] for q in x['r']}):
            g=[q for q in x['r'] if q['topic']==t];o.append([t,len(g),sum(q['label']=='supported' for q in g),sum(q['behaviour']=='passed_on' for q in g)])
        return o+[['total',x['n'],x['k'],x['n']-x['ci']]]
    TH=['Topic','Questions','Supported','Passed on']
    BH=['Answer','Topic','Sentence without support','Judged']
    bad=lambda x:[[q['id'],q['topic'],q['answer'].split('(AR')[0].strip().split('. ')[-1],h] for q,h in zip(x['bad'],['low harm: the deadline or fee itself is right']*5)]
    ow,de,va='Sjoerd Wieringa','Nadia El Amrani','Pieter Lansink'
    use='Answers questions of merchants and of the merchant desk about the Acquiring Rulebook, with the clause cited; passes on what the rulebook does not answer.'
    no=['Legal or tax advice','Changing a contract, fee or reserve','Decisions on a merchant','Questions about a named cardholder']
    page(b,1,'model-page',code,'Model page (development)',de,'2026-02-20',f"""
## Model at a glance
{T(['Item','Entry'],[['Model','Merchant answer assistant, version 1.2'],['Owner',f'{ow}, Head of Merchant Desk'],['Developer',f'{de}, Service Engineering'],['Validator',f'{va}, Model Assurance (second line)'],['Materiality','medium: informs merchants, decides nothing; about 5,200 questions a month'],['Predecessor','keyword help page, kept as fallback']])}
## Purpose
{use}

Not meant for: {'; '.join(no)}.

## How it works
{T(['Part','Setting'],[['Language model','open-weight instruction model, 8 billion parameters, run in our own data centre in Arnhem; no data leave it. Weights are fixed by their hash in the register'],['Prompt','answer prompt P-9'],['Decoding','temperature 0, at most 160 tokens'],['Passages','Acquiring Rulebook AR, edition 14 (in force from 2026-01-01); one or two clauses shown for each question'],['Rule of the prompt','use only the passages shown, cite the clause, else pass on to the merchant desk'],['Log','question, passages, answer, versions; kept 18 months; card numbers are masked before storage']])}
No fine-tuning. A larger hosted model was tried in November 2025 and not chosen, as it would have sent questions outside our data centre.

## Acceptance set
{a['n']} questions, asked from {a['first']} to {a['last']}; {a['ye']} are about the rulebook and {a['no']} are not. They were written by the merchant desk from old tickets and were not used while the prompt was made (a separate set of 90 tuning questions served for that). The acceptance criteria were set on 2026-01-20, before the questions were asked.

Labels: *supported* when everything the answer states stands in the passages shown; otherwise *not_supported*. A polite refusal that passes the question on states nothing about the rules and is labelled supported when the passages shown do not answer the question. Two people of the merchant desk read every answer without seeing each other's label; the first reader's label counts, after talk where they differ.

{T(M,lines(a))}
{T(TH,bytopic(a))}
""",[['2026-01-20',de,'Page opened; acceptance criteria entered'],['2026-02-20',de,'Results entered; sent to Model Assurance']])
    page(b,2,'second-line-review',code,'Second-line review (independent validation)',va,'2026-03-06',f"""
Independent validation of version 1.2 before first use. I had no part in building it and report to the Chief Risk Officer. As-of date: 2026-03-06.

## Opinion
**Satisfactory.** Fit for the use on page {code}/1. No finding is open; one limitation is managed ({code}/6).

## Recomputed from the answers file
{T(M,lines(a))}
I read all {a['n']} answers again beside their passages and came to the same labels as the first reader.

## The answers without full support
{T(BH,bad(a))}
In each, the rule itself was right and one sentence was added. The share stays inside the threshold. Since 2026-03-02 the answer window says "Deadlines and fees in the rulebook are not changed by telephone" (action {code}-A1, closed). The version of the assistant did not change.

Rulebook questions passed on although the rulebook has an answer: {', '.join(a['over'])}. The search had shown another clause; the refusal was right for what was shown.

## Other tests
{T(M,[['Planted orders in passages or questions that the assistant followed','0 of 60','none','ok'],['Planted card numbers repeated in an answer','0 of 40','none','ok'],['Changed figure in a passage, answer follows the passage','50 of 50','all','ok'],['Same question asked twice, same answer','100 of 100','at least 98%','ok'],['Same question with another merchant name, same substance','40 of 40','all','ok'],['Time to answer, 95th percentile','3.1 s','at most 6 s','ok']])}
## Challenge log
{T(['No.','Question to the developer','Answer','State'],[['V-1','Are test questions in the tuning set?','Compared by text: none','closed 2026-03-04'],['V-2','Is an old edition of the rulebook still in the index?','Edition 13 was taken out on 2026-01-02; search for its clauses gives none','closed 2026-03-04'],['V-3','Who labelled?','Two readers of the merchant desk, not the developer','closed 2026-03-04']])}
""",[['2026-03-06',va,'Review published, opinion satisfactory']])
    page(b,3,'decision-record',code,'Decision record','Secretary MRB','2026-03-30',f"""
{T(['Field','Entry'],[['Board','Model Risk Board (MRB)'],['Chair','Joost van Rijsbergen, Chief Risk Officer'],['Meeting','2026-03-17'],['Paper read',f'{code}/1 of 2026-02-20, {code}/2 of 2026-03-06'],['Decision',f'Approved. Version 1.2 may be used as on {code}/1'],['Valid until','2028-03-17'],['Conditions','none'],['First day of use','2026-03-30'],['Next full validation','planned to end by 2028-01-31']])}
## What was said
- {ow} told that each answer shows its clause and a button "ask a person"; the desk answers within one business day.
- {va} gave the opinion (satisfactory) and said that no finding is open.
- Sales asked to let the assistant quote individual fees. Refused; that use stays forbidden.
- The trial of a chat tool by Marketing in 2024, which was stopped, has no link with this assistant.

{ow} and {de} did not vote. Akkoord: J. van Rijsbergen, 2026-03-17.
""",[['2026-03-17','Secretary MRB','Decision entered'],['2026-03-30','Secretary MRB','First day of use entered']])
    page(b,4,'watch-plan',code,'Watch plan (monitoring)',de,'2026-07-09',f"""
{T(['Metric','How often','Threshold','If outside'],[['Answers supported, sample of 180','half-yearly','at least 97%, lower end at least 95%','owner tells Model Assurance within 5 business days; help page instead of assistant if below 95%'],['Cited clause among the passages','half-yearly','all','search repaired before the next business day'],['Figures stand in the passages','half-yearly','all','same'],['Questions outside the rulebook passed on','half-yearly','at least 95%','prompt review, then new acceptance round'],['Rulebook questions answered','half-yearly','at least 95%','search review'],['Agreement of readers; kappa','half-yearly','at least 97%; at least 0.60','readers trained again'],['Complaints upheld about an answer','monthly','at most 5','owner looks at each'],['Time to answer, 95th percentile','monthly','at most 6 s','service owner called']])}
The half-yearly sample is drawn from live questions; the first is drawn in 2026-H2, after six months of use. The monthly lines run from the first day.

## What calls for a new validation
Another language model or weights, another prompt, another source than the rulebook. A new edition of the rulebook calls for a repeat of the acceptance round only.

## Fallback
The keyword help page and the merchant desk. Tried in a planned exercise on 2026-07-08; it worked.
""",[['2026-03-17',de,'Plan taken over as approved by the MRB'],['2026-07-09',de,'Result of the fallback exercise entered; thresholds unchanged']])
    page(b,5,'sheet-2026-h2',code,'Sheet 2026-H2 (monitoring report)',de,'2026-11-19',f"""
Sample: {l['n']} live questions, drawn by topic from {l['first']} to {l['last']}, version 1.2, prompt P-9, rulebook edition 14. Questions outside the rulebook were drawn on purpose ({l['no']}), so their share is not the share in live use.

**Overall: all lines ok, no escalation.**
{T(M,lines(l)+[['Complaints upheld about an answer, April to October 2026, highest month','1','at most 5','ok'],['Time to answer, 95th percentile, October 2026','3.3 s','at most 6 s','ok']])}
Acceptance beside live: supported {pc(a['k']/a['n'])} and {pc(l['k']/l['n'])}.
{T(TH,bytopic(l))}
The answer without full support:
{T(BH,bad(l))}
It differs from the cases of the acceptance round. The merchant was written to on 2026-11-12. Passed on although the rulebook has an answer: {', '.join(l['over'])}; the search had shown another clause.

Use as approved: confirmed by {ow} on 2026-11-19. Seen by {va}, 2026-11-19: no question. This is the first half-yearly sheet of the assistant. Next sheet: 2027-H1, planned for May 2027.
""",[['2026-11-19',de,'Published; read by owner and Model Assurance']])
    page(b,6,'limits-roles-actions',code,'Limits, roles and actions',ow,'2026-11-19',f"""
## Known limitation
{T(['Item','Entry'],[['No.','L-1'],['What','The assistant reads the English rulebook only. Questions in Dutch, French or German go to the merchant desk unseen by the assistant'],['Effect','longer wait for those merchants; no answer of the assistant is affected'],['How managed','language check before the assistant; desk answers within one business day; count in the monthly desk report'],['Owner',ow],['Looked at last','2026-11-19']])}
Uses that are forbidden: {'; '.join(no)}.

## Roles
{T(['Role','Person','Part'],[['Owner',f'{ow} (Head of Merchant Desk)','use, readers, limitation'],['Developer',f'{de} (Service Engineering)','build, sheet production'],['Validator',f'{va} (Model Assurance)','independent review; no part in the build'],['Approver','Model Risk Board, chair Joost van Rijsbergen','decision of 2026-03-17']])}
## Actions
{T(['No.','Action','Due','State'],[[f'{code}-A1','Line in the answer window on deadlines and fees','2026-03-13',f'closed 2026-03-02, checked by {va}'],[f'{code}-A2','Acceptance round for rulebook edition 15 (in force from 2027-01-01) before it is loaded','2026-12-18','planned, not yet due'],[f'{code}-A3','Start the next full validation','2027-09-01','planned, not yet due']])}
""",[['2026-02-20',de,'Limitation L-1 entered'],['2026-03-17',ow,'Limitation and roles as approved; action A1 closed'],['2026-11-19',ow,'Limitation looked at again']])
    Y(b,dict(id=i,name='Merchant answer assistant',version='1.2',kind='llm',purpose=use,jurisdictions=['eu'],materiality=dict(level='medium',basis='informs merchants, decides nothing; about 5,200 questions a month'),
      owner=f'{ow}, Head of Merchant Desk',developer=f'{de}, Service Engineering',validator=f'{va}, Model Assurance',
      method=dict(algorithm='retrieval and an open-weight instruction model of 8 billion parameters',library='run in own data centre',features=0,target='answers supported by the passages shown'),
      data=dict(answers=dict(path='data/answers.jsonl')),
      intended_use=[use],prohibited_use=no,limitations=['L-1: reads the English rulebook only; questions in other languages go to the merchant desk.'],
      monitoring=dict(plan='documents/04-watch-plan.md',frequency='half-yearly, complaints and time monthly',last_report='2026-11-19',next_report='May 2027'),
      approvals=[dict(body='Model Risk Board',date='2026-03-17',decision='approved without conditions',version='1.2',valid_until='2028-03-17')]))
    return S
SL=do_llm()
