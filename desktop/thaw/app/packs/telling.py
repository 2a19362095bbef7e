"""What a listener or curator is told of a pack before it is installed or passed on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from thaw.base.errors import ThawError
from thaw.base.language import say
from thaw.base.sizes import size_in_words
from thaw.packs.folder import PackFolder
from thaw.packs.signature import parse_key
from thaw.packs.trust import acquaintance
from thaw.spec.session import NOBODY

if TYPE_CHECKING:
    from pathlib import Path

    from thaw.app.packs.examination import Examined
    from thaw.packs.known import Known
    from thaw.spec.pack import PackInfo

_TOLD: Final = frozenset({"draft-recording"})
"""The rules whose findings a listener is told, too."""


def tell_pack(examined: Examined, known: Mapping[str, Known]) -> Iterator[str]:
    """Everything that is worth knowing of a pack, a line each.

    Args:
        examined: the pack.
        known: what is remembered of packs that were installed, by id.
    """
    info = examined.info
    if info is None:
        return
    yield f"{info.title} ({info.id}), version {info.version}"
    yield f"  {info.summary}"
    yield f"  By {info.author}; {_reviewer(info)}; {info.license}; language {info.language}."
    yield f"  Contact: {info.contact}"
    yield f"  {_amount(examined)}"
    if info.not_for:
        yield f"  Not for: {'; '.join(info.not_for)}."
    for session in examined.sessions:
        if session.about.not_now_if:
            yield f"  “{session.title}”, not now if: {'; '.join(session.about.not_now_if)}."
    for waiver in examined.waivers:
        yield f"  Waived: “{waiver.words}”, {waiver.file}:{waiver.line}. {waiver.reason}"
    yield from (f"  {text}" for text in worth_knowing(examined))
    yield f"  {signer(examined, known)}"


def worth_knowing(examined: Examined) -> Iterator[str]:
    """What the checker found that is for a listener, too."""
    return (problem.text for problem in examined.problems if problem.code in _TOLD)


def _reviewer(info: PackInfo) -> str:
    if info.reviewer == NOBODY:
        return "no clinician has looked at it"
    return f"looked at by {info.reviewer}"


def _amount(examined: Examined) -> str:
    files = _count(len(examined.sizes), "file")
    amount = f"{files}, {size_in_words(sum(examined.sizes.values()))}."
    if not examined.sessions:
        return amount
    return f"{_count(len(examined.sessions), 'session')}, {amount}"


def signer(examined: Examined, known: Mapping[str, Known]) -> str:
    """Who signed a pack, and whether that key was seen before, as a sentence."""
    if examined.seal is None:
        return say(
            "It has no list of its files yet; “thaw pack build” and “thaw pack sign” make it."
        )
    manifest = examined.seal.manifest
    return acquaintance(manifest.pack, manifest.key, known)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def tell_installed(folder: Path, known: Mapping[str, Known]) -> str:
    """One line on an installed pack; also where its files were damaged since.

    Args:
        folder: where it lies; its name is the pack's id.
        known: what is remembered, by id.
    """
    try:
        info = PackFolder(folder).info()
    except ThawError as error:
        return f"{folder.name}: cannot be read. {str(error).splitlines()[0]}"
    key = parse_key(known[folder.name].key) if folder.name in known else None
    signer = f"signed {key.words}" if key else "not signed"
    return f"{info.id} {info.version}: {info.title}, by {info.author}; {signer}"
