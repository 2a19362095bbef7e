"""Whether a pack is as it was when its files were listed, and who signed that list."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from thaw.adapters.packs.signing import is_signed
from thaw.base.errors import InputError
from thaw.base.language import say
from thaw.base.problem import WHOLE_FILE, Report
from thaw.packs.contents import content_of
from thaw.packs.file_names import MANIFEST, SIGNATURE
from thaw.packs.manifest import compare, digests_of, read_manifest
from thaw.packs.refusal import refused
from thaw.packs.signature import PublicKey, parse_key, parse_signature

if TYPE_CHECKING:
    from thaw.packs.contents import Contents
    from thaw.packs.manifest import Manifest


@dataclass(frozen=True)
class Seal:
    """What a pack's manifest says, once every byte was found to be as it says.

    Attributes:
        manifest: the list.
        key: of whoever signed it; None where nobody did.
    """

    manifest: Manifest
    key: PublicKey | None

    @property
    def content(self) -> str:
        """SHA-256 of the manifest without its signer: the same for the same files."""
        unsigned = replace(self.manifest, key="")
        return hashlib.sha256(unsigned.encode()).hexdigest()


def read_seal(contents: Contents) -> Seal | None:
    """Read every byte of a pack, and compare it with its manifest; None where it has none.

    Raises:
        InputError: something is not as it was listed or signed; all of it is told.
        StorageError: something cannot be read.
    """
    manifest = read_manifest(contents)
    if manifest is None:
        if SIGNATURE in contents.sizes:
            text = say(
                "It has a {signature} and no {file}.", signature=SIGNATURE, file=MANIFEST
            )
            raise refused(contents.file, "no-manifest", text)
        digests_of(contents)
        return None
    report = Report(contents.file)
    key = _signer(contents, manifest, report)
    compare(manifest, digests_of(contents), report)
    if report.has_errors:
        raise InputError(report.problems)
    return Seal(manifest, key)


def _signer(contents: Contents, manifest: Manifest, report: Report) -> PublicKey | None:
    key = parse_key(manifest.key)
    signed = SIGNATURE in contents.sizes
    if manifest.key and key is None:
        text = say("Its {file} names a key that is none.", file=MANIFEST)
        report.error("signature-wrong", WHOLE_FILE, text)
    elif key is None and signed:
        text = say(
            "It has a {signature}, and its {file} names no key.",
            signature=SIGNATURE,
            file=MANIFEST,
        )
        report.error("signature-wrong", WHOLE_FILE, text)
    elif key is not None and not signed:
        text = say(
            "Its {file} names a key, and there is no {signature}.",
            file=MANIFEST,
            signature=SIGNATURE,
        )
        report.error("signature-missing", WHOLE_FILE, text)
    elif key is not None:
        signature = parse_signature(content_of(contents, SIGNATURE), contents.file)
        if not is_signed(manifest.encode(), signature, key):
            text = say(
                "Its {file} is not the one that was signed, or was signed by another key.",
                file=MANIFEST,
            )
            report.error("signature-wrong", WHOLE_FILE, text)
    return key
