"""The settings: every row on its page, each control with the value and the file behind it."""

import json

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from fakes.link import FakeCallers, FakeLibrary, FakeLink, FakeOutputs, surroundings
from fakes.wheel import turn_wheel
from fakes.window import button, says
from thaw.adapters.settings_file import SettingsFile
from thaw.app.link import SYSTEM_OUTPUT
from thaw.player import events as ev
from thaw.settings import care, table
from thaw.settings.group import Group
from thaw.settings.kinds import Device, Kind, Level, Number, Text, Truth, Whole
from thaw.settings.kinds import OneOf as OneOfKind
from thaw.settings.setting import Setting
from thaw.settings.table import TABLE
from thaw.ui.pages.device_choice import DeviceChoice
from thaw.ui.pages.habit_list import HabitList
from thaw.ui.pages.level_slider import LevelSlider
from thaw.ui.pages.settings import SettingsPage
from thaw.ui.remote import Remote
from thaw.ui.theme.theme import Theme
from thaw.ui.widgets.chips import OneOf
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.slider import Slider
from thaw.ui.widgets.stepper import Stepper
from thaw.ui.widgets.switch import Switch

Key = Qt.Key
TITLED = [setting for setting in TABLE if setting.title]
SET_HERE = (Device, Level, Number, OneOfKind, Text, Truth, Whole)
PICKED = [s for s in TITLED if isinstance(getattr(s.kind, "kind", s.kind), SET_HERE)]
"""What the listener sets here, rather than by what is done elsewhere."""


class Names(Kind[list[str]]):
    """Names that come together by themselves."""

    def read(self, value):
        return list(value)

    def words(self, value):
        return ", ".join(value) or "Nothing"


NAMES = Setting("names", Names(), [], "Names", "What was named.", Group.KEPT)


class Desk:
    """The page over a real file."""

    def __init__(self, path, rows=TABLE):
        self.path = path
        self.settings = SettingsFile(path)
        self.link, self.outputs = FakeLink(), FakeOutputs()
        self.remote = Remote(
            surroundings(self.link, FakeLibrary(), self.settings, FakeCallers())
        )
        self.page = SettingsPage(Theme(), self.remote, self.outputs, rows)

    def row(self, setting):
        self.page.show_group(setting.group)
        self.outputs.find("Built-in Audio", "Headphones")
        QApplication.processEvents()
        return self.page.rows[setting.key]

    def kept(self, setting):
        """What a next start would read."""
        return SettingsFile(self.path).get(setting)


@pytest.fixture
def desk(qtbot, profile):
    made = Desk(profile / "settings.json")
    qtbot.addWidget(made.page)
    with qtbot.waitExposed(made.page):
        made.page.show()
    return made


def shown(widget):
    """What a control says is set, as a listener reads it."""
    if isinstance(widget, Switch):
        return widget.word
    if isinstance(widget, Stepper):
        return widget.field.text().replace(".0 ", " ")
    if isinstance(widget, LevelSlider):
        return "Soft, until it is set" if widget.slider.value() == -12 else "set"
    if isinstance(widget, Label | HabitList):
        labels = [widget] if isinstance(widget, Label) else widget.findChildren(Label)
        return ", ".join(label.text() for label in labels)
    return next(chip.text() for chip in widget.findChildren(QPushButton) if chip.isChecked())


def turn(qtbot, widget):
    """Set something else, by keys alone."""
    if isinstance(widget, Switch):
        qtbot.keyClick(widget, Key.Key_Space)
    elif isinstance(widget, Stepper):
        at_end = widget.field.value() >= widget.field.maximum()
        qtbot.keyClick(widget.field, Key.Key_Down if at_end else Key.Key_Up)
    elif isinstance(widget, LevelSlider):
        qtbot.keyClick(widget.slider, Key.Key_Left)
    else:
        free = [chip for chip in chips_of(widget) if not chip.isChecked()]
        qtbot.keyClick(free[-1], Key.Key_Return)


def chips_of(widget):
    """The chips of one choice, without whatever stands below them."""
    row = widget if isinstance(widget, OneOf) else widget.findChild(OneOf)
    return row.findChildren(QPushButton)


