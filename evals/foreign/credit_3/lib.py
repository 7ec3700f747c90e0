import numpy as np, yaml, csv, json, os, datetime as dt
sig=lambda x:1/(1+np.exp(-x))
def D(s): return dt.date.fromisoformat(s)
def ranks(s):
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True); e=np.cumsum(c); return (e-(c-1)/2)[inv]
def auc(y,s):
    y=np.asarray(y);n1=int(y.sum());n0=len(y)-n1
    if n1<2 or n0<2: return float('nan')
    return float((ranks(s)[y==1].sum()-n1*(n1+1)/2)/(n1*n0))
def delong(y,s):
    y=np.asarray(y);n1=int(y.sum());n0=len(y)-n1
    r=ranks(s);p=s[y==1];q=s[y==0]
    v10=(r[y==1]-ranks(p))/n0; v01=1-(r[y==0]-ranks(q))/n1
    return float(np.sqrt(v10.var(ddof=1)/n1+v01.var(ddof=1)/n0))
def logit(X,y,ridge=1e-6,it=30):
    X=np.column_stack([np.ones(len(X)),X]);b=np.zeros(X.shape[1])
    R=np.eye(X.shape[1])*ridge;R[0,0]=0
    for _ in range(it):
        p=sig(np.clip(X@b,-30,30));W=p*(1-p)+1e-9
        H=X.T@(X*W[:,None])+R;g=X.T@(y-p)-R@b
        st=np.linalg.solve(H,g);b=b+st
        if abs(st).max()<1e-8: break
    return b,np.sqrt(np.diag(np.linalg.inv(H)))
def psi(a,b,q=10,floor=1e-4):
    """reference a; categorical or numeric; blanks in a bin of their own"""
    a=np.asarray(a,object);b=np.asarray(b,object)
    ma=np.array([x is None for x in a]);mb=np.array([x is None for x in b])
    if any(isinstance(x,str) for x in a[~ma]):
        lv=sorted(set(a[~ma])|set(b[~mb]));pa=[(a==l).mean() for l in lv];pb=[(b==l).mean() for l in lv]
    else:
        xa=a[~ma].astype(float);xb=b[~mb].astype(float)
        ed=np.unique(np.quantile(xa,np.linspace(0,1,q+1)[1:-1]))
        ia=np.searchsorted(ed,xa,side='left');ib=np.searchsorted(ed,xb,side='left')
        k=len(ed)+1
        pa=list(np.bincount(ia,minlength=k)/len(a));pb=list(np.bincount(ib,minlength=k)/len(b))
    if ma.any() or mb.any(): pa.append(ma.mean());pb.append(mb.mean())
    pa=np.maximum(pa,floor);pb=np.maximum(pb,floor)
    return float(((pb-pa)*np.log(pb/pa)).sum())
def solve_b0(lp,rate):
    lo,hi=-15,15
    for _ in range(60):
        m=(lo+hi)/2
        if sig(lp+m).mean()>rate: hi=m
        else: lo=m
    return m
# ---------- inputs
def draw(rng,n,spec,lat):
    k=spec[1]
    if k in('ln','n'):
        z=np.sqrt(1-.09)*rng.normal(size=n)+.3*lat
        if k=='ln':
            mu,s,dec=spec[2]; x=np.round(np.exp(mu+s*z),dec)
        else:
            m,s,lo,hi,dec=spec[2]; x=np.round(np.clip(m+s*z,lo,hi),dec)
    elif k=='pois': x=np.minimum(rng.poisson(spec[2],n),9).astype(float)
    elif k=='beta': x=np.round(rng.beta(*spec[2][:2],n)*spec[2][2],spec[2][3])
    elif k=='cat':
        lv=list(spec[2]);p=np.array([spec[2][l] for l in lv],float);x=np.array(lv,object)[rng.choice(len(lv),n,p=p/p.sum())]
    elif k=='bin': x=(rng.random(n)<spec[2]).astype(float)
    x=x.astype(object)
    if len(spec)>5 and spec[5]: x[rng.random(n)<spec[5]]=None
    return x
