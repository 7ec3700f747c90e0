import numpy as np, datetime as dt
D=dt.date
def sig(x): return 1/(1+np.exp(-x))
def auc(s,y):
    s=np.asarray(s,float);y=np.asarray(y)
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    cum=np.cumsum(c); r=(cum-(c-1)/2)[inv]
    n1=y.sum();n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_se(a,n1,n0):
    q1=a/(2-a);q2=2*a*a/(1+a)
    return np.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
def ks(s,y):
    o=np.argsort(s,kind='stable');ss=np.asarray(s)[o];y=np.asarray(y)[o]
    a=np.cumsum(y)/y.sum();b=np.cumsum(1-y)/(1-y).sum()
    last=np.r_[ss[1:]!=ss[:-1],True]
    return np.abs(a-b)[last].max()
def psi(ref,cur,bins=10):
    ref=list(ref);cur=list(cur)
    if any(isinstance(v,str) and v!='' for v in ref[:50]+cur[:50]):
        ks_=sorted(set(ref)|set(cur));p=np.array([ref.count(k) for k in ks_],float);q=np.array([cur.count(k) for k in ks_],float)
    else:
        R=np.array([np.nan if v=='' or v is None else float(v) for v in ref]);C=np.array([np.nan if v=='' or v is None else float(v) for v in cur])
        e=np.unique(np.quantile(R[~np.isnan(R)],np.linspace(0,1,bins+1)[1:-1]))
        f=lambda X:np.r_[np.bincount(np.searchsorted(e,X[~np.isnan(X)],side='left'),minlength=len(e)+1),np.isnan(X).sum()].astype(float)
        p=f(R);q=f(C)
    k=(p+q)>0;p=np.maximum(p[k]/p.sum(),1e-4);q=np.maximum(q[k]/q.sum(),1e-4)
    return float(((q-p)*np.log(q/p)).sum())
def irls(X,y,it=30,l2=1e-6):
    X=np.c_[np.ones(len(X)),X];b=np.zeros(X.shape[1])
    for _ in range(it):
        p=sig(X@b);W=p*(1-p)
        H=X.T@(X*W[:,None])+l2*np.eye(len(b));g=X.T@(y-p)
        d=np.linalg.solve(H,g);b=b+d
        if abs(d).max()<1e-9:break
    return b
def dates(rng,a,b,n):
    days=(b-a).days+1
    w=np.array([ (0.72 if (a+dt.timedelta(i)).month in(2,) else 1.12 if (a+dt.timedelta(i)).month in(3,11) else 1.0)*(0.25 if (a+dt.timedelta(i)).weekday()==6 else 1) for i in range(days)])
    x=np.sort(rng.choice(days,n,p=w/w.sum()))
    return [a+dt.timedelta(int(i)) for i in x]
def intercept(lin,rate):
    lo,hi=-15,15
    for _ in range(80):
        m=(lo+hi)/2
        if sig(lin+m).mean()>rate:hi=m
        else:lo=m
    return m
AGES=['21-34','35-49','50-64','65+']
def samples(rng,spec):
    tag=[];ds=[]
    for name,a,b,n in spec:
        ds+=dates(rng,a,b,n);tag+=[name]*n
    return np.array(tag),ds
def people(rng,n):
    return rng.choice(['F','M'],n,p=[.46,.54]),rng.choice(AGES,n,p=[.27,.36,.28,.09])

