"""What every reader of official files is held to, and where the official files are."""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
SHARED = (Path(__file__).parents[2] / ".." / "shared" / "regulations").resolve()


@pytest.fixture(scope="session")
def official():
    """The bytes of an official file by its name."""
    if not SHARED.is_dir():
        pytest.skip("the shared folder is not beside this checkout")
    return lambda name: gzip.decompress((SHARED / "official" / f"{name}.gz").read_bytes())


@pytest.fixture(scope="session")
def shared_texts():
    """The folder of official texts article by article."""
    if not SHARED.is_dir():
        pytest.skip("the shared folder is not beside this checkout")
    return SHARED / "texts"


@pytest.fixture(scope="session")
def squeezed():
    """A text without its white space."""
    return lambda text: re.sub(r"\s+", "", text)


@pytest.fixture(scope="session")
def assert_whole(squeezed):
    """Every character that is not white space lies in exactly one part or heading, and each of these can be quoted."""

    def check(source):
        spans = sorted([(part.start, part.end) for part in source.parts] + list(source.headings))
        assert all(one[1] <= next_one[0] for one, next_one in pairwise(spans))
        between = [source.text[one[1] : next_one[0]] for one, next_one in pairwise([(0, 0), *spans])]
        assert not squeezed("".join(between) + source.text[spans[-1][1] :])
        for start, end in spans:
            words = source.text[start:end]
            assert words.strip("\n ") == words
            assert squeezed(words)
        for at, part in enumerate(source.parts):
            assert part.pointer.strip() == part.pointer != ""
            assert part.stem is None or part.stem < at

    return check


@pytest.fixture(scope="session")
def told():
    """The parts of a source as pointer and words, for short samples."""
    return lambda source: [(part.pointer, source.text[part.start : part.end]) for part in source.parts]


@pytest.fixture(scope="session")
def shares():
    """For each section, the share of its words in the passages cited as it or below it, and of words not its own."""

    def measure(source, sections):
        found = []
        for pointer, words in sections:
            own = Counter(re.findall(r"\w+", words))
            under = re.compile(rf"{re.escape(pointer)}(?:\(|$)")
            there = [source.text[part.start : part.end] for part in source.parts if under.match(part.pointer)]
            has = Counter(re.findall(r"\w+", "\n".join(there)))
            found.append((pointer, (own & has).total() / own.total(), (has - own).total() / max(has.total(), 1)))
        return found

    return measure
