"""The index is built from what lies in the packs, and only what changed is built again."""

import pytest

from fakes.packs import write
from fakes.signed_packs import sounding_pack
from fakes.workers import FakeWorker
from thaw.adapters.library.session_index import IndexFile
from thaw.adapters.packs.store import PackStore
from thaw.adapters.profile import find_profile
from thaw.app.library import refresh as refreshing
from thaw.app.library.build import describe_outside, describe_pack
from thaw.app.library.folders import all_packs, installed_packs
from thaw.app.library.indexed import UNCHANGED, WRITTEN, printed_index
from thaw.app.library.refresh import look_at, refresh, refreshed
from thaw.app.library.worker_client import IndexWorker
from thaw.app.packs.installing import install
from thaw.app.parts import Wanted
from thaw.app.program import load_program
from thaw.base.errors import DecodeError, StorageError
from thaw.packs.known import Known
from thaw.packs.library import Wish

SESSION = """\
thaw: 1
id: short
title: A short one
summary: For tests.
kind: grounding
language: en
credits: {author: Tests, license: CC0-1.0}
sections:
  - id: closing
    focus: outside
    level: 1
    closing: true
    steps:
      - say: You might look around.
"""


def no_facts(path):
    raise AssertionError(f"there is no sound, and {path} was measured")


def never(path):
    raise DecodeError(f"{path} is not looked at here.")


@pytest.fixture
def packs(tmp_path, monkeypatch):
    """A folder with one pack of one session, in place of the shipped ones."""
    folder = tmp_path / "packs" / "own"
    (folder / "sessions").mkdir(parents=True)
    (folder / "pack.yaml").write_text("id: own\n", "utf-8")
    (folder / "sessions" / "short.yaml").write_text(SESSION, "utf-8")
    monkeypatch.setattr("thaw.app.library.folders.sessions_folder", lambda: tmp_path / "packs")
    return folder


def found(index, text=""):
    return [told.title for told in index.find(Wish(text), 100).descriptions]


def test_a_session_is_described_and_written_out(packs):
    pack = describe_pack(packs, "k", no_facts)
    (entry,) = pack.entries
    assert (entry.description.ref, entry.description.title) == ("own/short", "A short one")
    assert "You might look around." in entry.transcript
    assert "You might look around." in entry.spoken
    assert "Tests" in entry.about
    assert (pack.key, pack.problems) == ("k", ())


def test_a_session_with_problems_is_named_and_the_others_stay(packs):
    (packs / "sessions" / "bad.yaml").write_text("thaw: 1\nid: bad\n", "utf-8")
    pack = describe_pack(packs, "k", no_facts)
    assert [entry.description.ref for entry in pack.entries] == ["own/short"]
    (problem,) = pack.problems
    assert problem.startswith("own/bad cannot be played. ")
    assert problem.endswith(" problems; “thaw check” lists them all.")


def test_a_single_problem_is_not_said_to_be_one_of_several(packs):
    (packs / "sessions" / "bad.yaml").write_bytes(b"\xff\xfe\x00")
    (problem,) = describe_pack(packs, "k", no_facts).problems
    assert problem.startswith("own/bad cannot be played. ")
    assert "thaw check" not in problem


def test_a_file_outside_the_packs_keeps_its_path_as_its_name(tmp_path, profile):
    file = tmp_path / "mine.yaml"
    file.write_text(SESSION, "utf-8")
    (entry,) = describe_outside(str(file), no_facts).entries
    assert entry.description.ref == str(file)
    index = printed_index(look_at(str(file), find_profile(profile)))
    assert index is not None
    assert index.describe(str(file)) == entry.description


def test_the_index_is_written_once_and_again_after_a_change(packs, profile):
    where = find_profile(profile)
    assert list(refresh(where)) == [WRITTEN]
    written = where.library_file.read_bytes()
    assert list(refresh(where)) == [UNCHANGED]
    assert where.library_file.read_bytes() == written
    (packs / "sessions" / "short.yaml").write_text(SESSION.replace("A short", "A new"), "utf-8")
    assert list(refresh(where)) == [WRITTEN]
    assert found(refreshed(where)) == ["A new one"]


def test_a_session_is_found_by_its_pack_its_author_and_what_is_said(packs, profile):
    index = refreshed(find_profile(profile))
    for text in ("own", "tests", "you might look", "grounding"):
        assert found(index, text) == ["A short one"]
    assert found(index, "elsewhere") == []


@pytest.mark.parametrize("damage", [b"{", b"", b"SQLite format 3\x00" + bytes(4096)])
def test_a_damaged_index_is_built_anew(packs, profile, damage):
    where = find_profile(profile)
    list(refresh(where))
    where.library_file.write_bytes(damage)
    assert list(refresh(where)) == [WRITTEN]
    assert found(refreshed(where)) == ["A short one"]


