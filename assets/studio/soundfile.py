"""Sound files in and out, through the ffmpeg program.

Encoding is bit for bit the same on every run with the same ffmpeg: no dates, no random stream
serials.
"""

import subprocess
from pathlib import Path

import numpy as np

from studio.samples import RATE, Samples


def read(path: Path) -> Samples:
    """Decode a sound file to 48 kHz, keeping its channels.

    Raises:
        subprocess.CalledProcessError: ffmpeg cannot decode the file.
    """
    channels = int(
        _run(
            "ffprobe", "-v", "error", "-select_streams", "a:0",
            "-show_entries", "stream=channels", "-of", "csv=p=0", str(path),
        )
    )  # fmt: skip
    pcm = _run(
        "ffmpeg", "-v", "error", "-i", str(path),
        "-f", "f32le", "-ar", str(RATE), "-",
    )  # fmt: skip
    return np.frombuffer(pcm, np.float32).reshape(-1, channels).T.copy()


def write_opus(path: Path, samples: Samples, kbit: int = 96) -> None:
    """Encode to Ogg Opus at a variable rate around `kbit` kbit/s."""
    _encode(path, samples, "-c:a", "libopus", "-b:a", f"{kbit}k", "-application", "audio")


def write_vorbis(path: Path, samples: Samples, quality: float = 4) -> None:
    """Encode to Ogg Vorbis at an oggenc quality (-1 smallest, 10 largest)."""
    _encode(path, samples, "-c:a", "libvorbis", "-q:a", str(quality))


def as_pcm(samples: Samples) -> bytes:
    """Return interleaved little-endian float32, the form ffmpeg takes on its input."""
    return np.ascontiguousarray(samples.T, dtype="<f4").tobytes()


def _encode(path: Path, samples: Samples, *codec: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    _run(
        "ffmpeg", "-v", "error", "-y",
        "-f", "f32le", "-ar", str(RATE), "-ac", str(len(samples)), "-i", "-",
        *codec, "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact",
        str(path), stdin=as_pcm(samples),
    )  # fmt: skip


def _run(*command: str, stdin: bytes | None = None) -> bytes:
    return subprocess.run(command, input=stdin, stdout=subprocess.PIPE, check=True).stdout
