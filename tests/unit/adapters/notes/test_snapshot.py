"""A snapshot opens as it was written, for the state it was written for, or not at all."""

import errno
import random

import pytest

from thaw.adapters.notes import snapshot
from thaw.adapters.notes.sealing import seal_with
from thaw.adapters.notes.snapshot import Snapshot
from thaw.base.errors import StorageError

KEY, VAULT, STAMP = bytes(range(32)), bytes(16), b"one state"
PIECE = 65_535


@pytest.fixture
def kept(tmp_path):
    return Snapshot(tmp_path / "notes.index", KEY, VAULT)


@pytest.mark.parametrize(
    "length", [1, 255, 4096, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 300_000]
)
def test_it_is_read_as_it_was_written(kept, length):
    index = random.Random(length).randbytes(length)
    kept.write(STAMP, index)
    assert kept.read(STAMP) == index


def test_what_it_says_stands_nowhere_in_the_file(kept):
    written = []
    for _ in range(2):
        kept.write(STAMP, b"a word that is nobody else's" * 10_000)
        written.append(kept.file.read_bytes())
        assert b"nobody" not in written[-1]
        assert STAMP not in written[-1]
    assert written[0][:1000] != written[1][:1000]  # each piece has a nonce of its own


def test_it_opens_for_no_other_state_book_key_or_version(kept, monkeypatch):
    kept.write(STAMP, b"index")
    assert kept.read(b"another state") is None
    assert kept.read(b"") is None
    assert Snapshot(kept.file, bytes(32), VAULT).read(STAMP) is None
    assert Snapshot(kept.file, KEY, bytes(15) + b"\1").read(STAMP) is None
    monkeypatch.setattr(snapshot, "VERSION", 2)
    assert kept.read(STAMP) is None


def test_none_is_there(kept):
    assert kept.read(STAMP) is None
    kept.file.mkdir()
    assert kept.read(STAMP) is None


def test_whatever_happens_to_the_file_it_does_not_open(kept):
    chance = random.Random(7)
    kept.write(STAMP, chance.randbytes(150_000))
    whole = kept.file.read_bytes()
    for number in range(200):
        data = bytearray(whole)
        at = chance.randrange(len(data))
        match number % 5:
            case 0:
                data[at] ^= 1 << chance.randrange(8)
            case 1:
                del data[at:]
            case 2:
                data += chance.randbytes(chance.choice([1, 100, 70_000]))
            case 3:
                data[at : at + 500] = bytes(500)
            case _:
                data = bytearray(chance.randbytes(at))
        if data != whole:
            kept.file.write_bytes(data)
            assert kept.read(STAMP) is None, number


def test_pieces_that_were_cut_off_doubled_or_exchanged_do_not_open(kept):
    index = bytes(3 * PIECE)
    kept.write(STAMP, index)
    whole = kept.file.read_bytes()
    size = len(whole) // 3
    first, second, third = (whole[n * size : (n + 1) * size] for n in range(3))
    for pieces in (
        [first, second],
        [first],
        [second, first, third],
        [first, first, third],
        [third],
    ):
        kept.file.write_bytes(b"".join(pieces))
        assert kept.read(STAMP) is None
    kept.file.write_bytes(first + second + third)
    assert kept.read(STAMP) == index


def test_one_that_would_fill_memory_is_not_read(kept, monkeypatch):
    monkeypatch.setattr(snapshot, "LARGEST", 2 * PIECE)
    kept.write(STAMP, bytes(2 * PIECE))
    assert kept.read(STAMP) == bytes(2 * PIECE)
    kept.write(STAMP, bytes(2 * PIECE + 1))
    assert kept.read(STAMP) is None


def test_a_piece_that_is_rightly_sealed_and_empty_is_none(kept):
    about = b"thaw-index\1" + VAULT + STAMP + bytes(8) + b"\1"
    kept.file.write_bytes(seal_with(KEY, about, b""))
    assert kept.read(STAMP) is None
    kept.file.write_bytes(seal_with(KEY, about, b"index"))
    assert kept.read(STAMP) == b"index"


def test_one_that_cannot_be_written_leaves_the_one_before(kept, monkeypatch):
    kept.write(STAMP, b"before")

    def full(key, about, piece):
        if len(piece) < PIECE:
            raise OSError(errno.ENOSPC, "No space left on device")
        return seal_with(key, about, piece)

    monkeypatch.setattr(snapshot, "seal_with", full)
    with pytest.raises(StorageError, match="could not be written: no space left"):
        kept.write(STAMP, bytes(PIECE + 1))
    assert kept.read(STAMP) == b"before"
    assert [file.name for file in kept.file.parent.iterdir()] == ["notes.index"]


def test_it_is_deleted_and_deleted_again(kept):
    kept.write(STAMP, b"index")
    kept.forget()
    kept.forget()
    assert not kept.file.exists()
    kept.file.mkdir()
    with pytest.raises(StorageError, match="deleted by hand"):
        kept.forget()


@pytest.mark.parametrize("act", [lambda kept: kept.write(STAMP, b"index"), Snapshot.forget])
def test_what_a_killed_process_left_is_swept(kept, act):
    (kept.file.parent / ".notes.index.k1ll3d").write_bytes(b"a part of it")
    (kept.file.parent / ".notes.index.folder").mkdir()
    (kept.file.parent / "notes.twin").touch()
    act(kept)
    left = {file.name for file in kept.file.parent.iterdir()} - {"notes.index"}
    assert left == {".notes.index.folder", "notes.twin"}
