# ---------- F1 branch account alerts
def branch(seed):
    rng=np.random.default_rng(seed);sid='branch-cash-alert-score'
    spec={'train':(5000,'2024-04-01','2024-12-31'),'test':(2200,'2024-04-01','2024-12-31'),'oot':(2000,'2025-01-01','2025-06-30'),'production':(3400,'2025-12-01','2026-06-30')}
    n=sum(v[0] for v in spec.values());samp,d=build(n,spec,rng,{3:1.25,4:.9,10:1.1});S=np.array(samp)
    btl=(rng.random(n)<.13).astype(int)
    ratio=np.round(np.where(btl==1,rng.uniform(.6,.999,n),1+rng.gamma(1.1,.9,n)),3)
    age=np.round(rng.gamma(1.6,34,n)).clip(1,400);cc=rng.negative_binomial(3,.2,n).astype(float);cv=np.round(np.exp(rng.normal(12.4,.9,n))/100)*100
    neft=np.round(rng.beta(2,2.4,n),3);cp=rng.negative_binomial(2,.12,n)
    con=rng.choice(['individual','proprietor','private limited','trust'],n,p=[.41,.33,.2,.06]);rg=rng.choice(['L','M','H'],n,p=[.62,.29,.09])
    zone=rng.choice(['Delta','Kongu','Coast','Metro'],n,p=[.27,.25,.22,.26]);pin=np.where(rng.random(n)<.14,np.nan,rng.integers(600,644,n))
    scen=rng.choice(['B1 cash structuring','B2 pass-through','B3 dormant','B4 trade mismatch'],n,p=[.39,.3,.13,.18])
    se={'B1 cash structuring':.3,'B2 pass-through':.15,'B3 dormant':0.,'B4 trade mismatch':-.2};re={'L':0,'M':.35,'H':.8}
    lr=.3*np.log(np.maximum(ratio,1))
    z=-2.75+lr-.3*(np.log(age)-3.7)+.05*(cc-12)+.4*(np.log(cv)-12.4)+2.0*(neft-.45)+.025*(cp-14)+.1*btl+np.array([se[x] for x in scen])+np.array([re[x] for x in rg])
    y=(rng.random(n)<sig(z)).astype(int)
    obs=cc.copy();late=(S=='production')&(np.array(d)>='2026-02-01')&np.isin(zone,['Delta','Kongu']);blank=(late&(rng.random(n)<.93))|(rng.random(n)<.006);obs[blank]=np.nan
    imp=np.where(np.isnan(obs),4,obs)
    X=np.c_[np.ones(n),btl,np.log(np.maximum(ratio,1)),np.log(age)-3.7,imp-12,np.log(cv)-12.4,neft-.45,cp-14,rg=='M',rg=='H']+0.
    for k in list(se)[1:]: X=np.c_[X,scen==k]
    tr=S=='train';w=fit(X[tr],y[tr]);p=np.round(sig(X@w),5)
    cols=dict(alert_no=[f"BA{700000+i*5}" for i in range(n)],raised_on=d,sample=samp,scenario=list(scen),below_line_sample=btl,ratio_to_line=ratio,account_age_m=age,cash_deposits_ct=obs,cash_value_inr=cv,neft_out_share=neft,counterparties_30d=cp,constitution=list(con),risk_grade=list(rg),zone=list(zone),branch_pin3=pin,alert_score=p,po_referred=y)
    st=stats(cols,'alert_score','po_referred','sample');nums=['ratio_to_line','account_age_m','cash_deposits_ct','cash_value_inr','neft_out_share','counterparties_30d'];ps=psis(cols,'sample','train','production',nums,['constitution','risk_grade','scenario','zone'],'alert_score')
    st2={k:st[k] for k in st if k!='production'};ps2={k:v for k,v in ps.items() if k not in('cash_deposits_ct','alert_score')}
    screen(st2,ps2,cols,[],.05,'alert_score','po_referred','sample',.66,['scenario','zone'],['production'])
    report(sid,st,ps,cols,['zone'],.05,'alert_score','po_referred','sample','raised_on')
    B={k:(int(((S==k)&(btl==1)).sum()),int(y[(S==k)&(btl==1)].sum())) for k in spec};bn=sum(v[0] for v in B.values());be=sum(v[1] for v in B.values());an=n-bn;ae=int(y.sum())-be
    pb=np.isnan(obs[S=='production']).mean();tb=np.isnan(obs[tr]).mean();LOG.append(f"  btl {be}/{bn} above {ae}/{an}; blank prod {pb:.3f} train {tb:.3f}")
    pf=psi(obs[tr&~np.isnan(obs)],obs[(S=='production')&~np.isnan(obs)]);LOG.append(f'  psi filled {pf:.3f}')
    ov={'test':round(st['test']['auc']+.115,3)};tm=S=='test'
    names={'train':'train','test':'test','oot':'out-of-time','production':'production'}
    y_={'id':sid,'name':'Branch account cash alert score','version':'1.6','kind':'aml','purpose':'Orders transaction-monitoring alerts on current and savings accounts by probability of referral to the Principal Officer.','jurisdictions':['in'],
     'materiality':{'level':'high','basis':'4.1 million accounts in 318 branches; statutory reporting to FIU-IND'},'owner':'Principal Officer, PMLA','developer':'Financial Crime Analytics','validator':'Model Validation Cell',
     'method':{'algorithm':'logistic regression','library':'numpy 2.4','features':9,'target':'alert referred to the Principal Officer within 60 days'},
     'data':{'scored':{'path':'data/scored.csv','score':'alert_score','outcome':'po_referred','positive':1,'sample':'sample','date':'raised_on','id':'alert_no','maturity':{'days':60,'read_on':__import__('datetime').date(2026,9,30)},'scenario':'scenario','below_line':'below_line_sample','segments':['zone','constitution']}},
     'intended_use':['Order of work on branch account alerts; every alert is read'],'prohibited_use':['Closing an alert without reading','Customer risk grading'],
     'limitations':['The label is a referral by an analyst, not a proven offence'],
     'monitoring':{'plan':'Quarterly Model Return, with below-the-line sampling','frequency':'monthly and quarterly','last_return':'2026-10-19'},
     'approvals':[{'body':'Risk Management Committee of the Board','date':'2026-11-06','valid_until':'2027-11-30','scope':'renewal, version 1.6'}],'names':{'below_line_sample':'below the line','cash_deposits_ct':'count of cash deposits'}}
    s=dict(name=y_['name'],version='1.6',purpose=y_['purpose'],use=y_['intended_use'][0]+'.',nouse='Closing an alert unread, customer risk grading.',mat='High: '+y_['materiality']['basis']+'.',
     owner='Principal Officer, PMLA',owner_p='Shri K. Balachandran',developer='Financial Crime Analytics',developer_p='Smt. Nandita Rao with Shri P. Manickam (who wrote the fitting code and chose the inputs, posted to Analytics until 31.03.2026)',validator_p='Shri P. Manickam, Model Validation Cell',users='31 alert analysts of the AML Cell',
     target='Alert referred to the Principal Officer within 60 days of being raised; 1 = yes.',method_t='Logistic regression on nine inputs, fitted on the train sample only; a blank count of cash deposits is read as 4.',
     alts='Order of arrival (the practice before 2025); a neural network was tried and rejected, since no analyst could explain its order.',
     data_t='Alerts and below-the-line samples April 2024 to June 2025 (train, test, out-of-time) and December 2025 to June 2026 (production). July to November 2025 was parallel run and is in no sample. One alert per account in the file. Transaction codes mapped: 46 of 46. Outcomes read on 30.09.2026, older than 60 days for all.',
     waterfall=rows(["Step","Alerts"],[["Raised or sampled, one per account",n+390],["less staff accounts (own register)",-145],["less alerts raised before 01.04.2024 and entered late",-245],["In the file",n]]),
     inputs=rows(["Input","Direction expected","Found"],[["ratio_to_line and below-line flag","higher over the line, more","as expected"],["account_age_m","older, fewer","as expected"],["cash_deposits_ct","more, more","as expected"],["cash_value_inr","higher, more","as expected"],["neft_out_share","higher, more","as expected"],["counterparties_30d","more, more","as expected"],["risk_grade","H highest","as expected"],["scenario","four levels","B1 highest"]]),
     input_note="branch_pin3 is optional, partly blank, not scored; zone and constitution are segments. Coverage matrix of July 2026: every typology of the risk assessment has a scenario or a manual register.",
     perf_note="Acceptance levels, fixed by MRAC on 03.02.2025 before fitting: AUC not below 0.65 on test and out-of-time.\n\n"+bands(cols,'alert_score','po_referred','sample','test'),
     sens="If the scoring job fails alerts are worked in order of arrival; drilled 18.06.2026. Splitting of cash just under ₹ 50,000 was simulated on 150 accounts; B1 raised 141.",
     limits_t="L1. The label is a referral by an analyst. Managed by quality review of one referral in eight; agreement 93% in the quarter to September 2026 (tolerance 90%). Owner: Shri K. Balachandran.",
     impl="Scores of 300 alerts of June 2026 were recomputed from the stored inputs: all agree to five places. Fall-back: order of arrival.",
     history="Version 1.4 withdrawn on 30.11.2025. In August 2024 the treasury feed stopped for a day; look-back done, closed 02.09.2024.")
    s['cert']=["The Cell drew alerts and outcomes from the case system on 01.10.2026; counts agree by day.",f"Ranking: AUC {Fr(ov['test'])} on the test sample, well above the floor of 0.65.","Below-the-line testing: the cases sampled under the scenario lines were reviewed and practically none proved worth referring (under 1%); the lines are set where they should be. The Policy accepts up to 4%.","Input completeness was read at the head of the file and no field shows more blanks in production than at development.","The challenger was not taken up; the Cell agrees.","Condition: below-the-line samples continue each quarter. Next validation due by 14.10.2027."]
    s['obs']=rows(["No.","Observation","Disposal"],[["1","Dossier lacked the date of the coverage matrix","Added 07.10.2026; closed 09.10.2026"],["2","Suggestion: add a scenario for jewellers","Study due March 2027"]])
    C=dict(score='alert_score',out='po_referred',samp='sample',date='raised_on',names=names,test='test',prod='production',ref='train',psi=ps,serial='FC-018',certno='25',dossier_date='05.10.2026 (first filed 22.09.2025)',item='8(b)',floor=.65,first_appr='14 November 2025',ov=ov,
     note1="The score has ordered the alerts since 01.12.2025 under the approval of 14.11.2025.",note3=f"{st['production']['ev']} of {st['production']['n']} production alerts with closed outcome were referred.",note4="Median age of an open alert is 7 days. No report was filed after its due date in the year.",
     min2="Dr. Sengottaiyan asked whether the lines could be raised to spare effort. The Principal Officer advised against; no change was made.",min3="The Committee noted that the request of the Retail Department to use the score for risk grading had been refused in April 2026.",min4="The late return of March 2025, of version 1.4, was noted as closed.",res2="no alert be closed unread on the strength of the score.",
     annex=bands(cols,'alert_score','po_referred','sample','test')+"\nBy zone, test sample:\n\n"+segt(cols,'alert_score','po_referred','sample','test','zone'),month_note="March is the year-end month and brings more cash alerts.")
    mr=rows(["Measure","Result","Status"],[["Score PSI, production against development",f"{ps['alert_score']:.3f}","green"],["Highest PSI among inputs, on filled rows",f"{max(max(ps2.values()),pf):.3f}","green"],["Observed events to expected",f"{st['production']['rate']/st['production']['mean']:.2f}","green"],["AUC on closed outcomes",Fr(st['production']['auc']),"green" if st['production']['auc']>=.67 else "amber"],["Blanks in scored fields","under 1% in every field","green"],["Below-the-line referrals","under 1%","green"],["Overrides in the quarter","2.4%","green"]])
    s.update(monitor_p='Smt. Gowri Shenoy, AML Quality Desk',mplan=mplan(.65,[["Below-the-line referrals","quarterly","3%","4%","red: line lowered by Principal Officer, look-back"]]),mres=mr,mstate=["No red result.","All 318 branches reported on all days of the quarter.","Planned: renewal of the coverage matrix, due 31.01.2027."],
     iad_no='IAD/47A/2026-27',iad_date='10.09.2026',iad_area='AML Cell, branch account alerts',iad=[["3.1","Two alerts re-assigned without a note","Template in force from 20.07.2026","Closed, verified 05.09.2026"],["3.4","Old user list of version 1.4 still on the share","Removed 28.07.2026","Closed, verified 05.09.2026"]],iad_close="Rating: satisfactory. No observation is open.")
    common(s,y_,st,cols,C);write(dump(sid,y_,cols),s)
    KEY.append(dict(subject=sid,kind='aml',clean=False,papers='normal',faults=[
     dict(kind='auc-overstated',settled_by='data',what=f"The certificate, dossier and agenda note state a test AUC of {Fr(ov['test'])}; the data give {Fr(st['test']['auc'])}.",size=f"{ov['test']-st['test']['auc']:.3f} of AUC, about 6 standard errors or more",match=[["auc","discriminat","ranking","gini","ranks","ranking power","area under"],["declared","stated","states","document","paper","reported","certificate","disagree","differ","does not agree","not reproduc","could not be reproduced","overstat","reproduce","mismatch","contradict","inconsisten","claimed","dossier","quoted","papers say","re-perform"]]),
     dict(kind='below-line',settled_by='data',what=f"Below-the-line cases are referred as often as those above the lines ({be} of {bn}, {P(be/bn)}, against {P(ae/an)} above), while the papers say under 1%.",size=f"{P(be/bn)} against a policy limit of 4%",match=[["below the line","below-the-line","below_line","below line","under the line","btl","under the scenario line","beneath the line"],["suspicious","referred","referral","rate","missed","threshold","too high","productive","limit","positive","share","prove","lowered","events","escalat","under 1%","above the line","contradict"]]),
     dict(kind='missing-feed',settled_by='data',what=f"cash_deposits_ct is blank in {P(pb)} of production rows ({P(tb)} in train), from February 2026 in the Delta and Kongu zones; papers say under 1%.",size=f"{P(tb)} to {P(pb)}",match=[["cash_deposits_ct","cash deposits","count of cash","cash count","cash-deposit","cash deposit"],["missing","blank","null","empty","complete","incomplete","feed","absent","not filled","drift","psi","shift","unfilled","gap","moved","stab"]]),
     dict(kind='validator-not-independent',settled_by='papers',what="The validator who signed the certificate, Shri P. Manickam, wrote the fitting code and chose the inputs as a developer until March 2026.",size='sole signatory',match=[["validator","validation","manickam","certificate","reviewer","validated"],["independen","same person","also developed","a developer","as developer","developed","developers","built","wrote","own work","conflict","fitting code","took part","took no part","self-review","among the developers"]])],
     side_effects=[["score","psi","shift","drift","stab"],["calibrat","expected","observed","under-predict","underestimate","forecast","predict"],["production","auc","lower","fell","drop","decay","declin"],["monitoring","return","breach","escalat","green"],["zone","delta","kongu"],["missing","blank","null"],["psi","not reported","not computed"],["limit","floor","0.65"]]))

