"""Writes the page of all settings from the rows of the table.

    .venv/bin/python docs/list_settings.py

writes what stands between the two marks in docs/settings.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from thaw.settings.group import Group
from thaw.settings.kinds import Device, Number, OneOf, Text, Truth, Unset, Whole
from thaw.settings.table import TABLE

if TYPE_CHECKING:
    from thaw.settings.kinds import Kind
    from thaw.settings.setting import Setting

PAGE: Final = Path(__file__).with_name("settings.md")
BEGIN, END = "<!-- written by docs/list_settings.py -->\n", "<!-- end of settings -->"


def all_settings() -> str:
    """The part of the page that is written: each group, then what is only remembered."""
    lines = [line for group in Group for line in _group(group)]
    return "\n".join([*lines, *_remembered(), ""])


def rewritten(page: str) -> str:
    """The page with all settings written anew between its marks."""
    block = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    return block.sub(lambda _: BEGIN + all_settings() + END, page)


def _group(group: Group) -> Iterator[str]:
    yield from ("", f"## {group.value.title}", "", group.value.help, "")
    yield from ("| setting | | can be | usual | in the file |", "|---|---|---|---|---|")
    for setting in TABLE:
        if setting.group is group:
            yield _row(setting)


def _row(setting: Setting[Any]) -> str:
    usual = setting.kind.words(setting.default)
    cells = (f"**{setting.title}**", setting.help, _values(setting.kind), usual)
    return f"| {' | '.join(cells)} | `{setting.key}` |"


def _remembered() -> Iterator[str]:
    yield from ("", "## Remembered, not set", "")
    yield from ("| in the file | | can be |", "|---|---|---|")
    for setting in TABLE:
        if not setting.title:
            yield f"| `{setting.key}` | {setting.help} | {_values(setting.kind)} |"


def _values(kind: Kind[Any]) -> str:
    """What a value may be, as the file has it."""
    match kind:
        case Unset(kind=inner):
            values = f"{_values(inner)}, or `null`"
        case Truth():
            values = "`true`, `false`"
        case Number() | Whole():
            values = f"{kind.low:g} to {kind.words(kind.high)}"
        case OneOf():
            values = ", ".join(f"`{name}` ({words})" for name, words in kind.labels)
        case Device():
            values = "the name of a device"
        case Text():
            values = f"a text of at most {kind.longest} characters"
        case _:
            values = "what comes about by itself"
    return values


if __name__ == "__main__":
    PAGE.write_text(rewritten(PAGE.read_text("utf-8")), "utf-8")
