from core import *
NOUN=dict(chat="questions that the sources answer",staff="questions that the sources answer",kyc="fields that stand in the document",complaint="texts that have a class",letter="orders with a complete case record",**{"aml-notes":"case notes","notes":"case notes","edd":"fields that stand in the file"})
def D(x): return fdate(dt.date.fromisoformat(x))
def sec(sp,rep,ins):
    d=sp["dates"]; L=sp["L"]; n=NOUN[sp["kind"]]; g=sp["gate"]; b=sp["bank"]; w={}
    lk,ln=sp["live"][1],sp["live"][0]
    mean=[f"“{L['sup']}”: everything the answer says stands in the evidence",f"“{L['uns']}”: at least one statement or figure of the answer does not stand in the evidence"] if sp.get("wrong")!="swap" else [f"“{L['sup']}”: class and priority are those of the people who sorted by hand",f"“{L['uns']}”: they are not"]
    if L.get("over"): mean.append(f"“{L['over']}”: "+("the text has a class and was passed to a person nonetheless" if sp["kind"]=="complaint" else "the evidence holds the answer and it was declined nonetheless"))
    for p in rep["probe"].values(): pass
    for pn,ps in sp["probes"].items(): mean+= [f"“{ps['lg']}”: right behaviour on {ps['say']}",f"“{ps['lb']}”: wrong behaviour on {ps['say']}"]
    w["labels"]="\n".join("- "+m+"." for m in mean)
    over=""
    if L.get("over"): over=f" {rep['over']} were marked “{L['over']}” and are left out of this rate."
    w["sup"]=[f"Of the {rep['nfact']} {n}, {rep['sup']} answers were marked “{L['sup']}” and {rep['uns']} “{L['uns']}”: {pc(rep['rate'])} (95% interval {pc(rep['lo'])} to {pc(rep['hi'])}, n = {rep['base']}). The acceptance limit, fixed before the test, is a lower bound of {g}%; it is met.{over}",
      f"{rep['sup']} of {rep['base']} answers to {n} are “{L['sup']}” ({pc(rep['rate'])}; Wilson interval {pc(rep['lo'])}–{pc(rep['hi'])}). Required before the test was run: the lower end at or above {g}%. Passed.{over}",
      f"Main measure: share “{L['sup']}” among {n}. Result {pc(rep['rate'])} ({rep['sup']} of {rep['base']}), interval from {pc(rep['lo'])} to {pc(rep['hi'])} at 95%. The plan asked for a lower end of no less than {g}%, so the test is passed.{over}",
      f"We counted {rep['base']} {n}. {rep['sup']} were “{L['sup']}”, {rep['uns']} “{L['uns']}”. That is {pc(rep['rate'])}, with 95% confidence between {pc(rep['lo'])} and {pc(rep['hi'])}; the bar set in the test plan was {g}% for the lower end.{over}"]
    def pl(v):
        o=[]
        for p in rep["probe"].values():
            if v==0: o.append(f"- {p['say'][0].upper()+p['say'][1:]}: {p['good']} of {p['n']} handled rightly"+(", no failure." if not p['bad'] else f", {p['bad']} not ({pc(p['bad']/p['n'])})."))
            if v==1: o.append(f"- {p['n']} {p['say']}: {p['bad'] or 'none'} went wrong.")
            if v==2: o.append(f"- {p['say']}, n = {p['n']}: right in {pc(p['good']/p['n'])} ({p['good']} cases).")
            if v==3: o.append(f"- {p['say']}: tried {p['n']}, failed {p['bad']}.")
        return "\n".join(o)
    w["probes"]=[pl(i) for i in range(4)]
    def tab(key,head):
        return f"| {head} | n | {L['sup']} | share |\n| --- | --- | --- | --- |\n"+"\n".join(f"| {k} | {v[1]} | {v[0]} | {pc(v[0]/v[1])} |" for k,v in sorted(rep[key].items()))
    w["tab"]=""
    if sp.get("cats",True): w["tab"]="By category:\n\n"+tab("category","category")+"\n"
    if len(rep["language"])>1 and sp.get("langs",True): w["tab"]+="\nBy language:\n\n"+tab("language","language")+"\n"
    if sp.get("cats",True): w["tab"]+="\nThe differences are within what chance gives at these numbers.\n"
    ver=f" All {rep['n']} answers come from version {sp['ver']}."
    data=f"The set has {rep['n']} cases, each question once, collected and answered between {fdate(rep['d0'])} and {fdate(rep['d1'])}."+ver+" "+{"complaint":"The texts are complaints as they came in, with names removed","aml-notes":"The notes are real, with names replaced by tags","notes":"The notes are real, with names replaced by tags","kyc":"The papers belong to companies made up or altered for the test","edd":"The files belong to companies altered for the test","letter":"The orders come from past cases with names removed"}.get(sp["kind"],"The questions were written by business staff who did not build the system")+", and none of them was used to write prompts or to tune the model. "+f"For robustness {40+hash_(sp,30,'rb')} further cases, not in the file, were put a second time in changed form; the answer kept its substance in all but {1+hash_(sp,2,'rc')}."
    w["set"]=data; lab=sp["graders"]; w["lab"]=(lab[0].upper()+lab[1:]+".") if lab else ""
    for k in ("dev","eval","val","app","mon","roles"): w["+"+k]="\n\n".join(ins.get(k,[])) + ("\n" if ins.get(k) else "")
    w["use"]="Intended use: "+"; ".join(sp["intended"])+".\n\nNot allowed: "+"; ".join(sp["prohibited"])+"."
    w["lim"]="\n".join("- "+x for x in sp["limits"])
    eu="eu" in sp["jur"] or "uk" in sp["jur"]
    w["priv"]=["Personal data: the "+("data protection impact assessment" if eu else "privacy impact assessment")+f" was signed on {D(d['dev'])}. Prompts and answers are logged for 13 months with access for four named people. No data leave the bank's region.",
      f"Privacy and security: the privacy review ended on {D(d['dev'])} without open points. The log keeps prompt, passages, answer, version and user for one year. Penetration and injection tests are repeated with each release.",
      f"A privacy assessment of {D(d['dev'])} covers lawful basis, retention of logs (12 months) and access. Data stay in the country."][hash_(sp,3)]
    w["fallback"]=f"Suppliers are entered in the outsourcing register and reviewed every year, last in {MON[3+hash_(sp,4,'mo')] } 2026. "+["If the service fails or needs longer than ten seconds, the screen shows the search page of the sources and the number of a person.","Fallback: the old manual way of working stays in place and was rehearsed before go-live.","Outages: users go back to the former process, which is kept alive and was tried out in a drill."][hash_(sp,3,"f")]
    w["human"]=sp.get("human") or {"chat":"Customers are told at the start that they talk to a machine. Every answer shows its passage and a button that brings in an employee.","staff":"The employee sees the passage beside the answer and remains responsible for the step.","kyc":"An analyst confirms or corrects each field before it enters the file; corrections are stored.","complaint":"A handler reads every complaint and can change class and priority; changes are stored.","letter":"A clerk reads, corrects and signs each letter; nothing is sent automatically.","aml-notes":"The second reader opens the note beside the summary and signs for both.","notes":"The investigator reads note and summary side by side and signs for both.","edd":"An analyst checks each value against the file before it is used."}[sp["kind"]]
    w["design"]=[f"Base model: {sp['base']}. Sources: {sp['corpus']}. Prompt {sp['prompt']} is kept under version control together with the decoding settings (temperature 0, at most 600 tokens). Two alternatives were tried, plain search and a smaller model; both were weaker on the development questions.",
      f"The system is version {sp['ver']}: {sp['base']}; prompt {sp['prompt']}; temperature 0; a fixed seed. It reads: {sp['corpus']}. A keyword search was compared as the simplest alternative and found fewer than half of the passages.",
      f"Model: {sp['base']}. What it reads: {sp['corpus']}. Prompt: {sp['prompt']}, settings frozen with version {sp['ver']} (greedy decoding). Considered and set aside: a rules engine and a larger hosted model, for cost and data reasons.",
      f"We use {sp['base']}. Inputs: {sp['corpus']}. The prompt ({sp['prompt']}) and the settings are stored with a digest under version {sp['ver']}. Same input gives same output in 200 of 200 repeats. The team weighed the alternative of templates without a model; it covered too few cases."]
    nn=100+hash_(sp,50,"nn"); ag=nn-3-hash_(sp,3,"ag")
    w["vopin"]=[f"{sp['val']}, independent of the developers, tested version {sp['ver']} and re-read {nn} randomly drawn answers with the evidence: the label was the same in {ag}. The figures of the evaluation were recomputed from the answers file and agree. One low finding (the user guide lacked a page on how to report a wrong answer) was closed on {D(d['app'])} on sight of the page. Opinion: satisfactory with minor issues, fit for the intended use.",
      f"Work done by {sp['val']} without the project team: reading of the development file, recomputation of every figure from the answers file, second reading of {nn} answers (same judgement in {ag}), a look at logs and access rights. One observation, on naming of log files, is closed. Rating: satisfactory. Conditions: monthly sample, no wider use without a new review; both are in place.",
      f"Reviewer: {sp['val']}, reporting to the chief risk officer and with no part in the build. Re-performed: all counts of the test; {nn} answers read afresh, {ag} judged alike. Challenged: choice of model, sources, behaviour on hostile input. Two minor points were put right before approval. Conclusion: suitable for the declared use until {D(d['until'])}.",
      f"The second line ({sp['val']}) recomputed the result from the file, re-read {nn} cases ({ag} same judgement), checked the version in operation against the approved one by digest and interviewed users. Nothing of high or medium weight is open. Overall view: approve, with the monitoring described."]
    w["appr"]=[f"The Model Risk Committee approved version {sp['ver']} on {D(d['app'])} for the intended use, valid until {D(d['until'])}. Present: chair, owner, validator (no vote), compliance. Conditions: monthly sample and report.",
      f"Decision of {D(d['app'])}: version {sp['ver']} released, end of validity {D(d['until'])}. Any change of model, prompt or sources outside the change table goes back to validation.",
      f"Resolved on {D(d['app'])}: {sp['name']}, version {sp['ver']}, may be used within its declared purpose until {D(d['until'])}; revalidation is planned for the two months before that date.",
      f"Sign-off {D(d['app'])} by the head of risk and the owner. Version {sp['ver']}. Expires {D(d['until'])}. The use outside the declared purpose is not approved."]
    w["plan"]=[f"Every month {ln} live answers are drawn at random and read by two people. Amber under {g+2}%, red under {g}% “{L['sup']}”; red stops the service until the owner and validation agree. Complaints about answers are counted weekly. Owner of the plan: {sp['owner']}.",
      f"Plan: random sample of {ln} cases each period, limits {g}% (stop) and {g+2}% (inform), quarterly repeat of the hostile prompts, yearly revalidation. Reports go to the owner ({sp['owner']}) and to {sp['val']}."][hash_(sp,2,"pl")] if ln else f"Plan: the monthly reading by handlers goes on; limits {g}% (stop) and {g+2}% (inform). Reports go to {sp['owner']} and {sp['val']}."
    w["report"]=[f"Report for {d['monper']} of {D(d['mon'])}. Sample {ln}, “{L['sup']}” {lk} ({pc(lk/ln)}), inside the limits. In use since {D(d['live'])}. Version in operation: {sp['ver']}, same digest as approved. Volume was lower in the holiday weeks and is back. One user reported a wrong answer; it was an outdated page in the intranet, since removed. No incident, no change.",
      f"{d['monper']}, written {D(d['mon'])}: {lk} of {ln} sampled cases “{L['sup']}” ({pc(lk/ln)}); limits kept. Running since {D(d['live'])} in version {sp['ver']}. A peak in use after the salary week is seasonal. Injection prompts repeated: no success. Open actions: none overdue; a refresher training for users is planned for February 2027.",
      f"Review of {d['monper']} ({D(d['mon'])}). Live since {D(d['live'])}, version {sp['ver']}. Sample result {pc(lk/ln)} ({lk}/{ln}), green. Two small outages of under five minutes, handled by the fallback. Users' corrections are stable. Next review as planned.",
      f"Entry {D(d['mon'])}, {d['monper']}: read {ln} cases, {lk} “{L['sup']}” = {pc(lk/ln)}. Green. Version {sp['ver']} since {D(d['live'])}. No incident. The quarterly update of the glossary was closed in time."] if ln else ["","","",""]
    w["roles"]=f"Owner: {sp['owner']}. Developer: {sp['dev']}. Validator: {sp['val']}. Users are trained before they get access."
    if sp["half"]=="hidden":
        src={"complaint":"Member complaints, stripped of names, make up the test","notes":"Investigators' notes with masked parties make up the test","kyc":"Papers of altered companies make up the test","edd":"Files of altered companies make up the test","letter":"Past servicing cases without names make up the test"}.get(sp["kind"],"Colleagues outside the project wrote the questions")
        w["set"]=f"{src}. There are {rep['n']} cases; no question is in the set a second time, and nothing in it had been shown to the model or the prompt writers before. Answers were produced from {fdate(rep['d0'])} to {fdate(rep['d1'])}, always by version {sp['ver']}. Rewording was tried on {50+hash_(sp,40,'rb')} extra cases kept elsewhere; {1+hash_(sp,3,'rc')} changed in meaning."
        w["priv"]=[f"Privacy was assessed by the data protection officer ({D(d['dev'])}); logs live for a year behind two keys, and nothing is sent abroad.",f"The privacy file is closed as of {D(d['dev'])}. We log input, output, version and user; deletion after 12 months is automatic. Each release is attacked by the security team before it goes out.",f"Data protection gave its clearance on {D(d['dev'])}. Log retention is 400 days, reading rights are held by five people."][hash_(sp,3)]
        w["fallback"]=f"Vendors and hosts are in the third-party inventory (last yearly check {MON[2+hash_(sp,5,'mo')]} 2026). "+["When it is down, staff do the work as before; a drill showed no backlog after one day.","A stop switch returns everyone to the earlier procedure, and it was pulled once as a test.","Without the service the work is done by hand; the rota for that exists and was rehearsed."][hash_(sp,3,"f")]
        w["human"]={"chat":"The chat says that it is a program, shows where each answer comes from and offers a person at any time.","staff":"Staff see the passage and decide; the helper carries out nothing.","kyc":"No value goes into the file before an analyst has ticked it.","edd":"No value goes into the sheet before an analyst has ticked it.","complaint":"People read all complaints; the code only sets the order and can be overwritten.","letter":"A specialist reads and releases every letter.","notes":"The reviewer has the note on the left and the summary on the right, and signs after reading both."}[sp["kind"]]
        w["plan"]=f"{ln} cases drawn by lot each month, two readers. Below {g+2}% “{L['sup']}” the owner is told, below {g}% the service is switched off. Hostile and unanswerable cases are run again every quarter. Readers of the report: {sp['owner']}; {sp['val']}."
        ml=[f"“{L['sup']}” – nothing in the answer goes beyond the evidence" if sp.get("wrong")!="swap" else f"“{L['sup']}” – code and level as the readers have them",f"“{L['uns']}” – something in it does" if sp.get("wrong")!="swap" else f"“{L['uns']}” – code or level is another one"]
        if L.get("over"): ml.append(f"“{L['over']}” – the evidence would have given the answer, yet the reply was a refusal")
        for ps in sp["probes"].values(): ml.append(f"“{ps['lg']}” / “{ps['lb']}” – {ps['say']}: as it should be / not as it should be")
        w["labels"]="\n".join("* "+x for x in ml)
        w["roles"]=f"Responsible owner {sp['owner']}; built by {sp['dev']}; tested by {sp['val']}. Access only after a course of one hour."
    w["mat"]=f"{b}, {sp['country']}. Materiality {sp['mat'][0]}: {sp['mat'][1]}."
    return w
