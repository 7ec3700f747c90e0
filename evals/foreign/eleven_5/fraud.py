from core import *
IN=["device_age_days","ip_risk","geo_km","failed_logins_24h","hour","amount_gbp","amount_ratio","payee_age_days","typing_distance","password_reset_7d"]
TERM=["intercept","ln(1 + device_age_days)","ip_risk / 20","ln(1 + geo_km)","min(failed_logins_24h, 5)","night (hour 0 to 5)","ln(amount_ratio)","payee_age_days = 0","typing_distance (0.25 where blank)","typing_distance blank","password_reset_7d"]
TRUE=np.array([-6.75,-.62,1.0,.42,.9,1.2,.9,1.5,6.5,1.2,1.7])
def design(d):
    t=d["typing_distance"];bl=np.isnan(t)
    return np.column_stack([np.log1p(d["device_age_days"]),d["ip_risk"]/20,np.log1p(d["geo_km"]),np.minimum(d["failed_logins_24h"],5),(d["hour"]<=5)*1.,np.log(d["amount_ratio"]),(d["payee_age_days"]==0)*1.,np.where(bl,.25,t),bl*1.,d["password_reset_7d"]])
def gen(r,n):
    d={}
    d["device_age_days"]=np.where(r.random(n)<.12,0,np.round(np.exp(r.normal(5,1.2,n)))).astype(float)
    d["ip_risk"]=np.round(np.clip(r.gamma(1.5,12,n),0,100))
    d["geo_km"]=np.round(np.where(r.random(n)<.5,0,np.exp(r.normal(2.2,1.6,n))),1)
    d["failed_logins_24h"]=r.poisson(.25,n).astype(float)
    w=np.array([1]*6+[3,4,6,7,7,7,8,7,7,7,7,8,8,8,7,6,4,2.]);d["hour"]=r.choice(24,n,p=w/w.sum()).astype(float)
    d["amount_gbp"]=np.round(np.exp(r.normal(4.9,1.25,n))+1,2)
    d["amount_ratio"]=np.round(np.exp(r.normal(.1,.8,n))+.02,2)
    d["payee_age_days"]=np.where(r.random(n)<.3,0,np.round(np.exp(r.normal(4.5,1.3,n)))).astype(float)
    d["typing_distance"]=np.round(r.beta(2,6,n),3);d["typing_distance"][r.random(n)<.14]=np.nan
    d["password_reset_7d"]=(r.random(n)<.04)*1.
    return d
SAM=["train","test","oot","production"]
def make(seed):
    r=np.random.default_rng(seed)
    sizes=[("train",6000),("test",3000),("oot",2600),("production",3300)];N=sum(k for _,k in sizes)
    d=gen(r,N);samp=np.repeat([s for s,_ in sizes],[k for _,k in sizes])
    win={"train":("2025-09-01",91),"test":("2025-12-01",62),"oot":("2026-02-01",28),"production":("2026-07-01",77)}
    date=np.array([(dt.date.fromisoformat(win[s][0])+dt.timedelta(int(r.integers(win[s][1])))).isoformat() for s in samp])
    age=r.choice(["18-34","35-54","55+"],N,p=[.49,.37,.14]);ch=r.choice(["app_ios","app_android","web"],N,p=[.47,.41,.12])
    X=design(d);P=sig(np.column_stack([np.ones(N),X])@TRUE);Y=(r.random(N)<P).astype(int)
    tr=samp=="train";b,se=fit(X[tr],Y[tr]);b=np.round(b,4);S=np.round(sig(np.column_stack([np.ones(N),X])@b),6)
    return d,samp,date,age,ch,X,Y,b,se,S
