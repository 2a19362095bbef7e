"""A folder is read by the rules of a file: no links, no odd things, no names of other kinds."""

import os
import sys

import pytest

from fakes.packs import make_pack, write
from thaw.adapters.packs.folder_contents import FolderContents
from thaw.base.errors import InputError, MissingError, StorageError
from thaw.packs.contents import Replaced, content_of
from thaw.packs.reading import LARGEST_TEXT


@pytest.fixture
def pack(tmp_path):
    return make_pack(tmp_path / "steady")


def codes(folder):
    with pytest.raises(InputError) as caught:
        FolderContents(folder)
    return {(problem.code, problem.text) for problem in caught.value.problems}


def test_every_file_is_there_in_order(pack):
    contents = FolderContents(pack)
    names = list(contents.sizes)
    assert names == sorted(names)
    assert {"pack.yaml", "beds/soft-rain.opus", "voice/en/june/voice.yaml"} < set(names)
    assert content_of(contents, "beds/soft-rain.opus") == b"sound"
    assert contents.sizes["beds/soft-rain.opus"] == 5


def test_hidden_files_and_what_a_system_leaves_are_passed_over(pack):
    before = dict(FolderContents(pack).sizes)
    for name in (".git/config", ".DS_Store", "Thumbs.db", "desktop.ini", "mimetype"):
        write(pack / name, "x")
    assert FolderContents(pack).sizes == before


def test_another_file_is_told_and_never_left_out_in_silence(pack):
    write(pack / "notes.docx", "x")
    ((code, text),) = codes(pack)
    assert (code, text) == ("name-unknown", "“notes.docx” is no file that a pack holds.")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only some users make links")
@pytest.mark.parametrize("target", ["/etc/passwd", "pack.yaml", "beds", "nowhere"])
def test_a_link_is_told(pack, target):
    (pack / "beds" / "link.ogg").symlink_to(target)
    assert codes(pack) == {("link", "“beds/link.ogg” is a link, not a file.")}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_is_told_and_not_waited_for(pack):
    os.mkfifo(pack / "beds" / "pipe.ogg")
    assert codes(pack) == {("odd-file", "“beds/pipe.ogg” is no ordinary file.")}


def test_a_file_that_is_too_large_is_told(pack):
    with (pack / "sessions" / "big.yaml").open("wb") as file:
        file.truncate(LARGEST_TEXT + 1)
    ((code, _),) = codes(pack)
    assert code == "file-large"


def test_folders_in_folders_without_end_are_told(pack):
    deep = pack / "beds"
    for _ in range(80):
        deep = deep / "ab"
    write(deep / "a.ogg", "x")
    assert {code for code, _ in codes(pack)} == {"odd-file"}


def test_a_file_that_changes_while_it_is_read_is_told(pack):
    contents = FolderContents(pack)
    write(pack / "beds" / "soft-rain.opus", "more sound")
    with pytest.raises(InputError) as caught:
        content_of(contents, "beds/soft-rain.opus")
    assert caught.value.problems[0].code == "file-changed"


def test_a_folder_or_file_that_is_gone_is_told(pack):
    contents = FolderContents(pack)
    (pack / "beds" / "soft-rain.opus").unlink()
    with pytest.raises(StorageError, match=r"soft-rain\.opus cannot be read"):
        content_of(contents, "beds/soft-rain.opus")
    with pytest.raises(MissingError, match="There is no folder"):
        FolderContents(pack / "gone")


def test_files_can_be_put_in_their_place_without_being_written(pack):
    replaced = Replaced(FolderContents(pack), {"manifest": b"m", "pack.yaml": b"id: x"})
    assert content_of(replaced, "manifest") == b"m"
    assert content_of(replaced, "pack.yaml") == b"id: x"
    assert content_of(replaced, "beds/soft-rain.opus") == b"sound"
    assert list(replaced.sizes) == sorted(replaced.sizes)
    assert replaced.sizes["pack.yaml"] == 5
