import numpy as np, datetime as dt, calendar
from common import *
sig=lambda z:1/(1+np.exp(-z))
def draw(r,p,samp):
    'systematic draw in a blurred order of risk, within each sample: every case keeps probability p'
    y=np.zeros(len(p),int);key=np.log(p/(1-p))+r.normal(0,.5,len(p))
    for s in ['development','holdout','out-of-time','production']:
        i=np.where(samp==s)[0];i=i[np.argsort(key[i])];c=np.cumsum(p[i])+r.random();y[i]=np.diff(np.floor(np.r_[c[0]-p[i][0],c])).astype(int)
    return y
def months(y0,m0,n):
    o=[]
    for i in range(n):
        y,m=y0+(m0-1+i)//12,(m0-1+i)%12+1;o.append((y,m))
    return o
SEAS=np.array([1.08,.97,1.0,.98,1.0,.96,.97,.99,1.0,1.01,1.04,1.12])
# ---------------- credit
EDGES=[.004,.008,.014,.024,.042,.072,.125,.22]
def credit_inputs(r,n):
    util=np.clip(np.round(r.beta(1.3,1.9,n),2),0,1)
    pay=np.clip(np.round(r.gamma(1.5,.22,n),2),.02,1.0)
    late=np.minimum(r.poisson(.35,n),6)
    cash=np.where(r.random(n)<.7,0,np.round(r.beta(1.2,5,n),2))
    enq=np.minimum(r.poisson(1.1,n),9).astype(float);enq[r.random(n)<.07]=np.nan
    mob=np.minimum(6+np.round(r.gamma(1.6,28,n)),260)
    inc=np.round(np.exp(r.normal(8.75,.45,n))/50)*50
    lim=r.choice([2000,4000,6000,8000,10000,15000,20000],n,p=[.14,.2,.2,.16,.14,.1,.06])
    z=-4.35+2.7*util-1.9*pay+.82*late+2.0*cash+.22*np.where(np.isnan(enq),1.1,enq)-.0075*mob-.40*np.log(inc/6300)
    return util,pay,late,cash,enq,mob,inc,lim,z
def grade_pds():
    r=np.random.default_rng(77);z=credit_inputs(r,800000)[-1];p=sig(z);g=np.searchsorted(EDGES,p,'right')
    return [round(float(p[g==k].mean()),4) for k in range(9)]
def credit(seed):
    r=np.random.default_rng(seed);n=13800
    GP=np.array(grade_pds())
    util,pay,late,cash,enq,mob,inc,lim,z=credit_inputs(r,n);p=sig(z);g=np.searchsorted(EDGES,p,'right')
    samp=np.array(['development']*5200+['holdout']*2300+['out-of-time']*2500+['production']*3800)
    y=draw(r,p,samp)
    M={'development':months(2022,1,18),'holdout':months(2022,1,18),'out-of-time':months(2023,7,6),'production':months(2025,5,5)}
    d=[]
    for s in samp:
        w=np.array([SEAS[m-1] for _,m in M[s]]);a,b=M[s][r.choice(len(w),p=w/w.sum())]
        d.append(f"{a}-{b:02d}-{calendar.monthrange(a,b)[1]}")
    d=np.array(d)
    prod=r.choice(['Low Rate','Rewards','Platinum'],n,p=[.46,.38,.16]);ch=r.choice(['branch','online','broker partner'],n,p=[.31,.55,.14])
    sex=r.choice(['F','M'],n,p=[.51,.49]);age=r.choice(['18-29','30-44','45-59','60+'],n,p=[.2,.36,.29,.15])
    ids=r.choice(np.arange(4000000,9999999),n,replace=False)
    rows=[]
    for i in np.lexsort((ids,d)):
        rows.append([f"CA{ids[i]}",d[i],samp[i],prod[i],ch[i],sex[i],age[i],f"{util[i]:.2f}",f"{pay[i]:.2f}",int(late[i]),f"{cash[i]:.2f}",'' if np.isnan(enq[i]) else int(enq[i]),int(mob[i]),int(inc[i]),int(lim[i]),f"T{g[i]+1}",f"{GP[g[i]]:.4f}",y[i]])
    return "account_ref,obs_date,sample,card_product,channel,sex,age_band,utilisation,payment_ratio,late_count_12m,cash_adv_share,bureau_enq_6m,months_on_book,net_income_month,credit_limit,rating,pd_assigned,default_12m".split(','),rows
