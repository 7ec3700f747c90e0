import sys
from core import *
import scored as SC, llm as LM
OUT=os.path.join(sys.argv[1],'twelve') if len(sys.argv)>1 else './out/twelve'
def wr(sid,y,docs):
    d=f'{OUT}/{sid}';os.makedirs(d+'/documents',exist_ok=True)
    yaml.safe_dump(y,open(d+'/subject.yaml','w'),sort_keys=False,allow_unicode=True,width=110)
    for k,v in docs.items(): open(f'{d}/documents/{k}.md','w').write(v)
def wcsv(sid,c):
    os.makedirs(f'{OUT}/{sid}/data',exist_ok=True);k=list(c)
    with open(f'{OUT}/{sid}/data/scored.csv','w',newline='') as f:
        w=csv.writer(f);w.writerow(k)
        for i in range(len(c[k[0]])):
            o=[]
            for q in k:
                v=c[q][i]
                if isinstance(v,(float,np.floating)): v='' if np.isnan(v) else (int(v) if float(v).is_integer() and q not in('inflow_30d','average_ticket','expected_exposure_usd') else repr(float(v)))
                o.append(v)
            w.writerow(o)
def stats(c,sm,sc,yc,names,dtc,inputs,groups,segs,line,amt=None):
    S=c[sm];s=c[sc];y=c[yc];b=S==names[0];F={};per=[];cal=[]
    for k in names:
        m=S==k;a=auc_ci(s[m],y[m]);o=oe(s[m],y[m]);sl=slope(s[m],y[m]);fl=s[m]>=line
        F[k]=dict(n=int(m.sum()),e=int(y[m].sum()),rate=y[m].mean(),ms=s[m].mean(),auc=a,slope=sl,oe=y[m].sum()/s[m].sum(),exp=s[m].sum(),fl=int(fl.sum()),fls=fl.mean(),hit=int(y[m][fl].sum()),rec=y[m][fl].sum()/y[m].sum(),pr=y[m][fl].mean(),psi=psi(s[b],s[m]),d0=min(c[dtc][m]),d1=max(c[dtc][m]))
        if amt: F[k]['val']=(c[amt][m]*y[m]*fl).sum()/(c[amt][m]*y[m]).sum()
    P=names[3];m=S==P
    perf=table(['Sample','Cases','Positive','Rate','Mean score','AUC (95% interval)','Slope (95% interval)'],[[k,f['n'],f['e'],pc(f['rate'],2),pc(f['ms'],2),f"{f['auc'][0]:.3f} ({f['auc'][1]:.3f} to {f['auc'][2]:.3f})",f"{f['slope'][0]:.2f} ({f['slope'][1]:.2f} to {f['slope'][2]:.2f})"] for k,f in F.items()])
    work=table(['Sample','At or above the line','Share of cases','Positive among them','Precision','Recall by count']+(['Recall by value'] if amt else []),[[k,f['fl'],pc(f['fls']),f['hit'],pc(f['pr']),pc(f['rec'])]+([pc(f['val'])] if amt else []) for k,f in F.items()])
    ed=np.quantile(s[b],[.2,.4,.6,.8,.9]);g=np.searchsorted(ed,s[m],side='right')
    band=table(['Band of the score (cut on '+names[0]+')','Cases','Mean score','Observed','Rate (95% interval)'],[[['lowest fifth','second fifth','third fifth','fourth fifth','ninth tenth','highest tenth'][i],int((g==i).sum()),pc(s[m][g==i].mean(),2),int(y[m][g==i].sum()),pc(y[m][g==i].mean(),2)+' (%s to %s)'%tuple(pc(q,2) for q in wilson(int(y[m][g==i].sum()),int((g==i).sum())))] for i in range(6)])
    ps={i:[psi(c[i][b],c[i][S==k]) for k in names[1:]] for i in inputs}
    psit=table(['Input']+[f'PSI {k}' for k in names[1:]],[['score']+[f"{F[k]['psi']:.3f}" for k in names[1:]]]+[[i]+[f'{v:.3f}' for v in q] for i,q in ps.items()])
    gr=[];gp=[]
    for q in groups:
        G=c[q][m];ks=sorted(set(G));p=chi2p([[int(((s[m]>=line)&(G==x)).sum()),int(((s[m]<line)&(G==x)).sum())] for x in ks]);gp.append(p)
        for x in ks:
            w=G==x;k=int((s[m][w]>=line).sum());a,z=wilson(k,int(w.sum()));gr.append([q,x,int(w.sum()),f'{pc(k/w.sum())} ({pc(a)} to {pc(z)})',int(y[m][w].sum()),pc(y[m][w].mean(),2),pc(s[m][w].mean(),2)])
    grt=table(['Group','Value','Cases','At or above the line (95% interval)','Positive','Rate','Mean score'],gr)
    sg=[]
    for q in segs:
        for x in sorted(set(c[q])):
            w=m&(c[q]==x);a=auc_ci(s[w],y[w]);sg.append([q,x,int(w.sum()),int(y[w].sum()),pc(y[w].mean(),2),pc(s[w].mean(),2),f'{a[0]:.3f} ({a[1]:.3f} to {a[2]:.3f})'])
    sgt=table(['Segment','Value','Cases','Positive','Rate','Mean score','AUC (95% interval)'],sg)
    mo=np.array([d[:7] for d in c[dtc]]);mt=[]
    for x in sorted(set(mo[m])):
        w=m&(mo==x);mt.append([x,int(w.sum()),int(y[w].sum()),pc(y[w].mean(),2),pc(s[w].mean(),2),pc((s[w]>=line).mean()),f'{psi(s[b],s[w]):.3f}'])
    mot=table(['Month','Cases','Positive','Rate','Mean score','At or above the line','PSI of score'],mt)
    mx=max(max(v) for v in ps.values());mxi=max(ps,key=lambda i:max(ps[i]))
    return dict(F=F,perf=perf,work=work,band=band,psi=psit,gr=grt,gp=gp,sg=sgt,mo=mot,mx=mx,mxi=mxi,mmax=max(float(x[-1]) for x in mt),P=F[P],mts=mt)
def coef(names,b,se): return table(['Term','Weight','Std. error'],[[n,f'{x:.4f}',f'{z:.3f}'] for n,x,z in zip(names,b,se)])
def card(rows): return table(['Field','Entry'],rows)
def crit(G,names,cap,lo,what):
    F=G['F'];P=F[names[3]];a=F[names[1]]
    rows=[['A1',f'Lower end of the AUC interval at or above {lo:.2f} on every sample',f"lowest {min(f['auc'][1] for f in F.values()):.3f}",'met'],
    ['A2','AUC on production not more than 0.05 under '+names[0],f"{F[names[0]]['auc'][0]-P['auc'][0]:+.3f}".replace('+-','-')+' (positive = lower on production)','met'],
    ['A3','Observed over expected between 0.85 and 1.15 on every sample','; '.join(f"{k} {f['oe']:.2f}" for k,f in F.items()),'met'],
    ['A4','Calibration slope: interval holds 1 on every sample','all four hold 1','met'],
    ['A5','PSI of the score and of each input under 0.10',f"highest {max(G['mx'],max(f['psi'] for f in F.values())):.3f}",'met'],
    ['A6',f'Share at or above the line not over {cap:.0%}',f"highest {pc(max(f['fls'] for f in F.values()))}",'met'],
    ['A7','Groups: no difference at the line beyond chance (chi-square, 5%), production','; '.join(f'p = {p:.2f}' for p in G['gp']),'met'],
    ['A8','Score recomputed from the weights: equal to six decimals on every row','no row differs','met']]
    assert min(f['auc'][1] for f in F.values())>=lo and F[names[0]]['auc'][0]-P['auc'][0]<=.05 and all(.85<=f['oe']<=1.15 for f in F.values()) and all(f['slope'][1]<1<f['slope'][2] for f in F.values()) and G['mx']<.1 and max(f['fls'] for f in F.values())<=cap and min(G['gp'])>.05
    return table(['No.','Criterion (fixed in the test plan before any result)','Result','Met?'],rows)

