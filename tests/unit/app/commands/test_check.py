"""How problems are printed; what is a problem is the format's own matter."""

import gc
import io
import json
import os

import pytest

from fakes.specs import section, session_text
from thaw.app.commands import check as command
from thaw.app.commands.check import check, print_problems, summary
from thaw.app.commands.options import Options
from thaw.app.console import Console
from thaw.app.exit_code import ExitCode
from thaw.base.errors import MissingError
from thaw.base.problem import Problem, Severity


@pytest.fixture
def console():
    return Console(io.StringIO(), io.StringIO(), io.StringIO())


def lines(console):
    return console.out.getvalue().splitlines()


def problem(file, line, column, severity=Severity.ERROR):
    return Problem(str(file), line, column, "some-rule", "Something is wrong.", severity)


def test_a_problem_shows_its_line_and_a_caret(tmp_path, console):
    file = tmp_path / "a.yaml"
    file.write_text("one\n  - two: three\n", "utf-8")
    print_problems([problem(file, 2, 5)], console)
    assert lines(console) == [
        f"{file}:2:5: error: Something is wrong. [some-rule]",
        "      - two: three",
        "        ^",
    ]


def test_a_caret_stays_below_its_column_after_a_tab(tmp_path, console):
    file = tmp_path / "a.yaml"
    file.write_text("\tx: y\n", "utf-8")
    print_problems([problem(file, 1, 2)], console)
    assert lines(console)[1:] == ["    \tx: y", "    \t^"]


def test_a_long_line_is_shown_around_the_problem(tmp_path, console):
    file = tmp_path / "a.yaml"
    file.write_text("a" * 500 + "!" + "b" * 500, "utf-8")
    print_problems([problem(file, 1, 501)], console)
    shown, caret = lines(console)[1:]
    assert len(shown) < 120
    assert shown[caret.index("^")] == "!"


@pytest.mark.parametrize(
    "content", [b"", b"\x1b[2J red\n", b"\n\n"], ids=["empty", "control characters", "blank"]
)
def test_a_line_that_would_not_print_is_not_shown(tmp_path, console, content):
    file = tmp_path / "a.yaml"
    file.write_bytes(content)
    print_problems([problem(file, 1, 1)], console)
    assert len(lines(console)) == 1


def test_a_problem_of_the_file_itself_has_no_place(tmp_path, console):
    print_problems([problem(tmp_path / "gone", 0, 0)], console)
    assert lines(console) == [f"{tmp_path / 'gone'}: error: Something is wrong. [some-rule]"]


def test_problems_come_in_the_order_of_files_and_lines(console):
    print_problems([problem("b", 1, 1), problem("a", 10, 1), problem("a", 9, 5)], console)
    assert [line.split(": ")[0] for line in lines(console)] == ["a:9:5", "a:10:1", "b:1:1"]


@pytest.mark.parametrize(
    ("severities", "files", "text"),
    [
        ([], 1, "No problems in 1 file."),
        ([Severity.ERROR], 2, "1 error in 2 files."),
        (
            [Severity.HINT, Severity.ERROR, Severity.WARNING, Severity.ERROR],
            1,
            "2 errors, 1 warning, 1 hint in 1 file.",
        ),
    ],
)
def test_the_summary_counts(severities, files, text):
    assert summary([problem("a", 1, 1, severity) for severity in severities], files) == text


def test_a_path_that_is_not_there_is_said(tmp_path, console):
    with pytest.raises(MissingError, match="There is no file or folder"):
        check([tmp_path / "gone.yaml"], Options(tmp_path), console)


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\xff\xfe" * 100, b"just text", b"[" * 5000, b"a: 1\n" * 200_000],
    ids=["empty", "binary", "text", "nested", "huge"],
)
def test_bad_files_are_problems_and_not_faults(tmp_path, console, content):
    file = tmp_path / "bad.yaml"
    file.write_bytes(content)
    assert check([file], Options(tmp_path / "profile"), console) is ExitCode.PROBLEMS
    assert str(file) in lines(console)[0]
    assert lines(console)[-1].endswith("in 1 file.")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_a_problem_and_not_waited_for(tmp_path, console):
    pipe = tmp_path / "a.yaml"
    os.mkfifo(pipe)
    assert check([pipe], Options(tmp_path / "profile"), console) is ExitCode.PROBLEMS
    assert "no ordinary file" in lines(console)[0]


def test_a_line_of_a_very_large_file_is_not_shown(tmp_path, console):
    file = tmp_path / "a.yaml"
    file.write_text("a\n" * 500_001, "utf-8")
    print_problems([problem(file, 1, 1)], console)
    assert len(lines(console)) == 1


def test_a_folder_means_all_its_yaml_files(tmp_path, console):
    for name in ("one.yaml", "below/two.yaml", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    check([tmp_path, tmp_path / "one.yaml"], Options(tmp_path / "profile"), console)
    assert lines(console)[-1].endswith("in 2 files.")


def test_editors_get_all_of_it_as_one_object(tmp_path, console):
    file = tmp_path / "a.yaml"
    file.write_text("thaw: 1\nid: a\n“”: x\n", "utf-8")
    options = Options(tmp_path / "profile")
    assert check([file], options, console, as_json=True) is ExitCode.PROBLEMS
    (line,) = lines(console)
    assert line.isascii()
    answer = json.loads(line)
    assert {key: answer[key] for key in ("thaw_check", "files", "waivers")} == {
        "thaw_check": 1,
        "files": 1,
        "waivers": [],
    }
    unknown = next(p for p in answer["problems"] if p["code"] == "unknown-key")
    assert unknown == {
        "file": str(file),
        "line": 3,
        "column": 1,
        "code": "unknown-key",
        "severity": "error",
        "text": "““”” is not known here.",
        "hint": unknown["hint"],
        "excerpt": "“”",
    }


def test_after_thousands_of_problems_nobody_looks_further(tmp_path, console, monkeypatch):
    monkeypatch.setattr(command, "_MOST_PROBLEMS", 3)
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.yaml").write_text("thaw: 1\n", "utf-8")
    check([tmp_path], Options(tmp_path / "profile"), console)
    text = "\n".join(lines(console))
    assert "There are more than 3 problems; what is behind was not looked at." in text
    assert "a.yaml" in text
    assert "b.yaml" not in text


def test_python_searches_for_garbage_afterwards_as_it_did_before(tmp_path, console):
    before = gc.get_threshold()
    (tmp_path / "a.yaml").write_text("thaw: 1\n", "utf-8")
    check([tmp_path], Options(tmp_path / "profile"), console)
    assert gc.get_threshold() == before


def test_editors_get_what_was_waived(tmp_path, console):
    file = tmp_path / "a.yaml"
    text = session_text(section("[{say: Close your eyes., lint-ok: {L1: She asked for it.}}]"))
    file.write_text(text, "utf-8")
    check([file], Options(tmp_path / "profile"), console, as_json=True)
    assert json.loads(lines(console)[0])["waivers"] == [
        {
            "file": str(file),
            "line": 1 + text[: text.index("Close")].count("\n"),
            "rule": "L1",
            "words": "Close your eyes",
            "reason": "She asked for it.",
        }
    ]
