"""A key from a passphrase: Argon2id, at a price that is kept with what it opens."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Final, NamedTuple, TypeAlias

from nacl import pwhash
from nacl.exceptions import CryptoError

from thaw.adapters.notes.sealing import KEY_SIZE

SALT_SIZE: Final = pwhash.argon2id.SALTBYTES


class Cost(NamedTuple):
    """What one guess of a passphrase costs.

    Attributes:
        passes: how often the memory is gone through.
        memory: its bytes.
    """

    passes: int
    memory: int


Stretch: TypeAlias = Callable[[bytes, bytes, Cost], bytes]
"""A key of a passphrase, a salt and a cost. Raises MemoryError where there is none for it."""

COSTS: Final = (Cost(3, 256 * 2**20), Cost(2, 64 * 2**20))
"""What is asked for, from the best: libsodium's moderate and interactive prices."""
LEAST: Final = Cost(pwhash.argon2id.OPSLIMIT_MIN, pwhash.argon2id.MEMLIMIT_MIN)
MOST: Final = Cost(10, 2**30)
"""What a file may ask for: some seconds and 1 GiB."""


def passphrase_bytes(passphrase: str) -> bytes:
    """A passphrase as bytes, the same from every keyboard: NFKC, then UTF-8."""
    normal = unicodedata.normalize("NFKC", passphrase)
    return normal.encode("utf-8", "surrogatepass")


def argon2id(passphrase: bytes, salt: bytes, cost: Cost) -> bytes:
    """The key of a passphrase (RFC 9106, one lane, as libsodium does it).

    Raises:
        MemoryError: the system refuses that much.
    """
    try:
        return pwhash.argon2id.kdf(KEY_SIZE, passphrase, salt, cost.passes, cost.memory)
    except CryptoError as error:  # within its limits libsodium fails for want of memory alone
        raise MemoryError from error
