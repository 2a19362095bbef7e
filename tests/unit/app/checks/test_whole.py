"""A pack with one fault of each numeric rule: that rule at its line, and nothing else."""

import pytest

from fakes.calm_pack import SESSION, CalmPack
from fakes.packs import write
from fakes.specs import replaced
from thaw.app.checks.whole import check_everything
from thaw.base.units import RATE
from thaw.spec.lines import anchor_lines, guidance_lines
from thaw.spec.load import load_anchors, load_guidance


@pytest.fixture
def pack(tmp_path):
    return CalmPack(tmp_path / "calm")


def told(pack, *paths):
    """Rule, weight, file and line of every problem."""
    checked = check_everything(paths or [pack.folder], pack.facts)
    return [
        (p.code, p.severity.value, p.file.replace("\\", "/").rsplit("/", 1)[1], p.line)
        for p in checked.problems
    ]


def line_of(text, marker):
    assert marker in text, marker
    return text[: text.index(marker)].count("\n") + 1


def test_the_calm_pack_has_no_problem(pack):
    assert told(pack.write()) == []


AFTER = "  - id: closing\n"
"""Where a section is put in before the end."""
CHOOSE = """\
      - choose:
          ask: And now, this or that?
          options: {{this: This, sounds: That}}
          default: sounds
          wait: {wait}
"""
CHECK = "      - check_in: [stirred]\n        wait: 1 s\n"
ROOM = "      - say: You might look along the wall, or at the place where it meets the floor.\n"


def section(name, level, focus, steps):
    return f"  - id: {name}\n    level: {level}\n    focus: {focus}\n    steps:\n{steps}"


def with_section(level, focus, steps, *, out="60 s"):
    """The calm session with another section, a way up to it, and enough time outside behind."""
    up = section("up", 2, "outside", CHECK) if level > 2 else ""
    more = section("more", level, focus, steps)
    behind = section("out", 1, "outside", CHOOSE.format(wait=out) * 3)
    return replaced(SESSION, AFTER, f"{up}{more}{behind}{AFTER}")


