"""A manifest has one spelling, and every file is as it says or told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.packs import make_pack, write
from thaw.adapters.packs.folder_contents import FolderContents
from thaw.base.errors import InputError
from thaw.base.problem import Report
from thaw.packs.manifest import (
    Digest,
    Manifest,
    compare,
    digests_of,
    parse_manifest,
    read_manifest,
    told_version,
    version_number,
)

SUM = "ab" * 32
KEY = "RWQ" + "x" * 53
MANIFEST = Manifest("soft", 100020003, KEY, {"beds/a.ogg": Digest(SUM, 5)})
TEXT = f"""\
thaw-pack-manifest 1
pack soft
version 100020003
key {KEY}
{SUM} 5 beds/a.ogg
"""


def respelt(data):
    """A manifest as we write it, or None where it is refused."""
    try:
        return parse_manifest(data, "a").encode()
    except InputError:
        return None


def test_it_is_text():
    assert MANIFEST.encode().decode() == TEXT
    assert parse_manifest(TEXT.encode(), "a") == MANIFEST


def test_without_a_signature_there_is_no_key():
    unsigned = Manifest("soft", 1, "", {})
    assert unsigned.encode() == b"thaw-pack-manifest 1\npack soft\nversion 1\n"
    assert parse_manifest(unsigned.encode(), "a") == unsigned


@pytest.mark.parametrize(
    "text",
    [
        "",
        "thaw-pack-manifest 2\npack soft\nversion 1\n",
        TEXT.rstrip("\n"),
        TEXT + "\n",
        TEXT + TEXT,
        TEXT.replace("\n", "\r\n"),
        TEXT.replace(" 5 ", " 05 "),
        TEXT.replace(" 5 ", "  5 "),
        TEXT.replace("ab", "AB"),
        TEXT.replace("version 1", "version 01"),
        TEXT.replace("pack soft", "pack con"),
        TEXT.replace("pack soft", "pack -soft"),
        TEXT.replace("pack soft", "pack " + "a" * 65),
        TEXT + f"{SUM} 5 beds/a.ogg\n",
        TEXT + f"{SUM} 5 anchors.yaml\n",
        TEXT.replace("beds/a.ogg", "beds/\u00e4.ogg"),
    ],
)
def test_another_spelling_is_refused(text):
    with pytest.raises(InputError) as caught:
        parse_manifest(text.encode(), "soft.thawpack")
    (problem,) = caught.value.problems
    assert (problem.file, problem.code) == ("soft.thawpack", "manifest-damaged")


@given(st.binary(max_size=200))
def test_anything_is_refused_or_spelt_in_the_one_way(data):
    assert respelt(data) in (data, None)


@pytest.mark.parametrize(
    ("version", "number"),
    [("0.0.1", 1), ("1.2.3", 100020003), ("9999.9999.9999", 999999999999)],
)
def test_a_version_is_a_number_that_grows_with_it(version, number):
    assert version_number(version) == number
    assert told_version(number) == version


@given(*[st.tuples(*[st.integers(0, 9999)] * 3)] * 2)
def test_versions_are_in_order_as_numbers(one, other):
    as_numbers = [version_number(".".join(map(str, version))) for version in (one, other)]
    assert (as_numbers[0] < as_numbers[1]) == (one < other)


def test_every_file_is_listed_but_the_list_and_its_signature(tmp_path):
    pack = make_pack(tmp_path / "soft")
    for name in ("manifest", "manifest.minisig"):
        write(pack / name, "x")
    digests = digests_of(FolderContents(pack))
    files = {path.relative_to(pack).as_posix() for path in pack.rglob("*") if path.is_file()}
    assert set(digests) == files - {"manifest", "manifest.minisig"}
    assert digests["beds/soft-rain.opus"].size == 5


def test_a_pack_without_a_list_has_none(tmp_path):
    assert read_manifest(FolderContents(make_pack(tmp_path / "soft"))) is None


def test_each_difference_is_told_with_its_file():
    manifest = Manifest("soft", 1, "", {name: Digest(SUM, 1) for name in ("a", "b", "c")})
    report = Report("soft.thawpack")
    compare(manifest, {"a": Digest(SUM, 1), "b": Digest(SUM, 2), "d": Digest(SUM, 1)}, report)
    assert {(problem.code, problem.text[:3]) for problem in report.problems} == {
        ("file-changed", "“b”"),
        ("file-missing", "“c”"),
        ("file-unlisted", "“d”"),
    }
