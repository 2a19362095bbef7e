"""Packs through the real command line: from an empty folder to another's library and back."""

import os
import random
import subprocess
import sys

import pytest

from e2e.programs import THAW, thaw
from fakes.packs import write
from fakes.signed_packs import KEY, listed, sounding_pack
from fakes.sounds import noise, sine, write_sound, write_wav
from fakes.specs import replaced
from thaw.adapters.packs.archive_writer import write_archive
from thaw.adapters.packs.folder_contents import FolderContents
from thaw.adapters.packs.seal import read_seal
from thaw.adapters.packs.store import PackStore
from thaw.adapters.profile import find_profile
from thaw.base.units import RATE
from thaw.spec.lines import text_hash

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

KILLS = int(os.environ.get("THAW_KILLS", "8"))
"""Installs that are killed; a release takes 200."""
PASSPHRASE = " ".join(("a", "quiet", "lamp"))


def pack(*words, profile, code=0, **options):
    """Run ``thaw pack``; gives what it said."""
    done = thaw("pack", *words, "--profile", profile, **options)
    assert "Traceback" not in done.stderr
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def signed(folder, profile, passphrase=PASSPHRASE):
    return subprocess.run(
        [*THAW, "pack", "sign", str(folder), "--profile", str(profile)],
        input=f"{passphrase}\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_from_an_empty_folder_to_another_library(tmp_path, profile):
    curator = tmp_path / "curator"
    folder = tmp_path / "soft-evenings"
    pack("new", folder, profile=curator)
    assert signed(folder, curator).returncode == 0
    said = pack("build", folder, profile=curator)
    file = tmp_path / "soft-evenings.thawpack"
    assert f"Written to {file}" in said
    said = pack("verify", file, profile=profile)
    assert "Every byte is as it was listed" in said
    assert "was not seen here before" in said
    assert "It is installed." in pack("install", file, profile=profile)
    said = pack("list", profile=profile)
    assert said.startswith("soft-evenings 1.0.0: A first pack, by Your name; signed ")
    done = thaw("describe", "soft-evenings/around-the-room", "--profile", profile)
    assert done.stdout.startswith("Around the room\n")
    again = tmp_path / "again.thawpack"
    pack("export", "soft-evenings", "-o", again, profile=profile)
    assert again.read_bytes() == file.read_bytes()
    pack("remove", "soft-evenings", profile=profile)
    assert "No pack is installed" in pack("list", profile=profile)
    assert (
        thaw("describe", "soft-evenings/around-the-room", "--profile", profile).returncode == 3
    )


def test_the_same_folder_gives_the_same_file_in_two_processes(tmp_path, profile):
    folder = sounding_pack(tmp_path / "soft")
    files = [tmp_path / f"{name}.thawpack" for name in ("one", "two")]
    for file in files:
        pack("build", folder, "-o", file, profile=profile)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_drafts_and_waivers_are_seen_before_a_pack_is_signed_built_or_installed(
    tmp_path, profile
):
    folder = sounding_pack(tmp_path / "soft")
    session = folder / "sessions" / "around-the-room.yaml"
    first = next(line for line in session.read_text("utf-8").splitlines() if "- say: " in line)
    waived = (
        f"      - say: Close your eyes.\n        lint-ok: {{L1: She asked for it.}}\n{first}"
    )
    write(session, replaced(session.read_text("utf-8"), first, waived))
    recorded = sine(RATE, 0.2)
    voice = folder / "voice" / "en" / "anna"
    voice.mkdir(parents=True)
    write_sound(voice / "a.opus", recorded)
    line = (
        f"{{hash: {text_hash('Close your eyes.')}, file: a.opus, frames: {RATE}, draft: true}}"
    )
    lines = f"lines:\n  around-the-room.arriving.1: {line}\n"
    write(voice / "voice.yaml", f"name: Anna\ncomputer: true\n{lines}")
    done = signed(folder, profile)
    assert done.returncode == 0, done.stderr
    built = pack("build", folder, profile=profile)
    file = tmp_path / "soft.thawpack"
    verified = pack("verify", file, profile=profile)
    for said in (done.stdout, built, verified, pack("install", file, profile=profile)):
        assert "A computer speaks 1 of 1 lines of “Anna”, as a draft." in said
        assert "She asked for it." in said


def test_a_wrong_passphrase_signs_nothing(tmp_path, profile):
    folder = sounding_pack(tmp_path / "soft")
    assert signed(folder, profile).returncode == 0
    before = (folder / "manifest.minisig").read_bytes()
    done = signed(folder, profile, "something else")
    assert done.returncode == 3
    assert "does not open the key" in done.stderr
    assert (folder / "manifest.minisig").read_bytes() == before


def test_a_passphrase_is_not_too_short_and_no_key_is_made_for_nothing(tmp_path, profile):
    done = signed(sounding_pack(tmp_path / "soft"), profile, "short")
    assert done.returncode == 2
    assert "at least 8 characters" in done.stderr
    assert not find_profile(profile).key_file.exists()


def test_a_question_stops_and_an_option_answers_it(tmp_path, profile):
    files = {}
    for version in ("1.0.0", "1.1.0"):
        folder = sounding_pack(tmp_path / version / "soft", version)
        files[version] = tmp_path / version / "soft.thawpack"
        write_archive(files[version], listed(folder, KEY, version))
    pack("install", files["1.1.0"], profile=profile)
    said = pack("install", files["1.0.0"], profile=profile, code=1)
    assert "version 1.1.0 was installed before" in said
    assert "Yes: --accept-version" in said
    pack("install", files["1.0.0"], "--accept-version", profile=profile)
    assert "soft 1.0.0" in pack("list", profile=profile)


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["build", "nowhere"], 3, "There is no folder nowhere."),
        (["verify", "nowhere.thawpack"], 3, "There is no file nowhere.thawpack."),
        (["install", "nowhere.thawpack"], 3, "There is no file nowhere.thawpack."),
        (["remove", "nobody"], 3, "No pack “nobody” is installed."),
        (["export", "nobody"], 3, "No pack “nobody” is installed."),
        (["new", "Not A Pack"], 2, "cannot be the name of a pack"),
        (["bild", "x"], 2, "Did you mean “build”?"),
    ],
)
def test_what_does_not_work_is_a_sentence_with_a_code(words, code, sentence, profile):
    assert sentence in pack(*words, profile=profile, code=code)


