import numpy as np, csv, json, os, math, datetime as dt, yaml
def sig(z): return 1/(1+np.exp(-z))
def auc(s,y):
    s=np.asarray(s,float);y=np.asarray(y,int)
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    r=(np.cumsum(c)-c+(c+1)/2)[inv]
    p=y.sum();n=len(y)-p
    if p==0 or n==0: return float('nan')
    return (r[y==1].sum()-p*(p+1)/2)/(p*n)
def hm(a,p,n):
    q1=a/(2-a);q2=2*a*a/(1+a)
    return math.sqrt((a*(1-a)+(p-1)*(q1-a*a)+(n-1)*(q2-a*a))/(p*n))
def auci(s,y):
    a=auc(s,y);p=int(np.sum(y));n=len(y)-p;e=1.96*hm(a,p,n)
    return a,a-e,min(1,a+e)
def psi(ref,cur,k=10):
    ref=np.asarray(ref,float);cur=np.asarray(cur,float)
    rm,cm=np.isnan(ref),np.isnan(cur)
    e=np.unique(np.quantile(ref[~rm],np.linspace(0,1,k+1)[1:-1]))
    f=lambda x:np.bincount(np.searchsorted(e,x,side='left'),minlength=len(e)+1)
    a=np.append(f(ref[~rm]),rm.sum())/len(ref);b=np.append(f(cur[~cm]),cm.sum())/len(cur)
    if rm.sum()==0 and cm.sum()==0: a=a[:-1];b=b[:-1]
    a=np.maximum(a,1e-4);b=np.maximum(b,1e-4)
    return float(((b-a)*np.log(b/a)).sum())
def psicat(ref,cur):
    t=0
    for v in sorted(set(ref)|set(cur)):
        a=max(np.mean(np.array(ref)==v),1e-4);b=max(np.mean(np.array(cur)==v),1e-4);t+=(b-a)*math.log(b/a)
    return float(t)
def fit(X,y,ridge=1e-3,it=40):
    X=np.column_stack([np.ones(len(y)),X]);b=np.zeros(X.shape[1])
    for _ in range(it):
        p=sig(X@b);W=p*(1-p)
        H=X.T@(X*W[:,None])+ridge*np.eye(len(b));g=X.T@(y-p)-ridge*b
        d=np.linalg.solve(H,g);b+=d
        if abs(d).max()<1e-9: break
    se=np.sqrt(np.diag(np.linalg.inv(H)))
    return b,se
def slope(s,y):
    s=np.clip(s,1e-6,1-1e-6);z=np.log(s/(1-s))
    b,se=fit(z[:,None],y,1e-9);return b[0],b[1],se[1]
def wil(k,n,z=1.96):
    p=k/n;d=1+z*z/n;c=(p+z*z/(2*n))/d;h=z*math.sqrt(p*(1-p)/n+z*z/(4*n*n))/d
    return max(0,c-h),min(1,c+h)
def z_oe(s,y): return (y.sum()-s.sum())/math.sqrt((s*(1-s)).sum())
def ks(s,y):
    u=np.unique(s);a=np.searchsorted(np.sort(s[y==1]),u,side='right')/y.sum();b=np.searchsorted(np.sort(s[y==0]),u,side='right')/(len(y)-y.sum())
    return float(np.max(np.abs(a-b)))
def z2(k1,n1,k2,n2):
    p=(k1+k2)/(n1+n2)
    if p in(0,1): return 0
    return (k1/n1-k2/n2)/math.sqrt(p*(1-p)*(1/n1+1/n2))
def pct(x,d=2): return f"{100*x:.{d}f}%"
def table(head,rows):
    o="| "+" | ".join(head)+" |\n|"+"|".join(["---"]*len(head))+"|\n"
    for r in rows:o+="| "+" | ".join(str(c) for c in r)+" |\n"
    return o
def write(d,name,t):
    os.makedirs(d,exist_ok=True);open(os.path.join(d,name),"w").write(t.strip()+"\n")
def wcsv(path,cols,data):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    n=len(data[cols[0]])
    with open(path,"w",newline="") as f:
        w=csv.writer(f);w.writerow(cols)
        for i in range(n): w.writerow([fmt(data[c][i]) for c in cols])
def fmt(v):
    if isinstance(v,(float,np.floating)):
        if math.isnan(v): return ""
        return repr(round(float(v),6)) if v!=int(v) else str(int(v))
    return str(v)
def clean(samples,S,Y,samp,groups,segs,cuts,inputs,auc_tol,seg_tol):
    """the checks a seed must pass (nothing beyond chance)"""
    A={}
    for s in samples:
        m=samp==s
        A[s]=auc(S[m],Y[m])
        if abs(z_oe(S[m],Y[m]))>1.2: return False
        a,b,se=slope(S[m],Y[m])
        if abs(b-1)>1.4*se or abs(b-1)>0.15: return False
        q=np.quantile(S[m],[.2,.4,.6,.8]);bn=np.searchsorted(q,S[m])
        r=[Y[m][bn==k].mean() for k in range(5)]
        if any(r[k+1]<r[k] for k in range(4)) : return False
        for k in range(5):
            if abs(z_oe(S[m][bn==k],Y[m][bn==k]))>2.3: return False
    if max(A.values())-min(A.values())>auc_tol: return False
    if A[samples[0]]-min(A.values())>auc_tol*.8: return False
    for g in groups:
        for s in samples[1:]+[None]:
            m=(samp==s) if s else np.ones(len(S),bool)
            vs=sorted(set(g))
            for v in vs:
                k=m&(g==v);o=m&(g!=v)
                if abs(z_oe(S[k],Y[k]))>2.1: return False
                if abs(z2(Y[k].sum(),k.sum(),Y[o].sum(),o.sum()))>2.2: return False
                if s and Y[k].sum()>=20 and auc(S[k],Y[k])<A[s]-seg_tol: return False
                for c in cuts:
                    if abs(z2((S[k]>=c).sum(),k.sum(),(S[o]>=c).sum(),o.sum()))>2.1: return False
    for g in segs:
        for s in samples:
            m=samp==s
            for v in sorted(set(g)):
                k=m&(g==v)
                if abs(z_oe(S[k],Y[k]))>2.2: return False
                if Y[k].sum()>=12 and auc(S[k],Y[k])<A[s]-seg_tol: return False
    return True
