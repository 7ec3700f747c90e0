import numpy as np
def cat(vals,p): return lambda r,n,s: r.choice(np.array(vals,dtype=object),n,p=p)
def pois(m,sea=0): return lambda r,n,s: r.poisson(r.gamma(1.6,1/1.6,n)*m*(1+sea*s)).astype(float)
def norm(m,sd,lo,hi,d=0): return lambda r,n,s: np.round(np.clip(r.normal(m,sd,n),lo,hi),d)
def logn(mu,sd,d=0,sea=0): return lambda r,n,s: np.round(np.exp(r.normal(mu,sd,n)+sea*s),d)
def blank(g,p):
    def f(r,n,s):
        v=g(r,n,s).astype(float); v[r.random(n)<p]=np.nan; return v
    return f
lin=lambda c,k:(lambda v:(v-c)/k)
lg=lambda c:(lambda v:np.log1p(np.nan_to_num(v))-c)
lg0=lambda v:np.log1p(np.nan_to_num(v,nan=0.))
mis=lambda v:np.isnan(v)*1.0
is_=lambda x:(lambda v:(v==x)*1.0)
flag=lambda v:v*1.0
fl=lambda p:(lambda r,n,s:(r.random(n)<p).astype(float))
S={}
S['heloc']=dict(id='tv-heloc-default-2',name='HELOC Origination Default Score',ver='2.1',kind='credit',inv='MI-0147',
 samples=[('DEV',4500,'2020-01-06','2021-12-30'),('HOLDOUT',2200,'2020-01-06','2021-12-30'),('OOT',2600,'2022-01-03','2022-12-30'),('PROD',3900,'2024-07-01','2025-09-30')],
 a0=-3.35,noise=0.2,cut=0.08,
 spec=[('fico_at_app',norm(738,46,600,850),[('(fico_at_app - 740)/50',lin(740,50),-.75)],0,'Refreshed bureau score at application'),
  ('cltv_pct',norm(68,12,20,90,1),[('(cltv_pct - 68)/10',lin(68,10),.42)],1,'Combined loan-to-value incl. full line, percent'),
  ('dti_pct',norm(34,8,8,50,1),[('(dti_pct - 34)/10',lin(34,10),.45)],1,'Debt-to-income at application, percent'),
  ('revolving_util_pct',norm(31,19,0,100,0),[('(revolving_util_pct - 30)/20',lin(30,20),.40)],0,'Unsecured revolving utilization, percent'),
  ('inquiries_6m',pois(1.3,.05),[('ln(1+inquiries_6m) - 0.7',lg(.7),.45)],0,'Bureau inquiries, six months'),
  ('months_at_address',logn(4.2,.8,0),[('ln(1+months_at_address) - 4.2',lg(4.2),-.22)],0,'Months at the property'),
  ('dep_balance_usd',blank(logn(8.6,1.2,2),.07),[('ln(1+dep_balance_usd) - 8.6 (blank read as 0 and shifted by the next term)',lambda v:np.where(np.isnan(v),0,np.log1p(np.nan_to_num(v))-8.6),-.18),('1 if dep_balance_usd is blank',mis,.3)],2,'Average deposit balance with us; blank for customers with no deposit account (optional field)'),
  ('lien_position',cat(['first','second'],[.22,.78]),[('1 if lien_position = second',is_('second'),.40)],None,'Lien position the line will take, from the title search'),
  ('employment',cat(['salaried','self_employed','retired'],[.66,.17,.17]),[('1 if employment = self_employed',is_('self_employed'),.35),('1 if employment = retired',is_('retired'),-.1)],None,'Employment type')],
 extra={'channel':lambda r,n:r.choice(np.array(['branch','online'],dtype=object),n,p=[.63,.37]),'state':lambda r,n:r.choice(np.array(['IN','OH','KY'],dtype=object),n,p=[.55,.29,.16]),
  'sex':lambda r,n:r.choice(np.array(['F','M'],dtype=object),n,p=[.48,.52]),'age_band':lambda r,n:r.choice(np.array(['under_62','62_plus'],dtype=object),n,p=[.76,.24]),'line_amount_usd':lambda r,n:np.round(np.exp(r.normal(11.0,.6,n)),-2)},
 segs=['channel','lien_position'],groups=['sex','age_band'],amount='line_amount_usd',idc='loan_no',date='book_date',samplecol='sample_cd',scorecol='pd_12m',out='dq90_12m',
 mat=(365,'2026-10-31'))
