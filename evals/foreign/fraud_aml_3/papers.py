from lib import *

def nm(S, k): return S.get('names', {}).get(k, k)

def t_perf(S, F, head=None, budget=True, sn=None):
    head = head or ['sample', 'cases', 'positives', 'rate', 'AUC', 'standard error']
    rows = [[nm(S, k), th(f['n']), th(f['ev']), pc(f['rate'], 2), f"{f['auc']:.3f}", f"{f['se']:.3f}"] for k, f in F.items() if not sn or k in sn]
    return table(head, rows)

def t_bud(S, F, head, sn=None):
    rows = []
    for k, f in F.items():
        if sn and k not in sn: continue
        r = [nm(S, k), th(f['work']), th(f['hit']), pc(f['prec']), pc(f['recall'])]
        if 'val' in f: r.append(pc(f['val']))
        rows.append(r)
    h = head[:5]+(head[5:6] if any('val' in f for f in F.values()) else [])
    return table(h, rows)

def t_cut(S, F, head, sn=None):
    rows = []
    for k, f in F.items():
        if sn and k not in sn: continue
        r = [nm(S, k), th(f['cw']), th(f['ch']), pc(f['cprec']), pc(f['crec'])]
        if 'cval' in f: r.append(pc(f['cval']))
        rows.append(r)
    h = head[:5]+(head[5:6] if any('cval' in f for f in F.values()) else [])
    return table(h, rows)

def t_cal(S, F, head=('sample', 'expected', 'observed', 'ratio'), sn=None):
    return table(head, [[nm(S, k), f"{f['exp']:.1f}", th(f['ev']), f"{f['ev']/f['exp']:.2f}"] for k, f in F.items() if not sn or k in sn])

def t_psi(S, D, F, head, sn):
    smp = D['_sample']; tr = smp == order(D)[0]; O = S.get('psi_say', {})
    rows = [['score']+[f"{O.get(('score', k), F[k]['psi']):.3f}" for k in sn]]
    for c in S['feats']: rows.append([c]+[f"{O.get((c, k), psi(D[c][tr], D[c][smp == k])):.3f}" for k in sn])
    return table([head]+[nm(S, k) for k in sn], rows)

def t_seg(S, D, samp, head=('segment', 'cases', 'positives', 'rate', 'AUC')):
    m0 = D['_sample'] == samp; rows = []
    for sc in S['segments']:
        for k in sorted(set(D[sc][m0])):
            m = m0 & (D[sc] == k); y = D['_y'][m]; a = auc(D['_score'][m], y) if y.sum() >= 5 else float('nan')
            rows.append([f'{sc}: {k}', th(m.sum()), th(y.sum()), pc(y.mean(), 2), 'too few' if np.isnan(a) else f'{a:.3f}'])
    return table(head, rows)

def t_grp(S, D, samp, head=('group', 'cases with negative outcome', 'of which selected', 'share', '95% interval')):
    m0 = D['_sample'] == samp; rows = []; t = np.zeros(len(m0), bool)
    if S.get('cut') is not None: t = m0 & (D['_score'] >= S['cut'])
    else: t[np.where(m0)[0][budget_mask(S, D, m0)]] = True
    for gc in S['groups']:
        for k in sorted(set(D[gc][m0])):
            m = m0 & (D[gc] == k) & (D['_y'] == 0); a, b = wil((t & m).sum(), m.sum())
            rows.append([f'{gc}: {k}', th(m.sum()), th((t & m).sum()), pc((t & m).sum()/m.sum(), 2), f'{pc(a,2)} to {pc(b,2)}'])
    return table(head, rows)

def t_mon(S, D, samp, head=('month', 'cases', 'positives', 'rate', 'expected')):
    m0 = D['_sample'] == samp; mon = np.array([ym(d) for d in D['_date']]); rows = []
    for k in sorted(set(mon[m0])):
        m = m0 & (mon == k); rows.append([k, th(m.sum()), th(D['_y'][m].sum()), pc(D['_y'][m].mean(), 2), f"{D['_score'][m].sum():.1f}"])
    if S.get('points'): head = head[:4]; rows = [r[:4] for r in rows]
    return table(head, rows)

