import numpy as np, csv, os, math, yaml, datetime as dt
from math import erf, sqrt
D0 = dt.date

def sig(x): return 1/(1+np.exp(-np.clip(x, -35, 35)))
def pz(z): return 2*(1-0.5*(1+erf(abs(z)/sqrt(2))))

def auc(s, y):
    s = np.asarray(s, float); y = np.asarray(y, int)
    if y.sum() == 0 or y.sum() == len(y): return float('nan')
    u, inv, cnt = np.unique(s, return_inverse=True, return_counts=True)
    start = np.cumsum(cnt) - cnt
    r = (start + (cnt+1)/2)[inv]
    n1 = y.sum(); n0 = len(y)-n1
    return float((r[y == 1].sum() - n1*(n1+1)/2)/(n1*n0))

def auc_se(a, n1, n0):
    q1 = a/(2-a); q2 = 2*a*a/(1+a)
    return math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))

def wil(k, n, z=1.96):
    if n == 0: return (0, 1)
    p = k/n; d = 1+z*z/n; c = p+z*z/(2*n); h = z*math.sqrt(p*(1-p)/n+z*z/(4*n*n))
    return max(0, (c-h)/d), min(1, (c+h)/d)

def two(k1, n1, k2, n2):
    """p-value of a difference of two rates"""
    p = (k1+k2)/(n1+n2)
    if p in (0, 1): return 1.0
    return pz((k1/n1-k2/n2)/math.sqrt(p*(1-p)*(1/n1+1/n2)))

def isnum(a): return a.dtype.kind in 'fi'

def psi(ref, cur, bins=10):
    fl = 1e-4
    if isnum(ref):
        r = ref.astype(float); c = cur.astype(float)
        e = np.unique(np.nanquantile(r, np.linspace(0, 1, bins+1)[1:-1]))
        f = lambda v: np.append(np.bincount(np.searchsorted(e, v[~np.isnan(v)], side='left'), minlength=len(e)+1), np.isnan(v).sum())/len(v)
        a, b = f(r), f(c)
    else:
        ks = sorted(set(ref) | set(cur))
        a = np.array([(ref == k).mean() for k in ks]); b = np.array([(cur == k).mean() for k in ks])
    m = (a > 0) | (b > 0); a = np.maximum(a[m], fl); b = np.maximum(b[m], fl)
    return float(((b-a)*np.log(b/a)).sum())

def design(D, feats, tr, logs=()):
    X = [np.ones(len(tr))]
    for f in feats:
        v = D[f]
        if isnum(v):
            v = v.astype(float); 
            if f in logs: v = np.log1p(np.maximum(v, 0))
            na = np.isnan(v)
            m = np.nanmean(v[tr]); s = np.nanstd(v[tr]) or 1
            X.append(np.where(na, 0, (v-m)/s))
            if na[tr].any(): X.append(na.astype(float))
        else:
            ks = sorted(set(v[tr]))
            for k in ks[1:]: X.append((v == k).astype(float))
    return np.stack(X, 1)

def fitlr(X, y, ridge=1.0, it=25):
    w = np.zeros(X.shape[1]); w[0] = math.log(max(y.mean(), 1e-4)/(1-y.mean()))
    R = np.eye(X.shape[1])*ridge; R[0, 0] = 1e-6
    for _ in range(it):
        p = sig(X@w); g = X.T@(y-p)-R@w; H = (X*(p*(1-p))[:, None]).T@X+R
        st = np.linalg.solve(H+1e-6*np.eye(len(w)), g); st = np.clip(st, -2, 2); w = w+st
        if abs(st).max() < 1e-7: break
    return w

def draw_dates(R, a, b, n, wob=0.12):
    days = [a+dt.timedelta(i) for i in range((b-a).days+1)]
    w = np.array([1+wob*math.sin(2*math.pi*(d.timetuple().tm_yday)/365+1)+(-.08 if d.weekday() >= 5 else .03) for d in days])
    idx = np.concatenate([np.arange(len(days)), R.choice(len(days), n-len(days), p=w/w.sum())]) if n > 4*len(days) else R.choice(len(days), n, p=w/w.sum())
    idx = np.sort(idx)
    return np.array([days[i] for i in idx], dtype=object)

