"""A text during reading: what the stages found in it, and the records made from that."""

import heapq
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from quoteattr.confidence import NOBODY, circumstances_of, confidences, naming_of
from quoteattr.entities.cast import Cast
from quoteattr.entities.profile import make_speaker
from quoteattr.entities.resolver import Resolution
from quoteattr.making import NEAR, Told, begins_small, make_cue, make_quotation, make_reported
from quoteattr.quotations.pairing import Quoted
from quoteattr.records import Attribution, Mention, QuotationKind, Speaker
from quoteattr.rules.case import has_title_capitals
from quoteattr.rules.lead_in import is_sentence
from quoteattr.rules.link import Link
from quoteattr.rules.rule import Rule
from quoteattr.rules.speech import is_clause, is_told
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.visible import Visible

__all__ = ["Answer", "Finding", "Reading", "place_of"]

_HEAD = 10
"""The number of code points in which to look for the first letter of a quotation."""
_OF_CLAUSES = frozenset(",:-")
"""The punctuation that separates a clause: “It is over”, said Byron."""


class Answer:
    """The answer for one quotation, step by step.

    ``rule`` is the rule that answered, and ``link`` is what it linked. If the gate rejected the answer, because the
    words are nobody's, ``barred`` is the reason. Otherwise ``speaker`` and ``via`` are whom the phrases of the link
    refer to.
    """

    __slots__ = ("barred", "link", "rule", "speaker", "via")

    def __init__(
        self,
        rule: Rule,
        link: Link,
        barred: str | None = None,
        speaker: Resolution | None = None,
        via: Resolution | None = None,
    ) -> None:
        """Keep the parts."""
        self.rule = rule
        self.link = link
        self.barred = barred
        self.speaker = speaker
        self.via = via


class Finding:
    """The place of a quotation, and its answer, if a rule gave one."""

    __slots__ = ("answer", "paragraph", "position")

    def __init__(self, paragraph: Paragraph, position: int, answer: Answer | None = None) -> None:
        """Keep the parts."""
        self.paragraph = paragraph
        self.position = position
        self.answer = answer

    @property
    def shape(self) -> str:
        """The part of the sentence near the quotation, as phrases, with the quotation between [ and ]."""
        begin, end = self.paragraph.sentence(self.position)
        whole, at = self.paragraph.shape, self.position
        return f"{whole[max(begin, at - NEAR) : at]}[{whole[at]}]{whole[at + 1 : min(end, at + NEAR)]}"

    @property
    def link(self) -> Link | None:
        """What the rule linked, or ``None`` if there is no answer or the gate rejected it."""
        return None if self.answer is None or self.answer.barred is not None else self.answer.link

    @property
    def is_fragment(self) -> bool:
        """Whether the form of the words shows that they are not a clause of their own."""
        shape, at = self.paragraph.shape, self.position
        if is_sentence(self.paragraph, at):
            return False
        return shape[at] == "F" and shape[at + 1 : at + 2] not in _OF_CLAUSES and shape[:at][-1:] not in _OF_CLAUSES

    @property
    def report(self) -> tuple[int, int | None] | None:
        """The mention and the cue, if they are in the same paragraph. The parts of an utterance share both."""
        link = self.link
        if link is None or link.mention is None or link.mention.paragraph is not self.paragraph:
            return None
        return link.mention.position, None if link.cue is None else link.cue.position


