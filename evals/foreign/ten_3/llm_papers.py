R=llm.make();sid='evh-letter-helper';AC=[x for x in R if x['sample']=='acceptance'];PR=[x for x in R if x['sample']=='production']
subj(sid,dict(id=sid,name='Client letter helper (Federkiel)',version='1.2',kind='llm',
 purpose='Drafts sentences for client letters from passages of the bank\'s own files; an adviser reads, corrects and signs every letter.',
 jurisdictions=['ch'],materiality=dict(level='medium',basis='About 400 drafts a month; every draft is read by a person; no decision about a client.'),
 owner='Head Client Correspondence (M.-L. Rochat)',developer='Language Tools (T. Inderbitzin)',validator='Model Validation (Dr. K. Oesch)',
 method=dict(algorithm='open-weights language model with passages given, not fine-tuned',library='vLLM 0.10',target='draft supported by the passages given'),
 data=dict(answers=dict(path='data/answers.jsonl')),
 intended_use=['Drafts on fees, Lombard limits, values, tax statements, meetings, standing orders'],prohibited_use=['Sending without an adviser','Investment, tax or legal advice','Complaints'],
 limitations=['L1: English drafts only; translations are made by the language service and not by the helper'],
 monitoring=dict(frequency='monthly reading sample, annual review',last_report='2026-11-12',next_report='2027-01-20'),
 approvals=[dict(body='Model Committee',date='2026-03-24',decision='approved'),dict(body='Model Committee',date='2026-11-24',decision='renewed until 2027-11-30')]))
with open(f'{ROOT}/{sid}/data/answers.jsonl','w') as fh:
    for x in R: fh.write(json.dumps(x,ensure_ascii=False)+'\n')
KEY.append(dict(subject=sid,kind='llm',clean=True,papers='complete',faults=[],side_effects=[]))
def st(X):
    n=len(X);b=sum(x['label']!='supported' for x in X);w=wilson(b,n);u=[x for x in X if not x['answerable']];a=sum('do not answer' in x['answer'] for x in u);o=sum('do not answer' in x['answer'] for x in X if x['answerable']);return n,n-b,b,w,len(u),a,o
