"""Which countries fit what is looked for, however it is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping


def fitting(names: Mapping[str, Iterable[str]], text: str) -> list[str]:
    """The countries that a text may mean.

    Begins of words come before what is only somewhere inside, so that “us” is no Austria.

    Args:
        names: code of a country → everything else that it is called.
        text: what is looked for; all of them fit an empty one.
    """
    wanted = _plain(text)
    if not wanted:
        return list(names)
    plain = {code: [_plain(name) for name in (*all_, code)] for code, all_ in names.items()}
    called = [
        code for code, each in plain.items() if any(_begins(name, wanted) for name in each)
    ]
    return called or [
        code for code, each in plain.items() if any(wanted in name for name in each)
    ]


def _begins(name: str, wanted: str) -> bool:
    """Whether a word of a name begins with what is wanted."""
    return f" {wanted}" in f" {name}"


def _plain(text: str) -> str:
    """A text without accents, case and doubled blanks."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return " ".join(kept.split())
