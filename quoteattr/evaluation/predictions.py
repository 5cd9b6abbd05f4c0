"""Predictions: the part of an attribution that is scored, from records or from a file.

A file of predictions is JSON Lines in one of two forms. One has an attribution per line, as
:mod:`quoteattr.formats.jsonl` writes it. The other has a document per line, ``{"id": …, "attributions": [{"quote": …,
"speaker": …}, …]}``, and is meant for the answers of other tools.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import IO

from attrs import frozen

from quoteattr.evaluation.gold import lenient_converter
from quoteattr.formats.conversion import from_json
from quoteattr.formats.jsonl import parsed
from quoteattr.formats.strict import structured
from quoteattr.records import Attribution, QuotationKind, Span, Speaker

__all__ = ["PredictedSpeaker", "Prediction", "predictions_of", "read_predictions", "with_marks"]


@frozen
class PredictedSpeaker:
    """The predicted speaker: the name, the mention near the quotation, the role and the names of the affiliations."""

    name: str | None = None
    mention: Span | None = None
    role: str | None = None
    affiliations: tuple[str, ...] = ()

    @property
    def is_named(self) -> bool:
        """Whether there is a name or a mention."""
        return bool(self.name or self.mention)


@frozen
class Prediction:
    """A predicted quotation, with its marks, and its speaker."""

    quote: Span
    speaker: PredictedSpeaker | None = None
    via: PredictedSpeaker | None = None
    rule: str | None = None
    confidence: float = 0.0


@frozen
class _PredictedDocument:
    id: str
    attributions: tuple[Prediction, ...]


def predictions_of(attributions: Iterable[Attribution]) -> tuple[Prediction, ...]:
    """Return the predictions that attributions make.

    >>> from quoteattr.records import Quotation
    >>> predictions_of([Attribution(Quotation(Span(0, 5), Span(1, 4), "“No,”"), rule="floating", confidence=0.9)])
    (Prediction(quote=Span(start=0, end=5), speaker=None, via=None, rule='floating', confidence=0.9),)
    """
    return tuple(
        Prediction(one.quotation.span, _speaker(one.speaker), _speaker(one.via), one.rule, one.confidence)
        for one in attributions
    )


def with_marks(attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions of quotations with marks. Reported speech is scored by other figures."""
    return (one for one in attributions if one.quotation.kind is not QuotationKind.INDIRECT)


def read_predictions(file: IO[bytes]) -> dict[str, tuple[Prediction, ...]]:
    """Return the predictions in a file, by document.

    Args:
        file: JSON Lines in one of the two forms above, open for reading bytes.

    Raises:
        FormatError: A line has neither form. The message says which line, and where in it.
    """
    found: defaultdict[str, list[Prediction]] = defaultdict(list)
    for number, line in enumerate(file, start=1):
        if not line.strip():
            continue
        value = parsed(line, line=number)
        if isinstance(value, dict) and "attributions" in value:
            document = structured(value, _PredictedDocument, lenient_converter(), line=number)
            found[document.id].extend(document.attributions)
        else:
            name, attribution = from_json(value, line=number)
            found[name].extend(predictions_of(with_marks([attribution])))
    return {name: tuple(predictions) for name, predictions in found.items()}


def _speaker(speaker: Speaker | None) -> PredictedSpeaker | None:
    if speaker is None:
        return None
    mention = None if speaker.mention is None else speaker.mention.span
    return PredictedSpeaker(
        speaker.name, mention, speaker.role, tuple(affiliation.name for affiliation in speaker.affiliations)
    )
