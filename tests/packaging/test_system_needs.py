"""What Linux lacks is found, installed if that is allowed, and otherwise named in one line."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

import apt
import system_needs
from system_needs import PYTHON, SOUND, TESTING, WINDOW, Need
from trouble import SetupError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux needs them")


class Computer:
    """A computer that lacks some things and may or may not install packages."""

    def __init__(self, lacking: list[Need], *, may_install: bool) -> None:
        self.lacking = set(lacking)
        self.may_install = may_install
        self.installed: list[str] = []

    def missing(self, needs: list[Need]) -> list[Need]:
        return [need for need in needs if need in self.lacking]

    def install(self, packages: list[str]) -> None:
        self.installed += packages
        self.lacking = {need for need in self.lacking if need.package not in packages}

    def put_under(self, monkeypatch: pytest.MonkeyPatch) -> Computer:
        monkeypatch.setattr(system_needs, "missing", self.missing)
        monkeypatch.setattr(apt, "is_here", lambda: True)
        monkeypatch.setattr(apt, "may_install", lambda: self.may_install)
        monkeypatch.setattr(apt, "install", self.install)
        return self


def test_a_library_is_there_when_it_loads() -> None:
    libc = Need("libc.so.6", "libc6", WINDOW[0].is_there)
    nothing = Need("libnowhere.so.9", "libnowhere9", WINDOW[0].is_there)
    assert system_needs.missing([libc, nothing]) == [nothing]


def test_a_program_is_there_when_it_is_on_the_path() -> None:
    shell = Need("sh", "dash", TESTING[0].is_there)
    nothing = Need("no-such-program", "nothing", TESTING[0].is_there)
    assert system_needs.missing([shell, nothing]) == [nothing]


def test_nothing_is_installed_where_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    computer = Computer([], may_install=True).put_under(monkeypatch)
    assert system_needs.provide("test", has_screen=True)
    assert computer.installed == []


def test_what_is_missing_is_installed_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lacking = [*SOUND, WINDOW[1], PYTHON[0], WINDOW[0]]
    computer = Computer(lacking, may_install=True).put_under(monkeypatch)
    assert system_needs.provide("run", has_screen=True)
    assert computer.installed == sorted({need.package for need in lacking})


def test_running_does_not_need_what_only_tests_need(monkeypatch: pytest.MonkeyPatch) -> None:
    Computer(TESTING, may_install=False).put_under(monkeypatch)
    assert system_needs.provide("run", has_screen=True)


@pytest.mark.parametrize("needs", [PYTHON, WINDOW], ids=["python", "window"])
def test_without_the_indispensable_one_line_says_what_to_install(
    needs: list[Need], monkeypatch: pytest.MonkeyPatch
) -> None:
    Computer(needs, may_install=False).put_under(monkeypatch)
    with pytest.raises(SetupError) as error:
        system_needs.provide("run", has_screen=True)
    line = apt.line(system_needs.packages_of(needs))
    assert f"\n    {line}\n" in str(error.value)
    assert str(error.value).endswith("Then run the same command again.")


@pytest.mark.parametrize(("needs", "has_screen"), [(SOUND, True), (SOUND + WINDOW, False)])
def test_without_sound_or_an_unused_window_it_goes_on_and_says_so(
    needs: list[Need],
    has_screen: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    Computer(needs, may_install=False).put_under(monkeypatch)
    assert not system_needs.provide("run", has_screen=has_screen)
    assert "Until then Thaw goes on without them." in capsys.readouterr().err


def test_tests_need_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    Computer(SOUND, may_install=False).put_under(monkeypatch)
    with pytest.raises(SetupError):
        system_needs.provide("test", has_screen=False)


@pytest.mark.parametrize(
    ("program", "line"),
    [("/usr/bin/sudo", "sudo apt-get install a b"), (None, "su -c 'apt-get install a b'")],
)
def test_the_line_to_type_uses_what_is_there(
    program: str | None, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: program)
    assert apt.line(["a", "b"]) == line


def test_on_other_systems_the_missing_parts_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apt, "is_here", lambda: False)
    advice = system_needs.advice(SOUND[:1])
    assert "libportaudio.so.2" in advice
    assert "libportaudio2" in advice


class TestAptGet:
    """apt-get as a script that does what the test says, run as by root."""

    @pytest.fixture
    def path(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
        monkeypatch.setattr(apt, "_as_root", lambda: ())
        return tmp_path

    def does(self, path: Path, script: str) -> None:
        (path / "apt-get").write_text(f'#!/bin/sh\necho "$*" >> {path}/asked\n{script}\n')
        (path / "apt-get").chmod(0o755)

    def test_packages_are_fetched_anew_and_nothing_is_removed(self, path: Path) -> None:
        self.does(path, "echo dlstatus:1:50.0:Retrieving >&3; echo Setting up")
        apt.install(["libegl1", "libgl1"])
        update, install = (path / "asked").read_text().splitlines()
        assert update.endswith(" update")
        assert install.endswith(" install --no-install-recommends --no-remove libegl1 libgl1")

    def test_a_failure_ends_with_what_apt_get_said_last(self, path: Path) -> None:
        self.does(path, "echo pmstatus:x:9.0:Broken >&3; echo E: held packages >&2; exit 100")
        with pytest.raises(SetupError) as error:
            apt.install(["libegl1"])
        assert str(error.value).splitlines()[-1] == "    E: held packages"
        assert "pmstatus" not in str(error.value)
