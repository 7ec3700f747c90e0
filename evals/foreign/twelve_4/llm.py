from core import *
MK=['United Kingdom','Germany','Spain','Poland','Brazil','Mexico','Canada','Australia','Singapore','United States']
PL=['Starter','Growth','Volume'];GOODS=['candles','bike parts','phone cases','ceramics','children\'s shoes','coffee','prints','pet food','lamps','yarn','tea','records','garden tools','soap','watches','books','jewellery','camping gear','rugs','toys']
T=[('payouts','HC-101','In {m}, {p} sellers are paid out {a} working days after the sale. Payouts leave at {b}:00 local time.','When do I get my money for a sale?','You are paid out {a} working days after the sale, and payouts leave at {b}:00 local time.',(1,5),(9,17)),
('fees','HC-112','The {p} plan in {m} costs {a}.{b}% per card sale. There is no monthly charge for the terminal app.','What do you take from each card sale?','On the {p} plan in {m} the cost is {a}.{b}% per card sale, and the terminal app has no monthly charge.',(1,2),(10,95)),
('reserve','HC-125','For {p} sellers in {m} a rolling reserve, where one applies, holds {a}% of sales for {b} days and is then released with the next payout.','How does the rolling reserve work?','Where a reserve applies, {a}% of sales is held for {b} days and then released with the next payout.',(5,10),(60,120)),
('disputes','HC-140','A {p} seller in {m} has {a} calendar days to answer a chargeback and may upload up to {b} files as proof.','How long do I have to answer a chargeback?','You have {a} calendar days to answer, and you may upload up to {b} files as proof.',(7,18),(5,12)),
('refunds','HC-151','Refunds can be sent from the dashboard up to {b} days after the sale for {p} sellers in {m}. The buyer sees the money within {a} working days.','Can I still refund an older sale?','Yes, from the dashboard, up to {b} days after the sale. The buyer sees the money within {a} working days.',(3,10),(90,180)),
('minimum','HC-163','The smallest payout for {p} sellers in {m} is {b} in local currency. Smaller balances are kept for up to {a} weeks.','Why was my small balance not paid out?','The smallest payout is {b} in local currency; smaller balances are kept for up to {a} weeks.',(2,8),(10,50)),
('bank change','HC-170','After a change of bank account, payouts to {p} sellers in {m} pause for {a} working days. The change must be confirmed with a code that is valid for {b} minutes.','I changed my bank account, what happens now?','Payouts pause for {a} working days. Please confirm the change with the code, which is valid for {b} minutes.',(1,4),(10,30)),
('currency','HC-182','Sales in a foreign currency are converted for {p} sellers in {m} with a mark-up of {a}.{b}% on the day\'s rate.','What rate do you use for foreign sales?','Foreign sales are converted at the day\'s rate with a mark-up of {a}.{b}%.',(1,2),(10,90)),
('terminals','HC-194','A faulty terminal of a {p} seller in {m} is replaced within {a} working days if reported in the first {b} months.','My terminal is broken, do I get another one?','Yes: if it is reported in the first {b} months, a faulty terminal is replaced within {a} working days.',(2,6),(12,36)),
('statements','HC-203','Statements for {p} sellers in {m} are ready on day {a} of the month and stay in the dashboard for {b} months.','Where do I find my statements?','They are in the dashboard: ready on day {a} of the month and kept for {b} months.',(1,6),(18,84))]
BAD=[' Most sellers find this quick and easy.',' Our team is always happy to help things along.',' Your account manager can tell you more by letter.',' Sellers tell us that they like this arrangement.']
NOQ=['Which of my competitors sell the most {g} through you?','Should I register my {g} shop for VAT as a company or in my own name?','Will you still offer the {p} plan in ten years?','Can you tell me why the bank of my buyer refused the card for {g}?','Is it legal to sell {g} to minors in {m}?','Which price should I ask for {g}?']
HO='Hand-over rule HO-1: when no help article answers the question, the assistant says so and passes the chat to a support colleague.'
HA=['I could not find a help article that answers this, so I am passing the chat to a support colleague.','No help article answers this. I am passing you to a support colleague.']
OPEN=['Hi, ','Hello, ','','Quick question: ','Good morning. ','Sorry to bother you, ']
def answers(seed):
    r=np.random.default_rng(seed);val={}
    for t in T:
        for m in MK:
            for p in PL: val[t[0],m,p]=(int(r.integers(t[5][0],t[5][1]+1)),int(r.integers(t[6][0],t[6][1]+1)))
    plan=[('launch evaluation','2026-05-04','2026-05-15',800,96,7,9,2)]+[('production',f'2026-{k:02d}-01',f'2026-{k:02d}-{e}',300,36,n,w,u) for k,e,n,w,u in ((7,31,3,4,1),(8,31,4,3,0),(9,30,2,4,1),(10,31,3,3,1))]
    out=[];seen=set();i=0
    for st,a,b,n,na,nb,nw,nu in plan:
        D=days(r,a,b,n);kind=['no']*na+['yes']*(n-na);kind=[kind[j] for j in r.permutation(n)]
        ys=[j for j in range(n) if kind[j]=='yes'];ns=[j for j in range(n) if kind[j]=='no']
        ch=list(r.choice(ys,nb+nw,replace=False));bad=set(ch[:nb]);ho=set(ch[nb:]);nbad=set(r.choice(ns,nu,replace=False)) if nu else set()
        for j in range(n):
            while True:
                t=T[r.integers(len(T))];m=MK[r.integers(10)];p=PL[r.choice(3,p=[.5,.35,.15])];g=GOODS[r.integers(20)];va,vb=val[t[0],m,p];f=dict(m=m,p=p,a=va,b=vb,g=g)
                if kind[j]=='yes': q=f'{OPEN[r.integers(6)]}I sell {g} in {m} on the {p} plan. {t[3]}'
                else: q=f'{OPEN[r.integers(6)]}I sell {g} in {m} on the {p} plan. '+NOQ[r.integers(6)].format(**f)
                if q not in seen: seen.add(q);break
            i+=1;ev=[f'{t[1]}: '+t[2].format(**f)];lab='supported';oc='answered'
            an=t[4].format(**f)
            if kind[j]=='no':
                ev=[HO];an=HA[r.integers(2)];oc='handed over'
                if j in nbad: an='Other sellers often ask this too, and there will be more about it on our website soon.';lab='not_supported';oc='answered'
            elif j in ho: ev.append(HO);an='I am not sure that I have the right help article for this, so I am passing the chat to a support colleague.';oc='handed over'
            elif j in bad: an+=BAD[r.integers(4)];lab='not_supported'
            out.append(dict(id=f'SA-{i:05d}',question=q,answer=an,evidence=ev,label=lab,stage=st,date=D[j],market=m,topic=t[0] if kind[j]=='yes' else 'outside the help centre',answerable=kind[j],outcome=oc,reviewer=f'R{1+int(r.integers(6))}',second_label=None))
    # second blind reading of the whole launch set: two cases read otherwise
    L=[x for x in out if x['stage']=='launch evaluation']
    for x in L: x['second_label']=x['label']
    s=[x for x in L if x['label']=='supported' and x['answerable']=='yes' and x['outcome']=='answered'];u=[x for x in L if x['label']!='supported']
    s[40]['second_label']='not_supported';u[3]['second_label']='supported'
    return out
