import llm, numpy as np
IDS=dict(auto='auto-loan-risk',etr='etransfer-fraud',bh='branch-helper',loc='line-of-credit-risk',ma='member-assistant',cnp='card-not-present-fraud')
CU="Cedar Narrows Credit Union"
PR="Northlight Card Services"
PAPERS={};YAML={}
def yml(sid,name,ver,kind,purpose,basis,level,owner,dev,val,alg,lib,nf,target,data,use,no,lim,mon,app,names):
    return dict(id=sid,name=name,version=ver,kind=kind,purpose=purpose,jurisdictions=['ca'],materiality=dict(level=level,basis=basis),owner=owner,developer=dev,validator=val,
      method=dict(algorithm=alg,library=lib,**({'features':nf} if nf else {}),target=target),data=data,intended_use=use,prohibited_use=no,limitations=lim,monitoring=mon,approvals=app,names=names)
def scored(score,y,date,idc,amount,mat,read,segs,groups,**kw):
    d=dict(path='data/scored.csv',score=score,outcome=y,positive=1,sample='part',date=date,id=idc,amount=amount,maturity=dict(days=mat,read_on=read),segments=segs,groups={g:g for g in groups});d.update(kw)
    return dict(scored=d)
HEAD=lambda t,who,on:f"# {t}\n\n*{who}. Written by {on[0]}, last changed {on[1]}.*\n"
def rules(name,ver,owner,dev,val,users,yes,no,outage,extra=""):
    return f"""# Who does what, and the rules of use: {name}

*Copy on the shared shelf, last changed 2026-09-08. Version of the model in use: {ver}.*

## Who does what

- **Owner:** {owner}. Answers for the use and signs the yearly owner's statement (last signed 2026-09-03).
- **Built by:** {dev}.
- **Second look by:** {val}. Reports to the chief risk officer, not to lending, cards or the digital team.
- **Used by:** {users}.
- **Says yes or no:** the Model Table, chaired by the chief risk officer. Builders may speak there but have no vote.

## What we use it for

{yes}

## What we do not use it for

{no}

In 2025 marketing asked whether they could pick mailing lists with our models. We said no, and the request is filed as refused. Nobody has used them that way.

## If it is down

{outage}

## Changing it

Any change to inputs, weights, wording, thresholds or supplier release gets a change slip, a test and a yes from the Model Table before it goes live. The running version carries a fingerprint, and the operations desk compares it with the approved one every Monday.
{extra}
## The register

Our model register was checked on 2026-09-08: owner, version, importance and use agree with this page. We are provincially regulated. We read OSFI's Guideline E-23 as good practice; the edition that starts in May 2027 is on our reading list for February, as readiness work and not as a gap today.
"""
# ------------------------------------------------------------------ auto loans (clean)
def p_auto(f):
    b,h,o,l=[f.st[q] for q in ('build','holdout','out-of-time','live')];t=f.table
    jb=[f.blank('job_months',f.P==q) for q in ('build','live')]
    dd=dict(bureau_score='bureau score, in fives',tds_pct='total debt service, per cent of income, whole numbers',ltv_pct='loan to value, per cent, even numbers',term_months='term',vehicle_age='vehicle age in years',years_member='years with us',job_months='months in present job, optional on the form, may be blank',late_24m='late payments in 24 months',channel='dealer, branch or online')
    d={}
    d['01-how-we-built-it.md']=HEAD("How we built it: auto loan risk, version 2.1",CU+", Lending Analytics",("M. Thordarson on 2026-02-20","2026-10-20, when the live part was added"))+f"""
## Why

We lend on cars and trucks through dealers, branches and our website. We wanted a number that says how likely a new loan is to be ninety days late within twelve months of booking. The old points card from 2014 was withdrawn on 2026-03-31; it ranked poorly on long terms, and nobody uses it now.

## What counts as bad

A loan is bad if it is ninety days or more past due, written off, or the vehicle is given up, at any time in the twelve months after booking. Every loan in the file has had its full twelve months. Loans paid out early count as good. The collections ledger uses the same definition, and so does our provisioning team.

## The file

We began with 10,946 booked loans. We left out 311 staff loans, 187 loans refinanced within thirty days and 48 with no bureau file, which leaves 10,400. The ledger has the same count and the same total of dollars for every month. Loans were split between build and holdout by drawing loans at random; each loan is in one part only. The later parts come after.

{t(('build','holdout','out-of-time'),'bad loans')}
The last part of the file is called live: loans booked from October 2024 to September 2025, whose year is now up. Version 2.1 was run over them afterwards in the production engine, in test mode, on the inputs frozen on the day of the decision. They were decided under the old rules. We tell it in the watching paper.

| input | what it is |
|---|---|
"""+"".join(f"| {k} | {v} |\n" for k,v in dd.items())+f"""
Every input is known on the day of the decision and is frozen with the application. Sex and age band are kept in the file so that we can test for fairness; the score does not see them. Loan amount is kept to weigh results in dollars and is not an input.

## The method

A logistic regression on nine inputs, fitted on the build part only. Years and months enter as logs. A blank job length ({jb[0]:.1f}% of the build) is set to 45 months; we tried leaving those rows out and the AUC moved by less than 0.005. Signs were written down before fitting and all came out as written. We set our acceptance lines before we saw the holdout: AUC at least 0.70, average score within a quarter of the observed rate, no group far out of line.

We tried to break it. With job length blanked on every row the holdout AUC fell by less than 0.01. With a bureau score ten points off, fewer than 3 in 100 loans changed side of the 0.12 mark. The late payments input cannot be missing, since the engine stops without a bureau file.

We also tried a boosted tree. It gained less than 0.01 in AUC on the holdout and was harder to explain to a member, so we turned it down.

Declined applicants have no outcome. We tested parcelling and bureau outcomes for 640 declined applicants; the order of the inputs did not change and we kept the simple fit.

## Reasons we give

A declined member gets up to four reasons, taken from the same weights that make the score. We tested 150 letters; putting the named inputs back to average moved the score every time.
"""
    d['02-second-look.md']=f"""# Second look: auto loan risk 2.1

*{CU}, Model Second Look desk. Reviewer: A. Desrosiers. Review dates 2026-02-24 to 2026-03-13. We had no part in building this model.*

## What we did

We pulled the loans again from the ledger ourselves, rebuilt all nine inputs, fitted the weights again and scored every row. Our scores agreed with theirs to five decimals on all 8,000 loans of the first three parts. Later we ran 300 live applications through the production engine and through our copy: 300 the same.

## What we found

On the holdout, {h['n']:,} loans with {h['ev']} bad, we get an AUC of {f.a('holdout')}. On the out-of-time part, {o['n']:,} loans with {o['ev']} bad, {f.a('out-of-time')}. Both ranges take in the build figure of {b['auc']:.3f}. The average score was {100*h['mean']:.2f}% against {100*h['rate']:.2f}% observed on the holdout, and {100*o['mean']:.2f}% against {100*o['rate']:.2f}% out of time.

The score has moved little: PSI against the build was {f.ps['holdout']:.3f} on the holdout and {f.ps['out-of-time']:.3f} out of time. The largest input PSI out of time was {f.mx('out-of-time')}.

By sex and age band on the holdout and out-of-time parts taken together we saw no difference in bad rates, scores or cut-off results beyond chance. The holdout by sex:

{f.grp('sex','holdout','bad')}
By channel, on the holdout:

{f.grp('channel','holdout','bad')}
The online rows are few and the range is wide; we note it and leave it.

We looked for loans in more than one part and found none. A handful of rows share the same coarse inputs because we round the bureau score to fives; they are different loans.

## What we raised

1. *Small.* The job-length blank rule was in the code but not in the paper. Put into the paper on 2026-03-06; we closed it on 2026-03-10 after reading it.
2. *Small.* The unit test for term 84 was missing. Added; we ran it on 2026-03-12 and closed it.

Nothing is open. Our opinion: fit for its use.
"""
    d['03-model-table-notes-2026-03-19.md']=f"""# Model Table, notes of 19 March 2026

**Here:** chief risk officer (chair), head of lending, chief financial officer, A. Desrosiers (Second Look). M. Thordarson spoke and left before the vote.

**Auto loan risk 2.1.** A. Desrosiers told us the holdout AUC is {h['auc']:.3f} and that no point is open. We asked how the score treats farm members with seasonal pay. The answer: the same inputs, and the lender can override with a reason. Overrides in the trial at two branches were 3.1% of decisions; our line is 8%.

**We agreed:** approved for new auto loans up to $90,000, from 1 April 2026, good until 31 March 2028. No conditions. Next full review by March 2028.

We also noted that the 2014 points card is withdrawn, and that a bid to use the score for pricing was turned down for lack of evidence.

| action | who | by when | state on 2026-11-12 |
|---|---|---|---|
| Put version 2.1 and its fingerprint in the register | operations desk | 2026-03-31 | done 2026-03-30 |
| Tell dealers about new reason letters | head of lending | 2026-04-15 | done 2026-04-09 |
| Trial run with the engine switched off | operations desk | 2026-06-30 | done 2026-06-11, manual grid worked |
| Yearly fallback drill | operations desk | 2027-06-30 | not yet due |
"""
    qt=""
    for q in f.quarters():
        s=f.qs(q);n=f.blank('job_months',s['m'])
        qt+=f"**Loans booked in {q}.** We booked {s['n']} loans. Twelve months on, {s['ev']} were bad where the score said {s['exp']:.1f}; that is within chance. AUC {s['auc']:.3f} on so few bad loans. Score PSI against the build {s['psi']:.3f}. Job length was blank on {n:.1f}%.\n\n"
    d['04-how-we-watch-it.md']=f"""# How we watch it: auto loan risk 2.1

*Lending Analytics writes it, Second Look reads it. This edition 2026-11-12.*

## The plan

Each quarter we look at rank order, score against outcome, PSI of the score and of each input, blanks, overrides, and sex and age band. Our lines: AUC over the last four quarters below 0.70, PSI 0.10 talk and 0.25 stop, observed bad rate more than a quarter away from the average score over four quarters, blanks above 12%, overrides above 8%. If a line is crossed, M. Thordarson tells the owner within five working days and the Model Table hears it at its next sitting. A second quarter over the line brings the review forward.

## Quarter by quarter

The outcome needs twelve months, so the quarters below are by booking date and every one of them has had its year. Version 2.1 was run over them afterwards, in test mode, on the frozen inputs; since April 2026 the same version helps lenders decide.

{qt}All four quarters together: {l['n']:,} loans, {l['ev']} bad ({100*l['rate']:.2f}%), average score {100*l['mean']:.2f}%, AUC {f.a('live')}, score PSI {f.ps['live']:.3f}. The input that moved most was {f.mx('live')}. No line was crossed. Overrides from April to October 2026 were 3.4%.

{f.grp('age_band','live','bad')}
We see no difference between age bands beyond chance.

## Old business

In the first quarter of 2023, under the old points card, this paper came out eleven days late because of the banking system move. It was raised, a calendar alarm was added, and it was closed on 2023-06-02. It has been on time since.

## Still to come

We will put the loans booked from October 2025 into the next edition when their year is up. That is planned work and not yet due.
"""
    d['05-what-we-know-what-we-dont.md']=f"""# What we know, what we don't: auto loan risk 2.1

*Owner: J. Kowalchuk, head of lending. Last read through 2026-10-05.*

## What we know

- It ranks well on four separate parts of the file, between {min(s['auc'] for s in f.st.values()):.3f} and {max(s['auc'] for s in f.st.values()):.3f} in AUC.
- The average score is close to what happened in every part.
- It does not need the member's sex, age or postal code.
- If the bureau feed is missing the engine stops and the lender uses the manual grid.

## What we don't, and what we do about it

**Few online loans.** Around one in eight loans comes through the website, so figures for that channel are wide. A lender reads every online loan over $40,000. Owner: J. Kowalchuk. We look again each quarter; the reading has held since April 2026.

**A bad year.** Our years did not include a deep recession. Finance runs a stress add-on in the provision, reviewed each June (last 2026-06-18), and we do not read the score as a stress figure.

**Amounts over $90,000.** Not tested, not allowed. The engine sends them to a lender.
"""
    d['06-who-does-what.md']=rules("auto loan risk","2.1","J. Kowalchuk, head of lending","M. Thordarson and R. Bains, Lending Analytics","A. Desrosiers, Model Second Look desk","lenders in branches and the dealer desk","It helps a lender decide on a new auto loan up to $90,000. A score over 0.12 goes to a senior lender. The lender decides.","Pricing, renewals, collections, loans over $90,000, and any product but auto loans.","The engine stops with a message and the lender uses the manual grid. We tried this on 2026-06-11 and it worked.")
    return d
