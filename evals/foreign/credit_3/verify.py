"""re-computes from the written files only (own code): every clean paper's figures, every planted fault, every key"""
import csv,yaml,json,sys,os,re,datetime as dt,glob
import numpy as np
from collections import Counter
OUT=sys.argv[1] if len(sys.argv)>1 else 'out'
KN={'train':'train test oot production'}
ROLES={}
def role(c):
    l=c.lower()
    if l in('train','development','build','dev','ontwikkeling','entwicklung','training','udvikling','desarrollo'):return 'train'
    if l in('test','holdout','hold','check','validate','testing','prueba'):return 'test'
    if l in('oot','out-of-time','later','outoftime','fuera_de_tiempo'):return 'oot'
    return 'prod'
def auc(y,s):
    a=s[y==1];b=np.sort(s[y==0]);return float((np.searchsorted(b,a,'left')+np.searchsorted(b,a,'right')).sum()/2/len(a)/len(b))
def slope(y,s):
    L=np.log(s/(1-s));X=np.c_[np.ones(len(L)),L];b=np.zeros(2)
    for _ in range(50):
        p=1/(1+np.exp(-np.clip(X@b,-30,30)));b=b+np.linalg.solve(X.T@(X*(p*(1-p))[:,None]),X.T@(y-p))
    return b[1]
def psi(a,b):
    q=np.quantile(a,np.linspace(.1,.9,9));ia=np.bincount(np.searchsorted(q,a),minlength=10)/len(a);ib=np.bincount(np.searchsorted(q,b),minlength=10)/len(b)
    ia=np.maximum(ia,1e-4);ib=np.maximum(ib,1e-4);return float(((ib-ia)*np.log(ib/ia)).sum())
class T: pass
def load(d):
    t=T();t.y=yaml.safe_load(open(d+'/subject.yaml'));s=t.y['data']['scored']
    R=list(csv.DictReader(open(d+'/data/scored.csv')));t.R=R;t.n=len(R)
    g=lambda k:np.array([r[k] for r in R],object);t.g=g
    t.smp=g(s['sample']);t.role=np.array([role(x) for x in t.smp],object)
    t.s=g(s['score']).astype(float);o=g(s['outcome']);t.has=o!='';t.o=(o==str(s['positive'])).astype(int)
    t.date=np.array([dt.date.fromisoformat(x if len(x)>7 else x+'-01') for x in g(s['date'])],object)
    t.doc={os.path.basename(p):open(p).read() for p in glob.glob(d+'/documents/*')};t.all='\n'.join(t.doc.values());t.sc=s
    return t
def num(k,t):
    v=t.g(k);return v!='',np.array([float(x) if x else np.nan for x in v])
def A(t,m): m=m&t.has;return auc(t.o[m],t.s[m])
bad=[];log=[]
def ok(c,msg):
    log.append(('ok ' if c else 'BAD ')+msg)
    if not c: bad.append(msg)
