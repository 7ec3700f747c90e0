from base import *
def pc(x,d=1): return f'{100*x:.{d}f}%'
def tab(head,rows): return '\n'.join(['| '+' | '.join(head)+' |','|'+'---|'*len(head)]+['| '+' | '.join(map(str,r))+' |' for r in rows])+'\n'
def docs(S,F):
    fl=S.get('faults',[]); clean=not fl; st=S['style']; d=S['dates']; P=S['people']; N=S['names']; sam=F['sam']; bank=S['bank']; sc=S['score']
    mname=['AUC','Gini','AUROC'][st]; mv=(lambda x:f"{x['gini']:.3f}") if st==1 else (lambda x:f"{x['auc']:.3f}")
    fig=lambda r,x:(f"{.862:.3f}" if 'figure' in fl and r=='test' else mv(x))
    dev=[r for r in ('train','test','oot') if r in sam]; hasprod='production' in sam
    win=lambda r:' to '.join(S['win'][r])
    ntt=sam['train']['n']+sam['test']['n']; q=ntt+(710 if 'waterfall' in fl else 0)
    ex=[('test and staff accounts',int(.006*ntt)),('fraud or deceased',int(.004*ntt)),('policy declines before the score',int(.09*ntt)),('fewer than the needed months of history',int(.03*ntt)),('outcome indeterminate',int(.012*ntt))]
    rec=q+sum(v for _,v in ex)
    wf=tab(['step','cases'],[('received from the source system, build and hold-out window',f'{rec:,}')]+[(k,f'-{v:,}') for k,v in ex]+[('modelled (build and hold-out samples)',f'{q:,}')])
    blanks=[(c,r) for c,_ in S['blank'] for r in [sam['train']['blank'][c]]]
    perf=tab(['sample','window','cases','events','event rate','mean score',mname,'KS']+(['calibration slope'] if st!=1 and clean else []),
      [[N[r],win(r),f"{sam[r]['n']:,}",f"{sam[r]['ev']:,}",pc(sam[r]['rate'],2),pc(sam[r]['pred'],2),fig(r,sam[r]),f"{sam[r]['ks']:.3f}"]+([f"{sam[r]['slope']:.2f}"] if st!=1 and clean else []) for r in dev])
    segt=tab([S['seg'],'cases','events','event rate','mean score',mname],[[v,x['n'],x['ev'],pc(x['rate']),pc(x['pred']),mv(x)] for v,x in F['seg']['test'].items()])
    def grpt(r): return ''.join(f'\n{g.replace("_"," ").capitalize()}:\n\n'+tab([S['groups'][g][0],'cases',f'share under the cut-off {S["cut"]:.2f}','event rate','mean score',mname],[[v,x['n'],pc(x['appr']),pc(x['rate']),pc(x['pred']),mv(x)] for v,x in g2.items()]) for g,g2 in F['grp'][r].items())
    inputs=tab(['field','meaning','kind'],[[c,m,{'ln':'amount or duration, logged','n':'number','pois':'count','beta':'ratio','bool':'flag','cat':'code','x':'amount','x2':'number'}[k]] for c,k,p,_,m in S['cols']])
    outw=f"{S['mature']} days"
    initA=S.get('initA'); single=S['single']
    title=f"{S['name']}, version {S['version']}"
    # ---------------- development
    D=f"""# {['Development document','Model build record','Model documentation'][st]}: {title}

{bank}. Written by {P['developer']}, {d['dev']}. Owner: {P['owner']}.

## {['1 Purpose and use','Why we have this model','1. Business need and intended use'][st]}

{S['purpose']} {'A case is accepted by the score when' if st!=1 else 'The desk agrees without a second look when'} `{sc}` is below {S['cut']:.2f}; at or above it the case is {'declined or sent to a person' if st!=2 else 'declined unless an authorised officer overrides'}. The score is not to be used for {S['proh']}.

## {['2 Data','What went in','2. Data and target'][st]}

Source: the {['credit warehouse','account system and the bureau file','application and account marts'][st]}, extracted by a stored query under change control; row counts and amounts were reconciled to the ledger on the day of extraction. The event is `{S['out']}` = 1, observed over {outw} from the date in `{S['datec']}`; every case in the samples had its full window when outcomes were read. {N['train']} and {N['test']} come from {win('train')} and were split by customer at random, so no case is in both; {N['oot']} covers {win('oot')}.

{wf}
{'Blank values: ' + '; '.join(f'`{c}` is blank in {pc(b)} of the {N["train"]} sample (optional field, own bin in the model)' for c,b in blanks)+'.' if 'missing' not in fl else 'Optional fields may be blank; a blank has its own bin in the model.'} Outliers are capped at two and a half deviations of the logged value. Declined applicants have no outcome {'of ours; for them the bureau outcome at another lender was bought' if 'override' in fl else 'and are not in the samples'}; the effect was tested with parcelling and with augmentation, and no weight moved by more than a tenth.

## {['3 Inputs and method','Inputs','3. Specification'][st]}

Logistic regression, {len(S['cols'])} inputs, weights fitted on {N['train']}. A boosted tree was tried as a challenger; it gained less than 0.01 in {mname} and was not chosen because reasons are harder to give. Directions were argued with the business before fitting and all fitted signs agree. The weights with their standard errors and bins are in annex B of the model file (tag v{S['version']} of the code store). {'Assumptions: the event rate of applicants changes slowly (watched as observed over expected) and logged effects are linear (tested with splines, no gain).' if st!=1 else 'We assume linear effects on the logged scale (splines gave no gain) and a slowly moving event rate (watched each quarter).'} {'A declined customer gets the inputs with the four largest contributions as reasons; on 200 cases the reasons agreed with a recount of contributions.' if S['groups'] else ''}

{inputs}
{"Sex, age, marital status, origin and religion may not enter the score (fair lending rule 3.1 of the bank)." if 'prohibited_input' in fl else ("Group membership ("+', '.join(S['groups'])+") is held for testing only and does not enter the score." if S['groups'] else "The model rates firms; no personal characteristic of an owner other than the bureau figure is held." if 'director_bureau' in F['H'] else "The model rates firms and holds no personal characteristics.")}

## {['4 Results','How well it works','4. Performance'][st]}

{perf}
"""
    if 'rank' in fl: D+="Grades: A below 3%, B to 6%, C to 10%, D to 16%, E to 28%, F above. In each sample the default rate rises from grade to grade, as the limit table needs.\n\n"
    if clean: D+=f"Observed and expected event rates agree within sampling error in each sample, and the ranking on {N['oot']} is within sampling error of {N['test']}.\n\n"
    if 'segment' not in fl: D+=f"By {S['seg']} ({N['test']}):\n\n{segt}\n"
    if clean and S['groups']: D+=f"By group ({N['test']}):\n{grpt('test')}\nNo difference in the share under the cut-off is beyond sampling error.\n\n"
    D+=f"""Sensitivity: each input was set to blank in turn, and numbers were moved by five percent; {mname} fell by at most 0.06 for the strongest input and no single change moved more than 4% of cases across the cut-off.

## {['5 Limitations','What it cannot do','5. Limitations'][st]}

L1. {S['lim'][0]} {S['lim'][1]}

## {['6 Implementation','Putting it to work','6. Implementation'][st]}

Runs in the decision engine as a weight table under change control. 1,000 scores of the engine were equal to the development code to five decimals. If the bureau is down, cases wait or go to a person. First used on {d['first']}.
{'Change history: 2.3 ('+d['dev']+') refitted all weights after the new bureau feed; 2.1 was the first version in use.' if 'version' in fl else ''}
"""
    # ---------------- validation
    ver='2.1' if 'version' in fl else S['version']
    vwho=P['validator']
    V=f"""# {['Independent validation report','Validation note','Model validation report'][st]}: {S['name']}, version {ver}

{bank}, {d['val']}. Validator: {vwho}. {'' if 'selfval' in fl else 'The validator took no part in building the model, reports to the chief risk officer and had read access to source data.'}
{f"This is the periodic validation; the first validation was made by the same unit before first use and its two points were closed with evidence." if not single and 'selfval' not in fl else ''}

## Scope

Data, concept, outcomes, stability, {'group results, ' if S['groups'] else ''}implementation and governance. Acceptance criteria were set before the tests: {mname} on {N['oot']} not more than {'0.10' if st==1 else '0.05'} under {N['train']}; observed over expected between 0.80 and 1.25; score PSI under 0.10.

## What was done

Data were drawn again from source by the validator's own query. The weights were refitted, and 500 scores were rebuilt from raw inputs with no difference. A challenger tree of the validator's own gained less than 0.01.

{tab(['sample','cases','events',mname,'observed / expected'],[[N[r],f"{sam[r]['n']:,}",sam[r]['ev'],fig(r,sam[r]),f"{sam[r]['oe']:.2f}"] for r in dev])}
"""
    if clean:
        o=sam['oot']; w=max(o['csi'],key=o['csi'].get)
        V+=f"Stability, {N['train']} to {N['oot']} (tenths of {N['train']}, blanks in their own bin, floor 0.0001): score PSI {o['psi']:.3f}; the largest input PSI is {o['csi'][w]:.3f} (`{w}`). 95% interval of {'the AUC behind the Gini' if st==1 else mname} on {N['oot']}: {o['auc']-1.96*o['ase']:.3f} to {o['auc']+1.96*o['ase']:.3f}.\n\n"
        V+=f"By {S['seg']}, {N['oot']}:\n\n"+tab([S['seg'],'cases','event rate','mean score',mname],[[v,x['n'],pc(x['rate']),pc(x['pred']),mv(x)] for v,x in F['seg']['oot'].items()])+'\n'
        if S['groups']: V+=f"By group, {N['oot']}:\n{grpt('oot')}\nThe validator found no disparity beyond chance and no input that tells group membership; no less harmful alternative was needed, the search is on file.\n\n"
    V+=f"""## Points raised

| no | point | severity | owner | state |
|---|---|---|---|---|
| V1 | the data dictionary lacked the code list of one field | low | {P['developer']} | closed {d['appr']} with the list |
| V2 | add a test of a bureau outage to the yearly exercise | low | {P['owner']} | {'planned, due 2027-01-31, not yet due' } |

## Limitations reviewed

L1 was tested: the control works and is monitored.

## Opinion

{'Satisfactory. Fit for the stated use; all acceptance criteria are met.' if clean else 'Fit for the stated use.'} Next full validation by {int(d['val'][:4])+1 if not single else int(d['val'][:4])+1}{d['val'][4:7]}.
"""
    # ---------------- approval
    A=f"""# {['Approval','Decision of the panel','Approval record'][st]}: {S['name']}, version {ver}

{P['approver']}, {bank}.

| date | decision | valid until |
|---|---|---|
{'' if single or not initA else f"| {initA} | first approval, on the first validation | {d['appr'][:7]}-28 |"+chr(10)}| {d['appr']} | {'approved' if single else 'renewed'} for the stated use, on the validation of {d['val']} | {d['until']} |

Conditions: the control of limitation L1 stays in place; quarterly monitoring. Not approved for {S['proh']}.

Roles: owner {P['owner']}; developer {P['developer']}; validator {P['validator']}; approver {P['approver']}. Users: credit desk. {'Materiality: high.' if S['mat']=='high' else 'Materiality: medium.'}
"""
    # ---------------- monitoring plan
    M=f"""# {['Monitoring plan','How the model is watched','Ongoing monitoring plan'][st]}: {S['name']}

Each quarter, by {P['developer']}; read by {P['owner']}; the validator gets a copy.

| measure | amber | red | action at red |
|---|---|---|---|
| {mname}, fall against {N['test']} | {'0.08' if st==1 else '0.04'} | {'0.14' if st==1 else '0.07'} | review within 30 days, committee told |
| observed / expected | outside 0.80-1.25 | outside 0.70-1.40 | recalibration proposal |
| score PSI against {N['train']} | 0.10 | 0.25 | cause found within 30 days |
| input PSI | 0.10 | 0.25 | cause found within 30 days |
| {'share of overrides' if 'override' in fl else 'blank share of any input'} | {'4% | 5%' if 'override' in fl else '3 points up | 6 points up'} | {'owner reports to committee' if 'override' in fl else 'feed owner called'} |

Two ambers in a row count as a red. Triggers of an early validation: a red, a new product, a change of the event definition. Annual review in any case.
"""
    if 'looser' in fl: M+="\nThe Model Risk Standard, paragraph 5.2, asks for an AUC of at least 0.70 on the validation and later samples for grading models. A model team may set a stricter level, never a lower one.\n"
    # ---------------- monitoring report
    R=f"# {['Monitoring report','Watch report','Quarterly monitoring report'][st]}: {title}\n\n{bank}, {d['mon']}. Prepared by {P['developer']} for {P['owner']}.\n\n"
    if hasprod:
        x=sam['production']; hide=set()
        if 'unit' in fl: hide|={'psi','csi','oe'}
        if 'missing' in fl or 'newcat' in fl: hide|={'csi'}
        if 'newcat' in fl or 'group_misfit' in fl: hide|={'oe'}
        w=max(x['csi'],key=x['csi'].get); dd=x['auc']-sam['test']['auc']; dd=2*dd if st==1 else dd
        if 'figure' in fl: dd=None
        R+=f"Sample {N['production']}: {x['n']:,} cases, {win('production')}, outcomes read {S['read']} after the full {outw}{'' if 'early_prod' not in fl else ' (cases scored by the running model)'}.\n\n"
        rows=[('events',f"{x['ev']:,}",''),('event rate',pc(x['rate'],2),''),('mean score',pc(x['pred'],2),''),(mname,mv(x),'')]
        if dd is not None: rows.append((f'change against {N["test"]}',f'{dd:+.3f}','green' if clean else ''))
        if 'oe' not in hide: rows.append(('observed / expected',f"{x['oe']:.2f}",'green' if clean else ''))
        if 'psi' not in hide: rows.append(('score PSI',f"{x['psi']:.3f}",'green' if clean else ''))
        if 'csi' not in hide: rows.append(('largest input PSI',f"{x['csi'][w]:.3f} (`{w}`)",'green' if clean else ''))
        if 'level' in fl: rows=[r for r in rows if r[0] not in('event rate','mean score','events')]
        if 'override' in fl: rows.append(('share of overrides (decision differs from the cut-off)','2.6%','green'))
        R+=tab(['measure','value','light'] if clean else ['measure','value',''],rows)+'\n'
        if clean:
            R+=f"By month, {N['production']}:\n\n"+tab(['month','cases','event rate','mean score'],[[m,a,pc(b),pc(c)] for m,(a,b,c) in F['mon']['production'].items()])+"\nVolumes follow the season; the rates move within sampling error.\n\n"
            R+=f"By {S['seg']}:\n\n"+tab([S['seg'],'cases','event rate','mean score',mname],[[v,y['n'],pc(y['rate']),pc(y['pred']),mv(y)] for v,y in F['seg']['production'].items()])+'\n'
            if S['groups']: R+="Groups:\n"+grpt('production')+'\nNo difference beyond sampling error.\n\n'
            R+="Blank shares: "+'; '.join(f"`{c}` {pc(x['blank'][c])} ({pc(sam['train']['blank'][c])} at build)" for c,_ in S['blank'])+".\n\n"
            R+=f"Limitation L1: the control ran every month without exception. Open actions: V2 (due 2027-01-31). No change of the model since {d['first']}; the running weight table has the checksum of the approved one. No measure is amber or red.\n"
        else: R+="The weight table in production was not changed in the period. V2 is due 2027-01-31. L1: control in place.\n"
    else: R+="First report after launch. 412 loans were scored since 2026-10-12; no outcome is due yet. The running weight table has the checksum of the approved one. V2 is due 2027-01-31. L1: control in place.\n\nUse: since late October the pricing desk reads the score to grant or refuse the 0.3 point rate discount at drawdown; 131 of the 412 loans were priced this way.\n"
    if st==0: return {'development.md':D,'validation.md':V,'approval.md':A,'monitoring_plan.md':M,'monitoring_2026q3.md':R}
    if st==1: return {'01_build_record.md':D,'02_validation_note.md':V,'03_panel_and_monitoring.md':A+'\n'+M,'04_watch_report_2026.md':R}
    return {'MDD.md':D+'\n'+M.replace('# Ongoing','## 7. Ongoing'),'MVR.md':V,'approval_record.md':A,'ongoing_monitoring_report.md':R}
