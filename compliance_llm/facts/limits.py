"""Facts compared with limits: the governing policy's, stricter ones of subject.yaml, and named figures without one."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from compliance_llm.errors import CdraftError
from compliance_llm.facts.departures import Looser, left_out, looser_facts
from compliance_llm.facts.naming import slug
from compliance_llm.facts.unusual_limits import looser_than_usual
from compliance_llm.policy.clauses import is_of_every_sample, limits_of, name_of, samples_of
from compliance_llm.policy.yardsticks import Yardstick, Yardsticks
from compliance_llm.records import Fact, FactVerdict, Limit, Policy, PolicyLimit, Subject
from compliance_llm.subject.sample_kinds import kind_of

OF_PARTS = "_by"  # how names end of kinds of test about a segment or group
COUNTED = frozenset({"n", "events"})  # kinds of test whose limit is a number of cases, also where it is below 1


class Samples(NamedTuple):
    """The samples of a Subject as they stand in Fact ids."""

    every: Sequence[str] = ()
    reference: str | None = None

    def of(self, fact: Fact) -> str:
        """The sample that a Fact is about; empty where it is about none."""
        last = fact.id.rpartition(".")[2]
        return last if last in self.every else slug(fact.sample) if fact.sample else ""

    def is_later(self, name: str) -> bool:
        """Whether a sample is one on which the Subject is judged: not the reference, or the only one there is."""
        return name != self.reference or len(self.every) < 2


def hold(
    facts: Sequence[Fact],
    subject: Subject,
    policy: Policy | None = None,
    yardsticks: Yardsticks | None = None,
    samples: Samples = Samples(),  # noqa: B008 - immutable
) -> list[Fact]:
    """The Facts with their limits and verdicts, and Facts for what departs from the policy.

    The policy's limit applies by kind, tier and sample. A limit in subject.yaml replaces it where it is stricter;
    where it is looser the policy's stands, and a Fact ``policy.looser.…`` says so. A Fact ``policy.required.…`` stands
    for each test that the policy asks for and of which there is no result. Without a policy, and where subject.yaml
    sets no limit, a result is compared with the yardstick of its test; under a policy only a law's is. A limit of
    subject.yaml that no policy governs and that is looser than the yardstick stands beside it; where it was set by the
    owner or is far looser, a Fact ``limits.looser.…`` says so.

    Raises:
        CdraftError: if a key of ``limits`` in subject.yaml fits no test, or contradicts the policy's limit.
    """
    facts = [*facts, *_of_absent_samples(facts, subject.limits)]
    check_keys(facts, subject.limits)
    looser: list[Looser] = []
    unusual: list[Looser] = []
    held = [_held(fact, subject, policy, yardsticks, samples, looser, unusual) for fact in facts]
    told = [*looser_facts(looser), *looser_than_usual(unusual, subject)]
    return [*held, *told, *(left_out(held, subject, policy) if policy else ())]


def _of_absent_samples(facts: Sequence[Fact], limits: Mapping[str, Limit]) -> Iterator[Fact]:
    """A test not run for each limit of a known measure on a sample that the data do not have."""
    names = {fact.id.removeprefix("fact:"): fact for fact in facts if fact.unit != "text"}
    for key in limits:
        stem, _, sample = key.rpartition(".")
        kin = next((it for name, it in names.items() if it.sample and name.rpartition(".")[0] == stem), None)
        plain = re.fullmatch(r"[\w.]+", key) and kind_of(sample) is not None  # and no slip of the pen
        if kin is None or not plain or any(_fits(name, key) for name in names):
            continue
        yield Fact(
            id=f"fact:{key}",
            label=kin.label.replace(f"{kin.sample} sample", f"{sample} sample"),
            verdict="not_tested",
            reason=f"the data have no sample named {sample}",
            method=kin.method,
            source="subject.yaml, key limits",
            computed_by=kin.computed_by,
        )


def check_keys(facts: Sequence[Fact], limits: Mapping[str, Limit]) -> None:
    """Refuse a key of ``limits`` that fits no Fact.

    Raises:
        CdraftError: naming the key and the nearest tests.
    """
    names = [fact.id.removeprefix("fact:") for fact in facts if fact.unit != "text"]
    for key in limits:
        if not any(_fits(name, key) for name in names):
            raise CdraftError(
                f"subject.yaml: the key {key!r} under limits matches none of the tests of this subject.",
                f"Correct it, or remove it. {_nearest(key, names)}",
            )


def _fits(name: str, key: str) -> bool:
    """Whether a key names a Fact, as it stands or as names of samples stand in ids ("auc.Out of Time")."""
    return fnmatchcase(name, key) or fnmatchcase(name, re.sub(r"[^\w.*?\[\]]+", "_", key.lower()))


def own_limit(fact: Fact, limits: Mapping[str, Limit]) -> tuple[str, Limit] | None:
    """The key and limit of subject.yaml for a Fact: its own id before any pattern, among patterns the longest."""
    if fact.unit == "text":
        return None
    name = fact.id.removeprefix("fact:")
    fitting = sorted((k for k in limits if _fits(name, k)), key=lambda k: (k != name, -len(k), k))
    return (fitting[0], limits[fitting[0]]) if fitting else None


def with_limit(fact: Fact, limit: Limit) -> Fact:
    """The Fact with a limit, and the verdict that follows from it."""
    return fact.model_copy(update={"limit": limit, "verdict": verdict(fact, limit)})


def verdict(fact: Fact, limit: Limit) -> FactVerdict:
    """Pass if the whole interval satisfies the limit, fail if the estimate breaches it, else inconclusive.

    Without an interval the estimate decides. A Fact that was not tested stays so.
    """
    if not isinstance(fact.value, int | float):
        return fact.verdict
    if not _satisfies(fact.value, fact.value, limit):
        return "fail"
    low = fact.value if fact.low is None else fact.low
    high = fact.value if fact.high is None else fact.high
    return "pass" if _satisfies(low, high, limit) else "unsettled"


def _held(
    fact: Fact,
    subject: Subject,
    policy: Policy | None,
    yardsticks: Yardsticks | None,
    samples: Samples,
    looser: list[Looser],
    unusual: list[Looser],
) -> Fact:
    own = own_limit(fact, subject.limits)
    governing = _policys(fact, subject, policy, samples) if policy else None
    if governing and not own and (reason := _too_few(fact, subject, policy, yardsticks)):
        return fact if fact.value is None else fact.model_copy(update={"reason": reason})
    if own and governing:
        key, given = own
        if is_looser(given, governing):
            looser.append(Looser(key, given, governing, fact))
        return with_limit(fact, stricter(key, given, governing))
    if governing:
        return with_limit(fact, governing)
    named = _yardstick(fact, subject, yardsticks, samples) if yardsticks else None
    if own:
        key, given = own
        if named is None or not is_looser(given, named):
            return with_limit(fact, given)
        unusual.append(Looser(key, given, named, fact))
        return with_limit(fact, given).model_copy(update={"yardstick": named})
    if named is None:
        return fact
    if policy is not None and named.authority != "law":
        return fact.model_copy(update={"yardstick": named})
    return with_limit(fact, named)


def is_looser(given: Limit, governing: Limit) -> bool:
    """Whether a bound of the limit given lets through what the same bound of the governing one does not."""
    below = given.min is not None and governing.min is not None and given.min < governing.min
    return below or (given.max is not None and governing.max is not None and given.max > governing.max)


def stricter(key: str, given: Limit, governing: Limit) -> Limit:
    """The stricter of each bound; the limit given is named as the source only where a bound of it is used.

    Raises:
        CdraftError: if nothing can satisfy both.
    """
    low = max((bound for bound in (given.min, governing.min) if bound is not None), default=None)
    high = min((bound for bound in (given.max, governing.max) if bound is not None), default=None)
    if (low, high) == (governing.min, governing.max):
        return governing
    if low is not None and high is not None and low > high:
        raise CdraftError(
            f"subject.yaml: the limit of {key!r} and that of {governing.source} cannot both be met.",
            "Correct the limit, or remove it: the policy's applies without being copied.",
        )
    both = (low is not None and low != given.min) or (high is not None and high != given.max)
    source = f"{given.source}; {governing.source}" if both else given.source
    return Limit(min=low, max=high, authority=given.authority, source=source)


def _policys(fact: Fact, subject: Subject, policy: Policy, samples: Samples) -> Limit | None:
    """The policy's limit for a Fact, or None where it sets none for its test, sample or size."""
    if not _testable(fact):
        return None
    for row in limits_of(policy, fact.id, subject.kind, subject.materiality.level):
        if _on(row, samples, samples.of(fact)) and _large_enough(fact, row):
            return _bounds(fact, row, "policy", name_of(policy, row.clause))
    return None


