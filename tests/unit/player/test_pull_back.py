"""Pull back: from everywhere, at once, and never on by itself (docs: sound, product)."""

import numpy as np
import pytest

from fakes.listening import Listening, heard_until, level_db, steepest
from fakes.programs import VOICE_SECONDS, program_of
from fakes.sessions import CLOSING, MUSIC, SHORT
from fakes.unheard import Unheard
from thaw.base.errors import IllegalEventError
from thaw.base.units import RATE
from thaw.player.events import (
    Answer,
    Begin,
    CloseNow,
    FinishGently,
    FinishWithClosing,
    HearLines,
    Land,
    LoseDevice,
    LoseWindow,
    Pause,
    Pick,
    PullBack,
    Resume,
    ReturnGentler,
    UseDevice,
)
from thaw.player.phase import Offer, Phase, Room


def begun(sections=SHORT):
    someone = Listening(program_of(sections))
    someone.press(Begin())
    return someone


def in_music():
    someone = begun(MUSIC)
    someone.until(lambda now: now.music is not None and now.music.heard > 48_000 * 8)
    return someone


def pulled_back(sections=SHORT, section="Feet"):
    someone = begun(sections)
    someone.until(lambda now: now.section == section, skip=True)
    someone.pass_time(1)
    someone.press(PullBack())
    return someone


def test_the_sound_falls_as_it_should():
    someone = in_music()
    before = level_db(someone.pass_time(1))
    someone.press(PullBack())
    fall = someone.pass_time(1.2)
    at = [level_db(fall[start : start + 480]) - before for start in (1440, 18_720)]
    assert at[0] < -4  # 30 ms: 6 dB, over the 10 ms after
    assert at[1] < -17  # 390 ms
    assert steepest(fall) < 0.005


def test_only_room_tone_is_left_after_1_2_s():
    someone = in_music()
    someone.press(PullBack())
    someone.pass_time(1.4)
    rest = someone.pass_time(1.0)
    spectrum = np.abs(np.fft.rfft(rest[:, 0] * np.hanning(len(rest))))
    hertz = np.fft.rfftfreq(len(rest), 1 / 48_000)
    music = spectrum[(hertz > 210) & (hertz < 230)].max()
    tone = spectrum[(hertz > 320) & (hertz < 340)].max()
    assert tone > 1000 * music


@pytest.mark.parametrize(
    "way",
    ["ready", "playing", "asking", "paused", "returning", "landing", "lost", "ended"],
)
def test_it_works_from_every_state(way):
    someone = Listening(program_of(SHORT))
    if way != "ready":
        someone.press(Begin())
        someone.pass_time(2)
    if way == "asking":
        someone.until(lambda now: now.question is not None)
    if way == "paused":
        someone.press(Pause())
    if way == "returning":
        someone.press(PullBack())
        someone.press(ReturnGentler())
    if way == "landing":
        someone.press(FinishGently())
    if way == "lost":
        someone.press(LoseDevice("The headphones are gone."))
    if way == "ended":
        someone.press(PullBack())
        someone.press(CloseNow())
        someone.pass_time(5)
    someone.press(PullBack())
    someone.pass_time(0.3)
    assert someone.now().phase is Phase.PULLED_BACK
    assert someone.now().room is Room.ARRIVED


def test_it_works_with_nothing_loaded():
    someone = Listening()
    someone.press(PullBack())
    someone.pass_time(4)
    assert someone.now().caption == "quiet-room one"
    assert level_db(someone.pass_time(1)) > -60
    someone.press(CloseNow())
    someone.pass_time(0.1)
    assert someone.now().phase is Phase.READY


def test_presses_within_three_seconds_are_the_same_press():
    someone = pulled_back()
    for _ in range(14):
        someone.pass_time(0.2)
        someone.press(PullBack())
    someone.pass_time(0.1)
    assert not someone.now().hushed
    assert someone.now().pulls == 1


def test_a_later_press_is_silence_and_the_next_brings_the_room_back():
    someone = pulled_back()
    someone.pass_time(4)
    someone.press(PullBack())
    someone.pass_time(0.6)
    assert someone.now().hushed
    assert someone.now().caption == "stopped one"  # the text stays
    assert level_db(someone.pass_time(5)) < -100
    someone.press(PullBack())
    someone.pass_time(2.5)
    assert level_db(someone.pass_time(0.5)) > -50


