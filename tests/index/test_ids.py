from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.index.ids import Ids

names = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=12)


@given(st.sets(names), st.sets(names))
def test_the_places_of_known_ids_are_found_and_of_no_others(known, wanted):
    ids = Ids.of(sorted(known))
    assert ids.places(wanted).tolist() == [place for place, id in enumerate(sorted(known)) if id in wanted]


@given(st.sets(names, min_size=1))
def test_it_reads_as_the_sorted_ids(known):
    ids = Ids.of(sorted(known))
    assert list(ids) == sorted(known)
    assert list(ids[1:]) == sorted(known)[1:]
    assert all(id in ids for id in known)
    assert ids[-1] == max(known)


def test_a_longer_id_is_not_taken_for_the_one_it_begins_with():
    ids = Ids.of(["gdpr", "mrp"])
    assert "gdpr:5" not in ids
    assert 5 not in ids
    assert ids.places(["gdpr:5", "mrp"]).tolist() == [1]


def test_places_are_found_in_a_mapped_file(tmp_path):
    np.save(tmp_path / "ids.npy", Ids.of(f"{n:07}" for n in range(1000)).table)
    ids = Ids(np.load(tmp_path / "ids.npy", mmap_mode="r"))
    assert ids.places(["0000999", "0000000", "1"]).tolist() == [0, 999]
