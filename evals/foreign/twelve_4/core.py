import numpy as np, math, csv, os, yaml, json, datetime as dt
def sig(x): return 1/(1+np.exp(-x))
def auc(s,y):
    s=np.asarray(s,float);y=np.asarray(y);o=np.argsort(s,kind='mergesort');ss=s[o]
    u,inv,c=np.unique(ss,return_inverse=True,return_counts=True);e=np.cumsum(c);r=(e-c+1+e)/2
    rk=np.empty(len(s));rk[o]=r[inv];p=y.sum();n=len(y)-p
    return (rk[y==1].sum()-p*(p+1)/2)/(p*n)
def auc_ci(s,y):
    a=auc(s,y);p=y.sum();n=len(y)-p;q1=a/(2-a);q2=2*a*a/(1+a)
    se=math.sqrt((a*(1-a)+(p-1)*(q1-a*a)+(n-1)*(q2-a*a))/(p*n));return a,a-1.96*se,a+1.96*se
def psi(a,b):
    a=np.asarray(a);b=np.asarray(b)
    if a.dtype.kind in 'OUS':
        ks=sorted(set(a)|set(b));pa=np.array([(a==k).mean() for k in ks]);pb=np.array([(b==k).mean() for k in ks])
    else:
        an,bn=np.isnan(a),np.isnan(b);q=np.unique(np.quantile(a[~an],np.arange(.1,1,.1)))
        f=lambda x,m:np.append(np.bincount(np.searchsorted(q,x[~m],side='right'),minlength=len(q)+1),m.sum())/len(x)
        pa,pb=f(a,an),f(b,bn)
        k=(pa>0)|(pb>0);pa,pb=pa[k],pb[k]
    pa=np.maximum(pa,1e-4);pb=np.maximum(pb,1e-4);return float(((pb-pa)*np.log(pb/pa)).sum())
def fit(X,y,it=40,ridge=1e-6):
    X=np.c_[np.ones(len(X)),X];b=np.zeros(X.shape[1])
    for _ in range(it):
        p=sig(X@b);w=p*(1-p);H=X.T@(X*w[:,None])+ridge*np.eye(len(b));b=b+np.linalg.solve(H,X.T@(y-p))
    p=sig(X@b);w=p*(1-p);se=np.sqrt(np.diag(np.linalg.inv(X.T@(X*w[:,None]))));return b,se
def slope(s,y):
    l=np.log(np.clip(s,1e-6,1-1e-6)/(1-np.clip(s,1e-6,1-1e-6)));b,se=fit(l[:,None],y);return b[1],b[1]-1.96*se[1],b[1]+1.96*se[1]
def oe(s,y): # z of observed vs expected
    return y.sum(),s.sum(),(y.sum()-s.sum())/math.sqrt((s*(1-s)).sum())
def norm_sf(z): return .5*math.erfc(z/math.sqrt(2))
def chi2p(tab):
    t=np.array(tab,float);e=t.sum(1,keepdims=True)*t.sum(0,keepdims=True)/t.sum();x=((t-e)**2/e).sum();k=(t.shape[0]-1)*(t.shape[1]-1)
    if k==1:return 2*norm_sf(math.sqrt(x))
    return norm_sf(((x/k)**(1/3)-(1-2/(9*k)))/math.sqrt(2/(9*k)))  # Wilson-Hilferty
def wilson(k,n):
    z=1.96;p=k/n;d=1+z*z/n;c=(p+z*z/(2*n))/d;h=z*math.sqrt(p*(1-p)/n+z*z/(4*n*n))/d;return max(0,c-h),c+h
def cp_upper(k,n): # one-sided 95% exact
    lo,hi=k/n,1.0
    for _ in range(80):
        m=(lo+hi)/2;t=sum(math.comb(n,i)*m**i*(1-m)**(n-i) for i in range(k+1))
        lo,hi=(m,hi) if t>.05 else (lo,m)
    return lo
def table(h,rows):
    return '\n'.join(['| '+' | '.join(h)+' |','|'+'|'.join([' --- ']*len(h))+'|']+['| '+' | '.join(str(c) for c in r)+' |' for r in rows])+'\n'
def pc(x,d=1): return f'{100*x:.{d}f}%'
def days(rng,a,b,n,w=None):
    a,b=dt.date.fromisoformat(a),dt.date.fromisoformat(b);k=(b-a).days+1
    d=np.arange(k);wt=np.array([1.0+0.12*math.sin(2*math.pi*((a+dt.timedelta(int(i))).timetuple().tm_yday)/365)-(.45 if (a+dt.timedelta(int(i))).weekday()>4 else 0) for i in d])
    return sorted((a+dt.timedelta(int(i))).isoformat() for i in rng.choice(d,n,p=wt/wt.sum()))
def page(title,space,owner,edited,status,labels,body):
    return f'# {title}\n\n'+table(['Space','Page owner','Last edited','Page status','Labels'],[[space,owner,edited,status,labels]])+'\n'+body.strip()+'\n'
def load(path):
    R=list(csv.DictReader(open(path)));return R
