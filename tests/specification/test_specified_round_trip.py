"""Round trip.

What the strategies of ``quoteattr.testing`` compose is read back exactly: every quotation, nothing else, and for each
its content, its depth, its kind, who said it, by which cue, and who relays it.
"""

import pytest
from drawing import LAYOUTS
from hypothesis import given
from hypothesis import strategies as st

from quoteattr import extract
from quoteattr.rules import RULES
from quoteattr.testing import (
    STYLES,
    Article,
    Excerpt,
    Script,
    Voice,
    articles,
    differences,
    filled,
    people,
    sentences,
    uncased_names,
)
from quoteattr.testing.constructions import CONSTRUCTIONS, HARD, NOBODY
from quoteattr.testing.sentences import TEMPLATES

SPEECH = [*CONSTRUCTIONS, *HARD]
BESIDE_A_CUE = ["{utterance,} {said} {speaker}.", "{utterance,} {speaker} {said}.", "{Speaker} {said}, {utterance.}"]


@pytest.mark.parametrize("construction", SPEECH)
@given(data=st.data())
def test_a_sentence_is_read_back(construction: str, data: st.DataObject) -> None:
    """Each construction of the sieve, alone, by any cue of its class and with a name of any make in Latin letters."""
    sentence = data.draw(sentences(construction))
    assert differences(sentence, extract(sentence.text)) == []


@pytest.mark.parametrize("construction", NOBODY)
@given(data=st.data())
def test_nobody_is_quoted_where_nobody_speaks(construction: str, data: st.DataObject) -> None:
    """Marks around a term, a title or a word held at arm's length quote nobody."""
    sentence = data.draw(sentences(construction))
    assert differences(sentence, extract(sentence.text)) == []


@given(articles())
def test_an_article_is_read_back(article: Article) -> None:
    """Constructions in any order, people called by name, surname, title or pronoun, and nobody's words between."""
    assert differences(article.excerpt, extract(article.text)) == []


@pytest.mark.parametrize("style", STYLES, ids=[style.name for style in STYLES])
@given(data=st.data())
def test_an_article_is_read_back_in_every_style_of_marks(style: object, data: st.DataObject) -> None:
    """Curly, straight, single, low, angular: what marks a writer uses says nothing about who speaks."""
    article = data.draw(articles(marks=style, max_paragraphs=4))  # type: ignore[arg-type]
    assert differences(article.excerpt, extract(article.text)) == []


@given(articles(plain=False))
def test_names_of_every_make_are_read_back(article: Article) -> None:
    """Initials, suffixes, particles, hyphens, O'Dabol, al-Dabol: the name is the fullest form, without titles."""
    assert differences(article.excerpt, extract(article.text)) == []


@pytest.mark.parametrize("script", Script, ids=[script.name.lower() for script in Script])
@given(data=st.data())
def test_names_in_scripts_with_capitals_are_read_back(script: Script, data: st.DataObject) -> None:
    """A capital makes a name, in whatever letters."""
    voice = Voice.of(data.draw(people(plain=True, script=script)))
    sentence = data.draw(sentences(data.draw(st.sampled_from(sorted(CONSTRUCTIONS))), voice=voice))
    assert differences(sentence, extract(sentence.text)) == []


@pytest.mark.parametrize("template", BESIDE_A_CUE)
@given(name=uncased_names(), data=st.data())
def test_names_in_scripts_without_capitals_are_read_back_beside_a_cue(
    template: str, name: str, data: st.DataObject
) -> None:
    """Right beside a cue a word needs no capital to be a speaker."""
    sentence = data.draw(filled(template, voice=Voice(name, name, name, f"{name}'s")))
    assert differences(sentence, extract(sentence.text)) == []


@given(articles(unclosed=True))
def test_an_unclosed_quotation_ends_with_its_paragraph(article: Article) -> None:
    """A missing mark costs no more than the paragraph in which it is missing."""
    assert differences(article.excerpt, extract(article.text)) == []


@given(articles(max_paragraphs=4))
def test_roles_and_affiliations_are_read_back(article: Article) -> None:
    """What an article says of a person where it brings them in belongs to every record of theirs."""
    assert differences(article.excerpt, extract(article.text), profiles=True) == []


@given(sentences("split_quotation") | sentences("floating_quotation"), sentences("quotation_cue_mention"))
def test_an_utterance_goes_on_until_somebody_is_named_again(split: Excerpt, other: Excerpt) -> None:
    """The parts of what is said in one go have one number, and what is said elsewhere has another."""
    numbers = [one.quotation.utterance for one in extract(f"{split.text}\n\n{other.text}")]
    assert len(set(numbers[:-1])) == 1
    assert numbers[-1] != numbers[0]


@given(sentences("somebody_else_first"))
def test_an_utterance_ends_where_somebody_else_speaks(sentence: Excerpt) -> None:
    """Two people in one paragraph say two things, however many quotations each has there."""
    first, *others = [one.quotation.utterance for one in extract(sentence.text)]
    assert first not in others
    assert len(set(others)) == 1


@pytest.mark.parametrize("rule", [rule.name for rule in RULES if rule.name not in LAYOUTS])
def test_every_rule_has_a_construction(rule: str) -> None:
    """The constructions are named after the rules, so that no rule is without one that is read back."""
    assert CONSTRUCTIONS[rule]
    assert set(TEMPLATES[rule]) == set(CONSTRUCTIONS[rule])


@given(st.data())
def test_a_template_of_ones_own_is_filled_with_its_truth(data: st.DataObject) -> None:
    """Whoever writes a rule writes down its construction, and has the round trip for nothing."""
    sentence = data.draw(filled("In {place}, {utterance,} {said} {speaker}."))
    assert differences(sentence, extract(sentence.text)) == []
