"""The commands as a subprocess: exit codes, sentences, files, and never a traceback."""

import json
import os
import subprocess
import sys

import pytest

from e2e.programs import THAW, short_session, thaw
from fakes.languages import SAID, Bracketed
from thaw.app.messages import Failed, Open, decode, encode
from thaw.base.language import speak
from thaw.timeline.choices import Choices

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(180)]

HEAVY = ("numpy", "yaml", "pydantic", "av", "PySide6", "sounddevice", "asyncio")


def test_the_version_is_printed():
    done = thaw("--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Thaw ")


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["plai"], 2, "Did you mean “play”?"),
        (["check", "--nope", "x"], 2, "There is no option “--nope” here."),
        (["render", "steady/body-scan-edges", "-o", "x.exe"], 2, "does not end in one of .wav"),
        (["check", "nowhere.yaml"], 3, "There is no file or folder nowhere.yaml."),
        (["play", "nowhere/at-all"], 3, "There is no session “nowhere/at-all”."),
        (["describe", "steady/body-scan-edge"], 3, "Did you mean steady/body-scan-edges?"),
        (["open", "steady/body-scan-edge"], 3, "Did you mean steady/body-scan-edges?"),
        (["pull-back"], 3, "Thaw is not running"),
    ],
)
def test_what_does_not_work_is_a_sentence_with_a_code(words, code, sentence, profile):
    done = thaw(*words, "--profile", profile)
    assert done.returncode == code
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["play", "describe", "render"])
def test_a_session_with_problems_gives_one_and_all_of_them(command, tmp_path, profile):
    file = tmp_path / "bad.yaml"
    file.write_text("thaw: 1\nid: bad\ntitel: Bad\n", "utf-8")
    more = ["-o", tmp_path / "x.wav"] if command == "render" else []
    done = thaw(command, file, *more, "--profile", profile)
    assert done.returncode == 1
    assert f"{file}:3:1: error: " in done.stderr
    assert len(done.stderr.splitlines()) > 1
    assert not (tmp_path / "x.wav").exists()


def test_check_tells_what_and_where(tmp_path):
    (tmp_path / "bad.yaml").write_text("thaw: 1\nid: bad\ntitel: Bad\n", "utf-8")
    done = thaw("check", tmp_path / "bad.yaml")
    assert done.returncode == 1
    assert "    titel: Bad\n    ^\n" in done.stdout


