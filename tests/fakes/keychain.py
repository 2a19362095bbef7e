"""A keychain in memory, and what may become of it."""

from __future__ import annotations

from thaw.adapters.notes.keychain import KeychainError, NoKeyError


class FakeKeychain:
    """Keeps keys, until a test has it go away, lock itself, or lose or change what it has."""

    def __init__(self, *, there: bool = True) -> None:
        self.there = there
        self.locked = False
        self.keys: dict[bytes, bytes] = {}

    def is_there(self) -> bool:
        return self.there

    def keep(self, vault_id: bytes, key: bytes) -> None:
        self._reach()
        self.keys[vault_id] = key

    def key(self, vault_id: bytes) -> bytes:
        self._reach()
        if vault_id not in self.keys:
            raise NoKeyError("The keychain has no key for these notes.")
        return self.keys[vault_id]

    def forget(self, vault_id: bytes) -> None:
        self._reach()
        self.keys.pop(vault_id, None)

    def _reach(self) -> None:
        if not self.there:
            raise KeychainError("There is no keychain on this computer.")
        if self.locked:
            raise KeychainError("The keychain is locked.")
