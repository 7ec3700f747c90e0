import numpy as np, csv, datetime as dt, math
def sig(x): return 1/(1+np.exp(-x))
def auc(s,y):
    s=np.asarray(s,float); y=np.asarray(y,int); n1=y.sum(); n0=len(y)-n1
    if n1==0 or n0==0: return float('nan')
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True); e=np.cumsum(c); r=(e-(c-1)/2)[inv]
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_se(a,y):
    n1=y.sum(); n0=len(y)-n1; q1=a/(2-a); q2=2*a*a/(1+a)
    return math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
def logit_fit(X,y,ridge=1e-3,w=None):
    X=np.c_[np.ones(len(y)),X]; b=np.zeros(X.shape[1]); R=np.eye(len(b))*ridge; R[0,0]=0
    w=np.ones(len(y)) if w is None else w
    for _ in range(60):
        p=sig(X@b); H=(X*(w*p*(1-p))[:,None]).T@X+R; d=np.linalg.solve(H,X.T@(w*(y-p))-R@b); b+=np.clip(d,-3,3)
        if abs(d).max()<1e-8: break
    return b,np.sqrt(np.diag(np.linalg.inv(H)))
def slope(s,y):
    s=np.clip(s,1e-6,1-1e-6); b,se=logit_fit(np.log(s/(1-s))[:,None],y,0); return b[1],se[1]
def isnum(v):
    try: float(v); return True
    except ValueError: return False
def psi(ref,cur):
    """text columns in; quantile tenths of the reference for numbers with >10 values, else levels; blanks own bin; floor 1e-4"""
    r=[v for v in ref if v!='']; c=[v for v in cur if v!='']
    if all(isnum(v) for v in r+c) and len(set(map(float,r)))>10:
        rf=np.array(r,float); e=np.unique(np.quantile(rf,np.arange(1,10)/10))
        k=len(e)+1; a=np.bincount(np.searchsorted(e,rf,side='left'),minlength=k); b=np.bincount(np.searchsorted(e,np.array(c,float),side='left'),minlength=k)
    else:
        L=sorted(set(r)|set(c)); a=np.array([r.count(l) for l in L]); b=np.array([c.count(l) for l in L])
    a=np.append(a,len(ref)-len(r))/len(ref); b=np.append(b,len(cur)-len(c))/len(cur)
    a=np.maximum(a,1e-4); b=np.maximum(b,1e-4); return float(((b-a)*np.log(b/a)).sum())
def months(a,b):
    y,m=map(int,a.split('-')); out=[]
    while f'{y}-{m:02d}'<=b:
        out.append(f'{y}-{m:02d}'); m+=1
        if m>12: y+=1; m=1
    return out
def read(path):
    with open(path,newline='') as f: R=list(csv.reader(f))
    return R[0],{h:[r[i] for r in R[1:]] for i,h in enumerate(R[0])}
# column makers: (name, maker, param, coef, meaning)
def col(rng,n,k,p):
    """raw values (object list of str-able) and standardised value(s)"""
    if k=='ln': # median, sigma, step
        x=np.maximum(p[2],np.round(np.exp(rng.normal(math.log(p[0]),p[1],n))/p[2])*p[2]); return x
    if k=='n': return np.clip(np.round(rng.normal(p[0],p[1],n)/p[4])*p[4],p[2],p[3])
    if k=='pois': return rng.poisson(p[0],n) if len(p)==1 else np.minimum(p[1],rng.poisson(rng.gamma(1.2,p[0]/1.2,n)))
    if k=='beta': return np.round(rng.beta(p[0],p[1],n)*p[2],p[3])
    if k=='bool': return (rng.random(n)<p[0]).astype(int)
    if k=='cat': return rng.choice(np.array(list(p),dtype=object),n,p=np.array([v[0] for v in p.values()]))
def zval(x,k,p,ref=None):
    if k=='ln':
        return np.clip((np.log(np.maximum(x,1e-3))-math.log(p[0]))/p[1],-2.5,2.5)
    if k=='n': return np.clip((x-p[0])/p[1],-2.5,2.5)
    if k=='pois': return np.clip(np.sqrt(x)-math.sqrt(p[0]),-2,2.5)
    if k=='beta': m=p[0]/(p[0]+p[1])*p[2]; return np.clip((x-m)/(p[2]*math.sqrt(p[0]*p[1]/(p[0]+p[1])**2/(p[0]+p[1]+1))),-2.5,2.5)
    if k=='bool': return x.astype(float)-p[0]
def fmt(x,k,p):
    if k in('cat',): return [str(v) for v in x]
    if k=='beta': return [f'{v:.{p[3]}f}' for v in x]
    st=p[2] if k=='ln' else p[4] if k=='n' else 1
    d=max(0,-int(math.floor(math.log10(st)+1e-9))) if st<1 else 0
    return [f'{v:.{d}f}' for v in x]
