"""Sets Thaw up in .venv beside this folder and starts it, or tests it.

    python3 packaging/bootstrap.py run  [what the command thaw takes]
    python3 packaging/bootstrap.py test [what pytest takes]

The first time it installs what is missing, and says so; afterwards it starts at once. It needs
nothing but Python's standard library. This file and interpreter.py keep to what Python 3.8
understands, so that a Python too old for Thaw can say which one is needed.
"""

from __future__ import annotations

import sys

import interpreter


def main(arguments: list[str]) -> None:
    """Sets up what `run` or `test` needs and does it; ends with its exit code."""
    if not arguments or arguments[0] not in ("run", "test"):
        print(__doc__)
        sys.exit(0 if arguments[:1] in (["-h"], ["--help"]) else 2)
    if sys.version_info < (3, 11):
        interpreter.start_again([__file__, *arguments])
    import stages

    command = stages.run if arguments[0] == "run" else stages.test
    command(arguments[1:])


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