def hash_(sp,k,s=""): return R(sp["id"],"h",s).randrange(k)
def S1(sp,rep,ins):
    w=sec(sp,rep,ins); d=sp["dates"]
    return {"01_development.md":f"# {sp['name']}: development\n\n{sp['bank']}, version {sp['ver']}, {D(d['dev'])}\n\n## Why\n{sp['purpose']}\n\n{w['mat']}\n\n## Use\n{w['use']}\n\n## How it works\n{w['design'][0]}\n\n{w['human']}\n\n{w['fallback']}\n\n{w['+dev']}\n## Privacy and security\n{w['priv']}\n",
    "02_evaluation.md":f"# Evaluation of {sp['name']}\n\n{D(d['ev'])}. File: data/answers.jsonl.\n\n## Test set\n{w['set']}\n\n## Labels\n{w['lab']}\n\n{w['labels']}\n\n## Results\n{w['sup'][0]}\n\n{w['probes'][0]}\n\n{w['tab']}\n{w['+eval']}",
    "03_validation.md":f"# Independent validation\n\n{D(d['val'])}\n\n{w['vopin'][0]}\n\n{w['+val']}",
    "04_approval.md":f"# Approval\n\n{w['appr'][0]}\n\n{w['+app']}",
    "05_monitoring.md":f"# Monitoring\n\n## Plan\n{w['plan']}\n\n## Latest report\n{w['report'][0]}\n\n{w['+mon']}",
    "06_roles_and_limits.md":f"# Roles, limits\n\n{w['roles']}\n\n## Known limits\n{w['lim']}\n\n{w['+roles']}"}
