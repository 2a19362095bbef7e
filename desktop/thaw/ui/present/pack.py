"""The page of a pack: what it is, whom it comes from, and what can be done with it now."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from thaw.base.problem import Severity, shortened
from thaw.base.units import format_size
from thaw.packs.known import Answer
from thaw.timeline.description import LEVEL_NAMES
from thaw.ui.present.words import as_sentence, present_list, present_minutes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from thaw.app.packs.shown import (
        FindingShown,
        PackShown,
        QuestionShown,
        Refused,
        SessionShown,
    )

_LONGEST_NAME: Final = 80
_MOST_ERRORS: Final = 5
_ZERO_WIDTH_SPACE: Final = "\u200b"


class Way(Enum):
    """What can be done with a pack."""

    INSTALL = "install"
    YES = "yes"
    LEAVE = "leave"
    LOOK_AGAIN = "look again"
    REMOVE = "remove"
    SESSIONS = "sessions"


@dataclass(frozen=True)
class WayView:
    """A button in the foot: what it does, says, whether it stands out, and its key."""

    way: Way
    label: str
    is_action: bool = False
    key: str = ""


@dataclass(frozen=True)
class Row:
    """Something with a name above it; the name may be empty."""

    name: str
    text: str


@dataclass(frozen=True)
class Card:
    """A heading with rows below it."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Folded:
    """What is for whoever wants to know: shown when its line is pressed."""

    title: str
    text: str


@dataclass(frozen=True)
class PackView:
    """All text of the page.

    Attributes:
        path: where the page is, behind “Packs”.
        title: of the pack; of its file where no more is known.
        summary: a sentence.
        facts: what can be counted.
        said: how it stands, calmly.
        trouble: what keeps it from being installed.
        question: what a person has to decide.
        cards: what there is to know.
        folded: what there is for a curator.
        ways: the foot.
        beside: what stands beside the ways.
    """

    path: str
    title: str
    summary: str = ""
    facts: str = ""
    said: str = ""
    trouble: str = ""
    question: str = ""
    cards: tuple[Card, ...] = ()
    folded: tuple[Folded, ...] = ()
    ways: tuple[WayView, ...] = ()
    beside: str = ""


_LEAVE: Final = WayView(Way.LEAVE, "Leave it", key="Esc")
_BACK: Final = WayView(Way.LEAVE, "Back to the packs", key="Esc")
_LOOK_AGAIN: Final = WayView(Way.LOOK_AGAIN, "Look again")
_YES: Final = {
    Answer.OTHER_KEY: "Install it all the same",
    Answer.OTHER_VERSION: "Install this version",
}
_CHANGED: Final = (
    "The file was changed since you looked at it, so nothing was installed. This is what it is "
    "now."
)


def present_name(path: str) -> str:
    """The name of a file, short, with nothing hidden in it, and able to be broken."""
    name = os.path.basename(path)  # noqa: PTH119  of any system, and of bytes that are no text
    plain = "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in name
    )
    return re.sub(r"(?<=[._-])", _ZERO_WIDTH_SPACE, shortened(plain, _LONGEST_NAME))


def present_looking(path: str, doing: str = "") -> PackView:
    """A file that is being looked at."""
    return PackView(
        path=f"/ {present_name(path)}",
        title="Looking at the pack",
        said=doing or "One moment.",
        ways=(_LEAVE,),
        beside="Nothing is installed by looking at it.",
    )


def present_refused(path: str, refused: Refused) -> PackView:
    """A file that is no pack, or something that did not work out."""
    whole = [one.text for one in refused.findings if not one.place]
    inside = tuple(one for one in refused.findings if one.place)
    return PackView(
        path=f"/ {present_name(path)}",
        title="This pack was not installed",
        trouble="\n".join([refused.text, *whole]),
        cards=_errors(inside),
        folded=_found(inside) if len(inside) > _MOST_ERRORS else (),
        ways=(_LOOK_AGAIN, _LEAVE),
        beside="Nothing was changed.",
    )


def present_pack(
    pack: PackShown,
    language: Callable[[str], str],
    answers: Collection[Answer] = (),
    *,
    changed: bool = False,
) -> PackView:
    """A pack that was looked at.

    Args:
        pack: the pack.
        language: the name of a language by its tag.
        answers: the yes to questions that came before.
        changed: whether it is another one than was looked at before.
    """
    view = PackView(
        path="/ Installed" if pack.same else "/ Not installed",
        title=pack.title or "A pack",
        summary=pack.summary,
        facts=_facts(pack, language),
        said=_CHANGED if changed else _standing(pack),
        cards=(*_errors(_wrong(pack)), *(_cards(pack) if pack.title else ())),
        folded=(*_found(pack.findings, pack.more_findings), *_waived(pack)),
    )
    if pack.errors:
        return _with_errors(view, pack)
    if pack.same:
        return _as_installed(view, pack)
    if asked := open_questions(pack, answers):
        return _asking(view, asked[0])
    return replace(
        view,
        ways=(WayView(Way.INSTALL, "Install this pack", is_action=True), _LEAVE),
        beside="Its sessions then stand in the list.\nIt can be taken away again at any time.",
    )


