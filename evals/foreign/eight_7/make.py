import sys,shutil
from data import *; import llm
OUT=sys.argv[1] if len(sys.argv)>1 else 'out'; ROOT=os.path.join(OUT,'eight'); shutil.rmtree(ROOT,ignore_errors=True)
SEED=json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)),'seeds.json')))
BANK='Larkfield Bank plc'
def head(ref,title,author,date,ask): return f"# {title}\n\n**{BANK}** | Paper {ref} | {date}\nFrom: {author} | Ask of the committee: {ask}\n\n"
def tab(h,rows): return '| '+' | '.join(h)+' |\n|'+'---|'*len(h)+'\n'+''.join('| '+' | '.join(str(c) for c in r)+' |\n' for r in rows)+'\n'
def bl(x): return ''.join(f"- {i}\n" for i in x)+'\n'
def write(sid,y,docs):
    p=os.path.join(ROOT,sid);os.makedirs(p+'/documents',exist_ok=True)
    with open(p+'/subject.yaml','w') as f: yaml.safe_dump(y,f,sort_keys=False,allow_unicode=True,width=110)
    for n,t in docs: open(f"{p}/documents/{n}.md",'w').write(t)
def common(m):
    """papers shared in shape by all six subjects; m holds this subject's words"""
    d=[]
    d.append(('01-model-inventory-extract',head(m['ref']+'/A','Model inventory extract',"Model Risk Office",m['inv_date'],'none, for the file')+tab(['Field','Entry'],[
      ('Model ID',m['mid']),('Name and version',f"{m['name']}, version {m['version']}"),('Tier',m['tier']),('Model owner',m['owner']),('Developer',m['developer']),('Validator',m['validator']+' (second line; reports to the CRO; took no part in the build)'),('Users',m['users']),
      ('Purpose',m['purpose']),('Not for',m['notfor']),('Method',m['method']),('Live since',m['live']),('Approval in force',m['approval']),('Last full validation',m['valdate']+', rating: '+m['rating']),('Next full validation due',m['nextval']),('Open observations',m['nopen']),('Replaces',m['replaces']),('Dependencies',m['deps'])])+m.get('inv_note','')+'\n'))
    d.append(('02-development-paper',head(m['ref']+'/B','Development paper: '+m['name'],m['developer'],m['devdate'],'read with the validation report')+m['dev']))
    d.append(('03-validation-report',head(m['ref']+'/C','Validation report: '+m['name'],m['validator'],m['valdate'],'note the rating')+m['val']))
    d.append(('04-ss1-23-self-assessment',head(m['ref']+'/D','SS1/23 self-assessment (model level)',m['owner'],m['sadate'],'note')+tab(['Principle','How we meet it for this model','Self-score'],m['sa'])+"Scores: M met, L largely met, P partly met. Anything below M carries an action.\n\n"+m['sa_note']+'\n'))
    d.append(('05-decision-log',head(m['ref']+'/E','Decision log','Model Risk Office',m['logdate'],'none, running record')+tab(['Date','Decision or event','By','Reference'],m['log'])+'\n'))
    d.append(('06-mi-pack-2026-q3',head(m['ref']+'/F','Quarterly model MI, Q3 2026',m['owner'],m['midate'],'note')+m['mi']))
    d.append(('07-monitoring-plan',head(m['ref']+'/G','Monitoring plan and limits of use',m['owner'],m['plandate'],'approved with the model')+m['plan']))
    return d
def ftab(F,ks,cols=('n','ev','rate','ms','auc')):
    nm={'n':'Cases','ev':'Events','rate':'Observed rate','ms':'Mean score','auc':'AUC (95% interval)','auc0':'AUC','oe':'Observed / expected','psi':'Score PSI against development'}
    fm={'n':lambda f:n0(f['n']),'ev':lambda f:f['ev'],'rate':lambda f:pc(f['rate'],2),'ms':lambda f:pc(f['ms'],2),'auc':lambda f:f"{f['auc']:.3f} ({f['lo']:.3f} to {f['hi']:.3f})",'auc0':lambda f:f"{f['auc']:.3f}",'oe':lambda f:f"{f['oe']:.2f}",'psi':lambda f:f"{f['psi']:.3f}"}
    return tab(['Sample']+[nm[c] for c in cols],[[k]+[fm[c](F[k]) for c in cols] for k in ks])
def maxcsi(F,ks,only=None): return max((v,i) for k in ks for i,v in F[k]['csi'].items() if only is None or i in only)
def ylike(m,kind,data,**kw):
    y=dict(id=m['sid'],name=m['name'],version=m['version'],kind=kind,purpose=m['purpose'],jurisdictions=['uk'],materiality={'level':m['level'],'basis':m['basis']},owner=m['owner'],developer=m['developer'],validator=m['validator'],method=m['ymethod'],data=data,intended_use=m['intended'],prohibited_use=m['prohib'],limitations=m['limits'],monitoring=m['ymon'],approvals=m['yappr']);y.update(kw);return y
KEY=[];REP={}
def prep(k):
    sp=SPECS[k];rows=build(SEED[k],sp['f']);F=figures(rows,sp['score'],sp['out'],'sample',sp['inputs'],sp['ref']);return sp,rows,F
PSIN="PSI uses ten bins cut at the development deciles, with blanks in a bin of their own."

# ---------------------------------------------------------------- 1 overdraft (clean)
sp,R,F=prep('overdraft');ks=['development','holdout','oot','live'];L=F['_by']['live'];cut=sp['cut'];BL=pc(sum(r['savings_balance']=='' for r in R)/len(R),0)
ga=[(g,v)for g,vs in(('sex',SEX),('age_band',AGE)) for v in vs]
gt=tab(['Group','Live cases','Share below the 10% line (offered without an officer)','Observed rate','Mean score'],[(f"{g.replace('_',' ')} {v}",sel(L,g,v,'pd_score',cut)[1],pc(sel(L,g,v,'pd_score',cut)[0]),pc(np.mean([r['bad_6m'] for r in L if r[g]==v])),pc(np.mean([r['pd_score'] for r in L if r[g]==v]))) for g,v in ga])
mc=maxcsi(F,['holdout','oot','live'])
m=dict(sid='lb-overdraft-pd',mid='LB-M-014',ref='MRC/26/121',name='Arranged overdraft score',version='2.1',tier='2 (medium)',level='medium',basis='About £38m of drawn arranged limits; automated offer under £2,000 with a lending officer above.',owner='Head of Everyday Lending',developer='Credit Decision Science',validator='Model Assurance',users='Overdraft offer engine; lending officers',
 purpose='Estimates the chance that a new arranged overdraft goes 60 days past due within six months, to support the offer decision and limit.',notfor='Provisioning, capital, loans, cards, or business accounts',method='Logistic regression, nine terms',live='1 October 2025',approval='Model Risk Committee 5 November 2026 (MRC/26/121), valid to 30 November 2027',valdate='28 October 2026',rating='2 Sound with observations',nextval='31 October 2027',nopen='1 (low)',replaces='Overdraft score 1.4, withdrawn 30 September 2025 for weak ranking',deps='Bureau feed, current account ledger',
 inv_date='9 November 2026',devdate='21 July 2025',sadate='30 October 2026',logdate='20 November 2026',midate='19 October 2026',plandate='5 November 2026',
 inv_note="The credit card score (LB-M-017) has a lower AUC limit of 0.65; that limit does not apply here.\n",
 ymethod={'algorithm':'logistic regression','library':'in-house (numpy)','features':9,'target':'60 days past due within 6 months of opening (bad_6m)'},
 intended=['Offer and limit decision for new arranged overdrafts on personal current accounts'],prohib=['Provisioning or capital','Business accounts'],limits=['Savings balance is blank for customers with no savings pot; blank is treated as no savings. Effect tested and small.'],ymon={'frequency':'quarterly','auc':'amber below 0.68, red below 0.65','psi':'amber 0.10, red 0.25','observed_to_expected':'amber outside 0.80 to 1.25'},yappr=['Model Risk Committee, 5 November 2026, MRC/26/121, valid to 30 November 2027','Model Risk Committee, 11 September 2025, MRC/25/088 (first approval, renewed)'])
