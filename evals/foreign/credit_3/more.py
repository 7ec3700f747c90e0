from lib import *
import open_clean,hidden_clean
for m in(open_clean,hidden_clean):
    for s,_,_ in m.subjects():
        h=s.has;y=s.y;o=[]
        for k,x in s.X.items():
            v=x[h];a=np.array([str(z) if z is not None else '' for z in v]) if len(set(v))<8 else None
            if a is None:
                z=np.array([np.nan if t is None else float(t) for t in v]);ed=np.nanquantile(z,np.linspace(.1,.9,9));b=np.searchsorted(np.unique(ed),z);b[np.isnan(z)]=-1
            else: b=np.unique(a,return_inverse=True)[1]
            iv=0
            for l in set(b):
                p=((b==l)&(y[h]==1)).sum()+.5;q=((b==l)&(y[h]==0)).sum()+.5;p/=y[h].sum();q/=(1-y[h]).sum();iv+=(p-q)*np.log(p/q)
            o.append((k,round(iv,2)))
        j=0;sg=[]
        for sp in s.c['inputs']:
            a,n=s.zc[sp[0]]
            tw=zcols(sp,s.X[sp[0]])[1]
            for i in range(n):
                if tw[i]*s.b[1+a+i]<0: sg.append((sp[0],i,tw[i],s.b[1+a+i],round(s.se[1+a+i],3)))
        mth=np.array([d.year*12+d.month for d in s.dts]);z=[]
        for v in sorted(set(mth[h])):
            q=h&(mth==v);z.append((y[q].sum()-s.score[q].sum())/np.sqrt((s.score[q]*(1-s.score[q])).sum()))
        print(s.c['id'],'IV',[t for t in o if t[1]>.3],'SIGN',sg,'month z',round(min(z),2),round(max(z),2))
