"""Re-computes every planted fault from the written files, and the main figures of the clean subjects."""
import csv, json, yaml, sys, os, re, collections, datetime as dt
import numpy as np
from lib import auc, psi, two, topk, auc_se, wil
def load(p):
    Y = yaml.safe_load(open(p+'/subject.yaml')); R = list(csv.DictReader(open(p+'/data/scored.csv'))); C = {k: np.array([r[k] for r in R], dtype=object) for k in R[0]}
    s = Y['data']['scored']; C['_y'] = np.array([int(v == str(s['positive'])) for v in C[s['outcome']]]); C['_s'] = C[s['score']].astype(float); C['_sm'] = C[s['sample']]; C['_d'] = np.array([dt.date.fromisoformat(v) for v in C[s['date']]], dtype=object); C['_m'] = np.array([v[:7] for v in C[s['date']]], dtype=object); C['_id'] = C[s['id']]
    docs = {f: open(p+'/documents/'+f).read() for f in sorted(os.listdir(p+'/documents'))}
    return Y, s, C, docs
def num(v): return np.array([float(x) if x != '' else np.nan for x in v])
def bud(s, C, m):
    b = s['budget']; n = m.sum(); k = round(b['share']*n) if 'share' in b else b['cases_per_day']*len(set(C['_d'][m])); t = np.zeros(len(m), bool); t[np.where(m)[0][topk(C['_s'][m], int(min(k, n)))]] = True; return t
root = sys.argv[1] if len(sys.argv) > 1 else 'out'
L = lambda h, i: load(f'{root}/{h}/{i}')
def rate(C, m): return f"{C['_y'][m].sum()}/{m.sum()} = {C['_y'][m].mean():.3f}" if m.sum() else '0/0'
def rec(C, s, m): t = bud(s, C, m); return C['_y'][t].sum()/C['_y'][m].sum()
def valrec(C, s, m): t = bud(s, C, m); a = num(C[s['amount']]); return (a*C['_y']*t).sum()/(a*C['_y']*m).sum()
def grep(docs, pat): return [f'{k}: '+re.sub(r'\s+', ' ', x)[:200] for k, t in docs.items() for x in t.split('\n') if re.search(pat, x)][:4]
def say(sub, k, *a): print(f'{sub:26s} {k:30s}', *a)
O, H = 'open', 'hidden'
def overlap(C, a, b): A = set(C['_id'][C['_sm'] == a]); return sum(i in A for i in C['_id'][C['_sm'] == b])
def fpg(C, s, g, lv, m):
    t = bud(s, C, m) if 'budget' in s else None
    i = m & (C['_y'] == 0) & np.isin(C[g], lv); o = m & (C['_y'] == 0) & ~np.isin(C[g], lv); return f"{t[i].mean():.3f} vs {t[o].mean():.3f} ({t[i].sum()} / {t[o].sum()})"
