"""What is worst over all ways is what is worst when each way is walked by itself."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.scores import HEAD, check_in, question, score_of, section
from thaw.base.units import RATE
from thaw.spec.doses import DOSES
from thaw.timeline.measure import targets
from thaw.timeline.pacing import find
from thaw.timeline.path import length
from thaw.timeline.segment import QuestionKind

FOCUS = {1: "outside", 2: "contact", 3: "body", 4: "emotion"}


@st.composite
def sessions(draw):
    """Sections of any level and length, in which some questions lead further on."""
    count = draw(st.integers(4, 8))
    levels = draw(st.lists(st.integers(1, 4), min_size=count, max_size=count))
    parts, seconds = [], {}
    for index, level in enumerate(levels):
        name = f"part-{index}"
        seconds[f"line-{index}"] = draw(st.sampled_from([2, 7, 17, 40, 70, 110, 200, 400]))
        told = "Esc stops it." if draw(st.booleans()) else "A wall, perhaps."
        steps = [f"{{say: {told}, as: line-{index}}}"]
        kind = draw(st.sampled_from(["fork", "fork", "fork", "none", "choose", "check"]))
        later = [f"part-{n}" for n in range(index + 1, count)] + ["closing"]
        if kind == "choose":
            steps.append(question(f"ask-{index}"))
        elif kind == "fork":
            other = draw(st.sampled_from(later))
            steps.append(question(f"ask-{index}", x=f">{later[0]}", y=f">{other}"))
        elif kind == "check":
            steps.append(check_in())
        focus = FOCUS[level] if draw(st.booleans()) else "outside"
        parts.append(section(name, level, focus, *steps))
    closing = section("closing", 1, "outside", "{say: Back., as: back}")
    closing = closing.replace("    steps:", "    closing: true\n    steps:")
    seconds["back"] = draw(st.integers(1, 200))
    return HEAD + "".join(parts) + closing, seconds


def walks(score):
    """Every way through a session, segment by segment."""
    known = {segment.id: segment for segment in score.ways.segments}

    def on(segment):
        following = targets(segment)
        if not following:
            yield [segment]
        for target in following:
            for rest in on(known[target]):
                yield [segment, *rest]

    yield from on(score.ways.segments[0])


def asks(segment, kind):
    return segment.question is not None and segment.question.kind is kind


def stop(walk):
    at = 0
    for segment in walk:
        for cue in segment.cues:
            if "Esc" in getattr(getattr(cue, "line", None), "text", ""):
                return at + cue.start
        at += length(segment)
    return float("inf")


def choice(walk):
    at = 0
    for segment in walk:
        if asks(segment, QuestionKind.CHOOSE):
            return at + segment.asks_from
        at += length(segment)
    return float("inf")


def opening(walk):
    at = 0
    for segment in walk:
        if segment.level > 1 or segment.section.focus.value != "outside":
            return at
        at += length(segment)
    return float("inf")


def unasked(walk):
    longest = since = 0
    for segment in walk:
        checked = asks(segment, QuestionKind.CHECK_IN)
        if segment.level >= 3:
            since += segment.frames if checked else length(segment)
            longest = max(longest, since)
        since = 0 if checked else since
    return longest


def at_level(walk, level):
    there = (s for s in walk if (s.level == 1 if level == 1 else s.level >= level))
    return sum(map(length, there))


def over_focus(walk):
    """By which factor a run inside is longer than its level allows."""
    worst = run = outside = 0.0
    for segment in walk:
        checked = asks(segment, QuestionKind.CHECK_IN)
        inward = segment.section.focus.value != "outside"
        outside = 0 if inward else outside + length(segment)
        if inward:
            limit = DOSES[segment.level].focus or float("inf")
            run += segment.frames if checked else length(segment)
            worst = max(worst, run / limit)
        elif run:
            run += length(segment)
        if checked or outside >= 20 * RATE:
            run = outside = 0
    return worst


def late(walk):
    """The highest level in the last fifth."""
    whole, at, highest = sum(map(length, walk)), 0, 0
    for segment in walk:
        at += length(segment)
        if at * 5 > whole * 4:
            highest = max(highest, segment.level)
    return highest


def closing(walk):
    ending = [segment for segment in walk if segment.section.closing]
    frames, level = sum(map(length, ending)), max(segment.level for segment in walk)
    kind = {1: 60, 2: 60, 3: 90, 4: 120}[level]
    return grade(-frames / RATE, -kind, -30)


def few(walk):
    choices = sum(asks(segment, QuestionKind.CHOOSE) for segment in walk)
    return -choices * 300 * RATE / sum(map(length, walk))


def grade(value, warning, error):
    return "error" if value > error else "warning" if value > warning else None


def worst(grades):
    return max(grades, key=(None, "warning", "error").index)


def expected(score):
    """The worst grade of each rule, way by way."""
    ways = list(walks(score))
    told = {
        "stop-late": grade(max(map(stop, ways)), 20 * RATE, 40 * RATE),
        "choice-late": grade(max(map(choice, ways)), 30 * RATE, 60 * RATE),
        "short-opening": grade(-min(map(opening, ways)), -30 * RATE, -20 * RATE),
        "few-choices": grade(max(map(few, ways)), -3, -1),
        "rare-check-ins": grade(max(map(unasked, ways)), 300 * RATE, 420 * RATE),
        "long-focus": grade(max(map(over_focus, ways)), 1, 1.25),
        "short-closing": worst(map(closing, ways)),
        "late-level": (None, None, None, "warning", "error")[max(map(late, ways))],
        "long-level": worst(
            grade(max(at_level(way, level) for way in ways) / dose.session, 1, 1.25)
            for level, dose in DOSES.items()
        ),
    }
    return {rule: weight for rule, weight in told.items() if weight is not None}


@settings(max_examples=200, deadline=None)
@given(sessions())
def test_what_is_told_is_the_worst_of_all_ways(drawn):
    score = score_of(*drawn)
    told: dict[str, list[str]] = {}
    for finding in find(score):
        if finding.rule != "few-offers":
            told.setdefault(finding.rule, []).append(finding.severity.value)
    assert {rule: worst(weights) for rule, weights in told.items()} == expected(score)
