"""``thaw check``: every problem of every file, at its place, in sentences."""

from __future__ import annotations

import gc
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.app.exit_code import ExitCode
from thaw.base.errors import MissingError
from thaw.base.problem import Problem, Severity

if TYPE_CHECKING:
    from thaw.app.commands.options import Options
    from thaw.app.console import Console
    from thaw.packs.check import Checked
    from thaw.spec.waivers import Waiver

_WIDEST: Final = 100
"""Characters of a line that are shown around a problem."""
_MOST_PROBLEMS: Final = 20_000
"""After these the files behind are not looked at: nobody has made so many by hand."""
_SELDOM: Final = 50_000
"""Objects made between two searches for garbage that only cycles keep. Trees of files have no
cycles, so the searches that Python makes every 700 objects cost a tenth of the time."""
_LARGEST: Final = 1_000_000
"""Characters. A file beyond this is not read again for the sake of showing one line of it."""


def print_problems(problems: Iterable[Problem], console: Console) -> None:
    """Print problems in the order of files and lines, each with its line and a caret."""
    for file, those in groupby(sorted(problems), key=lambda problem: problem.file):
        lines = _lines_of(Path(file))
        for problem in those:
            console.say(str(problem))
            for line in _excerpt(problem, lines):
                console.say(line)


def summary(problems: Sequence[Problem], files: int) -> str:
    """One line: how many problems of which weight, in how many files."""
    counted = Counter(problem.severity for problem in problems)
    parts = [
        _count(counted[severity], severity.value) for severity in Severity if counted[severity]
    ]
    return f"{', '.join(parts) or 'No problems'} in {_count(files, 'file')}."


def waived(waivers: Sequence[Waiver]) -> Iterator[str]:
    """The findings that somebody answers for, each with the reason."""
    for waiver in waivers:
        yield (
            f"{waiver.file}:{waiver.line}: waived: “{waiver.words}”. {waiver.reason} "
            f"[{waiver.rule}]"
        )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _excerpt(problem: Problem, lines: Sequence[str]) -> Iterator[str]:
    """The offending line and a caret below its column; nothing where there is no such line."""
    line = lines[problem.line - 1] if 1 <= problem.line <= len(lines) else ""
    if not line.strip() or not all(c.isprintable() or c == "\t" for c in line):
        return
    before = max(0, problem.column - 1 - _WIDEST // 2)
    shown = line[before : before + _WIDEST]
    # Tabs stay tabs below themselves, so that the caret meets its column.
    blank = "".join("\t" if c == "\t" else " " for c in shown[: problem.column - 1 - before])
    yield f"    {shown}"
    yield f"    {blank}^"


def _lines_of(path: Path) -> Sequence[str]:
    """The lines of a file, where it is one whose lines are worth showing."""
    try:
        if not path.is_file():  # reading a pipe or a device might never end
            return ()
        with path.open(encoding="utf-8", errors="replace") as file:
            text = file.read(_LARGEST + 1)
    except OSError:
        return ()
    return text.split("\n") if len(text) <= _LARGEST else ()


def check(
    paths: Sequence[Path], options: Options, console: Console, *, as_json: bool = False
) -> ExitCode:
    """Print all problems of files and folders; ``PROBLEMS`` where one of them is an error.

    Args:
        paths: what to check.
        options: where measured sounds are remembered.
        console: what is printed on.
        as_json: one JSON object instead of sentences, for editors.

    Raises:
        MissingError: one of the paths is not there.
    """
    for path in paths:
        if not path.exists():
            raise MissingError(f"There is no file or folder {path}.")
    from thaw.adapters.clock import SystemClock
    from thaw.adapters.profile import find_profile
    from thaw.adapters.sound.facts import RememberedFacts
    from thaw.app.checks.whole import check_everything
    from thaw.app.commands.check_progress import CheckProgress
    from thaw.packs.check import files_in

    progress = None
    if console.err.isatty() and not as_json:
        progress = CheckProgress(paths, console, SystemClock().monotonic)
    with RememberedFacts(find_profile(options.profile).cache) as facts, _little_searching():
        checked = check_everything(paths, facts, _MOST_PROBLEMS, progress)
    files = len(files_in(paths))
    if as_json:
        console.say(json_of(checked, files))
    else:
        print_problems(checked.problems, console)
        for line in waived(checked.waivers):
            console.say(line)
        console.say(summary(checked.problems, files))
    errors = any(problem.severity is Severity.ERROR for problem in checked.problems)
    return ExitCode.PROBLEMS if errors else ExitCode.GOOD


@contextmanager
def _little_searching() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def json_of(checked: Checked, files: int) -> str:
    """What a check found as one line of JSON; docs/commands.md says what each field means."""
    problems = [
        {
            "file": problem.file,
            "line": problem.line,
            "column": problem.column,
            "code": problem.code,
            "severity": problem.severity.value,
            "text": problem.text,
            "hint": problem.hint,
            "excerpt": problem.excerpt,
        }
        for problem in checked.problems
    ]
    waivers = [asdict(waiver) for waiver in checked.waivers]
    answer = {"thaw_check": 1, "files": files, "problems": problems, "waivers": waivers}
    return json.dumps(answer)
