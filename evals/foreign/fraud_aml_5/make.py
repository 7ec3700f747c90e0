import sys, csv, json, datetime as D, pathlib
import numpy as np, yaml
OUT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "out") / "seven"
sig = lambda x: 1/(1+np.exp(-x))
def auc(s, y):
    s = np.asarray(s, float); o = np.argsort(s, kind="stable"); r = np.empty(len(s)); ss = s[o]
    u, inv, c = np.unique(ss, return_inverse=True, return_counts=True); e = np.cumsum(c); r[o] = (e-(c-1)/2)[inv]
    n1 = y.sum(); n0 = len(y)-n1; return (r[y == 1].sum()-n1*(n1+1)/2)/(n1*n0)
def psi(a, b):
    if a.dtype.kind in "OU":
        lv = sorted(set(a) | set(b)); p = np.array([(a == l).mean() for l in lv]); q = np.array([(b == l).mean() for l in lv])
    else:
        e = np.unique(np.quantile(a, np.linspace(0, 1, 11)[1:-1])); k = len(e)+1
        p = np.bincount(np.searchsorted(e, a, side="left"), minlength=k)/len(a); q = np.bincount(np.searchsorted(e, b, side="left"), minlength=k)/len(b)
    p = np.clip(p, 1e-4, 1); q = np.clip(q, 1e-4, 1); return float(((p-q)*np.log(p/q)).sum())
def top(s, share):
    k = int(round(share*len(s))); f = np.zeros(len(s), int); f[np.argsort(-s, kind="stable")[:k]] = 1; return f

PER = [("2024-07-01", "2025-02-28"), ("2025-03-01", "2025-05-15"), ("2025-05-16", "2025-08-10"), ("2026-01-15", "2026-07-10")]
SH = [.42, .16, .18, .24]
def base(rng, S):
    n = S["n"]; ns = [int(n*x) for x in SH]; ns[-1] += n-sum(ns)
    smp, day = [], []
    for nm, k, (a, b) in zip(S["samples"], ns, PER):
        a = D.date.fromisoformat(a); L = (D.date.fromisoformat(b)-a).days+1
        d = np.sort(rng.integers(0, L, k)); smp += [nm]*k; day += [(a+D.timedelta(int(x))).isoformat() for x in d]
    return n, np.array(smp, object), np.array(day, object)
def cut(lg, rate):
    lo, hi = -15, 10
    for _ in range(60):
        m = (lo+hi)/2
        if sig(lg+m).mean() > rate: hi = m
        else: lo = m
    return lg+lo
ch = lambda rng, n, lv, p: np.array(lv, object)[rng.choice(len(lv), n, p=p)]
def gen(S, seed):
    rng = np.random.default_rng(seed); n, smp, day = base(rng, S); c = S["c"]; d = {}
    d[c["id"]] = np.array([S["pre"]+str(x) for x in rng.choice(np.arange(100000, 999999), n, replace=False)], object)
    d[c["date"]] = day; d[c["sample"]] = smp
    g = ch(rng, n, *S["grp"]); 
    if S["kind"] == "fraud":
        am = np.round(np.exp(rng.normal(S["amu"], .75, n)), 0); am = np.where(rng.random(n) < .2, np.maximum(np.round(am, -1), 10), am)
        chn = ch(rng, n, S["chan"], S["chp"]); tp = ch(rng, n, S["types"], S["tpp"])
        age = np.round(rng.exponential(240, n)).astype(int); n24 = rng.poisson(1.6, n); new = (rng.random(n) < .3).astype(int)
        dist = np.round(rng.exponential(35, n), 1); ten = np.round(rng.gamma(2, 30, n)).astype(int)
        la = (np.log(np.maximum(am, 1))-S["amu"])
        lg = .7*la-.0045*age+.38*n24+1.15*new+.013*dist-.006*ten
        for i, l in enumerate(S["chan"]): lg = lg+(chn == l)*[0, .35, -.3, .2][i]
        for i, l in enumerate(S["types"]): lg = lg+(tp == l)*[0, .5, -.4, .8][i]
        extra = np.array([("" if x < .08 else str(int(y))) for x, y in zip(rng.random(n), rng.integers(1, 25, n))], object)
        cols = dict(amount=am, channel=chn, type=tp, age=age, n24=n24, new=new, dist=dist, ten=ten, extra=extra)
    else:
        btl = (rng.random(n) < .13).astype(int); sc = ch(rng, n, S["scen"], S["scp"]); chn = ch(rng, n, S["chan"], S["chp"])
        am = np.round(np.exp(rng.normal(S["amu"], .9, n)), 0)
        ratio = np.where(btl == 1, rng.uniform(.85, .99, n), 1+rng.exponential(.45, n)).round(3)
        cash = rng.beta(1.6, 3, n).round(3); nc = rng.poisson(1.2, n); prior = rng.poisson(.9, n); mon = np.round(rng.gamma(2, 28, n)).astype(int)
        risk = ch(rng, n, ["L", "M", "H"], [.55, .33, .12]); an = ch(rng, n, S["analysts"], [1/len(S["analysts"])]*len(S["analysts"]))
        lg = 1.0*np.log(ratio)+2.3*cash+.36*nc-.016*mon+(risk == "M")*.5+(risk == "H")*1.2
        for i, l in enumerate(S["scen"]): lg = lg+(sc == l)*[0, .3, -.2, .2, -.1, .25, -.3, .1, .15][i]
        S["_pen"] = 2.7; lg = lg-2.7*btl
        extra = np.array([("" if x < .09 else "%02d" % y) for x, y in zip(rng.random(n), rng.integers(10, 60, n))], object)
        cols = dict(scenario=sc, btl=btl, channel=chn, amount=am, ratio=ratio, cash=cash, nc=nc, prior=prior, mon=mon, risk=risk, analyst=an, extra=extra)
    lg = cut(lg, S["rate"])
    y = (rng.random(n) < sig(lg)).astype(int); s = np.round(sig(lg+rng.normal(0, .08, n)), 5)
    d["_g"] = g; d.update({"_"+k: v for k, v in cols.items()}); d["_s"] = s; d["_y"] = y; d["_lg"] = lg
    return d, rng
