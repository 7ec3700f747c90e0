import numpy as np, math
from base import *
ROLE=['train','test','oot','production']
def gen(S,seed):
    rng=np.random.default_rng([seed,sum(map(ord,S['id']))]); fl=S.get('faults',[])
    role=np.concatenate([np.full(S['n'][r],r,dtype=object) for r in ROLE]); n=len(role)
    mon=np.empty(n,dtype=object)
    for r in ROLE:
        m=role==r
        if not m.any(): continue
        M=months(*S['win'][r]); w=np.array([1+.25*math.sin(2*math.pi*(int(x[5:])-3)/12) for x in M]); mon[m]=rng.choice(np.array(M,dtype=object),m.sum(),p=w/w.sum())
    day=rng.integers(1,29,n)
    seg=rng.choice(np.array(list(S['segp']),dtype=object),n,p=list(S['segp'].values()))
    G={g:rng.choice(np.array(list(p),dtype=object),n,p=list(p.values())) for g,(c,p) in S['groups'].items()}
    raw={};kinds={};lp=np.zeros(n)
    def z_of(raw):
        Z=[]
        for name,k,p,c,_ in S['cols']:
            if k=='x': continue
            x=raw[name]
            if k=='cat': Z+=[(x==l).astype(float) for l in list(p)[1:]]
            elif k=='x2': Z.append((x-33)/8.5)
            else: Z.append(zval(x,k,p))
        return np.array(Z).T
    for name,k,p,c,_ in S['cols']:
        if k=='x': continue
        if k=='x2':
            f=G['sex']=='F'; x=np.clip(np.round(np.where(f,rng.normal(27,6,n),rng.normal(38.5,5,n))),4,60); raw[name]=x; lp+=c*(x-33)/8.5; continue
        x=col(rng,n,k,p)
        if name=='turnover_gbp': x=np.minimum(x,5900000)
        raw[name]=x
        lp+= np.array([p[v][1] for v in x]) if k=='cat' else c*zval(x,k,p)
    lp=lp*S.get('scale',1.12)
    lo,hi=-9,5
    for _ in range(50):
        a=(lo+hi)/2
        if sig(lp+a).mean()>S['base']: hi=a
        else: lo=a
    lp=lp+a
    if 'group_misfit' in fl: lp=lp-.95*(G['age_band']=='62+')
    sh=np.zeros(n)
    for r in ROLE[1:]: sh[role==r]=rng.normal(0,.05)
    p=sig(lp+sh)
    if 'segment' in fl: d=seg=='dealer'; p[d]=p[d].mean()
    # drawn by systematic sampling along sample, segment and (roughly) risk: each case keeps its own probability
    o=np.lexsort((np.log(p)+rng.normal(0,.35,n),seg.astype(str),role.astype(str))); c=np.cumsum(p[o])+rng.random(); y=np.zeros(n,int); y[o]=np.floor(c)-np.floor(np.r_[c[0]-p[o][0],c[:-1]])
    # faults in inputs, before the score
    blankm={c:rng.random(n)<q for c,q in S['blank']}
    if 'missing' in fl: blankm['bureau_enq_6m']|=(role=='production')&(mon>='2026-03')&(rng.random(n)<.44)
    if 'sentinel' in fl: m=rng.random(n)<.065; raw['ltv_pct']=np.where(m,999,raw['ltv_pct'])
    if 'unit' in fl: m=(role=='production')&(mon>='2025-08'); raw['annual_turnover']=np.where(m,np.round(raw['annual_turnover']/1000),raw['annual_turnover'])
    if 'newcat' in fl: m=(role=='production')&(rng.random(n)<.18); x=raw['asset_type'].copy(); x[m]='ev_charger'; raw['asset_type']=x
    Z=z_of(raw); names=[];
    for name,k,pp,c,_ in S['cols']:
        if k=='x': continue
        names+= [name]*(len(pp)-1) if k=='cat' else [name]
    names=np.array(names)
    extra=[]
    for c,m in blankm.items():
        Z[np.ix_(m,names==c)]=0; extra.append(m.astype(float))
    X=np.c_[Z,np.array(extra).T] if extra else Z
    if 'leak' in fl:
        lk=np.where(y==1,np.where(rng.random(n)<.88,60*rng.poisson(1.6,n)+60,0),np.where(rng.random(n)<.05,60,0)); raw['reminder_fees_sek']=lk; X=np.c_[X,np.log1p(lk/60)]
    tr=role=='train'; w=np.ones(n)
    if 'group_misfit' in fl: w[G['age_band']=='62+']=0
    if 'overfit' in fl:
        Om=rng.normal(0,.9,(Z.shape[1],150)); X=np.c_[X,np.cos(Z@Om+rng.uniform(0,6.28,150))*1.4]
        b,_=logit_fit(X[tr],y[tr],1.5)
    else: b,_=logit_fit(X[tr],y[tr],.5,w[tr])
    s=np.round(sig(np.c_[np.ones(n),X]@b),5); s=np.clip(s,.00001,.99999)
    D=dict(role=role,mon=mon,day=day,seg=seg,G=G,raw=raw,y=y,s=s,blank=blankm,rng=rng)
    return D
