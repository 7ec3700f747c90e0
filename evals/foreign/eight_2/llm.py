import numpy as np, datetime as dt
P=['Basic wallet','Plus wallet','Teen wallet','Business wallet','Payroll card','Gift balance','Travel card','Family plan']
# topic: (question wordings, passage template, answer template, unsupported extras)
T=[
 ('instant transfer fee',['what does an instant transfer cost on the {p}?','how much do I pay to move money out right away from my {p}?','is there a charge for instant transfers with the {p}?'],
  'Instant transfers from the {p} to a debit card cost {a} percent of the amount, with a minimum of ${b}.00. Standard transfers are free and arrive in {c} business days.',
  'An instant transfer from the {p} costs {a} percent of the amount, at least ${b}.00. A standard transfer is free and takes {c} business days.'),
 ('dispute window',['how long do I have to dispute a charge on the {p}?','until when can I report a wrong payment on my {p}?','what is the time limit to contest a purchase with the {p}?'],
  'A holder of the {p} may report an unauthorized or wrong charge within {c}0 days of the statement. The dispute team answers within {a}0 business days and may give provisional credit of up to ${b}00.',
  'You can report the charge on the {p} within {c}0 days of the statement. The dispute team answers within {a}0 business days, and provisional credit of up to ${b}00 is possible.'),
 ('daily limit',['what is the daily sending limit on the {p}?','how much can I send per day from the {p}?','why was my transfer over the daily limit of the {p}?'],
  'The {p} allows sending up to ${a},{b}00 a day and {c} transfers an hour. The limit resets at midnight Eastern Time.',
  'With the {p} you can send up to ${a},{b}00 a day and {c} transfers an hour; the limit resets at midnight Eastern Time.'),
 ('card replacement',['my card for the {p} is lost, how fast do I get a new one?','how long does a replacement card for the {p} take?','what does a new card cost for the {p}?'],
  'A lost card of the {p} is locked at once in the app. The first replacement is free, later ones cost ${b}.50, and delivery takes {a} to 1{c} business days.',
  'The card of the {p} is locked at once in the app. The first replacement is free and later ones cost ${b}.50; delivery takes {a} to 1{c} business days.'),
 ('direct deposit',['when does direct deposit arrive on the {p}?','can I get my pay early with the {p}?','how early is payday on the {p}?'],
  'Direct deposit to the {p} can arrive up to {a} days early, depending on the employer. Deposits above ${b},{c}00 are held for review for one business day.',
  'Direct deposit to the {p} can arrive up to {a} days early, depending on the employer. A deposit above ${b},{c}00 is held for review for one business day.'),
 ('ATM withdrawal',['what are the ATM fees for the {p}?','how much cash can I take out with the {p}?','is there a free ATM for the {p}?'],
  'Withdrawals with the {p} are free at in-network machines. Elsewhere the fee is ${b}.25, and the daily cash limit is ${a}{c}0.',
  'In-network withdrawals with the {p} are free. At other machines the fee is ${b}.25, and you can take out up to ${a}{c}0 a day.'),
 ('inactive account',['will my {p} be charged if I do not use it?','what happens to the {p} when it is inactive?','is there an inactivity fee on the {p}?'],
  'The {p} is treated as inactive after {a}{c} months without a payment. There is no inactivity fee; a notice is sent {b}0 days before the account is closed.',
  'The {p} becomes inactive after {a}{c} months without a payment. No inactivity fee is charged, and a notice is sent {b}0 days before closing.'),
 ('refund timing',['when does a merchant refund show on the {p}?','my refund to the {p} is missing, how long should I wait?','how many days does a refund to the {p} need?'],
  'Merchant refunds to the {p} post within {a} to {b}{c} business days after the merchant sends them. A refund cannot be sped up by support.',
  'A merchant refund to the {p} posts within {a} to {b}{c} business days after the merchant sends it, and support cannot speed it up.'),
 ('savings pocket',['what interest does the savings pocket of the {p} pay?','how does the savings pocket on the {p} work?','is there a minimum for the savings pocket of the {p}?'],
  'The savings pocket of the {p} pays {a}.{c}5 percent a year on balances up to ${b},000. Interest is credited on the last day of the month.',
  'The savings pocket of the {p} pays {a}.{c}5 percent a year on balances up to ${b},000, credited on the last day of the month.'),
 ('identity check',['which documents do you need to verify my {p}?','how long does verification of the {p} take?','why is my {p} still waiting for verification?'],
  'The {p} is verified with a government ID and a selfie. Review takes up to {a} hours, and until then the balance is limited to ${b}{c}0.',
  'Verification of the {p} needs a government ID and a selfie. Review takes up to {a} hours and until then the balance is limited to ${b}{c}0.'),
]
O=['Hi, ','Hello, ','','Quick one: ','Sorry to bother you, ','Customer asks: ']
X=[' You can also get this done by phone with any partner store.',' Customers in their first year are exempt from this rule.',' If you complain in writing, the charge is always returned.',' This also applies to joint holders who have not been verified.',' A supervisor can waive this on the same day.',' The rule does not apply on public holidays.']
def make(seed=11,n=1200,nrep=270,u=.115,alt=.095):
    r=np.random.default_rng(seed); combos=[(p,t,w,o) for p in range(len(P)) for t in range(len(T)) for w in range(3) for o in range(len(O))]
    pick=r.permutation(len(combos))[:n-nrep]; vals={}
    for p in range(len(P)):
        for t in range(len(T)): vals[p,t]=[int(x) for x in r.permutation(np.arange(2,10))[:3]]
    rows=[]
    for i in pick:
        p,t,w,o=combos[i]; a,b,c=vals[p,t]; name,qs,ev,an=T[t]
        q=O[o]+qs[w].format(p=P[p]); 
        if O[o]=='' : q=q[0].upper()+q[1:]
        e=ev.format(p=P[p],a=a,b=b,c=c); z=r.random(); altered=0
        if z<u: ans=an.format(p=P[p],a=a,b=b,c=c)+X[r.integers(len(X))]; lab='not_supported'
        elif z<u+alt*(1-u):
            b2=b
            while b2 in(a,b,c): b2=int(r.integers(2,10))
            ans=an.format(p=P[p],a=a,b=b2,c=c); lab='supported'; altered=1
        else: ans=an.format(p=P[p],a=a,b=b,c=c); lab='supported'
        rows.append(dict(question=q,answer=ans,evidence=e,label=lab,topic=name,channel=str(r.choice(['app chat','web chat','email'],p=[.6,.28,.12])),reader=str(r.choice(['R1','R2','R3'])),_a=altered))
    rep=r.permutation(len(rows))[:nrep]; allr=[dict(x) for x in rows]+[dict(rows[j],reader=str(r.choice(['R1','R2','R3']))) for j in rep]
    o=r.permutation(len(allr)); out=[]
    for k,j in enumerate(o):
        x=allr[j]; d=(dt.date(2026,5,4)+dt.timedelta(days=int(k*26/len(o)))).isoformat()
        out.append(dict(id=f'EV-{k+1:04d}',asked_on=d,**x))
    return out
