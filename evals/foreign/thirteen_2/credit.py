from common import *
SID="sinar-auto-pd"
NAMES=["down_payment_pct","tenor_months","debt_service_ratio","bureau_enquiries_6m","worst_arrears_12m","net_income_rm","employment_months","vehicle_age_years","guarantor"]
S=["development","holdout","oot","production"]
def design(D):
    em=D["employment_months"]; ms=np.isnan(em)
    return np.c_[np.ones(len(em)),D["down_payment_pct"]/10,D["tenor_months"]/12,D["debt_service_ratio"]*10,D["bureau_enquiries_6m"],D["worst_arrears_12m"],np.log(D["net_income_rm"]/4000),np.where(ms,0,np.log1p(np.nan_to_num(em)/12)),ms*1.0,D["vehicle_age_years"],(D["guarantor"]=="Y")*1.0]
TERMS=["intercept","down_payment_pct / 10","tenor_months / 12","debt_service_ratio × 10","bureau_enquiries_6m","worst_arrears_12m","ln(net_income_rm / 4000)","ln(1 + employment_months / 12), 0 if blank","employment_months blank (1/0)","vehicle_age_years","guarantor = Y (1/0)"]
TRUE=np.array([-4.55,-.42,.13,.40,.30,1.0,-.55,-.45,-.60,.10,-.55])
def gen(seed):
    r=np.random.default_rng(seed); N=[5600,2400,2200,3000]; n=sum(N); D={}
    D["__s"]=np.repeat(np.array(S,dtype=object),N)
    wob=[1,.9,1.1,1.15,1.0,1.0,.95,1,1,1,1.05,1.2]
    a=dates(r,8000,"2022-07-01","2023-06-30",wob); perm=r.permutation(8000)
    D["application_date"]=np.concatenate([np.sort(a[perm[:5600]]),np.sort(a[perm[5600:]]),dates(r,2200,"2023-07-01","2023-10-31",wob),dates(r,3000,"2025-03-01","2025-08-31",wob)])
    D["down_payment_pct"]=np.round(10+30*r.beta(1.1,3,n),0); D["tenor_months"]=r.choice([36.,48,60,72,84,108],n,p=[.06,.09,.22,.16,.30,.17])
    D["debt_service_ratio"]=np.round(.08+.72*r.beta(3,4.2,n),2); D["bureau_enquiries_6m"]=np.minimum(r.negative_binomial(1.3,.5,n),9)*1.0
    D["worst_arrears_12m"]=r.choice([0.,1,2],n,p=[.80,.15,.05]); D["net_income_rm"]=np.round(np.exp(r.normal(8.3,.5,n)),-1)
    e=np.round(r.gamma(1.2,45,n)); D["employment_months"]=np.where(r.random(n)<.09,np.nan,e)
    v=r.random(n)<.62; D["vehicle"]=np.where(v,"new","used").astype(object); D["vehicle_age_years"]=np.where(v,0,r.integers(1,9,n))*1.0
    D["guarantor"]=np.where(r.random(n)<.14,"Y","N").astype(object)
    D["channel"]=r.choice(np.array(["dealer","branch","digital"],dtype=object),n,p=[.6,.24,.16])
    D["financed_amount_rm"]=np.round(np.exp(r.normal(10.95,.45,n))*np.where(v,1,.6),-2)
    D["gender"]=r.choice(np.array(["female","male"],dtype=object),n,p=[.42,.58]); D["age_band"]=r.choice(np.array(["21-29","30-44","45-60"],dtype=object),n,p=[.3,.47,.23])
    X=design(D); y=(r.random(n)<1/(1+np.exp(-X@TRUE))).astype(int); dv=D["__s"]=="development"
    b,se=fit(X[dv],y[dv]*1.0); b=np.round(b,5); sc=np.round(1/(1+np.exp(-X@b)),6)
    ids=[f"HP{100001+7*i}" for i in range(n)]; return D,y,sc,b,se,ids
