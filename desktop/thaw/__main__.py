"""`python -m thaw` is the command `thaw`; with `--sound` first it is the sound's process."""

import sys

from thaw.app.sound_order import ARGUMENT

if __name__ == "__main__":
    if sys.argv[1:2] == [ARGUMENT]:
        from thaw.app.sound_process import main as make_sound

        make_sound(sys.argv[1:])
    from thaw.cli import main

    sys.exit(main())
