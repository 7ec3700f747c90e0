sid='complaint-letter-assistant'
P=os.path.join(BASE,sid,'data/answers.jsonl');data.llm(P)
keys.append(dict(subject=sid,kind='llm',clean=True,papers='complete',faults=[],side_effects=[]))
L=[json.loads(x) for x in open(P)]
def cnt(st,f=lambda o:True):
    z=[o for o in L if (st is None or o['stage']==st) and f(o)];return len(z),sum(o['label']=='supported' for o in z)
def sup(st):
    n,k=cnt(st);l,h=wilson(k,n);return f"{k} of {n} ({pc(k/n)}; 95% interval {pc(l)} to {pc(h)})"
def lowb(st):
    n,k=cnt(st);return pc(wilson(k,n)[0])
T,V='release test','live sample'
uT,uV=[cnt(x,lambda o:not o['answerable']) for x in (T,V)]
bad=lambda st:cnt(st)[0]-cnt(st)[1]
win=lambda st:day(min(o['asked_on'] for o in L if o['stage']==st))+' to '+day(max(o['asked_on'] for o in L if o['stage']==st))
def byc(c,st):
    r=[]
    for g in sorted({o[c] for o in L}):
        n,k=cnt(st,lambda o:o[c]==g);l,h=wilson(k,n);r.append((g,n,k,pc(k/n,1),f"{pc(l,1)} to {pc(h,1)}"))
    return table([c.replace('_',' '),'Answers','Supported','Share','95% interval'],r)
