import sys, os, json, yaml
from data import *; import data, llm
OUT=sys.argv[1] if len(sys.argv)>1 else 'out'; KEY=[]
BANK='Marais River Bank, N.A.'
def w(sub,name,t):
    f=f'{OUT}/eleven/{sub}/documents/{name}'; os.makedirs(os.path.dirname(f),exist_ok=True); open(f,'w').write(t.strip()+'\n')
def ycsv(sub,name,cols):
    f=f'{OUT}/eleven/{sub}/data/{name}'; os.makedirs(os.path.dirname(f),exist_ok=True)
    def fm(v):
        if isinstance(v,(float,np.floating)): return '' if np.isnan(v) else (str(int(v)) if v==int(v) else repr(float(v)))
        return str(v)
    with open(f,'w',newline='') as h:
        c=csv.writer(h); c.writerow(cols); c.writerows([[fm(v) for v in row] for row in zip(*cols.values())])
def ysub(sub,d): open(f'{OUT}/eleven/{sub}/subject.yaml','w').write(yaml.safe_dump(d,sort_keys=False,width=110,allow_unicode=True)); KEY.append(dict(subject=sub,kind=d['kind'],clean=True,papers='complete',faults=[],side_effects=[]))
pc=lambda x,k=2: f'{100*x:.{k}f}%'
def under(x):
    for t in (.01,.02): 
        if x<t: return f'under {t:.2f}'
    raise ValueError(x)
def perf(c,samples,nm):
    S,p,y=c['sample'],*list(c.values())[-2:]; T=f'| Sample | Period | Rows | {nm} | Observed rate | Mean score | AUC (95% interval) |\n|---|---|---|---|---|---|---|\n'; D=list(c.values())[1]
    for s in samples:
        m=S==s; a=auc_ci(p[m],y[m]); T+=f'| {s} | {min(D[m])} to {max(D[m])} | {m.sum():,} | {int(y[m].sum())} | {pc(y[m].mean())} | {pc(p[m].mean())} | {a[0]:.3f} ({a[1]:.3f} to {a[2]:.3f}) |\n'
    return T
def segt(c,s,col,nm):
    S,p,y=c['sample'],*list(c.values())[-2:]; m=S==s; T=f'| {col} | Rows | {nm} | Observed rate | Mean score | AUC |\n|---|---|---|---|---|---|\n'
    for l in sorted(set(c[col])):
        k=m&(c[col]==l); T+=f'| {l} | {k.sum():,} | {int(y[k].sum())} | {pc(y[k].mean())} | {pc(p[k].mean())} | {auc(p[k],y[k]):.3f} |\n'
    return T
def grp(c,s,col,cut,nm):
    S,p,y=c['sample'],*list(c.values())[-2:]; m=S==s; T=f'| {col} | Rows | At or above {cut:g} | Share | Observed rate | Mean score |\n|---|---|---|---|---|---|\n'
    for l in sorted(set(c[col])):
        k=m&(c[col]==l); h=p[k]>=cut; T+=f'| {l} | {k.sum():,} | {int(h.sum())} | {pc(h.mean(),1)} | {pc(y[k].mean())} | {pc(p[k].mean())} |\n'
    return T
def calt(c,s):
    S,p,y=c['sample'],*list(c.values())[-2:]; m=S==s; P,Y=p[m],y[m]; q=np.argsort(np.argsort(P,kind='stable'),kind='stable')*5//len(P); T='| Fifth of the score | Rows | Expected | Observed |\n|---|---|---|---|\n'
    for d in range(5): k=q==d; T+=f'| {d+1} | {k.sum():,} | {P[k].sum():.1f} | {int(Y[k].sum())} |\n'
    return T
def coef(names,b,V):
    return '| Term | Coefficient | Standard error |\n|---|---|---|\n'+''.join(f'| {n} | {x:.3f} | {math.sqrt(v):.3f} |\n' for n,x,v in zip(['Intercept']+names,b,np.diag(V)))
def slope_txt(c,s):
    m=c['sample']==s; p,y=list(c.values())[-2:]; a,se=calslope(p[m],y[m]); return f'{a:.2f} (95% interval {a-1.96*se:.2f} to {a+1.96*se:.2f})'

# ---------------------------------------------------------------- credit
c,bad,b,V=credit(46); assert not bad; X=data.LAST[-1]; S,p,y=c['sample'],c['pd_12m'],c['default_12m']; sub='sb-loc-behavior-pd'; ycsv(sub,'scored.csv',c)
SA=['development','holdout','out_of_time','production']; h=S=='holdout'; D=S=='development'
A={s:auc(p[S==s],y[S==s]) for s in SA}
ch=[0,1,4]; bc,_=fit(X[D][:,ch],y[D]); ac=auc(np.c_[np.ones(h.sum()),X[h][:,ch]]@bc,y[h])
Xo=X.copy(); Xo[:,6]=0; Xo[:,7]=1; ao=auc(np.c_[np.ones(h.sum()),Xo[h]]@b,y[h])
blank={s:np.isnan(c['revenue_change'][S==s]).mean() for s in SA}
kb=(S=='production')&np.isnan(c['revenue_change']); P=S=='production'
numc=['avg_util_6m','max_dpd_12m','nsf_items_6m','deposits_to_limit','guarantor_score','years_in_business','revenue_change','overlimit_days_6m']
csi=max(psi(c[k][D],c[k][P]) for k in numc); ps={s:psi(p[D],p[S==s]) for s in SA}
expo=c['line_limit_usd'][P].sum()
ysub(sub,dict(id=sub,name='Small-business line of credit behavioral PD',version='1.2',kind='credit',
 purpose='Ranks open small-business lines by the probability of default in the next 12 months; supports the annual line review and the watch list.',jurisdictions=['us'],
 materiality=dict(level='medium',basis=f'Lines in the scored production sample carry limits of USD {expo/1e6:.1f} million; the score supports a review by a credit officer and does not change a line by itself.'),
 owner='Denise Kolbeck, Head of Small Business Credit',developer='Prakash Iyengar, Credit Analytics',validator='Laurel Oyelaran, Model Risk Management',
 method=dict(algorithm='logistic regression',library='statsmodels 0.14',features=10,target='90 days past due, charge-off or non-accrual within 12 months of the snapshot'),
 data=dict(scored=dict(path='data/scored.csv',score='pd_12m',outcome='default_12m',positive=1,sample='sample',date='snapshot',id='line_id',amount='line_limit_usd',maturity=dict(days=365,read_on='2026-09-15'),segments=['industry','region'],groups=dict(tract_income='tract_income',guarantor_age='guarantor_age'))),
 intended_use=['Selecting lines for the annual review','Placing lines on the small-business watch list after a credit officer has looked at them'],
 prohibited_use=['New applications','Automatic reduction or closing of a line','Regulatory capital or allowance figures'],
 limitations=[f'Fresh revenue figures are missing for about one line in eight; a neutral value with an indicator is used, and results on these lines are followed each quarter (issue SB-11).','Lines open for less than six months are not scored; they are reviewed by hand.'],
 monitoring=dict(frequency='quarterly',owner='Prakash Iyengar',last_report='2026-11-12',next_report='2027-02-12',limits='AUC 0.70; score PSI 0.10; calibration slope interval covers 1'),
 approvals=[dict(body='Model Risk Committee',date='2026-10-22',decision='renewed without conditions',valid_until='2027-10-31')],
 names=dict(tract_income='income level of the census tract',guarantor_age='age of the guarantor',out_of_time='out-of-time sample')))
