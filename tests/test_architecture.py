"""The flow has one direction, and help is instant."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import compliance_llm

PACKAGE = Path(compliance_llm.__file__).parent
FLOW = [
    *("records", "errors", "files", "bundled", "wording", "ports", "testing"),
    *("corpus", "index", "subject", "facts", "brief", "draft", "verify", "findings", "render"),
    *("adapters", "answer", "workflow", "settings", "wiring", "produce", "evaluate", "cli"),
]
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def room_of(path: Path) -> str:
    return path.parts[0].removesuffix(".py")


def rooms_imported_by(path: Path) -> set[str]:
    """Rooms a module imports when it is imported; what stands in a function body is the function's own affair."""
    found: set[str] = set()
    for node in ast.parse((PACKAGE / path).read_text(encoding="utf-8")).body:
        match node:
            case ast.ImportFrom(module=str(module)) if module.startswith("compliance_llm."):
                found.add(module.split(".")[1])
            case ast.ImportFrom(module="compliance_llm", names=names):
                found |= {alias.name for alias in names if alias.name in FLOW}
            case _:
                pass
    return found


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_imports_point_upstream(module: Path):
    assert all(FLOW.index(room) <= FLOW.index(room_of(module)) for room in rooms_imported_by(module))


def loaded_by(code: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", f"{code}; import sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return {name.split(".")[0] for name in run.stdout.split()}


def test_help_loads_no_machine_learning_library():
    heavy = {"torch", "transformers", "peft", "faiss", "langchain", "numpy", "duckdb", "matplotlib", "docx"}
    assert not heavy & loaded_by("from compliance_llm.cli.main import main; main(['--help'], standalone_mode=False)")


def test_a_card_by_templates_loads_no_machine_learning_library():
    heavy = {"torch", "transformers", "peft", "faiss", "sentence_transformers", "sklearn"}
    assert not heavy & loaded_by("import compliance_llm.produce")
