"""What is told of a pack before it is installed."""

import pytest

from thaw.app.packs.examination import Examined
from thaw.app.packs.telling import tell_pack
from thaw.base.problem import Problem
from thaw.spec.load import load_pack_info
from thaw.spec.waivers import Waiver

INFO = """\
id: soft
title: Soft
version: 1.0.0
summary: Quiet things.
language: de-AT
author: Anna
license: CC0-1.0
contact: anna@example.org
minimum_thaw: 0.1.0
"""


def told(more="", **changes):
    info = load_pack_info((INFO + more).encode(), "pack.yaml").required()
    whole = {
        "info": info,
        "sessions": (),
        "sizes": {"pack.yaml": 1200},
        "seal": None,
        "problems": (),
        "waivers": (),
    }
    return "\n".join(tell_pack(Examined(**{**whole, **changes}), {}))


@pytest.mark.parametrize(
    "part",
    [
        "Soft (soft), version 1.0.0",
        "Quiet things.",
        "By Anna; no clinician has looked at it; CC0-1.0; language de-AT.",
        "Contact: anna@example.org",
        "1 file, 1.2 kB.",
        "“thaw pack sign”",
    ],
)
def test_everything_that_a_pack_says_of_itself_is_told(part):
    assert part in told()


def test_a_clinician_who_looked_at_it_is_named():
    assert "looked at by Dr. Berta" in told("reviewer: Dr. Berta\n")


def test_for_whom_it_is_not_is_told():
    assert "Not for: driving; being in danger." in told("not_for: [driving, being in danger]\n")


def test_what_was_waived_is_told_with_the_reason():
    waiver = Waiver("soft/sessions/a.yaml", 7, "L25", "relax", "Her own word.")
    assert "Waived: “relax”, soft/sessions/a.yaml:7. Her own word." in told(waivers=(waiver,))


def test_drafts_are_told_and_other_problems_are_not():
    draft = Problem("voice.yaml", 5, 3, "draft-recording", "A computer speaks 1 of 2 lines.")
    other = Problem("a.yaml", 5, 3, "no-recording", "Not recorded.")
    said = told(problems=(draft, other))
    assert "A computer speaks 1 of 2 lines." in said
    assert "Not recorded" not in said


def test_of_a_pack_that_cannot_be_read_nothing_is_told():
    assert told(info=None) == ""
