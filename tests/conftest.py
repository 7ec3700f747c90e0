"""What all tests share: the checkout, and the official texts and benchmarks where a machine has them."""

from __future__ import annotations

from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Rewrite the golden files from what is rendered now.")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with official texts, benchmarks and the independent checker, beside the checkout."""
    folder = CHECKOUT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the shared folder (official texts, benchmarks) beside the checkout")
    return folder


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))
