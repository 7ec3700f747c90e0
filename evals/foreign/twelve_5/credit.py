from common import *
ID="smbl-personal-loan-pd"
EMP=["salaried_govt","salaried_pvt","self_emp_prof","self_emp_business"]
def gen(out,seed):
    rng=np.random.default_rng(seed);rows=[];k=0
    season={10:1.5,11:1.35,3:1.25,6:.8,7:.85}
    for smp,n,a,b in [("development",6200,"2022-04-01","2023-09-30"),("holdout",2600,"2022-04-01","2023-09-30"),("oot",2500,"2023-10-01","2024-03-31"),("production",3300,"2025-07-01","2025-10-31")]:
        D=sorted(dates(rng,a,b,n,season))
        bs=np.clip(np.round(rng.normal(738,46,n)),560,880);ntc=rng.random(n)<.085
        inc=np.round(np.exp(rng.normal(10.85,.48,n)),-2)
        foir=np.clip(np.round(rng.normal(38,11,n),1),4,72)
        emp=rng.choice(4,n,p=[.21,.52,.09,.18])
        mj=np.clip(np.round(rng.gamma(1.7,32,n)),3,396)
        enq=rng.poisson(1.35,n);uns=rng.poisson(1.1,n);sal=rng.random(n)<.57
        amt=np.clip(np.round(inc*rng.gamma(6,1.25,n),-4),50000,2500000)
        ten=rng.choice([12,24,36,48,60],n,p=[.09,.2,.33,.18,.2])
        tier=rng.choice(["metro","urban","semi_urban"],n,p=[.38,.37,.25])
        sex=rng.choice(["F","M"],n,p=[.31,.69]);age=rng.choice(["21-30","31-45","46-60"],n,p=[.3,.48,.22])
        dsa=rng.choice(["branch","direct sales agent","mobile app"],n,p=[.49,.29,.22])
        for i in range(n):
            k+=1
            rows.append(dict(application_no=f"PL{400000+k*7}",sample=smp,sanction_date=D[i],bureau_score="" if ntc[i] else int(bs[i]),net_monthly_income=int(inc[i]),foir_pct=foir[i],employment_type=EMP[emp[i]],months_in_job=int(mj[i]),enquiries_6m=int(enq[i]),unsecured_accounts=int(uns[i]),salary_account="Y" if sal[i] else "N",loan_amount=int(amt[i]),tenor_months=int(ten[i]),city_tier=tier[i],sourcing=dsa[i],sex=sex[i],age_band=age[i],co_applicant_income="" if rng.random()>.16 else int(round(math.exp(rng.normal(10.4,.45)),-2))))
    X=design(rows)
    true=np.array([-3.05,-.78,.25,-.36,.40,-.55,.38,.05,-.30,.26,.20,-.42,.16])
    y=(rng.random(len(rows))<sig(X@true)).astype(int)
    dev=np.array([r["sample"]=="development" for r in rows])
    w=np.round(fit(X[dev],y[dev]),4);p=np.round(sig(X@w),6)
    for r,pp,yy in zip(rows,p,y): r["pd_12m"]=f"{pp:.6f}";r["npa_12m"]=int(yy)
    wcsv(f"{out}/twelve/{ID}/data/scored.csv",rows);return w
def design(rows):
    g=lambda c:np.array([float(r[c]) for r in rows])
    n=len(rows);e=np.array([r["employment_type"] for r in rows])
    b=np.array([0. if r["bureau_score"]=="" else (float(r["bureau_score"])-738)/46 for r in rows])
    return np.c_[np.ones(n),b,[r["bureau_score"]=="" for r in rows],(np.log(g("net_monthly_income"))-10.85)/.48,(g("foir_pct")-38)/11,e=="salaried_govt",e=="self_emp_business",e=="self_emp_prof",(np.log(g("months_in_job"))-3.7)/.8,g("enquiries_6m")-1.35,g("unsecured_accounts")-1.1,[r["salary_account"]=="Y" for r in rows],(g("tenor_months")-38)/14].astype(float)
