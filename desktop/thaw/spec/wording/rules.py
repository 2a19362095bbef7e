"""The model of the file of wording rules."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import AfterValidator, Field, StringConstraints

from thaw.base.problem import Severity
from thaw.spec.fields import Matching, Model, Text, Truth, Version, refusal
from thaw.spec.wording.patterns import read_pattern

_FEWEST_TESTS: Final = 3


def _check_pattern(text: str) -> str:
    try:
        read_pattern(text)
    except ValueError as error:
        raise refusal("bad-pattern", str(error)) from None
    return text


PatternText = Annotated[
    str, StringConstraints(min_length=1, max_length=200), AfterValidator(_check_pattern)
]
"""A pattern, as it is written."""
RuleName = Annotated[
    str, Matching(r"L[1-9][0-9]{0,2}", "bad-rule", "“{value}” is no rule. Write it like L25.")
]
"""The name of a rule."""
_Tests: Any = Field(min_length=_FEWEST_TESTS)


class WordingRule(Model):
    """One family of words.

    Attributes:
        severity: how much a finding weighs.
        softens: whether an offer in the same sentence lowers that by one.
        everywhere: whether it holds for titles and summaries, too.
        alone: whether it leaves out an option, which has others beside it.
        patterns: what is looked for in each sentence.
        unless: what takes a finding back, anywhere in the same line.
        why: what the words do.
        instead: what is kinder.
        finds: lines in which it must find something.
        passes: lines in which it must find nothing.
    """

    severity: Severity
    softens: Truth = False
    everywhere: Truth = False
    alone: Truth = False
    patterns: tuple[PatternText, ...] = Field(min_length=1)
    unless: tuple[PatternText, ...] = ()
    why: Text
    instead: Text
    finds: tuple[Text, ...] = _Tests
    passes: tuple[Text, ...] = _Tests


class WordingFile(Model):
    """All rules, and what else is found by patterns.

    Attributes:
        softeners: what makes an offer of a command.
        offers: what is an offer beside these.
        commands: what is a command where nothing makes an offer of it.
        ways_to_stop: what tells how to stop.
        rules: name → rule.
    """

    thaw_wording: Version
    softeners: tuple[PatternText, ...] = Field(min_length=1)
    offers: tuple[PatternText, ...] = Field(min_length=1)
    commands: tuple[PatternText, ...] = Field(min_length=1)
    ways_to_stop: tuple[PatternText, ...] = Field(min_length=1)
    rules: dict[RuleName, WordingRule] = Field(min_length=1)
