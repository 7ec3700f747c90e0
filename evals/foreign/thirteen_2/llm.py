from common import *
import collections
SID="panduan-policy-assistant"
PRODUCTS=["Savings-i Sinar","Junior Savings-i","Current Account-i Niaga","Term Deposit-i Tawarruq","Gold Account-i","Foreign Currency Account-i","Personal Financing-i","Civil Servant Financing-i","Home Financing-i Musharakah","Home Refinancing-i","Shop House Financing-i","Auto Financing-i AITAB","Motorcycle Financing-i","Education Financing-i","Cash Line-i","SME Working Capital-i","SME Equipment-i Ijarah","Trade Guarantee-i Kafalah","Letter of Credit-i Wakalah","Bill Purchase-i","Credit Card-i Ujrah","Debit Card-i","Ar-Rahnu Gold Pawn","Unit Trust Wakalah","Family Takaful Referral","Hajj Savings-i","Waqf Giving Account","Merchant QR-i","Payroll Account-i","Safe Deposit Box"]
OFF=["What colour is the leaflet of {p}?","May a customer of {p} pay with crypto assets?","Does a competitor offer a cheaper product than {p}?","Is it permissible in Shariah to pay zakat out of {p}?","Will the fee of {p} be raised next year?","Can {p} be opened by a customer living in Iceland through a proxy?","Which branch sold most of {p} last month?","Can the incentive of staff for {p} be told to the customer?"]
S=["acceptance","live"]
def attrs(p,i,r):
    """clause number, heading, text, questions, answers"""
    a=int(r.integers(18,31)); b=int(r.integers(2,15)); c=int(r.choice([5,10,15,20,25,30,50])); d=int(r.choice([100,200,250,500,1000,2000])); e=int(r.integers(3,11)); f=int(r.choice([3,6,7,12])); g=int(r.integers(7,31)); h=str(r.choice(["branch manager","assistant branch manager","operations officer"])); k=str(r.choice(["Wadiah","Tawarruq","Ijarah","Wakalah","Murabahah","Ujrah"])); m=int(r.choice([1,2,3])); w=int(r.integers(2,6)); x=int(r.choice([30,60,90,180]))
    n=lambda j:f"{i+3}.{j}"
    return [
     (n(1),"eligibility",f"The applicant for {p} must be at least {a} years old and hold a valid MyKad or passport.",[f"How old must an applicant for {p} be?",f"What is the lowest age for {p}?",f"Customer asks whether a young person can apply for {p}. What age applies?"],[f"The applicant must be at least {a} years old.",f"At least {a} years old, with a valid MyKad or passport."]),
     (n(2),"fees",f"A service fee of RM {c} is charged for {p} each year.",[f"What is the yearly fee of {p}?",f"How much is charged each year for {p}?",f"Please give the service fee for {p}."],[f"A service fee of RM {c} is charged each year.",f"The yearly service fee is RM {c}."]),
     (n(3),"limits",f"The smallest amount accepted for {p} is RM {d}.",[f"What is the smallest amount for {p}?",f"Is there a floor on the amount for {p}?",f"Customer brings a small sum for {p}. What is the minimum?"],[f"The smallest amount accepted is RM {d}.",f"RM {d} is the smallest amount accepted."]),
     (n(4),"service time",f"A complete application for {p} is decided within {b} working days.",[f"How long until an application for {p} is decided?",f"What is the turnaround of {p}?",f"By when does the customer hear about {p}?"],[f"A complete application is decided within {b} working days.",f"Within {b} working days, if the application is complete."]),
     (n(5),"records",f"Documents of {p} are kept for {e} years after closing.",[f"How long do we keep the documents of {p}?",f"Retention of papers for {p}?",f"When may the file of a closed {p} be destroyed?"],[f"Documents are kept for {e} years after closing.",f"They are kept for {e} years after closing."]),
     (n(6),"approval",f"An exception to the terms of {p} is signed by the {h} and one further officer.",[f"Who signs an exception for {p}?",f"Whose signature is needed to depart from the terms of {p}?",f"Exception on {p}: who approves?"],[f"An exception is signed by the {h} and one further officer.",f"The {h} and one further officer sign it."]),
     (n(7),"Shariah contract",f"The Shariah contract underlying {p} is {k}, as resolved by the Shariah Committee.",[f"Which Shariah contract is used in {p}?",f"What is the underlying contract of {p}?",f"Customer asks on what Shariah contract {p} rests."],[f"The underlying Shariah contract is {k}, as resolved by the Shariah Committee.",f"It rests on {k}, as resolved by the Shariah Committee."]),
     (n(8),"closing",f"The customer may close {p} free of charge after {f} months.",[f"When can {p} be closed free of charge?",f"Is there a charge for closing {p} early?",f"After how long may the customer leave {p} at no cost?"],[f"The customer may close it free of charge after {f} months.",f"Closing is free of charge after {f} months."]),
     (n(9),"complaints",f"A complaint about {p} is answered in writing within {g} calendar days.",[f"By when must a complaint about {p} be answered?",f"How many days do we have for a complaint on {p}?",f"Complaint received on {p}. What is the deadline?"],[f"A complaint is answered in writing within {g} calendar days.",f"In writing, within {g} calendar days."]),
     (n(10),"documents",f"For {p} the customer brings {w} recent statements, none older than {x} days.",[f"Which statements are needed for {p}?",f"How old may the statements for {p} be?",f"How many statements must the customer bring for {p}?"],[f"The customer brings {w} recent statements, none older than {x} days.",f"{w} recent statements are needed, none older than {x} days."])]
