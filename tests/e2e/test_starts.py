"""Starts of the window, offscreen: what it imports, what a second start does, what is left."""

import os
import subprocess
import sys
import threading

import pytest

from e2e.programs import THAW, short_session, thaw

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(120)]

# What the window's process imports until it has painted, told by the process itself. Nothing is
# faked: the real surroundings are made, shown, and left when the first worker has answered.
_TOLD = """
import sys
from thaw.cli import main
from PySide6.QtCore import QTimer
import thaw.ui.app as app

class Shell(app.Shell):
    def __init__(self, *around):
        super().__init__(*around)
        self.window.painted.connect(lambda: QTimer.singleShot(500, app.QApplication.quit))

app.Shell = Shell
code = main(sys.argv[1:])
heavy = {"numpy", "yaml", "pydantic", "av", "sounddevice", "pulsectl", "asyncio"}
heavy |= {"nacl", "keyring"}
print(sorted(heavy & set(sys.modules)))
sys.exit(code)
"""


@pytest.fixture
def environment(tmp_path):
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(runtime)}


class Window:
    """A window that is open until the test lets go of it."""

    def __init__(self, profile, environment):
        words = [*THAW, "--profile", str(profile), "--output", "null"]
        self.process = subprocess.Popen(
            words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.process.terminate()
        self.process.communicate()


def test_the_windows_process_imports_nothing_heavy(profile, environment):
    done = shown(profile, environment)
    assert (done.returncode, done.stdout) == (0, "[]\n")
    assert "Traceback" not in done.stderr


def shown(profile, environment, before=""):
    """Start the window, with something done before; it is left once it has painted."""
    words = ["--profile", str(profile), "--output", "null"]
    return subprocess.run(
        [sys.executable, "-c", before + _TOLD, *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    "names",
    [
        {"LANG": "xx_YY", "LC_ALL": "nonsense"},
        {"LANG": "xx_YY.UTF-8", "LANGUAGE": "xx:yy"},
        {"LC_ALL": "C"},
        {"LC_ALL": "ar_EG.UTF-8"},
    ],
    ids=str,
)
def test_it_starts_in_a_locale_that_is_missing(profile, environment, names):
    kept = {
        name: value
        for name, value in environment.items()
        if not name.startswith(("LANG", "LC_", "THAW_LANGUAGE"))
    }
    done = shown(profile, kept | names)
    assert (done.returncode, done.stdout) == (0, "[]\n")
    assert "Traceback" not in done.stderr


# The window of a real start: left once all that is asked for stands on it.
_READ = """
import sys
from thaw.cli import main
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
import thaw.ui.app as app

class Shell(app.Shell):
    def __init__(self, *around):
        super().__init__(*around)
        self.timer = QTimer(interval=50)
        self.timer.timeout.connect(self.leave_once_read)
        self.timer.start()

    def leave_once_read(self):
        labels = [one.text() for one in self.window.findChildren(QLabel) if one.isVisible()]
        if all(any(text in label for label in labels) for text in {texts}):
            app.QApplication.quit()

app.Shell = Shell
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("names", [{"THAW_LANGUAGE": "es"}, {"LANG": "es_MX.UTF-8"}], ids=str)
def test_window_and_workers_speak_the_language_that_is_set(
    tmp_path, profile, environment, names
):
    # The first is said by the window, the second by the worker that looks at the pack.
    texts = ["Este paquete no se instaló", "Esto no es un paquete: un paquete es una carpeta"]
    pack = tmp_path / "cut.thawpack"
    pack.write_bytes(b"no pack")
    seen = '{"thaw_settings": 1, "first_start_seen": true}'
    (profile / "settings.json").write_text(seen, "utf-8")
    kept = {
        name: value
        for name, value in environment.items()
        if not name.startswith(("LANG", "LC_", "THAW_LANGUAGE"))
    }
    words = ["open", str(pack), "--profile", str(profile), "--output", "null"]
    done = subprocess.run(
        [sys.executable, "-c", _READ.format(texts=texts), *words],
        env=kept | names,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert "Traceback" not in done.stderr


_FONTS = """
from pathlib import Path
import thaw.ui.app
load_fonts = thaw.ui.app.load_fonts
thaw.ui.app.load_fonts = lambda _folder: load_fonts(Path({folder!r}))
"""


@pytest.mark.parametrize("there", ["nothing", "broken"])
def test_it_starts_without_its_fonts(tmp_path, profile, environment, there):
    folder = tmp_path / "fonts"
    if there == "broken":
        folder.mkdir()
        (folder / "SourceSerif4-Regular.ttf").write_bytes(b"no font")
    done = shown(profile, environment, _FONTS.format(folder=str(folder)))
    assert (done.returncode, done.stdout) == (0, "[]\n")
    assert "Traceback" not in done.stderr
    log = (profile / "thaw.log").read_text("utf-8")
    assert ("another one stands in" in log) is (there == "broken")


def test_a_second_start_hands_over_and_ends(profile, environment):
    library = profile / "cache" / "library.sqlite3"
    with Window(profile, environment) as first:
        wait_until(library.exists, first.process)
        second = thaw(
            *("open", "steady/body-scan-edges", "--profile", profile, "--output", "null"),
            env=environment,
        )
        assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
        assert first.process.poll() is None


def test_two_starts_at_once_are_one_window(profile, environment):
    words = [*THAW, "--profile", str(profile), "--output", "null"]
    starts = [subprocess.Popen(words, env=environment) for _ in range(2)]
    try:
        wait_until(lambda: any(one.poll() is not None for one in starts))
        assert sorted(one.poll() is None for one in starts) == [False, True]
        assert [one.poll() for one in starts if one.poll() is not None] == [0]
    finally:
        for one in starts:
            one.terminate()
            one.wait()


def test_after_a_window_that_was_killed_the_next_one_opens(profile, environment):
    library = profile / "cache" / "library.sqlite3"
    with Window(profile, environment) as first:
        wait_until(library.exists, first.process)
        first.process.kill()
    library.unlink()
    with Window(profile, environment) as second:
        wait_until(library.exists, second.process)


def test_without_a_screen_the_terminal_player_takes_over(profile):
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    environment.pop("QT_QPA_PLATFORM", None)
    done = thaw("--profile", profile, env=environment)
    assert done.returncode == 0
    assert done.stderr == "There is no screen, so this is the terminal player.\n"
    assert "first-thaw/looking-around" in done.stdout


def test_a_page_that_was_asked_for_needs_a_screen(tmp_path, profile):
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    environment.pop("QT_QPA_PLATFORM", None)
    done = thaw("open", short_session(tmp_path), "--profile", profile, env=environment)
    assert done.returncode == 3
    assert "There is no screen to open a window on." in done.stderr


def wait_until(true, process=None, seconds=60.0):
    """Wait for something that another process does; fails where that one ended first."""
    pause = threading.Event()
    for _ in range(int(seconds / 0.05)):
        if true():
            return
        assert process is None or process.poll() is None, process.communicate()[0]
        pause.wait(0.05)
    raise AssertionError("it did not happen in time")
