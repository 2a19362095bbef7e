"""docs/steps.md has every kind of step, each with examples that pass, and says what is so."""

import re
from pathlib import Path

import pytest
import yaml

from fakes.calm_pack import SESSION, CalmPack
from fakes.listening import Listening, heard_until
from fakes.packs import write
from fakes.programs import program_of
from fakes.specs import replaced
from thaw.app.checks.whole import check_everything
from thaw.base.units import format_exactly, seconds_from_frames
from thaw.player.events import Begin
from thaw.player.phase import Phase
from thaw.spec.doses import DOSES, FAR_AWAY_FROM, TOO_MUCH_FROM
from thaw.spec.guidance import BUILT_IN_ANCHORS
from thaw.spec.steps import BODY_REGIONS, LOOKS, STEP_KEYS, Measure
from thaw.timeline.limits import EASED_ANCHOR, NEWCOMER_SILENCE
from thaw.timeline.outline import transcript
from thaw.timeline.palettes import PALETTES
from thaw.timeline.program import READING_WORDS_PER_MINUTE
from thaw.ui.terminal.entry import open_entry
from thaw.ui.terminal.telling import Told, tell

PAGE = (Path(__file__).parents[2] / "docs" / "steps.md").read_text("utf-8")
PARTS = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
FILES = ("beds/soft-rain.opus", "music/slow-strings.opus", "pictures/window.jpg")
CLOSING = """
  - id: closing
    title: Coming back
    level: 1
    focus: outside
    closing: true
    steps: [{say: Back.}]
"""


def example(kind):
    """The steps of a part, as one list."""
    return "".join(re.findall(r"```yaml\n(.*?)```", PARTS[kind], re.DOTALL))


def section_of(kind):
    steps = "".join(f"      {line}\n" for line in example(kind).splitlines())
    head = "  - id: example\n    level: 2\n    focus: contact\n    region: feet\n    steps:\n"
    return f"{head}{steps}"


def spans(kind, row):
    """What a row of the table of a part quotes as it is shown."""
    (cell,) = re.findall(rf"^\| {row} \| (.*) \|$", PARTS[kind], re.MULTILINE)
    return re.findall(r"`([^`]+)`", cell)


def in_tests(text):
    """The same example with the sounds of the test program."""
    return text.replace("soft-rain", "rain").replace("slow-strings", "strings")


def test_every_kind_has_its_part():
    assert sorted(PARTS) == sorted(STEP_KEYS)


@pytest.mark.parametrize("kind", STEP_KEYS)
def test_an_example_has_its_step_and_no_problem(kind, tmp_path):
    steps = yaml.safe_load(example(kind))
    assert any(kind in step for step in steps)
    pack = CalmPack(tmp_path / "calm")
    closing = "  - id: closing\n"
    pack.write(replaced(SESSION, closing, section_of(kind) + closing))
    credits_file = pack.folder / "credits.yaml"
    for file in FILES:
        write(pack.folder / file, "content")
        credit = f"  {file}: {{source: Our own, license: CC0-1.0}}\n"
        write(credits_file, credits_file.read_text("utf-8") + credit)
    assert check_everything([pack.folder], pack.facts).problems == ()


@pytest.mark.parametrize("kind", STEP_KEYS)
def test_the_text_of_a_session_shows_what_the_page_says(kind):
    text = transcript(program_of(in_tests(section_of(kind)) + CLOSING))
    lines = text.split("Example\n")[1].split("Coming back\n")[0].split("\n")
    for span in spans(kind, "as text"):
        assert span in lines


@pytest.mark.parametrize("kind", [kind for kind in STEP_KEYS if spans(kind, "in the terminal")])
def test_the_terminal_prints_what_the_page_says(kind):
    someone = Listening(program_of(in_tests(section_of(kind)) + CLOSING))
    someone.press(Begin())
    told, printed = Told(), []
    seen = heard_until(
        someone,
        lambda now: now.section == "Coming back" or now.phase is Phase.ENDED,
        skip=True,
    )
    for now in seen:
        lines, told = tell(now, told, captions=True)
        entry = open_entry(now.question)
        printed += [*lines, *(entry.prompt if entry else ())]
    for span in spans(kind, "in the terminal"):
        assert any(span in line for line in printed), printed


def listed(words):
    return ", ".join(words)


@pytest.mark.parametrize(
    "sentence",
    [
        f"Thaw: {listed(BUILT_IN_ANCHORS)}.",
        f"The outline has {listed(BODY_REGIONS[:-2])}, and {' or '.join(BODY_REGIONS[-2:])}",
        f"read at {READING_WORDS_PER_MINUTE} words a minute",
        f"first three sessions {seconds_from_frames(NEWCOMER_SILENCE):g} s",
        f"at level 1 a rest has at most {format_exactly(DOSES[1].silence)}",
        f"at level 2 {format_exactly(DOSES[2].silence)}, then",
        f"then {format_exactly(DOSES[3].silence)} and {format_exactly(DOSES[4].silence)};",
        f"lead to the anchor for {format_exactly(EASED_ANCHOR)}",
        f"stirred {TOO_MUCH_FROM} or more leads to `too-much`, here {FAR_AWAY_FROM} or less",
    ],
)
def test_the_numbers_are_those_of_the_code(sentence):
    assert sentence in PAGE.replace("\n", " ")


@pytest.mark.parametrize("names", [PALETTES, LOOKS, [measure.value for measure in Measure]])
def test_every_name_that_a_step_takes_is_there(names):
    assert [name for name in names if f"`{name}`" not in PAGE] == []
