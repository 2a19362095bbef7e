"""The rules of routing as shipped: current with their source and with the settings."""

import json
import re

import pytest

from fakes.rules import BOOK
from thaw.adapters.bundled import assets_folder
from thaw.base.problem import Report
from thaw.settings import care
from thaw.settings.care import CARE, PREFIX
from thaw.settings.kinds import Whole
from thaw.spec.load import load_routing
from thaw.spec.nodes import plain
from thaw.spec.strict_yaml import parse_yaml

FOLDER = assets_folder() / "routing"
SAID = [rule for rule in (*BOOK.routing, *BOOK.doses) if rule.say]


def test_what_is_read_is_what_its_source_says():
    report = Report("routing.yaml")
    tree = parse_yaml((FOLDER / "routing.yaml").read_bytes(), report)
    assert tree is not None
    assert report.problems == ()
    made = json.loads((FOLDER / "routing.json").read_text("utf-8"))
    assert made == plain(tree), "run assets/make_json.py"


def test_its_source_has_no_problem():
    loaded = load_routing((FOLDER / "routing.yaml").read_bytes(), "routing.yaml")
    assert loaded.problems == ()


@pytest.mark.parametrize("name", BOOK.numbers)
def test_each_number_is_a_setting_with_the_same_usual_value(name):
    setting = next(s for s in CARE if s.key == f"{PREFIX}{name.replace(' ', '_')}")
    assert setting.default == BOOK.numbers[name]
    assert setting.title


def test_a_number_that_leads_to_the_quiet_room_is_only_ever_set_to_lead_there_sooner():
    sooner, later = care.VERY_STIRRED.kind, care.FAR_AWAY.kind
    assert isinstance(sooner, Whole)
    assert isinstance(later, Whole)
    assert sooner.high == BOOK.numbers["very stirred"]
    assert later.low == BOOK.numbers["far away"]


@pytest.mark.parametrize("rule", SAID, ids=lambda rule: rule.id)
def test_what_is_said_neither_presses_nor_labels(rule):
    words = rule.say.casefold()
    pressing = r"\b(should|must|have to|need to|safe|better than|symptom|disorder|relax)\b"
    assert not re.search(pressing, words)
    assert "!" not in words
