"""The command line, read: what it may say, and plain sentences for what it may not."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NoReturn

from typing_extensions import override

from thaw import __version__
from thaw.app.commands.balance import add_balance, read_balance
from thaw.app.commands.options import Options
from thaw.app.commands.own_song import add_own_song
from thaw.app.commands.pack_call import ACTIONS, PackCall, add_pack_actions, read_pack_call
from thaw.base.errors import UsageError
from thaw.base.units import Frames
from thaw.packs.layout import ENDING

WINDOW: Final = "window"
"""The name of the command that is meant when none is given."""


SCHEMAS: Final = ("session", "pack", "anchors", "credits")
"""The kinds of files that have a schema."""


@dataclass(frozen=True)
class Call:
    """A command line, understood.

    Attributes:
        command: its name.
        options: what every command takes.
        session: a path or ``pack/session``; empty where none was named.
        files: what ``check`` looks at.
        as_json: whether ``check`` answers with JSON.
        explain: the rule that ``check`` explains instead; empty: none.
        target: the file that ``render`` makes.
        begin: whether ``open`` begins at once.
        kind: the kind of file whose ``schema`` is printed.
        pack: what was said behind ``pack``.
        pack_file: the file of a pack that the window shows; empty where none was named.
    """

    command: str = WINDOW
    options: Options = field(default_factory=Options)
    session: str = ""
    files: tuple[Path, ...] = field(default=())
    as_json: bool = False
    explain: str = ""
    target: Path = Path()
    begin: bool = False
    kind: str = ""
    pack: PackCall = field(default_factory=PackCall)
    pack_file: str = ""


def read_call(arguments: Sequence[str]) -> Call:
    """Understand a command line. ``--help`` and ``--version`` print and end the program.

    Raises:
        UsageError: it says something that Thaw does not take.
    """
    parser, commands = _parsers()
    if _is_pack(_first_word(arguments)):  # so a file manager starts a program
        arguments = ["open", *arguments]
    _check_first_word(arguments, parser)
    space, extra = parser.parse_known_args(list(arguments))
    if extra:
        command = " ".join(filter(None, (space.command, vars(space).get("action"))))
        known = [*_long_options(parser), *_long_options(commands.get(command, parser))]
        raise UsageError(_unknown_sentence(extra[0], known, _help_of(command)))
    values = vars(space)
    session = values.get("session") or ""
    opens_pack = space.command == "open" and _is_pack(session)
    if space.command == "check" and not (space.files or space.explain):
        commands["check"].error("the following arguments are required: FILE")
    return Call(
        command=values["command"] or WINDOW,
        options=Options(
            values["profile"],
            values["output"],
            values["answers"],
            values["events"],
            read_balance(values),
            values.get("song"),
            values.get("song_from", Frames(0)),
        ),
        session="" if opens_pack else session,
        pack_file=session if opens_pack else "",
        files=tuple(values.get("files", ())),
        as_json=values.get("as_json", False),
        explain=values.get("explain", ""),
        target=values.get("target", Path()),
        begin=values.get("begin", False),
        kind=values.get("kind", ""),
        pack=read_pack_call(values),
    )


class _Parser(argparse.ArgumentParser):
    """A parser that raises where argparse would print its usage and leave."""

    @override
    def error(self, message: str) -> NoReturn:
        sentence = message[:1].upper() + message[1:]
        raise UsageError(f"{sentence}. “{self.prog} --help” shows what it takes.")


def _parsers() -> tuple[_Parser, dict[str, argparse.ArgumentParser]]:
    common = _Parser(prog="thaw", add_help=False, allow_abbrev=False)
    _add_options(common, argparse.SUPPRESS)
    parser = _Parser(
        prog="thaw",
        allow_abbrev=False,
        description="Short scripted listening sessions for headphones. Without a command the "
        "window opens. SESSION is a file, or a pack and a session like steady/body-scan-edges.",
    )
    _add_options(parser, None)
    parser.add_argument("--version", action="version", version=f"Thaw {__version__}")
    group = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    commands: dict[str, argparse.ArgumentParser] = {}
    for name, text in _HELP.items():
        commands[name] = group.add_parser(
            name, help=text, description=text, parents=[common], allow_abbrev=False
        )
    commands["open"].add_argument("session", metavar="SESSION")
    commands["open"].add_argument("--begin", action="store_true", help="begin at once")
    commands["play"].add_argument("session", metavar="SESSION", nargs="?")
    _add_check(commands["check"])
    commands["schema"].add_argument(
        "kind", metavar="KIND", nargs="?", choices=SCHEMAS, default=SCHEMAS[0]
    )
    commands["describe"].add_argument("session", metavar="SESSION")
    commands["render"].add_argument("session", metavar="SESSION")
    commands["render"].add_argument(
        "-o",
        "--to",
        dest="target",
        metavar="FILE",
        type=Path,
        required=True,
        help="the file to make: wav, flac, ogg, opus or mp3 by its ending",
    )
    add_own_song(commands["play"])
    for name in ("play", "render"):
        add_balance(commands[name])
    actions = add_pack_actions(commands["pack"], common)
    return parser, {**commands, **{f"pack {name}": one for name, one in actions.items()}}


_HELP: Final = {
    "open": "Open the window at the page of one session, or of a pack’s file.",
    "play": "Play a session in the terminal; without a name, pick one from a list.",
    "check": "Say what is wrong in sessions and packs, with file, line and column.",
    "schema": "Print the JSON Schema of a kind of file, for editors: session (or none), pack, "
    "anchors or credits.",
    "describe": "Say in words what a session does, and its worst cases.",
    "render": "Make a sound file of a session.",
    "pack": "Make, sign, look at, install and pass on packs.",
    "pull-back": "Pull back in the Thaw that is running.",
    "doctor": "Say what Thaw finds on this computer: sound, libraries, folders.",
    "self-test": "Try every part of this installation, and print what came of it as JSON.",
}


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path)
    parser.add_argument(
        "--json", dest="as_json", action="store_true", help="one JSON object, for editors"
    )
    parser.add_argument(
        "--explain",
        metavar="RULE",
        default="",
        help="say of one rule when it is told, why, and what to do",
    )


def _add_options(parser: argparse.ArgumentParser, default: str | None) -> None:
    """The options that every command takes; a command's own do not undo those before it."""
    options = parser.add_argument_group("everywhere")
    options.add_argument(
        "--profile",
        metavar="DIR",
        type=Path,
        default=default,
        help="a folder to keep things in, instead of your own",
    )
    options.add_argument(
        "--output",
        metavar="device|null|PATH.wav",
        default=default or "device",
        help="where the sound goes: a device (the system's, or its name), nowhere, or a file",
    )
    options.add_argument(
        "--answers",
        metavar="FILE",
        type=Path,
        default=default,
        help="YAML: what a listener picks, by step id, and presses, by time",
    )
    options.add_argument(
        "--events",
        metavar="FILE",
        type=Path,
        default=default,
        help="a file for what happens: JSON, one object a line",
    )


