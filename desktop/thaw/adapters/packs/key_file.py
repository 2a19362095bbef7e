"""The key that a curator signs with: kept in the profile, sealed with a passphrase.

Argon2id makes a key of the passphrase, and secretbox (XSalsa20-Poly1305) seals with that. What
the passphrase costs stands in the file, so that it may grow; what is read there is capped.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any, Final, NamedTuple

from nacl import pwhash
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox
from nacl.utils import random

from thaw.adapters.packs.signing import SEED_SIZE, SecretKey
from thaw.adapters.replaced_file import reason, replace_file
from thaw.base.errors import StorageError
from thaw.packs.signature import KEY_ID_SIZE

VERSION: Final = 1
_VERSION_KEY: Final = "thaw_signing_key"
_LARGEST: Final = 10_000


class Cost(NamedTuple):
    """What one guess of a passphrase costs.

    Attributes:
        passes: how often the memory is gone through.
        memory: its bytes.
    """

    passes: int
    memory: int


USUAL: Final = Cost(pwhash.argon2id.OPSLIMIT_MODERATE, pwhash.argon2id.MEMLIMIT_MODERATE)
"""Half a second and 256 MiB."""
MOST: Final = Cost(pwhash.argon2id.OPSLIMIT_SENSITIVE, pwhash.argon2id.MEMLIMIT_SENSITIVE)
"""What a file may ask for: some seconds and 1 GiB."""


class WrongPassphraseError(StorageError):
    """The passphrase is not the one that the key was sealed with, or the file is damaged."""


class KeyFile:
    """The one signing key of a profile.

    Args:
        path: its file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def exists(self) -> bool:
        """Whether a key was made."""
        return self._path.exists()

    def make(self, passphrase: str, cost: Cost = USUAL) -> SecretKey:
        """Make a key and keep it sealed.

        Raises:
            StorageError: it cannot be kept; or there is one already, which is never replaced.
        """
        if self.exists:
            raise StorageError(f"There is a key in {self._path} already.")
        key = SecretKey.made()
        salt = random(pwhash.argon2id.SALTBYTES)
        box = SecretBox(_stretched(passphrase, salt, cost))
        document = {
            _VERSION_KEY: VERSION,
            "argon2id": {"passes": cost.passes, "memory": cost.memory, "salt": _text(salt)},
            "sealed": _text(bytes(box.encrypt(key.id + key.seed))),
        }
        replace_file(self._path, f"{json.dumps(document, indent=2)}\n".encode())
        return key

    def open(self, passphrase: str) -> SecretKey:
        """The key.

        Raises:
            WrongPassphraseError: this passphrase does not open it.
            StorageError: the file cannot be read, or asks for too much.
        """
        document = self._read()
        try:
            given = document["argon2id"]
            cost = Cost(int(given["passes"]), int(given["memory"]))
            salt, sealed = _bytes(given["salt"]), _bytes(document["sealed"])
        except (KeyError, TypeError, ValueError) as error:
            raise self._damaged() from error
        if cost.passes > MOST.passes or cost.memory > MOST.memory:
            raise StorageError(
                f"The key in {self._path} asks for more memory or time than any."
            )
        try:
            opened = SecretBox(_stretched(passphrase, salt, cost)).decrypt(sealed)
        except (CryptoError, ValueError, TypeError) as error:
            raise WrongPassphraseError(
                "This passphrase does not open the key, or the key's file is damaged."
            ) from error
        if len(opened) != KEY_ID_SIZE + SEED_SIZE:
            raise self._damaged()
        return SecretKey(opened[:KEY_ID_SIZE], opened[KEY_ID_SIZE:])

    def _read(self) -> dict[str, Any]:
        try:
            with self._path.open("rb") as stream:
                document = json.loads(stream.read(_LARGEST))
        except OSError as error:
            raise StorageError(f"{self._path} cannot be read: {reason(error)}.") from error
        except (ValueError, RecursionError) as error:
            raise self._damaged() from error
        version = document.get(_VERSION_KEY) if isinstance(document, dict) else None
        if isinstance(version, int) and version > VERSION:
            raise StorageError(f"The key in {self._path} belongs to a newer Thaw.")
        if version != VERSION:
            raise self._damaged()
        return dict(document)

    def _damaged(self) -> StorageError:
        return StorageError(
            f"The key in {self._path} is damaged. A copy of the file would bring it back."
        )


def _stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    return pwhash.argon2id.kdf(
        SecretBox.KEY_SIZE, passphrase.encode(), salt, cost.passes, cost.memory
    )


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: object) -> bytes:
    return base64.b64decode(str(text).encode(), validate=True)