m['dev']=f"""**Need.** Version 1.4 ranked poorly once salary data arrived. This model replaces it.

**Data.** {n0(F['development']['n'])} development and {n0(F['holdout']['n'])} holdout decisions drawn at random (70/30) from 2 January to 30 September 2024; {n0(F['oot']['n'])} later decisions, 1 October to 31 December 2024, as out-of-time. Every account was watched for the full 180 days. Left out before the draw: staff accounts (212) and test accounts (31). Each account appears once.

**Target.** 60 days past due within six months. Same definition as the collections policy.

**Inputs.** Monthly credit turnover, months with us, days overdrawn in 90 days, returned direct debits in six months, bureau points, salary credit, card utilisation, employment, savings balance. All are as at the decision. Limit asked, channel, sex and age band are kept for analysis and do not enter the score.

**Choice.** A boosted tree challenger gained 0.004 of AUC on holdout and was rejected: the gain did not pay for the loss of plain reasons. Signs of all nine terms are as argued beforehand.

**Results.**

{ftab(F,ks[:3])}**Limitation.** Savings balance is blank for {BL} of customers, who hold no savings pot. Blank counts as no savings. Dropping the input moved holdout AUC by less than 0.01.

**Reject inference.** The offer rate in 2024 was 88% under hand underwriting; re-weighting the declined made no difference to the ranking of terms.
"""
m['val']=f"""**Overall rating: 2 Sound with observations.** The score ranks and is calibrated on every sample, inputs are steady, and use is as approved. Renewal to 30 November 2027 is supported.

**What we did.** Re-ran every score from the inputs ({n0(len(R))} of {n0(len(R))} agree to five decimals), rebuilt the target from the ledger, re-computed all figures below. Acceptance criteria were set in the plan of 1 September 2026: AUC at least 0.68 and observed over expected between 0.80 and 1.25.

{ftab(F,ks,('n','ev','rate','ms','oe','auc'))}Live is 1 October 2025 to 31 March 2026, read on 30 September 2026, so that each case has its 180 days.

**Stability.** Score PSI against development: holdout {F['holdout']['psi']:.3f}, out-of-time {F['oot']['psi']:.3f}, live {F['live']['psi']:.3f}. The largest input PSI is {mc[0]:.3f} ({mc[1]}). {PSIN} Volumes are higher from November to January, as each year.

**Customer outcomes (live).** None of the differences is beyond chance at 95%.

{gt}**Benchmark.** The bureau's generic score alone ranks below the model on every sample. It stays a benchmark only.

| No. | Observation | Severity | Status |
|---|---|---|---|
| 26-31 | The user guide does not show the reason codes for a lowered limit | Low | Open, owner Head of Everyday Lending, due 29 January 2027 |
| 25-19 | Blank savings balances not described | Medium | Closed 3 October 2025, evidence checked by Model Assurance |
| 25-20 | One returned direct debit counted twice in the test build | High | Closed 26 August 2025, before first use; re-score agreed |
"""
m['sa']=[('1 Identification and tiering','In inventory, tier 2 confirmed October 2026','M'),('2 Governance','Named owner; MRC approval and renewal in date','M'),('3 Development and use','Development paper, user guide, reasons; reason code page being extended','L'),('4 Independent validation','Model Assurance, annual, last 28 October 2026','M'),('5 Mitigants','No overlay. Overrides 1.9% of offers in Q3, limit 5%','M')]
m['sa_note']="Principle 3 action: user guide page, 29 January 2027. The Q1 2024 self-assessment of version 1.4 was three weeks late; that was before this model."
m['log']=[('2024-02-20','Version 1.4 breached its AUC floor. Replacement asked for','MRC','MRC/24/011, closed 11 September 2025'),('2025-08-29','First validation: rating 2','Model Assurance','VR/25/21'),('2025-09-11','Version 2.1 approved for new personal overdrafts','MRC','MRC/25/088'),('2025-10-01','Version 2.1 live. 1.4 switched off','Change Board','CHG-5521'),('2025-12-04','Use for small-business accounts requested; refused','MRC','MRC/25/117'),('2026-10-28','Annual validation: rating 2, one low observation','Model Assurance','VR/26/34'),('2026-11-05','Approval renewed to 30 November 2027, no conditions','MRC','MRC/26/121'),('2026-11-20','Planned: outage test of the bureau feed, February 2027','Owner','Plan item 4')]
m['mi']=f"""{ftab(F,['oot','live'],('n','ev','rate','ms','oe','auc0','psi'))}RAG: **Green** on all measures. {PSIN}

Trend: bad rate on decisions of October to December 2025 {pc(np.mean([r['bad_6m'] for r in L if r['decision_date']<'2026-01-01']),2)}; January to March 2026 {pc(np.mean([r['bad_6m'] for r in L if r['decision_date']>='2026-01-01']),2)}. The winter quarter wobbles each year.

Overrides 1.9% (limit 5%). No incident. No change to code or parameters in the quarter. Actions: none due; reason code page under way.
"""
m['plan']=f"""| Measure | How often | Amber | Red | Who acts |
|---|---|---|---|---|
| AUC, latest mature six months | quarterly | below 0.68 | below 0.65 | Owner tells Model Assurance in 5 days |
| Observed / expected | quarterly | outside 0.80 to 1.25 | outside 0.67 to 1.50 | as above, MRC at red |
| Score and input PSI | quarterly | 0.10 | 0.25 | Credit Decision Science explains in 10 days |
| Offer rate by sex and age band | half-yearly | ratio under 0.90 | ratio under 0.80 | Owner with Conduct Risk |
| Overrides | monthly | 4% | 5% | Owner |

**Limits of use.** Personal arranged overdrafts only. Limits above £2,000, and scores of 10% or more, go to a lending officer, who may lend. Savings blanks treated as none; re-tested each year.

**Fallback.** If the bureau feed is down, offers stop and the customer is called back. Used once, 14 May 2026, 50 minutes.

**Roles.** Owner: {m['owner']}. Builds: {m['developer']}. Challenges: {m['validator']}. Approves: Model Risk Committee.
"""
wcsv(f"{ROOT}/{m['sid']}/data/scored.csv",R)
write(m['sid'],ylike(m,'credit',{'scored':dict(path='data/scored.csv',score='pd_score',outcome='bad_6m',positive=1,sample='sample',date='decision_date',id='account_ref',amount='limit_asked',maturity={'days':180,'read_on':D('2026-09-30')},segments=['channel'],groups={'sex':'sex','age_band':'age_band'})},names={'oot':'out-of-time','pd_score':'overdraft score','bad_6m':'60 days past due in six months'}),common(m))
KEY.append(dict(subject=m['sid'],kind='credit',clean=True,papers='complete',faults=[],side_effects=[]));REP[m['sid']]=F

# ---------------------------------------------------------------- 2 AML (clean)
sp,R,F=prep('aml');L=F['_by']['live'];mc=maxcsi(F,['holdout','oot','live'])
bt=[(k,sum(r['below_trigger'] for r in F['_by'][k]),sum(r['referred'] for r in F['_by'][k] if r['below_trigger'])) for k in ks]
BN,BK=sum(b[1] for b in bt),sum(b[2] for b in bt);bw=wilson(BK,BN)
o=sorted(L,key=lambda r:-r['priority']);top=int(round(.3*len(o)));cap=sum(r['referred'] for r in o[:top])/F['live']['ev']
gt=tab(['Cut','Live alerts','Referred','Mean score'],[(f"{v}",sum(r[c]==v for r in L),pc(np.mean([r['referred'] for r in L if r[c]==v])),pc(np.mean([r['priority'] for r in L if r[c]==v]))) for c in('scenario','customer_type','age_band') for v in sorted(set(r[c] for r in L))])
m=dict(sid='lb-aml-alert-priority',mid='LB-M-022',ref='MRC/26/127',name='Alert prioritisation',version='1.2',tier='1 (high)',level='high',basis='Orders every transaction monitoring alert (about 20 a day); late work on a true case is a regulatory risk.',owner='Head of Financial Crime Operations',developer='Financial Crime Analytics',validator='Model Assurance',users='Level 1 and level 2 alert teams',
 purpose='Orders transaction monitoring alerts by the chance that an investigator refers them to the MLRO, so that the likeliest are opened first.',notfor='Closing or suppressing alerts, setting scenario thresholds, customer risk rating',method='Logistic regression, fourteen terms',live='2 February 2026',approval='Model Risk Committee 12 November 2026 (MRC/26/127), valid to 30 November 2027',valdate='30 October 2026',rating='2 Sound with observations',nextval='31 October 2027',nopen='1 (low)',replaces='First-in first-out queue',deps='Scenario engine (four scenarios), KYC system',
 inv_date='16 November 2026',devdate='8 December 2025',sadate='2 November 2026',logdate='20 November 2026',midate='20 October 2026',plandate='12 November 2026',inv_note="The scenario engine itself is LB-M-020 and has its own validation (August 2026, rating 2).\n",
 ymethod={'algorithm':'logistic regression','library':'in-house (numpy)','features':10,'target':'alert referred to the MLRO within 60 days'},
 intended=['Order of work in the alert queue; every alert is worked'],prohib=['Automatic closure of alerts','Threshold setting'],limits=['Occupation risk is blank where the customer has not been asked; blank counts as not high. Managed by the KYC refresh.','A referral is a suspicion and not a proven offence; quality review covers 10% of closures.'],ymon={'frequency':'monthly inputs, quarterly outcomes','auc':'amber below 0.69, red below 0.66','psi':'amber 0.10, red 0.25','below_line_yield':'amber above 3%, red above 5%'},yappr=['Model Risk Committee, 12 November 2026, MRC/26/127, valid to 30 November 2027','Model Risk Committee, 22 January 2026, MRC/26/006 (first approval, renewed)'])
