import numpy as np, math, datetime as dt, csv, os
def sig(z): return 1/(1+np.exp(-z))
def fit(X,y,it=25):
    X=np.column_stack([np.ones(len(X)),X]); b=np.zeros(X.shape[1])
    for _ in range(it):
        p=sig(X@b); W=p*(1-p)
        b=b+np.linalg.solve(X.T@(X*W[:,None])+1e-6*np.eye(len(b)),X.T@(y-p))
    return b
def pred(b,X): return sig(np.column_stack([np.ones(len(X)),X])@b)
def auc(s,y):
    s=np.asarray(s,float);y=np.asarray(y)
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    r=(np.cumsum(c)-(c-1)/2)[inv]; n1=y.sum();n0=len(y)-n1
    if n1==0 or n0==0: return float('nan')
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def hm(a,n1,n0):
    q1=a/(2-a);q2=2*a*a/(1+a)
    return math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
def psi(ref,cur,k=10):
    ref=np.asarray(ref);cur=np.asarray(cur)
    if ref.dtype.kind in 'OUS':
        cats=sorted(set(ref)|set(cur)); a=np.array([(ref==c).mean() for c in cats]);b=np.array([(cur==c).mean() for c in cats])
    else:
        ref=ref.astype(float);cur=cur.astype(float)
        ok=~np.isnan(ref); e=np.unique(np.quantile(ref[ok],np.linspace(0,1,k+1)[1:-1]))
        def h(v):
            m=np.isnan(v); i=np.searchsorted(e,v[~m],side='left')
            return np.append(np.bincount(i,minlength=len(e)+1),m.sum())/len(v)
        a,b=h(ref),h(cur)
        keep=(a>0)|(b>0); a,b=a[keep],b[keep]
    a=np.maximum(a,1e-4);b=np.maximum(b,1e-4)
    return float(((b-a)*np.log(b/a)).sum())
def days(r,n,a,b):
    a=dt.date.fromisoformat(a);b=dt.date.fromisoformat(b)
    k=(b-a).days+1
    d=np.sort(r.integers(0,k,n)); return np.array([(a+dt.timedelta(int(x))).isoformat() for x in d])
def quarter(d): return f"{d[:4]} Q{(int(d[5:7])-1)//3+1}"
def stats(D,score,y,m=None):
    s=D[score];t=D[y]
    if m is not None: s,t=s[m],t[m]
    a=auc(s,t);n1=int(t.sum());n0=len(t)-n1
    se=hm(a,n1,n0) if n1 and n0 else float('nan')
    return dict(n=len(t),ev=n1,rate=n1/len(t),mean=float(s.mean()),auc=a,lo=a-1.96*se,hi=min(1,a+1.96*se),
                z=(n1-s.sum())/math.sqrt((s*(1-s)).sum()))
def write(D,path):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    cols=list(D)
    with open(path,'w',newline='') as f:
        w=csv.writer(f);w.writerow(cols)
        for i in range(len(D[cols[0]])):
            row=[]
            for c in cols:
                v=D[c][i]
                if isinstance(v,(float,np.floating)):
                    v='' if np.isnan(v) else (int(v) if float(v).is_integer() and c not in('p_bad','p_fraud','risk') else repr(round(float(v),5)))
                row.append(v)
            w.writerow(row)
def prop_p(k1,n1,k2,n2):
    p=(k1+k2)/(n1+n2); se=math.sqrt(max(p*(1-p),1e-9)*(1/n1+1/n2)); z=(k1/n1-k2/n2)/se
    return math.erfc(abs(z)/math.sqrt(2))
