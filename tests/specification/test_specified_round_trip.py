"""Round trip.

Texts composed by the strategies of ``quoteattr.testing`` are read back exactly: every quotation and nothing else, each
with its content, depth, kind, speaker, cue and relay.
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
    """Each construction alone, with any cue of its class and with any kind of name in Latin letters."""
    sentence = data.draw(sentences(construction))
    assert differences(sentence, extract(sentence.text)) == []


@pytest.mark.parametrize("construction", NOBODY)
@given(data=st.data())
def test_nobody_is_quoted_if_nobody_speaks(construction: str, data: st.DataObject) -> None:
    """Marks around a term, a title or a scare quote do not quote anybody."""
    sentence = data.draw(sentences(construction))
    assert differences(sentence, extract(sentence.text)) == []


@given(articles())
def test_an_article_is_read_back(article: Article) -> None:
    """Constructions in any order, people mentioned by name, surname, title or pronoun, and nobody's words between."""
    assert differences(article.excerpt, extract(article.text)) == []


@pytest.mark.parametrize("style", STYLES, ids=[style.name for style in STYLES])
@given(data=st.data())
def test_an_article_is_read_back_in_every_style_of_marks(style: object, data: st.DataObject) -> None:
    """Curly, straight, single, low or angular: the style of the marks says nothing about the speaker."""
    article = data.draw(articles(marks=style, max_paragraphs=4))  # type: ignore[arg-type]
    assert differences(article.excerpt, extract(article.text)) == []


@given(articles(plain=False))
def test_names_of_every_form_are_read_back(article: Article) -> None:
    """Initials, suffixes, particles, hyphens, O'Dabol, al-Dabol. The name is the fullest form, without titles."""
    assert differences(article.excerpt, extract(article.text)) == []


@pytest.mark.parametrize("script", Script, ids=[script.name.lower() for script in Script])
@given(data=st.data())
def test_names_in_scripts_with_capitals_are_read_back(script: Script, data: st.DataObject) -> None:
    """A capital marks a name in any script that has capitals."""
    voice = Voice.of(data.draw(people(plain=True, script=script)))
    sentence = data.draw(sentences(data.draw(st.sampled_from(sorted(CONSTRUCTIONS))), voice=voice))
    assert differences(sentence, extract(sentence.text)) == []


@pytest.mark.parametrize("template", BESIDE_A_CUE)
@given(name=uncased_names(), data=st.data())
def test_names_in_scripts_without_capitals_are_read_back_beside_a_cue(
    template: str, name: str, data: st.DataObject
) -> None:
    """Right next to a cue, a word needs no capital to be a speaker."""
    sentence = data.draw(filled(template, voice=Voice(name, name, name, f"{name}'s")))
    assert differences(sentence, extract(sentence.text)) == []


@given(articles(unclosed=True))
def test_an_unclosed_quotation_ends_with_its_paragraph(article: Article) -> None:
    """A missing mark affects only its own paragraph."""
    assert differences(article.excerpt, extract(article.text)) == []


@given(articles(max_paragraphs=4))
def test_roles_and_affiliations_are_read_back(article: Article) -> None:
    """What an article says about a person at the first mention is in every record of that person."""
    assert differences(article.excerpt, extract(article.text), profiles=True) == []


@given(sentences("split_quotation") | sentences("floating_quotation"), sentences("quotation_cue_mention"))
def test_an_utterance_goes_on_until_somebody_is_named_again(split: Excerpt, other: Excerpt) -> None:
    """All parts of one utterance have the same number, and other utterances have other numbers."""
    numbers = [one.quotation.utterance for one in extract(f"{split.text}\n\n{other.text}")]
    assert len(set(numbers[:-1])) == 1
    assert numbers[-1] != numbers[0]


@given(sentences("somebody_else_first"))
def test_an_utterance_ends_when_somebody_else_speaks(sentence: Excerpt) -> None:
    """Two people in one paragraph have two utterances, however many quotations there are."""
    first, *others = [one.quotation.utterance for one in extract(sentence.text)]
    assert first not in others
    assert len(set(others)) == 1


@pytest.mark.parametrize("rule", [rule.name for rule in RULES if rule.name not in LAYOUTS])
def test_every_rule_has_a_construction(rule: str) -> None:
    """The constructions are named after the rules, so no rule is without one."""
    assert CONSTRUCTIONS[rule]
    assert set(TEMPLATES[rule]) == set(CONSTRUCTIONS[rule])


@given(st.data())
def test_a_template_of_your_own_is_filled_with_its_records(data: st.DataObject) -> None:
    """If you write a rule and a template for it, you get the round trip for free."""
    sentence = data.draw(filled("In {place}, {utterance,} {said} {speaker}."))
    assert differences(sentence, extract(sentence.text)) == []
