"""Seals of the notes: to write one takes the public key, to read it takes the private one.

A seal to the public key (:func:`seal_to`) is the format byte, a content key of its own in an
X25519 sealed box, a nonce, and XChaCha20-Poly1305 under the content key. A seal with a key that
both sides have (:func:`seal_with`) is a nonce and XChaCha20-Poly1305. What is sealed is padded
(ISO/IEC 7816-4), so that its length says little. What a seal is about is authenticated with it:
it opens nowhere but where it was put. ``docs/vault-format.md`` has every byte.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_ABYTES,
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
    crypto_box_keypair,
    crypto_box_seal,
    crypto_box_seal_open,
    crypto_box_SEALBYTES,
    crypto_scalarmult_base,
    sodium_pad,
    sodium_unpad,
)
from nacl.exceptions import CryptoError
from nacl.utils import random

from thaw.base.errors import SealError
from thaw.base.language import say

FORMAT: Final = 1
"""The format of the seals; the first byte of those to the public key."""
KEY_SIZE: Final = crypto_aead_xchacha20poly1305_ietf_KEYBYTES
"""Bytes of every key: public, private, content, derived."""
VAULT_ID_SIZE: Final = 16
PADDED_TO: Final = 256
"""What is sealed is padded to a multiple of so many bytes, by one at least."""
NONCE_SIZE: Final = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
TAG_SIZE: Final = crypto_aead_xchacha20poly1305_ietf_ABYTES

_BOX: Final = KEY_SIZE + crypto_box_SEALBYTES


@dataclass(frozen=True)
class Keys:
    """The two keys of a book of notes.

    Attributes:
        public: what notes are sealed to; no secret.
        private: what opens them.
    """

    public: bytes
    private: bytes = field(repr=False)


def new_keys() -> Keys:
    """Two new X25519 keys."""
    return Keys(*crypto_box_keypair())


def public_of(private: bytes) -> bytes:
    """The public key that belongs to a private one (X25519, RFC 7748)."""
    return crypto_scalarmult_base(private)


def new_key() -> bytes:
    """A new key for :func:`seal_with`."""
    return random(KEY_SIZE)


def derive(private: bytes, purpose: bytes) -> bytes:
    """A key for one purpose: keyed BLAKE2b-256 of nothing, with the purpose as its person.

    Args:
        private: the private key of the book.
        purpose: 16 bytes at most, such as ``b"thaw-index"``; zeros fill it up (RFC 7693).
    """
    return blake2b(digest_size=KEY_SIZE, key=private, person=purpose).digest()


def seal_note(
    public: bytes, vault_id: bytes, note_id: int, revision: int, plain: bytes
) -> bytes:
    """One revision of a note, sealed so that it opens as this revision of this note only.

    Args:
        public: the book's public key.
        vault_id: the book's, 16 bytes.
        note_id: from 1 to ``HIGHEST_ID`` (``thaw.notes.note``).
        revision: from 0.
        plain: what is sealed.

    Raises:
        SealError: nothing can be sealed to such a public key.
    """
    return seal_to(public, _about_note(vault_id, note_id, revision), plain)


def open_note(keys: Keys, vault_id: bytes, note_id: int, revision: int, record: bytes) -> bytes:
    """What :func:`seal_note` sealed as this revision of this note.

    Raises:
        SealError: it does not open.
    """
    try:
        about = _about_note(vault_id, note_id, revision)
    except OverflowError as error:  # numbers that no note has, from a damaged row
        raise _closed() from error
    return open_from(keys, about, record)


def seal_draft(public: bytes, vault_id: bytes, place: str, plain: bytes) -> bytes:
    """A draft, sealed so that it opens as the draft of this page only.

    Args:
        public: the book's public key.
        vault_id: the book's, 16 bytes.
        place: which page.
        plain: what is sealed.

    Raises:
        SealError: nothing can be sealed to such a public key.
    """
    return seal_to(public, _about_draft(vault_id, place), plain)


def open_draft(keys: Keys, vault_id: bytes, place: str, record: bytes) -> bytes:
    """What :func:`seal_draft` sealed as the draft of this page.

    Raises:
        SealError: it does not open.
    """
    return open_from(keys, _about_draft(vault_id, place), record)


def seal_to(public: bytes, about: bytes, plain: bytes) -> bytes:
    """Something sealed to the public key, which only the private one opens.

    Args:
        public: the book's public key.
        about: what it is; authenticated, and not kept in the seal.
        plain: what is sealed.

    Raises:
        SealError: nothing can be sealed to such a public key.
    """
    key = new_key()
    try:
        box = crypto_box_seal(key, public)
    except (CryptoError, ValueError, TypeError) as error:
        raise SealError(say("The key that notes are sealed with is damaged.")) from error
    return bytes((FORMAT,)) + box + seal_with(key, about, plain)


def open_from(keys: Keys, about: bytes, record: bytes) -> bytes:
    """What :func:`seal_to` sealed as the same.

    Raises:
        SealError: it does not open.
    """
    box, sealed = record[1 : 1 + _BOX], record[1 + _BOX :]
    if record[:1] != bytes((FORMAT,)) or len(box) != _BOX:
        raise _closed()
    try:
        key = crypto_box_seal_open(box, keys.public, keys.private)
    except CryptoError as error:
        raise _closed() from error
    return open_with(key, about, sealed)


def seal_with(key: bytes, about: bytes, plain: bytes) -> bytes:
    """Something sealed with a key that opens it, too.

    Args:
        key: 32 bytes.
        about: what it is; authenticated, and not kept in the seal.
        plain: what is sealed.
    """
    nonce = random(NONCE_SIZE)
    return nonce + encrypt(key, nonce, about, sodium_pad(plain, PADDED_TO))


def open_with(key: bytes, about: bytes, sealed: bytes) -> bytes:
    """What :func:`seal_with` sealed as the same.

    Raises:
        SealError: it does not open.
    """
    padded = decrypt(key, sealed[:NONCE_SIZE], about, sealed[NONCE_SIZE:])
    try:
        return sodium_unpad(padded, PADDED_TO)
    except CryptoError as error:
        raise _closed() from error


def encrypt(key: bytes, nonce: bytes, about: bytes, plain: bytes) -> bytes:
    """XChaCha20-Poly1305, with its tag at the end (draft-irtf-cfrg-xchacha-03).

    Args:
        key: 32 bytes.
        nonce: 24 bytes, never the same twice for one key.
        about: what is authenticated beside it.
        plain: what is encrypted.
    """
    return crypto_aead_xchacha20poly1305_ietf_encrypt(plain, about, nonce, key)


def decrypt(key: bytes, nonce: bytes, about: bytes, box: bytes) -> bytes:
    """What :func:`encrypt` encrypted.

    Raises:
        SealError: it is not what was encrypted with this key, nonce and purpose.
    """
    if len(box) < TAG_SIZE:
        raise _closed()
    try:
        return crypto_aead_xchacha20poly1305_ietf_decrypt(box, about, nonce, key)
    except CryptoError as error:
        raise _closed() from error


def _about_note(vault_id: bytes, note_id: int, revision: int) -> bytes:
    numbers = note_id.to_bytes(8, "big") + revision.to_bytes(4, "big")
    return b"thaw-note" + bytes((FORMAT,)) + vault_id + numbers


def _about_draft(vault_id: bytes, place: str) -> bytes:
    return b"thaw-draft" + bytes((FORMAT,)) + vault_id + place.encode("utf-8", "surrogatepass")


def _closed() -> SealError:
    return SealError(say("It does not open: it is damaged, or it was sealed with another key."))
