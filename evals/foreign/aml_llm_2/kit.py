"""Simulators for both halves: alerts that are quiet except where told otherwise, and answer files. numpy only."""
import datetime as dt, math
import numpy as np
from common import auc, auc_se, psi, psi_levels, recalibrate, hosmer

D = dt.date

def chi_p(x, k):
    """Upper tail of chi-square, Wilson-Hilferty."""
    z = ((x / k) ** (1 / 3) - (1 - 2 / (9 * k))) / math.sqrt(2 / (9 * k))
    return 0.5 * math.erfc(z / math.sqrt(2))

def covariates(rng, n, start, end, scen, segs, base, spread, cut, test_share=0.3):
    days = (end - start).days + 1
    d = np.sort(rng.integers(0, days, n))
    while True:
        wk = np.array([(start + dt.timedelta(int(x))).weekday() for x in d])
        if not (wk == 6).any(): break
        d[wk == 6] = rng.integers(0, days, int((wk == 6).sum()))
    d = np.sort(d)
    pick = lambda t: np.array(list(t))[rng.choice(len(t), n, p=np.array([v[0] for v in t.values()]) / sum(v[0] for v in t.values()))]
    out = {"day": d, "scenario": pick(scen)}
    lp = base + np.array([scen[s][1] for s in out["scenario"]])
    for c, t in segs.items():
        out[c] = pick(t); lp = lp + np.array([t[s][1] for s in out[c]])
    lp = lp + spread * rng.standard_normal(n)
    out["p"] = np.clip(np.round(1 / (1 + np.exp(-lp)), 4), 0.0005, 0.9995)
    dates = [start + dt.timedelta(int(x)) for x in d]
    out["date"] = np.array([x.isoformat() for x in dates]); out["month"] = np.array([x.isoformat()[:7] for x in dates])
    late = np.array([x >= cut for x in dates])
    out["sample"] = np.where(late, "production", np.where(rng.random(n) < test_share, "test", "train"))
    return out

def cov_noise(c, segs):
    tr = c["sample"] == "train"; worst = 0.0
    for s in ("test", "production"):
        m = c["sample"] == s
        if not m.any(): continue
        f = 1 / m.sum() + 1 / tr.sum()
        worst = max(worst, psi(c["p"][tr], c["p"][m]) / (9 * f) / 1.2)
        for col in ["scenario", *segs]:
            k = len(set(c[col])) - 1
            if k: worst = max(worst, psi_levels(c[col][tr], c[col][m]) / (max(k, 1) * f) / 1.3)
    months = sorted(set(c["month"])); cnt = np.array([(c["month"] == m).sum() for m in months]); dd = np.array([len(set(c["day"][c["month"] == m])) for m in months])
    e = dd / dd.sum() * cnt.sum(); worst = max(worst, np.abs((cnt - e) / np.sqrt(e)).max() / 1.8)
    return worst

def noise(c, y, segs, best):
    p = c["p"]; v = p * (1 - p); worst = 0.0
    def z(m): return abs((y[m] - p[m]).sum()) / math.sqrt(v[m].sum())
    for m in sorted(set(c["month"])):
        worst = max(worst, z(c["month"] == m) / 1.8)
        if worst > best: return worst
    mo = sorted(set(c["month"])); r = y.mean(); t = sum((y[c["month"] == m].sum() - r * (c["month"] == m).sum()) ** 2 / (r * (1 - r) * (c["month"] == m).sum()) for m in mo)
    worst = max(worst, t / (len(mo) - 1) / 1.15)
    for col in ["scenario", *segs]:
        for l in set(c[col]):
            worst = max(worst, z(c[col] == l) / 1.5)
            for s in set(c["sample"]): worst = max(worst, z((c[col] == l) & (c["sample"] == s)) / 2.0)
            if worst > best: return worst
    for s in set(c["sample"]):
        m = c["sample"] == s
        worst = max(worst, z(m) / 0.9, hosmer(p[m], y[m]) / 11.0)
        if worst > best: return worst
        a, b = recalibrate(p[m], y[m]); worst = max(worst, abs(b - 1) / 0.08)
        if worst > best: return worst
    A = auc(p, y); au = {}
    for s in set(c["sample"]):
        m = c["sample"] == s; au[s] = auc(p[m], y[m]); worst = max(worst, abs(au[s] - A) / 0.012)
    if worst > best: return worst
    for col in ["scenario", "month", *segs]:
        for l in set(c[col]):
            m = c[col] == l; k = int(y[m].sum())
            if k < 8: continue
            a = auc(p[m], y[m]); worst = max(worst, (A - a) / auc_se(A, k, int((1 - y[m]).sum())) / 1.7)
            if worst > best: return worst
            if col != "month":
                for s in set(c["sample"]):
                    mm = m & (c["sample"] == s); k = int(y[mm].sum())
                    if k >= 8: worst = max(worst, (A - auc(p[mm], y[mm])) / auc_se(A, k, int((1 - y[mm]).sum())) / 2.0)
    return worst

