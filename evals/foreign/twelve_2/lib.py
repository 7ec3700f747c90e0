import numpy as np, csv, json, os, yaml, math, datetime as dt
def expit(x): return 1/(1+np.exp(-x))
def auc(s,y):
    s=np.asarray(s,float);y=np.asarray(y,int)
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    cs=np.cumsum(c);r=(cs-(c-1)/2.0)[inv]
    n1=y.sum();n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_ci(s,y):
    a=auc(s,y);n1=int(np.sum(y));n0=len(y)-n1
    q1=a/(2-a);q2=2*a*a/(1+a)
    se=math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
    return a,a-1.96*se,min(1,a+1.96*se)
def wilson(k,n,z=1.96):
    p=k/n;d=1+z*z/n;c=(p+z*z/(2*n))/d;h=z*math.sqrt(p*(1-p)/n+z*z/(4*n*n))/d
    return max(0,c-h),c+h
def psi(ref,cur,cat=False):
    if cat:
        ks=sorted(set(ref)|set(cur));a=np.array([np.mean(np.array(ref)==k) for k in ks]);b=np.array([np.mean(np.array(cur)==k) for k in ks])
    else:
        ref=np.array([np.nan if v=='' else float(v) for v in ref]);cur=np.array([np.nan if v=='' else float(v) for v in cur])
        e=np.unique(np.nanquantile(ref,np.linspace(0,1,11)[1:-1]))
        f=lambda x:np.append(np.bincount(np.searchsorted(e,x[~np.isnan(x)],side='left'),minlength=len(e)+1),np.isnan(x).sum())/len(x)
        a,b=f(ref),f(cur)
        k=(a>0)|(b>0);a,b=a[k],b[k]
    a=np.maximum(a,1e-4);b=np.maximum(b,1e-4)
    return float(np.sum((a-b)*np.log(a/b)))
def oe(s,y):
    s=np.asarray(s,float);y=np.asarray(y);v=math.sqrt(np.sum(s*(1-s)));e=s.sum()
    return y.sum()/e,(y.sum()-1.96*v)/e,(y.sum()+1.96*v)/e,(y.sum()-e)/v
def slope(s,y):
    x=np.log(s/(1-s));X=np.c_[np.ones(len(x)),x];b=np.array([0.,1.])
    for _ in range(30):
        p=expit(X@b);H=X.T@(X*(p*(1-p))[:,None]);b=b+np.linalg.solve(H,X.T@(y-p))
    se=np.sqrt(np.diag(np.linalg.inv(H)))
    return b[0],b[1],se[1]
def wcsv(path,cols,rows):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    with open(path,'w',newline='') as f:
        w=csv.writer(f);w.writerow(cols);w.writerows(rows)
def rcsv(path):
    with open(path) as f:
        r=list(csv.DictReader(f))
    return {k:[x[k] for x in r] for k in r[0]}
def pc(x,d=2): return f"{100*x:.{d}f}%"
def day(s):
    d=dt.date.fromisoformat(s) if isinstance(s,str) else s
    return f"{d.day} {d:%B %Y}"
def table(head,rows):
    return "| "+" | ".join(head)+" |\n|"+"|".join(" --- " for _ in head)+"|\n"+"\n".join("| "+" | ".join(str(c) for c in r)+" |" for r in rows)+"\n"
