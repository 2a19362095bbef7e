"""Words that stand together: one stop of the focus, arrows from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from thaw.ui.present.words import present_word
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thaw.ui.theme.theme import Theme
    from thaw.ui.widgets.look import Look

_TITLE: Final = 84
_KEYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


class ChipGroup(QWidget):
    """Chips of which any number is picked.

    Signals:
        toggled: one was picked, or picked no longer.
    """

    toggled = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        words: Iterable[str],
        look: Look,
        *,
        parent: QWidget | None = None,
    ) -> None:
        """Build the chips.

        Args:
            theme: colours and sizes.
            title: what they are about, shown beside them; empty for none.
            words: one chip each, in English; shown in the listener's language.
            look: the kind of chip.
            parent: the widget that owns it.
        """
        super().__init__(parent)
        self._theme = theme
        self._chips = [self._chip(word, title, look) for word in words]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if title:
            self._add_title(title, row)
        holder = QWidget()
        self._flow = flow = Flow(
            4 if title else 8, row_gap=0 if title else 12, centred=not title, parent=holder
        )
        for chip in self._chips:
            flow.addWidget(chip)
        row.addWidget(holder, 1)
        self._let_in(self._chips[0] if self._chips else None)

    @property
    def picked(self) -> tuple[str, ...]:
        """The words that are picked, in order."""
        return tuple(chip.objectName() for chip in self._chips if chip.isChecked())

    def stand_at_start(self) -> None:
        """Let rows begin where reading does, close to each other, as those of filters."""
        self._flow.stand_at_start()

    def enter(self) -> None:
        """Take the focus."""
        if self._chips:
            self._chips[0].setFocus(Qt.FocusReason.TabFocusReason)

    def set_picked(self, word: str, *, picked: bool) -> None:
        """Pick a word, or let it go."""
        for chip in self._chips:
            if chip.objectName() == word:
                chip.setChecked(picked)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if not isinstance(watched, Button):
            return False
        if event.type() == QEvent.Type.FocusIn:
            self._let_in(watched)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in _KEYS:
            return False
        self._step(watched, Qt.Key(event.key()))
        return True

    def _chip(self, word: str, title: str, look: Look) -> Button:
        chip = Button(present_word(word), self._theme, look)
        chip.setObjectName(word)
        chip.setCheckable(True)
        chip.belong_to(title)
        chip.installEventFilter(self)
        chip.toggled.connect(lambda _: self.toggled.emit())
        return chip

    def _add_title(self, title: str, row: QHBoxLayout) -> None:
        label = Label(title, "faint")
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(0, 13, 0, 0)
        label.setFixedWidth(self._theme.px(_TITLE))
        row.addWidget(label)
        self.setAccessibleName(title)

    def _step(self, chip: Button, key: Qt.Key) -> None:
        """To the next chip, or round to the first; mirrored where the text is."""
        place, last = self._chips.index(chip), len(self._chips) - 1
        forward = (key == Qt.Key.Key_Right) != self.isRightToLeft()
        places = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        target = places.get(key, (place + (1 if forward else -1)) % len(self._chips))
        self._chips[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _let_in(self, stop: Button | None) -> None:
        """Tab leads to this one of them; to the others lead the arrows."""
        for chip in self._chips:
            policy = Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)
