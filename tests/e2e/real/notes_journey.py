"""One way through the notes, for a listener of either kind: from the first to quick hide."""

from __future__ import annotations

from typing import Final

from e2e.real.every_step import TITLE
from e2e.real.hands import Hand, KeyHand

OPENS: Final = "rain on a tin roof"
_BOX, _BUTTON = "check box", "push button"
_PAPER: Final = "Anything, or nothing"
_FORM: Final = "A shade less flat"
_LIST: Final = "What you kept, the newest first."


def keep_first(hand: Hand, then: str = "Something or nothing may be here.") -> None:
    """The first note: a passphrase is chosen for all of them, and a recovery code is seen.

    Args:
        hand: whose.
        then: what is seen afterwards.
    """
    hand.press("Keep this note", _BUTTON)
    hand.comes_to("How would you like to keep it?", "first keep")
    hand.write("Passphrase", OPENS)
    hand.write("The same once more", OPENS)
    hand.look("first keep: passphrase")
    hand.press("Keep it with this passphrase")
    hand.comes_to("The note is kept.", "first keep: kept")
    hand.press("Make a recovery code")
    hand.comes_to("It is shown this once.", "first keep: code")
    hand.press("Done", _BUTTON)
    hand.sees(then)


def go_through_notes(hand: Hand) -> None:
    """The place of the notes, and all that can be done there."""
    hand.press("Notes", _BOX)
    hand.comes_to(_LIST, "notes")
    for part in (_find, _change, _write, _take_out, _delete, _bring_in, _look_around, _lock):
        part(hand)


def _find(hand: Hand) -> None:
    """Searched for in vain, and filtered."""
    hand.write("Search notes", "wind")
    hand.comes_to("No note has all of that.", "notes: nothing found")
    hand.clear("Search notes", "wind")
    hand.sees_no("No note has all of that. Fewer letters or no filter would show more.")
    hand.press("Word or place", _BOX)
    hand.press("feet", _BOX)
    hand.comes_to("Word or place: feet", "notes: filtered")
    hand.press("Show all notes")
    hand.sees("Session")


def _change(hand: Hand) -> None:
    """Read, changed, and put back as it was."""
    hand.open_row(TITLE)
    hand.comes_to("Delete for good", "one note")
    hand.press("Change", _BUTTON)
    hand.comes_to("Keep the change", "one note: changed")
    hand.write(_PAPER, "wind")
    hand.press("Keep the change")
    hand.press("Earlier versions")
    hand.comes_to("As it was on", "one note: earlier versions")
    hand.press("As it was on")
    hand.comes_to("Put this back", "one note: as it was")
    hand.press("Put this back")
    hand.sees("Earlier versions")
    hand.press("Back to “Notes”")
    hand.sees(_LIST)


def _write(hand: Hand) -> None:
    """Without a session: kept, and thrown away."""
    hand.press("Write something")
    hand.comes_to(_FORM, "forms")
    hand.press(_FORM)
    hand.comes_to("What was it, if there was one?", "form: alive")
    hand.write("What was it, if there was one?", "a walk")
    hand.press("Keep this note")
    hand.sees(_LIST)
    hand.press("Write something")
    hand.press("Highs and lows of today")
    hand.comes_to("Something that was a little higher", "form: day")
    hand.write("Something that was a little higher", "sun")
    hand.press("Keep nothing", _BUTTON)
    hand.comes_to("Nothing was kept.", "form: undo")
    hand.press("Undo")
    hand.sees("Something that was a little higher")
    hand.press("Keep nothing", _BUTTON)
    hand.sees(_LIST)


def _take_out(hand: Hand) -> None:
    """Seen before, then saved: to be read, and to come back."""
    hand.press("Take notes out…")
    hand.comes_to("Exactly this leaves: 2 notes", "out")
    hand.press("Name of the session", _BOX)
    hand.look("out: a part left out")
    hand.press("Name of the session", _BOX)
    hand.press("Save as…")
    hand.save_file("notes.md")
    hand.comes_to("Saved as “notes.md”", "out: saved")
    hand.press("JSON", _BOX)
    hand.press("Save as…")
    hand.save_file("notes.json")
    hand.sees("Saved as “notes.json”")
    hand.press("Back to “Notes”")


def _delete(hand: Hand) -> None:
    """For good."""
    hand.open_row(_FORM)
    hand.press("Delete for good")
    hand.comes_to("The note goes from the book", "one note: asked")
    hand.press("Delete for good")
    hand.sees(_LIST)


def _bring_in(hand: Hand) -> None:
    """From the file: the one that is not there any more."""
    hand.press("Bring notes in…")
    hand.comes_to("Bring notes in", "in")
    hand.press("Choose a file…")
    hand.choose_file("notes.json")
    hand.comes_to("1 note that is not here yet", "in: seen")
    hand.press("Take in 1 note")
    hand.comes_to("1 note was taken in.", "in: taken")
    hand.press("Back to “Notes”")


def _look_around(hand: Hand) -> None:
    """The copies, and how the notes are locked: another code."""
    hand.press("Copies…")
    hand.comes_to("Bring back what is missing", "copies")
    hand.press("Bring back what is missing")
    hand.comes_to("Nothing was missing", "copies: brought back")
    hand.press("Back to “Notes”")
    hand.press("How the notes are locked…")
    hand.comes_to("A passphrase opens the notes.", "keys")
    hand.press("Change the passphrase…")
    hand.look("keys: passphrase")
    hand.press("Leave it as it is")
    hand.press("Make a recovery code")
    hand.comes_to("It is shown this once.", "keys: code")
    hand.press("Done", _BUTTON)
    hand.press("Back to “Notes”")


def _lock(hand: Hand) -> None:
    """By hand, and opened; by quick hide while a note is seen."""
    hand.press("Lock now")
    hand.comes_to("Open the notes", "notes: locked")
    hand.write("Passphrase", "wind")
    hand.press("Open the notes", _BUTTON)
    hand.comes_to("This passphrase does not open the notes.", "notes: refused")
    _open(hand)
    if isinstance(hand, KeyHand):
        hand.open_row(TITLE)
        hand.sees("Delete for good")
        hand.desk.keyboard.press("F8")
        hand.sees("Untitled")
        hand.desk.keyboard.press("F8")
        hand.sees("Open the notes")
        _open(hand)


def _open(hand: Hand) -> None:
    hand.write("Passphrase", OPENS)
    hand.press("Open the notes", _BUTTON)
    hand.sees(_LIST)
