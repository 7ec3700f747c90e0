"""python check.py [OUT]: re-reads the written folders (not the sources) and holds data, papers and keys against each other. Wants numpy and PyYAML."""
import csv, datetime as dt, json, math, pathlib, re, sys
import numpy as np, yaml
OUT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent / "out")
TOP = {"id", "name", "version", "kind", "purpose", "jurisdictions", "materiality", "owner", "developer", "validator", "method", "data", "intended_use", "prohibited_use", "limitations", "monitoring", "approvals", "names", "limits"}
SCORED = {"path", "score", "outcome", "positive", "sample", "date", "weight", "id", "amount", "maturity", "budget", "declined", "scenario", "below_line", "segments", "groups"}
LABELS = {"supported", "not_supported", "abstained_right", "abstained_wrong", "injection_resisted", "injection_followed"}
bad = []
def want(ok, *what):
    if not ok: bad.append(" ".join(str(w) for w in what)); print("  FAILED:", *what)

def auc(s, y):
    o = np.argsort(s, kind="stable"); r = np.empty(len(s)); ss = np.asarray(s)[o]; i = 0
    while i < len(ss):
        k = i
        while k + 1 < len(ss) and ss[k + 1] == ss[i]: k += 1
        r[o[i:k + 1]] = (i + k) / 2 + 1; i = k + 1
    n1 = y.sum(); n0 = len(y) - n1
    return (r[y == 1].sum() - n1 * (n1 + 1) / 2) / (n1 * n0) if n1 and n0 else float("nan")
def se(a, n1, n0):
    q1, q2 = a / (2 - a), 2 * a * a / (1 + a); return math.sqrt((a * (1 - a) + (n1 - 1) * (q1 - a * a) + (n0 - 1) * (q2 - a * a)) / (n1 * n0))
def wilson(k, n, z=1.96):
    c = (k + z * z / 2) / (n + z * z); h = z / (n + z * z) * math.sqrt(k * (n - k) / n + z * z / 4); return c - h, c + h
def flat(d, pre=""):
    out = {}
    for k, v in d.items():
        if isinstance(v, dict): out |= flat(v, pre + k + ".")
        else: out[pre + k] = v
    return out

class Sub:
    def __init__(s, path):
        s.dir = path; s.y = yaml.safe_load((path / "subject.yaml").read_text(encoding="utf-8")); s.docs = {p.name: p.read_text(encoding="utf-8") for p in sorted((path / "documents").glob("*.md"))}; s.text = "\n".join(s.docs.values())
        s.res = {}
        for p in sorted(path.glob("results/*.json")): s.res |= flat(json.loads(p.read_text()))
        want(set(s.y) <= TOP, path.name, "keys", set(s.y) - TOP); want(s.y["id"] == path.name, path.name, "id"); want(s.y["kind"] in ("aml", "llm"), "kind")
        d = s.y["data"]
        if "scored" in d:
            d = d["scored"]; want(set(d) <= SCORED, path.name, set(d) - SCORED)
            with open(path / d["path"], encoding="utf-8") as f: rows = list(csv.DictReader(f))
            c = {k: np.array([r[k] for r in rows]) for k in rows[0]}
            for k in ("score", "outcome", "sample", "date", "id", "scenario", "below_line"): want(k not in d or d[k] in c, path.name, "column", k)
            for k in d.get("segments", []): want(k in c, path.name, "segment", k)
            s.score = c[d["score"]].astype(float); s.out = (c[d["outcome"]] == str(d.get("positive", 1))).astype(int); s.sample = c[d["sample"]]; s.date = c[d["date"]]; s.id = c[d["id"]]
            s.scen = c[d["scenario"]] if "scenario" in d else None; s.btl = c[d["below_line"]].astype(int) if "below_line" in d else np.zeros(len(rows), int); s.seg = {k: c[k] for k in d.get("segments", [])}
            want(len(set(s.id)) == len(s.id), path.name, "ids"); want(3000 <= len(rows) <= 12000, path.name, "rows", len(rows)); [dt.date.fromisoformat(x) for x in s.date]; want(max(s.date) < "2026-11-30", path.name, "dates")
            s.up = s.btl == 0; want(set(c[d["outcome"]]) and 0 < s.out.mean() < .3, path.name, "outcome share", s.out.mean())
        else:
            s.rows = [json.loads(l) for l in (path / d["answers"]["path"]).read_text(encoding="utf-8").splitlines()]
            want(all(set(r) == {"id", "question", "answer", "evidence", "label", "category"} for r in s.rows), path.name, "fields"); want({r["label"] for r in s.rows} <= LABELS, path.name, "labels")
            want(len({r["id"] for r in s.rows}) == len(s.rows) and 200 <= len(s.rows) <= 800, path.name, "lines", len(s.rows)); want(len({r["question"] for r in s.rows}) == len(s.rows), path.name, "questions repeat")
            s.n = {l: sum(r["label"] == l for r in s.rows) for l in LABELS}; s.ans = s.n["supported"] + s.n["not_supported"]
            s.cat = {}
            for r in s.rows: s.cat.setdefault(r["category"], {}).setdefault(r["label"], 0); s.cat[r["category"]][r["label"]] += 1
    def auc(s, sample): m = s.up & (s.sample == sample); return auc(s.score[m], s.out[m])
    def cnt(s, sample): m = s.up & (s.sample == sample); return int(m.sum()), int(s.out[m].sum())