def faults():
    i = 'kestrel-card-present'; Y, s, C, d = L(O, i); m = C['_sm'] == 'production'
    say(i, 'recall', f'{rec(C,s,m):.3f}', grep(d, 'Recall at the budget')); b = m & (C['terminal'] == 'fuel') & np.isin(C['_m'], ['2026-06', '2026-07']); say(i, 'burst', rate(C, b), 'rest', rate(C, m & ~b), 'mean score in burst', C['_s'][b].mean()); say(i, 'overlap', overlap(C, 'train', 'test'), (C['_sm'] == 'test').sum()); say(i, 'papers', grep(d, 'Lindley')[:3])
    i = 'laanemere-transfer-stop'; Y, s, C, d = L(O, i); m = C['_sm'] == 'production'; st = C['stopped'] == '1'; say(i, 'declines fraud', rate(C, st), 'mean score', C['_s'][st].mean(), 'by sample', [rate(C, st & (C['_sm'] == k)) for k in ('train', 'test', 'production')])
    age = np.array([(s['maturity']['read_on']-x).days for x in C['_d']]); y_ = m & (age < s['maturity']['days']); say(i, 'immature', y_.sum(), m.sum(), 'young rate', rate(C, y_), 'old', rate(C, m & ~y_), 'not-stopped', rate(C, y_ & ~st), rate(C, m & ~y_ & ~st))
    say(i, 'value', {k: f"{valrec(C,s,C['_sm']==k):.2f} (count {rec(C,s,C['_sm']==k):.2f}; mature only {valrec(C,s,(C['_sm']==k)&(age>=75)):.2f})" for k in ('train', 'test', 'production')}, grep(d, 'fraudulent amount')); say(i, 'approval', Y['approvals'], grep(d, '2026-08-20'))
    i = 'bluebonnet-application'; Y, s, C, d = L(O, i); m = C['_sm'] == 'prod'; tr = C['_sm'] == 'train'; say(i, 'leak auc', {k: round(auc(num(C['disputes_after_open'])[C['_sm'] == k], C['_y'][C['_sm'] == k]), 3) for k in ('train', 'test', 'oot', 'prod')}); x = num(C['income_declared']); say(i, 'drift psi', psi(x[tr], x[m]), 'oot', psi(x[tr], x[C['_sm'] == 'oot']), grep(d, 'income_declared')[-1:], 'score psi', psi(C['_s'][tr], C['_s'][m]))
    for k in ('test', 'oot', 'prod'): say(i, 'group south '+k, fpg(C, s, 'region', ['South'], C['_sm'] == k))
    i = 'maasvallei-tm-scenarios'; Y, s, C, d = L(O, i); b = C['btl'] == '1'
    for k in sorted(set(C['rule'])): say(i, k, 'above', rate(C, (C['rule'] == k) & ~b), 'below', rate(C, (C['rule'] == k) & b))
    say(i, 'matrix', grep(d, 'TM-21'), 'in data:', (np.array(['TM-21' in v for v in C['rule']])).sum(), grep(d, 'real-estate'))
    i = 'victoria-alert-hibernation'; Y, s, C, d = L(O, i); m = C['_sm'] == 'live'; r = C['channel'] == 'remittance counter'; say(i, 'feed', {k: f"{(m&r&(C['_m']==k)).sum()}/{(m&(C['_m']==k)).sum()}" for k in sorted(set(C['_m'][m]))}); z = C['suppressed'] == '1'; say(i, 'suppressed', rate(C, z), 'n', z.sum(), grep(d, 'suppressed alerts 0')); t = num(C['days_to_report']); q = ~np.isnan(t); say(i, 'late', (t[q] > 30).mean(), q.sum())
    for k in ('train', 'test', 'live'):
        for lv in sorted(set(C['nationality'])): j = (C['_sm'] == k) & (C['_y'] == 0) & (C['nationality'] == lv); say(i, f'nat {k} {lv}', f"kept {(C['_s'][j] >= .05).mean():.3f} top25 {bud({'budget': {'share': .25}}, C, C['_sm'] == k)[j].mean():.3f} n {j.sum()} mean {C['_s'][j].mean():.3f}")
    i = 'cascadia-customer-rating'; Y, s, C, d = L(O, i); say(i, 'auc', {k: round(auc(C['_s'][C['_sm'] == k], C['_y'][C['_sm'] == k]), 3) for k in ('dev', 'val', 'current')}, grep(d, r'AUC 0\.'))
    for k in sorted(set(C['reviewer'])): say(i, k, rate(C, C['reviewer'] == k))
    say(i, 'months', collections.Counter(C['_m'][C['_sm'] == 'current']), grep(d, 'MV-3'))
    print('---- hidden')
    i = 'oderland-session-lock'; Y, s, C, d = L(H, i); m = C['_sm'] == 'Produktion'; g = C['gesperrt'] == '1'; say(i, 'locked', rate(C, g), 'mean score', C['_s'][g].mean(), [rate(C, g & (C['_sm'] == k)) for k in ('Training', 'Test', 'Produktion')]); say(i, 'channel', {k: f"{(m&(C['kanal']=='Telefon')&(C['_m']==k)).sum()}/{(m&(C['_m']==k)).sum()}" for k in sorted(set(C['_m'][m]))}); b = m & (C['kanal'] == 'Web') & (C['_m'] == '2026-05'); say(i, 'burst', rate(C, b), 'rest', rate(C, m & ~b), 'score', C['_s'][b].mean()); say(i, 'threshold', grep(d, r'0\.40|0\.25'), Y['monitoring'].get('threshold'))
    i = 'deccan-merchant-review'; Y, s, C, d = L(H, i); m = C['_sm'] == 'operation'
    for k in ('estimation', 'holdout', 'operation'): j = C['_sm'] == k; f = j & (C['_s'] >= .10); say(i, k, 'per day', f.sum()/len(set(C['_d'][j])), 'precision', rate(C, f))
    x = num(C['merchant_age_days']); say(i, 'stuck', (x[m] == 60).mean(), [(k, round((x[m & (C['_m'] == k)] == 60).mean(), 2)) for k in sorted(set(C['_m'][m]))], 'reported', grep(d, 'trigger of'))
    for k in sorted(set(C['merchant_kind'])): say(i, k, {q: round(auc(C['_s'][(C['_sm'] == q) & (C['merchant_kind'] == k)], C['_y'][(C['_sm'] == q) & (C['merchant_kind'] == k)]), 3) for q in ('estimation', 'holdout', 'operation')}, rate(C, m & (C['merchant_kind'] == k)))
    i = 'aegean-remote-card'; Y, s, C, d = L(H, i); m = C['_sm'] == 'live'
    for k in ('fit', 'hold', 'live'): j = C['_sm'] == k; say(i, k, 'o/e', C['_y'][j].sum()/C['_s'][j].sum(), 'blank', (C['browser_age_days'][j] == '').mean(), 'value', valrec(C, s, j), 'count', rec(C, s, j), 'group', fpg(C, s, 'age_class', ['over 65'], j))
    say(i, 'text', grep(d, '1.02'))
    i = 'armorique-payment-filter'; Y, s, C, d = L(H, i); m = C['_sm'] == 'service'; x = num(C['similarity'])
    for k in sorted(set(C['_m'][m])): j = m & (C['_m'] == k); say(i, k, 'SWIFT n', (j & (C['network'] == 'SWIFT')).sum(), 'min late', x[j & (C['network'] == 'SWIFT') & (C['_d'] >= dt.date(2026, 6, 15))].min() if (j & (C['network'] == 'SWIFT') & (C['_d'] >= dt.date(2026, 6, 15))).any() else '-', 'other min', x[j & (C['network'] != 'SWIFT')].min(), 'UN', (j & (C['listing'] == 'UN')).sum())
    for k in ('latin', 'cyrillic', 'arabic'): say(i, k, {q: round(auc(C['_s'][(C['_sm'] == q) & (C['alphabet'] == k)], C['_y'][(C['_sm'] == q) & (C['alphabet'] == k)]), 3) for q in ('apprentissage', 'controle', 'service')})
    say(i, 'text', grep(d, '67 hours'), grep(d, '24 hours'))
    i = 'prairie-gate-alerts'; Y, s, C, d = L(H, i); b = C['below'] == '1'
    for k in sorted(set(C['rule'])): say(i, k, 'above', rate(C, (C['rule'] == k) & ~b), 'below', rate(C, (C['rule'] == k) & b))
    q = C['sar_filed_on'] != ''; t = np.array([(dt.date.fromisoformat(a)-b_).days for a, b_ in zip(C['sar_filed_on'][q], C['_d'][q])]); say(i, 'late', (t > 30).mean(), (t > 60).mean(), len(t), 'latest filed', max(C['sar_filed_on'])); say(i, 'sr', grep(d, 'SR 11-7'))
    i = 'moselle-correspondent'; Y, s, C, d = L(H, i); m = C['_sm'] == 'now'; say(i, 'overlap', overlap(C, 'first', 'second'), (C['_sm'] == 'second').sum()); say(i, 'feed', {k: f"{(m&(C['channel']=='MT202')&(C['_m']==k)).sum()}/{(m&(C['_m']==k)).sum()}" for k in sorted(set(C['_m'][m]))})
    for k in sorted(set(C['team'])): say(i, k, rate(C, C['team'] == k))
    say(i, 'matrix', grep(d, 'CB-9'), set(C['rule']))
