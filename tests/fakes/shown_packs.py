"""Packs as the window is shown them."""

from __future__ import annotations

from dataclasses import replace

from thaw.app.packs.shown import (
    FindingShown,
    PackShown,
    QuestionShown,
    SessionShown,
    WaiverShown,
)
from thaw.base.language import say
from thaw.base.problem import Severity
from thaw.base.units import frames_from_seconds as seconds
from thaw.packs.known import Answer

OTHER_KEY = QuestionShown(
    "This pack was signed with the key jinal-jopol-jidog-hitas-bapaj-tutit before, and is now "
    "signed with another key, lusab-babad-gutih-tugad-hafuz-dodip. It may come from somebody "
    "else. Is it to be installed?",
    Answer.OTHER_KEY,
)
OLDER = QuestionShown(
    "This is version 1.0.0; version 1.2.0 was installed before. Is the older one to be "
    "installed?",
    Answer.OTHER_VERSION,
)
_NO_VOICE = "No voice has recorded this; its lines are shown and timed at reading speed."


def _place(file: str, line: int) -> str:
    """Where something is, as a worker says it in the listener's language."""
    return say("{file}, line {line}", file=file, line=line)


def soft_pack() -> PackShown:
    """A good pack of three sessions by somebody new."""
    return PackShown(
        id="soft-evenings",
        title="Soft evenings",
        version="1.1.0",
        summary="Three short sessions for the end of a day, for the Thursday group.",
        author="Dr. Anneliese Sommerfeld",
        reviewer="",
        license="CC-BY-4.0",
        language="en",
        contact="sommerfeld@example.org",
        files=24,
        size=6_300_000,
        sessions=(
            SessionShown("soft-evenings/around", "Around the room", seconds(290), 1),
            SessionShown("soft-evenings/cup", "A cup in both hands", seconds(430), 2),
            SessionShown(
                "soft-evenings/rain",
                "Rain, and one piece of music",
                seconds(710),
                4,
                ("a fresh loss", "a headache"),
            ),
        ),
        not_for=("being in danger right now", "driving, or working at a machine"),
        signer="Signed with the key jinal-jopol-jidog-hitas-bapaj-tutit, which was not seen "
        "here before. These six words can be compared with those of its author.",
        notes=("12 lines are spoken by a computer as a draft.",),
        findings=(
            FindingShown(Severity.WARNING, "sessions/cup.yaml", say(_NO_VOICE)),
            FindingShown(
                Severity.HINT, _place("sessions/rain.yaml", 31), "This could be shorter."
            ),
        ),
        waivers=(
            WaiverShown(
                _place("sessions/rain.yaml", 12), "you'll notice", "It is about the music."
            ),
        ),
        mark="abc",
    )


def odd_pack() -> PackShown:
    """The same pack, older than the one that is installed, by another signer."""
    return replace(
        soft_pack(),
        version="1.0.0",
        reviewer="Dr. M. Okafor",
        questions=(OTHER_KEY, OLDER),
        installed="1.2.0",
    )


def wrong_pack() -> PackShown:
    """A pack that cannot be installed."""
    errors = tuple(
        FindingShown(
            Severity.ERROR,
            _place(f"sessions/session-{n}.yaml", n),
            "“close your eyes” takes away the safety of looking. Write “eyes open, lowered or "
            "closed, whichever suits”.",
        )
        for n in range(1, 4)
    )
    return replace(soft_pack(), sessions=(), findings=errors, waivers=(), notes=())
