import sys, os, json, csv, datetime as dt
import numpy as np, yaml
OUT = sys.argv[1]
sig = lambda x: 1/(1+np.exp(-x))
def auc(s, y):
    s=np.asarray(s); y=np.asarray(y); o=np.argsort(s,kind='mergesort'); r=np.empty(len(s)); ss=s[o]
    u,inv,c=np.unique(ss,return_inverse=True,return_counts=True); e=np.cumsum(c); r[o]=(e-(c-1)/2)[inv]
    n1=y.sum(); n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0) if n1 and n0 else np.nan
def psi(a,b,k=10):
    q=np.unique(np.quantile(a,np.linspace(0,1,k+1)[1:-1])); A=np.bincount(np.searchsorted(q,a),minlength=len(q)+1)/len(a); B=np.bincount(np.searchsorted(q,b),minlength=len(q)+1)/len(b)
    A=np.maximum(A,1e-4);B=np.maximum(B,1e-4); return float(((B-A)*np.log(B/A)).sum())
def psic(a,b):
    t=0
    for v in set(a)|set(b):
        x=max(np.mean(a==v),1e-4); z=max(np.mean(b==v),1e-4); t+=(z-x)*np.log(z/x)
    return t
def slope(s,y):
    x=np.log(s/(1-s)); a,b=0.,1.
    for _ in range(25):
        p=sig(a+b*x); w=p*(1-p); g=np.array([(y-p).sum(),((y-p)*x).sum()]); H=np.array([[w.sum(),(w*x).sum()],[(w*x).sum(),(w*x*x).sum()]]); d=np.linalg.solve(H,g); a+=d[0]; b+=d[1]
    return a,b,np.sqrt(np.linalg.inv(H)[1,1])
def mdays(a,b):
    y,m=map(int,a.split('-')); r=[]
    while f'{y}-{m:02d}'<=b: r.append(f'{y}-{m:02d}'); m+=1; y,m=(y+1,1) if m>12 else (y,m)
    return r
def sysdraw(rng,p,key):
    o=np.lexsort(key); u=rng.random(); c=np.floor(np.cumsum(p[o])+u); y=np.zeros(len(p),int); y[o]=np.diff(np.concatenate([[np.floor(u)],c])).astype(int); return y

