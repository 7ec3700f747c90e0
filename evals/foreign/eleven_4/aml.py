from lib import *
SID="plcu-member-risk-rating"
SM=["development","holdout","oot","production"];NS=[4600,2000,2400,4200]
WIN={"development":("2023-07-04","2024-03-28"),"holdout":("2023-07-04","2024-03-28"),"oot":("2024-04-02","2024-08-30"),"production":("2025-07-02","2026-04-17")}
INP={"member_type":({"personal":0,"sole trader":1,"corporation":2,"non-profit":1},[.70,.12,.14,.04]),
"industry_risk":({"1":0,"2":1,"3":2,"4":4},[.66,.2,.1,.04]),"country_risk":({"low":0,"medium":2,"high":5},[.86,.11,.03]),
"product_risk":({"1":0,"2":1,"3":2},[.6,.3,.1]),"channel":({"branch":0,"remote":1},[.68,.32]),
"cash_intensity":({"0":0,"1":1,"2":2,"3":4},[.62,.24,.1,.04]),"wires_abroad":({"none":0,"1-5":1,"6-20":2,"over 20":4},[.8,.13,.05,.02]),
"tenure":({"under 1 year":2,"1-4 years":1,"5 years or more":0},[.13,.32,.55]),"pep":({"no":0,"yes":3},[.992,.008]),"prior_report":({"no":0,"yes":4},[.985,.015])}
HI,ME=8,5
def gen(seed):
    r=np.random.default_rng(seed);N=sum(NS);c={}
    sm=np.repeat(SM,NS);date=np.array(sum([days(r,*WIN[k],n,{7:.85,8:.85,12:.7,1:1.2,2:1.15}) for k,n in zip(SM,NS)],[]))
    for k,(pt,p) in INP.items(): c[k]=r.choice(list(pt),N,p=p)
    pts=points(c);y=(r.random(N)<1/(1+np.exp(-(-6.1+.54*pts)))).astype(int)
    d=sm=="development";b,_=newton(np.c_[np.ones(d.sum()),pts[d]],y[d]);b=b.round(4);s=(1/(1+np.exp(-(b[0]+b[1]*pts)))).round(6)
    biz=c["member_type"]!="personal";to=(np.exp(r.normal(12.4,1.3,N))/1000).round().astype(int)*1000
    btl=np.zeros(N,int);low=np.where((sm=="production")&(pts<ME))[0];btl[r.choice(low,900,replace=False)]=1
    age=r.choice(["under 35","35-54","55 and over"],N,p=[.31,.36,.33]);lang=r.choice(["English","French"],N,p=[.88,.12])
    c={"rating_id":np.array([""]*N),"sample":sm,"rated_on":date,**c,"turnover_cad":np.where(biz,to.astype(str),""),"points":pts,"band":np.where(pts>=HI,"High",np.where(pts>=ME,"Medium","Low")),"p_adverse":np.array([f"{v:.6f}" for v in s]),"adverse_180d":y,"file_review":btl,"age_band":age,"language":lang}
    o=np.lexsort((r.random(N),date));c={k:np.asarray(v)[o] for k,v in c.items()};c["rating_id"]=np.array([f"R-{40000+3*i}" for i in range(N)])
    return c,b
