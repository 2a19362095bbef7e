"""The window's side of packs with real workers: what they answer, and what ends them."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable

import pytest

from e2e.programs import thaw
from e2e.window_stand_in import Loop
from fakes.pipe import FakeRepeater
from fakes.signed_packs import KEY, OTHER_KEY, listed, sounding_pack
from fakes.zips import File, pack_of_files, zipped
from thaw.adapters.packs.archive_writer import write_archive
from thaw.adapters.packs.store import PackStore
from thaw.adapters.process_pipe import ProcessPipe
from thaw.adapters.profile import find_profile
from thaw.app.own_program import own_program
from thaw.app.packs.client import PackWorkers, packs_arguments
from thaw.app.packs.shown import (
    Doing,
    Installed,
    Listed,
    Looked,
    PutBack,
    Refused,
    Removed,
    Told,
)

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]

FIVE_GB = 5 * 2**30


class Window:
    """Asks real workers, and waits for what they answer."""

    def __init__(self, profile, before=()):
        self.loop = Loop()
        self.told: list[Told] = []
        self.pipes: list[ProcessPipe] = []
        self._profile = profile
        self._before = list(before)
        self.packs = PackWorkers(self._pipe, FakeRepeater)

    def _pipe(self, words):
        command = [*self._before, *own_program(), *packs_arguments(self._profile, words)]
        self.pipes.append(ProcessPipe(command, self.loop.call_soon))
        return self.pipes[-1]

    def until(self, kind: type, since: int = 0):
        """The first answer of a kind."""
        self.loop.pump_until(lambda: any(isinstance(one, kind) for one in self.told[since:]))
        return next(one for one in self.told[since:] if isinstance(one, kind))

    def after(self, ask: Callable[[Callable[[Told], None]], None], kind: type):
        """What comes of something that is asked."""
        since = len(self.told)
        ask(self.told.append)
        return self.until(kind, since)

    def look(self, file, kind: type = Looked):
        return self.after(lambda told: self.packs.look(str(file), told), kind)

    def install(self, file):
        pack = self.look(file).pack
        return self.after(
            lambda told: self.packs.install(str(file), pack.mark, (), told), Installed
        )

    def installed(self):
        return [one.version for one in self.after(self.packs.list, Listed).packs]

    def end(self):
        self.packs.close()
        self.loop.pump_until(lambda: not any(pipe.running for pipe in self.pipes))


@pytest.fixture
def window(profile):
    made = Window(profile)
    yield made
    made.end()


@pytest.fixture
def file(tmp_path):
    return packed(tmp_path / "one")


def packed(place, key=KEY, version="1.0.0"):
    folder = sounding_pack(place / "soft", version)
    made = place / "soft.thawpack"
    write_archive(made, listed(folder, key, version))
    return made


def left(profile):
    """What lies beside the list of packs and the installed ones."""
    folder = find_profile(profile).packs
    named = {path.parent for path in PackStore(folder).installed()}
    return [path for path in folder.iterdir() if path.is_dir() and path not in named]


def test_from_a_file_to_the_list_and_away_and_back(window, file, profile):
    pack = window.look(file).pack
    assert KEY.public.words in pack.signer
    assert window.installed() == []
    window.install(file)
    assert window.installed() == ["1.0.0"]
    shown = window.after(lambda told: window.packs.show("soft", told), Looked).pack
    assert shown.same
    taken = window.after(lambda told: window.packs.remove("soft", told), Removed)
    assert taken.title == "A first pack"
    assert window.installed() == []
    since = len(window.told)
    window.packs.undo()
    window.until(PutBack, since)
    assert window.installed() == ["1.0.0"]
    window.after(lambda told: window.packs.remove("soft", told), Removed)
    window.packs.leave()
    window.loop.pump_until(lambda: left(profile) == [])
    assert window.installed() == []


def test_a_newer_version_replaces_and_a_changed_key_asks(window, file, tmp_path):
    window.install(file)
    window.install(packed(tmp_path / "two", KEY, "1.1.0"))
    assert window.installed() == ["1.1.0"]
    pack = window.look(packed(tmp_path / "three", OTHER_KEY, "1.2.0")).pack
    assert [question.answer for question in pack.questions] == ["--accept-key"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kills in another way")
@pytest.mark.parametrize("how", ["SIGKILL", "SIGTERM"])
def test_a_worker_that_is_killed_is_a_sentence_and_the_next_one_works(
    window, file, how, profile
):
    window.packs.look(str(file), window.told.append)
    window.until(Doing)
    os.kill(window.pipes[-1].pid, getattr(signal, how))
    assert "ended by itself" in window.until(Refused).text
    assert window.look(file).pack.title == "A first pack"
    assert left(profile) == []


def test_who_leaves_is_rid_of_the_worker_at_once(window, file):
    window.packs.look(str(file), window.told.append)
    window.until(Doing)
    window.packs.leave()
    window.loop.pump_until(lambda: not window.pipes[-1].running, 5.0)
    assert all(isinstance(told, Doing) for told in window.told)


def test_while_somebody_else_installs_it_is_a_sentence(window, file, profile):
    with PackStore(find_profile(profile).packs).change():
        told = window.look(file, Refused)
    assert told.text == "Another Thaw is changing the packs. Try again when it is done."
    assert window.look(file).pack.title == "A first pack"


def test_two_packs_one_after_the_other(window, file, tmp_path):
    other = packed(tmp_path / "two", KEY, "2.0.0")
    window.packs.look(str(file), window.told.append)
    assert window.look(other).pack.version == "2.0.0"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_where_there_is_no_room_nothing_is_left(file, profile):
    window = Window(profile, ["sh", "-c", 'ulimit -f 1; exec "$@"', "sh"])
    told = window.look(file, Refused)
    assert "could not be written" in told.text
    assert left(profile) == []
    window.end()


def test_a_file_that_vanished_meanwhile_is_a_sentence(window, file):
    mark = window.look(file).pack.mark
    file.unlink()
    told = window.after(lambda told: window.packs.install(str(file), mark, (), told), Refused)
    assert told.text == f"There is no file {file}."


@pytest.mark.parametrize("words", [["nowhere.thawpack"], ["open", "nowhere.thawpack"]])
def test_a_file_that_is_not_there_opens_no_window(words, profile):
    done = thaw(*words, "--profile", profile)
    assert done.returncode == 3
    assert done.stderr == "There is no file nowhere.thawpack.\n"


@pytest.mark.parametrize("kind", ["empty", "text", "five gigabytes", "zip", "pipe"])
def test_whatever_is_no_pack_is_a_sentence(window, tmp_path, kind, profile):
    file = tmp_path / "a.thawpack"
    match kind:
        case "five gigabytes":
            with file.open("wb") as stream:
                stream.truncate(FIVE_GB)
        case "pipe":
            os.mkfifo(file)
        case "zip":
            file.write_bytes(zipped(pack_of_files(File("a.exe", b"MZ"))))
        case _:
            file.write_bytes(b"" if kind == "empty" else b"Dear listener,\n")
    told = window.look(file, Refused)
    assert told.text
    assert left(profile) == []
