"""The session page, from snapshots."""

from dataclasses import replace

import pytest

from thaw.base.units import Frames, frames_from_seconds
from thaw.player.phase import Phase
from thaw.player.snapshot import MusicView, OptionView, PaceView, QuestionView, Snapshot
from thaw.ui.present.session import (
    Picture,
    present_bars,
    present_kept,
    present_marks,
    present_missing,
    present_session,
    present_silent,
)

PLAYING = Snapshot(
    Frames(0),
    Phase.PLAYING,
    ref="a/b",
    title="A title",
    section="A section",
    caption="Now.",
    before="Before.",
    position=Frames(30),
    length=Frames(120),
    device="Headphones",
)
PACE = PaceView("hand", frames_from_seconds(4), frames_from_seconds(6), Frames(0))


def show(snapshot: Snapshot, *, captions: bool = True):
    return present_session(snapshot, captions=captions)


def asking(kind: str, ask: str = "Which?", **more):
    return replace(PLAYING, phase=Phase.ASKING, question=QuestionView("q", kind, ask, **more))


@pytest.mark.parametrize("phase", [Phase.PAUSED, Phase.LOST_DEVICE])
def test_paused_stands_where_the_section_stood(phase):
    assert show(replace(PLAYING, phase=phase)).heading == "A title · Paused"


def test_heading_has_title_and_section():
    assert show(PLAYING).heading == "A title · A section"


def test_caption_and_the_line_before():
    view = show(PLAYING)
    assert (view.caption, view.before) == ("Now.", "Before.")


def test_without_captions_nothing_spoken_is_written():
    view = show(PLAYING, captions=False)
    assert (view.caption, view.before) == ("", "")


def test_without_captions_a_question_is_written_all_the_same():
    assert show(asking("choose"), captions=False).caption == "Which?"


def test_a_question_stands_in_the_place_of_the_caption():
    view = show(asking("choose"))
    assert (view.caption, view.before) == ("Which?", "Now.")


def test_a_question_that_is_the_caption_is_shown_once():
    view = show(asking("choose", "Now."))
    assert (view.caption, view.before) == ("Now.", "Before.")


def test_options_have_the_digits_one_to_nine():
    options = tuple(OptionView(str(n), f"Option {n}") for n in range(11))
    answer = show(asking("choose", options=options)).answer
    assert [option.digit for option in answer.options] == [*"123456789", "", ""]


@pytest.mark.parametrize(
    ("change", "picture"),
    [
        ({}, Picture.EMBER),
        ({"look": "still"}, Picture.STILL),
        ({"look": "horizon"}, Picture.HORIZON),
        ({"look": "dark"}, Picture.DARK),
        ({"look": "/packs/a/pictures/a.png"}, Picture.FILE),
        ({"body": "hands"}, Picture.BODY),
        ({"pace": PACE}, Picture.PACER),
        ({"question": QuestionView("q", "words", "")}, Picture.NONE),
        ({"question": QuestionView("q", "body", "")}, Picture.EMBER),
        ({"question": QuestionView("q", "body", ""), "body": "feet"}, Picture.EMBER),
    ],
)
def test_what_is_seen_follows_from_what_is_on(change, picture):
    assert show(replace(PLAYING, **change)).picture is picture


def test_music_shows_its_waveform_but_not_in_the_dark():
    music = MusicView("a/b", Frames(0), Frames(10), Frames(5), (), marking=True)
    assert show(replace(PLAYING, music=music)).picture is Picture.MUSIC
    assert show(replace(PLAYING, music=music, look="dark")).picture is Picture.DARK


def test_progress_is_a_share_of_the_length():
    assert show(PLAYING).progress == 0.25
    assert show(replace(PLAYING, position=Frames(500))).progress == 1.0
    assert show(replace(PLAYING, length=Frames(0))).progress == 0.0


def test_paused_goes_on_and_can_still_be_finished():
    controls = show(replace(PLAYING, phase=Phase.PAUSED)).controls
    assert controls.pause == "Go on"
    assert controls.can_finish


def test_landing_cannot_be_finished_once_more():
    controls = show(replace(PLAYING, phase=Phase.LANDING)).controls
    assert (controls.finish, controls.can_finish) == ("Finishing", False)


def test_a_lost_device_can_be_closed_but_not_paused():
    controls = show(replace(PLAYING, phase=Phase.LOST_DEVICE)).controls
    assert (controls.finish, controls.closes) == ("Close now", True)
    assert (controls.pause, controls.can_pause) == ("Paused", False)


def test_no_device_is_said_while_a_session_is_on():
    assert "without sound" in present_silent(replace(PLAYING, device=""))
    assert present_silent(PLAYING) == ""
    assert present_silent(replace(PLAYING, device="", phase=Phase.READY)) == ""


def test_nothing_is_said_about_a_device_before_one_was_tried():
    assert present_missing(None) == ""
    assert present_missing(Snapshot(Frames(0), Phase.READY)) == ""


def test_a_device_that_could_not_be_opened_is_said_until_one_is_open():
    failed = Snapshot(Frames(0), Phase.READY, question_device="No sound device was found.")
    assert present_missing(failed) == "No sound device was found."
    assert present_missing(replace(failed, device="Headphones")) == ""


def music(start, seconds, marks=()):
    return MusicView(
        "a/b",
        frames_from_seconds(start),
        frames_from_seconds(seconds),
        frames_from_seconds(start),
        tuple(frames_from_seconds(mark) for mark in marks),
        marking=True,
    )


def test_the_waveform_shows_the_part_of_the_source_that_is_heard():
    peaks = (0.1, 0.1, 0.1, 0.1, 0.2, 0.2, 0.4, 0.4)
    assert present_bars(music(2, 2), peaks, 4) == (0.5, 0.5, 1.0, 1.0)
    assert present_bars(music(0, 2), peaks, 2) == (0.25, 0.25)


def test_a_waveform_that_is_not_known_is_even():
    assert len(set(present_bars(music(0, 2), (), 7))) == 1


def test_silence_has_no_bars_to_speak_of():
    assert max(present_bars(music(0, 1), (0.0, 0.0), 4)) == 0.0


def test_only_marks_of_the_part_that_is_heard_are_seen():
    assert present_marks(music(10, 10, marks=(5, 15, 25))) == (0.5,)


def test_places_that_are_kept_are_told_with_the_newest():
    assert "keeps this place" in present_kept(music(0, 100))
    assert present_kept(music(0, 100, marks=(61,))) == "1 place kept, the last at 1 min 1 s"
    assert (
        present_kept(music(0, 100, marks=(61, 82))) == "2 places kept, the last at 1 min 22 s"
    )


def test_a_picture_of_the_pack_comes_with_its_file_and_its_words():
    view = show(replace(PLAYING, look="/packs/a.png", look_words="A window."))
    assert (view.file, view.words) == ("/packs/a.png", "A window.")


def test_something_to_do_tells_how_far_it_is():
    assert show(PLAYING).activity_share is None
    doing = replace(PLAYING, activity="Something rough.", activity_share=0.25)
    assert (show(doing).activity, show(doing).activity_share) == ("Something rough.", 0.25)
    assert show(replace(doing, caption="Something rough.")).activity == ""
