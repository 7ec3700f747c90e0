from collections import Counter
import numpy as np, csv, os, json, yaml, math, datetime as dt
def D(s): return dt.date.fromisoformat(s)
def sig(x): return 1/(1+np.exp(-x))
def dates(rng,a,b,n,peaks=(11,12,1)):
    a,b=D(a),D(b); days=[a+dt.timedelta(i) for i in range((b-a).days+1)]
    w=np.array([ (1.25 if d.month in peaks else 1.0)*(0.6 if d.weekday()>=5 else 1.0) for d in days]); w/=w.sum()
    return [days[i].isoformat() for i in sorted(rng.choice(len(days),n,p=w))]
def auc(y,s):
    y=np.asarray(y);s=np.asarray(s); u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    r=(np.cumsum(c)-c+(c+1)/2)[inv]; n1=y.sum();n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_ci(y,s):
    a=auc(y,s);n1=int(np.sum(y));n0=len(y)-n1
    q1=a/(2-a);q2=2*a*a/(1+a)
    se=math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0)); return a,a-1.96*se,min(1,a+1.96*se)
def irls(X,y,it=30):
    X=np.column_stack([np.ones(len(X)),X]); b=np.zeros(X.shape[1])
    for _ in range(it):
        p=sig(X@b); W=p*(1-p)+1e-9; H=X.T@(X*W[:,None])+1e-6*np.eye(len(b)); st=np.linalg.solve(H,X.T@(y-p)); b+=st
        if abs(st).max()<1e-9: break
    return b,np.sqrt(np.diag(np.linalg.inv(H)))
def calib(y,s):
    l=np.log(s/(1-s)); b,se=irls(l[:,None],y); # slope
    # intercept with offset
    a=0.
    for _ in range(30):
        p=sig(l+a); a+=(y-p).sum()/(p*(1-p)).sum()
    p=sig(l+a); return a,1/math.sqrt((p*(1-p)).sum()),b[1],se[1]
def psi(ref,cur):
    ref=list(ref);cur=list(cur)
    def num(v):
        try: float(v); return True
        except: return False
    if len(set(ref))>12 and all(v in('',None) or num(v) for v in ref[:60]):
        r=np.array([float(v) if v not in('',None) else np.nan for v in ref]);c=np.array([float(v) if v not in('',None) else np.nan for v in cur])
        e=np.unique(np.nanquantile(r,np.linspace(.1,.9,9)))
        f=lambda v:np.append(np.bincount(np.searchsorted(e,v[~np.isnan(v)],side='left'),minlength=len(e)+1),np.isnan(v).sum())
        a,b=f(r),f(c)
    else:
        A=Counter(map(str,ref));B=Counter(map(str,cur));k=sorted(set(A)|set(B)); a=np.array([A[q] for q in k]);b=np.array([B[q] for q in k])
    m=(a+b)>0;a=np.maximum(a[m]/a.sum(),1e-4);b=np.maximum(b[m]/b.sum(),1e-4)
    return float(((b-a)*np.log(b/a)).sum())
def psib(nb,n,m): # approx 99% bound
    df=max(nb-1,1); q=df*(1-2/(9*df)+2.326*math.sqrt(2/(9*df)))**3; return q*(1/n+1/m)
def wilson(k,n,z=1.96):
    p=k/n;d=1+z*z/n;c=(p+z*z/(2*n))/d;h=z*math.sqrt(p*(1-p)/n+z*z/(4*n*n))/d; return c-h,c+h
def kappa(a,b):
    a=np.array(a);b=np.array(b);po=(a==b).mean();pe=sum((a==k).mean()*(b==k).mean() for k in set(a)|set(b)); return (po-pe)/(1-pe)
def wcsv(path,rows):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    with open(path,'w',newline='') as f:
        w=csv.DictWriter(f,list(rows[0]));w.writeheader();w.writerows(rows)
def figures(rows,score,out,sample,inputs,ref,segs=(),groups=()):
    F={}
    names=list(dict.fromkeys(r[sample] for r in rows))
    by={k:[r for r in rows if r[sample]==k] for k in names}
    for k,R in by.items():
        y=np.array([int(r[out]) for r in R]);s=np.array([float(r[score]) for r in R])
        a=auc_ci(y,s);c=calib(y,s)
        F[k]=dict(n=len(R),ev=int(y.sum()),rate=y.mean(),ms=s.mean(),auc=a[0],lo=a[1],hi=a[2],ci=c,oe=y.mean()/s.mean())
        F[k]['psi']=psi([r[score] for r in by[ref]],[r[score] for r in R])
        F[k]['csi']={i:psi([r[i] for r in by[ref]],[r[i] for r in R]) for i in inputs}
    F['_by']=by
    return F
def prob_clean(F,ref,rows,score,out,segs,groups,cut,skip=()):
    """list of complaints that would make the subject not clean"""
    P=[];by=F['_by']
    for k in by:
        f=F[k]
        if k!=ref:
            a,sa,b,sb=f['ci']
            if abs(a/sa)>1.4: P.append((k,'int',a/sa))
            if abs((b-1)/sb)>1.5: P.append((k,'slope',(b-1)/sb))
            for i,v in f['csi'].items():
                nb=11 if len(set(r[i] for r in by[ref]))>12 else len(set(r[i] for r in by[ref]))
                if v>1.15*psib(nb,F[ref]['n'],f['n']) : P.append((k,'csi',i,v))
            if f['psi']>psib(10,F[ref]['n'],f['n']): P.append((k,'psi',f['psi']))
            if F[ref]['auc']-f['auc']>0.03 or f['auc']-F[ref]['auc']>0.03: P.append((k,'auc',f['auc']-F[ref]['auc']))
    for col in list(segs)+list(groups):
        for k in by:
          for v in sorted(set(r[col] for r in rows)-{''}):
            R=[r for r in by[k] if r[col]==v]
            if not R: continue
            y=np.array([int(r[out]) for r in R]);s=np.array([float(r[score]) for r in R])
            z=(y.sum()-s.sum())/math.sqrt((s*(1-s)).sum())
            if abs(z)>2.1: P.append((k,col,v,'oe',z))
            if y.sum()>=25 and abs(auc(y,s)-F[k]['auc'])>0.10: P.append((k,col,v,'auc',auc(y,s)))
    for col in groups:
        for k in by:
            sel={}
            for v in sorted(set(r[col] for r in rows)-{''}):
                R=[r for r in by[k] if r[col]==v]; sel[v]=(sum(float(r[score])<cut for r in R),len(R))
            top=max(a/b for a,b in sel.values()); pa=sum(a for a,b in sel.values())/sum(b for a,b in sel.values())
            for v,(a,b) in sel.items():
                z=(a/b-pa)/math.sqrt(pa*(1-pa)/b)
                if abs(z)>2.2 : P.append((k,col,v,'sel',z))
    return P
def sel(R,col,v,score,cut):
    q=[r for r in R if r[col]==v]; return sum(float(r[score])<cut for r in q)/len(q),len(q)
def pc(x,d=1): return f"{100*x:.{d}f}%"
def n0(x): return f"{x:,}"
