"""No two sessions share a line, but for orientation, anchors and closings."""

from __future__ import annotations

import numpy as np
import pytest
from rapidfuzz import fuzz, process

from thaw.adapters.bundled import sessions_folder
from thaw.packs.folder import packs_in
from thaw.spec.lines import session_lines
from thaw.spec.steps import Choose

ALIKE = 90
"""Per cent of a line that is the same; above it, a listener hears another session."""


def shares_its_lines(session, line):
    """Whether a listener is glad to know a line already: the way in, anchor and way out."""
    section = session.sections[line.path[0]]
    step = section.steps[line.path[1]]
    asks_for_anchor = isinstance(step, Choose) and step.choose.sets == "anchor"
    return section is session.sections[0] or section.closing or asks_for_anchor


def own_lines():
    """Every spoken line that should be heard in one session only: the session, and its text."""
    for pack in packs_in(sessions_folder()):
        for file in pack.session_files:
            session = pack.load_session(file).required()
            for line in session_lines(session):
                if not shares_its_lines(session, line):
                    yield session.id, line.text


def too_alike(lines):
    """Pairs of lines of different sessions that are nearly the same."""
    texts = [text for _, text in lines]
    likeness = process.cdist(texts, texts, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return [
        (lines[a], lines[b])
        for a, b in np.argwhere(np.triu(likeness > ALIKE, 1))
        if lines[a][0] != lines[b][0]
    ]


def test_no_two_sessions_share_a_line():
    lines = list(own_lines())
    assert len(lines) > 100
    assert too_alike(lines) == []


@pytest.mark.parametrize(
    ("other", "found"), [("And the tap, once again.", True), ("A tap drips.", False)]
)
def test_a_line_that_is_nearly_the_same_would_be_found(other, found):
    pair = [("one", "And the tap, once again?"), ("two", other)]
    assert bool(too_alike(pair)) is found
