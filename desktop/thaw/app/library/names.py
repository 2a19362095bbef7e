"""Names of sessions, found by looking at folders; nothing is read or imported for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from thaw.base.errors import MissingError
from thaw.base.language import mark, say
from thaw.packs.layout import SESSIONS


def session_names(packs: Iterable[Path]) -> tuple[str, ...]:
    """The names (``pack/session``) of all sessions of packs."""
    files = (file for pack in packs for file in sorted(pack.glob(f"{SESSIONS}/*.yaml")))
    return tuple(f"{file.parents[1].name}/{file.stem}" for file in files)


def resolve_name(name: str, packs: Sequence[Path]) -> str:
    """What the window knows a session by: its name, or its whole path where it has none.

    Args:
        name: what was asked for.
        packs: the folders of all packs.

    Raises:
        MissingError: there is none; the sentence names the nearest one.
    """
    names = session_names(packs)
    if name in names:
        return name
    path = Path(name)
    if path.is_file():
        path = path.resolve()
        pack = path.parent.parent
        inside = f"{pack.name}/{path.stem}"
        ours = pack in (folder.resolve() for folder in packs)
        return inside if ours and inside in names else str(path)
    from difflib import get_close_matches

    near = get_close_matches(name, names, 1, 0.5)
    if near:
        text = mark("There is no session “{name}”. Did you mean {near}?")
        raise MissingError(say(text, name=name, near=near[0]))
    text = mark("There is no session “{name}”. “thaw play” lists the sessions there are.")
    raise MissingError(say(text, name=name))
