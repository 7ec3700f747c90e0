import numpy as np, csv, math, datetime as dt, os, yaml
def sig(x): return 1/(1+np.exp(-x))
def auc(s,y):
    s=np.asarray(s,float);y=np.asarray(y,int)
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    r=(np.cumsum(c)-(c-1)/2)[inv]; n1=y.sum();n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_se(a,n1,n0):
    q1=a/(2-a);q2=2*a*a/(1+a)
    return math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
def ks(s,y):
    o=np.argsort(s,kind='stable');s=np.asarray(s)[o];y=np.asarray(y)[o]
    c1=np.cumsum(y)/y.sum();c0=np.cumsum(1-y)/(len(y)-y.sum())
    last=np.r_[s[1:]!=s[:-1],True]
    return np.max(np.abs(c1-c0)[last])
def psi_num(a,b):
    a=np.asarray(a,float);b=np.asarray(b,float)
    e=np.unique(np.quantile(a[~np.isnan(a)],np.linspace(.1,.9,9)))
    def sh(x):
        m=np.isnan(x);k=np.searchsorted(e,x[~m],side='left')
        v=np.bincount(k,minlength=len(e)+1).astype(float)
        return np.r_[v,m.sum()]/len(x)
    return _psi(sh(a),sh(b))
def _psi(p,q):
    k=(p>0)|(q>0);p=np.maximum(p[k],1e-4);q=np.maximum(q[k],1e-4)
    return float(((q-p)*np.log(q/p)).sum())
def psi_cat(a,b):
    L=sorted(set(a)|set(b));a=np.array(a);b=np.array(b)
    return _psi(np.array([(a==l).mean() for l in L]),np.array([(b==l).mean() for l in L]))
def fit(X,y,it=30):
    w=np.zeros(X.shape[1])
    for _ in range(it):
        p=sig(X@w);H=(X*(p*(1-p))[:,None]).T@X
        w=w+np.linalg.solve(H,X.T@(y-p))
    return w
def recal(s,y):
    l=np.log(s/(1-s));X=np.c_[np.ones(len(l)),l]
    w=fit(X,y);p=sig(X@w);C=np.linalg.inv((X*(p*(1-p))[:,None]).T@X)
    return w[0],w[1],math.sqrt(C[1,1])
def wilson(k,n,z=1.959964):
    p=k/n;d=1+z*z/n;c=(p+z*z/(2*n))/d;h=z*math.sqrt(p*(1-p)/n+z*z/(4*n*n))/d
    return c-h,c+h
def z2(k1,n1,k2,n2):
    p=(k1+k2)/(n1+n2)
    return abs(k1/n1-k2/n2)/math.sqrt(p*(1-p)*(1/n1+1/n2))
def dates(rng,a,b,n,season=None):
    a=dt.date.fromisoformat(a);b=dt.date.fromisoformat(b)
    D=[a+dt.timedelta(i) for i in range((b-a).days+1)]
    D=[d for d in D if d.weekday()!=6]
    w=np.array([(season or {}).get(d.month,1.) for d in D]);w/=w.sum()
    return [D[i].isoformat() for i in rng.choice(len(D),n,p=w)]
def write(path,text):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    open(path,'w',encoding='utf-8').write(text.strip()+"\n")
def wcsv(path,rows):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    with open(path,'w',newline='',encoding='utf-8') as f:
        w=csv.DictWriter(f,list(rows[0]));w.writeheader();w.writerows(rows)
def rcsv(path):
    return list(csv.DictReader(open(path,encoding='utf-8')))
def ddmm(s): return dt.date.fromisoformat(s).strftime('%d.%m.%Y')
def dump(path,d):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    open(path,'w',encoding='utf-8').write(yaml.safe_dump(d,sort_keys=False,allow_unicode=True,width=110))
def inr(n):
    s=str(int(n))
    if len(s)<=3:return s
    h,t=s[:-3],s[-3:];o=[]
    while len(h)>2:o.insert(0,h[-2:]);h=h[:-2]
    if h:o.insert(0,h)
    return ','.join(o)+','+t
def table(h,rows):
    return '| '+' | '.join(h)+' |\n|'+'---|'*len(h)+'\n'+'\n'.join('| '+' | '.join(map(str,r))+' |' for r in rows)
BANK="Sahyadri Mercantile Bank Limited"
def head(dept,ref,date,subj,to="All members of the Model Risk Committee; Inspection & Audit (for information)"):
    return f"""# {BANK}
**{dept}, Head Office, Shivajinagar, Pune**

Ref: {ref}  
Date: {ddmm(date)}  
To: {to}

**Sub: {subj}**
"""
