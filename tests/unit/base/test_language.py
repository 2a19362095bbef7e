"""What is said in the language of the process, and in English where it has none."""

from __future__ import annotations

import json
from datetime import date, time

import pytest

from thaw.base.errors import InputError, MissingError
from thaw.base.language import (
    SOURCE,
    as_parts,
    day_in_words,
    from_parts,
    joined,
    leave_unsaid,
    mark,
    mark_all,
    month_in_words,
    number,
    say,
    say_count,
    speak,
    spoken,
    time_in_words,
)
from thaw.base.problem import Problem

DAY = date(2026, 11, 5)


TEXTS = {
    ("Leads to {part}.", "", None): "{part}: THERE.",
    ("Open", "not shut", None): "OPEN!",
    ("{count} parts", "", 3): "{count} PARTS",
}


class Upper:
    """A language that knows three texts."""

    code = "up"

    def text(self, source, about, count):
        return TEXTS.get((source, about, count), "")

    def number(self, value, digits):
        return f"{value:.{digits}f}".replace(".", ",")

    def day(self, day):
        return day.isoformat()

    def month(self, day):
        return f"{day:%Y-%m}"

    def time(self, time):
        return f"{time:%H.%M}"


@pytest.fixture
def upper():
    speak(Upper())
    yield
    speak(None)


def test_what_stands_in_the_code_is_said_where_no_language_is_set():
    assert spoken() == SOURCE
    assert say("Leads to {part}.", part="“End”") == "Leads to “End”."
    assert [say_count("1 part", "{count} parts", n) for n in (0, 1, 2)] == [
        "0 parts",
        "1 part",
        "2 parts",
    ]
    assert number(-2.46, 1) == "-2.5"
    assert day_in_words(DAY) == "5 November 2026"
    assert month_in_words(DAY) == "November 2026"
    times = [time_in_words(time(hour, 5)) for hour in (0, 11, 12, 18)]
    assert times == ["12:05\u202fAM", "11:05\u202fAM", "12:05\u202fPM", "6:05\u202fPM"]


@pytest.mark.usefixtures("upper")
def test_a_language_says_it_its_own_way():
    assert spoken() == "up"
    assert say("Leads to {part}.", part="End") == "End: THERE."
    assert say("Open", about="not shut") == "OPEN!"
    assert say_count("1 part", "{count} parts", 3) == "3 PARTS"
    assert number(-2.46, 1) == "-2,5"
    assert day_in_words(DAY) == "2026-11-05"
    assert month_in_words(DAY) == "2026-11"
    assert time_in_words(time(18, 5)) == "18.05"


@pytest.mark.usefixtures("upper")
def test_what_a_language_lacks_is_said_in_english():
    assert say("Open") == "Open"
    assert say_count("1 part", "{count} parts", 1) == "1 part"


def test_a_text_without_values_may_have_braces():
    assert say("A {brace}") == "A {brace}"


def test_a_mark_changes_nothing():
    assert mark("Paused") == "Paused"
    assert mark_all("Paused", "Over") == ("Paused", "Over")


def left_unsaid(*texts):
    """What a process that speaks no language tells of texts; each is made by a call."""
    leave_unsaid()
    made = [text() for text in texts]
    speak(None)
    return made


def test_what_was_left_unsaid_is_english_until_it_is_said_elsewhere():
    texts = left_unsaid(
        lambda: say("Leads to {part}.", part=say("Open", about="not shut")),
        lambda: say_count("1 part", "{count} parts", 3),
        lambda: "A caption",
        lambda: joined("x: ", say("Open", about="not shut"), " [x]"),
    )
    assert texts == ["Leads to Open.", "3 parts", "A caption", "x: Open [x]"]
    parts = json.loads(json.dumps([as_parts(text) for text in texts]))
    speak(Upper())
    said = [from_parts(one) for one in parts]
    assert said == ["OPEN!: THERE.", "3 PARTS", "A caption", "x: OPEN! [x]"]
    speak(None)


def test_what_is_passed_on_unsaid_is_said_at_the_end():
    texts = left_unsaid(
        lambda: joined("x: ", say("Open", about="not shut")),
        lambda: say("Leads to {part}.", part="End"),
    )
    on = left_unsaid(*(lambda text=text: from_parts(as_parts(text)) for text in texts))
    speak(Upper())
    assert [from_parts(as_parts(text)) for text in on] == ["x: OPEN!", "End: THERE."]
    speak(None)


def test_an_error_keeps_what_its_sentence_is_made_of():
    texts = left_unsaid(
        lambda: str(MissingError(say("Leads to {part}.", part="End"))),
        lambda: str(InputError((Problem("a", 1, 2, "x", say("Open", about="not shut")),) * 2)),
    )
    speak(Upper())
    line = "a:1:2: error: OPEN! [x]"
    assert [from_parts(as_parts(text)) for text in texts] == [
        "End: THERE.",
        f"{line}\n{line}",
    ]
    speak(None)


@pytest.mark.parametrize(
    "parts",
    [
        None,
        3,
        {},
        ["a", 1],
        {"text": "{x}", "about": "", "values": {"y": "1"}},
        {"text": "{}", "about": "", "values": {"y": "1"}},
        {"text": "{x.far}", "about": "", "values": {"x": "1"}},
        {"text": "{x}", "about": "", "values": {"x": 1}},
        {"text": "x", "about": "", "values": []},
        {"text": 1, "about": "", "values": {}},
        {"one": "1", "many": "2", "count": "2", "values": {}},
        {"one": "1", "many": "{x}", "count": 2, "values": {}},
        {"text": "{x:>9}", "about": "", "values": {"x": "1"}},
        {"text": "{x!r}", "about": "", "values": {"x": "1"}},
        {"one": "1", "many": "{count:>9}", "count": 2, "values": {}},
        {"text": "{x}{x}", "about": "", "values": {"x": "1" * 60_000}},
    ],
)
def test_what_is_no_text_is_refused(parts):
    with pytest.raises(ValueError, match="text"):
        from_parts(parts)