def _too_few(fact: Fact, subject: Subject, policy: Policy | None, yardsticks: Yardsticks | None) -> str:
    """Why the policy's limit is not applied to a small segment or group; empty where it is.

    Only where the policy itself gives no smallest number of cases or events does the convention decide.
    """
    stem = fact.id.removeprefix("fact:").partition(".")[0]
    if policy is None or yardsticks is None or not stem.endswith(OF_PARTS) or fact.n is None:
        return ""
    rows = limits_of(policy, fact.id, subject.kind, subject.materiality.level)
    if policy.rules.smallest_group or any(row.min_cases or row.min_events for row in rows):
        return ""
    groups = yardsticks.groups
    if fact.n >= groups.smallest:
        return ""
    told = f"the policy's limit is not applied to fewer than {groups.smallest} cases"
    return f"{told} ({groups.authority}, {groups.source})"


def _yardstick(fact: Fact, subject: Subject, yardsticks: Yardsticks, samples: Samples) -> Limit | None:
    if not _testable(fact) or fact.value is None:
        return None
    for row in yardsticks.for_test(fact.id, subject):
        on_it = is_of_every_sample(row.test) or samples.is_later(samples.of(fact))
        if on_it and _large_enough(fact, row):
            return _bounds(fact, row, row.authority, row.source)
    return None


