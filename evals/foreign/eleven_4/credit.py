from lib import *
SID="plcu-auto-pd"
SM=["development","holdout","oot","production"]
NS=[5200,2200,2600,3600]
WIN={"development":("2022-01-04","2022-12-30"),"holdout":("2022-01-04","2022-12-30"),"oot":("2023-01-03","2023-08-31"),"production":("2025-01-06","2025-10-24")}
VOL={1:.8,2:.8,3:1,4:1.25,5:1.3,6:1.2,7:1.05,8:1,9:1,10:.95,11:.9,12:.7}
CUT=0.10
def design(c):
    f=lambda k:np.array([float(v) for v in c[k]])
    mm=np.array([0.0 if v=="" else math.log1p(float(v)) for v in c["member_months"]])
    return np.c_[np.ones(len(mm)),(700-f("bureau_score"))/50,(f("ltv_pct")-90)/10,(f("tdsr_pct")-30)/10,f("inquiries_6m"),(f("term_months")-60)/12,np.minimum(f("vehicle_age"),10),np.log1p(f("job_months")),mm,np.array([v=="dealer" for v in c["channel"]],float)]
TERMS=["constant","(700 - bureau_score) / 50","(ltv_pct - 90) / 10","(tdsr_pct - 30) / 10","inquiries_6m","(term_months - 60) / 12","vehicle_age, capped at 10","ln(1 + job_months)","ln(1 + member_months), 0 where blank","channel is dealer"]
BT=np.array([-3.25,.82,.24,.24,.16,.16,.05,-.16,-.05,.12])
def gen(seed):
    r=np.random.default_rng(seed);N=sum(NS);c={}
    smp=np.repeat(SM,NS);date=[]
    for k,n in zip(SM,NS): date+=days(r,*WIN[k],n,VOL)
    date=np.array(date)
    c["bureau_score"]=np.clip(r.normal(698,62,N),480,880).round().astype(int)
    c["vehicle"]=np.where(r.random(N)<.42,"new","used")
    va=np.where(c["vehicle"]=="new",0,np.minimum(1+r.gamma(2.2,1.8,N).astype(int),14));c["vehicle_age"]=va
    amt=np.exp(r.normal(np.where(va==0,10.55,10.0),.42,N));c["loan_amount"]=(np.clip(amt,4000,140000)/250).round().astype(int)*250
    c["term_months"]=r.choice([36,48,60,72,84],N,p=[.08,.15,.31,.27,.19])
    c["ltv_pct"]=np.clip(r.normal(93,14,N),35,135).round(1)
    c["tdsr_pct"]=np.clip(r.normal(31,8,N),6,48).round(1)
    c["inquiries_6m"]=r.poisson(1.2,N)
    c["job_months"]=np.minimum(r.gamma(1.3,50,N),480).astype(int)
    mem=r.random(N)<.63;mm=np.minimum(r.gamma(1.5,60,N),600).astype(int)+1
    c["member_months"]=np.array([str(v) if k else "" for v,k in zip(mm,mem)])
    c["channel"]=r.choice(["branch","dealer","online"],N,p=[.36,.46,.18])
    X=design(c);y=(r.random(N)<1/(1+np.exp(-X@BT))).astype(int)
    d=smp=="development";b,se=newton(X[d],y[d]);b=b.round(4);s=(1/(1+np.exp(-X@b))).round(6)
    age=r.choice(["18-29","30-44","45-59","60+"],N,p=[.24,.36,.27,.13]);sex=r.choice(["F","M"],N,p=[.46,.54])
    o=np.lexsort((r.random(N),date))
    c={"loan_ref":np.array([""]*N),"sample":smp,"app_date":date,**c,"age_band":age,"sex":sex,"pd_12m":np.array([f"{v:.6f}" for v in s]),"default_12m":y}
    c={k:np.asarray(v)[o] for k,v in c.items()};c["loan_ref"]=np.array([f"AL{100000+7*i}" for i in range(N)])
    return c,b,se
def ok(c,b,se):
    s=c["pd_12m"].astype(float);y=c["default_12m"];sm=c["sample"]
    if (b[1:]*np.sign(BT[1:])<=0).any():return "sign"
    A={}
    for k in SM:
        if abs(calz(y[sm==k],s[sm==k]))>1.4:return "z"
        A[k]=auc(y[sm==k],s[sm==k])
    if A["development"]-min(A.values())>.025 or min(A.values())<.76:return "auc"
    for k in SM:
        x=S_stats(y,s,sm==k)
        if x['l']<=.705 or not x['sl'][1]<1<x['sl'][2] or x['hl'][1]<.06:return "slope"
        for g in ("vehicle","channel"):
            for v in set(c[g]):
                m=(sm==k)&(c[g]==v)
                if abs(calz(y[m],s[m]))>2.1:return "seg"
    return ""
