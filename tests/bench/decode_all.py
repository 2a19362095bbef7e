"""Decodes sound files to nothing: ``decode_all.py SECONDS LINE… BED``; the bed goes round."""

from __future__ import annotations

import sys
from pathlib import Path

from thaw.adapters.sound.decode import Decoder
from thaw.base.units import RATE


def decode(path: Path) -> int:
    """How many frames there are."""
    decoder = Decoder(path)
    frames = sum(len(chunk) for chunk in decoder)
    decoder.close()
    return frames


def main() -> None:
    """Decode each line once, and the bed for so many seconds."""
    seconds, *lines, bed = sys.argv[1:]
    for line in lines:
        decode(Path(line))
    done = 0
    while done < int(seconds) * RATE:
        done += decode(Path(bed))


if __name__ == "__main__":
    main()
