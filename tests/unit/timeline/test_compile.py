from __future__ import annotations

import itertools

import pytest

from fakes.languages import Bracketed
from fakes.programs import HEAD, VOICE_SECONDS, anchors, program_of, session_of
from thaw.base.language import speak
from thaw.base.units import QUANTUM, frames_from_seconds
from thaw.spec.lines import session_lines
from thaw.timeline.choices import Choices, Course
from thaw.timeline.compile import SESSION_DOWN, SESSION_UP, compile_timeline
from thaw.timeline.path import default_path, length
from thaw.timeline.program import Program, silent_line
from thaw.timeline.segment import BedCue, MusicCue, QuestionKind, RestCue, VoiceCue

CLOSING = """
  - id: closing
    level: 1
    focus: outside
    closing: true
    steps: [{say: Back.}, {rest: 2 s}]
"""


def timeline_of(sections, **choices):
    return compile_timeline(program_of(sections + CLOSING), Course.begin(Choices(**choices)))


def first_segment(sections, **choices):
    timeline = timeline_of(sections, **choices)
    return timeline.segments[timeline.first]


def cues(segment, kind):
    return [cue for cue in segment.cues if isinstance(cue, kind)]


def section(steps, **more):
    keys = {"id": "one", "level": 1, "focus": "outside", **more}
    head = "".join(f"    {key}: {value}\n" for key, value in keys.items())
    return f"\n  - {head.strip()}\n    steps: {steps}\n"


def test_lines_follow_each_other_with_a_breath():
    voices = cues(first_segment(section("[{say: One.}, {say: Two.}]")), VoiceCue)
    assert [cue.start for cue in voices] == [
        frames_from_seconds(0.5),
        frames_from_seconds(0.5 + VOICE_SECONDS + 0.8),
    ]


def test_everything_begins_on_a_whole_quantum():
    timeline = timeline_of(section("[{say: One.}, {rest: 1.2345 s}, {anchor: 20.001 s}]"))
    for segment in timeline.segments.values():
        assert segment.frames % QUANTUM == 0
        assert all(cue.start % QUANTUM == 0 for cue in segment.cues)


def test_the_bed_rises_with_the_first_segment_and_falls_after_the_last_word():
    timeline = timeline_of(section("[{say: One.}]"))
    rise = cues(timeline.segments[timeline.first], BedCue)[0]
    last = timeline.segments["closing.0"]
    fall = cues(last, BedCue)[-1]
    assert (rise.start, rise.source, rise.fade) == (0, "rain", SESSION_UP)
    assert (fall.start, fall.source) == (last.frames - SESSION_DOWN, None)


@pytest.mark.parametrize(
    ("level", "written", "factor", "newcomer", "heard"),
    [
        (1, 20, 1.0, False, 20),
        (1, 20, 2.0, False, 30),  # the limit of level 1
        (2, 18, 2.0, False, 25),
        (1, 20, 1.0, True, 15),  # the first three sessions
        (1, 20, 0.5, False, 10),
        (1, 1, 0.5, False, 1),
    ],
)
def test_rests_are_scaled_within_the_limit_of_their_level(
    level, written, factor, newcomer, heard
):
    rest = cues(
        first_segment(
            section(f"[{{say: One.}}, {{rest: {written} s}}]", level=level),
            silences=factor,
            newcomer=newcomer,
        ),
        RestCue,
    )[0]
    assert rest.frames == frames_from_seconds(heard)


def test_a_pull_back_shortens_rests_to_two_thirds_and_lowers_music():
    text = section("[{say: One.}, {rest: 9 s}, {play: music/strings.opus, for: 20 s}]")
    program = program_of(text + CLOSING)
    plain, eased = (
        compile_timeline(program, Course(eased=eased)).segments["one.0"]
        for eased in (False, True)
    )
    assert cues(eased, RestCue)[0].frames == frames_from_seconds(6)
    assert cues(eased, MusicCue)[0].gain == cues(plain, MusicCue)[0].gain - 3.0


def test_a_question_ends_its_segment_and_waits():
    choose = "{choose: {ask: Which?, options: {a: A, b: B}, default: a, wait: 12 s}, as: pick}"
    segment = first_segment(section(f"[{{say: One.}}, {choose}, {{say: Two.}}]"))
    assert segment.question is not None
    assert segment.question.id == "one.pick"
    assert segment.question.kind is QuestionKind.CHOOSE
    assert segment.question.wait == frames_from_seconds(12)
    assert [cue.line.text for cue in cues(segment, VoiceCue)] == ["One.", "Which?"]
    assert segment.next == "one.1"


def test_an_anchor_that_was_picked_before_is_not_asked_for():
    choose = (
        "{choose: {ask: Which?, sets: anchor, options: {sounds: S, feet: F}, default: sounds}}"
    )
    asked = timeline_of(section(f"[{choose}, {{say: Two.}}]"))
    known = timeline_of(section(f"[{choose}, {{say: Two.}}]"), anchor="feet")
    assert asked.segments["one.0"].question is not None
    assert known.segments["one.0"].question is None


