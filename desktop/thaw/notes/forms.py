"""Forms of a note: a few questions to write under, or none. Every answer may be left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from thaw.base.language import mark, say


@dataclass(frozen=True)
class Question:
    """One place to write.

    Attributes:
        key: what the note keeps it under.
        asks: what stands above it; to be said.
    """

    key: str
    asks: str


@dataclass(frozen=True)
class Form:
    """A way to write a note.

    Attributes:
        key: what the note keeps it under.
        title: what it is called; to be said.
        below: what stands below the title; to be said.
        questions: in the order in which they stand; none for a page without any.
    """

    key: str
    title: str
    below: str
    questions: tuple[Question, ...] = ()


PLAIN: Final = ""
"""The form of a note after a session: the note's page itself."""

FORMS: Final[Mapping[str, Form]] = {
    form.key: form
    for form in (
        Form(
            "page",
            mark("A page without a filter"),
            mark(
                "Whatever comes, in any order. It is for you alone. If it becomes too much, "
                "changing the subject is fine, and so is stopping."
            ),
        ),
        Form(
            "alive",
            mark("A shade less flat"),
            mark(
                "One thing in the last two days that was a little less flat, however small. "
                "“None” completes it."
            ),
            (
                Question("what", mark("What was it, if there was one?")),
                Question("sensed", mark("What was there to see, hear or touch?")),
                Question(
                    "trace", mark("Is any of it left now, in the hands, the face or elsewhere?")
                ),
            ),
        ),
        Form(
            "thought",
            mark("A thought, from another side"),
            mark(
                "A thought that is around today, not the heaviest one. It does not have to "
                "change."
            ),
            (
                Question("thought", mark("The thought, in its own words")),
                Question("for", mark("What speaks for it?")),
                Question("other", mark("How might somebody at your side put it?")),
                Question("now", mark("How does it stand now? The same is an answer.")),
            ),
        ),
        Form(
            "day",
            mark("Highs and lows of today"),
            mark("Small ones are fine. Any of them may stay empty."),
            (
                Question("high", mark("Something that was a little higher")),
                Question("low", mark("Something that was a little lower")),
                Question("between", mark("Something in between")),
            ),
        ),
    )
}
"""The forms beside the plain note, in the order in which they are offered."""


def asked(form: str, key: str) -> str:
    """The question that a part of a note answers, said; its key where no form has it."""
    questions = FORMS[form].questions if form in FORMS else ()
    return next((say(question.asks) for question in questions if question.key == key), key)
