"""The tests of ``corpus fetch`` use the publisher of the tests on downloads."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "adapters"))

from publishers import publisher

__all__ = ["publisher"]
