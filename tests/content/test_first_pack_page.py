"""docs/first-pack.md from its first line to its last: each file written, each command run."""

import re
import subprocess
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from e2e.programs import THAW
from fakes.packs import write
from fakes.specs import replaced
from thaw.app.commands.usage import read_call

PAGE = (Path(__file__).parents[2] / "docs" / "first-pack.md").read_text("utf-8")
PASSPHRASE = " ".join(("a", "quiet", "lamp"))
LEAVING = "answers: {}\npresses: [{at: 1.5 s, press: pause}, {at: 2 s, press: close}]\n"
"""A listener who has seen enough of a session after two seconds."""
PARTS = re.compile(
    r"^\*\*(?P<file>[\w./-]+)\*\*\n\n```yaml\n(?P<text>.*?)```$"
    r"|In `(?P<edited>[^`]+)`, instead of `(?P<old>[^`]+)`, write `(?P<new>[^`]+)`"
    r"|^```console\n(?P<commands>.*?)```$",
    re.MULTILINE | re.DOTALL,
)

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]


def run(command, folder):
    """A command of the page; what is installed is installed by somebody else."""
    words = command.split()[1:]
    client = words[:2] == ["pack", "install"]
    more = ["--output", "null", "--answers", "leaving.yaml"] if words[0] == "play" else []
    return subprocess.run(
        [*THAW, *words, *more, "--profile", str(folder / ("client" if client else "curator"))],
        cwd=folder,
        input=f"{PASSPHRASE}\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def is_as_shown(said, lines):
    """Whether what was said is what the page shows; “…” stands for anything."""
    pattern = "\n".join(lines).strip().replace("[", "[[]").replace("…", "*")
    return fnmatchcase(said.strip(), pattern.replace("*\n*", "*"))


def run_all(commands, folder):
    for part in commands.split("$ ")[1:]:
        command, *lines = part.splitlines()
        done = run(command, folder)
        fails = any(": error:" in line for line in lines)
        assert done.returncode == int(fails), f"{command}\n{done.stdout}{done.stderr}"
        said = done.stdout + (done.stderr if fails else "")
        assert is_as_shown(said, lines), f"{command}\n{said}"


@pytest.mark.slow
def test_a_pack_is_made_signed_handed_over_and_renewed(tmp_path):
    write(tmp_path / "leaving.yaml", LEAVING)
    parts = list(PARTS.finditer(PAGE))
    assert len(parts) > 12
    for part in parts:
        if part["file"]:
            write(tmp_path / part["file"], part["text"])
        elif part["edited"]:
            file = tmp_path / part["edited"]
            write(file, replaced(file.read_text("utf-8"), part["old"], part["new"]))
        else:
            run_all(part["commands"], tmp_path)


def test_the_commands_beside_the_blocks_are_commands():
    named = re.findall(r"`(thaw [a-z][^`]+)`", PAGE)
    assert named
    for command in named:
        read_call(command.split()[1:])
