"""The tests on downloads, here and on the command line, share a small publisher, as a module beside them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from publishers import publisher

__all__ = ["publisher"]