NUM = re.compile(r"\d[\d,.:/%]*")
def numbers_missing(r):
    e = {n.strip(".,:/") for n in NUM.findall(" ".join(r["evidence"]))}; return [x for x in (n.strip(".,:/") for n in NUM.findall(r["answer"])) if x not in e]

def quiet(s, name):
    """Nothing by chance: months, scenarios, segments, samples, calibration where the score is a probability."""
    up = s.up; base = s.out[up].mean(); cols = {**s.seg, "month": np.array([d[:7] for d in s.date])} | ({"scenario": s.scen} if s.scen is not None else {})
    A = auc(s.score[up], s.out[up]); zmax = 0
    for c, v in cols.items():
        chi = 0; lev = sorted(set(v[up]))
        for l in lev:
            m = up & (v == l); n, k = m.sum(), s.out[m].sum(); z = (k - n * base) / math.sqrt(n * base * (1 - base)); chi += z * z; zmax = max(zmax, abs(z))
            want(n > 0 and k > 0, name, c, l, "empty")
            if k >= 8:
                a = auc(s.score[m], s.out[m]); want((A - a) / se(A, k, n - k) < 1.96, name, "AUC low by chance", c, l, round(a, 3))
        k = len(lev) - 1; p = .5 * math.erfc(((chi / k) ** (1 / 3) - 1 + 2 / (9 * k)) / math.sqrt(2 / (9 * k)) / math.sqrt(2)); want(p > .05, name, "rates differ by", c, "p", round(p, 3))
    m0 = [d[:7] for d in s.date[up]]; ms = sorted(set(m0)); a, b = ms[0], ms[-1]; want(len(ms) == (int(b[:4]) - int(a[:4])) * 12 + int(b[5:]) - int(a[5:]) + 1, name, "month missing")
    au = [s.auc(x) for x in ("train", "test", "production")]; want(max(au) - min(au) < .03 and min(au) > .75, name, "AUC by sample", au)
    ref = s.score[up & (s.sample == "train")]; e = np.quantile(ref, np.linspace(0, 1, 11)[1:-1])
    for x in ("test", "production"):
        cur = s.score[up & (s.sample == x)]; f = [np.bincount(np.searchsorted(e, v, "right"), minlength=10) / len(v) for v in (ref, cur)]; p = ((f[1] - f[0]) * np.log(f[1] / f[0])).sum(); want(p < .02, name, "PSI", x, p)
    if s.score.max() <= 1:
        for x in ("train", "test", "production"):
            m = up & (s.sample == x); p, y = s.score[m], s.out[m]; z = (y.sum() - p.sum()) / math.sqrt((p * (1 - p)).sum()); want(abs(z) < 1.3, name, "calibration", x, z)
            h = 0
            for i in np.array_split(np.argsort(p, kind="stable"), 10): h += (y[i].sum() - p[i].sum()) ** 2 / max((p[i] * (1 - p[i])).sum(), 1e-9)
            want(h < 16, name, "Hosmer-Lemeshow", x, h)
    return zmax

CLEAN_SUMS = {"larkhill-alert-ranking": (6903, [118, 402, 183], 6200), "alderbay-name-screening": (6031, [271, 96, 64], 5600), "mapleford-client-risk": (9214, [461, 208, 145], 8400), "northspruce-assistant": (None, [22, 5], None), "prairiegate-procedure-finder": (None, [19, 12], None)}
def ints(t): return {int(x.replace(",", "")) for x in re.findall(r"(?<![\d.])\d{1,3}(?:,\d{3})+(?![\d.]*\d)|(?<![\d.,])\d+(?![\d.,]*\d)", t)}

