import sys,os,json,csv,math,yaml,datetime as dt
import numpy as np
from sim import *
import llm
OUT=sys.argv[1]; ROOT=os.path.join(OUT,'eight'); os.makedirs(ROOT,exist_ok=True)
SEED=json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)),'seeds.json')))
KEY=[]
def f2(x): return f'{x:.2f}'
def f3(x): return f'{x:.3f}'
def pc(x,k=1): return f'{100*x:.{k}f}%'
def wil(e,n):
    p=e/n;z=1.96;c=(p+z*z/2/n)/(1+z*z/n);h=z*math.sqrt(p*(1-p)/n+z*z/4/n/n)/(1+z*z/n);return c-h,c+h
def tab(h,rows): return '| '+' | '.join(h)+' |\n|'+'---|'*len(h)+'\n'+'\n'.join('| '+' | '.join(str(x) for x in r)+' |' for r in rows)+'\n'
def nm(x): return f'{x:,}'
def put(sid,y,cols,d,docs,name='scored.csv'):
    B=os.path.join(ROOT,sid)
    for s in('data','documents'): os.makedirs(os.path.join(B,s),exist_ok=True)
    yaml.safe_dump(y,open(os.path.join(B,'subject.yaml'),'w'),sort_keys=False,width=110,allow_unicode=True)
    if cols:
        n=len(d['_y']); o=np.argsort(d['_d'],kind='stable')
        with open(os.path.join(B,'data',name),'w',newline='') as fh:
            w=csv.writer(fh,lineterminator='\n'); w.writerow([c[0] for c in cols])
            C=[]
            for c,k in cols:
                v=d[k]
                if v.dtype.kind=='f':
                    dec=c=='x'; s=[]
                    for x in v:
                        s.append('' if np.isnan(x) else (f'{x:.4f}' if k=='_p' else (str(int(x)) if x==int(x) and k in INT else f'{x:g}' if abs(x)<1e6 and round(x,2)==float(f'{x:g}') else f'{x:.2f}')))
                    C.append(s)
                else: C.append([str(x) for x in v])
            for i in o: w.writerow([c[i] for c in C])
    for k,v in docs.items(): open(os.path.join(B,'documents',k),'w').write(v.strip()+'\n')
INT={'basket_usd','days_since_signup','job_months','bureau_band','device_age_d','amt_30d_usd','account_age_m','kyc_refresh_gap_q','payout_30d_usd','bene_country_risk','seller_age_m','current_line_usd','util_pct','months_on_book','stated_income_k'}
CFG=dict(bnpl=bnpl,ato=ato,aml=aml,cli=cli,payout=payout)

# ---- per-subject words ----
M={}
M['bnpl']=dict(sid='split4-default-score',name='Split4 installment default score',ver='2.3',kind='credit',nick='Split4',owner='Lena Ostrowski, Head of Split4 Lending',dev='Marcus Thiele, Decision Science',val='Anita Feld, Model Risk',appr='Model Decision Meeting, chair Joan Pereira',
 idc='order_id',pre='SP',datec='order_date',sc='split',score='pd_score',out='dpd60',seg=['merchant_cat'],grp={'age_band':'age_band','sex':'sex_est'},amount='basket_usd',mat={'days':120,'read_on':dt.date(2026,10,31)},
 purpose='Estimates the chance that a four-payment order goes 60 days past due; orders above 0.12 get a larger first payment instead of standard terms.',alg='logistic regression',target='order 60 or more days past due within 120 days',cases='orders',
 inputs=['basket_usd','prior_orders','days_since_signup','bureau_band','open_plans','late_90d','debit_funded','job_months'],opt=('job_months','months in the present job, asked for but not required'),
 build='2025-12-03',vald='2026-01-22',appd='2026-02-12',live='2026-03-01',until='2027-02-28',dash='2026-11-10',nextrev='2027-01-29',tk=4100,
 pred='Split4 v1 (rule table)',chal='gradient boosted trees',refused='setting the merchant discount rate',level='medium',basis='average open balance 41 million USD; small tickets; consumer effect',
 why='A buyer picks "pay in four" at checkout. We must say in under a second whether the order goes on standard terms (25 percent now) or on the larger first payment (50 percent now).',
 act='Above 0.12 the order gets the larger first payment. Nobody is declined by this score; notices with reasons are sent wherever terms are worse, as Regulation B asks.',
 lim='Not for baskets above 1,500 USD: the checkout does not call the score there, and the service refuses such a request (tested 2025-11-24).',
 exclude='test merchants, employee orders, and baskets above 1,500 USD',cut=.12)
