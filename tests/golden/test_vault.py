"""The format of the book of notes, as its page, its test vectors and another reader have it."""

from __future__ import annotations

import base64
import json
import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from nacl import bindings

from golden import make_vault
from golden.make_vault import PAGE
from golden.vault_reader import read_notes
from thaw.adapters.notes import recovery_code
from thaw.adapters.notes.book import Book, Founding, New
from thaw.adapters.notes.keychain import SERVICE
from thaw.adapters.notes.loose_drafts import LooseDrafts
from thaw.adapters.notes.proof import check_proof, make_proof
from thaw.adapters.notes.schema import APPLICATION, CREATE, PAGE_SIZE, VERSION
from thaw.adapters.notes.sealing import (
    PADDED_TO,
    Keys,
    derive,
    new_keys,
    open_draft,
    open_note,
    public_of,
    seal_note,
)
from thaw.adapters.notes.slots import Secret, make_slot, open_slot
from thaw.adapters.notes.stretching import COSTS, MOST
from thaw.app.notes.drafting import decode_draft, encode_draft
from thaw.base.units import Frames
from thaw.notes.codec import as_document, decode, encode
from thaw.notes.jotting import Jotting, Part
from thaw.notes.note import Note

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


def test_the_draft_of_the_vectors_is_one():
    draft = decode_draft("place", TOLD["draft"]["plain"].encode())
    assert (draft.note, draft.jotting) == (0, Jotting(text="Half a thou"))
    assert json.loads(encode_draft(draft)) == json.loads(TOLD["draft"]["plain"])


def test_the_drafts_before_there_is_a_book_open(tmp_path):
    told = TOLD["loose drafts"]
    for name in ("draft.key", "drafts.sealed"):
        (tmp_path / name).write_bytes(bytes.fromhex(told[name]))
    assert LooseDrafts(tmp_path).all() == {told["place"]: told["plain"].encode()}


def test_the_drafts_before_there_is_a_book_are_as_the_page_says(tmp_path):
    LooseDrafts(tmp_path).put("a place", b"what was typed")
    key, sealed = ((tmp_path / name).read_bytes() for name in ("draft.key", "drafts.sealed"))
    padded = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
        sealed[24:], b"thaw-drafts\x01", sealed[:24], key
    )
    assert len(key) == 32
    assert len(padded) == 256
    drafts = json.loads(padded.rstrip(b"\0").removesuffix(b"\x80"))
    assert {place: base64.b64decode(draft) for place, draft in drafts.items()} == {
        "a place": b"what was typed"
    }


@pytest.mark.parametrize("way", SECRETS)
def test_another_reader_reads_the_book_of_the_vectors(way):
    assert read_notes(BOOK, way, AS_TYPED[way]) == NOW


def test_the_program_opens_the_book_of_the_vectors(tmp_path):
    shutil.copy(BOOK, tmp_path)
    with Book.open(tmp_path) as book:
        assert (book.vault, book.public, book.counter) == (VAULT, KEYS.public, 3)
        assert book.told == ()
        assert dict(book.slots) == TOLD["slots"]
        boxes = {(s.id, s.revision): s.box.hex() for s in (*book.notes(), *book.versions())}
    assert boxes == {(n["id"], n["revision"]): n["record"] for n in TOLD["notes"]}


def test_another_reader_reads_what_the_program_keeps(tmp_path):
    keys, vault, secret = new_keys(), recovery_code.new_code(), recovery_code.new_code()
    slots = {"code": make_slot(Secret.code(secret), keys, vault)}
    written = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
    jotting = Jotting(text="A gust of wind. 🍂", words=("warm",), marks=(Frames(48_000),))
    notes = [Note(2**62 + n, n, 0, written, written, jotting) for n in (1, 2)]

    def seal(note):
        return lambda _: seal_note(keys.public, vault, note.id, note.revision, encode(note))

    founding = Founding(vault, keys.public, make_proof(keys, vault, VERSION), slots)
    with Book.make(tmp_path, founding) as book:
        book.keep(New(note.id, seal(note)) for note in notes)
        changed = replace(notes[0], revision=1, jotting=Jotting(text="Another"))
        book.change(changed.id, seal(changed))
    now = [json.loads(encode(note)) for note in (changed, notes[1])]
    for file in ("notes.thawnotes", "notes.twin"):
        assert read_notes(tmp_path / file, "code", recovery_code.written(secret)) == now


def test_the_page_has_the_tables_of_the_program():
    (statements,) = re.findall(r"```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert statements == "".join(f"{statement};\n" for statement in CREATE)


def test_the_page_has_the_numbers_of_the_program():
    text = " ".join(PAGE.read_text(encoding="utf-8").split())
    for said in (
        f"`application_id` is 0x{APPLICATION:08X}",
        f"pages have {PAGE_SIZE} bytes",
        f"everything here is version {VERSION}",
        f"the next multiple of {PADDED_TO} bytes",
        f"Thaw writes {COSTS[0].passes} passes and {COSTS[0].memory // 2**20} MiB",
        f"or {COSTS[1].passes} and {COSTS[1].memory // 2**20} MiB",
        f"more than {MOST.passes} passes or {MOST.memory // 2**30} GiB",
        f"under the service `{SERVICE}`",
    ):
        assert said in text


def test_the_page_names_every_key_of_a_note():
    written = datetime(2026, 11, 23, tzinfo=UTC)
    whole = Jotting(
        "s", "t", ("w",), ("w",), "p", (Frames(1),), ("n",), "k", "f", (Part("k", "t"),)
    )
    keys = as_document(Note(1, 1, 0, written, written, whole))
    _, _, section = PAGE.read_text(encoding="utf-8").partition("## A note")
    assert set(re.findall(r"`([a-z_]+)`", section)) == {*keys, "key"}


def test_that_reader_shares_no_code_with_the_program_and_is_short():
    text = READER.read_text(encoding="utf-8")
    found = set(re.findall(r"^(?:import|from) (\w+)", text, re.MULTILINE))
    standard = {"base64", "hashlib", "json", "sqlite3", "sys", "unicodedata"}
    assert found <= {"nacl"} | standard
    assert len(text.splitlines()) <= 60
