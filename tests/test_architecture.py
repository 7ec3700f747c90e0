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
    *("characters", "patterns", "records", "errors", "files", "bundled", "wording", "ports", "testing"),
    *("readers", "corpus", "policy", "index", "subject", "statistics", "facts", "analysis", "plans", "draft"),
    *("verify", "findings", "views", "adapters", "answer", "workflow", "settings", "wiring", "actions"),
    *("evaluate", "cli"),
]
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def room_of(path: Path) -> str:
    return path.parts[0].removesuffix(".py")


def imported_by(path: Path) -> set[str]:
    """Modules of the package that a module imports anywhere, at its top, inside a function or for its types alone."""
    found: set[str] = set()
    for node in ast.walk(ast.parse((PACKAGE / path).read_text(encoding="utf-8"))):
        match node:
            case ast.ImportFrom(module=str(module), names=names) if module.split(".")[0] == "compliance_llm":
                whole = [f"{module}.{alias.name}" for alias in names]
                found |= {name.removeprefix("compliance_llm.") for name in whole}
            case ast.Import(names=names):
                found |= {a.name.removeprefix("compliance_llm.") for a in names if a.name.startswith("compliance_llm.")}
            case _:
                pass
    return found


def rooms_imported_by(path: Path) -> set[str]:
    return {room for name in imported_by(path) if (room := name.split(".")[0]) in FLOW}


def modules_imported_by(path: Path) -> set[str]:
    """The same as dotted names of modules there are."""
    return {name for full in imported_by(path) for name in (full, full.rpartition(".")[0]) if name in DOTTED}


DOTTED = {".".join(path.with_suffix("").parts): path for path in MODULES if path.name != "__init__.py"}


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_imports_point_upstream(module: Path):
    assert all(FLOW.index(room) <= FLOW.index(room_of(module)) for room in rooms_imported_by(module))


def test_no_two_modules_import_each_other():
    imports = {name: modules_imported_by(path) for name, path in DOTTED.items()}
    assert not [(a, b) for a, theirs in imports.items() for b in theirs if a < b and a in imports[b]]


HEAVY = {
    *("torch", "transformers", "peft", "onnxruntime", "skops", "langchain", "langchain_core", "psycopg", "httpx2"),
    "socket",
}


@pytest.mark.parametrize("module", [path for path in MODULES if room_of(path) != "adapters"], ids=str)
def test_only_adapters_touch_language_models_databases_and_the_network(module: Path):
    tree = ast.walk(ast.parse((PACKAGE / module).read_text(encoding="utf-8")))
    named = {a.name for node in tree if isinstance(node, ast.Import) for a in node.names}
    tree = ast.walk(ast.parse((PACKAGE / module).read_text(encoding="utf-8")))
    named |= {str(node.module) for node in tree if isinstance(node, ast.ImportFrom)}
    assert not {name.split(".")[0] for name in named} & HEAVY


def loaded_by(code: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", f"{code}; import sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return {name.split(".")[0] for name in run.stdout.split()}


def test_help_loads_no_machine_learning_library():
    heavy = {"torch", "transformers", "peft", "faiss", "langchain", "numpy", "duckdb", "matplotlib", "docx"}
    assert not heavy & loaded_by("from compliance_llm.cli.main import main; main(['--help'], standalone_mode=False)")


def test_a_subject_without_a_model_file_loads_nothing_that_runs_one():
    code = "from compliance_llm import wiring, workflow; import compliance_llm.actions.generate; "
    code += "import compliance_llm.facts.scorer; import compliance_llm.analysis.analyse"
    assert not {"onnxruntime", "skops", "pandas", "sklearn"} & loaded_by(code)


def test_a_card_by_templates_loads_no_machine_learning_library():
    heavy = {"torch", "transformers", "peft", "faiss", "sentence_transformers", "sklearn"}
    assert not heavy & loaded_by("import compliance_llm.actions.generate")
