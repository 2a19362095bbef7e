"""The one hook for what should never happen: a log entry for us, a sentence for the listener.

The log holds where in the program a fault was and what Python said; never what was heard or
written.
"""

from __future__ import annotations

import contextlib
import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw import __version__
from thaw.adapters.profile import find_profile
from thaw.base.errors import ThawError
from thaw.base.language import mark, say

if TYPE_CHECKING:
    from thaw.adapters.profile import Profile

LOG_BYTES: Final = 500_000
"""A log that has grown beyond this is moved aside."""

_LOG: Final = logging.getLogger("thaw")


def open_log(profile: Profile) -> None:
    """Let the loggers of Thaw write to the profile's log; nowhere, where that cannot be.

    A log that has grown large is moved aside, so that two files are the most there is.
    """
    path = profile.log_file
    _LOG.propagate = False
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LOG_BYTES:
            path.replace(path.with_suffix(".old.log"))
        handler = logging.FileHandler(path, encoding="utf-8", errors="replace")
        handler.setFormatter(
            logging.Formatter("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s")
        )
        _LOG.addHandler(handler)
        _LOG.setLevel(logging.INFO)


def answer_faults(
    folder: Path | None, tell: Callable[[str], None], *, private: bool = False
) -> None:
    """From now on whatever nothing expected, on any thread, is logged and told in a sentence.

    Args:
        folder: the profile folder that was asked for, if any.
        tell: takes the sentence; from any thread.
        private: whether what Python says of it is withheld from the log (``record_fault``).
    """

    def answer(error: BaseException | None) -> None:
        if isinstance(error, Exception):
            tell(record_fault(error, folder, private=private))

    sys.excepthook = lambda _kind, error, _trace: answer(error)
    threading.excepthook = lambda fault: answer(fault.exc_value)


def record_fault(error: BaseException, folder: Path | None, *, private: bool = False) -> str:
    """Log an error that nothing expected; gives the sentence for the listener.

    Args:
        error: the error.
        folder: the profile folder that was asked for, if any.
        private: whether only its kind and its place are logged: what Python says of an error
            may hold the value that caused it, such as a word that was written.
    """
    where = ""
    with contextlib.suppress(ThawError, OSError, RuntimeError):  # RuntimeError: no home folder
        profile = find_profile(folder)
        if not _LOG.handlers:
            open_log(profile)
        where = str(profile.log_file) if _LOG.handlers else ""
    _LOG.error(
        "fault in Thaw %s, Python %s on %s%s",
        __version__,
        platform.python_version(),
        platform.platform(),
        _places(error) if private else "",
        exc_info=None if private else error,
    )
    kind = type(error).__name__
    if not where:
        return say("Something went wrong inside Thaw ({kind}).", kind=kind)
    text = mark("Something went wrong inside Thaw ({kind}). It is written down in {file}.")
    return say(text, kind=kind, file=where)


def _places(error: BaseException | None) -> str:
    """Where in the program an error and what led to it were, without what they say."""
    told = ""
    while error is not None:
        frames = "".join(traceback.format_tb(error.__traceback__))
        told = f"\n{frames}{type(error).__qualname__}{told}"
        error = error.__cause__ or error.__context__
    return told
