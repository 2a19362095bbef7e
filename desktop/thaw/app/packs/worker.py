"""What the window does with packs, in a process of its own: whatever a pack is, it ends here.

    thaw --packs [--profile DIR] look FILE
    thaw --packs [--profile DIR] install FILE --mark MARK [--accept-key] [--accept-version]
    thaw --packs [--profile DIR] list
    thaw --packs [--profile DIR] show PACK
    thaw --packs [--profile DIR] remove PACK

Prints lines (``shown``), the last of them an answer, and ends. After ``remove`` it waits for
its input: a line undoes it, the end of the input leaves it at that.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from thaw.adapters.packs.store import PackStore
from thaw.adapters.process_limits import lower_priority
from thaw.adapters.profile import Profile, find_profile
from thaw.app.faults import answer_faults
from thaw.app.packs.client import ARGUMENT
from thaw.app.packs.installing import PATIENCE_S
from thaw.app.packs.looking import (
    findings,
    install_and_show,
    installed_folder,
    installed_lines,
    look,
    look_again,
    title_of,
)
from thaw.app.packs.shown import Doing, Listed, PutBack, Refused, Removed, Told
from thaw.app.told_lines import tell
from thaw.base.errors import InputError, ThawError
from thaw.base.language import mark, say
from thaw.packs.known import Answer

_REFUSED: Final = mark("This cannot be installed as a pack.")

_Act: TypeAlias = Callable[[argparse.Namespace, Profile], Told | None]


def main(arguments: Sequence[str]) -> int:
    """Be a worker."""
    asked = _arguments(arguments)
    answer_faults(asked.profile, lambda sentence: tell(Refused(sentence)))
    lower_priority()
    try:
        answer = _ACTIONS[asked.action](asked, find_profile(asked.profile))
    except InputError as error:
        answer = Refused(say(_REFUSED), findings(error.problems, Path(asked.what)))
    except ThawError as error:
        answer = Refused(str(error))
    if answer is not None:
        tell(answer)
    return 0


def _arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=f"thaw {ARGUMENT}", allow_abbrev=False)
    parser.add_argument(ARGUMENT, action="store_true", required=True)
    parser.add_argument("--profile", type=Path)
    parser.add_argument("--mark", default="")
    for answer in Answer:
        parser.add_argument(
            answer, dest="answers", action="append_const", const=answer, default=[]
        )
    parser.add_argument("action", choices=list(_ACTIONS))
    parser.add_argument("what", nargs="?", default="")
    return parser.parse_args(arguments)


def _doing(text: str) -> None:
    tell(Doing(text))


def _look(asked: argparse.Namespace, profile: Profile) -> Told:
    return look(Path(asked.what), profile, _doing)


def _install(asked: argparse.Namespace, profile: Profile) -> Told:
    return install_and_show(Path(asked.what), profile, asked.answers, asked.mark, _doing)


def _list(_asked: argparse.Namespace, profile: Profile) -> Told:
    return Listed(tuple(installed_lines(profile)))


def _show(asked: argparse.Namespace, profile: Profile) -> Told:
    return look_again(asked.what, profile, _doing)


def _remove(asked: argparse.Namespace, profile: Profile) -> Told | None:
    """Remove a pack, and put it back where that is wanted before the input ends."""
    store = PackStore(profile.packs)
    title = title_of(installed_folder(store, asked.what))
    with store.change(PATIENCE_S) as change:
        before = change.take_out(asked.what)
        tell(Removed(title))
        if sys.stdin.buffer.readline():
            change.put_back(before)
            return PutBack()
        change.sweep()
    return None


_ACTIONS: Final[Mapping[str, _Act]] = {
    "look": _look,
    "install": _install,
    "list": _list,
    "show": _show,
    "remove": _remove,
}
