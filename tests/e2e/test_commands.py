"""The program as a subprocess: exit codes, sentences, and never a traceback."""

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.e2e


def thaw(*words, timeout=30, **options):
    return subprocess.run(
        [sys.executable, "-m", "thaw", *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
        **options,
    )


def test_the_version_is_printed():
    done = thaw("--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Thaw ")


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["plai"], 2, "Did you mean “play”?"),
        (["check", "--nope", "x"], 2, "There is no option “--nope” here."),
        (["check", "nowhere.yaml"], 3, "There is no file or folder nowhere.yaml."),
    ],
)
def test_what_does_not_work_is_a_sentence_with_a_code(words, code, sentence):
    done = thaw(*words)
    assert done.returncode == code
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_with_problems_gives_one(tmp_path):
    (tmp_path / "bad.yaml").write_text("nonsense")
    done = thaw("check", tmp_path / "bad.yaml")
    assert done.returncode == 1
    assert "bad.yaml" in done.stdout


def test_a_reader_that_leaves_early_is_no_fault(tmp_path):
    for n in range(2):
        (tmp_path / f"{n}.yaml").write_text("nonsense")
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "thaw", "check", str(tmp_path)],
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_terminal_without_our_quotes_is_no_fault():
    done = thaw("plai", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 2
    assert "There is no command ?plai?." in done.stderr


def test_the_command_line_asks_for_nothing_heavy():
    """Each command imports what it needs; reading the command line needs none of these."""
    code = (
        "import sys, thaw.cli;"
        "heavy = {'numpy', 'yaml', 'pydantic', 'av', 'PySide6', 'sounddevice', 'logging'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
