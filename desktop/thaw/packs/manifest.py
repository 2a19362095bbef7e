"""The list of a pack's files: what is signed, and what every byte is compared with.

A text, one line for each thing, so that a folder and a file are checked alike::

    thaw-pack-manifest 1
    pack soft-evenings
    version 100020003
    key RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3
    <sha256> <bytes> <path>

The version is the pack's three numbers as one, so that two can be compared; the key is the
public one of whoever signed, in minisign's form, and is missing where nobody did.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from thaw.base.errors import InputError
from thaw.base.language import mark, say
from thaw.base.problem import WHOLE_FILE, Report
from thaw.packs.contents import content_of
from thaw.packs.file_names import MANIFEST, SIGNATURE, is_pack_id
from thaw.packs.refusal import quoted, refused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thaw.packs.contents import Contents

_FIRST_LINE: Final = "thaw-pack-manifest 1"
_HEAD: Final = re.compile(
    rf"{_FIRST_LINE}\npack (?P<pack>[a-z0-9-]{{1,64}})\nversion (?P<version>[0-9]{{1,12}})\n"
    r"(?:key (?P<key>[A-Za-z0-9+/]{56})\n)?"
)
_LINE: Final = re.compile(
    r"(?P<sha256>[0-9a-f]{64}) (?P<size>[0-9]{1,10}) (?P<name>[!-~]{1,140})\n"
)
_ANEW: Final = mark("If you changed it yourself, “thaw pack sign” lists and signs it anew.")
_STEP: Final = 10_000
"""Each of a version's three numbers is below this."""


class Digest(NamedTuple):
    """What a file's content is known by."""

    sha256: str
    size: int


@dataclass(frozen=True)
class Manifest:
    """What a manifest says.

    Attributes:
        pack: the pack's id.
        version: the pack's version as one number (``version_number``).
        key: the public key of whoever signed it; empty where nobody did.
        files: name → what its content is known by, in order.
    """

    pack: str
    version: int
    key: str
    files: Mapping[str, Digest]

    def encode(self) -> bytes:
        """The bytes that are signed: one manifest has one spelling."""
        head = [_FIRST_LINE, f"pack {self.pack}", f"version {self.version}"]
        head += [f"key {self.key}"] if self.key else []
        lines = (f"{d.sha256} {d.size} {name}" for name, d in sorted(self.files.items()))
        return "".join(f"{line}\n" for line in (*head, *lines)).encode()


def parse_manifest(data: bytes, file: str) -> Manifest:
    """Read a manifest.

    Args:
        data: its bytes.
        file: the pack that it lies in, for the sentence of a refusal.

    Raises:
        InputError: it is none, or not spelt in the one way.
    """
    text = data.decode("ascii", "replace")
    head = _HEAD.match(text)
    if head is not None:
        lines = list(_LINE.finditer(text, head.end()))
        files = {m["name"]: Digest(m["sha256"], int(m["size"])) for m in lines}
        read = Manifest(head["pack"], int(head["version"]), head["key"] or "", files)
        if is_pack_id(read.pack) and read.encode() == data:
            return read
    text = say("Its {file} was changed or damaged: it cannot be read.", file=MANIFEST)
    raise refused(file, "manifest-damaged", text, say("“thaw pack build” writes it anew."))


def digests_of(contents: Contents) -> Mapping[str, Digest]:
    """What every file is known by, read to its last byte; not the manifest and its signature.

    Raises:
        InputError: a file is damaged or too large; all such files are told.
        StorageError: one cannot be read.
    """
    digests: dict[str, Digest] = {}
    report = Report(contents.file)
    for name in listed(contents.sizes):
        try:
            digests[name] = _digest(contents.pieces(name))
        except InputError as error:
            for problem in error.problems:
                report.error(problem.code, WHOLE_FILE, problem.text, problem.hint)
    if report.has_errors:
        raise InputError(report.problems)
    return digests


def read_manifest(contents: Contents) -> Manifest | None:
    """The manifest of a pack, or None where it has none.

    Raises:
        InputError: it cannot be understood.
        StorageError: it cannot be read.
    """
    if MANIFEST not in contents.sizes:
        return None
    return parse_manifest(content_of(contents, MANIFEST), contents.file)


def compare(manifest: Manifest, found: Mapping[str, Digest], report: Report) -> None:
    """Report every file that was changed, added or taken away since the manifest was made."""
    for name, digest in manifest.files.items():
        if name not in found:
            text = say("{name} is listed, and not there.", name=quoted(name))
            report.error("file-missing", WHOLE_FILE, text, say(_ANEW))
        elif found[name] != digest:
            text = say(
                "{name} is not as it was when the list of files was made.", name=quoted(name)
            )
            report.error("file-changed", WHOLE_FILE, text, say(_ANEW))
    for name in found.keys() - manifest.files.keys():
        text = say("{name} is there, and not listed.", name=quoted(name))
        report.error("file-unlisted", WHOLE_FILE, text, say(_ANEW))


def listed(names: Iterable[str]) -> list[str]:
    """The files that a manifest lists: all but itself and its signature."""
    return sorted(name for name in names if name not in {MANIFEST, SIGNATURE})


def version_number(version: str) -> int:
    """A version of three numbers as one, which grows with it: ``1.2.3`` → 100020003."""
    major, minor, patch = map(int, version.split("."))
    return (major * _STEP + minor) * _STEP + patch


def told_version(number: int) -> str:
    """The version of a number: 100020003 → ``1.2.3``."""
    rest, patch = divmod(number, _STEP)
    return ".".join(map(str, (*divmod(rest, _STEP), patch)))


def _digest(pieces: Iterable[bytes]) -> Digest:
    digest, size = hashlib.sha256(), 0
    for piece in pieces:
        digest.update(piece)
        size += len(piece)
    return Digest(digest.hexdigest(), size)
