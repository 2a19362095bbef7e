"""What is remembered of packs, and the answers that a command may give. Imports little."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Known:
    """What is remembered of a pack.

    Attributes:
        version: the highest that was installed, as one number.
        key: the public key of its signer; empty where nobody signed.
        author: whom it names as its author.
        content: the same for the same files (``Seal.content``).
    """

    version: int
    key: str
    author: str
    content: str


class Answer(StrEnum):
    """What somebody may say to a question, and the option of the command that says it."""

    OTHER_KEY = "--accept-key"
    OTHER_VERSION = "--accept-version"
