"""Hosts one session in the terminal: the player, its output, and everyone who hears of it."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from thaw.adapters.clock import SystemClock
from thaw.adapters.control import ControlSocket
from thaw.adapters.keyboard import open_keyboard
from thaw.adapters.outputs.opening import DEVICE, NULL, device_names, open_output
from thaw.app.defaults import Defaults
from thaw.app.events_file import EventsFile
from thaw.app.exit_code import ExitCode
from thaw.app.live import LiveHost
from thaw.app.live_parts import live_parts
from thaw.app.realtime import catch_stderr
from thaw.app.scripted import Script, load_script
from thaw.base.errors import StorageError
from thaw.base.language import mark, say
from thaw.base.levels import BEFORE_A_LEVEL_WAS_SET
from thaw.base.units import Decibel
from thaw.player.events import PullBack, SetVolume
from thaw.settings import table
from thaw.settings.remembered import habit_of
from thaw.ui.beginning import with_settings
from thaw.ui.habits import choices_from
from thaw.ui.terminal.conversation import Around, Conversation
from thaw.ui.terminal.feed import Feed
from thaw.ui.terminal.help import support_lines
from thaw.ui.terminal.level_test import LevelTest
from thaw.ui.terminal.listeners import Listeners
from thaw.ui.terminal.printer import Printer
from thaw.ui.terminal.run import converse
from thaw.ui.terminal.signals import Signals
from thaw.ui.terminal.steering import Known, Steering
from thaw.ui.terminal.telling import Told

if TYPE_CHECKING:
    from thaw.adapters.profile import Profile
    from thaw.adapters.settings_file import SettingsFile
    from thaw.app.commands.options import Options
    from thaw.app.console import Console
    from thaw.app.support import Support
    from thaw.timeline.choices import Choices
    from thaw.timeline.program import Program
    from thaw.timeline.song import Song

_NOTHING_TO_HEAR: Final = mark(
    "No sound device is in use, so there is nothing to set a level by."
)


@dataclass(frozen=True)
class Playing:
    """What a session in the terminal stands on."""

    profile: Profile
    settings: SettingsFile
    support: Support
    options: Options

    def check(self) -> None:
        """See to it that what was asked for is possible, before anything is said.

        Raises:
            DeviceError: the output that was named cannot be used.
            InputError: the answers have problems.
            MissingError: there is no such device, or no such file of answers.
        """
        self._output()
        self._script()

    def play(
        self, name: str, program: Program, console: Console, song: Song | None = None
    ) -> int:
        """Play it to its end; gives the exit code.

        Args:
            name: the session's.
            program: the session.
            console: the terminal.
            song: what is played where it asks for the listener's own music.

        Raises:
            DeviceError: the output that was named cannot be used.
            InputError: the answers have problems.
            MissingError: there is no such device, or no such file of answers.
            StorageError: the file for what happens cannot be written.
        """
        output = self._output()
        events = EventsFile(self.options.events, SystemClock()) if self.options.events else None
        defaults = None if console.interactive else Defaults(program)
        feed = Feed()
        listeners = Listeners(feed, self._script(), events, defaults)
        with ExitStack() as stack:
            stack.callback(listeners.close)
            console = _away_from_noise(console, self.profile, stack)
            host = LiveHost(stack.enter_context(live_parts(self.profile)), output, listeners)
            listeners.attach(host.post)
            control = ControlSocket(self.profile.state, lambda: host.post(PullBack()))
            control.open()
            stack.callback(control.close)
            signals = stack.enter_context(Signals())
            known = Known.of(program)
            choices = replace(self.choices(known, keys=console.interactive), song=song)
            conversation = self._begin(host, name, known, choices, console)
            keyboard = open_keyboard(console.input) if console.interactive else None
            code = converse(host, feed, conversation, keyboard, signals)
        listeners.count.keep(self.profile)
        return code

    def test_level(self, console: Console) -> int:
        """Let the comfortable level be set by a test line; gives the exit code.

        Raises:
            DeviceError: the output that was named cannot be used.
            MissingError: there is no such device.
        """
        output = self._output()
        if output == NULL:
            console.say(say(_NOTHING_TO_HEAR))
            return ExitCode.GOOD
        feed = Feed()
        with ExitStack() as stack:
            console = _away_from_noise(console, self.profile, stack)
            parts = stack.enter_context(live_parts(self.profile))
            host = LiveHost(parts, output, Listeners(feed, Script(), None, None))
            test = LevelTest(host, Printer(console), self.settings)
            signals = stack.enter_context(Signals())
            return converse(host, feed, test, open_keyboard(console.input), signals)

    def choices(self, known: Known, *, keys: bool) -> Choices:
        """What a session begins with; levels that were asked for come before remembered ones.

        Args:
            known: what the session has to choose from.
            keys: whether somebody can answer; nobody else is asked “Still here?”.
        """
        habit = habit_of(self.settings.get(table.REMEMBERED), known.kind)
        choices = choices_from(habit, self.settings, known.anchors, known.regions)
        if self.options.balance is not None:
            choices = replace(choices, balance=self.options.balance)
        choices = with_settings(choices, self.settings.get)
        asks = choices.care.still_here and keys
        return replace(choices, care=replace(choices.care, still_here=asks))

    def _script(self) -> Script:
        answers = self.options.answers
        return load_script(answers) if answers else Script()

    def _output(self) -> str:
        """What to play through; nothing where there is no device at all."""
        wanted = self.options.output
        if wanted != DEVICE:
            open_output(wanted)  # says what is wrong with a name before anything begins
            return wanted
        if not device_names():
            return NULL
        return self.settings.get(table.OUTPUT_DEVICE) or DEVICE

    def _begin(
        self, host: LiveHost, name: str, known: Known, choices: Choices, console: Console
    ) -> Conversation:
        """Let the session begin at the listener's level, and somebody follow it."""
        comfortable = self.settings.get(table.COMFORTABLE_LEVEL)
        if comfortable is not None:
            host.post(SetVolume(Decibel(comfortable)))
        host.open(name, choices)
        if choices.newcomer:
            begun = self.settings.get(table.SESSIONS_BEGUN)
            try:
                self.settings.put(table.SESSIONS_BEGUN, begun + 1)
            except StorageError as error:
                console.note(str(error))
        around = Around(
            host=host,
            printer=Printer(console),
            settings=self.settings,
            support=lambda: tuple(support_lines(self.support)),
            keys=console.interactive,
            steering=Steering(host, self.settings, known, choices),
            told=Told(silent_wanted=self.options.output == NULL),
        )
        return Conversation(
            around, BEFORE_A_LEVEL_WAS_SET if comfortable is None else Decibel(comfortable)
        )


def _away_from_noise(console: Console, profile: Profile, stack: ExitStack) -> Console:
    """The same console, while what libraries written in C print goes to the log."""
    descriptor = os.dup(2)
    stack.callback(os.dup2, descriptor, 2)
    err = stack.enter_context(os.fdopen(descriptor, "w", errors="replace", closefd=False))
    catch_stderr(profile.state / "libraries.log")
    return replace(console, err=err)
