"""The index answers what it was given; whatever happens to its bytes, that or an error."""

import os
import random
import sqlite3
import sys
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from fakes.descriptions import make_description
from fakes.indexes import entry_of, index_of, pack_of
from thaw.adapters.library.draft import IndexDraft
from thaw.adapters.library.sealed import is_whole, read_whole, write_sealed
from thaw.adapters.library.session_index import IndexFile, IndexInMemory
from thaw.base.errors import StorageError
from thaw.base.units import frames_from_seconds
from thaw.packs.library import PackIndex, Wish


def minutes(number):
    return frames_from_seconds(60 * number)


def refs(index, text="", most=100, **wish):
    return [told.ref for told in index.find(Wish(text, **wish), most).descriptions]


def searched():
    """Sessions with the word “rain” in one place each, the longest first on the shelf last."""
    plain = {"title": "A", "summary": "b", "bed": "", "parts": (), "regions": ()}
    told = [
        make_description("p/said", **plain, frames=minutes(1)),
        make_description("p/contains", **plain | {"bed": "soft rain"}, frames=minutes(2)),
        make_description("p/summary", **plain | {"summary": "With rain."}, frames=minutes(3)),
        make_description("p/title", **plain | {"title": "Rain, near"}, frames=minutes(4)),
        make_description("p/about", **plain, frames=minutes(5)),
        make_description("p/none", **plain, frames=minutes(6)),
    ]
    entries = (
        entry_of(told[0], spoken="You may hear the rain."),
        *map(entry_of, told[1:4]),
        entry_of(told[4], about="by Rain Miller"),
        entry_of(told[5]),
    )
    with IndexDraft() as draft:
        draft.put("p", PackIndex("k", entries, (), {}))
        return IndexInMemory(draft.finished())


def test_title_comes_before_summary_before_contents_before_what_is_said():
    wanted = ["p/title", "p/summary", "p/contains", "p/about", "p/said"]
    assert refs(searched(), "rain") == wanted


@pytest.mark.parametrize("text", ["r", "ra", "RAI", "Räin", "  rain  ", "“rain”"])
def test_a_word_is_found_as_soon_as_it_is_begun_however_it_is_written(text):
    assert refs(searched(), text)[0] == "p/title"
    assert "p/said" in refs(searched(), text)


def test_every_word_must_be_there_and_only_the_last_may_be_begun():
    index = searched()
    assert refs(index, "hear rai") == ["p/said"]
    assert refs(index, "miller rain") == ["p/about"]
    assert refs(index, "hea rain") == []
    assert refs(index, "rain snow") == []


def test_the_first_of_many_are_the_same_however_many_are_asked_for():
    index = searched()
    whole = refs(index, "rain")
    for most in range(6):
        found = index.find(Wish("rain"), most)
        assert [told.ref for told in found.descriptions] == whole[:most]
        assert found.more == (most < 5)


def test_without_a_search_the_gentlest_and_the_shortest_come_first():
    index = IndexInMemory(
        index_of(
            make_description("p/deep", level=3, frames=minutes(1)),
            make_description("p/long", level=1, frames=minutes(9)),
            make_description("p/b", level=1, frames=minutes(2)),
            make_description("p/a", level=1, frames=minutes(2)),
        )
    )
    assert refs(index) == ["p/a", "p/b", "p/long", "p/deep"]
    assert refs(index, most=2) == ["p/a", "p/b"]
    assert refs(index, "edges", most=2) == ["p/a", "p/b"]


def test_six_hundred_are_described_as_well_as_six():
    told = [make_description(f"p/{number}") for number in range(600)]
    index = IndexInMemory(index_of(*told))
    assert sorted(refs(index, most=600)) == sorted(one.ref for one in told)


