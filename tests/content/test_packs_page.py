"""What docs/packs.md shows is what happens, command by command."""

import re
import subprocess
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from e2e.programs import THAW
from thaw.packs import limits
from thaw.packs.file_names import LONGEST, MOST_TEXTS, MOST_VOICES, PICTURES, SOUNDS
from thaw.packs.reading import LARGEST_TEXT

PAGE = (Path(__file__).parents[2] / "docs" / "packs.md").read_text("utf-8")
PASSPHRASE = " ".join(("a", "quiet", "lamp"))

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]


def mib(size):
    """A size as the page has it."""
    return f"{size // 2**20} MiB"


def shown():
    """Each command of the page, and the lines that it is to print."""
    for block in re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL):
        for part in block.split("$ ")[1:]:
            command, *lines = part.splitlines()
            yield command, lines


def is_as_shown(said, lines):
    """Whether what was said is what the page shows; “…” stands for anything."""
    pattern = "\n".join(lines).replace("[", "[[]").replace("…", "*")
    return fnmatchcase(said.strip(), pattern)


def test_every_example_does_what_it_shows(tmp_path, profile):
    commands = list(shown())
    assert len(commands) > 8
    for command, lines in commands:
        done = subprocess.run(
            [*THAW, *command.split()[1:], "--profile", str(profile)],
            cwd=tmp_path,
            input=f"{PASSPHRASE}\n",
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        assert is_as_shown(done.stdout, lines), f"{command}\n{done.stdout}"


@pytest.mark.parametrize(
    "sentence",
    [
        f"| files | {limits.MOST_FILES:,}, of them {MOST_TEXTS} texts",
        f"texts and {MOST_VOICES} voices |",
        f"| a text | {mib(LARGEST_TEXT)}; all texts together {mib(limits.MOST_TEXT)} |",
        f"| a sound or picture | {mib(limits.LARGEST_FILE)}; a sound one hour, ",
        f"| everything | {limits.LARGEST_PACK // 2**30} GiB |",
        f"at most {LONGEST} characters",
        f"Sounds are {', '.join(SOUNDS[:-1])} or {SOUNDS[-1]}",
        f"pictures are {PICTURES[0]} or {PICTURES[1]}",
    ],
)
def test_the_limits_are_those_of_the_code(sentence):
    assert sentence in PAGE.replace("\n", " ")
