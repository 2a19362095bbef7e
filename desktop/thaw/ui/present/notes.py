"""The notes that were kept, in words: a row of the list, a note as it is read, no notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.app.notes.told import Phase
from thaw.base.language import mark, say
from thaw.notes.forms import FORMS
from thaw.ui.present.note import present_stirred
from thaw.ui.present.regions import region_name
from thaw.ui.present.words import present_list, present_word

if TYPE_CHECKING:
    from thaw.app.notes.told import State
    from thaw.notes.jotting import Jotting
    from thaw.notes.wish import Wish

_FIRST: Final = 240
"""So many characters of a note are in its row at most: more than the widest row shows."""
_NAMED: Final = 4
"""So many damaged notes are named one by one."""
_INVITES: Final = mark(
    "A note can be a page, a sentence or one word, after a session or without one. It is kept "
    "sealed on this computer, and only if you say so. Nothing has to be here."
)
_EMPTY: Final = mark(
    "Nothing is kept here. Days on which little comes through belong here as well, and so do "
    "days without a word."
)
_NOT_FOUND: Final = mark("No note has all of that. Fewer letters or no filter would show more.")
_BELOW: Final = {
    Phase.STARTING: mark("The notes are being looked for."),
    Phase.NONE: _INVITES,
    Phase.LOCKED: mark(
        "The notes are locked. Something new can be written all the same: it is sealed as it "
        "is kept."
    ),
    Phase.OPEN: mark("What you kept, the newest first."),
    Phase.BROKEN: mark("The notes cannot be opened now. The copies of them are still here."),
}


@dataclass(frozen=True)
class RowView:
    """A note in the list.

    Attributes:
        id: which.
        when: the day and the time.
        title: the session, or the form it was written in.
        first: what it begins with; never empty.
    """

    id: int
    when: str
    title: str
    first: str


@dataclass(frozen=True)
class TextView:
    """A text of a note.

    Attributes:
        title: what it was written for; empty for the note's own page.
        text: all of it.
    """

    title: str
    text: str


def present_title(jotting: Jotting) -> str:
    """What a note is called: by its session, its form, or neither."""
    if jotting.title:
        return jotting.title
    form = FORMS.get(jotting.form)
    return say(form.title) if form is not None else say("A note")


def present_row(id_: int, when: str, jotting: Jotting) -> RowView:
    """A note in the list.

    Args:
        id_: which.
        when: the day and the time in words.
        jotting: what it holds; its long texts may be cut short.
    """
    return RowView(id_, when, present_title(jotting), _first_words(jotting))


def present_texts(jotting: Jotting) -> tuple[TextView, ...]:
    """What was typed for a note, in reading order; nothing that is empty."""
    texts = [
        TextView("", jotting.text),
        *(TextView(present_asked(jotting, part.key), part.text) for part in jotting.parts),
        TextView(say("From the free page"), jotting.page),
    ]
    return tuple(text for text in texts if text.text.strip())


def present_asked(jotting: Jotting, key: str) -> str:
    """The question of a form that something was written for; its key where no form has it."""
    form = FORMS.get(jotting.form)
    asks = {question.key: question.asks for question in form.questions} if form else {}
    return say(asks[key]) if key in asks else key


def present_picked(jotting: Jotting) -> tuple[TextView, ...]:
    """What was picked for a note: words, places in the music, wishes, one kind thing."""
    wishes = ", ".join(map(say, jotting.next_time))
    kind = say(jotting.kind) if jotting.kind else ""
    picked = [
        TextView(say("Words"), ", ".join(map(present_word, jotting.words))),
        TextView(say("In the music"), present_stirred(jotting.marks)),
        TextView(say("Next time"), wishes),
        TextView(say("For the next ten minutes"), kind),
    ]
    return tuple(each for each in picked if each.text)


def present_where(jotting: Jotting) -> str:
    """The regions of the body that were marked; empty for none."""
    return present_list([region_name(region) for region in jotting.where])


def present_below(phase: Phase) -> str:
    """What stands below the title of the list."""
    return say(_BELOW[phase])


def present_absence(wish: Wish) -> str:
    """Why the list is empty."""
    return say(_EMPTY if wish == type(wish)() else _NOT_FOUND)


def present_damage(state: State) -> str:
    """What is wrong, in one note: the book, and the notes that cannot be read."""
    damaged = state.damaged
    told = [state.trouble, *damaged[:_NAMED]]
    if len(damaged) > _NAMED:
        told.append(say("There are others, too. “Copies…” shows what can be brought back."))
    return "\n".join(text for text in told if text)


def _first_words(jotting: Jotting) -> str:
    """What a note begins with: what was typed, or what was picked where nothing was."""
    texts = [text.text for text in present_texts(jotting)]
    texts += [text.text for text in present_picked(jotting)[:1]]
    texts += [present_where(jotting), *(text.text for text in present_picked(jotting)[1:])]
    first = next((text for text in texts if text), say("Nothing was written."))
    return " ".join(first[: 2 * _FIRST].split())[:_FIRST]
