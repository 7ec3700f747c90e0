from lib import *
def common(s):
    c=s.c;f=s.f;q=f['s'];rep=c.get('rep',{})
    def R(kd,k): return rep.get(f'{kd}.{k}',q[kd][k])
    def perf(lbl):
        rows=[]
        for nm,a,b,n,kd in c['samples']:
            r=q[kd]
            if 'auc' in r and (kd!='prod'):
                ci=f'{r["lo"]:.3f} to {r["hi"]:.3f}'
                if f'{kd}.auc' in rep: d=rep[f'{kd}.auc']-r['auc'];ci=f'{r["lo"]+d:.3f} to {r["hi"]+d:.3f}'
                rate=R(kd,'rate')
                rows.append([nm,k_(r['n']),k_(R(kd,'ev')),pc(rate),pc(r['mean']),f'{R(kd,"auc"):.3f}',ci])
        return table(lbl,rows)
    def samp(h):
        return table(h,[[nm,q[kd]['first'].isoformat(),q[kd]['last'].isoformat(),k_(q[kd]['n']),(k_(R(kd,'ev')) if 'ev' in q[kd] else 'not yet known')] for nm,a,b,n,kd in c['samples']])
    ex=c['excl'];rec=f['N']+sum(n for _,n in ex)+c.get('wfdelta',0);end=f['N']+c.get('wfend',0)
    def wf(h,first,last): return table(h,[[first,k_(rec)]]+[[t,'-'+k_(n)] for t,n in ex]+[[last,k_(end)]])
    def inp(h): return table(h,[[f'`{sp[0]}`']+[x.strip() for x in sp[4].split('|')] for sp in c['inputs']])
    def seg(h):
        o=''
        for g,t in f['segd'].items(): o+=f'By `{g}` (development, test and out-of-time samples together):\n\n'+table(h,[[r['level'],k_(r['no']),k_(r['ev']),pc(r['rate']),pc(r['mean']),f'{r["auc"]:.3f}'] for r in t])+'\n'
        return o
    def segr(h):   # without ranking
        o=''
        for g,t in f['segd'].items(): o+=f'`{g}` (development, test and out-of-time samples together):\n\n'+table(h,[[r['level'],k_(r['no']),k_(r['ev']),pc(r['rate'])] for r in t])+'\n'
        return o
    def grp(h):
        o=''
        for g,t in f['grpd'].items(): o+=f'`{g}` (development, test and out-of-time samples together):\n\n'+table(h,[[r['level'],k_(r['n']),pc(r['rate']),pc(r['mean']),pc(r['app'],1)] for r in t])+'\n'
        return o
    pm=max(q['prod']['psi_in'].items(),key=lambda t:t[1]) if 'prod' in q else None
    om=max(q['oot']['psi_in'].items(),key=lambda t:t[1])
    miss='; '.join(f'`{k}` {pc(v,1)}' for k,v in f['miss'].items()) or 'none'
    return c,f,q,R,perf,samp,wf,inp,seg,segr,grp,pm,om,miss