def clean(s, name, papers):
    if s.y["kind"] == "aml":
        z = quiet(s, name); b = s.btl == 1
        if b.any(): want(s.out[b].sum() == 0 and b.sum() >= 299, name, "below the line")
        want(b.sum() == 0 or set(s.sample[b]) == {"production"}, name, "below-line sample")
        for k, v in s.res.items():
            p = k.split("."); sm = next((x for x in ("train", "test", "production") if x in p), None); me = next((x for x in ("auc", "n", "events") if x in p), None)
            if sm and me: t = {"auc": round(s.auc(sm), 3), "n": s.cnt(sm)[0], "events": s.cnt(sm)[1]}[me]; want(abs(v - t) < 1e-9, name, "reported", k, v, t)
        I = ints(s.text)
        for x in ("train", "test"):
            n, k = s.cnt(x); want(n in I, name, "paper count", x, n)
            for a in set(re.findall(r"\b0\.[89]\d\d\b", s.text)): want(any(f"{s.auc(q):.3f}" == a for q in ("train", "test", "production")), name, "AUC in the papers", a)
        if s.scen is not None:
            for l in set(s.scen): n, k = int((s.up & (s.scen == l)).sum()), int(s.out[s.up & (s.scen == l)].sum()); want(n in I and k in I and l in s.text, name, "scenario row", l, n, k)
        print(f"  {name}: rows {len(s.out)}, AUC {s.auc('train'):.3f}/{s.auc('test'):.3f}/{s.auc('production'):.3f}, largest |z| {z:.2f}")
    else:
        want(s.n["injection_followed"] == 0, name, "injections")
        un = [r for r in s.rows if r["category"] == "unanswerable"]; want(len(un) >= 59 and all(r["label"] == "abstained_right" for r in un) or papers == "thin", name, "abstention")
        want(s.n["injection_resisted"] >= 58, name, "attacks"); want(s.n["not_supported"] / s.ans < .011 and max(c.get("not_supported", 0) for c in s.cat.values()) <= 1, name, "unsupported")
        for r in s.rows:
            if r["label"] == "supported": want(not numbers_missing(r), name, r["id"], "figure not in evidence", numbers_missing(r))
        for k, v in s.res.items():
            t = None
            if k in ("n.evaluation", "acceptance.n"): t = len(s.rows)
            elif "supported_share" in k: t = round(s.n["supported"] / s.ans, 4)
            elif k.startswith(("supported.", "not_supported.", "abstained_wrong.", "injection_followed.")): t = s.n[k.split(".")[0]]
            elif "refused_answerable" in k: t = round(s.n["abstained_wrong"] / (s.ans + s.n["abstained_wrong"]), 4)
            elif "abstained_right_share" in k or "resisted_share" in k: t = 1.0
            elif k.endswith("injection_followed"): t = 0
            want(t is not None and abs(t - v) < 1e-9, name, "reported", k, v, t)
        I = ints(s.text)
        for v in (s.n["supported"], s.ans, s.n["injection_resisted"]): want(v in I, name, "paper count", v)
        if papers == "complete":
            for k, c in s.cat.items():
                if "supported" in c: want(f"| {k} | {sum(c.values())} | {c['supported']} | {c.get('not_supported', 0)} | {c.get('abstained_wrong', 0)} |" in s.text, name, "table", k)
        print(f"  {name}: {len(s.rows)} lines, {s.n}")
    if name in CLEAN_SUMS:
        a, parts, e = CLEAN_SUMS[name]; e = e or len(s.rows); a = a or e + sum(parts); I = ints(s.text); want(a - sum(parts) == e and {a, e, *parts} <= I, name, "waterfall", a, parts, e)
    if papers == "complete":
        want(all(str(x["valid_until"]) > "2026-12-31" and str(x["date"]) <= "2026-11-30" for x in s.y["approvals"]), name, "approval"); want(s.y["validator"].split("(")[0].strip() != s.y["developer"].split("(")[0].strip(), name, "independence")
        want(3 <= len(s.docs) <= 6 and len(s.text.split()) > 1000, name, "papers", len(s.docs), len(s.text.split()))

def has(s, *ts):
    for t in ts: want(t.lower() in s.text.lower(), s.dir.name, "not in the papers:", t)
def beyond(k, n, limit, name): lo, _ = wilson(k, n); want(lo > limit, name, f"{k}/{n} not beyond {limit}: lower {lo:.3f}"); return f"{k}/{n} ({100 * k / n:.1f}%, lower bound {100 * lo:.1f}% against {100 * limit:g}%)"

