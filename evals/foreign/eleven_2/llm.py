import numpy as np, datetime as dt
P=['consumer checking','savings and CD','credit card','auto loan','home equity line','small-business deposit']
PC=['CHK','SAV','CRD','AUT','HEL','SBD']
W={2:'two',3:'three',4:'four',5:'five',6:'six',7:'seven'}
def topics(p,i):
    c=PC[i]; a=[3,4,3,5,5,4][i]; b=[20,21,18,25,30,22][i]; h=b+[10,14,12,15,20,13][i]; g=[75,60,100,150,200,125][i]; g2=g*4
    m=[12,18,9,24,36,15][i]; fee=[36,25,40,45,75,50][i]; y=[7,6,7,8,10,7][i]; w=[15,20,25,12,18,30][i]; hr=[4,6,4,8,8,5][i]; mo=[12,24,6,18,36,9][i]; nb=[2,3,2,4,5,3][i]; pct=[10,12,15,8,20,11][i]
    return [
    (f'{c}-1 Acknowledgement',f'{c}-1. For a {p} complaint the handler sends a written acknowledgement within {a} business days of receipt and records the date in CaseLog. A complaint settled by telephone within {nb} business days needs no acknowledgement letter, but the call note is kept.',
      [f'How soon must a {p} complaint be acknowledged?',f'{p.capitalize()} complaint received today: when is the acknowledgement letter due?',f'What is the time limit for acknowledging a {p} complaint?'],f'A written acknowledgement is due within {a} business days of receipt, and the date is recorded in CaseLog. ({c}-1)',
      [f'Do I need an acknowledgement letter if the {p} complaint was settled on the phone?',f'When can I skip the acknowledgement letter on a {p} complaint?',f'Customer was happy after the call about {p}. Still send an acknowledgement?'],f'No acknowledgement letter is needed if the complaint was settled by telephone within {nb} business days; keep the call note. ({c}-1)',
      f'Send a written acknowledgement within {a} business days and record the date in CaseLog. If the complaint is settled by telephone within {nb} business days, no letter is needed, but keep the call note. ({c}-1)'),
    (f'{c}-2 Final response',f'{c}-2. A {p} complaint is answered in writing within {b} calendar days of receipt. If the inquiry cannot be finished by then, the handler sends a holding letter that gives the reason and a new date not later than {h} calendar days after receipt.',
      [f'By when does a {p} complaint need a final response?',f'How many days do we have to answer a {p} complaint in writing?',f'Deadline for the written answer to a {p} complaint?'],f'The written answer is due within {b} calendar days of receipt. ({c}-2)',
      [f'What if I cannot finish the {p} inquiry in time?',f'What goes into a holding letter on a {p} complaint?',f'Latest new date I may give in a {p} holding letter?'],f'Send a holding letter that gives the reason and a new date not later than {h} calendar days after receipt. ({c}-2)',
      f'Answer in writing within {b} calendar days of receipt. If that is not possible, send a holding letter with the reason and a new date not later than {h} calendar days after receipt. ({c}-2)'),
    (f'{c}-3 Goodwill',f'{c}-3. On a {p} complaint a handler may pay goodwill up to ${g}. Above ${g} and up to ${g2} the team lead approves in CaseLog. Above ${g2} the Director of Customer Advocacy approves.',
      [f'How much goodwill can I pay on a {p} complaint myself?',f'What is my goodwill limit for {p}?',f'Up to what amount may a handler pay goodwill on {p} complaints?'],f'A handler may pay goodwill up to ${g}. ({c}-3)',
      [f'Who approves goodwill above the handler limit on {p}?',f'Whose approval do I need for goodwill over ${g} on a {p} complaint?',f'{p.capitalize()}: approval levels for larger goodwill payments?'],f'The team lead approves above ${g} and up to ${g2} in CaseLog; above ${g2} the Director of Customer Advocacy approves. ({c}-3)',
      f'A handler may pay goodwill up to ${g}; the team lead approves above ${g} and up to ${g2}; above ${g2} the Director of Customer Advocacy approves. ({c}-3)'),
    (f'{c}-4 Escalation',f'{c}-4. A {p} complaint that alleges discrimination or abuse of an older customer is passed to the Fair Banking team within {hr} hours of being recognized. The handler does not answer the customer on that point until Fair Banking has replied.',
      [f'A {p} customer alleges discrimination. Where does it go and how fast?',f'How quickly do I pass a {p} discrimination complaint on?',f'Who handles {p} complaints about abuse of an older customer?'],f'Pass it to the Fair Banking team within {hr} hours of recognizing it. ({c}-4)',
      [f'May I answer the customer on the discrimination point in a {p} complaint?',f'Can I already reply about alleged discrimination on {p}?',f'{p.capitalize()}: may the handler respond before Fair Banking does?'],f'No. Do not answer the customer on that point until Fair Banking has replied. ({c}-4)',
      f'Pass a complaint that alleges discrimination or abuse of an older customer to the Fair Banking team within {hr} hours of recognizing it, and do not answer on that point until Fair Banking has replied. ({c}-4)'),
    (f'{c}-5 Fee refund',f'{c}-5. A handler may refund one {p} fee of up to ${fee} without further evidence if the customer has had no refund in the previous {m} months. Other refunds need the statement page on file.',
      [f'Can I refund a {p} fee without evidence?',f'When may a {p} fee be refunded straight away?',f'What is the rule for refunding a single {p} fee?'],f'Yes: one fee of up to ${fee} may be refunded without further evidence if the customer has had no refund in the previous {m} months. ({c}-5)',
      [f'What do I need on file for other {p} refunds?',f'Which document supports a {p} refund outside the simple rule?',f'{p.capitalize()} refund that does not meet the simple rule: what is needed?'],f'Other refunds need the statement page on file. ({c}-5)',
      f'One fee of up to ${fee} may be refunded without further evidence if there was no refund in the previous {m} months; other refunds need the statement page on file. ({c}-5)'),
    (f'{c}-6 Records',f'{c}-6. The file of a {p} complaint is kept for {y} years after closing in record class {c}-R. Letters are filed on the day they are sent.',
      [f'How long do we keep the file of a {p} complaint?',f'Retention period for {p} complaint files?',f'{p.capitalize()} complaint closed: how long is the file kept?'],f'The file is kept for {y} years after closing in record class {c}-R. ({c}-6)',
      [f'When are letters on a {p} complaint filed?',f'By when must I file the letters of a {p} complaint?',f'Can letters on a {p} complaint be filed later in the week?'],f'Letters are filed on the day they are sent. ({c}-6)',
      f'Keep the file for {y} years after closing in record class {c}-R, and file letters on the day they are sent. ({c}-6)'),
    (f'{c}-7 Coding',f'{c}-7. A {p} complaint gets a root-cause code from family {c}. Code {c}-99 is used only when no other code fits and needs a comment of at least {w} words. The team lead samples {pct} percent of codes each month.',
      [f'When may I use code {c}-99?',f'What is required if I pick {c}-99 as root cause?',f'Rule for the catch-all root-cause code on {p}?'],f'Use {c}-99 only when no other code fits, with a comment of at least {w} words. ({c}-7)',
      [f'How many {p} codes does the team lead check?',f'Share of {p} root-cause codes sampled each month?',f'Who checks the coding of {p} complaints, and how many?'],f'The team lead samples {pct} percent of codes each month. ({c}-7)',
      f'Give a root-cause code from family {c}; use {c}-99 only when no other code fits, with a comment of at least {w} words. The team lead samples {pct} percent of codes each month. ({c}-7)'),
    (f'{c}-8 Representatives',f'{c}-8. Before discussing a {p} complaint with a representative the handler obtains form REP-{c} signed by the customer. The form is valid for {mo} months. An attorney may send a letter of representation in place of the form.',
      [f'What do I need before I talk to a representative about a {p} complaint?',f'Which form lets me speak with a third party about {p}?',f"Customer's daughter calls about a {p} complaint. Which form is needed?"],f'Obtain form REP-{c} signed by the customer first; it is valid for {mo} months. ({c}-8)',
      [f'Does an attorney need the form for a {p} complaint?',f"Attorney's letter instead of REP-{c}: is that fine?",f'{p.capitalize()}: what may an attorney send in place of the form?'],f'An attorney may send a letter of representation in place of the form. ({c}-8)',
      f'Obtain form REP-{c} signed by the customer before discussing the complaint with a representative. The form is valid for {mo} months; an attorney may send a letter of representation instead. ({c}-8)')]