def t_scen(S, D, samp, head=('scenario', 'alerts', 'productive', 'share', '95% interval')):
    m0 = np.isin(D['_sample'], samp); sc = S['scenario']; rows = []
    bl = D[S['btl']] if S.get('btl') else np.zeros(len(m0), int)
    for k in sorted(set(D[sc][m0])):
        m = m0 & (D[sc] == k) & (bl == 0); a, b = wil(D['_y'][m].sum(), m.sum())
        rows.append([k, th(m.sum()), th(D['_y'][m].sum()), pc(D['_y'][m].mean()), f'{pc(a)} to {pc(b)}'])
    return table(head, rows)

def t_btl(S, D, samp, head=('scenario', 'below the line: reviewed', 'productive', 'share', 'upper 95%', 'above the line: share')):
    m0 = np.isin(D['_sample'], samp); sc = S['scenario']; bl = D[S['btl']]; rows = []; O = S.get('btl_say', {})
    for k in sorted(set(D[sc][m0])):
        m = m0 & (D[sc] == k); b = m & (bl == 1); a = m & (bl == 0)
        if b.sum() == 0: continue
        h = O.get(k, D['_y'][b].sum())
        rows.append([k, th(b.sum()), th(h), pc(h/b.sum()), pc(wil(h, b.sum())[1]), pc(D['_y'][a].mean())])
    return table(head, rows)

def t_dict(P, head=('field', 'meaning', 'expected effect', 'why')):
    return table(head, [list(x) for x in P['cols']])

def t_wf(S, F, P, head=('step', 'cases')):
    n = sum(f['n'] for f in F.values()); ex = P['excl']; tot = n+sum(c for _, c in ex)
    return table(head, [['extracted from source', th(tot)]]+[['minus '+a, th(c)] for a, c in ex]+[['in the scored file', th(n)]])

def t_lim(P, head=('no.', 'limitation', 'how it is managed', 'owner')):
    return table(head, [list(x) for x in P['lim']])

def t_win(S, head=('sample', 'from', 'to')):
    return table(head, [[nm(S, a), c.isoformat(), d.isoformat()] for a, n, c, d in S['samples']])

def bud_words(S):
    b = S['budget']
    return f"the {pc(b['share'],1)} of cases with the highest score, taken over the whole sample" if 'share' in b else f"{b['cases_per_day']} cases a day, taken as the highest scores over the whole sample ({b['cases_per_day']} times the number of calendar days)"

def aml_blocks(S, D, P, later):
    o = []
    if P.get('matrix'):
        o.append(('cov', table(['risk (enterprise assessment 2026)', 'typology', 'scenario', 'products and channels'], P['matrix'])))
    return dict(o)