def mortgage(seed):
    rng=np.random.default_rng(seed)
    tag,ds=samples(rng,[('development',D(2020,7,1),D(2021,12,31),5200),('holdout',D(2022,1,1),D(2022,6,30),2000),('out_of_time',D(2022,7,1),D(2023,3,31),2400),('live',D(2024,7,1),D(2025,8,20),3000)])
    n=len(tag);sex,age=people(rng,n)
    cls=rng.choice(['HDB','condominium','landed','HK flat'],n,p=[.42,.3,.08,.2])
    q=rng.normal(0,1,n)
    inc=np.exp(9.05+.42*rng.normal(0,1,n)+.15*q).round(-1)
    ltv=np.clip(62+11*rng.normal(0,1,n)-2*q,15,80).round(1)
    tdsr=np.clip(38+9*rng.normal(0,1,n)-1.5*q,5,60).round(1)
    bur=np.clip(np.round(4-1.3*q+1.1*rng.normal(0,1,n)),1,8).astype(int)
    emp=rng.choice(['salaried','self-employed','commission'],n,p=[.7,.18,.12])
    ten=np.round(rng.choice([15,20,25,30],n,p=[.15,.25,.4,.2]))
    liq=np.round(np.maximum(0,np.exp(1.5+.8*rng.normal(0,1,n)+.15*q)-1),1)
    rel=rng.poisson(4.2,n)
    vg=np.where(rng.random(n)<.58,'',np.round(rng.normal(0,4,n),1).astype(str))
    lin=.42*(ltv-62)/11+.40*(tdsr-38)/9+.62*(bur-4)/1.7+.55*(emp=='self-employed')+.4*(emp=='commission')-.3*np.log1p(liq)-.25*(np.log(inc)-9.05)/.45
    p=sig(lin+intercept(lin,.046));y=(rng.random(n)<p).astype(int)
    X=np.c_[(ltv-62)/11,(tdsr-38)/9,(bur-4)/1.7,emp=='self-employed',emp=='commission',np.log1p(liq),(np.log(inc)-9.05)/.45,(ten-23)/5].astype(float)
    d=tag=='development';b=irls(X[d],y[d]);s=sig(np.c_[np.ones(n),X]@b).round(5)
    amt=np.round(np.exp(13.1+.45*rng.normal(0,1,n)),-3).astype(int)
    ids=[f'ML{700000+i*7+int(rng.integers(0,6))}' for i in range(n)]
    c=dict(facility_no=ids,sample_tag=tag,approved_on=ds,property_class=cls,loan_amount=amt,monthly_income=inc.astype(int),ltv_pct=ltv,tdsr_pct=tdsr,bureau_grade=bur,employment=emp,tenor_years=ten.astype(int),liquid_months=liq,relationship_years=rel,valuation_gap_pct=vg,sex=sex,age_band=age,pd_12m=s,default_12m=y)
    return c
def loans(seed):
    rng=np.random.default_rng(seed)
    tag,ds=samples(rng,[('development',D(2020,10,1),D(2021,12,31),5000),('holdout',D(2022,1,1),D(2022,6,30),2200),('out_of_time',D(2022,7,1),D(2023,3,31),2400),('live',D(2024,7,1),D(2025,8,20),3200)])
    n=len(tag);sex,age=people(rng,n)
    src=rng.choice(['branch','mobile app','marketplace'],n,p=[.31,.42,.27])
    q=rng.normal(0,1,n)
    inc=np.exp(8.4+.45*rng.normal(0,1,n)).round(-1)
    bs=np.clip(1780+70*q+45*rng.normal(0,1,n),1200,2000).round()
    util=np.clip(rng.beta(2,2.6,n)*100-5*q,0,100).round(1)
    enq=rng.poisson(np.exp(.55-.22*q))
    dti=np.clip(rng.gamma(4,.9,n),.2,12).round(2)
    ten=rng.choice([12,24,36,48,60],n,p=[.1,.2,.35,.2,.15])
    job=np.round(rng.gamma(1.8,2.6,n),1)
    purp=rng.choice(['renovation','education','debt consolidation','general'],n,p=[.2,.12,.28,.4])
    ann=np.where(rng.random(n)<.5,'',rng.integers(0,4,n).astype(str))
    lin=-.75*(bs-1780)/83+.45*(util-43)/21+.3*(enq-1.7)/1.3+.35*(dti-3.6)/1.8-.18*np.sqrt(job)+.3*(purp=='debt consolidation')
    a0=intercept(lin,.07);live=tag=='live'
    mk=src=='marketplace'
    p=np.where(mk,.07,sig(lin+a0))
    p=np.where(live,sig(np.log(p/(1-p))+.72),p)
    y=(rng.random(n)<p).astype(int)
    feb=np.array([x>=D(2025,2,1) for x in ds])
    blank=(rng.random(n)<np.where(feb,.47,.018))
    bse=np.where(blank,1780,bs)
    X=np.c_[(bse-1780)/83,(util-43)/21,(enq-1.7)/1.3,(dti-3.6)/1.8,np.sqrt(job),purp=='debt consolidation'].astype(float)
    d=tag=='development';b=irls(X[d],y[d]);s=sig(np.c_[np.ones(n),X]@b).round(5)
    amt=np.round(inc*np.clip(rng.gamma(3,1.1,n),.5,10),-2).astype(int)
    ids=[f'PL-{20000+i*3+int(rng.integers(0,3))}' for i in range(n)]
    return dict(loan_no=ids,sample_tag=tag,booked_on=ds,origination=src,loan_purpose=purp,loan_amount=amt,income_month=inc.astype(int),bureau_score=np.where(blank,'',bs.astype(int).astype(str)),card_utilisation=util,enquiries_6m=enq,debt_to_income=dti,tenor_months=ten,years_in_job=job,annex_score=ann,sex=sex,age_band=age,pd_12m=s,bad_12m=y)
