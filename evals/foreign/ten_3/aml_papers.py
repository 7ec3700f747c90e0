D=aml.draw(7);sid='evh-tm-alert-rank';T=aml.TH
sm=D['sample'];dd=D['date'];pr=sm=='production';r25=pr&(dd<'2025-09-01');r26=pr&(dd>='2025-09-01');al=np.ones(len(sm),bool);ab=D['btl']==0
subj(sid,dict(id=sid,name='Transaction monitoring alert ranking (TM-Rank)',version='2.1',kind='aml',
 purpose='Ranks alerts of the transaction monitoring scenarios by the probability that the case ends in a report to MROS; decides the order and depth of review, closes nothing.',
 jurisdictions=['ch'],materiality=dict(level='high',basis='All scenario alerts on private clients pass through the ranking; duty to clarify and report under AMLA.'),
 owner='Head Financial Crime Operations (S. Bernasconi)',developer='Quantitative Tools (L. Aebischer)',validator='Model Validation (Dr. R. Camenzind)',
 method=dict(algorithm='logistic regression',library='statsmodels 0.14',features=10,target='alert ended in a report to MROS within 60 days'),
 data=dict(scored=dict(path='data/scored.csv',score='score',outcome='sar',positive=1,sample='sample',date='alert_date',id='alert_id',amount='amount_chf',maturity=dict(days=60,read_on=dt.date(2026,11,2)),scenario='scenario',below_line='below_line',segments=['desk'],groups=dict(sex='sex',age_band='age_band'))),
 intended_use=['Order of the review queue','Depth of review: score 0.15 or more goes to a senior analyst'],prohibited_use=['Closing an alert without a person','Corporate and trust clients','Client risk rating'],
 limitations=['L1: alerts of legal entities and trusts are not ranked; they go to a senior analyst directly'],
 monitoring=dict(frequency='monthly figures, annual review',last_report='2026-11-10',next_report='2027-01-15'),
 approvals=[dict(body='Model Committee',date='2024-10-15',decision='approved'),dict(body='Model Committee',date='2025-11-25',decision='renewed'),dict(body='Model Committee',date='2026-11-24',decision='renewed until 2027-11-30')],names=dict(age_band='age group',sar='report to MROS',below_line='below the line')))
nm='alert_id alert_date sample scenario below_line desk amount_chf ratio_to_threshold cash_share_pct country_risk pep client_years new_counterparties turnover_vs_profile wealth_file_age_m sex age_band score sar'.split()
with open(f'{ROOT}/{sid}/data/scored.csv','w',newline='') as fh:
    w=csv.writer(fh);w.writerow(nm)
    for i in range(len(sm)): w.writerow([f'TM{i+100000}',dd[i],sm[i],D['scenario'][i],D['btl'][i],D['desk'][i],f"{D['amt'][i]:.0f}",f"{D['ratio'][i]:.2f}",int(D['cash'][i]),D['cr'][i],D['pep'][i],D['yrs'][i],D['nc'][i],f"{D['tv'][i]:.2f}",'' if np.isnan(D['wf'][i]) else int(D['wf'][i]),D['sex'][i],D['age'][i],f"{D['s'][i]:.4f}",D['y'][i]])
