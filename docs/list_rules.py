"""Lists the rules of `thaw check`, as assets/rules/rules.yaml has them.

    .venv/bin/python docs/list_rules.py

writes the table between the two marks in docs/session-format.md.
"""

from __future__ import annotations

import re
from pathlib import Path

from thaw.app.commands.explain import shipped_rules

PAGE = Path(__file__).with_name("session-format.md")
BEGIN, END = "<!-- rules: docs/list_rules.py -->\n", "<!-- end of rules -->"
WORDING = "| `L1` to `L48` | as the rule says | words may harm: `assets/wording/wording.yaml` |"


def table() -> str:
    """One row for each rule."""
    rows = [
        f"| `{name}` | {', '.join(rule.weight)} | {rule.when} |"
        for name, rule in shipped_rules().rules.items()
    ]
    return "\n".join(["| rule | weight | told when |", "|---|---|---|", *rows, WORDING, ""])


def rewritten(page: str) -> str:
    """The page with the table written anew between its marks."""
    block = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    return block.sub(lambda _: BEGIN + table() + END, page)


if __name__ == "__main__":
    PAGE.write_text(rewritten(PAGE.read_text("utf-8")), "utf-8")
