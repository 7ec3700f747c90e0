import numpy as np, csv, math, os, datetime as dt
def auc(y,s):
    y=np.asarray(y);s=np.asarray(s);u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    cum=np.cumsum(c);r=(cum-(c-1)/2)[inv];n1=int(y.sum());n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_ci(y,s):
    a=auc(y,s);n1=int(np.sum(y));n0=len(y)-n1;q1=a/(2-a);q2=2*a*a/(1+a)
    se=math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0));return a,a-1.96*se,a+1.96*se
def psi_num(ref,cur,bins=10):
    ref=np.asarray(ref,float);cur=np.asarray(cur,float)
    r0=ref[~np.isnan(ref)];e=np.unique(np.quantile(r0,np.linspace(0,1,bins+1)[1:-1]))
    def h(x):
        m=np.isnan(x);k=np.searchsorted(e,x[~m],side='left');c=np.bincount(k,minlength=len(e)+1).tolist()+[m.sum()]
        return np.maximum(np.array(c,float)/len(x),1e-4)
    p,q=h(ref),h(cur);return float(np.sum((q-p)*np.log(q/p)))
def psi_cat(ref,cur):
    v=sorted(set(ref)|set(cur));t=0
    for k in v:
        p=max(np.mean([x==k for x in ref]),1e-4);q=max(np.mean([x==k for x in cur]),1e-4);t+=(q-p)*math.log(q/p)
    return t
def newton(X,y,it=30):
    b=np.zeros(X.shape[1])
    for _ in range(it):
        p=1/(1+np.exp(-X@b));W=p*(1-p);H=X.T@(X*W[:,None]);d=np.linalg.solve(H,X.T@(y-p));b+=d
        if abs(d).max()<1e-10:break
    return b,np.sqrt(np.diag(np.linalg.inv(H)))
def slope(y,s):
    l=np.log(s/(1-s));b,se=newton(np.c_[np.ones(len(l)),l],y);return b[1],b[1]-1.96*se[1],b[1]+1.96*se[1]
def calz(y,s): return float((np.sum(y)-np.sum(s))/math.sqrt(np.sum(s*(1-s))))
def chi_p(x2,df):
    # upper tail by Wilson-Hilferty is too rough: regularised gamma by series
    a=df/2;x=x2/2
    if x<=0:return 1.0
    t=1/a;sm=t;n=a
    for _ in range(2000):
        n+=1;t*=x/n;sm+=t
        if t<1e-14*sm:break
    return max(0.0,1-sm*math.exp(-x+a*math.log(x)-math.lgamma(a)))
def hl(y,s,g=10,df=10):
    o=np.argsort(s,kind='stable');x=0
    for k in np.array_split(o,g):
        e=s[k].sum();x+=(y[k].sum()-e)**2/(e*(1-e/len(k)))
    return x,chi_p(x,df)
def tab_p(f,g):
    f=np.asarray(f);g=np.asarray(g);t=f.mean();x=0;u=sorted(set(g))
    for k in u:
        m=g==k;n=m.sum();x+=(f[m].sum()-n*t)**2/(n*t*(1-t))
    return chi_p(x,len(u)-1)
def wilson(k,n,z=1.96):
    p=k/n;d=1+z*z/n;c=p+z*z/(2*n);h=z*math.sqrt(p*(1-p)/n+z*z/(4*n*n));return (c-h)/d,(c+h)/d
def upper_exact(k,n,c=.95):
    lo,hi=0,1
    for _ in range(80):
        m=(lo+hi)/2;cdf=sum(math.comb(n,i)*m**i*(1-m)**(n-i) for i in range(k+1))
        if cdf>1-c:lo=m
        else:hi=m
    return hi
def days(rng,a,b,n,w=None):
    a=dt.date.fromisoformat(a);b=dt.date.fromisoformat(b);D=[a+dt.timedelta(i) for i in range((b-a).days+1)]
    D=[d for d in D if d.weekday()<6]
    p=np.array([(w or {}).get(d.month,1)*(0.5 if d.weekday()==5 else 1) for d in D],float);p/=p.sum()
    return [D[i].isoformat() for i in rng.choice(len(D),n,p=p)]
def pc(x,d=2): return f"{100*x:.{d}f}%"
def D(iso):
    d=dt.date.fromisoformat(iso);return f"{d:%B} {d.day}, {d.year}"
def write_csv(path,cols):
    os.makedirs(os.path.dirname(path),exist_ok=True);k=list(cols)
    with open(path,'w',newline='') as f:
        w=csv.writer(f);w.writerow(k);w.writerows(zip(*[cols[c] for c in k]))
def read_csv(path):
    with open(path) as f: R=list(csv.DictReader(f))
    return {k:[r[k] for r in R] for k in R[0]}
def docs(folder,d):
    os.makedirs(folder,exist_ok=True)
    for k,v in d.items():
        open(os.path.join(folder,k),'w').write(v.strip()+"\n")
def S_stats(y,s,m):
    y=y[m];s=s[m];a,l,h=auc_ci(y,s)
    return dict(n=int(m.sum()),ev=int(y.sum()),rate=y.mean(),mean=s.mean(),a=a,l=l,h=h,z=calz(y,s),sl=slope(y,s),hl=hl(y,s))
def st_table(st,names):
    o="| Sample | Cases | Outcomes | Outcome rate | Mean score | AUC | 95% interval | Calibration slope (95%) | Hosmer-Lemeshow p |\n|---|---|---|---|---|---|---|---|---|\n"
    for k in names:
        x=st[k];o+=f"| {k} | {x['n']:,} | {x['ev']:,} | {pc(x['rate'])} | {pc(x['mean'])} | {x['a']:.3f} | {x['l']:.3f} to {x['h']:.3f} | {x['sl'][0]:.2f} ({x['sl'][1]:.2f} to {x['sl'][2]:.2f}) | {x['hl'][1]:.2f} |\n"
    return o
def grp_table(y,s,g,flag,word):
    o=f"| Group | Cases | {word} | Rate | Outcomes | Outcome rate | Mean score |\n|---|---|---|---|---|---|---|\n"
    for k in sorted(set(g)):
        m=g==k;o+=f"| {k} | {m.sum():,} | {int(flag[m].sum()):,} | {pc(flag[m].mean())} | {int(y[m].sum())} | {pc(y[m].mean())} | {pc(s[m].mean())} |\n"
    return o
