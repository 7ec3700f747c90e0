"""The recipes are files of a folder beside the package, not a package."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "finetune"))
