"""The rules of routing and dose as they come with the program. Imports little."""

from __future__ import annotations

import json
from pathlib import Path

from thaw.base.errors import MissingError, RoutingError
from thaw.base.language import say
from thaw.routing.rules import Book, read_book


def read_rules(assets: Path) -> Book:
    """Read them from the assets folder.

    Raises:
        MissingError: the installation is not complete.
    """
    path = assets / "routing" / "routing.json"
    try:
        return read_book(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, RoutingError) as error:
        raise MissingError(
            say(
                "The rules for what is offered before a session are missing or damaged, so "
                "nothing is offered. Installing Thaw again helps."
            )
        ) from error
