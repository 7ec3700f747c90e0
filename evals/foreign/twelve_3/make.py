import sys, yaml
from collections import Counter
from data import *
from llmdata import answers
OUTD=sys.argv[1] if len(sys.argv)>1 else "out"
B="Rannamaa Pank AS"
def head(no,kind,model,date,by): return f"{B} · Model Risk · {kind} {no}\nModel: {model}\nDate: {date} · Written by: {by}\n"
def chk(rows): return table(["No","Question","Yes","No","Comment"],[[i+1,q,"x" if y else "","" if y else "x",c] for i,(q,y,c) in enumerate(rows)])
def y(path,d):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    with open(path,"w",encoding="utf-8") as f: yaml.safe_dump(d,f,sort_keys=False,allow_unicode=True,width=110)

# ------------------------------------------------------------------ 1 credit
D=f"{OUTD}/twelve/leasing-pd-sme"; f=f"{D}/data/scored.csv"; beta=credit(f,28); s=S(f,"sample","pd_12m","default_12m")
N=["development","holdout","out_of_time","production"]; Q={n:s.get(n) for n in N}; L={n:s.line(Q[n]) for n in N}
LAB={"development":"Development","holdout":"Holdout","out_of_time":"Out of time","production":"Follow-up cohort"}
ref=Q["development"]; prd=Q["production"]
INP=["country","asset_group","legal_form","financed_eur","term_months","down_payment_pct","years_active","equity_ratio","turnover_keur","ebitda_margin","payment_remarks_24m","tax_arrears"]
PS={n:psi([r["pd_12m"] for r in ref],[r["pd_12m"] for r in Q[n]]) for n in N[1:]}
PI={c:psi([r[c] for r in ref],[r[c] for r in prd]) for c in INP}; worst=max(PI,key=PI.get)
G=[("A",0,.01),("B",.01,.02),("C",.02,.04),("D",.04,.08),("E",.08,.16),("F",.16,1.01)]
def grades(rows): 
    o=[]
    for g,a,b in G:
        k=[r for r in rows if a<=r["pd_12m"]<b]; e=int(s.y(k).sum()); w=wilson(e,len(k)); o.append([g,f"{pc(a,0)} to {'100%' if b>1 else 'under '+pc(b,0)}",th(len(k)),e,pc(s.p(k).mean(),2),pc(e/len(k),2),f"{pc(w[0],2)}–{pc(w[1],2)}"])
    return table(["Grade","PD range","Cases","Defaults","Mean PD","Observed","95% interval"],o)
def seg(rows,c):
    o=[]
    for v in sorted(set(r[c] for r in rows)): o.append(row(v,s.line([r for r in rows if r[c]==v])))
    return table([c.replace("_"," ").capitalize()]+HEAD[1:],o)
def grp(rows,c,cut=.06):
    o=[];t=[]
    for v in sorted(set(r[c] for r in rows)):
        k=[r for r in rows if r[c]==v]; a=int((s.p(k)<=cut).sum()); t.append([a,len(k)-a]); o.append([v,th(len(k)),th(a),pc(a/len(k)),pc(s.y(k).mean(),2),pc(s.p(k).mean(),2)])
    return table([c.replace("_"," ").capitalize(),"Cases","Straight approval (PD at most 6%)","Share","Observed rate","Mean PD"],o),chi_p(t)
g1,p1=grp(prd,"owner_sex"); g2,p2=grp(prd,"owner_age_band")
assert min(p1,p2)>.05 and all(v["wl"]<=v["mean"]<=v["wh"] for v in L.values()) and min(v["auc"] for v in L.values())>.72 and max(PS.values())<.1 and max(PI.values())<.1
def blank(rows): return sum(r["ebitda_margin"]=="" for r in rows)/len(rows)
sl=slope(s.y(prd),s.p(prd))
qt=Counter(); qe=Counter()
for r in prd:
    k=f"{r['sign_date'][:4]} Q{(int(r['sign_date'][5:7])-1)//3+1}"; qt[k]+=1; qe[k]+=r["default_12m"]
