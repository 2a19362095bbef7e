"""Which devices could play: asked of a process of its own, since asking may hang or crash.

    thaw --devices [--profile DIR]

The window imports no sound library, and the sound's process may not let PortAudio look again
while something is open. The worker prints one line of JSON and ends.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.app.job import Job, Language

if TYPE_CHECKING:
    from thaw.app.pipe import Pipe, Repeater

ARGUMENT: Final = "--devices"
"""The first argument of the program when it is to list devices."""
_MANY: Final = 200
_LONG: Final = 200

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Devices:
    """What was found.

    Attributes:
        names: the devices that can be picked, the system's own choice first.
        trouble: a sentence where they could not be looked for; empty otherwise.
    """

    names: tuple[str, ...] = ()
    trouble: str = ""


def devices_arguments(profile: Path | None) -> list[str]:
    """The command line of the worker, without the program."""
    return [ARGUMENT, *([] if profile is None else ["--profile", str(profile)])]


class DeviceLister:
    """The window's side: one question at a time; a later one takes the place of an earlier.

    Args:
        make_pipe: makes the pipe to a new worker.
        silence: watches how long it says nothing.
    """

    def __init__(self, make_pipe: Callable[[], Pipe], silence: Repeater) -> None:
        self._make_pipe = make_pipe
        self._silence = silence
        self._job: Job[Devices] | None = None

    def list(self, told: Callable[[Devices], None]) -> None:
        """Look for them, and tell."""
        self.close()
        self._job = Job(self._make_pipe(), self._silence, _LANGUAGE, told)
        self._job.start()

    def close(self) -> None:
        """Hear no more of it."""
        if self._job is not None:
            self._job.drop()
            self._job = None


def main(arguments: Sequence[str]) -> int:
    """Be the worker."""
    from thaw.adapters.profile import find_profile
    from thaw.app.faults import answer_faults
    from thaw.app.realtime import catch_stderr, take_stdout

    parser = argparse.ArgumentParser(prog=f"thaw {ARGUMENT}", allow_abbrev=False)
    parser.add_argument(ARGUMENT, action="store_true", required=True)
    parser.add_argument("--profile", type=Path)
    space = parser.parse_args(arguments)
    catch_stderr(find_profile(space.profile).state / "libraries.log")
    window = take_stdout()
    answer_faults(space.profile, lambda why: _tell(window, Devices(trouble=why)))
    _tell(window, Devices(_found()))
    return 0


def _found() -> tuple[str, ...]:
    from thaw.adapters.outputs.opening import device_names

    return device_names()


def _tell(window: int, devices: Devices) -> None:
    with suppress(BrokenPipeError):
        os.write(window, encode(devices) + b"\n")


def encode(devices: Devices) -> bytes:
    """One line."""
    return json.dumps(asdict(devices)).encode()


def decode(line: bytes) -> Devices | None:
    """What a line says; None where it says nothing."""
    try:
        said = json.loads(line)
        names, trouble = list(said["names"]), str(said["trouble"])
    except (ValueError, TypeError, KeyError, RecursionError):
        _LOG.warning("ignored %d bytes that list no devices", len(line))
        return None
    return Devices(tuple(name for name in names if _can_be_kept(name))[:_MANY], trouble)


def _can_be_kept(name: object) -> bool:
    return isinstance(name, str) and 0 < len(name) <= _LONG and name.isprintable()


_LANGUAGE: Final = Language[Devices](
    read=decode, is_answer=lambda _: True, refusal=lambda why: Devices(trouble=why)
)