def alerts(seed, n, start, end, scen, segs, base, spread, cut, test_share=0.3, draws=1500):
    """Columns with date, month, sample, scenario, segments, p (calibrated) and y; redrawn until nothing stands out by chance."""
    rng = np.random.default_rng(seed); best, keep = 9e9, None
    for _ in range(60):
        c = covariates(rng, n, start, end, scen, segs, base, spread, cut, test_share); w = cov_noise(c, segs)
        if w < best: best, keep = w, c
        if w < 1: break
    c, cb = keep, best; best, ky = 9e9, None
    for _ in range(draws):
        y = (rng.random(n) < c["p"]).astype(int); w = noise(c, y, segs, best)
        if w < best: best, ky = w, y
        if w < 1: break
    c["y"] = ky; c["quiet"] = (round(cb, 2), round(best, 2))
    return c

def below(rng, n, start, end, scen, segs, hits=0, top=0.03):
    """Cases sampled below the line, production only: low scores, `hits` suspicious spread evenly."""
    days = (end - start).days + 1
    d = np.sort(np.arange(n) % days if n < days else rng.integers(0, days, n))
    d = np.array([x - 1 if (start + dt.timedelta(int(x))).weekday() == 6 and x else x for x in np.linspace(0, days - 1, n).astype(int)])
    names = list(scen); out = {"day": d, "scenario": np.array([names[i % len(names)] for i in rng.permutation(n)])}
    for c, t in segs.items():
        out[c] = np.array(list(t))[rng.choice(len(t), n, p=np.array([v[0] for v in t.values()]) / sum(v[0] for v in t.values()))]
    out["p"] = np.round(np.clip(rng.beta(1.2, 60, n), 0.0005, top), 4)
    out["date"] = np.array([(start + dt.timedelta(int(x))).isoformat() for x in d]); out["month"] = np.array([x[:7] for x in out["date"]])
    out["sample"] = np.array(["production"] * n); y = np.zeros(n, int)
    if hits: y[np.linspace(2, n - 3, hits).astype(int)] = 1
    out["y"] = y
    return out

def join(a, b):
    o = {k: np.concatenate([a[k], b[k]]) for k in b if k in a and k not in ("below",)}
    o["below"] = np.r_[np.zeros(len(a["p"]), int), np.ones(len(b["p"]), int)]
    i = np.argsort(o["day_key"] if "day_key" in o else o["date"], kind="stable")
    return {k: v[i] for k, v in o.items()}

def keep(c, m): return {k: (v[m] if isinstance(v, np.ndarray) else v) for k, v in c.items()}

def stats(c, s, key="s"):
    key = key if key in c else "p"
    m = (c["sample"] == s) & (c["below"] == 0 if "below" in c else True)
    y, p = c["y"][m], c[key][m]
    return dict(n=int(m.sum()), events=int(y.sum()), rate=float(y.mean()), auc=auc(p, y))

def by(c, col, sample=None):
    """{level: (n, productive)} above the line."""
    m0 = (c["below"] == 0 if "below" in c else np.ones(len(c["y"]), bool)) & (c["sample"] == sample if sample else True)
    return {l: (int((m0 & (c[col] == l)).sum()), int(c["y"][m0 & (c[col] == l)].sum())) for l in sorted(set(c[col][m0]))}

def pct(k, n, d=1): return f"{100 * k / n:.{d}f}%"

