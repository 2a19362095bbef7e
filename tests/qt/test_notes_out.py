"""Notes leave: what is seen first is what is written, to the letter."""

import json
import os
import re
import stat
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

import make_language
from fakes.jottings import FULL
from fakes.lone_page import focus_of, shown
from fakes.notes import FakeNotes
from fakes.pdf_text import PdfText
from fakes.window import button, says
from thaw.adapters.qt.pdf import Paragraph, Style
from thaw.app.notes.asked import Compose, SaveComposed
from thaw.notes.jotting import Jotting
from thaw.notes.leaving import as_markdown
from thaw.notes.note import Note
from thaw.notes.parts import PARTS
from thaw.notes.wish import Wish
from thaw.ui.copied import Copied
from thaw.ui.pages.notes_out import NotesOutPage
from thaw.ui.present.leaving import Kind, Start, paragraphs, present_file_name
from thaw.ui.widgets.tick import Tick

RAIN = Jotting("A body scan", "The rain sounded close.", words=("warm",), page="A secret line.")
FREE = Jotting(form="page", text="Whatever comes.")
NAUGHTY = Jotting("<b>&Session</b>", "# one\n- two\n\n<img src=x> & \\*three\\*\x07 %s {n}")


@pytest.fixture
def lone(qtbot):
    with shown(qtbot, NotesOutPage, FakeNotes(RAIN, FREE, NAUGHTY, opened=True)) as (
        lone,
        page,
    ):
        page.begin()
        lone.deliver()
        yield lone


def tick(lone, name):
    """The tick whose name begins so."""
    return next(t for t in lone.page.findChildren(Tick) if t.accessibleName().startswith(name))


def untick(lone, name):
    tick(lone, name).click()
    lone.deliver()


def save(lone, path):
    """Save where a dialog would have been asked."""
    lone.click("Save as…")
    dialog = lone.page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    lone.deliver()
    while lone.page.pdf.is_busy:
        lone.page.pdf.step()
    lone.deliver()


def preview(lone):
    return lone.page.paper.toPlainText()


def plain(text):
    return "".join(unicodedata.normalize("NFKC", text).split())


# Seen before.


def test_what_is_seen_is_what_is_written(lone, tmp_path):
    seen = preview(lone)
    assert "The rain sounded close." in seen
    save(lone, tmp_path / "a.md")
    assert (tmp_path / "a.md").read_text("utf-8") == seen
    assert says(lone.page, "Saved as “a.md”")
    assert says(lone.page, "This file is not sealed")


def test_nothing_is_written_before_a_place_is_chosen(lone, tmp_path):
    lone.click("PDF")
    lone.click("JSON")
    lone.click("Save as…")
    lone.page.findChild(QFileDialog).reject()
    lone.deliver()
    assert not any(isinstance(asked, SaveComposed) for asked in lone.notes.asked)


def test_the_preview_shows_plain_text_and_takes_no_letter(lone, qtbot):
    assert isinstance(lone.page.paper, QPlainTextEdit)
    before = preview(lone)
    assert "<img src=x>" in before.replace("\\", "")
    qtbot.keyClicks(lone.page.paper, "abc")
    assert preview(lone) == before


def test_json_leaves_as_json(lone, tmp_path):
    lone.click("JSON")
    save(lone, tmp_path / "a.json")
    document = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert [note["text"] for note in document["notes"]] == [
        n.text for n in (RAIN, FREE, NAUGHTY)
    ]
    assert (tmp_path / "a.json").read_text("utf-8") == preview(lone)


def test_a_pdf_holds_what_is_seen_and_only_its_owner_may_read_it(lone, tmp_path):
    lone.click("PDF")
    seen = preview(lone)
    assert "#" not in seen.replace("# one", "")
    save(lone, tmp_path / "a.pdf")
    assert plain(PdfText((tmp_path / "a.pdf").read_bytes()).text) == plain(seen)
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o600
    assert says(lone.page, "Saved as “a.pdf”")


def test_the_name_that_is_offered_tells_nothing_of_a_note():
    assert [present_file_name(kind, "2026-11-23") for kind in Kind] == [
        "2026-11-23 notes.md",
        "2026-11-23 notes.pdf",
        "2026-11-23 notes.json",
    ]


def test_how_many_leave_is_said(lone):
    assert says(lone.page, "Exactly this leaves: 3 notes")
    untick(lone, "A body scan")
    assert says(lone.page, "Exactly this leaves: 2 notes")


