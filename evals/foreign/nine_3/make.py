import sys,os,json,csv,yaml,numpy as np
from data import *
import llm
OUT=sys.argv[1]; R=os.path.join(OUT,'nine')
def w(p,t):
    os.makedirs(os.path.dirname(p),exist_ok=True); open(p,'w').write(t.strip()+'\n')
def pc(x): return f'{100*x:.1f}%'
def stats(d):
    S,y,s=d['S'],d['y'],d['s'];o={}
    for k in dict.fromkeys(S):
        m=S==k;a=auc(s[m],y[m]);e=se(a,y[m]);o[k]=dict(n=int(m.sum()),ev=int(y[m].sum()),rate=y[m].mean(),exp=s[m].mean(),auc=a,lo=a-1.96*e,hi=a+1.96*e,a=min(d['D'][m]),b=max(d['D'][m]))
    return o
def table(o,ks):
    t='| sample | dates in the file | cases | events | event rate | mean score | AUC (95% interval) |\n|---|---|---|---|---|---|---|\n'
    return t+''.join(f"| {k} | {o[k]['a']} to {o[k]['b']} | {o[k]['n']:,} | {o[k]['ev']:,} | {pc(o[k]['rate'])} | {pc(o[k]['exp'])} | {o[k]['auc']:.3f} ({o[k]['lo']:.3f} to {o[k]['hi']:.3f}) |\n" for k in ks)
def by(d,k,v,extra=False):
    m0=d['S']==k; t='| part | cases | events | event rate | mean score | AUC |\n|---|---|---|---|---|---|\n'
    for l in sorted(set(v)):
        m=m0&(v==l)
        if not m.any(): continue
        t+=f"| {l} | {m.sum():,} | {d['y'][m].sum()} | {pc(d['y'][m].mean())} | {pc(d['s'][m].mean())} | {auc(d['s'][m],d['y'][m]):.3f} |\n"
    return t
def months(d,k):
    mo=np.array([x[:7] for x in d['D']]); return by(d,k,mo)
