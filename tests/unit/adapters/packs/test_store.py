"""Packs are installed and removed as a whole, and remembered afterwards."""

import json
import threading

import pytest

from fakes.packs import write
from thaw.adapters.packs.registry import Registry, read_registry
from thaw.adapters.packs.store import PackStore
from thaw.base.errors import MissingError, StorageError
from thaw.packs.known import Known

KNOWN = Known(100000000, "", "Anna", "ab")


@pytest.fixture
def store(tmp_path):
    return PackStore(tmp_path / "data" / "packs")


def install(store, pack="soft", text="one", known=KNOWN):
    with store.change() as change:
        write(change.begin(pack) / "pack.yaml", text)
        change.install(pack, known)


def texts(store):
    return {path.name: (path / "pack.yaml").read_text() for path in store.installed()}


def places(tmp_path):
    return {path.name for path in (tmp_path / "data" / "packs").iterdir() if path.is_dir()}


def test_at_first_there_is_nothing_and_nothing_is_made(store, tmp_path):
    assert (store.installed(), dict(store.known)) == ((), {})
    store.sweep()
    assert not (tmp_path / "data").exists()


def test_a_pack_is_installed_replaced_and_removed(store, tmp_path):
    install(store)
    install(store, "calm")
    assert texts(store) == {"calm": "one", "soft": "one"}
    install(store, text="two")
    assert texts(store) == {"calm": "one", "soft": "two"}
    assert store.find("soft").name == "soft"
    with store.change() as change:
        change.remove("soft")
    assert texts(store) == {"calm": "one"}
    assert len(places(tmp_path)) == 1


def test_a_removed_pack_stays_remembered(store):
    install(store)
    with store.change() as change:
        change.remove("soft")
    assert store.known == {"soft": KNOWN}
    with pytest.raises(MissingError, match="No pack “soft” is installed"):
        store.find("soft")


def test_what_was_replaced_stays_until_it_is_swept(store, tmp_path):
    """It may be playing."""
    install(store)
    (before,) = store.installed()
    install(store, text="two")
    assert (before / "pack.yaml").read_text() == "one"
    store.sweep()
    assert not before.exists()
    assert texts(store) == {"soft": "two"}


def test_what_was_begun_and_not_installed_is_nothing(store, tmp_path):
    install(store)
    with store.change() as change:
        write(change.begin("soft") / "pack.yaml", "half")
    assert texts(store) == {"soft": "one"}
    assert len(places(tmp_path)) == 1


def test_a_list_that_cannot_be_written_changes_nothing(store, monkeypatch):
    install(store)

    def refuse(path, data):
        raise StorageError("The disk is full.")

    monkeypatch.setattr("thaw.adapters.packs.registry.replace_file", refuse)
    with pytest.raises(StorageError, match="disk is full"):
        install(store, text="two")
    with store.change() as change, pytest.raises(StorageError, match="disk is full"):
        change.remove("soft")
    assert texts(store) == {"soft": "one"}


def test_what_a_killed_install_left_is_swept(store, tmp_path):
    install(store)
    packs = tmp_path / "data" / "packs"
    write(packs / "0123456789abcdef" / "soft" / "pack.yaml", "half")
    write(packs / ".packs.json.x1", "{")
    store.sweep()
    assert texts(store) == {"soft": "one"}
    assert sorted(path.name for path in packs.iterdir() if path.is_file()) == [
        "lock",
        "packs.json",
    ]


def test_only_one_changes_something(store):
    told: list[str] = []

    def other():
        try:
            install(store)
        except StorageError as error:
            told.append(str(error))

    with store.change():
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
    assert told == ["Another Thaw is changing the packs. Try again when it is done."]


def test_who_has_patience_waits_for_somebody_else(store):
    begun, done = threading.Event(), threading.Event()

    def other():
        begun.set()
        with store.change(10.0):
            done.set()

    with store.change():
        thread = threading.Thread(target=other)
        thread.start()
        begun.wait(10.0)
        assert not done.is_set()
    thread.join()
    assert done.is_set()


def test_a_pack_that_is_taken_out_can_be_put_back(store):
    install(store)
    before, known = store.installed(), store.known
    with store.change() as change:
        taken = change.take_out("soft")
        assert store.installed() == ()
        assert before[0].is_dir()
        change.put_back(taken)
    store.sweep()
    assert (store.installed(), store.known) == (before, known)
    assert before[0].is_dir()


def test_somebody_elses_work_is_not_swept(store):
    with store.change() as change:
        folder = change.begin("soft")
        thread = threading.Thread(target=store.sweep)
        thread.start()
        thread.join()
        assert folder.exists()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "[" * 5000,
        '{"thaw_packs": "1"}',
        '{"thaw_packs": 1, "installed": {}}',
        '{"thaw_packs": 1, "installed": {"../x": "0123456789abcdef"}, "known": {}}',
        '{"thaw_packs": 1, "installed": {"soft": "../../somewhere"}, "known": {}}',
        '{"thaw_packs": 1, "installed": {}, "known": {"soft": {"version": 1}}}',
        '{"thaw_packs": 2, "installed": {}, "known": {}}',
    ],
)
def test_a_list_that_cannot_be_understood_is_left_alone_with_all_packs(store, tmp_path, text):
    install(store)
    (folder,) = store.installed()
    file = tmp_path / "data" / "packs" / "packs.json"
    file.write_text(text)
    store.sweep()
    for ask in (store.installed, lambda: store.known, lambda: install(store)):
        with pytest.raises(StorageError, match=r"damaged|newer"):
            ask()
    assert (file.read_text(), (folder / "pack.yaml").read_text()) == (text, "one")


def test_what_is_written_is_read(store, tmp_path):
    install(store)
    registry = read_registry(tmp_path / "data" / "packs" / "packs.json")
    assert registry == Registry({"soft": next(iter(places(tmp_path)))}, {"soft": KNOWN})
    assert (
        json.loads((tmp_path / "data" / "packs" / "packs.json").read_text())["thaw_packs"] == 1
    )


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path):
    write(tmp_path / "file", "")
    with pytest.raises(StorageError, match="could not be written"):
        install(PackStore(tmp_path / "file" / "packs"))