def test_every_row_with_a_title_stands_on_the_page_once_and_nothing_else_does(desk):
    for group in Group:
        desk.page.show_group(group)
    assert sorted(desk.page.rows) == sorted(setting.key for setting in TITLED)


@pytest.mark.parametrize("group", Group, ids=lambda group: group.name)
def test_a_group_shows_its_own_rows_in_the_order_of_the_table(desk, group):
    desk.page.show_group(group)
    QApplication.processEvents()
    seen = [row for row in desk.page.rows.values() if row.isVisible()]
    by_place = sorted(seen, key=lambda row: row.mapTo(desk.page, QPoint(0, 0)).y())
    assert [row.setting for row in by_place] == [s for s in TITLED if s.group is group]
    assert says(desk.page, group.value.help)


@pytest.mark.parametrize("setting", TITLED, ids=lambda setting: setting.key)
def test_the_usual_value_is_shown_until_another_is_set(desk, setting):
    row = desk.row(setting)
    assert shown(row.control.widget) == setting.kind.words(setting.default)
    assert not row.usual.isVisible()
    assert says(row, setting.title)
    assert says(row, setting.help)


@pytest.mark.parametrize("setting", PICKED, ids=lambda setting: setting.key)
def test_a_control_changes_the_value_and_the_file_and_leads_back(desk, qtbot, setting):
    row = desk.row(setting)
    turn(qtbot, row.control.widget)
    assert desk.kept(setting) != setting.default
    assert desk.settings.get(setting) == desk.kept(setting)
    assert row.usual.isVisible()
    qtbot.keyClick(row.usual, Key.Key_Return)
    assert desk.kept(setting) == setting.default
    assert not row.usual.isVisible()
    assert shown(row.control.widget) == setting.kind.words(setting.default)


@pytest.mark.parametrize("setting", PICKED, ids=lambda setting: setting.key)
def test_what_was_set_elsewhere_is_shown_when_the_page_comes(desk, qtbot, setting):
    row = desk.row(setting)
    turn(qtbot, row.control.widget)
    other = desk.kept(setting)
    words = shown(row.control.widget)
    desk.settings.put(setting, setting.default)
    desk.page.show_group(setting.group)
    assert not row.usual.isVisible()
    desk.settings.put(setting, other)
    desk.page.show_group(setting.group)
    assert shown(row.control.widget) == words


def test_what_comes_about_by_itself_is_told_and_can_be_forgotten(qtbot, profile):
    desk = Desk(profile / "settings.json", (NAMES,))
    qtbot.addWidget(desk.page)
    desk.page.show()
    desk.settings.put(NAMES, ["Ada", "Bo"])
    row = desk.row(NAMES)
    assert says(row, "Ada, Bo")
    qtbot.keyClick(row.usual, Key.Key_Return)
    assert desk.kept(NAMES) == []
    assert says(row, "Nothing")


@pytest.mark.parametrize("setting", PICKED, ids=lambda setting: setting.key)
def test_a_screen_reader_hears_the_name_and_the_help_of_a_control(desk, setting):
    row = desk.row(setting)
    row.control.focus()
    focus = QApplication.focusWidget()
    assert focus is not None
    chain = [focus, *parents(focus)]
    assert any(widget.accessibleName() == setting.title for widget in chain)
    assert any(widget.accessibleDescription() for widget in chain)


def parents(widget):
    while (widget := widget.parentWidget()) is not None:
        yield widget


def told(widget):
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role(), interface.text(QAccessible.Text.Value), interface.state().checked


def test_a_switch_is_a_box_and_a_stepper_speaks_its_number_with_its_unit(desk):
    switch = desk.row(table.CAPTIONS).control.widget
    role, _, checked = told(switch)
    assert (role, checked) == (QAccessible.Role.CheckBox, 1)
    role, value, _ = told(desk.row(table.TEXT_SIZE).control.widget.field)
    assert (role, value) == (QAccessible.Role.SpinBox, "100 %")