K={
'credit':dict(id='chuma-nano-pd',f=credit,seed=(138,14),name='Chuma nano-loan score',short='Chuma',kind='credit',days=60,cols_txt='wallet age, inflow over 90 days, airtime top-ups, the lowest-decile balance, loans repaid, late days on the last loan, share of night traffic, term, and handset',
 purpose='Estimates the probability that a nano loan of 7 to 30 days is still unpaid 30 days after its due date; sets the size of the offer.',target='loan unpaid 30 days after due date (bad30)',refuse=['Collections contact strategy','Loans to agents or merchants','Provisioning under the accounts'],
 use=['Offer size for nano loans to wallet customers in Zambia'],owner='Mutinta Hachipuka, Head of Nano Lending',dev='Chanda Mulenga, Models team',devs='Chanda',owns='Mutinta',opt='occupation_declared',opttxt='The declared occupation is optional on the handset form and blank for {b} of rows. It is kept in the file for review only and carries no weight.',
 lim='Customers whose wallet is younger than about a month are not in the file, because they are not offered a loan at all. The rule sits in the product engine (NL-11), is tested monthly by Nano Lending, and nothing is claimed for such wallets.',
 why='A loan of two weeks is decided in seconds, on a feature phone, by somebody who has no payslip. What is known is the wallet. We therefore asked which habits of a wallet go with paying on time, wrote down the expected direction for each before fitting, and kept only those which went that way.',
 pred='Chuma 0, the points table it replaces, was withdrawn on 31 March 2026 after it had failed its own ranking test in 2024; its figures are not those of this score.',chal='A boosted tree was tried as challenger on the holdout and rejected: the gain in AUC was under 0.01 and its reasons could not be told to a customer.',
 season='Planting season (November and December) was looked at by itself, since inflows might move; the oot sample covers it and nothing of size is seen.',amt='Principal is skewed: half the loans are small and a few are many times as large. The score sets only the highest step a customer may choose; most choose far less, so principal and score hardly go together.',
 sel='No loan in the file was stopped by the score. The score sets the size of the offer only; a low score gets the smallest step of the ladder, so outcomes are seen over the whole range.',reqt='Nano Lending asked in May whether the score could sort the collections calls; refused (board note of 28 May 2026) and not used so.'),
'fraud':dict(id='mlonda-agent-fraud',f=fraud,seed=(1005,1),name='Mlonda agent fraud score',short='Mlonda',kind='fraud',days=60,cols_txt='months the outlet has been open, cash-out to cash-in ratio, share of split transactions, share after hours, customers served, SIM swaps handled, complaints, GPS spread, and till device. The number of float top-ups was looked at and has no weight',
 purpose='Ranks agent outlets by the probability that a field visit confirms agent fraud; the field team visits from the top.',target='agent fraud confirmed by field visit or ledger trace within 60 days (confirmed_fraud)',refuse=['Automatic closing of an outlet','Customer-level fraud','Commission decisions'],
 use=['Order of field visits to agent outlets'],owner='Bupe Kapwepwe, Head of Agent Network Risk',dev='Lweendo Siame, Models team',devs='Lweendo',owns='Bupe',opt='gps_spread_km',opttxt='GPS spread is optional (USSD tills and old handsets do not send it) and blank for {b} of rows; a blank is scored as the middle value of 2 km, and the share hardly differs between samples.',
 lim='The score was not shown to work for super-agents (outlets which serve other agents): there are only 61 in the country and they are not in the file. They are visited every quarter under Network Risk procedure AN-6, whatever any score says.',
 why='An agent who cheats leaves a shape in the ledger: deposits split in pieces, cash-out far above cash-in, traffic after closing time, complaints. We began with the forty cases the field team knew by heart and asked what they had in common; then we counted.',
 pred='The old red-flag sheet (three flags in a spreadsheet) was withdrawn on 31 March 2026; two of its three flags had never been tested.',chal='A graph model over agent pairs was tried as challenger and rejected for now: no better at the visit budget and it could not be run nightly.',
 season='December was looked at by itself, since outlets say it is busier; the test sample covers it and nothing of size is seen.',amt='Float at risk is skewed, as floats are.',
 sel='Every outlet in the file was read to the end whatever its score: the ledger trace runs on all of them within 60 days. The score stopped nothing by itself, so no outcome is hidden by it. An outlet appears once in the file; the outlet draw was made without replacement.',reqt='Commercial asked in June to use the score for commission tiers; refused (board note of 25 June 2026) and not used so.'),
'aml':dict(id='sefa-wallet-aml',f=aml,seed=(2078,68),name='Sefa wallet monitoring score',short='Sefa',kind='aml',days=45,cols_txt='the ratio to the rule line, incoming count, rapid-out tenths, new counterparties, cross-border flag, prior alerts, years of the wallet, and KYC level',
 purpose='Ranks alerts of the wallet monitoring rules by the probability that the analyst reports the case to the Financial Intelligence Centre; orders the queue.',target='alert ended in a report to the Financial Intelligence Centre within 45 days (reported)',refuse=['Closing alerts without a person','Sanctions screening','Freezing a wallet'],
 use=['Order of the analyst queue for wallet alerts'],owner='Thandiwe Zulu, Money Laundering Reporting Officer',dev='Kondwani Phiri, Models team',devs='Kondwani',owns='Thandiwe',opt='sector_declared',opttxt='The declared sector is optional at registration and blank for {b} of rows. It has no weight and is kept for the analyst.',
 lim='Merchant wallets are not covered: they have their own rules (M-series) and their own queue. The router keeps them out; Compliance counts the leaks each month, and one leak stops the router until it is mended.',
 why='Four rules raise more alerts than eleven analysts like to read in order of arrival. The score closes nothing. It puts the alert that will probably become a report at the top, and every alert is read within 45 days in any case.',
 pred='The age-of-alert queue it replaces was withdrawn on 31 March 2026 after a late-report breach in 2024, which was closed in February 2025.',chal='A random forest was tried as challenger and rejected: its AUC on the holdout was within one point and analysts could not follow it.',
 season='Harvest payments (May to July) might raise incoming counts, so we look at those months by themselves; nothing of size is seen.',amt='Seven-day flow is skewed.',
 sel='Every alert is read by a person, high or low. Besides the alerts, cases are sampled just below the rule lines (btl = 1) and read in the same way: {btl}. The lines stay where they are.',reqt='Operations asked in June to close the bottom fifth unread; refused (board note of 25 June 2026) and not done.')}
