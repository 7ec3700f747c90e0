import os
def pc(a,b): return f"{100*a/b:.1f}%"
def write_papers(d,S):
    st=S['style'];P=lambda *a:a[st]
    n,b,v=S['name'],S['bank'],S['version'];o,dev,val,ap=S['owner'],S['developer'],S['validator'],S['approver']
    uses='; '.join(S['uses']);no='; '.join(S['nouse'])
    vd={0:'18 September 2026',1:'24 September 2026',2:'29 September 2026'}[st]
    purpose=P(f"{S['purpose']} Allowed: {uses}. Not allowed: {no}.",f"{n} serves one end. {S['purpose']}\n\nIt may be used for: {uses}. It must not be used for: {no}. Materiality is {S['level']}: {S['basis']}",f"What it does: {S['purpose']} Where it stops: {no}. Permitted use: {uses}.")
    if st!=1: purpose+=f" Materiality is {S['level']}: {S['basis']}"
    build=P("The model runs as "+S['lib']+f" ({S['algo']}). Its licence permits commercial use and was read by Legal on 2 June 2026; the digest of the weights or the supplier's snapshot number is recorded in the release sheet. Temperature is 0, the output limit 400 tokens. Prompts and templates are kept in version control; release "+v+" is tagged.",
      f"Method: {S['algo']}; {S['lib']}. Decoding is greedy with a limit of 400 tokens. The prompt is a versioned parameter and is part of release {v}. The licence or contract was checked by Legal in May 2026, and the weights digest or snapshot number stands in the inventory.",
      f"We use {S['lib']}, {S['algo']}. Each release fixes model snapshot, prompt, glossary and decoding (temperature 0, limit 400 tokens); release {v} is stored with its digest. Legal cleared the terms of use on 11 May 2026.")
    build+=" "+S['tuning']+" "+S['corpus']+" "+P("Two other designs were tried, a keyword search with fixed texts and a smaller model; the first was too rigid and the second made more errors on a pilot set kept apart from this file.","A rule-based predecessor was the yardstick; on a pilot set of its own it did worse, and is kept as fallback.","Alternatives were a smaller model and a vendor product; both did worse in a pilot that is not part of this file.")
    data=P("No data leave the bank's boundary except to the processor named in the outsourcing register, under a contract that forbids training on them. Requests and answers are logged for 13 months. If the service is down, users get the former way of working. Median latency is 2.1 seconds; the monthly cost is within budget.",
      "Logs (request, sources, answer, release) are kept for two years with restricted access. The processing agreement excludes training on bank data and the supplier gives 90 days' notice before a snapshot is withdrawn. Fallback: the former process. Median response 1.8 seconds.",
      "Inputs stay in the bank's own region; the supplier or host may not train on them. Every answer is logged with release and sources for 18 months. When it fails, people work without it, and the exercise of 3 June 2026 showed that they can. Response time is 2.6 seconds at the median.")
    ev="Questions were drawn at random from real requests and, where needed, written by specialists. Two trained graders read each answer blind to each other; a third settled differences. On a separate calibration set Cohen's kappa between the two was 0.81. No language model was used as a judge.\n\nMeaning of the labels: "+S['meaning']+"\n\n"+S['result']+f"\nFloor set by the owner: {S['floor']}."
    rob=P("Further tests on sets kept by the developers outside this folder: 200 repeated requests gave the same answer in each case; 60 paired requests that differ only in name or sex of the person showed no difference in tone or substance; counterfactual sources (a changed figure) were followed in each of 40 cases. Of 30 orders hidden in texts none was followed, and 50 canary entries of made-up personal data never came out.",
      "Beyond the graded file, stability was tried with 150 rephrased requests, tone with 80 pairs of names, and faithfulness with 50 sources in which a figure had been changed. Each was passed; the sheets are in the model archive. Hidden orders in sources (25) and canaries with made-up personal data (40) had no effect.",
      "Separate checks (archive folder 7, not part of the answer file): same input twice, order of sources, 70 pairs of names of different origin, 45 changed sources, 30 orders hidden in a text, 40 canaries with made-up personal data. No weakness was seen.")
    lim="Known limitation: "+S['limitation']+P(" The owner accepts it; review in March 2027."," It is accepted with the control described and reviewed each year."," Owner of the control: "+o+". Next review: February 2027.")
    human=S['human']+P(" In a seeded-error trial in July 2026 users caught 46 of 50 errors."," A trial with 40 seeded errors in June 2026 found 37 caught by users."," Seeded errors (60, August 2026) were noticed in 55 cases.")
    if S.get('no_validation'):
        valt=f"The validation was carried out by {val}, the team that built the chat, on {vd}; its members re-read 80 answers and agreed with the grade in 78. No other unit took part. Opinion: fit for use."
    else:
        valt=P(f"{val}, which had no part in the building, reviewed concept, data, grading and controls and regraded a random 80 {S['unit']}; it agreed with the grade in 78. It also recomputed the tables and tried attacks of its own (25, none with effect). Two observations were raised: a clearer text for users (closed 30 September 2026) and a second reader for the archive (planned for January 2027). Opinion of {vd}: fit for the stated use.",
         f"Report of {vd} by {val}, independent of {dev} and of {o}. Work done: reading of design papers, regrading of 60 {S['unit']} at random (58 in agreement), challenge of the label definitions, own attacks (20, none with effect), check of access rights and logs. One low finding on naming of prompt files was closed on 2 October 2026. Conclusion: approved for use without conditions.",
         f"{val} reports to the chief risk officer and took no part in development. On {vd} it concluded that the system is fit for its use. Challenge raised: are the graders strict enough? Answer: 70 {S['unit']} were regraded, 68 in agreement. Challenge raised: what if the supplier changes the snapshot? Answer: releases are pinned. No finding is open; a widening of the attack set is planned for the first quarter of 2027.")
    if S.get('self_approval'):
        apt=f"Approved for use on 6 October 2026 by the {ap}, who also led the development of version {v}. No committee or second person took part in the approval. Valid until 5 October 2027."
    else:
        apt=P(f"The {ap} approved version {v} on 6 October 2026, valid until 5 October 2027. The {o} presented, {val} gave its opinion; developers had no vote.",f"Decision of the {ap}, 6 October 2026: version {v} is approved until 5 October 2027. Votes: Risk, Compliance, Operations, Data Protection; the developers were heard but do not vote.",f"Minutes, 6 October 2026. The {ap} took note of the validation and approved release {v}. The approval ends on 5 October 2027. Compliance and Data Protection agreed.")
    if S.get('no_validation'): apt=f"The {ap} approved version {v} on 6 October 2026 on the strength of the review above; the approval ends on 5 October 2027."
    plan=f"Monthly: a random sample of 120 live {S['unit']} graded with the same labels; trigger: {S['floor']} not reached. "+P("Two misses in a row stop the release. Also watched: abstentions, attempts at injection, personal data in answers, complaints, supplier notices.","A miss leads to review within ten working days, a second one to suspension. Abstentions, attacks, personal data and user rejections are counted as well.","If missed, the owner decides within five working days on suspension; abstentions, attacks, personal data, drift of topics and user feedback are reported too.")+f" Responsible: {o}; reports go to {val} and the {ap}."
    if S.get('lapsed'):
        rep=f"Report of 10 March 2026 on February 2026 (version 2.8): 120 live answers read, above the floor. This is the latest monitoring report; none has been written for the months from March 2026 on."
    else:
        rep=P("Report of 12 November 2026 on October 2026: 120 live answers were read, 116 good (96.7%), above the floor; volume dipped in the week of the autumn holiday; no attack had effect; no trigger. Next report: 14 December 2026.","Monitoring report, October 2026 (dated 12 November 2026): 116 of the 120 sampled are good (96.7%), above the floor, no trigger was reached, four users rejected an answer and each case was looked at. Next report 14 December 2026.","12 November 2026, for October: 116 of 120 sampled are good (96.7%), above the floor. Topics shifted a little with the season. No suspension, no open action. The next report is due on 14 December 2026.")
    roles=f"Owner: {o}. Developer: {dev}. Validator: {val}. Approver: {ap}. Changes: a new prompt, model snapshot or source edition is a change; the regression set is run, and {val} decides whether a review is needed before release. Retirement is decided by the owner with notice to the {ap}. "+"Periodic review: once a year, next in September 2027."
    if S.get('no_validation'): roles=roles.replace('Validator: '+val,'Review: '+val)
    if S.get('lapsed'): pass
    W={}
    if st==0:
        W['01_development.md']=f"# {n}: development document\n\n{b}, version {v}, 14 September 2026\n\n## Purpose and use\n{purpose}\n\n## Design\n{build}\n\n## Data and operation\n{data}\n\n## Evaluation\n{ev}\n\n## Robustness\n{rob}\n\n## Limitations\n{lim}\n\n## Human oversight\n{human}\n"
        W['02_validation.md']=f"# Validation report\n\n{n} {v}, {vd}\n\n{valt}\n";W['03_approval.md']=f"# Approval record\n\n{apt}\n"
        W['04_monitoring_plan.md']=f"# Monitoring plan\n\n{plan}\n";W['05_monitoring_report.md']=f"# Monitoring report\n\n{rep}\n";W['06_roles.md']=f"# Roles and change\n\n{roles}\n"
    elif st==1:
        W['technical-file.md']=f"# Technical file, {n} ({v})\n\n*{b}*\n\n## 1 Task\n{purpose}\n\n## 2 How it is made\n{build}\n\n## 3 Running\n{data}\n\n## 4 Weaknesses\n{lim}\n"
        W['evaluation.md']=f"# Evaluation\n\n{ev}\n\n### Other trials\n{rob}\n\n### People in the loop\n{human}\n"
        W['governance.md']=f"# Governance\n\n## Validation\n{valt}\n\n## Approval\n{apt}\n\n## Who does what\n{roles}\n";W['monitoring.md']=f"# Monitoring\n\n## Plan\n{plan}\n\n## Latest report\n{rep}\n"
    else:
        W['committee-pack.md']=f"# Committee pack: {n}, release {v}\n\n{b}\n\n**Summary.** {purpose}\n\n**Oversight by people.** {human}\n\n**Limits.** {lim}\n\n**Validation.** {valt}\n\n**Decision.** {apt}\n\n**Duties.** {roles}\n"
        W['annex-a-build-and-test.md']=f"# Annex A: build and test\n\n{build}\n\n{data}\n\n## Graded answers\n\n{ev}\n\n## Further checks\n\n{rob}\n"
        W['annex-b-monitoring.md']=f"# Annex B: monitoring\n\n{plan}\n\n{rep}\n"
    for k,t in W.items(): open(os.path.join(d,k),'w').write(t)
