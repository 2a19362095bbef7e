"""Makes the test vectors of docs/vault-format.md, the same at every run.

    python tests/golden/make_vault.py [FOLDER]

It is made from that page alone: it imports nothing of Thaw, and what should be random follows
from what it is for. So the program, the reader of sixty lines and this writer agree only where
all three say what the page says.
"""

from __future__ import annotations

import base64
import json
import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from hashlib import blake2b
from pathlib import Path
from typing import Any

from nacl import bindings, pwhash

FOLDER = Path(__file__).parent / "vault"
PAGE = Path(__file__).parents[2] / "docs" / "vault-format.md"
PASSPHRASE = "quiet lamp ünder rain"  # noqa: S105
SMALL, USUAL = (2, 64 * 2**20), (3, 256 * 2**20)
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def fixed(size: int, *what_for: bytes) -> bytes:
    """As many bytes that look random, others for each purpose."""
    return blake2b(b"/".join(what_for), digest_size=size, person=b"thaw vectors").digest()


PRIVATE, KEYCHAIN = fixed(32, b"private"), fixed(32, b"keychain")
VAULT, CODE = fixed(16, b"vault"), fixed(16, b"code")
DRAFT_KEY = fixed(32, b"draft key")
PUBLIC = bindings.crypto_scalarmult_base(PRIVATE)
NOTES: list[dict[str, Any]] = [
    {"text": "It rained."},
    {
        "session": "Looking around",
        "text": "Ein Nußbaum vor dem Fenster. 🌧️\nعلى مهل",
        "page": "A page without a filter, long enough for more than one block of 256 bytes. "
        * 6,
        "words": ["warm", "a little lighter"],
        "where": ["chest", "left hand"],
        "marks": [0, 1_440_000],
        "next_time": ["the same"],
        "kind": "Tea, slowly.",
    },
    {
        "form": "day",
        "parts": [
            {"key": "high", "text": "The tram was empty."},
            {"key": "low", "text": "Noon"},
        ],
    },
]


def encrypt(key: bytes, nonce: bytes, about: bytes, plain: bytes) -> bytes:
    return bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, about, nonce, key)


def seal_with(key: bytes, about: bytes, plain: bytes) -> bytes:
    padding = b"\x80" + bytes(-(len(plain) + 1) % 256)
    nonce = fixed(24, b"nonce", about, plain)
    return nonce + encrypt(key, nonce, about, plain + padding)


def seal_to_public(about: bytes, plain: bytes) -> bytes:
    """The sealed box is a box of a key pair of its own, whose nonce both public keys give."""
    content = fixed(32, b"content", about, plain)
    public, private = bindings.crypto_box_seed_keypair(fixed(32, b"pair", about, plain))
    nonce = blake2b(public + PUBLIC, digest_size=24).digest()
    box = public + bindings.crypto_box(content, nonce, PUBLIC, private)
    return b"\x01" + box + seal_with(content, about, plain)


def derived(purpose: bytes) -> bytes:
    return blake2b(key=PRIVATE, person=purpose, digest_size=32).digest()


def sealed_note(note: int, revision: int, plain: bytes) -> bytes:
    numbers = note.to_bytes(8, "big") + revision.to_bytes(4, "big")
    return seal_to_public(b"thaw-note\x01" + VAULT + numbers, plain)


def slot(way: str, secret: bytes, ops: int = 0, mem: int = 0) -> str:
    cost = ops.to_bytes(4, "big") + mem.to_bytes(8, "big")
    salt, nonce = fixed(16, b"salt", secret, cost), fixed(24, b"nonce", secret, cost)
    if way == "passphrase":
        key = pwhash.argon2id.kdf(32, secret, salt, ops, mem)
    else:
        key = blake2b(secret, digest_size=32, salt=salt, person=f"thaw-{way}".encode()).digest()
    about = b"thaw-slot\x01" + VAULT + way.encode().ljust(16, b"\0") + salt + cost
    box = encrypt(key, nonce, about, PRIVATE)
    digest = blake2b(about + nonce + box, digest_size=16, person=b"thaw-slot").digest()
    parts = {"salt": salt, "nonce": nonce, "box": box, "digest": digest}
    texts = {name: base64.b64encode(content).decode() for name, content in parts.items()}
    return json.dumps({"way": way, "version": 1, "ops": ops, "mem": mem, **texts})


def written(code: bytes) -> str:
    number = int.from_bytes(code, "big")
    whole = number << 10 | number % 1021
    signs = "".join(SIGNS[whole >> 5 * place & 31] for place in reversed(range(28)))
    return "-".join(re.findall("....", signs))


