from gen import *
CF={
'mortgage':dict(f=mortgage,clean=True,score='pd_12m',outcome='default_12m',date='approved_on',id='facility_no',cut=.10,inputs=['ltv_pct','tdsr_pct','bureau_grade','employment','liquid_months','monthly_income','tenor_years'],opt=['valuation_gap_pct'],segments=['property_class'],groups=['sex','age_band']),
'aml':dict(f=aml,clean=True,score='triage_score',outcome='escalated',date='raised_on',id='alert_no',cut=.02,inputs=['prior_alerts_12m','customer_risk','corridor_class','cash_share','velocity_ratio','account_years','counterparties','alerted_amount'],opt=['occupation_code'],segments=['scenario'],groups=['nationality_group','sex']),
'loans':dict(f=loans,clean=False,score='pd_12m',outcome='bad_12m',date='booked_on',id='loan_no',cut=.13,inputs=['bureau_score','card_utilisation','enquiries_6m','debt_to_income','years_in_job','loan_purpose'],opt=['annex_score'],segments=['origination'],groups=['sex','age_band']),
'mule':dict(f=mule,clean=False,score='mule_score',outcome='mule',date='scored_on',id='account_ref',cut=.20,inputs=['senders_30d','passthrough_ratio','cash_out_share','shared_device_accounts','night_share','fast_payment_share','days_to_first_credit','hold_release_hours'],opt=['remittance_tier'],segments=['open_channel'],groups=['sex','age_band'])}
def ok(k,c,st):
    cfg=CF[k];S=st['s'];skip=set()
    zs={'mortgage':ORDER,'aml':ORDER,'loans':['holdout','out_of_time'],'mule':['out_of_time']}[k]
    bad=0
    for t in zs:
        if abs(S[t]['z'])>1.1:return False
        if k in('mortgage','aml') and (abs(S[t]['auc']-S['development']['auc'])>.02 ):return False
        if S[t]['psi']>.02:return False
    for (t,i,a,b,n,ev,p,r,zz) in st['band']:
        if cfg['clean'] and t!='development' and abs(zz)>1.9:return False
    if cfg['clean']:
        for q,v in st['seg'].items():
            if abs(v['z'])>1.8 or (q[2]=='all' and abs(v['auc']-S['development']['auc'])>.05):return False
        for q,v in st['inp'].items():
            if v>.02:return False
    rest=[v['above'] for q,v in st['grp'].items() if q[0]==cfg['groups'][0]]
    for g in cfg['groups']:
        vs=[(v['above'],v['n'],v['z']) for q,v in st['grp'].items() if q[0]==g]
        N=sum(n for _,n,_ in vs);P=sum(a*n for a,n,_ in vs)/N
        if any(abs(a-P)/np.sqrt(P*(1-P)/n)>1.3 for a,n,_ in vs):return False
        if cfg['clean'] and any(abs(zz)>1.5 for *_,zz in vs):return False
    if k=='aml':
        b=np.asarray(c['low_band_audit'])==1;y=np.asarray(c['escalated'])
        if not 1<=y[b].sum()<=4:return False
    if k=='mule' and st['inp']['fast_payment_share']<.25:return False
    return True
def pick(k):
    for sd in range(1,600):
        c=CF[k]['f'](sd);st=stats(c,CF[k])
        if ok(k,c,st):return sd,c,st
    raise SystemExit('no seed '+k)