M['ato']=dict(sid='doorbell-ato',name='Doorbell account takeover score',ver='5.1',kind='fraud',nick='Doorbell',owner='Rui Castellan, Head of Account Security',dev='Hannah Brandt, Decision Science',val='Anita Feld, Model Risk',appr='Model Decision Meeting, chair Joan Pereira',
 idc='session_id',pre='SE',datec='session_date',sc='sample',score='ato_score',out='takeover',seg=['channel'],grp=None,amount='transfer_usd',mat={'days':60,'read_on':dt.date(2026,11,15)},
 purpose='Scores sessions with an outgoing transfer for the chance that the session is an account takeover; the highest five percent go to step-up and review.',alg='logistic regression',target='session confirmed as account takeover within 60 days',cases='sessions',
 inputs=['transfer_usd','device_age_d','ip_dist_km','failed_logins_24h','pw_reset_24h','new_payee','carrier_change_7d','typing_dev','login_hour'],opt=('typing_dev','typing rhythm, only where the customer gave consent'),
 build='2026-02-04',vald='2026-03-05',appd='2026-03-19',live='2026-04-01',until='2027-03-31',dash='2026-11-18',nextrev='2027-02-26',tk=4300,
 pred='Doorbell v4 (vendor score)',chal='a random forest',refused='closing accounts without a person',level='high',basis='about 210 million USD of outgoing transfers a month pass the score',
 why='Stolen logins move money out within minutes. The pre-filter keeps sessions with some unusual trait and an outgoing transfer; Doorbell ranks them.',
 act='The top five percent of sessions get a step-up (passkey or call) and a review by the night or day desk. The score blocks nothing by itself, so every outcome is seen.',
 lim='Typing rhythm is blank where consent is missing; a neutral value is used. The desk was told, and results with and without it are read each quarter.',
 exclude='sessions of test devices and sessions ended before the transfer page',cut=None)
M['aml']=dict(sid='tm-alert-ranker',name='Transaction monitoring alert ranker',ver='3.0',kind='aml',nick='Ranker',owner='Dolores Imada, BSA Officer',dev='Marcus Thiele, Decision Science',val='Peter Nakagawa, Model Risk',appr='Model Decision Meeting, chair Joan Pereira',
 idc='alert_id',pre='TM',datec='alert_date',sc='sample',score='rank_score',out='sar_filed',seg=['customer_type'],grp=None,amount=None,mat={'days':75,'read_on':dt.date(2026,11,15)},
 purpose='Ranks transaction monitoring alerts by the chance that the review ends in a suspicious activity report, so that the likeliest are read first.',alg='logistic regression',target='suspicious activity report filed within 75 days of the alert',cases='alerts',
 inputs=['amt_30d_usd','counterparties_30d','cash_load_share','geo_risk','account_age_m','prior_alerts_12m','kyc_refresh_gap_q','line_ratio'],opt=('kyc_refresh_gap_q','quarters since the last KYC refresh, blank for accounts moved from the old platform'),
 build='2026-01-21',vald='2026-02-17',appd='2026-03-12',live='2026-04-01',until='2027-03-31',dash='2026-11-20',nextrev='2027-02-26',tk=4200,
 pred='Ranker v2 (points table)',chal='gradient boosted trees',refused='closing low-ranked alerts unread',level='high',basis='all consumer and merchant alerts; BSA obligations',
 why='Four scenarios raise alerts. All are read by people; the order matters for the filing clock.',
 act='Every alert is read by an analyst whatever its rank. A sample below each scenario line is read as well, to test the lines.',
 lim='The outcome is the decision to file, not proven crime; a second reader checks one closed alert in ten and agreed in 97 of 100 in the last quarter.',
 exclude='alerts of test accounts and alerts withdrawn because the feed sent them twice',cut=None)
M['cli']=dict(sid='lineup-cli-score',name='LineUp card line increase score',ver='1.4',kind='credit',nick='LineUp',owner='Gareth Solano, Head of Card Lending',dev='Hannah Brandt, Decision Science',val='Anita Feld, Model Risk',appr='Model Decision Meeting, chair Joan Pereira',
 idc='acct_id',pre='CA',datec='decision_date',sc='split',score='risk_score',out='bad_6m',seg=['product'],grp={'age_band':'age_band'},amount='current_line_usd',mat={'days':180,'read_on':dt.date(2026,10,31)},
 purpose='Estimates the chance that a cardholder considered for a line increase goes 60 days past due in six months; increases are given below 0.07.',alg='logistic regression',target='account 60 or more days past due within 180 days of the decision',cases='accounts',
 inputs=['current_line_usd','util_pct','months_on_book','pay_ratio','late_12m','bureau_band','inq_6m','stated_income_k'],opt=('stated_income_k','income as stated by the customer, optional in the app'),
 build='2025-09-17',vald='2025-11-12',appd='2025-12-08',live='2026-01-05',until='2027-01-31',dash='2026-11-12',nextrev='2026-12-18',tk=3900,
 pred='LineUp v0 (bureau score cut)',chal='gradient boosted trees',refused='setting the first line of a new account',level='high',basis='about 96 million USD of added lines a year',
 why='Existing cardholders with at least six months on book are looked at each month for a higher line.',
 act='Below 0.07 the line goes up by the table; otherwise it stays, and the customer who asked gets a notice with the principal reasons (Regulation B).',
 lim='Stated income is not verified for increases below 2,000 USD; the table caps such increases.',
 exclude='accounts younger than six months, closed or frozen accounts, and staff cards',cut=.07)
