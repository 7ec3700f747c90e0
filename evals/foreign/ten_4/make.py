import sys,os,json,csv,math,yaml,numpy as np,core
from core import *
OUT=sys.argv[1]; SEED=json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)),'seeds.json')))
BANK='Bank Nadbrzeski S.A., Bydgoszcz'
TXT={}
TXT['credit']=dict(id='nadbrzeski-instalment-score',name='Instalment loan early-arrears score (RATA-3)',code='M-014',ver='3.1',kind='credit',
 purpose='Estimates, for a client asking for an instalment loan, the probability of 60 or more days past due within 180 days of application; it supports the credit officer, who decides.',
 target='1 when the loan reached 60 or more days past due within 180 days of the application, otherwise 0',mat=180,read='2026-11-10',pos='bad loans',unit='application',units='applications',
 pop='granted instalment loans of natural persons, PLN 1,000 to PLN 120,000, one application per client',
 excl=[('loans of the bank\'s own staff',212),('loans withdrawn by the client within 14 days',388)],
 owner='Retail Credit Department (Ms. Halina Drozd)',dev='Scoring Team (Mr. Paweł Kosiński)',val='Model Validation Office (Ms. Agata Wierzba)',user='credit officers in branches and in the Internet Credit Centre',
 golive='2026-01-05',appr='2025-12-11',initcert='2025-11-21',initread='2025-11-03',jur=['eu'],mlev='high',mbasis='a decision on about 600 granted loans a month is supported; personal data; customer outcome',
 amount='amount_pln',
 use=['support of the decision on instalment loans of natural persons in all three channels','ordering the queue of the second-eye review: applications with a score of 0.15 or more are read by a senior credit officer'],
 proh=['automatic refusal without a person','IFRS 9 provisions or capital','loans to firms and mortgage loans','pricing of individual loans'],
 lim=['Outcomes are known for granted loans only. About 9 in 100 applications are refused by the affordability rule before the score is read, never because of the score. The effect was tested with bureau outcomes of refused clients; the ordering did not change. Managed: test repeated each year (next: June 2027), owner Scoring Team.'],
 words=[('Bad','60 or more days past due, arrears of at least PLN 400, within 180 days of the application'),('Second-eye review','reading by a senior credit officer of every application with a score of 0.15 or more'),('Affordability rule','rule placed before the score; it is not part of this model')],
 inp={'amount_pln':('amount asked for, PLN','higher'),'term_months':('term asked for, months','higher'),'dti_pct':('instalments to net income, per cent','higher'),'late_payments_24m':('late payments in the bureau in 24 months','higher'),'bureau_queries_3m':('bureau queries in 3 months','higher'),'client_months':('months as a client','lower'),'employer_tenure_m':('months with the present employer; optional on the form','lower'),'employment':('form of employment','fixed-term and self-employed higher')},
 alt='A gradient boosting challenger was built in 2025. It was not chosen, as its gain was within the sampling error and reasons for the client would have been harder to give. The predecessor RATA-2 was withdrawn on 2026-01-05 and is no longer calculated.',
 fallback='When the score is not available for more than 15 minutes, every application goes to second-eye review. The mode was exercised on 2026-09-16 and worked.',
 override='Officers may decide differently from the recommendation, with a written reason. In the production period the origination register shows this in 3.2% of applications; the bank\'s alert level is 5%.',
 law='Recommendation W of the Polish Financial Supervision Authority on model risk; Article 22 of Regulation (EU) 2016/679: a person takes the decision, and the client may ask for reasons and for a new reading. The duties of Regulation (EU) 2024/1689 for creditworthiness scoring are followed by the Compliance Department in a separate readiness plan.',
 grp='Sex and age band are not inputs. They are kept only for the yearly comparison.',special='Reasons for the client: the three inputs that raise the score most against the average client are printed. On 120 applications read by the Validation Office the printed reasons agreed with the coefficients in all 120.',
 risk='Economic cycle: the samples come from calm years. A stressed reading (late_payments_24m plus one for every client) kept the ordering; the score rises as expected.')