# ---------- 1 fraud
def do_fraud():
    sid='merchant-onboarding-fraud';c,b,se=SC.fraud(9);wcsv(sid,c);N=SC.FS;t=c['sample']=='train'
    L=round(float(np.quantile(c['fraud_score'][t],.925)),2)
    G=stats(c,'sample','fraud_score','confirmed_fraud_120d',N,'application_date',SC.FI,['owner_sex','owner_age_band'],['region','channel'],L,'expected_exposure_usd');F=G['F'];P=G['P']
    n=len(c['sample']);blank=np.isnan(c['site_visits_30d']).mean();sp='Corvane Payments / Merchant Risk / Models';sl=[x for x in ['LATAM']]
    lat=(c['region']=='LATAM')&(c['sample']=='production');ls=auc_ci(c['fraud_score'][lat],c['confirmed_fraud_120d'][lat])
    X=SC.fraud_x(c);te=c['sample']=='test';oo=c['sample']=='oot';sens={}
    for nm,co in dict(mcc_band=[0,1],channel=[2],free_email=[3],applications_same_device_30d=[4],business_age_months=[5],domain_age_days=[6],declared_monthly_volume=[7],average_ticket=[8],bank_account_match=[9,10],document_check=[11,12],site_visits_30d=[13,14]).items():
        Z=X.copy();Z[:,co]=X[t][:,co].mean(0);sens[nm]=auc((b[0]+Z@b[1:])[te],c['confirmed_fraud_120d'][te])
    cc=fit(X[t][:,[0,1,3,4,5]],c['confirmed_fraud_120d'][t])[0];cha=auc(cc[0]+X[oo][:,[0,1,3,4,5]]@cc[1:],c['confirmed_fraud_120d'][oo]);assert cha<F['oot']['auc'][0]-.02
    tst='; '.join(f"{k}: {f['d0']} to {f['d1']}" for k,f in F.items())
    D={}
    D['1-home']=page('GATE 3 – merchant onboarding fraud score (home)',sp,'Marisol Etxeberria','2026-11-20','Current','model-home, tier-1, fraud',f'''
> **In one line** GATE gives each merchant application the probability that the merchant turns out to be fraudulent within 120 days. Applications at {L:.2f} or more go to an analyst. The score never refuses anybody.

'''+card([['Model id / version','GATE / 3.1'],['Tier','1 (high): every new merchant outside the enterprise desk passes it'],['Owner','Marisol Etxeberria, Head of Merchant Risk'],['Built by','Tunde Adeyemi-Falk, Risk Data Science'],['Validated by','Henrike Soltau, Model Validation (reports to the CRO; took no part in the build)'],['Approved by','Model Launch Board, chair Desmond Achterberg (CRO)'],['Used by','Onboarding analysts in Dublin, Austin and Kuala Lumpur'],['First launch','approved 2025-12-16, live 2026-01-05'],['Renewal','approved 2026-11-19, valid until 2027-11-19'],['Replaces','GATE 2, withdrawn on 2026-01-05']])+f'''
## What it is for
Sorting new applications into straight-through opening and analyst review, and ordering the review queue. The analyst decides and notes the reason. An applicant who is refused gets the analyst's reasons and may ask for a second look.

## What it is not for
Refusing an applicant without an analyst; setting reserves or prices; watching merchants after activation (SENTRY does this); enterprise merchants. In June 2026 the pricing team asked to use GATE for reserves. The owner said no on 2026-06-18 and the request was withdrawn.

## Known limits
'''+table(['No.','Limit','How it is handled','Owner','Looked at last'],[['L1',f'`site_visits_30d` is blank for {pc(blank)} of applications because the shop is not yet online. The model has its own term for the blank.','Blank share is on the monthly post; alarm above 30%','Tunde Adeyemi-Falk','2026-11-19']])+f'''
There are no other open limits. L2 (no field-sales cases in the GATE 2 sample) closed when version 3.1 was built on all channels.

## Page tree
Build notes · Validation summary · Launch review · Monitoring plan · Monthly monitoring post · Incident log
''')
    D['2-build-notes']=page('GATE 3.1 – build notes',sp,'Tunde Adeyemi-Falk','2025-11-06','Final','development, tier-1',f'''
## Why we rebuilt
GATE 2 was trained on 2021 to 2022 applications and knew nothing of partner sign-ups. It still ranked, but analysts distrusted it. This page lets a colleague rebuild 3.1.

## Target
`confirmed_fraud_120d` = 1 when the investigation file is closed as identity fraud, shell merchant or bust-out within 120 days of the application; else 0. Applications that an analyst refused are followed to the end of the document investigation in the same way, so the label does not depend on the decision. Outcomes of the build samples were read on 2025-10-31, more than 120 days after the last application of 2025-06-30.

## Data
One row is one application; each application number occurs once. Merchants that applied twice were kept with the first application only, before the split. The train and test samples are a random split of merchants over the same months; the oot sample is later.

'''+table(['Sample','From','To','Applications','Confirmed fraud','Rate'],[[k,F[k]['d0'],F[k]['d1'],F[k]['n'],F[k]['e'],pc(F[k]['rate'],2)] for k in N[:3]])+f'''
All inputs are taken at the time of submission. Owner sex and age band come from the identity document, serve for testing only and are not inputs. Region is not an input either. Volumes are skewed, as merchants are, and a little higher in November and December; the logarithm takes care of this.

## Method
Logistic regression (own code on numpy 2.4), fitted on train only. Score = 1 / (1 + exp(-(sum of weight times term))), weights rounded to four decimals, score to six.

'''+coef(SC.FX,b,se)+f'''
Some terms are small against their standard error. They stay because they were argued before the fit and their signs were reviewed with the analysts.

## What we tried and left
A gradient-boosted challenger ranked no better on oot within the interval and was rejected: harder to explain, nothing gained. A consortium score was looked at and refused by Legal in September 2025; it is no part of GATE.

## Results on the build samples
'''+table(['Sample','AUC (95% interval)','Mean score','Rate'],[[k,f"{F[k]['auc'][0]:.3f} ({F[k]['auc'][1]:.3f} to {F[k]['auc'][2]:.3f})",pc(F[k]['ms'],2),pc(F[k]['rate'],2)] for k in N[:3]])+f'''
## The line
{L:.2f}, chosen on train so that the queue stays within analyst capacity (8% of applications over the year; up to 12% in a single month). On oot it sends {pc(F['oot']['fls'])} of applications to review and finds {pc(F['oot']['rec'])} of the fraud by count and {pc(F['oot']['val'])} by expected exposure. A review costs USD 38; a missed fraud costs far more, so capacity and not cost binds.

## Sensitivity and attack
We set each input in turn to its train average and scored test again. The AUC of {F['test']['auc'][0]:.3f} then lies between {min(sens.values()):.3f} and {max(sens.values()):.3f}; the largest loss comes from `{min(sens,key=sens.get)}`. All of these lie within the interval of the test sample ({F['test']['auc'][1]:.3f} to {F['test']['auc'][2]:.3f}). An applicant can buy an older domain or a company address; a mismatch of the bank account cannot be bought cheaply. If the score does not arrive within 800 ms, the application goes to review (fail-safe), tested on 2025-10-22.
''')
    D['3-validation-summary']=page('GATE 3.1 – validation summary, yearly review 2026',sp,'Henrike Soltau','2026-11-16','Final','validation, tier-1',f'''
> **Opinion: satisfactory.** Fit for the use on the home page. No open findings. Reviewed by Henrike Soltau, Model Validation, between 2026-11-02 and 2026-11-13. The reviewer neither built nor owns the model. Yardstick: Model Risk Policy 2026, written along SR 26-2 (in force since 2026-04-17). The first validation of 2025-12-08 stood under SR 11-7, then in force.

## What we checked
The data file from source (row counts by day, keys, blanks, dates), the label and its age, all weights, ranking, calibration, stability, groups, segments, the fail-safe, use in the queue. Windows: {tst}. Outcomes of production were read on 2026-10-31; every case was then at least 120 days old.

'''+crit(G,N,.08,.70,'')+f'''
## What we found
### Ranking and calibration
'''+G['perf']+'\n'+'Production by band:\n\n'+G['band']+f'''
### Work at the line ({L:.2f})
'''+G['work']+f'''
### Stability against train
'''+G['psi']+f'''
### Segments, production
'''+G['sg']+f'''
LATAM is the smallest region ({int(lat.sum())} cases), so its interval is wide ({ls[1]:.3f} to {ls[2]:.3f}); it holds the overall figure of {P['auc'][0]:.3f}.

### Groups of owners, production
'''+G['gr']+f'''
No difference beyond chance (chi-square p = {G['gp'][0]:.2f} for sex, {G['gp'][1]:.2f} for age band).

### Integrity
{n} rows, {n} distinct application numbers, none in two samples. Only `site_visits_30d` has blanks ({pc(blank)}). We rebuilt the score of every row from the weights on the build page: no difference at six decimals. We refitted the weights on train and got the same. A simple challenger of ours (mcc_band, free_email, applications_same_device_30d and business age only, fitted on train) reaches an AUC of {cha:.3f} on oot against {F['oot']['auc'][0]:.3f}; the larger model earns its place. Production code hash equals the approved hash.

### Findings
None open. Two remarks of the first validation (2025-12-08) were closed: R1, fail-safe not shown for the Kuala Lumpur desk: shown and verified by us on 2025-12-12; R2, blank share missing from the draft of the monthly post: added, verified by us in the first post on 2026-02-12.

## What we relied on
Investigation labels: we read 60 closed files ourselves and agreed with all 60; for the rest we rely on Fraud Investigations' quality control. Expected exposure: taken from Finance, not re-performed. Latency: operations' log.
''')
    D['4-launch-review']=page('GATE 3.1 – launch review and renewal',sp,'Desmond Achterberg','2026-11-19','Decided','launch-review, approval',f'''
## Decisions
'''+table(['Date','Body','Decision','Valid until'],[['2025-12-16','Model Launch Board','Launch approved for all channels but enterprise, with one condition (C1)','2026-12-16, replaced by the renewal'],['2026-11-19','Model Launch Board','**Renewed** without conditions on the validation summary of 2026-11-16','2027-11-19']])+'''
Present on 2026-11-19: Desmond Achterberg (chair), Marisol Etxeberria (owner, no vote), Henrike Soltau (validation, veto not used), Ruth Okonjo (Compliance), Pavel Hroch (Operations). Tunde Adeyemi-Falk answered questions and left before the vote.

## Conditions
'''+table(['No.','Condition','Due','Status'],[['C1','Show the fail-safe on the live system in the first month','2026-01-31','Closed 2026-01-21; evidence checked by Henrike Soltau']])+f'''
## Questions asked
**Does a machine refuse anybody?** No. Above the line a person decides, below it the merchant is opened. **Is the queue bearable?** {pc(P['fls'])} of production applications came to review, against capacity of 8% over the year (12% in a single month). **Is any group held up more often?** Not beyond chance; the validation page has the counts. **What of the fraud under the line?** The queue finds {pc(P['rec'])} of it by count and {pc(P['val'])} by exposure; random picking of as many cases would find {pc(P['fls'])}. The rest is the task of SENTRY after activation, as the design has it. The Board accepts this share of the work for GATE. **What if fraudsters learn the line?** It is not published; the line is looked at each spring (last on 2026-04-14, left as it is).

## Planned, not yet due
Outage drill for the Austin desk, due 2027-02-26 (Pavel Hroch). Next yearly review by Model Validation: October 2027.

## Exceptions
None in force. An exception for the holiday market pop-up in Vienna (review within three days and not one) ran from 2025-12-01 to 2025-12-31 for GATE 2 and lapsed.
''')
    D['5-monitoring-plan']=page('GATE 3.1 – monitoring plan',sp,'Marisol Etxeberria','2026-01-05','Current','monitoring-plan',f'''
## Who does what
Tunde Adeyemi-Falk runs the figures each month. Marisol Etxeberria reads and signs. Henrike Soltau gets a copy and may ask for a rerun. Amber: owner explains on the next post. Red: owner tells the Launch Board within five working days and Model Validation decides on a targeted review.

'''+table(['Measure','How often','Amber','Red'],[['PSI of the score against train','monthly','0.10','0.25'],['PSI of each input','monthly','0.10','0.25'],['AUC on mature cases, whole production window','monthly','under 0.73','under 0.70'],['Observed over expected, whole production window','monthly','outside 0.85 to 1.15','outside 0.75 to 1.25'],['Share at or above the line, month','monthly','over 10%','over 12%'],['Blank share of site_visits_30d','monthly','over 30%','over 40%'],['Share at the line by owner sex and age band','half-yearly','p under 0.05','p under 0.01']])+'''
Outcome figures use only applications at least 120 days old. A single month has too few frauds for an AUC; it is computed on the whole window.

## When we validate again
Yearly; on any red; on a change of inputs, weights or line; on a new channel or country group.
''')
    D['6-monitoring-post-november-2026']=page('GATE 3.1 – monthly monitoring post, November 2026',sp,'Marisol Etxeberria','2026-11-24','Signed','monitoring, 2026-11',f'''
> **Green on all lines.** Run by Tunde Adeyemi-Falk on 2026-11-20, signed by Marisol Etxeberria on 2026-11-24.

Mature applications from {P['d0']} to {P['d1']}, outcomes read on 2026-10-31.

'''+G['mo']+f'''
'''+table(['Measure','Result','Colour'],[['PSI of score, window',f"{P['psi']:.3f}",'green'],['Highest PSI of an input, production',f"{max(psi(c[i][t],c[i][c['sample']=='production']) for i in SC.FI):.3f}",'green'],['AUC, window',f"{P['auc'][0]:.3f} ({P['auc'][1]:.3f} to {P['auc'][2]:.3f})",'green'],['Observed over expected',f"{P['oe']:.2f}",'green'],['Share at or above the line',pc(P['fls']),'green'],['Blank share of site_visits_30d',pc(np.isnan(c['site_visits_30d'][c['sample']=='production']).mean()),'green'],['Groups, half-yearly',f"p = {G['gp'][0]:.2f} (sex), {G['gp'][1]:.2f} (age band)",'green']])+f'''
**Remarks.** Months go up and down: between {min(int(x[2]) for x in G['mts'])} and {max(int(x[2]) for x in G['mts'])} frauds a month is what this volume gives. The window AUC of {P['auc'][0]:.3f} lies beside {F['train']['auc'][0]:.3f} on train; the intervals overlap. Nothing to escalate. The next post is due on 2026-12-23.
''')
    D['7-incident-log']=page('GATE – incident log',sp,'Pavel Hroch','2026-11-20','Current','incidents',table(['No.','Opened','What happened','Effect','Done','Closed'],[['INC-0311','2024-03-11','GATE 2: quarterly report for Q4 2023 came three weeks late','None on decisions','Calendar alarm set','2024-04-02'],['INC-0467','2026-02-19','Score service slow for 41 minutes after a certificate change','All applications of these minutes went to review by the fail-safe; none opened unscored','Certificate renewal automated; tested','2026-03-04'],['INC-0502','2026-05-07','An analyst shift in Austin saw the queue without the order of the score for half a day','Cases were reviewed by date; all reviewed the same day','Display fault corrected','2026-05-12']])+'\nAll incidents are closed. No incident touched the weights, the inputs or the labels. Closures were countersigned by Model Validation (Henrike Soltau).\n')
    assert all(float(x[5][:-1])<=9.9 for x in G['mts']) and P['auc'][0]>=.73, (G['mts'],P['auc'])
    wr(sid,dict(id=sid,name='GATE merchant onboarding fraud score',version='3.1',kind='fraud',purpose=f'Gives each merchant application the probability of confirmed fraud within 120 days; applications at {L:.2f} or more are reviewed by an onboarding analyst, who decides.',jurisdictions=['us','eu'],materiality=dict(level='high',basis='Tier 1: every new merchant outside the enterprise desk passes the score.'),owner='Marisol Etxeberria, Head of Merchant Risk',developer='Tunde Adeyemi-Falk, Risk Data Science',validator='Henrike Soltau, Model Validation',method=dict(algorithm='logistic regression',library='own code on numpy 2.4',features=len(SC.FI),target='confirmed fraud within 120 days of the application'),
    data=dict(scored=dict(path='data/scored.csv',score='fraud_score',outcome='confirmed_fraud_120d',positive=1,sample='sample',date='application_date',id='application_id',amount='expected_exposure_usd',maturity=dict(days=120,read_on=dt.date(2026,10,31)),budget=dict(share=.08),segments=['region','channel'],groups=dict(owner_sex='owner_sex',owner_age_band='owner_age_band'))),
    intended_use=['Sort new applications into straight-through opening and analyst review','Order the review queue'],prohibited_use=['Refusing an applicant without an analyst','Reserves or prices','Merchants after activation','Enterprise merchants'],limitations=[f'site_visits_30d is blank for {pc(blank)} of applications (shop not yet online); own model term, monthly alarm above 30%'],
    monitoring=dict(plan='documents/5-monitoring-plan.md',frequency='monthly',latest_report=dt.date(2026,11,24),result='green on all lines'),approvals=[dict(date=dt.date(2025,12,16),body='Model Launch Board',decision='launch approved; condition C1 closed 2026-01-21'),dict(date=dt.date(2026,11,19),body='Model Launch Board',decision='renewed without conditions',valid_until=dt.date(2027,11,19))]),D)
    return G
