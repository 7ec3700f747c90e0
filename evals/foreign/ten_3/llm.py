import numpy as np,datetime as dt
def make(seed=5):
    r=np.random.default_rng(seed);R=[];used=set()
    th=lambda n:f"{int(n):,}".replace(',',"'")
    MON=['January','February','March','April','May','June','July','August','September','October','November','December']
    def build(ref,topic,D):
        A=lambda a,b,s=1:int(r.integers(a,b)*s)
        F=lambda x:f"{x.day} {MON[x.month-1]} {x.year}"
        day=F(max(D-dt.timedelta(A(1,6)),dt.date(2026,1,5)))
        if topic=='tax': day=F(max(D-dt.timedelta(A(3,25)),dt.date(2026,1,8)))
        if topic=='meeting': M=D+dt.timedelta(A(7,22));day=F(M+dt.timedelta(2) if M.weekday()>4 else M)
        if topic=='fees':
            q0=(D.month-1)//3;q=q0 or 4;yy=2026 if q0 else 2025;day=F(min(D,dt.date(2026,3*q0+1,1)+dt.timedelta(A(1,9))));x=th(A(200,9000))+'.'+r.choice(['00','25','50','75']);ev=f"Fee sheet, portfolio {ref}: custody fee for quarter {q} of {yy} is CHF {x}, debited on {day}."
            return f"Portfolio {ref}: state the custody fee for quarter {q} of {yy} and when it was debited.",f"The custody fee for quarter {q} of {yy} is CHF {x}; it was debited on {day}.",ev,"Tariff 2026: custody fees are charged each quarter in arrears.",' The fee will stay the same next year.'
        if topic=='lombard':
            x=th(A(20,400,10000));u=th(A(1,19,10000));ev=f"Credit file, portfolio {ref}: Lombard limit CHF {x}; drawn CHF {u} on {day}."
            return f"Portfolio {ref}: tell the client the Lombard limit and the amount drawn.",f"Your Lombard limit is CHF {x}. On {day} you had drawn CHF {u}.",ev,"Credit rules 2026: a Lombard limit may be changed by the bank when pledged values change.",' The limit can be raised at any time on request.'
        if topic=='value':
            x=th(A(200,9000,1000));p=f"{A(-40,90)/10:.1f}";ev=f"Valuation, portfolio {ref}, {day}: value CHF {x}; net return since 1 January 2026 {p} %."
            return f"Portfolio {ref}: give the portfolio value and the return of the year so far.",f"On {day} your portfolio was worth CHF {x}. The net return since 1 January 2026 is {p} %.",ev,"Reporting guide: returns are shown net of fees.",' We expect the return to improve by year end.'
        if topic=='tax':
            ev=f"Tax desk, portfolio {ref}: tax statement for 2025 sent by post on {day}; copy in the client portal."
            return f"Portfolio {ref}: where is the tax statement for 2025?",f"We sent your tax statement for 2025 by post on {day}. A copy is in the client portal.",ev,"Tax desk guide: further copies are free of charge.",' It has been accepted by the tax office.'
        if topic=='meeting':
            h=f"{A(9,17)}:{r.choice(['00','15','30'])}";o=r.choice(['Zurich','Geneva','Lugano']);ev=f"Diary, portfolio {ref}: review meeting on {day} at {h}, office {o}."
            return f"Portfolio {ref}: confirm date, hour and place of the review meeting.",f"We confirm the review meeting on {day} at {h} at our {o} office.",ev,"Visit guide: please bring an identity card to the first meeting.",' Your investment specialist will join.'
        x=th(A(1,60,500));ev=f"Payments, portfolio {ref}: standing order of CHF {x} ended by client instruction on {day}."
        return f"Portfolio {ref}: confirm what happened to the standing order.",f"Your standing order of CHF {x} was ended on your instruction on {day}.",ev,"Payments guide: a standing order can be set up again in the portal.",' No fee was charged for this.'
    OFF=["what will the Swiss franc do next year?","may the client deduct the advisory fee in Germany?","is the new share of a biotech firm a good purchase?","what did the client's sister decide about her account?","which fund will do best in 2027?","how will the court decide in the estate matter?"]
    for sample,n,un,a,b,bad in [('acceptance',400,40,'2026-01-14','2026-02-27',4),('production',800,64,'2026-04-01','2026-10-30',7)]:
        d0=dt.date.fromisoformat(a);m=(dt.date.fromisoformat(b)-d0).days+1
        days=[x for x in (d0+dt.timedelta(i) for i in range(m)) if x.weekday()<5];ds=sorted(days[i] for i in r.integers(0,len(days),n))
        off=set(r.choice(n,un,replace=False).tolist());on=[i for i in range(n) if i not in off];badset=set(r.choice(on,bad,replace=False).tolist())
        for i in range(n):
            while True:
                ref=f"P-{r.integers(10000,99999)}"
                if ref not in used: used.add(ref);break
            t=r.choice(['fees','lombard','value','tax','meeting','payments'],p=[.2,.15,.25,.14,.14,.12]);q,an,e1,e2,x=build(ref,t,ds[i])
            lab='supported';st='released'
            if i in off: q=f"Portfolio {ref}: "+OFF[int(r.integers(0,6))];an="The sources given do not answer this. Please ask the desk in charge.";st='passed to desk'
            elif i in badset: an+=x;lab='not_supported';st='corrected by adviser'
            elif r.random()<.08: st='edited for style'
            R.append(dict(id=f"CL-{len(R)+1:05d}",question=q,answer=an,evidence=[e1,e2],label=lab,answerable=i not in off,sample=sample,date=ds[i].isoformat(),topic=str(t),desk=str(r.choice(['Zurich','Geneva','Lugano'],p=[.5,.3,.2])),salutation=str(r.choice(['Ms','Mr'])),status=st))
    # second reading: acceptance set in full, production 200 of 800; one disagreement in acceptance
    prod=[x for x in R if x['sample']=='production'];sec={prod[i]['id'] for i in r.choice(len(prod),200,replace=False)}
    flip=[x for x in R if x['sample']=='acceptance' and x['label']=='supported' and x['answerable']][17]['id']
    for x in R: x['second_label']=('not_supported' if x['id']==flip else x['label']) if x['sample']=='acceptance' or x['id'] in sec else None
    return R
