import random
P=[('the Everyday Current Account','current account'),('the Student Account','student account'),('the Basic Payment Account','basic account'),('the Joint Account','joint account'),('the Cuenta Nómina','Spanish payroll account'),('the Regular Saver','regular saver'),('the Demand Saver','demand saver'),('the One Year Term Deposit','one year deposit'),('the Two Year Term Deposit','two year deposit'),('the Classic Credit Card','classic card'),('the Gold Credit Card','gold card'),('the Tarjeta Clara','Spanish credit card'),('the Personal Loan','personal loan'),('the Car Loan','car loan'),('the Home Improvement Loan','home improvement loan'),('the Green Loan','green loan'),('the Three Year Fixed Mortgage','three year fixed mortgage'),('the Five Year Fixed Mortgage','five year fixed mortgage'),('the Variable Mortgage','variable mortgage'),('the Hipoteca Fija','Spanish fixed mortgage'),('the Business Current Account','business account'),('the Business Overdraft','business overdraft')]
A=[ # evidence, question, answer, number generator
('The fee for a paper copy statement on {p} is EUR {n} per copy.','What do I pay for a paper statement copy on {p}?','A paper copy statement on {p} costs EUR {n} per copy.',['2.50','3.00','3.50','4.00']),
('Notice to close {p} must reach us in writing at least {n} working days before the closing date.','How much notice do I have to give to close {p}?','You need to give written notice at least {n} working days before the closing date of {p}.',[5,10,14,20]),
('Customers of {p} may change their correspondence address in the app, and the change takes effect after {n} working days.','When does a new address take effect for {p}?','An address changed in the app takes effect after {n} working days for {p}.',[1,2,3,4]),
('A complaint about {p} is acknowledged within {n} working days of the day we receive it.','How soon will you acknowledge a complaint about {p}?','We acknowledge a complaint about {p} within {n} working days of receiving it.',[3,4,5]),
('Applications for {p} need proof of address that is not older than {n} months.','How old may my proof of address be when I apply for {p}?','Your proof of address for {p} must not be older than {n} months.',[3,6]),
('The cooling-off period for {p} is {n} days from the day the agreement is made.','Is there a cooling-off period for {p}?','Yes. You can withdraw from {p} within {n} days from the day the agreement is made.',[14,21,30]),
('A second holder can be added to {p} in branch only; both holders must bring photo identification.','Can I add a second holder to {p} online?','No. A second holder can be added to {p} in branch only, and both holders must bring photo identification.',['']),
('We send a summary of charges for {p} once a year, in the month of {n}.','When will I get the summary of charges for {p}?','The summary of charges for {p} is sent once a year, in {n}.',['January','February','March']),
('Documents for {p} are kept in the online archive for {n} years.','How long can I see documents of {p} in the online archive?','Documents for {p} stay in the online archive for {n} years.',[5,6,7]),
('The minimum age to apply for {p} is {n} years.','How old must I be to apply for {p}?','You must be at least {n} years old to apply for {p}.',[18]),
]
FILL=['Charges are listed in the booklet of terms and conditions.','This page was last reviewed by the product team in the spring.','Staff in the branch and on the phone follow the same text.','The Spanish branch uses the same wording in translation.']
def rows(seed=8):
    r=random.Random(seed);L=[]
    pairs=[(i,j) for i in range(len(P)) for j in range(len(A))];r.shuffle(pairs);pairs=pairs[:210]
    import datetime as dt
    bad=set([37,93,160,191])|set([])
    for k,(i,j) in enumerate(pairs):
        p=P[i][0];e,q,a,ns=A[j];n=r.choice(ns)
        live=k>=90
        d0=dt.date(2026,7,1) if live else dt.date(2026,4,7);span=91 if live else 17
        ev=e.format(p=p,n=n);ev=ev[0].upper()+ev[1:]
        f=r.choice(FILL);evid=ev+' '+f if r.random()<.6 else f+' '+ev
        m=n;lab='supported'
        if k in bad and ns!=[''] and len(ns)>1: m=[x for x in ns if x!=n][0];lab='not_supported'
        ans=a.format(p=p,n=m);ans=ans[0].upper()+ans[1:]
        L.append(dict(id=f'AD-{k+1:04d}',question=q.format(p=p),answer=ans,evidence=[evid],label=lab,second_label=lab,sample='live' if live else 'acceptance',asked_on=(d0+dt.timedelta(r.randrange(span))).isoformat(),unit=r.choice(['Ireland']*4+['Spain']),channel=r.choice(['branch','contact centre','contact centre']),product=P[i][1]))
    L.sort(key=lambda x:(x['asked_on'],x['id']))
    # two readings differ once
    g=[x for x in L if x['label']=='supported'];g[55]['second_label']='not_supported'
    return L
