"""A novel after reading: its quotations, its turns with their speakers, and the records made from them."""

import heapq
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import define, field

from quoteattr.confidence import NOBODY
from quoteattr.entities.entity import GENDERS
from quoteattr.explanation import Step
from quoteattr.fiction.addressees import addressee_of
from quoteattr.fiction.cast import NovelCast
from quoteattr.fiction.chapters import Chapter
from quoteattr.fiction.confidence import circumstances_of_turn, confidences_of_fiction
from quoteattr.fiction.conversation import Conversation
from quoteattr.fiction.sieve import Report
from quoteattr.fiction.tags import Naming, Tag
from quoteattr.fiction.telling import tell
from quoteattr.fiction.told import NovelReport
from quoteattr.fiction.turns import Turn
from quoteattr.making import begins_small, make_cue, make_quotation, make_reported
from quoteattr.quotations.pairing import Quoted
from quoteattr.reading import Finding, place_of
from quoteattr.records import (
    Attribution,
    Character,
    Cue,
    Mention,
    MentionKind,
    Quotation,
    QuotationKind,
    Span,
    Speaker,
    SpeakerKind,
)
from quoteattr.text.document import Document, with_outer
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.visible import Visible

__all__ = ["Novel"]

_KINDS = {
    Naming.NAME: MentionKind.NAME,
    Naming.PRONOUN: MentionKind.PRONOUN,
    Naming.NARRATOR: MentionKind.PRONOUN,
    Naming.DESCRIPTION: MentionKind.NOMINAL,
}
_SPOKEN_END = tuple(".,!?;:…—–-")