# ---------------------------------------------------------------- layout A: five separate papers
def LA(S, D, F, P, skip=()):
    sn = list(F); tr, mid, last = sn[0], sn[1:-1], sn[-1]; dev = sn[:-1]
    pos = P['posword']; A = aml_blocks(S, D, P, last)
    docs = {}
    x = f"""# Development document: {S['name']} (version {S['version']})

Author: {P['dev']}. Owner: {P['owner']}. Date: {P['d_dev']}. Bank: {P['bank']}.

## 1 Business need and use
{P['purpose']} {P['decision']}

Not to be used for: {P['prohibited']}

## 2 Data
Source and lineage: {P['lineage']}

Population: {P['pop']}

{t_wf(S, F, P)}

Samples follow each other in time; no case, customer or device was placed in two of them. The split is by date, and the case number is unique over the whole file.

{t_win(S)}

Missing values: {P['missing']}

## 3 Target
{P['target']} {P['label']}

## 4 Inputs
{t_dict(P)}

All inputs are known at the moment of the decision; the feature time stamp was compared with the decision time stamp for each row of the extract and none was later. {P.get('extra_inputs','')}

## 5 Method
{P['method']} Alternatives: {P['alt']} A benchmark with the first three inputs alone reached an AUC of {D['_bench'][mid[0]]:.3f} on {nm(S, mid[0])}; the final model gains enough to justify the additional inputs.

## 6 Results at development
{t_perf(S, {k: F[k] for k in dev})}

Criteria were fixed on {P['d_crit']}, before the test samples were scored: AUC at least {P['aucmin']:.2f} on every sample outside training, loss against training of no more than 0.05, score PSI below 0.10.
"""
    if S.get('budget'):
        x += f"\nAt the review budget ({bud_words(S)}):\n\n"+t_bud(S, {k: F[k] for k in dev}, ['sample', 'reviewed', pos+' found', 'precision', 'share of '+pos+' found', 'share of the amount found'])+'\n'
    if S.get('cut') is not None and not P.get('nocut'):
        x += f"\nAt the operating threshold of {S['cut']:g}:\n\n"+t_cut(S, {k: F[k] for k in dev}, ['sample', 'over threshold', pos+' found', 'precision', 'share of '+pos+' found', 'share of the amount found'])+'\n'
    if not S.get('points'):
        x += "\nExpected against observed:\n\n"+t_cal(S, {k: F[k] for k in dev})+'\n'
    x += f"\n## 7 Threats and typologies\n{P['typo']}\n"
    if 'cov' in A: x += "\nCoverage matrix:\n\n"+A['cov']+'\n'
    x += f"""
## 8 Sensitivity and fallback
With {S['feats'][0]} neutral for every case the AUC on {nm(S, mid[0])} is {D['_out'][S['feats'][0]]:.3f}; with {S['feats'][1]} neutral it is {D['_out'][S['feats'][1]]:.3f}. {P['fallback']}

## 9 Implementation
{P['impl']}

## 10 Limitations
{t_lim(P)}

## 11 Change history
{P['history']}
"""
    docs['01_development_document.md'] = x
    v = mid[-1]
    x = f"""# Independent validation report: {S['name']}

Validator: {P['val']}. Report date: {P['d_val']}. Model version {S['version']}. The validator reports to the chief risk officer and took no part in building, owning or using the model.

## Summary and opinion
{P['opinion']}

## Scope
Data, target, concept, performance, stability, {'customer outcome, ' if S['groups'] else ''}implementation and monitoring were in scope. The IT security of the platform was covered by another review and relied on. Acceptance criteria were those fixed by the model policy before the tests.

## Data
Validation re-extracted the samples from the source with its own query; row counts agreed with the developer's file in every month. Keys are unique and no case occurs in two samples. Label maturity was re-checked: {P['label']}

## Performance (re-computed by validation)
{t_perf(S, {k: F[k] for k in dev})}
"""
    if S.get('budget'):
        x += f"\nAt the budget, {bud_words(S)}:\n\n"+t_bud(S, {k: F[k] for k in dev}, ['sample', 'reviewed', pos+' found', 'precision', 'recall', 'value detected'])+'\n'
    x += f"\nBy segment on {nm(S, v)}:\n\n{t_seg(S, D, v)}\n"
    if not S.get('points'): x += f"\nCalibration on {nm(S, v)}: {F[v]['exp']:.1f} {pos} expected and {F[v]['ev']} observed.\n"
    x += f"\n## Stability\nPSI against {nm(S, tr)}, ten quantile bins of the reference, missing values in their own bin.\n\n{t_psi(S, D, F, 'input', mid)}\n"
    if S['groups']:
        x += f"\n## Customer outcome\nSelection of {P['good']} cases by group on {nm(S, v)}:\n\n{t_grp(S, D, v)}\n\n{P.get('grp_say', 'The differences lie within chance. Group fields are held for testing only and are not inputs.')}\n"
    if S.get('scenario'):
        x += f"\n## Scenarios\n{t_scen(S, D, dev)}\n"
        if S.get('btl'): x += "\nBelow the line:\n\n"+t_btl(S, D, dev)+"\n\n"+P.get('btl_text', '')+'\n'
        x += f"\n{P.get('scen_val','')}\n"
    x += f"""
## Concept, implementation and use
{P['val_concept']} Validation re-scored 320 cases of {nm(S, v)} from raw inputs with its own code; all agreed to five decimals. The hash of the deployed artefact equals the approved one. {P['fallback']}

## Challenge log
{P['challenge']}

## Findings
{table(['ref', 'finding', 'severity', 'owner', 'status'], [r[:4]+['open, due '+P.get('fdue', '2026-08-31')] for r in P['closed']])}
"""
    if 'val' not in skip: docs['02_validation_report.md'] = x
    docs['03_approval_minute.md'] = f"""# Extract from the minutes, {P['appr']}

Date of meeting: {P['d_appr']}. Item: {S['name']}, version {S['version']}.

Present: chair, {P['members']}. {P['val']} presented the validation report of {P['d_val']}; {P['owner']} presented the use.

**Decision.** Approved for the stated use until {P['d_next']}. Materiality: {S['mat'][0]} ({S['mat'][1]})

**Conditions.** {P['conditions']}

Next full validation due by {P['d_next']}.
"""
    docs['04_monitoring_plan.md'] = f"""# Monitoring plan: {S['name']}

Owner of the plan: {P['owner']}. Prepared with {P['dev']}; reviewed by {P['val']}.

{table(['measure', 'how often', 'limit', 'who acts and what'], P['plan'])}

Revalidation triggers: a change of inputs or threshold; two breaches running; a new product or channel; a new attack pattern or typology. Escalation: breach goes to the owner within two working days and to {P['appr']} at its next meeting.
"""
    docs['05_monitoring_report.md'] = mon_report(S, D, F, P, 'Monitoring report', pos)
    return docs

