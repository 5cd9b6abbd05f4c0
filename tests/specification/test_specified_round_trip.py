"""Round trip.

What the strategies of ``quoteattr.testing`` compose is read back exactly: every quotation, nothing else, and for each
its content, its depth, its kind, who said it, by which cue, and who relays it.
"""

from collections.abc import Iterable, Sequence

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quoteattr import SpeakerKind, extract
from quoteattr.rules import RULES
from quoteattr.testing import (
    STYLES,
    Article,
    Body,
    Excerpt,
    Person,
    Script,
    Voice,
    articles,
    bodies,
    differences,
    filled,
    people,
    sentences,
    uncased_names,
)
from quoteattr.testing.constructions import CONSTRUCTIONS, HARD, NOBODY
from quoteattr.testing.introductions import courtesies, offices
from quoteattr.testing.sentences import TEMPLATES
from quoteattr.testing.words import plurals

SPEECH = [*CONSTRUCTIONS, *HARD]
PLAINEST = ("quotation_mention_cue", "mention_cue_quotation", "according_to", "clause_quotation")
BESIDE_A_CUE = ["{utterance,} {said} {speaker}.", "{utterance,} {speaker} {said}.", "{Speaker} {said}, {utterance.}"]


def spoken(voices: Sequence[Voice], data: st.DataObject, apart: Iterable[str] = ()) -> Excerpt:
    """Draw an article in which one speaks after the other."""
    taken = {*apart, *(word for voice in voices for word in voice.name.split())}
    made = [data.draw(sentences(data.draw(st.sampled_from(PLAINEST)), voice=one, apart=taken)) for one in voices]
    return Excerpt.joined(made, by="\n\n")


def surname_of(person: Person) -> str:
    return person.surname


def forename_of(person: Person) -> str:
    return person.forename


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


@given(articles(namesakes=True))
def test_people_of_one_surname_are_told_apart(article: Article) -> None:
    """Where two people bear one surname, the full name decides, and a pronoun goes to the one who spoke last."""
    assert differences(article.excerpt, extract(article.text)) == []


@given(
    a=people(plain=True).filter(lambda one: one.gender == "f"),
    b=people(plain=True).filter(lambda one: one.gender == "m"),
    turns=st.lists(st.booleans(), min_size=1, max_size=4),
    data=st.data(),
)
def test_a_pronoun_goes_to_the_one_of_its_gender(a: Person, b: Person, turns: list[bool], data: st.DataObject) -> None:
    """Where a woman and a man have spoken, she is the one and he the other, whoever spoke last."""
    article = spoken([Voice.of(a), Voice.of(b), *(Voice.pronoun(a if turn else b) for turn in turns)], data)
    assert differences(article, extract(article.text)) == []


@given(people(plain=True, gendered=True), people(plain=True, gendered=True), courtesies(), st.data())
def test_a_title_tells_two_people_of_one_surname_apart(
    a: Person, other: Person, titles: dict[str, str], data: st.DataObject
) -> None:
    """Where a man and a woman bear one surname, Mr. and Ms. tell who is meant."""
    assume(a.gender != other.gender and a.forename != other.forename)
    b = evolve(other, surname=a.surname)
    turns = data.draw(st.lists(st.sampled_from([a, b]), min_size=1, max_size=3))
    voices = [Voice.of(a), Voice.of(b), *(Voice.of(one, f"{titles[one.gender]} {a.surname}") for one in turns)]
    article = spoken(voices, data)
    assert differences(article, extract(article.text)) == []


@given(bodies(), st.lists(st.sampled_from(["full", "noun", "initials", "it"]), min_size=1, max_size=2), st.data())
def test_an_organisation_is_known_by_its_noun_its_initials_and_it(
    body: Body, forms: list[str], data: st.DataObject
) -> None:
    """Organisations are named in full once, and then called the institute, the DRI, it."""
    article = spoken([body.voice(form) for form in ("written", *forms)], data, apart=body.words)
    assert differences(article, extract(article.text)) == []


@given(plurals(), st.data())
def test_they_are_those_who_were_named_in_the_plural(noun: str, data: st.DataObject) -> None:
    """Voters, reporters and residents are quoted as one, and have no other name."""
    they = Voice(noun, f"the {noun}", f"the {noun}", f"the {noun}'")
    article = data.draw(filled("In {place} {speaker} {did} the {thing}. {utterance,} they {said}.", voice=they))
    assert differences(article, extract(article.text)) == []


@given(st.sampled_from(["Republicans", "Iranians", "Tories"]), st.data())
def test_members_and_peoples_speak_as_one(name: str, data: st.DataObject) -> None:
    """Republicans and Iranians are no surnames: whoever is called so is a group."""
    article = data.draw(filled("{utterance,} {said} {speaker} on {day}.", voice=Voice(name, name, name, f"{name}'")))
    (found,) = extract(article.text)
    assert differences(article, [found]) == []
    assert found.speaker
    assert found.speaker.kind is SpeakerKind.GROUP


@given(people(plain=True), st.data())
def test_a_description_is_whoever_has_the_title_later(person: Person, data: st.DataObject) -> None:
    """Where nobody was named before, the governor is the first whom the text calls Governor."""
    title, noun = data.draw(offices())
    first = data.draw(filled("{utterance,} the {speaker} {said}.", voice=Voice(person.name, noun, noun, noun)))
    later = data.draw(filled("{Speaker} {did} the {thing}.", voice=Voice.of(person, f"{title} {person.name}")))
    article = Excerpt.joined([first, later], by="\n\n")
    assert differences(article, extract(article.text)) == []


@settings(max_examples=5)
@given(st.lists(people(plain=True), min_size=70, max_size=70, unique_by=(surname_of, forename_of)), st.data())
def test_many_people_are_told_apart(cast: list[Person], data: st.DataObject) -> None:
    """A novel has more people than an article, and each is known by the surname."""
    sentence = "{utterance,} {speaker} {said}."
    voices = [Voice.of(one) for one in cast] + [Voice.of(one, one.surname) for one in cast]
    article = Excerpt.joined([data.draw(filled(sentence, voice=voice)) for voice in voices], by="\n\n")
    assert differences(article, extract(article.text)) == []


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


@pytest.mark.parametrize("rule", [rule.name for rule in RULES])
def test_every_rule_has_a_construction(rule: str) -> None:
    """The constructions are named after the rules, so that no rule is without one that is read back."""
    assert CONSTRUCTIONS[rule]
    assert set(TEMPLATES[rule]) == set(CONSTRUCTIONS[rule])


@given(st.data())
def test_a_template_of_ones_own_is_filled_with_its_truth(data: st.DataObject) -> None:
    """Whoever writes a rule writes down its construction, and has the round trip for nothing."""
    sentence = data.draw(filled("In {place}, {utterance,} {said} {speaker}."))
    assert differences(sentence, extract(sentence.text)) == []
