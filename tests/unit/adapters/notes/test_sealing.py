"""Seals open for whoever has the key, as what they were sealed as, and for nobody else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.adapters.notes.sealing import (
    KEY_SIZE,
    PADDED_TO,
    Keys,
    derive,
    encrypt,
    new_key,
    new_keys,
    open_draft,
    open_from,
    open_note,
    open_with,
    public_of,
    seal_draft,
    seal_note,
    seal_to,
    seal_with,
)
from thaw.base.errors import SealError
from thaw.notes.note import HIGHEST_ID

KEYS = new_keys()
VAULT = bytes(range(16))
PLAIN = '{"text":"Ein Nußbaum."}'.encode()
NOTE = 2**40 + 7
OUTSIDE = 1 + 80 + 24 + 16
"""What a seal adds: format, sealed box with the content key, nonce, tag."""


@given(st.binary(max_size=3 * PADDED_TO), st.integers(1, HIGHEST_ID), st.integers(0, 2**32 - 1))
def test_a_note_is_read_as_it_was_sealed(plain, note, revision):
    record = seal_note(KEYS.public, VAULT, note, revision, plain)
    assert open_note(KEYS, VAULT, note, revision, record) == plain


def test_the_public_key_follows_from_the_private_one():
    assert public_of(KEYS.private) == KEYS.public
    assert len(KEYS.public) == len(KEYS.private) == KEY_SIZE
    assert new_keys() != KEYS


def test_no_two_seals_are_alike():
    assert seal_note(KEYS.public, VAULT, NOTE, 0, PLAIN) != seal_note(
        KEYS.public, VAULT, NOTE, 0, PLAIN
    )


@pytest.mark.parametrize(("length", "blocks"), [(0, 1), (1, 1), (255, 1), (256, 2), (511, 2)])
def test_the_length_of_a_seal_tells_a_size_class_only(length, blocks):
    record = seal_note(KEYS.public, VAULT, NOTE, 0, b"a" * length)
    assert len(record) == OUTSIDE + blocks * PADDED_TO


@pytest.mark.parametrize(
    ("vault", "note", "revision"),
    [
        (bytes(16), NOTE, 3),
        (VAULT, NOTE + 1, 3),
        (VAULT, NOTE, 2),
        (VAULT, -1, 3),
        (VAULT, NOTE, -1),
        (VAULT, NOTE, 2**32),
    ],
    ids=["vault", "note", "revision", "no-id", "no-revision", "no-such-revision"],
)
def test_a_note_opens_as_nothing_but_itself(vault, note, revision):
    record = seal_note(KEYS.public, VAULT, NOTE, 3, PLAIN)
    with pytest.raises(SealError, match="damaged, or it was sealed with another key"):
        open_note(KEYS, vault, note, revision, record)


def test_no_bit_of_a_note_may_change():
    record = seal_note(KEYS.public, VAULT, NOTE, 0, PLAIN)
    for place in range(len(record)):
        flipped = bytearray(record)
        flipped[place] ^= 1 << place % 8
        with pytest.raises(SealError):
            open_note(KEYS, VAULT, NOTE, 0, bytes(flipped))


def test_a_note_that_is_cut_or_longer_does_not_open():
    record = seal_note(KEYS.public, VAULT, NOTE, 0, PLAIN)
    for cut in (*range(len(record)), len(record) + 1):
        with pytest.raises(SealError):
            open_note(KEYS, VAULT, NOTE, 0, (record + b"\0")[:cut])


def test_another_private_key_opens_nothing():
    record = seal_note(KEYS.public, VAULT, NOTE, 0, PLAIN)
    for keys in (new_keys(), Keys(KEYS.public, new_key())):
        with pytest.raises(SealError):
            open_note(keys, VAULT, NOTE, 0, record)


@pytest.mark.parametrize(
    "public", [b"", bytes(KEY_SIZE), bytes(KEY_SIZE - 1), b"\1" + bytes(31)]
)
def test_nothing_is_sealed_to_a_key_that_anybody_could_open(public):
    with pytest.raises(SealError, match="key that notes are sealed with is damaged"):
        seal_note(public, VAULT, NOTE, 0, PLAIN)


def test_what_a_seal_is_about_stays_outside_and_must_be_the_same():
    record = seal_to(KEYS.public, b"a draft", PLAIN)
    assert b"a draft" not in record
    assert open_from(KEYS, b"a draft", record) == PLAIN
    with pytest.raises(SealError):
        open_from(KEYS, b"another", record)


def test_a_draft_opens_as_the_draft_of_its_page_only():
    record = seal_draft(KEYS.public, VAULT, "a page", PLAIN)
    assert open_draft(KEYS, VAULT, "a page", record) == PLAIN
    for vault, place in ((VAULT, "another"), (bytes(16), "a page"), (VAULT, "a page\ud800")):
        with pytest.raises(SealError):
            open_draft(KEYS, vault, place, record)


def test_a_key_that_both_sides_have_seals_and_opens():
    key = new_key()
    sealed = seal_with(key, b"an index", PLAIN)
    assert open_with(key, b"an index", sealed) == PLAIN
    assert len(sealed) == 24 + PADDED_TO + 16
    for wrong, about, content in (
        (new_key(), b"an index", sealed),
        (key, b"", sealed),
        (key, b"an index", sealed[:-1]),
        (key, b"an index", sealed[:30]),
        (key, b"an index", b""),
    ):
        with pytest.raises(SealError):
            open_with(wrong, about, content)


@pytest.mark.parametrize("plain", [b"", bytes(PADDED_TO), b"x" * PADDED_TO])
def test_what_was_sealed_without_padding_does_not_open(plain):
    key, nonce = new_key(), bytes(24)
    with pytest.raises(SealError):
        open_with(key, b"", nonce + encrypt(key, nonce, b"", plain))


def test_each_purpose_has_a_key_of_its_own():
    index, check = (derive(KEYS.private, purpose) for purpose in (b"thaw-index", b"thaw-check"))
    assert len({index, check, KEYS.private, derive(new_key(), b"thaw-index")}) == 4
    assert derive(KEYS.private, b"thaw-index") == index


def test_a_derived_key_is_the_one_that_other_readers_derive():
    # Other readers use libsodium; the program takes the standard library's BLAKE2b.
    from nacl.bindings import crypto_generichash_blake2b_salt_personal

    assert derive(KEYS.private, b"thaw-check") == crypto_generichash_blake2b_salt_personal(
        b"", key=KEYS.private, person=b"thaw-check"
    )


def test_a_key_is_not_told():
    assert repr(KEYS.private) not in repr(KEYS)
    assert repr(KEYS.public) in repr(KEYS)


def test_what_was_sealed_is_not_told():
    with pytest.raises(SealError) as told:
        open_note(KEYS, VAULT, NOTE, 0, seal_note(KEYS.public, VAULT, NOTE, 1, PLAIN))
    assert str(told.value) == (
        "It does not open: it is damaged, or it was sealed with another key."
    )