def test_the_offers_come_after_fifteen_seconds_and_the_ways_after_a_minute():
    someone = pulled_back()
    someone.pass_time(14.5)
    assert someone.now().room is Room.ARRIVED
    assert not someone.now().ways_open
    someone.pass_time(1)
    assert someone.now().room is Room.OFFERED
    someone.pass_time(43)
    assert not someone.now().ways_open
    someone.pass_time(2)
    assert someone.now().ways_open


@pytest.mark.parametrize("offer", list(Offer))
def test_a_pick_opens_the_ways_at_once(offer):
    someone = pulled_back()
    someone.pass_time(16)
    someone.press(Pick(offer))
    someone.pass_time(0.2)
    assert someone.now().room == offer.value
    assert someone.now().ways_open


def test_too_much_is_quieter_and_far_away_a_little_louder():
    levels = {}
    for offer in Offer:
        someone = pulled_back()
        someone.pass_time(16)
        someone.press(HearLines(on=False))
        someone.press(Pick(offer))
        someone.pass_time(4)
        levels[offer] = level_db(someone.pass_time(1))
    assert levels[Offer.TOO_MUCH] == pytest.approx(levels[Offer.LEAVE_ON] - 4, abs=0.3)
    assert levels[Offer.FAR_AWAY] == pytest.approx(levels[Offer.LEAVE_ON] + 4, abs=0.3)


def test_without_an_answer_it_fades_away_and_never_resumes():
    someone = pulled_back()
    faded = someone.until(lambda now: now.room is Room.FADED, at_most=300)
    assert faded.ways_open
    someone.pass_time(31)
    assert level_db(someone.pass_time(60)) == -200.0
    assert someone.now().phase is Phase.PULLED_BACK


def test_without_an_answer_a_line_comes_every_15_s_and_the_fade_follows_the_last():
    someone = Unheard(program_of(SHORT))
    someone.press(PullBack())
    seen = heard_until(someone, lambda now: now.room is Room.FADED)
    begun = {now.caption: now.frame for now in reversed(seen)}
    first, last = begun["unanswered one"], begun["unanswered four"]
    assert (first - begun["offers two"]) / RATE == pytest.approx(15, abs=0.2)
    assert (begun["unanswered two"] - first) / RATE == pytest.approx(15, abs=0.2)
    assert (last - first) / RATE == pytest.approx(45, abs=0.2)
    assert (someone.now().frame - last) / RATE == pytest.approx(VOICE_SECONDS, abs=0.2)


def test_lines_now_and_then_can_be_switched_off():
    someone = pulled_back()
    someone.pass_time(16)
    someone.press(Pick(Offer.LEAVE_ON))
    someone.press(HearLines(on=False))
    before = someone.now().caption
    someone.pass_time(130)
    assert someone.now().caption == before
    someone.press(HearLines(on=True))
    someone.until(lambda now: now.caption.startswith("leave-on"), at_most=70)


def test_the_second_time_stopping_for_today_comes_first():
    someone = pulled_back()
    assert not someone.now().stop_first
    someone.press(ReturnGentler())
    someone.pass_time(2)
    someone.press(PullBack())
    someone.pass_time(1)
    assert someone.now().stop_first
    someone.until(lambda now: now.caption == "stop-today one", at_most=20)


def test_return_begins_with_the_anchor_and_goes_on_one_step_gentler():
    someone = pulled_back(section="Inside")
    someone.press(ReturnGentler())
    someone.pass_time(0.5)
    assert someone.now().phase is Phase.RETURNING
    seen = heard_until(someone, lambda now: now.phase is Phase.ENDED)
    order = list(dict.fromkeys(now.section for now in seen))
    assert order == ["The sounds", "Hands", "Coming back"]
    assert someone.player.log[-1].event == ReturnGentler()


def test_the_rest_of_the_interrupted_section_is_never_played():
    someone = pulled_back(section="Hands")
    someone.press(ReturnGentler())
    seen = heard_until(someone, lambda now: now.phase is Phase.ENDED)
    assert "Or hands." not in {now.caption for now in seen[1:]}


