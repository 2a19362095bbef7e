"""The rules that a session keeps beyond its shape: a module per family, a function per rule.

A rule takes a ``Draft`` and adds to its report; its numbers and words stand as constants at the
top of its module, so that they can be read and changed without reading code. A new rule is a
function in its family's ``RULES``, a new family a module in ``FAMILIES``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thaw.spec.checks import anchors, choices, levels, music, names, paths, routes, silence

if TYPE_CHECKING:
    from thaw.spec.checks.draft import Draft

FAMILIES: Final = (names, paths, choices, anchors, routes, levels, silence, music)


def check(draft: Draft) -> None:
    """Apply every rule of every family to a session whose shape is right."""
    for family in FAMILIES:
        for rule in family.RULES:
            rule(draft)
