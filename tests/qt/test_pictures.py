"""The window as a person sees it: every scene beside the picture of it that was kept."""

import sys

import numpy as np
import pytest

from qt import contact_sheets
from qt.contact_sheets import REFERENCES, difference

HOW = """
What was got, what was expected and how they differ is in {folder}.
Where it is meant: python tests/qt/shots.py --references, and look at what changed."""
CARD = slice(95, 140), slice(110, 270)
"""Rows and columns of a card, in the first view of the page before a session."""


@pytest.fixture(scope="module")
def kept():
    return contact_sheets.read_sheets()


@pytest.fixture
def sheet(kept):
    return kept["before"]


def look_at(name, got, expected, folder):
    """What is wrong with a sheet, if anything is; pictures of it lie in the folder then."""
    told = difference(got, expected)
    if not told.counts:
        return []
    apart = contact_sheets.draw_difference(got, expected)
    for what, picture in (("got", got), ("expected", expected), ("difference", apart)):
        contact_sheets.write_sheet(picture, folder / f"{name}-{what}.png")
    return [f"{name}: {told.size:.1f} times what is allowed, {told.view} at {told.at}"]


@pytest.mark.skipif(sys.platform != "linux", reason="the pictures were drawn by FreeType")
@pytest.mark.slow
@pytest.mark.timeout(300)
def test_every_scene_looks_as_it_was_kept(kept, tmp_path):
    drawn = contact_sheets.draw_apart()
    wrong = [f"{name}: no picture of it was kept" for name in drawn.keys() - kept.keys()]
    wrong += [f"{name}: there is no such scene" for name in kept.keys() - drawn.keys()]
    for name in drawn.keys() & kept.keys():
        wrong += look_at(name, drawn[name], kept[name], tmp_path)
    assert not wrong, "\n".join(sorted(wrong)) + HOW.format(folder=tmp_path)


def test_what_was_kept_is_small():
    assert sum(file.stat().st_size for file in REFERENCES.iterdir()) < 4_000_000


def test_what_is_moved_a_little_is_seen(sheet):
    moved = sheet.copy()
    moved[CARD] = np.roll(sheet, 2, axis=1)[CARD]
    told = difference(moved, sheet)
    assert told.counts
    assert told.view == "dusk-900-100"


def test_a_control_that_is_missing_is_seen(sheet):
    without = sheet.copy()
    without[CARD] = sheet[CARD][0, 0]
    assert difference(without, sheet).counts


def test_a_card_without_its_ground_is_seen(sheet):
    without = sheet.astype(np.int16)
    without[CARD] -= 10
    assert difference(without.clip(0).astype(np.uint8), sheet).counts


def test_text_with_other_edges_is_the_same(sheet):
    softer = (6 * sheet.astype(np.uint16) + np.roll(sheet, 1, axis=1)) // 7
    assert not difference(softer.astype(np.uint8), sheet).counts


def test_a_window_of_another_size_is_seen(sheet):
    assert difference(sheet[:-1], sheet).counts


def test_a_failure_leaves_pictures_of_it(sheet, tmp_path):
    (told,) = look_at("before", np.roll(sheet, 9, axis=0), sheet, tmp_path)
    assert told.startswith("before: ")
    written = contact_sheets.read_sheets(tmp_path)
    assert written.keys() == {"before-got", "before-expected", "before-difference"}
    assert (written["before-expected"] == sheet).all()


def test_only_what_looks_other_is_kept_anew(sheet, tmp_path):
    other = 255 - sheet
    assert contact_sheets.keep({"one": sheet, "two": sheet}, tmp_path) == ["one", "two"]
    before = (tmp_path / "one.png").stat().st_mtime_ns
    assert contact_sheets.keep({"one": sheet, "three": other}, tmp_path) == ["three", "two"]
    assert (tmp_path / "one.png").stat().st_mtime_ns == before
    assert sorted(contact_sheets.read_sheets(tmp_path)) == ["one", "three"]


def test_few_colours_stand_for_all(sheet, tmp_path):
    contact_sheets.keep({"one": sheet}, tmp_path)
    (again,) = contact_sheets.read_sheets(tmp_path).values()
    assert difference(again, sheet).size < 0.5