def S2(sp,rep,ins):
    w=sec(sp,rep,ins); d=sp["dates"]
    return {"dossier.md":f"# Dossier {sp['name']} ({sp['ver']})\n\nState: {D(d['ev'])}\n\n**1 Purpose.** {sp['purpose']} {w['mat']}\n\n**2 Use.** {w['use']}\n\n**3 Technique.** {w['design'][1]}\n\n**4 People.** {w['human']} {w['roles']}\n\n**5 Privacy, outage.** {w['priv']} {w['fallback']}\n\n{w['+dev']}\n**6 Test.** {w['set']} {w['lab']}\n\n{w['sup'][1]}\n\n{w['probes'][1]}\n\n{w['tab']}\n{w['+eval']}\n**7 Words used in the answers file.**\n\n{w['labels']}\n\n**8 Limits.**\n\n{w['lim']}\n\n**9 Watching.** {w['plan']}\n\n{w['+roles']}",
    "validation-note.md":f"# Note of the validation unit, {D(d['val'])}\n\n{w['vopin'][1]}\n\n{w['+val']}",
    "committee-minutes.md":f"# Minutes (extract)\n\n{w['appr'][1]}\n\n{w['+app']}",
    "watch-report.md":f"# Watch report\n\n{w['report'][1]}\n\n{w['+mon']}"}
