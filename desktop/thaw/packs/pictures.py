"""Whether a picture is of the kind that its name says; the window decodes nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from thaw.base.language import say
from thaw.base.problem import WHOLE_FILE
from thaw.packs.refusal import quoted

if TYPE_CHECKING:
    from thaw.base.problem import Report
    from thaw.packs.contents import Contents

_JPEG: Final = b"\xff\xd8\xff"
_BEGINS: Final[Mapping[str, bytes]] = {
    "png": b"\x89PNG\r\n\x1a\n",
    "jpg": _JPEG,
    "jpeg": _JPEG,
}
"""Ending → the first bytes of every such file (PNG 3rd edition 5.2; ITU-T T.81 B.1.1.3)."""


def check_pictures(contents: Contents, report: Report) -> None:
    """Report the pictures of a pack that are something else."""
    for name in contents.sizes:
        begins = _BEGINS.get(name.rpartition(".")[2])
        if begins is not None and not next(contents.pieces(name), b"").startswith(begins):
            text = say(
                "{name} is no picture of the kind that its name says.", name=quoted(name)
            )
            report.error("no-picture", WHOLE_FILE, text)
