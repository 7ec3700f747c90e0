"""Shared parts of the generator: statistics, quiet-seed search, writers. numpy only."""
import csv, json, math, os
import numpy as np

# ------------------------------------------------------------------ small statistics
def sig(x): return 1.0 / (1.0 + np.exp(-x))
def logit(p): p = np.clip(p, 1e-9, 1 - 1e-9); return np.log(p / (1 - p))
def phi(z): return 0.5 * (1 + np.vectorize(math.erf)(np.asarray(z) / math.sqrt(2)))
def ranks(x):
    x = np.asarray(x, float); u, inv, c = np.unique(x, return_inverse=True, return_counts=True)
    return (np.cumsum(c) - (c - 1) / 2.0)[inv]
def auc(s, y):
    y = np.asarray(y).astype(int); n1 = y.sum(); n0 = len(y) - n1
    if n1 == 0 or n0 == 0: return float('nan')
    return (ranks(s)[y == 1].sum() - n1 * (n1 + 1) / 2) / (n1 * n0)
def auc_se(a, n1, n0):
    q1, q2 = a / (2 - a), 2 * a * a / (1 + a)
    return math.sqrt(max(1e-12, (a * (1 - a) + (n1 - 1) * (q1 - a * a) + (n0 - 1) * (q2 - a * a)) / (n1 * n0)))
def aucse(s, y):
    a = auc(s, y); n1 = int(np.sum(y)); n0 = len(y) - n1
    return a, auc_se(a, max(n1, 1), max(n0, 1))
def ks(s, y):
    s = np.asarray(s); y = np.asarray(y); o = np.argsort(s, kind='stable'); ss, yy = s[o], y[o]
    c1 = np.cumsum(yy == 1) / max(1, (yy == 1).sum()); c0 = np.cumsum(yy == 0) / max(1, (yy == 0).sum())
    last = np.r_[ss[1:] != ss[:-1], True]
    return float(np.max(np.abs(c1 - c0)[last]))
def irls(X, y, off=None, it=40):
    b = np.zeros(X.shape[1]); off = 0 if off is None else off
    for _ in range(it):
        p = sig(X @ b + off); W = p * (1 - p) + 1e-12
        H = X.T @ (X * W[:, None]) + 1e-6 * np.eye(X.shape[1]); step = np.linalg.solve(H, X.T @ (y - p)); b = b + step
        if np.abs(step).max() < 1e-9: break
    return b, np.sqrt(np.diag(np.linalg.inv(H)))
def cal(p, y):
    """level z (calibration in the large), slope, its se"""
    l = logit(p); bi, si = irls(np.ones((len(y), 1)), y, l); b, s = irls(np.c_[np.ones(len(y)), l], y)
    return bi[0], bi[0] / si[0], b[1], s[1]
def psi_num(ref, cur, k=10):
    ref = np.asarray(ref, float); cur = np.asarray(cur, float)
    q = np.unique(np.nanquantile(ref, np.linspace(0, 1, k + 1)[1:-1]))
    def d(v):
        m = np.isnan(v); b = np.searchsorted(q, v[~m], side='left')
        c = np.r_[np.bincount(b, minlength=len(q) + 1), m.sum()].astype(float); return c
    a, b = d(ref), d(cur); keep = (a + b) > 0; a, b = a[keep], b[keep]
    p = np.maximum(a / a.sum(), 1e-4); r = np.maximum(b / b.sum(), 1e-4)
    return float(np.sum((r - p) * np.log(r / p))), len(p)
def psi_cat(ref, cur):
    lv = sorted(set(ref) | set(cur)); a = np.array([np.sum(ref == l) for l in lv]) / len(ref); b = np.array([np.sum(cur == l) for l in lv]) / len(cur)
    a, b = np.maximum(a, 1e-4), np.maximum(b, 1e-4); return float(np.sum((b - a) * np.log(b / a))), len(lv)
def psi_bound(k, n, m):
    d = max(k - 1, 1); z = 1.2816  # 90% point of chi2 by Wilson-Hilferty
    return d * (1 - 2 / (9 * d) + z * math.sqrt(2 / (9 * d))) ** 3 * (1 / n + 1 / m)
def mk_z(v):
    v = np.asarray(v, float); n = len(v); s = sum(np.sign(v[j] - v[i]) for i in range(n) for j in range(i + 1, n))
    var = n * (n - 1) * (2 * n + 5) / 18; return float((s - np.sign(s)) / math.sqrt(var))
