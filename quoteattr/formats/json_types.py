"""Write records as JSON types, key by key, because every quotation that is found goes through here.

The keys are the names of the record's fields, in the same order, with one difference: the ``span`` of a record is
written as ``start`` and ``end`` beside the other keys, followed by the text that it covers. The converter of
:mod:`quoteattr.formats.conversion`, which reads them, makes the same of the records, but takes longer to load and to
write. A test compares the two.
"""

from collections.abc import Mapping
from typing import TypeAlias

from quoteattr.records import Affiliation, Attribution, Cue, Mention, Quotation, Span, Speaker

__all__ = ["Json", "to_json"]

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | int | float | bool | None"


def to_json(
    attribution: Attribution, *, document: str | None = None, metadata: Mapping[str, str | None] | None = None
) -> dict[str, Json]:
    """Return an attribution in JSON types.

    >>> from quoteattr.records import Attribution, Quotation, Span
    >>> to_json(Attribution(Quotation(Span(0, 4), Span(1, 3), "“No”")), document="a.txt")
    ... # doctest: +NORMALIZE_WHITESPACE
    {'document': 'a.txt',
     'quotation': {'start': 0, 'end': 4, 'text': '“No”', 'content': {'start': 1, 'end': 3}, 'kind': 'direct',
                   'depth': 0, 'closed': True, 'utterance': 0},
     'speaker': None, 'cue': None, 'via': None, 'rule': None, 'confidence': 0.0, 'addressee': None}

    Args:
        attribution: The record.
        document: The name of its document. Without it, the key is left out.
        metadata: The metadata of the document. Without any, the key is left out.
    """
    made: dict[str, Json] = {} if document is None else {"document": document}
    if metadata:
        made["metadata"] = dict(metadata)
    made["quotation"] = _quotation(attribution.quotation)
    made["speaker"] = _speaker(attribution.speaker)
    made["cue"] = _cue(attribution.cue)
    made["via"] = _speaker(attribution.via)
    made["rule"] = attribution.rule
    made["confidence"] = attribution.confidence
    made["addressee"] = _speaker(attribution.addressee)
    return made


def _span(span: Span) -> dict[str, Json]:
    return {"start": span.start, "end": span.end}


def _quotation(quotation: Quotation) -> dict[str, Json]:
    return {
        "start": quotation.span.start,
        "end": quotation.span.end,
        "text": quotation.text,
        "content": _span(quotation.content),
        "kind": quotation.kind.value,
        "depth": quotation.depth,
        "closed": quotation.closed,
        "utterance": quotation.utterance,
    }


def _speaker(speaker: Speaker | None) -> dict[str, Json] | None:
    if speaker is None:
        return None
    return {
        "name": speaker.name,
        "kind": speaker.kind.value,
        "mention": _mention(speaker.mention),
        "role": speaker.role,
        "affiliations": [_affiliation(one) for one in speaker.affiliations],
        "gender": None if speaker.gender is None else speaker.gender.value,
    }


def _mention(mention: Mention | None) -> dict[str, Json] | None:
    if mention is None:
        return None
    return {"start": mention.span.start, "end": mention.span.end, "text": mention.text, "kind": mention.kind.value}


def _affiliation(affiliation: Affiliation) -> dict[str, Json]:
    start, end = (None, None) if affiliation.span is None else (affiliation.span.start, affiliation.span.end)
    return {"name": affiliation.name, "kind": affiliation.kind.value, "start": start, "end": end}


def _cue(cue: Cue | None) -> dict[str, Json] | None:
    return None if cue is None else {**_span(cue.span), "text": cue.text, "lemma": cue.lemma}
