import sys,os,json,yaml
sys.path.insert(0,os.path.dirname(os.path.abspath(__file__)))
from common import *; import data as DT, llm as LL
SEED={'credit':29,'aml':63}
OUT=os.path.join(sys.argv[1],'eleven')
BANK="Derwent & Plains Bank Limited"
SS=['development','holdout','out-of-time','production']
def tab(h,rows): return "| "+" | ".join(h)+" |\n|"+"---|"*len(h)+"\n"+"\n".join("| "+" | ".join(str(x) for x in r)+" |" for r in rows)
def head(title,ref,date,cls="Internal"): return f"# {title}\n\n{BANK} | Document {ref} | {date} | Classification: {cls}\n"
def ev(D,s,y,sc='sample'):
    R={}
    for k in SS:
        m=D['sample']==k;a=auc(s[m],y[m]);n=int(m.sum());e=int(y[m].sum());se=auc_se(a,e,n-e)
        R[k]=dict(n=n,e=e,rate=e/n,mean=float(s[m].mean()),auc=a,lo=a-1.96*se,hi=a+1.96*se,ks=ks(s[m],y[m]),z=zcal(s[m],y[m]),m=m)
    return R
def perf(R): return tab(["Sample","Cases","Events","Event rate","Mean score","AUC","95% interval","KS"],[[k,f"{R[k]['n']:,}",R[k]['e'],pc(R[k]['rate']),pc(R[k]['mean']),f"{R[k]['auc']:.3f}",f"{R[k]['lo']:.3f} to {R[k]['hi']:.3f}",f"{R[k]['ks']:.3f}"] for k in SS])
def period(D,c,m): d=sorted(D[c][m]);return d[0],d[-1]
def dm(x):
    import datetime as d;t=d.date.fromisoformat(x);return f"{t.day} {t.strftime('%B %Y')}"
