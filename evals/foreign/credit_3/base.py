from lib import *
import docs
def T12(w,n,tr='2023-01-02',te='2023-12-29',o0='2024-01-02',o1='2024-09-30',p0='2026-06-01',p1='2026-09-30'):
    return dict(samples=[(w[0],tr,te,n[0],'train'),(w[1],tr,te,n[1],'test'),(w[2],o0,o1,n[2],'oot'),(w[3],p0,p1,n[3],'prod')],
      days=365,read_on='2025-10-31',d_read='31 October 2025',d_dev='2025-12-08',d_plan='2026-01-12',d_val='2026-05-05',d_upd='2026-10-05',earlier='This is the report on the first full quarter after go-live on 1 June 2026.',d_app='2026-05-12',d_until='2027-11-30',d_ripe='2027-06-01',d_mon='2026-11-10',moname='third quarter 2026',prodblank=True,freq='quarterly')
def T6(w,n,p1='2026-04-24'):
    return dict(samples=[(w[0],'2024-01-02','2024-10-31',n[0],'train'),(w[1],'2024-01-02','2024-10-31',n[1],'test'),(w[2],'2024-11-01','2025-03-28',n[2],'oot'),(w[3],'2026-01-12',p1,n[3],'prod')],
      days=180,read_on='2026-10-31',d_read='30 September 2025',d_dev='2025-10-13',d_plan='2025-10-20',d_val='2025-12-08',d_app='2025-12-16',d_upd='2026-11-02',earlier='The reports of April and July 2026 had nothing to act on.',d_until='2027-06-30',d_ripe='2026-07-11',d_mon='2026-11-12',moname='October 2026',prodblank=False,freq='quarterly')
LIBS=['scikit-learn 1.7','statsmodels 0.14','R 4.4 glm','SAS 9.4 proc logistic']
def fin(c):
    c.setdefault('names',dict(id='case_id',sample='sample',date='date',score='score',outcome='bad'))
    c.setdefault('clean',False);c.setdefault('unit','applications');c.setdefault('old','an older rule set');c.setdefault('ovr','3.0%')
    return c
def yamlbits(c,style):
    plan={'A':'documents/04_monitoring_plan.md','B':'documents/watch-plan.md','C':'documents/model_file_part4_follow_up.md','D':'documents/D - watching the score.md'}[style]
    c.setdefault('mon_y',{'plan':plan,'frequency':c['freq'],'last_report':D(c['d_mon'])})
    c.setdefault('appr_y',[{'body':c['committee'],'decision':'approved','date':D(c['d_app']),'version':c['version'],'valid_until':D(c['d_until'])}])
    c.setdefault('limits_y',[c['lim'][0]+' '+c['lim'][2]])
def finish(s,style,main,keep=None):
    c=s.c;s.main=main;yamlbits(c,style);facts(s)
    if c['clean']:
        q=s.f['s'];c['aucmin']=int((min(r['lo'] for r in q.values() if 'auc' in r)-.021)*100)/100
        for kd,r in q.items():
            if 'auc' in r:
                assert r['lo']>c['aucmin']+.02,(c['id'],kd,r['auc'],r['lo'],c['aucmin'])
                assert .85<=r['rate']/r['mean']<=1.15,(c['id'],kd,r['rate']/r['mean'])
    s.docs=getattr(docs,'style_'+style)(s)
    if not c['prodblank'] and not c.get('hideprod'):
        for k in s.docs:
            if c['moname'] in s.docs[k]: s.docs[k]+='\nOutcomes of the production cases were read on 31 October 2026.\n'
    if c['clean']:
        for k in s.docs:
            if c['moname'] in s.docs[k] and ('eport' in k or 'watch.md' in k or 'part4' in k): s.docs[k]+='\n'+c['earlier']+'\n'
    if keep: s.docs={k:v for k,v in s.docs.items() if any(x in k for x in keep)}
    for k,v in c.get('moredocs',{}).items(): s.docs[k]=v
    return s
def seek(c,seed0,expect=(),xmod=None,lpmod=None,fitmod=None,post=None,tries=400,verbose=True):
    best=None
    for i in range(tries):
        s=build(c,seed0+i,xmod,lpmod,fitmod)
        if post: post(s,s.rng)
        facts(s)
        fl=[x for x in screen(s) if not any(e in x for e in expect)]
        if best is None or len(fl)<len(best[1]): best=(s,fl,seed0+i)
        if not fl: break
    if best[1]: print('!!',c['id'],'unwanted:',best[1])
    s=best[0];c['seed']=best[2]
    if verbose: print(c['id'],'seed',best[2]-seed0,'n',s.n,{k:(round(r.get('auc',0),3),round(r.get('rate',0),4),round(r.get('mean',0),4)) for k,r in s.f['s'].items()},'| kept:',[x for x in screen(s)][:12])
    return s
