import numpy as np, datetime as dt
def sig(z): return 1/(1+np.exp(-z))
def auc(y,s):
    o=np.argsort(s,kind='mergesort'); ss=s[o]; r=np.empty(len(s)); 
    u,inv,c=np.unique(ss,return_inverse=True,return_counts=True); e=np.cumsum(c); r[o]=((e-c+1+e)/2.)[inv]
    n1=y.sum(); n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_se(a,y):
    n1=y.sum(); n0=len(y)-n1; q1=a/(2-a); q2=2*a*a/(1+a)
    return np.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
def ks(y,s):
    o=np.argsort(s); yy=y[o]; return float(np.max(np.abs(np.cumsum(yy)/yy.sum()-np.cumsum(1-yy)/(1-yy).sum())))
def psi(ref,new,b=10):
    q=np.unique(np.quantile(ref,np.linspace(0,1,b+1)[1:-1]))
    a=np.bincount(np.searchsorted(q,ref,side='right'),minlength=len(q)+1)/len(ref); c=np.bincount(np.searchsorted(q,new,side='right'),minlength=len(q)+1)/len(new)
    a=np.maximum(a,1e-4); c=np.maximum(c,1e-4); return float(((c-a)*np.log(c/a)).sum())
def psi_col(r,n):
    if r.dtype==object or r.dtype.kind=='U':
        t=0
        for k in set(r)|set(n):
            a=max((r==k).mean(),1e-4); c=max((n==k).mean(),1e-4); t+=(c-a)*np.log(c/a)
        return float(t)
    mr,mn=np.isnan(r),np.isnan(n); rr,nn=r[~mr],n[~mn]
    q=np.unique(np.quantile(rr,np.linspace(0,1,11)[1:-1]))
    a=np.append(np.bincount(np.searchsorted(q,rr,side='right'),minlength=len(q)+1),mr.sum())/len(r); c=np.append(np.bincount(np.searchsorted(q,nn,side='right'),minlength=len(q)+1),mn.sum())/len(n)
    k=(a>0)|(c>0); a=np.maximum(a[k],1e-4); c=np.maximum(c[k],1e-4); return float(((c-a)*np.log(c/a)).sum())
def fit(X,y):
    X=np.c_[np.ones(len(X)),X]; b=np.zeros(X.shape[1])
    for _ in range(30):
        p=sig(X@b); b=b+np.linalg.solve(X.T@(X*(p*(1-p))[:,None])+1e-6*np.eye(len(b)),X.T@(y-p))
    return b
def wilson(k,n,z=1.96):
    p=k/n; d=1+z*z/n; c=(p+z*z/2/n)/d; h=z*np.sqrt(p*(1-p)/n+z*z/4/n/n)/d; return c-h,c+h
# column spec: (name, gen(rng,n,season), [(term text, fn(values)->x, true beta)], csv decimals, plain description)
def design(spec,cols):
    return np.column_stack([f(cols[s[0]]) for s in spec for (_,f,_b) in s[2]])
def terms(spec): return [t for s in spec for (t,_f,_b) in s[2]]
def simulate(S,seed):
    rng=np.random.default_rng(seed); samp=[];dates=[]
    for name,n,a,b in S['samples']:
        d0=dt.date.fromisoformat(a); days=(dt.date.fromisoformat(b)-d0).days
        ds=sorted(rng.integers(0,days+1,n)); dates+=[d0+dt.timedelta(int(k)) for k in ds]; samp+=[name]*n
    n=len(samp); samp=np.array(samp); mon=np.array([d.month for d in dates]); season=np.sin(2*np.pi*mon/12)
    cols={}
    for s in S['spec']: cols[s[0]]=s[1](rng,n,season)
    extra={k:f(rng,n) for k,f in S['extra'].items()}
    X=design(S['spec'],cols); tb=np.array([b for s in S['spec'] for (_t,_f,b) in s[2]])
    tb=tb*S.get("mult",1.); z=X@tb; z=z-z.mean()+S['a0']+rng.normal(0,S['noise'],n)
    y=(rng.random(n)<sig(z)).astype(int)
    return dict(samp=samp,dates=dates,cols=cols,extra=extra,y=y,rng=rng,n=n)
def score(S,D,b):
    X=design(S['spec'],D['cols']); return np.round(sig(b[0]+X@b[1:]),5)
def zcal(y,s): return (y.sum()-s.sum())/np.sqrt((s*(1-s)).sum())
def clean_ok(S,D,s):
    y=D['y'];samp=D['samp']; names=[x[0] for x in S['samples']]; A={}
    for m in names:
        k=samp==m
        if abs(zcal(y[k],s[k]))>1.2: return False
        A[m]=auc(y[k],s[k])
        if A[m]<0.755: return False
        if m!='DEV' and (psi(s[samp=='DEV'],s[k])>0.012): return False
        if A['DEV']-A[m]>0.02 or A[m]-A['DEV']>0.03: return False
        for c in S['segs']+S['groups']:
            v=D['extra'].get(c,D['cols'].get(c))
            for g in set(v):
                kk=k&(v==g)
                if abs(zcal(y[kk],s[kk]))>2.05: return False
                if m!='DEV' and y[kk].sum()>=15:
                    a=auc(y[kk],s[kk])
                    if a<0.715: return False
        for c in S['groups']:   # flagged share and score means
            v=D['extra'][c]; gs=sorted(set(v)); f=(s>=S['cut'])
            for i in range(1,len(gs)):
                a,b2=k&(v==gs[0]),k&(v==gs[i]); p=f[k].mean(); se=np.sqrt(p*(1-p)*(1/a.sum()+1/b2.sum()))
                if abs(f[a].mean()-f[b2].mean())>1.6*se: return False
                p=y[k].mean(); se=np.sqrt(p*(1-p)*(1/a.sum()+1/b2.sum()))
                if abs(y[a].mean()-y[b2].mean())>1.7*se: return False
        if m!='DEV':
            for s_ in S['spec']:
                if psi_col(D['cols'][s_[0]][samp=='DEV'],D['cols'][s_[0]][k])>0.025: return False
    # calibration by decile in later samples
    for m in names[1:]:
        k=np.where(samp==m)[0]; o=k[np.argsort(s[k])]
        for ch in np.array_split(o,10):
            if abs(zcal(y[ch],s[ch]))>2.3: return False
        q=np.array([ (D['dates'][i].year,(D['dates'][i].month-1)//3) for i in k])
        for u in set(map(tuple,q)):
            kk=k[(q==u).all(1)]
            if abs(zcal(y[kk],s[kk]))>2.05: return False
    return True
