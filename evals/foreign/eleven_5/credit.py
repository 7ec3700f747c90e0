from core import *
IN=["months_on_book","balance_gbp","worst_arrears_6m","missed_dd_12m","inflow_to_instalment","overdraft_days_3m","bureau_score","external_utilisation","searches_6m"]
def design(d):
    return np.column_stack([np.log(d["months_on_book"]),np.log(d["balance_gbp"]/1000),(d["worst_arrears_6m"]>=1)*1.,(d["worst_arrears_6m"]>=2)*1.,np.minimum(d["missed_dd_12m"],4),np.minimum(np.log(d["inflow_to_instalment"]),3.5),np.minimum(d["overdraft_days_3m"],60)/10,(d["bureau_score"]-560)/50,d["external_utilisation"],np.minimum(d["searches_6m"],5)])
TERM=["intercept","ln(months_on_book)","ln(balance_gbp / 1000)","worst_arrears_6m >= 1","worst_arrears_6m >= 2","min(missed_dd_12m, 4)","min(ln(inflow_to_instalment), 3.5)","min(overdraft_days_3m, 60) / 10","(bureau_score - 560) / 50","external_utilisation","min(searches_6m, 5)"]
TRUE=np.array([-2.2,-.50,.34,.95,.95,.32,-.58,.17,-.52,1.0,.20])
def gen(r,n):
    d={}
    d["months_on_book"]=r.integers(6,49,n).astype(float)
    d["balance_gbp"]=np.round(np.exp(r.normal(8.55,.75,n))+150,2)
    d["worst_arrears_6m"]=r.choice([0,1,2],n,p=[.88,.09,.03]).astype(float)
    d["missed_dd_12m"]=r.poisson(.35+.6*(d["worst_arrears_6m"]>0)).astype(float)
    d["inflow_to_instalment"]=np.round(np.exp(r.normal(1.9,.7,n))+.1,2)
    d["overdraft_days_3m"]=np.where(r.random(n)<.62,0,r.integers(1,91,n)).astype(float)
    d["bureau_score"]=np.round(np.clip(r.normal(565,52,n),380,720))
    d["external_utilisation"]=np.round(r.beta(1.6,2.6,n),3)
    d["searches_6m"]=r.poisson(1.1,n).astype(float)
    return d
def make(seed):
    r=np.random.default_rng(seed)
    sizes=[("train",5200),("test",2600),("oot",2600),("production",3200)]
    N=sum(k for _,k in sizes);d=gen(r,N)
    samp=np.repeat([s for s,_ in sizes],[k for _,k in sizes])
    me=lambda y,m:(dt.date(y+(m==12),m%12+1,1)-dt.timedelta(1)).isoformat()
    win={"train":[me(2022,m) for m in range(9,13)]+[me(2023,m) for m in range(1,13)],"oot":[me(2024,m) for m in range(1,5)],"production":[me(2025,m) for m in(8,9,10)]}
    win["test"]=win["train"]
    date=np.array([win[s][r.integers(len(win[s]))] for s in samp])
    age=r.choice(["18-29","30-44","45-59","60+"],N,p=[.24,.40,.26,.10]);sex=r.choice(["F","M"],N,p=[.47,.53])
    purp=r.choice(["debt_consolidation","car","home","other"],N,p=[.34,.25,.24,.17])
    inc=np.round(np.exp(r.normal(10.35,.42,N)),-2);inc=np.where(r.random(N)<.11,np.nan,inc)
    X=design(d);P=sig(np.column_stack([np.ones(N),X])@TRUE);Y=(r.random(N)<P).astype(int)
    tr=samp=="train";b,se=fit(X[tr],Y[tr]);b=np.round(b,4)
    S=np.round(sig(np.column_stack([np.ones(N),X])@b),6)
    return d,samp,date,age,sex,purp,inc,X,Y,b,se,S,r
