"""Samples are recognised by their names, in the languages of banks."""

from __future__ import annotations

import pytest

from compliance_llm.subject.sample_kinds import kind_of


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (
            ("train", "Development", "Entwicklung", "ontwikkeling", "entrenamiento", "Apprentissage", "sviluppo"),
            "train",
        ),
        (("test", "hold-out", "validation", "prueba", "Prüfung", "check"), "test"),
        (("oot", "Out-of-Time", "out_of_time_test", "hors temps"), "oot"),
        (("production", "live", "in use", "Produktion", "uso"), "production"),
        (("2024", "north", "all"), None),
    ],
)
def test_a_name_tells_what_a_sample_is_for(names: tuple[str, ...], kind: str | None):
    assert {kind_of(name) for name in names} == {kind}
