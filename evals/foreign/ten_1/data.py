from core import *
def credit():
  N={'train':4200,'holdout':1800,'oot':2400,'production':2600}; names=list(N)
  for seed in range(1,4000):
    rng=np.random.default_rng(seed); n=sum(N.values())
    dd=dates(rng,6000,'2023-01-02','2024-06-28')+dates(rng,2400,'2024-07-01','2025-03-31')+dates(rng,2600,'2026-02-02','2026-04-30')
    sp=np.array(['oot']*n,dtype=object); idx=rng.permutation(6000); sp[idx[:4200]]='train'; sp[idx[4200:]]='holdout'; sp[8400:]='production'; sp=sp.astype(str)
    dec=np.array([d[5:7] in('12','06') for d in dd])
    sector=rng.choice(['public','private_large','private_small','pensioner'],n,p=[.34,.31,.22,.13])
    net=np.round(np.exp(rng.normal(7.35,.33,n))/25)*25
    amt=np.clip(np.round(np.exp(rng.normal(8.75,.62,n))*np.where(dec,1.03,1)/500)*500,1000,45000)
    term=rng.choice([12,24,36,48,60,72,84],n,p=[.08,.14,.2,.2,.22,.08,.08]).astype(float)
    inst=np.round(amt/term*1.13/net,3); inst=np.clip(inst,.02,.45)
    mwe=np.clip(np.round(rng.gamma(1.6,42,n)),1,420)
    enq=rng.poisson(.9,n).astype(float); od=np.where(rng.random(n)<.62,0,np.round(rng.gamma(1.1,14,n)))
    od=np.minimum(od,180)
    sec=np.where(rng.random(n)<.11,np.nan,np.where(rng.random(n)<.6,0,np.round(np.exp(rng.normal(6.3,.5,n))/50)*50))
    X=np.c_[np.ones(n),np.log(net)-7.35,np.log(amt)-8.75,(term-48)/24,inst*5,np.log(mwe)-4,sector=='private_large',sector=='private_small',sector=='pensioner',enq,np.log1p(od),np.nan_to_num(sec)/500].astype(float)
    b=np.array([-3.95,-.6,.12,.1,.5,-.5,.32,.7,.05,.32,.38,-.25]); y=(rng.random(n)<sig(X@b)).astype(int)
    tr=sp=='train'; bh=fit(X[tr],y[tr]); s=np.clip(np.round(sig(X@bh),4),.0005,.95)
    ch=rng.choice(['branch','app','employer_desk'],n,p=[.46,.38,.16])
    feats=dict(net_pay=net,loan_amount=amt,term_months=term,instalment_share=inst,months_with_employer=mwe,employer_sector=sector,bureau_enquiries_6m=enq,overdraft_days_12m=od,second_income=sec)
    bad=good_core(sp,names,s,y,{'channel':ch,'employer_sector':sector},dd,feats,'train')
    if any((np.sign(bh)!=np.sign(b))[[1,4,5,9,10,11]]): bad.append('sign')
    if bad: continue
    print('credit core',seed)
    cut=.15
    def grp(lv,p):
      for _ in range(3000):
        g=rng.choice(lv,n,p=p)
        if good_group(g,sp,names,s,y,cut): return g
    sex=grp(['F','M'],[.47,.53])
    age=grp(['18-34','35-49','50+'],[.3,.41,.29])
    if sex is None or age is None: print('no group'); continue
    # missing share even
    ms=[np.isnan(sec[sp==k]).mean() for k in names]
    i=lambda v:['' if np.isnan(x) else int(x) for x in v]
    cols=dict(loan_id=[f'PN{200000+7*k}' for k in range(n)],application_date=dd,sample=sp,channel=ch,sex=sex,age_band=age,net_pay=i(net),loan_amount=i(amt),term_months=i(term),instalment_share=[f'{x:.3f}' for x in inst],months_with_employer=i(mwe),employer_sector=sector,bureau_enquiries_6m=i(enq),overdraft_days_12m=i(od),second_income=i(sec),pd_60=[f'{x:.4f}' for x in s],arrears_60d=y)
    return dict(cols=cols,s=s,y=y,sp=sp,names=names,groups=dict(sex=sex,age_band=age),segs=dict(channel=ch,employer_sector=sector),feats=feats,cut=cut,b=bh,seed=seed,miss=ms,amt=amt)
