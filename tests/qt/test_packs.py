"""A pack's way through the window, from a file to sessions in the list and away again."""

import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from fakes.described import all_four, body_scan
from fakes.link import FakeCallers, FakeLibrary, FakeLink, FakePacks, FakeSettings, surroundings
from fakes.shown_packs import odd_pack, soft_pack, wrong_pack
from fakes.window import Program, button, end, says
from thaw.app.link import Request
from thaw.app.packs.shown import (
    Doing,
    FindingShown,
    Installed,
    Looked,
    PackLine,
    PutBack,
    Refused,
    Removed,
)
from thaw.base.problem import Severity
from thaw.notes.jotting import Jotting
from thaw.packs.known import Answer
from thaw.player.phase import Phase
from thaw.ui.app import Shell
from thaw.ui.present.pack import present_installed, present_looking, present_pack
from thaw.ui.undo import UNDO_MS
from thaw.ui.widgets.button import Button

Key = Qt.Key
FILE = "/home/somebody/soft.thawpack"
OTHER = "/home/somebody/other.thawpack"
REFUSED = Refused("The disk is full.")


@pytest.fixture
def looked(program):
    """A pack that was looked at."""
    return look(program)


def look(program, pack=None):
    program.callers.call(Request(pack=FILE))
    program.packs.answer(Looked(pack or soft_pack()))
    return program


def installed(program):
    look(program).click("Install this pack")
    program.packs.answer(Installed())
    return program


# Opened.


def test_a_pack_that_a_later_start_opens_is_looked_at(program):
    program.callers.call(Request(pack=FILE))
    assert program.window.page is program.window.packs.page
    assert program.packs.asked == [("look", FILE)]
    assert says(program.window, "soft.thawpack".replace(".", ".\u200b"))


def test_what_is_done_meanwhile_is_said_calmly(program):
    program.callers.call(Request(pack=FILE))
    program.packs.answer(Doing("Every sound is listened through."))
    assert says(program.window, "Every sound is listened through.")


def test_a_start_with_a_pack_shows_its_page_at_once_and_looks_after_the_first_paint(qtbot):
    link, settings, callers, packs = FakeLink(), FakeSettings(), FakeCallers(), FakePacks()
    settings.values["first_start_seen"] = True
    library = FakeLibrary()
    around = surroundings(link, library, settings, callers, packs)
    shell = Shell(around, Request(pack=FILE))
    with qtbot.waitSignal(shell.window.painted):
        shell.show()
        assert shell.window.page is shell.window.packs.page
        assert packs.asked == []
    QApplication.processEvents()
    assert packs.asked == [("look", FILE)]
    end(Program(shell, link, library, settings, callers, packs))


@pytest.mark.parametrize("path", [FILE, "/home/somebody/SOFT.THAWPACK"])
def test_a_pack_can_be_dropped_on_the_window(program, path):
    data = dragged(path)
    for event in comes(data):
        QApplication.sendEvent(program.window, event)
        assert event.isAccepted()
    assert program.packs.asked == [("look", path)]


def test_any_other_file_is_not_taken(program):
    data = dragged("/home/somebody/letter.txt")
    for event in comes(data):
        event.ignore()
        QApplication.sendEvent(program.window, event)
        assert not event.isAccepted()
    assert program.packs.asked == []


