"""Whatever a sound does to its decoder, it is a sentence, and the next one is looked at."""

import sys
import textwrap

import pytest

from fakes.corpora import corpus
from fakes.sounds import sine, write_sound, write_wav
from thaw.adapters.sound.prober import Prober
from thaw.app.own_program import own_program
from thaw.app.probe_process import ARGUMENT
from thaw.base.errors import DecodeError, StorageError
from thaw.base.units import RATE

REAL = [*own_program(), ARGUMENT]
STAND_IN = """
    import json, os, sys, time
    for line in sys.stdin:
        name = os.path.basename(json.loads(line)["path"])
        if name == "crash": os.abort()
        if name == "hang": time.sleep(600)
        if name == "leave": sys.exit(3)
        if name == "spin": os.kill(os.getpid(), 24)
        if name == "garbage": print("{", flush=True)
        if name == "nested": print("[" * 99_999, flush=True)
        names = "frames promised damaged integrated range true_peak onset sounding rise"
        print(json.dumps({"facts": dict.fromkeys(names.split(), os.getpid())}), flush=True)
"""


@pytest.fixture
def stand_in():
    """A prober whose process does what the name of a file says, instead of decoding it."""
    with Prober([sys.executable, "-c", textwrap.dedent(STAND_IN)], 1.0) as prober:
        yield prober


def probe(prober, path, longest=RATE * 60):
    path.touch()
    return prober.probe(path, longest)


@pytest.mark.parametrize("name", ["crash", "leave", "garbage", "nested"])
def test_a_crash_is_a_sentence_and_the_next_sound_is_looked_at(stand_in, tmp_path, name):
    first = probe(stand_in, tmp_path / "good")
    assert probe(stand_in, tmp_path / "good") == first, "one process for all"
    with pytest.raises(DecodeError, match=rf"“{name}” makes the decoder fail"):
        probe(stand_in, tmp_path / name)
    assert probe(stand_in, tmp_path / "good") != first


def test_a_decoder_that_does_not_end_is_ended(stand_in, tmp_path):
    with pytest.raises(DecodeError, match="“hang” takes too long"):
        probe(stand_in, tmp_path / "hang")
    assert probe(stand_in, tmp_path / "good")


@pytest.mark.skipif(sys.platform != "linux", reason="the number of the signal is Linux's")
def test_a_decoder_that_takes_all_of_the_processor_is_told(stand_in, tmp_path):
    with pytest.raises(DecodeError, match="“spin” takes too long"):
        probe(stand_in, tmp_path / "spin")


def test_a_program_that_cannot_be_started_is_a_sentence(tmp_path):
    with (
        Prober([str(tmp_path / "gone")]) as prober,
        pytest.raises(StorageError, match="Sounds"),
    ):
        probe(prober, tmp_path / "good")


@pytest.fixture(scope="module")
def real():
    with Prober(REAL) as prober:
        yield prober


@pytest.mark.parametrize("ending", ["opus", "ogg", "flac", "wav", "mp3"])
def test_a_sound_is_measured(real, tmp_path, ending):
    path = write_sound(tmp_path / f"a.{ending}", sine(RATE))
    facts = real.probe(path, RATE * 2)
    assert abs(facts.frames - RATE) < RATE // 10
    assert -20 < facts.integrated < -3


def test_a_sound_that_is_too_long_is_ended(real, tmp_path):
    path = write_wav(tmp_path / "a.wav", sine(RATE * 3))
    with pytest.raises(DecodeError, match="longer than"):
        real.probe(path, RATE)


def test_no_sound_is_a_sentence(real, tmp_path):
    (tmp_path / "a.ogg").write_bytes(b"OggS" + bytes(100))
    with pytest.raises(DecodeError, match=r"“a\.ogg”"):
        real.probe(tmp_path / "a.ogg", RATE)


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "collection", ["audio-cpython", "audio-flac-testbench", "audio-tinytag"]
)
def test_every_sound_of_the_collections_is_a_length_or_a_sentence(collection):
    files = [file for file in corpus(collection).rglob("*") if file.is_file()]
    outcomes: list[object] = []
    with Prober(REAL) as prober:
        for file in files:
            try:
                outcomes.append(prober.probe(file, RATE * 600))
            except DecodeError as error:
                outcomes.append(str(error))
    sentences = [outcome for outcome in outcomes if isinstance(outcome, str)]
    assert all(sentence.endswith(".") for sentence in sentences)
    assert not [sentence for sentence in sentences if "makes the decoder fail" in sentence]
    assert len(sentences) < len(files)
