"""Small indexes of sessions, as bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.adapters.library.draft import IndexDraft
from thaw.packs.library import Entry, PackIndex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from thaw.timeline.description import Description


def entry_of(told: Description, spoken: str = "", about: str = "") -> Entry:
    """A session, with a transcript that says whose it is."""
    return Entry(told, f"All of {told.ref}.", spoken, about)


def pack_of(
    *descriptions: Description,
    key: str = "k",
    problems: Sequence[str] = (),
    waveforms: Mapping[str, tuple[float, ...]] | None = None,
) -> PackIndex:
    """A pack with these sessions."""
    entries = tuple(map(entry_of, descriptions))
    return PackIndex(key, entries, tuple(problems), waveforms or {})


def index_of(
    *descriptions: Description,
    problems: Sequence[str] = (),
    waveforms: Mapping[str, tuple[float, ...]] | None = None,
) -> bytes:
    """The index of one pack, ``p``."""
    with IndexDraft() as draft:
        draft.put("p", pack_of(*descriptions, problems=problems, waveforms=waveforms))
        return draft.finished()
