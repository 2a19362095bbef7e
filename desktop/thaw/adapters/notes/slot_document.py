"""What a slot says: one JSON document for one way to open the notes, read with suspicion.

Its digest stands in it, outside the seal, so that a slot that is damaged is told from a secret
that is wrong.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from hmac import compare_digest
from typing import Any, Final

from thaw.adapters.notes.sealing import KEY_SIZE, NONCE_SIZE, TAG_SIZE
from thaw.adapters.notes.stretching import LEAST, MOST, SALT_SIZE, Cost
from thaw.base.errors import SealError
from thaw.base.language import mark, say

VERSION: Final = 1
PASSPHRASE: Final = "passphrase"  # noqa: S105  a name, not a secret
CODE: Final = "code"
KEYCHAIN: Final = "keychain"
NO_COST: Final = Cost(0, 0)
"""Of a secret that is random, so that nobody guesses it."""

_WAY_SIZE: Final = 16
_LARGEST: Final = 2000
_DIGEST_SIZE: Final = 16
_SIZES: Final = {
    "salt": SALT_SIZE,
    "nonce": NONCE_SIZE,
    "box": KEY_SIZE + TAG_SIZE,
    "digest": _DIGEST_SIZE,
}
_DAMAGED: Final[Mapping[str, str]] = {
    PASSPHRASE: mark(
        "The place in the notes’ file that the passphrase opens is damaged, so no passphrase "
        "opens it. Another way to open them, or a copy of them, may still work."
    ),
    CODE: mark(
        "The place in the notes’ file that the recovery code opens is damaged, so no code "
        "opens it. Another way to open them, or a copy of them, may still work."
    ),
    KEYCHAIN: mark(
        "The place in the notes’ file that the keychain opens is damaged. Another way to open "
        "them, or a copy of them, may still work."
    ),
}


class DamagedSlotError(SealError):
    """The slot is damaged, or made by no program: nothing can open it."""


@dataclass(frozen=True)
class Slot:
    """What a slot's document says.

    Attributes:
        way: ``PASSPHRASE``, ``CODE`` or ``KEYCHAIN``.
        cost: of stretching a passphrase; ``NO_COST`` for the others.
        salt: of the key that seals.
        nonce: of the seal.
        box: the sealed private key.
    """

    way: str
    cost: Cost
    salt: bytes
    nonce: bytes = b""
    box: bytes = b""

    def about(self, vault_id: bytes) -> bytes:
        """What is authenticated with the private key."""
        way = self.way.encode().ljust(_WAY_SIZE, b"\0")
        numbers = self.cost.passes.to_bytes(4, "big") + self.cost.memory.to_bytes(8, "big")
        return b"thaw-slot" + bytes((VERSION,)) + vault_id + way + self.salt + numbers

    def digest(self, vault_id: bytes) -> bytes:
        """BLAKE2b-128 of all of it; no secret goes into it."""
        whole = self.about(vault_id) + self.nonce + self.box
        return blake2b(whole, digest_size=_DIGEST_SIZE, person=b"thaw-slot").digest()


def as_text(slot: Slot, vault_id: bytes) -> str:
    """The document of a slot."""
    return json.dumps(
        {
            "way": slot.way,
            "version": VERSION,
            "salt": _base64(slot.salt),
            "ops": slot.cost.passes,
            "mem": slot.cost.memory,
            "nonce": _base64(slot.nonce),
            "box": _base64(slot.box),
            "digest": _base64(slot.digest(vault_id)),
        }
    )


def from_text(way: str, text: str, vault_id: bytes) -> Slot:
    """The slot for one way, checked against its digest and for what it asks for.

    Raises:
        DamagedSlotError: it is damaged.
        SealError: it is of a newer version, or asks for more than any of ours.
    """
    try:
        found = json.loads(text[:_LARGEST])
        version, named = _whole(found["version"], 2**31), found["way"]
        content = {name: _bytes(found[name], size) for name, size in _SIZES.items()}
        cost = Cost(_whole(found["ops"], 2**32), _whole(found["mem"], 2**64))
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise _damaged(way) from error
    if version > VERSION:
        raise SealError(say("This way to open the notes is damaged, or a newer Thaw made it."))
    slot = Slot(way, cost, content["salt"], content["nonce"], content["box"])
    whole = compare_digest(slot.digest(vault_id), content["digest"])
    if not whole or named != way or version != VERSION:
        raise _damaged(way)
    _check_cost(slot)
    return slot


def _check_cost(slot: Slot) -> None:
    asked = slot.cost
    if slot.way != PASSPHRASE:
        return
    if asked.passes > MOST.passes or asked.memory > MOST.memory:
        raise SealError(
            say(
                "To open these notes with a passphrase would take more memory or time than "
                "any that Thaw keeps, so it was not tried. The file may have been made to "
                "do harm."
            )
        )
    if asked.passes < LEAST.passes or asked.memory < LEAST.memory:
        raise _damaged(slot.way)


def _damaged(way: str) -> DamagedSlotError:
    return DamagedSlotError(say(_DAMAGED[way]))


def _whole(number: Any, below: int) -> int:
    if type(number) is not int or not 0 <= number < below:
        raise ValueError("not a number of ours")
    return number


def _bytes(text: Any, size: int) -> bytes:
    content = base64.b64decode(text.encode(), validate=True) if type(text) is str else b""
    if len(content) != size:
        raise ValueError("not as long as ours")
    return content


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode()
