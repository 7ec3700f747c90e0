from common import *; import json
C=[ # number, topic, text, [(question, answer)...]
("2.1","customer acceptance","Before a business relationship opens, the adviser identifies the customer and every beneficial owner holding more than 25% of the capital or votes.",[("Who has to be identified before we open a business relationship?","The customer and every beneficial owner holding more than 25% of the capital or votes."),("From what holding is somebody a beneficial owner?","A holding of more than 25% of the capital or votes.")]),
("2.2","customer acceptance","An identity document must be valid on the day of acceptance; a copy is kept in the customer file for 5 years after the relationship ends.",[("How long do we keep the copy of the identity document?","The copy is kept in the customer file for 5 years after the relationship ends."),("May the identity document be expired on the day of acceptance?","No, the identity document must be valid on the day of acceptance.")]),
("2.3","customer acceptance","A politically exposed person is accepted only with the written consent of the Chief Compliance Officer.",[("Whose consent is needed to accept a politically exposed person?","The written consent of the Chief Compliance Officer.")]),
("2.4","customer acceptance","Remote opening by video is open to natural persons resident in the Benelux countries, France and Germany.",[("Which residents may open an account by video?","Natural persons resident in the Benelux countries, France and Germany."),("Can a company be opened by video?","Remote opening by video is open to natural persons.")]),
("3.1","review","Customer files of high risk are reviewed every 12 months, those of medium risk every 36 months and those of low risk every 60 months.",[("How often is a high-risk customer file reviewed?","Every 12 months."),("What is the review cycle for medium risk files?","Files of medium risk are reviewed every 36 months."),("And for low-risk files?","Files of low risk are reviewed every 60 months.")]),
("3.2","review","A review that is not finished 30 days after its due date is reported to the branch manager.",[("When is a late file review reported to the branch manager?","When it is not finished 30 days after its due date.")]),
("3.3","review","A change of beneficial owner triggers a review of the customer file within 20 working days.",[("What happens when a beneficial owner changes?","The change triggers a review of the customer file within 20 working days.")]),
("4.1","reporting","A suspicion is sent to the compliance desk on the same working day through form CD-4.",[("Which form do I use for a suspicion?","Form CD-4, sent to the compliance desk on the same working day."),("How soon must a suspicion reach the compliance desk?","On the same working day.")]),
("4.2","reporting","Only the compliance desk files a report with the Financial Intelligence Unit.",[("Who files the report with the Financial Intelligence Unit?","Only the compliance desk files a report with the Financial Intelligence Unit.")]),
("4.3","reporting","The customer must not be told that a suspicion was raised or that a report was filed.",[("May I tell the customer that a suspicion was raised?","No, the customer must not be told that a suspicion was raised or that a report was filed.")]),
("4.4","reporting","Cash deposits of EUR 10,000 or more require a written explanation of origin.",[("From which amount must a cash deposit be explained?","Cash deposits of EUR 10,000 or more require a written explanation of origin.")]),
("5.1","gifts","Staff may accept gifts up to a value of EUR 50 per giver and calendar year.",[("Up to what value may I accept a gift?","Up to EUR 50 per giver and calendar year.")]),
("5.2","gifts","A gift above EUR 50 is declined or, where that would offend, handed to the compliance desk and entered in the gifts register.",[("What do I do with a gift above EUR 50?","It is declined or, where that would offend, handed to the compliance desk and entered in the gifts register.")]),
("5.3","gifts","Invitations to a business meal need no consent; invitations with an overnight stay need the consent of the line manager.",[("Do I need consent for a business meal?","No, invitations to a business meal need no consent."),("An invitation includes an overnight stay. Who consents?","The line manager: invitations with an overnight stay need the consent of the line manager.")]),
("6.1","personal dealing","Staff on the insider list may not deal in shares of the bank during the 30 days before results are published.",[("When may staff on the insider list not deal in shares of the bank?","During the 30 days before results are published.")]),
("6.2","personal dealing","Personal transactions are reported to the compliance desk within 5 working days.",[("Within how many days do I report a personal transaction?","Within 5 working days, to the compliance desk.")]),
("6.3","personal dealing","Accounts held at another bank are declared once a year, by 31 January.",[("By when do I declare accounts at another bank?","Once a year, by 31 January.")]),
("7.1","sanctions","Sanctions lists are loaded every working day before 08:00 and the customer base is screened against them the same day.",[("When are sanctions lists loaded?","Every working day before 08:00."),("How fast is the customer base screened after a list is loaded?","The customer base is screened against the lists the same day.")]),
("7.2","sanctions","A possible match stops the payment until the compliance desk has released it.",[("What happens to a payment with a possible match?","The payment is stopped until the compliance desk has released it.")]),
("7.3","sanctions","A branch may not release a stopped payment itself.",[("Can a branch release a stopped payment?","No, a branch may not release a stopped payment itself.")]),
("8.1","complaints","A complaint is acknowledged within 10 working days and answered within one month.",[("How quickly is a complaint acknowledged?","Within 10 working days."),("How quickly is a complaint answered?","A complaint is answered within one month.")]),
("8.2","complaints","A complaint not settled within one month is passed to the member of management in charge of complaints.",[("Who takes over a complaint that is not settled within one month?","It is passed to the member of management in charge of complaints.")]),
("9.1","outsourcing","A new outsourcing arrangement is entered in the outsourcing register before the contract is signed.",[("When is an outsourcing arrangement entered in the register?","Before the contract is signed.")]),
("9.2","outsourcing","A critical arrangement needs the approval of the management board and an exit plan that is tested every 24 months.",[("Who approves a critical outsourcing arrangement?","The management board."),("How often is the exit plan of a critical arrangement tested?","The exit plan is tested every 24 months.")]),
("10.1","records","Telephone orders are recorded and the recordings are kept for 5 years.",[("How long are recordings of telephone orders kept?","The recordings are kept for 5 years.")]),
("10.2","records","Requests from a public authority are answered only by the legal department.",[("Who answers a request from a public authority?","Only the legal department answers requests from a public authority.")]),
("11.1","training","New staff complete the compliance course within 60 days of joining; all staff repeat it every 24 months.",[("By when must new staff complete the compliance course?","Within 60 days of joining."),("How often is the compliance course repeated?","All staff repeat it every 24 months.")]),
("11.2","training","Staff who fail the closing test twice are seen by the compliance trainer in person.",[("What happens after failing the closing test twice?","The member of staff is seen by the compliance trainer in person.")]),
]
UN=["What bonus does a relationship manager get for a new customer?","Which canteen card do visitors use?","What is the capital ratio of the bank this quarter?","May I work from a holiday house in Portugal?","Which laptop model can I order?","What rate do we offer on a ten-year mortgage?","Who won the branch football cup?","What are the tax rules for a holding company in Ireland?","How do I reset my badge?","What fee do we charge for a transfer to Canada?"]
STEM=["{q}","{q}","Short question from the counter: {q}","{q} Please give the clause.","Good morning, {q}","A customer is waiting. {q}"]
BAD={40:("3.1","How often is a high-risk customer file reviewed?","Every 6 months."),133:("8.1","How quickly is a complaint acknowledged?","Within 3 working days."),
 214:("2.3","Whose consent is needed to accept a politically exposed person?","The written consent of the branch manager."),291:("6.2","Within how many days do I report a personal transaction?","Within 15 working days, to the compliance desk.")}
