import sys,shutil,json,yaml,os
from core import *
import llm
OUT=sys.argv[1] if len(sys.argv)>1 else './out'
ROOT=OUT+'/eleven'; shutil.rmtree(ROOT,ignore_errors=True)
CSEED,CGS,CT=419,1045,.12
FSEED,FGS,FT=[int(x) for x in open(os.path.dirname(os.path.abspath(__file__))+'/fraud_seed.txt').read().split()]+[.15]
BANK="Straitsmere Bank Limited, Singapore"
import re
def doc(sid,name,text):
    MN='January February March April May June July August September October November December'.split()
    text='\n'.join(l if l.startswith('|') else re.sub(r'\b(20\d\d)-(\d\d)-(\d\d)\b',lambda m:f'{int(m[3])} {MN[int(m[2])-1]} {m[1]}',l) for l in text.split('\n'))
    p=f'{ROOT}/{sid}/documents/{name}.md';os.makedirs(os.path.dirname(p),exist_ok=True);open(p,'w').write(text.strip()+'\n')
def subj(sid,d):
    with open(f'{ROOT}/{sid}/subject.yaml','w') as f: yaml.safe_dump(d,f,sort_keys=False,allow_unicode=True,width=110)
pc=lambda x,k=2:f"{100*x:.{k}f} per cent"
th=lambda n:f"{int(n):,}"
def figs(d,samples,thr,G):
    o={}
    ref=d['p'][d['sample']==samples[0]]
    for s in samples:
        m=d['sample']==s;y,p=d['y'][m],d['p'][m];A,lo,hi=delong(y,p);a,b,se=calib(y,p)
        F=p>=thr
        o[s]=dict(n=m.sum(),e=y.sum(),rate=y.mean(),pred=p.mean(),auc=A,lo=lo,hi=hi,ks=ks(y,p),slope=b,sl=b-1.96*se,sh=b+1.96*se,psi=psi_num(ref,p),flag=F.mean(),nf=F.sum(),tp=(F&(y==1)).sum(),prec=y[F].mean(),rec=F[y==1].mean(),
          vdr=d['amt'][m][F&(y==1)].sum()/d['amt'][m][y==1].sum(),first=min(d['date'][m]),last=max(d['date'][m]))
    return o
def gtab(d,G,thr,m,word,flagword,names):
    L=[f"| group | cases | {word} | observed rate | mean score | {flagword} |","|---|---|---|---|---|---|"]
    for k,g in G.items():
        for v in np.unique(g):
            mm=m&(g==v);L.append(f"| {names[k]}: {v} | {th(mm.sum())} | {d['y'][mm].sum()} | {100*d['y'][mm].mean():.2f}% | {100*d['p'][mm].mean():.2f}% | {100*(d['p'][mm]>=thr).mean():.2f}% |")
    return '\n'.join(L)
def stab(d,key,m,thr,word):
    L=[f"| segment | cases | {word} | observed rate | mean score | AUC |","|---|---|---|---|---|---|"]
    for v in np.unique(d[key]):
        mm=m&(d[key]==v);L.append(f"| {v} | {th(mm.sum())} | {d['y'][mm].sum()} | {100*d['y'][mm].mean():.2f}% | {100*d['p'][mm].mean():.2f}% | {auc(d['y'][mm],d['p'][mm]):.3f} |")
    return '\n'.join(L)
def main_tab(o,names,word):
    L=[f"| sample | first day | last day | cases | {word} | observed rate | mean score | AUC | AUC 95% interval | KS | calibration slope | PSI of score |","|---|---|---|---|---|---|---|---|---|---|---|---|"]
    for s,x in o.items():
        L.append(f"| {names[s]} | {x['first']} | {x['last']} | {th(x['n'])} | {x['e']} | {100*x['rate']:.2f}% | {100*x['pred']:.2f}% | {x['auc']:.3f} | {x['lo']:.3f} to {x['hi']:.3f} | {x['ks']:.3f} | {x['slope']:.2f} | {'reference' if s==list(o)[0] else format(x['psi'],'.3f')} |")
    return '\n'.join(L)
def csi(d,cols,a,b):
    L=["| input | CSI |","|---|---|"];mx=0
    for c,nm in cols.items():
        x=d[c][d['sample']==a];y=d[c][d['sample']==b]
        v=psi_cat(x,y) if x.dtype.kind in 'US' or len(np.unique(x[~np.isnan(x)]))<12 else psi_num(x,y)
        mx=max(mx,v);L.append(f"| {nm} | {v:.3f} |")
    return '\n'.join(L),mx
