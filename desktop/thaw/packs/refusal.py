"""A refusal: one problem that ends the reading of a stranger's file."""

from __future__ import annotations

from thaw.base.errors import InputError
from thaw.base.problem import WHOLE_FILE, Problem, shortened


def refused(file: str, code: str, text: str, hint: str = "") -> InputError:
    """The error of a file that is not read further.

    Args:
        file: the file as the person named it.
        code: the stable name of the rule.
        text: one sentence that says what is wrong.
        hint: one sentence that says what to do, or empty.
    """
    return InputError((Problem(file, *WHOLE_FILE, code, text, hint=hint),))


def quoted(name: str) -> str:
    """A stranger's name between quotes: short, and with its hidden characters written out."""
    plain = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
    return f"“{shortened(plain, 80)}”"
