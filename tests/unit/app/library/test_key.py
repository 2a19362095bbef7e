"""The key of a pack changes with what the index depends on, and with nothing else."""

import os

import pytest

import thaw
from thaw.app.library import key
from thaw.app.library.key import pack_key


@pytest.fixture
def folders(tmp_path):
    pack, builtin = tmp_path / "pack", tmp_path / "guidance"
    for path, content in (
        (pack / "pack.yaml", "id: a"),
        (pack / "sessions" / "a.yaml", "thaw: 1"),
        (pack / "music" / "a.opus", "sound"),
        (builtin / "anchors.yaml", "anchors: {}"),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return pack, builtin


def test_it_stays_when_a_text_is_written_again_unchanged(folders):
    before = pack_key(*folders)
    os.utime(folders[0] / "pack.yaml", (1, 1))
    assert pack_key(*folders) == before


@pytest.mark.parametrize("name", ["pack.yaml", "sessions/a.yaml", "music/a.opus"])
def test_it_changes_with_every_file_of_the_pack(folders, name):
    before = pack_key(*folders)
    (folders[0] / name).write_text("something else")
    assert pack_key(*folders) != before


def test_it_changes_with_a_new_a_lost_and_a_renamed_file(folders):
    pack = folders[0]
    keys = {pack_key(*folders)}
    (pack / "voice.yaml").write_text("")
    keys.add(pack_key(*folders))
    (pack / "voice.yaml").rename(pack / "other.yaml")
    keys.add(pack_key(*folders))
    (pack / "pack.yaml").unlink()
    keys.add(pack_key(*folders))
    assert len(keys) == 4


def test_it_changes_with_the_built_in_anchors(folders):
    before = pack_key(*folders)
    (folders[1] / "anchors.yaml").write_text("anchors: {a: b}")
    assert pack_key(*folders) != before


@pytest.fixture
def program(tmp_path, monkeypatch):
    """A program of one file each, in the place of this one."""
    for part in PARTS:
        (tmp_path / "thaw" / part).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "thaw" / part).write_text("")
    monkeypatch.setattr(thaw, "__file__", str(tmp_path / "thaw" / "__init__.py"))
    key._program_key.cache_clear()
    yield tmp_path / "thaw"
    key._program_key.cache_clear()


PARTS = (
    *("base/fold.py", "spec/load.py", "timeline/describe.py", "packs/voice.py"),
    *("adapters/library/words.py", "adapters/sound/peaks.py", "app/library/build.py"),
    "ui/app.py",
)


@pytest.mark.parametrize("part", PARTS)
def test_it_changes_with_what_makes_an_index_and_not_with_the_window(folders, program, part):
    before = pack_key(*folders)
    (program / part).write_text("changed = True")
    key._program_key.cache_clear()
    assert (pack_key(*folders) != before) == (part != "ui/app.py")


def test_it_changes_with_the_language_that_is_spoken(folders, monkeypatch):
    before = pack_key(*folders)
    monkeypatch.setattr(key, "spoken", lambda: "es")
    assert pack_key(*folders) != before
