"""A text being read: what the stages found in it, and the records and steps that are made of that."""

from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from quoteattr.explanation import Passage, Step
from quoteattr.profiles import make_speaker
from quoteattr.quotations.pairing import Quoted
from quoteattr.records import Attribution, Cue, Quotation, QuotationKind, Span, Speaker
from quoteattr.rules.rule import Rule
from quoteattr.rules.scene import Link, Phrase, Scene
from quoteattr.speakers import Cast, Resolution

__all__ = ["Answer", "Finding", "Reading"]

CONFIDENCE = 0.9
"""What stands in every record that has an answer, as long as rules are not measured one by one."""

_NEAR = 40
"""Phrases on either side of a quotation that an explanation shows."""


@frozen(eq=False)
class Answer:
    """What the sieves answer for one quotation, step by step.

    ``rule`` is the rule that answered, and ``link`` what it linked. ``barred`` says that the gate took the answer back,
    since the words are nobody's; otherwise ``speaker`` and ``via`` are who the phrases of the link mean.
    """

    rule: Rule
    link: Link
    barred: bool = False
    speaker: Resolution | None = None
    via: Resolution | None = None


@frozen(eq=False)
class Finding:
    """Where a quotation stands, and the answer, if a rule gave one."""

    scene: Scene
    position: int
    answer: Answer | None = None

    @property
    def shape(self) -> str:
        """The sentence of the quotation as phrases, as far as it is near, the quotation between [ and ]."""
        begin, end = self.scene.sentence(self.position)
        whole, at = self.scene.shape, self.position
        return f"{whole[max(begin, at - _NEAR) : at]}[{whole[at]}]{whole[at + 1 : min(end, at + _NEAR)]}"

    @property
    def kind(self) -> QuotationKind:
        """What the marks are there for."""
        is_fragment = self.scene.shape[self.position] == "F"
        if self.answer is not None and not self.answer.barred:
            return QuotationKind.PARTIAL if is_fragment else QuotationKind.DIRECT
        return QuotationKind.TERM if is_fragment or self.answer is not None else QuotationKind.DIRECT


@define(eq=False)
class Reading:
    """A text being read: its quotations, the scenes they stand in, whom it names, and what the sieves found."""

    text: str
    quotations: Sequence[Quoted]
    scenes: Sequence[Scene]
    cast: Cast
    findings: dict[int, Finding] = field(factory=dict)
    """By the number of the quotation."""

    def attributions(self) -> Iterator[Attribution]:
        """Make the records."""
        for number, quoted in enumerate(self.quotations):
            finding = self.findings[number]
            quotation = Quotation(
                Span(quoted.start, quoted.end),
                Span(quoted.content_start, quoted.content_end),
                self.text[quoted.start : quoted.end],
                finding.kind,
                quoted.depth,
                quoted.closed,
                utterance=number,
            )
            answer = finding.answer
            if answer is None or answer.barred:
                yield Attribution(quotation)
                continue
            yield Attribution(
                quotation,
                self._speaker(answer.speaker),
                self._cue(answer.link.cue),
                self._speaker(answer.via),
                answer.rule.name,
                CONFIDENCE,
            )

    def steps(self, rules: Sequence[Rule]) -> Iterator[Step]:
        """Make the records, each with the steps that led to it.

        Args:
            rules: Those that were asked, in order.
        """
        names = tuple(rule.name for rule in rules)
        attributions = tuple(self.attributions())
        for number, attribution in enumerate(attributions):
            finding = self.findings[number]
            answer = finding.answer
            if answer is None:
                yield Step(attribution, names, shape=finding.shape)
                continue
            link = answer.link
            earlier = None if link.continues is None else _number_of(link.continues, finding.scene)
            yield Step(
                attribution,
                names[: names.index(answer.rule.name) + 1],
                answer.rule.name,
                answer.rule.documentation.strip().partition("\n")[0] or None,
                finding.shape,
                self.passage(link.mention),
                self.passage(link.cue),
                self.passage(link.via),
                None if earlier is None else attributions[earlier].quotation,
                tuple(_resolved(answer)),
                "these are nobody's words all the same" if answer.barred else None,
            )

    def passage(self, phrase: Phrase | None) -> Passage | None:
        """Return the words of a phrase."""
        if phrase is None:
            return None
        start, end = phrase.span
        return Passage(Span(start, end), self.text[start:end])

    def _speaker(self, meant: Resolution | None) -> Speaker | None:
        return None if meant is None else make_speaker(self.cast, meant)

    def _cue(self, phrase: Phrase | None) -> Cue | None:
        passage = self.passage(phrase)
        if passage is None:
            return None
        word, language = passage.text.casefold(), self.cast.language
        for verbs in (language.reporting_verbs, language.thinking_verbs, language.naming_verbs, language.verbs):
            if word in verbs:
                return Cue(passage.span, passage.text, verbs[word].lemma)
        nouns = language.noun_cues
        return Cue(passage.span, passage.text, nouns[word].singular if word in nouns else word)


def _resolved(answer: Answer) -> Iterator[str]:
    """Yield how the phrases became speakers, a sentence a step."""
    for meant in (answer.speaker, answer.via):
        if meant is not None:
            yield from meant.steps or (f"“{meant.mention.text}” is {meant.name or 'nobody by name'} ({meant.rule})",)


def _number_of(link: Link, scene: Scene | None) -> int | None:
    """Return the number of the quotation that an earlier link is for, in its scene or in one of those before."""
    while scene is not None:
        if scene.links.get(link.quotation) is link:
            return scene.quotations[link.quotation]
        scene = scene.before
    return None