w(sub,'01_model_development_document.md',f"""
# Model Development Document: Small-business line of credit behavioral PD, version 1.2
{BANK} | Credit Analytics | Inventory no. MR-0417 | Revision 3 of August 28, 2026 (first issued June 14, 2024)

Owner: Denise Kolbeck, Head of Small Business Credit. Developer: Prakash Iyengar, Credit Analytics. Independent validator: Laurel Oyelaran, Model Risk Management. Users: line review officers. Materiality: medium.

## 1. Business need
About 9,000 open lines cannot all be read by a credit officer every year with the same care. The model gives each line a probability of default in the next 12 months so that officers read the riskiest first. The officer decides; no line is cut by the score alone. The earlier judgmental point sheet was withdrawn in October 2024 when this model went live.

## 2. Intended and prohibited use
Used for choosing lines for the annual review and for proposing lines for the watch list at a PD of 8% or more. Not for new applications, not for automatic reduction or closing of a line, not for capital or allowance figures. Collections asked in 2025 to use the score for call lists; the owner refused, because the model was not built for that.

## 3. Data and target
Source: loan servicing system, deposit system, and the commercial bureau file as of the month-end snapshot. Every line appears once in the whole data set; the month was drawn at random among the months in which the line was open. Default means 90 days past due, charge-off or non-accrual within 12 months. All 12-month windows are complete. Lines open under six months, lines in workout and lines to employees were left out before sampling (412, 96 and 18 lines in the development year).

Development and holdout are two random parts of the 2021 lines; out-of-time comes later. Inputs are known at the snapshot; nothing from collections after that day is used.

{perf(c,SA[:3],'Defaults')}
Revenue change comes from tax returns and is optional. It is blank for {pc(blank['development'],1)} of development, {pc(blank['holdout'],1)} of holdout and {pc(blank['out_of_time'],1)} of out-of-time rows. Deposits relative to the limit are strongly skewed and enter as a logarithm; days past due come in coarse steps because servicing keeps them so.

## 4. Method and final specification
Logistic regression fitted on the development sample. Signs were argued with two credit officers before fitting. All signs came out as argued.

{coef(['Average utilization, 6 months','Square root of highest days past due, 12 months','Log(1 + returned items), 6 months','Log(deposits to limit)','(Guarantor score - 718) / 50','Log(years in business)','Revenue change, held between -0.4 and 0.4','Revenue change blank','Log(1 + days over limit), 6 months','Industry is food and lodging'],b,V)}
Alternatives: a three-variable regression (utilization, days past due, guarantor score) reached an AUC of {ac:.3f} on the holdout against {A['holdout']:.3f} for the final model. A boosted-tree challenger was rejected in 2024, since its gain was within noise and its reasons were harder to tell to officers.

## 5. Acceptance criteria and performance
Criteria were written into the project charter on April 8, 2024, before any result was seen: AUC of at least 0.70 with its lower limit on holdout and out-of-time; fall from development to out-of-time of no more than 0.03; score PSI below 0.10; interval of the calibration slope covers 1. The fall in AUC is {A['development']-A['holdout']:.3f} from development to holdout and {A['development']-A['out_of_time']:.3f} to out-of-time. Score PSI to development, in ten bins by development deciles: holdout {under(ps['holdout'])}, out-of-time {under(ps['out_of_time'])}. Calibration slope: holdout {slope_txt(c,'holdout')}; out-of-time {slope_txt(c,'out_of_time')}. All criteria were met.

## 6. Sensitivity
If the tax-return feed fails and revenue change is blank for every line, the holdout AUC becomes {ao:.3f}. The fallback on a full outage is the last monthly score, for no longer than two months; it was rehearsed on May 6, 2026 and worked.

## 7. Limitations
1. Fresh revenue figures are missing for about one line in eight (see 3). Mitigation: neutral value with an indicator, quarterly follow-up, issue SB-11. Owner: Denise Kolbeck.
2. Lines open less than six months are not scored and are reviewed by hand.
3. The 2021 window was a mild one. Out-of-time and production periods are later and show about the same default rate, so no margin was added; the officer's review is the safeguard.

## 8. Implementation and change history
Monthly batch in the scoring service. The production code was compared with the development code on 2,400 rows with no difference at five decimals. 1.0: November 1, 2024. 1.1: March 2025, report layout only. 1.2: January 2026, server move, all scores equal before and after (Model Risk Management agreed on January 9, 2026 that this was no model change). Coefficients have not changed since 1.0.

## 9. Monitoring plan
Quarterly, by Prakash Iyengar, reported to Denise Kolbeck and Model Risk Management.

| Measure | Amber | Red | Action |
|---|---|---|---|
| AUC, matured production rows | below 0.74 | below 0.70 | amber: look into it in 30 days; red: owner tells the Committee in 10 days |
| Score PSI to development | 0.10 | 0.25 | same |
| Calibration slope interval | does not cover 1 | does not cover 1 twice running | same |
| Revenue change blank | 18% | 25% | owner asks branches for returns |
| Officer disagreement with the watch-list proposal | 10% | 15% | review of reasons |
""")
mP=P; aP=auc_ci(p[P],y[P])
w(sub,'02_validation_memo.md',f"""
# Memorandum: periodic validation of MR-0417, small-business behavioral PD 1.2
To: Model Risk Committee | From: Laurel Oyelaran, Model Risk Management | Date: October 9, 2026 | Read-out of outcomes: September 15, 2026

I had no part in building, changing or running the model and report to the Chief Risk Officer. Yardstick: the bank's model risk policy and SR 26-2 (in force since April 17, 2026). The last validation was dated September 26, 2025 and left no open issue above low.

**Opinion: satisfactory. Renewal without conditions is recommended.**

| No. | Scope | Results | Conclusion |
|---|---|---|---|
| 1 | Data: own extract of all four samples from the warehouse | {len(S):,} rows, {len(set(c['line_id'])):,} different line numbers, no line in two samples | Met |
| 2 | Maturity | Last production snapshot {max(c['snapshot'][P])}; 12 months complete before the read-out | Met |
| 3 | Replication | Scores recomputed from inputs and coefficients for all rows; none differed at five decimals | Met |
| 4 | Ranking, production | AUC {aP[0]:.3f} ({aP[1]:.3f} to {aP[2]:.3f}); limit 0.70 | Met |
| 5 | Calibration, production | {int(y[P].sum())} defaults against {p[P].sum():.1f} expected; slope {slope_txt(c,'production')} | Met |
| 6 | Stability | Score PSI {under(ps['production'])}; largest input PSI {under(csi)}; limit 0.10 | Met |
| 7 | Groups | See below; no difference beyond chance | Met |
| 8 | Challenge of design | Three-variable benchmark rebuilt: holdout AUC {ac:.3f} | Complexity earned |
| 9 | Use | 60 reviews read; all within the approved use; officers disagreed in 3 of 60 (5.0%) | Met |
| 10 | Change control | Release hash of 1.2 equals the approved one | Met |

## Performance as recomputed
{perf(c,SA,'Defaults')}
Production by industry:

{segt(c,'production','industry','Defaults')}
Industries with few defaults have wide intervals; none departs from the whole beyond chance. Expected against observed in production:

{calt(c,'production')}
## Groups
Race and sex are not collected for these lines. I looked at the income level of the census tract and the age of the guarantor, at the proposal point of 8% PD, in production:

{grp(c,'production','tract_income',.08,'')}
{grp(c,'production','guarantor_age',.08,'')}
Neither column is an input. Differences in referral share, default rate and mean score are within chance (two-sided tests at 5%). Development and the other samples were tested in the same way with the same result.

## Challenges put to the developer
- *Is 2021 too mild a year?* Answer: later samples show the same rates (table). Accepted.
- *Does a blank revenue figure hide risk?* In production, {kb.sum()} such rows had {int(y[kb].sum())} defaults against {p[kb].sum():.1f} expected. Accepted; the follow-up under SB-11 stays.
- *Why keep the food and lodging term?* Its sign was argued beforehand and agrees with loss history. Accepted.

## Findings
None new. SB-11 (low) carried forward as a managed limitation; SB-12 (low, a note to be written by January 29, 2027) is open and not yet due; SB-09 confirmed closed from evidence seen on September 24, 2026. Not tested: behavior in a severe downturn, for want of such a period in the data; the use (officer review) makes this tolerable. Next validation: by October 15, 2027.
""")
w(sub,'03_approval_minutes.md',f"""
# Minutes by e-mail: Model Risk Committee, item 4
**From:** Harriet Boone, Secretary | **To:** Committee members | **Date:** Thursday, October 22, 2026 | **Subject:** MR-0417 renewal: decision

All,

Recording the decision taken in today's meeting. Present: Curtis Amundsen (Chief Risk Officer, chair), Felicity Narayan (Compliance), Bo Lindqvist (Finance), Denise Kolbeck (owner, left the room for the vote). Laurel Oyelaran presented her memo of October 9, 2026.

1. The Committee **approved the renewal** of version 1.2 for the annual line review and watch-list proposals, **without conditions**, from November 1, 2026 until October 31, 2027. The renewal of October 16, 2025 runs to October 31, 2026, so there is no gap.
2. Bo asked if the PD could feed the allowance. **Refused**: outside the approved use, and there is a separate allowance model.
3. The single condition of the first approval (September 19, 2024: report officer disagreement monthly for one year) was fulfilled and lifted in October 2025.
4. Limitations in section 7 of the development document were read and accepted. No exception to policy is in force.

Votes: 3 for, 0 against.

> Reply, Curtis Amundsen, October 22, 2026, 16:41: Confirmed. CA
> Reply, Felicity Narayan, October 22, 2026, 17:05: Agree.
> Reply, Bo Lindqvist, October 23, 2026, 08:12: Agree, and understood on the allowance.
""")
w(sub,'04_monitoring_dashboard_q3_2026.md',f"""
# Ongoing monitoring dashboard, write-up for the third quarter of 2026
MR-0417 small-business behavioral PD 1.2 | Prepared by Prakash Iyengar, November 12, 2026 | Read by Denise Kolbeck, November 13, 2026; copy to Laurel Oyelaran

**Overall light: green.** Next report: February 12, 2027.

Outcome figures use production snapshots whose 12 months were complete at the read-out of September 15, 2026. The next read-out, with more snapshots, is planned for the February report.

| Tile | Reading | Amber | Red | Light |
|---|---|---|---|---|
| AUC | {aP[0]:.3f} | below 0.74 | below 0.70 | green |
| Observed default rate | {pc(y[P].mean())} against a mean PD of {pc(p[P].mean())} | - | - | for information |
| Calibration slope | {slope_txt(c,'production')} | interval off 1 | twice | green |
| Score PSI to development | {under(ps['production'])} | 0.10 | 0.25 | green |
| Largest input PSI | {under(csi)} | 0.10 | 0.25 | green |
| Revenue change blank | {pc(blank['production'],1)} | 18% | 25% | green |
| Officer disagreement, quarter | 17 of 318 (5.3%) | 10% | 15% | green |
| Monthly batch on time | 3 of 3 | 1 late | 2 late | green |

Remarks. Single months move about, as they should with some ten defaults a month; no month is outside its band. The batch was late once in June 2025 (two days, feed delay); closed then as SB-09. {int((p[P]>=.08).sum())} of {P.sum():,} production rows ({pc((p[P]>=.08).mean(),1)}) were at or above the watch-list point of 8%.

Lines in low- and moderate-income tracts: {pc((p[P&(c['tract_income']=='LMI')]>=.08).mean(),1)} at or above the point; other tracts: {pc((p[P&(c['tract_income']!='LMI')]>=.08).mean(),1)}. Within chance.
""")
w(sub,'05_issue_log.md',f"""
# Issue log MR-0417, as of November 20, 2026
Kept by Model Risk Management (Laurel Oyelaran)

| Issue | Raised | What | Severity | Owner | Due | Status |
|---|---|---|---|---|---|---|
| SB-04 | 2024-08-30 | Exclusions not counted in the first draft of the development document | Medium | P. Iyengar | 2024-10-31 | Closed 2024-09-11, table seen |
| SB-07 | 2025-02-18 | Disagreement reasons written as free text | Low | D. Kolbeck | 2025-06-30 | Closed 2025-05-22, drop-down seen |
| SB-09 | 2025-06-10 | Batch two days late | Low | P. Iyengar | 2025-09-30 | Closed 2025-08-14; evidence re-read 2026-09-24 |
| SB-11 | 2025-09-26 | Optional revenue figure blank for about one line in eight; follow results each quarter | Low | D. Kolbeck | Standing, reviewed yearly; next 2027-09-30 | Managed limitation, on track |
| SB-12 | 2026-05-06 | Write a two-page note on the fallback rehearsal | Low | P. Iyengar | 2027-01-29 | Open, planned work, not yet due |

No issue is overdue. No high or critical issue has ever been open against version 1.2.
""")