pm={k:np.mean([r["pd_12m"] for r in prd if f"{r['sign_date'][:4]} Q{(int(r['sign_date'][5:7])-1)//3+1}"==k]) for k in qt}
quart=table(["Signed in","Cases","Defaults","Observed","Mean PD","95% interval of the observed rate"],[[k,th(qt[k]),int(qe[k]),pc(qe[k]/qt[k],2),pc(pm[k],2),"–".join(pc(w,2) for w in wilson(qe[k],qt[k]))] for k in sorted(qt)])
coefs=table(["Term","Coefficient"],[["intercept",f"{beta[0]:.4f}"]]+[[n,f"{b:.4f}"] for n,b in zip(["down_payment_pct","years_active","equity_ratio","ln(turnover_keur) − 5.7","ebitda_margin − 0.11 (0 if blank)","ebitda_margin blank","payment_remarks_24m","tax_arrears","(term_months − 48) / 12"],beta[1:])])
tot=sum(r["financed_eur"] for r in prd); med=float(np.median([r["financed_eur"] for r in prd]))
M="LPD-SME 2.0, SME leasing PD"
put(f"{D}/documents/01-model-card.md",f"""# Model card: {M}
{head("MC-118/3","Model card",M,"2026-11-12","Rasmus Ojasoo, Credit Modelling")}
| Item | Entry |
| --- | --- |
| Purpose | 12-month probability of default at signing of an SME lease. Supports the credit officer; ranks and sets the route of the application |
| Decision route | PD at most 6%: straight approval if the leasing policy is met. Above 6%: credit officer. The model never declines alone |
| Not for | Private customers, operating fleets above EUR 1 million, IFRS 9 staging, capital. A request of 2025 to use it for factoring was refused (DP-2025-07) |
| Owner | Liina Tamberg, Head of Leasing Credit |
| Developer | Rasmus Ojasoo, Credit Modelling |
| Validator | Ieva Krastiņa, Model Validation (reports to the CRO, no part in building) |
| Materiality | Medium: SME leasing is about one third of new leasing volume |
| Method | Logistic regression, 8 input columns, 9 terms |
| Target | default_12m: 90 days past due or unlikely to pay within 365 days of signing |
| Version | 2.0, in use from 2024-07-01. Predecessor 1.4 (points table) was withdrawn 2024-06-28 |
| Approval | DP-2024-11 of 2024-06-12; renewed by DP-2026-19 of 2026-11-11, valid to 2027-11-30 |

## Figures

{table(HEAD,[row(LAB[n],L[n]) for n in N])}

Score PSI against development: holdout {PS['holdout']:.3f}, out of time {PS['out_of_time']:.3f}, follow-up cohort {PS['production']:.3f}. Limit 0.10.

## Known limitation

EBITDA margin is blank for many sole traders ({pc(blank([r for r in prd if r['legal_form']=='sole trader']))} of them in the follow-up cohort, {pc(blank([r for r in prd if r['legal_form']=='company']))} of companies). A blank gets its own term. Managed: see RL-118, line 1.

## Explanation to the customer

The system shows the three terms that raised the PD most. The officer tells them on request. A referral is not a refusal.
""")
put(f"{D}/documents/02-development-note.md",f"""# Development note: {M}
{head("DN-118","Development note",M,"2024-03-22 (section 4, blanks, amended 2024-06-03)","Rasmus Ojasoo, Credit Modelling")}
## 1 Need
Points table 1.4 dated from 2016 and was not calibrated to a PD. Leasing Credit asked for a PD for routing.

## 2 Population
Signed SME leases, first contract of each lessee. One row per lessee, so no lessee is in two samples. Contract numbers are unique over all samples. Not taken in: private persons, public bodies, sale-and-lease-back.

Development and holdout: signed 2021-01-04 to 2022-06-30, split at random by lessee. Out of time: signed 2022-07-01 to 2022-12-30; the last outcome window closed 2023-12-30, before extraction on 2024-01-22.

{table(HEAD,[row(LAB[n],L[n]) for n in N[:3]])}

## 3 Target
90 days past due or unlikely to pay, within 365 days of signing; same definition as the bank's default policy.

## 4 Inputs
Down payment, years active, equity ratio, turnover, EBITDA margin (optional), payment remarks in 24 months, tax arrears, term. All are known at application; source is the application record as stored on the decision day. Country, asset group, legal form, financed amount, owner sex and owner age band are in the file for follow-up and are not used by the model. Asset group was tried and left out: no gain on holdout.

Blanks: only EBITDA margin, {pc(blank(ref))} of development rows. Blank = own term, no filling in.

## 5 Method
Maximum likelihood with a ridge of 0.1. Signs were agreed with Leasing Credit before fitting (meeting 2024-02-05); all estimated signs are as agreed. For the blank term no sign was set in advance; its size is small.

{coefs}

PD = 1 / (1 + exp(−sum)). Rounded to five decimals in the file.

## 6 Alternatives
Gradient boosting challenger: no better on holdout than the regression beyond noise; rejected for complexity. Points table 1.4 ranked less well on the same cases. Criteria (AUC at least 0.72 on holdout and out of time, PSI below 0.10, observed rate inside limits) were set in the project order of 2024-01-15, before fitting.

## 7 Rejected applications
Signed leases only have an outcome. Parcelling and augmentation were run: order of coefficients unchanged, mean PD of signed leases unchanged to one decimal of a percent.

## 8 Robustness
Each input was blanked or moved one step in turn; no grade reversed. If the tax register does not answer the application goes to the officer without a PD.

## 9 Limits of the model
See RL-118.
""")
put(f"{D}/documents/03-validation-checklist.md",f"""# Validation checklist: {M}
{head("VC-118/2026","Validation checklist, periodic",M,"2026-10-23","Ieva Krastiņa, Model Validation")}
Scope: full periodic validation. Data re-extracted by validation from the leasing ledger, outcomes read 2026-10-05. The first validation was VC-118/2024 of 2024-05-17 (result: approve; two remarks, both closed, see part D). The validator has not taken part in building, running or owning the model.

Opinion: **fit for use, renew without conditions.** No open findings.

## A Figures

{table(HEAD,[row(LAB[n],L[n]) for n in N])}

Follow-up cohort: signed 2024-07-01 to 2025-09-30; every 12-month window is closed. Calibration slope {sl[1]:.2f} (standard error {sl[2]:.2f}).

Grades, follow-up cohort:

{grades(prd)}

{seg(prd,"country")}

{seg(prd,"asset_group")}

PSI of the score: {PS['production']:.3f}. Highest PSI of an input: {worst} {PI[worst]:.3f}. Bins: deciles of development, blanks a bin of their own.

## B Customer groups (follow-up cohort, majority owner)

{g1}

{g2}

Difference in straight approval: sex p = {p1:.2f}, age p = {p2:.2f} (chi-square). No difference beyond chance.

## C Checklist

{chk([("Purpose and prohibited use clear",1,"Card MC-118"),("Data traced to source",1,f"{th(len(s.rows))} rows agreed to the ledger, no difference"),("No lessee or contract in two samples",1,"Checked by contract number and registry code"),("Outcomes mature",1,"Youngest signing 2025-09-30, read 2026-10-05"),("Inputs known before decision",1,"60 files read against the application log"),("Model rebuilt from the note",1,"Refit by validation gives the coefficients of DN-118 section 5"),("Scores in production equal recomputed scores",1,f"All {th(L['production']['n'])} cases equal to five decimals"),("AUC at least 0.72 in every sample",1,f"Lowest {min(v['auc'] for v in L.values()):.3f}"),("Observed rate within its limits",1,"Mean PD inside the 95% interval in each sample"),("Score PSI below 0.10",1,f"{PS['production']:.3f}"),("Groups without difference beyond chance",1,"Part B"),("Challenger built by validation",1,"Random forest on same inputs; gain inside the interval"),("Overrides within 8%",1,"Third quarter 2026: 11 of 842 decisions, 1.3%"),("Fallback tested",1,"Outage drill 2026-09-08, applications went to officers"),("Any open finding",0,"None")])}

## D Earlier remarks

| Remark | Raised | Closed | Checked by |
| --- | --- | --- | --- |
| Note did not say how blanks enter | 2024-05-17 | 2024-06-03 | I. Krastiņa |
| Follow-up plan lacked a named deputy | 2024-05-17 | 2024-06-11 | I. Krastiņa |
""")
put(f"{D}/documents/04-decision-protocol.md",f"""# Decision protocol DP-2026-19
{B} · Model Risk Committee · meeting of 2026-11-11

Present: Aivar Rebane (CRO, chair), Marta Zvirbule (Finance), Jonas Petrauskas (Compliance), Liina Tamberg (owner, no vote), Ieva Krastiņa (validation, no vote). Quorum: yes.

| Item | Decision |
| --- | --- |
| 1 {M} | **Renewed**, all votes for. Valid 2026-11-11 to 2027-11-30 |
| Basis | VC-118/2026 of 2026-10-23, QN-118-2026Q3 of 2026-10-14 |
| Conditions | None |
| Scope | SME leases up to EUR 1 million, routing at PD 6%. No other use |
| First approval | DP-2024-11 of 2024-06-12 by the same committee; in use from 2024-07-01 |

Discussion. Petrauskas asked why sole traders carry so many blanks. Tamberg: small traders need not file accounts; the blank term covers it and RL-118 keeps it in view. Zvirbule asked for the effect of a higher cut of 7%; the committee did not take it up and the cut stays at 6%.

Next periodic validation: due 2027-10-31. Not yet started; this is as planned.

Signed: A. Rebane, 2026-11-11
""")
put(f"{D}/documents/05-follow-up-plan.md",f"""# Follow-up plan: {M}
{head("FP-118","Follow-up plan",M,"2024-06-10 (unchanged at review 2026-11-09)","Liina Tamberg, Head of Leasing Credit")}
| Measure | How often | Limit | If outside | Who |
| --- | --- | --- | --- | --- |
| AUC, cohort with closed windows | Quarterly | at least 0.72 | Validation within 30 days, committee next meeting | R. Ojasoo |
| Observed rate against mean PD | Quarterly | mean PD inside the 95% interval | Recalibration proposal within 60 days | R. Ojasoo |
| PSI of score and of each input | Quarterly | below 0.10; from 0.25 stop and review | Cause note within 15 days | R. Ojasoo |
| Straight approval by owner sex and age band | Half-yearly | difference p at least 0.01, otherwise review | Compliance review | J. Petrauskas |
| Overrides | Quarterly | at most 8% | Interview officers, report | L. Tamberg |
| Blank EBITDA margin, sole traders | Quarterly | at most 20% | See RL-118 line 1 | L. Tamberg |

Deputy for R. Ojasoo: Helve Kask. New validation before the due date if two limits are broken in one quarter, or if the input source or the default definition changes.
""")
bs=blank([r for r in prd if r['legal_form']=='sole trader'])
put(f"{D}/documents/06-quarterly-follow-up-2026Q3.md",f"""# Quarterly follow-up note QN-118-2026Q3
{head("QN-118-2026Q3","Follow-up note",M,"2026-10-14","Rasmus Ojasoo, Credit Modelling; read by Liina Tamberg 2026-10-16")}
Cohort: signed 2024-07-01 to 2025-09-30, {th(L['production']['n'])} leases, EUR {tot/1e6:.1f} million financed, median EUR {th(med)}. Outcomes read 2026-10-05, all windows closed.

| Measure | Result | Limit | Inside |
| --- | --- | --- | --- |
| AUC | {L['production']['auc']:.3f} ({L['production']['lo']:.3f}–{L['production']['hi']:.3f}) | at least 0.72 | yes |
| Defaults | {L['production']['ev']}, {pc(L['production']['rate'],2)} | | |
| Mean PD | {pc(L['production']['mean'],2)} | inside {pc(L['production']['wl'],2)}–{pc(L['production']['wh'],2)} | yes |
| PSI of score | {PS['production']:.3f} | below 0.10 | yes |
| Highest PSI of an input ({worst}) | {PI[worst]:.3f} | below 0.10 | yes |
| Overrides 2026 Q3 | 11 of 842, 1.3% | at most 8% | yes |
| Blank EBITDA margin, sole traders | {pc(bs)} | at most 20% | yes |

## By quarter of signing

{quart}

Spring and summer signings are more, autumn and winter signings fewer; the usual season. Quarterly rates move within their intervals.

## PSI of inputs

{table(["Input","PSI"],[[k,f"{v:.3f}"] for k,v in PI.items()])}

## Actions
None open. The note for 2025 Q1 was ten days late (staff change); notes since then were on time. Planned: next note 2027-01-15.
""")
put(f"{D}/documents/07-roles-and-limitations.md",f"""# Register of limitations and roles RL-118
{head("RL-118","Register",M,"2026-11-09","Liina Tamberg, Head of Leasing Credit")}
| Line | Limitation | Effect | How managed | Owner | Status |
| --- | --- | --- | --- | --- | --- |
| 1 | EBITDA margin blank for sole traders ({pc(bs)} in the follow-up cohort) | PD rests on fewer inputs | Own term; PD above 6% is read by an officer; share followed quarterly, limit 20% | L. Tamberg | Accepted, managed |
| 2 | Only signed leases have outcomes | Rejected applicants not seen | Parcelling at build; model used only for applications that pass the leasing policy | R. Ojasoo | Accepted, managed |

| Role | Person | Since |
| --- | --- | --- |
| Owner | Liina Tamberg | 2022-03-01 |
| Developer | Rasmus Ojasoo | 2023-11-01 |
| Validator | Ieva Krastiņa | 2024-04-02 |
| Approver | Model Risk Committee, chair Aivar Rebane | 2021-01-01 |
| Users | Leasing credit officers in Estonia, Latvia, Lithuania | |
""")
y(f"{D}/subject.yaml",dict(id="leasing-pd-sme",name="SME leasing PD",version="2.0",kind="credit",purpose="12-month probability of default at signing of an SME lease; ranks applications and sets the approval route, the officer decides above 6%.",jurisdictions=["eu"],materiality=dict(level="medium",basis="SME leasing is about one third of new leasing volume"),
 owner="Liina Tamberg, Head of Leasing Credit",developer="Rasmus Ojasoo, Credit Modelling",validator="Ieva Krastiņa, Model Validation",
 method=dict(algorithm="logistic regression",library="numpy 2.0",features=8,target="default_12m: 90 days past due or unlikely to pay within 365 days of signing"),
 data=dict(scored=dict(path="data/scored.csv",score="pd_12m",outcome="default_12m",positive=1,sample="sample",date="sign_date",id="contract_no",amount="financed_eur",maturity=dict(days=365,read_on=dt.date(2026,10,5)),segments=["country","asset_group"],groups=dict(owner_sex="owner_sex",owner_age_band="owner_age_band"))),
 intended_use=["Routing of SME lease applications up to EUR 1 million: straight approval at PD at most 6%, credit officer above"],
 prohibited_use=["Private customers","Fleets above EUR 1 million","IFRS 9 staging and capital","Automatic refusal"],
 limitations=["EBITDA margin is blank for many sole traders; own term in the model, share followed quarterly","Only signed leases have outcomes"],
 monitoring=dict(plan="FP-118",frequency="quarterly",last_report="QN-118-2026Q3 of 2026-10-14",result="all measures inside limits",next="2027-01-15"),
 approvals=[dict(body="Model Risk Committee",reference="DP-2024-11",date=dt.date(2024,6,12),decision="approved"),dict(body="Model Risk Committee",reference="DP-2026-19",date=dt.date(2026,11,11),decision="renewed without conditions",valid_to=dt.date(2027,11,30))],
 names=dict(pd_12m="12-month PD",default_12m="default within 12 months",production="follow-up cohort",owner_sex="sex of majority owner",owner_age_band="age band of majority owner")))

