"""What is said in the language of the process, and in English where it has none."""

from __future__ import annotations

from datetime import date

import pytest

from thaw.base.language import (
    SOURCE,
    day_in_words,
    mark,
    number,
    say,
    say_count,
    speak,
    spoken,
)

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


@pytest.mark.usefixtures("upper")
def test_a_language_says_it_its_own_way():
    assert spoken() == "up"
    assert say("Leads to {part}.", part="End") == "End: THERE."
    assert say("Open", about="not shut") == "OPEN!"
    assert say_count("1 part", "{count} parts", 3) == "3 PARTS"
    assert number(-2.46, 1) == "-2,5"
    assert day_in_words(DAY) == "2026-11-05"


@pytest.mark.usefixtures("upper")
def test_what_a_language_lacks_is_said_in_english():
    assert say("Open") == "Open"
    assert say_count("1 part", "{count} parts", 1) == "1 part"


def test_a_text_without_values_may_have_braces():
    assert say("A {brace}") == "A {brace}"


def test_a_mark_changes_nothing():
    assert mark("Paused") == "Paused"