def build(S, seed):
    R = np.random.default_rng(seed)
    out = {}
    smp, dat = [], []
    for nm, n, a, b in S['samples']:
        d = draw_dates(R, a, b, n); dat.append(d); smp.append(np.array([nm]*n, dtype=object))
    dat = np.concatenate(dat); smp = np.concatenate(smp); N = len(dat)
    c = S['gen'](R, N, dat)
    lin = S['lin'](c)
    tr = smp == S['samples'][0][0]
    # intercept by bisection to base rate on all
    lo, hi = -15, 10
    noise = R.normal(0, S.get('noise', .35), N)
    for _ in range(60):
        m = (lo+hi)/2
        if sig(lin+noise+m).mean() < S['rate']: lo = m
        else: hi = m
    pt = sig(lin+noise+m)
    y = (R.random(N) < pt).astype(int)
    D = {'_sample': smp, '_date': dat, '_y': y, '_pt': pt}
    D.update(c)
    if S.get('btl'):   # below-the-line cases flagged
        pass
    if S.get('pre'): S['pre'](D, R); y = D['_y']; N = len(y); tr = D['_sample'] == S['samples'][0][0]; smp = D['_sample']
    X = design(D, S['feats'], tr, S.get('logs', ()))
    w = fitlr(X[tr], y[tr]); D['_w'] = w
    D['_score'] = np.round(sig(X@w), 5)
    D['_rng'] = R
    D['_bench'] = {}; D['_out'] = {}
    wb = fitlr(X[tr][:, :4], y[tr]); sb = X[:, :4]@wb
    for nm in order(D):
        m = smp == nm; D['_bench'][nm] = auc(sb[m], y[m])
    t1 = order(D)[1]; m = smp == t1
    for f in S['feats'][:2]:
        E = dict(D); v = D[f]
        E[f] = np.full(N, np.nanmean(v[tr])) if isnum(v) else np.full(N, sorted(set(v[tr]))[0], dtype=object)
        Z = X.copy(); one = design(D, [f], tr, S.get('logs', ())).shape[1]-1
        j = 1+sum(design(D, [g], tr, S.get('logs', ())).shape[1]-1 for g in S['feats'][:S['feats'].index(f)])
        Z[:, j:j+one] = 0
        D['_out'][f] = auc((Z@w)[m], y[m])
    return D

def order(D): return list(dict.fromkeys(D['_sample']))

def topk(s, k):
    """mask of the k highest (ties by order)"""
    o = np.argsort(-s, kind='stable'); m = np.zeros(len(s), bool); m[o[:k]] = True; return m

def budget_mask(S, D, m):
    """within rows m: boolean (len of m.sum()) of the cases worked at the budget"""
    s = D['_score'][m]; b = S.get('budget')
    if 'share' in b: k = int(round(b['share']*m.sum()))
    else: k = int(b['cases_per_day']*len(set(D['_date'][m])))
    return topk(s, min(k, len(s)))

def figs(S, D):
    F = {}
    tr = D['_sample'] == S['samples'][0][0]
    for nm in order(D):
        m = D['_sample'] == nm; y = D['_y'][m]; s = D['_score'][m]
        f = {'n': int(m.sum()), 'ev': int(y.sum()), 'rate': y.mean(), 'auc': auc(s, y), 'exp': s.sum()}
        f['se'] = auc_se(f['auc'], y.sum(), len(y)-y.sum()) if 0 < y.sum() < len(y) else float('nan')
        f['psi'] = psi(D['_score'][tr], s)
        if S.get('budget'):
            t = budget_mask(S, D, m)
            f['work'] = int(t.sum()); f['hit'] = int(y[t].sum()); f['recall'] = f['hit']/max(1, f['ev']); f['prec'] = f['hit']/max(1, f['work'])
            if S.get('amount'):
                a = D[S['amount']][m].astype(float); f['val'] = np.nansum(a[t]*y[t])/max(1e-9, np.nansum(a*y))
        if S.get('cut') is not None:
            t = s >= S['cut']; f['cw'] = int(t.sum()); f['ch'] = int(y[t].sum()); f['cprec'] = f['ch']/max(1, f['cw']); f['crec'] = f['ch']/max(1, f['ev'])
            if S.get('amount'):
                a = D[S['amount']][m].astype(float); f['cval'] = np.nansum(a[t]*y[t])/max(1e-9, np.nansum(a*y))
        F[nm] = f
    return F

def ym(d): return f'{d.year}-{d.month:02d}'