def basecheck(S,D):
    """nothing wrong that was not planted"""
    fl=S.get('faults',[]); role,y,s=D['role'],D['y'],D['s']
    z=lambda m:(y[m].sum()-s[m].sum())/math.sqrt((s[m]*(1-s[m])).sum())
    lim=1.2; A={}
    for r in ROLE:
        m=role==r
        if not m.any(): continue
        A[r]=auc(s[m],y[m])
        if 'group_misfit' in fl: m=m&(D['G']['age_band']!='62+')
        if 'overfit' in fl and r!='train': continue
        if abs(z(m))>lim and 'sentinel' not in fl and 'unit' not in fl: return False
        if r!='train':
            b,se=slope(s[m],y[m])
            if abs(b-1)/se>1.4 and 'segment' not in fl and 'group_misfit' not in fl: return False
        if 'segment' not in fl:
            for v in S['segp']:
                k=m&(D['seg']==v)
                if abs(z(k))>1.6 or auc(s[k],y[k])<A[r]-.05: return False
        for g,x in D['G'].items():
            for v in set(x):
                k=m&(x==v)
                if k.any() and (abs(z(k))>1.6 or ('overfit' not in fl and auc(s[k],y[k])<A[r]-.07)): return False
        M=D['mon'][m]
        if r!='train' and 'unit' not in fl:
            for v in set(M):
                if abs(z(m&(D['mon']==v)))>2.3: return False
    if 'overfit' not in fl:
        if max(A['train'],A['test'],A['oot'])-min(A.values())> .027: return False
    if 'overfit' in fl and abs(A['test']-A['oot'])>.02: return False
    if A['test']<.70: return False
    ss=s[role=='train']; q=np.quantile(ss,np.arange(1,10)/10); pa=np.bincount(np.searchsorted(q,ss),minlength=10)/len(ss)
    for r in ROLE[1:]:
        m=role==r
        if m.any() and 'overfit' not in fl and 'unit' not in fl and 'missing' not in fl:
            pb=np.bincount(np.searchsorted(q,s[m]),minlength=10)/m.sum()
            if ((pb-pa)*np.log(pb/pa)).sum()>15.5*(1/m.sum()+1/len(ss)): return False
    if not fl or 'proxy' not in fl:
        for g,x in D['G'].items():
            for r in ROLE:
                m=role==r
                if not m.any(): continue
                ap=[(s[m&(x==v)]<S['cut']).mean() for v in set(x)]
                if min(ap)/max(ap)<.945: return False
    if not fl:
        for g,x in D['G'].items():
            V=sorted(set(x))
            for r in ROLE:
                m=role==r; st=[]
                for v in V:
                    k=m&(x==v); q=(s[k]<S['cut']).mean(); u=auc(s[k],y[k]); st.append((q,q*(1-q)/k.sum(),u,auc_se(u,y[k])**2))
                for i in range(len(V)):
                    for j in range(i):
                        A1,B1=st[i],st[j]
                        if abs(A1[0]-B1[0])/math.sqrt(A1[1]+B1[1])>2.0 or abs(A1[2]-B1[2])/math.sqrt(A1[3]+B1[3])>1.8: return False
    # deciles outside train
    if not fl:
        m=role!='train'; q=np.quantile(s[m],np.arange(1,10)/10); b=np.searchsorted(q,s)
        if max(abs(z(m&(b==i))) for i in range(10))>2.2: return False
        rt=[y[m&(b==i)].mean() for i in range(10)]
        if any(rt[i+1]<rt[i]-.008 for i in range(9)): return False
    return True
def plant(S,D):
    fl=S.get('faults',[]); rng=D['rng']; role,y,s,mon=D['role'],D['y'],D['s'],D['mon']; n=len(y)
    if 'rank' in fl:
        g=np.array(list('ABCDEF'),dtype=object)[np.searchsorted([.03,.06,.10,.16,.28],s,side='right')]; D['grade']=g
        for a,mu in(('D',1.85),('E',.5)):
            m=g==a; y[m]=rng.random(m.sum())<np.clip(s[m]*mu,0,.95)
    if 'level' in fl:
        m=role=='production'; y[m]=rng.random(m.sum())<sig(np.log(s[m]/(1-s[m]))+.85)
    if 'period' in fl:
        m=(role=='oot')&(mon>='2023-07')&(mon<='2023-09'); i=np.flatnonzero(m); y[i]=y[rng.permutation(i)]
    if 'immature' in fl:
        m=np.flatnonzero(role=='oot'); import datetime as dt
        age=np.array([(dt.date(2026,8,31)-dt.date(int(mon[i][:4]),int(mon[i][5:]),int(D['day'][i]))).days for i in m])
        seen=rng.random(len(m))<np.clip((age-90)/275,0,1); y[m]=y[m]*seen
    if 'override' in fl:
        dec=(s<S['cut']); f=rng.random(n)<.14; D['dec']=np.where(dec^f,'approved','declined')