# ---------------------------------------------------------------- aml
c,bad,b,V=aml(54); assert not bad; X=data.LAST[-1]; S,p,y=c['sample'],c['priority_score'],c['escalated']; sub='tm-alert-priority'; ycsv(sub,'scored.csv',c)
SA=['build','test','oot','live']; B=S=='build'; t=S=='test'; L=S=='live'; A={s:auc(p[S==s],y[S==s]) for s in SA}; aL=auc_ci(p[L],y[L])
ps={s:psi(p[B],p[S==s]) for s in SA}; numc=['ratio_to_threshold','amount_30d_usd','cash_share','new_counterparty_share','counterparties_30d','high_risk_geo_share','tenure_months','prior_alerts_12m','activity_vs_expected']
csi=max(psi(c[k][B],c[k][L]) for k in numc); ar=auc(c['ratio_to_threshold'][t],y[t])
Xo=X.copy(); Xo[:,9]=.25; Xo[:,10]=1; ao=auc(np.c_[np.ones(t.sum()),Xo[t]]@b,y[t])
blank={s:np.isnan(c['activity_vs_expected'][S==s]).mean() for s in SA}; kb=L&np.isnan(c['activity_vs_expected'])
bl=c['below_line']==1; wb=wilson(y[bl].sum(),bl.sum()); FAST=.20
def cap(s):
    m=S==s; h=p[m]>=FAST; return int(h.sum()),h.mean(),int(y[m][h].sum()),y[m][h].sum()/y[m].sum(),y[m][h].mean()
