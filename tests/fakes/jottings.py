"""Notes of every shape, for tests that hold for all of them."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Final

from hypothesis import strategies as st

from thaw.base.units import Frames
from thaw.notes.jotting import Jotting, Part
from thaw.notes.note import HIGHEST_ID, HIGHEST_NUMBER, HIGHEST_REVISION, Note

FULL: Final = Jotting(
    title="Stretch into the day",
    text="The light on the wall.\n\nWarm hands, for a moment.",
    words=("warm", "at ease", "a word of my own"),
    where=("hands", "lower-back"),
    page="Whatever comes.",
    marks=(Frames(1_440_000), Frames(4_320_000)),
    next_time=("fewer silences",),
    kind="a drink",
    form="day",
    parts=(Part("high", "The bus was on time."), Part("low", "Rain.")),
)
"""A jotting with something in all of it."""
EVENING: Final = datetime(2026, 11, 22, 18, 30, tzinfo=timezone(timedelta(hours=1)))


def note_of(jotting: Jotting, number: int = 1, written: datetime = EVENING) -> Note:
    """A note that was kept once and never changed."""
    return Note(0xC0FFEE00 + number, number, 0, written, written, jotting)


def jottings(texts: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Jotting]:
    """Jottings with any texts, or with those of a strategy."""
    text = st.text(max_size=30) if texts is None else texts
    several = st.lists(text, max_size=3).map(tuple)
    return st.builds(
        Jotting,
        title=text,
        text=text,
        words=several,
        where=several,
        page=text,
        marks=st.lists(st.integers(0, HIGHEST_NUMBER).map(Frames), max_size=3).map(tuple),
        next_time=several,
        kind=text,
        form=text,
        parts=st.lists(st.builds(Part, text, text), max_size=3).map(tuple),
    )


def times() -> st.SearchStrategy[datetime]:
    """Times with their distance from UTC, to the second of it."""
    day = 24 * 3600 - 1
    zones = st.integers(-day, day).map(lambda s: timezone(timedelta(seconds=s)))
    first, last = datetime.fromisoformat("0002-01-01"), datetime.fromisoformat("9998-12-30")
    return st.datetimes(first, last, timezones=zones)


def notes(kept: st.SearchStrategy[Jotting] | None = None) -> st.SearchStrategy[Note]:
    """Notes with any jotting, or with those of a strategy."""
    return st.builds(
        Note,
        id=st.integers(1, HIGHEST_ID),
        number=st.integers(1, HIGHEST_NUMBER),
        revision=st.integers(0, HIGHEST_REVISION),
        written=times(),
        changed=times(),
        jotting=jottings() if kept is None else kept,
    )
