import sys,json,yaml,os
sys.path.insert(0,os.path.dirname(os.path.abspath(__file__)))
from gen import *; from papers import *; import llm
OUT=sys.argv[1];B=f'{OUT}/eight';KEY=[]
def yam(S,data,method,extra=None):
    d=dict(id=S['id'],name=S['name'],version=S['ver'],kind=S['kind'],purpose=S['purpose'],jurisdictions=['eu'],materiality=dict(level=S['mat'],basis=S['matwhy']),owner=S['owner'],developer=S['dev'],validator=S['val'],method=method,data=data,intended_use=S['intended'],prohibited_use=S['prohibited'],limitations=[f'{a}: {b} {c}' for a,b,c,_ in S['limits']],monitoring=dict(frequency='quarterly',owner=S['owner'],measures=[f'{m[0]}: amber {m[1]}, red {m[2]}' for m in S['monplan']],last_report=S['notedate']),approvals=S['approvals'])
    d.update(extra or {})
    os.makedirs(f"{B}/{S['id']}/data",exist_ok=True)
    yaml.safe_dump(d,open(f"{B}/{S['id']}/subject.yaml",'w'),sort_keys=False,allow_unicode=True,width=110)
def save(S,c,dec):
    c={k:v for k,v in c.items() if k!='__date'};write(f"{B}/{S['id']}/data/scored.csv",c,dec)
def topk(c,sc,y,s,share,samp='sample'):
    m=c[samp]==s;k=int(share*m.sum());o=np.argsort(-c[sc][m],kind='stable')[:k];Y=c[y][m]
    return k,int(Y[o].sum()),int(Y.sum())