def ok(S, d):
    c = S["c"]; smp = d[c["sample"]]; s, y = d["_s"], d["_y"]; z = lambda m: abs(y[m].sum()-s[m].sum())/np.sqrt((s[m]*(1-s[m])).sum()+1e-9)
    dev = smp == S["samples"][0]
    for nm in S["samples"]:
        m = smp == nm
        if z(m) > 1.1 or (nm != S["samples"][0] and psi(s[dev], s[m]) > .022): return False
        if abs(auc(s[m], y[m])-auc(s, y)) > .025 or auc(s[m], y[m]) < auc(s[dev], y[dev])-.025: return False
        if top(s[m], S['budget'])[y[m] == 1].mean() < top(s[dev], S['budget'])[y[dev] == 1].mean()-.06: return False
        for k in list(S["show"])[:]:
            if k == "extra": continue
            if psi(d["_"+k][dev], d["_"+k][m]) > .035: return False
        f1 = top(s[m], S['budget']); ym = y[m]; am = d['_amount'][m]; F0 = top(s, S['budget'])
        if abs(f1[ym == 1].mean()-F0[y == 1].mean()) > .08: return False
        if S['kind'] == 'fraud' and (am*ym*f1).sum()/(am*ym).sum() < f1[ym == 1].mean(): return False
        f = top(s, S["budget"])[m]; r = [(f[(d["_g"][m] == l) & (y[m] == 0)].mean(), ((d["_g"][m] == l) & (y[m] == 0)).sum()) for l in S["grp"][0]]
        for a in r:
            for b in r:
                p = (a[0]+b[0])/2
                if abs(a[0]-b[0]) > 1.3*np.sqrt(p*(1-p)*(1/a[1]+1/b[1])+1e-12): return False
    for b in np.array_split(np.argsort(s), 10):
        m = np.zeros(len(s), bool); m[b] = 1
        if z(m) > 2: return False
    for l in S["grp"][0]:
        if z(d["_g"] == l) > 1: return False
        if abs(y[d["_g"] == l].mean()-y.mean()) > 1.2*np.sqrt(y.mean()/(d["_g"] == l).sum()): return False
    f = top(s, S["budget"]); r = [f[(d["_g"] == l)].mean() for l in S["grp"][0]]
    if min(r)/max(r) < .86: return False
    mo = np.array([x[:7] for x in d[c["date"]]])
    for m in set(mo):
        if z(mo == m) > 2.1: return False
    for k in ("channel", "type", "scenario", "analyst"):
        if "_"+k in d:
            for l in set(d["_"+k]):
                if z(d["_"+k] == l) > 1.7: return False
    return True
def fig(S, d):
    c = S["c"]; R = {}; smp = d[c["sample"]]; dev = smp == S["samples"][0]
    for nm in S["samples"]:
        m = smp == nm; s, y = d["_s"][m], d["_y"][m]; a = d["_amount"][m]; f = top(s, S["budget"])
        R[nm] = dict(n=int(m.sum()), ev=int(y.sum()), rate=y.mean(), pred=s.mean(), auc=auc(s, y), rec=f[y == 1].mean(), prec=y[f == 1].mean(), val=(a*y*f).sum()/(a*y).sum(), psi=psi(d["_s"][dev], s),
            lo=min(d[c["date"]][m]), hi=max(d[c["date"]][m]), hold={l: f[(d["_g"][m] == l) & (y == 0)].mean() for l in S["grp"][0]}, share={l: f[d["_g"][m] == l].mean() for l in S["grp"][0]})
        if S["kind"] == "aml":
            b = d["_btl"][m]; R[nm].update(btln=int(b.sum()), btlp=int(y[b == 1].sum()), atln=int((b == 0).sum()), atlp=int(y[b == 0].sum()),
              sc={l: (int(((d["_scenario"][m] == l) & (b == 0)).sum()), int(y[(d["_scenario"][m] == l) & (b == 0)].sum())) for l in S["scen"]})
    return R
exec(open(pathlib.Path(__file__).with_name("spec.py")).read())