M['payout']=dict(sid='seller-payout-aml',name='Seller payout alert score',ver='2.0',kind='aml',nick='Payout Score',owner='Dolores Imada, BSA Officer',dev='Marcus Thiele and Ruth Adeyemi, Decision Science',val='Ruth Adeyemi, Model Risk',appr='Model Decision Meeting, chair Joan Pereira',
 idc='alert_id',pre='PO',datec='alert_date',sc='sample',score='payout_score',out='sar_filed',seg=['payout_rail'],grp=None,amount=None,mat={'days':75,'read_on':dt.date(2026,11,15)},
 purpose='Ranks alerts on payouts to marketplace sellers by the chance that the review ends in a suspicious activity report.',alg='logistic regression',target='suspicious activity report filed within 75 days of the alert',cases='alerts',
 inputs=['payout_30d_usd','refund_share','buyers_30d','ip_country_mismatch','bene_country_risk','seller_age_m','prior_cases_24m','velocity_ratio'],opt=None,
 build='2025-12-18',vald='2026-01-15',appd='2026-02-12',live='2026-03-01',until='2027-02-28',dash='2026-11-19',nextrev='2027-01-29',tk=4000,
 pred='Payout Score v1 (points table)',chal='a random forest',refused='closing low-ranked alerts unread',level='high',basis='payouts of about 380 million USD a month to sellers; BSA obligations',
 why='Sellers on partner marketplaces draw their takings by four rails. Four scenarios raise alerts, people read them, the score orders the queue.',
 act='Every alert is read by an analyst; the top third is read within two business days. A sample below each scenario line is read as well.',
 lim='The outcome is the decision to file, not proven crime; a second reader checks one closed alert in ten and agreed in 96 of 100 in the last quarter.',
 exclude='alerts of test sellers and alerts the feed sent twice',cut=None)