TXT['fraud']=dict(id='nadbrzeski-transfer-fraud',name='First-payee transfer fraud score (TARCZA)',code='M-027',ver='2.0',kind='fraud',
 purpose='Estimates the probability that a transfer above PLN 5,000 to a first-time payee is fraudulent; it chooses transfers for a call-back to the client before sending.',
 target='1 when the transfer was confirmed as fraud by the Fraud Desk within 60 days, otherwise 0',mat=60,read='2026-11-10',pos='frauds',unit='transfer',units='transfers',
 pop='transfers of natural persons above PLN 5,000 to a first-time payee; the first such transfer of each client only, so that no client is in two samples',
 excl=[('transfers between own accounts',941),('test transfers of the Operations Department',36)],
 owner='Payments Department (Mr. Tomasz Bielak)',dev='Fraud Analytics Team (Ms. Ewa Rogalska)',val='Model Validation Office (Mr. Marek Sowa)',user='Call-back Desk of the Payments Department',
 golive='2026-02-02',appr='2026-01-15',initcert='2025-12-18',initread='2025-12-05',jur=['eu'],mlev='high',mbasis='losses of clients and of the bank; a delay of transfers of natural persons',
 amount='amount_pln',
 use=['choice of transfers for call-back: at most 5% of transfers, the highest scores of the day'],
 proh=['refusing a transfer without a call-back','the transaction-risk-analysis exemption from strong authentication','card payments','transfers of firms'],
 lim=['The text of the transfer title is not used. Frauds in which the client is persuaded to act are therefore recognised only by amount, payee and behaviour. Managed: weekly sample of 40 unselected transfers read by the Call-back Desk, and a warning shown to every client; owner Payments Department.'],
 words=[('Fraud','transfer not ordered by the client, or ordered under deceit, confirmed in writing by the Fraud Desk'),('Call-back','telephone conversation with the client before the transfer is sent; no transfer is refused by the score, so the outcome of every transfer becomes known'),('Budget','5% of transfers, the capacity of the Call-back Desk')],
 inp={'amount_pln':('amount, PLN','higher'),'hour_night':('1 between 23:00 and 05:00','higher'),'new_device':('1 when the device is new','higher'),'minutes_since_login':('minutes from login to order','lower'),'limit_raised_24h':('1 when the client raised a limit in 24 hours','higher'),'failed_logins_7d':('failed logins in 7 days','higher'),'payee_seen_by_others':('other clients who paid this payee before','lower'),'payee_bank_age_d':('days since the payee account was first seen; optional','lower'),'balance_share_pct':('share of the balance sent, per cent','higher')},
 alt='A random forest challenger was built in 2025 and rejected: no gain beyond the sampling error, slower answer. Version 1.4 was withdrawn on 2026-02-02; its breach of the answering time in March 2024 was closed in April 2024.',
 fallback='When no answer comes in 300 milliseconds, a simple rule is used (new device and amount above PLN 20,000 is called back). Exercised on 2026-08-20. The 99th percentile of the answering time in October 2026 was 140 milliseconds.',
 override='The Call-back Desk may release a transfer only after speaking with the client. No release without conversation was found in the register in the production period.',
 law='Recommendation W of the Polish Financial Supervision Authority on model risk; Delegated Regulation (EU) 2018/389, Article 2 (transaction monitoring). The exemption of Article 18 is not claimed with this model.',
 grp='The age band of the client is not an input. It is kept only for the yearly comparison.',special='All inputs are read before the transfer is sent; the time stamps of 300 transfers were compared by the Validation Office and each input was earlier than the order.',
 risk='Attack attempts: splitting of the amount, orders in daytime and long waiting after login were rehearsed by the Fraud Desk on 2026-05-12. One weakness alone does not take a typical attack out of the budget. The exercise is repeated each May.')