UN=[('What interest rate will apply to new {p} customers next quarter?',1),('May I share a {p} complaint file with a newspaper reporter?',5),('Which judge hears {p} disputes in Shawnee County?',1),('How do I reset my CaseLog password to work on a {p} case?',6),('What did our competitors pay on {p} complaints last year?',2),('Can I take a {p} case home on my private laptop?',5),('Is the {p} customer right that the branch was rude?',3),('How many {p} complaints does the regulator expect us to have?',6),('What tax form does a {p} goodwill payment need?',2),('Will the {p} product be withdrawn next year?',0),('Which translator do we use for {p} letters in Vietnamese?',7),('Who is the vendor of the {p} statement printing system?',4),('May the {p} customer record our call?',7),('Which branch manager should I blame for the {p} error?',3),('How much bonus do handlers get for closing {p} complaints early?',2),('What is the escalation path for a cyber incident in {p} systems?',3)]
ADD=[' Most customers accept this without further questions.',' The branch is usually copied on the case.',' Team leads normally look at this once a week.',' A courtesy call is made first.',' The same applies to joint owners.',' The reason is a past audit remark.']
def build():
    r=np.random.default_rng(2026); rows=[]
    for i,p in enumerate(P):
        T=topics(p,i)
        for code,ev,q1,a1,q2,a2,sm in T:
            for q in q1: rows.append(['qa',p,code[:5],q,a1,ev,'yes'])
            for q in q2: rows.append(['qa',p,code[:5],q,a2,ev,'yes'])
            rows.append(['summary',p,code[:5],f'Summarize procedure {code} for the case note.',sm,ev,'yes'])
        for q,k in UN: rows.append(['qa',p,T[k][0][:5],q.format(p=p),'The procedures I can see do not answer this. Please ask the Complaint Policy Desk.',T[k][1],'no'])
    import re
    fx=lambda s: re.sub(r'\b([Aa]) auto',r'\1n auto',s)
    rows=[[fx(v) for v in x] for x in rows]
    o=r.permutation(len(rows)); rows=[rows[j] for j in o]; n=len(rows); n1=260
    days=[dt.date(2026,8,3)+dt.timedelta(d) for d in range(19) if (dt.date(2026,8,3)+dt.timedelta(d)).weekday()<5]; d2=[dt.date(2026,10,5)+dt.timedelta(d) for d in range(26) if (dt.date(2026,10,5)+dt.timedelta(d)).weekday()<5]
    D=sorted(r.choice(len(days),n1)); E=sorted(r.choice(len(d2),n-n1))
    ans=[j for j in range(n) if rows[j][6]=='yes' and rows[j][0]=='qa']; A1=[j for j in ans if j<n1]; A2=[j for j in ans if j>=n1]
    badj=list(r.choice(A1,4,replace=False))+list(r.choice(A2,2,replace=False)); bm=dict(zip(badj,ADD)); missB=badj[1]; extraB=[A1[17] if A1[17] not in bm else A1[18]]
    out=[]
    for j,x in enumerate(rows):
        task,p,code,q,a,ev,an=x
        if j in bm: a=a+bm[j]
        lab='not_supported' if j in bm else 'supported'; b=lab
        if j==missB: b='supported'
        if j in extraB: b='not_supported'
        out.append(dict(id=f'CH-{j+1:04d}',round='acceptance' if j<n1 else 'monitoring',asked_on=str(days[D[j]] if j<n1 else d2[E[j-n1]]),task=task,product=p,procedure=code,question=q,answer=a,evidence=ev,answerable=an,reader_a=lab,reader_b=b,label=lab,seconds=round(float(np.exp(r.normal(1.1,.35))),1)))
    return out
if __name__=='__main__':
    o=build(); import collections; print(len(o),len({x['question'] for x in o}),collections.Counter((x['round'],x['task'],x['answerable'],x['label']) for x in o)); print([ (x['question'],x['answer']) for x in o if x['label']!='supported'])
