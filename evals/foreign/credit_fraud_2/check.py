"""Reads the written folders back (check.py HALF [--out FOLDER]) and confirms every planted fault in the files, and that clean is clean. numpy, PyYAML."""
import argparse, csv, datetime, glob, gzip, io, json, os, re, sys
import yaml
from sim import *
TOP = set('id name version kind purpose jurisdictions materiality owner developer validator method data intended_use prohibited_use limitations monitoring approvals names limits'.split())
SCO = set('path score outcome positive sample date weight id amount maturity budget declined scenario below_line segments groups'.split())
bad = []
def ok(c, *what):
    if not c: bad.append(what); print('  FAIL', *what)
class Sub:
    def __init__(s, d):
        s.d = d; s.y = yaml.safe_load(open(d + '/subject.yaml')); s.c = s.y['data']['scored']; p = os.path.join(d, s.c['path'])
        f = gzip.open(p, 'rt', newline='') if p.endswith('.gz') else open(p, newline='')
        R = list(csv.reader(f)); s.cols = R[0]; s.T = {}
        for i, c in enumerate(s.cols):
            v = [r[i] for r in R[1:]]
            try: s.T[c] = np.array([np.nan if x == '' else float(x) for x in v])
            except ValueError: s.T[c] = np.array(v, object)
        c = s.c; s.S, s.Y, s.sm = s.T[c['score']], (s.T[c['outcome']] == c.get('positive', 1)).astype(int), s.T[c['sample']]; s.n = len(s.S); s.mon = np.array([str(v)[:7] for v in s.T[c['date']]], object) if c.get('date') else None
        s.docs = {os.path.basename(q): open(q).read() for q in glob.glob(d + '/documents/*')}; s.text = '\n'.join(s.docs.values()); s.results = {os.path.basename(q): json.load(open(q)) for q in glob.glob(d + '/results/*')}
    def m(s, n): return s.sm == n
    def auc(s, k): return aucse(s.S[k], s.Y[k])
    def lvl(s, k): return (s.Y[k].sum() - s.S[k].sum()) / math.sqrt((s.S[k] * (1 - s.S[k])).sum())
    def has(s, *w): return all(x in s.text for x in w)
    def diff(s, a, b): (x, u), (y, v) = s.auc(a), s.auc(b); return (x - y) / math.hypot(u, v)
def fmt_ok(s):
    ok(set(s.y) <= TOP, 'unknown keys', set(s.y) - TOP); ok(set(s.c) <= SCO, 'unknown scored keys', set(s.c) - SCO)
    def none(v, p=''):
        if isinstance(v, dict): [none(x, p + '.' + str(k)) for k, x in v.items()]
        elif isinstance(v, list): [none(x, p) for x in v]
        else: ok(v is not None, 'empty value', p)
    none(s.y); ok(2000 <= s.n <= 12000, 'rows', s.n); inp = s.y['method'].get('inputs') or []
    for c in [s.c['score'], s.c['outcome'], s.c['sample'], *inp, *(s.c.get('segments') or []), *(s.c.get('groups') or {}).values(), *[s.c[k] for k in ('id', 'date', 'amount', 'declined') if s.c.get(k)]]: ok(c in s.cols, 'column', c)
    ok(s.S.min() > 0 and s.S.max() < 1 and not np.isnan(s.S).any(), 'score range'); ok(1 <= len(s.docs) <= 5, 'documents', len(s.docs))
    if 'features' in s.y['method'] and inp: ok(s.y['method']['features'] == len(inp), 'features')
def results_ok(s, tol=6e-5, skip=()):
    """every imported figure is what the data give"""
    T = {'s': s.S, 'o': s.Y, 'sample': s.sm}; M = metrics(T, 's', 'o', 'sample'); seen = 0
    for f, R in s.results.items():
        for k, v in R.items():
            if isinstance(v, dict): it = [((k, q) if q in M else (q, k), x) for q, x in v.items()]
            else: it = [(tuple(k.split('.'))[::-1], v)]
            for (a, b), x in it:
                if b in M: a, b = b, a
                if f'{b}.{a}' in skip: continue
                seen += 1; ok(abs(M[a][b] - x) < tol, 'result', f, a, b, x, M[a][b])
    return seen
def docs_ok(s, skip=()):
    T = {'s': s.S, 'o': s.Y, 'sample': s.sm}; M = metrics(T, 's', 'o', 'sample')
    for q in M:
        if q not in skip: ok(f"{M[q]['auc']:.3f}" in s.text or f"{M[q]['auc']:.2f}" in s.text, 'AUC in the papers', q, M[q]['auc'])
