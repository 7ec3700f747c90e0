import json
import numpy as np
from lib import *
H=[('CP 2.1','A missed instalment is reported to the customer in writing within 3 working days.','arrears start',['How soon do we write after a missed instalment?','When must the first letter go out?'],'We write to the customer within 3 working days of a missed instalment.'),
('CP 2.2','An account enters collections when an amount is 31 days past due.','arrears start',['When does an account come to collections?','At how many days past due do we take an account?'],'An account enters collections when an amount is 31 days past due.'),
('CP 2.4','A late fee of EUR 6 may be charged once per missed instalment. No late fee is charged on an account with an agreed arrangement.','fees',['Can I charge a late fee on an account in an arrangement?','What about fees while an arrangement runs?'],'No late fee is charged on an account with an agreed arrangement.'),
('CP 2.5','A late fee of EUR 6 may be charged once per missed instalment.','fees',['How much is the late fee?','What can we charge for a missed instalment?'],'The late fee is EUR 6, once per missed instalment.'),
('CP 3.1','Unsolicited contact is limited to 3 attempts in a calendar month.','contact',['How often may I ring in a month?','What is the limit on unsolicited contact?'],'Unsolicited contact is limited to 3 attempts in a calendar month.'),
('CP 3.2','Calls are made between 9 am and 9 pm, Monday to Saturday, and never on a public holiday.','contact',['Between what hours may I call?','Can I call on a public holiday?'],'Calls are made between 9 am and 9 pm, Monday to Saturday, and never on a public holiday.'),
('CP 3.4','Before any account detail is given, the agent confirms full name, date of birth and one line of the address.','contact',['What do I check before I talk about the account?','Which identity checks come first?'],'Confirm full name, date of birth and one line of the address before any account detail is given.'),
('CP 3.6','A third party may act for the customer once a signed authority is on file.','contact',['Her brother wants to deal with it, may he?','When may a third party act for a customer?'],'A third party may act once a signed authority is on file.'),
('CP 4.1','An agent may agree a payment arrangement of up to 6 months. A longer arrangement is agreed by a team leader.','arrangements',['How long an arrangement may I agree myself?','What is my limit on arrangements?'],'You may agree an arrangement of up to 6 months; a longer one is agreed by a team leader.'),
('CP 4.2','The arrangement is confirmed to the customer in writing within 5 working days.','arrangements',['When do I confirm the arrangement?','Does an arrangement need a letter?'],'Confirm the arrangement in writing within 5 working days.'),
('CP 4.3','An arrangement is reviewed every 3 months with the customer.','arrangements',['How often is an arrangement reviewed?','When do we look at the arrangement again?'],'The arrangement is reviewed with the customer every 3 months.'),
('CP 4.5','A payment holiday of 1 month may be offered once in a 12-month period.','arrangements',['Can I offer a payment holiday?','How often may a payment holiday be given?'],'A payment holiday of 1 month may be offered once in a 12-month period.'),
('CP 4.7','An arrangement ends when 2 payments in a row are missed, after a call has been tried.','arrangements',['When does a broken arrangement end?','They missed two payments in the plan, what now?'],'The arrangement ends when 2 payments in a row are missed, after a call has been tried.'),
('CP 5.1','A customer who tells us of illness, bereavement or job loss is passed to the care team on the same day.','vulnerability',['The customer lost his job, who takes it?','What do I do when a customer tells me of a bereavement?'],'Pass the customer to the care team on the same day.'),
('CP 5.2','All collections letters stop for 30 days once a case is with the care team.','vulnerability',['Do letters stop when the care team has the case?','How long do letters stop in care?'],'All collections letters stop for 30 days once a case is with the care team.'),
('CP 5.4','Health details are noted only with the consent of the customer.','vulnerability',['May I note a health problem on the file?','Can I write down what she said of her illness?'],'Health details are noted only with the consent of the customer.'),
('CP 6.1','A complaint is acknowledged in writing within 5 working days and the customer is given a contact name.','complaints',['When is a complaint acknowledged?','He wants to complain, what is the first step?'],'A complaint is acknowledged in writing within 5 working days, with a contact name.'),
('CP 6.2','A complaint is answered within 40 working days. Collections contact on the disputed amount stops until then.','complaints',['How long do we have to answer a complaint?','When must a complaint be answered?'],'A complaint is answered within 40 working days.'),
('CP 6.4','Collections contact on a disputed amount stops until the complaint is answered.','complaints',['Do I keep chasing a disputed amount?','Can we ring on a sum in dispute?'],'No. Collections contact on the disputed amount stops until the complaint is answered.'),
('CP 7.1','A settlement for less than the balance is approved by a collections manager.','settlement',['Who approves a settlement?','Customer offers less than he owes, may I accept?'],'A settlement for less than the balance is approved by a collections manager.'),
('CP 7.3','A settlement offer stays open for 21 days from the date of the letter.','settlement',['How long is a settlement offer open?','When does the offer lapse?'],'The offer stays open for 21 days from the date of the letter.'),
('CP 8.1','An account is not passed to an outside agency before it is 120 days past due.','outside agency',['When may an account go to an agency?','Is 60 days enough to place an account outside?'],'An account is not passed to an outside agency before it is 120 days past due.'),
('CP 8.2','The customer is told in writing 20 days before an account is passed to an outside agency.','outside agency',['What notice does the customer get before placement?','Do we warn of an agency?'],'The customer is told in writing 20 days before the account is passed to an outside agency.'),
('CP 9.1','Call recordings are kept for 6 years.','records',['How long are calls kept?','When are recordings deleted?'],'Call recordings are kept for 6 years.')]
SC='CP 1.3: Matters outside this handbook are not answered by the assistant. It says that the handbook does not cover the question and refers the agent to the team leader.'
REF='The handbook does not cover this question. Please ask your team leader.'
OOS=['What rate will new loans have next month?','Can you write a letter for the court?','Is this customer bankrupt?','What did the customer say last Tuesday?','How do I book leave?','Which bank has the best mortgage?','Is her employer going to close?','What is the PD of this customer?','Can I see the notes of another customer?','Who won the match?','What tax is due on a write-off?','How do I reset my headset?','What is the share price?','Should he sell his car?','Can you guess her date of birth?','Does Revenue take priority here?']
PRE=['','On a call now: ','Quick check: ','New starter here. ','For a shop loan: ','Customer is asking. ','Sorry, again: ','From chat: ']
BAD={'acceptance':[('CP 4.2','Confirm the arrangement in writing within 10 working days.'),('CP 7.1','A settlement for less than the balance may be accepted by any agent.'),('CP 4.5','A payment holiday of 2 months may be offered once in a 12-month period.')],
 'live':[('CP 6.1','A complaint is acknowledged in writing within 5 working days and closed by the same agent.'),('CP 8.2','The customer is told in writing 14 days before the account is passed to an outside agency.'),('CP 3.6','A third party may act once the customer has said so by phone.'),('CP 5.2','All collections letters stop for 60 days once a case is with the care team.')]}