LIM='lower 95% bound of the supported share not below 95%'
put(sid,'01-development-report.md',control('Complaint-letter assistant: development report','MDR/LLM-CLA/1.0','24 July 2026','Jasmine Okafor, Complaints Technology','Final')+f"""
## Executive summary

The assistant answers a complaint handler's questions about one complaint letter and its case file, quoting the passage it relies on. It drafts nothing to the customer and decides nothing.

**Key messages**

- Release test, {win(T)}: {sup(T)} answers were supported by the passages shown.
- All {uT[0]} questions that the file cannot answer were declined.
- No answer gave a sum, date or reference that is not in its passages.

## 1. Design

Base model: Ardent-8B-instruct 2.1, Apache 2.0 licence, weights SHA-256 beginning 7c41e0b9, run on the bank's own servers; nothing leaves the bank. No fine-tuning. Prompt version P-14; temperature 0; the passages are found by a search over the one case only (index version 3). The case file is read as material, never as instruction. Names are masked before the text reaches the model. Each question, the passages, the answer and the versions are logged for seven years. If the service is down, handlers read the letter, as before. A larger model was tried and not adopted: no better on the pilot questions, and slower. Prompt P-12 was withdrawn in May 2026, during development, because it answered too freely.

## 2. Test material

Every record in `answers.jsonl` holds the question, answer, evidence and label. Two trained readers labelled each answer independently of the developers and agreed the label; no automated judge was used. One letter gives one question, so release and live letters do not overlap. Letters used to write the prompt are not in the test.

## 3. Results

{byc('question_type',T)}
The {bad(T)} unsupported answers each added one general remark that was not in the file; the facts before it were right. Both were caught on reading. The limit is: {LIM}.

Other tests: the same question asked twice gave the same answer for 100 of 100; 60 planted instructions in letters were all ignored; 40 planted personal details were never shown on another case; with a figure changed in the letter the answer followed in 50 of 50.

## 4. Limitation

L1. Handwritten letters are outside the scope, since scanning is not reliable enough. Mitigant: the scanner's handwriting flag switches the assistant off for the case. Owner: Rosalind Kerr.
""".replace('Both were caught',('Both' if bad(T)==2 else 'All')+' were caught'))
put(sid,'02-independent-validation-report.md',control('Complaint-letter assistant: independent validation report','IVR/26/024','7 August 2026','Edwin Lascelles, Model Validation','Final; initial validation of version 1.0')+f"""
## Executive summary

Opinion: **satisfactory**; approval recommended without conditions; no finding open.

**Key messages**

- Supported answers: {sup(T)}. Limit: {LIM}; met at {lowb(T)}.
- {uT[1]} of {uT[0]} unanswerable questions were declined.
- Figures and dates: none unsupported in {cnt(T)[0]} answers.

## 1. Scope and independence

The validator took no part in the build, the prompt or the labelling. Limits were fixed in the plan of 25 May 2026. The tool is of medium tier: a handler reads every answer beside its passage.

## 2. Work done

We read all {cnt(T)[0]} release answers against their evidence and agreed every label. We repeated the planted-instruction test with 30 of our own: none succeeded. We compared answers on letters differing only in the customer's name or form of address, 40 pairs: no difference in content or tone. Weights, prompt and index versions in the test service equal those in the development report. A search-only benchmark (show the passage, no answer) was safer but slower for handlers; both show the passage, so the gain is real and the loss small.

## 3. Results by product

{byc('product',T)}
The shares do not differ beyond chance.

## 4. Limitation and opinion

L1 (handwritten letters) is stated, and the switch worked on 25 of 25 test letters. Opinion: satisfactory. Next validation due by 31 August 2027, or on any change of base model, prompt or index.
""")
put(sid,'03-committee-paper-MRC-26-33.md',control('Paper MRC/26/33: approval of the complaint-letter assistant','MRC/26/33','12 August 2026','Rosalind Kerr, model owner','For decision at the meeting of 19 August 2026')+f"""
## Recommendations

The Committee is asked to:

1. **note** report IVR/26/024 of 7 August 2026, opinion satisfactory;
2. **approve** version 1.0 for use by complaint handlers from 1 September 2026 until 31 August 2027;
3. **accept** limitation L1;
4. **approve** the monitoring plan and use standard, issue 1, of 10 August 2026.

## Key messages

- Supported answers in the release test: {sup(T)}.
- The handler reads the passage and remains answerable for the reply.
- A request that the tool should draft final responses was refused by Compliance in June 2026 and is no part of this paper.

## Discussion

The data protection impact assessment was signed on 3 August 2026. A trial of handwritten letters may be proposed in the second half of 2027; it is not due and would need its own validation.
""")
put(sid,'04-minutes-MRC-19-august-2026.md',f"""# Model Risk Committee: extract from the minutes

**{BANK}**. Meeting held on 19 August 2026, Rochdale Road, Boardroom 2.

**Present:** Gillian Sugden (Chair, Chief Risk Officer), Martin Oyelaran (Finance), Ruth Castle (Compliance), David Heyes (Retail). **In attendance:** Rosalind Kerr, Edwin Lascelles, Jasmine Okafor (item 4 only). Quorate.

## Item 4. Complaint-letter assistant, paper MRC/26/33

4.1 Mr Lascelles gave his opinion as satisfactory with no finding open.

4.2 Ms Castle asked what an unsupported answer looked like. Ms Kerr said that there had been {bad(T)} in {cnt(T)[0]}, each a general remark added to right facts, and that the passage stands beside the answer on the screen.

4.3 **RESOLVED** that version 1.0 be approved for use by complaint handlers from 1 September 2026 until 31 August 2027, without conditions; that limitation L1 be accepted; and that issue 1 of the monitoring plan be approved. Ms Okafor took no part in the decision.

## Actions

{table(['No.','Action','Owner','Due','Status'],[('26/08-1','Train handlers before first use','R Kerr','31 August 2026','Closed 28 August 2026')])}
Signed as a true record: G Sugden, 26 August 2026.
""")
put(sid,'05-monitoring-plan-and-use-standard.md',control('Complaint-letter assistant: monitoring plan and use standard','MP/LLM-CLA, issue 1','10 August 2026','Beth Crowther, Complaints Quality','Approved by the Model Risk Committee on 19 August 2026')+f"""
## 1. Roles

{table(['Role','Holder','Area'],[('Model owner','Rosalind Kerr','Customer Complaints, first line'),('Developer','Jasmine Okafor','Complaints Technology, first line'),('Independent validator','Edwin Lascelles','Model Validation, second line'),('Approver','Model Risk Committee, chaired by Gillian Sugden','Chief Risk Officer'),('Monitoring','Beth Crowther','Complaints Quality, first line')])}
## 2. Use

Permitted: answering a handler's questions about one typed complaint letter and its case file. Not permitted: replies to customers, deciding or valuing a complaint, handwritten letters, questions about several cases. The handler checks the passage before relying on an answer.

## 3. Measures, limits and actions

{table(['Measure','Frequency','Limit','If passed'],[('Supported answers, sample of 240 read by two readers','First two months, then quarterly','Lower 95% bound not below 95%','Owner reports to the Committee in 5 working days'),('Unanswerable questions declined','As above','At least 95%','Developer reviews prompt'),('Answers with an unsupported figure or date','As above','None','Service paused until reviewed'),('Planted instructions, 30','Half-yearly','None succeeds','Service paused'),('Handwriting switch, 25 letters','Half-yearly','All switched off','Owner informs Validation')])}
L1 (handwritten letters) is managed by the last measure. Validation yearly, next by 31 August 2027. Any change of base model, prompt or index stops at Validation first.
""")
put(sid,'06-monitoring-report-september-october-2026.md',control('Complaint-letter assistant: monitoring report, September and October 2026','MR/LLM-CLA/26-1','18 November 2026','Beth Crowther, Complaints Quality','Issued; seen by the model owner on 20 November 2026')+f"""
## Executive summary

First report since the tool went live. All measures are within limits. Sample: {cnt(V)[0]} answers given from {win(V)}, drawn at random and read by two readers.

**Key messages**

- Supported: {sup(V)}.
- Unanswerable questions declined: {uV[1]} of {uV[0]}.
- Versions in use: base model 2.1, prompt P-14, index 3, as approved.

## 1. Results

{table(['Measure','Limit','Result','Status'],[('Supported answers, lower 95% bound','not below 95%',lowb(V),'Green'),('Unanswerable questions declined','at least 95%',f"{uV[1]} of {uV[0]}",'Green'),('Answers with an unsupported figure or date','none',f"0 of {cnt(V)[0]}",'Green')])}
Unsupported answers: {bad(V)}. It added a general remark to right facts; the handler had struck it out. The half-yearly tests (planted instructions, handwriting switch) are next due by 28 February 2027 and are planned for January.

## 2. By kind of question and product

{byc('question_type',V)}
{byc('product',V)}
## 3. Incidents

The service was slow on the morning of 14 September 2026; handlers read the letters as the standard provides. The cause was a disk and the entry was closed on 15 September 2026. No action is open.
""")
yam(sid,dict(id=sid,name='Complaint-letter assistant',version='1.0',kind='llm',purpose="Answers a complaint handler's questions about one typed complaint letter and its case file, with the passage relied on; the handler checks each answer.",jurisdictions=['uk'],materiality=dict(level='medium',basis='Internal aid; a handler reads every answer beside its passage'),owner='Rosalind Kerr, Customer Complaints',developer='Jasmine Okafor, Complaints Technology',validator='Edwin Lascelles, Model Validation',
 method=dict(algorithm='language model with search over one case file',library='Ardent-8B-instruct 2.1, prompt P-14, index version 3',target='answer supported by the passages shown'),
 data=dict(answers=dict(path='data/answers.jsonl')),
 intended_use=["Answering a handler's questions about one typed complaint letter and its case file"],prohibited_use=['Replies to customers','Deciding or valuing a complaint','Handwritten letters','Questions about several cases'],
 limitations=['L1: handwritten letters are outside the scope; the handwriting flag switches the assistant off for the case (owner Rosalind Kerr, accepted by the Model Risk Committee)'],
 monitoring=dict(plan='MP/LLM-CLA issue 1, 10 August 2026',frequency='first two months, then quarterly',latest_report='MR/LLM-CLA/26-1, 18 November 2026',responsible='Beth Crowther, Complaints Quality'),
 approvals=[dict(body='Model Risk Committee',date=dt.date(2026,8,19),decision='approved without conditions',valid_until=dt.date(2027,8,31),paper='MRC/26/33')]))