def build(w):
    m=M[w]; c=CFG[w](); d=gen(c,SEED[w],w); r=np.random.default_rng(99+SEED[w]); n=len(d['_y'])
    d['_id']=np.array([f"{m['pre']}{x}" for x in r.permutation(np.arange(100000,100000+3*n))[:n]])
    ss=[s[0] for s in c['spec']]; over=0
    if w=='cli':
        h=np.where(d['_s']=='holdout')[0]; t=np.where(d['_s']=='development')[0]
        over=290; a=r.choice(h,over,replace=False); b=r.choice(t,over,replace=False)
        for k in d:
            if k in('_s','_b'): continue
            d[k][a]=d[k][b]
    S={s:summ(d,d['_s']==s) for s in ss}
    tr=d['_s']==ss[0]; pr=d['_s']==ss[-1]
    P={k:psi(d[k][tr],d[k][pr]) for k in m['inputs']}; PS=psi(d['_p'][tr],d['_p'][pr])
    lie_rate=None
    if w=='cli': P['months_on_book']=.021; q=dict(S['production']); lie_rate=q['pred']*1.03; S['production']={**q,'rate':lie_rate,'oe':1.03}
    if w=='payout': P['bene_country_risk']=.007
    seg=m['seg'][0]; late=np.isin(d['_s'],ss[2:])
    SG={v:summ(d,late&(d[seg]==v)) for v in np.unique(d[seg])}
    if w=='payout':
        SG={v:dict(q) for v,q in SG.items()}; SG['wallet'].update(auc=.771,lo=.740,hi=.802)
    B=d['_b']; coef=[(k,f'{v:+.3f}') for k,v in zip(NAMES[w],B[1:])]
    Xo=c['X'](d); mt=d['_s']==ss[0]; mo_=d['_s']==ss[2]; best=(9,None)
    for j in range(Xo.shape[1]):
        Z=Xo[mo_].copy(); Z[:,j]=Xo[mt][:,j].mean(); a=auc(B[0]+Z@B[1:],d['_y'][mo_]); best=min(best,(a,NAMES[w][j]))
    lossauc,lossname=best
    # ---- tables
    span={s[0]:(s[2].isoformat(),s[3].isoformat()) for s in c['spec']}
    t_s=tab(['sample','from','to',m['cases'],'bad rate' if m['kind']=='credit' else 'hit rate','mean score','AUC','95% interval','observed / expected'],
      [[s,*span[s],nm(S[s]['n']),pc(S[s]['rate'],2),pc(S[s]['pred'],2),f3(S[s]['auc']),f"{f3(S[s]['lo'])} to {f3(S[s]['hi'])}",f2(S[s]['oe'])] for s in ss[:-1]])
    p=S[ss[-1]]
    t_p=tab(['sample','from','to',m['cases'],'observed rate','mean score','AUC','95% interval','observed / expected'],[[ss[-1],*span[ss[-1]],nm(p['n']),pc(p['rate'],2),pc(p['pred'],2),f3(p['auc']),f"{f3(p['lo'])} to {f3(p['hi'])}",f2(p['oe'])]])
    t_psi=tab(['item','PSI production against '+ss[0],'light'],[['score',f3(PS),'green']]+[[k,f3(v),'green'] for k,v in P.items()])
    t_seg=tab([seg,m['cases'],'AUC','95% interval'],[[v,nm(q['n']),f3(q['auc']),f"{f3(q['lo'])} to {f3(q['hi'])}"] for v,q in SG.items()])
    mo=np.array([x[:7] for x in d['_d']])
    t_m=tab(['month',m['cases'],'mean score'],[[x,nm(int((pr&(mo==x)).sum())),pc(d['_p'][pr&(mo==x)].mean(),2)] for x in np.unique(mo[pr])])
    blanks={k:(np.isnan(d[k][pr].astype(float)).mean() if d[k].dtype.kind=='f' else 0) for k in m['inputs']}
    if w=='payout': blanks['bene_country_risk']=.013
    bl='; '.join(f'{k} {pc(v)}' for k,v in blanks.items() if v>0) or 'none'
    extra_val=extra_dash=''
    if m['grp']:
        rows=[]; 
        for g,col in m['grp'].items():
            for v in np.unique(d[col]):
                k=pr&(d[col]==v); rows.append([g,v,nm(int(k.sum())),pc((d['_p'][k]<m['cut']).mean()),pc(d['_p'][k].mean(),2)])
        word='standard terms' if w=='bnpl' else 'increase given'
        rat=[]
        for g,col in m['grp'].items():
            x=[(d['_p'][pr&(d[col]==v)]<m['cut']).mean() for v in np.unique(d[col])]; rat.append(f'{g} {f2(min(x)/max(x))}')
        extra_dash+=f"\n## Panel 5: groups (used for testing only, never as inputs)\n\n"+tab(['group','value',m['cases'],f'share with {word} (score below {m["cut"]})','mean score'],rows)+f"\nLowest share over highest share: {', '.join(rat)}. House line 0.90: green.\n"
    if w=='ato':
        def cap(mask):
            s=d['_p'][mask];y=d['_y'][mask];a=d['transfer_usd'][mask];k=int(round(.05*len(s)));o=np.argsort(-s,kind='stable')[:k]
            return y[o].sum()/y.sum(),(y*a)[o].sum()/(y*a).sum(),y[o].mean()
        rows=[[s,pc(cap(d['_s']==s)[0]),pc(cap(d['_s']==s)[1]),pc(cap(d['_s']==s)[2])] for s in ss]
        t=['sample','takeovers in the top 5% (count)','takeovers in the top 5% (value)','precision in the top 5%']
        extra_val="\n**Q9. What does the desk catch with its five percent?**\nA. "+"\n\n"+tab(t,rows[:-1])
        extra_dash="\n## Panel 5: the desk's five percent\n\n"+tab(t,rows[-1:])+"\nCapacity is five percent of sessions; used in full on every day of the period.\n"
    if m['kind']=='aml':
        rows=[];R=[]
        for lab,mask in(('later sample',d['_s']==ss[2]),('production',pr)):
            for z,ln in((0,'above the line'),(1,'below the line')):
                k=mask&(d['btl']==z); e=int(d['_y'][k].sum()); n_=int(k.sum())
                if w=='payout' and z==1: e=3
                a,b=wil(e,n_); R.append((lab,ln,nm(n_),e,pc(e/n_),f'{pc(a)} to {pc(b)}'))
        h=['sample','place','alerts read','reports filed','share','95% interval']
        extra_val="\n**Q9. Do the scenario lines sit in the right place?**\nA. Alerts sampled below the line were read like all others.\n\n"+tab(h,R[:2])+"\nThe line for the below-the-line share is 5.0 percent, interval included. Met.\n"
        extra_dash="\n## Panel 5: below the line\n\n"+tab(h,R[2:])+"\nLine: 5.0 percent with the whole interval. Green.\n"
        t_sc=tab(['scenario','alerts','share of reports'],[[v,nm(int((pr&(d['scenario']==v)).sum())),pc(d['_y'][pr&(d['scenario']==v)].mean())] for v in np.unique(d['scenario'])])
        extra_dash+="\n## Panel 6: scenarios, production sample\n\n"+t_sc
    tk=m['tk']; T=lambda i: f'MRM-{tk+i}'
    head=lambda title,frm,to,date: f"# {title}\n\n**From:** {frm}  \n**To:** {to}  \n**Date:** {date}  \n**Model:** {m['name']} {m['ver']} ({m['sid']})\n"
    events=S[ss[0]]['e']
    docs={}
    docs['01_memo_why_and_what.md']=head('Memo 1: why and what',m['dev'],m['owner'],m['build'])+f"""
Short version: {m['why']} This memo says what we built and what it may be used for.

**Use asked for.** {m['purpose']}

**What happens with the number.** {m['act']}

**Not asked for.** {m['refused'][0].upper()+m['refused'][1:]}: not part of this request, and the score is not wired to it. If someone wants it, that is a new model request.

**Method.** {m['alg'][0].upper()+m['alg'][1:]} on {len(m['inputs'])} inputs, {'and the below-the-line mark, ' if w=='payout' else ''}fitted on the sample called "{ss[0]}" ({nm(S[ss[0]]['n'])} {m['cases']}, {nm(events)} positives).{' Alerts on the wallet rail were left out of the fit and are scored with the coefficients of the other rails.' if w=='payout' else ''} Amounts and ages enter as logarithms; signs were written down before the fit and all came out as written, or too small to matter.

**What we tried and left.** We also fitted {m['chal']}. It gained less than 0.01 of AUC on "{ss[2]}" and made reasons harder to give, so it was rejected. The predecessor, {m['pred']}, will be withdrawn when this one goes live; its poor last quarter is the reason for this work and not a result of this model.

**Criteria, fixed before the fit ({T(1)}).** AUC at least 0.70 on "{ss[2]}"; observed over expected between 0.85 and 1.15 on every later sample; PSI of the score and each input below 0.10.

## Coefficients

{tab(['term','value'],coef)}
Terms near zero were kept because the criteria list them and because taking them out changed nothing.

**Limitation carried.** {m['lim']} Owner: {m['owner'].split(',')[0]}. Read each quarter.
"""
    if w=='payout':
        docs['01_memo_why_and_what.md']+="\n**Who did what.** Marcus Thiele fitted the model. Ruth Adeyemi wrote the aggregation jobs for all eight inputs and chose the logarithms while she sat with our crew (June to October 2025).\n"
    ov='No '+m['idc']+' stands in two samples, and the split is by customer, so no customer does either. Checked by join on '+m['build']+f': 0 rows in common between "{ss[0]}" and "{ss[1]}".'
    docs['02_memo_data_and_target.md']=head('Memo 2: data and target',m['dev'],m['val'],m['build'])+f"""
**Where rows come from.** The decision log, joined to the outcome table by `{m['idc']}`. Left out, with counts in {T(2)}: {m['exclude']}. Rows in the log minus rows left out equal the rows here; the difference was zero on the day of the extract.

**Target.** `{m['out']}` = 1: {m['target']}. Outcomes of the three samples below were read on {(dt.date.fromisoformat(m['build'])-dt.timedelta(days=1)).isoformat()}; each case had at least {m['mat']['days']} days by then, so nothing here is still open.

**Samples.**

{tab(['sample','from','to',m['cases']],[[s,*span[s],nm(S[s]['n'])] for s in ss[:-1]])}
"{ss[0]}" and "{ss[1]}" share a period and were split at random by customer (70/30). "{ss[2]}" lies wholly after them. The production sample was added later by Monitoring (see the dashboard).

**Overlap.** {ov}

**Timing of inputs.** Each input is taken from the snapshot at the moment of the decision; the snapshot time is stored and was compared with the decision time on 500 rows: none later.

**Blanks.** """+(f"`{m['opt'][0]}` is optional: {m['opt'][1]}. Blank in {pc(np.isnan(d[m['opt'][0]][tr]).mean())} of \"{ss[0]}\"; a fixed neutral value is used. All other inputs are complete." if m['opt'] else f"`bene_country_risk` is blank in {pc(np.isnan(d['bene_country_risk'][tr]).mean())} of \"{ss[0]}\" (bank not on the list yet); a neutral value is used. All other inputs are complete.")+f"""

**Look of the data.** Amounts are skewed as always with payments; we did not cap them beyond the product limits. Several inputs are coarse (bands, counts, months), so different cases can look alike: that is not a repeat, the id differs.

**Odd but harmless.** A wobble in the hit rate from month to month is within chance. In 2023 the third quarter extract of the predecessor was late by nine days; that was {T(-900)}, closed 2023-11-30, and no part of it is used here.
"""
    ind="I did not build, tune or run this model and I report to the Chief Risk Officer." if w!='payout' else "I know it well: the aggregation jobs for the inputs are my own code from last year, when I was with the build crew, and I chose the logarithms. I moved to Model Risk in November 2025 and report to the Chief Risk Officer. Nobody else from Model Risk looked at it."
    grpq='' if m['grp'] else f"\n**Q9a. Are groups treated alike?**\nA. Group fields (age, sex) are not inputs and are not kept with {m['cases']}, so no group table can be made. Complaints are read monthly; none up to this day named unequal treatment.\n"
    if m['grp']:
        rows=[]
        for g,col in m['grp'].items():
            for v in np.unique(d[col]):
                k=late&(d[col]==v) if w!='cli' else (d['_s']==ss[2])&(d[col]==v); q=summ(d,k); rows.append([g,v,nm(q['n']),pc(q['rate'],2),pc(q['pred'],2)])
        kk='"'+ss[2]+'"'+(' and production together (table refreshed by Monitoring, 2026-11)' if w!='cli' else '')
        grpq=f"\n**Q9. Are groups treated alike?**\nA. Group fields are not inputs. On {kk}:\n\n"+tab(['group','value',m['cases'],'observed','mean score'],rows)+"\nNo difference between observed and mean score beyond chance. A search for a less different alternative was run over 40 reduced models; none was better at equal AUC.\n"
    docs['03_validation_questions_and_answers.md']=head('Validation: questions and answers',m['val'],m['appr'],m['vald'])+f"""
**Q1. Who are you to say?**
A. {ind}

**Q2. What did you do yourself?**
A. Drew the rows again from the log, rebuilt the inputs, refitted the model and scored all {nm(sum(S[s]['n'] for s in ss[:-1]))} {m['cases']}. My scores equal theirs to four decimals on every row.

**Q3. Is the idea sound?**
A. Yes. Signs agree with what the desk sees; no input is known only after the decision; the rejected challenger gains too little to matter.

**Q4. Does it rank, and is the level right?**
A. My own figures:

{t_s}
Floor 0.70 for "{ss[2]}" (the floor of 0.80 in annex B is for vendor scores and does not apply here). Level band 0.85 to 1.15. Both met on each sample.

**Q5. Is there a weak corner?**
A. By {seg}, "{ss[2]}" and production together (table refreshed by Monitoring, {m['dash'][:7]}):

{t_seg}
None falls below the floor of 0.70.

**Q6. Do samples overlap?**
A. {'I repeated the join: no '+m['idc']+' in two samples.'}

**Q7. What if an input fails?**
A. I blanked each input in turn. The largest loss of AUC on "{ss[2]}" came from {lossname}: {f3(S[ss[2]]['auc'])} to {f3(lossauc)} ({T(4)}); the order did not collapse. The fallback (neutral value and a flag) worked in the drill.

**Q8. What would worry you?**
A. {m['lim']} I accept it as managed.
{extra_val}{grpq}
**Q10. Findings?**
A. Two, both low, both closed before go-live: {T(5)} (units missing in the data dictionary; closed {(dt.date.fromisoformat(m['vald'])-dt.timedelta(days=6)).isoformat()}, I read the new page) and {T(6)} (alert on a missed run; closed {(dt.date.fromisoformat(m['vald'])-dt.timedelta(days=3)).isoformat()}, alert test seen). Nothing open.

**Q11. Opinion?**
A. Satisfactory. Approve for the use in memo 1. I would change my mind if the level left the band for two quarters.
"""
    docs['04_memo_go_live.md']=head('Memo 3: decision and go-live',m['appr'],'all concerned',m['appd'])+f"""
**Decision.** Approved for the use in memo 1, from {m['live']} until {m['until']}. Vote 5 to 0. Present: owner, Decision Science, Model Risk, Compliance, Operations. The owner does not vote on his or her own model.

**Refused.** The wish to use the score for {m['refused']} was discussed and refused.

**Conditions.** (1) Monthly dashboard, first one within 60 days of go-live ({T(7)}). (2) Desk guide issued before the first day ({T(8)}). No other conditions.

**Roles.**

{tab(['role','who'],[['owner',m['owner']],['developer',m['dev']],['validator',m['val']],['approver',m['appr']],['runs it','Platform Operations, on call 24/7'],['monitors it','Model Monitoring, S. Lindqvist']])}
## Watch plan

{tab(['measure','how often','amber','red','who acts'],[['AUC, production','quarterly, settled cases only','below 0.72','below 0.70','developer, then Model Risk'],['observed / expected','quarterly','outside 0.90 to 1.10 two times','outside 0.85 to 1.15','developer, then Model Risk'],['PSI, score and inputs','monthly','0.10','0.25','developer'],['blanks of required inputs','monthly','5%','10%','Platform Operations']]+([['below-the-line share','half-yearly','3%','5% with interval','BSA Officer']] if m['kind']=='aml' else [])+([['group share ratio','half-yearly','0.90','0.85','owner and Compliance']] if m['grp'] else []))}
A red light goes to the meeting within ten business days. A change of inputs, coefficients or use needs a new validation first.

**Rollback.** The predecessor is gone; if the service fails, cases go to the fixed rule table (drill before the meeting, 4 minutes). **Next review:** {m['nextrev']}.
"""
    cl=[[T(1),'request','criteria fixed before fit','closed'],[T(2),'task','exclusion counts','closed'],[T(3),'task','parity of service and notebook, 2,000 cases, 0 different','closed'],[T(4),'task','outage drill per input','closed'],[T(5),'finding, low','units in data dictionary','closed, verified by Model Risk'],[T(6),'finding, low','alert on missed run','closed, verified by Model Risk'],[T(7),'condition','first dashboard, printed within 60 days of go-live','closed'],[T(8),'condition','desk guide','closed'],[T(9),'change','log format, no effect on scores (hash of coefficients unchanged)','closed'],[T(10),'planned test','second outage drill, planned for 2027-02-10, not yet due','open, on time'],[T(11),'request',f'use for {m["refused"]}','refused'],[T(12),'incident','dashboard page down for two hours on 2026-08-04, figures complete','closed']]
    docs['05_change_log.md']=f"# Change log: {m['name']}\n\nExport of {m['dash']}, newest rows last. One row is one ticket.\n\n"+tab(['ticket','type','text','state'],cl)+f"""
## Notes kept with the tickets

- {T(9)}: deployed version is {m['ver']}, same coefficients as approved on {m['appd']}; hash compared by Model Risk on 2026-07-09.
- {T(-640)} (another model, the chargeback forecaster): PSI of 0.31 in May 2025, recalibrated, closed 2025-07-18. Listed here only because the same crew did the work.
- {T(3)}: the two cases that first differed were a rounding setting in the notebook; fixed before approval, rerun clean.
- Overrides: """+{'credit':'none; the score has no manual override','fraud':'analysts may release a session after step-up, logged each time','aml':'analysts may read out of order, logged each time'}[m['kind']]+".\n"
    if w=='cli':
        docs['05_change_log.md']+="- Card Growth note, 2026-03-02: LineUp now also sets the first line of newly opened core cards, because the start-line table was too low. 1,140 new accounts got their first line this way up to 2026-10-31. No ticket; Model Risk and the meeting were not asked. These accounts are not in the scored file.\n"
    t_w=f"{m['dash'][:7]}"
    docs['06_dashboard_2026_11.md']=f"""# Dashboard, printed {m['dash']}: {m['name']}

Pasted by Model Monitoring (S. Lindqvist). Settled cases only: outcomes read {m['mat']['read_on']}, {m['mat']['days']} days allowed. PSI uses ten bins of "{ss[0]}", blanks as a bin of their own.

## Panel 1: level and order

{t_p}
Lights: AUC green, level green.

## Panel 2: months

{t_m}
Months differ a little, as every year. First and last month can be shorter than a calendar month.

## Panel 3: stability

{t_psi}
Largest input: {max(P,key=P.get)} at {f3(max(P.values()))}. Amber starts at 0.10.

## Panel 4: blanks in production

Blank share: {bl}. """+(f"This is the optional input of memo 2, level as in \"{ss[0]}\"." if m['opt'] else 'All other inputs complete. Feed complete on every day.')+f"""
{extra_dash}
## Remarks

No amber, no red this period. One amber of the predecessor (level, 2025) ended with its withdrawal. Next print: 2026-12. Later {m['cases']} are scored too but not settled; they are not shown.
"""
    docs['07_wiki_model_card.md']=f"""# {m['nick']} (wiki)

*Page last edited {m['dash']} by S. Lindqvist. Edits are reviewed by the owner.*

{tab(['field','entry'],[['name',m['name']],['version',m['ver']],['inventory id',m['sid']],['kind',m['alg']],['owner',m['owner']],['developer',m['dev']],['validator',m['val']],['status',f"live since {m['live']}, approved until {m['until']}"],['materiality',f"{m['level']}: {m['basis']}"],['next review',m['nextrev']]])}
## What it does

{m['purpose']}

## What it must not do

{m['refused'][0].upper()+m['refused'][1:]} (refused {m['appd']}).

## How good is it?

AUC {f3(S[ss[1]]['auc'])} on "{ss[1]}", {f3(S[ss[2]]['auc'])} on "{ss[2]}", {f3(p['auc'])} in production. Observed over expected in production: {f2(p['oe'])}. PSI of the score in production: {f3(PS)}.

## Inputs

{', '.join('`'+k+'`' for k in m['inputs'])}. """+(f"`{m['opt'][0]}` may be blank." if m['opt'] else '')+f"""

## Known limits

- {m['lim']}
- Fitted on data from {span[ss[0]][0]} to {span[ss[0]][1]}; a very different year would need a look.

## See also

Memo 1 to 3, validation questions and answers, change log, dashboard. The page of {m['pred']} is kept for history and marked withdrawn.
"""
    y=dict(id=m['sid'],name=m['name'],version=m['ver'],kind=m['kind'],purpose=m['purpose'],jurisdictions=['us'],materiality=dict(level=m['level'],basis=m['basis']),owner=m['owner'],developer=m['dev'],validator=m['val'],
      method=dict(algorithm=m['alg'],library='statsmodels 0.14',features=len(m['inputs']),target=m['target']))
    sc=dict(path='data/scored.csv',score=m['score'],outcome=m['out'],positive=1,sample=m['sc'],date=m['datec'],id=m['idc'])
    if m['amount']: sc['amount']=m['amount']
    sc['maturity']=m['mat']
    if w=='ato': sc['budget']={'share':.05}
    if m['kind']=='aml': sc['scenario']='scenario'; sc['below_line']='btl'
    sc['segments']=m['seg']
    if m['grp']: sc['groups']=m['grp']
    y['data']={'scored':sc}
    y['intended_use']=[m['purpose']]; y['prohibited_use']=[m['refused'][0].upper()+m['refused'][1:]+'.']
    y['limitations']=[m['lim']]; y['monitoring']={'frequency':'monthly dashboard; outcomes quarterly','last_report':dt.date.fromisoformat(m['dash']),'plan':'04_memo_go_live.md'}
    y['approvals']=[{'by':m['appr'],'date':dt.date.fromisoformat(m['appd']),'decision':'approved','valid_until':dt.date.fromisoformat(m['until'])}]
    y['names']={'sex_est':'estimated sex','age_band':'age band'} if w=='bnpl' else ({'age_band':'age band'} if w=='cli' else {m['seg'][0]:m['seg'][0].replace('_',' ')})
    cols=[(m['idc'],'_id'),(m['datec'],'_d'),(m['sc'],'_s')]
    raw=[k for k in d if not k.startswith('_')]
    cols+=[(k,k) for k in raw]+[(m['score'],'_p'),(m['out'],'_y')]
    put(m['sid'],y,cols,d,docs)
    return d,S
