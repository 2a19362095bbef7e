import pytest

from fakes.packs import make_pack, make_voice, write
from fakes.specs import WHOLE, replaced
from thaw.app.wording import shipped_wording
from thaw.base.problem import Severity
from thaw.packs.check import check_paths, files_in
from thaw.spec.lines import text_hash


@pytest.fixture
def pack(tmp_path):
    return make_pack(tmp_path / "steady")


def problems_of(*paths):
    return check_paths(paths, shipped_wording()).problems


def found(*paths):
    """Rule and severity of every problem, with the file's name and line."""
    return [
        (p.code, p.severity, p.file.replace("\\", "/").rsplit("/", 1)[1], p.line)
        for p in problems_of(*paths)
    ]


def in_session(pack, old, new):
    file = pack / "sessions" / "test.yaml"
    write(file, replaced(file.read_text("utf-8"), old, new))
    return file


def line_of(file, text):
    return file.read_text("utf-8").splitlines().index(text) + 1


def test_a_whole_pack_has_no_problem(pack):
    assert problems_of(pack) == ()
    assert problems_of(pack.parent) == ()


def test_files_are_named_once_and_hidden_ones_are_left_alone(pack):
    write(pack / ".git" / "x.yaml", "no: session")
    session = pack / "sessions" / "test.yaml"
    assert files_in([session, pack]) == (
        session,
        pack / "credits.yaml",
        pack / "pack.yaml",
        pack / "voice" / "en" / "june" / "voice.yaml",
    )


def test_a_session_is_checked_in_the_light_of_its_pack(pack):
    session = in_session(pack, "bed: beds/soft-rain.opus", "bed: beds/soft-rian.opus")
    line = line_of(session, "bed: beds/soft-rian.opus")
    problem = problems_of(session)[0]
    assert (problem.code, problem.line) == ("no-such-file", line)
    assert problem.hint == "Did you mean “beds/soft-rain.opus”?"
    assert found(session) == found(pack)


@pytest.mark.parametrize("sound", ["music/slow-strings.opus", "sounds/wood.opus"])
def test_a_missing_sound_is_an_error_where_it_is_named(pack, sound):
    (pack / sound).unlink()
    problems = found(pack)
    assert ("no-such-file", Severity.ERROR) in [problem[:2] for problem in problems]
    assert ("no-such-file", Severity.WARNING, "credits.yaml") in [p[:3] for p in problems]


def test_an_empty_sound_is_an_error(pack):
    write(pack / "beds" / "soft-rain.opus", "")
    assert [problem[:3] for problem in found(pack)] == [
        ("empty-file", Severity.ERROR, "test.yaml")
    ]


def test_errors_of_the_session_and_missing_sounds_are_told_together(pack):
    in_session(pack, "default: outside", "default: nowhere")
    (pack / "sounds" / "wood.opus").unlink()
    codes = [problem[0] for problem in found(pack / "sessions" / "test.yaml")]
    assert codes == ["no-such-file", "unknown-default"]


def test_a_line_in_new_words_is_a_stale_recording_at_its_place(pack):
    session = in_session(pack, "- say: You might stay as you are.", "- say: You might stay.")
    line = line_of(session, "      - say: You might stay.")
    assert found(pack) == [("stale-recording", Severity.WARNING, "test.yaml", line)]


def test_a_new_line_has_no_recording(pack):
    session = in_session(
        pack, "- say: You might stay as you are.", "- say: Hm.\n        as: new"
    )
    line = line_of(session, "      - say: Hm.")
    assert found(pack) == [("no-recording", Severity.WARNING, "test.yaml", line)]


def test_a_voice_that_recorded_nothing_of_a_session_is_told_once(pack):
    make_voice(pack, "theo", {"other.one.1": ("0" * 16, "a.opus")})
    assert found(pack) == [("no-recording", Severity.WARNING, "test.yaml", 0)]


def test_a_session_without_any_voice_is_told_once(pack):
    in_session(pack, "language: en", "language: de")
    assert found(pack) == [("no-voice", Severity.WARNING, "test.yaml", 0)]


def test_a_recording_that_is_listed_is_there(pack):
    voice = pack / "voice" / "en" / "june"
    (voice / "test.closing.1.opus").unlink()
    write(voice / "test.feet.2.opus", "")
    assert {problem[:3] for problem in found(pack)} == {
        ("no-such-file", Severity.ERROR, "voice.yaml"),
        ("empty-file", Severity.ERROR, "voice.yaml"),
    }


