"""Names of sessions, found without reading anything."""

import pytest

from thaw.app.library.names import resolve_name, session_names
from thaw.base.errors import MissingError


@pytest.fixture
def sessions(tmp_path):
    for name in ("steady/body-scan-edges", "steady/other", "listening/near"):
        pack, stem = name.split("/")
        folder = tmp_path / "packs" / pack / "sessions"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{stem}.yaml").write_text("")
    return tuple(sorted((tmp_path / "packs").iterdir()))


def test_every_session_has_a_name(sessions):
    assert session_names(sessions) == (
        "listening/near",
        "steady/body-scan-edges",
        "steady/other",
    )


def test_a_name_stays_a_name(sessions):
    assert resolve_name("steady/other", sessions) == "steady/other"


def test_a_path_to_a_session_of_a_pack_is_its_name(sessions):
    path = sessions[1] / "sessions" / "other.yaml"
    assert resolve_name(str(path), sessions) == "steady/other"


def test_another_file_is_known_by_its_whole_path(sessions, tmp_path, monkeypatch):
    (tmp_path / "own.yaml").write_text("")
    monkeypatch.chdir(tmp_path)
    assert resolve_name("own.yaml", sessions) == str(tmp_path / "own.yaml")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("steady/body-scan", "Did you mean steady/body-scan-edges?"),
        ("zzz", "“thaw play” lists the sessions there are."),
    ],
)
def test_a_name_that_is_none_gets_the_nearest(sessions, name, hint):
    with pytest.raises(MissingError) as caught:
        resolve_name(name, sessions)
    assert str(caught.value) == f"There is no session “{name}”. {hint}"
