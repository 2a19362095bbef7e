"""Whether what a file of a pack names is there: sounds, recordings, credits, sessions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.base.language import say
from thaw.base.problem import WHOLE_FILE, Report
from thaw.packs.layout import CREDITS_FILE, PACK_FILE, SESSIONS
from thaw.packs.reading import has_content, inside
from thaw.packs.voice import Recorded, voice_files
from thaw.spec.assets import session_assets
from thaw.spec.likely import nearest_file

if TYPE_CHECKING:
    from thaw.packs.folder import PackFolder
    from thaw.packs.opened import Opened
    from thaw.spec.pack import CreditsFile, PackInfo, VoiceFile
    from thaw.spec.places import Places
    from thaw.spec.session import Session

ASSET_FOLDERS: Final = ("beds", "music", "sounds", "pictures")
"""The folders of a pack whose files a session may name, and which need a credit each."""


def check_sounds(session: Session, places: Places, pack: PackFolder, report: Report) -> None:
    """Every sound and picture that a session names is a file of its pack, and not empty."""
    for name, path in session_assets(session):
        file = inside(pack.path, name)
        mark = places.mark(*path)
        if file is None:
            text = say("This pack has no file “{name}”.", name=name)
            report.error(
                "no-such-file", mark, text, nearest_file(name, asset_files(pack)), name
            )
        elif not has_content(file):
            report.error(
                "empty-file", mark, say("The file “{name}” is empty.", name=name), excerpt=name
            )


def check_name(session: Session, places: Places, file: Path, report: Report) -> None:
    """In a pack a session's file is named after its id, so that ``pack/session`` finds it."""
    if file.parent.name == SESSIONS and file.stem != session.id:
        text = say(
            "The id is “{id}”, but the file is named {file}.", id=session.id, file=file.name
        )
        hint = say("Name it {id}.yaml, or change the id.", id=session.id)
        report.error("file-name", places.mark("id"), text, hint, session.id)


def check_recordings(opened: Opened) -> None:
    """Every line is recorded by every voice, in the words that it has now."""
    lines, report = opened.lines, opened.report
    if lines and not voice_files(opened.pack.path, opened.language):
        text = say(
            "No voice has recorded this; its lines are shown and timed at reading speed."
        )
        report.warn("no-voice", WHOLE_FILE, text)
    for voice in opened.voices:
        states = {line: voice.state(line) for line in lines}
        if lines and set(states.values()) == {Recorded.MISSING}:
            text = say("The voice “{name}” has recorded nothing of this.", name=voice.name)
            report.warn("no-recording", WHOLE_FILE, text)
            continue
        for line, state in states.items():
            if state is Recorded.STALE:
                text = say(
                    "The voice “{name}” has recorded this line in other words.", name=voice.name
                )
                hint = say(
                    "Record it again; until then it is shown, and timed at reading speed."
                )
                report.warn("stale-recording", opened.mark_of(line), text, hint, line.text)
            elif state is Recorded.MISSING:
                text = say("The voice “{name}” has not recorded this line.", name=voice.name)
                report.warn("no-recording", opened.mark_of(line), text, excerpt=line.text)


def check_voice(voice: VoiceFile, places: Places, folder: Path, report: Report) -> None:
    """Every recording that is listed is a file beside the list."""
    for line_id, recorded in voice.lines.items():
        file = inside(folder, recorded.file)
        mark = places.mark("lines", line_id, "file")
        if file is None:
            text = say("There is no file “{file}” beside this one.", file=recorded.file)
            report.error("no-such-file", mark, text, excerpt=recorded.file)
        elif not has_content(file):
            text = say("The file “{file}” is empty.", file=recorded.file)
            report.error("empty-file", mark, text, excerpt=recorded.file)
        if any(start >= recorded.frames for start in recorded.sentences):
            where = places.mark("lines", line_id, "sentences")
            text = say("A sentence of “{line_id}” begins after its end.", line_id=line_id)
            report.error("sentence-after-end", where, text)
    _check_drafts(voice, places, report)


def _check_drafts(voice: VoiceFile, places: Places, report: Report) -> None:
    """No draft is passed on unnoticed; told once, where the first one is listed."""
    drafts = [line_id for line_id, recorded in voice.lines.items() if recorded.draft]
    if drafts:
        text = say(
            "A computer speaks {drafts} of {lines} lines of “{name}”, as a draft.",
            drafts=len(drafts),
            lines=len(voice.lines),
            name=voice.name,
        )
        hint = say(
            "Record them before others get this pack; “--script” shows what is to be read."
        )
        mark = places.key_mark("lines", drafts[0], "draft")
        report.warn("draft-recording", mark, text, hint, drafts[0])


def check_credits(given: CreditsFile, places: Places, pack: PackFolder, report: Report) -> None:
    """Every file that is credited is there."""
    present = asset_files(pack)
    for name in given.files:
        if name not in present:
            mark = places.key_mark("files", name)
            text = say("This pack has no file “{name}”.", name=name)
            report.warn("no-such-file", mark, text, nearest_file(name, present), name)


def check_pack(info: PackInfo, places: Places, pack: PackFolder, report: Report) -> None:
    """A pack has sessions, is found under its own name, and credits what it sounds."""
    if not pack.session_files:
        text = say("This pack has no session: there is no file in {folder}/.", folder=SESSIONS)
        report.error("no-session", WHOLE_FILE, text)
    if info.id != pack.path.absolute().name:
        text = say(
            "The id is “{id}”, but the folder is named {folder}.",
            id=info.id,
            folder=pack.path.absolute().name,
        )
        report.warn("pack-name", places.mark("id"), text, "", info.id)


def check_every_credit(
    pack: PackFolder, credited: Mapping[str, object], report: Report
) -> None:
    """Every sound and picture of a pack says where it comes from."""
    missing = [name for name in asset_files(pack) if name not in credited]
    if missing and not (pack.path / CREDITS_FILE).exists():
        text = say(
            "{file} is missing: it says where the sounds and pictures come from.",
            file=CREDITS_FILE,
        )
        report.warn("no-credit", WHOLE_FILE, text)
        return
    for name in missing:
        report.warn(
            "no-credit",
            WHOLE_FILE,
            say("{file} does not list “{name}”.", file=CREDITS_FILE, name=name),
        )


def check_is_pack(pack: PackFolder, file: Path, report: Report) -> None:
    """Sessions in a folder of sessions belong to a pack that says what it is."""
    if file.parent.name == SESSIONS and not (pack.path / PACK_FILE).is_file():
        text = say(
            "There is no {file} beside the folder {folder}/, so this is no pack yet.",
            file=PACK_FILE,
            folder=SESSIONS,
        )
        report.warn("no-pack-file", WHOLE_FILE, text)


def asset_files(pack: PackFolder) -> tuple[str, ...]:
    """The paths inside the pack of all its sounds and pictures, in order."""
    return tuple(
        file.relative_to(pack.path).as_posix()
        for folder in ASSET_FOLDERS
        for file in sorted((pack.path / folder).rglob("*"))
        if file.is_file() and not file.name.startswith(".")
    )
