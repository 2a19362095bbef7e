"""The window's side of the sound: what is sent, and what happens when the process is lost."""

from __future__ import annotations

import pytest

from fakes.clock import FakeClock
from fakes.pipe import FakePipe, FakeRepeater
from thaw.app.messages import Begun, Failed, GoOn, Heartbeat, Open, PlayOn, Prepare, Ready
from thaw.app.sound_client import SILENT_S, SoundClient
from thaw.base.units import Decibel, Frames
from thaw.player.events import Change, PullBack, Resume, SetVolume
from thaw.player.phase import Phase, Room
from thaw.player.snapshot import Snapshot
from thaw.timeline.choices import Choices

GENTLE = Choices(anchor="feet")


def heard(phase: Phase, **fields) -> Snapshot:
    return Snapshot(Frames(1), phase, **fields)


class Window:
    """Whoever watches."""

    def __init__(self) -> None:
        self.snapshots: list[Snapshot] = []
        self.losses: list[str] = []
        self.restored = 0
        self.failures: list[str] = []

    def on_restored(self) -> None:
        self.restored += 1


class Bench:
    def __init__(self, first: str = "") -> None:
        self.pipe, self.beat, self.clock = FakePipe(), FakeRepeater(), FakeClock()
        self.window = Window()
        self.link = SoundClient(self.pipe, self.beat, self.clock, first)
        self.link.watch(
            snapshot_arrived=self.window.snapshots.append,
            lost=self.window.losses.append,
            restored=self.window.on_restored,
            failed=self.window.failures.append,
        )
        self.link.start()
        self.pipe.say(Ready())

    def play(self) -> None:
        """A session is heard, at its second line."""
        self.link.open("pack/one", GENTLE)
        self.pipe.say(Begun("pack/one"), heard(Phase.PLAYING, caption_id="one.2"))


@pytest.fixture
def bench():
    return Bench()


def test_what_the_listener_does_is_sent(bench):
    bench.link.prepare("pack/one", GENTLE)
    bench.link.open("pack/one", GENTLE)
    bench.link.send(PullBack())
    assert bench.pipe.sent == [
        Prepare("pack/one", GENTLE),
        Open("pack/one", GENTLE),
        PullBack(),
    ]


def test_of_snapshots_that_come_at_once_only_the_newest_is_shown(bench):
    newest = heard(Phase.PLAYING, caption="new")
    bench.pipe.say(heard(Phase.PLAYING, caption="old"), newest)
    assert bench.window.snapshots == [newest]


def test_what_cannot_be_done_is_told(bench):
    bench.pipe.say(Failed("There is no such session."))
    assert bench.window.failures == ["There is no such session."]


def test_the_first_session_is_loaded_ahead_unless_another_is_asked_for():
    assert Bench("pack/ground").pipe.sent == [Prepare("pack/ground", Choices())]


@pytest.mark.logs
def test_a_process_that_cannot_start_is_a_sentence():
    pipe, window = FakePipe(), Window()
    pipe.trouble = FileNotFoundError(2, "No such file or directory")
    link = SoundClient(pipe, FakeRepeater(), FakeClock())
    link.watch(
        snapshot_arrived=window.snapshots.append,
        lost=window.losses.append,
        restored=window.on_restored,
        failed=window.failures.append,
    )
    link.start()
    assert window.failures == ["The sound cannot be started: No such file or directory."]


def test_a_lost_process_is_said_and_started_again_over_the_session_that_was_lost(bench):
    bench.link.send(SetVolume(Decibel(-9.0)))
    bench.play()
    bench.pipe.die()
    assert len(bench.window.losses) == 1
    assert bench.pipe.starts == 2
    bench.pipe.say(Ready(), heard(Phase.READY))
    assert bench.pipe.sent == [SetVolume(Decibel(-9.0)), GoOn("pack/one", GENTLE, "one.2")]
    assert bench.window.restored == 0
    bench.pipe.say(heard(Phase.PAUSED, ref="pack/one"))
    assert bench.window.restored == 1
    bench.link.go_on()
    assert bench.pipe.sent[-1] == Resume()


def test_a_listener_in_the_quiet_room_is_there_again(bench):
    bench.play()
    bench.pipe.say(heard(Phase.PULLED_BACK, room=Room.ARRIVED, caption_id="stopped.1"))
    bench.pipe.die()
    bench.pipe.say(Ready(), heard(Phase.PAUSED))
    assert bench.pipe.sent == [GoOn("pack/one", GENTLE, "one.2"), PullBack()]


def test_a_snapshot_from_before_it_began_does_not_end_it(bench):
    bench.link.open("pack/one", GENTLE)
    bench.pipe.say(Begun("pack/one"), heard(Phase.READY))
    bench.pipe.say(heard(Phase.PLAYING, caption_id="one.1"))
    bench.pipe.die()
    assert len(bench.window.losses) == 1


def test_what_was_changed_on_the_way_is_kept(bench):
    bench.play()
    bench.link.send(Change(Choices(anchor="hands")))
    bench.pipe.die()
    bench.pipe.say(Ready())
    assert bench.pipe.sent == [GoOn("pack/one", Choices(anchor="hands"), "one.2")]