def R_(t,r): return t.role==r
def clean(t,i):
    # figures in tables
    names={x for x in t.smp};lines=[l for l in t.all.split('\n') if l.startswith('|')]
    nperf=nsmp=0
    for l in lines:
        c=[x.strip() for x in l.strip('|').split('|')]
        if c[0] in names:
            m=t.smp==c[0];h=m&t.has
            if len(c)==7:
                nperf+=1
                ok(c[1]==f'{m.sum():,}' and c[2]==f'{t.o[h].sum():,}' and c[3]==f'{100*t.o[h].mean():.2f}%' and c[4]==f'{100*t.s[h].mean():.2f}%' and abs(float(c[5])-auc(t.o[h],t.s[h]))<.00051,f'{i} perf {c}')
                lo,hi=[float(x) for x in c[6].split(' to ')];ok(lo<float(c[5])<hi,f'{i} interval {c}')
            elif len(c)==5:
                nsmp+=1;fmt=(lambda d:d.isoformat())
                ok(c[3]==f'{m.sum():,}' and (c[4]==f'{t.o[h].sum():,}' if h.any() else c[4].startswith('not')),f'{i} sample {c}')
                d=(min(t.date[m]).isoformat(),max(t.date[m]).isoformat());ok(c[1][:7]==d[0][:7] and c[2][:7]==d[1][:7] and (len(t.R[0][t.sc['date']])==7 or (c[1],c[2])==d),f'{i} dates {c} {d}')
    ok(nperf==6 and nsmp==4,f'{i} tables found {nperf} {nsmp}')
    # segments and groups
    dev=t.role!='prod';cut=None
    mc=re.search(r'(?:cut-off of|under|below) (0\.\d+)',t.all)
    seen=0
    for kind,cols in(('seg',t.sc.get('segments',[])),('grp',list((t.sc.get('groups')or{}).values()))):
        for col in cols:
            v=t.g(col);blk=[b for b in re.split(r'\n(?=(?:By )?`)',t.all) if b.startswith(f'By `{col}`') or b.startswith(f'`{col}`')]
            ok(len(blk)==1,f'{i} {kind} block {col} {len(blk)}')
            for l in blk[0].split('\n'):
                c=[x.strip() for x in l.strip('|').split('|')]
                if l.startswith('|') and c[0] in set(v):
                    seen+=1;m=dev&(v==c[0])
                    if kind=='seg': ok(c[1]==f'{m.sum():,}' and c[2]==f'{t.o[m].sum():,}' and c[3]==f'{100*t.o[m].mean():.2f}%' and c[4]==f'{100*t.s[m].mean():.2f}%' and abs(float(c[5])-auc(t.o[m],t.s[m]))<.00051,f'{i} seg {c}')
                    else: ok(c[1]==f'{m.sum():,}' and c[2]==f'{100*t.o[m].mean():.2f}%' and c[3]==f'{100*t.s[m].mean():.2f}%',f'{i} grp {c}')
    # waterfall
    for b in re.split(r'\n\n',t.all):
        L=[[x.strip() for x in l.strip('|').split('|')] for l in b.split('\n') if l.startswith('|')]
        if any(len(c)==2 and c[1].startswith('-') and c[1][1:].replace(',','').isdigit() for c in L):
            z=[int(c[1].replace(',','')) for c in L if len(c)==2 and re.fullmatch(r'-?[\d,]+',c[1])];ok(sum(z[:-1])==z[-1]==t.n,f'{i} waterfall {z} {t.n}')
    ids=t.g(t.sc['id']);ok(len(set(ids))==t.n,f'{i} ids unique')
    ro=dt.date.fromisoformat(str(t.sc['maturity']['read_on']));ok(all(d+dt.timedelta(t.sc['maturity']['days'])<=ro for d in t.date[t.has]),f'{i} mature')
    ok(max(t.date[t.role=='train'])<min(t.date[t.role=='oot']) and max(t.date[t.role=='oot'])<min(t.date[t.role=='prod']),f'{i} order')
    tr=t.s[t.role=='train']
    for r in('test','oot','prod'): ok(psi(tr,t.s[t.role==r])<.02,f'{i} psi {r} {psi(tr,t.s[t.role==r]):.4f}')
    for x in re.findall(r'PSI: score ([\d.]+)|PSI of the score ([\d.]+);|Score PSI ([\d.]+)|production \| ([\d.]+) \|',t.all):
        v=float([y for y in x if y][0]);ok(abs(v-psi(tr,t.s[t.role=='prod']))<.0011,f'{i} psi prod paper {v} {psi(tr,t.s[t.role=="prod"]):.4f}')
    m=re.search(r'[Ss]lope[^0-9]*?([\d.]+\d)[^0-9]+?([\d.]+\d)',t.all)
    if m:
        ok(abs(float(m[1])-slope(t.o[t.role=='test'],t.s[t.role=='test']))<.0051 and abs(float(m[2])-slope(t.o[t.role=='oot'],t.s[t.role=='oot']))<.0051,f'{i} slopes {m[1]} {m[2]}')
    else: ok(False,f'{i} slope not found')
    ap=t.y['approvals'][0];ok(ap['valid_until']>dt.date(2026,11,30) and ap['version']==t.y['version'] and t.y['validator']!=t.y['developer'],f'{i} approval')
