"""From answers and history to what is offered before a session; it only advises."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from thaw.routing.rules import HIGHEST, Moment, first_rule

if TYPE_CHECKING:
    from thaw.routing.rules import Book, Path, Rule, Way


@dataclass(frozen=True)
class Answers:
    """What a listener said; None where nothing was said, or that it cannot be told.

    Attributes:
        stirred: 0 not at all … 10.
        here: 0 very far away … 10 right here.
        numb: 0 plenty is coming through … 10 nothing.
        energy: 1 low … 9 high.
        pleasant: 1 unpleasant … 9 pleasant.
    """

    stirred: int | None = None
    here: int | None = None
    numb: int | None = None
    energy: int | None = None
    pleasant: int | None = None

    @property
    def facts(self) -> dict[str, int]:
        """What is known of them."""
        return {name: value for name, value in asdict(self).items() if value is not None}


@dataclass(frozen=True)
class Advice:
    """What is offered beside beginning as it is.

    Attributes:
        cap: the highest level that is offered.
        path: the way the quiet room would go, or None.
        ways: what is offered, in order; empty where the session can simply begin.
        prefer: kinds of session that are offered first in place of this one.
        avoid: kinds of session that are not offered.
        minutes: how long what is offered lasts at most, or None.
        sentences: what a listener reads.
        refused: whether the session is not played at all.
        rules: the rules that it follows.
    """

    cap: int = HIGHEST
    path: Path | None = None
    ways: tuple[Way, ...] = ()
    prefer: frozenset[str] = field(default_factory=frozenset)
    avoid: frozenset[str] = field(default_factory=frozenset)
    minutes: int | None = None
    sentences: tuple[str, ...] = ()
    refused: bool = False
    rules: tuple[str, ...] = ()


def advise(
    book: Book,
    level: int,
    kind: str,
    answers: Answers | None,
    history: Mapping[str, int] | None = None,
    numbers: Mapping[str, int] | None = None,
) -> Advice:
    """What is offered before a session.

    Args:
        book: the rules.
        level: the session's level.
        kind: the session's kind.
        answers: what the listener said on the page; None where the questions were left alone:
            then only how often a kind of session is meant counts.
        history: facts of the last seven days (``history.facts_of``); None where none are kept.
        numbers: numbers that were set otherwise than usual.
    """
    given = {} if answers is None else answers.facts
    facts = {**(history or {}), **given, "level": level}
    known = numbers or {}
    asked = () if answers is None else book.routing
    routing = first_rule(asked, Moment.BEFORE, facts, known)
    dose = first_rule(book.doses, Moment.BEFORE, facts, known)
    if dose is not None and dose.refuse:
        return Advice(cap=dose.cap, sentences=(dose.say,), refused=True, rules=(dose.id,))
    held = tuple(rule for rule in (routing, dose) if rule is not None)
    told = _told(routing, dose, level, kind)
    return Advice(
        cap=min((rule.cap for rule in held), default=HIGHEST),
        path=None if routing is None else routing.path,
        ways=told[0].ways if told else (),
        prefer=frozenset(kind for rule in held for kind in rule.prefer),
        avoid=frozenset(kind for rule in held for kind in rule.avoid),
        minutes=min((rule.minutes for rule in held if rule.minutes is not None), default=None),
        sentences=tuple(rule.say for rule in told),
        rules=tuple(rule.id for rule in held),
    )


def _told(routing: Rule | None, dose: Rule | None, level: int, kind: str) -> tuple[Rule, ...]:
    """The rule whose words and ways are shown, and one that only adds a sentence."""
    doses = () if dose is None else (dose,)
    if routing is None or not _concerns(routing, level, kind):
        return doses
    if dose is None or routing.path is not None:
        return (routing,)
    if dose.cap == HIGHEST:
        return (routing, dose)
    return (routing,) if routing.cap < dose.cap else (dose,)


def _concerns(rule: Rule, level: int, kind: str) -> bool:
    """Whether the session goes further than the rule offers, or somewhere else."""
    return rule.path is not None or level > rule.cap or kind in rule.avoid
