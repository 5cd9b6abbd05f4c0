"""Discovery.

The strategies reach the hard cases: each is found among a few hundred articles.
"""

from collections.abc import Callable
from itertools import pairwise

import pytest
from drawing import LAYOUTS, drawn
from hypothesis import Phase, find, settings

from quoteattr import extract
from quoteattr.languages import load
from quoteattr.rules import RULES
from quoteattr.testing import Article, Script, articles, names, sentences, uncased_names
from quoteattr.testing.constructions import HARD

FIND = settings(max_examples=2_000, database=None, derandomize=True, phases=[Phase.generate])


def forms(article: Article) -> list[str]:
    return [paragraph.form for paragraph in article.paragraphs]


def speakers(article: Article) -> set[str]:
    return {paragraph.speaker.name for paragraph in article.paragraphs if paragraph.speaker}


CASES: dict[str, Callable[[Article], bool]] = {
    "a pronoun in two paragraphs running": lambda article: ("pronoun", "pronoun") in pairwise(forms(article)),
    "two people of one surname who both speak": lambda article: (
        len({name.split()[-1] for name in speakers(article)}) < len(speakers(article))
    ),
    "an unclosed quotation in the last paragraph": lambda article: bool(article.said) and not article.said[-1].closed,
    "a quotation of two paragraphs": lambda article: any(
        "\n\n" in article.text[said.span.start : said.span.end] for said in article.said
    ),
    "a surname after a paragraph that quotes nobody": lambda article: ("none", "surname") in pairwise(forms(article)),
    "a pronoun that somebody of the other gender stands before": lambda article: any(
        a.speaker and b.speaker and b.form == "pronoun" and a.speaker.gender != b.speaker.gender
        for a, b in pairwise(article.paragraphs)
    ),
    "a title and a surname": lambda article: "title" in forms(article),
    "three people who speak": lambda article: len(speakers(article)) > 2,
    "somebody else in between": lambda article: any(
        a.speaker and a.speaker == c.speaker and b.speaker and b.speaker != a.speaker
        for a, b, c in zip(article.paragraphs, article.paragraphs[1:], article.paragraphs[2:], strict=False)
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_articles_reach_a_hard_case(case: str) -> None:
    """A property that never meets the hard case proves nothing about it."""
    reached = next(filter(CASES[case], drawn()), None)
    assert reached is not None or find(articles(), CASES[case], settings=FIND)


@pytest.mark.parametrize("construction", HARD)
def test_the_articles_reach_a_hard_construction(construction: str) -> None:
    """Each hard construction occurs in articles, such as a quotation nested in a split one."""
    assert any(construction == paragraph.construction for article in drawn() for paragraph in article.paragraphs)


@pytest.mark.parametrize("rule", [rule.name for rule in RULES if rule.name not in LAYOUTS])
def test_the_sentences_reach_every_rule(rule: str) -> None:
    """Sentences composed for a rule are answered by that rule at least once, so no rule is untested."""
    found = find(sentences(rule), lambda made: rule in [one.rule for one in extract(made.text)], settings=FIND)
    assert found.text


@pytest.mark.parametrize("written", ["Jr.", "III", "O'", "O’", "-", "al-", "van ", " K. "])
def test_the_names_reach_every_form(written: str) -> None:
    """Particles, suffixes, initials and hyphens are where readers of names fail."""
    assert find(names(script=Script.LATIN), lambda name: written in name, settings=FIND)


def test_the_names_reach_titles() -> None:
    """A title is not the forename."""
    titles = load("en").titles
    assert find(names(script=Script.LATIN), lambda name: name.split()[0] in titles, settings=FIND)


def test_the_names_reach_scripts_without_capitals() -> None:
    """Half of mankind writes names without capitals."""
    assert find(uncased_names(), lambda name: not any(letter.isupper() for letter in name), settings=FIND)
