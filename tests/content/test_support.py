"""Support as it is shipped: complete, current with its source, and readable at once."""

import json

import pytest

from thaw.adapters.bundled import assets_folder
from thaw.app.support import read_support
from thaw.base.errors import MissingError
from thaw.base.problem import Report
from thaw.spec.nodes import plain
from thaw.spec.strict_yaml import parse_yaml

SUPPORT = read_support(assets_folder())


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
