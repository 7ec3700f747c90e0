from core import *; from subjects import S
def build(key,seed0=1,tries=1500):
    s=S[key]; bad=key=='bad'
    for seed in range(seed0,seed0+tries):
        D=simulate(s,seed); dev=D['samp']=='DEV'
        X=design(s['spec'],D['cols']); b=np.round(fit(X[dev],D['y'][dev]),4)
        tb=np.array([q for f in s['spec'] for (_t,_f,q) in f[2]])
        if np.any((b[1:]*tb<0)&(np.abs(tb)>.05)): continue
        sc=score(s,D,b)
        if not clean_ok(s,D,sc): continue
        D['score']=sc; D['b']=b; D['seed']=seed
        if 'line' in s:
            r=np.random.default_rng(seed+9); k=np.where((D['samp']=='PROD')&(sc<s['line']))[0]
            if len(k)<480: continue
            pick=r.choice(k,400,replace=False); D['btl']=np.zeros(D['n'],int); D['btl'][pick]=1
            e=D['y'][pick].sum()
            if not bad and not (e<=6 and e>=2): continue
        return D
    raise SystemExit('no seed '+key)
if __name__=='__main__':
    import sys,time
    for k in S:
        t=time.time(); D=build(k); s=S[k]; print(k,D['seed'],round(time.time()-t,1))
        for m in ['DEV','HOLDOUT','OOT','PROD']:
            q=D['samp']==m; print(m,q.sum(),D['y'][q].sum(),D['y'][q].mean().round(4),D['score'][q].mean().round(4),auc(D['y'][q],D['score'][q]).round(4),(D['score'][q]>=s['cut']).mean().round(3))
