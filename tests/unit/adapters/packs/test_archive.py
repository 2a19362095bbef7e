"""A stranger's zip: one way to read it, within limits, or a sentence that names the entry."""

import io
import os
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.corpora import corpus
from fakes.zips import File, deflated, like, pack_of_files, write_zip, zipped
from thaw.adapters.packs.archive import Archive, opened_archive
from thaw.adapters.packs.zip_layout import LOCAL
from thaw.base.errors import InputError, MissingError, StorageError
from thaw.packs.contents import content_of
from thaw.packs.limits import LARGEST_FILE, LARGEST_PACK, LARGEST_RATIO, MOST_FILES, largest

BED = File("beds/rain.ogg", b"rain " * 100)


def read_all(path):
    with opened_archive(path) as archive:
        return {name: content_of(archive, name) for name in archive.sizes}


def outcome(data):
    """What a zip gives: its files, or the sentences for which it is refused."""
    try:
        archive = Archive(io.BytesIO(data), "a")
        return {name: content_of(archive, name) for name in archive.sizes}, []
    except InputError as error:
        return None, [problem.text for problem in error.problems]


def refusal(path):
    """The one problem for which a file is refused."""
    with pytest.raises(InputError) as caught:
        read_all(path)
    (problem,) = caught.value.problems
    assert problem.file == str(path)
    assert problem.text.endswith(".")
    return problem


def code(path):
    return refusal(path).code


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.thawpack"


@pytest.mark.parametrize("packed", [False, True])
def test_a_plain_pack_is_read_in_order(path, packed):
    write_zip(path, File("sessions/b.yaml", b""), like(BED, deflated=packed))
    assert read_all(path) == {
        "beds/rain.ogg": BED.content,
        "manifest": b"m",
        "pack.yaml": b"p",
        "sessions/b.yaml": b"",
    }