def zcols(spec,x):
    """design columns of an input, neutral 0 where blank; with the true weights"""
    k,co=spec[1],spec[3];m=np.array([v is None for v in x])
    if k=='cat':
        lv=list(spec[2]);return np.column_stack([(x==l).astype(float) for l in lv[1:]]),[co.get(l,0) for l in lv[1:]]
    v=np.array([0. if t is None else float(t) for t in x])
    if k=='ln': mu,s,_=spec[2];z=(np.log(np.maximum(v,1e-9))-mu)/s
    elif k=='n': z=(v-spec[2][0])/spec[2][1]
    elif k=='pois': z=(v-spec[2])/np.sqrt(spec[2])
    elif k=='beta': a,b,sc,_=spec[2];z=(v/sc-a/(a+b))/np.sqrt(a*b/((a+b)**2*(a+b+1)))
    elif k=='bin': z=v-spec[2]
    z=np.clip(z,-4,4);z[m]=0
    return z[:,None],[co]
class S: pass
def dates(rng,a,b,n,season=True):
    a,b=D(a),D(b);k=(b-a).days+1
    w=np.ones(k)
    for i in range(k):
        d=a+dt.timedelta(i)
        if season: w[i]*={1:.85,2:.9,7:.93,8:.88,11:1.12,12:1.2}.get(d.month,1)
        if d.weekday()==6: w[i]*=.25
    o=np.sort(rng.choice(k,n,p=w/w.sum()))
    return np.array([a+dt.timedelta(int(i)) for i in o],object)
def build(c,seed,xmod=None,lpmod=None,fitmod=None):
    rng=np.random.default_rng(seed);s=S();s.c=c;s.rng=rng
    parts=c['samples']                     # list (name,start,end,n,kind) kind train/test/oot/prod
    smp=[];dts=[]
    seen={}
    for nm,a,b,n,kd in parts:
        smp+= [nm]*n; dts+=list(dates(rng,a,b,n))
    smp=np.array(smp,object);dts=np.array(dts,object)
    o=np.argsort(np.array([d.toordinal() for d in dts])+rng.random(len(dts))*.9,kind='stable');smp,dts=smp[o],dts[o]
    n=len(smp);lat=rng.normal(size=n)
    s.n=n;s.kd={p[4]:p[0] for p in parts};s.smp=smp;s.dts=dts
    s.X={sp[0]:draw(rng,n,sp,lat) for sp in c['inputs']}
    s.G={g:np.array(list(lv),object)[rng.choice(len(lv),n,p=np.array(list(lv.values()))/sum(lv.values()))] for g,lv in c.get('groups',{}).items()}
    s.E={g:np.array(list(lv),object)[rng.choice(len(lv),n,p=np.array(list(lv.values()))/sum(lv.values()))] for g,lv in c.get('extraseg',{}).items()}
    if xmod: xmod(s,rng)
    Z=[];w=[];s.zc={}
    for sp in c['inputs']:
        z,co=zcols(sp,s.X[sp[0]]);s.zc[sp[0]]=(sum(x.shape[1] for x in Z),z.shape[1]);Z.append(z);w+=list(co)
    Z=np.column_stack(Z);w=np.array(w);s.Z=Z
    lp=Z@w*c.get('boost',1.2)
    lp=lp+solve_b0(lp,c['rate'])
    s.lp=lp
    if lpmod: lp=lpmod(s,lp,rng)
    s.ptrue=sig(lp);s.y=(rng.random(n)<s.ptrue).astype(int)
    tr=smp==s.kd['train']
    if fitmod: s.score=fitmod(s,tr,rng)
    else:
        s.b,s.se=logit(Z[tr],s.y[tr]);s.b=np.round(s.b,4);s.score=sig(s.b[0]+Z@s.b[1:])
    s.score=np.clip(np.round(s.score,c.get('dec',5)),1e-4,1-1e-4)
    s.has=np.ones(n,bool)
    if c.get('prodblank',True) and 'prod' in s.kd: s.has&=smp!=s.kd['prod']
    pre=c.get('idpre','A');w_=len(str(n))+1
    base=c.get('idbase',100000)
    s.id=np.array([f"{pre}{base+3*i+int(k)}" for i,k in enumerate(rng.integers(0,3,n))],object)
    s.extra={}
    return s
