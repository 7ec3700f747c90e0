import numpy as np, math, datetime as dt
D=dt.date
def sig(z): return 1/(1+np.exp(-z))
def fit(X,y):
    X=np.column_stack([np.ones(len(X)),X]); b=np.zeros(X.shape[1])
    for _ in range(40):
        p=sig(X@b); W=p*(1-p); H=(X*W[:,None]).T@X+1e-6*np.eye(len(b)); s=np.linalg.solve(H,X.T@(y-p)); b+=s
        if abs(s).max()<1e-9: break
    return b
def auc(s,y):
    s=np.asarray(s,float);y=np.asarray(y)
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    r=(np.cumsum(c)-(c-1)/2)[inv]; n1=y.sum(); n0=len(y)-n1
    if n1==0 or n0==0: return float('nan')
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def se(a,n1,n0):
    q1=a/(2-a);q2=2*a*a/(1+a)
    return math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
def psi(ref,cur):
    ref=np.asarray(ref);cur=np.asarray(cur)
    if ref.dtype.kind in 'fiu' :
        rn=np.isnan(ref.astype(float)); cn=np.isnan(cur.astype(float))
        u=np.unique(ref[~rn])
        if len(u)<=10: e=(u[1:]+u[:-1])/2
        else: e=np.unique(np.quantile(ref[~rn].astype(float),np.linspace(.1,.9,9)))
        a=np.bincount(np.searchsorted(e,ref[~rn],side='right'),minlength=len(e)+1).astype(float)
        b=np.bincount(np.searchsorted(e,cur[~cn],side='right'),minlength=len(e)+1).astype(float)
        if rn.any() or cn.any(): a=np.append(a,rn.sum()); b=np.append(b,cn.sum())
    else:
        k=np.unique(np.concatenate([ref,cur])); a=np.array([(ref==x).sum() for x in k],float); b=np.array([(cur==x).sum() for x in k],float)
    a=np.maximum(a/a.sum(),1e-4); b=np.maximum(b/b.sum(),1e-4)
    return float(((b-a)*np.log(b/a)).sum())
def dates(rng,n,a,b):
    k=(b-a).days+1
    return np.array([ (a+dt.timedelta(days=int(i))).isoformat() for i in rng.integers(0,k,n)])
def cat(rng,n,ks,ps): return rng.choice(ks,size=n,p=ps)
def frame(rng,spec,feat,lin,inter,names,hook=None):
    """spec: list (sample,n,from,to). feat(rng,n,sample)->dict; lin(d)-> design matrix; names."""
    parts=[]
    for s,n,a,b in spec:
        f=feat(rng,n,s); f['_s']=np.array([s]*n); f['_d']=dates(rng,n,a,b); parts.append(f)
    d={k:np.concatenate([p[k] for p in parts]) for k in parts[0]}
    return d
def summ(d,mask,score='_p',y='_y'):
    s=d[score][mask]; o=d[y][mask]; n=len(o); e=int(o.sum()); A=auc(s,o); h=1.96*se(A,e,n-e)
    return dict(n=n,e=e,rate=o.mean(),pred=s.mean(),auc=A,lo=A-h,hi=min(1,A+h),oe=o.sum()/s.sum(),z=(o.sum()-s.sum())/math.sqrt((s*(1-s)).sum()))

# ---------- feature makers ----------
def rnd(x,k): return np.round(x/k)*k
def bnpl():
    A,B,C,P='development','holdout','out_of_time','production'
    spec=[(A,5200,D(2024,7,1),D(2025,3,31)),(B,2200,D(2024,7,1),D(2025,3,31)),(C,2400,D(2025,4,1),D(2025,7,31)),(P,2800,D(2026,3,1),D(2026,6,30))]
    def feat(r,n,s):
        f=dict(merchant_cat=cat(r,n,['apparel','electronics','home','travel'],[.42,.27,.21,.10]),
          basket_usd=np.clip(rnd(np.exp(r.normal(4.9,.7,n)),5),25,1500),
          prior_orders=r.negative_binomial(1.2,.25,n),
          days_since_signup=rnd(np.clip(r.exponential(320,n),0,1800),30),
          bureau_band=np.clip(rnd(r.normal(672,62,n),10),480,840),
          open_plans=r.poisson(1.1,n), late_90d=r.poisson(.32,n),
          debit_funded=(r.random(n)<.63).astype(int),
          age_band=cat(r,n,['18-24','25-34','35-49','50+'],[.22,.36,.29,.13]),
          sex_est=cat(r,n,['f','m','unknown'],[.53,.40,.07]))
        jm=rnd(np.clip(r.exponential(40,n),0,300),6); jm[r.random(n)<.14]=np.nan; f['job_months']=jm
        return f
    def X(d):
        j=np.nan_to_num(d['job_months'],nan=36.)
        return np.column_stack([np.log(d['basket_usd']),np.log1p(d['prior_orders']),np.log1p(d['days_since_signup']/30),d['bureau_band']/50,d['open_plans'],np.minimum(d['late_90d'],3),d['debit_funded'],np.log1p(j)])
    b=1.3*np.array([.35,-.38,-.16,-.55,.24,.75,-.35,-.15]); inter=4.2-1.95+1.0
    return dict(spec=spec,feat=feat,X=X,b=b,rate=.072)
