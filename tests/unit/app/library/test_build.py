"""The index is built from what lies in the packs, and only what changed is built again."""

import pytest

from fakes.packs import write
from fakes.signed_packs import sounding_pack
from thaw.adapters.packs.store import PackStore
from thaw.adapters.profile import find_profile
from thaw.app.library import refresh as refreshing
from thaw.app.library.build import build_index, describe_outside
from thaw.app.library.folders import all_packs, installed_packs
from thaw.app.library.index import (
    Index,
    PackIndex,
    encode_index,
    read_index,
    sorted_descriptions,
)
from thaw.app.library.indexed import UNCHANGED, WRITTEN
from thaw.app.library.refresh import refresh
from thaw.app.library.worker_client import IndexWorker
from thaw.app.packs.installing import install
from thaw.app.program import load_program
from thaw.base.errors import DecodeError, StorageError
from thaw.packs.known import Known

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


def test_a_session_is_described_and_written_out(packs):
    (index,) = build_index(Index({}), {"own": "k"}, [packs], no_facts)
    pack = index.packs["own"]
    (entry,) = pack.entries
    assert (entry.description.ref, entry.description.title) == ("own/short", "A short one")
    assert "You might look around." in entry.transcript
    assert pack.problems == ()


def test_a_session_with_problems_is_named_and_the_others_stay(packs):
    (packs / "sessions" / "bad.yaml").write_text("thaw: 1\nid: bad\n", "utf-8")
    (index,) = build_index(Index({}), {"own": "k"}, [packs], no_facts)
    pack = index.packs["own"]
    assert [entry.description.ref for entry in pack.entries] == ["own/short"]
    (problem,) = pack.problems
    assert problem.startswith("own/bad cannot be played. ")
    assert problem.endswith(" problems; “thaw check” lists them all.")


def test_a_single_problem_is_not_said_to_be_one_of_several(packs):
    (packs / "sessions" / "bad.yaml").write_bytes(b"\xff\xfe\x00")
    (index,) = build_index(Index({}), {"own": "k"}, [packs], no_facts)
    (problem,) = index.packs["own"].problems
    assert problem.startswith("own/bad cannot be played. ")
    assert "thaw check" not in problem


def test_a_pack_with_the_same_key_is_taken_over(packs):
    before = Index({"own": PackIndex("k", (), ("as it was",), {})})
    assert list(build_index(before, {"own": "k"}, [packs], no_facts)) == [before]
    assert list(build_index(before, {"own": "other"}, [packs], no_facts)) != [before]


def test_a_file_outside_the_packs_keeps_its_path_as_its_name(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text(SESSION, "utf-8")
    (entry,) = describe_outside(str(file), no_facts).entries
    assert entry.description.ref == str(file)


def test_the_index_is_written_once_and_again_after_a_change(packs, profile):
    where = find_profile(profile)
    ((index, said),) = refresh(where)
    assert said == WRITTEN
    assert read_index(where.library_file) == index
    assert list(refresh(where)) == [(index, UNCHANGED)]
    (packs / "sessions" / "short.yaml").write_text(SESSION.replace("A short", "A new"), "utf-8")
    ((changed, said),) = refresh(where)
    assert said == WRITTEN
    assert [told.title for told in sorted_descriptions(changed)] == ["A new one"]


def test_a_damaged_index_is_built_anew(packs, profile):
    where = find_profile(profile)
    list(refresh(where))
    where.library_file.write_bytes(b"{")
    assert [said for _, said in refresh(where)] == [WRITTEN]


def test_an_index_that_cannot_be_kept_is_printed(packs, profile, monkeypatch):
    def refuse(path, data):
        raise StorageError("read-only")

    monkeypatch.setattr(refreshing, "replace_file", refuse)
    ((index, said),) = refresh(find_profile(profile))
    assert said == encode_index(index)


def test_a_path_that_leads_nowhere_is_told(tmp_path):
    index = describe_outside(str(tmp_path / "gone.yaml"), no_facts)
    assert (index.entries, len(index.problems)) == ((), 1)


def test_an_installed_pack_stands_beside_the_others(packs, profile, tmp_path):
    where = find_profile(profile)
    arrival = install(sounding_pack(tmp_path / "soft"), where, ())
    assert arrival.installed
    *_, (index, _) = refresh(where)
    refs = [told.ref for told in sorted_descriptions(index)]
    assert refs == ["own/short", "soft/around-the-room"]
    loaded = load_program("soft/around-the-room", None, never, installed_packs(where))
    assert loaded.program.ref == "soft/around-the-room"
    with PackStore(where.packs).change() as change:
        change.remove("soft")
    *_, (index, _) = refresh(where)
    assert [told.ref for told in sorted_descriptions(index)] == ["own/short"]


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


class Pipe:
    """A process that prints what the test says."""

    def __init__(self, fails=False):
        self.fails = fails

    def start(self, lines, ended):
        if self.fails:
            raise OSError(2, "No such file")
        self.lines, self.ended = lines, ended

    def close(self):
        self.closed = True


def test_each_line_of_a_worker_is_an_answer_as_soon_as_it_comes():
    answers: list[bytes] = []
    pipe = Pipe()
    IndexWorker(lambda path: pipe)("", answers.append)
    pipe.lines([WRITTEN])
    assert (answers, pipe.closed) == ([WRITTEN], True)
    pipe.lines([WRITTEN])
    pipe.ended()
    assert answers == [WRITTEN, WRITTEN]


@pytest.mark.logs
def test_a_worker_that_cannot_start_answers_nothing():
    answers: list[bytes] = []
    IndexWorker(lambda path: Pipe(fails=True))("", answers.append)
    assert answers == []


def test_the_index_grows_pack_by_pack_and_keeps_what_is_not_built_yet(packs, tmp_path):
    other = tmp_path / "packs" / "zz"
    (other / "sessions").mkdir(parents=True)
    (other / "pack.yaml").write_text("id: zz\n", "utf-8")
    (other / "sessions" / "short.yaml").write_text(SESSION, "utf-8")
    gone = PackIndex("k", (), ("gone",), {})
    old = PackIndex("old", (), ("as it was",), {})
    folders = [packs, other.parent / "zz"]
    keys = {"own": "k", "zz": "k"}
    first, second = build_index(Index({"gone": gone, "zz": old}), keys, folders, no_facts)
    assert list(first.packs) == ["own", "zz"]
    assert first.packs["zz"] == old
    assert second.packs["zz"].problems == ()
