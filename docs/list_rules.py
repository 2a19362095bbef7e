"""Writes the page of all rules from assets/rules, assets/wording and docs/rule-examples.yaml.

    .venv/bin/python docs/list_rules.py

writes what stands between the two marks in docs/rules.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, zip_longest
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING, Final

from rule_examples import HERE, IN_SESSION, read_examples
from thaw.adapters.bundled import assets_folder
from thaw.app.commands.explain import shipped_rules
from thaw.app.wording import shipped_wording
from thaw.spec.waivers import NUMBERS

if TYPE_CHECKING:
    from rule_examples import Example
    from thaw.spec.rules import Rule
    from thaw.spec.wording.rules import WordingRule

PAGE: Final = Path(__file__).with_name("rules.md")
BEGIN, END = "<!-- written by docs/list_rules.py -->\n", "<!-- end of rules -->"
_HEADING: Final = re.compile(r"^  # (?P<title>.+)\.$|^  (?P<rule>[a-z0-9-]+):$", re.MULTILINE)
_WORDS: Final = "Words that may harm"


def groups() -> dict[str, list[str]]:
    """Heading → the rules below it, as the remarks in the file of rules part them."""
    text = (assets_folder() / "rules" / "rules.yaml").read_text("utf-8")
    found: dict[str, list[str]] = {}
    for match in _HEADING.finditer(text.partition("\nrules:\n")[2]):
        if match["title"]:
            found[match["title"]] = []
        else:
            list(found.values())[-1].append(match["rule"])
    return found


def all_rules() -> str:
    """The part of the page that is written: an overview, and each rule."""
    parted = groups()
    lines = chain(_overview(parted), *(_group(title, parted[title]) for title in parted))
    return "\n".join([*lines, *_wording()])


def rewritten(page: str) -> str:
    """The page with all rules written anew between its marks."""
    block = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    return block.sub(lambda _: BEGIN + all_rules() + END, page)


def _overview(parted: dict[str, list[str]]) -> Iterator[str]:
    yield from ("", "| rules | |", "|---|---|")
    for title, names in parted.items():
        yield f"| {title} | {', '.join(f'[{name}](#{name})' for name in names)} |"
    wording = shipped_wording().rules
    yield f"| {_WORDS} | {', '.join(f'[{name}](#{name.lower()})' for name in wording)} |"


def _group(title: str, names: list[str]) -> Iterator[str]:
    rules, examples = shipped_rules().rules, read_examples()
    yield from ("", f"## {title}")
    for name in names:
        yield from _rule(name, rules[name])
        if name in examples:
            yield from _example(examples[name])


def _rule(name: str, rule: Rule) -> Iterator[str]:
    yield from ("", f"### {name}", "")
    yield f"*{' or '.join(rule.weight)}* · Told when {rule.when}."
    yield ""
    yield f"{rule.why} **What to do:** {rule.do}"
    if name in NUMBERS:
        yield ""
        yield f"A warning can be waived: `lint-ok: {{{name}: why it stays}}`."


def _example(example: Example) -> Iterator[str]:
    yield ""
    if example.names:
        wrong, right = (_names(example.names[key]) for key in ("wrong", "right"))
        yield f"Told of {wrong}; not of {right}."
    elif not example.is_text:
        yield f"Told where {example.told}; not where {example.kept}."
    else:
        place = "" if example.file == IN_SESSION else f", in {example.file}"
        if example.wrong:
            yield from _block(f"Told{place}:", example, example.wrong)
            yield ""
            yield from _block("Not told:", example, example.right)
        else:
            yield from _block("Told where these lines are missing:", example, example.right)


def _names(names: list[str]) -> str:
    return " beside ".join(f"`{name}`" if name else "a file without a name" for name in names)


def _block(title: str, example: Example, snippet: str) -> Iterator[str]:
    text = snippet.rstrip("\n")
    if example.head:
        text = f"{example.head}\nsections:\n{indent(text, '  ')}"
    yield from (title, "", "```yaml", text.replace(HERE, ""), "```")


def _wording() -> Iterator[str]:
    yield from ("", f"## {_WORDS}", "")
    yield (
        "Their patterns stand in assets/wording/wording.yaml, which a clinician can read and "
        "change. Each is"
    )
    yield "waived below its step, with its reason: `lint-ok: {L25: why it stays}`."
    for name, rule in shipped_wording().rules.items():
        yield from _wording_rule(name, rule)
    yield ""


def _wording_rule(name: str, rule: WordingRule) -> Iterator[str]:
    softer = ", less where the sentence offers" if rule.softens else ""
    yield from ("", f"### {name}", "", f"*{rule.severity}{softer}* · {rule.why}", "")
    yield f"**Kinder:** {rule.instead}."
    yield from ("", "| told of | not told of |", "|---|---|")
    for one, other in zip_longest(rule.finds, rule.passes, fillvalue=""):
        yield f"| {one} | {other} |"


if __name__ == "__main__":
    PAGE.write_text(rewritten(PAGE.read_text("utf-8")), "utf-8")
