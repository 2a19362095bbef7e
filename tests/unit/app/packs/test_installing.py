"""Packs from strangers: looked at, asked about, installed as a whole, or nothing at all."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fakes.hostile_packs import PACK, hostile_pack
from fakes.packs import write
from fakes.signed_packs import KEY, OTHER_KEY, listed, sounding_pack
from fakes.zips import File, pack_of_files, zipped
from thaw.adapters.bundled import assets_folder
from thaw.adapters.packs.archive_writer import write_archive
from thaw.adapters.packs.store import PackStore
from thaw.adapters.profile import find_profile
from thaw.app.packs.installing import install
from thaw.app.packs.telling import tell_installed, tell_pack
from thaw.base.errors import InputError, MissingError
from thaw.base.problem import Problem, Severity
from thaw.packs.known import Answer

ALL = tuple(Answer)


@pytest.fixture
def here(profile):
    return find_profile(profile)


def packed(tmp_path, key=KEY, version="1.0.0", name="soft", change=None):
    """A pack's file, made in a folder of its own."""
    place = tmp_path / f"{len(list(tmp_path.iterdir()))}"
    folder = sounding_pack(place / name, version)
    if change is not None:
        change(folder)
    file = place / f"{name}.thawpack"
    write_archive(file, listed(folder, key, version))
    return file


def versions(here):
    found = PackStore(here.packs).installed()
    return {
        path.name: (path / "pack.yaml").read_text().partition("version: ")[2][:5]
        for path in found
    }


def left(here):
    """Folders of the store that no pack is in."""
    named = {path.parent for path in PackStore(here.packs).installed()}
    return [path for path in here.packs.iterdir() if path.is_dir() and path not in named]


def test_a_pack_is_installed_and_told_of(here, tmp_path):
    arrival = install(packed(tmp_path), here, ())
    assert arrival.installed
    assert versions(here) == {"soft": "1.0.0"}
    told = "\n".join(tell_pack(arrival.examined, arrival.known))
    for part in ("A first pack (soft), version 1.0.0", "By Your name; no clinician", "CC-BY"):
        assert part in told
    assert "“Around the room”, not now if: a pain flare." in told
    assert KEY.public.words in told
    (folder,) = PackStore(here.packs).installed()
    line = tell_installed(folder, PackStore(here.packs).known)
    assert line == f"soft 1.0.0: A first pack, by Your name; signed {KEY.public.words}"


def test_a_folder_is_installed_too(here, tmp_path):
    assert install(sounding_pack(tmp_path / "soft"), here, ()).installed


def test_a_newer_version_takes_the_place_of_an_older(here, tmp_path):
    install(packed(tmp_path), here, ())
    arrival = install(packed(tmp_path, version="1.1.0"), here, ())
    assert arrival.installed
    assert not arrival.before
    assert versions(here) == {"soft": "1.1.0"}


def test_the_same_pack_again_is_told(here, tmp_path):
    file = packed(tmp_path)
    install(file, here, ())
    assert install(file, here, ()).before


@pytest.mark.parametrize(
    ("answer", "later"),
    [
        (Answer.OTHER_VERSION, {"version": "0.9.0"}),
        (Answer.OTHER_KEY, {"version": "1.1.0", "key": OTHER_KEY}),
        (Answer.OTHER_KEY, {"version": "1.1.0", "key": None}),
        (Answer.OTHER_KEY, {"name": "calm", "key": OTHER_KEY}),
    ],
)
def test_what_is_odd_stops_until_it_is_answered(here, tmp_path, answer, later):
    install(packed(tmp_path), here, ())
    file = packed(tmp_path, **later)
    arrival = install(file, here, [one for one in Answer if one is not answer])
    assert not arrival.installed
    assert [question.answer for question in arrival.questions] == [answer]
    assert versions(here) == {"soft": "1.0.0"}
    assert left(here) == []
    assert install(file, here, [answer]).installed


def test_an_older_pack_stays_odd_after_the_newer_one_was_removed(here, tmp_path):
    install(packed(tmp_path, version="2.0.0"), here, ())
    with PackStore(here.packs).change() as change:
        change.remove("soft")
    assert install(packed(tmp_path), here, ()).questions


def test_an_older_pack_that_was_let_in_does_not_make_the_next_older_one_new(here, tmp_path):
    install(packed(tmp_path, version="3.0.0"), here, ())
    install(packed(tmp_path, version="1.0.0"), here, ALL)
    assert install(packed(tmp_path, version="2.0.0"), here, ()).questions


def test_the_name_of_a_shipped_pack_is_taken(here, tmp_path):
    with pytest.raises(InputError, match="comes with Thaw"):
        install(packed(tmp_path, name="steady"), here, ALL)


