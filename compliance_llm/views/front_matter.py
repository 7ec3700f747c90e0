"""The YAML at the head of a Markdown model card, as model hubs read it: language, tags, library, measured results."""

from __future__ import annotations

from typing import Any

import yaml

from compliance_llm.views.layout import Layout

LIBRARIES = {
    "scikit-learn": "sklearn",
    "sklearn": "sklearn",
    "xgboost": "xgboost",
    "lightgbm": "lightgbm",
    "catboost": "catboost",
    "pytorch": "pytorch",
    "transformers": "transformers",
    "keras": "keras",
}
METRICS = {
    "auc": "roc_auc",
    "gini": "gini",
    "ks": "ks",
    "average_precision": "average_precision",
    "brier": "brier_score",
}


def front_matter(layout: Layout) -> str:
    """Front matter between its fences; every value of a metric is a Fact's own, unrounded."""
    about, document = layout.document.subject, layout.document
    card: dict[str, Any] = {
        "language": "en",
        "license": "other",
        "license_name": "not-declared",
        "tags": ["cdraft", document.kind, about.kind, *about.jurisdictions],
    }
    if library := _library(layout):
        card["library_name"] = library
    if about.kind in ("credit", "fraud", "aml"):
        card["pipeline_tag"] = "tabular-classification"
    if results := _results(layout):
        card["model-index"] = [{"name": about.name, "results": results}]
    card["as_of"] = document.as_of.isoformat()
    card["subject"] = {"id": about.id, "version": about.version, "digest": about.digest}
    front: str = yaml.safe_dump(card, sort_keys=False, allow_unicode=True, width=120)  # pyright: ignore[reportUnknownMemberType]  # its stubs leave the width open
    return f"---\n{front}---\n"


def _library(layout: Layout) -> str | None:
    """The hub's name of the library the developer declares, where it is a known one."""
    for fact in layout.facts:
        if fact.id == "fact:declared.method.library" and isinstance(fact.value, str) and fact.value:
            return LIBRARIES.get(fact.value.split()[0].lower())
    return None


def _results(layout: Layout) -> list[dict[str, Any]]:
    """One result for each sample, with the computed measures that model hubs have a name for."""
    about = layout.document.subject
    samples: dict[str, list[dict[str, Any]]] = {}
    for fact in layout.facts:
        kind = METRICS.get(fact.id.removeprefix("fact:").split(".")[0])
        if kind and fact.origin == "computed" and fact.sample and isinstance(fact.value, int | float):
            samples.setdefault(fact.sample, []).append({"type": kind, "value": fact.value, "name": fact.label})
    return [
        {
            "task": {"type": "tabular-classification", "name": "Tabular classification"},
            "dataset": {"type": about.id, "name": f"{about.name}, {sample} sample", "split": sample},
            "metrics": metrics,
        }
        for sample, metrics in samples.items()
    ]
