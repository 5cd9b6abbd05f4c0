"""The columns of a table of attributions, and the cells of an attribution: see :mod:`quoteattr.formats.flat`."""

import re
from collections.abc import Iterator, Mapping
from typing import get_origin

import attrs

from quoteattr.formats.characters import fit_for_utf8
from quoteattr.formats.conversion import keys_of, to_json, without_none
from quoteattr.records import Attribution

__all__ = ["FORMULA", "cells_of", "columns", "columns_of", "guarded"]

FORMULA = re.compile(r"'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|'*[\t\r\n]")
"""The beginning of a cell that a spreadsheet would run, or that looks like one with an apostrophe in front."""


def columns() -> tuple[str, ...]:
    """Return the names of the columns, in order.

    >>> columns()[10:16]  # doctest: +NORMALIZE_WHITESPACE
    ('speaker_name', 'speaker_kind', 'speaker_mention_start', 'speaker_mention_end', 'speaker_mention_text',
     'speaker_mention_kind')
    """
    return ("document", *(name for name, _ in columns_of(None, Attribution)))


def cells_of(document: str, attribution: Attribution) -> dict[str, str]:
    """Return the cells of an attribution by column.

    Args:
        document: The name of its document.
        attribution: The record.
    """
    return {"document": guarded(document), **dict(columns_of(to_json(attribution), Attribution))}


def columns_of(value: object, record: type[attrs.AttrsInstance], stem: str = "") -> Iterator[tuple[str, str]]:
    """Yield the columns of a record, each with its cell. All cells are empty if the record is missing."""
    for key, kind in keys_of(record).items():
        of, _ = without_none(kind)
        part = value[key] if isinstance(value, Mapping) else None
        if get_origin(of) is tuple:
            yield from _row_cells(part, stem + key)
        elif attrs.has(of):
            yield from columns_of(part, of, f"{stem}{key}_")
        else:
            yield stem + key, guarded(part) if isinstance(part, str) else _plain(part)


def _row_cells(parts: object, stem: str) -> Iterator[tuple[str, str]]:
    found = parts if isinstance(parts, list | tuple) else ()
    names = [re.sub(r"([;\\])", r"\\\1", part["name"]) for part in found]
    spans = ["" if part["start"] is None else f"{part['start']}-{part['end']}" for part in found]
    yield stem, guarded("; ".join(names))
    yield f"{stem}_kind", "; ".join(part["kind"] for part in found)
    yield f"{stem}_span", "; ".join(spans)


def guarded(text: str) -> str:
    """Return a text as a cell that no spreadsheet reads as a formula."""
    return "'" * bool(FORMULA.match(text)) + fit_for_utf8(text)


def _plain(value: object) -> str:
    return "" if value is None else str(value).lower()