def z2(a, n, b, m):
    p = (a + b) / (n + m); v = p * (1 - p) * (1 / n + 1 / m); return 0.0 if v <= 0 else (a / n - b / m) / math.sqrt(v)

# ------------------------------------------------------------------ is a table quiet (nothing significant by chance)?
ORDER = ('train', 'build', 'development', 'test', 'holdout', 'oot', 'production', 'recent')
def samples_of(sm): return [n for n in ORDER if np.any(sm == n)]
def loud_x(T, score, sample, month, inputs, skip=()):
    """inputs and score without outcomes: drift, missing, trend of the mean score"""
    s, sm, mo = T[score].astype(float), T[sample], T[month]; names = [n for n in samples_of(sm) if n not in skip]; a = sm == names[0]; inn = np.isin(sm.astype(str), names)
    for n in names[1:]:
        b = sm == n; p, k = psi_num(s[a], s[b])
        if p > psi_bound(k, a.sum(), b.sum()): return ('psi score', n, p)
        if abs(s[a].mean() - s[b].mean()) > 1.2 * math.sqrt(s[a].var() / a.sum() + s[b].var() / b.sum()): return ('mean score', n)
        for c in inputs:
            x = T[c]
            if x.dtype == object: p, k = psi_cat(x[a].astype(str), x[b].astype(str))
            else:
                x = x.astype(float); p, k = psi_num(x[a], x[b]); u, v = np.isnan(x[a]), np.isnan(x[b])
                if abs(z2(u.sum(), len(u), v.sum(), len(v))) > 1.6: return ('missing', c)
            if p > 1.25 * psi_bound(k, a.sum(), b.sum()): return ('psi', c, n, p)
    if abs(mk_z([s[inn & (mo == q)].mean() for q in sorted(set(mo[inn]))])) > 1.4: return ('trend score',)
    return None
def loud_y(T, score, out, sample, month, inputs, floor, single, skip=()):
    s, y, sm, mo = T[score].astype(float), T[out].astype(int), T[sample], T[month]; names = samples_of(sm); A = {}
    for n in names:
        m = sm == n; z = (y[m].sum() - s[m].sum()) / math.sqrt((s[m] * (1 - s[m])).sum())
        if abs(z) > 1.15: return ('level', n, z)
    if skip:
        k = ~np.isin(sm.astype(str), list(skip)); T = {c: T[c][k] for c in T if len(T[c]) == len(k)}; s, y, sm, mo = s[k], y[k], sm[k], mo[k]; names = samples_of(sm)
    for i, n in enumerate(names):
        for q in names[i + 1:]:
            a, b = sm == n, sm == q
            if abs(z2(y[a].sum(), a.sum(), y[b].sum(), b.sum())) > 1.4: return ('rate', n, q)
    for n in names:
        m = sm == n; A[n] = aucse(s[m], y[m])
        if A[n][0] - 2 * A[n][1] < floor: return ('floor', n, A[n])
    for i, n in enumerate(names):
        for q in names[i + 1:]:
            d = A[n][0] - A[q][0]
            if abs(d) > 1.3 * math.hypot(A[n][1], A[q][1]) or abs(d) > 0.024: return ('gap', n, q, d)
    for n in names:
        m = sm == n; _, zl, sl, ss = cal(s[m], y[m])
        if abs((sl - 1) / ss) > 1.2: return ('slope', n, sl)
        k = 10; o = np.array_split(np.argsort(s[m], kind='stable'), k); r = [(y[m][i].sum(), len(i), s[m][i].sum()) for i in o]
        if sum((e - p) ** 2 / max(1e-9, p * (1 - p / c)) for e, c, p in r) > 13.4: return ('hl', n)
        if max(z2(r[i][0], r[i][1], r[i + 1][0], r[i + 1][1]) for i in range(k - 1)) > 1.3: return ('rank', n)
    _, zl, sl, ss = cal(s, y); k = 10; o = np.array_split(np.argsort(s, kind='stable'), k)
    if abs(zl) > 1.1 or abs((sl - 1) / ss) > 1.1: return ('pooled', zl, sl)
    if sum((y[i].sum() - s[i].sum()) ** 2 / max(1e-9, (s[i] * (1 - s[i])).sum()) for i in o) > 13.4: return ('pooled hl',)
    ms = sorted(set(mo)); ref = auc(s, y); ma, mr, cz = [], [], []
    for q in ms:
        m = mo == q; a, se = aucse(s[m], y[m]); ma.append(a); mr.append(y[m].mean()); cz.append((y[m].sum() - s[m].sum()) / math.sqrt((s[m] * (1 - s[m])).sum()))
        if (a - ref) / se < -2.2: return ('month auc', q, a)
    if max(map(abs, cz)) > 2.6: return ('month cal', cz)
    for v, nm in ((ma, 'auc'), (mr, 'rate')):
        if abs(mk_z(v)) > 1.4: return ('trend', nm)
    for q in ms[2:-1]:
        b = mo < q
        if abs(z2(y[b].sum(), b.sum(), y[~b].sum(), (~b).sum())) > 2.1: return ('change point',)
    for c in inputs:
        x = T[c]
        if x.dtype == object: continue
        x = x.astype(float); x = np.where(np.isnan(x), np.nanmedian(x), x); a = auc(x, y)
        if max(a, 1 - a) > ref - single: return ('single', c, a)
    return None
