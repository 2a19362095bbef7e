"""What every keychain must do: the system's, over back-ends in memory, and the fake."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyring.errors import KeyringLocked

from fakes.keychain import FakeKeychain
from fakes.keyrings import MemoryKeyring
from thaw.adapters.notes.keychain import KeychainError, NoKeyError, SystemKeychain

if TYPE_CHECKING:
    from thaw.adapters.notes.keychain import Keychain

VAULT, OTHER = bytes(16), bytes(range(16))
KEY, NEWER = b"k" * 32, bytes(range(32))


class SystemRig:
    """The real class, over a back-end in memory."""

    def __init__(self) -> None:
        self.keyring = MemoryKeyring()
        self.found = [self.keyring]
        self.keychain: Keychain = SystemKeychain(lambda: self.found)

    def go_away(self) -> None:
        self.found = []

    def lock(self) -> None:
        self.keyring.trouble = KeyringLocked("not to be told")


class FakeRig:
    """The fake."""

    def __init__(self) -> None:
        self.fake = FakeKeychain()
        self.keychain: Keychain = self.fake

    def go_away(self) -> None:
        self.fake.there = False

    def lock(self) -> None:
        self.fake.locked = True


@pytest.fixture(params=[SystemRig, FakeRig])
def rig(request):
    return request.param()


@pytest.fixture
def keychain(rig):
    return rig.keychain


def test_it_is_there(keychain):
    assert keychain.is_there()


def test_a_key_is_kept(keychain):
    keychain.keep(VAULT, KEY)
    assert keychain.key(VAULT) == KEY


def test_each_book_has_its_own(keychain):
    keychain.keep(VAULT, KEY)
    keychain.keep(OTHER, NEWER)
    assert (keychain.key(VAULT), keychain.key(OTHER)) == (KEY, NEWER)


def test_a_newer_key_takes_the_place_of_the_older(keychain):
    keychain.keep(VAULT, KEY)
    keychain.keep(VAULT, NEWER)
    assert keychain.key(VAULT) == NEWER


def test_a_key_that_is_not_there_is_told(keychain):
    keychain.keep(OTHER, KEY)
    with pytest.raises(NoKeyError, match="has no key for these notes"):
        keychain.key(VAULT)


def test_one_that_fails_does_not_say_that_there_is_no_key(rig, keychain):
    for fail in (rig.lock, rig.go_away):
        fail()
        with pytest.raises(KeychainError) as error:
            keychain.key(VAULT)
        assert not isinstance(error.value, NoKeyError)


def test_a_key_that_was_forgotten_is_not_there(keychain):
    keychain.keep(VAULT, KEY)
    keychain.keep(OTHER, NEWER)
    keychain.forget(VAULT)
    with pytest.raises(KeychainError):
        keychain.key(VAULT)
    assert keychain.key(OTHER) == NEWER


def test_what_is_not_there_can_be_forgotten(keychain):
    keychain.forget(VAULT)
    assert keychain.is_there()


def test_where_there_is_none_everything_says_so(rig, keychain):
    keychain.keep(VAULT, KEY)
    rig.go_away()
    assert not keychain.is_there()
    for call in (lambda: keychain.keep(VAULT, KEY), lambda: keychain.key(VAULT)):
        with pytest.raises(KeychainError, match="There is no keychain on this computer"):
            call()
    with pytest.raises(KeychainError, match="There is no keychain on this computer"):
        keychain.forget(VAULT)


def test_one_that_is_locked_says_so(rig, keychain):
    keychain.keep(VAULT, KEY)
    rig.lock()
    assert keychain.is_there()
    for call in (lambda: keychain.keep(VAULT, NEWER), lambda: keychain.key(VAULT)):
        with pytest.raises(KeychainError, match="The keychain is locked"):
            call()
    with pytest.raises(KeychainError, match="The keychain is locked"):
        keychain.forget(VAULT)
