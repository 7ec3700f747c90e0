from lib import *
def month_ends(y0,m0,y1,m1):
    out=[]
    y,m=y0,m0
    while (y,m)<=(y1,m1):
        ny,nm=(y,m+1) if m<12 else (y+1,1)
        out.append(dt.date(ny,nm,1)-dt.timedelta(1));y,m=ny,nm
    return out
def days(a,b):
    return [a+dt.timedelta(i) for i in range((b-a).days+1) ]
# ---------------- mortgage
MC=dict(icpt=-4.30,arrears=1.30,ltv=0.028,short=2.6,util=0.022,nocard=0.60,ccj=1.10,var=0.30,io=0.35,btl=0.20,mob=-0.005)
def mort(path):
    r=np.random.default_rng(20261)
    rows=[];k=0
    plan=[('build',6000,month_ends(2021,1,2022,12)),('holdout',3000,month_ends(2021,1,2022,12)),('oot',2500,month_ends(2023,1,2023,6)),('live',3500,month_ends(2025,1,2025,9))]
    for smp,n,ms in plan:
        ds=sorted(ms[i] for i in r.integers(0,len(ms),n))
        for d in ds:
            k+=1
            prod=r.choice(['repayment','interest-only','buy-to-let'],p=[.66,.20,.14])
            reg=r.choice(['North West','Yorkshire','Midlands','South East','Scotland'],p=[.31,.27,.18,.15,.09])
            sex=r.choice(['F','M'],p=[.48,.52]);age=r.choice(['under 35','35-54','55 and over'],p=[.27,.48,.25])
            mob=int(min(300,6+r.gamma(1.8,38)))
            ltv=round(float(np.clip(r.normal(58,17),8,104)),1)
            bump=.012 if d.month in(1,2) else 0
            arr=int(r.choice([0,1,2,3],p=[.890-bump,.070+bump,.028,.012]))
            pr=round(float(np.clip((1+r.gamma(.5,.12) if r.random()<.55 else 1.0)-(r.beta(2,5)*.6 if arr else (r.random()<.04)*r.beta(2,6)*.5),.2,2.2)),2)
            util='' if r.random()<.09 else int(round(100*r.beta(1.1,2.2)))
            rate=r.choice(['fixed','variable'],p=[.74,.26]);ccj=int(r.random()<.035)
            inc=round(float(np.clip(r.normal(3.3,.8),.8,5.5)),1)
            bal=int(round(math.exp(r.normal(11.65,.55)),-2))
            c=MC
            lin=c['icpt']+c['arrears']*arr+c['ltv']*(ltv-60)+c['short']*max(0,1-pr)+(c['nocard'] if util=='' else c['util']*util)+c['ccj']*ccj+c['var']*(rate=='variable')+(c['io'] if prod=='interest-only' else c['btl'] if prod=='buy-to-let' else 0)+c['mob']*min(mob,120)
            p=round(float(expit(lin)),5)
            rows.append([f"M{400000+k*7}",d.isoformat(),smp,prod,reg,sex,age,bal,ltv,mob,arr,pr,util,rate,ccj,inc,p,int(r.random()<p)])
    wcsv(path,'acct_ref,obs_month,sample,product,region,sex,age_band,balance_gbp,ltv_indexed,months_on_book,worst_arrears_6m,payment_ratio_3m,card_utilisation_pct,rate_type,ccj_flag,income_multiple,pd_12m,default_12m'.split(','),rows)
# ---------------- aml
AC=dict(icpt=-5.00,vel=1.50,prior=0.45,cash=2.20,xb=0.70,med=0.60,high=1.40,young=0.60,match=0.050)
SC=['CASH-STRUCT','RAPID-MOVE','HR-CORRIDOR','DORMANT-REACT','NAME-SCREEN']
def aml(path):
    r=np.random.default_rng(20265)
    rows=[];k=0
    D=dt.date
    plan=[('build',4500,D(2024,7,1),D(2025,6,30)),('holdout',2000,D(2024,7,1),D(2025,6,30)),('oot',2000,D(2025,7,1),D(2025,11,30)),('live',2500,D(2026,6,1),D(2026,8,31))]
    for smp,n,a,b in plan:
        dd=[d for d in days(a,b) if d.weekday()<5 or r.random()<.25]
        for d in sorted(dd[i] for i in r.integers(0,len(dd),n)):
            k+=1
            btl=int(r.random()<.05)
            sc=str(r.choice(SC,p=[.27,.25,.19,.11,.18]))
            ct=r.choice(['personal','sole trader'],p=[.83,.17]);sex=r.choice(['F','M'],p=[.46,.54]);age=r.choice(['18-30','31-50','51+'],p=[.31,.42,.27])
            vel=round(float(np.clip(math.exp(r.normal(.75,.55)),.3,12)),2);prior=int(min(6,r.poisson(.55)))
            cash=round(float(r.beta(.8,2.2)),2);xb=int(r.random()<.34);rr=str(r.choice(['low','medium','high'],p=[.58,.31,.11]))
            acm=int(min(360,1+r.gamma(1.3,55)));match='' if sc!='NAME-SCREEN' else int(r.integers(80,101))
            gbp=round(float(math.exp(r.normal(8.1,1.1))),2)
            if btl:
                vel=round(float(r.uniform(.3,1.0)),2);prior=0;cash=round(float(r.beta(.8,6)),2);xb=0;rr='low';gbp=round(gbp*.35,2)
                acm=acm+12
                if match!='':match=int(r.integers(70,80))
            c=AC
            lin=c['icpt']+c['vel']*math.log(vel)+c['prior']*prior+c['cash']*cash+c['xb']*xb+(c['med'] if rr=='medium' else c['high'] if rr=='high' else 0)+c['young']*(acm<12)+(c['match']*(match-80) if match!='' else 0)
            p=round(float(expit(lin)),5)
            rows.append([f"AT-{260000+k*3}",d.isoformat(),smp,sc,btl,ct,sex,age,gbp,vel,prior,cash,xb,rr,acm,match,p,int(r.random()<p)])
    wcsv(path,'alert_ref,raised_on,sample,scenario,below_line,customer_type,sex,age_band,alert_gbp,velocity_ratio,prior_alerts_12m,cash_share,cross_border,risk_rating,account_age_m,name_match_pct,triage_score,escalated'.split(','),rows)
