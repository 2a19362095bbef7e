"""Bytes to model: the one way in which a file of the session format enters the program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar

from thaw.base.errors import InputError
from thaw.base.language import say
from thaw.base.problem import Problem, Report, shortened
from thaw.spec.checks import check
from thaw.spec.checks.draft import Draft
from thaw.spec.checks.guidance import check_anchors, check_guidance
from thaw.spec.fields import Model
from thaw.spec.graph import Graph
from thaw.spec.guidance import BUILT_IN_ANCHORS, Anchors, Guidance
from thaw.spec.likely import nearest
from thaw.spec.nodes import Keys
from thaw.spec.pack import CreditsFile, PackInfo, VoiceFile
from thaw.spec.places import Places
from thaw.spec.routing import RoutingFile
from thaw.spec.rules import RulesFile
from thaw.spec.session import Session
from thaw.spec.shape import read_shape
from thaw.spec.strict_yaml import GENERATED, WRITTEN, Limits, parse_yaml
from thaw.spec.support import SupportFile
from thaw.spec.wording.rules import WordingFile

if TYPE_CHECKING:
    from thaw.spec.nodes import Node

T_co = TypeVar("T_co", covariant=True)
M = TypeVar("M", bound=Model)
C_contra = TypeVar("C_contra", bound=Model, contravariant=True)


class ModelCheck(Protocol[C_contra]):
    """What is checked of a file beyond its shape; problems go to the report."""

    def __call__(self, model: C_contra, places: Places, report: Report, /) -> None:
        """Check a model."""


VERSION_KEY: Final = "thaw"
"""The first key of a session; ``thaw_…`` begins the other files that are known by their key."""


@dataclass(frozen=True)
class Loaded(Generic[T_co]):
    """What a file gave: a value, unless one of the problems is an error.

    Attributes:
        value: the model.
        problems: everything that was found, in the order of its places.
        draft: the model also where errors keep it from being played: its shape is right.
        places: where things are in the file, as long as it could be read.
    """

    value: T_co | None
    problems: tuple[Problem, ...] = ()
    draft: T_co | None = field(default=None, compare=False, repr=False)
    places: Places | None = field(default=None, compare=False, repr=False)

    def required(self) -> T_co:
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
    return _load(data, file, Session, _session_check(anchors))


def load_guidance(data: bytes, file: str) -> Loaded[Guidance]:
    """Read the lines of the plain voice."""
    return _load(data, file, Guidance, check_guidance)


def load_anchors(data: bytes, file: str) -> Loaded[Anchors]:
    """Read a set of anchors."""
    return _load(data, file, Anchors, check_anchors)


def load_pack_info(data: bytes, file: str) -> Loaded[PackInfo]:
    """Read what a pack says of itself."""
    return _load(data, file, PackInfo)


def load_voice(data: bytes, file: str) -> Loaded[VoiceFile]:
    """Read what a voice has recorded."""
    return _load(data, file, VoiceFile, limits=GENERATED)


def load_credits(data: bytes, file: str) -> Loaded[CreditsFile]:
    """Read where a pack's sounds and pictures come from."""
    return _load(data, file, CreditsFile)


def load_support(data: bytes, file: str) -> Loaded[SupportFile]:
    """Read the words of the first start and of Support."""
    return _load(data, file, SupportFile)


def load_routing(data: bytes, file: str) -> Loaded[RoutingFile]:
    """Read the rules of routing and dose."""
    return _load(data, file, RoutingFile)


def load_rules(data: bytes, file: str) -> Loaded[RulesFile]:
    """Read what each rule is for."""
    return _load(data, file, RulesFile)


def load_wording(data: bytes, file: str) -> Loaded[WordingFile]:
    """Read the wording rules."""
    return _load(data, file, WordingFile)


_BY_FIRST_KEY: Final[Mapping[str, tuple[type[Model], ModelCheck[Any] | None]]] = {
    VERSION_KEY: (Session, None),
    "thaw_guidance": (Guidance, check_guidance),
    "thaw_support": (SupportFile, None),
    "thaw_wording": (WordingFile, None),
    "thaw_rules": (RulesFile, None),
    "thaw_routing": (RoutingFile, None),
    "anchors": (Anchors, check_anchors),
}
"""The key that a file begins with → its model, and what is checked beyond its shape."""


def load_by_first_key(
    data: bytes, file: str, anchors: Sequence[str] = BUILT_IN_ANCHORS
) -> Loaded[Any]:
    """Read a file that its first key tells apart.

    Where that key is misspelt or not the first one, the file is read as what it most likely is;
    ``anchors`` are those that a session may name.
    """
    report = Report(file)
    root = parse_yaml(data, report)
    if root is None:
        return Loaded(None, report.problems)
    keys = [key.text for key, _ in root.entries] if isinstance(root, Keys) else []
    kind = _kind(keys)
    if kind is not None:
        model, check_model = _BY_FIRST_KEY[kind]
        further = _session_check(anchors) if model is Session else check_model
        return _read(root, model, report, further)
    text = (
        say("“{key}” begins no file of Thaw.", key=shortened(keys[0]))
        if keys
        else say("No key begins this file.")
    )
    hint = say("A session begins with the line “thaw: 1”.")
    report.error("first-key", root.mark, text, hint)
    return Loaded(None, report.problems)


def _kind(keys: Sequence[str]) -> str | None:
    """The key that tells a file's kind: the first one, a later one, or what the first meant."""
    given = next((key for key in keys if key in _BY_FIRST_KEY), None)
    return given or (nearest(keys[0], _BY_FIRST_KEY) if keys else None)


def _session_check(anchors: Sequence[str]) -> ModelCheck[Session]:
    def check_session(session: Session, places: Places, report: Report) -> None:
        check(Draft(session, Graph(session), places, report, tuple(anchors)))

    return check_session


def _load(
    data: bytes,
    file: str,
    model: type[M],
    check_model: ModelCheck[M] | None = None,
    limits: Limits = WRITTEN,
) -> Loaded[M]:
    report = Report(file)
    root = parse_yaml(data, report, limits)
    if root is None:
        return Loaded(None, report.problems)
    return _read(root, model, report, check_model)


def _read(
    root: Node, model: type[M], report: Report, check_model: ModelCheck[M] | None
) -> Loaded[M]:
    _check_first_key(root, model, report)
    places = Places(root)
    value = read_shape(root, model, report)
    if value is not None and check_model is not None:
        check_model(value, places, report)
    return Loaded(None if report.has_errors else value, report.problems, value, places)


def _check_first_key(root: Node, model: type[Model], report: Report) -> None:
    """A file that has a version says it first, so that anything else may change with it."""
    first = next(iter(model.model_fields))
    if not (first.startswith(VERSION_KEY) and isinstance(root, Keys)):
        return
    entry = root.find(first)
    if entry is not None and entry[0] is not root.entries[0][0]:
        report.error(
            "first-key",
            entry[0].mark,
            say("The key “{first}” comes first in its file.", first=first),
        )
