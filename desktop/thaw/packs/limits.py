"""How large a pack may be. What is read is counted; what a header says is never believed."""

from __future__ import annotations

from typing import Final

from thaw.base.language import say
from thaw.base.sizes import size_in_words
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
            size = size_in_words(largest(name))
            text = say("{name} is larger than {size}.", name=quoted(name), size=size)
            raise refused(self._file, "file-large", text)
        if so_far > _ALWAYS + packed * LARGEST_RATIO:
            text = say(
                "{name} grows by more than {ratio} times when it is opened.",
                name=quoted(name),
                ratio=LARGEST_RATIO,
            )
            raise refused(self._file, "file-swells", text)
        if self._text > MOST_TEXT:
            size = size_in_words(MOST_TEXT)
            text = say("All texts together are larger than {size}.", size=size)
            raise refused(self._file, "text-large", text)
        if self._total > LARGEST_PACK:
            size = size_in_words(LARGEST_PACK)
            text = say("All files together are larger than {size}.", size=size)
            raise refused(self._file, "pack-large", text)