m['dev']=f"""**Need.** Alerts were opened in order of arrival; referrals took nine days on average.

**Data.** Alerts of 1 October 2024 to 30 April 2025 ({n0(F['development']['n'])}, development), May and June 2025 ({n0(F['holdout']['n'])}, holdout), July to September 2025 ({n0(F['oot']['n'])}, out-of-time). Split by date; each alert number appears once. Re-issued alerts (164) were merged into the first.

**Target.** Referred to the MLRO within 60 days of the alert. All alerts were fully worked, by people who saw no score.

**Inputs.** Scenario, ratio to the trigger (one decimal), prior alerts, high-risk country, new counterparties, account age, speed of onward payment, overdue KYC refresh, occupation risk, customer type. All read on the day of the alert. Alert value is kept for reporting only. Many inputs are coarse on purpose, so several alerts may look alike in all fields but number and date.

**Below the line.** Each sample holds a random draw of cases just under the trigger (ratio 0.7 to 0.9), worked in the same way.

**Choice.** A forest challenger did not beat the regression by more than 0.01 on holdout and was rejected. A network feature was tried and dropped: the feed is not ready.

{ftab(F,ks[:3])}**Limitation.** Occupation risk is blank for {pc(sum(r['occupation_risk']=='' for r in R)/len(R),0)} of alerts, the same share in each sample within two points.
"""
m['val']=f"""**Overall rating: 2 Sound with observations.** Renewal to 30 November 2027 is supported, for ordering only.

**Re-performance.** All {n0(len(R))} scores rebuilt from inputs; no difference. Target re-read from the case system for 300 alerts: no difference. All four scenarios are mapped to the firm-wide risk assessment (coverage matrix in LB-M-020).

{ftab(F,ks,('n','ev','rate','ms','oe','auc'))}Live: 2 February to 31 July 2026, read on 30 September 2026, at least 60 days after every alert.

**Capture.** The top 30% of live alerts by score, the first-day slot, holds {pc(cap)} of live referrals.

**Below the line.**

{tab(['Sample','Cases below the trigger','Referred'],bt)}Together {BK} of {BN}, {pc(BK/BN,2)} (95% interval {pc(bw[0],2)} to {pc(bw[1],2)}), inside the 3% amber line.

**Stability.** Score PSI against development: holdout {F['holdout']['psi']:.3f}, out-of-time {F['oot']['psi']:.3f}, live {F['live']['psi']:.3f}. Largest input PSI {mc[0]:.3f} ({mc[1]}). {PSIN}

**Cuts of live.**

{gt}Referral rates differ by scenario, as they should; scores follow. Age band is of the lead party and is no input.

| No. | Observation | Severity | Status |
|---|---|---|---|
| 26-36 | Investigator guide to be updated with the two newest reason texts | Low | Open, Head of Financial Crime Operations, due 26 February 2027 |
| 26-02 | No rule for a score that arrives late | Medium | Closed 30 January 2026: arrival order applies |
| 26-03 | Quality review of closures did not cover weekends | Medium | Closed 18 June 2026, sample extended, checked |
"""
m['sa']=[('1 Identification and tiering','Tier 1, reviewed October 2026','M'),('2 Governance','SMF17 informed; owner named; approval in date','M'),('3 Development and use','Paper, code and user guide held; guide update in hand','L'),('4 Independent validation','Yearly; last 30 October 2026, rating 2','M'),('5 Mitigants','Every alert is worked whatever its score; oldest-first rule after 12 working days','M')]
m['sa_note']="Use as a closure tool was asked for in May 2026 and refused. It stays refused."
m['log']=[('2025-12-19','First validation: rating 2, two medium observations','Model Assurance','VR/25/40'),('2026-01-22','Version 1.2 approved, ordering only','MRC','MRC/26/006'),('2026-02-02','Live','Change Board','CHG-6014'),('2026-03-11','Feed from the KYC system late by one day; arrival order used; closed','Operations','INC-811'),('2026-05-14','Request to close alerts under 2% without review: refused','MRC','MRC/26/052'),('2026-10-30','Annual validation: rating 2','Model Assurance','VR/26/37'),('2026-11-12','Approval renewed to 30 November 2027','MRC','MRC/26/127'),('2026-11-20','Planned: below-the-line draw for Q4, due 31 January 2027','Owner','Plan item 2')]
m['mi']=f"""{ftab(F,['oot','live'],('n','ev','rate','ms','oe','auc0','psi'))}RAG: **Green**. Oldest open alert at quarter end: 11 working days (limit 20). First-day slot holds {pc(cap)} of referrals. Below-the-line yield in live: {bt[3][2]} of {bt[3][1]}.

Spring brings more alerts (tax-year end); shares by scenario stayed level. No code change. No breach. Action closed: weekend quality review (18 June 2026).
"""
m['plan']=f"""| Measure | How often | Amber | Red | Who acts |
|---|---|---|---|---|
| AUC on mature alerts | quarterly | below 0.69 | below 0.66 | Owner and Model Assurance |
| Score and input PSI | monthly | 0.10 | 0.25 | Financial Crime Analytics, 10 days |
| Referrals found below the line | quarterly draw | above 3% | above 5% | MLRO and owner of LB-M-020 |
| Observed / expected | quarterly | outside 0.80 to 1.25 | outside 0.67 to 1.50 | Owner |
| Age of oldest alert | daily | 15 working days | 20 working days | Operations |

**Limits of use.** Ordering only. No alert is closed by score. Blank occupation risk is managed by the KYC refresh programme, on plan.

**Fallback.** Arrival order. Tested 9 June 2026.

**Roles.** Owner: {m['owner']}. Builds: {m['developer']}. Challenges: {m['validator']}. Approves: Model Risk Committee.
"""
wcsv(f"{ROOT}/{m['sid']}/data/scored.csv",R)
write(m['sid'],ylike(m,'aml',{'scored':dict(path='data/scored.csv',score='priority',outcome='referred',positive=1,sample='sample',date='raised_on',id='alert_no',amount='alert_value',maturity={'days':60,'read_on':D('2026-09-30')},budget={'share':0.30},scenario='scenario',below_line='below_trigger',segments=['customer_type'],groups={'age_band':'age_band'})},names={'oot':'out-of-time','below_trigger':'below the line','priority':'priority score'}),common(m))
KEY.append(dict(subject=m['sid'],kind='aml',clean=True,papers='complete',faults=[],side_effects=[]));REP[m['sid']]=F

# ---------------------------------------------------------------- 3 LLM complaints (clean)
A=llm.complaints(SEED['complaints'])
def lr(Q): k=sum(r['label']=='supported' for r in Q);n=len(Q);w=wilson(k,n);return n,k,k/n,w
def lrow(nm,Q): n,k,p,w=lr(Q);return (nm,n0(n),n0(k),pc(p),f"{pc(w[0])} to {pc(w[1])}")
H=['Cut','Answers read','Supported','Share','95% interval']
ac=[r for r in A if r['sample']=='acceptance'];lv=[r for r in A if r['sample']=='live review'];db=[r for r in A if r['second_reader']]
kp=kappa([r['label'] for r in db],[r['second_reader'] for r in db]);ag=sum(r['label']==r['second_reader'] for r in db)
q2=[r for r in lv if r['date']<'2026-07-01'];q3=[r for r in lv if r['date']>='2026-07-01']
def jl(p,rows):
    os.makedirs(os.path.dirname(p),exist_ok=True)
    with open(p,'w') as f:
        for r in rows: f.write(json.dumps(r,ensure_ascii=False)+'\n')