def test_a_reader_that_has_left_is_no_fault(tmp_path):
    (tmp_path / "bad.yaml").write_text("nonsense")
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*THAW, "check", str(tmp_path)], stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_terminal_without_our_quotes_is_no_fault():
    done = thaw("plai", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 2
    assert "There is no command ?plai?." in done.stderr


@pytest.mark.parametrize("words", [["--version"], ["plai"], ["pull-back"], ["--worker"]])
def test_a_small_command_imports_nothing_heavy(words, profile):
    """The worker is small where the index is as it should be, which is nearly always."""
    if words == ["--worker"]:
        assert thaw(*words, "--profile", profile).stdout.endswith("written\n")
    code = (
        "import atexit, sys\n"
        f"heavy = set({HEAVY!r})\n"
        "found = lambda: sys.__stderr__.write(f'heavy: {sorted(heavy & set(sys.modules))}')\n"
        "atexit.register(found)\n"
        "from thaw.cli import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words, "--profile", str(profile)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr.endswith("heavy: []")


def test_describe_gives_the_outline(tmp_path, profile):
    done = thaw("describe", short_session(tmp_path), "--profile", profile)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("A short one\n")
    assert "choice (sounds, sight; without an answer sounds)" in done.stdout


@pytest.mark.parametrize("ending", ["wav", "flac", "ogg", "opus", "mp3"])
def test_render_makes_the_file_that_its_ending_names(ending, tmp_path, profile):
    from thaw.adapters.sound.decode import decode_whole
    from thaw.base.units import RATE

    target = tmp_path / f"short.{ending}"
    done = thaw("render", short_session(tmp_path), "-o", target, "--profile", profile)
    assert (done.returncode, done.stderr) == (0, "")
    assert "LUFS" in done.stdout
    assert f"Written to {target}." in done.stdout
    assert 8 < len(decode_whole(target)) / RATE < 25


def test_render_follows_answers_and_tells_events(tmp_path, profile):
    (tmp_path / "answers.yaml").write_text(
        "answers:\n  arriving.2: sight\npresses:\n  - {at: 5 s, press: finish-gently}\n",
        "utf-8",
    )
    done = thaw(
        "render",
        short_session(tmp_path),
        *("-o", tmp_path / "x.wav", "--profile", profile),
        *("--answers", tmp_path / "answers.yaml", "--events", tmp_path / "events.jsonl"),
    )
    assert (done.returncode, done.stderr) == (0, "")
    events = [json.loads(line) for line in (tmp_path / "events.jsonl").read_text().splitlines()]
    assert events[-1]["state"] == "ended"
    captions = [event["caption"] for event in events]
    assert "This is the last line." in captions
    assert "This is the second line." not in captions


def test_an_unknown_device_is_said_before_anything_begins(tmp_path, profile):
    done = thaw(
        "play", short_session(tmp_path), "--profile", profile, "--output", "No such headphones"
    )
    assert done.returncode == 3
    assert "No such headphones" in done.stderr or "No sound device" in done.stderr
    assert "This is the first line." not in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="uses a folder that nobody can write to")
def test_a_profile_that_cannot_be_written_plays_all_the_same(tmp_path):
    (tmp_path / "answers.yaml").write_text(
        "presses:\n  - {at: 1 s, press: finish-gently}\n", "utf-8"
    )
    done = thaw(
        "play",
        short_session(tmp_path),
        *(
            "--profile",
            "/proc/thaw",
            "--output",
            "null",
            "--answers",
            tmp_path / "answers.yaml",
        ),
    )
    assert done.returncode == 0
    assert "The session is over." in done.stdout
    assert "settings.json could not be written" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root can make a tiny disk"
)
def test_a_full_disk_leaves_nothing_behind_and_says_so(tmp_path, profile):
    disk = tmp_path / "disk"
    disk.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("this computer lets nobody make a tiny disk")
    try:
        done = thaw(
            "render", short_session(tmp_path), "-o", disk / "x.wav", "--profile", profile
        )
        assert done.returncode == 3
        assert "could not be written: no space left on device." in done.stderr
        assert list(disk.iterdir()) == []
    finally:
        subprocess.run(["umount", disk], check=True)


@pytest.fixture
def in_brackets():
    speak(Bracketed())
    yield
    speak(None)


def test_what_the_sounds_process_tells_is_said_by_the_window_in_its_language(
    profile, in_brackets
):
    command = [*THAW, "--sound", "--output", "null", "--profile", str(profile)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as sound:
        assert sound.stdin is not None
        assert sound.stdout is not None
        sound.stdin.write(encode(Open("nowhere/at-all", Choices())))
        sound.stdin.flush()
        told = (decode(line) for line in sound.stdout)
        sentence = next(one.sentence for one in told if isinstance(one, Failed))
        sound.stdin.close()
        sound.stdout.read()
    assert SAID.sub("", sentence).strip() == "nowhere/at-all"


@pytest.mark.slow
def test_the_self_test_finds_every_part():
    done = thaw("self-test", timeout=100)
    told = json.loads(done.stdout)
    assert [one for one in told["trials"] if not one["good"]] == []
    assert done.returncode == 0


def test_the_doctor_says_what_is_there(profile):
    done = thaw("doctor", "--profile", profile)
    assert (done.returncode, done.stderr) == (0, "")
    assert "PortAudio" in done.stdout
    assert str(profile) in done.stdout
    assert list(profile.iterdir()) == []