def build(c,seed):
    rng=np.random.default_rng(seed); D={}; n=sum(x[3] for x in c['samples'])
    sm=np.concatenate([[x[0]]*x[3] for x in c['samples']]); role=np.concatenate([[x[4]]*x[3] for x in c['samples']])
    date=[]
    for nm,a,b,k,_ in c['samples']:
        ms=mdays(a,b); w=np.array([1.15 if m[-2:] in('03','11') else .85 if m[-2:] in('08','02') else 1. for m in ms]); pick=rng.choice(len(ms),k,p=w/w.sum()); d=rng.integers(1,29,k)
        date+=sorted(f'{ms[i]}-{j:02d}' for i,j in zip(pick,d))
    D[c['sample']]=sm; D[c['date']]=np.array(date)
    G={}
    for g,(col,lv) in c.get('groups',{}).items(): G[col]=rng.choice(list(lv),n,p=list(lv.values()))
    L=np.zeros(n); X={}
    for col,typ,arg,coef,lab in c['inputs']:
        if typ=='ln': v=np.exp(rng.normal(arg[0],arg[1],n)); z=(np.log(v)-arg[0])/arg[1]; v=np.round(v/arg[2])*arg[2]; v=v.astype(int) if arg[2]>=1 else v
        elif typ=='beta': v=np.round(rng.beta(arg[0],arg[1],n),2); m=arg[0]/(arg[0]+arg[1]); z=(v-m)/np.sqrt(m*(1-m)/(arg[0]+arg[1]+1))
        elif typ=='pois': v=rng.poisson(arg,n); z=(v-arg)/np.sqrt(arg)
        elif typ=='int': v=rng.integers(arg[0],arg[1]+1,n); z=(v-(arg[0]+arg[1])/2)/((arg[1]-arg[0])/3.46)
        elif typ=='gam': v=np.minimum(np.round(rng.gamma(arg[0],arg[1],n)).astype(int),arg[2]); z=(np.log1p(v)-np.log1p(v).mean())/np.log1p(v).std()
        elif typ=='cat':
            ks=list(arg); v=rng.choice(ks,n,p=[arg[k][0] for k in ks])
            if col==c.get('group_link',[None])[0]:
                _,gc,gl,hot,pr=c['group_link']; oth=[k for k in ks if k!=hot]
                ph=np.where(G[gc]==gl,pr[0],pr[1]); w=np.array([arg[k][0] for k in oth]); v=np.where(rng.random(n)<ph,hot,rng.choice(oth,n,p=w/w.sum()))
            z=np.array([arg[k][1] for k in v])
        X[col]=v; L+=coef*z
    L+=rng.normal(0,.25,n)       # bureau adjustment known to the score only
    lo,hi=-9,3
    for _ in range(50):
        m=(lo+hi)/2; (lo,hi)=(m,hi) if sig(L+m).mean()<c['base'] else (lo,m)
    s=np.clip(np.round(sig(L+m),4),.0005,.95); D['_L']=np.log(s/(1-s))
    for col,typ,arg,coef,lab in c['inputs']:
        D[col]=X[col].astype(object)
    if c.get('optional'):
        v=D[c['optional'][0]]; v[rng.random(n)<c['optional'][1]]=''
    D.update(G); segc=c['seg'][0]
    if segc not in D: D[segc]=rng.choice(list(c['seg'][1]),n,p=list(c['seg'][1].values()))
    amt=np.exp(rng.normal(c['amt'][1],c['amt'][2],n)); D[c['amt'][0]]=(np.round(amt/c['amt'][3])*c['amt'][3]).astype(int)
    D[c['score']]=s
    if c.get('grades'):
        cuts=np.quantile(s,np.linspace(0,1,len(c['grades'])+1)[1:-1]); D[c['gradecol']]=np.array(c['grades'])[np.searchsorted(cuts,s)]
    D['_p']=s.copy(); D['_role']=role; D['_rng']=rng; D['_n']=n
    ids=rng.permutation(900000)[:n]+100000; D[c['id']]=np.array([f"{c['pre']}{i}" for i in ids],dtype=object)
    if c.get('shape'): c['shape'](D,c)
    gk=list(G.values())
    _,seg=np.unique(D[segc],return_inverse=True); _,rl=np.unique(role,return_inverse=True); g0=np.unique(gk[0],return_inverse=True)[1] if gk else seg
    D[c['out']]=sysdraw(rng,D['_p'],(s,g0,seg,rl))
    return D
