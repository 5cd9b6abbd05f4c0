"""Every case in ``seeds/`` is a test of its own, and what is known to fail is told in ``seeds/known_failures.toml``."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from seed_files import (
    SEEDS,
    Article,
    Case,
    Last,
    Said,
    articles,
    cases,
    known_failures,
    last_speakers,
    rule_files,
    slug,
)

from quoteattr import Attribution, extract
from quoteattr.rules import RULES

RULE_NAMES = [rule.name for rule in RULES]
TAKEN_AT_LEAST, LEFT_AT_LEAST = 3, 2


def of_rules(table: str) -> Iterator[Any]:
    for path in rule_files():
        for case in cases(path, table):
            yield pytest.param(path.stem, case, id=f"{path.stem}-{table}-{case.name}")


def of_nobody() -> Iterator[Any]:
    for case in cases(SEEDS / "nobody.toml", "nobody"):
        for one in case.said:
            yield pytest.param(case, one, id=f"nobody-{case.name}-{slug(one.words, words=5)}")


def of_speakers() -> Iterator[Any]:
    seen: Counter[str] = Counter()
    for last in last_speakers():
        words = slug(last.text, words=30)
        seen[words] += 1
        nth = f"-{seen[words]}" if seen[words] > 1 else ""
        yield pytest.param(last, id=f"speaker-{words}{nth}")


def of_articles() -> Iterator[Any]:
    for article in articles():
        seen: Counter[str] = Counter()
        for expected in article.expected:
            words = slug(expected.quotation.text, words=4)
            seen[words] += 1
            nth = f"-{seen[words]}" if seen[words] > 1 else ""
            for aspect in ASPECTS:
                yield pytest.param(article, expected, aspect, id=f"{article.name}-{words}{nth}-{aspect}")


each_article = pytest.mark.parametrize("article", articles(), ids=[article.name for article in articles()])


@cache
def found_in(text: str) -> tuple[Attribution, ...]:
    return extract(text)


def found_for(case: Case, one: Said) -> Attribution:
    alike = [found for found in found_in(case.text) if found.quotation.text == one.words]
    assert alike, f"no quotation {one.words} among {[found.quotation.text for found in found_in(case.text)]}"
    return alike[0]


def check(found: Attribution, one: Said) -> None:
    """Compare what was found with what is expected, as far as something is."""
    assert one.speaker is None or (found.speaker and found.speaker.name) == one.speaker
    assert one.cue is None or (found.cue and found.cue.text) == one.cue
    assert one.via is None or (found.via and found.via.name) == one.via
    assert one.rule is None or found.rule == one.rule
    assert not one.nobody or found.speaker is None


@pytest.mark.parametrize(("rule", "case"), list(of_rules("takes")))
def test_a_rule_takes_what_it_is_for(rule: str, case: Case) -> None:
    for one in case.said:
        found = found_for(case, one)
        assert found.rule == rule
        check(found, one)


@pytest.mark.parametrize(("rule", "case"), list(of_rules("leaves")))
def test_a_rule_leaves_what_looks_alike(rule: str, case: Case) -> None:
    for one in case.said:
        found = found_for(case, one)
        assert found.rule != rule
        check(found, one)


@pytest.mark.parametrize(("case", "one"), list(of_nobody()))
def test_nobodys_words_have_no_speaker(case: Case, one: Said) -> None:
    assert found_for(case, one).speaker is None


@pytest.mark.parametrize("last", list(of_speakers()))
def test_the_last_speaker_of_a_text_is_found(last: Last) -> None:
    speaker = found_in(last.text)[-1].speaker
    assert speaker is not None
    assert speaker.name == last.name
    assert last.kind is None or speaker.kind.value == last.kind
    assert last.role is None or (speaker.role or "") == last.role
    assert last.affiliations is None or tuple(one.name for one in speaker.affiliations) == last.affiliations


ASPECTS: dict[str, Callable[[Attribution, tuple[Attribution, ...]], object]] = {
    "kind": lambda one, _: one.quotation.kind,
    "utterance": lambda one, all_: {
        other.quotation.span for other in all_ if other.quotation.utterance == one.quotation.utterance
    },
    "speaker": lambda one, _: one.speaker and (one.speaker.name, one.speaker.kind),
    "mention": lambda one, _: one.speaker and one.speaker.mention,
    "role": lambda one, _: one.speaker and one.speaker.role,
    # Where a text says so more than once, either place will do.
    "affiliations": lambda one, _: one.speaker and {(each.name, each.kind) for each in one.speaker.affiliations},
    "cue": lambda one, _: one.cue,
    "via": lambda one, _: one.via and (one.via.name, one.via.kind),
}


@pytest.mark.parametrize(("article", "expected", "aspect"), list(of_articles()))
def test_an_article_is_read_as_expected(article: Article, expected: Attribution, aspect: str) -> None:
    found = found_in(article.text)
    (same,) = [one for one in found if one.quotation.span == expected.quotation.span]
    assert ASPECTS[aspect](same, found) == ASPECTS[aspect](expected, article.expected)


@each_article
def test_an_article_has_the_expected_quotations(article: Article) -> None:
    def outlines(of: tuple[Attribution, ...]) -> list[object]:
        return [(one.quotation.text, one.quotation.content, one.quotation.depth, one.quotation.closed) for one in of]

    assert outlines(found_in(article.text)) == outlines(article.expected)


@each_article
def test_the_expected_records_of_an_article_slice_to_its_text(article: Article) -> None:
    for one in article.expected:
        passages = [one.quotation, one.cue, one.speaker and one.speaker.mention, one.via and one.via.mention]
        for passage in passages:
            assert passage is None or article.text[passage.span.start : passage.span.end] == passage.text


@pytest.mark.parametrize("rule", RULE_NAMES)
def test_every_rule_has_cases_that_it_takes_and_that_it_leaves(rule: str) -> None:
    path = SEEDS / "rules" / f"{rule}.toml"
    assert len(cases(path, "takes")) >= TAKEN_AT_LEAST
    assert len(cases(path, "leaves")) >= LEFT_AT_LEAST


def test_every_file_of_cases_is_named_after_a_rule() -> None:
    assert {path.stem for path in rule_files()} <= set(RULE_NAMES)


def test_no_two_cases_have_one_id() -> None:
    ids = [made.id for made in (*of_rules("takes"), *of_rules("leaves"), *of_nobody(), *of_speakers(), *of_articles())]
    assert [name for name, count in Counter(ids).items() if count > 1] == []


def test_every_known_failure_is_a_test(collected: set[tuple[str, str]]) -> None:
    tests = {test for test, _ in collected}
    known = {(test, name) for test, names in known_failures().items() for name in names if test in tests}
    assert known - collected == set()