def S3(sp,rep,ins):
    w=sec(sp,rep,ins); d=sp["dates"]
    return {"evaluation-report.md":f"# {sp['name']}: test report\n\nDate {D(d['ev'])}\n\n### What was tested\n{w['set']}\n\n### By whom\n{w['lab']}\n\n### Outcome\n{w['sup'][0]}\n\n{w['probes'][1]}\n\n{w['tab']}\n{w['+eval']}\n### Meaning of labels\n{w['labels']}\n",
    "build-memo.md":f"# Build memo\n\n{D(d['dev'])}. {sp['purpose']}\n\n{w['mat']}\n\n{w['use']}\n\n{w['design'][0]}\n\n{w['priv']}\n\n{w['+dev']}",
    "validation-memo.md":f"# Validation memo, {D(d['val'])}\n\n{w['vopin'][0]}\n\n{w['+val']}",
    "decision-note.md":f"# Decision note\n\n{w['appr'][1]}\n\n{w['+app']}",
    "user-guide.md":f"# Guide for users\n\n{w['human']} {w['fallback']}\n\nKnown limits:\n\n{w['lim']}\n\n{w['roles']}\n\n{w['+roles']}",
    "monitoring-plan-and-report.md":f"# Monitoring\n\n{w['plan']}\n\n{w['report'][1]}\n\n{w['+mon']}"}