def loud_g(T, score, out, sample, g, fair, floor, zmax=1.75):
    """one segment or group column: AUC, level, rate, score, acceptance, mix over samples"""
    s, y, sm, v = T[score].astype(float), T[out].astype(int), T[sample], T[g].astype(str); lv = sorted(set(v)); names = samples_of(sm)
    for n in names:
        k = sm == n; A = auc(s[k], y[k])
        if n != names[0] and psi_cat(v[sm == names[0]], v[k])[0] > psi_bound(len(lv), np.sum(sm == names[0]), k.sum()): return ('mix', g)
        for l in lv:
            m = k & (v == l)
            if m.sum() < 60 or y[m].sum() < 8: continue
            a, se = aucse(s[m], y[m])
            if abs(a - A) > zmax * se: return ('seg auc', g, l)
            if n != names[0] and a - 1.96 * se < floor: return ('seg floor', g, l, a - 1.96 * se)
            if abs((y[m].sum() - s[m].sum()) / math.sqrt((s[m] * (1 - s[m])).sum())) > 1.8: return ('seg cal', g, l)
    for n in names + [None]:
        M = np.ones(len(y), bool) if n is None else sm == n
        for cut in (0.5, 0.7, 0.8, 0.9, 0.95):
            th = np.quantile(s[M], cut); rs = [(np.sum(s[M & (v == l)] <= th), np.sum(M & (v == l))) for l in lv]; base = max(rs, key=lambda t: t[0] / t[1])
            for a, c in rs:
                if (fair and (a / c) / (base[0] / base[1]) < 0.9) or abs(z2(a, c, *base)) > (1.9 if fair else 2.3): return ('air', g, n, cut)
            if fair:   # errors by group
                for w in (0, 1):
                    er = [(np.sum(s[M & (v == l) & (y == w)] <= th), np.sum(M & (v == l) & (y == w))) for l in lv]
                    for a in er:
                        for b in er:
                            if abs(z2(*a, *b)) > 2.0: return ('errors', g)
        d = [(y[M & (v == l)].sum(), np.sum(M & (v == l))) for l in lv]; q = [s[M & (v == l)] for l in lv]
        for i in range(len(lv)):
            for j in range(i):
                if abs(z2(*d[i], *d[j])) > 1.9: return ('group rate', g, n)
                if abs(q[i].mean() - q[j].mean()) > 1.9 * math.sqrt(q[i].var() / len(q[i]) + q[j].var() / len(q[j])): return ('group score', g)
    return None
def loud_v(T, score, out, sample, amount, share):
    s, y, sm, am = T[score].astype(float), T[out].astype(int), T[sample], T[amount].astype(float)
    for n in samples_of(sm):
        m = sm == n
        for q in (share, .01, .02, .05, .1):
            top = np.argsort(-s[m], kind='stable')[:max(1, int(round(q * m.sum())))]; c = y[m][top].sum() / y[m].sum(); w = (am[m][top] * y[m][top]).sum() / (am[m] * y[m]).sum()
            if abs(c - w) > 0.03 or w < .9 * c: return ('value', n, c, w)
        if abs(np.log(am[m][y[m] == 1]).mean() - np.log(am[m]).mean()) > 1.3 * np.log(am[m]).std() / math.sqrt(y[m].sum()): return ('amount', n)
    return None
def stage(name, draw, loud, rng0, tries=60000):
    for k in range(tries):
        v = draw(np.random.default_rng(rng0 + [k])); b = loud(v)
        if b is None: return v
    raise SystemExit(f'no quiet draw: {name} {rng0} last {b}')
