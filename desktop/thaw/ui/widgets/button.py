"""Everything that can be pressed: buttons, chips, the wide control, places in the sidebar.

They paint themselves, so that text wraps instead of being cut, keys stand on them, and the ring
of the focus is the same everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import TARGET, Size
from thaw.ui.widgets.look import Look, Situation, control_colours
from thaw.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.theme import Theme
    from thaw.ui.widgets.look import Colours, Form

_WRAP = int(Qt.TextFlag.TextWordWrap)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_ENDLESS = 10_000
_KEY_GAP = 10
_TIGHT = 18
_SPARE = 4
_ROUNDEST = 34
_SIZES = 16
"""So many sizes are kept of each: more widths than a page tries."""
_BAR = 3


class Button(Pressable):
    """One control.

    Args:
        text: what happens when it is pressed.
        theme: the colours and sizes in force.
        look: its kind.
        key: the key that does the same, shown on it; empty for none.
        detail: a second, quiet line.
        parent: the widget that owns it.
    """

    def __init__(
        self,
        text: str,
        theme: Theme,
        look: Look = Look.PLAIN,
        *,
        key: str = "",
        detail: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._key, self._detail, self._group = theme, key, detail, ""
        self.form: Form = look.value
        self.struck = self._squeezed = False
        self._sizes: dict[tuple[str, int, Form, bool, float], QSize] = {}
        self._keys: dict[tuple[str, float], int] = {}
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tell()
        theme.changed.connect(self._restyle)

    @property
    def key(self) -> str:
        """The key that stands on it; empty for none."""
        return self._key

    def rename(self, text: str) -> None:
        """Say something else on it; nothing happens where it says so already."""
        if text != self.text():
            self.setText(text)
            self._tell()
            self.updateGeometry()

    def belong_to(self, group: str) -> None:
        """Tell a screen reader what it is one of, where its own name does not say so."""
        self._group = group
        self._tell()

    def show_key(self, key: str) -> None:
        """Show another key on it, or none."""
        if key != self._key:
            self._key = key
            self._tell()
            self._restyle()

    def squeeze(self, *, squeezed: bool) -> None:
        """Take less room left and right of the text."""
        if squeezed != self._squeezed:
            self._squeezed = squeezed
            self.updateGeometry()

    def dress(self, look: Look) -> None:
        """Be of another kind from now on."""
        if look.value != self.form:
            self.form = look.value
            self._restyle()

    def strike(self, *, struck: bool) -> None:
        """Show as left out: struck through and dashed."""
        if struck != self.struck:
            self.struck = struck
            self.update()

    @override
    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.setCursor(hand if self.isEnabled() else arrow)

    def size_for(self, texts: Iterable[str], key: str, *, squeezed: bool) -> QSize:
        """The size that holds any of these texts on one line with a key, squeezed or not."""
        metrics, size = QFontMetrics(self._font()), self.sizeHint()
        width = max(metrics.boundingRect(text).width() for text in texts) + _SPARE
        pads = self._pad(squeezed=squeezed) * 2
        return QSize(width + pads + self._width_of_key(key), size.height())

    @override
    def sizeHint(self) -> QSize:
        return self._size(self._text_size(_ENDLESS), _ENDLESS)

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        longest = max(
            (metrics.horizontalAdvance(word) for word in self.text().split()), default=0
        )
        sides = 2 * self._pad(squeezed=True) + self._key_width()
        return QSize(max(longest + sides + 1, TARGET), self.form.height)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        key = self._key_width()
        room = width - key - 2 * self._pad_within(width - key)
        return self._size(self._text_size(room), room).height()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = self.form.inset
        box = QRectF(self.rect()).adjusted(0, inset, 0, -inset)
        corner = box.height() / 2 if self.form.corner is None else self.form.corner
        corner = min(corner, box.height() / 2, self._theme.px(_ROUNDEST))
        colours = control_colours(self.form, self._theme.palette, self._situation())
        self._paint_box(painter, box, corner, colours)
        self._paint_text(painter, box.toRect(), colours)
        if self.hasFocus():
            self._paint_ring(painter, box, corner, colours)

    def _paint_ring(
        self, painter: QPainter, box: QRectF, corner: float, colours: Colours
    ) -> None:
        """Inside the box, so that nothing around it can hide it; further in on a fill."""
        palette = self._theme.palette
        inset = 4.0 if colours.fill == palette.ember else 1.0
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(colours.ring(palette)), 2))
        inner = box.adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(inner, corner - inset, corner - inset)

    def _situation(self) -> Situation:
        return Situation(
            picked=self.isChecked(),
            down=self.isDown(),
            hovered=self.underMouse(),
            struck=self.struck,
            off=not self.isEnabled(),
        )

    def _paint_box(
        self, painter: QPainter, box: QRectF, corner: float, colours: Colours
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if colours.border is not None:
            pen = QPen(colour(colours.border), colours.edge)
            pen.setStyle(Qt.PenStyle.DashLine if self.struck else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if colours.fill is not None:
            painter.setBrush(colour(colours.fill, colours.alpha))
        half = colours.edge / 2
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), corner, corner)
        if colours.bar is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(colours.bar))
            bar = QRect(0, 0, _BAR, box.toRect().height() // 2)
            bar.moveCenter(box.toRect().center())
            bar.moveLeft(0)
            painter.drawRect(self._mirrored(bar, box.toRect()))

    def _paint_text(self, painter: QPainter, box: QRect, colours: Colours) -> None:
        key = self._key_width()
        pad = self._pad_within(box.width() - key)
        room = box.adjusted(pad, 0, -pad, 0)
        text = self._text_size(room.width() - key)
        left = room.left()
        if not self.form.left:
            left = room.center().x() - (text.width() + key) // 2 + 1
        words = QRect(left, room.top(), text.width(), room.height())
        if self._detail:
            block = text.height() + self._theme.px(8) + self._detail_height(room.width())
            words = QRect(left, room.center().y() - block // 2, text.width(), text.height())
            self._paint_detail(
                painter, QRect(room.left(), words.top(), room.width(), text.height())
            )
        painter.setFont(self._font())
        painter.setPen(colour(colours.ink))
        painter.drawText(self._mirrored(words, box), _CENTRE | _WRAP, self.text())
        if self._key:
            gap = self._theme.px(_KEY_GAP)
            place = QRect(words.right() + 1 + gap, words.top(), key - gap, words.height())
            self._paint_key(painter, self._mirrored(place, box), colours)

    def _mirrored(self, place: QRect, box: QRect) -> QRect:
        """Where it is in the box, where text runs from right to left."""
        return QStyle.visualRect(self.layoutDirection(), box, place)

    def _paint_detail(self, painter: QPainter, words: QRect) -> None:
        painter.setFont(self._theme.font(Size.SMALL))
        painter.setPen(colour(self._theme.palette.quiet))
        below = words.translated(0, words.height() + self._theme.px(8))
        below.setHeight(self._detail_height(words.width()))
        painter.drawText(below, _CENTRE | _WRAP, self._detail)

    def _paint_key(self, painter: QPainter, place: QRect, colours: Colours) -> None:
        cap = QRect(0, 0, place.width(), self._theme.px(21))
        cap.moveTo(place.left(), place.center().y() - cap.height() // 2 + 1)
        painter.setFont(self._key_font())
        painter.setPen(QPen(colour(colours.ink, 0.4), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(colour(colours.ink))
        painter.drawText(cap, _CENTRE, self._key)

    def _font(self) -> QFont:
        font = self._theme.font(self.form.size, serif=self.form.serif, strong=self.form.strong)
        font.setStrikeOut(self.struck)
        return font

    def _key_font(self) -> QFont:
        font = self._theme.font(Size.SMALL)
        font.setPixelSize(self._theme.px(12))
        return font

    def _text_size(self, room: int) -> QSize:
        """The text’s size in so much room; layouts ask for the same ones again and again."""
        of = self.text(), room, self.form, self.struck, self._theme.scale
        if of not in self._sizes:
            if len(self._sizes) >= _SIZES:
                self._sizes.clear()
            bounds = QRect(0, 0, max(room, 1), _ENDLESS)
            metrics = QFontMetrics(self._font())
            self._sizes[of] = metrics.boundingRect(bounds, _CENTRE | _WRAP, self.text()).size()
        return self._sizes[of]

    def _detail_height(self, room: int) -> int:
        metrics = QFontMetrics(self._theme.font(Size.SMALL))
        bounds = QRect(0, 0, max(room, 1), _ENDLESS)
        return metrics.boundingRect(bounds, _CENTRE | _WRAP, self._detail).height()

    def _key_width(self) -> int:
        return self._width_of_key(self._key)

    def _width_of_key(self, key: str) -> int:
        if not key:
            return 0
        of = key, self._theme.scale
        if of not in self._keys:
            inside = QFontMetrics(self._key_font()).horizontalAdvance(key)
            self._keys = {of: inside + self._theme.px(_KEY_GAP + 16)}
        return self._keys[of]

    def _sides(self) -> int:
        return 2 * self._pad(squeezed=self._squeezed) + self._key_width()

    def _pad(self, *, squeezed: bool) -> int:
        pad = self._theme.px(self.form.pad)
        return min(pad, _TIGHT) if squeezed else pad

    def _pad_within(self, room: int) -> int:
        """Less than usual where the text would not stand on one line otherwise."""
        spare = (room - self._text_size(_ENDLESS).width()) // 2
        return min(self._pad(squeezed=self._squeezed), max(_TIGHT, spare))

    def _size(self, text: QSize, room: int) -> QSize:
        width = text.width() + self._sides()
        height = text.height() + 16 + self._theme.px(8)
        if self._detail:
            room += self._key_width()
            detail = QFontMetrics(self._theme.font(Size.SMALL)).horizontalAdvance(self._detail)
            width = max(width, min(detail, room) + self._sides() - self._key_width())
            height += self._detail_height(room) + self._theme.px(48)
        return QSize(max(width, TARGET), max(height, self.form.height))

    def _tell(self) -> None:
        self.setAccessibleName(self.text())
        told = [
            self._group,
            self._detail,
            say("Key: {key}.", key=self._key) if self._key else "",
        ]
        self.setAccessibleDescription(" ".join(part for part in told if part))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
