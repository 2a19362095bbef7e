"""What is asked of the notes' process and told by it travels whole, and nothing else does."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone
from typing import get_args

import pytest

from thaw.app.notes import asked as ask
from thaw.app.notes import told as tell
from thaw.app.notes.asked import Asked, Way
from thaw.app.notes.told import Phase, State, Told
from thaw.app.notes.wire import Answer, Question, Working, decode_line, decode_question, encode
from thaw.base.units import Frames
from thaw.notes.jotting import Jotting, Part
from thaw.notes.note import HIGHEST_ID, Note
from thaw.notes.parts import PARTS, Format
from thaw.notes.wish import Wish

CANARY = "quince"
WHOLE = Jotting(
    title="A title",
    text=f"{CANARY}\n\u2028 … \ud800 \x00 😀",
    words=("calm",),
    where=("hands",),
    page="a page",
    marks=(Frames(48_000),),
    next_time=("shorter",),
    kind="tea",
    form="day",
    parts=(Part("high", "the sun"),),
)
AT = datetime(2026, 3, 4, 5, 6, 7, 8, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
NOTE = Note(HIGHEST_ID, 3, 1, AT, AT.astimezone(UTC), WHOLE)
DAY = date(2026, 3, 4)

ASKED: tuple[Asked, ...] = (
    ask.Keep(WHOLE, "note"),
    ask.KeepDraft("note", WHOLE, HIGHEST_ID),
    ask.DropDraft("note"),
    ask.ListDrafts(),
    ask.Create(Way.PASSPHRASE, CANARY),
    ask.Unlock(Way.CODE, CANARY),
    ask.AddWay(Way.KEYCHAIN),
    ask.RemoveWay(Way.CODE),
    ask.MakeCode(),
    ask.Find(Wish("a b", ("calm",), "A title", "day"), 50, 10),
    ask.ListFilters(),
    ask.Read(HIGHEST_ID),
    ask.Change(1, WHOLE, "note"),
    ask.ListVersions(1),
    ask.Delete((1, HIGHEST_ID)),
    ask.Compose((1,), Wish(), PARTS, Format.JSON),
    ask.SaveComposed("/a/file"),
    ask.LookAtFile("/a/file"),
    ask.TakeIn(),
    ask.ListCopies(),
    ask.Restore("2026-03-04.thawnotes"),
)
TOLD: tuple[Told, ...] = (
    tell.Done(),
    tell.Drafts((tell.Draft("note", AT, WHOLE, 3),)),
    tell.Kept(HIGHEST_ID),
    tell.Code(CANARY),
    tell.Rows((tell.Row(1, AT, WHOLE),), more=True),
    tell.Filters(("calm",), ("A title",), ("day",)),
    tell.Shown(NOTE),
    tell.Versions((NOTE,)),
    tell.Deleted(2, ("one copy",)),
    tell.Composed(CANARY, 1, ("damaged",)),
    tell.Saved("/a/file"),
    tell.FileSeen(1, 2, ("three",)),
    tell.TakenIn(1),
    tell.Copies((tell.Copy("2026-03-04.thawnotes", DAY, 3, "damaged"),)),
    tell.Restored(1),
    tell.Refused("A sentence."),
)
OPEN = State(Phase.OPEN, frozenset({Way.PASSPHRASE, Way.CODE}), keychain=True, damaged=("x",))


def test_every_kind_is_tried_here() -> None:
    assert {type(asked) for asked in ASKED} == set(get_args(Asked))
    assert {type(told) for told in TOLD} == set(get_args(Told))


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: type(asked).__name__)
def test_a_question_arrives_as_it_was_asked(asked: Asked) -> None:
    question = Question(7, asked)
    line = encode(question)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert decode_question(line) == question


@pytest.mark.parametrize(
    "line",
    [*(Answer(7, told) for told in TOLD), OPEN, State(Phase.STARTING), Working()],
    ids=lambda line: type(getattr(line, "told", line)).__name__,
)
def test_what_is_told_arrives_as_it_was_told(line: Answer | State | Working) -> None:
    assert decode_line(encode(line)) == line


def test_a_time_keeps_its_distance_from_utc() -> None:
    arrived = decode_line(encode(Answer(1, tell.Shown(NOTE))))
    assert isinstance(arrived, Answer)
    assert isinstance(arrived.told, tell.Shown)
    assert arrived.told.note.written.utcoffset() == AT.utcoffset()


BAD = (
    b"",
    b"{}",
    b"[]",
    b"7",
    b"[1]",
    b"\xff\xfe",
    b"[" * 100_000,
    b'[1,"Keep"]',
    b'["1","MakeCode",{}]',
    b'[true,"MakeCode",{}]',
    b'[1,"Jotting",{}]',
    b'[1,"Read",{"id":"quince"}]',
    b'[1,"Read",{"id":1.0}]',
    b'[1,"Read",{"id":true}]',
    b'[1,"Read",{}]',
    b'[1,"Read",{"id":1,"quince":1}]',
    b'[1,"Read",[1]]',
    b'[1,["Read"],{"id":1}]',
    b'[1,"Create",{"way":"quince"}]',
    b'[1,"Delete",{"ids":"quince"}]',
    b'[1,"Delete",{"ids":["quince"]}]',
    b'[1,"Kept",{"id":"quince"}]',
    b'[1,"Copies",{"copies":[{"name":"a","day":"quince","notes":1}]}]',
    b'["State",{"phase":"quince"}]',
    b'["Working",{}]',
)


@pytest.mark.logs
@pytest.mark.parametrize("line", BAD, ids=lambda line: repr(line[:40]))
def test_a_line_that_says_nothing_is_dropped_and_not_repeated(
    line: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    assert decode_question(line) is None
    assert decode_line(line) is None
    assert "dropped" in caplog.text
    assert CANARY not in caplog.text
    assert "uince" not in "".join(str(record.exc_info) for record in caplog.records)


def test_secrets_and_texts_show_in_no_repr() -> None:
    shown = [ask.Create(Way.PASSPHRASE, CANARY), ask.Unlock(Way.CODE, CANARY)]
    shown += [ask.AddWay(Way.PASSPHRASE, CANARY)]
    wrapped = [Question(1, asked) for asked in ASKED] + [Answer(1, told) for told in TOLD]
    assert CANARY not in repr((shown, wrapped, tell.Code(CANARY)))


def test_what_a_field_holds_is_that_of_its_name() -> None:
    _, _, told = json.loads(encode(Question(1, ask.Find(Wish("a")))))
    assert set(told) == {field.name for field in fields(ask.Find)}
