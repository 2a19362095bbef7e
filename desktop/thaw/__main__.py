"""`python -m thaw` is the same as the command `thaw`."""

import sys

from thaw.cli import main

if __name__ == "__main__":
    sys.exit(main())
