"""What the terminal prints for what happened, each line once."""

from dataclasses import replace

from thaw.base.units import Frames, frames_from_seconds
from thaw.player.phase import Phase, Room
from thaw.player.snapshot import MusicView, OptionView, QuestionView, Snapshot
from thaw.ui.terminal.telling import Told, tell

PLAYING = Snapshot(
    frame=Frames(0), phase=Phase.PLAYING, ref="a/b", section="Feet", device="Headphones"
)
FIRST = replace(PLAYING, caption="You might stay as you are.", caption_id="l1")
SECOND = replace(FIRST, caption="Or move.", caption_id="l2")
QUESTION = QuestionView(
    "q1", "choose", "Which?", (OptionView("a", "Sounds"), OptionView("b", "Sight"))
)


def told_of(*snapshots, captions=True):
    """All lines of one snapshot after another."""
    lines, told = [], Told()
    for snapshot in snapshots:
        new, told = tell(snapshot, told, captions=captions)
        lines += new
    return lines


def after(before, *snapshots):
    """The lines that snapshots add to those before."""
    return told_of(before, *snapshots)[len(told_of(before)) :]


def test_each_line_is_printed_once():
    assert told_of(FIRST, FIRST, SECOND, SECOND) == [
        "Next: Feet.",
        "You might stay as you are.",
        "Or move.",
    ]


def test_without_captions_the_rest_is_still_told():
    asking = replace(FIRST, phase=Phase.ASKING, question=QUESTION)
    assert told_of(FIRST, asking, captions=False) == [
        "Next: Feet.",
        "Which?",
        "1: Sounds",
        "2: Sight",
    ]


def test_a_question_that_was_just_spoken_is_not_repeated():
    spoken = replace(FIRST, caption="Which?", caption_id="l3")
    asking = replace(spoken, phase=Phase.ASKING, question=QUESTION)
    assert after(spoken, asking) == ["1: Sounds", "2: Sight"]


def test_pausing_and_going_on_are_said():
    paused = replace(FIRST, phase=Phase.PAUSED)
    assert after(FIRST, paused, FIRST) == ["Paused. Space goes on.", "Going on."]


def test_the_quiet_room_is_written_and_then_its_offers():
    arrived = replace(FIRST, phase=Phase.PULLED_BACK, room=Room.ARRIVED, section="")
    offered = replace(arrived, room=Room.OFFERED)
    assert after(FIRST, arrived, arrived, offered, offered) == [
        "The session has stopped. This is a quiet room.",
        "A few words will follow. Your eyes can be open; you can move.",
        "What would fit better right now?",
        "1: It’s too much: less sound, few short lines",
        "2: I’m far away: a clear voice, more light, moving",
        "3: Just leave this on: a quiet room, a line now and then",
    ]


def test_what_is_written_in_the_quiet_room_is_not_printed_again_when_it_is_spoken():
    arrived = replace(FIRST, phase=Phase.PULLED_BACK, room=Room.ARRIVED)
    spoken = replace(
        arrived, caption="The session has stopped. This is a quiet room.", caption_id="g1"
    )
    assert after(arrived, spoken) == []


def test_silence_in_the_quiet_room_is_said():
    room = replace(FIRST, phase=Phase.PULLED_BACK, room=Room.ARRIVED)
    assert after(room, replace(room, hushed=True), room) == [
        "Silence. Esc brings the quiet room back.",
        "The quiet room again.",
    ]


def test_music_and_marks_are_said():
    music = MusicView("m", Frames(0), frames_from_seconds(150), Frames(0), (), marking=True)
    marked = replace(music, marks=(Frames(5),))
    moments = (replace(FIRST, music=heard) for heard in (music, marked, music))
    assert after(FIRST, *moments) == [
        "Music, for 2 min 30 s.",
        "M marks a moment in which something stirs; U takes the last one back.",
        "Marked.",
        "The last mark is taken back.",
    ]


def test_playing_without_a_device_is_said_once():
    silent = replace(FIRST, device="", position=Frames(1))
    lines = told_of(silent, silent)
    assert lines[0].startswith("No sound device is in use")
    assert len(lines) == 3


def test_a_lost_device_asks_its_question():
    lost = replace(FIRST, phase=Phase.LOST_DEVICE, question_device="The headphones are gone.")
    assert after(FIRST, lost) == [
        "The headphones are gone.",
        "1: Go on with sound",
        "2: Go on without sound",
        "3: Close now",
    ]


def test_the_end_offers_a_short_coming_back():
    ended = replace(FIRST, phase=Phase.ENDED)
    assert after(FIRST, ended) == ["The session is over.", "1: A short coming back"]


def test_silence_that_was_asked_for_is_not_mentioned():
    lines, _ = tell(replace(FIRST, device=""), Told(silent_wanted=True), captions=True)
    assert lines == ["Next: Feet.", "You might stay as you are."]


def test_still_here_is_asked_once_and_says_that_neither_is_needed():
    asks = replace(FIRST, still_here=True)
    assert after(FIRST, asks, asks, FIRST) == [
        "Still here? One of these, or neither:",
        "1: Yes",
        "2: I’m far away",
    ]
