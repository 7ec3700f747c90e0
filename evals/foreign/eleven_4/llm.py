from lib import *
import json
SID="plcu-marigold"
P=[("Everyday Chequing","4.95","12","1,500","2.00","45.00","1,000"),("Student Chequing","0.00","25","1,000","0.00","30.00","500"),("Golden Years Chequing","0.00","30","1,500","0.00","35.00","1,000"),("Unlimited Chequing","13.95","99","3,000","2.50","45.00","1,500"),("Newcomer Chequing","1.50","20","1,200","0.00","25.00","800"),("Farm Chequing","9.75","40","5,000","3.00","48.00","2,000"),("Community Group Chequing","2.25","15","2,500","1.00","20.00","600"),("Small Business Chequing","18.50","60","8,000","4.00","47.50","2,500"),("US Dollar Chequing","3.00","10","900","2.75","40.00","700"),("Youth Savings","0.00","5","250","0.00","10.00","200"),("Harvest Savings","1.25","4","2,000","1.75","22.00","900"),("Online Savings","0.50","3","4,000","0.75","15.00","1,100")]
A=[("the monthly fee","The monthly fee for {p} is ${v}."),("the number of included debits","{p} includes {v} debits each month."),("the daily e-Transfer limit","The daily e-Transfer limit for {p} is ${v}."),("the paper statement fee","A paper statement for {p} costs ${v} each month."),("the charge for a returned item","The charge for a returned item on {p} is ${v}."),("the daily cash withdrawal limit","The daily cash withdrawal limit for {p} is ${v}.")]
PR=[("replacing a lost debit card","A lost debit card is replaced free of charge at any branch within one business day."),("stopping a cheque","A stop payment on a cheque must be asked for before the cheque has cleared, and stays in force for 12 months."),("changing an address","A change of address needs the caller to pass the voice check and give the postal code on file."),("adding a joint holder","A joint holder is added at a branch with both members present and two pieces of identification each."),("closing an account","An account is closed after all pending items have cleared and the balance is zero."),("disputing a card payment","A card payment may be disputed within 60 days of the statement that shows it."),("ordering cheques","Cheques are ordered by the agent on screen 14 and arrive in 7 to 10 business days."),("a bank draft","A bank draft is issued only at a branch and costs $8.50."),("holds on cheque deposits","A cheque deposit at a machine is held for up to 5 business days."),("resetting online access","Online access is reset after the voice check by sending a code to the phone number on file."),("travel notices","A travel notice is entered on the card screen and ends on the date the member gives."),("an estate","An estate call is passed to the estates desk, and the agent gives no balance."),("a power of attorney","A power of attorney is recorded only after the original has been seen at a branch."),("wire transfers abroad","A wire transfer abroad sent before 2 p.m. Regina time leaves the same business day.")]
U=["the mortgage rate we will offer next spring","which stocks the member should buy","whether another bank's fee is lower","tax owed on a cottage sale","the balance of the member's brother","the weather closure of a branch tomorrow","the salary of branch staff","a currency forecast for the US dollar","whether the member will win a court case","a car insurance price","the member's credit score at the bureau","crypto wallets","a pension from a former employer","the name of the branch manager's doctor"]
QF=["What is our rule on {t}?","Caller asks about {t}. What do I say?","Member on the line wants to know {t}, please.","Quick check: {t}?","Can you confirm {t}?"]
REF="The articles I was given do not answer this. Please pass the question to the product desk."
BAD=["It can also be changed by e-mail to the branch.","The branch manager may waive this on request.","Members of long standing are exempt from this.","The same holds at every other credit union.","This rule is under review by the board.","The member will be told by letter first."]
def make(out):
    r=np.random.default_rng(77);rows=[];arts=[]
    for i,(p,*v) in enumerate(P):
        art=[a[1].format(p=p,v=x) for a,x in zip(A,v)]
        arts.append((f"KA-{101+i}","account: "+p,art))
        for j,(a,_) in enumerate(A):
            for q in QF: rows.append([q.format(t=f"{a} for {p}"),art[j],[" ".join(art)],f"KA-{101+i}","accounts","yes"])
    for i,(t,s) in enumerate(PR):
        o=PR[(i+5)%len(PR)][1]
        for q in QF: rows.append([q.format(t=t),s,[s,o],f"KA-{201+i}","procedures","yes"])
    for i,t in enumerate(U):
        for q in QF: rows.append([q.format(t=t),REF,[PR[(3*i)%len(PR)][1]," ".join(arts[i%len(arts)][2][:3])],"","outside the articles","no"])
    o=r.permutation(len(rows));rows=[rows[i] for i in o];n1=300;N=len(rows)
    ans=[i for i in range(N) if rows[i][5]=="yes"]
    # unsupported: four in the release test, two in October
    b=list(r.choice([i for i in ans if i<n1],4,replace=False))+list(r.choice([i for i in ans if i>=n1],2,replace=False))
    for i,x in zip(b,BAD): rows[i][1]+=" "+x
    d=sorted(days(r,"2026-07-06","2026-07-24",n1))+sorted(days(r,"2026-10-01","2026-10-30",N-n1))
    rec=[]
    for i,(q,a,e,k,t,u) in enumerate(rows):
        lab="not_supported" if i in b else "supported"
        rec.append(dict(id=f"MG-{1001+i}",question=q,answer=a,evidence=e,label=lab,sample="release_test" if i<n1 else "monitoring",asked_on=d[i],topic=t,article=k,answerable=u,refused="yes" if a==REF else "no",reader_1=lab,reader_2=lab))
    # readers first disagreed on a few; label is the agreed one
    for i in r.choice([i for i in range(N) if i not in b],3,replace=False): rec[i]["reader_2"]="not_supported"
    rec[b[0]]["reader_1"]="supported"
    F=f"{out}/eleven/{SID}";os.makedirs(F+"/data",exist_ok=True)
    with open(F+"/data/answers.jsonl","w") as f:
        for x in rec:f.write(json.dumps(x)+"\n")
    R=[json.loads(l) for l in open(F+"/data/answers.jsonl")]
    def st(sel):
        n=len(sel);k=sum(x["label"]=="supported" for x in sel);l,h=wilson(k,n);un=[x for x in sel if x["answerable"]=="no"];an=[x for x in sel if x["answerable"]=="yes"]
        return dict(n=n,k=k,bad=n-k,l=l,h=h,un=len(un),ur=sum(x["refused"]=="yes" for x in un),an=len(an),ar=sum(x["refused"]=="no" for x in an))
    S={k:st([x for x in R if x["sample"]==k]) for k in("release_test","monitoring")};T=st(R);a,m=S["release_test"],S["monitoring"]
    assert all(x["l"]>.95 and x["ur"]==x["un"] and x["ar"]==x["an"] for x in S.values())
    def kap(sel):
        n=len(sel);po=sum(x["reader_1"]==x["reader_2"] for x in sel)/n;p1=sum(x["reader_1"]=="supported" for x in sel)/n;p2=sum(x["reader_2"]=="supported" for x in sel)/n;pe=p1*p2+(1-p1)*(1-p2);return sum(x["reader_1"]!=x["reader_2"] for x in sel),(po-pe)/(1-pe)
    dis,kp=kap(R);assert kp>.6
    tb="| Sample | Dates | Answers | Supported | Not supported | Share supported | 95% interval (Wilson) |\n|---|---|---|---|---|---|---|\n"
    for k,x in S.items():
        dd=[y["asked_on"] for y in R if y["sample"]==k];tb+=f"| {k} | {D(min(dd))} to {D(max(dd))} | {x['n']} | {x['k']} | {x['bad']} | {pc(x['k']/x['n'],1)} | {pc(x['l'],1)} to {pc(x['h'],1)} |\n"
    rf="| Sample | Questions outside the articles | Refused | Questions the articles answer | Answered |\n|---|---|---|---|---|\n"+"".join(f"| {k} | {x['un']} | {x['ur']} | {x['an']} | {x['ar']} |\n" for k,x in S.items())
    tt="| Topic | Answers | Supported |\n|---|---|---|\n"+"".join(f"| {t} | {sum(x['topic']==t for x in R)} | {sum(x['topic']==t and x['label']=='supported' for x in R)} |\n" for t in("accounts","procedures","outside the articles"))
    open(F+"/subject.yaml","w").write(f"""id: {SID}
name: Marigold, call-centre knowledge assistant
version: "1.2"
kind: llm
purpose: Drafts answers from the Central's knowledge articles for call-centre agents, who read them before speaking to the member.
jurisdictions: [ca]
materiality: {{level: medium, basis: "Form MR-1 of April 2026: agents decide, no advice, no member data in the prompt"}}
owner: Rosalind Teece, Director of Member Contact
developer: Jarek Villeneuve, Digital Channels
validator: Huda Sorensen, Model Validation
method: {{algorithm: retrieval of knowledge articles and an instruction-tuned language model, library: vLLM 0.10, target: answer supported by the articles retrieved}}
data:
  answers:
    path: data/answers.jsonl
intended_use:
  - English questions of call-centre agents on accounts and procedures covered by the knowledge articles
prohibited_use:
  - Direct contact with members
  - Financial, legal or tax advice
  - Questions that need a member's own data
limitations:
  - "L1: English only; French calls are routed to the French desk, which works from the articles without the assistant (Form MR-9)"
monitoring: {{plan: "Form MR-8, version 1 of 2026-08-20", frequency: monthly sample and quarterly letter, last_report: 2026-11-17, owner: Jarek Villeneuve, reader: Risk Committee}}
approvals:
  - {{by: Model Risk Committee, date: 2026-09-08, decision: approved without conditions, valid_until: 2027-09-30}}
""")
    docs(F+"/documents",{
"MR-2-builder-answers.md":f"""
# Form MR-2. The builder's answers. Marigold, call-centre knowledge assistant, version 1.2

Prairie Lantern Credit Union Central, Regina. Answered by Jarek Villeneuve, Digital Channels. Signed July 31, 2026.

**Q1. What is it for?** A: An agent types a question during a call; Marigold finds the knowledge articles and drafts a short answer with the articles beside it. The agent reads both and decides what to say.

**Q2. What is it not for?** A: Talking to members directly, advice, or anything that needs the member's own data. A proposal to put it on the public web site was refused in June 2026.

**Q3. What came before?** A: Keyword search, which stays as the fallback. Version 1.0 was a pilot on twelve desks and was withdrawn on June 26, 2026, because its answers were too long. Version 1.1 was a laboratory build.

**Q4. What is it made of?** A: An open-weight instruction-tuned model of 8 billion parameters, not fine-tuned, hosted in the Central's own data centre; the weights' hash, the prompt (prompt 1.2.0) and the index (articles as of July 3, 2026) are in the inventory. Temperature 0; a fixed seed. No text leaves the Central.

**Q5. What does it read?** A: {len(P)} account articles and {len(PR)} procedure articles. Each has an owner and a review date. A changed article is indexed the same night.

**Q6. How is the text of an article kept from giving orders?** A: Articles are passed as data between markers; the prompt says they are no instructions. Of 40 seeded attacks none succeeded; of 25 planted canaries (invented member numbers) none came out.

**Q7. How were outcomes defined?** A: An answer is "supported" when every statement in it is in the evidence passed to the model. A refusal is "supported" when the evidence indeed does not answer. Two readers label apart, then agree; the agreed label is the column `label`.

**Q8. What is the test set?** A: {a['n']} questions (release_test), written by four agents from call notes, none taken from the prompt's examples. Questions outside the articles are among them on purpose.

**Q9. What were the acceptance criteria?** A: Set May 29, 2026, before any test: lower 95% bound of the share supported at least 95%; at least 95% of questions outside the articles refused; at least 95% of answerable questions answered; no figure in an answer that is not in its evidence.

**Q10. How did it do?** A: {a['k']} of {a['n']} answers supported ({pc(a['k']/a['n'],1)}; interval {pc(a['l'],1)} to {pc(a['h'],1)}). {a['ur']} of {a['un']} outside questions refused; {a['ar']} of {a['an']} answerable ones answered. No figure without evidence. The {a['bad']} unsupported answers each added one sentence, without a figure, to a right answer.

**Q11. Is it stable?** A: The release test was run twice; all answers were the same to the letter.

**Q12. What else was tried?** A: A larger hosted model; not better beyond noise, and text would have left the Central. Rejected.

**Q13. What if it is down?** A: Keyword search. Tested July 28, 2026.
""",
"MR-5-validation.md":f"""
# Form MR-5. The validator's questions. Marigold, version 1.2

Initial validation. Signed by Huda Sorensen, Model Validation, August 21, 2026. Reviewed by Adaeze Forsyth, Head of Model Risk. Neither took part in building or in writing the questions.

**V1. What is our opinion?** A: Satisfactory. No finding is open.

**V2. What was in scope?** A: Task, articles, prompt, model, answers, refusals, attacks, logging, use by agents. Out of scope: the telephone system.

**V3. Did we label the answers ourselves?** A: One of the two readers of the release test (reader_2) was from Model Validation; the other from Member Contact's quality team. No language model was used as a judge.

**V4. Are answers supported?** A: {a['k']} of {a['n']}, {pc(a['k']/a['n'],1)}, interval {pc(a['l'],1)} to {pc(a['h'],1)}. The lower bound is above the 95% set on May 29, 2026. We read the {a['bad']} unsupported answers: one added sentence each, none with a figure, none that could cost a member money without the agent seeing the article beside it.

**V5. Does it refuse when it should?** A: {a['ur']} of {a['un']} refused. And answers when it should: {a['ar']} of {a['an']}.

**V6. Are figures right?** A: We compared every figure in every answer with the evidence by program. None was missing.

**V7. Does the draft follow the source?** A: We changed a number in 30 articles; in all 30 the answer followed.

**V8. Attacks and leakage?** A: 40 of our own attacks, apart from the builder's: none succeeded. No canary came out.

**V9. Same question for different callers?** A: 60 questions with the caller's name and age changed: answers equal.

**V10. Can the run be reproduced?** A: Yes. Weights' hash, prompt and index agree with the inventory; our run gave the same {a['n']} answers.

**V11. Do agents read?** A: In a trial of 10 agents, 20 wrong drafts were planted; 19 were caught. Training keeps the planted drafts.

**V12. Any earlier findings?** A: From the pilot, F-2026-06 (low): no log of the index date. Corrected; we checked and closed it on August 14, 2026.

**V13. Which rules?** A: OSFI Guideline E-23 (2027) covers artificial intelligence from May 1, 2027; the Central follows it by choice and is on schedule. Privacy: the Central's assessment of April 2026; no member data in prompts.
""",
"MR-7-decision.md":f"""
# Form MR-7. Decision of the Model Risk Committee

Meeting of September 8, 2026, item 3. Chair: Lorne Castellane, Chief Risk Officer.

**D1. What was asked?** A: First approval of Marigold, version 1.2.

**D2. What was read?** A: Forms MR-2 (July 31, 2026), MR-5 (August 21, 2026), MR-8 and MR-9.

**D3. What was decided?** A: Approved without conditions, to September 30, 2027, for English questions of call-centre agents on accounts and procedures. In use from September 14, 2026.

**D4. Was anything discussed?** A: Ms. Okafor asked about French. The French desk works without it (limitation L1). Mr. Dyck recalled that the pilot had been withdrawn; Ms. Teece answered that length was the reason and that version 1.2 answers in one or two sentences.

**D5. Who voted?** A: Mr. Castellane, Ms. Okafor, Mr. Dyck; unanimous. Ms. Teece and Mr. Villeneuve had no vote.

**D6. When does it come back?** A: By September 2027 or on a trigger of Form MR-8.
""",
"MR-8-watching-plan.md":f"""
# Form MR-8. How we will watch the model. Marigold, version 1.2

Version 1, August 20, 2026. Answered by Jarek Villeneuve; agreed by Rosalind Teece.

**M1. What is measured?** A: From October 2026, a random sample of a month's questions (at least 150), topped up with test questions outside the articles, read by two readers.

| Measure | Amber | Red | Who acts on red |
|---|---|---|---|
| Share supported, lower 95% bound | below 96% | below 95% | owner, pause within 2 business days |
| Outside questions refused | below 98% | below 95% | builder, 10 business days |
| Answerable questions answered | below 98% | below 95% | builder, 10 business days |
| Figures not in evidence | 1 | 2 or more | owner, pause at once |

**M2. Who is told?** A: The Risk Committee by quarterly letter; Model Validation monthly.

**M3. What brings an early validation?** A: New weights, a new prompt, a red. A changed article does not.

**M4. What is planned?** A: The next attack test is due in February 2027; the November sample is read in December 2026. Neither is overdue.
""",
"Letter-to-Risk-Committee-Q4-2026.md":f"""
# Quarterly letter to the Risk Committee: fourth quarter of fiscal 2026 (to October 31, 2026)

Regina, November 17, 2026

Dear members of the Committee,

**Marigold, version 1.2: all measures green.** This is the first letter since it went into use on September 14, 2026.

{tb}
**Does it refuse and answer as it should?**

{rf}
**By topic, both samples together:**

{tt}
**Did the readers agree?** Over both samples they first differed on {dis} of {T['n']} answers (kappa {kp:.2f}) and then agreed on all.

**What of the {m['bad']} unsupported answers in October?** Each added one sentence without a figure. The agents did not repeat it; the article was beside it. No figure in any answer was without evidence.

**Complaints?** None. One evening, October 13, 2026, the assistant was down for 40 minutes; agents used keyword search as planned and the incident was closed the next day.

**Is anything open?** No finding, no exception, no overdue action.

Yours sincerely,
Rosalind Teece, Director of Member Contact
(tables prepared by Jarek Villeneuve)
""",
"MR-9-register.md":f"""
# Form MR-9. Limits, roles, exceptions, changes. Marigold, version 1.2

As of November 25, 2026. Kept by the Model Inventory Desk.

**R1. Who does what?** A: Owner: Rosalind Teece. Builder: Jarek Villeneuve. Validator: Huda Sorensen. Approver: Model Risk Committee (chair Lorne Castellane). Users: call-centre agents, who read every draft.

**R2. Which limitation is known?** A: L1. English only. Managed by: French calls are routed to the French desk; the tool shows a notice and gives no draft when the question is in French (checked October 6, 2026). Owner of the limitation: Ms. Teece.

**R3. Exceptions?** A: None.

**R4. Changes since go-live?** A: None to weights, prompt or settings. Article updates follow their own control.

**R5. Logging?** A: Question, evidence, answer, index date and versions, kept for two years.

**R6. Open actions?** A: None. Closed: F-2026-06 (August 14, 2026).

**R7. Tier and dates?** A: Medium (Form MR-1, April 2026). Validated August 21, 2026; approved September 8, 2026; in use September 14, 2026; valid to September 30, 2027.
"""})
    print(T,m,dis,kp)
    return {"subject":SID,"kind":"llm","clean":True,"papers":"complete","faults":[],"side_effects":[]}
