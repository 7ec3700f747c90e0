from lib import *
def complaints(seed):
    rng=np.random.default_rng(seed);rows=[]
    prod={'current account':['a card payment taken twice','a returned direct debit fee','a branch counter delay','a blocked card abroad'],'savings':['a late ISA transfer','a missing bonus rate','a closed pot that was reopened'],'loan':['an early settlement figure','a payment holiday letter','a default notice'],'overdraft':['a reduced limit','a daily charge','an unarranged item']}
    want={'refund':'a refund of the charge','apology':'a written apology','correction':'a correction of the record','explanation':'a plain explanation'}
    chan=['phone call','secure message','letter','branch visit']
    k=0
    plan=[('acceptance','2026-01-12','2026-03-13',520),('live review','2026-04-01','2026-09-30',1180)]
    for sm,a,b,n in plan:
        for d in dates(rng,a,b,n,peaks=(1,4)):
            k+=1;p=str(rng.choice(list(prod),p=[.46,.2,.18,.16]));iss=str(rng.choice(prod[p]));w=str(rng.choice(list(want)));ch=str(rng.choice(chan,p=[.48,.32,.12,.08]))
            amt=round(float(np.exp(rng.normal(4.2,.9))),2);cd=(D(d)-dt.timedelta(int(rng.integers(3,40))));ev_d=cd-dt.timedelta(int(rng.integers(1,30)));calls=int(rng.integers(1,6));ref=f"LB-{420000+k*13}"
            f=lambda x:f"{x.day} {x.strftime('%B %Y')}"
            vul=rng.random()<.12
            E=f"Case {ref}. Customer contacted us by {ch} on {f(cd)} about {iss} on {f(ev_d)}. Amount in dispute £{amt:,.2f}. Customer has called {calls} time{'s' if calls>1 else ''} before. Customer asks for {want[w]}."+(" Customer told us of a recent illness; support flag set." if vul else "")+(" Agent offered to call back." if rng.random()<.3 else "")
            def ans(amt=amt,cd=cd,calls=calls,w=w,extra=''):
                v=int(rng.integers(3))
                t=[f"The customer complained by {ch} on {f(cd)} about {iss} on {f(ev_d)}. The amount in dispute is £{amt:,.2f}. They ask for {want[w]}.",f"Complaint of {f(cd)} by {ch}: {iss} on {f(ev_d)}, £{amt:,.2f} in dispute. The customer had called {calls} time{'s' if calls>1 else ''} before and asks for {want[w]}.",f"On {f(cd)} the customer contacted us by {ch} about {iss}. The event was on {f(ev_d)} and £{amt:,.2f} is in dispute. The customer wants {want[w]}."][v]
                return t+(" A support flag is set because of a recent illness." if vul else "")+extra
            bad=rng.random()<.024
            if not bad: A=ans();lab='supported'
            else:
                lab='not_supported';m=int(rng.integers(4))
                A=[ans(amt=round(amt*1.5+7,2)),ans(w=[x for x in want if x!=w][int(rng.integers(3))]),ans(extra=' We have already paid £25.00 for distress.'),ans(cd=cd-dt.timedelta(31))][m]
            sec=''
            if rng.random()<.3 or bad: sec=lab if rng.random()<(.97 if bad else .998) else ('supported' if bad else 'not_supported')
            rows.append(dict(id=f"S{20000+k}",question=f"Summarise complaint {ref}: what happened, when, how much, and what the customer wants.",answer=A,evidence=E,label=lab,second_reader=sec,sample=sm,date=d,product=p,channel=ch,prompt_version='P-07' if sm=='acceptance' else 'P-07'))
    return rows
def assistant(seed):
    rng=np.random.default_rng(seed);rows=[];k=0
    T={'disputes':['days to lodge a card dispute','days before a temporary credit','days to send papers for a dispute'],'fees':['days of notice before a fee change','pounds for a copy statement','pounds for a same-day payment'],'isa transfers':['days to complete a cash ISA transfer','pounds as the smallest partial transfer','days to chase the other provider'],'lost cards':['days for a replacement card','pounds as the most a customer may bear','days before a lost report lapses'],'bereavement':['days to release funeral costs','pounds that may be released without probate','days to freeze joint standing orders'],'power of attorney':['days to register an attorney','days before a code expires','pounds as the daily limit for an attorney']}
    towns=['Otley','Ilkley','Selby','Batley','Ripon','Goole','Skipton','Pudsey','Morley','Keighley']
    prods=['Everyday account','Saver','Joint account','Student account','Cash ISA']
    plan=[('tuning','2026-01-05','2026-02-27',420),('evaluation','2026-03-02','2026-04-10',560),('live','2026-05-01','2026-09-30',820)]
    for sm,a,b,n in plan:
        for d in dates(rng,a,b,n,peaks=(9,)):
            k+=1;t=str(rng.choice(list(T),p=[.2,.19,.16,.17,.15,.13]));i=str(rng.choice(T[t]));unit,rest=i.split(' ',1);pr=str(rng.choice(prods))
            v=int(rng.integers(3,46)) if unit=='days' else int(rng.integers(2,60))*5
            bal=int(rng.integers(15,9800));cl=f"{int(rng.integers(2,19))}.{int(rng.integers(1,9))}"
            val=f"{v} days" if unit=='days' else f"£{v}"
            Q=f"A customer in {rng.choice(towns)} with a {pr} and a balance of £{bal:,} asks: {'how many days' if unit=='days' else 'how many pounds'} {rest}?"
            o=int(rng.integers(2,9))
            E=f"Clause {cl} ({t}, {pr}). The figure {rest} is {val}. A team leader may grant an exception and must record the reason. Records are kept {o} years."
            bad=rng.random()<(.31 if t=='bereavement' else .035)
            A=[f"It is {val} {rest}, under clause {cl}.",f"Under clause {cl} the figure is {val} {rest}; a team leader may grant an exception.",f"{val} {rest} (clause {cl}). The reason for any exception must be recorded."][int(rng.integers(3))]
            lab='supported'
            if bad:
                lab='not_supported'
                A=[f"Under clause {cl} the figure is {val}, and no exception can be granted.",f"It is {val} {rest}, and the customer must visit a branch in person.",f"There is no rule on this; tell the customer to write to head office."][int(rng.integers(3))]
            elif sm=='live' and t!='bereavement' and rng.random()<.13:
                w=v+int(rng.choice([7,10,14,20])) if unit=='days' else v+int(rng.choice([25,40,50,100])); wv=f"{w} days" if unit=='days' else f"£{w}"
                A=A.replace(val,wv); 
            rows.append(dict(id=f"Q{7000+k}",question=Q,answer=A,evidence=E,label=lab,sample=sm,date=d,topic=t,account=pr,team=str(rng.choice(['Leeds','Sheffield','Home hub'],p=[.45,.3,.25]))))
    tun=[i for i,r in enumerate(rows) if r['sample']=='tuning'];ev=[i for i,r in enumerate(rows) if r['sample']=='evaluation']
    x=rng.choice(tun,185,replace=False);y=rng.choice(ev,185,replace=False)
    for p,q in zip(x,y):
        o=rows[q];rows[q]=dict(rows[p],id=o['id'],sample='evaluation',date=o['date'],team=o['team'])
    return rows