def psirow(q,kd,lab): return [lab,f'{q[kd]["psi"]:.3f}',f'{max(q[kd]["psi_in"].values()):.3f} (`{max(q[kd]["psi_in"],key=q[kd]["psi_in"].get)}`)']
def ratio(r): return f'{r["rate"]/r["mean"]:.2f}'
def H(s,k): return s.c.get('hook',{}).get(k,'')
# ------------------------------------------------------------------ style A (open): numbered dossier
def style_A(s):
    c,f,q,R,perf,samp,wf,inp,seg,segr,grp,pm,om,miss=common(s);cl=c['clean'];d={}
    prodout='auc' in q['prod']
    d['01_development_dossier.md']=f'''# Development dossier: {c['name']} (version {c.get('docver',c['version'])})
{c['bank']} · written by {c['p_dev']} ({c['developer']}) · issued {c['d_dev']}; counts in section 3 brought up to date on {c['d_upd']}, when the production rows had been added to the file

## 1. Business need
{c['why']} The score replaces {c['old']}.

## 2. Population and target
{c['pop']} The target is: {c['target']}. Outcomes were read on {c['d_read']}, when every case in the development, test and out-of-time samples had its full {c['days']} days{'' if cl else ''}.

## 3. Data
The extract comes from {c['source']}. Rows removed before modelling:

{wf(['step',c['unit']],'received','rows in the scored file')}
The row total was agreed with the ledger count of {c['source_short']} on {c['d_upd']}; the query and its checksum are kept with the code.

{samp(['sample','first day','last day','rows','bad'])}
Blank values: {miss}. A blank takes the neutral value of the input; {'dropping the rows instead moved the test AUC by less than 0.002' if cl else 'no rows were dropped for it'}.

## 4. Method
{c['algo'].capitalize()} ({c['lib']}). {c['alt']} Inputs were chosen on business sense first and on strength in the train sample second; direction was written down before fitting.

{inp(['input','meaning','expected direction'])}
Without `{s.main}` the test AUC would be {drop_auc(s,s.main):.3f}, so the score does not hang on that input alone.

## 5. Results
{perf(['sample','rows','bad','observed rate','mean score','AUC','95% interval (DeLong)'])}
{seg(['level','rows','bad','observed','predicted','AUC']) if cl else segr(['level','rows','bad','observed'])}
{H(s,'dev')}
## 6. Explanation of single decisions
Reasons are the inputs that add most to the score compared with the average case; the two largest are shown to the case worker. {H(s,'reason') or 'They are taken from the fitted weights themselves, no second model is used.'}

## 7. Implementation
The weights run in {c['system']}. On {c['parity']} cases the production result and the development code agreed to five decimals. If the engine does not answer, the case goes to manual handling.

## 8. Known limits
{c['lim'][0]} {c['lim'][1]}
'''
    d['02_independent_validation.md']=f'''# Independent validation report: {c['name']}, version {c['version']}
{c['validator']} · lead {c['p_val']} · {c['d_val']}

**Opinion:** fit for the stated use{', satisfactory with minor issues' if cl else ''}. {'None of the authors took part in development; the unit reports to the Chief Risk Officer.' if not c.get('selfval') else ''}

## Scope
Data, method, results, explanation, implementation, use and monitoring. Acceptance figures were fixed on {c['d_plan']}, before any result was seen: AUC at least {c['aucmin']:.2f} on test and out-of-time, observed over predicted between 0.80 and 1.20 per sample.

## Data
We drew the rows again from {c['source_short']} with our own query. {'Identifiers are unique in the file; no case is in two samples.' if cl else ''} {H(s,'valdata')}

## Re-performed results
{perf(['sample','rows','bad','observed rate','mean score','AUC','95% interval (DeLong)'])}
{('Calibration slope: test '+format(q['test']['slope'],'.2f')+', out-of-time '+format(q['oot']['slope'],'.2f')+'. Population stability index of the score, train against out-of-time, ten bands of the train sample: '+format(q['oot']['psi'],'.3f')+'.') if cl else ''}

{('## Groups'+chr(10)+'Shown to us by compliance; group data are no input. "Below '+str(c['cut'])+'" is the share under the cut-off of '+str(c['cut'])+'.'+chr(10)+chr(10)+grp(['group','rows','observed','predicted','below cut-off'])+('No difference exceeds what chance gives at these counts.' if cl else '')) if s.G and not c.get('nogrptable') else ''}

## Challenge
Question: {c['challenge'][0]} Answer of the developer: {c['challenge'][1]}

## Findings
| no | finding | severity | state |
|---|---|---|---|
| {c['closed'][0]} | {c['closed'][1]} | low | closed: {c['closed'][2]} |
{H(s,'val')}
'''
    d['03_approval_minute.md']=f'''# Minute of {c['committee']}, {c['d_app']}
Item: {c['name']}, version {c.get('appver',c['version'])}. Chair: {c['p_chair']}. Present: owner ({c['owner']}), developer, validator, compliance (validator and developer without vote).

Decision: **approved** for {c['use'][0].lower()}, valid to {c['d_until']}. Not allowed: {'; '.join(x.lower() for x in c['nouse'])}.
{'Conditions: none open. ' if cl else ''}{H(s,'app')}
Next full validation not later than {c['d_until']}.
'''
    d['04_monitoring_plan.md']=f'''# Monitoring plan: {c['name']}
In force from {c['d_app']} · responsible: {c['owner']}

| measure | how often | amber | red | who acts |
|---|---|---|---|---|
| AUC on cases with a full outcome | {c['freq']} | below {c['aucmin']+.02:.2f} | below {c['aucmin']:.2f} | owner within 30 days, committee |
| observed over predicted | {c['freq']} | outside 0.85 to 1.15 | outside 0.75 to 1.30 | owner, finance |
| PSI of score and of each input | {c['freq']} | 0.10 | 0.25 | developer within 15 days |
| blank and unknown values per input | monthly | +5 points | +10 points | data steward |
| share decided against the score | {c['freq']} | 5% | 10% | head of underwriting |
{('| difference between groups (approval, level) | yearly | significant at 99% | ratio below 0.80 | compliance |' if s.G else '')}

A red value goes to {c['committee']} at its next meeting and triggers a targeted re-validation.
{H(s,'plan')}'''
    pr=q['prod']
    d['05_monitoring_report.md']=f'''# Monitoring report, {c['moname']}: {c['name']}
Prepared {c['d_mon']} by {c['owner']}; read by {c['validator']}.

Cases of sample `{s.kd['prod']}`: {k_(pr['n'])}, from {pr['first']} to {pr['last']}. Mean score {pc(pr['mean_all'])} (train: {pc(q['train']['mean'])}).
{('Outcomes complete: '+k_(pr['ev'])+' bad, observed '+pc(pr['rate'])+', AUC '+format(pr['auc'],'.3f')+' ('+format(pr['lo'],'.3f')+' to '+format(pr['hi'],'.3f')+'), observed over predicted '+ratio(pr)+'.') if prodout and not c.get('hideprod') else ('Outcomes of these cases are not complete before '+c['d_ripe']+'; until then only stability is read.' if not prodout else '')}

{table(['sample','PSI of score','largest PSI of an input'],[psirow(q,'oot','out-of-time'),psirow(q,'prod','production')]) if not c.get('hidepsi') else ''}
{'All values are within the plan. Volumes dipped in July and rose towards the year end as in other years. Decided against the score: '+c['ovr']+'.' if cl else c.get('mon_words','')}
Planned: {c['planned'][0]}, due {c['planned'][1]}.
'''
    d['06_limitations_and_roles.md']=f'''# Register entry: limitations and roles
| role | who |
|---|---|
| owner | {c['owner']} |
| developer | {c['developer']} ({c['p_dev']}) |
| validator | {c['validator']} ({c['p_val']}) |
| user | {c['users']} |
| approver | {c['committee']} |

| limitation | effect | how it is managed | who |
|---|---|---|---|
| {c['lim'][0]} | {c['lim'][1]} | {c['lim'][2]} | {c['lim'][3]} |
'''
    return d
