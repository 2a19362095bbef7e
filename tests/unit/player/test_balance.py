"""Voice, bed and music apart: at once, softly, and never louder than they were made."""

from dataclasses import replace

import numpy as np
import pytest

from fakes.listening import Listening, level_db, steepest
from fakes.programs import builtin, program_of, sources_for
from fakes.sessions import MUSIC, SHORT
from thaw.base.units import RATE, Decibel, Frames
from thaw.engine.true_peak import highest_peak
from thaw.player.events import (
    Begin,
    Change,
    CloseNow,
    HearAgain,
    PullBack,
    Resume,
    Skip,
    Speak,
)
from thaw.player.player import LIVE, Player
from thaw.timeline.choices import SOFTEST_UNDERNEATH, SOFTEST_VOICE, Balance, Choices

MAXIMUM = 10 ** (-2 / 20)


def begun(sections=SHORT, balance=None):
    someone = Listening(program_of(sections), Choices(balance=balance or Balance()), volume=0)
    someone.press(Begin())
    return someone


def tone_db(samples, hertz):
    """How loud one tone of the test programs is, in dB."""
    mono = samples.mean(axis=1, dtype=np.float64)
    turning = mono @ np.exp(-2j * np.pi * hertz * np.arange(len(mono)) / RATE)
    return 20 * np.log10(max(abs(turning) / len(mono) * 2, 1e-9))


VOICE, BED, MUSIC_TONE, ROOM = 440, 110, 220, 330