SAM=["train","test","oot","production"]
CUT=.10
def gok(samp,age,sex,S,Y):
    for arr in(age,sex):
        for v in sorted(set(arr)):
            for q in (samp!="train",samp=="production"):
                k=q&(arr==v);o2=q&(arr!=v)
                z=(z2(Y[k].sum(),k.sum(),Y[o2].sum(),o2.sum()),z2((S[k]<CUT).sum(),k.sum(),(S[o2]<CUT).sum(),o2.sum()),z_oe(S[k],Y[k]))
                if max(map(abs,z))>1.85: return False
    return True
def run(out):
    for seed in range(1290,9000):
        t=make(7000+seed);d,samp,date,age,sex,purp,inc,X,Y,b,se,S,r=t
        if not np.all(np.sign(b)==np.sign(TRUE)) or np.any(np.abs(b/se)<1.8): continue
        if not all(np.all(np.sign(fit(X[samp==q],Y[samp==q])[0][1:])==np.sign(TRUE[1:])) for q in('oot','test','production')): continue
        if not gok(samp,age,sex,S,Y): continue
        if clean(SAM,S,Y,samp,[age,sex],[purp],[.05,.08,CUT,.15],X,.035,.10): break
    else: raise SystemExit("no seed")
    print("credit seed",seed)
    N=len(S);ids=np.array([f"LN{n:07d}" for n in np.random.default_rng(1).choice(np.arange(1000000,4000000),N,replace=False)])
    data=dict(d,account_ref=ids,obs_date=date,sample=samp,loan_purpose=purp,age_band=age,sex=sex,stated_income_gbp=inc,pd_12m=S,default_12m=Y)
    base=os.path.join(out,"credit-upl-behavioural")
    cols=["account_ref","obs_date","sample"]+IN+["stated_income_gbp","loan_purpose","age_band","sex","pd_12m","default_12m"]
    o=np.lexsort((ids,date));data={k:np.asarray(v)[o] for k,v in data.items()}
    wcsv(base+"/data/scored.csv",cols,data)
    live=gen(np.random.default_rng(4242),2500);LX=design(live);LS=np.round(sig(np.column_stack([np.ones(2500),LX])@b),6)
    wcsv(base+"/data/live_2026-10.csv",["account_ref","obs_date"]+IN+["pd_12m"],dict(live,account_ref=[f"LN{4000000+i*7}" for i in range(2500)],obs_date=["2026-10-31"]*2500,pd_12m=LS))
    F={}
    for s in SAM:
        m=samp==s;a,l,h=auci(S[m],Y[m]);i,sl,sse=slope(S[m],Y[m])
        F[s]=dict(n=int(m.sum()),k=int(Y[m].sum()),rate=Y[m].mean(),mean=S[m].mean(),auc=a,lo=l,hi=h,ks=ks(S[m],Y[m]),sl=sl,sse=sse,psi=psi(S[samp=="train"],S[m]),brier=float(((S[m]-Y[m])**2).mean()))
    pl=psi(S[samp=="train"],LS)
    P=samp=="production";T=samp=="train"
    csi={c:psi(d[c][T],d[c][P]) for c in IN};csil={c:psi(d[c][T],live[c]) for c in IN}
    wc=max(csi,key=csi.get);wl=max(csil,key=csil.get)
    def perf(ss,full=True):
        return table(["sample","accounts","defaults","default rate","mean score","AUC (95% interval)","KS","calibration slope"],[[s,f"{F[s]['n']:,}",F[s]['k'],pct(F[s]['rate']),pct(F[s]['mean']),f"{F[s]['auc']:.3f} ({F[s]['lo']:.3f} to {F[s]['hi']:.3f})",f"{F[s]['ks']:.3f}",f"{F[s]['sl']:.2f}"] for s in ss])
    def grp(m,arr,name):
        return [[f"{name} {v}",f"{(m&(arr==v)).sum():,}",int(Y[m&(arr==v)].sum()),pct(Y[m&(arr==v)].mean()),pct(S[m&(arr==v)].mean()),pct((S[m&(arr==v)]<CUT).mean(),1)] for v in sorted(set(arr))]
    O=~T
    gt=table(["group (test, oot and production pooled)","accounts","defaults","default rate","mean score",f"share eligible for a top-up (score below {CUT:.2f})"],grp(O,age,"age")+grp(O,sex,"sex"))
    def air(arr,m): 
        q=[(S[m&(arr==v)]<CUT).mean() for v in sorted(set(arr))];return min(q)/max(q)
    st=table(["loan purpose (production)","accounts","defaults","default rate","mean score","AUC"],[[v,f"{(P&(purp==v)).sum():,}",int(Y[P&(purp==v)].sum()),pct(Y[P&(purp==v)].mean()),pct(S[P&(purp==v)].mean()),f"{auc(S[P&(purp==v)],Y[P&(purp==v)]):.3f}"] for v in sorted(set(purp))])
    edges=[0,.02,.04,.07,.12,1]
    bt=table(["score band (production)","accounts","defaults","mean score","default rate"],[[f"{edges[k]:.2f} to {edges[k+1]:.2f}",f"{mm.sum():,}",int(Y[mm].sum()),pct(S[mm].mean()),pct(Y[mm].mean())] for k in range(5) for mm in [P&(S>=edges[k])&(S<edges[k+1])]])
    mt=table(["observation month","accounts","defaults","default rate","mean score","AUC"],[[q[:7],f"{(P&(date==q)).sum():,}",int(Y[P&(date==q)].sum()),pct(Y[P&(date==q)].mean()),pct(S[P&(date==q)].mean()),f"{auc(S[P&(date==q)],Y[P&(date==q)]):.3f}"] for q in sorted(set(date[P]))])
    # benchmark and outage
    bb=auc(-d["bureau_score"][samp=="oot"],Y[samp=="oot"])
    def outage(m,s):
        Z=design({**d,"bureau_score":np.full(N,np.median(d["bureau_score"][T]))})
        return auc(sig(np.column_stack([np.ones(N),Z])@b)[m],Y[m])
    ob=outage(samp=="oot",0)
    bpost=auc(-d["bureau_score"][P],Y[P])
    mis=np.isnan(inc[P]).mean();mist=np.isnan(inc[T]).mean()
    ct=table(["term","coefficient","standard error"],[[TERM[k],f"{b[k]:+.4f}",f"{se[k]:.4f}"] for k in range(len(b))])
    b2,_=fit(X[samp=="oot"],Y[samp=="oot"]);assert np.all(np.sign(b2[1:])==np.sign(b[1:])),b2
    D=base+"/documents"
    write(D,"01-design-doc.md",f"""
# DD-214: Personal loan behavioural score (`upl-beh` 2.0)

**Author:** Callum Ferris (Credit Decision Science) · **Reviewer:** Yusuf Okonjo · **Status:** final, 2025-05-28; rollout dates filled in 2025-08-04 · **Supersedes:** DD-131 (`upl-beh` 1.x, switched off 2025-08-01)

## TL;DR

One logistic regression, nine inputs, one number: the chance that an open unsecured personal loan reaches 90 days past due (or is charged off) in the next 12 months. On the out-of-time cohort the AUC is {F['oot']['auc']:.3f} against a bar of 0.70 that we wrote down before fitting (DD-214 draft 1, 2025-03-10).

## Context

`upl-beh` 1.x was a points table bought in 2019. It was withdrawn because it could not read current-account inflows, not because it broke. Its last annual check was late by one quarter in 2022; that is history and has no bearing on 2.0.

## Goals / non-goals

- Goal: rank open personal loans monthly, and give a probability usable as it stands for top-up eligibility (score below {CUT:.2f}) and for early-contact lists.
- Non-goal: new-customer application decisions, pricing, IFRS 9 stage or provision amounts, regulatory capital. We were asked for the IFRS 9 use in April 2025 and refused it.

## Data

Source: ledger snapshot `core.loans_month_end` joined to bureau feed and current-account aggregates as they stood at the observation month-end. No field is later than that date. One observation per account: each account was drawn once, so no account sits in two samples.

Waterfall: 11,206 sampled accounts; less 214 already 90+ days past due at observation; less 427 under six months on book; less 165 deceased or fraud-closed; leaves 10,400.

{table(["sample","observation months","accounts","used for"],[["train","2022-09 to 2023-12",f"{F['train']['n']:,}","fitting"],["test","2022-09 to 2023-12 (different accounts)",f"{F['test']['n']:,}","one look, after the form was frozen"],["oot","2024-01 to 2024-04",f"{F['oot']['n']:,}","one look, at the end"]])}

Outcome windows are 12 months and were all closed on 2025-04-30. `stated_income_gbp` is optional in the app, is blank for {pct(mist,1)} of train accounts, and is **not** a model input; it travels with the file for reference only. Arrears and missed-payment counts are coarse, so many accounts share the same values on them: that is not duplication.

## Approach

Candidate inputs: 31. Dropped: 12 for under 0.02 information value, 6 as near-copies, 4 for doubtful sourcing (including merchant categories, which Privacy asked us not to use). Direction was argued first, then checked: every sign below is as argued.

{ct}

Score = 1 / (1 + exp(-sum)). Transforms are in the term names.

## Alternatives considered

- **Gradient boosting (LightGBM).** Rejected. Better in train, no better out of time within the interval, and harder to explain on a phone call.
- **Bureau score alone.** AUC {bb:.3f} on oot. This is the benchmark the model must beat; it does.
- **Keep 1.x with a new cut-off.** Rejected: no inflow data.

## Results

{perf(SAM[:3])}
Intervals: Hanley-McNeil. Score PSI against train (deciles of train, natural log, floor 0.0001): test {F['test']['psi']:.4f}, oot {F['oot']['psi']:.4f}.

**Sensitivity.** With the bureau feed replaced by its train median for everyone the oot AUC is {ob:.3f}; this is the fallback mode and lasts at most five days (RB-214).

## Limitations

L1. Accounts younger than six months are not scored. They get the application score until then. See the register in `06-register-and-owners.md`.

## Rollout and rollback

Shadow from 2025-06-02, live 2025-08-01 behind flag `beh2`. Rollback = turn the flag off, application score takes over. Rollback was rehearsed on 2025-07-15 in 11 minutes.
""")
    write(D,"02-validation-report.md",f"""
# VR-2026-31: annual revalidation of `upl-beh` 2.0

**Validator:** Ingrid Solheim, Model Validation (second line; took no part in design, build or running of the model) · **Type:** annual, full scope · **Draft to owner:** 2026-11-09 · **Issued:** 2026-11-13 · **Previous:** VR-2025-18 (initial, issued 2025-06-27, satisfactory) · **Code under review:** tag `upl-beh-2.0.0`, unchanged since go-live

## Opinion

**Satisfactory.** No open findings. We recommend renewal for twelve months. We would change our mind if AUC on a closed quarter fell below 0.70, or observed defaults left the calibration band of RB-214 for two quarters running.

## What we did

Criteria were fixed in test plan TP-2026-31 on 2026-10-05, before any figure was read. We re-extracted all four samples from the ledger ourselves, matched {N:,} of {N:,} account references to the team's file, rebuilt every score from the published coefficients (largest difference 0.000000 at six decimals), and recomputed outcomes from arrears history. Outcomes were read on 2026-11-02; the youngest observation is 2025-10-31, so every 12-month window is closed. SS1/23 is our yardstick, as group policy MR-1 adopts it; we hold no internal-model permission.

## Results

{perf(SAM)}
{table(["criterion (TP-2026-31)","sample","result","met"],[["AUC at least 0.70","oot",f"{F['oot']['auc']:.3f}, lower bound {F['oot']['lo']:.3f}","yes"],["AUC at least 0.70","production",f"{F['production']['auc']:.3f}, lower bound {F['production']['lo']:.3f}","yes"],["score PSI below 0.10","production vs train",f"{F['production']['psi']:.4f}","yes"],["each input PSI below 0.10","production vs train",f"largest {csi[wc]:.4f} ({wc})","yes"],["calibration slope 0.80 to 1.20","production",f"{F['production']['sl']:.2f}","yes"],["observed / expected 0.80 to 1.20","production",f"{F['production']['rate']/F['production']['mean']:.2f}","yes"]])}
{bt}
Default rates rise from band to band. Brier score on production is {F['production']['brier']:.4f}.

### By loan purpose

{st}
Production AUCs by purpose rest on few defaults each and move accordingly; none is below the others beyond its interval.

### Benchmark

Bureau score alone on production: AUC {bpost:.3f}, against {F['production']['auc']:.3f} for the model. We also refitted the same form on oot as a challenger; signs agreed, and the challenger was not proposed for use.

### Groups

Age and sex are held for monitoring and are not inputs.

{gt}
Lowest eligibility share over highest: {air(age,O):.3f} across age bands, {air(sex,O):.3f} across sexes. Differences in eligibility and in default rate are within sampling noise (two-sided 5%, each group against the rest). We found no group whose score misstates its observed rate.

### Implementation and use

Parity: 600 live accounts rescored, 600 equal. Use log for 2025-08 to 2026-10: top-up eligibility and early contact only. Manual overrides of eligibility: 41 of 5,310 decisions in the last twelve months (0.8%), limit 3%.

## Challenge log (all answered)

| asked | answer | effect |
|---|---|---|
| Why keep coarse arrears counts? | finer counts gave no gain on test | none |
| Does fallback mode stay usable? | AUC {ob:.3f} on oot without the bureau | five-day cap kept |
| Is a six-month minimum age right? | under six months arrears fields are mostly empty | L1 kept |

## Earlier findings

F-2025-18-1 (low; runbook lacked a named deputy) was raised in the initial report and closed by us on 2025-09-30 after we saw RB-214 v1.1. None other.

## Not covered

IFRS 9, pricing and application decisions: not approved uses, so not tested.
""")
    write(D,"03-decision-record.md",f"""
# DR-0388: renew `upl-beh` 2.0

- **Status:** accepted
- **Date:** 2026-11-19
- **Deciders:** Model Risk Forum (chair Fenella Marsh, Chief Risk Officer's delegate). Present: 6 of 7, quorum 4. Ingrid Solheim presented and did not vote; Callum Ferris answered questions and did not vote.
- **Inputs:** DD-214, VR-2026-31, RB-214 v1.3, MM 2026-11

## Context

First approved by DR-0291 on 2025-07-08 until 2026-11-30. VR-2026-31 rates the model satisfactory with no open findings.

## Decision

Renew for twelve months, **until 2027-11-30**, tier high, for:

1. top-up eligibility on open unsecured personal loans, score below {CUT:.2f};
2. ordering of early-contact lists.

Not for: new-customer applications, pricing, IFRS 9 staging or provisions, capital, or any loan under six months on book.

## Conditions

None new. The one condition of DR-0291 (name a deputy for the runbook) was met on 2025-09-30 and is spent.

## Options we did not take

- *Renew for 24 months.* Rejected, policy MR-1 asks for a yearly look at tier high.
- *Extend to credit cards.* Asked by Cards in September 2026, refused. They will bring their own model.

## Consequences

Next revalidation report due 2027-10-29 (planned, not yet started). Owner Priya Raman confirms use each quarter; last confirmation 2026-10-06.
""")
    write(D,"04-runbook-monitoring.md",f"""
# RB-214 v1.3: monitoring `upl-beh` 2.0

**Owner of page:** Callum Ferris · **Deputy:** Yusuf Okonjo · **Last edited:** 2026-09-14 · **On call:** #credit-science

## What runs and when

| check | how often | green | amber | red |
|---|---|---|---|---|
| score PSI, latest month vs train | monthly | below 0.10 | 0.10 to 0.25 | above 0.25 |
| input PSI, each of nine | monthly | below 0.10 | 0.10 to 0.25 | above 0.25 |
| AUC on the closed cohort | quarterly | 0.70 or more | 0.66 to 0.70 | below 0.66 |
| observed / expected defaults, closed cohort | quarterly | 0.80 to 1.20 | 0.70 to 0.80 or 1.20 to 1.30 | outside |
| calibration slope, closed cohort | quarterly | 0.80 to 1.20 | 0.70 to 0.80 or 1.20 to 1.30 | outside |
| default rate and eligibility by age band and sex | half-yearly | no gap beyond 5% noise | gap beyond noise | eligibility ratio below 0.80 beyond noise |
| overrides | monthly | up to 3% | 3% to 5% | above 5% |
| job freshness | daily | same day | one day late | two days late |

## If it goes amber

Callum Ferris opens a ticket within two working days, tells Priya Raman (owner) and copies Model Validation. Look first at the feed, then the population, then the model.

## If it goes red

Priya Raman decides within one working day whether to turn `beh2` off. Model Risk Forum is told at once and meets within ten working days. Two ambers in a row on the same line count as red. Any red, a change of inputs, or a new use triggers a targeted revalidation.

## Bureau feed down

Scores use the train median of the bureau score for at most five days, then `beh2` goes off. Last drill: 2026-06-10, passed. One real outage so far, nine hours on 2026-02-03; scores were refreshed the same night, no decisions were taken in between.

## Where results go

Monthly post in `#model-metrics`, template MM. A copy is filed with Model Validation.
""")
    write(D,"05-metrics-post-2026-11.md",f"""
# MM 2026-11: `upl-beh` 2.0

*Posted 2026-11-05 by Callum Ferris. Outcomes read 2026-11-02. Read by Priya Raman 2026-11-06.*

**TL;DR: all green.** The Aug-Oct 2025 cohort is now fully closed: {F['production']['k']} defaults in {F['production']['n']:,} accounts, AUC {F['production']['auc']:.3f}.

{table(["check","value","RB-214 colour"],[["score PSI, production cohort vs train",f"{F['production']['psi']:.4f}","green"],["score PSI, October 2026 live scores vs train (2,500 accounts, `data/live_2026-10.csv`)",f"{pl:.4f}","green"],["largest input PSI, production cohort",f"{csi[wc]:.4f} ({wc})","green"],["largest input PSI, October 2026 live",f"{csil[wl]:.4f} ({wl})","green"],["AUC, production cohort",f"{F['production']['auc']:.3f} ({F['production']['lo']:.3f} to {F['production']['hi']:.3f})","green"],["observed / expected",f"{pct(F['production']['rate'])} / {pct(F['production']['mean'])} = {F['production']['rate']/F['production']['mean']:.2f}","green"],["calibration slope",f"{F['production']['sl']:.2f}","green"],["overrides, last twelve months","41 of 5,310 (0.8%)","green"]])}
By month (small numbers, expect wobble):

{mt}
**Groups (half-yearly look, all samples after train):** eligibility ratio {air(age,O):.3f} by age band and {air(sex,O):.3f} by sex; no gap beyond noise.

**Optional field:** `stated_income_gbp` blank for {pct(mis,1)} of the production cohort. Not an input; no action.

**Closed since last post:** ticket CS-1190 (dashboard showed the July 2026 month label twice; a display matter, values were right; closed 2026-10-12).

**Coming:** fallback drill planned for 2026-12-09. Bureau moves to a new file format in March 2027; parallel run planned for February, nothing due yet.
""")
    write(D,"06-register-and-owners.md",f"""
# Register and owners: `upl-beh` 2.0

*Kept by Priya Raman. Last reviewed 2026-11-16.*

## Who does what

| role | person | team |
|---|---|---|
| owner | Priya Raman | Lending Product |
| developer | Callum Ferris | Credit Decision Science |
| code reviewer | Yusuf Okonjo | Credit Decision Science |
| validator | Ingrid Solheim | Model Validation (second line) |
| approver | Model Risk Forum, chair Fenella Marsh | Risk |
| users | Lending Product, Customer Support (early contact) | |

## Inventory line

Model `upl-beh`, version 2.0, kind credit, tier high (about 61,000 open loans scored monthly; affects which customers are offered more borrowing). Live since 2025-08-01. Approved until 2027-11-30 (DR-0388).

## Limitations

| id | what | effect | how we manage it | owner |
|---|---|---|---|---|
| L1 | loans under six months on book are not scored | no behavioural view of the newest accounts | application score used until month six; the scoring job rejects younger accounts; 0 scored in error in the last twelve months | Priya Raman |

## Assumptions and their test

- Past 12-month behaviour predicts the next 12 months: tested on oot and production (VR-2026-31).
- Bureau feed arrives by day 3: freshness check (RB-214).

## Change log

| date | what |
|---|---|
| 2025-05-28 | DD-214 final |
| 2025-06-27 | VR-2025-18 issued |
| 2025-07-08 | DR-0291 approval |
| 2025-08-01 | live; 1.x off |
| 2026-11-13 | VR-2026-31 issued |
| 2026-11-19 | DR-0388 renewal |

No change to code, coefficients or inputs since 2025-08-01.
""")
    sub=dict(id="credit-upl-behavioural",name="Unsecured personal loan behavioural score (upl-beh)",version="2.0",kind="credit",
      purpose="Ranks open unsecured personal loans monthly by probability of default in 12 months; supports top-up eligibility and early-contact lists.",jurisdictions=["uk"],
      materiality=dict(level="high",basis="About 61,000 open loans scored monthly; affects which customers are offered more borrowing."),
      owner="Priya Raman, Lending Product",developer="Callum Ferris, Credit Decision Science",validator="Ingrid Solheim, Model Validation",
      method=dict(algorithm="logistic regression",library="in-house Python (numpy)",features=9,target="90 days past due or charged off within 12 months of the observation month-end"),
      data=dict(scored=dict(path="data/scored.csv",score="pd_12m",outcome="default_12m",positive=1,sample="sample",date="obs_date",id="account_ref",amount="balance_gbp",maturity=dict(days=365,read_on=dt.date(2026,11,2)),segments=["loan_purpose"],groups=dict(age_band="age_band",sex="sex"))),
      intended_use=["Top-up eligibility on open unsecured personal loans (score below 0.10)","Ordering of early-contact lists"],
      prohibited_use=["New-customer application decisions","Pricing","IFRS 9 staging or provisions","Regulatory capital","Loans under six months on book"],
      limitations=["L1: loans under six months on book are not scored; the application score is used until month six."],
      monitoring=dict(plan="RB-214 v1.3",frequency="monthly (stability), quarterly (outcomes), half-yearly (groups)",last_report=dt.date(2026,11,5),responsible="Callum Ferris; deputy Yusuf Okonjo"),
      approvals=[dict(record="DR-0291",body="Model Risk Forum",date=dt.date(2025,7,8),decision="approved",valid_until=dt.date(2026,11,30)),dict(record="DR-0388",body="Model Risk Forum",date=dt.date(2026,11,19),decision="renewed without conditions",valid_until=dt.date(2027,11,30))],
      names=dict(age_band="age band",oot="out of time",pd_12m="score"))
    yaml.safe_dump(sub,open(base+"/subject.yaml","w"),sort_keys=False,allow_unicode=True)
    for s in SAM: print(s,{k:round(v,4) for k,v in F[s].items()})
    print(csi,csil,pl,bb,ob,bpost,air(age,O),air(sex,O)); print(mt,st,bt,ct)
if __name__=="__main__":
    import sys; run(sys.argv[1])
