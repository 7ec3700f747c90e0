import numpy as np, math, csv, datetime as dt
def auc(s,y):
    o=np.argsort(s,kind='stable'); ss=s[o]; r=np.empty(len(s)); 
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True); cum=np.cumsum(c); avg=cum-(c-1)/2
    r=avg[inv]; n1=y.sum(); n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_ci(s,y):
    a=auc(s,y); n1=y.sum(); n0=len(y)-n1; q1=a/(2-a); q2=2*a*a/(1+a)
    se=math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0)); return a,a-1.96*se,a+1.96*se
def fit(X,y,l2=1e-6,it=30):
    X=np.c_[np.ones(len(X)),X]; b=np.zeros(X.shape[1])
    for _ in range(it):
        p=1/(1+np.exp(-X@b)); W=p*(1-p); H=X.T@(X*W[:,None])+l2*np.eye(len(b)); d=np.linalg.solve(H,X.T@(y-p)-l2*b); b+=d
        if abs(d).max()<1e-9: break
    return b,np.linalg.inv(H)
def wilson(k,n,z=1.96):
    p=k/n; d=1+z*z/n; c=(p+z*z/(2*n))/d; h=z*math.sqrt(p*(1-p)/n+z*z/(4*n*n))/d; return c-h,c+h
def psi(a,b,k=10):
    fa,fb=a[~np.isnan(a)],b[~np.isnan(b)]
    e=np.unique(np.quantile(fa,np.linspace(0,1,k+1)[1:-1]))
    def sh(x,n): return np.append(np.bincount(np.searchsorted(e,x,'right'),minlength=len(e)+1),n-len(x))/n
    p,q=sh(fa,len(a)),sh(fb,len(b)); m=(p>0)|(q>0); p,q=np.maximum(p[m],1e-4),np.maximum(q[m],1e-4)
    return float(((q-p)*np.log(q/p)).sum())
def psic(a,b):
    t=0
    for v in set(a)|set(b):
        p,q=max((a==v).mean(),1e-4),max((b==v).mean(),1e-4); t+=(q-p)*math.log(q/p)
    return t
def zcal(p,y): return (y.sum()-p.sum())/math.sqrt((p*(1-p)).sum())
def calslope(p,y):
    l=np.log(p/(1-p)); b,V=fit(l[:,None],y); return b[1],math.sqrt(V[1,1])
def z2(k1,n1,k2,n2):
    p=(k1+k2)/(n1+n2); return (k1/n1-k2/n2)/math.sqrt(p*(1-p)*(1/n1+1/n2))
def months(a,b):
    y,m=map(int,a.split('-')); out=[]
    while f'{y}-{m:02d}'<=b: out.append(f'{y}-{m:02d}'); m+=1; y,m=(y+1,1) if m>12 else (y,m)
    return out
def eom(ym):
    y,m=map(int,ym.split('-')); n=dt.date(y+(m==12),m%12+1,1); return (n-dt.timedelta(days=1)).isoformat()
def check(S,p,y,samples,segs,groups,num,cat,mon,tol=1.6):
    """returns list of problems"""
    bad=[]; ref=samples[0]; A={}
    for s in samples:
        m=S==s; A[s]=auc(p[m],y[m])
        if abs(zcal(p[m],y[m]))>1.0: bad.append(('cal',s))
        sl,se=calslope(p[m],y[m])
        if s!=ref and abs(sl-1)>1.1*se: bad.append(('slope',s))
        q=np.argsort(np.argsort(p[m]))*10//m.sum(); rr=[]
        for d in range(10):
            k=q==d
            if abs(zcal(p[m][k],y[m][k]))>2.2: bad.append(('dec',s,d))
        for g,v in groups.items():
            L=sorted(set(v))
            for l in L:
                k=m&(v==l); o=m&(v!=l)
                if abs(z2(y[k].sum(),k.sum(),y[o].sum(),o.sum()))>tol: bad.append(('grate',s,g,l))
                if abs(zcal(p[k],y[k]))>tol: bad.append(('gcal',s,g,l))
                d=np.log(p[k]); e=np.log(p[o])
                if abs((d.mean()-e.mean())/math.sqrt(d.var()/k.sum()+e.var()/o.sum()))>tol: bad.append(('gmean',s,g,l))
                for qq in (.5,.8,.9):
                    c=np.quantile(p[m],qq)
                    if abs(z2((p[k]>=c).sum(),k.sum(),(p[o]>=c).sum(),o.sum()))>1.8: bad.append(('gsel',s,g,l))
        for g,v in segs.items():
            for l in sorted(set(v)):
                k=m&(v==l)
                if abs(zcal(p[k],y[k]))>2.2: bad.append(('scal',s,g,l))
                if y[k].sum()>=8:
                    a,lo,hi=auc_ci(p[k],y[k])
                    if hi<A[s]-.005 : bad.append(('sauc',s,g,l))
        if s!=ref:
            r=S==ref
            if psi(p[r],p[m])>.012: bad.append(('psi',s))
            for n,x in num.items():
                if psi(x[r],x[m])>.016: bad.append(('csi',s,n))
            for n,x in {**cat,**groups,**segs}.items():
                if psic(x[r],x[m])>.01: bad.append(('csic',s,n))
            if A[ref]-A[s]>.018 or A[s]-A[ref]>.03: bad.append(('gap',s,A[s]-A[ref]))
        for t in sorted(set(mon[m])):
            k=m&(mon==t)
            if abs(zcal(p[k],y[k]))>2.3: bad.append(('mon',s,t))
    return bad