# ------------------------------------------------------------------ 2 fraud
D=f"{OUTD}/twelve/instant-payment-fraud"; f=f"{D}/data/scored.csv"; beta=fraud(f,37); s=S(f,"set_name","fraud_score","fraud")
N=["train","test","oot","production"]; Q={n:s.get(n) for n in N}; L={n:s.line(Q[n]) for n in N}
LAB={"train":"Train","test":"Test","oot":"Out of time (oot)","production":"Production"}
ref=Q["train"]; prd=Q["production"]
INP=["amount_eur","payee_age_days","device_age_days","session","remote_tool","transfers_24h","balance_share","hour","payee_bank","limit_raised_7d","tenure_years"]
PS={n:psi([r["fraud_score"] for r in ref],[r["fraud_score"] for r in Q[n]]) for n in N[1:]}
PI={c:psi([r[c] for r in ref],[r[c] for r in prd]) for c in INP}; worst=max(PI,key=PI.get)
def op(rows,share=.06):
    k=int(round(share*len(rows))); t=sorted(rows,key=lambda r:-r["fraud_score"])[:k]; e=sum(r["fraud"] for r in t); E=sum(r["fraud"] for r in rows)
    va=sum(r["amount_eur"] for r in t if r["fraud"]==1); V=sum(r["amount_eur"] for r in rows if r["fraud"]==1)
    return dict(k=k,tp=int(e),prec=e/k,rec=e/E,val=va/V,cut=t[-1]["fraud_score"],V=V,va=va)
