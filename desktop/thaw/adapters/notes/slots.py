"""Slots: the private key of the notes, sealed once for each way to open them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final

from nacl.utils import random

from thaw.adapters.notes.sealing import (
    KEY_SIZE,
    NONCE_SIZE,
    Keys,
    decrypt,
    encrypt,
    public_of,
)
from thaw.adapters.notes.slot_document import (
    CODE,
    KEYCHAIN,
    NO_COST,
    PASSPHRASE,
    Slot,
    as_text,
    from_text,
)
from thaw.adapters.notes.stretching import (
    COSTS,
    SALT_SIZE,
    Cost,
    Stretch,
    argon2id,
    passphrase_bytes,
)
from thaw.base.errors import SealError, StorageError
from thaw.base.language import mark, say

_WRONG: Final[Mapping[str, str]] = {
    PASSPHRASE: mark("This passphrase does not open the notes."),
    CODE: mark(
        "This is a recovery code, but not the one of these notes. A newer one may have taken "
        "its place."
    ),
    KEYCHAIN: mark("The key in the keychain is not the one of these notes."),
}


class WrongSecretError(SealError):
    """The slot is whole, and this is not what opens it."""


@dataclass(frozen=True)
class Secret:
    """What somebody has that opens a slot.

    Attributes:
        way: which slot.
        content: as bytes.
    """

    way: str
    content: bytes = field(repr=False)

    @classmethod
    def passphrase(cls, text: str) -> Secret:
        """A passphrase as it was typed."""
        return cls(PASSPHRASE, passphrase_bytes(text))

    @classmethod
    def code(cls, code: bytes) -> Secret:
        """A recovery code (``recovery_code.read``)."""
        return cls(CODE, code)

    @classmethod
    def keychain(cls, key: bytes) -> Secret:
        """The key that the keychain has."""
        return cls(KEYCHAIN, key)


def make_slot(
    secret: Secret,
    keys: Keys,
    vault_id: bytes,
    costs: tuple[Cost, ...] = COSTS,
    stretch: Stretch = argon2id,
) -> str:
    """A slot that the secret opens; its salt and nonce are new each time.

    Args:
        secret: what is going to open it.
        keys: those of the book.
        vault_id: the book's, 16 bytes.
        costs: what a guess of a passphrase may cost; each is tried where there is not the
            memory for the one before.
        stretch: how a passphrase becomes a key.

    Returns:
        Its document.

    Raises:
        StorageError: there is no memory for any of the costs.
    """
    salt, nonce = random(SALT_SIZE), random(NONCE_SIZE)
    cost, key = _key(secret, salt, costs, stretch)
    about = Slot(secret.way, cost, salt).about(vault_id)
    box = encrypt(key, nonce, about, keys.private)
    return as_text(Slot(secret.way, cost, salt, nonce, box), vault_id)


def open_slot(
    secret: Secret,
    document: str,
    public: bytes,
    vault_id: bytes,
    stretch: Stretch = argon2id,
) -> Keys:
    """The keys of a book. It takes half a second where the secret is a passphrase.

    Args:
        secret: what opens the slot.
        document: the slot, as :func:`make_slot` gave it.
        public: the book's public key.
        vault_id: the book's.
        stretch: how a passphrase becomes a key.

    Raises:
        WrongSecretError: the slot is whole, and this does not open it.
        DamagedSlotError: the slot is damaged (``slot_document``).
        SealError: it is of a newer version, or asks for too much, or the public key is not
            the one that belongs to the private one.
        StorageError: there is no memory to open it.
    """
    slot = from_text(secret.way, document, vault_id)
    _, key = _key(secret, slot.salt, (slot.cost,), stretch)
    try:
        private = decrypt(key, slot.nonce, slot.about(vault_id), slot.box)
    except SealError as error:
        raise WrongSecretError(say(_WRONG[secret.way])) from error
    if public_of(private) != public:
        raise SealError(
            say(
                "New notes would be sealed with another key than the one that opens these "
                "notes: it is damaged, or it was exchanged. A copy of the notes has the right "
                "one."
            )
        )
    return Keys(public, private)


def _key(
    secret: Secret, salt: bytes, costs: tuple[Cost, ...], stretch: Stretch
) -> tuple[Cost, bytes]:
    """The key that seals a slot, and which of the costs it took."""
    if secret.way != PASSPHRASE:
        person = f"thaw-{secret.way}".encode()
        key = blake2b(secret.content, digest_size=KEY_SIZE, salt=salt, person=person)
        return NO_COST, key.digest()
    for cost in costs:
        try:
            return cost, stretch(secret.content, salt, cost)
        except MemoryError:
            continue
    raise StorageError(
        say(
            "A passphrase needs {megabytes} MB of memory for a moment, and this computer does "
            "not have them to spare. Closing other programs may help.",
            megabytes=costs[-1].memory // 2**20,
        )
    )
