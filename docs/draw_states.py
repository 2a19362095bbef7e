"""Draws the player's states, as the table in thaw/player/transitions.py has them.

    .venv/bin/python docs/draw_states.py

writes the picture between the two marks in docs/architecture.md. States in which session time
runs are drawn as one where an arrow concerns them all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from thaw.player.transitions import TRANSITIONS

PAGE = Path(__file__).with_name("architecture.md")
BEGIN, END = "<!-- states: docs/draw_states.py -->\n", "<!-- end of states -->"
MOVING = {"playing", "asking", "returning", "landing"}


def states() -> str:
    """The states and what leads from one to another, as a Mermaid diagram."""
    befores: defaultdict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    for (before, event), afters in TRANSITIONS.items():
        others = [str(after) for after in afters if after != before]
        befores[event.__name__, _joined(others)].add(str(before))
    labels: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for (event_name, afters_), sources in befores.items():
        for before_ in _joined(sources):
            for after_ in afters_:
                labels[before_, after_].append(event_name)
    arrows = [f"    {start} --> {end}: {', '.join(by)}" for (start, end), by in labels.items()]
    inside = [f"        {state}" for state in sorted(MOVING)]
    head = ["stateDiagram-v2", "    [*] --> ready", "    state moving {", *inside, "    }"]
    return "\n".join(["```mermaid", *head, *arrows, "    ended --> [*]", "```", ""])


def redrawn(page: str) -> str:
    """The page with the picture put anew between its marks."""
    block = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    return block.sub(lambda _: BEGIN + states() + END, page)


def _joined(names: Iterable[str]) -> tuple[str, ...]:
    """The names, in order, with `moving` for all its members; hyphens are not Mermaid's."""
    whole = set(names)
    if whole >= MOVING:
        whole = whole - MOVING | {"moving"}
    return tuple(sorted(name.replace("-", "_") for name in whole))


if __name__ == "__main__":
    PAGE.write_text(redrawn(PAGE.read_text()))
