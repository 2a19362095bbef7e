"""Reads docs/rule-examples.yaml: for each rule what breaks it, and what does not."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

FILE: Final = Path(__file__).with_name("rule-examples.yaml")
HERE: Final = "»"
"""Stands on the line at which a problem is told."""
IN_SESSION: Final = "sessions/calm.yaml"


@dataclass(frozen=True)
class Example:
    """The example of one rule; the head of the file says what each part means.

    Attributes:
        file: the file of the pack that ``wrong`` and ``right`` are lines of.
        told_in: the file that the problem is told of, where it is another one.
        changes: of the sound named ``measured``, the figures when it is wrong, and right.
    """

    wrong: str = ""
    right: str = ""
    file: str = IN_SESSION
    at: str = ""
    before: str = ""
    told_at: str = ""
    told_in: str = ""
    end: bool = False
    head: str = ""
    beside: tuple[str, ...] = ()
    measured: str = ""
    changes: tuple[dict[str, Any], dict[str, Any]] = ({}, {})
    told: str = ""
    kept: str = ""
    names: dict[str, list[str]] = field(default_factory=dict)

    @property
    def is_text(self) -> bool:
        """Whether it is lines of a file that can be shown."""
        return bool(self.wrong or self.right)


def read_examples() -> dict[str, Example]:
    """Rule → example, in the order of the file."""
    import yaml

    given: dict[str, dict[str, Any]] = yaml.safe_load(FILE.read_text("utf-8"))
    return {rule: _example(keys) for rule, keys in given.items()}


def _example(keys: dict[str, Any]) -> Example:
    keys = {**keys, "file": keys.get("in", IN_SESSION)}
    keys.pop("in", None)
    keys["beside"] = tuple(keys.get("beside", ()))
    if "measured" in keys:
        keys["changes"] = (keys.pop("wrong"), keys.pop("right"))
    return Example(**keys)