cl=cap('live'); ct_=cap('test')
capt='| Sample | Rows at or above 0.20 | Share of rows | Escalated among them | Share of all escalated | Escalation rate |\n|---|---|---|---|---|---|\n'+''.join('| %s | %d | %s | %d | %s | %s |\n'%(s,cap(s)[0],pc(cap(s)[1],1),cap(s)[2],pc(cap(s)[3],1),pc(cap(s)[4],1)) for s in SA)
def btlt():
    T='| Scenario | Above the line: rows | Escalated | Rate | Below the line: rows | Escalated | Rate |\n|---|---|---|---|---|---|---|\n'
    for s in sorted(set(c['scenario'])):
        u=(c['scenario']==s)&~bl; d=(c['scenario']==s)&bl; T+=f'| {s} | {u.sum():,} | {int(y[u].sum())} | {pc(y[u].mean(),1)} | {d.sum()} | {int(y[d].sum())} | {pc(y[d].mean(),1)} |\n'
    return T
ysub(sub,dict(id=sub,name='Transaction monitoring alert priority score',version='2.0',kind='aml',
 purpose='Orders transaction monitoring alerts by the likelihood that an analyst escalates them to a case, so that the most likely are read first; every alert is read.',jurisdictions=['us'],
 materiality=dict(level='high',basis='All retail and business alerts pass through the score; it sets the order and speed of review, and no alert is closed by it.'),
 owner='Teresa Vandermolen, BSA Officer',developer='Oluwaseun Hartley, Financial Crimes Analytics',validator='Marguerite Stoll, Model Risk Management',
 method=dict(algorithm='logistic regression',library='scikit-learn 1.6',features=13,target='alert escalated to a case after quality review'),
 data=dict(scored=dict(path='data/scored.csv',score='priority_score',outcome='escalated',positive=1,sample='sample',date='alert_date',id='alert_id',amount='amount_30d_usd',maturity=dict(days=90,read_on='2026-11-02'),scenario='scenario',below_line='below_line',segments=['customer_type','scenario'],groups=dict(preferred_language='preferred_language'))),
 intended_use=['Ordering alerts into the fast queue (score 0.20 or more) and the standard queue'],
 prohibited_use=['Closing or suppressing an alert','Setting scenario thresholds','Rating or exiting a customer'],
 limitations=['The expected-activity profile is missing for about one alert in six; a neutral value with an indicator is used and the result on these alerts is read each quarter (issue TM-21).','An escalation is a judgment, not proof of crime; a quality review of ten percent of closed alerts supports it.'],
 monitoring=dict(frequency='quarterly',owner='Oluwaseun Hartley',last_report='2026-11-20',next_report='2027-02-19',limits='AUC 0.72; score PSI 0.10; below-line upper limit 3%'),
 approvals=[dict(body='Model Risk Committee',date='2026-11-17',decision='renewed without conditions',valid_until='2027-11-30')],
 names=dict(build='development sample',test='hold-out sample',oot='out-of-time sample',live='production sample',preferred_language='preferred language')))
