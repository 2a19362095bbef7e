from dataclasses import replace

import pytest

from fakes.programs import program_of
from thaw.base.units import Decibel, frames_from_seconds
from thaw.timeline.choices import Choices, Course
from thaw.timeline.compile import compile_timeline
from thaw.timeline.describe import describe
from thaw.timeline.music import FIRST_OWN_DB
from thaw.timeline.program import OWN_MUSIC, Sound
from thaw.timeline.segment import MusicCue, VoiceCue

SECTIONS = """
  - id: listening
    level: 1
    focus: music
    steps:
      - play: {music: yours, excerpt: 60 s, gain: 0 dB}
        during: [{say: "Near, or far."}]
      - play: {music: yours, excerpt: 90 s, gain: -2 dB}
        from: 30 s
  - id: closing
    level: 1
    focus: outside
    closing: true
    steps: [{say: Back.}, {rest: 2 s}]
"""
SONG = Sound(OWN_MUSIC, frames_from_seconds(200), Decibel(-7.0))


def listening(song, **choices):
    program = replace(program_of(SECTIONS), song=song)
    timeline = compile_timeline(program, Course.begin(Choices(**choices)))
    return timeline.segments[timeline.first]


def music(segment):
    return [cue for cue in segment.cues if isinstance(cue, MusicCue)]


def test_the_first_time_a_song_is_6_db_down_whatever_the_pack_says():
    first, second = music(listening(SONG))
    assert first.gain == FIRST_OWN_DB + SONG.correction
    assert second.gain == -2.0 + SONG.correction


def test_where_the_first_place_for_a_song_is_left_out_the_next_is_the_first():
    again = SECTIONS[: SECTIONS.index("  - id: closing")].replace("id: listening", "id: again")
    sections = SECTIONS.replace("    focus: music", "    focus: music\n    region: first", 1)
    where = sections.index("  - id: closing")
    program = program_of(sections[:where] + again.lstrip("\n") + sections[where:])
    course = Course.begin(Choices(left_out=frozenset({"first"})))
    timeline = compile_timeline(replace(program, song=SONG), course)
    played = [cue for segment in timeline.segments.values() for cue in music(segment)]
    assert [cue.gain - SONG.correction for cue in played] == [FIRST_OWN_DB, -2.0]


def test_a_song_is_heard_for_as_long_as_the_session_asks():
    first, second = music(listening(SONG))
    assert (first.offset, first.frames) == (0, frames_from_seconds(60))
    assert (second.offset, second.frames) == (
        frames_from_seconds(30),
        frames_from_seconds(90),
    )


def test_a_short_song_is_heard_to_its_end_and_never_beyond():
    short = replace(SONG, frames=frames_from_seconds(40))
    for cue in music(listening(short)):
        assert cue.offset + cue.frames <= short.frames
        assert cue.frames == short.frames


def test_without_a_song_the_time_goes_to_the_anchor_and_nothing_is_said_of_music():
    without, with_song = listening(None, anchor="feet"), listening(SONG)
    said = [cue.line.text for cue in without.cues if isinstance(cue, VoiceCue)]
    assert not music(without)
    assert "Near, or far." not in said
    assert said
    assert all(text.startswith("feet") for text in said)
    assert without.frames == pytest.approx(with_song.frames, abs=frames_from_seconds(12))


def test_a_session_is_described_with_whatever_song_may_be_picked():
    told = describe(program_of(SECTIONS))
    assert told.own_music == frames_from_seconds(120)
    assert told.music == "music of yours"