# Left out.


@pytest.mark.parametrize("part", PARTS)
def test_each_part_has_its_tick(lone, part):
    ticks = lone.page.parts.findChildren(Tick)
    ticks[PARTS.index(part)].click()
    lone.deliver()
    assert set(lone.last(Compose).parts) == set(PARTS) - {part}


def test_parts_that_are_unticked_are_not_in_the_file(lone, tmp_path):
    untick(lone, "Free page")
    untick(lone, "Words")
    assert "A secret line." not in preview(lone)
    save(lone, tmp_path / "a.md")
    written = (tmp_path / "a.md").read_text("utf-8")
    assert "A secret line." not in written
    assert "warm" not in written


def test_for_a_therapist_what_was_written_freely_is_unticked_and_can_be_ticked(lone):
    lone.click("For my therapist")
    assert "A secret line." not in preview(lone)
    assert "Whatever comes." not in preview(lone)
    assert "The rain sounded close." in preview(lone)
    untick(lone, "A page without a filter")
    assert "Whatever comes." in preview(lone)
    lone.click("Everything")
    assert "A secret line." in preview(lone)


def test_a_start_is_no_longer_picked_once_something_was_changed(lone):
    assert button(lone.page, "Everything").isChecked()
    untick(lone, "Day")
    assert not button(lone.page, "Everything").isChecked()
    untick(lone, "Day")
    assert button(lone.page, "Everything").isChecked()


def test_a_note_that_is_unticked_stays_here(lone):
    untick(lone, "A body scan")
    assert "The rain sounded close." not in preview(lone)
    assert "Whatever comes." in preview(lone)


def test_where_nothing_is_ticked_nothing_can_be_saved(lone):
    for name in ("A body scan", "A page", "<b>"):
        untick(lone, name)
    assert preview(lone) == ""
    assert says(lone.page, "Nothing leaves")
    assert not button(lone.page, "Save as…").isEnabled()


def test_of_many_notes_those_that_were_not_shown_leave_too(qtbot):
    notes = FakeNotes(*(Jotting(text=f"note {n} end") for n in range(130)), opened=True)
    with shown(qtbot, NotesOutPage, notes) as (lone, page):
        page.begin()
        lone.deliver()
        assert lone.last(Compose).ids == ()
        assert len(page.notes_ticks.findChildren(Tick)) == 12
        page.notes_ticks.findChildren(Tick)[0].click()
        lone.deliver()
        assert "note 129 end" not in preview(lone)
        assert all(f"note {n} end" in preview(lone) for n in range(129))
        lone.click("Show more of them")
        assert len(page.notes_ticks.findChildren(Tick)) == 62


def test_only_what_was_found_leaves(qtbot):
    with shown(qtbot, NotesOutPage, FakeNotes(RAIN, FREE, opened=True)) as (lone, page):
        page.begin(Wish(text="rain"))
        lone.deliver()
        assert "The rain sounded close." in preview(lone)
        assert "Whatever comes." not in preview(lone)


def test_a_single_note_leaves_alone_and_has_no_list(qtbot):
    with shown(qtbot, NotesOutPage, FakeNotes(RAIN, FREE, opened=True)) as (lone, page):
        page.begin(note=lone.notes.notes()[0].id)
        lone.deliver()
        assert "The rain sounded close." in preview(lone)
        assert "Whatever comes." not in preview(lone)
        assert not page.notes_ticks.isVisible()


def test_notes_that_cannot_be_read_are_named(qtbot):
    with shown(qtbot, NotesOutPage, FakeNotes(RAIN, FREE, opened=True)) as (lone, page):
        lone.notes.damage("A note of 3 November 2026 cannot be read.")
        page.begin()
        lone.deliver()
        assert "A note of 3 November 2026 cannot be read." in lone.texts


# What goes wrong.