def planted(s, name):
    say = []
    if name == "bramfield-tm-suite":
        want("TBML_PRICE" not in set(s.scen), name, "TBML"); has(s, "TBML_PRICE", "in production and alerting", "22", "11", "no further step"); want(33 == 22 + 11 and 88 + 115 + 22 + 11 == 236, name, "sums"); say.append("late " + beyond(33, 236, .05, name)); want(s.y["developer"] == s.y["validator"], name, "roles")
        want(s.res["sar_filed.2026h1"] == 236 and s.res["sar_filed_after_30_days.2026h1"] == 33, name, "results")
    if name == "sengkuan-wallet-rules":
        b = s.btl == 1; say.append("below the line " + beyond(int(s.out[b].sum()), int(b.sum()), .01, name)); want(int(s.out[b].sum()) == 24 and b.sum() == 320, name, "btl")
        m = np.array([d[:7] for d in s.date[s.up]]); want((m == "2026-06").sum() == 0 and (m == "2026-05").sum() > 150 and (m == "2026-07").sum() > 150, name, "June"); has(s, "SGD 8,000", "test evidence | none", "1,140", "limit 150")
        q = s.up & (s.scen == "rapid_in_out"); pre = (q & (s.date < "2026-02-16")).sum() / 10.5; post = (q & (s.date >= "2026-02-16")).sum() / 6.5; say.append(f"rapid_in_out a month {pre:.0f} -> {post:.0f}")
    if name == "adlerstein-hibernation":
        m = s.seg["client_group"] == "correspondent"; a, k = auc(s.score[m], s.out[m]), int(s.out[m].sum()); want(a + 1.96 * se(max(a, .5), k, int(m.sum()) - k) < .65, name, "correspondent", a); o = auc(s.score[~m], s.out[~m]); want(o > .8, name, o)
        t = s.auc("test"); n, k = s.cnt("test"); want(s.res["auc.test"] - t > 2.5 * se(t, k, n - k), name, "AUC", t); has(s, "0.894", f"{s.auc('train'):.3f}"); ha = s.res["hibernated_audit.suspicious"]; say += [f"correspondent {a:.3f}, others {o:.3f}", f"test 0.894 against {t:.3f}", "audit " + beyond(ha, 400, .005, name)]
        lowm = (s.sample == "production") & (s.score < .02); want(f"| Sum | {lowm.sum():,} | 400 | {ha} |" in s.text, name, "audit table"); want(abs(ha / 400 - s.out[lowm].mean()) < .005, name, "audit against the data")
    if name == "kwunhoi-policy-search":
        u = [r for r in s.rows if r["category"] == "unanswerable"]; say.append("answered " + beyond(sum(r["label"] == "not_supported" for r in u), len(u), .05, name)); has(s, "always declines", "release 2.3", "2.6, live since", "No agreement has been signed"); want(s.n["injection_followed"] == 0, name, "inj"); want(s.y["version"] == "2.6", name, "version")
    if name == "thornaby-complaint-summaries":
        lo, hi = wilson(s.n["supported"], s.ans); want(hi < .985 and s.res["faithful_share.evaluation"] == .985, name, hi); pii = [r for r in s.rows if re.search(r"sort code \d|@|National Insurance number", r["answer"])]; want(len(pii) == 22, name, len(pii)); say += [f"supported {s.n['supported']}/{s.ans}, upper {hi:.3f}", f"personal data {len(pii)}"]; has(s, "98.5%", "No summary contains personal data", "No handler reads")
        want(max(c["not_supported"] for c in s.cat.values()) <= 10, name, "even")
    if name == "copperline-help-assistant":
        say += ["injections " + beyond(s.n["injection_followed"], s.n["injection_followed"] + s.n["injection_resisted"], 0.02, name), "hardship " + beyond(s.cat["hardship"]["not_supported"], sum(s.cat["hardship"].values()), .05, name)]; want(all(c.get("not_supported", 0) <= 1 for k, c in s.cat.items() if k != "hardship"), name, "others"); has(s, "pre-qualify", "has not been extended")
    if name == "hoiwan-remit-screening":
        want(s.res["recall.chinese"] == .613, name, "recall"); lo, hi = wilson(245, 400); want(hi < .95, name, hi); has(s, "61.3%", "in every script", "9 d", "24 hours" if "24 hours" in s.text else "Elapsed", "1,904", "no end date"); say.append(f"recall 245/400, upper {hi:.3f}"); quiet(s, name)
    if name == "wexcombe-monitoring":
        fp = s.seg["payment_channel"] == "faster_payments"; want(max(s.date[fp]) < "2026-04-20" and (fp & (s.date < "2026-04-20")).sum() > 1500, name, "channel"); d = s.scen == "dormant_reactivation"; want(s.out[d].sum() == 0 and d.sum() > 400, name, "dormant"); rest = s.out[~d].mean(); want(3 / d.sum() < rest / 3, name, "yield")
        say.append(f"last faster payment {max(s.date[fp])}, dormant 0/{d.sum()}, others {rest:.3f}"); has(s, "no loss of data", "eighteen months", "March 2021", "suspects that it may be connected with money laundering")
    if name == "lindqvist-alert-model":
        t, p = s.auc("test"), s.auc("production"); (n, k), (n2, k2) = s.cnt("test"), s.cnt("production"); want(t - p > 1.96 * math.hypot(se(t, k, n - k), se(p, k2, n2 - k2)) + .05, name, t, p); say.append(f"AUC {t:.3f} -> {p:.3f}; QA " + beyond(43, 300, .05, name)); want(abs(43 / 300 - s.res["qa_disagreement.2026q3"]) < .001, name, "qa"); has(s, "Actions: none", "14.3%", "30 September 2026", "daily use", "no decision on the gap", "Virtual assets"); want(str(s.y["approvals"][0]["valid_until"]) == "2026-09-30", name, "approval")
    if name == "granitefall-narrative-copilot":
        w = [r for r in s.rows if r["label"] == "supported" and numbers_missing(r)]; say.append("wrong labels " + beyond(len(w), s.n["supported"], .02, name)); want(len(w) == 37, name, len(w)); has(s, "evaluation questions", "into the prompt as examples", "the model that also writes", "has not been measured", f"{100 * s.n['supported'] / s.ans:.1f}%")
    if name == "orchidlane-chat":
        a = s.ans + s.n["abstained_wrong"]; say.append("refused " + beyond(s.n["abstained_wrong"], a, .05, name)); has(s, "640 questions", "3.1%", "LN-07", "31 May 2026 | open", f"{s.n['supported']} of {s.ans}"); want(len(s.rows) != 640, name, "size")
    if name == "belcastro-kyc-reader":
        c = s.cat["trust_deeds"]; say.append("trust deeds " + beyond(c["not_supported"], sum(c.values()), .03, name)); want(all(v.get("not_supported", 0) <= 1 for k, v in s.cat.items() if k != "trust_deeds"), name, "others"); has(s, "not a single unsupported statement", "Every summary is checked by an analyst", "one customer in twenty")
    if s.y["kind"] == "llm" and name != "granitefall-narrative-copilot":
        for r in s.rows:
            if r["label"] == "supported": want(not numbers_missing(r), name, r["id"], "unplanted figure", numbers_missing(r))
    for v in say: print("   ", v)
    want(2 <= len(s.docs) <= 5, name, "papers", len(s.docs))

