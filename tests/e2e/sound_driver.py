"""The real sound's process, driven over its pipes as the window drives it."""

from __future__ import annotations

import contextlib
import subprocess
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from e2e.soundserver import PATIENCE_S, let_pass, wait_until
from thaw.app.messages import Failed, Heartbeat, Message, Open, decode, encode
from thaw.app.sound_client import BEAT_S
from thaw.player.phase import Phase
from thaw.player.snapshot import Snapshot
from thaw.timeline.choices import Choices

if TYPE_CHECKING:
    from thaw.app.sound_order import Order


class SoundDriver:
    """Starts the process, talks to it, and remembers what it says and when."""

    def __init__(self, order: Order, environment: Mapping[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            order.command(),
            env={**order.environment(), **(environment or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self.said: list[tuple[float, Message]] = []
        self._gone = threading.Event()
        self._threads = [
            threading.Thread(target=part, name=f"driver-{part.__name__}", daemon=True)
            for part in (self._read, self._beat)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def now(self) -> Snapshot:
        """The newest snapshot."""
        return [said for _, said in self.said if isinstance(said, Snapshot)][-1]

    @property
    def failures(self) -> list[str]:
        """What could not be done."""
        return [said.sentence for _, said in self.said if isinstance(said, Failed)]

    def say(self, message: Message) -> float:
        """Send a message; gives the time."""
        assert self.process.stdin is not None
        self.process.stdin.write(encode(message))
        return time.monotonic()

    def until(self, reached: Callable[[Snapshot], bool], patience: float = PATIENCE_S) -> float:
        """Wait for a snapshot; gives the time at which it came."""
        wait_until(
            lambda: bool(self._found(reached)), f"snapshot; last {self.said[-1:]}", patience
        )
        return self._found(reached)[0]

    def play(self, session: Path | str, seconds: float = 0.0) -> None:
        """Begin a session, and let it be heard for so long."""
        self.say(Open(str(session), Choices()))
        self.until(lambda now: now.phase is Phase.PLAYING)
        let_pass(seconds)

    def forget(self) -> None:
        """Look only at what comes from now on."""
        self.said.clear()

    def close(self) -> None:
        """The window goes."""
        assert self.process.stdin is not None
        self._gone.set()
        self.process.stdin.close()

    def end(self) -> int:
        """Close, and wait for the process to end; gives its exit code."""
        self.close()
        code = self.process.wait(PATIENCE_S)
        for thread in self._threads:
            thread.join(PATIENCE_S)
        return code

    def _found(self, reached: Callable[[Snapshot], bool]) -> list[float]:
        return [at for at, said in self.said[:] if isinstance(said, Snapshot) and reached(said)]

    def _beat(self) -> None:
        """The window answers, as it does every 5 s."""
        while not self._gone.wait(BEAT_S):
            with contextlib.suppress(OSError, ValueError):
                self.say(Heartbeat())

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as stream:
            rest = b""
            while piece := stream.read(65536):
                *lines, rest = (rest + piece).split(b"\n")
                at = time.monotonic()
                self.said += [(at, said) for said in map(decode, lines) if said is not None]
