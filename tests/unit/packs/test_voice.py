import pytest

from fakes.packs import make_voice
from thaw.base.errors import InputError
from thaw.packs.voice import Recorded, voices_of
from thaw.spec.lines import SpokenLine, text_hash


def line(line_id, text):
    return SpokenLine(line_id, text, text_hash(text), (0, 0))


@pytest.fixture
def voice(tmp_path):
    make_voice(
        tmp_path,
        "june",
        {
            "a.one.1": (text_hash("Look around."), "first.opus"),
            "a.one.2": (text_hash("Look around."), "again.opus"),
            "a.one.3": (text_hash("Old words."), "old.opus"),
        },
    )
    return voices_of(tmp_path, "en")[0]


def test_a_recording_belongs_to_its_words(voice):
    moved = voice.recording(line("a.two.7", "Look around."))
    assert moved is not None
    assert moved.hash == text_hash("Look around.")


def test_of_equal_words_each_line_has_its_own_recording(voice):
    assert voice.recording(line("a.one.1", "Look around.")).file == "first.opus"
    assert voice.recording(line("a.one.2", "Look around.")).file == "again.opus"


def test_a_recording_of_other_words_is_never_played(voice):
    changed = line("a.one.3", "New words.")
    assert voice.recording(changed) is None
    assert voice.state(changed) is Recorded.STALE


def test_a_line_without_a_recording_is_missing(voice):
    assert voice.state(line("a.one.4", "Never said.")) is Recorded.MISSING
    assert voice.state(line("a.one.1", "Look around.")) is Recorded.YES


def test_the_file_of_a_recording_lies_in_the_folder_of_the_voice(voice):
    recording = voice.recording(line("a.one.1", "Look around."))
    path = voice.path(recording)
    assert path.name == "first.opus"
    path.unlink()
    assert voice.path(recording) is None


def test_a_voice_is_named_and_says_whether_it_is_a_computers(voice):
    assert (voice.id, voice.name, voice.computer) == ("june", "June", True)


def test_voices_come_by_language_and_name(tmp_path):
    for name, language in (("theo", "en"), ("june", "en"), ("eva", "de")):
        make_voice(tmp_path, name, {}, language)
    assert [voice.id for voice in voices_of(tmp_path, "en")] == ["june", "theo"]
    assert [voice.id for voice in voices_of(tmp_path, "de")] == ["eva"]
    assert voices_of(tmp_path, "fr") == ()


def test_a_broken_list_is_told(tmp_path):
    folder = make_voice(tmp_path, "june", {})
    (folder / "voice.yaml").write_text("name: June", "utf-8")
    with pytest.raises(InputError, match="“computer” is missing"):
        voices_of(tmp_path, "en")
