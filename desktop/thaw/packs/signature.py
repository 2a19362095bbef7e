"""Keys and signatures in minisign's form (https://jedisct1.github.io/minisign/), as text.

A line nobody looks at must not be able to change: the comment that minisign leaves unsigned is
always the same here, and base64 has one spelling.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import Final

from typing_extensions import override

from thaw.base.language import say
from thaw.packs.file_names import SIGNATURE
from thaw.packs.refusal import refused

KEY_ID_SIZE: Final = 8
_KEY: Final = b"Ed"
_PREHASHED: Final = b"ED"
_KEY_SIZE: Final = 32
_SIGNATURE_SIZE: Final = 64
_UNTRUSTED: Final = "untrusted comment: signature of a Thaw pack"
_TRUSTED: Final = "trusted comment: "
_LONGEST_COMMENT: Final = 200
_CONSONANTS: Final = "bdfghjklmnprstvz"
_VOWELS: Final = "aiou"


@dataclass(frozen=True)
class PublicKey:
    """Whose signature it is.

    Attributes:
        id: eight bytes that tell keys apart; they prove nothing.
        key: the Ed25519 key itself, 32 bytes.
    """

    id: bytes
    key: bytes

    @override
    def __str__(self) -> str:
        """The key as minisign writes it and takes it after ``-P``."""
        return base64.b64encode(_KEY + self.id + self.key).decode()

    @property
    def words(self) -> str:
        """Six words to compare by eye or by telephone.

        96 bits of a hash of the key, in proquints (Wilkerson 2009, arXiv:0901.4016).
        """
        digest = hashlib.sha256(self.key).digest()[:12]
        numbers = (int.from_bytes(digest[at : at + 2], "big") for at in range(0, 12, 2))
        return "-".join(map(_proquint, numbers))


@dataclass(frozen=True)
class Signature:
    """A signature of a file.

    Attributes:
        key_id: of the key that made it.
        signature: of the file's BLAKE2b hash, 64 bytes.
        comment: what the signer says beside it, which is signed too.
        comment_signature: of the signature and the comment together.
    """

    key_id: bytes
    signature: bytes
    comment: str
    comment_signature: bytes

    def encode(self) -> bytes:
        """The content of a ``.minisig`` file."""
        lines = (
            _UNTRUSTED,
            base64.b64encode(_PREHASHED + self.key_id + self.signature).decode(),
            _TRUSTED + self.comment,
            base64.b64encode(self.comment_signature).decode(),
        )
        return "".join(f"{line}\n" for line in lines).encode()

    @property
    def signed_comment(self) -> bytes:
        """What ``comment_signature`` signs."""
        return self.signature + self.comment.encode()


def prehashed(data: bytes) -> bytes:
    """The hash of a file that is signed in its place: BLAKE2b, 64 bytes."""
    return hashlib.blake2b(data).digest()


def parse_key(text: str) -> PublicKey | None:
    """A public key as minisign writes it, or None where it is none."""
    raw = _decoded(text, len(_KEY) + KEY_ID_SIZE + _KEY_SIZE)
    if raw is None or not raw.startswith(_KEY):
        return None
    at = len(_KEY) + KEY_ID_SIZE
    return PublicKey(raw[len(_KEY) : at], raw[at:])


def parse_signature(data: bytes, file: str) -> Signature:
    """Read a ``.minisig`` file that Thaw wrote.

    Args:
        data: its bytes.
        file: the pack that it lies in, for the sentence of a refusal.

    Raises:
        InputError: it is none, or a byte of it was changed.
    """
    lines = data.decode("ascii", "replace").split("\n")
    if len(lines) == 5 and lines[2].startswith(_TRUSTED) and len(lines[2]) < _LONGEST_COMMENT:
        raw = _decoded(lines[1], len(_PREHASHED) + KEY_ID_SIZE + _SIGNATURE_SIZE)
        of_comment = _decoded(lines[3], _SIGNATURE_SIZE)
        if raw is not None and of_comment is not None:
            at = len(_PREHASHED) + KEY_ID_SIZE
            comment = lines[2].removeprefix(_TRUSTED)
            read = Signature(raw[len(_PREHASHED) : at], raw[at:], comment, of_comment)
            if read.encode() == data:
                return read
    text = say(
        "Its {signature} was changed or damaged: it is no signature.", signature=SIGNATURE
    )
    raise refused(file, "signature-damaged", text, say("“thaw pack sign” writes it anew."))


def _decoded(text: str, size: int) -> bytes | None:
    try:
        raw = base64.b64decode(text.encode(), validate=True)
    except (binascii.Error, ValueError):
        return None
    return raw if len(raw) == size and base64.b64encode(raw).decode() == text else None


def _proquint(number: int) -> str:
    """Sixteen bits as five letters that can be spoken: consonant, vowel and so on."""
    return (
        _CONSONANTS[number >> 12 & 15]
        + _VOWELS[number >> 10 & 3]
        + _CONSONANTS[number >> 6 & 15]
        + _VOWELS[number >> 4 & 3]
        + _CONSONANTS[number & 15]
    )