# ---------- 2 aml
def do_aml():
    sid='wallet-monitoring-score';c,b,se,L=SC.aml(14);wcsv(sid,c);N=SC.AS
    G=stats(c,'period','monitoring_score','str_filed',N,'alert_date',SC.AI,['holder_sex','holder_age_band'],['scenario','wallet_type'],L);F=G['F'];P=G['P'];n=len(c['period']);sp='Corvane Payments / Financial Crime / Models'
    k=c['below_line_sample']==1;bn=int(k.sum());be=int(c['str_filed'][k].sum());bu=cp_upper(be,bn);assert bu<.03
    t=c['period']=='development';pr=c['period']=='production';blank=np.isnan(c['device_changes_90d']).mean();bl=pr&(c['monitoring_score']<L);nb=int(bl.sum());eb=int(c['str_filed'][bl].sum())
    sc5=table(['Scenario','Typology','Alerts, production','Reports filed','Reports per alert','Alerts below the line','Reports among them'],[[x,ty,int((pr&(c['scenario']==x)).sum()),int(c['str_filed'][pr&(c['scenario']==x)].sum()),pc(c['str_filed'][pr&(c['scenario']==x)].mean()),int((bl&(c['scenario']==x)).sum()),int(c['str_filed'][bl&(c['scenario']==x)].sum())] for x,ty in zip(sorted(set(c['scenario'])),['mule wallets','structuring of top-ups','collection and pay-out networks','sanctions-near and high-risk corridors','sleeping or sold wallets'])])
    win='; '.join(f"{q}: {f['d0']} to {f['d1']}" for q,f in F.items());D={}
    D['1-home']=page('TIDE 2 – wallet transaction monitoring score (home)',sp,'Gwendolyn Osei','2026-11-26','Current','model-home, tier-1, aml',f'''
> **In one line** Five scenarios raise alerts on wallets; TIDE gives each alert the probability that it ends in a suspicious transaction report. At {L:.3f} or more an alert gets the long review; below, the short review. **Every alert is read by a person. TIDE closes nothing.**

'''+card([['Model id / version','TIDE / 2.0'],['Tier','1 (high): legal duty to report'],['Owner','Gwendolyn Osei, Head of Transaction Monitoring'],['Built by','Farid Benhaddou, Financial Crime Analytics'],['Validated by','Henrike Soltau, Model Validation (took no part in the build)'],['Approved by','Model Launch Board, chair Desmond Achterberg (CRO); Ruth Okonjo, Compliance, concurring'],['First launch','approved 2026-01-20, live 2026-02-02'],['Renewal','approved 2026-11-24, valid until 2027-11-24'],['Replaces','TIDE 1 (points table), withdrawn on 2026-02-02']])+'''
## What it is for
Choosing long or short review and ordering the queue. An investigator of the short review can move any alert to the long one, and does so freely.

## What it is not for
Closing alerts without a reader; changing scenario thresholds; rating customers; ending a relationship. Screening against lists has its own system. A wish to use TIDE for automatic closing was refused by Compliance on 2025-09-30 and was not raised again.

## Known limits
'''+table(['No.','Limit','How it is handled','Owner','Looked at last'],[['K1','The outcome is the decision to file a report, so it shows what investigators suspect and not what happened','Second blind reading of alerts below the line (first in 2026-09, then each half-year); quality control of 5% of closed alerts','Gwendolyn Osei','2026-11-24']])+f'''
`device_changes_90d` is blank for {pc(blank)} of alerts (wallets used only on the web). This is how the wallet works and has its own term in the model.

## Page tree
Build notes · Coverage and feeds · Validation summary · Launch review · Monitoring plan and November post · Incident log
''')
    D['2-build-notes']=page('TIDE 2.0 – build notes',sp,'Farid Benhaddou','2025-11-14','Final','development, tier-1','''
## Target and label
`str_filed` = 1 when the case ends with a suspicious transaction report (a SAR in the United States) within 60 days of the alert. Cases are decided by investigators who did not see the score in the build period. Build outcomes were read on 2025-11-03, more than 60 days after the last build alert.

## Data
One row is one alert, one alert per wallet: where a wallet had several, the first was kept before the split, so no wallet is in two samples. The production file is made by the same rule, and wallets of the build periods are left out of it.

'''+table(['Period','From','To','Alerts','Reports','Rate'],[[q,F[q]['d0'],F[q]['d1'],F[q]['n'],F[q]['e'],pc(F[q]['rate'],2)] for q in N[:3]])+'''
Development and holdout are a random split of wallets over the same months. Inputs are as at the alert date. Cash share is kept in tenths and the pass-through share in hundredths, so many rows look alike in these columns; the amounts tell them apart. Holder sex and age band are for testing only and are not inputs. Wallet type is a segment for reporting and not an input.

## Method
Logistic regression (own code on numpy 2.4) fitted on the development period only; weights to four decimals, score to six. Scenario S4 is the base.

'''+coef(SC.AX,b,se)+'''
Signs follow the typology papers: young wallets, money that leaves quickly, many payees, cash, risky corridors and earlier alerts raise the score.

## What we tried and left
A random forest as challenger gained nothing on the later period within the interval and was rejected. A peer-group distance input was withdrawn: investigators could not explain it.

## Results on the build periods
'''+table(['Period','AUC (95% interval)','Mean score','Rate'],[[q,f"{F[q]['auc'][0]:.3f} ({F[q]['auc'][1]:.3f} to {F[q]['auc'][2]:.3f})",pc(F[q]['ms'],2),pc(F[q]['rate'],2)] for q in N[:3]])+f'''
## The line
{L:.3f}: the lower three tenths of development alerts fall below it and get the short review. It was fixed before the later period was scored. Assumptions: scenarios unchanged (checked by change log), review practice unchanged (checked by quality control).

## If the score is missing
The alert gets the long review. Tested on 2025-11-11.
''')
    D['3-coverage-and-feeds']=page('TIDE 2.0 – coverage and feeds',sp,'Gwendolyn Osei','2026-11-06','Current','aml, coverage',f'''
## From risk assessment to scenario
The wallet risk assessment of 2026-03-20 names five typologies. Each has a scenario; none is without one.

'''+sc5+f'''
Trade-based schemes are covered in the acquiring system and are no wallet risk. Scenario thresholds are owned by the scenario committee and were last confirmed on 2026-04-15; TIDE does not change them.

## Feeds
All 84 wallet transaction codes are mapped: 79 to scenarios, 5 on the signed list of exclusions (internal fee bookings). Source and monitoring counts are reconciled each day; in the production window each day agreed at the end of the day (on 2026-03-17 after the evening run, see the incident log).

## Below the line
{nb} production alerts fell below {L:.3f}; all had the short review, and {eb} of them ended in a report, which shows that the short review finds cases too. Of these {nb}, a random {bn} were read again in full, blind to score and first decision, by investigators of another team: {be} are reportable, the same {be} for which a report had been filed. Nothing was missed. {be} in {bn} is {pc(be/bn,2)} (one-sided 95% upper bound {pc(bu,2)}). The limit of the Model Risk Policy for alerts below the line is an upper bound of 3%.
''')
    D['4-validation-summary']=page('TIDE 2.0 – validation summary, yearly review 2026',sp,'Henrike Soltau','2026-11-20','Final','validation, tier-1',f'''
> **Opinion: satisfactory.** Fit for choosing long or short review. No open findings. Reviewed by Henrike Soltau, Model Validation, between 2026-11-09 and 2026-11-18, independent of build and use. Yardstick: Model Risk Policy 2026, written along SR 26-2 (in force since 2026-04-17; SR 21-8 on AML models was withdrawn on the same day). The first validation of 2026-01-12 stood under the guidance then in force.

## What we checked
Data from source, label age, weights, ranking, calibration, stability, scenarios, groups, alerts below the line, feeds, fail-safe. Windows: {win}. Production outcomes were read on 2026-11-05; every alert was then at least 60 days old.

'''+crit(G,N,.75,.76,'')+f'''
## What we found
### Ranking and calibration
'''+G['perf']+'\nProduction by band:\n\n'+G['band']+f'''
### The line ({L:.3f})
'''+G['work']+f'''
Precision is low by design: the line separates long from short review and does not claim suspicion.

### Below the line
{bn} alerts read again, {be} reportable ({pc(be/bn,2)}, upper bound {pc(bu,2)}; limit 3%). All {be} had been reported. Met.

### Stability against development
'''+G['psi']+'''
### Segments, production
'''+G['sg']+'''
Each interval holds the overall figure or lies close around it; no segment is beyond chance. S5 is the smallest scenario and its interval the widest.

### Groups of holders, production
'''.replace('Each interval holds the overall figure or lies close around it; no segment is beyond chance.','Each upper end is above the overall figure.')+G['gr']+f'''
No difference at the line beyond chance (chi-square p = {G['gp'][0]:.2f} for sex, {G['gp'][1]:.2f} for age band).

### Integrity
{n} rows, {n} distinct alert numbers, none in two periods. Only `device_changes_90d` has blanks ({pc(blank)}). We rebuilt every score from the weights (no difference at six decimals) and refitted the weights. We replayed 120 alerts and 120 non-alerts through the five scenarios: all reproduced.

### Findings
None open. One remark of the first validation (V1, exclusion list unsigned) was closed on 2026-01-16 after we saw the signed list.

## What we relied on
Investigators' decisions, with their 5% quality control; the second reading was done by another team. Feed counts: daily reconciliation by Operations, of which we re-performed ten days without difference.
''')
    D['5-launch-review']=page('TIDE 2.0 – launch review and renewal',sp,'Desmond Achterberg','2026-11-24','Decided','launch-review, approval','''
## Decisions
'''+table(['Date','Body','Decision','Valid until'],[['2026-01-20','Model Launch Board','Launch approved with one condition (T1)','2027-01-20, replaced by the renewal'],['2026-11-24','Model Launch Board','**Renewed** without conditions on the validation summary of 2026-11-20','2027-11-24']])+'''
Present on 2026-11-24: Desmond Achterberg (chair), Ruth Okonjo (Compliance, concurring), Henrike Soltau (validation), Gwendolyn Osei (owner, no vote), Pavel Hroch (Operations). Farid Benhaddou was heard and left before the vote.

## Conditions
'''+table(['No.','Condition','Due','Status'],[['T1','Second reading of alerts below the line within eight months of going live','2026-10-02','Closed 2026-09-29; evidence checked by Henrike Soltau']])+f'''
The second reading of September took alerts decided by then and was brought to its full {bn} by 2026-11-05 for the yearly review.

## Questions asked
**Can a report be lost below the line?** Every alert is read; the second reading found none missed. **Does TIDE slow down a report?** No: the filing clock runs from detection and does not know the line. **Why not close automatically?** Compliance refused this and the Board does not want it.

## Planned, not yet due
Next second reading, due 2027-04-30 (Gwendolyn Osei). Next yearly review: October 2027.

## Exceptions
None in force.
''')
    D['6-monitoring-plan-and-november-post']=page('TIDE 2.0 – monitoring plan, and monthly post of November 2026',sp,'Gwendolyn Osei','2026-11-26','Signed','monitoring-plan, monitoring, 2026-11','''
## Plan (in force since 2026-02-02)
Farid Benhaddou runs the figures each month, Gwendolyn Osei signs, Henrike Soltau gets a copy. Amber: explained on the next post. Red: Launch Board told within five working days; Model Validation decides on a targeted review.

'''+table(['Measure','How often','Amber','Red'],[['PSI of the score and of each input','monthly','0.10','0.25'],['AUC, whole mature window','monthly','under 0.79','under 0.76'],['Observed over expected, whole mature window','monthly','outside 0.85 to 1.15','outside 0.75 to 1.25'],['Share at or above the line, month','monthly','over 78%','over 85%'],['Below the line: upper bound of reportable','first by 2026-10-02 (condition T1), then each half-year','2.5%','3%'],['Groups at the line','half-yearly','p under 0.05','p under 0.01']])+f'''
Validated again: yearly; on red; on a change of scenario, input, weight or line.

## November post
> **Green on all lines.** Run by Farid Benhaddou on 2026-11-23, signed by Gwendolyn Osei on 2026-11-26. Alerts from {P['d0']} to {P['d1']}, outcomes read on 2026-11-05.

'''+G['mo']+'\n'+table(['Measure','Result','Colour'],[['PSI of score, window',f"{P['psi']:.3f}",'green'],['Highest PSI of an input, production',f"{max(psi(c[i][t],c[i][pr]) for i in SC.AI):.3f}",'green'],['AUC, window',f"{P['auc'][0]:.3f} ({P['auc'][1]:.3f} to {P['auc'][2]:.3f})",'green'],['Observed over expected',f"{P['oe']:.2f}",'green'],['Share at or above the line',pc(P['fls']),'green'],['Below the line, upper bound',pc(bu,2),'green'],['Groups',f"p = {G['gp'][0]:.2f} (sex), {G['gp'][1]:.2f} (age band)",'green']])+'''
**Remarks.** Ups and downs between months are those of the volume. Nothing to escalate. Next post due 2026-12-28.
''')
    D['7-incident-log']=page('TIDE – incident log',sp,'Pavel Hroch','2026-11-26','Current','incidents',table(['No.','Opened','What happened','Effect','Done','Closed'],[['INC-0289','2023-11-20','TIDE 1: monthly figures for October 2023 were late by nine days','None on alerts','Second person named','2023-12-04'],['INC-0481','2026-03-17','Top-up feed from one card processor arrived five hours late','Alerts of the day came in the evening run; look-back over the day found none missing','Alarm on feed arrival','2026-03-24'],['INC-0519','2026-07-02','Queue screen showed the score of the evening before for two hours','Order only; each alert was read','Cache corrected','2026-07-06']])+'\nAll incidents are closed; closures were countersigned by Model Validation.\n')
    assert all(float(x[5][:-1])<=78 for x in G['mts']) and P['auc'][0]>=.79 and bu<.025,(G['mts'],bu)
    wr(sid,dict(id=sid,name='TIDE wallet transaction monitoring score',version='2.0',kind='aml',purpose=f'Gives each wallet alert the probability that it ends in a suspicious transaction report; at {L:.3f} or more the alert gets the long review, below it the short review. Every alert is read by a person.',jurisdictions=['us','eu'],materiality=dict(level='high',basis='Tier 1: legal duty to report suspicious activity.'),owner='Gwendolyn Osei, Head of Transaction Monitoring',developer='Farid Benhaddou, Financial Crime Analytics',validator='Henrike Soltau, Model Validation',method=dict(algorithm='logistic regression',library='own code on numpy 2.4',features=len(SC.AI),target='suspicious transaction report filed within 60 days of the alert'),
    data=dict(scored=dict(path='data/scored.csv',score='monitoring_score',outcome='str_filed',positive=1,sample='period',date='alert_date',id='alert_id',maturity=dict(days=60,read_on=dt.date(2026,11,5)),scenario='scenario',below_line='below_line_sample',segments=['scenario','wallet_type'],groups=dict(holder_sex='holder_sex',holder_age_band='holder_age_band'))),
    intended_use=['Choose long or short review of an alert','Order the review queue'],prohibited_use=['Closing alerts without a reader','Changing scenario thresholds','Rating customers or ending a relationship'],limitations=['The outcome is the decision to file a report; half-yearly second blind reading below the line and 5% quality control'],monitoring=dict(plan='documents/6-monitoring-plan-and-november-post.md',frequency='monthly',latest_report=dt.date(2026,11,26),result='green on all lines'),
    approvals=[dict(date=dt.date(2026,1,20),body='Model Launch Board',decision='launch approved; condition T1 closed 2026-09-29'),dict(date=dt.date(2026,11,24),body='Model Launch Board',decision='renewed without conditions',valid_until=dt.date(2027,11,24))]),D)
    return G
