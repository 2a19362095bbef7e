"""What the bench computes, on numbers and sounds whose answers are known."""

import subprocess
import sys
import time

import numpy as np
import pytest

from bench import keys, library
from bench.checking import spoken_pack
from bench.hidden import in_windows
from bench.longer import longer_sessions
from bench.many_sessions import LINES, make_packs
from bench.rendering import SESSION, ffmpeg_graph, score_of
from bench.spread import Spread
from bench.standstill import Standstill, standstills, unexplained
from bench.table import Beside, Row, at_least, at_most, line
from e2e.packs import TONE_HERTZ
from e2e.real.heard import gaps
from e2e.soundserver import wait_until
from fakes.sounds import noise, sine
from thaw.adapters.sound.facts import RememberedFacts
from thaw.app.checks.whole import check_everything
from thaw.app.parts import Wanted
from thaw.app.program import load_program
from thaw.base.units import RATE
from thaw.engine.curves import PULL_BACK
from thaw.engine.envelope import gains
from thaw.packs.folder import PackFolder
from thaw.packs.voice import voices_of
from thaw.spec.lines import session_lines

THREE = Spread((3.0, 1.0, 2.0))


def fallen(at: float) -> np.ndarray:
    """A tone of two seconds that is pulled back from ``at`` on."""
    tone = sine(2 * RATE, 0.1, TONE_HERTZ)
    first = round(at * RATE)
    fall = gains(PULL_BACK.ramps(first, 1.0), 0, len(tone))
    assert isinstance(fall, np.ndarray)
    return tone * fall.reshape(-1, 1)


def test_the_fall_of_pulling_back_is_30_and_400_ms():
    falls = keys.falls_ms(fallen(0.3) + noise(2 * RATE, 0.0005), 0.3)
    assert falls[6.0] == pytest.approx(30, abs=2)
    assert falls[20.0] == pytest.approx(400, abs=3)


def test_a_cut_is_a_fall_at_once():
    tone = sine(RATE, 0.1, TONE_HERTZ)
    tone[RATE // 2 :] = 0
    falls = keys.falls_ms(tone, 0.5)
    assert falls[6.0] == pytest.approx(0, abs=2)
    assert falls[20.0] == pytest.approx(1, abs=2)


def test_missing_samples_are_no_fall():
    sound = fallen(0.5)
    spoilt = np.delete(sound, slice(round(0.35 * RATE), round(0.35 * RATE) + 24), axis=0)
    assert keys.falls_ms(spoilt, 0.3)[20.0] == pytest.approx(600, abs=3)


def test_a_row_has_middle_least_and_most_and_says_whether_the_goal_is_met():
    beside = Beside("theirs", Spread((4.0,)))
    row = Row("speed", "×", THREE, beside, at_least(2.5))
    assert line(row) == "| speed | × | 2 (1–3) | theirs: 4 | 0.50 | ≥ 2.5 | missed |"


def test_a_goal_looks_at_the_middle():
    assert at_most(2).met(THREE)
    assert not at_most(1.9).met(THREE)


def test_nothing_is_divided_by_nothing():
    assert "| theirs: 0 |  |" in line(Row("x", "", THREE, Beside("theirs", Spread((0.0,)))))


def test_ffmpeg_gets_every_line_and_the_bed(tmp_path):
    score = score_of(load_program(Wanted(SESSION), RememberedFacts(tmp_path)))
    graph = ffmpeg_graph(score, tmp_path / "out.flac")
    assert len(score.lines) > 40
    assert graph.count("-i") == len(score.lines) + 1
    assert 9 < score.seconds / 60 < 13
    assert all(a.at < b.at for a, b in zip(score.lines, score.lines[1:], strict=False))


def test_the_longer_sessions_are_as_long_as_they_say(tmp_path):
    facts = RememberedFacts(tmp_path / "facts")
    for minutes, file in longer_sessions(tmp_path / "pack", (5, 20)).items():
        score = score_of(load_program(Wanted(str(file)), facts))
        assert score.seconds / 60 == pytest.approx(minutes, rel=0.15)


def test_the_many_sessions_are_as_long_as_they_say_and_have_no_problem(tmp_path):
    make_packs(tmp_path / "packs", 21)
    files = sorted((tmp_path / "packs").glob("*/sessions/*.yaml"))
    texts = {file.read_text("utf-8") for file in files}
    assert {text.count("\n") for text in texts} == {LINES}
    assert len(texts) == 21
    with RememberedFacts(tmp_path / "facts") as facts:
        problems = check_everything([tmp_path / "packs"], facts).problems
    assert {problem.code for problem in problems} == {"no-voice"}


def test_a_small_library_is_built_searched_and_measured_as_the_large_one_is(tmp_path):
    found = {row.what: row for row in library.rows(tmp_path, 1, many=30)}
    assert all(row.ours.least > 0 for row in found.values())
    worst = found["a further letter, the worst one"]
    assert (worst.goal, worst.beside) != (None, None)


def test_a_spoken_pack_has_its_session_so_many_times(tmp_path):
    pack = spoken_pack(tmp_path / "steady", 3)
    folder = PackFolder(pack)
    sessions = [folder.load_session(file).required() for file in folder.session_files]
    lines = [session_lines(session) for session in sessions]
    (voice,) = voices_of(pack, "en")
    assert len(lines) == 3
    assert all(voice.recording(line) is not None for spoken in lines for line in spoken)


@pytest.mark.parametrize("later", [0, -100, 200, 480, 4000.625])
def test_a_gap_where_a_recording_is_cut_is_counted_once(later):
    torn = np.delete(sine(3 * RATE, 0.1, TONE_HERTZ), slice(RATE, RATE + 13), axis=0)
    recorded = torn.astype("<f4").tobytes()
    cut = round((RATE + later) * 8)
    first, tail = in_windows(recorded[:cut])
    second, _ = in_windows(tail + recorded[cut:])
    assert [len(gaps(part, TONE_HERTZ)) for part in (first, second)] in ([1, 0], [0, 1])


def test_a_gap_is_the_computers_where_a_processor_stood_still_just_before():
    stood = [Standstill(100.0, 0.1)]
    assert [unexplained([at], stood) for at in (99.5, 100.05, 100.3, 101.0)] == [1, 0, 0, 1]
    assert unexplained([1.0, 2.0], []) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="Linux schedules by SCHED_FIFO.")
def test_what_goes_before_every_other_program_tells_when_it_was_late():
    """Later than not at all it always is."""
    begun = time.monotonic()
    with standstills(least=0.0) as seen:
        if not _has_real_time():
            pytest.skip("This account may not go before other programs.")
        wait_until(lambda: len(seen) > 0, "a watcher tells")
    assert all(begun < stood.at <= time.monotonic() and stood.seconds > 0 for stood in seen)


def _has_real_time():
    asked = "import os; os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(90))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=False)
    return done.returncode == 0
