"""The checks for what others write: they pass what the package has, and tell what is wrong with what is not so."""

from collections.abc import Callable, Iterator

import pytest
from attrs import evolve
from hypothesis import strategies as st

from quoteattr import Attribution, Span, extract
from quoteattr.entities.resolver import Resolver
from quoteattr.entities.resolvers import RESOLVERS
from quoteattr.formats import FORMATS, Format
from quoteattr.rules import RULES
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.rules.rule import Find, Rule
from quoteattr.testing import check_extractor, check_format, check_resolver, check_rule
from quoteattr.text.paragraph import Paragraph

EXAMPLE = "“We won,” said Ada Byron."
Change = Callable[[Attribution], Attribution]


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_every_rule_passes_the_check_of_rules(rule: Rule) -> None:
    check_rule(rule)


@pytest.mark.parametrize("form", FORMATS, ids=[form.name for form in FORMATS])
def test_every_format_passes_the_check_of_formats(form: Format) -> None:
    check_format(form)


def moved(one: Attribution) -> Attribution:
    span = one.quotation.span
    return evolve(one, quotation=evolve(one.quotation, span=Span(span.start + 1, span.end + 1)))


def emptied(one: Attribution) -> Attribution:
    start = one.quotation.content.start
    return evolve(one, quotation=evolve(one.quotation, content=Span(start, start)))


BROKEN: dict[str, tuple[Change, str]] = {
    "a span that is moved": (moved, "not what its span says"),
    "a content that is empty": (emptied, "a content is not within its quotation"),
    "a confidence in per cent": (lambda one: evolve(one, confidence=97.0), "not between 0 and 1"),
    "a speaker without a rule": (lambda one: evolve(one, rule=None), "a speaker without a rule"),
    "a depth that is wrong": (lambda one: evolve(one, quotation=evolve(one.quotation, depth=2)), "a depth is not"),
}


@pytest.mark.parametrize(("change", "fault"), BROKEN.values(), ids=BROKEN)
def test_an_extractor_with_a_fault_is_reported_with_the_fault(change: Change, fault: str) -> None:
    with pytest.raises(AssertionError, match=fault):
        check_extractor(lambda text: [change(one) for one in extract(text)], texts=st.just(EXAMPLE))


def test_an_extractor_that_remembers_is_reported() -> None:
    seen: list[str] = []

    def extractor(text: str) -> tuple[Attribution, ...]:
        seen.append(text)
        return extract(text) if len(seen) % 2 else ()

    with pytest.raises(AssertionError, match="another call has another result"):
        check_extractor(extractor, texts=st.just(EXAMPLE))


def test_an_extractor_that_reverses_the_order_is_reported() -> None:
    with pytest.raises(AssertionError, match="not in text order"):
        check_extractor(lambda text: extract(text)[::-1], texts=st.just(f"{EXAMPLE} {EXAMPLE}"))


def nothing(_: Paragraph, __: Answers) -> Iterator[Link]:
    return iter(())


def itself(paragraph: Paragraph, _: Answers) -> Iterator[Link]:
    return (Link(position, paragraph.phrase(position)) for position in paragraph.quotations)


def greedy(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    for position in paragraph.quotations:
        yield Link(position, paragraph.phrase(0 if position else len(paragraph.shape) - 1))
    answers.links[-1] = Link(0, paragraph.phrase(0))


@pytest.mark.parametrize(
    ("find", "fault"),
    [
        (nothing, "does not attribute the example"),
        (itself, "a quotation is taken for its own speaker"),
        (greedy, "not left as they were"),
    ],
)
def test_a_rule_with_a_fault_is_reported_with_the_fault(find: Find, fault: str) -> None:
    with pytest.raises(AssertionError, match=fault):
        check_rule(Rule("mine", find, EXAMPLE))


@pytest.mark.parametrize("resolver", RESOLVERS, ids=lambda resolver: resolver.name)
def test_every_resolver_does_what_a_resolver_should(resolver: Resolver) -> None:
    check_resolver(resolver)


def test_a_resolver_that_does_not_answer_its_example_is_refused() -> None:
    idle = Resolver("idle", lambda _: None, "“We won,” said Ada Byron.\n")
    with pytest.raises(AssertionError, match="does not answer in the example"):
        check_resolver(idle)
