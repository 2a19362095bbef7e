"""Real sound from a phone's memo to the voice of a pack."""

import hashlib
import re

import numpy as np
import pytest

from fakes.sounds import write_wav
from fakes.takes import Take, cough, hum, in_a_hall, june, write_m4a
from thaw.adapters.sound.decode import decode_columns
from thaw.adapters.sound.facts import probe
from thaw.app.recordings.run import Order, run
from thaw.app.recordings.voices import Asked
from thaw.app.wording import shipped_wording
from thaw.base.errors import MissingError, UsageError
from thaw.base.units import RATE
from thaw.packs.check import check_paths
from thaw.packs.recordings import told_time
from thaw.packs.voice import read_voice

ANNA = Asked(voice="anna", name="Anna")
pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]


def make(pack, recordings, asked=ANNA, **more):
    return run(Order(pack, recordings, asked, **more), lambda _: None)


def voice_of(pack):
    voice = read_voice(pack / "voice" / "en" / "anna")
    assert voice is not None
    return voice


def sound_of(pack, line_id):
    folder = pack / "voice" / "en" / "anna"
    return decode_columns(folder / voice_of(pack).lines[line_id].file)[:, 0]


def rules(outcome):
    return sorted(problem.code for problem in outcome.problems)


def sums(folder):
    return {
        path.relative_to(folder): (
            hashlib.sha256(path.read_bytes()).digest(),
            path.stat().st_mtime,
        )
        for path in folder.rglob("*")
        if path.is_file()
    }


def alike(made, original):
    """The highest correlation at any shift, and the shift in frames."""
    size = 1 << (len(made) + len(original)).bit_length()
    crossed = np.fft.irfft(np.fft.rfft(made, size) * np.fft.rfft(original, size).conj(), size)
    best = int(crossed.argmax())
    shift = best if best < size // 2 else best - size
    return crossed[best] / np.sqrt((made**2).sum() * (original**2).sum()), shift


def test_a_take_becomes_the_lines_that_were_read(made, lines, ids):
    pack, outcome = made
    assert (outcome.made, outcome.problems, outcome.missing) == (ids, [], [])
    for line_id, line in zip(ids, lines, strict=True):
        correlation, _ = alike(sound_of(pack, line_id), june(line)[0])
        assert correlation > 0.97, line_id


def test_every_line_is_brought_to_the_loudness_of_a_voice(made, ids):
    pack, _ = made
    for line_id in ids:
        recorded = voice_of(pack).lines[line_id]
        facts = probe(pack / "voice" / "en" / "anna" / recorded.file)
        assert facts.integrated == pytest.approx(-18.0, abs=0.5)
        assert facts.true_peak <= -2.2
        assert facts.frames == recorded.frames


def test_sentences_begin_where_they_did(made, lines, ids):
    pack, _ = made
    for line_id, line in zip(ids, lines, strict=True):
        sound, sentences = june(line)
        _, shift = alike(sound_of(pack, line_id), sound)
        begun = np.array(voice_of(pack).lines[line_id].sentences)
        assert len(begun) == len(sentences)
        assert np.abs(begun - (np.array(sentences) + shift)).max() < RATE // 20


def test_the_checker_has_nothing_against_the_recordings(made):
    checked = check_paths([made[0] / "voice"], shipped_wording())
    assert [str(problem) for problem in checked.problems] == []


def test_a_second_run_makes_nothing_again(recorded, memo, ids):
    before = sums(recorded)
    outcome = make(recorded, memo, asked=Asked())
    assert (outcome.made, outcome.kept) == ([], ids)
    assert sums(recorded) == before


def test_the_originals_are_only_ever_read(pack, originals, lines, ids):
    write_m4a(originals / f"{ids[0]}.m4a", Take().rest(0.5).read(lines[:1]).heard())
    write_m4a(originals / "short.m4a", Take().rest(1.0).read(lines).sound(cough()).heard())
    (originals / "notes.txt").write_text("for myself")
    before = sums(originals)
    outcome = make(pack, originals)
    assert set(outcome.made) == set(ids)
    assert len(outcome.figures) == 2
    assert len(outcome.rates) == len(ids)
    assert sums(originals) == before


