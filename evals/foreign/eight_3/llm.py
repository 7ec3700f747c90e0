import numpy as np, datetime as dt
from gen import dates
D=dt.date
def facts_staff(rng):
    topics={'cheques':['cashier order','stop-payment','returned cheque','bulk cheque deposit'],'account opening':['sole proprietor account','joint account','minor account','society account','trust account'],'remittances':['inward telegraphic transfer','outward telegraphic transfer','remittance recall','standing instruction'],'safe custody':['safe deposit box','box drilling','document custody'],'cards servicing':['lost card','credit balance refund','chargeback','temporary limit'],'estates':['deceased account','probate release']}
    items=[('cut','What is the cut-off time for {p} requests in {o}?','The cut-off time for {p} requests in {o} is {a}:{b} on business days; requests received later are dated the next business day.','In {o}, {p} requests must be received by {a}:{b} on a business day; later requests are dated the next business day.'),
    ('fee','What charge applies to {p} in {o}?','The charge for {p} in {o} is {c} {n}, collected when the request is keyed.','The charge for {p} in {o} is {c} {n}, and it is collected when the request is keyed.'),
    ('dual','Above which amount does {p} need a second approver in {o}?','In {o}, {p} above {c} {t} requires a second approver of officer grade or higher.','A second approver of officer grade or higher is required for {p} above {c} {t} in {o}.'),
    ('ret','How long are {p} records kept in {o}?','{p} records in {o} are kept for {y} years from the date the file is closed.','In {o}, {p} records are kept for {y} years from the date the file is closed.'),
    ('sla','What is the turnaround for {p} in {o}?','The turnaround for {p} in {o} is {d} business days after complete documents are received.','{p} in {o} is completed within {d} business days after complete documents are received.'),
    ('call','When is a call-back needed for {p} in {o}?','A call-back to the registered number is required for {p} in {o} where the instruction exceeds {c} {t} or was received by e-mail.','In {o}, call back the registered number for {p} where the instruction exceeds {c} {t} or was received by e-mail.'),
    ('doc','How many identity documents are needed for {p} in {o}?','{p} in {o} requires {k} identity documents, certified by branch staff who sighted the originals.','{k} identity documents are required for {p} in {o}, certified by branch staff who sighted the originals.'),
    ('esc','After how many days is a pending {p} escalated in {o}?','A pending {p} case in {o} is escalated to the operations manager after {d} business days.','In {o}, a pending {p} case is escalated to the operations manager after {d} business days.'),
    ('rev','How often is the {p} register reviewed in {o}?','The {p} register in {o} is reviewed every {m} months by the branch operations officer.','The branch operations officer reviews the {p} register in {o} every {m} months.')]
    pre=['{q}','A customer is at the counter: {q}','For the checklist: {q}','New joiner asking: {q}','Please confirm: {q}','Branch audit query: {q}']
    return mk(rng,topics,items,['Singapore','Hong Kong'],pre)
def facts_chat(rng):
    topics={'cards':['cashback card','travel card','student card','corporate card'],'deposits':['savings account','fixed deposit','multi-currency account','youth account'],'overseas transfers':['bank transfer abroad','wallet transfer abroad','express transfer abroad','student tuition transfer'],'loans':['personal instalment loan','car loan','renovation loan'],'digital access':['mobile token','online banking','payee set-up']}
    items=[('fee','What is the fee for the {p} in {o}?','The fee for the {p} in {o} is {c} {n} and is charged on the first statement after use.','The fee for the {p} in {o} is {c} {n}, charged on the first statement after use.'),
    ('lim','What is the daily limit on my {p} in {o}?','The daily limit for the {p} in {o} is {c} {t}; it resets at midnight local time.','Your daily limit for the {p} in {o} is {c} {t}, and it resets at midnight local time.'),
    ('time','How long does the {p} take to be processed in {o}?','Processing of the {p} in {o} takes {d} business days after all details are received.','Processing of the {p} in {o} takes {d} business days after all details are received.'),
    ('waiv','When is the yearly charge on the {p} waived in {o}?','The yearly charge on the {p} in {o} is waived where the average balance is at least {c} {t}.','The yearly charge on the {p} in {o} is waived where your average balance is at least {c} {t}.'),
    ('age','What is the lowest age to apply for the {p} in {o}?','Applicants for the {p} in {o} must be at least {g} years old on the day of application.','You must be at least {g} years old on the day of application for the {p} in {o}.'),
    ('canc','How many days do I have to cancel the {p} in {o}?','The {p} in {o} can be cancelled without charge within {d2} calendar days of acceptance.','You can cancel the {p} in {o} without charge within {d2} calendar days of acceptance.'),
    ('disp','How long do I have to dispute a {p} charge in {o}?','Disputes on the {p} in {o} must be raised within {d3} days of the statement date.','You must raise a dispute on the {p} in {o} within {d3} days of the statement date.'),
    ('min','What is the minimum amount for the {p} in {o}?','The minimum amount for the {p} in {o} is {c} {n2}.','The minimum amount for the {p} in {o} is {c} {n2}.')]
    pre=['{q}','Hi, {q}','Hello there. {q}','Quick one: {q}','Good evening, {q}','Sorry to ask again, {q}','{q} Thank you.','Can you help me? {q}','Before I visit the branch: {q}','{q} I could not find it in the app.']
    return mk(rng,topics,items,['Singapore','Hong Kong'],pre)
