from core import *
def fraud(seed):
    r=np.random.default_rng(seed);N=[('train','2024-07-01','2025-01-31',5200),('test','2024-07-01','2025-01-31',2400),('oot','2025-02-01','2025-06-30',2800),('production','2026-01-05','2026-06-30',3200)]
    n=sum(x[3] for x in N);c={}
    c['application_id']=[f'ON-{700000+int(i)}' for i in r.permutation(90000)[:n]]
    c['sample']=np.array(sum([[x[0]]*x[3] for x in N],[]),dtype=object)
    c['application_date']=np.array(sum([days(r,x[1],x[2],x[3]) for x in N],[]),dtype=object)
    mon=np.array([int(d[5:7]) for d in c['application_date']])
    c['region']=r.choice(['EMEA','North America','APAC','LATAM'],n,p=[.41,.27,.19,.13]).astype(object)
    c['channel']=r.choice(['self-serve','partner','field sales'],n,p=[.62,.27,.11]).astype(object)
    c['mcc_band']=r.choice(['low','medium','high'],n,p=[.55,.33,.12]).astype(object)
    c['business_age_months']=np.minimum(np.floor(r.gamma(1.1,38,n)),480)
    c['domain_age_days']=np.floor(np.exp(r.normal(6.0,1.25,n)))
    c['declared_monthly_volume']=np.round(np.exp(r.normal(9.3,1.15,n))*np.where(np.isin(mon,[11,12]),1.06,1),-1)+10
    c['average_ticket']=np.round(np.exp(r.normal(3.7,.9,n)),2)
    c['applications_same_device_30d']=r.poisson(.35,n).astype(float)
    c['bank_account_match']=r.choice(['full','partial','none'],n,p=[.78,.16,.06]).astype(object)
    c['document_check']=np.round(100*r.beta(9,2,n))
    c['free_email']=(r.random(n)<.37).astype(float)
    tr=np.round(np.exp(r.normal(4.2,1.3,n)));c['site_visits_30d']=np.where(r.random(n)<.21,np.nan,tr)
    c['owner_sex']=r.choice(['F','M'],n,p=[.38,.62]).astype(object)
    c['owner_age_band']=r.choice(['18-29','30-44','45-59','60+'],n,p=[.19,.41,.29,.11]).astype(object)
    d=fraud_x(c);true=np.array([.55,1.0,.35,.55,.62,-.33,-.28,.20,.42,.70,1.45,-.38,.50,-.16,.10]);lp=d@true
    lp=lp-lp.mean()
    b0=-4.1
    for _ in range(60): b0+=(.047-sig(b0+lp).mean())*8
    p=sig(b0+lp);y=(r.random(n)<p).astype(int);t=c['sample']=='train'
    b,se=fit(d[t],y[t]);b=np.round(b,4);s=np.round(sig(b[0]+d@b[1:]),6)
    c['expected_exposure_usd']=np.round(c['declared_monthly_volume']*r.uniform(.4,1.6,n),2)
    c['fraud_score']=s;c['confirmed_fraud_120d']=y
    return c,b,se
FN=['channel partner = 0, else self-serve or field: self-serve','mcc_band high','mcc_band medium','channel self-serve']
def fraud_x(c):
    sv=c['site_visits_30d'];m=np.isnan(sv)
    return np.c_[c['mcc_band']=='medium',c['mcc_band']=='high',c['channel']=='self-serve',c['free_email'],c['applications_same_device_30d'],np.log1p(c['business_age_months']),
      np.log(c['domain_age_days']+1),np.log(c['declared_monthly_volume'])-9,c['average_ticket']>100,c['bank_account_match']=='partial',c['bank_account_match']=='none',(c['document_check']-80)/10,
      (c['document_check']<60),np.where(m,0,np.log1p(np.where(m,0,sv))-4),m].astype(float)
