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


def restored(state: State, line_id: str, sentence: Frames, builtin: Builtin) -> State:
    """Paused in a line, over room tone; at the very first where the line is not known.

    Args:
        state: with the session's timeline.
        line_id: the line.
        sentence: frames from its begin to that of the sentence at which it will go on.
        builtin: has the room tone.
    """
    place = _place_of(state, line_id, sentence)
    state = replace(
        state,
        phase=Phase.PAUSED,
        place=place,
        held=Held(place, fresh_track(replace(state, content=Track()))),
        content_runs=False,
    ).without_alarms()
    state = state.with_caption(*_line_of(place))
    return room.sound_alone(state, builtin)


def _line_of(place: Place) -> tuple[str, str]:
    """Text and id of the line at which it will go on: it is under way, so no cue shows it."""
    cue = place.segment.cues[place.cue - 1] if place.cue else None
    return (cue.line.text, cue.line.id) if isinstance(cue, VoiceCue) else ("", "")


def _place_of(state: State, line_id: str, sentence: Frames) -> Place:
    timeline = state.timeline
    if timeline is None:
        raise AssertionError("nothing is loaded")
    for segment in timeline.segments.values():
        for number, cue in enumerate(segment.cues):
            if isinstance(cue, VoiceCue) and cue.line.id == line_id:
                return Place(segment, cue.start + sentence, number + 1)
    return Place(timeline.segments[timeline.first])