PAPERS['auto']=p_auto
YAML['auto']=lambda f:yml(IDS['auto'],"Auto loan risk","2.1",'credit',"Helps a lender decide on a new auto loan by giving the chance of ninety days late within twelve months.","about 2,400 loans and $63 million a year; a lender decides",'high',"J. Kowalchuk, head of lending","M. Thordarson and R. Bains, Lending Analytics","A. Desrosiers, Model Second Look desk","logistic regression","statsmodels 0.14",9,"90 or more days past due within 12 months of booking",
  scored('p_bad','bad_12m','booked_on','loan_ref','loan_amount',365,'2026-10-31',['channel'],['sex','age_band']),
  ["new auto loans up to $90,000, as help to a lender"],["pricing","collections","loans over $90,000","other products"],["few online loans; a lender reads each online loan over $40,000","no deep recession in the file; stress add-on held in the provision"],
  dict(frequency="quarterly",lines={"auc_four_quarters":"at least 0.70","psi":"0.10 talk, 0.25 stop","observed_against_score":"within a quarter","blanks_job_months":"at most 12%","overrides":"at most 8%"},last_report="2026-11-12"),
  [dict(by="Model Table",date="2026-03-19",until="2028-03-31",conditions="none")],dict(part="part of the file",age_band="age band",channel="channel"))
