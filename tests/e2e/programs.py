"""The program as a subprocess: run to its end, or held at a terminal."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

THAW = [sys.executable, "-m", "thaw"]
_SESSION = """\
thaw: 1
id: short
title: A short one
summary: For tests.
kind: grounding
language: en
credits: {author: Tests, license: CC0-1.0}
sections:
  - id: arriving
    title: Arriving
    focus: outside
    level: 1
    steps:
      - say: This is the first line.
      - choose:
          ask: Which of these?
          options:
            sounds: The sounds around me
            sight: Something I see
          default: sounds
          wait: 2 s
          sets: anchor
      - say: This is the second line.
  - id: closing
    title: Closing
    focus: outside
    level: 1
    closing: true
    steps:
      - say: This is the last line.
"""


def short_session(folder: Path) -> Path:
    """Write a session of about twelve seconds; gives its file."""
    file = folder / "short.yaml"
    file.write_text(_SESSION, encoding="utf-8")
    return file


def thaw(*words: object, timeout: float = 60, **options):
    """Run the program to its end."""
    return subprocess.run(
        [*THAW, *map(str, words)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
        **options,
    )


class Terminal:
    """The program at a terminal: what is typed, and what is read."""

    def __init__(self, *words: object, env: dict[str, str] | None = None) -> None:
        import pty
        import termios

        self._typing, reading = pty.openpty()
        self.reading = reading
        self.before = termios.tcgetattr(reading)
        self.process = subprocess.Popen(
            [*THAW, *map(str, words)],
            stdin=reading,
            stdout=reading,
            stderr=reading,
            env={**os.environ, **(env or {})},
            start_new_session=True,
        )
        self.text = ""
        self._seen = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.kill()
        self.process.wait()
        os.close(self._typing)
        os.close(self.reading)

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._typing, keys.encode())

    def wait_for(self, text: str, seconds: float = 60.0) -> str:
        """Read until a text comes after all that was waited for before; gives what came."""
        until = time.monotonic() + seconds
        while text not in self.text[self._seen :]:
            left = until - time.monotonic()
            if left <= 0 or not self._read(left):
                raise AssertionError(f"“{text}” did not come after:\n{self.text[self._seen :]}")
        begin, self._seen = self._seen, self.text.index(text, self._seen) + len(text)
        return self.text[begin : self._seen]

    def ended(self, seconds: float = 60.0) -> int:
        """Read to the end; gives the exit code."""
        until = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < until:
            self._read(0.05)
        assert self.process.returncode is not None, f"still running:\n{self.text}"
        while self._read(0.0):
            continue
        return self.process.returncode

    def is_as_before(self) -> bool:
        """Whether the terminal is as it was before the program started."""
        import termios

        return termios.tcgetattr(self.reading) == self.before

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._typing], [], [], seconds)
        if not ready:
            return False
        self.text += os.read(self._typing, 65536).decode("utf-8", errors="replace")
        return True
