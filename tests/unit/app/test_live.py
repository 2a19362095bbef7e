"""The live host, with frames and seconds that pass when a test says so."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

import pytest

from fakes.clock import FakeClock
from fakes.output import FakeOutput
from fakes.programs import builtin, program_of, sources_for
from thaw.app.live import REST_S, SILENT_WINDOW_S, LiveHost
from thaw.app.messages import GoOn
from thaw.app.output_switch import OPENING_S
from thaw.app.parts import Parts, Playable, Wanted
from thaw.base.errors import DeviceError, MissingError
from thaw.base.units import Decibel
from thaw.player import events as ev
from thaw.player.phase import Phase
from thaw.player.player import Player
from thaw.timeline.choices import Choices

if TYPE_CHECKING:
    from thaw.player.snapshot import Snapshot

SECTIONS = """
  - id: here
    title: Here
    focus: outside
    level: 1
    steps:
      - say: You might look around.
      - say: For about 20 s there will be no words.
      - rest: 20 s
      - say: Anything is fine.
  - id: closing
    title: Closing
    focus: outside
    level: 1
    closing: true
    steps:
      - say: The session is over.
"""
PROGRAM = program_of(SECTIONS)
TICK_S = 0.05
FRAMES = 2400
REF = "tests/test"


class Ears:
    """The observer: remembers what it was told."""

    def __init__(self) -> None:
        self.is_ready = False
        self.heard_all: list[Snapshot] = []
        self.failures: list[str] = []
        self.begun_refs: list[str] = []
        self.answers = 0

    def ready(self) -> None:
        self.is_ready = True

    def heard(self, snapshot: Snapshot) -> None:
        self.heard_all.append(snapshot)

    def begun(self, ref: str) -> None:
        self.begun_refs.append(ref)

    def answered(self) -> None:
        self.answers += 1

    def failed(self, sentence: str) -> None:
        self.failures.append(sentence)


class Bench:
    """A host with fakes all round; one tick is 50 ms."""

    def __init__(self, *, guarded: bool = False) -> None:
        self.clock = FakeClock()
        self.ears = Ears()
        self.devices: list[FakeOutput] = []
        self.silences: list[FakeOutput] = []
        self.next_device: Callable[[], FakeOutput] = FakeOutput
        self.may_load = threading.Event()
        self.may_load.set()
        self.used: list[str] = []
        self.opened: list[str] = []
        self.loaded_ahead: queue.SimpleQueue[tuple[str, str]] = queue.SimpleQueue()
        parts = Parts(
            player=self._player,
            load=self._load,
            output=self._device,
            load_ahead=self._load_ahead,
            silent=self._silence,
            clock=self.clock,
        )
        self.host = LiveHost(parts, "device", self.ears, guarded=guarded)
        self.host.begin()

    @property
    def now(self) -> Snapshot:
        return self.ears.heard_all[-1]

    @property
    def running(self) -> list[FakeOutput]:
        return [output for output in (*self.devices, *self.silences) if output.running]

    def tick(self, times: int = 1) -> None:
        for _ in range(times):
            self.clock.pass_time(TICK_S)
            self.host.step(0.0)
            for output in self.running:
                output.take(FRAMES)

    def until(self, reached: Callable[[], bool], ticks: int = 400) -> None:
        """Tick until something is so; waits a little for the threads that load and open."""
        for _ in range(ticks):
            if reached():
                return
            self.host.step(0.01)
            self.tick()
        raise AssertionError(f"not reached: {self.now}")

    def play(self) -> None:
        """A session that is heard through a device, at the listener's level."""
        self.host.post(ev.SetVolume(Decibel(-6.0)))
        self.host.open(REF, Choices())
        self.until(lambda: self.now.phase is Phase.PLAYING and bool(self.running))
        self.tick(40)

    def _player(self) -> Player:
        return Player(builtin(), sources_for(PROGRAM))

    def _load(self, wanted: Wanted) -> Playable:
        assert self.may_load.wait(5)
        if wanted.name != REF:
            raise MissingError(f"There is no session “{wanted.name}”.")
        return Playable(PROGRAM, use=lambda: self.used.append(wanted.name), failures=tuple)

    def _device(self, spec: str) -> FakeOutput:
        self.opened.append(spec)
        self.devices.append(self.next_device())
        return self.devices[-1]

    def _load_ahead(self, spec: str) -> None:
        self.loaded_ahead.put((spec, threading.current_thread().name))

    def _silence(self) -> FakeOutput:
        self.silences.append(FakeOutput(name=""))
        return self.silences[-1]


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.may_load.set()
    bench.host.finish()


