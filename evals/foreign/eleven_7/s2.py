import sys
from core import *
S=[c[0] for c in CS];a,b=int(sys.argv[1]),int(sys.argv[2])
import time;t=time.time();best=None
for seed in range(a,b):
    d=credit_data(seed)
    if seed==32: continue
    bad=0
    for s in S:
        m=d['sample']==s;y,p=d['y'][m],d['p'][m]
        if abs(z_oe(y,p))>1.0: bad=1;break
        gr=np.searchsorted(TC,p,'right')-1;rr=[]
        for k in range(7):
            q=gr==k;rr.append(y[q].mean())
            if abs(z_oe(y[q],p[q]))>1.5: bad=1
        if s!='holdout' and (np.diff(rr)<=0).any(): bad=1
        for c in np.array_split(np.argsort(p),10):
            if abs(z_oe(y[c],p[c]))>2.0: bad=1
    if bad: continue
    B=check(d,S,['sec'],.68);print(seed,len(B),B[:3],flush=True)
    if best is None or len(B)<best[0]: best=(len(B),seed)
    if not B: break
    if time.time()-t>110: break
d=credit_data(best[1])
g=min((group_bad(d,groups(gs,d['n'],CG),.12,S),gs) for gs in range(1000,1150));print('BEST',best,g)
