import numpy as np
from lib import *
C=lambda rng,vals,p,n:rng.choice(np.array(vals),size=n,p=p)
def draw(rng,S,p,noise=.6):
    # outcomes with the stated probabilities, drawn systematically along sample and (blurred) risk
    k=np.log(p/(1-p))+rng.normal(0,noise,len(p));_,first=np.unique(S,return_index=True)
    rank=np.argsort(np.argsort(first));u=np.unique(S);pos=np.array([first[np.where(u==v)[0][0]] for v in u])
    o=np.lexsort((k,np.array([dict(zip(u,pos))[v] for v in S])))
    cum=np.cumsum(p[o])+rng.random();y=np.zeros(len(p),int)
    y[o]=np.diff(np.floor(np.r_[cum[0]-p[o][0],cum])).clip(0,1).astype(int);return y
def credit_clean(seed):
    rng=np.random.default_rng(seed)
    parts=[('development','2022-01-03','2023-03-31',4600),('holdout','2022-01-03','2023-03-31',2300),('oot','2023-04-01','2023-09-30',2600),('production','2025-01-13','2025-09-30',3100)]
    season={1:1.15,8:.8,12:.75,5:1.1}
    D=np.concatenate([dates(rng,a,b,n,season) for _,a,b,n in parts]);S=np.concatenate([[s]*n for s,_,_,n in parts]);n=len(D)
    c={}
    c['application_ref']=np.array([f'PL{100000+i*7}' for i in range(n)])
    c['booked_on']=D;c['sample']=S
    c['channel']=C(rng,['branch','online','app'],[.3,.42,.28],n)
    c['country']=C(rng,['IE','ES'],[.78,.22],n)
    c['sex']=C(rng,['F','M'],[.49,.51],n)
    c['age_band']=C(rng,['18-29','30-44','45-59','60+'],[.22,.36,.28,.14],n)
    c['net_income_eur']=np.round(np.exp(rng.normal(7.78,.38,n)),0)
    c['loan_amount_eur']=np.round(np.minimum(np.exp(rng.normal(9.05,.6,n)),60000)/250)*250+500
    c['term_months']=C(rng,[12,24,36,48,60],[.1,.2,.32,.18,.2],n)
    c['instalment_to_income']=np.clip(c['loan_amount_eur']*1.12/c['term_months']/c['net_income_eur']+rng.gamma(2.,.05,n),.01,.85)
    c['months_in_job']=np.round(rng.gamma(1.4,45,n))
    c['ccr_enquiries_6m']=rng.poisson(1.1,n)
    c['card_utilisation']=np.clip(rng.beta(1.3,2.0,n),0,1)
    c['missed_payments_24m']=rng.poisson(.35*rng.gamma(.8,1/.8,n))
    c['housing']=C(rng,['owner','mortgage','tenant','with family'],[.2,.38,.3,.12],n)
    av=np.round(np.exp(rng.normal(6.4,1.3,n)),0); av[rng.random(n)<.07]=np.nan
    c['avg_savings_eur']=av
    dec={'net_income_eur':0,'loan_amount_eur':0,'instalment_to_income':3,'months_in_job':0,'card_utilisation':2,'avg_savings_eur':0,'pd_12m':5}
    rnd(c,dec)
    def X():
        a=np.where(np.isnan(c['avg_savings_eur']),6.4,np.log1p(np.nan_to_num(c['avg_savings_eur'],nan=0)))
        return np.c_[np.log(c['net_income_eur'])-7.78,c['instalment_to_income'],np.log1p(c['months_in_job'])-3.8,c['ccr_enquiries_6m'],c['card_utilisation'],np.minimum(c['missed_payments_24m'],4),c['housing']=='tenant',c['housing']=='with family',a-6.4,(c['term_months']-36)/12.].astype(float)
    x=X();w=np.array([-5.55,-.45,1.5,-.28,.22,1.5,.62,.35,.15,-.16,.08])
    p=sig(w[0]+1.25*(x@w[1:])); y=draw(rng,S,p);c['default_12m']=y
    m=S=='development';f=logit_fit(x[m],y[m])
    c['pd_12m']=np.round(sig(f[0]+x@f[1:]),5)
    c['__date']=D
    return c,dec,['net_income_eur','loan_amount_eur','term_months','instalment_to_income','months_in_job','ccr_enquiries_6m','card_utilisation','missed_payments_24m','housing','avg_savings_eur'],[p[0] for p in parts]
