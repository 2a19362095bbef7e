"""Reads the text out of a PDF as Qt writes it, by its own tables of letters."""

from __future__ import annotations

import re
import zlib
from typing import Final

_OBJECT: Final = re.compile(rb"^(\d+) 0 obj\n(.*?)\nendobj", re.MULTILINE | re.DOTALL)
_TOKEN: Final = re.compile(rb"/(F\d+) \S+ Tf|(\S+) (\S+) Td|<([0-9a-fA-F]+)> Tj")
_RUN: Final = re.compile(rb"(\d+) begin(bfrange|bfchar)\n(.*?)end", re.DOTALL)


class PdfText:
    """One file.

    Attributes:
        pages: the text of each page, its lines parted by line ends.
        fonts: the names of the fonts, each with whether it is embedded.
        raw: every object, unpacked.
    """

    def __init__(self, data: bytes) -> None:
        objects = {int(m[1]): m[2] for m in _OBJECT.finditer(data)}
        self.raw = b"\n".join(map(_unpacked, objects.values()))
        letters = {
            name: _letters(_unpacked(objects[_ref(objects[int(font)], b"ToUnicode")]))
            for body in objects.values()
            for name, font in re.findall(rb"/(F\d+) (\d+) 0 R", body)
        }
        self.fonts = {
            re.findall(rb"/FontName /\w+\+(\S+)", body)[0].decode(): b"/FontFile" in body
            for body in objects.values()
            if b"/Type /FontDescriptor" in body
        }
        kids = next(body for body in objects.values() if b"/Type /Pages" in body)
        self.pages = [
            _text(_unpacked(objects[_ref(objects[int(page)], b"Contents")]), letters)
            for page in re.findall(rb"(\d+) 0 R\n", kids)
        ]

    @property
    def text(self) -> str:
        """All of it without its spaces, numbers of pages and line ends."""
        return "".join("".join(page.split("\n")[:-1]) for page in self.pages).replace(" ", "")


def _unpacked(body: bytes) -> bytes:
    head, found, rest = body.partition(b"stream\n")
    if not found:
        return body
    stream = rest[: rest.rindex(b"endstream")]
    return zlib.decompress(stream) if b"FlateDecode" in head else stream


def _ref(body: bytes, key: bytes) -> int:
    return int(re.findall(rb"/%s (\d+) 0 R" % key, body)[0])


def _letters(table: bytes) -> dict[int, str]:
    """What each number of a glyph stands for."""
    letters: dict[int, str] = {}
    for run in _RUN.finditer(table):
        for line in run[3].strip().split(b"\n"):
            numbers = re.findall(rb"<(\w+)>", line)
            first = int(numbers[0], 16)
            if run[2] == b"bfchar":
                texts = numbers[1:]
            elif b"[" in line:
                texts = numbers[2:]
            else:  # one text, and those that follow it in Unicode
                count = int(numbers[1], 16) - first + 1
                texts = [b"%04x" % (int(numbers[2], 16) + n) for n in range(count)]
            for step, text in enumerate(texts):
                letters[first + step] = bytes.fromhex(text.decode()).decode("utf-16-be")
    return letters


def _text(content: bytes, letters: dict[bytes, dict[int, str]]) -> str:
    told, font = "", b""
    for name, _, down, glyphs in _TOKEN.findall(content):
        if name:
            font = name
        elif down:
            told += "\n" if float(down) and told else ""
        else:
            told += "".join(
                letters[font].get(int(glyphs[n : n + 4], 16), "\ufffd")
                for n in range(0, len(glyphs), 4)
            )
    return told
