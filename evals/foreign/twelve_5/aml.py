from common import *
from credit import segchk
ID="smbl-cash-remittance-alert-score"
SC=["CSH-01 split cash deposits","CSH-04 cash then onward transfer","RMT-02 many remitters one beneficiary","RMT-07 higher-risk corridor","DOR-03 dormant account revived"]
def design(R):
    g=lambda c:np.array([float(r[c]) for r in R])
    s=lambda c,v:np.array([r[c]==v for r in R],float)
    return np.c_[np.ones(len(R)),(np.log(g("amount_30d"))-12.6)/.9,np.log(g("txn_count_30d"))-2.4,np.log1p(g("counterparties_30d"))-1.8,(g("cash_share_pct")-55)/25,(np.minimum(g("hours_to_outflow"),240)-90)/70,(np.log(g("account_age_months"))-3.6)/.8,g("prior_alerts_12m")-.5,s("kyc_risk","medium"),s("kyc_risk","high"),s("profile_mismatch","Y"),s("corridor_class","B"),s("corridor_class","C")]
NAMES=["Intercept","Amount in 30 days (log, standardised)","Transactions in 30 days (log)","Counterparties in 30 days (log)","Cash share (per 25 points from 55)","Hours to outflow, capped at 240 (per 70 from 90)","Account age (log, standardised)","Prior alerts in 12 months (from 0.5)","KYC risk: medium","KYC risk: high","Turnover does not fit declared profile","Corridor class B","Corridor class C"]
def gen(out,seed):
    rng=np.random.default_rng(seed);R=[];k=0
    season={10:1.3,11:1.25,3:1.2,4:.9}
    for smp,n,a,b in [("train",5400,"2024-07-01","2025-06-30"),("test",2400,"2024-07-01","2025-06-30"),("oot",2200,"2025-07-01","2025-09-30"),("production",3500,"2026-03-02","2026-08-31")]:
        D=sorted(dates(rng,a,b,n,season));btl=rng.random(n)<.11
        sc=rng.choice(5,n,p=[.34,.2,.17,.18,.11])
        amt=np.exp(rng.normal(12.75,.85,n)-np.where(btl,2.4,0));amt=np.round(amt,-2)+100
        tc=1+rng.poisson(np.exp(rng.normal(2.4,.35,n)-np.where(btl,.8,0)))
        cp=rng.poisson(np.where(btl,2.2,6.0)*rng.gamma(4,.25,n))
        cash=np.clip(np.round(rng.normal(55,24,n)),0,100);h=np.round(rng.gamma(1.5,60,n)*np.where(btl,2.2,1),1)
        age=np.clip(np.round(np.exp(rng.normal(3.6,.8,n))),2,360);pa=rng.poisson(np.where(btl,.08,.55))
        kyc=np.where(btl,rng.choice(3,n,p=[.9,.09,.01]),rng.choice(3,n,p=[.62,.28,.10]))
        mm=rng.random(n)<np.where(btl,.04,.27);cor=rng.choice(3,n,p=[.7,.22,.08])
        ag=rng.choice(["18-35","36-60","61 and above"],n,p=[.34,.49,.17]);sx=rng.choice(["F","M"],n,p=[.34,.66])
        ct=rng.choice(["branch counter","cash deposit machine","business correspondent","online remittance"],n,p=[.38,.27,.12,.23])
        for i in range(n):
            k+=1
            R.append(dict(alert_no=f"AL{700000+3*k}",sample=smp,alert_date=D[i],scenario=SC[sc[i]],btl=int(btl[i]),channel=ct[i],amount_30d=int(amt[i]),txn_count_30d=int(tc[i]),counterparties_30d=int(cp[i]),cash_share_pct=int(cash[i]),hours_to_outflow=h[i],account_age_months=int(age[i]),prior_alerts_12m=int(pa[i]),kyc_risk=["low","medium","high"][kyc[i]],profile_mismatch="Y" if mm[i] else "N",corridor_class="ABC"[cor[i]],sex=sx[i],age_band=ag[i],branch_remark_code="" if rng.random()>.3 else rng.choice(["01","02","05","09"])))
    X=design(R);t=np.array([-3.2,.75,.55,.45,.22,-.4,-.28,.35,.45,1.05,.85,.3,.7])
    pt=sig(X@t);smp=np.array([r["sample"] for r in R]);y=np.zeros(len(R),int)
    for m in ("train","test","oot","production"):  # systematic draw: each case has its own probability, totals do not wander
        ix=np.where(smp==m)[0];ix=np.array(sorted(ix,key=lambda i:(R[i]["btl"],R[i]["sex"],R[i]["age_band"],R[i]["scenario"],pt[i])))
        pm=sig(np.log(pt[ix]/(1-pt[ix]))+rng.normal(0,.03));c=np.floor(np.cumsum(pm)+rng.random());y[ix]=np.diff(np.r_[np.floor(0),c]).clip(0,1)
    d=np.array([r["sample"]=="train" for r in R])
    w=np.round(fit(X[d],y[d]),4);p=np.round(sig(X@w),6)
    for r,a,b in zip(R,p,y): r["str_score"]=f"{a:.6f}";r["str_filed"]=int(b)
    wcsv(f"{out}/twelve/{ID}/data/scored.csv",R);return w
