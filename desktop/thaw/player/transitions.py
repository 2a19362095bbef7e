"""The player's transitions: every move between its states is a row of this one table.

Rules:

* A pair of a state and an event that is not in the table is illegal: it raises, and nothing
  changes.
* The states in a row are all that the event may lead to; which of them is decided by the
  event's handler, and a handler that goes elsewhere is a bug.
* ``Elapsed`` comes from the frames alone, never from a host.

The diagram in docs/architecture.md is drawn from this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from thaw.base.errors import IllegalEventError
from thaw.player import events as ev
from thaw.player.phase import Phase

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Elapsed(ev.Event):
    """A moment that was due has come: a segment's end, a question's, a guidance's."""


_READY, _PLAYING, _ASKING = Phase.READY, Phase.PLAYING, Phase.ASKING
_PAUSED, _PULLED, _RETURNING = Phase.PAUSED, Phase.PULLED_BACK, Phase.RETURNING
_LANDING, _LOST, _ENDED = Phase.LANDING, Phase.LOST_DEVICE, Phase.ENDED

MOVING: Final = (_PLAYING, _ASKING, _RETURNING, _LANDING)
"""The states in which something of a session, or the short coming back, is on its way."""
_HEARD: Final = (*MOVING, _PAUSED, _LOST)
_ANY: Final = tuple(Phase)

_Row = tuple[tuple[Phase, ...], type[ev.Event], tuple[Phase, ...]]
"""From any of these states, on this event, to one of those; no states there: it stays."""

_ROWS: Final[tuple[_Row, ...]] = (
    ((_READY, _ENDED), ev.Begin, (_PLAYING, _LANDING)),
    ((_PLAYING,), Elapsed, (_PLAYING, _ASKING, _RETURNING, _LANDING, _ENDED, _PULLED)),
    ((_ASKING,), Elapsed, (_PLAYING, _ASKING, _RETURNING, _LANDING, _ENDED, _PULLED)),
    ((_RETURNING,), Elapsed, (_PLAYING, _RETURNING, _LANDING, _ENDED)),
    ((_LANDING,), Elapsed, (_LANDING, _ASKING, _ENDED, _PULLED)),
    ((_READY, _PAUSED, _PULLED, _LOST, _ENDED), Elapsed, ()),
    ((_ASKING,), ev.Answer, (_ASKING, _PLAYING, _LANDING)),
    (MOVING, ev.Pause, (_PAUSED,)),
    ((_PAUSED,), ev.Resume, MOVING),
    ((_READY, *_HEARD, _ENDED), ev.PullBack, (_PULLED,)),
    ((_PULLED,), ev.PullBack, ()),
    (MOVING, ev.FallSilent, (_PAUSED,)),
    ((_READY, _PAUSED, _PULLED, _LOST, _ENDED), ev.FallSilent, ()),
    ((_PULLED,), ev.Pick, ()),
    ((_PULLED,), ev.HearLines, ()),
    ((_PULLED,), ev.ReturnGentler, (_RETURNING,)),
    ((_PULLED,), ev.FinishWithClosing, (_LANDING, _PLAYING)),
    ((_PULLED, _PAUSED, _LOST), ev.CloseNow, (_ENDED, _READY)),
    ((_PLAYING, _ASKING, _RETURNING, _PAUSED), ev.FinishGently, (_LANDING,)),
    ((_PLAYING,), ev.Skip, (_PLAYING, _LANDING)),
    ((_ASKING,), ev.Skip, (_ASKING, _PLAYING, _LANDING)),
    ((_ASKING,), ev.HearAgain, (_ASKING, _PLAYING, _LANDING)),
    ((_PLAYING, _RETURNING, _LANDING), ev.HearAgain, ()),
    ((_PLAYING,), ev.StepGentler, (_PLAYING, _RETURNING)),
    ((_ASKING,), ev.StepGentler, (_ASKING, _RETURNING)),
    ((_RETURNING,), ev.StepGentler, ()),
    ((_PLAYING,), ev.StillHere, (_PLAYING, _PULLED)),
    (_HEARD, ev.StopAfter, ()),
    ((_ENDED,), ev.Land, (_LANDING,)),
    (MOVING, ev.MarkMoment, ()),
    (_HEARD, ev.TakeBackMark, ()),
    (_HEARD, ev.Change, ()),
    ((_READY, _ENDED), ev.Speak, ()),
    ((_READY, _ENDED), ev.Hush, ()),
    (_HEARD, ev.LoseDevice, (_LOST,)),
    ((_READY, _PULLED, _ENDED), ev.LoseDevice, ()),
    ((_LOST,), ev.UseDevice, (_PAUSED, *MOVING)),
    ((_READY, *MOVING, _PAUSED, _PULLED, _ENDED), ev.UseDevice, ()),
    (MOVING, ev.LoseWindow, (_PAUSED,)),
    ((_READY, _PAUSED, _PULLED, _LOST, _ENDED), ev.LoseWindow, ()),
    (_ANY, ev.SetVolume, ()),
)

TRANSITIONS: Final[Mapping[tuple[Phase, type[ev.Event]], tuple[Phase, ...]]] = MappingProxyType(
    {
        (before, event): after or (before,)
        for befores, event, after in _ROWS
        for before in befores
    }
)
"""(state, event) → the states it may lead to."""


def allowed(phase: Phase, event: ev.Event) -> tuple[Phase, ...]:
    """The states that an event may lead to.

    Raises:
        IllegalEventError: the state does not know the event.
    """
    try:
        return TRANSITIONS[phase, type(event)]
    except KeyError:
        name = type(event).__name__
        raise IllegalEventError(f"{name} means nothing while the player is {phase}.") from None
