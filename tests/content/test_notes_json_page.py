"""docs/notes-json.md shows what leaves, key by key, and what comes in."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fakes.jottings import FULL, note_of
from thaw.base.units import RATE
from thaw.notes import arriving
from thaw.notes.codec import as_document
from thaw.notes.forms import FORMS
from thaw.notes.leaving import NAME, VERSION, as_json
from thaw.notes.parts import PARTS
from thaw.ui.present.answer import REGIONS

PAGE = (Path(__file__).parents[2] / "docs" / "notes-json.md").read_text("utf-8")
(EXAMPLE,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
KEYS = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", PAGE, re.MULTILINE))


def test_the_example_comes_in_and_leaves_as_it_stands():
    arrived = arriving.read_notes(EXAMPLE.encode(), datetime.now(UTC))
    assert not arrived.told
    assert as_json(arrived.notes, PARTS) == EXAMPLE


def test_the_example_shows_every_key_and_the_table_explains_them():
    shown = [key for note in json.loads(EXAMPLE)["notes"] for key in note]
    assert set(KEYS) == set(shown) == set(as_document(note_of(FULL)))


@pytest.mark.parametrize("names", [("where", REGIONS), ("form", FORMS)])
def test_the_names_that_it_lists_are_those_of_the_program(names):
    key, known = names
    assert set(re.findall(r"`([\w-]+)`", KEYS[key])) == set(known)


@pytest.mark.parametrize(
    "sentence",
    [
        f"This is version {VERSION}.",
        f'"format": "{NAME}"',
        f"1/{RATE:,} s: {30 * RATE:,} is half a minute",
        f"more\n  than {arriving.LARGEST // 10**6} MB",
        f"more than {arriving._DEEPEST} deep",
        f"more than {arriving._MOST_VALUES:,} values",
    ],
)
def test_its_numbers_are_those_of_the_program(sentence):
    assert sentence in PAGE