def screen(S, D, strict=True, why=None):
    P = []
    add = P.append
    sn = order(D); smp = D['_sample']; y = D['_y']; s = D['_score']; tr = smp == sn[0]
    F = figs(S, D); mon = np.array([ym(d) for d in D['_date']])
    for nm in sn[1:]:
        f = F[nm]; m = smp == nm
        if two(f['ev'], f['n'], F[sn[0]]['ev'], F[sn[0]]['n']) < .15: add('rate '+nm)
        z = (f['auc']-F[sn[0]]['auc'])/math.hypot(f['se'], F[sn[0]]['se'])
        if abs(z) > 1.3 or F[sn[0]]['auc']-f['auc'] > .028: add('auc '+nm)
        for c in S['feats']+S.get('extra', []):
            n1, n2 = m.sum(), tr.sum(); b = 10*(1/n1+1/n2)
            if psi(D[c][tr], D[c][m]) > max(2.2*b, .012): add(f'psi {c} {nm}')
        if f['psi'] > max(2.0*10*(1/m.sum()+1/tr.sum()), .01): add('psi score '+nm)
        if S.get('budget'):
            if two(f['hit'], f['ev'], F[sn[0]]['hit'], F[sn[0]]['ev']) < .15: add('recall '+nm)
            if two(f['hit'], f['work'], F[sn[0]]['hit'], F[sn[0]]['work']) < .15: add('prec '+nm)
            if S.get('amount') and f['val'] < f['recall']-.08: add('val '+nm)
    for nm in sn:
        m = smp == nm; f = F[nm]
        v = (s[m]*(1-s[m])).sum()
        if abs(f['ev']-f['exp'])/math.sqrt(v) > 1.3: add('cal '+nm)
        # deciles
        q = np.array_split(np.argsort(s[m], kind='stable'), 10); h = 0; prev = -1
        for i in q:
            e = s[m][i].sum(); vv = (s[m][i]*(1-s[m][i])).sum(); h += (y[m][i].sum()-e)**2/vv
        if h > 14: add(f'HL {nm} {h:.1f}')
        g = np.array_split(np.argsort(s[m], kind='stable'), 5); r = [y[m][i].mean() for i in g]
        if any(r[i+1] < r[i]-0.004 for i in range(4)): add('mono '+nm)
        mm = sorted(set(mon[m]))
        for k in mm:
            i = m & (mon == k); e = s[i].sum(); vv = (s[i]*(1-s[i])).sum()
            if abs(y[i].sum()-e)/math.sqrt(vv) > 2.1: add(f'month {k}')
            if two(y[i].sum(), i.sum(), y[m].sum(), m.sum()) < .02: add('mrate '+k)
        for sc in S['segments']+([S['scenario']] if S.get('scenario') else []):
            for k in sorted(set(D[sc])):
                i = m & (D[sc] == k)
                if i.sum() < 60: continue
                e = s[i].sum(); vv = (s[i]*(1-s[i])).sum()
                if abs(y[i].sum()-e)/math.sqrt(vv) > 2.1: add(f'segcal {sc} {k}')
                n1 = y[i].sum(); n0 = i.sum()-n1
                if n1 >= 8 and n0 > 8:
                    a = auc(s[i], y[i])
                    if (f['auc']-a)/math.hypot(auc_se(a, n1, n0), f['se']*.5) > 2.0: add(f'segauc {sc} {k}')
                for q_ in sorted(set(mon[i])):
                    j = i & (mon == q_); vv = (s[j]*(1-s[j])).sum()
                    if j.sum() > 20 and (y[j].sum()-s[j].sum())/math.sqrt(vv+.3) > 3: add(f'burst {k} {q_}')
        for gc in S['groups']:
            ks = sorted(set(D[gc]))
            for k in ks:
                i = m & (D[gc] == k); o = m & (D[gc] != k)
                if two(y[i].sum(), i.sum(), y[o].sum(), o.sum()) < .06: add(f'grate {k}')
                if abs(s[i].mean()-s[o].mean())/s[m].std() > .11: add(f'gsmd {k}')
                e = s[i].sum(); vv = (s[i]*(1-s[i])).sum()
                if abs(y[i].sum()-e)/math.sqrt(vv) > 1.9: add(f'gcal {k}')
                n1 = y[i].sum()
                a = auc(s[i], y[i]); b_ = auc(s[o], y[o])
                if abs(a-b_)/math.hypot(auc_se(a, n1, i.sum()-n1), auc_se(b_, y[o].sum(), o.sum()-y[o].sum())) > 1.8: add(f'gauc {k}')
                if S.get('budget'):
                    t = np.zeros(len(s), bool); t[np.where(m)[0][budget_mask(S, D, m)]] = True
                    hi, ho = i & (y == 0), o & (y == 0)
                    if two((t & hi).sum(), hi.sum(), (t & ho).sum(), ho.sum()) < .12: add(f'gfp {k}')
                    if two((t & i).sum(), i.sum(), (t & o).sum(), o.sum()) < .12: add(f'gsel {k}')
    if why is not None: why.extend(P)
    return len(P)

def best(S, tries=400):
    """first seed with the fewest complaints; clean base"""
    bs, bn, bw = None, 10**9, None
    for k in range(tries):
        sd = S['seed']*1000+k; D = build(S, sd); w = []
        n = screen(S, D, why=w)
        if n < bn: bn, bs, bw = n, sd, w
        if n <= S.get('accept', 0): break
    D = build(S, bs)
    return D, bs, bn, bw