def settle(base, build, inputs, labels, score, out, amount=None, floor=.70, single=.03, share=None, prob=None, ycheck=None, skip=()):
    """Draw step by step, each step redrawn until it is quiet: inputs and score; outcomes; label columns; amounts.
    labels: [(column, {level: share}, is a protected group)]; prob: column of the true probability (default: the score)."""
    def lx(T): return loud_x(T, ycheck or score, '_sample', '_month', inputs, skip)
    T = stage('inputs', build, lx, [base, 1])
    p = T[prob or score].astype(float)
    def dy(r): return dict(T, **{out: (r.random(len(p)) < p).astype(int)})
    T = stage('outcomes', dy, lambda t: loud_y(t, ycheck or score, out, '_sample', '_month', inputs, floor, single, skip), [base, 2])
    for i, (g, lv, fair) in enumerate(labels):
        def dg(r): return dict(T, **{g: r.choice(np.array(list(lv), object), len(p), p=list(lv.values()))})
        T = stage(g, dg, lambda t: loud_g(t, ycheck or score, out, '_sample', g, fair, floor), [base, 3, i])
    if amount:
        nm, a, b = amount
        def da(r): return dict(T, **{nm: np.round(np.exp(a + b * r.standard_normal(len(p))))})
        T = stage(nm, da, (lambda t: loud_v(t, score, out, '_sample', nm, share)) if share else (lambda t: None), [base, 4])
    return T, np.random.default_rng([base, 9])

# ------------------------------------------------------------------ metrics as reported in results and notes
def metrics(T, score, out, sample):
    R = {}
    for n in dict.fromkeys(T[sample].tolist()):
        m = T[sample] == n; s, y = T[score][m].astype(float), T[out][m].astype(int)
        R[n] = {'n': int(m.sum()), 'events': int(y.sum()), 'event_rate': round(float(y.mean()), 4), 'auc': round(float(auc(s, y)), 4),
                'ks': round(ks(s, y), 4), 'mean_score': round(float(s.mean()), 4)}
    return R
def flat(R, keys=('n', 'events', 'event_rate', 'auc', 'ks', 'mean_score')): return {f'{k}.{s}': R[s][k] for s in R for k in keys}

# ------------------------------------------------------------------ dates
def month_iso(i): return f'{i // 12:04d}-{i % 12 + 1:02d}'
def mi(y, m): return y * 12 + m - 1
def day_iso(idx, rng):
    d = rng.integers(1, 29, len(idx)); return np.array([f'{i // 12:04d}-{i % 12 + 1:02d}-{k:02d}' for i, k in zip(idx, d)], object)

# ------------------------------------------------------------------ writers
def fmt(v, dec):
    if isinstance(v, str): return v
    if v is None: return ''
    f = float(v)
    if math.isnan(f): return ''
    return str(int(round(f))) if dec == 0 else f'{f:.{dec}f}'
def write_csv(path, T, cols, dec):
    n = len(T[cols[0]])
    import gzip, io
    raw = open(path, 'wb'); gz = gzip.GzipFile('', 'wb', 6, raw, mtime=0) if path.endswith('.gz') else raw
    with io.TextIOWrapper(gz, newline='') as f:
        w = csv.writer(f, lineterminator='\n'); w.writerow(cols)
        A = [[fmt(v, dec.get(c, 0)) for v in T[c].tolist()] for c in cols]
        w.writerows(zip(*A))
    raw.close()
def col(*names): return [x.lower() for n in names for x in dict.fromkeys((n, n.replace('_', ' '), n.replace('_', '-')))]
def fault(kind, what, size, *match): return {'kind': kind, 'what': what, 'size': size, 'match': [list(dict.fromkeys(m)) for m in match]}
class Subject:
    def __init__(s, folder, kind, clean, papers): s.folder, s.kind, s.clean, s.papers = folder, kind, clean, papers; s.faults = []; s.docs = {}; s.results = {}; s.yaml = ''; s.side = []
    def write(s, out, T, cols, dec, path='data/scored.csv'):
        d = os.path.join(out, s.folder); os.makedirs(os.path.join(d, 'data'), exist_ok=True)
        write_csv(os.path.join(d, path), T, cols, dec)
        open(os.path.join(d, 'subject.yaml'), 'w').write(s.yaml.strip() + '\n')
        for sub, items in (('documents', s.docs), ('results', s.results)):
            if items: os.makedirs(os.path.join(d, sub), exist_ok=True)
            for k, v in items.items():
                open(os.path.join(d, sub, k), 'w').write((v.strip() + '\n') if isinstance(v, str) else json.dumps(v, indent=2) + '\n')
    def key(s):
        k = {'subject': s.folder, 'kind': s.kind, 'clean': s.clean, 'papers': s.papers, 'faults': s.faults}
        if s.side: k['side_effects'] = s.side
        return k
