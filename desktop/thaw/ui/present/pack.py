"""The page of a pack: what it is, whom it comes from, and what can be done with it now."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, say, say_count
from thaw.base.problem import Severity, shortened
from thaw.base.sizes import size_in_words
from thaw.packs.known import Answer
from thaw.ui.present.before import present_depth, present_rather_not
from thaw.ui.present.words import present_minutes, within

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
_WEIGHTS: Final = {
    Severity.ERROR: mark("error"),
    Severity.WARNING: mark("warning"),
    Severity.HINT: mark("hint"),
}


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


_UNCHANGED: Final = mark("Nothing was changed.")
_TAKE_AWAY: Final = mark("Take it away")
_YES: Final = {
    Answer.OTHER_KEY: mark("Install it all the same"),
    Answer.OTHER_VERSION: mark("Install this version"),
}
_CHANGED: Final = mark(
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
        title=say("Looking at the pack"),
        said=doing or say("One moment."),
        ways=(_leave(),),
        beside=say("Nothing is installed by looking at it."),
    )


def present_refused(path: str, refused: Refused) -> PackView:
    """A file that is no pack, or something that did not work out."""
    whole = [one.text for one in refused.findings if not one.place]
    inside = tuple(one for one in refused.findings if one.place)
    return PackView(
        path=f"/ {present_name(path)}",
        title=say("This pack was not installed"),
        trouble="\n".join([refused.text, *whole]),
        cards=_errors(inside),
        folded=_found(inside) if len(inside) > _MOST_ERRORS else (),
        ways=(_look_again(), _leave()),
        beside=say(_UNCHANGED),
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
        path=_place(installed=pack.same),
        title=pack.title or say("A pack"),
        summary=pack.summary,
        facts=_facts(pack, language),
        said=say(_CHANGED) if changed else _standing(pack),
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
        ways=(WayView(Way.INSTALL, say("Install this pack"), is_action=True), _leave()),
        beside=say(
            "Its sessions then stand in the list.\nIt can be taken away again at any time."
        ),
    )


def open_questions(pack: PackShown, answers: Collection[Answer]) -> tuple[QuestionShown, ...]:
    """What is still to be asked."""
    return tuple(one for one in pack.questions if one.answer not in answers)


def present_installing(view: PackView, doing: str = "") -> PackView:
    """The same pack while it is installed."""
    return replace(
        view,
        said=doing or say("It is being installed."),
        trouble="",
        question="",
        ways=(WayView(Way.LEAVE, say("Stop"), key=say("Esc")),),
        beside=say("Until it is done, everything is as it was."),
    )


def present_installed(view: PackView, pack: PackShown) -> PackView:
    """The same pack once it is installed."""
    return replace(
        _as_installed(view, pack, say("Take it away again")),
        path=_place(installed=True),
        said=say("It is installed. Its sessions are in the list."),
    )


def _as_installed(view: PackView, pack: PackShown, removal: str = "") -> PackView:
    to = say("To its session") if len(pack.sessions) == 1 else say("To the sessions")
    ways = (
        WayView(Way.SESSIONS, to, is_action=True),
        WayView(Way.REMOVE, removal or say(_TAKE_AWAY)),
    )
    beside = say("Taking it away leaves everything else as you have set it.")
    return replace(view, trouble="", question="", ways=ways, beside=beside)


def _asking(view: PackView, asked: QuestionShown) -> PackView:
    ways = (
        WayView(Way.YES, say(_YES[asked.answer])),
        WayView(Way.LEAVE, say("Leave everything as it is"), key=say("Esc")),
    )
    beside = say("Nothing is installed before that.")
    return replace(view, question=asked.text, ways=ways, beside=beside)


def _with_errors(view: PackView, pack: PackShown) -> PackView:
    if pack.same:
        trouble = say_count(
            "One thing in it is wrong. Its sessions may not play.",
            "{count} things in it are wrong. Its sessions may not play.",
            pack.errors,
        )
        back = WayView(Way.LEAVE, say("Back to the packs"), key=say("Esc"))
        ways = (WayView(Way.REMOVE, say(_TAKE_AWAY)), back)
        return replace(view, said="", trouble=trouble, ways=ways)
    trouble = say_count(
        "It cannot be installed. One thing in it is wrong. Whoever made it can put that right.",
        "It cannot be installed. {count} things in it are wrong. Whoever made it can put that "
        "right.",
        pack.errors,
    )
    ways = (_look_again(), _leave())
    return replace(view, trouble=trouble, ways=ways, beside=say(_UNCHANGED))


def _leave() -> WayView:
    return WayView(Way.LEAVE, say("Leave it"), key=say("Esc"))


def _look_again() -> WayView:
    return WayView(Way.LOOK_AGAIN, say("Look again"))


def _place(*, installed: bool) -> str:
    return f"/ {say('Installed') if installed else say('Not installed')}"


def _standing(pack: PackShown) -> str:
    if pack.same:
        return say("It is installed.")
    if pack.installed and not pack.errors and not pack.questions:
        return say(
            "Version {version} of it is installed. This one takes its place, and what you have "
            "set stays.",
            version=pack.installed,
        )
    return ""


def _facts(pack: PackShown, language: Callable[[str], str]) -> str:
    if not pack.title:
        return ""
    count = len(pack.sessions)
    facts = (
        say_count("1 session", "{count} sessions", count) if count else "",
        language(pack.language),
        say("version {version}", version=pack.version),
        size_in_words(pack.size),
    )
    return " · ".join(fact for fact in facts if fact)


def _cards(pack: PackShown) -> tuple[Card, ...]:
    cards = [
        Card(say("Sessions"), tuple(_session(one) for one in pack.sessions)),
        Card(say("Rather not"), tuple(_rather_not(pack))),
        Card(
            say("Whom it comes from"),
            (
                Row(say("Made by"), pack.author),
                _reviewer(pack),
                Row(say("To be reached at"), pack.contact),
            ),
        ),
        Card(
            say("Signature and terms"),
            (
                *(Row("", note) for note in pack.notes),
                Row("", pack.signer),
                Row(say("May be passed on under"), pack.license),
            ),
        ),
    ]
    return tuple(card for card in cards if card.rows)


def _session(session: SessionShown) -> Row:
    depth = present_depth(session.level)
    return Row(session.title, f"{present_minutes(session.frames)} · {depth}")


def _reviewer(pack: PackShown) -> Row:
    if pack.reviewer:
        return Row(say("Looked at by"), pack.reviewer)
    return Row("", say("No clinician has looked at it."))


def _rather_not(pack: PackShown) -> Iterator[Row]:
    if pack.not_for:
        yield Row("", say("Not for: {people}.", people=within("; ".join(pack.not_for))))
    for session in pack.sessions:
        if session.not_now_if:
            yield Row(session.title, present_rather_not(session.not_now_if))


def _wrong(pack: PackShown) -> tuple[FindingShown, ...]:
    return tuple(one for one in pack.findings if one.severity is Severity.ERROR)


def _errors(wrong: tuple[FindingShown, ...]) -> tuple[Card, ...]:
    """The first of what is wrong; all of it is folded away below."""
    rows = tuple(Row(one.place, one.text) for one in wrong[:_MOST_ERRORS])
    return (Card(say("What is wrong"), rows),) if rows else ()


def _found(findings: tuple[FindingShown, ...], more: int = 0) -> tuple[Folded, ...]:
    if not findings:
        return ()
    lines = [
        f"{one.place}: {say(_WEIGHTS[one.severity])}: {one.text}" if one.place else one.text
        for one in findings
    ]
    if more:
        lines.append(say_count("1 more is not shown.", "{count} more are not shown.", more))
    return (Folded(say("what the checker found"), "\n\n".join(lines)),)


def _waived(pack: PackShown) -> tuple[Folded, ...]:
    """What its author answers for, each with her reason."""
    if not pack.waivers:
        return ()
    lines = [f"{one.place}: “{one.words}”. {one.reason}" for one in pack.waivers]
    return (Folded(say("what its author answers for"), "\n\n".join(lines)),)
