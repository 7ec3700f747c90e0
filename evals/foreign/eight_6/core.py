import numpy as np, csv, os, yaml, datetime as dt
def sig(z): return 1/(1+np.exp(-z))
def auc(s,y):
    s=np.asarray(s,float);y=np.asarray(y)
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    r=(np.cumsum(c)-c+ (c+1)/2)[inv]
    n1=(y==1).sum();n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_ci(a,n1,n0):
    q1=a/(2-a);q2=2*a*a/(1+a)
    se=np.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
    return a-1.96*se,min(1,a+1.96*se)
def psi(r,c,b=10):
    r=np.asarray(r,float);c=np.asarray(c,float)
    def sh(x,e):
        m=np.isnan(x);h=np.bincount(np.searchsorted(e,x[~m],side='left'),minlength=len(e)+1)
        return np.maximum(np.r_[h,m.sum()]/len(x),1e-4)
    e=np.unique(np.nanquantile(r,np.arange(1,b)/b))
    p,q=sh(r,e),sh(c,e);return float(((q-p)*np.log(q/p)).sum())
def cpsi(r,c):
    k=sorted(set(r)|set(c));f=lambda x:np.maximum(np.array([np.mean(np.array(x,object)==v) for v in k]),1e-4)
    p,q=f(r),f(c);return float(((q-p)*np.log(q/p)).sum())
def fit(X,y,it=30,l2=1e-3):
    w=np.zeros(X.shape[1])
    for _ in range(it):
        p=sig(X@w);g=X.T@(y-p)-l2*w;H=(X*(p*(1-p))[:,None]).T@X+l2*np.eye(len(w))
        w=w+np.linalg.solve(H,g)
    return w
def dates(rng,n,a,b,season=None):
    a=dt.date.fromisoformat(a);b=dt.date.fromisoformat(b);k=(b-a).days+1
    d=[a+dt.timedelta(i) for i in range(k)]
    wt=np.array([(season or {}).get(x.month,1.0)*(0.35 if x.weekday()==6 else 1) for x in d]);wt/=wt.sum()
    i=np.sort(rng.choice(k,n,p=wt));return [d[j].isoformat() for j in i]
def fmt(v):
    if v is None: return ''
    if isinstance(v,float):
        if np.isnan(v): return ''
        return repr(round(v,6)).rstrip('0').rstrip('.') if v!=int(v) else str(int(v))
    return str(v)
def write_csv(path,cols):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    ks=list(cols)
    with open(path,'w',newline='') as f:
        w=csv.writer(f);w.writerow(ks)
        for r in zip(*[list(cols[k]) for k in ks]): w.writerow([fmt(x.item() if isinstance(x,np.generic) else x) for x in r])
def inr(v):
    s=str(int(round(v)));
    if len(s)<=3:return '₹ '+s
    h,t=s[:-3],s[-3:];p=[]
    while len(h)>2:p.insert(0,h[-2:]);h=h[:-2]
    if h:p.insert(0,h)
    return '₹ '+','.join(p)+','+t
def stats(cols,score,out,sample):
    S=np.array(cols[sample]);s=np.array(cols[score],float);y=np.array(cols[out]).astype(int)
    r={}
    for k in dict.fromkeys(S):
        m=S==k;a=auc(s[m],y[m]);lo,hi=auc_ci(a,y[m].sum(),(1-y[m]).sum())
        r[k]=dict(n=int(m.sum()),ev=int(y[m].sum()),rate=y[m].mean(),mean=s[m].mean(),auc=a,lo=lo,hi=hi)
    return r