def test_what_pythons_own_module_writes_is_read_too(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(zipfile.ZipInfo("mimetype"), b"application/vnd.thaw.pack+zip")
        file.writestr("manifest", b"m" * 5000)
    assert read_all(path) == {"manifest": b"m" * 5000}


def test_a_large_file_comes_in_pieces(path):
    content = os.urandom(1_000_000)
    for packed in (False, True):
        write_zip(path, File("beds/a.ogg", content, packed))
        with opened_archive(path) as archive:
            pieces = list(archive.pieces("beds/a.ogg"))
        assert b"".join(pieces) == content
        assert max(map(len, pieces)) <= 256 * 1024


@pytest.mark.parametrize(
    "name",
    ["../../evil.yaml", "/etc/cron.d/x", "C:/x.yaml", "..\\x.yaml", "con.yaml", "run.sh"],
)
def test_a_hostile_name_is_refused_and_nothing_is_written(path, tmp_path, name):
    before = sorted(tmp_path.rglob("*"))
    write_zip(path, File(name))
    assert name in refusal(path).text
    assert sorted(tmp_path.rglob("*")) == sorted([*before, path])


def test_all_wrong_names_are_told_at_once(path):
    write_zip(path, File("../a"), File("b.exe"), BED, BED)
    with pytest.raises(InputError) as caught:
        read_all(path)
    codes = {problem.code for problem in caught.value.problems}
    assert codes == {"name-climbing", "name-unknown", "file-twice"}


def test_a_name_in_an_old_code_page_is_refused(path):
    write_zip(path, File(b"beds/caf\x82.ogg"))
    assert code(path) == "name-letters"


UNIX = 3 << 8


@pytest.mark.parametrize(
    ("told", "central"),
    [
        ("is a link", {"made_by": UNIX, "external": (stat.S_IFLNK | 0o777) << 16}),
        ("is no ordinary file", {"made_by": UNIX, "external": stat.S_IFIFO << 16}),
        ("is no ordinary file", {"made_by": UNIX, "external": stat.S_IFCHR << 16}),
        ("is no ordinary file", {"made_by": UNIX, "external": stat.S_IFDIR << 16}),
        ("is a folder or a device", {"external": 0x10}),
        ("carries something beside", {"comment": 0xFFFF}),
        ("lies on another disk", {"disk": 1}),
    ],
)
def test_what_is_no_plain_file_is_refused(path, told, central):
    write_zip(path, like(BED, central=central))
    problem = refusal(path)
    assert problem.code in {"zip-odd-entry", "zip-damaged"}
    if problem.code == "zip-odd-entry":
        assert "“beds/rain.ogg”" in problem.text
        assert told in problem.text


@pytest.mark.parametrize(
    ("told", "both"),
    [
        ("is encrypted", {"flags": 1}),
        ("uses a feature", {"flags": 8}),
        ("uses a feature", {"flags": 0x800}),
        ("packed in a way", {"method": 12}),
        ("packed in a way", {"method": 99}),
    ],
)
def test_features_that_packs_do_not_use_are_refused(path, told, both):
    write_zip(path, like(BED, local=both, central=both))
    assert told in refusal(path).text


def test_extra_fields_are_refused(path):
    extra = b"\x75\x70\x05\x00\x01abcd"
    write_zip(path, like(BED, extra=extra))
    assert "carries something beside" in refusal(path).text


@pytest.mark.parametrize(
    "local",
    [
        {"size": 1},
        {"packed": 1},
        {"crc": 1},
        {"method": 8},
        {"flags": 8},
        {"time": 1},
        {"date": 1},
        {"needed": 45},
        {"name": 3},
        {"extra": 4},
    ],
)
def test_two_headers_that_disagree_are_refused(path, local):
    write_zip(path, like(BED, local=local))
    problem = refusal(path)
    assert problem.code == "zip-two-readings"
    assert "“beds/rain.ogg”" in problem.text


def test_another_name_in_the_directory_is_refused(path):
    data = zipped(pack_of_files(BED))
    head, directory = data[: data.rindex(BED.raw_name)], data[data.rindex(BED.raw_name) :]
    path.write_bytes(head + directory.replace(b"rain", b"fire", 1))
    assert code(path) == "zip-two-readings"


@pytest.mark.parametrize(
    "changed",
    [
        lambda data: b"MZ" + data,
        lambda data: data + b"x",
        lambda data: data + zipped([BED]),
        lambda data: zipped([BED]) + data,
    ],
)
def test_something_before_or_behind_is_refused(path, changed):
    path.write_bytes(changed(zipped(pack_of_files(BED))))
    assert code(path) in {"zip-two-readings", "zip-damaged"}


@pytest.mark.parametrize(
    "options",
    [
        {"comment": b"hello"},
        {"comment": b"PK\x05\x06" + bytes(18)},
        {"gap": b"hidden"},
        {"disk": 1},
        {"count": 1},
        {"here": 1},
        {"count": 2, "here": 2},
        {"start": 0},
        {"size": 46},
        {"size": 0xFFFFFFFF, "start": 0xFFFFFFFF},
    ],
)
def test_an_end_that_does_not_say_plainly_where_things_are_is_refused(path, options):
    write_zip(path, BED, **options)
    assert code(path) in {"zip-two-readings", "too-many-files", "zip-damaged"}


def test_entries_that_overlap_are_refused(path):
    """One piece of content, named twice: the trick of the bomb of 46 MB to 4.5 PB."""
    first = File("beds/a.ogg", b"x" * 1000)
    offset = sum(LOCAL.size + len(file.raw_name) + len(file.stored) for file in pack_of_files())
    again = like(BED, central={"offset": offset})
    write_zip(path, first, again)
    assert code(path) == "zip-two-readings"


def test_an_entry_that_reaches_into_the_directory_is_refused(path):
    data = zipped(pack_of_files(BED))
    longer = {"packed": len(BED.content) + 30, "size": len(BED.content) + 30}
    path.write_bytes(zipped(pack_of_files(like(BED, local=longer, central=longer))))
    assert len(path.read_bytes()) == len(data)
    assert code(path) == "zip-overlap"


@pytest.mark.parametrize(
    "lie",
    [
        {"crc": 1},
        {"size": 1},
        {"size": 499},
        {"size": 501},
    ],
)
def test_content_that_is_not_what_was_said_is_refused(path, lie):
    write_zip(path, like(BED, deflated=True, local=lie, central=lie))
    problem = refusal(path)
    assert problem.code == "file-damaged"
    assert "“beds/rain.ogg”" in problem.text


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"\xff" * 40,
        deflated(BED.content)[:-3],
        deflated(BED.content) + b"more",
    ],
)
def test_a_stream_that_does_not_end_where_it_should_is_refused(path, packed):
    write_zip(path, like(BED, deflated=True, packed=packed))
    assert code(path) == "file-damaged"


def test_a_bomb_is_ended_while_it_is_read(path):
    content = bytes(40_000_000)
    write_zip(path, File("beds/a.ogg", content, deflated=True))
    read: list[int] = []
    with opened_archive(path) as archive, pytest.raises(InputError) as caught:
        read.extend(map(len, archive.pieces("beds/a.ogg")))
    assert caught.value.problems[0].code == "file-swells"
    assert sum(read) < (LARGEST_RATIO + 10) * 20_000


