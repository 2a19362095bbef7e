"""All that the public collections have, and a small set of our own, through check and install.

Each file gives a sound result, or sentences that name it; never a traceback, a hang, much
memory, or a file anywhere but in the profile.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
import yaml

from e2e.programs import THAW
from e2e.usage import used_by
from fakes import strangers
from fakes.hostile_packs import PACK, hostile_pack
from thaw.adapters.bundled import assets_folder
from thaw.cli import main
from thaw.packs.file_names import SOUNDS
from thaw.spec.characters import HIDDEN

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.slow,
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell what it took"),
]

MOST_BYTES = 300e6
TOGETHER = 60
"""Files in one pack."""
TEMPLATE = assets_folder() / "new-pack" / "sessions" / "around-the-room.yaml"
"""A session without an error."""
LOOKED_AT = 3
"""Sounds that are none before the others of a pack are not looked at any more."""


class Visit:
    """Runs the program where nothing may be left but in its profile.

    Attributes:
        folder: for what is given to it.
    """

    def __init__(self, folder: Path, profile: Path) -> None:
        self.folder = folder / "given"
        self.profile = profile
        self._bare = [folder / name for name in ("home", "temporary", "elsewhere")]
        for place in (self.folder, *self._bare):
            place.mkdir()
        home, temporary, elsewhere = map(str, self._bare)
        self.env = {**os.environ, "HOME": home, "TMPDIR": temporary, "PWD": elsewhere}
        for name in [name for name in self.env if name.startswith("XDG_")]:
            self.env[name] = home

    def run(self, *words: object) -> tuple[int, str]:
        """The program as a process: its code, and what it said."""
        command = [*THAW, *map(str, words), "--profile", str(self.profile)]
        used = used_by(command, self.env, patience=120)
        self.check(used.said)
        assert used.peak < MOST_BYTES, f"{used.peak / 1e6:.0f} MB"
        return used.code, used.said

    def check(self, said: str) -> None:
        """Nothing fell over, nothing is in the way of a terminal, and nothing was left."""
        assert "Traceback" not in said, said[-3000:]
        assert HIDDEN.search(said) is None, repr(said[-3000:])
        left = [path for place in self._bare for path in place.rglob("*") if path.is_file()]
        assert left == []


@pytest.fixture
def visit(tmp_path, profile):
    return Visit(tmp_path, profile)


def groups(items, size):
    return [items[begin : begin + size] for begin in range(0, len(items), size)]


def write_all(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def problems_by_name(said):
    """Name of each file → what a check said of it."""
    told: dict[str, list[str]] = {}
    for problem in json.loads(said)["problems"]:
        assert problem["text"].endswith((".", "”", "?")), problem
        told.setdefault(Path(problem["file"]).name, []).append(problem["text"])
    return told


@pytest.mark.parametrize("collection", strangers.TEXTS)
def test_texts_among_sessions(collection, visit):
    """None is a session, so each is told by its name, and none is installed."""
    texts = list(strangers.texts(collection))
    for number, some in enumerate(groups(texts, TOGETHER)):
        files = {f"sessions/text-{n}.yaml": text for n, text in enumerate(some)}
        folder = write_all(visit.folder / str(number) / "soft", {"pack.yaml": PACK, **files})
        code, said = visit.run("check", "--json", folder)
        assert code == 1
        assert problems_by_name(said).keys() >= {Path(name).name for name in files}
        pack = visit.folder / f"{number}.thawpack"
        pack.write_bytes(hostile_pack(files))
        code, said = visit.run("pack", "install", pack)
        assert code == 1
        assert "It was not installed, and nothing was changed." in said
        shown = {name for name in files if f"{pack}/{name}:" in said}
        assert shown == files.keys() or "more are not shown" in said


@pytest.mark.parametrize("collection", strangers.SOUNDS)
def test_sounds_in_a_pack(collection, visit, tmp_path, capsys):
    """Each is told by its name, or installed."""
    files = {}
    for number, path in enumerate(strangers.sounds(collection, tmp_path / "own")):
        ending = path.suffix.removeprefix(".")
        ending = ending if ending in SOUNDS else "ogg"
        files[f"beds/sound-{number}.{ending}"] = path.read_bytes()
    folder = write_all(visit.folder / "soft", with_credits(files))
    code, said = visit.run("check", "--json", folder)
    assert code in {0, 1}
    problems = json.loads(said)["problems"]
    silent = {p["excerpt"] for p in problems if p["code"] == "undecodable"}
    silent |= {name for name, content in files.items() if not content}
    harsh = {p["excerpt"] for p in problems if p["severity"] == "error"} - silent
    assert silent | harsh < files.keys()
    pack = visit.folder / "soft.thawpack"
    for names in groups(sorted(silent), LOOKED_AT):
        pack.write_bytes(hostile_pack(with_credits({name: files[name] for name in names})))
        assert main(["pack", "install", str(pack), "--profile", str(visit.profile)]) == 1
        said = capsys.readouterr().out
        visit.check(said)
        assert [name for name in names if f"{pack}/{name}: error: " not in said] == []
    for expected, names in ((1, harsh), (0, files.keys() - silent - harsh)):
        if names:
            some = {name: files[name] for name in names}
            pack.write_bytes(hostile_pack(with_credits(some)))
            code, said = visit.run("pack", "install", pack)
            assert code == expected, said


def with_credits(files):
    """A whole pack with these sounds, each of which says where it comes from."""
    credit = "{source: A collection, license: CC0-1.0}"
    listed = "files:" + ("".join(f"\n  {name}: {credit}" for name in files) or " {}")
    return {
        "pack.yaml": PACK,
        "credits.yaml": listed.encode(),
        "sessions/around-the-room.yaml": TEMPLATE.read_bytes(),
        **files,
    }


@pytest.mark.parametrize("collection", strangers.ZIPS)
def test_zips_and_what_lies_beside_them(collection, visit, tmp_path, capsys):
    """None is a pack or a text of ours, whatever it is called; each is told by its name."""
    files = strangers.zips(collection, tmp_path / "own")
    code, said = visit.run("check", "--json", *files)
    assert code == 1
    assert problems_by_name(said).keys() == {file.name for file in files}
    for file in files:
        assert main(["pack", "install", str(file), "--profile", str(visit.profile)]) == 1
        told = capsys.readouterr()
        visit.check(told.out + told.err)
        assert told.err.startswith(f"{file}: error: "), told.err


@pytest.mark.parametrize("collection", strangers.SOUNDS)
def test_sounds_that_are_said_to_be_packs(collection, visit, tmp_path, capsys):
    for file in strangers.sounds(collection, tmp_path / "own"):
        assert main(["pack", "install", str(file), "--profile", str(visit.profile)]) == 1
        told = capsys.readouterr()
        visit.check(told.out + told.err)
        assert told.err.startswith(f"{file}: error: "), told.err


@pytest.mark.parametrize("collection", strangers.STRINGS)
def test_strings_in_every_text_of_a_pack(collection, visit, capsys):
    """A pack with such words is installed, or a sentence names the file that has them."""
    codes = set()
    for number, text in enumerate(strangers.strings(collection)):
        files = naughty(text)
        folder = write_all(visit.folder / str(number) / "soft", files)
        pack = visit.folder / f"{number}.thawpack"
        pack.write_bytes(hostile_pack(files))
        install = ["pack", "install", "--accept-version"]
        for named, words in ((folder, ["check"]), (pack, install)):
            code = main([*words, str(named), "--profile", str(visit.profile)])
            told = capsys.readouterr()
            visit.check(told.out + told.err)
            errors = [line for line in told.out.splitlines() if ": error: " in line]
            assert bool(errors) == (code != 0), told
            assert [line for line in errors if not line.startswith(str(named))] == []
            codes.add(code)
    assert codes == {0, 1}


def naughty(text):
    """The files of a pack that says this wherever something may be said. JSON is YAML."""
    session = yaml.safe_load(TEMPLATE.read_text("utf-8"))
    session |= {"title": text, "summary": text}
    session["about"] = {key: [text] for key in ("contains", "materials", "not_now_if")}
    session["about"]["posture"] = text
    session["credits"] = {"author": text, "reviewed_by": text, "license": text}
    first, *_, closing = session["sections"]
    first["title"] = text
    choice = first["steps"][2]["choose"]
    choice["ask"] = choice["options"]["look"]["say"] = text
    closing["steps"] += [
        {"say": text, "lint-ok": {"L25": text}},
        {"say": {"sounds": text, "else": text}},
        {"words": [text, "another"], "ask": text},
        {"sense": {"what": text, "for": "5 s", "have": text, "without": text}},
        {"write": {"ask": text, "for": "5 s"}},
        {"look": "pictures/a.png", "alt": text},
    ]
    info = yaml.safe_load(PACK)
    said = ("title", "summary", "author", "reviewer", "license", "contact")
    info |= {**dict.fromkeys(said, text), "not_for": [text]}
    anchor = {"label": text, "short": text, "lines": [text], "touch_ins": [text]}
    credit = dict.fromkeys(("source", "license", "author", "title"), text)
    texts = {
        "pack.yaml": info,
        "credits.yaml": {"files": {"pictures/a.png": credit}},
        "anchors.yaml": {"anchors": {"sounds": anchor, "sight": anchor}},
        "sessions/around-the-room.yaml": session,
        "voice/en/anna/voice.yaml": {"name": text, "computer": "true", "engine": text},
    }
    written = {name: json.dumps(said, ensure_ascii=False) for name, said in texts.items()}
    files = {name: said.encode("utf-8", "surrogatepass") for name, said in written.items()}
    return {**files, "pictures/a.png": b"\x89PNG\r\n\x1a\n"}
