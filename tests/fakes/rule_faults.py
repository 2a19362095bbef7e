"""Faults that no line of text can show, each made in a pack in which nothing else is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from fakes.calm_pack import SESSION
from fakes.packs import write
from fakes.specs import replaced
from thaw.adapters.bundled import assets_folder
from thaw.spec.lines import guidance_lines, session_lines
from thaw.spec.load import load_guidance, load_session

if TYPE_CHECKING:
    from fakes.calm_pack import CalmPack

_SESSION: Final = "sessions/calm.yaml"
_VOICE: Final = "voice/en/june/voice.yaml"
_FIRST: Final = "calm.arriving.1.opus"
_LINE: Final = "      - say: You might look around for a while"


class Fault(NamedTuple):
    """Where a fault is told, what has to be named for it, and what follows from it."""

    file: str
    line: int = 0
    named: str = ""
    beside: tuple[str, ...] = ()


def _line_of(text: str, marker: str) -> int:
    return text[: text.index(marker)].count("\n") + 1


def _data(data: bytes, line: int = 0) -> Callable[[CalmPack], Fault]:
    """The whole session is something else."""

    def make(pack: CalmPack) -> Fault:
        (pack.folder / _SESSION).write_bytes(data)
        return Fault(_SESSION, line)

    return make


def _words(old: str, new: str, *beside: str) -> Callable[[CalmPack], Fault]:
    """A part of the session is another, and nobody has recorded it."""

    def make(pack: CalmPack) -> Fault:
        write(pack.folder / _SESSION, replaced(SESSION, old, new))
        return Fault(_SESSION, _line_of(SESSION, old), beside=beside)

    return make


def _gone(*paths: str, told: str) -> Callable[[CalmPack], Fault]:
    def make(pack: CalmPack) -> Fault:
        for path in paths:
            there = pack.folder / path
            if there.is_dir():
                shutil.rmtree(there)
            else:
                there.unlink()
        return Fault(told)

    return make


def _named(name: str) -> Callable[[CalmPack], Fault]:
    return lambda _: Fault(name, named=name)


def _open_end(pack: CalmPack) -> Fault:
    elsewhere = "sounds: {say: Something to hear, go: more}}"
    text = replaced(SESSION, "sounds: Something to hear}", elsewhere)
    text += "  - id: more\n    level: 1\n    focus: outside\n    steps: [{rest: 2 s}]\n"
    write(pack.folder / _SESSION, text)
    return Fault(_SESSION, _line_of(text, "- id: more"))


def _bad_hash(pack: CalmPack) -> Fault:
    lines = (pack.folder / _VOICE).read_text("utf-8").splitlines()
    index = next(n for n, line in enumerate(lines) if "hash:" in line)
    lines[index] = "    hash: not-known-yet"
    write(pack.folder / _VOICE, "\n".join(lines))
    return Fault(_VOICE, index + 1)


def _missing_part(pack: CalmPack) -> Fault:
    """The guidance without its last part, in a voice that has recorded what is left."""
    whole = (assets_folder() / "guidance" / "guidance.yaml").read_text("utf-8")
    file = pack.folder / "guidance.yaml"
    write(file, whole[: whole.rindex("  - id: ")])
    guidance = load_guidance(file.read_bytes(), "guidance.yaml").draft
    session = load_session(SESSION.encode(), "calm.yaml").draft
    assert guidance is not None
    assert session is not None
    pack.record([*session_lines(session), *guidance_lines(guidance)])
    return Fault("guidance.yaml")


def _empty_file(pack: CalmPack) -> Fault:
    write(pack.folder / "sounds" / "wood.opus", "")
    return Fault(_SESSION, _line_of(SESSION, "      - sound: sounds/wood.opus"))


def _undecodable(pack: CalmPack) -> Fault:
    pack.changed[_FIRST] = None
    return Fault(_VOICE, _line_of((pack.folder / _VOICE).read_text("utf-8"), f"file: {_FIRST}"))


def _no_credit(pack: CalmPack) -> Fault:
    file = pack.folder / "credits.yaml"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    write(file, "".join(line for line in lines if "beds/rain.opus" not in line))
    return Fault("pack.yaml")


FAULTS: Final = {
    "unreadable": _named("gone.yaml"),
    "file-empty": _data(b"# Only a remark so far.\n"),
    "file-huge": _data(b"thaw: 1\n" + b"# And a remark.\n" * 20_000),
    "file-binary": _data(b"PK\x03\x04\x14\0\x06\0"),
    "file-encoding": _data(f"thaw: 1\n# Größe\n{SESSION}".encode("latin-1"), line=2),
    "hidden-character": _words(
        "You might look around for a while", "You might\u200e look around for a while"
    ),
    "odd-space": _words("      - rest: 6 s", "     \u00a0- rest: 6 s"),
    "tab": _words("      - rest: 6 s", "     \t- rest: 6 s"),
    "yaml-depth": _words("bed: beds/rain.opus", f"bed: {'[' * 30}{']' * 30}"),
    "yaml-long-text": _words(_LINE, f"      - say: {'word ' * 3_400}", "too-long"),
    "too-long": _words(_LINE, f"      - say: {'word ' * 420}"),
    "bad-hash": _bad_hash,
    "open-end": _open_end,
    "missing-part": _missing_part,
    "empty-file": _empty_file,
    "undecodable": _undecodable,
    "no-voice": _gone("voice", told=_SESSION),
    "no-recording": _words(
        "      - rest: 6 s", "      - {say: Or at the floor., as: floor}\n      - rest: 6 s"
    ),
    "stale-recording": _words("You might look around for a while", "Look around if you like"),
    "no-session": _gone(_SESSION, told="pack.yaml"),
    "nothing-to-check": _named("beds"),
    "no-pack-file": _gone("pack.yaml", told=_SESSION),
    "no-credit": _no_credit,
}
"""Rule → what makes the fault."""