# ---------------- aml
def aml(seed):
    r=np.random.default_rng(seed);n=12400
    samp=np.array(['development']*4700+['holdout']*2000+['out-of-time']*2200+['production']*3500)
    M={'development':months(2024,1,12),'holdout':months(2024,1,12),'out-of-time':months(2025,1,5),'production':months(2025,11,10)}
    d=[]
    for s in samp:
        w=np.array([SEAS[m-1] for _,m in M[s]]);a,b=M[s][r.choice(len(w),p=w/w.sum())]
        d.append(f"{a}-{b:02d}-{r.integers(1,calendar.monthrange(a,b)[1]+1):02d}")
    d=np.array([{'2025-11-01':'2025-11-11','2025-11-02':'2025-11-12'}.get(x,x) for x in d])
    btl=(r.random(n)<.11).astype(int)
    scen=r.choice(['RM01 structuring under 10k','RM02 rapid pass-through','RM03 many senders one payee','RM04 dormant then active'],n,p=[.38,.27,.21,.14])
    corr=r.choice(['Pacific','South-East Asia','South Asia','Europe and Americas'],n,p=[.27,.33,.24,.16])
    ch=r.choice(['app','branch','agent'],n,p=[.58,.24,.18])
    sex=r.choice(['F','M'],n,p=[.47,.53]);age=r.choice(['18-29','30-44','45-59','60+'],n,p=[.26,.37,.25,.12])
    amt=np.round(np.exp(r.normal(7.4,1.0,n)),2)
    ratio=np.round(np.where(btl==1,r.uniform(.75,.99,n),1+r.gamma(1.4,.45,n)),2)
    ncp=1+np.minimum(r.poisson(1.6,n),12);tx=1+np.minimum(r.poisson(3.4,n),25)
    pas=np.round(r.beta(1.1,2.6,n),2);ten=np.round(r.gamma(1.5,30,n)).astype(int)
    cashs=np.where(r.random(n)<.6,0,np.round(r.beta(1.2,3,n),2))
    ages=np.round(r.gamma(1.3,170,n)).astype(float);ages[r.random(n)<.12]=np.nan
    z=-5.75+1.1*(ratio-1)*(btl==0)-2.4*(btl==1)+.30*ncp+.10*tx+2.8*pas+1.8*cashs-.012*np.minimum(ten,150)
    p=np.round(np.clip(sig(z),.0005,.97),4);y=draw(r,p,samp)
    ids=r.choice(np.arange(100000,999999),n,replace=False);rows=[]
    for i in np.lexsort((ids,d)):
        rows.append([f"RMX-{ids[i]}",d[i],samp[i],scen[i],btl[i],corr[i],ch[i],sex[i],age[i],f"{amt[i]:.2f}",f"{ratio[i]:.2f}",ncp[i],tx[i],f"{pas[i]:.2f}",f"{cashs[i]:.2f}",ten[i],'' if np.isnan(ages[i]) else int(ages[i]),f"{p[i]:.4f}",y[i]])
    return "hit_ref,hit_date,sample,scenario,btl,corridor,channel,sex,age_band,amount_aud,threshold_ratio,payees_30d,transfers_30d,pass_through_share,cash_in_share,tenure_months,days_since_kyc_refresh,susp_score,suspicious".split(','),rows
def check(cols,rows,score,out,inputs,segs,groups,datecol,grade=None):
    D={c:np.array([str(x[i]) for x in rows]) for i,c in enumerate(cols)}
    s=num(D[score]);y=num(D[out]).astype(int);S=D['sample'];res={};bad=0
    A={}
    for k in ['development','holdout','out-of-time','production']:
        m=S==k;A[k]=auc(s[m],y[m]);bad=max(bad,abs(zcal(s[m],y[m]))/1.1)
        _,b,se=slope(s[m],y[m]);bad=max(bad,abs(b-1)/se/1.5)
        for g in groups: 
            bad=max(bad,chi_z(y[m],D[g][m])/1.9)
            for l in set(D[g]):
                h=m&(D[g]==l);bad=max(bad,abs(zcal(s[h],y[h]))/1.9)
            hi=(s>=np.quantile(s,.9)).astype(int);bad=max(bad,chi_z(hi[m],D[g][m])/1.9)
        for g in segs:
            for l in set(D[g]):
                h=m&(D[g]==l);bad=max(bad,abs(zcal(s[h],y[h]))/1.96)
                if y[h].sum()>5: bad=max(bad,(A[k]-auc(s[h],y[h]))/auc_se(A[k],y[h].sum(),(1-y[h]).sum())/1.6)
        if grade:
            last=-1
            for l in sorted(set(D[grade])):
                h=m&(D[grade]==l);bad=max(bad,abs(zcal(s[h],y[h]))/1.6)
                if k in('production','development'):
                    if y[h].mean()<=last: bad=max(bad,2)
                    last=y[h].mean()
        else:
            q=np.quantile(s[S=='development'],[.2,.4,.6,.8]);b5=np.searchsorted(q,s)
            for l in range(5):
                h=m&(b5==l);bad=max(bad,abs(zcal(s[h],y[h]))/1.7)
        for mo in set(x[:7] for x in D[datecol][m]):
            h=m&np.array([x[:7]==mo for x in D[datecol]]);bad=max(bad,abs(zcal(s[h],y[h]))/2.3)
    a=list(A.values());bad=max(bad,(max(a)-min(a))/.03,(A['development']-A['production'])/.017)
    dv=S=='development'
    for i in inputs:
        for k in ['out-of-time','production']: bad=max(bad,psi(num(D[i])[dv],num(D[i])[S==k])/.02)
    return bad,A
if __name__=='__main__':
    import sys
    if sys.argv[1]=='credit':
        f=lambda s:(lambda c,r:check(c,r,'pd_assigned','default_12m',c[7:15],['card_product','channel'],['sex','age_band'],'obs_date','rating'))(*credit(s))
    else:
        f=lambda s:(lambda c,r:check(c,r,'susp_score','suspicious',c[9:17],['scenario','corridor','channel'],['sex','age_band'],'hit_date'))(*aml(s))
    import time;t=time.time();best=9
    for s in range(1,4000):
        b,A=f(s)
        if b<best: best=b;print(s,round(b,3),{k:round(float(v),3) for k,v in A.items()},flush=True)
        if best<=1 or time.time()-t>float(sys.argv[2]): break