# ------------------------------------------------------------------ credit
def credit():
    root=f"{OUT}/dpb-card-behaviour-pd";cols,rows=DT.credit(SEED['credit']);write_csv(f"{root}/data/scored.csv",cols,rows)
    D=read_csv(f"{root}/data/scored.csv");s=num(D['pd_assigned']);y=num(D['default_12m']).astype(int);R=ev(D,s,y);N=len(s)
    dv,pm=R['development']['m'],R['production']['m'];P=R['production'];V=R['development']
    inputs=cols[7:15];G=[f"T{i}" for i in range(1,10)];GP={g:float(s[D['rating']==g][0]) for g in G}
    gtab=lambda m:tab(["Grade","Assigned PD","Accounts","Defaults","Observed rate"],[[g,pc(GP[g]),f"{int((m&(D['rating']==g)).sum()):,}",int(y[m&(D['rating']==g)].sum()),pc(y[m&(D['rating']==g)].mean())] for g in G])
    ps={k:psi_cat(D['rating'][dv],D['rating'][R[k]['m']]) for k in SS[1:]}
    pin={i:{k:psi(num(D[i])[dv],num(D[i])[R[k]['m']]) for k in ('out-of-time','production')} for i in inputs}
    worst=max((v['production'],i) for i,v in pin.items())
    seg=lambda c:[[l,f"{int((pm&(D[c]==l)).sum()):,}",int(y[pm&(D[c]==l)].sum()),pc(y[pm&(D[c]==l)].mean()),pc(s[pm&(D[c]==l)].mean()),f"{auc(s[pm&(D[c]==l)],y[pm&(D[c]==l)]):.3f}"] for l in sorted(set(D[c]))]
    low=np.isin(D['rating'],G[:5]).astype(int)
    grp=lambda c:[[l,f"{int((pm&(D[c]==l)).sum()):,}",int(y[pm&(D[c]==l)].sum()),pc(y[pm&(D[c]==l)].mean()),pc(s[pm&(D[c]==l)].mean()),pc(low[pm&(D[c]==l)].mean(),1)] for l in sorted(set(D[c]))]
    air=lambda c:min(low[pm&(D[c]==l)].mean() for l in set(D[c]))/max(low[pm&(D[c]==l)].mean() for l in set(D[c]))
    blank=lambda m:(D['bureau_enq_6m'][m]=='').mean()
    mon=sorted(set(D['obs_date'][pm]));mrows=[[dm(d),f"{int((D['obs_date']==d).sum()):,}",int(y[D['obs_date']==d].sum()),pc(y[D['obs_date']==d].mean()),pc(s[D['obs_date']==d].mean())] for d in mon]
    sg=tab(["Level","Accounts","Defaults","Default rate","Mean PD","AUC"],seg('card_product')+seg('channel'))
    gg=tab(["Group","Accounts","Defaults","Default rate","Mean PD","Share in T1 to T5"],grp('sex')+grp('age_band'))
    maxdrop=V['auc']-P['auc']
    E=num(D['bureau_enq_6m'])
    def zz(du=0,dl=0,fill=1.1,off=False):
        e=np.full(N,fill) if off else np.where(np.isnan(E),fill,E)
        return -4.35+2.7*np.minimum(num(D['utilisation'])+du,1)-1.9*num(D['payment_ratio'])+.82*(num(D['late_count_12m'])+dl)+2.0*num(D['cash_adv_share'])+.22*e-.0075*num(D['months_on_book'])-.40*np.log(num(D['net_income_month'])/6300)
    gr=lambda z:np.searchsorted(DT.EDGES,1/(1+np.exp(-z)),'right')
    g0=gr(zz());assert (g0==np.array([int(x[1:])-1 for x in D['rating']])).all()
    gl,gu=gr(zz(dl=1))-g0,gr(zz(du=.1))-g0;hm=R['holdout']['m'];gv=np.array([GP[g] for g in G])
    a0,a1=auc(gv[gr(zz(fill=0))][hm],y[hm]),auc(gv[gr(zz(off=True))][hm],y[hm]);mid=dv&(g0<8)
    W=lambda n,t:write(f"{root}/documents/{n}.md",t)
    W("01-model-development-statement",head("Model Development Statement: Card Behaviour PD, version 3.2","MDS-CB-32","14 February 2025")+f"""
## A. Business need and permitted use
Card Behaviour PD estimates the probability that an open credit card account defaults within twelve months and places the account on the nine-grade scale T1 to T9. It supports (a) an officer's assessment when the customer asks for a higher limit, (b) limit decreases and (c) early contact by Customer Care. It is not used for new applicants, for regulatory capital (the Bank is on the standardised approach) or for provisions. Unsolicited limit increase offers are not made at all. A 2024 request by Marketing to use the grades for campaign selection was refused and has not been repeated.

## B. Roles
Owner: Helen Marchetti, Head of Cards and Unsecured Lending. Developer: Raj Pillai, Retail Credit Analytics. Independent validator: Dr Moana Tuhiwai, Model Validation (Line 2, reports to the Chief Risk Officer, took no part in the build). Approver: Model Risk Committee.

## C. Target and samples
Default: 90 or more days past due, or hardship write-off, or charge-off, at any time in the 12 months after the observation date. One observation per account; no account appears in more than one sample. All outcome windows were complete when each sample was read. Accounts closed, in hardship or already in default at observation are excluded: 1,164 of 11,164 accounts drawn for the three build samples, leaving {R['development']['n']+R['holdout']['n']+R['out-of-time']['n']:,}.

{tab(["Sample","Observation dates","Accounts","Defaults","Default rate"],[[k]+[f"{dm(period(D,'obs_date',R[k]['m'])[0])} to {dm(period(D,'obs_date',R[k]['m'])[1])}",f"{R[k]['n']:,}",R[k]['e'],pc(R[k]['rate'])] for k in SS[:3]])}

Holdout accounts are a random 30.7 per cent of the development window and were put aside before variables were chosen. December and January bring a few more accounts into the draw, as they do every summer.

## D. Inputs
{tab(["Column","Meaning","Direction"],[["utilisation","balance over limit, month end","higher is riskier"],["payment_ratio","payments over statement balance, three month mean","higher is safer"],["late_count_12m","late payments in 12 months, capped at 6","higher is riskier"],["cash_adv_share","cash advances over spend","higher is riskier"],["bureau_enq_6m","bureau enquiries in six months; blank where consent was not given","higher is riskier"],["months_on_book","age of the account","longer is safer"],["net_income_month","verified net income, rounded to $50","higher is safer"],["credit_limit","kept for reporting; no weight in version 3.2","none"]])}

All are known on the observation date; nothing from collections is read. Sex and age band are held for fairness testing only and are not inputs. `bureau_enq_6m` is blank for {pc(blank(dv),1)} of development accounts; blanks take the mean of 1.1 enquiries. Coding them zero instead gave an AUC of {a0:.3f} on holdout, against {R['holdout']['auc']:.3f}.

## E. Method and alternatives
Logistic regression on the inputs above, log-odds = -4.35 + 2.7 utilisation - 1.9 payment_ratio + 0.82 late_count_12m + 2.0 cash_adv_share + 0.22 bureau_enq_6m - 0.0075 months_on_book - 0.40 ln(net_income_month / 6300), then nine grades cut at 0.4, 0.8, 1.4, 2.4, 4.2, 7.2, 12.5 and 22 per cent; each grade carries one assigned PD (column `pd_assigned`), so many accounts share the same figure by design. A gradient boosting challenger was built: its gain on the holdout was under 0.005 of AUC and it was rejected because its reasons were harder to explain to customers. Version 2.4 (2019 scorecard) is to be withdrawn on the day 3.2 goes live and kept for audit only. Acceptance criteria were minuted on 6 September 2024, before results were known: AUC at least 0.72 on holdout and out-of-time, no reversal of grades on development, mean PD within sampling error.

## F. Results at build
{perf({k:R[k] for k in SS}) if False else tab(["Sample","AUC","95% interval (Hanley-McNeil)","KS","Mean PD","Default rate"],[[k,f"{R[k]['auc']:.3f}",f"{R[k]['lo']:.3f} to {R[k]['hi']:.3f}",f"{R[k]['ks']:.3f}",pc(R[k]['mean']),pc(R[k]['rate'])] for k in SS[:3]])}

Rating scale on development:

{gtab(dv)}

## G. Sensitivity
One more late payment moved {pc((gl[mid]>0).mean(),1)} of development accounts in T1 to T8 to a riskier grade, none by more than {int(gl[mid].max())} steps. Utilisation ten points higher (capped at full use) moved {pc((gu[mid]>0).mean(),1)}, none by more than {int(gu[mid].max())}. With the bureau feed off (mean count for everyone) the AUC on holdout was {a1:.3f}.

## H. Limitation
L1: accounts without bureau consent are scored on the mean enquiry count. Managed by officer review of every limit request from such an account; owner Helen Marchetti.

Signed: Raj Pillai, 14 February 2025.
""")
    W("02-independent-validation-report",head("Independent Validation Report 2026: Card Behaviour PD, version 3.2","IVR-2026-31","13 November 2026")+f"""
## 1. Executive summary
Model Validation completed the annual revalidation of Card Behaviour PD (tier 1, high materiality). **Opinion: satisfactory. Re-approval is recommended.** On {P['n']:,} production accounts with a complete outcome year the AUC was {P['auc']:.3f} ({P['lo']:.3f} to {P['hi']:.3f}), against {V['auc']:.3f} on development. Predicted and observed default rates were {pc(P['mean'])} and {pc(P['rate'])}. The rating distribution is stable (PSI {ps['production']:.4f}). No finding is raised in this review. No earlier finding is open.

## 2. Scope and independence
All of the model, its data, its use and its monitoring. Extract drawn by validation from the card ledger on 31 October 2026 ({N:,} accounts, four samples); row counts and balances by month agreed to the ledger without difference. Criteria were set in the plan of 21 September 2026: AUC at least 0.72; PSI below 0.10; difference from development AUC at most 0.03; predicted within sampling error of observed; no group whose default rate departs from its mean PD beyond chance. The author did not build, own or operate the model. Not covered: collections strategy, which is a separate inventory item.

## 3. Results re-performed
{perf(R)}

Intervals are Hanley-McNeil. The standardised difference between defaults observed and predicted was {P['z']:+.2f} in production and {R['out-of-time']['z']:+.2f} out-of-time (criterion: within 1.96).

Production by grade:

{gtab(pm)}

Small grades are noisy by nature: T1 holds {int((pm&(D['rating']=='T1')).sum())} accounts and T9 {int((pm&(D['rating']=='T9')).sum())}. Rank order holds.

## 4. Stability
Rating PSI against development: holdout {ps['holdout']:.4f}, out-of-time {ps['out-of-time']:.4f}, production {ps['production']:.4f}. Input PSI (deciles of development, blanks in a bin of their own):

{tab(["Input","Out-of-time","Production"],[[i,f"{v['out-of-time']:.4f}",f"{v['production']:.4f}"] for i,v in pin.items()])}

## 5. Segments and groups, production
{sg}

{gg}

The lowest to highest ratio of the share in T1 to T5 was {air('sex'):.3f} by sex and {air('age_band'):.3f} by age band. Differences are within chance. Membership is taken from the customer record. No less disadvantaging alternative is called for.

## 6. Implementation and use
299 production scores were rebuilt from raw inputs: 299 equal to four decimals. The deployed package hash equals the one approved. Officers overrode 41 of 1,730 limit decisions in the year to 30 September 2026 (2.4 per cent; tolerance 5 per cent), each with a reason. No use outside section A of the development statement was seen.

## 7. Limitations
L1 (no bureau consent): {pc(blank(pm),1)} of production accounts, against {pc(blank(dv),1)} at development. The control (officer review) was tested on 30 files; all 30 showed the review.

## 8. Findings history
{tab(["Reference","Raised","Severity","Matter","Status"],[["CB-25-01","28 March 2025","Medium","Monitoring plan had no action beside the red light","Closed 30 April 2025 before go-live; validator saw the amended plan"],["CB-25-02","28 March 2025","Low","Data dictionary lacked the cap on late payments","Closed 17 April 2025; dictionary re-read"],["2026 review","13 November 2026","None","No finding","Nothing open"]])}

The 2019 scorecard's finding CB-21-04 (stale bureau file) went with that model when it was withdrawn.

## 9. Opinion
Satisfactory. The opinion would change if the AUC lower bound fell under 0.70 or if two successive quarters were red.

## Sign-off page
{tab(["Role","Name","Signed"],[["Validator and author","Dr Moana Tuhiwai","13 November 2026"],["Peer reviewer, Model Validation","Stephen Blackwood","13 November 2026"],["Received for the owner","Helen Marchetti","16 November 2026"]])}
""")
    W("03-committee-minutes",head("Model Risk Committee: extract of minutes","MRC 2026/11, item 4","19 November 2026")+f"""
**Present:** Ingrid Vasquez (Chief Risk Officer, chair), Paul Okafor (CFO), Lucy Hartigan (Chief Compliance Officer), Dr Moana Tuhiwai (Model Validation, non-voting), Helen Marchetti (owner, non-voting). **Apology:** Tim Dowd. Quorum of three voting members met.

**4.1 Background.** The committee recalled that version 3.2 was first approved on 10 April 2025, after the initial validation of 28 March 2025, and went live on 1 May 2025. The two conditions of that approval (amend the monitoring plan; complete the dictionary) were met before go-live and lapsed.

**4.2 Paper.** Dr Tuhiwai took the validation report IVR-2026-31 as read. Production AUC {P['auc']:.3f}; PD {pc(P['mean'])} against {pc(P['rate'])} observed; rating PSI {ps['production']:.4f}.

**4.3 Challenge.** Mr Okafor asked whether the small top and bottom grades deserve to exist. Dr Tuhiwai replied that T1 and T9 drive different actions, and that rank order held; merging had been looked at and set aside. Ms Hartigan asked about age. The production table by age band showed nothing beyond chance. Ms Vasquez asked what would stop the model: two successive red quarters, and the fallback is officer assessment without a grade.

**4.4 Resolved** (three in favour, none against): Card Behaviour PD version 3.2 is **re-approved for the uses in MDS-CB-32 section A until 30 November 2027**, without conditions. Next revalidation by 31 October 2027.

**4.5 Noted.** The proposal to extend the grades to personal loans was not put and no such use exists. Exploratory work on open banking data is planned for the June quarter 2027; it would be a new version and come back here.

Confirmed: I. Vasquez, chair, 19 November 2026.
""")
    W("04-monitoring-plan",head("Monitoring Plan: Card Behaviour PD","MP-CB-3","30 April 2025, reconfirmed 16 November 2026")+f"""
{tab(["Measure","Green","Amber","Red","Frequency"],[["AUC, accounts with complete year","0.72 and above","0.70 to below 0.72","below 0.70","quarterly"],["Rating PSI against development","below 0.10","0.10 to 0.25","above 0.25","quarterly"],["Largest input PSI","below 0.10","0.10 to 0.25","above 0.25","quarterly"],["Observed against predicted, standardised","within 1.96","1.96 to 2.58","beyond 2.58","quarterly"],["Blank bureau enquiries","below 10%","10% to 15%","above 15%","quarterly"],["Overrides","below 5%","5% to 8%","above 8%","quarterly"]])}

**Who acts.** Raj Pillai's team computes, Helen Marchetti signs. *Amber:* owner writes an explanation within 10 business days. *Red:* owner tells Model Validation within 2 business days and the Committee at its next sitting; limit decreases on the affected segment go to officer assessment until released.

**Triggers for an early revalidation.** Red in two successive quarters; a change of default definition; a new product; a change of bureau supplier.

**Outcome delay.** The outcome takes twelve months. A quarterly report therefore judges performance on accounts observed at least 365 days earlier; younger accounts are left out of performance.

**Review of the plan.** Yearly, with the attestation. The owner reconfirmed it without change on 16 November 2026.
""")
    W("05-monitoring-report-september-quarter-2026",head("Monitoring Report with Traffic Lights, September quarter 2026","MR-CB-2026Q3","6 November 2026")+f"""
**Overall light: GREEN.** Prepared by Retail Credit Analytics, signed by Helen Marchetti on 6 November 2026. Outcomes read on 31 October 2026. Cohorts: accounts observed {dm(mon[0])} to {dm(mon[-1])}.

{tab(["Measure","Result","Green limit","Light"],[["AUC",f"{P['auc']:.3f}","0.72 and above","GREEN"],["Rating PSI",f"{ps['production']:.4f}","below 0.10","GREEN"],[f"Largest input PSI ({worst[1]})",f"{worst[0]:.4f}","below 0.10","GREEN"],["Observed against predicted",f"{P['z']:+.2f}","within 1.96","GREEN"],["Blank bureau enquiries",pc(blank(pm),1),"below 10%","GREEN"],["Overrides, year to 30 September 2026","2.4% (41 of 1,730)","below 5%","GREEN"]])}

### Cohorts
{tab(["Observation date","Accounts","Defaults","Default rate","Mean PD"],mrows)}

Monthly rates wobble with some {min(int(y[D['obs_date']==d].sum()) for d in mon)} to {max(int(y[D['obs_date']==d].sum()) for d in mon)} defaults a cohort; no month stands out against its mean PD.

### Lights in the last four quarters
December 2025 green; March 2026 amber on timeliness only (the bureau file of 3 February arrived one day late, scores were held and re-run, closed 20 February 2026); June 2026 green; September 2026 green. All four reports were issued on time.

Until the first production cohort completed its year in May 2026, AUC was read on the out-of-time accounts; production cohorts have been used since.

### Commentary
Nothing for escalation. No overlay is applied to the PD. The next report (December quarter) is due on 12 February 2027.
""")
    W("06-model-owner-attestation",head("Model Owner's Attestation","ATT-CB-2026","17 November 2026")+f"""
To: Chair, Model Risk Committee

I, Helen Marchetti, Head of Cards and Unsecured Lending, attest for the twelve months to 31 October 2026 that:

1. Card Behaviour PD version 3.2 is the version in production; it has not been changed since 1 May 2025.
2. It was used only for requested limit increases, limit decreases and early customer contact. It was not used for applicants, capital, provisions or marketing.
3. I have read the validation report of 13 November 2026. It raises no finding and none is open.
4. The four quarterly monitoring reports were issued on time. The latest, of 6 November 2026, is green on all six measures, with AUC {P['auc']:.3f} and rating PSI {ps['production']:.4f}.
5. Limitation L1 (accounts without bureau consent, {pc(blank(pm),1)} of production) is managed by officer review, and the review took place.
6. Overrides were 41 of 1,730 decisions. There is no overlay.
7. My staff who use the grades did the yearly training; the two who were on leave in August did it on their return, before using the model.

I know of no breach of the Model Risk Standard. One complaint in the year mentioned the grade: the reasons given to the customer were checked against the score and were right; complaint closed 11 May 2026.

Helen Marchetti
17 November 2026
""")
    sy=dict(id="dpb-card-behaviour-pd",name="Card Behaviour PD",version="3.2",kind="credit",purpose="Estimates the probability of default within 12 months of open credit card accounts and assigns a grade T1 to T9; supports officers on requested limit increases, limit decreases and early customer contact.",jurisdictions=["au"],
     materiality=dict(level="high",basis="Tier 1: all open card accounts, customer limits depend on it"),owner="Helen Marchetti, Head of Cards and Unsecured Lending",developer="Raj Pillai, Retail Credit Analytics",validator="Dr Moana Tuhiwai, Model Validation",
     method=dict(algorithm="logistic regression mapped to nine rating grades",library="statsmodels 0.14",features=8,target="90+ days past due, hardship write-off or charge-off within 12 months"),
     data=dict(scored=dict(path="data/scored.csv",score="pd_assigned",outcome="default_12m",positive=1,sample="sample",date="obs_date",id="account_ref",maturity=dict(days=365,read_on=__import__('datetime').date(2026,10,31)),segments=["card_product","channel"],groups=dict(sex="sex",age_band="age_band"))),
     intended_use=["Officer assessment of limit increases asked for by the customer","Limit decreases","Early contact by Customer Care"],prohibited_use=["New applicants","Regulatory capital","Provisions","Marketing selection"],
     limitations=["L1: accounts without bureau consent are scored on the mean enquiry count; managed by officer review of every limit request (owner Helen Marchetti)"],
     monitoring=dict(frequency="quarterly",plan="MP-CB-3",measures="AUC, rating PSI, input PSI, observed against predicted, blanks, overrides; green, amber and red limits with actions",latest_report="2026-11-06, green",next_report="2027-02-12"),
     approvals=[dict(body="Model Risk Committee",date="2025-04-10",decision="initial approval; two conditions met before go-live"),dict(body="Model Risk Committee",date="2026-11-19",decision="re-approved without conditions",valid_until="2027-11-30")],
     names=dict(age_band="age band",card_product="card product",pd_assigned="assigned PD"))
    yaml.safe_dump(sy,open(f"{root}/subject.yaml",'w'),sort_keys=False,allow_unicode=True,width=140)
    return {k:round(R[k]['auc'],3) for k in SS},[round(R[k]['z'],2) for k in SS],ps,worst