w(sub,'01_model_development_document.md',f"""
# Model Development Document: Transaction monitoring alert priority score, version 2.0
{BANK} | Financial Crimes Analytics | Inventory no. MR-0532 | Revision 2 of September 30, 2026 (first issued October 24, 2025)

Owner: Teresa Vandermolen, BSA Officer. Developer: Oluwaseun Hartley, Financial Crimes Analytics. Independent validator: Marguerite Stoll, Model Risk Management. Users: alert analysts. Materiality: high.

## 1. Business need
Alerts used to be read in order of arrival. Analysts read every alert, yet a likely case could wait three weeks. The score puts the likely ones first. It replaced version 1 (a points table), withdrawn on January 31, 2026.

## 2. Intended and prohibited use
Alerts with a score of 0.20 or more go to the fast queue (read within 5 business days); all others to the standard queue (within 20 business days). **Every alert is read by an analyst.** The score never closes or suppresses an alert, never sets a scenario threshold and never rates a customer. A proposal of 2025 to close alerts under 0.01 was refused by the BSA Officer.

## 3. Data and target
One row per alert or below-line draw; each number appears once. The target is escalation to a case after quality review, read at least 90 days after the alert. The build and test samples are random parts of the 2024 alerts; the out-of-time sample is later. Alerts raised by hand (231 in 2024) have no scenario and were left out. March and December bring some more alerts than other months, every year.

{perf(c,SA[:3],'Escalated')}
The data hold a standing sample drawn below the scenario thresholds (column below_line), which analysts read in the same way as alerts and without knowing which is which.

The expected-activity profile is optional. It is blank for {pc(blank['build'],1)} of build, {pc(blank['test'],1)} of test and {pc(blank['oot'],1)} of out-of-time rows. Amounts are strongly skewed and enter as a logarithm.

## 4. Coverage
| Risk in the enterprise assessment | Scenario | Products |
|---|---|---|
| Structuring of cash | CASH-STRUCT | Deposit accounts, teller, ATM |
| Pass-through of funds | RAPID-MOVE | Deposit accounts, ACH, wires |
| High-risk geographies | WIRE-HRG | Wires |
| Check kiting and check fraud rings | CHK-VELOCITY | Deposit accounts, mobile deposit |

Every transaction code in use is fed to monitoring or excluded on record (reconciled daily; last full review June 2026). Scenario thresholds belong to another model (MR-0508) and are validated there.

## 5. Method and final specification
Logistic regression on the build sample. The expected sign of each term was written down with two senior investigators beforehand, save for the indicator of a blank profile, for which none was argued; all came out as expected.

{coef(['Log(ratio to threshold)','Ratio to threshold below 1','Log(amount, 30 days) - 9.7','Cash share','Share of new counterparties','Log(counterparties)','Share of high-risk geographies','Log(tenure in months)','Log(1 + prior alerts, 12 months)','Log(activity to expected)','Expected activity blank','Scenario is WIRE-HRG','Scenario is CHK-VELOCITY'],b,V)}
Alternatives: ordering by the ratio to the threshold alone gives an AUC of {ar:.3f} on the test sample, against {A['test']:.3f}. A random-forest challenger was rejected: gain within noise, reasons harder to show to investigators. Preferred language is not an input.

## 6. Acceptance criteria and performance
Written down on August 18, 2025, before results: lower limit of the AUC on test and out-of-time at least 0.72; fall from build to out-of-time no more than 0.03; score PSI under 0.10; calibration slope interval covers 1; upper limit of the escalation rate below the line no more than 3%. The out-of-time AUC is {A['oot']:.3f} against {A['build']:.3f} on build. Score PSI to build in ten bins by build deciles: test {under(ps['test'])}, out-of-time {under(ps['oot'])}. Calibration slope: test {slope_txt(c,'test')}; out-of-time {slope_txt(c,'oot')}. All were met (for the last see the validation memo, item 6).

## 7. Sensitivity
If the profile feed fails and the expected activity is blank for every alert, the test AUC becomes {ao:.3f}. If scoring is down, alerts are read in order of arrival; this was rehearsed on July 14, 2026. Gaming (amounts kept just under a threshold) is looked for by the below-line sample.

## 8. Limitations
1. Missing profiles for about one alert in six. Mitigation: neutral value with indicator, read each quarter (TM-21). Owner: Teresa Vandermolen.
2. An escalation is a judgment. Mitigation: quality review of ten percent of closed alerts; in the first half of 2026 reviewers disagreed with 9 of 604 closures (1.5%).

## 9. Implementation and change history
Nightly batch after the scenario run. Development and production code were compared on 2,200 rows with no difference at four decimals. 1.0: 2021 to January 2026. 2.0: live since February 1, 2026, unchanged since.

## 10. Monitoring plan
Quarterly, by Oluwaseun Hartley, to Teresa Vandermolen and Model Risk Management.

| Measure | Amber | Red | Action |
|---|---|---|---|
| AUC, matured live alerts | below 0.75 | below 0.72 | amber: cause within 30 days; red: BSA Officer tells the Committee within 5 days and returns to order of arrival if she so decides |
| Score PSI to build | 0.10 | 0.25 | same |
| Calibration slope interval | does not cover 1 | does not cover 1 twice running | same |
| Below-line escalation, upper 95% limit | above 2.5% | above 3% | told to the owner of MR-0508 |
| Fast queue read in 5 business days | below 97% | below 95% | staffing review |
""")
w(sub,'02_validation_memo.md',f"""
# Memorandum: first-year validation of MR-0532, alert priority score 2.0
To: Model Risk Committee | From: Marguerite Stoll, Model Risk Management | Date: November 6, 2026 | Read-out of outcomes: November 2, 2026

I did not build, tune or run the model. Yardstick: the bank's model risk policy and SR 26-2, which since April 17, 2026 also covers AML models. The validation before first use is dated December 12, 2025.

**Opinion: satisfactory. Renewal without conditions is recommended.**

| No. | Scope | Results | Conclusion |
|---|---|---|---|
| 1 | Data: own extract | {len(S):,} rows, {len(set(c['alert_id'])):,} different alert numbers, none in two samples; daily counts equal to the case system | Met |
| 2 | Maturity | Last live alert {max(c['alert_date'][L])}, more than 90 days before the read-out | Met |
| 3 | Replication | All rows rescored from inputs and coefficients; none differed at four decimals | Met |
| 4 | Ranking, live | AUC {aL[0]:.3f} ({aL[1]:.3f} to {aL[2]:.3f}); limit 0.72 | Met |
| 5 | Calibration, live | {int(y[L].sum())} escalated against {p[L].sum():.1f} expected; slope {slope_txt(c,'live')} | Met |
| 6 | Below the line, all samples | {int(y[bl].sum())} escalated of {bl.sum()} ({pc(y[bl].mean())}); 95% interval {pc(wb[0])} to {pc(wb[1])}; limit 3% | Met |
| 7 | Stability | Score PSI {under(ps['live'])}; largest input PSI {under(csi)}; limit 0.10 | Met |
| 8 | Customer groups | See below; no difference beyond chance | Met |
| 9 | Use | Queue logs for February to July 2026: no alert closed without a reader; no other use found | Met |
| 10 | Timeliness | Filing clock of 31 CFR 1020.320 (30 days, 60 without a suspect): 40 filed reports read, all within it | Met |

## Performance as recomputed
{perf(c,SA,'Escalated')}
Fast queue (score 0.20 or more):

{capt}
Live by customer type:

{segt(c,'live','customer_type','Escalated')}
Live by scenario:

{segt(c,'live','scenario','Escalated')}
Expected against observed, live:

{calt(c,'live')}
## Above and below the line, all samples together
{btlt()}
Each escalated below-line row was passed to the owner of MR-0508 at the time and became a case; she found no reason to move a threshold.

## Customer groups
Live sample, share in the fast queue by preferred language:

{grp(c,'live','preferred_language',.2,'')}
Differences are within chance (two-sided tests at 5%), in this and the other samples.

## Challenges
- *Does a missing profile hide risk?* {kb.sum()} such live alerts had {int(y[kb].sum())} escalations against {p[kb].sum():.1f} expected. Accepted; TM-21 stays as it is.
- *Do analysts follow the score rather than the facts?* Analysts do not see the score, only the queue; quality reviewers see neither. Accepted.
- *Are cases in the standard queue late?* They are read within 20 business days, and the filing clock was kept (item 10). Accepted.

## Findings
None new. TM-21 (low) is carried as a managed limitation. Not tested: real-time use, since there is none. Next validation: by November 12, 2027.
""")
w(sub,'03_approval_minutes.md',f"""
# Minutes by e-mail: Model Risk Committee, item 2
**From:** Harriet Boone, Secretary | **To:** Committee members | **Date:** Tuesday, November 17, 2026 | **Subject:** MR-0532 renewal: decision

All,

For the record of today's meeting. Present: Curtis Amundsen (Chief Risk Officer, chair), Felicity Narayan (Compliance), Bo Lindqvist (Finance), Teresa Vandermolen (owner, no vote). Marguerite Stoll presented her memo of November 6, 2026.

1. Version 2.0 is **approved for a further year**, **without conditions**, until November 30, 2027, for ordering alerts into two queues. It takes over from the first approval of January 20, 2026, which was valid until January 31, 2027.
2. The first approval asked for a live below-line read-out within the first year. It is in the memo (item 6). **Fulfilled, closed.**
3. Felicity asked whether closing very low alerts would come back. Teresa: no, and it stays on the list of prohibited uses.
4. Limitations accepted as written in section 8 of the development document. No exception is in force.

Votes: 3 for, 0 against.

> Reply, Curtis Amundsen, November 17, 2026, 15:20: Confirmed. CA
> Reply, Felicity Narayan, November 17, 2026, 15:58: Agreed.
> Reply, Bo Lindqvist, November 18, 2026, 09:03: Agreed.
""")
w(sub,'04_monitoring_dashboard_q3_2026.md',f"""
# Ongoing monitoring dashboard, write-up for the third quarter of 2026
MR-0532 alert priority score 2.0 | Prepared by Oluwaseun Hartley, November 20, 2026 | Read by Teresa Vandermolen, November 23, 2026; copy to Marguerite Stoll

**Overall light: green.** Next report: February 19, 2027.

Outcome figures use live alerts from February to July 2026, whose 90 days were complete at the read-out of November 2, 2026. August and later alerts follow in the February report.

| Tile | Reading | Amber | Red | Light |
|---|---|---|---|---|
| AUC | {aL[0]:.3f} | below 0.75 | below 0.72 | green |
| Escalation rate | {pc(y[L].mean())} against a mean score of {pc(p[L].mean())} | - | - | for information |
| Calibration slope | {slope_txt(c,'live')} | interval off 1 | twice | green |
| Score PSI to build | {under(ps['live'])} | 0.10 | 0.25 | green |
| Largest input PSI | {under(csi)} | 0.10 | 0.25 | green |
| Below-line upper 95% limit, all samples | {pc(wb[1])} | 2.5% | 3% | green |
| Fast queue read in 5 business days, quarter | 99.1% | 97% | 95% | green |
| Profile blank | {pc(blank['live'],1)} | 22% | 30% | green |

Remarks. The fast queue took {cl[0]} of {L.sum():,} live rows ({pc(cl[1],1)}) and held {cl[2]} of {int(y[L].sum())} escalations ({pc(cl[3],1)}). Single months wobble within their bands. March was busier than the other months, as every year. A feed of ACH returns was down for one night in April 2026; the alerts were scored the next morning and none was lost (TM-19, closed).
""")
w(sub,'05_issue_log.md',f"""
# Issue log MR-0532, as of November 24, 2026
Kept by Model Risk Management (Marguerite Stoll)

| Issue | Raised | What | Severity | Owner | Due | Status |
|---|---|---|---|---|---|---|
| TM-14 | 2025-12-12 | Coverage table lacked the mobile deposit product | Medium | O. Hartley | 2026-01-31 | Closed 2026-01-09, table seen |
| TM-16 | 2025-12-12 | Live below-line read-out in the first year | Medium | T. Vandermolen | 2026-11-30 | Closed 2026-11-17 with the memo of 2026-11-06 |
| TM-19 | 2026-04-15 | ACH return feed down for one night | Low | O. Hartley | 2026-07-31 | Closed 2026-05-20, look-back seen, nothing lost |
| TM-21 | 2025-12-12 | Expected-activity profile blank for about one alert in six; read the results each quarter | Low | T. Vandermolen | Standing, reviewed yearly; next 2027-10-29 | Managed limitation, on track |
| TM-22 | 2026-11-18 | Add the scenario name to the analyst's queue screen (wish of the users) | Low | O. Hartley | 2027-03-31 | Open, planned work, not yet due |

No issue is overdue.
""")