TXT['aml']=dict(id='nadbrzeski-aml-triage',name='Transaction monitoring alert ordering score (LATARNIA)',code='M-033',ver='1.2',kind='aml',
 purpose='Estimates the probability that an alert of transaction monitoring leads to an AML case; it orders the queue of the analysts. Every alert is read.',
 target='1 when the alert led to an AML case within 90 days, otherwise 0',mat=90,read='2026-11-10',pos='cases',unit='alert',units='alerts',
 pop='alerts of the four retail scenarios with the below-the-line sample; one alert per client',
 excl=[('alerts raised twice by a system restart, second copy',54),('alerts of clients under a court hold, handled apart',19)],
 owner='AML Department (Ms. Barbara Łuczak)',dev='Financial Crime Analytics (Mr. Jan Pieczka)',val='Model Validation Office (Ms. Agata Wierzba)',user='AML analysts, levels 1 and 2',
 golive='2025-12-01',appr='2025-11-13',initcert='2025-10-24',initread='2025-10-10',jur=['eu'],mlev='high',mbasis='legal duty to report; order in which suspicious activity is read',
 amount='turnover_90d_pln',
 use=['ordering the queue of alerts; alerts with a score of 0.25 or more are read first, within two working days, all others within ten'],
 proh=['closing or suppressing an alert without reading','rating of clients','changing scenario thresholds','alerts of firms and correspondent banks'],
 lim=['A case is a judgement of analysts and not proof of a crime. Managed: 60 closed alerts a month are read again by the Quality Team; agreement in the production period was 97.3%; owner AML Department.'],
 words=[('Case','alert passed to a level 2 analyst with a written suspicion'),('Below-the-line sample','client movements 1% to 15% under a scenario threshold, drawn at random and read as alerts are (below_line = 1)'),('First queue','alerts with a score of 0.25 or more')],
 inp={'scenario':('scenario that raised the alert','S3 higher'),'below_line':('1 in the below-the-line sample','lower'),'over_threshold_pct':('per cent over the threshold; negative below the line','higher'),'turnover_90d_pln':('turnover in 90 days, PLN','higher'),'cash_share_pct':('share of cash, per cent','higher'),'counterparties_90d':('counterparties in 90 days','higher'),'prior_alerts_12m':('earlier alerts in 12 months','higher'),'account_age_m':('age of the account, months','lower'),'declared_income_pln':('monthly income declared; optional','lower'),'cross_border_n':('cross-border transfers in 90 days','higher')},
 alt='A boosted tree challenger was rejected in 2025, as the gain was within the sampling error and analysts could not follow its reasons. A proposal to close low scores automatically was refused by the Committee in 2025 and has not been raised again.',
 fallback='When the score is missing, alerts are read in order of date. Exercised on 2026-06-10.',
 override='A level 2 analyst may move an alert forward at any time. Moving backward is not possible in the system.',
 law='Polish Act of 1 March 2018 on counteracting money laundering and financing of terrorism; Recommendation W of the Polish Financial Supervision Authority on model risk.',
 grp='Citizenship is not an input. It is kept only for the yearly comparison.',special='Coverage: the coverage matrix of 2026-03-30 links the 31 typologies of the risk assessment to scenarios; all transaction codes are mapped or excluded on record (reconciliation of 2026-10-30: no difference). Scenario replication: 200 alerts and 200 non-alerts were reproduced, all 400 agreed.',
 risk='Evasion: staying just under a threshold is watched with the below-the-line sample. Client segments are compared at each yearly validation (Annex 3 of the Certificate).')
