"""How large a pack may be. What is read is counted; what a header says is never believed."""

from __future__ import annotations

from typing import Final

from thaw.base.units import format_size
from thaw.packs.file_names import MANIFEST, SIGNATURE, TEXT
from thaw.packs.reading import LARGEST_TEXT
from thaw.packs.refusal import quoted, refused

MOST_FILES: Final = 5_000
"""Files of a pack: the recordings of a hundred sessions."""
LARGEST_FILE: Final = 256 * 2**20
"""Bytes of a sound or a picture: forty minutes of uncompressed stereo."""
LARGEST_MANIFEST: Final = 4 * 2**20
LARGEST_SIGNATURE: Final = 1024
LARGEST_PACK: Final = 2**30
"""Bytes of all files together."""
MOST_TEXT: Final = 4 * 2**20
"""Bytes of all texts together: checking every line of them takes some seconds."""
LARGEST_RATIO: Final = 100
"""How many bytes may come out of one byte; text and silence, which shrink best, stay below."""
_ALWAYS: Final = 64 * 2**10
"""Bytes for which the ratio does not matter."""


def largest(name: str) -> int:
    """How many bytes a file of this name may have."""
    if name.endswith(TEXT):
        return LARGEST_TEXT
    return {MANIFEST: LARGEST_MANIFEST, SIGNATURE: LARGEST_SIGNATURE}.get(name, LARGEST_FILE)


class Allowance:
    """Counts what is read of one pack, and ends it where it becomes too much.

    Args:
        file: the pack as the person named it.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        self._taken: dict[str, int] = {}
        self._total = 0
        self._text = 0

    def take(self, name: str, so_far: int, packed: int) -> None:
        """Count some bytes more; what is read a second time does not count again.

        Args:
            name: the file that they belong to.
            so_far: how many of this file there are with them.
            packed: from how many bytes these came.

        Raises:
            InputError: the file, the pack or the ratio is too large.
        """
        more = max(0, so_far - self._taken.get(name, 0))
        self._total += more
        self._text += more if name.endswith(TEXT) else 0
        self._taken[name] = max(so_far, self._taken.get(name, 0))
        if so_far > largest(name):
            raise self._too_large("file-large", f"{quoted(name)} is larger", largest(name))
        if so_far > _ALWAYS + packed * LARGEST_RATIO:
            text = f"{quoted(name)} grows by more than {LARGEST_RATIO} times when it is opened."
            raise refused(self._file, "file-swells", text)
        if self._text > MOST_TEXT:
            raise self._too_large("text-large", "All texts together are larger", MOST_TEXT)
        if self._total > LARGEST_PACK:
            raise self._too_large("pack-large", "All files together are larger", LARGEST_PACK)

    def _too_large(self, code: str, what: str, most: int) -> Exception:
        return refused(self._file, code, f"{what} than {format_size(most)}.")