@pytest.mark.parametrize("key", [None, KEY])
@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("sessions/around-the-room.yaml", "thaw: 1\nid: test\n", "missing-key"),
        ("sessions/other.yaml", "[" * 5000, "yaml-depth"),
        ("beds/soft-rain.opus", "OggS no sound", "no-sound"),
        ("pictures/a.png", "<svg/>", "no-picture"),
        ("credits.yaml", "files: {x: &a [*a]}", "yaml-reference"),
    ],
)
def test_a_pack_with_errors_is_not_installed_whoever_signed_it(
    here, tmp_path, key, file, text, code
):
    damaged = packed(tmp_path, key, change=lambda folder: write(folder / file, text))
    arrival = install(damaged, here, ALL)
    assert not arrival.installed
    assert code in [problem.code for problem in arrival.examined.problems]
    assert all(problem.file.startswith(str(damaged)) for problem in arrival.examined.problems)
    assert (versions(here), left(here)) == ({}, [])


def test_a_list_for_another_pack_is_told(here, tmp_path):
    folder = sounding_pack(tmp_path / "soft")
    file = tmp_path / "soft.thawpack"
    write_archive(file, listed(folder, KEY, "2.0.0"))
    arrival = install(file, here, ALL)
    assert arrival.examined.has_errors
    assert "manifest-other" in [problem.code for problem in arrival.examined.problems]


def test_what_is_hostile_is_refused_and_nothing_is_left(here, tmp_path):
    canary = tmp_path / "canary"
    canary.write_text("alive")
    before = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    for name in ("../canary", str(canary), "..\\canary", "beds/../../../canary"):
        file = tmp_path / "bad.thawpack"
        file.write_bytes(zipped(pack_of_files(File(name, b"dead"))))
        with pytest.raises(InputError):
            install(file, here, ALL)
        file.unlink()
    assert canary.read_text() == "alive"
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "lock"]
    assert sorted(kept) == before
    assert left(here) == []


def test_a_damaged_byte_anywhere_is_refused(here, tmp_path):
    file = packed(tmp_path)
    whole = file.read_bytes()
    for place in range(0, len(whole), 4999):
        data = bytearray(whole)
        data[place] ^= 1
        file.write_bytes(data)
        with pytest.raises(InputError):
            install(file, here, ALL)
    assert (versions(here), left(here)) == ({}, [])


NAMES = st.sampled_from(
    [
        *("pack.yaml", "credits.yaml", "anchors.yaml", "sessions/a.yaml", "sessions/b.yaml"),
        *("voice/en/june/voice.yaml", "voice/en/june/a.opus", "beds/a.ogg", "pictures/a.png"),
        *("../a.yaml", "/a.yaml", "beds/con.ogg", "a\\b.yaml", "x.exe", "manifest"),
    ]
)
SESSION = (assets_folder() / "new-pack" / "sessions" / "around-the-room.yaml").read_bytes()
TEXTS = st.one_of(
    st.binary(max_size=60),
    st.just(PACK),
    st.just(SESSION.replace(b"around-the-room", b"a")),
    st.tuples(st.sampled_from([PACK, SESSION]), st.integers(0, 900), st.binary(max_size=9)).map(
        lambda made: made[0][: made[1]] + made[2] + made[0][made[1] :]
    ),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(NAMES, TEXTS, max_size=6), st.booleans())
def test_any_hostile_pack_is_installed_whole_or_told_and_nothing_else_changes(
    here, tmp_path, files, deflated
):
    file = tmp_path / "any.thawpack"
    file.write_bytes(hostile_pack(files, deflated=deflated))
    outside = {path for path in tmp_path.rglob("*") if not path.is_relative_to(here.packs)}
    before = versions(here)
    problems: tuple[Problem, ...] = ()
    try:
        arrival = install(file, here, ALL)
    except InputError as error:
        installed, problems = False, error.problems
    else:
        installed, problems = arrival.installed, arrival.examined.problems
    assert installed or any(problem.severity is Severity.ERROR for problem in problems)
    assert installed or versions(here) == before
    assert all(str(problem).isprintable() for problem in problems)
    new = {
        path for path in tmp_path.rglob("*") if not path.is_relative_to(here.packs)
    } - outside
    assert {path.name for path in new} <= {"sounds.json", "cache"}


def test_a_pack_that_is_not_there_is_told(here, tmp_path):
    with pytest.raises(MissingError, match="There is no file"):
        install(tmp_path / "gone.thawpack", here, ())


def test_a_pack_that_was_damaged_on_the_disk_is_still_listed(here, tmp_path):
    install(packed(tmp_path), here, ())
    (folder,) = PackStore(here.packs).installed()
    (folder / "pack.yaml").unlink()
    line = tell_installed(folder, PackStore(here.packs).known)
    assert line.startswith("soft: cannot be read. There is no file")
