"""Nothing is written outside the folder, over a file, or by a name that no pack has."""

import os

import pytest

from fakes.packs import make_pack, write
from fakes.zips import File, write_zip
from thaw.adapters.packs.archive import opened_archive
from thaw.adapters.packs.folder_contents import FolderContents
from thaw.adapters.packs.unpack import make_lasting, unpack
from thaw.base.errors import InputError, StorageError
from thaw.packs.contents import Replaced
from thaw.packs.manifest import digests_of


@pytest.fixture
def pack(tmp_path):
    return FolderContents(make_pack(tmp_path / "soft"))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "out" / "soft").mkdir(parents=True)
    return tmp_path / "out" / "soft"


def tree(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_file_is_there_as_it_was(pack, folder):
    unpack(pack, folder)
    assert digests_of(FolderContents(folder)) == digests_of(pack)


@pytest.mark.parametrize(
    "name", ["../evil.yaml", "/evil.yaml", "beds/../../evil.ogg", "..\\evil.yaml", "evil.sh"]
)
def test_a_name_that_was_never_judged_is_judged_here(pack, folder, tmp_path, name):
    before = tree(tmp_path)
    with pytest.raises(InputError, match=r"evil"):
        unpack(Replaced(pack, {name: b"x"}), folder)
    assert tree(tmp_path) == before


def test_no_file_is_written_over_another(pack, folder, tmp_path):
    write(tmp_path / "canary", "alive")
    (folder / "beds").mkdir()
    (folder / "beds" / "soft-rain.opus").symlink_to(tmp_path / "canary")
    with pytest.raises(StorageError, match=r"soft-rain\.opus could not be written"):
        unpack(pack, folder)
    assert (tmp_path / "canary").read_text() == "alive"


def test_a_damaged_file_stops_it(folder, tmp_path):
    lie = {"crc": 1}
    path = write_zip(tmp_path / "a.thawpack", File("beds/a.ogg", local=lie, central=lie))
    with opened_archive(path) as archive, pytest.raises(InputError, match=r"beds/a\.ogg"):
        unpack(archive, folder)


def test_a_full_disk_is_a_sentence(pack, folder, monkeypatch):
    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    unpack(pack, folder)
    make_lasting(folder)
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StorageError, match=r"no space left on device\.$"):
        make_lasting(folder)