def fmt(v):
    if v is None: return ''
    if isinstance(v, (float, np.floating)):
        if np.isnan(v): return ''
        return f'{v:.6g}' if abs(v) < 1e6 else f'{v:.2f}'
    if isinstance(v, dt.date): return v.isoformat()
    return str(v)

def write_subject(root, S, D, cols, Y, docs):
    """cols: list of (csv name, array)"""
    p = os.path.join(root, S['id']); os.makedirs(p+'/data', exist_ok=True); os.makedirs(p+'/documents', exist_ok=True)
    for f in os.listdir(p+'/documents'): os.remove(p+'/documents/'+f)
    with open(p+'/data/scored.csv', 'w', newline='') as f:
        w = csv.writer(f); w.writerow([c for c, _ in cols])
        for r in zip(*[a for _, a in cols]): w.writerow([fmt(v) for v in r])
    with open(p+'/subject.yaml', 'w') as f: yaml.safe_dump(Y, f, sort_keys=False, allow_unicode=True, width=110)
    for k, t in docs.items():
        with open(p+'/documents/'+k, 'w') as f: f.write(t.strip()+'\n')

def take(D, idx):
    return {k: (v[idx] if isinstance(v, np.ndarray) else v) for k, v in D.items()}

def table(head, rows):
    o = ['| '+' | '.join(head)+' |', '|'+'---|'*len(head)]
    for r in rows: o.append('| '+' | '.join(str(x) for x in r)+' |')
    return '\n'.join(o)

def pc(x, k=1): return f'{100*x:.{k}f}%'
def th(n): return f'{int(n):,}'


# ------------------------------------------------------------------ planting
def lg(p): p = np.clip(p, 1e-5, 1-1e-5); return np.log(p/(1-p))
def rescore(S, D, ref, m):
    """score rows m anew from their inputs with the weights of the base; ref: base D for scaling"""
    tr = np.where(ref['_sample'] == S['samples'][0][0])[0]
    idx = np.where(m)[0]
    E = {f: np.concatenate([ref[f][tr], D[f][idx]]) for f in S['feats']}
    t = np.zeros(len(tr)+len(idx), bool); t[:len(tr)] = True
    X = design(E, S['feats'], t, S.get('logs', ()))
    D['_score'][idx] = np.round(sig(X@D['_w']), 5)[len(tr):]

def burst(D, m, rate, R):
    idx = np.where(m)[0]; D['_y'][idx] = np.maximum(D['_y'][idx], (R.random(len(idx)) < rate).astype(int))

def copy_rows(D, src, dst, n, R):
    a = R.choice(np.where(D['_sample'] == src)[0], n, replace=False); b = R.choice(np.where(D['_sample'] == dst)[0], n, replace=False)
    for k, v in D.items():
        if isinstance(v, np.ndarray) and k not in ('_sample', '_w'): v[b] = v[a]
    # keep the file ordered by sample and date
    o = np.arange(len(D['_sample']))
    return D

def drop(D, m):
    keep = ~m
    for k in list(D):
        if isinstance(D[k], np.ndarray) and k != '_w': D[k] = D[k][keep]

def shift(D, m, by, noise=0, R=None):
    idx = np.where(m)[0]; z = lg(D['_score'][idx])+by+(R.normal(0, noise, len(idx)) if noise else 0)
    D['_score'][idx] = np.round(sig(z), 5)
def copyD(D): return {k: (v.copy() if isinstance(v, np.ndarray) else v) for k, v in D.items()}
def cat(R, N, ks, ps): return R.choice(np.array(ks, dtype=object), N, p=np.array(ps)/sum(ps))
def ln(R, N, mu, sd, r=2): return np.round(np.exp(R.normal(mu, sd, N)), r)
def z(v): v = v.astype(float); return (v-np.nanmean(v))/np.nanstd(v)
def lz(v): return z(np.log1p(v.astype(float)))
def mp(a, d): return np.array([d[k] for k in a], float)
def blank(R, v, p):
    v = v.astype(float).copy(); v[R.random(len(v)) < p] = np.nan; return v
def nz(v): return np.nan_to_num(v, nan=0.0)

def recentre(S, D):
    """one constant on all log-odds so that the first sample's scores sum to its outcomes"""
    m = D['_sample'] == S['samples'][0][0]; l = lg(D['_score']); t = D['_y'][m].sum(); lo, hi = -4, 4
    for _ in range(50):
        c = (lo+hi)/2
        if sig(l[m]+c).sum() < t: lo = c
        else: hi = c
    D['_score'] = np.round(sig(l+c), 5)
