"""The wording rules that come with Thaw."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from thaw.adapters.bundled import assets_folder
from thaw.packs.reading import read_small
from thaw.spec.load import load_wording
from thaw.spec.wording.address import Address
from thaw.spec.wording.judge import Wording

if TYPE_CHECKING:
    from thaw.spec.wording.rules import WordingFile


@cache
def shipped_wording() -> Wording:
    """The rules for what is said.

    Raises:
        InputError: somebody changed the file, and it has problems.
        MissingError: it is not there.
        StorageError: it cannot be read.
    """
    return Wording(_shipped_file())


@cache
def shipped_address() -> Address:
    """The words of offers, commands and ways to stop; raises as ``shipped_wording`` does."""
    return Address(_shipped_file())


@cache
def _shipped_file() -> WordingFile:
    file = assets_folder() / "wording" / "wording.yaml"
    return load_wording(read_small(file), str(file)).required()
