"""Reads the written folders back (yaml + csv) and prints what is in them. Needs PyYAML beside numpy."""
import gzip, csv, datetime, glob, json, os, sys, yaml
from lib import *
def load(d):
    Y = yaml.safe_load(open(os.path.join(d, 'subject.yaml'))); q = Y['data']['scored']; R = list(csv.reader((gzip.open if q['path'].endswith('.gz') else open)(os.path.join(d, q['path']), 'rt'))); h, R = R[0], R[1:]
    T = {c: np.array([r[i] for r in R], object) for i, c in enumerate(h)}
    return Y, q, T, R
def num(v):
    try: return np.array([float(x) if x not in ('',) else np.nan for x in v])
    except ValueError: return None
TOP = {'id','name','version','kind','purpose','jurisdictions','materiality','owner','developer','validator','method','data','intended_use','prohibited_use','limitations','monitoring','approvals','names','limits'}
DAT = {'path','score','outcome','positive','sample','date','weight','id','amount','maturity','budget','declined','scenario','below_line','segments','groups'}
half = sys.argv[1]; only = [a for a in sys.argv[2:] if not a.startswith('-')]
key = {k['subject']: k for k in json.load(open(f'{half}/key.json'))}
for d in sorted(glob.glob(f'{half}/*/')):
    f = os.path.basename(d[:-1])
    if only and f not in only: continue
    Y, q, T, rows = load(d); k = key[f]; assert set(Y) <= TOP, set(Y) - TOP; assert set(q) <= DAT, set(q) - DAT; assert set(Y['method']) <= {'algorithm','library','features','target'}
    for c in [q['score'], q['outcome'], q.get('sample'), q.get('date'), q.get('id'), q.get('amount'), q.get('declined')] + q.get('segments', []) + list(q.get('groups', {}).values()): assert c is None or c in T, (f, c)
    s = num(T[q['score']]); y = (T[q['outcome']] == str(q.get('positive', 1))).astype(int); sm = T[q['sample']]; dt = T[q['date']]; assert not np.isnan(s).any()
    print(f'\n=== {f} [{k["kind"]} clean={k["clean"]} {k["papers"]}] rows {len(y)}  faults: {[x["kind"] for x in k["faults"]]}')
    names = [n for n in dict.fromkeys(sm)]
    for n in names:
        m = sm == n; a, se = aucse(s[m], y[m]); _, zl, sl, ss = cal(np.clip(s[m], 1e-5, .99999), y[m])
        P = f'psi {psi_num(s[sm == names[0]], s[m])[0]:.3f}' if n != names[0] else ''
        print(f'  {n:11s} n {m.sum():5d} ev {y[m].sum():4d} rate {y[m].mean():.3f} fc {s[m].mean():.3f} z {zl:5.1f} slope {sl:.2f}({ss:.2f}) AUC {a:.3f}({se:.3f}) KS {ks(s[m], y[m]):.3f} {min(dt[m])}..{max(dt[m])} {P}')
        if 'budget' in q and 'share' in q['budget']:
            t = np.argsort(-s[m], kind='stable')[:int(round(q['budget']['share'] * m.sum()))]; am = num(T[q['amount']])[m]; print(f'      recall@budget {y[m][t].sum() / y[m].sum():.3f} value {(am[t] * y[m][t]).sum() / (am * y[m]).sum():.3f}')
    if 'id' in q:
        S = {n: set(T[q['id']][sm == n]) for n in names}; print('  shared ids', {(a, b): len(S[a] & S[b]) for i, a in enumerate(names) for b in names[i + 1:]}, 'dups', len(y) - len(set(T[q['id']])))
    drop = [i for i, c in enumerate(T) if c == q['sample']]; X = {n: {tuple(v for i, v in enumerate(r) if i not in drop) for r in np.array(rows, object)[sm == n].tolist()} for n in names}
    print('  shared rows', {(a, b): len(X[a] & X[b]) for i, a in enumerate(names) for b in names[i + 1:]})
    oth = set([q.get(c) for c in ('score', 'outcome', 'sample', 'date', 'id', 'amount', 'declined')]) | set(q.get('segments', [])) | set(q.get('groups', {}).values())
    line = []
    for c in T:
        if c in oth: continue
        v = num(T[c]); a0 = sm == names[0]
        if v is None: line.append(f'{c}: cat {len(set(T[c]))} psi ' + '/'.join(f'{psi_cat(T[c][a0], T[c][sm == n])[0]:.3f}' for n in names[1:])); continue
        w = np.where(np.isnan(v), np.nanmedian(v), v); A = auc(w, y); line.append(f'{c}: auc {max(A, 1 - A):.2f} miss ' + '/'.join(f'{np.isnan(v[sm == n]).mean():.2f}' for n in names) + ' psi ' + '/'.join(f'{psi_num(v[a0], v[sm == n])[0]:.3f}' for n in names[1:]) + f' range {np.nanmin(v):g}..{np.nanmax(v):g} uniq ' + '/'.join(str(len(set(T[c][sm == n]))) for n in names))
    print('   ' + '\n   '.join(line))
    for g in q.get('segments', []) + list(q.get('groups', {}).values()):
        for n in names[1:]:
            m = sm == n; th = np.quantile(s[m], .7); o = []
            for l in sorted(set(T[g])):
                u = m & (T[g] == l)
                if u.sum() == 0: o.append(f'{l}: none'); continue
                a, se = aucse(s[u], y[u]); o.append(f'{l}: n {u.sum()} ev {y[u].sum()} AUC {a:.2f}±{1.96 * se:.2f} rate {y[u].mean():.3f}/{s[u].mean():.3f} acc70 {np.mean(s[u] <= th):.2f}')
            print(f'   {g} {n}: ' + ' | '.join(o))
    mon = sorted({x[:7] for x in dt}); b = np.array([x[:7] for x in dt]); print('   monthly rate ' + ' '.join(f'{y[b == q2].mean():.2f}' for q2 in mon)); print('   monthly auc  ' + ' '.join(f'{auc(s[b == q2], y[b == q2]):.2f}' for q2 in mon))
    qq = np.array_split(np.argsort(s[sm == 'test'], kind='stable'), 10); print('   decile rates test ' + ' '.join(f'{y[sm == "test"][i].mean():.3f}' for i in qq))
    if k['clean'] or '-v' in sys.argv:
        import itertools
        for p in glob.glob(d + 'results/*.json'):
            J = json.load(open(p)); J = {f'{a}.{n}': v for n, e in J.items() for a, v in e.items()} if any(isinstance(v, dict) for v in J.values()) else J
            for kk, v in J.items():
                a, n = kk.rsplit('.', 1); m = sm == n; t = {'n': m.sum(), 'events': y[m].sum(), 'event_rate': round(y[m].mean(), 4), 'auc': round(auc(s[m], y[m]), 4), 'ks': round(ks(s[m], y[m]), 4), 'mean_score': round(s[m].mean(), 4)}[a]
                if abs(t - v) > 1e-9: print('   RESULTS DIFFER', kk, v, t)
            print('   results agree with the data:', len(J))
