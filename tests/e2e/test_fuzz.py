"""A stranger's bytes, mutated and guided by what they reach: half a minute for each door."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from fuzz.targets import TARGETS

FUZZ = Path(__file__).parents[1] / "fuzz"
SECONDS = 30

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(180)]


@pytest.mark.parametrize("target", TARGETS)
def test_whatever_comes_in_is_a_value_or_a_sentence(target, tmp_path):
    if find_spec("atheris") is None:
        pytest.skip("atheris, which guides the mutations, is for Linux on Intel.")
    done = subprocess.run(
        [sys.executable, FUZZ, target, "--seconds", str(SECONDS), "--corpus", tmp_path],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    broken = [file.read_bytes() for file in tmp_path.glob("broken-*")]
    assert broken == [], done.stderr[-3000:]
    assert done.returncode == 0, done.stderr[-3000:]
    assert "number_of_executed_units" in done.stderr


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_what_it_begins_with_keeps_every_promise(target):
    seeds = list(target.seeds())
    assert seeds
    for data in seeds:
        target.run(data)