def test_a_dry_run_tells_the_same_and_changes_nothing(pack, memo, ids):
    before = sums(pack)
    outcome = make(pack, memo, writes=False)
    assert outcome.made == ids
    assert sums(pack) == before


def test_only_the_line_that_was_recorded_again_is_made_again(recorded, lines, ids, originals):
    before = sums(recorded)
    write_m4a(originals / f"{ids[2]}.m4a", Take().rest(0.5).read(lines[2:3]).heard(0.2))
    outcome = make(recorded, originals)
    assert outcome.made == [ids[2]]
    changed = {path.name for path, told in sums(recorded).items() if before.get(path) != told}
    assert changed == {f"{ids[2]}_2.opus", "voice.yaml"}
    assert set(voice_of(recorded).lines) == set(ids)


def test_a_recording_of_older_words_is_not_put_under_the_new_ones(pack, originals, lines, ids):
    for line_id, line in zip(ids[:3], lines, strict=False):
        write_wav(originals / f"{line_id}.wav", Take().rest(0.5).read([line]).heard()[:, None])
    make(pack, originals)
    session = pack / "sessions" / "short.yaml"
    session.write_text(session.read_text("utf-8").replace("Any position", "Every position"))
    outcome = make(pack, originals)
    assert rules(outcome) == ["stale-recording"]
    assert (outcome.made, outcome.missing[0].id) == ([], ids[1])


def test_what_was_done_wrong_in_a_take_is_told_with_its_minute(pack, originals, lines, ids):
    take = Take().rest(1.0).read(lines[:2])
    noise_at = take.frames
    take.sound(cough()).rest(2.0).read(lines[2:4])
    twice_at = take.begins[lines[3].id][0]
    take.read(lines[3:6])
    outcome = make(pack, write_m4a(originals / "short.m4a", take.heard()))
    told = [(problem.code, problem.text) for problem in outcome.problems]
    assert [code for code, _ in told] == ["left-over", "left-over", "line-not-found"]
    assert f"At {told_time(noise_at)} is a noise" in told[0][1]
    assert f"“{ids[3]}” is read, and again after it" in told[1][1]
    minute, second = divmod(twice_at / RATE + 0.1, 60)
    assert f"From {minute:.0f}:{second:02.0f}" in told[1][1].replace(".", " ").split(" to ")[
        0
    ] or (f"{minute:.0f}:{int(second):02}." in told[1][1])
    assert f"“{ids[6]}” was not found" in told[2][1]
    assert outcome.made == ids[:6]
    later = take.begins[lines[3].id][1]
    correlation, _ = alike(
        sound_of(pack, ids[3]), take.heard()[later : later + len(june(lines[3])[0])]
    )
    assert correlation > 0.97


def test_a_take_with_few_of_its_lines_is_not_guessed_at(pack, originals, lines, ids):
    part = Take().rest(1.0).read(lines[1:4]).heard()
    outcome = make(pack, write_m4a(originals / "short.m4a", part))
    assert rules(outcome) == ["few-lines"]
    assert outcome.made == []
    write_m4a(originals / "short.arriving.m4a", Take().rest(1.0).read(lines[:5]).heard())
    (originals / "short.m4a").unlink()
    assert make(pack, originals).made == ids[:5]


@pytest.mark.parametrize(
    ("spoil", "rule"),
    [
        (lambda sound: np.clip(sound * 30, -1, 1), "clipped-recording"),
        (lambda sound: sound + hum(len(sound), 50, 0.01), "mains-hum"),
        (lambda sound: sound + hum(len(sound), 60, 0.01), "mains-hum"),
        (lambda sound: in_a_hall(sound, 1.1), "room-echo"),
    ],
    ids=["clipping", "50 Hz", "60 Hz", "hall"],
)
def test_what_was_wrong_with_the_recording_is_told_and_nothing_else(
    spoil, rule, pack, originals, lines, ids
):
    for number in (0, 1):
        sound = spoil(Take().rest(1.0).read(lines[number : number + 1]).heard())
        write_m4a(originals / f"{ids[number]}.m4a", sound)
    outcome = make(pack, originals, writes=False)
    assert set(rules(outcome)) == {rule}
    assert outcome.made == ids[:2]


