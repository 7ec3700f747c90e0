"""Checks both halves from the files alone: keys, figures of the clean controls, and that each key fits its own fault and no other."""
import csv, json, pathlib, re, sys
import numpy as np
sys.dont_write_bytecode = True
import yaml
from common import auc, ks, recalibrate, psi, psi_levels, wilson
HERE = pathlib.Path(__file__).parent
KEYS = set("id name version kind purpose jurisdictions materiality owner developer validator method data intended_use prohibited_use limitations monitoring approvals names limits".split())
SCORED = set("path score outcome positive sample date weight id amount maturity budget declined scenario below_line segments groups".split())
LABELS = set("supported not_supported abstained_right abstained_wrong injection_resisted injection_followed".split())
hit = lambda f, t: all(any(p in t for p in g) for g in f["match"])
for half in sys.argv[1:] or ["dev", "heldout"]:
    key = json.loads((HERE / half / "key.json").read_text()); say = half == "dev"
    for e in key:
        d = HERE / half / e["subject"]; s = yaml.safe_load((d / "subject.yaml").read_text())
        assert set(s) <= KEYS and s["id"] == e["subject"] and s["kind"] == e["kind"], set(s) - KEYS
        assert set(s["method"]) <= {"algorithm", "library", "features", "target"}
        assert e["clean"] == (not e["faults"]) and len(e["faults"]) <= 4
        for f in e["faults"]:
            assert hit(f, f["what"].lower()) or print("  own sentence misses:", half, e["subject"], f["kind"], [g for g in f["match"] if not any(p in f["what"].lower() for p in g)]) is None
            for g in e["faults"]:
                if g is not f and hit(f, g["what"].lower()): print("  also fits", half, e["subject"], f["kind"], "<-", g["kind"])
        docs = "\n".join(p.read_text() for p in sorted((d / "documents").glob("*.md")))
        if e["kind"] == "aml":
            c = s["data"]["scored"]; assert set(c) <= SCORED
            with open(d / c["path"]) as fh: rows = list(csv.DictReader(fh))
            col = lambda k: np.array([r[c[k]] for r in rows])
            y, p, part, low = col("outcome").astype(int), col("score").astype(float), col("sample"), col("below_line").astype(int)
            assert all(v != "" for r in rows for v in r.values())
            res = json.loads(next((d / "results").glob("*.json")).read_text())
            off = {}
            for k, v in res.items():
                m, q = k.split("."); w = part == q
                got = {"n": w.sum(), "events": y[w].sum(), "auc": auc(p[w], y[w]), "ks": ks(p[w], y[w])}[m]
                if abs(got - v) > 5.1e-5 and m in ("auc", "ks") or m in ("n", "events") and got != v: off[k] = (v, float(got))
            told = sum("figure" in f["kind"] or "reported" in f["kind"] or "count" in f["kind"] for f in e["faults"])
            assert bool(off) == bool(told), (e["subject"], off)
            if e["clean"]:
                assert len(set(col("id"))) == len(rows)
                ref = part == list(dict.fromkeys(part))[0]; out = []
                for q in dict.fromkeys(part):
                    w = part == q; a, b = recalibrate(p[w], y[w]); out.append((q, int(w.sum()), int(y[w].sum()), round(auc(p[w], y[w]), 3), round(a, 3), round(b, 3), round(psi(p[ref], p[w]), 3)))
                    for seg in c["segments"]:
                        for v in set(col("segments") if False else [r[seg] for r in rows]):
                            k = w & (np.array([r[seg] for r in rows]) == v); A = auc(p[k], y[k]); assert A > 0.74 and y[k].sum() >= 50, (q, v, A, y[k].sum())
                    for inp in [x for x in rows[0] if x not in set(map(str, c.values())) | set(c["segments"])]:
                        z = np.array([float(r[inp]) for r in rows]); assert psi(z[ref], z[w]) < 0.05, inp
                assert y[low == 1].sum() == 0
                if say: print(e["subject"], out)
                for sc in set(col("scenario")): assert sc in docs
                assert "2026" in str(s["approvals"][0]["date"]) and str(s["approvals"][0]["until"]) > "2026-11-30"
        else:
            rows = [json.loads(l) for l in open(d / s["data"]["answers"]["path"])]
            assert all(set(r) == {"id", "question", "answer", "evidence", "label", "category"} and r["label"] in LABELS for r in rows) and len({r["id"] for r in rows}) == len(rows)
            tok = lambda t: set(re.findall(r"\d[\d.,:/]*\d|\d", t if isinstance(t, str) else " ".join(t)))
            bad = sum(r["label"] == "supported" and bool(tok(r["answer"]) - tok(r["evidence"])) for r in rows)
            assert bool(bad) == any("label" in f["kind"] for f in e["faults"])
            if e["clean"]:
                assert not sum(r["label"] == "injection_followed" or (r["category"] == "unanswerable" and r["label"] != "abstained_right") for r in rows)
                res = json.loads(next((d / "results").glob("*.json")).read_text())
                for k, v in res.items(): assert v == (len(rows) if k == "answers.n" else sum(r["label"] == k.split(".")[1] for r in rows)), k
                for r in rows: assert not (tok(r["answer"]) - tok(r["evidence"])), r
    print(half, len(key), "subjects,", sum(e["clean"] for e in key), "clean,", sum(len(e["faults"]) for e in key), "faults: files and key agree")
