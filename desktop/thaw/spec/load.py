"""Bytes to model: the one way in which a file of the session format enters the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from thaw.base.errors import InputError
from thaw.base.problem import Problem
from thaw.spec.guidance import Anchors, Guidance
from thaw.spec.pack import PackInfo, VoiceFile
from thaw.spec.session import Session

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Loaded(Generic[T]):
    """What a file gave: a value, unless one of the problems is an error."""

    value: T | None
    problems: tuple[Problem, ...] = ()

    def required(self) -> T:
        """The value.

        Raises:
            InputError: there is none; it carries all problems.
        """
        if self.value is None:
            raise InputError(self.problems)
        return self.value


def load_session(data: bytes, file: str) -> Loaded[Session]:
    """Read one session; ``file`` is the name that problems carry."""
    return _load(data, file, Session)


def load_guidance(data: bytes, file: str) -> Loaded[Guidance]:
    """Read the lines of the plain voice."""
    return _load(data, file, Guidance)


def load_anchors(data: bytes, file: str) -> Loaded[Anchors]:
    """Read a set of anchors."""
    return _load(data, file, Anchors)


def load_pack_info(data: bytes, file: str) -> Loaded[PackInfo]:
    """Read what a pack says of itself."""
    return _load(data, file, PackInfo)


def load_voice(data: bytes, file: str) -> Loaded[VoiceFile]:
    """Read what a voice has recorded."""
    return _load(data, file, VoiceFile)


def _load(data: bytes, file: str, model: type[M]) -> Loaded[M]:
    try:
        tree = yaml.load(data, yaml.CBaseLoader)
        return Loaded(model.model_validate(tree))
    except (yaml.YAMLError, ValidationError) as error:
        return Loaded(None, (Problem(file, 0, 0, "shape", str(error)),))