def test_a_number_can_be_typed_and_counts_when_it_is_whole(desk, qtbot):
    field = desk.row(table.TEXT_SIZE).control.widget.field
    field.selectAll()
    qtbot.keyClicks(field, "150")
    assert desk.kept(table.TEXT_SIZE) == 100
    qtbot.keyClick(field, Key.Key_Return)
    assert desk.kept(table.TEXT_SIZE) == 150


def test_one_of_something_is_not_many_of_it(desk, qtbot):
    stepper = desk.row(care.COMFORTABLE_SESSIONS).control.widget
    assert told(stepper.field)[1] == "3 sessions"
    for _ in range(2):
        qtbot.mouseClick(stepper.less, Qt.MouseButton.LeftButton)
    assert told(stepper.field)[1] == "1 session"
    stepper.show_number(2)
    assert told(stepper.field)[1] == "2 sessions"


def test_the_buttons_of_a_number_are_named_and_step(desk, qtbot):
    stepper = desk.row(table.TEXT_SIZE).control.widget
    assert stepper.more.accessibleName() == "More: Text size"
    qtbot.mouseClick(stepper.more, Qt.MouseButton.LeftButton)
    assert desk.kept(table.TEXT_SIZE) == 110
    qtbot.mouseClick(stepper.less, Qt.MouseButton.LeftButton)
    assert desk.kept(table.TEXT_SIZE) == 100


@pytest.mark.parametrize("setting", [table.TEXT_SIZE, table.SILENCES, table.COMFORTABLE_LEVEL])
def test_scrolling_past_a_control_sets_nothing(desk, setting):
    widget = desk.row(setting).control.widget
    target = widget.findChild(Slider) or widget.field
    target.clearFocus()
    turn_wheel(target)
    assert desk.kept(setting) == setting.default


def test_a_text_is_kept_when_it_is_done(qtbot, profile):
    name = Setting("name", Text(12), "", "Name", "What it is called.", Group.KEYS)
    desk = Desk(profile / "settings.json", (name,))
    qtbot.addWidget(desk.page)
    desk.page.show()
    field = desk.row(name).findChild(QLineEdit)
    qtbot.keyClicks(field, "A long name that is cut")
    qtbot.keyClick(field, Key.Key_Return)
    assert json.loads(desk.path.read_text())["name"] == "A long name "


def test_a_group_without_rows_is_not_offered(qtbot, profile):
    desk = Desk(profile / "settings.json", (table.CAPTIONS,))
    qtbot.addWidget(desk.page)
    desk.page.show()
    assert [chip.text() for chip in desk.page.groups.findChildren(QPushButton)] == [
        "In a session"
    ]


def test_a_disk_that_takes_nothing_is_a_sentence_and_the_value_holds(program):
    program.settings.full = True
    page = program.window.settings
    program.window.go(page)
    program.click("Dawn")
    assert "could not be kept: the disk is full." in page.trouble.text
    assert program.shell.theme.name == "dawn"


def test_colours_and_text_take_effect_at_once_and_the_control_stays_in_sight(program, qtbot):
    program.window.go(program.window.settings)
    field = program.window.settings.rows["text_size"].control.widget.field
    for _ in range(10):
        qtbot.keyClick(field, Key.Key_Up)
    program.link.deliver()
    assert program.shell.theme.scale == 2.0
    assert not field.visibleRegion().isEmpty()
    program.click("High contrast, light")
    assert program.shell.theme.name == "contrast-light"


def test_the_other_groups_are_made_ahead_a_row_at_a_time_and_unseen(desk):
    page, seen = desk.page, [s.key for s in TITLED if s.group is Group.LOOK]
    while page.is_making:
        there = len(page.rows)
        page.make_more()
        assert len(page.rows) <= there + 1
        QApplication.processEvents()  # the page's own timer may make one more
        assert [key for key, row in page.rows.items() if row.isVisible()] == seen
    assert set(page.rows) == {setting.key for setting in TITLED}
    assert desk.outputs.asked == 0


def test_what_was_made_ahead_is_what_is_shown(desk):
    page = desk.page
    while page.is_making:
        page.make_more()
    made = dict(page.rows)
    desk.settings.put(care.COMFORTABLE_SESSIONS, 5)
    page.groups.picked.emit(Group.ANSWERS.name)
    assert page.rows == made
    assert shown(page.rows[care.COMFORTABLE_SESSIONS.key].control.widget) == "5 sessions"


