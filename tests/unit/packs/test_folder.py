import pytest

from fakes.packs import make_pack, write
from fakes.specs import WHOLE, replaced
from thaw.base.errors import InputError, MissingError
from thaw.packs.folder import PackFolder, find_session, pack_of, packs_in


@pytest.fixture
def pack(tmp_path):
    return PackFolder(make_pack(tmp_path / "packs" / "steady"))


def test_packs_lie_side_by_side(tmp_path):
    for name in ("steady", "first-thaw"):
        make_pack(tmp_path / name)
    write(tmp_path / "notes" / "a.yaml", "no: pack")
    assert [pack.name for pack in packs_in(tmp_path)] == ["first-thaw", "steady"]


def test_a_pack_says_what_it_is_and_what_it_holds(pack):
    assert pack.info().title == "A pack"
    assert [file.name for file in pack.session_files] == ["test.yaml"]
    assert pack.credits()["beds/soft-rain.opus"].license == "CC0-1.0"
    assert pack.anchors() is None


def test_without_credits_there_are_none(pack):
    (pack.path / "credits.yaml").unlink()
    assert pack.credits() == {}


def test_a_session_names_the_anchors_of_its_pack_and_no_others(pack):
    wording = "{label: L, short: S, lines: [A.], touch_ins: [B.]}"
    write(pack.path / "anchors.yaml", f"anchors:\n  lamp: {wording}\n  breath: {wording}\n")
    text = replaced(WHOLE, "{sounds: Back to the sounds., else", "{lamp: Back to it., else")
    write(pack.path / "sessions" / "test.yaml", text)
    problems = pack.load_session(pack.session_files[0]).problems
    assert [problem.excerpt for problem in problems] == ["sounds", "object"]


def test_a_session_is_found_by_pack_and_name(pack):
    found = find_session("steady/test", (pack,))
    assert found.ref == "steady/test"
    assert found.load().id == "test"


def test_a_session_is_found_by_its_path(pack):
    file = pack.path / "sessions" / "test.yaml"
    found = find_session(str(file), ())
    assert (found.ref, found.folder.path) == ("steady/test", pack.path)


def test_a_session_outside_a_pack_is_found_too(tmp_path):
    write(tmp_path / "draft.yaml", WHOLE)
    found = find_session(str(tmp_path / "draft.yaml"), ())
    assert found.ref == str(tmp_path / "draft.yaml")
    assert found.folder.path == tmp_path
    assert found.load().id == "test"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("steady/tset", "Did you mean steady/test?"),
        ("test", "Did you mean steady/test?"),
        ("calm/test", "Did you mean steady/test?"),
        ("xyz", "like steady/body-scan-edges"),
        ("", "like steady/body-scan-edges"),
        ("x" * 5000, "like steady/body-scan-edges"),
        ("a\0b", "like steady/body-scan-edges"),
    ],
)
def test_a_name_that_is_none_gets_the_likely_one(pack, name, told):
    with pytest.raises(MissingError, match="There is no session") as caught:
        find_session(name, (pack,))
    assert told in str(caught.value)
    assert len(str(caught.value)) < 300


def test_a_folder_is_told_with_one_of_its_sessions(pack):
    with pytest.raises(MissingError, match=r"is a folder.*test\.yaml"):
        find_session(str(pack.path), ())


def test_a_broken_session_is_told_with_all_its_problems(pack):
    text = replaced(replaced(WHOLE, "rest: 6 s", "rest: 6"), "level: 3", "level: 5")
    write(pack.session_files[0], text)
    with pytest.raises(InputError) as caught:
        find_session("steady/test", (pack,)).load()
    assert [problem.code for problem in caught.value.problems] == ["bad-time", "level-5"]


def test_a_file_belongs_to_the_nearest_pack_above_it(pack):
    voice = pack.path / "voice" / "en" / "june" / "voice.yaml"
    assert pack_of(voice).path == pack.path
    assert pack_of(pack.path / "pack.yaml").path == pack.path
