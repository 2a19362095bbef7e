"""What the program gives back to whoever started it; stable from version 0.1 on."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of every command. Ended by a signal it is 128 and the signal's number."""

    GOOD = 0
    PROBLEMS = 1
    """The input has problems, and they were printed."""
    WRONG_USE = 2
    """The command was given something that it does not take."""
    NOT_THERE = 3
    """There is no such file, session or device, or it cannot be read or written."""
    FAULT = 70
    """A fault of Thaw's own; the log has it (EX_SOFTWARE of sysexits.h)."""
    INTERRUPTED = 130
    """Ctrl-C."""
    TERMINATED = 143
    """The system asked the program to end."""
