import numpy as np, csv, os, math, datetime as dt
def auc(y,s):
    y=np.asarray(y);s=np.asarray(s,float);o=np.argsort(s,kind='mergesort');ss=s[o]
    _,inv,c=np.unique(ss,return_inverse=True,return_counts=True)
    e=np.cumsum(c);r=(e-c+1+e)/2;rk=np.empty(len(s));rk[o]=r[inv]
    n1=y.sum();n0=len(y)-n1
    return (rk[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def delong(y,s):
    y=np.asarray(y);s=np.asarray(s,float);x=np.sort(s[y==1]);z=np.sort(s[y==0])
    v10=np.array([(np.searchsorted(z,a,'left')+np.searchsorted(z,a,'right'))/2/len(z) for a in x])
    v01=np.array([1-(np.searchsorted(x,a,'left')+np.searchsorted(x,a,'right'))/2/len(x) for a in z])
    A=v10.mean();se=math.sqrt(v10.var(ddof=1)/len(x)+v01.var(ddof=1)/len(z))
    return A,A-1.96*se,A+1.96*se
def ks(y,s):
    y=np.asarray(y);s=np.asarray(s);g=np.unique(s);a=np.sort(s[y==1]);b=np.sort(s[y==0])
    return np.abs(np.searchsorted(a,g,'right')/len(a)-np.searchsorted(b,g,'right')/len(b)).max()
def psi_num(a,b,k=10):
    a=np.asarray(a,float);b=np.asarray(b,float);na=np.isnan(a);nb=np.isnan(b)
    ed=np.unique(np.quantile(a[~na],np.arange(1,k)/k))
    pa=np.bincount(np.searchsorted(ed,a[~na],'left'),minlength=len(ed)+1).tolist()+[na.sum()]
    pb=np.bincount(np.searchsorted(ed,b[~nb],'left'),minlength=len(ed)+1).tolist()+[nb.sum()]
    return _psi(pa,pb)
def psi_cat(a,b):
    L=sorted(set(a)|set(b));a=list(a);b=list(b);return _psi([a.count(x) for x in L],[b.count(x) for x in L])
def _psi(pa,pb):
    pa=np.array(pa,float);pb=np.array(pb,float);m=(pa+pb)>0;pa=np.maximum(pa[m]/pa.sum(),1e-4);pb=np.maximum(pb[m]/pb.sum(),1e-4)
    return float(((pa-pb)*np.log(pa/pb)).sum())
def irls(X,y,ridge=1.0,it=30):
    b=np.zeros(X.shape[1]);R=np.eye(X.shape[1])*ridge;R[0,0]=0
    for _ in range(it):
        p=1/(1+np.exp(-X@b));W=p*(1-p);H=X.T@(X*W[:,None])+R;d=np.linalg.solve(H,X.T@(y-p)-R@b);b=b+d
        if np.abs(d).max()<1e-10:break
    return b
def calib(y,p):
    p=np.clip(p,1e-6,1-1e-6);l=np.log(p/(1-p));X=np.c_[np.ones(len(l)),l];b=irls(X,y,0.0)
    q=1/(1+np.exp(-X@b));C=np.linalg.inv(X.T@(X*(q*(1-q))[:,None]));return b[0],b[1],math.sqrt(C[1,1])
def z_oe(y,p): return (y.sum()-p.sum())/math.sqrt((p*(1-p)).sum())
def wilson(k,n,z=1.959964):
    p=k/n;d=1+z*z/n;c=(p+z*z/2/n)/d;h=z*math.sqrt(p*(1-p)/n+z*z/4/n/n)/d;return c-h,c+h
def rdates(rng,a,b,n,season=0.12):
    a=dt.date.fromisoformat(a);b=dt.date.fromisoformat(b);D=(b-a).days+1
    days=[a+dt.timedelta(i) for i in range(D)];w=np.array([(1+season*math.sin(d.month*1.05))*(0.55 if d.weekday()>4 else 1) for d in days])
    ix=np.sort(rng.choice(D,n,p=w/w.sum()));return [days[i] for i in ix]
def write(path,rows,cols):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    with open(path,'w',newline='') as f:
        w=csv.writer(f);w.writerow(cols);w.writerows(rows)

# ---------------- credit
CS=[('development','2021-07-01','2022-12-31',5600),('holdout','2021-07-01','2022-12-31',2400),('oot','2023-01-01','2023-06-30',2400),('live','2024-12-02','2025-10-31',3800)]
SECT=['Trade and wholesale','Construction and fit-out','Food and beverage','Services']
BG=['B1','B2','B3','B4','B5']
def credit_data(seed):
    r=np.random.default_rng(seed);n=sum(x[3] for x in CS)
    smp=np.concatenate([[c[0]]*c[3] for c in CS])
    # random allocation of development/holdout inside the same window
    D=sum((rdates(r,c[1],c[2],c[3]) for c in CS),[])
    D=[min(x,dt.date(2025,10,29)) for x in D]
    q=r.normal(size=n)
    yrs=np.clip(np.round(2+r.gamma(1.7,4.5,n)),2,45).astype(int)
    turn=np.round(np.exp(r.normal(7.4,0.85,n)+0.015*np.minimum(yrs,20)),-1).astype(int)
    dscr=np.round(np.clip(np.exp(0.42+0.22*q+0.30*r.normal(size=n)),0.4,6),2)
    gear=np.round(np.clip(np.exp(0.25-0.22*q+0.5*r.normal(size=n)),0.05,12),2)
    od=np.minimum(r.poisson(np.exp(1.2-0.55*q+0.7*r.normal(size=n))),120)
    late=r.poisson(np.exp(-0.9-0.45*q))
    bl=-0.8*q+r.normal(size=n);bg=np.array(BG)[np.searchsorted([-1.1,-0.2,0.7,1.5],bl)]
    gp=r.choice([0,50,70,90],n,p=[.3,.25,.3,.15])
    sec=r.choice(SECT,n,p=[.34,.2,.17,.29])
    aud=np.where(r.random(n)<1/(1+np.exp(-(np.log(turn)-7.2))),'Y','N')
    gst=np.round(np.clip(r.gamma(1.3,9,n)-4*q,0,180)).astype(float);gst[r.random(n)<1/(1+np.exp((np.log(turn)-6.6)*2.2))]=np.nan
    amt=np.round(np.clip(turn*1000*np.exp(r.normal(-2.1,0.6,n)),20000,3e6),-3).astype(int)
    ten=r.choice([24,36,48,60,84],n,p=[.1,.28,.2,.34,.08])
    sv={'Trade and wholesale':0,'Construction and fit-out':.35,'Food and beverage':.45,'Services':-.1}
    bv=dict(zip(BG,[-.9,-.4,0,.5,1.0]))
    X=np.c_[np.ones(n),np.log(yrs),np.log(turn),np.log(dscr),np.log(gear),np.log1p(od),np.minimum(late,5),(gp>0)*1.,aud=='Y',
            np.where(np.isnan(gst),0,np.log1p(np.nan_to_num(gst))),np.isnan(gst)]
    X=np.c_[X,*[(bg==b)*1. for b in ['B1','B2','B4','B5']],*[(sec==s)*1. for s in SECT[1:]]].astype(float)
    lt=-3.75-.28*np.log(yrs/8)-.15*(np.log(turn)-7.4)-1.25*(np.log(dscr)-.42)+.35*np.log(gear)+.36*(np.log1p(od)-1.3)+.27*np.minimum(late,5)-.2*(gp>0)-.15*(aud=='Y')+.12*np.where(np.isnan(gst),2.,np.log1p(np.nan_to_num(gst)))+np.array([bv[b] for b in bg])+np.array([sv[s] for s in sec])+.15*r.normal(size=n)
    y=(r.random(n)<1/(1+np.exp(-lt)))*1
    d=smp=='development';b=irls(X[d],y[d],1.0);p=np.round(1/(1+np.exp(-X@b)),5)
    return dict(n=n,sample=smp,date=np.array(D),yrs=yrs,turn=turn,dscr=dscr,gear=gear,od=od,late=late,bg=bg,gp=gp,sec=sec,aud=aud,gst=gst,amt=amt,ten=ten,y=y,p=p)
def groups(seed,n,spec):
    r=np.random.default_rng(seed);return {k:r.choice(list(v),n,p=list(v.values())) for k,v in spec.items()}
CG={'director_sex':{'M':.68,'F':.32},'director_age':{'under 40':.27,'40-54':.46,'55 and over':.27}}
TC=np.array([0,.01,.02,.035,.06,.10,.18,1.01]);GN=['S1','S2','S3','S4','S5','S6','S7']
def check(d,samples,segs,segmin,zmax=1.3,thr=None,gs=None):
    """returns badness list"""
    bad=[];y,p=d['y'],d['p']
    A={s:auc(y[d['sample']==s],p[d['sample']==s]) for s in samples}
    ref=samples[0]
    for s in samples:
        m=d['sample']==s
        if abs(z_oe(y[m],p[m]))>zmax: bad.append(('z',s))
        a,b,se=calib(y[m],p[m])
        if abs(b-1)>1.3*se or abs(b-1)>.12: bad.append(('slope',s,b))
        if abs(A[s]-A[ref])>.02: bad.append(('auc',s,A[s]))
        # months / quarters
        for sg in segs:
            for v in np.unique(d[sg]):
                mm=m&(d[sg]==v)
                if abs(z_oe(y[mm],p[mm]))>2.0: bad.append(('segz',s,v))
                if y[mm].sum()>=5 and auc(y[mm],p[mm])<segmin: bad.append(('segauc',s,v))
        # deciles
        o=np.argsort(p[m])
        for c in np.array_split(o,10):
            if abs(z_oe(y[m][c],p[m][c]))>2.4: bad.append(('dec',s))
        q=np.array([x.year*4+(x.month-1)//3 for x in d['date']])
        for v in np.unique(q[m]):
            mm=m&(q==v)
            if abs(z_oe(y[mm],p[mm]))>2.1: bad.append(('qz',s,v))
    return bad
# ---------------- fraud
FS=[('train','2025-01-02','2025-06-30',5400),('holdout','2025-01-02','2025-06-30',2600),('oot','2025-07-01','2025-09-30',2600),('production','2026-03-02','2026-07-31',4400)]
def fraud_data(seed):
    r=np.random.default_rng(seed);n=sum(x[3] for x in FS);smp=np.concatenate([[c[0]]*c[3] for c in FS])
    D=sum((rdates(r,c[1],c[2],c[3],.08) for c in FS),[])
    typ=r.choice(['first-time payee','instant top-up','QR payment'],n,p=[.46,.31,.23])
    amt=np.round(np.exp(r.normal(4.3,1.05,n)+np.where(typ=='first-time payee',.35,0)),2);rd=r.random(n)<.35;amt[rd]=np.maximum(np.round(amt[rd],-1),10);amt=np.clip(amt,2,5000)
    dev=np.round(r.gamma(.8,260,n)).clip(0,2400).astype(int)
    wal=np.clip(np.round(r.gamma(1.8,11,n)),0,96).astype(int)
    hr=r.choice(24,n,p=np.array([2,1.2,.8,.6,.5,.8,2,4,5,5,5,6,7,6,5,5,5,6,7,7,6,6,4,3])/ (np.array([2,1.2,.8,.6,.5,.8,2,4,5,5,5,6,7,6,5,5,5,6,7,7,6,6,4,3]).sum()))
    v24=r.poisson(1.4*np.exp(.6*r.normal(size=n)))
    pin=r.choice([0,1,2,3,4],n,p=[.84,.11,.03,.013,.007])
    geo=(r.random(n)<.06)*1
    sim=np.where(r.random(n)<.42,np.nan,np.round(r.gamma(1.2,420,n)))  # blank: operator does not share
    pay=r.choice([0,1,2,3,5,9],n,p=[.78,.12,.05,.03,.015,.005]) # reports against payee's wallet in 90 days
    kyc=r.choice(['basic','full','full-plus'],n,p=[.3,.55,.15])
    newd=(dev<=7)*1.;night=((hr<6)|(hr==23))*1.;simr=(np.nan_to_num(sim,nan=9999)<=14)*1.
    X=np.c_[np.ones(n),np.log(amt),newd,(dev<=60)*1.,np.log1p(wal),night,np.minimum(v24,8),np.minimum(pin,3),geo,simr,np.isnan(sim)*1.,np.minimum(pay,3),kyc=='full',kyc=='full-plus',typ=='instant top-up',typ=='QR payment',newd*np.log(amt)].astype(float)
    lt=-5.3+.42*(np.log(amt)-4.3)+1.3*newd+.6*(dev<=60)-.32*(np.log1p(wal)-2.8)+.7*night+.24*np.minimum(v24,8)+.65*np.minimum(pin,3)+1.3*geo+1.4*simr+.1*np.isnan(sim)+.95*np.minimum(pay,3)-.35*(kyc=='full')-.7*(kyc=='full-plus')-.15*(typ=='instant top-up')-.4*(typ=='QR payment')+.2*newd*(np.log(amt)-4.3)+.3*r.normal(size=n)
    y=(r.random(n)<1/(1+np.exp(-lt+.0)))*1
    d=smp=='train';b=irls(X[d],y[d],1.0);p=np.round(1/(1+np.exp(-X@b)),5)
    return dict(n=n,sample=smp,date=np.array(D),typ=typ,amt=amt,dev=dev,wal=wal,hr=hr,v24=v24,pin=pin,geo=geo,sim=sim,pay=pay,kyc=kyc,y=y,p=p)
FG={'sex':{'F':.51,'M':.49},'age_band':{'18-34':.44,'35-54':.38,'55 and over':.18}}
def chi_p(flag,g):
    # two-group z or chi2 normal approx: return max |z| group vs rest
    return max(abs(flag[g==v].mean()-flag[g!=v].mean())/math.sqrt(flag.mean()*(1-flag.mean())*(1/(g==v).sum()+1/(g!=v).sum())) for v in np.unique(g))
def group_bad(d,G,thr,samples):
    b=0;y,p=d['y'],d['p'];F=(p>=thr)*1.
    for k,g in G.items():
        for s in ['all']+samples:
            m=np.ones(len(y),bool) if s=='all' else d['sample']==s
            if chi_p(F[m],g[m])>1.25 or chi_p(y[m]*1.,g[m])>1.4: b+=1
            rt=[F[m&(g==v)].mean() for v in np.unique(g)]
            if min(rt)/max(rt)<.82: b+=1
            for v in np.unique(g):
                mm=m&(g==v)
                if abs(z_oe(y[mm],p[mm]))>1.5: b+=1
    return b
