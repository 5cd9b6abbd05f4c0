"""Explanations.

An explanation records what the pipeline did, so it can be replayed.
"""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from quoteattr import Pipeline, explain, extract
from quoteattr.entities.resolver import Sieve
from quoteattr.entities.resolvers import RESOLVERS
from quoteattr.rules import RULES, quotation_cue_mention
from quoteattr.rules.answers import Answers, no_answers
from quoteattr.rules.link import Link
from quoteattr.rules.rule import Rule
from quoteattr.steps import passage_of
from quoteattr.testing import any_text, articles, marks_only, newslike
from quoteattr.text.paragraph import Paragraph

NEWS = articles(max_paragraphs=4, marks=None).map(lambda article: article.text)


@given(NEWS | newslike() | any_text() | marks_only())
def test_an_explanation_has_the_records(text: str) -> None:
    """One path computes both, so they cannot disagree."""
    assert explain(text).attributions == extract(text)


@given(NEWS | newslike())
def test_every_answers_rule_tried_alone_gives_the_same_link(text: str) -> None:
    """To check an answer, you need to look only at its rule and the links before it."""
    steps, reading = explain(text).steps, Pipeline().prepare(text)
    for answers in no_answers(reading.document):
        paragraph = answers.paragraph
        for rule in RULES:
            answered = {
                at: steps[number] for at, number in paragraph.quotations.items() if steps[number].answered == rule.name
            }
            found = list(rule.find(paragraph, answers)) if answered else []
            links = {link.quotation: link for link in reversed(found) if link.quotation in answered}
            assert links.keys() == answered.keys()
            for at, step in answered.items():
                link = links[at]
                told = (passage_of(reading, phrase) for phrase in (link.mention, link.cue, link.via))
                assert (*map(reading.visible.restored, told),) == (step.mention, step.cue, step.via)
            answers.add(links.values())


@given(NEWS | newslike())
def test_an_earlier_rule_that_was_tried_did_not_answer(text: str) -> None:
    """The first rule to answer wins. A step lists the rules up to that one."""
    names = [rule.name for rule in RULES]
    for step in explain(text).steps:
        end = len(names) if step.answered is None else names.index(step.answered) + 1
        assert list(step.asked) == names[:end]


@given(NEWS)
def test_a_rule_added_at_the_end_changes_no_earlier_answer(text: str) -> None:
    """If you add your own rule at the end, the answers of the others stay the same."""
    added = Pipeline(rules=(*RULES, Rule("last_phrase", last_phrase, "“So it goes.” Ada Byron left.")))
    for before, after in zip(extract(text), added.extract(text), strict=True):
        assert after == before or before.rule is None


def last_phrase(paragraph: Paragraph, _: Answers) -> Iterator[Link]:
    """Look for the last phrase, whatever it is."""
    last = len(paragraph.shape) - 1
    return (Link(at, paragraph.phrase(last)) for at in paragraph.quotations if at != last)


@given(NEWS, st.sampled_from(RULES))
def test_a_rule_left_out_answers_nothing(text: str, rule: Rule) -> None:
    """The rules are a tuple. A rule that is not in it has no effect."""
    rest = tuple(other for other in RULES if other is not rule)
    assert rule.name not in {one.rule for one in Pipeline(rules=rest).extract(text)}


@given(NEWS, st.integers(0, len(RESOLVERS)))
def test_a_resolver_left_out_resolves_nothing(text: str, asked: int) -> None:
    """The same holds for resolvers."""
    reading = Pipeline().prepare(text)
    rest = RESOLVERS[:asked]
    for answers in no_answers(reading.document):
        for link in quotation_cue_mention.find(answers.paragraph, answers):
            assert link.mention is not None
            answered = Sieve(rest).ask(reading.cast, link.mention).resolver
            assert answered in ("", *(resolver.name for resolver in rest))


@given(NEWS)
def test_an_explanation_names_the_words_that_the_record_has(text: str) -> None:
    """An explanation shows the name and the cue of its record."""
    for step in explain(text).steps:
        one = step.attribution
        if one.speaker is not None and one.speaker.mention is not None and step.mention is not None:
            assert step.mention.span.start <= one.speaker.mention.span.start
            assert str(one.speaker.name) in str(step)
            assert any(str(one.speaker.name or "nobody") in sentence for sentence in step.resolution)
        assert one.quotation.text.split()[0] in str(step)