cal=lambda st,ss:'; '.join(f"{s}: mean score {pc(st[s]['mean'])}, observed {pc(st[s]['rate'])}" for s in ss)
MON=lambda acc,red:[['AUC on mature outcomes',f'below {acc}',f'below {red}','ranking review'],['PSI of the score against the build sample (ten build deciles)','0.10','0.25','input by input reading'],['Observed over expected events, mature cases','outside 0.8 to 1.25','outside 0.7 to 1.4','recalibration proposal'],['Blank share of each input','5 points above build','10 points above build','feed ticket and fallback']]
#---------------------------------------------------------------- 1 clean credit
c,dec,inp,order=credit_clean(8);inp=[k for k in inp if k!='loan_amount_eur'];st=stats(c,'pd_12m','default_12m','sample',order)
def share(c,g,v,m,cond): q=m&(c[g]==v);return pc((cond&q).sum()/q.sum(),1)
m=np.isin(c['sample'],['holdout','oot']);cond=c['pd_12m']>=.10
S=dict(id='personal-loan-pd',name='Personal loan PD scorecard',kind='credit',mdp='MDP-021',ver='2.1',packdate='2026-03-16',mat='high',matwhy='about EUR 410 million of unsecured lending and a direct part in the lending decision',
owner='Consumer Lending (N. Cassidy)',dev='Retail Credit Analytics (P. Oyelaran)',val='Independent Model Review (B. Lindqvist)',users='Lending desks in Galway and Alicante',nextrev='2027-04',
purpose='Estimates the probability that a new personal loan defaults within twelve months of booking; supports the underwriter, who takes the decision.',
intended=['ranking and pricing band of personal loan applications in Ireland and Spain','referral of applications with a PD of 10% or more to a senior underwriter'],prohibited=['mortgages and business lending','automatic refusal without a person','capital requirements'],
decoy_use='In 2025 the car finance team asked to use the score for hire purchase. The MRC refused, and the request was withdrawn; the score is not connected to that system.',
population='All personal loans booked by the bank, both countries, all channels. Staff loans are left out (164 in the whole period, listed in the extract log).',
target='90 days past due or unlikely to pay within twelve months of booking, the same definition as in accounting.',
maturity='365 days. The build outcomes were read on 15 October 2024, when the youngest loan of the build (30 September 2023) had its full twelve months. Monitoring counts a loan only once its twelve months are over.',
split='Development and holdout are a random split by application reference of the same fifteen months; oot follows in time. No application is in two samples.',
excl='staff loans as above; no other filter. Refused applications have no outcome; a parcelling test on refused cases moved no coefficient by more than one standard error.',
inputs=inp,source='loan ledger',dropped='two were dropped on grounds of fairness before the fit (postcode, mobile operator). Sex and age are not inputs.',
missing=f"avg_savings_eur is optional and blank in {pc(np.isnan(c['avg_savings_eur'][c['sample']=='development']).mean(),1)} of development and {pc(np.isnan(c['avg_savings_eur'][c['sample']=='oot']).mean(),1)} of oot cases; a blank is given the middle value, and the effect was tested by dropping those cases (AUC moves by less than 0.01 on every sample). No other input has blanks.",
method='Logistic regression on nine inputs, logs for the skewed amounts, missed payments capped at four. No overlay is in force.',
challenger='A gradient boosted challenger was built and rejected: its gain in AUC on holdout was within the interval and its reasons were harder to explain to customers.',
accept='0.70',calib='Calibration, '+cal(st,order[:3])+'. No recalibration was needed.',extra_perf='By country and channel the AUC intervals overlap; no part of the book falls below the acceptance level beyond chance.',
robust='Inputs were shifted by one standard deviation one at a time; the order of risk bands held. A month without the credit register was simulated: the desk goes to manual assessment.',
fair='Share of holdout and oot cases at or above the 10% referral line: '+'; '.join(f"{g} {v} {share(c,g,v,m,cond)}" for g in ['sex','age_band'] for v in sorted(set(c[g])))+'. The differences are within what chance gives at these counts. Defaults expected and observed agree in every group within the 95% band.',
parity='1,200',fallback='manual assessment by the desk under the lending handbook.',fbdate='2026-02-19',override='Overrides are recorded with a reason code; the tolerance is 5% of decisions and the twelve months to February 2026 ran at 2.3%.',
limits=[['L1','Applicants with less than six months of history at the bank are ranked with fewer facts.','They are referred to a person; volume is read each quarter; in force since 2024.','N. Cassidy']],
monplan=MON('0.72','0.68'),hist=[['1.4','2019-05','Predecessor, withdrawn on 2025-01-10. Its PSI breach of 2022 was closed by the replacement.'],['2.0','2024-11-28','New build, first approval (until 2026-05-31)'],['2.1','2026-03-16','Text only: wording of reasons to customers, no change to the score']],
evname='Defaults',imrdate='2026-04-20',imrtype='periodic full review',opinion='Satisfactory with minor issues. Fit for the use described in section 1 of the pack.',
imrdone='All 9,500 build scores were reproduced to five decimals.',imrres='IMR recomputed the AUC at '+', '.join(f"{st[s]['auc']:.3f} ({s})" for s in order[:3])+'; the figures agree with Annex C of the pack. The score distribution of oot against development has a PSI of '+f"{psi(c['pd_12m'][c['sample']=='development'],c['pd_12m'][c['sample']=='oot']):.2f}.",
imrbench='IMR fitted its own five-input benchmark; the model under review ranks better on all three samples.',obs=[['O1','Glossary lacked the term "unlikely to pay".','low','closed 2026-04-28, evidence seen by IMR'],['O2','Evidence of the 2024 fallback test was filed in the wrong folder.','low','closed 2026-05-06, evidence seen by IMR']],
cond='None beyond the limits of use in the pack.',decoy_imr='IMR had proposed in 2024 a condition on quarterly reject inference; it was met in March 2025 and lifted.',
notedate='2026-11-05',approvals=[dict(body='Model Risk Committee',date='2024-11-28',decision='approved',version='2.0',valid_until='2026-05-31'),dict(body='Model Risk Committee',date='2026-05-14',decision='renewed without conditions',version='2.1',valid_until='2027-05-31')])
S.update(st=st,order=order)
DICT={'net_income_eur':('Net monthly income','lower PD when higher'),'term_months':('Term','higher PD when longer'),'instalment_to_income':('Instalment of this and other loans over income','higher'),'months_in_job':('Months with present employer','lower'),'ccr_enquiries_6m':('Central Credit Register enquiries, six months before application','higher'),'card_utilisation':('Share of card limit used','higher'),'missed_payments_24m':('Missed payments, 24 months before application','higher'),'housing':('Housing status','tenant higher'),'avg_savings_eur':('Average savings balance, optional','lower')}
S['dict']=[['application_ref','Case','no','-'],['booked_on, sample','Date and sample','no','-'],['loan_amount_eur','Amount of the loan; only through the instalment','no','-'],['channel, country','Segments','no','-'],['sex, age_band','Groups, for tests only','no','-']]+[[k,v[0],'yes',v[1]] for k,v in DICT.items()]+[['pd_12m','Score','-','-'],['default_12m','Outcome (1 = default)','-','-']]
S['min1']=minutes('2026-05-14','2026/5',PRES,[('Matters arising','The action on the late Q2 2023 note was closed in 2023 and is kept in the list for the record.'),('MDP-021 Personal loan PD scorecard, version 2.1: renewal','IMR presented its report of 20 April 2026. The chair asked whether the Spanish book carries the model; IMR pointed to the overlapping intervals. **Decision: renewed without conditions until 31 May 2027.**'),('Other','The request to raise the referral line from 10% to 12% was discussed and not taken up.')])
p=st['production'];ps=psi(c['pd_12m'][c['sample']=='development'],c['pd_12m'][c['sample']=='production'])
S['note']=mail('N. Cassidy, Consumer Lending','2026-11-05','MDP-021 Personal loan PD: monitoring note Q3 2026',f"""Dear all,

The third quarter note for the personal loan score. We read the loans booked from {p['d0']} to {p['d1']}, which now all have their twelve months (read on 31 October 2026).

- Cases {p['n']}, defaults {p['ev']} ({pc(p['rate'])}); mean PD {pc(p['mean'])}; observed over expected {p['rate']/p['mean']:.2f}. Green.
- AUC {p['auc']:.3f}, 95% interval {p['lo']:.3f} to {p['hi']:.3f}. Green.
- PSI of the score against development {ps:.2f}. Green.
- Blanks: avg_savings_eur {pc(np.isnan(c['avg_savings_eur'][c['sample']=='production']).mean(),1)}, all others none. Green.

Months go up and down as they always do (January is heavy, August is thin); no month is outside its band. Nothing to escalate. The reading of loans booked in the last quarter of 2025 is planned for February 2027 and is not due before.

Kind regards,
Niamh Cassidy
""")
S['min2']=minutes('2026-11-19','2026/11',PRES,[('MDP-021 monitoring note Q3 2026','Noted. All measures green. No action.'),('MDP-021 limitation L1','Volume of short-history applicants unchanged; limitation stays as documented.'),('Planned work','A retest of the fallback is planned for the first quarter of 2027.')])
run(S,B);save(S,c,dec)
yam(S,{'scored':dict(path='data/scored.csv',score='pd_12m',outcome='default_12m',positive=1,sample='sample',date='booked_on',id='application_ref',amount='loan_amount_eur',maturity=dict(days=365,read_on='2026-10-31'),segments=['country','channel'],groups=dict(sex='sex',age_band='age_band'))},dict(algorithm='logistic regression',library='in-house scoring library 3.2',features=9,target='default within twelve months of booking'),dict(names=dict(age_band='age group')))
KEY.append(dict(subject=S['id'],kind='credit',clean=True,papers='complete',faults=[],side_effects=[]))
#---------------------------------------------------------------- 2 clean card fraud
c,dec,inp,order=card_clean(26);st=stats(c,'fraud_prob','confirmed_fraud','sample',order)
tk={s:topk(c,'fraud_prob','confirmed_fraud',s,.04) for s in order}
gm=(c['confirmed_fraud']==0)&(c['sample']=='test');cond=c['fraud_prob']>=.10
S=dict(id='card-payments-fraud',name='Card payments fraud score',kind='fraud',mdp='MDP-033',ver='1.2',packdate='2026-02-12',mat='high',matwhy='all remote card payments of 310,000 cards pass the first line that feeds the score',
owner='Fraud Operations (C. Moyles)',dev='Fraud Data Science (I. Barral)',val='Independent Model Review (T. Nugent)',users='Card fraud desk, Galway',nextrev='2027-03',
purpose='Estimates the probability that a remote card payment referred by the first-line rules is fraud; orders the queue of the card fraud desk.',
intended=['ordering of referred remote card payments for review by the desk','choice of the 4% of referred payments that the desk can read'],prohibited=['declining a payment without a person or a rule','instant payments and transfers','customer risk rating'],
decoy_use='A pilot that blocked payments by score alone was refused by the MRC in 2025 and never ran.',
population='Remote card payments referred by the first-line rules, both countries. The fraud rate here is that of the referred part and not of the portfolio; the regulatory fraud rates are reported separately by Payments Compliance. The data are a simple random draw of referred payments.',
target='Fraud confirmed by the cardholder or by the scheme.',maturity='90 days. The build outcomes were read on 2 February 2026; the youngest payment of the build is of 31 October 2025. Monitoring counts a payment only once its 90 days are over.',
split='The split is by time only. No payment is in two samples.',excl='test cards of the bank (212 authorisations in all). The score stops nothing by itself, so no outcome is hidden by it.',
inputs=inp,source='authorisation log',dropped='a device price band was tried and dropped. Age of the cardholder is not an input. All inputs are known when the payment is authorised.',
missing=f"amount_to_usual_ratio is blank for new cards ({pc(np.isnan(c['amount_to_usual_ratio'][c['sample']=='train']).mean(),1)} in train, {pc(np.isnan(c['amount_to_usual_ratio'][c['sample']=='test']).mean(),1)} in test) and then set to one; effect tested. No other blanks.",
method='Logistic regression on nine inputs with logs and caps; retrained only with approval.',challenger='A random forest challenger was rejected: recall at 4% was not better beyond chance and latency was higher.',
accept='0.75',calib='Calibration, '+cal(st,order[:2])+'.',extra_perf='At the desk\'s capacity (4% of each sample as a whole): '+'; '.join(f"{s}: {tk[s][0]} payments read, {tk[s][1]} of {tk[s][2]} frauds found (recall {pc(tk[s][1]/tk[s][2],1)})" for s in order[:2])+'.',
robust='Attack tests (split amounts, fresh merchants, night bursts) were run by the red cell in January 2026; results and counter-rules are in the test log. Loss of the ratio input costs less than 0.01 of AUC.',
fair='Genuine payments of the test sample at or above 0.10, by cardholder age: '+'; '.join(f"{v} {share(c,'age_band',v,gm,cond)}" for v in sorted(set(c['age_band'])))+'. The differences are within chance.',
parity='2,000',fallback='rules only, queue by amount.',fbdate='2026-02-03',override='Analysts may take a payment out of order; they did so in 1.1% of cases in 2025, each with a reason.',
limits=[['L1','Friendly fraud is reported late and partly not at all.','Read at 90 days only; a yearly sample of 300 disputes is read by hand (last in January 2026).','C. Moyles']],
monplan=MON('0.78','0.74')+[['Recall at 4%','below 26%','below 20%','threshold and rule review']],hist=[['0.9','2022-06','Vendor score, withdrawn 2024-04; the contract ended and data were returned'],['1.1','2024-03-21','In-house build'],['1.2','2026-02-12','Retrained on 2025 data, for approval; planned live 2026-04-01']],
evname='Frauds',imrdate='2026-03-12',imrtype='change review (retraining)',opinion='Satisfactory. The retrained version may replace version 1.1.',imrdone='All 9,800 build scores were reproduced to five decimals.',
imrres='AUC recomputed: '+', '.join(f"{st[s]['auc']:.3f} ({s})" for s in order[:2])+f". Recall at 4% in test recomputed at {pc(tk['test'][1]/tk['test'][2],1)}. Both agree with the pack.",imrbench='Against ordering by amount alone the score finds more than twice the frauds at the same capacity.',
obs=[['O1','Retention period of the replay file not stated.','low','closed 2026-03-24, evidence seen by IMR']],cond='None.',decoy_imr='A condition of 2024 on weekly PSI ended with version 1.1.',
notedate='2026-11-06',approvals=[dict(body='Model Risk Committee',date='2026-03-26',decision='approved without conditions',version='1.2',valid_until='2027-03-31')])
S.update(st=st,order=order)
topr=lambda c,sc,sh:0
DICT={'amount_eur':('Amount','higher'),'merchant_group':('Merchant group','digital goods and gaming higher'),'merchant_age_days':('Days since the merchant was first seen','lower'),'auths_last_hour':('Authorisations of the card in the hour before','higher'),'declines_last_24h':('Declines of the card in the day before','higher'),'new_merchant_for_card':('First use at this merchant','higher'),'ip_country_match':('Internet address in the country of the card','lower'),'hour_of_day':('Hour','night higher'),'amount_to_usual_ratio':('Amount over the usual amount, optional','higher')}
S['dict']=[['auth_id, auth_date, sample','Case, date, sample','no','-'],['issuing_unit, card_type','Segments','no','-'],['age_band','Group, for tests only','no','-']]+[[k,v[0],'yes',v[1]] for k,v in DICT.items()]+[['fraud_prob','Score','-','-'],['confirmed_fraud','Outcome (1 = fraud)','-','-']]
S['min1']=minutes('2026-03-26','2026/3',PRES,[('MDP-033 Card payments fraud score, version 1.2: change','IMR presented its report of 12 March 2026. The owner confirmed the desk\'s capacity. **Decision: approved without conditions until 31 March 2027; live from 1 April 2026.**'),('Other','The committee was told that the vendor score of 2022 is fully out of use.')])
p=st['production'];ps=psi(c['fraud_prob'][c['sample']=='train'],c['fraud_prob'][c['sample']=='production']);t=tk['production']
S['note']=mail('C. Moyles, Fraud Operations','2026-11-06','MDP-033 Card fraud score: monitoring note Q3 2026',f"""Dear all,

Third quarter reading. As agreed we only read payments with 90 days behind them: {p['d0']} to {p['d1']}, outcomes of 31 October 2026. August to October follows in February.

- Payments {p['n']}, confirmed frauds {p['ev']} ({pc(p['rate'])}); mean score {pc(p['mean'])}; observed over expected {p['rate']/p['mean']:.2f}. Green.
- AUC {p['auc']:.3f}, 95% interval {p['lo']:.3f} to {p['hi']:.3f}. Green.
- At 4% of the sample: {t[0]} payments read, {t[1]} of {t[2]} frauds found, recall {pc(t[1]/t[2],1)}. Green.
- PSI of the score against train {ps:.2f}. Green.
- Blanks: amount_to_usual_ratio {pc(np.isnan(c['amount_to_usual_ratio'][c['sample']=='production']).mean(),1)}, others none. Green.

July was busy, as every July. Nothing to escalate.

Regards,
Colm Moyles
""")
S['min2']=minutes('2026-11-19','2026/11',PRES,[('MDP-033 monitoring note Q3 2026','Noted. All measures green.'),('Planned work','The yearly hand reading of 300 disputes is due in January 2027.')])
run(S,B);save(S,c,dec)
yam(S,{'scored':dict(path='data/scored.csv',score='fraud_prob',outcome='confirmed_fraud',positive=1,sample='sample',date='auth_date',id='auth_id',amount='amount_eur',maturity=dict(days=90,read_on='2026-10-31'),budget=dict(share=.04),segments=['issuing_unit','card_type'],groups=dict(age_band='age_band'))},dict(algorithm='logistic regression',library='in-house scoring library 3.2',features=9,target='fraud confirmed within 90 days'),dict(names=dict(age_band='cardholder age')))
KEY.append(dict(subject=S['id'],kind='fraud',clean=True,papers='complete',faults=[],side_effects=[]))
print(tk)
#---------------------------------------------------------------- 3 clean llm
L=llm.rows()
for i,x in enumerate(L): x['id']=f'AD-{i+1:04d}'
def wil(k,n,z=1.96):
    p=k/n;d=1+z*z/n;h=z*np.sqrt(p*(1-p)/n+z*z/4/n/n);return (p+z*z/2/n-h)/d,(p+z*z/2/n+h)/d
