"""What a worker tells, a line of JSON each: the name of a dataclass, and its fields."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")

Readers: TypeAlias = Mapping[str, Callable[[Mapping[str, Any]], T]]
"""The name of a kind → makes it from its fields."""

_KIND: Final = "kind"


def encode_told(told: DataclassInstance) -> bytes:
    """One line."""
    return json.dumps({_KIND: type(told).__name__, **asdict(told)}).encode() + b"\n"


def tell(told: DataclassInstance) -> None:
    """Print a line; nobody minds where the window has gone meanwhile."""
    with suppress(BrokenPipeError), open(1, "wb", closefd=False) as window:
        window.write(encode_told(told))


def decode_told(line: bytes, readers: Readers[T]) -> T | None:
    """What a line says; None where it says nothing of a known kind.

    Args:
        line: as it was printed.
        readers: of the kinds that are known.
    """
    try:
        document = json.loads(line)
        return readers[document.pop(_KIND)](document)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
