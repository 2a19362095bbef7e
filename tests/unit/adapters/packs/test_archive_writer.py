"""The same files give the same bytes, and whoever reads them finds the same files."""

import os
import zipfile

import pytest

from fakes.packs import make_pack, write
from thaw.adapters.packs.archive import opened_archive
from thaw.adapters.packs.archive_writer import write_archive
from thaw.adapters.packs.folder_contents import FolderContents
from thaw.base.errors import InputError, StorageError
from thaw.packs.contents import Replaced, content_of
from thaw.packs.manifest import digests_of


@pytest.fixture
def pack(tmp_path):
    return make_pack(tmp_path / "steady")


def with_manifest(folder):
    return Replaced(FolderContents(folder), {"manifest": b"list"})


def test_the_same_files_give_the_same_bytes(pack, tmp_path):
    write_archive(tmp_path / "one.thawpack", with_manifest(pack))
    (pack.parent / "elsewhere").mkdir()
    again = make_pack(pack.parent / "elsewhere" / "steady")
    for path in again.rglob("*"):
        os.utime(path, (1, 1))
        path.chmod(0o700)
    write_archive(tmp_path / "two.thawpack", with_manifest(again))
    assert (tmp_path / "one.thawpack").read_bytes() == (tmp_path / "two.thawpack").read_bytes()


def test_what_goes_in_comes_out(pack, tmp_path):
    contents = with_manifest(pack)
    write_archive(tmp_path / "a.thawpack", contents)
    with opened_archive(tmp_path / "a.thawpack") as archive:
        assert dict(archive.sizes) == dict(contents.sizes)
        assert digests_of(archive) == digests_of(contents)
        write_archive(tmp_path / "b.thawpack", archive)
    assert (tmp_path / "a.thawpack").read_bytes() == (tmp_path / "b.thawpack").read_bytes()


def test_other_programs_can_read_it(pack, tmp_path):
    write_archive(tmp_path / "a.thawpack", with_manifest(pack))
    with zipfile.ZipFile(tmp_path / "a.thawpack") as file:
        assert file.testzip() is None
        assert file.namelist()[0] == "mimetype"
        assert file.read("beds/soft-rain.opus") == b"sound"
    head = (tmp_path / "a.thawpack").read_bytes()[:66]
    assert head[30:] == b"mimetypeapplication/vnd.thaw.pack+zip"[:36]


def test_a_file_that_changes_meanwhile_leaves_what_was_there(pack, tmp_path):
    contents = with_manifest(pack)
    write(pack / "beds" / "soft-rain.opus", "other")
    write_archive(tmp_path / "a.thawpack", contents)
    before = (tmp_path / "a.thawpack").read_bytes()
    write(pack / "beds" / "soft-rain.opus", "longer")
    with pytest.raises(InputError):
        write_archive(tmp_path / "a.thawpack", contents)
    assert (tmp_path / "a.thawpack").read_bytes() == before
    with opened_archive(tmp_path / "a.thawpack") as archive:
        assert content_of(archive, "beds/soft-rain.opus") == b"other"


def test_a_content_that_differs_between_two_readings_is_told(pack, tmp_path):
    class Changing(Replaced):
        times = 0

        def pieces(self, name):
            self.times += 1
            return iter((str(self.times).encode(),))

    with pytest.raises(InputError) as caught:
        write_archive(tmp_path / "a.thawpack", Changing(FolderContents(pack), {}))
    assert caught.value.problems[0].code == "file-changed"
    assert not (tmp_path / "a.thawpack").exists()


def test_a_place_that_cannot_be_written_is_told(pack, tmp_path):
    write(tmp_path / "file", "")
    with pytest.raises(StorageError, match="could not be written"):
        write_archive(tmp_path / "file" / "a.thawpack", with_manifest(pack))
