"""Only known keychains are asked, none is waited for too long, and trouble has a sentence."""

import threading
from importlib import import_module

import pytest
from keyring.backends import chainer, fail, null
from keyring.errors import InitError, KeyringError, KeyringLocked, PasswordSetError

from fakes.keyrings import ForgetfulKeyring, HangingKeyring, MemoryKeyring
from thaw.adapters.notes.keychain import (
    KNOWN,
    SERVICE,
    KeychainError,
    SystemKeychain,
    known_backends,
)

VAULT = bytes(range(16))
KEY, NEWER = b"k" * 32, bytes(range(32))
SOON_S = 0.02
"""Patience in tests: as long as something that never comes is waited for."""


def over(*keyrings, **patience):
    return SystemKeychain(lambda: keyrings, **patience)


@pytest.fixture
def hanging():
    keyring = HangingKeyring()
    yield keyring
    keyring.go_on.set()
    for thread in threading.enumerate():
        if thread.name == "keychain":
            thread.join(10)


def test_what_is_kept_stands_under_a_name_that_people_know():
    keyring = MemoryKeyring()
    over(keyring).keep(VAULT, KEY)
    assert keyring.kept == {("Thaw notes", VAULT.hex()): KEY.hex()}


@pytest.mark.parametrize("names", KNOWN.values(), ids=KNOWN)
def test_the_known_keychains_are_there_in_the_library(names):
    for name in names:
        module, _, of_class = name.rpartition(".")
        backend = getattr(import_module(module), of_class)
        assert all(hasattr(backend, f"{does}_password") for does in ("get", "set", "delete"))


def test_no_keychain_that_keeps_nothing_or_asks_others_is_known():
    names = {name for names in KNOWN.values() for name in names}
    for backend in (chainer.ChainerBackend, fail.Keyring, null.Keyring, MemoryKeyring):
        assert f"{backend.__module__}.{backend.__qualname__}" not in names


def test_what_the_surroundings_would_use_is_not_asked(monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert not any(isinstance(found, null.Keyring) for found in known_backends())


def test_the_best_keychain_that_works_here_comes_first():
    names = [f"fakes.keyrings.{n}Keyring" for n in ("Memory", "Unviable", "Other")]
    found = known_backends(names)
    assert [type(backend).__name__ for backend in found] == ["OtherKeyring", "MemoryKeyring"]


def test_a_system_that_is_not_known_has_none():
    assert known_backends(()) == []


def test_a_key_is_found_in_another_keychain_than_the_best_one():
    before, now = MemoryKeyring(), MemoryKeyring()
    over(before).keep(VAULT, KEY)
    assert over(now, before).key(VAULT) == KEY
    now.trouble = KeyringLocked()
    assert over(now, before).key(VAULT) == KEY


def test_the_first_trouble_is_told_where_no_keychain_has_the_key():
    locked, empty = MemoryKeyring(), MemoryKeyring()
    locked.trouble = KeyringLocked()
    with pytest.raises(KeychainError, match="is locked"):
        over(locked, empty).key(VAULT)


def test_a_key_is_forgotten_everywhere():
    one, other = MemoryKeyring(), MemoryKeyring()
    over(one).keep(VAULT, KEY)
    over(other).keep(VAULT, NEWER)
    over(one, other).forget(VAULT)
    assert one.kept == other.kept == {}


def test_a_keychain_that_does_not_keep_what_it_took_is_told():
    with pytest.raises(KeychainError, match="did not keep the key"):
        over(ForgetfulKeyring()).keep(VAULT, KEY)


@pytest.mark.parametrize(
    "value", ["", "k" * 64, "é", KEY.hex()[:-2], KEY.hex() + "00", "\ud800"]
)
def test_a_value_that_is_none_of_ours_is_told(value):
    keyring = MemoryKeyring()
    keyring.kept[SERVICE, VAULT.hex()] = value
    with pytest.raises(KeychainError, match="was changed"):
        over(keyring).key(VAULT)


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        (
            KeyringLocked("canary"),
            "The keychain is locked. Once it is unlocked, it can answer.",
        ),
        (InitError("canary"), "The keychain is locked. Once it is unlocked, it can answer."),
        (
            KeyringError("canary"),
            "The keychain answered with a fault of its own. Another try may help.",
        ),
        (
            PasswordSetError("canary"),
            "The keychain answered with a fault of its own. Another try may help.",
        ),
        (
            OSError(5, "canary"),
            "The keychain answered with a fault of its own. Another try may help.",
        ),
        (
            AssertionError("canary"),
            "The keychain answered with a fault of its own. Another try may help.",
        ),
    ],
    ids=["locked", "dismissed", "other", "set", "system", "bug"],
)
def test_a_trouble_is_a_sentence_without_what_the_keychain_said(trouble, told, caplog):
    keyring = MemoryKeyring()
    keyring.trouble = trouble
    keychain = over(keyring)
    calls = [
        lambda: keychain.keep(VAULT, KEY),
        lambda: keychain.key(VAULT),
        lambda: keychain.forget(VAULT),
    ]
    for call in calls:
        with pytest.raises(KeychainError) as error:
            call()
        assert str(error.value) == told
    assert "canary" not in caplog.text
    assert KEY.hex() not in caplog.text


def test_one_that_cannot_be_looked_for_counts_as_none():
    def broken():
        raise RuntimeError("no bus")

    assert not SystemKeychain(broken).is_there()


def test_one_that_hangs_is_not_waited_for(hanging):
    keychain = over(hanging, patience=SOON_S)
    for call in (lambda: keychain.key(VAULT), lambda: keychain.keep(VAULT, KEY)):
        with pytest.raises(KeychainError, match="did not answer in time"):
            call()
    assert keychain.is_there()


def test_looking_for_one_may_hang_too(hanging):
    def found():
        hanging.get_password("", "")
        return [hanging]

    assert not SystemKeychain(found, glance=SOON_S).is_there()


def test_what_nobody_waits_for_any_more_is_not_asked(hanging):
    keychain = over(hanging, patience=SOON_S)
    with pytest.raises(KeychainError):
        keychain.key(VAULT)
    assert hanging.asked.is_set()
    with pytest.raises(KeychainError):
        keychain.keep(VAULT, KEY)
    hanging.go_on.set()
    with pytest.raises(KeychainError, match="no key"):
        over(hanging).key(VAULT)
    assert hanging.kept == {}


def test_a_late_answer_does_not_undo_a_newer_one(hanging):
    keychain = over(hanging, patience=SOON_S)
    with pytest.raises(KeychainError, match="did not answer in time"):
        keychain.keep(VAULT, KEY)
    keychain._patience = 10
    hanging.go_on.set()
    keychain.keep(VAULT, NEWER)
    assert keychain.key(VAULT) == NEWER
