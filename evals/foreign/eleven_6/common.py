import numpy as np, csv, math, os
def auc(s,y):
    s=np.asarray(s,float);y=np.asarray(y);o=np.argsort(s,kind='stable');ss=s[o]
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True);cum=np.cumsum(c);r=(cum-(c-1)/2)[inv]
    n1=y.sum();n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_se(a,n1,n0):
    q1=a/(2-a);q2=2*a*a/(1+a)
    return math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
def ks(s,y):
    u=np.unique(s);a=np.sort(s[y==1]);b=np.sort(s[y==0])
    return float(np.max(np.abs(np.searchsorted(a,u,'right')/len(a)-np.searchsorted(b,u,'right')/len(b))))
def psi_cat(a,b):
    t=0
    for k in sorted(set(a)|set(b)):
        p=max(np.mean(a==k),1e-4);q=max(np.mean(b==k),1e-4);t+=(q-p)*math.log(q/p)
    return float(t)
def psi(a,b,bins=10):
    a=np.asarray(a,float);b=np.asarray(b,float)
    e=np.unique(np.nanquantile(a,np.linspace(0,1,bins+1)[1:-1]))
    f=lambda x:np.where(np.isnan(x),99,np.searchsorted(e,x,'left'))
    return psi_cat(f(a),f(b))
def wilson(k,n,z=1.959964):
    p=k/n;d=1+z*z/n;c=p+z*z/(2*n);h=z*math.sqrt(p*(1-p)/n+z*z/(4*n*n))
    return (c-h)/d,(c+h)/d
def zcal(s,y):
    return float((y.sum()-s.sum())/math.sqrt((s*(1-s)).sum()))
def slope(s,y):
    x=np.log(s/(1-s));X=np.c_[np.ones(len(x)),x];b=np.zeros(2)
    for _ in range(30):
        p=1/(1+np.exp(-X@b));H=X.T@(X*(p*(1-p))[:,None]);d=np.linalg.solve(H,X.T@(y-p));b+=d
    return b[0],b[1],math.sqrt(np.linalg.inv(H)[1,1])
def chi_z(y,g):
    "largest |z| of one level's event rate against the rest"
    m=0
    for k in sorted(set(g)):
        a=y[g==k];b=y[g!=k];p=y.mean();v=p*(1-p)*(1/len(a)+1/len(b))
        m=max(m,abs(a.mean()-b.mean())/math.sqrt(v))
    return m
pc=lambda x,d=2:f"{100*x:.{d}f}%"
def write(path,text):
    os.makedirs(os.path.dirname(path),exist_ok=True);open(path,'w').write(text.strip()+"\n")
def write_csv(path,cols,rows):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    with open(path,'w',newline='') as f:
        w=csv.writer(f,lineterminator='\n');w.writerow(cols);w.writerows(rows)
def read_csv(path):
    with open(path) as f: R=list(csv.DictReader(f))
    return {k:np.array([r[k] for r in R]) for k in R[0]}
def num(a): return np.array([float(x) if x!='' else np.nan for x in a])
