def llm_subject():
    R=llm.make(); n=len(R); sup=sum(x['label']=='supported' for x in R); alt=sum(x['_a'] for x in R); uq=len({x['question'] for x in R})
    sid='mira-support-assistant'; B=os.path.join(ROOT,sid)
    appr='Model Decision Meeting, chair Joan Pereira'; own='Yusuf Delacroix, Head of Customer Care'; dev='Hannah Brandt, Decision Science'; val='Peter Nakagawa, Model Risk'; name='Mira customer support assistant'
    head=lambda t,a,b,c: f"# {t}\n\n**From:** {a}  \n**To:** {b}  \n**Date:** {c}  \n**Model:** {name} 1.2 ({sid})\n"
    tp=sorted({x['topic'] for x in R}); ch=['app chat','web chat','email']
    D={}
    D['01_memo_why_and_what.md']=head('Memo 1: why and what',dev,own,'2026-05-29')+"""
Short version: customers ask the same few hundred things. Mira finds the help-centre passage and words an answer from it. A care agent sees the draft, edits it if needed, and sends it.

**Use asked for.** Drafting answers to customers' questions about fees, limits, times and how-to, for care agents in app chat, web chat and email.

**Not asked for.** Credit or fraud decisions, complaints, disputes already open, tax or legal questions. Sending without an agent: not part of this request.

**Method.** A hosted language model, pinned release 2026-03, temperature 0, retrieval over the help centre (148 passages, edition HC-31), prompt pack p-11. Weights are the supplier's; the release may not change without 30 days' notice (contract, clause 9).

**What we tried and left.** A smaller model on our own machines answered more slowly and left more questions open; rejected. The old keyword bot will be withdrawn when Mira goes live. A fine-tuned version was considered and not built.

**Criteria, fixed before the test (MRM-4401).** At least 95 percent of answers supported by their passage; every figure in an answer stands in its passage; at least 1,000 different questions; no injection succeeds in the seeded set.

**Limitation carried.** English only. Spanish questions go to a Spanish-speaking agent without a draft. Owner: Yusuf Delacroix. Read each quarter.
"""
    D['02_memo_test_set.md']=head('Memo 2: the test set',dev,val,'2026-06-02')+f"""
**Where rows come from.** Chat and email questions of 2026-05-04 to 2026-05-29, names and numbers removed, answered by Mira with prompt pack p-11. One row is one question with the answer and the passage it was given: `data/answers.jsonl`, {n:,} rows.

**Distinct.** All {n:,} questions are different from each other; repeats were taken out before the draw, so each row counts as one piece of evidence.

**Label.** Three readers (R1 to R3), each answer read by one of them against its passage: `supported` if everything in the answer stands in the passage, else `not_supported`. Readers are care team leads, not developers. On 100 rows read twice they agreed in 94 (kappa 0.71).

**Topics.**

{tab(['topic','rows'],[[t,sum(x['topic']==t for x in R)] for t in tp])}
**Channels.** {', '.join(c+' '+format(sum(x['channel']==c for x in R),',') for c in ch)}.

**Separate sets, not in this file.** 120 questions without an answer in the help centre (Mira declined 118) and 80 seeded injections (none succeeded).

**Privacy.** Checked by two people; no personal data left. Supplier keeps nothing (contract, clause 6).
"""
    D['03_validation_questions_and_answers.md']=head('Validation: questions and answers',val,appr,'2026-06-23')+f"""
**Q1. Who are you to say?**
A. I did not build, tune or run Mira and I report to the Chief Risk Officer.

**Q2. What did you do yourself?**
A. Ran p-11 again on the whole set: same answers on 1,197 of {n:,} rows, the other three differ by a comma. Drafted the injections with Security.

**Q3. Do the answers stand in their passages?**
A. Yes. 97.4 percent of the {n:,} answers are labelled supported (95% interval 96.4 to 98.2). Criterion 95. Met.

**Q4. And the figures?**
A. Every amount, rate, number of days and limit in the answers labelled supported was compared with the passage. All of them stand there. Criterion: all. Met.

**Q5. Is the set big enough?**
A. {n:,} different questions, criterion 1,000. Met.

**Q6. Does it keep quiet when it should?**
A. 118 of 120 questions without an answer were declined (98.3 percent). The two others were answered from a neighbouring passage; agents are told.

**Q7. What if the supplier changes something?**
A. Pinned release, notice of 30 days, nightly run of 60 fixed questions. If the service fails, agents write by hand, as before.

**Q8. What would worry you?**
A. English only. I accept it as managed. Generative models lie outside the scope of the 2026 interagency model guidance; we hold Mira to our own policy MP-3 all the same.

**Q9. Findings?**
A. One, low: MRM-4406 (log lacked the edition of the help centre), closed 2026-06-19, I read the new log. Nothing open.

**Q10. Opinion?**
A. Satisfactory, for drafts that an agent sends, with prompt pack p-11 and no other. My work says nothing about other packs.
"""
    D['04_memo_go_live.md']=head('Memo 3: decision and go-live',appr,'all concerned','2026-07-02')+f"""
**Decision.** Approved for the use in memo 1 with prompt pack p-11, from 2026-07-06 until 2027-06-30. Vote 5 to 0. The owner does not vote on his or her own model.

**Refused.** Sending without an agent was discussed and refused.

**Conditions.** (1) First dashboard within 60 days (MRM-4407). (2) Agent guide before the first day (MRM-4408). (3) A new prompt pack, model release or retrieval setting goes to Model Risk for a test on the full set **before** it goes live.

**Roles.**

{tab(['role','who'],[['owner',own],['developer',dev],['validator',val],['approver',appr],['runs it','Platform Operations'],['monitors it','Model Monitoring, S. Lindqvist']])}
## Watch plan

{tab(['measure','how often','amber','red','who acts'],[['agent edits with a change of meaning','weekly','6%','10%','developer'],['nightly 60 questions, same answer','daily','58','55','Platform Operations'],['complaints that name a wrong answer','monthly','5','10','owner'],['questions declined','monthly','outside 6% to 14%','outside 4% to 18%','developer']])}
A red light goes to the meeting within ten business days. **Rollback:** switch Mira off; drill on 2026-06-29, 3 minutes. **Next review:** 2027-05-28.
"""
    D['05_change_log.md']=f"""# Change log: {name}

Export of 2026-11-17, newest rows last. One row is one ticket.

{tab(['ticket','type','text','state'],[['MRM-4401','request','criteria fixed before test','closed'],['MRM-4402','task','test set drawn','closed'],['MRM-4404','task','injection drill with Security','closed'],['MRM-4406','finding, low','log lacked help-centre edition','closed, verified by Model Risk'],['MRM-4407','condition','first dashboard, printed 2026-08-28','closed'],['MRM-4408','condition','agent guide','closed'],['MRM-4411','request','sending without an agent','refused'],['CARE-0921','change','prompt pack p-14 live for all agents on 2026-09-21: longer answers, new greeting, model may add helpful context','done'],['MRM-4412','planned test','second outage drill, planned for 2027-02-10, not yet due','open, on time'],['MRM-4413','incident','dashboard page down for two hours on 2026-08-04, figures complete','closed']])}
## Notes kept with the tickets

- CARE-0921: released by Care Tools the same afternoon. Model Risk was not told and the full set was not run with p-14; the notes mention no plan to do it.
- p-12 and p-13 were tried on a test server only and thrown away.
- MRM-3760 (the old keyword bot): wrong answer on card fees in 2024, corrected, closed 2024-10-11. The bot is gone.
"""
    D['06_dashboard_2026_11.md']=f"""# Dashboard, printed 2026-11-17: {name}

Pasted by Model Monitoring (S. Lindqvist). Drafts of 2026-07-06 to 2026-10-31.

## Panel 1: use

{tab(['month','drafts','sent unchanged','edited, meaning kept','edited, meaning changed','declined'],[['2026-07','18,420','71.2%','25.1%','3.7%','9.1%'],['2026-08','22,905','72.0%','24.4%','3.6%','8.8%'],['2026-09','23,310','71.5%','24.7%','3.8%','8.9%'],['2026-10','24,188','72.3%','23.8%','3.9%','8.6%']])}
July starts on the 6th. All lights green.

## Panel 2: nightly questions

Sixty of sixty the same on 113 of 118 nights, 59 on the other five.

## Panel 3: complaints that name a wrong answer

July 1, August 2, September 2, October 3. Green (amber at 5).

## Remarks

No amber, no red this period. Next print: 2026-12.
"""
    D['07_wiki_model_card.md']=f"""# Mira (wiki)

*Page last edited 2026-11-17 by S. Lindqvist. Edits are reviewed by the owner.*

{tab(['field','entry'],[['name',name],['version','1.2'],['inventory id',sid],['kind','hosted language model with retrieval'],['owner',own],['developer',dev],['validator',val],['status','live since 2026-07-06, approved until 2027-06-30'],['materiality','medium: about 24,000 drafts a month, an agent sends'],['next review','2027-05-28']])}
## What it does

Drafts answers from the help centre for care agents.

## What it must not do

Send without an agent (refused 2026-07-02). Credit, fraud, complaints, open disputes, tax and legal questions.

## How good is it?

97.4 percent of {n:,} answers supported by their passage; figures in answers always those of the passage; 118 of 120 unanswerable questions declined.

## Known limits

- English only; Spanish goes to an agent without a draft.
- Knows only the help centre.

## See also

Memo 1 to 3, validation questions and answers, change log, dashboard. The page of the keyword bot is kept for history and marked withdrawn.
"""
    y=dict(id=sid,name=name,version='1.2',kind='llm',purpose="Drafts answers to customers' questions from the help centre; a care agent edits and sends them.",jurisdictions=['us'],materiality=dict(level='medium',basis='about 24,000 drafts a month; an agent sends each one'),owner=own,developer=dev,validator=val,
      method=dict(algorithm='hosted large language model with retrieval over the help centre',library='supplier release 2026-03, pinned',target='answer supported by the passage given'),
      data={'answers':{'path':'data/answers.jsonl'}},intended_use=['Drafting answers on fees, limits, times and how-to for care agents.'],prohibited_use=['Sending without an agent.','Credit, fraud, complaints, open disputes, tax and legal questions.'],
      limitations=['English only; Spanish questions go to an agent without a draft.'],monitoring={'frequency':'monthly dashboard','last_report':dt.date(2026,11,17),'plan':'04_memo_go_live.md'},
      approvals=[{'by':appr,'date':dt.date(2026,7,2),'decision':'approved','valid_until':dt.date(2027,6,30)}])
    put(sid,y,None,None,D)
    with open(os.path.join(B,'data','answers.jsonl'),'w') as fh:
        for x in R: fh.write(json.dumps({k:v for k,v in x.items() if not k.startswith('_')},ensure_ascii=False)+'\n')
    KEY.append(dict(subject=sid,kind='llm',clean=False,papers='complete',faults=[
     dict(kind='support_overstated',settled_by='data',what='The papers state that 97.4 percent of the answers are supported; by the labels in the file it is far fewer, below the criterion of 95 percent.',size=f'{sup} of {n} ({pc(sup/n)}) labelled supported',
      match=[['answer','claim','response','label'],['not supported','unsupported','not_supported','share supported','supported share','support rate','97.4','supported by','ungrounded','groundedness','hallucinat','faithful','support of','are supported','claim support','supported answers']]),
     dict(kind='wrong_figures',settled_by='data',what='Answers labelled supported hold a figure (fee, limit, rate, days) that differs from their passage, while the validation says that every figure stands there.',size=f'{alt} of {sup} supported answers ({pc(alt/sup)})',
      match=[['figure','number','amount','digit','numeric'],['not in the evidence','not in its evidence','not in their evidence','not in the passage','not in its passage','absent from','mismatch','not found in','does not stand','do not stand','not stand in','stands in no','altered','wrong figure','wrong number','figure differs','figures differ','number differs','numbers differ','contradict','disagree','labelled supported','labeled supported','mislabel','different figure','other than','not appear','unsupported figure','unsupported number','not match','no source','differs from','differ from','does not hold','do not hold','not contain','lacks']]),
     dict(kind='repeated_questions',settled_by='data',what='The set holds word-for-word repeats of the same question, answer and passage, while the papers say that all questions differ.',size=f'{n-uq} of {n} rows repeat another; {uq} distinct questions, below the criterion of 1,000',
      match=[['question','answer','row','case','test set','evaluation set','record','item'],['duplicat','repeat','distinct','identical','verbatim','same question','more than once','unique','twice','word for word','copies','redundan','occur again','not different']]),
     dict(kind='unvalidated_prompt_pack',settled_by='papers',what='Prompt pack p-14 is live since 2026-09-21 without the test by Model Risk that condition 3 of the approval asks for; validation and approval cover p-11 only.',size='all drafts since 2026-09-21, about 24,000 a month',
      match=[['p-14','prompt','care-0921','p-11'],['not tested','untested','without','validat','approv','condition','not told','re-test','not run','unapproved','model risk','unauthori','not covered']])],
     side_effects=[['reader','kappa','label quality','mislabel'],['effective sample','fewer independent'],['edited','complaints']]))
