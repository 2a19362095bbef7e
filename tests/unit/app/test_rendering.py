"""Rendering: the whole default path, what a script changes, and nothing left of a failure."""

import pytest

from fakes.programs import builtin, program_of
from thaw.adapters.sound import encode
from thaw.adapters.sound.decode import decode_whole
from thaw.app import rendering
from thaw.app.defaults import Defaults
from thaw.app.program import LoadedBuiltin, LoadedProgram
from thaw.app.rendering import Rendering
from thaw.app.scripted import Press, Reply, Script
from thaw.base.errors import StorageError
from thaw.base.units import RATE, Frames, frames_from_seconds
from thaw.player.events import Answer, FinishGently, PullBack
from thaw.player.phase import Phase
from thaw.player.snapshot import OptionView, QuestionView
from thaw.timeline.choices import Choices, Course
from thaw.timeline.compile import compile_timeline
from thaw.timeline.path import default_path, length

SECTIONS = """
  - id: arriving
    level: 1
    focus: outside
    steps:
      - say: The first line.
      - choose:
          ask: Which way?
          options: {left: {say: Left, go: left}, straight: Straight on}
          default: straight
          wait: 10 s
      - check_in: [stirred]
  - id: middle
    level: 1
    focus: outside
    steps:
      - say: Straight on it is.
      - go: closing
  - id: left
    level: 1
    focus: outside
    steps:
      - say: Left it is.
  - id: closing
    level: 1
    focus: outside
    closing: true
    steps:
      - say: The last line.
"""


@pytest.fixture
def program():
    return program_of(SECTIONS, bed=False, recorded=False)


class Listener:
    """Remembers what was heard."""

    def __init__(self):
        self.captions, self.phases = [], []

    def __call__(self, snapshot):
        for seen, value in ((self.captions, snapshot.caption), (self.phases, snapshot.phase)):
            if value not in seen:
                seen.append(value)


def rendered(program, path, script=None, notice=None, progressed=None, choices=None):
    session = LoadedProgram(program, {}, ())
    own = LoadedBuiltin(builtin(), {})
    choices = choices or Choices()
    return Rendering(session, own, choices, script or Script(), notice, progressed).write(path)


def test_it_is_as_long_as_the_described_path(program, tmp_path):
    timeline = compile_timeline(program, Course.begin(Choices()))
    described = sum(length(segment) for segment in default_path(timeline))
    done = rendered(program, tmp_path / "x.wav")
    assert abs(done.frames - described) < 2 * RATE
    assert len(decode_whole(tmp_path / "x.wav")) == done.frames


def test_nobody_is_taken_for_silent(program, tmp_path):
    """Two questions are left to their defaults, and the path is the one that was described."""
    heard = Listener()
    rendered(program, tmp_path / "x.wav", notice=heard)
    assert "Straight on it is." in heard.captions
    assert heard.captions[-1] == "The last line."
    assert heard.phases[-1] is Phase.ENDED


def test_answers_lead_elsewhere(program, tmp_path):
    heard = Listener()
    rendered(program, tmp_path / "x.wav", Script({"2": Reply(option="left")}), heard)
    assert "Left it is." in heard.captions
    assert "Straight on it is." not in heard.captions


def test_a_press_is_done_in_its_time(program, tmp_path):
    script = Script(presses=(Press(frames_from_seconds(1), FinishGently()),))
    done = rendered(program, tmp_path / "x.wav", script)
    assert done.frames < rendered(program, tmp_path / "y.wav").frames


def test_a_script_that_never_leaves_the_quiet_room_ends(program, tmp_path, monkeypatch):
    monkeypatch.setattr(rendering, "_AFTERWARDS", frames_from_seconds(20))
    script = Script(presses=(Press(Frames(0), PullBack()),))
    done = rendered(program, tmp_path / "x.wav", script)
    assert done.frames < frames_from_seconds(120)


def test_progress_is_told_up_to_the_end(program, tmp_path):
    told: list[tuple[int, int]] = []
    done = rendered(
        program, tmp_path / "x.wav", progressed=lambda *progress: told.append(progress)
    )
    assert [frames for frames, _ in told] == sorted(frames for frames, _ in told)
    assert told[-1][0] == done.frames


def test_a_disk_that_fills_up_leaves_nothing(program, tmp_path, monkeypatch):
    def fail(self, samples):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(encode.SoundWriter, "write", fail)
    with pytest.raises(StorageError, match="no space left on device"):
        rendered(program, tmp_path / "x.wav")
    assert list(tmp_path.iterdir()) == []


def question(program, left, question_id="arriving.2", options=("left", "straight")):
    views = tuple(OptionView(option, option) for option in options)
    return QuestionView(question_id, "choose", "", views, left=frames_from_seconds(left))


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ({"left": 5.0}, None),
        ({"left": 0.5}, Answer("arriving.2", option="straight")),
        ({"left": 0.5, "question_id": "x", "options": ()}, Answer("x", skipped=True)),
    ],
)
def test_a_default_is_answered_late_and_without_options_skipped(program, asked, answer):
    assert Defaults(program).answer(question(program, **asked)) == answer


def test_what_was_picked_beforehand_is_rendered(program, tmp_path):
    plain = rendered(program, tmp_path / "plain.wav")
    early = Choices(stop_after=Frames(5 * RATE))
    done = rendered(program, tmp_path / "early.wav", choices=early)
    assert done.frames < plain.frames