def S4(sp,rep,ins):
    w=sec(sp,rep,ins); d=sp["dates"]
    return {"model-risk-form.md":f"# Model risk form\n\n| item | entry |\n| --- | --- |\n| system | {sp['name']} |\n| version | {sp['ver']} |\n| institution | {sp['bank']} |\n| date | {D(d['dev'])} |\n\n**Q1 What is it for?** {sp['purpose']}\n\n**Q2 What may it be used for, and what not?** {w['use']}\n\n**Q3 How material is it?** {w['mat']}\n\n**Q4 What is it built from?** {w['design'][2]}\n\n**Q5 What do people do?** {w['human']}\n\n**Q6 Privacy, logs?** {w['priv']}\n\n**Q7 What if it fails?** {w['fallback']}\n\n**Q8 Limits?**\n\n{w['lim']}\n\n**Q9 Who?** {w['roles']}\n\n{w['+dev']}{w['+roles']}",
    "test-record.md":f"# Test record, {D(d['ev'])}\n\n{w['set']}\n\n{w['lab']}\n\n{w['labels']}\n\n{w['sup'][2]}\n\n{w['probes'][2]}\n\n{w['tab']}\n{w['+eval']}",
    "validation-opinion.md":f"# Opinion of {D(d['val'])}\n\n{w['vopin'][2]}\n\n{w['+val']}",
    "committee-decision.md":f"# Decision\n\n{w['appr'][2]}\n\n{w['+app']}",
    "periodic-review.md":f"# Monitoring: plan and last review\n\n{w['plan']}\n\n{w['report'][2]}\n\n{w['+mon']}"}
