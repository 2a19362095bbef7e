"""One suite for the library: the index in SQLite, and the fake that stands in for it."""

from dataclasses import replace

import pytest

from fakes.described import all_four
from fakes.indexes import index_of
from fakes.link import FakeLibrary
from thaw.adapters.library.sealed import write_sealed
from thaw.app.library.indexed import IndexedLibrary
from thaw.base.units import frames_from_seconds
from thaw.packs.library import Wish

SESSIONS = (*all_four(), replace(all_four()[0], ref="first-thaw/again", breath_free=False))
WISHES = (
    Wish(),
    Wish(kind="music"),
    Wish(kind="unheard-of"),
    Wish(breath_free=True),
    Wish(shorter_than=frames_from_seconds(6 * 60)),
    Wish(nothing_needed=True),
    Wish(outside_only=True),
    Wish(outside_only=True, breath_free=True, kind="grounding"),
)


def real(tmp_path):
    file = tmp_path / "library.sqlite3"
    write_sealed(file, index_of(*SESSIONS))
    return IndexedLibrary(file, lambda path, answered: None)


def fake(tmp_path):
    transcripts = {told.ref: f"All of {told.ref}." for told in SESSIONS}
    return FakeLibrary(SESSIONS, transcripts=transcripts)


@pytest.fixture(params=[real, fake])
def library(request, tmp_path):
    return request.param(tmp_path)


def refs(library, wish, most=100):
    return [told.ref for told in library.find(wish, most).descriptions]


def test_the_order_is_level_length_and_name(library):
    assert refs(library, Wish()) == [
        "first-thaw/again",
        "first-thaw/looking-around",
        "first-thaw/feet-hands-floor",
        "steady/body-scan-edges",
        "listening/near-and-far",
    ]


def test_as_many_are_counted_as_are_found(library):
    assert library.count(WISHES) == tuple(len(refs(library, wish)) for wish in WISHES)
    assert library.count(WISHES) == (5, 1, 0, 4, 3, 4, 2, 1)


def test_only_so_many_are_found_and_it_is_said_that_there_are_more(library):
    for most in range(7):
        found = library.find(Wish(), most)
        assert len(found.descriptions) == min(most, 5)
        assert found.more == (most < 5)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("look", ["first-thaw/again", "first-thaw/looking-around"]),
        ("EDGES regions", ["steady/body-scan-edges"]),
        ("edges strings", []),
        ("words only if one fit", ["listening/near-and-far"]),
        ("zzz", []),
    ],
)
def test_what_is_typed_is_looked_for(library, text, found):
    assert refs(library, Wish(text)) == found


def test_a_title_comes_before_a_summary(library):
    first, second = refs(library, Wish("feet"), 2)
    assert (first, second) == ("first-thaw/feet-hands-floor", "steady/body-scan-edges")


def test_search_and_filter_go_together(library):
    assert refs(library, Wish("feet", kind="body-scan", nothing_needed=True)) == [
        "first-thaw/feet-hands-floor"
    ]


def test_one_session_is_described_by_its_name(library):
    for told in SESSIONS:
        assert library.describe(told.ref) == told
        assert library.transcript(told.ref) == f"All of {told.ref}."
    assert library.describe("first-thaw/gone") is None
    assert library.transcript("first-thaw/gone") == ""
    assert library.waveform("first-thaw/gone") == ()
    assert library.problems() == ()
