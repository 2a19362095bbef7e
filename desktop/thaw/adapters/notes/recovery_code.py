"""The recovery code: 128 bits to print or write down, which open the notes by themselves.

It is written in Crockford's base 32 (no I, L, O, U), 26 signs and two check signs, in groups of
four. It is read forgivingly. The check signs are the number modulo 1021, the largest prime that
two signs hold: one wrong sign, or two signs of the number in each other's place, never fit.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from nacl.utils import random

from thaw.base.errors import ThawError
from thaw.base.language import joined, say

SIZE: Final = 16
"""Bytes of a code."""

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS: Final = str.maketrans("OIL", "011")
_NUMBER_SIGNS: Final = 26
_CHECK_SIGNS: Final = 2
_ALL_SIGNS: Final = _NUMBER_SIGNS + _CHECK_SIGNS
_GROUP: Final = 4
_PRIME: Final = 1021


class MistypedError(ThawError):
    """This is no recovery code: something in it was mistyped or left out."""


def new_code() -> bytes:
    """A new code, of 16 random bytes."""
    return random(SIZE)


def written(code: bytes) -> str:
    """A code as people write it: seven groups of four signs, with dashes between them."""
    number = int.from_bytes(code, "big")
    signs = _signs(number, _NUMBER_SIGNS) + _signs(number % _PRIME, _CHECK_SIGNS)
    return "-".join(signs[at : at + _GROUP] for at in range(0, _ALL_SIGNS, _GROUP))


def read(text: str) -> bytes:
    """The code that was typed.

    Case, spaces, dashes and other signs between letters do not matter; O is read as 0, I and L
    as 1.

    Raises:
        MistypedError: a sign is missing, too much, or another one.
    """
    upper = unicodedata.normalize("NFKC", text).upper().translate(_READ_AS)
    signs = "".join(sign for sign in upper if sign.isalnum())
    if len(signs) != _ALL_SIGNS:
        raise _mistyped(
            say(
                "A recovery code has {signs} letters and digits; here are {found}.",
                signs=_ALL_SIGNS,
                found=len(signs),
            )
        )
    if not set(signs) <= set(_SIGNS):
        other = next(sign for sign in signs if sign not in _SIGNS)
        raise _mistyped(say("There is no {sign} in a recovery code.", sign=other))
    number, check = _number(signs[:_NUMBER_SIGNS]), _number(signs[_NUMBER_SIGNS:])
    if number >> 8 * SIZE or check != number % _PRIME:
        raise _mistyped(say("Something in this recovery code is mistyped."))
    return number.to_bytes(SIZE, "big")


def _signs(number: int, count: int) -> str:
    return "".join(_SIGNS[number >> 5 * place & 31] for place in reversed(range(count)))


def _number(signs: str) -> int:
    number = 0
    for sign in signs:
        number = number << 5 | _SIGNS.index(sign)
    return number


def _mistyped(what: str) -> MistypedError:
    return MistypedError(
        joined(what, say("It may help to compare it group by group."), between=" ")
    )