# ------------------------------------------------------------------ e-transfer (clean)
def p_etr(f):
    b,h,o,l=[f.st[q] for q in ('build','holdout','out-of-time','live')]
    kh=f.top('holdout',.05);ko=f.top('out-of-time',.05);kl=f.top('live',.05)
    tb=lambda q:f.blank('years_member',f.P==q)
    dd=dict(amount='dollars sent, skewed: many small, few large',hour='hour of day, local',recipient_days='days since the recipient was added',device_days='days since the device was first seen',password_reset_7d='1 if the password was reset in the last 7 days',balance_share='share of the balance sent',sent_24h='transfers sent in the 24 hours before',autodeposit='1 if the recipient has autodeposit',years_member='years with us; optional, blank for some older accounts',channel='app or web')
    d={}
    d['01-how-we-built-it.md']=HEAD("How we built it: e-transfer fraud, version 3.0",CU+", Digital Risk",("S. Nakamura on 2025-10-17","2026-11-03, when the live part was added"))+f"""
## Why

People who steal a member's login send e-transfers to recipients the member has never paid. We score each outgoing e-transfer of $75 or more to a recipient added within the last weeks, before it leaves. The top five in a hundred are held and a person calls the member. Everything else goes.

## What counts as fraud

The member or our fraud desk confirms within sixty days that the member did not mean to send it, or was tricked into sending it. We watched reports come in over 2023 and 2024: 81% by day 15, 94% by day 30, 99% by day 60. So we wait sixty days, and every row in the file has had them. Held transfers are in the file too, since the call tells us the truth either way; the score blocks nothing by itself.

## The file

It holds a random draw of one member in fifty, with every transfer of theirs in scope, after leaving out 212 test transfers by staff and 39 reversed by the network. Counts and dollars for those members agree with the network's own monthly statement. The build and the holdout come from 2024, split by member at random so that a member's transfers sit on one side only. The later parts come after. The live part, transfers of January to August 2026, is told in the watching paper.

{f.table(('build','holdout','out-of-time'),'frauds')}
| input | what it is |
|---|---|
"""+"".join(f"| {k} | {v} |\n" for k,v in dd.items())+f"""
All inputs are frozen at the moment of sending. Age band is in the file only to test for fairness.

## The method

Logistic regression, ten inputs, fitted on the build part. Days and dollars enter as logs; the hour enters as night or day. A blank in years_member is set to 8 years ({tb('build'):.1f}% of the build). Acceptance lines were set on 2025-08-29, before scoring the holdout: AUC at least 0.78, and at least 25% of frauds in the top five per cent of scores.

The top 5% of the holdout, {kh[0]} transfers, holds {kh[1]} of {kh[2]} frauds, and {100*kh[3]:.0f}% of the stolen dollars. Out of time, {ko[0]} transfers hold {ko[1]} of {ko[2]}, and {100*ko[3]:.0f}% of the dollars.

We tried a gradient boosted challenger. It caught about as many frauds in the top five per cent and took three times as long to answer; we rejected it.

## How it could be beaten

We tried amounts just under $75, splitting one theft into four, and a device kept for ninety days before use. Splitting raises the score (sent_24h). Amounts under $75 fall outside and are caught by a daily total rule. The patient thief with an old device is the hard case; see the limitations page.
"""
    d['02-second-look.md']=f"""# Second look: e-transfer fraud 3.0

*{CU}, Model Second Look desk. Reviewer: A. Desrosiers, with L. Friesen. 2025-10-20 to 2025-11-14. Neither of us built any part of it.*

## What we did

We rebuilt the file from the digital log, fitted the weights ourselves and scored all {b['n']+h['n']+o['n']:,} rows. Same scores to five decimals. We replayed 400 transfers through the live engine: no difference. The answer takes 41 milliseconds at the middle and 120 at the 99th per cent; after 300 milliseconds the transfer goes to the rule set.

## What we found

AUC {f.a('holdout')} on the holdout and {f.a('out-of-time')} out of time, against {b['auc']:.3f} on the build. Average score and fraud rate: {100*h['mean']:.2f}% and {100*h['rate']:.2f}% on the holdout, {100*o['mean']:.2f}% and {100*o['rate']:.2f}% out of time.

Score PSI {f.ps['holdout']:.3f} and {f.ps['out-of-time']:.3f}; the input that moved most out of time was {f.mx('out-of-time')}.

We compared age bands on the holdout, since a held transfer is a nuisance:

{f.grp('age_band','holdout','frauds')}
The share held does not differ between bands beyond chance. By channel:

{f.grp('channel','holdout','frauds')}
No transfer id is in two parts, and no member is in both build and holdout. Frauds were counted only after sixty days.

## What we raised

One medium point: the call script let an agent release a transfer without asking about remote-access software. The script was changed, we listened to 30 calls, all 30 asked, and we closed it on 2025-11-12. One small point about time zones in the hour field was closed on 2025-11-06 after a rerun that changed no score.

Our opinion: fit for its use. Nothing open.
"""
    d['03-model-table-notes-2025-11-20.md']=f"""# Model Table, notes of 20 November 2025

**Here:** chief risk officer (chair), head of digital, head of member care, A. Desrosiers (Second Look). S. Nakamura answered questions and left before the vote.

**E-transfer fraud 3.0.** We heard that the holdout AUC is {h['auc']:.3f}. Member care asked whether they can phone five in a hundred. On a busy day that is about 40 calls and they have people for 60. The chair asked about the night shift; the processor's desk in Winnipeg answers from 23:00 to 06:00.

**We agreed:** approved from 2 January 2026 until 31 December 2027 for personal members, hold share five per cent. No conditions. Version 2.4 goes when 3.0 starts.

We turned down a wish to block without a call.

| action | who | by when | state on 2026-11-12 |
|---|---|---|---|
| Switch off 2.4 and archive it | operations desk | 2026-01-02 | done 2026-01-01 |
| Time-out drill | operations desk | 2026-03-31 | done 2026-03-12 |
| Add remote-access question to night script | member care | 2026-01-31 | done 2026-01-15 |
| Replay attack tests on a fresh sample | Digital Risk | 2027-01-31 | not yet due |
"""
    qt=""
    for q in f.quarters():
        s=f.qs(q);nm=" (July and August only, so that sixty days have passed)" if q.endswith('Q3') else ""
        qt+=f"**{q}{nm}.** {s['n']:,} transfers scored, {s['ev']} frauds where the scores add up to {s['exp']:.1f}. AUC {s['auc']:.3f}. Score PSI against the build {s['psi']:.3f}. Years_member was blank on {f.blank('years_member',s['m']):.1f}%.\n\n"
    d['04-how-we-watch-it.md']=f"""# How we watch it: e-transfer fraud 3.0

*Digital Risk, edition of 2026-11-05, read by Second Look on 2026-11-09.*

## The plan

Weekly: number scored, number held, answer times, blanks. Quarterly, once sixty days have passed: AUC, frauds in the top five per cent, scores against frauds, PSI of the score and every input, age bands. Lines: AUC below 0.78 over the year so far, fewer than 25% of frauds in the top five per cent, PSI 0.10 talk and 0.25 stop, calls above 60 a day. S. Nakamura tells the owner the same day; the owner may go back to rules; the Model Table hears of it within two weeks.

## Quarter by quarter

{qt}The year so far: {l['n']:,} transfers, {l['ev']} frauds ({100*l['rate']:.2f}%), average score {100*l['mean']:.2f}%, AUC {f.a('live')}. The top five per cent, {kl[0]} transfers, held {kl[1]} of {kl[2]} frauds and {100*kl[3]:.0f}% of the dollars. Score PSI {f.ps['live']:.3f}; the input that moved most was {f.mx('live')}.

Amounts run higher before long weekends and fraud does not follow. On 9 February the call desk had 63 calls after a storm shut two branches, three over the line; all were made by 20:00, the owner was told that day, and we closed it on 12 February.

{f.grp('age_band','live','frauds')}
No band is out of line beyond chance.

## Old business

Version 2.4 crossed its PSI line in 2024 after the app was rebuilt. That is why 3.0 exists. Version 2.4 is switched off and the item was closed on 2026-01-01.

## Still to come

September and October transfers join the next edition when they are sixty days old.
"""
    d['05-what-we-know-what-we-dont.md']=f"""# What we know, what we don't: e-transfer fraud 3.0

*Owner: D. Mercier, head of digital. Last read through 2026-09-22.*

## What we know

- In each part after the build, the top five per cent of scores holds between a third and a half of the frauds.
- Scores add up to close to the number of frauds that came.
- Both channels rank well.

## What we don't, and what we do about it

**The patient thief.** Someone who waits months on a known device and sends a usual amount looks like the member. The score will not catch this. We keep a daily total rule of $3,000 and a cooling period for new recipients. Owner: D. Mercier. Checked each quarter; losses of this kind were $11,400 in the first half of 2026, inside the $40,000 we allow.

**Business members.** Not in the file and not in use.

**Reports after sixty days.** About one in a hundred. We carry that and say so.
"""
    d['06-who-does-what.md']=rules("e-transfer fraud","3.0","D. Mercier, head of digital","S. Nakamura, Digital Risk","A. Desrosiers and L. Friesen, Model Second Look desk","the member care call desk, and the processor's night desk","It picks outgoing e-transfers of $75 or more by personal members to new recipients, the top five per cent, for a phone call before release.","Blocking without a call, closing accounts, business members, credit decisions.","After 300 milliseconds the rule set of 2019 decides. We tried it on 2026-03-12: 112 transfers went by rule, none was lost.")
    return d
