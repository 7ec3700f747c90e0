import numpy as np, json
def facts():
    F=[]
    def f(cl,topic,ev,qs,ans): F.append((cl,topic,ev,qs,ans))
    for i,(p,d,mn,fee) in enumerate([('Starter',3,50,25),('Business',2,25,20),('Corporate',1,10,15)]):
        f(f'4.{i+1}','payouts',f'Merchants on the {p} plan are paid out {d} business day{"s" if d>1 else ""} after capture. The minimum payout on this plan is EUR {mn}; smaller balances roll over to the next payout.',
          [f'How long does a payout take on the {p} plan?',f'We are on {p}. When do we get our money after capture?',f'What is the smallest payout on the {p} plan?'],
          [f'On the {p} plan you are paid out {d} business day{"s" if d>1 else ""} after capture.',f'You are paid out {d} business day{"s" if d>1 else ""} after capture on the {p} plan.',f'The minimum payout on the {p} plan is EUR {mn}; smaller balances roll over to the next payout.'])
        f(f'7.{i+1}','chargebacks',f'A chargeback handling fee of EUR {fee} is charged to merchants on the {p} plan for each chargeback received. The fee is returned when the merchant wins the dispute.',
          [f'What does a chargeback cost on the {p} plan?',f'Chargeback fee for {p} merchants?',f'Do we get the chargeback fee back on {p} if we win?'],
          [f'Each chargeback received costs EUR {fee} on the {p} plan.',f'The chargeback handling fee for merchants on the {p} plan is EUR {fee} for each chargeback received.',f'Yes, the fee of EUR {fee} is returned when the merchant wins the dispute.'])
    for i,(s,pc,dy) in enumerate([('travel agencies',10,180),('furniture to order',5,120),('event tickets',15,180),('digital goods',8,90),('language schools',6,150)]):
        f(f'5.{i+1}','reserve',f'For {s} a rolling reserve of {pc}% of captured turnover is held. Each reserved amount is released after {dy} days.',
          [f'How much reserve do you hold for {s}?',f'When is the rolling reserve released for {s}?',f'What are the reserve rules for {s}?'],
          [f'For {s} a rolling reserve of {pc}% of captured turnover is held.',f'Each reserved amount for {s} is released after {dy} days.',f'A rolling reserve of {pc}% of captured turnover is held for {s}, and each reserved amount is released after {dy} days.'])
    for i,(r,dy,doc) in enumerate([('fraud',9,'proof of strong customer authentication'),('goods not received',14,'proof of delivery'),('goods not as described',14,'the product description shown at checkout'),('credit not processed',10,'the refund reference'),('duplicate charge',7,'both order confirmations')]):
        f(f'7.{i+10}','chargebacks',f'A merchant must answer a chargeback for {r} within {dy} calendar days. The answer must contain {doc}.',
          [f'How many days do we have to answer a chargeback for {r}?',f'What must we send for a chargeback for {r}?',f'Chargeback for {r}: deadline and papers?'],
          [f'You must answer a chargeback for {r} within {dy} calendar days.',f'Your answer to a chargeback for {r} must contain {doc}.',f'Answer within {dy} calendar days; the answer must contain {doc}.'])
    for i,(s,dy) in enumerate([('hotels',30),('car rental',25),('fuel',1),('all other sectors',7)]):
        f(f'6.{i+1}','authorisation',f'A pre-authorisation for {s} stays valid for {dy} day{"s" if dy>1 else ""}. After that the amount must be authorised again.',
          [f'How long is a pre-authorisation valid for {s}?',f'Pre-authorisation validity, {s}?',f'What happens when a pre-authorisation for {s} expires?'],
          [f'A pre-authorisation for {s} stays valid for {dy} day{"s" if dy>1 else ""}.',f'For {s} a pre-authorisation stays valid for {dy} day{"s" if dy>1 else ""}.',f'After {dy} day{"s" if dy>1 else ""} the amount must be authorised again.'])
    for i,(m,dy) in enumerate([('cards',180),('iDEAL',365),('Bancontact',365),('SEPA direct debit',56)]):
        f(f'8.{i+1}','refunds',f'A refund for {m} must be sent to the original payment method within {dy} days of capture. Later refunds are made by bank transfer.',
          [f'Until when can we refund {m}?',f'Where does a refund for {m} go?',f'The period to refund {m} has passed. What now?'],
          [f'A refund for {m} must be sent within {dy} days of capture.',f'A refund for {m} must be sent to the original payment method within {dy} days of capture.',f'Refunds later than {dy} days after capture are made by bank transfer.'])
    for i,(l,doc,n) in enumerate([('sole traders','an identity document and a trade register extract',2),('private limited companies','a trade register extract, the UBO statement and a bank statement',3),('foundations','the articles of association, a list of board members and a bank statement',3)]):
        f(f'2.{i+1}','onboarding',f'At onboarding {l} supply {n} documents or sets: {doc}. The trade register extract and the bank statement, where asked, may not be older than 90 days.',
          [f'Which documents do {l} supply at onboarding?',f'How many documents do {l} have to supply?',f'How old may a bank statement or trade register extract be for {l}?'],
          [f'At onboarding {l} supply {doc}.',f'At onboarding {l} supply {n} documents or sets: {doc}.','The trade register extract and the bank statement, where asked, may not be older than 90 days.'])
    f('3.1','statement','The name shown on the cardholder statement may have at most 22 characters. It must contain the trading name.',['How long may the statement name be?','What must the statement name contain?','Rules for the name on the cardholder statement?'],['The name shown on the cardholder statement may have at most 22 characters.','It must contain the trading name.','It may have at most 22 characters and must contain the trading name.'])
    f('3.4','records','Merchants keep proof of delivery and the order confirmation for 18 months after capture.',['How long do we keep proof of delivery?','Retention of order confirmations?','Which records must we keep after capture?'],['You keep proof of delivery for 18 months after capture.','You keep the order confirmation for 18 months after capture.','You keep proof of delivery and the order confirmation for 18 months after capture.'])
    f('9.1','terminals','A defective terminal is replaced within 2 business days. The defective terminal is returned in the same box with the enclosed label.',['How fast is a defective terminal replaced?','How do I return a defective terminal?','My terminal is defective. What happens?'],['A defective terminal is replaced within 2 business days.','You return the defective terminal in the same box with the enclosed label.','It is replaced within 2 business days, and you return the defective terminal in the same box with the enclosed label.'])
    f('9.2','terminals','Offline transactions on a terminal are limited to EUR 50 each. They are sent for authorisation when the connection returns.',['What is the limit for offline transactions?','When are offline transactions sent?','Can we take offline transactions on a terminal?'],['Offline transactions on a terminal are limited to EUR 50 each.','They are sent for authorisation when the connection returns.','Yes, offline transactions are limited to EUR 50 each and are sent for authorisation when the connection returns.'])
    f('10.1','security','Merchants may not store the card verification code after authorisation. Card numbers are stored only as tokens.',['May we store the card verification code?','How may card numbers be stored?','What are we allowed to store about a card?'],['No, merchants may not store the card verification code after authorisation.','Card numbers are stored only as tokens.','Card numbers are stored only as tokens, and the card verification code may not be stored after authorisation.'])
    return F