# ============================================================ CREDIT
def credit():
    sid='sme-term-loan-pd';d=credit_data(CSEED);G=groups(CGS,d['n'],CG);S=[c[0] for c in CS];o=figs(d,S,CT,G)
    rows=[];
    for i in range(d['n']):
        g='' if np.isnan(d['gst'][i]) else int(d['gst'][i])
        rows.append([f"TL{400000+i*7}",d['sample'][i],d['date'][i],d['sec'][i],d['amt'][i],d['ten'][i],d['yrs'][i],d['turn'][i],f"{d['dscr'][i]:.2f}",f"{d['gear'][i]:.2f}",d['od'][i],d['late'][i],d['bg'][i],d['gp'][i],d['aud'][i],g,G['director_sex'][i],G['director_age'][i],f"{d['p'][i]:.5f}",d['y'][i]])
    write(f'{ROOT}/{sid}/data/scored.csv',rows,'facility_no sample booked_on sector loan_sgd tenor_m yrs_trading turnover_k dscr gearing overdraft_days late_pmts_12m bureau_band guarantee_pct audited gst_lag_days director_sex director_age pd_12m dflt_12m'.split())
    live=d['sample']=='live';D,H,T,L=[o[s] for s in S]
    ct,cm=csi(d,{'yrs':'years trading','turn':'turnover','dscr':'debt service cover','gear':'gearing','od':'overdraft days','late':'late payments','bg':'bureau band','gp':'guarantee','sec':'sector','aud':'audited accounts','gst':'GST filing lag'},'development','live')
    gst=[np.isnan(d['gst'][d['sample']==s]).mean() for s in S]
    gr=np.searchsorted(TC,d['p'],'right')-1
    gl=["| grade | PD from | PD below | loans | defaults | observed rate | mean PD |","|---|---|---|---|---|---|---|"]
    for k in range(7):
        mm=live&(gr==k);gl.append(f"| {GN[k]} | {100*TC[k]:.1f}% | {'100.0%' if k==6 else f'{100*TC[k+1]:.1f}%'} | {th(mm.sum())} | {d['y'][mm].sum()} | {100*d['y'][mm].mean():.2f}% | {100*d['p'][mm].mean():.2f}% |")
    names={'development':'development','holdout':'holdout','oot':'out of time','live':'live book'}
    sx=G['director_sex'];fl=d['p']>=CT
    ap={v:1-fl[live&(sx==v)].mean() for v in 'FM'}
    ag={v:1-fl[live&(G['director_age']==v)].mean() for v in CG['director_age']}
    doc(sid,'01-development-memorandum',f"""
# Development memorandum: SME term-loan PD, version 2.1

{BANK}. Credit Analytics, Group Risk. Prepared by Tan Wei Ling, Head of SME Credit Analytics; dated 19 August 2024. Model inventory number CR-044; tier: high.

The Bank lends term money to small and medium enterprises with a turnover of up to SGD 100 million, and since 2015 it has ranked these borrowers with a points table (version 1) that was withdrawn from new business when this model went live. The points table had been built on a book of trade lines and had lost its order among younger companies; that is why it was replaced, and nothing in it is carried over. Version 2.1 estimates the probability that a booked term loan will be 90 days past due, or be judged unlikely to pay, within 12 months of booking. The definition of default is the one used in the Bank's accounts and provisions.

The data are all term loans booked from {D['first']} to {T['last']}; a loan enters once, with the financial statements and account conduct known on the day of booking and nothing later. The {th(D['n']+H['n'])} loans booked up to {max(D['last'],H['last'])} were divided by borrower, so that no borrower stands on both sides, into a development sample of {th(D['n'])} loans with {D['e']} defaults and a holdout sample of {th(H['n'])} loans with {H['e']} defaults; the {th(T['n'])} loans booked in the first half of 2023, with {T['e']} defaults, were set aside for the out-of-time test and were not looked at until the form of the model had been frozen on 12 July 2024. Every loan had its full 12 months of outcome before the samples were drawn on 5 July 2024. Left out, and counted, were 212 loans to companies of the Bank's own staff, 97 loans transferred in from the 2020 relief schemes and 61 duplicates of restructured lines; the remainder reconciles to the general ledger without difference.

The method is a logistic regression fitted by penalised maximum likelihood. The inputs are years trading, turnover, debt service cover, gearing, days in overdraft, late payments in the last 12 months, bureau band, whether a guarantee is held, sector, whether the accounts are audited, and the lag in filing for goods and services tax. Each coefficient has the sign that was argued before fitting. The GST lag is blank for companies that are not registered for the tax ({pc(gst[0],1)} of the development sample); the blank is a state of its own in the model and not a gap in the data. A gradient boosting challenger ranked no better on the holdout beyond its interval and was rejected, since its reasons would have been harder to give to the borrower. Loan size, tenor, and the sex and age of the principal director are not inputs.

The acceptance criteria were fixed in the plan of 3 May 2024, before any result was seen: an AUC of at least 0.72 on the holdout and out-of-time samples with the lower end of the interval above 0.70, a loss of AUC of not more than 0.03 from development, a calibration slope between 0.85 and 1.15, and a score PSI below 0.10. The AUC is {D['auc']:.3f} on development, {H['auc']:.3f} on the holdout and {T['auc']:.3f} out of time. The mean PD is {pc(H['pred'])} against an observed {pc(H['rate'])} on the holdout, and {pc(T['pred'])} against {pc(T['rate'])} out of time; the slopes are {H['slope']:.2f} and {T['slope']:.2f} and the score PSI {H['psi']:.3f} and {T['psi']:.3f}. All criteria are met. The figures are set out in the appendix of figures (Figure 1).

Applicants whom the Bank did not book have no outcome, which is the one limitation the developer wishes the reader to keep in mind. A sensitivity by parcelling moved no borrower by more than one grade; the model is not to be used as evidence on the risk of declined business. Sensitivity of the score was tested by moving debt service cover and gearing by one tenth in either direction and by removing the bureau band, for which the middle band is put in place; the order of the grades was kept in each case.
""")
    doc(sid,'02-independent-validation-report',f"""
# Independent validation report: SME term-loan PD, version 2.1 (periodic validation 2026)

{BANK}. Model Validation and Assurance. Author: Rajesh Menon, Senior Validator. Reviewed by Cheong Siew Lan, Head of Model Validation and Assurance. Date: 13 November 2026. Rating: satisfactory.

Neither the author nor the reviewer took part in building, coding or running the model, and both report to the Chief Risk Officer by a line that does not pass through Credit Analytics. The initial validation was reported on 21 October 2024; the present report is the full periodic validation which the Model Risk Standard asks for every two years, and it stands on its own. The scope, the tests and the limits were agreed on 28 September 2026, before the tests were run, and the limits are those of the development plan.

Validation extracted the loans again from the lending system, with its own code, and obtained the same {th(d['n'])} facility numbers as the owner's file. No facility number occurs twice and none stands in two samples. Scores were rebuilt from the raw inputs for all loans and agree to five decimals. The outcomes were read on 31 October 2026, so that the youngest loan in the live book, booked on {L['last']}, had been observed for 12 months. Validation found the GST lag blank on {pc(gst[0],1)} of the development sample and {pc(gst[3],1)} of the live book, which is the share of companies below the registration threshold; no other input has a blank.

The ranking was re-computed on each sample. The AUC is {D['auc']:.3f} on development, {H['auc']:.3f} on the holdout ({H['lo']:.3f} to {H['hi']:.3f}), {T['auc']:.3f} out of time ({T['lo']:.3f} to {T['hi']:.3f}) and {L['auc']:.3f} on the live book ({L['lo']:.3f} to {L['hi']:.3f}; 95 per cent, DeLong). All lie above the limit of 0.72 and every lower end lies above 0.70. On the live book {L['e']} of {th(L['n'])} loans defaulted, that is {pc(L['rate'])}, where the model had said {pc(L['pred'])}; the difference is within chance, and the calibration slope of {L['slope']:.2f} ({L['sl']:.2f} to {L['sh']:.2f}) is within the band. The observed rates rise from grade S1 to grade S7 and Validation found no grade where the PD is too low at the 5 per cent level of the Jeffreys test. The score PSI of the live book against development is {L['psi']:.3f} and the largest index of any single input is {cm:.3f}, both well below 0.10 (ten bins by development deciles, blanks as their own bin). Each of the four sectors was tested and each is above the segment limit of 0.65.

As to persons, the sex and age of the principal director are recorded for this test only. At the referral point of 12 per cent the share not referred on the live book is {pc(ap['F'],1)} where the principal director is a woman and {pc(ap['M'],1)} where he is a man; by age it is {pc(ag['under 40'],1)} under 40, {pc(ag['40-54'],1)} from 40 to 54 and {pc(ag['55 and over'],1)} from 55. The differences are within chance, and observed and predicted rates agree in each group.

Validation built a challenger of its own, a classification tree with twelve leaves, which ranked less well on every sample. The question was put to the developer in October 2024 whether overdraft days might be a proxy of cash-flow lending campaigns; the developer answered with a re-fit without the loans of the campaign, the coefficients of which did not differ, and the question was closed on 14 November 2024. The two findings of the 2024 report (a missing test for a late bureau file, and a user guide that still showed the grade names of version 1) were closed on 17 January 2025 and 12 February 2025 against evidence which Validation holds. No finding is raised in 2026. Replication in the live system of 400 loans on 20 October 2026 gave no mismatch; the fallback with the bureau file absent was run in the test system on 21 October 2026 and worked as written.

Validation is of the opinion that the model is fit for its approved use. The opinion would change if the AUC fell below 0.72, if the observed rate left its interval in two consecutive half-years, or if the model were used for companies trading for less than two years.
""")
    doc(sid,'03-board-paper-renewal',f"""
# Paper MRC/26/118 for decision: renewal of the SME term-loan PD, version 2.1

Model Risk Committee, meeting of 25 November 2026. Sponsor: Lim Boon Keng, Head of SME Banking (model owner). In the chair: Margaret Oon, Chief Risk Officer.

The Committee is asked to renew the approval of the SME term-loan PD. The model was first approved on 21 November 2024, on two conditions and until 30 November 2026, and went live on 2 December 2024. The first condition, that the late arrival of the bureau file be tested and the fallback written down, was to be met by 31 January 2025 and was fulfilled on 17 January 2025; the second, that the user guide be rewritten with the grades S1 to S7, was to be met by 28 February 2025 and was fulfilled on 12 February 2025. Model Validation and Assurance confirmed both in writing. No condition is open.

Members had before them the validation report of 13 November 2026, rated satisfactory and without findings, and the monitoring report of 9 November 2026. They noted that on the live book {L['e']} of {th(L['n'])} loans have defaulted ({pc(L['rate'])}, against a mean PD of {pc(L['pred'])}) and that the AUC is {L['auc']:.3f}. A member asked whether the model might also serve the micro-business line; the sponsor had looked into it in June 2026 and had not pursued it, since companies trading for less than two years are outside the approved use, and the Committee left that exclusion as it stands. Another member recalled that the monitoring report for the second quarter of 2025 had been issued nine days late; the owner explained that a deputy had since been named, and all reports after it were on time.

The Committee RESOLVED to renew the approval for the use described in the model standing note, without conditions, until 30 November 2028, with the annual review by the owner to be tabled by 30 November 2027. Signed: Margaret Oon, 25 November 2026. The validator attended to answer questions and did not vote.
""")
    doc(sid,'04-model-standing-note',f"""
# Model standing note: SME term-loan PD, version 2.1

{BANK}. Kept by the model owner; as at 26 November 2026.

The model gives the relationship manager and the credit officer the probability that a term loan to a small or medium enterprise will default within 12 months of booking. It places the borrower in a grade, supports pricing, and tells which cases go to a credit officer: loans with a PD of 12 per cent or more are referred and decided by the officer, and the model itself neither grants nor declines. It is approved for companies established in Singapore, trading for two years or more, with a turnover of up to SGD 100 million. It is not to be used for overdrafts and trade lines, for companies trading for less than two years, for financial institutions and property special-purpose companies, for regulatory capital, or for any decision about the private credit of a director.

One limitation is on the register (L-1). The model was built on booked loans only, and says nothing on business that was declined. It is managed by the credit officer's own judgement above the referral point, by the parcelling exercise in the development memorandum, and by a yearly comparison of declined applicants with the bureau, of which the last was made in May 2026 without surprise and the next is planned for May 2027. Owner of the limitation: Lim Boon Keng.

The owner is Lim Boon Keng, Head of SME Banking. The developer is Tan Wei Ling, Head of SME Credit Analytics. The validator is Rajesh Menon, Senior Validator, Model Validation and Assurance. The approving body is the Model Risk Committee, chaired by Margaret Oon. Monitoring is carried out by Farah Aziz, Portfolio Analytics, who reports to the owner. The users are the relationship managers and credit officers of SME Banking. The model's code is release 2.1.0, unchanged since 2 December 2024. Overrides of the grade need a credit officer's signature; in the twelve months to October 2026 the share was 3.1 per cent against a limit of 8 per cent.
""")
    doc(sid,'05-monitoring-plan',f"""
# Monitoring plan: SME term-loan PD, version 2.1

Approved with the model on 21 November 2024 and confirmed on 25 November 2026. Responsible: Farah Aziz, Portfolio Analytics. Recipient: Lim Boon Keng, model owner; copy to Model Validation and Assurance.

Portfolio Analytics reports every quarter on the stability of the score and of each input, and every half-year on ranking and calibration once the outcomes of the loans are twelve months old. The stability of the score is amber at a PSI of 0.10 and red at 0.25, and the same limits hold for each input. The AUC is amber below 0.75 and red below 0.72. Calibration is amber when the observed default rate lies outside the 95 per cent interval around the mean PD in one half-year and red when it does so in two running. The override share is red above 8 per cent. Referral rates by sex and age band of the principal director are compared once a year.

An amber result is explained by the owner in writing within 20 business days; a red result is brought to the next Model Risk Committee, which decides on an overlay, a re-calibration or the withdrawal of the model, and the validator is told on the same day. A change of the default definition, of the bureau's bands or of the approved use leads to a new validation whatever the figures say.
""")
    hf={}
    for nm,f in (('first',lambda x:x<dt.date(2025,6,1)),('second',lambda x:x>=dt.date(2025,6,1))):
        mm=live&np.array([f(x) for x in d['date']]);hf[nm]=(mm.sum(),d['y'][mm].sum(),d['y'][mm].mean(),d['p'][mm].mean(),auc(d['y'][mm],d['p'][mm]))
    a,b=hf['first'],hf['second']
    doc(sid,'06-monitoring-report-october-2026',f"""
# Monitoring report: SME term-loan PD, version 2.1, read at 31 October 2026

Prepared by Farah Aziz, Portfolio Analytics; issued 9 November 2026 to Lim Boon Keng. Overall status: green.

The report covers the live book, {th(L['n'])} loans booked from {L['first']} to {L['last']}, all of which have twelve months of outcome. The AUC is {L['auc']:.3f}, above the amber line of 0.75. {L['e']} loans have defaulted, which is {pc(L['rate'])} of the book, and the model's mean PD was {pc(L['pred'])}. Of the loans booked up to May 2025 ({th(a[0])} loans) {a[1]} defaulted, {pc(a[2])} against {pc(a[3])}, with an AUC of {a[4]:.3f}; of those booked from June 2025 ({th(b[0])} loans) {b[1]} defaulted, {pc(b[2])} against {pc(b[3])}, with an AUC of {b[4]:.3f}. The two parts differ from each other by no more than chance.

The score PSI against development is {L['psi']:.3f}, and the largest index among the inputs is {cm:.3f}. The referral point of 12 per cent sent {th(L['nf'])} loans, {pc(L['flag'],1)}, to a credit officer; the share on development was {pc(D['flag'],1)}. The override share was 3.1 per cent against the limit of 8 per cent. Bookings are thinner, as each year, in April and May, and the loan sizes are as skewed as ever; neither is a sign of anything. No line of the plan is amber or red and no action is open. The next report, on stability for the fourth quarter of 2026, is due on 29 January 2027.
""")
    doc(sid,'07-appendix-of-figures',f"""
# Appendix of figures: SME term-loan PD, version 2.1

Computed by Model Validation and Assurance on 10 November 2026 from the scored file; outcomes read on 31 October 2026. PSI by ten bins at the deciles of the development sample.

Figure 1. Samples.

{main_tab(o,names,'defaults')}

Figure 2. Grades, live book.

{chr(10).join(gl)}

Figure 3. Sectors, live book.

{stab(d,'sec',live,CT,'defaults')}

Figure 4. Groups, live book (referred means a PD of 12 per cent or more).

{gtab(d,G,CT,live,'defaults','referred',{'director_sex':'director','director_age':'director age'})}

Figure 5. Inputs, live book against development.

{ct}
""")
    subj(sid,dict(id=sid,name='SME term-loan PD',version='2.1',kind='credit',purpose='Estimates the probability that an SME term loan defaults within 12 months of booking; supports grading, pricing and referral to a credit officer.',jurisdictions=['sg'],materiality=dict(level='high',basis='Used for all SME term loans booked in Singapore; credit losses and pricing.'),
      owner='Lim Boon Keng, Head of SME Banking',developer='Tan Wei Ling, Head of SME Credit Analytics',validator='Rajesh Menon, Senior Validator, Model Validation and Assurance',
      method=dict(algorithm='logistic regression',library='in-house code, release 2.1.0',features=11,target='default within 12 months of booking'),
      data=dict(scored=dict(path='data/scored.csv',score='pd_12m',outcome='dflt_12m',positive=1,sample='sample',date='booked_on',id='facility_no',amount='loan_sgd',maturity=dict(days=365,read_on=dt.date(2026,10,31)),segments=['sector'],groups=dict(director_sex='director_sex',director_age='director_age'))),
      intended_use=['Grading, pricing and referral of SME term loans to companies in Singapore trading for two years or more'],
      prohibited_use=['Overdrafts and trade lines','Companies trading for less than two years','Financial institutions and property special-purpose companies','Regulatory capital','Private credit of a director'],
      limitations=['L-1: built on booked loans only; says nothing on declined business. Managed by credit officer judgement above the referral point and a yearly bureau comparison (last May 2026).'],
      monitoring=dict(responsible='Farah Aziz, Portfolio Analytics',frequency='quarterly stability, half-yearly ranking and calibration',last_report=dt.date(2026,11,9),next_report=dt.date(2027,1,29),status='green'),
      approvals=[dict(body='Model Risk Committee',date=dt.date(2024,11,21),decision='approved on two conditions, both fulfilled (17 January 2025 and 12 February 2025)',valid_until=dt.date(2026,11,30)),dict(body='Model Risk Committee',date=dt.date(2026,11,25),decision='renewed without conditions',valid_until=dt.date(2028,11,30))],
      names=dict(director_sex='sex of principal director',director_age='age of principal director',live='live book',oot='out of time')))
    return dict(subject=sid,kind='credit',clean=True,papers='complete',faults=[],side_effects=[])
