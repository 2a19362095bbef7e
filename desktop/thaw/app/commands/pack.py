"""``thaw pack``: packs are made, signed, looked at, installed and passed on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from thaw.adapters.packs.key_file import KeyFile
from thaw.adapters.packs.store import PackStore
from thaw.adapters.profile import Profile, find_profile
from thaw.app.commands.check import print_problems, summary, waived
from thaw.app.commands.passphrase import ask_passphrase, choose_passphrase
from thaw.app.exit_code import ExitCode
from thaw.app.packs.examination import Examined, examine
from thaw.app.packs.given import given_pack
from thaw.app.packs.installing import install
from thaw.app.packs.making import build, export, new_pack, sign
from thaw.app.packs.telling import tell_installed, tell_pack
from thaw.base.sizes import size_in_words

if TYPE_CHECKING:
    from thaw.adapters.packs.signing import SecretKey
    from thaw.app.commands.options import Options
    from thaw.app.commands.pack_call import PackCall
    from thaw.app.console import Console

_MOST_TOLD: Final = 200
"""Problems that are printed: more of them nobody reads, and a stranger may send thousands."""


def pack(call: PackCall, options: Options, console: Console) -> ExitCode:
    """Do what was asked for.

    Raises:
        ThawError: it cannot be done; with a sentence.
    """
    return _ACTIONS[call.action](call, find_profile(options.profile), console)


def _new(call: PackCall, _profile: Profile, console: Console) -> ExitCode:
    for path in new_pack(call.path):
        console.say(str(path))
    console.say(f"“thaw check {call.path}” says what does not fit, after every change.")
    return ExitCode.GOOD


def _build(call: PackCall, profile: Profile, console: Console) -> ExitCode:
    examined, made = build(call.path, call.target, profile.cache)
    _print_all(examined, console)
    if made is None:
        console.note("Nothing was made. It can be once there is no error.")
        return ExitCode.PROBLEMS
    console.say(f"Written to {made}, {size_in_words(made.stat().st_size)}.")
    return ExitCode.GOOD


def _verify(call: PackCall, profile: Profile, console: Console) -> ExitCode:
    with given_pack(call.path) as given:
        examined = examine(given, profile.cache)
    for line in tell_pack(examined, PackStore(profile.packs).known):
        console.say(line)
    _print_findings(examined, console)
    if examined.has_errors:
        return ExitCode.PROBLEMS
    if examined.seal is not None:
        console.say("Every byte is as it was listed, and every sound can be decoded.")
    return ExitCode.GOOD


def _sign(call: PackCall, profile: Profile, console: Console) -> ExitCode:
    keys = KeyFile(profile.key_file)

    def open_key(examined: Examined) -> SecretKey:
        _print_all(examined, console)
        if keys.exists:
            return keys.open(ask_passphrase(console))
        made = keys.make(choose_passphrase(console))
        console.note(f"Your key lies in {profile.key_file}. Keep a copy of that file.")
        return made

    examined, key = sign(call.path, open_key, profile.cache)
    if key is None:
        _print_findings(examined, console)
        console.note("It was not signed. It can be once there is no error.")
        return ExitCode.PROBLEMS
    console.say(f"Signed {call.path}. Your key in six words: {key.words}")
    console.say(f"For minisign it is {key}")
    return ExitCode.GOOD


def _install(call: PackCall, profile: Profile, console: Console) -> ExitCode:
    arrival = install(call.path, profile, call.answers)
    for line in tell_pack(arrival.examined, arrival.known):
        console.say(line)
    if arrival.examined.has_errors:
        _print_findings(arrival.examined, console)
        console.note("It was not installed, and nothing was changed.")
        return ExitCode.PROBLEMS
    for question in arrival.questions:
        console.note(f"{question.text} Yes: {question.answer}")
    if not arrival.installed:
        console.note("It was not installed, and nothing was changed.")
        return ExitCode.PROBLEMS
    console.say("It was installed already." if arrival.before else "It is installed.")
    return ExitCode.GOOD


def _voice(call: PackCall, _profile: Profile, console: Console) -> ExitCode:
    from thaw.app.commands.pack_voice import pack_voice

    return pack_voice(call.path, call.voice, console)


def _list(_call: PackCall, profile: Profile, console: Console) -> ExitCode:
    store = PackStore(profile.packs)
    folders = store.installed()
    for folder in folders:
        console.say(tell_installed(folder, store.known))
    if not folders:
        console.note("No pack is installed beside those that come with Thaw.")
    return ExitCode.GOOD


def _remove(call: PackCall, profile: Profile, console: Console) -> ExitCode:
    store = PackStore(profile.packs)
    store.find(call.pack)
    with store.change() as change:
        change.remove(call.pack)
    console.say(f"{call.pack} was removed. Its signer and version stay remembered.")
    return ExitCode.GOOD


def _export(call: PackCall, profile: Profile, console: Console) -> ExitCode:
    made = export(PackStore(profile.packs).find(call.pack), call.target)
    console.say(f"Written to {made}, {size_in_words(made.stat().st_size)}.")
    return ExitCode.GOOD


def _print_all(examined: Examined, console: Console) -> None:
    """Of a pack that is about to be passed on: what was found, and what was waived."""
    _print_findings(examined, console)
    for line in waived(examined.waivers):
        console.say(line)


def _print_findings(examined: Examined, console: Console) -> None:
    problems = examined.problems
    print_problems(problems[:_MOST_TOLD], console)
    if len(problems) > _MOST_TOLD:
        console.say(f"{len(problems) - _MOST_TOLD:,} more are not shown.")
    console.say(summary(examined.problems, len(examined.sizes)))


_ACTIONS: Final[Mapping[str, Callable[[PackCall, Profile, Console], ExitCode]]] = {
    "new": _new,
    "build": _build,
    "verify": _verify,
    "sign": _sign,
    "install": _install,
    "voice": _voice,
    "list": _list,
    "remove": _remove,
    "export": _export,
}