NAMES=dict(bnpl=['log basket_usd','log(1+prior_orders)','log(1+days_since_signup/30)','bureau_band/50','open_plans','late_90d (max 3)','debit_funded','log(1+job_months)'],
 ato=['log transfer_usd','log(1+device_age_d)','log(1+ip_dist_km)','failed_logins_24h','pw_reset_24h','new_payee','carrier_change_7d','typing_dev','login_hour before 6'],
 aml=['log amt_30d_usd','log counterparties_30d','cash_load_share','geo_risk','log(1+account_age_m)','prior_alerts_12m','kyc_refresh_gap_q/4','line_ratio 1 or more','line_ratio (max 4)'],
 cli=['log current_line_usd','util_pct/25','log months_on_book','pay_ratio','late_12m (max 4)','bureau_band/50','inq_6m','log stated_income_k'],
 payout=['log payout_30d_usd','refund_share','log buyers_30d','ip_country_mismatch','bene_country_risk','log(1+seller_age_m)','prior_cases_24m','log velocity_ratio','btl (sampled below the line)'])
exec(open(os.path.join(os.path.dirname(os.path.abspath(__file__)),'llmdocs.py')).read())
for w in('aml','ato','bnpl'):
    build(w); KEY.append(dict(subject=M[w]['sid'],kind=M[w]['kind'],clean=True,papers='complete',faults=[],side_effects=[]))
