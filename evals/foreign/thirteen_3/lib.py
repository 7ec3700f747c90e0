import numpy as np, datetime as dt, csv, math
D=dt.date.fromisoformat
def sig(z): return 1/(1+np.exp(-z))
def fit(X,y,l2=1e-4):
    X=np.column_stack([np.ones(len(X)),X]); b=np.zeros(X.shape[1])
    for _ in range(40):
        p=sig(X@b); W=p*(1-p)
        d=np.linalg.solve(X.T@(X*W[:,None])+l2*np.eye(len(b)),X.T@(y-p)-l2*b); b+=d
        if abs(d).max()<1e-10: break
    return b
def auc(y,s):
    y=np.asarray(y);s=np.asarray(s); o=np.argsort(s,kind='stable'); u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    r=(np.cumsum(c)-(c-1)/2)[inv]; n1=y.sum(); n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_ci(y,s):
    a=auc(y,s);n1=y.sum();n0=len(y)-n1;q1=a/(2-a);q2=2*a*a/(1+a)
    se=math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0)); return a,a-1.96*se,a+1.96*se
def ks(y,s):
    u,inv=np.unique(s,return_inverse=True); g=np.bincount(inv,weights=1-y);b=np.bincount(inv,weights=y)
    return np.abs(np.cumsum(g)/g.sum()-np.cumsum(b)/b.sum()).max()
def psi_num(a,b):
    e=np.quantile(a,np.arange(.1,1,.1)); e=np.unique(e)
    pa=np.bincount(np.searchsorted(e,a,side='right'),minlength=len(e)+1)/len(a);pb=np.bincount(np.searchsorted(e,b,side='right'),minlength=len(e)+1)/len(b)
    pa=np.maximum(pa,1e-4);pb=np.maximum(pb,1e-4); return float(((pb-pa)*np.log(pb/pa)).sum())
def psi_cat(a,b):
    t=0
    for k in sorted(set(a)|set(b)):
        x=max(np.mean(np.array(a)==k),1e-4);y=max(np.mean(np.array(b)==k),1e-4); t+=(y-x)*math.log(y/x)
    return float(t)
def wilson(k,n,z=1.96):
    p=k/n;d=1+z*z/n;c=(p+z*z/2/n)/d;h=z*math.sqrt(p*(1-p)/n+z*z/4/n/n)/d; return max(0,c-h),min(1,c+h)
def z2(k1,n1,k2,n2):
    p=(k1+k2)/(n1+n2); return (k1/n1-k2/n2)/math.sqrt(p*(1-p)*(1/n1+1/n2))
def zcal(y,s): return (y.sum()-s.sum())/math.sqrt((s*(1-s)).sum())
def calslope(y,s): return fit(np.log(s/(1-s))[:,None],y,1e-9)
def dates(r,a,b,n,season=None):
    a,b=D(a),D(b); ds=[a+dt.timedelta(i) for i in range((b-a).days+1)]
    w=np.array([(season or {}).get(d.month,1.)*(0.7 if d.weekday()>4 else 1) for d in ds]); 
    return sorted(r.choice(len(ds),n,p=w/w.sum())), ds
def P(x,n=1): return f"{100*x:.{n}f}%"
def table(h,rows): return "| "+" | ".join(h)+" |\n|"+"---|"*len(h)+"\n"+"\n".join("| "+" | ".join(str(c) for c in r)+" |" for r in rows)
def wcsv(p,h,rows):
    with open(p,"w",newline="") as f: w=csv.writer(f,lineterminator="\n"); w.writerow(h); w.writerows(rows)
def rcsv(p):
    R=list(csv.DictReader(open(p))); return {k:np.array([r[k] for r in R]) for k in R[0]}
