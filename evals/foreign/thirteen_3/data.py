from lib import *
# ---------------- credit
CH=["loan_id","application_date","sample","product","channel","loan_amount_eur","term_months","monthly_income_eur","debt_to_income","searches_6m","late_payments_12m","months_on_file","employment","bank_link","employer_months","sex","age_band","pd_score","default_6m"]
def credit(seed):
    r=np.random.default_rng(seed); rows=[]; 
    blocks=[("dev",9000,"2024-01-02","2024-10-31"),("out_of_time",2400,"2024-11-01","2025-03-31"),("live",3000,"2026-01-12","2026-05-17")]
    N=sum(b[1] for b in blocks); samp=[];dd=[]
    for nm,n,a,b in blocks:
        ix,ds=dates(r,a,b,n,{11:1.15,12:1.3,8:.9}); dd+=[ds[i].isoformat() for i in ix]
        samp+=list(r.choice(["train","holdout"],n,p=[2/3,1/3])) if nm=="dev" else [nm]*n
    samp=np.array(samp); prod=r.choice(["checkout","cash"],N,p=[.58,.42]); ch=r.choice(["app","web","partner"],N,p=[.5,.28,.22])
    inc=np.round(np.exp(r.normal(7.45,.42,N))/10)*10; amt=np.where(prod=="cash",np.exp(r.normal(7.6,.55,N)),np.exp(r.normal(6.5,.6,N)));amt=np.clip(np.round(amt/5)*5,100,8000)
    term=r.choice([3,6,12,18,24],N,p=[.18,.27,.31,.1,.14]); dti=np.round(r.beta(2.2,5.2,N),3); se=r.poisson(1.3,N); lt=r.choice([0,1,2,3],N,p=[.76,.15,.06,.03])
    mof=r.integers(3,181,N); emp=r.choice(["permanent","fixed_term","self_employed","other"],N,p=[.61,.17,.14,.08]); bl=(r.random(N)<.64).astype(int)
    em=np.round(r.gamma(1.6,30,N)).astype(int); bk=r.random(N)<.09; sex=r.choice(["F","M"],N,p=[.51,.49]); age=r.choice(["18-29","30-44","45-59","60+"],N,p=[.27,.38,.25,.1])
    def X(): return np.column_stack([np.log(amt/800),term/12,np.log(inc/1700),dti,np.minimum(se,6),lt,np.log(mof/60),emp=="fixed_term",emp=="self_employed",emp=="other",bl,np.where(bk,0,np.log((em+6)/48)),prod=="cash"]).astype(float)
    M=X(); beta=np.array([.22,.28,-.5,2.3,.24,.72,-.38,.3,.38,.5,-.42,-.28,.2]); p=sig(-4.15+M@beta); y=(r.random(N)<p).astype(int)
    b=fit(M[samp=="train"],y[samp=="train"].astype(float)); s=np.round(np.clip(sig(b[0]+M@b[1:]),.0005,.95),4)
    ids=r.permutation(N)+410000
    rows=[[f"L{ids[i]}",dd[i],samp[i],prod[i],ch[i],int(amt[i]),term[i],int(inc[i]),f"{dti[i]:.3f}",se[i],lt[i],mof[i],emp[i],bl[i],"" if bk[i] else em[i],sex[i],age[i],f"{s[i]:.4f}",y[i]] for i in range(N)]
    return rows,b
AH=["transfer_case","transfer_date","sample","scenario","direction","customer_type","amount_eur","account_age_days","wallet_exposure","hops_to_flagged","transfers_24h","turnover_ratio","counterparty_country_tier","travel_rule_complete","age_band","wallet_age_days","below_line","risk_score","escalated"]
def aml(seed):
    r=np.random.default_rng(seed)
    blocks=[("build",6000,"2025-01-02","2025-07-31"),("later",2400,"2025-08-01","2025-10-31"),("production",3400,"2026-03-02","2026-08-31")]
    N=sum(b[1] for b in blocks); samp=[];dd=[]
    for nm,n,a,b in blocks:
        ix,ds=dates(r,a,b,n,{7:.9,8:.92,1:1.08}); dd+=[ds[i].isoformat() for i in ix]
        samp+=list(r.choice(["build","check"],n,p=[.65,.35])) if nm=="build" else [nm]*n
    samp=np.array(samp); sc=r.choice(["rapid_in_out","mixer_proximity","structuring","new_wallet_large","travel_rule_gap"],N,p=[.29,.13,.22,.2,.16])
    di=r.choice(["fiat_to_crypto","crypto_to_fiat"],N,p=[.56,.44]); ct=r.choice(["private","sole_trader"],N,p=[.83,.17])
    am=np.round(np.exp(r.normal(7.3,1.0,N)),2); aa=np.round(np.exp(r.normal(5.3,.9,N))).astype(int)+1; we=np.round(r.beta(1.1,7,N),3); hp=r.choice([1,2,3,4,5,6],N,p=[.04,.1,.17,.22,.22,.25])
    t24=1+r.poisson(1.8,N); tr=np.round(r.beta(2,2.5,N),3); ti=r.choice([1,2,3],N,p=[.68,.24,.08]); tv=(r.random(N)<.87).astype(int); age=r.choice(["18-29","30-49","50+"],N,p=[.36,.45,.19])
    wa=np.round(np.exp(r.normal(5,1.1,N))).astype(int); bk=r.random(N)<.07
    M=np.column_stack([np.log(am/1500),np.log(aa/200),we,hp<=2,hp==3,t24,tr,ti==2,ti==3,tv,np.where(bk,0,np.log((wa+1)/150)),di=="crypto_to_fiat"]).astype(float)
    p=sig(-4.75+M@np.array([.3,-.4,4.5,1.3,.6,.2,1.6,.5,1.2,-.6,-.3,.25])); y=(r.random(N)<p).astype(int)
    b=fit(M[samp=="build"],y[samp=="build"].astype(float)); s=np.round(np.clip(sig(b[0]+M@b[1:]),.0003,.97),4); ids=r.permutation(N)+70000
    rows=[[f"TC-{ids[i]}",dd[i],samp[i],sc[i],di[i],ct[i],f"{am[i]:.2f}",aa[i],f"{we[i]:.3f}",hp[i],t24[i],f"{tr[i]:.3f}",ti[i],tv[i],age[i],"" if bk[i] else wa[i],int(s[i]<.025),f"{s[i]:.4f}",y[i]] for i in range(N)]
    return rows,b
