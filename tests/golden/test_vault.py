"""The format of the book of notes, as its page, its test vectors and another reader have it."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from golden import make_vault
from golden.vault_reader import read_notes
from thaw.adapters.notes import recovery_code
from thaw.adapters.notes.proof import check_proof
from thaw.adapters.notes.sealing import (
    Keys,
    derive,
    open_draft,
    open_note,
    public_of,
)
from thaw.adapters.notes.slots import Secret, open_slot
from thaw.notes.codec import decode, encode

READER = Path(__file__).with_name("vault_reader.py")
BOOK = make_vault.FOLDER / "notes.thawnotes"
TOLD = json.loads((make_vault.FOLDER / "vectors.json").read_text(encoding="utf-8"))
VAULT = bytes.fromhex(TOLD["vault"])
KEYS = Keys(bytes.fromhex(TOLD["public"]), bytes.fromhex(TOLD["private"]))
SECRETS = {
    "passphrase": Secret.passphrase(TOLD["passphrase"]),
    "code": Secret.code(recovery_code.read(TOLD["code"]["written"])),
    "keychain": Secret.keychain(bytes.fromhex(TOLD["keychain"])),
}
AS_TYPED = {
    "passphrase": TOLD["passphrase"],
    "code": TOLD["code"]["written"].lower().replace("0", "o").replace("-", " "),
    "keychain": TOLD["keychain"],
}
NOW = [json.loads(note["plain"]) for note in TOLD["notes"][:-1]]


def dumped(path):
    """Everything in a book as text, whichever SQLite wrote it."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as book:
        numbers = [
            book.execute(f"PRAGMA {n}").fetchone() for n in ("application_id", "user_version")
        ]
        return [*map(str, numbers), *book.iterdump()]


def test_the_vectors_are_what_their_script_makes(tmp_path):
    make_vault.make(tmp_path)
    for name in ("vectors.json", BOOK.name):
        kept, made = make_vault.FOLDER / name, tmp_path / name
        if name.endswith(".json"):
            assert made.read_bytes() == kept.read_bytes()
        else:
            assert dumped(made) == dumped(kept)


def test_the_keys_of_the_vectors_are_those_of_the_program():
    assert public_of(KEYS.private) == KEYS.public
    for purpose, key in TOLD["derived"].items():
        assert derive(KEYS.private, purpose.encode()).hex() == key


def test_the_code_of_the_vectors_is_read_and_written():
    code = bytes.fromhex(TOLD["code"]["bytes"])
    assert recovery_code.written(code) == TOLD["code"]["written"]
    assert recovery_code.read(AS_TYPED["code"]) == code


@pytest.mark.parametrize("way", SECRETS)
def test_the_slots_of_the_vectors_open(way):
    assert open_slot(SECRETS[way], TOLD["slots"][way], KEYS.public, VAULT) == KEYS


def test_a_slot_at_the_usual_price_opens():
    assert json.loads(TOLD["usual slot"])["mem"] == 256 * 2**20
    slot = open_slot(SECRETS["passphrase"], TOLD["usual slot"], KEYS.public, VAULT)
    assert slot == KEYS


def test_the_proof_of_the_vectors_is_taken():
    check_proof(KEYS, VAULT, 1, bytes.fromhex(TOLD["proof"]))


@pytest.mark.parametrize("note", TOLD["notes"], ids=lambda note: note["plain"][:9])
def test_the_notes_of_the_vectors_open(note):
    record = bytes.fromhex(note["record"])
    plain = open_note(KEYS, VAULT, note["id"], note["revision"], record)
    assert plain.decode() == note["plain"]
    assert encode(decode(plain)) == plain


def test_the_draft_of_the_vectors_opens():
    draft = TOLD["draft"]
    plain = open_draft(KEYS, VAULT, draft["place"], bytes.fromhex(draft["record"]))
    assert plain.decode() == draft["plain"]


@pytest.mark.parametrize("way", SECRETS)
def test_another_reader_reads_the_book_of_the_vectors(way):
    assert read_notes(BOOK, way, AS_TYPED[way]) == NOW


def test_that_reader_shares_no_code_with_the_program_and_is_short():
    text = READER.read_text(encoding="utf-8")
    found = set(re.findall(r"^(?:import|from) (\w+)", text, re.MULTILINE))
    standard = {"base64", "hashlib", "json", "sqlite3", "sys", "unicodedata"}
    assert found <= {"nacl"} | standard
    assert len(text.splitlines()) <= 60
