"""The library as the window sees it."""

import pytest

from fakes.descriptions import make_description
from thaw.app.library.index import Entry, Index, PackIndex, encode_index
from thaw.app.library.indexed import GROUNDING, UNCHANGED, WRITTEN, IndexedLibrary
from thaw.base.units import frames_from_seconds


class Worker:
    """A worker that prints what the test says, when the test says."""

    def __init__(self):
        self.answered = None
        self.paths = []

    def __call__(self, path, answered):
        self.answered = answered
        self.paths.append(path)


def index_of(*descriptions, problems=(), waveforms=None):
    entries = tuple(Entry(told, f"All of {told.ref}.") for told in descriptions)
    return encode_index(Index({"p": PackIndex("k", entries, tuple(problems), waveforms or {})}))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "library.json"


@pytest.fixture
def worker():
    return Worker()


def refs(library):
    return [told.ref for told in library.descriptions()]


@pytest.mark.parametrize("content", [None, b"", b"{}", b"\x00"])
def test_without_an_index_it_is_empty_but_knows_where_the_ground_is(file, worker, content):
    if content is not None:
        file.write_bytes(content)
    library = IndexedLibrary(file, worker)
    assert library.descriptions() == ()
    assert library.describe("p/a") is None
    assert library.transcript("p/a") == ""
    assert library.waveform("p/music/a.opus") == ()
    assert library.grounding == GROUNDING


def test_the_gentlest_and_the_shortest_come_first(file, worker):
    short, long = frames_from_seconds(60), frames_from_seconds(600)
    file.write_bytes(
        index_of(
            make_description("p/deep", level=3, frames=short),
            make_description("p/long", level=1, frames=long),
            make_description("p/short", level=1, frames=short),
        )
    )
    assert refs(IndexedLibrary(file, worker)) == ["p/short", "p/long", "p/deep"]


def test_what_it_knows_of_a_session(file, worker):
    told = make_description("p/a")
    file.write_bytes(index_of(told, problems=["x"], waveforms={"p/music/a.opus": (0.5,)}))
    library = IndexedLibrary(file, worker)
    assert library.describe("p/a") == told
    assert library.transcript("p/a") == "All of p/a."
    assert library.problems() == ("x",)
    assert library.waveform("p/music/a.opus") == (0.5,)


def test_a_new_file_is_read_and_told(file, worker):
    library, told = IndexedLibrary(file, worker), []
    library.watch(lambda: told.append(refs(library)))
    library.refresh()
    file.write_bytes(index_of(make_description("p/new")))
    worker.answered(WRITTEN)
    assert told == [["p/new"]]


def test_an_index_that_could_not_be_written_is_taken_all_the_same(file, worker):
    library = IndexedLibrary(file, worker)
    library.refresh()
    worker.answered(index_of(make_description("p/new")))
    assert refs(library) == ["p/new"]


@pytest.mark.parametrize("printed", [UNCHANGED, b"", b"half an ind"])
def test_without_a_new_index_the_old_one_stays(file, worker, printed):
    file.write_bytes(index_of(make_description("p/old")))
    library, told = IndexedLibrary(file, worker), []
    library.watch(lambda: told.append("rebuilt"))
    library.refresh()
    worker.answered(printed)
    assert (refs(library), told) == (["p/old"], [])


def test_a_session_outside_the_packs_is_looked_at_once(file, worker, tmp_path):
    path = str(tmp_path / "own.yaml")
    (tmp_path / "own.yaml").write_text("thaw: 1")
    library, told = IndexedLibrary(file, worker), []
    library.watch(lambda: told.append(library.describe(path)))
    assert library.describe(path) is None
    assert library.describe(path) is None
    own = make_description(path)
    worker.answered(index_of(own))
    assert told == [own]
    assert worker.paths == [path]
    assert library.describe("p/unknown") is None
