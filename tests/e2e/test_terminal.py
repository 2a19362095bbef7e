"""The terminal player, at a real terminal and without one."""

import json
import os
import signal
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

from e2e.programs import Terminal, short_session, thaw

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(180)]


@pytest.fixture(autouse=True)
def _own_runtime(tmp_path, monkeypatch):
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))


@pytest.fixture
def words(tmp_path, profile):
    """The words that play a short session without sound, in a profile that has begun before."""
    (profile / "settings.json").write_text('{"thaw_settings": 1, "first_start_seen": true}')
    return ["play", short_session(tmp_path), "--profile", profile, "--output", "null"]


@pytest.fixture
def playing(words):
    """A session that has begun at a terminal."""
    with Terminal(*words) as terminal:
        terminal.wait_for("Enter begins; T and Enter plays a test line; Q and Enter leaves.")
        terminal.type("\n")
        terminal.wait_for("This is the first line.")
        yield terminal


def test_from_the_first_line_to_the_last_by_keys(playing):
    playing.wait_for("1: The sounds around me")
    playing.wait_for("2: Something I see")
    playing.type("2")
    playing.wait_for("This is the second line.")
    playing.wait_for("Next: Closing.")
    playing.wait_for("This is the last line.")
    playing.wait_for("The session is over.")
    playing.wait_for("Nothing of this session was kept.")
    playing.wait_for("Enter or Q leaves.")
    playing.type("\n")
    assert playing.ended() == 0
    assert playing.is_as_before()


def test_a_level_is_set_by_the_test_line_before_the_session(words, tmp_path, profile):
    words[-1] = tmp_path / "heard.wav"
    with Terminal(*words) as terminal:
        terminal.wait_for("No level was set yet")
        terminal.type("t\n")
        terminal.wait_for("Up and down set how loud it is")
        terminal.wait_for("You might set this voice")
        terminal.type("\x1b[B")
        terminal.wait_for("Volume: 14 dB below full.")
        terminal.type("\n")
        terminal.wait_for("Enter begins;")
        terminal.type("q\n")
        assert terminal.ended() == 0
        assert terminal.is_as_before()
    assert json.loads((profile / "settings.json").read_text())["comfortable_level"] == -14.0


def test_without_sound_there_is_nothing_to_set_a_level_by(words):
    with Terminal(*words) as terminal:
        terminal.wait_for("Enter begins;")
        terminal.type("t\n")
        terminal.wait_for("No sound device is in use, so there is nothing to set a level by.")
        terminal.type("q\n")
        assert terminal.ended() == 0


def test_esc_leads_to_the_quiet_room_and_q_out_of_it(playing):
    playing.type("\x1b")
    playing.wait_for("The session has stopped. This is a quiet room.")
    playing.type("q")
    playing.wait_for("Leave?")
    playing.type("y")
    assert playing.ended() == 0
    assert playing.is_as_before()


def test_space_pauses_and_goes_on(playing):
    playing.type(" ")
    playing.wait_for("Paused. Space goes on.")
    playing.type(" ")
    playing.wait_for("Going on.")


def test_the_command_reaches_it(playing, profile):
    assert thaw("pull-back", "--profile", profile).returncode == 0
    playing.wait_for("The session has stopped. This is a quiet room.")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_asked_to_end_it_fades_and_gives_the_terminal_back(playing, number, code):
    playing.process.send_signal(number)
    assert playing.ended() == code
    assert playing.is_as_before()
    assert "Traceback" not in playing.text


def test_ctrl_c_ends_it_and_gives_the_terminal_back(words):
    with Terminal(*words) as terminal:
        terminal.wait_for("Enter begins")
        terminal.type("\n")
        terminal.wait_for("This is the first line.")
        terminal.process.send_signal(signal.SIGINT)
        assert terminal.ended() == 130
        assert terminal.is_as_before()


def test_put_aside_it_pauses_and_comes_back(playing):
    playing.process.send_signal(signal.SIGTSTP)
    playing.wait_for("Paused. Space goes on.")
    _, status = os.waitpid(playing.process.pid, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    assert playing.is_as_before()
    playing.process.send_signal(signal.SIGCONT)
    playing.type(" ")
    playing.wait_for("Going on.")
    playing.process.send_signal(signal.SIGTERM)
    assert playing.ended() == 143


def test_the_first_start_is_asked_about_before_anything_else(tmp_path, profile):
    words = ["play", short_session(tmp_path), "--profile", profile, "--output", "null"]
    with Terminal(*words) as terminal:
        terminal.wait_for("It isn’t medical care")
        terminal.wait_for("4: Not today")
        terminal.type("4\n")
        assert terminal.ended() == 0
    assert not (profile / "settings.json").exists()


def test_without_a_terminal_lines_are_printed_and_defaults_taken(words):
    done = thaw(*words)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    told = [
        line for line in lines if line.startswith(("This is", "1:", "2:", "Next", "The ses"))
    ]
    assert told == [
        "Next: Arriving.",
        "This is the first line.",
        "1: The sounds around me",
        "2: Something I see",
        "This is the second line.",
        "Next: Closing.",
        "This is the last line.",
        "The session is over.",
        "1: A short coming back",
    ]


def test_without_a_terminal_and_a_name_the_sessions_are_listed(profile):
    done = thaw("play", "--profile", profile)
    assert done.returncode == 0
    assert "first-thaw/looking-around" in done.stdout
    assert done.stderr == ""


def test_a_pipe_that_is_asked_to_end_ends(words):
    import subprocess

    from e2e.programs import THAW

    with subprocess.Popen(
        [*THAW, *map(str, words)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        while "first line" not in process.stdout.readline():
            continue
        process.terminate()
        assert process.wait(60) == 143