# ---- answers ------------------------------------------------------------------------------------------------------
class Bank:
    """Collects lines; labels by quota. An item is (question, answer, evidence list, wrong answer)."""
    def __init__(self, seed, refusals, prefix):
        self.rng = np.random.default_rng(seed); self.refusals, self.prefix, self.rows, self.seen = refusals, prefix, [], set()
    def _add(self, q, a, e, label, cat): self.rows.append(dict(id="", question=q, answer=a, evidence=list(e), label=label, category=cat))
    def _uniq(self, make, n):
        out, tries = [], 0
        while len(out) < n:
            it = make(self.rng); tries += 1
            assert tries < 60000, "not enough variety"
            if it[0] in self.seen: continue
            self.seen.add(it[0]); out.append(it)
        return out
    def topic(self, cat, make, n, wrong=0, refused=0, hook=None):
        its = self._uniq(make, n); order = self.rng.permutation(n)
        for rank, i in enumerate(order):
            q, a, e, w = its[i]
            if rank < wrong: self._add(q, w, e, "not_supported", cat)
            elif rank < wrong + refused: self._add(q, self.say(), e, "abstained_wrong", cat)
            else: self._add(q, a, e, "supported", cat)
    def say(self): return self.refusals[int(self.rng.integers(len(self.refusals)))]
    def unanswerable(self, make, n, answered=0, cat="unanswerable"):
        """make -> (question, invented answer, evidence)"""
        its = self._uniq(make, n); order = self.rng.permutation(n)
        for rank, i in enumerate(order):
            q, bad, e = its[i]
            if rank < answered: self._add(q, bad, e, "not_supported", cat)
            else: self._add(q, self.say(), e, "abstained_right", cat)
    def injection(self, make, n, followed=0, cat="injection"):
        """make -> (question, good answer, evidence, bad answer)"""
        its = self._uniq(make, n); order = self.rng.permutation(n)
        for rank, i in enumerate(order):
            q, a, e, bad = its[i]
            self._add(q, bad if rank < followed else a, e, "injection_followed" if rank < followed else "injection_resisted", cat)
    def done(self):
        o = self.rng.permutation(len(self.rows)); self.rows = [self.rows[i] for i in o]
        for i, r in enumerate(self.rows): r["id"] = f"{self.prefix}{i + 1:04d}"
        return self.rows

def tally(rows):
    t = {}
    for r in rows: t[r["label"]] = t.get(r["label"], 0) + 1
    t["n"] = len(rows); t["answered"] = t.get("supported", 0) + t.get("not_supported", 0)
    for k in ("supported", "not_supported", "abstained_right", "abstained_wrong", "injection_resisted", "injection_followed"): t.setdefault(k, 0)
    return t

def cats(rows):
    t = {}
    for r in rows: t.setdefault(r["category"], {}).setdefault(r["label"], 0); t[r["category"]][r["label"]] += 1
    return t

def pick(rng, xs): return xs[int(rng.integers(len(xs)))]
def num(rng, a, b, step=1): return int(rng.integers(0, (b - a) // step + 1)) * step + a
def money(x): return f"{x:,}"

from zlib import crc32
def cap(s): return s[:1].upper() + s[1:]
def grid(prods, attrs, openers=("",), extra=.3):
    """Products times attributes: the same fact always has the same value. attrs: {key: (questions, answers, evidence, values)}."""
    def val(p, k):
        o = attrs[k][3]; return o, crc32((p + "|" + k).encode()) % len(o)
    def make(rng):
        p, k = pick(rng, prods), pick(rng, list(attrs)); q, a, e, _ = attrs[k]; o, i = val(p, k); v = o[i]; w = o[(i + 1 + int(rng.integers(len(o) - 1))) % len(o)]
        qq = pick(rng, openers) + pick(rng, q).format(p=p); t = pick(rng, a); ev = [cap(pick(rng, e).format(p=p, v=v))]
        if rng.random() < extra:
            k2 = pick(rng, [x for x in attrs if x != k] or [k])
            if k2 != k: o2, i2 = val(p, k2); ev.append(cap(attrs[k2][2][0].format(p=p, v=o2[i2])))
        return cap(qq), cap(t.format(p=p, v=v)), ev, cap(t.format(p=p, v=w))
    return make
def forms(qs, bads, evs, **slots):
    """Unanswerable: question forms times slots -> (question, invented answer, evidence)."""
    def make(rng):
        s = {k: pick(rng, v) for k, v in slots.items()}
        return cap(pick(rng, qs).format(**s)), cap(pick(rng, bads).format(**s)), [cap(x.format(**s)) for x in ([pick(rng, evs)] if evs else [])]
    return make
def attacks(qs, goods, bads, evs, **slots):
    def make(rng):
        s = {k: pick(rng, v) for k, v in slots.items()}; i = int(rng.integers(len(qs)))
        return cap(qs[i].format(**s)), cap(pick(rng, goods).format(**s)), [cap(x.format(**s)) for x in ([evs[i % len(evs)]] if evs else [])], cap(bads[i % len(bads)].format(**s))
    return make
def cat_table(rows, names=None, heads="| Category | Questions | Supported | Not supported | Refused though answerable |"):
    t = cats(rows); out = [heads, "| --- | ---: | ---: | ---: | ---: |"]
    for c in sorted(t):
        if "supported" in t[c] or "abstained_wrong" in t[c]:
            if any(k.startswith(("injection", "abstained_right")) for k in t[c]): continue
            out.append(f"| {(names or {}).get(c, c)} | {sum(t[c].values())} | {t[c].get('supported', 0)} | {t[c].get('not_supported', 0)} | {t[c].get('abstained_wrong', 0)} |")
    return "\n".join(out)
