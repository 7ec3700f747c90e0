import numpy as np, csv, os, json, yaml, math
from datetime import date, timedelta
BANK="Holmvik Bank"
def logit(p): return np.log(p/(1-p))
def expit(x): return 1/(1+np.exp(-x))
def rank(x):
    u,inv,c=np.unique(x,return_inverse=True,return_counts=True)
    e=np.cumsum(c); return (e-(c-1)/2)[inv]
def auc(s,y):
    y=np.asarray(y); n1=y.sum(); n0=len(y)-n1
    if n1==0 or n0==0: return float('nan'),float('nan')
    a=(rank(s)[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
    r=rank(s); r1=rank(s[y==1]); r0=rank(s[y==0])
    v10=(r[y==1]-r1)/n0; v01=1-(r[y==0]-r0)/n1
    return a, math.sqrt(v10.var(ddof=1)/n1+v01.var(ddof=1)/n0)
def fit(X,y,it=30,ridge=1e-3):
    X1=np.c_[np.ones(len(X)),X]; b=np.zeros(X1.shape[1])
    for _ in range(it):
        p=expit(X1@b); H=(X1*(p*(1-p))[:,None]).T@X1+ridge*np.eye(X1.shape[1])
        b+=np.linalg.solve(H,X1.T@(y-p)-ridge*b)
    return b,H
def oez(s,y): return (y.sum()-s.sum())/math.sqrt((s*(1-s)).sum())
def psi(ref,new,bins=10):
    if ref.dtype.kind in 'OUS':
        cats=np.unique(np.r_[ref,new]); a=np.array([(ref==c).mean() for c in cats]); b=np.array([(new==c).mean() for c in cats])
    else:
        isn=np.isnan
        q=np.unique(np.quantile(ref[~isn(ref)],np.linspace(0,1,bins+1)[1:-1]))
        f=lambda x: np.where(isn(x),len(q)+1,np.searchsorted(q,np.nan_to_num(x),side='left'))
        a=np.bincount(f(ref),minlength=len(q)+2)/len(ref); b=np.bincount(f(new),minlength=len(q)+2)/len(new)
        k=(a>0)|(b>0); a,b=a[k],b[k]
    a=np.maximum(a,1e-4); b=np.maximum(b,1e-4)
    return float(((b-a)*np.log(b/a)).sum()), len(a)
def psiz(ref,new):
    v,B=psi(ref,new); k=max(B-1,1); m=k*(1/len(ref)+1/len(new)); return (v-m)/(math.sqrt(2*k)*(1/len(ref)+1/len(new)))
def wilson(k,n,z=1.96):
    p=k/n; d=1+z*z/n; c=(p+z*z/2/n)/d; h=z*math.sqrt(p*(1-p)/n+z*z/4/n/n)/d; return c-h,c+h
def dates(rng,a,b,n,season=True):
    a=date.fromisoformat(a); b=date.fromisoformat(b); D=[a+timedelta(i) for i in range((b-a).days+1)]
    w=np.array([{1:.85,2:.85,3:1.05,4:1.1,5:1.2,6:1.1,7:.75,8:.95,9:1.1,10:1.05,11:1,12:.85}[d.month] if season else 1. for d in D]); w/=w.sum()
    ix=np.sort(rng.choice(len(D),n,p=w)); return np.array([D[i].isoformat() for i in ix],dtype=object)
def write_csv(path,cols,T):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    def f(v):
        if isinstance(v,(float,np.floating)): return '' if np.isnan(v) else (str(int(v)) if v==int(v) and abs(v)>=1 or v==0 else repr(float(v)))
        return str(v)
    with open(path,'w',newline='') as h:
        w=csv.writer(h); w.writerow(cols)
        for i in range(len(T[cols[0]])): w.writerow([f(T[c][i]) for c in cols])
def table(head,rows):
    return '| '+' | '.join(head)+' |\n|'+'---|'*len(head)+'\n'+'\n'.join('| '+' | '.join(str(x) for x in r)+' |' for r in rows)+'\n'
def box(d): return table(['Page status',''],[(f'**{k}**',v) for k,v in d.items()])
def defs(d): return '\n'.join(f'{k}\n: {v}\n' for k,v in d.items())
def hist(rows): return '\n## Change history\n\n'+table(['Date','Version','Who','What changed'],rows)
def page(folder,name,title,st,body,h):
    os.makedirs(folder,exist_ok=True)
    open(os.path.join(folder,name),'w').write(f'# {title}\n\n{box(st)}\n{body.strip()}\n{hist(h)}')
def dr(n,title,day,status,by,context,decision,after):
    return f'''## {n} · {title}

{table(['Field','Entry'],[('Status',status),('Date',day),('Decided by',by)])}
Context
: {context}

Decision
: {decision}

What follows
: {after}

'''
def P(x,d=1): return f'{100*x:.{d}f}%'
def A(s,y):
    a,e=auc(s,y); return f'{a:.3f} ({a-1.96*e:.3f} to {min(a+1.96*e,1):.3f})'
def dump(path,d):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    open(path,'w').write(yaml.safe_dump(d,sort_keys=False,allow_unicode=True,width=110))
def checks(T,score,out,samples,ref,inputs,segs,grps,live):
    """list of (name,z)"""
    r=[]; s=T[score]; y=T[out]; S=T['__s']
    a0,e0=auc(s[S==ref],y[S==ref])
    for k in samples:
        m=S==k; r.append((f'oe {k}',1.5*oez(s[m],y[m]))); a,e=auc(s[m],y[m])
        if k!=ref: r.append((f'auc {k}-{ref}',1.5*(a-a0)/math.hypot(e,e0)))
        b,H=fit(logit(s[m])[:,None],y[m]); r.append((f'slope {k}',1.3*(b[1]-1)*math.sqrt(H[1,1]-H[0,1]**2/H[0,0])))
        q=np.quantile(s[m],np.linspace(0,1,6)); 
        for i in range(5):
            mm=m&(s>=q[i])&(s<=q[i+1]); r.append((f'bin{i} {k}',oez(s[mm],y[mm])*.8))
        for g in segs+grps:
            vals=np.unique(T[g]); 
            for v in vals:
                mm=m&(T[g]==v); r.append((f'oe {k} {g}={v}',oez(s[mm],y[mm])))
                a1,e1=auc(s[mm],y[mm]); a2,e2=auc(s[m],y[m]); r.append((f'auc {k} {g}={v}',(a1-a2)/e1))
            if g in grps:
                for v in vals:
                    i=m&(T[g]==v); j=m&(T[g]!=v)
                    r.append((f'mean {k} {g}={v}',(logit(s[i]).mean()-logit(s[j]).mean())/math.sqrt(logit(s[i]).var()/i.sum()+logit(s[j]).var()/j.sum())))
                    p1,p2=y[i].mean(),y[j].mean(); r.append((f'rate {k} {g}={v}',(p1-p2)/math.sqrt(y[m].mean()*(1-y[m].mean())*(1/i.sum()+1/j.sum()))))
        if k!=ref:
            for c in inputs+[score]: r.append((f'psi {k} {c}',psiz(T[c][S==ref],T[c][m])*.7))
        ym=np.array([d[:7] for d in T['__d'][m]])
        for u in np.unique(ym):
            mm=ym==u; r.append((f'month {k} {u}',oez(s[m][mm],y[m][mm])*.8))
    return r
def search(build,chk,seeds):
    best=None
    for sd in seeds:
        T=build(sd); r=chk(T); w=max(abs(z) for _,z in r)
        if best is None or w<best[0]: best=(w,sd,T,sorted(r,key=lambda t:-abs(t[1]))[:4])
    print('seed',best[1],[(n,round(float(z),2)) for n,z in best[3]]); return best[2]