def test_no_device_is_open_before_anything_sounds(bench):
    bench.tick(20)
    assert bench.ears.is_ready
    assert bench.devices == []
    assert bench.now.phase is Phase.READY


def test_a_session_is_loaded_and_begun(bench):
    bench.play()
    assert bench.now.device == "Headphones"
    assert bench.now.ref == REF
    assert bench.used == bench.ears.begun_refs == [REF]
    assert abs(bench.devices[0].sound).max() > 0.01


def test_a_prepared_session_is_not_loaded_again(bench):
    bench.host.prepare(REF, Choices())
    bench.tick(2)
    bench.host.step(0.2)
    bench.may_load.clear()
    bench.play()
    assert bench.now.phase is Phase.PLAYING


def test_pulling_back_works_while_a_session_loads_and_nothing_begins_afterwards(bench):
    bench.may_load.clear()
    bench.host.open(REF, Choices())
    bench.host.post(ev.PullBack())
    bench.until(lambda: bench.now.phase is Phase.PULLED_BACK)
    bench.tick(60)
    assert abs(bench.devices[0].sound).max() > 0.001, "room tone is heard"
    bench.may_load.set()
    bench.host.step(0.5)
    bench.tick(40)
    assert bench.now.phase is Phase.PULLED_BACK


def test_what_cannot_be_loaded_is_a_sentence(bench):
    bench.host.open("no/such", Choices())
    bench.until(lambda: bool(bench.ears.failures))
    assert bench.ears.failures == ["There is no session “no/such”."]
    assert bench.now.phase is Phase.READY


def test_an_event_that_means_nothing_is_ignored(bench):
    bench.host.post(ev.Resume())
    bench.tick()
    assert bench.now.phase is Phase.READY


def test_a_level_set_before_anything_sounds_is_told(bench):
    bench.host.post(ev.SetVolume(Decibel(-20.0)))
    bench.tick(2)
    assert bench.now.volume == -20.0


def test_a_lost_device_gives_way_to_silence_at_once(bench):
    bench.play()
    bench.devices[0].lose("“Headphones” is gone.")
    bench.host.step(0.0)
    assert bench.running == bench.silences
    bench.tick(3)
    assert bench.now.phase is Phase.LOST_DEVICE
    assert bench.now.question_device == "“Headphones” is gone."
    assert bench.now.device == ""
    assert len(bench.devices) == 1, "no other device is opened unasked"


def test_the_frames_go_on_where_the_device_left_them(bench):
    bench.play()
    before = bench.now.frame
    bench.devices[0].lose("Gone.")
    bench.tick(10)
    assert before < bench.now.frame <= before + 12 * FRAMES


def test_what_an_output_takes_is_loaded_before_one_is_wanted_and_none_is_opened(bench):
    spec, thread = bench.loaded_ahead.get(timeout=5)
    assert spec == "device"
    assert thread != threading.current_thread().name, "it may take long"
    assert bench.opened == []


def test_a_device_that_is_wanted_again_is_opened_anew_and_the_session_waits(bench):
    bench.play()
    bench.devices[0].lose("Gone.")
    bench.tick(3)
    bench.host.post(ev.UseDevice())
    bench.until(lambda: bench.now.phase is Phase.PAUSED)
    assert bench.running == [bench.devices[1]]
    assert bench.now.question_device == ""


def test_after_the_quiet_room_too_a_device_that_is_wanted_again_finds_the_session_paused(bench):
    bench.play()
    bench.devices[0].lose("Gone.")
    bench.tick(3)
    bench.host.post(ev.PullBack())
    bench.until(lambda: bench.now.phase is Phase.PULLED_BACK)
    bench.host.post(ev.ReturnGentler())
    bench.until(lambda: bench.now.phase is Phase.RETURNING)
    bench.host.post(ev.UseDevice())
    bench.until(lambda: bench.now.question_device == "")
    assert bench.now.phase is Phase.PAUSED
    assert bench.running == [bench.devices[1]]