def drop_auc(s,name):
    j,k=s.zc[name];b=s.b.copy();b[1+j:1+j+k]=0
    m=(s.smp==s.kd['test']);return auc(s.y[m],b[0]+s.Z[m]@b[1:])
# ---------- facts
def facts(s):
    c=s.c;f={'s':{}};tr=s.smp==s.kd['train']
    for nm,a,b,n,kd in c['samples']:
        m=s.smp==nm;h=m&s.has;q={'n':int(m.sum()),'first':min(s.dts[m]),'last':max(s.dts[m]),'mean_all':float(s.score[m].mean()),'psi':psi(s.score[tr],s.score[m]),'no':int(h.sum())}
        if h.any():
            y=s.y[h];sc=s.score[h];e=delong(y,sc);A=auc(y,sc);L=np.log(sc/(1-sc))
            bb,se=logit(L[:,None],y)
            q.update(ev=int(y.sum()),rate=float(y.mean()),mean=float(sc.mean()),auc=A,lo=A-1.96*e,hi=A+1.96*e,se=e,slope=float(bb[1]),sse=float(se[1]),z=float((y.sum()-sc.sum())/np.sqrt((sc*(1-sc)).sum())))
        q['psi_in']={k:psi(x[tr],x[m]) for k,x in s.X.items()}
        f['s'][kd]=q
    cut=c['cut']
    def tab(col,dev=False):
        o=[]
        for l in sorted(set(col)):
            m=col==l
            if dev: m=m&(s.smp!=s.kd['prod'])
            if not m.any(): continue
            h=m&s.has;y=s.y[h];sc=s.score[h]
            o.append(dict(level=l,n=int(m.sum()),no=int(h.sum()),ev=int(y.sum()),rate=float(y.mean()) if h.any() else float('nan'),mean=float(sc.mean()) if h.any() else float('nan'),auc=auc(y,sc) if h.any() else float('nan'),app=float((s.score[m]<cut).mean()),z=float((y.sum()-sc.sum())/np.sqrt((sc*(1-sc)).sum()))if h.any() else 0,se=delong(y,sc) if h.any() and y.sum()>3 else 1))
        return o
    f['seg']={g:tab(s.X[g] if g in s.X else s.E[g] if g in s.E else s.extra[g]) for g in c.get('segments',[])}
    f['grp']={g:tab(s.G[g]) for g in s.G}
    f['segd']={g:tab(s.X[g] if g in s.X else s.E[g] if g in s.E else s.extra[g],True) for g in c.get('segments',[])}
    f['grpd']={g:tab(s.G[g],True) for g in s.G}
    f['miss']={k:float(np.mean([v is None for v in x])) for k,x in s.X.items() if any(v is None for v in x)}
    f['N']=int(s.n)
    s.f=f;return f
