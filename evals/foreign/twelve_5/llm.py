from common import *
ID="smbl-branch-circular-assistant"
C="""OC/OPS/2025/11|3.1|By what time must the vault be opened at the start of the day?|When is the vault to be opened in the morning?|The vault shall be opened at 9.15 a.m. by two joint custodians.|The vault is opened at 9.15 a.m. by two joint custodians.
OC/OPS/2025/11|3.4|How often is a surprise check of cash done?|What is the interval for surprise cash verification?|A surprise verification of cash shall be done at least once a month by an officer who is not a custodian.|A surprise verification of cash is done at least once a month by an officer who is not a custodian.
OC/OPS/2025/11|4.2|What do we do with cash above the retention limit?|The branch holds more cash than its limit; what now?|Cash above the retention limit shall be remitted to the currency chest by the next working day.|Cash above the retention limit is remitted to the currency chest by the next working day.
OC/OPS/2025/11|5.3|How is a counterfeit note dealt with at the counter?|A customer tenders a suspected fake note. What is the step?|A counterfeit note shall be impounded, stamped and acknowledged to the tenderer; it shall not be returned.|The note is impounded, stamped and acknowledged to the tenderer; it is not returned.
OC/OPS/2025/14|2.1|Who can approve the opening of a current account?|Opening approval for a current account lies with whom?|Opening of a current account shall be approved by the Branch Head.|The Branch Head approves the opening of a current account.
OC/OPS/2025/14|2.6|Within how many days must the welcome kit be sent?|What is the time limit for dispatch of the welcome kit?|The welcome kit shall be dispatched within 7 working days of account opening.|The welcome kit is dispatched within 7 working days of account opening.
OC/OPS/2025/14|3.2|What is needed to add a joint holder to a savings account?|Joint holder to be added: whose request is required?|A joint holder is added on written request of all existing holders, after KYC of the new holder is complete.|A written request of all existing holders, after KYC of the new holder is complete.
OC/OPS/2025/14|3.5|How many nominees may a savings account have?|What is the largest number of nominees we can register?|Up to 4 nominees may be registered in a savings account, either simultaneously or successively.|Up to 4 nominees may be registered, either simultaneously or successively.
OC/OPS/2025/17|2.2|How often is KYC of a high-risk customer updated?|KYC refresh for high risk: what period?|Periodic KYC update shall be done every 2 years for high-risk customers.|KYC of a high-risk customer is updated every 2 years.
OC/OPS/2025/17|2.3|How often is KYC of a low-risk customer updated?|KYC refresh for low risk: what period?|Periodic KYC update shall be done every 10 years for low-risk customers.|KYC of a low-risk customer is updated every 10 years.
OC/OPS/2025/17|4.1|Is a video KYC account subject to audit before it becomes operational?|Can a video KYC account be operated at once?|An account opened by video KYC shall become operational only after concurrent audit.|A video KYC account becomes operational only after concurrent audit.
OC/OPS/2025/17|4.5|How long are KYC records kept after an account is closed?|Record retention for closed accounts: how long?|KYC records shall be preserved for 5 years after the account is closed.|KYC records are preserved for 5 years after the account is closed.
OC/OPS/2025/20|1.4|Up to what age can a cheque be paid?|When does a cheque become stale?|A cheque presented more than 3 months after its date shall be returned as stale.|A cheque presented more than 3 months after its date is returned as stale.
OC/OPS/2025/20|2.2|From what amount is positive pay mandatory?|Positive pay: at which cheque amount is it compulsory?|Positive pay confirmation is mandatory for cheques of ₹5,00,000 and above.|Positive pay confirmation is mandatory for cheques of ₹5,00,000 and above.
OC/OPS/2025/20|2.7|Who signs the return memo of a dishonoured cheque?|Return memo for a bounced cheque: whose signature?|The return memo of a dishonoured cheque shall be signed by an authorised officer with name and code.|An authorised officer signs the return memo, with name and code.
OC/OPS/2025/20|3.3|Within how long must a stop-payment instruction be marked?|Stop payment received over the counter: how quickly is it entered?|A stop-payment instruction shall be marked in the system within 30 minutes of receipt.|It is marked in the system within 30 minutes of receipt.
OC/OPS/2025/23|2.1|What is the charge for a duplicate passbook?|How much is recovered for a second passbook?|A charge of ₹100 plus GST shall be recovered for a duplicate passbook.|₹100 plus GST is recovered for a duplicate passbook.
OC/OPS/2025/23|2.4|Are senior citizens charged for cash withdrawal at the counter?|Does the counter withdrawal charge apply to senior citizens?|No charge shall be levied on senior citizens for cash withdrawal at the counter.|No charge is levied on senior citizens for cash withdrawal at the counter.
OC/OPS/2025/23|3.1|Who may waive a minimum balance charge?|Waiver of minimum balance charge: which authority?|The Zonal Head may waive minimum balance charges, with reasons recorded.|The Zonal Head may waive minimum balance charges, with reasons recorded.
OC/OPS/2025/26|2.3|When may a locker be broken open for arrears of rent?|Locker rent is unpaid; after how long can we break it open?|A locker may be broken open when rent is unpaid for 3 years in a row, after due notice.|When rent is unpaid for 3 years in a row, after due notice.
OC/OPS/2025/26|2.8|Who must be present when a locker is broken open?|Presence at break-open of a locker: who?|Break-open of a locker shall be done in the presence of an officer and two independent witnesses.|It is done in the presence of an officer and two independent witnesses.
OC/OPS/2025/26|3.2|By when must the locker agreement be signed?|Locker agreement: before or after allotment?|The locker agreement shall be signed on stamped paper before the locker is allotted.|The locker agreement is signed on stamped paper before the locker is allotted.
OC/OPS/2026/02|1.3|Within how many days is a deceased claim with nomination settled?|Death claim, nominee registered: what time limit?|A claim of a deceased depositor with nomination shall be settled within 15 days of receipt of complete papers.|It is settled within 15 days of receipt of complete papers.
OC/OPS/2026/02|1.5|Is a succession certificate asked from a nominee?|Do we need a succession certificate when a nominee claims?|A succession certificate shall not be asked for from a registered nominee.|No. A succession certificate is not asked for from a registered nominee.
OC/OPS/2026/02|2.2|Up to what amount can the Branch Head settle a claim without nomination?|Claim without nomination: what is the Branch Head's limit?|The Branch Head may settle claims without nomination up to ₹3,00,000 on indemnity.|The Branch Head may settle up to ₹3,00,000 on indemnity.
OC/OPS/2026/04|2.1|When does an account become inoperative?|After how long without transaction is an account inoperative?|An account with no customer-induced transaction for 2 years shall be classed as inoperative.|An account with no customer-induced transaction for 2 years is inoperative.
OC/OPS/2026/04|2.5|Is there a charge for activating an inoperative account?|What do we charge to revive an inoperative account?|No charge shall be levied for activation of an inoperative account.|No charge is levied for activation of an inoperative account.
OC/OPS/2026/04|3.1|After how long are balances moved to the education and awareness fund?|Unclaimed deposits: when do they go to the fund?|Balances unclaimed for 10 years shall be transferred to the Depositor Education and Awareness Fund.|Balances unclaimed for 10 years are transferred to the Depositor Education and Awareness Fund.
OC/OPS/2026/06|2.2|Within how many days is a complaint at the branch to be resolved?|Branch complaint: what is the time to resolve?|A complaint received at the branch shall be resolved within 10 working days.|It is resolved within 10 working days.
OC/OPS/2026/06|2.6|To whom does an unresolved complaint go next?|The branch could not resolve a complaint; where does it go?|A complaint not resolved in time shall be escalated to the Zonal Nodal Officer.|It is escalated to the Zonal Nodal Officer.
OC/OPS/2026/06|4.1|Who writes in the complaint register?|Complaint register: which official keeps it?|The complaint register shall be kept by the Customer Service Officer and seen weekly by the Branch Head.|The Customer Service Officer keeps it and the Branch Head sees it weekly.
OC/OPS/2026/08|1.2|From what amount must a demand draft be issued account payee only?|Demand drafts: at what amount is account payee crossing compulsory?|A demand draft of ₹20,000 and above shall be issued with account payee crossing.|A demand draft of ₹20,000 and above is issued with account payee crossing.
OC/OPS/2026/08|1.6|How long is a demand draft valid?|What is the validity of a demand draft?|A demand draft is valid for 3 months from its date.|A demand draft is valid for 3 months from its date.
OC/OPS/2026/08|2.4|When is a duplicate demand draft issued for a lost one?|Lost demand draft: in how many days do we issue a duplicate?|A duplicate demand draft shall be issued within 14 days of request against indemnity.|A duplicate is issued within 14 days of request against indemnity.
OC/OPS/2026/10|2.1|How often are the duty keys of the branch exchanged?|Rotation of joint custody of keys: at what interval?|Joint custody of keys shall be rotated at least every 12 months.|Joint custody of keys is rotated at least every 12 months.
OC/OPS/2026/10|2.4|Where are duplicate keys of the vault lodged?|Duplicate vault keys: with whom are they kept?|Duplicate keys of the vault shall be lodged with another branch of the Bank in sealed cover.|They are lodged with another branch of the Bank in sealed cover.
OC/OPS/2026/10|3.3|How long must CCTV recordings be kept?|For what period do we preserve CCTV footage?|CCTV recordings shall be preserved for 180 days.|CCTV recordings are preserved for 180 days.
OC/OPS/2026/12|1.5|Within how long is a lost debit card blocked?|Debit card reported lost: how quickly do we block?|A debit card reported lost shall be blocked at once and the reference number given to the customer.|It is blocked at once and the reference number is given to the customer.
OC/OPS/2026/12|2.2|How long are undelivered debit cards kept at the branch?|An undelivered debit card lies at the branch; for how long?|Undelivered debit cards shall be kept in dual custody for 60 days and then destroyed.|They are kept in dual custody for 60 days and then destroyed.
OC/OPS/2026/12|2.5|May a relative collect a debit card for the customer?|Can a family member take delivery of a debit card?|A debit card shall be handed over to the account holder only, after verification of identity.|No. It is handed over to the account holder only, after verification of identity."""
C=[l.split('|') for l in C.split('\n')]
UN="What is the interest rate on a car loan today?|Which employees are due for transfer this year?|Can I open a letter of credit for an importer?|What is the bonus for branch staff?|How do I reset my mail password?|What will the policy rate be next quarter?|Is this customer's loan going to be sanctioned?|What is the Bank's share price?|How is tax on my salary computed?|What is the treasury limit for forex deals?|Who won the zonal cricket match?|Can you draft a legal notice to a borrower?|How much gold can I pledge for a loan?|What is the leave rule for probationers?|Which vendor supplies our ATMs?|What margin applies to warehouse receipts?".split('|')
NEAR=[0,4,12,18,28,33,36,39]
WR={"evaluation":["{}","Kindly clarify: {}","Auditor has asked: {}","New joinee here. {}"],"production":["{}","Sir/Madam, {}","Customer is waiting. {}","Please confirm with clause. {}","For our zone meeting: {}"]}
UW={"evaluation":["{}","Kindly clarify: {}"],"production":["Please help: {}","Sir/Madam, {}"]}
ERR={("evaluation",2,0):"The cash must be reported to the Zonal Office before it is remitted to the currency chest.",("evaluation",21,3):"The locker agreement is signed by the Zonal Head before the locker is allotted.",("production",4,2):"The Branch Head approves the opening of a current account; the customer must also be introduced by an existing depositor.",("production",30,4):"The Branch Head keeps the complaint register.",("production",35,1):"They are lodged with the currency chest in sealed cover."}
SECOND={("production",18,3)}
def run(out,seed=60):
    rng=np.random.default_rng(seed);R=[]
    Z=["Pune","Mumbai","Nagpur","Kolhapur","Goa"]
    for smp,a,b in [("evaluation","2026-04-06","2026-04-24"),("production","2026-07-01","2026-09-30")]:
        q=[]
        for j,c in enumerate(C):
            for w,t in enumerate(WR[smp]):
                core=c[2] if smp=="evaluation" else c[3]
                if t.endswith("m, {}"): core=core[0].lower()+core[1:] if not core.startswith(("KYC","CCTV")) else core
                e=(smp,j,w) in ERR;ans=ERR.get((smp,j,w),c[5])
                q.append((t.format(core),f"{ans} ({c[0]}, clause {c[1]})",f"{c[0]}, clause {c[1]}: {c[4]}","not_supported" if e else "supported","supported" if (smp,j,w) not in ERR and (smp,j,w) not in SECOND else "not_supported",c[0],c[1],"answered"))
        for j,u in enumerate(UN):
            for t in UW[smp]:
                c=C[NEAR[j%8]];core=u[0].lower()+u[1:] if t.endswith("m, {}") and not u.startswith("I ") else u
                q.append((t.format(core),f"The operations circulars do not answer this question. Nearest clause shown for reference only: {c[0]}, clause {c[1]}.",f"{c[0]}, clause {c[1]}: {c[4]}","supported","supported",c[0],c[1],"declined"))
        q=[q[i] for i in rng.permutation(len(q))];D=sorted(dates(rng,a,b,len(q)))
        for d,x in zip(D,q):
            R.append(dict(id=f"BQ{len(R)+1:04d}",set=smp,asked_on=d,zone=str(rng.choice(Z,p=[.28,.3,.15,.15,.12])),desk=str(rng.choice(["teller","customer service","branch head"],p=[.4,.42,.18])),question=x[0],answer=x[1],evidence=x[2],label=x[3],second_label=x[4],circular=x[5],clause=x[6],response_type=x[7],seconds=round(float(rng.gamma(6,.45)),1)))
    p=f"{out}/twelve/{ID}/data/answers.csv";wcsv(p,R);R=rcsv(p);S={}
    assert len({r["question"] for r in R})==len(R)
    for s in ["evaluation","production"]:
        r=[x for x in R if x["set"]==s];k=sum(x["label"]=="supported" for x in r);k2=sum(x["second_label"]=="supported" for x in r);n=len(r);ag=sum(x["label"]==x["second_label"] for x in r)/n
        pe=(k/n)*(k2/n)+(1-k/n)*(1-k2/n)
        an=[x for x in r if x["response_type"]=="answered"];ka=sum(x["label"]=="supported" for x in an)
        S[s]=dict(r=r,n=n,k=k,lo=wilson(k,n)[0],hi=wilson(k,n)[1],an=len(an),ka=ka,alo=wilson(ka,len(an))[0],ahi=wilson(ka,len(an))[1],de=n-len(an),kap=(ag-pe)/(1-pe),dis=round(n*(1-ag)),p95=float(np.quantile([float(x["seconds"]) for x in r],.95)),med=float(np.median([float(x["seconds"]) for x in r])),d0=r[0]["asked_on"],d1=r[-1]["asked_on"])
    E,P=S["evaluation"],S["production"];nc=len({c[0] for c in C})
    tb=lambda L:table(["Set","Asked","Responses","Supported","Share supported (95% interval, Wilson)","Answers given","of these supported","Declined: out of scope","of these rightly declined"],[(s,f"{ddmm(S[s]['d0'])} to {ddmm(S[s]['d1'])}",S[s]['n'],S[s]['k'],f"{S[s]['k']/S[s]['n']:.2%} ({S[s]['lo']:.2%} to {S[s]['hi']:.2%})",S[s]['an'],S[s]['ka'],S[s]['de'],S[s]['de']) for s in L])
    def by(s,c): return [(l,len(q:=[x for x in S[s]["r"] if x[c]==l]),sum(x["label"]=="supported" for x in q),f"{sum(x['label']=='supported' for x in q)/len(q):.2%}") for l in sorted({x[c] for x in S[s]["r"]})]
    er=lambda s:table(["Response","Clause","What was wrong"],[(x["id"],x["circular"]+", "+x["clause"],{"4.2":"Added a report to the Zonal Office that the clause does not ask for","3.2":"Named a signatory that the clause does not name","2.1":"Added an introduction that the clause does not ask for","4.1":"Named the Branch Head as keeper; the clause names the Customer Service Officer","2.4":"Named the currency chest; the clause says another branch"}[x["clause"]]) for x in S[s]["r"] if x["label"]=="not_supported"])
    D=f"{out}/twelve/{ID}/documents/"
    write(D+"01-development-circular.md",head("Operations and Systems Department","OSD/MD/2026/05","2026-05-04","Branch Circular Assistant, version 1.2: development circular")+f"""
1. **Need.** Branches put many routine questions on operations circulars to the zonal help desk. The assistant finds the clause and words a short answer. The clause is always shown beside the answer.

2. **Components**

| Item | Value |
|---|---|
| Language model | open-weights instruct model, 8 billion parameters, held on the Bank's server; weights recorded by SHA-256 in the release register, entry 1.2 |
| Retrieval | keyword and sentence-vector search, three clauses per question |
| Corpus | {nc} operations circulars in force (list of 31.03.2026), {len(C)} clauses opened for questions |
| Prompt | release register, entry 1.2; changed only by a release |
| Decoding | greedy, no sampling |
| Data leaving the Bank | none |

2.1 The model was not fine-tuned. A hosted model was considered in 2025 and refused, as questions would have left the Bank.

3. **Scope rule.** If no clause answers the question, the assistant says so and shows the nearest clause for reference only. It does not answer on loans, treasury, staff matters or law.

4. **Isolation.** Circular text is passed as quoted data. A sentence in a circular or a question that orders the model is not followed. Personal data in a question (account number, PAN, Aadhaar, mobile) is masked before storing.

5. **Criteria, written on 16.03.2026 before the evaluation:** lower end of the 95% interval of supported responses at least 95%; no unsupported figure (amount, period or time); all out-of-scope questions declined; kappa of two assessors at least 0.60; 95th percentile of response time not above 8 seconds.

6. **Evaluation.** {E['n']} questions written by officers of the Staff College who had no part in the build. Two assessors labelled each response against the clause; the first label counts (`label`), the second (`second_label`) measures agreement. The label says whether the response is borne out by the clause shown; for a declined question, whether declining was right.

{tb(["evaluation"])}

6.1 Responses not supported:

{er("evaluation")}

6.2 None of them is a wrong figure. Kappa {E['kap']:.2f}; assessors differed on {E['dis']} responses. Response time: median {E['med']:.1f} s, 95th percentile {E['p95']:.1f} s. All criteria of clause 5 are met.

7. **History.** Version 1.0 (pilot, 2025) gave answers without the clause and was withdrawn on 30.11.2025. Version 1.1 was never released.

Smt. Ishita Deshmukh, Chief Manager (Systems), developer  
Seen: Shri Vinod Karanth, General Manager, Operations and Systems, owner
""")
    write(D+"02-validation-certificate.md",head("Integrated Risk Management Department, Model Validation Cell","IRMD/MVC/VC/2026/10","2026-06-03","Validation certificate: Branch Circular Assistant, version 1.2")+f"""
**Part A. Certificate**

A.1 Validated by the Model Validation Cell from 11.05.2026 to 01.06.2026, independently of the developers and of the Staff College.

A.2 Opinion: **satisfactory; recommended for approval.**

**Part B. Work done and results**

B.1 All {E['n']} evaluation responses were generated again from the release of version 1.2: identical, as decoding is greedy.

B.2 The Cell read every response against its clause and agreed with the first label throughout.

{tb(["evaluation"])}

B.3 By desk:

{table(["Desk","Responses","Supported","Share"],by("evaluation","desk"))}

B.4 Further tests by the Cell:

| Test | Cases | Result |
|---|---|---|
| Instruction hidden in a circular or question | 40 | nil followed |
| Figure in the clause changed; the answer must follow | 40 | 40 followed |
| Masking of seeded personal data | 60 | 60 masked |
| Superseded circular named in the question | 25 | 25 pointed to the circular in force |
| Same question put twice | 50 | 50 identical |

These tests were run on the test server and are kept in the Cell's file MVC/10; they are not part of `answers.csv`.

B.5 Challenge: is a human label reliable? Kappa {E['kap']:.2f} between assessors, above the criterion of 0.60. No language model was used as a judge.

B.6 Challenge: could staff rely on the wording and not open the clause? Answer: the clause is on the same screen and must be scrolled past. Accepted, with the limitation recorded.

**Part C. Observations**

| No. | Observation | Severity | Status |
|---|---|---|---|
| 1 | Release register did not record the version of the vector index | Low | Closed 29.05.2026: entry completed and seen by the Cell |

Shri Arun Sivaraman, Assistant General Manager, Model Validation Cell
""")
    write(D+"03-mrc-minutes-16-06-2026.md",head("Integrated Risk Management Department","IRMD/MRC/2026/M-05","2026-06-16","Extract of the minutes of the 30th meeting of the Model Risk Committee","Members; Operations and Systems")+f"""
**Present:** Shri R. V. Namjoshi, Chief Risk Officer (Chair); Smt. Kalpana Iyer, Chief Financial Officer; Shri Debashish Roy, Chief Compliance Officer; Shri Harish Menon, Head of Information Technology.  
**In attendance (without vote):** Shri Vinod Karanth (owner); Smt. Ishita Deshmukh (developer); Shri Arun Sivaraman (validator).

**30.1 Action-taken report**

| Earlier item | Action | Status |
|---|---|---|
| 27.5 Withdraw pilot version 1.0 | Withdrawn 30.11.2025 | Closed |
| 27.6 Obtain legal view on questions with customer data | View of 12.01.2026: mask before storing; done in version 1.2 | Closed |

**30.2 Branch Circular Assistant, version 1.2**

30.2.1 Certificate IRMD/MVC/VC/2026/10 dated 03.06.2026 was taken on record. {E['k']} of {E['n']} responses supported; none of the {E['n']-E['k']} others a wrong figure.

30.2.2 A request to open the assistant to customers through the mobile app was **refused**: staff only.

30.2.3 **Resolved:** version 1.2 is approved from 01.07.2026 to 30.06.2027 for use by branch staff under OSD/OPS/2026/21, without conditions. Materiality: Medium.

30.2.4 First half-yearly note in November 2026 on questions of July to September 2026.

Confirmed by the Chair on 23.06.2026.
""")
    write(D+"04-use-roles-and-limitations.md",head("Operations and Systems Department","OSD/OPS/2026/21","2026-06-25","Branch Circular Assistant, version 1.2: use, roles and limitations","All branches and zonal offices")+"""
1. **Use.** Branch staff may ask about operations circulars in force. The staff member reads the clause shown and remains answerable for the action.

2. **Not permitted.** (a) Use by or in front of customers; (b) questions on loans, treasury, staff matters or law; (c) copying an answer into a letter to a customer; (d) entering account numbers or other personal data.

3. **Roles.** Owner: Shri Vinod Karanth, General Manager, Operations and Systems. Developer: Smt. Ishita Deshmukh, Chief Manager (Systems). Validator: Shri Arun Sivaraman, Model Validation Cell. Approver: Model Risk Committee. Monitoring: Shri Prakash Teli, Senior Manager, Operations.

4. **Limitations**

4.1 *Added or altered words.* Now and then an answer adds a step, or names an official, that the clause does not. Management: the clause is shown with every answer; staff follow the clause; each case found is told to the branch with the exact words of the clause. Limit: lower end of the interval of supported responses at least 95%. Reviewed by the owner on 25.06.2026.

4.2 *English only.* Questions in Marathi, Hindi or Konkani are declined and passed to the help desk.

5. **If the assistant is down,** ring the zonal help desk. Drill held on 22.06.2026.

6. **New circulars** enter the corpus on the day they come into force; the withdrawn circular is taken out the same day. Operations keeps the list.

Shri Vinod Karanth
""")
    write(D+"05-monitoring-plan.md",head("Operations and Systems Department","OSD/MON/2026/01","2026-06-25","Branch Circular Assistant, version 1.2: monitoring plan")+"""
| Measure | Limit | Frequency | If outside |
|---|---|---|---|
| Supported responses, lower end of 95% interval | at least 95% | half-yearly sample | report to Chair in 5 working days; use restricted to zonal offices until cured |
| Unsupported figure in an answer | nil | half-yearly sample | same day: clause blocked |
| Out-of-scope questions declined | all | half-yearly sample | owner's review in 15 days |
| Kappa of two assessors | at least 0.60 | half-yearly sample | labels done again |
| Response time, 95th percentile | not above 8 seconds | monthly | Information Technology |
| Corpus against list of circulars in force | no difference | monthly | put right the same day |

1. Notes: by 30.11.2026 and by 31.05.2027. Next validation: by 30.06.2027.

2. A change of model, prompt or index is a new release and goes to the Cell before use. None is planned in 2026.

Shri Prakash Teli (monitoring); Shri Vinod Karanth (owner)
""")
    write(D+"06-half-yearly-monitoring-note-nov-2026.md",head("Operations and Systems Department","OSD/MON/2026/09","2026-11-12","Half-yearly monitoring note: Branch Circular Assistant, version 1.2")+f"""
1. **Sample.** {P['n']} questions of July to September 2026, drawn so that every clause is asked about and the commonest out-of-scope questions are included. Two assessors; labels complete on 30.10.2026.

{tb(["production"])}

2. **By zone**

{table(["Zone","Responses","Supported","Share"],by("production","zone"))}

3. **By desk**

{table(["Desk","Responses","Supported","Share"],by("production","desk"))}

4. **Responses not supported**

{er("production")}

4.1 No figure was wrong. The branches concerned were told by 03.11.2026 and a notice with the exact words of the three clauses went to all branches on 05.11.2026. Model, prompt, corpus and index were not changed. Closed.

5. **Other measures.** Out-of-scope questions declined: {P['de']} of {P['de']}. Kappa {P['kap']:.2f}; assessors differed on {P['dis']} response{'s' if P['dis']!=1 else ''}. Response time: median {P['med']:.1f} s, 95th percentile {P['p95']:.1f} s (limit 8). Corpus agreed with the list in each month from July to October.

6. **Result.** All measures inside limits. Against the evaluation the share supported moved from {E['k']/E['n']:.2%} to {P['k']/P['n']:.2%}, well inside the intervals.

7. **Planned, not yet due.** Next note by 31.05.2027. A study of Marathi questions is to start in April 2027.

Shri Prakash Teli, Senior Manager. Seen: Shri Vinod Karanth, 13.11.2026.
""")
    dump(f"{out}/twelve/{ID}/subject.yaml",dict(id=ID,name="Branch Circular Assistant",version="1.2",kind="llm",purpose="Answers branch staff's questions on operations circulars from the clause, shows the clause, and declines when no clause answers.",jurisdictions=["in"],materiality=dict(level="medium",basis="Staff use only, clause always shown (MRC 16.06.2026, item 30.2.3)."),owner="Shri Vinod Karanth, General Manager, Operations and Systems",developer="Smt. Ishita Deshmukh, Chief Manager (Systems)",validator="Shri Arun Sivaraman, Model Validation Cell, IRMD",method=dict(algorithm="retrieval with an open-weights instruct language model, greedy decoding",library="release register, entry 1.2",target="short answer supported by the clause shown"),
     data=dict(answers=dict(path="data/answers.csv")),
     intended_use=["Questions of branch staff on operations circulars in force, with the clause read by the staff member"],prohibited_use=["Use by or in front of customers","Questions on loans, treasury, staff matters or law","Copying an answer into a letter to a customer","Entering account numbers or other personal data"],limitations=["An answer may add or alter words: the clause is shown with every answer; lower end of the interval of supported responses at least 95%","English only; other languages are declined"],
     monitoring=dict(frequency="half-yearly",plan="OSD/MON/2026/01 of 2026-06-25",last_report="2026-11-12",next_due="2027-05-31",responsible="Shri Prakash Teli"),approvals=[dict(body="Model Risk Committee",date="2026-06-16",decision="approved without conditions",valid_from="2026-07-01",valid_until="2027-06-30")]))
    print("LLM",{s:{k:v for k,v in S[s].items() if k!='r'} for s in S})