def test_a_group_that_is_picked_before_it_is_made_comes_whole_and_in_order(desk):
    page, keys = desk.page, [s.key for s in TITLED if s.group is Group.ANSWERS]
    while keys[2] not in page.rows:
        page.make_more()
    assert keys[-1] not in page.rows
    page.groups.picked.emit(Group.ANSWERS.name)
    QApplication.processEvents()
    assert sorted(keys, key=lambda key: page.rows[key].y()) == keys
    assert all(page.rows[key].isVisible() for key in keys)


def test_rows_are_made_ahead_with_time_and_only_while_the_page_is_seen(desk, qtbot):
    page = desk.page
    there = len(page.rows)
    qtbot.waitUntil(lambda: len(page.rows) > there)
    page.hide()
    assert not page.is_making
    page.show()
    assert page.is_making


@pytest.fixture
def sound(program):
    program.window.go(program.window.settings)
    program.window.settings.show_group(Group.SOUND)
    return program


def outputs(program):
    return program.shell._around.outputs


def find(program, *names, trouble=""):
    outputs(program).find(*names, trouble=trouble)
    QApplication.processEvents()


def test_devices_are_looked_for_when_they_come_into_sight_and_not_before(program):
    assert outputs(program).asked == 0
    program.window.go(program.window.settings)
    assert outputs(program).asked == 0
    program.window.settings.show_group(Group.SOUND)
    assert outputs(program).asked == 1
    assert says(program.window, "Looking for devices.")
    program.click("Look again")
    assert outputs(program).asked == 2


def test_the_systems_own_choice_comes_first_and_is_named(sound):
    find(sound, "Built-in Audio", "Headphones")
    chips = sound.window.settings.findChildren(DeviceChoice)[0].chips
    names = [chip.text() for chip in chips.findChildren(QPushButton) if chip.isVisible()]
    assert names == ["As the system has it", "Built-in Audio", "Headphones"]
    assert says(sound.window, "The system has “Built-in Audio” now.")


def test_what_is_picked_is_where_the_test_line_plays(sound):
    find(sound, "Built-in Audio", "Headphones")
    sound.click("Headphones")
    assert sound.link.output == "Headphones"
    assert sound.sent(ev.Speak) == 0
    sound.click("Play test line")
    assert sound.last(ev.Speak) == ev.Speak("test-line")
    sound.click("As the system has it")
    assert sound.link.output == SYSTEM_OUTPUT


def test_a_device_that_is_gone_is_said_and_stays_picked(start):
    program = start(output_device="Headphones")
    program.window.go(program.window.settings)
    program.window.settings.show_group(Group.SOUND)
    find(program, "Built-in Audio")
    assert says(program.window, "“Headphones” is not connected. Nothing plays anywhere else")
    assert button(program.window, "Headphones (not connected)").isChecked()
    assert program.settings.values["output_device"] == "Headphones"
    assert program.link.output == ""


def test_a_device_is_called_missing_also_where_no_other_is_there(start):
    program = start(output_device="Headphones")
    program.window.go(program.window.settings)
    program.window.settings.show_group(Group.SOUND)
    find(program)
    assert button(program.window, "Headphones (not connected)").isChecked()
    find(program, "Headphones")
    assert button(program.window, "Headphones").isChecked()


def test_devices_that_cannot_be_listed_are_a_sentence_and_nothing_is_called_missing(start):
    program = start(output_device="Headphones")
    program.window.go(program.window.settings)
    program.window.settings.show_group(Group.SOUND)
    find(program, trouble="This ended by itself before it was done.")
    assert says(program.window, "This ended by itself before it was done.")
    assert button(program.window, "Headphones").isChecked()


def test_a_computer_without_a_device_is_said(sound):
    find(sound)
    assert says(sound.window, "No sound device was found.")


def test_nothing_more_is_heard_of_devices_on_another_page(sound):
    sound.window.go(sound.window.sessions)
    assert outputs(sound).closed


