import numpy as np, datetime as dt
P={'fees':[("Tariff guide 7.{i}: sending to a registered wallet, band {b}: the fee is {f} kwacha.","The fee in that band is {f} kwacha."),("Tariff guide 8.{i}: cash-out at an agent, band {b}: the fee is {f} kwacha, taken from the wallet.","Cash-out in that band costs {f} kwacha, taken from your wallet.")],
'limits':[("Customer terms 4.{i}: a wallet with {b} registration may send up to {f} kwacha a day.","With that registration you may send up to {f} kwacha a day.")],
'reversal':[("Help handbook 12.{i}: a transfer sent to a wrong number is reversed by the care desk if it is reported within {f} hours and the money is still there.","Report it to the care desk within {f} hours; the desk reverses it if the money is still there.")],
'loans':[("Loan terms 3.{i}: a late nano loan carries a single late charge of {f} kwacha, and no daily interest.","You pay one late charge of {f} kwacha; there is no daily interest.")],
'PIN and SIM':[("Help handbook 5.{i}: after a SIM swap the wallet is held for {f} hours; the PIN is reset only at a shop with the NRC shown.","The wallet is held for {f} hours, and the PIN is reset only at a shop where you show your NRC.")]}
Q={'fees':["what does it cost to move {a} kwacha to {w}","charge for {a} to {w}?","how much will you take if I send or draw {a} at {w}"],'limits':["can I send {a} today to {w}","my wallet refused {a} for {w}, what is my limit"],'reversal':["I sent {a} to a wrong number at {w}, help","wrong person in {w} got {a} kwacha, can it come back"],'loans':["I am late on my loan of {a}, {w}, what happens","loan {a} due yesterday, I am in {w}, do I pay more"],'PIN and SIM':["changed my SIM in {w}, wallet with {a} is closed","forgot PIN after new line, {w}, balance {a}"]}
W=['Kitwe','Ndola','Chipata','Choma','Mongu','Kasama','Solwezi','Mansa','Kabwe','Livingstone','Mazabuka','Petauke','my sister in Lusaka','my mother in Kafue','the school in Monze','the market in Chingola']
HI={'English':'Hello,','Bemba':'Mwashibukeni,','Nyanja':'Muli bwanji,'}
FALSE=["You can also undo it yourself in the app menu at any time.","Any agent can do this for you without a document.","There is nothing to pay if you ask the agent first.","The company returns the charge at the end of the month.","Your account manager will phone you with a waiver."]
def make(seed=77):
    r=np.random.default_rng(seed); rows=[]; seen=set()
    for s,n,a,b in(('test',900,'2026-05-04','2026-06-26'),('production',2100,'2026-08-03','2026-10-31')):
        d0=dt.date.fromisoformat(a);span=(dt.date.fromisoformat(b)-d0).days
        # exact strata, so that sizes do not hang on luck
        for k in range(n):
            lang=['English','Bemba','Nyanja'][[0,0,0,0,1,1,1,2,2,2][k%10]]
            t=str(r.choice(list(P),p=[.36,.17,.17,.16,.14]))
            while True:
                am=int(round(np.exp(r.normal(5.6,.9)))); q=HI[lang]+' '+str(r.choice(Q[t])).format(a=am,w=str(r.choice(W)))
                if q not in seen: seen.add(q);break
            e,an=P[t][int(r.integers(len(P[t])))]
            i=int(r.integers(1,9)); f={'fees':['2.50','4','5.50','8','11','14.50','20'],'limits':['1500','5000','10000','20000'],'reversal':['12','24','48'],'loans':['15','20','25','35'],'PIN and SIM':['24','48','72']}[t]
            v=f[i%len(f)]; bd=['one','two','three','four','five','six','seven','eight'][i-1] if t!='limits' else ['basic','full'][i%2]
            ev=e.format(i=i,b=bd,f=v); 
            u={'English':.04,'Bemba':.045 if s=='test' else .31,'Nyanja':.04}[lang]
            lab='supported'; ans=an.format(f=v); x=r.random()
            if x<u:
                lab='not_supported'; ans=(str(r.choice(FALSE)) if r.random()<.5 else ans+' '+str(r.choice(FALSE)))
            elif s=='production' and r.random()<.09:
                ans=an.format(f=str(r.choice([o for o in f if o!=v])))
            rows.append(dict(date=(d0+dt.timedelta(int(r.integers(0,span+1)))).isoformat(),sample=s,language=lang,topic=t,channel=str(r.choice(['app chat','USSD call-back','WhatsApp'],p=[.45,.2,.35])),question=q,answer=ans,evidence=[ev],label=lab,handed_over=int(r.random()<.06),seconds=round(float(np.exp(r.normal(.9,.35))),1)))
    rows.sort(key=lambda x:x['date'])
    for i,x in enumerate(rows): x['id']=f'CH-{i+10001}'
    return [dict(id=x['id'],**{k:v for k,v in x.items() if k!='id'}) for x in rows]
