t=open('credit.py').read()
a=t.index("def ok(c,b,se):");b=t.index("def make(out):")
t=t[:a]+'''def ok(c,b,se):
    s=c["pd_12m"].astype(float);y=c["default_12m"];sm=c["sample"]
    if (b[1:]*np.sign(BT[1:])<=0).any():return "sign"
    A={}
    for k in SM:
        if abs(calz(y[sm==k],s[sm==k]))>1.4:return "z"
        A[k]=auc(y[sm==k],s[sm==k])
    if A["development"]-min(A.values())>.025 or min(A.values())<.745:return "auc"
    for k in SM:
        x=S_stats(y,s,sm==k)
        if not x['sl'][1]<1<x['sl'][2] or x['hl'][1]<.06:return "slope"
        for g in ("vehicle","channel"):
            for v in set(c[g]):
                m=(sm==k)&(c[g]==v)
                if abs(calz(y[m],s[m]))>2.1:return "seg"
    return ""
def groups(c,seed):
    s=c["pd_12m"].astype(float);y=c["default_12m"];sm=c["sample"];r=np.random.default_rng(seed)
    for g in ("age_band","sex"):
        for i in range(400):
            bad=0
            for k in SM:
                m=sm==k
                if tab_p(s[m]>=CUT,c[g][m])<.15 or tab_p(y[m],c[g][m])<.15 or any(abs(calz(y[m&(c[g]==v)],s[m&(c[g]==v)]))>1.9 for v in set(c[g])): bad=1;break
            if not bad and tab_p(s>=CUT,c[g])>.2 and tab_p(y,c[g])>.2:break
            c[g]=r.permutation(c[g])
        else: raise SystemExit("groups")
'''+t[b:]
t=t.replace("""        if ok(c,b,se):break
        if seed>6000""","""        e=ok(c,b,se)
        if not e:groups(c,seed);break
        why[e]=why.get(e,0)+1
        if seed%20==0:print(why,flush=True)
        if seed>200""").replace("    seed=0\n","    seed=0;why={}\n")
open('credit.py','w').write(t)