def test_lines_and_anchors_speak_in_the_wording_of_the_anchor_in_force():
    steps = "[{say: {feet: Feet., else: Other.}}, {anchor: 20 s}]"
    spoken = [
        cue.line.text for cue in cues(first_segment(section(steps), anchor="feet"), VoiceCue)
    ]
    assert spoken[0] == "Feet."
    assert spoken[1].startswith("feet ")
    plain = cues(first_segment(section(steps)), VoiceCue)[0]
    assert plain.line.text == "Other."


def test_a_region_that_is_left_out_gives_its_time_to_the_anchor():
    text = section(
        "[{say: Face.}, {rest: 12 s}, {say: Jaw.}, {rest: 12 s}]", level=2, region="face"
    )
    plain = first_segment(text)
    left_out = first_segment(text, left_out=frozenset({"face"}), anchor="object")
    assert left_out.id == plain.id
    assert left_out.level == 1
    assert left_out.frames == plain.frames
    spoken = [cue.line.text for cue in cues(left_out, VoiceCue)]
    assert len(spoken) >= 2
    assert all(text.startswith("object") for text in spoken)
    starts = [cue.start for cue in cues(left_out, VoiceCue)]
    assert max(b - a for a, b in itertools.pairwise(starts)) <= frames_from_seconds(15)


def test_a_group_is_gone_through_as_often_as_it_says():
    head = "groups: {there-and-back: {repeat: 3}}\n"
    sections = section("[{say: There.}]", group="there-and-back") + CLOSING
    session = session_of(sections, HEAD + head)
    lines = {(s.path, s.variant): silent_line(s.id, s.text) for s in session_lines(session)}
    timeline = compile_timeline(Program("t", session, lines, anchors(), {}), Course())
    path = [segment.id for segment in default_path(timeline)]
    assert path == ["one.0", "one~2.0", "one~3.0", "closing.0"]


def test_sense_waits_for_have_it_and_skips_the_time_without():
    sense = "{sense: {what: Something cool, for: 45 s}}"
    timeline = timeline_of(section(f"[{sense}, {{say: After.}}]"))
    asked, activity = timeline.segments["one.0"], timeline.segments["one.1"]
    assert asked.question is not None
    assert {option.id: option.target for option in asked.question.options} == {
        "have": None,
        "without": "one.2",
    }
    assert asked.next == "one.1"
    assert length(activity) == frames_from_seconds(45)


def test_what_is_said_over_music_does_not_lengthen_it():
    play = "{play: music/strings.opus, for: 30 s, during: [{rest: 10 s}, {say: Near or far.}]}"
    segment = first_segment(section(f"[{play}]", level=2))
    music = cues(segment, MusicCue)[0]
    said = cues(segment, VoiceCue)[0]
    assert music.frames == frames_from_seconds(30)
    assert music.start <= said.start < music.start + music.frames
    assert segment.frames <= frames_from_seconds(32)


@pytest.mark.parametrize(
    ("steps", "marking"),
    [
        ("[{MUSIC}]", [False]),
        ("[{MUSIC, marks: true}]", [True]),
        ("[{mark: on}, {MUSIC}, {mark: off}, {MUSIC}]", [True, False]),
        ("[{MUSIC, marks: true}, {MUSIC}]", [True, False]),
    ],
)
def test_music_can_be_marked_where_the_key_is_on(steps, marking):
    play = "play: music/strings.opus, for: 20 s"
    segment = first_segment(section(steps.replace("MUSIC", play), level=2))
    assert [cue.marks for cue in cues(segment, MusicCue)] == marking


def test_a_missing_sound_keeps_its_time():
    segment = first_segment(section("[{play: music/gone.opus, for: 30 s}]"))
    assert not cues(segment, MusicCue)
    assert segment.frames >= frames_from_seconds(30)


def test_go_leads_to_a_later_section():
    choose = "{choose: {ask: Two?, options: {a: One, b: {say: Two, go: two}}, default: a}}"
    timeline = timeline_of(
        section(f"[{choose}, {{go: closing}}]") + section("[{say: Not heard.}]", id="two")
    )
    path = [segment.section.id for segment in default_path(timeline)]
    assert path == ["one", "one", "closing"]


@pytest.fixture
def bracketed():
    speak(Bracketed())
    yield
    speak(None)


def options_of(steps):
    questions = (segment.question for segment in timeline_of(section(steps)).segments.values())
    asked = next(question for question in questions if question is not None)
    return [option.text for option in asked.options]


@pytest.mark.usefixtures("bracketed")
def test_options_are_in_the_language_of_the_session_and_our_anchors_in_the_listeners():
    options = "{sounds: The sounds, object: My stone, nothing: Nothing, begin: {say: feet}}"
    choose = f"{{ask: What?, options: {options}, default: sounds, wait: 8 s}}"
    assert options_of(f"[{{choose: {choose}}}]") == [
        "⟦The sounds⟧",
        "My stone",
        "Nothing",
        "feet",
    ]


@pytest.mark.usefixtures("bracketed")
def test_answers_are_ours_where_a_session_has_no_words_for_them():
    sense = "{what: A cup, for: 5 s, have: 'Yes'}"
    assert options_of(f"[{{sense: {sense}, wait: 8 s}}]") == ["Yes", "⟦I don't have it⟧"]
