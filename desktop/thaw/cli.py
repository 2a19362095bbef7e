"""The command line: reads it, imports what the command needs, and turns errors into sentences.

Each command imports only what it needs, inside the function that runs it: the window must paint
before numpy is ever asked for.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NoReturn

from thaw.app.commands.usage import WINDOW, Call, read_call
from thaw.app.console import Console, usable_streams
from thaw.app.exit_code import ExitCode
from thaw.base.errors import DecodeError, InputError, ThawError, UsageError
from thaw.base.language import leave_unsaid, say

if TYPE_CHECKING:
    from types import TracebackType


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line; gives the exit code and never a traceback."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words and words[0] in _OWN:
        return _OWN[words[0]](words)
    guard = _Guard(usable_streams())
    with guard:
        guard.call = read_call(words)
        guard.code = _COMMANDS[guard.call.command](guard.call, guard.console)
    return guard.code


def _be_the_sound(words: Sequence[str]) -> int:
    from thaw.app.sound_process import main as be_the_sound

    be_the_sound(words)


def _be_a_worker(words: Sequence[str]) -> int:
    from thaw.app.language import speak_as_told
    from thaw.app.worker import main as be_a_worker

    speak_as_told()
    return be_a_worker(words)


def _look_after_packs(words: Sequence[str]) -> int:
    from thaw.app.language import speak_as_told
    from thaw.app.packs.worker import main as look_after_packs

    speak_as_told()
    return look_after_packs(words)


def _decode_a_song(words: Sequence[str]) -> int:
    from thaw.app.language import speak_as_told
    from thaw.app.songs.worker import main as decode_a_song

    speak_as_told()
    return decode_a_song(words)


def _keep_notes(words: Sequence[str]) -> int:
    from thaw.app.language import speak_as_told
    from thaw.app.notes.process import main as keep_notes

    speak_as_told()
    return keep_notes(words)


def _list_devices(words: Sequence[str]) -> int:
    from thaw.app.devices import main as list_devices
    from thaw.app.language import speak_as_told

    speak_as_told()
    return list_devices(words)


def _be_a_prober(_words: Sequence[str]) -> int:
    from thaw.app.probe_process import main as be_a_prober

    leave_unsaid()
    return be_a_prober()


_OWN: Final[Mapping[str, Callable[[Sequence[str]], int]]] = {
    "--sound": _be_the_sound,
    "--worker": _be_a_worker,
    "--packs": _look_after_packs,
    "--song": _decode_a_song,
    "--notes": _keep_notes,
    "--devices": _list_devices,
    "--probe": _be_a_prober,
}
"""First arguments of the program when it is one of its own helpers; not for people."""


class _Guard:
    """Everything that ends a command early becomes a sentence and an exit code."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.call = Call()
        self.code: int = ExitCode.GOOD

    def __enter__(self) -> None:
        """Nothing is needed before."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        """Answer what went wrong; a wish to leave (SystemExit) goes on."""
        match error:
            case None:
                return True
            case ThawError():
                self.console.note(str(error))
                self.code = _code_of(error)
            case KeyboardInterrupt():
                self.code = ExitCode.INTERRUPTED
            case BrokenPipeError():
                # Our reader has left; the flush at the very end must still find a place.
                os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            case Exception():
                from thaw.app.faults import record_fault

                self.console.note(record_fault(error, self.call.options.profile))
                self.code = ExitCode.FAULT
            case _:
                return False
        return True


def _code_of(error: ThawError) -> ExitCode:
    if isinstance(error, UsageError):
        return ExitCode.WRONG_USE
    if isinstance(error, InputError | DecodeError):
        return ExitCode.PROBLEMS
    return ExitCode.NOT_THERE


def _check(call: Call, console: Console) -> ExitCode:
    from thaw.app.commands.check import check
    from thaw.app.commands.explain import explain

    if call.explain:
        return explain(call.explain, console)
    return check(call.files, call.options, console, as_json=call.as_json)


def _window(call: Call, console: Console) -> int:
    from thaw.adapters.screen import has_screen
    from thaw.app.link import Request
    from thaw.ui.start import start

    if call.command == WINDOW and not has_screen():
        _play(call, console, in_place=True)
    request = Request(call.session, call.begin, call.pack_file)
    return start(request, call.options, console)


def _play(call: Call, console: Console, *, in_place: bool = False) -> NoReturn:
    from thaw.ui.terminal.play import play

    code = play(call.session, call.options, console, in_place=in_place)
    console.out.flush()
    # PortAudio's own ending waits for ever for a sound server that does not answer.
    os._exit(code)


def _describe(call: Call, console: Console) -> ExitCode:
    from thaw.app.commands.describe import describe

    return describe(call.session, call.options, console)


def _schema(call: Call, console: Console) -> ExitCode:
    from thaw.app.commands.schema import schema

    return schema(call.kind, console)


def _render(call: Call, console: Console) -> ExitCode:
    from thaw.app.commands.render import render

    return render(call.session, call.target, call.options, console)


def _pack(call: Call, console: Console) -> ExitCode:
    from thaw.app.commands.pack import pack

    return pack(call.pack, call.options, console)


def _pull_back(call: Call, console: Console) -> ExitCode:
    from thaw.adapters.control import send_pull_back
    from thaw.adapters.profile import find_profile
    from thaw.adapters.settings_file import SettingsFile
    from thaw.app.language import shell_languages, speak_as_set

    profile = find_profile(call.options.profile)
    if send_pull_back(profile.state):
        return ExitCode.GOOD
    speak_as_set(SettingsFile(profile.settings_file), shell_languages)
    console.note(say("Thaw is not running, so there is nothing to pull back from."))
    return ExitCode.NOT_THERE


def _doctor(call: Call, console: Console) -> ExitCode:
    from thaw.app.commands.doctor import doctor

    return doctor(call.options.profile, console)


def _self_test(_call: Call, console: Console) -> ExitCode:
    from thaw.ui.self_test import self_test

    return self_test(console)


_COMMANDS: Final[Mapping[str, Callable[[Call, Console], int]]] = {
    WINDOW: _window,
    "open": _window,
    "check": _check,
    "play": _play,
    "schema": _schema,
    "describe": _describe,
    "render": _render,
    "pack": _pack,
    "pull-back": _pull_back,
    "doctor": _doctor,
    "self-test": _self_test,
}
