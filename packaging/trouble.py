"""What can go wrong while setting up, as sentences for the person at the keyboard."""

from __future__ import annotations

import errno

FULL = (errno.ENOSPC, errno.EDQUOT)
LOCKED = (errno.EACCES, errno.EPERM, errno.EROFS)


class SetupError(Exception):
    """Setting up cannot go on; the text says why and what to do."""


def full_disk(folder: str, room_mb: int) -> SetupError:
    """The sentence for a disk that has less room than the environment takes."""
    return SetupError(
        f"The disk is full: Thaw needs {room_mb} MB in {folder}. Make room, then run the same "
        "command again."
    )


def from_os(error: OSError, folder: str) -> SetupError:
    """The sentence for an error that came while writing into `folder`."""
    if error.errno in FULL:
        return SetupError(
            f"The disk became full: make room for {folder}, then run the same command again."
        )
    if error.errno in LOCKED:
        return SetupError(
            f"Thaw may not write into {folder}: copy its folder to a place of your own and run "
            "the command there."
        )
    return SetupError(f"Setting up stopped at {error.filename or folder}: {error.strerror}.")


def from_pip(lines: list[str]) -> SetupError:
    """The sentence for a failed pip, judged by what it said."""
    text = "\n".join(lines)
    for signs, sentence in PIP_SAYS.items():
        if any(sign in text for sign in signs):
            return SetupError(sentence)
    return with_last_words("The Python packages could not be installed.", "pip", lines)


def with_last_words(sentence: str, speaker: str, lines: list[str]) -> SetupError:
    """The sentence, and what a program said before it gave up."""
    words = "\n".join(f"    {line[:300]}" for line in lines[-8:])
    return SetupError(f"{sentence} The last that {speaker} said:\n\n{words}")


PIP_SAYS = {
    ("No space left on device", "Disk quota exceeded"): (
        "The disk became full while the Python packages were being installed: make room, then "
        "run the same command again."
    ),
    ("DO NOT MATCH THE HASHES",): (
        "A Python package that was fetched is not the one that Thaw was tested with, so it was "
        "not installed: try again later, or from another network."
    ),
    ("NewConnectionError", "NameResolutionError", "TimeoutError", "ProxyError"): (
        "The Python packages could not be fetched: connect this computer to the network, then "
        "run the same command again. What has been fetched is kept."
    ),
    ("No matching distribution found",): (
        "One of the Python packages is not offered for this system with this Python: try "
        "Python 3.13, 3.12 or 3.11."
    ),
}
"""What to look for in pip's complaints, the most telling first, and what it means."""