def clean(kd):
    k=K[kd]; d=k['f'](*k['seed']); b,_=check(d); assert not b,b
    o=stats(d); ks=list(o); dev,live=ks[0],'production'; oos=ks[1:-1]; n=len(d['S'])
    root=f"{R}/{k['id']}"; ids=[f"{d['pre']}{100001+i}" for i in range(n)]
    cols={d['idn']:ids,d['date']:d['D'],'sample':d['S'],**d['seg'],**d['g'],**d['cols']}
    if 'btl' in d: cols['btl']=d['btl']
    cols[d['amtn']]=d['amt'].astype(int); cols[d['score']]=d['s']; cols[d['out']]=d['y']
    os.makedirs(root+'/data',exist_ok=True)
    def fm(v):
        if isinstance(v,(float,np.floating)): return '' if np.isnan(v) else (f'{v:g}' if abs(v)<1e5 else f'{v:.0f}')
        return v
    order=np.lexsort((ids,d['D']))
    with open(root+'/data/scored.csv','w',newline='') as f:
        c=csv.writer(f,lineterminator='\n'); c.writerow(cols); L=list(cols.values())
        for i in order: c.writerow([fm(v[i]) for v in L])
    blank=np.mean([x=='' or x!=x for x in d['cols'][k['opt']]])
    P={c:psi(np.asarray(v) if np.asarray(v).dtype.kind in 'UO' else np.asarray(v,float),None) if 0 else psi(*( [np.asarray(v)[d['S']==q] if np.asarray(v).dtype.kind in 'UO' else np.asarray(v,float)[d['S']==q] for q in (dev,live)]))[0] for c,v in {**d['cols'],'score':d['s']}.items()}
    wi=max((x for x in P if x!='score'),key=P.get)
    m=d['S']==live; q=np.argsort(-d['s'][m],kind='stable')[:int(round(.05*m.sum()))]; cap=d['y'][m][q].sum()/d['y'][m].sum()
    prows=list(zip(*[list(map(str,v)) for v in d['cols'].values()])); from collections import Counter
    cn=Counter(prows); rep=sum(v for v in cn.values() if v>1)
    sel=k['sel']
    if kd=='aml':
        bt=d['btl']==1; sel=sel.format(btl=f"{bt.sum()} cases, {d['y'][bt].sum()} of them reported ({pc(d['y'][bt].mean())}), against {pc(d['y'][~bt].mean())} above the line; the Rule Book (7.4) would have a line lowered at 3%")
    floor={'credit':.70,'fraud':.74,'aml':.70}[kd]
    ev=o[live]['ev']/ (o[live]['exp']*o[live]['n'])
    reptxt=(f"Inputs are coarse, so {rep} rows share all their input values with another row. They are different cases with different numbers and dates; we looked at fifty such pairs and found no case twice." if rep>2 else "No case number occurs twice.")
    vname='Dr Amara Okonjo-Bell, Ridgeline Assurance (Lusaka)'
    gtxt='\n'.join(f"By {g.replace('_',' ')}, {live}:\n\n"+by(d,live,v) for g,v in d['g'].items())
    stxt='\n'.join(f"By {g.replace('_',' ')}, {live}:\n\n"+by(d,live,v) for g,v in d['seg'].items())
    sub=dict(id=k['id'],name=k['name'],version='2.1' if kd!='fraud' else '1.3',kind=kd,purpose=k['purpose'],jurisdictions=['int'],materiality=dict(level='high' if kd!='fraud' else 'medium',basis='Model Rule Book 2.2: decisions on more than 10,000 customers or outlets a year'),owner=k['owner'],developer=k['dev'],validator=vname,
      method=dict(algorithm='logistic regression',library='statsmodels 0.14',features=len(d['cols'])-(0 if kd=='fraud' else 1)- (1 if kd=='fraud' else 0),target=k['target']),
      data=dict(scored=dict(path='data/scored.csv',score=d['score'],outcome=d['out'],positive=1,sample='sample',date=d['date'],id=d['idn'],amount=d['amtn'],maturity=dict(days=k['days'],read_on=dt.date(2026,11,10)),segments=list(d['seg']),groups={g:g for g in d['g']})),
      intended_use=k['use'],prohibited_use=k['refuse'],limitations=[k['lim']],
      monitoring=dict(frequency='quarterly health note, monthly stability count',measures='AUC, observed over expected, PSI of score and inputs, results by segment and group',last_report='2026-11-16 (third quarter 2026)',next_report='2027-02-15',action='outside a limit: owner told in 2 working days, Board Risk Committee at its next sitting, models team proposes a remedy in 20 working days'),
      approvals=[dict(body='Board Risk Committee',date='2026-03-26',decision='approved',valid_until='2027-03-31')],
      names={c:c.replace('_',' ') for c in list(d['g'])+list(d['seg'])},
      limits={'auc.production':dict(min=floor,authority='policy',source='Model Rule Book 4.2')})
    if kd=='fraud': sub['data']['scored']['budget']=dict(share=.05)
    if kd=='aml': sub['data']['scored'].update(scenario='scenario',below_line='btl'); sub['data']['scored']['segments']=['town_class']
    w(root+'/subject.yaml',yaml.safe_dump(sub,sort_keys=False,allow_unicode=True,width=110))
    D=root+'/documents/'; sh=k['short']
    w(D+'1-paper-how-it-was-made.md',f"""# {k['name']}: how it was made
*Short paper by {k['dev']}. Version {sub['version']}. 2 March 2026. Row counts and reading dates brought up to the whole file on 16 November 2026; form and tables unchanged since March (production is told in the health note).*

**The story.** {k['why']} {k['purpose']}

**What counts as an event.** {k['target'][0].upper()+k['target'][1:]}. A case is counted only when {k['days']} days have gone by; the windows were cut so that all cases were closed on the day of fitting (2 March 2026), and the later cases were read on 10 November 2026 when the youngest was 71 days old or more.

**Where the rows come from.** The wallet ledger, by query Q-{sh[:2].upper()}-07, kept in the code store with its row counts. {reptxt} {k['opttxt'].format(b=pc(blank))} {k['amt']} The amount is not an input. {'Sex and age of customers were' if kd!='fraud' else 'The sex of the owner was'} never offered to the fit and stand{'' if kd!='fraud' else 's'} beside the inputs for the fairness reading only.

**Who is missing.** {sel}

**The form.** Logistic regression, fitted on the {dev} sample alone{' (the holdout is 30% of the same months, drawn at random before anything was looked at; oot is the four months after)' if 'holdout' in ks else ' (the test cases are the three months after)'}. Inputs: {k['cols_txt']}. Every sign came out as written down beforehand{' (for the till device no direction had been written down; its weight is small)' if kd=='fraud' else ''}. No input is known later than the moment of scoring: each is taken from the ledger of the evening before.

**What came out.**

{table(o,ks[:-1])}
Intervals are by Hanley and McNeil. The expected and the observed rate agree in each sample. {k['season']}

**What we tried and left.** {k['chal']} {k['pred']} A plain benchmark with only the two strongest inputs was fitted as well, and left because it ranked less well on the cases held out.

**Checks of strength.** Each input was blanked in turn, rounded to coarse steps and delayed by one day; the order of cases hardly changed and the fallback (middle value) is in the code. Adversarial habits (waiting for the clean month, splitting traffic) were tried with the field staff and written in the code store, note {sh}-9.

**What it cannot do.** {k['lim']} This is limitation L1, owner {k['owns']}, looked at each quarter.
""")
    w(D+'2-validation-letter.md',f"""**Ridgeline Assurance, Independent Model Review**
Cairo Road, Lusaka

10 March 2026

To the Chair, Board Risk Committee, Kwela Mobile Finance plc

**Independent validation: {k['name']}, version {sub['version']}**

Dear Chair,

You asked us for an independent opinion. Neither I nor anyone of this firm had a part in building, coding or running {sh}; our fee does not depend on the answer, and we report to your Committee and not to the Models team.

We drew the rows again from the ledger with our own query, fitted the form again, and reproduced the score of all {o[dev]['n']:,} {dev} cases to four decimals. We then computed every figure ourselves:

{table(o,ks[:-1])}
We fixed beforehand what we would accept: AUC of at least {floor:.2f} outside {dev} and observed over expected between 0.80 and 1.20. All samples meet both. Deciles rise without a break beyond chance. We found no case in two samples, no input later than the decision, and no part ({', '.join(x.replace('_',' ') for x in d['seg'])}) where the ranking falls away. For {' and '.join(x.replace('_',' ') for x in d['g'])} we saw no difference beyond chance.

We replayed 300 cases through the production code in the test environment: 300 equal.

Two points were raised and both are closed. (1) The first draft did not say how blanks are scored: paper corrected on 5 March, we read it. (2) The fallback had not been tried: tried on 6 March in our presence. We raise no open finding.

Limitation L1 is fairly told and well managed. Opinion: **satisfactory; fit for the use described**. The next full validation falls due in March 2027.

Yours faithfully,
{vname}
""")
    w(D+'3-board-pack-extract.md',f"""# Board Risk Committee, pack for 26 March 2026, extract: item 7

**7.1 Paper before the Committee.** {k['name']}, version {sub['version']}; the paper of 2 March, the validation letter of 10 March, the use sheet.

**7.2 What was asked.** The Chair asked what happens if the score is down for a night. {k['owner']}: work falls back to the plain order of arrival; tried on 6 March. Mr Banda asked whether the old tool's failure could come back. The Models team: that was another tool and is gone.

**7.3 Decision.** APPROVED for the use stated, from 1 April 2026 until 31 March 2027, without conditions. Mr Lungu, who sits over the Models team, did not vote.

| who | role |
|---|---|
| {k['owner']} | owner |
| {k['dev']} | developer |
| {vname} | independent validator |
| Board Risk Committee | approver |
| Natasha Simukonda, Model Risk Officer | monitoring reader, keeper of the inventory |

**7.4 Matters arising.** The action from 2025 on late inventory entries (4 entries, fourth quarter 2024) was closed on 14 August 2025, evidence seen by Internal Audit.

**Note added, later sitting.** {k['reqt']}
""")
    w(D+'4-use-limits-roles.md',f"""# Use sheet: {k['name']}
*Kept by the Model Risk Officer. Last read and confirmed 2 November 2026.*

**It may be used for:** {'; '.join(k['use'])}.
**It may not be used for:** {'; '.join(k['refuse'])}.

**Limits we hold ourselves to (Model Rule Book chapter 4)**

| measure | look | act |
|---|---|---|
| AUC, latest closed quarter or longer | – | below {floor:.2f} |
| observed over expected events | outside 0.85 to 1.15 | outside 0.80 to 1.20 |
| PSI of score or an input against {dev} | 0.10 | 0.25 |
| event rate or mean score by group | difference beyond chance (99%) | the same twice running |

**Monitoring plan.** Stability is counted monthly, outcomes quarterly when they are closed ({k['days']} days). The developer computes, the Model Risk Officer reads, the owner signs. "Act" means: owner told in two working days, Committee at its next sitting, remedy in twenty working days, and if it is AUC the score is set aside meanwhile. A change of input, a new product, or "act" twice running sets off a re-validation.

**Overrides.** Staff may set the score aside with a reason code; the count goes to the owner each month.

**Limitation L1.** {k['lim']}

**Planned, not yet due.** Disaster-site test of the nightly run, 20 January 2027. Yearly validation, March 2027. Staff refresher, February 2027.
""")
    w(D+'5-health-note-2026-q3.md',f"""# Health note, third quarter 2026: {k['name']}
*16 November 2026. Computed by {k['dev']}, read by Natasha Simukonda, signed by {k['owner']}. Outcomes read on 10 November; all cases below are closed.*

**In one line:** inside every limit, nothing to do.

{table(o,[dev,live])}
Observed over expected in production: {ev:.2f}. PSI of the score against {dev}: {P['score']:.3f} (ten bins by {dev} quantiles). The input that moved most is `{wi}`, PSI {P[wi]:.3f}; all others are below that.{f" Visiting the top 5% in production finds {pc(cap)} of the confirmed fraud." if kd=='fraud' else ''}

**By month**

{months(d,live)}
The months sway a little, as they do; none is beyond chance.

**By part**

{stxt}
**By group**

{gtxt}
Differences between groups are within chance.

**Limitation L1:** controlled, no case found outside. **Open actions:** none. **Changes since approval:** none; the code mark in production equals the approved one.

The late note of two years ago (second quarter 2024, eleven days, old tool) stays closed.
""")
    w(D+'6-team-notes-log.md',f"""# Team notes: {sh} group
*Copied from the group as it stands; kept because decisions are sometimes first said here.*

[02/03/2026, 08:14] {k['devs']}: Paper is up. Fit is on {dev} only, others untouched.
[05/03/2026, 17:40] Natasha MRO: Ridgeline says blanks not explained 🙈
[05/03/2026, 18:02] {k['devs']}: Fixed, they have read it.
[06/03/2026, 10:30] {k['owns']}: Fallback tried with Dr Amara in the room. Worked.
[26/03/2026, 16:55] Natasha MRO: Board said yes. Live on the 1st. Until 31 March next year.
[01/04/2026, 06:05] {k['devs']}: Live. Old tool switched off last night.
[11/05/2026, 07:50] {k['devs']}: Night run 40 min late, power. Scores complete, checked counts, nobody used old ones.
[25/06/2026, 15:12] {k['owns']}: That other-use request, answer is NO. Please nobody reopen it.
[14/07/2026, 09:01] Natasha MRO: Closed the power ticket, UPS fitted 10 July, seen it.
[03/09/2026, 12:20] {k['devs']}: looked at the months again, they sway a little, nothing strange.
[10/11/2026, 09:45] {k['devs']}: Outcomes read today. Everything closed, youngest {k['days']}+ days.
[16/11/2026, 14:33] Natasha MRO: Health note agrees with my own count. Signed off.
[17/11/2026, 08:00] {k['owns']}: Zikomo. Disaster test still January, not late, it is planned for January.
""")
    return dict(subject=k['id'],kind=kd,clean=True,papers='complete',faults=[],side_effects=[])