O={n:op(Q[n]) for n in N}
OT=table(["Sample","Calls (6% of cases)","Frauds called","Precision","Recall, count","Recall, amount"],[[LAB[n],O[n]["k"],O[n]["tp"],pc(O[n]["prec"]),pc(O[n]["rec"]),pc(O[n]["val"])] for n in N])
cut=O["production"]["cut"]
def fgrp(c,rows=None,cut=cut):
    rows=rows or prd; o=[];t=[]
    for v in sorted(set(r[c] for r in rows)):
        k=[r for r in rows if r[c]==v]; a=sum(r["fraud_score"]>=cut for r in k); t.append([a,len(k)-a]); o.append([v,th(len(k)),a,pc(a/len(k)),int(s.y(k).sum()),pc(s.y(k).mean(),2),pc(s.p(k).mean(),2)])
    return table([c.replace("_"," ").capitalize(),"Cases","Calls","Share called","Frauds","Observed rate","Mean score"],o),chi_p(t)
g1,p1=fgrp("sex"); g2,p2=fgrp("age_band"); og1,op1=fgrp("sex",Q["oot"],O["oot"]["cut"]); og2,op2=fgrp("age_band",Q["oot"],O["oot"]["cut"])
assert min(p1,p2,op1,op2)>.05,(p1,p2,op1,op2)
assert all(L[n]["wl"]<=L[n]["mean"]<=L[n]["wh"] for n in N) and min(L[n]["auc"] for n in N)>.8 and min(O[n]["rec"] for n in N)>.25 and max(PS.values())<.1 and max(PI.values())<.1,O
bands=[]
for a,b in [(0,.005),(.005,.01),(.01,.02),(.02,.05),(.05,.15),(.15,1.01)]:
    k=[r for r in prd if a<=r["fraud_score"]<b]; e=int(s.y(k).sum()); w=wilson(e,len(k)); bands.append([f"{a:g} to {'1' if b>1 else 'under '+format(b,'g')}",th(len(k)),e,pc(s.p(k).mean(),2),pc(e/len(k),2),f"{pc(w[0],2)}–{pc(w[1],2)}"])
bands=table(["Score band","Cases","Frauds","Mean score","Observed","95% interval"],bands)
mon=[]
for m in sorted(set(r["booked_on"][:7] for r in prd)):
    k=[r for r in prd if r["booked_on"][:7]==m]; x=s.line(k); mon.append([m,th(x["n"]),x["ev"],pc(x["rate"],2),f"{pc(x['wl'],2)}–{pc(x['wh'],2)}",pc(x["mean"],2),f"{x['auc']:.3f} ({x['lo']:.3f}–{x['hi']:.3f})"])
