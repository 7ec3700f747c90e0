import numpy as np, datetime as dt
def sig(z): return 1/(1+np.exp(-z))
def wh(df,z=1.645): return df*(1-2/(9*df)+z*np.sqrt(2/(9*df)))**3
def ranks(x):
    u,inv,c=np.unique(x,return_inverse=True,return_counts=True); e=np.cumsum(c); return (e-(c-1)/2)[inv]
def auc(s,y):
    y=np.asarray(y); n1=y.sum(); n0=len(y)-n1
    return (ranks(s)[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def delong(s,y):
    p=s[y==1]; q=s[y==0]; m=len(p); n=len(q); r=ranks(np.r_[p,q])
    v10=(r[:m]-ranks(p))/n; v01=1-(r[m:]-ranks(q))/m
    a=v10.mean(); se=np.sqrt(v10.var(ddof=1)/m+v01.var(ddof=1)/n); return a,a-1.96*se,a+1.96*se,se
def ks(s,y):
    o=np.sort(np.unique(s)); f=lambda t:np.searchsorted(np.sort(t),o,side='right')/len(t)
    return np.abs(f(s[y==1])-f(s[y==0])).max()
def shares(a,b):
    if a.dtype.kind in 'OU':
        c=sorted(set(a.tolist())|set(b.tolist())); return [np.array([(x==k).mean() for k in c]) for x in (a,b)]
    fa=a[~np.isnan(a)]; u=np.unique(fa)
    if len(u)<=10:
        e=np.r_[-np.inf,(u[1:]+u[:-1])/2,np.inf]
    else: e=np.r_[-np.inf,np.unique(np.quantile(fa,np.arange(1,10)/10)),np.inf]
    out=[]
    for x in (a,b):
        h=np.array([((x>e[i])&(x<=e[i+1])).sum() for i in range(len(e)-1)]+[np.isnan(x).sum()]); out.append(h/len(x))
    if out[0][-1]==0 and out[1][-1]==0: out=[o[:-1] for o in out]
    k=(out[0]+out[1])>0
    return [o[k] for o in out]
def psi(a,b):
    p,q=[np.maximum(x,1e-4) for x in shares(a,b)]; return ((q-p)*np.log(q/p)).sum(), len(p)
def irls(X,y,off=None):
    b=np.zeros(X.shape[1]); 
    for _ in range(25):
        p=sig(X@b); W=p*(1-p); H=X.T@(X*W[:,None]); d=np.linalg.solve(H,X.T@(y-p)); b+=d
        if abs(d).max()<1e-9: break
    return b,np.sqrt(np.diag(np.linalg.inv(H)))
def months(a,b):
    y,m=map(int,a.split('-')); o=[]
    while True:
        o.append((y,m)); 
        if f'{y}-{m:02d}'==b: return o
        m+=1
        if m==13: y,m=y+1,1
def dates(rng,n,a,b,wobble,monthend=False):
    """a,b are ISO dates, volume by month wobbles"""
    A=dt.date.fromisoformat(a);B=dt.date.fromisoformat(b); ds=[A+dt.timedelta(i) for i in range((B-A).days+1)]
    if monthend: ds=[d for d in ds if (d+dt.timedelta(1)).day==1]
    w=np.array([wobble.get(d.month,1.0)*(1.12 if (not monthend and d.weekday()in(4,5)) else 1) for d in ds]); w/=w.sum()
    return np.sort(np.array([d.isoformat() for d in ds])[rng.choice(len(ds),n,p=w)])
def ch(rng,n,d): k=list(d); return rng.choice(k,n,p=np.array(list(d.values()))/sum(d.values())).astype(object)

def credit(rng,n):
    r=rng; z=r.normal(size=n)
    util=np.clip(np.round(r.beta(1.3,1.9,n)*20)/20,0,1)
    pay=np.clip(np.round((r.beta(.9,1.6,n))*20)/20,0.0,1)
    tenure=np.clip(np.round(r.gamma(2.0,24,n)/3)*3,6,240)
    dq=np.minimum(r.poisson(.28,n),5).astype(float)
    inq=np.minimum(r.poisson(.9,n),8).astype(float)
    bur=np.clip(np.round(r.normal(702,52,n)/5)*5,520,850)
    cash=(r.random(n)<.07).astype(float)
    inc=np.round(np.exp(r.normal(11.0,.5,n))/1000)*1000.; inc[r.random(n)<.11]=np.nan
    prod=ch(r,n,{'Cash Rewards':.48,'Travel':.27,'Classic':.25})
    age=ch(r,n,{'under 30':.21,'30-44':.32,'45-61':.29,'62 and over':.18}); lang=ch(r,n,{'English':.84,'Spanish':.16})
    im=np.isnan(inc).astype(float); li=np.where(im==1,0,np.log(np.where(im==1,1,inc)/60000))
    T=[('utilization',util),('payment_ratio',pay),('ln(tenure_months)',np.log(tenure)),('dpd30_count_12m',dq),('inquiries_6m',inq),('bureau_score / 100',bur/100),('cash_advance_3m',cash),('ln(stated_income / 60,000), 0 if blank',li)]
    lz=1.55*util-1.15*pay-.28*np.log(tenure)+.62*dq+.17*inq-.72*bur/100+.65*cash-.42*li
    C=dict(utilization=util,payment_ratio=pay,tenure_months=tenure,dpd30_count_12m=dq,inquiries_6m=inq,bureau_score=bur,cash_advance_3m=cash,stated_income=inc)
    return C,T,lz,dict(card_product=prod),dict(age_band=age,language_pref=lang)
def cnp(rng,n):
    r=rng
    amt=np.round(np.exp(r.normal(4.05,.95,n)),2); k=r.random(n)<.3; amt[k]=r.choice([9.99,14.99,19.99,29.99,49.99,99.00],k.sum()); amt=np.maximum(amt,1.0)
    vel=np.minimum(r.poisson(1.3,n),9).astype(float)
    dev=np.clip(np.round(r.exponential(160,n)/5)*5,0,720); dev[r.random(n)<.13]=0; dev[dev<0]=0
    bm=ch(r,n,{'match':.83,'partial':.11,'no_match':.06})
    ship=(r.random(n)<.16).astype(float); ip=np.minimum(np.round(np.exp(r.normal(2.9,1.25,n))),2500.)
    tds=ch(r,n,{'frictionless':.52,'challenged':.09,'not_offered':.39})
    mage=np.clip(np.round(r.gamma(2,16,n)),1,120.); eage=np.round(r.gamma(1.6,900,n)/30)*30.; eage[r.random(n)<.18]=np.nan
    hr=r.choice(24,n,p=np.array([3,2,1.5,1,1,1,2,3,4,5,5.5,6,6,5.5,5.5,5.5,5.5,6,6.5,7,7,6.5,5.5,4])/106.5 if False else np.ones(24)/24) if False else (r.random(n)<.14).astype(float)
    seg=ch(r,n,{'Digital goods':.31,'General retail':.40,'Travel and tickets':.14,'Subscriptions':.15})
    age=ch(r,n,{'under 30':.24,'30-44':.33,'45-61':.27,'62 and over':.16})
    em=np.isnan(eage).astype(float); le=np.where(em==1,0,np.log((np.where(em==1,0,eage)+30)/900))
    T=[('ln(txn_amount)',np.log(amt)),('card_txns_24h',vel),('ln(1 + device_age_days)',np.log1p(dev)),('avs_result = partial',(bm=='partial')*1.),('avs_result = no_match',(bm=='no_match')*1.),('new_ship_address',ship),('ln(ip_distance_miles + 1)',np.log1p(ip)),('auth_path = not_offered',(tds=='not_offered')*1.),('night_local',hr),('ln((email_age_days + 30) / 900), 0 if blank',le)]
    lz=.42*np.log(amt)+.30*vel-.30*np.log1p(dev)+.75*(bm=='partial')+1.5*(bm=='no_match')+1.05*ship+.42*np.log1p(ip)+.75*(tds=='not_offered')+.6*hr-.45*le
    C=dict(txn_amount=amt,card_txns_24h=vel,device_age_days=dev,avs_result=bm,new_ship_address=ship,ip_distance_miles=ip,auth_path=tds,night_local=hr,email_age_days=eage)
    return C,T,lz,dict(merchant_group=seg),dict(age_band=age)
def app(rng,n):
    r=rng
    idv=np.clip(np.round(r.beta(6,2,n)*20)*5,5,100.)
    ssn=np.minimum(r.poisson(.35,n),4).astype(float)
    thin=np.clip(np.round(r.gamma(2.2,55,n)/6)*6,0,480.)
    ph=ch(r,n,{'postpaid':.71,'prepaid':.17,'voip':.12})
    ea=np.clip(np.round(r.gamma(1.5,40,n)),0,260.); ad=(r.random(n)<.09).astype(float)
    vel=np.minimum(r.poisson(.5,n),6).astype(float)
    dt_=np.round(np.clip(np.exp(r.normal(5.6,.5,n)),40,2400)/10)*10; ch_=ch(r,n,{'Web':.58,'Mobile app':.29,'Partner referral':.13})
    dt_[r.random(n)<.15]=np.nan
    age=ch(r,n,{'under 30':.34,'30-44':.33,'45-61':.22,'62 and over':.11}); lang=ch(r,n,{'English':.82,'Spanish':.18})
    m=np.isnan(dt_); ld=np.where(m,0,np.log(np.where(m,300,dt_)/300))
    T=[('id_match_score / 10',idv/10),('names_per_ssn',ssn),('ln(oldest_tradeline_months + 12)',np.log(thin+12)),('phone_type = prepaid',(ph=='prepaid')*1.),('phone_type = voip',(ph=='voip')*1.),('ln(email_age_months + 1)',np.log1p(ea)),('address_mismatch',ad),('device_apps_7d',vel),('ln(form_seconds / 300), 0 if blank',ld)]
    lz=-.26*idv/10+.55*ssn-.62*np.log(thin+12)+.6*(ph=='prepaid')+1.15*(ph=='voip')-.38*np.log1p(ea)+.95*ad+.45*vel-.6*ld
    C=dict(id_match_score=idv,names_per_ssn=ssn,oldest_tradeline_months=thin,phone_type=ph,email_age_months=ea,address_mismatch=ad,device_apps_7d=vel,form_seconds=dt_)
    return C,T,lz,dict(intake_channel=ch_),dict(age_band=age,language_pref=lang)
CFG={
'lkb-card-pd':dict(f=credit,rate=.055,n=dict(development=5500,holdout=2200,out_of_time=3000,production=4000),score='pd_12m',y='default_12m',
  win=dict(development=('2021-07-31','2022-06-30'),holdout=('2021-07-31','2022-06-30'),out_of_time=('2022-09-30','2023-03-31'),production=('2024-10-31','2025-09-30')),monthend=True,wob={1:1.06,2:.96,11:1.05,12:1.08},idp='AC'),
'lkb-cnp-fraud':dict(f=cnp,rate=.045,n=dict(development=5500,holdout=2500,out_of_time=3000,production=4000),score='fraud_prob',y='confirmed_fraud',
  win=dict(development=('2025-01-01','2025-06-30'),holdout=('2025-07-01','2025-08-31'),out_of_time=('2025-09-01','2025-11-30'),production=('2026-05-18','2026-07-31')),monthend=False,wob={1:.93,2:.94,7:1.06,11:1.2},idp='TX'),
'lkb-app-fraud':dict(f=app,rate=.05,n=dict(development=5500,holdout=2500,out_of_time=3000,production=4000),score='app_fraud_prob',y='fraud_90d',
  win=dict(development=('2024-05-01','2024-12-31'),holdout=('2025-01-01','2025-03-31'),out_of_time=('2025-04-01','2025-08-31'),production=('2026-03-02','2026-07-31')),monthend=False,wob={5:1.05,8:1.08,12:.9},idp='AP')}

SC={'lkb-card-pd':1.3,'lkb-cnp-fraud':1.0,'lkb-app-fraud':1.2}
def oez(y,p,m): return (y[m].sum()-p[m].sum())/np.sqrt((p[m]*(1-p[m])).sum())
def block_bad(y,p,a0,k):
    a=delong(p,y)[0]
    if abs(a-a0)>.015: return 'auc'
    if abs(oez(y,p,np.ones(len(y),bool)))>.9: return 'oe'
    X=np.column_stack([np.ones(len(y)),np.log(p/(1-p))]); b,se=irls(X,y)
    if abs(b[1]-1)/se[1]>1.1: return 'slope'
    q=np.digitize(p,np.quantile(p,np.arange(1,10)/10)); hl=sum((y[q==i].sum()-p[q==i].sum())**2/(p[q==i]*(1-p[q==i])).sum() for i in range(10))
    return 'hl' if hl>14 else ''
def group_bad(y,p,x,lim=1.75):
    aa=delong(p,y)[0]; fl=[p>=np.quantile(p,t) for t in (.98,.95,.9,.8,.5)]+[y==1]
    for g in sorted(set(x)):
        m=x==g;o=~m
        if abs(oez(y,p,m))>lim: return 1
        if y[m].sum()>=10:
            a=delong(p[m],y[m])
            if abs(a[0]-aa)/a[3]>1.6: return 1
        for f in fl:
            r=f.mean()
            if abs(f[m].mean()-f[o].mean())/np.sqrt(r*(1-r)*(1/m.sum()+1/o.sum()))>lim: return 1
    return 0
def build(sid,seed=1):
    c=CFG[sid]; rng=np.random.default_rng(seed); sc=SC[sid]
    big=c['f'](rng,60000)[2]*sc; lo,hi=-25.,25.
    for _ in range(60):
        mid=(lo+hi)/2
        if sig(big+mid).mean()<c['rate']: lo=mid
        else: hi=mid
    parts=[]; b=se=None; aT=delong(sig(big+lo),(rng.random(60000)<sig(big+lo)).astype(int))[0]
    for k,n in c['n'].items():
        for t in range(4000):
            C,T,lz,S,G=c['f'](rng,n); y=(rng.random(n)<sig(sc*lz+lo)).astype(int); X=np.column_stack([np.ones(n)]+[v for _,v in T])
            if k=='development':
                b,se=irls(X,y)
                if (np.abs(b[1:]/se[1:])<2.6).any(): continue
            p=np.round(sig(X@b),5)
            if k=='development':
                a0=delong(p,y)[0]; dp=p; DC={**C,**S,**G}
                if abs(a0-aT)>.012: continue
            bad=block_bad(y,p,a0,k)
            if not bad and k!='development':
                v,B=psi(dp,p)
                if v>wh(B-1,1.3)*(1/len(dp)+1/n): bad='psi'
                for nm,x in C.items():
                    v,B=psi(DC[nm],x)
                    if v>wh(B-1,1.9)*(1/len(dp)+1/n): bad='psi '+nm
            if not bad: break
        else: raise SystemExit('no block '+k)
        SG={}
        for nm in list(S)+list(G):
            for t2 in range(3000):
                o=c['f'](rng,n); x={**o[3],**o[4]}[nm]
                if k!='development':
                    v,B=psi(DC[nm],x)
                    if v>wh(B-1,1.6)*(1/len(dp)+1/n): continue
                if group_bad(y,p,x): continue
                if parts:
                    yy=np.concatenate([q['y'] for q in parts]+[y]);pp=np.concatenate([q['p'] for q in parts]+[p]);xx=np.concatenate([q['SG'][nm] for q in parts]+[x])
                    if group_bad(yy,pp,xx): continue
                break
            else: raise SystemExit('no group '+nm+k)
            SG[nm]=x
            if k=='development': DC[nm]=x
        for t3 in range(500):
            d=dates(rng,n,*c['win'][k],c['wob'],c['monthend']); rng.shuffle(d)
            mo=np.array([u[:7] for u in d])
            if all(abs(oez(y,p,mo==u))<1.8 for u in set(mo)): break
        else: raise SystemExit('months')
        o=np.argsort(d,kind='stable')
        parts.append(dict(C={q:w[o] for q,w in C.items()},T=[(q,w[o]) for q,w in T],SG={q:w[o] for q,w in SG.items()},y=y[o],p=p[o],D=d[o],k=np.array([k]*n,object),S=list(S),G=list(G)))
        print(sid,k,t,round(delong(p,y)[0],3),y.sum(),flush=True)
    cat=lambda f:np.concatenate([f(q) for q in parts])
    R=dict(C={q:cat(lambda z:z['C'][q]) for q in C},T=[(T[i][0],cat(lambda z:z['T'][i][1])) for i in range(len(T))],
      S={q:cat(lambda z:z['SG'][q]) for q in S},G={q:cat(lambda z:z['SG'][q]) for q in G},sm=cat(lambda z:z['k']),y=cat(lambda z:z['y']),p=cat(lambda z:z['p']),D=cat(lambda z:z['D']),b=b,se=se)
    R['ids']=np.array([f"{c['idp']}{i}" for i in rng.choice(np.arange(1000000,9999999),len(R['y']),replace=False)])
    return R
def checks(R):
    """list of (name, z-like badness) ; all must be < limits"""
    sm,y,p=R['sm'],R['y'],R['p']; bad=[]
    d=sm=='development'; a0=delong(p[d],y[d])
    def oe(m): return (y[m].sum()-p[m].sum())/np.sqrt((p[m]*(1-p[m])).sum())
    for k in ('holdout','out_of_time','production'):
        m=sm==k; a=delong(p[m],y[m])
        if abs(a[0]-a0[0])>.018: bad.append(('auc',k,a[0]-a0[0]))
        if abs(oe(m))>1.0: bad.append(('oe',k,oe(m)))
        X=np.column_stack([np.ones(m.sum()),np.log(p[m]/(1-p[m]))]); b,se=irls(X,y[m])
        if abs(b[1]-1)/se[1]>1.2: bad.append(('slope',k,b[1]))
        q=np.digitize(p[m],np.quantile(p[m],np.arange(1,10)/10)); hl=sum((y[m][q==i].sum()-p[m][q==i].sum())**2/(p[m][q==i]*(1-p[m][q==i])).sum() for i in range(10))
        if hl>14.5: bad.append(('hl',k,hl))
        v,B=psi(p[d],p[m])
        if v>wh(B-1,1.3)*(1/d.sum()+1/m.sum()): bad.append(('psi score',k,v))
        for nm,x in {**R['C'],**R['S'],**R['G']}.items():
            v,B=psi(x[d],x[m])
            if v>wh(B-1,2.05)*(1/d.sum()+1/m.sum()): bad.append(('psi',k,nm,v))
    for nm,x in {**R['S'],**R['G']}.items():
        for k in ('all','out_of_time','production'):
            base=np.ones(len(y),bool) if k=='all' else sm==k
            aa=delong(p[base],y[base])
            fl=[p>=np.quantile(p[base],t) for t in (.98,.95,.9,.8,.5)]
            for g in set(x):
                m=base&(x==g)
                if abs(oe(m))>1.75: bad.append(('goe',nm,k,g,oe(m)))
                if y[m].sum()>=10:
                    a=delong(p[m],y[m])
                    if abs(a[0]-aa[0])/a[3]>1.7: bad.append(('gauc',nm,k,g,a[0]))
                o=base&(x!=g)
                for f in fl+[y==1]:
                    r=f[base].mean(); z=(f[m].mean()-f[o].mean())/np.sqrt(r*(1-r)*(1/m.sum()+1/o.sum()))
                    if abs(z)>1.85: bad.append(('gflag',nm,k,g,z))
    mo=np.array([t[:7] for t in R['D']])
    for u in set(mo):
        m=mo==u
        if abs(oe(m))>2.1: bad.append(('month',u,oe(m)))
    if (np.abs(R['b'][1:]/R['se'][1:])<2.6).any(): bad.append(('coef',))
    return bad

if __name__=='__main__':
    import sys
    R=build(sys.argv[1]); print('LEFT',checks(R)); print(R['b'])
