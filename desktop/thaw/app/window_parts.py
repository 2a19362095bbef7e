"""All that the window talks to, for a real start."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from thaw.adapters.awake import system_awake
from thaw.adapters.bundled import assets_folder
from thaw.adapters.clock import SystemClock
from thaw.adapters.days_file import DaysFile
from thaw.adapters.process_pipe import ProcessPipe
from thaw.adapters.qt.desktop_looks import DesktopLooks
from thaw.adapters.qt.loop import QtCalls, QtRepeater
from thaw.adapters.qt.media_controls import DesktopMediaControls
from thaw.adapters.qt.screen_lock import watch_desktop
from thaw.adapters.runtime_folder import runtime_folder
from thaw.app.devices import DeviceLister, devices_arguments
from thaw.app.library.indexed import IndexedLibrary
from thaw.app.library.worker_client import IndexWorker
from thaw.app.link import SYSTEM_OUTPUT, Surroundings
from thaw.app.notes.client import NotesClient, notes_arguments
from thaw.app.own_program import own_program
from thaw.app.packs.client import PackWorkers, packs_arguments
from thaw.app.songs.client import SongWorkers, song_arguments
from thaw.app.sound_client import SoundClient
from thaw.app.sound_order import Order
from thaw.app.worker import worker_arguments
from thaw.player.events import Pause
from thaw.settings import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thaw.adapters.profile import Profile
    from thaw.adapters.settings_file import SettingsFile
    from thaw.app.callers import LaterStarts
    from thaw.app.commands.options import Options
    from thaw.app.link import SoundLink


def surround(
    options: Options, profile: Profile, settings: SettingsFile, later: LaterStarts
) -> Surroundings:
    """Make it on the window's thread, once Qt is there.

    Raises:
        MissingError: the installation is not complete.
    """
    calls = QtCalls()
    later.run_on(calls.call_soon)
    output = options.output
    if output == SYSTEM_OUTPUT:
        output = settings.get(table.OUTPUT_DEVICE) or output
    order = Order(options.profile, output, options.events, options.answers)
    sound = ProcessPipe(order.command(), calls.call_soon, order.environment())

    def worker(session: str) -> ProcessPipe:
        words = [*own_program(), *worker_arguments(options.profile, session)]
        return ProcessPipe(words, calls.call_soon)

    def packs_worker(words: Sequence[str]) -> ProcessPipe:
        command = [*own_program(), *packs_arguments(options.profile, words)]
        return ProcessPipe(command, calls.call_soon)

    def song_worker(words: Sequence[str]) -> ProcessPipe:
        command = [*own_program(), *song_arguments(options.profile, words)]
        return ProcessPipe(command, calls.call_soon)

    def notes_process() -> ProcessPipe:
        command = [*own_program(), *notes_arguments(options.profile)]
        return ProcessPipe(command, calls.call_soon)

    def devices_worker() -> ProcessPipe:
        command = [*own_program(), *devices_arguments(options.profile)]
        return ProcessPipe(command, calls.call_soon)

    library = IndexedLibrary(profile.library_file, IndexWorker(worker))
    link = SoundClient(sound, QtRepeater(), SystemClock(), library.grounding)
    _heed_the_desktop(link, settings)
    return Surroundings(
        link=link,
        library=library,
        settings=settings,
        callers=later,
        packs=PackWorkers(packs_worker, QtRepeater),
        outputs=DeviceLister(devices_worker, QtRepeater()),
        songs=SongWorkers(
            song_worker, QtRepeater, partial(runtime_folder, profile.state, "songs")
        ),
        media=DesktopMediaControls(),
        awake=system_awake(),
        looks=DesktopLooks(),
        days=DaysFile(profile.data),
        notes=NotesClient(
            notes_process, QtRepeater, calls.call_soon, profile.loose_drafts.exists
        ),
        assets=assets_folder(),
    )


def _heed_the_desktop(link: SoundLink, settings: SettingsFile) -> None:
    """Pause where nobody looks any more: a locked screen, a computer that goes to sleep."""

    def on_locked() -> None:
        if settings.get(table.PAUSE_WHEN_LOCKED):
            link.send(Pause())

    watch_desktop(on_locked, lambda: link.send(Pause()))
