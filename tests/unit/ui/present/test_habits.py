"""What is remembered and wished for, in words and in numbers."""

from dataclasses import replace

import pytest

from thaw.settings.remembered import Habit, Habits, with_habit
from thaw.ui.present.habits import SILENCES, Wishes, present_habit, wished

USUAL = Habit()


def after(wishes, habit=USUAL, minutes=10, silences=1.0):
    return wished(habit, wishes, minutes, silences)


def test_quieter_is_three_decibels_for_voice_bed_and_music():
    once = after(Wishes(quieter=True))
    assert (once.voice, once.bed, once.music) == (-3.0, -3.0, -3.0)
    assert present_habit(once) == "everything 3 dB softer"
    low = Habit(voice=-17.0, bed=-23.0, music=-24.0)
    assert after(Wishes(quieter=True), low) == Habit(voice=-18.0, bed=-24.0, music=-24.0)


@pytest.mark.parametrize(
    ("minutes", "before", "stop"), [(10, None, 6), (4, None, 3), (20, 9, 6), (240, None, 60)]
)
def test_shorter_is_two_thirds_of_what_it_took(minutes, before, stop):
    habit = after(Wishes(shorter=True), Habit(stop_minutes=before), minutes)
    assert habit.stop_minutes == stop


def test_fewer_silences_makes_them_shorter_within_what_can_be_set():
    assert after(Wishes(fewer_silences=True)).silences == SILENCES["shorter"]
    assert after(Wishes(fewer_silences=True), Habit(silences=0.6)).silences == 0.5


def test_regions_and_anchor_are_what_was_picked():
    habit = after(Wishes(left_out=frozenset({"face", "back"}), anchor="feet"))
    assert habit == Habit("feet", ("back", "face"))
    assert after(Wishes(left_out=frozenset()), habit).left_out == ()


def test_no_wish_changes_nothing():
    habit = Habit("feet", ("face",), 0.7, -3.0, -6.0, captions=False, stop_minutes=9)
    assert after(Wishes(), habit) == habit


@pytest.mark.parametrize("minutes", [1, 3, 59, 600])
def test_every_wish_can_be_kept(minutes):
    wishes = Wishes(
        quieter=True,
        shorter=True,
        fewer_silences=True,
        left_out=frozenset({"face"}),
        anchor="feet",
    )
    habit = USUAL
    for _ in range(12):
        habit = after(wishes, habit, minutes)
        plain = with_habit({}, "music", habit)
        assert Habits().read(plain) == plain


@pytest.mark.parametrize(
    ("habit", "words"),
    [
        (USUAL, ""),
        (Habit("my-hands"), "anchor: my hands"),
        (Habit(left_out=("face", "left-foot")), "left out: face and left foot"),
        (Habit(silences=1.4, captions=False), "silences longer; captions off"),
        (Habit(silences=0.55), "silences 0.55 times as long"),
        (Habit(bed=-6.0, music=-9.0), "sound underneath 6 dB softer; music 9 dB softer"),
        (Habit(stop_minutes=7), "the closing begins after 7 min"),
    ],
)
def test_what_is_remembered_in_words(habit, words):
    assert present_habit(habit) == words


def test_the_wishes_stand_in_the_words_of_the_page():
    wishes = Wishes(quieter=True, left_out=frozenset())
    assert wishes.words == ("quieter", "skip a region")
    assert replace(wishes, left_out=None).words == ("quieter",)
