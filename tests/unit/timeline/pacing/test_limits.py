"""Each numeric rule just inside and just outside its limits, and nothing else told.

Times are counted by hand: a line begins 0.5 s into a segment or 0.8 s behind the line before,
and a section ends 1.2 s behind its last step.
"""

import pytest

from fakes.scores import (
    ARRIVING,
    CLOSING,
    check_in,
    findings,
    found,
    question,
    score_of,
    section,
    session,
)
from thaw.base.units import RATE
from thaw.timeline.path import length

STEP = 0.01
"""A quantum."""
LONG = CLOSING.replace("wait: 10 s", "wait: 300 s")
MUCH = section("much", 1, "outside", *(question(f"q{n}", wait=1) for n in range(20)))
"""So many choices that there are never too few."""
INSIDE = section("inside", 2, "contact", "{say: Something to touch., as: touch}")


def grades(text, rule, name, limits, *, shorter=False):
    """A line's length at, and a quantum beyond, where a warning and where an error begin."""
    warning, error = limits
    worse = -STEP if shorter else STEP
    assert found(text, {name: warning}) == []
    assert found(text, {name: warning + worse}) == [(rule, "warning")]
    assert found(text, {name: error}) == [(rule, "warning")]
    assert found(text, {name: error + worse}) == [(rule, "error")]


def seconds(text, lengths, counts=lambda segment: True):
    """How long the segments of a session last that count; of one without forks."""
    segments = score_of(text, lengths).ways.segments
    return sum(length(segment) for segment in segments if counts(segment)) / RATE


@pytest.mark.parametrize("text", [session(), session(INSIDE), session(MUCH, closing=LONG)])
def test_a_gentle_session_has_no_finding(text):
    assert found(text) == []


# How it begins.

LATE_STOP = """\
  - id: arriving
    level: 1
    focus: outside
    steps:
      - choose: {ask: The sounds or an object?, options: {a: A, b: B}, default: a, wait: 1 s}
        as: first
      - {say: Hello., as: hello}
      - {say: 'It is quiet. Esc stops it.', as: stop}
"""
"""The question takes 0.5, 2 and 1 s; what follows begins 0.5 s behind it."""


def test_how_to_stop_is_told_within_twenty_seconds():
    text = session(arriving=LATE_STOP.replace("It is quiet. ", ""))
    grades(text, "stop-late", "hello", (20 - 4.8, 40 - 4.8))
    (told,) = findings(text, {"hello": 16})
    assert told.path == ("sections", 0, "steps", 2)


def test_how_to_stop_is_told_on_every_way():
    arriving = LATE_STOP.replace("b: B", "b: {say: B, go: closing}")
    (told,) = findings(session(arriving=arriving))
    assert (told.rule, told.severity) == ("stop-late", "error")
    assert "on one way nowhere" in told.text


def test_never_to_tell_how_to_stop_is_an_error():
    text = session().replace("Esc, or the wide button, stops it", "Hello")
    assert found(text) == [("stop-late", "error")]
    assert found(text.replace("language: en", "language: de")) == []


def test_the_first_choice_comes_within_thirty_seconds():
    # The line begins at 0.5 s; behind it the question begins to be put.
    grades(session(), "choice-late", "stop", (29.5, 59.5))
    (told,) = findings(session(), {"stop": 40})
    assert told.path == ("sections", 0, "steps", 1)


def without_choices(text):
    """A section whose choices are plain lines."""
    return "".join(
        "      - {say: A or B.}\n" if "choose:" in line else line
        for line in text.splitlines(keepends=True)
        if not line.endswith(("as: first\n", "as: small\n"))
    )


def test_no_choice_at_all_is_late_and_too_few():
    text = session(arriving=without_choices(ARRIVING), closing=without_choices(CLOSING))
    assert found(text, {"back": 40}) == [("choice-late", "error"), ("few-choices", "error")]


def test_a_session_stays_outside_for_thirty_seconds():
    # 0.5, 2, 0.8, 2 and 10 s; then 0.5 s, the line, and 1.2 s.
    text = session(INSIDE).replace("      - rest: 15 s\n", "")
    grades(text, "short-opening", "arrive", (30 - 17, 20 - 17), shorter=True)
    (told,) = findings(text)
    assert told.path == ("sections", 1, "level")


def test_the_shortest_way_inside_counts():
    arriving = ARRIVING.replace("b: B", "b: {say: B, go: inside}")
    assert found(session(INSIDE, arriving=arriving)) == [("short-opening", "error")]


def test_what_never_leads_inward_needs_no_opening():
    assert found(session().replace("      - rest: 15 s\n", ""), {"arrive": 1}) == []


# What there is to choose.