def mon_report(S, D, F, P, title, pos, style=0):
    sn = list(F); last = sn[-1]; f = F[last]
    x = f"# {title}: {S['name']}\n\nPeriod: {S['samples'][-1][2]} to {S['samples'][-1][3]}. Outcomes read on {P['read_on']}. Issued {P['d_mon']} by {P['mon_by']}.\n\n"
    x += f"{P.get('mon_text','All measures lie within their limits; no action is required.')}\n\n## Outcomes\n"
    x += t_perf(S, F, sn=[last])+'\n\n'
    if S.get('budget'): x += f"Budget: {bud_words(S)}.\n\n"+t_bud(S, F, ['sample', 'reviewed', pos+' found', 'precision', 'recall', 'value detected'], [last])+'\n\n'
    if S.get('cut') is not None and not P.get('nocut'): x += f"Threshold {S['cut']:g}:\n\n"+t_cut(S, F, ['sample', 'over threshold', pos+' found', 'precision', 'recall', 'value detected'], [last])+'\n\n'
    if not P.get('nomonths'): x += t_mon(S, D, last)+'\n\n'
    x += f"## Stability\n{t_psi(S, D, F, 'PSI', [last])}\n\n"
    if not P.get('nosegs'): x += f"## Segments\n{t_seg(S, D, last)}\n\n"
    if S['groups'] and not P.get('nogrp_mon'): x += f"## Groups\n{t_grp(S, D, last)}\n\n"
    if S.get('scenario') and not P.get('noscen_mon'): 
        x += f"## Scenarios\n{t_scen(S, D, [last])}\n\n"
        if S.get('btl'): x += t_btl(S, D, [last])+'\n\n'
    x += P.get('mon_extra', '')+'\n\n'
    x += "## Follow-up of the validation's findings\n"+table(['ref', 'matter', 'grade', 'holder', 'state at the date of this report'], P['closed'])+"\n\n"
    x += "## Actions\n"+P['actions']+"\n"
    return x