KEY.append(dict(subject=sid,kind='aml',clean=True,papers='complete',faults=[],side_effects=[]))
P={k:perf(D,sm==k) for k in ['train','test','production']};A5=perf(D,r25);A6=perf(D,r26)
ps=lambda c,m,cat=False:psi(D[c][sm=='train'],D[c][m],cat)
bk=int(D['y'][~ab].sum());bn=int((~ab).sum());bpk=int(D['y'][r26&~ab].sum());bpn=int((r26&~ab).sum());bw=wilson(bpk,bpn)
hi=lambda m:(D['s'][m]>=T)
def op(m): h=hi(m);e=D['y'][m]==1;return [th(m.sum()),th(h.sum()),pc(h.mean(),1),int(e[h].sum()),int(e.sum()),pc(e[h].sum()/e.sum(),1),pc(e[h].mean(),1)]
OH=['Period','Alerts','0.15 or more','Share','Reports among them','All reports','Reports caught','Reports per alert']
STY="Privatbank Ehrler & von Hospenthal AG, Zurich"
mc=lambda m:[int((months(dd[m])==k).sum()) for k in sorted(set(months(dd[m])))]
put(sid,'01-model-passport.md',f"""# Model passport: TM-Rank 2.1
{STY} · sheet 1 of 5 · status 2026-11-24

**1 Identity**
- Inventory no. M-031; version 2.1 since 2024-11-04; kind: AML, alert ranking; tier: high.
- Code tag `tmrank-2.1.0`, digest of the deployed package equal to that of the approved one (last compared 2026-11-09).
- Predecessor 1.4 (points table) withdrawn 2024-11-03, as planned.

**2 Roles**
- Owner: S. Bernasconi, Head Financial Crime Operations. Users: analysts level 1 and 2.
- Developer: L. Aebischer, Quantitative Tools.
- Validator: Dr. R. Camenzind, Model Validation; reports to the CRO; took no part in development.
- Approver: Model Committee, chaired by the CRO.

**3 Use**
- Order of the queue; depth of review (score 0.15 or more: senior analyst; below: level 1 analyst, full clarification under the same checklist).
- Every alert is read and closed by a person.
- Not for: closing alerts, client risk rating, legal entities and trusts.

**4 Population**
- Scenario alerts on private clients: CASH, PASS (pass-through), HRC (high-risk country), STRUCT, DORM (dormant reactivated).
- Above-the-line alerts and the below-the-line sample (ratio to threshold 0.75 to 0.99) are both scored.
- Alerts of 2024-07-01 to 2024-11-03 were ranked by the predecessor and are not in the file.
- One client has at most one alert in the file: later alerts of a client join the first case.

**5 Figures**
{tab(PH,[prow(k,P[k]) for k in P])}

**6 Limits** (Model Committee, set 2024-05-14 before the results were known)
- AUC not below 0.70. Score PSI against train: look at 0.10, act at 0.25. Calibration slope between 0.80 and 1.20.
- Below-the-line report rate: upper 95 % bound not above 3 %.
- All kept in the year under review.

**7 Limitations**
- L1: legal entities and trusts are not ranked. Effect: none on missed activity, as these alerts go to a senior analyst directly. Owner: S. Bernasconi. Checked monthly: none found in the ranked queue in 2026.
- The target is the bank's own report, not a court's finding. Quality check of decisions: a second analyst rereads 5 % of closed cases each month.

**8 Validity**
- Renewed 2026-11-24 until 2027-11-30 (decision note D-4, sheet 4).
""")
put(sid,'02-build-note.md',f"""# Build note TM-Rank 2.1
L. Aebischer, Quantitative Tools · 2024-08-19 · sheet 2 of 5

**Need**
- About 13 alerts a day; review in order of arrival made analysts read the telling cases late.
- Coverage itself rests on the scenarios (coverage matrix CM-2024, held by Compliance, reviewed 2026-06-12: each typology of the risk assessment has a scenario; no open gap).

**Data**
- Train: alerts 2023-01-01 to 2023-12-31, {th(P['train']['n'])} cases, {P['train']['e']} reports.
- Test: later in time, 2024-01-01 to 2024-06-30, {th(P['test']['n'])} cases, {P['test']['e']} reports. Read on 2024-08-15... outcomes not younger than 46 days were re-read on 2024-08-30 for the validation; from then on the 60-day rule holds for all.
- Feed: every transaction code is mapped or excluded on record (list TC-7). Rows agree with the case system for each month.
- Exclusions: {214} alerts of legal entities and trusts (L1), {37} test alerts. None else.
- Inputs are those known at the alert date; case notes are not used.
- Wealth-file age is blank where the file was digitised before 2015 ({pc(np.isnan(D['wf'][sm=='train']).mean(),1)} in train). It is shown to analysts and is not an input.
- Sex and age group are kept for testing only.

**Method**
- Logistic regression, all terms argued before the fit; signs as argued.

{tab(['Term','Coefficient','Std. error'],[['intercept',f"{D['b'][0]:.2f}",f"{D['se'][0]:.2f}"]]+[[n,f"{b:.2f}",f"{e:.2f}"] for n,b,e in zip(aml.NAMES,D['b'][1:],D['se'][1:])])}

- Logs of client years and counterparties are of (1 + x). Score rounded to 4 decimals.
- Alternatives: boosted trees gained less than 0.005 AUC on train folds and were rejected, the reasons being harder to explain; the points table 1.4 ranked worse and is the benchmark that was replaced.

**Results**
{tab(PH,[prow(k,P[k]) for k in ['train','test']])}

- Mark at 0.15: chosen on train for the capacity of the senior desk. Train: {pc(hi(sm=='train').mean(),1)} of alerts at or above; test: {pc(hi(sm=='test').mean(),1)}.

**Sensitivity**
- Each input blanked in turn: the engine stops the score and sends the alert to a senior analyst (runbook R4); no default value is put in.
- Amounts split or held just below a threshold: the below-the-line sample and STRUCT see them; five seeded patterns were all raised by a scenario.
""".replace("Read on 2024-08-15... outcomes not younger than 46 days were re-read on 2024-08-30 for the validation; from then on the 60-day rule holds for all.","Outcomes closed and read after 60 days (last: 2024-08-29).").replace('2024-08-19','2024-09-02'))
put(sid,'03-validation-note.md',f"""# Validation note, full revalidation 2026
Dr. R. Camenzind, Model Validation (independent of owner and developer) · 2026-11-16 · sheet 3 of 5

**Opinion: satisfactory. No open finding.**

**Done by validation**
- Data drawn anew from the case system: {th(len(sm))} alerts; no alert number twice, none in two samples; counts agree with the ledger for each month.
- Maturity: youngest alert {max(dd.tolist())}; outcomes read 2026-11-02; every case is older than 60 days.
- Coefficients fitted anew on train: equal to the build note. Scores rebuilt from inputs for 400 production alerts: 400 equal to four decimals.

**Ranking and level**
{tab(PH,[prow(k,P[k]) for k in P])}

{bands(D,pr)}

- Observed and expected reports in production: {P['production']['e']} against {D['s'][pr].sum():.1f} (z = {P['production']['z']:.2f}).

**By desk and scenario, production**
{tab(SH,segrows(D,'desk',pr)+segrows(D,'scenario',pr))}

- No part stands out beyond chance.

**Below the line**
- All samples: {bk} reports in {th(bn)} alerts ({pc(bk/bn)}); above the line {int(D['y'][ab].sum())} in {th(ab.sum())} ({pc(D['y'][ab].mean())}). The thresholds stand where they should.

**People** (mark 0.15, production)
{tab(GH,grp(D,'sex',pr,T)+grp(D,'age',pr,T))}

- Differences within chance for sex and age group, each at 95 %.

**Stability, production against train** (ten bins of train, blanks a bin of their own)
- Score PSI {psi(D['s'][sm=='train'],D['s'][pr]):.4f}; largest input PSI {max(ps('amt',pr),ps('ratio',pr),ps('nc',pr),ps('tv',pr),ps('cash',pr),ps('yrs',pr)):.4f}.

**Challenge and closure**
- V-24-1 (2024, low: field list lacked units): closed by validation 2024-11-20, evidence: field list 3.
- V-24-2 (2024, medium: fallback untested): closed by validation 2024-12-18 after the drill of 2024-12-10.
- Challenger fitted by validation (classification tree, depth 4): ranks worse on test; TM-Rank keeps its place.
""")
put(sid,'04-decision-notes-and-annual-review-2026.md',f"""# Annual review 2026, and decision notes
S. Bernasconi, owner; figures by Monitoring Desk (P. Schnyder) · report of 2026-11-10; decision notes to 2026-11-24 · sheet 4 of 5

**A. This year and last year**
- Review 2025: alerts {min(dd[r25].tolist())} to {max(dd[r25].tolist())}. Review 2026: alerts {min(dd[r26].tolist())} to {max(dd[r26].tolist())}.

{tab(PH,[prow('Review 2025',A5),prow('Review 2026',A6)])}

- Against last year: AUC {f3(A6['auc'])} after {f3(A5['auc'])}: {word(A6['auc'],A5['auc'],.0005)}, intervals overlap. Report rate {pc(A6['r'])} after {pc(A5['r'])}: {word(A6['r'],A5['r'],.00005)}, within chance.
- Score PSI against train: {psi(D['s'][sm=='train'],D['s'][r26]):.4f} (last year {psi(D['s'][sm=='train'],D['s'][r25]):.4f}). Limit to look: 0.10.

{tab(OH,[['Review 2025']+op(r25),['Review 2026']+op(r26)])}

- Below the line, review 2026: {bpk} reports in {bpn} ({pc(bpk/bpn)}; 95 % interval {pc(bw[0])} to {pc(bw[1])}). Limit 3 % kept.
- December brings more alerts each year, July and August fewer; staffing follows.
- Oldest open alert at month end: never above 21 days (limit 30).
- Second reading, 5 % of closed cases: 1.1 % of closures reopened (last year 1.3 %; limit 3 %).

**B. Actions**
- A-25-1 monthly figures for May 2025 were two days late (staff absence); deputy named 2025-06-20; closed. On time since.
- A-26-1 new dashboard for the desk: planned for 2027-03-31, not yet due.
- No limit breached in 2026; no breach open.

**C. Decision notes of the Model Committee**
- D-1, 2024-10-15: approved from 2024-11-04 after independent validation of 2024-10-01; limits as passport 6; condition: fallback drill within 90 days. Met 2024-12-10.
- D-2, 2025-03-11: request of Corporate Desk to rank legal entities: refused (L1).
- D-3, 2025-11-25: renewed until 2026-11-30 on review 2025.
- D-4, 2026-11-24: renewed until 2027-11-30 on review 2026 and validation note of 2026-11-16. No conditions.
- Next full revalidation by 2028-11-30; each year a review.
""")
put(sid,'05-operations-runbook.md',f"""# Operations runbook TM-Rank
Financial Crime Operations · version 6 of 2026-09-28 · sheet 5 of 5

- **R1 Run.** Daily 05:30 after the scenario engine. Record count in equals count out; difference stops the run.
- **R2 Version.** Package digest compared with the approved one at each start. Change only by change ticket, with validator's consent for any change of terms, mark or data.
- **R3 Access.** Release: Platform Team, four eyes. Analysts cannot alter a score. An analyst may send any alert up; reason recorded. Sent up in the 12 months to 2026-08: 2.3 % (limit 8 %).
- **R4 Fallback.** No score, or an input missing: alert goes to a senior analyst. Drill 2026-05-19: 40 of 40 alerts routed correctly.
- **R5 Monitoring plan.**

{tab(['Measure','Every','Limit','Who acts','What'],[['AUC on mature alerts','quarter','0.70','owner','report to committee in 10 days, cause analysis'],['Score and input PSI','month','0.10 look, 0.25 act','Monitoring Desk / owner','cause note; at 0.25 revalidation'],['Calibration slope','half-year','0.80 to 1.20','developer','refit proposal'],['Below-the-line reports','half-year','upper bound 3 %','Compliance','threshold review'],['Sex and age group','year','difference beyond chance','validator','review of inputs'],['Feed completeness by code','day','100 % or explained','Platform Team','stop, look-back']])}

- **R6 Feed.** 2026: one feed delay of 6 hours on 2026-02-17; look-back the same day; nothing missed; closed.
- **R7 Escalation.** Breach: owner in 1 day, CRO in 5 days, committee at its next sitting.
- **R8 Records.** Scores, inputs, digest kept 10 years. Client names are not in the file.
""")
