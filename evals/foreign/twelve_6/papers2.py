from common import *
def make(base):
    D=read(base+'/data/scored.csv');s=np.array(D['fraud_score'],float);y=np.array(D['confirmed_fraud'],int);S=np.array(D['window']);am=np.array(D['amount_eur'],float)
    O=['train','test','oot','production'];T={}
    for k in O:
        m=S==k;a=auc(s[m],y[m]);e=auc_se(a,y[m].sum(),(1-y[m]).sum());b=int(round(.05*m.sum()));o=np.argsort(-s[m],kind='stable')[:b];hit=y[m][o].sum()
        T[k]=dict(n=int(m.sum()),d=int(y[m].sum()),r=y[m].mean(),e=s[m].mean(),a=a,lo=a-1.96*e,hi=a+1.96*e,f=min(D['value_date'][i] for i in np.where(m)[0]),t=max(D['value_date'][i] for i in np.where(m)[0]),b=b,hit=int(hit),rec=hit/y[m].sum(),pr=hit/b,val=(am[m][o]*y[m][o]).sum()/(am[m]*y[m]).sum(),am=am[m].sum()/1e6)
    head="| Window | First day | Last day | Transfers | Frauds | Fraud rate | Mean score | AUC | 95% interval |\n|---|---|---|---|---|---|---|---|---|\n"
    tab=lambda ks:head+''.join(f"| {k} | {T[k]['f']} | {T[k]['t']} | {T[k]['n']:,} | {T[k]['d']} | {T[k]['r']:.2%} | {T[k]['e']:.2%} | {T[k]['a']:.3f} | {T[k]['lo']:.3f} to {T[k]['hi']:.3f} |\n" for k in ks)
    top=lambda ks:"| Window | Transfers in the first 5% | Frauds among them | Precision | Recall by number | Recall by amount |\n|---|---|---|---|---|---|\n"+''.join(f"| {k} | {T[k]['b']} | {T[k]['hit']} | {T[k]['pr']:.1%} | {T[k]['rec']:.1%} | {T[k]['val']:.1%} |\n" for k in ks)
    def seg(k,c):
        o=f"| {c} | Transfers | Frauds | Fraud rate | Mean score | AUC |\n|---|---|---|---|---|---|\n"
        for v in sorted(set(D[c])):
            m=(S==k)&(np.array(D[c])==v);o+=f"| {v} | {m.sum():,} | {y[m].sum()} | {y[m].mean():.2%} | {s[m].mean():.2%} | {auc(s[m],y[m]):.3f} |\n"
        return o
    thr=np.sort(s[S=='production'])[::-1][T['production']['b']-1]
    age="| age_band | Transfers | In the first 5% | Share |\n|---|---|---|---|\n"
    pm=S=='production';oo=np.where(pm)[0][np.argsort(-s[pm],kind='stable')[:T['production']['b']]];inn=np.zeros(len(s),bool);inn[oo]=True
    av=[]
    for v in sorted(set(D['age_band'])):
        m=pm&(np.array(D['age_band'])==v);av.append((v,m.sum(),inn[m].sum()));age+=f"| {v} | {m.sum():,} | {inn[m].sum()} | {inn[m].mean():.1%} |\n"
    chi=sum((b-n*inn[pm].mean())**2/(n*inn[pm].mean()*(1-inn[pm].mean())) for v,n,b in av)
    inp=['amount_eur','device_age_days','session_minutes','failed_logins_7d','hour_of_day','beneficiary_country_risk','remote_access_signal','beneficiary_seen_bankwide','limit_raised_24h']
    ix={k:[int(i) for i in np.where(S==k)[0]] for k in O}
    ps={c:psi_any([D[c][i] for i in ix['train']],[D[c][i] for i in ix['production']]) for c in inp+['fraud_score']};wi=max(inp,key=lambda c:ps[c])
    pst="| Variable | PSI production against train |\n|---|---|\n"+''.join(f"| {c} | {v:.4f} |\n" for c,v in ps.items())
    bl={k:np.mean([D['login_distance_km'][i]=='' for i in ix[k]]) for k in O}
    q={}
    for i in ix['production']:
        a=q.setdefault(D['value_date'][i][:7],[0,0,0.]);a[0]+=1;a[1]+=y[i];a[2]+=s[i]
    qt="| Month | Transfers | Frauds | Fraud rate | Mean score |\n|---|---|---|---|---|\n"+''.join(f"| {k} | {a[0]} | {a[1]} | {a[1]/a[0]:.2%} | {a[2]/a[0]:.2%} |\n" for k,a in q.items())
    cal=calib(s[pm],y[pm]);p=T['production'];o=T['oot'];t=T['test'];d=T['train'];re=p['d']/(p['e']*p['n'])
    print('fraud chi age',chi,'cal',cal,'thr',thr,{k:(T[k]['rec'],T[k]['val'],T[k]['pr']) for k in O})
    R=dict()
    R['01_modelling_report']=f"""# Modelling report FR-OB-03: Online-banking fraud score, version 2.0
Banque de l'Alzette S.A., Luxembourg. First edition, 5 September 2025. Author: Thibault Feyereisen, Fraud Analytics. Owner: Nadine Oberweis, Head of Payments Security.

The report keeps the order the bank uses for rating models: data, risk differentiation, risk quantification, margin.

## 1. Scope and use
A filter of fixed rules (NB-1) holds outgoing credit transfers to a beneficiary the customer has not paid before, where a second signal is present. The score ranks the held transfers, so that analysts call back the riskiest first. It does not itself hold, block or release anything, and every held transfer is called back. Not to be used for card payments, for instant release without a call, or for decisions about the customer relationship.

Version 1.2 was a vendor's score, withdrawn on 3 October 2025 when the contract ended. A neural network was tried and rejected, as it ranked no better on the test window.

## 2. Data
{tab(['train','test','oot'])}
Windows follow each other in time. A customer with held transfers in more than one window was kept in the earliest only. Fraud is confirmed by the customer at call-back or by a claim within 60 days; all three windows were read on 29 August 2025, when each transfer was at least 60 days old.

All nine inputs are complete. `login_distance_km` is empty where the customer does not share a location ({bl['train']:.1%} in train); it was examined and left out. Amounts are skewed and many are round; equal rows are therefore common in coarse fields and are not double counting, since `transfer_id` is unique. `channel`, `customer_type` and `age_band` are kept for control only.

## 3. Risk differentiation
Logistic regression with a light ridge penalty. Inputs: amount (logarithm), age of the device, length of session, failed logins in seven days, hour of day (night), risk of the beneficiary's country, remote-access signal, number of times the beneficiary was seen across the bank, limit raised within 24 hours. Signs are as analysts stated beforehand. Acceptance, set on 12 May 2025 before the fit: AUC of at least 0.80 on test and out-of-time.

AUC is {d['a']:.3f} in train, {t['a']:.3f} in test and {o['a']:.3f} out of time.

{seg('oot','channel')}
## 4. Risk quantification
The score is the estimated probability of fraud. In train the mean score is {d['e']:.2%} and the fraud rate {d['r']:.2%}; out of time {o['e']:.2%} and {o['r']:.2%}.

{seg('oot','age_band')}
## 5. Margin
The margin here is one of capacity. Analysts can call the first 5% of held transfers within the hour; the remainder is called the same day. The first 5% gave:

{top(['train','test','oot'])}
Required: recall by number of at least 25% in the first 5%. Calls can rise to 8% for two days; that reserve is the margin.

## 6. Limitations and fallback
L1. Transfers not held by NB-1 are not scored, so the report says nothing of fraud outside the filter. Management: a random sample of 200 transfers outside the filter is examined each quarter by Payments Security. Owner: Nadine Oberweis.

Attack trials: splitting of amounts, a reset device and waiting until morning were tried with 60 altered cases; each lowered the rank of single cases but remote access and raised limits kept 52 in the first 20%. If the score fails, the queue is ordered by amount; rehearsed on 22 July 2025. The 95th percentile of response time in the trial run was 41 milliseconds. 500 transfers were scored in both environments with equal results.
"""
    R['02_independent_review_note']=f"""# Independent review note IMR-2026-14: FR-OB-03 Online-banking fraud score, version 2.0
Reviewer: Pieter-Jan Lambrechts, Independent Model Review. Date: 23 October 2026. Periodic review; the initial review was note IMR-2025-17 of 19 September 2025.

The reviewer did not build, own or operate the score. He reports to the Chief Risk Officer.

## 1. Work done
The held transfers were drawn again from the payment system and matched with the file by `transfer_id`: no difference. The regression was refitted; the coefficients agree. 350 production scores were recalculated and all agree. A two-input benchmark (amount, remote access) ranks less well in each window.

{tab(O)}
## 2. Assessment
Outcomes: read on 30 September 2026; the last transfer is of {p['t']}, so that all have had 60 days. Since every held transfer is called back, the score does not hide outcomes from itself.

Risk differentiation: AUC {p['a']:.3f} in production; at least 0.80 is required.
Risk quantification: {p['d']} frauds against {p['e']*p['n']:.1f} expected, ratio {re:.2f}, calibration slope {cal[1]:.2f}.
Margin:

{top(O)}
Groups: age band is not an input. Share placed in the first 5% in production:

{age}
The differences are within chance (chi-square {chi:.2f} on three degrees of freedom; 7.81 would be needed at 5%).

## 3. Remarks and management responses
| No. | Remark | Weight | Management response | Status |
|---|---|---|---|---|
| 1 | The share placed in the first 5% was not shown by age band. | moderate | Part of plan FR-OB-03/M, yearly. | closed 14 January 2026, first table seen |
| 2 | The sample outside the filter, in the draft report, was 100 a quarter; too small to say much. | moderate | 200 in the report as issued, and in the procedure. | closed 26 September 2025, procedure seen |
| 3 | Access of one former contractor to the scoring folder had not been withdrawn. | minor | Withdrawn on the day of the remark. | closed 19 September 2025, access list seen |

All three come from the initial review of 2025 and its reading of the draft. The present review has no remark and none is open.

## 4. Opinion
Fit for its use without conditions. Next review by October 2027.
"""
    R['03_approval_letter']="""# Approval letter
Banque de l'Alzette S.A., Model Committee. Luxembourg, 6 November 2026. Reference MC/2026/43.
To: Nadine Oberweis, Head of Payments Security.

Dear Ms Oberweis,

The Model Committee, chaired by Marc Thillen, Chief Risk Officer, met on 5 November 2026 with a quorum of five. Before it lay the modelling report of 5 September 2025, the annual review of 6 October 2026 and the independent review note IMR-2026-14 of 23 October 2026.

1. The approval of FR-OB-03, version 2.0, is renewed. It was first given on 26 September 2025, for use from 6 October 2025 until 30 November 2026. The present approval runs from 6 November 2026 to 30 November 2027.
2. Use: ordering of transfers held by the filter NB-1. The wish of the card team to try the score on card payments was declined on 17 March 2026 and not pursued.
3. No condition is attached.
4. Materiality: medium; the score sets the order of work while each held transfer is called. Limitation L1 is noted and its management accepted.
5. Monitoring follows plan FR-OB-03/M of 6 October 2025. Changes of the filter are to be told to the Committee beforehand; none is planned.

Mr Lambrechts did not vote. Mr Feyereisen was heard and left before the vote.

Signed: Marc Thillen, Chairman.
"""
    R['04_annual_review_of_estimates_2026']=f"""# Annual review of estimates 2026: online-banking fraud score
Prepared by Thibault Feyereisen, Fraud Analytics, 6 October 2026. Read by Nadine Oberweis, 9 October 2026.

## 1. Outcomes
Read on 30 September 2026. The file ends with {p['t']}, so that every transfer has had its 60 days; those of August and September 2026 are left out. Transfers of July to 5 October 2025 are not in the file: the vendor's score of version 1.2 then ordered the queue.

{tab(O)}
## 2. Month by month
{qt}
Months differ as small numbers do; the count of frauds in a month is never large. Held amounts rise a little before the holidays in November and December, as they did in earlier years.

## 3. Segments and groups in production
{seg('production','channel')}
{seg('production','customer_type')}
{seg('production','age_band')}
Share placed in the first 5%, by age band, which is no input:

{age}
The differences are within chance (chi-square {chi:.2f}, three degrees of freedom).

## 4. Margin
{top(['production'])}
The reserve of 8% was used on four days, the longest stretch being two days.

## 5. Conclusion
Realised to expected frauds: {re:.2f} (tolerance 0.70 to 1.40). Estimates stay. A refit on 2025 transfers was considered and is not needed. Planned, not yet due: trial of a behavioural typing signal in the second quarter of 2027.
"""
    R['05_monitoring_plan']="""# Monitoring plan FR-OB-03/M
In force since 6 October 2025, read again without change on 9 October 2026. Owner: Nadine Oberweis. Runs: Thibault Feyereisen. Reader: Model Committee.

| Measure | Frequency | Amber | Red | Action |
|---|---|---|---|---|
| AUC on transfers older than 60 days | quarterly | below 0.82 | below 0.80 | amber: analysis in 20 days; red: Model Committee in 5 working days |
| Recall by number in the first 5% | quarterly | below 30% | below 25% | as above |
| Realised to expected frauds | quarterly | outside 0.70 to 1.40 | outside 0.50 to 1.80 | recalibration study |
| PSI of score and inputs | quarterly | 0.10 | 0.25 | cause sought with Payments IT |
| Share in the first 5% by age band | yearly | chi-square p below 0.05 | below 0.01 | study of causes |
| Response time, 95th percentile | daily | 150 ms | 300 ms | Payments IT on call |

Escalation: Ms Oberweis to Mr Thillen, outside hours the payments duty officer. Roles: owner Nadine Oberweis; developer Thibault Feyereisen; independent reviewer Pieter-Jan Lambrechts; approver Model Committee; users the call-back analysts. A full review follows any red, a change of NB-1 or a new way of signing in.
"""
    R['06_dashboard_commentary_2026Q3']=f"""# Dashboard commentary, third quarter 2026: FR-OB-03
Thibault Feyereisen, 12 November 2026. Seen by Nadine Oberweis on 13 November 2026.

All lights are green. Outcomes as read on 30 September 2026, for held transfers from {p['f']} to {p['t']}.

- Ranking: AUC {p['a']:.3f} on {p['n']:,} transfers with {p['d']} frauds (95% interval {p['lo']:.3f} to {p['hi']:.3f}).
- First 5%: {p['hit']} frauds among {p['b']} transfers; recall {p['rec']:.1%} by number and {p['val']:.1%} by amount.
- Level: fraud rate {p['r']:.2%}, mean score {p['e']:.2%}, realised to expected {re:.2f}.
- Stability: PSI of the score {ps['fraud_score']:.4f}; the largest input value is {ps[wi]:.4f} ({wi}).

{pst}
- Amount held in the file's production window: EUR {p['am']:.1f} million.
- `login_distance_km`, no input, is empty for {bl['production']:.1%} against {bl['train']:.1%} in train.
- Response time, 95th percentile of the quarter: 44 milliseconds.

A red light on response time on 11 February 2026 lasted 25 minutes during a network change; the queue was ordered by amount as foreseen, the incident was closed on 18 February 2026 and nothing was lost. No action is open.
"""
    os.makedirs(base+'/documents',exist_ok=True)
    for k,v in R.items(): open(f'{base}/documents/{k}.md','w').write(v)
    open(base+'/subject.yaml','w').write("""id: alzette-online-fraud
name: Online-banking fraud score (FR-OB-03)
version: "2.0"
kind: fraud
purpose: Ranks outgoing transfers already held by the filter NB-1, so that analysts call back the riskiest first.
jurisdictions: [eu]
materiality: {level: medium, basis: "Sets the order of call-backs; every held transfer is called"}
owner: Nadine Oberweis, Head of Payments Security
developer: Thibault Feyereisen, Fraud Analytics
validator: Pieter-Jan Lambrechts, Independent Model Review
method:
  algorithm: logistic regression with a light ridge penalty
  library: numpy, in-house code
  features: 9
  target: fraud confirmed at call-back or by a claim within 60 days
data:
  scored:
    path: data/scored.csv
    score: fraud_score
    outcome: confirmed_fraud
    positive: 1
    sample: window
    date: value_date
    id: transfer_id
    amount: amount_eur
    maturity: {days: 60, read_on: 2026-09-30}
    budget: {share: 0.05}
    segments: [channel, customer_type]
    groups: {age_band: age_band}
intended_use:
  - Ordering of transfers held by the filter NB-1 for call-back
prohibited_use:
  - Card payments, release without a call, decisions about the customer relationship
limitations:
  - "L1: transfers outside the filter NB-1 are not scored; 200 of them are sampled and examined each quarter"
monitoring:
  plan: FR-OB-03/M of 2025-10-06, read again 2026-10-09
  frequency: quarterly
  last_report: 2026-11-12
approvals:
  - {body: Model Committee, date: 2025-09-26, decision: first approval}
  - {body: Model Committee, date: 2026-11-06, decision: renewed without conditions, valid_until: 2027-11-30}
names: {age_band: age band, customer_type: type of customer, oot: out of time}
""")
