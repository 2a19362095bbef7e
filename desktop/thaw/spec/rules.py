"""The model of the file that says what each rule is for."""

from __future__ import annotations

from pydantic import Field

from thaw.base.problem import Severity
from thaw.spec.fields import Model, Slug, Text, Version


class Rule(Model):
    """What is told of one rule.

    Attributes:
        weight: how much a finding weighs; where there are two, a number decides.
        when: when it is told, as the end of a sentence.
        why: the reason.
        do: what helps.
    """

    weight: tuple[Severity, ...] = Field(min_length=1)
    when: Text
    why: Text
    do: Text


class RulesFile(Model):
    """All rules but those for wording, which have a file of their own."""

    thaw_rules: Version
    rules: dict[Slug, Rule]
