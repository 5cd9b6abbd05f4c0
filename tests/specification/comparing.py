"""What two readings of one text have in common: records moved, and records without their places."""

from collections.abc import Iterable
from typing import Any

import attrs

from quoteattr import Attribution, Span, Speaker


def moved(record: Any, by: int) -> Any:  # noqa: ANN401 - a record of any class
    """Return a record, with all that it holds, farther on in a text."""
    if isinstance(record, Span):
        return Span(record.start + by, record.end + by)
    if isinstance(record, tuple):
        return tuple(moved(one, by) for one in record)
    if attrs.has(type(record)):
        return attrs.evolve(record, **{name: moved(value, by) for name, value in fields_of(record).items()})
    return record


def fields_of(record: Any) -> dict[str, Any]:  # noqa: ANN401 - a record of any class
    return {field.name: getattr(record, field.name) for field in attrs.fields(type(record))}


def outlines(found: Iterable[Attribution], text: str) -> list[dict[str, object]]:
    """Return what is said of each quotation, apart from where it stands and by which marks."""
    return [
        {
            "content": " ".join(text[one.quotation.content.start : one.quotation.content.end].split()),
            "kind": one.quotation.kind,
            "depth": one.quotation.depth,
            "closed": one.quotation.closed,
            "speaker": about(one.speaker),
            "cue": one.cue and " ".join(one.cue.text.split()),
            "via": about(one.via),
            "rule": one.rule,
        }
        for one in found
    ]


def about(speaker: Speaker | None) -> tuple[object, ...] | None:
    """Return what is said of a speaker, apart from where."""
    if speaker is None:
        return None
    return speaker.name, speaker.kind, speaker.role, {one.name for one in speaker.affiliations}


def without(outline: dict[str, object], *names: str) -> dict[str, object]:
    return {name: value for name, value in outline.items() if name not in names}
