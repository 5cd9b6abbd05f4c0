"""How far two annotators agree on who said what: Krippendorff's alpha. Needs the extra ``agreement`` (NLTK).

A unit is a quotation that both annotated. Two questions are compared: whether somebody said the words, and who. Two
names are the same label if one can stand for the other (“Ida Moss”, “Moss”). A quotation that one annotator calls
unclear is left out. Alpha is computed for nominal labels. It is 1 if the annotators always agree, and 0 if they agree
only as often as by chance (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011).
"""

from collections.abc import Iterable, Sequence

from attrs import frozen

from quoteattr.errors import MissingExtraError
from quoteattr.evaluation.alignment import CLOSE, jaccard
from quoteattr.evaluation.gold import GoldDocument, GoldQuotation, GoldSpeaker
from quoteattr.evaluation.naming import same_name
from quoteattr.formats.conversion import Json

__all__ = ["Agreement", "Disagreement", "agreement", "agreement_in_json", "agreement_in_words"]

_NOBODY = "nobody"
_SOMEBODY = "somebody"


@frozen
class Disagreement:
    """A quotation on which two annotators disagree: the document, the words, and both labels."""

    document: str
    words: str
    labels: tuple[str, str]


@frozen
class Agreement:
    """How far two annotators agree.

    ``units`` is the number of quotations that both judged. ``alone`` has the numbers of those that only the first or
    only the second has. ``said`` and ``speaker`` are alphas, or ``None`` without units. ``equal`` is the number of
    units with equal labels.
    """

    units: int
    alone: tuple[int, int]
    said: float | None
    speaker: float | None
    equal: int
    disagreements: tuple[Disagreement, ...]


def agreement(first: Iterable[GoldDocument], second: Iterable[GoldDocument]) -> Agreement:
    """Compare two annotations of the same documents.

    Args:
        first: The gold of one annotator.
        second: The gold of the other.

    Raises:
        MissingExtraError: NLTK is not installed.
    """
    others = {document.id: document for document in second}
    pairs: list[tuple[GoldDocument, GoldQuotation, GoldDocument, GoldQuotation]] = []
    firsts = 0
    for document in first:
        other = others.get(document.id)
        firsts += len(document.quotes)
        for quote in document.quotes if other is not None else ():
            match = _match(quote, other.quotes) if other is not None else None
            if match is not None and other is not None:
                pairs.append((document, quote, other, match))
    seconds = sum(len(document.quotes) for document in others.values())
    labels: list[tuple[str, str]] = []
    differing: list[Disagreement] = []
    for document, quote, other, match in pairs:
        one, two = _label(quote, document), _label(match, other)
        if one is None or two is None:
            continue
        if _is_one(one, two, quote, match):
            two = one
        else:
            differing.append(Disagreement(document.id, document.text[quote.span.start : quote.span.end], (one, two)))
        labels.append((one.casefold(), two.casefold()))
    said = [(str(one == _NOBODY), str(two == _NOBODY)) for one, two in labels]
    return Agreement(
        units=len(labels),
        alone=(firsts - len(pairs), seconds - len(pairs)),
        said=_alpha(said),
        speaker=_alpha(labels),
        equal=len(labels) - len(differing),
        disagreements=tuple(differing),
    )


def agreement_in_words(found: Agreement) -> str:
    """Return the agreement as plain text."""
    return "\n".join(
        [
            f"quotations: both {found.units}, only the first {found.alone[0]}, only the second {found.alone[1]}",
            f"somebody's words or nobody's   alpha {_figure(found.said)}",
            f"who said it                    alpha {_figure(found.speaker)}  (the same {found.equal} of {found.units})",
        ]
    )


def agreement_in_json(found: Agreement) -> dict[str, Json]:
    """Return the agreement in JSON's types."""
    return {
        "units": found.units,
        "alone": list(found.alone),
        "alpha_said": found.said,
        "alpha_speaker": found.speaker,
        "equal": found.equal,
    }


def _match(quote: GoldQuotation, others: Sequence[GoldQuotation]) -> GoldQuotation | None:
    """Return the same quotation of the other annotator, or ``None``."""
    best = max(others, key=lambda other: jaccard(quote.content, other.content), default=None)
    return best if best is not None and jaccard(quote.content, best.content) >= CLOSE else None


def _label(quote: GoldQuotation, document: GoldDocument) -> str | None:
    """Return the label of a quotation, or ``None`` if it is unclear."""
    if quote.attributed is None:
        return None
    if not quote.attributed:
        return _NOBODY
    speaker = quote.speaker or GoldSpeaker()
    if speaker.name:
        return speaker.name
    if speaker.rejected:
        return f"not {speaker.rejected[0]}"
    return " … ".join(document.text[span.start : span.end] for span in speaker.spans) or _SOMEBODY


def _is_one(one: str, two: str, quote: GoldQuotation, match: GoldQuotation) -> bool:
    """Tell whether two labels mean the same speaker."""
    if _NOBODY in (one, two):
        return one == two
    kinds = {speaker.kind for speaker in (quote.speaker, match.speaker) if speaker is not None and speaker.kind}
    kind = kinds.pop() if len(kinds) == 1 else "person"
    return same_name(one, GoldSpeaker(name=two, kind=kind)) or same_name(two, GoldSpeaker(name=one, kind=kind))


def _alpha(labels: Sequence[tuple[str, str]]) -> float | None:
    if not labels:
        return None
    try:
        from nltk.metrics.agreement import AnnotationTask  # noqa: PLC0415 - only those who use it need the package
    except ImportError:
        raise MissingExtraError("agreement", "nltk") from None  # noqa: EM101 - two names, no message
    ratings = [(coder, unit, label) for unit, pair in enumerate(labels) for coder, label in enumerate(pair)]
    return float(AnnotationTask(data=ratings).alpha())


def _figure(alpha: float | None) -> str:
    return "–" if alpha is None else f"{alpha:.3f}"
