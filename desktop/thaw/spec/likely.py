"""The word that was probably meant: of keys, ids, files, rules and recordings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Final

from thaw.base.language import say

_ALIKE: Final = 0.6
"""How alike two words must be for one to be suggested, from 0 to 1."""
_BETWEEN: Final = re.compile(r"[\s._-]+")
_ID_WORDS: Final = re.compile(r"[a-z0-9]+")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant, or None.

    Capitals, and whether words are joined by a hyphen, a dot, a space or a line below, do not
    count.
    """
    return _nearest(word, tuple(known))


@lru_cache(maxsize=1024)
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    folded = {_folded(other): other for other in reversed(known)}
    same = folded.get(_folded(word))
    if same is not None:
        return same
    near = get_close_matches(_folded(word), folded, n=1, cutoff=_ALIKE)
    return folded[near[0]] if near else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question with the nearest known word, or a list of all of them."""
    words = tuple(known)
    near = nearest(word, words)
    if near is not None:
        return say("Did you mean “{near}”?", near=near)
    return say("Known here: {words}.", words=", ".join(words)) if words else ""


def nearest_file(name: str, present: Iterable[str]) -> str:
    """A question with the file that was probably meant, or nothing.

    A file of the same name in another folder, or with another ending or none, comes first.
    """
    files = tuple(present)
    by_stem = {_folded(_stem(file)): file for file in reversed(files)}
    near = by_stem.get(_folded(_stem(name))) or nearest(name, files)
    return say("Did you mean “{near}”?", near=near) if near else ""


def id_of(name: str) -> str:
    """The id that a name suggests: ``Ann-Marie B.`` is ``ann-marie-b``; or nothing."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(_ID_WORDS.findall(plain))


def _folded(word: str) -> str:
    return _BETWEEN.sub("", word.casefold())


def _stem(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).stem
