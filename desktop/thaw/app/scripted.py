"""A listener written down beforehand: answers by the step's id, presses by the time.

Used by tests and demonstrations (docs: scripting). What is not written takes its default.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.replaced_file import reason
from thaw.base.errors import InputError, MissingError, UnitError
from thaw.base.problem import WHOLE_FILE, Report
from thaw.base.units import Frames, parse_duration
from thaw.player import events as ev
from thaw.player.phase import Offer
from thaw.spec.nodes import Keys, Listing, Node, Scalar
from thaw.spec.strict_yaml import parse_yaml

if TYPE_CHECKING:
    from thaw.player.snapshot import QuestionView

SKIP: Final = "skip"
"""In place of an answer: the question is skipped at once."""
PRESSES: Final[Mapping[str, ev.Event]] = {
    "pull-back": ev.PullBack(),
    "pause": ev.Pause(),
    "resume": ev.Resume(),
    "finish-gently": ev.FinishGently(),
    "skip": ev.Skip(),
    "once-more": ev.HearAgain(),
    "gentler": ev.StepGentler(),
    "too-much": ev.Pick(Offer.TOO_MUCH),
    "far-away": ev.Pick(Offer.FAR_AWAY),
    "leave-on": ev.Pick(Offer.LEAVE_ON),
    "return-gentler": ev.ReturnGentler(),
    "finish-with-closing": ev.FinishWithClosing(),
    "close": ev.CloseNow(),
    "land": ev.Land(),
    "mark": ev.MarkMoment(),
    "take-back-mark": ev.TakeBackMark(),
    "still-here": ev.StillHere(yes=True),
    "not-here": ev.StillHere(yes=False),
    "use-device": ev.UseDevice(),
    "go-on-without-sound": ev.UseDevice(sound=False),
}
"""What can be pressed."""
_NUMBERS: Final = tuple(str(number) for number in range(11))
"""What a measure can be answered with."""
_SHAPE: Final = "An answers file has the keys “answers” and “presses”, and nothing else."


@dataclass(frozen=True)
class Press:
    """A key at a time.

    Attributes:
        at: frames after the session began.
        event: what it means.
    """

    at: Frames
    event: ev.Event


@dataclass(frozen=True)
class Reply:
    """What is answered to one question, in the three shapes that a question may take."""

    option: str | None = None
    values: tuple[tuple[str, int], ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Script:
    """Everything that is written down.

    Attributes:
        replies: step id → what is answered.
        presses: in the order of their times.
    """

    replies: Mapping[str, Reply] = field(default_factory=dict)
    presses: tuple[Press, ...] = ()

    def answer(self, question: QuestionView) -> ev.Answer | None:
        """The answer to a question; None leaves it to its default.

        A step is found by its whole id (``section.step``) or by what is behind the last dot.
        """
        reply = self.replies.get(question.id) or self.replies.get(question.id.split(".")[-1])
        if reply is None:
            return None
        if reply.option == SKIP:
            return ev.Answer(question.id, skipped=True)
        return ev.Answer(question.id, reply.option, reply.values, reply.words)


def load_script(path: Path) -> Script:
    """Read an answers file.

    Raises:
        InputError: it has problems.
        MissingError: it cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise MissingError(f"{path} cannot be read: {reason(error)}.") from error
    report = Report(str(path))
    script = _Reader(report).read(parse_yaml(data, report))
    if report.has_errors:
        raise InputError(report.problems)
    return script


class _Reader:
    """From nodes to a script; every problem goes to the report."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def read(self, tree: Node | None) -> Script:
        if not isinstance(tree, Keys):
            self._report.error("answers-shape", WHOLE_FILE, _SHAPE)
            return Script()
        replies: dict[str, Reply] = {}
        presses: list[Press] = []
        for key, node in tree.entries:
            if key.text == "answers" and isinstance(node, Keys):
                replies = {step.text: self._reply(answer) for step, answer in node.entries}
            elif key.text == "presses" and isinstance(node, Listing):
                presses = [press for item in node.items for press in self._press(item)]
            else:
                self._report.error("answers-shape", key.mark, _SHAPE)
        return Script(replies, tuple(sorted(presses, key=lambda press: press.at)))

    def _reply(self, node: Node) -> Reply:
        match node:
            case Scalar(text=text):
                return Reply(option=text)
            case Listing(items=items):
                return Reply(words=tuple(self._text(item) for item in items))
            case Keys(entries=entries):
                return Reply(values=tuple((k.text, self._number(v)) for k, v in entries))

    def _press(self, node: Node) -> list[Press]:
        entries = dict(self._named(node))
        if entries.keys() != {"at", "press"}:
            text = "A press looks like {at: 12 s, press: pull-back}."
            self._report.error("answers-press", node.mark, text)
            return []
        at, press = entries["at"], entries["press"]
        event = PRESSES.get(press.text)
        if event is None:
            text = f"“{press.text}” cannot be pressed."
            known = ", ".join(PRESSES)
            self._report.error("answers-press", press.mark, text, f"There are: {known}.")
            return []
        try:
            return [Press(parse_duration(at.text), event)]
        except UnitError as error:
            self._report.error("answers-time", at.mark, str(error))
            return []

    def _named(self, node: Node) -> list[tuple[str, Scalar]]:
        entries = node.entries if isinstance(node, Keys) else ()
        return [(key.text, value) for key, value in entries if isinstance(value, Scalar)]

    def _text(self, node: Node) -> str:
        if isinstance(node, Scalar):
            return node.text
        self._report.error("answers-words", node.mark, "Only words can be picked here.")
        return ""

    def _number(self, node: Node) -> int:
        if isinstance(node, Scalar) and node.text in _NUMBERS:
            return int(node.text)
        text = f"A measure takes a whole number from {_NUMBERS[0]} to {_NUMBERS[-1]}."
        self._report.error("answers-number", node.mark, text)
        return 0
