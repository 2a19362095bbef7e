"""The page before a session."""

from dataclasses import replace

import pytest

from fakes.described import body_scan
from thaw.base.units import frames_from_seconds
from thaw.timeline.description import VoiceChoice
from thaw.ui.present.before import present_before, present_facts, present_voice


def test_facts_say_what_could_surprise():
    assert present_facts(body_scan()) == (
        "10 minutes",
        "inside (level 3 of 4)",
        "longest silence 15 s",
        "loudest moment: the opening line",
        "sit, stand, walk or lie",
    )


def test_silences_that_were_made_longer_are_told_by_the_most_that_they_can_be():
    facts = present_facts(body_scan(), 1.4)
    assert "longest silence at most 21 s, as you set it" in facts
    assert "10 minutes, and more by your longer silences" in facts
    longest = replace(body_scan(), longest_silence=frames_from_seconds(28))
    assert "longest silence at most 30 s, as you set it" in present_facts(longest, 1.4)


def test_shorter_silences_surprise_nobody():
    assert present_facts(body_scan(), 0.7) == present_facts(body_scan())


def test_a_longer_path_is_told():
    longer = replace(body_scan(), longest=frames_from_seconds(13 * 60))
    assert "13 min at the longest" in present_facts(longer)[0]


def test_contents_materials_and_who_should_rather_not_are_sentences():
    assert present_before(body_scan()).contents == (
        "Contains attention inside the body. At hand: something plain to hold. "
        "Rather not with a pain flare or flashbacks today."
    )


def test_what_is_not_there_is_not_said():
    bare = replace(body_scan(), contains=(), materials=(), not_now_if=())
    assert present_before(bare).contents == ""


def test_parts_cover_the_whole_picture_without_a_gap():
    parts = present_before(body_scan()).parts
    ends = [part.start + part.share for part in parts]
    assert parts[0].start == 0
    assert ends[-1] == pytest.approx(1.0)
    assert [p.start for p in parts[1:]] == pytest.approx(ends[:-1])


def test_contact_and_inside_have_the_colour_of_the_body():
    tones = {part.title: part.tone for part in present_before(body_scan()).parts}
    assert (tones["Feet"], tones["Back"], tones["Arriving"]) == ("body", "body", "outside")


def test_choices_and_check_ins_are_on_the_picture():
    dots = present_before(body_scan()).dots
    assert {dot.check_in for dot in dots} == {True, False}
    assert all(0 <= dot.at < 1 for dot in dots)


def test_a_computers_voice_is_said_to_be_one():
    assert present_voice(body_scan(), None) == "Voice: June (a computer’s voice)"


def test_a_person_is_not_said_to_be_a_computer():
    described = replace(body_scan(), voices=(VoiceChoice("ann", "Ann", computer=False),))
    assert present_voice(described, "ann") == "Voice: Ann"


def test_a_session_without_recordings_says_so():
    assert "no recorded voice" in present_voice(replace(body_scan(), voices=()), None)
