"""Project Wycheproof's vectors for what seals the notes: XChaCha20-Poly1305 and X25519."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from nacl.bindings import crypto_scalarmult

from thaw.adapters.notes.sealing import decrypt, encrypt, public_of, seal_to
from thaw.base.errors import SealError

VECTORS = Path(__file__).parent / "wycheproof"


def vectors(name: str) -> list[dict[str, Any]]:
    """The vectors of a file, with bytes for texts of hexadecimal digits."""
    document = json.loads((VECTORS / name).read_text())
    found = [test for group in document["testGroups"] for test in group["tests"]]
    assert len(found) == document["numberOfTests"]
    told = {"comment", "flags", "tcId", "result"}
    return [
        {key: value if key in told else bytes.fromhex(value) for key, value in test.items()}
        for test in found
    ]


AEAD = vectors("xchacha20_poly1305_test.json")
VALID = [test for test in AEAD if test["result"] == "valid"]
INVALID = [test for test in AEAD if test["result"] == "invalid"]
AGREED = vectors("x25519_test.json")
ZERO = [test for test in AGREED if "ZeroSharedSecret" in test["flags"]]
SHARED = [test for test in AGREED if test not in ZERO]


def test_every_vector_is_looked_at():
    assert (len(VALID), len(INVALID), len(SHARED), len(ZERO)) == (246, 69, 487, 31)


def test_what_is_valid_is_sealed_as_it_should_be_and_opens():
    for test in VALID:
        box = test["ct"] + test["tag"]
        assert encrypt(test["key"], test["iv"], test["aad"], test["msg"]) == box, test["tcId"]
        assert decrypt(test["key"], test["iv"], test["aad"], box) == test["msg"], test["tcId"]


@pytest.mark.parametrize("test", INVALID, ids=lambda test: str(test["tcId"]))
def test_what_is_invalid_does_not_open(test):
    with pytest.raises(SealError):
        decrypt(test["key"], test["iv"], test["aad"], test["ct"] + test["tag"])


def test_two_keys_agree_on_what_they_should():
    for test in SHARED:
        shared = crypto_scalarmult(test["private"], test["public"])
        assert shared == test["shared"], test["tcId"]


@pytest.mark.parametrize("test", ZERO, ids=lambda test: str(test["tcId"]))
def test_nothing_is_sealed_to_a_key_that_anybody_agrees_with(test):
    with pytest.raises(SealError):
        seal_to(test["public"], b"", b"")


def test_a_private_key_has_the_public_key_that_it_agrees_with_the_base_point_on():
    base = (9).to_bytes(32, "little")
    for test in SHARED:
        assert public_of(test["private"]) == crypto_scalarmult(test["private"], base)
