"""Every page and every state of the window, one after the other: to be drawn or walked."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QVariantAnimation
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollBar

from fakes.described import ANCHORS, all_four
from fakes.link import (
    ASSETS,
    FakeCallers,
    FakeLibrary,
    FakeLink,
    FakeOutputs,
    FakePacks,
    FakeSettings,
    FakeSongs,
    surroundings,
)
from fakes.note_scenes import note_scenes
from fakes.notes import FakeNotes
from fakes.shown_packs import odd_pack, soft_pack, wrong_pack
from thaw.app.notes.asked import KeepDraft, Unlock, Way
from thaw.app.packs.shown import (
    Doing,
    FindingShown,
    Installed,
    Looked,
    PackLine,
    Refused,
    Removed,
    Told,
)
from thaw.app.songs import shown as songs
from thaw.base.language import say
from thaw.base.problem import Severity
from thaw.base.units import Decibel, Frames, frames_from_seconds
from thaw.notes.jotting import Jotting
from thaw.player.phase import Phase, Room
from thaw.player.snapshot import (
    Bookmark,
    MusicView,
    OptionView,
    PaceView,
    QuestionView,
    Snapshot,
)
from thaw.settings import table
from thaw.settings.group import Group
from thaw.timeline.palettes import palette
from thaw.ui.app import Shell
from thaw.ui.present.pack import Way as PackWay
from thaw.ui.widgets.affect_grid import AffectGrid
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.fold import Fold

NO_SONG = "“A song from that summer.mp3” is protected: only the shop’s own program can play it."
LINE = (
    "You might let your hands find something to rest on, "
    "or let your attention stay with the sounds in the room."
)
PLAYING = Snapshot(
    Frames(0),
    Phase.PLAYING,
    ref="steady/body-scan-edges",
    title="A body scan from the edges in",
    section="Hands or object",
    level=2,
    caption=LINE,
    caption_id="7",
    position=frames_from_seconds(314),
    length=frames_from_seconds(600),
    loudness=Decibel(-20.0),
    device="Headphones",
    skip_to="Back and shoulders",
    gentler_to="The closing",
)
PULLED = replace(PLAYING, phase=Phase.PULLED_BACK, room=Room.ARRIVED, pulls=1, caption="")
OFFERED = replace(PULLED, room=Room.OFFERED)
MUSIC = MusicView(
    "listening/music/slow-strings.opus",
    Frames(0),
    frames_from_seconds(150),
    frames_from_seconds(86),
    tuple(frames_from_seconds(seconds) for seconds in (26, 61, 82)),
    marking=True,
)
PICTURE = ASSETS / "icons" / "thaw-256.png"
HAND = PaceView("hand", frames_from_seconds(4), frames_from_seconds(6), frames_from_seconds(3))
PEAKS = tuple(
    0.35 + 0.3 * abs(math.sin(n / 17)) + 0.3 * ((n * 37) % 11) / 11 for n in range(300)
)
TRANSCRIPT = (
    "Arriving\n\nTen minutes, from the edges of the body a little way in, and out again.\n\n"
    "Choice: hear what is coming, or begin."
)
NOTE = (
    "My hands were warmer than I thought. Mostly nothing, and then the rain sounded close "
    "for a moment. I don’t know what that was."
)
ASIDE = (
    "The settings could not be understood. They are set aside as /home/a-rather-long-name/"
    ".local/share/thaw/profiles/for-the-evening-group/settings.unreadable-1.json, and the "
    "usual ones are used."
)


PACK_FILE = "/home/somebody/Downloads/soft-evenings-for-the-thursday-group_1.1.0.thawpack"
PACK_LINES = (
    PackLine("soft-evenings", "Soft evenings", "1.1.0", "Dr. Anneliese Sommerfeld"),
    PackLine("by-the-water", "By the water", "2.0.0", "The Tuesday clinic"),
    PackLine("x", "x", trouble="It cannot be read. x/pack.yaml is missing."),
)
NO_PACK = "This is no pack: a pack is a folder, or a .thawpack file."


ROUGH = "Something rough, if it is within reach."
PACE = "At this pace, or at your own."


def asking(kind: str, text: str, **more: Any) -> Snapshot:
    """A snapshot in which a question is open."""
    question = QuestionView("q", kind, text, **more)
    return replace(PLAYING, phase=Phase.ASKING, question=question)


def questions() -> dict[str, Snapshot]:
    """A snapshot of each kind of question, by the name of its scene."""
    two = (OptionView("hands", "My hands"), OptionView("sounds", "The sounds instead"))
    anchors = tuple(OptionView(anchor.id, anchor.label) for anchor in ANCHORS)
    have = (OptionView("have", "I have it"), OptionView("without", "I don’t have it"))
    fits = "If a word fits, you might pick it. None is fine."
    return {
        "session": asking("choose", LINE, options=two),
        "session-five": asking("choose", "What could you come back to?", options=anchors),
        "check-in": asking("check_in", "How is it right now?", measures=("stirred", "here")),
        "check-in-one": asking("check_in", "How here do you feel?", measures=("here",)),
        "check-in-grid": asking("check_in", "How is it?", measures=("pleasant", "energy")),
        "check-in-numb": asking("check_in", "", measures=("numb", "pleasant", "energy")),
        "words": asking("words", fits, words=palette("music")),
        "words-62": asking("words", fits, words=palette("feelings")),
        "words-sensations": asking(
            "words", fits, words=palette("sensations"), measures=("here",)
        ),
        "words-own": asking("words", fits, words=palette(("near", "far", "plain", "bright"))),
        "sense": asking("sense", ROUGH, options=have, lasts=frames_from_seconds(20)),
        "write": asking(
            "write",
            "A free page. It can be one word, or nothing.",
            wait=frames_from_seconds(150),
        ),
        "regions": asking("body", "Anywhere, or nowhere."),
    }


def _moments() -> dict[str, Snapshot]:
    listening = replace(PLAYING, title="Listening near and far", section="third listening")
    gone = "The headphones are gone, so this is paused. Shall it go on with “Built-in Audio”?"
    return {
        "session-before": replace(PLAYING, before="And back to the sounds around you."),
        "session-paused": replace(PLAYING, phase=Phase.PAUSED),
        "session-landing": replace(PLAYING, phase=Phase.LANDING, section="Coming back"),
        "session-horizon": replace(PLAYING, look="horizon"),
        "session-dark": replace(PLAYING, look="dark"),
        "session-silent": replace(PLAYING, device=""),
        "session-still": replace(PLAYING, look="still"),
        "session-still-here": replace(PLAYING, still_here=True),
        "session-body": replace(PLAYING, body="hands"),
        "session-body-back": replace(PLAYING, body="back"),
        "session-body-whole": replace(PLAYING, body="outline"),
        "session-pace": replace(PLAYING, pace=HAND, caption=PACE),
        "session-doing": replace(PLAYING, caption=ROUGH, activity=ROUGH, activity_share=0.4),
        "music-first": replace(listening, music=replace(MUSIC, marks=()), caption="Near, far."),
        "music-still-here": replace(listening, music=MUSIC, still_here=True),
        "music": replace(listening, music=MUSIC, caption="Near, far, high, low. Or nothing."),
        "lost-device": replace(PLAYING, phase=Phase.LOST_DEVICE, question_device=gone),
    }


def _rooms() -> dict[str, Snapshot]:
    open_ways = replace(OFFERED, ways_open=True)
    look = "You might look around. A wall, the floor, the door."
    where = "Where is this? The town, or the kind of room."
    stays = "The quiet room is on, and it can stay on."
    return {
        "pulled-first": PULLED,
        "pulled": OFFERED,
        "pulled-ways": open_ways,
        "pulled-second": replace(open_ways, stop_first=True, pulls=2),
        "pulled-hushed": replace(OFFERED, hushed=True),
        "pulled-left-silent": replace(open_ways, room=Room.LEAVE_ON, hushed=True),
        "pulled-too-much": replace(open_ways, room=Room.TOO_MUCH, caption=look),
        "pulled-far-away": replace(open_ways, room=Room.FAR_AWAY, caption=where),
        "pulled-leave-on": replace(open_ways, room=Room.LEAVE_ON, caption=stays),
        "pulled-faded": replace(open_ways, room=Room.FADED, hushed=True),
        "pulled-ready": replace(PULLED, ref="", title="", pulls=0),
    }


@dataclass(frozen=True)
class View:
    """Theme, size of the window and of its text."""

    theme: str = "dusk"
    width: int = 1200
    height: int = 780
    text: int = 100

    @property
    def name(self) -> str:
        return f"{self.theme}-{self.width}-{self.text}"


class Studio:
    """One window with fakes, and everything it can show."""

    def __init__(self, view: View) -> None:
        self.link = FakeLink({described.ref: described.title for described in all_four()})
        self.settings = FakeSettings()
        self.settings.values |= {"theme": view.theme, "text_size": view.text}
        self.settings.values |= {"first_start_seen": True, "motion": "still"}
        self.settings.values["contact_seen"] = True
        self.library = FakeLibrary(
            all_four(),
            waveforms={MUSIC.source: PEAKS},
            transcripts={PLAYING.ref: TRANSCRIPT},
        )
        self.packs, self.outputs, self.songs = FakePacks(), FakeOutputs(), FakeSongs()
        self.notes = FakeNotes()
        around = surroundings(
            self.link,
            self.library,
            self.settings,
            FakeCallers(),
            self.packs,
            self.songs,
            outputs=self.outputs,
            notes=self.notes,
        )
        self.shell = Shell(around)
        self.window = self.shell.window
        self.window.resize(view.width, view.height)
        self.window.show()
        self.link.start()
        settle()
        self.notes.deliver()

    def scenes(self, only: str = "") -> Iterator[str]:
        """Go through everything; each name comes when its scene is there.

        Args:
            only: what the names begin with.
        """
        for name, scene in (*self._pages(), *self._stages()):
            if name.startswith(only):
                scene()
                settle()
                yield name

    def close(self) -> None:
        """Leave nothing behind."""
        self.shell.close()
        self.window.note.undo_time.stop()
        self.window.packs.stop()
        if not self.window.close():
            self.window.close()  # what stands in a note holds it once
        for item in (self.window, self.shell.remote, self.shell):
            item.deleteLater()
        settle()

    def _pages(self) -> Iterator[tuple[str, Callable[[], object]]]:
        window = self.window
        yield "sessions", partial(window.go, window.sessions)
        yield "sessions-none", partial(window.sessions.search.setText, "xyz")
        yield "before", partial(window.open, "steady/body-scan-edges")
        yield "before-unsure", self._cannot_tell
        yield "before-song", self._song
        yield "before-song-refused", partial(self.songs.answer, songs.Refused(NO_SONG))
        yield "before-short", partial(window.open, "first-thaw/looking-around")
        yield "read", partial(window.before.read.emit, PLAYING.ref)
        yield "support", partial(window.go, window.support)
        yield from self._settings()
        yield from self._packs()
        for step in range(4):
            yield f"first-start-{step + 1}", partial(self._first_start, step)
        yield "landing", self._landing
        yield from self._notes()
        yield from note_scenes(window, self.notes)
        yield "notices", self._notice
        yield "trouble", self._fail

    def _notes(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """The page after a session: before the first note is kept, and with others there."""
        yield "first-keep", self._ask_how
        yield "first-keep-code", self._keep_first
        yield "note", self._note
        yield "note-error", self._refuse_note
        yield "note-sealed", self._lock_note
        yield "undo", self._keep_nothing
        yield "draft-left", self._leave_draft

    def _settings(self) -> Iterator[tuple[str, Callable[[], object]]]:
        window = self.window
        yield "settings", partial(window.go, window.settings)
        for group in Group:
            show = partial(window.settings.show_group, group)
            yield f"settings-{group.name.lower()}", show
        yield "settings-device", self._miss_device
        yield "settings-usual", self._change_settings

    def _miss_device(self) -> None:
        self.settings.values["output_device"] = "WH-1000XM4 of the living room"
        self.window.settings.show_group(Group.SOUND)
        self.outputs.find("Built-in Audio Analog Stereo", "Family 17h HD Audio Controller")

    def _change_settings(self) -> None:
        self.settings.values["output_device"] = None
        for row in (table.CAPTIONS, table.QUICK_HIDE):
            self.settings.values[row.key] = False
        self.settings.values["silences"] = 1.4
        self.window.settings.show_group(Group.SESSION)

    def _cannot_tell(self) -> None:
        """The questions before a session were answered, without a number."""
        for button in self.window.before.findChildren(Button):
            if button.text() == say("Can’t tell"):
                button.click()

    def _song(self) -> None:
        """A song that was looked at, on the page of a session that has a place for one."""
        told = replace(all_four()[-1], own_music=frames_from_seconds(90))
        self.library.rebuild([*all_four()[:-1], told])
        self.window.open(told.ref)
        page = self.window.before
        page.song.take("/music/A song from that summer.mp3")
        peaks = tuple(abs(math.sin(n / 40) * math.sin(n * 1.7)) for n in range(480))
        self.songs.answer(songs.Looked(frames_from_seconds(240), peaks))
        page.bring_into_sight(page.song)

    def _packs(self) -> Iterator[tuple[str, Callable[[], object]]]:
        yield "packs-none", partial(self.window.go, self.window.packs.list)
        doing = Doing(say("Every sound is listened through."))
        finding = FindingShown(Severity.ERROR, "", say(NO_PACK))
        refused = Refused(say("This cannot be installed as a pack."), (finding,))
        yield "pack-looking", partial(self._look, doing)
        yield "pack", partial(self._look, Looked(soft_pack()))
        yield "pack-folds", self._unfold
        yield "pack-question", partial(self._look, Looked(odd_pack()))
        yield "pack-wrong", partial(self._look, Looked(wrong_pack()))
        yield "pack-refused", partial(self._look, refused)
        yield "pack-installing", self._install
        yield "pack-installed", partial(self.packs.answer, Installed())
        yield "packs", self._list_packs
        yield "packs-undo", self._remove_pack
        yield "pack-waiting", self._let_pack_wait
        yield "pack-settled", self.window.packs.put_waiting_away

    def _look(self, told: Told) -> None:
        self.window.open_pack(PACK_FILE)
        self.packs.answer(told)

    def _unfold(self) -> None:
        for fold in self.window.page.findChildren(Fold):
            fold.findChildren(Button)[0].click()

    def _install(self) -> None:
        self._look(Looked(soft_pack()))
        self.window.packs.page.pressed.emit(PackWay.INSTALL)

    def _list_packs(self) -> None:
        self.packs.listed = PACK_LINES
        self.window.go(self.window.packs.list)

    def _remove_pack(self) -> None:
        self.window.packs.list.removed.emit("soft-evenings")
        self.packs.listed = PACK_LINES[1:]
        self.packs.answer(Removed("Soft evenings"))

    def _let_pack_wait(self) -> None:
        self.window.packs.stop()
        self.window.packs.wait(PACK_FILE)
        self.window.go(self.window.sessions)

    def _stages(self) -> Iterator[tuple[str, Callable[[], object]]]:
        for name, snapshot in {**questions(), **_moments(), **_rooms()}.items():
            yield name, partial(self._show, snapshot)
        yield from self._answered()
        yield from self._moving()
        yield "session-picture", self._show_picture
        yield "change", self._change
        yield "change-below", self._change_below
        yield "lost-process", self._lose

    def _answered(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Questions of which something is picked."""
        asked, stage = questions(), self.window.stage

        def picked(name: str, *texts: str) -> None:
            self._show(replace(PLAYING))
            self._show(asked[name])
            settle()
            for text in texts:
                buttons = [each for each in stage.findChildren(Button) if each.isVisible()]
                said = [button.text() for button in buttons]
                assert say(text) in said, f"none of {said} is {say(text)}"
                buttons[said.index(say(text))].click()

        def placed() -> None:
            picked("check-in-numb", "Can’t tell")
            stage.findChildren(AffectGrid)[-1].pick(7, 4)

        yield "check-in-picked", placed
        yield "words-picked", partial(picked, "words-sensations", "far away", "dizzy", "warm")
        yield "words-62-picked", partial(picked, "words-62", "curious", "tired")
        yield "regions-open", partial(picked, "regions", "Mark on an outline")
        marks = ("Mark on an outline", "feet", "back")
        yield "regions-marked", partial(picked, "regions", *marks)

    def _moving(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Each kind of pacer as it moves, held by a pause."""

        def hold(by: str) -> None:
            self._let_move(moves=True)
            pace = replace(HAND, by=by)
            self._show(replace(PLAYING, phase=Phase.PAUSED, pace=pace, caption=PACE))

        for by in ("hand", "sway", "light", "sound"):
            yield f"session-pace-{by}", partial(hold, by)
        yield "session-pace-at-rest", partial(self._let_move, moves=False)

    def _let_move(self, *, moves: bool) -> None:
        self.settings.values["motion"] = "full" if moves else "still"
        self.window.restyle_wanted.emit()
        self.window.stage.show_now()

    def _show_picture(self) -> None:
        """A picture of a pack: any that the checkout has."""
        self._show(replace(PLAYING, look=str(PICTURE), look_words="A cup of tea."))
        self.window.stage.session.picture.wait()

    def _first_start(self, step: int) -> None:
        self.window.sessions.search.setText("")
        self.window.go(self.window.first_start)
        while self.window.first_start.step < step:
            self.window.first_start.go_on()
        self.link.deliver()

    def _notice(self) -> None:
        self.settings.tell.append(ASIDE)
        self.shell.remote.set(table.CAPTIONS, value=True)

    def _fail(self) -> None:
        self.shell.remote.put_notices_away()
        self.link.fail("The session has 2 problems. “thaw check” names them.")

    def _landing(self) -> None:
        self.window.landing.begin(())
        self.window.go(self.window.landing)

    def _note(self) -> None:
        left = Jotting(
            PLAYING.title,
            words=("nothing", "warm"),
            where=("hands", "feet"),
            page="A line.",
            marks=MUSIC.marks,
        )
        self.window.note.begin(left, ())
        self.window.note.paper.setPlainText(NOTE)
        self.window.go(self.window.note)

    def _press(self, text: str) -> None:
        """Press the control that says something, and let the notes answer."""
        for button in self.window.page.findChildren(Button):
            if button.text() == text and button.isVisible():
                button.click()
        self.notes.deliver()

    def _ask_how(self) -> None:
        self._note()
        self._press(say("Keep this note"))
        for field in self.window.writing.first.passphrase.findChildren(QLineEdit):
            field.setText("a quiet passphrase")

    def _keep_first(self) -> None:
        self._press(say("Keep it with this passphrase"))
        self._press(say("Make a recovery code"))

    def _keep_nothing(self) -> None:
        self._note()
        self.window.note.keep_nothing()

    def _refuse_note(self) -> None:
        self.notes.full = True
        self._press(say("Keep this note"))
        self.notes.full = False

    def _lock_note(self) -> None:
        self.window.writing.drafts.seal()
        self.notes.deliver()
        self.shell.locking.lock()
        self.notes.deliver()

    def _leave_draft(self) -> None:
        """A page that a crash left, found when the notes are opened."""
        self.notes.ask(KeepDraft("note:before", Jotting(text=NOTE)), lambda told: None)
        self.notes.ask(Unlock(Way.PASSPHRASE, "a quiet passphrase"), lambda told: None)
        self.notes.deliver()
        self.notes.deliver()

    def _show(self, snapshot: Snapshot) -> None:
        if self.shell.remote.trouble:
            self.link.fail("")
        self.link.show(snapshot)
        for way in self.window.stage.light.findChildren(QVariantAnimation):
            way.setCurrentTime(way.duration())

    def _change(self) -> None:
        self._show(PLAYING)
        self.shell.remote.ref = PLAYING.ref
        self.window.stage.open_sheet()

    def _change_below(self) -> None:
        """The same sheet, scrolled to its end, with a timer and levels that were set."""
        self._show(replace(PLAYING, bookmark=Bookmark(stop_in=frames_from_seconds(540))))
        sheet = self.window.stage.sheet
        settle()
        for bar in sheet.findChildren(QScrollBar):
            bar.setValue(bar.maximum())

    def _lose(self) -> None:
        self.window.stage.sheet.closed.emit()
        self.link.restore()


def settle() -> None:
    """Let layouts and deletions come to rest."""
    for _ in range(5):
        QApplication.sendPostedEvents(None, 0)
        QApplication.processEvents()