def test_a_sentence_begins_before_its_recording_ends(pack):
    file = pack / "voice" / "en" / "june" / "voice.yaml"
    write(file, replaced(file.read_text("utf-8"), "48000}", "48000, sentences: [0, 48000]}"))
    assert [problem[0] for problem in found(pack)] == ["sentence-after-end"]


def test_drafts_are_told_once_where_the_first_is_listed(pack):
    file = pack / "voice" / "en" / "june" / "voice.yaml"
    text = file.read_text("utf-8").replace("frames: 48000}", "frames: 48000, draft: true}", 3)
    write(file, text)
    line = text[: text.index("draft")].count("\n") + 1
    assert found(pack) == [("draft-recording", Severity.WARNING, "voice.yaml", line)]
    (problem,) = problems_of(pack)
    count = text.count("frames: ")
    assert problem.text == f"A computer speaks 3 of {count} lines of “June”, as a draft."


def test_every_sound_has_a_credit(pack):
    write(pack / "beds" / "fire.opus", "sound")
    assert found(pack) == [("no-credit", Severity.WARNING, "pack.yaml", 0)]
    (pack / "credits.yaml").unlink()
    assert found(pack) == [("no-credit", Severity.WARNING, "pack.yaml", 0)]


def test_a_session_file_is_named_after_its_id(pack):
    (pack / "sessions" / "test.yaml").rename(pack / "sessions" / "other.yaml")
    assert found(pack) == [("file-name", Severity.ERROR, "other.yaml", 2)]


def test_a_pack_has_sessions_and_its_own_name(pack):
    (pack / "sessions" / "test.yaml").unlink()
    renamed = pack.rename(pack.parent / "calm")
    assert [problem[0] for problem in found(renamed)] == ["no-session", "pack-name"]


def test_sessions_side_by_side_belong_to_a_pack(pack):
    (pack / "pack.yaml").unlink()
    assert [problem[0] for problem in found(pack)] == ["no-pack-file"]


def test_guidance_and_anchors_are_checked_with_their_voices(tmp_path):
    wording = "{label: L, short: S, lines: [A.], touch_ins: [B.]}"
    write(tmp_path / "anchors.yaml", f"anchors:\n  feet: {wording}\n  hands: {wording}\n")
    make_voice(tmp_path, "june", {"anchors.feet.1": (text_hash("A."), "a.opus")})
    assert found(tmp_path / "anchors.yaml") == [
        ("no-recording", Severity.WARNING, "anchors.yaml", 2),
        ("no-recording", Severity.WARNING, "anchors.yaml", 3),
    ]


def test_a_broken_neighbour_is_told_where_it_is_checked_itself(pack):
    write(pack / "voice" / "en" / "june" / "voice.yaml", "name: June\n")
    write(pack / "anchors.yaml", "anchors: {}\n")
    write(pack / "credits.yaml", "files: []\n")
    assert {problem[2] for problem in found(pack) if problem[1] is Severity.ERROR} == {
        "voice.yaml",
        "anchors.yaml",
        "credits.yaml",
    }


def test_a_folder_without_a_file_is_told(tmp_path):
    assert [p.code for p in problems_of(tmp_path)] == ["nothing-to-check"]


@pytest.mark.parametrize("data", [b"", b"OggS\0\0", b"\xff\xfe", b"a" * 300_000, b"words"])
def test_a_file_of_anything_is_one_problem(tmp_path, data):
    (tmp_path / "a.yaml").write_bytes(data)
    assert len(problems_of(tmp_path / "a.yaml")) == 1


def test_a_file_that_is_gone_is_a_problem(tmp_path):
    assert [p.code for p in problems_of(tmp_path / "gone.yaml")] == ["unreadable"]


def test_problems_come_in_order_and_once(pack):
    write(pack / "sessions" / "a.yaml", replaced(WHOLE, "rest: 6 s", "rest: 6"))
    problems = problems_of(pack, pack / "sessions")
    assert list(problems) == sorted(set(problems))


def test_a_flood_of_problems_ends_the_check_where_that_is_wished(pack):
    for name in ("aa", "bb", "cc"):
        write(pack / "sessions" / f"{name}.yaml", "thaw: 1\nid: other\n")
    checked = check_paths([pack], shipped_wording(), most=5)
    last = next(one for one in checked.problems if one.code == "too-many-problems")
    assert last.severity is Severity.ERROR
    assert last.file.endswith("aa.yaml")
    assert not [one for one in checked.problems if one.file.endswith("bb.yaml")]