S['aml']=dict(id='tv-cash-alert-priority',name='Cash Alert Priority Score',ver='1.3',kind='aml',inv='MI-0212',
 samples=[('DEV',4200,'2024-01-02','2024-12-31'),('HOLDOUT',2000,'2024-01-02','2024-12-31'),('OOT',2400,'2025-01-02','2025-05-30'),('PROD',3800,'2026-01-02','2026-07-31')],
 a0=-3.0,noise=0.2,cut=0.15,line=0.02,
 spec=[('cash_in_30d_usd',logn(9.1,.8,0,.05),[('ln(1+cash_in_30d_usd) - 9.1',lg(9.1),.5)],0,'Cash deposited in 30 days'),
  ('near_10k_ct',pois(1.4),[('ln(1+near_10k_ct) - 0.7',lg(.7),.8)],0,'Cash deposits of $8,000 to $10,000 in 30 days'),
  ('branches_ct',lambda r,n,s:1.+r.poisson(.9,n),[('ln(1+branches_ct) - 1',lg(1),.8)],0,'Distinct branches used in 30 days'),
  ('prior_alerts_12m',pois(.8),[('ln(1+prior_alerts_12m) - 0.5',lg(.5),.55)],0,'Alerts on the customer in the prior 12 months, counted the day before the alert'),
  ('tenure_yrs',lambda r,n,s:np.round(r.gamma(1.8,4,n),0),[('ln(1+tenure_yrs) - 1.9',lg(1.9),-.4)],0,'Years as a customer'),
  ('expected_cash_ratio',blank(logn(.2,.6,1),.06),[('ln(1+expected_cash_ratio) - 0.8 (0 if blank)',lambda v:np.where(np.isnan(v),0,np.log1p(np.nan_to_num(v))-.8),.6),('1 if expected_cash_ratio is blank',mis,.1)],1,'Cash in over the amount expected at onboarding; optional, blank where no expectation was taken'),
  ('crr_rating',cat(['low','medium','high'],[.55,.33,.12]),[('1 if crr_rating = medium',is_('medium'),.45),('1 if crr_rating = high',is_('high'),.9)],None,'Customer risk rating on the day before the alert'),
  ('cash_intensive',fl(.2),[('cash_intensive',flag,-.3)],0,'1 for a registered cash-intensive business')],
 extra={'scenario_cd':lambda r,n:r.choice(np.array(['STR-01','STR-04','CSH-02','CSH-07'],dtype=object),n,p=[.34,.22,.29,.15]),'cust_type':lambda r,n:r.choice(np.array(['consumer','small_business','commercial'],dtype=object),n,p=[.5,.34,.16]),
  'residency':lambda r,n:r.choice(np.array(['us_person','non_us_person'],dtype=object),n,p=[.84,.16]),'alert_amt_usd':lambda r,n:np.round(np.exp(r.normal(9.6,.9,n)),0)},
 segs=['cust_type','scenario_cd'],groups=['residency'],amount='alert_amt_usd',idc='alert_id',date='alert_dt',samplecol='sample_cd',scorecol='priority_p',out='sar_filed',mat=(90,'2026-10-31'))
S['fraud']=dict(id='tv-check-deposit-fraud',name='Check Deposit Fraud Score',ver='3.0',kind='fraud',inv='MI-0188',
 samples=[('DEV',4500,'2024-03-01','2025-02-28'),('HOLDOUT',2200,'2024-03-01','2025-02-28'),('OOT',2500,'2025-03-03','2025-04-30'),('PROD',4000,'2025-11-03','2026-08-28')],
 a0=-3.7,noise=0.2,cut=0.08,
 spec=[('check_amt_usd',logn(7.4,1.0,2,.03),[('ln(1+check_amt_usd) - 7.4',lg(7.4),.4)],2,'Face amount'),
  ('acct_age_mo',lambda r,n,s:np.round(r.gamma(1.3,40,n),0),[('ln(1+acct_age_mo) - 3.5',lg(3.5),-.5)],0,'Age of the depositing account, months'),
  ('amt_to_avg_ratio',logn(.3,.8,2),[('ln(1+amt_to_avg_ratio) - 0.9',lg(.9),.7)],2,'Amount over the 12-month average check deposit'),
  ('payee_match_pct',norm(84,14,0,100,0),[('(payee_match_pct - 84)/15',lin(84,15),-.5)],0,'Image match of payee to account title, 0 to 100'),
  ('returned_items_12m',pois(.35),[('ln(1+returned_items_12m)',lg0,.8)],0,'Returned deposited items, prior 12 months, before this deposit'),
  ('days_since_login',blank(lambda r,n,s:np.round(r.gamma(.9,9,n),0),.09),[('ln(1+days_since_login) - 1.8 (0 if blank)',lambda v:np.where(np.isnan(v),0,np.log1p(np.nan_to_num(v))-1.8),.2),('1 if days_since_login is blank',mis,.25)],0,'Days since last digital login; optional, blank for customers not enrolled'),
  ('drawee_type',cat(['regional','national','treasury','credit_union'],[.33,.42,.08,.17]),[('1 if drawee_type = treasury',is_('treasury'),.6),('1 if drawee_type = credit_union',is_('credit_union'),.15)],None,'Type of paying bank'),
  ('new_device',fl(.13),[('new_device',flag,.8)],0,'1 where device or location was not seen in 180 days'),
  ('check_stock_flag',fl(.09),[('check_stock_flag',flag,.7)],0,'1 where the image differs from the stock on file')],
 extra={'dep_channel':lambda r,n:r.choice(np.array(['mobile','teller','atm'],dtype=object),n,p=[.58,.24,.18]),'acct_kind':lambda r,n:r.choice(np.array(['personal','business'],dtype=object),n,p=[.74,.26]),
  'age_band':lambda r,n:r.choice(np.array(['under_62','62_plus'],dtype=object),n,p=[.78,.22])},
 segs=['dep_channel','acct_kind'],groups=['age_band'],amount='check_amt_usd',idc='item_no',date='deposit_dt',samplecol='sample_cd',scorecol='fraud_p',out='confirmed_fraud',mat=(60,'2026-10-31'))
