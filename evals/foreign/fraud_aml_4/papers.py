from core import *
def pc(x,d=1): return f"{100*x:.{d}f}%"
def build(G,sp,O):
    """returns {filename: text}; O: overrides for planted claims"""
    st=sp['style']; v=lambda *a:a[st%len(a)]; SN=[x[0] for x in sp['samples']]; F={n:figs(G,sp,n) for n in SN}; P=F[SN[-1]]; T=F[SN[1]]
    MD,MR=sp['mat']; OW=sp['owner'].split(',')[0]
    fr=sp['kind']=='fraud'; c=sp['cols']; U=sp['unit']; h=lambda t,l=2:'\n'+'#'*l+' '+t+'\n'
    val=sp.get('amount') and fr
    rowsum=sum(F[n]['n'] for n in SN)
    def tab(ns=SN,full=True):
        o='| '+v('Sample','cohort','Part')+f" | from | to | {U}s | {sp['pos']} | rate | mean score | AUC | 95% interval | "+v('recall at the review share','capture in the reviewed part','found by review')+' | precision there |'+(' value found |' if val else '')+'\n'
        o+='|'+'---|'*(12 if val else 11)+'\n'
        for n in ns:
            f=F[n]; rec=O.get('rec',{}).get(n,f['rec']); pr=O.get('prec',{}).get(n,f['prec']); vv=O.get('val',{}).get(n,f.get('val',0))
            o+=f"| {n} | {f['first']} | {f['last']} | {f['n']} | {f['ev']} | {pc(f['rate'],2)} | {pc(f['ms'],2)} | {f['auc']:.3f} | {f['lo']:.3f} to {f['hi']:.3f} | {pc(rec)} | {pc(pr)} |"+(f" {pc(vv)} |" if val else '')+'\n'
        return o
    inp=[f for f in sp['feats'] if f[0] not in sp['groups']]
    dic=f"| column | meaning |\n|---|---|\n"+''.join(f"| {f[0]} | {f[4]}{'; used in the score' if f[3] is not None else ''} |\n" for f in inp)+''.join(f"| {k} | {t} |\n" for k,t in O.get('dic',{}).items())+f"| {c['samp']} | sample |\n| {c['date']} | date of the {U} |\n| {c['id']} | reference, one per {U} |\n| {c['score']} | score, a probability |\n| {c['y']} | 1 = {sp['pos']} |\n"+''.join(f"| {g} | group, kept apart from the model and used for testing only |\n" for g in sp['groups'])
    mp=0;mi=''
    for f in inp:
        q=psi(G['C'][f[0]][G['tr']],G['C'][f[0]][G['samp']==SN[-1]])
        if q>mp: mp,mi=q,f[0]
    ps=psi(G['s'][G['tr']],G['s'][G['samp']==SN[-1]])
    if 'psi' in O: mp,mi=O['psi']
    sel=O.get('sel',f'A {U} in review waits for an answer of the client and is labelled like all others; the score stops nothing for good, so no outcome is hidden by it. The review share follows from what the desk can work in a day.' if fr else 'Cases of low score are investigated like the others, so their outcome is known. Reports were filed within the legal term in all cases of the quarter.')
    btab='| input | weight (standardised) |\n|---|---|\n'+''.join(f"| {n} | {b:+.2f} |\n" for n,b in zip(G['xn'],G['b'][1:]))
    def segt(col,n):
        o=f"| {col} | {U}s | {sp['pos']} | rate | mean score | share in review | honest cases in review |\n|---|---|---|---|---|---|---|\n"; m=G['samp']==n
        fl=np.zeros(len(m),bool); fl[m]=topk(G['s'][m],sp['share'])
        for l in np.unique(G['C'][col][m]):
            k=m&(G['C'][col]==l); g=k&(G['y']==0); o+=f"| {l} | {k.sum()} | {G['y'][k].sum()} | {pc(G['y'][k].mean(),2)} | {pc(G['s'][k].mean(),2)} | {pc(fl[k].mean())} | {pc(fl[g].mean())} |\n"
        return o
    top=sorted(range(len(G['b'])-1),key=lambda i:-abs(G['b'][i+1]))[0]; m=G['samp']==SN[1]
    X2=G['X'].copy(); X2[:,top]=X2[G['tr'],top].mean(); oa=auc(G['b'][0]+X2[m]@G['b'][1:],G['y'][m]); oa=f"the AUC in {SN[1]} would be {oa:.3f}" if oa<T['auc'] else "ranking is weakened"
    S0,S1,S2,S3=[x[0] for x in sp['samples']]
    who=f"Owner: {sp['owner']}. Developer: {sp['dev']}. Independent validator: {sp['val']}, who took no part in the build and reports to the chief risk officer. Approver: {sp['com']}."
    head=lambda t,d,vr=None:f"# {t}: {sp['name']} {vr or sp['ver']}\n\n{sp['bank']} | version {vr or sp['ver']} | dated {d}\n"
    dev=head(v('Development document','Technical paper','How the model was built'),'2025-10-14, counts of the monitoring sample added 2026-11-20',O.get('valver'))
    dev+=h(v('1 Purpose and use','Why we need it','What it is for'))+sp['purpose']+f" It does not decide by itself on closing a relationship. Not to be used for pricing, for credit decisions or for clients of other group companies."
    dev+=h(v('2 Roles','People','Who does what'))+who
    dev+=h(v('3 Data','Data used','Cases'))+f"{v('The file holds','We took','The extract counts')} {rowsum} {U}s in four samples parted by time: "+', '.join(f"{n} {F[n]['n']}" for n in SN)+f" (the last added for monitoring). {O.get('excl','Test cases of the bank itself and records without a reference were taken out before the draw (1.1% of the source, counted by reason in the extraction log); the counts by day were reconciled with the source ledger without a difference.')} Each reference occurs once, in one sample only. Lineage: core system, warehouse view, extract; queries kept with a fingerprint."
    dev+=h(v('4 Outcome','Target','What counts as a case'))+f"Positive: {sp['target']}. {O.get('mat',f'Outcomes of {S0}, {S1} and {S2} were read on 2025-10-10, those of {S3} on {MR}; every {U} was then past the {MD}-day window, so all labels are mature.')} Outcomes come from the investigators and one in twenty is read a second time by another person. {sel}"
    dev+=h(v('5 Inputs','Data dictionary','Columns'))+dic+'\nEvery input is known at the moment of the score. '+O.get('blank','Optional fields that are left blank are set to the mean and play no part where they are not scored.')
    dev+=h(v('6 Method','Choice of method','Design'))+f"{sp['algo'].capitalize()}; a probability comes out. Gradient-boosted trees and a hand-made points table were tried: trees gained less than 0.01 in AUC in {S1} and were not worth the loss of explanation; the points table was weaker. Skewed amounts and counts enter through logarithm or root. Signs were argued beforehand and all weights agree with them. Inputs were chosen on {S0} only.\n\n"+btab
    dev+=h(v('7 Results','Performance','How well it works'))+tab(SN[:3])+f"\nThe review share is the {pc(sp['share'],0)} of {U}s with the highest scores in each sample. Criteria fixed on 2025-06-02, before the test: AUC in {S1} and {S2} not below 0.70; observed rate within a quarter of the mean score."+(f" Both were met." if T['auc']>.7 and F[S2]['auc']>.7 else '')
    dev+=h(v('8 Segments and groups','Parts of the population','Segments'))+f"Results by {', '.join(sp['segments'])} ({S1}):\n\n"+''.join(segt(s,S1) for s in sp['segments'])
    if sp['groups'] and not O.get('nogroup'): dev+='\n'+'\n'.join(segt(g,S1) for g in sp['groups'])+'\nDifferences between groups are within what chance gives.'
    elif sp['groups']: dev+=O['nogroup']
    else: dev+='\nThe subjects are businesses; no personal groups apply.'
    dev+=h(v('9 Robustness','Sensitivity','When things go wrong'))+f"Without the strongest input ({G['xn'][top]} set to its mean) {oa}; the fallback then is the rule set of the previous system, tested on 2025-09-22. Noise of 5% on numeric inputs changes the review decision in under 3 cases per hundred. {'Latency at the 99th percentile is 84 ms and a time-out lets the rules decide.' if fr else 'The batch runs at night; a failed batch is repeated before 7:00, with a count check on every feed.'} {'Attackers: '+sp['typ']+'; amounts just under limits and bursts of attempts were played through, and the attempt counters catch them.' if fr else 'Typologies: '+sp['typ']+'.'}"
    dev+=h(v('10 Limitations','Known limits','What it cannot do'))+O.get('lim',f"L1: new {U}s of clients known for under one month carry little history; they are covered by a separate rule and counted monthly (owner: {OW}; review 2027-03-31). ")+"Labels are judgements of investigators, hence the second reading."
    dev+=h(v('11 Implementation','Going live','Running it'))+f"Scores from development and production code were compared on 2,000 {U}s: equal to five decimals in all. Deployed hash is recorded in the change log. Monitoring follows the plan."
    va=head(v('Independent validation report','Validation','Second-line review'),'2025-11-18',O.get('valver'))+h(v('Scope and independence','Scope','What we looked at'))+f"Author: {sp['val']}. I had no part in the build and re-extracted the data from source. Full-scope initial validation of version {O.get('valver',sp['ver'])}: data, design, outcomes, robustness, groups, implementation and monitoring."
    va+=h(v('Work done','Re-performance','Tests'))+f"The score was rebuilt from the weights and agreed on every row. Recomputed from the file:\n\n"+tab(SN[:3])+f"\nCalibration: observed against mean score as shown. A challenger (trees, trained by validation) did not beat the model beyond its interval. {O.get('valgrp','Group results were re-run and show no difference beyond chance.' if sp['groups'] else '')} Design, choice of inputs and treatment of blanks were challenged in three sessions; log attached."
    va+=h(v('Findings','Points raised','Findings and follow-up'))+f"| id | text | grade | due | status |\n|---|---|---|---|---|\n| V1 | Extraction log lacked the fingerprint of one query | low | 2026-01-31 | open, on plan |\n| V2 | Write down the yearly test of the fallback in the operating handbook | low | 2027-02-28 | open, on plan |\n"
    va+=h(v('Opinion','Conclusion','Opinion'))+f"Satisfactory with minor issues. The model is fit for the use described. Next full validation by 2027-11-30, earlier upon a monitoring breach or a change."
    if not fr and not sp.get('scenario'): va+=h('Coverage')+cov(G,sp)
    if sp.get('scenario'): O['extra']=head('Scenarios and coverage','2026-11-20')+'\nKept by '+sp['owner']+', checked by '+sp['val']+'.\n\n'+(O.get('cov') or cov(G,sp))
    ap=head(v('Approval minutes','Committee decision','Approval'),'2025-12-09',O.get('valver'))+f"\nThe {sp['com']} met on 2025-12-09. Papers: development document of 2025-10-14, validation report of 2025-11-18. Present: chair, risk, compliance, business; the developer answered questions and did not vote.\n\nDecision: version {O.get('valver',sp['ver'])} approved for the stated use until 2027-12-31, with the condition that limitation L1 is counted monthly. {O.get('cut','Review share '+pc(sp['share'],0)+'.')} Changes of the threshold, the inputs or the version need a new decision of this committee."
    mo=head(v('Monitoring plan','How we watch it','Monitoring'),'2025-12-01')+f"\n| measure | how often | amber | red | who acts |\n|---|---|---|---|---|\n| AUC against {S1} | quarterly on mature cases | fall over 0.03 | fall over 0.05 | owner |\n| observed rate / mean score | quarterly | outside 0.80 to 1.25 | outside 0.67 to 1.50 | developer |\n| PSI of score and inputs | monthly | 0.10 | 0.25 | developer |\n| recall and precision at the review share{', value found' if val else ''} | quarterly | relative fall over 15% | over 25% | owner |\n| group rates | half-yearly | beyond chance | twice running | owner and compliance |\n| counts per feed, channel and month | daily | 20% under plan | 50% under plan or none | operations |\n\nAmber: explained in the next report. Red: told to the {sp['com']} and to validation within ten working days, with an action and a date. Re-validation is triggered by red on AUC or by any change."
    mr=head(v('Monitoring report Q3 2026','Quarterly report, third quarter 2026','Monitoring report'),'2026-11-20')+f"\nEarlier reports (Q1 and Q2 2026) are in the archive. Prepared by {sp['dev']}, reviewed by {sp['owner'].split(',')[0]}. {O.get('mmat',f'Cases: {S3}, all mature on {MR}.')}\n\n"+tab([S1,S3])
    drop=T['auc']-P['auc']; ra=P['rate']/P['ms']
    stt=lambda b,r:'red' if r else 'amber' if b else 'green'
    mr+=f"\n| measure | value | status |\n|---|---|---|\n| AUC change against {S1} | {-drop:+.3f} | {stt(drop>.03,drop>.05)} |\n| observed / mean score | {ra:.2f} | {stt(not .8<=ra<=1.25,not .67<=ra<=1.5)} |\n| PSI of the score | {ps:.3f} | {stt(ps>.1,ps>.25)} |\n| largest PSI of an input ({mi}) | {mp:.3f} | {stt(mp>.1,mp>.25)} |\n"
    mr+='\n'+O.get('mtext',f"The month-to-month wobble follows the season and stays inside its interval. No feed, channel or month was lost. "+("Group rates in "+S3+":\n\n"+'\n'.join(segt(g,S3) for g in sp['groups'])+"\nNo difference beyond chance.\n" if sp['groups'] else ''))
    if drop>.03 or not .8<=ra<=1.25 or max(ps,mp)>.1: mr+='\n'+O.get('act',f"The measures marked amber or red were told to the {sp['com']} and to validation on 2026-11-19; analysis due 2027-01-15.")
    mr+=f"\n\nLimitation L1: cases counted monthly, none of the months above the bound; the rule works as meant. Actions: A1 (fingerprint, V1) closed 2026-01-20, evidence seen by validation on 2026-01-22. A2 (fallback test in the handbook, V2) due 2027-02-28, on plan."
    li=head(v('Limitations, roles and inventory','Register','Register of limits and roles'),'2026-11-20')+f"\n{who}\n\nInventory: tier high, basis: many customers touched and money at stake. In production since {sp['samples'][3][1]}.\n\n| id | limitation | mitigant | owner | review |\n|---|---|---|---|---|\n| L1 | little history in the first month of a client | separate rule, monthly count | {sp['owner']} | 2027-03-31 |\n\nAccess by role; changes by ticket with two persons. Users were trained in December 2025. Overrides by reviewers are logged with a reason."
    D={'development':dev,'validation':va,'approval':ap,'plan':mo,'monitoring':mr,'register':li}
    if O.get('extra'): D['coverage']=O['extra']
    if st==0: return {f"{i:02d}-{k}.md":t for i,(k,t) in enumerate(D.items(),1)}
    if st==1:
        r={'model-dossier.md':dev+'\n\n'+li.replace('# ','# ',1),'second-line.md':va+'\n\n'+ap,'watch.md':mo+'\n\n'+mr}
    else: r={'A_model.md':dev,'B_review-and-decision.md':va+'\n\n---\n\n'+ap,'C_monitoring_plan.md':mo,'D_q3-2026.md':mr,'E_register.md':li}
    if O.get('extra'): r['annex.md']=O['extra']
    return r
def cov(G,sp):
    if not sp.get('scenario'): return f"The inputs were mapped to the risk assessment of 2025 ({sp['typ']}); each risk is met by at least one input, no gap."
    b=G['C'][sp['below']]==1; o='| typology | scenario | alerts above the line | productive | share |\n|---|---|---|---|---|\n'; sc=G['C'][sp['scenario']]
    nm={'CASH-01':'cash placement','CASH-02':'cash by third persons','PASS-03':'pass-through accounts','GEO-04':'risky geographies','STRUCT-05':'structuring'}
    for l in np.unique(sc):
        k=(sc==l)&~b; o+=f"| {nm.get(l,l)} | {l} | {k.sum()} | {G['y'][k].sum()} | {pc(G['y'][k].mean())} |\n"
    return o+f"\nEach typology of the 2025 risk assessment is met by a scenario. Sample under the line: {b.sum()} cases, {G['y'][b].sum()} productive ({pc(G['y'][b].mean())}), against {pc(G['y'][~b].mean())} above; thresholds stay. (All four samples; updated 2026-11-20.)"