def build(path):
    rng=np.random.default_rng(515);F=facts();rows=[]
    pre=['','','Hi, ','Quick question. ','Hello. ','For our web shop: ']
    un=['Which of your merchants sell bicycles?','Can you tell me the interchange rate in Brazil?','What will the scheme fees be in 2028?','Is our competitor also a client of yours?','Should we register for VAT in Poland?','Can you lower our fee this year?','Which bank account of the owner is best for payouts?','Do you lend money to merchants?','What does your chief risk officer earn?','How do I train staff in lip reading?','Will the euro fall next month?','Which lawyer should we take for a dispute?','Can you draft our employment contract?','How much did merchants in Utrecht turn over last week?']
    un2=['Do you also acquire cards in Brazil?','What is the VAT rate on repairs in Belgium?','How many merchants do you have in Nijmegen?','Can you recommend a bookkeeper?','What will the weather do to our terrace sales?','Is our franchise contract valid?','Which till software is the cheapest?','Can we get a loan for a new oven?','Who owns the shop next door?','How do I write a job advert?','Will you open an office in Cork?','What are the wages of your desk staff?','Can you change our fee before Christmas?','Which insurance covers a flooded shop?']
    pairs=[(a,b) for a in range(len(F)) for b in range(3)]
    used=set()
    for ri,(rd,d0,days) in enumerate([('acceptance','2026-02-02',12),('live_sample','2026-09-07',50)]):
        order=rng.permutation(len(pairs)*6)
        picks=[(pairs[o%len(pairs)],pre[o//len(pairs)]) for o in order]
        per=[]
        for (a,b),p in picks:
            q=p+F[a][3][b]
            if q in used:continue
            used.add(q);per.append(('n',a,b,q))
            if len(per)==166:break
        per+=[('u',int(rng.integers(len(F))),0,q) for q in (un if ri==0 else un2)]
        per=[per[i] for i in rng.permutation(len(per))]
        nn=[i for i,x in enumerate(per) if x[0]=='n']
        over={nn[int(j)] for j in rng.choice(len(nn)//2,2-ri,replace=False)}
        bad=set()
        for i in nn[len(nn)//2:]:
            if len(bad)<2-ri and F[per[i][1]][1] in('chargebacks','payouts') and per[i][2]==0: bad.add(i)
        for i,(t,a,b,q) in enumerate(per):
            cl,top,ev,qs,an=F[a]
            other=F[(a+7)%len(F)]
            evid=[f'AR {cl}: {ev}']
            if rng.random()<.35 or t=='u':evid.append(f'AR {other[0]}: {other[2]}')
            lab='supported';beh='answered';ans=f'{an[b]} (AR {cl})';gb='supported'
            if t=='u' or i in over:
                beh='passed_on';ans='The Acquiring Rulebook passages I found do not answer this. I have passed your question to the merchant desk.'
                if i in over: evid=[f'AR {other[0]}: {other[2]}']
            if i in bad:
                lab='not_supported';gb='not_supported'
                ans=f'{an[b]} '+('Your account manager can extend this on request by telephone.' if ri==0 else 'A reminder is sent by e-mail.')+f' (AR {cl})'
            import datetime as dt
            day=(dt.date.fromisoformat(d0)+dt.timedelta(int(i*days/180))).isoformat()
            rows.append(dict(id=f'{"A" if ri==0 else "L"}{i+1:03d}',round=rd,asked_on=day,topic=top if t=='n' else 'outside rulebook',channel=str(rng.choice(['chat','portal','e-mail'],p=[.55,.3,.15])),question=q,answer=ans,evidence=evid,in_rulebook='yes' if t=='n' else 'no',behaviour=beh,label=lab,second_reader=gb))
    g=[r for r in rows if r['round']=='acceptance' and r['behaviour']=='answered' and r['label']=='supported']
    g[40]['second_reader']='not_supported'
    with open(path,'w') as f:
        for r in rows:f.write(json.dumps(r,ensure_ascii=False)+'\n')
if __name__=='__main__':
    build('/tmp/e3_llm.jsonl')
    R=[json.loads(l) for l in open('/tmp/e3_llm.jsonl')]
    print(len(facts()),len(R),[ (r['id'],r['question'],r['answer']) for r in R if r['label']!='supported'],sum(r['behaviour']!='answered' for r in R),sum(r['in_rulebook']=='no' for r in R))
    for r in R[:6]:print(r)
