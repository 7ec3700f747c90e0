from core import *
SEAS=[.8,.9,1.1,1.05,1.1,1.1,1.05,.95,1.05,1.05,1,.75]
def design(kind,D):
    f=[]; n=[]
    def a(name,v): n.append(name); f.append(np.asarray(v,float))
    if kind=='credit':
        a('ltv, per 10 points above 70',(D['ltv']-70)/10); a('loan_to_income, per 1.0 above 3.5',D['loan_to_income']-3.5)
        a('bureau_score, per 50 points below 620',(620-D['bureau_score'])/50); a('searches_6m, each',D['searches_6m'])
        am=D['adverse_months']; a('adverse_months present',~np.isnan(am)); a('adverse_months, per year under 6 years',np.where(np.isnan(am),0,np.maximum(72-np.nan_to_num(am),0)/12))
        a('employment = self-employed',D['employment']=='self-employed'); a('employment = fixed-term',D['employment']=='fixed-term')
        a('log of net_income over 2,400',np.log(D['net_income']/2400)); a('years_at_address, per 5 years',D['years_at_address']/5); a('term_years, per 10 years above 25',(D['term_years']-25)/10)
    else:
        a('log of amount_ratio',np.log(D['amount_ratio'])); pm=D['payee_account_months']
        a('payee_account_months absent',np.isnan(pm)); a('payee account younger than 6 months',np.nan_to_num(pm,nan=99)<6); a('payee account 6 to 23 months',(np.nan_to_num(pm,nan=99)>=6)&(np.nan_to_num(pm,nan=99)<24))
        a('cop_result = no match',D['cop_result']=='no match'); a('cop_result = partial',D['cop_result']=='partial'); a('on_call',D['on_call']); a('remote_access',D['remote_access']); a('new_device',D['new_device'])
        a('balance_drain, per 10 points above 50',(D['balance_drain']-50)/10); a('session_minutes, per 10 minutes',D['session_minutes']/10); a('evening or night (18 to 5)',(D['hour']>=18)|(D['hour']<6))
    return np.column_stack(f),n
TRUE={'credit':[-4.65,.45,.45,.75,.22,.55,.20,.55,.60,-.60,-.14,.28],'fraud':[-5.55,.75,.45,1.65,.75,1.55,.75,1.65,1.9,.9,.20,.32,.40]}
COLS={'credit':['ltv','loan_to_income','net_income','employment','bureau_score','searches_6m','adverse_months','years_at_address','term_years'],
      'fraud':['amount_ratio','payee_account_months','cop_result','session_minutes','on_call','remote_access','new_device','balance_drain','hour']}
WIN={'credit':[('development','2020-07-01','2021-12-31',5200),('holdout','2020-07-01','2021-12-31',2200),('out_of_time','2022-01-01','2022-09-30',3000),('production','2024-07-01','2025-08-31',4200)],
     'fraud':[('development','2024-07-01','2025-02-28',5000),('holdout','2024-07-01','2025-02-28',2200),('out_of_time','2025-03-01','2025-06-30',3000),('production','2026-02-01','2026-07-31',4400)]}
def gen(kind,seed):
    r=np.random.default_rng(seed); w=WIN[kind]
    sample=np.concatenate([[a]*n for a,_,_,n in w]); date=np.concatenate([dates(r,b,c,n,SEAS) for _,b,c,n in w]); N=len(sample); D={}
    if kind=='credit':
        D['ltv']=np.round(np.clip(95*r.beta(5.5,1.9,N),15,95),1); D['loan_to_income']=np.round(np.clip(r.normal(3.4,.8,N),.6,5.5),2)
        D['net_income']=np.round(np.exp(r.normal(7.85,.38,N)),-1); D['employment']=r.choice(['employed','self-employed','fixed-term','retired'],N,p=[.74,.15,.07,.04])
        D['bureau_score']=np.clip(r.normal(600,62,N),350,760).round().astype(int); D['searches_6m']=r.poisson(1.3,N)
        D['adverse_months']=np.where(r.random(N)<.12,np.round(r.uniform(4,72,N)),np.nan); D['years_at_address']=np.round(np.minimum(r.gamma(1.3,4,N),45),1)
        D['term_years']=r.choice([10.,15,20,25,30,35,40],N,p=[.04,.08,.16,.32,.22,.14,.04])
        X={'loan_amount':np.round(D['loan_to_income']*D['net_income']*12*1.3,-2),'channel':r.choice(['broker','branch','online'],N,p=[.62,.27,.11])}
        X['sex']=r.choice(['F','M'],N,p=[.47,.53]); X['age_band']=r.choice(['under 30','30 to 44','45 and over'],N,p=[.27,.48,.25])
    else:
        D['amount_ratio']=np.round(np.exp(r.normal(.55,.85,N)),2).clip(.05); D['payee_account_months']=np.where(r.random(N)<.18,np.nan,np.round(r.gamma(1.2,45,N)))
        D['cop_result']=r.choice(['match','partial','no match','unavailable'],N,p=[.80,.08,.08,.04]); D['session_minutes']=np.round(np.clip(np.exp(r.normal(1.8,.6,N)),.5,90),1)
        D['on_call']=(r.random(N)<.09).astype(int); D['remote_access']=(r.random(N)<.03).astype(int); D['new_device']=(r.random(N)<.10).astype(int)
        D['balance_drain']=np.round(100*r.beta(1.3,1.9,N)); D['hour']=r.choice(np.arange(24),N,p=np.array([1,.5,.3,.3,.4,.8,2,4,6,8,9,9,9,8,8,8,8,8,8,7,6,5,3,2])/np.array([1,.5,.3,.3,.4,.8,2,4,6,8,9,9,9,8,8,8,8,8,8,7,6,5,3,2]).sum())
        X={'amount_gbp':np.round(np.exp(r.normal(7.6,.75,N)),2).clip(1000),'channel':r.choice(['app','web'],N,p=[.68,.32]),'stated_purpose':r.choice(['goods or services','friends or family','investment','own account','property'],N,p=[.36,.24,.10,.19,.11])}
        X['sex']=r.choice(['F','M'],N,p=[.5,.5]); X['age_band']=r.choice(['under 35','35 to 59','60 and over'],N,p=[.24,.43,.33])
    F,names=design(kind,D); p=sig(TRUE[kind][0]+F@np.array(TRUE[kind][1:])); y=np.zeros(N,int); pen=0
    for k,_,_,_ in w:
        m=sample==k; best=None
        for t in range(TRIES):
            yy=(r.random(m.sum())<p[m]).astype(int)
            if k=='development': b0,se0=fit(F[m],yy,ridge=.5); b0=np.round(b0,4)
            else: b0,se0=b,se
            ss=np.round(sig(b0[0]+F[m]@b0[1:]),6); c=penalty(kind,ss,yy,{q:v[m] for q,v in X.items()},date[m],None if k=='development' else A0)
            if k=='development': c+=abs(b0[1:]-np.array(TRUE[kind][1:])).__truediv__(se0[1:]).max()*1.0
            if best is None or c<best[0]: best=(c,yy,b0,se0,auc(ss,yy)[0])
        pen+=best[0]; y[m]=best[1]
        if k=='development': b,se,A0=best[2],best[3],best[4]
    s=np.round(sig(b[0]+F@b[1:]),6)
    return dict(sample=sample,date=date,D=D,X=X,y=y,s=s,b=b,se=se,names=names,r=r,F=F,pen=pen)