PAPERS['etr']=p_etr
YAML['etr']=lambda f:yml(IDS['etr'],"E-transfer fraud","3.0",'fraud',"Picks outgoing e-transfers to new recipients for a phone call before release.","about $100 million of transfers in scope a year; members can lose savings",'high',"D. Mercier, head of digital","S. Nakamura, Digital Risk","A. Desrosiers and L. Friesen, Model Second Look desk","logistic regression","scikit-learn 1.6",10,"transfer confirmed as fraud within 60 days",
  scored('p_fraud','fraud','sent_on','transfer_id','amount',60,'2026-10-31',['channel'],['age_band'],budget=dict(share=0.05)),
  ["hold and call on outgoing e-transfers of $75 or more by personal members to new recipients"],["blocking without a call","business members","credit decisions"],["patient thief on a known device; daily total rule and cooling period","about one report in a hundred comes after sixty days"],
  dict(frequency="weekly counts, quarterly outcomes",lines={"auc_year_so_far":"at least 0.78","frauds_in_top_5pct":"at least 25%","psi":"0.10 talk, 0.25 stop","calls_per_day":"at most 60"},last_report="2026-11-05"),
  [dict(by="Model Table",date="2025-11-20",until="2027-12-31",conditions="none")],dict(part="part of the file",age_band="age band"))
