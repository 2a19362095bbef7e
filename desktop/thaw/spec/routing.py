"""The shape of the rules of routing and dose; ``thaw.routing`` gives them a meaning."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from thaw.spec.fields import Duration, Language, Model, Slug, Text, Truth, Version, Whole

_Level = Annotated[int, Whole(1, 4)]
_Minutes = Annotated[int, Whole(1, 60)]
_Way = Literal["quiet-room", "gentler", "capped", "support", "leave"]


class Row(Model):
    """One rule, and the row of the practice page that it follows."""

    id: Slug
    source: Text
    at: tuple[Literal["any", "before", "session", "end"], ...] = ("before",)
    condition: Text = Field(alias="if")
    refuse: Truth = False
    cap: _Level | None = None
    path: Literal["too-much", "far-away"] | None = None
    ways: tuple[_Way, ...] = ()
    prefer: tuple[Slug, ...] = ()
    avoid: tuple[Slug, ...] = ()
    minutes: _Minutes | None = None
    then: Text
    why: Text
    say: Text | None = None


class Stopping(Model):
    """When stopping for today is offered first."""

    id: Slug
    source: Text
    condition: Text = Field(alias="if")


class LevelRow(Model):
    """What one session may hold at one level."""

    level: _Level
    minutes: _Minutes
    focus: Duration | None = None
    focus_listening: Duration | None = None
    silence: Duration
    over_music: Duration


class RoutingFile(Model):
    """``routing.yaml``."""

    thaw_routing: Version
    language: Language
    routing: tuple[Row, ...] = Field(min_length=1)
    doses: tuple[Row, ...] = Field(min_length=1)
    stopping: tuple[Stopping, ...] = Field(min_length=1)
    levels: tuple[LevelRow, ...] = Field(min_length=4, max_length=4)
