"""What a voice has to say: every line of a pack, in the order in which it is read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.spec.likely import nearest
from thaw.spec.lines import ANCHORS, SpokenLine, anchor_lines, session_lines

if TYPE_CHECKING:
    from thaw.packs.folder import PackFolder

_PARTS: Final = 2
"""How many parts of a line's id lead to a section: its session and its own."""


@dataclass(frozen=True)
class Script:
    """The lines of a pack in one language, session by session as the files are named.

    Attributes:
        lines: in the order in which they are read.
    """

    lines: tuple[SpokenLine, ...]

    def named(self, name: str) -> tuple[SpokenLine, ...]:
        """The lines that a recording of this name holds.

        A recording is named after one line, after a section, like ``edges.feet``, or after a
        session; of the latter two it holds all lines in order. Capitals do not count.
        """
        wanted = name.strip().casefold()
        whole = tuple(line for line in self.lines if line.id == wanted)
        return whole or tuple(line for line in self.lines if wanted in _groups(line))

    def likely(self, name: str) -> str | None:
        """The name that was probably meant."""
        groups = {group: None for line in self.lines for group in _groups(line)}
        known = [*(line.id for line in self.lines), *groups]
        return nearest(name, known)


def script_of(pack: PackFolder, language: str) -> Script:
    """Every line of a pack's sessions, and of anchors of its own, that is in this language.

    Raises:
        InputError: a session or the anchors have problems that are errors.
        MissingError, StorageError: a file cannot be read.
    """
    return Script(tuple(_lines(pack, language)))


def _lines(pack: PackFolder, language: str) -> Iterator[SpokenLine]:
    for file in pack.session_files:
        session = pack.load_session(file).required()
        if session.language == language:
            yield from session_lines(session)
    anchors = pack.anchors()
    if anchors is not None and anchors.language == language:
        yield from anchor_lines(anchors)


def _groups(line: SpokenLine) -> tuple[str, ...]:
    parts = line.id.split(".")
    if parts[0] == ANCHORS:
        return (ANCHORS, ".".join(parts[:_PARTS]))
    return (parts[0], ".".join(parts[:_PARTS]))