# ------------------------------------------------------------------ lines of credit (faulty)
def p_loc(f):
    b,h,o,l=[f.st[q] for q in ('build','holdout','out-of-time','live')];jb=f.blank('job_months',f.P=='build')
    dd=dict(bureau_score='bureau score',utilisation='share of revolving limits in use at other lenders',tds_pct='total debt service, per cent',inquiries_12m='bureau inquiries in 12 months',years_member='years with us',job_months='months in present job; may be blank',overdrafts_6m='overdrafts in 6 months',security='unsecured or home-secured',annual_income='yearly income, dollars')
    d={}
    d['01-how-we-built-it.md']=HEAD("How we built it: line of credit risk, version 1.4",CU+", Lending Analytics",("R. Bains on 2026-04-24","2026-10-20, when the live part was added"))+f"""
## Why

A line of credit stays open for years, so a poor start is costly. We wanted the chance that a new line is ninety days late within twelve months of opening. The model replaces the bureau's own score, which we stopped using alone on 2026-06-01.

## What counts as bad

Ninety days or more past due, over limit for ninety days, or written off, within twelve months of opening. Every line in the file has had its twelve months. The collections ledger counts the same way.

## The file

We began with 11,302 lines opened. We left out 268 staff lines, 171 lines closed unused within thirty days and 63 business lines, which leaves 10,800. The ledger agrees month by month. Build and holdout were drawn at random from the same two years, each account in one part only, so the holdout is a fair test of lines the fit has never seen.

{f.table(('build','holdout','out-of-time'),'bad lines')}
| input | what it is |
|---|---|
"""+"".join(f"| {k} | {v} |\n" for k,v in dd.items())+f"""
The last part of the file is called live: lines opened from October 2024 to September 2025, whose year is now up. Version 1.4 was run over them afterwards in the production engine, in test mode, on the inputs frozen on the day of the decision. They were decided under the old rules. We tell it in the watching paper.

Everything is known on the day of the decision. Sex and age band are kept for fairness tests only. Credit limit is kept to weigh results in dollars.

## The method

Logistic regression on nine inputs, fitted on the build part. A blank job length is set to 52 months; {jb:.1f}% of the build is blank. Signs were written down first and came out as written. Acceptance lines, set on 2026-01-30: AUC at least 0.70 on the holdout, observed rate within a quarter of the average score.

The data pull, the binning and the starting weights came from P. Oyelaran, who was with us in Lending Analytics until 31 March 2026 and wrote that code himself. R. Bains did the final fit.

A random forest gained nothing worth having on the holdout and was turned down. Declined applicants were tested with parcelling; the order of inputs did not change.

## Reasons we give

Up to four, from the same weights as the score. 120 letters tested, all true to the score.
"""
    d['02-second-look.md']=f"""# Second look: line of credit risk 1.4

*{CU}, Model Second Look desk. Reviewer: P. Oyelaran. 2026-04-27 to 2026-05-15.*

## What we did

We ran the fit again and scored the rows again, and got the same scores to five decimals. We replayed 250 applications through the production engine: 250 the same.

## What we found

AUC {f.a('holdout')} on the holdout, {h['n']:,} lines with {h['ev']} bad. Out of time, {o['n']:,} lines with {o['ev']} bad, {f.a('out-of-time')}. The build gave {b['auc']:.3f}. Average score {100*h['mean']:.2f}% against {100*h['rate']:.2f}% on the holdout and {100*o['mean']:.2f}% against {100*o['rate']:.2f}% out of time.

Score PSI {f.ps['out-of-time']:.3f} out of time; the input that moved most was {f.mx('out-of-time')}.

By sex, on the holdout:

{f.grp('sex','holdout','bad')}
By age band, out of time:

{f.grp('age_band','out-of-time','bad')}
We saw no difference between groups beyond chance. By security, out of time:

{f.grp('security','out-of-time','bad')}
## What we raised

1. *Small.* The dictionary called utilisation a percentage and it is a share. Put right; closed 2026-05-12 after reading.
2. *Small.* The manual grid had an old phone number. Put right; closed 2026-05-13.

Our opinion: fit for its use. Nothing open.
"""
    d['03-model-table-notes-2026-05-21.md']=f"""# Model Table, notes of 21 May 2026

**Here:** chief risk officer (chair), head of lending, chief financial officer, P. Oyelaran (Second Look). R. Bains spoke and left before the vote.

**Line of credit risk 1.4.** P. Oyelaran told us the holdout AUC is {h['auc']:.3f}. Finance asked if the score could feed the provision. Not yet: that would be a new use and would need its own review. We turned it down for now.

**We agreed:** approved for new personal lines up to $75,000 from 1 June 2026 until 31 May 2028. No conditions.

| action | who | by when | state on 2026-11-12 |
|---|---|---|---|
| Put 1.4 and its fingerprint in the register | operations desk | 2026-05-31 | done 2026-05-29 |
| Drill with the engine off | operations desk | 2026-08-31 | done 2026-08-19 |
| Train lenders on overrides | head of lending | 2026-06-30 | done 2026-06-22 |
| Yearly drill | operations desk | 2027-08-31 | not yet due |
"""
    qt="";wd={0:"Rank order held.",1:"A quiet quarter.",2:"Spring brought more home-secured lines than winter, as it does every year.",3:"Nothing to add."}
    for i,q in enumerate(f.quarters()):
        s=f.qs(q);qt+=f"**Lines opened in {q}.** {s['n']} lines. AUC {s['auc']:.3f}. Score PSI against the build {s['psi']:.3f}. Bad lines are running about where the score said. {wd[i]}\n\n"
    d['04-how-we-watch-it.md']=f"""# How we watch it: line of credit risk 1.4

*Lending Analytics writes it, Second Look reads it. This edition 2026-11-10.*

## The plan

Each quarter: AUC, score against outcome, PSI of the score and of each input, blanks, overrides, sex and age band. Lines: AUC over four quarters below 0.70, PSI 0.10 talk and 0.25 stop, observed rate more than a quarter away from the average score, blanks in any input above 10%, overrides above 8%. R. Bains tells the owner within five working days and the Model Table hears it at the next sitting.

## Quarter by quarter

By opening date, each with its twelve months behind it. Version 1.4 was run over them afterwards, in test mode, on the frozen inputs; since June 2026 it helps lenders decide.

{qt}All four quarters: {l['n']:,} lines, AUC {f.a('live')}, score PSI {f.ps['live']:.3f}. Inputs have been steady: no input has a PSI above 0.10, and job length stayed blank on under 5% of lines in each quarter, as in the build. The observed bad rate stayed within a quarter of the average score. No line was crossed. Overrides from June to October 2026 were 4.2%.

## Old business

In 2022 the bureau score crossed its PSI line for one quarter when the bureau changed vendor codes. The codes were mapped and the item closed on 2022-09-14.

## Still to come

Lines opened from October 2025 join when their year is up.
"""
    d['05-what-we-know-what-we-dont.md']=f"""# What we know, what we don't: line of credit risk 1.4

*Owner: J. Kowalchuk, head of lending. Last read through 2026-10-05.*

## What we know

- It ranks at about the same level in the build, the holdout and out of time: {b['auc']:.3f}, {h['auc']:.3f} and {o['auc']:.3f}.
- It does not see sex, age or postal code.
- Scores are the same in the engine and on our desk.

## What we don't, and what we do about it

**Later life of a line.** We look at twelve months; lines live for many years. Every line is reviewed yearly by a lender. Owner: J. Kowalchuk; last check 2026-09-30.

**A bad year.** No deep recession in the file. Finance keeps a stress add-on, reviewed 2026-06-18.

**Lines over $75,000.** Not tested, not allowed; the engine sends them to a lender.
"""
    d['06-who-does-what.md']=rules("line of credit risk","1.4","J. Kowalchuk, head of lending","R. Bains, Lending Analytics","P. Oyelaran, Model Second Look desk (with the desk since 1 April 2026)","lenders in branches","It helps a lender decide on a new personal line up to $75,000. A score over 0.12 goes to a senior lender.","Provisions, pricing, limit raises, lines over $75,000.","The engine stops and the lender uses the manual grid. Tried on 2026-08-19; it worked.")
    return d
