"""The rules of routing as they are shipped."""

from __future__ import annotations

import json
from pathlib import Path

from thaw.routing.rules import read_book

_FILE = Path(__file__).resolve().parents[2] / "assets" / "routing" / "routing.json"
BOOK = read_book(json.loads(_FILE.read_text("utf-8")))