def test_the_focus_stays_where_a_device_was_picked_though_the_one_that_is_gone_goes(
    start, qtbot
):
    program = start(output_device="Headphones")
    program.window.go(program.window.settings)
    program.window.settings.show_group(Group.SOUND)
    find(program, "Built-in Audio")
    chip = button(program.window, "Built-in Audio")
    chip.setFocus()
    qtbot.keyClick(chip, Key.Key_Space)
    QApplication.processEvents()
    assert program.window.focusWidget().text() == "Built-in Audio"
    assert not says(program.window, "is not connected")


@pytest.mark.parametrize("width", [900, 1000, 1100, 1200])
@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_every_group_comes_to_rest_at_every_width(start, width, text_size):
    window = start(text_size=text_size).window
    window.resize(width, 600)
    window.go(window.settings)
    for group in Group:
        window.settings.show_group(group)
        QApplication.processEvents()
        rows = [row for row in window.settings.rows.values() if row.isVisible()]
        assert {row.setting.group for row in rows} == {group}
        for row in rows:
            target = row.control.widget
            assert row.rect().contains(target.geometry()), row.setting.key


@pytest.mark.parametrize(
    ("wish", "name"),
    [
        ({}, "dusk"),
        ({"dark": False}, "dawn"),
        ({"contrast": True}, "contrast-dark"),
        ({"dark": False, "contrast": True}, "contrast-light"),
    ],
)
def test_as_the_system_has_it_follows_the_system_while_it_changes(start, wish, name):
    program = start(theme="system")
    looks(program).wish(**wish)
    assert program.shell.theme.name == name
    looks(program).wish(dark=True, contrast=False)
    assert program.shell.theme.name == "dusk"


def test_colours_that_were_picked_stay_whatever_the_system_does(start):
    program = start(theme="dawn")
    looks(program).wish(dark=True, contrast=True)
    assert program.shell.theme.name == "dawn"


@pytest.mark.parametrize(
    ("motion", "still", "moves"),
    [
        ("system", True, False),
        ("system", False, True),
        ("full", True, True),
        ("still", False, False),
    ],
)
def test_motion_is_as_the_system_has_it_or_as_it_was_set(start, motion, still, moves):
    program = start(motion=motion)
    looks(program).wish(still=not still)
    looks(program).wish(still=still)
    assert program.shell.theme.moves is moves


def test_picking_the_systems_own_takes_what_it_wishes_now(program):
    looks(program).wish(dark=False, still=True)
    program.window.go(program.window.settings)
    chips = program.window.settings.rows["theme"].control.widget
    button(chips, "As the system has it").click()
    assert program.shell.theme.name == "dawn"


def looks(program):
    return program.shell._around.looks


class Resizes(QObject):
    """Counts how often widgets get another size."""

    count = 0

    def eventFilter(self, _watched, event):
        self.count += event.type() is QEvent.Type.Resize
        return False


def arranged(page, resizes, width):
    """Where everything in the rows stands in so wide a page, once that has come to rest."""
    page.resize(width, 600)
    for _ in range(6):
        QApplication.sendPostedEvents(None, 0)
    settled = resizes.count
    for _ in range(3):
        QApplication.sendPostedEvents(None, 0)
    assert resizes.count == settled, "it does not come to rest"
    rows = page.rows.values()
    return [(row.geometry(), row.control.widget.geometry()) for row in rows]


@pytest.mark.parametrize(
    ("text_size", "direction"),
    [(100, Qt.LayoutDirection.LeftToRight), (200, Qt.LayoutDirection.RightToLeft)],
)
def test_rows_stand_the_same_however_wide_the_page_was_before(desk, text_size, direction):
    page, resizes = desk.page, Resizes()
    page.theme.set("dusk", text_size, moves=False)
    page.setLayoutDirection(direction)
    for row in page.rows.values():
        row.installEventFilter(resizes)
    widths = range(300, 1300, 50)
    widened = {width: arranged(page, resizes, width) for width in widths}
    narrowed = {width: arranged(page, resizes, width) for width in reversed(widths)}
    assert [width for width in widths if widened[width] != narrowed[width]] == []
