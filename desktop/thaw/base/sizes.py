"""Numbers of bytes, as a person reads them."""

from __future__ import annotations

from thaw.base.language import number, say, say_count


def size_in_words(size: int) -> str:
    """Bytes in the largest unit that fits: ``12 bytes``, ``3.4 kB``, ``5.0 MB``."""
    if size < 1000:
        return say_count("1 byte", "{count} bytes", size)
    if size < 1_000_000:
        return say("{size} kB", size=number(size / 1e3, 1))
    return say("{size} MB", size=number(size / 1e6, 1))