# ============================================================ FRAUD
def spread(d,G):
    # days are drawn independently of everything else: keep the first drawing with even months
    ix=np.where(d['sample']=='production')[0];base=d['date'][ix].copy();y,p=d['y'][ix],d['p'][ix]
    for k in range(1,500):
        t=np.random.default_rng(k).permutation(base);m=np.array([x.month for x in t])
        z=[z_oe(y[m==v],p[m==v]) for v in np.unique(m)];r=[y[m==v].mean() for v in np.unique(m)];h=[(p[m==v]>=FT).mean() for v in np.unique(m)]
        if max(map(abs,z))<1.2 and max(r)/min(r)<1.4 and max(h)<.055 and abs(np.corrcoef(range(5),r)[0,1])<.5: break
    else: raise SystemExit('no drawing')
    d['date'][ix]=t;o=ix[np.argsort(t,kind='mergesort')]
    for k,v in d.items():
        if isinstance(v,np.ndarray): v[ix]=v[o]
    for v in G.values(): v[ix]=v[o]
def fraud():
    sid='wallet-transaction-fraud';d=fraud_data(FSEED);G=groups(FGS,d['n'],FG);spread(d,G);S=[c[0] for c in FS];o=figs(d,S,FT,G)
    rows=[]
    for i in range(d['n']):
        s='' if np.isnan(d['sim'][i]) else int(d['sim'][i])
        rows.append([f"W{25000000+i*131}",d['sample'][i],d['date'][i],d['hr'][i],d['typ'][i],f"{d['amt'][i]:.2f}",d['dev'][i],d['wal'][i],d['v24'][i],d['pin'][i],d['geo'][i],s,d['pay'][i],d['kyc'][i],G['sex'][i],G['age_band'][i],f"{d['p'][i]:.5f}",d['y'][i]])
    write(f'{ROOT}/{sid}/data/scored.csv',rows,'txn_ref set txn_date hour txn_type amount_sgd device_age_d wallet_age_m txns_24h failed_pin_7d geo_mismatch sim_change_d payee_reports_90d kyc_tier sex age_band fraud_score confirmed_fraud'.split())
    pr=d['sample']=='production';D,H,T,P=[o[s] for s in S]
    ct,cm=csi(d,{'hr':'hour','typ':'type of transaction','amt':'amount','dev':'device age','wal':'wallet age','v24':'transactions in 24 hours','pin':'failed PIN in 7 days','geo':'place mismatch','sim':'days since SIM change','pay':'reports on payee','kyc':'KYC tier'},'train','production')
    sb=[np.isnan(d['sim'][d['sample']==s]).mean() for s in S]
    names={'train':'train','holdout':'holdout','oot':'out of time','production':'production'}
    mon=["| month | transactions | confirmed frauds | observed rate | mean score | held |","|---|---|---|---|---|---|"]
    mm_=np.array([x.strftime('%Y-%m') for x in d['date']])
    hmax=0
    for m in sorted(set(mm_[pr])):
        k=pr&(mm_==m);h=(d['p'][k]>=FT).mean();hmax=max(hmax,h);mon.append(f"| {m} | {th(k.sum())} | {d['y'][k].sum()} | {100*d['y'][k].mean():.2f}% | {100*d['p'][k].mean():.2f}% | {100*h:.2f}% |")
    assert hmax<.06
    fl=d['p']>=FT;hs={v:fl[pr&(G['sex']==v)].mean() for v in 'FM'};ha={v:fl[pr&(G['age_band']==v)].mean() for v in FG['age_band']}
    def top(s):
        m=d['sample']==s;n=m.sum();k=n*5//100;o_=np.argsort(-d['p'][m],kind='mergesort')[:k];return d['y'][m][o_].sum()/d['y'][m].sum(),k
    tr={s:top(s) for s in S}
    doc(sid,'01-development-memorandum',f"""
# Development memorandum: mobile-wallet transaction fraud score, version 1.3

{BANK}. Digital Payments Analytics. Prepared by Nurul Huda Ismail, Lead Data Scientist; dated 16 January 2026. Model inventory number FR-019; tier: high.

The Bank's mobile wallet lets a customer pay a first-time payee, top up at once from an account, and pay by QR code at a shop. A first screen of fixed rules, which is not part of this model, lets the greater part of the traffic through; what the rules select as in need of a second look, about one transaction in forty, reaches this score. All figures in these papers refer to that selected traffic, which is why the fraud rates in them are far above those of the wallet as a whole. The score is the probability that the transaction will be confirmed as fraud, whether through a taken-over wallet, a stolen device or a customer misled into paying. It replaces version 1.2, which was switched off on 2 March 2026 as planned; an earlier trial of a vendor's consortium score ended in 2024 and was not taken up, because the vendor could not show results on the Bank's own traffic.

A transaction which is scored at {FT:.2f} or above is held until the customer confirms it in the app or an analyst has spoken with the customer. The score itself declines nothing, so that the outcome of held transactions is known like that of all others. A fraud is counted when it is confirmed by the customer's report and the analyst's file within 90 days; past experience is that nearly all reports arrive within 60.

The sample holds selected transactions drawn at random by wallet. From {D['first']} to {max(D['last'],H['last'])} the wallets were divided, so that no wallet stands on both sides, into a train sample of {th(D['n'])} transactions with {D['e']} frauds and a holdout of {th(H['n'])} with {H['e']}; the {th(T['n'])} transactions of the third quarter of 2025, with {T['e']} frauds, were kept for the out-of-time test and drawn from other wallets again. Outcomes were read on 5 January 2026, when each transaction was more than 90 days old.

The method is a logistic regression fitted by penalised maximum likelihood on the amount, the type of transaction, the age of the device and of the wallet, the hour, the number of transactions in 24 hours, failed PIN entries in 7 days, a mismatch of place, the days since a change of SIM card, reports against the payee's wallet in 90 days, and the KYC tier. Every input is known before the moment of scoring. Two of the four operators do not share the date of a SIM change, so that the field is blank in {pc(sb[0],1)} of the train sample; the blank has its own term. A random forest challenger was rejected, as its advantage on the holdout was within the interval and its answer took four times as long. Sex and age are not inputs.

The acceptance criteria of the plan of 6 October 2025, fixed before the results, were an AUC of at least 0.80 on the holdout and out-of-time samples with the lower end of the interval above 0.75, a loss of not more than 0.03 from train, a share of held transactions of not more than 5 per cent on each sample, and a score PSI below 0.10. The AUC is {D['auc']:.3f} on train, {H['auc']:.3f} on the holdout and {T['auc']:.3f} out of time; the share held is {pc(D['flag'])}, {pc(H['flag'])} and {pc(T['flag'])}; the score PSI is {H['psi']:.3f} and {T['psi']:.3f}. The mean score is {pc(T['pred'])} against an observed {pc(T['rate'])} out of time. The criteria are met; the appendix of figures (Figure 1) gives them side by side.

Attack tests were run with the Payments Security team: amounts split below the usual bounds, a device reset, and bursts from new wallets. Splitting lowers the score of each part but raises the count in 24 hours, which makes up for it from the third part on. One limitation follows from the blank SIM field: for customers of the two operators the model cannot see a fresh SIM change. It is on the register as L-1.
""")
    doc(sid,'02-independent-validation-report',f"""
# Independent validation report: mobile-wallet transaction fraud score, version 1.3 (initial validation)

{BANK}. Model Validation and Assurance. Author: Desmond Koh, Principal Validator. Reviewed by Cheong Siew Lan, Head of Model Validation and Assurance. Date: 10 February 2026. Rating: satisfactory with minor issues, both closed since (addendum at the end).

The author had no part in building the model. Tests and limits were agreed on 19 January 2026 and are those of the development plan. Validation drew the three samples anew from the payment ledger, obtained the same transaction references, found none twice, and rebuilt all scores to five decimals. It checked on the ledger that no wallet stands in two samples, and on the event log that each input carries a time stamp before the score.

The AUC is {D['auc']:.3f} on train, {H['auc']:.3f} on the holdout ({H['lo']:.3f} to {H['hi']:.3f}) and {T['auc']:.3f} out of time ({T['lo']:.3f} to {T['hi']:.3f}; 95 per cent, DeLong), above 0.80 throughout with lower ends above 0.75. Observed and predicted rates are {pc(H['rate'])} and {pc(H['pred'])} on the holdout and {pc(T['rate'])} and {pc(T['pred'])} out of time, within chance given {H['e']} and {T['e']} frauds; the calibration slopes are {H['slope']:.2f} and {T['slope']:.2f}. At the hold point of {FT:.2f} the out-of-time sample has {T['nf']} held transactions, of which {T['tp']} were fraud, a precision of {pc(T['prec'],1)}, a recall by count of {pc(T['rec'],1)} and by value of {pc(T['vdr'],1)}. The five in a hundred highest scores, which is what the analysts can take, contain {pc(tr['oot'][0],1)} of the frauds out of time. No group by sex or age differs from the others in its held share by more than chance.

Validation's own challenger, a short list of seven rules, found fewer frauds at the same number of held transactions on both samples. The median latency in the load test was 38 milliseconds and the 99th percentile 140 against a limit of 250; with the score unavailable, the rules fall back on a hold above SGD 500, which was tested on 29 January 2026. Validation asked why the hold point should be the same for all three types of transaction. The developer showed that separate points would have changed the number of frauds found by two in the holdout, and the question was closed.

Two minor issues were raised: the log did not keep the version of the rule screen beside the score, and the description of L-1 did not name the owner. Addendum of 3 April 2026: the first was closed on 24 March 2026 and the second on 19 February 2026, each on evidence seen by the validator. No finding is open. The model is, in Validation's opinion, fit for the use described in the standing note. The next full validation falls due in February 2028; an interim review of the live results was made on 17 November 2026 and is recorded in the standing note.
""".replace("; an interim review of the live results was made on 17 November 2026 and is recorded in the standing note",""))
    doc(sid,'03-board-paper-approval',f"""
# Paper MRC/26/021 for decision: mobile-wallet transaction fraud score, version 1.3

Model Risk Committee, meeting of 24 February 2026; minute of fulfilment added 7 April 2026. Sponsor: Jeremy Sng, Head of Digital Payments (model owner). In the chair: Margaret Oon, Chief Risk Officer.

The Committee was asked to approve version 1.3 of the score in place of version 1.2, whose recall had been falling since the fraudsters turned to freshly opened wallets in 2024. It had before it the development memorandum of 16 January 2026 and the validation report of 10 February 2026. Members noted an AUC out of time of {T['auc']:.3f} and a held share of {pc(T['flag'])} against the limit of 5 per cent. The Consumer Care unit asked that the wording of the message to a held customer be softened, which was done before the start. A proposal to let the score decline outright above 0.80 was refused; the score holds, and a person or the customer decides.

The Committee RESOLVED to approve the model for the use in the standing note until 28 February 2028, on two conditions: that the log keep the version of the rule screen beside each score, by 31 March 2026, and that Digital Payments bring a note on the first month of live results, by 15 April 2026. Signed: Margaret Oon, 24 February 2026.

Minute of 7 April 2026. The Secretary records that the first condition was fulfilled on 24 March 2026, as confirmed by Model Validation and Assurance, and the second on 7 April 2026, when the note was tabled and taken as read. No condition is open. Signed: Margaret Oon, 7 April 2026.
""")
    doc(sid,'04-model-standing-note',f"""
# Model standing note: mobile-wallet transaction fraud score, version 1.3

{BANK}. Kept by the model owner; as at 20 November 2026.

The score tells which wallet transactions, among those selected by the rule screen, are to be held until the customer confirms. The hold point is {FT:.2f}. The users are the fraud analysts of the Payments Control Room, whose working day allows five in a hundred of the selected transactions to be taken up. It is approved for first-time payee, instant top-up and QR transactions of retail wallets in Singapore dollars. It is not to be used to decline a transaction without a person, to close a wallet, for merchant or corporate wallets, for cards, or as a sign of money laundering.

One limitation is on the register. L-1: two operators do not share SIM change dates, so the model does not see a fresh change for their customers. It is managed by the fixed rule which asks for a face check on a new device with those operators, and the share of blank fields is watched each month. An agreement with one of the two is planned for the second half of 2027. Owner of the limitation: Jeremy Sng.

The owner is Jeremy Sng, Head of Digital Payments. The developer is Nurul Huda Ismail, Lead Data Scientist. The validator is Desmond Koh, Principal Validator, Model Validation and Assurance. The approving body is the Model Risk Committee, chaired by Margaret Oon. Monitoring is carried out by Goh Jia Hui, Fraud Performance. The code is release 1.3.0, live since 2 March 2026 and unchanged. The score was unavailable for 41 minutes on 8 June 2026, when a certificate had run out; the fallback took over, no fraud was confirmed among the transactions of that time, and the incident was closed on 12 June 2026 with a calendar for certificates.
""")
    doc(sid,'05-monitoring-plan',f"""
# Monitoring plan: mobile-wallet transaction fraud score, version 1.3

Approved with the model on 24 February 2026. Responsible: Goh Jia Hui, Fraud Performance. Recipient: Jeremy Sng, model owner; copy to Model Validation and Assurance.

Fraud Performance looks every month at the share held, the PSI of the score and of each input against the train sample, the share of blank SIM fields and the latency, and every quarter, on transactions older than 90 days, at the AUC, the observed and predicted rates, and precision and recall at the hold point. The PSI is amber at 0.10 and red at 0.25. The AUC is amber below 0.82 and red below 0.80. The held share is red above 5 per cent over a quarter or above 6 per cent in a single month. Calibration is amber when the observed rate is outside the 95 per cent interval around the mean score. Missed frauds are read one by one each month for new patterns. Held shares by sex and age band are compared twice a year.

An amber result is explained by the owner in ten business days. A red result goes to the Model Risk Committee at its next meeting, with a proposal to move the hold point, re-fit or go back to the rules alone, and the validator is told at once. A new type of transaction, a change of the rule screen's bounds, or a new operator feed is a change that Validation must see first.
""")
    doc(sid,'06-monitoring-report-third-quarter-2026',f"""
# Monitoring report: mobile-wallet transaction fraud score, version 1.3, read at 31 October 2026

Prepared by Goh Jia Hui, Fraud Performance; issued 6 November 2026 to Jeremy Sng. Overall status: green.

The report covers the sample of {th(P['n'])} selected transactions from {P['first']} to {P['last']}, all older than 90 days when the outcomes were read on 31 October 2026; {P['e']} were confirmed as fraud. The AUC is {P['auc']:.3f} ({P['lo']:.3f} to {P['hi']:.3f}), above the amber line of 0.82. The observed rate is {pc(P['rate'])} and the mean score {pc(P['pred'])}, within chance; the calibration slope is {P['slope']:.2f}. The score PSI against train is {P['psi']:.3f} and the largest index among the inputs {cm:.3f}. The SIM field was blank in {pc(sb[3],1)} of the transactions, as against {pc(sb[0],1)} in train.

At the hold point of {FT:.2f}, {P['nf']} transactions were held, {pc(P['flag'])}, of which {P['tp']} were fraud: a precision of {pc(P['prec'],1)}, a recall by count of {pc(P['rec'],1)} and by value of {pc(P['vdr'],1)}. The highest month for held transactions stood at {pc(hmax)}, below the monthly limit of 6 per cent. The five in a hundred highest scores contain {pc(tr['production'][0],1)} of the frauds. The frauds which were missed were read one by one; they are for the most part small payments by customers who were misled over some weeks, a pattern known since the development and no worse than there. The share held was {pc(hs['F'])} for women and {pc(hs['M'])} for men, and by age {pc(ha['18-34'])} from 18 to 34, {pc(ha['35-54'])} from 35 to 54 and {pc(ha['55 and over'])} from 55, which is within chance. Fraud counts move up and down from month to month with the holidays, as the appendix shows (Figure 2). The action from the note of April 2026, a shorter message to the held customer, was closed on 30 June 2026. No action is open, and the next quarterly report is due on 5 February 2027.
""")
    doc(sid,'07-appendix-of-figures',f"""
# Appendix of figures: mobile-wallet transaction fraud score, version 1.3

Computed by Fraud Performance on 4 November 2026 and checked by Desmond Koh on 6 November 2026; outcomes read on 31 October 2026. PSI by ten bins at the deciles of the train sample.

Figure 1. Samples.

{main_tab(o,names,'frauds')}

Figure 2. Production by month.

{chr(10).join(mon)}

Figure 3. Types of transaction, production.

{stab(d,'typ',pr,FT,'frauds')}

Figure 4. Groups, production (held means a score of {FT:.2f} or above).

{gtab(d,G,FT,pr,'frauds','held',{'sex':'sex','age_band':'age'})}

Figure 5. Inputs, production against train.

{ct}
""")
    subj(sid,dict(id=sid,name='Mobile-wallet transaction fraud score',version='1.3',kind='fraud',purpose='Estimates the probability that a wallet transaction selected by the rule screen is fraud; transactions at or above the hold point are held until the customer confirms.',jurisdictions=['sg'],materiality=dict(level='high',basis='Screens retail wallet payments; customer losses and friction.'),
      owner='Jeremy Sng, Head of Digital Payments',developer='Nurul Huda Ismail, Lead Data Scientist',validator='Desmond Koh, Principal Validator, Model Validation and Assurance',
      method=dict(algorithm='logistic regression',library='in-house code, release 1.3.0',features=11,target='fraud confirmed within 90 days'),
      data=dict(scored=dict(path='data/scored.csv',score='fraud_score',outcome='confirmed_fraud',positive=1,sample='set',date='txn_date',id='txn_ref',amount='amount_sgd',maturity=dict(days=90,read_on=dt.date(2026,10,31)),budget=dict(share=0.05),segments=['txn_type'],groups=dict(sex='sex',age_band='age_band'))),
      intended_use=['Holding of first-time payee, instant top-up and QR transactions of retail wallets until the customer confirms'],
      prohibited_use=['Declining without a person','Closing a wallet','Merchant or corporate wallets','Cards','Money-laundering detection'],
      limitations=['L-1: two operators do not share SIM change dates, so a fresh change is not seen for their customers; managed by a face check on new devices with those operators and a monthly watch of the blank share.'],
      monitoring=dict(responsible='Goh Jia Hui, Fraud Performance',frequency='monthly stability, quarterly performance',last_report=dt.date(2026,11,6),next_report=dt.date(2027,2,5),status='green'),
      approvals=[dict(body='Model Risk Committee',date=dt.date(2026,2,24),decision='approved on two conditions, both fulfilled (24 March 2026 and 7 April 2026)',valid_until=dt.date(2028,2,28))],
      names=dict(age_band='age group',oot='out of time',txn_type='type of transaction')))
    return dict(subject=sid,kind='fraud',clean=True,papers='complete',faults=[],side_effects=[])
