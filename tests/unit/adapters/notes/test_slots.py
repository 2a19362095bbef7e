"""Slots open for their own secret; damage, a wrong secret and a hostile file are told apart."""

import json
import subprocess
import sys

import pytest

from thaw.adapters.notes.sealing import Keys, new_key, new_keys
from thaw.adapters.notes.slot_document import DamagedSlotError, Slot, as_text, from_text
from thaw.adapters.notes.slots import Secret, WrongSecretError, make_slot, open_slot
from thaw.adapters.notes.stretching import COSTS, LEAST, MOST, Cost
from thaw.base.errors import SealError, StorageError

QUICK = (LEAST,)
KEYS = new_keys()
VAULT = bytes(range(16))
WORDS = "quiet lamp ünder rain"
SECRETS = [Secret.passphrase(WORDS), Secret.code(bytes(16)), Secret.keychain(new_key())]
WAYS = [secret.way for secret in SECRETS]
WRONG = [
    Secret.passphrase(WORDS + " "),
    Secret.code(new_key()[:16]),
    Secret.keychain(new_key()),
]
MANY_GIB = Cost(3, 64 * 2**30)


def made(secret, keys=KEYS):
    return make_slot(secret, keys, VAULT, QUICK)


def opened(secret, document, public=KEYS.public, vault=VAULT):
    return open_slot(secret, document, public, vault)


def told_of(secret, document):
    """What is said about a slot; None where it opens."""
    try:
        assert opened(secret, document) == KEYS
    except SealError as error:
        return str(error)
    return None


def asking_for(cost):
    """A slot that asks for so much, whose digest is right."""
    return as_text(Slot("passphrase", cost, bytes(16), bytes(24), bytes(48)), VAULT)


@pytest.mark.parametrize("secret", SECRETS, ids=WAYS)
def test_a_slot_gives_the_keys_for_its_secret(secret):
    assert opened(secret, made(secret)) == KEYS


@pytest.mark.parametrize(("secret", "other"), list(zip(SECRETS, WRONG, strict=True)), ids=WAYS)
def test_another_secret_is_told_as_such(secret, other):
    with pytest.raises(WrongSecretError, match=r"(does not open|not the one of) the"):
        opened(other, made(secret))


@pytest.mark.parametrize("secret", SECRETS, ids=WAYS)
def test_no_two_slots_are_alike(secret):
    one, other = (json.loads(made(secret)) for _ in range(2))
    assert all(one[name] != other[name] for name in ("salt", "nonce", "box", "digest"))


def test_nothing_secret_stands_in_a_slot():
    for secret in SECRETS:
        slot = from_text(secret.way, made(secret), VAULT)
        assert secret.content not in slot.box + slot.salt + slot.nonce
        assert KEYS.private not in slot.box


@pytest.mark.parametrize("secret", SECRETS, ids=WAYS)
def test_no_flipped_bit_is_taken_for_a_wrong_secret(secret):
    document = made(secret).encode()
    for place in range(len(document)):
        flipped = bytearray(document)
        flipped[place] ^= 1 << place % 8
        told = told_of(secret, flipped.decode("latin-1"))
        assert told is None or "damaged" in told, place


@pytest.mark.parametrize(
    "document",
    [
        *("", "[]", "{", "null", "7", "[" * 2000, '{"version": 1}', "x" * 10_000),
        *('{"version": "1"}', '{"version": true}', '{"version": ' + "9" * 1900 + "}"),
    ],
    ids=lambda document: document[:14],
)
def test_what_is_no_slot_is_damaged(document):
    for secret in SECRETS:
        with pytest.raises(DamagedSlotError, match="is damaged"):
            opened(secret, document)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("way", 3), ("way", "\ud800"), ("version", 0), ("salt", "AAAA"), ("salt", "é")),
        *(("ops", -1), ("ops", 1.0), ("mem", 2**70), ("mem", True), ("box", None), ("box", [])),
    ],
)
def test_what_is_not_ours_in_a_slot_is_damage(name, value):
    document = {**json.loads(made(SECRETS[0])), name: value}
    with pytest.raises(DamagedSlotError):
        opened(SECRETS[0], json.dumps(document))


def test_a_slot_is_not_taken_for_that_of_another_book():
    with pytest.raises(DamagedSlotError):
        opened(SECRETS[1], made(SECRETS[1]), vault=bytes(16))


def test_a_slot_is_not_taken_for_another_way():
    with pytest.raises(DamagedSlotError, match="recovery code"):
        opened(SECRETS[1], made(SECRETS[2]))


def test_a_newer_slot_is_told_as_such():
    document = {**json.loads(made(SECRETS[0])), "version": 2}
    with pytest.raises(SealError, match="a newer Thaw made it"):
        opened(SECRETS[0], json.dumps(document))


@pytest.mark.parametrize("public", [new_keys().public, bytes(32), b""])
def test_a_public_key_that_was_exchanged_is_told_to_whoever_has_the_secret(public):
    with pytest.raises(SealError, match="damaged, or it was exchanged"):
        opened(SECRETS[0], made(SECRETS[0]), public=public)


@pytest.mark.parametrize(
    "typed",
    ["quiet lamp u\u0308nder rain", "quiet lamp ünder\u00a0rain", "quiet lamp ünder \uff52ain"],
    ids=["decomposed", "no-break-space", "full-width"],
)
def test_a_passphrase_is_the_same_from_every_keyboard(typed):
    assert opened(Secret.passphrase(typed), made(Secret.passphrase(WORDS))) == KEYS


