"""Packs made to take time or memory: each is well listed, so that it is looked at."""

from __future__ import annotations

import hashlib
import io
import wave
from typing import TYPE_CHECKING, Final

from fakes.sounds import write_sound
from fakes.zips import File, zipped
from thaw.adapters.packs.zip_layout import MIMETYPE, MIMETYPE_CONTENT
from thaw.base.units import RATE
from thaw.engine.samples import silence
from thaw.packs.manifest import Digest, Manifest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PACK: Final = b"""\
id: soft
title: A
version: 1.0.0
summary: B.
language: en
author: C
license: D
contact: E
minimum_thaw: 0.1.0
"""
SESSION: Final = """\
thaw: 1
id: {id}
title: A
summary: B.
kind: grounding
language: en
credits: {{author: C, license: D}}
sections:
  - id: closing
    level: 1
    focus: outside
    closing: true
    steps:
"""
MOST_TEXTS: Final = 290


def hostile_pack(files: dict[str, bytes], *, deflated: bool = False) -> bytes:
    """A pack's file with these beside its ``pack.yaml``; what is deflated swells."""
    files = {"pack.yaml": PACK, **files}
    digests = {
        name: Digest(hashlib.sha256(content).hexdigest(), len(content))
        for name, content in files.items()
    }
    manifest = Manifest("soft", 100000000, "", digests).encode()
    return zipped(
        [
            File(MIMETYPE, MIMETYPE_CONTENT),
            File("manifest", manifest),
            *(File(name, content, deflated) for name, content in sorted(files.items())),
        ]
    )


def hostile_packs(folder: Path) -> Iterator[tuple[str, bytes]]:
    """What each is called, and its file.

    Args:
        folder: where a sound may be made.
    """
    yield "a sound that swells", hostile_pack({"beds/a.ogg": bytes(2 * 10**8)}, deflated=True)
    yield "a text that swells", hostile_pack({"sessions/a.yaml": b" " * 2**20}, deflated=True)
    for name, session in _texts():
        files = {f"sessions/{name}{n}.yaml": session(f"{name}{n}") for n in range(MOST_TEXTS)}
        whole = {path: text for path, text in files.items() if _fits(files, path)}
        yield f"sessions: {name}", hostile_pack(whole)
    voice = _voice(30_000)
    voices = {f"voice/en/v{n}/voice.yaml": voice for n in range(2)}
    yield "recordings that are not there", hostile_pack(voices)
    lines = {"sessions/a.yaml": _session("a", "      - say: Hello.\n" * 6_000)}
    voices = {f"voice/en/v{n}/voice.yaml": _voice(1) for n in range(12)}
    yield "many voices and many lines", hostile_pack({**lines, **voices})
    sounds = {f"beds/a{n}.wav": _click(n) for n in range(4_900)}
    yield "thousands of clicks", hostile_pack(sounds)
    path = write_sound(folder / "silence.opus", silence(900 * RATE))
    quiet = path.read_bytes()
    hours = {f"beds/a{n}.opus": quiet[: len(quiet) - n] for n in range(40)}
    yield "hours of silence", hostile_pack(hours)
    yield "sounds that are none", hostile_pack({f"beds/a{n}.ogg": b"OggS" for n in range(900)})


def _texts():
    """Ways to write a session that takes long to read."""
    yield "deep", lambda name: b"[" * 100_000
    yield "open", lambda name: b"a: 'b: c\n" * 9_000
    yield "colons", lambda name: b"a: 1" + b":59" * 20_000
    yield "short", lambda name: _session(name, "      - say: Hello.\n")
    yield (
        "long",
        lambda name: _session(name, "      - say: Hello.\n      - rest: 5 s\n" * 4_000),
    )
    yield "wrong", lambda name: _session(name, "      - sayy: Hello.\n" * 4_000)
    many = "".join(f"{{a{n}: A}}, " for n in range(3_000))
    yield "options", lambda name: _session(name, f"      - choose: {{options: [{many}]}}\n")


def _session(name: str, steps: str) -> bytes:
    return (SESSION.format(id=name) + steps).encode()


def _fits(files: dict[str, bytes], path: str) -> bool:
    """Whether a file is among the first that are 4 MB together."""
    before = 0
    for name, content in files.items():
        before += len(content)
        if name == path:
            break
    return before < 4 * 10**6


def _voice(lines: int) -> bytes:
    head = b"name: A\ncomputer: true\nlines:\n"
    line = b"  a.b.%d: {hash: 0123456789abcdef, file: a%d.opus, frames: 1}\n"
    return head + b"".join(line % (n, n) for n in range(lines))


def _click(seed: int) -> bytes:
    data = io.BytesIO()
    with wave.open(data, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(bytes((seed * byte) % 251 for byte in range(200)))
    return data.getvalue()