@pytest.mark.parametrize("kind", ["Text (Markdown)", "PDF", "JSON"])
def test_a_place_that_takes_nothing_is_a_sentence_and_leaves_nothing(lone, tmp_path, kind):
    (tmp_path / "file").write_text("x")
    lone.click(kind)
    save(lone, tmp_path / "file" / "a.out")
    assert lone.page.trouble.text
    assert not says(lone.page, "Saved as")
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_a_full_disk_leaves_the_file_that_was_there(lone, tmp_path, monkeypatch):
    (tmp_path / "a.pdf").write_bytes(b"before")
    lone.click("PDF")

    def full(descriptor):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("thaw.adapters.replaced_file.os.fsync", full)
    save(lone, tmp_path / "a.pdf")
    assert "no space left" in lone.page.trouble.text
    assert (tmp_path / "a.pdf").read_bytes() == b"before"
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_a_place_is_written_to_once_what_was_ticked_last_is_seen(lone, tmp_path):
    lone.page.parts.findChildren(Tick)[PARTS.index("page")].click()
    lone.page.save_to(str(tmp_path / "a.md"))
    lone.deliver()
    assert (tmp_path / "a.md").read_text("utf-8") == preview(lone)
    assert "A secret line." not in preview(lone)


# Locked.


def test_when_the_notes_lock_nothing_of_them_stays(lone, qtbot):
    lone.click("Save as…")
    with qtbot.waitSignal(lone.page.locked):
        lone.lock()
    assert preview(lone) == ""
    for canary in ("rain", "A body scan", "Whatever", "Session", "November"):
        assert canary not in lone.texts
    assert not [each for each in lone.page.findChildren(QFileDialog) if each.isVisible()]


def test_what_was_copied_out_of_the_preview_goes_from_the_clipboard(lone, monkeypatch):
    monkeypatch.setattr(Copied, "_owns", lambda copied, mode: True)  # not told offscreen
    copied = Copied()
    lone.page.paper.setFocus()
    lone.page.paper.selectAll()
    lone.page.paper.copy()
    assert "The rain" in QGuiApplication.clipboard().text()
    copied.wipe()
    assert "The rain" not in QGuiApplication.clipboard().text()
    copied.deleteLater()


def test_what_is_answered_after_that_is_not_heard(lone):
    lone.page.begin()
    lone.page.notes.lock()
    lone.deliver()
    assert preview(lone) == ""


def test_a_pdf_that_was_being_made_is_given_up(lone, tmp_path):
    lone.click("PDF")
    lone.page.save_to(str(tmp_path / "a.pdf"))
    assert lone.page.pdf.is_busy
    lone.lock()
    assert not lone.page.pdf.is_busy
    assert not [*tmp_path.iterdir()]


# By keys alone.


def test_ticks_are_boxes_that_space_turns(lone, qtbot):
    box = tick(lone, "Free page")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    lone.deliver()
    assert not box.isChecked()
    assert "page" not in lone.last(Compose).parts
    told = next(each for each in lone.told if each.widget is box)
    assert told.role.name == "CheckBox"
    assert focus_of(lone.page) is box


def test_a_note_is_named_by_its_own_words_whatever_they_are(lone):
    assert tick(lone, "<b>&Session</b>").accessibleName().startswith("<b>&Session</b>, ")


# What a PDF is made of.


def test_markdown_is_read_back_into_what_was_typed():
    when = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
    read = paragraphs(as_markdown([Note(1, 1, 0, when, when, FULL)], PARTS), dated=True)
    assert read[:3] == (
        Paragraph("Stretch into the day", Style.HEADING),
        Paragraph("22 November 2026, 6:30 PM", Style.LABEL),
        Paragraph("The light on the wall."),
    )
    assert Paragraph("Something that was a little higher", Style.LABEL) in read
    assert "Words: warm" in read[-1].text


def test_markup_that_was_typed_is_text():
    when = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
    typed = "# one\n- two\n\n  three *four* [a](b) \\ 1. five\n> six"
    note = Note(1, 1, 0, when, when, Jotting("# x", typed))
    read = paragraphs(as_markdown([note], ("text", "session")), dated=False)
    assert [each.style for each in read] == [Style.HEADING, Style.TEXT, Style.TEXT]
    assert [each.text for each in read] == ["# x", *typed.split("\n\n")]


def test_everything_is_every_part():
    assert Start.EVERYTHING.parts == frozenset(PARTS)
    assert Start.THERAPIST.parts < Start.EVERYTHING.parts


def test_the_document_calls_everything_as_the_window_does():
    page = (Path(__file__).parents[2] / "docs" / "notes.md").read_text("utf-8")
    named = set(re.findall(r"\*\*(.+?)\*\*", page))
    assert {each.title for each in (*Start, *Kind)} <= named
    assert named <= {text.source for text in make_language.collect()}
