"""Another reader of Thaw's notes, made from docs/vault-format.md: it imports nothing of Thaw.

python vault_reader.py notes.thawnotes passphrase|code|keychain SECRET
"""

import base64
import hashlib
import json
import sqlite3
import sys
import unicodedata

from nacl import bindings, pwhash

CROCKFORD = str.maketrans("OILABCDEFGHJKMNPQRSTVWXYZ", "011abcdefghijklmnopqrstuv", " -")


def slot_key(slot, secret, salt):
    """The key that seals a slot, from what somebody knows or has."""
    if slot["way"] == "passphrase":
        words = unicodedata.normalize("NFKC", secret).encode()
        return pwhash.argon2id.kdf(32, words, salt, slot["ops"], slot["mem"])
    if slot["way"] == "code":  # without its check signs
        content = int(secret.upper().translate(CROCKFORD)[:26], 32).to_bytes(16, "big")
    else:
        content = bytes.fromhex(secret)
    person = b"thaw-" + slot["way"].encode()
    return hashlib.blake2b(content, digest_size=32, salt=salt, person=person).digest()


def private_key(slot, vault, secret):
    """The private key, out of the slot that the secret opens."""
    salt, nonce, box = (base64.b64decode(slot[name]) for name in ("salt", "nonce", "box"))
    cost = slot["ops"].to_bytes(4, "big") + slot["mem"].to_bytes(8, "big")
    about = b"thaw-slot\1" + vault + slot["way"].encode().ljust(16, b"\0") + salt + cost
    key = slot_key(slot, secret, salt)
    return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(box, about, nonce, key)


def read_notes(path, way, secret):
    """Every note of a book, oldest first."""
    book = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    meta = dict(book.execute("SELECT key, value FROM meta"))
    ((slot,),) = book.execute("SELECT document FROM slot WHERE way = ?", (way,))
    private, notes = private_key(json.loads(slot), meta["vault"], secret), []
    for note, revision, box in book.execute("SELECT id, revision, box FROM note"):
        key = bindings.crypto_box_seal_open(box[1:81], meta["public"], private)
        numbers = note.to_bytes(8, "big") + revision.to_bytes(4, "big")
        about, nonce, sealed = b"thaw-note\1" + meta["vault"] + numbers, box[81:105], box[105:]
        plain = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, about, nonce, key)
        notes.append(json.loads(plain.rstrip(b"\0")[:-1]))
    book.close()
    return sorted(notes, key=lambda note: note["number"])


if __name__ == "__main__":
    print(json.dumps(read_notes(*sys.argv[1:4]), ensure_ascii=False, indent=2))  # noqa: T201
