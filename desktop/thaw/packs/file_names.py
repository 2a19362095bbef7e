"""Which files a pack may hold, judged by their names alone, before anything is written.

A name is right when it is one of the few that a pack has a use for: small Latin letters,
digits, dots and hyphens, so that it means the same file on every computer. The rules before
that one only say more plainly why a name is wrong; each of them is the trick of some archive.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from thaw.base.language import mark, say, say_count
from thaw.base.problem import WHOLE_FILE
from thaw.packs.layout import (
    ANCHORS_FILE,
    CREDITS_FILE,
    PACK_FILE,
    SESSIONS,
    VOICE_FILE,
    VOICES,
)
from thaw.packs.refusal import quoted

if TYPE_CHECKING:
    from thaw.base.problem import Report

MANIFEST: Final = "manifest"
SIGNATURE: Final = "manifest.minisig"
SOUNDS: Final = ("opus", "ogg", "flac", "wav", "mp3")
"""Endings of sounds. No m4a: not every system may decode what is in it."""
PICTURES: Final = ("png", "jpg", "jpeg")
TEXT: Final = ".yaml"
MOST_TEXTS: Final = 300
MOST_VOICES: Final = 12
LONGEST: Final = 140
"""Characters of a name. Windows takes 260 for a whole path, and a profile may need 110."""
_LONGEST_ID: Final = 64
_MOST_TOLD: Final = 20

_SLUG: Final = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
_LANGUAGE: Final = r"[a-z]{2,3}(?:-[A-Z]{2})?"
_WORD: Final = r"[a-z0-9][a-z0-9._-]*"
_SOUND: Final = rf"{_WORD}\.(?:{'|'.join(SOUNDS)})"
_PICTURE: Final = rf"{_WORD}\.(?:{'|'.join(PICTURES)})"
_KNOWN: Final = re.compile(
    "|".join(
        (
            *map(re.escape, (PACK_FILE, CREDITS_FILE, ANCHORS_FILE, MANIFEST, SIGNATURE)),
            rf"{SESSIONS}/{_SLUG}\.yaml",
            rf"{VOICES}/{_LANGUAGE}/{_SLUG}/(?:{re.escape(VOICE_FILE)}|{_SOUND})",
            rf"(?:beds|music|sounds)/(?:{_WORD}/)*{_SOUND}",
            rf"pictures/(?:{_WORD}/)*{_PICTURE}",
        )
    )
)
_SOUND_FOLDER: Final = mark("The folder {folder}/ holds sounds: {sounds}; with small letters.")
_HOLDS: Final = {
    SESSIONS: mark(
        "The folder {folder}/ holds sessions, like {folder}/soft-evening.yaml; with small "
        "letters."
    ),
    VOICES: mark(
        "The folder {folder}/ holds recordings, like {folder}/en/june/voice.yaml and "
        "{folder}/en/june/a.opus; with small letters."
    ),
    "beds": _SOUND_FOLDER,
    "music": _SOUND_FOLDER,
    "sounds": _SOUND_FOLDER,
    "pictures": mark("The folder {folder}/ holds pictures: {pictures}; with small letters."),
}
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"}
)


def is_pack_id(text: str) -> bool:
    """Whether a pack may be called so, and its folder with it, on every computer."""
    right = re.fullmatch(_SLUG, text) is not None and len(text) <= _LONGEST_ID
    return right and not _is_device(text)


class _Fault(NamedTuple):
    code: str
    text: str
    hint: str = ""


class _Rule(NamedTuple):
    code: str
    broken: Callable[[str], bool]
    text: str


def _parts(name: str) -> list[str]:
    return name.split("/")


def _is_device(part: str) -> bool:
    """Windows opens a device for these names, whatever stands behind a first dot or colon."""
    return re.split(r"[.:]", part, maxsplit=1)[0].rstrip().casefold() in _DEVICES


_RULES: Final = (
    _Rule("name-empty", lambda name: not name, mark("{name} has no name.")),
    _Rule(
        "name-long",
        lambda name: len(name) > LONGEST,
        mark("{name} has a name of more than {longest} characters."),
    ),
    _Rule(
        "name-hidden-character",
        lambda name: not name.isprintable(),
        mark("{name} has a character in its name that does not show what it does."),
    ),
    _Rule(
        "name-backslash",
        lambda name: "\\" in name,
        mark("{name} has a backslash in its name; folders are parted by /."),
    ),
    _Rule(
        "name-absolute",
        lambda name: name.startswith(("/", "~")),
        mark("{name} names a place on the computer instead of one in the pack."),
    ),
    _Rule(
        "name-drive",
        lambda name: bool(re.match(r"[A-Za-z]:", name)),
        mark("{name} names a drive instead of a place in the pack."),
    ),
    _Rule(
        "name-climbing",
        lambda name: ".." in _parts(name),
        mark("{name} leads out of the pack."),
    ),
    _Rule(
        "name-folder",
        lambda name: name.endswith("/"),
        mark("{name} is a folder; only files are listed."),
    ),
    _Rule(
        "name-detour",
        lambda name: not {"", "."}.isdisjoint(_parts(name)),
        mark("{name} has an empty part in its name."),
    ),
    _Rule(
        "name-device",
        lambda name: any(map(_is_device, _parts(name))),
        mark("{name} has the name of a device on Windows."),
    ),
    _Rule(
        "name-ending",
        lambda name: any(part.endswith((".", " ")) for part in _parts(name)),
        mark(
            "{name} has a part of its name that ends with a dot or a space, which Windows "
            "leaves out."
        ),
    ),
    _Rule(
        "name-hidden",
        lambda name: any(part.startswith(".") for part in _parts(name)),
        mark("{name} is hidden: a part of its name begins with a dot."),
    ),
    _Rule(
        "name-letters",
        lambda name: not re.fullmatch(r"[A-Za-z0-9._/-]*", name),
        mark("{name} has more in its name than Latin letters, digits, dots and hyphens."),
    ),
)


def check_names(names: Iterable[str], report: Report) -> None:
    """Report the files that a pack does not hold, and those that are one file somewhere.

    Args:
        names: the names of all files, with forward slashes; a name may come twice.
        report: what problems are added to, the first twenty of them.
    """
    given = list(names)
    found = [*_wrong(given), *_alike(given), *_files_as_folders(given), *_many_texts(given)]
    for code, text, hint in found[:_MOST_TOLD]:
        report.error(code, WHOLE_FILE, text, hint)
    if len(found) > _MOST_TOLD:
        text = say_count(
            "1 more name is wrong.",
            "{count} more names are wrong.",
            len(found) - _MOST_TOLD,
        )
        report.error("name-many", WHOLE_FILE, text)


def _wrong(names: Sequence[str]) -> Iterator[_Fault]:
    for name in dict.fromkeys(names):
        rule = next((rule for rule in _RULES if rule.broken(name)), None)
        if rule is not None:
            text = say(rule.text, name=quoted(name), longest=LONGEST)
            yield _Fault(rule.code, text)
        elif not _KNOWN.fullmatch(name):
            text = say("{name} is no file that a pack holds.", name=quoted(name))
            yield _Fault("name-unknown", text, _hint(name))


def _hint(name: str) -> str:
    folder, slash, _ = name.partition("/")
    if slash and folder in _HOLDS:
        sounds, pictures = ", ".join(SOUNDS), ", ".join(PICTURES)
        return say(_HOLDS[folder], folder=folder, sounds=sounds, pictures=pictures)
    files = ", ".join((PACK_FILE, CREDITS_FILE, ANCHORS_FILE))
    return say(
        "A pack holds {files} and the folders {folders}.",
        files=files,
        folders=", ".join(_HOLDS),
    )


def _alike(names: Sequence[str]) -> Iterator[_Fault]:
    """Names that are one file where capitals or Unicode's forms do not count."""
    first: dict[str, str] = {}
    for name in names:
        before = first.get(_folded(name))
        if before is None:
            first[_folded(name)] = name
        elif before == name:
            yield _Fault("file-twice", say("{name} is there twice.", name=quoted(name)))
        else:
            text = say(
                "{before} and {name} are one file on some computers.",
                before=quoted(before),
                name=quoted(name),
            )
            yield _Fault("name-alike", text)


def _many_texts(names: Sequence[str]) -> Iterator[_Fault]:
    """Each text is held against the others, so their number counts more than their size."""
    if sum(name.endswith(TEXT) for name in names) > MOST_TEXTS:
        yield _Fault(
            "too-many-texts",
            say("It holds more than {most} texts.", most=MOST_TEXTS),
        )
    if sum(name.endswith(f"/{VOICE_FILE}") for name in names) > MOST_VOICES:
        yield _Fault(
            "too-many-voices",
            say("It holds more than {most} voices.", most=MOST_VOICES),
        )


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def _files_as_folders(names: Sequence[str]) -> Iterator[_Fault]:
    files = {_folded(name) for name in names}
    for name in dict.fromkeys(names):
        parts = _parts(_folded(name))
        above = ("/".join(parts[:count]) for count in range(1, len(parts)))
        if any(folder in files for folder in above):
            text = say("{name} lies in what is a file itself.", name=quoted(name))
            yield _Fault("name-file-as-folder", text)
