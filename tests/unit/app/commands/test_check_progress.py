"""What somebody who waits for a long check reads meanwhile, and nobody else."""

import io

import pytest

from fakes.clock import FakeClock
from fakes.packs import write
from thaw.adapters.clock import SystemClock
from thaw.app.commands.check import check
from thaw.app.commands.check_progress import CheckProgress
from thaw.app.commands.options import Options
from thaw.app.console import Console


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def folder(tmp_path):
    for name in ("a.yaml", "b.yaml", "beds/a.opus", "beds/b.ogg", "notes.txt"):
        write(tmp_path / "pack" / name, "thaw: 1\n")
    return tmp_path / "pack"


def progress(*paths):
    """The counter, its clock, and what it said."""
    clock, said = FakeClock(), io.StringIO()
    console = Console(io.StringIO(), io.StringIO(), said)
    return CheckProgress(paths, console, clock.monotonic), clock, said


def test_it_counts_texts_and_sounds_each_once_every_few_seconds(folder):
    counter, clock, said = progress(folder)
    for name in ("a.yaml", "beds/a.opus", "beds/a.opus"):
        counter(folder / name)
    assert said.getvalue() == ""
    clock.pass_time(4)
    counter(folder / "b.yaml")
    counter(folder / "beds" / "b.ogg")
    assert said.getvalue() == "3 of 4 files looked at.\n"


def test_of_a_single_session_nobody_knows_how_many_sounds_it_needs(folder):
    counter, clock, said = progress(folder / "a.yaml")
    counter(folder / "a.yaml")
    clock.pass_time(4)
    counter(folder / "beds" / "a.opus")
    assert said.getvalue() == "2 files looked at.\n"


@pytest.mark.parametrize(
    ("stream", "as_json", "says"),
    [(Terminal(), False, True), (io.StringIO(), False, False), (Terminal(), True, False)],
    ids=["terminal", "piped", "json"],
)
def test_only_who_sits_before_a_terminal_is_told(
    folder, tmp_path, monkeypatch, stream, as_json, says
):
    clock = FakeClock()

    def ever_later(_):
        clock.pass_time(10)
        return clock.now

    monkeypatch.setattr(SystemClock, "monotonic", ever_later)
    out = io.StringIO()
    console = Console(io.StringIO(), out, stream)
    check([folder], Options(tmp_path / "profile"), console, as_json=as_json)
    assert ("files looked at." in stream.getvalue()) is says
    assert "looked at" not in out.getvalue()