def _testable(fact: Fact) -> bool:
    return fact.unit != "text" and fact.origin == "computed"


def _on(row: PolicyLimit, samples: Samples, sample: str) -> bool:
    """Whether a limit is about a sample, as the row says, or else as its kind of test does."""
    match samples_of(row):
        case "all":
            return True
        case "later":
            return samples.is_later(sample)
        case "reference":
            return sample == samples.reference
        case names:
            return sample in {slug(name) for name in names}


def _large_enough(fact: Fact, row: PolicyLimit | Yardstick) -> bool:
    """Whether the Fact rests on as many cases and events as a limit needs to apply."""
    cases = row.min_cases is None or (fact.n or 0) >= row.min_cases
    return cases and (row.min_events is None or (fact.events or 0) >= row.min_events)


def _bounds(fact: Fact, row: PolicyLimit | Yardstick, authority: str, source: str) -> Limit | None:
    """The limit in the Fact's own unit: a share of the cases becomes a number of cases where the Fact is a count."""
    low, high = row.min, row.max
    given = [abs(bound) for bound in (low, high) if bound is not None]
    if fact.unit == "cases" and row.test not in COUNTED and any(given) and max(given) < 1:
        if fact.n is None:
            return None
        low = None if low is None else float(math.ceil(low * fact.n - 1e-9))
        high = None if high is None else float(math.floor(high * fact.n + 1e-9))
    return Limit.model_validate({"min": low, "max": high, "authority": authority, "source": source})


def _satisfies(low: float, high: float, limit: Limit) -> bool:
    return (limit.min is None or low >= limit.min) and (limit.max is None or high <= limit.max)


def _nearest(key: str, names: Iterable[str]) -> str:
    near = difflib.get_close_matches(key, list(names), n=3, cutoff=0.3)
    return f"The nearest are {', '.join(near)}." if near else "cdraft test lists the tests there are."