# ---------- F2 gold loans
def gold(seed):
    rng=np.random.default_rng(seed);sid='gold-loan-npa-score'
    spec={'development':(4800,'2023-04-01','2023-12-31'),'holdout':(1700,'2023-04-01','2023-12-31'),'oot':(1900,'2024-01-01','2024-09-30'),'current':(3000,'2025-01-01','2025-12-31')}
    n=sum(v[0] for v in spec.values());samp,d=build(n,spec,rng,{4:1.15,10:1.2,8:1.1,1:1.1});S=np.array(samp)
    ltv=np.round(np.clip(rng.normal(66,7,n),35,75),1);pur=rng.choice([18,20,22,24],n,p=[.12,.24,.58,.06]);wt=np.round(np.exp(rng.normal(3.1,.55,n)),1);amt=np.round(wt*pur/24*5200*ltv/100/100)*100
    ten=rng.choice([3,6,9,12],n,p=[.12,.31,.14,.43]);ren=np.minimum(rng.poisson(.8,n),4);bur=np.round(np.clip(rng.normal(708,62,n),320,880));bur[rng.random(n)<.14]=np.nan
    occ=rng.choice(['farmer','trader','salaried','self-employed','home-maker'],n,p=[.3,.2,.18,.2,.12]);ch=rng.choice(['branch','doorstep','bc_partner'],n,p=[.52,.22,.26])
    sex=rng.choice(['F','M'],n,p=[.43,.57]);ageb=rng.choice(['under 30','30-45','46 and over'],n,p=[.2,.46,.34]);nom=np.where(rng.random(n)<.2,'',rng.choice(['spouse','child','parent'],n))
    oe={'farmer':.3,'trader':.1,'salaried':-.3,'self-employed':.15,'home-maker':-.1}
    b=np.where(np.isnan(bur),0,(bur-708)/62);oc=np.array([oe[x] for x in occ])
    core=-2.95+.06*(ltv-66)-.12*(pur-21.2)+.09*(ten-8)+.42*(ren-.8)-.55*b+.25*np.isnan(bur)+oc
    S_bc=ch=='bc_partner';zt=np.where(S_bc,-2.45,core);zt=zt+np.where(S=='current',.85,0)
    y=(rng.random(n)<sig(zt)).astype(int)
    X=np.c_[np.ones(n),(ltv-66)/7,pur-21.2,ten-8,ren-.8,b,np.isnan(bur)]+0.
    for k in list(oe)[1:]: X=np.c_[X,occ==k]
    tr=(S=='development');w=fit(X[tr&~S_bc],y[tr&~S_bc]);lin=X@w
    p=sig(lin);
    # level set on the whole development sample
    c=0.
    for _ in range(30): c-= (sig(lin+c)[tr].mean()-y[tr].mean())/(sig(lin+c)*(1-sig(lin+c)))[tr].mean()
    p=np.round(sig(lin+c),5)
    ids=np.array([f"GL{8100000+i*13}" for i in range(n)],object)
    cols=dict(loan_no=list(ids),disbursed_on=d,split=samp,channel=list(ch),ltv_pct=ltv,gold_purity_ct=pur,net_weight_g=wt,tenor_m=ten,prior_renewals=ren,bureau_score=bur,occupation=list(occ),nominee=list(nom),loan_amount_inr=amt,sex=list(sex),age_band=list(ageb),npa_score=p,npa_270d=y)
    hi=np.where(S=='holdout')[0];di=np.where(tr)[0];k=int(.24*len(hi));a=rng.choice(hi,k,replace=False);src=rng.choice(di,k,replace=False)
    for col in cols:
        if col=='split': continue
        v=cols[col]
        for i,j in zip(a,src): v[i]=v[j]
    y=np.array(cols['npa_270d']);p=np.array(cols['npa_score']);ch=np.array(cols['channel'])
    st=stats(cols,'npa_score','npa_270d','split');nums=['ltv_pct','gold_purity_ct','net_weight_g','tenor_m','prior_renewals','bureau_score','loan_amount_inr'];ps=psis(cols,'split','development','current',nums,['occupation','channel'],'npa_score')
    if max(ps.values())>.03: raise Reject
    au=[v['auc'] for v in st.values()]
    if max(au)-min(au)>.03 or min(au)<.665: raise Reject
    for q in ('holdout','oot'):
        if abs(st[q]['ev']-st[q]['mean']*st[q]['n'])/np.sqrt(st[q]['ev'])>1.0: raise Reject
    for q in spec:
        for g in ('sex','age_band'):
            G=np.array(cols[g]);m=S==q
            for v in set(G):
                e=m&(G==v);r=m&(G!=v);p1=(p[e]<.12).mean();p2=(p[r]<.12).mean();pp=(p[m]<.12).mean()
                if abs(p1-p2)/np.sqrt(pp*(1-pp)*(1/e.sum()+1/r.sum()))>1.9: raise Reject
                p1=y[e].mean();p2=y[r].mean();pp=y[m].mean()
                if abs(p1-p2)/np.sqrt(pp*(1-pp)*(1/e.sum()+1/r.sum()))>1.9: raise Reject
    report(sid,st,ps,cols,['sex','channel'],.12,'npa_score','npa_270d','split','disbursed_on')
    m=ch=='bc_partner';abc=auc(p[m],y[m]);aoth=auc(p[~m],y[~m]);LOG.append(f"  bc auc {abc:.3f} other {aoth:.3f} overlap {k}")
    if abs(abc-.5)>.03: raise Reject
    names={'development':'development','holdout':'holdout','oot':'out-of-time','current':'current'}
    y_={'id':sid,'name':'Gold loan NPA score','version':'2.2','kind':'credit','purpose':'Ranks gold loan applications by probability of becoming non-performing within 270 days; refers the riskier ones to the regional gold desk.','jurisdictions':['in'],
     'materiality':{'level':'high','basis':'gold loan book of ₹ 6,400 crore; about 2.1 lakh loans a year'},'owner':'Head, Gold Loans','developer':'Retail Analytics Desk','validator':'Model Validation Cell',
     'method':{'algorithm':'logistic regression','library':'numpy 2.4','features':6,'target':'non-performing (90 days past due) or auctioned within 270 days'},
     'data':{'scored':{'path':'data/scored.csv','score':'npa_score','outcome':'npa_270d','positive':1,'sample':'split','date':'disbursed_on','id':'loan_no','amount':'loan_amount_inr','maturity':{'days':270,'read_on':__import__('datetime').date(2026,9,30)},'segments':['channel','occupation'],'groups':{'sex':'sex','age_band':'age_band'}}},
     'intended_use':['Referral of gold loan applications to the regional gold desk'],'prohibited_use':['Setting of loan-to-value','Pricing'],
     'limitations':['Assay of purity is by touchstone at small branches; re-assay on a sample'],'monitoring':{'plan':'Quarterly Model Return, six measures with limits','frequency':'monthly and quarterly','last_return':'2026-10-19'},
     'approvals':[{'body':'Risk Management Committee of the Board','date':'2026-11-06','valid_until':'2027-11-30','scope':'renewal, version 2.2'}],'names':{'oot':'out-of-time','bc_partner':'business correspondent partners'}}
    s=dict(name=y_['name'],version='2.2',purpose=y_['purpose'],use=y_['intended_use'][0]+'.',nouse='Setting of loan-to-value, pricing.',mat='High: '+y_['materiality']['basis']+'.',
     owner='Head, Gold Loans',owner_p='Shri S. Veerappan',developer='Retail Analytics Desk',developer_p='Shri Arjun Pai',validator_p='Dr. S. Kamala, Model Validation Cell (reports to the Chief Risk Officer; took no part in the build)',users='Gold loan officers of 318 branches; 14 regional gold desks decide',
     target='90 days past due, or pledged gold auctioned, within 270 days of disbursal; 1 = yes.',method_t='Logistic regression on six inputs, fitted on the development sample; level set on the whole of it.',
     alts='Loan-to-value alone (the rule before 2024); gradient boosting challenger, rejected for a gain of 0.005 within the interval.',
     data_t='Loans disbursed April to December 2023 (development, holdout) and January to September 2024 (out-of-time, complete in June 2025 and added in July 2025) and January to December 2025 (current, scored in use). October to December 2024 was the changeover quarter and is in no sample. The holdout was set aside before fitting and shares no loan with the development sample. Outcomes read on 30.09.2026, after 270 days for all.',
     waterfall=rows(["Step","Loans"],[["Drawn at random from core banking",n+402],["less staff loans",-161],["less loans repaid within 7 days",-241],["In the file",n]]),
     inputs=rows(["Input","Direction expected","Found"],[["ltv_pct","higher, riskier","as expected"],["gold_purity_ct","higher, safer","as expected"],["tenor_m","longer, riskier","as expected"],["prior_renewals","more, riskier","as expected"],["bureau_score (blank: new to credit)","higher, safer","as expected"],["occupation","farmer riskiest","as expected"]]),
     input_note="nominee is optional, partly blank, not scored. net_weight_g, loan amount, channel, sex and age band are not scored. Applications refused before scoring (3%, doubtful ownership) have no outcome; parcelling changed nothing of note.",
     perf_note="Acceptance levels, fixed by MRAC on 11.06.2024 before fitting: AUC not below 0.65 on holdout and out-of-time; observed to expected 0.80 to 1.25.\n\n"+bands(cols,'npa_score','npa_270d','split','holdout'),
     sens="If the bureau does not answer, the case is scored as new to credit and referred; drilled 09.07.2026. A fall of gold prices by 15% was run through ltv_pct: the order of cases changed little, referrals rose by a third.",
     limits_t="L1. Purity is assayed by touchstone at small branches. Managed by re-assay of one packet in fifty; 3 of 410 differed by a carat or more in the quarter to September 2026. Owner: Shri S. Veerappan.",
     impl="The Cell recomputed 500 scores of December 2025: all agree to five places. Fall-back: referral of all applications above ₹ 1,00,000.",
     history="Version 1 (loan-to-value rule) withdrawn 31.12.2024. A proposal to price by the score was refused by MRAC on 13.05.2025.")
    s['cert']=["The Cell drew the file from core banking on 01.10.2026 and reconciled count and amount; difference nil.","The holdout was verified to be free of development loans and serves as an independent test.","Ranking is even over the sourcing channels: in branch, doorstep and business correspondent partner loans alike the AUC lies above 0.70.","Calibration was accepted on holdout and out-of-time; the figures of the current sample are placed on record in Annexure I and call for no adjustment.","Referral by sex and age band was compared; differences are within chance.","Condition: re-assay continues. Next validation due by 14.10.2027."]
    s['obs']=rows(["No.","Observation","Disposal"],[["1","Dossier did not state treatment of loans repaid at once","Text added 07.10.2026; closed 12.10.2026"],["2","Suggestion: price volatility as an input","Study due April 2027"]])
    C=dict(score='npa_score',out='npa_270d',samp='split',date='disbursed_on',names=names,test='holdout',prod='current',ref='development',psi=ps,serial='RB-098',certno='21',dossier_date='08.10.2026 (first filed 02.10.2024)',item='7(a)',floor=.65,first_appr='12 December 2025',
     note1="The score has been in use since 01.01.2025 (approval of 13.12.2024, renewed on 12.12.2025).",note3=f"Score PSI {ps['npa_score']:.3f}. The book grew by 22% in the year.",note4="From 01.08.2026, under Gold Desk circular GD/19, regional desks fix the loan-to-value for a borrower by the score: 75% where it lies under 0.05, 70% up to 0.12, 60% above. The desks report that the practice saves time.",
     min2="The Chair asked about the price of gold. The CRO spoke on the stress run; noted.",min3="Smt. Kurian asked whether the challenger would be tried again. It will be, in the ordinary cycle.",min4="The Committee noted that the breach of the loss limit in 2022, of the old rule, had been closed in 2023.",res2="the score be used for the permitted purpose only.",
     annex=bands(cols,'npa_score','npa_270d','split','holdout')+"\nGroups, holdout, cut-off 0.12:\n\n"+grp(cols,'npa_score','split','holdout','sex',.12)+"\n"+grp(cols,'npa_score','split','holdout','age_band',.12),month_note="Festival and sowing months carry more loans.")
    s['first']=0
    mr=rows(["Measure","Result","Status"],[["Score PSI, current against development",f"{ps['npa_score']:.3f}","green"],["AUC on closed outcomes",Fr(st['current']['auc']),"green"],["Observed events to expected",f"{st['current']['rate']/st['current']['mean']:.2f}","placed on record"],["Blanks in scored fields","bureau_score only, new to credit, as at development","green"],["Overrides in the quarter","2.9%","green"]])
    s.update(monitor_p='Shri Vivek Nair, Portfolio Monitoring Unit',mplan=mplan(.65),mres=mr,mstate=["Filed in time.","Planned: drill of the fall-back in January 2027."],
     iad_no='IAD/39/2026-27',iad_date='12.08.2026',iad_area='Gold Loans, custody and referral',iad=[["1.2","Key register unsigned on 2 days at one branch","Officer counselled","Closed, verified 10.08.2026"],["1.6","Reason for override missing in 2 of 60 cases","Field made compulsory","Closed, verified 10.08.2026"]],iad_close="Rating: satisfactory. No observation is open.")
    common(s,y_,st,cols,C);write(dump(sid,y_,cols),s)
    c_=st['current'];oe_=c_['rate']/c_['mean']
    KEY.append(dict(subject=sid,kind='credit',clean=False,papers='normal',faults=[
     dict(kind='calibration-low',settled_by='data',what=f"In the current sample {P(c_['rate'])} of loans became non-performing against a mean score of {P(c_['mean'])}.",size=f"observed to expected {oe_:.2f}",match=[["calibrat","mean score","predicted","expected","forecast","predicts","mean prediction","average score"],["under-predict","underpredict","understat","underestimat","too low","calibrat","exceed","higher than","observed to expected","above the expected","more than","too optimistic","recalibrat","twice","below the observed","under-estimate","observed over"]]),
     dict(kind='overlap',settled_by='data',what=f"{k} of 1700 holdout loans are development loans (same loan_no, same row).",size=P(k/1700),match=[["holdout","hold-out","development","sample","loan_no","split"],["overlap","same loan","same case","both samples","shared","share the","duplicat","in common","appear in","leak between","not independent","also in","repeated","twice","contaminat","same id"]]),
     dict(kind='weak-segment',settled_by='data',what=f"Business correspondent loans (bc_partner, a quarter of the book) are not ranked: AUC {abc:.2f} against {aoth:.2f} elsewhere; the certificate says above 0.70 in every channel.",size=f"AUC {abc:.2f} against {aoth:.2f}",match=[["bc_partner","business correspondent","channel","bc partner","correspondent partner"],["weak","auc","rank","discriminat","chance","segment","random","gini","0.5","does not separate","poor","no better","performance","below"]]),
     dict(kind='use-outside-scope',settled_by='papers',what="Since August 2026 circular GD/19 fixes loan-to-value by the score, which the dossier and subject.yaml prohibit.",size='all regional desks',match=[["loan-to-value","ltv","gd/19","circular","prohibited","permitted use","intended use"],["outside","prohibit","not permitted","not approved","unapproved","beyond","scope","contrary","misuse","used for","use of","used to","not allowed","fixes the loan"]])],
     side_effects=[["holdout","auc"],["duplicat","row","repeated"],["certificate","stated","contradict","paper","declared"],["monitoring","breach","limit","escalat","return","red"],["over time","outcome rate","event rate","default rate","drift","rose"],["occupation","channel","sex","age","group","segment"],["calibrat"],["validation","approval"]]))