def check(D,c):
    """worst chance deviation, judged against the p really used"""
    p=D['_p'];y=D[c['out']];r=D['_role'];s=D[c['score']];b=0
    def z(m): return abs(y[m].sum()-p[m].sum())/np.sqrt((p[m]*(1-p[m])).sum())
    gs=[D[v[0]] for v in c.get('groups',{}).values()]+[D[c['seg'][0]]]
    if c.get('grades'): gs.append(D[c['gradecol']])
    for k in set(r):
        m=r==k; b=max(b,z(m)*1.3)
        for g in gs:
            for l in set(g): b=max(b,z(m&(g==l)))
    mo=np.array([d[:7] for d in D[c['date']]])
    for k in set(mo): b=max(b,z(mo==k)*.85)
    for g in gs[:len(c.get('groups',{}))]:
        if c.get('group_link') and g is D[c['group_link'][1]]: continue
        for l in set(g):
          for cut in (c['cut'],):
            m=g==l; f=s>=cut; pp=f.mean(); b=max(b,abs(f[m].mean()-pp)/np.sqrt(pp*(1-pp)/m.sum())*1.2)
            for k in set(r):
                mk=m&(r==k); b=max(b,abs(f[mk].mean()-pp)/np.sqrt(pp*(1-pp)/mk.sum())*.85)
    t=r=='train'; am=np.array(D[c['amt'][0]],float)
    for k in ('test','oot','prod'): b=max(b,psi(am[t],am[r==k])/.03*2.)
    for k in ('test','oot','prod'):
        b=max(b,psi(s[t],s[r==k])/.02*2.)
        for i in c['inputs']:
            a=D[i[0]]
            ps=psic(a[t],a[r==k]) if i[1]=='cat' else psi(np.array([float(x) for x in a[t] if x!='']),np.array([float(x) for x in a[r==k] if x!='']))
            b=max(b,ps/.03*2.)
    if not c.get('shape'):
        A={k:auc(s[r==k],y[r==k]) for k in set(r)}
        b=max(b,abs(A['train']-A['test'])/.02*2,abs(A['oot']-A['train'])/.025*2,abs(A['prod']-A['train'])/.025*2)
        for k in set(r):
            _,sl,se=slope(s[r==k],y[r==k]); b=max(b,abs(sl-1)/se*1.4)
        sg=D[c['seg'][0]]
        for l in set(sg): b=max(b,abs(auc(s[sg==l],y[sg==l])-A['train'])/.05*2)
        for k in ('oot','prod'):
            for l in set(sg):
                m=(sg==l)&(r==k); b=max(b,abs(auc(s[m],y[m])-A['train'])/.085*2)
        for g in gs[:len(c.get('groups',{}))]+[sg]:
            for l in set(g):
                for k in set(r):
                    q=(r==k)&(g==l); e1=y[q].sum(); b=max(b,abs(auc(s[q],y[q])-A['train'])/np.sqrt(.11/max(e1,1))*.85)
        for v in c.get('groups',{}).values():
            g=D[v[0]]
            for l in set(g): b=max(b,abs(auc(s[g==l],y[g==l])-A['train'])/.06*2)
        q=np.searchsorted(np.quantile(s,np.linspace(0,1,6)[1:-1]),s); rt=[y[q==i].mean() for i in range(5)]
        if any(np.diff(rt)<=0): b+=1
        if c.get('grades'):
            for k in ('oot','prod'):
                rt=[y[(r==k)&(D[c['gradecol']]==g)].mean() for g in c['grades']]
                if any(np.diff(rt)<-.006): b+=.3
    return b
exec(open(os.path.join(os.path.dirname(os.path.abspath(__file__)),'subjects.py')).read())
exec(open(os.path.join(os.path.dirname(os.path.abspath(__file__)),'papers.py')).read())
key=[]; base=os.path.join(OUT,'seven')
for c in SUBJECTS:
    best=None
    for sd in range(c.get('tries',150)):
        D=build(c,c['seed']*1000+sd); b=check(D,c)
        if best is None or b<best[0]: best=(b,sd)
        if b<2.0: break
    D=build(c,c['seed']*1000+best[1])
    extra=None
    cols=[c['id'],c['date'],c['sample'],c['seg'][0]]+[i[0] for i in c['inputs'] if i[0]!=c['seg'][0]]+[v[0] for v in c.get('groups',{}).values()]+[c['amt'][0]]+([c['gradecol']] if c.get('grades') else [])+[c['score'],c['out']]
    if c.get('post'): c['post'](D,c)
    d=os.path.join(base,c['sid']); os.makedirs(d+'/data',exist_ok=True); os.makedirs(d+'/documents',exist_ok=True)
    rows=[[D[k][i] for k in cols] for i in range(len(D[c['score']]))]
    fmt=lambda k,v: f'{v:.4f}' if k==c['score'] else v
    with open(d+'/data/scored.csv','w',newline='') as f:
        w=csv.writer(f); w.writerow(cols)
        for r in rows: w.writerow([fmt(k,v) for k,v in zip(cols,r)])
    Y,docs=papers(D,c)
    yaml.safe_dump(Y,open(d+'/subject.yaml','w'),sort_keys=False,allow_unicode=True,width=110)
    for f in os.listdir(d+'/documents'): os.remove(d+'/documents/'+f)
    for f,t in docs.items(): open(d+'/documents/'+f,'w').write(t)
    key.append({'subject':c['sid'],'kind':'credit','clean':not c.get('faults'),'papers':c['paperlevel'],'faults':c.get('faults',[]),'side_effects':c.get('side',[])})
    print(c['sid'],'seed',best[1],'worst',round(best[0],2),len(rows))
json.dump(key,open(base+'/key.json','w'),indent=1,ensure_ascii=False)