TRIES=40
def penalty(kind,s,y,X,date,A0):
    bad=0; A=auc(s,y)[0]
    if A0 is not None: bad+=max(0,abs(A-A0)-.008)*150
    sl,se,a,sa=calib(s,y); bad+=max(0,abs(sl-1)-.06)*10+max(0,abs(oez(s,y))-.5)*2+max(0,.3-hl(s,y))*5
    for g,v in X.items():
        if v.dtype.kind=='f': continue
        bad+=max(0,.3-grp_p(v,y))*4
        for q in np.unique(v):
            mm=v==q; bad+=max(0,abs(oez(s[mm],y[mm]))-1.0)
            if y[mm].sum()>=8: bad+=max(0,A-auc(s[mm],y[mm])[0]-.03)*15
    mo=date.astype('datetime64[M]').astype(int); bad+=max(0,.2-grp_p(mo//3,y))*4+max(0,.2-grp_p(mo,y))*4
    q=np.unique(mo//3)
    for x in q: bad+=max(0,abs(oez(s[mo//3==x],y[mo//3==x]))-1.3)
    return bad
CUT={'credit':.08,'fraud':.10}
def score_seed(kind,seed):
    g=gen(kind,seed); s,y,sm=g['s'],g['y'],g['sample']; bad=0
    A={k:auc(s[sm==k],y[sm==k])[0] for k in ('development','holdout','out_of_time','production')}
    bad+=max(0,max(A.values())-min(A.values())-.015)*100
    bad+=max(0,A['development']-.895)*100
    for k in A:
        m=sm==k; sl,se,a,sa=calib(s[m],y[m]); bad+=max(0,abs(sl-1)/se-.6)*2+max(0,abs(sl-1)-.08)*10+max(0,abs(oez(s[m],y[m]))-.6)*2
        bad+=max(0,.3-hl(s[m],y[m]))*5
        for gname in g['X']:
            if gname.endswith(('amount','gbp')): continue
            v=g['X'][gname]; bad+=max(0,.25-grp_p(v[m],y[m]))*4
            sel=(s[m]>=CUT[kind]).astype(int); bad+=max(0,.25-grp_p(v[m],sel))*4
            for q in np.unique(v):
                mm=m&(v==q); 
                bad+=max(0,abs(oez(s[mm],y[mm]))-1.2)
                if y[mm].sum()>=8: bad+=max(0,A[k]-auc(s[mm],y[mm])[0]-.04)*15
        d=g['date'][m].astype('datetime64[M]').astype(int)//3; 
        bad+=max(0,.2-grp_p(d,y[m]))*4
        mo=g['date'][m].astype('datetime64[M]').astype(int)
        bad+=max(0,.15-grp_p(mo,y[m]))*4
        if k!='development':
            ps=psis({c:g['D'][c][sm=='development'] for c in COLS[kind]},{c:g['D'][c][m] for c in COLS[kind]},COLS[kind]); bad+=max(0,max(ps.values())-.012)*200+max(0,psi(s[sm=='development'],s[m])-.008)*300
    return bad,A,{k:int(y[sm==k].sum()) for k in A}
if __name__=='__main__':
    import sys
    kind=sys.argv[1]; res=sorted(((score_seed(kind,i),i) for i in range(int(sys.argv[2]))),key=lambda t:t[0][0])
    for t in res[:4]: print(t)
    print(res[-1])
