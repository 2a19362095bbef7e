"""“Still here?”: a soft question in a long silence, from level 3 on.

It stands beside the session and holds up nothing. An answer is “yes”, or that somebody is far
away, which leads to the quiet room with more to meet. No answer is none the worse; two
questions in a row without one may mean that somebody is far away (practice page, section 1),
so that the quiet room is offered, and without an answer to that it goes on one level further
out, by way of the anchor.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from thaw.base.units import frames_from_seconds
from thaw.player import care
from thaw.player.cues import DUCK_DOWN, duck_under, voice_layer
from thaw.player.phase import Phase
from thaw.player.resume import line_under_way
from thaw.player.session import UNANSWERED_LIMIT, is_reset, placed
from thaw.player.state import Wondering
from thaw.timeline.program import Line
from thaw.timeline.runs import BETWEEN_LINES
from thaw.timeline.silences import silences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.player.state import Place, State
    from thaw.timeline.program import Builtin
    from thaw.timeline.silences import Silence

_FROM_LEVEL: Final = 3
_WAITS: Final = frames_from_seconds(20)
"""How long it can be answered."""
_APART: Final = frames_from_seconds(120)
"""From one to the next, and from any other answer: it does not nag."""
_OVER_MUSIC: Final = 2
"""Music keeps company: a silence over it is long after so many times the time."""
_LEAST: Final = frames_from_seconds(3)
"""It is asked in a silence that goes on for so long; it would be lost beside the next line."""


def next_due(state: State) -> int | None:
    """Frames until it is asked, or put away unanswered; None where neither will be."""
    place = state.place
    if place is None or not state.moving or state.phase is not Phase.PLAYING:
        return None
    if state.wondering.open:
        return _frames_to_lapse(state, place)
    asked = next(_moments(state, place), None)
    return None if asked is None else asked[0] - place.at


def advance(state: State, builtin: Builtin) -> State:
    """Ask it, or put it away unanswered, whichever is due."""
    return _lapsed(state, builtin) if state.wondering.open else _asked(state, builtin)


def answered(state: State) -> State:
    """The state once it was answered: somebody is there."""
    wondering = replace(state.wondering, since=state.session_time, open=False)
    return replace(state, wondering=wondering, answers=replace(state.answers, unanswered=0))


def upcoming(state: State, builtin: Builtin) -> tuple[str, ...]:
    """The recordings that the segment under way may need, to be decoded before."""
    place = state.place
    if place is None or next(_moments(state, place), None) is None:
        return ()
    lines = _lines(state, builtin)  # a long segment may ask more than once
    return tuple(line.source for line in lines if line.source is not None)


def _moments(state: State, place: Place) -> Iterator[tuple[int, Silence]]:
    """Where in the segment it would be asked, each with its silence; none has passed."""
    listened, segment = state.course.choices.care, place.segment
    if not listened.still_here or segment.level < _FROM_LEVEL or is_reset(segment):
        return
    rested = place.at + state.wondering.since + _APART - state.session_time
    for silence in silences(segment):
        times = _OVER_MUSIC if silence.over_music else 1
        long = frames_from_seconds(listened.numbers.still_here_after * times)
        at = max(silence.start + long, rested)
        if place.at <= at <= silence.end - _LEAST:
            yield at, silence


def _frames_to_lapse(state: State, place: Place) -> int:
    """Its time, and then the end of the line under way: no word is cut off."""
    left = state.wondering.since + _WAITS - state.session_time
    spoken = line_under_way(place)
    line = 0 if spoken is None else spoken[0].start + spoken[0].line.frames - place.at
    return max(0, left, line)


def _asked(state: State, builtin: Builtin) -> State:
    """The question in sight, and spoken where it is over before anything else is said."""
    place, line = placed(state), _lines(state, builtin)[0]
    _, silence = next(_moments(state, place))
    takes = DUCK_DOWN + line.frames + BETWEEN_LINES
    spoken = line.source is not None and place.at + takes <= silence.end
    times = state.wondering.times + 1
    wondering = Wondering(state.session_time, open=True, spoken=spoken, times=times)
    state = replace(state, wondering=wondering)
    if line.source is None or not spoken:
        return state
    begin = state.content.clock + DUCK_DOWN
    voice = voice_layer(line.id, line.source, begin, 0, line.frames)
    content = duck_under(state.content)
    return replace(state, content=replace(content, layers=(*content.layers, voice)))


def _lines(state: State, builtin: Builtin) -> list[Line]:
    """What is said next and after that: in full the first time, and shorter from then on."""
    lines = [item for item in builtin.scripts["still-here"] if isinstance(item, Line)]
    return lines[min(state.wondering.times, len(lines) - 1) :]


def _lapsed(state: State, builtin: Builtin) -> State:
    """No answer: that says something only where the question was heard."""
    wondering, unanswered = state.wondering, state.answers.unanswered + state.wondering.spoken
    offers = wondering.spoken and unanswered >= UNANSWERED_LIMIT
    answers = replace(state.answers, unanswered=0 if offers else unanswered)
    state = replace(state, wondering=wondering.put_away(), answers=answers)
    return care.offer_more_to_meet(state, builtin) if offers else state