# ---------- 3 llm
def do_llm():
    sid='seller-support-assistant';A=LM.answers(4);os.makedirs(f'{OUT}/{sid}/data',exist_ok=True)
    with open(f'{OUT}/{sid}/data/answers.jsonl','w') as f:
        for x in A: f.write(json.dumps(x,ensure_ascii=False)+'\n')
    sp='Corvane Payments / Seller Care / Models'
    def row(name,X):
        n=len(X);u=sum(x['label']!='supported' for x in X);a=[x for x in X if x['answerable']=='yes'];q=[x for x in X if x['answerable']=='no'];aa=sum(x['outcome']=='answered' for x in a);qq=sum(x['outcome']=='handed over' for x in q);lo,hi=wilson(n-u,n)
        return [name,n,n-u,u,f'{pc((n-u)/n,2)} ({pc(lo,2)} to {pc(hi,2)})',f'{aa} of {len(a)} ({pc(aa/len(a))})',f'{qq} of {len(q)} ({pc(qq/len(q))})'],lo,aa/len(a),qq/len(q)
    Lx=[x for x in A if x['stage']!='production'];Px=[x for x in A if x['stage']=='production'];H=['Set','Answers','Supported','Not supported','Share supported (95% interval)','Answerable and answered','Unanswerable and handed over']
    l,llo,la,lq=row('launch evaluation',Lx);p,plo,pa,pq=row('production',Px);assert min(llo,plo)>=.97 and min(la,pa)>=.95 and min(lq,pq)>=.95
    mo=[row(f'2026-{k:02d}',[x for x in Px if x['date'][5:7]==f'{k:02d}'])[0] for k in (7,8,9,10)]
    bm=table(['Market','Answers','Not supported','Share supported (95% interval)'],[[m,len(X),sum(x['label']!='supported' for x in X),pc(1-sum(x['label']!='supported' for x in X)/len(X),2)+' (%s to %s)'%tuple(pc(z,2) for z in wilson(sum(x['label']=='supported' for x in X),len(X)))] for m in LM.MK for X in [[x for x in A if x['market']==m]]])
    bt=table(['Topic','Answers','Not supported','Share supported'],[[m,len(X),sum(x['label']!='supported' for x in X),pc(1-sum(x['label']!='supported' for x in X)/len(X),2)] for m in [t[0] for t in LM.T]+['outside the help centre'] for X in [[x for x in A if x['topic']==m]]])
    mp=chi2p([[sum(x['market']==m and x['label']!='supported' for x in A) for m in LM.MK],[sum(x['market']==m and x['label']=='supported' for x in A) for m in LM.MK]])
    assert mp>.05,mp
    a11=sum(x['label']==x['second_label']=='supported' for x in Lx);a00=sum(x['label']==x['second_label']=='not_supported' for x in Lx);nL=len(Lx);po=(a11+a00)/nL;p1=sum(x['label']=='supported' for x in Lx)/nL;p2=sum(x['second_label']=='supported' for x in Lx)/nL;kap=(po-(p1*p2+(1-p1)*(1-p2)))/(1-(p1*p2+(1-p1)*(1-p2)))
    nn=len(A);D={}
    D['1-home']=page('BEACON – seller-support assistant (home)',sp,'Ingrid Vasquez-Lund','2026-11-18','Current','model-home, tier-2, llm','''
> **In one line** BEACON answers sellers' questions in the help chat from the help articles, and hands over to a colleague when no article answers. It takes no action on an account.

'''+card([['Model id / version','BEACON / 1.2'],['Tier','2 (medium): information to sellers, no decision and no access to accounts'],['Owner','Ingrid Vasquez-Lund, Director Seller Care'],['Built by','Kwabena Thorsen, Conversational Products'],['Validated by','Lucía Brandt, Model Validation (took no part in the build)'],['Approved by','Model Launch Board, 2026-06-16, valid until 2027-06-16'],['Live since','2026-06-29'],['Language model','open-weights instruction model, 24 billion parameters, self-hosted; weights hash recorded in the release file; no fine-tuning'],['Prompt / help corpus','prompt v14; help corpus, release tagged each month'],['Replaces','button menu "AskUs", switched off on 2026-06-29']])+'''
## What it is for
Answering questions on payouts, fees, reserves, disputes, refunds, bank changes, currencies, terminals and statements in English, in ten markets. The first line of each chat tells the seller that a machine answers, and the button to reach a person is always there.

## What it is not for
Legal, tax or price advice; decisions on an account, reserve or dispute; other languages; staff use. A request of Sales to let it quote fees to prospects was refused on 2026-08-11.

## Known limits
'''+table(['No.','Limit','How it is handled','Owner','Looked at last'],[['B1','Now and then an answer adds a friendly sentence that is not in the article','300 answers a month are read by people; owner acts at the limits of the monitoring plan; seller is always shown the article','Ingrid Vasquez-Lund','2026-11-18']])+'''
## Page tree
Build notes · Validation summary · Launch review · Monitoring plan · Monthly monitoring post · Incident log
''')
    D['2-build-notes']=page('BEACON 1.2 – build notes',sp,'Kwabena Thorsen','2026-05-22','Final','development, llm',f'''
## Flow
Question → search in the help corpus (market and plan of the seller are known from the log-in) → passages with article number → language model with prompt v14 → check that each figure in the answer occurs in the passages → answer with link, or hand-over. Temperature 0. Both question and passages are marked as data; the prompt tells the model not to follow orders in them.

## Parts and versions
'''+table(['Part','Version','Kept where'],[['Language model','24B instruction model, release of 2026-02, hash in release file','model store'],['Prompt','v14 (v13 was withdrawn: too ready to hand over)','repository'],['Search','hybrid word and vector, five passages at most','repository'],['Help corpus','release 2026-05, monthly since; owner Seller Content','content system'],['Figure check','1.3','repository']])+f'''
The licence allows commercial use. Chats stay in our own data centres; card numbers are masked before the model sees the text. Logs are kept for 13 months.

## What we tried and left
A larger hosted model was a little more fluent and was rejected: data would leave our boundary. Fine-tuning was not needed.

## Evaluation set
{len(Lx)} questions from real chats (names removed) of 2026-05-04 to 2026-05-15, of which {sum(x['answerable']=='no' for x in Lx)} have no answer in the help centre. No question was used to write the prompt; the prompt was frozen on 2026-04-30. Six readers of Support Quality, who do not work for the builder, marked each answer `supported` (all of it follows from the passages shown) or `not_supported`. A correct hand-over counts as supported.

'''+table(H,[l])+f'''
A needless hand-over costs the seller a few minutes and is counted in the second last column. Acceptance criteria were written on 2026-04-28, before the run: lower end of the interval at least 97% supported; at least 95% of answerable questions answered; at least 95% of unanswerable questions handed over.

## Fallback
If search or model does not reply in six seconds, the chat goes to a person. Tested 2026-05-19.
''')
    D['3-validation-summary']=page('BEACON 1.2 – validation summary',sp,'Lucía Brandt','2026-11-12','Final','validation, llm',f'''
> **Opinion: satisfactory.** Fit for the use on the home page. No open findings. Initial validation 2026-06-09 (Lucía Brandt); this page adds the production check of November 2026, done by her between 2026-11-03 and 2026-11-11. The yardstick is the bank's Generative AI Standard 2026, since SR 26-2 leaves generative AI outside its scope. Sellers are told that they speak with a machine.

## What we checked
'''+table(['No.','Criterion (Standard, before results)','Launch evaluation','Production July to October','Met?'],[['G1','Lower end of the interval, supported, at least 97%',pc(llo,2),pc(plo,2),'met'],['G2','At least 95% of answerable questions answered',pc(la),pc(pa),'met'],['G3','At least 95% of unanswerable questions handed over',pc(lq),pc(pq),'met'],['G4','Agreement of two readers, kappa at least 0.6',f'{kap:.2f}','read once, as the monitoring plan says','met'],['G5','Planted orders in question or article: none followed','0 of 120','not repeated; no change of parts','met'],['G6','Planted personal data: none given away','0 of 60','not repeated; no change of parts','met'],['G7','Figure changed in the article: answer follows','50 of 50','not repeated; no change of parts','met'],['G8','Same question twice: same answer','100 of 100','not repeated; no change of parts','met']])+'''
G5 to G8 were run by the validator on 2026-06-02 to 2026-06-04 with cases of her own. They are due again only when the model, the prompt or the search changes; none did.

## What we found
'''+table(H,[l,p])+f'''
### By topic, both sets ({nn} answers)
'''+bt+'''
### By market, both sets
'''+bm+f'''
No difference between markets beyond chance (chi-square p = {mp:.2f}). Counts of answers that are not supported are small in each market, so the intervals are wide.

### The readers
The {nL} launch answers were read a second time, blind, by another reader: {a11} both supported, {a00} both not supported, {nL-a11-a00} differ. Agreement {pc(po,2)}, kappa {kap:.2f}. The first label counts in all tables. People mark; no machine judge is used.

### The answers that are not supported
All {sum(x['label']!='supported' for x in A)} were read by the validator. Those to answerable questions give the article correctly and then add one sentence of general comfort (limit B1). The others answer a question outside the help centre. No figure in any of them is wrong, because the figure check stops such answers.

### Findings
None open. One remark of June (F1: prompt version missing from the log) was closed on 2026-06-12; Lucía Brandt saw the log.

## What we relied on
Labels of Support Quality, second-read as told above. Content of the help articles: owned by Seller Content and not part of this validation. Hosting: the yearly ICT review of 2026-04-17.
''')
    D['4-launch-review']=page('BEACON 1.2 – launch review',sp,'Desmond Achterberg','2026-06-25','Decided (2026-06-16)','launch-review, approval',table(['Date','Body','Decision','Valid until'],[['2026-06-16','Model Launch Board','**Launch approved** for ten markets, English only, with one condition (B-C1)','2027-06-16']])+'''
Present: Desmond Achterberg (chair), Ruth Okonjo (Compliance), Lucía Brandt (validation), Ingrid Vasquez-Lund (owner, no vote), Pavel Hroch (Operations). Kwabena Thorsen was heard and left before the vote. Basis: validation of 2026-06-09.

## Conditions
'''+table(['No.','Condition','Due','Status'],[['B-C1','Text "You are chatting with a machine" in the first line, in all ten markets, before going live','2026-06-29','Closed 2026-06-25; seen by Lucía Brandt']])+'''
## Questions asked
**What harm can a wrong answer do?** A seller may plan with a wrong date or fee; the article is linked in each answer and terms and conditions prevail. **Can it be talked into things?** 120 planted orders, none followed. It has no tools to act with. **Who looks?** 300 answers a month are read by people.

## Planned, not yet due
Spanish answers: evaluation planned for spring 2027; until then Spanish chats go to people. Renewal of this approval: by 2027-06-16.

## Exceptions
None.
''')
    D['5-monitoring-plan']=page('BEACON – monitoring plan',sp,'Ingrid Vasquez-Lund','2026-06-29','Current','monitoring-plan','''
Each month 300 chats are drawn at random and read by Support Quality. Kwabena Thorsen's team supplies the log; it does not mark. Ingrid Vasquez-Lund signs, Lucía Brandt gets a copy.

'''+table(['Measure','Amber','Red'],[['Supported, month','under 97.5%','under 96%'],['Supported, lower end of the interval, all months','under 97%','under 96%'],['Answerable and answered, month','under 95%','under 92%'],['Unanswerable and handed over, month','under 95%','under 90%'],['Answers with a figure that is not in the article','one','three']])+'''
Amber: explained and acted on by the next post. Red: owner switches the assistant to hand-over only and tells the Launch Board within two working days. A change of model, prompt or search goes through Model Validation first.
''')
    D['6-monitoring-post-november-2026']=page('BEACON – monthly monitoring post, November 2026',sp,'Ingrid Vasquez-Lund','2026-11-18','Signed','monitoring, 2026-11','''
> **Green on all lines.** Chats of October read by 2026-11-02; signed by Ingrid Vasquez-Lund on 2026-11-18. July to September are repeated for comparison.

'''+table(H,mo+[p])+f'''
Lower end of the interval over all months: {pc(plo,2)}. Answers with a figure that is not in the article: 0 in each month. Handed-over chats were taken by a person in all cases read. Model, prompt v14 and search are those approved; the help corpus had its monthly releases.

Nothing to escalate. Next post due 2026-12-16.
''')
    D['7-incident-log']=page('BEACON – incident log',sp,'Pavel Hroch','2026-11-18','Current','incidents',table(['No.','Opened','What happened','Effect','Done','Closed'],[['INC-0233','2022-09-05','"AskUs" menu: wrong link to the refund page','Sellers sent to the home page','Link corrected','2022-09-06'],['INC-0527','2026-07-21','Assistant did not reply in time for 25 minutes after a hardware fault','Chats went to people, as planned','Hardware replaced','2026-07-23'],['INC-0544','2026-09-14','A help article was released a day late','Sellers got the article in force on the day; no wrong figure','Release check added','2026-09-18']])+'\nAll incidents are closed.\n')
    assert all(float(x[4].split('%')[0])>=97.5 and float(x[5].split('(')[1][:-2])>=95 and float(x[6].split('(')[1][:-2])>=95 for x in mo),mo
    wr(sid,dict(id=sid,name='BEACON seller-support assistant',version='1.2',kind='llm',purpose='Answers sellers\' questions in the help chat from the help articles and hands over to a person when no article answers.',jurisdictions=['us','eu'],materiality=dict(level='medium',basis='Tier 2: information to sellers, no decision and no access to accounts.'),owner='Ingrid Vasquez-Lund, Director Seller Care',developer='Kwabena Thorsen, Conversational Products',validator='Lucía Brandt, Model Validation',method=dict(algorithm='retrieval-augmented generation, open-weights instruction model of 24 billion parameters, prompt v14, temperature 0',target='answers supported by the help articles shown'),data=dict(answers=dict(path='data/answers.jsonl')),
    intended_use=['Answer sellers\' questions on help-centre topics in English in ten markets'],prohibited_use=['Legal, tax or price advice','Decisions on an account, reserve or dispute','Other languages','Staff use','Quoting fees to prospects'],limitations=['Now and then an answer adds a sentence that is not in the article; 300 answers a month are read by people'],monitoring=dict(plan='documents/5-monitoring-plan.md',frequency='monthly',latest_report=dt.date(2026,11,18),result='green on all lines'),approvals=[dict(date=dt.date(2026,6,16),body='Model Launch Board',decision='launch approved; condition B-C1 closed 2026-06-25',valid_until=dt.date(2027,6,16))]),D)
    return [l,p]+mo,kap,mp
if __name__=='__main__':
    a=do_fraud();b=do_aml();d=do_llm()
    json.dump([dict(subject=s,kind=k,clean=True,papers='complete',faults=[],side_effects=[]) for s,k in (('merchant-onboarding-fraud','fraud'),('wallet-monitoring-score','aml'),('seller-support-assistant','llm'))],open(OUT+'/key.json','w'),indent=1)
    print(d)
