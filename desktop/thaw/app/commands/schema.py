"""``thaw schema``: the JSON Schema of a kind of file, for editors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from thaw.app.exit_code import ExitCode

if TYPE_CHECKING:
    from thaw.app.console import Console


def schema(kind: str, console: Console) -> ExitCode:
    """Print the schema of one kind of file, one of ``thaw.spec.schema.KINDS``."""
    from thaw.spec.schema import schema_of

    console.say(json.dumps(schema_of(kind), indent=2, ensure_ascii=False))
    return ExitCode.GOOD
