"""Writes packaging/lock/ anew: the newest allowed version of every dependency, with hashes.

Run it with `uv` on the path (`pip install uv`):

    python3 packaging/renew_lock.py

One version of each package serves every Python from 3.11 on and all three systems, so what one
developer tests is what every listener gets. test.txt holds the versions of run.txt and more.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

PACKAGING = Path(__file__).resolve().parent
COMPILE = [
    *("uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11"),
    *("--fork-strategy", "fewest", "--generate-hashes", "--no-emit-index-url", "--upgrade"),
    *("--custom-compile-command", "python3 packaging/renew_lock.py", "--quiet"),
]
RUN = ["--extra", "build"]
TEST = [*RUN, "--extra", "dev", "--constraints", "packaging/lock/run.txt"]


def renew(name: str, options: list[str]) -> None:
    """Compiles one lock file; raises CalledProcessError when uv finds no solution."""
    target = f"packaging/lock/{name}.txt"
    subprocess.run(
        [*COMPILE, *options, "--output-file", target], cwd=PACKAGING.parent, check=True
    )
    print(f"{target} is renewed.")


if __name__ == "__main__":
    renew("run", RUN)
    renew("test", TEST)