def test_without_sound_the_session_goes_on_as_text(bench):
    bench.play()
    bench.devices[0].lose("Gone.")
    bench.tick(3)
    bench.host.post(ev.UseDevice(sound=False))
    bench.until(lambda: bench.now.phase is Phase.PLAYING)
    assert bench.running == bench.silences


def test_a_device_that_cannot_be_opened_is_asked_about(bench):
    bench.next_device = partial(FakeOutput, trouble="It is in use.")
    bench.host.open(REF, Choices())
    bench.until(lambda: bench.now.phase is Phase.LOST_DEVICE)
    assert bench.now.question_device == "It is in use."


def test_no_device_at_all_is_asked_about(bench):
    def none() -> FakeOutput:
        raise DeviceError("No sound device was found.")

    bench.next_device = none
    bench.host.open(REF, Choices())
    bench.until(lambda: bench.now.question_device != "")
    assert bench.running == bench.silences


def test_a_device_that_never_answers_is_given_up_and_stopped_when_it_comes_after_all(bench):
    late = threading.Event()

    def slow() -> FakeOutput:
        assert late.wait(5)
        return FakeOutput()

    bench.next_device = slow
    bench.host.open(REF, Choices())
    bench.until(lambda: bench.host._switch.opening)
    bench.clock.pass_time(OPENING_S)
    bench.until(lambda: bench.now.phase is Phase.LOST_DEVICE)
    late.set()
    bench.until(lambda: bool(bench.devices) and bench.devices[0].started.is_set())
    bench.until(lambda: not bench.devices[0].running)
    assert bench.running == bench.silences


def test_gaps_of_every_device_are_counted(bench):
    bench.play()
    bench.devices[0].underruns = 2
    bench.devices[0].lose("Gone.")
    bench.tick(3)
    assert bench.now.underruns == 2
    bench.silences[0].underruns = 1
    bench.tick(2)
    assert bench.now.underruns == 3


def test_sleep_pauses(bench):
    bench.play()
    bench.clock.sleep_through(30)
    bench.tick(3)
    assert bench.now.phase is Phase.PAUSED


def test_a_gap_in_which_no_clock_stood_goes_on_where_that_is_a_busy_computer(bench):
    if sys.platform == "win32":
        pytest.skip("both clocks go on while Windows sleeps, so a gap pauses there")
    bench.play()
    bench.clock.pass_time(30)
    bench.tick(3)
    assert bench.now.phase is Phase.PLAYING


def test_a_window_that_does_not_answer_lets_the_sound_fade():
    bench = Bench(guarded=True)
    bench.play()
    for _ in range(round(SILENT_WINDOW_S)):
        bench.tick(20)
    assert bench.now.phase is Phase.PAUSED
    bench.host.finish()


def test_a_window_that_answers_keeps_its_sound_and_is_answered():
    bench = Bench(guarded=True)
    bench.play()
    for _ in range(15):
        bench.host.beat()
        bench.tick(20)
    assert bench.now.phase is Phase.PLAYING
    assert bench.ears.answers == 15
    bench.host.finish()


def test_the_end_of_the_window_fades_within_a_second_and_ends(bench):
    bench.play()
    bench.host.end()
    bench.tick(22)
    assert abs(bench.devices[0].take(FRAMES)).max() == 0
    bench.tick(2)
    assert bench.host.over


def test_with_nothing_sounding_the_end_is_at_once(bench):
    bench.host.end()
    bench.tick()
    assert bench.host.over


def test_another_session_takes_the_place_of_the_one_that_plays(bench):
    bench.play()
    bench.host.open(REF, Choices())
    bench.until(lambda: bench.now.phase is Phase.ENDED)
    bench.until(lambda: bench.now.phase is Phase.PLAYING)
    assert bench.used == [REF, REF]