@pytest.mark.parametrize(
    ("balance", "turned", "kept"),
    [
        (Balance(bed=Decibel(-12)), BED, VOICE),
        (Balance(voice=Decibel(-12)), VOICE, BED),
    ],
)
def test_each_is_turned_down_by_itself_and_within_half_a_second(balance, turned, kept):
    plain, someone = begun(), begun()
    for one in (plain, someone):
        one.pass_time(4.5)
    someone.press(Change(Choices(balance=balance)))
    first, second = (one.pass_time(0.5) for one in (plain, someone))
    assert tone_db(second[: RATE // 20], turned) > tone_db(first[: RATE // 20], turned) - 6
    first, second = (one.pass_time(1.0) for one in (plain, someone))
    if tone_db(first, kept) > -60:  # the line may be over by now
        assert tone_db(second, kept) == pytest.approx(tone_db(first, kept), abs=0.1)
    if tone_db(first, turned) > -60:
        assert tone_db(second, turned) == pytest.approx(tone_db(first, turned) - 12, abs=0.2)
    assert steepest(someone.sound) < 0.02


def test_music_is_turned_down_by_itself():
    plain, soft = begun(MUSIC), begun(MUSIC, Balance(music=Decibel(-9)))
    first, second = (one.pass_time(14)[-RATE:] for one in (plain, soft))
    assert tone_db(second, MUSIC_TONE) == pytest.approx(tone_db(first, MUSIC_TONE) - 9, abs=0.1)
    assert tone_db(second, BED) == pytest.approx(tone_db(first, BED), abs=0.1)


def test_up_again_takes_its_time():
    someone = begun(balance=Balance(bed=Decibel(-24)))
    someone.pass_time(14)  # a question waits, no voice is heard
    someone.press(Change(Choices()))
    levels = [tone_db(someone.pass_time(0.1), BED) for _ in range(14)]
    assert np.diff(levels).max() < 2.8  # 27 dB in a second
    assert levels[-1] - levels[0] > 20


@pytest.mark.parametrize("wanted", [99.0, 0.5, -60.0, -999.0])
def test_nothing_is_turned_up_and_nothing_vanishes(wanted):
    held = Balance(Decibel(wanted), Decibel(wanted), Decibel(wanted))
    for value, softest in (
        (held.voice, SOFTEST_VOICE),
        (held.bed, SOFTEST_UNDERNEATH),
        (held.music, SOFTEST_UNDERNEATH),
    ):
        assert softest <= value <= 0


def test_a_change_of_what_comes_drops_what_was_mixed_ahead():
    someone = begun()
    someone.pass_time(20)
    before = tone_db(someone.pass_time(0.2), BED)
    someone.press(Change(Choices(balance=Balance(bed=Decibel(-24)))))
    after = tone_db(someone.pass_time(0.3)[-RATE // 20 :], BED)
    assert after < before - 15
    assert LIVE.ahead / RATE <= 0.25


def test_the_voice_of_the_quiet_room_is_no_louder_than_the_one_it_follows():
    plain, soft = begun(), begun(balance=Balance(voice=Decibel(-18), bed=Decibel(-24)))
    heard = []
    for one in (plain, soft):
        one.pass_time(5)
        one.press(PullBack())
        one.pass_time(2.5)
        heard.append(one.pass_time(1))
    assert tone_db(heard[1], VOICE) == pytest.approx(tone_db(heard[0], VOICE) - 18, abs=0.5)


def test_the_test_line_afterwards_is_as_it_was_recorded():
    lines = []
    for balance in (Balance(), Balance(voice=Decibel(-18))):
        someone = begun(balance=balance)
        someone.pass_time(3)
        someone.press(PullBack())
        someone.press(CloseNow())
        someone.pass_time(4)
        someone.press(Speak("test-line"))
        lines.append(someone.pass_time(3)[-RATE:])
    assert tone_db(lines[1], VOICE) == pytest.approx(tone_db(lines[0], VOICE), abs=0.05)


def test_it_stays_when_a_skip_or_once_more_makes_another_track():
    someone = begun(balance=Balance(bed=Decibel(-24)))
    someone.pass_time(9)
    for event in (HearAgain(), Skip()):
        someone.press(event)
        someone.pass_time(9)
        assert tone_db(someone.pass_time(1), BED) < -50  # as made: -30, and under a voice -39


def test_the_true_peak_holds_whatever_is_turned():
    hot = sources_for(program_of(MUSIC))
    hot.sounds = {key: sound * np.float32(9.0) for key, sound in hot.sounds.items()}
    player = Player(builtin(), hot)
    someone = Listening(volume=None)
    someone.player = player
    player.load(program_of(MUSIC), Choices())
    someone.press(Begin())
    for db in (-24.0, 0.0, -6.0, 0.0):
        balance = Balance(Decibel(db), Decibel(db), Decibel(db))
        someone.press(Change(Choices(balance=balance)))
        someone.pass_time(3)
    assert highest_peak(someone.sound) <= MAXIMUM


def test_a_change_of_balance_alone_lays_nothing_out_anew():
    someone = begun()
    before = someone.player._state.timeline
    someone.press(Change(Choices(balance=Balance(bed=Decibel(-3)))))
    assert someone.player._state.timeline is before
    someone.press(Change(Choices(silences=2.0)))
    assert someone.player._state.timeline is not before


def test_what_was_chosen_is_restored_in_another_process():
    someone = begun(balance=Balance(bed=Decibel(-24)))
    someone.pass_time(12)
    now = someone.now()
    again = Listening(program_of(SHORT), volume=0)
    bookmark = replace(now.bookmark, stop_in=Frames(90 * RATE))
    choices = Choices(balance=Balance(bed=Decibel(-24)))
    again.player.restore(program_of(SHORT), choices, now.caption_id, now.sentence, bookmark)
    again.pass_time(1)
    assert again.now().bookmark.stop_in == 90 * RATE
    assert again.now().bookmark.inside[0] <= now.bookmark.inside[0]
    again.press(Resume())
    again.pass_time(8)
    plain = Listening(program_of(SHORT), volume=0)
    plain.player.restore(
        program_of(SHORT), Choices(), now.caption_id, now.sentence, now.bookmark
    )
    plain.pass_time(1)
    plain.press(Resume())
    plain.pass_time(8)
    both = [tone_db(one.pass_time(0.5), BED) for one in (plain, again)]
    assert both[1] == pytest.approx(both[0] - 24, abs=0.5)
    assert level_db(again.sound) < level_db(plain.sound)
