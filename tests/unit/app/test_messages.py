"""What travels between window and sound: there and back the same, and nothing else gets in."""

from __future__ import annotations

import json

import pytest

from thaw.app import messages
from thaw.app.messages import Failed, GoOn, Heartbeat, Open, Ready, decode, encode
from thaw.base.language import leave_unsaid, say, speak
from thaw.base.units import Decibel, Frames
from thaw.player import events as ev
from thaw.player.phase import Offer, Phase, Room
from thaw.player.snapshot import MusicView, OptionView, PaceView, QuestionView, Snapshot
from thaw.timeline.choices import Choices

CHOICES = Choices("feet", frozenset({"left-hand", "right-hand"}), 0.5, "june", newcomer=True)
FULL = Snapshot(
    frame=Frames(123),
    phase=Phase.ASKING,
    room=Room.TOO_MUCH,
    caption="“Zwölf” — 12 ✓",
    question=QuestionView(
        "a.1", "check_in", "How?", (OptionView("x", "X"),), ("stirred",), ("warm",), Frames(3)
    ),
    music=MusicView("m.opus", Frames(1), Frames(2), Frames(3), (Frames(4),), marking=True),
    pace=PaceView("dot", Frames(1), Frames(2), Frames(3)),
    loudness=Decibel(-23.5),
    told_after=("One.", "Two."),
)


@pytest.mark.parametrize(
    "message",
    [
        Open("pack/one", CHOICES),
        GoOn("pack/one", Choices(), "one.2"),
        Heartbeat(),
        Ready(),
        Failed("There is no such session."),
        FULL,
        ev.PullBack(),
        ev.Pick(Offer.FAR_AWAY),
        ev.HearLines(on=False),
        ev.Answer("a.1", values=(("stirred", 3), ("here", 7)), words=("warm",)),
        ev.SetVolume(Decibel(-12)),
        ev.UseDevice(sound=False),
        ev.Change(CHOICES, frozenset({"feet"}), frozenset({"hands"})),
    ],
    ids=lambda message: type(message).__name__,
)
def test_it_is_the_same_after_the_way(message):
    line = encode(message)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert decode(line) == message


def test_every_event_of_the_player_can_travel():
    own = [kind for kind in ev.Event.__subclasses__() if kind.__module__ == ev.__name__]
    assert {kind.__name__ for kind in own} <= messages._KINDS.keys()


@pytest.mark.logs
@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\xff\xfe",
        b"nonsense",
        b"[]",
        b'"PullBack"',
        b"[" * 100_000,
        b'{"message":"PullBack"}',
        b'{"v":2,"message":"PullBack"}',
        b'{"v":1}',
        b'{"v":1,"message":"Elapsed"}',
        b'{"v":1,"message":"PullBack","now":true}',
        b'{"v":1,"message":"Pick"}',
        b'{"v":1,"message":"Pick","offer":"nothing"}',
        b'{"v":1,"message":"SetVolume","level":"loud"}',
        b'{"v":1,"message":"SetVolume","level":true}',
        b'{"v":1,"message":"SetVolume","level":NaN}',
        b'{"v":1,"message":"SetVolume","level":1e999}',
        b'{"v":1,"message":"Change","choices":{"left_out":"feet"}}',
        b'{"v":1,"message":"Answer","question":"a","values":[["stirred"]]}',
        b'{"v":1,"message":"Failed","sentence":{"text":"{x}","about":"","values":3}}',
        b'{"v":1,"message":"Failed","sentence":"' + b"a" * 2_000_000 + b'"}',
    ],
    ids=lambda line: repr(line[:40]),
)
def test_what_is_no_message_is_ignored_with_a_line_in_the_log(line, caplog):
    assert decode(line) is None
    assert "no message" in caplog.text


def test_a_sentence_travels_as_what_it_is_made_of_and_is_said_where_it_arrives():
    leave_unsaid()
    line = encode(
        Snapshot(Frames(0), Phase.ENDED, told_after=(say("No {thing}.", thing="bed"),))
    )
    speak(None)
    assert json.loads(line)["told_after"][0]["values"] == {"thing": "bed"}
    arrived = decode(line)
    assert isinstance(arrived, Snapshot)
    assert arrived.told_after == ("No bed.",)


def test_a_line_says_its_version_and_its_name():
    fields = json.loads(encode(ev.Pause()))
    assert fields == {"v": 1, "message": "Pause"}