CUT=.15
def run(out):
    for seed in range(80,2000):
        d,samp,date,age,ch,X,Y,b,se,S=make(50000+seed)
        if not np.all(np.sign(b)==np.sign(TRUE)) or np.any(np.abs(b/se)<1.96): continue
        if not all(((S>=CUT)&(Y==1)&(samp==q)).sum()/Y[samp==q].sum()>.56 for q in SAM): continue
        if clean(SAM,S,Y,samp,[age],[ch],[.05,.10,CUT,.25],X,.03,.10): break
    else: raise SystemExit("no fraud seed")
    print("fraud seed",seed)
    N=len(S);T=samp=="train";P=samp=="production";O=~T
    ids=np.array([f"S{n:09d}" for n in np.random.default_rng(2).choice(np.arange(10**8,9*10**8),N,replace=False)])
    base=os.path.join(out,"fraud-account-takeover")
    cols=["session_id","session_date","sample"]+IN+["channel","age_band","ato_score","ato_fraud"]
    data=dict(d,session_id=ids,session_date=date,sample=samp,channel=ch,age_band=age,ato_score=S,ato_fraud=Y)
    o=np.lexsort((ids,date));wcsv(base+"/data/scored.csv",cols,{k:np.asarray(v)[o] for k,v in data.items()})
    live=gen(np.random.default_rng(77),3000);LS=np.round(sig(np.column_stack([np.ones(3000),design(live)])@b),6)
    wcsv(base+"/data/live_2026-11_w1-2.csv",["session_id","session_date"]+IN+["ato_score"],dict(live,session_id=[f"S9{i:08d}" for i in range(3000)],session_date=[(dt.date(2026,11,2)+dt.timedelta(i*14//3000)).isoformat() for i in range(3000)],ato_score=LS))
    am=d["amount_gbp"];F={}
    for s in SAM:
        m=samp==s;a,l,h=auci(S[m],Y[m]);fl=m&(S>=CUT);tp=int(Y[fl].sum())
        w=wil(tp,int(Y[m].sum()))
        F[s]=dict(n=int(m.sum()),k=int(Y[m].sum()),rate=Y[m].mean(),mean=S[m].mean(),auc=a,lo=l,hi=h,sl=slope(S[m],Y[m])[1],fl=int(fl.sum()),tp=tp,rec=tp/Y[m].sum(),rl=w[0],rh=w[1],prec=tp/fl.sum(),fpr=(fl.sum()-tp)/tp,vdr=am[fl&(Y==1)].sum()/am[m&(Y==1)].sum(),lost=am[m&(Y==1)].sum(),psi=psi(S[T],S[m]),share=fl.sum()/m.sum())
    csi={c:psi(d[c][T],d[c][P]) for c in IN};csil={c:psi(d[c][T],live[c]) for c in IN};wc=max(csi,key=csi.get);wl=max(csil,key=csil.get);pl=psi(S[T],LS);lshare=(LS>=CUT).mean()
    assert max(csi.values())<.05 and max(csil.values())<.05
    def perf(ss): return table(["sample","sessions","ATO frauds","fraud rate","mean score","AUC (95% interval)","calibration slope"],[[s,f"{F[s]['n']:,}",F[s]['k'],pct(F[s]['rate']),pct(F[s]['mean']),f"{F[s]['auc']:.3f} ({F[s]['lo']:.3f} to {F[s]['hi']:.3f})",f"{F[s]['sl']:.2f}"] for s in ss])
    def op(ss): return table([f"sample, at score {CUT:.2f}","challenged","share challenged","frauds caught","recall (95% interval)","precision","good per fraud","value caught"],[[s,F[s]['fl'],pct(F[s]['share']),F[s]['tp'],f"{pct(F[s]['rec'],1)} ({pct(F[s]['rl'],1)} to {pct(F[s]['rh'],1)})",pct(F[s]['prec'],1),f"{F[s]['fpr']:.2f}",pct(F[s]['vdr'],1)] for s in ss])
    def gt(m): return table(["age band","sessions","ATO frauds","fraud rate","mean score","share challenged","good sessions challenged"],[[v,f"{k.sum():,}",int(Y[k].sum()),pct(Y[k].mean()),pct(S[k].mean()),pct((S[k]>=CUT).mean()),pct((S[k&(Y==0)]>=CUT).mean())] for v in sorted(set(age)) for k in [m&(age==v)]])
    def st(m): return table(["channel","sessions","ATO frauds","fraud rate","mean score","AUC"],[[v,f"{k.sum():,}",int(Y[k].sum()),pct(Y[k].mean()),pct(S[k].mean()),f"{auc(S[k],Y[k]):.3f}"] for v in sorted(set(ch)) for k in [m&(ch==v)]])
    VO=(samp=="test")|(samp=="oot")
    for v in sorted(set(age)):
        for q in(VO,P,O):
            k=q&(age==v);o2=q&(age!=v);kk=k&(Y==0);oo=o2&(Y==0)
            z=(z2(Y[k].sum(),k.sum(),Y[o2].sum(),o2.sum()),z2((S[k]>=CUT).sum(),k.sum(),(S[o2]>=CUT).sum(),o2.sum()),z2((S[kk]>=CUT).sum(),kk.sum(),(S[oo]>=CUT).sum(),oo.sum()),z_oe(S[k],Y[k]));
            if max(map(abs,z))>=1.96: print("GROUP",v,z)
    bl=lambda m:pct(np.isnan(d["typing_distance"][m]).mean(),1)
    dd={**d,"typing_distance":np.full(N,np.nan)};oa=auc(sig(np.column_stack([np.ones(N),design(dd)])@b)[VO],Y[VO]);fa=auc(S[VO],Y[VO])
    rule=((d["device_age_days"]==0)&(d["payee_age_days"]==0));rr=[int(rule[VO].sum()),int(Y[VO&rule].sum())]
    mt=table(["month","sessions","ATO frauds","fraud rate","mean score","challenged","AUC"],[[q,f"{k.sum():,}",int(Y[k].sum()),pct(Y[k].mean()),pct(S[k].mean()),int((S[k]>=CUT).sum()),f"{auc(S[k],Y[k]):.3f}"] for q in["2026-07","2026-08","2026-09"] for k in[P&np.char.startswith(date,q)]])
    ct=table(["term","coefficient","standard error"],[[TERM[k],f"{b[k]:+.4f}",f"{se[k]:.4f}"] for k in range(len(b))])
    minrec=.50;D=base+"/documents"
    assert all(F[s]['rec']>minrec+.03 for s in SAM),[F[s]['rec'] for s in SAM]
    assert all(F[s]['share']<.08 for s in SAM)
    oe=F['production']['rate']/F['production']['mean']
    write(D,"01-design-doc.md",f"""
# DD-261: account takeover score (`ato-guard` 1.0)

**Author:** Wiktoria Lis (Fraud Engineering) · **Reviewer:** Ben Achterberg · **Status:** final, 2026-05-05 · **Replaces:** rule pack ATO-R7, retired 2026-06-01 (dates of rollout added to this page 2026-06-03)

## TL;DR

A logistic regression over ten session inputs gives the chance that a login-and-pay session is an account takeover. At {CUT:.2f} or above the payment waits and the customer does a selfie check. On February 2026 (oot): AUC {F['oot']['auc']:.3f}, recall {pct(F['oot']['rec'],1)} while challenging {pct(F['oot']['share'])} of sessions.

## Context

ATO-R7 was a set of 22 rules. It grew by habit, and its challenge volume broke its own limit in August 2024; that was closed in October 2024 by dropping two rules. It is retired, not failing.

## Goals / non-goals

- Goal: score sessions that reach the payment screen after the entry filter (known-good recurring payments are let through before the score and are not in the data).
- Non-goal: authorised push payment scams, card fraud, mule accounts, account closure. The score never blocks by itself: it asks for a check, and a person decides if the check fails.

## Data

A uniform random draw of sessions behind the entry filter, of a size fixed beforehand for each window; good sessions are not down-sampled, so rates are real rates. One session per customer; a customer or device that appears in one sample was kept out of the others.

{table(["sample","sessions from","to","sessions","ATO frauds"],[[s,min(date[samp==s]),max(date[samp==s]),f"{F[s]['n']:,}",F[s]['k']] for s in SAM[:3]])}
Label: confirmed by the customer or by the fraud desk within 60 days. Sessions challenged by ATO-R7 stayed in: every one was followed up by phone, so the outcome is known whatever the rule did. Labels were read on 2026-05-01, after the last window closed. `typing_distance` is blank where the customer uses a password manager or assistive input ({bl(T)} of train); blank has its own term and is not penalised beyond what the data show. All inputs are taken before the payment is sent.

## Approach

{ct}
Score = 1 / (1 + exp(-sum)). Signs were argued before fitting and all came out that way. `amount_gbp` is carried in the file for value figures; the model itself uses the ratio to the customer's usual amount.

## Alternatives considered

- **Keep one rule (new device and new payee).** On test and oot it would challenge {rr[0]} sessions and catch {rr[1]} frauds. The score catches {F['test']['tp']+F['oot']['tp']} with {F['test']['fl']+F['oot']['fl']} challenges.
- **Vendor consortium score.** Rejected: no outcome test on our own sessions was offered.
- **Gradient boosting.** Rejected: gain within the interval, slower at p99.

## Results

{perf(SAM[:3])}
{op(SAM[:3])}
Intervals: Hanley-McNeil for AUC, Wilson for recall. Score PSI against train (train deciles, natural log, floor 0.0001): test {F['test']['psi']:.4f}, oot {F['oot']['psi']:.4f}. Payment amounts are skewed, so value caught moves more than recall.

## Limitations

L1. With the typing feed down, ranking weakens (AUC {oa:.3f} on test and oot together, against {fa:.3f}). Managed: see RB-261 and the register.

## Rollout

Shadow 2026-05-07 to 2026-05-31, live 2026-06-01. Latency p99 in shadow 38 ms, budget 60 ms. On time-out the payment goes to the rule fallback FB-2.
""")
    write(D,"02-validation-report.md",f"""
# VR-2026-14: initial validation of `ato-guard` 1.0

**Validator:** Hamish Boyd, Model Validation (second line; no part in building or running the score) · **Type:** initial, full scope · **Plan:** TP-2026-14, 2026-04-20 (criteria fixed before figures were seen) · **Draft:** 2026-05-12 · **Issued:** 2026-05-15

## Opinion

**Satisfactory.** No findings. Suitable for step-up at {CUT:.2f}. We would change the opinion if recall at the threshold fell below {pct(minrec,0)} on a closed quarter or challenged share rose above 8%.

## What we did

We drew the three samples again from the event store (11,600 of 11,600 session ids matched), rebuilt labels from case notes, and recomputed all scores from the published coefficients (largest difference 0.000000). The windows were closed: last session {max(date[samp=='oot'])}, labels read 2026-05-01, 60 days needed. Session ids, customers and devices were searched across samples: no overlap. SS1/23 serves as yardstick through policy MR-1.

## Results

{perf(SAM[:3])}
{op(SAM[:3])}
{table(["criterion","sample","result","met"],[["AUC at least 0.80","oot",f"{F['oot']['auc']:.3f}, lower bound {F['oot']['lo']:.3f}","yes"],[f"recall at least {pct(minrec,0)}","oot",pct(F['oot']['rec'],1),"yes"],["share challenged up to 8%","oot",pct(F['oot']['share']),"yes"],["score PSI below 0.10","oot",f"{F['oot']['psi']:.4f}","yes"],["calibration slope 0.75 to 1.25","oot",f"{F['oot']['sl']:.2f}","yes"],["train minus test AUC below 0.03","train, test",f"{F['train']['auc']-F['test']['auc']:+.3f}","yes"]])}
### Channel (test and oot together)

{st(VO)}
Web is the smallest channel and its AUC the least certain.

### Age bands (test and oot together)

Age is not an input.

{gt(VO)}
No age band is challenged, when good, at a rate that differs from the rest beyond 5% noise. Mean score tracks fraud rate in each.

### Adversarial look

We asked the red team to get past the score with 30 scripted sessions on test accounts: amount-splitting, residential proxies, aged devices. 24 were challenged; the 6 that passed all used a device the account had known for over 90 days, which is a stolen handset rather than a takeover from afar and belongs to the lost-device control. Recorded, no finding.

### Resilience

Typing feed off: AUC {oa:.3f} on test and oot, against {fa:.3f}. Still above our 0.80 bar; the developer's L1 states it fairly. Time-out path to FB-2 exercised 50 times, 50 correct.

## Challenge log

| asked | answer | effect |
|---|---|---|
| Were R7-challenged sessions selected on outcome? | all were phoned; outcomes known | none |
| Does blank typing punish assistive users? | blank carries a term of its own; support-needs team agreed a voice route for the check | route in RB-261 |
| Why one threshold for all channels? | per-channel thresholds gave no gain on test | none |

## Not covered

Scams authorised by the customer, cards, mules: out of scope of the model.
""")
    write(D,"03-decision-record.md",f"""
# DR-0361: approve `ato-guard` 1.0

- **Status:** accepted
- **Date:** 2026-05-21
- **Deciders:** Model Risk Forum (chair Fenella Marsh, Chief Risk Officer's delegate). 7 of 7 present. Hamish Boyd and Wiktoria Lis spoke and did not vote.
- **Inputs:** DD-261, VR-2026-14, RB-261 v1.0

## Context

Replaces ATO-R7. Validation is satisfactory without findings.

## Decision

Approved, tier high, from 2026-06-01 **until 2027-05-31**, for step-up checks on login-and-pay sessions at score {CUT:.2f} or above.

Not for: blocking without a check, closing accounts, scam detection, card transactions, credit decisions.

## Conditions

One: show the first closed production quarter to Model Validation by 2026-11-30. **Met 2026-11-25**: MM 2026-11 received and accepted by Hamish Boyd (note added to this record 2026-11-25).

## Options we did not take

- *Hard block above 0.60.* Asked by Fraud Operations, refused: a person must decide.
- *Wait for the boosting challenger.* Not needed.

## Consequences

Revalidation report due 2027-04-30. Owner Tom Adeyemi confirms use each quarter; last confirmation 2026-10-02.
""")
    write(D,"04-runbook-monitoring.md",f"""
# RB-261 v1.1: monitoring `ato-guard` 1.0

**Owner of page:** Wiktoria Lis · **Deputy:** Ben Achterberg · **Last edited:** 2026-09-01 (v1.0 was 2026-05-18; v1.1 adds the deputy's phone) · **On call:** #fraud-oncall

| check | how often | green | amber | red |
|---|---|---|---|---|
| score PSI vs train | weekly | below 0.10 | 0.10 to 0.25 | above 0.25 |
| input PSI, each | weekly | below 0.10 | 0.10 to 0.25 | above 0.25 |
| share challenged | daily | up to 8% | 8% to 10% | above 10% |
| recall at {CUT:.2f}, closed sessions | monthly, rolling quarter | {pct(minrec,0)} or more | {pct(minrec-.07,0)} to {pct(minrec,0)} | below {pct(minrec-.07,0)} |
| AUC, closed sessions | monthly, rolling quarter | 0.80 or more | 0.76 to 0.80 | below 0.76 |
| observed / expected frauds | monthly, rolling quarter | 0.75 to 1.30 | 0.65 to 0.75 or 1.30 to 1.50 | outside |
| challenged share by age band | quarterly | no gap beyond 5% noise | gap beyond noise | gap two quarters running |
| p99 latency | live | up to 60 ms | 60 to 90 ms | above 90 ms |

Only sessions at least 60 days old count for recall, AUC and observed / expected.

## Amber

On-call opens a ticket the same day and tells Tom Adeyemi. Look at feed, then attack pattern, then model. Ticket says which.

## Red

Tom Adeyemi decides within four hours: lower the threshold, switch to FB-2, or stay. Model Validation and the chair of Model Risk Forum are told the same day. Any red, new input or new use means a targeted revalidation.

## Typing feed down (L1)

Stay on; the blank term takes over. If longer than 48 hours, switch to FB-2. Drill 2026-08-20, passed. Longest real outage since go-live: 3 hours on 2026-07-22, during which nothing else changed.

## Assistive users

Offer the voice route in place of the selfie. No reason has to be given.

## Where results go

Monthly post in `#model-metrics` and a copy to Model Validation.
""")
    write(D,"05-metrics-post-2026-11.md",f"""
# MM 2026-11: `ato-guard` 1.0

*Posted 2026-11-24 by Wiktoria Lis. Labels read 2026-11-20. Read by Tom Adeyemi and Hamish Boyd 2026-11-25.*

**TL;DR: all green on the first fully closed production window** (2026-07-01 to {max(date[P])}, uniform random draw of 3,300 sessions).

{perf(["production"])}
{op(["production"])}
{table(["check","value","RB-261 colour"],[["score PSI, production vs train",f"{F['production']['psi']:.4f}","green"],["largest input PSI, production vs train",f"{csi[wc]:.4f} ({wc})","green"],["score PSI, 2 to 15 November 2026 vs train (3,000 sessions, `data/live_2026-11_w1-2.csv`)",f"{pl:.4f}","green"],["largest input PSI, same fortnight",f"{csil[wl]:.4f} ({wl})","green"],["share challenged, production",pct(F['production']['share']),"green"],["share challenged, November fortnight",pct(lshare),"green"],["recall, production",pct(F['production']['rec'],1),"green"],["AUC, production",f"{F['production']['auc']:.3f}","green"],["observed / expected",f"{pct(F['production']['rate'])} / {pct(F['production']['mean'])} = {oe:.2f}","green"],["p99 latency, October 2026","41 ms","green"]])}
By month (September is the first half only):

{mt}
Channels, production:

{st(P)}
Age bands, production:

{gt(P)}
No gap beyond noise. Typing blank for {bl(P)} of production sessions ({bl(T)} in train).

**Closed:** FE-2207, a dashboard tile that counted one day twice in August 2026; the score was not touched; closed 2026-09-08.

**Coming:** boosting challenger goes to shadow in January 2027 (planned). Sessions after mid-September are still open and are not in the figures above.
""")
    write(D,"06-register-and-owners.md",f"""
# Register and owners: `ato-guard` 1.0

*Kept by Tom Adeyemi. Last reviewed 2026-11-26.*

| role | person | team |
|---|---|---|
| owner | Tom Adeyemi | Fraud Product |
| developer | Wiktoria Lis | Fraud Engineering |
| code reviewer | Ben Achterberg | Fraud Engineering |
| validator | Hamish Boyd | Model Validation (second line) |
| approver | Model Risk Forum, chair Fenella Marsh | Risk |
| users | Fraud Operations | |

## Inventory line

Model `ato-guard`, version 1.0, kind fraud, tier high (about 2 million sessions a year pass the entry filter; a missed takeover costs the customer money and trust). Live since 2026-06-01. Approved until 2027-05-31 (DR-0361).

## Limitations

| id | what | effect | how we manage it | owner |
|---|---|---|---|---|
| L1 | typing feed can be down or blank | ranking weakens to AUC {oa:.3f} (test and oot) if off for all | blank term; FB-2 after 48 hours; drill twice a year, last 2026-08-20, next planned 2027-02 | Tom Adeyemi |

## Change log

| date | what |
|---|---|
| 2026-05-05 | DD-261 final |
| 2026-05-15 | VR-2026-14 issued |
| 2026-05-21 | DR-0361 approval |
| 2026-06-01 | live; ATO-R7 retired |
| 2026-11-25 | condition of DR-0361 met |

No change to code, coefficients, threshold or inputs since go-live.
""")
    sub=dict(id="fraud-account-takeover",name="Account takeover score (ato-guard)",version="1.0",kind="fraud",
      purpose="Scores login-and-pay sessions for account takeover; a score of 0.15 or above asks the customer for a step-up check.",jurisdictions=["uk"],
      materiality=dict(level="high",basis="About 2 million sessions a year pass the entry filter; a missed takeover costs the customer money and trust."),
      owner="Tom Adeyemi, Fraud Product",developer="Wiktoria Lis, Fraud Engineering",validator="Hamish Boyd, Model Validation",
      method=dict(algorithm="logistic regression",library="in-house Python (numpy)",features=10,target="session confirmed as account takeover within 60 days"),
      data=dict(scored=dict(path="data/scored.csv",score="ato_score",outcome="ato_fraud",positive=1,sample="sample",date="session_date",id="session_id",amount="amount_gbp",maturity=dict(days=60,read_on=dt.date(2026,11,20)),budget=dict(share=0.08),segments=["channel"],groups=dict(age_band="age_band"))),
      intended_use=["Step-up check on login-and-pay sessions at score 0.15 or above"],
      prohibited_use=["Blocking without a check","Closing accounts","Scam detection","Card transactions","Credit decisions"],
      limitations=[f"L1: with the typing feed down, ranking weakens (AUC {oa:.3f} on test and oot); fallback FB-2 after 48 hours."],
      monitoring=dict(plan="RB-261 v1.1",frequency="weekly (stability), monthly (outcomes on closed sessions), quarterly (age bands)",last_report=dt.date(2026,11,24),responsible="Wiktoria Lis; deputy Ben Achterberg"),
      approvals=[dict(record="DR-0361",body="Model Risk Forum",date=dt.date(2026,5,21),decision="approved; one condition, met 2026-11-25",valid_until=dt.date(2027,5,31))],
      names=dict(age_band="age band",oot="out of time"))
    yaml.safe_dump(sub,open(base+"/subject.yaml","w"),sort_keys=False,allow_unicode=True)
    for s in SAM: print(s,{k:round(float(v),4) for k,v in F[s].items()})
    print(max(csi.values()),max(csil.values()),pl,lshare,oa,fa,rr,oe);print(mt,st(VO),st(P),gt(VO),gt(P),ct)
if __name__=="__main__":
    import sys; run(sys.argv[1])
