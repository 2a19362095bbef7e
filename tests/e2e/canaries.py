"""Words that are looked for wherever they must not be."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

from thaw.base.units import Frames
from thaw.notes.jotting import Jotting, Part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Canaries:
    """Words that nothing else has, and every place where one of them would be found."""

    def __init__(self, folder: Path) -> None:
        self.words: list[str] = []
        self.profile = folder / "profile"
        self.temporary = folder / "temporary"
        self.temporary.mkdir()
        self.runtime = folder / "runtime"
        self.runtime.mkdir(mode=0o700)
        places = {"TMPDIR": self.temporary, "XDG_RUNTIME_DIR": self.runtime}
        self.environment = os.environ | {name: str(place) for name, place in places.items()}

    def word(self) -> str:
        self.words.append("qx" + "".join(secrets.choice("bdfgkmpz") for _ in range(12)))
        return self.words[-1]

    def jotting(self) -> Jotting:
        """Words wherever a note has room for them."""
        return Jotting(
            title=self.word(),
            text=f"{self.word()} {self.word()}",
            words=(self.word(),),
            where=(self.word(),),
            page=self.word(),
            marks=(Frames(48_000),),
            next_time=(self.word(),),
            kind=self.word(),
            form="day",
            parts=(Part("high", self.word()),),
        )

    @property
    def files(self) -> Iterator[Path]:
        """All that lies in the profile, the temporary folder and the runtime folder."""
        for folder in (self.profile, self.temporary, self.runtime):
            yield from (path for path in folder.rglob("*") if path.is_file())

    def found(self) -> Iterator[str]:
        """Each word that lies in some file, however it may be written there."""
        for path in self.files:
            data = path.read_bytes()
            for word in self.words:
                spelled = (word, word.upper(), word.encode().hex())
                if any(one.encode() in data for one in spelled):
                    yield f"{word} in {path}"
                if word.encode("utf-16-le") in data or word in path.name:
                    yield f"{word} in {path}"
