import sys,os,json,csv,yaml,datetime as dt
from specs import *; from gen import *; from papers import *; from key import FAULTS,SIDE
PROH={'hafenmark-ratenkredit':'setting prices or for collections','calder-overdraft-sme':'firms with turnover above six million pounds or for pricing','prairie-cardlimit':'new applicants or collections','lezirias-habitacao':'loans to firms or staff','wattle-payfour':'credit bureaus, collections or limits of other products','vinterviken-delbetala':'collections or marketing','tallgrass-personal':'pricing or collections','strathmore-business-od':'pricing or for term loans','drumlin-mortgage':'setting the interest rate or a rate discount of a loan','bielany-leasing':'retail lessees','koromandel-consumer':'pricing or collections'}
def prep(S):
    S['proh']=PROH[S['id']]; S['mat']='high' if S['id'] not in('wattle-payfour','vinterviken-delbetala','calder-overdraft-sme') else 'medium'
    S['single']=S['id'] in('tallgrass-personal','drumlin-mortgage','koromandel-consumer')
    S['initA']=None if S['single'] else str(dt.date.fromisoformat(S['dates']['first'])-dt.timedelta(days=6))
def subject(S):
    N=S['names'];P=S['people'];d=S['dates']; fl=S.get('faults',[])
    sc=dict(path='data/scored.csv',score=S['score'],outcome=S['out'],positive=1,sample=S['samp'],date=S['datec'],id=S['idc'],amount=S['amount'],maturity=dict(days=S['mature'],read_on=dt.date.fromisoformat(S['read'])),segments=[S['seg']]+(['grade'] if 'rank' in fl else []))
    if S['groups']: sc['groups']={g:c for g,(c,p) in S['groups'].items()}
    ap=[] if not S['initA'] or 'version' in fl else [dict(date=S['initA'],by=P['approver'],decision='first approval',version=S['version'],valid_until=d['appr'][:7]+'-28')]
    ver='2.1' if 'version' in fl else S['version']
    ap.append(dict(date=d['appr'],by=P['approver'],decision='approved' if S['single'] else 'renewed',version=ver,valid_until=d['until']))
    Y=dict(id=S['id'],name=S['name'],version=S['version'],kind='credit',purpose=S['purpose'],jurisdictions=S['jur'],materiality=dict(level=S['mat'],basis='number of customers and amounts decided with the score'),owner=P['owner'],developer=P['developer'],validator=P['validator'],
     method=dict(algorithm='logistic regression',library='in-house weight table',features=len(S['cols']),target=f"{S['out']} within {S['mature']} days"),data=dict(scored=sc),
     intended_use=[S['purpose'],f"Accept when {S['score']} is below {S['cut']:.2f}"],prohibited_use=[PROH[S['id']][0].upper()+PROH[S['id']][1:]]+(['Marital status, sex, origin and religion must not enter the score'] if 'prohibited_input' in fl else []),
     limitations=[dict(id='L1',text=S['lim'][0],mitigant=S['lim'][1])],monitoring=dict(frequency='quarterly',report=d['mon'],by=P['developer'],read_by=P['owner']),approvals=ap)
    if not S['jur']: del Y['jurisdictions']
    names={S['datec']:'decision date' if S['full'] else 'month'}
    for r,v in N.items():
        if r in S['n'] and S['n'][r] and v!=r: names[v]={'train':'development sample','test':'hold-out sample','oot':'out-of-time sample','production':'production sample'}[r]
    Y['names']=names
    if 'looser' in fl: Y['limits']={'auc.test':dict(min=.60,authority='policy',source='Model Risk Standard 5.2'),'auc.oot':dict(min=.60,authority='policy',source='Model Risk Standard 5.2')}
    return Y
def main(out):
    key=[]
    for S in CLEAN+FAULTY:
        prep(S)
        for seed in range(4000):
            D=gen(S,seed)
            if basecheck(S,D): break
        else: raise SystemExit('no seed '+S['id'])
        plant(S,D); H,R=table(S,D); b=f'{out}/six/{S["id"]}'; os.makedirs(b+'/data',exist_ok=True); os.makedirs(b+'/documents',exist_ok=True)
        with open(b+'/data/scored.csv','w',newline='') as f: w=csv.writer(f,lineterminator='\n'); w.writerow(H); w.writerows(R)
        F=figures(S,b+'/data/scored.csv')
        for k,t in docs(S,F).items(): open(f'{b}/documents/{k}','w').write(t)
        yaml.safe_dump(subject(S),open(b+'/subject.yaml','w'),sort_keys=False,allow_unicode=True,width=110)
        fs=[FAULTS[f] for f in S.get('faults',[])]
        key.append(dict(subject=S['id'],kind='credit',clean=not fs,papers='complete' if not fs else 'normal',faults=fs,side_effects=SIDE.get(S['id'],[])+([['validation report does not','validation does not report','not evidenced','no stability result','no group result','no results by group','group results are not']] if fs else [])))
    json.dump(key,open(f'{out}/six/key.json','w'),indent=1)
if __name__=='__main__': main(sys.argv[1])
