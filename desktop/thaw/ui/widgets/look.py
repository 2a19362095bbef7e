"""The kinds of control and the colours each of them has in each of its states."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from thaw.ui.theme.tokens import BUTTON_CORNER, CARD_CORNER, TARGET, Size

if TYPE_CHECKING:
    from thaw.ui.theme.colour import Rgb
    from thaw.ui.theme.tokens import Palette


class Tone(Enum):
    """What a control is for, as far as its colours say it."""

    ACTION = "action"
    PLAIN = "plain"
    QUIET = "quiet"
    SAFE = "safe"
    SAGE_EDGE = "sage edge"
    WIDE = "wide"
    PLACE = "place"
    OFFER = "offer"
    LINK = "link"
    WAY = "way"


@dataclass(frozen=True)
class Form:
    """How one kind of control is built, in pixels at 100 %.

    Attributes:
        tone: which colours it has.
        height: its height with one line of text.
        pad: room left and right of the text.
        size: the size of its type.
        corner: the radius of its corners; None: round ends.
        inset: room above and below what is painted, so that the target is high enough.
        strong: whether its type is bold.
        serif: whether its type is the serif.
        left: whether its text stands where reading begins.
        chip: whether it is filled while it is picked.
    """

    tone: Tone
    height: int
    pad: int
    size: Size = Size.BODY
    corner: int | None = BUTTON_CORNER
    inset: int = 0
    strong: bool = False
    serif: bool = False
    left: bool = False
    chip: bool = False


def _chip(tone: Tone, *, filled: bool = True) -> Form:
    return Form(tone, TARGET, 13, Size.SMALL, corner=None, inset=5, chip=filled)


def _answer(tone: Tone) -> Form:
    return Form(tone, 46, 18, corner=None, chip=True)


class Look(Enum):
    """The kinds of control."""

    ACTION = Form(Tone.ACTION, 50, 24, strong=True)
    PLAIN = Form(Tone.PLAIN, 50, 21)
    SMALL = Form(Tone.PLAIN, TARGET, 18, Size.SMALL)
    OFFER_AGAIN = Form(Tone.OFFER, TARGET, 18, Size.SMALL)
    CONTROL = Form(Tone.PLAIN, 58, 26)
    SAFE = Form(Tone.SAFE, 50, 21)
    CHIP = _chip(Tone.QUIET)
    SAFE_CHIP = _chip(Tone.SAFE)
    LEFT_OUT = _chip(Tone.QUIET, filled=False)
    ANSWER = _answer(Tone.PLAIN)
    FIRST_ANSWER = _answer(Tone.SAGE_EDGE)
    WIDE = Form(Tone.WIDE, 70, 64, Size.LEAD, corner=None)
    PLACE = Form(Tone.PLACE, TARGET, 12, left=True)
    LINK = Form(Tone.LINK, TARGET, 0, Size.SMALL, left=True)
    WAY = Form(Tone.WAY, TARGET, 0, Size.SMALL, left=True)
    OFFER = Form(Tone.OFFER, 124, 24, Size.HEADING, CARD_CORNER, serif=True)


@dataclass(frozen=True)
class Colours:
    """What a control is painted with.

    Attributes:
        ink: its text and its key.
        fill: its ground, or None.
        alpha: how much of the ground covers what is below.
        border: its border, or None.
        edge: how wide that is; wider where a fill does not say that it is picked.
        bar: the bar at the side where reading begins, which says the same; or None.
    """

    ink: Rgb
    fill: Rgb | None = None
    alpha: float = 1.0
    border: Rgb | None = None
    edge: int = 1
    bar: Rgb | None = None

    def ring(self, palette: Palette) -> Rgb:
        """The ring of the focus: a colour that stands out from the fill and from the border."""
        if self.fill == palette.ember:
            return self.ink
        return palette.text if self.border == palette.sage else palette.sage


@dataclass(frozen=True)
class Situation:
    """What a control is going through."""

    picked: bool = False
    down: bool = False
    hovered: bool = False
    struck: bool = False
    off: bool = False


def control_colours(form: Form, palette: Palette, now: Situation) -> Colours:
    """The colours of a control; one that cannot be pressed is text alone."""
    if now.off:
        return Colours(palette.faint)
    if form.tone is Tone.ACTION or (form.chip and now.picked):
        return Colours(palette.on_ember, palette.ember, 0.85 if now.down else 1.0)
    special = {Tone.WIDE: _wide, Tone.OFFER: _offer, Tone.PLACE: _place}
    if form.tone in special:
        return special[form.tone](palette, now)
    ink, border = _ink_and_border(form.tone, palette, now)
    if now.down or now.hovered:
        return Colours(ink, palette.raised, 1.0 if now.down else 0.7, border)
    return Colours(ink, border=border)


def _wide(palette: Palette, now: Situation) -> Colours:
    alpha = 0.3 if now.down else 0.2 if now.hovered else 0.12
    return Colours(palette.text, palette.sage, alpha, palette.sage)


def _offer(palette: Palette, now: Situation) -> Colours:
    edge = palette.sage if now.hovered or now.down or now.picked else palette.line
    return Colours(palette.text, palette.surface, border=edge, edge=3 if now.picked else 1)


def _place(palette: Palette, now: Situation) -> Colours:
    ground = palette.raised if palette.surface == palette.bottom else palette.surface
    if now.picked:
        return Colours(palette.text, ground, bar=palette.ember)
    return Colours(palette.quiet, ground if now.hovered else None, 0.6)


def _ink_and_border(tone: Tone, palette: Palette, now: Situation) -> tuple[Rgb, Rgb | None]:
    if now.struck:
        return palette.faint, palette.line
    return {
        Tone.PLAIN: (palette.text, palette.line),
        Tone.QUIET: (palette.quiet, palette.line),
        Tone.SAFE: (palette.sage, palette.sage),
        Tone.SAGE_EDGE: (palette.text, palette.sage),
        Tone.LINK: (palette.faint, None),
        Tone.WAY: (palette.quiet, None),
    }[tone]