def points(c): return sum(np.array([INP[k][0][str(v)] for v in c[k]]) for k in INP)
def make(out):
    seed=0;why={}
    while True:
        seed+=1;c,b=gen(seed);s=c["p_adverse"].astype(float);y=c["adverse_180d"];sm=c["sample"];e="";A={}
        for k in SM:
            m=sm==k
            if abs(calz(y[m],s[m]))>1.3:e="z";break
            A[k]=auc_ci(y[m],s[m])[1]+.1
            if A[k]<=.81:e='lo';break
            sl=slope(y[m],s[m])
            if not sl[1]<1<sl[2]:e="sl";break
            if any(abs(calz(y[m&(c[g]==v)],s[m&(c[g]==v)]))>1.95 for g in("member_type","channel","band") for v in set(c[g])):e="seg";break
        if not e and (auc(y[sm=='development'],s[sm=='development'])-min(auc(y[sm==k],s[sm==k]) for k in SM)>.025 or hl(y[sm=="production"],s[sm=="production"],6,6)[1]<.1):e="auc"
        if not e and not 6<=y[c["file_review"]==1].sum()<=9:e="btl"
        if not e:break
        why[e]=why.get(e,0)+1
        if seed>200:raise SystemExit(str(why))
    r=np.random.default_rng(seed)
    hi=c["points"]>=HI
    for g in("age_band","language"):
        for i in range(500):
            if all(tab_p(hi[m],c[g][m])>.15 and tab_p(y[m],c[g][m])>.15 and all(abs(calz(y[m&(c[g]==v)],s[m&(c[g]==v)]))<1.9 for v in set(c[g])) for m in [sm==k for k in SM]) and tab_p(hi,c[g])>.2 and tab_p(y,c[g])>.2:break
            c[g]=r.permutation(c[g])
        else:raise SystemExit("groups")
    print("aml seed",seed,why)
    F=f"{out}/eleven/{SID}";write_csv(F+"/data/scored.csv",{k:v.tolist() for k,v in c.items()})
    c={k:np.array(v) for k,v in read_csv(F+"/data/scored.csv").items()}
    s=c["p_adverse"].astype(float);y=c["adverse_180d"].astype(int);sm=c["sample"];pts=c["points"].astype(int);assert (pts==points(c)).all()
    st={k:S_stats(y,s,sm==k) for k in SM};d,h,o,p=(st[k] for k in SM);M={k:sm==k for k in SM};P=M["production"];hi=pts>=HI
    ti="| Sample | Ratings | Adverse | Adverse rate | Mean score | AUC | 95% interval | Calibration slope (95%) |\n|---|---|---|---|---|---|---|---|\n"+"".join(f"| {k} | {x['n']:,} | {x['ev']} | {pc(x['rate'])} | {pc(x['mean'])} | {x['a']:.3f} | {x['l']:.3f} to {x['h']:.3f} | {x['sl'][0]:.2f} ({x['sl'][1]:.2f} to {x['sl'][2]:.2f}) |\n" for k,x in st.items())
    ps={q:{**{"score":psi_num(s[M["development"]],s[M[q]])},**{k:psi_cat(c[k][M["development"]].tolist(),c[k][M[q]].tolist()) for k in INP}} for q in("oot","production")}
    pst="| Item | PSI, oot | PSI, production |\n|---|---|---|\n"+"".join(f"| {k} | {ps['oot'][k]:.4f} | {ps['production'][k]:.4f} |\n" for k in ps["oot"])
    mx=max((v,k) for k,v in ps["production"].items() if k!="score")
    def band(m):
        t="| Band | Points | Ratings | Share | Adverse | Adverse rate | Mean score |\n|---|---|---|---|---|---|---|\n"
        for k,l in(("Low","0 to 4"),("Medium","5 to 7"),("High","8 or more")):
            q=m&(c["band"]==k);t+=f"| {k} | {l} | {q.sum():,} | {pc(q.sum()/m.sum())} | {y[q].sum()} | {pc(y[q].mean())} | {pc(s[q].mean())} |\n"
        return t
    seg="| Segment | Ratings | Adverse | Adverse rate | Mean score |\n|---|---|---|---|---|\n"
    for k in("member_type","channel"):
        for v in sorted(set(c[k])):
            m=P&(c[k]==v);seg+=f"| {k}: {v} | {m.sum():,} | {y[m].sum()} | {pc(y[m].mean())} | {pc(s[m].mean())} |\n"
    bt=c["file_review"]=="1";nb=int(bt.sum());kb=int(y[bt].sum());ub=upper_exact(kb,nb);assert ub<.018
    old=np.array([INP["industry_risk"][0][a]+INP["country_risk"][0][q] for a,q in zip(c["industry_risk"],c["country_risk"])]);ao={k:auc(y[M[k]],old[M[k]]) for k in SM}
    G={g:(tab_p(hi[P],c[g][P]),tab_p(y[P],c[g][P])) for g in("age_band","language")}
    w=lambda k:f"{D(min(c['rated_on'][M[k]]))} to {D(max(c['rated_on'][M[k]]))}"
    pt="| Factor | Points |\n|---|---|\n"+"".join(f"| {k} | "+", ".join(f"{a} = {v}" for a,v in q[0].items())+" |\n" for k,q in INP.items())
    bl=(c["turnover_cad"]=="").mean();reps=len(y)-len(set(zip(*[c[k] for k in INP])))
    nr=(pts-np.array([INP["wires_abroad"][0][v] for v in c["wires_abroad"]]));an=auc(y[P],nr[P]);ch=int(((nr>=HI)!=hi)[P].sum())
    age=(dt.date(2026,10,30)-dt.date.fromisoformat(max(c["rated_on"]))).days
    hs=pc(y[P&hi].sum()/y[P].sum(),1)
    hp=hl(y[P],s[P],6,6)[1]
    open(F+"/subject.yaml","w").write(f"""id: {SID}
name: Member risk rating (AML)
version: "2.0"
kind: aml
purpose: Rates members for money-laundering and terrorist-financing risk; members rated High receive enhanced due diligence.
jurisdictions: [ca]
materiality: {{level: high, basis: "Form MR-1 of September 2024: legal compliance duty, all members of the participating credit unions"}}
owner: Philippa Ostrander, Chief Anti-Money Laundering Officer
developer: Kwame Deslauriers, Financial Crime Analytics
validator: Ingrid Paquin, Model Validation
method: {{algorithm: additive points card with logistic mapping, library: numpy 2.1, features: 10, target: "suspicious transaction report filed or membership ended for financial-crime reasons within 180 days of rating"}}
data:
  scored:
    path: data/scored.csv
    score: p_adverse
    outcome: adverse_180d
    positive: 1
    sample: sample
    date: rated_on
    id: rating_id
    maturity: {{days: 180, read_on: 2026-10-30}}
    below_line: file_review
    segments: [member_type, channel]
    groups: {{age_band: age_band, language: language}}
intended_use:
  - Assigning Low, Medium or High money-laundering risk to members at onboarding and at refresh
prohibited_use:
  - Transaction monitoring alerts and sanctions screening
  - Ending a membership without an analyst's file
  - Any credit decision
limitations:
  - "L1: a filed report is a suspicion and not a proven crime, so outcomes are a proxy; managed by the quality review of reports and the yearly file review of Low-rated members (Form MR-9)"
monitoring: {{plan: "Form MR-8, version 2 of 2026-11-09", frequency: quarterly, last_report: 2026-11-17, owner: Kwame Deslauriers, reader: Risk Committee}}
approvals:
  - {{by: Model Risk Committee, date: 2025-05-13, decision: approved, valid_until: 2026-12-31}}
  - {{by: Model Risk Committee, date: 2026-11-24, decision: renewed without conditions, valid_until: 2027-11-30}}
names: {{age_band: age band, oot: out-of-time sample, file_review: below-the-line file review}}
""")
    docs(F+"/documents",{
"MR-2-builder-answers.md":f"""
# Form MR-2. The builder's answers. Member risk rating, version 2.0

Prairie Lantern Credit Union Central, Regina. Answered by Kwame Deslauriers, Financial Crime Analytics. First signed February 28, 2025; tables refreshed with the production sample November 3, 2026 (specification unchanged).

**Q1. What is the model for?** A: It gives each member points, a band (Low, Medium, High) and an estimated chance of an adverse outcome. High brings enhanced due diligence and a yearly refresh; Medium a refresh every two years; Low every four.

**Q2. What is it not for?** A: Transaction monitoring, sanctions screening, ending a membership, credit. A lending manager asked in 2025 whether the band could be seen in the loan file; this was refused.

**Q3. What came before?** A: Version 1, a table of industry and country only. It was withdrawn when version 2.0 went live on June 2, 2025.

**Q4. What is in the data?** A: {len(y):,} ratings, one per member.

| Sample | Rated | Ratings | Adverse | Adverse rate |
|---|---|---|---|---|
"""+"".join(f"| {k} | {w(k)} | {st[k]['n']:,} | {st[k]['ev']} | {pc(st[k]['rate'])} |\n" for k in SM)+f"""
Development and holdout are a random split by member; no member is in two samples. Ratings between the oot and production windows were made by version 1 or in the month of change and are not used.

**Q5. What was left out?** A: Dormant memberships and other financial institutions, which are rated by hand. Counts are in the extract log and reconcile to the member register with no difference.

**Q6. Which factors, and why?** A: Those of the Central's risk assessment of 2024, each tied to a typology in its Table 3: who the member is, where, what products, how delivered, how used.

{pt}
Score = 1 / (1 + exp(-({b[0]:.4f} + {b[1]:.4f} x points))), six decimals. Low is 0 to 4 points, Medium 5 to 7, High 8 or more. The factors are coarse on purpose, so many members share the same answers: {reps:,} of {len(y):,} rows repeat a combination seen in another row. They are different members.

**Q7. How were outcomes defined?** A: A suspicious transaction report filed, or membership ended for financial-crime reasons, within 180 days of the rating. All members are under the same transaction monitoring whatever their band. Outcomes were read on October 30, 2026, {age} days after the youngest rating.

**Q8. Are there blanks?** A: Only in turnover_cad, which personal members do not give ({pc(bl,1)} of rows). It is recorded and not scored.

**Q9. What else was tried?** A: A free logistic regression on all levels (no better beyond noise on the holdout, and harder to explain to members' credit unions) and version 1, whose AUC on the holdout is {ao['holdout']:.3f} against {h['a']:.3f}.

**Q10. What were the acceptance criteria?** A: Set in October 2024, before the fit: AUC at least 0.70 on holdout and oot; adverse rate rising from Low to High; 95% upper bound of adverse cases in the below-the-line review under 2%; PSI of the score below 0.10.

**Q11. How did it do?** A:

{ti}
All criteria were met.

**Q12. How sensitive is it?** A: Were the wires feed lost and taken as "none", {ch} of {p['n']:,} production members ({pc(ch/p['n'],1)}) would leave the High band and the AUC of the points would be {an:.3f} instead of {p['a']:.3f}. The rating job therefore stops when the feed is missing; the stop was tested in April 2025.

**Q13. Can a member game it?** A: Answers given by the member (industry, country, turnover) are checked against documents at onboarding; wires and cash are measured from the ledger, not asked.

**Q14. What can it not do?** A: See L1 on Form MR-9.
""",
"MR-5-validation.md":f"""
# Form MR-5. The validator's questions. Member risk rating, version 2.0

Periodic validation. Signed by Ingrid Paquin, Model Validation, November 9, 2026. Reviewed by Adaeze Forsyth, Head of Model Risk. Neither took part in building. The initial validation was signed on April 11, 2025, also by Ms. Paquin.

**V1. What is our opinion?** A: Satisfactory. No finding is open.

**V2. What was in scope?** A: Factors and typologies, data feeds, outcomes, below-the-line review, stability, groups, implementation, use. Out of scope: the transaction monitoring scenarios, which are a model of their own, validated in August 2026.

**V3. Did we take the builder's data?** A: No; drawn again from the register and the case system. Ratings and adverse counts of the four samples agree with Form MR-2. rating_id is unique and no member is in two samples.

**V4. Could we get the same ratings?** A: Yes. We recomputed points, band and score of all {len(y):,} rows. All agree.

**V5. Are the feeds complete?** A: Every product and transaction code in use on October 30, 2026 is mapped or excluded on record. Days without a wires file since go-live: none.

**V6. Does it rank?** A:

{ti}
The lower bound is above 0.70 in each sample. Change of AUC from development to production: {p['a']-d['a']:+.3f}.

**V7. Do the bands hold?** A: Production:

{band(P)}
The High band holds {hs} of the adverse cases. Expected adverse cases in production {s[P].sum():.1f}, observed {p['ev']}; Hosmer-Lemeshow p on six groups {hp:.2f}.

**V8. What lies below the line?** A: {nb} Low-rated production members were drawn at random and their files read in full (file_review = 1). {kb} proved adverse; the one-sided 95% upper bound is {pc(ub)}, under the 2% of the criteria.

**V9. Segments?** A:

{seg}
Outcomes depart from the mean score by no more than chance in each.

**V10. Is it stable?** A: Score on ten quantile bins, factors by level, floor 0.0001:

{pst}
The largest factor value in production is {mx[0]:.4f} ({mx[1]}); the limit is 0.10.

**V11. Are groups treated alike?** A: Age band and language are held for testing, and are no factors. For a business, they are those of the signing officer. Production:

{grp_table(y[P],s[P],c['age_band'][P],hi[P],'Rated High')}
p-values: High {G['age_band'][0]:.2f}, adverse {G['age_band'][1]:.2f}.

{grp_table(y[P],s[P],c['language'][P],hi[P],'Rated High')}
p-values: High {G['language'][0]:.2f}, adverse {G['language'][1]:.2f}. No difference beyond chance.

**V12. Is it better than the old table?** A: Version 1 would have had an AUC of {ao['production']:.3f} in production; version 2.0 has {p['a']:.3f}.

**V13. Is it used as approved?** A: Yes. 50 High files read in September 2026: enhanced due diligence was done in all 50. Analysts may raise a band, never lower it without the owner's signature; overrides are recorded apart and the file holds the model's own band.

**V14. Earlier findings?** A: F-2025-04 (low): the country list had no date on it. The date was added; we checked it and closed the finding on September 16, 2025.

**V15. Which law?** A: The Proceeds of Crime (Money Laundering) and Terrorist Financing Act and its regulations, and FINTRAC's guidance on risk assessment. OSFI Guideline E-23 (2027) does not bind the Central, which follows it by choice from May 1, 2027; readiness is on schedule.
""",
"MR-7-decision.md":f"""
# Form MR-7. Decision of the Model Risk Committee

Meeting of November 24, 2026, item 5. Chair: Lorne Castellane, Chief Risk Officer.

**D1. What was asked?** A: Renewal of the Member risk rating, version 2.0, first approved May 13, 2025 and valid to December 31, 2026.

**D2. What was read?** A: Forms MR-2, MR-5 (signed November 9, 2026), MR-8, MR-9 and the letter of November 17, 2026.

**D3. What was decided?** A: Renewed, without conditions, to November 30, 2027, for rating members at onboarding and refresh. Nothing else.

**D4. Was anything discussed?** A: Mr. Dyck asked if the High band is too small. In production it holds {int((P&hi).sum())} of {p['n']:,} members ({pc((P&hi).sum()/p['n'],1)}) and {hs} of the adverse cases; the rest are caught by monitoring, which does not depend on the band. The idea of a fourth band was dropped: it had been tried in the laboratory and rejected in 2024.

**D5. Who voted?** A: Mr. Castellane, Ms. Okafor, Mr. Dyck; unanimous. Ms. Ostrander and Mr. Deslauriers answered questions without a vote.

**D6. When does it come back?** A: By November 2027 or on a trigger of Form MR-8.
""",
"MR-8-watching-plan.md":f"""
# Form MR-8. How we will watch the model. Member risk rating, version 2.0

Version 2, November 9, 2026. Answered by Kwame Deslauriers; agreed by Philippa Ostrander.

**M1. What is measured?** A: Each fiscal quarter, on ratings with 180 days complete.

| Measure | Amber | Red | Who acts on red |
|---|---|---|---|
| AUC, production | below 0.72 | below 0.70 | owner, 30 days |
| Adverse against expected (two-sided p) | below 0.05 | below 0.01 | owner, 60 days |
| PSI of score and of each factor | 0.10 or more | 0.25 or more | builder, 30 days |
| Below-the-line review, 95% upper bound (yearly) | 1.8% or more | 2% or more | owner, 30 days |
| Share rated High by age band and language (p) | below 0.05 | below 0.01 | owner and Compliance |

**M2. Who is told?** A: The Risk Committee by quarterly letter, Model Validation with tables, a red to the Chief Risk Officer within five business days.

**M3. What brings an early validation?** A: A red, two ambers in a row, a new risk assessment, a change in the country list's method.

**M4. What is planned?** A: The next below-the-line review in September 2027; the next test of the feed stop in April 2027. Neither is due yet.

**M5. What changed from version 1 of the plan?** A: The review's amber line was added. The old limit of 5% for the review belonged to the first table (version 1 of the model) and is gone.
""",
"Letter-to-Risk-Committee-Q4-2026.md":f"""
# Quarterly letter to the Risk Committee: fourth quarter of fiscal 2026 (to October 31, 2026)

Regina, November 17, 2026

Dear members of the Committee,

**Member risk rating, version 2.0: all measures green.**

{p['n']:,} production ratings ({w('production')}) have their 180 days complete. {p['ev']} were adverse ({pc(p['rate'])}); the model expected {pc(p['mean'])}. AUC {p['a']:.3f} (95% interval {p['l']:.3f} to {p['h']:.3f}); amber begins below 0.72.

{band(P)}
**What did the file review say?** {nb} Low-rated members read, {kb} adverse, upper bound {pc(ub)}; amber begins at 1.8%.

**Has the membership changed?** No. PSI of the score {ps['production']['score']:.4f}, largest factor {mx[0]:.4f} ({mx[1]}). Ratings thin out in December and in summer and pick up in January, as each year.

**Groups?** The share rated High does not differ by age band (p = {G['age_band'][0]:.2f}) or language (p = {G['language'][0]:.2f}).

**Were refreshes late?** In the third quarter of fiscal 2025, 14 refreshes were late after the change of version. All were done by September 30, 2025. Since then none was late.

**Is anything open?** No finding, no exception, no overdue action. The validation was signed on November 9; renewal goes to the Model Risk Committee on November 24.

Yours sincerely,
Philippa Ostrander, Chief Anti-Money Laundering Officer
(tables prepared by Kwame Deslauriers)
""",
"MR-9-register.md":f"""
# Form MR-9. Limits, roles, exceptions, changes. Member risk rating, version 2.0

As of November 25, 2026. Kept by the Model Inventory Desk.

**R1. Who does what?** A: Owner: Philippa Ostrander. Builder: Kwame Deslauriers. Validator: Ingrid Paquin. Approver: Model Risk Committee (chair Lorne Castellane). Users: AML analysts.

**R2. Which limitation is known?** A: L1. A filed report is a suspicion, not a proven crime, so the outcome is a proxy. Managed by: the quality review of filed reports (a tenth of them each quarter, last on October 20, 2026, no report withdrawn) and the yearly review of Low-rated files. Owner of the limitation: Ms. Ostrander.

**R3. Exceptions or overlays?** A: None. One, for credit unions that joined in June 2025 (hand rating for sixty days), ended on its day, August 1, 2025.

**R4. Changes since go-live?** A: None to the model. The country list is refreshed each January by its fixed method; no member's production rating in this file was made with an outdated list.

**R5. Open actions?** A: None. Closed: F-2025-04 (September 16, 2025).

**R6. Tier and dates?** A: High (Form MR-1, September 2024). Approved May 13, 2025; live June 2, 2025; validated November 9, 2026; renewed November 24, 2026; valid to November 30, 2027.
"""})
    return {"subject":SID,"kind":"aml","clean":True,"papers":"complete","faults":[],"side_effects":[]}
if __name__=="__main__": print(make("./out"))