def run(out,seed):
    w=gen(out,seed);R=rcsv(f"{out}/twelve/{ID}/data/scored.csv");S={}
    for s in ["train","test","oot","production"]:
        r=[x for x in R if x["sample"]==s];p=np.array([float(x["str_score"]) for x in r]);y=np.array([int(x["str_filed"]) for x in r]);b=np.array([x["btl"]=="1" for x in r])
        i,sl,se=recal(p,y);a=auc(p,y)
        o=np.argsort(-p,kind='stable');top=y[o[:int(round(.2*len(y)))]].sum()
        S[s]=dict(r=r,p=p,y=y,n=len(r),ev=int(y.sum()),rate=y.mean(),mp=p.mean(),auc=a,se=auc_se(a,y.sum(),len(y)-y.sum()),slope=sl,sse=se,d0=min(x["alert_date"] for x in r),d1=max(x["alert_date"] for x in r),cap=top/y.sum(),nb=int(b.sum()),eb=int(y[b].sum()),na=int((~b).sum()),ea=int(y[~b].sum()))
        S[s]["psi"]=psi_num(S["train"]["p"],p)
    T=S["train"];P=S["production"]
    nc=["amount_30d","txn_count_30d","counterparties_30d","cash_share_pct","hours_to_outflow","account_age_months","prior_alerts_12m"];cc=["kyc_risk","profile_mismatch","corridor_class"]
    csi={s:{**{c:psi_num([float(x[c]) for x in T["r"]],[float(x[c]) for x in S[s]["r"]]) for c in nc},**{c:psi_cat([x[c] for x in T["r"]],[x[c] for x in S[s]["r"]]) for c in cc}} for s in S}
    ph=lambda L:table(["Sample","Alert dates","Alerts","STR filed","STR rate","Mean score","AUC (95% interval)","STRs in top 20%"],[(s,f"{ddmm(S[s]['d0'])} to {ddmm(S[s]['d1'])}",inr(S[s]['n']),S[s]['ev'],f"{S[s]['rate']:.2%}",f"{S[s]['mp']:.2%}",f"{S[s]['auc']:.3f} ({S[s]['auc']-1.96*S[s]['se']:.3f} to {S[s]['auc']+1.96*S[s]['se']:.3f})",f"{S[s]['cap']:.1%}") for s in L])
    def bt(L):
        return table(["Sample","Above the line: alerts","STR","Rate","Below the line: cases","STR","Rate","95% interval below the line (Wilson)"],[(s,inr(S[s]['na']),S[s]['ea'],f"{S[s]['ea']/S[s]['na']:.2%}",S[s]['nb'],S[s]['eb'],f"{S[s]['eb']/S[s]['nb']:.2%}","%.2f%% to %.2f%%"%tuple(100*z for z in wilson(S[s]['eb'],S[s]['nb']))) for s in L])
    def by(s,c):
        o=[]
        for l in sorted({x[c] for x in S[s]["r"]}):
            m=np.array([x[c]==l for x in S[s]["r"]]);lo,hi=wilson(S[s]['y'][m].sum(),m.sum())
            o.append((l,int(m.sum()),int(S[s]["y"][m].sum()),f"{S[s]['y'][m].mean():.2%}",f"{S[s]['p'][m].mean():.2%}",f"{lo:.2%} to {hi:.2%}",f"{auc(S[s]['p'][m],S[s]['y'][m]):.3f}"))
        return o
    bh=["","Alerts","STR","STR rate","Mean score","95% interval of rate","AUC"]
    D=f"{out}/twelve/{ID}/documents/"
    write(D+"01-development-circular.md",head("Financial Crime Analytics Unit","FCAU/MD/2025-26/007","2025-12-10","Cash and Remittance Alert Score, version 1.0: development circular")+f"""
**1. Why a score**

1.1 Five scenarios of the transaction monitoring system raise alerts on cash and remittances. At present the desk works them in order of date. The score is to order the queue by the probability that the desk will end in a suspicious transaction report (STR). It does not raise, close, suppress or merge any alert; every alert is examined by a person.

1.2 A vendor score was tried in a proof of concept in 2024 and refused, since the vendor would not disclose its inputs. No vendor component is in this model.

**2. Data and outcome**

2.1 One alert per customer was kept in the file (later alerts of the same customer are attached to the first). Alerts of July 2024 to June 2025 were divided at random into train and test; July to September 2025 is out of time (oot).

2.2 Outcome: STR filed with FIU-IND within 60 days of the alert. All alerts of the three samples were read on 05.12.2025, after their 60 days.

2.3 The file carries the below-the-line sample (column `btl`): customers just below a scenario threshold, drawn at random each month and examined like alerts. {T['nb']} of {inr(T['n'])} train rows are of this kind. They take part in the fit, so that low scores are learnt from examined cases.

2.4 Columns that are not inputs: scenario, channel, sex, age band, branch remark code. The remark code is optional for branches and mostly blank.

**3. Method**

3.1 Logistic regression on ten inputs (twelve terms and an intercept), maximum likelihood on train, coefficients rounded to four decimals. Amounts are skewed and enter as logarithms. Hours to outflow are capped at 240.

3.2 A random forest challenger gained nothing beyond sampling error on test and was not taken further.

3.3 Criteria, written on 18.08.2025 before the fit: AUC at least 0.75 on test and oot; score PSI below 0.10; at least 50% of STRs in the top 20% of scores; upper end of the below-the-line interval not above 3.00% in each of train and oot.

**4. Results**

4.1 Annexure I. All criteria are met. Score PSI against train: {S['test']['psi']:.3f} (test), {S['oot']['psi']:.3f} (oot).

4.2 Calibration slope {S['test']['slope']:.2f} on test (standard error {S['test']['sse']:.2f}) and {S['oot']['slope']:.2f} on oot (standard error {S['oot']['sse']:.2f}).

### Annexure I

{ph(["train","test","oot"])}

{bt(["train","test","oot"])}

### Annexure II: coefficients

{table(["Term","Coefficient"],[(a,f"{b:.4f}") for a,b in zip(NAMES,w)])}

### Annexure III: coverage

| Typology in the Bank's risk assessment | Scenario |
|---|---|
| Structuring of cash | CSH-01 |
| Cash passed on at once | CSH-04 |
| Collection accounts | RMT-02 |
| Higher-risk corridors | RMT-07 |
| Revived dormant accounts | DOR-03 |

Trade-based typologies are covered by another system and are outside this score.

Shri Tanmay Gokhale, Chief Manager, Financial Crime Analytics Unit
""")
    write(D+"02-validation-certificate.md",head("Integrated Risk Management Department, Model Validation Cell","IRMD/MVC/VC/2026/02","2026-01-22","Validation certificate: Cash and Remittance Alert Score, version 1.0 (initial validation)")+f"""
**Part A. Certificate**

A.1 The Cell validated the model between 15.12.2025 and 20.01.2026. Nobody in the Cell took part in the build.

A.2 Opinion: **satisfactory; recommended for approval.**

**Part B. Work done**

B.1 Data were extracted again from the alert system. Row counts agreed. Transaction codes of all five scenarios were reconciled to core banking for 30 days: nil unmapped codes.

B.2 The fit was repeated; coefficients agreed to the fourth decimal. Scores of {inr(sum(S[s]['n'] for s in ['train','test','oot']))} rows were recomputed and agreed to six decimals.

B.3 Scenario logic was replicated from raw transactions for 120 alerts and 120 non-alerts: all reproduced.

B.4 STR decisions are a desk's judgement. The Cell had 150 closed alerts re-examined by a second officer; 2 would have been decided otherwise, neither of them an STR missed. Accepted as quality of outcome.

B.5 Challenge on design: why are below-the-line cases in the fit? Answer: without them low scores rest on no examined case. The Cell refitted without them; order of above-the-line alerts hardly changed. Accepted.

B.6 Evasion test: splitting one deposit into more deposits lowers none of the terms, as amount is a 30-day total. Delay of outflow lowers the score; see limitation 4.1 of the operating instructions.

**Part C. Results recomputed**

{ph(["train","test","oot"])}

{bt(["train","test","oot"])}

C.1 By scenario, oot:

{table(bh,by("oot","scenario"))}

C.2 By group, oot. Neither is an input; no difference beyond chance:

{table(bh,by("oot","sex")+by("oot","age_band"))}

C.3 Score PSI oot {S['oot']['psi']:.3f}; largest input PSI {max(csi['oot'].values()):.3f} ({max(csi['oot'],key=csi['oot'].get)}).

**Part D. Observations**

| No. | Observation | Severity | Status |
|---|---|---|---|
| 1 | Draft operating instructions did not forbid closing low-score alerts in bulk | Medium | Closed 20.01.2026: clause 2(a) of the draft now forbids it; system right for bulk closing removed and tested by the Cell |
| 2 | Monitoring plan lacked a limit for below-the-line cases | Low | Closed 21.01.2026: limit of 3.00% inserted in the draft plan |

Smt. Farida Contractor, Assistant General Manager, Model Validation Cell
""")
    write(D+"03-mrc-minutes-05-02-2026.md",head("Integrated Risk Management Department","IRMD/MRC/2026/M-01","2026-02-05","Extract of the minutes of the 28th meeting of the Model Risk Committee","Members; Principal Officer")+f"""
**Present:** Shri R. V. Namjoshi, Chief Risk Officer (Chair); Smt. Kalpana Iyer, Chief Financial Officer; Shri Debashish Roy, Chief Compliance Officer; Shri Harish Menon, Head of Information Technology.  
**In attendance (without vote):** Shri Joseph Kurian (owner); Shri Tanmay Gokhale (developer); Smt. Farida Contractor (validator).

**28.1 Action-taken report**

| Earlier item | Action | Status |
|---|---|---|
| 26.7 Vendor proof of concept | Vendor refused; data returned and deletion confirmed 14.10.2025 | Closed |
| 27.2 Feed of business correspondent deposits arrived a day late in August 2025 | Job re-timed 02.09.2025; look-back of the eleven days found no missed alert | Closed |

**28.2 Cash and Remittance Alert Score, version 1.0**

28.2.1 Certificate IRMD/MVC/VC/2026/02 dated 22.01.2026 was taken on record: opinion satisfactory, two observations, both closed.

28.2.2 The Committee noted AUC {S['test']['auc']:.3f} on test and {S['oot']['auc']:.3f} on oot, and that {S['oot']['cap']:.1%} of oot STRs lie in the top 20% of scores.

28.2.3 A proposal to close the lowest decile without examination was **not agreed**. All alerts shall be examined.

28.2.4 **Resolved:** version 1.0 is approved for use from 02.03.2026 to 28.02.2027 for the purpose in FCAU/OPS/2025-26/015, without conditions. Materiality: High.

28.2.5 Half-yearly notes to the Committee: first in November 2026, when outcomes of March to August 2026 will have completed 60 days. An interim note on inputs in June 2026.

Confirmed by the Chair on 12.02.2026.
""")
    write(D+"04-operating-instructions.md",head("Principal Officer (PMLA)","FCAU/OPS/2025-26/015","2026-02-16","Cash and Remittance Alert Score, version 1.0: operating instructions, roles and limitations","Alert desk, Mumbai and Pune; Inspection & Audit")+f"""
1. **Use.** To order the daily queue of alerts of the five cash and remittance scenarios. Highest score first.

2. **Not allowed.** (a) Closing or suppressing an alert, singly or in bulk, by reason of its score; (b) deciding whether to file an STR; (c) customer risk rating; (d) account freezing; (e) trade finance alerts.

3. **Roles**

| Role | Name |
|---|---|
| Owner | Shri Joseph Kurian, Principal Officer |
| Developer | Shri Tanmay Gokhale, Financial Crime Analytics Unit |
| Validator | Smt. Farida Contractor, Model Validation Cell |
| Approver | Model Risk Committee |
| Monitoring | Smt. Rekha Solanki, Manager, alert desk |

4. **Limitations**

4.1 *Slow outflow.* The score falls when money rests in the account, and a patient launderer may rest it. Management: any alert is examined within 20 working days whatever its score, and CSH-04 alerts with outflow after 240 hours are put to a senior officer. Reviewed by the owner on 16.02.2026 and 10.11.2026; managed.

4.2 *An STR is a suspicion.* The outcome is the desk's decision and not a court's.

5. **Second look.** Each month 40 closed alerts with low scores are examined again by an officer of the other desk.

6. **If the score is not available,** the queue is worked in order of date, as before. Tested on 24.02.2026 in the user acceptance run.

*Corrected on 25.02.2026 to add the test date in clause 6 and on 10.11.2026 to add the review date in clause 4.1.*

Shri Joseph Kurian
""")
    write(D+"05-monitoring-plan.md",head("Financial Crime Analytics Unit","FCAU/MON/2025-26/001","2026-02-16","Cash and Remittance Alert Score, version 1.0: monitoring plan")+f"""
| Measure | Limit | Frequency | If outside |
|---|---|---|---|
| AUC, alerts past 60 days | not below 0.75 | half-yearly | report to Chair in 5 working days; validation in 60 days |
| Score PSI against train | below 0.10 | half-yearly, interim in June | cause within 30 days; above 0.25 validation |
| Input PSI, each | below 0.10 | half-yearly, interim in June | cause within 30 days |
| STRs in top 20% of scores | at least 50% | half-yearly | owner's review |
| Below-the-line STR rate, upper end of 95% interval | not above 3.00% | half-yearly | scenario thresholds reviewed |
| STR rate less mean score | within 2.00 points | half-yearly | recalibration proposal |
| Group rates | no difference beyond chance | half-yearly | Compliance |
| Alerts not examined in 20 working days | nil | monthly | owner the same day |

1. Interim note, inputs only: by 30.06.2026. First half-yearly note: by 30.11.2026. Second: by 31.05.2027.

2. Next validation: before approval ends on 28.02.2027; field work is planned for January 2027.

Shri Tanmay Gokhale (author); Shri Joseph Kurian (owner, agreed)
""")
    write(D+"06-half-yearly-monitoring-note-nov-2026.md",head("Financial Crime Analytics Unit","FCAU/MON/2026-27/006","2026-11-16","Half-yearly monitoring note: Cash and Remittance Alert Score, version 1.0 (March to August 2026)")+f"""
1. **Scope.** {inr(P['n'])} rows of 02.03.2026 to 31.08.2026; outcomes read on 10.11.2026, more than 60 days after the last alert.

2. **Performance**

{ph(["production"])}

2.1 STR rate less mean score {100*(P['rate']-P['mp']):+.2f} points (limit 2.00). Calibration slope {P['slope']:.2f}, standard error {P['sse']:.2f}.

3. **Above and below the line**

{bt(["production"])}

4. **By scenario**

{table(bh,by("production","scenario"))}

5. **Groups**

{table(bh,by("production","sex")+by("production","age_band"))}

No difference beyond chance.

6. **Stability.** Score PSI against train {P['psi']:.3f}. Inputs:

{table(["Input","PSI"],[(c,f"{v:.3f}") for c,v in csi['production'].items()])}

7. **Handling.** Nil alerts were left unexamined after 20 working days. Second looks: 240 in the six months, nil reversed.

8. **Result.** All measures inside their limits. In the interim note of 22.06.2026, too, no measure was outside its limit.

9. **Action taken.** Training of four new officers, asked for in the interim note, was held on 14.07.2026. Closed.

10. **Ahead.** Validation field work in January 2027; next note by 31.05.2027. Neither is due yet.

Smt. Rekha Solanki, Manager. Seen: Shri Joseph Kurian, 17.11.2026.
""")
    dump(f"{out}/twelve/{ID}/subject.yaml",dict(id=ID,name="Cash and Remittance Alert Score",version="1.0",kind="aml",purpose="Orders the queue of cash and remittance alerts by the probability that a suspicious transaction report is filed; closes or suppresses nothing.",jurisdictions=["in"],materiality=dict(level="high",basis="Touches statutory reporting of suspicious transactions (MRC 05.02.2026, item 28.2.4)."),owner="Shri Joseph Kurian, Principal Officer",developer="Shri Tanmay Gokhale, Financial Crime Analytics Unit",validator="Smt. Farida Contractor, Model Validation Cell, IRMD",method=dict(algorithm="logistic regression",library="numpy (maximum likelihood)",features=10,target="STR filed within 60 days of the alert"),
     data=dict(scored=dict(path="data/scored.csv",score="str_score",outcome="str_filed",positive=1,sample="sample",date="alert_date",id="alert_no",amount="amount_30d",maturity=dict(days=60,read_on=dt.date(2026,11,10)),scenario="scenario",below_line="btl",segments=["scenario","channel"],groups=dict(sex="sex",age_band="age_band"))),
     intended_use=["Ordering the daily queue of alerts of five cash and remittance scenarios; every alert is examined by a person"],prohibited_use=["Closing or suppressing alerts by score","Deciding whether to file an STR","Customer risk rating","Account freezing","Trade finance alerts"],limitations=["Score falls when money rests in the account: every alert examined within 20 working days, late-outflow CSH-04 alerts to a senior officer","The outcome is the desk's suspicion, not proof"],
     monitoring=dict(frequency="half-yearly, interim in June",plan="FCAU/MON/2025-26/001 of 2026-02-16",last_report="2026-11-16",next_due="2027-05-31",responsible="Smt. Rekha Solanki"),approvals=[dict(body="Model Risk Committee",date="2026-02-05",decision="approved without conditions",valid_from="2026-03-02",valid_until="2027-02-28")],names=dict(age_band="age band",oot="out of time",btl="below the line")))
    print("AML")
    for s in S: print(s,S[s]['n'],S[s]['ev'],f"rate {S[s]['rate']:.4f} mp {S[s]['mp']:.4f} z {(S[s]['ev']-S[s]['p'].sum())/math.sqrt((S[s]['p']*(1-S[s]['p'])).sum()):.2f} auc {S[s]['auc']:.4f} slope {S[s]['slope']:.2f}±{S[s]['sse']:.2f} psi {S[s]['psi']:.4f} maxcsi {max(csi[s].values()):.4f} cap {S[s]['cap']:.3f} btl {S[s]['eb']}/{S[s]['nb']}",[round(100*z,2) for z in wilson(S[s]['eb'],S[s]['nb'])],S[s]['d1'])
    segchk(R,"sample","str_score","str_filed",["scenario","channel","sex","age_band"],.25)
    return S