PAPERS['loc']=p_loc
YAML['loc']=lambda f:yml(IDS['loc'],"Line of credit risk","1.4",'credit',"Helps a lender decide on a new personal line of credit by giving the chance of ninety days late within twelve months.","about 3,000 lines and $41 million of limits a year; a lender decides",'high',"J. Kowalchuk, head of lending","R. Bains, Lending Analytics","P. Oyelaran, Model Second Look desk","logistic regression","statsmodels 0.14",9,"90 or more days past due within 12 months of opening",
  scored('p_bad','bad_12m','opened_on','account_ref','credit_limit',365,'2026-10-31',['security'],['sex','age_band']),
  ["new personal lines of credit up to $75,000, as help to a lender"],["provisions","pricing","limit raises","lines over $75,000"],["twelve months only; every line is reviewed yearly by a lender","no deep recession in the file; stress add-on held in the provision"],
  dict(frequency="quarterly",lines={"auc_four_quarters":"at least 0.70","psi":"0.10 talk, 0.25 stop","observed_against_score":"within a quarter","blanks_any_input":"at most 10%","overrides":"at most 8%"},last_report="2026-11-10"),
  [dict(by="Model Table",date="2026-05-21",until="2028-05-31",conditions="none")],dict(part="part of the file",age_band="age band"))
