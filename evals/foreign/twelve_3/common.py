import csv, os, math, json, datetime as dt
import numpy as np
def auc(y,s):
    y=np.asarray(y,float); s=np.asarray(s,float)
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    cs=np.cumsum(c); r=(cs-c+1+cs)/2.0; R=r[inv]
    n1=y.sum(); n0=len(y)-n1
    return (R[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_ci(y,s):
    a=auc(y,s); n1=sum(y); n0=len(y)-n1; q1=a/(2-a); q2=2*a*a/(1+a)
    se=math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
    return a,a-1.96*se,min(1,a+1.96*se)
def wilson(k,n,z=1.96):
    p=k/n; d=1+z*z/n; c=(p+z*z/2/n)/d; h=z*math.sqrt(p*(1-p)/n+z*z/4/n/n)/d
    return c-h,c+h
def psi(ref,cur):
    isnum=all(isinstance(v,(int,float)) or v=="" for v in list(ref)+list(cur))
    if isnum and len(set(ref))>12:
        r=np.array([v for v in ref if v!=""],float); e=np.unique(np.quantile(r,np.linspace(0,1,11)[1:-1]))
        f=lambda v:-1 if v=="" else int(np.searchsorted(e,v,side="left")); keys=range(-1,len(e)+1)
    else:
        f=lambda v:v; keys=sorted(set(ref)|set(cur),key=str)
    from collections import Counter
    a=Counter(map(f,ref)); b=Counter(map(f,cur)); t=0
    for k in keys:
        if a[k]==0 and b[k]==0: continue
        p=max(a[k]/len(ref),1e-4); q=max(b[k]/len(cur),1e-4); t+=(q-p)*math.log(q/p)
    return t
def logit_fit(X,y,ridge=1.0):
    X=np.column_stack([np.ones(len(X)),X]); b=np.zeros(X.shape[1]); P=ridge*np.eye(len(b)); P[0,0]=0
    for _ in range(40):
        p=1/(1+np.exp(-X@b)); g=X.T@(y-p)-P@b; H=(X*(p*(1-p))[:,None]).T@X+P
        d=np.linalg.solve(H,g); b+=d
        if abs(d).max()<1e-10: break
    return b
def slope(y,s):
    l=np.log(s/(1-s)); b=logit_fit(l[:,None],np.asarray(y,float),0)
    p=1/(1+np.exp(-(b[0]+b[1]*l))); X=np.column_stack([np.ones(len(l)),l]); V=np.linalg.inv((X*(p*(1-p))[:,None]).T@X)
    return b[0],b[1],math.sqrt(V[1,1])
def write_csv(path,rows):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    with open(path,"w",newline="",encoding="utf-8") as f:
        w=csv.DictWriter(f,list(rows[0])); w.writeheader(); w.writerows(rows)
def read_csv(path):
    def conv(v):
        try: return float(v) if v!="" else ""
        except ValueError: return v
    with open(path,encoding="utf-8") as f: return [{k:conv(v) for k,v in r.items()} for r in csv.DictReader(f)]
def put(path,text):
    os.makedirs(os.path.dirname(path),exist_ok=True); open(path,"w",encoding="utf-8").write(text.strip()+"\n")
def pc(x,d=1): return f"{100*x:.{d}f}%"
def th(n): return f"{int(round(n)):,}"
def table(head,rows): return "\n".join(["| "+" | ".join(head)+" |","|"+" --- |"*len(head)]+["| "+" | ".join(map(str,r))+" |" for r in rows])
def chi_p(tab):
    t=np.array(tab,float); e=t.sum(1,keepdims=True)*t.sum(0)/t.sum(); x=((t-e)**2/e).sum(); df=t.shape[0]-1
    # Wilson-Hilferty
    z=((x/df)**(1/3)-(1-2/(9*df)))/math.sqrt(2/(9*df)); return 0.5*math.erfc(z/math.sqrt(2))
class S:
    """figures of one sample file, as written to disk"""
    def __init__(s,path,sample,score,out):
        s.rows=read_csv(path); s.sc,s.out,s.sm=score,out,sample
    def get(s,name,**kw): return [r for r in s.rows if r[s.sm]==name and all(r[k]==v for k,v in kw.items())]
    def y(s,rows): return np.array([r[s.out] for r in rows])
    def p(s,rows): return np.array([r[s.sc] for r in rows])
    def line(s,rows,d=3):
        y,p=s.y(rows),s.p(rows); a,l,h=auc_ci(y,p); w=wilson(y.sum(),len(y))
        return dict(n=len(y),ev=int(y.sum()),rate=y.mean(),mean=p.mean(),auc=a,lo=l,hi=h,wl=w[0],wh=w[1])
def row(name,x): return [name,th(x["n"]),x["ev"],pc(x["rate"],2),f"{pc(x['wl'],2)}–{pc(x['wh'],2)}",pc(x["mean"],2),f"{x['auc']:.3f} ({x['lo']:.3f}–{x['hi']:.3f})"]
HEAD=["Sample","Cases","Events","Observed rate","95% interval","Mean score","AUC (95% interval)"]
def dates(rng,a,b,n,season=True):
    a=dt.date.fromisoformat(a); b=dt.date.fromisoformat(b); out=[]
    N=(b-a).days+1
    ds=[a+dt.timedelta(i) for i in range(N)]
    w=np.array([1+(0.25*math.sin((d.month-2)/12*2*math.pi) if season else 0) for d in ds],float); w/=w.sum()
    return [ds[i] for i in sorted(rng.choice(N,n,p=w))]