def test_a_session_that_was_only_asked_for_is_asked_for_again(bench):
    bench.link.open("pack/one", GENTLE)
    bench.pipe.die()
    bench.pipe.say(Ready())
    assert bench.pipe.sent == [Open("pack/one", GENTLE)]


def test_a_session_that_was_pulled_back_from_before_it_began_is_not_begun(bench):
    bench.link.open("pack/one", GENTLE)
    bench.link.send(PullBack())
    bench.pipe.die()
    bench.pipe.say(Ready())
    assert bench.pipe.sent == []


def test_a_process_lost_while_nothing_sounds_is_started_again_without_a_word(bench):
    bench.play()
    bench.pipe.say(heard(Phase.ENDED))
    bench.pipe.die()
    bench.pipe.say(Ready())
    assert bench.window.losses == []
    assert bench.pipe.sent == []
    assert bench.pipe.starts == 2


def test_one_that_is_lost_again_and_again_is_given_up(bench):
    bench.play()
    for _ in range(3):
        bench.pipe.die()
    assert bench.pipe.starts == 3
    assert "not started again" in bench.window.failures[0]


def test_losses_long_apart_are_no_reason_to_give_up(bench):
    bench.play()
    for _ in range(5):
        bench.pipe.die()
        bench.clock.pass_time(100)
    assert bench.pipe.starts == 6


@pytest.mark.logs
def test_a_process_that_does_not_answer_is_ended(bench):
    bench.clock.pass_time(SILENT_S + 1)
    bench.beat.beat()
    assert bench.pipe.killed


def test_one_that_answers_is_left_alone(bench):
    for _ in range(10):
        bench.clock.pass_time(5)
        bench.beat.beat()
        bench.pipe.say(Heartbeat())
    assert bench.pipe.sent == [Heartbeat()] * 10
    assert not bench.pipe.killed


def test_closing_lets_it_fade_and_starts_nothing_again(bench):
    bench.play()
    bench.link.close()
    assert bench.pipe.closed
    bench.pipe.die()
    assert bench.pipe.starts == 1
    assert not bench.beat.running


def test_pulling_back_while_a_new_process_starts_counts(bench):
    bench.play()
    bench.pipe.die()
    bench.link.send(PullBack())
    shown = bench.window.snapshots[-1]
    assert (shown.phase, shown.room, shown.caption) == (Phase.PULLED_BACK, Room.ARRIVED, "")
    bench.pipe.say(Ready(), heard(Phase.READY))
    bench.pipe.say(heard(Phase.PAUSED))
    assert bench.pipe.sent == [GoOn("pack/one", GENTLE, "one.2"), PullBack()]
    assert bench.window.snapshots[-1] == shown
    heard_room = heard(Phase.PULLED_BACK, room=Room.ARRIVED, caption="This is a quiet room.")
    bench.pipe.say(heard_room)
    assert bench.window.snapshots[-1] == heard_room


def test_until_the_session_is_there_again_the_window_keeps_what_it_shows(bench):
    bench.play()
    bench.pipe.die()
    bench.pipe.say(Ready(), heard(Phase.READY))
    assert [snapshot.phase for snapshot in bench.window.snapshots] == [Phase.PLAYING]
    bench.pipe.say(heard(Phase.PAUSED))
    assert bench.window.snapshots[-1].phase is Phase.PAUSED


def test_a_session_taken_up_where_its_device_is_gone_is_shown_so(bench):
    bench.play()
    bench.pipe.die()
    bench.pipe.say(Ready(), heard(Phase.PAUSED), heard(Phase.LOST_DEVICE))
    assert bench.window.snapshots[-1].phase is Phase.LOST_DEVICE
    assert bench.window.restored == 1


def test_another_session_begun_meanwhile_is_shown_and_not_the_lost_one(bench):
    bench.play()
    bench.pipe.die()
    bench.link.open("pack/two", GENTLE)
    bench.pipe.say(Ready(), Begun("pack/two"), heard(Phase.PLAYING, ref="pack/two"))
    assert bench.window.snapshots[-1].ref == "pack/two"
    assert bench.window.restored == 0


def test_a_session_that_cannot_be_taken_up_leaves_the_window_free(bench):
    bench.play()
    bench.pipe.die()
    bench.pipe.say(Ready(), Failed("The session is gone."), heard(Phase.READY))
    assert bench.window.failures == ["The session is gone."]
    assert bench.window.snapshots[-1].phase is Phase.READY


def test_another_output_is_told_at_once_and_to_each_new_process(bench):
    bench.link.play_on("Headphones")
    assert bench.pipe.sent[-1] == PlayOn("Headphones")
    bench.pipe.die()
    bench.pipe.say(Ready())
    assert bench.pipe.sent[0] == PlayOn("Headphones")


def test_an_output_that_was_picked_before_the_sound_began_is_not_lost():
    pipe = FakePipe()
    link = SoundClient(pipe, FakeRepeater(), FakeClock(), "pack/one")
    link.play_on("Headphones")
    link.start()
    pipe.say(Ready())
    assert pipe.sent == [PlayOn("Headphones"), Prepare("pack/one", Choices())]