WATER = {'larkspur-motor-pd': ('01', 9734), 'oakhurst-personal-loans': ('PLRS', 8911), 'silberbach-instant-fraud': ('entw', 12066), 'wacholder-konsumentenkredit': ('AK-3', 12310), 'sagebrush-pos-credit': ('model-owner', 10857), 'serangoon-transfer-scam': ('model-record', 11702)}
def clean(s):
    c = s.c; inp = s.y['method'].get('inputs') or [x for x in s.cols if x not in (c['score'], c['outcome'], c['sample'], c.get('date'), c.get('id')) and x not in (c.get('segments') or [])]
    T = dict(s.T); T['_sample'] = s.sm; T['_month'] = s.mon; x = loud_x(T, c['score'], '_sample', '_month', inp); ok(x is None, 'loud inputs', x)
    x = loud_y(T, c['score'], c['outcome'], '_sample', '_month', inp, .68, .03); ok(x is None, 'loud outcomes', x)
    for g, fair in [(g, False) for g in (c.get('segments') or [])] + [(g, True) for g in (c.get('groups') or {}).values()]:
        x = loud_g(T, c['score'], c['outcome'], '_sample', g, fair, .66); ok(x is None, 'loud', g, x)
        for k in inp:   # no proxies
            if T[k].dtype != object:
                v = np.where(np.isnan(T[k]), np.nanmedian(T[k]), T[k])
                for l in set(T[g]): a = auc(v, (T[g] == l).astype(int)); ok(abs(a - .5) < .03, 'proxy', k, g, l, round(a, 3))
    if c.get('budget'): x = loud_v(T, c['score'], c['outcome'], '_sample', c['amount'], c['budget']['share']); ok(x is None, 'value', x)
    if c.get('id'): ok(len(set(T[c['id']])) == s.n, 'ids unique')
    ok(len({tuple(T[k][i] for k in inp) + (s.S[i],) for i in range(s.n)}) > .97 * s.n or s.y['id'].startswith(('wacholder', 'tanjong', 'tamarack')), 'duplicate rows')
    for k in inp:
        if T[k].dtype != object: ok(not np.isin(T[k], (999, 9999, -1, -999)).mean() > .002, 'sentinel', k)
    nm = samples_of(s.sm)
    if nm[-1] in ('oot', 'production'): ok(min(s.mon[s.m(nm[-1])]) > max(s.mon[s.m(nm[0])]), 'dates of samples')
    if c.get('maturity'):
        r = c['maturity']['read_on']; ok(max(datetime.date.fromisoformat(v) for v in T[c['date']]) + datetime.timedelta(c['maturity']['days']) <= r, 'mature')
    for cut in {'larkspur-motor-pd': [.2], 'oakhurst-personal-loans': [.22], 'wacholder-konsumentenkredit': [.08, .2], 'sagebrush-pos-credit': [.2]}.get(s.y['id'], []):   # as the papers say
        for g in s.c['groups'].values():
            for q in [s.m(n) for n in nm] + [s.sm != nm[0]]:
                r = [((s.S[q & (T[g] == l)] < cut).sum(), (q & (T[g] == l)).sum()) for l in sorted(set(T[g]))]; b = max(r, key=lambda t: t[0] / t[1]); ok(all((a / n) / (b[0] / b[1]) >= .9 and zprop(a, n, *b) < 1.96 for a, n in r), 'acceptance', g, cut, r)
    if s.y['id'] in WATER:
        for k in [c['score'], *inp]:
            for n in nm[1:]: v = (psi_cat(T[k][s.m(nm[0])], T[k][s.m(n)]) if T[k].dtype == object else psi_num(T[k][s.m(nm[0])], T[k][s.m(n)]))[0]; ok(v < .02, 'PSI below 0.02', k, n, v)
        X = [np.ones(s.n)]
        for k in inp:
            if T[k].dtype == object: X += [(T[k] == l).astype(float) for l in sorted(set(T[k]))[1:]]
            else: v = np.where(np.isnan(T[k]), np.nanmedian(T[k]), T[k]); X.append((v - v.mean()) / v.std())
        X = np.column_stack(X); b, _ = irls(X[s.m(nm[0])], s.Y[s.m(nm[0])]); a = [auc((X @ b)[s.m(n)], s.Y[s.m(n)]) - s.auc(s.m(n))[0] for n in nm[1:]]; print('   plain regression against the score:', [round(v, 3) for v in a]); ok(max(a) < (.008 if 'logistic' in s.y['method']['algorithm'] else -.008), 'challenger', a)
    if s.y['id'] in WATER:
        f, raw = WATER[s.y['id']]; t = [v for k, v in s.docs.items() if k.startswith(f)][0]; ok(f'{raw:,}' in t and f'{s.n:,}' in t, 'waterfall ends'); i = t.index(f'{raw:,}'); j = t.index(f'{s.n:,}', i); seg = re.sub(r'(credits? above|below|above) (EUR|CAD) [\d,]+', '', t[i:j]); nums = [int(v.replace(',', '')) for v in re.findall(r'(?<![\d./-])\d[\d,]*(?![\d./]*\d)', seg)]
        from itertools import combinations
        ok(any(sum(k) == raw - s.n for r in (2, 3, 4) for k in combinations([v for v in nums[1:] if v < 1900], r)), 'waterfall adds up', raw, s.n, nums)
    A = s.y.get('approvals')
    if A: ok(str(max(str(v) for a in A for k, v in a.items() if k in ('valid_until', 'expires', 'gueltig_bis'))) >= '2026-12-01', 'approval in force'); 
    ok(s.y.get('validator') != s.y['developer'], 'independence')
