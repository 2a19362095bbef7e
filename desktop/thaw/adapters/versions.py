"""Which libraries are installed, in which versions, and the C libraries inside them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import metadata
from typing import Any, Final

_LIBRARIES: Final = (
    "PySide6-Essentials",
    "numpy",
    "av",
    "sounddevice",
    "pulsectl",
    "simpleaudio",
    "PyNaCl",
    "keyring",
    "PyYAML",
    "pydantic",
    "pydub",
    "platformdirs",
)


def library_versions() -> Iterator[tuple[str, str]]:
    """Name and version of each library that Thaw uses; one that is not installed says so."""
    for name in _LIBRARIES:
        try:
            yield name, metadata.version(name)
        except metadata.PackageNotFoundError:
            yield name, "not installed"
    yield "PortAudio", _portaudio()
    yield "FFmpeg", _ffmpeg()


def _portaudio() -> str:
    try:
        import sounddevice
    except (ImportError, OSError):  # OSError: PortAudio itself is missing
        return "not found"
    portaudio: Any = sounddevice  # half of it has no types
    _, text = portaudio.get_portaudio_version()
    return str(text).removeprefix("PortAudio ").partition(",")[0]


def _ffmpeg() -> str:
    try:
        import av
    except ImportError:
        return "not found"
    numbers = av.library_versions.get("libavcodec", ())
    return f"libavcodec {'.'.join(map(str, numbers))}"
