from fakes.clock import FakeClock
from thaw.app.time_watch import TimeWatch


def test_time_that_passes_is_no_jump():
    clock = FakeClock()
    watch = TimeWatch(clock)
    for _ in range(100):
        clock.pass_time(0.05)
        assert not watch.jumped()


def test_sleep_in_which_one_clock_stands_is_a_jump_once():
    clock = FakeClock()
    watch = TimeWatch(clock)
    clock.sleep_through(3600)
    assert watch.jumped()
    assert not watch.jumped()


def test_a_clock_that_is_set_back_is_a_jump():
    clock = FakeClock()
    watch = TimeWatch(clock)
    clock.sleep_through(-86400)
    assert watch.jumped()


def test_a_clock_that_is_put_right_by_a_little_is_none():
    clock = FakeClock()
    watch = TimeWatch(clock)
    clock.sleep_through(0.5)
    assert not watch.jumped()


def test_sleep_in_which_both_clocks_go_on_is_a_jump():
    clock = FakeClock()
    watch = TimeWatch(clock, counts_sleep=True)
    clock.pass_time(10)
    assert watch.jumped()


def test_a_computer_that_was_busy_for_long_did_not_sleep():
    clock = FakeClock()
    watch = TimeWatch(clock, counts_sleep=False)
    clock.pass_time(10)
    assert not watch.jumped()