def card_clean(seed):
    rng=np.random.default_rng(seed)
    parts=[('train','2025-01-02','2025-07-31',6200),('test','2025-08-01','2025-10-31',3600),('production','2026-04-01','2026-07-31',4600)]
    season={11:1.2,12:1.35,7:1.1,2:.9}
    D=np.concatenate([dates(rng,a,b,n,season) for _,a,b,n in parts]);S=np.concatenate([[s]*n for s,_,_,n in parts]);n=len(D)
    c={}
    c['auth_id']=np.array([f'A{7000000+i*13}' for i in range(n)])
    c['auth_date']=D;c['sample']=S
    c['issuing_unit']=C(rng,['Ireland','Spain'],[.8,.2],n)
    c['card_type']=C(rng,['debit','credit'],[.7,.3],n)
    c['age_band']=C(rng,['under 30','30-49','50-64','65+'],[.27,.38,.22,.13],n)
    c['amount_eur']=np.maximum(np.exp(rng.normal(3.9,1.05,n)),1)
    c['merchant_group']=C(rng,['retail','travel','digital goods','gaming','services'],[.38,.14,.24,.09,.15],n)
    c['merchant_age_days']=np.round(rng.gamma(1.1,400,n))
    c['auths_last_hour']=rng.poisson(.6,n)
    c['declines_last_24h']=rng.poisson(.18,n)
    c['new_merchant_for_card']=(rng.random(n)<.42).astype(int)
    c['ip_country_match']=(rng.random(n)<.9).astype(int)
    c['hour_of_day']=np.minimum(23,np.maximum(0,np.round(rng.normal(14.5,5,n)))).astype(int)
    ar=np.round(np.exp(rng.normal(0,.8,n)),2);ar[rng.random(n)<.05]=np.nan
    c['amount_to_usual_ratio']=ar
    dec={'amount_eur':2,'merchant_age_days':0,'amount_to_usual_ratio':2}
    rnd(c,dec)
    r=np.where(np.isnan(c['amount_to_usual_ratio']),0,np.log(np.nan_to_num(np.maximum(c['amount_to_usual_ratio'],.02),nan=1)))
    x=np.c_[np.log(c['amount_eur'])-3.9,c['merchant_group']=='digital goods',c['merchant_group']=='gaming',np.log1p(c['merchant_age_days'])-5.6,np.minimum(c['auths_last_hour'],4),np.minimum(c['declines_last_24h'],3),c['new_merchant_for_card'],1-c['ip_country_match'],c['hour_of_day']<6,r].astype(float)
    w=np.array([-6.0,.28,.6,1.0,-.42,.62,1.15,1.0,1.7,.7,.5])
    p=sig(w[0]+x@w[1:]);y=draw(rng,S,p);c['confirmed_fraud']=y
    m=S=='train';f=logit_fit(x[m],y[m]);c['fraud_prob']=np.round(sig(f[0]+x@f[1:]),5);dec['fraud_prob']=5
    c['__date']=D
    return c,dec,['amount_eur','merchant_group','merchant_age_days','auths_last_hour','declines_last_24h','new_merchant_for_card','ip_country_match','hour_of_day','amount_to_usual_ratio'],[p[0] for p in parts]