# ---------------------------------------------------------------- layout B: model file, review, running file
def LB(S, D, F, P, skip=()):
    sn = list(F); tr, mid, last = sn[0], sn[1:-1], sn[-1]; dev = sn[:-1]; pos = P['posword']; v = mid[-1]; A = aml_blocks(S, D, P, last)
    x = f"""# {S['name']}: model file

| item | entry |
|---|---|
| bank | {P['bank']} |
| version | {S['version']} |
| responsible for the model | {P['owner']} |
| built by | {P['dev']} |
| reviewed by | {P['val']} |
| approved by | {P['appr']}, {P['d_appr']} |
| file last revised | {P['d_dev']} |
| importance | {S['mat'][0]}: {S['mat'][1]} |

## What it is for
{P['purpose']} {P['decision']} Outside its purpose: {P['prohibited']}

## Which cases
{P['pop']} {P['lineage']}

{t_wf(S, F, P, ('count', 'rows'))}

{t_win(S, ('part of the file', 'first day', 'last day'))}

The parts do not overlap: neither in time nor in cases.

## What counts as {pos}
{P['target']} {P['label']}

## What goes in
{t_dict(P, ('column', 'what it holds', 'sign', 'reasoning'))}

{P['missing']} {P.get('extra_inputs','')} Each value is taken as it stood before the decision.

## How the score comes about
{P['method']} Considered and set aside: {P['alt']} Three inputs alone ({', '.join(S['feats'][:3])}) would give an AUC of {D['_bench'][mid[0]]:.3f} on {nm(S, mid[0])}.

## What it achieves
{t_perf(S, {k: F[k] for k in dev}, ['part', 'rows', pos, 'rate', 'AUC', 's.e.'])}
"""
    if not S.get('points'): x += '\n'+t_cal(S, {k: F[k] for k in dev}, ('part', 'predicted', 'seen', 'seen / predicted'))+'\n'
    if S.get('budget'): x += f"\nWorked cases: {bud_words(S)}.\n\n"+t_bud(S, {k: F[k] for k in dev}, ['part', 'worked', pos, 'precision', 'recall', 'recall by amount'])+'\n'
    if S.get('cut') is not None and not P.get('nocut'): x += f"\nAbove the cut-off of {S['cut']:g}:\n\n"+t_cut(S, {k: F[k] for k in dev}, ['part', 'above', pos, 'precision', 'recall', 'recall by amount'])+'\n'
    x += f"\n## What it is meant to catch\n{P['typo']}\n"
    if 'cov' in A: x += '\n'+A['cov']+'\n'
    x += f"""
## When parts fail
{P['fallback']} Without {S['feats'][0]} the AUC on {nm(S, mid[0])} would be {D['_out'][S['feats'][0]]:.3f}; without {S['feats'][1]}, {D['_out'][S['feats'][1]]:.3f}.

## How it runs
{P['impl']}

## Known limits
{t_lim(P, ('id', 'what', 'handling', 'who'))}

## Versions
{P['history']}

## How it is watched
{table(['what', 'rhythm', 'limit', 'consequence'], P['plan'])}

A new review is due when inputs, cut-off, products or channels change, or after two breaches in a row.
"""
    d = {'model_file.md': x}
    x = f"""# Review by the second line: {S['name']}

To: {P['appr']}. From: {P['val']}. {P['d_val']}.

**Conclusion.** {P['opinion']}

**Independence.** No member of the review team has built, owned or used the model or reports to those who did.

**Work done.** Own extraction of the data; re-computation of all figures; an own benchmark; re-scoring of 300 cases from raw fields (all equal); reading of code and change records; interviews. Criteria, set beforehand on {P['d_crit']}: AUC of {P['aucmin']:.2f} or more outside {nm(S, tr)}; PSI under 0.10; counts within the interval of prediction.

**Data.** Rows agree with source by day. The key is unique; nothing appears twice in different parts. {P['label']}

**Figures.**

{t_perf(S, {k: F[k] for k in dev}, ['part', 'rows', pos, 'rate', 'AUC', 's.e.'])}

{t_seg(S, D, v, ('slice of '+nm(S, v), 'rows', pos, 'rate', 'AUC'))}

{t_psi(S, D, F, 'PSI against '+nm(S, tr), mid)}
"""
    if S.get('budget'): x += '\n'+t_bud(S, {k: F[k] for k in dev}, ['part', 'worked', pos, 'precision', 'recall', 'recall by amount'])+'\n'
    if S['groups']: x += f"\n**People.** {P['good'].capitalize()} cases selected, by group ({nm(S, v)}):\n\n{t_grp(S, D, v)}\n\n{P.get('grp_say', 'No difference exceeds chance.')}\n"
    if S.get('scenario'):
        x += f"\n**Scenarios.**\n\n{t_scen(S, D, dev)}\n"
        if S.get('btl'): x += '\n'+t_btl(S, D, dev)+'\n\n'+P.get('btl_text', '')+'\n'
        x += f"\n{P.get('scen_val','')}\n"
    x += f"""
**Concept.** {P['val_concept']}

**Questions and answers.** {P['challenge']}

**Points raised.**

{table(['no.', 'point', 'weight', 'with', 'state'], [r[:4]+['open, due '+P.get('fdue', '2026-08-31')] for r in P['closed']])}
"""
    if 'val' not in skip: d['second_line_review.md'] = x
    d['decision_note.md'] = f"""# Decision note

{P['appr']} ({P['members']}) met on {P['d_appr']} and, having read the review of {P['d_val']}, **approved** {S['name']} {S['version']} for the purpose in the model file. The approval runs to {P['d_next']}, by when the next review must be finished.

Terms: {P['conditions']}
"""
    d['performance_watch.md'] = mon_report(S, D, F, P, 'Performance watch', pos, 1)
    return d