def _check_first_word(arguments: Sequence[str], parser: _Parser) -> None:
    """Refuse a first word that is neither a command nor an option, with the nearest that is."""
    rest = _beside_options(arguments)
    word = rest[0] if rest else ""
    if word.startswith("-"):
        if word not in {"-h", "--help", "--version"}:
            raise UsageError(_unknown_sentence(word, _long_options(parser), _help_of(None)))
    elif word and word not in _HELP:
        nearest = _nearest(word, _HELP)
        raise UsageError(f"There is no command “{word}”.{nearest} “thaw --help” lists them.")
    action = rest[1] if word == "pack" and len(rest) > 1 else ""
    if action and not action.startswith("-") and action not in ACTIONS:
        nearest = _nearest(action, ACTIONS)
        advice = "“thaw pack --help” lists what there is."
        raise UsageError(f"There is no “thaw pack {action}”.{nearest} {advice}")


def _first_word(arguments: Sequence[str]) -> str:
    return next(iter(_beside_options(arguments)), "")


def _beside_options(arguments: Sequence[str]) -> list[str]:
    """What is said beside the options that every command takes."""
    options = _Parser(prog="thaw", add_help=False, allow_abbrev=False)
    _add_options(options, None)
    return options.parse_known_args(list(arguments))[1]


def _is_pack(word: str) -> bool:
    return word.lower().endswith(ENDING)


def _long_options(parser: argparse.ArgumentParser) -> list[str]:
    return re.findall(r"--[a-z-]+", parser.format_help())


def _help_of(command: str | None) -> str:
    return f"thaw {command} --help" if command else "thaw --help"


def _unknown_sentence(word: str, known: Sequence[str], advice: str) -> str:
    what = "option" if word.startswith("-") else "place for"
    nearest = _nearest(word, known)
    return f"There is no {what} “{word}” here.{nearest} “{advice}” shows what it takes."


def _nearest(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1)
    return f" Did you mean “{close[0]}”?" if close else ""
