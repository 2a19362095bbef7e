"""Taking a session up where another process lost it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from thaw.player import room
from thaw.player.phase import Phase
from thaw.player.session import fresh_track
from thaw.player.state import Held, Place, State, Track
from thaw.timeline.segment import VoiceCue

if TYPE_CHECKING:
    from thaw.base.units import Frames
    from thaw.timeline.program import Builtin
    from thaw.timeline.segment import Timeline


def restored(state: State, place: Place, builtin: Builtin) -> State:
    """Paused at a place, over room tone.

    Args:
        state: with the session's timeline.
        place: where it will go on.
        builtin: has the room tone.
    """
    state = replace(
        state,
        phase=Phase.PAUSED,
        place=place,
        held=Held(place, fresh_track(replace(state, content=Track()))),
        content_runs=False,
    ).without_alarms()
    state = state.with_caption(*_line_of(place))
    return room.sound_alone(room.heard_at_all(state), builtin)


def find_place(timeline: Timeline, segment_id: str, line_id: str, sentence: Frames) -> Place:
    """Where a line was heard.

    Args:
        timeline: of the session as it had become.
        segment_id: the segment; looked at first, since a reset is worded alike in several.
        line_id: the line; without it the segment begins anew, and without both the session.
        sentence: frames from the line's begin to that of the sentence that was heard.
    """
    named = timeline.segments.get(segment_id)
    segments = timeline.segments.values() if named is None else (named,)
    for segment in segments:
        for number, cue in enumerate(segment.cues):
            if isinstance(cue, VoiceCue) and cue.line.id == line_id:
                return Place(segment, cue.start + sentence, number + 1)
    if named is not None:
        return Place(named)
    return Place(timeline.segments[timeline.first])


def _line_of(place: Place) -> tuple[str, str]:
    """Text and id of the line at which it will go on: it is under way, so no cue shows it."""
    cue = place.segment.cues[place.cue - 1] if place.cue else None
    return (cue.line.text, cue.line.id) if isinstance(cue, VoiceCue) else ("", "")
