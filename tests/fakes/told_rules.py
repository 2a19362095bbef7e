"""The names of the rules that the code tells, read from its source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import thaw
from thaw.spec.fields import FORMAT_VERSION

CODE = Path(thaw.__file__).parent
TELLING = {
    "error",
    "warn",
    "suggest",
    "tell",
    "refusal",
    "Matching",
    "Told",
    "Trap",
    "Problem",
    "Finding",
    "Heard",
    "_Fault",
    "_Rule",
    "_Due",
    "refused",
    "_check_fade",
    "_error",
    "_end",
}
"""What is called with the name of a rule."""


CHECKED = (
    "spec",
    "timeline/pacing",
    "app/checks",
    "packs/belongings.py",
    "packs/check.py",
    "packs/sounds.py",
)
"""Where ``thaw check`` tells its rules."""
EVERYWHERE = ("spec", "packs", "timeline/pacing", "app/checks", "app/packs", "adapters/packs")
"""Where rules of files and packs are told."""


def told_in(places: tuple[str, ...]) -> set[str]:
    """The names of all rules that are told in some modules and packages."""
    whole = (CODE / place for place in places)
    files = [
        file for place in whole for file in (place.rglob("*.py") if place.is_dir() else [place])
    ]
    return {FORMAT_VERSION} | {rule for file in files for rule in _rules_in(file)}


def _rules_in(file: Path) -> Iterator[str]:
    """The names of rules in a module: the first kebab-case text where one is told."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        parts = []
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            parts = node.args if name in TELLING else []
        elif isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
            parts = [part for part in node.value.elts[:1] if "-" in ast.unparse(part)]
        texts = [str(part.value) for part in parts if isinstance(part, ast.Constant)]
        codes = [text for text in texts if re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", text)]
        yield from codes[:1]
