import numpy as np, csv, os, math, yaml
BANK="Bank Sinaran Timur Berhad"
def fit(X,y):
    b=np.zeros(X.shape[1])
    for _ in range(40):
        p=1/(1+np.exp(-X@b)); W=p*(1-p)
        H=(X*W[:,None]).T@X+1e-9*np.eye(X.shape[1]); d=np.linalg.solve(H,X.T@(y-p)); b+=d
        if abs(d).max()<1e-10: break
    return b,np.sqrt(np.diag(np.linalg.inv(H)))
def auc(s,y):
    s=np.asarray(s,float); y=np.asarray(y)
    u,inv,c=np.unique(s,return_inverse=True,return_counts=True); r=(np.cumsum(c)-(c-1)/2)[inv]
    n1=y.sum(); n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def auc_ci(s,y):
    a=auc(s,y); n1=int(y.sum()); n0=len(y)-n1; q1=a/(2-a); q2=2*a*a/(1+a)
    se=math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0)); return a,a-1.96*se,a+1.96*se,se
def ks(s,y):
    o=np.sort(np.unique(s)); a=np.searchsorted(np.sort(s[y==1]),o,side='right')/max(1,(y==1).sum()); b=np.searchsorted(np.sort(s[y==0]),o,side='right')/(y==0).sum()
    return abs(a-b).max()
def psi(ref,new,k=10):
    if ref.dtype.kind in 'OU':
        cats=sorted(set(ref)|set(new)); a=np.array([(ref==c).mean() for c in cats]); b=np.array([(new==c).mean() for c in cats]); 
    else:
        rm,nm=np.isnan(ref),np.isnan(new); e=np.unique(np.quantile(ref[~rm],np.arange(1,k)/k))
        f=lambda v,m: np.append(np.bincount(np.searchsorted(e,v[~m],side='left'),minlength=len(e)+1),m.sum())/len(v)
        a,b=f(ref,rm),f(new,nm)
        keep=(a+b)>0; a,b=a[keep],b[keep]
    a=np.maximum(a,1e-4); b=np.maximum(b,1e-4); return float(((b-a)*np.log(b/a)).sum()), len(a)
def z2(k1,n1,k2,n2):
    p=(k1+k2)/(n1+n2); return (k1/n1-k2/n2)/math.sqrt(p*(1-p)*(1/n1+1/n2))
def zcal(p,y): return (y.sum()-p.sum())/math.sqrt((p*(1-p)).sum())
def hl(p,y,k=10):
    o=np.argsort(p,kind='stable'); x=0
    for g in np.array_split(o,k):
        x+=(y[g].sum()-p[g].sum())**2/(p[g]*(1-p[g])).sum()
    return x
def wilson(k,n,z=1.96):
    p=k/n; d=1+z*z/n; c=(p+z*z/(2*n))/d; h=z*math.sqrt(p*(1-p)/n+z*z/(4*n*n))/d; return c-h,c+h
def pc(x,d=2): return f"{100*x:.{d}f}%"
def n_(x): return f"{int(x):,}"
def wcsv(path,cols,rows):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    with open(path,'w',newline='') as f:
        w=csv.writer(f,lineterminator="\n"); w.writerow(cols); w.writerows(rows)
def rcsv(path):
    with open(path) as f: R=list(csv.DictReader(f))
    return {c:np.array([r[c] for r in R],dtype=object) for c in R[0]}
def docs(d,items):
    os.makedirs(d,exist_ok=True)
    for k,v in items.items(): open(os.path.join(d,k),'w').write(v.strip()+"\n")
def dump(path,o):
    os.makedirs(os.path.dirname(path),exist_ok=True)
    with open(path,'w') as f: yaml.safe_dump(o,f,sort_keys=False,allow_unicode=True,width=110)
def matrix(rows):
    t="| Dimension | Weight | Score (1 weak – 5 strong) | Weighted | Ground for the score |\n|---|---|---|---|---|\n"; s=0
    assert sum(r[1] for r in rows)==100
    for a,w,x,g in rows: s+=w*x/100; t+=f"| {a} | {w}% | {x} | {w*x/100:.2f} | {g} |\n"
    return t+f"| **Total** | **100%** | | **{s:.2f}** | |\n", f"{s:.2f}"
def header(ref,to,frm,date,subj): return f"# {BANK}\n\n**MEMORANDUM**\n\n| | |\n|---|---|\n| Ref. | {ref} |\n| To | {to} |\n| From | {frm} |\n| Date | {date} |\n| Subject | {subj} |\n| Classification | Internal |\n\n"
def dates(rng,n,a,b,wob):
    A=np.datetime64(a); N=int((np.datetime64(b)-A).astype(int))+1; d=A+np.arange(N)
    m=d.astype('datetime64[M]').astype(int)%12; w=np.array(wob)[m]; return np.sort(rng.choice(d,n,p=w/w.sum()))
def clean(D,score,y,samples,inputs,groups,segs,date,cut,aucmin):
    """first seed that passes is used; returns list of objections"""
    bad=[]; dev=D['__s']==samples[0]; A={}
    for s in samples:
        m=D['__s']==s; p,t=score[m],y[m]; A[s]=auc_ci(p,t)
        if abs(zcal(p,t))>1.65: bad.append(('cal',s))
        if hl(p,t)>17: bad.append(('hl',s))
        if A[s][1]<aucmin: bad.append(('auc',s))
        lp=np.log(p/(1-p)); b,se=fit(np.c_[np.ones(m.sum()),lp],t.astype(float))
        if abs(b[1]-1)>1.9*se[1]: bad.append(('slope',s))
        for g in groups+segs:
            vs=sorted(set(D[g])); 
            for v in vs:
                k=m&(D[g]==v); r=m&(D[g]!=v)
                if abs(zcal(score[k],y[k]))>2.4: bad.append(('gcal',s,g,v))
                if abs(auc_ci(score[k],y[k])[0]-A[s][0])>2.4*auc_ci(score[k],y[k])[3]: bad.append(('gauc',s,g,v))
                if g in groups:
                    if abs(z2(y[k].sum(),k.sum(),y[r].sum(),r.sum()))>1.95: bad.append(('grate',s,g,v))
                    f=score>=cut
                    if abs(z2(f[k].sum(),k.sum(),f[r].sum(),r.sum()))>1.95: bad.append(('gflag',s,g,v))
                    if abs(score[k].mean()-score[r].mean())/score[m].std()>2.1*math.sqrt(1/k.sum()+1/r.sum()): bad.append(('gmean',s,g,v))
        mo=np.array([str(x)[:7] for x in D[date]])
        for q in sorted(set(mo[m])):
            k=m&(mo==q)
            if abs(zcal(score[k],y[k]))>2.9: bad.append(('mcal',s,q))
        if s!=samples[0]:
            if abs(A[s][0]-A[samples[0]][0])>1.8*math.hypot(A[s][3],A[samples[0]][3]) or A[samples[0]][0]-A[s][0]>.025: bad.append(('gap',s))
            for nm,v in [('score',score)]+[(i,D[i]) for i in inputs+groups+segs]:
                P,B=psi(v[dev],v[m]); lim=(B-1)*(1/dev.sum()+1/m.sum()); sd=math.sqrt(2*(B-1))*(1/dev.sum()+1/m.sum())
                if P>lim+3*sd: bad.append(('psi',s,nm))
            for i in inputs:
                if D[i].dtype.kind=='f':
                    if abs(z2(np.isnan(D[i][dev]).sum()+.5,dev.sum(),np.isnan(D[i][m]).sum()+.5,m.sum()))>2.3: bad.append(('miss',s,i))
    return bad
