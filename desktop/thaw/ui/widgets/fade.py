"""Pages that change by a fade of 200 ms, or at once where nothing may move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEasingCurve, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from thaw.ui.theme.theme import Theme

FADE_MS: Final = 200


class FadingStack(QStackedWidget):
    """Shows one page at a time; the picture of the old one fades over the new one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._veil = _Veil(self)

    def turn_to(self, page: QWidget) -> None:
        """Show a page."""
        if page is self.currentWidget():
            return
        fades = self._theme.moves and self.isVisible()
        picture = self.grab() if fades else QPixmap()
        self.setCurrentWidget(page)
        if fades:
            self._veil.fade(picture)

    @override
    def hasHeightForWidth(self) -> bool:
        """Pages scroll, so they need not push away what stands above or below them."""
        return False

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._veil.setGeometry(self.rect())


class _Veil(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._picture = QPixmap()
        self._fade = QVariantAnimation(self, duration=FADE_MS)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.valueChanged.connect(self.update)
        self._fade.finished.connect(self._clear)

    def fade(self, picture: QPixmap) -> None:
        self._fade.stop()
        self._picture = picture
        self.setGeometry(QRect(QPoint(), picture.deviceIndependentSize().toSize()))
        self.raise_()
        self.show()
        self._fade.start()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setOpacity(float(self._fade.currentValue() or 0.0))
        painter.drawPixmap(0, 0, self._picture)

    def _clear(self) -> None:
        self.hide()
        self._picture = QPixmap()
