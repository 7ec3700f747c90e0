import numpy as np, csv, os, math
from datetime import date, timedelta
def auc(s,y):
    s=np.asarray(s,float);y=np.asarray(y)
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    r=(np.cumsum(c)-c+(c+1)/2)[inv]
    n1=y.sum();n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_se(a,n1,n0):
    q1=a/(2-a);q2=2*a*a/(1+a)
    return math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
def psi_num(r,c,b=10):
    r=np.asarray(r,float);c=np.asarray(c,float)
    e=np.unique(np.quantile(r[~np.isnan(r)],np.linspace(0,1,b+1)[1:-1]))
    f=lambda x:np.append(np.bincount(np.searchsorted(e,x[~np.isnan(x)],side='left'),minlength=len(e)+1),np.isnan(x).sum())/len(x)
    return _psi(f(r),f(c))
def _psi(p,q):
    k=(p>0)|(q>0);p=np.maximum(p[k],1e-4);q=np.maximum(q[k],1e-4)
    return float(((q-p)*np.log(q/p)).sum())
def psi_cat(r,c):
    L=sorted(set(r)|set(c));r=list(r);c=list(c)
    return _psi(np.array([r.count(l) for l in L])/len(r),np.array([c.count(l) for l in L])/len(c))
def psi_any(r,c):
    try: return psi_num([float(x) if x!='' else np.nan for x in r],[float(x) if x!='' else np.nan for x in c])
    except ValueError: return psi_cat(r,c)
def jeffreys(d,n,p):
    x=np.linspace(1e-9,1,400001);a=d+.5;b=n-d+.5
    l=(a-1)*np.log(x)+(b-1)*np.log1p(-np.minimum(x,1-1e-12));w=np.exp(l-l.max())
    if a<1: # integrate by substitution x=t^2
        t=np.linspace(1e-9,1,400001);xx=t*t
        l=(a-1)*np.log(xx)+(b-1)*np.log1p(-np.minimum(xx,1-1e-12))+np.log(2*t);w=np.exp(l-l.max());return float(w[xx<=p].sum()/w.sum())
    return float(w[x<=p].sum()/w.sum())
def wilson(k,n,z=1.959964):
    p=k/n;d=1+z*z/n;c=(p+z*z/(2*n))/d;h=z*math.sqrt(p*(1-p)/n+z*z/(4*n*n))/d
    return c-h,c+h
def logit_fit(X,y,l2=1.0):
    X=np.c_[np.ones(len(X)),X];b=np.zeros(X.shape[1]);P=np.eye(len(b))*l2;P[0,0]=0
    for _ in range(50):
        p=1/(1+np.exp(-X@b));g=X.T@(y-p)-P@b;H=(X*(p*(1-p))[:,None]).T@X+P
        s=np.linalg.solve(H,g);b=b+s
        if abs(s).max()<1e-10:break
    return b
def calib(p,y):
    l=np.log(p/(1-p));return logit_fit(l[:,None],y,0.0)
def write(path,cols):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    with open(path,'w',newline='') as f:
        w=csv.writer(f);w.writerow(cols.keys());w.writerows(zip(*cols.values()))
def read(path):
    with open(path) as f: R=list(csv.DictReader(f))
    return {k:[r[k] for r in R] for k in R[0]}
def draw(g,p,*keys):
    """one outcome per case with probability p; systematic draw along the sorted file, so that parts of the file keep their share"""
    o=np.lexsort(keys[::-1]);c=np.cumsum(p[o])+g.random();y=np.zeros(len(p),int)
    y[o]=np.floor(c)-np.floor(np.r_[c[0]-p[o][0],c[:-1]])>0
    return y
