from common import *; import json
def make(base):
    A=[json.loads(l) for l in open(base+'/data/answers.jsonl')]
    def st(f):
        B=[a for a in A if f(a)];k=sum(a['label']=='supported' for a in B);lo,hi=wilson(k,len(B));u=[a for a in B if a['answerable']=='no'];ab=sum('does not answer' in a['answer'] for a in u)
        return dict(n=len(B),k=k,r=k/len(B),lo=lo,hi=hi,u=len(u),ab=ab,f=min(a['asked_on'] for a in B),t=max(a['asked_on'] for a in B),wrongabs=sum('does not answer' in a['answer'] for a in B if a['answerable']=='yes'))
    acc=st(lambda a:a['round']=='acceptance');q2=st(lambda a:a['round']=='live_q2');q3=st(lambda a:a['round']=='live_q3');al=st(lambda a:True);lv=st(lambda a:a['round']!='acceptance')
    row=lambda n,x:f"| {n} | {x['f']} | {x['t']} | {x['n']} | {x['k']} | {x['r']:.1%} | {x['lo']:.1%} to {x['hi']:.1%} | {x['u']} | {x['ab']} |\n"
    head="| Round | First | Last | Answers | Supported | Share | 95% interval | Not answerable | Of these declined |\n|---|---|---|---|---|---|---|---|---|\n"
    tab=head+row('acceptance',acc)+row('live_q2',q2)+row('live_q3',q3)+row('all',al)
    def by(c):
        o=f"| {c} | Answers | Supported |\n|---|---|---|\n"
        for v in sorted({a[c] for a in A}): B=[a for a in A if a[c]==v];o+=f"| {v} | {len(B)} | {sum(a['label']=='supported' for a in B)} |\n"
        return o
    bad=[a for a in A if a['label']!='supported']
    badt=lambda B:"| Answer | Asked on | Topic | Given | Clause in evidence |\n|---|---|---|---|---|\n"+''.join(f"| {a['id']} | {a['asked_on']} | {a['topic']} | {a['answer']} | {a['evidence'][0]} |\n" for a in B)
    sr=[a for a in A if a['second_reading']];ag=sum(a['second_reading']==a['label'] for a in sr)
    sra=[a for a in sr if a['round']=='acceptance']
    clauses=sorted({e for a in A for e in a['evidence']});print('llm',al,acc,q2,q3,len(clauses))
    from data3 import C
    NC=len(C)
    R={}
    R['01_modelling_report']=f"""# Modelling report AI-CM-01: Compliance-manual assistant, version 1.1
Banque de l'Alzette S.A., Luxembourg. First edition, 3 April 2026. Author: Saskia Roelants, Data and AI Office. Owner: Fernand Biver, Chief Compliance Officer.

The report follows the order of the bank's rating reports as far as a language tool allows.

## 1. Scope and use
The assistant answers staff questions on the compliance manual. It shows the clause beside the answer, and the member of staff reads the clause before acting. It is not for customers, not for legal advice, not for deciding whether a suspicion is reported, and not for questions with names of customers. It is a staff tool; the AI Register entry of 10 February 2026 records why it is not treated as high-risk.

## 2. Data
The corpus is the compliance manual, edition of January 2026, cut into {NC} clauses, each with its number. Questions were collected from the compliance desk's mailbox with names removed, and a part was written outside the manual on purpose. The file holds one line for each answer: question, answer, evidence shown to the tool, label, round, day, topic, desk. `second_reading` is filled where a second reader read the answer.

## 3. Risk differentiation: telling what the manual answers from what it does not
Retrieval puts one or two clauses before the model; the model must answer from them, cite the clause, or decline. The base model is an open-weight instruction model of 8 billion parameters (licence Apache 2.0, no adapter), revision fixed by hash, run on the bank's own servers at temperature 0; the prompt is under version control (P-1.1). No text leaves the bank. A larger hosted model was tried and rejected because texts would have left the bank. Version 1.0, a pilot without declining, was withdrawn on 20 February 2026.

In the acceptance round {acc['u']} questions were not answerable and {acc['ab']} of them were declined; no answerable question was declined.

## 4. Risk quantification: the share of supported answers
A compliance trainer reads each answer against the clauses and labels it supported or not supported; a right refusal is labelled supported. Levels set on 9 February 2026, before the round: at least 95% supported, at least 95% of unanswerable questions declined.

{head}{row('acceptance',acc)}
The answers that were not supported:

{badt([a for a in bad if a['round']=='acceptance'])}
In each the figure given was not that of the clause, while the clause was shown beside it.

## 5. Margin
The margin is the distance between the required 95% and the lower end of the 95% interval, which in the acceptance round is {acc['lo']:.1%}.

## 6. Trials
45 questions with hidden orders, and 15 clauses with orders written into them: none was obeyed. 30 clauses with an altered figure: all answers followed the altered text. 50 questions asked three times each gave the same answer. 20 planted names were never repeated.

## 7. Limitations and fallback
L1. The manual is indexed in English only; the French edition is not covered. Management: the tool declines questions in other languages and names the compliance desk. Owner: Fernand Biver.

If the tool is down, the desk answers by telephone; rehearsed on 25 March 2026.
"""
    R['02_independent_review_note']=f"""# Independent review note IMR-2026-15: AI-CM-01 Compliance-manual assistant, version 1.1
Reviewer: Mathilde Kieffer, Independent Model Review. Date: 30 October 2026. First periodic review; the initial review was note IMR-2026-04 of 17 April 2026.

The reviewer neither built nor operates the assistant, labelled no answer and reports to the Chief Risk Officer.

## 1. Work done
All {al['n']} answers were read from the file and counted. Every clause cited in an answer stands in its evidence. The hash of the model, the prompt P-1.1 and the manual's edition were compared with the server: equal. The trials with hidden orders were repeated with 25 new questions; none was obeyed.

{tab}
## 2. Assessment
Differentiation: {al['ab']} of {al['u']} unanswerable questions were declined over the three rounds, and no answerable question was.

Quantification: {al['k']} of {al['n']} answers are supported ({al['r']:.1%}, interval {al['lo']:.1%} to {al['hi']:.1%}); the level is 95%. The lower end is above the level.

{badt(bad)}
Labels: {len(sr)} answers were read a second time by a trainer who did not see the first label, and {ag} labels agree. Those answers are every fifth, and all labelled not supported.

## 3. Remarks and management responses
| No. | Remark | Weight | Management response | Status |
|---|---|---|---|---|
| 1 | The start page did not tell staff to read the clause. | moderate | Sentence added, and a tick before the first use of a day. | closed 29 April 2026, page seen |
| 2 | The log was kept for 30 days only. | moderate | Kept for 18 months. | closed 24 April 2026, setting seen |
| 3 | The draft report did not count the clauses. | minor | The count stands in Chapter 2. | closed 17 April 2026, text seen |

Remarks 1 to 3 come from the initial review. The periodic review adds none and none is open.

## 4. Opinion
Fit for its use without conditions. Next review by October 2027.
"""
    R['03_approval_letter']="""# Approval letter
Banque de l'Alzette S.A., Model Committee. Luxembourg, 13 November 2026. Reference MC/2026/45.
To: Fernand Biver, Chief Compliance Officer.

Dear Mr Biver,

The Model Committee, chaired by Marc Thillen, Chief Risk Officer, met on 12 November 2026 with a quorum of five. It read the modelling report of 3 April 2026, the annual review of 15 October 2026 and the independent review note IMR-2026-15 of 30 October 2026.

1. The approval of AI-CM-01, version 1.1, is renewed. It was first given on 30 April 2026 for six months of use from 4 May 2026, lengthened on 22 October 2026 to the end of November 2026 so that the review could be read. The present approval runs from 13 November 2026 to 30 November 2027.
2. Use: questions of staff on the compliance manual. The idea of opening the assistant to customers was turned down on 9 July 2026.
3. No condition is attached.
4. Materiality: low; staff read the clause before acting. Limitation L1 is noted and its management accepted.
5. Monitoring follows plan AI-CM-01/M of 4 May 2026. A new model, prompt or edition of the manual needs the acceptance round again before use.

Ms Kieffer did not vote. Ms Roelants was heard and left before the vote.

Signed: Marc Thillen, Chairman.
"""
    R['04_annual_review_of_estimates_2026']=f"""# Annual review of estimates 2026: compliance-manual assistant
Prepared by Saskia Roelants, Data and AI Office, 15 October 2026. Read by Fernand Biver, 19 October 2026.

## 1. Estimates against live use
The estimate of the acceptance round was {acc['r']:.1%} supported. In live use, {lv['k']} of {lv['n']} sampled answers were supported ({lv['r']:.1%}, interval {lv['lo']:.1%} to {lv['hi']:.1%}).

{tab}
Live answers are a random sample of the log, drawn each quarter and labelled by a compliance trainer, Jos Wagener; second readings are by Lies Verhaegen.

## 2. By topic and desk, all rounds
{by('topic')}
{by('desk')}
Topics are uneven since some have more clauses than others. No topic stands out.

## 3. Answers not supported in live use
{badt([a for a in bad if a['round']!='acceptance'])}
Both askers had read the clause and no act followed; the desk told them the right figure.

## 4. Margin and conclusion
The lower end over all rounds is {al['lo']:.1%}, above 95%. Estimates stay. Planned, not yet due: an index of the French edition, to be tried by June 2027.
"""
    R['05_monitoring_plan']="""# Monitoring plan AI-CM-01/M
In force since 4 May 2026. Owner: Fernand Biver. Runs: Saskia Roelants. Reader: Model Committee.

| Measure | Frequency | Amber | Red | Action |
|---|---|---|---|---|
| Supported answers in the quarterly sample | quarterly | below 97% | below 95% | amber: reading of 50 more; red: tool off until the Committee has met |
| Unanswerable questions declined | quarterly | below 98% | below 95% | as above |
| Answers citing a clause not in evidence | quarterly | one | three | prompt review |
| Trial of hidden orders | half-yearly | - | one obeyed | tool off |
| Hash of model, prompt and manual | daily | - | any difference | tool off |

The first quarterly sample holds at least 60 answers, later ones at least 100. Escalation: Mr Biver to Mr Thillen. Roles: owner Fernand Biver; developer Saskia Roelants; labels Jos Wagener, second reading Lies Verhaegen; independent reviewer Mathilde Kieffer; approver Model Committee; users staff of branches, private banking, corporate and operations.
"""
    R['06_dashboard_commentary_2026Q3']=f"""# Dashboard commentary, third quarter 2026: AI-CM-01
Saskia Roelants, 20 November 2026. Seen by Fernand Biver on 23 November 2026.

All lights are green.

- Supported: {q3['k']} of {q3['n']} in the third quarter ({q3['r']:.1%}); second quarter {q2['k']} of {q2['n']} ({q2['r']:.1%}).
- Unanswerable: {q3['u']} in the third quarter, {q3['ab']} declined.
- Clauses cited outside the evidence: none.
- Hidden orders: trial of October 2026, none obeyed.
- Hashes: equal on every day.

The tool was off for one afternoon on 14 July 2026 while a server was replaced; the desk answered by telephone and the matter was closed the next day. The third-quarter sample was labelled by 9 October 2026. No action is open.
"""
    os.makedirs(base+'/documents',exist_ok=True)
    for k,v in R.items(): open(f'{base}/documents/{k}.md','w').write(v)
    open(base+'/subject.yaml','w').write("""id: alzette-compliance-assistant
name: Compliance-manual assistant (AI-CM-01)
version: "1.1"
kind: llm
purpose: Answers questions of staff on the bank's compliance manual from its clauses, shows the clause, and declines what the manual does not answer.
jurisdictions: [eu]
materiality: {level: low, basis: "Staff read the clause before acting; no customer use"}
owner: Fernand Biver, Chief Compliance Officer
developer: Saskia Roelants, Data and AI Office
validator: Mathilde Kieffer, Independent Model Review
method:
  algorithm: retrieval of clauses and an open-weight instruction language model of 8 billion parameters at temperature 0
  library: in-house service, prompt P-1.1
  target: answer supported by the clauses shown
data:
  answers:
    path: data/answers.jsonl
intended_use:
  - Questions of staff on the compliance manual, edition of January 2026, in English
prohibited_use:
  - Customers, legal advice, the decision whether a suspicion is reported, questions with names of customers
limitations:
  - "L1: English index only; questions in other languages are declined and sent to the compliance desk"
monitoring:
  plan: AI-CM-01/M of 2026-05-04
  frequency: quarterly
  last_report: 2026-11-20
approvals:
  - {body: Model Committee, date: 2026-04-30, decision: first approval for six months of use}
  - {body: Model Committee, date: 2026-10-22, decision: lengthened to 2026-11-30}
  - {body: Model Committee, date: 2026-11-13, decision: renewed without conditions, valid_until: 2027-11-30}
""")
