"""The session page: caption, picture, question, controls - all from one snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, say, say_count
from thaw.player.phase import Phase
from thaw.timeline.description import PEAK_FRAMES
from thaw.ui.present.answer import present_answer
from thaw.ui.present.words import present_seconds

if TYPE_CHECKING:
    from thaw.player.snapshot import MusicView, PaceView, Snapshot
    from thaw.ui.present.answer import AnswerView

_EVEN: Final = 0.3
_FINISH: Final = mark("Finish gently")
_FINISHES: Final = {Phase.LANDING: mark("Finishing"), Phase.LOST_DEVICE: mark("Close now")}
"""What stands in place of it where it means something else."""
_PAUSE: Final = mark("Pause")
_GO_ON: Final = mark("Go on")
PAUSED: Final = mark("Paused")


class Picture(Enum):
    """What is seen above the caption."""

    EMBER = "ember"
    STILL = "still"
    HORIZON = "horizon"
    DARK = "dark"
    MUSIC = "music"
    PACER = "pacer"
    BODY = "body"
    FILE = "file"
    NONE = "none"


@dataclass(frozen=True)
class ControlsView:
    """The controls at the bottom. What cannot be pressed stays in its place and says why.

    Attributes:
        pause: what the left one says.
        paused: whether it goes on.
        can_pause: whether the left one can be pressed.
        finish: what the right one says.
        can_finish: whether “Finish gently” still means something.
        closes: whether the right one closes the session instead.
    """

    pause: str
    paused: bool
    can_pause: bool
    finish: str
    can_finish: bool
    closes: bool


@dataclass(frozen=True)
class SessionView:
    """All that the page shows.

    Attributes:
        heading: the session, and where in it the listener is.
        caption: the line that is spoken, or the question.
        before: the line before it.
        activity: something to do, where that is not the caption.
        activity_share: how much of its time is over, 0 to 1; None while there is nothing to do.
        answer: the question.
        picture: what is seen above the caption.
        file: the file of that picture, where it is one of the pack.
        words: what that picture shows.
        music: what is heard of music.
        pace: the pacer.
        body: the region that is lit.
        controls: the three at the bottom.
        progress: how far the session has come, 0 to 1.
    """

    heading: str
    caption: str
    before: str
    activity: str
    activity_share: float | None
    answer: AnswerView | None
    picture: Picture
    file: str
    words: str
    music: MusicView | None
    pace: PaceView | None
    body: str
    controls: ControlsView
    progress: float


def present_session(snapshot: Snapshot, *, captions: bool) -> SessionView:
    """The page at one moment; without captions only questions and errors are written."""
    answer = present_answer(snapshot.question)
    asked = answer.ask if answer is not None else ""
    caption, before = _captions(snapshot, asked, captions=captions)
    return SessionView(
        heading=" · ".join(part for part in (snapshot.title, _section(snapshot)) if part),
        caption=caption,
        before=before,
        activity=snapshot.activity if snapshot.activity != caption else "",
        activity_share=snapshot.activity_share if snapshot.activity else None,
        answer=answer,
        picture=_picture(snapshot),
        file=snapshot.look,
        words=snapshot.look_words,
        music=snapshot.music,
        pace=snapshot.pace,
        body=snapshot.body,
        controls=_controls(snapshot),
        progress=min(1.0, snapshot.position / snapshot.length) if snapshot.length else 0.0,
    )


def present_opening(title: str) -> SessionView:
    """The page until the first snapshot of a session that was begun."""
    return SessionView(
        heading=title,
        caption=say("It begins in a moment. Esc, or the wide button, moves you away from it."),
        before="",
        activity="",
        activity_share=None,
        answer=None,
        picture=Picture.STILL,
        file="",
        words="",
        music=None,
        pace=None,
        body="",
        controls=ControlsView(
            pause=say(_PAUSE),
            paused=False,
            can_pause=False,
            finish=say(_FINISH),
            can_finish=False,
            closes=False,
        ),
        progress=0.0,
    )


def present_bars(music: MusicView, peaks: tuple[float, ...], count: int) -> tuple[float, ...]:
    """The part of a sound that is heard, as bars of 0 to 1, the loudest of the sound being 1.

    Args:
        music: which part of the source it is.
        peaks: of the whole source, one for each ``PEAK_FRAMES``; empty gives even bars.
        count: how many bars.
    """
    if not peaks:
        return (_EVEN,) * count
    loudest = max(*peaks, _EVEN / 10)
    last = len(peaks) - 1
    places = (music.start + music.frames * bar // count for bar in range(count))
    return tuple(peaks[min(last, place // PEAK_FRAMES)] / loudest for place in places)


def present_marks(music: MusicView) -> tuple[float, ...]:
    """Where the marks lie in the part that is heard, 0 to 1; others are not seen."""
    places = ((mark - music.start) / max(1, music.frames) for mark in music.marks)
    return tuple(place for place in places if 0 <= place <= 1)


def present_kept(music: MusicView) -> str:
    """What stands below the control that keeps a place: what it does, or what it did."""
    if not music.marks:
        return say("keeps this place in the music for you")
    return say_count(
        "1 place kept, the last at {last}",
        "{count} places kept, the last at {last}",
        len(music.marks),
        last=present_seconds(music.marks[-1]),
    )


def present_silent(snapshot: Snapshot) -> str:
    """A sentence where nothing can be heard and no question about the device is open.

    While a device is being opened no time passes, so that nothing is known yet.
    """
    began = snapshot.position > 0 or (snapshot.phase is Phase.PULLED_BACK and snapshot.caption)
    if snapshot.device or snapshot.question_device or not began:
        return ""
    if snapshot.phase in (Phase.READY, Phase.ENDED, Phase.LOST_DEVICE):
        return ""
    if snapshot.phase is Phase.PULLED_BACK:
        return say("No sound device is in use. The words stand here.")
    return say(
        "No sound device is in use, so this plays without sound. The captions carry every word."
    )


def present_missing(snapshot: Snapshot | None) -> str:
    """The sentence about a device outside a session, where it is known that none can be used.

    One is open only while something sounds. That none is open says nothing yet; that one could
    not be opened, or was lost, does.
    """
    return "" if snapshot is None or snapshot.device else snapshot.question_device


def _section(snapshot: Snapshot) -> str:
    """The section that is heard; where nothing is, that it is paused."""
    if snapshot.phase in (Phase.PAUSED, Phase.LOST_DEVICE):
        return say(PAUSED)
    return snapshot.section if snapshot.section != snapshot.title else ""


def _captions(snapshot: Snapshot, asked: str, *, captions: bool) -> tuple[str, str]:
    caption = snapshot.caption if captions else ""
    before = snapshot.before if captions else ""
    if asked and asked != caption:
        return asked, caption
    return caption, before


def _picture(snapshot: Snapshot) -> Picture:
    asked = snapshot.question.kind if snapshot.question is not None else ""
    shown = {
        Picture.NONE: asked in ("words", "check_in", "write"),
        Picture.BODY: bool(snapshot.body) and asked != "body",
        Picture.PACER: snapshot.pace is not None,
        Picture.DARK: snapshot.look == "dark",
        Picture.MUSIC: snapshot.music is not None,
        Picture.EMBER: snapshot.look == "ember",
        Picture.HORIZON: snapshot.look == "horizon",
        Picture.STILL: snapshot.look == "still",
        Picture.FILE: True,
    }
    return next(picture for picture, is_shown in shown.items() if is_shown)


def _controls(snapshot: Snapshot) -> ControlsView:
    paused = snapshot.phase is Phase.PAUSED
    lost = snapshot.phase is Phase.LOST_DEVICE
    return ControlsView(
        pause=say(PAUSED if lost else _GO_ON if paused else _PAUSE),
        paused=paused,
        can_pause=not lost,
        finish=say(_FINISHES.get(snapshot.phase, _FINISH)),
        can_finish=snapshot.phase not in (Phase.LANDING, Phase.LOST_DEVICE),
        closes=lost,
    )
