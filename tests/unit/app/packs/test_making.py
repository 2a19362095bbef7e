"""New packs play, files are the same each time, signatures hold, and errors stop both."""

import os
from pathlib import Path

import pytest

from fakes.packs import write
from fakes.signed_packs import KEY, OTHER_KEY, sounding_pack
from thaw.adapters.packs.archive import opened_archive
from thaw.adapters.packs.seal import read_seal
from thaw.app.packs.examination import examine
from thaw.app.packs.given import Given, given_pack
from thaw.app.packs.making import build, export, new_pack, sign
from thaw.app.parts import Wanted
from thaw.app.program import load_program
from thaw.base.errors import InputError, MissingError, UsageError

CACHE = Path(os.devnull) / "cache"
"""Where nothing can be remembered."""


@pytest.fixture
def pack(tmp_path):
    return sounding_pack(tmp_path / "soft")


def broken(pack):
    write(pack / "sessions" / "around-the-room.yaml", "thaw: 1\nid: test\n")


def never(*_):
    raise AssertionError("a key was asked for")


def test_a_new_pack_is_whole_and_plays(tmp_path):
    files = new_pack(tmp_path / "soft-evenings")
    assert {file.name for file in files} == {
        "pack.yaml",
        "credits.yaml",
        "around-the-room.yaml",
    }
    folder = tmp_path / "soft-evenings"
    examined = examine(Given(folder, folder), CACHE)
    assert [problem.code for problem in examined.problems] == ["no-voice"]
    assert examined.info is not None
    assert examined.info.id == "soft-evenings"
    loaded = load_program(Wanted(str(folder / "sessions" / "around-the-room.yaml")), never)
    assert loaded.program.session.title == "Around the room"


@pytest.mark.parametrize("name", ["Soft", "soft evenings", "con", "a" * 65, "1st"])
def test_a_pack_has_a_name_that_every_computer_takes(tmp_path, name):
    with pytest.raises(UsageError, match="cannot be the name of a pack"):
        new_pack(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over_what_is_there(tmp_path):
    write(tmp_path / "soft" / "notes.txt", "mine")
    with pytest.raises(UsageError, match="is there already, and not empty"):
        new_pack(tmp_path / "soft")
    (tmp_path / "empty").mkdir()
    assert new_pack(tmp_path / "empty")


def test_a_pack_is_built_beside_its_folder_and_the_same_each_time(pack, tmp_path):
    _, made = build(pack, None, CACHE)
    assert made is not None
    assert made == tmp_path / "soft.thawpack"
    first = made.read_bytes()
    build(pack, None, CACHE)
    assert made.read_bytes() == first
    with opened_archive(made) as archive:
        assert read_seal(archive)


def test_a_pack_with_errors_is_not_built(pack):
    broken(pack)
    examined, made = build(pack, None, CACHE)
    assert made is None
    assert examined.has_errors
    assert not pack.with_suffix(".thawpack").exists()


def test_a_sound_that_is_none_is_an_error(pack):
    write(pack / "beds" / "soft-rain.opus", "no sound")
    examined, made = build(pack, None, CACHE)
    assert made is None
    (problem,) = [one for one in examined.problems if one.code == "no-sound"]
    assert problem.file == str(pack / "beds" / "soft-rain.opus")


def test_a_pack_for_a_newer_thaw_is_not_built(pack):
    said = pack / "pack.yaml"
    write(said, said.read_text().replace("minimum_thaw: 0.1.0", "minimum_thaw: 99.0.0"))
    examined, made = build(pack, None, CACHE)
    assert made is None
    assert "newer-thaw" in [problem.code for problem in examined.problems]


@pytest.mark.parametrize(
    ("target", "told"), [("soft.zip", "does not end in"), ("soft/a.thawpack", "own folder")]
)
def test_a_pack_is_written_where_it_can_be(pack, tmp_path, target, told):
    with pytest.raises(UsageError, match=told):
        build(pack, tmp_path / target, CACHE)


def test_only_a_folder_is_built(tmp_path):
    with pytest.raises(MissingError, match="There is no folder"):
        build(tmp_path / "gone", None, CACHE)


def test_a_signed_folder_is_built_with_its_signature(pack):
    sign(pack, lambda _: KEY, CACHE)
    _, made = build(pack, None, CACHE)
    assert made is not None
    with given_pack(made) as given:
        seal = examine(given, CACHE).seal
    assert seal is not None
    assert seal.key == KEY.public


def test_a_folder_that_was_changed_since_is_not_built_as_signed(pack):
    sign(pack, lambda _: KEY, CACHE)
    write(pack / "credits.yaml", (pack / "credits.yaml").read_text() + "# a comment\n")
    with pytest.raises(InputError) as caught:
        build(pack, None, CACHE)
    (problem,) = caught.value.problems
    assert (problem.code, problem.file) == ("file-changed", str(pack))
    assert "thaw pack sign" in problem.hint
    sign(pack, lambda _: KEY, CACHE)
    assert build(pack, None, CACHE)[1]


def test_a_list_that_nobody_signed_is_made_anew(pack):
    write(pack / "manifest", "old")
    assert build(pack, None, CACHE)[1]


def test_a_file_is_signed_like_its_folder(pack, tmp_path):
    _, unsigned = build(pack, None, CACHE)
    assert unsigned is not None
    sign(unsigned, lambda _: KEY, CACHE)
    sign(pack, lambda _: KEY, CACHE)
    _, signed = build(pack, tmp_path / "other.thawpack", CACHE)
    assert signed is not None
    assert signed.read_bytes() == unsigned.read_bytes()
    sign(unsigned, lambda _: OTHER_KEY, CACHE)
    with opened_archive(unsigned) as archive:
        seal = read_seal(archive)
    assert seal is not None
    assert seal.key == OTHER_KEY.public


def test_a_pack_with_errors_is_not_signed_and_no_key_is_opened(pack):
    broken(pack)
    examined, key = sign(pack, never, CACHE)
    assert key is None
    assert examined.has_errors
    assert not (pack / "manifest").exists()


def test_a_damaged_file_is_not_signed_as_if_it_were_whole(pack):
    _, made = build(pack, None, CACHE)
    assert made is not None
    data = bytearray(made.read_bytes())
    data[len(data) // 2] ^= 1
    made.write_bytes(data)
    with pytest.raises(InputError):
        sign(made, never, CACHE)
    assert made.read_bytes() == data


def test_what_was_installed_is_exported_as_it_was(pack, tmp_path):
    sign(pack, lambda _: KEY, CACHE)
    _, made = build(pack, None, CACHE)
    assert made is not None
    exported = export(pack, tmp_path / "again.thawpack")
    assert exported.read_bytes() == made.read_bytes()
