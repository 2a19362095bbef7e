"""The worker that builds the index, with a fault of its own."""

from fakes.workers import faulty
from thaw.adapters.profile import find_profile
from thaw.app.worker import worker_arguments


def test_a_fault_is_logged_and_noted_and_no_line_of_it_is_an_index(profile):
    part = "thaw.app.worker.refresh"
    printed, noted = faulty("thaw.app.worker", part, worker_arguments(profile, ""))
    log = find_profile(profile).log_file
    told = "Something went wrong inside Thaw (ZeroDivisionError). It is written down in"
    assert (printed, noted.decode().rstrip()) == (b"", f"{told} {log}.")
    assert "ZeroDivisionError" in log.read_text("utf-8")
