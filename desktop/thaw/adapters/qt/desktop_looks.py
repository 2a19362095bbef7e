"""The system's wishes about the look of windows, followed while they change.

Qt tells colours and contrast where it knows the desktop, and motion nowhere. A Linux desktop is
therefore asked over its portal; Windows and macOS are asked by their own calls, again whenever
the window comes to the front, since what changes there is changed in another window.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from thaw.adapters.looks import TOLD_ON_LINUX, Looks, looks_told, wants_stillness

_PORTAL: Final = "org.freedesktop.portal.Desktop"
_PATH: Final = "/org/freedesktop/portal/desktop"
_SETTINGS: Final = "org.freedesktop.portal.Settings"
_PATIENCE_MS: Final = 5000


class DesktopLooks(QObject):
    """Keeps ``thaw.adapters.looks.SystemLooks``, for as long as the application runs."""

    changed = Signal()

    def __init__(self, ask_still: Callable[[], bool] | None = None) -> None:
        """Ask the desktop; what it answers comes a moment later.

        Args:
            ask_still: whether nothing is to move; None: as the system has it.
        """
        super().__init__(QGuiApplication.instance())
        self._ask_still = ask_still or wants_stillness()
        self._told: dict[tuple[str, str], object] = {}
        self._still = self._ask_still()
        self._before = self.now
        hints: Any = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._look)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._look)
        application: Any = QGuiApplication.instance()
        application.applicationStateChanged.connect(self._ask_again)
        if sys.platform == "linux":
            self._listen()

    @property
    def now(self) -> Looks:
        """What is wished for now."""
        hints: Any = QGuiApplication.styleHints()
        contrast = False
        if hasattr(hints, "accessibility"):
            preference = hints.accessibility().contrastPreference()
            contrast = preference == Qt.ContrastPreference.HighContrast
        dark = hints.colorScheme() != Qt.ColorScheme.Light
        return looks_told(self._told, Looks(dark, contrast, self._still))

    def watch(self, changed: Callable[[], None]) -> None:
        """Have changes told."""
        self.changed.connect(changed)

    @Slot(str, str, "QDBusVariant")
    def on_setting_changed(self, namespace: str, key: str, value: Any) -> None:
        """The portal tells of any setting; few of them are ours."""
        if (namespace, key) in TOLD_ON_LINUX:
            self._told[namespace, key] = _bare(value)
            self._look()

    def _listen(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        # WORKAROUND: its declared types ask for bytes as the slot, where it takes text alone.
        bus: Any = QDBusConnection.sessionBus()
        slot = SLOT("on_setting_changed(QString,QString,QDBusVariant)")
        bus.connect("", _PATH, _SETTINGS, "SettingChanged", self, slot)
        for setting in TOLD_ON_LINUX:
            question = QDBusMessage.createMethodCall(_PORTAL, _PATH, _SETTINGS, "Read")
            question.setArguments(list(setting))
            watcher = QDBusPendingCallWatcher(bus.asyncCall(question, _PATIENCE_MS), self)
            # Not a partial: that would not be given the call.
            watcher.finished.connect(lambda call, asked=setting: self._take(asked, call))

    def _take(self, setting: tuple[str, str], call: Any) -> None:
        """An answer, or that this desktop has no such setting, or no portal at all."""
        call.deleteLater()
        if not call.isError() and setting not in self._told:
            self._told[setting] = _bare(call.reply().arguments()[0])
            self._look()

    def _ask_again(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._still = self._ask_still()
            self._look()

    def _look(self) -> None:
        if self.now != self._before:
            self._before = self.now
            self.changed.emit()


def _bare(value: Any) -> object:
    """A value without the variants around it; “Read” wraps it twice, by an old mistake."""
    while hasattr(value, "variant"):
        value = value.variant()
    return value
