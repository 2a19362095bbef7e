import pytest

from thaw.adapters.packs.voice_folder import changing
from thaw.base.errors import StorageError
from thaw.packs.voice import read_voice
from thaw.spec.pack import RecordedLine, VoiceFile

HASH = "0123456789abcdef"


@pytest.fixture
def pack(tmp_path):
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "pack.yaml").write_text("id: pack\n")
    return folder


@pytest.fixture
def voice(pack):
    return pack / "voice" / "en" / "anna"


def record(change, line, content, lines):
    place = change.place_for(line)
    place.write_bytes(content)
    lines[line] = RecordedLine(hash=HASH, file=place.name, frames=1)


def lines_of(voice):
    """The lines of a voice that is there."""
    read = read_voice(voice)
    assert read is not None
    return read.lines


def anna(lines):
    return VoiceFile(name="Anna", computer=False, lines=lines)


def put(pack, voice, recordings):
    before = read_voice(voice)
    lines = dict(before.lines) if before else {}
    with changing(pack, voice) as change:
        for line, content in recordings.items():
            record(change, line, content, lines)
        change.finish(anna(lines))


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_new_voice_is_there_with_all_that_was_made(pack, voice):
    put(pack, voice, {"a.b.1": b"one", "a.b.2": b"two"})
    assert contents(voice).keys() == {"a.b.1.opus", "a.b.2.opus", "voice.yaml"}
    assert set(lines_of(voice)) == {"a.b.1", "a.b.2"}


def test_a_line_that_is_recorded_again_never_shares_a_name_with_the_old_one(pack, voice):
    names = []
    for content in (b"one", b"again", b"once more"):
        put(pack, voice, {"a.b.1": content, "a.b.2": b"two"})
        name = lines_of(voice)["a.b.1"].file
        assert contents(voice)[name] == content
        names.append(name)
    assert names == ["a.b.1.opus", "a.b.1_2.opus", "a.b.1.opus"]
    assert len(contents(voice)) == 3


def test_what_was_not_finished_changes_nothing(pack, voice):
    put(pack, voice, {"a.b.1": b"one"})
    before = contents(pack)
    with changing(pack, voice) as change:
        record(change, "a.b.1", b"again", {})
    assert contents(pack) == before


def test_a_list_that_cannot_be_written_leaves_everything_as_it_was(pack, voice, monkeypatch):
    put(pack, voice, {"a.b.1": b"one"})
    before = contents(pack)
    monkeypatch.setattr(
        "thaw.adapters.packs.voice_folder.voice_text", lambda _: pytest.fail("full")
    )
    with pytest.raises(pytest.fail.Exception):
        put(pack, voice, {"a.b.1": b"again", "a.b.2": b"two"})
    assert contents(pack) == before


def test_what_a_killed_change_left_is_swept_by_the_next(pack, voice):
    put(pack, voice, {"a.b.1": b"one"})
    left = pack / ".unfinished-voice" / "voice" / "en" / "anna"
    left.mkdir(parents=True)
    (left / "added").write_text("a.b.1.opus\na.b.1_2.opus\na.b.2.opus")
    (left / "a.b.2.opus").write_bytes(b"not yet moved")
    (voice / "a.b.1_2.opus").write_bytes(b"moved")
    (voice / "mine.opus").write_bytes(b"somebody put it here")
    put(pack, voice, {"a.b.3": b"three"})
    assert contents(voice).keys() == {
        "a.b.1.opus", "a.b.3.opus", "mine.opus", "voice.yaml",
    }  # fmt: skip
    assert not (pack / ".unfinished-voice").exists()


def test_two_do_not_change_a_pack_at_once(pack, voice):
    with changing(pack, voice) as change:
        with pytest.raises(StorageError, match="Another Thaw"), changing(pack, voice):
            pass
        lines: dict[str, RecordedLine] = {}
        record(change, "a.b.1", b"one", lines)
        change.finish(anna(lines))
    assert contents(voice)["a.b.1.opus"] == b"one"


def test_a_pack_that_cannot_be_written_is_a_sentence(tmp_path):
    file = tmp_path / "file"
    file.write_text("no folder")
    voice = file / "voice" / "en" / "anna"
    with pytest.raises(StorageError, match="could not be written"), changing(file, voice):
        pass
