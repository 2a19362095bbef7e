"""Every setting, one row each. What is not here is not kept.

The least that will do is stored: how often sessions were begun is counted to three and no
further, because only the first three are gentler; nothing says which they were or when.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from thaw.base.errors import SettingError
from thaw.settings.kinds import Kind, Number, OneOf, Text, Truth, Unset, Whole

T = TypeVar("T")


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One row: the key in the file, what values it may have, and the words for it.

    Attributes:
        key: its name in the file; never used again for something else.
        kind: what values it may have.
        default: its value until the listener picks another.
        title: its name for the listener; empty where it is remembered rather than set.
        help: one sentence that says what it does.
    """

    key: str
    kind: Kind[T]
    default: T
    title: str
    help: str

    def read(self, value: object) -> T:
        """The value, checked.

        Raises:
            SettingError: the row does not allow it; the sentence says why.
        """
        try:
            return self.kind.read(value)
        except SettingError as error:
            raise SettingError(f"The setting {self.key} {error}.") from error


COMFORTABLE_LEVEL: Final = Setting(
    "comfortable_level",
    Unset(Number(-48.0, -6.0, "dB")),
    None,
    "Comfortable level",
    "The level that was set with the test line. Sound never goes more than 6 dB above it.",
)
OUTPUT_DEVICE: Final = Setting(
    "output_device",
    Unset(Text()),
    None,
    "Output",
    "Where the sound goes. Without a choice it follows the system's own.",
)
SILENCES: Final = Setting(
    "silences",
    Number(0.5, 2.0, "times"),
    1.0,
    "Length of silences",
    "Makes silences shorter or longer, within what each session allows.",
)
LAST_ANCHOR: Final = Setting(
    "last_anchor",
    Unset(Text(64)),
    None,
    "",
    "The anchor that was picked last is offered first.",
)
CAPTIONS: Final = Setting(
    "captions", Truth(), default=True, title="Captions", help="Shows what the voice says."
)
CAPTIONS_READ: Final = Setting(
    "captions_read",
    Truth(),
    default=True,
    title="Captions for screen readers",
    help="A screen reader says each caption, beside the voice that speaks it.",
)
TEXT_SIZE: Final = Setting(
    "text_size", Whole(100, 200, "%"), 100, "Text size", "Makes every text larger."
)
THEME: Final = Setting(
    "theme",
    OneOf(
        (
            ("system", "As the system has it"),
            ("dusk", "Dusk"),
            ("dawn", "Dawn"),
            ("contrast-dark", "High contrast, dark"),
            ("contrast-light", "High contrast, light"),
        )
    ),
    "dusk",
    "Colours",
    "The colours of the window.",
)
MOTION: Final = Setting(
    "motion",
    OneOf((("system", "As the system has it"), ("full", "Slow"), ("still", "None"))),
    "system",
    "Motion",
    "Whether anything on the page moves.",
)
LETTER_KEYS: Final = Setting(
    "letter_keys",
    Truth(),
    default=True,
    title="Single-letter keys",
    help="K, F, M, C, D and S act during a session. Esc and Space always do.",
)
PAUSE_WHEN_LOCKED: Final = Setting(
    "pause_when_locked",
    Truth(),
    default=True,
    title="Pause when the screen is locked",
    help="A locked screen pauses a session. Without this it plays on.",
)
FIRST_START_SEEN: Final = Setting(
    "first_start_seen",
    Truth(),
    default=False,
    title="",
    help="The words of the first start were seen.",
)
GROUNDING_ONLY: Final = Setting(
    "grounding_only",
    Truth(),
    default=False,
    title="Grounding only",
    help="Shows only sessions that stay with what is outside.",
)
SESSIONS_BEGUN: Final = Setting(
    "sessions_begun",
    Whole(0, 3, "sessions"),
    0,
    "",
    "Counted to three: in the first three sessions no silence is longer than 15 seconds.",
)

TABLE: Final[tuple[Setting[Any], ...]] = (
    COMFORTABLE_LEVEL,
    OUTPUT_DEVICE,
    SILENCES,
    LAST_ANCHOR,
    CAPTIONS,
    CAPTIONS_READ,
    TEXT_SIZE,
    THEME,
    MOTION,
    LETTER_KEYS,
    PAUSE_WHEN_LOCKED,
    FIRST_START_SEEN,
    GROUNDING_ONLY,
    SESSIONS_BEGUN,
)
"""Every row."""