def aml():
  N={'development':3600,'test':1500,'out_of_time':1800,'live':2100}; names=list(N); n=sum(N.values())
  SC=['ESC-01 cash structuring','ESC-04 rapid in-out','ESC-07 foreign transfers','ESC-11 dormant account','ESC-15 third-party cash']
  for seed in range(1,4000):
    rng=np.random.default_rng(10000+seed)
    dd=dates(rng,5100,'2024-01-02','2025-03-31',(1,7))+dates(rng,1800,'2025-04-01','2025-09-30',(7,))+dates(rng,2100,'2026-04-01','2026-07-31',(7,))
    sp=np.array(['out_of_time']*n,dtype=object); idx=rng.permutation(5100); sp[idx[:3600]]='development'; sp[idx[3600:]]='test'; sp[6900:]='live'; sp=sp.astype(str)
    sc=rng.choice(SC,n,p=[.27,.25,.22,.1,.16]); ct=rng.choice(['natural_person','self_employed','company'],n,p=[.55,.2,.25])
    bl=(rng.random(n)<.07).astype(int)
    ratio=np.where(bl==1,np.round(rng.uniform(.6,.995,n),2),np.round(1+rng.exponential(.9,n),2)); ratio=np.minimum(ratio,12)
    a30=np.round(np.exp(rng.normal(9.6,.8,n)),0); nt=1+rng.poisson(np.exp(rng.normal(2.3,.5,n))).astype(float)
    cs=np.round(rng.beta(1.2,2.2,n),2); hr=(rng.random(n)<.12).astype(float); pa=rng.poisson(.5,n).astype(float)
    acc=np.clip(np.round(rng.gamma(1.8,40,n)),1,480); ncp=1+rng.poisson(4.5,n).astype(float)
    tov=np.where(rng.random(n)<.09,np.nan,np.round(np.exp(rng.normal(.1,.5,n)),2))
    X=np.c_[np.ones(n),np.log(ratio)*(bl==0),bl,np.log(a30)-9.6,np.log(nt)-2.3,cs,hr,pa,np.log(acc)-4,np.log(ncp)-1.5,np.nan_to_num(np.log(tov))*1.0,*[sc==k for k in SC[1:]]].astype(float)
    b=np.array([-3.9,.75,-2.3,.3,.12,1.2,1.0,.5,-.35,.35,.7,.25,.45,-.3,.2]); y=(rng.random(n)<sig(X@b)).astype(int)
    tr=sp=='development'; bh=fit(X[tr],y[tr]); s=np.clip(np.round(sig(X@bh),4),.0005,.98)
    feats=dict(threshold_ratio=ratio,amount_30d=a30,n_operations_30d=nt,cash_share=cs,high_risk_country=hr,prior_alerts_12m=pa,account_age_months=acc,n_counterparties=ncp,turnover_vs_expected=tov,scenario=sc)
    bad=good_core(sp,names,s,y,{'scenario':sc,'customer_type':ct},dd,feats,'development')
    kb=int(y[bl==1].sum()); 
    if abs(caltest(s[bl==1],y[bl==1]))>1.0 or kb>8: bad.append('btl')
    if bad: continue
    print('aml core',seed,kb,bl.sum())
    cut=.20
    g=None
    for _ in range(4000):
        q=rng.choice(['Spain','EU','other'],n,p=[.64,.18,.18])
        if good_group(q,sp,names,s,y,cut): g=q;break
    if g is None: print('no group'); continue
    i=lambda v:['' if np.isnan(x) else int(x) for x in v]
    f2=lambda v:['' if np.isnan(x) else f'{x:.2f}' for x in v]
    cols=dict(alert_id=[f'AL-{410000+3*k}' for k in range(n)],alert_date=dd,sample=sp,scenario=sc,customer_type=ct,nationality_group=g,below_line=bl,threshold_ratio=f2(ratio),amount_30d=i(a30),n_operations_30d=i(nt),cash_share=f2(cs),high_risk_country=i(hr),prior_alerts_12m=i(pa),account_age_months=i(acc),n_counterparties=i(ncp),turnover_vs_expected=f2(tov),p_report=[f'{x:.4f}' for x in s],reported=y)
    return dict(cols=cols,s=s,y=y,sp=sp,names=names,groups=dict(nationality_group=g),segs=dict(scenario=sc,customer_type=ct),feats=feats,cut=cut,b=bh,bl=bl,seed=seed,amt=a30)
