"""The system's keychain: it may keep one more copy of what opens the notes, never the only one.

Only keychains that are known to seal what they keep are used, by name; what a configuration, a
variable or another package would put in their place is not asked. A keychain may wait for
somebody to answer a prompt, or hang, so each question has its time.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from threading import Lock, Thread
from typing import Any, Final, Protocol, TypeVar

from thaw.adapters.notes.sealing import KEY_SIZE
from thaw.base.errors import ThawError
from thaw.base.language import say

SERVICE: Final = "Thaw notes"
"""What the key stands under; a person sees it in the keychain's own window."""
KNOWN: Final = {
    "darwin": ("keyring.backends.macOS.Keyring",),
    "win32": ("keyring.backends.Windows.WinVaultKeyring",),
    "linux": (
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.libsecret.Keyring",
    ),
}
"""The classes that are used on each system; no other one is."""
PATIENCE_S: Final = 50.0
"""As long as somebody may take who is asked for the keychain's own passphrase.

Keeping a key takes two questions, and the window waits for two minutes (``talk``).
"""
GLANCE_S: Final = 5.0
"""As long as it may take to find out whether there is one; nobody is asked anything."""

_LOG = logging.getLogger(__name__)
_Answer = TypeVar("_Answer")


class KeychainError(ThawError):
    """The keychain could not do it; the sentence says why, as far as it is known."""


class NoKeyError(KeychainError):
    """The keychain answered: what it has opens nothing, or it has nothing."""


class Keychain(Protocol):
    """Where a computer keeps secrets for its user."""

    def is_there(self) -> bool:
        """Whether there is one that could keep a key."""
        ...

    def keep(self, vault_id: bytes, key: bytes) -> None:
        """Keep the key of one book, in place of another one.

        Raises:
            KeychainError: it is not kept.
        """
        ...

    def key(self, vault_id: bytes) -> bytes:
        """The key of one book.

        Raises:
            NoKeyError: there is none, or none that opens anything.
            KeychainError: it cannot be had; it may well be there.
        """
        ...

    def forget(self, vault_id: bytes) -> None:
        """Take the key of one book out; it may not be there.

        Raises:
            KeychainError: it may still be there.
        """
        ...


class Backend(Protocol):
    """What a keychain of the library ``keyring`` can do."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """What is kept; None where nothing is."""
        ...

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Keep something."""
        ...

    def delete_password(self, service: str, username: str, /) -> None:
        """Take it out."""
        ...


def known_backends(names: Sequence[str] = KNOWN.get(sys.platform, ())) -> list[Backend]:
    """The keychains of this computer that are known, the best of them first.

    Args:
        names: the classes that are tried.
    """
    found: list[Any] = []
    for name in names:
        module, _, of_class = name.rpartition(".")
        backend = getattr(import_module(module), of_class)
        if backend.viable:
            found.append(backend)
    return [backend() for backend in sorted(found, key=lambda b: b.priority, reverse=True)]


class SystemKeychain:
    """The keychain of this computer; its calls wait, at most as long as they may.

    Args:
        backends: finds the keychains, the best first.
        patience: seconds that a question may take.
        glance: seconds that it may take to find them.
    """

    def __init__(
        self,
        backends: Callable[[], Sequence[Backend]] = known_backends,
        patience: float = PATIENCE_S,
        glance: float = GLANCE_S,
    ) -> None:
        self._backends = backends
        self._patience, self._glance = patience, glance
        self._busy = Lock()

    def is_there(self) -> bool:
        """Whether there is one that could keep a key."""
        try:
            return bool(_in_time(self._backends, self._glance, nullcontext()))
        except KeychainError:
            return False

    def keep(self, vault_id: bytes, key: bytes) -> None:
        """Keep the key of one book in the best keychain, and see that it is there.

        Raises:
            KeychainError: it is not kept.
        """
        self._ask(lambda backends: _keep(backends, vault_id.hex(), key))

    def key(self, vault_id: bytes) -> bytes:
        """The key of one book, from the first keychain that has it.

        Raises:
            NoKeyError: there is none, or none that opens anything.
            KeychainError: it cannot be had; it may well be there.
        """
        return self._ask(lambda backends: _key(backends, vault_id.hex()))

    def forget(self, vault_id: bytes) -> None:
        """Take the key of one book out of every keychain that has it.

        Raises:
            KeychainError: it may still be there.
        """
        self._ask(lambda backends: _forget(backends, vault_id.hex()))

    def _ask(self, question: Callable[[Sequence[Backend]], _Answer]) -> _Answer:
        return _in_time(lambda: question(self._backends()), self._patience, self._busy)


def _in_time(
    question: Callable[[], _Answer], seconds: float, busy: AbstractContextManager[object]
) -> _Answer:
    """An answer that came in time.

    A question that hangs cannot be ended: its thread goes with the process. The next one waits
    for it, so that nothing old is done after something new; a question that nobody waits for
    any more is not asked.
    """
    answer: Future[_Answer] = Future()

    def ask() -> None:
        with busy:
            if not answer.set_running_or_notify_cancel():
                return
            try:
                answer.set_result(question())
            except Exception as error:  # noqa: BLE001 - a keychain may raise anything
                answer.set_exception(_told(error))

    Thread(target=ask, name="keychain", daemon=True).start()
    try:
        return answer.result(seconds)
    except TimeoutError as error:
        answer.cancel()
        raise KeychainError(
            say(
                "The keychain did not answer in time. It may be waiting for an answer in a "
                "window of its own."
            )
        ) from error


def _keep(backends: Sequence[Backend], name: str, key: bytes) -> None:
    best = _some(backends)[0]
    best.set_password(SERVICE, name, key.hex())
    if best.get_password(SERVICE, name) != key.hex():
        raise KeychainError(say("The keychain did not keep the key."))


def _key(backends: Sequence[Backend], name: str) -> bytes:
    trouble: Exception | None = None
    for backend in _some(backends):
        try:
            text = backend.get_password(SERVICE, name)
        except Exception as error:  # noqa: BLE001 - a keychain may raise anything
            trouble = trouble or error
            continue
        if text is not None:
            return _bytes(text)
    raise trouble or NoKeyError(
        say(
            "The keychain has no key for these notes. It may be another keychain than the one "
            "that was used before."
        )
    )


def _forget(backends: Sequence[Backend], name: str) -> None:
    for backend in _some(backends):
        if backend.get_password(SERVICE, name) is not None:
            backend.delete_password(SERVICE, name)


def _some(backends: Sequence[Backend]) -> Sequence[Backend]:
    if not backends:
        raise KeychainError(say("There is no keychain on this computer that Thaw can use."))
    return backends


def _bytes(text: str) -> bytes:
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != KEY_SIZE:
        raise NoKeyError(
            say("What the keychain has for these notes was changed, so it opens nothing.")
        )
    return key


def _told(error: Exception) -> KeychainError:
    """What went wrong as a sentence; never what a keychain says, as it may say too much."""
    from keyring.errors import InitError, KeyringLocked

    if isinstance(error, KeychainError):
        return error
    _LOG.info("the keychain failed: %s", type(error).__qualname__)
    if isinstance(error, InitError | KeyringLocked):
        return KeychainError(say("The keychain is locked. Once it is unlocked, it can answer."))
    return KeychainError(
        say("The keychain answered with a fault of its own. Another try may help.")
    )
