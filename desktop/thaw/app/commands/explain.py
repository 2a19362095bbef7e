"""``thaw check --explain RULE``: when a rule is told, why, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from thaw.adapters.bundled import assets_folder
from thaw.app.exit_code import ExitCode
from thaw.app.wording import shipped_wording
from thaw.base.errors import UsageError
from thaw.base.problem import shortened
from thaw.packs.reading import read_small
from thaw.spec.likely import nearest
from thaw.spec.load import load_rules
from thaw.spec.waivers import NUMBERS

if TYPE_CHECKING:
    from thaw.app.console import Console
    from thaw.spec.rules import Rule, RulesFile
    from thaw.spec.wording.rules import WordingRule


def explain(name: str, console: Console) -> ExitCode:
    """Print what there is to say of one rule, ``long-focus`` or ``L25`` for example.

    Raises:
        UsageError: there is no such rule; the sentence names the likely one.
    """
    rules, wording = shipped_rules().rules, shipped_wording().rules
    written = name.strip()
    code, upper = written.lower(), written.upper()
    if code in rules:
        lines = _of_rule(code, rules[code])
    elif upper in wording:
        lines = _of_wording(upper, wording[upper])
    else:
        raise UsageError(_unknown(written, (*rules, *wording)))
    for line in lines:
        console.say(line)
    return ExitCode.GOOD


@cache
def shipped_rules() -> RulesFile:
    """What each rule is for, but those for wording.

    Raises:
        InputError: somebody changed the file, and it has problems.
        MissingError: it is not there.
        StorageError: it cannot be read.
    """
    file = assets_folder() / "rules" / "rules.yaml"
    return load_rules(read_small(file), str(file)).required()


def _of_rule(code: str, rule: Rule) -> Iterator[str]:
    yield f"{code}: {' or '.join(rule.weight)}"
    yield f"Told when {rule.when}."
    yield f"Why: {rule.why}"
    yield f"What to do: {rule.do}"
    if code in NUMBERS:
        yield (
            f"A warning is waived where it is told, with its reason: "
            f"“lint-ok: {{{code}: why it stays}}”."
        )


def _of_wording(name: str, rule: WordingRule) -> Iterator[str]:
    softer = "; less where the sentence offers" if rule.softens else ""
    yield f"{name}: {rule.severity}{softer}"
    yield f"Why: {rule.why}"
    yield f"Kinder: {rule.instead}."
    yield "Told for example of:"
    yield from (f"  {line}" for line in rule.finds)
    yield "And not of:"
    yield from (f"  {line}" for line in rule.passes)
    yield f"Waived below a step, with its reason: “lint-ok: {{{name}: why it stays}}”."


def _unknown(name: str, known: tuple[str, ...]) -> str:
    near = nearest(name, known) or nearest(name.upper(), known)
    hint = f"Did you mean “{near}”?" if near else "Each problem ends with the name of its rule."
    return f"There is no rule “{shortened(name)}”. {hint}"
