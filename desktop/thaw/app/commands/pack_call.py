"""The part of the command line behind ``thaw pack``. Imports nothing that is heavy."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from thaw.app.commands.voice_call import VoiceCall, add_voice_options, read_voice_call
from thaw.packs.known import Answer

_ENDING: Final = "a file that ends in .thawpack"


@dataclass(frozen=True)
class PackCall:
    """What is to be done with which pack.

    Attributes:
        action: the word behind ``pack``.
        path: the pack's folder or file.
        pack: the id of an installed pack.
        target: the file to make; None: the usual one.
        answers: the questions to which it says yes.
        voice: what was said behind ``voice``.
    """

    action: str = ""
    path: Path = Path()
    pack: str = ""
    target: Path | None = None
    answers: frozenset[Answer] = frozenset()
    voice: VoiceCall = field(default_factory=VoiceCall)


ACTIONS: Final[Mapping[str, str]] = {
    "new": "Make a folder with a small pack to begin from.",
    "build": "Make a pack's file of its folder: the same bytes each time.",
    "verify": "Say what is in a pack, who signed it, and whether every byte is as it was.",
    "sign": "Sign a pack with your key, which is made at the first time.",
    "install": "Install a pack, or a newer version of it.",
    "voice": "Make a voice of the pack from recordings: cut, levelled, and told what is odd.",
    "list": "Say which packs are installed.",
    "remove": "Remove an installed pack.",
    "export": "Make a file of an installed pack.",
}


def add_pack_actions(
    pack: argparse.ArgumentParser, common: argparse.ArgumentParser
) -> dict[str, argparse.ArgumentParser]:
    """Give ``thaw pack`` its actions; gives the parser of each, by its name."""
    group = pack.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    actions = {
        name: group.add_parser(
            name, help=text, description=text, parents=[common], allow_abbrev=False
        )
        for name, text in ACTIONS.items()
    }
    for name in ("new", "build"):
        actions[name].add_argument("pack_path", metavar="FOLDER", type=Path)
    actions["voice"].add_argument("pack_path", metavar="FOLDER", type=Path)
    add_voice_options(actions["voice"])
    for name in ("verify", "sign", "install"):
        actions[name].add_argument("pack_path", metavar="FILE|FOLDER", type=Path)
    for name in ("remove", "export"):
        actions[name].add_argument("pack_id", metavar="PACK", help="as “thaw pack list” says")
    for name in ("build", "export"):
        actions[name].add_argument(
            "-o", "--to", dest="pack_target", metavar="FILE", type=Path, help=_ENDING
        )
    actions["install"].add_argument(
        Answer.OTHER_KEY, action="store_true", help="install it though the signer is another"
    )
    actions["install"].add_argument(
        Answer.OTHER_VERSION,
        action="store_true",
        help="install it though it is older, or changed",
    )
    return actions


def read_pack_call(values: Mapping[str, Any]) -> PackCall:
    """What was said behind ``thaw pack``, as argparse gives it."""
    return PackCall(
        action=values.get("action") or "",
        path=values.get("pack_path") or Path(),
        pack=values.get("pack_id") or "",
        target=values.get("pack_target"),
        answers=frozenset(answer for answer in Answer if values.get(_dest(answer))),
        voice=read_voice_call(values),
    )


def _dest(option: str) -> str:
    """The name under which argparse keeps the value of an option."""
    return option.lstrip("-").replace("-", "_")
