from lib import *
SEX=['F','M'];AGE=['18-29','30-44','45-59','60+']
def regroup(rows,idc,sub,cols):
    g=np.random.default_rng(9000+sub);m={}
    for r in rows:
        if r[idc] not in m: m[r[idc]]=(str(g.choice(SEX,p=[.49,.51])),str(g.choice(AGE,p=[.29,.36,.23,.12])))
        if 'sex' in cols: r['sex']=m[r[idc]][0]
        if 'age_band' in cols: r['age_band']=m[r[idc]][1]
    return rows
SUB={'overdraft':('account_ref',['sex','age_band']),'fraud':('payment_ref',['age_band'])}
def build(seed,spec):
    sub=None
    if isinstance(seed,list): seed,sub=seed
    rows=spec(np.random.default_rng(seed))
    if sub is not None: regroup(rows,SUB[spec.__name__][0],sub,SUB[spec.__name__][1])
    return rows
def overdraft(rng):
    rows=[];c=0
    plan=[('development','2024-01-02','2024-09-30',4200),('holdout','2024-01-02','2024-09-30',1800),('oot','2024-10-01','2024-12-31',1900),('live','2025-10-01','2026-03-31',2900)]
    L=[]
    for sm,a,b,n in plan:
        for d in dates(rng,a,b,n):
            c+=1
            turn=float(np.round(np.exp(rng.normal(7.45,.55)),2)); ten=int(min(240,rng.gamma(1.6,22))); dod=int(min(90,rng.poisson(rng.gamma(.8,14)))); ret=int(rng.poisson(.35 if dod<20 else .9))
            bur=int(np.clip(rng.normal(540-1.1*dod,85),250,720)); sal='Y' if rng.random()<.71 else 'N'; use=float(np.round(rng.beta(1.6,2.4),2))
            emp=str(rng.choice(['employed','self-employed','student','retired','not working'],p=[.62,.14,.09,.08,.07]))
            sav='' if rng.random()<.34 else int(np.round(np.exp(rng.normal(6,1.4)),-1)); lim=int(rng.choice([100,250,500,750,1000,1500,2000],p=[.1,.2,.27,.14,.15,.09,.05]))
            x=[(math.log(turn)-7.45),math.log1p(ten)/3-1,dod/20,min(ret,4),(bur-530)/80,sal=='N',use-.4,emp in('not working','student'),sav!='' and sav>1000]
            lp=-3.25-.35*x[0]-.45*x[1]+.33*x[2]+.32*x[3]-.55*x[4]+.45*x[5]+1.1*x[6]+.3*x[7]-.35*x[8]
            L.append([float(v) for v in x])
            rows.append(dict(account_ref=f"OD{610000+c*7}",decision_date=d,sample=sm,credit_turnover=turn,months_with_us=ten,days_overdrawn_90d=dod,returned_dds_6m=ret,bureau_points=bur,salary_credit=sal,card_utilisation=use,employment=emp,savings_balance=sav,limit_asked=lim,channel=str(rng.choice(['app','web','phone'],p=[.72,.2,.08])),sex=str(rng.choice(SEX,p=[.49,.51])),age_band=str(rng.choice(AGE,p=[.29,.36,.23,.12])),_p=sig(lp)))
    X=np.array(L);y=(rng.random(len(rows))<np.array([r.pop('_p') for r in rows])).astype(int)
    dv=np.array([r['sample']=='development' for r in rows]);b,_=irls(X[dv],y[dv]);s=sig(b[0]+X@b[1:])
    for r,v,w in zip(rows,s,y): r['pd_score']=round(float(v),5);r['bad_6m']=int(w)
    return rows
