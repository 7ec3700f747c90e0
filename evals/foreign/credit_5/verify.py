import csv,yaml,json,sys,re,glob,datetime as dt
import numpy as np
src=open('make.py').read(); exec(src[src.index('def auc'):src.index('def mdays')].replace('','')); 
sig=lambda x:1/(1+np.exp(-x))
for e in json.load(open('out/seven/key.json')):
    d='out/seven/'+e['subject']; Y=yaml.safe_load(open(d+'/subject.yaml')); S=Y['data']['scored']; rows=list(csv.DictReader(open(d+'/data/scored.csv')))
    C={k:np.array([r[k] for r in rows]) for k in rows[0]}; s=C[S['score']].astype(float); y=C[S['outcome']].astype(int); sm=C[S['sample']]; nm=list(dict.fromkeys(sm))
    assert all(S[k] in C for k in('score','outcome','sample','date','id','amount'))
    print('\n##',e['subject'],'clean' if e['clean'] else [f['kind'] for f in e['faults']], len(rows), list(C))
    z=lambda m:(y[m].sum()-s[m].sum())/np.sqrt((s[m]*(1-s[m])).sum())
    for k in nm:
        m=sm==k; _,b,se=slope(s[m],y[m]); print(f"{k:16s} n{m.sum()} d{y[m].sum()} obs{y[m].mean():.4f} pred{s[m].mean():.4f} z{z(m):+.1f} auc{auc(s[m],y[m]):.3f} slope{b:.2f}±{se:.2f} psi{psi(s[sm==nm[0]],s[m]):.4f} {min(C[S['date']][m])}..{max(C[S['date']][m])} s[{s[m].min():.3f},{s[m].max():.3f}]")
    ids=[set(C[S['id']][sm==k]) for k in nm]; print('overlap',[(nm[i],nm[j],len(ids[i]&ids[j])) for i in range(4) for j in range(i) if ids[i]&ids[j]],'dup in sample',[int((sm==k).sum()-len(ids[i])) for i,k in enumerate(nm)])
    feats=[c for c in C if c not in(S['score'],S['outcome'],S['sample'],S['date'],S['id'])]
    full={}
    for c in feats: full.setdefault(c,None)
    A=[tuple(C[c][i] for c in feats) for i in range(len(rows))]; print('identical feature rows (no id)',len(A)-len(set(A)))
    for g in S['segments']+list((S.get('groups') or {}).values()):
        for l in sorted(set(C[g])):
            m=C[g]==l; out=[]
            for k in nm:
                q=m&(sm==k); out.append(f"{k[:5]} n{q.sum()} z{z(q):+.1f} auc{auc(s[q],y[q]):.2f}")
            cut=float(re.search(r'above ([\d.]+) to',Y['intended_use'][0]).group(1)); print('  ',g,l,' | '.join(out),f'below cut {(s[m]<cut).mean():.3f} obs {y[m].mean():.3f} mean {s[m].mean():.3f}')
    for c in feats:
        v=C[c]; bl=[f"{np.mean(v[sm==k]==''):.3f}" for k in nm]
        try:
            x=np.array([float(a) if a else np.nan for a in v]); a=auc(x[~np.isnan(x)],y[~np.isnan(x)]); t=x[sm==nm[0]]; ps=[round(psi(t[~np.isnan(t)],x[(sm==k)&~np.isnan(x)]),3) for k in nm[1:]]
            print('   ',c,'min',np.nanmin(x),'p99',np.nanquantile(x,.99),'max',np.nanmax(x),f'auc {a:.2f}','psi',ps,'blank',bl if v.tolist().count('') else '-')
        except ValueError: print('   ',c,sorted(set(v)),'psi',[round(psic(v[sm==nm[0]],v[sm==k]),3) for k in nm[1:]])
    mo=np.array([a[:7] for a in C[S['date']]]); print('months z',' '.join(f'{z(mo==k):+.1f}' for k in sorted(set(mo))))
    age=np.array([(S['maturity']['read_on']-dt.date.fromisoformat(a)).days for a in C[S['date']]]); print('immature share by sample',[round(float((age[sm==k]<S['maturity']['days']).mean()),3) for k in nm])
    if e['subject'].startswith('wis'):
        m=C['staz_mies']=='9999'; print('9999 share',m.mean()); prx=C['forma_pracy']=='dorywcza'; print('dorywcza by sex',[(l,prx[C['plec']==l].mean()) for l in 'KM'])
    if e['subject'].startswith('song'):
        x=C['doanh_thu_trieu'].astype(float); late=C['ngay_giai_ngan']>='2025-07-01'; print('median before/after',np.median(x[~late]),np.median(x[late]))
        for g in sorted(set(C['hang'])): print(g,[(k,round(y[(C['hang']==g)&(sm==k)&(age>=365)].mean(),3),round(s[(C['hang']==g)&(sm==k)].mean(),3)) for k in nm])
        m=(sm=='production')&(age>=365); print('mature prod',m.sum(),y[m].mean(),s[m].mean(),'z',z(m)); m=(sm=='production')&(age<365); print('young',m.sum(),y[m].mean(),s[m].mean())
    if e['subject'].startswith('atlas'):
        b=C['anciennete_banque_mois']==''; late=C['date_octroi']>='2025-04-01'; print('blank before/after',b[~late].mean(),b[late].mean())
        for k in nm: m=(C['tranche_age']=='18-25')&(sm==k); print(k,'18-25',y[m].mean(),s[m].mean())
        m=(C['canal']=='Partenaire')&(sm!=nm[0]); print('partner auc',auc(s[m],y[m]),'others',auc(s[(C['canal']!='Partenaire')&(sm!=nm[0])],y[(C['canal']!='Partenaire')&(sm!=nm[0])]))
    if e['subject'].startswith('arau'): print(re.findall('observed default rate[^.]*\.\d',open(d+'/documents/05_monitoring_report.md').read()))
