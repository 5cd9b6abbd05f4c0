"""What the page needs to save corrections as gold: see :mod:`quoteattr.evaluation.gold`."""

import json
from typing import TypeAlias

from quoteattr.formats.characters import fit_for_html
from quoteattr.formats.conversion import Json
from quoteattr.records import Attribution, QuotationKind, Span, Speaker

__all__ = ["Drawn", "exactly", "record_of"]

Drawn: TypeAlias = dict[str, Json]
"""The stratum that a quotation was drawn from, in the form of gold: its name, its size, and how many were drawn."""


def record_of(attribution: Attribution, drawn: Drawn | None = None) -> str:
    """Return a right attribution in the form of gold, as JSON.

    Args:
        attribution: The record.
        drawn: The stratum that it was drawn from, if any.
    """
    quotation = attribution.quotation
    is_term = quotation.kind is QuotationKind.TERM
    record: dict[str, Json] = {
        "span": _ends(quotation.span),
        "content": _ends(quotation.content),
        "attributed": not is_term,
        "speaker": None if is_term or attribution.speaker is None else _speaker(attribution.speaker),
        "cue": [] if attribution.cue is None else [_ends(attribution.cue.span)],
    }
    return json.dumps(record if drawn is None else record | {"stratum": drawn})


def exactly(name: str, text: str) -> dict[str, str]:
    """Return attributes with the name of a document and, if a browser would change it, its text, as JSON."""
    named = {"data-document": json.dumps(name)}
    return named if fit_for_html(text) == text and "\r" not in text else named | {"data-text": json.dumps(text)}


def _speaker(speaker: Speaker) -> dict[str, Json]:
    return {
        "spans": [] if speaker.mention is None else [_ends(speaker.mention.span)],
        "name": speaker.name,
        "kind": speaker.kind.value,
        "role": speaker.role,
        "affiliations": [affiliation.name for affiliation in speaker.affiliations],
    }


def _ends(span: Span) -> list[Json]:
    return [span.start, span.end]
