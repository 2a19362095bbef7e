"""Bytes to model: the one way in which a file of the session format enters the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from thaw.base.errors import InputError
from thaw.base.problem import Problem, Report
from thaw.spec.checks import check
from thaw.spec.checks.draft import Draft
from thaw.spec.fields import Model
from thaw.spec.graph import Graph
from thaw.spec.guidance import BUILT_IN_ANCHORS, Anchors, Guidance
from thaw.spec.pack import PackInfo, VoiceFile
from thaw.spec.places import Places
from thaw.spec.session import Session
from thaw.spec.shape import read_shape
from thaw.spec.strict_yaml import parse_yaml

T = TypeVar("T")
M = TypeVar("M", bound=Model)


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


def load_session(
    data: bytes, file: str, anchors: Sequence[str] = BUILT_IN_ANCHORS
) -> Loaded[Session]:
    """Read one session.

    Args:
        data: the content of the file.
        file: the name that problems carry.
        anchors: the ids of the anchors that it may name, its pack's or the built-in ones.
    """
    report = Report(file)
    root = parse_yaml(data, report)
    session = None if root is None else read_shape(root, Session, report)
    if root is not None and session is not None:
        check(Draft(session, Graph(session), Places(root), report, tuple(anchors)))
    return _loaded(session, report)


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
    report = Report(file)
    root = parse_yaml(data, report)
    return _loaded(None if root is None else read_shape(root, model, report), report)


def _loaded(value: M | None, report: Report) -> Loaded[M]:
    return Loaded(None if report.has_errors else value, report.problems)
