"""Nothing is written outside the folder, over a file, or by a name that no pack has."""

import os

import pytest

from fakes.packs import make_pack, write
from fakes.zips import File, write_zip
from thaw.adapters.packs.archive import opened_archive
from thaw.adapters.packs.folder_contents import FolderContents
from thaw.adapters.packs.unpack import unpack
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


@pytest.mark.parametrize("lasting", [True, False])
def test_every_file_is_there_as_it_was(pack, folder, lasting):
    unpack(pack, folder, lasting=lasting)
    assert digests_of(FolderContents(folder)) == digests_of(pack)


@pytest.mark.parametrize(
    "name", ["../evil.yaml", "/evil.yaml", "beds/../../evil.ogg", "..\\evil.yaml", "evil.sh"]
)
def test_a_name_that_was_never_judged_is_judged_here(pack, folder, tmp_path, name):
    before = tree(tmp_path)
    with pytest.raises(InputError, match=r"evil"):
        unpack(Replaced(pack, {name: b"x"}), folder, lasting=False)
    assert tree(tmp_path) == before


def test_no_file_is_written_over_another(pack, folder, tmp_path):
    write(tmp_path / "canary", "alive")
    (folder / "beds").mkdir()
    (folder / "beds" / "soft-rain.opus").symlink_to(tmp_path / "canary")
    with pytest.raises(StorageError, match=r"soft-rain\.opus could not be written"):
        unpack(pack, folder, lasting=False)
    assert (tmp_path / "canary").read_text() == "alive"


def test_a_damaged_file_stops_it(folder, tmp_path):
    lie = {"crc": 1}
    path = write_zip(tmp_path / "a.thawpack", File("beds/a.ogg", local=lie, central=lie))
    with opened_archive(path) as archive, pytest.raises(InputError, match=r"beds/a\.ogg"):
        unpack(archive, folder, lasting=False)


def test_a_full_disk_is_a_sentence(pack, folder, monkeypatch):
    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StorageError, match=r"no space left on device\.$"):
        unpack(pack, folder, lasting=True)
