KEYS=[]
CFG=[
 dict(id='waalkade-cnp-fraud',kind='fraud',gen=data.fraud,s='cnp_score',y='fraud',datec='txn_date',idc='txn_ref',names=['train','test','oot','production'],seg=['merchant_group','shopfront'],groups=['age_band','sex'],share=.05,code='FRD-12',
  name='Card-not-present transaction fraud model',ver='3.0',old='2.4',amin=.78,level='high',
  basis='about EUR 310 million of remote card spend a year; every alert touches a cardholder',
  ow='Femke Oosterhuis',owr='Head of Payment Fraud',de='Ruben Hartogs',der='Data Science, Fraud',va='Ayşe Demirel',
  pre='2025-12-08',built='2026-01-19',val='2026-02-20',appr='2026-03-10',live='2026-03-24',until='2028-03-10',nextv='2028-01-31',read0='2026-01-05',read='2026-11-16',sheet='2026-11-20',days=90,
  what='card-not-present purchases of our own cardholders that routing rules R1 to R6 pass to the scored stream (about one purchase in forty)',
  target='fraud = 1 when an issuer fraud report or a fraud chargeback is booked within 90 days of the transaction (an attempt that the cardholder disowns is reported and counts as fraud)',
  use='Ranks scored-stream transactions. The 5% with the highest score go to a fraud analyst, who may ask the cardholder to confirm.',
  nouse=['Card-present payments','Closing an account or reporting a customer','Declining a payment without an analyst','The transaction-risk-analysis exemption, which has its own calculation'],
  lim='card_age_days',fill='the fixed value 6.1 for log(1 + days)',limwhy='blank for cards migrated from the former processor, which did not hand over the issue date',
  sel='Nothing in the scored stream is declined by the score, so an outcome is known for every row. One transaction per card was drawn and each card was allotted to one sample before drawing, so no card is in two samples.',
  sheets=[['2026-Q2','2026-08-19','PSI and operations; outcomes of the period not complete then','all lines ok']],off=('device_age_days',7,lambda v:np.log1p(v)),
  out=37,led='authorised purchases',more=[],
  rej='gradient boosting (challenger). It ranked no better than the regression by more than the interval on the test sample and its reasons were harder to give to an analyst. Not chosen; not in use',
  why=[['amount_eur','log of the amount','higher'],['merchant_group','six groups','electronics, travel and gaming higher'],['hour_local','before 07:00 or not','night higher'],['device_age_days','log(1 + days)','older device lower'],['ip_country_match','0 / 1','match lower'],['txn_count_24h','count','higher'],['amount_ratio','log of amount to 90-day mean','higher'],['merchant_seen_before','0 / 1','seen lower'],['card_age_days','log(1 + days), optional','older card lower'],['auth_path','three paths','challenge lower, exempt higher']],
  cf='intercept,log amount,electronics,travel,gaming,household,night,log device age,ip match,count 24h,log amount ratio,seen before,log card age,challenge,exempt'.split(','),
  seas='The monthly rate moves a little with the season; no month differs from its mean score by more than chance allows.',
  groupnote='age_band and sex come from the cardholder file. They are not inputs; they are held for this test only.',
  old_story='An amber mark in the 2023-Q2 sheet concerned version 2.1 and was closed on 2023-09-14.',
  extra=[['Decision time, 99th percentile','62 ms','at most 150 ms','ok'],['Time-out share','0.02%','at most 0.10%','ok'],['Analyst queue older than 4 hours at day end','0 days of 92','at most 3 days','ok']],
  rob=[['Feed of device_age_days down (median used)','AUC drop',.1],],
  fb='If the scoring service does not answer in 150 ms, routing rules R1 to R6 send the transaction to the 3-D Secure challenge. Tried in a planned exercise on 2026-09-08; it worked.',
  act='An alert leads to a call or an app message. No account is blocked by the score. The analyst records the reason; 9 reasons are in use.'),
 dict(id='waalkade-paylater-pd',kind='credit',gen=data.credit,s='pd_180',y='default_90dpd',datec='order_date',idc='order_id',names=['development','holdout','out_of_time','live'],seg=['merchant_sector'],groups=['age_band','gender'],share=.10,code='CRD-04',
  name='Pay-later consumer PD',ver='2.0',old='1.3',amin=.70,level='high',
  basis='about 410,000 orders a year; sets the first instalment a consumer pays',
  ow='Marieke Tuinstra',owr='Head of Pay-Later',de='Daan Kloosterman',der='Data Science, Credit',va='Ciara Nolan',
  pre='2025-10-06',built='2025-11-17',val='2025-12-18',appr='2026-01-15',live='2026-01-26',until='2028-01-15',nextv='2027-11-30',read0='2025-11-03',read='2026-11-09',sheet='2026-11-18',days=180,
  what='pay-later orders of consumers in the Netherlands and Ireland that passed policy rules PR-1 to PR-4',
  target='default_90dpd = 1 when any instalment is 90 days past due within 180 days of the order',
  use='Gives the PD of an order. The 10% of orders with the highest PD pay half of the basket at once; the others pay the first instalment only.',
  nouse=['Refusing an order','Provisioning under IFRS 9','Pricing of merchants','Consumers outside the Netherlands and Ireland'],
  lim='months_at_address',fill='the fixed value 3.5 for log(1 + months)',limwhy='blank when the consumer skips the optional address question',
  sel='The score refuses nobody: every scored order is booked and has an outcome. One order per consumer was drawn, so no consumer is in two samples. Orders stopped by PR-1 to PR-4 (identity, open arrears, age under 18, affordability) are not scored and are outside the population.',
  sheets=[['2026-Q1','2026-05-20','PSI and operations; outcomes of the period not complete then','all lines ok'],['2026-Q2','2026-08-18','PSI and operations; outcomes of the period not complete then','all lines ok']],off=('bureau_score',12,lambda v:v/100),
  out=24,led='pay-later orders',more=[['CRD-04-A4','Read the file against Directive (EU) 2023/2225, applied from 2026-11-20','2026-10-30','closed 2026-10-22, checked by Ciara Nolan: the creditworthiness assessment is rule PR-4, before and outside this model']],
  rej='a random forest (challenger). It gained less than its interval on the holdout and broke the expected direction of open_plans. Not chosen; not in use',
  why=[['basket_eur','log of the basket','higher'],['instalments','6 or fewer','6 higher'],['merchant_sector','five sectors','by estimate'],['first_order','0 / 1','first order higher'],['late_payments_12m','count','higher'],['open_plans','count','higher'],['return_share','share of past baskets returned','higher'],['email_age_months','log(1 + months)','older lower'],['bureau_score','score / 100','higher score lower PD'],['months_at_address','log(1 + months), optional','longer lower']],
  cf='intercept,log basket,six instalments,home,electronics,beauty,sport,first order,late payments,open plans,return share,log e-mail age,bureau score / 100,log months at address'.split(','),
  seas='The months move a little around each other; no month differs from its mean score by more than chance allows.',
  groupnote='age_band and gender come from the identity check. They are not inputs; they are held for this test only, under DPIA 2025-31.',
  old_story='A red mark for version 1.1 in the 2023-Q4 sheet (late sector feed) was closed on 2024-02-20 and has no bearing on version 2.0.',
  extra=[['Manual overrides of the first instalment','0.6% of live orders','at most 3%','ok'],['Complaints upheld about the first instalment','2 in the quarter','at most 10','ok'],['Score service uptime','99.97%','at least 99.50%','ok']],
  fb='If the score is missing the consumer pays half of the basket at once, as for a high PD, and may ask for a person to look again. Tried in a planned exercise on 2026-06-16; it worked.',
  act='Every consumer who is asked for half of the basket sees the two main reasons and may ask for a person to look again.'),
]
def tab(c):
    b=dirs(c['id']);D,cols,be,_=c['gen'](b+'/data/scored.csv')
    inp=cols[3:13];text={'txn_ref','txn_date','sample','merchant_group','auth_path','shopfront','age_band','sex','order_id','order_date','merchant_sector','gender'}
    N=c['names'];R=stats(D,c['s'],c['y'],'sample',N[0],N,inp,text,c['seg'],c['groups'],c['share']);tr,te,oo,pr=N
    s,y,sh=c['s'],c['y'],pc(c['share'],0);code=c['code'];KEYS.append((c['id'],c['kind']))
    cert=cols[0]
    blank={n:np.isnan(D[c['lim']][R[n]['mask']]).mean() for n in N}
    def worst(n):
        k=max(R[n]['csi'],key=R[n]['csi'].get);return k,R[n]['csi'][k]
    drop=R[te]['auc']-R[oo]['auc']; dropp=R[te]['auc']-R[pr]['auc']
    recmin=.15
    def lines(n):
        r=R[n];w=worst(n)
        L=[['AUC',f3(r['auc']),f"at least {c['amin']:.2f}",ok(r['auc']>=c['amin'])],
           ['Observed / expected events',f"{r['oe']:.2f}",'0.80 to 1.20',ok(.8<=r['oe']<=1.2)],
           ['Calibration slope',f"{r['b1']:.2f}",'0.85 to 1.15',ok(.85<=r['b1']<=1.15)],
           [f'Events found in the top {sh} (recall)',pc(r['rec']),f'at least {pc(recmin,0)}',ok(r['rec']>=recmin)],
           [f'Event rate in the top {sh} (precision)',pc(r['prec']),'at least 12%',ok(r['prec']>=.12)]]
        am=D['amount_eur' if c['kind']=='fraud' else 'basket_eur'][r['mask']]
        L+=[[f'Share of event amount in the top {sh}',pc(am[r['k']&(r['O']==1)].sum()/am[r['O']==1].sum()),'for information','-']]
        L+=[['PSI of the score against '+tr,f"{r['psi']:.3f}",'at most 0.10',ok(r['psi']<=.1)],[f'Largest PSI of an input ({w[0]})',f'{w[1]:.3f}','at most 0.10',ok(w[1]<=.1)]]
        return L
    G={};A={}
    on,oi,ofn=c['off'];mo=R[oo]['mask'];med=np.median(D[on][R[tr]['mask']]);lo=np.log(R[oo]['S']/(1-R[oo]['S']))+be[oi]*(ofn(med)-ofn(D[on][mo]))
    aoff=auc(lo,R[oo]['O']);flp=(lo>np.quantile(lo,1-c['share'])).astype(int);keep=(flp&R[oo]['k']).sum()/R[oo]['k'].sum()
    for n in N:
        G[n]=[];A[n]={}
        for g in c['groups']:
            a,q=grp(D,g,R[n],y,s);G[n]+=a;A[n][g]=q
    gl=lambda n:[[f'Lowest / highest share not flagged, {g}',f'{q:.3f}','at least 0.90',ok(q>=.9)] for g,q in A[n].items()]
    tot=sum(R[n]['n'] for n in N);totb=sum(R[n]['n'] for n in N[:3])
    # 1 model page
    body=f"""
This page says what the model is and how it was built. It is written by the developer and kept by the owner.

## Model at a glance
{T(['Item','Entry'],[['Model',f"{c['name']}, version {c['ver']}"],['Owner',f"{c['ow']}, {c['owr']}"],['Developer',f"{c['de']}, {c['der']}"],['Validator',f"{c['va']}, Model Assurance (second line)"],['Materiality',f"{c['level']}: {c['basis']}"],['Predecessor',f"version {c['old']}, withdrawn on {c['live']} when version {c['ver']} went live"]])}
## Purpose
{c['use']}

Not meant for: {'; '.join(c['nouse'])}.

## Population, target and samples
Population: {c['what']}.

Target: {c['target']}. Outcomes of the three build samples were read on {c['read0']}, when every row was older than {c['days']} days.

{T(['Sample','First day','Last day','Cases','Events','Event rate'],[[n,R[n]['first'],R[n]['last'],R[n]['n'],R[n]['ev'],pc(R[n]['rate'],2)] for n in N[:3]]+[['total','','',totb,sum(R[n]['ev'] for n in N[:3]),pc(sum(R[n]['ev'] for n in N[:3])/totb,2)]])}
{c['sel']} Rows are unweighted. Some rows have round amounts and look alike; each has its own {cert}.

{T(['Step','Rows'],[['Drawn from the warehouse table',totb+c['out']],['Left out: test accounts of our own staff',c['out']],['In the three build samples',totb]])}
Counts by month were reconciled to the ledger of {c['led']}: no difference.

## Inputs
{T(['Input','Form in the model','Expected direction'],c['why'])}
All inputs are known before the score is made. Only {c['lim']} may be blank; see page {code}/6.

## Method
Logistic regression, fitted on {tr} only. Tried beside it: {c['rej']}.

{T(['Term','Coefficient'],[[k,f'{v:.3f}'] for k,v in zip(c['cf'],be)])}
Coefficients are shown rounded; the score service holds the full figures. Terms near zero were kept because their direction was argued beforehand or because they belong to a category that stays whole.

## Results of the build
Acceptance criteria were set on {c['pre']}, before {oo} was opened.

{summ(R,N[:3])}
{T(M,[['AUC '+tr+' minus '+te,f"{R[tr]['auc']-R[te]['auc']:.3f}",'at most 0.03',ok(R[tr]['auc']-R[te]['auc']<=.03)],['AUC '+te+' minus '+oo,f'{drop:.3f}','at most 0.03',ok(drop<=.03)]]+lines(oo))}
The last seven lines... 
""".replace('The last seven lines... \n',f'Lines three to ten are for {oo}.\n')
    page(b,1,'model-page',code,'Model page (development)',c['de'],c['live'],body,[[c['pre'],c['de'],'Page opened; acceptance criteria entered'],[c['built'],c['de'],'Results entered; sent to Model Assurance'],[c['live'],c['de'],'Only the row Predecessor changed (withdrawn)']])
    # 2 validation
    body=f"""
Independent validation of version {c['ver']} before first use, by {c['va']}, Model Assurance. I had no part in the build and report to the Chief Risk Officer. As-of date of this page: {c['val']}.

## Opinion
**Satisfactory.** Fit for the use on page {code}/1. No finding is open. One limitation stands and is managed ({code}/6).

## What was done
{T(['Question','How','Answer'],[['Are the samples apart?',f'{cert} and the sampling key compared across the build samples','no key in two samples'],['Are outcomes complete?',f'youngest row {R[oo]["last"]}, read on {c["read0"]}',f'all rows older than {c["days"]} days'],['Is the score what the page says?',f'scores recomputed from the inputs for all {totb} rows with my own code','equal to six decimals'],['Is any input later than the decision?','time stamps of each feed read','none'],['Is a more complex model better?','the rejected challenger was refitted','gain inside the interval; the choice holds']])}
## Results, recomputed
{summ(R,N[:3])}
{te}:
{T(M,lines(te))}
{oo}:
{T(M,lines(oo))}
## What if a feed fails
{on} replaced by its {tr} median ({med:g}) for all rows of {oo}:
{T(M,[['AUC without the feed',f'{aoff:.3f}','',''],['Loss of AUC',f"{R[oo]['auc']-aoff:.3f}",'at most 0.10',ok(0<R[oo]['auc']-aoff<=.1)],['Same cases in the top '+sh,pc(keep),'for information','']])}
## Cuts of {te}
{''.join(T(CH,cut(D,g,R[te],y,s)) for g in c['seg'])}
The AUC threshold is for the whole sample; cuts have few events and wide intervals. No observed rate differs from the mean score by more than chance allows.

## Groups, {te}
{c['groupnote']} "Flagged" means in the top {sh} of the sample.
{T(GH,G[te])}{T(M,gl(te))}
Differences in observed rate between groups are within chance.

## Challenge log
{T(['No.','Question to the developer','Answer','State'],[['V-1',f'Why keep {c["lim"]} when it can be blank?','It adds a little where present; the fixed value is near the middle of the filled values. Effect shown on page 6','closed '+c['val']],['V-2','Could round amounts hide copies?',f'Each row has its own {cert}; checked','closed '+c['val']],['V-3',f'Does the old mark for an earlier version matter? {c["old_story"]}','No: other version','closed '+c['val']]])}
"""
    page(b,2,'second-line-review',code,'Second-line review (independent validation)',c['va'],c['val'],body,[[c['val'],c['va'],'Review published, opinion satisfactory']])
    # 3 decision
    body=f"""
{T(['Field','Entry'],[['Board','Model Risk Board (MRB)'],['Chair',"Joost van Rijsbergen, Chief Risk Officer"],['Meeting',c['appr']],['Paper read',f"{code}/1 of {c['built']}, {code}/2 of {c['val']}"],['Decision',f"Approved. Version {c['ver']} may be used as on {code}/1"],['Valid until',c['until']],['Conditions','none'],['First day of use',c['live']],['Next full validation',f"planned to end by {c['nextv']}"]])}
## What was said
- {c['ow']} asked for approval and told how the result is used: {c['act']}
- {c['va']} gave the opinion (satisfactory) and said that no finding is open.
- The MRB asked whether the limitation on {c['lim']} needs a condition. Answer: no, the blank share is watched each quarter with a threshold.
- A wish of Sales to use the score for {c['nouse'][2][0].lower()+c['nouse'][2][1:]} was refused; that use stays forbidden.
- {c['old_story']}

{c['ow']} and {c['de']} did not vote. Akkoord: J. van Rijsbergen, {c['appr']}.
"""
    page(b,3,'decision-record',code,'Decision record',"Secretary MRB",c['live'],body,[[c['appr'],'Secretary MRB','Decision entered'],[c['live'],'Secretary MRB',f"First day of use entered; version {c['old']} set to withdrawn"]])
    # 4 watch plan
    body=f"""
How version {c['ver']} is watched. The developer's team runs the sheet, the owner reads it, Model Assurance gets a copy.

{T(['Metric','How often','Threshold','If outside'],[['AUC on mature cases','quarterly',f"at least {c['amin']:.2f}",'owner tells Model Assurance within 5 business days; cause in 20'],['Observed / expected events','quarterly','0.80 to 1.20','recalibration proposal to MRB'],['Calibration slope','quarterly','0.85 to 1.15','same'],[f'Recall in the top {sh}','quarterly',f'at least {pc(recmin,0)}','owner reviews the share'],[f'Precision in the top {sh}','quarterly','at least 12%','owner reviews the share'],['PSI of the score','quarterly','at most 0.10','cause within 20 business days; above 0.25 to MRB'],['PSI of each input','quarterly','at most 0.10','same'],[f'Blank share of {c["lim"]}','quarterly','at most 15%','feed owner called'],['Share not flagged, lowest / highest group','half-yearly','at least 0.90','Model Assurance looks within 20 business days']]+[[r[0],'monthly',r[2],'service owner called'] for r in c['extra']])}
Only cases older than {c['days']} days count for outcomes. Younger cases are counted for PSI and operations only.

## Triggers for a new validation before {c['nextv']}
A new input, a new country, two quarterly sheets in a row with the same line outside, or a change of the target.

## Fallback
{c['fb']}
"""
    ld='2026-06-01' if c['kind']=='fraud' else '2026-03-02'
    fbd='2026-09-09' if c['kind']=='fraud' else '2026-06-17'
    page(b,4,'watch-plan',code,'Watch plan (monitoring)',c['de'],fbd,body,[[c['appr'],c['de'],'Plan taken over as approved by the MRB'],[fbd,c['de'],'Result of the fallback exercise entered; thresholds unchanged']])
    # 5 sheet
    prod=R[pr];half=f"{'Sheet 2026-Q3'}"
    body=f"""
Period: {c['kind']=='fraud' and 'transactions' or 'orders'} {prod['first']} to {prod['last']}, read on {c['read']}; every case is older than {c['days']} days. Later cases are not mature yet and come in the next sheet, planned for February 2027. The lines under Operations are for July to September 2026.

**Overall: all lines ok, no escalation.**

{T(M,lines(pr)+[[f'Blank share of {c["lim"]}',pc(blank[pr]),'at most 15%',ok(blank[pr]<=.15)]]+gl(pr))}
{summ(R,[te,oo,pr])}
AUC is {abs(dropp):.3f} {'below' if dropp>0 else 'above'} {te}, well inside the intervals.

## Earlier sheets of this version
{T(['Sheet','Published','Content','Status'],c['sheets'])}
## By month
{T(['Month','Cases','Events','Observed rate','Mean score'],months(D,y,s,prod))}
{c['seas']}

## Cuts
{''.join(T(CH,cut(D,g,prod,y,s)) for g in c['seg'])}
The AUC threshold is for the whole sample; cuts have few events and wide intervals. No observed rate differs from the mean score by more than chance allows.

## Groups
{T(GH,G[pr])}
## Operations
{T(M,c['extra'])}
In the sample {prod['alerts']} cases were in the top {sh}; {prod['hits']} of them were events.

Use as approved: confirmed by {c['ow']} on {c['sheet']}. Seen by {c['va']}, {c['sheet']}: no question.
"""
    page(b,5,'sheet-2026-q3',code,'Sheet 2026-Q3 (monitoring report)',c['de'],c['sheet'],body,[[c['sheet'],c['de'],'Published; read by owner and Model Assurance']])
    # 6
    bt=R[oo]['mask']&np.isnan(D[c['lim']])
    body=f"""
## Known limitation
{T(['Item','Entry'],[['No.','L-1'],['What',f"{c['lim']} is {c['limwhy']}. The score then uses {c['fill']}"],['Size',', '.join(f'{n} {pc(blank[n])}' for n in N)+' of cases blank'],['Effect',f"{oo}, blank cases: {int(bt.sum())} cases, {int(D[y][bt].sum())} events, observed {pc(D[y][bt].mean())}, mean score {pc(D[s][bt].mean())}; no more than chance"],['How managed',f'blank share in each sheet, threshold 15%'],['Owner',c['ow']],['Looked at last',c['sheet']]])}
Uses that are forbidden: {'; '.join(c['nouse'])}.

## Roles
{T(['Role','Person','Part'],[['Owner',f"{c['ow']} ({c['owr']})",'use, sheet, limitation'],['Developer',f"{c['de']} ({c['der']})",'build, sheet production'],['Validator',f"{c['va']} (Model Assurance)",'independent review; no part in the build'],['Approver','Model Risk Board, chair Joost van Rijsbergen','decision of '+c['appr']]])}
## Actions
{T(['No.','Action','Due','State'],[[f'{code}-A1','Put the reading date of the outcomes on the sheet',fbd[:8]+'30',f'closed {fbd}, checked by {c["va"]}'],[f'{code}-A2','Repeat the fallback exercise','2027-06-30','planned, not yet due'],[f'{code}-A3','Start the next full validation','2027-09-01','planned, not yet due']]+c['more'])}
"""
    page(b,6,'limits-roles-actions',code,'Limits, roles and actions',c['ow'],c['sheet'],body,[[c['built'],c['de'],'Limitation L-1 entered'],[c['appr'],c['ow'],'Limitation and roles as approved'],[fbd,c['ow'],f'{code}-A1 closed'],*[['2026-10-22',c['ow'],m[0]+' closed'] for m in c['more']],[c['sheet'],c['ow'],'Blank share of the live sample added']])
    d=dict(id=c['id'],name=c['name'],version=c['ver'],kind=c['kind'],purpose=c['use'],jurisdictions=['eu'],materiality=dict(level=c['level'],basis=c['basis']),
      owner=f"{c['ow']}, {c['owr']}",developer=f"{c['de']}, {c['der']}",validator=f"{c['va']}, Model Assurance",
      method=dict(algorithm='logistic regression',library='in-house fit, numpy',features=10,target=c['target']),
      data=dict(scored=dict(path='data/scored.csv',score=s,outcome=y,positive=1,sample='sample',date=c['datec'],id=c['idc'],amount='amount_eur' if c['kind']=='fraud' else 'basket_eur',maturity=dict(days=c['days'],read_on=dt.date.fromisoformat(c['read'])),**(dict(budget=dict(share=c['share'])) if c['kind']=='fraud' else {}),segments=c['seg'],groups={g:g for g in c['groups']})),
      intended_use=[c['use']],prohibited_use=c['nouse'],limitations=[f"L-1: {c['lim']} is {c['limwhy']}; the score then uses {c['fill']}. Blank share watched quarterly, threshold 15%."],
      monitoring=dict(plan='documents/04-watch-plan.md',frequency='quarterly',last_report=c['sheet'],next_report='February 2027'),
      approvals=[dict(body='Model Risk Board',date=c['appr'],decision='approved without conditions',version=c['ver'],valid_until=c['until'])],
      names={c['s']:'score' if c['kind']=='fraud' else 'probability of default','age_band':'age group'})
    Y(b,d);return R,A
RES=[tab(c) for c in CFG]
