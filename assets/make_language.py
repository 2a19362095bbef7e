"""Collect what Thaw says to people, for translators; make what the program reads of it.

    python assets/make_language.py

`languages/es.ts` is what translators edit, by hand or with Qt Linguist: texts that are new in
the code are added to it as unfinished, texts that have gone are taken out, and nothing else is
changed. `es.qm` is made of it by Qt's lrelease, and is what the program reads. A new language
begins as a copy of a `.ts` with its own letters in the name and in its first line.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from thaw.base.problem import Report
from thaw.spec.nodes import Plain, plain
from thaw.spec.strict_yaml import parse_yaml

ASSETS: Final = Path(__file__).resolve().parent
LANGUAGES: Final = ASSETS / "languages"
CODE: Final = ASSETS.parent / "desktop" / "thaw"
CONTEXT: Final = "Thaw"
DATA: Final = {
    ASSETS / "routing" / "routing.yaml": {"say"},
    ASSETS / "support" / "support.yaml": {
        *("first_start", "footer", "help_now", "title", "text", "notes"),
        *("high", "medium", "low", "country", "note"),
    },
    ASSETS / "guidance" / "anchors.yaml": {"label", "short"},
    ASSETS / "wording" / "wording.yaml": {"why"},
}
"""Files that carry texts for people, and the keys with all the texts under them."""


@dataclass(frozen=True, order=True)
class Text:
    """A text that is to be translated.

    Attributes:
        source: in English; that of the many where it depends on a count.
        about: what tells two equal ones apart.
        counted: whether it depends on a count.
    """

    source: str
    about: str = ""
    counted: bool = False


@dataclass(frozen=True)
class Translation:
    """What a language has for a text.

    Attributes:
        forms: one, or one for each of its plural forms.
        is_draft: whether its translator is not sure of it yet; then English is said.
        note: what its translator wrote down about it; None for nothing.
    """

    forms: tuple[str, ...]
    is_draft: bool = False
    note: str | None = None

    @property
    def finished(self) -> bool:
        """Whether there is a text in each form, and its translator is sure of it."""
        return all(self.forms) and not self.is_draft


def collect() -> list[Text]:
    """All texts, in the order of the alphabet.

    Raises:
        SystemExit: something is said that is no text, such as one put together on the spot.
    """
    found = {text for file in sorted(CODE.rglob("*.py")) for text in texts_in_code(file)}
    found |= {text for file, keys in DATA.items() for text in texts_in_data(file, keys)}
    return sorted(found)


def texts_in_code(file: Path) -> Iterator[Text]:
    """The texts that a module marks or says; of `say_count` the form of the many.

    Raises:
        SystemExit: a text that is marked or said is put together rather than written.
    """
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        match node.func.id, [written(argument) for argument in node.args]:
            case "mark" | "mark_all" | "mark_count", texts if None in texts:
                raise SystemExit(f"{file}:{node.lineno}: only a written text can be marked.")
            case "mark" | "mark_all", texts:
                yield from (Text(text) for text in texts if text)
            case (("say" | "say_count"), _) if any(map(is_put_together, node.args[:2])):
                raise SystemExit(f"{file}:{node.lineno}: mark a text where it is written.")
            case ("say", [str(text), *_]):
                yield Text(text, about_of(node))
            case ("say_count" | "mark_count", [_, str(many), *_]):
                yield Text(many, counted=True)
            case _:
                pass


def written(node: ast.expr) -> str | None:
    """The text of a literal; None for all else."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case _:
            return None


def is_put_together(node: ast.expr) -> bool:
    """Whether a text is made on the spot, so that no translator would meet it."""
    match node:
        case ast.IfExp(body=one, orelse=other):
            return any(written(each) is not None for each in (one, other))
        case _:
            return isinstance(node, ast.JoinedStr | ast.BinOp)


def about_of(call: ast.Call) -> str:
    """What a call says of its text, by name or as its second argument."""
    named = [word.value for word in call.keywords if word.arg == "about"]
    return next((text for node in [*named, *call.args[1:2]] if (text := written(node))), "")


def texts_in_data(file: Path, keys: set[str]) -> Iterator[Text]:
    """The texts of a YAML file that stand under certain keys."""
    tree = parse_yaml(file.read_bytes(), Report(str(file)))
    if tree is None:
        raise SystemExit(f"{file} is not the YAML that Thaw reads.")
    yield from _under(plain(tree), keys)


def _under(value: Plain, keys: set[str]) -> Iterator[Text]:
    match value:
        case dict():
            for key, inner in value.items():
                yield from _all(inner) if key in keys else _under(inner, keys)
        case list():
            for inner in value:
                yield from _under(inner, keys)
        case _:
            return


def _all(value: Plain) -> Iterator[Text]:
    match value:
        case dict():
            for inner in value.values():
                yield from _all(inner)
        case list():
            for inner in value:
                yield from _all(inner)
        case str() if value != "null":
            yield Text(value)
        case _:
            return


def read(file: Path) -> dict[Text, Translation]:
    """What a `.ts` has."""
    known = {}
    for message in ET.parse(file).getroot().iter("message"):
        counted = message.get("numerus") == "yes"
        text = Text(message.findtext("source", ""), message.findtext("comment", ""), counted)
        node = message.find("translation")
        if node is not None:
            forms = [form.text or "" for form in node] if counted else [node.text or ""]
            is_draft = node.get("type") == "unfinished" and all(forms)
            note = message.findtext("translatorcomment")
            known[text] = Translation(tuple(forms), is_draft, note)
    return known


def write(file: Path, language: str, known: dict[Text, Translation]) -> None:
    """Write a `.ts`, as Qt's own tools would."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, translation in sorted(known.items(), key=lambda each: each[0]):
        message = ET.SubElement(context, "message", {"numerus": "yes"} if text.counted else {})
        ET.SubElement(message, "source").text = text.source
        if text.about:
            ET.SubElement(message, "comment").text = text.about
        if translation.note:
            ET.SubElement(message, "translatorcomment").text = translation.note
        node = ET.SubElement(message, "translation")
        if not translation.finished:
            node.set("type", "unfinished")
        if not text.counted:
            node.text = translation.forms[0]
        for form in translation.forms if text.counted else ():
            ET.SubElement(node, "numerusform").text = form
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def renew(file: Path, texts: list[Text]) -> dict[Text, Translation]:
    """What a `.ts` should have: each text of now, with its translation where there is one."""
    known = read(file)
    forms = max((len(t.forms) for text, t in known.items() if text.counted), default=2)
    return {
        text: known.get(text, Translation(("",) * (forms if text.counted else 1)))
        for text in texts
    }


def release(file: Path, target: Path) -> None:
    """Make what the program reads of a `.ts`, by Qt's lrelease."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemExit("PySide6 is not installed.")
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    tool = Path(spec.origin).with_name(name)
    subprocess.run([tool, "-silent", "-nounfinished", file, "-qm", target], check=True)


def main() -> None:
    """Renew each language and say what is left to translate."""
    texts = collect()
    for file in sorted(LANGUAGES.glob("*.ts")):
        known = renew(file, texts)
        write(file, file.stem, known)
        release(file, file.with_suffix(".qm"))
        left = sum(not translation.finished for translation in known.values())
        print(f"{file.name}: {len(known)} texts, {left} to translate")


if __name__ == "__main__":
    main()