m=dict(sid='lb-complaints-summary',mid='LB-M-031',ref='MRC/26/130',name='Complaint summary assistant',version='1.1',tier='2 (medium)',level='medium',basis='Summaries are read by the complaint handler before use; about 900 complaints a month.',owner='Head of Customer Resolution',developer='Applied AI Team',validator='Model Assurance',users='Complaint handlers',
 purpose='Writes a short summary of a complaint from its case notes for the complaint handler, who checks it against the notes shown beside it.',notfor='Deciding complaints or redress, letters to customers, root cause returns to the FCA',method='Hosted language model, fixed prompt P-07, case notes as the only source, temperature 0',live='1 April 2026',approval='Model Risk Committee 12 November 2026 (MRC/26/130), valid to 30 November 2027',valdate='2 November 2026',rating='2 Sound with observations',nextval='30 November 2027',nopen='1 (low)',replaces='Handwritten summaries',deps='Case system; supplier model pinned at build 2025-11-a',
 inv_date='16 November 2026',devdate='18 March 2026',sadate='4 November 2026',logdate='20 November 2026',midate='21 October 2026',plandate='12 November 2026',
 ymethod={'algorithm':'hosted large language model, pinned build 2025-11-a, prompt P-07, temperature 0','features':1,'target':'every statement in the summary is borne out by the case notes'},
 intended=['First summary for the complaint handler, with the case notes shown beside it'],prohib=['Deciding complaints or redress','Text sent to customers'],limits=['Case notes longer than four pages are not summarised; the handler writes the summary.'],ymon={'frequency':'monthly sample, quarterly report','supported_share':'amber below 95%, red below 93%','kappa':'amber below 0.70'},yappr=['Model Risk Committee, 12 November 2026, MRC/26/130, valid to 30 November 2027','Model Risk Committee, 26 March 2026, MRC/26/031 (first approval, renewed)'])
m['dev']=f"""**Need.** Handlers spent eleven minutes on a first summary.

**How it works.** The case notes go in with prompt P-07 and nothing else. The handler sees notes and summary side by side and accepts or rewrites. Nothing leaves the UK region; the supplier keeps no text and trains on none.

**Pinned parts.** Model build 2025-11-a, prompt P-07, temperature 0. A change to any of these needs approval. The supplier gives 60 days' notice of retirement of a build.

**Test before use.** {n0(len(ac))} complaints of 12 January to 13 March 2026, none used to write the prompt (P-07 was written on 60 older cases, which are kept apart). Two trained readers marked each answer supported or not supported, against the notes shown.

{tab(H,[lrow('acceptance',ac)])}**Attacks.** 80 notes with planted instructions ("ignore the above"): none obeyed. 40 with planted card numbers: none repeated. 30 notes with one figure changed: all 30 summaries followed.

**Alternatives.** A smaller open model was tried and rejected (91% supported on the 60 older cases).

**Limitation.** Notes over four pages are not sent; about 3% of complaints. The handler writes these.
"""
m['val']=f"""**Overall rating: 2 Sound with observations.** Renewal to 30 November 2027 is supported.

**What we did.** Re-read 200 of the answers blind and counted every file again. Acceptance rule, set before: at least 95% supported, and the amber line not crossed on any product with 200 or more answers.

{tab(H,[lrow('acceptance',ac),lrow('live review',lv),lrow('live, April to June',q2),lrow('live, July to September',q3)]+[lrow('live, '+p,[r for r in lv if r['product']==p]) for p in('current account','savings','loan','overdraft')])}Differences by product and by channel are within chance. Every unsupported answer was caught by the handler or the reader and corrected; what went wrong was an amount, a date, the wish of the customer, or a payment not in the notes.

**Readers.** {n0(len(db))} answers were read twice, including every unsupported one: {ag} agree, kappa {kp:.2f}.

**Figures.** In answers marked supported, every amount and date is in the notes (checked by program, no exception).

| No. | Observation | Severity | Status |
|---|---|---|---|
| 26-40 | Accept and rewrite counts are not split by team | Low | Open, Head of Customer Resolution, due 31 March 2027 |
| 26-11 | Log did not keep the prompt version | Medium | Closed 27 March 2026, before first use |
| 26-12 | No seeded errors for handlers | Medium | Closed 30 July 2026: 46 of 50 seeded errors caught |
"""
m['sa']=[('1 Identification and tiering','Treated as a model by choice; tier 2','M'),('2 Governance','Owner and handler duties written; approval in date','M'),('3 Development and use','Pinned build and prompt; tests on file','M'),('4 Independent validation','Yearly; last 2 November 2026, rating 2','M'),('5 Mitigants','Handler reads every summary with the notes; manual fallback','M')]
m['sa_note']="An early pilot (version 0.9, autumn 2025) missed its gate at 92% and never went live. Its prompt is not in use."
m['log']=[('2025-11-06','Pilot 0.9 failed the gate; stopped','Owner','LOG-1'),('2026-03-24','First validation: rating 2','Model Assurance','VR/26/09'),('2026-03-26','Version 1.1 approved, with handler check as a standing condition','MRC','MRC/26/031'),('2026-04-01','Live','Change Board','CHG-6177'),('2026-07-30','Seeded-error test done; condition met and closed','Model Assurance','VR/26/09 note 2'),('2026-08-19','Use for final response letters asked for; refused','MRC','MRC/26/088'),('2026-11-02','Annual validation: rating 2','Model Assurance','VR/26/38'),('2026-11-12','Approval renewed to 30 November 2027','MRC','MRC/26/130')]
m['mi']=f"""{tab(H,[lrow('April to June 2026',q2),lrow('July to September 2026',q3),lrow('live review, all',lv)])}RAG: **Green** (amber below 95%). Build and prompt unchanged since go-live. Handlers rewrote 14% of summaries, mostly for style. One outage of 35 minutes on 4 August 2026, manual fallback used, closed. Sampling: one in five summaries, at random, each month.
"""
m['plan']=f"""| Measure | How often | Amber | Red | Who acts |
|---|---|---|---|---|
| Share supported, random sample | monthly read, quarterly report | below 95% | below 93% | Owner stops use at red |
| Reader agreement (kappa) | quarterly | below 0.70 | below 0.60 | Model Assurance retrains readers |
| Seeded errors caught | half-yearly | below 85% | below 75% | Owner |
| Attack set | each change, at least yearly | any success | any success | Applied AI Team, same day |

**Limits of use.** First summary only. Notes over four pages excluded by the system.

**Fallback.** Handwritten summary.

**Roles.** Owner: {m['owner']}. Builds: {m['developer']}. Challenges: {m['validator']}. Approves: Model Risk Committee.
"""
jl(f"{ROOT}/{m['sid']}/data/answers.jsonl",A)
write(m['sid'],ylike(m,'llm',{'answers':{'path':'data/answers.jsonl'}}),common(m))
KEY.append(dict(subject=m['sid'],kind='llm',clean=True,papers='complete',faults=[],side_effects=[]));REP[m['sid']]=(lr(ac),lr(lv),kp,len(db))

