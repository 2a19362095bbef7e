"""Shipped sessions as event logs: what a listener meets and when, with scripted answers.

Lines are timed at reading speed here, so the logs follow the texts and not the recordings.
"""

from __future__ import annotations

import pytest

from fakes.listening import Listening
from golden.compare import expected_text
from thaw.adapters.bundled import assets_folder, sessions_folder
from thaw.base.units import seconds_from_frames
from thaw.packs.folder import find_session, packs_in
from thaw.packs.reading import read_small
from thaw.player.events import Answer, Begin, Pick, PullBack, ReturnGentler
from thaw.player.phase import Offer, Phase
from thaw.player.player import OFFLINE
from thaw.spec.lines import anchor_lines, session_lines
from thaw.spec.load import load_anchors
from thaw.timeline.program import AnchorLines, Program, silent_line

SESSIONS = (
    "first-thaw/looking-around",
    "first-thaw/feet-hands-floor",
    "steady/body-scan-edges",
    "listening/near-and-far",
)


def silent_program(ref):
    """A shipped session with none of its recordings and sounds."""
    session = find_session(ref, packs_in(sessions_folder())).load()
    lines = {
        (line.path, line.variant): silent_line(line.id, line.text)
        for line in session_lines(session)
    }
    file = assets_folder() / "guidance" / "anchors.yaml"
    wordings = load_anchors(read_small(file), str(file)).required()
    spoken = {line.path: silent_line(line.id, line.text) for line in anchor_lines(wordings)}
    anchors = {
        name: AnchorLines(
            wording.label,
            wording.short,
            tuple(spoken[index, 0, n] for n in range(len(wording.lines))),
            tuple(spoken[index, 1, n] for n in range(len(wording.touch_ins))),
        )
        for index, (name, wording) in enumerate(wordings.anchors.items())
    }
    return Program(ref, session, lines, anchors, {})


class Log:
    """What changed, one line each."""

    def __init__(self, someone):
        self.someone = someone
        self.lines = []
        self.last = None

    def look(self):
        now = self.someone.now()
        asked = now.question.id if now.question else ""
        state = (now.phase, now.room, now.section, now.caption_id, asked, now.level)
        if state != self.last:
            self.last = state
            self.lines.append(
                f"{seconds_from_frames(now.position):7.1f}  {now.room or now.phase:<12} "
                f"{now.level}  {now.section:<24} {asked or now.caption_id}"
            )
        return now

    def text(self):
        return "\n".join(line.rstrip() for line in self.lines) + "\n"


def listen(ref, reply):
    someone = Listening(silent_program(ref), reach=OFFLINE, block=4800)
    log = Log(someone)
    someone.press(Begin())
    for _ in range(20_000):
        now = log.look()
        if now.phase is Phase.ENDED:
            return log.text()
        reply(someone, now)
        someone.pass_time(0.1)
    raise AssertionError("it did not end")


def answer_first(someone, now):
    """The first option, and comfortable numbers."""
    if now.question is not None:
        option = now.question.options[0].id if now.question.options else None
        values = tuple(
            (measure, 5 if measure == "stirred" else 8) for measure in now.question.measures
        )
        someone.press(Answer(now.question.id, option=option, values=values))


@pytest.mark.parametrize("ref", SESSIONS)
def test_the_way_of_the_first_answers(ref):
    log = listen(ref, answer_first)
    assert log == expected_text(f"{ref.replace('/', '-')}.log", log)


def test_the_way_of_someone_who_pulls_back_in_the_middle():
    pulled: list[int] = []

    def reply(someone, now):
        if now.level == 3 and not pulled:
            pulled.append(now.position)
            someone.press(PullBack())
            someone.pass_time(16)
            someone.press(Pick(Offer.TOO_MUCH))
            someone.pass_time(20)
            someone.press(ReturnGentler())
        else:
            answer_first(someone, now)

    log = listen("steady/body-scan-edges", reply)
    assert log == expected_text("steady-body-scan-edges-pulled-back.log", log)


def test_the_way_of_someone_who_never_presses_a_key():
    log = listen("steady/body-scan-edges", lambda someone, now: None)
    assert log == expected_text("steady-body-scan-edges-unanswered.log", log)
