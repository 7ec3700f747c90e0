import numpy as np, datetime as dt, csv, os
def sig(x): return 1/(1+np.exp(-np.clip(x,-30,30)))
def lg(p): p=np.clip(p,1e-6,1-1e-6); return np.log(p/(1-p))
def auc(s,y):
    o=np.argsort(s,kind='mergesort'); ss=s[o]; r=np.empty(len(s)); 
    u,inv,c=np.unique(ss,return_inverse=True,return_counts=True); e=np.cumsum(c); r[o]=((e-c+1+e)/2)[inv]
    n1=y.sum(); n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0) if n1 and n0 else float('nan')
def hm(a,n1,n0):
    q1=a/(2-a);q2=2*a*a/(1+a); return ((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))**.5
def fit(X,y,l2=.5):
    A=np.c_[np.ones(len(X)),X]; b=np.zeros(A.shape[1]); b[0]=lg(y.mean())
    P=np.eye(len(b))*l2; P[0,0]=0
    for _ in range(30):
        p=sig(A@b); W=p*(1-p); d=np.linalg.solve((A*W[:,None]).T@A+P,A.T@(y-p)-P@b); b+=d
        if abs(d).max()<1e-8: break
    return b
def psi(a,b):
    if a.dtype.kind in 'OU':
        L=np.unique(np.r_[a,b]); f=lambda x:np.array([(x==l).mean() for l in L])
    else:
        e=np.unique(np.nanquantile(a,np.arange(.1,1,.1))); 
        f=lambda x:np.r_[np.bincount(np.searchsorted(e,x[~np.isnan(x)],side='left'),minlength=len(e)+1),np.isnan(x).sum()]/len(x)
    p,q=np.maximum(f(a),1e-4),np.maximum(f(b),1e-4); return float(((q-p)*np.log(q/p)).sum())
def topk(s,share): 
    k=int(round(share*len(s))); m=np.zeros(len(s),bool); m[np.argsort(-s,kind='mergesort')[:k]]=True; return m
D=dt.date
def gen(spec,seed):
    """base data: dict of columns + X,y,score"""
    r=np.random.default_rng(seed); samp=[];day=[]
    for name,a,b,n in spec['samples']:
        a,b=D.fromisoformat(a),D.fromisoformat(b); ds=np.array([a+dt.timedelta(i) for i in range((b-a).days+1)])
        w=np.array([1+.12*np.sin(d.month/12*6.283+spec['phase'])+(.06 if d.weekday()<5 else -.1) for d in ds]); w/=w.sum()
        dd=np.sort(r.choice(len(ds),n,p=w)); samp+= [name]*n; day+=list(ds[dd])
    samp=np.array(samp); n=len(samp); day=np.array(day)
    C={}; X=[]; eta=np.zeros(n); names=[]; tr=samp==spec['samples'][0][0]
    for f in spec['feats']:
        nm,k,p,b=f[:4]; 
        if k=='cat':
            c=r.choice(np.array(p[0]),n,p=np.array(p[1])/sum(p[1])); C[nm]=c
            if b is not None:
                for l,bb in zip(p[0][1:],b[1:]):
                    z=(c==l)*1.; X.append(z); eta+=(bb-b[0])*z; names.append(nm+' = '+l)
            continue
        if k=='ln': raw=np.round(np.exp(r.normal(*p[:2],n)),p[2] if len(p)>2 else 2); t=np.log(raw+1)
        elif k=='pois': raw=r.poisson(r.gamma(p[1],p[0]/p[1],n)).astype(float); t=np.sqrt(raw)
        elif k=='norm': raw=np.round(r.normal(*p[:2],n),p[2]); t=raw
        elif k=='bin': raw=(r.random(n)<p).astype(float); t=raw
        elif k=='beta': raw=np.round(r.beta(*p[:2],n),3); t=raw
        elif k=='band': raw=r.choice(np.array(p[0],float),n,p=np.array(p[1])/sum(p[1])); t=np.log(raw+1)
        z=(t-t[tr].mean())/t[tr].std()
        bl=f[5] if len(f)>5 else 0
        if bl: m=r.random(n)<bl; raw=raw.copy(); raw[m]=np.nan; z[m]=0
        C[nm]=raw
        if b is not None: X.append(z); eta+=b*z; names.append(nm)
    eta=eta+r.normal(0,.25,n); X=np.array(X).T
    lo,hi=-15,5
    for _ in range(60):
        m=(lo+hi)/2; lo,hi=(m,hi) if sig(eta+m).mean()<spec['rate'] else (lo,m)
    y=(r.random(n)<sig(eta+m)).astype(int)
    G={'samp':samp,'day':day,'C':C,'X':X,'xn':names,'y':y,'tr':tr,'r':r}
    rescore(G,spec)
    return G
def rescore(G,spec):
    tr=G['samp']==spec['samples'][0][0]; G['b']=fit(G['X'][tr],G['y'][tr]); G['s']=np.round(sig(G['b'][0]+G['X']@G['b'][1:]),5)
def keep(G,m):
    for k in ('samp','day','X','y','s','tr'): G[k]=G[k][m]
    for k in G['C']: G['C'][k]=G['C'][k][m]
    for k in ('ids',):
        if k in G: G[k]=G[k][m]
