"""What is tried. Each trial gives a word on what it found, and raises where a part fails."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import thaw
from thaw.adapters.bundled import assets_folder, sessions_folder
from thaw.adapters.profile import find_profile
from thaw.adapters.settings_file import SettingsFile
from thaw.app.own_program import own_program
from thaw.app.sound_order import Order
from thaw.app.support import read_support
from thaw.app.worker import worker_arguments
from thaw.settings import table

if TYPE_CHECKING:
    from thaw.app.self_test.trials import Trial
    from thaw.engine.samples import Samples

_NO_CONSOLE: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_PATIENCE_S: Final = 20.0
_TONE_S: Final = 1
_LISTEN_S: Final = 8


def parts() -> Iterator[tuple[str, Trial]]:
    """The trials by name, the quick ones first."""
    yield "modules", _import_everything
    yield "support", _read_support
    yield "settings", _keep_settings
    yield "sessions", _load_sessions
    yield "formats", _write_and_read_formats
    yield "shipped sounds", _decode_shipped_sounds
    yield "rendering", _render_the_quiet_room
    yield "null output", _play_nowhere
    yield "worker", _start_worker
    yield "sound process", _start_sound


def _import_everything(folder: Path) -> str:
    """Every module of Thaw, and with them every library."""
    del folder
    names = [
        module.name
        for module in pkgutil.walk_packages(thaw.__path__, "thaw.")
        if not module.name.endswith("__main__")
    ]
    for name in names:
        importlib.import_module(name)
    return f"{len(names)} modules"


def _read_support(folder: Path) -> str:
    del folder
    return f"{len(read_support(assets_folder()).countries)} countries"


def _keep_settings(folder: Path) -> str:
    file = find_profile(folder).settings_file
    SettingsFile(file).put(table.TEXT_SIZE, 150)
    if SettingsFile(file).get(table.TEXT_SIZE) != 150:
        raise AssertionError("what was set was not kept")
    return "kept"


def _load_sessions(folder: Path) -> str:
    del folder
    from thaw.packs.folder import find_session, packs_in

    packs = packs_in(sessions_folder())
    names = [f"{pack.name}/{file.stem}" for pack in packs for file in pack.session_files]
    for name in names:
        find_session(name, packs).load()
    if not names:
        raise AssertionError("no session is shipped")
    return ", ".join(names)


def _write_and_read_formats(folder: Path) -> str:
    from thaw.adapters.sound.decode import decode_whole
    from thaw.adapters.sound.encode import ENDINGS, sound_writer

    tone = _tone()
    for ending in ENDINGS:
        file = folder / f"tone{ending}"
        with sound_writer(file) as writer:
            writer.write(tone)
        loudest = float(abs(decode_whole(file)).max())
        if not 0.2 < loudest < 0.3:
            raise AssertionError(f"a tone of 0.25 came back from {ending} as {loudest:.3f}")
    return ", ".join(ENDINGS)


def _tone() -> Samples:
    import numpy as np

    from thaw.base.units import RATE

    wave = np.sin(np.arange(_TONE_S * RATE) * (2 * np.pi * 440 / RATE)) / 4
    return np.repeat(wave[:, np.newaxis], 2, axis=1).astype(np.float32)


def _decode_shipped_sounds(folder: Path) -> str:
    """The first second of one file of each ending and folder."""
    del folder
    from contextlib import closing

    from thaw.adapters.sound.decode import Decoder
    from thaw.adapters.sound.encode import ENDINGS

    roots = (sessions_folder(), assets_folder())
    files = [file for root in roots for file in sorted(root.rglob("*")) if file.is_file()]
    chosen = {(file.parent, file.suffix): file for file in files if file.suffix in ENDINGS}
    for file in chosen.values():
        with closing(Decoder(file)) as decoder:
            next(decoder)
    if not chosen:
        raise AssertionError("no sound is shipped")
    return f"{len(chosen)} files"


def _render_the_quiet_room(folder: Path) -> str:
    """A pull-back with nothing before it, measured."""
    from thaw.adapters.sound.facts import RememberedFacts
    from thaw.adapters.sound.sources import Decoding, SoundBank
    from thaw.app.program import load_builtin
    from thaw.base.units import RATE
    from thaw.engine.loudness import measure
    from thaw.engine.samples import silence
    from thaw.player.events import PullBack
    from thaw.player.player import OFFLINE, Player

    loaded = load_builtin(RememberedFacts(folder))
    with SoundBank(loaded.files, Decoding.OFFLINE) as bank:
        player = Player(loaded.builtin, bank, OFFLINE)
        player.handle(PullBack())
        heard = silence(_LISTEN_S * RATE)
        for start in range(0, len(heard), RATE):
            while player.produce():
                continue
            player.fill(heard[start : start + RATE])
    loudness = measure(heard)
    said = f"{loudness.integrated:.1f} LUFS, true peak {loudness.true_peak:.1f} dBTP"
    if not -60.0 < loudness.integrated < -12.0 or loudness.true_peak > -2.0:
        raise AssertionError(said)
    return said


def _play_nowhere(folder: Path) -> str:
    """The frames of a third of a second go by."""
    del folder
    from thaw.adapters.outputs.null import NullOutput
    from thaw.base.units import frames_from_seconds

    wanted, passed = frames_from_seconds(0.3), 0
    enough = threading.Event()

    def count(block: Samples) -> None:
        nonlocal passed
        passed += len(block)
        if passed >= wanted:
            enough.set()

    output = NullOutput()
    output.start(count, lost=_lost)
    came = enough.wait(_PATIENCE_S)
    output.stop()
    if not came:
        raise AssertionError(f"only {passed} frames went by")
    return "time goes by"


def _lost(sentence: str) -> None:
    raise AssertionError(sentence)


def _start_worker(folder: Path) -> str:
    """The same program again: it describes the session of “Ground me now”."""
    from thaw.app.library.indexed import GROUNDING, printed_index

    pack, _, name = GROUNDING.partition("/")
    session = sessions_folder() / pack / "sessions" / f"{name}.yaml"
    words = [*own_program(), *worker_arguments(folder, str(session))]
    done = subprocess.run(  # noqa: S603 - our own program, found by its own path
        words,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=_PATIENCE_S,
        check=False,
        creationflags=_NO_CONSOLE,
    )
    if done.returncode:
        raise AssertionError(done.stderr.decode(errors="replace")[-500:])
    index = printed_index(done.stdout.strip())
    described = None if index is None else index.describe(str(session))
    if described is None:
        raise AssertionError("the worker printed no index")
    return described.title


def _start_sound(folder: Path) -> str:
    """The same program again: it says that it is ready, and ends with its input."""
    from thaw.app.messages import Ready, decode

    with subprocess.Popen(  # noqa: S603 - our own program, found by its own path
        Order(profile=folder, output="null").command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        creationflags=_NO_CONSOLE,
    ) as process:
        stop = threading.Timer(_PATIENCE_S, process.kill)
        stop.start()
        first = process.stdout.readline() if process.stdout else b""
        if process.stdin:
            process.stdin.close()
        code = process.wait()
        stop.cancel()
    if not isinstance(decode(first), Ready) or code:
        raise AssertionError(f"it said {first[:80]!r} and ended with {code}")
    return "ready, and ended in time"
