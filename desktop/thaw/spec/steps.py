"""The steps of a session, one model each; docs/steps.md says what each key means."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Discriminator, Field, StringConstraints, Tag

from thaw.base.language import mark, say
from thaw.base.units import Decibel, frames_from_seconds
from thaw.spec.conditions import Condition
from thaw.spec.fields import (
    BY_SHAPE,
    KEYS,
    LIST,
    TEXT,
    AssetPath,
    Duration,
    GainDb,
    Length,
    Model,
    Slug,
    Text,
    Truth,
    Waived,
    Whole,
    asset_or,
)

ELSE = "else"
"""The variant of a line that is spoken where no other fits."""
NO_FILE = "none"
"""What ``bed:`` says where nothing shall sound underneath."""
MARK_BODY = "mark"
"""What ``body:`` says where the outline is to be marked instead of a region lit."""
BODY_REGIONS = (
    "feet",
    "lower-legs",
    "legs",
    "thighs",
    "seat",
    "hands",
    "arms",
    "shoulders",
    "back",
    "belly",
    "chest",
    "face",
    "head",
    "outline",
    "whole",
)
"""The parts of the outline that ``body`` lights."""
LOOKS = ("ember", "still", "horizon", "dark")
"""The views that the screen has of its own."""

BedPath = Annotated[str, StringConstraints(max_length=120), asset_or(NO_FILE)]
"""A sound to lie underneath, or ``none``."""

_QUESTION_WAIT = frames_from_seconds(20)


class Measure(StrEnum):
    """What a check-in may ask."""

    STIRRED = "stirred"
    HERE = "here"
    NUMB = "numb"
    PLEASANT = "pleasant"
    ENERGY = "energy"


class Step(Model):
    """What every step may carry: the findings that are waived, rule → reason."""

    lint_ok: Waived = Field(default_factory=dict, alias="lint-ok")


class Say(Step):
    """One spoken line, or one wording for each anchor with ``else`` for the rest."""

    say: Annotated[
        Annotated[Text, Tag(TEXT)] | Annotated[dict[Slug, Text], Tag(KEYS)], BY_SHAPE
    ]
    name: Slug | None = Field(default=None, alias="as")


class Rest(Step):
    """A silence of the voice over the bed."""

    rest: Length


class Anchor(Step):
    """A spoken reset in the wording of the chosen anchor, then rest until the time is over."""

    anchor: Length


Setting = Literal["anchor", "leave_out"]
"""What an answer may set: the anchor, or a region that is left out from then on."""


class Option(Model):
    """One answer of a choice: what it says, where it leads, which anchor or value it sets."""

    say: Text
    go: Slug | None = None
    set: dict[Setting, Slug] = Field(default_factory=dict)


class Choice(Model):
    """Two or more equal options; without an answer the default is taken, without comment."""

    ask: Text
    options: dict[
        Slug, Annotated[Annotated[Text, Tag(TEXT)] | Annotated[Option, Tag(KEYS)], BY_SHAPE]
    ]
    default: Slug
    wait: Length = _QUESTION_WAIT
    sets: Setting | None = None
    speak: Truth = False


class Choose(Step):
    """A choice."""

    choose: Choice
    name: Slug | None = Field(default=None, alias="as")


class CheckIn(Step):
    """A few numbers from 0 to 10 (pleasant and energy: a 9 × 9 grid), each skippable."""

    check_in: tuple[Measure, ...] = Field(min_length=1)
    ask: Text | None = None
    wait: Length = _QUESTION_WAIT
    when: dict[Condition, Slug] = Field(default_factory=dict)
    name: Slug | None = Field(default=None, alias="as")


class Words(Step):
    """A palette of words to pick from, after a sound."""

    words: Annotated[
        Annotated[Literal["feelings", "sensations", "music"], Tag(TEXT)]
        | Annotated[tuple[Text, ...], Tag(LIST), Field(min_length=1)],
        BY_SHAPE,
    ]
    ask: Text | None = None
    wait: Length = frames_from_seconds(60)
    name: Slug | None = Field(default=None, alias="as")


class Body(Step):
    """A region softly lit while it is named; ``mark`` is the outline to mark, if wanted."""

    body: Slug
    ask: Text | None = None
    wait: Length = _QUESTION_WAIT
    name: Slug | None = Field(default=None, alias="as")


STEP_KEYS = (
    "say",
    "rest",
    "anchor",
    "choose",
    "check_in",
    "words",
    "body",
    "play",
    "bed",
    "sound",
    "pace",
    "sense",
    "write",
    "look",
    "mark",
    "go",
)
"""The keys that name a kind of step."""


def step_kind(value: object) -> str | None:
    """The kind of a step, from its one key that names a kind; None where none or two do."""
    if isinstance(value, Step):
        return type(value).__name__.lower() if not isinstance(value, CheckIn) else "check_in"
    kinds = [key for key in STEP_KEYS if key in value] if isinstance(value, dict) else []
    return kinds[0] if len(kinds) == 1 else None


SpokenStep = Annotated[
    Annotated[Say, Tag("say")] | Annotated[Rest, Tag("rest")], Discriminator(step_kind)
]
"""What may be said over music, and all that guidance is made of."""


class OwnMusic(Model):
    """The listener's own song: how much of it, and how loud beside the session's music."""

    music: Literal["yours"]
    excerpt: Length = frames_from_seconds(90)
    gain: GainDb = Decibel(-6.0)


class Play(Step):
    """Music, for as long as ``for`` says; ``during`` is said over it."""

    play: Annotated[Annotated[AssetPath, Tag(TEXT)] | Annotated[OwnMusic, Tag(KEYS)], BY_SHAPE]
    length: Length | None = Field(default=None, alias="for")
    start: Duration | None = Field(default=None, alias="from")
    gain: GainDb = Decibel(0.0)
    fade_in: Duration = frames_from_seconds(6)
    fade_out: Duration = frames_from_seconds(8)
    marks: Truth = False
    during: tuple[SpokenStep, ...] = ()


class Bed(Step):
    """Another sound underneath, by cross-fade; ``none`` fades it away."""

    bed: BedPath
    gain: GainDb = Decibel(0.0)
    fade: Duration = frames_from_seconds(6)


class Sound(Step):
    """One short sound, with the slow onset that the level demands."""

    sound: AssetPath
    gain: GainDb = Decibel(0.0)


class Pacing(Model):
    """A rhythm to follow: how it is shown, time in and out, how often; there are no holds."""

    by: Literal["hand", "sway", "light", "sound", "breath"]
    inward: Length = Field(alias="in")
    outward: Length = Field(alias="out")
    cycles: Annotated[int, Whole(1, 60)]
    ask: Text | None = None


class Pace(Step):
    """A pacer."""

    pace: Pacing
    name: Slug | None = Field(default=None, alias="as")


class Sensing(Model):
    """Something to do with a real object."""

    what: Text
    length: Length = Field(alias="for")
    have: Text = mark("I have it")
    without: Text = mark("I don't have it")

    def answer(self, name: Literal["have", "without"]) -> str:
        """In the session's words; where it has none, in ours and the listener's language."""
        text: str = getattr(self, name)
        return text if name in self.model_fields_set else say(text)


class Sense(Step):
    """Something to do with a real object; not having it skips the time."""

    sense: Sensing
    wait: Length = _QUESTION_WAIT
    name: Slug | None = Field(default=None, alias="as")


class Writing(Model):
    """A free page for a while."""

    ask: Text
    length: Length = Field(alias="for")


class Write(Step):
    """A free page, kept only if the listener keeps it."""

    write: Writing
    name: Slug | None = Field(default=None, alias="as")


class Look(Step):
    """What the screen shows: a view of Thaw's own or a picture of the pack with its words."""

    look: Annotated[str, StringConstraints(max_length=120), asset_or(*LOOKS)]
    alt: Text | None = None


class Mark(Step):
    """Turns the “something stirred” key on or off."""

    mark: Literal["on", "off"]


class Go(Step):
    """On to a section further on."""

    go: Slug


AnyStep = Annotated[
    Annotated[Say, Tag("say")]
    | Annotated[Rest, Tag("rest")]
    | Annotated[Anchor, Tag("anchor")]
    | Annotated[Choose, Tag("choose")]
    | Annotated[CheckIn, Tag("check_in")]
    | Annotated[Words, Tag("words")]
    | Annotated[Body, Tag("body")]
    | Annotated[Play, Tag("play")]
    | Annotated[Bed, Tag("bed")]
    | Annotated[Sound, Tag("sound")]
    | Annotated[Pace, Tag("pace")]
    | Annotated[Sense, Tag("sense")]
    | Annotated[Write, Tag("write")]
    | Annotated[Look, Tag("look")]
    | Annotated[Mark, Tag("mark")]
    | Annotated[Go, Tag("go")],
    Discriminator(step_kind),
]
"""One step of a section."""
