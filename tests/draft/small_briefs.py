"""Briefs of the tests on drafting: a few Facts in every state, a rule, a clause and gaps."""

from compliance_llm.records import Brief, Fact, Gap, Limit, Obligation, Outline, Passage

FLOOR = Limit(min=0.7, authority="policy", source="Model Risk Policy, clause 4.2")
OUTLINE = Outline(id="model-card/discrimination", title="Discrimination", guidance="How well the score ranks cases.")


def fact(name="auc.test", label="AUC on the test sample", verdict="pass", **fields):
    about = {"id": f"fact:{name}", "label": label, "source": "scored.csv", "computed_by": "auc@1", "verdict": verdict}
    if verdict == "not_tested":
        return Fact(**about, reason="no events in the sample")
    about |= {"value": 0.65 if verdict == "fail" else 0.8} | ({} if verdict == "none" else {"limit": FLOOR})
    return Fact(**(about | fields))


WHOLE = fact(low=0.75, high=0.85, level=0.95, n=300, events=90)
BARE = fact("ks.test", "KS on the test sample", "none")
BREACH = fact("auc.oot", "AUC on the 2024 sample", "fail")
DOUBT = fact("slope.test", "calibration slope on the test sample", "unsettled", low=0.6, high=0.9, level=0.95)
UNTESTED = fact("air.sex.test", "adverse impact ratio of sex", "not_tested")
DECLARED = fact("declared.owner", "declared owner", "none", value="Retail credit", unit="text", origin="declared")

RULE = Obligation(
    id="sr-26-2/outcomes",
    instrument="us-sr-26-2",
    citation="SR 26-2, Section V",
    pointer="Section V",
    statement="Compare output with what actually happened.",
    force="should",
    topic="outcomes-analysis",
    confidence="official-text",
)
CLAUSE = Passage(
    id="mrp:4.2:p1",
    instrument="mrp",
    citation="Model Risk Policy, clause 4.2",
    pointer="clause 4.2",
    text="The AUC on a test sample must be at least 0.70.",
)


def gap(missing="monitoring plan", rule="sr-26-2/monitoring"):
    return Gap(obligation=rule, citation="SR 26-2, Section VI", force="should", missing=missing, topic="monitoring")


def brief(facts=(WHOLE,), rules=(), gaps=(), outline=OUTLINE):
    return Brief(outline=outline, subject_name="Score X2", subject_version="1.0", facts=facts, rules=rules, gaps=gaps)


EVERYTHING = brief((WHOLE, BARE, BREACH, DOUBT, UNTESTED, DECLARED), (RULE, CLAUSE), (gap(), gap("owner's sign-off")))