# ---------------------------------------------------------------- 4 fraud (faulty)
sp,R,F=prep('fraud');L=F['_by']['live'];dec=round(F['live']['auc']+.075,3);FD=dict(F)
mc=maxcsi(F,['oot','live']);al=sum(r['scam_score']>=.30 for r in L);alf=sum(r['scam'] for r in L if r['scam_score']>=.30)
dups=len({r['payment_ref'] for r in F['_by']['holdout']}&{r['payment_ref'] for r in F['_by']['development']})
nt=[[np.mean([r['payee_bank_notice'] for r in F['_by'][k] if r['scam']==v]) for v in(1,0)] for k in ks]
m=dict(sid='lb-app-scam-score',mid='LB-M-019',ref='MRC/26/119',name='Push payment scam score',version='3.0',tier='1 (high)',level='high',basis='Scores outgoing Faster Payments; reimbursement of scam victims was £4.1m in 2025.',owner='Head of Payments Fraud',developer='Fraud Data Science',validator='Model Assurance',users='Payment hold team',
 purpose='Scores outgoing Faster Payments, at the moment of payment, for the chance that the customer is being deceived (authorised push payment scam); high scores are held for a call.',notfor='Card fraud, account takeover, refusing reimbursement',method='Logistic regression on the payment and session record',live='2 March 2026',approval='Model Risk Committee 5 November 2026 (MRC/26/119), valid to 30 November 2027',valdate='22 October 2026',rating='2 Sound with observations',nextval='31 October 2027',nopen='1 (low)',replaces='Score 2.6, withdrawn 1 March 2026',deps='Payments hub, case system, Confirmation of Payee',
 inv_date='9 November 2026',devdate='2 February 2026',sadate='26 October 2026',logdate='20 November 2026',midate='19 October 2026',plandate='26 February 2026',inv_note="The population is payments to personal payees that pass the rule filter; scam shares are therefore higher than for all payments.\n",
 ymethod={'algorithm':'logistic regression','library':'in-house (numpy)','features':11,'target':'payment confirmed as an authorised push payment scam within 90 days'},
 intended=['Hold and call decision on outgoing Faster Payments at the moment of payment'],prohib=['Refusing reimbursement','Card payments'],limits=['Confirmation of Payee is not available for some building societies; treated as its own value.'],ymon={'frequency':'monthly alerts, quarterly outcomes','auc':'amber below 0.78, red below 0.74','psi':'amber 0.10, red 0.25','hold_threshold':0.30},yappr=['Model Risk Committee, 5 November 2026, MRC/26/119, valid to 30 November 2027','Model Risk Committee, 26 February 2026, MRC/26/018 (first approval, renewed)'])
m['dev']=f"""**Need.** Score 2.6 saw only the payment. Version 3.0 adds session and payee fields.

**Data.** Payments of 2 January to 31 August 2025, split at random into development ({n0(F['development']['n'])}) and holdout ({n0(F['holdout']['n'])}); September and October 2025 as out-of-time ({n0(F['oot']['n'])}). Customers were watched for 90 days. The build table was drawn on 29 January 2026. The score does not stop a payment; it holds it for a call, and the outcome is recorded either way.

**Target.** Confirmed authorised push payment scam within 90 days.

| Input | Meaning and source |
|---|---|
| amount_gbp, share_of_balance, hour_of_day | payments hub |
| first_payment_to_payee, payee_account_age_days, payments_prior_hour | payments hub |
| cop_result, stated_purpose | Confirmation of Payee and payment journey |
| active_call_on_device, device_age_days | app session |
| payee_bank_notice | case system: 1 if the receiving bank has sent us a notice on the payment |

**Choice.** A boosted model was rejected by the hold team: it could not give a reason in the call script.

{ftab(F,ks[:3])}**Limitation.** Confirmation of Payee is not available for about one payee in ten.
"""
F2=json.loads(json.dumps({k:{a:float(b) if not isinstance(b,(dict,tuple,int)) else b for a,b in F[k].items() if a not in('csi','ci')} for k in ks}))
for k in ks: F2[k]['n']=F[k]['n'];F2[k]['ev']=F[k]['ev']
sh=dec-F['live']['auc'];F2['live'].update(auc=dec,lo=F['live']['lo']+sh+.006,hi=F['live']['hi']+sh-.006)
m['val']=f"""**Overall rating: 2 Sound with observations.** The score ranks well and better in live use than at build. Renewal is supported.

**What we did.** Re-scored all four samples from the inputs (no difference at five decimals), read the build code, sat with the hold team for a day.

{ftab(F2,ks,('n','ev','rate','ms','auc'))}Live: 2 March to 30 June 2026, read on 30 September 2026, 90 days or more after each payment.

**Stability.** Score PSI against development: out-of-time {F['oot']['psi']:.3f}, live {F['live']['psi']:.3f}. Largest input PSI on these samples {mc[0]:.3f} ({mc[1]}). {PSIN}

**Operating point.** At the approved hold threshold of 0.30, {n0(al)} of {n0(len(L))} live payments are held, and {n0(alf)} of these were scams.

**Attacks.** Amounts split under £250 and payee accounts aged in advance were tried; the score falls, as expected, and the velocity rules of LB-M-018 catch the splits.

| No. | Observation | Severity | Status |
|---|---|---|---|
| 26-28 | Hold call script to name the Confirmation of Payee result | Low | Open, Head of Payments Fraud, due 29 January 2027 |
| 26-07 | Device age was capped without note | Medium | Closed 24 February 2026 |
| 26-08 | Outage default (pay or hold) not written | High | Closed 25 February 2026: hold above £1,000; tested 12 May 2026 |
"""
m['sa']=[('1 Identification and tiering','Tier 1','M'),('2 Governance','Owner named; approval in date','M'),('3 Development and use','Build paper and code held; call script being updated','L'),('4 Independent validation','Yearly; last 22 October 2026, rating 2','M'),('5 Mitigants','Held payments get a call by a person; rules run beside the score','M')]
m['sa_note']="The Q4 2024 MI for score 2.6 was late by one month. That score is withdrawn."
m['log']=[('2025-10-16','Score 2.6 missed its AUC floor in Q3 2025; version 3.0 brought forward','MRC','MRC/25/101, closed'),('2026-02-20','First validation: rating 2','Model Assurance','VR/26/05'),('2026-02-26','Version 3.0 approved, hold threshold 0.30. Any move of the threshold comes back to this committee after a test by Model Assurance','MRC','MRC/26/018'),('2026-03-02','Live','Change Board','CHG-6098'),('2026-04-23','Use for refusing reimbursement asked for; refused','MRC','MRC/26/044'),('2026-07-14','Hold threshold moved from 0.30 to 0.45 from 15 July, to shorten the call queue. Team lead agreed by phone; queue fell by a third','Payments Fraud','Ops note 77'),('2026-10-22','Annual validation: rating 2','Model Assurance','VR/26/33'),('2026-11-05','Approval renewed to 30 November 2027 on the terms of MRC/26/018','MRC','MRC/26/119')]
m['mi']=f"""| Measure | Out-of-time (at approval) | Live, March to June 2026 |
|---|---|---|
| Payments | {n0(F['oot']['n'])} | {n0(F['live']['n'])} |
| Scams confirmed | {F['oot']['ev']} | {F['live']['ev']} |
| Scam share | {pc(F['oot']['rate'],2)} | {pc(F['live']['rate'],2)} |
| AUC | {F['oot']['auc']:.3f} | {dec:.3f} |
| Score PSI against development | {F['oot']['psi']:.3f} | {F['live']['psi']:.3f} |

RAG: **Green**. Call queue in September 2026: median wait 6 minutes (June: 19). Latency p99 140 ms (limit 300). One outage on 12 May 2026 was the planned test. Payments peak in June and in the weeks before Christmas, as each year.
"""
m['plan']=f"""| Measure | How often | Amber | Red | Who acts |
|---|---|---|---|---|
| AUC on payments 90 days old | quarterly | below 0.78 | below 0.74 | Owner and Model Assurance |
| Score and input PSI | monthly | 0.10 | 0.25 | Fraud Data Science, 5 days |
| Held payments that were scams | monthly | below 25% | below 15% | Owner |
| Latency p99 | daily | 250 ms | 300 ms | Payments hub |

**Limits of use.** Outgoing Faster Payments, at the moment of payment. A person calls before release or return.

**Fallback.** Score missing: hold above £1,000.

**Roles.** Owner: {m['owner']}. Builds: {m['developer']}. Challenges: {m['validator']}. Approves: Model Risk Committee.
"""
wcsv(f"{ROOT}/{m['sid']}/data/scored.csv",R)
write(m['sid'],ylike(m,'fraud',{'scored':dict(path='data/scored.csv',score='scam_score',outcome='scam',positive=1,sample='sample',date='payment_date',id='payment_ref',amount='amount_gbp',maturity={'days':90,'read_on':D('2026-09-30')},segments=['channel'],groups={'age_band':'age_band'})},names={'oot':'out-of-time','scam_score':'scam score'}),common(m))
KEY.append(dict(subject=m['sid'],kind='fraud',clean=False,papers='complete',faults=[
 dict(kind='leak',settled_by='data',what='Input payee_bank_notice is recorded after the payment (the receiving bank sends a notice once the scam is known) and nearly tells the outcome; it enters the score.',size=f"set in {pc(nt[3][0])} of live scams and {pc(nt[3][1],2)} of other live payments",match=[['payee_bank_notice','payee bank notice','bank notice','receiving bank','notice'],['leak','after the payment','after the event','after the decision','after the outcome','post-event','post-outcome','not available at','not known at','not yet known','known only','future information','later than the','hindsight','too good','near-perfect','almost perfect','nearly tells','gives away','gives the outcome away','proxy for the outcome','almost only','almost always','separates','look-ahead','by itself','on its own','alone','later information','precision','predicts the outcome','implausibl','suspicious','result of the outcome','consequence of']]),
 dict(kind='overlap',settled_by='data',what=f'{dups} payments of the holdout sample are also in the development sample (same payment_ref, same values).',size=f'{dups} of {F["holdout"]["n"]} holdout rows ({pc(dups/F["holdout"]["n"])})',match=[['holdout','hold-out','development','payment_ref','samples','train','test sample'],['overlap','duplicat','in both','both samples','more than one sample','two samples','shared','same payment','same case','same id','appear twice','also in','also occur','repeated','not independent','contaminat','common to','reappear','already in','twice']]),
 dict(kind='declared-figure',settled_by='data',what=f"Validation report and MI pack give a live AUC of {dec:.3f}; the data give {F['live']['auc']:.3f}.",size=f"{dec-F['live']['auc']:.3f} too high; data interval {F['live']['lo']:.3f} to {F['live']['hi']:.3f}",match=[['auc','area under','discriminat','ranking','gini'],['stated','declared','reported','does not agree','do not agree','disagree','differs from','differ from','different from','not reproduce','not be reproduced','could not reproduce','cannot be reproduced','mismatch','discrepan','inconsistent','overstat','contradict','not match','higher than the data','claimed','the paper gives','papers give','paper says','papers say','document says','the document gives','validation report','recomputed','re-computed']]),
 dict(kind='unapproved-change',settled_by='papers',what='The hold threshold was moved from 0.30 to 0.45 on 15 July 2026 by phone, though the committee had kept that decision to itself after a test by Model Assurance.',size='0.30 to 0.45; not tested, not approved',match=[['threshold','cut-off','cutoff','0.45'],['approv','unapproved','not authoris','unauthoris','not tested','without a test','without test','untested','change control','not validated','by phone','was moved','moved from','changed from','raised from','raised to','not brought','without the committee','bypass','without validation','without going']])],
 side_effects=[['holdout auc'], ['optimistic holdout'], ['holdout result'], ['holdout figure'], ['inflat'], ['information value'], ['importance of payee'], ['random split'], ['split at random'], ['temporal split'], ['identical rows'], ['duplicate rows'], ['repeated rows'], ['better in live'], ['basis of the renewal'], ['validation rating']]));REP[m['sid']]=(F,dups,nt,dec)

