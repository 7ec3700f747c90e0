from data import *
for f,L in((credit,[46,48,7,73]),(aml,[16,32,54])):
    for s in L:
        c,bad,b,V=f(s); S=c['sample']; p,y=list(c.values())[-2:]; k='industry' if f is credit else 'customer_type'
        r=[]
        for g in ([k,'region'] if f is credit else [k,'scenario']):
            for q in dict.fromkeys(S):
                for l in sorted(set(c[g])):
                    m=(S==q)&(c[g]==l); r.append((round(float(auc(p[m],y[m])),3),q,str(l),int(y[m].sum())))
        print(s,bad,sorted(r)[:4])
        if f is aml:
            d=c['below_line']==1; print({str(x):(int(y[d&(c['scenario']==x)].sum()),int((d&(c['scenario']==x)).sum())) for x in set(c['scenario'])},{q:(int(y[d&(S==q)].sum()),int((d&(S==q)).sum())) for q in dict.fromkeys(S)})