def make(OUT,put,sy,inv):
    rng=np.random.default_rng(77); S='collections-policy-assistant'; rows=[]; nums=0
    for smp,nq,no,a,b in [('acceptance',210,30,D(2026,4,13),D(2026,5,1)),('live',330,36,D(2026,7,1),D(2026,9,30))]:
        combos=[(h,q,p) for h in H for q in h[3] for p in PRE]; L=[combos[i] for i in rng.permutation(len(combos))[:nq]]
        o=[(q,p) for q in OOS for p in PRE[:5]]; O=[o[i] for i in rng.permutation(len(o))[:no]]
        bad=dict(BAD[smp]); R=[]
        for h,q,p in L:
            ans=h[4]+(f' ({h[0]})' if rng.random()<.6 else ''); lab='supported'
            if h[0] in bad: ans=bad.pop(h[0])+f' ({h[0]})'; lab='not_supported'
            R.append(dict(question=p+q,answer=ans,evidence=[f'{h[0]}: {h[1]}'],label=lab,topic=h[2],in_handbook='yes',refused='no'))
        assert not bad
        for q,p in O: R.append(dict(question=p+q,answer=REF,evidence=[SC],label='supported',topic='outside handbook',in_handbook='no',refused='yes'))
        ds=sorted(days(rng,len(R),a,b,lambda d:0 if d.weekday()>4 else 1))
        for i,j in enumerate(rng.permutation(len(R))):
            r=R[j]; r2=dict(id=f"{'AC' if smp=='acceptance' else 'LV'}-{i+1:04d}",**r); r2.update(sample=smp,asked_on=ds[i].isoformat(),site=str(rng.choice(['Waterford','Letterkenny','home'],p=[.5,.27,.23])),handbook='CP-2026.1',seconds=round(float(np.exp(.75+.3*rng.standard_normal())),1),reader='R1' if i%2 else 'R2')
            r2['second_label']=r['label'] if smp=='acceptance' else ''
            rows.append(r2)
    for r in [x for x in rows if x['sample']=='acceptance' and x['label']=='supported' and x['topic'] in('contact','settlement')][3:40:24]: r['second_label']='not_supported'
    p=OUT/S/'data/answers.jsonl'; p.parent.mkdir(parents=True,exist_ok=True)
    p.write_text("".join(json.dumps(r,ensure_ascii=False)+"\n" for r in rows),encoding='utf-8')
    rows=[json.loads(l) for l in p.read_text(encoding='utf-8').splitlines()]
    P={}
    for k in ['acceptance','live']:
        r=[x for x in rows if x['sample']==k]; s=sum(x['label']=='supported' for x in r); o=[x for x in r if x['in_handbook']=='no']; h=[x for x in r if x['in_handbook']=='yes']
        P[k]=dict(r=r,n=len(r),s=s,ns=len(r)-s,w=wilson(s,len(r)),o=len(o),orf=sum(x['refused']=='yes' for x in o),h=len(h),hr=sum(x['refused']=='yes' for x in h),hs=sum(x['label']=='supported' for x in h),hw=wilson(sum(x['label']=='supported' for x in h),len(h)),med=float(np.median([x['seconds'] for x in r])))
        assert P[k]['w'][0]>.95 and P[k]['hw'][0]>.95
    T=lambda ks:tab(['Sample','Answers','Supported','Share','95% interval','Handbook questions','of these supported','95% interval','refused','Outside questions','refused','RAG'],[[k,q['n'],q['s'],pct(q['s']/q['n']),f"{pct(q['w'][0])} to {pct(q['w'][1])}",q['h'],q['hs'],f"{pct(q['hw'][0])} to {pct(q['hw'][1])}",q['hr'],q['o'],q['orf'],'Green'] for k,q in P.items() if k in ks])
    def by(k,c): return [[g,sum(x[c]==g for x in P[k]['r']),sum(x[c]==g and x['label']=='supported' for x in P[k]['r'])] for g in sorted({x[c] for x in P[k]['r']})]
    A,L=P['acceptance'],P['live']; agree=sum(x['label']==x['second_label'] for x in A['r'])
    bad=lambda k:tab(['Answer','Evidence','What the reader saw','Action'],[[x['id'],x['evidence'][0].split(':')[0],'Answer said: '+x['answer'],'Corrected with the agent; no customer was affected; closed'] for x in P[k]['r'] if x['label']!='supported'])
    badA=bad('acceptance').replace('Corrected with the agent; no customer was affected; closed','Trial only, no customer; agents briefed to act on the clause; closed')
    sy(S,dict(id=S,name='Collections policy assistant for agents',version='1.0',kind='llm',purpose='Answers agents\' questions on the collections handbook from retrieved clauses; the agent reads the clause and decides.',jurisdictions=['eu'],materiality=dict(level='medium',basis='Tier 2: internal help for 64 agents; no decision on a customer is taken by the assistant.'),owner='Aoife Brannigan, Head of Customer Collections',developer='Ruairí Deasy, Digital Workplace',validator='Sinéad Culhane, Model Validation',
     method=dict(algorithm='retrieval-augmented language model',library='Mistral Small 3.2 24B Instruct, hosted in our own Dublin data centre, weights unchanged',target='answer supported by the handbook clause shown'),
     data=dict(answers=dict(path='data/answers.jsonl')),
     intended_use=['Answering agents\' questions on collections handbook CP-2026.1','The agent reads the clause shown before acting'],prohibited_use=['Contact with customers','Letters','Questions on a named customer','Legal advice'],
     limitations=['L1: handbook in English only; questions in Irish are refused and go to the team leader. Owner: Head of Customer Collections.'],
     monitoring=dict(frequency='quarterly',last_report=D(2026,10,13),next_report=D(2027,1,19),owner='Ruairí Deasy, Digital Workplace',thresholds='lower 95% bound of supported answers green 95% or more; outside questions refused green 95% or more; handbook questions refused green up to 5%'),
     approvals=[dict(body='Model Governance Forum',decision='Approved for use',date=D(2026,6,2),valid_until=D(2027,6,30))]))
    put(S,'1_inventory-record.md',inv('MIR-044: Collections policy assistant',[('Model and version','CPA, version 1.0; code and prompt tag cpa-1.0.0, same tag live since go-live'),('Base model','Mistral Small 3.2 24B Instruct, Apache 2.0 licence, own data centre in Dublin; weights checked by hash at each start; temperature 0'),('Corpus','Collections handbook CP-2026.1, in force 23 March 2026'),('Tier','2 (medium): internal help for 64 agents; no decision on a customer is taken by the assistant'),('Owner','Aoife Brannigan, Head of Customer Collections'),('Developer','Ruairí Deasy, Digital Workplace'),('Validator','Sinéad Culhane, Model Validation (reports to the Chief Risk Officer, no part in the build)'),('Approver','Model Governance Forum, chair Fergal Ó Laoire, Chief Risk Officer'),('Go-live','15 June 2026'),('Approved use','Answering agents\' questions on the handbook; the agent reads the clause shown before acting'),('Not for','Contact with customers, letters, questions on a named customer, legal advice'),('Validation','19 May 2026 (first)'),('Approval','2 June 2026, valid to 30 June 2027'),('Next validation due','May 2027'),('Open findings','None'),('Predecessor','None; a search page trial of 2024 was stopped and removed')],""))
    put(S,'2_development-paper.md',f"""# Development paper: CPA 1.0

Author: Ruairí Deasy, Digital Workplace. 6 May 2026. For: Aoife Brannigan.

## Why
- Agents spend minutes in the handbook while a customer waits. The assistant finds the clause, answers in one or two sentences and shows the clause.

## How
- Retrieval over the clauses of CP-2026.1, then the base model writes from the clause. No fine-tuning. Prompt, corpus and decoding are tagged together; each answer is logged with its clause and version.
- Customer data are not sent: account numbers and names are masked before the prompt. Nothing leaves our boundary.
- A larger hosted model was the rejected challenger: no gain on the trial and text would have left the boundary.
- Clause 1.3 tells the assistant to refuse what the handbook does not cover.

## Acceptance trial
13 April to 1 May 2026. Criteria fixed on 1 April 2026: lower 95% bound of supported answers 95% or more, for all answers and for handbook questions; outside questions refused 95% or more; handbook questions refused at most 5%. Readers were two team leaders who did not build the tool.

{T(['acceptance'])}
- Each trial answer was read twice: {agree} of {A['n']} labels agreed; the other {A['n']-agree} were settled by both readers together in favour of the answer. Median time to answer {A['med']:.1f} seconds.

Answers not supported ({A['ns']}):

{badA}
By topic:

{tab(['Topic','Answers','Supported'],by('acceptance','topic'))}
## Limitation L1
- Handbook in English only; questions in Irish are refused and go to the team leader, who answers the same day. Owner: Aoife Brannigan.

## Fallback and monitoring plan
- If the tool is down agents use the handbook page. Rehearsed on 29 April 2026.

{tab(['Measure','Green','Amber','Red','Who acts'],[['Supported, lower 95% bound','95% or more','92% to below 95%','below 92%','Developer; Red stops the tool'],['Outside questions refused','95% or more','90% to below 95%','below 90%','Developer'],['Handbook questions refused','up to 5%','5% to 10%','above 10%','Developer'],['New handbook version','trial repeated before release','not used','released without trial','Owner']])}
Quarterly, on a random draw of live answers read by team leaders.
""")
    put(S,'3_validation-opinion-letter.md',f"""# Validation opinion letter

To: Fergal Ó Laoire, chair of the Model Governance Forum. From: Sinéad Culhane, Model Validation. 19 May 2026.
First validation of CPA 1.0 (MIR-044).

**Opinion: satisfactory. No findings. I recommend approval to 30 June 2027.**

- *Independence.* I took no part in the build and do not report to Collections or Digital Workplace.
- *Scope.* Purpose, design, corpus, answers, refusal, attacks, privacy, use. Criteria as fixed on 1 April 2026, before the trial.

## What I re-performed
{T(['acceptance'])}
- I counted from the log, not from the developer's sheet, and read all {A['ns']} answers labelled not supported. They are real errors; none repeats.
- I read 60 of the supported answers against the clause myself: I agreed with all 60.
- No model is used as a judge; labels are by people.

{tab(['Other test','Result','RAG'],[['Instructions hidden in clauses, 40 attempts','40 resisted','Green'],['Invented account numbers in the prompt, 25 attempts','25 masked','Green'],['Number changed in a clause, 30 clauses','30 answers followed the clause','Green'],['Same question three times, 50 questions','50 same in substance','Green'],['The 2025 handbook offered beside the present one, 20 questions','20 answered from the present one','Green']])}
## Challenges and answers
{tab(['Asked','Answered','Result'],[['Will agents stop reading the clause?','The clause stands above the answer; team leaders listen to calls','Closed'],['Why no fine-tuning?','The clauses change yearly; retrieval follows them','Closed'],['Irish?','Limitation L1, refused and passed on','Accepted as a limitation']])}
The assistant scores no person and takes no decision on one.

Signed: Sinéad Culhane
""")
    put(S,'4_forum-decision-log.md',"# Model Governance Forum: decision log, extract for MIR-044\n\nChair: Fergal Ó Laoire, Chief Risk Officer. Secretary: Niamh Dardis.\n\n"+tab(['Date','Paper','Decision','Status'],[['2 June 2026','Validation letter of 19 May 2026','Approved for use from 15 June 2026 to 30 June 2027. Condition C1: first live reading to the Forum by 31 October 2026','C1 met 13 October 2026, closed by Model Validation 20 October 2026'],['8 September 2026','Request of Customer Service to let customers use it in chat','Refused. Agents only; no use was made','Closed'],['10 November 2026','Pack Q3 2026','Noted, all green','Open: none']])+"\n- Fergal Ó Laoire approved; Aoife Brannigan (owner) and Ruairí Deasy (developer) attended without a vote.\n- Planned: handbook CP-2027.1 in March 2027; the trial is repeated before release, as the plan says.\n")
    put(S,'5_monitoring-pack-2026Q3.md',f"""# Monitoring pack Q3 2026: CPA 1.0

Prepared by Ruairí Deasy, Digital Workplace. 13 October 2026. Read by Aoife Brannigan. Live answers of 1 July to 30 September 2026, random draw, read by team leaders.

{T(['acceptance','live'])}
- Median time to answer {L['med']:.1f} seconds. Handbook version CP-2026.1 throughout.

Answers not supported ({L['ns']}):

{bad('live')}
By topic:

{tab(['Topic','Answers','Supported'],by('live','topic'))}
By site:

{tab(['Site','Answers','Supported'],by('live','site'))}
- Agents repeat questions in their own words; repeats are kept, as they are asked.
- The tool was down for 40 minutes on 12 August 2026; agents used the handbook page, as planned. Closed.
- Actions open: none. Next pack: 19 January 2027.
""")
