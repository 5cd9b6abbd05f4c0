"""The JSON Schema of a line of JSON Lines, generated from the records.

>>> schema()["required"]
['document', 'quotation', 'speaker', 'cue', 'via', 'rule', 'confidence']

``docs/reference/attribution.schema.json`` is the output of :func:`written`; a test compares the two. The schema
cannot express two rules: ``start`` is at most ``end``, and a ``text`` is as long as its span.
"""

import json
from enum import Enum
from typing import get_args, get_origin

import attrs

from quoteattr.formats.conversion import Json, keys_of, may_lack, without_none
from quoteattr.records import Attribution

__all__ = ["schema", "written"]


def schema() -> dict[str, Json]:
    """Return the JSON Schema (draft 2020-12) of an attribution with the name of its document."""
    definitions: dict[str, Json] = {}
    root = _object(Attribution, definitions)
    properties = {
        "document": {"type": "string", "description": "The name of the document."},
        "metadata": {
            "type": "object",
            "description": "What is kept of the document beside its text.",
            "additionalProperties": {"type": ["string", "null"]},
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Attribution",
        "description": root["description"],
        "type": "object",
        "properties": properties | dict(root["properties"]),  # type: ignore[arg-type]
        "required": ["document", *_required(Attribution)],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def written() -> str:
    """Return the schema as text, as in the file in the docs."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _object(record: type[attrs.AttrsInstance], definitions: dict[str, Json]) -> dict[str, Json]:
    keys = keys_of(record)
    return {
        "description": _summary(record),
        "type": "object",
        "properties": {key: _value(kind, definitions) for key, kind in keys.items()},
        "required": _required(record),
        "additionalProperties": False,
    }


def _required(record: type[attrs.AttrsInstance]) -> list[Json]:
    return [key for key in keys_of(record) if key not in may_lack(record)]


def _value(kind: type, definitions: dict[str, Json]) -> dict[str, Json]:
    """Return the schema of a value; records and enumerations go into ``definitions`` and are referenced."""
    of, optional = without_none(kind)
    if optional:
        return _or_null(_value(of, definitions))
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _value(get_args(kind)[0], definitions)}
    if attrs.has(kind):
        definitions[kind.__name__] = _object(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if issubclass(kind, Enum):
        definitions[kind.__name__] = _choice(kind)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    simple: dict[type, dict[str, Json]] = {
        int: {"type": "integer", "minimum": 0},
        float: {"type": "number", "minimum": 0, "maximum": 1},
        bool: {"type": "boolean"},
        str: {"type": "string"},
    }
    return simple[kind]


def _or_null(value: dict[str, Json]) -> dict[str, Json]:
    if "type" in value:
        return value | {"type": [value["type"], "null"]}
    return {"anyOf": [value, {"type": "null"}]}


def _choice(kind: type[Enum]) -> dict[str, Json]:
    return {"description": _summary(kind), "enum": [member.value for member in kind]}


def _summary(kind: type) -> str:
    return (kind.__doc__ or "").partition("\n")[0]
