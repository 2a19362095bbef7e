"""Files that strangers might send: the public collections, and a small set of our own."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from fakes.corpora import corpus
from fakes.sounds import noise, sine, write_sound, write_wav
from fakes.zips import File, zipped
from thaw.base.units import RATE

OWN: Final = "our own"
SOUNDS: Final = (OWN, "audio-cpython", "audio-flac-testbench", "audio-tinytag")
ZIPS: Final = (OWN, "zip-cpython", "zip-go", "zip-yauzl")
TEXTS: Final = (OWN, "yaml-test-suite")
STRINGS: Final = (OWN, "text-blns")

_OWN_TEXTS: Final = (
    "",
    "\ufeff",
    "- a\n- b\n",
    "a: &b [*b]\n",
    "a: !!python/object/apply:os.system [true]\n",
    "%YAML 1.1\n---\na: b\n",
    "a: 1\na: 2\n",
    "[" * 5_000,
    "a: 'open\n",
    "no: 1\n",
    "\ta: b\n",
    "a: x\u2028b: y\n",
    "thaw: 1\nsections: {}\n",
    "? [a]\n: b\n",
)
_OWN_STRINGS: Final = (
    "",
    " ",
    "null",
    "../../etc/passwd",
    "C:\\Windows\\System32",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "file:///etc/passwd",
    "$(touch /tmp/x); `id`",
    "%s%n%x {0} {title}",
    "\x1b[31mred\x1b[0m\x07",
    "a\u202eb\u2066c",
    "e\u0301\u0301\u0301" * 50,
    "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "'; DROP TABLE sessions; --",
    '"""',
    "a: b # c",
    "\ufffe\uffff",
    "x" * 5_000,
)


def texts(collection: str) -> Iterator[bytes]:
    """Files of YAML, none of them ours."""
    if collection == OWN:
        yield from (text.encode("utf-8", "surrogatepass") for text in _OWN_TEXTS)
        return
    for file in sorted((corpus(collection) / "data").rglob("in.yaml")):
        yield file.read_bytes()


def strings(collection: str) -> Iterator[str]:
    """Texts that programs stumble over."""
    if collection == OWN:
        yield from _OWN_STRINGS
        return
    yield from json.loads((corpus(collection) / "blns.json").read_text("utf-8"))


def sounds(collection: str, folder: Path) -> list[Path]:
    """Sounds, whole and broken, and what lies beside them.

    Args:
        collection: one of ``SOUNDS``.
        folder: where our own are made.
    """
    if collection != OWN:
        return sorted(file for file in corpus(collection).rglob("*") if file.is_file())
    folder.mkdir()
    whole = write_sound(folder / "whole.opus", noise(5 * RATE, 0.03)).read_bytes()
    wav = write_wav(folder / "whole.wav", sine(RATE)).read_bytes()
    made = {
        "cut.opus": whole[: len(whole) // 2],
        "head.opus": whole[:60],
        "torn.opus": whole[:2000] + bytes(500) + whole[2500:],
        "lying.wav": wav[:40] + struct.pack("<I", 2**32 - 2) + wav[44:],
        "zero-rate.wav": wav[:24] + bytes(4) + wav[28:],
        "thousand-channels.wav": wav[:22] + struct.pack("<H", 1000) + wav[24:],
        "named-otherwise.mp3": whole,
        "text.ogg": b"These are words.\n",
        "empty.flac": b"",
    }
    for name, content in made.items():
        (folder / name).write_bytes(content)
    return sorted(folder.iterdir())


def zips(collection: str, folder: Path) -> list[Path]:
    """Zips that are no packs, and what lies beside them.

    Args:
        collection: one of ``ZIPS``.
        folder: where our own are made.
    """
    if collection != OWN:
        return sorted(file for file in corpus(collection).rglob("*") if file.is_file())
    folder.mkdir()
    made = {
        "empty.zip": b"",
        "head.zip": b"PK\x03\x04",
        "end.zip": zipped([]),
        "climbing.zip": zipped([File("../../climbed", b"x")]),
        "absolute.zip": zipped([File("/absolute", b"x")]),
        "drive.zip": zipped([File("C:\\drive", b"x")]),
        "twice.zip": zipped([File("a", b"x"), File("a", b"y")]),
        "swelling.zip": zipped([File("a", bytes(10**7), deflated=True)]),
        "text.zip": b"These are words.\n",
    }
    for name, content in made.items():
        (folder / name).write_bytes(content)
    return sorted(folder.iterdir())
