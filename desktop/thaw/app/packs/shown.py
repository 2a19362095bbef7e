"""What the window shows of packs, as plain data; and how it travels from the worker, as JSON.

Imports little: the window's process has neither yaml nor keys nor sounds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias

from thaw.app.told_lines import Readers, decode_told
from thaw.base.problem import Severity
from thaw.packs.known import Answer


@dataclass(frozen=True)
class SessionShown:
    """A session of a pack: its name, title, frames, level (1 to 4), and when rather not now."""

    ref: str
    title: str
    frames: int
    level: int
    not_now_if: tuple[str, ...] = ()


@dataclass(frozen=True)
class FindingShown:
    """Something that the checker found.

    Attributes:
        severity: how much it weighs.
        place: file and line inside the pack; empty where it is the pack's file itself.
        text: what is wrong, and what to do.
    """

    severity: Severity
    place: str
    text: str


@dataclass(frozen=True)
class WaiverShown:
    """A finding that somebody answers for: its place, the words, and why they stay."""

    place: str
    words: str
    reason: str


@dataclass(frozen=True)
class QuestionShown:
    """What a person decides before a pack is installed, and the yes to it."""

    text: str
    answer: Answer


@dataclass(frozen=True)
class PackShown:
    """A pack that was looked at.

    Attributes:
        id: its id; it, and what follows down to ``contact``, is empty where it cannot be read.
        title: what it is called.
        version: three numbers with dots.
        summary: a sentence.
        author: who made it.
        reviewer: the clinician who looked at it; empty for nobody.
        license: under which terms it may be passed on.
        language: as a tag, such as ``en``.
        contact: how its author is reached.
        files: how many it has.
        size: of all of them, in bytes.
        sessions: in the order of their names.
        not_for: for whom or when it is not.
        signer: a sentence on who signed it, and whether that key was seen before.
        notes: what else is worth knowing.
        questions: what a person has to decide first.
        findings: what the checker found, the first of them where there are many.
        more_findings: how many are left out.
        waivers: what somebody answers for.
        installed: the version that is installed now; empty for none.
        same: whether that is this very pack.
        mark: of its files and signer.
    """

    id: str
    title: str
    version: str
    summary: str
    author: str
    reviewer: str
    license: str
    language: str
    contact: str
    files: int = 0
    size: int = 0
    sessions: tuple[SessionShown, ...] = ()
    not_for: tuple[str, ...] = ()
    signer: str = ""
    notes: tuple[str, ...] = ()
    questions: tuple[QuestionShown, ...] = ()
    findings: tuple[FindingShown, ...] = ()
    more_findings: int = 0
    waivers: tuple[WaiverShown, ...] = ()
    installed: str = ""
    same: bool = False
    mark: str = ""

    @property
    def errors(self) -> int:
        """How many of its findings keep it from being installed."""
        return sum(one.severity is Severity.ERROR for one in self.findings)


@dataclass(frozen=True)
class PackLine:
    """An installed pack in a list; ``trouble`` is a sentence where it cannot be read."""

    id: str
    title: str
    version: str = ""
    author: str = ""
    trouble: str = ""


@dataclass(frozen=True)
class Doing:
    """What is being done right now."""

    text: str


@dataclass(frozen=True)
class Looked:
    """A pack was looked at; ``changed``: it is not the one that was to be installed."""

    pack: PackShown
    changed: bool = False


@dataclass(frozen=True)
class Refused:
    """It cannot be done: a sentence, and what was found where a file is to blame."""

    text: str
    findings: tuple[FindingShown, ...] = ()


@dataclass(frozen=True)
class Installed:
    """It is installed."""


@dataclass(frozen=True)
class Removed:
    """It is installed no longer; for a while that can be undone."""

    title: str


@dataclass(frozen=True)
class PutBack:
    """It is installed again, as it was."""


@dataclass(frozen=True)
class Listed:
    """All installed packs that do not come with Thaw."""

    packs: tuple[PackLine, ...]


Told: TypeAlias = Doing | Looked | Refused | Installed | Removed | PutBack | Listed
"""What a worker may say. All but ``Doing`` is an answer."""
Teller: TypeAlias = Callable[[Told], None]


def decode(line: bytes) -> Told | None:
    """What a line says; None where it says nothing of this kind."""
    return decode_told(line, _READ)


def _looked(document: Mapping[str, Any]) -> Looked:
    pack = dict(document["pack"])
    pack["sessions"] = tuple(
        SessionShown(**{**one, "not_now_if": tuple(one["not_now_if"])})
        for one in pack["sessions"]
    )
    pack["not_for"], pack["notes"] = tuple(pack["not_for"]), tuple(pack["notes"])
    pack["questions"] = tuple(
        QuestionShown(one["text"], Answer(one["answer"])) for one in pack["questions"]
    )
    pack["findings"] = _findings(pack["findings"])
    pack["waivers"] = tuple(WaiverShown(**one) for one in pack["waivers"])
    return Looked(PackShown(**pack), document["changed"])


def _findings(listed: list[Mapping[str, Any]]) -> tuple[FindingShown, ...]:
    read = (FindingShown(**one) for one in listed)
    return tuple(replace(one, severity=Severity(one.severity)) for one in read)


_READ: Final[Readers[Told]] = {
    "Doing": lambda said: Doing(**said),
    "Looked": _looked,
    "Refused": lambda said: Refused(said["text"], _findings(said["findings"])),
    "Installed": lambda said: Installed(**said),
    "Removed": lambda said: Removed(**said),
    "PutBack": lambda said: PutBack(**said),
    "Listed": lambda said: Listed(tuple(PackLine(**one) for one in said["packs"])),
}
