"""The model of a session: what a file says, checked field by field."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from thaw.base.language import mark, say
from thaw.spec.fields import (
    Language,
    Model,
    Repeat,
    Slug,
    Text,
    Truth,
    Version,
    Waived,
    Whole,
    refusal,
)
from thaw.spec.steps import NO_FILE, AnyStep, BedPath


class Kind(StrEnum):
    """What a session mainly asks of the listener."""

    GROUNDING = "grounding"
    BODY_SCAN = "body-scan"
    SENSES = "senses"
    MUSIC = "music"
    MOVEMENT = "movement"
    WRITING = "writing"
    IMAGERY = "imagery"
    PLAN = "plan"


class Focus(StrEnum):
    """Where a section leads the attention."""

    OUTSIDE = "outside"
    CONTACT = "contact"
    BODY = "body"
    IMAGE = "image"
    EMOTION = "emotion"
    MUSIC = "music"
    WRITING = "writing"


class Level(IntEnum):
    """How far inward a section goes; level 5 is refused."""

    OUTSIDE = 1
    CONTACT = 2
    INSIDE = 3
    FEELINGS = 4


class About(Model):
    """What no program can compute about a session."""

    contains: tuple[Text, ...] = ()
    materials: tuple[Text, ...] = ()
    not_now_if: tuple[Text, ...] = ()
    posture: Text = mark("sit, stand, walk or lie")


NOBODY = "null"
"""What ``reviewed_by`` says as long as no clinician has looked at it."""


class Credits(Model):
    """Who made the session, who looked at it, and under which terms it may be passed on."""

    author: Text
    reviewed_by: Text = NOBODY
    license: Text


def _refuse_level_5(value: object) -> object:
    if value in ("5", 5):
        raise refusal(
            "level-5",
            say(
                "Level 5, deliberate contact with grief, fear or memory, belongs to a "
                "live hour with a clinician; Thaw does not play it."
            ),
        )
    return value


class Section(Model):
    """A part of a session with one level and one focus."""

    id: Slug
    title: Text | None = None
    level: Annotated[int, Whole(1, 4), BeforeValidator(_refuse_level_5)]
    focus: Focus
    region: Slug | None = None
    group: Slug | None = None
    repeat: Repeat = 1
    closing: Truth = False
    lint_ok: Waived = Field(default_factory=dict, alias="lint-ok")
    steps: tuple[AnyStep, ...] = Field(min_length=1)


class Group(Model):
    """Neighbouring sections that are gone through more than once."""

    repeat: Repeat


class Session(Model):
    """One session."""

    thaw: Version
    id: Slug
    title: Text
    summary: Text
    kind: Kind
    language: Language
    about: About = About()
    credits: Credits
    bed: BedPath = NO_FILE
    groups: dict[Slug, Group] = Field(default_factory=dict)
    lint_ok: Waived = Field(default_factory=dict, alias="lint-ok")
    sections: tuple[Section, ...] = Field(min_length=1)

    @property
    def level(self) -> Level:
        """The highest level of its sections."""
        return Level(max(section.level for section in self.sections))

    @property
    def regions(self) -> tuple[str, ...]:
        """The regions that can be left out, in the order in which they come."""
        return tuple(dict.fromkeys(s.region for s in self.sections if s.region is not None))

    def section(self, section_id: str) -> Section:
        """The section with an id.

        Raises:
            KeyError: there is none.
        """
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)
