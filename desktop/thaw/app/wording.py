"""The wording rules that come with Thaw."""

from __future__ import annotations

from functools import cache

from thaw.adapters.bundled import assets_folder
from thaw.packs.reading import read_small
from thaw.spec.load import load_wording
from thaw.spec.wording.judge import Wording


@cache
def shipped_wording() -> Wording:
    """The rules for what is said.

    Raises:
        InputError: somebody changed the file, and it has problems.
        MissingError: it is not there.
        StorageError: it cannot be read.
    """
    file = assets_folder() / "wording" / "wording.yaml"
    return Wording(load_wording(read_small(file), str(file)).required())