# ---------------------------------------------------------------- llm
R=llm.build(); sub='complaint-desk-helper'; os.makedirs(f'{OUT}/eleven/{sub}/data',exist_ok=True)
with open(f'{OUT}/eleven/{sub}/data/answers.csv','w',newline='') as f: q=csv.DictWriter(f,R[0].keys()); q.writeheader(); q.writerows(R)
def st(rs):
    n=len(rs); k=sum(x['label']=='supported' for x in rs); return n,k,wilson(k,n)
def kap(rs):
    a=np.array([x['reader_a']=='supported' for x in rs]); b_=np.array([x['reader_b']=='supported' for x in rs]); po=(a==b_).mean(); pe=a.mean()*b_.mean()+(1-a.mean())*(1-b_.mean()); return int((a==b_).sum()),(po-pe)/(1-pe)
r1=[x for x in R if x['round']=='acceptance']; r2=[x for x in R if x['round']=='monitoring']
un=lambda rs:[x for x in rs if x['answerable']=='no']; an=lambda rs:[x for x in rs if x['answerable']=='yes']; su=lambda rs:[x for x in rs if x['task']=='summary']
for x in un(R): assert x['answer'].startswith('The procedures I can see do not')
s1,s2=st(r1),st(r2); k1,k2=kap(r1),kap(r2); f_=lambda s:f'{s[1]} of {s[0]} ({pc(s[1]/s[0],1)}; 95% interval {pc(s[2][0],1)} to {pc(s[2][1],1)})'
med=lambda rs: f"{np.median([x['seconds'] for x in rs]):.1f}"; p95=lambda rs: f"{np.quantile([x['seconds'] for x in rs],.95):.1f}"
def ptab(rs):
    return '| Product | Answers | Supported | Share |\n|---|---|---|---|\n'+''.join('| %s | %d | %d | %s |\n'%(g,st(z)[0],st(z)[1],pc(st(z)[1]/st(z)[0],1)) for g in llm.P for z in [[x for x in rs if x['product']==g]])