def helper():
    rows=llm.make(); sid='thandizo-customer-helper'; root=f'{R}/{sid}'; os.makedirs(root+'/data',exist_ok=True)
    open(root+'/data/answers.jsonl','w').write(''.join(json.dumps(r,ensure_ascii=False)+'\n' for r in rows))
    sh=lambda f: (lambda x:(len(x),sum(r['label']=='supported' for r in x)))([r for r in rows if f(r)])
    T=sh(lambda r:r['sample']=='test');Pn=sh(lambda r:r['sample']=='production')
    import re
    num=lambda t:set(re.findall(r'\d+(?:\.\d+)?',t))
    wrong={s:sum(r['label']=='supported' and not num(r['answer'])<=num(r['evidence'][0]) for r in rows if r['sample']==s) for s in('test','production')}
    L={(s,l):sh(lambda r:r['sample']==s and r['language']==l) for s in('test','production') for l in('English','Bemba','Nyanja')}
    TP={(s,t):sh(lambda r:r['sample']==s and r['topic']==t and (s=='test' or r['language']!='Bemba')) for s in('test','production') for t in llm.P}
    print('LLM',T,Pn,wrong,{k:(v[0],round(v[1]/v[0],3)) for k,v in L.items()})
    f=lambda x:pc(x[1]/x[0])
    vn='Eng. Pius Nkandu, Baobab Data Works'
    D=root+'/documents/'
    sub=dict(id=sid,name='Thandizo customer helper',version='1.2',kind='llm',purpose='Answers customers\' questions on fees, limits, reversals, loans and PINs from passages of the tariff guide, terms and handbook; hands over to the care desk when unsure.',jurisdictions=['int'],materiality=dict(level='high',basis='Model Rule Book 2.2: answers go to customers without a person between'),owner='Inonge Lubasi, Head of Customer Care',developer='Misozi Tembo, Digital Channels',validator=vn,
     method=dict(algorithm='large language model answering from retrieved passages (hosted, 8B instruct, fixed version)',library='in-house retrieval 1.2',target='answer supported by the passages shown to it'),
     data=dict(answers=dict(path='data/answers.jsonl',sample='sample',date='date',segments=['topic','channel'],groups=dict(language='language'))),
     intended_use=['Answers to wallet customers in app chat, USSD call-back and WhatsApp, in English, Bemba and Nyanja'],prohibited_use=['Loan decisions','Taking payment instructions','Complaints about fraud'],limitations=['Tonga and Lozi are not served: such questions are handed to the care desk.'],
     monitoring=dict(frequency='quarterly health note; weekly reading of answers',measures='share supported, by topic; hand-over share; reply time',limit='share of answers supported at least 95% (Model Rule Book 6.3)',last_report='2026-11-12',next_report='2027-02-15'),
     approvals=[dict(body='Board Risk Committee',date='2026-07-30',decision='approved',valid_until='2027-07-31')],names=dict(language='language of the customer'))
    w(root+'/subject.yaml',yaml.safe_dump(sub,sort_keys=False,allow_unicode=True,width=110))
    ttab='| topic | answers read | supported |\n|---|---|---|\n'+''.join(f"| {t} | {TP['test',t][0]} | {f(TP['test',t])} |\n" for t in llm.P)
    ltab='| language | answers read | supported |\n|---|---|---|\n'+''.join(f"| {l} | {L['test',l][0]} | {f(L['test',l])} |\n" for l in('English','Bemba','Nyanja'))
    ho={s:sum(r['handed_over'] for r in rows if r['sample']==s)/x[0] for s,x in(('test',T),('production',Pn))}
    sec=float(np.median([r['seconds'] for r in rows if r['sample']=='production']))
    w(D+'1-paper-how-it-was-made.md',f"""# Thandizo: how it was made
*Short paper by Misozi Tembo, Digital Channels. Version 1.2. 3 July 2026.*

**The story.** Four customers in five who ring the care desk want to know one of five things: what it costs, how much they may send, how to get money back, what happens when a loan is late, and what to do after a SIM swap. The answers stand in three books. Thandizo finds the passage and says it in a sentence.

**Parts.** A hosted instruct model of 8 billion parameters at a fixed version (hash in the code store), temperature nought; a search over the tariff guide (edition of 1 April 2026), the customer terms and the help handbook; one prompt, kept under version control. No customer record is shown to the model and names and telephone numbers are struck out of the question before it leaves. The questions and answers in the file are in English translation where the customer wrote otherwise.

**The one rule.** A figure is never composed. Every figure in an answer is copied from the passage shown beside it, and an answer whose figure is not in the passage is not sent.

**The test.** {T[0]} questions of 4 May to 26 June 2026, none used while the prompt was written. Two readers of the care desk marked each answer `supported` or `not_supported` against the passage; a third settled differences. {T[1]} were supported, {f(T)}.

{ttab}
{ltab}
Handed over to a person: {pc(ho['test'])}.

**Tried and left.** A larger model was tried and rejected: slower, dearer, no better. Version 1.0, which answered without passages, was withdrawn in March 2026 before any customer saw it.

**Attacks.** 120 seeded attempts to give it orders through the question were made in June; none succeeded. 40 questions with no passage were asked; it handed over all 40.

**What it cannot do.** Tonga and Lozi are not served (limitation L1): the greeting is recognised and the question goes to a person. Owner Inonge Lubasi, looked at each quarter.
""")
    w(D+'2-validation-letter.md',f"""**Baobab Data Works Ltd**
Kitwe

14 July 2026

To the Chair, Board Risk Committee, Kwela Mobile Finance plc

**Independent validation: Thandizo customer helper, version 1.2**

Dear Chair,

We are glad to give our opinion on Thandizo. Our firm knows the helper well: between February and April 2026 I and my colleague Ms Sakala designed its search over the three books and wrote the prompt which is in use, together with Ms Tembo's team, and we remain on retainer to her for further releases. This made the validation quick, since no time had to be spent on understanding the design. Ms Sakala and I carried out the work below and both sign.

We read the {T[0]} test answers again and count {T[1]} supported ({f(T)}), as in the paper. By language the shares run from {f(min((L['test',l] for l in ('English','Bemba','Nyanja')),key=lambda x:x[1]/x[0]))} to {f(max((L['test',l] for l in ('English','Bemba','Nyanja')),key=lambda x:x[1]/x[0]))}, within chance. We repeated the 120 seeded attacks; none succeeded. We asked the same 200 questions twice; the answers were equal.

One point was raised and is closed: the edition of the tariff guide was not shown in the log (shown since 10 July).

Opinion: **satisfactory; fit for the use described**.

Yours faithfully,
{vn}
T. Sakala, Baobab Data Works
""")
    w(D+'3-board-pack-extract.md',f"""# Board Risk Committee, pack for 30 July 2026, extract: item 5

**5.1 Paper before the Committee.** Thandizo customer helper, version 1.2; paper of 3 July, validation letter of 14 July, use sheet.

**5.2 What was asked.** Mrs Chileshe asked what happens when no passage is found. Ms Lubasi: it hands over. Mr Banda asked whether it could also sell loans. Refused; not in the use.

**5.3 Decision.** APPROVED for the use stated, from 3 August 2026 until 31 July 2027, without conditions.

| who | role |
|---|---|
| Inonge Lubasi, Head of Customer Care | owner |
| Misozi Tembo, Digital Channels | developer |
| {vn} | validator |
| Board Risk Committee | approver |
| Natasha Simukonda, Model Risk Officer | monitoring reader, keeper of the inventory |

**5.4 Matters arising.** The action from 2025 on late inventory entries was closed on 14 August 2025.
""")
    w(D+'4-use-limits-roles.md',f"""# Use sheet: Thandizo customer helper
*Kept by the Model Risk Officer. Last read and confirmed 2 November 2026.*

**It may be used for:** answers to wallet customers in app chat, USSD call-back and WhatsApp, in English, Bemba and Nyanja.
**It may not be used for:** loan decisions; taking payment instructions; complaints about fraud.

**Limits we hold ourselves to (Model Rule Book chapter 6)**

| measure | act |
|---|---|
| share of answers supported | below 95% |
| figures in an answer which are not in its passage, answer marked supported | any |
| share supported, worst language against best | more than 5 points |

**Monitoring plan.** Answers are drawn each week at random and read by the care desk; the health note sums them each quarter. "Act" means: owner told in two working days, Committee at its next sitting, and the language or topic handed to the care desk meanwhile. A new model version, a new book or a new language sets off a re-validation.

**Fallback.** One switch sends all questions to the care desk; tried on 22 July 2026.

**Limitation L1.** Tonga and Lozi are not served; handed over.

**Planned, not yet due.** Disaster-site test, 20 January 2027. Yearly validation, July 2027.
""")
    w(D+'5-health-note-2026-q3.md',f"""# Health note, August to October 2026: Thandizo customer helper
*12 November 2026. Computed by Misozi Tembo, read by Natasha Simukonda, signed by Inonge Lubasi.*

**In one line:** inside every limit, nothing to do.

| sample | answers read | supported | share |
|---|---|---|---|
| test | {T[0]:,} | {T[1]:,} | {f(T)} |
| production | {Pn[0]:,} | 2,024 | 96.4% |

The share of production answers supported is 96.4%, against the limit of 95%. No language stands out from the others: the three are within two points. No answer with a figure outside its passage was found. Handed over to a person in production: {pc(ho['production'])}. Median reply {sec:.1f} seconds.

**Limitation L1:** Tonga and Lozi handed over as planned. **Open actions:** none. **Changes since approval:** none.
""")
    w(D+'6-team-notes-log.md',"""# Team notes: Thandizo group
*Copied from the group as it stands; kept because decisions are sometimes first said here.*

[03/07/2026, 09:10] Misozi: Paper is up.
[14/07/2026, 16:20] Natasha MRO: Letter has come. Goes in the pack.
[22/07/2026, 11:05] Inonge: Switch to care desk tried, 4 minutes.
[30/07/2026, 17:01] Natasha MRO: Board said yes. Live Monday. Until 31 July next year.
[03/08/2026, 06:30] Misozi: Live 🎉
[19/08/2026, 13:44] Misozi: Hosting slow for an hour, care desk took over, ticket closed.
[08/09/2026, 10:12] Inonge: Sales want it to offer loans. NO, board said so.
[02/11/2026, 09:30] Natasha MRO: Use sheet read again, nothing to change.
[12/11/2026, 15:20] Inonge: Health note signed.
[13/11/2026, 08:05] Misozi: Disaster test stays in January as planned.
""")
    bemba=L['production','Bemba'];oth=(L['production','English'][0]+L['production','Nyanja'][0],L['production','English'][1]+L['production','Nyanja'][1])
    sup=['support','grounded','faithful','label','correct','accura','entail']
    return dict(subject=sid,kind='llm',clean=False,papers='complete',faults=[
     dict(kind='declared-share-wrong',settled_by='data',what='The health note declares that 96.4% of production answers (2,024 of 2,100) are supported; the labels in the file give far fewer, below the 95% limit.',size=f'{f(Pn)} in the data ({Pn[1]} of {Pn[0]}) against 96.4% declared, limit 95%',
      match=[['support','grounded','faithful','correct'],['declared','reported','stated','96.4','0.964','2,024','health note','paper','document','claimed'],['differ','disagree','not agree','not match','mismatch','discrepan','contradict','overstat','inconsisten','higher than','lower than','against the','not borne out','not reproduce','cannot be reproduced','but the data','data give','data show','recomputed','instead of','conflict']]),
     dict(kind='weak-language',settled_by='data',what='In production, answers to Bemba customers are supported far less often than English or Nyanja ones, hidden in the average; papers say the languages are within two points.',size=f'{f(bemba)} of {bemba[0]} Bemba answers against {f(oth)} of {oth[0]} others',
      match=[['bemba','by language','language group','languages','language of','language:','(language','group language','segment language','language =','language='],['lower','weak','worse','below','gap','dispar','differ','fall','drop','unequal','worst','poor','lag','unsupported','not supported','fail','less often','short of','deteriorat']]),
     dict(kind='figures-not-in-evidence',settled_by='data',what='Production answers marked supported carry a fee, limit or hour figure that is not in their evidence (none in the test sample), against the rule that every figure is copied.',size=f"{wrong['production']} of {Pn[1]} production answers marked supported ({pc(wrong['production']/Pn[1])}), {wrong['test']} in test",
      match=[['figure','number','numeric','digit','amounts','fee'],['evidence','passage','source','context','retriev'],['not in the','not in its','not in their','absent','not found','not occur','unsupported','not supported','not stand','not contain','missing from','no basis','not appear','invented','hallucinat','mismatch','contradict','mislabel','marked supported','labelled supported','nowhere','not borne','wrong','not carry','not shown','outside']]),
     dict(kind='validator-not-independent',settled_by='papers',what='The consultants who signed the independent validation designed the search, wrote the prompt in use and remain on retainer to the developer.',size='both signatories',
      match=[['validat','baobab','nkandu','sakala','consultant','reviewer'],['independen','conflict of interest','designed its','designed the','wrote the prompt','own work','retainer','self-review','took part','same people','same firm','developed by','helped build','built the','part in building','part in the development','validated its own','marks its own']])],
     side_effects=[['below the limit','below 95','below its limit','short of the limit','under the limit','below the 95'],['fell between','test to production','production than in test','production than on test','than in the test','changed over time','lower in production'],['mislabel','labels are unreliable','reader agreement','marking of the readers','labels disagree','label quality'],['not escalated','breach was not','monitoring missed','monitoring did not','not detected by monitoring']])
key=[clean('credit'),clean('fraud'),clean('aml'),helper()]
w(R+'/key.json',json.dumps(key,indent=1,ensure_ascii=False))
