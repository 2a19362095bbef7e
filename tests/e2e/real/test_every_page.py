"""Every page and every kind of step, by keys alone, and by the accessibility bus alone.

Both ways are gone at once, each at a desk of its own, before the first of these tests; the
tests look at what was met. F8 and Esc are keys by their nature: by the bus the window cannot be
hidden in haste, and pulling back is tried out in the session itself.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from e2e.real.every_step import LEAST_WAIT_S, TITLE, every_step_pack
from e2e.real.hands import BusHand, KeyHand, Look
from e2e.real.journey import Walk, walk
from fakes.signed_packs import KEY, listed
from thaw.adapters.packs.archive_writer import write_archive
from thaw.base.units import RATE
from thaw.settings.group import Group

if TYPE_CHECKING:
    from e2e.real.reader import Item

pytestmark = [pytest.mark.desk, pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(600)]

HANDS = {"keys": KeyHand, "bus": BusHand}
STEPS = ("say", "choose", "check-in", "grid", "words", "body", "sense", "activity", "write")
SHOWN = {
    "look: body": ("graphic", "An outline of a body, from the front", "hands"),
    "look: horizon": ("graphic", "A still horizon", ""),
    "look: still": ("graphic", "A warm light", ""),
    "look: picture": ("graphic", "A cup of tea.", ""),
    "pace: Open and close": ("graphic", "A rhythm: opening for 3 s, closing for 3 s", ""),
    "pace: Sway": ("graphic", "A rhythm: one way for 3 s, the other way for 3 s", ""),
    "pace: A light that": ("graphic", "A rhythm: growing for 3 s, fading for 3 s", ""),
    "pace: A sound": ("graphic", "A rhythm: rising for 3 s, falling for 3 s", ""),
    "music": ("graphic", "Music", ""),
}
"""What a session shows, as it is told."""
STATES = {
    "sessions": ("All", "checked"),
    "before: left out": ("Hands", "checked"),
    "words: picked": ("near", "checked"),
    "body: marked": ("feet", "checked"),
    "grid: picked": ("Neither pleasant nor unpleasant, some energy: 5 and 5 of 9.", "selected"),
    "change: changed": ("10 min", "checked"),
    "note: written": ("mixed", "checked"),
    "notes: filtered": ("Word or place: feet", "checked"),
    "out": ("Name of the session", "checked"),
}
"""What was set, and the state that tells so."""
NOTES = (
    "first keep: code",
    "notes: nothing found",
    "one note: as it was",
    "one note: asked",
    "form: undo",
    "out: saved",
    "in: taken",
    "copies: brought back",
    "keys: code",
    "notes: refused",
)
ROOM = ("pulled back", "pulled back: offers", "pulled back: silent")
WIDE = {"Pull back", "Silence", "Bring sound back"}


@pytest.fixture(scope="session")
def walks(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> dict[str, Walk]:
    folder = tmp_path_factory.mktemp("everywhere")
    pack = folder / "soft.thawpack"
    write_archive(pack, listed(every_step_pack(folder / "soft"), KEY))
    with ThreadPoolExecutor(len(HANDS)) as listeners:
        ways = {
            name: listeners.submit(walk, kind, folder / name, cache, pack)
            for name, kind in HANDS.items()
        }
        return {name: way.result() for name, way in ways.items()}


@pytest.fixture(params=HANDS)
def gone(request, walks) -> Walk:
    """Each of the two ways."""
    walked: Walk = walks[request.param]
    return walked


def in_session(looks: dict[str, Look]) -> dict[str, Look]:
    """The pages of the session and of the quiet room."""
    names = list(looks)
    live = names[names.index("say") : names.index("landing")]
    return {name: looks[name] for name in live if not name.startswith("support")}


def test_the_way_leads_everywhere_and_out(gone):
    assert gone.code == 0
    assert gone.said == []
    assert {*STEPS, *SHOWN, *STATES, *ROOM, *NOTES} <= gone.looks.keys()
    assert all(f"settings: {group.value.title}" in gone.looks for group in Group)


def test_every_control_tells_its_name(gone):
    nameless = [
        (page, item)
        for page, look in gone.looks.items()
        for item in look.controls
        if not item.name
    ]
    assert nameless == []


def test_pull_back_and_support_are_there_on_every_page_of_a_session(gone):
    without = [
        page
        for page, look in in_session(gone.looks).items()
        if not (WIDE & look.names and "Support" in look.names)
    ]
    assert without == []


@pytest.mark.parametrize("page", SHOWN)
def test_what_a_session_shows_is_told(gone, page):
    seen = [(item.role, item.name, item.description) for item in gone.looks[page].items]
    assert SHOWN[page] in seen


@pytest.mark.parametrize("page", STATES)
def test_what_was_set_is_told(gone, page):
    name, state = STATES[page]
    named = [item for item in gone.looks[page].items if item.name == name]
    assert any(state in item.states for item in named), named


def test_captions_are_announced(gone):
    said = [line for look in gone.looks.values() for line in look.said]
    for line in ("Which of these?", "How is it?", "Open and close a hand."):
        assert line in said


def test_what_happens_is_announced(gone):
    said = " ".join(line for look in gone.looks.values() for line in look.said)
    for words in ("1 place kept", "Paused", "The session has stopped.", "Nothing was kept."):
        assert words in said
    for words in ("The note is deleted.", "No note has all of that.", "1 note was taken in."):
        assert words in said


def test_answers_reached_the_session(gone):
    """Each question was answered: it was gone before it would have gone on by itself."""
    shown = [
        (question, next(events)["frame"])
        for question, events in groupby(gone.events, lambda event: event["question"])
    ]
    stood = {
        question: (end - begin) / RATE
        for (question, begin), (_, end) in pairwise(shown)
        if question
    }
    assert len(stood) >= len(STEPS)
    assert [question for question, seconds in stood.items() if seconds >= LEAST_WAIT_S] == []


def test_the_sessions_own_title_is_shown_before_and_gone_with_its_pack(gone):
    assert TITLE in gone.looks["before"].names


# By keys.


@pytest.fixture
def keys(walks) -> dict[str, Look]:
    looks: dict[str, Look] = walks["keys"].looks
    return looks


def test_tab_comes_to_the_wide_control_on_every_page_of_a_session(keys):
    without = [
        page
        for page, look in in_session(keys).items()
        if look.stops and not WIDE & {stop.name for stop in look.stops}
    ]
    assert without == []


def test_tab_comes_to_help_on_every_page_outside_a_session(keys):
    over_session = {"first start: room", "support: in a session"}
    outside = keys.keys() - in_session(keys).keys() - over_session
    for page in outside:
        stops = {stop.name for stop in keys[page].stops}
        assert {"Ground me now", "Support"} & stops, page


def test_the_focus_stops_at_nothing_that_has_no_name(keys):
    nameless: list[tuple[str, Item]] = [
        (page, stop) for page, look in keys.items() for stop in look.stops if not stop.name
    ]
    assert nameless == []
