import sys; from data import *; import collections,time
f={'c':credit,'a':aml}[sys.argv[1]]; c=collections.Counter(); best=[]
t=time.time()
for s in range(int(sys.argv[2]),int(sys.argv[3])):
    cols,bad,b,V=f(s); best.append((len(bad),s,bad)); c.update(x[0] for x in bad)
best.sort(key=lambda x:x[:2]); print(time.time()-t,c); print(best[:6])
S=cols['sample']; 
k=list(cols)[-2:]
for s in dict.fromkeys(S): m=S==s; print(s,m.sum(),cols[k[1]][m].mean(),auc_ci(cols[k[0]][m],cols[k[1]][m]),psi(cols[k[0]][S==S[0]],cols[k[0]][m]))
print(np.round(b,2),np.round(b/np.sqrt(np.diag(V)),1))
if 'below_line' in cols: m=cols['below_line']==1; print(m.sum(),cols[k[1]][m].sum())
