"""Decodes and measures strangers' sounds apart: a crash of the decoder ends only this process.

    thaw --probe

Reads a JSON line for each sound: its path, how many frames of it may come, and how many seconds
of the processor it may take, where the system can limit that. Answers with a JSON line: what it
turned out to be, or what a sentence is made of. Ends with its input.
"""

from __future__ import annotations

import json
import sys
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from thaw.adapters.process_limits import limit_process, limit_time
from thaw.adapters.sound.decode import Decoder
from thaw.adapters.sound.facts import probe
from thaw.base.errors import DecodeError
from thaw.base.language import as_parts, mark, say

ARGUMENT: Final = "--probe"
"""The first argument of the program when it is to probe sounds."""
MEMORY: Final = 192 * 2**20
"""Bytes that decoding may take beside what the program itself does."""


def main() -> int:
    """Probe sounds until there are no more."""
    limit_process(MEMORY)
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        limit_time(float(asked["seconds"]))
        answer = _probed(Path(asked["path"]), int(asked["longest"]))
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()
    return 0


def _decode(path: Path, longest: int) -> None:
    """Find out first whether it is a sound, and short enough: measuring takes far longer."""
    with closing(Decoder(path, longest)) as decoder:
        for _ in decoder:
            continue


def _probed(path: Path, longest: int) -> dict[str, Any]:
    try:
        _decode(path, longest)
        return {"facts": asdict(probe(path, longest))}
    except DecodeError as error:
        return {"told": as_parts(str(error))}
    except MemoryError:
        text = mark("“{file}” takes more memory to decode than any sound needs.")
        return {"told": as_parts(say(text, file=path.name))}