# ---------------------------------------------------------------- the planted faults, one probe each, on the written files
def zprop(a, n, b, m): return abs(z2(a, n, b, m))
def mnth(s, *q): return np.isin(s.mon, q)
P = {}
def probe(sub, kind):
    def d(f): P[sub, kind] = f; return f
    return d
def single(s, c, lo): return min(aucse(s.T[c][s.m(q)], s.Y[s.m(q)])[0] for q in samples_of(s.sm)[:2]) > lo
@probe('sonnblick-ratenkredit', 'leakage')
def _(s): return single(s, 'dunning_level', .9) and s.has('state at the snapshot', 'dunning_level')
@probe('sonnblick-ratenkredit', 'independence')
def _(s): return 'Valtorf' in s.y['developer'] and 'Valtorf' in s.y['validator'] and s.has('Reviewer: Dr. Ines Valtorf')
@probe('sonnblick-ratenkredit', 'overlay')
def _(s): return s.has('multiplied by 0.70', '| never |', 'not sent to the Risikoausschuss')
@probe('copperline-card-acquisition', 'group-impact')
def _(s):
    k = s.sm != 'train'; g, a = s.T['race_est'], s.S < .07; w = k & (g == 'White'); r = []
    for q in ('Black', 'Hispanic'):
        b = k & (g == q); r.append(a[b].mean() / a[w].mean() < .8 and zprop(a[b].sum(), b.sum(), a[w].sum(), w.sum()) > 5 and zprop(s.Y[b].sum(), b.sum(), s.Y[w].sum(), w.sum()) < 1.96)
    return all(r) and s.has('no test by group was run', 'below 7% is approved')
@probe('copperline-card-acquisition', 'proxy')
def _(s): return auc(s.T['zip_tier'], (s.T['race_est'] != 'White').astype(int)) > .8
@probe('copperline-card-acquisition', 'calibration-oot')
def _(s): return s.lvl(s.m('oot')) > 4 and abs(s.lvl(s.m('test'))) < 1.96
@probe('copperline-card-acquisition', 'approval-expired')
def _(s): return str(s.y['approvals'][0]['valid_until']) < '2026-11-30' and s.has('has not been put on the calendar')
@probe('pennard-btl-pd', 'too-few-events')
def _(s): return max(s.Y[s.m('test')].sum(), s.Y[s.m('oot')].sum()) < 20 and s.has('beyond doubt')
@probe('pennard-btl-pd', 'definition')
def _(s): return s.has('three or more monthly payments in arrears (90 days)', 'default means two monthly payments')
@probe('pennard-btl-pd', 'overdue-finding')
def _(s): return s.has('| PH-V-07 |', '31 March 2026 | open; no plan received')
@probe('marigold-refi', 'sentinel')
def _(s): v = s.T['dti_pct'] == 999; return v[s.m('oot')].mean() > .2 and not v[~s.m('oot')].any()
@probe('marigold-refi', 'misreported')
def _(s): a, e = s.auc(s.m('test')); w = s.results['reported.json']['auc.test']; return w - a > 1.96 * e and f'{w:.3f}' in s.text and f'{a:.3f}' not in s.text
@probe('marigold-refi', 'use-outside-purpose')
def _(s): return 'Setting of interest rates' in s.y['prohibited_use'] and s.has('note rate is now set from the default score')
@probe('quillon-cnp-fraud', 'decay')
def _(s):
    q = sorted(set(s.mon[s.m('production')])); v = [s.auc(mnth(s, x))[0] for x in q]; return mk_z(v) < -1.96 and s.diff(s.m('test'), s.m('production')) > 3
