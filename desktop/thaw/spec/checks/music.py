"""Music, beds, pictures: words fit in, nothing comes at once, a picture has words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from thaw.base.language import mark, say
from thaw.base.units import RATE, Frames, format_duration, format_exactly, frames_from_seconds
from thaw.spec.steps import LOOKS, NO_FILE, Bed, Look, OwnMusic, Play, Rest

if TYPE_CHECKING:
    from thaw.spec.checks.draft import Draft, Path, Rule

FASTEST_WORDS_PER_MINUTE: Final = 160
"""No narration is faster (the practice page, section 2); so lines never take less than this."""


class Fade(NamedTuple):
    """How short a fade may be: below ``kind`` a warning, below ``least`` an error.

    Attributes:
        text: what is told of it, with its length and the kind one.
    """

    text: str
    kind: Frames
    least: Frames


FADE_IN: Final = Fade(
    mark("This fade in takes {fade}; at least {kind} is kinder."),
    frames_from_seconds(1.5),
    frames_from_seconds(0.1),
)
FADE_OUT: Final = Fade(
    mark("This fade out takes {fade}; at least {kind} is kinder."),
    frames_from_seconds(6),
    frames_from_seconds(2),
)
CROSS_FADE: Final = Fade(
    mark("This cross-fade takes {fade}; at least {kind} is kinder."),
    frames_from_seconds(4),
    frames_from_seconds(2),
)
"""The project's page on sound lets beds pass into each other in 4 to 8 s."""


def words_fit_into_music(draft: Draft) -> None:
    """Rests and lines over music end before it does, however fast the voice."""
    for index, path, play in draft.steps(Play):
        length = _length(play)
        rests = sum(step.rest for step in play.during if isinstance(step, Rest))
        place = path[-1]
        words: dict[tuple[int, ...], int] = {}
        for line in draft.lines:
            if line.path[:2] == (index, place):
                # Of several wordings the longest counts.
                words[line.path] = max(words.get(line.path, 0), len(line.text.split()))
        needed = Frames(rests + sum(words.values()) * 60 * RATE // FASTEST_WORDS_PER_MINUTE)
        if length is not None and needed > length:
            text = say(
                "What is said over this music takes at least {needed}, and it plays for "
                "{length}.",
                needed=format_duration(needed),
                length=format_duration(length),
            )
            draft.error("words-longer-than-music", (*path, "during"), text)


def fades_fit_into_music(draft: Draft) -> None:
    """Music has faded in before it begins to fade out."""
    for _, path, play in draft.steps(Play):
        length = _length(play)
        if length is not None and play.fade_in + play.fade_out > length:
            text = say(
                "Its fades take longer than the {length} that it plays.",
                length=format_duration(length),
            )
            draft.error("fades-longer-than-music", (*path, "play"), text)


def music_comes_and_goes_slowly(draft: Draft) -> None:
    """Music neither begins nor ends at once; the practice page, section 2."""
    for _, path, play in draft.steps(Play):
        _check_fade(draft, (*path, "fade_in"), play.fade_in, FADE_IN)
        _check_fade(draft, (*path, "fade_out"), play.fade_out, FADE_OUT)


def beds_change_slowly(draft: Draft) -> None:
    """A bed passes into the next one, or away, without a step."""
    for _, path, step in draft.steps(Bed):
        limits = FADE_OUT if step.bed == NO_FILE else CROSS_FADE
        _check_fade(draft, (*path, "fade"), step.fade, limits)


def _check_fade(draft: Draft, path: Path, fade: Frames, limits: Fade) -> None:
    if fade >= limits.kind:
        return
    kind = format_exactly(limits.kind)
    text = say(limits.text, fade=format_exactly(fade), kind=kind)
    hint = say("Write “{key}: {kind}”, or leave it out.", key=path[-1], kind=kind)
    tell = draft.error if fade < limits.least else draft.warn
    tell("short-fade", path, text, hint)


def _length(play: Play) -> Frames | None:
    """How long it plays as far as the file says: without “for” a piece plays to its end."""
    if play.length is None and isinstance(play.play, OwnMusic):
        return play.play.excerpt
    return play.length


def pictures_have_words(draft: Draft) -> None:
    """A picture is described for those who do not see it."""
    for _, path, look in draft.steps(Look):
        if look.look not in LOOKS and look.alt is None:
            text = say("This picture has no words for those who do not see it.")
            draft.error(
                "picture-without-words", (*path, "look"), text, say("Add a line “alt: …”.")
            )


RULES: tuple[Rule, ...] = (
    words_fit_into_music,
    fades_fit_into_music,
    music_comes_and_goes_slowly,
    beds_change_slowly,
    pictures_have_words,
)