def table(S,D):
    role=D['role']; n=len(role); rng=D['rng']; fl=S.get('faults',[])
    ids=rng.permutation(np.arange(100000,100000+n*3))[:n]; pre={0:'',1:'C-',2:'K'}[S['style']]
    T={S['idc']:[f'{pre}{i}' for i in ids], S['datec']:[f'{m}-{d:02d}' if S['full'] else m for m,d in zip(D['mon'],D['day'])], S['samp']:[S['names'][r] for r in role]}
    for name,k,p,c,_ in S['cols']:
        x=D['raw'][name]; t=fmt(x,k,p) if k not in('x','x2') else [str(int(v)) for v in x]
        if name in D['blank']: t=['' if b else v for v,b in zip(t,D['blank'][name])]
        T[name]=t
    T[S['seg']]=list(D['seg'])
    for g,(c,p) in S['groups'].items(): T[c]=list(D['G'][g])
    T[S['score']]=[f'{v:.5f}' for v in D['s']]
    if 'grade' in D: T[S['grade']]=list(D['grade'])
    if 'dec' in D: T[S['decision']]=list(D['dec'])
    T[S['out']]=[str(v) for v in D['y']]
    H=list(T); R=[list(r) for r in zip(*T.values())]
    if 'overlap' in fl:
        tr=[r for r in R if r[2]==S['names']['train']]; te=[i for i,r in enumerate(R) if r[2]==S['names']['test']]
        k=int(.17*len(te)); pick=rng.choice(len(tr),k,replace=False); at=rng.choice(len(te),k,replace=False)
        for a,b in zip(pick,at):
            q=list(tr[a]); q[2]=S['names']['test']; R[te[b]]=q
    R=[R[i] for i in rng.permutation(len(R))]
    if S['style']!=1: R.sort(key=lambda r:r[1])
    return H,R
def figures(S,path):
    H,C=read(path); role=np.array([{v:k for k,v in S['names'].items()}[x] for x in C[S['samp']]]); s=np.array(C[S['score']],float); y=np.array(C[S['out']],int)
    F=dict(H=H,C=C,role=role,s=s,y=y,sam={},seg={},grp={})
    ref=None
    for r in ROLE:
        m=role==r
        if not m.any(): continue
        d=dict(n=int(m.sum()),ev=int(y[m].sum()),rate=y[m].mean(),pred=s[m].mean(),auc=auc(s[m],y[m]),gini=2*auc(s[m],y[m])-1); d['oe']=d['rate']/d['pred']; d['slope'],d['sse']=slope(s[m],y[m]); d['ase']=auc_se(d['auc'],y[m])
        d['ks']=float(np.max(np.abs(np.array([(s[m][y[m]==1]<=t).mean()-(s[m][y[m]==0]<=t).mean() for t in np.quantile(s[m],np.linspace(0,1,400))]))))
        w=np.flatnonzero(m); pick=lambda h:[C[h][i] for i in w]
        if r=='train': ref={h:pick(h) for h in [S['score']]+[c[0] for c in S['cols']]}
        else:
            d['psi']=psi(ref[S['score']],pick(S['score'])); d['csi']={c[0]:psi(ref[c[0]],pick(c[0])) for c in S['cols']}
        d['blank']={c:np.mean([v=='' for v in pick(c)]) for c in [c[0] for c in S['cols']]}
        F['sam'][r]=d
        def part(cn,v):
            k=m&(np.array(C[cn])==v); return dict(n=int(k.sum()),ev=int(y[k].sum()),rate=y[k].mean(),pred=s[k].mean(),auc=auc(s[k],y[k]),gini=2*auc(s[k],y[k])-1,appr=(s[k]<S['cut']).mean())
        F['seg'][r]={v:part(S['seg'],v) for v in S['segp']}
        F['grp'][r]={g:{v:part(c,v) for v in p} for g,(c,p) in S['groups'].items()}
        F.setdefault('mon',{})[r]={v:(int((k:=m&np.char.startswith(np.array(C[S['datec']]),v)).sum()),float(y[k].mean()),float(s[k].mean())) for v in sorted({x[:7] for x in pick(S['datec'])})}
    return F
