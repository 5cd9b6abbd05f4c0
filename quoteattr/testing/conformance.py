"""Checks for your own rules, resolvers, formats and extractors: they must keep the promises of those in the package.

A check draws texts and calls your object with them. If a promise does not hold, it raises an :class:`AssertionError`
that shows the text. The checks are functions, not tests: call them from tests of your own.
"""

import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quoteattr.entities.resolver import Resolver
from quoteattr.entities.resolvers import RESOLVERS
from quoteattr.formats import Format
from quoteattr.formats.document import AttributedDocument
from quoteattr.pipeline import Pipeline
from quoteattr.records import Attribution, Span, SpeakerKind
from quoteattr.rules import RULES
from quoteattr.rules.answers import no_answers
from quoteattr.rules.rule import Rule
from quoteattr.testing.articles import articles
from quoteattr.testing.documents import documents
from quoteattr.testing.sentences import sentences
from quoteattr.testing.texts import any_text, marks_only, newslike

__all__ = ["check_extractor", "check_format", "check_resolver", "check_rule", "faults"]

Extractor = Callable[[str], Iterable[Attribution]]

_BETWEEN = " \n,;-–—"
"""What stands between words, and at neither end of a name."""
_QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def check_extractor(extractor: Extractor, *, texts: st.SearchStrategy[str] | None = None) -> None:
    """Check that a function from a text to attributions keeps the promises of the records.

    >>> from quoteattr import extract
    >>> check_extractor(extract)

    Any text must have a result, the same each time. Every span must slice to its text. Quotations must be in order,
    outer before inner, and never cross. Nobody may be named inside their own words.

    Args:
        extractor: The function to check.
        texts: The texts to try. By default, any texts and texts that look like news.

    Raises:
        AssertionError: A promise does not hold.
    """

    @_quietly
    @given(_texts() if texts is None else texts)
    def check(text: str) -> None:
        found = tuple(extractor(text))
        _require(found == tuple(extractor(text)), "another call has another result", text)
        for fault in faults(text, found):
            _require(False, fault, text)  # noqa: FBT003 - the fault is there

    check()


def check_rule(rule: Rule) -> None:
    """Check that a rule keeps the promises of rules.

    >>> from quoteattr.rules import RULES
    >>> check_rule(RULES[0])

    The documentation must begin with an example, in which a pilcrow marks the end of a paragraph. The rule must
    attribute the example when it is tried before all others, after them, or in its place. Any paragraph must have a
    result, the same each time. The rule must not change the answers of other rules. Its links must be for quotations of
    the paragraph; the phrases must be in the paragraph and must not be the quotation itself. If the rule is tried last,
    it must not change earlier answers in its paragraph.

    Args:
        rule: The rule to check.

    Raises:
        AssertionError: A promise does not hold.
    """
    first_lines = " ".join(rule.documentation.strip().partition("\n\n")[0].split())
    example = re.sub(r"\s*¶\s*", "\n\n", first_lines)
    others = [other for other in RULES if other.name != rule.name]
    sieves = ([rule, *others], [*others, rule], RULES if rule in RULES else ())
    answers = {one.rule for sieve in sieves for one in _with(sieve).extract(example)}
    _require(rule.name in answers, f"the rule does not attribute the example, but {answers} do", example)

    @_quietly
    @given(sentences().map(lambda one: one.text) | newslike() | marks_only())
    def check(text: str) -> None:
        for fault in _faults_of_links(rule, text):
            _require(False, fault, text)  # noqa: FBT003 - the fault is there
        _require(_keeps_answers(rule, " ".join(text.split())), "when tried last, it changes an earlier answer", text)

    check()


