"""Support: help for now, numbers with their dates, a country found in any way it is written."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from fakes.link import ASSETS
from fakes.window import button, says
from thaw.app.support import read_support
from thaw.ui.pages.support import SupportPage
from thaw.ui.theme.theme import Theme

Key = Qt.Key
SUPPORT = read_support(ASSETS)


@pytest.fixture
def open_page(qtbot):
    def opened(home="", support=SUPPORT, missing=""):
        page = SupportPage(Theme(), support, missing, home)
        page.resize(900, 600)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return opened


def texts(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def countries(page):
    """The names that stand on cards, of those that are shown."""
    names = {country.name for country in SUPPORT.countries}
    return [text for text in texts(page) if text in names]


def look_for(page, text):
    page.search.setText(text)
    QApplication.processEvents()
    return countries(page)


def test_help_now_comes_first_and_the_emergency_number_before_all_else(open_page):
    seen = [text for text in texts(open_page("DE")) if text]
    assert seen[:2] == ["I need help now", "Call the local emergency number"]
    assert seen[2] == "Germany, as this computer is set"
    assert seen[4] == "112"


@pytest.mark.parametrize("country", SUPPORT.countries, ids=lambda country: country.code)
def test_no_number_is_hidden_and_each_stands_with_its_date(open_page, country):
    page = open_page()
    assert country.name in look_for(page, country.name)
    assert says(page, " / ".join(country.emergency))
    for line in country.lines:
        assert says(page, line.number)
    assert says(page, country.seen)
    assert "may have changed" in country.seen
    assert says(page, country.confidence)


def test_a_computer_that_is_set_to_no_country_points_below(open_page):
    page = open_page("")
    assert says(page, "The numbers of each country stand below.")
    assert says(page, "findahelpline.com")


def test_a_country_of_which_nothing_is_known_still_has_the_directory(open_page):
    page = open_page("AQ")
    assert says(page, "The numbers of each country stand below.")
    assert says(page, "findahelpline.com")


def test_the_computers_own_country_is_taken_where_none_is_named(qtbot, monkeypatch):
    austria = QLocale(QLocale.Language.German, QLocale.Country.Austria)
    monkeypatch.setattr(QLocale, "system", lambda: austria)
    page = SupportPage(Theme(), SUPPORT, "")
    qtbot.addWidget(page)
    page.show()
    assert says(page, "Austria, as this computer is set")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("germ", ["Germany"]),
        ("  GERMANY ", ["Germany"]),
        ("Deutschland", ["Germany"]),
        ("osterr", ["Austria"]),
        ("Österreich", ["Austria"]),
        ("uk", ["Ukraine", "United Kingdom"]),
        ("britain", ["United Kingdom"]),
        ("England", ["United Kingdom"]),
        ("us", ["United States"]),
        ("America", ["United States"]),
        ("holl", ["Netherlands"]),
        ("united", ["United Kingdom", "United States"]),
        ("日本", ["Japan"]),
        ("Ελλάδα", ["Greece"]),
        ("zealand", ["New Zealand"]),
        ("lgium", ["Belgium"]),
    ],
)
def test_a_country_is_found_however_it_is_written(open_page, text, found):
    assert look_for(open_page(), text) == found


def test_what_fits_nothing_is_said_and_the_directory_stays(open_page):
    page = open_page()
    assert look_for(page, "Atlantis") == []
    assert says(page, "No country here fits “Atlantis”.")
    assert says(page, "findahelpline.com")
    assert len(look_for(page, "")) == len(SUPPORT.countries)
    assert not says(page, "No country here fits")


def test_keys_alone_lead_to_a_number(open_page, qtbot):
    page = open_page()
    qtbot.keyClick(button(page, "Look for a country"), Key.Key_Return)
    search = QApplication.focusWidget()
    assert isinstance(search, QLineEdit)
    qtbot.keyClicks(search, "france")
    qtbot.keyClick(search, Key.Key_Return)
    number = QApplication.focusWidget()
    assert isinstance(number, QLabel)
    assert (number.text(), number.accessibleName()) == ("112 / 15", "Emergency: 112 / 15")
    assert not number.visibleRegion().isEmpty()


def test_enter_where_nothing_fits_leads_nowhere(open_page, qtbot):
    page = open_page()
    look_for(page, "Atlantis")
    page.search.setFocus()
    qtbot.keyClick(page.search, Key.Key_Return)
    assert page.search.hasFocus()


def test_nothing_on_the_page_dials_or_opens_anything(open_page):
    page = open_page("DE")
    links = Qt.TextInteractionFlag.LinksAccessibleByMouse
    assert not [label for label in page.findChildren(QLabel) if label.openExternalLinks()]
    numbers = [each for each in page.findChildren(QLabel) if each.property("look") == "number"]
    assert len(numbers) > len(SUPPORT.countries)
    assert not [each for each in numbers if each.textInteractionFlags() & links]
    pressed = {each.text() for each in page.findChildren(QPushButton)}
    assert pressed == {"Back", "Let the sound fade", "Look for a country"}


def test_a_damaged_installation_still_says_what_to_do_and_leads_back(open_page, qtbot):
    page = open_page(support=None, missing="The page is missing. findahelpline.com is there.")
    assert says(page, "findahelpline.com")
    with qtbot.waitSignal(page.left):
        page.back.click()


def test_the_sound_of_a_session_can_be_let_fade_and_elsewhere_nothing_offers_it(program):
    program.click("Support")
    assert not program.window.support.fade.isVisible()
    program.press(Key.Key_Escape)
    program.begin()
    program.window.stage.support_pressed.emit()
    assert program.window.support.fade.isVisible()
