from common import *
def credit(path,seed=20261):
    g=np.random.default_rng(seed)
    parts=[('development',7000,date(2016,1,4),date(2020,12,31)),('holdout',2600,date(2016,1,4),date(2020,12,31)),
           ('oot',2400,date(2021,1,4),date(2022,6,30)),('production',2900,date(2024,1,15),date(2025,6,27))]
    smp=[];dt=[]
    for s,n,a,b in parts:
        d=np.sort(g.integers(0,(b-a).days+1,n));smp+=[s]*n;dt+=[a+timedelta(int(x)) for x in d]
    N=len(smp)
    sector=g.choice(['manufacturing','construction','wholesale_retail','transport_logistics','business_services'],N,p=[.2,.18,.27,.12,.23])
    country=g.choice(['LU','BE','DE','FR'],N,p=[.52,.2,.17,.11])
    size=g.choice(['small','medium','large'],N,p=[.55,.35,.1])
    turn=np.round(np.exp(g.normal(np.select([size=='small',size=='medium'],[7.6,9.3],11.2),.6))).astype(int)
    eq=np.clip(g.normal(.32,.17,N),-.35,.92).round(3)
    ic=np.clip(np.exp(g.normal(1.2,.85,N))-1.0,-.9,40).round(1)
    lev=np.clip(np.exp(g.normal(1.0,.6,N)),.1,15).round(1)
    liq=np.clip(np.exp(g.normal(.25,.4,N)),.2,6).round(2)
    delay=np.where(g.random(N)<.62,0,np.minimum(np.round(g.exponential(11,N)),85)).astype(int)
    age=np.clip(np.round(g.gamma(2.2,6,N)),1,70).astype(int)
    mgmt=g.choice(['A','B','C','D'],N,p=[.22,.46,.25,.07]);m=np.array(['ABCD'.index(x) for x in mgmt])
    util=np.clip(g.beta(2,2.2,N),0,1).round(2)
    X=np.c_[eq,np.log(ic+2),np.log(lev),np.log(liq),np.log1p(delay),np.log1p(age),m,util,(size=='small'),(sector=='construction')].astype(float)
    bt=np.array([-3.2,-.62,.55,-.45,.55,-.30,.55,1.1,.20,.30])
    z=X@bt+g.normal(0,.25,N)
    mo=np.array([d.month for d in dt]);z=z+.06*np.cos(2*np.pi*(mo-2)/12)
    z=z-3.45
    y=draw(g,1/(1+np.exp(-z)),np.array(smp),sector,z)
    dev=np.array(smp)=='development'
    mu=X[dev].mean(0);sd=X[dev].std(0);b=logit_fit((X[dev]-mu)/sd,y[dev],6.0)
    pd=1/(1+np.exp(-(b[0]+((X-mu)/sd)@b[1:])))
    pd=np.clip(pd,.0005,.6).round(5)
    cuts=[.01,.02,.04,.08,.16];names=['R1','R2','R3','R4','R5','R6']
    gr=[names[int(np.searchsorted(cuts,x,side='right'))] for x in pd]
    exp=np.round(np.exp(g.normal(np.log(turn*0.12),.7))).astype(int)+25
    sup=np.where(g.random(N)<.31,g.choice(['strong','moderate','weak'],N,p=[.4,.4,.2]),'')
    ids=[f'OB{x:06d}' for x in g.permutation(900000)[:N]+100000]
    write(path,dict(observation_id=ids,observation_date=dt,sample=smp,sector=sector,country=country,size_class=size,turnover_keur=turn,
      equity_ratio=eq,interest_cover=ic,net_debt_ebitda=lev,current_ratio=liq,payment_delay_days=delay,relationship_years=age,
      management_assessment=mgmt,line_utilisation=util,parent_support_view=sup,exposure_keur=exp,pd_12m=[f'{x:.5f}' for x in pd],grade=gr,default_12m=y))
    return dict(b=b,mu=mu,sd=sd)
