"""One way through every page and every kind of step, for a listener of either kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from e2e.packs import TONE_HERTZ
from e2e.real.desk import desk
from e2e.real.every_step import TITLE
from e2e.real.hands import Hand, KeyHand, Look
from e2e.real.notes_journey import go_through_notes, keep_first
from e2e.real.running import Event, make_profile, thaw
from fakes.sounds import sine, write_wav
from thaw.base.units import RATE
from thaw.player.phase import Room
from thaw.settings.group import Group

SONG: Final = "song.wav"
_BOX, _BUTTON, _SLIDER = "check box", "push button", "slider"


@dataclass
class Walk:
    """What was met on the way.

    Attributes:
        looks: what each page showed.
        events: what the program wrote down.
        said: what it wrote on its terminal.
        code: its exit code.
    """

    looks: dict[str, Look] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    code: int = -1


def walk(kind: type[Hand], folder: Path, cache: Path, pack: Path) -> Walk:
    """Go all the way at a desk of its own.

    Args:
        kind: which listener.
        folder: for the profile and the song.
        cache: of a profile that was started before.
        pack: the file of the pack with every kind of step.
    """
    folder.mkdir()
    profile = make_profile(folder / "profile", cache, first_start=True)
    write_wav(folder / SONG, sine(30 * RATE, 0.1, TONE_HERTZ))
    with desk() as place:
        config = Path(place.environment["XDG_CONFIG_HOME"])
        places = "".join(f'XDG_{kind}_DIR="{folder}"\n' for kind in ("MUSIC", "DOCUMENTS"))
        (config / "user-dirs.dirs").write_text(places, encoding="utf-8")
        with thaw(place, profile) as program:
            hand = kind(program, place)
            _begin(hand)
            _find(hand)
            _install(hand, pack)
            for part in (_prepare, _answer, _watch, _listen, _lose, _pull_back, _note, _set):
                part(hand)
            _take_away(hand)
            code = program.close()
            return Walk(hand.looks, program.events, program.said, code)


def _begin(hand: Hand) -> None:
    """The first start: words, level, rehearsal, suggestion."""
    hand.comes_to("Before you begin", "first start: words")
    hand.press("Continue")
    hand.comes_to("How loud is comfortable?", "first start: level")
    hand.press("Play test line")
    hand.comes_to("Stop the test line", "first start: test line")
    hand.move("Comfortable level")
    hand.press("Continue")
    hand.comes_to("Try it: press Esc", "first start: rehearsal")
    hand.press("Play a line")
    if isinstance(hand, KeyHand):
        hand.desk.keyboard.press("Escape")
        hand.comes_to("This is a quiet room.", "first start: room")
        hand.press("Back to the pages")
        hand.sees("That was it.")
    hand.press("Continue")
    hand.comes_to("One to begin with", "first start: suggestion")
    hand.press("See all")


def _find(hand: Hand) -> None:
    """The list: filters, search, a card; and Support with its countries."""
    hand.comes_to("Something or nothing may be here.", "sessions")
    hand.press("Music", _BOX)
    hand.sees_no("Feet, hands, floor")
    hand.look("sessions: filter")
    hand.press("All", _BOX)
    hand.sees("Feet, hands, floor")
    hand.write("Search sessions", "edges")
    hand.sees_no("Feet, hands, floor")
    hand.look("sessions: search")
    hand.clear("Search sessions", "edges")
    hand.press("Feet, hands, floor", _BUTTON)
    hand.comes_to("What will happen", "before: a shipped one")
    hand.press("Support", _BOX)
    hand.comes_to("I need help now", "support")
    hand.write("Country", "germany")
    hand.sees_no("Austria")
    hand.look("support: country")
    hand.press("Back")
    hand.sees("What will happen")
    hand.press("Packs", _BOX)
    hand.comes_to("No pack is installed yet", "packs: none")


def _install(hand: Hand, pack: Path) -> None:
    """A pack: looked at, installed."""
    assert hand.thaw.run("open", str(pack)) == 0
    hand.comes_to("Install this pack", "pack")
    hand.press("Install this pack")
    hand.comes_to("It is installed.", "pack: installed")
    hand.press("To its session")


def _prepare(hand: Hand) -> None:
    """The page before: an anchor, a region, a song, two questions, the test line, the text."""
    hand.comes_to("What will happen", "before")
    hand.press("Hands", _BOX)
    hand.look("before: left out")
    hand.press("Hands", _BOX)
    hand.press("An object", _BOX)
    hand.press("Choose a song…")
    hand.choose_file(SONG)
    hand.sees("From 0:00 to 0:20")
    hand.pick("How stirred up", 2)
    hand.pick("How here", 7)
    hand.press("Play test line")
    hand.sees("Stop the test line")
    hand.press("Stop the test line")
    hand.look("before: answered")
    hand.press("Read it instead")
    hand.comes_to("To read at your own pace", "read")
    hand.press("Back to the session")
    hand.press("Begin")


def _answer(hand: Hand) -> None:
    """Everything that a session asks."""
    hand.comes_to("Esc, or the wide button", "say")
    hand.sees("Which of these?")
    hand.comes_to("My hands", "choose")
    hand.press("My hands")
    _is_asked(hand, "How here?", "check-in")
    hand.pick("How here", 6)
    hand.look("check-in: picked")
    hand.press("Done")
    _is_asked(hand, "How is it?", "grid")
    hand.pick_middle("Unpleasant or pleasant")
    hand.look("grid: picked")
    hand.press("Done")
    _is_asked(hand, "A word?", "words")
    hand.press("near", _BOX)
    hand.look("words: picked")
    hand.press("Done")
    _is_asked(hand, "Anywhere?", "body: closed")
    hand.press("Mark on an outline")
    hand.comes_to("An outline of a body, from behind", "body")
    hand.press("feet", _BOX)
    hand.look("body: marked")
    hand.press("Done")
    hand.sees("Something rough.")
    hand.comes_to("I have it", "sense")
    hand.press("I have it")
    hand.comes_to("How much of its time is over", "activity")
    _is_asked(hand, "A free page.", "write")
    hand.write("A free page.", "one line")
    hand.press("Done")


def _is_asked(hand: Hand, words: str, page: str) -> None:
    """Wait for the words of a question, and for what it can be answered with."""
    hand.sees(words)
    hand.comes_to("Skip", page)


def _watch(hand: Hand) -> None:
    """Everything that a session shows."""
    for words, page in (
        ("A line.", "look: horizon"),
        ("A light.", "look: still"),
        ("Less light.", "look: dark"),
        ("A cup.", "look: picture"),
        ("Hands.", "look: body"),
    ):
        hand.sees(words)
        hand.comes_to("On", page)
        hand.press("On", _BOX)
    for words in ("Open and close", "Sway", "A light that", "A sound"):
        hand.sees(words)
        hand.comes_to("A rhythm", f"pace: {words}")
        hand.press("Change", _BUTTON)
        hand.press("Skip")
        hand.press("Done", _BUTTON)


def _listen(hand: Hand) -> None:
    """Music with its marks, the sheet named Change, a song of one's own, a pause, Support."""
    hand.press("To the music")
    hand.comes_to("Something stirred", "music")
    hand.press("Something stirred")
    hand.sees("Take back the last one")
    hand.look("music: marked")
    hand.press("Take back the last one")
    _change(hand)
    hand.press("To the song")
    hand.comes_to("Music", "own song")
    hand.press("Pause")
    hand.comes_to("Go on", "paused")
    hand.press("Support", _BUTTON)
    hand.comes_to("Let the sound fade", "support: in a session")
    hand.press("Back")
    hand.press("Go on")
    hand.sees("Pause")


