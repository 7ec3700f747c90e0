from common import *
TH=0.12
NAMES=['utilisation (per 100)','days over limit, 6 m (log)','worst days past due, 12 m (band 1)','worst days past due, 12 m (band 2)','months on book (log)','turnover change (per 100)','late BAS lodgements','security cover (per 100)','bureau score (per 100, centred on 600)','bureau score blank']
def draw(seed):
    r=np.random.default_rng(seed);w={6:1.2,7:.85,12:.8,1:.75,3:1.1}
    N=[5200,2200,2000,4400]
    d=np.concatenate([dates(r,'2021-07-01','2022-12-31',N[0],w),dates(r,'2021-07-01','2022-12-31',N[1],w),dates(r,'2023-01-01','2023-03-31',N[2],w),dates(r,'2024-07-01','2025-09-30',N[3],w)])
    sample=np.repeat(['development','holdout','oot','production'],N);n=len(d)
    mon=np.array([int(x[5:7]) for x in d]); ch=np.isin(mon,[11,12])*2.0
    sector=r.choice(['trades','retail','hospitality','transport','professional','agri services'],n,p=[.24,.2,.14,.14,.18,.1])
    state=r.choice(['NSW','VIC','QLD','WA','SA'],n,p=[.31,.27,.22,.12,.08])
    lim=np.clip(np.round(np.exp(r.normal(11.1,.8,n)),-3),5000,900000)
    ut=np.clip(np.round((r.beta(1.6,1.5,n)*105+ch)/5)*5,0,110)
    dol=np.where(r.random(n)<.68,0,r.poisson(r.gamma(1.1,9,n)))
    dpd=r.choice(['0','1-29','30-59'],n,p=[.82,.14,.04])
    mob=np.clip(np.round(r.gamma(2,22,n)/3)*3,6,240); tc=np.round(np.clip(r.normal(2,18,n),-70,90)/5)*5
    bas=r.choice([0,1,2,3],n,p=[.72,.17,.08,.03]); sec=np.round(np.clip(r.normal(85,40,n),0,200)/10)*10
    bur=np.round(np.clip(r.normal(610,85,n),250,850)/10)*10; blank=r.random(n)<.09
    X=np.c_[ut/100,np.log1p(dol),dpd=='1-29',dpd=='30-59',np.log(mob),tc/100,bas,sec/100,np.where(blank,0,(bur-600)/100),blank].astype(float)
    bt=np.array([1.5,.32,.7,1.5,-.35,-1.3,.4,-.55,-.6,.3])
    per=np.array([x[:4]+('a' if int(x[5:7])<7 else 'b') for x in d]);per=np.where(sample=='production',np.where(d<'2024-10-01','R25','R26'),per);bb=np.where(blank,np.nan,bur)
    y,s,b,se,G,worst=finish(r,X,-2.75,bt,sample,'development',lim,{'sector':sector,'state':state},per,{'sex':(['F','M'],[.37,.63]),'age':(['under 40','40-54','55 and over'],[.3,.42,.28])},TH,dict(lim=lim,ut=ut,dol=dol*1.,mob=mob,tc=tc,sec=sec,bur=bb),dict(dpd=dpd,bas=bas,sector=sector,state=state),'')
    return dict(date=d,sample=sample,sector=sector,state=state,lim=lim,ut=ut,dol=dol,dpd=dpd,mob=mob,tc=tc,bas=bas,sec=sec,bur=bb,s=s,y=y,b=b,se=se,period=per,worst=worst,**G)
