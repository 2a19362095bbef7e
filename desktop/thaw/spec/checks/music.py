"""Music and pictures: what is said over music fits into it, and a picture has words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thaw.base.units import RATE, Frames, format_duration
from thaw.spec.steps import LOOKS, Look, OwnMusic, Play, Rest

if TYPE_CHECKING:
    from thaw.spec.checks.draft import Draft, Rule

FASTEST_WORDS_PER_MINUTE: Final = 160
"""No narration is faster (the practice page, section 2); so lines never take less than this."""


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
            text = (
                f"What is said over this music takes at least {format_duration(needed)}, "
                f"and it plays for {format_duration(length)}."
            )
            draft.error("words-longer-than-music", (*path, "during"), text)


def fades_fit_into_music(draft: Draft) -> None:
    """Music has faded in before it begins to fade out."""
    for _, path, play in draft.steps(Play):
        length = _length(play)
        if length is not None and play.fade_in + play.fade_out > length:
            text = f"Its fades take longer than the {format_duration(length)} that it plays."
            draft.error("fades-longer-than-music", (*path, "play"), text)


def _length(play: Play) -> Frames | None:
    """How long it plays as far as the file says: without “for” a piece plays to its end."""
    if play.length is None and isinstance(play.play, OwnMusic):
        return play.play.excerpt
    return play.length


def pictures_have_words(draft: Draft) -> None:
    """A picture is described for those who do not see it."""
    for _, path, look in draft.steps(Look):
        if look.look not in LOOKS and look.alt is None:
            text = "This picture has no words for those who do not see it."
            draft.error("picture-without-words", (*path, "look"), text, "Add a line “alt: …”.")


RULES: tuple[Rule, ...] = (words_fit_into_music, fades_fit_into_music, pictures_have_words)
