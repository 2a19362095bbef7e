"""One note: read whole, changed in its place, looked at as it was, deleted for good."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from thaw.base.language import mark, say
from thaw.notes.jotting import Jotting
from thaw.ui.copied import make_private
from thaw.ui.day_and_time import day_and_time
from thaw.ui.pages.back_row import back_row
from thaw.ui.pages.earlier_versions import EarlierVersions
from thaw.ui.pages.note_body import NoteBody
from thaw.ui.pages.note_parts import NoteParts
from thaw.ui.pages.page import Page
from thaw.ui.present.notes import present_title
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from thaw.notes.note import Note
    from thaw.ui.theme.theme import Theme

_MEANS: Final = mark(
    "The note goes from the book and from its copies here, with its earlier versions. Copies "
    "that somebody made elsewhere stay. Pressing again deletes it; Esc keeps it."
)


class Doing(Enum):
    """What is done with the note that is seen."""

    READING = "reading"
    CHANGING = "changing"
    ASKING = "asking whether it is to be deleted"
    LOOKING_BACK = "looking at an earlier version"


class OneNotePage(Page):
    """The page of one note.

    Attributes:
        doing: what is done with it.
        parts: where it is changed.
        trouble: why something could not be done.

    Signals:
        left: back to the list.
        went: carries 1 for the note before this one in time, -1 for the one after it.
        changed: something else stands where it is changed.
        change_begun: it is being changed from now on.
        kept: carries what it is to hold from now on.
        let_go: what was changed is not kept; carries it, or None where nothing was.
        versions_wanted: its earlier versions are to be seen.
        deleted: it is to be deleted, and that was said twice.
        out_wanted: it is to leave.
    """

    TOP = 16
    left = Signal()
    went = Signal(int)
    changed = Signal()
    change_begun = Signal()
    kept = Signal(object)
    let_go = Signal(object)
    versions_wanted = Signal()
    deleted = Signal()
    out_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        make_private(self)
        self.doing = Doing.READING
        self._note: Note | None = None
        self._version: Note | None = None
        self._has_older = self._has_newer = False
        row, self.back = back_row(theme, say("Notes"))
        self.back.clicked.connect(self.left)
        self.column.addLayout(row)
        self._heading = self.add_title(say("A note"))
        self._when = self.running("", "quiet")
        self.trouble, self._means = ErrorNote(theme), ErrorNote(theme)
        self._body, self.parts = NoteBody(theme), NoteParts(theme)
        self.versions = EarlierVersions(theme)
        self.parts.changed.connect(self._on_changed)
        self.versions.picked.connect(self._look_back)
        for widget in (self._when, self.trouble, self._means):
            self.column.addWidget(widget)
        self.column.addWidget(self._body)
        self.column.addWidget(self.parts)
        self._add_links()
        self.column.addWidget(self.versions)
        self.column.addStretch(1)
        self._add_foot()
        self._turn(Doing.READING)

    @property
    def note(self) -> Note | None:
        """The note that is seen; None for none."""
        return self._note

    @property
    def is_changed(self) -> bool:
        """Whether a change stands here that was not kept."""
        if self._note is None or self.doing is not Doing.CHANGING:
            return False
        return self.parts.jotting != self._note.jotting

    def show_note(self, note: Note) -> None:
        """Show a note from its beginning."""
        self.clear()
        self._note = note
        self._show_heading(note)
        self._body.show_jotting(note.jotting)
        self._turn(Doing.READING)
        self.to_top()

    def show_neighbours(self, *, older: bool, newer: bool) -> None:
        """Offer the notes beside this one, where there are any."""
        self._has_older, self._has_newer = older, newer
        self._show_ways()

    def show_versions(self, versions: Sequence[Note]) -> None:
        """Show the earlier versions below the note."""
        self.versions.show_versions(versions)
        # It has no place yet: layouts are asked for, and come after this call.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.bring_into_sight(self.versions)

    def clear(self) -> None:
        """Let go of the note: nothing of it stays in any widget."""
        self._note = self._version = None
        self.parts.clear()
        self._body.clear()
        self.versions.clear()
        self.name(say("A note"))
        self._heading.setText(say("A note"))
        self._when.say("")
        self.trouble.say("")
        self.freeze(frozen=False)
        self._turn(Doing.READING)

    def change(self, jotting: Jotting | None = None) -> None:
        """Let the note be changed.

        Args:
            jotting: how far that was done before; None to begin.
        """
        if self._note is not None:
            self.versions.clear()
            self.parts.show_jotting(self._note.jotting if jotting is None else jotting)
            self._turn(Doing.CHANGING)
            self.parts.take_focus()
            if jotting is None:
                self.change_begun.emit()

    def ask_to_delete(self) -> None:
        """Say what it means to delete the note; a second press does it."""
        if self._note is None or self.doing is Doing.CHANGING:
            return
        self._stop_looking_back()
        self._turn(Doing.ASKING)
        self._delete.setFocus(Qt.FocusReason.OtherFocusReason)
        self.to_top()
        self.bring_into_sight(self._means)

    def leave_by_key(self) -> None:
        """What Esc does: it ends what is done with the note, and then leaves it."""
        if self.doing is Doing.READING:
            self.left.emit()
        elif self.doing is Doing.CHANGING:
            self._leave_change()
        else:
            self._stop_looking_back()
            self._turn(Doing.READING)
            self.setFocus()

    def standing(self) -> Jotting:
        """What stands where the note is changed; nothing where it is as it was kept."""
        return self.parts.jotting if self.is_changed else Jotting()

    def freeze(self, *, frozen: bool) -> None:
        """While a change is being kept nothing on it can be changed; it can be left."""
        self.parts.freeze(frozen=frozen)
        self._keep.setEnabled(not frozen)

    def drop_change(self) -> None:
        """What was changed is not kept; the note is as it was."""
        if self.doing is Doing.CHANGING:
            changed = self.parts.jotting if self.is_changed else None
            self._turn(Doing.READING)
            self.let_go.emit(changed)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Delete asks, and asked for again it deletes, as its button does."""
        if event.key() == Qt.Key.Key_Delete and self.doing is not Doing.CHANGING:
            if not event.isAutoRepeat():
                self._press_delete()
        else:
            super().keyPressEvent(event)

    def _add_foot(self) -> None:
        foot = QWidget()
        row = Flow(12, row_gap=4, parent=foot)
        plain = Look.PLAIN
        self._change = self._way(row, say("Change"), plain, self.change)
        self._delete = self._way(row, say("Delete for good"), plain, self._press_delete)
        esc = say("Esc")
        self._stay = self._way(row, say("Keep it"), plain, self.leave_by_key, esc)
        self._leave = self._way(row, say("Leave it as it was"), plain, self._leave_change, esc)
        self._keep = self._way(row, say("Keep the change"), plain, self._keep_change)
        self._now = self._way(row, say("Back to the note"), plain, self.leave_by_key, esc)
        self._restore = self._way(row, say("Put this back"), plain, self._put_version_back)
        self.add_foot(foot)

    def _add_links(self) -> None:
        """Where the note ends."""
        self._links = QWidget()
        row, link = Flow(16, row_gap=0, parent=self._links), Look.WAY
        self._earlier = self._way(row, say("Earlier versions"), link, self.versions_wanted.emit)
        self._out = self._way(row, say("Take this note out…"), link, self.out_wanted.emit)
        self._newer = self._way(row, say("Newer note"), link, lambda: self.went.emit(-1))
        self._older = self._way(row, say("Older note"), link, lambda: self.went.emit(1))
        self.column.addWidget(self._links)

    def _way(
        self, row: Flow, text: str, look: Look, act: Callable[[], None], key: str = ""
    ) -> Button:
        button = Button(text, self.theme, look, key=key)
        button.clicked.connect(lambda _=False: act())
        row.addWidget(button)
        return button

    def _turn(self, doing: Doing) -> None:
        self.doing = doing
        changing = doing is Doing.CHANGING
        self._body.setVisible(not changing)
        self.parts.setVisible(changing)
        if not changing:
            self.parts.clear()
        self._means.say(say(_MEANS) if doing is Doing.ASKING else "")
        self._show_ways()

    def _show_ways(self) -> None:
        doing, note = self.doing, self._note
        reading = doing is Doing.READING and note is not None
        shown = {
            self._change: reading,
            self._delete: reading or doing is Doing.ASKING,
            self._stay: doing is Doing.ASKING,
            self._leave: doing is Doing.CHANGING,
            self._keep: doing is Doing.CHANGING,
            self._now: doing is Doing.LOOKING_BACK,
            self._restore: doing is Doing.LOOKING_BACK,
            self._earlier: reading and note is not None and note.revision > 0,
            self._out: reading,
            self._newer: reading and self._has_newer,
            self._older: reading and self._has_older,
        }
        for button, is_shown in shown.items():
            button.setVisible(is_shown)
        self._links.setVisible(reading)

    def _show_heading(self, note: Note) -> None:
        title = present_title(note.jotting)
        self.name(title)
        self._heading.setText(title)
        written, changed = day_and_time(note.written), day_and_time(note.changed)
        if note is self._version:
            told = say("As it was on {when}, before it was changed.", when=changed)
        elif note.revision:
            told = say("{written} · changed on {changed}", written=written, changed=changed)
        else:
            told = written
        self._when.say(told)

    def _press_delete(self) -> None:
        if self.doing is Doing.ASKING:
            self.deleted.emit()
        else:
            self.ask_to_delete()

    def _on_changed(self) -> None:
        if self.doing is Doing.CHANGING:
            self.changed.emit()

    def _keep_change(self) -> None:
        if self.is_changed:
            self.kept.emit(self.parts.jotting)
        else:
            self._leave_change()

    def _leave_change(self) -> None:
        self.drop_change()
        self.setFocus()

    def _look_back(self, version: Note) -> None:
        self._version = version
        self._show_heading(version)
        self._body.show_jotting(version.jotting)
        self.versions.hide()
        self._turn(Doing.LOOKING_BACK)
        self.to_top()
        self.setFocus()

    def _stop_looking_back(self) -> None:
        if self._version is not None and self._note is not None:
            self._version = None
            self._show_heading(self._note)
            self._body.show_jotting(self._note.jotting)
            self.versions.show()

    def _put_version_back(self) -> None:
        if self._version is not None:
            self.kept.emit(self._version.jotting)