@define(eq=False)
class Novel:
    """The results for a novel.

    ``reports`` and ``turn_of`` go by the number of the quotation; a quotation in no turn is nobody's. The records,
    the steps, the characters and the chapters have the offsets of the text as it was given; all else has those of the
    visible text.
    """

    visible: Visible
    document: Document
    cast: NovelCast
    chapters: Sequence[Chapter]
    reports: Mapping[int, Report]
    conversation: Conversation
    told: Sequence[NovelReport] = ()
    """Speech without quotation marks, in text order, if it was requested."""
    turn_of: Mapping[int, int] = field(init=False)
    _places: Mapping[int, tuple[Paragraph, int]] = field(init=False)
    """The paragraph and the position in it of every quotation."""
    _speakers: dict[int, Speaker] = field(factory=dict, init=False)

    @_places.default
    def _places_of_quotations(self) -> Mapping[int, tuple[Paragraph, int]]:
        return {number: (one, at) for one in self.document.quoting for at, number in one.quotations.items()}

    @turn_of.default
    def _turns_of_quotations(self) -> Mapping[int, int]:
        turns = self.conversation.turns
        return {number: place for place, turn in enumerate(turns) for number in turn.quotations}

    @property
    def text(self) -> str:
        """The whole text, as it was given."""
        return self.visible.source

    def steps(self) -> Iterator[Step]:
        """Make the records, each with the steps that led to it."""
        return map(self.visible.restored, tell(self))

    def attributions(self) -> Iterator[Attribution]:
        """Make the records, in text order, outer before inner."""
        told = (record for _, record in self.of_told())
        return map(self.visible.restored, heapq.merge(told, self.of_quotations(), key=place_of))

    def of_told(self) -> Iterator[tuple[NovelReport, Attribution]]:
        """Make the records of speech without quotation marks, in text order."""
        for number, one in enumerate(self.told, len(self.document.quotations)):
            speaker = None if one.person is None else self.speaker(one.person, one.tag)
            utterance = number if one.quotation is None else self._utterance(one.quotation)
            for record in make_reported(self.visible.text, one.told, speaker, utterance, self.document.language):
                yield one, record

    def _utterance(self, number: int) -> int:
        place = self.turn_of.get(number)
        return number if place is None else self.conversation.turns[place].quotations[0]

    def of_quotations(self) -> Iterator[Attribution]:
        """Make the records of the quotations, in text order."""
        for number, outer in with_outer(self.document.quotations):
            yield self._outer(number) if outer is None else self._nested(number, outer)

    def _outer(self, number: int) -> Attribution:
        place = self.turn_of.get(number)
        measured = confidences_of_fiction(self.document.language.code)
        if place is None:
            return Attribution(self._quotation(number, number, None), confidence=measured.of(NOBODY, "narrated"))
        turn, decision = self.conversation.turns[place], self.conversation.decisions[place]
        quotation = self._quotation(number, turn.quotations[0], turn)
        if turn.speaker is None:
            return Attribution(quotation, confidence=measured.of(NOBODY, "spoken"))
        tag, rule = self.way(number)
        report = self.reports.get(number)
        addressee = addressee_of(self.conversation.turns, place, self.cast)
        return Attribution(
            quotation,
            self.speaker(turn.speaker, tag),
            self._cue(report.tag if report is not None else None),
            rule=rule,
            confidence=measured.of(*circumstances_of_turn(turn, decision)),
            addressee=None if addressee is None else self.speaker(addressee),
        )

    def marks(self) -> Iterator[tuple[str, str]]:
        """Yield for each quotation what its confidence is counted by."""
        for number, quoted in enumerate(self.document.quotations):
            place = self.turn_of.get(number)
            if quoted.depth:
                yield "inside", "tag"
            elif place is None:
                yield NOBODY, "narrated"
            else:
                yield circumstances_of_turn(self.conversation.turns[place], self.conversation.decisions[place])

    def way(self, number: int) -> tuple[Tag | None, str]:
        """Return the phrase that belongs to a quotation, if one does, and the name of what found its speaker."""
        place = self.turn_of[number]
        turn, decision = self.conversation.turns[place], self.conversation.decisions[place]
        report = self.reports.get(number, Report())
        if report.tag is not None:
            return report.tag, report.tag.rule
        if turn.tag is not None:
            return turn.tag, "same_turn"
        for tag in (turn.lead, turn.beat):
            if tag is not None and self._may_mean(tag, decision.speaker):
                return tag, tag.rule
        return None, "alternation" if decision.alternates else "in_view"

    def _may_mean(self, tag: Tag, person: int | None) -> bool:
        """Tell whether a beat may mean the one who was found to speak."""
        if tag.naming is Naming.NAME or person is None:
            return tag.person == person
        if tag.naming is Naming.NARRATOR:
            return person == self.cast.narrator
        return tag.naming is Naming.DESCRIPTION or self.cast.people[person].gender in ("", tag.gender)

    def _nested(self, number: int, outer: int) -> Attribution:
        """Make the record of a quotation inside another."""
        tag = self.reports.get(number, Report()).tag
        speaker = self._speaker_inside(number, outer)
        quotation = self._quotation(number, number, None, tag=tag)
        measured = confidences_of_fiction(self.document.language.code)
        if tag is None or speaker is None:
            return Attribution(quotation, confidence=measured.of(NOBODY, "inside"))
        return Attribution(
            quotation,
            self.speaker(speaker, tag),
            self._cue(tag),
            rule=tag.rule,
            confidence=measured.of("inside", "tag"),
        )

    def _speaker_inside(self, number: int, outer: int) -> int | None:
        """Return who says a quotation inside another: only a tag inside it tells whose words they are."""
        tag = self.reports.get(number, Report()).tag
        if tag is None:
            return None
        narrated = tag.naming is Naming.NARRATOR and outer in self.turn_of
        return self._speaker_of_turn(outer) if narrated else tag.person

    def _speaker_of_turn(self, number: int) -> int | None:
        """Return who has the turn of a quotation."""
        place = self.turn_of.get(number)
        return None if place is None else self.conversation.turns[place].speaker

    def _said(self) -> Counter[int]:
        """Count the quotations of each of the cast."""
        said: Counter[int] = Counter()
        for number, outer in with_outer(self.document.quotations):
            speaker = self._speaker_of_turn(number) if outer is None else self._speaker_inside(number, outer)
            if speaker is not None:
                said[speaker] += 1
        return said

    def name(self, person: int | None) -> str:
        """Return what one of the cast is called."""
        return "nobody" if person is None else self.cast.people[person].name

    def shape(self, number: int) -> str:
        """Return the sentence of a quotation as phrases, the quotation between [ and ]."""
        paragraph, position = self._places[number]
        return Finding(paragraph, position).shape

    def speaker(self, person: int, tag: Tag | None = None) -> Speaker:
        """Return one of the cast as a speaker, with the phrase that belongs to the quotation."""
        known = self._speakers.get(person)
        if known is None:
            one = self.cast.people[person]
            kind = SpeakerKind.PERSON if one.is_named else SpeakerKind.UNNAMED
            known = self._speakers[person] = Speaker(one.name, kind, gender=GENDERS.get(one.gender))
        if tag is None:
            return known
        start, end = tag.phrase.span
        mention = Mention(Span(start, end), self.visible.text[start:end], _KINDS[tag.naming])
        return Speaker(known.name, known.kind, mention, gender=known.gender)

    def _quotation(self, number: int, utterance: int, turn: Turn | None, *, tag: Tag | None = None) -> Quotation:
        quoted = self.document.quotations[number]
        kind = self._kind(quoted, is_new=number == utterance, is_spoken=turn is not None or tag is not None)
        return make_quotation(self.visible.text, quoted, kind, utterance)

    def _kind(self, quoted: Quoted, *, is_new: bool, is_spoken: bool) -> QuotationKind:
        words = self.visible.text[quoted.content_start : quoted.content_end].strip(" _\"'“”‘’\n")
        small = begins_small(words)
        is_sentence = words.endswith(_SPOKEN_END)
        if not is_spoken:
            return QuotationKind.DIRECT if quoted.depth and is_sentence and not small else QuotationKind.TERM
        return QuotationKind.PARTIAL if is_new and small and not is_sentence else QuotationKind.DIRECT

    def _cue(self, tag: Tag | None) -> Cue | None:
        return None if tag is None else make_cue(self.visible.text, tag.link.cue, self.document.language)

    def characters(self) -> tuple[Character, ...]:
        """Return the cast, those first who say most, then those who are named most."""
        said = self._said()
        first: dict[int, Span] = {}
        for mention in self.cast.mentions:
            first.setdefault(mention.person, Span(mention.start, mention.end))
        for turn in self.conversation.turns:
            if turn.tag is not None and turn.speaker is not None:
                first.setdefault(turn.speaker, Span(*turn.tag.phrase.span))
        known = [one for one in self.cast.people if said[one.number] or (one.is_named and one.number in first)]
        known.sort(key=lambda one: (-said[one.number], -one.mentions, one.number))
        found = tuple(
            Character(
                one.name,
                SpeakerKind.PERSON if one.is_named else SpeakerKind.UNNAMED,
                tuple(str(form) for form, _ in one.forms.most_common()) or (one.name,),
                GENDERS.get(one.gender),
                quotations=said[one.number],
                first=first.get(one.number),
            )
            for one in known
        )
        return self.visible.restored(found)
