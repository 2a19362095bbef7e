"""Rows are found page by page, whatever leads to them."""

import random
import tracemalloc

import pytest

from fakes.books import BOX, box_of, ids, made
from thaw.adapters.notes import salvage as salvaging
from thaw.adapters.notes.book_file import BookFile
from thaw.adapters.notes.changes import put
from thaw.adapters.notes.pair import BOOK
from thaw.adapters.notes.salvage import overwrite, salvage
from thaw.base.errors import StorageError

SIZES = (BOX, 377, 4061, 4062, 4100, 9000)
"""Rows that stand on one page, just so, just not, and on three."""


@pytest.fixture
def path(tmp_path):
    return made(tmp_path / "notes", ids(60), SIZES) / BOOK


def test_all_rows_of_a_whole_file_are_found(path):
    found = sorted(salvage(path), key=repr)
    with BookFile(path) as file:
        tables = ("meta", "slot", "note", "version", "gone", "draft")
        rows = sorted(((t, row) for t in tables for row in file.whole(t)), key=repr)
    assert found == rows


def test_a_page_that_leads_to_all_others_is_not_needed(path):
    data = bytearray(path.read_bytes())
    inner = [at for at in range(0, len(data), 4096) if data[at] == 5]
    assert inner
    for at in inner:
        data[at : at + 4096] = bytes(4096)
    data[:100] = bytes(100)
    path.write_bytes(data)
    notes = {row[0]: row[2] for table, row in salvage(path) if table == "note"}
    assert notes == {note: box_of(note, size=SIZES[i % 6]) for i, note in enumerate(ids(60))}


def test_what_is_damaged_is_left_out(path):
    data = bytearray(path.read_bytes())
    data[data.index(box_of(ids(60)[0])) + 5] ^= 1
    path.write_bytes(data)
    notes = {row[0] for table, row in salvage(path) if table == "note"}
    assert notes == set(ids(60)[1:])


def test_a_long_file_takes_no_memory(path, monkeypatch):
    whole = sorted(salvage(path), key=repr)
    with path.open("r+b") as stream:
        stream.truncate(1 << 26)
    tracemalloc.start()
    assert sum(1 for _ in salvage(path)) == len(whole)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


def test_what_is_kept_in_memory_and_looked_at_is_bounded(path, monkeypatch):
    everything = len([*salvage(path)])
    with monkeypatch.context() as patch:
        patch.setattr(salvaging, "MOST_KEPT", 100_000)
        rows = [row for _, row in salvage(path)]
    assert 0 < len(rows) < everything
    assert sum(len(str(row[-1])) for row in rows if isinstance(row[-1], str)) < 100_000
    assert sum(len(row[-1]) for row in rows if isinstance(row[-1], bytes)) < 100_000
    monkeypatch.setattr(salvaging, "MOST", 5 * 4096)
    assert 0 < len([*salvage(path)]) < everything


def test_notes_are_overwritten_wherever_they_stand_and_no_others(path):
    gone = ids(60)[::2]
    with BookFile(path) as file:
        steps = [put("version", note, 7, box_of(note, 7, 5000)) for note in ids(60)]
        file.take(steps)
    data = bytearray(path.read_bytes())
    data[:100] = bytes(100)
    data[data.index(box_of(gone[1], size=SIZES[2])[:80]) + 5] ^= 1
    path.write_bytes(data)
    before = {row for row in salvage(path) if row[1][0] not in gone}
    overwrite(path, gone)
    assert set(salvage(path)) == before
    after = path.read_bytes()
    for i, note in enumerate(ids(60)):
        for box in (box_of(note, size=SIZES[i % 6]), box_of(note, 7, 5000)):
            # SQLite itself may have left a second one behind, in no row, where it moved rows.
            once = [piece for piece in (box[10:80], box[-80:]) if data.count(piece) == 1]
            assert not once or {piece in after for piece in once} == {note not in gone}
    overwrite(path, gone)
    assert path.read_bytes() == after


def test_any_bytes_are_read_to_their_end(tmp_path):
    for seed in range(20):
        source = random.Random(seed)
        data = bytearray(source.randbytes(4096 * 4))
        for at in range(0, len(data), 4096):
            data[at] = 13
        (tmp_path / "file").write_bytes(data[: source.randrange(len(data))])
        assert list(salvage(tmp_path / "file")) == []


@pytest.mark.parametrize("last", [None, 0], ids=["they end", "they go on nowhere"])
def test_rows_that_all_go_on_in_the_same_pages_cost_no_more_than_the_file(
    tmp_path, monkeypatch, last
):
    pages, rows = 200, 1700
    size = (pages - 2) * 4092
    here = salvaging._size_here(size)
    cell = bytes((0x80 | size >> 14, 0x80 | size >> 7 & 127, size & 127, 1))
    cell += bytes(here) + (2).to_bytes(4, "big")
    leaf = bytearray(4096 - len(cell)) + cell
    leaf[0] = 13
    leaf[3:5] = rows.to_bytes(2, "big")
    leaf[8 : 8 + 2 * rows] = (4096 - len(cell)).to_bytes(2, "big") * rows
    places = [*range(3, pages + 1), 0]
    places[-10] = places[-10] if last is None else last
    chain = b"".join(place.to_bytes(4, "big") + bytes(4092) for place in places)
    (tmp_path / "file").write_bytes(bytes(leaf) + chain)
    followed: list[int] = []

    def counted(whole: int) -> int:
        followed.append(whole)
        return here if whole == size else whole

    monkeypatch.setattr(salvaging, "_size_here", counted)
    assert list(salvage(tmp_path / "file")) == []
    assert 0 < followed.count(size) < 20


def test_a_file_that_cannot_be_read_is_a_sentence(tmp_path):
    with pytest.raises(StorageError, match="cannot be used: is a directory"):
        list(salvage(tmp_path))