# ---------------------------------------------------------------- 5 LLM policy assistant (faulty)
A=llm.assistant(SEED['assistant']);S={k:[r for r in A if r['sample']==k] for k in('tuning','evaluation','live')}
import re
num=lambda t:set(re.findall(r'\d+(?:\.\d+)?',t.replace(',','')))
tq={r['question'] for r in S['tuning']};ovl=sum(r['question'] in tq for r in S['evaluation'])
bad=[r for r in S['live'] if r['label']=='supported' and num(r['answer'])-num(r['evidence'])];lsup=sum(r['label']=='supported' for r in S['live'])
be=[r for r in S['evaluation']+S['live'] if r['topic']=='bereavement'];nb=[r for r in S['evaluation']+S['live'] if r['topic']!='bereavement']
q3=[r for r in S['live'] if r['date']>='2026-07-01'];q2=[r for r in S['live'] if r['date']<'2026-07-01']
m=dict(sid='lb-policy-answers',mid='LB-M-033',ref='MRC/26/124',name='Ask Larkfield (staff policy answers)',version='1.3',tier='2 (medium)',level='medium',basis='Contact centre and branch staff give the answer to customers; about 6,000 questions a month.',owner='Head of Contact Centres',developer='Applied AI Team',validator='Model Assurance',users='Contact centre and branch staff',
 purpose='Answers staff questions on customer policy from the clause found, with the clause shown below the answer.',notfor='Advice on products, questions from customers direct, complaints',method='Retrieval over the policy library and a hosted language model, engine build 3.1, prompt A-12, temperature 0',live='1 May 2026',approval='Model Risk Committee 5 November 2026 (MRC/26/124), valid to 30 November 2027',valdate='27 October 2026',rating='2 Sound with observations',nextval='31 October 2027',nopen='1 (low)',replaces='Paper quick guides',deps='Policy library; supplier engine build 3.1',
 inv_date='9 November 2026',devdate='16 April 2026',sadate='28 October 2026',logdate='20 November 2026',midate='20 October 2026',plandate='24 April 2026',inv_note="Approval covers engine build 3.1 with prompt A-12 only.\n",
 ymethod={'algorithm':'retrieval with a hosted language model (engine build 3.1, prompt A-12)','features':1,'target':'every statement in the answer is borne out by the clause shown'},
 intended=['Answers to staff on customer policy, with the clause shown'],prohib=['Direct use by customers','Product advice'],limits=['Policies still in draft are not in the library; staff are told so.'],ymon={'frequency':'monthly sample, quarterly report','supported_share':'amber below 90%, red below 87%'},yappr=['Model Risk Committee, 5 November 2026, MRC/26/124, valid to 30 November 2027','Model Risk Committee, 24 April 2026, MRC/26/040 (first approval, renewed)'])
