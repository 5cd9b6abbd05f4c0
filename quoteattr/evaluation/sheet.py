"""Sheets of answers to check: CSV that ``quoteattr sample`` writes and that is read back with verdicts.

A sheet has the columns of a CSV dump and these:

=============== ===============================================================================================
verdict         to fill in: ``right``, ``wrong``, ``nobody`` (these words are nobody's) or ``unclear``, or the first
                letter. A row without a verdict was not checked
right_speaker   to fill in if somebody else is the speaker; the verdict may then stay empty
before, after   the text around the quotation
stratum         the part of the corpus that the quotation was drawn from. ``stratum_size`` is the number of its
                quotations, ``stratum_drawn`` how many were drawn, ``weight`` how many each of these stands for
=============== ===============================================================================================
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from io import TextIOWrapper
from itertools import groupby
from typing import IO

from attrs import evolve, frozen

from quoteattr.errors import FormatError
from quoteattr.evaluation.corrected import gold_quotations, known_text
from quoteattr.evaluation.gold import GoldDocument, GoldQuotation, GoldSpeaker, Stratum, Verdict
from quoteattr.formats.columns import cells_of, columns, guarded
from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.flat import Row
from quoteattr.records import Attribution, QuotationKind

__all__ = ["Drawn", "judged", "read_sheet", "sheet_columns", "write_sheet"]

CONTEXT = 300
"""The number of code points of the text to show before a quotation, and after it."""
_FIRST = ("verdict", "right_speaker", "speaker_name", "before", "quotation_text", "after")
_VERDICTS = (Verdict.RIGHT, Verdict.WRONG, Verdict.NOBODY, Verdict.UNCLEAR)
_OTHERS = ("stratum", "stratum_size", "stratum_drawn", "weight")


@frozen
class Drawn:
    """A quotation to check: an attribution of a document, and the stratum that it was drawn from."""

    document: AttributedDocument
    attribution: Attribution
    stratum: Stratum


def sheet_columns() -> tuple[str, ...]:
    """Return the columns of a sheet. Those to fill in come first."""
    return tuple(dict.fromkeys((*_FIRST, *_OTHERS, *columns())))


def write_sheet(drawn: Iterable[Drawn], file: IO[bytes]) -> None:
    """Write a sheet in UTF-8 with a byte order mark and one quotation per row.

    Args:
        drawn: The quotations to check.
        file: The output, open for writing bytes.
    """
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    try:
        rows = csv.DictWriter(text, sheet_columns(), dialect="excel", restval="")
        rows.writeheader()
        for one in drawn:
            whole, span = one.document.text_for("a sheet"), one.attribution.quotation.span
            rows.writerow(
                cells_of(one.document.name, one.attribution)
                | {
                    "before": guarded(whole[max(0, span.start - CONTEXT) : span.start]),
                    "after": guarded(whole[span.end : span.end + CONTEXT]),
                    "stratum": guarded(one.stratum.name),
                    "stratum_size": str(one.stratum.size),
                    "stratum_drawn": str(one.stratum.drawn),
                    "weight": f"{one.stratum.size / one.stratum.drawn:.4g}",
                }
            )
    finally:
        text.detach()


def read_sheet(rows: Iterable[Row], texts: Mapping[str, str] | None = None) -> Iterator[GoldDocument]:
    """Yield the gold of a sheet: the quotations of each document that have a verdict.

    Args:
        rows: The rows of the sheet, in any order.
        texts: The texts of the documents, as far as they are known.

    Raises:
        FormatError: A verdict is unknown, or contradicts the speaker next to it. The message gives the line.
    """
    checked = [(row, judgement) for row in rows if (judgement := judged(row)) is not None]
    checked.sort(key=lambda pair: (pair[0].document, pair[0].attribution.quotation.span))
    for name, group in groupby(checked, key=lambda pair: pair[0].document):
        of_document = list(group)
        text = (texts or {}).get(name)
        known = known_text([row.attribution for row, _ in of_document]) if text is None else text
        quotes = tuple(quote for row, judgement in of_document for quote in _judged_quotations(row, judgement, known))
        yield GoldDocument(name, known, quotes, complete=False, by_name=True, has_text=text is not None)


def judged(row: Row) -> tuple[Verdict, str | None] | None:
    """Return the verdict of a row and the right speaker, if one is given, or ``None`` if the row was not checked.

    Raises:
        FormatError: The verdict is unknown, or a right speaker is given for an answer that is not wrong.
    """
    written = row.others.get("verdict", "").strip().casefold()
    name = row.others.get("right_speaker", "").strip() or None
    if not written:
        return None if name is None else (Verdict.WRONG, name)
    for verdict in _VERDICTS:
        if verdict.value == written or verdict.value[0] == written:
            if name is not None and verdict is not Verdict.WRONG:
                problem = f"expected no right_speaker with the verdict {verdict.value!r}, got {name!r}"
                raise FormatError(problem, line=row.line)
            return verdict, name
    there = ", ".join(verdict.value for verdict in _VERDICTS)
    problem = f"expected one of {there} in the column 'verdict', got {written!r}"
    raise FormatError(problem, line=row.line)


def _judged_quotations(row: Row, judgement: tuple[Verdict, str | None], text: str) -> Iterator[GoldQuotation]:
    verdict, name = judgement
    if verdict is Verdict.NOBODY and row.attribution.quotation.kind is QuotationKind.TERM:
        verdict = Verdict.RIGHT  # the answer says so too
    for quote in gold_quotations(row.attribution, text):
        yield evolve(_corrected(quote, verdict, name), verdict=verdict, stratum=_stratum(row))


def _corrected(quote: GoldQuotation, verdict: Verdict, name: str | None) -> GoldQuotation:
    """Return an answer as gold, corrected by its verdict."""
    if verdict is Verdict.RIGHT:
        return quote
    if verdict is Verdict.NOBODY:
        return evolve(quote, attributed=False, speaker=None)
    if verdict is Verdict.UNCLEAR:
        return evolve(quote, attributed=None)
    if name is not None:
        return evolve(quote, attributed=True, speaker=GoldSpeaker(name=name, kind="person"))
    if quote.speaker is None:
        return evolve(quote, attributed=True)
    rejected = () if quote.speaker.name is None else (quote.speaker.name,)
    return evolve(quote, attributed=True, speaker=GoldSpeaker(kind=quote.speaker.kind, rejected=rejected))


def _stratum(row: Row) -> Stratum | None:
    size, drawn = row.others.get("stratum_size", ""), row.others.get("stratum_drawn", "")
    if not (size or drawn):
        return None
    if not (size.isdecimal() and drawn.isdecimal() and 0 < int(drawn) <= int(size)):
        problem = f"expected numbers in 'stratum_size' and 'stratum_drawn', got {size!r} and {drawn!r}"
        raise FormatError(problem, line=row.line)
    return Stratum(row.others.get("stratum", ""), int(size), int(drawn))