def test_from_level_1_a_return_leads_to_the_closing():
    someone = pulled_back(section="Arriving")
    someone.press(ReturnGentler())
    landed = someone.until(lambda now: now.phase is Phase.LANDING, at_most=60)
    assert landed.section == "Coming back"


def test_each_further_pull_back_lowers_the_level():
    someone = pulled_back(section="Inside")
    someone.press(ReturnGentler())
    someone.pass_time(1)
    assert someone.now().level_cap == 2
    someone.until(lambda now: now.section == "Hands", skip=True)
    someone.press(PullBack())
    someone.press(ReturnGentler())
    someone.pass_time(1)
    assert someone.now().level_cap == 1


STEPPED = SHORT.replace(
    CLOSING,
    """
  - id: window
    title: Window
    level: 1
    focus: outside
    steps:
      - say: What the window shows.
"""
    + CLOSING,
)


@pytest.mark.parametrize(
    ("section", "then"),
    [("Inside", ["Window", "Coming back"]), ("Hands", ["Coming back"])],
)
def test_pulled_back_on_the_way_back_it_goes_on_one_step_below_what_was_ahead(section, then):
    someone = pulled_back(STEPPED, section)
    someone.press(ReturnGentler())
    someone.pass_time(1)
    assert someone.now().phase is Phase.RETURNING
    someone.press(PullBack())
    someone.press(ReturnGentler())
    seen = heard_until(someone, lambda now: now.phase is Phase.ENDED)
    order = list(dict.fromkeys(now.section for now in seen))
    assert order == ["The sounds", *then]
    assert seen[-1].level_cap == 1


def test_finish_with_closing_plays_the_closing():
    someone = pulled_back()
    someone.press(FinishWithClosing())
    someone.until(lambda now: now.caption == "Back.", at_most=3)
    someone.until(lambda now: now.phase is Phase.ENDED, at_most=30)


def test_close_now_is_silent_soon_and_offers_a_landing():
    someone = pulled_back()
    someone.pass_time(5)
    someone.press(CloseNow())
    someone.pass_time(2)
    assert someone.now().phase is Phase.ENDED
    assert level_db(someone.pass_time(2)) == -200.0
    someone.press(Land())
    someone.until(lambda now: now.caption == "landing two", at_most=10)
    someone.until(lambda now: now.phase is Phase.ENDED, at_most=10)


def test_pulling_back_from_a_landing_without_a_session():
    someone = pulled_back()
    someone.press(CloseNow())
    someone.pass_time(2)
    someone.press(Land())
    someone.pass_time(2)
    someone.press(PullBack())
    someone.pass_time(1)
    assert someone.now().phase is Phase.PULLED_BACK


def test_an_open_question_is_gone_and_stays_gone():
    someone = begun()
    asked = someone.until(lambda now: now.question is not None)
    someone.press(PullBack())
    someone.pass_time(0.1)
    assert someone.now().question is None
    with pytest.raises(IllegalEventError):
        someone.press(Answer(asked.question.id, option="feet"))


def test_room_tone_is_never_louder_than_what_it_replaces():
    quiet = begun(SHORT)  # bed alone: 110 Hz at a low level
    quiet.until(lambda now: now.section == "Feet")
    quiet.until(lambda now: now.question is not None)
    quiet.pass_time(4)
    replaced = level_db(quiet.pass_time(3))
    quiet.press(PullBack())
    quiet.press(HearLines(on=False))
    quiet.pass_time(4)
    assert level_db(quiet.pass_time(1)) < replaced + 1.5


def test_a_lost_device_is_silent_but_the_offers_go_on_as_text():
    someone = pulled_back()
    someone.pass_time(4)
    someone.press(LoseDevice("The headphones are gone. Go on without sound, or plug them in?"))
    assert level_db(someone.pass_time(1)[960:]) < -40
    assert level_db(someone.pass_time(1)) == -200.0
    someone.until(lambda now: now.room is Room.OFFERED, at_most=20)
    assert someone.now().question_device
    someone.press(UseDevice())
    someone.pass_time(3)
    assert not someone.now().question_device
    assert level_db(someone.pass_time(1)) > -60


