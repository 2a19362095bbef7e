"""Names of sessions, found by looking at folders; nothing is read or imported for it."""

from __future__ import annotations

from pathlib import Path

from thaw.base.errors import MissingError


def shipped_names(sessions: Path) -> tuple[str, ...]:
    """The names (``pack/session``) of all sessions in a folder of packs."""
    files = sorted(sessions.glob("*/sessions/*.yaml"))
    return tuple(f"{file.parents[1].name}/{file.stem}" for file in files)


def resolve_name(name: str, sessions: Path) -> str:
    """What the window knows a session by: its name, or its whole path where it has none.

    Raises:
        MissingError: there is none; the sentence names the nearest one.
    """
    names = shipped_names(sessions)
    if name in names:
        return name
    path = Path(name)
    if path.is_file():
        path = path.resolve()
        pack = path.parent.parent
        inside = f"{pack.name}/{path.stem}"
        return inside if pack.parent == sessions.resolve() and inside in names else str(path)
    from difflib import get_close_matches

    near = get_close_matches(name, names, 1, 0.5)
    hint = f" Did you mean {near[0]}?" if near else " “thaw play” lists the sessions there are."
    raise MissingError(f"There is no session “{name}”.{hint}")