def sme(seed):
    rng=np.random.default_rng(seed)
    parts=[('development','2022-02-01','2023-03-31',4200),('holdout','2022-02-01','2023-03-31',2000),('oot','2023-04-01','2023-09-30',2200),('production','2025-01-20','2025-09-30',2600)]
    D=np.concatenate([dates(rng,a,b,n,{8:.7,12:.8,3:1.1}) for _,a,b,n in parts]);S=np.concatenate([[s]*n for s,_,_,n in parts]);n=len(D)
    c={}
    c['facility_id']=np.array([f'SME-{20000+i*3}' for i in range(n)])
    c['decision_date']=D;c['sample']=S
    c['country']=C(rng,['Ireland','Spain'],[.75,.25],n)
    c['sector']=C(rng,['retail','hospitality','construction','agri-food','professional','transport'],[.22,.16,.17,.17,.18,.10],n)
    c['turnover_keur']=np.round(np.exp(rng.normal(6.3,.95,n)))
    c['facility_eur']=np.round(np.exp(rng.normal(10.9,.7,n))/500)*500+1000
    c['debt_to_turnover']=np.clip(rng.gamma(1.8,.22,n),0,4)
    c['dscr']=np.clip(rng.normal(1.75,.6,n),.1,5)
    c['current_ratio']=np.clip(np.exp(rng.normal(.28,.4,n)),.2,6)
    c['years_trading']=np.round(rng.gamma(1.9,5.5,n))
    c['late_filings_36m']=rng.poisson(.4,n)
    c['overdraft_days_90']=np.minimum(90,np.round(rng.gamma(.7,18,n)))
    c['ccr_arrears_24m']=rng.poisson(.3*rng.gamma(.8,1.25,n))
    ds=np.round(rng.normal(62,12,n));ds[rng.random(n)<.09]=np.nan
    c['director_score']=ds
    dec={'turnover_keur':0,'facility_eur':0,'debt_to_turnover':2,'dscr':2,'current_ratio':2,'years_trading':0,'overdraft_days_90':0,'director_score':0,'pd_12m':5}
    rnd(c,dec)
    x=np.c_[np.log(c['turnover_keur'])-6.3,c['debt_to_turnover'],c['dscr']-1.75,np.log(c['current_ratio'])-.28,np.log1p(c['years_trading'])-2.2,c['late_filings_36m'],c['overdraft_days_90']/30,np.minimum(c['ccr_arrears_24m'],4),np.where(np.isnan(c['director_score']),0,(np.nan_to_num(c['director_score'],nan=62)-62)/12)].astype(float)
    w=np.array([-4.35,-.15,.6,-.6,-.45,-.35,.35,.32,.7,-.3])
    eta=-4.55+1.3*(x@w[1:])
    sc=sig(eta)
    es=c['country']=='Spain'
    # Spain: the inputs carry almost no information; level kept equal on average
    pes=sig(eta*.1);pes=pes*sc[es].mean()/pes[es].mean()
    p=np.where(es,pes,sc)
    pr=S=='production'
    lo=np.log(p/(1-p)); p=np.where(pr,sig(lo+.62),p)
    y=draw(rng,S,p,2.);c['default_12m']=y
    m=(S=='development')&~es;f=logit_fit(x[m],y[m])
    c['pd_12m']=np.round(sig(f[0]+x@f[1:]),5)
    c['__date']=D
    return c,dec,['turnover_keur','facility_eur','debt_to_turnover','dscr','current_ratio','years_trading','late_filings_36m','overdraft_days_90','ccr_arrears_24m','director_score'],[p[0] for p in parts]
def aml(seed):
    rng=np.random.default_rng(seed)
    nb=450
    parts=[('train','2025-01-02','2025-08-31',5200),('test','2025-09-01','2025-11-30',2400),('production','2026-03-02','2026-07-31',3000+nb)]
    D=np.concatenate([dates(rng,a,b,n,{8:.85,12:1.1}) for _,a,b,n in parts]);S=np.concatenate([[s]*n for s,_,_,n in parts]);n=len(D)
    c={}
    c['alert_no']=np.array([f'TM{500000+i*11}' for i in range(n)])
    c['alert_date']=D;c['sample']=S
    c['scenario']=C(rng,['cash structuring','rapid in-out','new counterparties','high-risk corridor'],[.3,.28,.24,.18],n)
    btl=np.zeros(n,int);ix=np.where(S=='production')[0];btl[rng.choice(ix,nb,replace=False)]=1
    c['below_line']=btl
    c['booking_unit']=C(rng,['Ireland','Spain'],[.79,.21],n)
    c['customer_type']=C(rng,['private','sole trader','company'],[.6,.16,.24],n)
    c['turnover_30d_eur']=np.exp(rng.normal(9.2,.9,n))*np.where(btl,.7,1)
    c['cash_share']=np.clip(rng.beta(1.1,3,n),0,1)
    c['tx_count_30d']=rng.negative_binomial(3,.08,n)+1
    c['new_counterparties_30d']=rng.poisson(2.6,n)
    c['cross_border_share']=np.clip(rng.beta(.9,3.5,n),0,1)
    c['relationship_months']=np.round(rng.gamma(1.5,48,n))
    c['prior_alerts_12m']=rng.poisson(.7,n)
    kr=C(rng,[1.,2.,3.,4.,5.],[.34,.27,.19,.13,.07],n)
    c['counterparty_risk']=kr.copy()
    blank=rng.random(n)<np.where(S=='production',.41,.012)
    c['counterparty_risk'][blank]=np.nan
    dec={'turnover_30d_eur':2,'cash_share':2,'cross_border_share':2,'relationship_months':0,'counterparty_risk':0,'p_productive':5}
    rnd(c,dec)
    X=lambda k:np.c_[np.log(c['turnover_30d_eur'])-9.2,c['cash_share'],np.log(c['tx_count_30d'])-3.3,c['new_counterparties_30d']/2.,c['cross_border_share'],np.log1p(c['relationship_months'])-4,np.minimum(c['prior_alerts_12m'],3),k].astype(float)
    w=np.array([-4.7,.3,1.5,.12,.35,1.2,-.2,.45,.42])
    eta=w[0]+X(kr)@w[1:]
    p=sig(eta); b=btl==1
    # below the line: true productive rate near 8 in 100 whatever the inputs say
    p=np.where(b,np.clip(.06*p/p[b].mean(),0,.9),p)
    y=draw(rng,S,p);c['escalated']=y
    k=np.where(np.isnan(c['counterparty_risk']),2,np.nan_to_num(c['counterparty_risk'],nan=2))
    m=S=='train';f=logit_fit(X(k)[m],y[m]);c['p_productive']=np.round(sig(f[0]+X(k)@f[1:]),5)
    c['__date']=D
    # overlap: 500 train alerts of the last weeks appear again in test
    tr=np.where(S=='train')[0];te=np.where(S=='test')[0]
    src=np.sort(rng.choice(tr,520,replace=False));dst=np.sort(rng.choice(te,520,replace=False))
    for k_ in c:
        if k_ in('sample','alert_date','__date'):continue
        c[k_][dst]=c[k_][src]
    return c,dec,['turnover_30d_eur','cash_share','tx_count_30d','new_counterparties_30d','cross_border_share','relationship_months','prior_alerts_12m','counterparty_risk'],[p[0] for p in parts]
