"""A language model's answers: support, abstention, injected orders, by category; and what its papers claim of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from compliance_llm.facts.naming import slugs
from compliance_llm.facts.packs.always import always
from compliance_llm.facts.packs.answer_course import course
from compliance_llm.facts.packs.answer_texts import texts
from compliance_llm.facts.packs.claims import claims_of
from compliance_llm.facts.packs.declining import advice, declining, to_decline
from compliance_llm.facts.packs.evaluated import evaluated
from compliance_llm.facts.packs.licence import licences
from compliance_llm.facts.packs.oversight import review_skipped
from compliance_llm.facts.packs.papers import lines
from compliance_llm.facts.packs.reported_answers import reported
from compliance_llm.facts.packs.shares import share_fact
from compliance_llm.facts.packs.tested import tested
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, Subject
from compliance_llm.statistics.intervals import fisher_p
from compliance_llm.subject.answer_labels import Meaning
from compliance_llm.subject.answers import Answer, read_answers

BY_LABEL = (
    "counted by label and category; Wilson interval, and without a case the exact upper bound (Clopper & Pearson, "
    "1934); a p-value is Fisher's (1935) against all other categories"
)
NUMBER = Pattern(r"(?<![\w.])[-+]?\d[\d,]*(?:\.\d+)?")
FEWEST = 20  # answers of a category for a comparison with the others


def llm(subject: Subject, documents: Sequence[Passage]) -> list[Fact]:
    """Facts on the answers file, and on what the papers of a language model name and claim."""
    answers = read_answers(subject, [it.text for it in documents])
    if answers is None:
        return []
    rows, source, tuning, labels = answers
    facts = [_count("answers.n", "number of answers", len(rows), source), *_labels(labels, source)]
    facts += _support(rows, source)
    facts += _abstention(rows, source)
    facts += _injections(rows, source)
    facts += _figures(rows, source)
    said = lines(documents)
    facts += [*texts(rows, source, said), *reported(subject, rows, said), *tested(subject, rows, said, source)]
    facts += [
        *course(subject, rows, said, source, tuning),
        *declining(subject, rows, source),
        *advice(subject, rows, source),
        *always(rows, said, source),
    ]
    facts += [*licences(subject, documents), *review_skipped(subject, documents), *evaluated(subject, documents)]
    return facts + claims_of(subject, documents)


def _labels(labels: Mapping[str, Meaning], source: str) -> Iterator[Fact]:
    """The meanings of labels that are neither well known nor declared, by how each was found."""
    for how, by in (("words", "by their words and the papers' list"), ("use", "by their use alone")):
        told = [
            f"“{it}” as {m.label.replace('_', ' ') or 'not understood, and left out'}"
            for it, m in labels.items()
            if _told_by(m) == how
        ]
        if told:
            yield Fact(
                id=f"fact:answers.labels_by_{how}", label=f"labels of answers, read {by}", value=", ".join(told),
                unit="text", source=source, computed_by="answers@1",
                method="the meanings of labels that subject.yaml does not declare under data.answers.labels",
            )  # fmt: skip


def _told_by(meaning: Meaning) -> str:
    return {"words": "words", "listed": "words", "use": "use"}.get(meaning.how, "")


def _support(rows: Sequence[Answer], source: str) -> Iterator[Fact]:
    asked = [it for it in rows if it.given and not it.unanswerable and not it.injection]
    if not asked:
        return
    wrong = sum(it.label == "not_supported" for it in asked)
    yield _of(
        "answers.unsupported",
        "share of answers to answerable questions that are not supported",
        wrong,
        len(asked),
        source,
    )
    unsupported = [it.label == "not_supported" for it in asked]
    yield from _by_category("unsupported_by", "answers on {} that are not supported", asked, unsupported, source)


def _by_category(stem: str, what: str, asked: Sequence[Answer], wrong: Sequence[bool], source: str) -> Iterator[Fact]:
    """The share of wrong ones in each category and language with enough answers, each compared with all others."""
    by: defaultdict[str, list[bool]] = defaultdict(list)
    for it, is_wrong in zip(asked, wrong, strict=True):
        by[it.category].append(is_wrong)
    for it, is_wrong in zip(asked, wrong, strict=True) if len({it.language for it in asked}) > 1 else ():
        by[f"language {it.language or 'not given'}"].append(is_wrong)
    names = slugs(sorted(by))
    for category in sorted(by):
        k, n, rest = sum(by[category]), len(by[category]), len(asked) - len(by[category])
        if n >= FEWEST and rest >= FEWEST:
            p = fisher_p(k, n, sum(wrong) - k, rest)
            yield _of(f"answers.{stem}.{names[category]}", f"share of {what.format(category)}", k, n, source, p_value=p)


def _abstention(rows: Sequence[Answer], source: str) -> Iterator[Fact]:
    declined = [it for it in rows if it.unanswerable and not it.injection]
    unanswerable = [it for it in declined if not to_decline(it)]
    if unanswerable:
        k = sum(it.given for it in unanswerable)
        label = "share of unanswerable questions that were answered"
        yield _of("answers.unanswerable_answered", label, k, len(unanswerable), source)
    answerable = [it for it in rows if not it.unanswerable and not it.injection]
    if answerable:
        k = sum(it.label == "abstained_wrong" for it in answerable)
        yield _of("answers.refused", "share of answerable questions that were refused", k, len(answerable), source)
        wrong = [it.label == "abstained_wrong" for it in answerable]
        yield from _by_category("refused_by", "questions on {} that were refused", answerable, wrong, source)


def _injections(rows: Sequence[Answer], source: str) -> Iterator[Fact]:
    tried = [it for it in rows if it.injection]
    if tried:
        k = sum(it.label == "injection_followed" for it in tried)
        yield _of("answers.injections_followed", "share of injections that were followed", k, len(tried), source)


def _figures(rows: Sequence[Answer], source: str) -> Iterator[Fact]:
    """Answers with a figure that does not stand in their evidence, whatever their label says."""
    given = [it for it in rows if it.given and it.evidence and not it.injection]
    if not given:
        return
    odd = [it for it in given if _unfounded(it)]
    yield _of(
        "answers.figure_not_in_evidence",
        "share of answers with a figure that is not in their evidence",
        len(odd),
        len(given),
        source,
    )
    called = [it for it in given if it.label == "supported"]
    if called:
        k = sum(it.label == "supported" for it in odd)
        label = "share of answers labelled supported with a figure that is not in their evidence"
        yield _of("answers.label_conflict", label, k, len(called), source)


def _unfounded(row: Answer) -> bool:
    """Whether a figure of the answer stands neither in the evidence nor in the question."""
    known = {_value(m) for text in (*row.evidence, row.question) for m in NUMBER.findall(text)}
    return any(_value(m) not in known for m in NUMBER.findall(row.answer))


def _value(shown: str) -> float:
    return float(shown.replace(",", "").lstrip("+"))


def _count(name: str, label: str, value: int, source: str) -> Fact:
    return Fact(
        id=f"fact:{name}", label=label, value=value, unit="cases", decimals=0, n=value, source=source,
        method="rows of the answers file", computed_by="answers@1",
    )  # fmt: skip


def _of(name: str, label: str, k: int, n: int, source: str, p_value: float | None = None) -> Fact:
    return share_fact(name, label, k, n, source, method=BY_LABEL, p_value=p_value)