def test_a_small_file_may_shrink_well(path):
    write_zip(path, File("sessions/a.yaml", b" " * 60_000, deflated=True))
    assert len(read_all(path)["sessions/a.yaml"]) == 60_000


@pytest.mark.parametrize("name", ["pack.yaml", "manifest", "manifest.minisig", "beds/a.ogg"])
def test_a_size_that_is_too_large_is_refused_before_anything_is_read(path, name):
    lie = {"size": largest(name) + 1}
    write_zip(path, File(name, deflated=True, local=lie, central=lie))
    assert code(path) == "file-large"


def test_more_files_than_a_pack_holds_are_refused(path):
    write_zip(path, *(File(f"beds/{n}.ogg", b"") for n in range(MOST_FILES)))
    assert code(path) == "too-many-files"


def test_the_limits_together_fit_into_a_zip_without_its_longer_fields():
    assert LARGEST_FILE <= LARGEST_PACK < 0xFFFFFFFF
    assert MOST_FILES < 0xFFFF


@pytest.mark.parametrize(
    ("entries", "wanted"),
    [
        ([], "no-pack"),
        ([BED], "no-pack"),
        ([File("mimetype", b"application/epub+zip")], "no-pack"),
        ([File("mimetype", b"application/vnd.thaw.pack+zip", deflated=True)], "no-pack"),
        ([File("mimetype", b"application/vnd.thaw.pack+zip"), BED], "no-manifest"),
        (pack_of_files(BED)[::-1], "no-pack"),
    ],
)
def test_a_zip_that_is_no_pack_is_told(path, entries, wanted):
    path.write_bytes(zipped(entries))
    assert code(path) == wanted


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"", "no-zip"),
        (b"P", "no-zip"),
        (b"thaw: 1\n", "no-zip"),
        (os.urandom(5000).replace(b"PK", b"KP"), "no-zip"),
        (zipped(pack_of_files(BED))[:200], "zip-cut-off"),
    ],
)
def test_anything_else_is_told(path, data, wanted):
    path.write_bytes(data)
    assert code(path) == wanted


def test_a_file_that_is_missing_or_no_file_is_told(tmp_path):
    with pytest.raises(MissingError, match="There is no file"):
        read_all(tmp_path / "gone.thawpack")
    with pytest.raises((MissingError, StorageError), match=str(tmp_path)):
        read_all(tmp_path)
    with pytest.raises(MissingError, match="null character"):
        read_all(Path("a\0b"))


@given(st.data())
def test_a_pack_with_any_byte_changed_is_a_sentence_or_the_same(data):
    """Only the times of entries, which nobody looks at, may change in both places at once."""
    whole = zipped(pack_of_files(BED, like(BED, name="music/a.ogg", deflated=True)))
    mutant = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(mutant) - 1))
        mutant[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.sampled_from((len(mutant), len(mutant) // 2, len(mutant) - 1)))
    read, sentences = outcome(bytes(mutant[:cut]))
    assert all(text.endswith(".") for text in sentences)
    assert sentences or read == outcome(whole)[0]


def hostile_files():
    names = st.one_of(
        st.sampled_from(["pack.yaml", "beds/a.ogg", "../x", "/x", "con", "a\\b", "", "x/"]),
        st.text(max_size=20),
    )
    fields = st.dictionaries(
        st.sampled_from(["flags", "method", "crc", "packed", "size", "time"]),
        st.integers(0, 0xFFFF),
        max_size=2,
    )
    return st.builds(
        File, names, st.binary(max_size=200), st.booleans(), local=fields, central=fields
    )


@given(st.lists(hostile_files(), max_size=5), st.binary(max_size=8), st.binary(max_size=8))
def test_any_hostile_zip_is_a_sentence_or_what_it_says(files, gap, comment):
    data = zipped(pack_of_files(*files), gap=gap, comment=comment)
    read, sentences = outcome(data)
    assert all(text.endswith(".") and text.isprintable() for text in sentences)
    if read is not None:
        said = {file.name: file.content for file in pack_of_files(*files)}
        assert read == {name: said[name] for name in read}
        assert not gap + comment


@pytest.mark.parametrize("collection", ["zip-cpython", "zip-go", "zip-yauzl"])
def test_no_zip_of_the_collections_passes_for_a_pack(collection):
    files = [file for file in corpus(collection).rglob("*") if file.is_file()]
    assert files
    for file in files:
        assert refusal(file).code in {
            "no-zip",
            "no-pack",
            "zip-cut-off",
            "zip-damaged",
            "zip-odd-entry",
            "zip-two-readings",
            "zip-overlap",
            "file-large",
            "too-many-files",
        }, file