# ------------------------------------------------------------------ card not present (faulty)
def p_cnp(f):
    b,h,o,l=[f.st[q] for q in ('build','holdout','out-of-time','live')]
    eb=lambda q:f.blank('email_age_days',f.P==q)
    dd=dict(amount='dollars',ip_ship_km='kilometres between the network address and the delivery address',card_age_days='days since the card was issued',tries_1h='tries on the card in the hour before',avs_result='address check: match, partial or none',three_ds='1 if the cardholder was authenticated',merchant_type='kind of merchant',digital_goods='1 if nothing is shipped',email_age_days='age of the e-mail address; optional, often blank',merchant_region='Canada, US or Overseas')
    k=f.top('out-of-time',.04)
    d={}
    d['01-how-we-built-it.md']=HEAD("How we built it: card-not-present fraud, version 5.2",PR+", Scoring, for "+CU,("H. Gauthier","2025-05-16"))+f"""
## Why

When nobody hands over a card, thieves need only the number. We score payments that our processor's rules pass on as worth a look: first payments between a card and a merchant. The top four in a hundred get a text to the cardholder before we let them through.

## What counts as fraud

The cardholder disputes the payment as not theirs and the dispute desk agrees. Disputes come in slowly: of those that come within the 120 days the scheme gives, about a third are here by day 30 and about seven in ten by day 60. So an outcome is final after 120 days and we count none before.

## The file

A random draw of one card in seventy, with every payment the rules passed on, less 604 test payments and 118 duplicates from a replayed batch in 2023 (found, removed, closed). Counts agree with the scheme's clearing files. Build and holdout come from July 2023 to June 2024, split by card at random.

{f.table(('build','holdout','out-of-time'),'frauds',auc=False)}
| input | what it is |
|---|---|
"""+"".join(f"| {a} | {v} |\n" for a,v in dd.items())+f"""
Inputs are frozen at the moment of the payment. Age band of the cardholder is kept for fairness tests only. email_age_days is blank on {eb('build'):.1f}% of the build and is then set to 350.

## The method

Logistic regression on ten inputs, fitted on the build part. Acceptance lines, set on 2025-03-28: AUC at least 0.85 on the holdout, and at least 15% of frauds in the top four per cent.

On the holdout, {h['n']:,} payments with {h['ev']} frauds, the AUC is 0.931. The top four per cent out of time, {k[0]} payments, hold {k[1]} of {k[2]} frauds and {100*k[3]:.0f}% of the stolen dollars. We looked by merchant type and by merchant region and the score ranks about equally well in all of them.

A boosted tree from a vendor was tried as a challenger and rejected on cost.

## How it could be beaten

We tried bursts of small tries (tries_1h catches them), amounts just under the text limit, and fresh e-mail addresses. Slow testing over several days is the hard case.
"""
    d['02-second-look.md']=f"""# Second look: card-not-present fraud 5.2

*{CU}, Model Second Look desk. Reviewer: L. Friesen. 2025-05-20 to 2025-06-11. We had no part in building it; {PR} built it.*

## What we did

We scored the rows with our own copy of the weights and got the same scores to five decimals. We replayed 350 payments through the processor's engine: no difference. The engine answers in 38 milliseconds at the middle.

## What we found

The holdout AUC is 0.931, well over the line of 0.85. Average score {100*h['mean']:.2f}% against {100*h['rate']:.2f}% on the holdout; {100*o['mean']:.2f}% against {100*o['rate']:.2f}% out of time. Score PSI out of time {f.ps['out-of-time']:.3f}; the input that moved most was {f.mx('out-of-time')}.

| age band, out of time | rows | share over 0.20 |
|---|---|---|
"""+"".join((lambda m:f"| {v} | {m.sum():,} | {100*(f.D['p_fraud'][m]>.2).mean():.1f}% |\n")((f.P=='out-of-time')&(f.D['age_band']==v)) for v in sorted(set(f.D['age_band'])))+f"""
We saw no difference between age bands beyond chance. No payment id is in two parts.

## What we raised

1. *Medium.* The text message did not say who it came from. Changed, 20 texts read, closed 2025-06-09.
2. *Small.* The time-out was not written down. It is now; closed 2025-06-10.

Our opinion: fit for its use. Nothing open.
"""
    d['03-model-table-notes-2025-06-18.md']=f"""# Model Table, notes of 18 June 2025

**Here:** chief risk officer (chair), head of cards, head of member care, L. Friesen (Second Look). H. Gauthier of {PR} answered questions and left before the vote.

**Card-not-present fraud 5.2.** L. Friesen told us the holdout AUC is 0.931 and nothing is open. We asked how many texts go out: about 45 a day, and the desk can follow up 70.

**We agreed:** approved for use from 1 July 2025. The approval runs for twelve months, to 30 June 2026. Using it after that day needs a fresh yes from this table, on a fresh second look. Version 4.9 to be switched off.

| action | who | by when | state on 2026-11-12 |
|---|---|---|---|
| Switch off 4.9 | {PR} | 2025-07-05 | done 2025-07-02 |
| Time-out drill | operations desk | 2025-09-30 | done 2025-09-17 |
| Put 5.2 in the register | operations desk | 2025-07-05 | done 2025-07-03 |
"""
    d['04-model-table-notes-2026-09-17.md']=f"""# Model Table, notes of 17 September 2026

**Here:** chief risk officer (chair), head of cards, head of lending, A. Desrosiers (Second Look).

**E-transfer fraud 3.0.** Second quarter read. No line crossed. Noted.

**Card-not-present fraud 5.2.** On the list for today; we ran out of time and put it over to a later sitting. The processor tells us it is scoring every day as before.

**Branch staff helper.** Third quarter comes in November.

| action | who | by when | state on 2026-11-12 |
|---|---|---|---|
| Book a longer sitting for the winter | chair's office | 2026-12-15 | not yet due |
| Send register check to all owners | operations desk | 2026-09-30 | done 2026-09-24 |
"""
    qt=""
    for q in f.quarters():
        s=f.qs(q);w={'2026 Q2':'About the level of the build.','2026 Q3':'Fraud came down over the summer.','2026 Q4':'October alone so far. Fraud is very low, which we put down to the texts.'}[q]
        qt+=f"**{q}.** {s['n']:,} payments scored, {s['ev']} frauds, {100*s['rate']:.2f}%. Score PSI against the build {s['psi']:.3f}. {w}\n\n"
    d['05-how-we-watch-it.md']=f"""# How we watch it: card-not-present fraud 5.2

*{PR}, Scoring, edition of 2026-11-13.*

## The plan

Weekly: number scored, texts sent, answer times. Quarterly: fraud rate, frauds in the top four per cent, PSI of the score and every input, age bands. Lines: AUC below 0.85, fewer than 15% of frauds in the top four per cent, PSI 0.10 talk and 0.25 stop, texts above 70 a day. H. Gauthier tells the owner the same day and the owner tells the Model Table.

## Quarter by quarter

{qt}April to October: {l['n']:,} payments, {l['ev']} frauds, {100*l['rate']:.2f}%, against {100*b['rate']:.2f}% on the build. All outcomes in the live part are final, so the fall is real and the score is doing its work. Score PSI {f.ps['live']:.3f}; the input that moved most was {f.mx('live')}. Texts averaged 44 a day. No line was crossed.

## Old business

Version 4.9 missed a burst of card testing in February 2025. Loss $38,000. It led to tries_1h in 5.2; closed 2025-07-02 when 4.9 was switched off.

## Still to come

The card scheme changes its message format in March 2027. A test is planned for January.
"""
    d['06-what-we-know-what-we-dont.md']=f"""# What we know, what we don't: card-not-present fraud 5.2

*Owner: C. Baptiste, head of cards. Last read through 2026-10-08.*

## What we know

- Scores and fraud rates agreed on the holdout and out of time.
- The score holds in all merchant types and merchant regions.
- It answers in good time.

## What we don't, and what we do about it

**Slow testing.** A thief who tries a card once a day for a week stays under the score. The scheme's own alert covers part of it and we read that list each morning. Owner: C. Baptiste; checked 2026-10-08.

**Friendly fraud.** Some disputes are not honest. The dispute desk turns about one in eleven away and those count as good.

**Business cards.** Not in the file, not in use.
"""
    d['07-who-does-what.md']=rules("card-not-present fraud","5.2","C. Baptiste, head of cards","H. Gauthier, "+PR+", Scoring","L. Friesen, Model Second Look desk","the card desk","It picks first payments between a personal card and a merchant, the top four per cent, for a text to the cardholder.","Blocking a card, business cards, merchant ratings, credit decisions.","After 250 milliseconds the processor's rules decide. Tried on 2025-09-17 and again on 2026-09-10; no payment was lost.","\nThe processor must tell us of any release thirty days ahead. It sent none for 5.2; the Monday check has matched every week.\n")
    return d