def llm(path,seed=20263):
    g=np.random.default_rng(seed);by={c[0]:c for c in C};ev=lambda c:f"Clause {c[0]}. {c[2]}"
    qa=[(c,q,a) for c in C for q,a in c[3]]
    rounds=[('acceptance',180,date(2026,3,2),date(2026,3,27)),('live_q2',70,date(2026,5,4),date(2026,6,30)),('live_q3',110,date(2026,7,1),date(2026,9,30))]
    out=[];i=0
    for r,n,a,b in rounds:
        days=[a+timedelta(k) for k in range((b-a).days+1) if (a+timedelta(k)).weekday()<5]
        for d in sorted(g.integers(0,len(days),n)):
            i+=1;unans=g.random()<.14;lab='supported'
            st=STEM[g.integers(len(STEM))]
            if i in BAD:
                cn,q,ans=BAD[i];c=by[cn];E=[ev(c)];ans=f"{ans} (Clause {c[0]})";lab='not_supported';unans=False;top=c[1]
            elif unans:
                q=UN[g.integers(len(UN))];c=C[g.integers(len(C))];c2=C[g.integers(len(C))];E=[ev(x) for x in {c[0]:c,c2[0]:c2}.values()]
                ans="The compliance manual does not answer this question.";top='outside the manual'
            else:
                c,q,t=qa[g.integers(len(qa))];E=[ev(c)];ans=f"{t} (Clause {c[0]})";top=c[1]
                if g.random()<.4:
                    o=C[g.integers(len(C))]
                    if o[0]!=c[0]: E.append(ev(o))
            desk='branch private_banking corporate operations'.split()[g.choice(4,p=[.5,.2,.15,.15])].replace('_',' ')
            if i in (133,291): desk={133:'private banking',291:'operations'}[i]
            out.append(dict(id=f"Q{i:04d}",question=st.format(q=q if not st.startswith(('Good','Short')) else q[0].lower()+q[1:] if not q.startswith('A ') else q),answer=ans,evidence=E,label=lab,
              round=r,asked_on=str(days[d]),topic=top,answerable='no' if unans else 'yes',desk=desk,
              second_reading=lab if (i%5==0 or lab!='supported') else ''))
    os.makedirs(os.path.dirname(path),exist_ok=True)
    with open(path,'w') as f:
        for o in out:f.write(json.dumps(o,ensure_ascii=False)+'\n')
