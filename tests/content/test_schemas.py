"""The schemas that editors are given: true to the loader, and right for all that is shipped."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import jsonschema
import pytest

from fakes.specs import WHOLE, replaced
from thaw.adapters.bundled import assets_folder, sessions_folder
from thaw.app.commands.schema import schema
from thaw.app.commands.usage import SCHEMAS
from thaw.app.console import Console
from thaw.spec.load import load_session
from thaw.spec.schema import KINDS

FOLDER = assets_folder() / "schemas"
FILES = {
    "session": sorted(sessions_folder().glob("*/sessions/*.yaml")),
    "pack": sorted(sessions_folder().glob("*/pack.yaml")),
    "anchors": [assets_folder() / "guidance" / "anchors.yaml"],
    "credits": sorted(sessions_folder().glob("*/credits.yaml")),
}


def checked(kind, *files):
    """What a checker made by others says of files."""
    words = ["--schemafile", FOLDER / f"{kind}.schema.json", *files]
    command = [sys.executable, "-m", "check_jsonschema", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_file_is_what_the_command_prints(kind):
    out = io.StringIO()
    schema(kind, Console(io.StringIO(), out, io.StringIO()))
    assert out.getvalue() == (FOLDER / f"{kind}.schema.json").read_text("utf-8")


def test_the_command_line_knows_every_kind():
    assert tuple(KINDS) == SCHEMAS


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_a_schema(kind):
    made = json.loads((FOLDER / f"{kind}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(made)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_is_shipped_passes(kind):
    assert FILES[kind]
    done = checked(kind, *FILES[kind])
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("summary: ", "sumary: "),
        ("level: 1", "level: 5"),
        ("thaw: 1", "thaw: 2"),
        ("- rest: ", "- rset: "),
        ("closing: true", "closing: perhaps"),
    ],
)
def test_what_the_loader_refuses_by_shape_an_editor_marks_too(tmp_path, right, wrong):
    line = next(line for line in WHOLE.splitlines() if right in line)
    text = replaced(WHOLE, line, line.replace(right, wrong))
    assert load_session(text.encode(), "a.yaml").value is None
    file = tmp_path / "a.yaml"
    file.write_text(text, "utf-8")
    assert checked("session", file).returncode == 1


@pytest.mark.parametrize("key", ["title", "summary", "sections", "credits"])
def test_what_must_be_there_is_required(key):
    made = json.loads((FOLDER / "session.schema.json").read_text("utf-8"))
    assert key in made["required"]
    assert key in made["properties"]
