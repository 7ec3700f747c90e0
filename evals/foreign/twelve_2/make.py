import sys,os
sys.path.insert(0,os_dir:=__file__.rsplit('/',1)[0] or '.')
from lib import *
import data
OUT=sys.argv[1]; BASE=os.path.join(OUT,'twelve')
BANK='Calderbrook Bank plc'
def put(sid,name,text):
    p=os.path.join(BASE,sid,'documents',name);os.makedirs(os.path.dirname(p),exist_ok=True)
    open(p,'w').write(text.strip()+"\n")
def yam(sid,d):
    open(os.path.join(BASE,sid,'subject.yaml'),'w').write(yaml.safe_dump(d,sort_keys=False,allow_unicode=True,width=110))
def control(title,ref,date,author,status,extra=()):
    return f"# {title}\n\n**{BANK}**\n\n"+table(['Document control',''],[('Reference',ref),('Date',date),('Author',author),('Status',status),*extra])+"\n"
NM={'build':'Build','holdout':'Hold-out','oot':'Out-of-time','live':'Live'}
class S:
    def __init__(s,path,score,y,date,cats):
        d=s.d=rcsv(path);s.sm=np.array(d['sample']);s.p=np.array(d[score],float);s.y=np.array(d[y],int);s.dt=np.array(d[date]);s.cats=cats
    def m(s,x): return s.sm==x
    def n(s,x): return f"{s.m(x).sum():,}"
    def k(s,x): return f"{s.y[s.m(x)].sum():,}"
    def rate(s,x): return pc(s.y[s.m(x)].mean())
    def mean(s,x): return pc(s.p[s.m(x)].mean())
    def auc(s,x,ci=False):
        a,l,h=auc_ci(s.p[s.m(x)],s.y[s.m(x)]);return f"{a:.3f} ({l:.3f} to {h:.3f})" if ci else f"{a:.3f}"
    def oe(s,x,ci=False):
        a,l,h,_=oe(s.p[s.m(x)],s.y[s.m(x)]);return f"{a:.2f} ({l:.2f} to {h:.2f})" if ci else f"{a:.2f}"
    def slope(s,x):
        _,b,se=slope(s.p[s.m(x)],s.y[s.m(x)]);return f"{b:.2f}"
    def psi(s,x,c=None):
        if c is None: return f"{psi(s.p[s.m('build')],s.p[s.m(x)]):.3f}"
        v=np.array(s.d[c]);return f"{psi(v[s.m('build')],v[s.m(x)],c in s.cats):.3f}"
    def win(s,x): return day(min(s.dt[s.m(x)]))+" to "+day(max(s.dt[s.m(x)]))
    def perf(s,xs,ev):
        return table(['Sample','Window','Cases',ev,'Observed rate','Mean score','AUC (95% interval)','Observed/expected (95% range)'],[(NM[x],s.win(x),s.n(x),s.k(x),s.rate(x),s.mean(x),s.auc(x,1),s.oe(x,1)) for x in xs])
    def by(s,c,xs,ev):
        v=np.array(s.d[c]);m0=np.isin(s.sm,xs);r=[]
        for g in sorted(set(v)):
            m=m0&(v==g);a,l,h,_=oe(s.p[m],s.y[m]);r.append((g,f"{m.sum():,}",f"{s.y[m].sum():,}",pc(s.y[m].mean()),pc(s.p[m].mean()),f"{auc(s.p[m],s.y[m]):.3f}",f"{a:.2f} ({l:.2f} to {h:.2f})"))
        return table([c.replace('_',' '),'Cases',ev,'Observed rate','Mean score','AUC','Observed/expected (95% range)'],r)
    def bands(s,xs,cuts):
        m0=np.isin(s.sm,xs);r=[];lo=0
        for hi in cuts+[1.0]:
            m=m0&(s.p>=lo)&(s.p<hi);r.append((f"{pc(lo,1)} to under {pc(hi,1)}" if hi<1 else f"{pc(lo,1)} and over",f"{m.sum():,}",f"{s.y[m].sum():,}",pc(s.y[m].mean()),pc(s.p[m].mean())));lo=hi
        return table(['Score band','Cases','Observed events','Observed rate','Mean score'],r)
    def shares(s,c,xs,cut):
        v=np.array(s.d[c]);m0=np.isin(s.sm,xs);out=[]
        for g in sorted(set(v)):
            m=m0&(v==g);k=(s.p[m]>=cut).sum();l,h=wilson(k,m.sum());out.append((g,f"{m.sum():,}",f"{k:,}",pc(k/m.sum(),1),f"{pc(l,1)} to {pc(h,1)}"))
        return out
STD='Model Risk Standard (issue 5, January 2026)'
keys=[]
exec(open(os.path.join(os_dir,'s1.py')).read())
exec(open(os.path.join(os_dir,'s2.py')).read())
exec(open(os.path.join(os_dir,'s3.py')).read())
json.dump(keys,open(os.path.join(BASE,'key.json'),'w'),indent=1)