PAPERS['cnp']=p_cnp
YAML['cnp']=lambda f:yml(IDS['cnp'],"Card-not-present fraud","5.2",'fraud',"Picks first payments between a card and a merchant for a text to the cardholder before they go through.","about $70 million of payments in scope a year; run by our card processor",'high',"C. Baptiste, head of cards","H. Gauthier, "+PR,"L. Friesen, Model Second Look desk","logistic regression","scikit-learn 1.5",10,"payment disputed and upheld as fraud within 120 days",
  scored('p_fraud','fraud','paid_on','payment_id','amount',120,'2026-10-31',['merchant_region','merchant_type'],['age_band'],budget=dict(share=0.04)),
  ["text to the cardholder on first payments between a personal card and a merchant"],["blocking a card","business cards","credit decisions"],["slow card testing; scheme alert list read each morning","friendly fraud; about one dispute in eleven is turned away"],
  dict(frequency="weekly counts, quarterly outcomes",lines={"auc":"at least 0.85","frauds_in_top_4pct":"at least 15%","psi":"0.10 talk, 0.25 stop","texts_per_day":"at most 70"},last_report="2026-11-13"),
  [dict(by="Model Table",date="2025-06-18")],dict(part="part of the file",merchant_region="merchant region",age_band="age band"))
from papers_llm import *
