"""The shipped sounds: each spoken line has its recording, each sound its licence and level."""

import hashlib
from contextlib import closing

import numpy as np
import pytest

from thaw.adapters.bundled import assets_folder, sessions_folder
from thaw.adapters.sound.decode import Decoder, decode_whole
from thaw.adapters.sound.facts import probe, shipped_facts
from thaw.base.units import RATE
from thaw.spec.lines import anchor_lines, guidance_lines, session_lines
from thaw.spec.load import (
    load_anchors,
    load_credits,
    load_guidance,
    load_pack_info,
    load_session,
    load_voice,
)

PACKS = sorted(path.parent for path in sessions_folder().glob("*/pack.yaml"))
GUIDANCE = assets_folder() / "guidance"
SPOKEN = [*PACKS, GUIDANCE]
ROOM_TONE = assets_folder() / "sounds" / "room-tone.ogg"
SOUND_FOLDERS = ("beds", "music", "sounds")
SOUNDS = [
    ROOM_TONE,
    *(path for pack in PACKS for name in SOUND_FOLDERS for path in pack.glob(f"{name}/*")),
]


def name_of(path):
    return path.name


def lines_of(folder):
    """Every line that the folder's texts speak, by id."""
    if folder == GUIDANCE:
        guidance = load_guidance((folder / "guidance.yaml").read_bytes(), "guidance.yaml")
        anchors = load_anchors((folder / "anchors.yaml").read_bytes(), "anchors.yaml")
        lines = [*guidance_lines(guidance.required()), *anchor_lines(anchors.required())]
    else:
        sessions = [
            load_session(path.read_bytes(), path.name).required()
            for path in sorted(folder.glob("sessions/*.yaml"))
        ]
        lines = [line for session in sessions for line in session_lines(session)]
    return {line.id: line for line in lines}


def voices_of(folder):
    """The folder of each voice and what its voice.yaml says."""
    return [
        (path.parent, load_voice(path.read_bytes(), path.name).required())
        for path in sorted(folder.glob("voice/*/*/voice.yaml"))
    ]


def decoded(path):
    """The shape of a sound and whether all of it could be decoded."""
    with closing(Decoder(path)) as decoder:
        channels = {chunk.shape[1] for chunk in decoder}
        return channels, decoder.frames, decoder.faults


@pytest.mark.parametrize("folder", SPOKEN, ids=name_of)
def test_a_voice_has_recorded_the_words_as_they_are_now(folder):
    lines = {id_: line.hash for id_, line in lines_of(folder).items()}
    recorded = [
        {id_: recording.hash for id_, recording in voice.lines.items()}
        for _, voice in voices_of(folder)
    ]
    assert recorded, "run assets/make_voice.py"
    assert all(voice == lines for voice in recorded), "run assets/make_voice.py"


@pytest.mark.parametrize("folder", SPOKEN, ids=name_of)
def test_a_voice_folder_holds_its_recordings_and_nothing_else(folder):
    for place, voice in voices_of(folder):
        listed = {recording.file for recording in voice.lines.values()}
        assert {path.name for path in place.iterdir()} == listed | {"voice.yaml"}


@pytest.mark.parametrize("folder", SPOKEN, ids=name_of)
def test_a_computer_voice_says_so_and_what_made_it(folder):
    for _, voice in voices_of(folder):
        assert voice.computer
        assert "Apache-2.0" in voice.engine


@pytest.mark.slow
@pytest.mark.parametrize("folder", SPOKEN, ids=name_of)
def test_a_recording_is_as_long_as_listed_and_so_are_its_sentences(folder):
    for place, voice in voices_of(folder):
        for id_, recording in voice.lines.items():
            assert decoded(place / recording.file) == ({1}, recording.frames, 0), id_
            assert recording.sentences[0] < RATE // 4, id_
            assert recording.sentences[-1] < recording.frames - RATE // 2, id_


def brightness(part):
    """How much of the voice lies at 2.5 to 10 kHz, beside 150 to 1500 Hz, in dB."""
    powers = np.zeros(2)
    for path in sorted((GUIDANCE / "voice" / "en" / "june").glob(f"guidance.{part}.*.opus")):
        samples = decode_whole(path)[:, 0]
        spectrum = np.abs(np.fft.rfft(samples)) ** 2
        hertz = np.fft.rfftfreq(len(samples), 1 / RATE)
        for place, (low, high) in enumerate(((2500, 10_000), (150, 1500))):
            powers[place] += spectrum[(low < hertz) & (hertz < high)].sum()
    return 10 * np.log10(powers[0] / powers[1])


def test_the_voice_for_somebody_far_away_is_brighter_than_the_one_for_too_much():
    assert brightness("far-away") > brightness("too-much") + 3


@pytest.mark.parametrize("path", SOUNDS, ids=lambda path: f"{path.parts[-3]}-{path.name}")
def test_a_sound_is_stereo_and_whole(path):
    """As it was measured when it was made; the content is the same to the byte."""
    facts = shipped_facts()[hashlib.sha256(path.read_bytes()).hexdigest()]
    with closing(Decoder(path)) as decoder:
        assert next(iter(decoder)).shape[1] == 2
    assert not facts.damaged
    assert facts.frames >= 60 * RATE


def test_every_long_sound_was_measured_and_no_other():
    contents = {hashlib.sha256(path.read_bytes()).hexdigest() for path in SOUNDS}
    assert set(shipped_facts()) == contents, "run assets/make_facts.py"


def test_what_was_measured_is_what_would_be_measured_now():
    """Of one sound: whoever changes what is measured changes the version of all of it."""
    content = hashlib.sha256(ROOM_TONE.read_bytes()).hexdigest()
    assert shipped_facts()[content] == probe(ROOM_TONE)


@pytest.mark.parametrize("pack", PACKS, ids=name_of)
def test_each_sound_of_a_pack_has_its_source_and_licence(pack):
    credited = load_credits((pack / "credits.yaml").read_bytes(), "credits.yaml").required()
    sounds = {path.relative_to(pack).as_posix() for path in SOUNDS if path.is_relative_to(pack)}
    assert set(credited.files) == sounds
    assert all(credit.license == "CC-BY-4.0" for credit in credited.files.values())


@pytest.mark.parametrize("pack", PACKS, ids=name_of)
def test_a_pack_lies_in_the_folder_of_its_name(pack):
    info = load_pack_info((pack / "pack.yaml").read_bytes(), "pack.yaml").required()
    assert info.id == pack.name


@pytest.mark.parametrize("path", SOUNDS, ids=lambda path: f"{path.parts[-3]}-{path.name}")
def test_a_shipped_sound_is_named_where_all_credits_stand(path):
    assert path.name in (assets_folder() / "CREDITS.md").read_text(encoding="utf-8")