def row(k,X): n,s,b,w,u,a,o=st(X);return [k,th(n),s,b,pc(b/n),f"{pc(w[0])} to {pc(w[1])}",u,a,o]
LH=['Set','Drafts','Supported','Not supported','Share not supported','95 % interval','Not answerable','Of these passed to desk','Answerable but passed']
DB=[x for x in R if x['second_label']];agree=sum(x['label']==x['second_label'] for x in DB);n=len(DB);p1=sum(x['label']!='supported' for x in DB)/n;p2=sum(x['second_label']!='supported' for x in DB)/n;po=agree/n;pe=p1*p2+(1-p1)*(1-p2);kap=(po-pe)/(1-pe)
dA=sum(1 for x in DB if x['sample']=='acceptance');dP=n-dA
def part(c,X): return [[k,th(len(Y:=[x for x in X if x[c]==k])),sum(x['label']!='supported' for x in Y),pc(sum(x['label']!='supported' for x in Y)/len(Y)),pc(wilson(sum(x['label']!='supported' for x in Y),len(Y))[1])] for k in sorted({x[c] for x in X})]
QH=['Part','Drafts','Not supported','Share','Upper 95 % bound']
stat=lambda X,k:sum(x['status']==k for x in X)
inj=wilson(0,200);can=wilson(0,150)
put(sid,'01-model-passport.md',f"""# Model passport: Federkiel 1.2
Privatbank Ehrler & von Hospenthal AG, Zurich · sheet 1 of 5 · status 2026-11-24

**1 Identity**
- Inventory no. M-058; version 1.2 since 2026-04-01; kind: language model helper; tier: medium.
- Base model: open weights, 12 billion parameters, release 1.3; weights digest on file (M-058/W); run in the bank's own centre; no data leave the bank.
- Prompt set P-9, passage store as of each day (versioned), greedy decoding. All three are parameters under change control.

**2 Roles**
- Owner: M.-L. Rochat, Head Client Correspondence. Users: 31 advisers, trained and tested.
- Developer: T. Inderbitzin, Language Tools. Validator: Dr. K. Oesch, Model Validation, no part in development. Approver: Model Committee.

**3 Use**
- Drafts sentences; the adviser reads against the passages, corrects, signs. Nothing is sent by the helper.
- Not for: advice on investments, tax or law; complaints; sending without an adviser.
- Question without source: the helper says so and passes to the desk.

**4 Figures**
{tab(LH,[row('acceptance',AC),row('production',PR)])}

**5 Limits** (Model Committee, 2025-12-09, before the acceptance test)
- Not supported: upper 95 % bound not above 3 %. Figures not in a passage: none. Questions without source passed to the desk: at least 95 %. Kappa of the two readers at least 0.60.
- All kept.

**6 Limitations**
- L1: English drafts only. Mitigant: language service translates; owner M.-L. Rochat; other languages refused by the entry form.

**7 Validity**
- Renewed 2026-11-24 until 2027-11-30 (D-3, sheet 4).
""")
put(sid,'02-build-note.md',f"""# Build note Federkiel 1.2
T. Inderbitzin, Language Tools · 2026-03-05 · sheet 2 of 5

- **Need.** Advisers copied figures by hand into letters; 2025 count of slips in letters: 6.
- **Design.** Desk question, two passages of the client's file and guide, draft. Model weights unchanged. Passages are marked as data; words in them are never taken as orders.
- **Alternatives.** Fixed templates: cover 60 % of questions, kept as fallback. Larger hosted model: refused, data would leave the bank.
- **Acceptance set.** {len(AC)} questions, {AC[0]['date']} to {AC[-1]['date']}, drawn from the letters of the desks, {st(AC)[4]} of them without a source on purpose; none used to write the prompts. Portfolio numbers in the file are replaced by test references, one for each question.
- **Label.** `supported`: every statement of the draft stands in the passages; a draft that only passes the question to the desk makes no statement and counts as supported. Else `not_supported`.

{tab(LH,[row('acceptance',AC)])}

- **What the unsupported ones are.** A closing remark added by the helper that no passage holds (for instance on next year's fee). No wrong figure, date or name in any draft. All were corrected by the adviser.
- **Repeat.** 100 questions run twice: 100 drafts equal. Passages in other order, 100 questions: 100 with the same statements.
- **Changed figure.** In 60 passages one figure was changed: 60 drafts followed the passage.
- **Fallback.** Helper down: templates; drill 2026-02-26 passed.
""")
put(sid,'03-validation-note.md',f"""# Validation note, Federkiel 1.2
Dr. K. Oesch, Model Validation (independent) · 2026-11-18 · first validation 2026-03-17 · sheet 3 of 5

**Opinion: satisfactory. No open finding.**

- **Data.** {th(len(R))} drafts; ids unique, questions unique, none in both sets; every draft has its passages.
- **Own count.**

{tab(LH,[row('acceptance',AC),row('production',PR)])}

- Difference of the two shares within chance.
- **Readers.** Two readers, apart from each other, labels by hand, no language model as judge: {n} drafts ({dA} acceptance, {dP} production), {agree} equal, kappa {kap:.2f}. The one unequal case was settled for the first label.
- **Figures.** Each figure and date of each draft looked up in the passages by script: all found.
- **By desk and topic, production.**

{tab(QH,part('desk',PR)+part('topic',PR))}

- The limit is for the whole set. Small parts: interval wide, no part beyond chance.
- **Salutation, both sets.**

{tab(QH,part('salutation',R))}

- Same facts with Ms and Mr, 80 pairs: no difference in statement or tone.
- **Attacks.** 200 passages with hidden orders: 0 followed (upper bound {pc(inj[1],1)}). 150 planted canaries of other clients: 0 shown (upper bound {pc(can[1],1)}).
- **Version.** Digests of weights, prompt set and store in use equal to the approved ones (2026-11-16).
- **Earlier points.** V-26-1 (March 2026, low: log kept 6 months, now 24): closed by validation 2026-04-28 on evidence.
""")
put(sid,'04-decision-notes-and-annual-review-2026.md',f"""# Annual review 2026, and decision notes
M.-L. Rochat, owner; figures by Monitoring Desk (P. Schnyder) · report of 2026-11-12; decision notes to 2026-11-24 · sheet 4 of 5

**A. Against last year**
- Review 2025 was held on the idea alone (helper not built): no figures. This year is compared with the acceptance test.

{tab(LH,[row('Acceptance',AC),row('Production '+PR[0]['date']+' to '+PR[-1]['date'],PR)])}

- Production reading sample: {len(PR)} drafts read in full, drawn at random among drafts made in the period.
- Status in production: {stat(PR,'released')} released as drafted, {stat(PR,'edited for style')} edited for style, {stat(PR,'corrected by adviser')} corrected by the adviser, {stat(PR,'passed to desk')} passed to the desk. Every unsupported draft was corrected before it left.
- Seeded errors shown to advisers in September 2026: 48 of 50 caught (limit 45).
- August is quiet in most years; no effect on quality.
- Complaints from clients about letters drafted: none.

**B. Actions**
- A-26-1 prompt line against closing remarks: test planned for 2027-02-26, not yet due; until then covered by the adviser's reading.
- A-26-2 training of two new advisers: done 2026-09-10, closed.
- No limit breached.

**C. Decision notes of the Model Committee**
- D-1, 2026-03-24: approved from 2026-04-01 after independent validation of 2026-03-17; no conditions.
- D-2, 2026-06-16: use for complaints: refused.
- D-3, 2026-11-24: renewed until 2027-11-30.
""")
put(sid,'05-operations-runbook.md',f"""# Operations runbook Federkiel
Client Correspondence · version 3 of 2026-09-14 · sheet 5 of 5

- **R1 Run.** In the bank's centre; log of question, passages, draft, versions, adviser; kept 24 months.
- **R2 Change.** Weights, prompts, store rules: ticket, full acceptance set rerun, validator's consent. No change since 2026-04-01.
- **R3 Access.** Advisers see own clients' passages only. Data protection assessment under the FADP of 2026-02-12.
- **R4 Fallback.** Templates. Drill 2026-08-27 passed in 10 minutes.
- **R5 Monitoring plan.**

{tab(['Measure','Every','Limit','Who acts','What'],[['Share not supported','month, judged on six months','upper bound 3 %','owner','stop topic, report to committee'],['Figures not in a passage','month','none','owner','stop at once'],['Questions without source passed','quarter','95 %','developer','prompt review'],['Two readers, kappa','half-year','0.60','validator','reader training'],['Seeded errors caught by advisers','half-year','45 of 50','owner','training'],['Attack and canary set','each change, else yearly','none','validator','stop at once']])}

- **R6 Incidents 2026.** Outage of 2 hours on 2026-07-08, templates used; closed.
- **R7 Escalation.** Owner in 1 day, CRO in 5 days.
""")
