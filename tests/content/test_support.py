"""Support as it is shipped: complete, current with its source, and readable at once."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from thaw.adapters.bundled import assets_folder
from thaw.adapters.qt.language import QtLanguage
from thaw.app.support import read_support
from thaw.base.errors import MissingError
from thaw.base.language import speak
from thaw.base.problem import Report
from thaw.spec.nodes import plain
from thaw.spec.strict_yaml import parse_yaml

SUPPORT = read_support(assets_folder())
ISO_MONTH = re.compile(r"\d{4}-\d{2}")


def with_nulls(value):
    if isinstance(value, dict):
        return {key: with_nulls(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [with_nulls(inner) for inner in value]
    return None if value == "null" else value


def test_what_is_read_is_what_its_source_says():
    folder = assets_folder() / "support"
    report = Report("support.yaml")
    tree = parse_yaml((folder / "support.yaml").read_bytes(), report)
    assert report.problems == ()
    assert tree is not None
    made = json.loads((folder / "support.json").read_text("utf-8"))
    assert made == with_nulls(plain(tree)), "run assets/make_json.py"


def test_its_apostrophes_are_those_of_every_other_page():
    text = (assets_folder() / "support" / "support.json").read_text("utf-8")
    assert "'" not in text


@pytest.mark.parametrize("country", SUPPORT.countries, ids=lambda country: country.code)
def test_a_number_never_stands_without_its_date(country):
    assert country.emergency
    assert country.confidence
    assert "may have changed" in country.seen


def test_months_are_told_in_the_listeners_language():
    file = assets_folder() / "languages" / "es.qm"
    told = {country.code: country.seen for country in SUPPORT.countries}
    speak(QtLanguage(file))
    said = {country.code: country.seen for country in read_support(assets_folder()).countries}
    speak(None)
    assert "January 2026" in told["US"]
    assert "enero de 2026" in said["US"]
    assert not [seen for seen in (*told.values(), *said.values()) if ISO_MONTH.search(seen)]


@pytest.mark.parametrize(
    ("locale", "month"),
    [
        ("en_US", "November 2026"),
        ("en_GB", "November 2026"),
        ("es_ES", "noviembre de 2026"),
        ("ja_JP", "2026年11月"),
        ("hu_HU", "2026. november"),
    ],
)
def test_a_month_is_a_day_without_its_number(monkeypatch, locale, month):
    language = QtLanguage(assets_folder() / "languages" / "es.qm")
    monkeypatch.setattr(language, "_locale", QLocale(locale))
    assert language.month(date(2026, 11, 5)) == month


def test_the_first_line_is_for_now_and_the_directory_is_there():
    assert SUPPORT.help_now == "I need help now"
    assert SUPPORT.help_parts
    assert SUPPORT.address == "findahelpline.com"


def test_the_first_start_has_its_four_ways():
    assert set(SUPPORT.buttons) == {"grounding-only", "support", "continue", "not-today"}


@pytest.mark.parametrize("content", [None, "", "{}", "not json"])
def test_a_damaged_installation_still_names_a_number_and_a_page(tmp_path, content):
    if content is not None:
        (tmp_path / "support").mkdir()
        (tmp_path / "support" / "support.json").write_text(content)
    with pytest.raises(MissingError, match=r"emergency number and\s+findahelpline.com"):
        read_support(tmp_path)


FIRST_WORDS = (
    "Thaw plays guided listening for noticing and rest. It isn't medical care, therapy or"
    " crisis help. It may not suit you now if you're in danger or thinking of harming "
    "yourself; often lose time or feel unreal; see or hear things others don't; have had "
    "a very recent shock or loss; or have been told to avoid relaxation or breathing "
    "exercises. Please don't use it while driving or alongside machinery. Strong feelings"
    " can come up, sometimes later. You can stop at any moment with Esc."
)
LINES = Path(__file__).with_name("support-lines.md").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in LINES.splitlines()
    if line.startswith("| ") and not line.startswith("| Country")
]
NAMES = {"USA": "United States", "UK": "United Kingdom", "mainland China": "China"}
CONFIDENCE = {"H": "high", "M": "medium", "L": "low"}
SOURCE = {
    country["country"]: country
    for country in json.loads((assets_folder() / "support" / "support.json").read_text())[
        "countries"
    ]
}


def digits(text):
    """The numbers in a text, without how they are parted."""
    return re.findall(r"\d+", text)


def of(name):
    name = NAMES.get(name, name)
    return next(country for country in SUPPORT.countries if country.name == name)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_country_has_the_numbers_of_the_transcript_and_no_others(row):
    name, emergency, lines, _ = row
    country = of(name)
    assert list(country.emergency) == emergency.split(" / ")
    hours = {"09", "24"} if "24 h" in lines else set()
    spoken = "".join(line.number for line in country.lines)
    expanded = lines.replace("/ 0 222", "/ 0800 111 0 222")
    wanted = [number for number in digits(expanded) if number not in hours]
    assert "".join(wanted) == "".join(digits(spoken))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_country_has_the_confidence_and_the_date_of_the_transcript(row):
    letter, _, date = row[3].partition(" ")
    country = SOURCE[NAMES.get(row[0], row[0])]
    date = date.partition(" (")[0].replace("c.", "about ")
    assert country["confidence"] == CONFIDENCE[letter]
    assert country["copy_seen"] == (date if date not in ("", "undated") else None)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_can_be_texted_is_said_so(row):
    country = of(row[0])
    texted = "text" in row[2].casefold() or "sms" in row[2].casefold()
    assert any("text" in line.by for line in country.lines) == texted


def test_countries_of_which_too_little_is_known_have_their_emergency_numbers_and_no_line():
    names = LINES.rpartition("list a line: ")[2].strip().rstrip(".").split(", ")
    for country in map(of, names):
        assert country.emergency
        assert country.lines == ()
        assert country.confidence.startswith("One list, or general knowledge")


def test_no_other_country_is_listed():
    names = LINES.rpartition("list a line: ")[2].strip().rstrip(".").split(", ")
    listed = {NAMES.get(name, name) for name in (*(row[0] for row in ROWS), *names)}
    assert {country.name for country in SUPPORT.countries} == listed


def test_the_words_of_the_first_start_are_these():
    assert " ".join(SUPPORT.first_start).replace("’", "'") == FIRST_WORDS
    assert list(SUPPORT.buttons.values()) == [
        "Grounding only",
        "Support options",
        "Continue",
        "Not today",
    ]
    assert SUPPORT.footer == (
        "General wellness audio. Not a medical device, not a substitute for professional care."
    )
