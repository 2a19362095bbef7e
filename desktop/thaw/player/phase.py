"""The states of the player, and what a listener may pick while pulled back."""

from __future__ import annotations

from enum import StrEnum


class Phase(StrEnum):
    """The states. Which events move between them: ``transitions``."""

    READY = "ready"
    PLAYING = "playing"
    ASKING = "asking"
    PAUSED = "paused"
    PULLED_BACK = "pulled-back"
    RETURNING = "returning"
    LANDING = "landing"
    LOST_DEVICE = "lost-device"
    ENDED = "ended"


class Room(StrEnum):
    """Where in the quiet room the listener is, while pulled back."""

    ARRIVED = "arrived"
    OFFERED = "offered"
    TOO_MUCH = "too-much"
    FAR_AWAY = "far-away"
    LEAVE_ON = "leave-on"
    FADED = "faded"


class Offer(StrEnum):
    """The three opposite things that may fit after pulling back."""

    TOO_MUCH = "too-much"
    FAR_AWAY = "far-away"
    LEAVE_ON = "leave-on"
