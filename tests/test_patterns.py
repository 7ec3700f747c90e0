"""Expressions are compiled when they are first used; every one of them is well formed."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

from compliance_llm.patterns import Pattern

ROOMS = ("facts", "readers", "subject", "verify")


def patterns() -> list[tuple[str, Pattern]]:
    found: list[tuple[str, Pattern]] = []
    for room in ROOMS:
        package = importlib.import_module(f"compliance_llm.{room}")
        for module in pkgutil.walk_packages(package.__path__, f"compliance_llm.{room}."):
            loaded = importlib.import_module(module.name)
            found += [(f"{module.name}.{name}", it) for name, it in vars(loaded).items() if isinstance(it, Pattern)]
    return found


def test_every_expression_is_well_formed():
    found = patterns()
    assert len(found) > 400
    assert all(pattern.compiled.pattern == pattern.pattern for _, pattern in found)


def test_an_expression_is_not_compiled_before_its_first_use():
    pattern = Pattern("a+")
    assert "compiled" not in vars(pattern)
    assert pattern.sub("b", "caat") == "cbt"
    assert "compiled" in vars(pattern)


@pytest.mark.parametrize("text", ["2 of 30", "nothing"])
def test_it_finds_what_the_compiled_expression_finds(text: str):
    pattern = Pattern(r"(\d+) of (\d+)")
    assert [hit.groups() for hit in pattern.finditer(text)] == [hit.groups() for hit in pattern.compiled.finditer(text)]