FX=['constant','mcc_band = medium','mcc_band = high','channel = self-serve','free_email','applications_same_device_30d','ln(1 + business_age_months)','ln(1 + domain_age_days)','ln(declared_monthly_volume) - 9','average_ticket above 100','bank_account_match = partial','bank_account_match = none','(document_check - 80) / 10','document_check below 60','ln(1 + site_visits_30d) - 4 (0 when blank)','site_visits_30d blank']
def aml(seed):
    r=np.random.default_rng(seed);N=[('development','2024-09-01','2025-03-31',4600),('holdout','2024-09-01','2025-03-31',2100),('later period','2025-04-01','2025-08-31',2400),('production','2026-02-02','2026-08-31',3100)]
    n=sum(x[3] for x in N);c={}
    c['alert_id']=[f'WA{4100000+int(i)}' for i in r.permutation(200000)[:n]]
    c['period']=np.array(sum([[x[0]]*x[3] for x in N],[]),dtype=object)
    c['alert_date']=np.array(sum([days(r,x[1],x[2],x[3]) for x in N],[]),dtype=object)
    c['scenario']=r.choice(['S1 rapid in-out','S2 split top-ups','S3 payee fan-out','S4 corridor','S5 dormant wake-up'],n,p=[.31,.24,.19,.16,.10]).astype(object)
    c['wallet_type']=r.choice(['personal','freelancer','micro-merchant'],n,p=[.66,.21,.13]).astype(object)
    c['kyc_level']=r.choice(['basic','full'],n,p=[.34,.66]).astype(object)
    c['wallet_age_months']=np.floor(r.gamma(1.3,14,n))
    c['inflow_30d']=np.round(np.exp(r.normal(7.4,1.0,n)),2)
    c['pass_through_share']=np.round(r.beta(1.6,1.5,n),2)
    c['counterparties_30d']=1.+r.negative_binomial(2,.22,n)
    c['cash_topup_share']=np.round(np.where(r.random(n)<.45,0,r.beta(1.2,2.6,n)),1)
    c['corridor_risk']=r.choice([1.,2.,3.],n,p=[.58,.30,.12])
    c['prior_alerts_12m']=r.poisson(.6,n).astype(float)
    c['device_changes_90d']=np.where(r.random(n)<.14,np.nan,r.poisson(.8,n))
    c['holder_sex']=r.choice(['female','male'],n,p=[.44,.56]).astype(object)
    c['holder_age_band']=r.choice(['18-25','26-40','41-60','61+'],n,p=[.23,.43,.26,.08]).astype(object)
    d=aml_x(c);true=np.array([.45,.35,.55,-.35,.75,-.42,.42,3.1,.40,1.7,.95,.42,.36,.15]);lp=d@true;lp-=lp.mean()
    b0=-3.
    for _ in range(60): b0+=(.098-sig(b0+lp).mean())*6
    y=(r.random(n)<sig(b0+lp)).astype(int);t=c['period']=='development'
    b,se=fit(d[t],y[t]);b=np.round(b,4);s=np.round(sig(b[0]+d@b[1:]),6)
    c['monitoring_score']=s;c['str_filed']=y
    line=round(float(np.quantile(s[t],.30)),3)
    q=np.where((c['period']=='production')&(s<line))[0];k=np.zeros(n,int);k[r.choice(q,min(600,len(q)),replace=False)]=1;c['below_line_sample']=k
    return c,b,se,line
AX=['constant','scenario = S1','scenario = S2','scenario = S3','scenario = S5','kyc_level = basic','ln(1 + wallet_age_months)','ln(inflow_30d) - 7','pass_through_share','ln(counterparties_30d)','cash_topup_share','corridor_risk - 1','prior_alerts_12m','device_changes_90d (0 when blank)','device_changes_90d blank']
def aml_x(c):
    dc=c['device_changes_90d'];m=np.isnan(dc);S=c['scenario']
    return np.c_[[x[:2]=='S1' for x in S],[x[:2]=='S2' for x in S],[x[:2]=='S3' for x in S],[x[:2]=='S5' for x in S],c['kyc_level']=='basic',np.log1p(c['wallet_age_months']),np.log(c['inflow_30d'])-7,c['pass_through_share'],np.log(c['counterparties_30d']),c['cash_topup_share'],c['corridor_risk']-1,c['prior_alerts_12m'],np.where(m,0,dc),m].astype(float)