def aml(seed):
    rng=np.random.default_rng(seed)
    tag,ds=samples(rng,[('development',D(2023,1,1),D(2024,3,31),5000),('holdout',D(2024,4,1),D(2024,8,31),2000),('out_of_time',D(2024,9,1),D(2025,2,28),2200),('live',D(2025,7,1),D(2026,6,30),3000)])
    n=len(tag);sex,age=people(rng,n)
    sc=rng.choice(['rapid movement','structured cash','high-risk corridor','dormant reactivated','round amounts'],n,p=[.3,.22,.2,.13,.15])
    amt=np.round(np.exp(10.2+1.0*rng.normal(0,1,n))).astype(int)
    prior=rng.poisson(.8,n)
    crr=rng.choice([1,2,3],n,p=[.62,.28,.1])
    corr=rng.choice(['A','B','C','D'],n,p=[.5,.27,.16,.07])
    cash=np.clip(rng.beta(1.2,3,n),0,1).round(3)
    vel=np.exp(.5*rng.normal(0,1,n)+.4).round(2)
    accage=np.round(rng.gamma(1.6,3.4,n),1)
    cps=rng.poisson(7,n)+1
    occ=np.where(rng.random(n)<.35,'',rng.choice(['O1','O2','O3','O4'],n))
    nat=rng.choice(['local','foreign'],n,p=[.71,.29])
    lin=.85*prior+.75*(crr-1)+.6*(corr=='C')+1.1*(corr=='D')+2.2*cash+.9*np.log(vel)-.09*accage+.06*(cps-8)+.3*(np.log(amt)-10.2)
    p=sig(1.15*lin+intercept(1.15*lin,.11));y=(rng.random(n)<p).astype(int)
    X=np.c_[prior,crr-1,corr=='C',corr=='D',cash,np.log(vel),accage,cps,np.log(amt)-10.2].astype(float)
    d=tag=='development';b=irls(X[d],y[d]);s=sig(np.c_[np.ones(n),X]@b).round(5)
    btl=np.zeros(n,int)
    for t,k in [('development',150),('holdout',60),('out_of_time',65),('live',150)]:
        ix=np.where((tag==t)&(s<.02))[0]
        btl[rng.choice(ix,min(k,len(ix)),replace=False)]=1
    ids=[f'TM{3100000+i*5+int(rng.integers(0,5))}' for i in range(n)]
    return dict(alert_no=ids,sample_tag=tag,raised_on=ds,scenario=sc,alerted_amount=amt,prior_alerts_12m=prior,customer_risk=crr,corridor_class=corr,cash_share=cash,velocity_ratio=vel,account_years=accage,counterparties=cps,occupation_code=occ,low_band_audit=btl,nationality_group=nat,sex=sex,age_band=age,triage_score=s,escalated=y)
def mule(seed):
    rng=np.random.default_rng(seed)
    tag,ds=samples(rng,[('development',D(2023,5,1),D(2024,4,30),5600),('holdout',D(2024,5,1),D(2024,9,30),2000),('out_of_time',D(2024,10,1),D(2025,1,15),2400),('live',D(2025,7,1),D(2026,5,31),3600)])
    n=len(tag);sex,age=people(rng,n);live=tag=='live'
    ch=rng.choice(['branch','mobile','national e-ID'],n,p=[.25,.4,.35])
    typ=rng.choice(['savings','current','multi-currency'],n,p=[.6,.25,.15])
    fc=np.round(rng.gamma(1.5,5,n)).astype(int)
    snd=rng.poisson(np.exp(.9+.5*rng.normal(0,1,n)))
    pt=np.clip(rng.beta(1.6,3,n),0,1).round(3)
    co=np.clip(rng.beta(1.2,5,n),0,1).round(3)
    dev=rng.choice([0,1,2,3,4],n,p=[.78,.13,.05,.03,.01])
    ni=np.clip(rng.beta(1.5,8,n),0,1).round(3)
    fps=np.where(live,rng.beta(2.7,4.1,n),rng.beta(2,5,n)).round(3)
    infl=np.round(np.exp(8+1.1*rng.normal(0,1,n))).astype(int)
    rem=np.where(rng.random(n)<.6,'',rng.integers(1,6,n).astype(str))
    lin=.25*snd+3.2*pt+2.0*co+.75*dev+2.2*ni+.5*fps-.04*fc
    p=sig(lin+intercept(lin[~live],.042));y=(rng.random(n)<p).astype(int)
    has=rng.random(n)<np.where(y==1,.88,.012)
    hold=np.where(has,np.exp(3.2+.8*rng.normal(0,1,n)).round(1),np.nan)
    ids=np.array([f'AC{50000000+i*11+int(rng.integers(0,10))}' for i in range(n)])
    cols=dict(account_ref=ids,sample_tag=tag,scored_on=np.array(ds,dtype=object),open_channel=ch,account_type=typ,inflow_30d=infl,days_to_first_credit=fc,senders_30d=snd,passthrough_ratio=pt,cash_out_share=co,shared_device_accounts=dev,night_share=ni,fast_payment_share=fps,hold_release_hours=hold,remittance_tier=rem,sex=sex,age_band=age,mule=y)
    h=np.where(tag=='holdout')[0];t=np.where(tag=='development')[0]
    k=520;hh=rng.choice(h,k,replace=False);tt=rng.choice(t,k,replace=False)
    for c in cols:
        if c not in('sample_tag','scored_on'):cols[c][hh]=cols[c][tt]
    g=lambda k:cols[k].astype(float)
    H=np.where(np.isnan(g('hold_release_hours')),0,1.0)
    X=np.c_[g('senders_30d'),g('passthrough_ratio'),g('cash_out_share'),g('shared_device_accounts'),g('night_share'),g('fast_payment_share'),g('days_to_first_credit'),H]
    d=tag=='development';b=irls(X[d],cols['mule'][d]);cols['mule_score']=sig(np.c_[np.ones(n),X]@b).round(5)
    cols['hold_release_hours']=np.where(np.isnan(hold:=g('hold_release_hours')),'',hold.round(1).astype(str))
    m=cols.pop('mule');cols['mule']=m
    return cols
