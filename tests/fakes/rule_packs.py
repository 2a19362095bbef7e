"""A pack in which nothing is wrong, with the example of a rule put into one of its files."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from fakes.calm_pack import SESSION, CalmPack
from fakes.packs import write
from rule_examples import HERE, IN_SESSION
from thaw.adapters.bundled import assets_folder
from thaw.spec.lines import guidance_lines, session_lines
from thaw.spec.load import load_guidance, load_session

if TYPE_CHECKING:
    from pathlib import Path

    from rule_examples import Example

OWN = {
    "guidance.yaml": "guidance/guidance.yaml",
    "support.yaml": "support/support.yaml",
    "wording.yaml": "wording/wording.yaml",
}
"""Files of Thaw's own that have rules, too, by the names that they get in the pack."""
_PICTURE = "pictures/window.jpg"


def pack_with(example: Example, snippet: str, folder: Path) -> tuple[CalmPack, str]:
    """The pack with the wrong or the right lines of an example.

    Returns:
        The pack, and the text of the example's file with its mark.
    """
    pack = CalmPack(folder / "calm").write()
    write(pack.folder / _PICTURE, "picture")
    credits_file = pack.folder / "credits.yaml"
    credit = f"  {_PICTURE}: {{source: Our own, license: CC0-1.0}}\n"
    write(credits_file, credits_file.read_text("utf-8") + credit)
    text = changed(_text_of(example, pack), example, snippet)
    plain = text.replace(HERE, "")
    write(pack.folder / example.file, plain)
    _record(pack, plain if example.file == IN_SESSION else SESSION, example.file)
    return pack, text


def _text_of(example: Example, pack: CalmPack) -> str:
    own = OWN.get(example.file)
    file = pack.folder / example.file if own is None else assets_folder() / own
    return file.read_text("utf-8")


def _record(pack: CalmPack, session: str, file: str) -> None:
    """Let a voice record everything that is said now, where that can be read."""
    draft = load_session(session.encode(), "calm.yaml").draft
    if draft is None or file.startswith("voice/"):
        return
    lines = list(session_lines(draft))
    if file == "guidance.yaml":
        guidance = load_guidance((pack.folder / file).read_bytes(), file).draft
        lines += [] if guidance is None else guidance_lines(guidance)
    shutil.rmtree(pack.folder / "voice")
    pack.record([replace(line, id=f"{line.id}-{n}") for n, line in enumerate(lines)])


def changed(text: str, example: Example, snippet: str) -> str:
    """A text with the lines of an example at their place."""
    lines = text.splitlines()
    put = snippet.rstrip("\n").splitlines()
    if example.end:
        lines += put
    elif example.before:
        index = line_with(lines, example.before)
        lines[index:index] = _indented(put, lines[index])
    else:
        wanted = (example.at or example.right).rstrip("\n").splitlines()
        index = _block(lines, wanted)
        lines[index : index + len(wanted)] = _indented(put, lines[index])
    if example.head:
        index = line_with(lines, "sections:")
        lines.insert(index, example.head)
    return "\n".join(lines) + "\n"


def line_with(lines: list[str], begin: str) -> int:
    """The index of the first line that begins so, wherever it stands.

    Raises:
        StopIteration: there is none.
    """
    wanted = begin.strip()
    return next(i for i, line in enumerate(lines) if line.strip().startswith(wanted))


def _block(lines: list[str], wanted: list[str]) -> int:
    """Where lines stand one behind the other, however far in."""
    for index in range(len(lines)):
        here = lines[index : index + len(wanted)]
        if here == _indented(wanted, here[0]):
            return index
    raise AssertionError(f"nowhere: {wanted}")


def _indented(lines: list[str], like: str) -> list[str]:
    space = " " * (len(like) - len(like.lstrip(" ")))
    return [f"{space}{line}" for line in lines]