def S5(sp,rep,ins):
    w=sec(sp,rep,ins); d=sp["dates"]
    return {"system-card.md":f"# System card: {sp['name']}\n\nVersion {sp['ver']} · {sp['bank']} · {sp['country']}\n\n## Summary\n{sp['purpose']} {w['mat']}\n\n## Use\n{w['use']}\n\n## Build\n{w['design'][3]}\n\n{w['+dev']}\n## Test results ({D(d['ev'])})\n{w['sup'][3]}\n\n{w['probes'][3]}\n\n{w['tab']}\n{w['+eval']}\n## How the test was made\n{w['set']} {w['lab']}\n\n{w['labels']}\n\n## Safeguards\n{w['human']} {w['fallback']} {w['priv']}\n\n## Limits\n{w['lim']}\n",
    "independent-review.md":f"# Independent review, {D(d['val'])}\n\n{w['vopin'][3]}\n\n{w['+val']}",
    "approval-record.md":f"# Approval record\n\n{w['appr'][3]}\n\n{w['+app']}",
    "operations-review.md":f"# Operations review\n\n## What is watched\n{w['plan']}\n\n## Last period\n{w['report'][3]}\n\n{w['+mon']}",
    "register-entry.md":f"# Register entry\n\n{w['roles']}\n\nNext revalidation before {D(d['until'])}.\n\n{w['+roles']}"}
def S6(sp,rep,ins):
    w=sec(sp,rep,ins); d=sp["dates"]
    return {"home.md":f"# {sp['name']} – home\n\n{sp['purpose']}\n\n{w['roles']}\n\n{w['mat']}\n\n{w['use']}\n\n{w['+roles']}","how-it-works.md":f"# How it works\n\n_{D(d['dev'])}_\n\n{w['design'][2]}\n\n{w['human']}\n\n{w['fallback']}\n\n{w['priv']}\n\n{w['+dev']}\n\n## What it cannot do\n{w['lim']}\n",
    "test-results.md":f"# Test results\n\n_{D(d['ev'])}_\n\n{w['set']}\n\n{w['sup'][3]}\n\n{w['probes'][2]}\n\n{w['tab']}\n{w['+eval']}\n## Labels\n{w['lab']}\n\n{w['labels']}\n",
    "second-line-review.md":f"# Second-line review\n\n_{D(d['val'])}_\n\n{w['vopin'][3]}\n\n{w['+val']}","sign-off.md":f"# Sign-off\n\n{w['appr'][2]}\n\n{w['+app']}",
    "running-log.md":f"# Running log\n\nWhat we check: {w['plan']}\n\n{w['report'][3]}\n\n{w['+mon']}"}
ST=dict(S1=S1,S2=S2,S3=S3,S4=S4,S5=S5,S6=S6)
