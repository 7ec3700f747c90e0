import sys,json,yaml,datetime as dt,os
from specs import *; from gen import *; from papers import *; import make
B='out/six'; bad=0
K={k['subject']:k for k in json.load(open(B+'/key.json'))}
def say(*a): print('   ',*a)
for S in CLEAN+FAULTY:
    make.prep(S); b=f'{B}/{S["id"]}'; F=figures(S,b+'/data/scored.csv'); C=F['C']; fl=S.get('faults',[]); Y=yaml.safe_load(open(b+'/subject.yaml'))
    for k,t in docs(S,F).items():
        if open(f'{b}/documents/{k}').read()!=t: print('PAPER DIFFERS',S['id'],k); bad+=1
    print(S['id'],'clean' if not fl else fl,sum(x['n'] for x in F['sam'].values()))
    role,s,y=F['role'],F['s'],F['y']
    for r,x in F['sam'].items(): say(r,x['n'],x['ev'],f"auc {x['auc']:.3f} oe {x['oe']:.2f} z {(x['ev']-x['pred']*x['n'])/np.sqrt((s[role==r]*(1-s[role==r])).sum()):.1f} slope {x['slope']:.2f}±{x['sse']:.2f} psi {x.get('psi',0):.3f} csi {max(x.get('csi',{'-':0}).items(),key=lambda t:t[1])} blank {({k:round(float(v),3) for k,v in x['blank'].items() if v})}",'minsegauc %.3f'%min(v['auc'] for v in F['seg'][r].values()),[ '%s AIR %.2f'%(g,min(v['appr'] for v in q.values())/max(v['appr'] for v in q.values())) for g,q in F['grp'][r].items()])
    ids=C[S['idc']]; rd=dt.date.fromisoformat(S['read'])
    by={}
    for i,r in zip(ids,role): by.setdefault(i,set()).add(r)
    ov=sum(len(v)>1 for v in by.values()); dup=len(ids)-len(set(ids))
    ages=np.array([(rd-dt.date.fromisoformat(d if len(d)>7 else d+'-28')).days for d in C[S['datec']]]); im=(ages<S['mature']).mean()
    say('overlap',ov,'dup',dup,'immature %.3f'%im)
    if not fl:
        ok=ov==0 and dup==0 and im==0
        for r,x in F['sam'].items():
            ok&=abs(x['oe']-1)<.15 and abs(x['slope']-1)<1.6*x['sse']+.001 and x.get('psi',0)<.02 and max(x.get('csi',{'':0}).values())<.025
        cov=[a for a in Y['approvals'] if str(a['valid_until'])>='2026-11-30']; ok&=len(cov)==1
        if not ok: print('CLEAN PROBLEM'); bad+=1
        # dates in order; first use after first approval; monitoring cases after first use
        d=S['dates']; assert d['dev']<S['initA']<d['first']<=d['val']<d['appr']<d['mon']<'2026-11-30' and S['win']['production'][0]+'-01'>=d['first'][:7]+'-01' and S['read']<d['mon']
        oo=dt.date(int(S['win']['oot'][1][:4]),int(S['win']['oot'][1][5:]),28)+dt.timedelta(days=S['mature']); assert str(oo)<d['dev'],(oo,d['dev'])
    m=lambda r:role==r
    arr=lambda c:np.array(C[c])
    def ck(name,cond,*v):
        global bad
        print('    FAULT' if cond else '    *** NOT SHOWN',name,*v); bad+=not cond
    mon=np.array([x[:7] for x in C[S['datec']]])
    for f in fl:
        if f=='overlap': k=ov/F['sam']['test']['n']; ck(f,k>.15,ov,k)
        if f=='missing':
            q=m('production'); a=[(arr('bureau_enq_6m')[k]=='').mean() for k in (~q,q&(mon<'2026-03'),q&(mon>='2026-03'))]; ck(f,a[0]<.03 and a[1]<.04 and a[2]>.4,a)
        if f=='leak': v=arr('reminder_fees_sek').astype(float); ck(f,auc(v,y)>.88,auc(v,y),[auc(v[m(r)],y[m(r)]) for r in F['sam']])
        if f=='version': ck(f,'version 2.1' in open(b+'/documents/validation.md').read() and Y['version']=='2.3' and Y['approvals'][0]['version']=='2.1')
        if f=='group_misfit': ck(f,all(F['grp'][r]['age_band']['62+']['rate']/F['grp'][r]['age_band']['62+']['pred']<.65 for r in F['sam']),[(r,{v:(g['ev'],round(g['rate']/g['pred'],2)) for v,g in F['grp'][r]['age_band'].items()}) for r in F['sam']])
        if f=='figure': ck(f,F['sam']['test']['auc']+1.96*F['sam']['test']['ase']<.862,F['sam']['test']['auc'],F['sam']['test']['ase'])
        if f=='prohibited_input':
            L=np.log(s/(1-s)); ck(f,L[arr('marital_status')=='single'].mean()-L[arr('marital_status')=='married'].mean()>.5,{k:(round(s[arr('marital_status')==k].mean(),3),round(L[arr('marital_status')==k].mean(),2)) for k in ('married','single','separated')})
        if f=='expired': ck(f,str(Y['approvals'][-1]['valid_until'])<'2026-11-30' and len(Y['approvals'])==1)
        if f=='unit':
            v=arr('annual_turnover').astype(float); q=m('production'); a=[np.median(v[k]) for k in(~q,q&(mon<'2025-08'),q&(mon>='2025-08'))]; ck(f,a[0]/a[2]>800,a)
        if f=='rank':
            g=arr('grade'); R={r:[(x,int((m(r)&(g==x)).sum()),round(y[m(r)&(g==x)].mean(),3)) for x in 'ABCDEF'] for r in F['sam']}; ck(f,all(q[3][2]>1.6*q[4][2] for q in R.values()),R)
        if f=='waterfall': ck(f,'8,910' in open(b+'/documents/01_build_record.md').read() and F['sam']['train']['n']+F['sam']['test']['n']==8200)
        if f=='looser': ck(f,Y['limits']['auc.test']['min']==.6)
        if f=='immature': q=m('oot'); ck(f,(ages[q]>=365).sum()==0,{k:round(y[q&(mon==k)].mean(),3) for k in sorted(set(mon[q]))})
        if f=='overfit': ck(f,F['sam']['train']['auc']-F['sam']['test']['auc']>.07)
        if f=='sentinel': ck(f,True,[(arr('ltv_pct')[m(r)]=='999').mean() for r in F['sam']])
        if f=='prohibited_use': ck(f,'131 of the 412' in open(b+'/documents/04_watch_report_2026.md').read() and 'discount' in Y['prohibited_use'][0])
        if f=='newcat': ck(f,True,[(arr('asset_type')[m(r)]=='ev_charger').mean() for r in F['sam']])
        if f=='level': ck(f,F['sam']['production']['oe']>1.6)
        if f=='period': q=m('oot')&(mon>='2023-07')&(mon<='2023-09'); o=m('oot')&~q; ck(f,auc(s[q],y[q])<.58,auc(s[q],y[q]),y[q].sum(),auc(s[o],y[o]))
        if f=='selfval': ck(f,Y['developer']==Y['validator'])
        if f=='override': a=(arr('decision')=='approved')!=(s<S['cut']); ck(f,.12<a.mean()<.16,a.mean(),a[m('production')].mean(),'2.6%' in open(b+'/documents/ongoing_monitoring_report.md').read())
        if f=='proxy': h=arr('hours_worked').astype(float); ck(f,auc(h,(arr('sex')=='M').astype(int))>.85,auc(h,(arr('sex')=='M').astype(int)),{v:round((s[arr('sex')==v]<S['cut']).mean(),3) for v in 'FM'})
        if f=='early_prod': ck(f,max(mon[m('production')])<min(mon[m('train')]),max(mon[m('production')]),min(mon[m('train')]))
        if f=='segment': ck(f,max(F['seg'][r]['dealer']['auc'] for r in F['sam'])<.58,[(round(F['seg'][r]['dealer']['auc'],3),F['seg'][r]['dealer']['ev']) for r in F['sam']],[round(min(F['seg'][r][v]['auc'] for v in ('web','branch')),3) for r in F['sam']])
    assert len(K[S['id']]['faults'])==len(fl)
print('BAD',bad)
import collections
print(collections.Counter(f['settled_by'] for k in K.values() for f in k['faults']))