def open_questions(pack: PackShown, answers: Collection[Answer]) -> tuple[QuestionShown, ...]:
    """What is still to be asked."""
    return tuple(one for one in pack.questions if one.answer not in answers)


def present_installing(view: PackView, doing: str = "") -> PackView:
    """The same pack while it is installed."""
    return replace(
        view,
        said=doing or "It is being installed.",
        trouble="",
        question="",
        ways=(WayView(Way.LEAVE, "Stop", key="Esc"),),
        beside="Until it is done, everything is as it was.",
    )


def present_installed(view: PackView, pack: PackShown) -> PackView:
    """The same pack once it is installed."""
    said = "It is installed. Its sessions are in the list."
    return replace(
        _as_installed(view, pack, "Take it away again"), path="/ Installed", said=said
    )


def _as_installed(view: PackView, pack: PackShown, removal: str = "Take it away") -> PackView:
    to = "To its session" if len(pack.sessions) == 1 else "To the sessions"
    ways = (WayView(Way.SESSIONS, to, is_action=True), WayView(Way.REMOVE, removal))
    beside = "Taking it away leaves everything else as you have set it."
    return replace(view, trouble="", question="", ways=ways, beside=beside)


def _asking(view: PackView, asked: QuestionShown) -> PackView:
    ways = (
        WayView(Way.YES, _YES[asked.answer]),
        WayView(Way.LEAVE, "Leave everything as it is", key="Esc"),
    )
    return replace(
        view, question=asked.text, ways=ways, beside="Nothing is installed before that."
    )


def _with_errors(view: PackView, pack: PackShown) -> PackView:
    wrong = (
        "One thing in it is wrong."
        if pack.errors == 1
        else f"{pack.errors} things in it are wrong."
    )
    if pack.same:
        trouble = f"{wrong} Its sessions may not play."
        return replace(
            view, said="", trouble=trouble, ways=(WayView(Way.REMOVE, "Take it away"), _BACK)
        )
    return replace(
        view,
        trouble=f"It cannot be installed. {wrong} Whoever made it can put that right.",
        ways=(_LOOK_AGAIN, _LEAVE),
        beside="Nothing was changed.",
    )


def _standing(pack: PackShown) -> str:
    if pack.same:
        return "It is installed."
    if pack.installed and not pack.errors and not pack.questions:
        return (
            f"Version {pack.installed} of it is installed. This one takes its place, and what "
            "you have set stays."
        )
    return ""


def _facts(pack: PackShown, language: Callable[[str], str]) -> str:
    if not pack.title:
        return ""
    count = len(pack.sessions)
    sessions = ("1 session" if count == 1 else f"{count} sessions") if count else ""
    facts = (
        sessions,
        language(pack.language),
        f"version {pack.version}",
        format_size(pack.size),
    )
    return " · ".join(fact for fact in facts if fact)


def _cards(pack: PackShown) -> tuple[Card, ...]:
    reviewer = pack.reviewer or "No clinician has looked at it."
    cards = [
        Card("Sessions", tuple(_session(one) for one in pack.sessions)),
        Card("Rather not", tuple(_rather_not(pack))),
        Card(
            "Whom it comes from",
            (
                Row("Made by", pack.author),
                Row("Looked at by", reviewer) if pack.reviewer else Row("", reviewer),
                Row("To be reached at", pack.contact),
            ),
        ),
        Card(
            "Signature and terms",
            (
                *(Row("", note) for note in pack.notes),
                Row("", pack.signer),
                Row("May be passed on under", pack.license),
            ),
        ),
    ]
    return tuple(card for card in cards if card.rows)


def _session(session: SessionShown) -> Row:
    level = f"{LEVEL_NAMES[session.level]} (level {session.level} of 4)"
    return Row(session.title, f"{present_minutes(session.frames)} · {level}")


def _rather_not(pack: PackShown) -> Iterator[Row]:
    if pack.not_for:
        yield Row("", as_sentence(f"not for: {'; '.join(pack.not_for)}"))
    for session in pack.sessions:
        if session.not_now_if:
            yield Row(
                session.title,
                as_sentence(f"rather not with {present_list(session.not_now_if, 'or')}"),
            )


def _wrong(pack: PackShown) -> tuple[FindingShown, ...]:
    return tuple(one for one in pack.findings if one.severity is Severity.ERROR)


def _errors(wrong: tuple[FindingShown, ...]) -> tuple[Card, ...]:
    """The first of what is wrong; all of it is folded away below."""
    rows = tuple(Row(one.place, one.text) for one in wrong[:_MOST_ERRORS])
    return (Card("What is wrong", rows),) if rows else ()


def _found(findings: tuple[FindingShown, ...], more: int = 0) -> tuple[Folded, ...]:
    if not findings:
        return ()
    lines = [
        f"{one.place}: {one.severity}: {one.text}" if one.place else one.text
        for one in findings
    ]
    if more:
        lines.append(f"{more:,} more are not shown.")
    return (Folded("what the checker found", "\n\n".join(lines)),)


def _waived(pack: PackShown) -> tuple[Folded, ...]:
    """What its author answers for, each with her reason."""
    if not pack.waivers:
        return ()
    lines = [f"{one.place}: “{one.words}”. {one.reason}" for one in pack.waivers]
    return (Folded("what its author answers for", "\n\n".join(lines)),)