def make(out):
    for seed in range(1,4000):
        D,y,sc,b,se,ids=gen(seed)
        if (np.sign(b[1:])!=np.sign(TRUE[1:])).any() or (abs(b/se)[1:]<2).any(): continue
        if not clean(D,sc,y,S,NAMES,["gender","age_band"],["vehicle","channel"],"application_date",.12,.70): break
    else: raise SystemExit("no seed")
    print(SID,"seed",seed)
    d=f"{out}/thirteen/{SID}"; fm=lambda v:"" if v!=v else (str(int(v)) if v==int(v) else f"{v:g}")
    cols=["contract_no","application_date","sample"]+NAMES+["vehicle","channel","financed_amount_rm","gender","age_band","pd_score","default_12m"]
    rows=[]
    for i in range(len(y)):
        rows.append([ids[i],str(D["application_date"][i]),D["__s"][i]]+[D[c][i] if c=="guarantor" else fm(D[c][i]) for c in NAMES]+[D["vehicle"][i],D["channel"][i],int(D["financed_amount_rm"][i]),D["gender"][i],D["age_band"][i],f"{sc[i]:.6f}",y[i]])
    wcsv(f"{d}/data/scored.csv",cols,rows)
    # ---- figures from disk
    R=rcsv(f"{d}/data/scored.csv"); y=R["default_12m"].astype(int); p=R["pd_score"].astype(float); sm=R["sample"]; amt=R["financed_amount_rm"].astype(float)
    def tab():
        t="| Sample | Applications from – to | Contracts | Defaults | Default rate | Mean PD | AUC (95% interval) | KS |\n|---|---|---|---|---|---|---|---|\n"
        return t+"".join(line(s) for s in S)
    def line(s):
        m=sm==s; a=auc_ci(p[m],y[m]); dt=sorted(R["application_date"][m])
        return f"| {s} | {dt[0]} – {dt[-1]} | {n_(m.sum())} | {n_(y[m].sum())} | {pc(y[m].mean())} | {pc(p[m].mean())} | {a[0]:.3f} ({a[1]:.3f}–{a[2]:.3f}) | {ks(p[m],y[m]):.3f} |\n"
    H="| Sample | Applications from – to | Contracts | Defaults | Default rate | Mean PD | AUC (95% interval) | KS |\n|---|---|---|---|---|---|---|---|\n"
    A={s:auc_ci(p[sm==s],y[sm==s]) for s in S}; dv=sm=="development"; pr=sm=="production"
    ps={s:psi(p[dv],p[sm==s])[0] for s in S[1:]}
    num=lambda c:R[c] if c=="guarantor" else np.array([float(v) if v else np.nan for v in R[c]])
    csi={c:psi(num(c)[dv],num(c)[pr])[0] for c in NAMES}
    def seg(col,s,gr=False):
        t=f"| {col} | Contracts | Defaults | Default rate | Mean PD | AUC |"+(" Share at or above 12% |" if gr else "")+"\n|---|---|---|---|---|---|"+("---|" if gr else "")+"\n"
        for v in sorted(set(R[col])):
            k=(sm==s)&(R[col]==v); t+=f"| {v} | {n_(k.sum())} | {y[k].sum()} | {pc(y[k].mean())} | {pc(p[k].mean())} | {auc(p[k],y[k]):.3f} |"+(f" {pc((p[k]>=.12).mean(),1)} |" if gr else "")+"\n"
        return t
    T=[("1",0,.02),("2",.02,.05),("3",.05,.12),("4",.12,1.1)]
    def tiers(s):
        t="| Tier | PD range | Contracts | Defaults | Default rate | Mean PD |\n|---|---|---|---|---|---|\n"
        for a,lo,hi in T:
            k=(sm==s)&(p>=lo)&(p<hi); t+=f"| {a} | {'below 2%' if a=='1' else '2% to below 5%' if a=='2' else '5% to below 12%' if a=='3' else '12% and above'} | {n_(k.sum())} | {y[k].sum()} | {pc(y[k].mean())} | {pc(p[k].mean())} |\n"
        return t
    blank={s:(R["employment_months"][sm==s]=="").mean() for s in S}
    mo="| Month | Contracts | Defaults | Default rate | Mean PD |\n|---|---|---|---|---|\n"
    mm=np.array([x[:7] for x in R["application_date"]])
    for q in sorted(set(mm[pr])): k=pr&(mm==q); mo+=f"| {q} | {n_(k.sum())} | {y[k].sum()} | {pc(y[k].mean())} | {pc(p[k].mean())} |\n"
    coef="| Term | Coefficient | Standard error | Expected sign |\n|---|---|---|---|\n"+"".join(f"| {t} | {x:.5f} | {e:.4f} | {'–' if i==0 else '+' if TRUE[i]>0 else '−'} |\n" for i,(t,x,e) in enumerate(zip(TERMS,b,se)))
    M=matrix([("Conceptual soundness",20,4,"Simple, explainable, signs as argued"),("Data and lineage",15,4,"Re-extracted by validation; no contract in two samples"),("Discrimination",20,4,f"AUC {A['oot'][0]:.3f} out of time, {A['production'][0]:.3f} in production"),("Calibration",15,5,"Every sample within its interval"),("Stability",10,5,f"Score PSI {ps['production']:.4f}"),("Implementation",10,5,"All re-scored contracts equal"),("Use, governance, monitoring",10,4,"Used within scope; papers complete")])
    owner="Puan Rohana Iskandar, Head, Auto Financing"; dev="Mr Lim Wei Shen, Credit Modelling Unit, Retail Risk"; val="Dr Kavitha Subramaniam, Independent Model Validation"
    dump(f"{d}/subject.yaml",{"id":SID,"name":"Sinar Auto PD (hire purchase application score)","version":"2.0","kind":"credit","purpose":"Estimates the probability that a hire-purchase applicant who has passed the policy rules is 90 days past due within 12 months; sets the approval authority level and the pricing tier.","jurisdictions":["my"],"materiality":{"level":"high","basis":"Covers all retail hire-purchase applications and feeds pricing."},"owner":owner,"developer":dev,"validator":val,
     "method":{"algorithm":"logistic regression","library":"statsmodels 0.14","features":9,"target":"90 or more days past due within 12 months of application"},
     "data":{"scored":{"path":"data/scored.csv","score":"pd_score","outcome":"default_12m","positive":1,"sample":"sample","date":"application_date","id":"contract_no","amount":"financed_amount_rm","maturity":{"days":365,"read_on":"2026-09-30"},"segments":["vehicle","channel"],"groups":{"gender":"gender","age_band":"age_band"}}},
     "intended_use":["Approval authority level and pricing tier for retail hire-purchase applications that passed the policy rules"],"prohibited_use":["Automatic decline","Commercial vehicles and fleet","Provisioning (MFRS 9) and capital"],
     "limitations":["L1: employment_months is optional and blank for about one contract in eleven; the model has a term of its own for blanks. Managed: share of blanks watched half-yearly, amber at 15%. Owner: Auto Financing."],
     "monitoring":{"frequency":"semi-annual","last_report":"2026-10-14","next_report":"2027-04-15","plan":"BST/RRD/2026/022"},
     "approvals":[{"date":"2025-01-28","body":"Model Risk Management Committee","reference":"MRMC/CR/2025/003","decision":"approved"},{"date":"2026-11-16","body":"Model Risk Management Committee","reference":"MRMC/CR/2026/019","decision":"approved for continued use","valid_until":"2027-11-30"}],
     "names":{"gender":"gender","age_band":"age band","vehicle":"vehicle condition","channel":"channel"}})
    roles=f"""| Role | Name | Since |
|---|---|---|
| Model owner | {owner} | 2024-03-01 |
| Developer | {dev} | 2024-03-01 |
| Independent validator | {val} | 2024-10-01 |
| Users | Credit officers, Auto Financing Centres | 2025-02-17 |
| Approving body | Model Risk Management Committee (MRMC), chaired by the Chief Risk Officer, Tuan Haji Azman Yusof | – |
"""
    docs(f"{d}/documents",{
"01-model-development-report.md":f"""# {BANK}
# Model Development Report: Sinar Auto PD, version 2.0
Ref. BST/RRD/2024/118 · Date 22 November 2024 · Author: {dev} · Reviewed by the owner: {owner}

## Chapter 1. Business need and use
The score estimates the probability that a hire-purchase applicant is 90 or more days past due within 12 months of application. It is computed after the policy rules and, by its tier, sets who may sign the approval and the pricing tier. It does not decline anybody: applications outside the policy rules are turned down by those rules, before the score. Commercial vehicles, fleet, provisioning and capital are outside the scope. A request of the Provisioning desk to take the score for MFRS 9 was refused in June 2024.

The predecessor, an expert points sheet (version 1.x), is to be withdrawn on 14 February 2025, see Chapter 8. It was never used as a cut-off either, so the contracts on file are the population that will be scored and no inference about rejected applicants is needed.

## Chapter 2. Data
Source: hire-purchase ledger and bureau record at application. Every input is known on the day of application. Contracts cancelled before disbursement were left out by the extraction query; fleet and commercial contracts are not in the source view. Contracts of July 2022 to June 2023 were divided at random by contract into development and holdout; contracts of July to October 2023 form the out-of-time (oot) sample. All outcomes had their full 12 months on 31 October 2024. No contract number stands in two samples.

{H}{line('development')}{line('holdout')}{line('oot')}

## Chapter 3. Candidates
Three methods were compared on the holdout sample only: logistic regression, a scorecard with binned inputs, and gradient-boosted trees. The trees gave no gain that exceeded the width of the interval and were rejected as harder to explain. The acceptance criteria had been fixed before, in the modelling plan BST/RRD/2024/041 of 8 April 2024: AUC of at least 0.700 on holdout and oot, lower bound included; ratio of realised to expected defaults within the 95% interval.

## Chapter 4. Final specification
PD = 1 / (1 + exp(−z)), with z the sum of term × coefficient, estimated on the development sample.

{coef}
All signs are as argued in the modelling plan. Down payment, tenor, income and employment describe capacity; enquiries and arrears describe conduct; vehicle age describes collateral. Gender and age band are kept for testing alone and are not inputs.

## Chapter 5. Performance
The AUC is {A['development'][0]:.3f} on development, {A['holdout'][0]:.3f} on holdout and {A['oot'][0]:.3f} out of time; both criteria are met. The PSI of the score against development is {ps['holdout']:.4f} (holdout) and {ps['oot']:.4f} (oot). Tiers out of time:

{tiers('oot')}
## Chapter 6. Groups
Out-of-time sample; differences are within chance.

{seg('gender','oot',True)}
{seg('age_band','oot',True)}
## Chapter 7. Sensitivity and limitations
Shifts of one unit in each input move the score in the expected direction. If the bureau feed is out, the application waits; no score is produced on stale data.

L1. employment_months is optional and blank for {pc(blank['development'],1)} of development and {pc(blank['oot'],1)} of oot contracts. The model has a separate term for the blank. Managed by watching the share (amber at 15%).

## Chapter 8. Implementation and monitoring
Scoring service in the origination system, version 2.0, go-live planned for 17 February 2025; the predecessor is switched off on 14 February 2025. Monitoring is semi-annual under the monitoring plan.
""",
"02-validation-opinion.md":header("BST/IMV/2026/057","Model Risk Management Committee",val,"2 November 2026","Periodic validation opinion, Sinar Auto PD version 2.0")+f"""## 1. Independence and scope
I took no part in building the model and report to the Head of Internal Control, outside Retail Risk. The initial validation (BST/IMV/2025/004, 17 January 2025) ended with the opinion "fit for use" and two observations, both closed with evidence on 30 May 2025 (wording of the user guide; a missing unit in the data dictionary). This is the periodic validation of the same version; no change was made to the model since go-live on 17 February 2025. Criteria were fixed in the validation plan of 4 September 2026.

## 2. Work done
Data were re-extracted by Validation from the ledger; the count and the sum financed (RM {n_(amt.sum())} over {n_(len(y))} contracts) agree with the file. All {n_(len(y))} scores were computed again from the inputs and the coefficients of Chapter 4 of the development report: no difference at six decimals. There is no contract number twice.

## 3. Results
{tab()}
Criteria: AUC at least 0.700 including the lower bound; realised defaults inside the 95% interval of expected ones; score PSI below 0.10. All samples meet all criteria. PSI against development: holdout {ps['holdout']:.4f}, oot {ps['oot']:.4f}, production {ps['production']:.4f}. Production by segment:

{seg('vehicle','production')}
{seg('channel','production')}
Groups in production (share at or above 12% is tier 4, signed at regional level):

{seg('gender','production',True)}
{seg('age_band','production',True)}
No difference exceeds what chance gives.

## 4. Challenge
The question was put whether a development sample of 2022–2023 still describes applicants of today. Answer: score and inputs have not moved (highest input PSI in production {max(csi.values()):.4f}, {max(csi,key=csi.get)}), and calibration holds. A simple challenger of Validation with arrears and debt service ratio only ranks less well, so the full set of inputs earns its place.

## 5. Scoring matrix
{M[0]}
Scale: 4.00 and above *satisfactory*; 3.00 to 3.99 *satisfactory with conditions*; below 3.00 *not fit for use*.

## 6. Opinion
**Satisfactory ({M[1]}).** No open finding. Limitation L1 is managed. Continued use is recommended without conditions. Next periodic validation: by 30 November 2027.
""",
"03-circular-resolution.md":f"""# {BANK}
## Circular Resolution of the Model Risk Management Committee
Ref. MRMC/CR/2026/019 · Date of resolution: 16 November 2026

**Matter.** Continued use of Sinar Auto PD version 2.0.

**Papers before the members.** Model development report BST/RRD/2024/118; semi-annual performance review BST/RRD/2026/094 of 14 October 2026; validation opinion BST/IMV/2026/057 of 2 November 2026; monitoring plan BST/RRD/2026/022.

**It was resolved**
1. THAT the model be approved for continued use in setting the authority level and the pricing tier for retail hire purchase, until 30 November 2027.
2. THAT automatic decline, commercial vehicles, fleet, provisioning and capital remain outside the approved use.
3. THAT the first approval (MRMC/CR/2025/003 of 28 January 2025, valid to 27 January 2027) be replaced by this one.
4. THAT no condition be attached; limitation L1 is noted with its mitigation.

| Member | Office | Vote | Signed |
|---|---|---|---|
| Tuan Haji Azman Yusof | Chief Risk Officer (chair) | For | 2026-11-12 |
| Ms Grace Fernandez | Chief Compliance Officer | For | 2026-11-13 |
| Mr Ong Kok Leong | Chief Financial Officer | For | 2026-11-16 |

The owner and the developer have no vote. The Head of Internal Control attended as observer.
""",
"04-monitoring-plan-and-roles.md":header("BST/RRD/2026/022","Auto Financing; Retail Risk; Independent Model Validation",owner,"9 March 2026","Monitoring plan and roles, Sinar Auto PD version 2.0")+f"""This memorandum replaces BST/RRD/2025/010 at its yearly renewal. The thresholds are unchanged.

| Measure | Frequency | Green | Amber | Red | Who acts, how |
|---|---|---|---|---|---|
| AUC on mature contracts | semi-annual | 0.700 and above | 0.650 to below 0.700 | below 0.650 | Developer reports to owner in 10 working days; red goes to MRMC |
| Realised against expected defaults | semi-annual | within 95% interval | outside 95% | outside 99% | Recalibration proposal within 60 days |
| PSI of score, each input | semi-annual | below 0.10 | 0.10 to 0.25 | above 0.25 | Cause analysis; red triggers validation |
| Share of blank employment_months (L1) | semi-annual | below 15% | 15% to 25% | above 25% | Owner reminds dealers |
| Groups: default rate, share in tier 4 | semi-annual | within chance | p below 0.05 | p below 0.01 | Compliance informed |
| Tier overrides | monthly | up to 5% | 5% to 8% | above 8% | Owner reviews with credit officers |

Reports fall due on 15 April and 15 October. Triggers for a new validation: any red, a change of the model, a new product.

## Roles
{roles}
A deputy for the validator is named by the Head of Internal Control when needed; nobody of Retail Risk can be deputy.
""",
"05-semi-annual-performance-review.md":header("BST/RRD/2026/094",owner,dev,"14 October 2026","Semi-annual performance review as at 30 September 2026, Sinar Auto PD")+f"""## 1. Population
Applications of 1 March to 31 August 2025, whose 12 months ended by 31 August 2026. Outcomes read on 30 September 2026. Later applications are open and are left for the next reviews.

{H}{line('development')}{line('production')}
## 2. Results against the plan
| Measure | Result | Status |
|---|---|---|
| AUC | {A['production'][0]:.3f} (95% interval {A['production'][1]:.3f}–{A['production'][2]:.3f}) | Green |
| Realised / expected defaults | {y[pr].sum()} / {p[pr].sum():.1f} | Green, within 95% interval |
| PSI of score | {ps['production']:.4f} | Green |
| Highest PSI of an input | {max(csi.values()):.4f} ({max(csi,key=csi.get)}) | Green |
| Blank employment_months | {pc(blank['production'],1)} | Green |
| Groups | within chance | Green |
| Tier overrides, highest month (workflow system) | 2.4% | Green |

## 3. By month and tier
{mo}
Months are small and move as expected; the busier March and April are the usual dealer campaigns.

{tiers('production')}
## 4. Amounts
Financed in the window: RM {n_(amt[pr].sum())}; in default RM {n_(amt[pr&(y==1)].sum())} ({pc(amt[pr&(y==1)].sum()/amt[pr].sum())} of the amount). Amounts are skewed: median RM {n_(np.median(amt[pr]))}, largest RM {n_(amt[pr].max())}.

## 5. Actions
The only action of the April 2026 review (label of one chart axis) was closed on 4 May 2026. No action is open. The next review is due on 15 April 2027.
""",
"06-limitations-and-use-memorandum.md":header("BST/RRD/2026/088","All Auto Financing Centres",owner,"21 September 2026","Use, limits of use and limitations of the score")+f"""1. **Used for:** authority level and pricing tier of retail hire purchase that passed the policy rules. Tiers: 1 below 2%, 2 from 2% to below 5%, 3 from 5% to below 12%, 4 at 12% and above.
2. **Not used for:** automatic decline, commercial vehicles, fleet, provisioning, capital. In August 2026 a centre asked to score a taxi fleet; the request was refused and nothing was scored.
3. **Limitation L1.** Where the employer does not confirm length of service the field stays blank. Do not enter zero. The model treats the blank by a term of its own. Owner of the limitation: {owner}. Mitigation: share watched half-yearly; amber at 15%.
4. **Overrides.** A tier may be changed by a regional officer with a written reason; it is counted monthly against the tolerance of 5%.
5. **Outage.** Without bureau data there is no score; the application waits or goes to the regional officer on the manual form. The fallback was last tested on 18 June 2026 with success.
6. **Explanations.** The customer may ask for the reasons of the tier; the system prints the three terms with the largest effect.
"""})
    return {"subject":SID,"kind":"credit","clean":True,"papers":"complete","faults":[],"side_effects":[]}