def cells(t,r): return t.has&(t.role==r)
def V(t,i,k):
    y=t.y;S=t.sc
    if k=='overlap by id':
        ids=t.g(S['id']);tr=set(ids[t.role=='train']);f=np.mean([x in tr for x in ids[t.role=='test']]);return f>.1,f'share of test ids in train {f:.3f}'
    if k=='overlap by row':
        cols=[c for c in t.R[0] if c!=S['sample']];tr=Counter(tuple(r[c] for c in cols) for r,x in zip(t.R,t.role) if x=='train')
        f=np.mean([tuple(r[c] for c in cols) in tr for r,x in zip(t.R,t.role) if x=='test'])
        g=np.mean([tuple(r[c] for c in cols) in tr for r,x in zip(t.R,t.role) if x=='oot']);return f>.08 and g==0,f'rows copied test {f:.3f}, oot {g:.3f}'
    if k=='missing late':
        c={'crediloja-parcelado':('renda_confirmada','2025-02-01'),'boreal-meubles-versements':('anciennete_adresse','2025-01-06')}[i]
        b=t.g(c[0])=='';l=np.array([d>=dt.date.fromisoformat(c[1]) for d in t.date]);return b[l].mean()>.3 and b[~l].mean()<.06,f'{b[~l].mean():.3f} -> {b[l].mean():.3f}'
    if k=='group rates':
        v=t.g('sexo');o={g:((t.s[v==g]<.15).mean(),t.o[v==g].mean(),t.s[v==g].mean()) for g in('F','M')};r=o['F'][0]/o['M'][0];return r<.8,f'ratio {r:.3f} {o}'
    if k in('monitoring overdue',): return 'No later report has been filed' in t.all and 'due every quarter' in t.all and not re.search(r'October 2026',t.all),'text'
    if k=='fall out of time': a,b=A(t,t.role=='test'),A(t,t.role=='oot');return a-b>.1,f'{a:.3f} -> {b:.3f}'
    if k=='sentinel': _,x=num('years_in_business',t);z=np.sort(x[x!=999])[-1];return (x==999).mean()>.05 and z<200,f'{(x==999).mean():.3f}, next highest {z}'
    if k=='validator is developer': return y['validator']==y['developer'],y['validator']
    if k=='looser limit': return y['limits']['auc.test']['min']==.6 and 'at least 0.72' in t.all,'0.60 / 0.72'
    if k=='unit change':
        _,x=num('household_income',t);l=np.array([d>=dt.date(2024,3,1) for d in t.date]);return np.median(x[~l])/np.median(x[l])>8,f'medians {np.median(x[~l])} {np.median(x[l])}'
    if k in('grade order','tier order'):
        c,hi,lo=('grade','G5','G4') if k=='grade order' else('palier','T4','T3');v=t.g(c);r={g:(int((t.has&(v==g)).sum()),float(t.o[t.has&(v==g)].mean())) for g in sorted(set(v))}
        n1,p1=r[lo];n2,p2=r[hi];z=(p1-p2)/np.sqrt(p1*(1-p1)/n1+p2*(1-p2)/n2);return z>4,f'z {z:.1f} {r}'
    if k=='reported figure differs':
        if i.startswith('wattle'):
            c=[l for l in t.all.split('\n') if l.startswith('| test |') and l.count('|')==8];v=[float(l.split('|')[6]) for l in c];a=A(t,t.role=='test');return len(v)==2 and all(x-a>.06 for x in v),f'{v} file {a:.3f}'
        c=[l for l in t.all.split('\n') if l.startswith('| oot |') and l.count('|')==8];m=cells(t,'oot');return len(c)==2 and all(int(l.split('|')[3].replace(',',''))<.65*t.o[m].sum() for l in c),f'{c[0]} file {t.o[m].sum()} {t.o[m].mean():.4f}'
    if k=='exclusions':
        for b in re.split(r'\n\n',t.all):
            L=[[x.strip() for x in l.strip('|').split('|')] for l in b.split('\n') if l.startswith('|')]
            if any(len(c)==2 and re.fullmatch(r'-[\d,]+',c[1]) for c in L):
                z=[int(c[1].replace(',','')) for c in L if len(c)==2 and re.fullmatch(r'-?[\d,]+',c[1])];return abs(sum(z[:-1])-z[-1])>1000 and z[-1]==t.n,f'{z} sum {sum(z[:-1])} file {t.n}'
    if k=='over-fitting': a=[A(t,t.role==r) for r in('train','test','oot','prod')];return a[0]-max(a[1:])>.1,str([round(x,3) for x in a])
    if k=='category appearing': v=t.g('channel');p=(v[t.role=='prod']=='partner app').mean();return p>.15 and (v[t.role!='prod']=='partner app').sum()==0,f'{p:.3f}'
    if k=='prohibited input':
        c,w=('nationality','nationality') if i.startswith('lantau') else('etat_civil','civil status');v=t.g(c);mm={g:round(float(t.s[v==g].mean()),4) for g in set(v)};return any(w in p for p in y['prohibited_use']) and f'`{c}`' in t.all and max(mm.values())/min(mm.values())>1.3,str(mm)
    if k=='version differs': return y['version']=='2.4' and 'version 2.3' in t.all and 'version 2.4' not in t.all and 'release 2.4' in t.all,'2.3 / 2.4'
    if k=='leak':
        c='mahnschreiben_anz' if i.startswith('donau') else 'giorni_ritardo_max';_,x=num(c,t);m=t.has&(t.role!='prod');a=auc(t.o[m],x[m]);return a>.82,f'alone {a:.3f}, score {auc(t.o[m],t.s[m]):.3f}'
    if k=='outcomes not mature':
        ro=S['maturity']['read_on'];dd=S['maturity']['days'];r='prod' if i.startswith('donau') else 'oot';m=cells(t,r);yg=np.array([d+dt.timedelta(dd)>ro for d in t.date]);return yg[m].mean()>.3 and not (yg&t.has&~m).any(),f'young {yg[m].mean():.3f}; rate young {t.o[m&yg].mean():.4f} old {t.o[m&~yg].mean():.4f}'
    if k=='approval expired': return y['approvals'][0]['valid_until']<dt.date(2026,11,30),str(y['approvals'])
    if k=='reason codes': return 'fixed list of four reasons' in t.all and not any(c in t.R[0] for c in('employment','residence')),'text'
    if k=='segment ranking lost':
        c,v=('rodzaj','ciezarowy') if i.startswith('wisla') else('laantype','afdragsfri');m=t.g(c)==v;a,b=A(t,m),A(t,~m);return a<.56 and b-a>.14,f'{a:.3f} others {b:.3f} events {t.o[m&t.has].sum()}'
    if k=='level off': m=cells(t,'oot');r=t.o[m].mean()/t.s[m].mean();m2=cells(t,'test');return r>1.6,f'oot {r:.2f} test {t.o[m2].mean()/t.s[m2].mean():.2f}'
    if k=='input shift':
        h,x=num('marza_firmy',t);a=x[h&(t.role=='train')];b=x[h&(t.role=='prod')];return psi(a,b)>.4,f'psi {psi(a,b):.3f} means {a.mean():.3f} {b.mean():.3f}'
    if k=='prohibited use': return ('Pricing of contracts' in y['prohibited_use'] and 'set the margin of each offer' in t.all) or ('Farming customers' in y['prohibited_use'] and 'farm desk in Hereford' in t.all),'text'
    if k=='reason codes blank':
        d=t.g('decision');r=t.g('main_reason');m=d=='refused';f=(r[m]=='').mean();return f>.25 and (r[~m]=='').all(),f'{f:.3f} of {m.sum()}'
    if k=='score shift':
        _,x=num('revolve_share',t);p=psi(t.s[t.role=='train'],t.s[t.role=='prod']);return p>.25,f'score {p:.3f} input {psi(x[t.role=="train"],x[t.role=="prod"]):.2f}'
    if k=='proxy':
        a=t.g('planning_area');b=t.g('ethnic_group');ua,ub=sorted(set(a)),sorted(set(b));M=np.array([[((a==p)&(b==q)).sum() for q in ub] for p in ua],float);E=M.sum(1)[:,None]*M.sum(0)/M.sum();v=np.sqrt((((M-E)**2/E).sum())/M.sum()/2);return v>.6,f'V {v:.3f}'
    if k=='closed without evidence': return 'on the word of the owner by e-mail' in t.all,'text'
    if k=='production earlier': return max(t.date[t.role=='prod'])<min(t.date[t.role=='train']),f'{max(t.date[t.role=="prod"])} {min(t.date[t.role=="train"])}'
    if k=='slope off': z=[round(slope(t.o[cells(t,r)],t.s[cells(t,r)]),2) for r in('train','test','oot','prod')];return max(z)<.65,str(z)
    if k=='group level': v=t.g('age_band');z={g:round(t.o[v==g].mean()/t.s[v==g].mean(),2) for g in sorted(set(v))};return z['60+']>1.6,str(z)
    if k=='approval ran out': return 'Runs out on 2026-03-31' in t.all and 'valid_until' not in y['approvals'][0] and t.all.count('Release decision')==1,'text'
    if k=='bad quarter':
        q=np.array([f'{d.year}Q{(d.month+2)//3}' for d in t.date],object);z={x:round(A(t,q==x),3) for x in sorted(set(q[t.has]))};return z['2024Q2']<.56 and min(v for a,v in z.items() if a!='2024Q2')>.74,str(z)
    if k=='overrides':
        v=t.g('overridden')=='1';m=v&t.has;n=~v&t.has;r=(t.o[m].mean()/t.o[n].mean());return v.mean()>.15 and y['monitoring']['override_share_max']==.05 and r>1.5,f'share {v.mean():.3f} rate {t.o[m].mean():.3f} vs {t.o[n].mean():.3f}'
    if k=='approval without authority': return 'alone, as owner of the model' in t.all and 'full Modelkomité' in t.all,'text'
    if k=='sentinel late': _,x=num('indice_liquidita',t);l=np.array([d>=dt.date(2024,4,1) for d in t.date]);return (x[l]==-9).mean()>.15 and (x[~l]==-9).sum()==0,f'{(x[l]==-9).mean():.3f}'
    if k=='condition overdue': return '31 August 2026' in t.all and 'not begun' in t.all,'text'
    raise KeyError(k)
