"""Tools shared by both halves: measures, a small YAML writer, file writing. numpy only."""
import csv, json, math, pathlib, shutil
import numpy as np

def auc(s, y):
    s, y = np.asarray(s, float), np.asarray(y, int)
    n1, n0 = int(y.sum()), int((1 - y).sum())
    if n1 == 0 or n0 == 0:
        return float("nan")
    _, inv, cnt = np.unique(s, return_inverse=True, return_counts=True)
    mid = np.cumsum(cnt) - (cnt - 1) / 2.0
    return float((mid[inv][y == 1].sum() - n1 * (n1 + 1) / 2) / (n1 * n0))

def auc_se(a, n1, n0):
    q1, q2 = a / (2 - a), 2 * a * a / (1 + a)
    return math.sqrt((a * (1 - a) + (n1 - 1) * (q1 - a * a) + (n0 - 1) * (q2 - a * a)) / (n1 * n0))

def ks(s, y):
    s, y = np.asarray(s, float), np.asarray(y, int)
    u = np.unique(s)
    f1 = np.searchsorted(np.sort(s[y == 1]), u, "right") / y.sum()
    f0 = np.searchsorted(np.sort(s[y == 0]), u, "right") / (1 - y).sum()
    return float(np.abs(f1 - f0).max())

def psi(ref, cur, k=10):
    e = np.quantile(ref, np.linspace(0, 1, k + 1)[1:-1])
    a = np.bincount(np.searchsorted(e, ref, "right"), minlength=k) / len(ref)
    b = np.bincount(np.searchsorted(e, cur, "right"), minlength=k) / len(cur)
    a, b = np.maximum(a, 1e-4), np.maximum(b, 1e-4)
    return float(((b - a) * np.log(b / a)).sum())

def psi_levels(ref, cur):
    lev = sorted(set(ref) | set(cur))
    a = np.array([max(np.mean(ref == v), 1e-4) for v in lev]); b = np.array([max(np.mean(cur == v), 1e-4) for v in lev])
    return float(((b - a) * np.log(b / a)).sum())

def recalibrate(p, y):
    """Intercept with slope fixed at 1, and slope of a free fit on the log-odds of the score."""
    p, y = np.clip(np.asarray(p, float), 1e-9, 1 - 1e-9), np.asarray(y, float)
    z = np.log(p / (1 - p))
    a = 0.0
    for _ in range(30):
        m = 1 / (1 + np.exp(-(z + a))); a += (y - m).sum() / (m * (1 - m)).sum()
    X = np.column_stack([np.ones_like(z), z]); b = np.array([0.0, 1.0])
    for _ in range(40):
        m = 1 / (1 + np.exp(-X @ b)); w = m * (1 - m)
        b = b + np.linalg.solve(X.T @ (X * w[:, None]), X.T @ (y - m))
    return float(a), float(b[1])

def hosmer(p, y, g=10):
    """Hosmer-Lemeshow statistic over equal-count groups; about chi-square(g) on new data."""
    o = np.argsort(p, kind="stable"); t = 0.0
    for i in np.array_split(o, g):
        e = p[i].sum(); v = (p[i] * (1 - p[i])).sum(); t += (y[i].sum() - e) ** 2 / max(v, 1e-9)
    return float(t)

def wilson(k, n, z=1.959964):
    c = (k + z * z / 2) / (n + z * z); h = z / (n + z * z) * math.sqrt(k * (n - k) / n + z * z / 4)
    return max(0.0, c - h), min(1.0, c + h)

# ---- files --------------------------------------------------------------------------------------------------------
class Raw(str):
    """Written into YAML as it stands (dates, numbers)."""

def _scalar(v):
    if isinstance(v, Raw): return str(v)
    if isinstance(v, bool): return "true" if v else "false"
    if v is None: return "null"
    if isinstance(v, (int, float)): return repr(v)
    return json.dumps(v, ensure_ascii=False)

def yaml_text(v, ind=0):
    pad, out = "  " * ind, []
    if isinstance(v, dict):
        for k, w in v.items():
            if isinstance(w, (dict, list)) and w:
                out.append(f"{pad}{k}:"); out.append(yaml_text(w, ind + 1))
            else:
                out.append(f"{pad}{k}: {_scalar(w)}")
    else:
        for w in v:
            if isinstance(w, dict):
                lines = yaml_text(w, ind + 1).split("\n")
                lines[0] = f"{pad}- {lines[0].strip()}"
                out.extend(lines)
            else:
                out.append(f"{pad}- {_scalar(w)}")
    return "\n".join(out)

RESULTS = "flat"       # or "facts": a list of {id, label, value, n, sample}

class Folder:
    def __init__(self, root, name):
        self.dir = pathlib.Path(root) / name
        if self.dir.exists(): shutil.rmtree(self.dir)
        self.dir.mkdir(parents=True)
    def text(self, path, body):
        p = self.dir / path; p.parent.mkdir(parents=True, exist_ok=True)
        p.write_text(body.strip("\n") + "\n", encoding="utf-8")
    def subject(self, d): self.text("subject.yaml", yaml_text(d))
    def results(self, path, figures):
        """figures: {id: value}"""
        if RESULTS == "flat": body = figures
        else: body = [{"id": k, "label": k.replace(".", " ").replace("_", " "), "value": v, "sample": k.split(".")[-1]} for k, v in figures.items()]
        self.text(path, json.dumps(body, indent=2))
    def table(self, path, cols):
        p = self.dir / path; p.parent.mkdir(parents=True, exist_ok=True)
        names = list(cols)
        with open(p, "w", newline="", encoding="utf-8") as f:
            w = csv.writer(f, lineterminator="\n"); w.writerow(names); w.writerows(zip(*[cols[n] for n in names]))
    def answers(self, rows):
        self.text("data/answers.jsonl", "\n".join(json.dumps(r, ensure_ascii=False) for r in rows))

def fault(kind, what, size, *match):
    for g in match: assert all(p == p.lower() for p in g), g
    return {"kind": kind, "what": what, "size": size, "match": [list(g) for g in match]}

def entry(name, kind, faults, papers):
    return {"subject": name, "kind": kind, "clean": not faults, "papers": papers, "faults": faults}
