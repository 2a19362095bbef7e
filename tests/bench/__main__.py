"""``python tests/bench``: see ``measuring``."""

import sys
from pathlib import Path

if __name__ == "__main__":
    tests = Path(__file__).resolve().parents[1]
    sys.path[:0] = [str(tests), str(tests.parent / "packaging")]
    from bench.measuring import main

    main()