def aml(rng):
    rows=[];L=[];P=[];c=0
    plan=[('development','2024-10-01','2025-04-30',4600),('holdout','2025-05-01','2025-06-30',1700),('oot','2025-07-01','2025-09-30',2000),('live','2026-02-02','2026-07-31',3600)]
    SC=['CASH-02','XBDR-05','MULE-01','VELO-03']
    for sm,a,b,n in plan:
        for d in dates(rng,a,b,n,peaks=(3,4)):
            c+=1;sc=str(rng.choice(SC,p=[.21,.24,.3,.25]));ct=str(rng.choice(['personal','sole trader','limited company'],p=[.66,.14,.2]));btl=int(rng.random()<.045)
            tr=round(float(rng.uniform(.7,.99)),1) if btl else round(1+float(rng.exponential(.9)),1)
            if btl: tr=min(tr,.9)
            pa=int(rng.poisson(.5));hr=int(rng.random()<.13);nc=int(min(24,rng.poisson(3.2)));ma=str(rng.choice(['under 6m','6-24m','over 24m'],p=[.24,.33,.43]));rap=str(rng.choice(['same day','1-3 days','over 3 days'],p=[.22,.3,.48]))
            kyc=int(rng.random()<.09);val=int(max(50,round(math.exp(rng.normal(7.6,1.0))*max(tr,.7)/50)*50));occ='' if rng.random()<.27 else str(rng.choice(['low','medium','high'],p=[.6,.3,.1]))
            x=[min(tr,6)-1 if not btl else 0,btl,min(pa,4),hr,(nc-3)/3,ma=='under 6m',ma=='over 24m',rap=='same day',rap=='over 3 days',kyc,sc=='MULE-01',sc=='CASH-02',occ=='high',ct=='limited company']
            lp=-3.05+.36*x[0]-3.2*x[1]+.5*x[2]+.75*x[3]+.22*x[4]+.55*x[5]-.4*x[6]+.8*x[7]-.5*x[8]+.6*x[9]+.45*x[10]-.2*x[11]+.4*x[12]+.2*x[13]
            L.append([float(v) for v in x]);P.append(sig(lp))
            rows.append(dict(alert_no=f"AL-{300100+c}",raised_on=d,sample=sm,scenario=sc,below_trigger=btl,trigger_ratio=tr,prior_alerts_12m=pa,high_risk_country=hr,new_counterparties=nc,account_age=ma,onward_speed=rap,kyc_refresh_overdue=kyc,occupation_risk=occ,alert_value=val,customer_type=ct,age_band=str(rng.choice(AGE,p=[.27,.35,.25,.13]))))
    X=np.array(L);y=(rng.random(len(rows))<np.array(P)).astype(int);dv=np.array([r['sample']=='development' for r in rows])
    b,_=irls(X[dv],y[dv]) ; 
    if b[2]<-6 : b[2]=-3.3
    s=sig(b[0]+X@b[1:])
    for r,v,w in zip(rows,s,y): r['priority']=round(float(v),5);r['referred']=int(w)
    return rows
def fraud(rng):
    rows=[];L=[];c=0
    plan=[('development','2025-01-02','2025-08-31',5200),('holdout','2025-01-02','2025-08-31',2000),('oot','2025-09-01','2025-10-31',2400),('live','2026-03-02','2026-06-30',4000)]
    for sm,a,b,n in plan:
        for d in dates(rng,a,b,n,peaks=(11,12,6)):
            c+=1;amt=round(float(np.exp(rng.normal(6.6,1.05))),2);new=int(rng.random()<.44);cop=str(rng.choice(['match','close match','no match','not available'],p=[.72,.12,.06,.1]));call=int(rng.random()<.05);dev=int(min(2500,rng.gamma(1.1,260)));seq=int(rng.poisson(.7));bal=round(float(rng.beta(1.2,2.6)),3);hour=int(np.clip(rng.normal(14,4),0,23));rec=int(min(1200,rng.gamma(1,210)));purp=str(rng.choice(['bills','friends and family','purchase','investment','moving money','not given'],p=[.27,.31,.19,.06,.1,.07]))
            x=[math.log(amt)-6.6,new,cop=='no match',cop=='close match',call,math.log1p(dev)/3-1.7,min(seq,4),bal,hour<6 or hour>21,math.log1p(rec)/3-1.6,purp=='investment',purp=='purchase']
            lp=-4.75+.4*x[0]+.8*x[1]+1.0*x[2]+.4*x[3]+1.2*x[4]-.45*x[5]+.3*x[6]+1.6*x[7]+.4*x[8]-.6*x[9]+1.1*x[10]+.4*x[11]
            y=int(rng.random()<sig(lp)); notice=int(rng.random()<(.42 if y else .0012))
            L.append([float(v) for v in x]+[float(notice)])
            rows.append(dict(payment_ref=f"FP{8800000+c*3}",payment_date=d,sample=sm,amount_gbp=amt,first_payment_to_payee=new,cop_result=cop,active_call_on_device=call,device_age_days=dev,payments_prior_hour=seq,share_of_balance=bal,hour_of_day=hour,payee_account_age_days=rec,stated_purpose=purp,payee_bank_notice=notice,channel=str(rng.choice(['app','web'],p=[.83,.17])),age_band=str(rng.choice(AGE,p=[.26,.35,.24,.15])),_y=y))
    X=np.array(L);y=np.array([r.pop('_y') for r in rows]);dv=np.array([r['sample']=='development' for r in rows]);b,_=irls(X[dv],y[dv]);s=sig(b[0]+X@b[1:])
    for r,v,w in zip(rows,s,y): r['scam_score']=round(float(v),5);r['scam']=int(w)
    dev=[r for r in rows if r['sample']=='development'];hi=[i for i,r in enumerate(rows) if r['sample']=='holdout']
    take=rng.choice(len(dev),330,replace=False);rep=rng.choice(hi,330,replace=False)
    for t,i in zip(take,rep): rows[i]=dict(dev[t],sample='holdout')
    return rows
