"""Make support.json and routing.json out of their YAML: read where no YAML reader is at hand.

    python assets/make_json.py

Support and the advice before a session must be there at once, also on the very first start,
before anything was indexed; the window's process has no YAML reader.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from thaw.base.problem import Report
from thaw.spec.nodes import Plain, plain
from thaw.spec.strict_yaml import parse_yaml

ASSETS: Final = Path(__file__).resolve().parent
SOURCES: Final = (ASSETS / "support" / "support.yaml", ASSETS / "routing" / "routing.yaml")


def make(source: bytes, name: str) -> str:
    """Return the JSON for a YAML text; `null` becomes a null, every other scalar stays text.

    Raises:
        SystemExit: the text is not the YAML that Thaw reads.
    """
    report = Report(name)
    tree = parse_yaml(source, report)
    if tree is None:
        raise SystemExit("\n".join(map(str, report.problems)))
    return json.dumps(_with_nulls(plain(tree)), ensure_ascii=False, indent=1) + "\n"


def _with_nulls(value: Plain) -> object:
    match value:
        case dict():
            return {key: _with_nulls(inner) for key, inner in value.items()}
        case list():
            return [_with_nulls(inner) for inner in value]
        case _:
            return None if value == "null" else value


def main() -> None:
    """Write each JSON beside its source."""
    for source in SOURCES:
        source.with_suffix(".json").write_text(make(source.read_bytes(), str(source)), "utf-8")


if __name__ == "__main__":
    main()