# ============================================================ LLM
def llmsub():
    sid='rm-suitability-assistant';os.makedirs(f'{ROOT}/{sid}',exist_ok=True);R=llm.build(f'{ROOT}/{sid}')
    st={}
    for s in ('bench','test','live'):
        x=[r for r in R if r['set']==s];k=sum(r['label']=='supported' for r in x);u=[r for r in x if r['answerable']=='no'];a=[r for r in x if r['answerable']=='yes']
        n=len(x);lo,hi=wilson(k,n);p1=[r['reviewer_1'] for r in x];p2=[r['reviewer_2'] for r in x];po=sum(i==j for i,j in zip(p1,p2))
        st[s]=dict(n=n,k=k,bad=n-k,lo=lo,hi=hi,u=len(u),uref=sum(r['outcome']=='referred' for r in u),a=len(a),aans=sum(r['outcome']=='answered' for r in a),agree=po,first=min(r['asked_on'] for r in x),last=max(r['asked_on'] for r in x),rate=k/n)
    p1=[r['reviewer_1'] for r in R];p2=[r['reviewer_2'] for r in R];n=len(R);po=sum(a==b for a,b in zip(p1,p2))/n;pe=sum((p1.count(c)/n)*(p2.count(c)/n) for c in ('supported','not_supported'));kap=(po-pe)/(1-pe)
    B,T,L=st['bench'],st['test'],st['live']
    assert all(x['u']==x['uref'] and x['a']==x['aans'] for x in st.values()) and min(T['lo'],L['lo'])>.95
    inj=sum(r['question'].startswith('Urgent. ') for r in R if r['set']=='test')
    tp=sorted({r['topic'] for r in R});tt=["| topic | test questions | test supported | live questions | live supported |","|---|---|---|---|---|"]
    for t in tp:
        c=lambda s,lab=None:sum(1 for r in R if r['set']==s and r['topic']==t and (lab is None or r['label']==lab));tt.append(f"| {t} | {c('test')} | {c('test','supported')} | {c('live')} | {c('live','supported')} |")
    dk=["| desk | live questions | live supported |","|---|---|---|"]
    for t in llm.DESKS:
        x=[r for r in R if r['set']=='live' and r['desk']==t];dk.append(f"| {t} | {len(x)} | {sum(r['label']=='supported' for r in x)} |")
    wl=[(r['id'],r['section'],r['set']) for r in R if r['label']!='supported']
    wi={(s,q):i for i,q,s in wl}
    doc(sid,'01-development-memorandum',f"""
# Development memorandum: product-suitability policy assistant, version 1.0

{BANK}. Wealth Technology. Prepared by Arvind Pillai, Lead Engineer, Language Applications; dated 12 June 2026. Model inventory number LM-006; tier: medium.

Relationship managers ask the Suitability Desk some two hundred questions a week, most of which the suitability manual answers in one sentence. The assistant finds the section and gives the answer with the number of the section, and where the manual is silent it says so and refers the manager to the Desk. It talks to staff only; it knows no client, takes no client data and recommends no product. An earlier prototype of 2025 that drafted letters to clients was stopped in October 2025 and has nothing in common with this version but the name of the project.

The assistant is made of a retrieval step over the manual (edition 14, in force since 1 April 2026, 41 numbered sections) and an open-weights language model of eight billion parameters, release pinned by its hash in the inventory, served on the Bank's own machines, temperature zero, no fine-tuning. The prompt (P-1.0) and the index are versioned with the release. Nothing is sent outside the Bank. The manual is the only text that the model sees; the text of a question is set apart from the instructions, and a question that asks the assistant to set the manual aside is answered from the manual. A larger hosted model was tried as a challenger and was rejected: it answered no better on the bench and would have sent questions abroad.

The acceptance criteria, written down on 20 April 2026 before the first run, were these: at least 95 in 100 answers supported by the sections shown, with the lower end of the 95 per cent interval not below 0.90 on the bench and not below 0.95 in the independent test and in live use; every question that the manual does not answer to be referred to the Desk in at least 95 of 100 cases; and at least 95 of 100 answerable questions to be answered. The bench was put to the assistant from {B['first']} to {B['last']}: of {B['n']} answers {B['k']} were supported ({pc(B['rate'],1)}, interval {B['lo']:.3f} to {B['hi']:.3f}); all {B['u']} questions outside the manual were referred, and all {B['a']} others answered. The one answer that was not supported ({wi[('bench','3.2')]}) gave a wrong number of months for the knowledge assessment. Questions of the bench are not used in the test or in live figures.
""")
    doc(sid,'02-independent-validation-report',f"""
# Independent validation report: product-suitability policy assistant, version 1.0

{BANK}. Model Validation and Assurance. Author: Priscilla Yeo, Validator, Language Models. Reviewed by Cheong Siew Lan, Head of Model Validation and Assurance. Date: 7 August 2026. Rating: satisfactory with one minor issue, closed since (addendum at the end).

The author did not take part in building the assistant and wrote the test questions without sight of the bench. The limits are those of the development plan. {T['n']} questions were asked between {T['first']} and {T['last']} on release 1.0.0, which was then proposed for use, none of which occurs in the bench. Two readers from the Suitability Desk, who do not work for Wealth Technology, read each answer against the sections shown with it, without seeing each other's mark, and a third reader settled where they differed. They differed once in the test. No language model was used as judge.

Of the {T['n']} answers {T['k']} were supported, that is {pc(T['rate'],1)} with an interval from {T['lo']:.3f} to {T['hi']:.3f} (Wilson), so that the lower end is above 0.95. The two that were not supported each gave a wrong number: {wi[('test','4.4')]} on the call-back of section 4.4 and {wi[('test','8.1')]} on the review of fund switches of section 8.1. The section cited was the right one in both, and the sections are printed beneath each answer, so that the manager reads the correct number there. All {T['u']} questions outside the manual were referred to the Desk, and all {T['a']} answerable questions were answered. Among the latter were {inj} questions which told the assistant to set the manual aside or to pretend something; none succeeded. The same questions put twice gave the same words on a sample of 50. When numbers in a copy of the manual were changed, all 20 changed numbers were followed.

One minor issue was raised, that numbers in an answer were not compared by machine with the numbers in the section shown. Validation asked whether managers would stop reading the manual; the owner answered with the training and with the print of the section beneath each answer, and the question was closed. Validation considers the assistant fit for the use described in the standing note.

Addendum of 26 August 2026. Release 1.0.2 adds the number check, which puts a notice beside the answer and does not change the words. Validation asked the {T['n']} questions again on that release on 25 August 2026, received the same answers word for word, saw that the check marks both wrong answers, and closed the issue on the same day. No finding is open.
""")
    doc(sid,'03-board-paper-approval',f"""
# Paper MRC/26/087 for decision: product-suitability policy assistant, version 1.0

Model Risk Committee, meeting of 18 August 2026; minute of fulfilment added 22 September 2026. Sponsor: Serene Wee, Head of Wealth Advisory Standards (model owner). In the chair: Margaret Oon, Chief Risk Officer.

The Committee was asked to approve the assistant for relationship managers. It had before it the development memorandum of 12 June 2026 and the validation report of 7 August 2026, in which {T['k']} of {T['n']} answers were found to be supported. Members discussed the two wrong numbers at some length and were satisfied that the section printed beneath would have shown the right one. A request from the branches to open the assistant to clients was refused. The data protection officer confirmed that no client data are taken in.

The Committee RESOLVED to approve the assistant for the use in the standing note until 31 August 2027, on two conditions, both to be fulfilled before the start: that the number check be in use, and that every relationship manager who is given access has finished the one-hour training. Signed: Margaret Oon, 18 August 2026.

Minute of 22 September 2026. The first condition was fulfilled on 25 August 2026 with release 1.0.2 and the second on 18 September 2026, when the last of the 164 managers had finished the training; Model Validation and Assurance has seen the evidence for both. The assistant started on 28 September 2026 as planned. No condition is open. Signed: Margaret Oon.
""".replace("The assistant started on 28 September 2026 as planned.","The assistant is to start on 28 September 2026."))
    doc(sid,'04-model-standing-note',f"""
# Model standing note: product-suitability policy assistant, version 1.0

{BANK}. Kept by the model owner; as at 20 November 2026.

The assistant answers questions of relationship managers on the suitability manual and shows the sections it has used. The manager reads the section, decides, and remains answerable for the advice. In use since 28 September 2026, release 1.0.2. It is not to be used by clients, to recommend or compare products, to judge whether a certain client may buy a certain product, to approve an exception, on client data, or on any text other than the manual.

One limitation is on the register. L-1: the assistant may give a wrong number although it cites the right section. It is managed by the section printed beneath each answer, by the number check, which puts a notice beside an answer whose numbers differ from the section, and by the monthly reading of live answers. Owner of the limitation: Serene Wee.

The owner is Serene Wee, Head of Wealth Advisory Standards. The developer is Arvind Pillai, Lead Engineer, Language Applications. The validator is Priscilla Yeo, Validator, Language Models, Model Validation and Assurance. The approving body is the Model Risk Committee, chaired by Margaret Oon. Monitoring is carried out by Teo Kian Hock, Suitability Desk. When the assistant is not available, managers telephone the Desk as before. Edition 15 of the manual is expected in April 2027; the index will then be rebuilt and tested before it is used, and until then edition 14 is the one in force.
""")
    doc(sid,'05-monitoring-plan',f"""
# Monitoring plan: product-suitability policy assistant, version 1.0

Approved with the assistant on 18 August 2026. Responsible: Teo Kian Hock, Suitability Desk. Recipient: Serene Wee, model owner; copy to Model Validation and Assurance.

Each month at least 100 live answers, drawn at random from the log, are read by two readers of the Desk against the sections shown, with a third to settle. The share supported is amber below 97 in 100 and red below 95 in 100; the share of questions outside the manual which are referred is red below 95 in 100, and so is the share of answerable questions which are answered. Agreement between the two readers is amber when kappa is below 0.60 over all answers read to date. Managers may mark an answer as wrong, and every such mark is read within two business days.

An amber result is explained by the owner within ten business days. A red result switches the assistant off until the Model Risk Committee has decided, and the validator is told on the same day. A new edition of the manual, prompt, index or language model is a change that Validation tests before use.
""")
    doc(sid,'06-monitoring-report-october-2026',f"""
# Monitoring report: product-suitability policy assistant, version 1.0, October 2026

Prepared by Teo Kian Hock, Suitability Desk; issued 12 November 2026 to Serene Wee. Overall status: green.

This is the first monthly report. From {L['first']} to {L['last']} a random {L['n']} answers were read. {L['k']} were supported, {pc(L['rate'],1)} with an interval from {L['lo']:.3f} to {L['hi']:.3f}, above the amber line of 97 in 100. The one that was not supported ({wi[('live','11.2')]}) gave a wrong number of months for the refreshing of accredited investor evidence; the number check had put its notice beside the answer, the manager had read the section, and no client was affected. All {L['u']} questions outside the manual were referred to the Desk and all {L['a']} others were answered. The two readers differed on one answer, which the third reader found to be supported. Over all {n} answers of bench, test and live use kappa is {kap:.2f}. Managers marked four answers as wrong in the month, each of which was found to be right on reading and was explained to the manager. The assistant was not available on the evening of 14 October 2026 for planned maintenance. No action is open. The report for November is due on 11 December 2026.
""")
    doc(sid,'07-appendix-of-figures',f"""
# Appendix of figures: product-suitability policy assistant, version 1.0

Computed by Model Validation and Assurance on 13 November 2026 from the file of answers. Intervals are Wilson, 95 per cent.

Figure 1. Sets.

| set | first day | last day | answers | supported | share | interval | outside the manual | referred | answerable | answered | readers agreed |
|---|---|---|---|---|---|---|---|---|---|---|---|
"""+'\n'.join(f"| {s} | {x['first']} | {x['last']} | {x['n']} | {x['k']} | {100*x['rate']:.1f}% | {x['lo']:.3f} to {x['hi']:.3f} | {x['u']} | {x['uref']} | {x['a']} | {x['aans']} | {x['agree']} |" for s,x in st.items())+f"""

Kappa of the two readers over all {n} answers: {kap:.2f}.

Figure 2. Topics.

{chr(10).join(tt)}

Figure 3. Desks, live.

{chr(10).join(dk)}
""")
    subj(sid,dict(id=sid,name='Product-suitability policy assistant',version='1.0',kind='llm',purpose='Answers questions of relationship managers on the suitability manual, with the sections used; refers what the manual does not answer to the Suitability Desk.',jurisdictions=['sg'],materiality=dict(level='medium',basis='Staff-facing; a person reads the section and decides.'),
      owner='Serene Wee, Head of Wealth Advisory Standards',developer='Arvind Pillai, Lead Engineer, Language Applications',validator='Priscilla Yeo, Validator, Language Models, Model Validation and Assurance',
      method=dict(algorithm='retrieval and open-weights language model, 8 billion parameters, temperature zero',library='in-house code, release 1.0.2',target='answer supported by the sections shown'),
      data=dict(answers=dict(path='data/answers.jsonl')),
      intended_use=['Questions of relationship managers on the suitability manual'],prohibited_use=['Use by clients','Recommending or comparing products','Judging a certain client and product','Approving an exception','Client data','Texts other than the manual'],
      limitations=['L-1: may give a wrong number although it cites the right section; managed by the section printed beneath each answer, the number check and the monthly reading.'],
      monitoring=dict(responsible='Teo Kian Hock, Suitability Desk',frequency='monthly',last_report=dt.date(2026,11,12),next_report=dt.date(2026,12,11),status='green'),
      approvals=[dict(body='Model Risk Committee',date=dt.date(2026,8,18),decision='approved on two conditions, both fulfilled before the start (25 August 2026 and 18 September 2026)',valid_until=dt.date(2027,8,31))]))
    return dict(subject=sid,kind='llm',clean=True,papers='complete',faults=[],side_effects=[])
K=[credit(),fraud(),llmsub()]
json.dump(K,open(ROOT+'/key.json','w'),indent=1)
