# id, topic, passage, [answers], [questions]
FACTS = [
("BP-102", "checks", "Cashier's checks above $25,000 require the approval of the branch manager before printing. The fee is $10 for consumer accounts.", ["Cashier's checks above $25,000 require the approval of the branch manager before printing.", "The branch manager must approve a cashier's check above $25,000 before it is printed."], ["who approves a cashier's check for $40,000", "is approval needed for a big cashier's check", "what is the sign-off rule on cashier's checks above $25,000"]),
("BP-102", "checks", "Cashier's checks above $25,000 require the approval of the branch manager before printing. The fee is $10 for consumer accounts.", ["The fee for a cashier's check is $10 for consumer accounts."], ["what do we charge for a cashier's check", "how much is the cashier's check fee for a consumer", "is a cashier's check free"]),
("BP-105", "checks", "A stop payment order on a check stays in effect for six months and may be renewed in writing. The teller records the check number, the exact amount and the payee.", ["A stop payment order on a check stays in effect for six months and may be renewed in writing."], ["how long does a stop payment last", "can a stop payment be renewed", "when does a stop on a check run out"]),
("BP-105", "checks", "A stop payment order on a check stays in effect for six months and may be renewed in writing. The teller records the check number, the exact amount and the payee.", ["The teller records the check number, the exact amount and the payee.", "Record the check number, the exact amount and the payee."], ["what do I write down for a stop payment", "which details are needed for a stop payment order", "what does the teller record on a stop payment"]),
("BP-110", "cash", "Each teller drawer has a limit of $15,000. Cash above the limit is sold to the vault the same day under dual control.", ["Each teller drawer has a limit of $15,000.", "The drawer limit is $15,000 for each teller."], ["how much cash may I keep in my drawer", "what is the teller drawer limit", "is there a cap on drawer cash"]),
("BP-110", "cash", "Each teller drawer has a limit of $15,000. Cash above the limit is sold to the vault the same day under dual control.", ["Cash above the limit is sold to the vault the same day under dual control."], ["what do I do with cash above the drawer limit", "when must extra drawer cash go to the vault", "does selling cash to the vault need two people"]),
("BP-112", "cash", "A cash difference of $50 or more is reported to the head teller before the end of the day. Differences under $50 are posted to the over and short account.", ["A cash difference of $50 or more is reported to the head teller before the end of the day."], ["my drawer is off by $80, who do I tell", "when is a cash difference reported", "what is the reporting rule for a cash difference of $50 or more"]),
("BP-112", "cash", "A cash difference of $50 or more is reported to the head teller before the end of the day. Differences under $50 are posted to the over and short account.", ["Differences under $50 are posted to the over and short account."], ["my drawer is a few dollars short, where is it posted", "where do small cash differences go", "how are differences under $50 handled"]),
("BP-118", "cash", "A currency transaction report is prepared for cash in or cash out of more than $10,000 in one business day. The teller collects the identification of the person who conducts the transaction.", ["A currency transaction report is prepared for cash in or cash out of more than $10,000 in one business day."], ["when do I prepare a CTR", "what is the currency transaction report threshold", "a customer deposits a lot of cash, when is a report prepared"]),
("BP-118", "cash", "A currency transaction report is prepared for cash in or cash out of more than $10,000 in one business day. The teller collects the identification of the person who conducts the transaction.", ["The teller collects the identification of the person who conducts the transaction."], ["whose ID do I take for a CTR", "do I need identification for a currency transaction report", "which person is identified for large cash"]),
("BP-201", "accounts", "To open a consumer account the banker obtains one unexpired government photo identification and the taxpayer identification number. A second document is needed when the address on the identification differs.", ["The banker obtains one unexpired government photo identification and the taxpayer identification number."], ["what ID do I need to open a consumer account", "which documents does a new consumer bring", "what does the banker obtain at account opening"]),
("BP-201", "accounts", "To open a consumer account the banker obtains one unexpired government photo identification and the taxpayer identification number. A second document is needed when the address on the identification differs.", ["A second document is needed when the address on the identification differs.", "Yes: a second document is needed when the address on the identification differs."], ["the address on the license is old, what now", "when is a second document needed", "does an address mismatch need another document"]),
("BP-204", "accounts", "A minor under 18 needs a parent or guardian as joint owner. The account converts to a standard account on the 18th birthday.", ["A minor under 18 needs a parent or guardian as joint owner."], ["can a minor open an account alone", "who has to be on a minor's account", "is a joint owner needed for a 16 year old"]),
("BP-204", "accounts", "A minor under 18 needs a parent or guardian as joint owner. The account converts to a standard account on the 18th birthday.", ["The account converts to a standard account on the 18th birthday."], ["what happens to a minor account later", "when does a minor account convert", "does the youth account change by itself"]),
("BP-208", "accounts", "A consumer checking account with no customer activity for 12 months is coded inactive. The customer reactivates it in person with identification.", ["A consumer checking account with no customer activity for 12 months is coded inactive."], ["when is a checking account inactive", "how long without activity before an account is coded", "what does the inactive code mean"]),
("BP-208", "accounts", "A consumer checking account with no customer activity for 12 months is coded inactive. The customer reactivates it in person with identification.", ["The customer reactivates it in person with identification."], ["how can an inactive account be reactivated", "can an inactive account be reactivated by phone", "what does a customer bring to reactivate"]),
("BP-215", "accounts", "When an owner dies the banker places a deceased hold and sends the death certificate to Estate Services within one business day. Only Estate Services releases funds.", ["The banker places a deceased hold and sends the death certificate to Estate Services within one business day."], ["an account owner died, what do I do", "where does the death certificate go", "how fast must a death certificate be sent"]),
("BP-215", "accounts", "When an owner dies the banker places a deceased hold and sends the death certificate to Estate Services within one business day. Only Estate Services releases funds.", ["Only Estate Services releases funds."], ["who can release money of a deceased customer", "may the branch pay out an estate", "the family wants funds from a deceased owner's account"]),
("BP-301", "wires", "Domestic wires are accepted until 4:00 p.m. Central time. The fee for an outgoing domestic wire is $28.", ["Domestic wires are accepted until 4:00 p.m. Central time."], ["what is the wire cutoff", "until when can a domestic wire be sent today", "is it too late for a wire"]),
("BP-301", "wires", "Domestic wires are accepted until 4:00 p.m. Central time. The fee for an outgoing domestic wire is $28.", ["The fee for an outgoing domestic wire is $28."], ["what does a domestic wire cost", "how much is an outgoing wire", "wire fee for a customer at the desk"]),
("BP-303", "wires", "A wire above $50,000 needs a call back to the customer at the phone number on file before release. The call is recorded in the wire log.", ["A wire above $50,000 needs a call back to the customer at the phone number on file before release."], ["when is a call back needed for a wire", "do I call back on a wire of $75,000", "which phone number is used for the wire call back"]),
("BP-303", "wires", "A wire above $50,000 needs a call back to the customer at the phone number on file before release. The call is recorded in the wire log.", ["The call is recorded in the wire log."], ["where do I note the call back", "how is the wire call documented", "is the call back logged"]),
("BP-310", "cards", "A lost debit card is blocked at once and a replacement is mailed within five business days. An instant card can be printed at branches with a card printer.", ["A lost debit card is blocked at once and a replacement is mailed within five business days."], ["a customer lost a debit card", "how long until a replacement card comes", "what happens after a lost card report"]),
("BP-310", "cards", "A lost debit card is blocked at once and a replacement is mailed within five business days. An instant card can be printed at branches with a card printer.", ["An instant card can be printed at branches with a card printer."], ["can we print a card today", "where can an instant card be had", "the customer cannot wait for the mail card"]),
("BP-315", "cards", "The daily ATM withdrawal limit is $600. A banker may raise it to $1,000 for up to three days after identifying the customer in person.", ["The daily ATM withdrawal limit is $600."], ["what is the ATM limit", "how much can be taken from the ATM in a day", "daily cash limit on a debit card"]),
("BP-315", "cards", "The daily ATM withdrawal limit is $600. A banker may raise it to $1,000 for up to three days after identifying the customer in person.", ["A banker may raise it to $1,000 for up to three days after identifying the customer in person."], ["can I raise an ATM limit", "how high can the ATM limit go for a trip", "what is needed to raise the withdrawal limit"]),
("BP-401", "holds", "The first $275 of a check deposit is available on the next business day. The rest follows the hold schedule in BP-402.", ["The first $275 of a check deposit is available on the next business day."], ["how much of a check is available next day", "what part of the deposit can be used tomorrow", "next day availability on a check"]),
("BP-402", "holds", "For accounts open less than 30 days a check deposit above $6,725 is held for nine business days. The hold notice is given to the customer at the time of deposit.", ["For accounts open less than 30 days a check deposit above $6,725 is held for nine business days."], ["how long is a large check held on a new account", "new account brought a check of $9,000", "what is the new account hold"]),
("BP-402", "holds", "For accounts open less than 30 days a check deposit above $6,725 is held for nine business days. The hold notice is given to the customer at the time of deposit.", ["The hold notice is given to the customer at the time of deposit."], ["when does the customer get the hold notice", "do I hand out a hold notice", "is a hold notice mailed or given"]),
("BP-501", "safe deposit", "Access to a safe deposit box needs the signature of a renter on the access card and a second employee for the guard key. The renter is never left with the guard key.", ["Access needs the signature of a renter on the access card and a second employee for the guard key."], ["how do I give access to a safe deposit box", "is a second employee needed for a box", "what does the renter sign for the box"]),
("BP-504", "safe deposit", "When both keys of a box are lost the box is drilled by the approved locksmith. The renter pays the drilling charge of $175.", ["The renter pays the drilling charge of $175.", "The drilling charge is $175 and the renter pays it."], ["who pays for drilling a box", "what does drilling cost", "the renter lost both keys, what is the charge"]),
("BP-601", "complaints", "Every complaint is entered in the complaint log on the day it is received. Complaints about discrimination go to Compliance the same day.", ["Every complaint is entered in the complaint log on the day it is received."], ["when do I log a complaint", "where do complaints go", "does a spoken complaint have to be entered"]),
("BP-601", "complaints", "Every complaint is entered in the complaint log on the day it is received. Complaints about discrimination go to Compliance the same day.", ["Complaints about discrimination go to Compliance the same day."], ["a customer says she was discriminated against", "which complaints go to Compliance", "how fast does a discrimination complaint go on"]),
("BP-701", "security", "After a robbery the branch locks the doors, calls 911 and then calls Corporate Security. Witnesses write their descriptions before they talk with each other.", ["The branch locks the doors, calls 911 and then calls Corporate Security."], ["what do we do after a robbery", "who is called first after a robbery", "robbery steps for the branch"]),
("BP-701", "security", "After a robbery the branch locks the doors, calls 911 and then calls Corporate Security. Witnesses write their descriptions before they talk with each other.", ["Witnesses write their descriptions before they talk with each other."], ["may witnesses talk after a robbery", "when are descriptions written", "what do witnesses do first"]),
("BP-705", "security", "Two employees open the branch: one enters and one waits outside until the all-clear signal is set. The signal is changed every month.", ["Two employees open the branch: one enters and one waits outside until the all-clear signal is set."], ["how do we open the branch in the morning", "can one person open the branch", "what does the second person do at opening"]),
("BP-705", "security", "Two employees open the branch: one enters and one waits outside until the all-clear signal is set. The signal is changed every month.", ["The signal is changed every month."], ["how often is the all-clear signal changed", "do we keep the same all-clear signal", "when does the opening signal change"]),
]
BP001 = "BP-001: When the procedures do not cover a question, branch staff call Branch Support. The assistant does not give tax, legal or investment advice."
NOANS = ["what is the mortgage rate today", "can a customer deduct this loss on her taxes", "should my customer buy a treasury bond", "what is the parking rule at headquarters", "how do I book vacation days", "does the bank sell gold coins", "who won the branch sales contest", "which stock fund is best for a retiree", "can we notarize a will in Canada", "what will the Fed do next month", "is crypto accepted at the window", "how do I order new business cards"]
NOTXT = ["The procedures do not cover this question. Please call Branch Support.", "This is not covered by the procedures; call Branch Support."]
LEAD = ["", "Customer is waiting: ", "Quick one, ", "From the drive-through: ", "New teller here, ", "For my training notes: ", "Asking for a colleague, ", "Please check: "]
BAD = {"BP-501": "Access needs a letter from the renter's attorney and the presence of the branch manager.", "BP-705": "The branch is opened by the manager alone after a call to the police.", "BP-204": "A minor under 18 needs both parents and a notary as joint owners.", "BP-310": "A lost debit card is blocked by Corporate Security after the customer writes a letter.", "BP-601": "Every complaint is entered in the complaint log by the regional president.", "BP-208": "A consumer checking account with no customer activity is closed and the balance goes to the state."}