def test_a_text_is_no_pack(tmp_path, profile):
    write(tmp_path / "a.thawpack", "thaw: 1\n")
    said = pack("install", tmp_path / "a.thawpack", profile=profile, code=1)
    assert "This is no pack" in said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kills in another way")
def test_a_killed_install_leaves_the_old_pack_or_the_new_one(tmp_path, profile):
    """Every byte of what is installed afterwards is as one of the two was listed."""
    files = [large_pack(tmp_path, version) for version in ("1.0.0", "1.1.0")]
    words = ["--accept-version", "--profile", profile]
    assert thaw("pack", "install", files[0], *words).returncode == 0
    duration = how_long(["pack", "install", files[1], *words])
    instants = random.Random(7)
    outcomes: set[tuple[bool, bool]] = set()
    for number in range(KILLS):
        before = installed_version(profile)
        wanted = files[0] if before == 100010000 else files[1]
        ended = killed_after(
            instants.uniform(0.1, 1.1) * duration, ["pack", "install", wanted, *words]
        )
        after = installed_version(profile)
        outcomes.add((ended, after != before))
        assert ended <= (after != before), f"run {number}: it ended well and changed nothing"
    store = PackStore(find_profile(profile).packs)
    store.sweep()
    places = [path for path in find_profile(profile).packs.iterdir() if path.is_dir()]
    assert places == [store.find("soft").parent]
    assert (False, False) in outcomes, "none was killed early enough"


def large_pack(tmp_path, version):
    """A pack whose unpacking takes a while."""
    folder = sounding_pack(tmp_path / version / "soft", version)
    (folder / "music").mkdir()
    credits_file = folder / "credits.yaml"
    lines = credits_file.read_text("utf-8")
    for number in range(12):
        name = f"music/noise-{number}.wav"
        write_wav(folder / name, noise(2 * RATE, 0.03, number))
        lines += f"  {name}: {{source: made by arithmetic, license: CC0-1.0}}\n"
    credits_file.write_text(lines, "utf-8")
    file = tmp_path / version / "soft.thawpack"
    write_archive(file, listed(folder, KEY, version))
    return file


def installed_version(profile):
    """The version that is installed, all of whose bytes are as they were listed."""
    folder = PackStore(find_profile(profile).packs).find("soft")
    seal = read_seal(FolderContents(folder))
    assert seal is not None
    return seal.manifest.version


def how_long(words):
    """Seconds that a command takes when nobody disturbs it."""
    import time

    begin = time.monotonic()
    assert thaw(*words).returncode == 0
    return time.monotonic() - begin


def killed_after(seconds, words):
    """Start a command and kill it; whether it had ended well before that."""
    with subprocess.Popen(
        [*THAW, *map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            return process.wait(seconds) == 0
        except subprocess.TimeoutExpired:
            process.kill()
            return False