S['bad']=dict(id='tv-wire-alert-triage',name='Wire Alert Triage Score',ver='2.0',kind='aml',inv='MI-0219',
 samples=[('DEV',4000,'2024-04-01','2025-03-31'),('HOLDOUT',2000,'2024-04-01','2025-03-31'),('OOT',2300,'2025-04-01','2025-06-30'),('PROD',4200,'2026-02-02','2026-07-31')],
 a0=-3.0,noise=0.2,cut=0.15,line=0.02,
 spec=[('wire_out_90d_usd',logn(10.6,1.0,0),[('ln(1+wire_out_90d_usd) - 10.6',lg(10.6),.4)],0,'Outgoing wires in 90 days'),
  ('xborder_ct_90d',blank(lambda r,n,s:1.+r.poisson(r.gamma(1.3,2.6,n)),.02),[('ln(1+xborder_ct_90d) (blank read as 0)',lg0,.75)],0,'Cross-border wires in 90 days'),
  ('new_benef_ct',pois(1.6),[('ln(1+new_benef_ct) - 0.7',lg(.7),.7)],0,'New beneficiaries in 30 days'),
  ('in_out_gap_hrs',lambda r,n,s:np.round(r.gamma(1.2,30,n),0),[('ln(1+in_out_gap_hrs) - 3.2',lg(3.2),-.45)],0,'Hours between credit and outgoing wire'),
  ('prior_alerts_12m',pois(.9),[('ln(1+prior_alerts_12m) - 0.5',lg(.5),.5)],0,'Alerts in the prior 12 months, counted the day before the alert'),
  ('round_amt_share',lambda r,n,s:np.round(r.beta(1.3,3,n),2),[('(round_amt_share - 0.3)/0.2',lin(.3,.2),.3)],2,'Share of round-dollar wires'),
  ('benef_ctry_tier',cat(['T1','T2','T3'],[.6,.28,.12]),[('1 if benef_ctry_tier = T2',is_('T2'),.4),('1 if benef_ctry_tier = T3',is_('T3'),.9)],None,'Country tier of main beneficiary'),
  ('tenure_yrs',lambda r,n,s:np.round(r.gamma(1.8,4,n),0),[('ln(1+tenure_yrs) - 1.9',lg(1.9),-.35)],0,'Years as a customer')],
 extra={'scenario_cd':lambda r,n:r.choice(np.array(['WIR-01','WIR-03','WIR-06','PSS-02'],dtype=object),n,p=[.36,.27,.2,.17]),'cust_type':lambda r,n:r.choice(np.array(['consumer','small_business','commercial'],dtype=object),n,p=[.28,.37,.35]),
  'residency':lambda r,n:r.choice(np.array(['us_person','non_us_person'],dtype=object),n,p=[.8,.2]),'alert_amt_usd':lambda r,n:np.round(np.exp(r.normal(10.4,1.0,n)),0)},
 segs=['cust_type','scenario_cd'],groups=['residency'],amount='alert_amt_usd',idc='alert_id',date='alert_dt',samplecol='sample_cd',scorecol='triage_p',out='sar_filed',mat=(90,'2026-10-31'))
S['aml']['mult']=1.5; S['bad']['mult']=1.35; S['fraud']['mult']=1.15; S['aml']['a0']=-3.3; S['bad']['a0']=-3.2
SEED={}