# ------------------------------------------------------------------ style B (open): notes in plain words
def style_B(s):
    c,f,q,R,perf,samp,wf,inp,seg,segr,grp,pm,om,miss=common(s);cl=c['clean'];d={}
    pr=q['prod'];prodout='auc' in pr
    d['model-note.md']=f'''# Model note · {c['name']} · v{c.get('docver',c['version'])}
*Authors: {c['p_dev']}, {c['developer']}. Date: {c['d_dev']}; row counts renewed {c['d_upd']} to include {s.kd['prod']}. House: {c['bank'].rstrip('.')}.*

**What it is for.** {c['why']}
**What it must not be used for.** {'; '.join(c['nouse'])}.
**Who is scored.** {c['pop']}
**What counts as bad.** {c['target']}. Read-out {c['d_read']}; the window of {c['days']} days was over for all rows of the first three samples.

### From the books to the file
{wf(['','count'],c['unit'].capitalize()+' in '+c['source'],'Rows in data/scored.csv')}
### Samples
{samp(['sample','from','to','rows','bad'])}
Blank share: {miss}. Blanks are scored as the average.

### How it was made
{c['algo'].capitalize()}, {c['lib']}. {c['alt']}

{inp(['field','content','effect on risk'])}
### How well it ranks and how level it is
{perf(['sample','rows','bad','bad rate','mean PD','AUC','95% interval'])}
Intervals by DeLong. {'Leaving out `'+s.main+'` lowers the test AUC to '+format(drop_auc(s,s.main),'.3f')+'.'}

{seg(['level','rows','bad','bad rate','mean PD','AUC']) if cl else segr(['level','rows','bad','bad rate'])}
{H(s,'dev')}
### Reasons given to customers
{H(s,'reason') or 'The letter names the two inputs with the largest contribution, computed from the weights of the model.'}

### Running it
Engine: {c['system']}. Before go-live {c['parity']} cases were scored twice, in the engine and in the development code, with equal results. Fallback: manual decision.

### What it cannot do
{c['lim'][0]} {c['lim'][1]}
'''
    d['second-line-review.md']=f'''# Second-line review of {c['name']} v{c['version']}
{c['validator']}, {c['p_val']}, {c['d_val']}. {'We did not build, fund or run this model.' if not c.get('selfval') else ''}

Result: **may be used as proposed.**

1. *Test plan.* Signed {c['d_plan']}, before results. Pass marks: AUC {c['aucmin']:.2f}; observed to predicted 0.80 to 1.20.
2. *Data.* Rows re-extracted from {c['source_short']}. {'No identifier occurs twice, the samples do not share a customer, and outcome windows are closed.' if cl else ''}{H(s,'valdata')}
3. *Replication.* Model refitted from our extract; largest difference of a weight 0.0001. Results:

{perf(['sample','rows','bad','bad rate','mean PD','AUC','95% interval'])}
{('4. *Calibration.* Slope on test '+format(q['test']['slope'],'.2f')+', on '+s.kd['oot']+' '+format(q['oot']['slope'],'.2f')+' (1 is ideal; both within their intervals).'+chr(10)+'5. *Stability.* PSI of the score train to '+s.kd['oot']+' '+format(q['oot']['psi'],'.3f')+', largest input '+format(om[1],'.3f')+' (`'+om[0]+'`).') if cl else ''}
{('6. *People.* Accepted means a score under '+str(c['cut'])+'. The group columns are held for testing only.'+chr(10)+chr(10)+grp(['','rows','bad rate','mean PD','accepted'])+('Differences are within sampling error.' if cl else '')) if s.G and not c.get('nogrptable') else ''}
7. *Challenge.* Question: {c['challenge'][0]} Answer: {c['challenge'][1]}
8. *Points raised.* {c['closed'][0]}: {c['closed'][1]} Closed: {c['closed'][2]}.
{H(s,'val')}'''
    d['sign-off.md']=f'''# Sign-off
{c['committee']} · {c['d_app']} · {c['p_chair']} in the chair

{c['name']}, version {c.get('appver',c['version'])}: **accepted**. Use: {'; '.join(c['use'])}. Valid until {c['d_until']}.
{H(s,'app')}
'''
    d['watch-plan.md']=f'''# Watch plan
{c['freq'].capitalize()} by {c['owner']}:

- AUC of matured cases: warn under {c['aucmin']+.02:.2f}, stop and re-validate under {c['aucmin']:.2f}
- observed to predicted: warn outside 0.85-1.15, act outside 0.75-1.30
- PSI (score, inputs): warn 0.10, act 0.25
- blanks, new codes: warn when up 5 points
- decisions against the score: warn 5%, act 10%
{'- group comparison once a year, by compliance' if s.G else ''}

Warnings are answered in writing within 20 working days, stops go to {c['committee']}.
{H(s,'plan')}'''
    d['watch-report.md']=f'''# Watch report {c['moname']}
{c['d_mon']} · {c['owner']} to {c['committee']}

{k_(pr['n'])} rows in `{s.kd['prod']}` ({pr['first']} to {pr['last']}), mean PD {pc(pr['mean_all'])}; in `{s.kd['train']}` it was {pc(q['train']['mean'])}.
{(k_(pr['ev'])+' went bad ('+pc(pr['rate'])+'); AUC '+format(pr['auc'],'.3f')+', interval '+format(pr['lo'],'.3f')+' to '+format(pr['hi'],'.3f')+'; observed to predicted '+ratio(pr)+'.') if prodout and not c.get('hideprod') else ('Their outcome windows close from '+c['d_ripe']+' on, so ranking and level will be read then.' if not prodout else '')}
{('PSI of the score '+format(pr['psi'],'.3f')+'; largest PSI of an input '+format(pm[1],'.3f')+' (`'+pm[0]+'`).') if not c.get('hidepsi') else ''}
{'Nothing to warn about. Volume follows the usual season. Decisions against the score: '+c['ovr']+'.' if cl else c.get('mon_words','')}
To come: {c['planned'][0]} ({c['planned'][1]}).
'''
    d['register.md']=f'''# Entry in the model register
Owner {c['owner']}. Built by {c['developer']}. Checked by {c['validator']}. Used by {c['users']}. Approved by {c['committee']}.

**Limitation.** {c['lim'][0]} *So what:* {c['lim'][1]} *Handled by:* {c['lim'][2]} ({c['lim'][3]}).
'''
    return d