@pytest.mark.parametrize("other", [WORDS.upper(), WORDS + "\0", WORDS.replace("ü", "u"), ""])
def test_what_differs_in_a_passphrase_counts(other):
    with pytest.raises(WrongSecretError, match=r"^This passphrase does not open the notes\.$"):
        opened(Secret.passphrase(other), made(Secret.passphrase(WORDS)))


def test_any_text_can_be_a_passphrase():
    for text in ("\ud800", "\0", "🌧️" * 50, "a" * 10_000):
        secret = Secret.passphrase(text)
        assert opened(secret, made(secret)) == KEYS


def test_a_guess_of_a_passphrase_is_costly():
    asked = []

    def stretch(passphrase, salt, cost):
        asked.append(cost)
        return bytes(32)

    document = make_slot(SECRETS[0], KEYS, VAULT, stretch=stretch)
    open_slot(SECRETS[0], document, KEYS.public, VAULT, stretch)
    assert asked == [(3, 256 * 2**20)] * 2


def test_a_computer_with_less_memory_takes_less():
    def stretch(passphrase, salt, cost):
        if cost.memory > 64 * 2**20:
            raise MemoryError
        return bytes(32)

    document = make_slot(SECRETS[0], KEYS, VAULT, stretch=stretch)
    assert (json.loads(document)["ops"], json.loads(document)["mem"]) == (2, 64 * 2**20)
    assert open_slot(SECRETS[0], document, KEYS.public, VAULT, stretch) == KEYS


def test_too_little_memory_is_told():
    def stretch(passphrase, salt, cost):
        raise MemoryError

    with pytest.raises(StorageError, match="needs 64 MB of memory for a moment"):
        make_slot(SECRETS[0], KEYS, VAULT, stretch=stretch)
    with pytest.raises(StorageError, match="needs 256 MB of memory for a moment"):
        open_slot(SECRETS[0], asking_for(COSTS[0]), KEYS.public, VAULT, stretch)


@pytest.mark.parametrize(
    "cost", [MANY_GIB, Cost(11, 8192), Cost(1, 2**30 + 1), Cost(2**32 - 1, 2**64 - 1)]
)
def test_a_hostile_slot_is_not_tried(cost):
    def stretch(passphrase, salt, asked):
        pytest.fail("it was tried")

    with pytest.raises(SealError, match="may have been made to do harm"):
        open_slot(SECRETS[0], asking_for(cost), KEYS.public, VAULT, stretch)


@pytest.mark.parametrize("cost", [Cost(0, 8192), Cost(1, 8191), Cost(0, 0)])
def test_a_slot_that_costs_nothing_is_damaged(cost):
    with pytest.raises(DamagedSlotError):
        opened(SECRETS[0], asking_for(cost))


def test_the_most_that_a_slot_may_ask_for_is_tried():
    asked = []

    def stretch(passphrase, salt, cost):
        asked.append(cost)
        return bytes(32)

    with pytest.raises(WrongSecretError):
        open_slot(SECRETS[0], asking_for(MOST), KEYS.public, VAULT, stretch)
    assert asked == [MOST]


IN_LITTLE_MEMORY = """
import pathlib, re, resource
from thaw.adapters.notes.sealing import new_keys
from thaw.adapters.notes.slots import Secret, make_slot, open_slot

used = int(re.search(r"VmSize:\\s*(\\d+)", pathlib.Path("/proc/self/status").read_text())[1])
most = used * 1024 + 128 * 2**20
resource.setrlimit(resource.RLIMIT_AS, (most, most))
keys, vault, secret = new_keys(), bytes(16), Secret.passphrase("words")
document = make_slot(secret, keys, vault)
assert open_slot(secret, document, keys.public, vault) == keys
print(document)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited like this on Linux")
def test_a_process_that_may_have_little_memory_takes_less():
    done = subprocess.run(
        [sys.executable, "-c", IN_LITTLE_MEMORY], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout)["mem"] == 64 * 2**20


MEASURE = """
import pathlib, re, sys
from thaw.adapters.notes.slots import Secret, open_slot
from thaw.base.errors import SealError

def peak():
    return int(re.search(r"VmHWM:\\s*(\\d+)", pathlib.Path("/proc/self/status").read_text())[1])

before = peak()
try:
    open_slot(Secret.passphrase(""), sys.argv[1], bytes(32), bytes(range(16)))
except SealError as error:
    print(type(error).__name__, peak() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak stands in /proc")
def test_a_hostile_slot_takes_no_memory():
    def taken(cost):
        command = [sys.executable, "-c", MEASURE, asking_for(cost)]
        return subprocess.run(
            command, capture_output=True, text=True, check=True
        ).stdout.split()

    error, kilobytes = taken(MANY_GIB)
    assert error == "SealError"
    assert int(kilobytes) < 1000
    error, kilobytes = taken(Cost(1, 32 * 2**20))
    assert error == "WrongSecretError"
    assert int(kilobytes) > 31_000, "the measure shows memory that is taken"


def test_no_secret_is_told():
    secret = SECRETS[0]
    assert WORDS not in repr(secret)
    assert repr(secret.content) not in repr(secret)
    with pytest.raises(WrongSecretError) as error:
        opened(Secret.passphrase("other words"), made(secret))
    assert "words" not in str(error.value)
    assert Keys(b"", b"private").__repr__() == "Keys(public=b'')"