def zdiff(a,na,b,nb):
    p=(a+b)/(na+nb); return abs(a/na-b/nb)/max((p*(1-p)*(1/na+1/nb))**.5,1e-9)
def ok(G,spec):
    S=[x[0] for x in spec['samples']]; s,y=G['s'],G['y']; A={}; q_=1 if spec['clean'] else 1.3
    for n in S:
        m=G['samp']==n; a=auc(s[m],y[m]); A[n]=(a,hm(a,y[m].sum(),(1-y[m]).sum()))
        v=(s[m]*(1-s[m])).sum()**.5
        if abs(y[m].sum()-s[m].sum())>q_*1.3*v: return 'cal '+n
        q=np.quantile(s[m],np.arange(.1,1,.1)); bb=np.searchsorted(q,s[m])
        for k in range(10):
            t=bb==k; yy,ss=y[m][t],s[m][t]
            if abs(yy.sum()-ss.sum())>q_*2.4*max((ss*(1-ss)).sum()**.5,1.): return 'decile'
        b=fit(lg(s[m])[:,None],y[m],0)
        if abs(b[1]-1)>.13*q_: return 'slope'
    a0=A[S[0]]
    for n in S[1:]:
        if a0[0]-A[n][0]>.015 or A[n][0]-a0[0]>.025: return 'auc'
    mo=np.array([d.year*12+d.month for d in G['day']])
    for k in np.unique(mo):
        m=mo==k
        if abs(y[m].sum()-s[m].sum())>q_*2.4*(s[m]*(1-s[m])).sum()**.5: return 'month'
    cats=list(spec['segments'])+list(spec['groups'])
    for c in cats:
        v=G['C'][c]
        for l in np.unique(v):
            for n in S+[None]:
                m=(v==l)&((G['samp']==n) if n else True)
                if m.sum()<40: continue
                if abs(y[m].sum()-s[m].sum())>q_*2.1*(s[m]*(1-s[m])).sum()**.5: return 'seg '+c
                if y[m].sum()>=15:
                    a=auc(s[m],y[m]); 
                    if a<A[n or S[0]][0]-q_*max(.04,1.5*hm(a,y[m].sum(),(1-y[m]).sum())): return 'segauc'
    for c in spec['groups']:
        v=G['C'][c]
        for n in S+[None]:
            M=(G['samp']==n) if n else np.ones(len(y),bool)
            for sh in {spec['share'],.05,.1}:
                fl=np.zeros(len(y),bool); fl[M]=topk(s[M],sh)
                for l in np.unique(v):
                    a=M&(v==l); b=M&(v!=l)
                    if zdiff(fl[a].sum(),a.sum(),fl[b].sum(),b.sum())>1.9*q_: return 'grp'
                    a2=a&(y==0); b2=b&(y==0)
                    if zdiff(fl[a2].sum(),a2.sum(),fl[b2].sum(),b2.sum())>1.9*q_: return 'grpfp'
                    if zdiff(y[a].sum(),a.sum(),y[b].sum(),b.sum())>1.9*q_: return 'grpy'
    for k,v in G['C'].items():
        for n in S[1:]:
            if psi(v[G['tr']],v[G['samp']==n])>.03: return 'psi '+k
    if spec.get('valuecheck',1) and spec.get('amount'):
        for n in S:
            m=G['samp']==n; f=topk(s[m],spec['share']); am=np.nan_to_num(G['C'][spec['amount']][m]); yy=y[m]
            if (am*yy*f).sum()/(am*yy).sum() < (yy*f).sum()/yy.sum()-.05: return 'value'
    if spec.get('scenario'):
        m=(G['C'][spec['below']]==1); 
        if y[m].mean()>.5*y[~m].mean() or y[m].sum()<2: return 'btl'
        for l in np.unique(G['C'][spec['scenario']]):
            if y[(G['C'][spec['scenario']]==l)&~m].mean()<.5*y[~m].mean(): return 'scen'
    return ''
def base(spec):
    why={}
    for i in range(3000):
        G=gen(spec,spec['seed']*10000+i); w=ok(G,spec)
        if not w: print(spec['id'],'seed',i,flush=True); return G
        why[w]=why.get(w,0)+1
        if i%400==399: print(spec['id'],i,why,flush=True)
    raise SystemExit(str(why))
def figs(G,spec,n,extra=None):
    m=G['samp']==n if n else np.ones(len(G['y']),bool)
    if extra is not None: m=m&extra
    s,y=G['s'][m],G['y'][m]; a=auc(s,y); f=topk(s,spec['share']); e=hm(a,y.sum(),(1-y).sum())
    d=dict(n=len(y),ev=int(y.sum()),rate=y.mean(),ms=s.mean(),auc=a,lo=a-1.96*e,hi=a+1.96*e,k=int(f.sum()),hit=int((f&(y==1)).sum()))
    d['rec']=d['hit']/max(d['ev'],1); d['prec']=d['hit']/max(d['k'],1); d['first'],d['last']=G['day'][m].min(),G['day'][m].max()
    if spec.get('amount'):
        am=np.nan_to_num(G['C'][spec['amount']][m]); d['val']=(am*y*f).sum()/(am*y).sum(); d['sumv']=(am*y).sum()
    return d
