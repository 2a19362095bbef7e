"""The environment is finished or made anew; a second start finds it and touches nothing."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import environment
import stages
import system_needs
import wheels
from trouble import SetupError


class HandedOverError(Exception):
    """Stands for the program that takes this one's place."""


class Checkout:
    """A folder with locks, in which pip is played by the test."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = root / ".venv"
        self.installed: list[str] = []
        self.equipped = 0
        self.fault: BaseException | None = None
        for name in ("run", "test"):
            environment.lock(name).parent.mkdir(parents=True, exist_ok=True)
            environment.lock(name).write_text(f"{name}==1\n")
        (root / "pyproject.toml").write_text("[project]\n")

    def make_venv(self) -> None:
        environment.PYTHON.parent.mkdir()
        environment.PYTHON.symlink_to(sys.executable)

    def install_locked(self, python: Path, lock: Path) -> None:
        (self.home / "half-written").touch()
        if self.fault:
            raise self.fault
        self.installed.append(lock.stem)

    def provide(self, kind: str, *, has_screen: bool) -> bool:
        self.equipped += 1
        return True


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    home = tmp_path / ".venv"
    for name, value in {
        "ROOT": tmp_path,
        "HOME": home,
        "PYTHON": home / "bin" / "python",
        "UNFINISHED": home / "thaw-unfinished",
        "OURS": home / "thaw-environment.txt",
    }.items():
        monkeypatch.setattr(environment, name, value)
    checkout = Checkout(tmp_path)
    monkeypatch.setattr(environment, "_make_venv", checkout.make_venv)
    monkeypatch.setattr(wheels, "install_locked", checkout.install_locked)
    monkeypatch.setattr(wheels, "install_project", lambda python, root: None)
    monkeypatch.setattr(system_needs, "provide", checkout.provide)
    monkeypatch.setattr(stages, "hand_over", _hand_over)
    return checkout


def _hand_over(command: list[str]) -> None:
    raise HandedOverError(*command)


def started(*arguments: str) -> list[str]:
    """What `run` becomes, after the options that are given to Python."""
    with pytest.raises(HandedOverError) as handed:
        stages.run(list(arguments))
    python, *rest = handed.value.args
    assert python == str(environment.PYTHON)
    return rest[rest.index("thaw") + 1 :]


def test_the_first_start_installs_and_the_second_only_starts(checkout: Checkout) -> None:
    assert started("check", "a.yaml") == ["check", "a.yaml"]
    assert started("check", "a.yaml") == ["check", "a.yaml"]
    assert checkout.installed == ["run"]
    assert checkout.equipped == 1


@pytest.mark.parametrize("screen", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_with_a_screen_the_window_opens(
    screen: str, checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(screen, ":7")
    assert started() == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
@pytest.mark.parametrize("arguments", [[], ["--profile", "here"]])
def test_without_a_screen_the_terminal_player_starts(
    arguments: list[str], checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert started(*arguments) == ["play", *arguments]


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["check", "a.yaml"], ["open"]]
)
def test_without_a_screen_other_commands_stay_what_they_are(
    arguments: list[str], checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stages, "has_screen", lambda: False)
    assert started(*arguments) == arguments


def test_a_new_lock_is_installed_on_top(checkout: Checkout) -> None:
    started()
    environment.lock("run").write_text("run==2\n")
    (checkout.home / "kept").touch()
    started()
    assert checkout.installed == ["run", "run"]
    assert (checkout.home / "kept").exists()


def test_running_and_testing_share_one_environment(checkout: Checkout) -> None:
    environment.make("test")
    environment.make("run")
    assert environment.is_current("test")
    assert environment.is_current("run")


@pytest.mark.parametrize("fault", [SetupError("no network"), KeyboardInterrupt()])
def test_an_interrupted_set_up_is_done_again_from_the_start(
    fault: BaseException, checkout: Checkout
) -> None:
    checkout.fault = fault
    with pytest.raises(type(fault)):
        environment.make("run")
    assert not environment.is_current("run")
    checkout.fault = None
    (checkout.home / "half-written-package").touch()
    environment.make("run")
    assert environment.is_current("run")
    assert not (checkout.home / "half-written-package").exists()


def test_another_python_means_another_environment(checkout: Checkout, tmp_path: Path) -> None:
    environment.make("run")
    other = tmp_path / "python3.99"
    shutil.copy(sys.executable, other)
    environment.PYTHON.unlink()
    environment.PYTHON.symlink_to(other)
    assert not environment.is_current("run")
    environment.make("run")
    assert os.path.realpath(environment.PYTHON) == os.path.realpath(sys.executable)


def test_a_moved_folder_means_another_environment(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.make("run")
    environment.lock("run").parent.mkdir(parents=True, exist_ok=True)
    moved = Path(shutil.copytree(checkout.root, checkout.root / "moved", symlinks=True))
    monkeypatch.setattr(environment, "ROOT", moved)
    assert not environment.is_current("run")


def test_someone_elses_environment_is_left_alone(checkout: Checkout) -> None:
    checkout.home.mkdir()
    (checkout.home / "pyvenv.cfg").touch()
    with pytest.raises(SetupError, match="was not made by this script: move it away"):
        environment.make("run")
    assert [path.name for path in checkout.home.iterdir()] == ["pyvenv.cfg"]


def test_a_nearly_full_disk_is_noticed_before_anything_is_fetched(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = SimpleNamespace(free=10 * 2**20)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    with pytest.raises(SetupError, match="The disk is full: Thaw needs 700 MB"):
        environment.make("run")
    assert not checkout.home.exists()


@pytest.mark.parametrize(
    ("code", "sentence"),
    [(errno.ENOSPC, "The disk became full"), (errno.EROFS, "may not write")],
)
def test_trouble_with_the_disk_is_a_sentence_and_an_exit_code(
    code: int, sentence: str, checkout: Checkout
) -> None:
    checkout.fault = OSError(code, os.strerror(code))
    with pytest.raises(SystemExit) as ended:
        stages.run([])
    assert sentence in str(ended.value)


@pytest.mark.skipif(sys.platform == "win32", reason="the other process needs fcntl")
def test_a_second_set_up_waits_for_the_first() -> None:
    script = "import environment\nwith environment.alone(): print('at work')"
    with environment.alone():
        second = subprocess.Popen(
            [sys.executable, "-c", script],
            cwd=Path(environment.__file__).parent,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert second.stderr is not None
        assert "waiting for it" in second.stderr.readline()
    said, _ = second.communicate()
    assert said == "at work\n"
