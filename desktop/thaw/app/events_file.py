"""What happens, as JSON lines: for tests, and for whoever wants to see what Thaw did when."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

from thaw.adapters.replaced_file import reason
from thaw.base.errors import StorageError
from thaw.base.language import say

if TYPE_CHECKING:
    from io import FileIO
    from pathlib import Path

    from thaw.player.ports import Clock
    from thaw.player.snapshot import Snapshot

_LOG = logging.getLogger(__name__)


class EventsFile:
    """Appends one line for each snapshot in which something happened (docs: scripting).

    Raises:
        StorageError: the file cannot be written to begin with.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self._clock = clock
        self._last: dict[str, object] = {}
        try:
            self._file: FileIO | None = path.open("ab", buffering=0)
        except OSError as error:
            raise StorageError(
                say("{path} could not be written: {reason}.", path=path, reason=reason(error))
            ) from error

    def note(self, snapshot: Snapshot) -> None:
        """Write a line, unless all but the time is as in the line before."""
        question = snapshot.question
        what: dict[str, object] = {
            "state": snapshot.phase.value,
            "room": "" if snapshot.room is None else snapshot.room.value,
            "ref": snapshot.ref,
            "section": snapshot.section,
            "caption": snapshot.caption,
            "caption_id": snapshot.caption_id,
            "question": "" if question is None else question.id,
            "hushed": snapshot.hushed,
            "device": snapshot.device,
            "device_question": snapshot.question_device,
            "underruns": snapshot.underruns,
        }
        if what != self._last:
            self._last = what
            self._write({"wall": self._clock.wall(), "frame": snapshot.frame, **what})

    def close(self) -> None:
        """Write nothing more."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _write(self, line: dict[str, object]) -> None:
        if self._file is None:
            return
        try:
            self._file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        except OSError as error:
            _LOG.warning("no more events are written: %s", error)
            self.close()