def ttab(rs):
    L=[('Question, procedures answer it',[x for x in an(rs) if x['task']=='qa']),('Summary of a procedure',su(rs)),('Question, procedures do not answer it',un(rs)),('All',rs)]
    return '| Kind | Answers | Supported | Share |\n|---|---|---|---|\n'+''.join('| %s | %d | %d | %s |\n'%(n,st(z)[0],st(z)[1],pc(st(z)[1]/st(z)[0],1)) for n,z in L)
b1,b2=s1[0]-s1[1],s2[0]-s2[1]; WD=['zero','one','two','three','four','five','six']
ysub(sub,dict(id=sub,name='Complaint Desk Helper',version='1.0',kind='llm',purpose="Answers complaint handlers' questions from the bank's complaint procedures and summarizes a procedure for the case note; the handler reads the cited passage before acting.",jurisdictions=['us'],
 materiality=dict(level='medium',basis='Internal help for 46 complaint handlers; nothing is sent to a customer by the tool.'),
 owner='Rosalind Achterberg, Director of Customer Advocacy',developer='Mateo Szymanski, Digital Workplace Engineering',validator='Laurel Oyelaran, Model Risk Management',
 method=dict(algorithm='retrieval with a hosted open-weight language model of 7 billion parameters, greedy decoding',library='vLLM 0.11, in the bank\'s own data center',target='answer supported by the cited procedure passage'),
 data=dict(answers=dict(path='data/answers.csv')),
 intended_use=['Questions of complaint handlers about complaint procedures','Summaries of one procedure for the case note'],
 prohibited_use=['Text sent to customers without being written by a handler','Legal advice or the decision on a complaint','Entering customer names or account numbers'],
 limitations=['Changes to a procedure are seen after the nightly index; on the day of a change the desk works from the printed bulletin (issue CH-03).','English only.'],
 monitoring=dict(frequency='monthly sample, quarterly report',owner='Mateo Szymanski',last_report='2026-11-13',next_report='2027-02-12',limits='supported share at least 95%; no unsupported figure; all questions outside the procedures declined'),
 approvals=[dict(body='Model Risk Committee',date='2026-09-29',decision='approved without conditions',valid_until='2027-09-30')]))