def dragged(path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    return data


def comes(data):
    """Over the window, and down; Qt only borrows what is dragged."""
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    none = Qt.KeyboardModifier.NoModifier
    yield QDragEnterEvent(QPoint(400, 300), *how, none)
    yield QDropEvent(QPointF(400, 300), *how, none)


def test_a_pack_that_the_system_opens_is_looked_at(start, qapp, monkeypatch):
    monkeypatch.setattr("thaw.ui.opened_files.sys", SimpleNamespace(platform="darwin"))
    program = start()
    QApplication.sendEvent(qapp, QFileOpenEvent(FILE))
    assert program.packs.asked == [("look", FILE)]


def test_a_pack_can_be_picked_in_a_dialog(program):
    program.click("Packs")
    program.click("Open a pack…")
    dialog = program.window.findChild(QFileDialog)
    dialog.fileSelected.emit(FILE)
    dialog.reject()
    assert program.packs.asked == [("look", FILE)]
    assert program.window.page is program.window.packs.page


# Looked at.


def test_everything_that_matters_is_on_the_page(looked):
    for words in (
        "Soft evenings",
        "Three short sessions for the end of a day",
        "3 sessions · English · version 1.1.0 · 6.3 MB",
        "A cup in both hands",
        "7 min · contact (level 2 of 4)",
        "Not for: being in danger right now; driving, or working at a machine.",
        "Rather not with a fresh loss or a headache.",
        "Dr. Anneliese Sommerfeld",
        "No clinician has looked at it.",
        "sommerfeld@example.org",
        "was not seen here before",
        "CC-BY-4.0",
        "12 lines are spoken by a computer as a draft.",
    ):
        assert says(looked.window.page, words), words


def test_what_is_for_a_curator_is_folded_away_until_it_is_wanted(looked):
    assert not says(looked.window.page, "rain.yaml")
    looked.click("Show what the checker found")
    assert says(looked.window.page, "rain.yaml, line 31: hint: This could be shorter.")
    looked.click("Hide what the checker found")
    looked.click("Show what its author answers for")
    assert says(looked.window.page, "line 12: “you'll notice”. It is about the music.")


def test_nothing_is_installed_before_it_is_wanted(looked):
    assert [words[0] for words in looked.packs.asked] == ["look"]
    looked.click("Install this pack")
    assert looked.packs.asked[-1] == ("install", FILE, "abc")


@pytest.mark.parametrize("how", ["key", "button", "link", "place"])
def test_leaving_ends_what_is_done(program, how):
    program.callers.call(Request(pack=FILE))
    left = program.packs.left
    if how == "key":
        program.press(Key.Key_Escape)
    else:
        label = {"button": "Leave it", "link": "Packs", "place": "Sessions"}[how]
        button(program.window.page if how != "place" else program.window, label).click()
    assert program.packs.left > left
    assert program.window.page is not program.window.packs.page
    program.packs.answer(Looked(soft_pack()))
    assert program.window.page is not program.window.packs.page


def test_support_ends_nothing(program):
    program.callers.call(Request(pack=FILE))
    program.click("Support")
    program.packs.answer(Looked(soft_pack()))
    program.press(Key.Key_Escape)
    assert says(program.window.page, "Soft evenings")


def test_the_second_pack_takes_the_place_of_the_first(program):
    program.callers.call(Request(pack=OTHER))
    look(program)
    assert program.packs.asked == [("look", OTHER), ("look", FILE)]
    assert says(program.window.page, "Soft evenings")


def test_what_cannot_be_installed_says_why_and_can_be_looked_at_again(program):
    look(program, wrong_pack())
    assert says(program.window.page, "It cannot be installed. 3 things in it are wrong.")
    assert says(program.window.page, "sessions/\u200bsession-1.yaml, line 1")
    program.click("Look again")
    assert program.packs.asked == [("look", FILE), ("look", FILE)]


def test_a_file_that_is_no_pack_is_a_sentence(program):
    program.callers.call(Request(pack=FILE))
    finding = FindingShown(Severity.ERROR, "", "This is no pack.")
    program.packs.answer(Refused("This cannot be installed as a pack.", (finding,)))
    assert says(program.window.page, "This cannot be installed as a pack.\nThis is no pack.")
    assert button(program.window.page, "Look again").isVisible()


# Asked about.


def test_a_question_has_two_equal_answers_that_say_what_happens(program):
    look(program, odd_pack())
    yes = button(program.window.page, "Install it all the same")
    no = button(program.window.page, "Leave everything as it is")
    assert says(program.window.page, "It may come from somebody else.")
    assert isinstance(yes, Button)
    assert isinstance(no, Button)
    assert yes.form == no.form
    no.click()
    assert program.packs.asked == [("look", FILE)]
    assert program.window.page is program.window.packs.list


def test_each_question_is_answered_for_itself(program):
    look(program, odd_pack())
    program.click("Install it all the same")
    assert program.packs.asked == [("look", FILE)]
    assert says(program.window.page, "Is the older one to be installed?")
    program.click("Install this version")
    answers = sorted((Answer.OTHER_KEY, Answer.OTHER_VERSION))
    assert program.packs.asked[-1] == ("install", FILE, "abc", *answers)


def test_a_pack_that_changed_meanwhile_is_shown_anew_and_asks_anew(program):
    look(program, odd_pack())
    program.click("Install it all the same")
    program.click("Install this version")
    program.packs.answer(Looked(replace(odd_pack(), title="Something else"), changed=True))
    assert says(program.window.page, "The file was changed since you looked at it")
    assert says(program.window.page, "It may come from somebody else.")


def test_a_newer_version_says_which_one_it_replaces(program):
    look(program, replace(soft_pack(), installed="1.0.0"))
    assert says(program.window.page, "Version 1.0.0 of it is installed. This one takes its")


# Installed.


def test_what_was_installed_is_in_the_list_and_one_press_away(program):
    installed(program)
    assert says(program.window.page, "It is installed. Its sessions are in the list.")
    assert program.library.refreshed
    program.click("To the sessions")
    assert program.window.page is program.window.sessions


def test_a_single_session_is_one_press_away_as_soon_as_it_is_known(program):
    one = replace(soft_pack(), sessions=soft_pack().sessions[:1])
    look(program, one).click("Install this pack")
    program.packs.answer(Installed())
    program.click("To its session")
    assert program.window.page is program.window.sessions
    program.library.rebuild([*all_four(), replace(body_scan(), ref="soft-evenings/around")])
    assert program.window.before.ref == "soft-evenings/around"
    assert program.window.page is program.window.before


def test_what_was_loaded_ahead_of_the_old_version_is_let_go(program):
    program.window.open("steady/body-scan-edges")
    installed(program)
    assert program.link.prepared[-1][0] == program.library.grounding


def test_what_went_wrong_while_installing_is_a_sentence(looked):
    looked.click("Install this pack")
    looked.packs.answer(REFUSED)
    assert says(looked.window.page, "The disk is full.")
    assert button(looked.window.page, "Look again").isVisible()


def test_a_pack_that_comes_while_one_is_installed_waits(looked):
    looked.click("Install this pack")
    looked.callers.call(Request(pack=OTHER))
    assert looked.packs.asked[-1][0] == "install"
    looked.packs.answer(Installed())
    looked.click("Look at it")
    assert looked.packs.asked[-1] == ("look", OTHER)


def test_stopping_an_installation_looks_what_became_of_it(looked):
    looked.click("Install this pack")
    left = looked.packs.left
    looked.press(Key.Key_Escape)
    assert looked.packs.left > left
    assert looked.library.refreshed


# The list, and away.


LINES = (PackLine("soft-evenings", "Soft evenings", "1.1.0", "A. Sommerfeld"),)


def test_installed_packs_are_listed_each_with_its_page(program):
    program.packs.listed = LINES
    program.click("Packs")
    assert says(program.window.page, "Version 1.1.0, by A. Sommerfeld")
    program.click("Look at it")
    assert program.packs.asked == [("show", "soft-evenings")]
    program.packs.answer(Looked(replace(soft_pack(), same=True, installed="1.1.0")))
    assert says(program.window.page, "It is installed.")
    program.click("Take it away")
    assert program.packs.asked[-1] == ("remove", "soft-evenings")


def test_a_list_that_cannot_be_read_is_a_sentence(program):
    program.packs.list = lambda told: told(Refused("The list is damaged."))
    program.click("Packs")
    assert says(program.window.page, "The list is damaged.")


def removed(program):
    installed(program).click("Take it away again")
    program.packs.answer(Removed("Soft evenings"))
    return program


def test_taking_away_is_one_sentence_and_can_be_undone(program):
    removed(program)
    assert program.window.page is program.window.packs.list
    assert says(program.window, "“Soft evenings” was taken away.")
    program.packs.listed = LINES
    program.click("Undo")
    assert program.packs.undone == 1
    program.packs.answer(PutBack())
    assert not says(program.window, "was taken away")
    assert says(program.window.page, "Version 1.1.0, by A. Sommerfeld")


def test_going_on_reading_does_not_end_the_undo_but_its_time_does(program):
    removed(program)
    left = program.packs.left
    program.click("Sessions")
    assert says(program.window, "“Soft evenings” was taken away.")
    assert program.packs.left == left
    program.window.packs.undo_time.timeout.emit()
    assert program.packs.left > left
    assert not says(program.window, "was taken away")


def test_a_removal_that_fails_is_a_sentence_in_the_list(program):
    installed(program).click("Take it away again")
    program.packs.answer(Refused("Another Thaw is changing the packs."))
    assert program.window.page is program.window.packs.list
    assert says(program.window.page, "Another Thaw is changing the packs.")


# Not to be disturbed.


def test_a_session_is_neither_left_nor_covered(program):
    program.begin()
    program.callers.call(Request(pack=FILE))
    program.link.deliver()
    assert program.window.page is program.window.stage
    assert program.packs.asked == []
    assert not says(program.window, "A pack was opened meanwhile")
    program.click("Support")
    assert not says(program.window, "A pack was opened meanwhile")


def test_afterwards_a_quiet_notice_leads_to_it(program):
    program.begin()
    program.callers.call(Request(pack=FILE))
    program.link.show(replace(program.link.now, phase=Phase.ENDED))
    assert program.window.page is program.window.note
    assert not says(program.window, "A pack was opened meanwhile")
    program.click("Keep nothing")
    assert says(program.window, "A pack was opened meanwhile: soft.")
    program.click("Look at it")
    assert program.packs.asked == [("look", FILE)]


def test_a_pack_that_waits_can_be_put_away(program):
    program.begin()
    program.callers.call(Request(pack=FILE))
    program.link.show(replace(program.link.now, phase=Phase.ENDED))
    program.click("Keep nothing")
    program.click("Not now")
    assert not says(program.window, "A pack was opened meanwhile")


def test_what_is_written_is_not_thrown_away_for_a_pack(program):
    program.window.note.begin(Jotting("A session"), ())
    program.window.note.paper.setPlainText("Something.")
    program.window.go(program.window.note)
    program.callers.call(Request(pack=FILE))
    assert program.window.page is program.window.note
    assert program.window.note.jotting.text == "Something."


def test_the_first_start_is_not_cut_short(start):
    program = start(first_start_seen=False)
    program.callers.call(Request(pack=FILE))
    assert program.window.page is program.window.first_start


def test_the_ground_comes_first_and_the_pack_waits(program):
    program.callers.call(Request(pack=FILE))
    program.click("Ground me now")
    assert program.window.page is program.window.stage
    program.link.show(replace(program.link.now, phase=Phase.ENDED))
    program.click("Keep nothing")
    assert says(program.window, "A pack was opened meanwhile")


def test_what_is_looked_at_says_nothing_aloud_during_a_session(program, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr("thaw.ui.pages.pack.announce", lambda widget, text: said.append(text))
    look(program, replace(soft_pack(), installed="1.0.0"))
    assert said
    said.clear()
    program.begin()
    program.window.packs.page.show_view(present_looking(FILE, "Every line is read."))
    assert said == []


# By keys alone.


def test_tab_reaches_everything_in_reading_order(looked, qtbot):
    window, order = looked.window, []
    window.page.setFocus()
    for _ in range(5):
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
        order.append(window.focusWidget().accessibleName())
    assert order == [
        "Packs",
        "Show what the checker found",
        "Show what its author answers for",
        "Install this pack",
        "Leave it",
    ]


def test_a_button_that_goes_leaves_the_focus_on_the_page(looked, qtbot):
    install = button(looked.window, "Install this pack")
    install.setFocus()
    qtbot.keyClick(install, Key.Key_Return)
    assert looked.packs.asked[-1][0] == "install"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Soft evenings"


def test_the_buttons_of_two_packs_have_names_of_their_own(program):
    program.packs.listed = (*LINES, PackLine("x", "Other"))
    program.click("Packs")
    names = {b.accessibleName() for b in program.window.page.findChildren(Button)}
    assert {"Look at Soft evenings", "Take Soft evenings away", "Look at Other"} <= names


# As docs/packs.md tells it.


def test_the_document_names_what_stands_in_the_foot():
    page = (Path(__file__).parents[2] / "docs" / "packs.md").read_text("utf-8")
    told = page.partition("## Installing")[2].partition("\n## ")[0]
    rows = [
        set(re.findall(r"\*\*(.+?)\*\*", row))
        for row in re.findall(r"\|[^|]+\|$", told, re.MULTILINE)
    ]
    views = [
        present_pack(soft_pack(), str),
        present_pack(odd_pack(), str),
        present_pack(odd_pack(), str, {Answer.OTHER_KEY}),
        present_pack(wrong_pack(), str),
        present_installed(present_pack(soft_pack(), str), soft_pack()),
    ]
    assert [{way.label for way in view.ways} for view in views] == [row for row in rows if row]
    assert UNDO_MS == 10_000
    assert "for ten seconds" in told
