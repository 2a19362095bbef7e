"""What the models expect where: fields, members of unions, allowed texts, read from types.

A kind is a type annotation of a model. Nothing here knows a single model, so a new step or
field gets its sentences without a word written for it.
"""

from __future__ import annotations

import types
from enum import Enum
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import Tag

from thaw.spec.fields import Model


class Inside(NamedTuple):
    """One part of a kind: what it expects, of its key too, and the keys known beside it."""

    kind: Any = None
    key_kind: Any = None
    known: tuple[str, ...] = ()


def inside(kind: Any, part: int | str) -> Inside:
    """What a model, dict or tuple expects of one of its parts."""
    bare = _bare(kind)
    if isinstance(bare, type) and issubclass(bare, Model):
        fields = {field.alias or name: field for name, field in bare.model_fields.items()}
        field = fields.get(str(part))
        return Inside(None if field is None else field.annotation, known=tuple(fields))
    arguments = get_args(bare)
    if get_origin(bare) is dict:
        return Inside(arguments[1], key_kind=arguments[0])
    return Inside(arguments[0]) if get_origin(bare) is tuple else Inside()


def members(kind: Any) -> dict[str, Any]:
    """Tag → member, for a union whose members have tags; else nothing."""
    union = _bare(kind)
    if not _is_union(union):
        return {}
    return {
        extra.tag: member
        for member in get_args(union)
        for extra in getattr(member, "__metadata__", ())
        if isinstance(extra, Tag)
    }


def allowed(kind: Any) -> tuple[str, ...]:
    """The texts that a kind allows, or none where it is not one of a few."""
    bare = _bare(kind)
    if isinstance(bare, type) and issubclass(bare, Enum):
        return tuple(str(member.value) for member in bare)
    return tuple(map(str, get_args(bare))) if get_origin(bare) is Literal else ()


def _bare(kind: Any) -> Any:
    """A kind without its annotations and without the None of a field that may be left out."""
    while True:
        if get_origin(kind) is Annotated:
            kind = get_args(kind)[0]
        elif _is_union(kind) and len(rest := _without_none(kind)) == 1:
            kind = rest[0]
        else:
            return kind


def _is_union(kind: Any) -> bool:
    return get_origin(kind) in {Union, types.UnionType}


def _without_none(union: Any) -> list[Any]:
    return [member for member in get_args(union) if member is not types.NoneType]
