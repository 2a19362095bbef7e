"""One changed byte of any file is found, and the file is named."""

import pytest

from fakes.packs import make_pack, write
from fakes.signed_packs import KEY, OTHER_KEY, listed
from thaw.adapters.packs.archive import opened_archive
from thaw.adapters.packs.archive_writer import write_archive
from thaw.adapters.packs.folder_contents import FolderContents
from thaw.adapters.packs.seal import read_seal
from thaw.adapters.packs.unpack import unpack
from thaw.base.errors import InputError
from thaw.packs.contents import Replaced, content_of


@pytest.fixture
def contents(tmp_path):
    return listed(make_pack(tmp_path / "soft"), KEY)


@pytest.fixture
def folder(contents, tmp_path):
    (tmp_path / "signed").mkdir()
    unpack(contents, tmp_path / "signed")
    return tmp_path / "signed"


def told(contents):
    with pytest.raises(InputError) as caught:
        read_seal(contents)
    return {(problem.code, problem.text) for problem in caught.value.problems}


def codes(contents):
    return {code for code, _ in told(contents)}


def test_a_pack_that_is_as_it_was_signed_says_by_whom(contents):
    seal = read_seal(contents)
    assert seal is not None
    assert (seal.key, seal.manifest.pack) == (KEY.public, "soft")


def test_a_list_may_be_signed_by_nobody(tmp_path):
    seal = read_seal(listed(make_pack(tmp_path / "soft")))
    assert seal is not None
    assert seal.key is None


def test_a_folder_at_work_has_no_list(tmp_path):
    assert read_seal(FolderContents(make_pack(tmp_path / "soft"))) is None


def test_the_same_files_are_known_again_whoever_signed(tmp_path):
    pack = make_pack(tmp_path / "soft")

    def content(key, version="1.0.0"):
        seal = read_seal(listed(pack, key, version))
        return "" if seal is None else seal.content

    assert content(KEY) == content(OTHER_KEY) == content(None)
    before = content(KEY)
    assert content(KEY, "2.0.0") != before
    write(pack / "beds" / "soft-rain.opus", "other")
    assert content(KEY) != before


def test_one_changed_byte_of_any_file_is_found_and_named(folder):
    assert read_seal(FolderContents(folder))
    for path in sorted(file for file in folder.rglob("*") if file.is_file()):
        whole = path.read_bytes()
        name = path.relative_to(folder).as_posix()
        for place in {0, len(whole) // 2, len(whole) - 1}:
            changed = bytearray(whole)
            changed[place] ^= 1
            path.write_bytes(changed)
            sentences = {text for _, text in told(FolderContents(folder))}
            named = {"manifest": "manifest", "manifest.minisig": "manifest"}.get(name, name)
            assert any(named in text for text in sentences), (name, place)
        path.write_bytes(whole)


def test_one_changed_byte_of_any_file_in_a_packs_file_is_found_and_named(contents, tmp_path):
    file = tmp_path / "soft.thawpack"
    write_archive(file, contents)
    whole = file.read_bytes()
    with opened_archive(file) as archive:
        assert read_seal(archive)
        names = list(archive.sizes)
    for name in names:
        changed = bytearray(whole)
        changed[whole.index(name.encode() + content_of(contents, name)) + len(name)] ^= 1
        file.write_bytes(changed)
        with opened_archive(file) as archive:
            sentences = {text for _, text in told(archive)}
        assert any(f"“{name}”" in text for text in sentences), name


def test_every_byte_of_the_list_and_its_signature_counts(contents):
    for name in ("manifest", "manifest.minisig"):
        whole = content_of(contents, name)
        for place in range(len(whole)):
            changed = bytearray(whole)
            changed[place] ^= 1
            assert told(Replaced(contents, {name: bytes(changed)})), (name, place)


def test_a_file_that_came_or_went_is_named(folder):
    write(folder / "sounds" / "more.ogg", "x")
    (folder / "beds" / "soft-rain.opus").unlink()
    assert told(FolderContents(folder)) == {
        ("file-missing", "“beds/soft-rain.opus” is listed, and not there."),
        ("file-unlisted", "“sounds/more.ogg” is there, and not listed."),
    }


def test_another_list_under_the_same_signature_is_refused(contents, tmp_path):
    other = listed(make_pack(tmp_path / "other" / "soft"), KEY, "2.0.0")
    forged = Replaced(contents, {"manifest": content_of(other, "manifest")})
    assert codes(forged) == {"signature-wrong"}


def test_a_signature_of_another_key_is_refused(contents, tmp_path):
    other = listed(make_pack(tmp_path / "other" / "soft"), OTHER_KEY)
    forged = Replaced(contents, {"manifest.minisig": content_of(other, "manifest.minisig")})
    assert codes(forged) == {"signature-wrong"}


def test_a_list_without_its_signature_or_the_other_way_round_is_refused(folder, tmp_path):
    (folder / "manifest.minisig").rename(tmp_path / "signature")
    assert codes(FolderContents(folder)) == {"signature-missing"}
    (folder / "manifest").unlink()
    (tmp_path / "signature").rename(folder / "manifest.minisig")
    assert codes(FolderContents(folder)) == {"no-manifest"}


def test_a_signature_that_no_key_of_the_list_made_is_refused(tmp_path):
    pack = make_pack(tmp_path / "soft")
    signature = content_of(listed(pack, KEY), "manifest.minisig")
    unsigned = Replaced(listed(pack), {"manifest.minisig": signature})
    assert codes(unsigned) == {"signature-wrong"}