def check_resolver(resolver: Resolver) -> None:
    """Check that a resolver keeps the promises of resolvers.

    >>> from quoteattr.entities.resolvers import RESOLVERS
    >>> check_resolver(RESOLVERS[0])

    The documentation must begin with an example in which the resolver resolves a mention, when it is tried before all
    others or in its place. Any text must have a result, the same each time. A name from the resolver must not be empty,
    and the mention must be where the phrase is.

    Args:
        resolver: The resolver to check.

    Raises:
        AssertionError: A promise does not hold.
    """
    example = " ".join(resolver.documentation.strip().partition("\n\n")[0].split())
    example = re.sub(r"\s*¶\s*", "\n\n", example)
    others = tuple(other for other in RESOLVERS if other.name != resolver.name)
    sieves = ((resolver, *others), RESOLVERS if resolver in RESOLVERS else ())
    answers = {name for sieve in sieves if sieve for name in _resolvers_of(sieve, example)}
    _require(resolver.name in answers, f"the resolver does not answer in the example, but {answers} do", example)

    @_quietly
    @given(sentences().map(lambda one: one.text) | newslike() | marks_only())
    def check(text: str) -> None:
        pipeline = Pipeline(resolvers=(resolver, *others))
        _require(pipeline.extract(text) == pipeline.extract(text), "another call has another result", text)
        for one in pipeline.extract(text):
            speaker = one.speaker
            _require(speaker is None or speaker.name != "", "the name has no words", text)
            if speaker is not None and speaker.mention is not None:
                span = speaker.mention.span
                _require(text[span.start : span.end] == speaker.mention.text, "the mention is elsewhere", text)

    check()


def _resolvers_of(sieve: tuple[Resolver, ...], text: str) -> Iterator[str]:
    """Yield the names of the resolvers that resolve the mentions of a text."""
    reading = Pipeline(resolvers=sieve).read(text)
    for number in range(len(reading.document.quotations)):
        link = reading.finding(number).link
        mention = None if link is None else link.mention
        found = None if mention is None else reading.cast.resolve(mention)
        while found is not None:
            yield found.resolver
            found = found.origin


def check_format(form: Format) -> None:
    """Check that a format keeps the promises of formats.

    >>> from quoteattr.formats import format_named
    >>> check_format(format_named("jsonl"))

    Any documents must be written, the same each time, and the file must stay open. If the format can be read, documents
    with the library's own results must be read back unchanged, except for their texts and for documents without
    attributions.

    Args:
        form: The format to check.

    Raises:
        AssertionError: A promise does not hold.
    """

    @_quietly
    @given(st.lists(documents(surrogates=False), max_size=3))
    def check_writing(drawn: list[AttributedDocument]) -> None:
        found = _named(drawn)
        _require(_written(form, found) == _written(form, found), "another call writes something else", found)

    @_quietly
    @given(st.lists(_texts().filter(_has_no_surrogates), max_size=2))
    def check_reading(texts: list[str]) -> None:
        found = _named(AttributedDocument("", Pipeline().extract(text), text) for text in texts)
        if form.reader is not None:
            read = _with_records(form.reader(io.BytesIO(_written(form, found))))
            kept = _with_records(found)
            _require(read == kept, f"{read} was read", found)

    check_writing()
    check_reading()


def faults(text: str, found: Sequence[Attribution]) -> Iterator[str]:
    """Yield what is wrong with the records of a text, whatever the text contains.

    >>> from quoteattr import extract
    >>> list(faults("“No,” said Bo.", extract("“No,” said Bo.")))
    []

    Args:
        text: The text.
        found: Its records.
    """
    for one in found:
        yield from _faults_of_one(text, one)
    spans = [one.quotation.span for one in found]
    if spans != sorted(spans, key=lambda span: (span.start, -span.end)):
        yield "the quotations are not in text order, outer before inner"
    around: list[Span] = []
    for one in found:
        span = one.quotation.span
        while around and around[-1].end <= span.start:
            around.pop()
        if around and around[-1].end < span.end:
            yield "two quotations cross"
        if one.quotation.depth != len(around):
            yield "a depth is not the number of quotations around"
        around.append(span)


def _faults_of_one(text: str, one: Attribution) -> Iterator[str]:
    """Yield what is wrong with one record by itself."""
    quotation = one.quotation
    if text[quotation.span.start : quotation.span.end] != quotation.text or not quotation.text:
        yield "the text of a quotation is not what its span says"
    if not _within(quotation.content, quotation.span) or quotation.content.start >= quotation.content.end:
        yield "a content is not within its quotation"
    if not 0 <= one.confidence <= 1:
        yield "a confidence is not between 0 and 1"
    if (one.rule is None) != (one.speaker is None):
        yield "there is a rule without a speaker, or a speaker without a rule"
    speaker = one.speaker
    named = speaker is not None and speaker.kind is not SpeakerKind.UNNAMED  # the Republican is one of the Republicans
    if speaker is not None and named and any(body.name == speaker.name for body in speaker.affiliations):
        yield "somebody is an affiliation of their own"
    if speaker is not None and one.via is not None and speaker.name is not None and speaker.name == one.via.name:
        yield "somebody relays their own words"
    yield from _faults_of_passages(text, one)


