"""Frozen dataclasses as JSON can hold them, and back: each field of exactly its type."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from thaw.base.language import as_parts, from_parts

T = TypeVar("T")


def plain(value: Any) -> Any:
    """What JSON can hold of a value; a set becomes a sorted list."""
    match value:
        case Enum():
            told = value.value
        case date():
            told = value.isoformat()
        case str():
            told = as_parts(value)
        case tuple():
            told = [plain(item) for item in value]
        case frozenset():
            told = sorted(plain(item) for item in value)
        case _ if dataclasses.is_dataclass(value):
            fields = dataclasses.fields(value)
            told = {field.name: plain(getattr(value, field.name)) for field in fields}
        case _:
            told = value
    return told


class TypedJson:
    """Builds dataclasses from what JSON held of them.

    Args:
        names: what their annotations name and their modules import for type checking only.
    """

    def __init__(self, names: Mapping[str, Any]) -> None:
        self._names = dict(names)
        self._hints: dict[type[Any], Mapping[str, Any]] = {}

    def build(self, kind: type[T], fields: Any) -> T:
        """A dataclass from its fields.

        Raises:
            TypeError: a field is missing, too many or of another type.
            ValueError: a field is no such enum, date or text.
        """
        hints = self._hints_of(kind)
        if not isinstance(fields, dict) or not fields.keys() <= hints.keys():
            raise TypeError(f"{kind.__name__} has no such fields")
        return kind(**{name: self._read(hints[name], value) for name, value in fields.items()})

    def _hints_of(self, kind: type[Any]) -> Mapping[str, Any]:
        if kind not in self._hints:
            self._hints[kind] = get_type_hints(kind, localns=self._names)
        return self._hints[kind]

    def _read(self, hint: Any, value: Any) -> Any:
        origin = get_origin(hint)
        if origin in (Union, UnionType):
            (inner,) = (kind for kind in get_args(hint) if kind is not NoneType)
            return None if value is None else self._read(inner, value)
        if origin in (tuple, frozenset):
            return self._read_many(origin, get_args(hint), value)
        if isinstance(hint, type) and dataclasses.is_dataclass(hint):
            return self.build(hint, value)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return hint(value)
        return _read_plain(getattr(hint, "__supertype__", hint), value)

    def _read_many(self, origin: Any, kinds: tuple[Any, ...], value: Any) -> Any:
        if not isinstance(value, list):
            raise TypeError(f"{value!r} is not a list")
        if kinds[-1] is Ellipsis or origin is frozenset:
            return origin(self._read(kinds[0], item) for item in value)
        return tuple(self._read(kind, item) for kind, item in zip(kinds, value, strict=True))


def _read_plain(kind: type[Any], value: Any) -> Any:
    if kind in (date, datetime) and isinstance(value, str):
        return kind.fromisoformat(value)
    if kind is float and type(value) is int:
        return float(value)
    if kind is str:
        return from_parts(value)
    if type(value) is not kind or (kind is float and not math.isfinite(value)):
        raise TypeError(f"{value!r} is not a {kind.__name__}")
    return value