llm_subject()
DISC=['auc','rank','discriminat','gini','separat','random','coin','no better than chance','order']
d,S=build('cli'); pr=d['_s']=='production'; q=summ(d,pr); h=d['_s']=='holdout'
ov=np.isin(d['_id'][h],d['_id'][d['_s']=='development']).sum()
KEY.append(dict(subject=M['cli']['sid'],kind='credit',clean=False,papers='complete',faults=[
 dict(kind='calibration_production',settled_by='data',what='In production far more accounts went bad than the score forecasts, while the dashboard and wiki state observed over expected of 1.03.',size=f"observed {pc(q['rate'],2)} against mean score {pc(q['pred'],2)} (ratio {f2(q['oe'])}), {q['e']} events among {q['n']}",
  match=[['production','live','2026','recent','dashboard','after go-live','in use'],['calibrat','predicted','forecast','over expected','to expected','than expected','observed / expected','o/e','underestimat','under-estimat','underpredict','under-predict','understate','too low','observed rate','event rate','bad rate','default rate','mean score','too optimistic','went bad','level of the','1.03']]),
 dict(kind='input_drift',settled_by='data',what='Months on book shifted strongly to younger accounts in production; the dashboard gives a PSI of 0.021.',size=f"PSI {f2(psi(d['months_on_book'][d['_s']=='development'],d['months_on_book'][pr]))} with ten bins",
  match=[['months_on_book','months on book','account age','tenure'],['psi','stabil','drift','shift','moved','population','distribution','csi','differ','changed','younger','no longer resembl','0.021']]),
 dict(kind='sample_overlap',settled_by='data',what='Accounts of the development sample stand again in the holdout, while memo 2 and the validation say that none does.',size=f'{int(ov)} of {int(h.sum())} holdout rows ({pc(ov/h.sum())})',
  match=[['holdout','hold-out','development','two samples','both samples','acct_id','samples'],['overlap','duplicat','same account','same case','repeated','in common','shared','leak','appear in both','contaminat','not separate','not independent','both sides','also in','twice','identical row','in both','more than one sample']]),
 dict(kind='use_outside_approval',settled_by='papers',what='The score sets the first line of new accounts since March 2026, a use that the meeting had refused and nobody validated.',size='1,140 new accounts up to 2026-10-31',
  match=[['first line','new account','newly opened','start-line','starting line','initial line','1,140','card growth','new core'],['outside','beyond','not approved','unapproved','refused','prohibit','scope','intended use','approved use','without approval','unvalidated','not validated','unauthori','no ticket','not asked','misuse','forbidden','not allowed']])],
 side_effects=[['calibration slope','brier','calibration intercept','hosmer'],['stability of the score','psi of the score','score distribution'],['event rate rose','bad rate rose','event rate differs','event rate changed'],['duplicate row','duplicated id','repeated id']]))