sl=slope(s.y(prd),s.p(prd))
def seg(c): return table([c.replace("_"," ").capitalize()]+HEAD[1:],[row(v,s.line([r for r in prd if r[c]==v])) for v in sorted(set(r[c] for r in prd))])
tb=lambda rows:pc(sum(r["tenure_years"]=="" for r in rows)/len(rows))
coefs=table(["Term","Coefficient"],[["intercept",f"{beta[0]:.4f}"]]+[[n,f"{b:.4f}"] for n,b in zip(["ln(amount_eur) − 6","ln(1 + payee_age_days)","ln(1 + device_age_days)","session = web","remote_tool","transfers_24h","balance_share","hour before 6","payee_bank = other SEPA","limit_raised_7d"],beta[1:])])
amtmed=float(np.median([r["amount_eur"] for r in prd])); amtmax=max(r["amount_eur"] for r in prd)
M="IPF 1.0, instant payment fraud score"
put(f"{D}/documents/01-model-card.md",f"""# Model card: {M}
{head("MC-204/2","Model card",M,"2026-11-06","Kadri Põldvee, Financial Crime Analytics")}
| Item | Entry |
| --- | --- |
| Purpose | Probability that an outgoing instant payment of a private customer is fraud. The highest 6% of filtered payments are held and the customer is called |
| Stream | Payments that pass the pre-filter: EUR 50 and more and outside the customer's trusted list. One payment per customer in the file |
| Not for | Corporate channels, card payments, closing an account, any decision on credit. A wish of Collections to see the score was refused (DP-2026-04) |
| Owner | Mantas Verbickas, Head of Payments |
| Developer | Kadri Põldvee, Financial Crime Analytics |
| Validator | Toms Liepkalns, Model Validation |
| Materiality | High: customer losses and held payments |
| Method | Logistic regression, 10 input columns |
| Outcome | fraud = 1 if confirmed in the call or claimed and confirmed within 90 days. A fraud stopped by a call counts as fraud |
| Version | 1.0, in use from 2026-02-02. Before it a rule set (R-2019); withdrawn 2026-02-01 |
| Approval | DP-2026-02 of 2026-01-14, valid to 2027-01-31 |

## Figures

{table(HEAD,[row(LAB[n],L[n]) for n in N])}

## At the call budget of 6%

{OT}

## Limitation
A fraud in which the customer himself insists in the call is seen late, when claimed. Covered by the 90-day window; RL-204 line 1.

Answer time, 99th percentile: 41 ms (limit 150 ms). If the score is late the rule list L-7 decides on the hold.
""")
put(f"{D}/documents/02-development-note.md",f"""# Development note: {M}
{head("DN-204","Development note",M,"2025-11-07","Kadri Põldvee, Financial Crime Analytics")}
## 1 Need
Rules R-2019 called too many good customers. Instant payments cannot be recalled, so the choice must be made before release.

## 2 Data
Filtered stream, simple random draw of customers, one payment each; a customer is in one sample only. Split by time, not at random.

{table(["Sample","From","To","Use"],[["train","2024-10-01","2025-03-31","fit"],["test","2025-04-01","2025-05-31","choice of inputs"],["oot","2025-06-01","2025-07-31","final check, opened once"]])}

{table(HEAD,[row(LAB[n],L[n]) for n in N[:3]])}

Outcomes read 2025-11-03; the youngest payment was then 95 days old, so the 90-day window is closed for all. Rules R-2019 held payments for a call but blocked none for good, so every case has an outcome.

## 3 Inputs
Amount, age of payee and device, session, remote access tool seen, transfers in 24 hours, share of balance, night hour, payee bank, limit raised in 7 days. All are known at the moment of the order. Tenure is in the file for follow-up only and is blank for customers moved from the former branch system ({tb(ref)} of train); it is not an input. Sex and age band are not inputs.

## 4 Method
Logistic regression, ridge 0.1. Signs argued before the fit and found as argued.

{coefs}

Score = 1 / (1 + exp(−sum)), five decimals.

## 5 Alternatives
Boosted trees: recall at 6% on test higher by less than the noise; rejected. Vendor score (offer of 2025-05): not taken, no test on own data was offered.

## 6 Operating point

{table(["Sample","Calls (6% of cases)","Frauds called","Precision","Recall, count","Recall, amount"],[[LAB[n],O[n]["k"],O[n]["tp"],pc(O[n]["prec"]),pc(O[n]["rec"]),pc(O[n]["val"])] for n in N[:3]])}

Criteria set 2025-08-18, before the fit: AUC at least 0.80 on test and oot, recall at 6% at least 25%, mean score inside the interval of the observed rate.

## 7 Attacks tried
Split amounts, payee made older by a small first payment, new device after reset. Splitting raises transfers_24h and is caught in part; the pre-filter counts sums over 24 hours. An ageing payee lowers the score; rule L-7/3 stays beside the model for first large payments.

## 8 Limitations
RL-204.
""")
put(f"{D}/documents/03-validation-checklist.md",f"""# Validation checklist: {M}
{head("VC-204/2025","Validation checklist, first use",M,"2025-12-12 (part C completed 2025-12-19)","Toms Liepkalns, Model Validation")}
Independence: the validator belongs to Model Validation, reports to the CRO and did not build, run or own the model. Data drawn anew from the payment store by validation.

Opinion: **approve.** One remark (low), closed before the decision.

## A Figures re-performed

{table(HEAD,[row(LAB[n],L[n]) for n in N[:3]])}

{table(["Sample","Calls (6% of cases)","Frauds called","Precision","Recall, count","Recall, amount"],[[LAB[n],O[n]["k"],O[n]["tp"],pc(O[n]["prec"]),pc(O[n]["rec"]),pc(O[n]["val"])] for n in N[:3]])}

Score PSI against train: test {PS['test']:.3f}, oot {PS['oot']:.3f} (limit 0.10).

Customer groups, oot:

{og1}

{og2}

Difference in calls: sex p = {op1:.2f}, age band p = {op2:.2f}.

## B Checklist

{chk([("Purpose and prohibited use clear",1,"Card"),("Rows agreed to the payment store",1,f"{th(sum(L[n]['n'] for n in N[:3]))} rows, no difference"),("No customer or payment in two samples",1,"Checked by customer number and payment reference"),("Outcome window closed",1,"Youngest payment 2025-07-31, read 2025-11-03"),("Inputs known before release",1,"Time stamps of 300 payments compared, none later"),("Model rebuilt from the note",1,"Coefficients of DN-204 section 4 reproduced"),("AUC at least 0.80 on test and oot",1,f"{L['test']['auc']:.3f} and {L['oot']['auc']:.3f}"),("Recall at 6% at least 25%",1,f"{pc(O['test']['rec'])} and {pc(O['oot']['rec'])}"),("Mean score inside interval of observed rate",1,"All three samples"),("Benchmark",1,"Rules R-2019 rank worse at the same number of calls"),("Groups: calls by sex and age band",1,"Part A, no difference beyond chance; followed in the quarterly note"),("Outage drill",1,"2025-12-03, list L-7 took over within one second"),("Parity of test system and note",1,"500 payments, equal to five decimals"),("Prompt release after call tested",1,"Median 6 minutes"),("Any open finding",0,"Remark 1 closed 2025-12-19")])}

## C Remark
1 (low). Note did not name the owner of list L-7. Answer: owner is Payments Operations; note of ownership filed. Closed 2025-12-19, checked by T. Liepkalns.
""")
put(f"{D}/documents/04-decision-protocol.md",f"""# Decision protocol DP-2026-02
{B} · Model Risk Committee · meeting of 2026-01-14

Present: Aivar Rebane (CRO, chair), Marta Zvirbule (Finance), Jonas Petrauskas (Compliance), Mantas Verbickas (owner, no vote), Toms Liepkalns (validation, no vote). Quorum: yes.

| Item | Decision |
| --- | --- |
| 1 {M} | **Approved**, all votes for. In use from 2026-02-02, valid to 2027-01-31 |
| Basis | DN-204 of 2025-11-07, VC-204/2025 of 2025-12-12 with remark 1 closed 2025-12-19, FP-204 of 2026-01-09 |
| Conditions | None |
| Scope | Outgoing instant payments of private customers, hold and call of the highest 6% |
| Rejected | Proposal to block without a call above score 0.6: not approved, may come again with evidence |

Discussion. Petrauskas: may the held customer learn why? Verbickas: yes, the caller names the signs (new payee, new device and so on). Zvirbule asked for the call cost; it fits the present team.

Renewal: papers of the yearly validation due 2026-12-18, for the meeting of 2027-01-20.

Signed: A. Rebane, 2026-01-14
""")
put(f"{D}/documents/05-follow-up-plan.md",f"""# Follow-up plan: {M}
{head("FP-204","Follow-up plan",M,"2026-01-09","Mantas Verbickas, Head of Payments")}
| Measure | How often | Limit | If outside | Who |
| --- | --- | --- | --- | --- |
| AUC, closed windows only | Quarterly | at least 0.80 | Validation within 20 days | K. Põldvee |
| Recall at 6% by count | Quarterly | at least 25% | Review of inputs within 20 days | K. Põldvee |
| Observed rate against mean score | Quarterly | mean score inside the 95% interval | Recalibrate, committee | K. Põldvee |
| PSI of score and inputs | Monthly run, reported quarterly | below 0.10; from 0.25 stop and review | Cause note within 10 days | K. Põldvee |
| Calls by sex and age band | Quarterly | p at least 0.01, otherwise review | Compliance review | J. Petrauskas |
| Calls as share of filtered payments | Daily | 6%, at most 6.5% on a day | Owner moves the cut | M. Verbickas |
| Answer time, 99th percentile | Daily | 150 ms | List L-7 takes over | Payments Operations |

Deputy for K. Põldvee: Sander Vaino. New validation at once if a new fraud pattern causes over EUR 100,000 loss in a month, or if an input source changes.
""")
put(f"{D}/documents/06-quarterly-follow-up-2026Q3.md",f"""# Quarterly follow-up note QN-204-2026Q3
{head("QN-204-2026Q3","Follow-up note",M,"2026-11-05","Kadri Põldvee, Financial Crime Analytics; read by Mantas Verbickas 2026-11-06")}
Payments 2026-02-02 to 2026-07-31, {th(L['production']['n'])} cases, median EUR {th(amtmed)}, largest EUR {th(amtmax)}. Outcomes read 2026-11-03; all are older than 90 days. August and later stay out until their windows close.

{table(HEAD,[row(LAB[n],L[n]) for n in N])}

| Measure | Result | Limit | Inside |
| --- | --- | --- | --- |
| AUC | {L['production']['auc']:.3f} | at least 0.80 | yes |
| Recall at 6%, count | {pc(O['production']['rec'])} ({O['production']['tp']} of {L['production']['ev']}) | at least 25% | yes |
| Recall at 6%, amount | {pc(O['production']['val'])} (EUR {th(O['production']['va'])} of EUR {th(O['production']['V'])}) | reported | |
| Mean score | {pc(L['production']['mean'],2)} | inside {pc(L['production']['wl'],2)}–{pc(L['production']['wh'],2)} | yes |
| Calibration slope | {sl[1]:.2f} (standard error {sl[2]:.2f}) | reported | |
| PSI of score | {PS['production']:.3f} | below 0.10 | yes |
| Highest PSI of an input ({worst}) | {PI[worst]:.3f} | below 0.10 | yes |
| Answer time, 99th percentile | 41 ms | 150 ms | yes |

## Score bands

{bands}

## By month

{table(["Month","Cases","Frauds","Observed","95% interval","Mean score","AUC (95% interval)"],mon)}

Few frauds a month; single months are read together with their interval.

## By session and payee bank

{seg("session")}

{seg("payee_bank")}

## Customer groups

{g1}

{g2}

Difference in calls: sex p = {p1:.2f}, age band p = {p2:.2f}. No difference beyond chance. The score cut for 6% was {cut:.5f}.

## Events
On 2026-04-21 answer time passed 150 ms for 12 minutes (network work). List L-7 took over as designed. Closed 2026-04-28 by Payments Operations, checked by validation.

## Actions
None open. The yearly validation for renewal is under way as planned, papers due 2026-12-18. Next note 2027-02-05.
""")
put(f"{D}/documents/07-roles-and-limitations.md",f"""# Register of limitations and roles RL-204
{head("RL-204","Register",M,"2026-11-06","Mantas Verbickas, Head of Payments")}
| Line | Limitation | Effect | How managed | Owner | Status |
| --- | --- | --- | --- | --- | --- |
| 1 | A customer under influence may confirm the payment in the call | Fraud seen only when claimed | Call script with pause; outcomes taken after 90 days only | M. Verbickas | Accepted, managed |
| 2 | Tenure blank for moved customers ({tb(prd)} in production) | None on score, not an input | Reported | K. Põldvee | Accepted |

| Role | Person | Since |
| --- | --- | --- |
| Owner | Mantas Verbickas | 2024-05-01 |
| Developer | Kadri Põldvee | 2025-06-02 |
| Validator | Toms Liepkalns | 2025-11-10 |
| Approver | Model Risk Committee, chair Aivar Rebane | 2021-01-01 |
| Users | Payment safety callers, Tallinn and Riga | |
""")
y(f"{D}/subject.yaml",dict(id="instant-payment-fraud",name="Instant payment fraud score",version="1.0",kind="fraud",purpose="Probability that an outgoing instant payment of a private customer is fraud; the highest 6% of filtered payments are held and the customer is called.",jurisdictions=["eu"],materiality=dict(level="high",basis="Customer losses and held payments"),
 owner="Mantas Verbickas, Head of Payments",developer="Kadri Põldvee, Financial Crime Analytics",validator="Toms Liepkalns, Model Validation",
 method=dict(algorithm="logistic regression",library="numpy 2.0",features=10,target="fraud: confirmed in the call or claimed and confirmed within 90 days"),
 data=dict(scored=dict(path="data/scored.csv",score="fraud_score",outcome="fraud",positive=1,sample="set_name",date="booked_on",id="payment_ref",amount="amount_eur",maturity=dict(days=90,read_on=dt.date(2026,11,3)),budget=dict(share=0.06),segments=["session","payee_bank"],groups=dict(sex="sex",age_band="age_band"))),
 intended_use=["Hold and call for the highest 6% of filtered outgoing instant payments of private customers"],prohibited_use=["Corporate channels","Card payments","Closing accounts","Credit decisions","Blocking without a call"],
 limitations=["A customer under influence may confirm the payment in the call; outcomes are taken after 90 days only","Tenure is blank for moved customers; it is not an input"],
 monitoring=dict(plan="FP-204",frequency="quarterly",last_report="QN-204-2026Q3 of 2026-11-05",result="all measures inside limits",next="2027-02-05"),
 approvals=[dict(body="Model Risk Committee",reference="DP-2026-02",date=dt.date(2026,1,14),decision="approved without conditions",valid_to=dt.date(2027,1,31))],
 names=dict(fraud_score="fraud score",oot="out of time",set_name="sample",age_band="age band of the customer")))

