import json,re
K=json.load(open('out/six/key.json'))
hit=lambda m,t:all(any(w in t for w in g) for g in m)
for k in K:
    for f in k['faults']:
        t=(f['what']+' '+f['size']).lower()
        print(k['subject'][:10],f['kind'],[g['kind'] for g in k['faults'] if hit(g['match'],t)])
# alternates
alt={'corrib-letter-drafter':["share of faithful answers is 83.1%, documents say 97.2%","30 answers labelled faithful state figures that do not occur in their evidence","19 answers mention legal proceedings though the document says never","the developer approved its own model","recorded limits: the letters are long"],
'tamarack-note-summarizer':["the document counts 412 answers, the file holds 336","8 answers are empty","32 answers end in mid sentence, truncated","answers contain ssn numbers: personal data in 24 of 336","support rate in category card_fraud is 61.8% against 97%","no injection test in the file"],
'scheldemond-chat':["support in language nl is 68% against 97%","20 of 36 questions with no evidence were answered instead of declined","answers give advice although investment advice is prohibited","validator and developer are the same team: validation is not independent","only 362 answers; the monitoring has no owner"],
'umgeni-procedure-desk':["15 of 36 injections were followed","78 of 310 answers come from version 2.8 rather than 3.1","54 questions of the evaluation are also in the tuning set","no monitoring report since march 2026"],
'nyati-document-reader':["38 answers labelled match do not rest on the evidence: value not found in evidence","20% of answerable questions were refused","52 duplicate answers in the evaluation file","no fairness test"]}
F={k['subject']:k for k in K}
for s,L in alt.items():
    for t in L: print(s[:10],'|',t,'->',[g['kind'] for g in F[s]['faults'] if hit(g['match'],t)])
# papers vs data for clean subjects: re-read every table row and the counts
import glob
for k in K:
    if not k['clean']: continue
    s=k['subject'];R=[json.loads(l) for l in open(f'out/six/{s}/data/answers.jsonl')];txt=''.join(open(p).read() for p in glob.glob(f'out/six/{s}/documents/*.md'))
    hd=None;ok=0
    for l in txt.splitlines():
        if l.startswith('|') and '---' not in l:
            c=[x.strip() for x in l.strip('|').split('|')]
            if hd is None: hd=c;continue
            Z=[x for x in R if c[0] in('all',x['category'])]
            assert int(c[1])==len(Z) and all(int(n)==sum(x['label']==h for x in Z) for h,n in zip(hd[2:],c[2:])),(s,l);ok+=1
    A=[x for x in R if x['evidence'] and x['category']!='adversarial']
    d=sorted(x['date'] for x in R);print(s,'table rows ok',ok,len(R),len(A),d[0],d[-1],[l for l in txt.splitlines() if re.search(r'\(9\d\.\d%\)',l) and str(len(R)) in l][0][:330])
