"""A book proves which one it is and of which version, to whoever can open it."""

import pytest

from thaw.adapters.notes.proof import check_proof, make_proof
from thaw.adapters.notes.sealing import Keys, new_keys
from thaw.base.errors import SealError

KEYS, OTHER = new_keys(), new_keys()
VAULT = bytes(range(16))
PROOF = make_proof(KEYS, VAULT, 1)


def test_a_book_that_is_as_it_was_made_is_taken():
    check_proof(KEYS, VAULT, 1, PROOF)


@pytest.mark.parametrize(
    ("keys", "vault", "version", "proof"),
    [
        (OTHER, VAULT, 1, PROOF),
        (Keys(OTHER.public, KEYS.private), VAULT, 1, PROOF),
        (KEYS, bytes(16), 1, PROOF),
        (KEYS, VAULT, 2, PROOF),
        (KEYS, VAULT, 1, b""),
        (KEYS, VAULT, 1, PROOF[:-1] + bytes((PROOF[-1] ^ 1,))),
    ],
    ids=["keys", "public-key", "vault", "version", "empty", "flipped"],
)
def test_what_was_exchanged_or_damaged_is_told(keys, vault, version, proof):
    with pytest.raises(SealError, match="damaged, or it was exchanged"):
        check_proof(keys, vault, version, proof)
