"""The proof of a book: the version of its format, sealed so that only its private key made it.

What SQLite's header says of the version anybody can write. The proof is made with the book,
and looked at whenever the book is unlocked.
"""

from __future__ import annotations

from typing import Final

from thaw.adapters.notes.sealing import Keys, derive, open_with, seal_with
from thaw.base.errors import SealError
from thaw.base.language import say

_PURPOSE: Final = b"thaw-check"


def make_proof(keys: Keys, vault_id: bytes, version: int) -> bytes:
    """The proof of a new book.

    Args:
        keys: those of the book.
        vault_id: the book's, 16 bytes.
        version: of its format.
    """
    plain = version.to_bytes(4, "big")
    return seal_with(derive(keys.private, _PURPOSE), _about(keys, vault_id), plain)


def check_proof(keys: Keys, vault_id: bytes, version: int, proof: bytes) -> None:
    """Check that a book is what it says it is.

    Args:
        keys: those that its slot gave.
        vault_id: the one that it names.
        version: of the format that it names.
        proof: what it was made with.

    Raises:
        SealError: something of it was damaged or exchanged.
    """
    try:
        plain = open_with(derive(keys.private, _PURPOSE), _about(keys, vault_id), proof)
    except SealError:
        plain = b""
    if plain != version.to_bytes(4, "big"):
        raise SealError(
            say(
                "What the notes’ file says of itself is damaged, or it was exchanged. A copy "
                "of the notes may have it as it was."
            )
        )


def _about(keys: Keys, vault_id: bytes) -> bytes:
    return _PURPOSE + vault_id + keys.public
