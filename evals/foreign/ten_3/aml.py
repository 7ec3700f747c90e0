from common import *
COLS='alert_id alert_date sample scenario below_line desk amount_chf ratio_to_threshold cash_share_pct country_risk pep client_years new_counterparties turnover_vs_profile wealth_file_age_m sex age_band score sar'.split()
TH=0.15
NAMES=['ratio to threshold (log)','step: ratio below 1','cash share (per 100)','country risk 2','country risk 3','country risk 4','PEP','client years (log)','new counterparties (log)','turnover vs profile (log)','amount CHF (log10)','scenario pass-through','scenario structuring']
def draw(seed):
    r=np.random.default_rng(seed)
    w={12:1.25,1:1.1,7:.85,8:.8}
    d=np.concatenate([dates(r,'2023-01-01','2023-12-31',4600,w),dates(r,'2024-01-01','2024-06-30',2300,w),dates(r,'2024-11-04','2026-08-31',6400,w)])
    sample=np.repeat(['train','test','production'],[4600,2300,6400]);n=len(d)
    sc=r.choice(['CASH','PASS','HRC','STRUCT','DORM'],n,p=[.27,.25,.2,.16,.12])
    btl=(r.random(n)<.13).astype(int)
    desk=r.choice(['Zurich','Geneva','Lugano','International'],n,p=[.36,.26,.14,.24])
    amt=np.round(np.exp(r.normal(10.9,1.0,n)),-2)+r.choice([0,0,0,50.0],n); amt=np.clip(amt,1500,2.5e6)
    ratio=np.where(btl==1,np.round(r.uniform(.75,.99,n),2),np.round(1+r.exponential(.8,n),2)); ratio=np.where(btl==1,ratio,np.maximum(ratio,1.0))
    cash=np.where(r.random(n)<.45,0,np.round(r.beta(1.3,2.5,n)*100))
    cr=r.choice([1,2,3,4],n,p=[.52,.26,.15,.07]); pep=(r.random(n)<.06).astype(int)
    yrs=np.round(r.gamma(1.8,4.5,n)).astype(int); nc=r.poisson(r.gamma(1.2,2.2,n)); tv=np.round(np.exp(r.normal(.15,.6,n)),2)
    wf=np.where(r.random(n)<.12,np.nan,np.round(r.gamma(2,9,n)))
    X=np.c_[np.log(ratio),ratio<1,cash/100,cr==2,cr==3,cr==4,pep,np.log1p(yrs),np.log1p(nc),np.log(np.maximum(tv,.05)),np.log10(amt),sc=='PASS',sc=='STRUCT'].astype(float)
    bt=np.array([.75,-1.7,1.3,.35,.8,1.35,.7,-.38,.55,.7,.45,.35,.3])
    yr=np.array([x[:4]+('a' if int(x[5:7])<7 else 'b') for x in d])
    yr=np.where(sample=='production',np.where(d<'2025-09-01','R25','R26'),yr)
    y,s,b,se,G,worst=finish(r,X,-5.75,bt,sample,'train',amt,{'desk':desk,'scenario':sc,'btl':btl},yr,{'sex':(['F','M'],[.42,.58]),'age':(['under 45','45-64','65 and over'],[.24,.44,.32])},TH,dict(amt=amt,ratio=ratio,cash=cash,yrs=yrs*1.,nc=nc*1.,tv=tv,wf=wf),dict(cr=cr,pep=pep,sc=sc,desk=desk,btl=btl),'')
    return dict(date=d,sample=sample,scenario=sc,btl=btl,desk=desk,amt=amt,ratio=ratio,cash=cash,cr=cr,pep=pep,yrs=yrs,nc=nc,tv=tv,wf=wf,s=s,y=y,b=b,se=se,period=yr,worst=worst,**G)
