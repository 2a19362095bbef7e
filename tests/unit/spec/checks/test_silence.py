import pytest

from fakes.specs import codes_of, only_told_here, problems_of, replaced, section, session_text
from thaw.base.problem import Severity
from thaw.spec.checks.silence import ANNOUNCING

QUIET = "{say: For a while there will be no words.}"


def silence(*rests, level=1, before=QUIET):
    """A session with rests in a section of some level, reached one level at a time."""
    ways = "".join(
        section("[{check_in: [here]}]", id=f"to-{up}", level=up) for up in range(1, level)
    )
    steps = ", ".join(filter(None, (before, *rests)))
    return session_text(ways + section(f"[{steps}]", level=level))


def rest(seconds):
    return f"{{rest: »{seconds} s}}"


@pytest.mark.parametrize(("level", "limit"), [(1, 30), (2, 25), (3, 20), (4, 15)])
def test_a_silence_fits_its_level(level, limit):
    assert "long-silence" not in codes_of(silence(f"{{rest: {limit} s}}", level=level))
    for seconds, severity in ((limit + 1, Severity.WARNING), (limit * 1.6, Severity.ERROR)):
        text = silence(rest(seconds), level=level)
        assert only_told_here(text) == "long-silence"
        assert problems_of(text.replace("»", ""))[0].severity is severity


@pytest.mark.parametrize(
    "between", ["{look: dark}", "{bed: none}", "{mark: on}", "{body: feet}"]
)
def test_rests_add_up_until_something_is_said(between):
    assert only_told_here(silence(rest(25), between, "{rest: 25 s}")) == "long-silence"


@pytest.mark.parametrize(
    "between", [QUIET, "{check_in: [here]}", "{body: mark}", f"{{anchor: 20 s}}, {QUIET}"]
)
def test_what_is_said_or_asked_ends_a_silence(between):
    assert "long-silence" not in codes_of(silence("{rest: 25 s}", between, "{rest: 25 s}"))


def test_a_silence_over_music_may_last_a_minute():
    def over_music(seconds):
        during = f"[{{say: A.}}, {rest(seconds)}]"
        return session_text(section(f"[{{play: music/a.opus, for: 3 min, during: {during}}}]"))

    assert codes_of(over_music(60).replace("»", "")) == []
    assert only_told_here(over_music(61)) == "long-silence"


@pytest.mark.parametrize("before", ["{say: Look around.}", "{look: dark}", ""])
def test_a_longer_silence_is_announced(before):
    text = silence(rest(9), before=before)
    assert only_told_here(text) == "silence-unannounced"
    assert problems_of(text.replace("»", ""))[0].severity is Severity.WARNING
    assert codes_of(silence("{rest: 8 s}", before=before)) == []


def test_every_wording_of_a_line_announces():
    text = silence(rest(9), before="{say: {feet: A little quiet., else: Look around.}}")
    assert only_told_here(text) == "silence-unannounced"


def test_in_a_language_that_is_not_known_nothing_is_claimed():
    text = silence("{rest: 20 s}", before="{say: Schau dich um.}")
    assert codes_of(text) == ["silence-unannounced"]
    assert codes_of(replaced(text, "language: en", "language: de")) == []


@pytest.mark.parametrize(
    "line",
    [
        "For about twenty seconds there will be no words.",
        "About ten seconds without words, for near, or far, or neither.",
        "A little quiet there.",
        "The voice is silent for half a minute.",
        "Then 15 seconds for that.",
        "A short pause.",
    ],
)
def test_these_lines_announce(line):
    assert ANNOUNCING["en"].search(line)


@pytest.mark.parametrize(
    "line",
    [
        "Look around.",
        "You might stay for a moment.",
        "The second colour, perhaps.",
        "Two chairs. Any minute detail will do.",
        "Words may come.",
    ],
)
def test_these_lines_do_not(line):
    assert not ANNOUNCING["en"].search(line)