@pytest.mark.parametrize("way", [ReturnGentler(), FinishWithClosing()])
def test_a_device_that_was_lost_can_be_answered_after_the_quiet_room_too(way):
    someone = begun()
    someone.pass_time(2)
    someone.press(LoseDevice("The headphones are gone."))
    someone.press(PullBack())
    someone.pass_time(1)
    someone.press(way)
    someone.pass_time(1)
    before = someone.now()
    assert before.question_device
    someone.press(UseDevice(sound=False))
    someone.pass_time(0.1)
    assert not someone.now().question_device
    assert someone.now().phase is before.phase


def landing_alone():
    someone = pulled_back()
    someone.press(CloseNow())
    someone.pass_time(2)
    someone.press(Land())
    someone.pass_time(2)
    return someone


def test_a_pause_in_the_short_landing_keeps_what_is_left_of_it():
    someone = landing_alone()
    someone.press(Pause())
    someone.pass_time(60)
    assert someone.now().phase is Phase.PAUSED
    someone.press(Resume())
    someone.until(lambda now: now.caption == "landing two", at_most=10)
    someone.until(lambda now: now.phase is Phase.ENDED, at_most=20)


@pytest.mark.parametrize("ended", [True, False])
@pytest.mark.parametrize("where", ["finishing", "landing", "pulled-back", "paused"])
def test_a_window_that_goes_is_survived_everywhere(where, ended):
    someone = landing_alone() if where == "landing" else begun()
    someone.pass_time(2)
    event = {"finishing": FinishGently(), "pulled-back": PullBack(), "paused": Pause()}.get(
        where
    )
    if event is not None:
        someone.press(event)
        someone.pass_time(1.5)
    someone.press(LoseWindow(ended=ended))
    someone.pass_time(4)
    assert someone.now().phase in {Phase.PAUSED, Phase.PULLED_BACK}


def test_a_lost_device_in_the_short_landing_is_survived():
    someone = landing_alone()
    someone.press(LoseDevice("It is gone."))
    someone.pass_time(60)
    someone.press(UseDevice())
    someone.press(Resume())
    someone.until(lambda now: now.phase is Phase.ENDED, at_most=30)


def test_a_pause_while_finishing_gently_goes_on_to_the_closing():
    someone = begun()
    someone.pass_time(3)
    someone.press(FinishGently())
    someone.pass_time(2)
    someone.press(Pause())
    someone.pass_time(1)
    someone.press(Resume())
    someone.until(lambda now: now.caption == "Back.", at_most=4)


def test_silence_works_although_a_device_was_lost_before_the_session():
    someone = Listening(program_of(SHORT))
    someone.press(LoseDevice("It is gone."))
    someone.press(Begin())
    someone.pass_time(2)
    assert not someone.now().question_device
    someone.press(PullBack())
    someone.pass_time(4)
    someone.press(PullBack())
    someone.pass_time(1)
    assert level_db(someone.pass_time(1)) < -100


def test_an_offer_picked_after_silence_is_heard_and_shown():
    someone = pulled_back()
    someone.pass_time(16)
    someone.press(PullBack())
    someone.pass_time(2)
    someone.press(Pick(Offer.FAR_AWAY))
    someone.until(lambda now: now.caption == "far-away one", at_most=2)
    assert not someone.now().hushed


def test_after_the_long_fade_the_room_can_be_brought_back():
    someone = pulled_back()
    someone.until(lambda now: now.room is Room.FADED, at_most=300)
    someone.pass_time(40)
    someone.press(PullBack())
    someone.pass_time(3)
    assert level_db(someone.pass_time(1)) > -60
    someone.press(Pick(Offer.LEAVE_ON))
    someone.until(lambda now: now.caption.startswith("leave-on"), at_most=70)


def test_another_session_after_the_room_leaves_nothing_running():
    someone = pulled_back()
    someone.press(CloseNow())
    someone.pass_time(1)
    someone.press(Begin())
    someone.pass_time(3)
    someone.press(Pause())
    someone.pass_time(3)
    assert someone.player.idle


def test_closing_while_it_sounds_fades():
    someone = begun(MUSIC)
    someone.until(lambda now: now.music is not None and now.music.heard > 48_000 * 8)
    before = level_db(someone.pass_time(0.1))
    someone.press(Pause())
    someone.press(CloseNow())
    soon = level_db(someone.pass_time(0.1))
    assert soon > before - 30
    someone.pass_time(1)
    assert level_db(someone.pass_time(1)) == -200.0