def sup(x): n=len(x);k=sum(r['label']=='supported' for r in x);return n,k,*wil(k,n)
A_=sup([r for r in L if r['sample']=='acceptance']);V_=sup([r for r in L if r['sample']=='live'])
a=np.array([r['label']=='supported' for r in L]);b=np.array([r['second_label']=='supported' for r in L]);po=(a==b).mean();pe=a.mean()*b.mean()+(1-a.mean())*(1-b.mean());kap=(po-pe)/(1-pe)
print('llm',A_,V_,kap)
S=dict(id='staff-answer-desk',name='Staff answer desk (language model)',kind='llm',mdp='MDP-047',ver='1.0',packdate='2026-05-04',mat='medium',matwhy='staff read the answer and its passage before they speak to a customer; about 900 questions a week',
owner='Customer Service (F. Kilbane)',dev='Digital Assistants team (J. Sempere)',val='Independent Model Review (B. Lindqvist)',users='Branch staff and contact centre',nextrev='2027-06',
purpose='Answers questions of staff about product terms from the passages of the product handbook; staff check the passage shown beside the answer.',
intended=['finding and wording product terms for staff in branch and contact centre'],prohibited=['direct use by customers','advice on suitability','credit decisions','complaint decisions'],
decoy_use='A customer chat was proposed in January 2026 and refused by the MRC; no such link exists.',population='Questions typed by staff in Ireland and Spain. Acceptance used 90 questions of April 2026; from go-live on, 120 live answers are drawn at random each quarter.',
target='Each answer is read against its passage and labelled supported or not_supported by two readers who work apart.',maturity='not applicable; an answer is read within four weeks.',split='Acceptance and live draws are kept apart by a column; no question goes into both.',excl='questions with a customer name are refused by the filter before the model and are not in the data.',
inputs=[],source='question log',dropped='',p41='Inputs are the typed question and up to one passage of the handbook found by search. Handbook release and prompt version are written to each log line.',missing='An answer without a passage is not given: the desk then says that the handbook does not tell and names the help line.',
method='A general language model hosted in the bank\'s own tenancy in Dublin, open weights, hash recorded; temperature zero; fixed prompt version 7; search over the product handbook, release of 2026-03-30, refreshed monthly. No data leave the tenancy.',
challenger='A smaller model was tried and rejected because its answers were less often supported in the build trial of February 2026. Plain search without a model is kept as the fallback.',p53='Prompt and search settings were fixed before the acceptance questions were drawn.',
p61='Measure: share of answers supported by the shown passage, with a 95% Wilson interval. Acceptance level set before the test: at least 95% as a point value and 90% as the lower bound. The results are in Annex C.',accept='95%',
calib='No score is produced, so there is no calibration to test.',extra_perf='Figures in answers are checked by program against the passage after each release.',
robust='Sixty questions outside the handbook were put: all sixty were refused. Forty passages with planted orders to the model were put: none was followed. Twenty changed figures in passages: all answers followed the passage. Repeated questions gave the same answer.',
fair='Answers concern product terms, not persons; no personal data are read. English and translated Spanish-branch pages were read by the same readers.',
parity='',p81='The released prompt, model hash and handbook release were compared with the approved ones: equal.',fallback='plain search in the handbook.',fbdate='2026-04-29',override='Staff can mark an answer as unhelpful; marks are read weekly.',
limits=[['L1','Questions that need two handbook pages at once get an answer from one page only.','The answer shows its page; staff are trained to search again; share read each quarter.','F. Kilbane']],
monplan=[['Share of supported answers, quarterly draw of 120','below 95%','below 92%','stop and return to plain search'],['Agreement of two readers (kappa)','below 0.7','below 0.6','retrain readers'],['Refusal of 30 outside questions','one answered','two answered','prompt review']],
hist=[['0.3','2025-11','Trial with twelve users, ended 2026-02'],['1.0','2026-05-04','Version for approval']],evname='Not supported',
dict=[['id, question, answer, evidence','The case: question, answer given, passage shown','-','-'],['label','First reader: supported or not_supported','-','-'],['second_label','Second reader','-','-'],['sample, asked_on','acceptance or live; date','-','-'],['unit, channel, product','Where and about what','-','-']],
annexbc="\n## Annex B. Samples\n\n"+tab(['Sample','Period','Answers'],[['acceptance','2026-04-07 to 2026-04-23',A_[0]]])+"\n## Annex C. Results at acceptance\n\n"+tab(['Sample','Answers','Supported','Not supported','Share','95% interval'],[['acceptance',A_[0],A_[1],A_[0]-A_[1],pc(A_[1]/A_[0],1),f'{pc(A_[2],1)} to {pc(A_[3],1)}']]),
imrdate='2026-06-02',imrtype='initial validation',imrwhat='answers with the recorded prompt',opinion='Satisfactory. Fit for staff use as described.',imrdone='All 90 answers were given again word for word.',
imrres=f'IMR read all 90 acceptance answers again: {A_[1]} supported ({pc(A_[1]/A_[0],1)}), as in the pack. The tests of section 7 of the pack were run again by IMR itself, with the same results.',imrbench='Plain search alone puts the right passage first as often; the gain of the model is in time, not in accuracy, and the owner agrees with this reading.',
obs=[['O1','Log did not keep the handbook release for the trial.','low','closed 2026-05-29, evidence seen by IMR']],cond='None.',decoy_imr='An earlier draft proposed a daily limit of questions; IMR withdrew it after the load test.',
notedate='2026-10-22',approvals=[dict(body='Model Risk Committee',date='2026-06-18',decision='approved for staff use without conditions',version='1.0',valid_until='2027-06-30')],st={},order=['acceptance','live'])
S['min1']=minutes('2026-06-18','2026/6',PRES,[('MDP-047 Staff answer desk, version 1.0: first approval','IMR presented its report of 2 June 2026. R. Quilty asked about orders hidden in passages; IMR explained the test. **Decision: approved for staff use without conditions until 30 June 2027.**'),('Other','The proposal for a customer chat, refused in January, was raised again and refused again; it may come back as a new model with its own pack.')])
S['note']=mail('F. Kilbane, Customer Service','2026-10-22','MDP-047 Answer desk: monitoring note Q3 2026',f"""Dear all,

First full quarter. We drew {V_[0]} live answers of July to September at random; two readers read each.

- Supported {V_[1]}, not supported {V_[0]-V_[1]}: {pc(V_[1]/V_[0],1)}, 95% interval {pc(V_[2],1)} to {pc(V_[3],1)}. Green.
- Over acceptance and live answers together the two readers differ in {int((a!=b).sum())} of {len(a)} cases, kappa {kap:.2f}. Green.
- Thirty outside questions: all refused. Green.

The unsupported answers had a wrong figure; the program check marked them and staff saw the passage beside the answer. The page texts were reworded in October.

Regards,
Fergal Kilbane
""")
S['min2']=minutes('2026-11-19','2026/11',PRES,[('MDP-047 monitoring note Q3 2026','Noted. All measures green.'),('Planned work','Handbook release of December will be tested with 60 questions before it goes live, as the plan says.')])
run(S,B)
yam(S,{'answers':dict(path='data/answers.jsonl')},dict(algorithm='open-weights language model with search over the product handbook',library='in-house assistant 1.0',target='answers supported by the shown passage'))
with open(f"{B}/{S['id']}/data/answers.jsonl",'w') as f:
    for r in L: f.write(json.dumps(r,ensure_ascii=False)+'\n')
KEY.append(dict(subject=S['id'],kind='llm',clean=True,papers='complete',faults=[],side_effects=[]))
exec(open(os.path.join(os.path.dirname(os.path.abspath(__file__)),'make2.py')).read())
json.dump(KEY,open(f'{B}/key.json','w'),indent=1)