def test_there_are_three_choices_in_five_minutes():
    text = session(section("long", 1, "outside", "{say: Around., as: around}"))
    around = seconds(text, {"around": 0})
    grades(text, "few-choices", "around", (200 - around, 600 - around))


def test_the_way_with_the_fewest_choices_counts():
    arriving = ARRIVING.replace("b: B", "b: {say: B, go: long}")
    long = section("long", 1, "outside", "{say: Around., as: around}")
    (told,) = findings(session(MUCH, long, arriving=arriving), {"around": 120})
    assert (told.rule, told.severity) == ("few-choices", "warning")
    assert "2 choices" in told.text


@pytest.mark.parametrize(
    ("offers", "commands", "grade"),
    [(4, 2, None), (3, 2, "warning"), (2, 2, "warning"), (1, 2, "error"), (0, 0, None)],
)
def test_offers_are_twice_as_many_as_commands(offers, commands, grade):
    said = ["say: You might look up."] * offers + ["say: Notice the wall."] * commands
    text = session(section("one", 1, "outside", "say: A wall.", *said))
    for offered in (", or the wide button,", "The sounds or an object?", "Something small?"):
        text = text.replace(offered, " Esc")
    text = text.replace(" perhaps", "")
    assert found(text) == ([] if grade is None else [("few-offers", grade)])


def test_few_offers_are_told_at_the_first_command():
    said = section("one", 1, "outside", "say: A wall.", *["say: Press your feet down."] * 9)
    (told,) = findings(session(said))
    assert told.path == ("sections", 1, "steps", 1, "say")


def test_another_language_is_not_counted_in_english_words():
    said = section("one", 1, "outside", *["say: Press your feet down."] * 9)
    assert found(session(said).replace("language: en", "language: de")) == []


# How long it is inside.


def deep(number, *steps, focus="body"):
    """Sections that lead up to a level, and out again."""
    up = [section(f"up-{n}", n, "outside", check_in(wait=1)) for n in range(2, number)]
    inside = section("deep", number, focus, *steps)
    return session(MUCH, *up, inside, section("out", 1, "outside", "rest: 20 s"), closing=LONG)


@pytest.mark.parametrize(
    ("number", "focus", "limit"),
    [
        (2, "contact", 150),
        (3, "body", 90),
        (3, "music", 90),
        (4, "emotion", 60),
        (4, "music", 180),
        (4, "writing", 180),
    ],
)
def test_attention_stays_inside_only_for_so_long(number, focus, limit):
    text = deep(number, "{say: Inside., as: inside}", focus=focus)
    grades(text, "long-focus", "inside", (limit - 1.7, limit * 1.25 - 1.7))
    (told,) = findings(text, {"inside": limit})
    assert told.path[-1] == "focus"


def test_an_anchor_of_twenty_seconds_ends_a_run():
    text = deep(3, "{say: In., as: a}", "anchor: 20 s", "{say: In again., as: b}")
    assert found(text, {"a": 60, "b": 60}) == []
    shorter = text.replace("anchor: 20 s", "anchor: 19 s")
    assert found(shorter, {"a": 60, "b": 60}) == [("long-focus", "error")]


def test_a_run_before_an_anchor_is_counted_too():
    text = deep(3, "{say: In., as: a}", "anchor: 20 s")
    grades(text, "long-focus", "a", (89.5, 112))


@pytest.mark.parametrize(("outside", "told"), [(18.3, []), (18.29, ["long-focus"])])
def test_twenty_seconds_outside_end_a_run(outside, told):
    between = section("between", 3, "outside", "{say: Out., as: out}")
    again = section("again", 3, "body", "{say: In again., as: b}")
    text = deep(3, "{say: In., as: a}").replace(
        "  - id: out\n", f"{between}{again}  - id: out\n"
    )
    lengths = {"a": 50, "b": 50, "out": outside}
    assert [rule for rule, _ in found(text, lengths)] == told


def test_of_two_ways_that_meet_the_shorter_run_may_be_the_one_that_goes_on():
    """The longer one has been outside for most of twenty seconds already, and ends behind."""
    fork = question("fork", wait=1, x=">longer", y=">shorter")
    met = (
        section("longer", 3, "body", "{say: In., as: longer}"),
        section("outside", 3, "outside", "{say: Out., as: out}", "go: meeting"),
        section("shorter", 3, "body", "{say: In., as: shorter}"),
        section("meeting", 3, "outside", "{say: Out again., as: again}"),
    )
    text = deep(3, "{say: In again., as: on}")
    text = text.replace(
        "  - id: deep\n", f"{section('way', 2, 'outside', fork)}{''.join(met)}  - id: deep\n"
    )
    lengths = {"longer": 80, "out": 16, "again": 2, "shorter": 60}
    # 0.5, 60 and 1.2 s; 0.5, 2 and 1.2 s; 0.5 s, the line, and 1.2 s.
    assert found(text, {**lengths, "on": 90 - 67.1}) == []
    assert found(text, {**lengths, "on": 90.01 - 67.1}) == [("long-focus", "warning")]