def screen(s):
    """flags: everything that a sharp reader might shout about"""
    f=s.f;fl=[];q=f['s']
    for kd,r in q.items():
        if kd!='train':
            n1,n2=q['train']['n'],r['n'];lim=(1/n1+1/n2)
            if r['psi']>lim*19: fl.append(f'psi score {kd} {r["psi"]:.4f}')
            for k,v in r['psi_in'].items():
                if v>lim*24: fl.append(f'psi {k} {kd} {v:.4f}')
        if 'auc' in r:
            if abs(r['z'])>1.5: fl.append(f'level {kd} z {r["z"]:.2f} ({r["mean"]:.4f} vs {r["rate"]:.4f})')
            if abs(r['slope']-1)>1.5*r['sse']: fl.append(f'slope {kd} {r["slope"]:.2f}±{r["sse"]:.2f}')
            if kd!='train' and (q['train']['auc']-r['auc']>.015 or abs(q['train']['auc']-r['auc'])>1.5*np.hypot(q['train']['se'],r['se'])): fl.append(f'auc {kd} {r["auc"]:.3f} vs {q["train"]["auc"]:.3f}')
    al=s.has;A=auc(s.y[al],s.score[al])
    for w in('seg','grp'):
        for g,t in f[w].items():
            for r in t:
                if abs(r['z'])>2.0: fl.append(f'{w} {g}={r["level"]} level z {r["z"]:.2f} {r["mean"]:.3f}/{r["rate"]:.3f}')
                if A-r['auc']>1.9*r['se'] or A-r['auc']>.08: fl.append(f'{w} {g}={r["level"]} auc {r["auc"]:.3f}±{r["se"]:.3f} vs {A:.3f}')
    for g,x in s.G.items():
        t=f['grp'][g];mx=max(r['app'] for r in t)
        from itertools import combinations
        for a,b in combinations(t,2):
            p=(a['app']*a['n']+b['app']*b['n'])/(a['n']+b['n']);z=abs(a['app']-b['app'])/np.sqrt(p*(1-p)*(1/a['n']+1/b['n']))
            p2=(a['ev']+b['ev'])/(a['no']+b['no']);z2=abs(a['rate']-b['rate'])/np.sqrt(p2*(1-p2)*(1/a['no']+1/b['no']))
            if z>1.9: fl.append(f'group {g} {a["level"]}/{b["level"]} pass z {z:.2f} {a["app"]:.3f}/{b["app"]:.3f}')
            if z2>1.9: fl.append(f'group {g} {a["level"]}/{b["level"]} outcome z {z2:.2f}')
    # per quarter
    qt=np.array([f'{d.year}Q{(d.month+2)//3}' for d in s.dts],object)
    for v in sorted(set(qt)):
        m=(qt==v)&s.has
        if m.sum()>100 and s.y[m].sum()>5:
            y,sc=s.y[m],s.score[m];z=(y.sum()-sc.sum())/np.sqrt((sc*(1-sc)).sum());a=auc(y,sc);e=delong(y,sc)
            if abs(z)>2.0: fl.append(f'quarter {v} level z {z:.2f}')
            if A-a>2.0*e: fl.append(f'quarter {v} auc {a:.3f}±{e:.3f}')
    for k,x in s.X.items():
        m=np.array([t is None for t in x])
        if m.any():
            r=[m[s.smp==p[0]].mean() for p in s.c['samples']]
            if max(r)-min(r)>.03: fl.append(f'missing {k} {r}')
    # ten bands of score: order
    h=s.has;o=np.argsort(s.score[h]);b=np.array_split(s.y[h][o],5);rt=[t.mean() for t in b]
    if any(x>y for x,y in zip(rt,rt[1:])): fl.append('band order')
    for nm in set(s.smp):
        h=s.has&(s.smp==nm)
        if h.any():
            o=np.argsort(s.score[h]);rt=[t.mean() for t in np.array_split(s.y[h][o],5)]
            if any(x>y+.004 for x,y in zip(rt,rt[1:])): fl.append('band order '+nm)
    for g in s.extra:
        if g==s.c.get('gradecol'):
            for nm in set(s.smp):
              h=s.has&(s.smp==nm)
              if h.any():
                lv=sorted(set(s.extra[g]));rt=[s.y[h&(s.extra[g]==l)].mean() for l in lv]
                if any(x>y for x,y in zip(rt,rt[1:])): fl.append('grade order '+nm)
            for r in f['seg'].get(g,[]):
                pass
    if s.c.get('clean'):
        mth=np.array([d.year*12+d.month for d in s.dts])
        for v in sorted(set(mth[s.has])):
            m=s.has&(mth==v);z=(s.y[m].sum()-s.score[m].sum())/np.sqrt((s.score[m]*(1-s.score[m])).sum())
            if abs(z)>2.4: fl.append(f'month {v} {z:.2f}')
        for sp in s.c['inputs']:
            a,k=s.zc[sp[0]];tw=zcols(sp,s.X[sp[0]])[1]
            for i in range(k):
                if tw[i]*s.b[1+a+i]<0 and abs(tw[i])>=.07: fl.append(f'sign {sp[0]}')
    ids=len(set(s.id));
    if ids<s.n: fl.append(f'dup ids {s.n-ids}')
    return fl
