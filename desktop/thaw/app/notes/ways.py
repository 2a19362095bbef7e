"""Ways to open the book of notes: they are made, tried, added and taken away."""

from __future__ import annotations

import secrets
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from thaw.adapters.notes.book import Founding
from thaw.adapters.notes.keychain import KeychainError, NoKeyError
from thaw.adapters.notes.proof import check_proof, make_proof
from thaw.adapters.notes.recovery_code import new_code, read, written
from thaw.adapters.notes.schema import VERSION
from thaw.adapters.notes.sealing import VAULT_ID_SIZE, new_key, new_keys
from thaw.adapters.notes.slots import Secret, make_slot, open_slot
from thaw.adapters.notes.stretching import COSTS, argon2id
from thaw.app.notes.asked import Way
from thaw.base.errors import SealError
from thaw.base.language import mark, say

if TYPE_CHECKING:
    from thaw.adapters.notes.book import Book
    from thaw.adapters.notes.keychain import Keychain
    from thaw.adapters.notes.sealing import Keys
    from thaw.adapters.notes.stretching import Cost, Stretch

_NO_SUCH_WAY: Final = mark("These notes cannot be opened that way: it was not set up.")
_LAST_WAY: Final = mark("This is the only way to open the notes, so it stays.")
_EMPTY: Final = mark("An empty passphrase would protect nothing.")
_CODE_IS_MADE: Final = mark("A recovery code is made by Thaw; it cannot be chosen.")


class Ways:
    """Makes and tries ways.

    Args:
        keychain: of this computer.
        costs: what a guess of a new passphrase may cost (``make_slot``).
        stretch: how a passphrase becomes a key.
    """

    def __init__(
        self,
        keychain: Keychain,
        costs: tuple[Cost, ...] = COSTS,
        stretch: Stretch = argon2id,
    ) -> None:
        self._keychain = keychain
        self._costs = costs
        self._stretch = stretch

    def found(self, way: Way, secret: str) -> tuple[Founding, Keys]:
        """What a new book is made with, and its keys.

        Raises:
            KeychainError: the keychain does not keep a key.
            SealError: nobody can choose such a way.
            StorageError: there is no memory for a passphrase.
        """
        keys, vault = new_keys(), secrets.token_bytes(VAULT_ID_SIZE)
        slots = {way.value: self._new_slot(vault, keys, way, secret)}
        return Founding(vault, keys.public, make_proof(keys, vault, VERSION), slots), keys

    def give_up(self, founding: Founding) -> None:
        """Leave nothing of a book that could not be made."""
        if Way.KEYCHAIN.value in founding.slots:
            with suppress(KeychainError):
                self._keychain.forget(founding.vault)

    def unlock(self, book: Book, way: Way, secret: str) -> Keys:
        """The keys of a book.

        Raises:
            KeychainError: the keychain does not have what opens it.
            MistypedError: this is no recovery code.
            SealError: it does not open, or the book is not the one that it was.
            StorageError: the book cannot be read, or there is no memory for a passphrase.
        """
        document = book.slots.get(way.value)
        if document is None:
            raise SealError(say(_NO_SUCH_WAY))
        vault = book.vault
        has = self._secret(vault, way, secret)
        keys = open_slot(has, document, book.public, vault, self._stretch)
        check_proof(keys, vault, VERSION, book.proof)
        return keys

    def add(self, book: Book, keys: Keys, way: Way, secret: str) -> None:
        """Add a way, or replace it.

        Raises:
            KeychainError: the keychain does not keep a key.
            SealError: nobody can choose such a way.
            StorageError: it could not be kept; the ways are those that they were.
        """
        slot = self._new_slot(book.vault, keys, way, secret)
        book.set_slots({**book.slots, way.value: slot})

    def make_code(self, book: Book, keys: Keys) -> str:
        """Make a new recovery code; the one before opens nothing any more.

        Raises:
            StorageError: it could not be kept; the ways are those that they were.
        """
        code = new_code()
        slot = make_slot(Secret.code(code), keys, book.vault)
        book.set_slots({**book.slots, Way.CODE.value: slot})
        return written(code)

    def remove(self, book: Book, way: Way) -> None:
        """Take a way away.

        Raises:
            SealError: it is the last one.
            StorageError: it could not be taken away; the ways are those that they were.
        """
        slots = {name: slot for name, slot in book.slots.items() if name != way.value}
        if not slots:
            raise SealError(say(_LAST_WAY))
        book.set_slots(slots)
        if way is Way.KEYCHAIN:
            with suppress(KeychainError):  # what it may still have opens nothing any more
                self._keychain.forget(book.vault)

    def _new_slot(self, vault: bytes, keys: Keys, way: Way, secret: str) -> str:
        if way is Way.CODE:
            raise SealError(say(_CODE_IS_MADE))
        if way is Way.PASSPHRASE and not secret:
            raise SealError(say(_EMPTY))
        has = (
            Secret.passphrase(secret)
            if way is Way.PASSPHRASE
            else Secret.keychain(self._kept_key(vault))
        )
        return make_slot(has, keys, vault, self._costs, self._stretch)

    def _kept_key(self, vault: bytes) -> bytes:
        """The key that the keychain keeps for a book: the one that it has, as long as it can.

        A slot that could not be replaced would not open by another one. So one that only
        fails, being locked or slow, gets none: the key of that slot may be in it.
        """
        try:
            return self._keychain.key(vault)
        except NoKeyError:
            key = new_key()
        self._keychain.keep(vault, key)
        return key

    def _secret(self, vault: bytes, way: Way, secret: str) -> Secret:
        match way:
            case Way.PASSPHRASE:
                return Secret.passphrase(secret)
            case Way.CODE:
                return Secret.code(read(secret))
            case Way.KEYCHAIN:
                return Secret.keychain(self._keychain.key(vault))