d,S=build('payout'); pr=d['_s']=='production'; late=np.isin(d['_s'],['oot','production']); wq=summ(d,late&(d['payout_rail']=='wallet')); k=late&(d['btl']==1)
KEY.append(dict(subject=M['payout']['sid'],kind='aml',clean=False,papers='complete',faults=[
 dict(kind='weak_segment',settled_by='data',what='For wallet payouts the score does not rank at all, while the validation gives an AUC of 0.771 for them.',size=f"AUC {f2(wq['auc'])} on {wq['n']} wallet alerts of the two later samples with {wq['e']} reports",
  match=[['wallet'],['auc','rank','discriminat','gini','weak','separat','random','coin','chance','floor','perform','0.771','order','segment','predict']]),
 dict(kind='below_the_line',settled_by='data',what='Sampled alerts below the scenario lines end in a report far more often than the papers say and than the line of 5 percent allows.',size=f"{int(d['_y'][k].sum())} of {int(k.sum())} ({pc(d['_y'][k].mean())}) in the two later samples; papers say 3 in each",
  match=[['below the line','below-the-line','below_line','btl','below line','under the line','below the threshold','below-line','beneath'],['report','suspicious','hit','yield','productiv','share','rate','limit','threshold','miss','too high','5.0','exceed','positive','sar','disagree','differ','interval','%']]),
 dict(kind='input_blanks',settled_by='data',what='The risk of the beneficiary country is blank for a quarter of the production alerts; the dashboard says 1.3 percent.',size=f"{pc(np.isnan(d['bene_country_risk'][pr]).mean())} blank in production against {pc(np.isnan(d['bene_country_risk'][d['_s']=='train']).mean())} in train",
  match=[['bene_country_risk','beneficiary country','bene country','beneficiary-country'],['blank','missing','complete','empty','null','not filled','unfilled','absent','psi','drift','shift','stabil','feed','outage','data quality','distribution','moved','populated']]),
 dict(kind='validator_not_independent',settled_by='papers',what='The validator wrote the aggregation code of all inputs and chose their form as a member of the build crew, and no one else reviewed it.',size='all eight inputs; sole reviewer',
  match=[['adeyemi','validat','reviewer','review'],['independen','same person','own work','own code','self-review','conflict of interest','also built','also wrote','also develop','build crew','took part in','both developer','developer and validator','among the developers','effective challenge']])],
 side_effects=[['calibration slope','calibration','brier','too extreme','hosmer'],['stability of the score','psi of the score','score distribution'],['rank-order break','rank order break','score band'],['overall auc','auc of the whole'],['dormant_revival','shared_device','dormant revival','shared device']]))
json.dump(KEY,open(os.path.join(ROOT,'key.json'),'w'),indent=1,ensure_ascii=False)