CFG={}
def z(y,s): return (y.sum()-s.sum())/np.sqrt((s*(1-s)).sum())
ORDER=['development','holdout','out_of_time','live']
def stats(c,cfg):
    s=np.asarray(c[cfg['score']],float);y=np.asarray(c[cfg['outcome']]);tag=np.asarray(c['sample_tag']);ds=np.asarray(c[cfg['date']],dtype=object)
    st={'s':{}, 'n':len(y)}
    for t in ORDER:
        m=tag==t;a=auc(s[m],y[m]);n1=int(y[m].sum());se=auc_se(a,n1,m.sum()-n1)
        cut=cfg['cut'];sel=s[m]>=cut
        k=int(round(.05*m.sum()));top=np.argsort(-s[m],kind='stable')[:k]
        st['s'][t]=dict(n=int(m.sum()),ev=n1,rate=y[m].mean(),pred=s[m].mean(),auc=a,lo=a-1.96*se,hi=min(1,a+1.96*se),ks=ks(s[m],y[m]),first=min(ds[m]),last=max(ds[m]),z=z(y[m],s[m]),psi=psi(s[tag=='development'],s[m]),above=sel.mean(),prec=y[m][sel].mean() if sel.any() else 0,rec=y[m][sel].sum()/n1,prec5=y[m][top].mean(),rec5=y[m][top].sum()/n1)
    d=tag=='development';l=tag=='live'
    st['inp']={k:psi(np.asarray(c[k])[d].tolist(),np.asarray(c[k])[l].tolist()) for k in cfg['inputs']}
    st['blank']={k:{t:float(np.mean([v=='' for v in np.asarray(c[k])[tag==t]])) for t in ORDER} for k in cfg['inputs']+cfg.get('opt',[]) if any(isinstance(v,str) and v=='' for v in np.asarray(c[k]).tolist())}
    st['seg']={};st['grp']={}
    for k in cfg['segments']:
        for v in sorted(set(np.asarray(c[k]))):
            for t in ('out_of_time','live','all'):
                m=(np.asarray(c[k])==v)&((tag==t) if t!='all' else ~d)
                st['seg'][k,v,t]=dict(n=int(m.sum()),ev=int(y[m].sum()),auc=auc(s[m],y[m]),rate=y[m].mean(),pred=s[m].mean(),z=z(y[m],s[m]))
    for k in cfg['groups']:
        for v in sorted(set(np.asarray(c[k]))):
            m=(np.asarray(c[k])==v)&~d
            st['grp'][k,v]=dict(n=int(m.sum()),above=(s[m]>=cfg['cut']).mean(),rate=y[m].mean(),pred=s[m].mean(),z=z(y[m],s[m]),auc=auc(s[m],y[m]))
    e=np.quantile(s[d],[0,.2,.4,.6,.8,1]);e[0]=0;e[-1]=1.1
    st['band']=[]
    for t in ORDER:
        for i in range(5):
            m=(tag==t)&(s>=e[i])&(s<e[i+1])
            st['band'].append((t,i,e[i],e[i+1],int(m.sum()),int(y[m].sum()),s[m].mean(),y[m].mean(),z(y[m],s[m])))
    return st