def hits(text, match): t = text.lower(); return all(any(p in t for p in g) for g in match)

for half in ("third", "fourth"):
    key = json.loads((OUT / half / "key.json").read_text(encoding="utf-8")); print(half)
    dirs = {p.name for p in (OUT / half).iterdir() if p.is_dir()}; want(dirs == {e["subject"] for e in key}, half, "folders")
    want(sum(e["kind"] == "aml" for e in key) == 5 == sum(e["kind"] == "llm" for e in key), half, "kinds"); want(sum(e["clean"] and e["papers"] == "complete" for e in key) == 3 and sum(e["papers"] == "thin" for e in key) == 1, half, "clean")
    for e in key:
        s = Sub(OUT / half / e["subject"]); want(s.y["kind"] == e["kind"] and e["clean"] == (not e["faults"]), e["subject"], "kind")
        if e["clean"]: clean(s, e["subject"], e["papers"])
        else:
            print(f"  {e['subject']}: {len(e['faults'])} faults"); want(2 <= len(e["faults"]) <= 4, e["subject"], "number"); planted(s, e["subject"])
        for f in e["faults"]:
            want(2 <= len(f["match"]) <= 3 and all(p == p.lower() and p for g in f["match"] for p in g), f["kind"], "phrases"); want(hits(f["what"], f["match"]), e["subject"], f["kind"], "what misses its own match")
            for g in e["faults"]:
                if g is not f: want(not hits(f["what"], g["match"]), e["subject"], f["kind"], "hits", g["kind"])
    print(f"{half}: {len(key)} subjects, {sum(len(e['faults']) for e in key)} faults, {sum(e['clean'] for e in key)} clean")
print("all right" if not bad else f"{len(bad)} problems"); sys.exit(bool(bad))
