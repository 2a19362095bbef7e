"""The wording rules that are shipped, against the lines that they carry."""

from __future__ import annotations

import pytest

from thaw.adapters.bundled import assets_folder
from thaw.spec.load import load_wording
from thaw.spec.wording.judge import Wording

FILE = assets_folder() / "wording" / "wording.yaml"
WORDING = Wording(load_wording(FILE.read_bytes(), str(FILE)).required())
RULES = WORDING.rules


def test_every_family_of_the_practice_page_is_there():
    assert list(RULES) == [f"L{number}" for number in range(1, 49)]


@pytest.mark.parametrize("name", RULES)
def test_a_rule_finds_what_it_says(name):
    missed = [
        line
        for line in RULES[name].finds
        if name not in {finding.rule for finding in WORDING.findings(line)}
    ]
    assert missed == []


@pytest.mark.parametrize("name", RULES)
def test_no_rule_finds_anything_in_what_passes(name):
    assert [(line, WORDING.findings(line)) for line in RULES[name].passes] == [
        (line, ()) for line in RULES[name].passes
    ]


@pytest.mark.parametrize("name", RULES)
def test_what_is_proposed_instead_breaks_no_rule(name):
    assert WORDING.findings(RULES[name].instead) == ()


@pytest.mark.parametrize("name", [f"L{number}" for number in range(26, 44)])
def test_no_offer_softens_what_harms_also_when_it_is_offered(name):
    assert RULES[name].softens is False
