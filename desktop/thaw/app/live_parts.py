"""What a live player is made of on a real computer: its sounds, its loader, its outputs."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final

from thaw.adapters.clock import SystemClock
from thaw.adapters.outputs import load_ahead, open_output
from thaw.adapters.outputs.null import NullOutput
from thaw.adapters.sound.facts import RememberedFacts
from thaw.adapters.sound.sources import Decoding, SoundBank
from thaw.app.library.folders import installed_packs
from thaw.app.parts import Parts, Playable, Wanted
from thaw.app.program import load_builtin, load_program
from thaw.engine.samples import silence
from thaw.engine.source import looped
from thaw.player.player import Player

if TYPE_CHECKING:
    from thaw.adapters.profile import Profile
    from thaw.app.program import Facts, LoadedProgram
    from thaw.engine.source import Source

_FIRST_LINES: Final = 3
_WARM_S: Final = 1.0
_LOOK_S: Final = 0.01


@contextmanager
def live_parts(profile: Profile) -> Iterator[Parts]:
    """Everything that a live host needs; its sounds are let go of at the end."""
    sounds = LiveSounds()
    facts = RememberedFacts(profile.cache)
    parts = Parts(
        player=partial(_make_player, sounds, facts),
        load=partial(_load, sounds, facts, profile),
        output=open_output,
        load_ahead=load_ahead,
        silent=NullOutput,
        clock=SystemClock(),
    )
    try:
        yield parts
    finally:
        sounds.close()


class LiveSounds:
    """The player's sources: Thaw's own, which stay, and those of one session at a time."""

    def __init__(self) -> None:
        self._own = SoundBank({}, Decoding.OFFLINE)
        self._session = SoundBank({}, Decoding.OFFLINE)
        self._offered: SoundBank | None = None

    def get(self, key: str) -> Source | None:
        """The source of a key, or None."""
        return self._own.get(key) or self._session.get(key)

    def keep(self, own: SoundBank) -> None:
        """Take Thaw's own sounds."""
        self._own = own

    def offer(self, bank: SoundBank) -> None:
        """Take the sounds of a session that may be begun; of one that was not, they go."""
        offered, self._offered = self._offered, bank
        if offered is not None:
            offered.close()

    def use(self, bank: SoundBank) -> None:
        """Play the session that was offered from now on."""
        before, self._session = self._session, bank
        self._offered = None
        before.close()

    def close(self) -> None:
        """Let go of everything; nothing may play any more."""
        for bank in (self._own, self._session, self._offered):
            if bank is not None:
                bank.close()


def _make_player(sounds: LiveSounds, facts: Facts) -> Player:
    loaded = load_builtin(facts)
    sounds.keep(SoundBank(loaded.files, Decoding.LIVE))
    return Player(loaded.builtin, sounds)


def _load(sounds: LiveSounds, facts: Facts, profile: Profile, wanted: Wanted) -> Playable:
    loaded = load_program(wanted, facts, installed_packs(profile))
    bank = SoundBank(loaded.files, Decoding.LIVE)
    sounds.offer(bank)
    _warm(bank, loaded)
    return Playable(
        loaded.program,
        use=partial(sounds.use, bank),
        failures=lambda: tuple(str(failure) for failure in bank.failures.values()),
    )


def _warm(bank: SoundBank, loaded: LoadedProgram) -> None:
    """Have the begin of a session decoded, so that nothing of it is missed."""
    pause = threading.Event()
    block = silence(1)
    for key in _first_keys(loaded):
        source = bank.get(key)
        waited = 0.0
        while source is not None and not source.read(0, block) and waited < _WARM_S:
            pause.wait(_LOOK_S)
            waited += _LOOK_S


def _first_keys(loaded: LoadedProgram) -> Iterator[str]:
    program = loaded.program
    bed = program.sounds.get(program.session.bed)
    if bed is not None:
        yield looped(bed.source)
    sources = (line.source for line in program.lines.values())
    yield from islice((source for source in sources if source is not None), _FIRST_LINES)
