from hypothesis import given
from hypothesis import strategies as st

from fakes.takes import STEADY
from thaw.packs.voice import read_voice
from thaw.spec.load import load_voice
from thaw.spec.pack import RecordedLine, VoiceFile
from thaw.spec.voice_text import voice_text

HASH = "1234567890123456"
NAMES = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=40
).filter(lambda name: name.strip() == name)


def loaded(voice):
    return load_voice(voice_text(voice).encode(), "voice.yaml").required()


@given(NAMES)
def test_a_voice_is_read_as_it_was_written(name):
    line = RecordedLine(
        hash=HASH, file="a.b.1.opus", frames=96_000, sentences=(4800, 48_000), source=HASH
    )
    draft = RecordedLine(hash=HASH, file="a.b.2.opus", frames=1, draft=True)
    voice = VoiceFile(
        name=name, computer=False, engine=name, lines={"a.b.1": line, "a.b.2": draft}
    )
    assert loaded(voice) == voice


def test_a_voice_without_lines_is_one_too():
    voice = VoiceFile(name="Anna", computer=False)
    assert loaded(voice) == voice


def test_the_shipped_voice_is_read_as_it_would_be_written():
    voice = read_voice(STEADY / "voice" / "en" / "june")
    assert loaded(voice) == voice
