"""What a search can find of a note, as terms of SQLite's FTS5 with the tokenizer ``ascii``.

Words come through ``thaw.base.fold``. A filter is a term too, and begins with a sign that no
folded word has: so nothing that is typed or written is ever taken for a filter.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import Enum
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import thaw
from thaw.base.fold import bag, sought
from thaw.base.language import spoken
from thaw.notes.forms import FORMS
from thaw.notes.jotting import Jotting, say_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.notes.wish import Wish

_SIGN: Final = "§"
"""No letter and no digit, so no part of a folded word; to the tokenizer a part of a term."""


class FilterKind(Enum):
    """What notes can be filtered by; its value stands in the term."""

    WORD = "w"
    SESSION = "s"
    FORM = "f"


@dataclass(frozen=True)
class Filter:
    """One thing to filter by.

    Attributes:
        kind: which kind of thing.
        name: the word or region as it stands in the code, the session's title, the form's key.
    """

    kind: FilterKind
    name: str

    @property
    def term(self) -> str:
        """The term that stands for it, whatever signs its name has, and for no other."""
        name = self.name.encode("utf-8", "surrogatepass")
        return f"{_SIGN}{self.kind.value}{blake2b(name, digest_size=16).hexdigest()}"


def edition() -> str:
    """What the terms of a note depend on beside the note.

    An index that was made in another edition holds other terms and is to be made anew.
    """
    return f"{thaw.__version__} {spoken()} {unicodedata.unidata_version}"


def filters(jotting: Jotting) -> tuple[Filter, ...]:
    """What a note can be filtered by; none stands twice."""
    words = (Filter(FilterKind.WORD, word) for word in (*jotting.words, *jotting.where))
    session, form = (
        Filter(FilterKind.SESSION, jotting.title),
        Filter(FilterKind.FORM, jotting.form),
    )
    return tuple(dict.fromkeys(found for found in (*words, session, form) if found.name))


def terms(jotting: Jotting) -> str:
    """All terms of a note once, with spaces between them: what an index keeps of it.

    What was written stands in it word by word, what was picked as it stands in the code and as
    it is said.
    """
    found = (bag("\n".join(_texts(jotting))), *(one.term for one in filters(jotting)))
    return " ".join(term for term in found if term)


def query(wish: Wish) -> str:
    """The query in FTS5's language that finds what is wished for; empty where all of it fits.

    No text makes it an error.
    """
    asked = (
        *(Filter(FilterKind.WORD, word) for word in wish.words),
        Filter(FilterKind.SESSION, wish.session),
        Filter(FilterKind.FORM, wish.form),
    )
    wanted = (f'"{one.term}"' for one in dict.fromkeys(asked) if one.name)
    return " AND ".join((*wanted, *sought(wish.text)))


def _texts(jotting: Jotting) -> Iterator[str]:
    yield from (jotting.title, jotting.text, jotting.page)
    yield from (part.text for part in jotting.parts)
    form = (FORMS[jotting.form].title,) if jotting.form in FORMS else ()
    picked = (*jotting.words, *jotting.where, *jotting.next_time, jotting.kind, *form)
    for word in filter(None, picked):
        yield word
        yield say_word(word)
