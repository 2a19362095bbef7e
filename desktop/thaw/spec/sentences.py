"""pydantic's errors in plain words: what is wrong, and the likely thing that was meant.

Fields of ours bring their own sentence (``fields.refusal``); the rest has one function for each
of pydantic's error types. Its own wording never reaches a person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import reduce
from typing import TYPE_CHECKING, Final, NamedTuple

from thaw.base.language import joined, mark, say
from thaw.base.problem import shortened
from thaw.spec.fields import HINT, KEYS, LIST, SENTENCE, TEXT
from thaw.spec.kinds import allowed, members
from thaw.spec.likely import did_you_mean, nearest
from thaw.spec.nodes import Keys, Listing, Scalar
from thaw.spec.steps import STEP_KEYS

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from thaw.spec.nodes import Node
    from thaw.spec.shape import Spot

_SPOKEN: Final = mark("A sentence that is spoken stands behind “say: ”.")
_CUT: Final = mark(
    "If it belongs to a sentence, its colon made a key of it: write the "
    "whole sentence in quotes, or behind “>-” on lines of its own, indented."
)
_BULLETS: Final = tuple("–—•·*‣◦−")
"""What text processors put before the items of a list."""
_KEY: Final = re.compile(r"(?P<key>[a-z_]+)(?=[\s:;=\uff1a])")
_NONE_OF: Final = mark("Here one of {words} should stand, not {given}.")
_NOT_THE_ONE: Final = mark("Here “{words}” should stand, not {given}.")
_NO_SUCH: Final = mark("“{given}” is not one of {words}.")
_NO_OTHER: Final = mark("“{given}” is not “{words}”.")
_OTHER_SHAPE: Final = mark("Here {shapes} should stand, not {given}.")
_SHAPES: Final = {TEXT: mark("a text"), LIST: mark("a list"), KEYS: mark("keys with values")}


class Told(NamedTuple):
    """A problem in words; ``on_key``: its place is the key, not the value."""

    code: str
    text: str
    hint: str = ""
    on_key: bool = False


def tell(detail: ErrorDetails, spot: Spot) -> Told:
    """What one error of pydantic means at its place."""
    kind, context = detail["type"], detail.get("ctx", {})
    if _is_empty(spot.node) and kind not in {"missing", "extra_forbidden"}:
        return _empty(spot, context)
    if SENTENCE in context:
        return Told(kind, context[SENTENCE], context.get(HINT, ""))
    return _TOLD.get(kind, _unexpected)(spot, context)


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text.strip()


def _about(spot: Spot, named: str, unnamed: str) -> str:
    """A sentence on what stands at a place: by its key where it has one."""
    return say(unnamed) if spot.key is None else say(named, name=shortened(spot.name))


def _shape_of(node: Node) -> str:
    if isinstance(node, Scalar):
        return say(_SHAPES[TEXT])
    return say(_SHAPES[LIST if isinstance(node, Listing) else KEYS])


def _empty(spot: Spot, _: Mapping[str, object]) -> Told:
    text = _about(spot, mark("“{name}” has no value."), mark("This has no value."))
    return Told("no-value", text, on_key=spot.key is not None)


def _missing(spot: Spot, _: Mapping[str, object]) -> Told:
    return Told(
        "missing-key",
        say("“{name}” is missing here.", name=spot.name),
        say("Add a line “{name}: …”.", name=spot.name),
    )


def _unknown_key(spot: Spot, _: Mapping[str, object]) -> Told:
    text = say("“{name}” is not known here.", name=shortened(spot.name))
    near = nearest(spot.name, spot.known)
    is_cut = near is None and " " in spot.name
    hint = say(_CUT) if is_cut else did_you_mean(spot.name, spot.known)
    return Told("unknown-key", text, hint, on_key=True)


def _unknown_value(spot: Spot, _: Mapping[str, object]) -> Told:
    words = allowed(spot.kind)
    several, listed = len(words) > 1, ", ".join(words)
    if not isinstance(spot.node, Scalar):
        text = _NONE_OF if several else _NOT_THE_ONE
        return Told("wrong-shape", say(text, words=listed, given=_shape_of(spot.node)))
    word = spot.node.text
    text = _NO_SUCH if several else _NO_OTHER
    near = nearest(word, words)
    hint = say("Did you mean “{near}”?", near=near) if near else ""
    return Told("unknown-value", say(text, words=listed, given=shortened(word)), hint)


def _wrong_shape(expected: str) -> Callable[[Spot, Mapping[str, object]], Told]:
    def tell_shape(spot: Spot, _: Mapping[str, object]) -> Told:
        given = _shape_of(spot.node)
        text = say(_OTHER_SHAPE, shapes=say(_SHAPES[expected]), given=given)
        return Told("wrong-shape", text, _shape_hint(spot.node, expected))

    return tell_shape


def _shape_hint(node: Node, expected: str) -> str:
    if expected == TEXT and isinstance(node, Keys):
        return say("A colon and a space make a key; a text that has them needs quotes.")
    if expected == TEXT:
        return say("A text that begins with a bracket needs quotes.")
    if expected == LIST and isinstance(node, Keys) and node.entries:
        first = node.entries[0][0].text[:1]
        if first in _BULLETS:
            return say("“{first}” begins no item; a plain hyphen and a space do.", first=first)
    if expected == LIST:
        return say(
            "Write each item on a line of its own that begins with a hyphen and a space."
        )
    return say("Write “key: value”, with a space behind the colon.")


def _too_few(spot: Spot, _: Mapping[str, object]) -> Told:
    text = _about(spot, mark("“{name}” is empty."), mark("This is empty."))
    return Told("no-value", text, on_key=spot.key is not None)


def _too_long(spot: Spot, context: Mapping[str, object]) -> Told:
    most = context.get("max_length")
    length = len(spot.node.text) if isinstance(spot.node, Scalar) else 0
    return Told(
        "too-long",
        say(
            "This text has {length} characters; at most {most} fit here.",
            length=length,
            most=most,
        ),
    )


def _no_member(spot: Spot, _: Mapping[str, object]) -> Told:
    """A union found no member that fits: no known kind of step, or a value of another shape."""
    tags = tuple(members(spot.kind))
    if TEXT in tags or KEYS in tags or LIST in tags:
        shapes = reduce(_either, (say(_SHAPES[tag]) for tag in tags))
        text = say(_OTHER_SHAPE, shapes=shapes, given=_shape_of(spot.node))
        return Told("wrong-shape", text)
    if not isinstance(spot.node, Keys):
        text = say("A step is a key with its value, such as “say: …”.")
        return Told("step-kind", text, _step_hint(spot.node, tags))
    return _step_kind(spot.node, tags)


def _step_hint(node: Node, tags: tuple[str, ...]) -> str:
    """How a step is written that lacks its colon, or is a sentence without a key."""
    if not isinstance(node, Scalar):
        return _shape_hint(node, KEYS)
    key = _KEY.match(node.text)
    if key is not None and key["key"] in tags:
        return say("Write “{key}: …”, with a colon and a space.", key=key["key"])
    return say(_SPOKEN)


def _step_kind(node: Keys, tags: tuple[str, ...]) -> Told:
    given = [key.text for key, _ in node.entries]
    kinds = [key for key in given if key in STEP_KEYS]
    if len(kinds) > 1:
        text = say("“{one}” and “{other}” are two steps.", one=kinds[0], other=kinds[1])
        hint = say("Begin the second with a hyphen, as a step of its own.")
        return Told("step-kind", text, hint)
    if kinds:
        return _misplaced(kinds[0], tags)
    near = next((word for key in given if (word := nearest(key, tags))), None)
    if near is not None:
        hint = say("Did you mean “{near}”?", near=near)
    elif " " in given[0].strip():
        hint = joined(say(_SPOKEN), say(_CUT), between=" ")
    else:
        hint = say("A step is one of {tags}.", tags=", ".join(tags))
    names = ", ".join(f"“{shortened(key)}”" for key in given[:3])
    return Told("step-kind", say("No kind of step is named by {names}.", names=names), hint)


def _either(one: str, other: str) -> str:
    return say("{one} or {other}", one=one, other=other)


def _both(one: str, other: str) -> str:
    return say("{one} and {other}", one=one, other=other)


def _misplaced(kind: str, tags: tuple[str, ...]) -> Told:
    if kind == "words":
        return Told(
            "words-during-music",
            say("Words are picked after music, not while it sounds."),
            say("Make “words” a step of its own behind this one."),
        )
    expected = reduce(_both, (f"“{tag}”" for tag in tags))
    return Told(
        "step-kind",
        say("“{kind}” cannot stand here, only {expected}.", kind=kind, expected=expected),
    )


def _unexpected(spot: Spot, _: Mapping[str, object]) -> Told:
    text = _about(
        spot,
        mark("“{name}” has a value that does not fit here."),
        mark("This has a value that does not fit here."),
    )
    return Told("wrong-value", text)


_TOLD: Final[Mapping[str, Callable[[Spot, Mapping[str, object]], Told]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "literal_error": _unknown_value,
    "enum": _unknown_value,
    "string_type": _wrong_shape(TEXT),
    "tuple_type": _wrong_shape(LIST),
    "dict_type": _wrong_shape(KEYS),
    "model_type": _wrong_shape(KEYS),
    "too_short": _too_few,
    "string_too_short": _too_few,
    "string_too_long": _too_long,
    "union_tag_not_found": _no_member,
    "union_tag_invalid": _no_member,
}
"""Each of pydantic's error types that the models can give → what it means."""