def notes() -> Iterator[tuple[int, int, bytes, bytes]]:
    """Id, revision, plain bytes and seal of each; the last is what the second was before."""
    for number, revision in ((1, 0), (2, 1), (3, 0), (2, 0)):
        note = int.from_bytes(fixed(8, b"id", b"%d" % number), "big") >> 1
        document = {
            "id": f"{note:016x}",
            "number": number,
            "revision": revision,
            "written": f"2026-11-2{number}T18:30:00+01:00",
            "changed": f"2026-11-2{number}T1{8 + revision}:30:00+01:00",
            **NOTES[number - 1],
        }
        if (number, revision) == (2, 0):
            document |= {"text": "Ein Baum vor dem Fenster."}
        text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        yield note, revision, text.encode(), sealed_note(note, revision, text.encode())


def vectors() -> dict[str, Any]:
    """Everything that a book is made of, with the secrets."""
    passphrase = PASSPHRASE.encode()
    draft = {
        "typed": "2026-11-24T18:30:00+01:00",
        "note": 0,
        "jotting": {"text": "Half a thou"},
    }
    plain = json.dumps(draft).encode()
    proof = seal_with(
        derived(b"thaw-check"), b"thaw-check" + VAULT + PUBLIC, (1).to_bytes(4, "big")
    )
    return {
        "private": PRIVATE.hex(),
        "public": PUBLIC.hex(),
        "vault": VAULT.hex(),
        "derived": {
            name: derived(name.encode()).hex() for name in ("thaw-index", "thaw-check")
        },
        "passphrase": PASSPHRASE,
        "code": {"bytes": CODE.hex(), "written": written(CODE)},
        "keychain": KEYCHAIN.hex(),
        "slots": {
            "passphrase": slot("passphrase", passphrase, *SMALL),
            "code": slot("code", CODE),
            "keychain": slot("keychain", KEYCHAIN),
        },
        "usual slot": slot("passphrase", passphrase, *USUAL),
        "proof": proof.hex(),
        "notes": [
            {"id": note, "revision": revision, "plain": plain.decode(), "record": record.hex()}
            for note, revision, plain, record in notes()
        ],
        "draft": {
            "place": "after a session",
            "plain": plain.decode(),
            "record": seal_to_public(
                b"thaw-draft\x01" + VAULT + b"after a session", plain
            ).hex(),
        },
        "loose drafts": {
            "place": "after a session",
            "plain": plain.decode(),
            "draft.key": DRAFT_KEY.hex(),
            "drafts.sealed": seal_with(
                DRAFT_KEY,
                b"thaw-drafts\x01",
                json.dumps({"after a session": base64.b64encode(plain).decode()}).encode(),
            ).hex(),
        },
    }


def with_sum(table: str, *row: str | int | bytes) -> tuple[str | int | bytes, ...]:
    """A row with its sum."""
    digest = blake2b(digest_size=8)
    for value in (table, *row):
        data = value if isinstance(value, bytes) else str(value).encode()
        kind = {int: b"i", str: b"t", bytes: b"b"}[type(value)]
        digest.update(kind + len(data).to_bytes(8, "big") + data)
    return (*row, digest.digest())


def rows(told: dict[str, Any]) -> Iterator[tuple[str, tuple[str | int | bytes, ...]]]:
    """The rows of the book, each with its table."""
    *now, (before) = [
        (n["id"], n["revision"], bytes.fromhex(n["record"])) for n in told["notes"]
    ]
    numbers = {"format": 1, "counter": 3, "change": 5}
    meta = {name: number.to_bytes(8, "big") for name, number in numbers.items()}
    meta |= {name: bytes.fromhex(told[name]) for name in ("vault", "public", "proof")}
    draft = told["draft"]
    yield from (("meta", row) for row in meta.items())
    yield from (("slot", row) for row in told["slots"].items())
    yield from (("note", row) for row in now)
    yield "version", before
    yield "gone", (77,)
    yield "draft", (draft["place"], bytes.fromhex(draft["record"]))


def make(folder: Path) -> None:
    """Writes the vectors, and the book that is made of them."""
    folder.mkdir(exist_ok=True)
    told = vectors()
    text = json.dumps(told, ensure_ascii=False, indent=1)
    (folder / "vectors.json").write_text(f"{text}\n", encoding="utf-8")
    file = folder / "notes.thawnotes"
    file.unlink(missing_ok=True)
    (statements,) = re.findall(r"```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    with closing(sqlite3.connect(file)) as book:
        book.executescript(
            "PRAGMA page_size=4096; PRAGMA auto_vacuum=FULL; PRAGMA user_version=1;"
            f"PRAGMA application_id={0x54684E74}; BEGIN; {statements} COMMIT;"
        )
        for table, row in rows(told):
            marks = ", ".join("?" * (len(row) + 1))
            book.execute(f"INSERT INTO {table} VALUES ({marks})", with_sum(table, *row))  # noqa: S608
        book.commit()


if __name__ == "__main__":
    make(Path(sys.argv[1]) if sys.argv[1:] else FOLDER)
