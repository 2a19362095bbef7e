"""What is suggested for a word that is not known."""

import pytest

from fakes.calm_pack import SESSION, CalmPack
from fakes.specs import replaced
from thaw.app.checks.whole import check_everything
from thaw.spec.likely import did_you_mean, id_of, nearest, nearest_file

KEYS = ("fade_in", "fade_out", "check_in", "change.stirred", "write", "L25")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("fade-out", "fade_out"),
        ("FADEOUT", "fade_out"),
        ("Fade Out", "fade_out"),
        ("fadout", "fade_out"),
        ("CheckIn", "check_in"),
        ("change_stirred", "change.stirred"),
        ("l 25", "L25"),
        ("nothing like it", None),
        ("", None),
    ],
)
def test_capitals_and_what_joins_words_do_not_count(word, meant):
    assert nearest(word, KEYS) == meant


def test_of_several_that_differ_by_capitals_the_first_is_meant():
    assert nearest("AB", ("a-b", "ab")) == "a-b"


def test_where_nothing_is_near_all_are_named():
    assert did_you_mean("zzz", ("one", "two")) == "Known here: one, two."
    assert did_you_mean("zzz", ()) == ""


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("music/rain.opus", "beds/rain.opus"),
        ("beds/rain.ogg", "beds/rain.opus"),
        ("music/rain", "beds/rain.opus"),
        ("beds/rian.opus", "beds/rain.opus"),
        ("sounds/Strings.opus", "music/strings.opus"),
    ],
)
def test_a_file_is_looked_for_in_other_folders_first(name, meant):
    files = ("beds/rain.opus", "music/strings.opus", "music/stars.opus", "LICENSE")
    assert nearest_file(name, files) == f"Did you mean “{meant}”?"
    assert nearest_file(name, ()) == ""


@pytest.mark.parametrize(
    ("name", "made"), [("Ann-Marie B.", "ann-marie-b"), ("Zoë 2", "zoe-2"), ("東京", "")]
)
def test_a_name_suggests_an_id(name, made):
    assert id_of(name) == made


REFERENCES = {
    "a section": ("      - rest: 6 s\n", "      - go: clo-sing\n", "“closing”"),
    "a section by its title": ("      - rest: 6 s\n", "      - go: Closing\n", "like closing"),
    "a state": ("        ask: How", "        when: {stirred >= 6: Too_Much}\n{}", "too-much"),
    "a condition": (
        "        ask: How",
        "        when: {Stirred=>6: closing}\n{}",
        "stirred >= 6",
    ),
    "a value": ("        ask: How", "        when: {stired >= 6: closing}\n{}", "“stirred”"),
    "an anchor": ("{sounds: The", "{sonds: The", "“sounds”"),
    "a default": ("default: sounds", "default: sonds", "“sounds”"),
    "a bed": ("bed: beds/rain.opus", "bed: music/rain.opus", "“beds/rain.opus”"),
    "a bed in capitals": ("bed: beds/rain.opus", "bed: Beds\\Rain.opus", "beds/rain.opus"),
    "no bed": ("bed: beds/rain.opus", "bed: None", "“none”"),
    "a sound": ("sound: sounds/wood.opus", "sound: sounds/wod.opus", "“sounds/wood.opus”"),
    "a palette": ("check_in: [stirred, here]", "words: FEELINGS", "“feelings”"),
    "a measure": ("check_in: [stirred, here]", "check_in: [Stirred, here]", "“stirred”"),
    "a part of the body": ("      - rest: 6 s\n", "      - body: hnads\n", "“hands”"),
    "a look": ("      - rest: 6 s\n", "      - look: Embr\n", "“ember”"),
    "a kind of step": ("- check_in:", "- Check-In:", "“check_in”"),
    "a key": ("fade_out:", "fade-out:", "“fade_out”"),
    "a focus": ("focus: music", "focus: MUSIC", "“music”"),
    "a group": (
        "  - id: contact\n",
        "  - id: contact\n    group: Two Hands\n",
        "like two-hands",
    ),
    "a language": ("language: en", "language: en_gb", "en-GB"),
}


@pytest.mark.parametrize("kind", REFERENCES)
def test_every_kind_of_reference_has_the_likely_one(kind, tmp_path):
    old, new, meant = REFERENCES[kind]
    text = SESSION.replace(old, new.replace("{}", old), 1)
    assert text != SESSION
    pack = CalmPack(tmp_path / "calm").write()
    file = pack.folder / "sessions" / "calm.yaml"
    file.write_text(text, "utf-8")
    told = [str(problem) for problem in check_everything([file], pack.facts).problems]
    assert any(meant in problem for problem in told), told


def test_a_region_that_may_be_left_out_has_the_likely_one(tmp_path):
    text = replaced(SESSION, "    focus: contact\n", "    focus: contact\n    region: hands\n")
    text = replaced(
        text,
        "          sets: anchor\n          options: {sounds: The sounds, object: An object}\n"
        "          default: sounds\n",
        "          sets: leave_out\n          options: {hnads: Hands, hands: Both}\n"
        "          default: hands\n",
    )
    pack = CalmPack(tmp_path / "calm").write(text)
    told = [str(problem) for problem in check_everything([pack.folder], pack.facts).problems]
    assert any("“hnads”. Did you mean “hands”?" in problem for problem in told), told