def _change(hand: Hand) -> None:
    """Each of the controls of the sheet."""
    hand.press("Change", _BUTTON)
    hand.comes_to("This session", "change")
    hand.press("Sounds", _BOX)
    hand.press("shorter", _BOX)
    hand.press("10 min", _BOX)
    for slider in ("Volume", "Voice", "Sound underneath", "Music"):
        hand.move(slider)
    hand.press("Captions", _BOX)
    hand.look("change: changed")
    hand.press("Captions", _BOX)
    hand.press("Darken", _BUTTON)
    hand.sees("The page is dark")
    hand.glance("darkened")
    hand.wake()
    hand.press("Once more", _BUTTON)
    hand.press("Skip", _BUTTON)
    hand.press("Done", _BUTTON)


def _lose(hand: Hand) -> None:
    """The headphones go, and another device is there."""
    hand.desk.sound.add_sink("loudspeakers")
    hand.desk.sound.remove_sink("headphones")
    hand.comes_to("Use the computer’s sound output", "lost device")
    hand.press("Use the computer’s sound output")
    hand.thaw.reaches(state="paused", device="Loudspeakers")


def _pull_back(hand: Hand) -> None:
    """The quiet room: its first words, its three offers, its ways."""
    hand.press("Pull back")
    hand.comes_to("The session has stopped.", "pulled back")
    hand.comes_to("What would fit better", "pulled back: offers")
    hand.press("Silence")
    hand.comes_to("Bring sound back", "pulled back: silent")
    hand.press("Bring sound back")
    hand.sees("Silence")
    for offer, room in (
        ("It’s too much", Room.TOO_MUCH),
        ("I’m far away", Room.FAR_AWAY),
        ("Just leave this on", Room.LEAVE_ON),
    ):
        hand.press(offer)
        hand.thaw.reaches(room=room.value)
        hand.look(f"pulled back: {offer}")
    hand.press("Close now")


def _note(hand: Hand) -> None:
    """The page after a session, and the note: thrown away, there again, and kept."""
    hand.comes_to("The session is over.", "landing")
    hand.press("To the note")
    hand.comes_to("Anything, or nothing", "note")
    hand.write("Anything, or nothing", "rain")
    hand.press("mixed", _BOX)
    hand.press("a walk", _BOX)
    hand.look("note: written")
    hand.press("Keep nothing", _BUTTON)
    hand.comes_to("Nothing was kept.", "undo")
    hand.press("Undo")
    hand.sees("Anything, or nothing")
    keep_first(hand)
    go_through_notes(hand)


def _set(hand: Hand) -> None:
    """Every group of the settings; and the window hidden in haste."""
    hand.press("Settings", _BOX)
    for group in Group:
        hand.press(group.value.title, _BOX)
        hand.comes_to(group.value.help, f"settings: {group.value.title}")
    if isinstance(hand, KeyHand):
        hand.desk.keyboard.press("F8")
        hand.sees("Untitled")
        hand.desk.keyboard.press("F8")
        hand.sees("Settings")


def _take_away(hand: Hand) -> None:
    """The list of packs, with the one that was installed, and without."""
    hand.press("Packs", _BOX)
    hand.comes_to("Version 1.0.0", "packs")
    hand.press("Take A first pack away")
    hand.comes_to("“A first pack” was taken away.", "packs: undo")
    hand.press("Sessions", _BOX)
    hand.sees_no(TITLE)
