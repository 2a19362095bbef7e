"""A pack of one short session, which nobody has recorded yet."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fakes.takes import STEADY, Take, steady_lines, write_m4a
from thaw.app.recordings.run import Order, run
from thaw.app.recordings.voices import Asked
from thaw.packs.folder import PackFolder
from thaw.packs.script import script_of

if TYPE_CHECKING:
    from thaw.spec.lines import SpokenLine

SESSION = """\
thaw: 1
id: short
title: A short one
summary: For tests.
kind: grounding
language: en
credits: {author: Tests, license: CC0-1.0}
sections:
  - id: arriving
    title: Arriving
    level: 1
    focus: outside
    steps:
"""
CLOSING = """\
  - id: closing
    title: Closing
    level: 1
    focus: outside
    closing: true
    steps:
"""
IN_CLOSING = 2


def session_of(texts: list[str]) -> str:
    """A session that says these lines, the last two in its closing."""
    said = [f"      - say: >-\n          {text}\n" for text in texts]
    return "".join((SESSION, *said[:-IN_CLOSING], CLOSING, *said[-IN_CLOSING:]))


@pytest.fixture(scope="session")
def lines():
    """The lines of the shipped pack that the short session says."""
    return [line for line in steady_lines() if line.variant is None][:7]


def short_pack(folder: Path, lines: list[SpokenLine]) -> Path:
    (folder / "sessions").mkdir(parents=True)
    shutil.copy(STEADY / "pack.yaml", folder / "pack.yaml")
    text = session_of([" ".join(line.text.split()) for line in lines])
    (folder / "sessions" / "short.yaml").write_text(text, "utf-8")
    return folder


@pytest.fixture
def pack(tmp_path, lines):
    return short_pack(tmp_path / "pack", lines)


@pytest.fixture(scope="session")
def memo(tmp_path_factory, lines):
    """All lines in one take by a phone, which nothing may change."""
    sound = Take().rest(1.0).read(lines).heard()
    return write_m4a(tmp_path_factory.mktemp("memo") / "short.m4a", sound)


@pytest.fixture(scope="session")
def made(tmp_path_factory, lines, memo):
    """The pack with a voice made of the memo, and what was said of it. For looking only."""
    pack = short_pack(tmp_path_factory.mktemp("made") / "pack", lines)
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