# ---------------- llm
def llm(path):
    r=np.random.default_rng(20263)
    D=dt.date
    prods=['current account','credit card','savings account','mortgage','personal loan','home insurance add-on']
    issues=[('a payment was sent twice','the duplicate payment to be returned'),('a fee was applied after the account had been closed','a refund of the fee'),('a transfer arrived late','compensation for the delay'),('the quoted interest rate was not the one applied','the account to be put on the quoted rate'),('a direct debit was taken on the wrong day','the resulting charge to be refunded'),('a cash deposit was not credited in full','the missing part of the deposit to be credited'),('a card was declined abroad','an apology and a refund of the call charges'),('a branch appointment was cancelled without notice','travel costs to be paid')]
    support=['recovering from an operation','caring for a parent full time','finding it hard to read small print','recently bereaved']
    extra=['A colleague has already apologised for this.','The bank treats cases like this as a priority.','The branch is expected to telephone the customer.','The customer has been loyal to the bank for many years.']
    out=[];k=0
    for stage,n,a,b in [('release test',400,D(2026,6,1),D(2026,7,10)),('live sample',240,D(2026,9,1),D(2026,10,30))]:
        wd=[d for d in days(a,b) if d.weekday()<5]
        for d in sorted(wd[i] for i in r.integers(0,len(wd),n)):
            k+=1
            p=str(r.choice(prods));iss,rem=issues[r.integers(len(issues))]
            amt=f"£{r.integers(12,1900)}.{r.integers(0,100):02d}"
            let=d-dt.timedelta(int(r.integers(3,15)));ev=let-dt.timedelta(int(r.integers(6,60)))
            rec=let+dt.timedelta(int(r.integers(1,3)));due=rec+dt.timedelta(56)
            ref=f"CB-{810000+k*13}";para=int(r.integers(1,5))
            L=f"Letter on case {ref} dated {day(let)}, paragraph {para}: "
            kind=str(r.choice(['amount','event date','remedy','summary','deadline','support needs','not in file'],p=[.18,.15,.15,.17,.13,.10,.12]))
            yes=True
            if kind=='amount':
                q=str(r.choice([f"How much money is in dispute on case {ref}?",f"What sum does the customer mention in the letter on {ref}?"]))
                e=[L+f"On {day(ev)} {iss} on my {p}, and the sum in question is {amt}."]
                an=f"The sum in question is {amt}, according to paragraph {para} of the letter dated {day(let)}."
            elif kind=='event date':
                q=str(r.choice([f"When did the event on case {ref} happen?",f"What date does the customer give for the problem on {ref}?"]))
                e=[L+f"The problem with my {p} goes back to {day(ev)}, when {iss}."]
                an=f"The customer gives {day(ev)} as the date, in paragraph {para} of the letter: {iss}."
            elif kind=='remedy':
                q=str(r.choice([f"What does the customer ask us to do on case {ref}?",f"Which remedy is requested on {ref}?"]))
                e=[L+f"To put matters right I ask for {rem}. The sum is {amt}."]
                an=f"The customer asks for {rem}; the sum given is {amt} (paragraph {para})."
            elif kind=='summary':
                q=f"What is the complaint on case {ref} about, in a sentence?"
                e=[L+f"I am writing about my {p}. On {day(ev)} {iss}.",f"Case note on {ref}: product recorded as {p}; complaint received by post on {day(rec)}."]
                an=f"The complaint concerns the customer's {p}: on {day(ev)} {iss}. It was received by post on {day(rec)}."
            elif kind=='deadline':
                q=str(r.choice([f"By what date is the final response on {ref} due?",f"When does the eight-week period on case {ref} end?"]))
                e=[f"Case system entry for {ref}: complaint received {day(rec)}; final response due {day(due)}, eight weeks from receipt."]
                an=f"The final response is due on {day(due)}, eight weeks from receipt on {day(rec)}."
            elif kind=='support needs':
                s=str(r.choice(support))
                q=f"Does the customer on case {ref} mention anything that suggests extra support is needed?"
                e=[L+f"I should add that I am {s}, so please write to me in plain words about my {p}."]
                an=f"Yes. In paragraph {para} the customer says they are {s} and asks the bank to write in plain words."
            else:
                yes=False
                t=str(r.choice(["the customer's current balance","who served the customer in the branch","whether an earlier complaint was upheld","the customer's employer"]))
                q=f"On case {ref}, what does the file say about {t}?"
                e=[L+f"On {day(ev)} {iss} on my {p}."]
                an=f"The case file for {ref} does not say anything about {t}. Please check the source system or ask the customer."
            lab='supported'
            if yes and r.random()<.010:
                lab='not_supported';an+=" "+str(r.choice(extra))
            out.append(dict(id=f"QA-{k:04d}",asked_on=d.isoformat(),stage=stage,product=p,question_type=kind,answerable=yes,question=q,answer=an,evidence=e,label=lab,read_by=str(r.choice(['reader A and B','reader B and C','reader A and C']))))
    os.makedirs(os.path.dirname(path),exist_ok=True)
    with open(path,'w') as f:
        for o in out:f.write(json.dumps(o,ensure_ascii=False)+"\n")