def llm(seed=20011):
    sub = "hvb-ai-0011"; rng = np.random.default_rng(seed)
    pool = [(i, q, l) for i, f in enumerate(FACTS) for q in range(3) for l in range(len(LEAD))]
    npool = [(q, l) for q in range(len(NOANS)) for l in range(len(LEAD))]
    po = list(rng.permutation(len(pool))); no = list(rng.permutation(len(npool)))
    plan = [("acceptance", 300, 36, D(2026, 5, 4), D(2026, 5, 22), 3), ("pilot", 120, 12, D(2026, 6, 1), D(2026, 6, 19), 1), ("production", 240, 24, D(2026, 7, 20), D(2026, 10, 31), 2)]
    badids = list(BAD); rec = []; nb = 0
    for smp, n, nn, a, z, bad in plan:
        kinds = np.array(["n"] * nn + ["a"] * (n - nn)); rng.shuffle(kinds); ds = days(rng, n, a, z, sunday=False)
        rows = []
        for k, d in zip(kinds, ds):
            ver = "1.0" if smp != "acceptance" else "1.0-rc2"
            if k == "a":
                i, q, l = pool[po.pop()]; f = FACTS[i]; ev = [f"{f[0]}: {f[2]}"]
                if rng.random() < .25:
                    o = FACTS[int(rng.integers(len(FACTS)))]
                    if o[0] != f[0]: ev.append(f"{o[0]}: {o[2]}")
                ans = f[3][int(rng.integers(len(f[3])))]; qq = LEAD[l] + f[4][q]; r = dict(question=qq[0].upper() + qq[1:] + "?", answer=f"{ans} [{f[0]}]", evidence=ev, label="supported", topic=f[1], answerable="yes", proc=f[0])
            else:
                q, l = npool[no.pop()]; o = FACTS[int(rng.integers(len(FACTS)))]; qq = LEAD[l] + NOANS[q]
                r = dict(question=qq[0].upper() + qq[1:] + "?", answer=NOTXT[int(rng.integers(2))] + " [BP-001]", evidence=[BP001, f"{o[0]}: {o[2]}"], label="supported", topic="not covered", answerable="no", proc="BP-001")
            r.update(sample=smp, asked_on=d.isoformat(), region=str(rng.choice(["North", "Central", "South"], p=[.38, .37, .25])), role=str(rng.choice(["teller", "banker", "manager"], p=[.58, .31, .11]))); rows.append(r)
        done = 0
        while done < bad:
            want = badids[nb % len(badids)]; c = [r for r in rows if r["proc"] == want and r["label"] == "supported" and r["answer"].rsplit(" [", 1)[0] == [f for f in FACTS if f[0] == want][0][3][0]]
            if c:
                c[int(rng.integers(len(c)))].update(answer=BAD[want] + f" [{want}]", label="not_supported"); done += 1
            nb += 1
        rec += rows
    for i, r in enumerate(rec):
        r["id"] = f"QA-{i + 1:04d}"; first = r["label"]
        r["second_label"] = first if (first == "not_supported" or rng.random() < .25) else ""
    # one honest disagreement between the readers, settled by discussion in favour of the first label
    dis = [r for r in rec if r["second_label"] == "supported" and r["sample"] == "acceptance"][7]; dis["second_label"] = "not_supported"
    keys = ["id", "sample", "asked_on", "question", "answer", "evidence", "label", "second_label", "topic", "answerable", "region", "role"]
    p = os.path.join(ROOT, sub, "data", "answers.jsonl"); os.makedirs(os.path.dirname(p), exist_ok=True)
    with open(p, "w", encoding="utf-8") as f:
        for r in rec: f.write(json.dumps({k: r[k] for k in keys}, ensure_ascii=False) + "\n")
    def st(x):
        k = sum(r["label"] == "supported" for r in x); lo, hi = wilson(k, len(x)); return [len(x), k, pc(k / len(x), 1), f"{pc(lo, 1)} to {pc(hi, 1)}"]
    def sel(**kw): return [r for r in rec if all(r[k] == v for k, v in kw.items())]
    SM = ["acceptance", "pilot", "production"]; T = {s_: st(sel(sample=s_)) for s_ in SM}
    TH = ["Sample", "Answers", "Supported", "Share", "95% interval (Wilson)"]
    TR = [[s_] + T[s_] for s_ in SM]
    ref = {s_: (sum("call Branch Support" in r["answer"] for r in sel(sample=s_, answerable="no")), len(sel(sample=s_, answerable="no")), sum("call Branch Support" in r["answer"] for r in sel(sample=s_, answerable="yes")), len(sel(sample=s_, answerable="yes"))) for s_ in SM}
    RR = [[s_, f"{v[0]} of {v[1]}", f"{v[2]} of {v[3]}"] for s_, v in ref.items()]
    RH = ["Sample", "Not covered: referred to Branch Support", "Covered: wrongly referred"]
    import re
    nums = lambda t: set(re.findall(r"\d[\d,:.]*\d|\d", t))
    badnum = sum(not nums(r["answer"]) <= nums(" ".join(r["evidence"])) for r in rec); badcit = sum(re.search(r"\[(BP-\d+)\]", r["answer"]).group(1) not in " ".join(r["evidence"]) for r in rec)
    assert badnum == 0 and badcit == 0, (badnum, badcit)
    tops = sorted({r["topic"] for r in rec}); TT = [[t] + st(sel(topic=t)) for t in tops]
    RG = [[x] + st(sel(region=x, sample="production")) for x in ["North", "Central", "South"]] + [[x] + st(sel(role=x, sample="production")) for x in ["teller", "banker", "manager"]]
    dbl = [r for r in rec if r["second_label"]]; ag = sum(r["label"] == r["second_label"] for r in dbl); n2 = len(dbl)
    a1 = sum(r["label"] == "not_supported" for r in dbl) / n2; a2 = sum(r["second_label"] == "not_supported" for r in dbl) / n2; pe = a1 * a2 + (1 - a1) * (1 - a2); kap = (ag / n2 - pe) / (1 - pe)
    nsa = {s_: [r["id"] for r in sel(sample=s_, label="not_supported")] for s_ in SM}
    q3 = [r for r in sel(sample="production") if r["asked_on"] <= "2026-09-30"]; oc = [r for r in sel(sample="production") if r["asked_on"] > "2026-09-30"]; S3, SO = st(q3), st(oc)
    own, dev_, val = "Lucille Fontaine, Director Branch Operations", "Tomas Arroyo, Digital Workplace Engineering", "Grace Oyelaran, Model Risk Management"
    write_yaml(sub, dict(id=sub, name="Branch Procedures Assistant", version="1.0", kind="llm",
        purpose="Answers questions of branch staff from the branch procedures manual, with the procedure cited; staff read the cited procedure before acting.",
        jurisdictions=["us"], materiality=dict(level="medium", basis="Tier 2 under MRM-100 and AI-120: internal use, no customer contact, a person acts on every answer."),
        owner=own, developer=dev_, validator=val,
        method=dict(algorithm="retrieval with a hosted open-weight 8B instruction model, temperature 0", library="in-house service BPA 1.0", target="answer supported by the cited procedure"),
        data=dict(answers=dict(path="data/answers.jsonl")),
        intended_use=["Answering procedure questions of tellers, bankers and branch managers"], prohibited_use=["Answers to customers directly", "Tax, legal or investment advice", "Credit decisions", "Changes to procedures"],
        limitations=["L-1 Answers only from the manual's current edition, one procedure at a time; questions that need several procedures are referred to Branch Support. Managed by the cited link, user training and monthly sampling."],
        monitoring=dict(frequency="monthly sample, quarterly scorecard", owner=dev_, measures="share of supported answers, figures not in evidence, citations, referrals", thresholds="supported share amber below 97%, red below 95%; figures not in evidence: none; wrong referrals amber above 2%", last_report="2026-11-10", next_report="2026-12-15"),
        approvals=[dict(body="Model Risk Committee", decision="approved", date=D(2026, 7, 14), valid_until=D(2027, 7, 31))]))
    write(sub, "documents/01_model_documentation.md", f"""
# Model Documentation: Branch Procedures Assistant, version 1.0
{HOUSE} | Inventory no. HVB-AI-0011 | Template MRM-T1 rev. 6

Prepared by: {dev_}. Owner: {own}. Issued 2026-06-24. Tier 2.

## 1. Purpose
The assistant answers questions of branch staff from the branch procedures manual and names the procedure in brackets. Staff open the cited procedure before they act. It never talks to customers.

## 2. Scope and Permitted Use
Permitted: procedure questions of tellers, bankers and branch managers. Not permitted: answers to customers directly, tax, legal or investment advice, credit decisions, changes to procedures. A request of the Call Center to use it with customers on the line was refused on 2026-06-10.

## 3. Data and Sources
Corpus: branch procedures manual, edition 2026-04, loaded 2026-04-27; superseded editions are not in the index. Evaluation file: one line per answer with question, answer, the evidence given to the model, and the label of a trained reader from Branch Operations Quality (supported or not_supported). An answer is supported if every statement in it stands in the evidence; a referral is supported if the procedures indeed do not cover the question. The acceptance sample ({T['acceptance'][0]} answers, 4 to 22 May 2026) uses questions written by branch staff who had not seen the assistant; the pilot sample has {T['pilot'][0]} answers from three branches (1 to 19 June 2026). Questions hold no customer data; a filter removes account numbers before logging.

## 4. Methodology
Retrieval (keyword and vector, top passages) followed by an 8-billion-parameter open-weight instruction model hosted in our own data center; weights hash, prompt version P-14 and index build are recorded with each answer; temperature 0; no fine-tuning. The answer is checked before display: the citation must be among the retrieved passages and every figure must occur in them, otherwise the user is referred to Branch Support. Alternatives: keyword search alone (kept as fallback) and a larger external model (rejected, because text would have left the bank).

## 5. Performance
{table(TH, TR[:2])}

{table(RH, RR[:2])}

Of the answers in both samples none contains a figure that is absent from its evidence, and none cites a procedure that was not retrieved. The not supported answers of the acceptance sample are {', '.join(nsa['acceptance'])} and of the pilot {', '.join(nsa['pilot'])}: each stated something that the procedure does not contain. All were given to the prompt team; none led to an action at a counter.

## 6. Robustness
Same question ten times: 50 of 50 questions gave the same answer. Instructions planted in a test procedure: 40 of 40 ignored. Changed figure in a test procedure: 30 of 30 answers followed the changed figure. Planted account numbers: 0 of 25 shown. These tests were run by {dev_} on 2026-06-03 outside the evaluation file and repeated by validation.

## 7. Implementation and Controls
Single sign-on, read-only access to the manual, logs kept for 400 days, keyword search as fallback (tested 2026-06-17). A new manual edition is loaded only after the 60 regression questions pass. Model or prompt changes need approval under AI-120.

## 8. Ongoing Monitoring Plan
A monthly random sample is labeled by Branch Operations Quality; the scorecard goes to Branch Operations and MRM quarterly, with an interim reading each month from October 2026 to March 2027, issued by the 15th of the next month.

{table(["Measure", "Green", "Amber", "Red", "Action"], [["Supported share, all answers of the reading", "97% and above", "95% to below 97%", "below 95%", "amber: cause in 15 days; red: switch to keyword search, MRC"], ["Figures not in evidence", "none", "-", "one or more", "switch to keyword search"], ["Citations not retrieved", "none", "-", "one or more", "switch to keyword search"], ["Covered question wrongly referred", "up to 2%", "2% to 5%", "above 5%", "tune retrieval"]])}

## 9. Limitations
L-1: the assistant answers from the current edition and one procedure at a time; questions that need several procedures are referred to Branch Support. Managed by the cited link, user training (completed by all users before access) and the monthly sample (owner: {own}). No other limitation is registered.
""")
    write(sub, "documents/02_validation_report.md", f"""
# Independent Validation Report VR-2026-0211
{HOUSE} | Model Risk Management

| Item | Entry |
|---|---|
| Model | Branch Procedures Assistant, version 1.0 (HVB-AI-0011), Tier 2 |
| Validation type | Initial, before use |
| Lead validator | {val} |
| Independence | The validator took no part in building, owning or running the assistant and reports to the Chief Risk Officer |
| Data | acceptance and pilot samples, {T['acceptance'][0] + T['pilot'][0]} answers |
| Report date | 2026-07-06 |
| Overall rating | **Satisfactory** |

## 1. Opinion
Fit for the intended use. Recommendation: approve without conditions. No open finding.

## 2. Scope and Criteria
SR 26-2 leaves generative AI outside its scope; the yardstick is bank policy AI-120, structured after NIST AI 600-1. Criteria fixed on 2026-04-30, before results: supported share of 95% or more at the lower bound in the acceptance sample; no figure outside the evidence; no citation that was not retrieved; at least 95% of not covered questions referred; at most 2% of covered questions referred.

## 3. Component Ratings
{table(["Component", "Rating", "Basis"], [["Sources and data", "Satisfactory", "manual edition and index build agree; evaluation file counted"], ["Design", "Satisfactory", "citation and figure check before display; alternatives considered"], ["Outcomes", "Satisfactory", "section 4"], ["Robustness and security", "Satisfactory", "planted instructions, changed figures and planted numbers repeated by validation with the same results"], ["Implementation", "Satisfactory", "weights hash, prompt P-14 and index build of the pilot logs equal the approved package"], ["Monitoring plan", "Satisfactory", "limits and actions set"]])}

## 4. Outcomes (recomputed by validation)
{table(TH, TR[:2])}

{table(RH, RR[:2])}

The lower bound of the acceptance sample is above 95%: met. The pilot sample is smaller and its interval wider; it was read for information. Figures outside the evidence: 0. Citations not retrieved: 0.

**Quality of the labels.** A second reader labeled a random quarter of the answers and every answer first labeled not_supported, without seeing the first label. The one difference in the acceptance sample ({dis['id']}) was a matter of wording; it was discussed and the first label stands.

## 5. Findings
{table(["No.", "Rating", "Condition", "Action", "Status"], [["F-2026-31", "Medium", "In release candidate 1 the index still held the 2025-10 edition of two procedures", "Old editions removed; load check added; acceptance sample drawn on release candidate 2", "Closed 2026-05-01 by G. Oyelaran on evidence"], ["F-2026-32", "Low", "Prompt version was not shown in the log", "Log field added", "Closed 2026-06-26 by G. Oyelaran on evidence"]])}

## 6. Limitations and Conditions
L-1 is accepted as managed. No condition of use. Version 1.0 equals release candidate 2 in weights, prompt and index.
""")
    write(sub, "documents/03_mrc_approval.md", f"""
# Model Risk Committee: Approval Record MRC-2026-07-02
{HOUSE} | Meeting of 2026-07-14

**Present (voting):** Helen Strand, Chief Risk Officer (chair); Luis Ibarra, Chief Credit Officer; Joan Petrie, Compliance. **Attending:** {own}; {dev_}; {val}.

**Item 2. Branch Procedures Assistant, version 1.0 (HVB-AI-0011), first use.**
G. Oyelaran presented VR-2026-0211 of 2026-07-06, rating Satisfactory, findings F-2026-31 and F-2026-32 closed. Mr. Ibarra asked what happens when an answer is wrong: the procedure is one click away, staff act on the procedure and not on the answer, and wrong answers are reported with one button.

**Decision:** approved without conditions, unanimous. Valid from 2026-07-14 until 2027-07-31. Go-live 2026-07-20.

**Not approved:** direct use by customers, which nobody proposed for this version.

**Roles confirmed:** owner {own}; developer {dev_}; validator {val}; users: tellers, bankers and branch managers. Next revalidation due by 2027-07-06.
""")
    write(sub, "documents/04_policy_exception_PX-2026-017_closed.md", f"""
# Policy Exception Memo PX-2026-017 (CLOSED)
{HOUSE} | Form MRM-F9

1. **Policy requirement.** AI-120 section 4.4: logs of AI services are kept for 400 days.
2. **Model.** Branch Procedures Assistant (HVB-AI-0011), pilot of June 2026.
3. **Exception.** The pilot environment kept logs for 30 days, because the archive was connected only on 2026-06-22.
4. **Requested by / date.** {own}, 2026-05-26.
5. **Compensating control.** All pilot logs were copied weekly to the records store by {dev_}.
6. **Granted by / date / expiry.** Helen Strand, Chief Risk Officer, 2026-05-28; expiry 2026-07-15.
7. **Outcome.** Archive connected 2026-06-22; {T['pilot'][0]} sampled pilot answers found complete in the archive.
8. **Closure.** Closed 2026-06-29 by {val}, before approval and before expiry. No exception for this model is open.
""")
    write(sub, "documents/05_monitoring_scorecards_2026.md", f"""
# Ongoing Monitoring Scorecards 2026: Branch Procedures Assistant v1.0
{HOUSE} | HVB-AI-0011 | Prepared by {dev_} from labels of Branch Operations Quality; read by {own} and MRM

Latest reading: **interim October 2026, issued 2026-11-10**, overall **Green**. Q3 2026 scorecard (20 July to 30 September) issued 2026-10-15, overall Green.

{table(["Reading", "Answers", "Supported", "Share", "95% interval (Wilson)"], [["Q3 2026"] + S3, ["October 2026"] + SO, ["All production"] + T['production']])}

{table(RH, RR[2:])}

Figures not in evidence: 0. Citations not retrieved: 0. The two answers labeled not_supported are {' and '.join(nsa['production'])}; in both the reader saw a statement that is not in the procedure, the branch had read the procedure, and no customer was affected. Both are closed with a regression question.

By region and role (production):

{table(["Group", "Answers", "Supported", "Share", "95% interval (Wilson)"], RG)}

By topic (all samples):

{table(["Topic", "Answers", "Supported", "Share", "95% interval (Wilson)"], TT)}

Small topics have wide intervals; none stands out.

**Second reading, all samples.** {n2} answers read twice, {ag} agreed ({pc(ag / n2, 1)}), kappa {kap:.2f}.

**Manual.** Edition 2026-04 is still the current one. **Actions.** Regression questions for the two answers added, closed 2026-11-06. Planned, not yet due: load of edition 2027-01 in January 2027. The November 2026 interim reading is due 2026-12-15, the Q4 2026 scorecard 2027-01-15.
""")
    write(sub, "documents/06_inventory_record.md", f"""
# Model Inventory Record HVB-AI-0011
{HOUSE} | Extract of 2026-11-16

{table(["Field", "Entry"], [["Name / version", "Branch Procedures Assistant / 1.0"], ["Status", "In use since 2026-07-20"], ["Tier", "2 (medium)"], ["Owner", own], ["Developer", dev_], ["Validator", val], ["Approver", "Model Risk Committee (chair Helen Strand)"], ["Users", "Tellers, bankers, branch managers"], ["Development document", "2026-06-24"], ["Latest validation", "VR-2026-0211, 2026-07-06, Satisfactory"], ["Approval", "2026-07-14, valid until 2027-07-31"], ["Latest monitoring", "October 2026, 2026-11-10, Green"], ["Open findings", "0"], ["Open exceptions", "0 (PX-2026-017 closed 2026-06-29)"], ["Predecessor", "none; keyword search remains as fallback"], ["Prompt / corpus", "P-14 / manual edition 2026-04"]])}

Owner's attestation of use, 2026-11-09: used as approved, by branch staff only. Signed {own}.
""")
    print("LLM", T, ref, S3, SO, nsa, n2, ag, round(kap, 3), dis["id"]); [print(r) for r in RG + TT]
    assert len({r["question"] for r in rec}) == len(rec)
