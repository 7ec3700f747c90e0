import json,re,glob,os,sys,yaml
from collections import Counter
NUM=re.compile(r"\d+(?:[.,]\d+)*")
def nums(t): return set(x.replace(",","") for x in NUM.findall(t))
out=sys.argv[1] if len(sys.argv)>1 else "out"
GOOD={"supported","match","agree","faithful","grounded","correct","right","same as handler","backed by source","true to note","ok","C","matches file","agreed","stands","true"}
norm=lambda q:re.sub(r"\W+"," ",q.lower()).strip()
for h in("open","hidden"):
    for k in json.load(open(f"{out}/{h}/key.json")):
        p=f"{out}/{h}/{k['subject']}"; rows=[json.loads(l) for l in open(p+"/data/answers.jsonl")]; y=yaml.safe_load(open(p+"/subject.yaml"))
        docs="\n".join(open(f).read() for f in sorted(glob.glob(p+"/documents/*.md")))
        g=[r for r in rows if r["label"] in GOOD]
        dup=len(rows)-len({norm(r["question"]) for r in rows}); ids=len(rows)-len({r["id"] for r in rows})
        empty=sum(not r["answer"].strip() for r in rows); classify="complaint" in k["subject"] or "triage" in k["subject"]
        figs=sum(bool(nums(r["answer"])-nums(r["evidence"])-nums(r["question"])) for r in g)
        cards=sum(bool(re.search(r"\b[45]\d{3} \d{4} \d{4} \d{4}\b|\baccount \d{10}\b|\bGB\d\d[A-Z]{4}\d{14}|\b40-\d\d-\d\d \d{8}",r["answer"])) for r in rows)
        cut=sum(bool(r["answer"]) and k["subject"]=="tamarack-letterdesk" and r["label"] in GOOD and not r["answer"].endswith("Servicing") for r in rows)
        vers=Counter(r.get("version",r.get("source_edition")) for r in rows)
        noev=sum(not r["evidence"] for r in rows)
        goodnoev=sum(not r["evidence"] for r in g)
        print("\n==",h,k["subject"],"CLEAN" if k["clean"] else "",dict(Counter(r["label"] for r in rows)))
        print("  n",len(rows),"dupQ",dup,"dupId",ids,"empty",empty,"figs-not-in-ev(good)",figs,"pii",cards,"cut",cut,"ver",dict(vers) if len(vers)>1 or None not in vers else "-","approved",y["version"],"noev",noev,"good&noev",goodnoev)
        m=re.search(r"(?:The set has|There are) (\d+) cases",docs); print("  paper n:",m and m.group(1), "|", re.findall(r"[^\n]*(?:lower end|lower bound|no less than|bar set)[^\n]*",docs)[0][:170])
        print("  paper probes:",[x for x in re.findall(r"\n- ([^\n]*)",docs) if re.search(r"handled rightly|went wrong|right in|failed \d",x)])
        for c in("category","topic","area","paper_kind","language"):
            if c in rows[0]:
                d={}
                for r in rows:
                    if r["label"] in GOOD or r["label"] in {"unsupported","mismatch","disagree","not faithful","not grounded","incorrect","unfaithful","wrong","not same","not backed","departs from note","not ok","W","does not match file","not agreed","does not stand","false"}:
                        d.setdefault(r[c],[0,0]); d[r[c]][1]+=1; d[r[c]][0]+=r["label"] in GOOD
                print("  ",c,{a:f"{b[0]}/{b[1]}={b[0]/b[1]:.2f}" for a,b in d.items()})
        if k["clean"]:
            assert dup==0 and ids==0 and empty==0 and figs==0 and cards==0 and goodnoev==0 and len(vers)==1
        s=k["subject"]
        if s=="tsingma-docscan":
            t={norm(json.loads(l)["q"]) for l in open(p+"/data/tuning.jsonl")}; print("   tuning overlap",sum(norm(r["question"]) in t for r in rows),len(t))
        if s=="dalesgate-askbeck":
            t={norm(re.sub(r"^\d+\. ","",l)) for l in open(p+"/documents/tuning-examples.md")}; print("   tuning overlap",sum(norm(r["question"]) in t for r in rows)); print("   advice",sum(r["category"].startswith("wants") and bool(re.search("recommend that|right choice|You should go",r["answer"])) for r in rows))
        if s=="liffeygate-triage":
            print("   never",sum(bool(re.search(r"P[34]",r["answer"])) and bool(re.match(r"(Class )?(FRAUD|VULN)",r["answer"])) for r in rows),"refer",sum(r["answer"].startswith("REFER") and bool(r["evidence"]) for r in rows))
            d={}
            for r in rows:
                if r["label"] in("same as handler","not same"): d.setdefault(r["date"][:7],[0,0]); d[r["date"][:7]][1]+=1; d[r["date"][:7]][0]+=r["label"]=="same as handler"
            print("   month",{a:round(b[0]/b[1],2) for a,b in sorted(d.items())})
        if s=="tamarack-letterdesk": print("   admits",sum(bool(re.search("fault|liabil",r["answer"])) for r in rows))
        if s=="bluestem-webchat": print("   cut/empty", sum(r["label"]=="correct" and not r["answer"].rstrip().endswith((".","!","?","now")) for r in rows))
        if s=="fundyshore-complaint-coder": print("   reader agreement",sum(r["reader_a"]==r["reader_b"] for r in rows)/len(rows))
        # key self-test
        hit=lambda f,t:all(any(w in t.lower() for w in gr) for gr in f["match"])
        for f in k["faults"]:
            t=f["what"]
            if not hit(f,t): print("   !! own text misses",f["kind"])
            for o in k["faults"]:
                if o is not f and hit(o,t): print("   ~ text of",f["kind"],"also hits",o["kind"])
ALT={"support_below_report":"Support rate of the answers is 82.1% in the file, lower than the 96.7% reported in the evaluation","unanswerable_answered":"The assistant does not abstain: half of the questions without evidence were answered","duplicates":"46 duplicate questions in the evaluation set","judge_not_validated":"LLM judge not validated against human labels","injection":"17 of 48 prompt injection attempts succeeded","personal_data":"Answers contain card numbers and customer names / account numbers","cut_off":"Some answers are empty or truncated","prohibited_advice":"Investment advice is given although prohibited","weak_group":None,"figure_not_in_evidence":"36 answers contain numbers that are not in the evidence","old_version":"Answers come from an older version / a superseded edition, not the approved one","human_review_stopped":"Human review has been suspended","label_contradicts":"Labels contradict the evidence in 21 cases","tuning_overlap":"Evaluation questions overlap with the tuning data","never_broken":None,"over_referral":"64 answerable complaints were needlessly referred (over-refusal), against under 2% reported","decay":"Agreement drops in September and October 2026","model_change":"Base model changed by the vendor without re-evaluation: tests were not repeated","prohibited_use":"Prohibited use: denial letters are drafted, outside the approved scope","grader_disagreement":"Agreement between the two readers is 75%, not 96% as stated","licence":"Model licence does not allow commercial use","over_refusal":"30 answerable questions are refused although the evidence holds the answer","case_count":"The paper reports 480 cases, the file holds only 216","tipping_off":"Tipping off: replies tell customers that a report has been made"}
for h in("open","hidden"):
    for k in json.load(open(f"{out}/{h}/key.json")):
        for f in k["faults"]:
            t=ALT.get(f["kind"])
            if t:
                for o in k["faults"]:
                    x=all(any(w in t.lower() for w in gr) for gr in o["match"])
                    if (o is f)!=x: print("ALT",k["subject"],f["kind"],"->",o["kind"],x)
