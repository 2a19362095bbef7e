"""Where the window stands: kept from one start to the next, and always on a screen that exists.

Full screen is never kept: it belongs to a screen, and that may be gone. Where a desktop places
windows itself, as on Wayland, the size alone comes back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen

from thaw.settings import table

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from thaw.ui.remote import Remote

_MAXIMISED: Final = "maximised"
_GRIP: Final = QSize(160, 40)
"""So much of a window's top must be seen for it to be found and moved."""
_LONGEST: Final = 5


@dataclass(frozen=True)
class Place:
    """Where a window stands while it is neither maximised nor full screen.

    Attributes:
        area: its corner, with the frame around it, and its size, without.
        maximised: whether it fills its screen.
    """

    area: QRect
    maximised: bool = False

    def text(self) -> str:
        """As the settings keep it."""
        area = self.area
        numbers = f"{area.x()} {area.y()} {area.width()} {area.height()}"
        return f"{numbers} {_MAXIMISED}" if self.maximised else numbers

    @classmethod
    def of(cls, text: str | None) -> Place | None:
        """What a text means; None where it means nothing."""
        words = (text or "").split()
        maximised = words[4:] == [_MAXIMISED]
        if len(words) != 4 + maximised:
            return None
        try:
            x, y, width, height = (int(word) for word in words[:4] if len(word) <= _LONGEST)
        except ValueError:
            return None
        return cls(QRect(x, y, width, height), maximised)

    def fitted(self, screens: Sequence[QRect]) -> Place:
        """The same, moved and made smaller as far as the screens ask for it.

        Args:
            screens: what each has left for windows; the main one first.
        """
        if not screens:  # a notebook that is shut: another one comes
            return self
        grip = QRect(self.area.topLeft(), _GRIP.boundedTo(self.area.size()))
        home = next((screen for screen in screens if screen.contains(grip)), None)
        if home is None:
            home = max(screens, key=lambda screen: _size(screen & self.area))
        size = self.area.size().boundedTo(home.size())
        if home.contains(grip) and size == self.area.size():
            return self
        most = home.bottomRight() - QPoint(size.width() - 1, size.height() - 1)
        x = max(home.left(), min(self.area.x(), most.x()))
        y = max(home.top(), min(self.area.y(), most.y()))
        return Place(QRect(QPoint(x, y), size), self.maximised)


class WindowPlace(QObject):
    """Puts the window where it was, keeps where it is, and follows what becomes of screens."""

    def __init__(self, window: QWidget, remote: Remote) -> None:
        super().__init__(window)
        self._window, self._remote = window, remote
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._come_back_later)
            application.screenAdded.connect(self._watch)
            for screen in application.screens():
                self._watch(screen)

    def restore(self) -> None:
        """Before the window is shown first."""
        place = Place.of(self._remote.setting(table.WINDOW_PLACE))
        if place is not None:
            self._put(place.fitted(_screens()).area)
            if place.maximised:
                self._window.setWindowState(Qt.WindowState.WindowMaximized)

    def keep(self) -> None:
        """When the window is closed."""
        window = self._window
        apart = window.isMaximized() or window.isFullScreen()
        area = window.normalGeometry() if apart else QRect(window.pos(), window.size())
        if area.isValid():
            place = Place(area, window.isMaximized())
            self._remote.set(table.WINDOW_PLACE, place.text())

    def _put(self, area: QRect) -> None:
        self._window.resize(area.size())
        self._window.move(area.topLeft())

    def _watch(self, screen: QScreen) -> None:
        """It may become smaller, or another one may come to stand elsewhere."""
        screen.virtualGeometryChanged.connect(self._follow_later)
        screen.availableGeometryChanged.connect(self._follow_later)

    def _come_back_later(self) -> None:
        """A window that filled the screen that is gone has none to fill."""
        QTimer.singleShot(0, self, self._come_back)

    def _come_back(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        self._follow()

    def _follow_later(self) -> None:
        """Qt and the desktop move windows as well; what they leave out of sight is fetched."""
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        window = self._window
        if not window.isMaximized() and not window.isFullScreen():
            place = Place(QRect(window.pos(), window.size()))
            fitted = place.fitted(_screens())
            if fitted != place:
                self._put(fitted.area)


def _screens() -> list[QRect]:
    """What each screen has left for windows, the main one first; none where all are gone."""
    main = QGuiApplication.primaryScreen()
    in_order = sorted(QGuiApplication.screens(), key=lambda screen: screen is not main)
    return [screen.availableGeometry() for screen in in_order]


def _size(area: QRect) -> int:
    return area.width() * area.height() if area.isValid() else 0
