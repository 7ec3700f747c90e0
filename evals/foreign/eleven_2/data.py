from core import *
LAST=[]
def spread(r,S,lp,vals,pr,blk=40):
    out=np.empty(len(S),dtype=object)
    for s in dict.fromkeys(S):
        o=np.where(S==s)[0]; o=o[np.argsort(lp[o])]; c=np.cumsum(pr)
        for i in range(0,len(o),blk):
            k=o[i:i+blk]; u=(np.arange(len(k))+r.random())/len(k); r.shuffle(u)
            out[k]=np.array(vals,dtype=object)[np.minimum(np.searchsorted(c,u),len(vals)-1)]
    return out.astype(str)
def draw(r,S,keys,p):
    y=np.zeros(len(S))
    for s in dict.fromkeys(S):
        o=np.where(S==s)[0]; o=o[np.lexsort([p[o]]+[k[o] for k in keys])]; c=np.cumsum(p[o])+r.random()
        # systematic draw, then a third of the places drawn afresh, so that it wobbles as life does
        f=np.floor(c); y[o]=(np.diff(np.r_[np.floor(c[0]-p[o][0]),f])>0)
        k=o[r.random(len(o))<.15]; y[k]=r.random(len(k))<p[k]
    return y
def credit(seed):
    r=np.random.default_rng(seed)
    plan=[('development','2021-01','2021-12',5200),('holdout','2021-01','2021-12',2300),('out_of_time','2022-07','2023-03',2400),('production','2024-11','2025-08',2700)]
    S=[];M=[]
    for s,a,b,n in plan:
        ms=months(a,b); S+= [s]*n; M+=list(np.array(ms)[np.sort(r.integers(0,len(ms),n))])
    S=np.array(S);M=np.array(M);n=len(S)
    util=np.round(np.clip(r.beta(1.5,2.1,n)*1.04,0,1.05),2)
    dpd=r.choice([0,5,10,15,20,30,45,60],n,p=[.74,.08,.06,.04,.03,.03,.012,.008]).astype(float)
    nsf=np.minimum(r.poisson(r.gamma(.5,1.2,n)),12).astype(float)
    dep=np.maximum(.01,np.round(np.exp(r.normal(-1.1,.9,n)),2))
    fico=np.round(np.clip(r.normal(718,54,n),520,840)/2)*2
    tib=np.round(np.clip(r.gamma(2.2,5,n),1,60))
    rev=np.round(r.normal(.03,.16,n),2); rev[r.random(n)<.13]=np.nan
    ovl=np.where(r.random(n)<.9,0,np.minimum(1+r.geometric(.18,n),60)).astype(float)
    ind=r.choice(['Contractors','Retail trade','Professional services','Food and lodging','Agriculture services'],n,p=[.26,.24,.24,.14,.12])
    reg=r.choice(['Kansas','Missouri','Nebraska','Oklahoma'],n,p=[.41,.29,.18,.12])
    lim=np.maximum(10000,np.round(np.exp(r.normal(11.2,.8,n))/5000)*5000)
    rm=np.isnan(rev).astype(float); rv=np.where(rm==1,0,np.clip(rev,-.4,.4))
    food=(ind=='Food and lodging').astype(float)
    X=np.c_[util,np.sqrt(dpd),np.log1p(nsf),np.log(dep),(fico-718)/50,np.log(tib),rv,rm,np.log1p(ovl),food]
    t=np.array([1.9,.30,.75,-.45,-.55,-.38,-2.0,.25,.42,.4])
    lp=X@t; lp=lp-3.95-lp.mean()
    lmi=spread(r,S,lp,['LMI','Middle or upper'],[.27,.73]); age=spread(r,S,lp,['Under 62','62 and over'],[.78,.22])
    y=draw(r,S,[lmi,age],1/(1+np.exp(-lp)))
    LAST.append(X); d=S=='development'; b,V=fit(X[d],y[d]); p=np.round(1/(1+np.exp(-(np.c_[np.ones(n),X]@b))),5); p=np.clip(p,.0003,.95)
    ids=np.array([f'LOC{v}' for v in r.permutation(np.arange(410000,410000+3*n))[:n]])
    cols=dict(line_id=ids,snapshot=np.array([eom(m) for m in M]),sample=S,region=reg,industry=ind,avg_util_6m=util,max_dpd_12m=dpd,nsf_items_6m=nsf,deposits_to_limit=dep,guarantor_score=fico,years_in_business=tib,revenue_change=rev,overlimit_days_6m=ovl,line_limit_usd=lim,tract_income=lmi,guarantor_age=age,pd_12m=p,default_12m=y)
    bad=check(S,p,y,['development','holdout','out_of_time','production'],dict(industry=ind,region=reg),dict(tract_income=lmi,guarantor_age=age),dict(u=util,d=dpd,n=nsf,dep=dep,f=fico,t=tib,rev=rev,o=ovl,lim=lim),{},M)
    return cols,bad,b,V