# ------------------------------------------------------------------ style C (hidden): single file plus decision and follow-up
def style_C(s):
    c,f,q,R,perf,samp,wf,inp,seg,segr,grp,pm,om,miss=common(s);cl=c['clean'];d={}
    pr=q['prod'];prodout='auc' in pr
    d['model_file_part1_build.md']=f'''# {c['bank']} / Model file / Part 1: Build
| | |
|---|---|
| model | {c['name']} |
| version | {c.get('docver',c['version'])} |
| builder | {c['developer']} ({c['p_dev']}) |
| closed on | {c['d_dev']} |
| tables 1.4 to 1.6 extended by part {s.kd['prod']} on | {c['d_upd']} |

1.1 **Purpose.** {c['why']} Predecessor: {c['old']}.

1.2 **Scope.** {c['pop']}

1.3 **Event.** {c['target']}. Observation ends {c['days']} days after the date of the case; status as at {c['d_read']}.

1.4 **Reconciliation of records**

{wf(['record set','number'],'All '+c['unit']+' ('+c['source']+')','Delivered to the modelling file')}
1.5 **Partition**

{samp(['part','start','end','records','events'])}
1.6 **Blanks.** {miss}.

1.7 **Technique.** {c['algo'].capitalize()}; {c['lib']}. {c['alt']}

1.8 **Variables**

{inp(['variable','description','sign expected'])}
1.9 **Outcome of the build**

{perf(['part','records','events','event rate','mean score','AUC','95% CI'])}
{seg(['class','records','events','event rate','mean score','AUC']) if cl else segr(['class','records','events','event rate'])}
Sensitivity: with `{s.main}` set to neutral the AUC of part "{s.kd['test']}" is {drop_auc(s,s.main):.3f}.
{H(s,'dev')}
1.10 **Reasons.** {H(s,'reason') or 'Main reasons are ranked contributions of the fitted weights, translated by a fixed list of phrases.'}

1.11 **Production.** {c['system']}; parity run over {c['parity']} cases without a difference. Outage: cases are parked for manual assessment.

1.12 **Weaknesses.** {c['lim'][0]} {c['lim'][1]}
'''
    d['model_file_part2_review.md']=f'''# Part 2: Review by {c['validator']}
Reviewer in charge: {c['p_val']}. Date: {c['d_val']}. Object: {c['name']} {c['version']}.
{'The reviewers had no part in the build and report on a separate line.' if not c.get('selfval') else ''}

2.1 Acceptance levels (set {c['d_plan']}): AUC not under {c['aucmin']:.2f}; events over expected events within 0.80 and 1.20.

2.2 Records were pulled a second time from {c['source_short']}. {'Keys are unique and belong to one part each; all windows were closed at the reading date.' if cl else ''}{H(s,'valdata')}

2.3 Recomputed:

{perf(['part','records','events','event rate','mean score','AUC','95% CI'])}
{('2.4 Slope of calibration '+format(q['test']['slope'],'.2f')+' ('+s.kd['test']+') and '+format(q['oot']['slope'],'.2f')+' ('+s.kd['oot']+'); score PSI against '+s.kd['train']+' '+format(q['oot']['psi'],'.3f')+' in '+s.kd['oot']+'.') if cl else ''}
{('2.5 Persons. Share passing = score below '+str(c['cut'])+'.'+chr(10)+chr(10)+grp(['','records','event rate','mean score','passing'])+('We see no difference beyond chance.' if cl else '')) if s.G and not c.get('nogrptable') else ''}
2.6 Question put: {c['challenge'][0]} Reply: {c['challenge'][1]}

2.7 Items: {c['closed'][0]} ({c['closed'][1]}) closed, {c['closed'][2]}.
{H(s,'val')}
2.8 Conclusion: suitable for the use in part 3.
'''
    d['model_file_part3_decision.md']=f'''# Part 3: Decision
{c['committee']}, meeting of {c['d_app']}, chaired by {c['p_chair']}.
Version {c.get('appver',c['version'])} of {c['name']} **may be used** for: {'; '.join(c['use'])}.
Excluded: {'; '.join(c['nouse'])}. The permission ends on {c['d_until']}.
{H(s,'app')}
Roles: owner {c['owner']}; builder {c['developer']}; reviewer {c['validator']}; users {c['users']}.
'''
    d['model_file_part4_follow_up.md']=f'''# Part 4: Follow-up
## 4.1 Rules of follow-up (from {c['d_app']})
| what | rhythm | attention | action | addressee |
|---|---|---|---|---|
| AUC, closed windows | {c['freq']} | < {c['aucmin']+.02:.2f} | < {c['aucmin']:.2f} | owner; committee |
| events / expected | {c['freq']} | outside 0.85-1.15 | outside 0.75-1.30 | owner |
| PSI score, variables | {c['freq']} | 0.10 | 0.25 | builder |
| blanks, unknown codes | monthly | +5 pts | +10 pts | data office |
| decisions departing from the score | {c['freq']} | 5% | 10% | owner |
{('| persons: passing share and level | yearly | 99% significant | ratio < 0.80 | compliance |' if s.G else '')}
{H(s,'plan')}
## 4.2 Report {c['moname']} ({c['d_mon']}, {c['owner']})
Part `{s.kd['prod']}`: {k_(pr['n'])} records {pr['first']} to {pr['last']}; mean score {pc(pr['mean_all'])} against {pc(q['train']['mean'])} in `{s.kd['train']}`.
{('Events '+k_(pr['ev'])+' ('+pc(pr['rate'])+'), AUC '+format(pr['auc'],'.3f')+' [ '+format(pr['lo'],'.3f')+'; '+format(pr['hi'],'.3f')+' ], events over expected '+ratio(pr)+'.') if prodout and not c.get('hideprod') else ('Windows still open; first closed windows from '+c['d_ripe']+'.' if not prodout else '')}
{('Score PSI '+format(pr['psi'],'.3f')+', largest variable PSI '+format(pm[1],'.3f')+' (`'+pm[0]+'`).') if not c.get('hidepsi') else ''}
{'No attention or action level reached; departures from the score '+c['ovr']+'. Fewer cases in summer, more in the last quarter, as every year.' if cl else c.get('mon_words','')}
Agenda: {c['planned'][0]} by {c['planned'][1]}.

## 4.3 Weakness under control
{c['lim'][0]} {c['lim'][1]} Control: {c['lim'][2]} Responsible: {c['lim'][3]}.
'''
    return d
