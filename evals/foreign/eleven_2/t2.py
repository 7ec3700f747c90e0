from data import *
for f,L in((credit,[7,46,48,65,73,80]),(aml,[16,32,54])):
    for s in L:
        c,bad,b,V=f(s); S=c['sample']; k=list(c)[-2:]
        print(s,len(bad),[(round(auc(c[k[0]][S==q],c[k[1]][S==q]),3),round(c[k[1]][S==q].mean(),4)) for q in dict.fromkeys(S)],np.round(b,2)[1:],np.round(b/np.sqrt(np.diag(V)),1)[1:], c['below_line'].sum() if 'below_line' in c else '', c[k[1]][c['below_line']==1].sum() if 'below_line' in c else '')
