"""Make the parts of records that are the same in news and in novels."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoteattr.confidence import circumstances_of, confidences_of_reports, naming_of
from quoteattr.entities.resolver import Resolution
from quoteattr.languages import Language
from quoteattr.quotations.pairing import Quoted
from quoteattr.records import Attribution, Cue, Quotation, QuotationKind, Span, Speaker
from quoteattr.text.paragraph import Paragraph, Phrase

if TYPE_CHECKING:
    from quoteattr.reports import ReportRule
    from quoteattr.reports.report import Report

__all__ = ["NEAR", "Told", "begins_small", "make_cue", "make_quotation", "make_reported"]

NEAR = 40
"""The number of phrases on either side of a quotation to show in an explanation."""
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


class Told:
    """Speech reported without quotation marks, with the rule that found it and the speaker."""

    __slots__ = ("paragraph", "report", "rule", "speaker")

    def __init__(self, paragraph: Paragraph, rule: "ReportRule", report: "Report", speaker: Resolution | None) -> None:
        """Keep the parts."""
        self.paragraph = paragraph
        self.rule = rule
        self.report = report
        self.speaker = speaker

    @property
    def shape(self) -> str:
        """The part of the sentence near the report, as phrases, with the reported words between [ and ]."""
        (first, last), whole = self.report.pieces[0], self.paragraph.shape
        begin, end = self.paragraph.sentence(first)
        shape = f"{whole[max(begin, first - NEAR) : first]}[{whole[first:last]}]"
        for start, stop in self.report.pieces[1:]:
            shape, last = f"{shape}{whole[last:start]}[{whole[start:stop]}]", stop
        return shape + whole[last : min(end, last + NEAR)]

    def spans(self) -> Iterator[tuple[Span, Span]]:
        """Yield the span of each piece of the words, with the word that introduces it and without."""
        for number, (first, last) in enumerate(self.report.pieces):
            start, end = self.paragraph.span(first)[0], self.paragraph.span(last - 1)[1]
            begin = first if number else first - self.report.introduced
            yield Span(self.paragraph.span(begin)[0], end), Span(start, end)


def begins_small(words: str) -> bool:
    """Tell whether the first letter or digit of some words is a lower-case letter."""
    first = _LETTER_OR_DIGIT.search(words)
    return first is not None and first[0].islower()


def make_quotation(text: str, quoted: Quoted, kind: QuotationKind, utterance: int) -> Quotation:
    """Make the record of a quotation with marks.

    Args:
        text: The whole text, as it was given.
        quoted: Where the quotation is.
        kind: What kind of quotation it is.
        utterance: The number of the first quotation of its utterance.
    """
    return Quotation(
        Span(quoted.start, quoted.end),
        Span(quoted.content_start, quoted.content_end),
        text[quoted.start : quoted.end],
        kind,
        quoted.depth,
        quoted.closed,
        utterance,
    )


def make_cue(text: str, phrase: Phrase | None, language: Language) -> Cue | None:
    """Make the record of a cue; its lemma is that of a verb, else of a noun of saying, else the word itself."""
    if phrase is None:
        return None
    start, end = phrase.span
    word = " ".join(text[start:end].casefold().split())  # “according to” may be broken over two lines
    lemma = language.lemmas.get(word)
    if lemma is None:
        noun = language.noun_cues.get(word)
        lemma = word if noun is None else noun.singular
    return Cue(Span(start, end), text[start:end], lemma)


def make_reported(
    text: str, told: Told, speaker: Speaker | None, utterance: int, language: Language
) -> Iterator[Attribution]:
    """Make the records of speech reported without quotation marks, one for each piece.

    Args:
        text: The whole text, as it was given.
        told: What a rule found.
        speaker: Who says it.
        utterance: The number of its utterance.
        language: The language of the text.
    """
    measured, cue = confidences_of_reports(language.code), make_cue(text, told.report.cue, language)
    rule = told.rule.name
    for span, content in told.spans():
        words = text[span.start : span.end]
        quotation = Quotation(span, content, words, QuotationKind.INDIRECT, depth=0, closed=True, utterance=utterance)
        confidence = measured.of(rule, circumstances_of(text, quotation, speaker, cue), naming_of(speaker))
        yield Attribution(quotation, speaker, cue, None, rule, confidence)