# ---------------------------------------------------------------- layout C: numbered dossier
def LC(S, D, F, P, skip=()):
    sn = list(F); tr, mid, last = sn[0], sn[1:-1], sn[-1]; dev = sn[:-1]; pos = P['posword']; v = mid[-1]; A = aml_blocks(S, D, P, last)
    G = {k: F[k] for k in dev}
    x = f"""# MODEL DOSSIER {S['id'].upper()}
{P['bank']} | {S['name']} | release {S['version']} | {P['d_dev']}

### A. Responsibilities
- Accountable executive and owner: {P['owner']}
- Model builders: {P['dev']}
- Independent validation: {P['val']}
- Approving body: {P['appr']}

### B. Purpose and boundaries
{P['purpose']}
{P['decision']}
Excluded uses: {P['prohibited']}

### C. Observations
C.1 {P['pop']}
C.2 {P['lineage']}
C.3 Reconciliation:

{t_wf(S, F, P, ('line', 'number'))}

C.4 Periods:

{t_win(S, ('sample', 'opens', 'closes'))}

The periods are disjoint and every observation belongs to one of them only (the key was tested).
C.5 Gaps in fields: {P['missing']}

### D. Dependent variable
{P['target']}
{P['label']}

### E. Explanatory fields
{t_dict(P, ('name', 'content', 'direction', 'rationale'))}
{P.get('extra_inputs','')}
No field is filled after the moment of scoring.

### F. Estimation
{P['method']}
Other approaches: {P['alt']}
Minimal rival with three fields: AUC {D['_bench'][mid[0]]:.3f} on {nm(S, mid[0])}.

### G. Quality obtained
{t_perf(S, G, ['sample', 'observations', pos, 'frequency', 'AUC', 'std. error'])}
"""
    if S.get('budget'): x += f"\nCapacity assumption: {bud_words(S)}.\n\n"+t_bud(S, G, ['sample', 'handled', pos+' caught', 'hit rate', 'capture (count)', 'capture (amount)'])+'\n'
    if S.get('cut') is not None and not P.get('nocut'): x += f"\nCut-off in use: {S['cut']:g}.\n\n"+t_cut(S, G, ['sample', 'above cut-off', pos+' caught', 'hit rate', 'capture (count)', 'capture (amount)'])+'\n'
    if not S.get('points'): x += '\n'+t_cal(S, G, ('sample', 'sum of scores', pos, 'realised / predicted'))+'\n'
    x += f"\nMinimum standards, agreed on {P['d_crit']} before results were known: AUC {P['aucmin']:.2f}; score PSI 0.10.\n\n### H. Threat coverage\n{P['typo']}\n"
    if 'cov' in A: x += '\n'+A['cov']+'\n'
    x += f"""
### I. Running and contingency
{P['impl']}
{P['fallback']}
AUC on {nm(S, mid[0])} when {S['feats'][0]} carries no information: {D['_out'][S['feats'][0]]:.3f}; when {S['feats'][1]} carries none: {D['_out'][S['feats'][1]]:.3f}.

### J. Limitations register
{t_lim(P, ('ref', 'limitation', 'treatment', 'holder'))}

### K. Surveillance
{table(['indicator', 'cadence', 'tolerance', 'response'], P['plan'])}
Breaches are reported to {P['owner']} in two working days, to {P['appr']} at the next sitting; a second breach in succession opens a revalidation, as do new products, channels, inputs or thresholds.

### L. Release log
{P['history']}
"""
    d = {'dossier.md': x}
    x = f"""# VALIDATION OPINION {S['id'].upper()}

Issued {P['d_val']} by {P['val']}, who did not take part in design, ownership or operation of the model.

1. Opinion. {P['opinion']}

2. What was done. Data drawn afresh and compared with the dossier; figures recalculated; segments, stability, {'equal treatment, ' if S['groups'] else ''}code parity (310 observations, no deviation), contingency and surveillance examined. Not examined: hosting security (covered by the platform review).

3. Data and labels. Row totals match by month. No key is repeated. {P['label']}

4. Recalculated results.

{t_perf(S, G, ['sample', 'observations', pos, 'frequency', 'AUC', 'std. error'])}
"""
    if S.get('budget'): x += '\n'+t_bud(S, G, ['sample', 'handled', pos+' caught', 'hit rate', 'capture (count)', 'capture (amount)'])+'\n'
    x += f"\n{t_seg(S, D, v, ('part of '+nm(S, v), 'observations', pos, 'frequency', 'AUC'))}\n\n5. Population stability versus {nm(S, tr)} (deciles of the reference, blanks as own class).\n\n{t_psi(S, D, F, 'field', mid)}\n"
    if S['groups']: x += f"\n6. Equal treatment: {P['good']} cases picked out, {nm(S, v)}.\n\n{t_grp(S, D, v, ('group', 'cases', 'picked out', 'share', '95% bounds'))}\n\n{P.get('grp_say', 'Nothing beyond chance. Membership is not an input.')}\n"
    if S.get('scenario'):
        x += f"\n7. Scenario yield.\n\n{t_scen(S, D, dev, ('scenario', 'alerts', 'with result', 'yield', '95% bounds'))}\n"
        if S.get('btl'): x += '\n'+t_btl(S, D, dev, ('scenario', 'sampled under the line', 'with result', 'yield', 'upper bound', 'yield above'))+'\n\n'+P.get('btl_text', '')+'\n'
        x += f"\n{P.get('scen_val','')}\n"
    x += f"""
8. Concept. {P['val_concept']}

9. Challenges exchanged. {P['challenge']}

10. Register of findings.

{table(['id', 'matter', 'grade', 'assigned to', 'state'], [r[:4]+['open, due '+P.get('fdue', '2026-08-31')] for r in P['closed']])}
"""
    if 'val' not in skip: d['validation_opinion.md'] = x
    d['resolution.md'] = f"""# RESOLUTION

Sitting of {P['appr']}, {P['d_appr']}. Members: {P['members']}.

Resolved: release {S['version']} of {S['name']} is admitted to use, valid to {P['d_next']} (date by which the next validation ends). Basis: validation opinion of {P['d_val']}. Rank: {S['mat'][0]} ({S['mat'][1]}).

Stipulations: {P['conditions']}
"""
    d['surveillance_report.md'] = mon_report(S, D, F, P, 'Surveillance report', pos, 2)
    return d

