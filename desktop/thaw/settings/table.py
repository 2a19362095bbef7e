"""Every setting, one row each. What is not here is not kept.

The least that will do is stored: how often sessions were begun is counted to three and no
further, because only the first three are gentler; nothing says which they were or when. What
needs more is a file of its own, and only after a yes (KEEP_DAYS).
"""

from __future__ import annotations

from typing import Any, Final

from thaw.base.language import mark, mark_count
from thaw.settings.care import CARE
from thaw.settings.group import Group
from thaw.settings.kinds import Device, Level, Number, OneOf, Text, Truth, Unset, Whole
from thaw.settings.remembered import Habits, Plain
from thaw.settings.setting import Setting

COMFORTABLE_LEVEL: Final = Setting(
    "comfortable_level",
    Unset(Level(-48.0, -6.0, "dB"), mark("Soft, until it is set")),
    None,
    mark("Comfortable level"),
    mark("Sound never goes more than 6 dB above it."),
    Group.SOUND,
)
OUTPUT_DEVICE: Final = Setting(
    "output_device",
    Unset(Device(), mark("As the system has it")),
    None,
    mark("Output"),
    mark(
        "Where the sound goes. One that is picked here and not connected is asked about: "
        "nothing plays anywhere else by itself."
    ),
    Group.SOUND,
)
SILENCES: Final = Setting(
    "silences",
    Number(0.5, 2.0, "×"),
    1.0,
    mark("Length of silences"),
    mark("Makes silences shorter or longer, within what each session allows."),
    Group.SESSION,
)
LAST_ANCHOR: Final = Setting(
    "last_anchor",
    Unset(Text(64)),
    None,
    "",
    "The anchor that was picked last is offered first.",
)
CAPTIONS: Final = Setting(
    "captions",
    Truth(),
    default=True,
    title=mark("Captions"),
    help=mark("Shows what the voice says."),
    group=Group.SESSION,
)
CAPTIONS_READ: Final = Setting(
    "captions_read",
    Truth(),
    default=True,
    title=mark("Captions for screen readers"),
    help=mark("A screen reader says each caption, beside the voice that speaks it."),
    group=Group.SESSION,
)
TEXT_SIZE: Final = Setting(
    "text_size",
    Whole(100, 200, "%", step=10),
    100,
    mark("Text size"),
    mark("Makes every text larger."),
    Group.LOOK,
)
LANGUAGE: Final = Setting(
    "language",
    OneOf((("system", mark("As the system has it")), ("en", "English"), ("es", "Español"))),
    "system",
    mark("Language"),
    mark(
        "The language of the window and the terminal, from the next start on. Sessions are in "
        "the language that they were made in."
    ),
    Group.LOOK,
)
THEME: Final = Setting(
    "theme",
    OneOf(
        (
            ("system", mark("As the system has it")),
            ("dusk", mark("Dusk")),
            ("dawn", mark("Dawn")),
            ("contrast-dark", mark("High contrast, dark")),
            ("contrast-light", mark("High contrast, light")),
        )
    ),
    "dusk",
    mark("Colours"),
    mark("The colours of the window."),
    Group.LOOK,
)
MOTION: Final = Setting(
    "motion",
    OneOf(
        (
            ("system", mark("As the system has it")),
            ("full", mark("Slow")),
            ("still", mark("None")),
        )
    ),
    "system",
    mark("Motion"),
    mark("Whether anything on the page moves."),
    Group.LOOK,
)
LETTER_KEYS: Final = Setting(
    "letter_keys",
    Truth(),
    default=True,
    title=mark("Single-letter keys"),
    help=mark(
        "The letters that stand on the controls, comma and full stop act in a session. Esc "
        "and Space always do."
    ),
    group=Group.KEYS,
)
QUICK_HIDE: Final = Setting(
    "quick_hide",
    Truth(),
    default=True,
    title=mark("Quick hide"),
    help=mark(
        "F8 turns the window into an empty page of text, and fades the sound. F8 again brings "
        "it back, paused."
    ),
    group=Group.KEYS,
)
TITLE_SHOWN: Final = Setting(
    "title_shown",
    Truth(),
    default=False,
    title=mark("Title among the desktop’s media controls"),
    help=mark(
        "Others may read there, and on a locked screen, what plays. Without this it says "
        "“Audio”."
    ),
    group=Group.SESSION,
)
WINDOW_PLACE: Final = Setting(
    "window_place",
    Unset(Text(64)),
    None,
    "",
    "The window comes back where it was, as large as it was.",
)
PAUSE_WHEN_LOCKED: Final = Setting(
    "pause_when_locked",
    Truth(),
    default=True,
    title=mark("Pause when the screen is locked"),
    help=mark("A locked screen pauses a session. Without this it plays on."),
    group=Group.SESSION,
)
STILL_HERE: Final = Setting(
    "still_here",
    Truth(),
    default=True,
    title=mark("“Still here?” in long silences"),
    help=mark(
        "A soft question in sessions that go inside or further. Yes, far away, or no answer: "
        "each is fine, and nothing waits for it."
    ),
    group=Group.SESSION,
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
    title=mark("Grounding only"),
    help=mark("Shows only sessions that stay with what is outside."),
    group=Group.CARE,
)
SESSIONS_BEGUN: Final = Setting(
    "sessions_begun",
    Whole(0, 3, "sessions"),
    0,
    "",
    "Counted to three: in the first three sessions no silence is longer than 15 seconds.",
)
OWN_SONG: Final = Setting(
    "own_song",
    Unset(Text(4096)),
    None,
    "",
    "Where the song lies that is to be remembered.",
)
OWN_SONG_START: Final = Setting(
    "own_song_start",
    Whole(0, 2**31, "frames"),
    0,
    "",
    "Where the part of that song begins.",
)
REMEMBERED: Final[Setting[Plain]] = Setting(
    "remembered",
    Habits(),
    {},
    mark("What is remembered for each kind of session"),
    mark(
        "What you changed in the last session of a kind, or wished for next time: the next one "
        "begins with it."
    ),
    Group.KEPT,
)
CONTACT_SEEN: Final = Setting(
    "contact_seen",
    Truth(),
    default=False,
    title="",
    help="The page of a session with contact was seen; until then none with feelings is shown "
    "unasked.",
)
KEEP_DAYS: Final = Setting(
    "keep_days",
    Truth(),
    default=False,
    title=mark("Count sessions for seven days"),
    help=mark(
        "Keeps the day, level and kind of ending of each session, sealed, for seven days. "
        "Off deletes it."
    ),
    group=Group.KEPT,
)
LOCK_AFTER: Final = Setting(
    "lock_after",
    Whole(1, 60, mark_count("minute", "minutes")),
    5,
    mark("Lock the notes after"),
    mark(
        "So long without a key, the mouse or a touch, and nothing of them stays in the window. "
        "They are locked, too, when the screen is, and when the window is hidden."
    ),
    Group.KEPT,
)
KEEP_DAYS_ASKED: Final = Setting(
    "keep_days_asked",
    Truth(),
    default=False,
    title="",
    help="Whether sessions may be counted was asked; it is asked once.",
)

TABLE: Final[tuple[Setting[Any], ...]] = (
    OUTPUT_DEVICE,
    COMFORTABLE_LEVEL,
    SILENCES,
    LAST_ANCHOR,
    CAPTIONS,
    CAPTIONS_READ,
    TEXT_SIZE,
    THEME,
    MOTION,
    LANGUAGE,
    LETTER_KEYS,
    QUICK_HIDE,
    TITLE_SHOWN,
    WINDOW_PLACE,
    PAUSE_WHEN_LOCKED,
    STILL_HERE,
    FIRST_START_SEEN,
    GROUNDING_ONLY,
    SESSIONS_BEGUN,
    OWN_SONG,
    OWN_SONG_START,
    REMEMBERED,
    CONTACT_SEEN,
    LOCK_AFTER,
    KEEP_DAYS,
    KEEP_DAYS_ASKED,
    *CARE,
)
"""Every row; those of a group stand on its page in this order."""