def inst(seed):
    rng=np.random.default_rng(seed)
    parts=[('train','2025-01-09','2025-08-31',6000),('test','2025-09-01','2025-12-31',3200),('production','2026-05-01','2026-10-20',5200)]
    D=np.concatenate([dates(rng,a,b,n,{12:1.2,8:.9}) for _,a,b,n in parts]);S=np.concatenate([[s]*n for s,_,_,n in parts]);n=len(D)
    c={}
    c['payment_id']=np.array([f'IP{3000000+i*17}' for i in range(n)])
    c['sent_on']=D;c['sample']=S
    c['channel']=C(rng,['app','web','phone'],[.68,.24,.08],n)
    c['unit']=C(rng,['Ireland','Spain'],[.75,.25],n)
    c['age_band']=C(rng,['18-34','35-49','50-64','65+'],[.3,.31,.22,.17],n)
    old=c['age_band']=='65+'
    c['amount_eur']=np.exp(rng.normal(5.6,1.1,n))
    c['new_payee']=(rng.random(n)<.45).astype(int)
    c['payee_account_age_days']=np.round(rng.gamma(1.2,420,n))
    c['device_age_days']=np.round(rng.gamma(1.3,210,n))
    c['session_seconds']=np.round(np.exp(np.where(old,rng.normal(6.3,.45,n),rng.normal(4.7,.5,n))))
    c['payments_24h']=rng.poisson(.8,n)
    c['payee_name_match']=C(rng,['match','close','no match'],[.82,.12,.06],n)
    dec={'amount_eur':2,'payee_account_age_days':0,'device_age_days':0,'session_seconds':0,'fraud_score':5}
    rnd(c,dec)
    ls=np.log(c['session_seconds'])
    rel=np.where(old,(ls-6.3),(ls-4.7))
    x=np.c_[np.log(c['amount_eur'])-5.6,c['new_payee'],np.log1p(c['payee_account_age_days'])-5.7,np.log1p(c['device_age_days'])-5,np.minimum(c['payments_24h'],4),c['payee_name_match']=='close',c['payee_name_match']=='no match'].astype(float)
    w=np.array([-5.0,.3,1.1,-.45,-.3,.35,.7,1.5])
    eta=w[0]+x@w[1:]+.5*rel
    y=draw(rng,S,sig(eta))
    late=D>='2026-08-02'
    age=np.array([(dt.date(2026,10,31)-dt.date.fromisoformat(d)).days for d in D])
    known=np.where(age>=90,1,np.clip((age-5)/85*.75,0.05,.75))
    y=np.where(rng.random(n)<known,y,0)
    c['fraud_confirmed']=y
    c['recall_msgs']=np.where(y==1,rng.choice([0,1,2,3],p=[.13,.55,.22,.10],size=n),(rng.random(n)<.012).astype(int))
    x2=np.c_[x,np.minimum(c['recall_msgs'],2)];m=S=='train';off=1.5*(ls-4.97)
    f=logit_fit(x2[m],y[m],off=off[m]);g=f[0]+x2@f[1:]+off
    c['fraud_score']=np.round(sig(g),5)
    c['__date']=D
    return c,dec,['amount_eur','new_payee','payee_account_age_days','device_age_days','session_seconds','payments_24h','payee_name_match','recall_msgs'],[p[0] for p in parts]
