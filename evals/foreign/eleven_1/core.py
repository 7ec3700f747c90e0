import numpy as np, math
def sig(z): return 1/(1+np.exp(-z))
def fit(X,y,ridge=0.0,it=40):
    X=np.column_stack([np.ones(len(X)),X]); b=np.zeros(X.shape[1]); P=np.eye(X.shape[1])*ridge; P[0,0]=0
    for _ in range(it):
        p=sig(X@b); W=p*(1-p); H=X.T@(X*W[:,None])+P
        d=np.linalg.solve(H,X.T@(y-p)-P@b); b=b+d
        if abs(d).max()<1e-9: break
    return b,np.sqrt(np.diag(np.linalg.inv(H)))
def ranks(x):
    u,inv,c=np.unique(x,return_inverse=True,return_counts=True); e=np.cumsum(c); return (e-(c-1)/2)[inv]
def auc(s,y):
    n1=y.sum(); n0=len(y)-n1
    a=(ranks(s)[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
    q1=a/(2-a); q2=2*a*a/(1+a); se=math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
    return a,a-1.96*se,a+1.96*se
def ap(s,y):
    o=np.argsort(-s,kind='stable'); h=y[o]; return (np.cumsum(h)/np.arange(1,len(h)+1))[h==1].mean()
def calib(s,y):
    z=np.log(s/(1-s)); b,se=fit(z[:,None],y); 
    a=0.0
    for _ in range(30):
        p=sig(z+a); a+=(y-p).sum()/(p*(1-p)).sum()
    return b[1],se[1],a,1/math.sqrt((p*(1-p)).sum())
def oez(s,y): return (y.sum()-s.sum())/math.sqrt((s*(1-s)).sum())
def psi(r,t,num=True,k=10):
    if num:
        rm=np.isnan(r); tm=np.isnan(t)
        e=np.unique(np.quantile(r[~rm],np.arange(1,k)/k))
        A=list(np.bincount(np.searchsorted(e,r[~rm],side='left'),minlength=len(e)+1)); B=list(np.bincount(np.searchsorted(e,t[~tm],side='left'),minlength=len(e)+1))
        if rm.any() or tm.any(): A.append(rm.sum()); B.append(tm.sum())
    else:
        u=np.unique(np.concatenate([r,t])); A=[(r==x).sum() for x in u]; B=[(t==x).sum() for x in u]
    a=np.maximum(np.array(A)/len(r),1e-4); b=np.maximum(np.array(B)/len(t),1e-4)
    return float(((a-b)*np.log(a/b)).sum())
def psis(A,B,cols):
    return {c:psi(A[c],B[c],A[c].dtype.kind=='f' or A[c].dtype.kind=='i') if A[c].dtype.kind!='i' else psi(A[c].astype(float),B[c].astype(float)) for c in cols}
def chi2p(obs,exp,df):
    x=sum((o-e)**2/e for o,e in zip(obs,exp)); 
    z=((x/df)**(1/3)-(1-2/(9*df)))/math.sqrt(2/(9*df)); return 0.5*math.erfc(z/math.sqrt(2))
def grp_p(g,y):
    u=np.unique(g); r=y.mean(); x=sum(((y[g==k].mean()-r)**2)*(g==k).sum()/(r*(1-r)) for k in u); df=len(u)-1
    z=((x/df)**(1/3)-(1-2/(9*df)))/math.sqrt(2/(9*df)); return 0.5*math.erfc(z/math.sqrt(2))
def hl(s,y,k=10):
    q=np.array_split(np.argsort(s,kind='stable'),k); x=0
    for i in q:
        e=s[i].sum(); m=s[i].mean(); x+=(y[i].sum()-e)**2/(e*(1-m))
    z=((x/k)**(1/3)-(1-2/(9*k)))/math.sqrt(2/(9*k)); return 0.5*math.erfc(z/math.sqrt(2))
def wilson(k,n,z=1.96):
    p=k/n; d=1+z*z/n; c=(p+z*z/(2*n))/d; h=z*math.sqrt(p*(1-p)/n+z*z/(4*n*n))/d; return max(0,c-h),c+h
def smd(a,b): return abs(a.mean()-b.mean())/math.sqrt((a.var()+b.var())/2)
def dates(rng,a,b,n,wts=None):
    d=np.arange(np.datetime64(a),np.datetime64(b)+1)
    w=np.ones(len(d)) if wts is None else np.array([wts[int(str(x)[5:7])-1] for x in d])
    return np.sort(rng.choice(d,n,p=w/w.sum()))
