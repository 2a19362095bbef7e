"""Notes leave: as what, which parts, which notes; seen first, exactly; then saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.app.notes.asked import Compose, Find, SaveComposed
from thaw.app.notes.told import Composed, Refused, Rows, Saved
from thaw.base.language import mark, mark_count, say, say_count
from thaw.notes.parts import PARTS
from thaw.notes.wish import Wish
from thaw.ui.export_selection import FIRST, MORE, ExportSelection
from thaw.ui.pages.beside_notes import BesideNotes
from thaw.ui.pages.leaving_ticks import NoteTicks, PartTicks
from thaw.ui.pdf_saving import PdfSaving
from thaw.ui.present.leaving import Kind, Start, paragraphs, present_file_name
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.chips import OneOf
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.file_dialog import ask_where_to_save
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.adapters.qt.pdf import Paragraph
    from thaw.app.notes.told import Told
    from thaw.ui.notes_remote import NotesRemote
    from thaw.ui.theme.theme import Theme

_SIDE_BY_SIDE, _APART, _PAPER, _AROUND = 660, 24, 320, 220
_BELOW: Final = mark(
    "You see exactly what leaves, and nothing is written before you have chosen where."
)
_COUNT: Final = mark_count("Exactly this leaves: 1 note", "Exactly this leaves: {count} notes")
_NOTHING: Final = mark("Nothing leaves: no note is ticked, or no part of them.")
_BESIDE: Final = mark("The file is not sealed: whoever can open it can read it.")
_SAVED: Final = mark(
    "Saved as “{name}” in {folder}. This file is not sealed: whoever can open it can read it, "
    "and deleting a note here leaves it as it is."
)
_MAKING: Final = mark("The pages are being made.")


class NotesOutPage(BesideNotes):
    """One note, or those of a wish. What is previewed is what is written, to the letter."""

    def __init__(self, theme: Theme, notes: NotesRemote) -> None:
        super().__init__(theme, notes, say("Take notes out"), say(_BELOW))
        self._selection, self._kind = ExportSelection(), Kind.MARKDOWN
        self._composing = self._stale = False
        self._composed: Composed | None = None
        self._pages: tuple[Paragraph, ...] = ()
        self._path = ""
        self.pdf = PdfSaving(self)
        self.pdf.saved.connect(self._tell_saved)
        self.pdf.failed.connect(self.fail)
        self._lay_out()
        self._save = Button(say("Save as…"), theme, Look.ACTION)
        self._save.clicked.connect(self._ask_where)
        self.offer_below([self._save], say(_BESIDE))
        theme.changed.connect(self._fit)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def begin(self, wish: Wish = Wish(), note: int = 0) -> None:  # noqa: B008  it is frozen
        """Show what would leave.

        Args:
            wish: whose notes; all where it wishes for nothing.
            note: a single one instead; 0 for none.
        """
        self.let_go()
        self._selection = ExportSelection(wish, note)
        self._show_ticks()
        if not note:
            self._find(FIRST)
        self._compose()
        self.to_top()

    @override
    def let_go(self) -> None:
        super().let_go()
        self.pdf.stop()
        self._composed = None
        self._selection, self._path, self._pages = ExportSelection(), "", ()
        self._composing = self._stale = False
        self.notes_ticks.clear()
        self._damaged.say("")
        self._show_preview("")

    def save_to(self, path: str) -> None:
        """Write what is previewed; where that is being put together anew, when it is there."""
        self._path = path
        if not self._composing:
            self._write()

    # What leaves.

    def _lay_out(self) -> None:
        self._starts = OneOf(self.theme, say("Begin with"))
        self._kinds = OneOf(self.theme, say("Kind of file"))
        self._starts_help, self._kinds_help = Label("", "small"), Label("", "small")
        self._starts.picked.connect(lambda name: self._start(Start[name]))
        self._kinds.picked.connect(lambda name: self._become(Kind[name]))
        self.parts, self.notes_ticks = PartTicks(self.theme), NoteTicks(self.theme)
        self.parts.ticked.connect(self._tick_part)
        self.notes_ticks.ticked.connect(self._tick_note)
        self.notes_ticks.more_wanted.connect(self._show_more)
        ticks = QVBoxLayout()
        ticks.setSpacing(self.column.spacing())
        for title, chips, help_ in (
            (say("Kind of file"), self._kinds, self._kinds_help),
            (say("Begin with"), self._starts, self._starts_help),
        ):
            ticks.addLayout(_group(title, chips, help_))
        ticks.addWidget(self.parts)
        ticks.addWidget(self.notes_ticks)
        ticks.addStretch(1)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(_APART)
        self._beside.addLayout(ticks, 1)
        self._beside.addLayout(self._preview(), 1)
        self.column.addLayout(self._beside, 1)

    def _preview(self) -> QVBoxLayout:
        self._count = Label("", "strong")
        self._damaged = ErrorNote(self.theme)
        self.paper = QPlainTextEdit()
        self.paper.setReadOnly(True)
        self.paper.setUndoRedoEnabled(False)
        self.paper.setTabChangesFocus(True)
        self.paper.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.paper.setAccessibleName(say("What leaves"))
        column = QVBoxLayout()
        column.setSpacing(8)
        for widget in (self._count, self._damaged, self.paper):
            column.addWidget(widget)
        column.addStretch(1)
        return column

    def _fit(self) -> None:
        """The preview stands below the ticks where the page is too narrow for both.

        It is no higher than the page, which all of it can be seen on.
        """
        least = self.theme.px(_PAPER)
        self.paper.setFixedHeight(max(least, self.height() - self.theme.px(_AROUND)))
        wide = self.width() >= self.theme.px(_SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def _show_ticks(self) -> None:
        start = self._selection.start
        names = [(each.name, say(each.title)) for each in Start]
        self._starts.offer(names, start.name if start else "")
        self._starts_help.say(say(start.help) if start else "")
        self._kinds.offer([(each.name, say(each.title)) for each in Kind], self._kind.name)
        self._kinds_help.say(say(self._kind.help))
        self.parts.show_selection(self._selection)
        self.notes_ticks.show_selection(self._selection)

    def _start(self, start: Start) -> None:
        self._selection.begin_from(start)
        self._change()

    def _become(self, kind: Kind) -> None:
        self._kind = kind
        self._change()

    def _tick_part(self, part: str, ticked: bool) -> None:  # noqa: FBT001  a slot
        self._selection.tick_part(part, ticked=ticked)
        self._change()

    def _tick_note(self, note: int, ticked: bool) -> None:  # noqa: FBT001  a slot
        self._selection.tick(note, ticked=ticked)
        self._change()

    def _change(self) -> None:
        self.said.say("")
        self._show_ticks()
        self._compose()

    # What is asked.

    def _find(self, most: int) -> None:
        selection = self._selection
        if selection.more:
            asked = Find(selection.wish, len(selection.rows), most)
            self.ask(asked, self._hear_rows)

    def _hear_rows(self, told: Told) -> None:
        if isinstance(told, Rows):
            self._selection.add(told.rows, more=told.more)
            self._show_ticks()
            self._compose()
        elif isinstance(told, Refused):
            self.fail(told.text)

    def _show_more(self) -> None:
        self._show_ticks()
        self._find(MORE)

    def _compose(self) -> None:
        """Have it put together as it is ticked now; the last wish counts."""
        if self._composing:
            self._stale = True
            return
        selection = self._selection
        if not selection.is_whole and selection.more:
            self._find(MORE)  # those that stay ticked are named one by one
            return
        self._stale = False
        if not selection.parts or not (selection.is_whole or selection.ids):
            self._hear_composed(Composed("", 0))
            return
        self._composing = True
        parts = tuple(part for part in PARTS if part in selection.parts)
        asked = Compose(selection.ids, selection.wish, parts, self._kind.format)
        self.ask(asked, self._hear_composed)

    def _hear_composed(self, told: Told) -> None:
        self._composing = False
        if self._stale:
            self._compose()
        elif isinstance(told, Composed):
            self._show_composed(told)
        elif isinstance(told, Refused):
            self._composed, self._path = None, ""
            self._show_preview("")
            self.fail(told.text)

    def _show_composed(self, composed: Composed) -> None:
        self.trouble.say("")
        self._composed = composed if composed.count else None
        text = composed.text
        if self._kind is Kind.PDF:
            self._pages = paragraphs(text, dated="date" in self._selection.parts)
            text = "\n\n".join(page.text for page in self._pages)
        self._show_preview(text if composed.count else "")
        self._damaged.say("\n".join(composed.damaged))
        if self._path:
            self._write()

    def _show_preview(self, text: str) -> None:
        composed = self._composed
        self.paper.setPlainText(text)
        self._count.say(say_count(*_COUNT, composed.count) if composed else say(_NOTHING))
        self._save.setEnabled(composed is not None)

    # What is written.

    def _ask_where(self) -> None:
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        name = present_file_name(self._kind, today)
        kind = say("Notes (*{ending})", ending=self._kind.ending)
        ask_where_to_save(self, say("Save the notes as a file"), name, self.save_to, kind)

    def _write(self) -> None:
        path, self._path = self._path, ""
        if self._composed is None:
            return
        if self._kind is Kind.PDF:
            self.said.say(say(_MAKING))
            self.pdf.begin(path, self._pages, say("Notes"))
        else:
            self.ask(SaveComposed(path), self._hear_saved)

    def _hear_saved(self, told: Told) -> None:
        if isinstance(told, Saved):
            self._tell_saved(told.path)
        elif isinstance(told, Refused):
            self.fail(told.text)

    def _tell_saved(self, path: str) -> None:
        file = Path(path)
        self.tell(say(_SAVED, name=file.name, folder=file.parent))


def _group(title: str, chips: QWidget, help_: QWidget) -> QVBoxLayout:
    group = QVBoxLayout()
    group.setSpacing(2)
    for widget in (Label(title, "small"), chips, help_):
        group.addWidget(widget)
    return group
