"""Loads sessions beside the sound: the last wish counts, and nothing waits for it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from thaw.base.errors import ThawError
from thaw.base.language import say

if TYPE_CHECKING:
    from thaw.app.parts import Playable, Wanted

Then: TypeAlias = "Callable[[Playable], None]"

_LOG = logging.getLogger(__name__)


class SessionLoader:
    """Keeps the one session that was loaded ahead, until it is begun.

    Args:
        load: gives a session; runs on a thread of its own.
        post: lets something run on the owner's thread, where all else happens.
        failed: told in a sentence what cannot be loaded.
    """

    def __init__(
        self,
        load: Callable[[Wanted], Playable],
        post: Callable[[Callable[[], None]], None],
        failed: Callable[[str], None],
    ) -> None:
        self._load = load
        self._post = post
        self._failed = failed
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="thaw-load")
        self._future: Future[Playable] | None = None
        self._wanted: Wanted | None = None
        self._then: Then | None = None

    def want(self, wanted: Wanted, then: Then | None = None) -> None:
        """Load a session, unless that was done, and hand it to ``then``."""
        self._then = then
        if self._wanted != wanted or self._future is None:
            if self._future is not None:
                self._future.cancel()
            self._wanted = wanted
            self._future = self._thread.submit(self._load, wanted)
            self._future.add_done_callback(
                lambda future: self._post(partial(self._arrive, future))
            )
        elif self._future.done():
            self._arrive(self._future)

    def hold(self) -> None:
        """Begin nothing that still loads; it stays for the next time."""
        self._then = None

    def shut_down(self) -> None:
        """Load nothing any more."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _arrive(self, future: Future[Playable]) -> None:
        if future is not self._future:
            return
        error = future.exception()
        if error is not None:
            self._future = None
            self._tell(error)
        elif self._then is not None:
            # Once only: the file may have been changed when it is wanted again.
            then, self._then, self._future = self._then, None, None
            then(future.result())

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, ThawError):
            self._failed(str(error))
            return
        _LOG.error("loading failed", exc_info=error)
        self._failed(
            say("This session cannot be loaded, by a fault of Thaw's own. The log says more.")
        )