def clean():
    for h in (O, H):
        for k in json.load(open(f'{root}/{h}/key.json')):
            if not k['clean']: continue
            Y, s, C, d = L(h, k['subject']); sn = list(dict.fromkeys(C['_sm'])); txt = '\n'.join(d.values()); out = []
            assert len(set(C['_id'])) == len(C['_id'])
            if 'maturity' in s: assert min((s['maturity']['read_on']-x).days for x in C['_d']) >= s['maturity']['days'], k['subject']
            for q in sn:
                m = C['_sm'] == q; a = auc(C['_s'][m], C['_y'][m]); ok = f'{a:.3f}' in txt; rc = rec(C, s, m) if 'budget' in s else np.nan; ok2 = f'{100*rc:.1f}%' in txt
                cal = C['_y'][m].sum()/C['_s'][m].sum()
                out.append(f'{q}: auc {a:.3f}{"" if ok else " NOT IN PAPERS"} rec {rc:.3f}{"" if ok2 else " NOT IN PAPERS"} o/e {cal:.2f}')
                assert f'{m.sum():,}' in txt and f"{C['_y'][m].sum()}" in txt
            mx = 0
            for c in [c for c in C if c[0] != '_' and c not in (s['id'], s['date'], s['sample'], s['outcome'])]:
                v = C[c]
                try: x = num(v)
                except ValueError: x = v
                for q in sn[1:]:
                    p = psi(x[C['_sm'] == sn[0]], x[C['_sm'] == q]); mx = max(mx, p)
            say(k['subject'], 'clean', ' | '.join(out), f'max psi {mx:.3f}')
            for g in s.get('groups', {}).values():
                for q in sn:
                    m = C['_sm'] == q; t = bud(s, C, m)
                    for lv in sorted(set(C[g])):
                        i = m & (C['_y'] == 0) & (C[g] == lv); o = m & (C['_y'] == 0) & (C[g] != lv); p = two(t[i].sum(), i.sum(), t[o].sum(), o.sum())
                        if p < .1: say(k['subject'], 'GROUP', q, lv, p)
faults(); clean()
for h in (O, H):
    K = json.load(open(f'{root}/{h}/key.json')); c = collections.Counter(f['settled_by'] for k in K for f in k['faults']); print(h, len(K), 'subjects', sum(k['clean'] for k in K), 'clean', dict(c), [(k['subject'], k['kind'], len(k['faults'])) for k in K])
    for k in K: assert set(os.listdir(f"{root}/{h}/{k['subject']}")) == {'subject.yaml', 'data', 'documents'}
