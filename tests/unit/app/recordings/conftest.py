"""A pack of one short session, which nobody has recorded yet."""

from __future__ import annotations

import shutil

import pytest

from fakes.takes import Take, short_lines, short_pack, write_m4a
from thaw.app.recordings.run import Order, run
from thaw.app.recordings.voices import Asked
from thaw.packs.folder import PackFolder
from thaw.packs.script import script_of


@pytest.fixture(scope="session")
def lines():
    """The lines of the shipped pack that the short session says."""
    return short_lines()


@pytest.fixture
def pack(tmp_path):
    return short_pack(tmp_path / "pack")


@pytest.fixture(scope="session")
def memo(tmp_path_factory, lines):
    """All lines in one take by a phone, which nothing may change."""
    sound = Take().rest(1.0).read(lines).heard()
    return write_m4a(tmp_path_factory.mktemp("memo") / "short.m4a", sound)


@pytest.fixture(scope="session")
def made(tmp_path_factory, lines, memo):
    """The pack with a voice made of the memo, and what was said of it. For looking only."""
    pack = short_pack(tmp_path_factory.mktemp("made") / "pack")
    before = memo.read_bytes()
    outcome = run(Order(pack, memo, Asked("anna", "Anna")), lambda _: None)
    assert memo.read_bytes() == before
    return pack, outcome


@pytest.fixture(scope="session")
def ids(made):
    """The ids that these lines have in the short session."""
    return [line.id for line in script_of(PackFolder(made[0]), "en").lines]


@pytest.fixture
def recorded(made, tmp_path):
    """A copy of that pack, to be changed."""
    folder = tmp_path / "recorded"
    shutil.copytree(made[0], folder)
    return folder


@pytest.fixture
def originals(tmp_path):
    folder = tmp_path / "memos"
    folder.mkdir()
    return folder