@probe('quillon-cnp-fraud', 'over-budget')
def _(s): k = s.m('production'); return (s.S[k] >= .12).sum() / 243 > 1.5 * s.c['budget']['cases_per_day'] and s.has('at or above 0.12')
@probe('quillon-cnp-fraud', 'breach-no-action')
def _(s): return len(re.findall(r'\| breach \| noted \|', s.text)) >= 3 and s.has('no action was taken')
@probe('sungei-ato', 'overlap')
def _(s): a = set(s.T['user_token'][s.m('train')]); return np.mean([v in a for v in s.T['user_token'][s.m('test')]]) > .25
@probe('sungei-ato', 'immature-outcomes')
def _(s): a, b = mnth(s, '2026-07'), mnth(s, '2026-04', '2026-05'); return zprop(s.Y[a].sum(), a.sum(), s.Y[b].sum(), b.sum()) > 4 and s.has('taken on 3 August 2026', 'nine in ten within ninety')
@probe('sungei-ato', 'unvalidated-version')
def _(s): return s.y['version'] == '2.4' and s.has('version 2.1', 'No later validation', 'Version in production: 2.4')
@probe('ridgepole-application-fraud', 'simple-challenger')
def _(s):
    X = np.c_[np.ones(s.n), s.T['velocity_email_7d'], np.log1p(s.T['ip_distance_km'])]; k = s.m('train'); b, _ = irls(X[k], s.Y[k]); return auc((X @ b)[s.m('test')], s.Y[s.m('test')]) > s.auc(s.m('test'))[0] + .02
@probe('ridgepole-application-fraud', 'value-missed')
def _(s): T = {'s': s.S, 'o': s.Y, 'a': s.T['amount_usd']}; return all(w < .5 * c for c, w in (top(T, 's', 'o', s.m(q), .05, 'a') for q in ('test', 'production')))
@probe('ridgepole-application-fraud', 'lost-input')
def _(s): v = np.isnan(s.T['device_age_days']); return v[s.m('production')].mean() > .3 and not v[s.m('train')].any()
@probe('bluewater-merchant-bustout', 'samples-dates')
def _(s): return (s.mon[s.m('oot')] <= max(s.mon[s.m('train')])).mean() > .5 and s.has('**after** that')
@probe('bluewater-merchant-bustout', 'waterfall')
def _(s): return 61482 - 40310 - 9216 - 2004 != s.n and s.has('61,482', '40,310', '9,216', '2,004', f'{s.n:,}')
@probe('bluewater-merchant-bustout', 'use-before-approval')
def _(s): return s.has('9 February 2026 | detector 1.1 switched on', '21 April 2026') and str(s.y['approvals'][0]['date']) == '2026-04-21'
@probe('kerinci-motorcycle', 'rank-order')
def _(s):
    r = []
    for q in ('train', 'test', 'production'):
        c, d = s.m(q) & (s.S >= .09) & (s.S < .16), s.m(q) & (s.S >= .16) & (s.S < .25); r.append(s.Y[c].mean() > s.Y[d].mean() and zprop(s.Y[c].sum(), c.sum(), s.Y[d].sum(), d.sum()) > 2.5)
    return all(r)
