"""What is spoken outside a session: the guidance of a pull-back, and the anchors."""

from __future__ import annotations

from pydantic import Field

from thaw.spec.fields import Language, Model, Slug, Text, Version, Waived
from thaw.spec.steps import SpokenStep

GUIDANCE_SECTIONS = (
    "test-line",
    "rehearsal",
    "stopped",
    "quiet-room",
    "offers",
    "unanswered",
    "too-much",
    "far-away",
    "leave-on",
    "afterwards",
    "stop-today",
    "returning",
    "still-here",
    "rising",
    "longer-closing",
    "paused-alone",
    "landing",
)
"""Every part of the guidance that the player or a page speaks."""
BUILT_IN_ANCHORS = ("sounds", "object", "sight", "feet", "hands", "breath")
"""The anchors that a session may name where its pack has none of its own."""


class GuidanceSection(Model):
    """A few lines with their silences."""

    id: Slug
    steps: tuple[SpokenStep, ...] = Field(min_length=1)


class Guidance(Model):
    """The lines of the plain voice."""

    thaw_guidance: Version
    language: Language
    sections: tuple[GuidanceSection, ...]

    def section(self, section_id: str) -> GuidanceSection:
        """The part with an id.

        Raises:
            KeyError: there is none.
        """
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)


class AnchorWording(Model):
    """How one anchor is offered and what is said in it."""

    label: Text
    short: Text
    lines: tuple[Text, ...] = Field(min_length=1)
    touch_ins: tuple[Text, ...] = Field(min_length=1)
    lint_ok: Waived = Field(default_factory=dict, alias="lint-ok")


class Anchors(Model):
    """The anchors of a pack, or the built-in ones; the first is the default."""

    anchors: dict[Slug, AnchorWording] = Field(min_length=1)
    language: Language = "en"
