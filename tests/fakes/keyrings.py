"""Back-ends of the library keyring: one that works in memory, and some that do not."""

from __future__ import annotations

import threading

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """Keeps everything in memory, unless there is trouble."""

    priority = 1
    viable = True

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.trouble: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self._may_fail()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._may_fail()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._may_fail()
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]

    def _may_fail(self) -> None:
        if self.trouble:
            raise self.trouble


class OtherKeyring(MemoryKeyring):
    """Another one, which is preferred."""

    priority = 2


class UnviableKeyring(MemoryKeyring):
    """One that is made for another system."""

    priority = 3
    viable = False


class ForgetfulKeyring(MemoryKeyring):
    """Says that it has kept something, and has not."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class HangingKeyring(MemoryKeyring):
    """Waits to keep or tell anything until a test lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = threading.Event()
        self.go_on = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self._hang()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._hang()
        super().set_password(service, username, password)

    def _hang(self) -> None:
        self.asked.set()
        self.go_on.wait(10)
