"""docs/sessions: which practice is met where, and the reasons, true to what is shipped."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from thaw.adapters.bundled import sessions_folder
from thaw.packs.folder import packs_in

FOLDER = Path(__file__).parents[2] / "docs" / "sessions"
TABLE = (FOLDER / "README.md").read_text("utf-8")
IDS = {file.stem for pack in packs_in(sessions_folder()) for file in pack.session_files}


def rows():
    return re.findall(r"^\| (?!practice|---)(.+) \| (.+) \|$", TABLE, re.MULTILINE)


def test_every_shipped_session_stands_in_the_table_and_no_other():
    named = {id_ for _, sessions in rows() for id_ in re.findall(r"`([a-z-]+)`", sessions)}
    assert named == IDS


@pytest.mark.parametrize("page", sorted(FOLDER.glob("[a-z]*.md")), ids=lambda page: page.stem)
def test_a_page_of_reasons_tells_every_session_of_its_pack(page):
    told = set(re.findall(r"^## .*\(`([a-z-]+)`\)$", page.read_text("utf-8"), re.MULTILINE))
    assert told == {file.stem for file in (sessions_folder() / page.stem).glob("sessions/*")}