def clean(H,rows,score,out,samples,segs,groups,numc,catc,cut,datec):
    c={h:np.array([str(q[i]) for q in rows]) for i,h in enumerate(H)}; s=c[score].astype(float);y=c[out].astype(int);sp=c["sample"]; bad=[]
    A={k:auc(y[sp==k],s[sp==k]) for k in samples}; a0=A[samples[0]]
    for k in samples[1:]:
        m=sp==k
        if abs(A[k]-a0)>.03: bad.append(("auc",k,A[k]-a0))
        if abs(zcal(y[m],s[m]))>1.64: bad.append(("cal",k))
        i,sl=calslope(y[m],s[m])
        if not .85<sl<1.15: bad.append(("slope",k,sl))
        q=np.array_split(np.argsort(s[m],kind='stable'),10)
        if max(abs(zcal(y[m][j],s[m][j])) for j in q)>2.8: bad.append(("decile",k))
        if psi_num(s[sp==samples[0]],s[m])>.015: bad.append(("psi",k))
        for f in numc:
            a=c[f][(sp==samples[0])&(c[f]!="")].astype(float);b=c[f][m&(c[f]!="")].astype(float)
            if psi_num(a,b)>.015: bad.append(("psi",f,k))
            if abs(np.mean(c[f][sp==samples[0]]=="")-np.mean(c[f][m]==""))>.015: bad.append(("blank",f,k))
        for f in catc:
            if psi_cat(c[f][sp==samples[0]],c[f][m])>.01: bad.append(("psic",f,k))
        for g in segs+groups:
            for v in sorted(set(c[g])):
                n=m&(c[g]==v)
                if abs(zcal(y[n],s[n]))>2.5: bad.append(("segcal",g,v,k))
                if g in segs+groups and y[n].sum()>25 and abs(auc(y[n],s[n])-A[k])>.08: bad.append(("segauc",g,v,k))
    if bad: return bad,A,y.mean()
    for g in groups:
        v=sorted(set(c[g]))
        for m in [sp==k for k in samples]:
            for a in v:
                o=m&(c[g]!=a);n=m&(c[g]==a)
                if abs(z2((s[n]>=cut).sum(),n.sum(),(s[o]>=cut).sum(),o.sum()))>2.25: bad.append(("grp",g,a))
                if abs(z2(y[n].sum(),n.sum(),y[o].sum(),o.sum()))>2.25: bad.append(("grpy",g,a))
    mo=np.array([d[:7] for d in c[datec]])
    for k in sorted(set(mo)):
        n=mo==k
        if abs(zcal(y[n],s[n]))>2.8: bad.append(("month",k))
    return bad,A,y.mean()
CC=dict(score="pd_score",out="default_6m",samples=["train","holdout","out_of_time","live"],segs=["product","channel"],groups=["sex","age_band"],numc=["loan_amount_eur","term_months","monthly_income_eur","debt_to_income","searches_6m","late_payments_12m","months_on_file","employer_months"],catc=["product","channel","employment","bank_link","sex","age_band"],cut=.15,datec="application_date")
AC=dict(score="risk_score",out="escalated",samples=["build","check","later","production"],segs=["scenario","direction","customer_type"],groups=["age_band"],numc=["amount_eur","account_age_days","wallet_exposure","hops_to_flagged","transfers_24h","turnover_ratio","wallet_age_days"],catc=["scenario","direction","counterparty_country_tier","travel_rule_complete","customer_type","age_band"],cut=.025,datec="transfer_date")
def first(gen,H,C,start=1,verbose=False):
    for sd in range(start,400):
        rows,b=gen(sd); bad,A,m=clean(H,rows,**C)
        if verbose: print(sd,len(bad),bad[:4],A,m,flush=True)
        if not bad: return sd,rows,b
if __name__=="__main__":
    import sys
    for g,H,C in ((credit,CH,CC),(aml,AH,AC)):
        for sd in range(1,4):
            rows,b=g(sd); bad,A,m=clean(H,rows,**C); print(sd,bad,A,m,b.round(2))
    print(first(credit,CH,CC)[0]); print(first(aml,AH,AC)[0])