# ------------------------------------------------------------------ style D (hidden): short separate papers in question form
def style_D(s):
    c,f,q,R,perf,samp,wf,inp,seg,segr,grp,pm,om,miss=common(s);cl=c['clean'];d={}
    pr=q['prod'];prodout='auc' in pr
    d['A - how the score was built.md']=f'''# How the score was built
{c['bank']} | {c['name']} | release {c.get('docver',c['version'])} | {c['p_dev']} for {c['developer']} | {c['d_dev']}, case counts with `{s.kd['prod']}` added on {c['d_upd']}

**Why do we need it?** {c['why']} It takes over from {c['old']}.

**Whom does it cover?** {c['pop']}

**What does it predict?** {c['target']}. We waited {c['days']} days for each case and read results on {c['d_read']}.

**Which cases were used?**

{wf(['','cases'],'Start: '+c['source'],'Cases scored and kept')}
{samp(['set','earliest','latest','cases','bad cases'])}
Blanks: {miss}; a blank neither raises nor lowers the score.

**Which method?** {c['algo'].capitalize()} in {c['lib']}. {c['alt']}

**Which characteristics?**

{inp(['characteristic','what it holds','more means'])}
**How good is it?**

{perf(['set','cases','bad cases','bad rate','average score','AUC','95% range'])}
{seg(['','cases','bad cases','bad rate','average score','AUC']) if cl else segr(['','cases','bad cases','bad rate'])}
If `{s.main}` were missing for everybody the AUC in `{s.kd['test']}` would be {drop_auc(s,s.main):.3f}.
{H(s,'dev')}
**How do customers learn the reasons?** {H(s,'reason') or 'Staff see the characteristics that moved the score most, straight from its weights.'}

**Where does it run?** In {c['system']}; {c['parity']} cases compared before release, all equal. If it is down, people decide.

**What should users know?** {c['lim'][0]} {c['lim'][1]}
'''
    d['B - validation opinion.md']=f'''# Validation opinion
By {c['validator']} ({c['p_val']}), {c['d_val']}, on {c['name']} release {c['version']}.
{'Nobody who signed below worked on the score.' if not c.get('selfval') else ''}

**Opinion: positive.**

*Yardsticks, agreed {c['d_plan']}:* AUC of {c['aucmin']:.2f} or more; bad cases over expected between 0.80 and 1.20.
*Data:* own extract from {c['source_short']}. {'Every case occurs once, in one set, with its window over.' if cl else ''}{H(s,'valdata')}
*Figures recomputed:*

{perf(['set','cases','bad cases','bad rate','average score','AUC','95% range'])}
{('*Calibration slope:* '+format(q['test']['slope'],'.2f')+' in '+s.kd['test']+', '+format(q['oot']['slope'],'.2f')+' in '+s.kd['oot']+'. *PSI of the score in '+s.kd['oot']+':* '+format(q['oot']['psi'],'.3f')+'.') if cl else ''}
{('*Groups (score under '+str(c['cut'])+' passes):*'+chr(10)+chr(10)+grp(['','cases','bad rate','average score','passes'])+('Nothing beyond chance.' if cl else '')) if s.G and not c.get('nogrptable') else ''}
*Debate:* {c['challenge'][0]} {c['challenge'][1]}
*Earlier point {c['closed'][0]}:* {c['closed'][1]} Closed: {c['closed'][2]}.
{H(s,'val')}'''
    d['C - release decision.md']=f'''# Release decision
On {c['d_app']} {c['committee']} ({c['p_chair']}) released {c['name']}, release {c.get('appver',c['version'])}.
Allowed: {'; '.join(c['use'])}. Forbidden: {'; '.join(c['nouse'])}. Runs out on {c['d_until']}.
{H(s,'app')}
'''
    d['D - watching the score.md']=f'''# Watching the score
{c['owner']} looks at the following {c['freq']}:
1. AUC once windows are over: yellow under {c['aucmin']+.02:.2f}, red under {c['aucmin']:.2f}.
2. Bad cases over expected: yellow outside 0.85 to 1.15, red outside 0.75 to 1.30.
3. PSI of score and characteristics: yellow 0.10, red 0.25.
4. Blanks and unfamiliar codes, each month: yellow 5 points more than at the start.
5. Decisions against the score: yellow 5%, red 10%.
{'6. Groups, each year, with compliance.' if s.G else ''}
Yellow: answer in 20 working days. Red: {c['committee']} decides at its next meeting.
{H(s,'plan')}'''
    d['E - latest watch.md']=f'''# Latest watch: {c['moname']}
Date {c['d_mon']}, from {c['owner']}, seen by {c['validator']}.

Set `{s.kd['prod']}`: {k_(pr['n'])} cases from {pr['first']} to {pr['last']}, average score {pc(pr['mean_all'])} ({s.kd['train']}: {pc(q['train']['mean'])}).
{('Bad cases '+k_(pr['ev'])+', '+pc(pr['rate'])+'; AUC '+format(pr['auc'],'.3f')+' ('+format(pr['lo'],'.3f')+' to '+format(pr['hi'],'.3f')+'); over expected '+ratio(pr)+'.') if prodout and not c.get('hideprod') else ('Windows run until at least '+c['d_ripe']+'.' if not prodout else '')}
{('PSI: score '+format(pr['psi'],'.3f')+', highest characteristic '+format(pm[1],'.3f')+' (`'+pm[0]+'`).') if not c.get('hidepsi') else ''}
{'All green. Against the score: '+c['ovr']+'. The usual quiet summer and busy autumn.' if cl else c.get('mon_words','')}
Next: {c['planned'][0]}, {c['planned'][1]}.
'''
    d['F - limits and people.md']=f'''# Limits and people
- Limit: {c['lim'][0]} Effect: {c['lim'][1]} Answer: {c['lim'][2]} By: {c['lim'][3]}.
- Owner: {c['owner']}. Built by: {c['developer']}. Validated by: {c['validator']}. Users: {c['users']}. Released by: {c['committee']}.
'''
    return d
