import numpy as np, csv, math, datetime as dt
def auc(s,y):
    s=np.asarray(s,float);y=np.asarray(y)
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    e=np.cumsum(c); r=(e-c+1+e)/2; rk=r[inv]; n1=(y==1).sum(); n0=len(y)-n1
    return (rk[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def hm(a,n1,n0):
    q1=a/(2-a);q2=2*a*a/(1+a)
    return math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
def ks(s,y):
    u=np.unique(s); a=np.sort(s[y==1]);b=np.sort(s[y==0])
    return np.max(np.abs(np.searchsorted(a,u,'right')/len(a)-np.searchsorted(b,u,'right')/len(b)))
def psi(r,c,B=10):
    ed=np.unique(np.nanquantile(r,np.linspace(0,1,B+1)[1:-1]))
    def d(x):
        m=np.isnan(x); k=np.bincount(np.searchsorted(ed,x[~m],'left'),minlength=len(ed)+1)
        return np.maximum(np.append(k,m.sum())/len(x),1e-4)
    a,b=d(np.asarray(r,float)),d(np.asarray(c,float))
    return float(((b-a)*np.log(b/a)).sum())
def psic(r,c):
    k=sorted(set(r)|set(c)); a=np.array([max((r==v).mean(),1e-4) for v in k]);b=np.array([max((c==v).mean(),1e-4) for v in k])
    return float(((b-a)*np.log(b/a)).sum())
def logit(X,y,it=30):
    X=np.c_[np.ones(len(X)),X];b=np.zeros(X.shape[1])
    for _ in range(it):
        p=1/(1+np.exp(-X@b));W=p*(1-p)
        st=np.linalg.solve((X*W[:,None]).T@X+1e-6*np.eye(X.shape[1]),X.T@(y-p)); b+=st
        if abs(st).max()<1e-9:break
    return b
def wilson(k,n,z=1.959964):
    p=k/n;d=1+z*z/n;c=p+z*z/2/n;h=z*math.sqrt(p*(1-p)/n+z*z/4/n/n)
    return (c-h)/d,(c+h)/d
def slope(s,y):
    l=np.log(s/(1-s)); return logit(l[:,None],y)
def dates(rng,a,b,n):
    a=dt.date.fromisoformat(a);b=dt.date.fromisoformat(b)
    return sorted((a+dt.timedelta(int(k))).isoformat() for k in rng.integers(0,(b-a).days+1,n))
def write(path,cols,rows):
    with open(path,'w',newline='') as f:
        w=csv.writer(f,lineterminator='\n');w.writerow(cols);w.writerows(rows)
def read(path,text):
    R=list(csv.DictReader(open(path))); D={}
    for k in R[0]:
        v=[r[k] for r in R]
        D[k]=np.array(v) if k in text else np.array([float(x) if x!='' else np.nan for x in v])
    return D
def check(D,score,y,samples,segs,groups,inputs,text,ref,flag,maxpsi=0.02,tol=1.0,gz=2.0):
    """True when nothing in the data looks wrong."""
    s,o,sm=D[score],D[y],D[samples]; A={}
    for n in dict.fromkeys(sm):
        m=sm==n;z=(o[m].sum()-s[m].sum())/math.sqrt((s[m]*(1-s[m])).sum())
        if abs(z)>tol:return f'cal {n} {z:.2f}'
        A[n]=auc(s[m],o[m]); b=slope(s[m],o[m])
        if not .88<b[1]<1.13:return f'slope {n} {b[1]:.2f}'
        q=np.searchsorted(np.quantile(s[m],np.linspace(0,1,11)[1:-1]),s[m],'left');h=0;prev=0
        for k in range(10):
            e=s[m][q==k].sum();h+=(o[m][q==k].sum()-e)**2/(e*(1-e/(q==k).sum()))
        if h>16:return f'HL {n} {h:.1f}'
        for c in segs+groups:
            for v in dict.fromkeys(D[c]):
                j=m&(D[c]==v);e=s[j].sum()
                if abs(o[j].sum()-e)/math.sqrt((s[j]*(1-s[j])).sum())>gz:return f'seg {n} {v}'
                if o[j].sum()>=25 and auc(s[j],o[j])<A[n]-.08:return f'segauc {n} {v}'
        thr=np.quantile(s[m],1-flag)
        for c in groups:
            V=list(dict.fromkeys(D[c]));r=[(s[m&(D[c]==v)]>thr).mean() for v in V]
            if min(r)/max(r)<.84:return f'air {n} {c} {min(r)/max(r):.2f}'
            bm=o[m].mean()
            for v in V:
                j=m&(D[c]==v)
                if abs(o[j].mean()-bm)/math.sqrt(bm*(1-bm)/j.sum())>1.8:return f'grp rate {n} {v}'
    a=list(A.values())
    if max(a)-min(a)>.022:return f'auc {a}'
    r=sm==ref
    for n in A:
        if n==ref:continue
        for c in inputs:
            p=psic(D[c][r],D[c][sm==n]) if c in text else psi(D[c][r],D[c][sm==n])
            if p>maxpsi:return f'psi {n} {c} {p:.3f}'
        if psi(s[r],s[sm==n])>maxpsi:return f'psi {n} score'
    mon=np.array([x[:7] for x in D['_d']]);
    for k in dict.fromkeys(mon):
        j=mon==k
        if abs(o[j].sum()-s[j].sum())/math.sqrt((s[j]*(1-s[j])).sum())>2.0:return f'month {k}'
    return ''