m['dev']=f"""**Need.** Staff opened four pages on average to answer one question.

**How it works.** The question finds a clause; the engine answers from that clause alone; the clause stands below the answer. Parts are pinned: engine build 3.1, prompt A-12, library of 10 January 2026 with weekly updates.

**Samples.** {n0(len(S['tuning']))} questions of January and February 2026 were used to write prompt A-12 (tuning). {n0(len(S['evaluation']))} questions of 2 March to 10 April 2026 were put aside for evaluation and not shown to the writers of the prompt. Readers marked each answer supported or not supported against the clause.

{tab(H,[lrow(k,S[k]) for k in('tuning','evaluation')])}**Attacks.** 60 clauses with planted instructions: none obeyed. 40 questions outside the library: 39 refused.

**Alternatives.** Keyword search without an engine answered 71% and was rejected.

**Limitation.** Draft policies are not in the library.
"""
m['val']=f"""**Overall rating: 2 Sound with observations.** Answers are supported above the 90% line on evaluation and in use. Renewal is supported.

**What we did.** Counted every file again; read the prompt; sat with staff at Leeds and Sheffield.

{tab(H,[lrow(k,S[k]) for k in('tuning','evaluation','live')])}Live: 1 May to 30 September 2026, one question in forty drawn at random.

**Reading.** Done by trained readers in the team of Model Assurance. A second reader took 150 answers of the evaluation sample: 147 agree, kappa 0.84.

**Agreement of tuning and evaluation.** The two shares are close, which shows that the prompt is not fitted to its own questions.

| No. | Observation | Severity | Status |
|---|---|---|---|
| 26-29 | Staff guide to say how to report a wrong clause | Low | Open, Head of Contact Centres, due 29 January 2027 |
| 26-16 | Weekly library update had no second check | Medium | Closed 22 April 2026 |
| 26-17 | Refusal wording unclear | Low | Closed 12 June 2026 |
"""
m['sa']=[('1 Identification and tiering','Treated as a model; tier 2','M'),('2 Governance','Owner and duties written; approval in date','M'),('3 Development and use','Prompt, engine and library under version control; guide being updated','L'),('4 Independent validation','Yearly; last 27 October 2026, rating 2','M'),('5 Mitigants','Clause shown with each answer; staff may call the policy desk','M')]
m['sa_note']="A customer-facing version was proposed in June 2026 and refused. The first pilot (0.8) failed its gate in 2025 and was dropped."
m['log']=[('2025-11-20','Pilot 0.8 failed its gate; dropped','Owner','LOG-3'),('2026-04-21','First validation: rating 2','Model Assurance','VR/26/13'),('2026-04-24','Version 1.3 approved for staff, on engine build 3.1. A change of engine needs a new test on the evaluation set and approval before use','MRC','MRC/26/040'),('2026-05-01','Live','Change Board','CHG-6230'),('2026-06-18','Customer-facing use proposed; refused','MRC','MRC/26/066'),('2026-10-12','Supplier retired build 3.1; the service has run on build 3.4 since this morning. Taken as supplier maintenance, no test run','Applied AI Team','Ticket 9107'),('2026-10-27','Annual validation: rating 2','Model Assurance','VR/26/35'),('2026-11-05','Approval renewed to 30 November 2027 on the terms of MRC/26/040','MRC','MRC/26/124')]
m['mi']=f"""{tab(H,[lrow('May and June 2026',q2),lrow('July to September 2026',q3),lrow('live, all',S['live'])])}RAG: **Green** (amber below 90%). Staff marked 2% of answers as unhelpful. Busiest month September (students). One outage of 20 minutes on 8 July 2026, policy desk took the calls, closed. Library update missed once (31 August, bank holiday), done the next day.
"""
m['plan']=f"""| Measure | How often | Amber | Red | Who acts |
|---|---|---|---|---|
| Share supported, random sample | monthly read, quarterly report | below 90% | below 87% | Owner stops use at red |
| Refusal of outside questions | half-yearly | below 95% | below 90% | Applied AI Team |
| Attack set | each change | any success | any success | Applied AI Team |
| Staff marks "unhelpful" | monthly | 5% | 8% | Owner |

**Limits of use.** Staff only, clause shown. Draft policies excluded.

**Fallback.** Policy desk by phone.

**Roles.** Owner: {m['owner']}. Builds: {m['developer']}. Challenges: {m['validator']}. Approves: Model Risk Committee.
"""
jl(f"{ROOT}/{m['sid']}/data/answers.jsonl",A)
write(m['sid'],ylike(m,'llm',{'answers':{'path':'data/answers.jsonl'}}),common(m))
KEY.append(dict(subject=m['sid'],kind='llm',clean=False,papers='complete',faults=[
 dict(kind='overlap',settled_by='data',what='Evaluation questions (with answers and clauses) are also in the tuning set, though the papers say they were kept apart.',size=f"{ovl} of {len(S['evaluation'])} evaluation questions ({pc(ovl/len(S['evaluation']))})",match=[['evaluation','tuning','question'],['overlap','duplicat','in both','both samples','both sets','same question','also in','also occur','shared','repeated','identical','contaminat','not kept apart','not held apart','more than one sample','two samples','leak','not independent','already in','seen before','reappear','twice','common to']]),
 dict(kind='weak-segment',settled_by='data',what='On bereavement questions far fewer answers are supported than on other topics, in every sample; no paper shows topics.',size=f"{pc(lr(be)[2])} of {len(be)} against {pc(lr(nb)[2])} of {len(nb)} on other topics (evaluation and live)",match=[['bereavement','topic'],['lower','weak','worse','below','not supported','unsupported','falls','gap','differ','fewer','hidden','average','segment','less often','share of supported','concentrat','underperform','poor','fail']]),
 dict(kind='figures-not-in-evidence',settled_by='data',what='Live answers marked supported give a number of days or pounds that is not in the clause shown.',size=f"{len(bad)} of {lsup} live answers marked supported ({pc(len(bad)/lsup)})",match=[['answer','label','figure','number','amount','supported'],['not in the evidence','not in its evidence','not in the clause','not found in','not borne out','absent from the evidence','does not contain','do not contain','contradict','differs from the evidence','differ from the evidence','unsupported figure','unsupported number','mislabel','wrong label','wrongly','label error','labelled supported','labelled as supported','marked supported','marked as supported','not stand in','not appear in','do not occur','does not occur','no source','not agree with the evidence','missing from the evidence','invented','hallucinat','in no evidence','not backed','not supported by the evidence','not in the source','nowhere in']]),
 dict(kind='unapproved-engine',settled_by='papers',what='From 12 October 2026 the service runs on engine build 3.4 without test or approval; approval and inventory name build 3.1.',size='all answers since 12 October 2026',match=[['3.4','engine','supplier','vendor','model version','base model'],['not tested','no test','untested','without a test','without test','approv','unapproved','not validated','unvalidated','re-test','retest','re-validat','revalidat','changed','replaced','switched','swap','differs from','inventory','mismatch','not covered','maintenance','change control']])],
 side_effects=[['label quality'], ['reader agreement'], ['second reader'], ['kappa'], ['support rate is overstated'], ['supported share is overstated'], ['share supported is overstated'], ['evaluation is optimistic'], ['evaluation result is optimistic'], ['by topic'], ['per topic'], ['identical questions'], ['duplicate questions'], ['validation rating'], ['supplier change'], ['vendor change']]));REP[m['sid']]=(ovl,lr(be),lr(nb),len(bad),lsup,{k:lr(S[k]) for k in S})

# ---------------------------------------------------------------- 6 cards (faulty)
sp,R,F=prep('cards');L=F['_by']['live'];cut=sp['cut']
bk=[np.mean([r['months_in_job']=='' for r in F['_by'][k]]) for k in ks]
allsel={v:sel(R,'sex',v,'p_bad',cut) for v in SEX};livesel={v:sel(L,'sex',v,'p_bad',cut) for v in SEX}
nl=[r for r in R if r['sample']!='live']
ob={v:(np.mean([r['bad_9m'] for r in nl if r['sex']==v]),np.mean([r['p_bad'] for r in nl if r['sex']==v])) for v in SEX}
five=['gross_income','bureau_points','revolving_use','searches_6m','judgment_on_file'];mc=maxcsi(F,['oot','live'],five)
m=dict(sid='lb-card-application-score',mid='LB-M-017',ref='MRC/26/058',name='Credit card application score',version='1.6',tier='1 (high)',level='high',basis='About 9,000 applications a month; £210m of card limits; automated decline.',owner='Head of Cards',developer='Credit Decision Science',validator='Model Assurance',users='Card application engine',
 purpose='Estimates the chance that a new card account goes 60 days past due within nine months, for the accept or decline decision and the first limit.',notfor='Provisioning, capital, limit increases, overdrafts',method='Logistic regression; points for part-time work set by expert panel',live='1 October 2025',approval='Model Risk Committee 11 September 2025 (MRC/25/090), valid to 30 September 2026',valdate='18 June 2026',rating='2 Sound with observations',nextval='30 June 2027',nopen='1 (low)',replaces='Score 1.5, withdrawn 30 September 2025',deps='Bureau feed, application form',
 inv_date='9 November 2026',devdate='28 July 2025',sadate='29 October 2026',logdate='20 November 2026',midate='19 October 2026',plandate='11 September 2025',inv_note="The score is in daily use on all channels.\n",
 ymethod={'algorithm':'logistic regression with expert points','library':'in-house (numpy)','features':9,'target':'60 days past due within 9 months (bad_9m)'},
 intended=['Accept or decline, and first limit, for new personal credit cards'],prohib=['Provisioning or capital','Limit increases'],limits=['Applicants with no bureau file are not scored and go to a person.'],ymon={'frequency':'quarterly','auc':'amber below 0.65, red below 0.62','score_psi':'amber 0.10, red 0.25','cut_off':0.09},yappr=['Model Risk Committee, 11 September 2025, MRC/25/090, valid to 30 September 2026'])
