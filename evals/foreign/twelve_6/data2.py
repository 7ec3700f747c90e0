from common import *
def fraud(path,seed=20262):
    g=np.random.default_rng(seed)
    parts=[('train',6500,date(2024,1,2),date(2024,10,31)),('test',2500,date(2024,11,1),date(2025,2,28)),
           ('oot',2400,date(2025,3,1),date(2025,6,30)),('production',3200,date(2025,10,6),date(2026,7,31))]
    smp=[];dt=[]
    for s,n,a,b in parts:
        d=np.sort(g.integers(0,(b-a).days+1,n));smp+=[s]*n;dt+=[a+timedelta(int(x)) for x in d]
    N=len(smp);mo=np.array([d.month for d in dt])
    chan=g.choice(['web','app'],N,p=[.38,.62]);cust=g.choice(['retail','self_employed','small_company'],N,p=[.74,.15,.11])
    ageb=g.choice(['18-34','35-49','50-64','65+'],N,p=[.27,.31,.26,.16])
    amt=np.exp(g.normal(7.1+.04*np.isin(mo,[11,12]),1.0,N));amt=np.where(g.random(N)<.3,np.maximum(50,np.round(amt/50)*50),np.round(amt,2))
    dev=np.where(g.random(N)<.18,g.integers(0,3,N),np.minimum(np.round(g.exponential(420,N)),2200)).astype(int)
    sess=np.clip(np.exp(g.normal(1.6,.6,N)),.4,60).round(1)
    fail=g.poisson(.35,N)
    hour=g.choice(24,N,p=(lambda w:w/w.sum())(np.array([1,1,.6,.5,.5,.8,2,4,6,7,8,8,7,7,7,7,7,7,7,7,6,5,3,2.])))
    risk=g.choice(['low','medium','high'],N,p=[.78,.17,.05])
    rem=(g.random(N)<.035).astype(int)
    seen=np.where(g.random(N)<.55,0,g.geometric(.12,N)).astype(int)
    limit=(g.random(N)<.06).astype(int)
    dist=np.where(g.random(N)<.23,'',np.round(np.exp(g.normal(2.2,1.3,N))).astype(int).astype(str))
    X=np.c_[np.log(amt),dev<3,np.log1p(sess),fail,(hour<6),risk=='medium',risk=='high',rem,np.log1p(seen),limit,np.log1p(dev)].astype(float)
    bt=np.array([.55,1.3,-.45,.5,.6,.8,1.8,2.7,-.65,1.7,-.12])
    z=X@bt-7.6+g.normal(0,.3,N)
    y=draw(g,1/(1+np.exp(-z)),np.array(smp),ageb,z)
    tr=np.array(smp)=='train';mu=X[tr].mean(0);sd=X[tr].std(0);b=logit_fit((X[tr]-mu)/sd,y[tr],6.0)
    p=(1/(1+np.exp(-(b[0]+((X-mu)/sd)@b[1:])))).clip(1e-4,.999)
    ids=[f'HT-{x:07d}' for x in g.permutation(8000000)[:N]+1000000]
    write(path,dict(transfer_id=ids,value_date=dt,window=smp,channel=chan,customer_type=cust,age_band=ageb,amount_eur=[f'{a:.2f}' for a in amt],
      device_age_days=dev,session_minutes=sess,failed_logins_7d=fail,hour_of_day=hour,beneficiary_country_risk=risk,remote_access_signal=rem,
      beneficiary_seen_bankwide=seen,limit_raised_24h=limit,login_distance_km=dist,fraud_score=[f'{x:.5f}' for x in p],confirmed_fraud=y))
    return dict(b=b)
