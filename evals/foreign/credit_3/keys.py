"""final words for the scoring of faults: (subject, kind) -> groups; subject -> side effects"""
OOT=['oot','out-of-time','out of time','out_of_time','2024','later sample','outoftime']
DISC=['auc','gini','discriminat','ranking','rank order','ranks','ks ','power','separation','kolmogorov']
FALL=['fall','fell','drop','declin','deteriorat','decay','lower','weaker','worse','lost','below','loss','reduc','weak','degrad','dropped','decrease','down from','less than']
OVER=['overlap','duplicat','both samples','in two samples','in both','shared','same case','same id','same contract','repeated','reappear','appears in','appear in','common to','contaminat','not independent','not disjoint','more than one sample','across samples','identical','copies','copied','also in train','also stand','leakage between','train and test share','occur in']
GRADE=['monoton','lower default','lower rate','lower bad','lower observed','lower event','defaults less','below g','below t','safer than','better than','revers','invert','rank order','rank-order','order of','out of order','break','lower than','fewer','not rise','does not rise','not rising','inversion','less than','over-predict','overpredict','overstat','over-estimat','overestimat','too high','misfit','calibrat','ordering','falls from','below the']
IMM_P=['matur','window','observation','outcome','read_on','young','180 days','365 days','performance period']
IMM_D=['immature','not mature','not yet','incomplete','too young','not complete','not closed','younger','unfinished','premature','too early','unripe','not had','full window','still open','open outcome','less than 180','less than 365','has not run','have not run','not matured','unmatured','are open','not elapsed','not over','before the window','matur']
DEV_P=['validator','independen','reviewed by','validated by','validation is','validation was','reviewer','validation unit']
DEV_D=['developer','builder','same unit','same team','same group','same party','same person','not independent','independence','own work','self','conflict','one unit','developed','also built','not separate','separate']
REP_P2=['report','paper','document','note','stated','quoted','claimed','declared','review','validation','written','says','given as']
DIFF=['differ','not match','does not agree','do not agree','disagree','re-comput','recomput','reproduc','overstat','understat','higher than','lower than','mismatch','inconsisten','contradict','discrepan','deviat','does not tie','not equal','not support','wrong','against','conflict']
EXC_P=['exclu','reconcil','waterfall','bridge','add up','adds up','not add','received','population filter','row count','record count','removed','funnel','starting count']
EXC_D=['do not add','does not add','not add','not reconcil','reconcil','differ','mismatch','unexplained','does not sum','do not sum','not tie','disagree','short by','shortfall','gap of','add up','inconsisten','not agree','discrepan','unaccounted','vanish','missing rows','leave','1,270','1270','1,840','1840','not match','arithmetic']
EXP_P=['approv','valid_until','valid until','release decision','permission','decision','sign-off','minute']
EXP_D=['expired','expire','lapsed','ran out','run out','runs out','ended','no longer valid','out of date','not valid','not renewed','no current','elapsed','2026-06-30','30 june','2026-03-31','31 march','overdue','months past','before today','renew']
USE_D=['prohibit','not allowed','excluded','outside','not approved','beyond','forbidden','must not','unapproved','not permitted','misuse','breach','not covered','contrary','ruled out','out-of-scope','out of scope','unauthor']
LEAK_D=['leak','after the decision','post-','too strong','suspicious','information value','future','not known','later than','not available','target','alone','single','hindsight','gives the outcome','outcome','up to the extract','predict','separates','auc','look-ahead']
PROH=['prohibit','forbid','forbidden','not allowed','must not','banned','discriminat','protected','not permitted','excluded','used','sensitive','ruled out','contrary','against the','declared','legal','special categor']
CAL=['calibrat','observed','predicted','under-predict','underpredict','too low','understat','underestimat','under-estimat','misfit','expected','actual','over-predict','overpredict','overstat','bias']
SEG=['auc','rank','discriminat','gini','power','separat','chance','weak','random','no better']
MISSW=['missing','blank','empty','null','complete','not filled','unfilled','absent','availability','no value','psi','drift','shift']
SENT=['sentinel','placeholder','default value','code value','special value','special code','impossible','implausible','out of range','outside the range','outside its range','dummy','999','filler','not a real','magic','invalid','outlier','unrealistic','extreme value','spike','one value','same value','single value','repeated value','-9','negative','far from']
UNIT=['unit','scale','factor','thousand','times','shift','psi','drift','distribution','jump','magnitude','median','rescal','average','mean','changed','stability','monthly','yearly','annual','fell','drop']
CATW=['new value','new categor','new level','new code','unseen','not seen','unknown','never','appears only','not occur','not present','absent','only in production','unfamiliar','psi','shift','drift','categor','new class','not in train','no training','first appears','novel']
SHIFT=['psi','shift','drift','stability','lower','distribution','moved','changed','differ','population','stable']
M={
 ('crediloja-parcelado','overlap by id'):[['contrato','identifier','id ','ids','case','contract','test','train','sample'],OVER],
 ('crediloja-parcelado','missing late'):[['renda_confirmada','renda confirmada'],MISSW],
 ('crediloja-parcelado','group rates'):[['sexo','women','woman','female','gender','sex '],['ratio','disparit','lower','higher','differ','adverse','accept','approv','pass','selection','four-fifths','four fifths','unequal','refus','declin','standardised','over-predict','overpredict','overestimate','over-estimate','overstat','calibrat','too high','level','misfit','observed']],
 ('crediloja-parcelado','monitoring overdue'):[['monitor','quarterly','performance report'],['overdue','missing','not filed','no later','outdated','stale','not carried out','has not been','lapsed','absent','no report','not produced','months old','behind','not done','not performed','skipped','failed to','since march','dashboard','2026-03','2 march','march 2026','last report','out of date','interval','not recent']],
 ('prairie-smallbiz','fall out of time'):[OOT,DISC,FALL],
 ('prairie-smallbiz','sentinel'):[['years_in_business','years in business'],SENT],
 ('prairie-smallbiz','validator is developer'):[DEV_P,DEV_D],
 ('prairie-smallbiz','looser limit'):[['limit','threshold','scorecard standard','auc.test','acceptance level','minimum'],['looser','lower than','weaker','below the standard','less strict','relax','0.60','lenient','softer','lowered','more permissive','not allowed','contradict','0.72','below the','departs','deviat','inconsisten','conflict','undercut']],
 ('wattle-homeloan-pd','unit change'):[['household_income','household income'],UNIT],
 ('wattle-homeloan-pd','grade order'):[['grade','g5','rating'],GRADE],
 ('wattle-homeloan-pd','reported figure differs'):[['auc','gini','discriminat','figure','test'],REP_P2,DIFF],
 ('wattle-homeloan-pd','exclusions'):[EXC_P,EXC_D],
 ('lantau-card-application','over-fitting'):[['train','development sample','in-sample','fitted'],['auc','gini','discriminat','perform','rank','overfit','over-fit'],['overfit','over-fit','drop','fall','fell','gap','lower','memor','optimis','generalis','generaliz','declin','exceed','higher','above','worse','deteriorat','loses']],
 ('lantau-card-application','category appearing'):[['channel','partner app'],CATW],
 ('lantau-card-application','prohibited input'):[['nationality'],PROH],
 ('lantau-card-application','version differs'):[['version','release','2.4'],['differ','not approved','not validated','unapproved','mismatch','inconsisten','other than','disagree','without approval','refit','unvalidated','does not cover','no approval','contradict','approv','newer','no validation','older','2.3','another version']],
 ('donau-ueberziehung','leak'):[['mahnschreiben','reminder'],LEAK_D],
 ('donau-ueberziehung','outcomes not mature'):[IMM_P,IMM_D],
 ('donau-ueberziehung','approval expired'):[EXP_P,EXP_D],
 ('donau-ueberziehung','reason codes'):[['reason code','reasons','reason given','adverse action','explanation'],['not an input','no input','not in the model','not inputs','not part','do not follow','does not follow','not follow','unrelated','fixed list','do not match','not match','residence','employment','faithful','mislead','not driven','not used','not derive','clerk','no link','not reflect','not come from','not characteristics','not model']],
 ('wisla-auto-leasing','segment ranking lost'):[['ciezarowy','truck','rodzaj'],SEG],
 ('wisla-auto-leasing','level off'):[OOT,CAL+['double','twice']],
 ('wisla-auto-leasing','input shift'):[['marza_firmy','marza firmy','margin of the firm'],SHIFT],
 ('wisla-auto-leasing','prohibited use'):[['pricing','price','priced','margin of each','standard rate'],USE_D],
 ('merlion-line-raise','reason codes blank'):[['main_reason','main reason','reason code','refusal','adverse action','reasons'],['blank','missing','empty','without a','no reason','absent','incomplete','not given','not filled','not stated','lack','not recorded','null','no main','unfilled','complete']],
 ('merlion-line-raise','score shift'):[['score','revolve_share','revolve share','pd_line','population'],['psi','shift','drift','stability','higher in production','distribution','unstable','migrat','not stable']],
 ('merlion-line-raise','proxy'):[['planning_area','planning area','area of residence'],['proxy','ethnic','stand in','stands in','stands for','associat','correlat','predicts','protected','cramer','cramér','indirect','membership','group']],
 ('merlion-line-raise','closed without evidence'):[['ma-2024-12','closed','closure','closing of'],['evidence','no test','e-mail','email','word of','unsupported','not verified','unverified','no paper','nothing','no proof','not tested',"owner's word",'without test','by the owner']],
 ('highveld-payday-plus','production earlier'):[['production'],['earlier','older than','precede','predate','not later','prior to','not after','2023','out of order','not recent','chronolog','before train','before the train','before development','before the development','is before','lies before','are before','begins before','ends before']],
 ('highveld-payday-plus','slope off'):[['slope','extreme','spread','over-confiden','overconfiden','too wide'],['calibrat','slope','predict','estimate','score']],
 ('highveld-payday-plus','group level'):[['60+','60 and over','over 60','age_band','age band','age group'],CAL+['twice','gap','higher','level']],
 ('highveld-payday-plus','approval ran out'):[EXP_P,EXP_D],
 ('severn-sme-overdraft','bad quarter'):[['quarter','2024-q2','2024q2','q2 2024','april','2024-04','2024-05','2024-06','month','over time'],DISC+['weak','worse','chance','dip']],
 ('severn-sme-overdraft','overrides'):[['overrid','against the score','departures from the score'],['share','rate','limit','above','exceed','19','5%','5 %','0.05','default','worse','more often','high','too many','beyond','perform','max','18']],
 ('severn-sme-overdraft','reported figure differs'):[['oot','out-of-time','out of time','bad rate','event rate','events','bad cases','default rate'],REP_P2,DIFF],
 ('severn-sme-overdraft','prohibited use'):[['farm','hereford','agricultur'],USE_D],
 ('storebaelt-boliglaan','outcomes not mature'):[IMM_P,IMM_D],
 ('storebaelt-boliglaan','segment ranking lost'):[['afdragsfri','laantype','interest-only'],SEG],
 ('storebaelt-boliglaan','validator is developer'):[DEV_P,DEV_D],
 ('storebaelt-boliglaan','approval without authority'):[['decision','approv','committee','signed','modelkomit','boligdirekt','permission'],['owner alone','by the owner','the owner of','owner signed','own model','authority','did not meet','not met','single signature','no vote','not competent','full committee','without the committee','wrong body','not by the committee','mandate','signed by','committee did not','alone']],
 ('adria-leasing-strumentale','leak'):[['giorni_ritardo','giorni ritardo','longest delay'],LEAK_D],
 ('adria-leasing-strumentale','exclusions'):[EXC_P,EXC_D],
 ('adria-leasing-strumentale','sentinel late'):[['indice_liquidita','indice liquidita','liquidity'],SENT+['psi','shift','drift']],
 ('adria-leasing-strumentale','condition overdue'):[['back-test','backtest','southern','condition of','approval condition','condition is','condition was','condition:','conditions'],['overdue','not begun','not met','unmet','not done','past due','not fulfilled','31 august','2026-08-31','outstanding','missed','not started','breach','expired','permission','continue','not complied','not delivered','not satisfied']],
 ('boreal-meubles-versements','overlap by row'):[['row','record','test','case','sample','line'],OVER],
 ('boreal-meubles-versements','tier order'):[['palier','tier','t4','grade'],GRADE],
 ('boreal-meubles-versements','missing late'):[['anciennete_adresse','anciennete adresse','months at address'],MISSW],
 ('boreal-meubles-versements','prohibited input'):[['etat_civil','etat civil','civil status','marital'],PROH],
}
SIDE={
 'crediloja-parcelado':[['meses_emprego','meses emprego','job tenure'],['sexo'],['renda_confirmada'],['duplicate','contrato']],
 'prairie-smallbiz':[['slope','calibration','too extreme'],['oot','out-of-time','out of time'],['2024-q','2024q','by quarter','over time'],['industry'],['years_in_business'],['validation report','independent validation']],
 'wattle-homeloan-pd':[['calibrat','over-predict','overpredict','hosmer','level of the score'],['grade'],['household_income'],['score band','decile'],['mean score','expected']],
 'lantau-card-application':[['slope','calibrat','hosmer','too extreme'],['auc','discriminat'],['employment','age_band'],['channel'],['refit','basis function','benchmark'],['change control','without a change','unvalidated change'],['2.4','release note'],['score band','decile']],
 'donau-ueberziehung':[['auc','discriminat','too good'],['slope','calibrat','over-predict','overpredict'],['event rate','bad rate','falls over time','by quarter','by month'],['mahnschreiben'],['matur'],['score psi','psi of the score','score shift','shift of the score'],['kontoart']],
 'wisla-auto-leasing':[['slope','calibrat','under-predict','underpredict'],['auc','discriminat'],['oot','out-of-time','out of time'],['psi of the score','score psi','score shift','shift of the score','score distribution'],['rodzaj'],['marza_firmy'],['change control','offer tool']],
 'merlion-line-raise':[['ethnic_group','ethnic group'],['main_reason'],['`decision`','decision column','column decision'],['income field'],['revolve_share'],['planning_area'],['escalat']],
 'highveld-payday-plus':[['calibrat','hosmer','too extreme'],['production'],['age_band'],['scaling'],['expected loss'],['latest watch','monitoring report']],
 'severn-sme-overdraft':[['oot','out-of-time','out of time'],['slope','calibrat'],['auc','discriminat'],['overrid'],['2024-q2','2024q2']],
 'storebaelt-boliglaan':[['calibrat','over-predict','overpredict'],['event rate','falls over time','by quarter','by month'],['auc','discriminat','slope'],['oot','out-of-time','out of time'],['laantype'],['matur']],
 'adria-leasing-strumentale':[['auc','discriminat','too good'],['slope','calibrat'],['giorni_ritardo'],['indice_liquidita'],['validation report','independent validation','part 2'],['southern']],
 'boreal-meubles-versements':[['calibrat','over-predict','overpredict','hosmer'],['palier','tier'],['anciennete_adresse'],['score band','decile'],['identifier','no id','unique key'],['expected']],
}