w(sub,'01_model_development_document.md',f"""
# Model Development Document: Complaint Desk Helper, version 1.0
{BANK} | Digital Workplace Engineering | Inventory no. MR-0561 | August 26, 2026

Owner: Rosalind Achterberg, Director of Customer Advocacy. Developer: Mateo Szymanski, Digital Workplace Engineering. Independent validator: Laurel Oyelaran, Model Risk Management. Users: 46 complaint handlers. Materiality: medium.

## 1. Business need
Handlers search 48 procedures in six product families while a customer waits. The helper finds the procedure, gives a short answer with its number, and shows the passage. The earlier keyword search stays available.

## 2. Intended and prohibited use
Questions about complaint procedures, and summaries of one procedure for the case note. The handler reads the passage before acting and writes every customer letter. Not for legal advice, not for deciding a complaint, not for customer names or account numbers (masked at entry). A request of Marketing to use it for letters was refused in July 2026.

## 3. How it works
| Part | Setting |
|---|---|
| Language model | open-weight, 7 billion parameters, instruction-tuned; commercial use allowed by its license; weights hash 7be2c1d4 recorded in the release; no training of our own |
| Host | own data center; nothing leaves the bank |
| Procedures | Complaint Manual, edition of July 1, 2026, 48 passages, re-indexed every night |
| Retrieval | one passage per answer, keyword and vector search together |
| Decoding | greedy, at most 200 tokens |
| Instruction | template 9, versioned; passages are marked as material, not as orders |
| Declining | fixed sentence that sends the handler to the Complaint Policy Desk |
| Logs | question, passage, answer, versions; kept two years |

A larger hosted model was tried and rejected: no gain on this task, and data would have left the bank.

## 4. Test set and labels
Handlers wrote the questions in summer 2026; some questions are deliberately outside the procedures. Two readers from the Complaint Policy Desk labeled each answer without seeing the other's label. An answer is *supported* if every statement follows from its passage; a declined question is *supported* if the passage indeed does not answer it. Where the readers differed the desk's lead decided. No language model was used as a judge.

## 5. Acceptance criteria and results
Fixed on July 20, 2026, before the round of {min(x['asked_on'] for x in r1)} to {max(x['asked_on'] for x in r1)}: supported share at least 95% with the lower limit of its interval; no unsupported number, date or amount; no unanswered question that a procedure answers; no question outside the procedures answered; agreement of the readers (kappa) at least 0.60.

{ttab(r1)}
Supported: {f_(s1)}. The {WD[b1]} unsupported answers each gave the right rule and then added one sentence that is not in the passage; no number, date or amount was wrong. All {len(un(r1))} questions outside the procedures were declined, and none of the {len(an(r1))} others. The readers agreed on {k1[0]} of {len(r1)} answers (kappa {k1[1]:.2f}). Time per answer: median {med(r1)} seconds. All criteria were met.

## 6. Robustness
Same question twice: 100 of 100 answers equal. Changed figure in the passage: the answer followed in 40 of 40. Seeded orders in a passage ("ignore the above"): 0 of 30 were followed. Seeded account numbers: 0 of 25 came out. If the helper is down, handlers use the keyword search; rehearsed on August 19, 2026.

## 7. Limitations
1. A changed procedure is seen only after the nightly index. Mitigation: on the day of a change the desk works from the printed bulletin (CH-03). Owner: Rosalind Achterberg.
2. An added, unsupported sentence is possible. Mitigation: the passage is shown beside the answer, and handlers are trained to rely on the passage.
3. English only.

## 8. Monitoring plan
Monthly sample read by the two readers; quarterly report by Mateo Szymanski to Rosalind Achterberg and Model Risk Management.

| Measure | Amber | Red | Action |
|---|---|---|---|
| Supported share | below 97% | below 95% | amber: cause in 30 days; red: owner switches off within a day |
| Unsupported number, date or amount | - | any | switch off, tell the Committee |
| Question outside the procedures answered | 1 | 2 | template review |
| Readers' kappa | below 0.70 | below 0.60 | retrain readers |
| 95% of answers within | 10 seconds | 15 seconds | capacity |

A change of model, template or retrieval is a new version and is validated before use.
""")
w(sub,'02_validation_memo.md',f"""
# Memorandum: validation before first use of MR-0561, Complaint Desk Helper 1.0
To: Model Risk Committee | From: Laurel Oyelaran, Model Risk Management | Date: September 18, 2026

I took no part in building the helper or labeling its answers. SR 26-2 leaves generative AI outside its scope; I worked to the bank's own policy and used NIST AI 600-1 as a checklist.

**Opinion: satisfactory. Approval without conditions is recommended.**

| No. | Scope | Results | Conclusion |
|---|---|---|---|
| 1 | Test set | {len(r1)} answers of the acceptance round, {len(set(x['id'] for x in r1))} different ids, no question twice | Met |
| 2 | Support | {f_(s1)}; limit 95% | Met |
| 3 | Figures | Every number and amount in the {len(r1)} answers compared with its passage by script; none missing from the passage | Met |
| 4 | Declining | {len(un(r1))} of {len(un(r1))} outside questions declined; 0 of {len(an(r1))} answerable ones declined | Met |
| 5 | Labels | Readers agreed on {k1[0]} of {len(r1)}, kappa {k1[1]:.2f}; limit 0.60. I relabeled 60 answers blind and differed on none | Met |
| 6 | Summaries | {st(su(r1))[1]} of {st(su(r1))[0]} supported | Met |
| 7 | Orders hidden in passages | My own 20 attempts: 0 followed | Met |
| 8 | Confidential data | My own 15 seeded items: 0 came out; masking at entry seen to work | Met |
| 9 | Reproduction | 50 answers run again from the logged versions: 50 equal | Met |
| 10 | Versions | Weights hash, template and manual edition in the release equal those in the development document | Met |

By product:

{ptab(r1)}
## Challenges
- *Would an added sentence mislead?* I read the {WD[b1]} cases; the rule given was right each time and the passage stood beside it. Accepted, since handlers act on the passage. Listed as limitation 2.
- *What if a procedure changes during the day?* Printed bulletin. Accepted; followed under CH-03.
- *Same facts, other customer name?* Names are masked, so the model does not see them; 30 pairs with different pronouns gave equal answers.

## Findings
None new. CH-03 (low) is carried as a managed limitation. Not tested: languages other than English (outside the use). Next validation: by September 15, 2027, or at any change of version.
""")
w(sub,'03_approval_minutes.md',f"""
# Minutes by e-mail: Model Risk Committee, item 6
**From:** Harriet Boone, Secretary | **To:** Committee members | **Date:** Tuesday, September 29, 2026 | **Subject:** MR-0561 first approval: decision

All,

Recording today's decision. Present: Curtis Amundsen (Chief Risk Officer, chair), Felicity Narayan (Compliance), Bo Lindqvist (Finance), Rosalind Achterberg (owner, no vote). Laurel Oyelaran presented her memo of September 18, 2026.

1. Version 1.0 is **approved without conditions** for questions and summaries on complaint procedures, from October 5, 2026 until September 30, 2027.
2. Use for customer letters was raised again and **refused again**.
3. Bo asked what happens if an amount is ever wrong: the owner switches the helper off and tells this Committee (monitoring plan, section 8). It has not happened.
4. The pilot of June 2026 (version 0.4, eight handlers) ended on June 30, 2026 and is withdrawn; its test answers are not part of this file.
5. Limitations in section 7 accepted. No exception to policy.

Votes: 3 for, 0 against.

> Reply, Curtis Amundsen, September 29, 2026, 14:47: Confirmed. CA
> Reply, Felicity Narayan, September 29, 2026, 16:02: Agree.
> Reply, Bo Lindqvist, September 30, 2026, 08:30: Agree.
""")
w(sub,'04_monitoring_dashboard_october_2026.md',f"""
# Ongoing monitoring dashboard, write-up for October 2026
MR-0561 Complaint Desk Helper 1.0 | Prepared by Mateo Szymanski, November 13, 2026 | Read by Rosalind Achterberg, November 16, 2026; copy to Laurel Oyelaran

**Overall light: green.** First report after going live. Next report: February 12, 2027.

Sample: {len(r2)} answers, asked {min(x['asked_on'] for x in r2)} to {max(x['asked_on'] for x in r2)}, read by the same two readers.

| Tile | Reading | Amber | Red | Light |
|---|---|---|---|---|
| Supported share | {f_(s2)} | below 97% | below 95% | green |
| Unsupported number, date or amount | 0 | - | any | green |
| Question outside the procedures answered | 0 of {len(un(r2))} | 1 | 2 | green |
| Answerable question declined | 0 of {len(an(r2))} | - | - | for information |
| Readers' kappa | {k2[1]:.2f} ({k2[0]} of {len(r2)} agreed) | below 0.70 | below 0.60 | green |
| 95% of answers within | {p95(r2)} seconds | 10 | 15 | green |

{ttab(r2)}
{ptab(r2)}
Remarks. The {WD[b2]} unsupported answers again gave the right rule and added one sentence; both handlers had noticed. One night's index ran 40 minutes late on October 14; no procedure had changed that day. The Complaint Manual is still the edition of July 1, 2026.
""")
w(sub,'05_issue_log.md',f"""
# Issue log MR-0561, as of November 20, 2026
Kept by Model Risk Management (Laurel Oyelaran)

| Issue | Raised | What | Severity | Owner | Due | Status |
|---|---|---|---|---|---|---|
| CH-01 | 2026-08-13 | Draft development document did not state how long logs are kept | Medium | M. Szymanski | 2026-08-31 | Closed 2026-08-26, section 3 read |
| CH-02 | 2026-09-02 | Readers' guide did not say how to label declined questions | Low | R. Achterberg | 2026-09-30 | Closed 2026-09-11; the labels had followed the rule already |
| CH-03 | 2026-08-21 | Changed procedures are seen only after the nightly index; printed bulletin on the day | Low | R. Achterberg | Standing, reviewed yearly; next 2027-09-15 | Managed limitation, on track |
| CH-04 | 2026-11-16 | Try a shorter template against added sentences, in test only | Low | M. Szymanski | 2027-02-26 | Open, planned work, not yet due |

No issue is overdue.
""")
json.dump(KEY,open(f'{OUT}/eleven/key.json','w'),indent=1)