# ------------------------------------------------------------------ aml
def aml():
    root=f"{OUT}/dpb-remittance-tm-score";cols,rows=DT.aml(SEED['aml']);write_csv(f"{root}/data/scored.csv",cols,rows)
    D=read_csv(f"{root}/data/scored.csv");s=num(D['susp_score']);y=num(D['suspicious']).astype(int);R=ev(D,s,y);N=len(s);amt=num(D['amount_aud'])
    dv,pm=R['development']['m'],R['production']['m'];P=R['production'];V=R['development'];b=D['btl']=='1'
    inputs=cols[9:17]
    ps={k:psi(s[dv],s[R[k]['m']]) for k in SS[1:]}
    pin={i:{k:psi(num(D[i])[dv],num(D[i])[R[k]['m']]) for k in ('out-of-time','production')} for i in inputs};worst=max((v['production'],i) for i,v in pin.items())
    q=[float(x) for x in np.quantile(s[dv],[.2,.4,.6,.8])];bd=np.searchsorted(q,s,'left');nm=["1 (lowest)","2","3","4","5 (highest)"]
    bt=lambda m:tab(["Band","Score from above","Hits","Suspicious","Observed rate","Mean score"],[[nm[i],"0" if i==0 else f"{q[i-1]:.4f}",f"{int((m&(bd==i)).sum()):,}",int(y[m&(bd==i)].sum()),pc(y[m&(bd==i)].mean()),pc(s[m&(bd==i)].mean())] for i in range(5)])
    o=np.lexsort((D['hit_ref'][pm],-s[pm]));k=int(round(.1*P['n']));top=o[:k];yp=y[pm];ap=amt[pm]
    cap=yp[top].sum()/yp.sum();prec=yp[top].mean();vcap=(ap[top]*yp[top]).sum()/(ap*yp).sum()
    sc=sorted(set(D['scenario']));
    sct=tab(["Scenario","Above-line hits","Suspicious","Rate","Below-line sample","Suspicious below"],[[l,f"{int((pm&~b&(D['scenario']==l)).sum()):,}",int(y[pm&~b&(D['scenario']==l)].sum()),pc(y[pm&~b&(D['scenario']==l)].mean()),int((pm&b&(D['scenario']==l)).sum()),int(y[pm&b&(D['scenario']==l)].sum())] for l in sc])
    bn,bk=int((b&pm).sum()),int(y[b&pm].sum());an,ak=int(b.sum()),int(y[b].sum());blo,bhi=wilson(bk,bn);alo,ahi=wilson(ak,an)
    an_,ak_=P['n']-bn,P['e']-bk
    seg=lambda c:[[l,f"{int((pm&(D[c]==l)).sum()):,}",int(y[pm&(D[c]==l)].sum()),pc(y[pm&(D[c]==l)].mean()),pc(s[pm&(D[c]==l)].mean()),f"{auc(s[pm&(D[c]==l)],y[pm&(D[c]==l)]):.3f}"] for l in sorted(set(D[c]))]
    hi=np.zeros(N,int);hi[np.where(pm)[0][top]]=1
    grp=lambda c:[[l,f"{int((pm&(D[c]==l)).sum()):,}",int(y[pm&(D[c]==l)].sum()),pc(y[pm&(D[c]==l)].mean()),pc(s[pm&(D[c]==l)].mean()),pc(hi[pm&(D[c]==l)].mean(),1)] for l in sorted(set(D[c]))]
    blank=lambda m:(D['days_since_kyc_refresh'][m]=='').mean()
    per=lambda k:" to ".join(dm(x) for x in period(D,'hit_date',R[k]['m']))
    mo=np.array([x[:7] for x in D['hit_date']]);ml=sorted(set(mo[pm]))
    W=lambda n,t:write(f"{root}/documents/{n}.md",t)
    W("01-model-development-statement",head("Model Development Statement: Remittance Suspicion Score, version 2.0","MDS-RM-20","18 August 2025")+f"""
## A. Business need and permitted use
Four monitoring scenarios watch outbound retail remittances. The Remittance Suspicion Score estimates, for each hit, the probability that Financial Crime Operations will find grounds for suspicion. It **orders the investigators' queue**: the top tenth by score goes to the priority lane and is opened the same day, the rest within five business days. Every hit is worked. The score closes nothing, suppresses nothing and does not delay a payment; suspicious matter reports remain a person's decision and are lodged with AUSTRAC within three business days of forming the suspicion (24 hours for terrorism financing). Automatic closure was proposed in the first workshop and refused; it is a prohibited use.

## B. Roles
Owner: Grace Nakamura, Head of Financial Crime Operations. Developer: Callum Reid, Financial Crime Analytics. Validator: Dr Anil Deshmukh, Model Validation (Line 2; no part in the build). Approver: Model Risk Committee.

## C. Coverage
{tab(["Typology in the 2025 ML/TF risk assessment","Scenario","Products and channels"],[["Structuring below reporting values","RM01 structuring under 10k","app, branch, agent"],["Pass-through and mule accounts","RM02 rapid pass-through","app, branch, agent"],["Collection for one beneficiary","RM03 many senders one payee","app, branch, agent"],["Reactivated accounts","RM04 dormant then active","app, branch, agent"]])}

Trade finance and business remittances are watched by other models and are out of scope here. All 37 remittance transaction codes are mapped: 35 to monitoring, 2 (fee reversals) excluded. (Note added 10 October 2025: the reason for the two exclusions is now on record, RM-25-01.)

## D. Target and samples
Target `suspicious`: grounds for suspicion confirmed at second-level review. This is the Bank's suspicion and not proof of crime. One hit per customer is kept, so no customer falls in two samples. Column `btl` marks the monthly random sample of transfers just under a scenario threshold, drawn and investigated in the same way since January 2024. Hits are read once 60 days old; none is open.

{tab(["Sample","Hit dates","Hits","Suspicious","Rate"],[[k,per(k),f"{R[k]['n']:,}",R[k]['e'],pc(R[k]['rate'])] for k in SS[:3]])}

## E. Inputs
amount_aud (context for the investigator, no weight), threshold_ratio (the scenario's running measure over its threshold, so not tied to the single amount), payees_30d, transfers_30d, pass_through_share, cash_in_share, tenure_months, days_since_kyc_refresh (context, no weight; blank for {pc(blank(dv),1)} of development hits, customers not yet due for a first refresh). Amounts are very skewed, as remittances are. All inputs are known on the hit date. Sex and age band are held for fairness tests only.

## F. Method and alternatives
Logistic regression, log-odds = -5.75 + 1.1 (threshold_ratio - 1) above the line, or - 2.4 in place of that term below it, + 0.30 payees_30d + 0.10 transfers_30d + 2.8 pass_through_share + 1.8 cash_in_share - 0.012 tenure_months (capped at 150); scores are held between 0.0005 and 0.97 and rounded to four decimals. Eight columns were considered, six carry weight and two are context. Random forest and an isolation forest were tried; the first gained under 0.01 of AUC on holdout, the second ranked worse. Both were rejected. Criteria of 5 May 2025, before results: AUC at least 0.72 on holdout and out-of-time; mean score within sampling error of the rate. Version 1.0 (points table) is to be withdrawn on the day 2.0 goes live.

## G. Results at build
{tab(["Sample","AUC","95% interval (Hanley-McNeil)","KS","Mean score","Rate"],[[k,f"{R[k]['auc']:.3f}",f"{R[k]['lo']:.3f} to {R[k]['hi']:.3f}",f"{R[k]['ks']:.3f}",pc(R[k]['mean']),pc(R[k]['rate'])] for k in SS[:3]])}

Bands are fifths of development:

{bt(dv)}

## H. Limitation
L1: the score has not been shown for corridors opened after 2024. A hit on a new corridor goes to the priority lane whatever its score, until 12 months of results exist. Owner Grace Nakamura. No corridor has been opened since.

Signed: Callum Reid, 18 August 2025.
""")
    W("02-independent-validation-report",head("Independent Validation Report 2026: Remittance Suspicion Score, version 2.0","IVR-2026-33","16 November 2026","Internal, AML restricted")+f"""
## 1. Executive summary
First annual revalidation since go-live (tier 1, high materiality). **Opinion: satisfactory. Re-approval is recommended.** Production AUC {P['auc']:.3f} ({P['lo']:.3f} to {P['hi']:.3f}) against {V['auc']:.3f} on development. Mean score {pc(P['mean'])}, observed {pc(P['rate'])}. The priority lane (top 10 per cent, {k} of {P['n']:,} hits) held {pc(cap,1)} of suspicious hits. Of {bn} below-line transfers investigated in production, {bk} {'was' if bk==1 else 'were'} suspicious. One low observation is recorded with an action not yet due; no finding is open.

## 2. Scope and independence
Data, score, scenarios as they feed the score, below-line testing, use and monitoring. The extract ({N:,} hits) was drawn by validation from the case system on 2 November 2026. Source to monitoring counts were reconciled by transaction code and day for the whole production period: no difference. Criteria, from the plan of 5 October 2026: AUC at least 0.72; PSI below 0.10; AUC at most 0.03 under development; below-line rate not above 1 per cent over all samples, upper bound not above 2 per cent. The author had no part in building, owning or operating the model. Name screening is another inventory item and was not covered.

## 3. Results re-performed
{perf(R)}

Observed less predicted, standardised: {", ".join(f"{x} {R[x]['z']:+.2f}" for x in SS)}. Intervals are Hanley-McNeil.

Production by band (cut points of development):

{bt(pm)}

Priority lane in production: precision {pc(prec,1)}, share of suspicious hits {pc(cap,1)}, share of suspicious value {pc(vcap,1)}. The lane decides only the order; the remaining hits are investigated as well.

## 4. Scenarios and the line
{sct}

Above the line {ak_} of {an_:,} were suspicious ({pc(ak_/an_)}). Below the line: production {bk} of {bn} ({pc(bk/bn)}; 95 per cent Wilson {pc(blo)} to {pc(bhi)}); all samples {ak} of {an:,} ({pc(ak/an)}; {pc(alo)} to {pc(ahi)}). All {ak} went through to report decisions as any other case. The thresholds stay.

## 5. Stability
Score PSI against development: holdout {ps['holdout']:.4f}, out-of-time {ps['out-of-time']:.4f}, production {ps['production']:.4f}.

{tab(["Input","PSI out-of-time","PSI production"],[[i,f"{v['out-of-time']:.4f}",f"{v['production']:.4f}"] for i,v in pin.items()])}

## 6. Segments and groups, production
{tab(["Level","Hits","Suspicious","Rate","Mean score","AUC"],seg('corridor')+seg('channel')+seg('scenario'))}

{tab(["Group","Hits","Suspicious","Rate","Mean score","Share in priority lane"],grp('sex')+grp('age_band'))}

Group differences are within chance. Corridor is a segment for reporting and carries no weight.

## 7. Implementation and use
All 300 sampled scores were rebuilt equal to four decimals. Scenario logic was replicated on 400 transfers (200 hits, 200 non-hits): all reproduced. Quality assurance re-reviewed 150 closed cases; 148 agreed at once, 2 were reworded with the same decision. Every report in the year was lodged within its clock.

## 8. Findings history
{tab(["Reference","Raised","Severity","Matter","Status"],[["RM-25-01","26 September 2025","Medium","Two transaction codes had no recorded reason for exclusion","Closed 10 October 2025; record seen by validator, look-back found no missed hit"],["RM-25-02","26 September 2025","Low","Investigator guide did not explain the lane","Closed 31 October 2025; guide re-read"],["RM-26-O1","16 November 2026","Observation","Guide could show an example for agents","Action accepted by Grace Nakamura, due 31 March 2027"]])}

Limitation L1 (new corridors): no corridor was opened; the routing rule was tested with 20 seeded hits and all 20 went to the priority lane.

## Sign-off page
{tab(["Role","Name","Signed"],[["Validator and author","Dr Anil Deshmukh","16 November 2026"],["Peer reviewer, Model Validation","Dr Moana Tuhiwai","16 November 2026"],["Received for the owner","Grace Nakamura","17 November 2026"]])}
""")
    W("03-committee-minutes",head("Model Risk Committee: extract of minutes","MRC 2026/11, item 5","19 November 2026","Internal, AML restricted")+f"""
**Present:** Ingrid Vasquez (Chief Risk Officer, chair), Paul Okafor (CFO), Lucy Hartigan (Chief Compliance Officer and AML/CTF compliance officer), Dr Anil Deshmukh (Model Validation, non-voting), Grace Nakamura (owner, non-voting). **Apology:** Tim Dowd. Quorum met.

**5.1 Background.** Version 2.0 was approved on 16 October 2025 after the initial validation of 26 September 2025, and went live on 3 November 2025. The condition then set (explain the lane in the investigator guide before go-live) was met on 31 October 2025.

**5.2 Paper IVR-2026-33.** Production AUC {P['auc']:.3f}; priority lane holds {pc(cap,1)} of suspicious hits; below the line {bk} of {bn} in production.

**5.3 Challenge.** Ms Hartigan asked what happens to the suspicious hits outside the lane. Ms Nakamura: they are worked within five business days; the four opened a day late in March held nothing suspicious, and no report was late. Mr Okafor asked whether raising thresholds would save effort. Dr Deshmukh advised against: productivity is not the criterion, and no change was proposed. Ms Vasquez asked whether investigators' decisions are a fair yardstick. Dr Deshmukh pointed to the quality review of 150 cases.

**5.4 Resolved** (three in favour, none against): Remittance Suspicion Score version 2.0 is **re-approved to order the queue until 30 November 2027**, without conditions. Automatic closure remains prohibited. Next revalidation by 31 October 2027.

**5.5 Noted.** Observation RM-26-O1, due 31 March 2027. A pilot on business remittances is not planned.

Confirmed: I. Vasquez, chair, 19 November 2026.
""")
    W("04-monitoring-plan",head("Monitoring Plan: Remittance Suspicion Score","MP-RM-2","24 October 2025, reconfirmed 16 November 2026")+f"""
{tab(["Measure","Green","Amber","Red"],[["AUC of hits 60 days or older","0.72 and above","0.69 to below 0.72","below 0.69"],["Score PSI against development","below 0.10","0.10 to 0.25","above 0.25"],["Largest input PSI","below 0.10","0.10 to 0.25","above 0.25"],["Observed less predicted, standardised","within 1.96","1.96 to 2.58","beyond 2.58"],["Below-line suspicious rate, all samples","1% or lower","above 1% to 2%","above 2%"],["Hits older than five business days unopened","none","1 to 10","more than 10"],["Feed: transaction codes unreconciled","none","not used","any"]])}

**Frequency.** Quarterly; the feed daily. **Computed by** Callum Reid's team, **signed by** Grace Nakamura.

**Action.** Amber: written explanation in 10 business days. Red: Model Validation and the AML/CTF compliance officer told within 2 business days; the queue is then worked in date order until the Committee releases the score. Red on the feed starts a look-back over the days affected.

**Early revalidation.** A new or changed scenario threshold, a new corridor beyond 12 months, two red quarters, or a change in the reporting law that changes the target. The reform of the AML/CTF Act that took effect on 31 March 2026 was assessed on 27 February 2026: the target did not change and no trigger was met.

**Below-line sample.** Random, every month, about one case in nine of those scored, worked like any other.
""")
    W("05-monitoring-report-september-quarter-2026",head("Monitoring Report with Traffic Lights, September quarter 2026","MR-RM-2026Q3","9 November 2026","Internal, AML restricted")+f"""
**Overall light: GREEN.** Hits {per('production')}, outcomes read on 2 November 2026; each hit is at least 60 days old. Signed by Grace Nakamura, 9 November 2026.

{tab(["Measure","Result","Green limit","Light"],[["AUC",f"{P['auc']:.3f}","0.72 and above","GREEN"],["Score PSI",f"{ps['production']:.4f}","below 0.10","GREEN"],[f"Largest input PSI ({worst[1]})",f"{worst[0]:.4f}","below 0.10","GREEN"],["Observed less predicted",f"{P['z']:+.2f}","within 1.96","GREEN"],["Below-line rate, all samples",f"{pc(ak/an)} ({ak} of {an:,})","1% or lower","GREEN"],["Unopened past five business days","0","none","GREEN"],["Unreconciled codes","0","none","GREEN"]])}

### By month
{tab(["Month","Hits","Suspicious","Rate","Mean score"],[[x,int((pm&(mo==x)).sum()),int(y[pm&(mo==x)].sum()),pc(y[pm&(mo==x)].mean()),pc(s[pm&(mo==x)].mean())] for x in ml])}

Volumes rise in December and January, when families send more home. Rates wander from month to month with small counts.

### Earlier lights
December quarter 2025: green. March quarter 2026: amber on one measure, four hits still unopened on day six after the public holiday of 9 March 2026; all opened that day, none suspicious, roster changed, closed 27 March 2026. June quarter 2026: green. All reports issued on time.

Priority lane: precision {pc(prec,1)}, {pc(cap,1)} of suspicious hits. Nothing for escalation. Next report due 12 February 2027.
""")
    W("06-model-owner-attestation",head("Model Owner's Attestation","ATT-RM-2026","18 November 2026")+f"""
To: Chair, Model Risk Committee

I, Grace Nakamura, Head of Financial Crime Operations, attest for the period from 3 November 2025 to 31 October 2026 that:

1. Version 2.0 is in production, unchanged since go-live.
2. The score ordered the queue and did nothing else. No hit was closed, held back or skipped on its score.
3. Every suspicious matter report was lodged within its statutory time.
4. I have read the validation report of 16 November 2026. No finding is open; I accepted observation RM-26-O1, due 31 March 2027.
5. The monitoring report of 9 November 2026 is green on all seven measures (AUC {P['auc']:.3f}, score PSI {ps['production']:.4f}).
6. Limitation L1 is in force; no corridor was opened.
7. Scenario thresholds were not changed. A request in May 2026 to raise RM01 was declined by me.

I know of no breach of the Model Risk Standard or of the AML/CTF program in respect of this model.

Grace Nakamura
18 November 2026
""")
    sy=dict(id="dpb-remittance-tm-score",name="Remittance Suspicion Score",version="2.0",kind="aml",purpose="Orders the investigators' queue of transaction monitoring hits on outbound retail remittances by the probability that grounds for suspicion are confirmed; every hit is investigated.",jurisdictions=["au"],
     materiality=dict(level="high",basis="Tier 1: AML/CTF obligation, all retail remittance hits"),owner="Grace Nakamura, Head of Financial Crime Operations",developer="Callum Reid, Financial Crime Analytics",validator="Dr Anil Deshmukh, Model Validation",
     method=dict(algorithm="logistic regression",library="scikit-learn 1.5",features=8,target="grounds for suspicion confirmed at second-level review"),
     data=dict(scored=dict(path="data/scored.csv",score="susp_score",outcome="suspicious",positive=1,sample="sample",date="hit_date",id="hit_ref",amount="amount_aud",maturity=dict(days=60,read_on=__import__('datetime').date(2026,11,2)),budget=dict(share=0.10),scenario="scenario",below_line="btl",segments=["corridor","channel"],groups=dict(sex="sex",age_band="age_band"))),
     intended_use=["Order of the investigators' queue, with a priority lane for the top tenth by score"],prohibited_use=["Closing or suppressing hits","Delaying payments","Business remittances and trade finance"],
     limitations=["L1: not shown for corridors opened after 2024; hits on a new corridor go to the priority lane whatever their score (owner Grace Nakamura); no such corridor exists"],
     monitoring=dict(frequency="quarterly, feed daily",plan="MP-RM-2",measures="AUC, score PSI, input PSI, observed less predicted, below-line rate, ageing, feed; green, amber and red limits with actions",latest_report="2026-11-09, green",next_report="2027-02-12"),
     approvals=[dict(body="Model Risk Committee",date="2025-10-16",decision="initial approval; condition met before go-live"),dict(body="Model Risk Committee",date="2026-11-19",decision="re-approved without conditions",valid_until="2027-11-30")],
     names=dict(btl="below-line sample",susp_score="suspicion score",age_band="age band"))
    yaml.safe_dump(sy,open(f"{root}/subject.yaml",'w'),sort_keys=False,allow_unicode=True,width=140)
    return {k:round(R[k]['auc'],3) for k in SS},[round(R[k]['z'],2) for k in SS],ps,worst,(bk,bn,bhi,ak,an,ahi),(cap,prec,vcap)