def test_noise_is_told_with_its_distance_to_the_voice(pack, originals, lines, ids):
    sound = Take().rest(1.0).read(lines[:1]).heard(noise=3e-3)
    outcome = make(pack, write_m4a(originals / f"{ids[0]}.m4a", sound), writes=False)
    assert rules(outcome) == ["noisy-recording"]
    told = re.search(r"are (\d+) dB quieter", outcome.problems[0].text)
    assert told is not None
    assert 27 <= int(told[1]) <= 33


def test_a_line_that_is_read_twice_in_its_file_is_left_out(pack, originals, lines, ids):
    sound = Take().rest(0.5).read([lines[1], lines[1]]).heard()
    outcome = make(pack, write_m4a(originals / f"{ids[1]}.m4a", sound))
    assert "line-twice" in rules(outcome)
    assert outcome.made == []


def test_files_that_cannot_be_used_are_told_by_name(pack, originals, lines, ids):
    voice = Take().rest(0.5).read(lines[:1]).heard()[:, None]
    write_wav(originals / f"{ids[0]}.wav", voice)
    write_wav(originals / "short.ariving.wav", voice)
    write_wav(originals / f"{ids[1]}.wav", voice)
    write_m4a(originals / f"{ids[1]}.m4a", voice[:, 0])
    (originals / f"{ids[2]}.mp3").write_bytes(b"no sound")
    write_wav(originals / f"{ids[3]}.wav", voice * np.float32(0))
    (originals / "notes.txt").write_text("for myself")
    outcome = make(pack, originals)
    assert rules(outcome) == [
        "no-speech",
        *["recording-twice"] * 2,
        "unknown-recording",
        "unreadable-recording",
    ]
    assert outcome.made == ids[:1]
    unknown = next(one for one in outcome.problems if one.code == "unknown-recording")
    assert unknown.hint == "Did you mean short.arriving?"


def test_a_channel_that_is_silent_takes_nothing_away(pack, originals, lines, ids):
    sound = Take().rest(0.5).read(lines[:1]).heard(noise=0)
    left = np.stack([sound, np.zeros_like(sound)], axis=1)
    make(pack, write_wav(originals / f"{ids[0]}.wav", left))
    correlation, _ = alike(sound_of(pack, ids[0]), june(lines[0])[0])
    assert correlation > 0.97


def test_a_voice_has_to_be_named_where_there_is_none(pack, memo):
    with pytest.raises(UsageError, match="--voice anna --name Anna"):
        make(pack, memo, asked=Asked())


def test_a_computers_voice_is_never_mixed_with_a_persons(pack, memo):
    june_folder = pack / "voice" / "en" / "june"
    june_folder.mkdir(parents=True)
    (june_folder / "voice.yaml").write_text(
        "name: June\ncomputer: true\nlines:\n  short.arriving.1:\n    hash: 0123456789abcdef\n"
        "    file: a.opus\n    frames: 1\n"
    )
    with pytest.raises(UsageError, match="a computer's voice"):
        make(pack, memo, asked=Asked(voice="june"))


def test_originals_in_the_folder_of_the_voice_are_refused(recorded):
    with pytest.raises(UsageError, match="outside the pack"):
        make(recorded, recorded / "voice" / "en" / "anna")


def test_nothing_to_record_is_a_sentence(pack, originals):
    with pytest.raises(MissingError, match="no recordings in"):
        make(pack, originals)
    with pytest.raises(MissingError, match="no file or folder"):
        make(pack, originals / "nowhere")
    with pytest.raises(MissingError, match="in the language de"):
        make(pack, originals, asked=Asked(voice="anna", language="de"))
