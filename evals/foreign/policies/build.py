"""Writes the policies of one half: NAME.md, NAME.toml, one Word copy, and checks each rules file against its text.

    python build.py dev | heldout
"""
import pathlib, re, sys
sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).parent
TOPICS = "purpose-and-use data-quality conceptual-soundness outcomes-analysis ongoing-monitoring limitations governance third-party explainability fairness human-oversight robustness-and-security record-keeping adverse-action change-management inventory findings-and-remediation independence aml-specific".split()
TESTS = "n events missing missing_change duplicates duplicates_across auc gini ks average_precision brier brier_skill calibration_intercept calibration_slope calibration_bins calibration_p psi.score psi auc_gap air auc_by rate_by outcome_by conflict other not_tested unsettled".split()
GRADES = {"critical", "high", "medium", "low", "observation"}

def clauses(body):
    return dict(re.findall(r"^(\d+\.\d+) (.+)$", body, re.M))

def toml(p):
    q = lambda v: f'"{v}"'
    out = [f"# The rules of {p['name']}.md that a program needs, each with the clause that says it. {p.get('note', '')}".rstrip(), 'schema = "cdraft/policy-rules@1"', f'instrument = "{p["id"]}"', f'edition = "{p["id"]}"', "",
           "[decision]", *[f"{k} = {q(v)}" for k, v in zip(("clause", "not_tested_clause", "breach_clause"), p["decision"])], "",
           "[gaps]", f"clause = {q(p['gaps'][0])}", "forces = [" + ", ".join(map(q, p["gaps"][1])) + "]", "topics = [", *[f"    {q(t)}," for t in p["gaps"][2]], "]", ""]
    for s, d, c in p["due"]:
        out += ["[[due]]", f"severity = {q(s)}"] + ([f"days = {d}"] if d is not None else []) + [f"clause = {q(c)}", ""]
    for head, rows in (("topic", p["topics"]), ("test", p["tests"])):
        for c, names, (h, m, l) in rows:
            for n in names: out += [f"[[{head}]]", f"name = {q(n)}", f"high = {q(h)}", f"medium = {q(m)}", f"low = {q(l)}", f"clause = {q(c)}", ""]
    for c, test, kinds, lo, hi, shown in p["limits"]:
        out += ["[[limit]]", f"test = {q(test)}"] + ([f"kinds = [{', '.join(map(q, kinds))}]"] if kinds else []) + ([f"min = {lo}"] if lo is not None else []) + ([f"max = {hi}"] if hi is not None else []) + ["shown = [" + ", ".join(map(q, shown)) + "]", f"clause = {q(c)}", ""]
    return "\n".join(out)

def check(p):
    c = clauses(p["body"])
    named = list(p["decision"]) + [p["gaps"][0]] + [x[2] for x in p["due"]] + [x[0] for x in p["topics"] + p["tests"] + p["limits"]]
    assert not [n for n in named if n not in c], [n for n in named if n not in c]
    assert set(p["gaps"][2]) <= set(TOPICS)
    assert sorted(t for x in p["topics"] for t in x[1]) == sorted(TOPICS), set(TOPICS) ^ {t for x in p["topics"] for t in x[1]}
    names = [t for x in p["tests"] for t in x[1]]; assert len(names) == len(set(names)) and set(names) <= set(TESTS), set(names) - set(TESTS)
    for s, d, n in p["due"]:
        assert s in GRADES and (d is None or str(d) in c[n]), (s, d, n)
        assert p["words"][s].lower() in c[n].lower(), (s, n)
    for n, _, g in p["topics"] + p["tests"]:
        assert set(g) <= GRADES
        for w in g: assert p["words"][w].lower() in c[n].lower(), (n, w)
    for n, test, kinds, lo, hi, shown in p["limits"]:
        assert test in TESTS
        for v in shown: assert v in c[n], (n, v)
    words = len(p["body"].split()); print(p["name"], words, "words,", len(c), "clauses,", len(p["limits"]), "limits,", len(p["tests"]), "test rules")

def write_word(p, path):
    import docx
    d = docx.Document(); d.core_properties.title = p["title"]; d.core_properties.author = p["issuer"]
    import datetime; d.core_properties.created = d.core_properties.modified = datetime.datetime(2026, 1, 5)
    lines, i = p["body"].strip().split("\n"), 0
    while i < len(lines):
        t = lines[i].strip()
        if t.startswith("|"):
            rows = []
            while i < len(lines) and lines[i].strip().startswith("|"): rows.append([x.strip() for x in lines[i].strip().strip("|").split("|")]); i += 1
            rows = [r for r in rows if not set("".join(r)) <= set("-: ")]
            tab = d.add_table(rows=0, cols=len(rows[0])); tab.style = "Table Grid"
            for r in rows:
                for cell, v in zip(tab.add_row().cells, r): cell.text = v
            continue
        if t.startswith("# "): d.add_heading(t[2:], 0)
        elif t.startswith("## "): d.add_heading(t[3:], 1)
        elif t: d.add_paragraph(t)
        i += 1
    d.save(path)

def main(half):
    m = __import__(f"{half}_policies"); root = HERE / half; root.mkdir(exist_ok=True)
    for p in m.POLICIES:
        folder = root / p.get("folder", "."); folder.mkdir(exist_ok=True)
        if not p.get("wrong"): check(p)
        front = "\n".join(["---", f"# {p['issuer']} and this policy are invented, for a test.", f"id: {p['id']}", f"title: {p['title']}", f"citation: {p['title']}", f"issuer: {p['issuer']}", "jurisdiction: internal", f"from: {p['from']}", "until: null", f'version: "{p["version"]}"', "---", "", ""])
        (folder / f"{p['name']}.md").write_text(front + p["body"].strip() + "\n", encoding="utf-8")
        (folder / f"{p['name']}.toml").write_text(toml(p), encoding="utf-8")
        if p.get("word"):
            (root / "word").mkdir(exist_ok=True); write_word(p, root / "word" / f"{p['name']}.docx")

if __name__ == "__main__": main(sys.argv[1])
