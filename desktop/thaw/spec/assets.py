"""Which files of its pack a session names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from thaw.spec.steps import LOOKS, NO_FILE, Bed, Look, Play, Sound

if TYPE_CHECKING:
    from thaw.spec.places import Part
    from thaw.spec.session import Session
    from thaw.spec.steps import AnyStep


class NamedAsset(NamedTuple):
    """A file that a session names: its path inside the pack, and where it is named."""

    name: str
    path: tuple[Part, ...]


def session_assets(session: Session) -> Iterator[NamedAsset]:
    """Every mention of a sound or picture, in the order of the file."""
    if session.bed != NO_FILE:
        yield NamedAsset(session.bed, ("bed",))
    for index, section in enumerate(session.sections):
        for place, step in enumerate(section.steps):
            named = _named(step)
            if named is not None:
                key, name = named
                yield NamedAsset(name, ("sections", index, "steps", place, key))


def pictures_of(session: Session) -> Iterator[str]:
    """The paths of the pictures that a session shows, each once."""
    steps = (step for section in session.sections for step in section.steps)
    shown = (step.look for step in steps if isinstance(step, Look) and step.look not in LOOKS)
    yield from dict.fromkeys(shown)


def _named(step: AnyStep) -> tuple[str, str] | None:
    """The key and the path of the file that a step names, or None."""
    match step:
        case Bed(bed=name) if name != NO_FILE:
            return "bed", name
        case Play(play=str(name)):
            return "play", name
        case Sound(sound=name):
            return "sound", name
        case Look(look=name) if name not in LOOKS:
            return "look", name
        case _:
            return None