def test_a_check_in_ends_a_run_when_it_is_seen():
    text = deep(3, "{say: In., as: a}", check_in(wait=40), "{say: In again., as: b}")
    assert found(text, {"a": 89.5, "b": 88.3}) == []
    assert found(text, {"a": 89.51}) == [("long-focus", "warning")]
    assert found(text, {"b": 88.31}) == [("long-focus", "warning")]


def test_a_choice_does_not_end_a_run():
    text = deep(3, "{say: In., as: a}", question("on", wait=10), "{say: In again., as: b}")
    # 0.5 s, the line, 0.8, 2 and 10 s; then 0.5, 2 and 1.2 s.
    grades(text, "long-focus", "a", (90 - 17, 112.5 - 17))


@pytest.mark.parametrize(("number", "limit"), [(1, 20), (2, 15), (3, 10), (4, 6)])
def test_a_level_has_only_so_many_minutes(number, limit):
    checked = [check_in(wait=1)] if number > 2 else []
    steps = ["{say: One., as: one}", *checked, "{say: Two., as: two}", *checked]
    text = deep(number, *steps, "{say: Three., as: three}", focus="outside")

    def graded(more):
        lengths = dict.fromkeys(("one", "two"), limit * 20.0)
        there = (lambda s: s.level == 1) if number == 1 else (lambda s: s.level >= number)
        rest = limit * 60 + more - seconds(text, {**lengths, "three": 0}, there)
        told = found(text, {**lengths, "three": rest})
        return [grade for rule, grade in told if rule == "long-level"]

    assert graded(0) == []
    assert graded(STEP) == ["warning"]
    assert graded(limit * 15) == ["warning"]
    assert graded(limit * 15 + STEP) == ["error"]


def test_inside_there_is_a_check_in_every_five_minutes():
    text = deep(3, "{say: Near., as: near}", focus="outside")
    grades(text, "rare-check-ins", "near", (300 - 1.7, 420 - 1.7))
    asked = deep(3, "{say: Near., as: near}", check_in(), "{say: On., as: on}", focus="outside")
    assert found(asked, {"near": 250, "on": 250}) == []


def test_time_outside_is_no_time_inside():
    between = section("between", 1, "outside", "{say: Out., as: out}")
    up = section("up", 2, "outside", question("up"))
    again = section("again", 3, "outside", "{say: In again., as: b}")
    text = deep(3, "{say: In., as: a}", focus="outside")
    text = text.replace("  - id: out\n", f"{between}{up}{again}  - id: out\n")
    assert found(text, {"a": 140, "out": 200, "b": 140}) == []
    assert found(text, {"a": 140, "out": 200, "b": 160}) == [("rare-check-ins", "warning")]


# How it ends.


@pytest.mark.parametrize(("number", "kind"), [(1, 60), (2, 60), (3, 90), (4, 120)])
def test_a_closing_takes_its_time(number, kind):
    ends = section("much-outside", 1, "outside", "{say: Around., as: around}")
    text = deep(number, "rest: 1 s").replace(LONG, ends + CLOSING)
    text = text.replace(
        "      - rest: 20 s\n      - {say: The sound", "      - {say: The sound"
    )
    text = text.replace("as: back}\n      - rest: 20 s", "as: back}")
    # 0.5 s, the line, 0.8, 2 and 10 s; 0.5, 2, 0.8, 2 and 8 s.
    lengths = {"around": 500}

    def graded(frames):
        return found(text, {**lengths, "back": frames - 26.6})

    assert graded(kind) == []
    assert graded(kind - STEP) == graded(30) == [("short-closing", "warning")]
    assert graded(30 - STEP) == [("short-closing", "error")]


@pytest.mark.parametrize(("number", "grade"), [(2, None), (3, "warning"), (4, "error")])
def test_the_last_fifth_is_outside(number, grade):
    steps = (check_in(wait=1), "{say: In., as: a}", check_in(wait=1), "rest: 1 s")
    text = deep(number, *steps, focus="outside").replace("wait: 300 s", "wait: 60 s")
    behind = {"out", "closing"}
    ahead = seconds(text, {}, lambda segment: segment.section.id in behind)
    before = seconds(text, {"a": 0}, lambda segment: segment.section.id not in behind)
    fifth = 4 * ahead - before

    def graded(frames):
        return [told for told in found(text, {"a": frames}) if told[0] == "late-level"]

    assert graded(fifth) == []
    assert graded(fifth + STEP) == ([] if grade is None else [("late-level", grade)])
