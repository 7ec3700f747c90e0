from core import *
import sys
for nm,f,S,segs,smin in [('credit',credit_data,[c[0] for c in CS],['sec'],.70),('fraud',fraud_data,[c[0] for c in FS],['typ','kyc'],.78)]:
    best=[]
    for seed in range(1,140):
        d=f(seed);b=check(d,S,segs,smin)
        best.append((len(b),seed,b))
        if not b: break
    best.sort(key=lambda t:t[0]);_,seed,b=best[0];print(nm,seed,b[:6])
    d=f(seed)
    for s in S:
        m=d['sample']==s;print(s,m.sum(),d['y'][m].sum(),d['y'][m].mean(),d['p'][m].mean(),delong(d['y'][m],d['p'][m]),(d['p'][m]>=(.12 if nm=='credit' else .15)).mean())
    thr=.12 if nm=='credit' else .15
    gb=[]
    for gs in range(1000,4000):
        G=groups(gs,d['n'],CG if nm=='credit' else FG);x=group_bad(d,G,thr,S);gb.append((x,gs))
        if x==0:break
    print('groups',min(gb))
