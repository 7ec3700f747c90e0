from base import *
from open_faulty import F,MISS,SENT,OVER
def subjects():
    out=[]
    # 1 Singapore: reason codes blank, score shift, proxy, closed without evidence
    c=fin(dict(T12(('train','test','oot','production'),(4600,2400,2600,2400)),id='merlion-line-raise',name='Credit line raise score',version='5.1',bank='Keppel Straits Bank',jur=['Singapore'],unit='card holders',
     mat=('high','SGD 300m of lines'),owner='Cards Portfolio Head',developer='Cards Decisioning',validator='Model Assurance',committee='Model Risk Board',p_dev='Y. Ong',p_val='S. Pillai',p_chair='K. Goh',users='automated line raise with appeal desk',
     purpose='Decides which card holders may have a higher line; refused card holders keep their card and get a reason.',why='Card holders ask in the app for a higher line; the score with a cut-off of 0.14 offers or refuses. Every refusal carries one main reason.',old='release 4',
     pop='Card holders with twelve months of history who asked for a higher line.',target='60 days past due within 365 days of the request',algo='logistic regression',lib=LIBS[0],alt='A boosted tree was compared on test: 0.005 more.',source='the card platform',source_short='the card platform',excl=[('supplementary cards',1640),('asked twice in a month',702)],
     use=['Offer or refusal of a higher line'],nouse=['Cuts of lines','Loan applications'],lim=('Income is as declared.','It may be old.','Refreshed when a raise above SGD 10,000 is asked.','Cards Portfolio Head'),
     closed=('MA-2024-12','rated high: income fields of two systems disagree for one card holder in eight','on the word of the owner by e-mail of 2026-03-20; no test, extract or paper was put before us'),planned=('closing windows','June 2027'),challenge=('why is the area of residence in?','It adds 0.01 of AUC.'),
     system='LineUp 3',parity='1,000',aucmin=.66,cut=.14,rate=.082,names=dict(id='request_id',sample='sample',date='asked_on',score='pd_line',outcome='dpd60'),amount='line_sgd',segments=['card_type'],nogrptable=True,hidepsi=True,mon_words='The app had no outage.',
     groups={'ethnic_group':{'A':.62,'B':.22,'C':.16}},hook=dict(reason='Every refusal carries one main reason (column `main_reason`), shown to the card holder in the app.'),
     inputs=[('revolve_share','beta',(2,2.6,1,3),.75,'Share of balance carried over | higher'),('declared_income','ln',(8.6,.45,-1),-.4,'Declared income a month, SGD | lower'),('late_count','pois',.5,.45,'Late payments in a year | higher'),('planning_area','cat',{'north':.4,'central':.35,'east':.25},{'central':.3,'east':.55},'Area of residence | east and central higher'),
      ('card_type','cat',{'gold':.4,'plain':.6},{'plain':.2},'Card | plain higher'),('line_sgd','ln',(8.9,.5,-2),.1,'Line now, SGD | slightly higher'),('years_held','ln',(1.5,.6,1),-.25,'Years held | lower')]))
    def xm(s,rng):
        g=s.G['ethnic_group'];P={'A':[.88,.08,.04],'B':[.07,.87,.06],'C':[.06,.08,.86]};a=np.empty(s.n,object)
        for k,p in P.items():
            m=g==k;a[m]=np.array(['north','central','east'],object)[rng.choice(3,m.sum(),p=p)]
        s.X['planning_area']=a
        x=s.X['revolve_share'];m=s.smp=='production'
        for i in np.flatnonzero(m): x[i]=round(min(.999,x[i]+.21),3)
    def post(s,rng):
        ref=s.score>=.14;s.extra['decision']=np.where(ref,'refused','offered').astype(object)
        r=np.array(['high revolving balance','late payments','income too low','short history'],object)[rng.choice(4,s.n,p=[.4,.27,.22,.11])]
        r[~ref]=None;r[ref&(rng.random(s.n)<.36)]=None;s.extra['main_reason']=r
    s=seek(c,31000,['ethnic_group','planning_area','revolve_share','psi score prod'],xm,None,None,post,tries=80)
    s=finish(s,'C','revolve_share')
    out.append((s,[
     F('reason codes blank','data','main_reason is blank for over a third of refused requests','about 34% of refusals',['reason'],['blank','missing','empty','without','no reason','absent','incomplete','not given','not filled','not stated','lack','unexplained','not recorded','none']),
     F('score shift','data','The score lies far higher in production than in train, carried by revolve_share','score PSI above 0.25; revolve_share moved by about one standard deviation',['score','revolve_share','revolve share','pd_line','input','population'],['psi','shift','drift','stability','moved','higher in production','distribution','changed','unstable','migrat','differs from']),
     F('proxy','data','planning_area stands for ethnic_group','Cramer V about 0.77',['planning_area','planning area','area of residence'],['proxy','ethnic','stand in','stands in','associat','correlat','predict','group','protected','cramer','cramér','indirect','membership']),
     F('closed without evidence','papers','Item MA-2024-12 (high) closed on the word of the owner, no evidence seen','one high item',['ma-2024-12','closed','closure','closing','item','earlier finding'],['evidence','no test','without','e-mail','email','word of','unsupported','not verified','unverified','no paper','nothing','assurance of the owner','no proof','not tested','owner'])],
     [['ethnic_group','ethnic group'],['main_reason'],['decision'],['income field','income fields'],['breach','escalat','monitor'],['psi','mean score']]))
    # 2 South Africa: production earlier, slope, group misfit, approval ran out (papers)
    b=T6(('train','test','oot','production'),(4800,2600,2600,2300));b['samples'][3]=('production','2023-05-02','2023-10-20',2300,'prod')
    c=fin(dict(b,id='highveld-payday-plus',name='Personal loan affordability and risk score',version='1.2',bank="Highveld People's Bank",jur=['Rep. of South Africa'],unit='loans',
     mat=('high','ZAR 2.4bn, 310,000 customers'),owner='Head Unsecured',developer='Quant Lending',validator='Group Model Validation',committee='Retail Models Committee',p_dev='T. Mokoena',p_val='A. Naidoo',p_chair='J. Pretorius',users='branch consultants',
     purpose='Estimates the chance of three missed instalments in six months for personal loans; the figure also feeds the expected loss of the month.',why='Branch consultants see the chance of missed instalments before they decide, and finance uses its mean.',old='a bureau score',
     pop='Personal loans of up to ZAR 200,000.',target='three instalments missed within 180 days of payout',algo='logistic regression, scaled',lib=LIBS[3],alt='A points card was built beside it.',source='the loan book',source_short='the loan book',excl=[('consolidations',911),('deceased',33)],
     use=['Decision support for personal loans','Expected loss of the month'],nouse=['Vehicle finance'],lim=('Informal income is hard to prove.','The income field may be low.','Consultants may add three bank statements.','Head Unsecured'),
     closed=('V-77','The scaling constant was undocumented.','constant written down, seen 2025-12-02'),planned=('new bureau contract','2027'),challenge=('Where does the scaling constant come from?','It was set so that the spread of points is the same as in the points card.'),
     system='TellerOne',parity='600',aucmin=.66,cut=.16,rate=.1,d_until='2026-03-31',names=dict(id='loan_ref',sample='phase',date='paid_out',score='p_miss3',outcome='missed3'),amount='zar',segments=['province'],nogrptable=True,hidepsi=True,mon_words='Branches report no trouble.',
     groups={'age_band':{'18-29':.3,'30-44':.38,'45-59':.17,'60+':.15}},appr_y=[{'body':'Retail Models Committee','decision':'approved','date':D('2025-12-16'),'version':'1.2'}],
     inputs=[('bureau_delphi','n',(610,45,450,780,0),-.6,'Bureau points | less'),('net_pay','ln',(9.4,.5,-2),-.42,'Net pay, ZAR | less'),('open_loans','pois',1.4,.36,'Open loans elsewhere | more'),('zar','ln',(10.2,.7,-2),.2,'Amount, ZAR | more'),
      ('employer','cat',{'state':.3,'private':.52,'own':.18},{'private':.1,'own':.35},'Employer | own more'),('province','cat',{'GP':.4,'WC':.22,'KZN':.24,'EC':.14},{'WC':-.05,'KZN':.05,'EC':.1},'Province | small'),('months_at_bank','ln',(3.5,.9,0),-.25,'Months with the bank | less')]))
    def lm(s,lp,rng):
        m=s.G['age_band']=='60+';return lp+np.where(m,.95,0)-.06
    def fm(s,tr,rng):
        s.b,s.se=logit(s.Z[tr],s.y[tr]);s.b=np.round(s.b*np.r_[1,np.ones(len(s.b)-1)*1.85],4)
        l=s.Z@s.b[1:];s.b[0]=round(solve_b0(l[tr],s.y[tr].mean()),4);return sig(s.b[0]+l)
    s=seek(c,32000,['slope','age_band','level train','level test','level oot','level prod','quarter'],None,lm,fm,None,tries=60)
    s=finish(s,'D','bureau_delphi')
    s.docs['E - latest watch.md']=s.docs['E - latest watch.md'].replace('Outcomes of the production cases were read on 31 October 2026.','')
    out.append((s,[
     F('production earlier','data','The rows called production (May to October 2023) are older than train (2024)','seven months or more before train',['production','live'],['earlier','before','older','precede','predate','not later','prior to','not after','2023','out of order','not recent','date','chronolog','stale']),
     F('slope off','data','The calibration slope is about half: estimates are too extreme','slope about 0.54 in every sample',['slope','calibrat','spread','predicted'],['extreme','slope','0.5','too steep','too wide','over-confident','overconfident','below 1','less than 1','exaggerat','not 1','too low','overstates','under 1','misfit','far from']),
     F('group level','data','Customers of 60 and over miss instalments about twice as often as predicted','observed about 1.8 times predicted',['60+','age_band','age band','age group','60 and over','over 60'],['calibrat','observed','predicted','level','under-predict','underpredict','too low','understat','underestimat','under-estimat','misfit','twice','expected','differ','higher than','gap']),
     F('approval ran out','papers','The release decision ran out on 31 March 2026 and no later one is in the folder','eight months',['approv','release decision','release','decision','permission'],['expired','ran out','lapsed','ended','past','not renewed','no longer valid','2026-03-31','31 march','out of date','not valid','no current','overdue','elapsed','runs out'])],
     [['level','calibrat','hosmer','band','expected'],['outcome','matur'],['monitor','latest watch','recent'],['scaling','constant'],['oot','out-of-time'],['expected loss']]))
    # 3 Great Britain: quarter, override, reported figure, prohibited use (papers)
    c=fin(dict(T12(('train','test','oot','production'),(4800,2500,4800,2000)),id='severn-sme-overdraft',name='Business overdraft score',version='7.0',bank='Severn & Wye Bank plc',jur=['Great Britain'],unit='accounts',
     mat=('medium','GBP 220m of limits'),owner='Head of Business Accounts',developer='Business Scoring Team',validator='Independent Validation, Risk',committee='Models and Measurement Committee',p_dev='O. Pritchard',p_val='C. Bevan',p_chair='N. Hallam',users='business managers',
     purpose='Ranks business overdraft requests by the chance of default in a year.',why='Business managers take the score and may decide against it with a reason.',old='release 6',pop='Overdraft requests of firms with turnover under GBP 2m.',target='default within 365 days of the request',algo='logistic regression',lib=LIBS[2],alt='A boosted tree was slightly better on test and harder to run.',
     source='the account system',source_short='the account system',excl=[('charities',212),('under GBP 500',987)],use=['Ranking of overdraft requests of firms outside farming'],nouse=['Farming customers','Setting fees'],lim=('Seasonal trades swing over the year.','Turnover of a bad quarter may be read as decline.','Managers look at the year before.','Head of Business Accounts'),
     closed=('IV-19','Trade codes were the 2003 list.','2007 list in use, seen 2026-04-20'),planned=('closing windows','June 2027'),challenge=('Is director guarantee an input?','No, it is taken after the score.'),system='BizDesk',parity='900',aucmin=.66,cut=.13,rate=.082,
     names=dict(id='acct',sample='tranche',date='requested',score='prob_def',outcome='defaulted'),amount='limit_gbp',segments=['trade'],hidepsi=True,mon_words='',
     inputs=[('turnover_trend','n',(.03,.14,-.6,.8,3),-.5,'Change of turnover over a year | safer'),('days_excess','pois',1.3,.5,'Days over limit in a quarter | riskier'),('limit_gbp','ln',(8.8,.8,-2),.12,'Limit, GBP | slightly riskier'),('age_of_firm','ln',(2.0,.7,1),-.36,'Years | safer'),
      ('trade','cat',{'shops':.3,'building':.27,'hospitality':.19,'professions':.24},{'building':.2,'hospitality':.35,'professions':-.15},'Trade | hospitality riskier'),('bounced','pois',.5,.42,'Payments bounced | riskier'),('bureau','n',(48,15,1,95,0),-.52,'Commercial bureau points | safer')]))
    c['mon_y']={'plan':'documents/D - watching the score.md','frequency':'quarterly','last_report':D('2026-11-10'),'override_share_max':.05,'override_column':'overridden'}
    def xm(s,rng): s.ov=(rng.random(s.n)<.19)
    def lm(s,lp,rng):
        q=lp+np.where(s.ov,.85,0)-.17
        m=np.array([D('2024-04-01')<=d<=D('2024-06-30') for d in s.dts]);q[m]=solve_b0(.0*lp[m],sig(q[m]).mean())+np.where(s.ov[m],.3,-.07);return q
    def post(s,rng): s.extra['overridden']=s.ov.astype(float).astype(object)
    s=seek(c,33000,['auc oot','slope oot','quarter 2024Q2','band order oot','slope','auc','trade'],xm,lm,None,post,tries=80)
    r=s.f['s']['oot'];ev=int(round(r['ev']*.60));c['rep']={'oot.ev':ev,'oot.rate':ev/r['no']}
    s=finish(s,'D','bureau')
    s.docs['E - latest watch.md']+='\nNew since September: the farm desk in Hereford runs its overdraft requests through the score too, about 40 a month, and is happy with it.\n'
    out.append((s,[
     F('bad quarter','data','The score does not rank in the second quarter of 2024','AUC near 0.5 in the quarter, about 0.80 elsewhere',['quarter','2024-q2','2024q2','q2','april','may','june','month','2024-04','2024-05','2024-06','period'],['auc','rank','discriminat','gini','power','weak','worse','drop','fall','separat','dip','lower','chance']),
     F('overrides','data','19% of cases are overridden against 5% allowed, and they default nearly twice as often','19% against 5%',['overrid','against the score'],['share','rate','limit','above','exceed','19','5%','0.05','default','worse','more often','high','too many','beyond','perform','max']),
     F('reported figure differs','data','Papers give 40% fewer bad cases in the out-of-time set than the file holds','reported 60% of the true count',['oot','out-of-time','out of time','bad rate','event','bad cases','default rate'],['differ','not match','does not agree','disagree','re-comput','recomput','reproduc','understat','lower than','mismatch','inconsistent','claimed','contradict','discrepan','reported','papers','document','deviat']),
     F('prohibited use','papers','The farm desk uses the score although farming customers are excluded','about 40 requests a month since September 2026',['farm','hereford','agricultur'],['prohibit','not allowed','excluded','outside','not approved','beyond','forbidden','must not','unapproved','not permitted','scope','misuse','breach','not covered'])],
     [['oot','out-of-time','out of time'],['slope','calibrat'],['auc','discriminat'],['escalat','monitor'],['override column','overridden']]))
    # 4 Denmark: immature, segment lost, validator=developer, approval without authority (papers)
    b=T12(('udvikling','test','oot','produktion'),(5200,2600,4400,2000),o0='2024-07-01',o1='2025-08-29')
    c=fin(dict(b,id='storebaelt-boliglaan',name='Mortgage default score',version='2.8',bank='Storebælt Realkredit A/S',jur=['Danmark'],unit='mortgages',
     mat=('high','DKK 41bn'),owner='Boligdirektør',developer='Analyse & Modeller',validator='Analyse & Modeller',committee='Modelkomité',p_dev='L. Vestergaard',p_val='N. Toft',p_chair='H. Kjær',users='mortgage advisers',
     purpose='Ranks new mortgages by the chance of default in the first year.',why='Advisers want to see which files need a second look.',old='the table of 2018',pop='New mortgages on homes and holiday homes.',target='default within 365 days of payout',algo='logistic regression',lib=LIBS[2],alt='A tree was tried and dropped.',
     source='the loan system',source_short='the loan system',excl=[('co-operative homes',408),('bridging loans',266)],use=['Second look at mortgage files'],nouse=['Provisioning','Commercial property'],lim=('Holiday homes are few.','Results for them are broad.','All are seen by a senior adviser.','Boligdirektør'),
     closed=('AM-3','Field names were in two languages.','one list now, 2026-04-14'),planned=('closing windows','June 2027'),challenge=('Is the municipality used?','No.'),system='BoligFlow',parity='700',aucmin=.64,cut=.1,rate=.06,selfval=True,
     names=dict(id='laan_id',sample='opdeling',date='udbetalt',score='pd_skøn',outcome='misligholdt'),amount='hovedstol',segments=['laantype'],hidepsi=True,mon_words='Advisers use the list daily.',
     hook=dict(app='Note: the committee did not meet in May. The decision was taken and signed by the Boligdirektør alone, as owner of the model.',plan='\nDecisions on models of high materiality are taken by the full Modelkomité; an owner has no vote on his own model.\n'),
     inputs=[('belaaning','n',(.72,.14,.1,.98,3),.62,'Loan to value | up'),('gaeldsfaktor','n',(3.4,.8,.5,6,2),.52,'Debt over income | up'),('raadighed','ln',(9.4,.4,-2),-.45,'Money left a month, DKK | down'),('rki','bin',.04,1.0,'1 = bad payer register in the past | up'),
      ('laantype','cat',{'fast':.5,'variabel':.28,'afdragsfri':.22},{'variabel':.15,'afdragsfri':.3},'Loan type | afdragsfri up'),('hovedstol','ln',(14.3,.5,-4),.1,'Principal, DKK | slightly up'),('opsparing','ln',(11.0,1.0,-3),-.4,'Savings, DKK | down',.06)]))
    def lm(s,lp,rng):
        q=lp.copy();m=s.X['laantype']=='afdragsfri';q[m]=solve_b0(np.zeros(m.sum()),sig(lp[m]).mean());return q
    def post(s,rng):
        el=np.array([(D('2025-10-31')-d).days for d in s.dts]);t=rng.random(s.n)*300+65
        s.y=np.where((s.smp=='oot')&(t>el),0,s.y)
    s=seek(c,34000,['laantype','level oot','quarter 2024','quarter 2025','auc','slope','band order oot'],None,lm,None,post,tries=60)
    s=finish(s,'C','belaaning')
    out.append((s,[
     F('outcomes not mature','data','Out-of-time cases paid out after 31 October 2024 had not had 365 days at the reading of 31 October 2025, yet are counted','about 70% of oot rows',['matur','window','365','outcome','read_on','young','observation','oot','out-of-time','out of time'],['immature','not mature','not yet','open','incomplete','too young','not complete','not closed','less than','younger','unfinished','premature','still run','too early','unripe','not had','closed','full window']),
     F('segment ranking lost','data','In laantype = afdragsfri the score does not rank','AUC about 0.5',['afdragsfri','laantype','interest-only'],['auc','rank','discriminat','gini','power','separat','chance','weak','random','0.5','no better']),
     F('validator is developer','data','subject.yaml names Analyse & Modeller as developer and validator','same unit',['validator','validation','validated','independen','review'],['developer','same','not independent','independence','own work','self','conflict','built','separate','one unit','builder']),
     F('approval without authority','papers','The owner alone decided although high-materiality models need the full committee and an owner has no vote','single signature',['decision','approv','committee','signed','modelkomit','boligdirekt'],['owner','alone','authority','did not meet','not met','single','no vote','not competent','conflict','full committee','without the committee','own model','wrong body','not by the committee','mandate'])],
     [['level','calibrat','over-predict','overpredict'],['event rate','falls','trend','quarter','month'],['auc','discriminat','slope'],['oot','out-of-time']]))
    # 5 Italia: leak, exclusions, sentinel late, condition overdue (papers), thin
    c=fin(dict(T12(('train','test','oot','production'),(4700,2500,3000,2100)),id='adria-leasing-strumentale',name='Equipment lease risk score',version='1.5',bank='Adria Leasing S.p.A.',jur=['Italia'],unit='leases',
     mat=('medium','EUR 510m'),owner='Direzione Crediti',developer='Ufficio Modelli',validator='Convalida Interna',committee='Comitato Rischi',p_dev='G. Marchetti',p_val='S. Fabbri',p_chair='E. Rinaldi',users='credit office',
     purpose='Estimates the chance that an equipment lease is terminated for non-payment within a year; supports the credit office.',why='The credit office wants a figure of risk for leases under EUR 300,000.',old='the sheet of 2016',pop='Equipment leases of firms, all regions.',target='terminated for non-payment or 90 days late within 365 days of start',algo='logistic regression',lib=LIBS[1],alt='A tree was worse.',
     source='the lease ledger',source_short='the lease ledger',excl=[('public bodies',418),('vehicles',2207),('rescheduled at start',196)],use=['Support of the credit office for equipment leases'],nouse=['Vehicles','Provisioning'],lim=('New firms have no balance sheet.','The liquidity field is weak for them.','Asked for guarantees.','Direzione Crediti'),
     closed=('CI-21','Regions were spelt in two ways.','seen 2026-04-22'),planned=('closing windows','June 2027'),challenge=('why no sector?','Too many small sectors.'),system='LeaseWeb',parity='500',aucmin=.7,cut=.12,rate=.07,thin=True,wfend=0,wfdelta=1840,
     names=dict(id='contratto',sample='campione',date='decorrenza',score='pd_lease',outcome='risolto'),amount='importo_eur',segments=['area'],hidepsi=True,mon_words='',
     hook=dict(app='\nCondition: a back-test for the southern branches is put before the committee by 31 August 2026; without it the permission for those branches ends.'),
     inputs=[('indice_liquidita','n',(1.35,.4,.1,4,2),-.48,'Liquidity ratio | lower risk'),('anni_attivita','ln',(2.2,.7,1),-.4,'Years in business | lower risk'),('importo_eur','ln',(10.7,.7,-2),.15,'Amount, EUR | higher risk'),('segnalazioni_cr','pois',.5,.42,'Marks at the credit register | higher risk'),
      ('area','cat',{'nord':.48,'centro':.27,'sud':.25},{'centro':.05,'sud':.12},'Area | sud slightly higher'),('giorni_ritardo_max','ln',(1.0,.9,0),0,'Longest delay on this lease up to the extract, days | higher risk'),('margine','n',(.09,.06,-.2,.3,3),-.32,'Operating margin | lower risk')]))
    def fm(s,tr,rng):
        y=s.y;x=np.where(y==1,np.round(np.exp(2.35+.95*rng.normal(size=s.n))),np.round(np.exp(.9+.95*rng.normal(size=s.n))))
        x[s.smp=='production']=np.round(np.exp(.9+.95*rng.normal(size=(s.smp=='production').sum())))
        sp=[q for q in s.c['inputs'] if q[0]=='giorni_ritardo_max'][0];x=np.maximum(x,0).astype(float);s.X[sp[0]]=x.astype(object);j,k=s.zc[sp[0]]
        s.Z[:,j:j+k]=np.clip((np.log1p(x)-1.2)/.9,-4,4)[:,None]
        s.b,s.se=logit(s.Z[tr],s.y[tr]);s.b=np.round(s.b,4);return sig(s.b[0]+s.Z@s.b[1:])
    def post(s,rng):
        m=np.array([d>=D('2024-04-01') for d in s.dts])&(rng.random(s.n)<.21);s.X['indice_liquidita'][m]=-9.0
    s=seek(c,35000,['giorni_ritardo','indice_liquidita','psi score prod','auc','slope','band order'],None,None,fm,post,tries=60)
    s=finish(s,'C','giorni_ritardo_max',keep=['part1','part3','part4'])
    s.docs['model_file_part4_follow_up.md']+='\n## 4.4 State of conditions at 10 November 2026\nBack-test for the southern branches: not begun, data not requested yet. The branches go on using the score.\n'
    out.append((s,[
     F('leak','data','giorni_ritardo_max is filled after the decision (longest delay on the lease up to the extract) and gives the outcome away','alone AUC about 0.86',['giorni_ritardo','giorni ritardo','longest delay'],['leak','after the decision','post','outcome','too strong','suspicious','information value','future','not known','later than','not available','target','alone','single','hindsight','predict','up to the extract']),
     F('exclusions','data','The reconciliation of records does not add: 1,840 records vanish beyond the listed exclusions','1,840 records',['exclu','reconcil','waterfall','record','count','row','population','leases'],['do not add','does not add','reconcil','differ','mismatch','unexplained','sum','not tie','disagree','short','gap','add up','inconsistent','1,840','1840','not agree','discrepan','unaccounted','missing','vanish']),
     F('sentinel late','data','indice_liquidita holds -9 in a fifth of the rows from April 2024 on','21% of rows from 2024-04-01',['indice_liquidita','indice liquidita','liquidity'],SENT+['-9','negative','psi','shift','drift']),
     F('condition overdue','papers','The back-test for the southern branches was due on 31 August 2026 and is not begun; the branches go on','three months overdue',['condition','back-test','backtest','southern','sud'],['overdue','not begun','not met','unmet','not done','past due','not fulfilled','31 august','2026-08-31','late','outstanding','missed','open','not started','breach','expired','ended','continue','go on'])],
     [['auc','discriminat','0.9','too good'],['slope','calibrat'],['no independent','validation','review','part 2'],['score','psi','shift','mean score'],['giorni_ritardo'],['limitation']]))
    # 6 Quebec: row overlap, grade order, late missing, prohibited input
    c=fin(dict(T6(('training','testing','oot','production'),(4800,2600,2600,2300)),id='boreal-meubles-versements',name='Furniture instalment score and tier',version='4.4',bank='Boréal Crédit inc.',jur=['Québec (Canada)'],unit='plans',
     mat=('medium','CAD 85m of plans a year'),owner='VP Crédit aux ménages',developer='Équipe Modèles',validator='Contrôle des modèles',committee='Comité des risques',p_dev='J. Gagnon',p_val='M. Fortier',p_chair='C. Lavoie',users='store finance desks',
     purpose='Gives each furniture instalment plan a chance of serious delay and a tier from T1 to T5 that sets the down payment.',why='Store desks ask for a down payment that depends on the tier T1 (best) to T5.',old='a two-tier rule',pop='Instalment plans of private customers in furniture stores.',target='60 days late within 180 days of delivery',algo='logistic regression',lib=LIBS[0],alt='A scorecard gave the same order.',
     source='the plan ledger',source_short='the plan ledger',excl=[('cancelled before delivery',1209),('store staff',47)],use=['Tier and down payment of furniture plans'],nouse=['Any use of civil status','Collections'],lim=('Newcomers have thin files.','Their score is near the mean.','They may bring a co-signer.','VP Crédit aux ménages'),
     closed=('CM-8','Tier bounds had five digits in one file and four in another.','one file kept, seen 2025-12-02'),planned=('tier review','April 2027'),challenge=('Do stores press customers into smaller plans?','Average plan by store was compared; no store stands out.'),system='MagasinNet',parity='800',aucmin=.66,cut=.14,rate=.085,noid=True,
     names=dict(id='x',sample='lot',date='livraison',score='risque',outcome='retard60'),amount='montant',segments=['palier'],gradecol='palier',hidepsi=True,mon_words='Desks report no trouble.',hideprod=False,names_y={'palier':'tier'},
     inputs=[('montant','ln',(7.6,.6,0),.22,'Plan amount, CAD | more delay'),('revenu_net','ln',(7.9,.42,0),-.45,'Net income a month, CAD | less delay'),('etat_civil','cat',{'marie':.4,'celibataire':.36,'divorce':.24},{'celibataire':.3,'divorce':.65},'Civil status | divorce and celibataire more delay'),('dossiers_credit','pois',1.2,.4,'Credit files opened in a year | more delay'),
      ('anciennete_adresse','ln',(3.7,.8,0),-.34,'Months at address | less delay',.04),('cote_bureau','n',(690,55,450,850,0),-.6,'Bureau points | less delay'),('mensualite_ratio','beta',(2,9,1,3),.36,'Payment over income | more delay')]))
    def post(s,rng):
        ed=np.round(np.quantile(s.score,[.22,.45,.68,.87]),4);s.extra['palier']=grades(s,ed,['T1','T2','T3','T4','T5'])
        m=s.extra['palier']=='T4';s.y[m]=rng.random(m.sum())<s.score[m]*.2
        late=np.array([d>=D('2025-01-06') for d in s.dts]);x=s.X['anciennete_adresse'];x[late&(rng.random(s.n)<.37)]=None
        te=np.flatnonzero(s.smp=='testing');tr=np.flatnonzero(s.smp=='training');k=int(len(te)*.12);a=rng.choice(te,k,False);b=rng.choice(tr,k,False)
        for d in(s.X,s.extra):
            for v in d.values(): v[a]=v[b]
        s.dts[a]=s.dts[b];s.score[a]=s.score[b];s.y[a]=s.y[b];s.Z[a]=s.Z[b]
    s=seek(c,36000,['palier','level','anciennete','slope','auc','quarter','band order','grade order'],None,None,None,post,tries=30)
    s=finish(s,'D','cote_bureau')
    out.append((s,[
     F('overlap by row','data','Whole rows of testing are copies of rows of training','12% of testing rows',['row','record','test','case','sample','line'],['overlap','duplicat','identical','copies','copy','both samples','in both','shared','same row','repeated','appear in','common to','contaminat','not independent','not disjoint','leak']),
     F('tier order','data','Tier T4 shows fewer delays than T3 and T2','T4 about a third of T3',['palier','tier','t4','grade'],['order','monoton','revers','invert','lower than','break','rank','below','not rising','does not rise','inconsistent','out of line','over-predict','overpredict','calibrat','fewer','misfit','too high','less than']),
     F('missing late','data','anciennete_adresse is blank far more often from January 2025 on','4% before, about 40% after',['anciennete_adresse','anciennete adresse','months at address'],MISS+['psi','shift','drift']),
     F('prohibited input','data','etat_civil is an input although any use of civil status is forbidden','up to 0.65 of log-odds',['etat_civil','civil status','marital'],['prohibit','forbid','not allowed','must not','input','banned','discriminat','protected','not permitted','exclu','used','basis','proxy'])],
     [['level','calibrat','slope','over-predict','overpredict','expected'],['band','decile'],['auc','discriminat'],['palier','tier'],['identif','no id','unique']]))
    return out
if __name__=='__main__': subjects()
