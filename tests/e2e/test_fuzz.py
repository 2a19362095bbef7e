"""A stranger's bytes, mutated and guided by what they reach: a minute in all."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from e2e.usage import used_by
from fuzz.targets import TARGETS

FUZZ = Path(__file__).parents[1] / "fuzz"
SECONDS = 20

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(180)]


@pytest.mark.parametrize("target", TARGETS)
def test_whatever_comes_in_is_a_value_or_a_sentence(target, tmp_path):
    if find_spec("atheris") is None:
        pytest.skip("atheris, which guides the mutations, is for Linux on Intel.")
    command = [sys.executable, FUZZ, target, "--seconds", SECONDS, "--corpus", tmp_path]
    used = used_by([str(word) for word in command], patience=SECONDS + 90)
    broken = [file.read_bytes() for file in tmp_path.glob("broken-*")]
    assert broken == [], used.said[-3000:]
    assert used.code == 0, used.said[-3000:]
    assert "number_of_executed_units" in used.said


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_what_it_begins_with_keeps_every_promise(target):
    seeds = list(target.seeds())
    assert seeds
    for data in seeds:
        target.run(data)
