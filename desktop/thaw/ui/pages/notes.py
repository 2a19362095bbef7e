"""The notes that were kept: a plain list that is searched, or the card that opens them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from thaw.app.notes.told import Phase, State
from thaw.base.language import mark, say
from thaw.notes.wish import Wish
from thaw.ui.copied import make_private
from thaw.ui.pages.note_filters import NoteFilters
from thaw.ui.pages.page import Page
from thaw.ui.pages.unlock_card import UnlockCard
from thaw.ui.present.notes import present_absence, present_below, present_damage
from thaw.ui.widgets.announce import announce
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.note_list import NoteList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from thaw.app.notes.told import Filters
    from thaw.ui.present.notes import RowView
    from thaw.ui.theme.theme import Theme

_SEARCH, _LONGEST_SEARCH = 280, 200
_NARROW: Final = 820
_AHEAD: Final = 2
"""Further rows are asked for when so many heights of the window are left below what is seen."""
_COPIES: Final = mark("Copies…")
_HELD: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class NotesPage(Page):
    """The list.

    Signals:
        searched: something else is looked for.
        more_wanted: the rows that are there come to an end.
        opened: carries the note of a row that was pressed.
        delete_wanted: carries a note that is to be deleted; it is asked about first.
        write_wanted: something is to be written.
        unlocked: carries a way, and what was typed for it.
        lock_wanted: the notes are to be locked now.
        out_wanted: carries the wish whose notes are to leave.
        in_wanted: notes of a file are to come in.
        copies_wanted: the copies are to be seen.
        keys_wanted: how the notes are locked is to be seen.
    """

    searched = Signal()
    more_wanted = Signal()
    opened = Signal(object)
    delete_wanted = Signal(object)
    write_wanted = Signal()
    unlocked = Signal(object, str)
    lock_wanted = Signal()
    out_wanted = Signal(object)
    in_wanted = Signal()
    copies_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        make_private(self)
        self._phase = Phase.STARTING
        self._links_above = self._links_wanted = False
        self.add_title(say("Notes"))
        self._below = self.running("", "quiet")
        self.trouble, self._damaged = ErrorNote(theme), ErrorNote(theme)
        self.unlock = UnlockCard(theme)
        self.unlock.unlocked.connect(self.unlocked)
        self._whereabouts = self.running()
        self._whereabouts.hide()
        above = (self._below, self._whereabouts, self.trouble, self._damaged, self.unlock)
        for widget in above:
            self.column.addWidget(widget)
        self._add_bar()
        self._absence = self.running("", "quiet")
        self._absence.hide()
        self.list = NoteList(theme)
        self.list.opened.connect(self.opened)
        self.list.delete_wanted.connect(self.delete_wanted)
        self.list.went.connect(self._follow)
        self.column.addWidget(self._absence)
        self.column.addWidget(self.list)
        self.column.addStretch(1)
        self._add_foot()
        self._scroll.verticalScrollBar().valueChanged.connect(self._ask_ahead)
        theme.changed.connect(self._fit)
        self._fit()
        self.show_state(State(Phase.STARTING))

    @property
    def wish(self) -> Wish:
        """What is looked for."""
        return replace(self.filters.wish, text=self.search.text())

    def show_state(self, state: State) -> None:
        """Show how things stand; while nothing is open, nothing of a note is on the page."""
        self._phase = state.phase
        is_open = state.phase is Phase.OPEN
        if not is_open:
            self._let_go()
        if is_open or state.phase is not Phase.LOCKED:
            self.unlock.clear()
        self.unlock.setVisible(state.phase is Phase.LOCKED)
        if state.phase is Phase.LOCKED:
            self.unlock.show_ways(state.ways)
        self._bar_holder.setVisible(is_open)
        self.list.setVisible(is_open and bool(self.list.ids))
        self._below.say(present_below(state.phase))
        self._damaged.say(present_damage(state))
        for button in self._open_ways:
            button.setVisible(is_open)
        copies = self._ways[_COPIES]
        copies.dress(Look.PLAIN if state.phase is Phase.BROKEN else Look.WAY)
        copies.setVisible(state.phase in (Phase.OPEN, Phase.LOCKED, Phase.BROKEN))
        self.write.setVisible(state.phase in (Phase.NONE, Phase.LOCKED, Phase.OPEN))
        self._show_links()

    def tell_whereabouts(self, sentence: str) -> None:
        """Say where something is that was being written; nothing where that is not away."""
        self._whereabouts.say(sentence)

    def say_refused(self, sentence: str) -> None:
        """They did not open: say why, in sight."""
        self.unlock.say_refused(sentence)
        # It has no place yet, nor has its card: layouts are asked for, and come later.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.bring_into_sight(self.unlock.trouble)

    def show_filters(self, filters: Filters) -> None:
        """Show what there is to filter by."""
        self.filters.offer(filters)

    def show_rows(self, views: Sequence[RowView]) -> None:
        """Show what was found, from its beginning."""
        self.list.show_rows(views)
        self.list.setVisible(bool(views))
        absence = "" if views else present_absence(self.wish)
        if absence and absence != self._absence.text():
            announce(self, absence)
        self._absence.say(absence)

    def add_rows(self, views: Sequence[RowView]) -> None:
        """Show what comes after the rows that are there."""
        self.list.add_rows(views)

    def leave_by_key(self) -> bool:
        """What Esc does first: it ends a search; whether there was one."""
        if self.wish == Wish():
            return False
        self.search.setText("")
        self.filters.clear_picked()
        self._to_list()
        return True

    def take_focus(self, note: int = 0) -> None:
        """Where the keys go when the page comes: to the row of a note, or to the page."""
        if note and note in self.list.ids:
            self.list.stand_at(note)
            self.list.setFocus()
        else:
            self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """What is typed anywhere on the page goes to the search, or to the passphrase."""
        field = self._field()
        if field is not None and event.matches(QKeySequence.StandardKey.Find):
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()
        elif field is not None and _is_typed(event):
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.insert(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._fit()
        super().resizeEvent(event)

    def _field(self) -> QLineEdit | None:
        """What takes what is typed."""
        fields = {Phase.OPEN: self.search, Phase.LOCKED: self.unlock.field}
        field = fields.get(self._phase)
        return field if field is not None and field.isVisible() else None

    def _add_bar(self) -> None:
        """Filters, and the search beside them."""
        self.filters = NoteFilters(self.theme)
        self.filters.picked.connect(self.searched)
        self.search = _Search(self)
        self.search.setPlaceholderText(say("Search notes…"))
        self.search.setAccessibleName(say("Search notes"))
        self.search.setMaxLength(_LONGEST_SEARCH)
        self.search.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.search.textChanged.connect(self.searched)
        self._bar_holder = QWidget()
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._bar_holder)
        self._bar.setContentsMargins(0, 0, 0, 0)
        self._bar.setSpacing(16)
        self._bar.addWidget(self.filters, 1)
        self._bar.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._bar_holder)

    def _add_foot(self) -> None:
        foot, ways = QWidget(), QWidget()
        self._foot, links = Flow(12, row_gap=0, parent=foot), Flow(12, row_gap=0, parent=ways)
        self.write = Button(say("Write something"), self.theme, Look.PLAIN)
        self.write.clicked.connect(self.write_wanted)
        self._foot.addWidget(self.write)
        wanted = {
            mark("Take notes out…"): lambda: self.out_wanted.emit(self.wish),
            mark("Bring notes in…"): self.in_wanted.emit,
            _COPIES: self.copies_wanted.emit,
            mark("How the notes are locked…"): self.keys_wanted.emit,
            mark("Lock now"): self.lock_wanted.emit,
        }
        self._ways: dict[str, Button] = {}
        for text, act in wanted.items():
            button = Button(say(text), self.theme, Look.WAY)
            button.clicked.connect(lambda _=False, act=act: act())
            self._ways[text] = button
            links.addWidget(button)
        self._links = ways
        self._foot.addWidget(ways)
        self._more = Button("", self.theme, Look.WAY)
        self._more.clicked.connect(self._turn_links)
        self._foot.addWidget(self._more)
        self._open_ways = [way for text, way in self._ways.items() if text != _COPIES]
        self.add_foot(foot)

    def _let_go(self) -> None:
        """Nothing of a note, and nothing that was looked for, stays in any widget."""
        self.list.show_rows(())
        self.search.setText("")
        self.filters.clear()
        self._absence.say("")
        self.trouble.say("")

    def _to_list(self) -> None:
        """The focus leaves the search: to the rows where there are any, else to the page."""
        (self.list if self.list.ids else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, row: QRect) -> None:
        """Scroll to the row to which keys led."""
        bar = self._scroll.verticalScrollBar()
        high = self._scroll.viewport().height()
        top = self.list.mapTo(self._scroll, row.topLeft()).y() + bar.value()
        if top < bar.value() or row.height() > high:
            bar.setValue(top)
        elif top + row.height() > bar.value() + high:
            bar.setValue(top + row.height() - high)

    def _ask_ahead(self) -> None:
        bar = self._scroll.verticalScrollBar()
        left = bar.maximum() - bar.value()
        if left < _AHEAD * self.height() and self._phase is Phase.OPEN:
            self.more_wanted.emit()

    def _fit(self) -> None:
        """The search stands above the filters where the page is narrow."""
        narrow = self.width() < self.theme.px(_NARROW)
        across, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._bar.setDirection(below if narrow else across)
        self._bar.setSpacing(8 if narrow else 16)
        self.search.setMaximumWidth(16_777_215 if narrow else self.theme.px(_SEARCH))
        self.search.setMinimumWidth(0 if narrow else self.theme.px(180))
        if narrow != self._links_above:
            self._links_above = narrow
            self._place_links()
            self._show_links()

    def _place_links(self) -> None:
        """In the foot, or, where they would fill that, above the search when wanted."""
        if self._links_above:
            self._foot.removeWidget(self._links)
            self.column.insertWidget(self.column.indexOf(self._below) + 1, self._links)
        else:
            self.column.removeWidget(self._links)
            self._foot.addWidget(self._links)

    def _show_links(self) -> None:
        broken = self._phase is Phase.BROKEN
        there = self._phase in (Phase.OPEN, Phase.LOCKED)
        self._links.setVisible(
            broken or (there and (self._links_wanted or not self._links_above))
        )
        self._more.setVisible(there and self._links_above)
        self._more.rename(say("Less") if self._links_wanted else say("More…"))
        self.show_foot(shown=not (broken and self._links_above))

    def _turn_links(self) -> None:
        self._links_wanted = not self._links_wanted
        self._show_links()
        if self._links_wanted:
            self.to_top()


class _Search(QLineEdit):
    """The search; the arrow down leads on to what was found."""

    def __init__(self, page: NotesPage) -> None:
        super().__init__()
        self._page = page
        self.setAccessibleDescription(say("The arrow down leads to what was found."))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        leads_on = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if leads_on and self._page.list.ids:
            self._page.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


def _is_typed(event: QKeyEvent) -> bool:
    text = event.text()
    return bool(text.strip()) and text.isprintable() and not event.modifiers() & _HELD