def test_a_file_is_read_wherever_it_lies(tmp_path):
    file = tmp_path / "a folder? 100% #1 é" / "library.sqlite3"
    write_sealed(file, index_of(make_description("p/a")))
    assert refs(IndexFile(file)) == ["p/a"]
    assert sorted(path.name for path in file.parent.iterdir()) == [file.name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_file_is_read_in_a_folder_whose_name_is_no_text(tmp_path):
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff")) / "library.sqlite3"
    try:
        write_sealed(file, index_of(make_description("p/a")))
    except StorageError:
        pytest.skip("This file system takes no such names.")
    assert refs(IndexFile(file)) == ["p/a"]


@pytest.mark.skipif(sys.platform == "win32", reason="there it would be another computer")
def test_a_folder_of_another_computer_is_no_host_to_sqlite(tmp_path):
    file = Path(f"/{tmp_path.as_posix()}") / "library.sqlite3"
    write_sealed(tmp_path / "library.sqlite3", index_of(make_description("p/a")))
    assert file.as_posix().startswith("//")
    assert refs(IndexFile(file)) == ["p/a"]


def test_a_file_that_is_replaced_is_the_next_answer(tmp_path):
    file = tmp_path / "library.sqlite3"
    index = IndexFile(file)
    for name in ("p/a", "p/b"):
        write_sealed(file, index_of(make_description(name)))
        assert refs(index) == [name]


def test_a_pack_takes_the_place_of_what_was_known_of_it():
    with IndexDraft() as draft:
        draft.put("p", pack_of(make_description("p/a"), problems=["x"]))
        draft.put("q", pack_of(make_description("q/a"), waveforms={"q/m": (1.0,)}))
        draft.put("p", pack_of(make_description("p/b"), key="new"))
        data = draft.finished()
    with IndexDraft(data) as draft:
        draft.keep_only(["p"])
        after = IndexInMemory(draft.finished())
    index = IndexInMemory(data)
    assert (refs(index), index.problems()) == (["p/b", "q/a"], ())
    assert index.keys() == {"p": "new", "q": "k"}
    assert (refs(after), after.waveform("q/m"), after.keys()) == (["p/b"], (), {"p": "new"})


def test_what_is_not_an_index_is_an_error(tmp_path):
    for index in (
        IndexFile(tmp_path / "gone"),
        IndexFile(tmp_path),
        IndexInMemory(b""),
        IndexInMemory(b"SQLite format 3\0" + bytes(8192)),
    ):
        with pytest.raises(StorageError):
            index.find(Wish("a"), 24)


def test_an_index_whose_tables_would_look_elsewhere_is_an_error():
    """A view may call on what SQLite knows of this computer, such as where its files lie."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("PRAGMA trusted_schema = ON")
        database.deserialize(index_of(make_description("p/a")))
        database.executescript(
            """
            ALTER TABLE shelf RENAME TO true_shelf;
            CREATE VIEW shelf AS
              SELECT true_shelf.* FROM true_shelf, pragma_database_list AS file
              WHERE file.name = 'main';
            """
        )
        assert database.execute("SELECT count(*) FROM shelf").fetchone() == (1,)
        index = IndexInMemory(database.serialize())
    with pytest.raises(StorageError):
        index.find(Wish(), 24)


def test_nothing_to_count_is_no_question(tmp_path):
    assert IndexFile(tmp_path / "gone").count([]) == ()


def answers(index):
    """Everything a window asks, or “error” where the index says so."""
    try:
        return (
            index.find(Wish("rain"), 3),
            index.find(Wish("r", kind="body-scan"), 100),
            index.find(Wish(), 100),
            index.count([Wish(), Wish(breath_free=True)]),
            index.describe("p/12"),
            index.transcript("p/12"),
            index.waveform("p/m"),
            index.problems(),
            index.keys(),
        )
    except StorageError:
        return "error"


def damaged(whole, chance):
    """The bytes of a file with one of the things that happen to files."""
    data = bytearray(whole)
    at = chance.randrange(len(data))
    match chance.randrange(5):
        case 0:
            data[at] ^= 1 << chance.randrange(8)
        case 1:
            data[at : at + 4096] = bytes(len(data[at : at + 4096]))
        case 2:
            data[at : at + 512] = chance.randbytes(len(data[at : at + 512]))
        case 3:
            del data[at:]
        case _:
            page = at // 4096 * 4096
            other = chance.randrange(len(data)) // 4096 * 4096
            data[page : page + 4096] = data[other : other + 4096]
    return bytes(data)


@pytest.mark.slow
def test_whatever_happens_to_the_file_it_is_noticed_and_nothing_else_is_raised(tmp_path):
    file, chance = tmp_path / "library.sqlite3", random.Random(3)
    told = [make_description(f"p/{number}", title=f"Rain {number}") for number in range(40)]
    write_sealed(file, index_of(*told, problems=["x"], waveforms={"p/m": (0.5,)}))
    whole = file.read_bytes()
    right, rest = answers(IndexFile(file)), []
    for _ in range(400):
        data = damaged(whole, chance)
        file.write_bytes(data)
        assert is_whole(file) == (data == whole)
        assert read_whole(file) == (whole[:-32] if data == whole else b"")
        rest.append(answers(IndexFile(file)))
    assert right != "error"
    assert rest.count("error") > 100
    known = set(told)
    for answer in rest:
        if answer != "error":
            shown = [one for found in answer[:3] for one in found.descriptions]
            assert known.issuperset(shown)  # a description is shown as it was, or not at all


def test_a_seal_is_of_the_bytes_before_it(tmp_path):
    file = tmp_path / "library.sqlite3"
    assert not is_whole(file)
    for content in (b"", b"short", bytes(100), zlib.compress(b"x")):
        file.write_bytes(content)
        assert not is_whole(file)
        assert read_whole(file) == b""
    write_sealed(file, b"something")
    assert is_whole(file)
    assert read_whole(file) == b"something"


def test_what_a_killed_worker_left_is_swept_once_no_other_can_be_writing_it(tmp_path):
    file = tmp_path / "library.sqlite3"
    old, new = (tmp_path / f".{file.name}.{name}" for name in ("old", "new"))
    for left in (old, new):
        left.touch()
    os.utime(old, (1, 1))
    write_sealed(file, b"something")
    assert sorted(tmp_path.iterdir()) == sorted([file, new])
