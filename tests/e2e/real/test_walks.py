"""The main job, as it is heard: from the first page to the note, in each shipped session.

The four ways are gone at once, each at a desk of its own, before the first of these tests; the
tests look at what was recorded. What is measured is the shape of what is heard; how long a key
takes to be heard depends on the machine and is measured by ``tests/bench``.
"""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from e2e.real import heard
from e2e.real.recorded import guidance, recorded, room_tone, slow_strings
from e2e.real.walks import WALKS, Walk, walk
from e2e.soundserver import levels_db
from thaw.base.units import RATE
from thaw.player.resume import LEAD

pytestmark = [pytest.mark.desk, pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(600)]

KEY_S = 0.4
"""A key is heard within this on the busiest machine; else something is wrong."""


@pytest.fixture(scope="session")
def walks(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> dict[str, Walk]:
    folder = tmp_path_factory.mktemp("walks")
    with ThreadPoolExecutor(len(WALKS)) as listeners:
        gone = listeners.map(partial(walk, folder=folder, cache=cache), WALKS)
        return dict(zip(WALKS, gone, strict=True))


@pytest.fixture
def looking(walks: dict[str, Walk]) -> Walk:
    return walks["looking-around"]


@pytest.fixture
def feet(walks: dict[str, Walk]) -> Walk:
    return walks["feet-hands-floor"]


@pytest.fixture
def scan(walks: dict[str, Walk]) -> Walk:
    return walks["body-scan-edges"]


@pytest.fixture
def music(walks: dict[str, Walk]) -> Walk:
    return walks["near-and-far"]


# All four.


@pytest.mark.parametrize("name", WALKS)
def test_keys_alone_lead_from_the_first_page_to_the_note_and_out(walks, name):
    gone = walks[name]
    assert gone.code == 0
    assert gone.said == []
    assert "Anything, or nothing, you’d like to keep?" in gone.shown["note"]
    assert {"Keep nothing", "Keep this note"} <= set(gone.shown["note"])
    assert "Looking around the room" in gone.shown["sessions again"]


@pytest.mark.parametrize("name", WALKS)
def test_pulling_back_and_support_are_on_every_page_of_a_session(walks, name):
    for page, names in walks[name].shown.items():
        if page in {"room", "offers", "offers again", "rehearsal room"}:
            assert "Silence" in names, page
        assert "Support" in names or page == "first start", page


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("looking-around", "looking-around.arriving.1"),
        ("looking-around", "looking-around.coming-back.1"),
        ("feet-hands-floor", "feet-hands-floor.arriving.1"),
    ],
)
def test_a_line_is_heard_as_it_was_recorded_when_its_words_are_shown(walks, name, line):
    heard_line = walks[name].heard(line, 2.0, later=1.0)
    found = heard.find(heard_line, recorded(line)[0])
    assert found.likeness > 0.95
    assert found.at == pytest.approx(1.0, abs=0.3)


@pytest.mark.parametrize("name", ["feet-hands-floor", "body-scan-edges", "near-and-far"])
def test_nothing_sounds_before_it_is_begun(walks, name):
    at = walks[name].at
    title = next(iter(at))
    before = walks[name].heard(title, at["Begin"] - at[title])
    assert heard.heard_from(before) == math.inf


# Looking around the room: pause, resume, finish gently, the end.


def test_the_test_line_rises_from_silence(looking):
    rise = looking.heard("Play test line", 3.0)
    begins = heard.heard_from(rise)
    levels = levels_db(rise[round(begins * RATE) :])
    assert levels[:10].max() < -50
    assert levels.max() > -35


def test_a_pause_is_silence_within_400_ms(looking):
    heard_on = heard.silent_from(looking.heard("pause", 1.5))
    assert 0.3 < heard_on < 0.4 + KEY_S


def test_the_voice_goes_on_from_the_beginning_of_its_sentence(looking):
    line = "looking-around.arriving.1"
    source, sentences = recorded(line)
    paused = heard.find(looking.heard("pause", 1.0, later=-1.0), source).at + 1.0
    again = heard.find(looking.heard("resume", 1.5, looking.resumed("resume") + 1.0), source)
    begun = max(start for start in sentences if start <= paused)
    assert again.likeness > 0.9
    led_in = LEAD / RATE  # the sound rises before the voice goes on
    assert again.at - 1.0 + led_in == pytest.approx(begun, abs=0.3)


def test_going_on_rises_over_a_second_and_a_half(looking):
    after = looking.heard("resume", 2.0, looking.resumed("resume"))
    source = recorded("looking-around.arriving.1")[0]
    place = round(heard.find(after[RATE : 2 * RATE], source).at * RATE) - RATE
    gains = heard.gains_db(after, source[place : place + 2 * RATE], 0.1)
    assert gains[2] < gains[-1] - 20
    assert gains[14:].min() > gains[-1] - 3


def test_an_answer_by_its_digit_leads_where_it_says(looking):
    assert looking.at["looking-around.by-ear.1"] - looking.at["answer"] < 3.0


def test_finishing_gently_takes_six_seconds_and_leads_to_the_closing(looking):
    levels = levels_db(looking.heard("finish", 6.0 + KEY_S))
    seconds = [levels[100 * n : 100 * n + 100].mean() for n in range(6)]
    assert seconds[0] > seconds[2] > seconds[5]
    assert levels[-5:].max() < -70
    assert looking.at["looking-around.coming-back.1"] - looking.at["finish"] > 6.0