def cards(rng):
    rows=[];L=[];T=[];c=0
    plan=[('development','2023-07-03','2024-06-30',5000),('holdout','2023-07-03','2024-06-30',2100),('oot','2024-07-01','2024-09-30',2400),('live','2025-10-01','2025-12-31',3000)]
    for sm,a,b,n in plan:
        for d in dates(rng,a,b,n):
            c+=1;sex=str(rng.choice(SEX,p=[.48,.52]));pt=int(rng.random()<(.62 if sex=="F" else .06))
            inc=int(round(math.exp(rng.normal(10.25,.42)),-2));bur=int(np.clip(rng.normal(585,80),280,720));ut=round(float(rng.beta(1.5,2.6)),3);srch=int(rng.poisson(1.3));addr=int(min(360,rng.gamma(1.3,50)));em=int(min(420,rng.gamma(1.3,55)));ren=str(rng.choice(['owner','mortgage','tenant','with family'],p=[.12,.36,.38,.14]));cj=int(rng.random()<.045);tc=int(rng.poisson(2.1))
            blank=rng.random()<(.29 if sm=='live' else .03)
            x=[(math.log(inc)-10.25)/.42,(bur-585)/80,ut,min(srch,6),math.log1p(addr)/4-.9,math.log1p(55 if blank else em)/4-.9,ren=='tenant',ren=='with family',cj]
            base=-4.05-.3*x[0]-.85*x[1]+1.7*x[2]+.28*x[3]-.4*x[4]-.3*x[5]+.35*x[6]+.15*x[7]+1.1*x[8]
            L.append([float(v) for v in x]);T.append((base+(.62 if sm=='live' else 0),pt))
            rows.append(dict(application_id=f"CC-{42000+c*11}",applied_on=d,sample=sm,gross_income=inc,bureau_points=bur,revolving_use=ut,searches_6m=srch,months_at_address=addr,months_in_job='' if blank else em,part_time=pt,housing=ren,judgment_on_file=cj,cards_held=tc,limit_offered=int(rng.choice([300,600,1200,2500,4000],p=[.12,.26,.3,.22,.1])),channel=str(rng.choice(['direct','comparison site','existing customer'],p=[.31,.45,.24])),sex=sex,age_band=str(rng.choice(AGE,p=[.28,.38,.23,.11]))))
    X=np.array(L);t=np.array([a for a,_ in T]);pt=np.array([p for _,p in T],float);y=(rng.random(len(rows))<sig(t)).astype(int)
    dv=np.array([r['sample']=='development' for r in rows]);b,_=irls(X[dv],y[dv]);lin=X@b[1:]+1.0*pt
    a=b[0]
    for _ in range(40): a+=math.log(y[dv].mean()/sig(lin[dv]+a).mean())
    s=sig(lin+a)
    for r,v,w in zip(rows,s,y): r['p_bad']=round(float(v),5);r['bad_9m']=int(w)
    return rows
SPECS=dict(
 overdraft=dict(f=overdraft,score='pd_score',out='bad_6m',ref='development',segs=['channel'],groups=['sex','age_band'],cut=.10,inputs='credit_turnover months_with_us days_overdrawn_90d returned_dds_6m bureau_points salary_credit card_utilisation employment savings_balance limit_asked'.split()),
 aml=dict(f=aml,score='priority',out='referred',ref='development',segs=['customer_type','scenario'],groups=['age_band'],cut=.10,inputs='scenario trigger_ratio prior_alerts_12m high_risk_country new_counterparties account_age onward_speed kyc_refresh_overdue occupation_risk alert_value customer_type'.split()),
 fraud=dict(f=fraud,score='scam_score',out='scam',ref='development',segs=['channel'],groups=['age_band'],cut=.30,inputs='amount_gbp first_payment_to_payee cop_result active_call_on_device device_age_days payments_prior_hour share_of_balance hour_of_day payee_account_age_days stated_purpose payee_bank_notice'.split()),
 cards=dict(f=cards,score='p_bad',out='bad_9m',ref='development',segs=['channel'],groups=['sex','age_band'],cut=.09,inputs='gross_income bureau_points revolving_use searches_6m months_at_address months_in_job part_time housing judgment_on_file cards_held limit_offered'.split()))