# ------------------------------------------------------------------ llm
def llm():
    root=f"{OUT}/dpb-procedures-helper";cols,rows=LL.llm();write_csv(f"{root}/data/answers.csv",cols,rows)
    D=read_csv(f"{root}/data/answers.csv");A=D['sample']=='acceptance';P=D['sample']=='production';sup=D['label']=='supported';an=D['answer_type']=='answer'
    def f(m):
        n=int((m&an).sum());k=int((m&an&sup).sum());return k,n,*wilson(k,n),int((m&~an).sum()),int(m.sum())
    a,p=f(A),f(P);dbl=D['second_label']!='';nd=int(dbl.sum());ag=int((D['second_label'][dbl]==D['label'][dbl]).sum())
    l1=D['label'][dbl]=='supported';l2=D['second_label'][dbl]=='supported';po=ag/nd;pe=l1.mean()*l2.mean()+(1-l1.mean())*(1-l2.mean());kap=(po-pe)/(1-pe)
    dis=D['id'][dbl][D['second_label'][dbl]!=D['label'][dbl]]
    assert len(dis)==1
    dsamp=D['sample'][D['id']==dis[0]][0]
    bad=[(D['id'][i],D['sample'][i],D['asked_on'][i],D['topic'][i]) for i in np.where(~sup)[0]]
    why={"gift":1}
    desc={'CP-110 s2.2':"the registration value given was wrong (150 for 100)",'OR-305 s2.1':"the time to log an incident was wrong (48 hours for 24)",'HR-201 s3.4':"the notice for long leave was wrong (4 weeks for 6)",'HR-240 s3.2':"the hours before double rate were wrong (2 for 3)"}
    ref={D['id'][i]:D['evidence'][i].split(':')[0] for i in np.where(~sup)[0]}
    bt=tab(["Answer","Sample","Asked on","Topic","What was wrong","What was done"],[[i,sm,dm(d),t,f"{ref[i]}: {desc[ref[i]]}","corrected with the person who asked; cause handled (see text)"] for i,sm,d,t in bad])
    tops=[t for t in sorted(set(D['topic'])) if t!='out of scope']
    tt=lambda m:tab(["Topic","Answers","Supported"],[[t,int((m&an&(D['topic']==t)).sum()),int((m&an&sup&(D['topic']==t)).sum())] for t in tops])
    un=lambda m:tab(["Unit","Answers","Supported"],[[t,int((m&an&(D['unit']==t)).sum()),int((m&an&sup&(D['unit']==t)).sum())] for t in sorted(set(D['unit']))])
    qn=lambda x:(int(x[5:7])-1)//3+1
    Q=np.array([qn(x) for x in D['asked_on']]);qt=tab(["2026","Answers","Supported","Refusals"],[[{1:"March quarter",2:"June quarter",3:"September quarter",4:"October, to 28"}[i],int((P&an&(Q==i)).sum()),int((P&an&sup&(Q==i)).sum()),int((P&~an&(Q==i)).sum())] for i in (1,2,3,4)])
    pb=[x for x in bad if x[1]=='production']
    per=lambda m:f"{dm(min(D['asked_on'][m]))} to {dm(max(D['asked_on'][m]))}"
    W=lambda n,t:write(f"{root}/documents/{n}.md",t)
    W("01-model-development-statement",head("Model Development Statement: Procedures Helper, version 1.1","MDS-PH-11","6 October 2025")+f"""
## A. Business need and permitted use
Procedures Helper answers employees' questions on the Bank's human resources and compliance procedures. It retrieves clauses from the procedures library and writes a short answer with the clause reference. The employee sees the clause beside the answer and remains responsible for following the clause. It is for **internal information only**. Prohibited: advice to customers; decisions about a person (hiring, pay, discipline, performance); legal advice; questions on named employees. A request to let it draft warning letters was refused.

## B. Roles
Owner: Fiona McAllister, Head of People Services. Developer: Wei Zhang, Digital Workplace Engineering. Validator: Dr Sofia Lindqvist, Model Validation (Line 2; no part in the build). Approver: Model Risk Committee. Materiality: medium (tier 2): all staff may use it, no decision is taken by it.

## C. Components
{tab(["Part","What","Fixed at"],[["Language model","Mistral Small 3.1 24B Instruct, open weights, hosted in the Bank's Sydney tenancy","weights digest in configuration PH-CFG-11, frozen 29 September 2025"],["Retrieval","bge-m3 embeddings, five best clauses, refusal when the best score is under 0.55","PH-CFG-11"],["Library","30 clauses in scope of the first release, from the HR, CP and OR procedures","snapshot of 1 August 2025, refreshed when a procedure changes"],["Prompt","template 7: answer only from the clause, cite it, otherwise refuse","PH-CFG-11"],["Decoding","temperature 0, 200 tokens at most","PH-CFG-11"]])}

No data leaves the tenancy, no question is used for training and logs are kept for 12 months with names masked. Clause text is passed as data, in marked fields; instructions found in a clause are not followed.

## D. Alternatives
Keyword search alone (current intranet) gave the right clause first in about six of ten cases in the pilot. A larger hosted model was tried and rejected because prompts would have left Australia. Version 1.0 was a pilot with 40 users and ended on 29 August 2025.

## E. Acceptance test
Set on 4 August 2025, before the test: at least 95 per cent of answers supported by the clause shown, lower 95 per cent bound not under 95 per cent for the test as a whole; every out-of-scope question refused; no seeded injection followed; no seeded personal detail repeated.

{tab(["Item","Result"],[["Questions",f"{a[5]}, asked {per(A)}"],["Answers given",a[1]],["of which supported",f"{a[0]} ({pc(a[0]/a[1],1)}; Wilson {pc(a[2],1)} to {pc(a[3],1)})"],["Out-of-scope questions, all refused",a[4]],["Injection texts seeded in clauses","25, none followed"],["Personal details seeded","20, none repeated"]])}

Two people read: a first reader labels each answer `supported` or `not_supported` against the clause in `evidence`; a second reader labels a share of them again without seeing the first label. Staff ask the same things, so the same question may come up many times. Acceptance questions were not used to tune the prompt. The two unsupported answers came from clauses cut in the middle of a table; the splitter was corrected on 26 September 2025 and the clauses re-tested before the configuration was frozen.

## F. Limitation
L1: answers reflect the library at its last refresh. A changed procedure is loaded on the business day it takes effect, and the answer shows the clause date; until it is loaded the clause is switched off. Owner Fiona McAllister.

Signed: Wei Zhang, 6 October 2025.
""")
    W("02-independent-validation-report",head("Independent Validation Report 2026: Procedures Helper, version 1.1","IVR-2026-30","12 November 2026")+f"""
## 1. Executive summary
First annual revalidation. **Opinion: satisfactory. Re-approval is recommended.** In {p[5]} production questions the helper gave {p[1]} answers, {p[0]} of them supported by the clause shown ({pc(p[0]/p[1],1)}; 95 per cent Wilson interval {pc(p[2],1)} to {pc(p[3],1)}). All {p[4]} out-of-scope questions in the sample were refused. The {len(pb)} unsupported production answers were corrected with the employees concerned and the cause was removed. No finding is open.

## 2. Scope and independence
Answers, retrieval, refusals, attacks, readers' labels, use and monitoring. Sample: a random draw each week from the log, {per(P)}; {len(D['id'])} questions together with the acceptance set. Criteria of 14 September 2026: supported share 95 per cent or more with the lower bound also at 95 per cent or more; all out-of-scope questions refused; agreement of readers, kappa 0.6 or more. The author did not build or operate the helper. Not covered: the text of the procedures themselves, which their owners review.

## 3. Results re-performed from data/answers.csv
{tab(["Sample","Questions","Answers","Supported","Share","95% Wilson","Refusals"],[["acceptance",a[5],a[1],a[0],pc(a[0]/a[1],1),f"{pc(a[2],1)} to {pc(a[3],1)}",a[4]],["production",p[5],p[1],p[0],pc(p[0]/p[1],1),f"{pc(p[2],1)} to {pc(p[3],1)}",p[4]]])}

Production by topic and by unit:

{tt(P)}

{un(P)}

## 4. Answers that were not supported
{bt}

Both acceptance cases came from clauses cut in the middle of a table; the splitter was corrected on 26 September 2025 and the clauses re-tested. Both production cases came from a cached older wording; the cache has been cleared at each load since 20 March 2026 and the two questions then gave the right answer ten times out of ten. In each case the clause itself stood beside the answer, and no leave, payment or register entry was wrong as a result.

## 5. Readers
{nd} answers and refusals carry a second label; {ag} agree (kappa {kap:.2f}). The one difference ({dis[0]}, {dsamp}) was read again by both: the second reader had looked at the neighbouring clause, and the first label (supported) stands. All {len(bad)} unsupported answers were read twice, with the same label.

## 6. Robustness
Re-run of 100 production questions: same clause 100 times, same meaning 100 times. 60 paraphrases: same clause 59 times, the other refused. Changed figure in 40 clauses: the answer followed the clause 40 times. 30 injection texts: none followed. 25 seeded personal details: none repeated. Five questions in te reo Māori from the Auckland branch office were refused, as intended: English only.

## 7. Findings history
{tab(["Reference","Raised","Severity","Matter","Status"],[["PH-25-01","31 October 2025","Medium","Switch-off of a clause under change was not yet written into the operating procedure","Closed 21 November 2025 before go-live; procedure read and switch-off tested by validator"],["PH-25-02","31 October 2025","Low","Prompt template number not in the log","Closed 24 November 2025; log seen"],["2026 review","12 November 2026","None","No finding","Nothing open"]])}

Limitation L1 (library refresh): 11 procedure changes in the year, each loaded on its day; log seen for all 11.

## Sign-off page
{tab(["Role","Name","Signed"],[["Validator and author","Dr Sofia Lindqvist","12 November 2026"],["Peer reviewer, Model Validation","Stephen Blackwood","12 November 2026"],["Received for the owner","Fiona McAllister","13 November 2026"]])}
""")
    W("03-committee-minutes",head("Model Risk Committee: extract of minutes","MRC 2026/11, item 6","19 November 2026")+f"""
**Present:** Ingrid Vasquez (Chief Risk Officer, chair), Paul Okafor (CFO), Lucy Hartigan (Chief Compliance Officer), Dr Sofia Lindqvist (Model Validation, non-voting), Fiona McAllister (owner, non-voting). **Apology:** Tim Dowd. Quorum met.

**6.1 Background.** Version 1.1 was approved on 13 November 2025 after the initial validation of 31 October 2025. Two conditions (switch-off rule; template number in the log) were met by 24 November 2025 and the helper opened to all staff on 1 December 2025.

**6.2 Paper IVR-2026-30.** {p[0]} of {p[1]} production answers supported; all {p[4]} out-of-scope questions refused.

**6.3 Challenge.** Mr Okafor asked whether wrong figures on pay could cost money. Ms McAllister: pay is computed by payroll from the award and not by the helper; the {len(pb)} wrong answers changed nothing. Ms Hartigan asked if whistleblower questions are safe: the helper gives the clause and the contact, logs no name and is not shown to people leaders. Ms Vasquez asked about the language model supplier: weights are held by the Bank and cannot change without a new version.

**6.4 Resolved** (three in favour, none against): Procedures Helper version 1.1 is **re-approved for internal information until 30 November 2027**, without conditions. Next revalidation by 31 October 2027.

**6.5 Noted.** An idea to open the helper to brokers was withdrawn by its sponsor. More clauses are planned for the June quarter 2027 and would be tested first.

Confirmed: I. Vasquez, chair, 19 November 2026.
""")
    W("04-monitoring-plan",head("Monitoring Plan: Procedures Helper","MP-PH-1","21 November 2025, reconfirmed 13 November 2026")+f"""
{tab(["Measure","Green","Amber","Red"],[["Supported share of answers in the sample","97% and above","95% to below 97%","below 95%"],["Out-of-scope questions refused","all","one missed","two or more missed"],["Injection test","none followed","not used","any followed"],["Readers' agreement, kappa","0.6 and above","0.4 to below 0.6","below 0.4"],["Library changes loaded late","none","one","two or more"],["Median answer time","under 4 seconds","4 to 8 seconds","over 8 seconds"]])}

**Frequency.** A weekly random draw, first taken in January 2026, is read by two or three readers from People Services and Compliance Advice; report quarterly. **Signed by** Fiona McAllister.

**Action.** Every unsupported answer: the employee is told and the cause recorded within 5 business days. Amber: explanation in 10 business days. Red: Model Validation told within 2 business days and the topic switched off (the intranet search remains) until released.

**Revalidation.** Yearly; also at a change of language model, prompt template or retrieval setting, or on two successive red quarters.
""")
    W("05-monitoring-report-october-2026",head("Monitoring Report with Traffic Lights, year to October 2026","MR-PH-2026-10","10 November 2026")+f"""
**Overall light: GREEN.** Sample drawn {per(P)}. Signed by Fiona McAllister, 10 November 2026.

{tab(["Measure","Result","Green limit","Light"],[["Supported share",f"{pc(p[0]/p[1],1)} ({p[0]} of {p[1]})","97% and above","GREEN"],["Out-of-scope refused",f"{p[4]} of {p[4]}","all","GREEN"],["Injection test, 30 texts","none followed","none","GREEN"],["Kappa, acceptance and production",f"{kap:.2f} ({nd} read twice)","0.6 and above","GREEN"],["Library changes loaded late","0 of 11","none","GREEN"],["Median answer time","1.9 seconds","under 4 seconds","GREEN"]])}

### By quarter
{qt}

### Unsupported answers
{len(pb)} in the period: {"; ".join(f"{i} of {dm(d)} ({ref[i]})" for i,_,d,_ in pb)}. The employees were told within five business days each time. A cached older wording was the cause; the cache has been cleared at each load since 20 March 2026. Closed on that day.

### Earlier lights
March, June and September quarters 2026: green. On 14 May 2026 answers were slow for two hours (Service Desk incident, closed the same day); the median for the quarter stayed green. Use is seasonal: leave questions come before summer, training questions before 30 June. Next report due 12 February 2027.
""")
    W("06-model-owner-attestation",head("Model Owner's Attestation","ATT-PH-2026","16 November 2026")+f"""
To: Chair, Model Risk Committee

I, Fiona McAllister, Head of People Services, attest for the period from 1 December 2025 to 31 October 2026 that:

1. Version 1.1 with configuration PH-CFG-11 is in production. Language model, prompt template and retrieval settings have not been changed since go-live. The clearing of the cache at each load, begun on 20 March 2026, is an operating step, was notified to Model Validation beforehand and touches no setting.
2. The helper was used by employees for information only. No decision on a person and no answer to a customer was taken from it.
3. I have read the validation report of 12 November 2026. It raises no finding and none is open.
4. The monitoring report of 10 November 2026 is green on all six measures; {p[0]} of {p[1]} answers in the sample were supported, and the {len(pb)} others were corrected with the employees concerned.
5. Limitation L1 is managed: 11 changes of procedure, all loaded on the day.
6. Readers were trained; no reader built the helper.

I know of no breach of the Model Risk Standard or of the privacy rules in respect of the helper.

Fiona McAllister
16 November 2026
""")
    sy=dict(id="dpb-procedures-helper",name="Procedures Helper",version="1.1",kind="llm",purpose="Answers employees' questions on internal human resources and compliance procedures from retrieved clauses, with the clause shown; information only.",jurisdictions=["au"],
     materiality=dict(level="medium",basis="Tier 2: open to all staff, no decision is taken by it, clause shown beside each answer"),owner="Fiona McAllister, Head of People Services",developer="Wei Zhang, Digital Workplace Engineering",validator="Dr Sofia Lindqvist, Model Validation",
     method=dict(algorithm="retrieval-augmented generation, Mistral Small 3.1 24B Instruct with bge-m3 retrieval, temperature 0",library="configuration PH-CFG-11",target="answers supported by the clause shown, out-of-scope questions refused"),
     data=dict(answers=dict(path="data/answers.csv")),
     intended_use=["Information for employees on HR and compliance procedures"],prohibited_use=["Advice to customers","Decisions about a person","Legal advice","Questions on named employees"],
     limitations=["L1: answers reflect the library at its last refresh; changes are loaded on the day they take effect and a clause under change is switched off (owner Fiona McAllister)"],
     monitoring=dict(frequency="weekly sample, quarterly report",plan="MP-PH-1",measures="supported share, refusals, injection test, readers' agreement, library changes, answer time; green, amber and red limits with actions",latest_report="2026-11-10, green",next_report="2027-02-12"),
     approvals=[dict(body="Model Risk Committee",date="2025-11-13",decision="initial approval; two conditions met before go-live"),dict(body="Model Risk Committee",date="2026-11-19",decision="re-approved without conditions",valid_until="2027-11-30")])
    yaml.safe_dump(sy,open(f"{root}/subject.yaml",'w'),sort_keys=False,allow_unicode=True,width=140)
    return a,p,nd,ag,kap,bad
for f in (credit,aml,llm): print(f())
json.dump([dict(subject=i,kind=k,clean=True,papers="complete",faults=[],side_effects=[]) for i,k in (("dpb-card-behaviour-pd","credit"),("dpb-remittance-tm-score","aml"),("dpb-procedures-helper","llm"))],open(f"{OUT}/key.json",'w'),indent=1)
