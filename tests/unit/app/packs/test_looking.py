"""What the window is shown of a pack, and that looking at it changes nothing."""

from pathlib import Path

import pytest

from fakes.signed_packs import KEY, OTHER_KEY, listed, sounding_pack
from fakes.specs import replaced
from thaw.adapters.packs.archive_writer import write_archive
from thaw.adapters.packs.store import PackStore
from thaw.adapters.profile import find_profile
from thaw.app.packs.examination import silently
from thaw.app.packs.installing import install
from thaw.app.packs.looking import install_and_show, installed_lines, look, look_again
from thaw.app.packs.shown import Installed, Looked
from thaw.base.errors import MissingError
from thaw.packs.known import Answer
from thaw.settings import table


@pytest.fixture
def here(profile):
    return find_profile(profile)


def packed(place, key=KEY, version="1.0.0", change=None):
    """A pack's file in a folder of its own."""
    folder = sounding_pack(place / "soft", version)
    if change is not None:
        change(folder)
    file = place / "soft.thawpack"
    write_archive(file, listed(folder, key, version))
    return file


def versions(here):
    return [line.version for line in installed_lines(here)]


def installed(file, here):
    pack = look(file, here, silently).pack
    return install_and_show(file, here, (), pack.mark, silently)


def test_everything_that_matters_is_shown(here, tmp_path):
    pack = look(packed(tmp_path), here, silently).pack
    assert (pack.id, pack.title, pack.version) == ("soft", "A first pack", "1.0.0")
    assert (pack.author, pack.reviewer, pack.license) == ("Your name", "", "CC-BY-4.0")
    assert pack.files == 6
    assert pack.size > 10_000
    (session,) = pack.sessions
    assert session.title == "Around the room"
    assert session.ref == "soft/around-the-room"
    assert session.level == 1
    assert session.frames > 48_000 * 60
    assert session.not_now_if == ("a pain flare",)
    assert "being in danger right now" in pack.not_for
    assert KEY.public.words in pack.signer
    assert pack.errors == 0
    assert pack.questions == ()
    assert not pack.same


def test_looking_installs_nothing_and_leaves_nothing(here, tmp_path):
    look(packed(tmp_path), here, silently)
    assert versions(here) == []
    assert sorted(path.name for path in here.packs.iterdir()) == ["lock"]


def test_what_was_looked_at_is_installed(here, tmp_path):
    assert installed(packed(tmp_path), here) == Installed()
    assert versions(here) == ["1.0.0"]


def test_another_file_in_the_place_of_the_one_looked_at_is_shown_and_not_installed(
    here, tmp_path
):
    file = packed(tmp_path / "one")
    mark = look(file, here, silently).pack.mark
    other = packed(tmp_path / "two", version="1.0.1")
    other.replace(file)
    told = install_and_show(file, here, (), mark, silently)
    assert isinstance(told, Looked)
    assert told.changed
    assert told.pack.version == "1.0.1"
    assert versions(here) == []


def test_the_same_files_of_another_signer_are_another_pack(here, tmp_path):
    file = packed(tmp_path / "one")
    mark = look(file, here, silently).pack.mark
    packed(tmp_path / "two", OTHER_KEY).replace(file)
    told = install_and_show(file, here, (), mark, silently)
    assert isinstance(told, Looked)
    assert told.changed


def test_a_changed_key_is_asked_about_and_the_yes_installs_it(here, tmp_path):
    installed(packed(tmp_path / "one"), here)
    file = packed(tmp_path / "two", OTHER_KEY, "1.1.0")
    pack = look(file, here, silently).pack
    assert [question.answer for question in pack.questions] == [Answer.OTHER_KEY]
    assert pack.installed == "1.0.0"
    asked = install_and_show(file, here, (), pack.mark, silently)
    assert isinstance(asked, Looked)
    assert versions(here) == ["1.0.0"]
    answered = install_and_show(file, here, [Answer.OTHER_KEY], pack.mark, silently)
    assert isinstance(answered, Installed)
    assert versions(here) == ["1.1.0"]


def test_what_is_installed_already_just_so_is_said(here, tmp_path):
    file = packed(tmp_path)
    installed(file, here)
    pack = look(file, here, silently).pack
    assert pack.same
    assert pack.installed == "1.0.0"


def test_an_installed_pack_can_be_looked_at_without_its_file(here, tmp_path):
    file = packed(tmp_path)
    before = look(file, here, silently).pack
    installed(file, here)
    file.unlink()
    pack = look_again("soft", here, silently).pack
    assert pack.same
    assert pack.sessions == before.sessions
    assert "like the version before" in pack.signer
    assert [one.place for one in pack.findings] == [one.place for one in before.findings]


def test_a_pack_that_is_gone_is_a_sentence(here):
    with pytest.raises(MissingError, match="not installed any more"):
        look_again("soft", here, silently)


def test_findings_have_their_place_inside_the_pack(here, tmp_path):
    def command(folder: Path) -> None:
        file = folder / "sessions" / "around-the-room.yaml"
        text = file.read_text("utf-8")
        file.write_text(replaced(text, "      - say: ", "      - say: Relax. "), "utf-8")

    pack = look(packed(tmp_path, change=command), here, silently).pack
    assert pack.errors > 0
    assert pack.sessions == ()
    assert any(
        one.place.startswith("sessions/around-the-room.yaml, line") for one in pack.findings
    )


def test_what_is_done_is_told_meanwhile(here, tmp_path):
    told: list[str] = []
    look(packed(tmp_path), here, told.append)
    assert told == [
        "Its files are being read.",
        "Every byte is compared with the pack’s own list.",
        "Every sound is listened through.",
        "Every line is read.",
    ]


def test_an_installed_pack_that_was_damaged_is_in_the_list_with_a_sentence(here, tmp_path):
    installed(packed(tmp_path), here)
    (folder,) = PackStore(here.packs).installed()
    (folder / "pack.yaml").write_text("title: [", "utf-8")
    (line,) = installed_lines(here)
    assert (line.id, line.title) == ("soft", "soft")
    assert line.trouble.startswith("It cannot be read.")


def test_an_update_and_a_removal_leave_what_the_listener_set(here, tmp_path):
    from thaw.adapters.settings_file import SettingsFile

    settings = SettingsFile(here.settings_file)
    settings.put(table.LAST_ANCHOR, "sight")
    settings.put(table.COMFORTABLE_LEVEL, -20.0)
    kept = here.settings_file.read_bytes()
    installed(packed(tmp_path / "one"), here)
    installed(packed(tmp_path / "two", version="1.1.0"), here)
    with PackStore(here.packs).change() as change:
        change.remove("soft")
    assert here.settings_file.read_bytes() == kept
    again = SettingsFile(here.settings_file)
    assert again.get(table.LAST_ANCHOR) == "sight"
    assert again.get(table.COMFORTABLE_LEVEL) == -20.0


def test_a_pack_that_was_removed_for_a_moment_is_as_it_was(here, tmp_path):
    install(packed(tmp_path), here, ())
    store = PackStore(here.packs)
    before, known = store.installed(), store.known
    with store.change() as change:
        taken = change.take_out("soft")
        assert store.installed() == ()
        change.put_back(taken)
    store.sweep()
    assert store.installed() == before
    assert store.known == known
    assert look_again("soft", here, silently).pack.same