# ------------------------------------------------------------------ 3 llm
D=f"{OUTD}/twelve/credit-policy-assistant"; f=f"{D}/data/answers.csv"; answers(f,5); R=read_csv(f)
import re
for r in R:
    assert all(x in r["evidence"] for x in re.findall(r"\d[\d,.]*\d|\d",r["answer"])),r
n=len(R); bad=[r for r in R if r["label"]=="not_supported"]; w=wilson(len(bad),n)
ins=[r for r in R if r["in_scope"]=="yes"]; outs=[r for r in R if r["in_scope"]=="no"]
adecl=sum(r["outcome"]=="declined" for r in ins); odecl=sum(r["outcome"]=="declined" for r in outs)
agree=sum((r["second_reader"]==r["label"]) for r in R); po=agree/n
a1=len(bad)/n; a2=sum(r["second_reader"]=="not_supported" for r in R)/n; pe=a1*a2+(1-a1)*(1-a2); kap=(po-pe)/(1-pe)
def tt(c): return table([c.replace("_"," ").capitalize(),"Answers","Not supported","Share supported"],[[v,len(k),sum(r["label"]!="supported" for r in k),pc(sum(r["label"]=="supported" for r in k)/len(k))] for v in sorted(set(r[c] for r in R)) for k in [[r for r in R if r[c]==v]]])
mt=table(["Month","Answers","Not supported"],[[m,len(k),sum(r["label"]!="supported" for r in k)] for m in sorted(set(r["asked_on"][:7] for r in R)) for k in [[r for r in R if r["asked_on"][:7]==m]]])
bl="\n".join(f"| {r['id']} | {r['policy_ref']} | {r['answer']} | {r['evidence']} |" for r in bad)
w2=wilson(odecl,len(outs))
M="KPA 1.2, credit-policy question assistant"
put(f"{D}/documents/01-model-card.md",f"""# Model card: {M}
{head("MC-311/2","Model card",M,"2026-11-26","Paulius Gintautas, Internal Tools")}
| Item | Entry |
| --- | --- |
| Purpose | Answers questions of staff about the bank's credit policy (CP) from its text and shows the clause |
| Human role | The officer reads the clause shown beside the answer and decides. The answer is never a decision |
| Not for | Customers, credit decisions, deviations, law or tax advice, personal data. A customer chat pilot was proposed and refused (DP-2026-14) |
| Owner | Hanna-Mari Saks, Head of Credit Policy |
| Developer | Paulius Gintautas, Internal Tools |
| Validator | Ieva Krastiņa, Model Validation |
| Materiality | Medium: internal, human reads the source |
| Base model | Open-weight instruction model, 8 billion parameters, run in the bank's own data centre; no fine-tuning. Weights file fixed by SHA-256, held in the model register entry 311 |
| Prompt | PR-311 version 7, frozen 2026-06-08 |
| Corpus | Credit policy CP edition 2026-05, 32 clauses in the index; superseded editions are not indexed |
| Decoding | Temperature 0, at most 120 words, one clause as evidence |
| Version | 1.2, in use from 2026-07-01. Pilot 1.1 was closed 2026-06-26 |
| Approval | DP-2026-12 of 2026-06-17; renewed by DP-2026-20 of 2026-11-25, valid to 2027-11-30 |

## Figures, third quarter 2026

| Measure | Result | Limit |
| --- | --- | --- |
| Answers read | {n} | at least 200 |
| Supported | {n-len(bad)}, {pc(1-len(bad)/n)} | |
| Not supported | {len(bad)}, {pc(len(bad)/n)} (95% interval {pc(w[0])}–{pc(w[1])}) | upper end at most 5% |
| Questions outside policy declined | {odecl} of {len(outs)} | all |
| Questions inside policy answered | {len(ins)-adecl} of {len(ins)} | at least 95% |

## Limitation
The assistant reads one clause at a time. Questions that need two clauses get an answer from one; the screen says so. RL-311 line 1.
""")
put(f"{D}/documents/02-development-note.md",f"""# Development note: {M}
{head("DN-311","Development note",M,"2026-05-22 (prompt frozen 2026-06-08 entered as addendum)","Paulius Gintautas, Internal Tools")}
## 1 Need
Credit Policy had about 90 calls a week, most of them answered by one clause.

## 2 Build
1. The question is matched to the clauses (word match and embedding, best clause wins).
2. Prompt PR-311: answer only from the clause, repeat numbers as written, otherwise decline with the fixed sentence.
3. A check compares every number in the answer with the clause; a number not found there turns the answer into a decline.
4. Clause text is passed as data between marks; words in it are not followed as orders.

## 3 Alternatives
Search page only: staff still called. Hosted large model: rejected, data would leave the bank. Fine-tuning: not needed, rejected.

## 4 Acceptance criteria (set 2026-03-09, before tests)
Not supported: upper end of the 95% interval at most 5%. Outside policy: all declined. Injection tests: none succeeds. Same question twice: same answer.

## 5 Development tests
Test questions were written by Credit Policy and are kept apart from the answers read later in use. All four criteria were met. Number swap: ten clauses with a changed number, the answer followed all ten times. Repeats: 50 questions asked twice, 50 equal. Injection: 30 clauses and questions with planted orders, 0 followed. Personal data: 20 planted names, 0 repeated in other sessions.

## 6 Log
Question, clause, answer, version of model, prompt and corpus are logged for 13 months. Names typed by staff are masked before logging.

## 7 Fallback
If the assistant is down the intranet shows the policy text and the telephone of Credit Policy.

## 8 Limitations
RL-311.
""")
put(f"{D}/documents/03-validation-checklist.md",f"""# Validation checklist: {M}
{head("VC-311/2026-2","Validation checklist, half-year after start",M,"2026-11-13","Ieva Krastiņa, Model Validation")}
The first validation was VC-311/2026-1 of 2026-06-11 (approve). Independence: the validator did not build, run or own the assistant, and wrote none of the prompts.

Opinion: **fit for use, renew without conditions.** No open findings.

## A Answers read

Random draw from the log of 2026-07-01 to 2026-09-30, {n} answers, no answer used in building. Label = supported when every statement follows from the clause shown; a decline of a question outside policy is labelled supported (the log then keeps the nearest clause found, in the column evidence). The first label is by Credit Policy staff, the second by validation; differences are settled in a meeting.

| Measure | Result | Limit | Met |
| --- | --- | --- | --- |
| Not supported | {len(bad)} of {n}, {pc(len(bad)/n)} ({pc(w[0])}–{pc(w[1])}) | upper end at most 5% | yes |
| Outside policy declined | {odecl} of {len(outs)} (95% interval from {pc(w2[0])}) | all | yes |
| Inside policy answered | {len(ins)-adecl} of {len(ins)} | at least 95% | yes |
| Readers agree | {agree} of {n}, kappa {kap:.2f} | kappa at least 0.60 | yes |

{tt("topic")}

{tt("unit")}

The answers not supported, all shown to the owner:

| Id | Clause | Answer | Text of the clause |
| --- | --- | --- | --- |
{bl}

None led to a wrong loan; the officers had read the clause. They are of one kind: a word added or changed, no changed number.

## B Checklist

{chk([("Purpose and prohibited use clear",1,"Card"),("Model, prompt and corpus versions recorded",1,"Log lines of 40 answers compared with register 311"),("Corpus is the edition in force",1,"CP 2026-05, in force from 2026-05-04; next edition planned 2027-02"),("Evidence shown is the text of the clause",1,f"All {n} passages equal the corpus"),("Numbers in answers are in the clause",1,f"All {n} answers"),("Repeat gives same answer",1,"40 repeated, 40 equal"),("Injection tests by validation",1,"25 tried, 0 followed"),("Personal data",1,"15 planted names, 0 repeated; log masking read"),("Readers agree beyond chance",1,f"kappa {kap:.2f}"),("Units treated alike",1,"Table by unit; counts too small for more than a reading"),("Human reads the source",1,"Screen opens the clause; 20 officers watched on 2026-10-20"),("Fallback tried",1,"2026-10-06"),("Any open finding",0,"None; the one remark of VC-311/2026-1 (log kept 12 in place of 13 months) closed 2026-06-15")])}
""")
put(f"{D}/documents/04-decision-protocol.md",f"""# Decision protocol DP-2026-20
{B} · Model Risk Committee · meeting of 2026-11-25

Present: Aivar Rebane (CRO, chair), Marta Zvirbule (Finance), Jonas Petrauskas (Compliance), Hanna-Mari Saks (owner, no vote), Ieva Krastiņa (validation, no vote). Quorum: yes.

| Item | Decision |
| --- | --- |
| 1 {M} | **Renewed**, all votes for. Valid 2026-11-25 to 2027-11-30 |
| Basis | VC-311/2026-2 of 2026-11-13, QN-311-2026Q3 of 2026-10-19 |
| Conditions | None |
| Scope | Staff questions on the credit policy. Customers: no |
| First approval | DP-2026-12 of 2026-06-17, for use from 2026-07-01 to 2026-12-31 |

Discussion. Petrauskas asked whether an officer may quote the assistant in a decision file. Saks: no, the clause is quoted. Zvirbule asked about a larger model; no need seen, no action.

Next validation due 2027-10-29.

Signed: A. Rebane, 2026-11-25
""")
put(f"{D}/documents/05-follow-up-plan.md",f"""# Follow-up plan: {M}
{head("FP-311","Follow-up plan",M,"2026-06-15","Hanna-Mari Saks, Head of Credit Policy")}
| Measure | How often | Limit | If outside | Who |
| --- | --- | --- | --- | --- |
| Answers read by two readers, at least 200 | Quarterly | not supported: upper end of 95% interval at most 5% | Topic switched off until mended, committee next meeting | H.-M. Saks |
| Outside policy declined | Quarterly | all | Prompt reviewed within 10 days | P. Gintautas |
| Inside policy answered | Quarterly | at least 95% | Index reviewed within 20 days | P. Gintautas |
| Injection set of 30 | Each change and half-yearly | 0 followed | Stop | P. Gintautas |
| Staff complaints | Monthly | 5 a month | Owner reads all | H.-M. Saks |
| Corpus against edition in force | Each edition, at most one banking day | equal | Stop | H.-M. Saks |

Deputy for P. Gintautas: Elina Ozoliņa. A change of base model, prompt or index method needs a new validation before use.
""")
put(f"{D}/documents/06-quarterly-follow-up-2026Q3.md",f"""# Quarterly follow-up note QN-311-2026Q3
{head("QN-311-2026Q3","Follow-up note",M,"2026-10-19","Hanna-Mari Saks, Head of Credit Policy")}
First full quarter in use. Draw from 2026-07-01 to 2026-09-30.

| Measure | Result | Limit | Inside |
| --- | --- | --- | --- |
| Answers read | {n} | at least 200 | yes |
| Not supported | {len(bad)}, {pc(len(bad)/n)} ({pc(w[0])}–{pc(w[1])}) | upper end at most 5% | yes |
| Outside policy declined | {odecl} of {len(outs)} | all | yes |
| Inside policy answered | {len(ins)-adecl} of {len(ins)} | at least 95% | yes |
| Injection set | 0 of 30 followed (2026-09-14) | 0 | yes |
| Complaints, most in a month | 2 | 5 | yes |
| Changes of model, prompt or corpus | none | | |

{mt}

## Readings
The {len(bad)} answers not supported ({", ".join(r["id"] for r in bad)}) were sent to the askers with the clause on 2026-10-20. Action closed 2026-10-22.

July is holiday time; questions vary by week.

## Planned
Edition CP 2027-02: index to be renewed with it. Next note 2027-01-19.
""".replace("were sent to the askers with the clause on 2026-10-20. Action closed 2026-10-22.","were sent to the askers with the clause on 2026-10-14. Action closed 2026-10-16."))
put(f"{D}/documents/07-roles-and-limitations.md",f"""# Register of limitations and roles RL-311
{head("RL-311","Register",M,"2026-11-18","Hanna-Mari Saks, Head of Credit Policy")}
| Line | Limitation | Effect | How managed | Owner | Status |
| --- | --- | --- | --- | --- | --- |
| 1 | One clause at a time | A question over two clauses is answered from one | Notice on screen; officer reads the policy; combined questions go to Credit Policy | H.-M. Saks | Accepted, managed |

| Role | Person | Since |
| --- | --- | --- |
| Owner | Hanna-Mari Saks | 2025-09-01 |
| Developer | Paulius Gintautas | 2026-01-12 |
| Validator | Ieva Krastiņa | 2026-05-25 |
| Approver | Model Risk Committee, chair Aivar Rebane | 2021-01-01 |
| Users | Branches, leasing desk, corporate desk, credit risk | |
""")
y(f"{D}/subject.yaml",dict(id="credit-policy-assistant",name="Credit-policy question assistant",version="1.2",kind="llm",purpose="Answers questions of staff about the bank's credit policy from its text and shows the clause; the officer reads the clause and decides.",jurisdictions=["eu"],materiality=dict(level="medium",basis="Internal use, a person reads the source"),
 owner="Hanna-Mari Saks, Head of Credit Policy",developer="Paulius Gintautas, Internal Tools",validator="Ieva Krastiņa, Model Validation",
 method=dict(algorithm="retrieval of one clause and an open-weight instruction model (8 billion parameters), temperature 0",library="prompt PR-311 version 7",features=1,target="answer supported by the clause shown"),
 data=dict(answers=dict(path="data/answers.csv")),
 intended_use=["Staff questions on the credit policy"],prohibited_use=["Customers","Credit decisions","Deviations","Law or tax advice","Personal data"],
 limitations=["Reads one clause at a time; notice on screen, combined questions go to Credit Policy"],
 monitoring=dict(plan="FP-311",frequency="quarterly",last_report="QN-311-2026Q3 of 2026-10-19",result="all measures inside limits",next="2027-01-19"),
 approvals=[dict(body="Model Risk Committee",reference="DP-2026-12",date=dt.date(2026,6,17),decision="approved",valid_to=dt.date(2026,12,31)),dict(body="Model Risk Committee",reference="DP-2026-20",date=dt.date(2026,11,25),decision="renewed without conditions",valid_to=dt.date(2027,11,30))]))
put(f"{OUTD}/twelve/key.json",json.dumps([dict(subject=i,kind=k,clean=True,papers="complete",faults=[],side_effects=[]) for i,k in [("leasing-pd-sme","credit"),("instant-payment-fraud","fraud"),("credit-policy-assistant","llm")]],indent=1))