# ---------------------------------------------------------------- layout D: narrative, two large papers and a card
def LD(S, D, F, P, skip=()):
    sn = list(F); tr, mid, last = sn[0], sn[1:-1], sn[-1]; dev = sn[:-1]; pos = P['posword']; v = mid[-1]; A = aml_blocks(S, D, P, last)
    G = {k: F[k] for k in dev}; l0 = F[v]
    d = {}
    x = f"""# {S['name']}: summary card
Release {S['version']}, {P['bank']}.

*Use.* {P['purpose']} *Action.* {P['decision']} *Keep away from.* {P['prohibited']}
*People.* Owner {P['owner']}; development {P['dev']}; validation {P['val']}; approval {P['appr']}, granted {P['d_appr']}, lapses {P['d_next']}.
*Tier.* {S['mat'][0]}, since {S['mat'][1]}
*Headline.* AUC {l0['auc']:.3f} on {nm(S, v)} ({th(l0['n'])} cases, {th(l0['ev'])} {pos}).
*Limits to keep in mind.* {' '.join(a[1]+' ('+a[0]+').' for a in P['lim'])}
"""
    d['00_card.md'] = x
    x = f"""# How {S['name']} was built

Prepared by {P['dev']} and accepted by {P['owner']} on {P['d_dev']}.

**The cases.** {P['pop']} {P['lineage']}

{t_wf(S, F, P, ('', 'cases'))}

{t_win(S, ('set', 'start', 'end'))}

Sets are cut by calendar date; nobody and nothing is in two of them.

**The outcome.** {P['target']} {P['label']}

**The inputs.**

{t_dict(P, ('input', 'in words', 'effect', 'because'))}

{P['missing']} {P.get('extra_inputs','')} All inputs carry a time stamp earlier than the decision.

**The technique.** {P['method']} {P['alt']} For scale: a three-input version has AUC {D['_bench'][mid[0]]:.3f} on {nm(S, mid[0])}.

**The results.** Requirements were written down on {P['d_crit']}: AUC {P['aucmin']:.2f}, score PSI below 0.10.

{t_perf(S, G, ['set', 'cases', pos, 'share', 'AUC', 'SE'])}
"""
    if S.get('budget'): x += f"\nWith {bud_words(S)}:\n\n"+t_bud(S, G, ['set', 'looked at', 'hits', 'hits per look', 'share of '+pos+' seen', 'share of money seen'])+'\n'
    if S.get('cut') is not None and not P.get('nocut'): x += f"\nWith the trigger at {S['cut']:g}:\n\n"+t_cut(S, G, ['set', 'triggered', 'hits', 'hits per trigger', 'share of '+pos+' seen', 'share of money seen'])+'\n'
    if not S.get('points'): x += '\nPredicted and realised:\n\n'+t_cal(S, G, ('set', 'predicted', 'realised', 'ratio'))+'\n'
    x += f"\n**What it should see.** {P['typo']}\n"
    if 'cov' in A: x += '\n'+A['cov']+'\n'
    x += f"""
**Breakdowns.** {P['fallback']} Neutral {S['feats'][0]}: AUC {D['_out'][S['feats'][0]]:.3f}; neutral {S['feats'][1]}: {D['_out'][S['feats'][1]]:.3f} (both on {nm(S, mid[0])}).

**In operation.** {P['impl']}

**Limitations.**

{t_lim(P, ('key', 'text', 'mitigation', 'held by'))}

**Releases.** {P['history']}

**Watching it.**

{table(['figure', 'when', 'bound', 'then'], P['plan'])}

Anything out of bounds is told to {P['owner']} within two working days and to {P['appr']} at its next meeting. Revalidation follows on a second breach in a row and on any change of input, trigger, product or channel.
"""
    d['10_how_it_was_built.md'] = x
    x = f"""# Validation of {S['name']}

{P['val']}, {P['d_val']}. Written independently of builders, owner and users.

{P['opinion']}

**Tests.** Samples were rebuilt from source and matched month by month. Keys are unique. {P['label']}

{t_perf(S, G, ['set', 'cases', pos, 'share', 'AUC', 'SE'])}

{t_seg(S, D, v, ('within '+nm(S, v), 'cases', pos, 'share', 'AUC'))}

{t_psi(S, D, F, 'PSI, reference '+nm(S, tr), mid)}
"""
    if S.get('budget'): x += '\n'+t_bud(S, G, ['set', 'looked at', 'hits', 'hits per look', 'share of '+pos+' seen', 'share of money seen'])+'\n'
    if S['groups']: x += f"\n**Fair treatment.** {P['good'].capitalize()} cases picked, {nm(S, v)}:\n\n{t_grp(S, D, v)}\n\n{P.get('grp_say', 'The intervals overlap; no group is treated differently beyond chance.')}\n"
    if S.get('scenario'):
        x += f"\n**Scenarios.**\n\n{t_scen(S, D, dev)}\n"
        if S.get('btl'): x += '\n'+t_btl(S, D, dev)+'\n\n'+P.get('btl_text', '')+'\n'
        x += f"\n{P.get('scen_val','')}\n"
    x += f"""
**Concept and code.** {P['val_concept']} 305 cases were scored again from raw inputs; no difference.

**Dialogue.** {P['challenge']}

{table(['ref', 'issue', 'rating', 'owner', 'status'], [r[:4]+['open, due '+P.get('fdue', '2026-08-31')] for r in P['closed']])}
"""
    if 'val' not in skip: d['20_validation.md'] = x
    d['30_approval.md'] = f"""# Approval

{P['appr']} ({P['members']}), {P['d_appr']}: {S['name']} {S['version']} **approved** up to {P['d_next']} on the strength of the validation of {P['d_val']}.

{P['conditions']}
"""
    d['40_monitoring.md'] = mon_report(S, D, F, P, 'Latest monitoring', pos, 3)
    return d
