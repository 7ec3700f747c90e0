import sys,os,csv,json,yaml,datetime as dt
from common import *
import aml,credit,llm
OUT=sys.argv[1];ROOT=os.path.join(OUT,'ten');KEY=[]
f3=lambda v:f'{v:.3f}'; pc=lambda v,d=2:f'{100*v:.{d}f} %'; th=lambda n:f"{int(n):,}".replace(',',"'")
def put(sid,name,text):
    p=os.path.join(ROOT,sid,'documents');os.makedirs(p,exist_ok=True);open(os.path.join(p,name),'w').write(text.strip()+'\n')
def subj(sid,d):
    os.makedirs(os.path.join(ROOT,sid,'data'),exist_ok=True);yaml.safe_dump(d,open(os.path.join(ROOT,sid,'subject.yaml'),'w'),sort_keys=False,allow_unicode=True,width=110)
def tab(h,rows): return '\n'.join(['| '+' | '.join(h)+' |','|'+'---|'*len(h)]+['| '+' | '.join(map(str,r))+' |' for r in rows])
def perf(D,m):
    y,s=D['y'][m],D['s'][m];a=auc_ci(y,s);sl=slope(y,s);return dict(n=int(m.sum()),e=int(y.sum()),r=y.mean(),p=s.mean(),auc=a[0],lo=a[1],hi=a[2],sl=sl[0],slse=sl[1],z=zcal(y,s))
def prow(k,q): return [k,th(q['n']),q['e'],pc(q['r']),pc(q['p']),f3(q['auc']),f"{q['lo']:.3f} to {q['hi']:.3f}",f"{q['sl']:.2f}"]
PH=['Sample','Cases','Events','Event rate','Mean score','AUC','95 % interval','Calibration slope']
def bands(D,m):
    y,s=D['y'][m],D['s'][m];o=np.argsort(s,kind='stable');return tab(['Fifth of score','Cases','Events','Observed','Mean score'],[[i+1,th(len(x)),int(y[x].sum()),pc(y[x].mean()),pc(s[x].mean())] for i,x in enumerate(np.array_split(o,5))])
def segrows(D,c,m): 
    return [[k]+[th((mm:=m&(D[c]==k)).sum()),int(D['y'][mm].sum()),pc(D['y'][mm].mean()),pc(D['s'][mm].mean()),f3(auc_ci(D['y'][mm],D['s'][mm])[0])] for k in dict.fromkeys(sorted(D[c].tolist()))]
SH=['Part','Cases','Events','Event rate','Mean score','AUC']
def grp(D,c,m,T):
    R=[]
    for k in sorted(set(D[c].tolist())):
        mm=m&(D[c]==k);fl=D['s'][mm]>=T;e=D['y'][mm]==1
        R.append([k,th(mm.sum()),int(fl.sum()),pc(fl.mean(),1),int(e.sum()),pc(e.mean()),pc(D['s'][mm].mean()),pc(fl[e].mean(),1)])
    return R
GH=['Group','Cases','At or above mark','Share','Events','Event rate','Mean score','Events at or above mark']
def word(a,b,tol): a,b=(round(a,3),round(b,3)) if tol>1e-4 else (round(a,4),round(b,4)); return 'unchanged' if a==b else ('higher' if a>b else 'lower')
def months(d): return np.array([x[:7] for x in d])
exec(open('aml_papers.py').read());exec(open('credit_papers.py').read());exec(open('llm_papers.py').read())
json.dump(KEY,open(os.path.join(ROOT,'key.json'),'w'),indent=1)
