"""How a reading came to its records, step by step: what an explanation says of news."""

import heapq
from collections.abc import Iterator, Sequence

from quoteattr.entities.cast import Cast
from quoteattr.entities.resolver import Resolution
from quoteattr.entities.telling import told_of
from quoteattr.explanation import Passage, Step
from quoteattr.reading import Reading, place_of
from quoteattr.records import Span
from quoteattr.reports import ReportRule
from quoteattr.rules.rule import Rule
from quoteattr.text.paragraph import Phrase

__all__ = ["passage_of", "steps_of"]


def steps_of(reading: Reading, rules: Sequence[Rule], reports: Sequence[ReportRule]) -> Iterator[Step]:
    """Make the records, each with the steps that led to it.

    Args:
        reading: The text, read.
        rules: The rules that were tried for quotations, in order.
        reports: The rules that were tried for speech without quotation marks, in order.
    """
    utterances = reading.utterances()
    quoted = _of_quotations(reading, tuple(rule.name for rule in rules), utterances)
    told = _of_told(reading, tuple(rule.name for rule in reports), utterances)
    steps = heapq.merge(told, quoted, key=lambda step: place_of(step.attribution))
    return map(reading.visible.restored, steps)


def passage_of(reading: Reading, phrase: Phrase | None) -> Passage | None:
    """Return the words of a phrase."""
    if phrase is None:
        return None
    start, end = phrase.span
    return Passage(Span(start, end), reading.text[start:end])


def _of_told(reading: Reading, names: Sequence[str], utterances: Sequence[int]) -> Iterator[Step]:
    for told, attribution in reading.of_told(utterances):
        yield Step(
            attribution,
            (*names[: names.index(told.rule.name) + 1],),
            told.rule.name,
            _example_of(told.rule),
            told.shape,
            passage_of(reading, told.report.mention),
            passage_of(reading, told.report.cue),
            resolution=tuple(_resolved(reading.cast, told.speaker)),
        )


def _of_quotations(reading: Reading, names: Sequence[str], utterances: Sequence[int]) -> Iterator[Step]:
    attributions = tuple(reading.of_quotations(utterances))
    numbers = {id(answer.link): number for number, answer in reading.answers.items()}
    for number, attribution in enumerate(attributions):
        finding = reading.finding(number)
        answer = finding.answer
        if answer is None:
            yield Step(attribution, (*names,), shape=finding.shape)
            continue
        link = answer.link
        earlier = numbers.get(id(link.continues))
        yield Step(
            attribution,
            (*names[: names.index(answer.rule.name) + 1],),
            answer.rule.name,
            _example_of(answer.rule),
            finding.shape,
            passage_of(reading, link.mention),
            passage_of(reading, link.cue),
            passage_of(reading, link.via),
            None if earlier is None else attributions[earlier].quotation,
            (*_resolved(reading.cast, answer.speaker), *_resolved(reading.cast, answer.via)),
            None if answer.barred is None else f"these are nobody's words: {answer.barred}",
        )


def _example_of(rule: Rule | ReportRule) -> str | None:
    """Return the example at the beginning of a rule's documentation."""
    return rule.documentation.strip().partition("\n")[0] or None


def _resolved(cast: Cast, meant: Resolution | None) -> Iterator[str]:
    """Yield the steps from a phrase to a speaker, one sentence each, and what the cast knows about the speaker."""
    if meant is not None:
        yield from meant.steps or (f"“{meant.mention.text}” is {meant.name or 'nobody by name'} ({meant.resolver})",)
        if meant.entity is not None:
            yield from told_of(cast, meant.entity)
