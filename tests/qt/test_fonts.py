"""The fonts that Thaw brings along, and what stands in where they are damaged."""

import pytest
from PySide6.QtGui import QFont, QFontInfo

from fakes.link import ASSETS
from fakes.window import says
from thaw.ui import app
from thaw.ui.theme import fonts
from thaw.ui.theme.tokens import SANS, SERIF

FILE = "AtkinsonHyperlegibleNext-Regular"


def test_the_shipped_fonts_are_whole_and_in_use(qapp):
    assert fonts.load_fonts(ASSETS / "fonts")
    assert [QFontInfo(QFont(family)).family() for family in (SANS, SERIF)] == [SANS, SERIF]


@pytest.mark.logs
def test_a_font_that_is_damaged_is_noticed(qapp, tmp_path):
    (tmp_path / "a.ttf").write_bytes((ASSETS / "fonts" / f"{FILE}.ttf").read_bytes()[:999])
    assert not fonts.load_fonts(tmp_path)


def test_where_a_font_is_missing_another_one_of_the_system_stands_in(
    qapp, tmp_path, monkeypatch
):
    monkeypatch.setattr(fonts, "SANS", "A font that nobody has")
    assert not fonts.load_fonts(tmp_path / "missing")
    assert QFont.substitutes("A font that nobody has")
    QFont.removeSubstitutions("A font that nobody has")


def test_the_listener_is_told_and_can_put_it_away(start, monkeypatch):
    monkeypatch.setattr(app, "load_fonts", lambda _folder: False)
    program = start()
    assert says(program.window, "Thaw’s own fonts cannot be read")
    program.click("Hide this")
    assert not says(program.window, "fonts")