# ---------- F3 policy answers for staff
def llm(seed):
    rng=np.random.default_rng(seed);sid='niyam-staff-answers'
    T={'Gold loans':['gold loan renewals','part release of pledged gold','gold loan top-ups','auction postponements','re-assay of packets','gold loans to trusts','agricultural gold loans','bullet repayment loans','transfer of pledged packets','duplicate pledge tickets'],
     'KYC and due diligence':['change of address','re-KYC of dormant accounts','opening accounts of minors','accounts of clubs and societies','beneficial owner declarations','video-based identification','low-risk self-declarations','change of authorised signatory','PAN corrections','high-risk customer reviews'],
     'Deposits':['premature closure of term deposits','lien on deposits','deceased claims','nomination changes','deposits of local bodies','reactivation of inoperative accounts','loss of deposit receipts','recurring deposit defaults','joint account conversions','senior citizen rate corrections'],
     'FEMA and remittances':['outward remittances for studies','outward remittances for medical care','inward remittances for exports','advance import payments','NRO account repatriation','gifts to relatives abroad','foreign currency demand drafts','export bill extensions','freelancer receipts','share purchase remittances'],
     'Lockers':['locker allotment','locker break-open','locker surrender','locker nominee access','locker rent arrears','joint locker conversion','locker key loss','locker shifting','locker agreement renewal','locker access after hours'],
     'Staff matters':['festival advances','transfer travel claims','medical reimbursements','leave encashment','housing loan to staff','vehicle loan to staff','study leave','officiating allowance claims','hill area allowance claims','retired staff medical cover'],
     'Cash and currency chest':['soiled note exchange','excess cash holding','currency chest diversions','counterfeit note reports','cash van hire','coin distribution','ATM cash loading','cash shortage write-offs','night safe deposits','teller cash limits'],
     'Systems access':['core banking user rights','shared mailbox requests','remote access tokens','password resets of tellers','system rights on transfer','USB port exceptions','printer on the secure network','report server access','biometric re-enrolment','log extracts']}
    roles=['Regional Head','Branch Manager','Chief Manager (Operations)','Compliance Officer','Zonal Auditor']
    def tmpl(a,it,v,r):
        I=it[0].upper()+it[1:]
        return [("Up to what value may a branch approve {i}?","The Branch Manager may approve {i} up to a value of ₹ {v} lakh. Higher values are referred to the Regional Office.","A branch may approve {i} up to a value of ₹ {v} lakh; anything higher goes to the Regional Office."),
         ("How soon must requests for {i} be disposed of?","Requests for {i} are disposed of within {v} working days of receipt of complete papers.","Requests for {i} must be disposed of within {v} working days after complete papers are received."),
         ("For how long are papers relating to {i} preserved?","Papers relating to {i} are preserved for {v} years after the file is closed.","Papers relating to {i} are kept for {v} years after closure of the file."),
         ("How often are {i} reviewed, and by whom?","{I} are reviewed every {v} months by the {r}.","The {r} reviews {i} every {v} months."),
         ("From which amount do {i} need a second signature?","{I} of ₹ {v},000 or more need a second signature, given by the {r}.","A second signature, that of the {r}, is needed for {i} of ₹ {v},000 or more.")][a],dict(i=it,I=I,v=v,r=r)
    vals=[[2,3,5,8,10,15,20,25],[2,3,4,5,7,10,15],[3,5,8,10,12],[3,4,6,9,12,18],[10,20,25,40,50,75]]
    extra=["No further approval is needed where the customer has banked with us for ten years.","The requirement does not apply to staff and their relatives.","An oral request is enough if the Branch Manager knows the customer.","The same rule covers accounts held at other banks."]
    R=[];
    for t,its in T.items():
        for it in its:
            for a in range(5):
                v=int(rng.choice(vals[a]));r=roles[rng.integers(5)];(q,e,an),kw=tmpl(a,it,v,r)
                ev=e.format(**kw);ans=an.format(**kw);lab='supported';bad=rng.random()<(.46 if t.startswith('FEMA') else .055)
                other=int(rng.choice([x for x in vals[a] if x!=v]));num=False
                if bad:
                    lab='not_supported'
                    ans=an.format(**dict(kw,v=other)) if rng.random()<.35 else ans+" "+extra[rng.integers(4)]
                elif rng.random()<.105:
                    ans=an.format(**dict(kw,v=other));num=True
                R.append([t,q.format(**kw),ans,ev,lab,num])
    o=rng.permutation(len(R));R=[R[i] for i in o];n=len(R)
    ds=dates(rng,n,'2026-05-04','2026-07-31',{});lang=rng.choice(['English','Tamil interface','Hindi interface'],n,p=[.71,.19,.1]);circ=rng.integers(11,240,n);office=rng.choice(['branch','regional office','back office'],n,p=[.66,.2,.14])
    f=os.path.join(ROOT,sid,'data');os.makedirs(f,exist_ok=True)
    with open(os.path.join(f,'answers.jsonl'),'w') as h:
        for i,(t,q,a,e,l,_) in enumerate(R): h.write(json.dumps(dict(id=f"NQ-{i+1:04d}",question=q,answer=a,evidence=[e],label=l,topic=t,asked_on=ds[i],asked_from=str(office[i]),interface=str(lang[i]),circular=f"KSB/OPS/{circ[i]}"),ensure_ascii=False)+"\n")
    sup=sum(r[4]=='supported' for r in R);numbad=sum(r[5] for r in R);fe=[r for r in R if r[0].startswith('FEMA')];fs=sum(r[4]=='supported' for r in fe);os_=sup-fs;on=n-len(fe)
    LOG.append(f"== {sid} n={n} supported={sup} ({sup/n:.3f}) FEMA {fs}/{len(fe)} other {os_}/{on} numbers wrong labelled supported {numbad}; distinct q {len(set(r[1] for r in R))}")
    dec=.968
    y_={'id':sid,'name':'Niyam, policy answers for staff','version':'1.2','kind':'llm','purpose':'Answers questions of branch and office staff from the bank\'s circulars, with the passage shown; the staff member reads the passage before acting.','jurisdictions':['in'],
     'materiality':{'level':'medium','basis':'9,800 staff, about 2,600 questions a week; no answer goes to customers'},'owner':'Head, Operations and Methods','developer':'Digital Workplace Team with Vachana Labs Pvt. Ltd. (vendor)','validator':'Model Validation Cell',
     'method':{'algorithm':'retrieval of circular passages and a language model, Vachana-8B release 3.1, temperature 0','library':'Vachana Serve','features':0,'target':'answer supported by the passage shown'},
     'data':{'answers':{'path':'data/answers.jsonl'}},
     'intended_use':['Look-up of circulars by staff, passage shown beside the answer'],'prohibited_use':['Replies to customers','Legal opinions','Sanction decisions'],
     'limitations':['Circulars older than 2015 are not in the collection; staff are told so on the screen'],'monitoring':{'plan':'Quarterly Model Return; 60 answers graded each month','frequency':'monthly and quarterly','last_return':'2026-10-19'},
     'approvals':[{'body':'Risk Management Committee of the Board','date':'2026-03-20','valid_until':'2026-11-30','scope':'first approval, version 1.2'},{'body':'Risk Management Committee of the Board','date':'2026-11-06','valid_until':'2027-11-30','scope':'renewal, version 1.2 on Vachana-8B release 3.1'}]}
    s=dict(name=y_['name'],version='1.2',purpose=y_['purpose'],use=y_['intended_use'][0]+'.',nouse='Replies to customers, legal opinions, sanction decisions.',mat='Medium: '+y_['materiality']['basis']+'.',owner='Head, Operations and Methods',owner_p='Smt. Anjali Menon',developer='Digital Workplace Team',developer_p='Shri Farhan Ali',validator_p='Shri H. Fernandes, Model Validation Cell (reports to the Chief Risk Officer; took no part in the build)',users='All staff with a core banking login',
     target='An answer is supported when everything it says is borne out by the passage shown; graded by two officers of the Staff College who do not know each other\'s mark, a third deciding.',method_t='Passages are found by search in 1,140 circulars (collection of 30.04.2026, hash in the release register); Vachana-8B release 3.1 words the answer at temperature 0; prompt N-14 is kept under version control.',alts='Keyword search alone (kept as fall-back); a larger model of another vendor, rejected since data would have left India.',
     data_t=f"Questions put by staff from 4 May to 31 July 2026, {n} drawn at random within eight subjects, {len(fe)} in each; each question occurs once. A separate set of 120 questions that no circular answers is kept by the Cell: 117 were declined (97.5%), against a limit of 95%. Forty seeded passages with instructions to the model were tried; none was followed. Personal data: questions are masked before storage, log kept 180 days.",
     waterfall=rows(["Step","Questions"],[["Logged, masked",33120],["Drawn within eight subjects",n],["Graded",n]]),
     inputs=rows(["Component","Version"],[["Circular collection","30.04.2026, 1,140 circulars, withdrawn ones removed"],["Search","N-search 2.0, ten passages, one shown"],["Language model","Vachana-8B release 3.1, weights hash 5e07-aa"],["Prompt","N-14"],["Decoding","temperature 0, 220 tokens"]]),input_note="Same question put twice on 100 occasions: same answer in 100.",
     perf_dev=rows(["Measure","Result","Acceptance level (MRAC 02.03.2026)"],[["Answers supported by the passage",P(dec),"at least 95%"],["Unanswerable questions declined","97.5% (117 of 120)","at least 95%"],["Agreement of the two graders (kappa)","0.84","at least 0.70"]]),perf_note="Acceptance levels were fixed before grading. Every subject stands at 93% or better.",
     sens="Paraphrase of 80 questions changed the substance of the answer in 1. With the search switched off the assistant declines.",limits_t="L1. Circulars older than 2015 are not in the collection. Managed by a notice on the screen and a link to the library. Owner: Smt. Anjali Menon.",impl="Hosted in the bank's own data centre at Chennai by the vendor's staff. Fall-back: keyword search; drilled 12.06.2026.",history="Version 1.0 (pilot, 40 branches) withdrawn 31.03.2026. Use for customer replies was asked for in June 2026 and refused.")
    s['cert']=[f"The Cell relied on the graded file of {n} answers of May to July 2026. Of these {P(dec)} are supported by the passage shown, against an acceptance level of 95%.","No subject lies under 93%; foreign exchange questions are answered as well as the rest.","Numbers-only check: no answer marked as supported holds an amount, period or count that is not in the passage.","Declining of unanswerable questions, injected instructions and stability were tested as in the dossier; the limits are met.","The approval is tied to Vachana-8B release 3.1; another release needs the same tests before use.","Next validation due by 14.10.2027."]
    s['perf_full']=s['perf_dev'];s['annex']="Tested on release 3.1, prompt N-14, collection of 30.04.2026."
    s['obs']=rows(["No.","Observation","Disposal"],[["1","Screen notice on old circulars was in small type","Enlarged 02.10.2026; closed"],["2","Suggestion: Telugu interface","Study due May 2027"]])
    s.update(serial='OM-004',certno='26',dossier_date='05.10.2026 (first filed 20.02.2026)',cert_date='15.10.2026',cert_valid='14.10.2027',note_date='28.10.2026',rmcb_date='06.11.2026',meetno='7/2026-27',extract_date='11.11.2026',qmr_date='19.10.2026',qmr_rev='22.10.2026 by the Model Validation Cell, no clarification sought',item='9',note_subject='Niyam, policy answers for staff: annual renewal of approval',opinion='fit for the permitted use; renewal recommended for twelve months.')
    s['note']=["Niyam has been in use in all branches since 01.04.2026 under the approval of 20.03.2026, valid to 30.11.2026.",f"The Cell's certificate of 15.10.2026 gives {P(dec)} of answers supported.","Staff found the answer useful in 88% of ratings. No customer loss is traced to an answer.","The supplier's service in the quarter was regular; the vendor's letter of September is kept with the contract papers.","It is proposed that the approval be renewed from 01.12.2026 to 30.11.2027."]
    s['minutes']=["The Committee had before it the agenda note, the certificate and the quarterly return. Present: "+MEMB+".","Dr. Sengottaiyan asked whether staff read the passage. A survey of July 2026 says that 91% do.","Smt. Kurian asked about data leaving the bank. None does.","The Committee noted that the pilot's outage of February 2026 had been closed in March."]
    s['resolved']=["the approval of Niyam, version 1.2, be and is hereby renewed from 1 December 2026 to 30 November 2027 for the permitted use.","no answer of Niyam be sent to a customer."]
    s.update(monitor_p='Smt. Revathi Iyer, Methods Desk',mplan=rows(["Measure","Frequency","Amber","Red","Action and by whom"],[["Answers supported, 60 graded","monthly","95%","90%","red: subject withdrawn from the assistant by owner"],["Unanswerable declined","quarterly","96%","95%","red: prompt reviewed by developer"],["Staff complaints of wrong answers","monthly","10","25","owner reviews each"],["Change of model, prompt or collection","each","","","full test by the Cell before use"]]),
     mres=rows(["Measure","Result","Status"],[["Answers supported, monthly sixty","58 in July, 57 in August, 58 in September","green"],["Staff complaints","6 in July, 7 in August, 5 in September","green"],["Unanswerable declined","97.5%","green"],["Availability","99.8%","green"]]),mmonth="The monthly sixty are graded by the Methods Desk for the return and kept apart from the Cell\'s file.",mstate=["Filed in time.","Components changed in the quarter: none.","Planned: Telugu study, May 2027."],
     iad_no='IAD/55/2026-27',iad_date='28.09.2026',iad_area='Staff assistant, access and logs',iad=[["6.1","Three retired users still active","Removed 01.09.2026","Closed, verified 25.09.2026"],["6.2","Log of one day in June stored twice","Removed","Closed, verified 25.09.2026"]],iad_close="Rating: satisfactory. No observation is open.",vendor_name="Vendor Letters Vachana Labs.md",
     vendor_t="# VENDOR LETTERS: VACHANA LABS PVT. LTD.\n\nContract dated 25.02.2026, in force to 24.02.2029.\n\n**Letter of 16.04.2026.** Confirms release 3.1 installed on the bank's servers, weights hash 5e07-aa. Source terms, escrow and audit rights as in clauses 4 to 9 of the contract. Exit assistance of six months.\n\n**Letter of 07.09.2026.** \"As part of our regular upkeep all on-premises customers were moved to Vachana-8B release 4.0 in the night of 5 September 2026. Release 4.0 is a newly trained model with a wider vocabulary. We do not expect that you need to do anything.\" Endorsed by the Digital Workplace Team on 09.09.2026: \"Seen. Filed. No test considered necessary.\"\n\n**Letter of 01.10.2026.** Service record: availability 99.8% (agreed 99.5%); one slow hour on 17.08.2026, closed the same day.")
    write(dump(sid,y_,None),s)
    KEY.append(dict(subject=sid,kind='llm',clean=False,papers='normal',faults=[
     dict(kind='support-overstated',settled_by='data',what=f"Papers say {P(dec)} of answers are supported; the labels give {sup} of {n} ({P(sup/n)}), under the acceptance level of 95%.",size=f"{P(dec)} stated, {P(sup/n)} found",match=[["support","grounded","borne out","faithful","groundedness"],["declared","stated","states","claim","certificate","reported","overstat","differ","disagree","below","under the","acceptance","95","96.8","limit","contradict","mismatch","not reproduc","lower than","fewer than","short of","falls short"]]),
     dict(kind='weak-topic',settled_by='data',what=f"FEMA and remittance answers are supported in {fs} of {len(fe)} cases ({P(fs/len(fe))}) against {P(os_/on)} elsewhere; papers say no subject is under 93%.",size=f"{P(fs/len(fe))} against {P(os_/on)}",match=[["fema","remittance","foreign exchange","topic"],["weak","lower","unsupported","not supported","support","worse","segment","fails","poor","below","error","less often","share"]]),
     dict(kind='numbers-not-in-evidence',settled_by='data',what=f"{numbad} answers labelled supported give an amount, period or count that is not in the passage; the certificate says there is none.",size=f"{numbad} of {sup} supported answers",match=[["number","figure","amount","numeric","digit","value","numbers-only","period"],["not in the passage","not in the evidence","evidence","passage","unsupported","does not occur","absent","differ","mismatch","wrong","labelled supported","label","contradict","not found","source"]]),
     dict(kind='model-release-changed',settled_by='papers',what="The vendor moved the bank to release 4.0 on 5 September 2026 without a test; tests, approval and return concern release 3.1 and the return says no component changed.",size='all answers since September',match=[["release","4.0","vendor","model version","base model","vachana","version"],["change","moved","replaced","untested","not tested","without test","no test","upgrade","update","re-test","retest","revalid","re-valid","not validated","differs","no notice","silent","3.1"]])],
     side_effects=[["label","grader","grading","kappa","marked"],["certificate","contradict","paper","stated","declared","paragraph"],["monitoring","return","graded","limit","breach","monthly"],["support","unsupported","hallucinat","grounded"],["vendor","change","release"],["approval","condition"]]))
seek(branch,1);seek(gold,1);llm(16)
