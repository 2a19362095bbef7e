"""The snapshot of a state: what a page may show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from thaw.base.levels import BEFORE_A_LEVEL_WAS_SET
from thaw.base.units import Decibel, Frames
from thaw.engine.layer import Layer, LayerKind
from thaw.player.heed import open_to, stops_first
from thaw.player.phase import Phase
from thaw.player.resume import sentence_under_way
from thaw.player.session import LONGER, is_reset
from thaw.player.snapshot import (
    Bookmark,
    MusicView,
    OptionView,
    PaceView,
    QuestionView,
    Snapshot,
)
from thaw.player.steering import gentler_to, skipped_to
from thaw.timeline.path import default_target, length, remaining

if TYPE_CHECKING:
    from thaw.player.state import Place, State
    from thaw.timeline.segment import Question, Segment


def present(
    state: State,
    underruns: int,
    loudness: float,
    told_after: tuple[str, ...],
) -> Snapshot:
    """What is heard at a state, as a page may show it."""
    plain = Snapshot(
        frame=Frames(state.clock),
        phase=state.phase,
        caption=state.screen.caption,
        caption_id=state.screen.caption_id,
        before=state.screen.before,
        look=state.screen.look,
        look_words=state.screen.look_words,
        body=state.screen.body,
        activity=state.screen.activity,
        loudness=Decibel(loudness),
        pulls=state.pulls,
        level_cap=state.level_cap,
        volume=BEFORE_A_LEVEL_WAS_SET if state.volume is None else state.volume,
        question_device=state.question_device,
        speaks=state.quiet.script is not None,
        underruns=underruns,
        told_after=told_after,
        given=tuple(
            (name, value)
            for name, value in state.answers.values.items()
            if not name.startswith("change.")
        ),
        ended_early=state.early,
        open_to=open_to(state),
    )
    return _in_room(_in_session(plain, state), state)


def heard_music(state: State) -> tuple[str, Frames] | None:
    """The music that is heard, and where in it."""
    layer = _music(state)
    if layer is None:
        return None
    return layer.source, Frames(layer.offset + state.content.clock - layer.start)


def _in_session(plain: Snapshot, state: State) -> Snapshot:
    program, place = state.program, state.place
    if program is None:
        return plain
    plain = replace(plain, ref=program.ref, title=program.session.title)
    if place is None:
        return plain
    return replace(
        plain,
        sentence=sentence_under_way(place),
        bookmark=_bookmark(state, place),
        section=place.segment.title,
        level=place.segment.level,
        question=_question(state, place),
        music=_music_view(state),
        pace=_pace(state),
        still_here=state.wondering.open and state.phase is Phase.PLAYING,
        activity_share=_activity_share(state, place),
        position=Frames(state.session_time),
        length=_expected(state, place),
        skip_to=_title(skipped_to(state)),
        gentler_to=_title(gentler_to(state)),
    )


def _bookmark(state: State, place: Place) -> Bookmark:
    segment, stop = place.segment, state.stop_at
    known = segment.next if is_reset(segment) else segment.id
    if segment.id == LONGER and state.timeline is not None:
        known = state.timeline.closing
    return Bookmark(
        segment=known or "",
        anchor=state.course.anchor,
        left_out=state.course.left_out,
        eased=state.course.eased,
        level_cap=state.level_cap,
        pulls=state.pulls,
        inside=_inside(state, place),
        stop_in=None if stop is None else Frames(max(0, stop - state.session_time)),
    )


def _inside(state: State, place: Place) -> tuple[Frames, Frames]:
    run = state.inside.at(place.segment, place.at + place.asked)
    return run.frames, run.outside


def _title(segment: Segment | None) -> str | None:
    return None if segment is None else segment.title


def _in_room(plain: Snapshot, state: State) -> Snapshot:
    quiet = state.quiet
    if quiet.room is None:
        return plain
    return replace(
        plain,
        room=quiet.room,
        question=None,
        ways_open=quiet.ways_open,
        can_return=state.held is not None,
        stop_first=stops_first(state),
        hushed=quiet.hushed,
        lines_on=quiet.lines_on,
    )


def _question(state: State, place: Place) -> QuestionView | None:
    question = place.segment.question
    waits = place.at >= place.segment.frames and place.answered_for < 0
    if question is None or not waits or not state.moving:
        return None
    return QuestionView(
        id=question.id,
        kind=question.kind.value,
        ask=question.ask,
        options=tuple(OptionView(option.id, option.text) for option in question.options),
        measures=question.measures,
        words=question.words,
        lasts=question.lasts,
        left=_left(question, place),
        wait=question.wait,
    )


def _left(question: Question, place: Place) -> Frames:
    return Frames(max(0, question.wait - place.asked))


def _music(state: State) -> Layer | None:
    clock = state.content.clock
    for layer in state.content.layers:
        if layer.kind is LayerKind.MUSIC and 0 <= clock - layer.start < (layer.frames or 0):
            return layer
    return None


def _music_view(state: State) -> MusicView | None:
    layer, heard = _music(state), heard_music(state)
    if layer is None or heard is None:
        return None
    return MusicView(
        source=layer.source,
        start=Frames(layer.offset),
        frames=Frames(layer.frames or 0),
        heard=heard[1],
        marks=tuple(frame for source, frame in state.marks if source == layer.source),
        marking=state.screen.marking,
    )


def _pace(state: State) -> PaceView | None:
    cue = state.screen.pace
    passed = state.session_time - state.screen.pace_from
    if cue is None or not 0 <= passed < cue.frames:
        return None
    at = Frames(passed % (cue.inward + cue.outward))
    return PaceView(cue.by, cue.inward, cue.outward, at)


def _activity_share(state: State, place: Place) -> float:
    """How much of the time for something to do is over; it has a segment of its own."""
    if not state.screen.activity or not place.segment.frames:
        return 0.0
    return min(1.0, place.at / place.segment.frames)


def _expected(state: State, place: Place) -> Frames:
    """What was heard and what lies ahead on the default path."""
    if state.timeline is None:
        return Frames(state.session_time)
    here = length(place.segment) - place.at - place.asked
    target = place.answered or default_target(place.segment)
    known = target if target in state.timeline.segments else None
    after = remaining(state.timeline, known, state.level_cap) if known is not None else 0
    return Frames(state.session_time + max(0, here) + after)
