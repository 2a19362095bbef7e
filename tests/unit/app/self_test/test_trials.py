"""Trials run one after another, and each tells what came of it."""

import json

from thaw.adapters.clock import SystemClock
from thaw.app.self_test.trials import Trials


def outcomes(trials):
    document = json.loads(trials.as_json())
    return document["good"], [(one["name"], one["good"]) for one in document["trials"]]


def write(folder):
    (folder / "file").write_text("x")
    return "written"


def fail(folder):
    assert not any(folder.iterdir()), "the folder is not empty"
    raise ZeroDivisionError("inner words")


def test_all_good():
    trials = Trials(SystemClock())
    trials.run([("one", write), ("two", write)])
    assert outcomes(trials) == (True, [("one", True), ("two", True)])


def test_a_failure_is_told_and_keeps_nothing_from_the_others():
    trials = Trials(SystemClock())
    trials.run([("one", write), ("two", fail), ("three", write)])
    assert outcomes(trials) == (False, [("one", True), ("two", False), ("three", True)])
    said = json.loads(trials.as_json())["trials"][1]["said"]
    assert said.startswith("ZeroDivisionError: inner words (fail, line ")


def test_what_did_not_end_in_time_has_failed():
    trials = Trials(SystemClock())
    trials.run([("one", write), ("two", lambda folder: _give_up(trials))])
    assert ("two", False) in outcomes(trials)[1]


def _give_up(trials):
    trials.time_is_up()
    return ""