def _faults_of_passages(text: str, one: Attribution) -> Iterator[str]:
    """Yield what is wrong with the places of mentions, cues and affiliations."""
    speakers = [speaker for speaker in (one.speaker, one.via) if speaker is not None]
    for passage in (one.cue, *(speaker.mention for speaker in speakers)):
        if passage is None:
            continue
        if text[passage.span.start : passage.span.end] != passage.text or not passage.text:
            yield "the text of a mention or a cue is not what its span says"
        if _overlap(passage.span, one.quotation.span):
            yield "a mention or a cue is inside what is said"
    spans = [affiliation.span for speaker in speakers for affiliation in speaker.affiliations]
    if not all(span is None or 0 <= span.start < span.end <= len(text) for span in spans):
        yield "an affiliation is outside of the text"
    named = [text[span.start : span.end] for span in spans if span is not None]
    if any(name.strip(_BETWEEN) != name for name in named):
        yield "an affiliation begins or ends between words"


def _faults_of_links(rule: Rule, text: str) -> Iterator[str]:
    """Yield what is wrong with the links that a rule finds in the paragraphs of a text."""
    for answers in no_answers(Pipeline().prepare(text).document):
        paragraph = answers.paragraph
        links, again = list(rule.find(paragraph, answers)), list(rule.find(paragraph, answers))
        if answers.links or [*answers.unanswered] != [*paragraph.quotations]:
            yield "the answers are not left as they were"
        if [one.quotation for one in links] != [one.quotation for one in again]:
            yield "another call sees other links"
        for link in links:
            if link.quotation not in paragraph.quotations:
                yield "a link is not for a quotation of the paragraph"
            for phrase in (link.mention, link.cue, link.via):
                if phrase is None:
                    continue
                if not 0 <= phrase.position < len(phrase.paragraph.shape):
                    yield "a phrase is outside of its paragraph"
                elif phrase.paragraph is paragraph and phrase.position == link.quotation:
                    yield "a quotation is taken for its own speaker"


def _keeps_answers(rule: Rule, text: str) -> bool:
    """Tell whether a rule that is tried last leaves the answers of other rules unchanged."""
    added = [*RULES, Rule("added", rule.find, rule.documentation)]
    found = zip(Pipeline().extract(text), _with(added).extract(text), strict=True)
    return all(after == before or (before.rule is None and after.rule in ("added", None)) for before, after in found)


def _texts() -> st.SearchStrategy[str]:
    return st.one_of(articles().map(lambda one: one.text), newslike(), any_text(), marks_only())


def _has_no_surrogates(text: str) -> bool:
    return text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text)


def _named(drawn: Iterable[AttributedDocument]) -> list[AttributedDocument]:
    """Give each document a different file name."""
    return [evolve(document, name=f"{number}.txt") for number, document in enumerate(drawn)]


def _with_records(read: Iterable[AttributedDocument]) -> list[AttributedDocument]:
    """Leave out the documents without attributions, and the texts."""
    return [evolve(one, text=None) for one in read if one.attributions]


def _with(sieve: Sequence[Rule]) -> Pipeline:
    return Pipeline(sieve)


def _written(form: Format, found: Iterable[AttributedDocument]) -> bytes:
    file = io.BytesIO()
    form.writer(found, file)
    _require(not file.closed, "the file is closed", found)
    return file.getvalue()


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start <= inner.end <= outer.end


def _overlap(one: Span, other: Span) -> bool:
    return max(one.start, other.start) < min(one.end, other.end)


def _require(holds: bool, fault: str, case: object) -> None:  # noqa: FBT001 - as in an assert
    if not holds:
        message = f"{fault}, in {case!r}"
        raise AssertionError(message)


def _quietly(check: Callable[[], None]) -> Callable[[], None]:
    """Turn off what only tests need: stored examples and time limits."""
    return settings(deadline=None, database=None, suppress_health_check=_QUIET)(check)
