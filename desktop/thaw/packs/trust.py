"""Trust on first use: what is remembered of packs, and what is asked before one is replaced.

A signature says who made a pack, not that it is good for anybody, and no limit is lifted for
it. What can be known is whether it is the same signer as before. A pack is remembered when it
is installed, and stays remembered when it is removed, so that an old pack cannot come back as a
new one, nor anybody else's under its name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from thaw.base.language import mark, say
from thaw.packs.known import Answer, Known
from thaw.packs.manifest import told_version
from thaw.packs.signature import parse_key

_OTHER_SIGNER: Final = mark(
    "“{pack}”, which names {author} as its author too, was signed with the key {key}; this "
    "pack is signed with another key. Is it to be installed?"
)
_NO_SIGNER: Final = mark(
    "“{pack}”, which names {author} as its author too, was signed with the key {key}; this "
    "pack is signed by nobody. Is it to be installed?"
)


@dataclass(frozen=True)
class Question:
    """Something that a person has to decide.

    Attributes:
        text: what is odd, and the question.
        answer: the yes to it.
    """

    text: str
    answer: Answer


def questions(pack: str, offered: Known, known: Mapping[str, Known]) -> tuple[Question, ...]:
    """What has to be asked before a pack is installed; nothing where all is as before.

    Args:
        pack: the pack's id.
        offered: the pack that is to be installed.
        known: id → what is remembered, of all packs that ever were.
    """
    before = known.get(pack)
    if before is None:
        return tuple(_about_author(offered, known))
    return (*_about_key(offered, before), *_about_version(offered, before))


def remembered(offered: Known, before: Known | None) -> Known:
    """What is remembered once a pack is installed: the highest version of the same signer."""
    if before is None or before.key != offered.key or before.version <= offered.version:
        return offered
    return before


def acquaintance(pack: str, key: str, known: Mapping[str, Known]) -> str:
    """Who signed a pack, and whether that key was seen before, as a sentence.

    Args:
        pack: the pack's id.
        key: the public key; empty where nobody signed.
        known: id → what is remembered.
    """
    if not key:
        return say("Nobody signed it, so nothing shows whom it comes from.")
    same = [name for name, one in known.items() if one.key == key and name != pack]
    before = known.get(pack)
    if before is not None and before.key == key:
        return say("Signed with the key {key}, like the version before.", key=_words(key))
    if same:
        others = ", ".join(sorted(same))
        return say(
            "Signed with the key {key}, which signed {others} too.",
            key=_words(key),
            others=others,
        )
    return say(
        "Signed with the key {key}, which was not seen here before. These six "
        "words can be compared with those of its author.",
        key=_words(key),
    )


def _about_key(offered: Known, before: Known) -> Iterator[Question]:
    if not before.key or before.key == offered.key:
        return
    if offered.key:
        text = say(
            "This pack was signed with the key {before} before, and is now signed with another "
            "key, {key}. It may come from somebody else. Is it to be installed?",
            before=_words(before.key),
            key=_words(offered.key),
        )
    else:
        text = say(
            "This pack was signed with the key {before} before, and is now signed by nobody. "
            "It may come from somebody else. Is it to be installed?",
            before=_words(before.key),
        )
    yield Question(text, Answer.OTHER_KEY)


def _about_version(offered: Known, before: Known) -> Iterator[Question]:
    version, installed = told_version(offered.version), told_version(before.version)
    if offered.version < before.version:
        yield Question(
            say(
                "This is version {version}; version {before} was installed before. Is the "
                "older one to be installed?",
                version=version,
                before=installed,
            ),
            Answer.OTHER_VERSION,
        )
    elif offered.version == before.version and offered.content != before.content:
        yield Question(
            say(
                "This is version {version} like the one before, with other content. Is "
                "it to take its place?",
                version=version,
            ),
            Answer.OTHER_VERSION,
        )


def _about_author(offered: Known, known: Mapping[str, Known]) -> Iterator[Question]:
    """A first pack under the name of somebody whose key is known."""
    for pack, one in known.items():
        if one.key and one.key != offered.key and _same(one.author, offered.author):
            names = {"pack": pack, "author": one.author, "key": _words(one.key)}
            yield Question(
                say(_OTHER_SIGNER if offered.key else _NO_SIGNER, **names), Answer.OTHER_KEY
            )
            return


def _same(one: str, other: str) -> bool:
    return _folded(one) == _folded(other)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _words(key: str) -> str:
    parsed = parse_key(key)
    return parsed.words if parsed else say("(unreadable)")
