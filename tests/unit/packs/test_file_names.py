"""Names that a pack may hold, and a table of those that it may not."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.corpora import corpus
from thaw.base.problem import Report
from thaw.packs.file_names import LONGEST, MOST_TEXTS, MOST_VOICES, check_names
from thaw.packs.refusal import quoted

GOOD = [
    "pack.yaml",
    "credits.yaml",
    "anchors.yaml",
    "manifest",
    "manifest.minisig",
    "sessions/soft-evening.yaml",
    "voice/en/june/voice.yaml",
    "voice/de-AT/june-2/soft-evening.feet.2.sounds.opus",
    "beds/soft-rain.ogg",
    "music/strings/slow_1.flac",
    "sounds/wood.mp3",
    "pictures/hills.png",
    "pictures/far/sea.jpeg",
]
WRONG = [
    ("name-empty", ""),
    ("name-long", "beds/" + "a" * LONGEST + ".ogg"),
    ("name-hidden-character", "beds/a\0.ogg"),
    ("name-hidden-character", "beds/a\n.ogg"),
    ("name-hidden-character", "beds/gpj\u202eggo.ogg"),
    ("name-hidden-character", "beds/a\u200b.ogg"),
    ("name-backslash", "..\\..\\evil.yaml"),
    ("name-backslash", "C:\\Windows\\evil.yaml"),
    ("name-backslash", "\\\\server\\share\\a.ogg"),
    ("name-backslash", "\\\\?\\C:\\a.ogg"),
    ("name-absolute", "/etc/passwd"),
    ("name-absolute", "//server/share/a.ogg"),
    ("name-absolute", "~/a.ogg"),
    ("name-drive", "C:/a.ogg"),
    ("name-drive", "c:a.ogg"),
    ("name-climbing", ".."),
    ("name-climbing", "../pack.yaml"),
    ("name-climbing", "beds/../../pack.yaml"),
    ("name-climbing", "beds/.."),
    ("name-folder", "beds/"),
    ("name-detour", "."),
    ("name-detour", "./pack.yaml"),
    ("name-detour", "beds//a.ogg"),
    ("name-detour", "beds/./a.ogg"),
    ("name-device", "beds/con.ogg"),
    ("name-device", "beds/CON"),
    ("name-device", "beds/nul/a.ogg"),
    ("name-device", "beds/aux.tar.ogg"),
    ("name-device", "beds/com1.ogg"),
    ("name-device", "beds/lpt\u00b9.ogg"),
    ("name-device", "beds/nul:x.ogg"),
    ("name-device", "beds/prn .ogg"),
    ("name-device", "beds/conin$"),
    ("name-ending", "beds./a.ogg"),
    ("name-ending", "beds /a.ogg"),
    ("name-ending", "beds/a.ogg."),
    ("name-ending", "beds/a.ogg "),
    ("name-hidden", ".git/config"),
    ("name-hidden", "beds/.a.ogg"),
    ("name-letters", "beds/caf\u00e9.ogg"),
    ("name-letters", "beds/cafe\u0301.ogg"),
    ("name-letters", "beds/a b.ogg"),
    ("name-letters", "beds/a:stream.ogg"),
    ("name-letters", "beds/\u0430.ogg"),
    ("name-letters", "beds/a*.ogg"),
    ("name-letters", "%2e%2e/a.ogg"),
    ("name-unknown", "Credits.yaml"),
    ("name-unknown", "pack.yml"),
    ("name-unknown", "run.sh"),
    ("name-unknown", "autorun.inf"),
    ("name-unknown", "mimetype"),
    ("name-unknown", "sessions/a.py"),
    ("name-unknown", "sessions/deep/a.yaml"),
    ("name-unknown", "sessions/Evening.yaml"),
    ("name-unknown", "beds/a.m4a"),
    ("name-unknown", "beds/a.opus.exe"),
    ("name-unknown", "pictures/a.svg"),
    ("name-unknown", "voice/en/voice.yaml"),
    ("name-unknown", "voice/english/june/voice.yaml"),
]


def judged(*names):
    report = Report("a.thawpack")
    check_names(names, report)
    return report.problems


def codes(*names):
    return [problem.code for problem in judged(*names)]


def test_what_a_pack_is_made_of_is_let_in():
    assert judged(*GOOD) == ()


@pytest.mark.parametrize(("code", "name"), WRONG)
def test_a_wrong_name_is_told_with_the_reason(code, name):
    (problem,) = judged("pack.yaml", name)
    assert problem.code == code
    assert quoted(name) in problem.text
    assert problem.text.endswith(".")
    assert problem.text.isprintable()


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("file-twice", ("beds/a.ogg", "beds/a.ogg")),
        ("name-alike", ("voice/de-AT/june/voice.yaml", "voice/de-at/june/voice.yaml")),
        ("name-alike", ("beds/stra\u00dfe.ogg", "beds/STRASSE.ogg")),
        ("name-alike", ("beds/caf\u00e9.ogg", "beds/cafe\u0301.ogg")),
        ("name-alike", ("beds/\u212b.ogg", "beds/\u00e5.ogg")),
        ("name-alike", ("pack.yaml", "PACK.yaml")),
        ("name-file-as-folder", ("beds/a.ogg", "beds/a.ogg/b.ogg")),
        ("name-file-as-folder", ("pack.yaml", "PACK.yaml/b.ogg")),
    ],
)
def test_names_that_meet_are_told(code, names):
    assert code in codes(*names)


def test_a_flood_of_wrong_names_is_counted_and_not_told():
    problems = judged(*(f"{n}.exe" for n in range(500)))
    assert len(problems) == 21
    assert "480 more names are wrong." in [problem.text for problem in problems]


def test_more_texts_than_anybody_writes_are_told():
    sessions = [f"sessions/s{n}.yaml" for n in range(MOST_TEXTS)]
    assert judged(*sessions) == ()
    assert codes(*sessions, "pack.yaml") == ["too-many-texts"]


def test_more_voices_than_anybody_has_are_told():
    voices = [f"voice/en/v{n}/voice.yaml" for n in range(MOST_VOICES)]
    assert judged(*voices) == ()
    assert codes(*voices, "voice/en/june/voice.yaml") == ["too-many-voices"]


def test_a_file_in_the_wrong_folder_gets_the_kinds_of_that_folder():
    (problem,) = judged("beds/a.m4a")
    assert problem.hint == (
        "The folder beds/ holds sounds: opus, ogg, flac, wav, mp3; with small letters."
    )


def test_every_naughty_string_is_refused():
    strings = json.loads((corpus("text-blns") / "blns.json").read_text("utf-8"))
    for string in strings:
        assert judged(string), string
        assert judged(f"beds/{string}.exe"), string


@given(st.text(max_size=60))
def test_whatever_is_let_in_means_one_file_everywhere(text):
    name = f"beds/{text}.ogg"
    if not judged(name):
        assert name.isascii()
        assert name == name.lower() == unicodedata.normalize("NFKC", name)
        assert not {"", ".", ".."} & set(name.split("/"))


@given(st.lists(st.text(alphabet="aA/.\\\u00e9e\u0301:\0", max_size=12), max_size=6))
def test_any_names_get_sentences(names):
    for problem in judged(*names):
        assert problem.text.endswith(".")
        assert problem.text.isprintable()
