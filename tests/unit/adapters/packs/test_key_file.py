"""The curator's key: opened by its passphrase alone, never replaced, never more than asked."""

import json

import pytest

from thaw.adapters.packs.key_file import MOST, USUAL, Cost, KeyFile, WrongPassphraseError
from thaw.base.errors import StorageError

QUICK = Cost(1, 8192)
PASSPHRASE = " ".join(("quiet", "lamp", "ünder", "rain"))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "new" / "signing-key.json"


@pytest.fixture
def file(path):
    return KeyFile(path)


def changed(path, change):
    document = json.loads(path.read_text())
    change(document)
    path.write_text(json.dumps(document))


def test_a_key_is_opened_by_its_passphrase(file):
    assert not file.exists
    key = file.make(PASSPHRASE, QUICK)
    assert file.exists
    assert file.open(PASSPHRASE) == key


def test_another_passphrase_opens_nothing(file):
    file.make(PASSPHRASE, QUICK)
    for wrong in ("", PASSPHRASE + " ", PASSPHRASE.upper()):
        with pytest.raises(WrongPassphraseError, match="does not open the key"):
            file.open(wrong)


def test_nothing_secret_can_be_read_in_the_file(file, path):
    key = file.make(PASSPHRASE, QUICK)
    assert key.seed not in path.read_bytes()
    assert PASSPHRASE not in path.read_text()


def test_a_key_is_never_replaced(file, path):
    file.make(PASSPHRASE, QUICK)
    before = path.read_bytes()
    with pytest.raises(StorageError, match="There is a key in"):
        file.make("other", QUICK)
    assert path.read_bytes() == before


def test_a_guess_is_costly_unless_a_test_says_otherwise(file, path):
    assert (USUAL.passes, USUAL.memory) == (3, 256 * 2**20)
    assert file.make.__defaults__ == (USUAL,)


@pytest.mark.parametrize(
    ("field", "value"), [("memory", MOST.memory + 1), ("memory", 2**60), ("passes", 5)]
)
def test_a_file_that_asks_for_too_much_is_refused_at_once(file, path, field, value):
    file.make(PASSPHRASE, QUICK)
    changed(path, lambda document: document["argon2id"].update({field: value}))
    with pytest.raises(StorageError, match="asks for more memory or time"):
        file.open(PASSPHRASE)


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document.clear(),
        lambda document: document.pop("argon2id"),
        lambda document: document.pop("sealed"),
        lambda document: document["argon2id"].update(salt="!"),
        lambda document: document["argon2id"].update(salt=""),
        lambda document: document["argon2id"].update(memory="much"),
        lambda document: document["argon2id"].update(memory=0),
        lambda document: document["argon2id"].update(passes=-1),
        lambda document: document.update(argon2id=[]),
        lambda document: document.update(sealed=document["sealed"][:-8]),
        lambda document: document.update(sealed=""),
        lambda document: document.update(sealed=7),
        lambda document: document.update(thaw_signing_key="1"),
    ],
)
def test_a_damaged_file_is_a_sentence(file, path, change):
    file.make(PASSPHRASE, QUICK)
    changed(path, change)
    with pytest.raises(StorageError, match=r"damaged"):
        file.open(PASSPHRASE)


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 5000, '{"thaw_signing_key": 2}', "\x00"])
def test_a_file_of_anything_is_a_sentence(file, path, text):
    path.parent.mkdir()
    path.write_text(text)
    with pytest.raises(StorageError, match=r"damaged|newer"):
        file.open(PASSPHRASE)


def test_a_file_that_is_not_there_is_a_sentence(file):
    with pytest.raises(StorageError, match="cannot be read"):
        file.open(PASSPHRASE)