@probe('kerinci-motorcycle', 'population-shift')
def _(s): p, k = psi_num(s.T['downpayment_pct'][s.m('train')], s.T['downpayment_pct'][s.m('production')]); return p > .25
@probe('kerinci-motorcycle', 'undeclared-input')
def _(s): return 'marital_status' in s.cols and 'marital_status' not in s.y['method']['inputs'] and s.has('| marital_status married') and len({round(v, 4) for v in [s.S[s.T['marital_status'] == q].mean() for q in ('married', 'single', 'divorced')]}) == 3
@probe('kerinci-motorcycle', 'validation-overdue')
def _(s): return s.has('Next validation due 24 May 2025', 'no date for this model after May 2025')
@probe('halcyon-pay-later', 'leakage')
def _(s): return single(s, 'reminder_count', .9) and s.has('up to day 180')
@probe('halcyon-pay-later', 'immature-outcomes')
def _(s): k = s.m('production'); a = np.array([(s.c['maturity']['read_on'] - datetime.date.fromisoformat(v)).days for v in s.T['purchase_date']]); return (a[k] < 180).mean() > .5 and s.Y[k & (a < 90)].mean() < .4 * s.Y[s.m('test')].mean() and s.has('best ever')
@probe('halcyon-pay-later', 'outcome-exclusion')
def _(s): return s.has('7,041', '941 whose *first* instalment was never paid') and 7041 - 941 == (s.m('train') | s.m('test')).sum()
@probe('halcyon-pay-later', 'monitoring-lapsed')
def _(s): return s.text.count('not run') >= 8 and s.has('vacant')
@probe('redbud-business-lines', 'slope')
def _(s): return all((lambda z: z[2] + 1.96 * z[3] < .75)(cal(s.S[s.m(q)], s.Y[s.m(q)])) for q in ('train', 'test'))
@probe('redbud-business-lines', 'trend')
def _(s): q = sorted(set(s.mon[s.m('oot')])); k = s.m('oot'); h = s.mon <= q[7]; l = s.mon >= q[16]; return mk_z([s.Y[k & (s.mon == x)].mean() for x in q]) > 2.5 and zprop(s.Y[k & h].sum(), (k & h).sum(), s.Y[k & l].sum(), (k & l).sum()) > 4 and abs(mk_z([s.S[k & (s.mon == x)].mean() for x in q])) < 1.96
@probe('redbud-business-lines', 'approval-authority')
def _(s): return 'Montefiore' in s.y['approvals'][0]['by'] and 'Montefiore' in s.y['developer'] and s.has('not on the agenda', 'may not approve')
@probe('redbud-business-lines', 'summary-contradicts')
def _(s): return s.has('No high-severity findings', '**High** |')
@probe('eschenau-leasing', 'duplicates')
def _(s):
    c = s.y['method']['inputs'] + ['ausfall_p', 'ausfall']; R = lambda k: [tuple(s.T[x][i] for x in c) for i in np.where(k)[0]]; a = set(R(s.m('train'))); return np.mean([v in a for v in R(s.m('test'))]) > .25 and not set(s.T['vertrag_id'][s.m('train')]) & set(s.T['vertrag_id'][s.m('test')])
@probe('eschenau-leasing', 'definition-change')
def _(s): a = s.mon >= '2024-07'; b = ~a; k = s.sm != 'oot'; return zprop(s.Y[a & k].sum(), (a & k).sum(), s.Y[b & k].sum(), (b & k).sum()) > 4 and s.has('Both are taken together as one target')
@probe('eschenau-leasing', 'use-outside-purpose')
def _(s): return s.has('Austrian branch in Linz', 'commercial vehicles') and 'Commercial vehicles' in s.y['prohibited_use']
@probe('prairie-anchor-deposit', 'calibration-sampling')
def _(s): k = s.m('test'); return s.S[k].sum() > 3 * s.Y[k].sum() and s.Y[s.m('train')].mean() > .3 and s.has('without any further step')
@probe('prairie-anchor-deposit', 'circular-label')
def _(s): b = s.T['blocked'] == 1; return b.sum() > 100 and s.Y[b].all() and s.has('fraud = 1 for all of them without an investigation')
@probe('prairie-anchor-deposit', 'condition-overdue')
def _(s): return s.has('2026-06-30 | not started')
@probe('birkenau-sepa-fraud', 'group-impact')
def _(s):
    k = (s.sm != 'train') & (s.Y == 0); g = s.T['herkunft']; f = s.S >= .15; a, b = k & (g == 'non_EU'), k & (g == 'DE'); y = lambda q: (s.Y[g == q].sum(), (g == q).sum()); return f[a].mean() > 1.5 * f[b].mean() and zprop(f[a].sum(), a.sum(), f[b].sum(), b.sum()) > 3 and zprop(*y('non_EU'), *y('DE')) < 1.96
