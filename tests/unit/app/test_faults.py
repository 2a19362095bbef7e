"""A fault of Thaw's own becomes a log entry and a sentence."""

import logging
import sys
import threading

import pytest

from thaw.adapters.profile import find_profile
from thaw.app.faults import answer_faults, open_log, record_fault

pytestmark = pytest.mark.logs


@pytest.fixture(autouse=True)
def _quiet_again():
    logger = logging.getLogger("thaw")
    before, propagates, level = list(logger.handlers), logger.propagate, logger.level
    for handler in before:
        logger.removeHandler(handler)
    yield
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    for handler in before:
        logger.addHandler(handler)
    logger.propagate = propagates
    logger.setLevel(level)


def fault():
    try:
        return 1 // 0
    except ZeroDivisionError as error:
        return error


def test_the_sentence_names_the_log_and_the_log_has_the_place(profile):
    sentence = record_fault(fault(), profile)
    log = find_profile(profile).log_file
    assert sentence == (
        f"Something went wrong inside Thaw (ZeroDivisionError). It is written down in {log}."
    )
    assert "in fault" in log.read_text()


def test_what_python_says_of_a_private_fault_is_withheld(profile):
    try:
        try:
            int("quince")
        except ValueError as error:
            raise KeyError("quince") from error
    except KeyError as error:
        record_fault(error, profile, private=True)
    logged = find_profile(profile).log_file.read_text()
    assert "fault in Thaw" in logged
    assert logged.index("ValueError") < logged.index("KeyError")
    assert logged.count("in test_what_python_says") == 2
    assert "literal" not in logged
    assert "'quince'" not in logged


def test_without_a_place_for_a_log_the_sentence_stands_alone(profile):
    (profile / "file").write_text("")
    sentence = record_fault(fault(), profile / "file")
    assert sentence == "Something went wrong inside Thaw (ZeroDivisionError)."


def test_a_log_that_has_grown_is_moved_aside(profile):
    log = find_profile(profile).log_file
    log.write_bytes(b"x" * 600_000)
    open_log(find_profile(profile))
    logging.getLogger("thaw.somewhere").info("a line")
    assert log.with_name("thaw.old.log").stat().st_size == 600_000
    assert log.stat().st_size < 200


def test_a_fault_on_another_thread_is_answered_too(profile, monkeypatch):
    monkeypatch.setattr("threading.excepthook", threading.excepthook)
    monkeypatch.setattr("sys.excepthook", sys.excepthook)
    told: list[str] = []
    answer_faults(profile, told.append)
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    assert told[0].startswith("Something went wrong inside Thaw (ZeroDivisionError).")
    assert "ZeroDivisionError" in find_profile(profile).log_file.read_text()
