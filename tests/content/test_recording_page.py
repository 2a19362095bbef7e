"""What docs/recording.md shows is what happens, and its limits are those of the code."""

import re
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from e2e.programs import thaw
from fakes.takes import Take, cough, hum, short_lines, short_pack, write_m4a
from thaw.adapters.sound.recording import LONGEST
from thaw.base.units import RATE
from thaw.packs import recordings
from thaw.timeline.pacing.narration import IN_SESSIONS

PAGE = (Path(__file__).parents[2] / "docs" / "recording.md").read_text("utf-8")
CODE = Path(__file__).parents[2] / "desktop" / "thaw"
pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]


def shown():
    """Each command of the page, and what it prints."""
    for block in re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL):
        command, _, printed = block.removeprefix("$ ").partition("\n")
        yield command, printed


@pytest.mark.slow
def test_every_example_does_what_it_shows(tmp_path):
    short_pack(tmp_path / "soft-evenings", "around-the-room")
    (tmp_path / "memos").mkdir()
    lines = short_lines()
    take = Take().rest(1).read(lines[:3]).sound(cough()).rest(2.5).read(lines[3:4])
    take.read(lines[3:6])
    write_m4a(
        tmp_path / "memos" / "around-the-room.m4a", take.heard() + hum(take.frames, 50, 0.003)
    )
    for command, printed in shown():
        if "--draft" in command:
            continue  # what it needs is installed only by whoever wants it
        done = thaw(*command.split()[1:], cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        pattern = printed.strip().replace("[", "[[]").replace("…", "*")
        assert fnmatchcase(done.stdout.strip(), pattern), f"{command}\n{done.stdout}"


def test_every_rule_that_is_told_has_its_line():
    files = [*CODE.glob("app/recordings/*.py"), CODE / "packs" / "recordings.py"]
    text = "".join(file.read_text("utf-8") for file in files)
    told = set(re.findall(r'(?:_tell|Heard)\(\s*"([a-z]+-[a-z]+)"', text))
    told |= set(re.findall(r'0, 0, "([a-z-]+)"', text))
    table = set(re.findall(r"`([a-z]+-[a-z]+)`", PAGE.partition("## What is told")[2]))
    assert len(told) > 10
    assert told <= table


@pytest.mark.parametrize(
    "sentence",
    [
        f"less than {recordings.NOISE_BELOW:g} dB quieter",
        f"less than {recordings.HUM_BELOW:g} dB below the voice",
        f"more than {recordings.DECAY:g} s to die away",
        f"by more than {recordings.MOST_PRESSED:g} dB",
        f"{recordings.CEILING:g} dBTP",
        "more than {1:g} words a minute or fewer than {0:g}".format(*IN_SESSIONS.kind),
    ],
)
def test_the_limits_are_those_of_the_code(sentence):
    assert sentence in PAGE.replace("\n", " ")


def test_a_take_is_as_long_as_the_page_says():
    assert LONGEST == 45 * 60 * RATE
    assert "at most three quarters of an hour" in PAGE
