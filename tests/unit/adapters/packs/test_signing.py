"""Signatures hold for what was signed alone, and minisign itself agrees."""

import shutil
import subprocess

import pytest

from thaw.adapters.packs.signing import SecretKey, is_signed
from thaw.packs.signature import PublicKey, Signature, parse_signature

DATA = b"thaw-pack-manifest 1\npack soft\nversion 1\n"


@pytest.fixture(scope="module")
def key():
    return SecretKey.made()


def test_what_was_signed_is_known(key):
    assert is_signed(DATA, key.sign(DATA, "soft 1.0.0"), key.public)


def test_the_same_is_signed_alike(key):
    assert key.sign(DATA, "a").encode() == key.sign(DATA, "a").encode()


def test_a_key_is_not_shown_by_accident(key):
    assert repr(key.seed) not in repr(key)


@pytest.mark.parametrize("place", range(len(DATA)))
def test_a_changed_byte_is_not_what_was_signed(key, place):
    changed = bytearray(DATA)
    changed[place] ^= 1
    assert not is_signed(bytes(changed), key.sign(DATA, "a"), key.public)


def test_a_changed_comment_is_not_what_was_signed(key):
    signed = key.sign(DATA, "soft 1.0.0")
    for comment in ("soft 2.0.0", "", "soft 1.0.0 "):
        changed = Signature(signed.key_id, signed.signature, comment, signed.comment_signature)
        assert not is_signed(DATA, changed, key.public)


@pytest.mark.parametrize("part", ["signature", "comment_signature"])
def test_a_changed_signature_is_none(key, part):
    signed = key.sign(DATA, "a")
    for place in range(64):
        raw = bytearray(getattr(signed, part))
        raw[place] ^= 1
        changed = Signature(**{**vars(signed), part: bytes(raw)})
        assert not is_signed(DATA, changed, key.public)


def test_another_key_is_another_signer(key):
    other = SecretKey.made().public
    signed = key.sign(DATA, "a")
    assert not is_signed(DATA, signed, other)
    assert not is_signed(DATA, signed, PublicKey(key.id, other.key))


@pytest.mark.parametrize(
    "weak", [bytes(32), b"\x01" + bytes(31), b"\xec" + b"\xff" * 30 + b"\x7f"]
)
def test_a_key_that_signs_anything_is_refused(weak):
    """Points of small order: with them a forger's signature of zeros passes elsewhere."""
    forged = Signature(bytes(8), b"\x01" + bytes(63), "a", b"\x01" + bytes(63))
    assert not is_signed(DATA, forged, PublicKey(bytes(8), weak))


@pytest.fixture
def minisign():
    program = shutil.which("minisign")
    if program is None:
        pytest.skip("minisign is not installed here.")
    return program


def run(*words, **options):
    return subprocess.run(words, capture_output=True, text=True, check=False, **options)


def test_minisign_knows_our_signature(minisign, key, tmp_path):
    (tmp_path / "manifest").write_bytes(DATA)
    (tmp_path / "manifest.minisig").write_bytes(key.sign(DATA, "pack soft 1.0.0").encode())
    done = run(minisign, "-Vm", str(tmp_path / "manifest"), "-P", str(key.public))
    assert done.returncode == 0, done.stderr
    assert "Trusted comment: pack soft 1.0.0" in done.stdout
    (tmp_path / "manifest").write_bytes(DATA + b"x")
    assert run(minisign, "-Vm", str(tmp_path / "manifest"), "-P", str(key.public)).returncode


def test_we_know_minisigns_signature(minisign, tmp_path):
    (tmp_path / "manifest").write_bytes(DATA)
    run(minisign, "-GW", "-p", "key.pub", "-s", "key.sec", cwd=tmp_path)
    comment = "signature of a Thaw pack"
    words = ("-Sm", "manifest", "-s", "key.sec", "-c", comment, "-t", "by hand")
    done = run(minisign, *words, cwd=tmp_path, input="\n")
    assert done.returncode == 0, done.stderr
    from thaw.packs.signature import parse_key

    public = parse_key((tmp_path / "key.pub").read_text().splitlines()[1])
    signature = parse_signature((tmp_path / "manifest.minisig").read_bytes(), "a")
    assert public is not None
    assert signature.comment == "by hand"
    assert is_signed(DATA, signature, public)
    assert not is_signed(DATA + b"x", signature, public)