ESC = "Esc, or the wide button, stops this at any moment."
CHOICE = "      - choose:\n          ask: Which"
WEIGHT = "      - say: Whatever is under you carries your weight, noticed or not.\n"
OPENING = SESSION[
    SESSION.index("      - say: You might look around") : SESSION.index("  - id: contact")
]
FAULTS = {
    "stop-late never": (
        replaced(SESSION, ESC, "This goes on for a while, or not."),
        ("stop-late", "error", "  - id: arriving"),
    ),
    "stop-late": (
        replaced(
            replaced(SESSION, f"      - say: {ESC}\n", ""),
            "      - rest: 6 s\n",
            f"      - say: {ESC}\n      - rest: 6 s\n",
        ),
        ("stop-late", "warning", f"      - say: {ESC}"),
    ),
    "choice-late": (
        replaced(SESSION, CHOICE, f"{ROOM * 4}{CHOICE}"),
        ("choice-late", "warning", "      - choose"),
    ),
    "few-choices": (
        with_section(1, "outside", f"{ROOM}      - rest: 8 s\n" * 40, out="1 s"),
        ("few-choices", "warning", "  - id: arriving"),
    ),
    "few-offers": (
        with_section(1, "outside", f"      - say: {'Notice the wall. ' * 40}\n"),
        ("few-offers", "error", "      - say: Notice the wall."),
    ),
    "short-opening": (
        replaced(SESSION, OPENING, ""),
        ("short-opening", "warning", "    level: 2\n    focus: contact"),
    ),
    "long-focus": (
        with_section(2, "contact", CHOOSE.format(wait="100 s") * 2),
        ("long-focus", "error", "    focus: contact\n    steps:\n      - choose"),
    ),
    "long-level": (
        with_section(3, "outside", (CHOOSE.format(wait="80 s") + CHECK) * 7),
        ("long-level", "warning", "    level: 3\n    focus: music"),
    ),
    "rare-check-ins": (
        with_section(3, "outside", CHOOSE.format(wait="75 s") * 4),
        ("rare-check-ins", "warning", "    level: 3\n    focus: outside"),
    ),
    "short-closing": (
        SESSION.replace("wait: 30 s", "wait: 10 s"),
        ("short-closing", "warning", "    closing: true"),
    ),
    "late-level": (
        replaced(
            with_section(3, "outside", CHOOSE.format(wait="50 s"), out="1 s"),
            "  - id: up\n",
            section("early", 1, "outside", CHOOSE.format(wait="90 s") * 7) + "  - id: up\n",
        ),
        ("late-level", "warning", "    level: 3\n    focus: outside"),
    ),
    "short-fade out": (
        replaced(SESSION, "fade_out: 8 s", "fade_out: 5 s"),
        ("short-fade", "warning", "        fade_out: 5 s"),
    ),
    "short-fade in": (
        replaced(SESSION, "fade_out: 8 s", "fade_in: 0.05 s"),
        ("short-fade", "error", "        fade_in"),
    ),
    "short-fade of a bed": (
        replaced(SESSION, WEIGHT, f"{WEIGHT}      - bed: beds/rain.opus\n        fade: 3 s\n"),
        ("short-fade", "warning", "        fade: 3 s"),
    ),
    "short-fade to none": (
        replaced(SESSION, WEIGHT, f"{WEIGHT}      - bed: none\n        fade: 5 s\n"),
        ("short-fade", "warning", "        fade: 5 s"),
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_a_session_is_told_at_its_line_and_nothing_else(fault, pack):
    session, (rule, weight, marker) = FAULTS[fault]
    assert told(pack.write(session)) == [
        (rule, weight, "calm.yaml", line_of(session, marker)),
    ]


FIRST = "calm.arriving.1.opus"
"""A recording of ten words, five seconds of them."""
IN_VOICE = "    file: calm.arriving.1.opus"
SOUND_FAULTS = [
    ("wood.opus", {"onset": RATE}, "quick-onset", "warning", "sounds/wood.opus"),
    ("wood.opus", {"onset": RATE // 20}, "quick-onset", "error", "sounds/wood.opus"),
    ("rain.opus", {"rise": 3.5}, "loudness-jump", "warning", "beds/rain.opus"),
    ("strings.opus", {"rise": 6.5}, "loudness-jump", "error", "music/strings.opus"),
    ("strings.opus", {"integrated": -33.0}, "quiet-sound", "warning", "music/strings.opus"),
    ("rain.opus", {"frames": 3 * RATE}, "short-bed", "warning", "beds/rain.opus"),
    ("strings.opus", {"true_peak": -1.0}, "true-peak", "warning", "music/strings.opus"),
    ("rain.opus", {"damaged": True}, "damaged-sound", "warning", "beds/rain.opus"),
    (FIRST, {"integrated": -17.0}, "voice-loudness", "warning", IN_VOICE),
    (FIRST, {"integrated": -25.0}, "voice-loudness", "error", IN_VOICE),
    (FIRST, {"range": 9.0}, "voice-range", "warning", IN_VOICE),
    (FIRST, {"true_peak": -1.0}, "true-peak", "warning", IN_VOICE),
    (FIRST, {"frames": 4 * RATE}, "recording-length", "error", IN_VOICE),
]


@pytest.mark.parametrize(("name", "changes", "rule", "weight", "marker"), SOUND_FAULTS)
def test_a_fault_of_a_sound_is_told_where_it_is_listed(
    name, changes, rule, weight, marker, pack
):
    pack.changed[name] = changes
    pack.write()
    file = pack.folder / ("voice/en/june/voice.yaml" if marker == IN_VOICE else "credits.yaml")
    line = line_of(file.read_text("utf-8"), marker)
    assert told(pack) == [(rule, weight, file.name, line)]


GOOD_SOUNDS = [
    ("wood.opus", {"onset": RATE * 3 // 2}),
    ("rain.opus", {"onset": 0, "rise": 3.0}),
    ("strings.opus", {"integrated": -10.0, "true_peak": 0.0}),
    ("strings.opus", {"integrated": -32.0}),
    ("rain.opus", {"frames": 4 * RATE}),
    (FIRST, {"integrated": -18.5}),
    (FIRST, {"integrated": -17.5, "range": 8.0, "true_peak": -2.0}),
    (FIRST, {"frames": 5 * RATE + RATE // 100}),
]


@pytest.mark.parametrize(("name", "changes"), GOOD_SOUNDS)
def test_at_its_limit_a_sound_is_good(name, changes, pack):
    """What the player turns down or lets rise slowly is no fault of the file."""
    pack.changed[name] = changes
    assert told(pack.write()) == []


@pytest.mark.parametrize(
    ("words_a_minute", "weight"),
    [
        (72.6, "error"),
        (72.8, "warning"),
        (90.8, "warning"),
        (91.0, None),
        (120, None),
        (149.9, None),
        (150.1, "warning"),
        (177.7, "warning"),
        (177.9, "error"),
    ],
)
def test_a_rate_is_told_at_the_line_that_is_spoken(words_a_minute, weight, pack):
    """Ten words: told where eleven, or nine, would be outside the limits, too."""
    pack.changed[FIRST] = {"sounding": round(10 * 60 * RATE / words_a_minute)}
    pack.write()
    line = line_of(SESSION, f"      - say: {ESC}")
    expected = [] if weight is None else [("narration-rate", weight, "calm.yaml", line)]
    assert told(pack) == expected


def test_another_language_has_rates_of_its_own(pack):
    pack.changed[FIRST] = {"sounding": RATE}
    pack.write(replaced(SESSION, "language: en", "language: de"))
    assert {problem[0] for problem in told(pack)} == {"no-voice"}


def test_guidance_speaks_faster(pack, tmp_path):
    parts = "thaw_guidance: 1\nlanguage: en\nsections:\n  - id: stopped\n    steps:\n"
    line = "The session has stopped here, and this is a quiet room."
    text = f"{parts}      - say: {line}\n"
    write(pack.folder / "guidance.yaml", text)
    draft = load_guidance(text.encode(), "guidance.yaml").draft
    assert draft is not None
    pack.record(guidance_lines(draft))
    for words_a_minute, weight in (
        (158, None),
        (162, "warning"),
        (104, "warning"),
        (91, "error"),
    ):
        pack.changed["stopped.1.opus"] = {"sounding": round(11 * 60 * RATE / words_a_minute)}
        rates = [problem[1] for problem in told(pack) if problem[0] == "narration-rate"]
        assert rates == ([] if weight is None else [weight])


def test_anchors_are_spoken_as_slowly_as_sessions(pack):
    anchor = (
        "{label: L, short: S, lines: [Back to the wall and its door.], touch_ins: [The wall.]}"
    )
    text = f"anchors:\n  wall: {anchor}\n  door: {anchor}\n"
    write(pack.folder / "anchors.yaml", text)
    draft = load_anchors(text.encode(), "anchors.yaml").draft
    assert draft is not None
    pack.record(anchor_lines(draft))
    pack.changed["wall.1.opus"] = {"sounding": 2 * RATE}
    rates = [problem for problem in told(pack) if problem[0] == "narration-rate"]
    assert rates == [("narration-rate", "error", "anchors.yaml", 2)] * len(rates)
    assert rates


def test_music_is_long_enough_for_what_is_played(pack):
    pack.changed["strings.opus"] = {"frames": 50 * RATE}
    line = line_of(SESSION, "        for: 1 min")
    assert told(pack.write()) == [("short-music", "warning", "calm.yaml", line)]
    later = replaced(SESSION, "        for: 1 min", "        from: 50 s\n        for: 1 min")
    line = line_of(later, "        from: 50 s")
    assert told(pack.write(later)) == [("short-music", "error", "calm.yaml", line)]


def test_a_sound_that_is_none_is_told_where_it_is_named_and_where_it_is_listed(pack):
    pack.changed["strings.opus"] = None
    pack.write()
    named = line_of(SESSION, "      - play: music/strings.opus")
    assert told(pack) == [
        ("undecodable", "warning", "credits.yaml", 3),
        ("undecodable", "error", "calm.yaml", named),
    ]


def test_a_recording_that_is_none_is_told_where_it_is_listed(pack):
    pack.changed[FIRST] = None
    assert [problem[:3] for problem in told(pack.write())] == [
        ("undecodable", "error", "voice.yaml")
    ]


def test_times_are_told_beside_errors_that_leave_them_as_they_are(pack):
    session = replaced(SESSION, "fade_out: 8 s", "fade_out: 1 s")
    session = replaced(session, ESC, "This goes on for a while, or not.")
    assert [problem[0] for problem in told(pack.write(session))] == ["stop-late", "short-fade"]


def test_a_session_that_leads_nowhere_has_no_times(pack):
    session = replaced(SESSION, "look: Look around,", "look: {say: Look, go: nowhere},")
    session = replaced(session, ESC, "This goes on for a while, or not.")
    assert [problem[0] for problem in told(pack.write(session))] == ["unknown-target"]


def test_a_session_alone_is_checked_as_in_its_pack(pack):
    session, (rule, *_) = FAULTS["long-focus"]
    pack.write(session)
    alone = told(pack, pack.folder / "sessions" / "calm.yaml")
    assert alone == told(pack)
    assert [problem[0] for problem in alone] == [rule]
