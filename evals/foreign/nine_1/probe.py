import re
t=open('/work/foreign8/n1/make.py').read()
h=t[:t.index("# ---------- consumer, clean")]
import sys;sys.argv=['x','/tmp/none']
exec(h)
for mort in(0,1):
    D=credit(1,bool(mort));R=figs(D,list(dict.fromkeys(D['_e'])))
    for k in R: print(mort,k,R[k]['ev'],round(R[k]['rate'],4),round(R[k]['pred'],4),round(R[k]['auc'],3))
f=t[t.index("def fraud(seed)"):t.index("def frec")]
exec(f);D=fraud(1);R=figs(D,list(dict.fromkeys(D['_e'])))
for k in R: print('f',k,R[k]['ev'],round(R[k]['rate'],4),round(R[k]['pred'],4),round(R[k]['auc'],3))
