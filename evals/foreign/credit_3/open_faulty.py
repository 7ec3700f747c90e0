from base import *
def F(kind,by,what,size,*match): return dict(kind=kind,settled_by=by,what=what,size=size,match=[list(m) for m in match])
# words a validator may use for a defect
OVER=['overlap','duplicat','both samples','in two samples','in both','shared','same case','same id','repeated','reappear','appears in','common to','leak','contaminat','not independent','not disjoint','more than one sample','across samples','separat']
MISS=['missing','blank','empty','null','complete','not filled','unfilled','absent','n/a','availability','no value','gaps']
SENT=['sentinel','placeholder','default value','code value','special value','impossible','implausible','out of range','outside the range','outside its range','dummy','999','filler','not a real','magic','invalid','outlier','unrealistic','extreme value','spike','one value','same value','single value','repeated value']
UNIT=['unit','scale','factor','thousand','times','shift','psi','drift','distribution','jump','magnitude','median','rescal','average','mean','changed','stability','monthly','yearly','annual']
CAT=['new value','new categor','new level','new code','unseen','not seen','unknown','never','appears only','did not occur','does not occur','not present','absent from','only in production','unfamiliar','psi','shift','drift','categor','new class','not in train','no training','first appears']
def subjects():
    out=[]
    # ---- 1 Brasil, instalment at the till: id overlap, late missing, group rates, papers: reports overdue
    c=fin(dict(T6(('train','test','oot','production'),(4600,2600,2600,2300)),id='crediloja-parcelado',name='Instalment credit at the till',version='2.2',bank='CrediLoja Financeira S.A.',jur=['Brasil'],unit='contracts',
     mat=('high','BRL 900m a year, 600,000 consumers'),owner='Diretoria de Crediário',developer='Ciência de Dados Varejo',validator='Validação Independente de Modelos',committee='Comitê de Modelos',p_dev='L. Figueiredo',p_val='C. Antunes',p_chair='M. Prado',users='shop credit desks',
     purpose='Decides, with a cut-off, who may pay by instalments in partner shops.',why='Customers in partner shops ask for payment in instalments; the score with a cut-off of 0.15 accepts or refers.',old='score loja 1',pop='Instalment requests of consumers in all partner shops.',target='60 days past due within 180 days of purchase',algo='logistic regression',lib=LIBS[0],alt='A boosted tree was tried and gave 0.006 more AUC on test.',
     source='the shop credit system',source_short='the shop credit system',excl=[('cancelled within seven days',2180),('staff purchases',133)],use=['Acceptance of instalment requests with a cut-off of 0.15'],nouse=['Credit cards','Collections'],
     lim=('Customers new to the register have few facts.','Their score sits near the middle.','A desk officer looks at them.','Diretoria de Crediário'),closed=('VIM-9','Currency of the basket was not written down.','seen in the dictionary 2025-12-01'),planned=('new shop types','March 2027'),challenge=('why is the bureau inquiry count capped at nine?','Fewer than one case in ten thousand exceeds nine.'),
     system='Balcão engine 4',parity='2,000',aucmin=.65,cut=.15,rate=.095,names=dict(id='contrato',sample='amostra',date='data_compra',score='prob_atraso',outcome='atraso60'),amount='valor_compra',segments=['tipo_loja'],
     groups={'sexo':{'F':.52,'M':.48}},nogrptable=True,mon_words='Volumes were as expected.',hidepsi=True,
     inputs=[('consultas_bureau','pois',1.4,.42,'Bureau inquiries in 90 days | higher'),('renda_declarada','ln',(7.9,.5,0),-.36,'Declared monthly income, BRL | lower'),('renda_confirmada','bin',.55,-.42,'1 = income confirmed by payroll | lower',.03),('meses_emprego','ln',(3.3,.9,0),-.75,'Months in present job | lower'),
      ('valor_compra','ln',(6.6,.7,0),.2,'Purchase amount, BRL | higher'),('parcelas','n',(9,3.5,2,18,0),.34,'Number of instalments | higher'),('tipo_loja','cat',{'moveis':.35,'eletro':.42,'moda':.23},{'eletro':.1,'moda':.28},'Type of shop | moda higher')],
     hook=dict(plan='\nA monitoring report is due every quarter; the first covers the quarter ending March 2026. Reports are kept with this plan.\n',
               dev='')))
    def xm(s,rng):
        f=s.G['sexo']=='F';x=np.array([float(v) for v in s.X['meses_emprego']])
        s.X['meses_emprego']=np.round(np.where(f,x*.45,x*2.0),0).astype(float).astype(object)
    def lm(s,lp,rng):
        f=s.G['sexo']=='F'; return lp-np.where(f,1.12,0)+.55
    def post(s,rng):
        te=np.flatnonzero(s.smp=='test');tr=np.flatnonzero(s.smp=='train');k=int(len(te)*.17)
        s.id[rng.choice(te,k,False)]=s.id[rng.choice(tr,k,False)]
        late=np.array([d>=D('2025-02-01') for d in s.dts])
        x=s.X['renda_confirmada'];x[late&(rng.random(s.n)<.42)]=None
    s=seek(c,11000,['dup ids','renda_confirmada','sexo'],xm,lm,None,post)
    c['moname']='October 2026'
    c['d_mon']='2026-03-02';c['moname']='January and February 2026';c['hideprod']=True
    s=finish(s,'A','consultas_bureau')
    s.docs['05_monitoring_report.md']='''# First look after go-live: Instalment credit at the till
Prepared 2026-03-02 by Diretoria de Crediário.

The engine ran without interruption since 12 January 2026. Score distribution and volumes were as expected in the first seven weeks. No later report has been filed; the quarterly series will start when the dashboard is ready.
'''
    out.append((s,[
     F('overlap by id','data','Contract ids of test rows also stand in train','17% of test rows carry an id of train',['contrato','id ','ids','identifier','case','contract','test','train','sample'],OVER),
     F('missing late','data','renda_confirmada is blank far more often from February 2025 on','3% blank before, about 43% after',['renda_confirmada','renda confirmada'],MISS+['psi','shift','drift']),
     F('group rates','data','At the cut-off of 0.15 about 75% of women and 95% of men pass; the score overstates women (11.7% against 9.8% observed) and understates men (4.7% against 6.7%); job tenure carries it','pass ratio about 0.79',['sexo','women','woman','female','sex','gender'],['ratio','rate','disparit','lower','higher','differ','adverse','accept','approv','pass','selection','four-fifths','four fifths','unequal','refus','declin','gap','standardised','over-predict','overpredict','overestimate','over-estimate','calibrat','too high','level','misfit']),
     F('monitoring overdue','papers','Plan asks for a quarterly report from March 2026; the last paper is of 2 March 2026 and says no later one was filed','three quarters without a report',['monitor','report','quarter'],['overdue','missing','not filed','no later','late','outdated','stale','not carried out','not been','lapsed','absent','no report','none','not produced','old','months ago','gap','behind','not done','not performed','skipped','failed to','since march','dashboard'])],
     [['meses_emprego','meses emprego','job tenure','proxy'],['cross the cut','group'],['psi','renda_confirmada'],['validation report','duplicate']]))
    # ---- 2 USA, small business: OOT fall, sentinel, validator=developer, papers: looser limit
    c=fin(dict(T12(('train','test','oot','production'),(4800,2600,3000,2000)),id='prairie-smallbiz',name='Small business term loan score',version='4.0',bank='Prairie Commerce Bank, N.A.',jur=['U.S.A.'],
     mat=('high','USD 260m new loans a year'),owner='SVP Small Business Banking',developer='Commercial Analytics Group',validator='Commercial Analytics Group',committee='Model Risk Committee',p_dev='B. Haugen',p_val='B. Haugen',p_chair='L. Ostrander',users='loan officers',
     purpose='Ranks small firms applying for term loans up to USD 500,000 by default risk in twelve months.',why='Loan officers in 60 branches need one yardstick for firms that ask for up to USD 500,000.',old='a matrix of bureau score and years in business',pop='Firms with revenue under USD 5m applying for term loans.',target='90 days past due or charged off within 365 days of booking',algo='logistic regression',lib=LIBS[3],alt='A tree was built and discarded.',
     source='the loan origination system',source_short='the loan origination system',excl=[('agricultural loans',512),('guaranteed by an agency',904)],use=['Ranking of term loan applications of small firms'],nouse=['Lines of credit','Loss reserves'],
     lim=('Franchise firms are few.','The score was not shown for them separately.','Reviewed by a senior officer.','SVP Small Business Banking'),closed=('SB-4','File lacked the checksum of the extract.','checksum seen 2026-04-02'),planned=('first look at closed windows','June 2027'),challenge=('why is the deposit balance used?','It was the strongest field in the branch survey.'),
     system='LoanDesk',parity='800',aucmin=.72,boost=1.0,mon_y={'plan':'documents/watch-plan.md','frequency':'quarterly'},cut=.12,rate=.072,names=dict(id='loan_id',sample='split',date='booked',score='pd',outcome='default12'),amount='loan_usd',segments=['industry'],selfval=True,thin=True,mon_words='',
     limits={'auc.test':{'min':.60,'authority':'policy','source':'Scorecard Standard, section 5'}},
     inputs=[('owner_bureau','n',(700,60,450,850,0),-.8,'Bureau score of the main owner | lower'),('years_in_business','ln',(2.1,.7,0),-.4,'Years since the firm was founded | lower'),('avg_deposits','ln',(9.6,1.0,-1),-.55,'Average deposits, USD | lower'),('debt_service','n',(1.6,.45,.3,4,2),-.5,'Cash flow over debt service | lower'),
      ('loan_usd','ln',(11.3,.7,-3),.15,'Amount, USD | higher'),('nsf_90d','pois',.5,.4,'Items returned unpaid, 90 days | higher'),('industry','cat',{'retail':.29,'food':.18,'trades':.3,'services':.23},{'food':.4,'trades':.05,'services':-.1},'Industry | food higher')]))
    def lm(s,lp,rng):
        o=s.smp=='oot';q=lp.copy();m=lp[o].mean();q[o]=m+.42*(lp[o]-m);q[o]+=solve_b0(q[o],.074);return q
    def post(s,rng):
        x=s.X['years_in_business'];x[rng.random(s.n)<.08]=999.0
    s=seek(c,12000,['auc oot','slope oot','quarter 2024','band order oot','industry','years_in_business','band order','level oot'],None,lm,None,post)
    c['moredocs']={'scorecard-standard-extract.md':'''# Prairie Commerce Bank: Scorecard Standard (extract)
Section 5, Acceptance. A scorecard for commercial or consumer credit may be put to use only if its AUC on the test sample is at least 0.72. Business units may set a stricter level; they may not set a lower one.
Section 7, Review. Validation is done by a unit that took no part in development.
''','approval-memo.md':'''# Memo
2026-05-12. The Model Risk Committee (L. Ostrander) approves the small business term loan score, version 4.0, for ranking of term loan applications, until 2027-11-30.
'''}
    s=finish(s,'B','owner_bureau',keep=['model-note','watch-plan'])
    out.append((s,[
     F('fall out of time','data','AUC falls from test to the out-of-time year 2024','0.19 of AUC; slope about 0.33',['oot','out-of-time','out of time','2024','later'],['auc','gini','discriminat','rank','ks','power','separat','fall','drop','decline','deteriorat','decay','lower','weaker','worse','lost']),
     F('sentinel','data','years_in_business holds 999 in 8% of the rows','8% of rows',['years_in_business','years in business'],SENT),
     F('validator is developer','data','subject.yaml names the same group as developer and validator','same unit',['validator','validation','validated','independen'],['developer','same','not independent','independence','own work','self','conflict','built','separate','one unit']),
     F('looser limit','papers','subject.yaml sets AUC on test at 0.60 while the Scorecard Standard asks 0.72','0.60 against 0.72',['limit','threshold','standard','minimum','floor','acceptance','auc.test'],['looser','lower than','weaker','below the standard','less strict','relax','0.60','0.6','lenient','softer','under the','lowered','differ','more permissive','not allowed','contradict','0.72'])],
     [['slope','calibrat','oot','out-of-time','extreme'],['industry','segment'],['quarter','month','2024'],['no independent validation','validation report'],['monitoring report']]))
    # ---- 3 Australia mortgage: unit change, grade order, figure reported, exclusions
    c=fin(dict(T12(('build','test','oot','production'),(5600,3000,3400,2000)),id='wattle-homeloan-pd',name='Home loan PD and grade',version='6.3',bank='Wattle Building Society',jur=['Australia'],unit='loans',
     mat=('high','AUD 8.2bn home loans'),owner='GM Home Lending',developer='Home Loan Modelling',validator='Model Validation, Group Risk',committee='Credit Models Committee',p_dev='S. Narayan',p_val='H. Whitlock',p_chair='B. Doyle',users='lending operations',
     purpose='Gives each new home loan a chance of default and one of six grades, used for the depth of review.',why='Each new home loan gets a chance of default and a grade G1 (best) to G6.',old='release 5',pop='Owner-occupied and investor loans settled in the window.',target='90 days past due within 365 days of settlement',algo='logistic regression',lib=LIBS[1],alt='A survival model was considered and left for a later release.',
     source='the settlement system',source_short='the settlement system',excl=[('reverse mortgages',311),('construction loans',1402),('staff loans',288)],use=['Depth of review of new home loans'],nouse=['Capital','Hardship decisions'],
     lim=('Loans with a guarantor are few.','Their estimate rests on little.','All are reviewed by hand.','GM Home Lending'),closed=('GR-31','Grade bounds stood in two files.','one file retired, seen 2026-04-28'),planned=('refresh of grade bounds','May 2027'),challenge=('is the postcode left out?','Yes; region effects were small and hard to defend.'),
     system='LoanStream 5',parity='2,500',aucmin=.70,boost=.95,cut=.08,rate=.045,names=dict(id='loan_no',sample='portion',date='settled',score='pd_score',outcome='def90'),amount='loan_amount',segments=['grade','purpose'],gradecol='grade',hidepsi=True,mon_words='Volumes and mean score were steady.',
     wfend=0,wfdelta=0,names_y={'grade':'rating grade'},
     inputs=[('lvr','n',(.7,.16,.1,.97,3),.6,'Loan to value | higher'),('household_income','ln',(11.5,.45,-2),-.5,'Yearly household income, AUD | lower'),('debt_to_income','n',(4.6,1.2,1,9,2),.5,'Debt to income | higher'),('enquiries','pois',.8,.42,'Credit enquiries, one year | higher'),
      ('genuine_savings','ln',(9.8,.9,-2),-.42,'Genuine savings, AUD | lower'),('loan_amount','ln',(13.0,.45,-3),.1,'Amount, AUD | higher'),('purpose','cat',{'own':.66,'invest':.34},{'invest':.2},'Purpose | invest higher')]))
    def post(s,rng):
        ed=np.round(np.quantile(s.score,[.2,.4,.6,.78,.91]),4)
        s.extra['grade']=grades(s,ed,['G1','G2','G3','G4','G5','G6'])
        m=s.extra['grade']=='G5';p=s.score[m]*.16;s.y[m]=rng.random(m.sum())<p
        lt=np.array([d>=D('2024-03-01') for d in s.dts]);x=s.X['household_income']
        for i in np.flatnonzero(lt): x[i]=float(np.round(x[i]/12,-1))
    s=seek(c,13000,['household_income','grade','band order','level','slope','auc','quarter','purpose'],None,None,None,post,tries=40)
    f=facts(s);c['rep']={'test.auc':round(f['s']['test']['auc']+.07,3)};c['wfdelta']=-1270
    s=finish(s,'B','lvr');s.ghosted=1
    out.append((s,[
     F('unit change','data','household_income turns from yearly to monthly amounts from March 2024','factor 12 from 2024-03-01',['household_income','household income'],UNIT),
     F('grade order','data','Grade G5 shows a lower default rate than G4 and G3','G5 about a third of G4',['grade','g5','rating'],['order','monoton','revers','invert','lower than','break','rank','below','not rising','does not rise','inconsistent','out of line','over-predict','overpredict','calibrat','fewer','misfit','too high','less than']),
     F('reported figure differs','data','Note and review give an AUC on test 0.07 above what the file gives','0.07 of AUC',['test','auc','report','paper','document','note','stated','quoted'],['differ','not match','does not agree','disagree','re-comput','recomput','reproduc','overstat','higher than','mismatch','inconsistent','claimed','contradict','discrepan','not the figure','deviat','reported']),
     F('exclusions','data','The bridge from received loans to the file does not add: 1,270 loans too few at the top for the rows that the file holds','1,270 loans',['exclu','bridge','waterfall','reconcil','books to the file','row','count','record','loans','population'],['do not add','does not add','reconcil','differ','mismatch','unexplained','sum','not tie','disagree','short','gap','add up','inconsistent','1,270','1270','not agree','discrepan'])],
     [['calibrat','level','slope','over-predict','overpredict','expected'],['band','decile'],['auc','discriminat','quarter','interval']]))
    # ---- 4 Hong Kong card: over-fitting, category appearing, prohibited input, papers: version
    c=fin(dict(T6(('train','test','oot','production'),(2600,2600,2600,2600)),id='lantau-card-application',name='Card application score',version='2.4',bank='Lantau Bank Limited',jur=['Hong Kong SAR'],
     mat=('high','90,000 applications a year'),owner='Head of Cards',developer='Card Analytics',validator='Group Model Validation',committee='Model Risk Sub-Committee',p_dev='W. Lam',p_val='J. Szeto',p_chair='R. Chiu',users='card operations',
     purpose='Scores card applications for the chance of 60 days arrears in six months.',why='Applications for cards are scored before a limit is set.',old='release 1',pop='Card applications of residents, all channels.',target='60 days past due within 180 days of first use',algo='logistic regression on random basis functions of the inputs',lib=LIBS[0],alt='A plain regression was passed over for lack of power.',
     source='the card system',source_short='the card system',excl=[('never activated',3120),('corporate cards',402)],use=['Scoring of card applications'],nouse=['Use of nationality in any form','Limit decreases'],
     lim=('Applicants paid in cash are few.','Their score is less sure.','Checked by hand.','Head of Cards'),closed=('GMV-60','Seeds of the fit were not kept.','seen 2025-12-01'),planned=('rebuild','2027'),challenge=('how many basis functions are used?','The number was chosen by the builder from experience.'),
     system='CardFlow',parity='1,000',aucmin=.62,cut=.16,rate=.11,names=dict(id='app_no',sample='sample',date='app_date',score='p_bad',outcome='bad'),amount=None,segments=['employment'],mon_words='',hidepsi=True,hideprod=True,docver='2.3',appver='2.3',
     groups={'age_band':{'18-29':.33,'30-49':.44,'50+':.23}},
     inputs=[('bureau_grade','n',(5,2,1,10,0),.5,'Bureau grade 1 to 10 | higher'),('income_hkd','ln',(10.0,.5,-2),-.45,'Monthly income, HKD | lower'),('cards_held','pois',1.9,.25,'Cards held | higher'),('employment','cat',{'salaried':.68,'self-employed':.2,'other':.12},{'self-employed':.2,'other':.4},'Employment | other higher'),
      ('channel','cat',{'branch':.35,'web':.45,'roadshow':.2},{'web':.1,'roadshow':.3},'Channel | roadshow higher'),('nationality','cat',{'HK':.71,'CN':.14,'PH':.08,'other':.07},{'CN':.15,'PH':.65,'other':.35},'Nationality as in the passport | PH and other higher'),('tenure_months','ln',(3.2,.9,0),-.3,'Months in job | lower'),('utilisation','beta',(2,3,1,2),.4,'Use of other cards | higher')]))
    def fm(s,tr,rng):
        s.b,s.se=logit(s.Z[tr],s.y[tr]);s.b=np.round(s.b,4)
        K=210;W=rng.normal(size=(s.Z.shape[1],K))*.8;B=np.tanh(s.Z@W+rng.normal(size=K))
        X=np.column_stack([s.Z,B]);b,_=logit(X[tr],s.y[tr],ridge=.35,it=40)
        return np.clip(sig(b[0]+X@b[1:]),.0005,.97)
    def post(s,rng):
        m=(s.smp=='production')&(rng.random(s.n)<.24);s.X['channel'][m]='partner app'
    s=seek(c,14000,['auc','slope','channel','level','quarter','band order','psi score','age_band'],None,None,fm,post,tries=25)
    c['rep']={}
    s=finish(s,'A','bureau_grade')
    for k in s.docs: # validation and report speak of 2.3 as well: the approved release; 2.4 runs
        s.docs[k]=s.docs[k].replace('version 2.4','version 2.3')
    s.docs['05_monitoring_report.md']+='\nThe engine has run release 2.4 since 2 March 2026 (refit of the basis functions); the release note is with Card Analytics.\n'
    c['appr_y']=[{'body':c['committee'],'decision':'approved','date':D(c['d_app']),'valid_until':D(c['d_until'])}]
    out.append((s,[
     F('over-fitting','data','AUC in train far above test, out-of-time and production','about 0.2 of AUC',['train','development','in-sample'],['overfit','over-fit','test','hold-out','drop','fall','gap','lower','memor','optimis','generalis','generaliz','decline','differ']),
     F('category appearing','data','channel holds "partner app" in production only','24% of production rows',['channel','partner app'],CAT),
     F('prohibited input','data','nationality is an input although subject.yaml forbids its use in any form','four levels, up to 0.65 of log-odds',['nationality'],['prohibit','forbid','not allowed','must not','input','banned','discriminat','protected','not permitted','exclu','used','basis','proxy']),
     F('version differs','papers','Papers describe, validate and approve 2.3; subject.yaml and the engine are at 2.4','2.3 against 2.4',['version','release','2.4','2.3'],['differ','not approved','not validated','unapproved','mismatch','inconsistent','other than','disagree','without approval','not the','refit','changed','unvalidated','does not cover','no approval','contradict','approv','newer','no validation','older'])],
     [['slope','calibrat','extreme','level','brier'],['auc','discriminat','below','weak'],['psi','score','stability'],['change','refit','basis function'],['quarter','segment','employment'],['group','age'],['alternative','challenger','seed']]))
    # ---- 5 Österreich overdraft: leak column, immature, expired approval, papers: reason codes
    c=fin(dict(T6(('train','test','oot','production'),(4300,2400,2400,4200),p1='2026-09-25'),id='donau-ueberziehung',name='Overdraft account score',version='1.8',bank='Donaubank AG',jur=['Österreich'],unit='accounts',
     mat=('medium','EUR 210m limits'),owner='Leitung Girokonto',developer='Data Science Retail',validator='Modellvalidierung',committee='Modellgremium',p_dev='A. Lechner',p_val='F. Moser',p_chair='U. Pichler',users='branch staff',
     purpose='Ranks accounts asking for an overdraft by the chance of 60 days excess in six months.',why='Branches grant overdrafts with the help of the score.',old='a points table',pop='Private accounts asking for an overdraft or a higher one.',target='60 days in excess within 180 days of the decision',algo='logistic regression',lib=LIBS[2],alt='Points table kept as benchmark: AUC on test lower by 0.05.',
     source='the core banking system',source_short='the core banking system',excl=[('minors',214),('blocked accounts',388)],use=['Granting of overdrafts to private accounts'],nouse=['Business accounts'],
     lim=('New accounts carry few facts.','Their score is near the average.','Limit of EUR 500 for them.','Leitung Girokonto'),closed=('MV-7','Field list lacked types.','seen 2025-12-01'),planned=('new dashboard','April 2027'),challenge=('how are seasonal workers treated?','As others; their turnover varies, which the average over twelve months evens out.'),
     system='Kernbank',parity='900',aucmin=.70,cut=.15,rate=.085,names=dict(id='konto',sample='teil',date='entscheid_am',score='wahrscheinlichkeit',outcome='ausfall60'),amount='rahmen_eur',segments=['kontoart'],mon_words='',hidepsi=True,
     appr_y=[{'body':'Modellgremium','decision':'approved','date':D('2025-12-16'),'version':'1.8','valid_until':D('2026-06-30')}],
     hook=dict(reason='The letter to the customer uses a fixed list of four reasons: length of employment, number of loans with other banks, place of residence, and turnover of the account. The first two that the clerk finds fitting are printed.'),
     inputs=[('umsatz_12m','ln',(7.7,.5,0),-.42,'Credits a month, EUR | lower'),('tage_im_minus','beta',(1.4,2.4,90,0),.45,'Days below zero in ninety | higher'),('rueckbuchungen','pois',.5,.35,'Returned debits, six months | higher'),('kontoalter','ln',(1.8,.8,1),-.25,'Age of account, years | lower'),
      ('rahmen_eur','ln',(7.0,.6,-2),.1,'Limit asked, EUR | higher'),('kontoart','cat',{'gehalt':.7,'student':.18,'pension':.12},{'student':.3,'pension':-.25},'Account type | student higher'),('mahnschreiben_anz','pois',.35,.0,'Reminder letters, count in the half year from the decision to the extract | higher')]))
    def lm(s,lp,rng):
        return lp
    def fm(s,tr,rng):
        y=s.y; x=None
        el=np.array([(D('2026-10-31')-d).days for d in s.dts]);t=rng.random(s.n)*150+30
        y=s.y=np.where((s.smp=='production')&(t>el),0,s.y);s.young=(s.smp=='production')&(el<180)
        x=np.where(y==1,rng.poisson(1.25,s.n)+(rng.random(s.n)<.45),(rng.random(s.n)<.06)*1.)
        s.X['mahnschreiben_anz']=x.astype(float).astype(object)
        sp=[q for q in s.c['inputs'] if q[0]=='mahnschreiben_anz'][0];j,k=s.zc[sp[0]];s.Z[:,j:j+k]=zcols(sp,s.X[sp[0]])[0]
        s.b,s.se=logit(s.Z[tr],s.y[tr],ridge=.3);s.b=np.round(s.b,4);sc=np.clip(sig(s.b[0]+s.Z@s.b[1:]),.0005,.995)
        return sc
    s=seek(c,15000,['auc','slope','level','quarter','band order','mahnschreiben'],None,lm,fm,None,tries=30)
    c['d_until']='2026-06-30'
    s=finish(s,'A','mahnschreiben_anz')
    out.append((s,[
     F('leak','data','mahnschreiben_anz counts letters after the decision and gives the outcome away','alone AUC about 0.90',['mahnschreiben','reminder letter','reminder'],['leak','after the decision','post','outcome','too strong','suspicious','information value','future','not known','later than','not available','target','alone','single','hindsight','predict']),
     F('outcomes not mature','data','Production cases after 4 May 2026 have not had 180 days at the reading of 31 October 2026, yet are filled as outcomes','about 60% of production rows',['matur','window','180','outcome','read_on','young','observation','production'],['immature','not mature','not yet','open','incomplete','too young','not complete','not closed','less than','before','understat','younger','unfinished','premature','still run','too early','unripe','not had']),
     F('approval expired','data','Approval in subject.yaml ended on 30 June 2026','five months past',['approv','valid_until','2026-06-30','30 june','minute'],['expired','lapsed','ended','past','no longer valid','out of date','ran out','not valid','without valid','not renewed','overdue','before today','no current','elapsed']),
     F('reason codes','papers','Customer letters name reasons (employment, other loans, residence) that are no inputs of the model','three of four reasons',['reason','letter','explanation','adverse'],['not an input','no input','not in the model','not inputs','not part','do not follow','does not follow','not the model','unrelated','fixed list','do not match','not match','residence','employment','faithful','mislead','not driven','not used','not derive','clerk','differ','no link','not come from','not reflect'])],
     [['auc','discriminat','0.9','too good','ranking'],['level','calibrat','slope','over-predict','overpredict'],['event rate','bad rate','falls','quarter','month'],['psi','score','shift','mahnschreiben'],['date','chronolog','order','approved before']]))
    # ---- 6 Polska vehicle leasing: segment ranking lost, level off, score shift in one input, papers prohibited use
    c=fin(dict(T12(('train','test','oot','production'),(5200,2600,3200,2000)),id='wisla-auto-leasing',name='Vehicle leasing score',version='3.0',bank='Wisła Leasing S.A.',jur=['Polska'],unit='contracts',
     mat=('medium','PLN 1.4bn new contracts a year'),owner='Dyrektor Sprzedaży Leasingu',developer='Zespół Modeli',validator='Biuro Walidacji',committee='Komitet Ryzyka Modeli',p_dev='K. Zielinski',p_val='M. Wrona',p_chair='J. Sobczak',users='credit analysts',
     purpose='Ranks leasing contracts on vehicles by the chance of termination within a year.',why='Credit analysts want the weak requests early.',old='an expert card',pop='Firms and sole traders leasing cars, vans and trucks.',target='terminated for arrears or 90 days late within 365 days',algo='logistic regression',lib=LIBS[0],alt='A boosted tree was compared; the gain was small.',
     source='the contract system',source_short='the contract system',excl=[('not delivered',640),('own fleet',71)],use=['Ranking of leasing requests'],nouse=['Pricing of contracts','Setting residual values'],
     lim=('Electric vehicles are few.','No separate result is given for them.','Followed each year.','Dyrektor Sprzedaży Leasingu'),closed=('BW-12','Two spellings of one make.','seen 2026-04-22'),planned=('first closed windows','June 2027'),challenge=('why use the own payment in percent?','The amount says little without the price.'),
     system='LeasNet',parity='1,100',aucmin=.64,cut=.12,rate=.07,names=dict(id='umowa',sample='proba',date='data_umowy',score='p_wyp',outcome='wypowiedzenie'),amount='wartosc_pln',segments=['rodzaj'],mon_words='',hidepsi=True,
     inputs=[('wplata_wlasna','n',(.18,.09,0,.5,3),-.5,'Own payment, share of price | lower'),('wiek_firmy','ln',(1.9,.8,1),-.42,'Age of the firm, years | lower'),('zalegle_12m','pois',.6,.46,'Late payments in 12 months | higher'),('wartosc_pln','ln',(11.6,.6,-2),.15,'Price, PLN | higher'),
      ('rodzaj','cat',{'osobowy':.48,'dostawczy':.28,'ciezarowy':.24},{'dostawczy':.1,'ciezarowy':.2},'Vehicle | ciezarowy higher'),('zapytania','pois',1.3,.34,'Bureau inquiries | higher'),('marza_firmy','n',(.11,.07,-.2,.4,3),-.34,'Margin of the firm | lower',.05)],
     hook=dict(mon='')))
    def xm(s,rng):
        m=s.smp=='production';x=s.X['marza_firmy']
        for i in np.flatnonzero(m):
            if x[i] is not None: x[i]=round(x[i]-.065,3)
    def lm(s,lp,rng):
        q=lp.copy();m=s.X['rodzaj']=='ciezarowy';q[m]=solve_b0(np.zeros(m.sum()),sig(lp[m]).mean())
        o=s.smp=='oot';q[o]+=.78;return q
    s=seek(c,16000,['rodzaj','level oot','level','auc','slope','quarter 2024','marza_firmy','psi score prod'],xm,lm,None,None,tries=60)
    s=finish(s,'B','zalegle_12m')
    s.docs['watch-report.md']+='\nSales now set the margin of each offer from the score band: under 0.04 the standard rate, above it 0.8 points more. The table has been in the offer tool since August 2026 and is well liked.\n'
    out.append((s,[
     F('segment ranking lost','data','In rodzaj = ciezarowy the score does not rank','AUC about 0.5',['ciezarowy','rodzaj','truck'],['auc','rank','discriminat','gini','power','separat','chance','weak','random','0.5','no better']),
     F('level off','data','Observed rate in the out-of-time year is about double the mean score','ratio about 1.9',['oot','out-of-time','out of time','2024'],['calibrat','level','under-predict','underpredict','too low','observed','expected','predicted','double','understat','under-estimat','underestimat','above the']),
     F('input shift','data','marza_firmy lies far lower in production than in train','nearly one standard deviation; PSI well over 0.25',['marza_firmy','marza firmy','margin of the firm'],['psi','shift','drift','stability','lower','distribution','moved','changed','differ','population']),
     F('prohibited use','papers','The score sets the price of offers although pricing is excluded','all offers since August 2026',['pric','margin','rate','offer'],['prohibit','not allowed','excluded','outside','not approved','beyond','forbidden','must not','unapproved','not permitted','scope','not covered','misuse','breach'])],
     [['slope','calibrat'],['auc','discriminat','out-of-time','oot'],['score','psi','shift'],['breach','escalat','red','watch','monitor']]))
    return out
if __name__=='__main__':
    import time;t=time.time();subjects();print(time.time()-t)
