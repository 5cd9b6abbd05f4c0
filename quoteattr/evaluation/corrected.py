"""Read a dump that was corrected by hand as gold.

>>> from quoteattr import extract
>>> from quoteattr.formats import AttributedDocument
>>> text = "“No,” said Ida Moss."
>>> [quote.speaker.name for quote in gold_of(AttributedDocument("a.txt", extract(text), text)).quotes]
['Ida Moss']

Every quotation in the dump counts as checked. The words of a quotation of the kind ``term`` are nobody's. A quotation
of another kind without a speaker has an unknown speaker. Speakers are compared by name, so that people who correct a
name need not correct the mention. Reported speech without marks is left out, because other figures score it.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from quoteattr.evaluation.alignment import pieces_of
from quoteattr.evaluation.gold import GoldDocument, GoldQuotation, GoldSpeaker
from quoteattr.formats.document import AttributedDocument
from quoteattr.records import Attribution, QuotationKind, Span, Speaker

__all__ = ["by_paragraph", "gold_of", "gold_quotations", "known_text"]

_UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def gold_of(document: AttributedDocument) -> GoldDocument:
    """Return the gold that a corrected document stands for.

    Args:
        document: With or without its text. Without it, only the words of the quotations are known.
    """
    has_text = document.text is not None
    text = document.text if document.text is not None else known_text(document.attributions)
    quotes = tuple(quote for one in document.attributions for quote in gold_quotations(one, text))
    return GoldDocument(document.name, text, quotes, by_name=True, has_text=has_text)


def gold_quotations(attribution: Attribution, text: str) -> Iterator[GoldQuotation]:
    """Yield the gold of one attribution: a segment for each paragraph of the quotation."""
    quotation = attribution.quotation
    if quotation.kind is QuotationKind.INDIRECT:
        return
    is_term = quotation.kind is QuotationKind.TERM
    speaker = None if is_term or attribution.speaker is None else _speaker(attribution.speaker)
    cue = () if attribution.cue is None else (attribution.cue.span,)
    whole = GoldQuotation(quotation.span, quotation.content, attributed=not is_term, speaker=speaker, cue=cue)
    yield from by_paragraph(whole, text)


def by_paragraph(quote: GoldQuotation, text: str) -> Iterator[GoldQuotation]:
    """Yield the segments of a quotation, one for each paragraph. Those of one quotation share a ``group``.

    A quotation without a word between its marks has no segment.
    """
    pieces = list(pieces_of(text, quote.span))
    if len(pieces) == 1:
        yield evolve(quote, content=pieces[0])
        return
    for piece in pieces:
        yield evolve(quote, span=piece, content=piece, group=quote.group or str(quote.span.start))


def known_text(attributions: Sequence[Attribution]) -> str:
    """Return as much of a text as its records contain, with U+FFFD everywhere else."""
    known = list(_known(attributions))
    letters = [_UNKNOWN] * max((span.end for span, _ in known), default=0)
    for span, words in known:
        letters[span.start : span.end] = words.ljust(span.end - span.start, _UNKNOWN)[: span.end - span.start]
    return "".join(letters)


def _known(attributions: Iterable[Attribution]) -> Iterator[tuple[Span, str]]:
    for one in attributions:
        yield one.quotation.span, one.quotation.text
        if one.speaker is not None and one.speaker.mention is not None:
            yield one.speaker.mention.span, one.speaker.mention.text
        if one.cue is not None:
            yield one.cue.span, one.cue.text


def _speaker(speaker: Speaker) -> GoldSpeaker:
    named = () if speaker.mention is None else (speaker.mention.span,)
    affiliations = tuple(affiliation.name for affiliation in speaker.affiliations)
    return GoldSpeaker(named, speaker.name, (), speaker.kind.value, speaker.role, affiliations)
