import numpy as np, datetime as dt, csv, json, yaml
def sig(x): return 1/(1+np.exp(-x))
def fit(X,y,l2=1e-3):
    b=np.zeros(X.shape[1])
    for _ in range(30):
        p=sig(X@b); W=p*(1-p)
        H=X.T@(X*W[:,None])+l2*np.eye(len(b)); g=X.T@(y-p)-l2*b
        d=np.linalg.solve(H,g); b+=d
        if abs(d).max()<1e-9: break
    return b
def auc(s,y):
    s=np.asarray(s,float); y=np.asarray(y)
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    r=(np.cumsum(c)-(c-1)/2)[inv]; n1=y.sum(); n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def se(a,n1,n0):
    q1=a/(2-a); q2=2*a*a/(1+a)
    return np.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
def psi(r,c):
    e=np.unique(np.quantile(r,np.linspace(0,1,11)[1:-1])); k=len(e)+1
    a=np.bincount(np.searchsorted(e,r,side='right'),minlength=k)/len(r)
    b=np.bincount(np.searchsorted(e,c,side='right'),minlength=k)/len(c)
    a=np.maximum(a,1e-4); b=np.maximum(b,1e-4); return float(((b-a)*np.log(b/a)).sum())
def psic(r,c):
    v=sorted(set(r)|set(c)); a=np.array([max((r==x).mean(),1e-4) for x in v]); b=np.array([max((c==x).mean(),1e-4) for x in v])
    return float(((b-a)*np.log(b/a)).sum())
def wilson(k,n,z=1.96):
    p=k/n; d=1+z*z/n; m=p+z*z/(2*n); h=z*np.sqrt(p*(1-p)/n+z*z/(4*n*n)); return (m-h)/d,(m+h)/d
def slope(s,y):
    l=np.log(s/(1-s)); return fit(np.c_[np.ones(len(l)),l],y,1e-9)
def caltest(s,y): return (y.sum()-s.sum())/np.sqrt((s*(1-s)).sum())
def good_core(samples,names,s,y,segs,dates,feats,ref):
    bad=[]
    A={}
    for n in names:
        m=samples==n; A[n]=(auc(s[m],y[m]),y[m].sum(),m.sum()-y[m].sum())
        z=caltest(s[m],y[m])
        if abs(z)>1.2: bad.append(('cal',n,z))
        b=slope(s[m],y[m])
        if abs(b[1]-1)>0.14: bad.append(('slope',n,b))
    a0=A[ref][0]
    for n in names:
        a,n1,n0=A[n]
        if n!=ref and abs(a-a0)>0.9*np.hypot(se(a,n1,n0),se(*A[ref])): bad.append(('auc',n,a,a0))
        if a0-a>0.022: bad.append(('drop',n))
    for n in names:
        m=samples==n
        if n==ref: continue
        r=samples==ref
        for f,v in feats.items():
            if v.dtype.kind in 'fi':
                vv=v[r];cc=v[m]; vv=vv[~np.isnan(vv)]; cc=cc[~np.isnan(cc)]
                x=psi(vv,cc)
            else: x=psic(v[r],v[m])
            if x>0.020: bad.append(('psi',f,n,x))
        if psi(s[r],s[m])>0.012: bad.append(('psi score',n))
    for sn,v in segs.items():
        for l in set(v):
            for sel in [np.ones(len(v),bool)]+[samples==n for n in names]:
                m=(v==l)&sel
                if y[m].sum()<4: continue
                if abs(caltest(s[m],y[m]))>2.3: bad.append(('segcal',sn,l))
                a=auc(s[m],y[m]); e=se(a,y[m].sum(),(1-y[m]).sum())
                if a-auc(s[sel],y[sel])<-1.9*e: bad.append(('segauc',sn,l,a))
    mo=np.array([d[:7] for d in dates])
    for l in set(mo):
        m=mo==l
        if abs(caltest(s[m],y[m]))>2.7: bad.append(('month',l))
    rt=[y[samples==n].mean() for n in names]
    # ten score bands in order, none off by noise
    q=np.quantile(s,np.linspace(0,1,11)); 
    for i in range(10):
        m=(s>=q[i])&(s<=q[i+1])
        if abs(caltest(s[m],y[m]))>2.0: bad.append(('band',i))
    return bad
def good_group(g,samples,names,s,y,cut):
    for sel in [np.ones(len(g),bool)]+[samples==n for n in names]:
        flag=(s>=cut)&sel; R=[]
        for l in set(g):
            m=(g==l)&sel; o=(g!=l)&sel
            p=flag[sel].mean(); z=(flag[m].mean()-flag[o].mean())/np.sqrt(p*(1-p)*(1/m.sum()+1/o.sum()))
            if abs(z)>1.5: return False
            p=y[sel].mean(); z=(y[m].mean()-y[o].mean())/np.sqrt(p*(1-p)*(1/m.sum()+1/o.sum()))
            if abs(z)>1.6: return False
            if abs(caltest(s[m],y[m]))>1.8: return False
            z=(s[m].mean()-s[o].mean())/(s[sel].std()*np.sqrt(1/m.sum()+1/o.sum()))
            if abs(z)>1.6: return False
            a=auc(s[m],y[m]); e=se(a,max(y[m].sum(),1),(1-y[m]).sum())
            if a-auc(s[sel],y[sel])<-1.6*e: return False
            R.append(flag[m].mean())
        if sel.all() and min(R)/max(R)<0.86: return False
        if min(R)/max(R)<0.72: return False
    r=g[samples==names[0]]
    for n in names[1:]:
        if psic(r,g[samples==n])>0.008: return False
    return True
def write(folder,cols,docs,subj):
    import os
    os.makedirs(folder+'/data',exist_ok=True); os.makedirs(folder+'/documents',exist_ok=True)
    if cols:
        with open(folder+'/data/scored.csv','w',newline='') as f:
            w=csv.writer(f); k=list(cols); w.writerow(k)
            for r in zip(*[cols[x] for x in k]): w.writerow(r)
    for n,t in docs.items(): open(f'{folder}/documents/{n}.md','w').write(t.strip()+'\n')
    yaml.safe_dump(subj,open(folder+'/subject.yaml','w'),sort_keys=False,allow_unicode=True,width=110)
def dates(rng,n,a,b,peak=(6,12)):
    a=dt.date.fromisoformat(a); b=dt.date.fromisoformat(b); D=[a+dt.timedelta(i) for i in range((b-a).days+1)]
    w=np.array([(1.0 if d.weekday()<5 else .15)*(1.25 if d.month in peak else .8 if d.month==8 else 1) for d in D]); w/=w.sum()
    return sorted(D[i].isoformat() for i in rng.choice(len(D),n,p=w))