def tab(h,rows): return '\n'.join(['| '+' | '.join(h)+' |','|'+'---|'*len(h)]+['| '+' | '.join(str(x) for x in r)+' |' for r in rows])
KEY=[]
for kind in ['credit','fraud','aml']:
    T=TXT[kind]; D=gen(kind,SEED[kind]); bad,_,_=check(D); print(kind,D['seed'],bad)
    y,s,smp,d,c,X,sp=[D[k] for k in ('y','s','smp','d','c','X','sp')]; S=[q[0] for q in sp['S']]; thr=TARGET[kind]
    base=os.path.join(OUT,'ten',T['id']); os.makedirs(base+'/data',exist_ok=True); os.makedirs(base+'/documents',exist_ok=True)
    cols=list(c); fm=lambda v:'' if isinstance(v,float) and v!=v else (('%d'%v if float(v).is_integer() else repr(float(v))) if isinstance(v,(float,np.floating)) else v)
    with open(base+'/data/scored.csv','w',newline='') as f:
        w=csv.writer(f); w.writerow([sp['id'],sp['date'],'sample']+cols+[sp['score'],sp['out']])
        for i in range(len(y)): w.writerow([D['ids'][i],d[i],smp[i]]+[fm(c[k][i]) for k in cols]+['%.6f'%s[i],y[i]])
    m={k:smp==k for k in S}; R={}
    for k in S:
        a,lo,hi=delong(y[m[k]],s[m[k]]); R[k]=dict(n=int(m[k].sum()),e=int(y[m[k]].sum()),a=a,lo=lo,hi=hi,g=2*a-1,ks=ks(y[m[k]],s[m[k]]),ms=s[m[k]].mean(),er=y[m[k]].mean(),f=min(d[m[k]]),t=max(d[m[k]]),psi=psi(s[m[S[0]]],s[m[k]])[0])
    P=lambda x,n=2:f'{100*x:.{n}f}%'
    perf=lambda ks_: tab(['Sample','From','To',T['units'].capitalize(),T['pos'].capitalize(),'Observed rate','Mean score','AUC','95% interval (DeLong)','KS'],[[k,R[k]['f'],R[k]['t'],R[k]['n'],R[k]['e'],P(R[k]['er']),P(R[k]['ms']),f"{R[k]['a']:.3f}",f"{R[k]['lo']:.3f} to {R[k]['hi']:.3f}",f"{R[k]['ks']:.3f}"] for k in ks_])
    csi=lambda k: tab(['Input','PSI, development to '+k],[[v,f'{psi(c[v][m[S[0]]],c[v][m[k]])[0]:.4f}'] for v in INP[kind]]+[['score',f"{R[k]['psi']:.4f}"]])
    def grp(k,v):
        q=[]
        for g in sorted(set(c[v])):
            w=m[k]&(c[v]==g); q.append([v,g,w.sum(),y[w].sum(),P(y[w].mean()),P(s[w].mean()),P((s[w]>=thr).mean(),1),f'{auc(y[w],s[w]):.3f}'])
        return q
    gt=lambda k,vs: tab(['Column','Group',T['units'].capitalize(),T['pos'].capitalize(),'Observed rate','Mean score',f'Share with score {thr:.2f} or more','AUC'],[r for v in vs for r in grp(k,v)])
    def band(k):
        o=np.where(m[k])[0]; o=o[np.argsort(s[o])]; q=[]
        for i,b in enumerate(np.array_split(o,5)): lo,hi=wilson(y[b].sum(),len(b)); q.append([i+1,len(b),y[b].sum(),P(s[b].mean()),P(y[b].mean()),f'{P(lo)} to {P(hi)}'])
        return tab(['Fifth by score',T['units'].capitalize(),T['pos'].capitalize(),'Mean score','Observed rate','95% interval'],q)
    miss=np.isnan(c[sp['opt']]); mt=tab(['Sample','Blank','Share'],[[k,(miss&m[k]).sum(),P(miss[m[k]].mean(),1)] for k in S])
    # robustness: input at its development mean
    rob=[]
    for j,nm in enumerate(D['nm']):
        X2=X.copy(); X2[:,j]=X[m[S[0]],j].mean(); rob.append([nm,f"{auc(y[m['oot']],lg(D['b'][0]+X2@D['b'][1:])[m['oot']]):.3f}"])
    top=np.argsort(-np.abs(D['b'][1:]/D['se'][1:]))[:3]; bb,_=irls(X[m[S[0]]][:,top],y[m[S[0]]]); bs=bb[0]+X[:,top]@bb[1:]; ba=auc(y[m['oot']],bs[m['oot']])
    coef=tab(['Term','Coefficient','Standard error'],[['constant',f"{D['b'][0]:.4g}",f"{D['se'][0]:.2g}"]]+[[n,f'{b:.4g}',f'{e:.2g}'] for n,b,e in zip(D['nm'],D['b'][1:],D['se'][1:])])
    extra=''; exS={}
    if kind=='fraud':
        q=[]
        for k in S:
            w=np.where(m[k])[0]; h=w[np.argsort(-s[w],kind='stable')][:int(round(.05*len(w)))]; am=c['amount_pln']
            q.append([k,len(h),y[h].sum(),P(y[h].sum()/y[w].sum(),1),P((am[h]*y[h]).sum()/(am[w]*y[w]).sum(),1),P(y[h].mean(),1)])
        extra='\n\nAt the budget (highest 5% of the scores of each sample):\n\n'+tab(['Sample','Called back','Frauds among them','Frauds caught, by count','Frauds caught, by amount','Frauds per call-back'],q)
    if kind=='aml':
        b=c['below_line']==1; k0=int(y[b].sum()); u=upper(k0,int(b.sum())); kp=int((b&m['production']).sum()); yp=int(y[b&m['production']].sum())
        extra=f"\n\nBelow-the-line sample: {b.sum()} movements in the whole file, of which {k0} led to a case; one-sided 95% upper bound {P(u)} (exact binomial). In production: {kp} movements, {yp} cases. The tolerance of the AML Department is an upper bound of 5% for the whole file."
        assert u<.05
        extra+='\n\n'+tab(['Scenario','Alerts, production','Cases','Observed rate','Mean score'],[[g,(w:=m['production']&(c['scenario']==g)).sum(),y[w].sum(),P(y[w].mean()),P(s[w].mean())] for g in sorted(set(c['scenario']))])
    mo=np.array([x[:7] for x in d]); months=sorted(set(mo[m['production']])); mr=[]
    for q in months:
        w=m['production']&(mo==q); mr.append([q,w.sum(),P(s[w].mean()),y[w].sum(),P(y[w].mean()),f'{psi(s[m[S[0]]],s[w],5)[0]:.4f}',P(miss[w].mean(),1),'green'])
        assert psi(s[m[S[0]]],s[w],5)[0]<.1 and abs(z(y[w],s[w]))<2 and miss[w].mean()<.1,(kind,q,z(y[w],s[w]),miss[w].mean())
    amin={'credit':.70,'fraud':.75,'aml':.70}[kind]; assert all(R[k]['lo']>amin for k in S),[(k,R[k]['lo']) for k in S]
    maxcsi=max(psi(c[v][m[S[0]]],c[v][m['production']])[0] for v in INP[kind])
    pr=R['production']; N=len(y); rawn=N+sum(e for _,e in T['excl'])
    limt=tab(['Measure','Green','Amber','Red','Who acts'],[['AUC, production with closed outcomes',f'{amin:.2f} or more',f'{amin-.05:.2f} to under {amin:.2f}',f'under {amin-.05:.2f}','owner within 20 working days; red: Committee'],['PSI of the score and of each input','under 0.10','0.10 to 0.25','over 0.25','developer explains within 10 working days; red: validation on trigger'],['Observed against mean score','difference within two standard errors','two to three','over three','developer; red: recalibration proposed to the Committee'],['Blank '+sp['opt'],'under 10%','10% to 15%','over 15%','owner']])
    roles=tab(['Role','Who'],[['Owner',T['owner']],['Developer',T['dev']],['User',T['user']],['Validator (took no part in the building)',T['val']],['Approver','Model Risk Committee, chaired by Mr. Andrzej Lipka, Member of the Management Board']])
    head=lambda t,no,date,who:f"# {t}\n\n{BANK}\n\n{tab(['Model','Register no.','Version','Paper no.','Date','Prepared by'],[[T['name'],T['code'],T['ver'],T['code']+'/'+no,date,who]])}\n\n"
    wr=lambda n,t: open(f'{base}/documents/{n}.md','w').write(t+'\n')
    gcols=sp['group']+sp['seg']
    wr('01_model_book',head('Model Book','K','2026-11-06',T['dev'])+f"""It is our pleasure to present the Model Book. The reader is kindly asked to begin with the definitions.

## 1. Version history of this paper

{tab(['Edition','Date','What was changed'],[['1',T['initread'],'first edition for validation'],['2',T['appr'],'remarks of the Validation Office included'],['3','2026-11-06','yearly reading; wording only, model and figures of sections 5 to 7 unchanged']])}

## 2. Definitions

{tab(['Word','Meaning in this paper'],[list(w) for w in T['words']]+[['Score (`'+sp['score']+'`)','probability of the outcome, from 0 to 1; higher means more likely'],['Outcome (`'+sp['out']+'`)',T['target']],['development / holdout / oot / production','samples named in the column `sample`; see section 4'],['PSI','population stability index, ten bins by quantiles of development, a separate bin for blanks']])}

## 3. Purpose and use

{T['purpose']}

Permitted: {'; '.join(T['use'])}. Not permitted: {'; '.join(T['proh'])}.

## 4. Data

Population: {T['pop']}. Source: data warehouse, table of {T['units']}, drawn by stored query {T['code']}-Q4.

{tab(['Step',T['units'].capitalize()],[['drawn in the four periods',rawn]]+[['less: '+a,e] for a,e in T['excl']]+[['in the file',N]])}

{tab(['Sample','From','To',T['units'].capitalize()],[[k,R[k]['f'],R[k]['t'],R[k]['n']] for k in S])}

{'The holdout is a later period than development.' if kind=='fraud' else 'The holdout was drawn at random by client from the same period as development.'} No case and no client is in two samples. The outcome window is {T['mat']} days; outcomes of development, holdout and oot were read on {T['initread']}, those of production on {T['read']}, when every window had closed. Each input is known at the moment of scoring. Repeated coarse values (counts, shares in whole numbers) are natural and not copies.

Blanks occur only in `{sp['opt']}`, which is optional; they are replaced by {SUB[kind]:,.0f} in the formula. The outcome of blank and filled cases does not differ beyond chance.

{mt}

## 5. Inputs and method

{tab(['Input','Meaning','Expected direction of risk'],[[k,*T['inp'][k]] for k in INP[kind]])}

Logistic regression, fitted on development only. Score = 1 / (1 + exp(-sum)), six decimals, not under 0.0001. All directions are as expected.

{coef}

{T['alt']} A simple benchmark with three terms ({', '.join(D['nm'][j] for j in top)}) reached an AUC of {ba:.3f} on oot, against {R['oot']['a']:.3f} of the model.

## 6. Performance at approval

Acceptance level, fixed before the results: AUC of at least {amin:.2f} on oot.

{perf(S[:3])}

Fifths of oot:

{band('oot')}

## 7. Robustness

AUC on oot when one term is set to its development mean (loss of a field):

{tab(['Term lost','AUC on oot'],rob)}

{T['risk']}

## 8. Limitation and how it is managed

{' '.join(T['lim'])}

## 9. References

{T['law']}
""")
    ops=[('Independence','The undersigned took no part in building, owning or using the model.'),
     ('Data',f"The file of {N:,} cases was drawn again from source by the Office; counts agree with section 4 of the Model Book. Identifiers are unique; no case is in two samples; outcome windows were closed on {T['read']}."),
     ('Conceptual soundness','The method suits the use. Directions of all coefficients agree with the stated reasons. The alternatives considered are described sufficiently.'),
     ('Replication','All scores of the file were recomputed from the inputs and coefficients; the largest difference was under 0.00001. Scores of 300 production cases agree with the running system; the version running is '+T['ver']+'.'),
     ('Discrimination',f"AUC in production is {pr['a']:.3f} ({pr['lo']:.3f} to {pr['hi']:.3f}), against {R['development']['a']:.3f} in development. All lower bounds lie above the acceptance level of {amin:.2f}."),
     ('Calibration',f"In production {pr['e']} {T['pos']} were observed and {s[m['production']].sum():.1f} expected; the difference is within chance, as it is in each other sample."),
     ('Stability',f"PSI of the score from development to production is {pr['psi']:.4f}; the largest PSI of an input is {maxcsi:.4f}. Both are green."),
     ('Groups',f"{T['grp']} The rates, the mean scores and the shares with a score of {thr:.2f} or more do not differ between groups beyond chance."),
     ('Special examinations',T['special']),
     ('Use and fallback',T['fallback']+' '+T['override']),
     ('Limitation','The limitation in section 8 of the Model Book is accepted; its management was seen to be in place.'),
     ('Findings','No finding is open. One remark of the initial certificate (a missing date on the query print) was closed on '+T['appr']+' with evidence.'),
     ('Conclusion','The model is certified as fit for its permitted use, without conditions. Rating: satisfactory. This certificate is valid until 2027-11-30; the next yearly validation is planned for November 2027 and is not yet due.')]
    wr('02_validation_certificate',head('Certificate of Independent Validation (yearly)','C','2026-11-20',T['val'])+f"""{tab(['Certificate','Date','Kind','Result'],[['first',T['initcert'],'initial, outcomes of development, holdout and oot','satisfactory'],['second (this paper)','2026-11-20','yearly, with production','satisfactory']])}

The Office has the honour to give the following opinions.

"""+'\n\n'.join(f'**Opinion {i+1}. {a}.** {b}' for i,(a,b) in enumerate(ops))+f"""

## Annex 1. Figures

{perf(S)}{extra}

## Annex 2. Fifths of production

{band('production')}

## Annex 3. Groups and segments, production

{gt('production',gcols)}

## Annex 4. Stability

{csi('production')}

Signed: {T['val']}
""")
    wr('03_committee_minutes',head('Minutes of the Model Risk Committee (extract)','P','2026-11-25','Secretary of the Committee, Ms. Zofia Marzec')+f"""Present: Mr. Andrzej Lipka (chair), Ms. Iwona Heller (Risk), Mr. Piotr Zając (Compliance), Ms. Renata Gil (Internal Audit, without vote). Invited: owner, developer, validator. The owner and the developer did not vote.

## Item 4. Yearly renewal of {T['name']}, version {T['ver']}

Papers: Model Book, Certificate, Monitoring Sheet, Rules of Use.

**Question (Ms. Heller):** May we kindly hear whether the model still orders the {T['units']} as well as at approval?
**Answer (validator):** Yes. The AUC in production is {pr['a']:.3f}, on oot it was {R['oot']['a']:.3f}. The intervals overlap.

**Question (Ms. Heller):** Some months look higher than others. Is it a concern?
**Answer (developer):** The number of {T['units']} follows the season. The observed rates of single months move within chance; the whole period shows {P(pr['er'])} observed against a mean score of {P(pr['ms'])}.

**Question (Mr. Zając):** Is any group of clients treated differently?
**Answer (validator):** No difference beyond chance was found; please see Annex 3 of the Certificate.

**Question (Mr. Zając):** Has the model been used for anything else?
**Answer (owner):** No. In March 2026 another department asked to use the score for marketing. The request was refused and the score was not given.

**Question (Ms. Gil):** Are earlier actions closed?
**Answer (secretary):** Yes, both: the date on the query print (closed {T['appr']}) and the training of new users (closed 2026-04-17, attendance list seen).

**Resolution 4/11/2026.** Unanimously: the approval of {T['appr']} is renewed for version {T['ver']} until 2027-11-30, for the permitted use, without conditions.

{tab(['Approval history','Date','Valid until'],[['initial approval',T['appr'],'2026-12-31'],['renewal, resolution 4/11/2026','2026-11-25','2027-11-30']])}

{tab(['Planned work','Who','Due'],[['yearly repetition of the exercise or test described in the Model Book','developer','2027-06-30'],['next Monitoring Sheet','developer','2027-02-15']])}
""")
    wr('04_monitoring_sheet',head('Monitoring Plan and Sheet','M','2026-11-13',T['dev'])+f"""## Part A. Plan

Sheets are prepared each quarter, by the 15th day of the second month, and sent to owner and validator. Only cases with a closed outcome window of {T['mat']} days are used for outcomes.

{limt}

## Part B. Sheet for production, {pr['f']} to {pr['t']} (outcomes read {T['read']})

{tab(['Month',T['units'].capitalize(),'Mean score',T['pos'].capitalize(),'Observed rate','PSI of score (5 bins)','Blank '+sp['opt'],'Colour'],mr)}

Whole period: {pr['n']} {T['units']}, {pr['e']} {T['pos']}, observed {P(pr['er'])}, mean score {P(pr['ms'])}, AUC {pr['a']:.3f} ({pr['lo']:.3f} to {pr['hi']:.3f}), KS {pr['ks']:.3f}, PSI of the score (10 bins) {pr['psi']:.4f}. All measures are green.

Only full months in which every outcome window had closed at the reading are shown. Later months are therefore not in this sheet; they come in the next one, due 2027-02-15.

{csi('production')}

## Part C. Remarks

1. The sheet for the first quarter was one working day late in 2024 for the predecessor; this has not occurred since.
2. No limit was crossed in the period, so no escalation was needed.
3. Movement of single months is expected, as the monthly numbers are small.
""")
    wr('05_rules_of_use',head('Rules of Use','R','2026-10-12',T['owner'])+f"""## 1. Version history

{tab(['Edition','Date','Change'],[['1',T['appr'],'issued with the approval'],['2','2026-10-12','telephone numbers and names of deputies brought up to date']])}

## 2. Roles

{roles}

## 3. What the user does

{chr(10).join('- '+u+'.' for u in T['use'])}

The user is kindly asked never to use the score for: {'; '.join(T['proh'])}.

## 4. Departures and fallback

{T['override']} {T['fallback']}

## 5. Changes

A change of inputs, coefficients, outcome or permitted use is a new version and needs validation and approval first. No such change was made since {T['golive']}, the first day of use. The coefficients are locked; the fingerprint of the running formula is compared with the register each month (last on 2026-11-02, equal).

## 6. Training

All users completed the training; new users before their first day of use.
""")
    sub=dict(id=T['id'],name=T['name'],version=T['ver'],kind=kind,purpose=T['purpose'],jurisdictions=T['jur'],materiality=dict(level=T['mlev'],basis=T['mbasis']),owner=T['owner'],developer=T['dev'],validator=T['val'],
      method=dict(algorithm='logistic regression',library='numpy 2.4 (iteratively reweighted least squares)',features=len(INP[kind]),target=T['target']),
      data=dict(scored=dict(path='data/scored.csv',score=sp['score'],outcome=sp['out'],positive=1,sample='sample',date=sp['date'],id=sp['id'],amount=T['amount'],maturity=dict(days=T['mat'],read_on=T['read']),segments=sp['seg'],groups={g:g for g in sp['group']})),
      intended_use=T['use'],prohibited_use=T['proh'],limitations=T['lim'],
      monitoring=dict(frequency='quarterly',plan='documents/04_monitoring_sheet.md',last='2026-11-13',next='2027-02-15',measures=f'AUC at least {amin:.2f}; PSI under 0.10; observed against mean score; blanks'),
      approvals=[dict(body='Model Risk Committee',date=T['appr'],decision='approved',valid_until='2026-12-31'),dict(body='Model Risk Committee',date='2026-11-25',decision='renewed without conditions',valid_until='2027-11-30')])
    if kind=='fraud': sub['data']['scored']['budget']=dict(share=.05)
    if kind=='aml': sub['data']['scored'].update(scenario='scenario',below_line='below_line')
    yaml.safe_dump(sub,open(base+'/subject.yaml','w'),sort_keys=False,allow_unicode=True,width=110)
    KEY.append(dict(subject=T['id'],kind=kind,clean=True,papers='complete',faults=[],side_effects=[]))
json.dump(KEY,open(OUT+'/ten/key.json','w'),indent=1)