class Reading:
    """A text during reading: its paragraphs, its quotations, its cast, and the answers.

    What is found about a quotation is kept by its number, without an object for each: a text may have many. All offsets
    are those of the visible text, except in what :meth:`attributions` returns.
    """

    __slots__ = ("_paragraphs", "_positions", "answers", "cast", "document", "text", "told", "visible")

    def __init__(self, visible: Visible, document: Document, cast: Cast) -> None:
        """Keep the parts."""
        self.visible = visible
        self.text = visible.text
        self.document = document
        self.cast = cast
        self.answers: dict[int, Answer] = {}
        """By the number of the quotation, if a rule answered."""
        self._paragraphs: dict[int, Paragraph] = {}
        self._positions: dict[int, int] = {}
        self.told: list[Told] = []
        """Speech reported without quotation marks, in text order, if it was requested."""

    def add(self, number: int, paragraph: Paragraph, position: int, answer: Answer | None) -> None:
        """Keep where a quotation is, and its answer."""
        self._paragraphs[number] = paragraph
        self._positions[number] = position
        if answer is not None:
            self.answers[number] = answer

    def finding(self, number: int) -> Finding:
        """Return what was found about the quotation of a number."""
        return Finding(self._paragraphs[number], self._positions[number], self.answers.get(number))

    def attributions(self) -> Iterator[Attribution]:
        """Make the records, in text order, outer before inner."""
        return map(self.visible.restored, self.records())

    def records(self) -> Iterator[Attribution]:
        """Make the records as :meth:`attributions` does, with the offsets of the visible text."""
        utterances = self.utterances()
        if not self.told:
            return self.of_quotations(utterances)
        told = (record for _, record in self.of_told(utterances))
        return heapq.merge(told, self.of_quotations(utterances), key=place_of)

    def of_told(self, utterances: Sequence[int]) -> Iterator[tuple[Told, Attribution]]:
        """Make the records of speech reported without quotation marks, in text order."""
        for number, told in enumerate(self.told, len(self.document.quotations)):
            speaker, utterance = self._speaker(told.speaker), self._utterance_of(told, utterances, number)
            for record in make_reported(self.text, told, speaker, utterance, self.cast.language):
                yield told, record

    def _utterance_of(self, told: Told, utterances: Sequence[int], new: int) -> int:
        """Return the utterance of a report: that of a quotation with the same cue or inside the report."""
        report = told.report
        for position in told.paragraph.near(report.cue.position):
            number = told.paragraph.quotations[position]
            finding = self.finding(number)
            link, answer = finding.link, finding.answer
            if link is None or answer is None or link.cue is None or not _are_same(answer.speaker, told.speaker):
                continue
            same_cue = link.cue.paragraph is told.paragraph and link.cue.position == report.cue.position
            if same_cue or report.covers(position):
                return utterances[number]
        return new

    def of_quotations(self, utterances: Sequence[int]) -> Iterator[Attribution]:
        """Make the records of the quotations, in text order."""
        measured = confidences(self.cast.language.code)
        for number, quoted in enumerate(self.document.quotations):
            finding = self.finding(number)
            kind = self._kind(quoted, finding, is_new=utterances[number] == number)
            quotation = make_quotation(self.text, quoted, kind, utterances[number])
            answer = finding.answer
            if answer is None or answer.barred is not None:
                confidence = measured.of(NOBODY, circumstances_of(self.text, quotation, None, None))
                yield Attribution(quotation, confidence=confidence)
                continue
            relays = answer.via is not None and not _are_same(answer.speaker, answer.via)
            speaker, via = self._speaker(answer.speaker), self._speaker(answer.via) if relays else None
            rule = NOBODY if speaker is None else answer.rule.name
            cue = make_cue(self.text, answer.link.cue, self.cast.language)
            confidence = measured.of(rule, circumstances_of(self.text, quotation, speaker, cue), naming_of(speaker))
            yield Attribution(quotation, speaker, cue, via, answer.rule.name, confidence)

    def speaker_around(self, paragraph: Paragraph) -> Resolution | None:
        """Return who says the words that a paragraph is the inside of, if it is one and they have an answer."""
        quotations = self.document.quotations
        number = bisect_left(quotations, paragraph.start, key=attrgetter("content_start"))
        if number == len(quotations) or quotations[number].content_start != paragraph.start:
            return None
        answer = self.answers.get(number)
        return None if answer is None else answer.speaker

    def utterances(self) -> list[int]:
        """Return the utterance number of each quotation. All parts of an utterance have the number of the first."""
        numbers = list(range(len(self.document.quotations)))
        for paragraph in self.document.quoting:
            if len(paragraph.quotations) == 1:
                continue
            first: dict[tuple[int, int | None], int] = {}
            for number in paragraph.quotations.values():
                report = self.finding(number).report
                if report is not None:
                    numbers[number] = first.setdefault(report, number)
        return numbers

    def _kind(self, quoted: Quoted, finding: Finding, *, is_new: bool) -> QuotationKind:
        """Return the kind of a quotation. ``is_new`` is false if it continues an utterance."""
        if finding.answer is not None and finding.answer.barred is not None:
            return QuotationKind.TERM
        head = self.text[quoted.content_start : min(quoted.content_end, quoted.content_start + _HEAD)]
        small = begins_small(head)
        if finding.answer is None and not self._is_somebodys(quoted, finding):
            return QuotationKind.TERM
        return QuotationKind.PARTIAL if (small and is_new) or finding.is_fragment else QuotationKind.DIRECT

    def _is_somebodys(self, quoted: Quoted, finding: Finding) -> bool:
        """Tell whether words without an answer are somebody's words whose speaker is unknown."""
        paragraph, at = finding.paragraph, finding.position
        words = self.text[quoted.content_start : quoted.content_end]
        if has_title_capitals(words):
            return False
        ends = paragraph.shape[at] in "ES" or is_sentence(paragraph, at)
        sentence = ends and paragraph.heads_sentence(at) and not begins_small(words[:_HEAD])
        return sentence or is_told(paragraph, at) or is_clause(self.document, quoted)

    def _speaker(self, meant: Resolution | None) -> Speaker | None:
        if meant is None:
            return None
        mention = meant.mention
        if self.text is not self.cast.document.text:
            mention = Mention(mention.span, self.text[mention.span.start : mention.span.end], mention.kind)
        return make_speaker(self.cast, meant, mention)


def place_of(attribution: Attribution) -> tuple[int, int]:
    """Return the key to sort records by: where they begin, the longest first."""
    return attribution.quotation.span.start, -attribution.quotation.span.end


def _are_same(one: Resolution | None, other: Resolution | None) -> bool:
    """Tell whether two phrases refer to the same speaker. Different phrases are compared by name."""
    return one is not None and other is not None and (one is other or (one.name is not None and one.name == other.name))
