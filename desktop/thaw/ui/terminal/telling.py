"""What is new since the last snapshot, as lines: each printed once, in the order of reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, say
from thaw.player.phase import Phase, Room
from thaw.ui.present.room import present_room
from thaw.ui.present.session import present_silent
from thaw.ui.present.still_here import LISTED
from thaw.ui.present.words import present_seconds
from thaw.ui.terminal.menu import present_menu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.player.snapshot import Snapshot
    from thaw.ui.terminal.menu import Item

_PHASES: Final = {
    Phase.PAUSED: mark("Paused. Space goes on."),
    Phase.RETURNING: mark("Going back, one step gentler."),
    Phase.LANDING: mark("Coming to the end."),
    Phase.ENDED: mark("The session is over."),
}
_SILENCE: Final = mark("Silence. Esc brings the quiet room back.")
_GOING: Final = frozenset({Phase.PLAYING, Phase.ASKING, Phase.LANDING})
_WRITTEN: Final = frozenset({Room.ARRIVED, Room.OFFERED, Room.FADED})


@dataclass(frozen=True)
class Told:
    """What the listener knows already; and whether no sound is what was asked for."""

    phase: Phase = Phase.READY
    room: Room | None = None
    section: str = ""
    caption_id: str = ""
    question_id: str = ""
    items: tuple[Item, ...] = ()
    hushed: bool = False
    music: str = ""
    marks: int = 0
    activity: str = ""
    silent: str = ""
    silent_wanted: bool = False
    still_here: bool = False


def tell(snapshot: Snapshot, told: Told, *, captions: bool) -> tuple[list[str], Told]:
    """The lines for what changed, and what is known afterwards."""
    now = _told(snapshot, told)
    lines = [
        *_device_lines(snapshot, told, now),
        *_phase_lines(told, now),
        *_room_lines(snapshot, told, now),
        *_section_lines(told, now),
        *_caption_lines(snapshot, told, now, captions=captions),
        *_music_lines(snapshot, told, now),
        *_question_lines(snapshot, told, now),
        *_menu_lines(told, now),
    ]
    return lines, now


def _told(snapshot: Snapshot, before: Told) -> Told:
    question, music = snapshot.question, snapshot.music
    asked = question if snapshot.phase is not Phase.PAUSED else None
    return Told(
        phase=snapshot.phase,
        room=snapshot.room,
        section=snapshot.section,
        caption_id=snapshot.caption_id,
        question_id=asked.id if asked else "",
        items=present_menu(snapshot),
        hushed=snapshot.hushed,
        music=music.source if music else "",
        marks=len(music.marks) if music else 0,
        activity=snapshot.activity,
        silent="" if before.silent_wanted else present_silent(snapshot),
        silent_wanted=before.silent_wanted,
        still_here=snapshot.still_here,
    )


def _device_lines(snapshot: Snapshot, told: Told, now: Told) -> Iterator[str]:
    if now.silent and now.silent != told.silent:
        yield now.silent
    if now.phase is Phase.LOST_DEVICE and told.phase is not Phase.LOST_DEVICE:
        yield snapshot.question_device


def _phase_lines(told: Told, now: Told) -> Iterator[str]:
    if now.phase is told.phase:
        return
    if now.phase in _PHASES:
        yield say(_PHASES[now.phase])
    elif told.phase is Phase.PAUSED and now.phase in _GOING:
        yield say("Going on.")


def _room_lines(snapshot: Snapshot, told: Told, now: Told) -> Iterator[str]:
    """What is written in the quiet room; what is spoken there comes as captions."""
    if now.phase is not Phase.PULLED_BACK:
        return
    if now.room is not told.room:
        yield from _written(snapshot, now)
    if now.hushed != told.hushed:
        yield say(_SILENCE) if now.hushed else say("The quiet room again.")


def _written(snapshot: Snapshot, now: Told) -> tuple[str, ...]:
    """What stands in the quiet room, whether captions are on or not."""
    if now.phase is not Phase.PULLED_BACK or now.room not in _WRITTEN:
        return ()
    view = present_room(snapshot)
    return tuple(line for line in (view.title, view.detail) if line)


def _section_lines(told: Told, now: Told) -> Iterator[str]:
    if now.section and now.section != told.section and now.phase is not Phase.PULLED_BACK:
        yield say("Next: {part}.", part=now.section)


def _caption_lines(
    snapshot: Snapshot, told: Told, now: Told, *, captions: bool
) -> Iterator[str]:
    spoken = captions and now.caption_id != told.caption_id
    if spoken and snapshot.caption and snapshot.caption not in _written(snapshot, now):
        yield snapshot.caption
    if now.activity and now.activity not in (told.activity, snapshot.caption):
        yield now.activity


def _music_lines(snapshot: Snapshot, told: Told, now: Told) -> Iterator[str]:
    music = snapshot.music
    if music is None:
        return
    if now.music != told.music:
        yield say("Music, for {length}.", length=present_seconds(music.frames))
        if music.marking:
            yield say("M marks a moment in which something stirs; U takes the last one back.")
    elif now.marks > told.marks:
        yield say("Marked.")
    elif now.marks < told.marks:
        yield say("The last mark is taken back.")


def _question_lines(snapshot: Snapshot, told: Told, now: Told) -> Iterator[str]:
    if now.still_here and not told.still_here:
        yield say(LISTED)
    question = snapshot.question
    if question is None or not now.question_id or now.question_id == told.question_id:
        return
    if question.ask and question.ask != snapshot.caption:
        yield question.ask


def _menu_lines(told: Told, now: Told) -> Iterator[str]:
    if now.items != told.items:
        yield from (f"{number}: {item.text}" for number, item in enumerate(now.items, start=1))
