"""macOS: assertions about power, which the kernel takes back from a process that ended."""

from __future__ import annotations

import ctypes
import logging
from typing import Any, Final, Protocol

from thaw.base.language import mark, say

COMPUTER: Final = "PreventUserIdleSystemSleep"
SCREEN: Final = "PreventUserIdleDisplaySleep"
"""kIOPMAssertionType… (IOPMLib.h); the second one keeps the computer awake as well."""
_WHY: Final = mark("Playing audio")
_FRAMEWORKS: Final = "/System/Library/Frameworks"
_UTF8: Final = 0x08000100  # kCFStringEncodingUTF8
_ON: Final = 255  # kIOPMAssertionLevelOn

_LOG = logging.getLogger(__name__)


class Assertions(Protocol):
    """Makes assertions and takes them back."""

    def make(self, kind: str) -> int | None:
        """The number of a new one; None where that cannot be."""
        ...

    def release(self, number: int) -> None:
        """Take one back."""
        ...


class MacAwake:
    """Holds one assertion at a time."""

    def __init__(self, assertions: Assertions) -> None:
        self._assertions = assertions
        self._kind = ""
        self._number: int | None = None

    def keep(self, *, awake: bool, lit: bool = False) -> None:
        """Say what is wanted from now on."""
        kind = SCREEN if lit else COMPUTER if awake else ""
        if kind == self._kind:
            return
        before, self._kind = self._number, kind
        self._number = self._assertions.make(kind) if kind else None
        if before is not None:
            self._assertions.release(before)


class PowerAssertions:
    """Those of IOKit."""

    def __init__(self) -> None:
        core: Any = ctypes.CDLL(f"{_FRAMEWORKS}/CoreFoundation.framework/CoreFoundation")
        self._text: Any = core.CFStringCreateWithCString
        self._text.restype = ctypes.c_void_p
        self._text.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32]
        self._free: Any = core.CFRelease
        self._free.argtypes = [ctypes.c_void_p]
        power: Any = ctypes.CDLL(f"{_FRAMEWORKS}/IOKit.framework/IOKit")
        self._create: Any = power.IOPMAssertionCreateWithName
        number = ctypes.POINTER(ctypes.c_uint32)
        self._create.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_void_p, number]
        self._release: Any = power.IOPMAssertionRelease
        self._release.argtypes = [ctypes.c_uint32]

    def make(self, kind: str) -> int | None:
        """The number of a new one; None where that cannot be."""
        number = ctypes.c_uint32()
        texts = [self._text(None, text.encode(), _UTF8) for text in (kind, say(_WHY))]
        failed = self._create(texts[0], _ON, texts[1], ctypes.byref(number))
        for text in texts:
            self._free(text)
        if failed:
            _LOG.info("the computer may go to sleep: error %s", failed)
            return None
        return number.value

    def release(self, number: int) -> None:
        """Take one back."""
        self._release(number)
