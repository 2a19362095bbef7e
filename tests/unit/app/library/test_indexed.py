"""The library as the window sees it."""

import base64

import pytest

from fakes.descriptions import make_description
from fakes.indexes import index_of
from thaw.adapters.library.sealed import write_sealed
from thaw.app.library.indexed import GROUNDING, UNCHANGED, WRITTEN, IndexedLibrary
from thaw.packs.library import Found, Wish


class Worker:
    """A worker that prints what the test says, when the test says."""

    def __init__(self):
        self.answered = None
        self.paths = []

    def __call__(self, path, answered):
        self.answered = answered
        self.paths.append(path)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "library.sqlite3"


@pytest.fixture
def worker():
    return Worker()


@pytest.fixture
def library(file, worker):
    return IndexedLibrary(file, worker)


def refs(library):
    return [told.ref for told in library.find(Wish(), 100).descriptions]


@pytest.mark.parametrize("content", [None, b"", b"{}", b"\x00", b"SQLite format 3\x00"])
def test_without_an_index_it_is_empty_but_knows_where_the_ground_is(file, library, content):
    if content is not None:
        file.write_bytes(content)
    assert library.find(Wish("a"), 24) == Found()
    assert library.count([Wish(), Wish(kind="music")]) == (0, 0)
    assert library.describe("p/a") is None
    assert library.transcript("p/a") == ""
    assert library.waveform("p/music/a.opus") == ()
    assert library.problems() == ()
    assert library.grounding == GROUNDING


def test_what_it_knows_of_a_session(file, library):
    told = make_description("p/a")
    write_sealed(file, index_of(told, problems=["x"], waveforms={"p/music/a.opus": (0.5,)}))
    assert library.describe("p/a") == told
    assert library.transcript("p/a") == "All of p/a."
    assert library.problems() == ("x",)
    assert library.waveform("p/music/a.opus") == (0.5,)
    assert library.find(Wish(), 24) == Found((told,))
    assert library.count([Wish(), Wish(kind="music")]) == (1, 0)


def test_a_new_file_is_read_and_told(file, worker, library):
    told = []
    library.watch(lambda: told.append(refs(library)))
    library.refresh()
    write_sealed(file, index_of(make_description("p/new")))
    worker.answered(WRITTEN)
    assert told == [["p/new"]]


def test_an_index_that_could_not_be_written_is_taken_all_the_same(worker, library):
    library.refresh()
    worker.answered(base64.b64encode(index_of(make_description("p/new"))))
    assert refs(library) == ["p/new"]
    assert library.describe("p/new") == make_description("p/new")


@pytest.mark.parametrize("printed", [UNCHANGED, b"", b"half an ind", b"aGFsZg=="])
def test_without_a_new_index_the_old_one_stays(file, worker, library, printed):
    write_sealed(file, index_of(make_description("p/old")))
    told = []
    library.watch(lambda: told.append("rebuilt"))
    library.refresh()
    worker.answered(printed)
    assert (refs(library), told) == (["p/old"], [])


def test_an_index_that_breaks_meanwhile_is_made_again_once(file, worker, library):
    write_sealed(file, index_of(make_description("p/old")))
    library.refresh()
    file.write_bytes(b"broken")
    assert refs(library) == []
    assert worker.paths == [""]  # which has not had its first word: it may be mending it
    worker.answered(UNCHANGED)
    assert (refs(library), refs(library)) == ([], [])
    assert worker.paths == ["", ""]
    write_sealed(file, index_of(make_description("p/new")))
    worker.answered(WRITTEN)
    assert refs(library) == ["p/new"]


def test_a_worker_without_an_answer_is_waited_for_no_longer(worker, library, tmp_path):
    path = str(tmp_path / "own.yaml")
    (tmp_path / "own.yaml").write_text("thaw: 1")
    told = []
    library.watch(lambda: told.append(library.looks_at(path)))
    library.describe(path)
    worker.answered(b"")
    assert told == [False]
    assert library.describe(path) is None


def test_a_session_outside_the_packs_is_looked_at_once(worker, library, tmp_path):
    path = str(tmp_path / "own.yaml")
    (tmp_path / "own.yaml").write_text("thaw: 1")
    told = []
    library.watch(lambda: told.append(library.describe(path)))
    assert library.describe(path) is None
    assert library.describe(path) is None
    assert library.looks_at(path)
    own = make_description(path)
    worker.answered(base64.b64encode(index_of(own, problems=["y"])))
    assert told == [own]
    assert not library.looks_at(path)
    assert worker.paths == [path]
    assert library.problems() == ("y",)
    assert library.transcript(path) == f"All of {path}."
    assert library.describe("p/unknown") is None
