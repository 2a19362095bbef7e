"""A sound file, written at the pace at which it would be heard."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from thaw.adapters.clock import SystemClock
from thaw.adapters.outputs.paced import Pace, Wait
from thaw.adapters.replaced_file import reason
from thaw.adapters.sound.encode import sound_writer
from thaw.base.errors import DeviceError, StorageError
from thaw.base.language import say
from thaw.base.units import Frames

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from thaw.player.ports import Clock, Fill

_LOG = logging.getLogger(__name__)


class FileOutput:
    """Takes frames in real time and keeps them; the file appears when it is stopped."""

    def __init__(
        self, path: Path, clock: Clock | None = None, wait: Wait | None = None
    ) -> None:
        self._path = path
        self._pace = Pace(clock or SystemClock(), wait)
        self._open = ExitStack()
        self._failed = False

    @property
    def name(self) -> str:
        """The name of the file."""
        return self._path.name

    @property
    def latency(self) -> Frames:
        """None: what was filled counts as heard."""
        return Frames(0)

    @property
    def underruns(self) -> int:
        """None: a file waits."""
        return 0

    def start(self, fill: Fill, lost: Callable[[str], None]) -> None:
        """Begin the file.

        Raises:
            DeviceError: it cannot be written where it should be.
        """
        try:
            writer = self._open.enter_context(sound_writer(self._path))
        except StorageError as error:
            raise DeviceError(str(error)) from error

        def take(block: NDArray[np.float32]) -> None:
            try:
                writer.write(block)
            except OSError as error:
                self._failed = True
                lost(
                    say(
                        "{path} cannot be written any more: {reason}.",
                        path=self._path,
                        reason=reason(error),
                    )
                )
                raise StopIteration from error

        self._pace.start("file-output", fill, take)

    def stop(self) -> None:
        """Take no more frames and finish the file."""
        self._pace.stop()
        try:
            self._open.close()
        except StorageError as error:
            if not self._failed:
                _LOG.warning("%s", error)
