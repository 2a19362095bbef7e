"""pydantic's errors in plain words: what is wrong, and the likely thing that was meant.

Fields of ours bring their own sentence (``fields.refusal``); the rest has one function for each
of pydantic's error types. Its own wording never reaches a person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

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

_CUT: Final = (
    "If it belongs to a sentence, its colon made a key of it: write the whole sentence in "
    "quotes, or behind “>-” on lines of its own, indented."
)
_BULLETS: Final = tuple("–—•·*‣◦−")
"""What text processors put before the items of a list."""
_KEY: Final = re.compile(r"(?P<key>[a-z_]+)(?=[\s:;=\uff1a])")
_SHAPES: Final = {TEXT: "a text", LIST: "a list", KEYS: "keys with values"}


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


def _named(spot: Spot) -> str:
    return f"“{shortened(spot.name)}”" if spot.key is not None else "This"


def _shape_of(node: Node) -> str:
    if isinstance(node, Scalar):
        return _SHAPES[TEXT]
    return _SHAPES[LIST if isinstance(node, Listing) else KEYS]


def _empty(spot: Spot, _: Mapping[str, object]) -> Told:
    return Told("no-value", f"{_named(spot)} has no value.", on_key=spot.key is not None)


def _missing(spot: Spot, _: Mapping[str, object]) -> Told:
    return Told(
        "missing-key", f"“{spot.name}” is missing here.", f"Add a line “{spot.name}: …”."
    )


def _unknown_key(spot: Spot, _: Mapping[str, object]) -> Told:
    text = f"“{shortened(spot.name)}” is not known here."
    near = nearest(spot.name, spot.known)
    hint = _CUT if near is None and " " in spot.name else did_you_mean(spot.name, spot.known)
    return Told("unknown-key", text, hint, on_key=True)


def _unknown_value(spot: Spot, _: Mapping[str, object]) -> Told:
    words = allowed(spot.kind)
    expected = f"one of {', '.join(words)}" if len(words) > 1 else f"“{words[0]}”"
    if not isinstance(spot.node, Scalar):
        text = f"Here {expected} should stand, not {_shape_of(spot.node)}."
        return Told("wrong-shape", text)
    word = spot.node.text
    near = nearest(word, words)
    hint = f"Did you mean “{near}”?" if near else ""
    return Told("unknown-value", f"“{shortened(word)}” is not {expected}.", hint)


def _wrong_shape(expected: str) -> Callable[[Spot, Mapping[str, object]], Told]:
    def tell_shape(spot: Spot, _: Mapping[str, object]) -> Told:
        given = _shape_of(spot.node)
        text = f"Here {_SHAPES[expected]} should stand, not {given}."
        return Told("wrong-shape", text, _shape_hint(spot.node, expected))

    return tell_shape


def _shape_hint(node: Node, expected: str) -> str:
    if expected == TEXT and isinstance(node, Keys):
        return "A colon and a space make a key; a text that has them needs quotes."
    if expected == TEXT:
        return "A text that begins with a bracket needs quotes."
    if expected == LIST and isinstance(node, Keys) and node.entries:
        first = node.entries[0][0].text[:1]
        if first in _BULLETS:
            return f"“{first}” begins no item; a plain hyphen and a space do."
    if expected == LIST:
        return "Write each item on a line of its own that begins with a hyphen and a space."
    return "Write “key: value”, with a space behind the colon."


def _too_few(spot: Spot, _: Mapping[str, object]) -> Told:
    return Told("no-value", f"{_named(spot)} is empty.", on_key=spot.key is not None)


def _too_long(spot: Spot, context: Mapping[str, object]) -> Told:
    most = context.get("max_length")
    length = len(spot.node.text) if isinstance(spot.node, Scalar) else 0
    return Told("too-long", f"This text has {length} characters; at most {most} fit here.")


def _no_member(spot: Spot, _: Mapping[str, object]) -> Told:
    """A union found no member that fits: no known kind of step, or a value of another shape."""
    tags = tuple(members(spot.kind))
    if TEXT in tags or KEYS in tags or LIST in tags:
        shapes = " or ".join(_SHAPES[tag] for tag in tags)
        return Told("wrong-shape", f"Here {shapes} should stand, not {_shape_of(spot.node)}.")
    if not isinstance(spot.node, Keys):
        text = "A step is a key with its value, such as “say: …”."
        return Told("step-kind", text, _step_hint(spot.node, tags))
    return _step_kind(spot.node, tags)


def _step_hint(node: Node, tags: tuple[str, ...]) -> str:
    """How a step is written that lacks its colon, or is a sentence without a key."""
    if not isinstance(node, Scalar):
        return _shape_hint(node, KEYS)
    key = _KEY.match(node.text)
    if key is not None and key["key"] in tags:
        return f"Write “{key['key']}: …”, with a colon and a space."
    return "A sentence that is spoken stands behind “say: ”."


def _step_kind(node: Keys, tags: tuple[str, ...]) -> Told:
    given = [key.text for key, _ in node.entries]
    kinds = [key for key in given if key in STEP_KEYS]
    if len(kinds) > 1:
        both = " and ".join(f"“{kind}”" for kind in kinds[:2])
        hint = "Begin the second with a hyphen, as a step of its own."
        return Told("step-kind", f"{both} are two steps.", hint)
    if kinds:
        return _misplaced(kinds[0], tags)
    near = next((word for key in given if (word := nearest(key, tags))), None)
    if near is not None:
        hint = f"Did you mean “{near}”?"
    elif " " in given[0].strip():
        hint = f"A sentence that is spoken stands behind “say: ”. {_CUT}"
    else:
        hint = f"A step is one of {', '.join(tags)}."
    names = ", ".join(f"“{shortened(key)}”" for key in given[:3])
    return Told("step-kind", f"No kind of step is named by {names or 'this'}.", hint)


def _misplaced(kind: str, tags: tuple[str, ...]) -> Told:
    if kind == "words":
        return Told(
            "words-during-music",
            "Words are picked after music, not while it sounds.",
            "Make “words” a step of its own behind this one.",
        )
    expected = " and ".join(f"“{tag}”" for tag in tags)
    return Told("step-kind", f"“{kind}” cannot stand here, only {expected}.")


def _unexpected(spot: Spot, _: Mapping[str, object]) -> Told:
    return Told("wrong-value", f"{_named(spot)} has a value that does not fit here.")


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
