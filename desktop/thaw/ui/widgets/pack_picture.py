"""A picture of a pack, decoded beside the window's thread and within limits."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRectF, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPixmap
from typing_extensions import override

from thaw.base.language import mark, say
from thaw.ui.widgets.elastic import Elastic

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.theme import Theme

LARGEST_FILE: Final = 30_000_000
"""Bytes of the largest file that is opened."""
LARGEST_SIDE: Final = 12_000
"""Pixels of the longest side that is decoded."""
LARGEST_AREA: Final = 40_000_000
"""Pixels that are decoded at most: 160 MB for as long as decoding takes."""
KEPT: Final = QSize(1920, 1200)
"""What is kept of a larger one: 9 MB."""
_KINDS: Final = {b"png", b"jpeg"}
_CORNER: Final = 18.0
_MISSING, _BROKEN, _LARGE = "is missing.", "is broken.", "is too large."
_OTHER_KIND: Final = "is neither a PNG nor a JPEG."
_SENTENCES: Final = {
    _MISSING: mark("The picture {name} is missing. It was left out."),
    _BROKEN: mark("The picture {name} is broken. It was left out."),
    _LARGE: mark("The picture {name} is too large. It was left out."),
    _OTHER_KIND: mark("The picture {name} is neither a PNG nor a JPEG. It was left out."),
}


class PackPicture(Elastic):
    """The picture; nothing until it is decoded, or where it cannot be.

    Signals:
        arrived: it is decoded, or cannot be.
        broken: carries the sentence for a picture that cannot be shown.
    """

    arrived = Signal()
    broken = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = ""
        self._picture, self._scaled = QPixmap(), QPixmap()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._desk = _Desk()
        self._desk.decoded.connect(self._take)
        theme.changed.connect(self.update)

    @property
    def is_there(self) -> bool:
        """Whether there is something to see."""
        return not self._picture.isNull()

    def show_file(self, file: str, words: str) -> None:
        """Show a file; one that is shown already is not decoded again.

        Args:
            file: its path.
            words: what it shows, for a screen reader; may be empty.
        """
        self.setAccessibleName(words or say("A picture"))
        if file == self.file:
            return
        self.file, self._picture, self._scaled = file, QPixmap(), QPixmap()
        self.update()
        self._pool.clear()
        self._pool.start(_Decoding(file, self._desk))

    def forget(self) -> None:
        """Let go of it; the next file is decoded anew."""
        self.file, self._picture, self._scaled = "", QPixmap(), QPixmap()

    def wait(self) -> None:
        """Return when nothing is decoded any more."""
        self._pool.waitForDone()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if not self.is_there or self.height() < 8:
            return
        scaled = self._fitting()
        ratio = scaled.devicePixelRatio()
        width, height = scaled.width() / ratio, scaled.height() / ratio
        box = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPainterPath()
        edge.addRoundedRect(box, _CORNER, _CORNER)
        painter.setClipPath(edge)
        painter.drawPixmap(box.topLeft(), scaled)

    def _fitting(self) -> QPixmap:
        """The picture as large as the widget has room; scaled once for each size."""
        ratio = self.devicePixelRatioF()
        room = self._picture.size().scaled(
            self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio
        )
        if room != self._scaled.size():
            smooth = Qt.TransformationMode.SmoothTransformation
            aspect = Qt.AspectRatioMode.IgnoreAspectRatio
            self._scaled = self._picture.scaled(room, aspect, smooth)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled

    def _take(self, file: str, image: QImage, trouble: str) -> None:
        if file != self.file:
            return
        if trouble:
            self.broken.emit(say(_SENTENCES[trouble], name=Path(file).name))
        self._picture = QPixmap.fromImage(image)
        self.update()
        self.arrived.emit()


class _Desk(QObject):
    """Where a decoded picture is handed over, from one thread to the other."""

    decoded = Signal(str, QImage, str)


class _Decoding(QRunnable):
    """One file."""

    def __init__(self, file: str, desk: _Desk) -> None:
        super().__init__()
        self._file, self._desk = file, desk

    @override
    def run(self) -> None:
        image, trouble = decode(self._file)
        self._desk.decoded.emit(self._file, image, trouble)


def decode(file: str) -> tuple[QImage, str]:
    """A picture of a pack, no larger than ``KEPT``.

    Returns:
        The picture, and why there is none, in English: one of the keys of ``_SENTENCES``.
    """
    reader = QImageReader(file)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    trouble = _trouble(Path(file), reader)
    if trouble:
        return QImage(), trouble
    size = reader.size()
    if size.width() > KEPT.width() or size.height() > KEPT.height():
        reader.setScaledSize(size.scaled(KEPT, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return image, _BROKEN if image.isNull() else ""


def _trouble(file: Path, reader: QImageReader) -> str:
    """What keeps a file from being decoded, before any pixel is; empty for nothing."""
    try:
        too_long = file.stat().st_size > LARGEST_FILE
    except OSError:
        return _MISSING
    if too_long:
        return _LARGE
    if reader.format().data() not in _KINDS:
        return _OTHER_KIND
    size = reader.size()
    if not size.isValid():
        return _BROKEN
    longest, area = max(size.width(), size.height()), size.width() * size.height()
    return _LARGE if longest > LARGEST_SIDE or area > LARGEST_AREA else ""