def mk(rng,topics,items,offs,pre):
    out=[];ref=0
    for tp,ps in topics.items():
        for p in ps:
            for o in offs:
                for it in items:
                    ref+=1
                    v=dict(p=p,o=o,c='SGD' if o=='Singapore' else 'HKD',a=int(rng.integers(14,18)),b=str(rng.choice(['00','15','30','45'])),n=int(rng.integers(3,60))*5,n2=int(rng.integers(2,40))*50,t=f'{int(rng.integers(2,60))*1000:,}',y=int(rng.integers(5,12)),d=int(rng.integers(2,12)),k=int(rng.integers(2,5)),m=int(rng.choice([3,6,12])),g=int(rng.choice([16,18,21])),d2=int(rng.integers(7,30)),d3=int(rng.integers(30,90)))
                    cap=lambda s:s[0].upper()+s[1:]
                    for w in pre:
                        q=it[1].format(**v)
                        qq=w.format(q=q)
                        out.append(dict(topic=tp,office=o,question=cap(qq),evidence=cap(it[2].format(**v)),good=cap(it[3].format(**v)),it=it[3],v=v,ref=f'{"P" if len(pre)==6 else "K"}{ref:03d}'))
    ix=rng.permutation(len(out));return [out[i] for i in ix]
def bad(rng,f):
    v=dict(f['v']);mode=rng.random()
    cap=lambda s:s[0].upper()+s[1:]
    if mode<.6:
        v['a']=v['a']+2;v['n']=v['n']*2+15;v['n2']=v['n2']+450;v['t']=f"{int(v['t'].replace(',',''))*3:,}";v['y']=v['y']+3;v['d']=v['d']+4;v['k']=v['k']+2;v['m']=v['m']*2;v['g']=v['g']+4;v['d2']=v['d2']+14;v['d3']=v['d3']+31
        return cap(f['it'].format(**v))
    ex=['The branch manager may waive this requirement by telephone.','Requests from premier clients are exempt.','This can also be completed through the call centre at any hour.','A refund is given automatically if the request is late.']
    return f['good']+' '+ex[int(rng.integers(0,4))]
def rows(rng,facts,plan,idp):
    """plan: list of (sample,a,b,n,{topic:p_bad})"""
    out=[];k=0
    for s,a,b,n,pb in plan:
        for d in dates(rng,a,b,n):
            f=facts[k];k+=1
            p=pb.get(f['topic'],pb['*']);no=rng.random()<p
            out.append(dict(id=f'{idp}{len(out)+1:05d}',sample=s,asked_on=d.isoformat(),topic=f['topic'],office=f['office'],question=f['question'],answer=bad(rng,f) if no else f['good'],evidence=[f['evidence']],evidence_ref=f['ref'],label='not_supported' if no else 'supported',reviewer=str(rng.choice(['R1','R2','R3','R4']))))
    return out
def staff(seed):
    rng=np.random.default_rng(seed);f=facts_staff(rng)
    return rows(rng,f,[('acceptance',D(2026,4,13),D(2026,5,22),900,{'*':.024}),('live',D(2026,7,1),D(2026,9,30),1200,{'*':.024})],'SQ')
def chat(seed):
    rng=np.random.default_rng(seed);f=facts_chat(rng)
    r=rows(rng,f,[('tuning',D(2026,2,2),D(2026,3,20),800,{'*':.03}),('acceptance',D(2026,4,13),D(2026,5,22),750,{'*':.033}),('live',D(2026,7,1),D(2026,9,30),1100,{'*':.035,'overseas transfers':.45})],'CQ')
    T=[x for x in r if x['sample']=='tuning'];A=[x for x in r if x['sample']=='acceptance']
    for i,j in zip(rng.choice(len(A),232,replace=False),rng.choice(len(T),232,replace=False)):
        for c in('topic','office','question','answer','evidence','evidence_ref','label'):A[i][c]=T[j][c]
    return r
def share(r,**k):
    m=[x for x in r if all(x[a]==b for a,b in k.items())]
    g=sum(x['label']=='supported' for x in m);return g,len(m),g/len(m)
def wil(g,n):
    p=g/n;zz=1.96;c=(p+zz*zz/2/n)/(1+zz*zz/n);h=zz*np.sqrt(p*(1-p)/n+zz*zz/4/n/n)/(1+zz*zz/n);return c-h,c+h
def okstaff(r):
    for s in('acceptance','live'):
        if not .968<=share(r,sample=s)[2]<=.985 or wil(*share(r,sample=s)[:2])[0]<.955:return False
    for c in('topic','office','reviewer'):
        for v in set(x[c] for x in r):
            g,n,p=share(r,**{c:v})
            if abs(p-.976)/np.sqrt(.976*.024/n)>1.5:return False
    return abs(share(r,sample='acceptance')[2]-share(r,sample='live')[2])<.006
def pick_staff():
    for s in range(1,300):
        r=staff(s)
        if okstaff(r):return s,r
if __name__=='__main__':
    s,r=pick_staff();print(s,share(r,sample='acceptance'),share(r,sample='live'),len(set(x['question'] for x in r)),len(r))
    for t in sorted(set(x['topic'] for x in r)):print(t,share(r,topic=t),share(r,topic=t,sample='live'))
    r=chat(3);print(len(r),[share(r,sample=x) for x in('tuning','acceptance','live')],len(set(x['question'] for x in r)))
    for t in sorted(set(x['topic'] for x in r)):print(t,share(r,topic=t,sample='acceptance'),share(r,topic=t,sample='live'))
    print(r[5],[x for x in r if x['label']!='supported'][:2])
