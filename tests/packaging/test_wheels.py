"""What pip says becomes progress, or one sentence."""

from __future__ import annotations

import errno
import os

import pytest

import trouble
import wheels

INSTALLS = """\
Collecting numpy==2.4.6 (from -r run.txt (line 4))
  Downloading numpy-2.4.6-cp311-cp311-manylinux_2_28_x86_64.whl (16.9 MB)
     ━━━━━━━━━━ 16.9/16.9 MB 80.1 MB/s eta 0:00:00
Processing ./wheels/pydub-0.25.1-py2.py3-none-any.whl (from -r run.txt (line 9))
Installing collected packages: numpy, pydub
Successfully installed numpy-2.4.6 pydub-0.25.1
"""
NO_NETWORK = """\
WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by \
'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object at 0x7ff0>: Failed \
to establish a new connection: [Errno -3] Temporary failure in name resolution')': /simple/av/
ERROR: Could not find a version that satisfies the requirement av==18.1.0 (from versions: none)
ERROR: No matching distribution found for av==18.1.0
"""
WRONG_HASH = """\
ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated \
the package versions, please update the hashes.
    av==18.1.0 from av-18.1.0-cp311-abi3-manylinux_2_28_x86_64.whl (from -r run.txt (line 4)):
"""
FULL = (
    "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device\n"
)
NO_WHEEL = """\
ERROR: Could not find a version that satisfies the requirement av==18.1.0 (from versions: none)
ERROR: No matching distribution found for av==18.1.0
"""


def test_progress_names_the_package_and_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(wheels, "show", shown.append)
    wheels._followed(INSTALLS.splitlines(keepends=True), 2)
    assert shown == ["1 of 2: numpy", "1 of 2: numpy (16.9 MB)", "2 of 2: pydub", "unpacking"]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (NO_NETWORK, "connect this computer to the network"),
        (WRONG_HASH, "is not the one that Thaw was tested with"),
        (FULL, "The disk became full"),
        (NO_WHEEL, "is not offered for this system"),
        ("ERROR: something new", "The last that pip said:\n\n    ERROR: something new"),
    ],
)
def test_a_failure_is_a_sentence_that_says_what_to_do(said: str, sentence: str) -> None:
    assert sentence in str(trouble.from_pip(said.splitlines()))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.ENOSPC, "The disk became full: make room for /here"),
        (errno.EROFS, "Thaw may not write into /here"),
        (errno.EACCES, "Thaw may not write into /here"),
        (errno.EIO, "Setting up stopped at /here: Input/output error."),
    ],
)
def test_an_error_of_the_system_is_a_sentence_too(code: int, sentence: str) -> None:
    error = OSError(code, os.strerror(code))
    assert sentence in str(trouble.from_os(error, "/here"))