def groups(c,seed):
    s=c["pd_12m"].astype(float);y=c["default_12m"];sm=c["sample"];r=np.random.default_rng(seed)
    for g in ("age_band","sex"):
        for i in range(400):
            bad=0
            for k in SM:
                m=sm==k
                if tab_p(s[m]>=CUT,c[g][m])<.15 or tab_p(y[m],c[g][m])<.15 or any(abs(calz(y[m&(c[g]==v)],s[m&(c[g]==v)]))>1.9 for v in set(c[g])): bad=1;break
            if not bad and tab_p(s>=CUT,c[g])>.2 and tab_p(y,c[g])>.2:break
            c[g]=r.permutation(c[g])
        else: raise SystemExit("groups")
def make(out):
    seed=0;why={}
    while True:
        seed+=1;c,b,se=gen(seed)
        e=ok(c,b,se)
        if not e:groups(c,seed);break
        why[e]=why.get(e,0)+1
        if seed%20==0:print(why,flush=True)
        if seed>200: raise SystemExit("credit: no seed")
    print("credit seed",seed)
    F=f"{out}/eleven/{SID}";write_csv(F+"/data/scored.csv",{k:v.tolist() for k,v in c.items()})
    c={k:np.array(v) for k,v in read_csv(F+"/data/scored.csv").items()}
    s=c["pd_12m"].astype(float);y=c["default_12m"].astype(int);sm=c["sample"]
    st={k:S_stats(y,s,sm==k) for k in SM};d,h,o,p=(st[k] for k in SM);M={k:sm==k for k in SM}
    num=["bureau_score","loan_amount","ltv_pct","tdsr_pct","inquiries_6m","term_months","vehicle_age","job_months","member_months"];cat=["vehicle","channel"]
    g=lambda k:np.array([np.nan if v=="" else float(v) for v in c[k]])
    ps={};
    for q in ("oot","production"):
        ps[q]={"score":psi_num(s[M["development"]],s[M[q]])}
        for k in num:ps[q][k]=psi_num(g(k)[M["development"]],g(k)[M[q]])
        for k in cat:ps[q][k]=psi_cat(c[k][M["development"]].tolist(),c[k][M[q]].tolist())
    pst="| Item | PSI, oot | PSI, production |\n|---|---|---|\n"+"".join(f"| {k} | {ps['oot'][k]:.4f} | {ps['production'][k]:.4f} |\n" for k in ps["oot"])
    mx=max((v,k) for k,v in ps["production"].items() if k!="score")
    blank=np.array([v=="" for v in c["member_months"]])
    P=M["production"];ref=s>=CUT
    seg="| Segment | Cases | Outcomes | Outcome rate | Mean score | AUC |\n|---|---|---|---|---|---|\n"
    for k in("channel","vehicle"):
        for v in sorted(set(c[k])):
            m=P&(c[k]==v);seg+=f"| {k}: {v} | {m.sum():,} | {y[m].sum()} | {pc(y[m].mean())} | {pc(s[m].mean())} | {auc(y[m],s[m]):.3f} |\n"
    qt="| Quarter of application (production) | Cases | Outcomes | Outcome rate | Mean score |\n|---|---|---|---|---|\n"
    for nm,ms in(("January to March 2025",("01","02","03")),("April to June 2025",("04","05","06")),("July to September 2025",("07","08","09")),("October 2025 (to October 24)",("10",))):
        m=P&np.isin([a[5:7] for a in c["app_date"]],ms);qt+=f"| {nm} | {m.sum():,} | {y[m].sum()} | {pc(y[m].mean())} | {pc(s[m].mean())} |\n"
    bu=-g("bureau_score");ab={k:auc(y[M[k]],bu[M[k]]) for k in SM}
    X=design(c);cf="| Term | Coefficient |\n|---|---|\n"+"".join(f"| {t} | {v:.4f} |\n" for t,v in zip(TERMS,b))
    rep=np.abs((1/(1+np.exp(-X@b)))-s).max();assert rep<=6e-7
    c2=dict(c);c2["tdsr_pct"]=(g("tdsr_pct")+2);s2=1/(1+np.exp(-design(c2)@b));mv=int(((s2>=CUT)!=(s>=CUT))[P].sum())
    c3=dict(c);c3["job_months"]=np.full(len(s),int(np.median(g("job_months")[M["development"]])));s3=1/(1+np.exp(-design(c3)@b));a3=auc(y[P],s3[P])
    amt=g("loan_amount");tot=amt[P].sum();bad=amt[P][y[P]==1].sum()
    pa,pS=tab_p(ref[P],c["age_band"][P]),tab_p(ref[P],c["sex"][P]);ya,yS=tab_p(y[P],c["age_band"][P]),tab_p(y[P],c["sex"][P])
    w=lambda k:f"{D(min(c['app_date'][M[k]]))} to {D(max(c['app_date'][M[k]]))}"
    T=st_table(st,SM)
    open(F+"/subject.yaml","w").write(f"""id: {SID}
name: Auto-loan application PD
version: "3.1"
kind: credit
purpose: Estimates the probability that a funded auto loan reaches 90 days past due within twelve months of application; routes applications with a PD of 10% or more to a senior lender.
jurisdictions: [ca]
materiality: {{level: high, basis: "Form MR-1 of May 2024: retail auto portfolio of the member credit unions, credit decisions on natural persons"}}
owner: Wendell Achterberg, Director of Consumer Lending
developer: Soraya Bhullar, Lending Analytics
validator: Tomas Ilnytsky, Model Validation
method: {{algorithm: logistic regression, library: statsmodels 0.14, features: 9, target: "90 or more days past due within 12 months of application"}}
data:
  scored:
    path: data/scored.csv
    score: pd_12m
    outcome: default_12m
    positive: 1
    sample: sample
    date: app_date
    id: loan_ref
    amount: loan_amount
    maturity: {{days: 365, read_on: 2026-10-31}}
    segments: [channel, vehicle]
    groups: {{age_band: age_band, sex: sex}}
intended_use:
  - Routing of consumer auto-loan applications at member credit unions (straight-through below a PD of 10%, senior lender at 10% or more)
prohibited_use:
  - Loans to businesses and fleets
  - Pricing, collections and IFRS 9 staging
  - Automatic decline
limitations:
  - "L1: loans refused by a lender have no outcome, so the score is proven on funded loans only; managed by the quarterly reject review and the rule that no one is declined by the score (Form MR-9)"
monitoring: {{plan: "Form MR-8, version 3 of 2026-11-12", frequency: quarterly, last_report: 2026-11-17, owner: Soraya Bhullar, reader: Risk Committee}}
approvals:
  - {{by: Model Risk Committee, date: 2024-12-03, decision: approved, valid_until: 2026-12-31}}
  - {{by: Model Risk Committee, date: 2026-11-24, decision: renewed without conditions, valid_until: 2027-11-30}}
names: {{age_band: age band, sex: sex, oot: out-of-time sample}}
""")
    docs(F+"/documents",{
"MR-2-builder-answers.md":f"""
# Form MR-2. The builder's answers. Auto-loan application PD, version 3.1

Prairie Lantern Credit Union Central, Regina. Answered by Soraya Bhullar, Lending Analytics. First signed September 27, 2024; tables refreshed with the production sample November 4, 2026 (specification unchanged).

**Q1. What is the model for?** A: It estimates the chance that an auto loan will be 90 days or more past due within twelve months of application. Below a PD of 10% an application may be funded straight through; at 10% or more it goes to a senior lender. The score declines nobody.

**Q2. What is it not for?** A: Business and fleet loans, pricing, collections, IFRS 9 staging. The pricing desk asked in 2025 to borrow the score; the owner refused and the request was withdrawn.

**Q3. What came before?** A: Version 2, a points card, was withdrawn on January 6, 2025, the day version 3.1 went live. It had lost ranking power in the online channel. Version 3.0 was a draft that never left the laboratory.

**Q4. Who and what is in the data?** A: Funded consumer auto loans of the member credit unions, one row per loan, {len(y):,} rows.

| Sample | Applications dated | Loans | Outcomes | Outcome rate |
|---|---|---|---|---|
""" + "".join(f"| {k} | {w(k)} | {st[k]['n']:,} | {st[k]['ev']} | {pc(st[k]['rate'])} |\n" for k in SM) + f"""
Development and holdout were split at random by loan; a borrower with two loans in 2022 has only the first in the file, so no borrower and no loan is in two samples. Applications of September 2023 to December 2024 were scored by version 2 and are not used.

**Q5. What was left out?** A: Business borrowers, loans under $4,000, and refinancings of our own loans. The counts are in the extract log (Appendix B of the log, reconciled to the loan ledger with no difference).

**Q6. Where do the inputs come from?** A: Bureau score, inquiries and total debt service ratio from the adjudication file at the moment of application; vehicle and loan terms from the bill of sale; membership from the core system at application date. Nothing dated after the application is used.

**Q7. How were outcomes defined?** A: 90 days or more past due, or written off, at any month-end within 365 days. Outcomes were read on October 31, 2026. The youngest application is of {D(max(c['app_date']))}, so every loan has had its full twelve months. The last week of October 2025 was left out of the extract to be sure of it.

**Q8. Are there blanks?** A: Only in member_months, by nature: borrowers who were not members before the loan have none ({pc(blank.mean(),1)} of rows overall; {pc(blank[M['development']].mean(),1)} in development, {pc(blank[P].mean(),1)} in production). Blank is taken as zero.

**Q9. Which methods were tried?** A: Logistic regression, a gradient-boosted challenger and the bureau score alone. The challenger ranked no better beyond noise on the holdout and was rejected because its reasons were hard to tell to a member. The bureau score alone has an AUC of {ab['holdout']:.3f} on the holdout against {h['a']:.3f} for the model.

**Q10. What is the specification?** A: PD = 1 / (1 + exp(-z)), z the sum of the terms below, PD stored with six decimals. loan_amount and vehicle are kept in the file as information; vehicle enters by vehicle_age only.

{cf}
Every sign is the one argued before fitting (minutes of the variable workshop, May 2024).

**Q11. What were the acceptance criteria, and when were they set?** A: In May 2024, before fitting: AUC at least 0.70 on holdout and oot; drop from development to oot of no more than 0.03; mean score within the 95% range of the outcome rate; PSI of the score below 0.10.

**Q12. How did it do?** A:

{T}
The intervals are Hanley-McNeil. All criteria were met.

**Q13. How large is the money at stake?** A: The production loans add up to ${tot:,.0f}; those that defaulted, to ${bad:,.0f} at origination. Amounts are skewed: the median is ${np.median(amt[P]):,.0f} and the mean ${amt[P].mean():,.0f}.

**Q14. How sensitive is it?** A: If every production borrower's debt service ratio were two points higher, {mv:,} of {p['n']:,} loans ({pc(mv/p['n'],1)}) would change route. If months in the job were not available and the development median ({int(np.median(g('job_months')[M['development']]))}) put in its place, the production AUC would be {a3:.3f} instead of {p['a']:.3f}; the adjudication system then routes to a lender, and this fallback was tested in October 2024.

**Q15. What can it not do?** A: See limitation L1 on Form MR-9: the loans that lenders refused have no outcome.

**Q16. How is it built into the system?** A: As a decision table in the adjudication engine, release 3.1, change ticket closed December 19, 2024, file hash recorded in the inventory. The hash was compared again on November 2, 2026: equal.
""",
"MR-5-validation.md":f"""
# Form MR-5. The validator's questions. Auto-loan application PD, version 3.1

Periodic validation. Signed by Tomas Ilnytsky, Model Validation, {D('2026-11-12')}. Reviewed by Adaeze Forsyth, Head of Model Risk. Neither took part in building the model, and Model Validation reports to the Chief Risk Officer. The initial validation was signed on November 8, 2024, also by Mr. Ilnytsky.

**V1. What is our opinion?** A: Satisfactory. The model may go on being used as approved. No finding is open. We have one observation (V14), which needs no action.

**V2. What was looked at, and what was not?** A: Data, design, outcomes, stability, groups, implementation, use. The bureau's own score is bought and was not opened; its vendor's annual letter and its ranking on our own loans were read instead. The criteria are those of May 2024 (Form MR-2, Q11), fixed before any result.

**V3. Did we take the builder's data?** A: No. We drew the {len(y):,} loans again from the ledger and the adjudication archive. Row counts and outcome counts of all four samples agree with Form MR-2. loan_ref is unique. No loan is in two samples. Some borrowers look alike on a few rounded fields; that is ordinary and they are different people.

**V4. Could we get the same scores?** A: Yes. We computed all {len(y):,} PDs from the coefficients with our own code; they agree to the sixth decimal.

**V5. Are outcomes mature?** A: Yes. Read on October 31, 2026; the youngest loan is of {D(max(c['app_date']))}, {(dt.date(2026,10,31)-dt.date.fromisoformat(max(c['app_date']))).days} days before.

**V6. Does it rank?** A:

{T}
The lower end of the interval is above the floor of 0.70 in each sample. From development to oot the AUC changes by {o['a']-d['a']:+.3f} (criterion: no fall of more than 0.03), to production by {p['a']-d['a']:+.3f}.

**V7. Is it calibrated?** A: Yes. In production {p['ev']} loans defaulted and {s[P].sum():.1f} were expected. The slope's interval contains 1 and Hosmer-Lemeshow does not reject in any sample.

**V8. Do any segments lag?** A: Production sample:

{seg}
None lies below the floor of 0.70, and in each the outcomes depart from the mean score by no more than chance.

**V9. Are score and inputs stable?** A: Against development, ten quantile bins, a bin of its own for blanks, floor 0.0001:

{pst}
The largest input value in production is {mx[0]:.4f} ({mx[1]}). The limit is 0.10.

**V10. Are groups treated alike?** A: Age band and sex are held for testing only and are no inputs. "Routed" means PD of 10% or more, production sample.

{grp_table(y[P],s[P],c['age_band'][P],ref[P],'Routed')}
Chi-square p-values: routed {pa:.2f}, outcome {ya:.2f}.

{grp_table(y[P],s[P],c['sex'][P],ref[P],'Routed')}
Chi-square p-values: routed {pS:.2f}, outcome {yS:.2f}. No difference beyond chance.

**V11. Is it better than something simpler?** A: The bureau score alone has an AUC of {ab['oot']:.3f} on oot and {ab['production']:.3f} in production, against {o['a']:.3f} and {p['a']:.3f}. The model earns its keep.

**V12. Is it used as approved?** A: Yes. We followed 60 applications through the adjudication engine in October 2026: all 60 took the route their PD calls for, and lender overrides were recorded with a reason. No use outside the approved scope was seen.

**V13. What of earlier findings?** A: There was one, F-2024-17 (low): the reason codes sheet lacked the text for inquiries. The text was added, we checked it on February 20, 2025 and closed the finding that day.

**V14. Anything else?** A: Spring brings more applications every year. It moves volumes, not risk. The 2027 edition of OSFI Guideline E-23 does not bind this Central, which is provincially regulated; the Central follows it by choice from May 1, 2027, and the readiness work is on schedule.

**V15. What would change our opinion?** A: An AUC interval that reaches below 0.70, a calibration test below 0.01, or a use other than routing.
""",
"MR-7-decision.md":f"""
# Form MR-7. Decision of the Model Risk Committee

Meeting of {D('2026-11-24')}, item 4. Chair: Lorne Castellane, Chief Risk Officer.

**D1. What was asked?** A: Renewal of the Auto-loan application PD, version 3.1, first approved December 3, 2024 and valid to December 31, 2026.

**D2. What was read?** A: Forms MR-2, MR-5 (signed November 12, 2026), MR-8 and MR-9 and the letter to the Risk Committee of November 17, 2026.

**D3. What was decided?** A: Renewed, without conditions, to November 30, 2027. Use: routing of consumer auto-loan applications at member credit unions; straight-through below a PD of 10%, senior lender at 10% or more. Nothing else.

**D4. Were there conditions the first time?** A: One: a reject review each quarter for the first year. It was met with the review of December 15, 2025 and closed by the Committee on January 20, 2026. The owner has kept the review as a standing control (Form MR-9).

**D5. Was anybody against?** A: Ms. Okafor asked whether the 10% line is too generous. The owner answered that {pc(ref[P].mean(),1)} of production loans were at or above it, and that these defaulted at {pc(y[P][ref[P]].mean(),1)} against {pc(y[P][~ref[P]].mean(),1)} below. She was content. A proposal to use the score for pricing was not tabled; it had been refused in 2025.

**D6. Who voted?** A: Mr. Castellane, Ms. Okafor, Mr. Dyck; unanimous. Mr. Achterberg, as owner, and Ms. Bhullar, as builder, answered questions and had no vote.

**D7. When does it come back?** A: By the meeting of November 2027, or sooner on a trigger of Form MR-8.
""",
"MR-8-watching-plan.md":f"""
# Form MR-8. How we will watch the model. Auto-loan application PD, version 3.1

Version 3, {D('2026-11-12')}. Answered by Soraya Bhullar; agreed by Wendell Achterberg.

**M1. What is measured, how often, against what?** A: Quarterly, after the fiscal quarter closes (January, April, July, October), on loans whose twelve months are complete.

| Measure | Amber | Red | Who acts on red |
|---|---|---|---|
| AUC, production | below 0.72 | below 0.70 | owner, within 30 days |
| Outcomes against expected (two-sided p) | below 0.05 | below 0.01 | owner, recalibration proposal in 60 days |
| PSI of score | 0.10 or more | 0.25 or more | builder, cause within 30 days |
| PSI of each input | 0.10 or more | 0.25 or more | builder, cause within 30 days |
| Routed share by age band and sex (chi-square p) | below 0.05 | below 0.01 | owner and Compliance |

**M2. Who is told?** A: The Risk Committee by quarterly letter; Model Validation gets the tables. A red goes to the Chief Risk Officer within five business days.

**M3. What brings an early validation?** A: Two ambers in a row on one measure, any red, a new bureau score, a change of the 10% line.

**M4. What is planned?** A: A test of the engine's fallback is due in March 2027 (the last was passed in October 2024, the plan is every thirty months at most). The next letter is due in February 2027.

**M5. What changed from version 2 of this plan?** A: The group rows were added and the old limit of 0.20 for PSI, which belonged to the points card, was struck out.
""",
"Letter-to-Risk-Committee-Q4-2026.md":f"""
# Quarterly letter to the Risk Committee: fourth quarter of fiscal 2026 (to October 31, 2026)

Regina, {D('2026-11-17')}

Dear members of the Committee,

**Auto-loan application PD, version 3.1: all measures green.**

The loans whose twelve months are complete number {p['n']:,} (applications {w('production')}). Of these {p['ev']} defaulted, {pc(p['rate'])}; the model expected {pc(p['mean'])}. The AUC is {p['a']:.3f} (95% interval {p['l']:.3f} to {p['h']:.3f}), against {h['a']:.3f} on the holdout; amber begins below 0.72. The PSI of the score against development is {ps['production']['score']:.4f} and the largest of the inputs is {mx[0]:.4f} ({mx[1]}); amber begins at 0.10.

{qt}
The quarters go up and down as they do every year. None departs from its expectation beyond chance.

**You may ask: who is routed to a lender?** {int(ref[P].sum()):,} loans ({pc(ref[P].mean())}). The share does not differ by age band (p = {pa:.2f}) or sex (p = {pS:.2f}).

**And lateness?** The letter for the second quarter of fiscal 2025 reached you nine days late, because of the core-system weekend. The run is now automatic and every letter since has been on time.

**Is anything open?** No finding, no exception, no overdue action. The validation was signed on November 12 without findings. Renewal is on the agenda of the Model Risk Committee for November 24.

Yours sincerely,
Wendell Achterberg, Director of Consumer Lending
(tables prepared by Soraya Bhullar)
""",
"MR-9-register.md":f"""
# Form MR-9. Limits, roles, exceptions, changes. Auto-loan application PD, version 3.1

As of {D('2026-11-25')}. Kept by the Model Inventory Desk.

**R1. Who does what?** A: Owner: Wendell Achterberg. Builder: Soraya Bhullar. Validator: Tomas Ilnytsky. Approver: Model Risk Committee (chair Lorne Castellane). Users: lenders of the member credit unions.

**R2. Which limitation is known?** A: L1. Loans that a lender refused have no outcome, so the model is proven on funded loans only. Effect: the PD of the riskiest applications rests on those that were funded. Managed by: no decline by score; a reject review of 50 refused files each quarter by the owner, the last on October 22, 2026, which found nothing to change; validation looks at it yearly. Owner of the limitation: Mr. Achterberg.

**R3. Are there exceptions or overlays?** A: None. One exception, for the spring 2025 dealer campaign (rate buy-down, same route), ended on its day, June 30, 2025.

**R4. Which changes were made since go-live?** A: None to the model. The engine's operating system was patched in July 2026; the scores of 500 stored cases were compared before and after, with no difference.

**R5. Which actions are open?** A: None. Closed: F-2024-17 (February 20, 2025); approval condition on reject review (January 20, 2026).

**R6. What are the tier and the dates?** A: High (Form MR-1, May 2024). Approved December 3, 2024; live January 6, 2025; validated November 12, 2026; renewed November 24, 2026; valid to November 30, 2027.
"""})
    return {"subject":SID,"kind":"credit","clean":True,"papers":"complete","faults":[],"side_effects":[]}
if __name__=="__main__":
    print(make("./out"))
