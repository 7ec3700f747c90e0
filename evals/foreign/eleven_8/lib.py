import csv, math, datetime as dt
import numpy as np
D = dt.date
def irls(X, y, w=None, it=30):
    w = np.ones(len(y)) if w is None else w
    X = np.c_[np.ones(len(y)), X]; b = np.zeros(X.shape[1])
    for _ in range(it):
        p = 1/(1+np.exp(-X@b)); W = w*p*(1-p)+1e-12
        b = b + np.linalg.solve((X*W[:,None]).T@X + 1e-6*np.eye(X.shape[1]), X.T@(w*(y-p)))
    return b
def pred(b, X): return 1/(1+np.exp(-(b[0]+X@b[1:])))
def auc(s, y):
    s=np.asarray(s,float); y=np.asarray(y); u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    r=np.cumsum(c)-(c-1)/2; R=r[inv]; n1=y.sum(); n0=len(y)-n1
    return (R[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def hm(a,n1,n0):
    q1=a/(2-a); q2=2*a*a/(1+a)
    return math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
def wilson(k,n,z=1.959964):
    p=k/n; d=1+z*z/n; c=(p+z*z/(2*n))/d; h=z*math.sqrt(p*(1-p)/n+z*z/(4*n*n))/d
    return c-h, c+h
def psi(ref, cur, cat=False):
    if cat:
        ks=sorted(set(ref)|set(cur)); a=np.array([np.mean(np.array(ref)==k) for k in ks]); b=np.array([np.mean(np.array(cur)==k) for k in ks])
    else:
        ref=np.array(ref,float); cur=np.array(cur,float); rn=ref[~np.isnan(ref)]
        e=np.unique(np.quantile(rn,np.linspace(0,1,11)[1:-1]))
        f=lambda v:np.r_[np.bincount(np.searchsorted(e,v[~np.isnan(v)],side='left'),minlength=len(e)+1),np.isnan(v).sum()]/len(v)
        a,b=f(ref),f(cur); k=(a>0)|(b>0); a,b=a[k],b[k]
    a=np.maximum(a,1e-4); b=np.maximum(b,1e-4)
    return float(((b-a)*np.log(b/a)).sum())
def z2(k1,n1,k2,n2):
    p=(k1+k2)/(n1+n2); s=math.sqrt(max(p*(1-p),1e-12)*(1/n1+1/n2)); return (k1/n1-k2/n2)/s
def read(p): return list(csv.DictReader(open(p,encoding='utf-8')))
def write(p, rows):
    p.parent.mkdir(parents=True,exist_ok=True)
    with open(p,'w',newline='',encoding='utf-8') as f:
        w=csv.DictWriter(f,list(rows[0])); w.writeheader(); w.writerows(rows)
def days(rng,n,a,b,wt):
    L=[a+dt.timedelta(i) for i in range((b-a).days+1)]; w=np.array([wt(d) for d in L],float)
    return [L[i] for i in rng.choice(len(L),n,p=w/w.sum())]
def pct(x,d=1): return f"{100*x:.{d}f}%"
def eur(x): return f"EUR {x:,.0f}"
def tab(h,rows):
    return "\n".join(["| "+" | ".join(h)+" |","|"+"---|"*len(h)]+["| "+" | ".join(str(c) for c in r)+" |" for r in rows])+"\n"
def balanced(rng, n, groups, stats, samples, zmax=1.3, tries=3000):
    """group column independent of everything, redrawn until no difference beyond ordinary chance"""
    names=list(groups); pr=np.array(list(groups.values()))
    S=np.array(samples)
    for _ in range(tries):
        g=np.array(names)[rng.choice(len(names),n,p=pr)]
        ok=True
        for mask in [np.ones(n,bool)]+[S==s for s in sorted(set(samples))]:
            for st in stats:
                for k in names:
                    m=mask&(g==k); o=mask&(g!=k)
                    if abs(z2(st[m].sum(),m.sum(),st[o].sum(),o.sum()))>zmax: ok=False;break
                if not ok:break
            if not ok:break
        if ok:return g
    raise SystemExit("no balanced draw")
