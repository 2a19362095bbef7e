"""The packs that were installed, and the way to another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thaw.base.language import mark, say
from thaw.packs.layout import ENDING
from thaw.ui.pages.foot_row import FootRow
from thaw.ui.pages.page import Page, card
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.file_dialog import Place, ask_which_file
from thaw.ui.widgets.flow import Columns, Flow
from thaw.ui.widgets.label import Label, breakable
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame

    from thaw.app.packs.shown import PackLine
    from thaw.ui.theme.theme import Theme

_CARD: Final = 320
_NONE: Final = mark("No pack is installed yet beside what comes with Thaw.")


class PacksPage(Page):
    """The list.

    Signals:
        opened: carries the path of a pack's file that was picked.
        wanted: carries the id of an installed pack whose page is wanted.
        removed: carries the id of one that is to be taken away.
    """

    opened = Signal(str)
    wanted = Signal(str)
    removed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._lines: tuple[PackLine, ...] | None = None
        self.add_title(
            say("Packs"),
            say(
                "Sessions that somebody made and handed to you, in one file. You see what is "
                "in it before anything is installed."
            ),
        )
        self.trouble = ErrorNote(theme)
        self.column.addWidget(self.trouble)
        self._absence = self.running("", "quiet")
        self.column.addWidget(self._absence)
        both = QWidget()
        self._columns = Columns(theme.px(_CARD), 2, gap=20, parent=both)
        self.column.addWidget(both)
        self.column.addStretch(1)
        another = Button(say("Open a pack…"), theme, Look.PLAIN)
        another.clicked.connect(self._ask_which)
        foot = FootRow(theme)
        told = say("Or drop a file that ends in {ending} on this window.", ending=ENDING)
        foot.offer([another], told)
        self.add_foot(foot)
        theme.changed.connect(self._fit)

    def show_lines(self, lines: tuple[PackLine, ...]) -> None:
        """Show the installed packs."""
        self._absence.say("" if lines else say(_NONE))
        if lines != self._lines:
            self._lines = lines
            self._columns.clear()
            for line in lines:
                self._columns.addWidget(self._card(line))

    def _card(self, line: PackLine) -> QFrame:
        frame, inside = card(line.title)
        told = line.trouble or say(
            "Version {version}, by {author}", version=line.version, author=line.author
        )
        inside.addWidget(Label(breakable(told), "quiet"))
        inside.addStretch(1)
        row = QWidget()
        ways = Flow(8, parent=row)
        for text, name, signal in (
            (say("Look at it"), say("Look at {pack}", pack=line.title), self.wanted),
            (say("Take it away"), say("Take {pack} away", pack=line.title), self.removed),
        ):
            button = Button(text, self.theme, Look.SMALL)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(line.id))
            ways.addWidget(button)
        inside.addWidget(row)
        return frame

    def _ask_which(self) -> None:
        kinds = ";;".join((say("Packs (*{ending})", ending=ENDING), say("All files (*)")))
        downloads = Place.DownloadLocation  # where files come that somebody sent
        ask_which_file(self, say("Open a pack"), downloads, self.opened.emit, kinds)

    def _fit(self) -> None:
        self._columns.set_narrowest(self.theme.px(_CARD))