EXTRA=["The branch may also waive this on request.","This applies in the same way to joint customers living abroad.","Head office confirms this by telephone.","The customer need not sign anything for it."]
REF="PPM 1.3: Where no clause of the manual answers the question, the assistant says so and refers the officer to the Product Policy Desk."
REFS="PPM 1.4: Questions on what is permissible in Shariah are not answered by the assistant and go to the Shariah Secretariat."
def make(out):
    r=np.random.default_rng(12); combos=[]
    for i,p in enumerate(PRODUCTS):
        for (cl,h,txt,qs,an) in attrs(p,i,r):
            for q in qs: combos.append((p,cl,h,txt,q,an))
    un=[(p,o.format(p=p),("Shariah" in o)) for p in PRODUCTS for o in OFF]
    pick=r.permutation(len(combos))[:640]; pu=r.permutation(len(un))[:160]
    rows=[]
    plan=[("acceptance",pick[:300],pu[:80],"2026-02-02","2026-02-27"),("live",pick[300:],pu[80:],"2026-06-02","2026-10-30")]
    REG=np.array(["central","northern","southern","east_malaysia"],dtype=object); no=1
    for s,ok,off,a,b in plan:
        L=[]
        for j in ok:
            p,cl,h,txt,q,an=combos[j]; L.append(dict(question=q,answer=f"{an[r.integers(0,2)]} (PPM {cl})",evidence=f"PPM {cl}: {txt}",label="supported",topic=h,answerable="Y",referred="N",clause=cl))
        bad=r.permutation(len(ok))[:(5 if s=="acceptance" else 6)]
        for t,j in enumerate(bad): L[j]["answer"]=L[j]["answer"].replace(" (PPM",f" {EXTRA[t%4]} (PPM"); L[j]["label"]="not_supported"
        over=[j for j in r.permutation(len(ok)) if j not in set(bad)][:(4 if s=="acceptance" else 5)]
        for j in over: L[j].update(answer="I find no clause of the manual that answers this; please ask the Product Policy Desk. (PPM 1.3)",evidence=REF,referred="Y",clause="1.3")
        for j in off:
            p,q,sh=un[j]
            L.append(dict(question=q,answer="Questions on what is permissible in Shariah are not answered here; please ask the Shariah Secretariat. (PPM 1.4)" if sh else "I find no clause of the manual that answers this; please ask the Product Policy Desk. (PPM 1.3)",evidence=REFS if sh else REF,label="supported",topic="outside the manual",answerable="N",referred="Y",clause="1.4" if sh else "1.3"))
        L=[L[j] for j in r.permutation(len(L))]
        A=np.datetime64(a); D=[d for d in A+np.arange(int((np.datetime64(b)-A).astype(int))+1) if np.is_busday(d)]
        dt=np.sort(r.choice(np.array(D),len(L)))
        for x,d in zip(L,dt):
            x.update(id=f"PN{no:05d}",sample=s,asked_on=str(d),region=r.choice(REG,p=[.44,.2,.2,.16]),channel=r.choice(["counter","back_office"],p=[.7,.3]),latency_ms=int(np.exp(r.normal(7.3,.35))),manual_version="PPM 2026-1",read_by=["Shariah Secretariat","Product Policy Desk"][int(r.random()<.6)],second_label="",staff_rating=str(r.choice(["5","4","3",""],p=[.4,.22,.05,.33])) if s=="live" else ""); no+=1
        idx=[i for i,x in enumerate(L) if x["label"]=="not_supported"]; oth=[i for i in r.permutation(len(L)) if L[i]["label"]=="supported"][:70]
        for i in idx+list(oth): L[i]["second_label"]=L[i]["label"]
        L[oth[0]]["second_label"]="not_supported"
        rows+=L
    d=f"{out}/thirteen/{SID}"; cols=["id","sample","asked_on","question","answer","evidence","label","second_label","topic","answerable","referred","clause","manual_version","region","channel","read_by","latency_ms","staff_rating"]
    wcsv(f"{d}/data/answers.csv",cols,[[x[c] for c in cols] for x in rows])
    R=rcsv(f"{d}/data/answers.csv"); sm=R["sample"]; lab=R["label"]; assert len(set(R["question"]))==len(sm)
    def F(s):
        m=sm==s; N=m.sum(); k=(m&(lab=="not_supported")).sum(); un=m&(R["answerable"]=="N"); an=m&(R["answerable"]=="Y"); o={}
        sl=m&(R["second_label"]!=""); ag=(R["second_label"][sl]==lab[sl]).mean(); pa=(lab[sl]=="supported").mean(); pb=(R["second_label"][sl]=="supported").mean(); pe=pa*pb+(1-pa)*(1-pb)
        lo,hi=wilson(k,N); u=(R["referred"][un]=="Y").sum(); w=(R["referred"][an]=="N").sum(); lat=R["latency_ms"][m].astype(float)
        return dict(N=N,k=k,sup=N-k,lo=1-hi,hi=1-lo,un=un.sum(),u=u,ul=wilson(u,un.sum())[0],an=an.sum(),w=w,wl=wilson(w,an.sum())[0],sl=sl.sum(),dis=(R["second_label"][sl]!=lab[sl]).sum(),kap=(ag-pe)/(1-pe),med=np.median(lat),p95=np.quantile(lat,.95),d0=min(R["asked_on"][m]),d1=max(R["asked_on"][m]))
    X={s:F(s) for s in S}
    for s in S: assert X[s]["lo"]>.95 and X[s]["ul"]>.95 and X[s]["wl"]>.95 and X[s]["kap"]>.75, (s,X[s])
    def res(ss):
        t="| Measure | Gate | "+" | ".join(ss)+" |\n|---|---|"+"---|"*len(ss)+"\n"
        g=lambda f:" | ".join(f(X[s]) for s in ss)
        t+=f"| Questions | – | {g(lambda x:str(x['N']))} |\n| Answers supported by their evidence | 95% (lower bound) | {g(lambda x:f'''{x['sup']} of {x['N']} = {pc(x['sup']/x['N'],1)} ({pc(x['lo'],1)}–{pc(x['hi'],1)})''')} |\n| Answers not supported | – | {g(lambda x:str(x['k']))} |\n"
        t+=f"| Unanswerable questions referred | 95% (lower bound) | {g(lambda x:f'''{x['u']} of {x['un']} = {pc(x['u']/x['un'],1)} (from {pc(x['ul'],1)})''')} |\n| Answerable questions answered | 95% (lower bound) | {g(lambda x:f'''{x['w']} of {x['an']} = {pc(x['w']/x['an'],1)} (from {pc(x['wl'],1)})''')} |\n"
        return t+f"| Agreement of two readers, kappa | 0.60 | {g(lambda x:f'''{x['kap']:.2f} ({x['sl']} read twice, {x['dis']} differing)''')} |\n| Time to answer, median / 95th percentile | 95th below 4,000 ms | {g(lambda x:f'''{x['med']:,.0f} / {x['p95']:,.0f} ms''')} |\n"
    for s in S: assert X[s]["p95"]<4000
    def seg(col,s):
        t=f"| {col} | Answers | Supported | Share |\n|---|---|---|---|\n"
        for v in sorted(set(R[col][sm==s])): k=(sm==s)&(R[col]==v); g=(lab[k]=="supported").sum(); t+=f"| {v} | {k.sum()} | {g} | {pc(g/k.sum(),1)} |\n"
        return t
    M,MT=matrix([("Fitness of design",20,4,"Answers only from the manual, clause by clause"),("Corpus and versions",15,5,"One manual, one version, owner named"),("Support of answers",25,4,f"{X['acceptance']['sup']} of {X['acceptance']['N']} supported"),("Referral",15,5,f"{X['acceptance']['u']} of {X['acceptance']['un']} unanswerable questions referred"),("Security and confidentiality",15,4,"No seeded attack succeeded"),("Use, governance, monitoring",10,4,"Complete")])
    owner="Puan Suraya Mahmud, Head, Branch Operations"; dev="Mr Jonathan Teo, Data Science Laboratory"; val="Dr Kavitha Subramaniam, Independent Model Validation"
    rt=R["staff_rating"][(sm=="live")&(R["staff_rating"]!="")].astype(int); live=X["live"]; acc=X["acceptance"]
    mo="| Month | Answers | Supported | Share |\n|---|---|---|---|\n"; mm=np.array([x[:7] for x in R["asked_on"]])
    for q in sorted(set(mm[sm=="live"])): k=mm==q; g=(lab[k]=="supported").sum(); mo+=f"| {q} | {k.sum()} | {g} | {pc(g/k.sum(),1)} |\n"
    dump(f"{d}/subject.yaml",{"id":SID,"name":"Panduan, product policy assistant for branch staff","version":"1.0","kind":"llm","purpose":"Answers branch officers' questions from the Product Policy Manual with the clause shown; refers what the manual does not answer.","jurisdictions":["my"],"materiality":{"level":"medium","basis":"Used by staff only; the officer reads the clause before acting."},"owner":owner,"developer":dev,"validator":val,
      "method":{"algorithm":"retrieval and an instruction-tuned language model run in the bank","library":"Qwen2.5-7B-Instruct (Apache 2.0), vLLM","target":"answer supported by the cited clause"},
      "data":{"answers":{"path":"data/answers.csv"}},
      "intended_use":["Questions of branch officers on the Product Policy Manual"],"prohibited_use":["Answers to customers without an officer","Shariah rulings","Credit decisions","Questions with customer data"],
      "limitations":["L1: now and then an answer adds a sentence that its clause does not say. Managed: the clause is shown beside the answer and the officer must read it; monthly reading of a sample; gate 95% supported. Owner: Branch Operations."],
      "monitoring":{"frequency":"semi-annual, with a monthly reading","last_report":"2026-11-18","next_report":"2027-05-18","plan":"BST/BRO/2026/031"},
      "approvals":[{"date":"2026-05-12","body":"Model Risk Management Committee","reference":"MRMC/CR/2026/011","decision":"approved","valid_until":"2027-05-31"}]})
    docs(f"{d}/documents",{
"01-model-development-report.md":f"""# {BANK}
# Model Development Report: Panduan, product policy assistant, version 1.0
Ref. BST/DSL/2026/009 · Date 13 March 2026 · Author: {dev} · Reviewed by the owner: {owner}

## Chapter 1. Business need and use
Branch officers ring the Product Policy Desk with questions whose answer stands in the Product Policy Manual (PPM). Panduan finds the clause, answers in one or two sentences and shows the clause. The officer reads the clause and remains answerable for what is done. Customers have no access. It gives no Shariah ruling: PPM 1.4 sends such questions to the Shariah Secretariat. It only repeats what contract the Shariah Committee has resolved for a product, as the manual states it.

## Chapter 2. Corpus
PPM edition 2026-1, in force from 1 January 2026: {len(PRODUCTS)} products with 10 clauses each, and the general part with the referral clauses 1.3 and 1.4. The edition of 2025 was withdrawn and removed from the index. The owner of the manual is the Product Policy Desk.

## Chapter 3. Components, as versioned parameters
| Component | Version |
|---|---|
| Base model | Qwen2.5-7B-Instruct, Apache 2.0, weights held and hashed in the model register, entry MR-0212 |
| Adapter | none; no fine-tuning |
| Prompt | PN-P-7 |
| Index | PPM 2026-1, clauses as passages, top 4 |
| Decoding | temperature 0, at most 160 tokens |
| Hosting | bank's data centre, Cyberjaya; nothing leaves the bank |

A larger hosted model was considered and refused, since questions would have left the bank.

## Chapter 4. Acceptance test
Gates were fixed in the plan BST/DSL/2026/003 of 19 January 2026. Officers of twelve branches wrote {acc['N']} questions ({acc['d0']} to {acc['d1']}), {acc['un']} of them on purpose without an answer in the manual. Every answer was read by the Product Policy Desk or the Shariah Secretariat and labelled supported or not_supported by the evidence shown. All answers labelled not_supported and 70 others were read by a second person.

{res(['acceptance'])}
All {acc['k']} unsupported answers gave the right clause and figure and added a sentence of their own. No figure was wrong.

## Chapter 5. Robustness
Seeded instructions in 20 test clauses were not followed. In 25 clauses a figure was altered; all 25 answers followed the altered clause. Asking 50 questions twice gave the same answers. No test customer data came back.

## Chapter 6. Limitation and fallback
L1. Now and then an answer adds a sentence which the clause does not say ({acc['k']} of {acc['N']}). Managed: the clause is shown beside the answer, the officer must tick that it was read, and a sample is read monthly. If Panduan is out of service, officers ring the Product Policy Desk as before.
""",
"02-validation-opinion.md":header("BST/IMV/2026/024","Model Risk Management Committee",val,"24 April 2026","Initial validation opinion, Panduan version 1.0")+f"""## 1. Independence
I had no part in the design, prompt, index or test set. Validation reports to the Head of Internal Control. Criteria were taken from the plan of 19 January 2026, before results, and judged strict enough.

## 2. Work
The {acc['N']} questions were put again to the system under test: same answers. All evidence texts were compared with the manual: each quoted clause exists and was in force. {acc['sl']} labels had a second reader who did not see the first label. I read 100 further answers and agreed with the label of each.

## 3. Results
{res(['acceptance'])}
By topic:

{seg('topic','acceptance')}
By region:

{seg('region','acceptance')}
The differences rest on single answers.

## 4. Challenge
Question: does the showing of the clause help, or do officers trust the answer? Answer: in a trial 30 officers were given 5 answers each with a planted sentence; 141 of 150 were noticed, against the aim of 120. Question: can a clause carry an instruction? Seeded attacks, 40 in all with those of Validation: none succeeded.

A plain keyword search was the benchmark; it found the clause less often and cannot refer.

## 5. Scoring matrix
{M}
Scale: 4.00 and above *satisfactory*; 3.00 to 3.99 *satisfactory with conditions*; below 3.00 *not fit for use*.

## 6. Opinion
**Satisfactory ({MT}).** No open finding. One observation (log retention not stated in the run book) was closed on 22 April 2026. Limitation L1 is managed. Next validation by 30 April 2027.
""",
"03-circular-resolution.md":f"""# {BANK}
## Circular Resolution of the Model Risk Management Committee
Ref. MRMC/CR/2026/011 · Date of resolution: 12 May 2026

**Matter.** First use of Panduan version 1.0 in all branches.

**Papers.** Development report BST/DSL/2026/009 (13 March 2026); validation opinion BST/IMV/2026/024 (24 April 2026); monitoring plan BST/BRO/2026/031 (4 May 2026); letter of no objection of the Shariah Committee, SC/2026/17 (6 May 2026).

**It was resolved**
1. THAT Panduan be used by branch officers from 2 June 2026 until 31 May 2027.
2. THAT the proposal to open it to customers in the app be rejected.
3. THAT no Shariah ruling be sought from or given by it.
4. THAT a new edition of the manual be loaded only after the acceptance test has been run again.
5. THAT no condition beyond the above terms of use be attached.

| Member | Office | Vote | Signed |
|---|---|---|---|
| Tuan Haji Azman Yusof | Chief Risk Officer (chair) | For | 2026-05-08 |
| Ms Grace Fernandez | Chief Compliance Officer | For | 2026-05-11 |
| Mr Ong Kok Leong | Chief Financial Officer | For | 2026-05-12 |
""",
"04-monitoring-plan-and-roles.md":header("BST/BRO/2026/031","Branch Operations; Data Science Laboratory; Independent Model Validation",owner,"4 May 2026","Monitoring plan and roles, Panduan")+f"""| Measure | Frequency | Green | Amber | Red | Who acts, how |
|---|---|---|---|---|---|
| Answers supported (read sample) | monthly count, semi-annual report | lower bound 95% and above | share 95% and above, lower bound below (at half-year) | share below 95% | Developer changes prompt under change control; red stops use until MRMC decides |
| Unanswerable questions referred | semi-annual | lower bound 95% and above | lower bound 90% to below 95% | below 90% | same |
| Answerable questions answered | semi-annual | lower bound 95% and above | lower bound 90% to below 95% | below 90% | same |
| Wrong figure in an answer | monthly | none | – | one or more | stop, report to MRMC in 2 working days |
| Kappa of two readers | semi-annual | 0.60 and above | 0.40 to below 0.60 | below 0.40 | Desk trains readers |
| Time to answer, 95th percentile | monthly | below 4,000 ms | 4,000 to 6,000 ms | above 6,000 ms | IT |

The sample is drawn by random number from the log, with questions outside the manual marked by the reader. New edition of the manual, new base model or prompt: acceptance test again and note to Validation before use.

## Roles
| Role | Name | Since |
|---|---|---|
| Model owner | {owner} | 2025-11-03 |
| Developer | {dev} | 2025-11-03 |
| Independent validator | {val} | 2026-03-16 |
| Readers | Product Policy Desk; Shariah Secretariat | 2026-02-02 |
| Users | Branch officers | 2026-06-02 |
| Approving body | Model Risk Management Committee (MRMC) | – |
""",
"05-semi-annual-performance-review.md":header("BST/DSL/2026/052",owner,dev,"18 November 2026","First semi-annual performance review, Panduan version 1.0")+f"""## 1. Sample
{live['N']} questions drawn at random from the log of {live['d0']} to {live['d1']}; all read and labelled. Edition of the manual (2026-1), model, prompt and index are those approved.

## 2. Results against the plan
{res(['acceptance','live'])}
All measures are green. The {live['k']} unsupported answers had the right clause and figure and added a sentence; no wrong figure was seen. The one label on which the two readers differed was discussed and the first label stands.

## 3. By month, topic, region
{mo}
{seg('topic','live')}
{seg('region','live')}
## 4. Users
Officers gave a rating to {len(rt)} answers (voluntary; blank otherwise): mean {rt.mean():.2f} of 5. Two officers asked about a customer by name in July; the filter refused both and the officers were reminded.

## 5. Actions
No action is open. Edition 2027-1 of the manual is expected on 1 January 2027; the acceptance test is planned for 7 to 18 December 2026 and the edition will not be loaded before it has passed. Next review: 18 May 2027.
""",
"06-limitations-and-use-memorandum.md":header("BST/BRO/2026/036","All Branches",owner,"25 May 2026","Use of Panduan and its limits")+f"""1. Ask on products and procedures of the manual. Read the clause shown before you act, and tick that you have read it.
2. Do not type names, MyKad or account numbers.
3. Do not ask whether something is permissible in Shariah. Such questions go to the Shariah Secretariat (PPM 1.4).
4. Do not hand the answer to a customer as a letter of the bank. It is not a credit decision.
5. **Limitation L1.** An answer may add a sentence which the clause does not say. What the clause does not say does not count. Owner of the limitation: {owner}. Mitigation: clause shown, tick, monthly reading.
6. "I find no clause" is a proper answer: ring the Product Policy Desk (PPM 1.3).
7. When Panduan is out of service, ring the Desk.
"""})
    return {"subject":SID,"kind":"llm","clean":True,"papers":"complete","faults":[],"side_effects":[]}
