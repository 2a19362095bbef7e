"""Recordings as a curator makes them: shipped lines read in a row, in some room, by a phone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np

from thaw.adapters.bundled import sessions_folder
from thaw.adapters.sound.decode import decode_columns
from thaw.base.units import RATE
from thaw.packs.folder import PackFolder
from thaw.packs.script import script_of
from thaw.packs.voice import voices_of

if TYPE_CHECKING:
    from thaw.spec.lines import SpokenLine

PHONE_RATE = 44_100
AAC_FRAME = 1024
STEADY = sessions_folder() / "steady"


@cache
def steady_lines() -> tuple[SpokenLine, ...]:
    """The lines of one session of a shipped pack, in order."""
    lines = script_of(PackFolder(STEADY), "en").lines
    return tuple(line for line in lines if line.id.startswith("body-scan-edges."))


@cache
def june(line: SpokenLine) -> tuple[np.ndarray, tuple[int, ...]]:
    """A line as the shipped voice speaks it, and where its sentences begin."""
    (voice,) = voices_of(STEADY, "en")
    recording = voice.by_id[line.id]
    return decode_columns(voice.folder / recording.file)[:, 0], recording.sentences


_SESSION = """\
thaw: 1
id: {name}
title: A short one
summary: For tests.
kind: grounding
language: en
credits: {{author: Tests, license: CC0-1.0}}
sections:
  - id: arriving
    title: Arriving
    level: 1
    focus: outside
    steps:
"""
_CLOSING = """\
  - id: closing
    title: Closing
    level: 1
    focus: outside
    closing: true
    steps:
"""
_IN_CLOSING = 2


def short_lines() -> list[SpokenLine]:
    """Seven lines of the shipped pack that a short session says."""
    return [line for line in steady_lines() if line.variant is None][:7]


def short_pack(folder: Path, name: str = "short") -> Path:
    """A pack of one session that says those lines, the last two in its closing."""
    (folder / "sessions").mkdir(parents=True)
    info = (STEADY / "pack.yaml").read_text("utf-8")
    (folder / "pack.yaml").write_text(info.replace("id: steady", f"id: {folder.name}"), "utf-8")
    texts = [" ".join(line.text.split()) for line in short_lines()]
    said = [f"      - say: >-\n          {text}\n" for text in texts]
    parts = (_SESSION.format(name=name), *said[:-_IN_CLOSING], _CLOSING, *said[-_IN_CLOSING:])
    (folder / "sessions" / f"{name}.yaml").write_text("".join(parts), "utf-8")
    return folder


@dataclass
class Take:
    """A recording under way; what was read, and where, is written down."""

    parts: list[np.ndarray] = field(default_factory=list)
    begins: dict[str, list[int]] = field(default_factory=dict)
    frames: int = 0

    def read(self, lines: Iterable[SpokenLine], pause: float = 2.5) -> Take:
        """Read lines with pauses of about so many seconds."""
        rng = np.random.default_rng(self.frames)
        for line in lines:
            self.begins.setdefault(line.id, []).append(self.frames)
            self.sound(june(line)[0])
            self.rest(pause * rng.uniform(0.8, 1.3))
        return self

    def rest(self, seconds: float) -> Take:
        """Say nothing."""
        return self.sound(np.zeros(round(seconds * RATE), dtype=np.float32))

    def sound(self, sound: np.ndarray) -> Take:
        """Anything else."""
        self.parts.append(sound.astype(np.float32))
        self.frames += len(sound)
        return self

    def heard(self, gain: float = 0.5, noise: float = 1e-4) -> np.ndarray:
        """What the microphone gives."""
        rng = np.random.default_rng(1)
        joined = np.concatenate(self.parts)
        hiss = rng.standard_normal(len(joined)).astype(np.float32) * np.float32(noise)
        return joined * np.float32(gain) + hiss


def cough(seconds: float = 0.35, level: float = 0.3) -> np.ndarray:
    """A burst of noise that dies away."""
    frames = round(seconds * RATE)
    rng = np.random.default_rng(7)
    return rng.standard_normal(frames) * level * np.exp(-np.arange(frames) / frames * 4)


def hum(frames: int, base: int, level: float) -> np.ndarray:
    """The mains: the base and two harmonics."""
    time = np.arange(frames) / RATE
    tones = [np.sin(2 * np.pi * base * n * time) / n for n in (1, 2, 3)]
    both: np.ndarray = level * np.sum(tones, axis=0)
    return both.astype(np.float32)


def in_a_hall(sound: np.ndarray, seconds: float) -> np.ndarray:
    """The sound in a room where it takes so long to fall by 60 dB."""
    rng = np.random.default_rng(3)
    frames = round(seconds * RATE)
    decay = rng.standard_normal(frames) * 10 ** (-3 * np.arange(frames) / frames)
    decay *= 0.7 / np.sqrt((decay**2).sum())
    size = 1 << (len(sound) + frames - 1).bit_length()
    wet = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(decay, size), size)
    return (sound + wet[: len(sound)]).astype(np.float32)


def write_m4a(path: Path, sound: np.ndarray) -> Path:
    """A phone's memo: AAC, one channel, 44.1 kHz."""
    frames = round(len(sound) * PHONE_RATE / RATE)
    thinned = np.interp(np.arange(frames) * RATE / PHONE_RATE, np.arange(len(sound)), sound)
    samples = np.clip(thinned, -1.0, 1.0).astype(np.float32)
    with av.open(str(path), "w", format="ipod") as container:
        stream = container.add_stream("aac", rate=PHONE_RATE, layout="mono")
        stream.codec_context.bit_rate = 96_000
        for begin in range(0, frames, AAC_FRAME):
            piece = samples[np.newaxis, begin : begin + AAC_FRAME]
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(piece), "fltp", "mono")
            frame.sample_rate, frame.pts = PHONE_RATE, begin
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path
