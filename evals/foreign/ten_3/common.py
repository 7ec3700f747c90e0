import numpy as np, math, datetime as dt
def auc_ci(y,s):
    y=np.asarray(y);s=np.asarray(s,float);p=np.sort(s[y==1]);n=np.sort(s[y==0]);P=s[y==1];N=s[y==0]
    v10=(np.searchsorted(n,P,'left')+np.searchsorted(n,P,'right'))/2/len(n)
    v01=1-(np.searchsorted(p,N,'left')+np.searchsorted(p,N,'right'))/2/len(p)
    a=v10.mean();se=math.sqrt(v10.var(ddof=1)/len(P)+v01.var(ddof=1)/len(N));return a,a-1.96*se,a+1.96*se,se
def wilson(k,n,z=1.959964):
    p=k/n;d=1+z*z/n;c=(p+z*z/2/n)/d;h=z*math.sqrt(p*(1-p)/n+z*z/4/n/n)/d;return c-h,c+h
def psi(a,b,cat=False):
    a=np.asarray(a);b=np.asarray(b)
    if cat:
        ks=sorted(set(a.tolist())|set(b.tolist()));f=lambda v:np.array([(v==k).mean() for k in ks])
    else:
        q=np.unique(np.nanquantile(a,np.arange(.1,1,.1)))
        def f(v):
            m=np.isnan(v);c=np.bincount(np.searchsorted(q,v[~m],'left'),minlength=len(q)+1);return np.append(c,m.sum())/len(v)
    x,y=np.maximum(f(a),1e-4),np.maximum(f(b),1e-4);return float(((y-x)*np.log(y/x)).sum())
def logit(X,y):
    X=np.c_[np.ones(len(X)),X];b=np.zeros(X.shape[1])
    for _ in range(12):
        p=1/(1+np.exp(-X@b));b=b+np.linalg.solve((X*(p*(1-p))[:,None]).T@X+1e-8*np.eye(len(b)),X.T@(y-p))
    p=1/(1+np.exp(-X@b));se=np.sqrt(np.diag(np.linalg.inv((X*(p*(1-p))[:,None]).T@X)));return b,se
def zcal(y,s): return (y.sum()-s.sum())/math.sqrt((s*(1-s)).sum())
def z2(k1,n1,k2,n2):
    p=(k1+k2)/(n1+n2);v=p*(1-p)*(1/n1+1/n2);return 0 if v==0 else (k1/n1-k2/n2)/math.sqrt(v)
def dec(y,s,k=10):
    o=np.argsort(s,kind='stable');return [(len(i),int(y[i].sum()),float(s[i].sum())) for i in np.array_split(o,k)]
def hl(y,s,k=10): return sum((d-e)**2/(e*(1-e/n)) for n,d,e in dec(y,s,k))
def slope(y,s):
    l=np.log(s/(1-s));b,se=logit(l[:,None],y);return b[1],se[1],b[0]
def dates(rng,a,b,n,w=None):
    a=dt.date.fromisoformat(a);b=dt.date.fromisoformat(b);m=(b-a).days+1
    ds=[a+dt.timedelta(i) for i in range(m)]
    p=np.array([(0.25 if d.weekday()>4 else 1)*(w or {}).get(d.month,1.0) for d in ds]);p/=p.sum()
    return np.array([d.isoformat() for d in ds])[np.sort(rng.choice(m,n,p=p))]

def okS(y,s,w,segs,per):
    if abs(zcal(y,s))>.9 or hl(y,s)>11: return False
    b,se,_=slope(y,s)
    if abs(b-1)>1.2*se: return False
    if abs((w*(y-s)).sum()/math.sqrt((w*w*s*(1-s)).sum()))>1.3: return False
    a0=auc_ci(y,s)[0]
    for x in segs:
        for k in np.unique(x):
            m=x==k
            if abs(zcal(y[m],s[m]))>1.75: return False
            if m.sum()>400 and y[m].sum()>15 and auc_ci(y[m],s[m])[0]<a0-.06: return False
    for k in np.unique(per):
        m=per==k
        if abs(zcal(y[m],s[m]))>(.75 if k[0]=='R' else 1.8): return False
        if k[0]=='R' and (not .88<=slope(y[m],s[m])[0]<=1.12 or abs(auc_ci(y[m],s[m])[0]-a0)>.02): return False
    v=[q[1]/q[0] for q in dec(y,s,5)]
    return v==sorted(v)
def okG(y,s,flag,sample,g):
    S=list(dict.fromkeys(sample.tolist()));ks=np.unique(g)
    for q in [None]+S:
        mq=np.ones(len(y),bool) if q is None else sample==q
        for k in ks:
            m=mq&(g==k);r=mq&~(g==k)
            if abs(z2(flag[m].sum(),m.sum(),flag[r].sum(),r.sum()))>1.3: return False
            if abs(z2(y[m].sum(),m.sum(),y[r].sum(),r.sum()))>1.4: return False
            if abs(zcal(y[m],s[m]))>1.6: return False
            e=m&(y==1);e2=r&(y==1)
            if abs(z2(flag[e].sum(),e.sum(),flag[e2].sum(),e2.sum()))>1.4: return False
            e=m&(y==0);e2=r&(y==0)
            if abs(z2(flag[e].sum(),e.sum(),flag[e2].sum(),e2.sum()))>1.4: return False
            if abs(s[m].mean()-s[r].mean())/s[mq].std()>.06: return False
    return True
def finish(r,X,a,bt,sample,ref,amount,segs,per,groups,TH,inputs,cats,base):
    """draw outcomes, fit on ref, settle each sample on an ordinary (non-extreme) draw, then the groups"""
    p=1/(1+np.exp(-(a+X@bt)));tr=sample==ref
    S=list(dict.fromkeys(sample.tolist()))
    while True:
        y=(r.random(len(p))<p).astype(int);b,se=logit(X[tr],y[tr]);s=np.clip(np.round(1/(1+np.exp(-(b[0]+X@b[1:]))),4),.0001,.9999)
        if np.any(np.sign(b[1:])!=np.sign(bt)) or np.abs(b[1:]/se[1:]).min()<1.2: continue
        if not okS(y[tr],s[tr],amount[tr],[x[tr] for x in segs.values()],per[tr]): continue
        if max(abs(s[sample==k].mean()/p[sample==k].mean()-1) for k in S)>.035: continue
        break
    A=auc_ci(y[tr],s[tr])[0]
    for k in S:
        if k==ref: continue
        m=sample==k;pk=p[m]
        for j in range(40000):
            yk=(r.random(m.sum())<pk).astype(int)
            if abs(auc_ci(yk,s[m])[0]-A+.004)>.008: continue
            if okS(yk,s[m],amount[m],[x[m] for x in segs.values()],per[m]): break
        else: raise SystemExit('no draw '+k)
        y[m]=yk
    flag=(s>=TH).astype(int);G={}
    for g,(vals,pr) in groups.items():
        for j in range(20000):
            x=r.choice(vals,len(y),p=pr)
            if okG(y,s,flag,sample,x): break
        else: raise SystemExit('no group '+g)
        G[g]=x
    worst=('',0)
    for q in S:
        if q==ref: continue
        for n,x in {**inputs,'score':s}.items(): worst=max(worst,(n+' '+q,psi(x[sample==ref],x[sample==q])),key=lambda t:t[1])
        for n,x in {**cats,**G}.items(): worst=max(worst,(n+' '+q,psi(x[sample==ref],x[sample==q],True)),key=lambda t:t[1])
    assert worst[1]<.02,worst
    return y,s,b,se,G,worst
