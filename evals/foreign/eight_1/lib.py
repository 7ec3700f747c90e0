import numpy as np, csv, os, datetime as dt
def sig(x): return 1/(1+np.exp(-x))
def auc(y,s):
    y=np.asarray(y);s=np.asarray(s,float)
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    r=(np.cumsum(c)-(c-1)/2)[inv]; n1=y.sum();n0=len(y)-n1
    if n1==0 or n0==0: return float('nan')
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def hm(a,n1,n0):
    q1=a/(2-a);q2=2*a*a/(1+a)
    return np.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
def psi(ref,cur):
    ref=np.asarray(ref);cur=np.asarray(cur)
    if ref.dtype.kind in 'OU':
        k=sorted(set(ref)|set(cur));a=np.array([(ref==v).mean() for v in k]);b=np.array([(cur==v).mean() for v in k])
    else:
        rm=np.isnan(ref);cm=np.isnan(cur)
        e=np.unique(np.quantile(ref[~rm],np.arange(1,10)/10))
        a=np.bincount(np.searchsorted(e,ref[~rm],side='left'),minlength=len(e)+1)/len(ref)
        b=np.bincount(np.searchsorted(e,cur[~cm],side='left'),minlength=len(e)+1)/len(cur)
        a=np.append(a,rm.mean());b=np.append(b,cm.mean())
    m=(a>0)|(b>0);a=np.maximum(a[m],1e-4);b=np.maximum(b[m],1e-4)
    return float(((b-a)*np.log(b/a)).sum())
def logit_fit(X,y,it=25,l2=1e-3,off=0.):
    X=np.c_[np.ones(len(X)),X];w=np.zeros(X.shape[1])
    for _ in range(it):
        p=sig(X@w+off);g=X.T@(p-y)+l2*w;H=(X.T*(p*(1-p)))@X+l2*np.eye(len(w));w-=np.linalg.solve(H,g)
    return w
def dates(rng,start,end,n,season=None):
    a=dt.date.fromisoformat(start);b=dt.date.fromisoformat(end);k=(b-a).days+1
    days=[a+dt.timedelta(i) for i in range(k)]
    w=np.array([(season or {}).get(d.month,1.0)*(0.55 if d.weekday()>=5 else 1) for d in days]);w/=w.sum()
    ix=np.sort(rng.choice(k,size=n,p=w)); return np.array([days[i].isoformat() for i in ix])
def write(path,cols,dec):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    names=list(cols);n=len(cols[names[0]])
    out=[]
    for k in names:
        v=cols[k]
        if v.dtype.kind=='f':
            d=dec.get(k,2);out.append(['' if np.isnan(x) else (f'{x:.{d}f}' if d else str(int(round(x)))) for x in v])
        else: out.append([str(x) for x in v])
    with open(path,'w',newline='') as f:
        w=csv.writer(f);w.writerow(names);w.writerows(zip(*out))
def rnd(cols,dec):
    for k,v in cols.items():
        if v.dtype.kind=='f': cols[k]=np.round(v,dec.get(k,2))
def stats(c,sc,y,samp,order):
    r={}
    for s in order:
        m=c[samp]==s;Y=c[y][m].astype(int);S=c[sc][m]
        a=auc(Y,S);se=hm(a,Y.sum(),len(Y)-Y.sum())
        r[s]=dict(n=len(Y),ev=int(Y.sum()),rate=Y.mean(),mean=S.mean(),auc=a,lo=a-1.96*se,hi=min(1,a+1.96*se),se=se,d0=min(c['__date'][m]),d1=max(c['__date'][m]))
    return r
def check(c,sc,y,samp,order,by,inputs,cut=None,verbose=False):
    """list of (name,z) for chance checks"""
    R=[]
    Y=c[y].astype(int);S=c[sc];sm=c[samp]
    def cal(m):return (Y[m].sum()-S[m].sum())/np.sqrt((S[m]*(1-S[m])).sum())
    st=stats(c,sc,y,samp,order)
    allm=np.isin(sm,order)
    for s in order:
        m=sm==s
        R.append((f'cal {s}',cal(m)));R.append((f'auc {s}-{order[0]}',(st[s]['auc']-st[order[0]]['auc'])/np.hypot(st[s]['se'],st[order[0]]['se'])))
        q=np.argsort(np.argsort(S[m],kind='stable'))*10//m.sum();ix=np.where(m)[0]
        h=sum(cal(np.isin(np.arange(len(S)),ix[q==k]))**2 for k in range(10))
        R.append((f'HL {s}',(h-10)/np.sqrt(20)))
        R.append((f'PSI {s}x20',psi(S[sm==order[0]],S[m])*20*5))
        for k in inputs: 
            R.append((f'PSI {k} {s}',psi(c[k][sm==order[0]],c[k][m])*20*5))
    for b in by:
        for v in sorted(set(c[b])):
            for s in ['all']+order:
                m=(c[b]==v)&(allm if s=='all' else sm==s);o=(c[b]!=v)&(allm if s=='all' else sm==s)
                if Y[m].sum()<8 or o.sum()==0: continue
                a1,a0=auc(Y[m],S[m]),auc(Y[o],S[o])
                R.append((f'aucdiff {b}={v} {s} {a1:.3f}/{a0:.3f}',(a1-a0)/np.hypot(hm(a1,Y[m].sum(),(1-Y[m]).sum()),hm(a0,Y[o].sum(),(1-Y[o]).sum()))))
                R.append((f'cal {b}={v} {s}',cal(m)))
                R.append((f'rate {b}={v} {s}',(Y[m].mean()-Y[o].mean())/np.sqrt(Y[m|o].mean()*(1-Y[m|o].mean())*(1/m.sum()+1/o.sum()))))
                R.append((f'score {b}={v} {s}',(S[m].mean()-S[o].mean())/np.sqrt(S[m].var()/m.sum()+S[o].var()/o.sum())))
                for t in (cut or []):
                    f=S>=t;p=f[m|o].mean()
                    R.append((f'flag {t:.3f} {b}={v} {s} {f[m].mean():.3f}/{f[o].mean():.3f}',(f[m].mean()-f[o].mean())/np.sqrt(p*(1-p)*(1/m.sum()+1/o.sum()))))
    mon=np.array([d[:7] for d in c['__date']])
    for v in sorted(set(mon)):
        for s in order:
            m=(mon==v)&(sm==s)
            if m.sum()>20: R.append((f'month {v} {s}',cal(m)))
    return st,R
def tab(head,rows):
    return '| '+' | '.join(head)+' |\n|'+'---|'*len(head)+'\n'+'\n'.join('| '+' | '.join(str(x) for x in r)+' |' for r in rows)+'\n'
def pc(x,d=2): return f'{100*x:.{d}f}%'