def test_a_session_lost_elsewhere_is_taken_up_paused_at_its_line(bench):
    line = next(one for one in PROGRAM.lines.values() if one.text == "Anything is fine.")
    bench.host.go_on(GoOn(REF, Choices(), line.id))
    bench.until(lambda: bench.now.phase is Phase.PAUSED)
    bench.host.post(ev.Resume())
    bench.until(lambda: bench.now.caption == "Anything is fine.")


def test_a_device_is_let_go_of_some_time_after_the_end(bench):
    bench.play()
    bench.host.post(ev.Pause())
    bench.host.post(ev.CloseNow())
    bench.until(lambda: bench.now.phase is Phase.ENDED)
    bench.tick(round(REST_S / TICK_S) + 60)
    assert bench.running == []


def test_while_paused_the_device_stays_and_is_watched(bench):
    bench.play()
    bench.host.post(ev.Pause())
    bench.tick(round(2 * REST_S / TICK_S))
    assert bench.running == [bench.devices[0]]


def test_little_is_told_while_nothing_changes(bench):
    bench.play()
    told = len(bench.ears.heard_all)
    bench.tick(20)
    playing = len(bench.ears.heard_all) - told
    assert 8 <= playing <= 14, "ten a second while it sounds"
    bench.host.post(ev.Pause())
    bench.tick(40)
    told = len(bench.ears.heard_all)
    bench.tick(200)
    assert len(bench.ears.heard_all) == told, "nothing while it stands"


def test_another_output_is_used_from_the_next_sound_on_and_nothing_sounds_by_itself(bench):
    bench.host.post(ev.Speak("test-line"))
    bench.until(lambda: bool(bench.running))
    bench.tick(10)
    bench.host.play_on("Speakers")
    bench.until(lambda: not bench.running)
    bench.tick(40)
    assert bench.opened == ["device"]
    bench.host.post(ev.Speak("test-line"))
    bench.until(lambda: bool(bench.running))
    assert bench.opened == ["device", "Speakers"]


def test_not_a_word_is_for_the_output_before_where_a_line_follows_at_once(bench):
    bench.host.post(ev.Speak("test-line"))
    bench.until(lambda: bool(bench.running))
    bench.tick(10)
    before = bench.devices[0]
    taken = len(before.filled)
    bench.host.play_on("Speakers")
    bench.host.post(ev.Speak("test-line"))
    bench.until(lambda: bench.devices[-1] is not before and bench.devices[-1].running)
    assert len(before.filled) == taken
    assert bench.running == [bench.devices[-1]]


def test_a_session_that_plays_stays_where_it_is(bench):
    bench.play()
    bench.host.play_on("Speakers")
    bench.tick(20)
    assert bench.now.phase is Phase.PLAYING
    assert bench.opened == ["device"]


def test_the_same_output_again_changes_nothing(bench):
    bench.host.post(ev.Speak("test-line"))
    bench.until(lambda: bool(bench.running))
    bench.host.play_on("device")
    bench.tick(10)
    assert bench.running == [bench.devices[0]]
    assert abs(bench.devices[0].filled[-1]).max() > 0, "its line goes on"


def test_an_output_that_still_opens_is_given_up_when_another_one_is_picked(bench):
    late = threading.Event()

    def slow() -> FakeOutput:
        assert late.wait(5)
        return FakeOutput()

    bench.next_device = slow
    bench.host.post(ev.Speak("test-line"))
    bench.until(lambda: bench.host._switch.opening)
    bench.host.play_on("Speakers")
    bench.tick(20)
    late.set()
    bench.until(lambda: bool(bench.devices) and bench.devices[0].started.is_set())
    bench.until(lambda: not bench.devices[0].running)
    assert not bench.devices[0].filled


def test_an_output_that_is_not_there_is_a_sentence_and_no_other_one_is_tried(bench):
    bench.next_device = lambda: FakeOutput(trouble="There is no sound device “Speakers”.")
    bench.host.play_on("Speakers")
    bench.host.post(ev.Speak("test-line"))
    bench.until(lambda: bool(bench.now.question_device))
    bench.tick(40)
    assert bench.now.question_device == "There is no sound device “Speakers”."
    assert set(bench.opened) == {"Speakers"}
    bench.next_device = FakeOutput
    bench.host.play_on("device")
    bench.until(lambda: not bench.now.question_device)
