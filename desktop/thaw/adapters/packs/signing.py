"""Signing and checking with Ed25519, by libsodium, which refuses keys that sign anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Self

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.signing import SigningKey, VerifyKey
from nacl.utils import random

from thaw.packs.signature import KEY_ID_SIZE, PublicKey, Signature, prehashed

if TYPE_CHECKING:
    from nacl.signing import SignedMessage

SEED_SIZE: Final = 32


@dataclass(frozen=True)
class SecretKey:
    """A key that signs.

    Attributes:
        id: eight bytes that tell keys apart.
        seed: 32 secret bytes; all of the key is made of them.
    """

    id: bytes
    seed: bytes = field(repr=False)

    @classmethod
    def made(cls) -> Self:
        """A new key."""
        return cls(random(KEY_ID_SIZE), random(SEED_SIZE))

    @property
    def public(self) -> PublicKey:
        """What others check its signatures with."""
        return PublicKey(self.id, bytes(SigningKey(self.seed).verify_key))

    def sign(self, data: bytes, comment: str) -> Signature:
        """The signature of a file, and of a comment beside it; the same each time."""
        key = SigningKey(self.seed)
        signature = _of(key.sign(prehashed(data)))
        of_comment = _of(key.sign(signature + comment.encode()))
        return Signature(self.id, signature, comment, of_comment)


def is_signed(data: bytes, signature: Signature, key: PublicKey) -> bool:
    """Whether a file and the comment beside it were signed with this key."""
    if signature.key_id != key.id:
        return False
    try:
        verify_key = VerifyKey(key.key)
        verify_key.verify(prehashed(data), signature.signature)
        verify_key.verify(signature.signed_comment, signature.comment_signature)
    except (BadSignatureError, CryptoError):
        return False
    return True


def _of(signed: SignedMessage) -> bytes:
    return bytes(signed.signature)
