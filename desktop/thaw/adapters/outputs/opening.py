"""From what a listener names to an output, or a sentence that says what there is instead."""

from __future__ import annotations

import contextlib
import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.outputs.null import NullOutput
from thaw.base.errors import DeviceError, MissingError
from thaw.base.language import mark, say

if TYPE_CHECKING:
    from thaw.adapters.outputs.ports import Chosen
    from thaw.player.ports import Output

DEVICE: Final = "device"
"""The system's own choice of device."""
NULL: Final = "null"
"""In real time, without sound."""
_SIMPLEAUDIO: Final = "simpleaudio"
_SOUND_FILES: Final = frozenset({".wav", ".flac", ".ogg", ".opus", ".mp3"})
NO_DEVICE: Final = mark(
    "No sound device was found. Connect one and try again, or go on without sound."
)
_SEVERAL: Final = mark("More than one sound device is called “{name}”. There are: {devices}.")
_NONE_OF_THAT_NAME: Final = mark("There is no sound device “{name}”. There are: {devices}.")


def open_output(spec: str) -> Output:
    """The output that is meant, not yet started.

    Args:
        spec: ``device``, ``null``, the name of a sound file to be written, ``simpleaudio``, or
            the name of a device or a part of it.

    Raises:
        DeviceError: there is no device at all, or the library for it is not installed.
        MissingError: no device has that name; the sentence lists those that there are.
    """
    if spec == NULL:
        return NullOutput()
    if spec == _SIMPLEAUDIO:
        from thaw.adapters.outputs.simple import SimpleaudioOutput

        return SimpleaudioOutput()
    if _is_file(spec):
        from thaw.adapters.outputs.file import FileOutput

        return FileOutput(Path(spec))
    from thaw.adapters.outputs.device import DeviceOutput

    return DeviceOutput(find_device(spec))


def load_ahead(spec: str) -> None:
    """Load the libraries that a device takes, where a device is meant; none is opened.

    They take 70 ms, which the first sound would wait for.
    """
    if spec in {NULL, _SIMPLEAUDIO} or _is_file(spec):
        return
    with contextlib.suppress(OSError):  # a library that is missing is told when it is opened
        import_module("thaw.adapters.outputs.device")
        if sys.platform == "linux":
            import_module("thaw.adapters.outputs.pulse")


def _is_file(spec: str) -> bool:
    return Path(spec).suffix.lower() in _SOUND_FILES


def find_device(spec: str) -> Chosen:
    """The device that is meant by ``device`` or by a name.

    Raises:
        DeviceError: there is none at all.
        MissingError: none has that name.
    """
    devices = _devices()
    if not devices:
        raise DeviceError(say(NO_DEVICE))
    if spec == DEVICE:
        return devices[0]
    wanted = spec.casefold()
    names = [device.name.casefold() for device in devices[1:]]
    matches = [n for n, name in enumerate(names) if name == wanted] or [
        n for n, name in enumerate(names) if wanted in name
    ]
    if len(matches) == 1:
        return devices[1 + matches[0]]
    there = ", ".join(f"“{device.name}”" for device in devices[1:])
    text = _SEVERAL if matches else _NONE_OF_THAT_NAME
    raise MissingError(say(text, name=spec, devices=there))


def device_names() -> tuple[str, ...]:
    """The devices that can be named, the system's choice first; empty where there is none."""
    return tuple(dict.fromkeys(device.name for device in _devices()))


def _devices() -> list[Chosen]:
    """The system's choice, then every device; empty where there is none."""
    try:
        from thaw.adapters.outputs.device import default_device, list_devices, refresh_devices
    except OSError:  # PortAudio itself is missing
        return []
    refresh_devices()
    default = default_device()
    if default is None:
        return []
    sinks = _sinks(default) if sys.platform == "linux" else None
    if sinks is None:
        return [default, *list_devices()]
    return [replace(default, name=sinks[0].name), *sinks] if sinks else []


def _sinks(default: Chosen) -> list[Chosen] | None:
    """The sound server's devices, of which PortAudio sees one only; None where none runs."""
    try:
        from thaw.adapters.outputs.pulse import list_sinks
    except OSError:  # PulseAudio's library is not installed
        return None
    sinks = list_sinks()
    return None if sinks is None else [replace(default, name=d, sink=n) for n, d in sinks]
