"""What all tests of the notes on the disk share."""

import os

import pytest

from thaw.adapters.notes import book_file


@pytest.fixture(autouse=True)
def _disk_that_is_trusted(monkeypatch):
    """Wait for no disk: what a power cut leaves cannot be seen here, and waiting takes most."""
    pragmas = tuple(p.replace("EXTRA", "OFF") for p in book_file._PRAGMAS)
    assert pragmas != book_file._PRAGMAS
    monkeypatch.setattr(book_file, "_PRAGMAS", pragmas)
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)
