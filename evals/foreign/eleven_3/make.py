import sys,os,json,shutil,yaml
sys.path.insert(0,os.path.dirname(os.path.abspath(__file__)))
from core import *
import data,llm
OUT=os.path.join(sys.argv[1] if len(sys.argv)>1 else './out','eleven')
shutil.rmtree(OUT,ignore_errors=True)
BANK='Waalkade Payments B.V.'
def T(h,rows): return '\n| '+' | '.join(h)+' |\n|'+' --- |'*len(h)+'\n'+'\n'.join('| '+' | '.join(str(c) for c in r)+' |' for r in rows)+'\n'
def page(base,n,slug,code,title,ed,date,body,log):
    t=f'# {code}/{n} {title}\n\n{BANK} · Model wiki\n'+T(['Page','Edited by','Last edited','State'],[[f'{code}/{n}',ed,date,'published']])+'\n'+body.strip()+'\n\n## Changelog\n'+T(['Date','By','Change'],log)
    open(f'{base}/documents/{n:02d}-{slug}.md','w').write(t)
def f3(x):return f'{x:.3f}'
def pc(x,d=1):return f'{100*x:.{d}f}%'
def dirs(i):
    b=f'{OUT}/{i}';os.makedirs(b+'/data');os.makedirs(b+'/documents');return b
def Y(b,d):yaml.safe_dump(d,open(b+'/subject.yaml','w'),sort_keys=False,allow_unicode=True,width=110)
M=['Metric','Value','Threshold','Status']
def stats(D,s,y,sm,ref,names,inputs,text,seg,groups,share):
    R={}
    for n in names:
        m=D[sm]==n;S,O=D[s][m],D[y][m];a=auc(S,O);e=hm(a,O.sum(),len(O)-O.sum());th=np.quantile(S,1-share);k=S>th;b=slope(S,O)
        d=[x for x,q in zip(D['_d'],m) if q]
        R[n]=dict(n=int(m.sum()),ev=int(O.sum()),rate=O.mean(),mean=S.mean(),oe=O.sum()/S.sum(),auc=a,lo=a-1.96*e,hi=a+1.96*e,ks=ks(S,O),brier=((S-O)**2).mean(),b0=b[0],b1=b[1],rec=O[k].sum()/O.sum(),prec=O[k].mean(),alerts=int(k.sum()),hits=int(O[k].sum()),first=min(d),last=max(d),mask=m,k=k,S=S,O=O)
        if n!=ref:
            r=D[sm]==ref
            R[n]['psi']=psi(D[s][r],S)
            R[n]['csi']={c:(psic(D[c][r],D[c][m]) if c in text else psi(D[c][r],D[c][m])) for c in inputs}
    return R
def ok(c):
    assert c; return 'ok'
def months(D,y,s,R):
    mm=np.array([x[:7] for x in D['_d']]);m=R['mask'];out=[]
    for k in sorted(set(mm[m])):
        j=m&(mm==k);out.append([k,int(j.sum()),int(D[y][j].sum()),pc(D[y][j].mean()),pc(D[s][j].mean())])
    return out
def cut(D,c,R,y,s):
    out=[]
    for v in sorted(set(D[c][R['mask']])):
        j=R['mask']&(D[c]==v);out.append([v,int(j.sum()),int(D[y][j].sum()),pc(D[y][j].mean()),pc(D[s][j].mean()),f3(auc(D[s][j],D[y][j]))])
    return out
CH=['Cut','Cases','Events','Observed rate','Mean score','AUC']
def grp(D,c,R,y,s):
    out=[];rates={}
    for v in sorted(set(D[c][R['mask']])):
        g=(D[c][R['mask']]==v);fl=R['k'][g];rates[v]=1-fl.mean()
        out.append([f'{c} {v}',int(g.sum()),int(R['O'][g].sum()),pc(R['O'][g].mean()),pc(R['S'][g].mean()),int(fl.sum()),pc(1-fl.mean())])
    return out,min(rates.values())/max(rates.values())
GH=['Group','Cases','Events','Observed rate','Mean score','Flagged','Not flagged']
def summ(R,names):return T(['Sample','First day','Last day','Cases','Events','Event rate','Mean score','AUC','95% interval','KS','Brier'],[[n,R[n]['first'],R[n]['last'],R[n]['n'],R[n]['ev'],pc(R[n]['rate'],2),pc(R[n]['mean'],2),f3(R[n]['auc']),f"{R[n]['lo']:.3f} to {R[n]['hi']:.3f}",f3(R[n]['ks']),f"{R[n]['brier']:.4f}"] for n in names])
exec(open(os.path.join(os.path.dirname(os.path.abspath(__file__)),'docs_tab.py')).read())
exec(open(os.path.join(os.path.dirname(os.path.abspath(__file__)),'docs_llm.py')).read())
json.dump([{"subject":i,"kind":k,"clean":True,"papers":"complete","faults":[],"side_effects":[]} for i,k in KEYS],open(OUT+'/key.json','w'),indent=1)