@probe('birkenau-sepa-fraud', 'threshold-changed')
def _(s): return s.has('**at a threshold of 0.15**', '≥ **0.08**', 'no change request')
@probe('birkenau-sepa-fraud', 'unit-change')
def _(s): v = s.T['avg_balance']; return np.median(v[s.m('production')]) > 80 * np.median(v[s.m('train')]) and s.has('in euro (avg_balance)', 'in cents')
@probe('mistassin-ecommerce-fraud', 'overfit')
def _(s): return s.auc(s.m('train'))[0] - s.auc(s.m('test'))[0] > .08 and s.diff(s.m('train'), s.m('test')) > 4
@probe('mistassin-ecommerce-fraud', 'production-drop')
def _(s): return s.diff(s.m('test'), s.m('production')) > 1.96 and s.has('passes a constant for device_match')
@probe('mistassin-ecommerce-fraud', 'data-window')
def _(s): k = s.m('train'); return k.sum() == 4200 and max(s.mon[k]) == '2024-06' and s.has('January to December 2024, 9,000 orders')
@probe('strathcarron-mule-accounts', 'weak-segment')
def _(s):
    v = s.T['opened_via']; return all(s.diff(s.m(q) & (v == 'app'), s.m(q) & (v == 'partner')) > 2.5 and s.auc(s.m(q) & (v == 'partner'))[0] < .66 and s.Y[s.m(q) & (v == 'partner')].sum() >= 30 for q in ('train', 'test', 'oot'))
@probe('strathcarron-mule-accounts', 'misreported-recall')
def _(s): T = {'s': s.S, 'o': s.Y}; r = top(T, 's', 'o', s.m('oot'), .05); return r < .45 and s.has('finds 71% of mules in the oot sample')
@probe('strathcarron-mule-accounts', 'closed-without-evidence')
def _(s): return s.has('Closed 30 October 2025 by the owner', 'Evidence attached: none. Verified by Model Risk: no')

def main():
    a = argparse.ArgumentParser(); a.add_argument('half', choices=['third', 'fourth']); a.add_argument('--out'); o = a.parse_args(); out = o.out or os.path.join(os.path.dirname(os.path.abspath(__file__)), 'out', o.half)
    key = json.load(open(out + '/key.json')); ok(sorted(k['subject'] for k in key) == sorted(d for d in os.listdir(out) if os.path.isdir(os.path.join(out, d))), 'folders'); nf = 0
    for k in key:
        s = Sub(os.path.join(out, k['subject'])); ok(s.y['id'] == k['subject'] and s.y['kind'] == k['kind'], 'identity', k['subject']); fmt_ok(s); W = [f['what'].lower() for f in k['faults']]
        print(f"{k['subject']:32s} {k['kind']:6s} {k['papers']:8s} rows {s.n} " + ' '.join(f"{q} {s.Y[s.m(q)].sum()}/{s.m(q).sum()} auc {s.auc(s.m(q))[0]:.3f} z {s.lvl(s.m(q)):+.1f};" for q in samples_of(s.sm)))
        skip = ('auc.test',) if k['subject'] == 'marigold-refi' else ()
        results_ok(s, skip=skip); docs_ok(s, ('test',) if skip else ('production',) if k['subject'] == 'halcyon-pay-later' else ())
        for f in k['faults']:
            nf += 1; hit = [g['kind'] for g in k['faults'] if all(any(p in f['what'].lower() for p in grp) for grp in g['match'])]; ok(hit == [f['kind']], 'match', k['subject'], f['kind'], hit); ok(2 <= len(f['match']) <= 3, 'groups')
            ok(all(p == p.lower() for grp in f['match'] for p in grp), 'upper case in a phrase', k['subject'], f['kind'])
            ok((k['subject'], f['kind']) in P, 'no probe', k['subject'], f['kind']); r = P[k['subject'], f['kind']](s); ok(r, 'PLANTED FAULT NOT IN THE FILES', k['subject'], f['kind']); print('   planted', f['kind'], 'confirmed' if r else 'NO')
        if k['clean']: ok(not k['faults'], 'clean has faults'); clean(s); print('   clean' if k['papers'] != 'thin' else '   clean, thin papers')
        else: ok(2 <= len(k['faults']) <= 4, 'number of faults')
    ok([sum(k['kind'] == x for k in key) for x in ('credit', 'fraud')] == [7, 5], 'kinds'); ok(sum(k['clean'] and k['papers'] == 'complete' for k in key) == 3 and sum(k['papers'] == 'thin' for k in key) == 1, 'clean count')
    print(len(key), 'subjects', nf, 'faults;', 'ALL CONFIRMED' if not bad else f'{len(bad)} FAILURES'); sys.exit(bool(bad))
if __name__ == '__main__': main()
