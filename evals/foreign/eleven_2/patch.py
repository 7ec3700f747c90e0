s=open('data.py').read()
s=s.replace("from core import *\n","""from core import *
def spread(r,S,lp,vals,pr,blk=40):
    out=np.empty(len(S),dtype=object)
    for s in dict.fromkeys(S):
        o=np.where(S==s)[0]; o=o[np.argsort(lp[o])]; c=np.cumsum(pr)
        for i in range(0,len(o),blk):
            k=o[i:i+blk]; u=(np.arange(len(k))+r.random())/len(k); r.shuffle(u)
            out[k]=np.array(vals,dtype=object)[np.minimum(np.searchsorted(c,u),len(vals)-1)]
    return out.astype(str)
def draw(r,S,keys,p):
    y=np.zeros(len(S))
    for s in dict.fromkeys(S):
        o=np.where(S==s)[0]; o=o[np.lexsort([p[o]]+[k[o] for k in keys])]; c=np.cumsum(p[o])+r.random()
        # systematic draw, then a third of the places drawn afresh, so that it wobbles as life does
        f=np.floor(c); y[o]=(np.diff(np.r_[np.floor(c[0]-p[o][0]),f])>0)
        k=o[r.random(len(o))<.15]; y[k]=r.random(len(k))<p[k]
    return y
""",1)
s=s.replace("dep=np.round(np.exp(r.normal(-1.1,.9,n)),2)","dep=np.maximum(.01,np.round(np.exp(r.normal(-1.1,.9,n)),2))")
s=s.replace("    lmi=r.choice(['LMI','Middle or upper'],n,p=[.27,.73]); age=r.choice(['Under 62','62 and over'],n,p=[.78,.22])\n","")
s=s.replace("lp=lp-4.45-lp.mean()+.0\n    y=(r.random(n)<1/(1+np.exp(-lp))).astype(float)","lp=lp-3.75-lp.mean()\n    lmi=spread(r,S,lp,['LMI','Middle or upper'],[.27,.73]); age=spread(r,S,lp,['Under 62','62 and over'],[.78,.22])\n    y=draw(r,S,[lmi,age],1/(1+np.exp(-lp)))")
s=s.replace("lang=r.choice(['English','Spanish','Other'],n,p=[.77,.15,.08])\n","\n").replace("    \n","")
s=s.replace("btl*0+np.maximum(0,1-ratio)*4","(ratio<1)").replace("[.7,-2.2,.25,1.1,1.5,.3,2.2,-.28,.55,.6,.05,.25,-.3,.1]","[.9,-1.9,.35,1.5,2.0,.42,2.9,-.38,.75,.8,.05,.3,-.3,.1]")
s=s.replace("lp=lp-lp.mean()-2.65\n    y=(r.random(n)<1/(1+np.exp(-lp))).astype(float)","lp=lp-lp.mean()-2.75\n    lang=spread(r,S,lp,['English','Spanish','Other'],[.77,.15,.08])\n    y=draw(r,S,[lang],1/(1+np.exp(-lp)))")
open('data.py','w').write(s)
