"""Tree to model: pydantic checks the shape; each error becomes a sentence of ours at its place.

pydantic names the place of an error by a path through the model, in which the members of unions
appear as tags. Tree and model are walked together along it, so a tag is never taken for a key.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from thaw.spec.fields import FORMAT_VERSION, Model
from thaw.spec.kinds import inside, members
from thaw.spec.likely import nearest
from thaw.spec.nodes import Keys, Listing, plain
from thaw.spec.places import child, excerpt
from thaw.spec.sentences import tell

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from thaw.base.problem import Mark, Report
    from thaw.spec.nodes import Node, Scalar

M = TypeVar("M", bound=Model)

ON_KEY = "[key]"
"""The last part of pydantic's path where the key of an entry is wrong, not its value."""


@dataclass(frozen=True)
class Spot:
    """The place of an error, in the tree and in the model.

    Attributes:
        node: the innermost node on the way.
        kind: what the model expects of ``node``.
        owner: the node that the last part of the way was looked for in.
        key: the key that ``node`` is the value of, or None.
        key_kind: what the model expects of ``key``, where any key may stand.
        known: the keys that may stand beside the last one, where they are fixed.
        name: the last part of the way, also where the file does not have it.
    """

    node: Node
    kind: Any
    owner: Node
    key: Scalar | None = None
    key_kind: Any = None
    known: tuple[str, ...] = ()
    name: str = ""


def read_shape(root: Node, model: type[M], report: Report) -> M | None:
    """The model of a tree, or None with every problem of its shape in the report."""
    try:
        return model.model_validate(plain(root))
    except ValidationError as error:
        found = [
            (detail, _spot(root, model, detail["loc"]))
            for detail in _in_this_version(error.errors(include_url=False))
        ]
        meant = {_meant(spot) for detail, spot in found if detail["type"] == "extra_forbidden"}
        for detail, spot in found:
            if _is_news(detail, spot, meant):
                _report(detail, spot, report)
        return None


def _in_this_version(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """All errors, or the version alone where it is another: the rest may be right there."""
    return [detail for detail in details if detail["type"] == FORMAT_VERSION] or details


def _meant(spot: Spot) -> tuple[Mark, str | None]:
    """What a misspelt key stands for: the keys that it is one of, and the nearest known one."""
    return spot.owner.mark, nearest(spot.name, spot.known)


def _is_news(detail: ErrorDetails, spot: Spot, meant: set[tuple[Mark, str | None]]) -> bool:
    """Whether an error is not just what follows from another one."""
    if detail["type"] == "missing":
        return (spot.owner.mark, spot.name) not in meant
    if detail["type"] == "too_short":  # pydantic counts only the items that are right
        return not (
            (isinstance(spot.node, Listing) and spot.node.items)
            or (isinstance(spot.node, Keys) and spot.node.entries)
        )
    return True


def _report(detail: ErrorDetails, spot: Spot, report: Report) -> None:
    told = tell(detail, spot)
    place = spot.key if told.on_key and spot.key is not None else spot.node
    report.error(told.code, place.mark, told.text, told.hint, excerpt(place))


def _spot(root: Node, model: type[Model], loc: tuple[int | str, ...]) -> Spot:
    spot = Spot(root, model, root)
    for part in loc:
        spot = _down(spot, part)
    return spot


def _down(spot: Spot, part: int | str) -> Spot:
    """One part of pydantic's path further, in the tree and in the model at once."""
    if part == ON_KEY and spot.key is not None:
        return replace(spot, node=spot.key, kind=spot.key_kind)
    member = members(spot.kind).get(str(part))
    if member is not None:
        return replace(spot, kind=member)
    expected = inside(spot.kind, part)
    below = child(spot.node, part)
    key, node = (None, spot.node) if below is None else below
    return Spot(
        node, expected.kind, spot.node, key, expected.key_kind, expected.known, str(part)
    )