tot={}
for half in('open','hidden'):
    K=json.load(open(f'{OUT}/{half}/key.json'));dirs=sorted(d for d in os.listdir(f'{OUT}/{half}') if os.path.isdir(f'{OUT}/{half}/{d}'));ok(dirs==sorted(k['subject'] for k in K),half+' dirs')
    for k in K:
        d=f'{OUT}/{half}/{k["subject"]}';t=load(d);i=k['subject'];ok(t.y['id']==i,i+' id')
        ok(all(c in t.R[0] for c in [t.sc[x] for x in('score','outcome','sample','date','id','amount') if x in t.sc]+t.sc.get('segments',[])+list((t.sc.get('groups')or{}).values())),i+' columns')
        ok(len(set(k_ for k_ in t.sc.get('segments',[])))==len(t.sc.get('segments',[])),i)
        if k['clean']: ok(not k['faults'] and k['papers']=='complete',i);clean(t,i)
        else:
            ok(3<=len(k['faults'])<=4 and sum(f['settled_by']=='papers' for f in k['faults'])<=1,i+' count')
            for f in k['faults']:
                r,w=V(t,i,f['kind']);ok(bool(r),f'{i} | {f["kind"]} | {f["settled_by"]} | {w}')
                ok(all(all(x==x.lower() for x in g) and g for g in f['match']),i+' match case')
                tot[(half,f['settled_by'])]=tot.get((half,f['settled_by']),0)+1
print('\n'.join(l for l in log if '|' in l and ' | ' in l and ('ok' in l[:3]) and any(s in l for s in(' | data | ',' | papers | '))))
print('checks',len(log),'bad',len(bad));print('\n'.join('BAD '+b for b in bad));print(tot)