def aml(seed):
    r=np.random.default_rng(seed)
    plan=[('build','2024-01','2024-12',5000),('test','2024-01','2024-12',2100),('oot','2025-01','2025-06',2200),('live','2026-02','2026-07',2500)]
    S=[];D=[]
    for s,a,b,n in plan:
        ms=months(a,b); w=np.array([1.12 if m[-2:] in('03','12') else 1. for m in ms]); w/=w.sum()
        mm=np.sort(r.choice(ms,n,p=w)); S+=[s]*n
        D+=[f'{m}-{k:02d}' for m,k in zip(mm,r.integers(1,int(eom('2023-02')[-2:])+1,n))]
    r2=np.random.default_rng(9000+seed); D=[f"{x[:7]}-{1+int(u*int(eom(x[:7])[-2:])):02d}" for x,u in zip(D,r2.random(len(D)))]
    S=np.array(S);D=np.array(D);M=np.array([x[:7] for x in D]);n=len(S)
    btl=(r.random(n)<.07).astype(float)
    scen=r.choice(['CASH-STRUCT','RAPID-MOVE','WIRE-HRG','CHK-VELOCITY'],n,p=[.34,.29,.17,.20])
    ct=r.choice(['Individual','Sole proprietor','Business'],n,p=[.52,.2,.28])
    ratio=np.where(btl==1,np.round(r.uniform(.75,.99,n),2),np.round(1+r.gamma(.8,1.1,n),2))
    amt=np.round(np.exp(r.normal(9.7,1.0,n)),2)
    cash=np.round(np.where(r.random(n)<.35,0,r.beta(1.1,1.9,n)),2)
    newc=np.round(r.beta(1.3,2.6,n),2); nc=np.minimum(1+r.poisson(r.gamma(1.6,3,n)),60).astype(float)
    hrg=np.round(np.where(r.random(n)<.72,0,r.beta(1.2,3,n)),2)
    ten=np.round(np.clip(r.gamma(1.5,42,n),1,420)); pa=np.minimum(r.poisson(r.gamma(.6,1.4,n)),10).astype(float)
    gap=np.round(np.exp(r.normal(.25,.55,n)),2); gap[r.random(n)<.17]=np.nan
    gm=np.isnan(gap).astype(float); gl=np.where(gm==1,.25,np.log(np.where(gm==1,1,gap)))
    X=np.c_[np.log(ratio),(ratio<1),np.log(amt)-9.7,cash,newc,np.log(nc),hrg,np.log(ten),np.log1p(pa),gl,gm,(scen=='WIRE-HRG'),(scen=='CHK-VELOCITY')].astype(float)
    t=np.array([.9,-1.9,.35,1.5,2.0,.42,2.9,-.38,.75,.8,.05,.3,-.3])
    lp=X@t; lp=lp-lp.mean()-2.75
    lang=spread(r,S,lp,['English','Spanish','Other'],[.77,.15,.08])
    y=draw(r,S,[lang],1/(1+np.exp(-lp)))
    LAST.append(X); d=S=='build'; b,V=fit(X[d],y[d]); p=np.clip(np.round(1/(1+np.exp(-(np.c_[np.ones(n),X]@b))),4),.0005,.98)
    ids=np.array([f'AL-{v}' for v in r.permutation(np.arange(700000,700000+4*n))[:n]])
    cols=dict(alert_id=ids,alert_date=D,sample=S,scenario=scen,customer_type=ct,ratio_to_threshold=ratio,amount_30d_usd=amt,cash_share=cash,new_counterparty_share=newc,counterparties_30d=nc,high_risk_geo_share=hrg,tenure_months=ten,prior_alerts_12m=pa,activity_vs_expected=gap,preferred_language=lang,below_line=btl,priority_score=p,escalated=y)
    bad=check(S,p,y,['build','test','oot','live'],dict(scenario=scen,ct=ct),dict(lang=lang),dict(ra=ratio,a=amt,c=cash,nw=newc,nc=nc,h=hrg,t=ten,pa=pa,g=gap),dict(btl=btl),M)
    k=btl==1
    if not 2<=y[k].sum()<=9: bad.append(('btl',y[k].sum()))
    if abs(zcal(p[k],y[k]))>1.3: bad.append(('btlcal',))
    return cols,bad,b,V