def ato():
    spec=[('train',7000,D(2025,2,1),D(2025,8,31)),('test',3000,D(2025,2,1),D(2025,8,31)),('oot',3000,D(2025,9,1),D(2025,11,30)),('production',4000-500,D(2026,4,1),D(2026,8,31))]
    def feat(r,n,s):
        f=dict(channel=cat(r,n,['ios','android','web'],[.46,.37,.17]),
          transfer_usd=np.round(np.exp(r.normal(5.2,1.1,n))+20,2),
          device_age_d=np.floor(r.exponential(240,n)),
          ip_dist_km=np.round(np.exp(r.normal(2.6,1.5,n)),1),
          failed_logins_24h=r.poisson(.35,n), pw_reset_24h=(r.random(n)<.06).astype(int),
          new_payee=(r.random(n)<.24).astype(int), carrier_change_7d=(r.random(n)<.018).astype(int),
          login_hour=r.choice(24,size=n,p=np.array([1,1,1,1,1,2,3,4,5,6,6,6,6,6,6,6,6,6,6,6,5,4,3,2])/99.))
        t=np.round(r.normal(0,1,n),2); t[r.random(n)<.18]=np.nan; f['typing_dev']=t
        return f
    def X(d):
        t=np.nan_to_num(d['typing_dev'],nan=0.)
        return np.column_stack([np.log(d['transfer_usd']),np.log1p(d['device_age_d']),np.log1p(d['ip_dist_km']),d['failed_logins_24h'],d['pw_reset_24h'],d['new_payee'],d['carrier_change_7d'],t,(d['login_hour']<6)*1.])
    b=1.2*np.array([.42,-.62,.50,.55,1.5,1.3,2.0,.50,.6])
    return dict(spec=spec,feat=feat,X=X,b=b,rate=.036)
def aml():
    spec=[('train',4600,D(2024,10,1),D(2025,6,30)),('test',2000,D(2024,10,1),D(2025,6,30)),('oot',2300,D(2025,7,1),D(2025,10,31)),('production',2900,D(2026,4,1),D(2026,8,31))]
    def feat(r,n,s):
        f=dict(scenario=cat(r,n,['structuring','rapid_movement','risk_geography','funnel_account'],[.31,.33,.20,.16]),
          customer_type=cat(r,n,['consumer','merchant'],[.74,.26]),
          amt_30d_usd=np.round(np.exp(r.normal(8.6,1.0,n)),0),
          counterparties_30d=r.negative_binomial(2,.18,n)+1,
          cash_load_share=np.round(r.beta(1.3,3,n),2),
          geo_risk=r.choice([1,2,3,4,5],size=n,p=[.36,.28,.19,.11,.06]),
          account_age_m=np.floor(r.exponential(26,n)), prior_alerts_12m=r.poisson(.6,n))
        e=r.integers(1,11,n).astype(float); e[r.random(n)<.09]=np.nan; f['kyc_refresh_gap_q']=e
        btl=(r.random(n)<.14).astype(int); f['btl']=btl
        f['line_ratio']=np.round(np.where(btl==1,r.uniform(.70,.99,n),1+r.exponential(.6,n)),2)
        return f
    def X(d):
        k=np.nan_to_num(d['kyc_refresh_gap_q'],nan=5.)
        return np.column_stack([np.log(d['amt_30d_usd']),np.log(d['counterparties_30d']),d['cash_load_share'],d['geo_risk'],np.log1p(d['account_age_m']),d['prior_alerts_12m'],k/4,(d['line_ratio']>=1)*1.,np.minimum(d['line_ratio'],4)])
    b=np.array([.32,.42,1.7,.42,-.42,.48,.22,2.3,.15])
    return dict(spec=spec,feat=feat,X=X,b=b,rate=.125)
