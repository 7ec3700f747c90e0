from common import *
def make(base):
    D=read(base+'/data/scored.csv');s=np.array(D['pd_12m'],float);y=np.array(D['default_12m'],int);S=np.array(D['sample']);G=np.array(D['grade']);ex=np.array(D['exposure_keur'],float)
    O=['development','holdout','oot','production'];T={}
    for k in O:
        m=S==k;a=auc(s[m],y[m]);e=auc_se(a,y[m].sum(),(1-y[m]).sum())
        T[k]=dict(n=int(m.sum()),d=int(y[m].sum()),r=y[m].mean(),e=s[m].mean(),a=a,lo=a-1.96*e,hi=a+1.96*e,f=min(D['observation_date'][i] for i in np.where(m)[0]),t=max(D['observation_date'][i] for i in np.where(m)[0]),ex=ex[m].sum()/1000)
    head="| Sample | First observation | Last observation | Observations | Defaults | Default rate | Mean PD | AUC | 95% interval |\n|---|---|---|---|---|---|---|---|---|\n"
    row=lambda k:f"| {k} | {T[k]['f']} | {T[k]['t']} | {T[k]['n']:,} | {T[k]['d']} | {T[k]['r']:.2%} | {T[k]['e']:.2%} | {T[k]['a']:.3f} | {T[k]['lo']:.3f} to {T[k]['hi']:.3f} |\n"
    tab=lambda ks:head+''.join(map(row,ks))
    def gt(k):
        o="| Grade | Observations | Defaults | Default rate | Mean PD | Jeffreys p |\n|---|---|---|---|---|---|\n";P=[]
        for g in sorted(set(G)):
            m=(S==k)&(G==g);p=jeffreys(y[m].sum(),m.sum(),s[m].mean());P.append(p);o+=f"| {g} | {m.sum():,} | {y[m].sum()} | {y[m].mean():.2%} | {s[m].mean():.2%} | {p:.3f} |\n"
        return o,min(P)
    def seg(k,c):
        o=f"| {c} | Observations | Defaults | Default rate | Mean PD | AUC |\n|---|---|---|---|---|---|\n"
        for v in sorted(set(D[c])):
            m=(S==k)&(np.array(D[c])==v);o+=f"| {v} | {m.sum():,} | {y[m].sum()} | {y[m].mean():.2%} | {s[m].mean():.2%} | {auc(s[m],y[m]):.3f} |\n"
        return o
    inp=['equity_ratio','interest_cover','net_debt_ebitda','current_ratio','payment_delay_days','relationship_years','management_assessment','line_utilisation','size_class','sector']
    ix={k:[int(i) for i in np.where(S==k)[0]] for k in O}
    ps={c:psi_any([D[c][i] for i in ix['development']],[D[c][i] for i in ix['production']]) for c in inp+['pd_12m']}
    pst="| Variable | PSI production against development |\n|---|---|\n"+''.join(f"| {c} | {v:.4f} |\n" for c,v in ps.items())
    wi=max(inp,key=lambda c:ps[c])
    bl={k:np.mean([D['parent_support_view'][i]=='' for i in ix[k]]) for k in O}
    gd,gdp=gt('development');gp,gpp=gt('production');go,gop=gt('oot')
    moc="| Grade | Best estimate (mean PD, development) | Category A | Category C | PD with margin |\n|---|---|---|---|---|\n"
    for g in sorted(set(G)):
        m=(S=='development')&(G==g);p=s[m].mean();A=.02*p;c=math.sqrt(p*(1-p)/m.sum());moc+=f"| {g} | {p:.3%} | {A:.3%} | {c:.3%} | {p+A+c:.3%} |\n"
    cal=calib(s[S=='production'],y[S=='production'])
    p=T['production'];o=T['oot'];h=T['holdout'];d=T['development'];re=p['d']/(p['e']*p['n'])
    q={}
    for i in ix['production']:
        dd=D['observation_date'][i];k=f"{dd[:4]} Q{(int(dd[5:7])+2)//3}";a=q.setdefault(k,[0,0,0.]);a[0]+=1;a[1]+=y[i];a[2]+=s[i]
    qt="| Quarter observed | Observations | Defaults | Default rate | Mean PD |\n|---|---|---|---|---|\n"+''.join(f"| {k} | {a[0]} | {a[1]} | {a[1]/a[0]:.2%} | {a[2]/a[0]:.2%} |\n" for k,a in q.items())
    ids=dict(
    m1=f"""# Modelling report CR-PD-07: Corporate rating PD, version 3.1
Banque de l'Alzette S.A., Luxembourg. Second edition, 27 February 2026 (first edition 15 September 2023).
Author: Joris Haverkamp and Inês Barbosa, Rating Models. Owner: Claudine Weyrich, Head of Corporate Credit Risk.

The house rule asks every rating report to follow the order of a submission under the CRR, also where, as here, own funds are calculated under the standardised approach and no permission is sought. The second edition changes wording and adds Chapter 6; coefficients and grades are those of the first edition.

## 1. Scope and use
The model gives each corporate obligor a probability of default over 12 months and one of six grades, R1 (best) to R6. It supports the credit officer's decision, the limit and the price, and it feeds stage allocation under IFRS 9 and the economic capital calculation. The officer decides. It is not to be used for banks, public bodies, real-estate vehicles, newly founded companies without annual accounts, or natural persons.

Version 2.4, a score card of 2015 without interest cover, was withdrawn on 12 January 2024. A gradient-boosted challenger was tried and rejected: its gain was within the noise and its reasons could not be given to an officer.

## 2. Data
One observation per obligor, drawn at random from the obligor's rating dates, so that no obligor stands in two samples. The default is that of Article 178 CRR (90 days past due or unlikely to pay), read 12 months after observation.

{tab(['development','holdout','oot'])}
Development and holdout come from the same period and were separated by a random draw of obligors before any analysis. Observations between July 2022 and January 2024 are not in the file: they were not mature when the model was built, and version 2.4 was then in use. Exclusions at source: obligors already in default, and vehicles out of scope.

All ten inputs are complete. The optional field `parent_support_view` is empty where no parent exists ({bl['development']:.1%} of development observations) and is no input. `country`, `turnover_keur` and `exposure_keur` describe and do not score. Payment delay is zero for most obligors; amounts are skewed and enter as logarithms or not at all.

## 3. Risk differentiation
Logistic regression with a light ridge penalty on standardised inputs: equity ratio, interest cover, net debt to EBITDA, current ratio, payment delay, years of relationship, management assessment (A to D), utilisation of lines, size class (small) and sector (construction). Every sign is as the credit officers expected beforehand. Acceptance levels were set on 6 March 2023, before the first fit: AUC of at least 0.72 on holdout and out-of-time, and no fall of more than 0.05 from development.

Result: {d['a']:.3f} on development, {h['a']:.3f} on holdout, {o['a']:.3f} out of time. Both levels are kept.

{seg('oot','sector')}
## 4. Risk quantification
The PD is the regression's own; the mean PD on development ({d['e']:.2%}) equals the default rate ({d['r']:.2%}). Grades are fixed intervals of PD, with bounds at 1%, 2%, 4%, 8% and 16%; the PD is floored at 0.05% and capped at 60%.

{gd}
Default rates rise from grade to grade. The lowest Jeffreys p-value is {gdp:.3f}; the tolerance is 0.05.

Out of time:

{go}
## 5. Margin
The margin of conservatism is added to the grade PD for economic capital only; decisions, pricing and IFRS 9 use the best estimate. Category A (default dates before 2018 restated from branch records) is 2% of the estimate; Category B (changes of process) is nil, as no change was found; Category C (general estimation error) is one standard error of the grade.

{moc}
## 6. Limitations
L1. Interest cover and net debt to EBITDA rest on annual accounts and may be up to 18 months old. Management: a rating lapses 18 months after the balance-sheet date and the officer must then refresh it; the Credit Office, which listed lapses quarterly until now, lists them monthly from April 2026. Owner: Claudine Weyrich.

## 7. Implementation
The formula runs in the rating system RATIO since 15 January 2024. 400 development observations were scored in both environments before start; all agreed to five decimals. If RATIO fails, the last valid rating stands for up to ten working days; the fallback was rehearsed on 14 October 2025.
""",
    m2=f"""# Independent review note IMR-2026-11: CR-PD-07 Corporate rating PD, version 3.1
Reviewer: Anneleen Dhondt, Independent Model Review. Date: 18 September 2026. Periodic review; the initial review was note IMR-2023-19 of 10 November 2023.

The reviewer took no part in building, owning or using the model and reports to the Chief Risk Officer. Criteria are those of the Model Governance Charter, fixed before the work.

## 1. Work done
The samples were drawn again from the data warehouse, counted and compared with the developers' file: no difference. The regression was refitted from raw inputs and gave the same coefficients to four decimals. 300 production ratings of 2025 were recalculated; all agree. A logistic benchmark with four ratios was fitted by the reviewer and ranks less well on every sample.

{tab(O)}
## 2. Assessment
Data: outcomes are complete, the last observation being {p['t']} and the reading date 30 June 2026. No observation number stands twice.

Risk differentiation: AUC in production is {p['a']:.3f} against {d['a']:.3f} at development. The criterion (no fall of more than 0.05) is met.

Risk quantification: {p['d']} defaults were observed in production where {p['e']*p['n']:.1f} were expected, a ratio of {re:.2f}; calibration slope {cal[1]:.2f}. Lowest Jeffreys p-value over the grades: {gpp:.3f}.

{gp}
Margin: categories A and C were recalculated and agree. Category B nil is accepted.

## 3. Remarks and management responses
| No. | Remark | Weight | Management response | Status |
|---|---|---|---|---|
| 1 | The report did not say why 2022-07 to 2024-01 is missing. | minor | Explained in Chapter 2 of the second edition. | closed 2 March 2026, text seen |
| 2 | Lapsed ratings were listed quarterly; monthly would suit limitation L1 better. | moderate | Credit Office lists monthly since April 2026. | closed 31 July 2026, lists of April to July seen |
| 3 | The fallback had not been rehearsed since 2023. | minor | Rehearsed on 14 October 2025, minutes sent. | closed 21 November 2025, minutes seen |

Remarks 1 to 3 were raised in the interim review of 26 September 2025. The present review raises no further remark. None is open.

## 4. Opinion
Fit for its use without conditions. The opinion would change if AUC fell below 0.72 or a grade failed the Jeffreys test in two consecutive years. Next periodic review: by September 2027.
""",
    m3=f"""# Approval letter
Banque de l'Alzette S.A., Model Committee. Luxembourg, 9 October 2026. Reference MC/2026/38.
To: Claudine Weyrich, Head of Corporate Credit Risk.

Dear Ms Weyrich,

The Model Committee, chaired by Marc Thillen, Chief Risk Officer, met on 8 October 2026 with a quorum of five. It read the modelling report (second edition, 27 February 2026), the annual review of estimates of 24 July 2026 and the independent review note IMR-2026-11 of 18 September 2026.

1. The approval of CR-PD-07, version 3.1, is renewed. It was first given on 7 December 2023 for two years and renewed on 10 October 2025 for twelve months. The present approval runs from 9 October 2026 to 31 October 2027.
2. Use: corporate obligors as set out in Chapter 1 of the report. The request of the Real Estate desk to use the grades for property vehicles was refused on 11 June 2026; no such use took place.
3. No condition is attached. The one condition of 2023 (a second out-of-time reading) was met in 2024 and lapsed.
4. Materiality: high, as the grades bear on all corporate lending. Limitation L1 is noted and its management accepted.
5. Monitoring follows plan CR-PD-07/M of 12 March 2026. A change of input, coefficient or bound needs a new approval before use.

Ms Dhondt did not vote. Mr Haverkamp was heard and left before the vote.

Signed: Marc Thillen, Chairman.
""",
    m4=f"""# Annual review of estimates 2026: corporate rating PD
Prepared by Inês Barbosa, Rating Models, 24 July 2026. Read by Claudine Weyrich, 30 July 2026.

## 1. What is reviewed
Once a year the estimates are compared with outcomes. Outcomes were read on 30 June 2026, 365 days and more after the last observation in the file ({p['t']}). Younger ratings are open and left out.

## 2. Estimates against outcomes
{tab(O)}
By quarter of observation:

{qt}
Quarters move around the mean, as numbers of this size do; the second quarter of 2025 holds observations to {p['t']}. No quarter was left out.

## 3. Segments in production
{seg('production','sector')}
{seg('production','size_class')}
## 4. Margin
No reason was found to change categories A or C. The restated default dates have no weight in production.

## 5. Conclusion
Realised to expected defaults: {re:.2f} (tolerance 0.75 to 1.30). The estimates stay as they are. A refit was considered and set aside, since it would move no grade bound. Work planned, not yet due: enlarge the development file with observations of 2024, by June 2027.
""",
    m5=f"""# Monitoring plan CR-PD-07/M
In force since 12 March 2026; it replaces the plan of January 2024. Owner: Claudine Weyrich. Runs: Inês Barbosa. Reader: Model Committee.

| Measure | Frequency | Amber | Red | Action |
|---|---|---|---|---|
| AUC, mature production | half-yearly | below 0.74 | below 0.72 | amber: analysis in 30 days; red: Model Committee in 10 working days |
| Realised to expected defaults | half-yearly | outside 0.75 to 1.30 | outside 0.60 to 1.60 | as above |
| Jeffreys p by grade | yearly | below 0.05 | below 0.01 | recalibration study |
| PSI of PD and of each input | quarterly | 0.10 | 0.25 | cause sought with Credit Office |
| Lapsed ratings | monthly | 3% of obligors | 5% of obligors | refresh list to branches |

Escalation: Ms Weyrich to Mr Thillen. Triggers of a full review: any red, a change of the default definition, a merger. Roles: owner Claudine Weyrich; developers Joris Haverkamp and Inês Barbosa; independent reviewer Anneleen Dhondt; approver Model Committee; users the corporate credit officers. The dashboard is published within four weeks of quarter end. The issue for the fourth quarter of 2024 was ten days late; all since were on time.
""",
    m6=f"""# Dashboard commentary, third quarter 2026: CR-PD-07
Inês Barbosa, 22 October 2026. Seen by Claudine Weyrich on 26 October 2026.

All lights are green. Outcomes as read on 30 June 2026; the next reading is due on 31 December 2026.

- Ranking: AUC {p['a']:.3f} on {p['n']:,} mature production observations with {p['d']} defaults (95% interval {p['lo']:.3f} to {p['hi']:.3f}). Red would begin below 0.72.
- Level: default rate {p['r']:.2%}, mean PD {p['e']:.2%}, realised to expected {re:.2f}.
- Grades: lowest Jeffreys p-value {gpp:.3f}.
- Stability: PSI of the PD {ps['pd_12m']:.4f}. The largest input value is {ps[wi]:.4f} ({wi}).

{pst}
- Exposure on the mature production observations: EUR {p['ex']:,.0f} million. A few large lines carry much of it, as always.
- `parent_support_view`, which is no input, is empty for {bl['production']:.1%} against {bl['development']:.1%} at development.
- Lapsed ratings: below amber in July, August and September.

An amber light on the PSI of utilisation shown in the first quarter of 2024 came from a reporting job that read limits a day late; the job was corrected in May 2024 and the light went out. No action is open.
""")
    names=dict(m1='01_modelling_report',m2='02_independent_review_note',m3='03_approval_letter',m4='04_annual_review_of_estimates_2026',m5='05_monitoring_plan',m6='06_dashboard_commentary_2026Q3')
    os.makedirs(base+'/documents',exist_ok=True)
    for k,t in ids.items(): open(f'{base}/documents/{names[k]}.md','w').write(t)
    open(base+'/subject.yaml','w').write("""id: alzette-corporate-pd
name: Corporate rating PD (CR-PD-07)
version: "3.1"
kind: credit
purpose: Gives each corporate obligor a 12-month probability of default and a grade; supports the credit officer's decision, limit and price, IFRS 9 staging and economic capital.
jurisdictions: [eu]
materiality: {level: high, basis: "Grades bear on all corporate lending of the bank"}
owner: Claudine Weyrich, Head of Corporate Credit Risk
developer: Joris Haverkamp and Inês Barbosa, Rating Models
validator: Anneleen Dhondt, Independent Model Review
method:
  algorithm: logistic regression with a light ridge penalty
  library: numpy, in-house code
  features: 10
  target: default under Article 178 CRR within 12 months of the observation
data:
  scored:
    path: data/scored.csv
    score: pd_12m
    outcome: default_12m
    positive: 1
    sample: sample
    date: observation_date
    id: observation_id
    amount: exposure_keur
    maturity: {days: 365, read_on: 2026-06-30}
    segments: [sector, size_class]
intended_use:
  - Rating, limit and price of corporate obligors, decided by a credit officer
  - IFRS 9 stage allocation and economic capital
prohibited_use:
  - Banks, public bodies, real-estate vehicles, newly founded companies without annual accounts, natural persons
limitations:
  - "L1: ratios rest on annual accounts up to 18 months old; a rating lapses after 18 months and is refreshed, lapses are listed monthly"
monitoring:
  plan: CR-PD-07/M of 2026-03-12
  frequency: quarterly, outcomes half-yearly
  last_report: 2026-10-22
approvals:
  - {body: Model Committee, date: 2023-12-07, decision: first approval}
  - {body: Model Committee, date: 2025-10-10, decision: renewed for twelve months}
  - {body: Model Committee, date: 2026-10-09, decision: renewed without conditions, valid_until: 2027-10-31}
names: {pd_12m: 12-month PD, size_class: size class, oot: out of time}
""")