def test_one_flipped_bit_is_enough_to_build_it_anew(packs, profile):
    where = find_profile(profile)
    list(refresh(where))
    data = bytearray(where.library_file.read_bytes())
    data[len(data) // 2] ^= 1
    where.library_file.write_bytes(data)
    assert list(refresh(where)) == [WRITTEN]


def test_an_index_of_another_version_is_built_anew(packs, profile, monkeypatch):
    where = find_profile(profile)
    list(refresh(where))
    monkeypatch.setattr("thaw.adapters.library.session_index.VERSION", 99)
    assert WRITTEN in list(refresh(where))


def test_an_index_that_cannot_be_kept_is_printed(packs, profile, monkeypatch):
    def refuse(file, data):
        raise StorageError("read-only")

    monkeypatch.setattr(refreshing, "write_sealed", refuse)
    (printed,) = refresh(find_profile(profile))
    index = printed_index(printed)
    assert index is not None
    assert found(index) == ["A short one"]
    assert found(refreshed(find_profile(profile))) == ["A short one"]


def test_a_path_that_leads_nowhere_is_told(tmp_path):
    index = describe_outside(str(tmp_path / "gone.yaml"), no_facts)
    assert (index.entries, len(index.problems)) == ((), 1)


def test_an_installed_pack_stands_beside_the_others(packs, profile, tmp_path):
    where = find_profile(profile)
    arrival = install(sounding_pack(tmp_path / "soft"), where, ())
    assert arrival.installed
    shown = refreshed(where).find(Wish(), 100).descriptions
    assert [told.ref for told in shown] == ["own/short", "soft/around-the-room"]
    loaded = load_program(Wanted("soft/around-the-room"), never, installed_packs(where))
    assert loaded.program.ref == "soft/around-the-room"
    with PackStore(where.packs).change() as change:
        change.remove("soft")
    assert found(refreshed(where)) == ["A short one"]
    assert refreshed(where).waveform("soft/music/tone.opus") == ()


def test_no_installed_pack_takes_the_place_of_a_shipped_one(packs, profile):
    where = find_profile(profile)
    with PackStore(where.packs).change() as change:
        write(change.begin("own") / "pack.yaml", "id: own")
        change.install("own", Known(1, "", "", ""))
    assert all_packs(where) == (packs,)


@pytest.mark.logs
def test_a_damaged_list_of_packs_leaves_the_others(packs, profile):
    where = find_profile(profile)
    write(where.packs / "packs.json", "{")
    assert all_packs(where) == (packs,)


def test_each_line_of_a_worker_is_an_answer_as_soon_as_it_comes():
    answers: list[bytes] = []
    worker: FakeWorker[bytes] = FakeWorker("", lambda line: line, None)
    IndexWorker(lambda path: worker)("", answers.append)
    worker.babble(WRITTEN)
    assert (answers, worker.closed) == ([WRITTEN], True)
    worker.babble(WRITTEN)
    worker.end()
    assert answers == [WRITTEN, WRITTEN]


@pytest.mark.logs
def test_a_worker_that_cannot_start_answers_emptily():
    answers: list[bytes] = []
    worker: FakeWorker[bytes] = FakeWorker("", lambda line: line, OSError(2, "No such file"))
    IndexWorker(lambda path: worker)("", answers.append)
    assert answers == [b""]


def test_a_worker_that_ends_without_a_word_answers_emptily():
    answers: list[bytes] = []
    worker: FakeWorker[bytes] = FakeWorker("", lambda line: line, None)
    IndexWorker(lambda path: worker)("", answers.append)
    worker.end()
    assert answers == [b""]


def test_the_index_of_many_packs_grows_in_doubling_steps(packs, profile):
    for number in range(8):
        write(packs.parent / f"z{number}" / "pack.yaml", f"id: z{number}\n")
        write(packs.parent / f"z{number}" / "sessions" / "short.yaml", SESSION)
    where = find_profile(profile)
    counts = [IndexFile(where.library_file).count([Wish()]) for _ in refresh(where)]
    assert counts == [(1,), (2,), (4,), (8,), (9,)]


def test_a_pack_that_is_not_built_yet_stays_as_it_was(packs, profile):
    where = find_profile(profile)
    write(packs.parent / "zz" / "pack.yaml", "id: zz\n")
    write(packs.parent / "zz" / "sessions" / "short.yaml", SESSION)
    list(refresh(where))
    for pack in ("own", "zz"):
        changed = SESSION.replace("A short", "A new")
        write(packs.parent / pack / "sessions" / "short.yaml", changed)
    steps = [found(IndexFile(where.library_file)) for _ in refresh(where)]
    assert steps == [["A new one", "A short one"], ["A new one", "A new one"]]
