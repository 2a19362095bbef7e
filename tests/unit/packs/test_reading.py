import os
import sys

import pytest

from thaw.base.errors import MissingError, StorageError
from thaw.packs.reading import LARGEST_TEXT, inside, read_small

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
needs_modes = pytest.mark.skipif(
    sys.platform == "win32" or (hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="whoever may read everything is never refused",
)


def test_a_file_is_read(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"thaw: 1\n")
    assert read_small(tmp_path / "a.yaml") == b"thaw: 1\n"


def test_of_a_huge_file_no_more_is_read_than_it_takes_to_refuse_it(tmp_path):
    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(LARGEST_TEXT * 100)
    assert len(read_small(tmp_path / "a.yaml")) == LARGEST_TEXT + 1


@pytest.mark.parametrize("name", ["gone.yaml", "a.yaml/b.yaml", "a\0b", "x" * 5000])
def test_a_file_that_is_not_there_is_told(tmp_path, name):
    (tmp_path / "a.yaml").touch()
    with pytest.raises((MissingError, StorageError), match=r"\.$"):
        read_small(tmp_path / name)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(MissingError, match="is a folder"):
        read_small(tmp_path)


@needs_links
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(MissingError, match="no ordinary file"):
        read_small(tmp_path / "pipe")


@needs_modes
def test_a_closed_file_is_told(tmp_path):
    (tmp_path / "a.yaml").touch(mode=0)
    with pytest.raises(StorageError, match="cannot be read"):
        read_small(tmp_path / "a.yaml")


@pytest.fixture
def pack(tmp_path):
    (tmp_path / "secret.opus").touch()
    pack = tmp_path / "pack"
    (pack / "beds").mkdir(parents=True)
    (pack / "beds" / "rain.opus").touch()
    return pack


def test_a_file_of_the_pack_is_found(pack):
    found = inside(pack, "beds/rain.opus")
    assert found is not None
    assert found.samefile(pack / "beds" / "rain.opus")


@needs_links
def test_a_pack_behind_a_link_is_the_same_pack(pack):
    (pack.parent / "linked").symlink_to(pack)
    found = inside(pack.parent / "linked", "beds/rain.opus")
    assert found is not None
    assert found.samefile(pack / "beds" / "rain.opus")


@pytest.mark.parametrize(
    "name", ["../secret.opus", "beds/../../secret.opus", "beds", "", "\0", "x" * 5000]
)
def test_nothing_else_is(pack, name):
    assert inside(pack, name) is None


def test_an_absolute_path_is_not_followed(pack):
    assert inside(pack, str(pack.parent / "secret.opus")) is None


@needs_links
def test_links_are_followed_only_inside_the_pack(pack):
    (pack / "beds" / "out.opus").symlink_to(pack.parent / "secret.opus")
    (pack / "away").symlink_to(pack.parent)
    (pack / "beds" / "in.opus").symlink_to(pack / "beds" / "rain.opus")
    (pack / "beds" / "circle.opus").symlink_to(pack / "beds" / "circle.opus")
    assert inside(pack, "beds/out.opus") is None
    assert inside(pack, "away/secret.opus") is None
    assert inside(pack, "beds/circle.opus") is None
    assert inside(pack, "beds/in.opus") == (pack / "beds" / "rain.opus").resolve()