def grades(s,edges,names):
    i=np.searchsorted(edges,s.score,side='right');return np.array(names,object)[i]
def fmt(v):
    if v is None: return ''
    if isinstance(v,float): return str(int(v)) if v==int(v) else repr(round(v,6))
    return str(v)
def write(s,root,half):
    c=s.c;d=os.path.join(root,half,c['id']);os.makedirs(d+'/data',exist_ok=True);os.makedirs(d+'/documents',exist_ok=True)
    n=c['names'];rng=np.random.default_rng(c['seed']+7)
    dm=c.get('datefmt','%Y-%m-%d')
    cols={}
    if not c.get('noid'): cols[n['id']]=s.id
    cols[n['sample']]=s.smp;cols[n['date']]=[x.strftime(dm) for x in s.dts]
    for k,x in s.X.items(): cols[k]=x
    for k,x in s.E.items(): cols[k]=x
    for k,x in s.G.items(): cols[k]=x
    for k,x in s.extra.items(): cols[k]=x
    cols[n['score']]=[float(v) for v in s.score]
    cols[n['outcome']]=[ (c.get('ymap',('0','1'))[int(a)] if h else '') for a,h in zip(s.y,s.has)]
    o=rng.permutation(s.n) if c.get('shuffle') else range(s.n)
    with open(d+'/data/scored.csv','w',newline='') as fh:
        w=csv.writer(fh,lineterminator='\n');w.writerow(cols)
        L=list(cols.values())
        for i in o: w.writerow([fmt(v[i]) for v in L])
    sc={'path':'data/scored.csv','score':n['score'],'outcome':n['outcome']}
    sc['positive']=c['ymap'][1] if 'ymap' in c else 1
    sc['sample']=n['sample'];sc['date']=n['date']
    if not c.get('noid'): sc['id']=n['id']
    if c.get('amount'): sc['amount']=c['amount']
    sc['maturity']={'days':c['days'],'read_on':D(c['read_on'])}
    if c.get('declined'): sc['declined']=c['declined']
    if c.get('segments'): sc['segments']=list(c['segments'])
    if s.G: sc['groups']={c.get('gname',{}).get(g,g):g for g in s.G}
    y={'id':c['id'],'name':c['name'],'version':c['version'],'kind':'credit','purpose':c['purpose'],'jurisdictions':c['jur'],
       'materiality':{'level':c['mat'][0],'basis':c['mat'][1]},'owner':c['owner'],'developer':c['developer'],'validator':c['validator'],
       'method':{'algorithm':c['algo'],'library':c['lib'],'features':len(c['inputs']),'target':c['target']},
       'data':{'scored':sc},'intended_use':c['use'],'prohibited_use':c['nouse'],'limitations':c['limits_y'],'monitoring':c['mon_y'],'approvals':c['appr_y']}
    if c.get('limits'): y['limits']=c['limits']
    if c.get('names_y'): y['names']=c['names_y']
    if c.get('thin'): y.pop('limitations',None)
    with open(d+'/subject.yaml','w') as fh: yaml.safe_dump(y,fh,sort_keys=False,allow_unicode=True,width=110)
    for k,t in s.docs.items():
        with open(d+'/documents/'+k,'w') as fh: fh.write(t.strip()+'\n')
def table(head,rows):
    return '| '+' | '.join(head)+' |\n|'+'---|'*len(head)+'\n'+'\n'.join('| '+' | '.join(str(x) for x in r)+' |' for r in rows)+'\n'
def pc(x,d=2): return f'{100*x:.{d}f}%'
def k_(n): return f'{n:,}'
