"""``thaw play``: from a name, or none, to a session that may begin."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Final

from thaw.adapters.bundled import assets_folder
from thaw.adapters.profile import find_profile
from thaw.adapters.settings_file import SettingsFile
from thaw.adapters.sound.facts import RememberedFacts
from thaw.app.exit_code import ExitCode
from thaw.app.faults import answer_faults, open_log
from thaw.app.language import shell_languages, speak_as_set
from thaw.app.library.folders import installed_packs
from thaw.app.library.refresh import refreshed
from thaw.app.parts import Wanted
from thaw.app.program import load_program
from thaw.app.songs.given import given_song
from thaw.app.support import read_support
from thaw.base.errors import UsageError
from thaw.base.language import mark, say
from thaw.packs.library import Wish
from thaw.settings import table
from thaw.timeline.describe import describe
from thaw.timeline.music import longest_own
from thaw.ui.terminal.asking import Start, ask_first_start, ask_session, ask_to_begin
from thaw.ui.terminal.before import before_lines, session_list
from thaw.ui.terminal.playing import Playing
from thaw.ui.terminal.steering import Known
from thaw.ui.terminal.wrapping import say_wrapped

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from thaw.adapters.profile import Profile
    from thaw.app.commands.options import Options
    from thaw.app.console import Console
    from thaw.timeline.program import Program
    from thaw.timeline.song import Song

_NO_SESSION: Final = mark("No sessions were found. Installing Thaw again brings them back.")


def play(session: str, options: Options, console: Console, *, in_place: bool = False) -> int:
    """Play a session in the terminal; without a name, list what there is and let one be picked.

    Args:
        session: its name, or empty.
        options: of the command line.
        console: the terminal.
        in_place: whether the window was asked for, and there is no screen.

    Raises:
        DeviceError: there is no such device.
        DecodeError: the song that was named cannot be played.
        InputError: the session or the answers have problems.
        MissingError: there is no such session, device or file.
        UsageError: a song was named, and the session has no place for one.
    """
    profile = find_profile(options.profile)
    open_log(profile)
    answer_faults(options.profile, console.note)
    settings = SettingsFile(profile.settings_file)
    speak_as_set(settings, shell_languages)
    if in_place:
        console.note(say("There is no screen, so this is the terminal player."))
    for sentence in settings.told():
        console.note(sentence)
    support = read_support(assets_folder())
    if console.interactive and not ask_first_start(console, support, settings):
        return ExitCode.GOOD
    name = session or _pick(profile, settings, console)
    if not name:
        return ExitCode.GOOD
    playing = Playing(profile, settings, support, options)
    playing.check()
    loaded = load_program(
        Wanted(name), RememberedFacts(profile.cache), installed_packs(profile)
    )
    described = describe(loaded.program, loaded.voices)
    usual = playing.choices(Known.of(loaded.program), keys=console.interactive)
    for line in before_lines(described, usual.silences):
        say_wrapped(console, line)
    with _song(loaded.program, options, console) as song:
        left = None
        if console.interactive and options.answers is None:
            left = _leave_before(playing, console)
        return playing.play(name, loaded.program, console, song) if left is None else left


def _song(
    program: Program, options: Options, console: Console
) -> AbstractContextManager[Song | None]:
    """The song that was named, made ready while it is needed; None where none was.

    Raises:
        UsageError: the session has no place for one.
    """
    if options.song is None:
        return nullcontext()
    frames = longest_own(program)
    if not frames:
        raise UsageError(say("This session has no place for a song of yours."))
    say_wrapped(console, say("Your song is being made ready."))
    return given_song(options.profile, options.song, options.song_from, frames)


def _leave_before(playing: Playing, console: Console) -> int | None:
    """The exit code where the listener leaves before the session; None where it is to begin."""
    while (picked := ask_to_begin(console, playing.settings)) is Start.TEST:
        code = playing.test_level(console)
        if code != ExitCode.GOOD:
            return code
    return ExitCode.GOOD if picked is Start.LEAVE else None


def _pick(profile: Profile, settings: SettingsFile, console: Console) -> str:
    """The name of the session that the listener picks; empty where there is nobody to pick."""
    wish = Wish(outside_only=settings.get(table.GROUNDING_ONLY))
    index = refreshed(profile)
    shown = index.find(wish, *index.count((wish,))).descriptions
    if not shown:
        console.note(say(_NO_SESSION))
        return ""
    if console.interactive:
        return ask_session(console, shown) or ""
    for line in session_list(shown, names=True):
        say_wrapped(console, line)
    say_wrapped(console, say("“thaw play” and one of these names plays it."))
    return ""