m['dev']=f"""**Need.** Version 1.5 did not use searches or housing.

**Data.** Accounts opened 3 July 2023 to 30 June 2024, split at random 70/30 into development ({n0(F['development']['n'])}) and holdout ({n0(F['holdout']['n'])}); July to September 2024 as out-of-time ({n0(F['oot']['n'])}). Each was watched for 270 days. Staff cards (96) were left out. Applicants under the cut of version 1.5 were accepted at random at 1 in 5 for learning, so that the file holds the full range.

**Target.** 60 days past due within nine months.

**Inputs.** Gross income, bureau points, revolving use, searches, months at address, months in job, part-time work, housing, judgment on file. Cards held was tried and dropped; limit offered is kept for reporting. Blank months in job counts as the middle value. Sex and age band are not inputs.

**Expert points.** The points for part-time work were set by a panel of lending officers, who hold that hours are less sure. The constant was then set so that the mean score equals the development bad rate.

**Choice.** A boosted challenger was rejected for want of plain reasons.

{ftab(F,ks[:3])}**Cut.** Decline at 9% or more. 

**Limitation.** Applicants with no bureau file go to a person (about 2%).
"""
m['val']=f"""**Overall rating: 2 Sound with observations.**

**What we did.** Re-scored all cases from the inputs; rebuilt the target from the ledger; re-computed the table. Criterion, set before: AUC at least 0.65 on each sample.

{ftab(F,ks[:3],('n','ev','rate','ms','oe','auc'))}Live accounts (opened October to December 2025, {n0(F['live']['n'])}) reach their 270 days on 27 September 2026, after this report. Their outcomes are therefore not judged here and come with the MI of Q3.

**Stability.** Score PSI against development: holdout {F['holdout']['psi']:.3f}, out-of-time {F['oot']['psi']:.3f}, live {F['live']['psi']:.3f}. Of the five inputs watched ({', '.join(five)}) the largest PSI on out-of-time and live is {mc[0]:.3f} ({mc[1]}). {PSIN}

**Customer outcomes.** Sex and age band are not inputs to the score. The accept rate by age band was read and is level.

**Use.** Overrides 2.4% of decisions (limit 5%). Code in use equals the approved release.

| No. | Observation | Severity | Status |
|---|---|---|---|
| 26-18 | Reason texts for searches to be put in plain words | Low | Open, Head of Cards, due 31 December 2026 |
| 25-22 | Ledger extract lacked charged-off accounts | High | Closed 29 August 2025, before first use; table re-run |
| 25-23 | Panel minutes not filed | Low | Closed 15 September 2025 |
"""
m['sa']=[('1 Identification and tiering','Tier 1, in inventory','M'),('2 Governance','Owner named; committee reviews yearly','M'),('3 Development and use','Paper and code held; reason texts being rewritten','L'),('4 Independent validation','Yearly; last 18 June 2026, rating 2','M'),('5 Mitigants','No overlay. Overrides 2.4%, limit 5%','M')]
m['sa_note']="Version 1.5 breached its PSI line in 2024; closed with its withdrawal."
m['log']=[('2024-11-14','Version 1.5 over its PSI line; rebuild asked for','MRC','MRC/24/099, closed 11 September 2025'),('2025-08-29','First validation: rating 2','Model Assurance','VR/25/22'),('2025-09-11','Version 1.6 approved to 30 September 2026. Use after that day needs a renewal by this committee','MRC','MRC/25/090'),('2025-10-01','Live','Change Board','CHG-5533'),('2025-10-06','New application form; job questions moved to page 3','Change Board','CHG-5540'),('2026-03-19','Use for limit increases asked for; refused','MRC','MRC/26/029'),('2026-06-18','Annual validation: rating 2','Model Assurance','VR/26/20'),('2026-09-24','Meeting short of time; renewal of the card score held over','MRC','MRC/26/104'),('2026-10-19','Q3 MI noted','MRC chair','MRC/26/112')]
m['mi']=f"""| Measure | Out-of-time | Live, opened October to December 2025 |
|---|---|---|
| Accounts | {n0(F['oot']['n'])} | {n0(F['live']['n'])} |
| Bad in nine months | {F['oot']['ev']} | {F['live']['ev']} |
| Bad rate | {pc(F['oot']['rate'],2)} | {pc(F['live']['rate'],2)} |
| AUC | {F['oot']['auc']:.3f} | {F['live']['auc']:.3f} |
| Score PSI against development | {F['oot']['psi']:.3f} | {F['live']['psi']:.3f} |

Live outcomes read on 30 September 2026; first reading. RAG: **Green** on AUC and score PSI, the two lines of the plan. Applications rose before Christmas as each year. Overrides 2.2% in Q3. No incident.
"""
m['plan']=f"""| Measure | How often | Amber | Red | Who acts |
|---|---|---|---|---|
| AUC on mature accounts | quarterly | below 0.65 | below 0.62 | Owner and Model Assurance |
| Score PSI | quarterly | 0.10 | 0.25 | Credit Decision Science |
| Overrides | monthly | 4% | 5% | Owner |
| Calibration | with the annual validation | outside 0.80 to 1.25 | outside 0.67 to 1.50 | Owner, MRC at red |

**Limits of use.** New personal cards. No bureau file: a person decides.

**Fallback.** Bureau down: applications wait.

**Roles.** Owner: {m['owner']}. Builds: {m['developer']}. Challenges: {m['validator']}. Approves: Model Risk Committee.
"""
wcsv(f"{ROOT}/{m['sid']}/data/scored.csv",R)
write(m['sid'],ylike(m,'credit',{'scored':dict(path='data/scored.csv',score='p_bad',outcome='bad_9m',positive=1,sample='sample',date='applied_on',id='application_id',amount='limit_offered',maturity={'days':270,'read_on':D('2026-09-30')},segments=['channel'],groups={'sex':'sex','age_band':'age_band'})},names={'oot':'out-of-time','p_bad':'application score','bad_9m':'60 days past due in nine months'}),common(m))
air=livesel['F'][0]/livesel['M'][0]
KEY.append(dict(subject=m['sid'],kind='credit',clean=False,papers='complete',faults=[
 dict(kind='calibration',settled_by='data',what='In the live sample the observed bad rate is far above the mean score: the score is too low for the accounts booked today.',size=f"observed {pc(F['live']['rate'],2)} against mean score {pc(F['live']['ms'],2)}, ratio {F['live']['oe']:.2f}; other samples {F['oot']['oe']:.2f} to {F['development']['oe']:.2f}",match=[['calibrat','predicted','mean score','mean predicted','average score','bad rate','default rate','event rate','observed rate','observed/expected','observed to expected','expected events','events against'],['under-predict','underpredict','under-estimat','underestimat','understat','too low','below the observed','below what','above the predicted','above the mean','above the score','higher than predicted','higher than the','exceeds the mean','exceeds the predicted','intercept','miscalibrat','more than predicted','more events than','times the','observed to expected','observed/expected','optimistic','not calibrated','too few','more events','more bads']]),
 dict(kind='missing-jump',settled_by='data',what='months_in_job is blank for far more live applicants than before (new form); the plan does not watch it.',size=f"blank {pc(bk[0])} in development, {pc(bk[2])} out-of-time, {pc(bk[3])} live",match=[['months_in_job','months in job','job'],['missing','blank','empty','null','not filled','incomplete','shift','psi','drift','unstable','moved','changed','completeness','stability']]),
 dict(kind='group-disparity',settled_by='data',what='Women score far worse than men although their outcomes are the same; the points for part-time work, which says nothing on the outcome, carry it.',size=f"accepted at 9%: live women {pc(livesel['F'][0])}, men {pc(livesel['M'][0])} (ratio {air:.2f}); before live, women observed {pc(ob['F'][0])} against score {pc(ob['F'][1])}, men {pc(ob['M'][0])} against {pc(ob['M'][1])}",match=[['sex','women','female','gender','part_time','part-time'],['dispar','differ','impact','ratio','lower','higher','bias','fair','unequal','adverse','four-fifths','0.8','gap','proxy','disadvantag','overestimat','over-predict','overpredict','less often','selection','accept','discriminat','overstat']]),
 dict(kind='approval-lapsed',settled_by='papers',what='Approval ran out on 30 September 2026; renewal was held over and the score is still in daily use.',size='two months without approval on 2026-11-30',match=[['approv','renewal'],['expir','lapsed','lapse','ran out','run out','has ended','end date','no longer valid','not renewed','held over','past its','out of date','overdue','30 september','2026-09-30','after the end','not in force','without a valid','without valid','without approval','no valid','no current','still in use','no approval']])],
 side_effects=[['calibration slope'], ['slope of'], ['too spread'], ['too extreme'], ['part_time'], ['part-time'], ['expert points'], ['expert panel'], ['calibration by sex'], ['calibration by group'], ['calibration of the groups'], ['bad rate over time'], ['not monitored'], ['monitoring plan'], ['input stability'], ['application form'], ['chg-5540'], ['group outcomes'], ['fairness testing'], ['score psi'], ['rank order']]));REP[m['sid']]=(F,bk,livesel,ob,air)
json.dump(KEY,open(f"{ROOT}/key.json",'w'),indent=1,ensure_ascii=False)
if '-v' in sys.argv:
    for k in KEY:
        for f in k['faults']: print(k['subject'],f['kind'],f['size'])
