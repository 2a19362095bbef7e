"""Feeds a target mutated bytes for a while, guided by what they reach in our code.

    python tests/fuzz load --seconds 600      what loads sessions and their like
    python tests/fuzz archive --seconds 600   what reads a stranger's pack file, byte by byte
    python tests/fuzz entries --seconds 600   the same, entry by entry

It needs atheris (Linux). Inputs that lead somewhere new are kept in --corpus and begin the next
run; one that breaks a promise is written beside it, and the exit code is not 0.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Final

import atheris

_OURS: Final = ["thaw.spec", "thaw.base", "thaw.packs", "thaw.adapters.packs"]

if __name__ == "__main__":
    tests = Path(__file__).resolve().parents[1]
    sys.path.insert(0, str(tests))
    with atheris.instrument_imports(include=_OURS):
        from fuzz.targets import TARGETS, write_seeds

    parser = argparse.ArgumentParser(
        prog="python tests/fuzz",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--corpus", type=Path, help="a folder that is kept between runs")
    said = parser.parse_args()
    target = TARGETS[said.target]
    with tempfile.TemporaryDirectory(prefix="thaw-fuzz-") as name:
        seeds = Path(name) / "seeds"
        write_seeds(target, seeds)
        found = said.corpus or Path(name) / "found"
        found.mkdir(parents=True, exist_ok=True)
        libfuzzer = [
            f"-max_total_time={said.seconds}",
            f"-max_len={target.longest}",
            "-timeout=5",
            "-rss_limit_mb=900",
            f"-artifact_prefix={found}/broken-",
            "-print_final_stats=1",
        ]
        atheris.Setup([sys.argv[0], *libfuzzer, str(found), str(seeds)], target.run)
        atheris.Fuzz()
