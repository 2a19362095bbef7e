"""What the window is told of packs survives the way from the worker."""

import pytest

from fakes.shown_packs import odd_pack, soft_pack
from thaw.app.packs.shown import (
    Doing,
    FindingShown,
    Installed,
    Listed,
    Looked,
    PackLine,
    PutBack,
    Refused,
    Removed,
    decode,
)
from thaw.app.told_lines import encode_told
from thaw.base.problem import Severity


@pytest.mark.parametrize(
    "told",
    [
        Doing("Every sound is listened through."),
        Looked(soft_pack()),
        Looked(odd_pack(), changed=True),
        Refused(
            "No.", (FindingShown(Severity.ERROR, "pack.yaml, line 3", "A “ü”\nand more."),)
        ),
        Installed(),
        Removed("Soft evenings"),
        PutBack(),
        Listed((PackLine("soft", "Soft"), PackLine("x", "x", trouble="It cannot be read."))),
    ],
    ids=lambda told: type(told).__name__,
)
def test_what_is_told_comes_out_as_it_went_in(told):
    line = encode_told(told)
    assert line.count(b"\n") == 1
    assert decode(line) == told


@pytest.mark.parametrize(
    "line",
    [
        *(b"", b"\xff", b"{}", b"[]", b"null", b'{"kind": "Nothing"}', b'{"kind": "Doing"}'),
        *(b'{"kind": "Doing", "text": "a", "more": 1}', b'{"kind": "Looked", "pack": {}}'),
        b"[" * 99_999,
    ],
)
def test_what_is_nothing_of_the_kind_says_nothing(line):
    assert decode(line) is None
