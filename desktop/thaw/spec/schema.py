"""JSON Schema of the files that people write, so that an editor completes and checks them.

It is made from the models, so it never says anything else than the loader does; what no schema
can say (ways through a session, wording, sounds) is left to ``thaw check``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from thaw.spec.guidance import Anchors
from thaw.spec.pack import CreditsFile, PackInfo
from thaw.spec.session import Session

if TYPE_CHECKING:
    from thaw.spec.fields import Model

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
KINDS: Final[Mapping[str, type[Model]]] = {
    "session": Session,
    "pack": PackInfo,
    "anchors": Anchors,
    "credits": CreditsFile,
}
"""The kinds of files → their model."""
_TITLES: Final = {
    "session": "A session of Thaw",
    "pack": "What a pack of Thaw says of itself (pack.yaml)",
    "anchors": "The anchors of a pack of Thaw (anchors.yaml)",
    "credits": "Where the sounds and pictures of a pack of Thaw come from (credits.yaml)",
}
_NULLABLE: Final = frozenset({"reviewed_by", "reviewer"})
"""Keys whose text may be the word null, which other readers of YAML take for nothing."""
_BY_NAME: Final = frozenset({"properties", "patternProperties", "$defs"})
"""What holds schemas by name, so that its keys are none of a schema."""
_QUOTED: Final = re.compile(r"``([^`]+)``")


def schema_of(kind: str) -> dict[str, Any]:
    """The schema of one kind of file, one of ``KINDS``."""
    made = KINDS[kind].model_json_schema(by_alias=True)
    return {"$schema": DIALECT, **_plain(made), "title": _TITLES[kind]}


def _plain(node: Any) -> Any:
    """A schema in the terms of the file, where pydantic speaks of Python."""
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if not isinstance(node, dict):
        return node
    plain = {
        key: {name: _plain(below) for name, below in value.items()}
        if key in _BY_NAME
        else _plain(value)
        for key, value in node.items()
        if key != "title"
    }
    properties = plain.get("properties", {})
    if properties:
        plain["properties"] = {name: _property(name, sub) for name, sub in properties.items()}
    if "patternProperties" in plain:
        plain.setdefault("additionalProperties", False)
    told = plain.get("description")
    if isinstance(told, str):
        plain["description"] = _QUOTED.sub(r"“\1”", told)
    return plain


def _property(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """One key: what may stand there, not what the program makes of its absence."""
    schema = {key: value for key, value in schema.items() if key != "default"}
    choices = schema.get("anyOf")
    if isinstance(choices, list) and {"type": "null"} in choices:
        rest = [choice for choice in choices if choice != {"type": "null"}]
        del schema["anyOf"]
        schema |= rest[0] if len(rest) == 1 else {"anyOf": rest}
    if name in _NULLABLE:
        schema = {"anyOf": [schema, {"type": "null"}]}
    return schema