NAMES=["Intercept","Bureau score (per 46 points from 738)","New to credit (no bureau score)","Net monthly income (log, standardised)","FOIR (per 11 points from 38)","Employment: government salaried","Employment: self-employed business","Employment: self-employed professional","Months in present job (log, standardised)","Enquiries in 6 months (from 1.35)","Unsecured accounts (from 1.1)","Salary account with the Bank","Tenor (per 14 months from 38)"]
def run(out,seed):
    w=gen(out,seed);R=rcsv(f"{out}/twelve/{ID}/data/scored.csv")
    S={}
    for s in ["development","holdout","oot","production"]:
        r=[x for x in R if x["sample"]==s];p=np.array([float(x["pd_12m"]) for x in r]);y=np.array([int(x["npa_12m"]) for x in r])
        a=auc(p,y);i,sl,se=recal(p,y)
        S[s]=dict(r=r,p=p,y=y,n=len(r),ev=int(y.sum()),rate=y.mean(),mp=p.mean(),auc=a,se=auc_se(a,y.sum(),len(y)-y.sum()),ks=ks(p,y),brier=((p-y)**2).mean(),int=i,slope=sl,sse=se,d0=min(x["sanction_date"] for x in r),d1=max(x["sanction_date"] for x in r),amt=sum(int(x["loan_amount"]) for x in r))
        S[s]["psi"]=psi_num(S["development"]["p"],p)
    d=S["development"];P=S["production"];numc=["bureau_score","net_monthly_income","foir_pct","months_in_job","enquiries_6m","unsecured_accounts","tenor_months"]
    f=lambda r,c:[float(x[c]) if x[c]!="" else np.nan for x in r]
    csi={s:{**{c:psi_num(f(d["r"],c),f(S[s]["r"],c)) for c in numc},**{c:psi_cat([x[c] for x in d["r"]],[x[c] for x in S[s]["r"]]) for c in ["employment_type","salary_account"]}} for s in S}
    cuts=[.02,.04,.08,.15]
    def bands(s):
        o=[];k=np.searchsorted(cuts,S[s]["p"],side='right')
        for j in range(5):
            m=k==j;o.append((f"R{j+1}",["below 2.00%","2.00% to below 4.00%","4.00% to below 8.00%","8.00% to below 15.00%","15.00% and above"][j],int(m.sum()),int(S[s]["y"][m].sum()),f"{S[s]['p'][m].mean():.2%}",f"{S[s]['y'][m].mean():.2%}"))
        return o
    def grp(s,c):
        o=[]
        for l in sorted({x[c] for x in S[s]["r"]}):
            m=np.array([x[c]==l for x in S[s]["r"]]);pp=S[s]["p"][m];yy=S[s]["y"][m]
            lo,hi=wilson(yy.sum(),m.sum())
            o.append((l,int(m.sum()),int(yy.sum()),f"{pp.mean():.2%}",f"{yy.mean():.2%}",f"{lo:.2%} to {hi:.2%}",f"{auc(pp,yy):.3f}",f"{(pp<.15).mean():.2%}"))
        return o
    gh=["Group","Cases","NPA","Mean PD","Observed","95% interval (Wilson)","AUC","Share in R1 to R4"]
    ph=lambda L:table(["Sample","Sanction dates","Cases","NPA in 12 months","Observed rate","Mean PD","AUC (95% interval)","KS","Brier"],[(s,f"{ddmm(S[s]['d0'])} to {ddmm(S[s]['d1'])}",inr(S[s]['n']),S[s]['ev'],f"{S[s]['rate']:.2%}",f"{S[s]['mp']:.2%}",f"{S[s]['auc']:.3f} ({S[s]['auc']-1.96*S[s]['se']:.3f} to {S[s]['auc']+1.96*S[s]['se']:.3f})",f"{S[s]['ks']:.3f}",f"{S[s]['brier']:.4f}") for s in L])
    ntc={s:sum(x["bureau_score"]=="" for x in S[s]["r"]) for s in S}
    D=f"{out}/twelve/{ID}/documents/"
    write(D+"01-development-circular.md",head("Retail Analytics Centre","RAC/MD/2026-27/003","2026-05-06","Personal Loan Application PD, version 2.1: development circular (annual re-issue)")+f"""
**1. Preamble**

1.1 Version 2.1 was first issued as RAC/MD/2025-26/002 dated 06.05.2025 and went live on 01.07.2025. This circular re-issues it for the annual cycle. The specification and the coefficients are unchanged; only names of departments and the annexures have been refreshed.

1.2 Version 1.4, the points-based card of 2019, was withdrawn on 30.06.2025 because it no longer ranked mobile app customers. It is not used for any purpose today.

**2. Purpose and target**

2.1 The model estimates the probability that a sanctioned personal loan becomes 90 days past due (NPA) within 12 months of sanction. It is used to rank applications and to place them in risk grades R1 to R5. The sanctioning authority decides; no application is declined by the score alone. Grade R5 is referred one level up.

2.2 Outcomes are read from the core banking NPA marker. Every case in the four samples has completed its 12-month window.

**3. Data**

3.1 Samples are sanctioned and disbursed loans. The sanctions of April 2022 to September 2023 were divided at random by customer into development and holdout; October 2023 to March 2024 is out of time (oot). One application per customer was kept, so that no customer is in two samples.

3.2 Exclusions before sampling: staff loans and top-ups. These are sanctioned under a different scheme and are not scored by this model.

3.3 Bureau score is blank for customers new to credit: {ntc['development']} of {inr(d['n'])} development cases ({ntc['development']/d['n']:.2%}). A blank is carried as a separate indicator and is not filled. Co-applicant income is blank where there is no co-applicant; it is stored for record and is not an input.

3.4 Sex, age band, city tier and sourcing channel are kept for testing and are not inputs. Loan amount is kept for value-weighted reporting and is not an input.

**4. Method**

4.1 Logistic regression on nine inputs (twelve terms and an intercept), fitted by maximum likelihood on the development sample. Coefficients were rounded to four decimals before implementation. Direction of each term was argued beforehand by Retail Assets. One term is small: the coefficient for self-employed professionals differs little from private salaried and is retained only to keep the four employment classes distinct.

4.2 A gradient boosting challenger was built and rejected in 2025: its gain on the holdout was within sampling error and its reasons could not be explained to the branches.

4.3 Reject inference: parcelling and augmentation were tried in 2025 on the declined applications; the ranking of the holdout did not change, and the plain fit was retained.

4.4 Acceptance criteria were recorded on 14.01.2025, before the fit: AUC at least 0.70 on holdout and oot; score PSI below 0.10; calibration slope interval to contain 1.

**5. Results**

5.1 See Annexure I. All criteria of clause 4.4 are met. PSI of the score against development is {S['holdout']['psi']:.3f} (holdout) and {S['oot']['psi']:.3f} (oot). The calibration slope is {S['holdout']['slope']:.2f} on holdout (standard error {S['holdout']['sse']:.2f}) and {S['oot']['slope']:.2f} on oot (standard error {S['oot']['sse']:.2f}).

### Annexure I: samples and performance

{ph(["development","holdout","oot"])}

### Annexure II: coefficients

{table(["Term","Coefficient"],[(a,f"{b:.4f}") for a,b in zip(NAMES,w)])}

Prepared by: Shri Nikhil Bhosale, Chief Manager, Retail Analytics Centre  
Seen by: Smt. Anuradha Phadke, General Manager, Retail Assets (model owner)
""")
    write(D+"02-validation-certificate.md",head("Integrated Risk Management Department, Model Validation Cell","IRMD/MVC/VC/2026/11","2026-06-18","Validation certificate: Personal Loan Application PD, version 2.1 (annual validation)")+f"""
**Part A. Certificate**

A.1 I certify that the above model was validated by the Model Validation Cell between 11.05.2026 and 16.06.2026. The Cell took no part in building the model and reports to the Chief Risk Officer.

A.2 Opinion: **satisfactory; recommended for renewal of approval for twelve months.** No observation of high or medium severity is outstanding.

**Part B. Work done**

B.1 Data were drawn again by the Cell from core banking and the bureau archive, not from the developer's file. Row counts of the three samples agreed with the development circular.

B.2 The coefficients of Annexure II of RAC/MD/2026-27/003 were re-estimated from the development sample and agreed to the fourth decimal. All {inr(sum(S[s]['n'] for s in ['development','holdout','oot']))} scores of the three samples were recomputed and agreed to six decimals. Parity with the loan origination system was tested on 300 live applications; nil mismatches.

B.3 Conceptual soundness: the choice of a logistic form, the signs of the terms, the handling of blanks and the target definition were challenged in two sittings (20.05.2026 and 03.06.2026). The Cell asked why income is not interacted with tenor; the developer showed that the interaction added nothing on the holdout. Accepted.

B.4 Sensitivity: a shift of FOIR by five points moved cases between grades in the argued direction. Loss of the bureau feed was simulated by treating all cases as new to credit; the fallback is manual appraisal and not the score.

**Part C. Results recomputed by the Cell**

{ph(["development","holdout","oot"])}

C.1 AUC of development less AUC of holdout is {d['auc']-S['holdout']['auc']:+.3f}; of development less oot {d['auc']-S['oot']['auc']:+.3f}. Both are inside the sampling error shown by the intervals.

C.2 Grades on the oot sample:

{table(["Grade","PD range","Cases","NPA","Mean PD","Observed"],bands("oot"))}

C.3 Fair treatment, oot sample. Neither characteristic is an input. No difference beyond chance was found.

{table(gh,grp("oot","sex")+grp("oot","age_band"))}

C.4 Largest input PSI (oot against development): {max(csi['oot'].values()):.3f}, {max(csi['oot'],key=csi['oot'].get)}. Score PSI {S['oot']['psi']:.3f}.

C.5 Outcomes of loans sanctioned after go-live had not completed 12 months at the date of this certificate and were therefore not used. They were left to the half-yearly note of November 2026 by design.

**Part D. Observations**

| No. | Observation | Severity | Status |
|---|---|---|---|
| 2025/1 | Coefficient for self-employed professionals is not distinguishable from zero in the initial validation | Low | Closed 18.06.2026: reason for retention now in clause 4.1 of the circular |
| 2025/2 | User note did not say what to do when the bureau is down | Low | Closed 22.08.2025: note re-issued, seen by the Cell |

No new observation is raised this year.

Dr. Lakshmi Raghunathan, Deputy General Manager, Model Validation Cell
""")
    write(D+"03-mrc-minutes-30-06-2026.md",head("Integrated Risk Management Department","IRMD/MRC/2026/M-06","2026-06-30","Extract of the minutes of the 31st meeting of the Model Risk Committee","Members; Secretary to the Board Risk Committee")+f"""
**Present:** Shri R. V. Namjoshi, Chief Risk Officer (Chair); Smt. Kalpana Iyer, Chief Financial Officer; Shri Debashish Roy, Chief Compliance Officer; Shri Harish Menon, Head of Information Technology.  
**In attendance (without vote):** Smt. Anuradha Phadke (owner); Shri Nikhil Bhosale (developer); Dr. Lakshmi Raghunathan (validator).

**31.1 Leave of absence.** None. Quorum was present throughout.

**31.2 Action-taken report on the 25th meeting (24.06.2025), personal loan item**

| Item | Decision then | Action taken | Status |
|---|---|---|---|
| 25.4(a) | Withdraw version 1.4 | Withdrawn 30.06.2025; menu removed from branch system | Closed |
| 25.4(b) | Re-issue user note with bureau outage procedure | Re-issued 22.08.2025 | Closed |
| 25.4(c) | State the reason for retaining the self-employed professional term | Stated in RAC/MD/2026-27/003 clause 4.1 | Closed |

**31.3 Personal Loan Application PD, version 2.1: renewal of approval**

31.3.1 The validator presented certificate IRMD/MVC/VC/2026/11 dated 18.06.2026. The Committee noted AUC of {S['holdout']['auc']:.3f} on holdout and {S['oot']['auc']:.3f} on oot.

31.3.2 A member asked whether the model could also serve for gold loans. The Committee declined: not validated for secured products.

31.3.3 **Resolved:** approval of version 2.1 is renewed from 01.07.2026 to 30.06.2027, for the use stated in RAC/OPS/2026-27/009, without conditions. The previous approval (24.06.2025, valid to 30.06.2026) ran until the day before, so there was no gap.

31.3.4 The half-yearly note of November 2026 shall carry the first full-window outcomes of live sanctions. (Planned work; due 30.11.2026.)

31.3.5 Materiality was confirmed as High: the portfolio scored exceeds ₹800 crore and the score informs every sanction.

**31.4** The meeting closed with a vote of thanks to the Chair.

Minutes confirmed by the Chair on 07.07.2026.
""")
    write(D+"04-use-roles-and-limitations.md",head("Retail Assets Department","RAC/OPS/2026-27/009","2026-07-01","Personal Loan Application PD, version 2.1: use, roles and limitations","All branches, retail hubs and sanctioning authorities")+f"""
1. **Permitted use.** Ranking and grading of new personal loan applications from resident individuals, in support of the sanctioning authority.

2. **Uses not permitted.** (a) Automatic decline; (b) secured loans, including gold loans; (c) staff loans and top-ups; (d) capital or provisioning estimates; (e) collections.

3. **Roles**

| Role | Name | Department |
|---|---|---|
| Owner | Smt. Anuradha Phadke, General Manager | Retail Assets |
| Developer | Shri Nikhil Bhosale, Chief Manager | Retail Analytics Centre |
| Validator | Dr. Lakshmi Raghunathan, Deputy General Manager | Model Validation Cell, IRMD |
| Approver | Model Risk Committee, Chair Shri R. V. Namjoshi | IRMD |
| Monitoring officer | Smt. Gauri Wagle, Senior Manager | Retail Assets (MIS) |

4. **Limitations**

4.1 *New to credit.* About one application in twelve has no bureau score, and the model rests on fewer inputs for them. Management: a new-to-credit application is placed one sanctioning level up; the share and the outcome are watched in each half-yearly note (limit: share not above 15.00%). Owner: Smt. Phadke. Reviewed 01.07.2026.

4.2 *Sanctioned loans only.* Outcomes are known only for loans sanctioned. Reject inference did not change the ranking (development circular, clause 4.3).

5. **Overrides.** A sanctioning authority who departs from the grade records the reason in field 27 of the appraisal note. Retail Assets reviews these every month.

6. **When the bureau is down.** Do not score; use the manual appraisal format. This procedure was drilled on 14.09.2025.

7. **Reasons to customers.** A declined applicant is told the principal reasons of the sanctioning authority in the language of the application form.

Smt. Anuradha Phadke, General Manager
""")
    write(D+"05-monitoring-plan.md",head("Retail Assets Department","RAC/MON/2026-27/001","2026-07-01","Personal Loan Application PD, version 2.1: monitoring plan 2026-27")+f"""
1. **Frequency.** Half-yearly note to the Model Risk Committee, in May and November. Input dashboard every month.

2. **Measures, limits and action**

| Measure | Green | Amber | Red | Action |
|---|---|---|---|---|
| AUC, cases with full window | 0.70 and above | 0.67 to below 0.70 | below 0.67 | Amber: owner reports cause in 30 days. Red: validation within 60 days |
| Score PSI against development | below 0.10 | 0.10 to 0.25 | above 0.25 | As above |
| Input PSI, each | below 0.10 | 0.10 to 0.25 | above 0.25 | As above |
| Observed less mean PD | within 1.00 point | 1.00 to 2.00 points | above 2.00 points | Red: recalibration proposal |
| New-to-credit share | up to 15.00% | – | above 15.00% | Report under clause 4.1 of the use circular |
| Group rates (sex, age band) | no difference beyond chance | – | significant at 1% | Refer to Compliance |

3. **Escalation.** Amber to the owner; red to the Chair of the Committee within five working days.

4. **Early validation** is called by a red measure, a change of scheme, or a change of the bureau's score version.

5. **Calendar.** Note for May 2026: issued 19.05.2026 (inputs only, all green). Note for November 2026: due by 30.11.2026. Next note: due by 31.05.2027. Next annual validation: due by 30.06.2027.

Smt. Gauri Wagle, Senior Manager (monitoring officer). Approved: Smt. Anuradha Phadke.
""")
    o=P['rate']-P['mp']
    write(D+"06-half-yearly-monitoring-note-nov-2026.md",head("Retail Assets Department","RAC/MON/2026-27/014","2026-11-17","Half-yearly monitoring note, November 2026: Personal Loan Application PD, version 2.1")+f"""
1. **Scope.** Sanctions of July to October 2025, all with a full 12-month window; outcomes read on 05.11.2026. {inr(P['n'])} loans, ₹{P['amt']/1e7:.2f} crore sanctioned.

2. **Performance**

{ph(["production"])}

2.1 Observed less mean PD: {o*100:+.2f} points (limit 1.00). Calibration slope {P['slope']:.2f}, standard error {P['sse']:.2f}.

2.2 Against the oot sample at validation ({S['oot']['auc']:.3f}) the AUC moved by {P['auc']-S['oot']['auc']:+.3f}, inside sampling error.

3. **Grades**

{table(["Grade","PD range","Cases","NPA","Mean PD","Observed"],bands("production"))}

4. **Stability.** Score PSI against development {P['psi']:.3f}. Input PSI:

{table(["Input","PSI"],[(c,f"{v:.3f}") for c,v in csi['production'].items()])}

4.1 Sanctions rose in October, as every year with the festival season. The mix did not change.

5. **New to credit.** {ntc['production']} of {inr(P['n'])}, {ntc['production']/P['n']:.2%} (limit 15.00%).

6. **Groups**

{table(gh,grp("production","sex")+grp("production","age_band"))}

6.1 No difference beyond chance.

7. **Result: all measures green.** No escalation.

8. **Old matters.** The note of November 2025 was issued four days late owing to the migration of the MIS server; reported to the Committee and closed on 09.12.2025. Notes since then have been in time.

9. **Planned, not yet due.** Annual validation by 30.06.2027; next note by 31.05.2027.

Smt. Gauri Wagle, Senior Manager. Seen: Smt. Anuradha Phadke, 18.11.2026.
""")
    dump(f"{out}/twelve/{ID}/subject.yaml",dict(id=ID,name="Personal Loan Application PD",version="2.1",kind="credit",purpose="Estimates the probability that a sanctioned personal loan becomes 90 days past due within 12 months; ranks and grades applications in support of the sanctioning authority.",jurisdictions=["in"],materiality=dict(level="high",basis="Portfolio above ₹800 crore; the score informs every personal loan sanction (MRC 30.06.2026, item 31.3.5)."),owner="Smt. Anuradha Phadke, General Manager, Retail Assets",developer="Shri Nikhil Bhosale, Retail Analytics Centre",validator="Dr. Lakshmi Raghunathan, Model Validation Cell, IRMD",method=dict(algorithm="logistic regression",library="numpy (maximum likelihood)",features=9,target="90 days past due within 12 months of sanction"),
     data=dict(scored=dict(path="data/scored.csv",score="pd_12m",outcome="npa_12m",positive=1,sample="sample",date="sanction_date",id="application_no",amount="loan_amount",maturity=dict(days=365,read_on=dt.date(2026,11,5)),segments=["employment_type","city_tier","sourcing"],groups=dict(sex="sex",age_band="age_band"))),
     intended_use=["Ranking and grading of new personal loan applications from resident individuals, in support of the sanctioning authority"],prohibited_use=["Automatic decline","Secured loans, including gold loans","Staff loans and top-ups","Capital or provisioning estimates","Collections"],limitations=["New-to-credit applications rest on fewer inputs: placed one sanctioning level up, share watched half-yearly (limit 15.00%)","Outcomes known for sanctioned loans only; reject inference did not change the ranking"],
     monitoring=dict(frequency="half-yearly",plan="RAC/MON/2026-27/001 of 2026-07-01",last_report="2026-11-17",next_due="2027-05-31",responsible="Smt. Gauri Wagle"),approvals=[dict(body="Model Risk Committee",date="2026-06-30",decision="renewed without conditions",valid_from="2026-07-01",valid_until="2027-06-30")],names=dict(age_band="age band",oot="out of time")))
    # checks
    print("CREDIT")
    for s in S: print(s,S[s]['n'],S[s]['ev'],f"rate {S[s]['rate']:.4f} mp {S[s]['mp']:.4f} z {(S[s]['ev']-S[s]['p'].sum())/math.sqrt((S[s]['p']*(1-S[s]['p'])).sum()):.2f} auc {S[s]['auc']:.4f} slope {S[s]['slope']:.2f}±{S[s]['sse']:.2f} psi {S[s]['psi']:.4f} maxcsi {max(csi[s].values()):.4f}",S[s]['d0'],S[s]['d1'])
    print([x[2:] for x in bands("oot")],[x[2:] for x in bands("production")])
    segchk(R,"sample","pd_12m","npa_12m",["sex","age_band","employment_type","city_tier","sourcing"],.15)
    return S
def segchk(R,sc,s,y,cols,thr):
    for smp in sorted({r[sc] for r in R}):
        for c in cols:
            for l in sorted({r[c] for r in R}):
                q=[r for r in R if r[sc]==smp and r[c]==l];p=np.array([float(r[s]) for r in q]);yy=np.array([int(r[y]) for r in q])
                z=(yy.sum()-p.sum())/math.sqrt((p*(1-p)).sum())
                flag="<<<" if abs(z)>2.2 else ""
                print(f"  {smp} {c}={l} n={len(q)} ev={yy.sum()} obs={yy.mean():.4f} mp={p.mean():.4f} z={z:.2f} auc={auc(p,yy):.3f} over={np.mean(p>=thr):.4f} {flag}")
