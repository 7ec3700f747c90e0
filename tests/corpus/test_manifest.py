"""Every file of the corpus is in the manifest with its true digest."""

from __future__ import annotations

import re
import tomllib

import pytest

from compliance_llm import bundled
from compliance_llm.corpus import load_corpus
from compliance_llm.files import digest, write_whole


@pytest.fixture
def folder():
    return bundled.folder("corpora")


def test_the_manifest_has_the_digest_of_every_file(folder, update_golden):
    path = folder / "manifest.toml"
    if update_golden:
        text = path.read_text(encoding="utf-8")
        fresh = re.sub(
            r'(file = "(.+?)"\n(?:.*\n)*?sha256 = ")\w*', lambda match: match[1] + digest(folder / match[2]), text
        )
        write_whole(path, fresh)
    told = {row["file"]: row["sha256"] for row in tomllib.loads(path.read_text(encoding="utf-8"))["source"]}
    files = {
        file.relative_to(folder).as_posix(): digest(file)
        for file in folder.rglob("*")
        if file.is_file() and file.name not in ("manifest.toml", "README.md")
    }
    assert told == files


def test_every_source_says_whose_it_is_and_under_which_licence(folder):
    rows = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))["source"]
    assert all(row.keys() == {"file", "title", "issuer", "licence", "date", "sha256"} for row in rows)


def test_the_readme_lists_every_policy_with_its_version_and_its_first_day(folder):
    rows = [
        line
        for line in (folder / "README.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| `meridel-")
    ]
    listed = [row.replace("`", "").strip("| ").split(" | ") for row in rows]
    told = {(id, citation, file, version, days.split()[1]) for id, citation, file, version, days in listed}
    corpus = load_corpus(folder)
    assert told == {
        (it.id, corpus.instrument(it.instrument).citation, it.source, it.version, str(it.since))
        for it in corpus.editions
    }


def test_the_readme_counts_what_there_is(folder):
    words = (folder / "README.md").read_text(encoding="utf-8")
    corpus = load_corpus(folder)
    counted = (
        len([it for it in corpus.instruments if it.binding not in ("policy", "register")]),
        len(corpus.obligations),
        len([it for it in corpus.obligations if it.instrument == "meridel-mrp"]),
    )
    told = re.search(r"(\d+) laws, .*?(\d+) obligations by instrument.*?(\d+) of them are those of", words, re.DOTALL)
    assert told
    assert tuple(map(int, told.groups())) == counted