def cli():
    A,B,C,P='development','holdout','out_of_time','production'
    spec=[(A,5000,D(2024,1,1),D(2024,9,30)),(B,2200,D(2024,1,1),D(2024,9,30)),(C,2400,D(2024,10,1),D(2025,2,28)),(P,3000,D(2026,1,5),D(2026,4,30))]
    def feat(r,n,s):
        mob=6+np.floor(r.exponential(34,n)) if s!=P else 6+np.floor(r.exponential(18,n))
        f=dict(product=cat(r,n,['core','student','secured'],[.62,.20,.18]),
          current_line_usd=np.clip(rnd(np.exp(r.normal(7.4,.6,n)),100),300,15000),
          util_pct=np.round(100*r.beta(1.4,2.2,n)), months_on_book=mob,
          pay_ratio=np.round(r.beta(1.2,1.8,n),2), late_12m=r.poisson(.4,n),
          bureau_band=np.clip(rnd(r.normal(690,55,n),10),500,840), inq_6m=r.poisson(1.0,n),
          age_band=cat(r,n,['18-24','25-34','35-49','50-61','62+'],[.16,.31,.29,.15,.09]))
        i=rnd(np.exp(r.normal(3.9,.5,n)),1); i[r.random(n)<.16]=np.nan; f['stated_income_k']=i
        return f
    def X(d):
        i=np.nan_to_num(d['stated_income_k'],nan=50.)
        return np.column_stack([np.log(d['current_line_usd']),d['util_pct']/25,np.log(d['months_on_book']),d['pay_ratio'],np.minimum(d['late_12m'],4),d['bureau_band']/50,d['inq_6m'],np.log(i)])
    b=np.array([-.08,.58,-.28,-1.4,.75,-.60,.30,-.25])
    return dict(spec=spec,feat=feat,X=X,b=b,rate=.058,shift={P:.45})
def payout():
    spec=[('train',4600,D(2024,9,1),D(2025,5,31)),('test',2000,D(2024,9,1),D(2025,5,31)),('oot',2600,D(2025,6,1),D(2025,9,30)),('production',3200,D(2026,3,1),D(2026,8,15))]
    def feat(r,n,s):
        f=dict(scenario=cat(r,n,['refund_cycle','burst_payout','shared_device','dormant_revival'],[.30,.34,.21,.15]),
          payout_rail=cat(r,n,['ach','instant','card_push','wallet'],[.36,.24,.18,.22]),
          payout_30d_usd=np.round(np.exp(r.normal(8.1,1.1,n)),0),
          refund_share=np.round(r.beta(1.1,5,n),2), buyers_30d=r.negative_binomial(1.6,.06,n)+1,
          ip_country_mismatch=(r.random(n)<.17).astype(int),
          bene_country_risk=r.choice([1,2,3,4,5],size=n,p=[.40,.26,.18,.10,.06]).astype(float),
          seller_age_m=np.floor(r.exponential(20,n)), prior_cases_24m=r.poisson(.35,n),
          velocity_ratio=np.round(np.exp(r.normal(.3,.6,n)),2), btl=(r.random(n)<.13).astype(int))
        return f
    def X(d):
        c=np.nan_to_num(d['bene_country_risk'],nan=2.16)
        return np.column_stack([np.log(d['payout_30d_usd']),d['refund_share'],np.log(d['buyers_30d']),d['ip_country_mismatch'],c,np.log1p(d['seller_age_m']),d['prior_cases_24m'],np.log(d['velocity_ratio']),d['btl']])
    b=np.array([.34,3.2,-.30,.95,.42,-.45,.80,.70,-1.05])
    return dict(spec=spec,feat=feat,X=X,b=b,rate=.13)
def gen(cfg,seed,which):
    r=np.random.default_rng(seed)
    d=frame(r,cfg['spec'],cfg['feat'],None,None,None)
    X=cfg['X'](d); z=X@cfg['b']; tr=cfg['spec'][0][0]; m=d['_s']==tr
    lo,hi=-30,30
    for _ in range(60):
        c=(lo+hi)/2
        if sig(z[m]+c).mean()>cfg['rate']: hi=c
        else: lo=c
    z=z+c
    for s,v in cfg.get('shift',{}).items(): z=z+v*(d['_s']==s)
    p=sig(z); 
    if which=='payout':   # the score does not rank wallet alerts
        w=d['payout_rail']=='wallet'
        for s in set(d['_s']): 
            k=w&(d['_s']==s); p[k]=p[k].mean()
    y=(r.random(len(p))<p).astype(int)
    if which=='payout':   # feed blanks
        miss=np.where(d['_s']=='production',.24,.012)
        d['bene_country_risk'][r.random(len(p))<miss]=np.nan
        X=cfg['X'](d)
        fm=m&(d['payout_rail']!='wallet')
    else: fm=m
    b=fit(X[fm],y[fm]); sc=sig(b[0]+X@b[1:])
    d['_p']=np.round(sc,4); d['_y']=y; d['_b']=b
    return d
