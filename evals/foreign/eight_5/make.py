#!/usr/bin/env python
import sys, os, json, yaml, csv, shutil
import numpy as np
sys.path.insert(0,os.path.dirname(os.path.abspath(__file__)))
from core import *; import data as DT, llm
from papers import *
OUT=sys.argv[1]; ROOT=os.path.join(OUT,'eight')
if os.path.isdir(ROOT): shutil.rmtree(ROOT)
SEEDS=dict(auto=5,etr=21,loc=15,cnp=CNPSEED)
def doc(sid,name,text):
    p=os.path.join(ROOT,sid,'documents',name); os.makedirs(os.path.dirname(p),exist_ok=True)
    open(p,'w').write(text.strip()+"\n")
def y(sid,d):
    open(os.path.join(ROOT,sid,'subject.yaml'),'w').write(yaml.safe_dump(d,sort_keys=False,allow_unicode=True,width=110))
def reread(path,D):
    rows=list(csv.DictReader(open(path)));R={}
    for c in D:
        v=[r[c] for r in rows]
        if D[c].dtype.kind in 'fi': v=np.array([float(x) if x!='' else np.nan for x in v])
        else: v=np.array(v,dtype=object)
        R[c]=v.astype(int) if c in('bad_12m','fraud') else v
    return R
class F:  # figures of one scored subject
    def __init__(s,k):
        s.k=k;S=DT.SPEC[k];s.S=S;D,s.coef=S['gen'](SEEDS[k]);s.sid=IDS[k]
        p=os.path.join(ROOT,s.sid,'data','scored.csv');write(D,p);s.D=reread(p,D);D=s.D
        s.P=D['part'];s.st={q:stats(D,S['score'],S['y'],s.P==q) for q in DT.SAMP}
        s.ps={q:psi(D[S['score']][s.P=='build'],D[S['score']][s.P==q]) for q in DT.SAMP[1:]}
        s.pin={q:{c:psi(D[c][s.P=='build'],D[c][s.P==q]) for c in S['inputs']} for q in DT.SAMP[1:]}
        s.q=np.array([quarter(d) for d in D[S['date']]])
        s.span={q:(min(D[S['date']][s.P==q]),max(D[S['date']][s.P==q])) for q in DT.SAMP}
    def a(s,q): t=s.st[q];return f"{t['auc']:.3f} ({t['lo']:.3f} to {t['hi']:.3f})"
    def table(s,samples,word,auc=True):
        o=f"| part of the file | dates | rows | {word} | rate | average score |"+(" AUC (95% range) |" if auc else "")+"\n|---|---|---|---|---|---|"+("---|" if auc else "")+"\n"
        for q in samples:
            t=s.st[q];o+=f"| {q} | {s.span[q][0]} to {s.span[q][1]} | {t['n']:,} | {t['ev']} | {100*t['rate']:.2f}% | {100*t['mean']:.2f}% |"+(f" {s.a(q)} |" if auc else "")+"\n"
        return o
    def mx(s,q,skip=()):
        d={c:v for c,v in s.pin[q].items() if c not in skip};c=max(d,key=d.get);return f"{c} at {d[c]:.3f}"
    def quarters(s): return sorted(set(s.q[s.P=='live']))
    def qs(s,q):
        m=(s.P=='live')&(s.q==q);t=stats(s.D,s.S['score'],s.S['y'],m);t['psi']=psi(s.D[s.S['score']][s.P=='build'],s.D[s.S['score']][m]);t['exp']=float(s.D[s.S['score']][m].sum());t['m']=m;return t
    def grp(s,g,q,word):
        o=f"| {g} | rows | {word} | rate | average score | AUC |\n|---|---|---|---|---|---|\n"
        for v in sorted(set(s.D[g])):
            t=stats(s.D,s.S['score'],s.S['y'],(s.P==q)&(s.D[g]==v));o+=f"| {v} | {t['n']:,} | {t['ev']} | {100*t['rate']:.2f}% | {100*t['mean']:.2f}% | {t['auc']:.3f} |\n"
        return o
    def top(s,q,share):
        m=s.P==q;sc=s.D[s.S['score']][m];t=s.D[s.S['y']][m];k=int(round(share*len(sc)));i=np.argsort(-sc,kind='stable')[:k];am=s.D['amount'][m]
        return k,int(t[i].sum()),t.sum(),am[i][t[i]==1].sum()/am[t==1].sum()
    def blank(s,c,m): return 100*np.isnan(s.D[c][m]).mean()
FS={}
for k in ('auto','etr','loc','cnp'):
    f=F(k);FS[k]=f
    for n,t in PAPERS[k](f).items(): doc(f.sid,n,t)
    y(f.sid,YAML[k](f))
for k,gen in (('bh',llm.helper),('ma',llm.assistant)):
    R=gen();FS[k]=R;sid=IDS[k];llm.dump(R,os.path.join(ROOT,sid,'data','answers.jsonl'))
    for n,t in PAPERS[k](R).items(): doc(sid,n,t)
    y(sid,YAML[k](R))
from keys import faults
fc=FS['cnp'];m=lambda q:(fc.P==q)&(fc.D['merchant_region']=='Overseas')
fc.over='; '.join(f"{q} AUC {stats(fc.D,'p_fraud','fraud',m(q))['auc']:.3f} overseas against {stats(fc.D,'p_fraud','fraud',(fc.P==q)&~m(q))['auc']:.3f} elsewhere" for q in DT.SAMP)
yo=(fc.P=='live')&(fc.D['paid_on']>'2026-07-03')
r_=lambda m:100*fc.D['fraud'][m].mean()
fc.imm=f"{yo.sum()} of {(fc.P=='live').sum()} live rows paid after 2026-07-03; fraud rate {r_(yo):.2f}% there, {r_((fc.P=='live')&~yo):.2f}% on the older live rows"
R=FS['ma'];lr=llm.rate
pc=lambda t:f"{t[0]} of {t[1]} ({100*t[2]:.1f}%)"
ma=dict(fr='answerable questions: '+'; '.join(f"{s} fr {pc(lr([x for x in R if x['sample']==s],lambda x:x['answerable'] and x['language']=='fr'))}, en {pc(lr([x for x in R if x['sample']==s],lambda x:x['answerable'] and x['language']=='en'))}" for s in ('release test','live review')),
 rf='refused: '+'; '.join(f"{s} {pc(lr([x for x in R if x['sample']==s],lambda x:not x['answerable'],lambda x:x['refused']))}" for s in ('release test','live review')))
KEY=KEY+faults(FS['loc'],fc,ma)
json.dump(KEY,open(os.path.join(ROOT,'key.json'),'w'),indent=1,ensure_ascii=False)