def test_a_session_ends_in_silence(looking):
    assert heard.silent_from(looking.heard("ended", 0.5)) < 0.2


# Feet, hands, floor: pulling back, silence, the short coming back.


def test_pulling_back_is_6_db_down_in_30_ms_and_20_db_at_400_ms(feet):
    source = recorded("feet-hands-floor.arriving.1")[0]
    before = heard.find(feet.heard("pull back", 1.0, later=-1.0), source)
    place = round((before.at + 1.0) * RATE)
    gains = heard.gains_db(feet.heard("pull back", 0.7), source[place:])
    full = gains[:2].mean()
    begins = heard.fell_after(gains, full - 1.0, 0.02)
    assert begins < KEY_S
    assert heard.fell_after(gains, full - 5.5, 0.02) - begins <= 0.05
    assert heard.fell_after(gains, full - 19.5, 0.02) - begins == pytest.approx(0.38, abs=0.06)


def test_room_tone_rises_over_two_seconds(feet):
    tone = room_tone()
    before_the_words = feet.heard("pull back", 0.4, later=2.1 + KEY_S / 2)
    place = heard.find(before_the_words, tone)
    start = round((place.at - 1.0) * RATE)
    gains = heard.gains_db(
        feet.heard("pull back", 1.4, later=1.1 + KEY_S / 2), np.roll(tone, -start, axis=0), 0.1
    )
    assert place.likeness > 0.95
    assert (np.diff(gains[:6]) > 0).all()
    assert gains[-4:].max() - gains[-4:].min() < 0.5


def test_a_second_press_soon_after_the_first_is_the_same_press(feet):
    assert levels_db(feet.heard("the same press", 2.5, later=0.6)).min() > -75


def test_a_later_press_is_silence_within_half_a_second_and_the_words_stay(feet):
    assert 0.4 < heard.silent_from(feet.heard("silence", 2.0)) < 0.5 + KEY_S


def test_pressed_again_the_room_tone_comes_back(feet):
    assert feet.resumed("sound on") < KEY_S
    tone = feet.heard("sound on", 0.5, later=2.3)
    assert heard.find(tone, room_tone()).likeness > 0.9


def test_leaving_it_on_says_so_and_shows_the_ways_on(feet):
    assert feet.at["leave-on"] - feet.at["leave it on"] < 1.0


def test_a_short_coming_back_follows_where_it_is_wanted(feet):
    assert feet.at["landing"] - feet.at["A short coming back"] < 1.0
    assert 15 < feet.at["ended"] - feet.at["landing"] < 60


# Body scan: out of an open sheet, far away, back gently, a second time.


def test_an_open_sheet_is_in_nobodys_way(scan):
    assert scan.at["room"] - scan.at["pull back"] < 1.0
    assert "For what has not begun yet. Everything goes on meanwhile." not in scan.shown["room"]


def test_the_offers_come_after_fifteen_seconds(scan):
    assert scan.at["offers"] - scan.at["pull back"] == pytest.approx(15, abs=2)
    assert {"It’s too much", "I’m far away", "Just leave this on"} <= {
        name.split(",")[0] for name in scan.shown["offers"]
    }


def test_returning_leads_over_the_anchor(scan):
    line = "anchors.sounds.2"
    said = [event["caption_id"] for event in scan.events if event["state"] == "returning"]
    assert said[-1] == line
    assert heard.find(scan.heard(line, 1.0, later=0.5), guidance(line)).likeness > 0.95


def test_the_second_time_stopping_comes_first(scan):
    assert scan.at["Stop for today"] - scan.at["too much"] < 10


def test_what_was_thrown_away_can_come_back(scan):
    assert "Undo" in scan.shown["undo"]


# Listening near and far: music.


def test_music_pauses_and_goes_on_from_two_seconds_before(music):
    source = slow_strings()
    paused = heard.find(music.heard("pause", 1.0, later=-1.0), source)
    again = heard.find(music.heard("resume", 1.0, music.resumed("resume") + 1.6), source)
    assert paused.likeness > 0.9
    assert again.likeness > 0.9
    assert heard.silent_from(music.heard("pause", 1.5)) < 0.4 + KEY_S
    assert again.at - 1.6 == pytest.approx(paused.at + 1.0 - 2.0, abs=0.4)


def test_music_is_gone_1200_ms_after_pulling_back(music):
    source = slow_strings()
    before = heard.find(music.heard("pull back", 1.0, later=-1.0), source)
    place = round((before.at + 1.0) * RATE)
    gains = heard.gains_db(music.heard("pull back", 2.0), source[place:])
    full = gains[:2].mean()
    begins = heard.fell_after(gains, full - 1.0, 0.02)
    assert heard.fell_after(gains, full - 19.5, 0.02) - begins == pytest.approx(0.38, abs=0.06)
    gone = gains[round((begins + 1.2) / 0.02) :]
    assert np.median(gone) < full - 40


def test_no_way_down_clicks(music, feet, looking):
    for gone, press in ((music, "pause"), (music, "pull back"), (feet, "pull back")):
        before, after = gone.heard(press, 2.0, later=-2.0), gone.heard(press, 1.5)
        assert heard.sharpest(after) <= 1.2 * heard.sharpest(before), press
        assert heard.steepest(after) <= 1.2 * heard.steepest(before), press