def checks(c,sm,sc,yc,inputs,groups,segs,dtc,line,names):
    bad=[];S=c[sm];s=c[sc];y=c[yc];base=names[0];A={}
    for k in names:
        m=S==k;a=auc_ci(s[m],y[m]);A[k]=a;o=oe(s[m],y[m]);sl=slope(s[m],y[m])
        if abs(o[2])>1.6:bad.append((k,'oe',o))
        if not sl[1]<1<sl[2]:bad.append((k,'slope',sl))
        if psi(s[S==base],s[m])>.03:bad.append((k,'psi'))
        ed=np.quantile(s[S==base],np.arange(.1,1,.1));g=np.searchsorted(ed,s[m],side='right')
        for i in range(10):
            w=g==i;e=s[m][w].sum();v=(s[m][w]*(1-s[m][w])).sum();z=(y[m][w].sum()-e)/math.sqrt(v)
            if abs(z)>2.9:bad.append((k,'decile',i,z))
        for i in inputs:
            q=psi(c[i][S==base],c[i][m])
            if q>.04:bad.append((k,i,q))
        for gq in groups:
            G=c[gq][m];ks=sorted(set(G))
            f=chi2p([[int(((s[m]>=line)&(G==x)).sum()),int(((s[m]<line)&(G==x)).sum())] for x in ks])
            f2=chi2p([[int(y[m][G==x].sum()),int((1-y[m][G==x]).sum())] for x in ks])
            if f<.05 or f2<.05:bad.append((k,gq,f,f2))
            for x in ks:
                z=oe(s[m][G==x],y[m][G==x])[2]
                if abs(z)>2.3:bad.append((k,gq,x,'z',z))
        for gq in segs:
            for x in set(c[gq]):
                w=c[gq][m]==x;z=oe(s[m][w],y[m][w])[2];aa=auc_ci(s[m][w],y[m][w])
                if abs(z)>2.4 or aa[2]<a[0]:bad.append((k,gq,x,z,aa))
    if A[base][0]-min(x[0] for x in A.values())>.03:bad.append(('auc drop',A))
    mo=np.array([d[:7] for d in c[dtc]])
    for x in sorted(set(mo[S==names[3]])):
        m=(mo==x)&(S==names[3]);
        if abs(oe(s[m],y[m])[2])>2.2 or psi(s[S==base],s[m])>.09:bad.append((x,oe(s[m],y[m]),psi(s[S==base],s[m])))
    return bad,A
FI=['mcc_band','channel','business_age_months','domain_age_days','declared_monthly_volume','average_ticket','applications_same_device_30d','bank_account_match','document_check','free_email','site_visits_30d']
AI=['scenario','kyc_level','wallet_age_months','inflow_30d','pass_through_share','counterparties_30d','cash_topup_share','corridor_risk','prior_alerts_12m','device_changes_90d']
FS=['train','test','oot','production'];AS=['development','holdout','later period','production']
if __name__=='__main__':
    for sd in range(1,60):
        c,b,se=fraud(sd);t=c['sample']=='train';L=round(float(np.quantile(c['fraud_score'][t],.925)),2)
        bad,A=checks(c,'sample','fraud_score','confirmed_fraud_120d',FI,['owner_sex','owner_age_band'],['region','channel'],'application_date',L,FS);print('F',sd,L,len(bad),bad[:2],{k:round(v[0],3) for k,v in A.items()},c['confirmed_fraud_120d'].mean())
        if not bad:break
    for sd in range(1,60):
        c,b,se,L=aml(sd);bad,A=checks(c,'period','monitoring_score','str_filed',AI,['holder_sex','holder_age_band'],['scenario','wallet_type'],'alert_date',L,AS)
        k=c['below_line_sample'];print('A',sd,L,len(bad),bad[:2],{k:round(v[0],3) for k,v in A.items()},k.sum(),c['str_filed'][k==1].sum())
        if not bad:break
