"""The training data of a trained part, so that a figure can be given for new data separately."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from compliance_llm.errors import CdraftError
from compliance_llm.index import text_key

FILE = "seen.json"


class Seen(NamedTuple):
    """Digests of the questions a part learned from, and of the passages that answered them."""

    questions: frozenset[str]
    passages: frozenset[str]

    def question(self, text: str) -> bool:
        """Whether it learned from this question."""
        return text_key(text) in self.questions

    def passage(self, text: str) -> bool:
        """Whether this passage answered a question it learned from."""
        return text_key(text) in self.passages


def read_seen(adapter: Path) -> Seen:
    """The training data of the adapter in this folder.

    Raises:
        CdraftError: if the folder does not say.
    """
    try:
        content = json.loads((adapter / FILE).read_text(encoding="utf-8"))
        return Seen(frozenset(content["questions"]), frozenset(content["passages"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CdraftError(
            f"{adapter} does not record its training data.", "Use an adapter that `cdraft finetune` wrote."
        ) from error
