"""Equivalences.

Two texts that say the same have the same records, and additions to a text change nothing else in it.
"""

import re
import textwrap

import pytest
from attrs import evolve
from comparing import moved, outlines, without
from hypothesis import assume, given
from hypothesis import strategies as st
from seed_files import articles as seed_articles

from quoteattr import Attribution, Pipeline, extract
from quoteattr.languages import load
from quoteattr.testing import STYLES, Article, MarkStyle, Person, Voice, articles, filled, people, sentences
from quoteattr.testing.articles import ALONE
from quoteattr.testing.constructions import PLAIN
from quoteattr.testing.quotations import CURLY
from quoteattr.testing.words import people_nouns, plurals, verbs

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
WITH_NAMES = ("speaker", "via", "content", "cue")
"""What of a record may have the name of a person in it: Ida Moss's claim is a cue."""
OTHER_STYLES = [style for style in STYLES if style is not CURLY]
each_style = pytest.mark.parametrize("style", OTHER_STYLES, ids=[style.name for style in OTHER_STYLES])

DESCRIBED = """Sen. Ada Byron, who may become the Republican nominee, met the Orlando Guild of Pilots (OGP) in Ohio. \
She left.

The Republican nominee said it was “a mess of a bridge, and a dear one”.

Ivy Solheim, the eldest daughter of Bo Lowe, walked on and spoke at great length of the driving passion of her father. \
“I saw him build it,” she said.

The OGP was glad. “We sail on Monday, whatever the weather may be by then,” the group said.

The Orlando Sentinel reported that the bridge is “a heap of rust” that the chief executive of the Lowe Bank of Ohio \
called “a jewel”."""
"""Told of people and bodies in words that reach over a line, wherever it is broken."""
TEXTS = {"described": DESCRIBED, **{article.name: article.text for article in seed_articles()}}
each_article = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())

one_paragraph_each = articles(constructions=sorted(ALONE - {"several_paragraphs"}), max_paragraphs=4)
plain_paragraphs = st.sampled_from(PLAIN).flatmap(filled).map(lambda made: made.text)


def found_in(text: str) -> list[dict[str, object]]:
    return outlines(extract(text), text)


@given(plain_paragraphs, articles(max_paragraphs=4))
def test_a_paragraph_before_shifts_every_span(before: str, article: Article) -> None:
    """Records do not depend on where they are in a text."""
    added = f"{before}\n\n"
    assert extract(added + article.text) == moved(extract(article.text), len(added))


@given(articles(max_paragraphs=4), plain_paragraphs | sentences("so_called").map(lambda made: made.text))
def test_a_paragraph_after_changes_nothing_before_it(article: Article, behind: str) -> None:
    """News is shortened from the end. Only a full name given later may change the name of a speaker."""
    found = extract(article.text)
    assert extract(f"{article.text}\n\n{behind}")[: len(found)] == found


@given(articles(max_paragraphs=3), articles(max_paragraphs=3))
def test_two_articles_that_share_no_name_are_the_union_of_their_records(first: Article, second: Article) -> None:
    """A file of several articles has the records of each article."""
    names = [
        {word for said in one.said for name in (said.speaker, said.via) for word in (name or "").split()}
        for one in (first, second)
    ]
    casts = [{word for each in one.cast for word in each.phrase.strip(",").split()} for one in (first, second)]
    assume((names[0] | casts[0]).isdisjoint(names[1] | casts[1]))
    together = extract(f"{first.text}\n\n{second.text}")
    alone = (*extract(first.text), *moved(extract(second.text), len(first.text) + 2))
    assert [numberless(one) for one in together] == [numberless(one) for one in alone]


def numberless(one: Attribution) -> Attribution:
    return evolve(one, quotation=evolve(one.quotation, utterance=0))


@each_style
@given(article=one_paragraph_each)
def test_the_style_of_marks_changes_no_attribution(style: MarkStyle, article: Article) -> None:
    """Curly, straight, guillemets, „low“ and corners mean the same in different countries."""
    expected = [one | {"content": restyled(str(one["content"]), style)} for one in found_in(article.text)]
    assert found_in(restyled(article.text, style)) == expected


def restyled(text: str, style: MarkStyle) -> str:
    """Write other marks for the curly ones; people are drawn without apostrophes."""
    marks = {mark: other for depth in (0, 1) for mark, other in zip(CURLY.pair(depth), style.pair(depth), strict=True)}
    return re.sub("[“”‘’]", lambda match: marks[match[0]], text)


@given(articles(max_paragraphs=4))
def test_no_break_spaces_change_nothing(article: Article) -> None:
    """Whether a line may break at a space says nothing about the speaker, and each kind of space is one code point."""
    found, other = extract(article.text), extract(article.text.replace(" ", NO_BREAK_SPACE))
    assert [one.quotation.span for one in other] == [one.quotation.span for one in found]
    text = article.text.replace(" ", NO_BREAK_SPACE)
    assert outlines(other, text) == outlines(found, article.text)


@given(one_paragraph_each, st.integers(1, 6), st.sampled_from(["*", "**", "***"]))
def test_markdown_says_nothing_of_who_speaks(article: Article, level: int, mark: str) -> None:
    """A paragraph may be set as a heading of any level, and names in italics or in bold."""
    name = article.cast[0].person.name
    text = "\n\n".join(f"{'#' * level} {one}" for one in article.text.split("\n\n"))
    text = text.replace(name, f"{mark}{name}{mark}")
    assert [marked(one) for one in found_in(text)] == [marked(one) for one in found_in(article.text)]


def marked(outline: dict[str, object]) -> dict[str, object]:
    """Return an outline without the signs of Markdown in its words."""
    return {key: re.sub("[*#]+ ?", "", value) if isinstance(value, str) else value for key, value in outline.items()}


@given(articles(max_paragraphs=4))
def test_carriage_returns_change_nothing(article: Article) -> None:
    """A file may come from Windows."""
    assert found_in(article.text.replace("\n", "\r\n")) == found_in(article.text)


@pytest.mark.parametrize("line_break", "\r\v\f\x85\u2028\u2029", ids=["CR", "VT", "FF", "NEL", "LS", "PS"])
@given(article=articles(max_paragraphs=4))
def test_any_line_break_is_one(line_break: str, article: Article) -> None:
    """A file may come from an old Macintosh, a mainframe or a word processor."""
    assert found_in(article.text.replace("\n", line_break)) == found_in(article.text)


@given(articles(max_paragraphs=4))
def test_one_line_break_between_paragraphs_is_as_good_as_two(article: Article) -> None:
    """Web pages have one paragraph per line, with or without blank lines between them."""
    text = article.text.replace("\n\n", "\n")
    assert found_in(text) == found_in(article.text)


@pytest.mark.parametrize("line_break", ["\n", "\r\n"], ids=["LF", "CRLF"])
@given(article=articles(constructions=sorted(ALONE - {"several_paragraphs"}), max_paragraphs=4))
def test_lines_may_be_broken_to_a_width(line_break: str, article: Article) -> None:
    """Mail and old archives break their lines. The position of a word in its line means nothing."""
    paragraphs = [textwrap.fill(paragraph, 40, break_on_hyphens=False) for paragraph in article.text.split("\n\n")]
    nexts = re.findall("\n(.)", "".join(paragraphs))
    assume(sum(letter.islower() for letter in nexts) > len(nexts) / 2)  # otherwise a line may well be a paragraph
    text = "\n\n".join(paragraphs).replace("\n", line_break)
    assert found_in(text) == found_in(article.text)


@each_article
def test_white_space_is_white_space(text: str) -> None:
    """A name broken over two lines is still that name, for every stage: descriptions, acronyms and all others."""
    lines = [textwrap.wrap(one, 60, break_long_words=False, break_on_hyphens=False) for one in text.split("\n\n")]
    wrapped = "\n\n".join(map("\n".join, lines))
    for other in (
        wrapped,
        wrapped.replace("\n", "\r\n"),
        text.replace(" ", NO_BREAK_SPACE),
        text.replace(" ", "\u3000"),
    ):
        assert found_in(other) == found_in(text)


@given(articles(max_paragraphs=4), st.data())
def test_renaming_a_person_renames_the_speaker(article: Article, data: st.DataObject) -> None:
    """The library knows nothing about real people, so only the name changes."""
    old = article.cast[0].person
    other = people(gendered=True, plain=True).filter(lambda one: one.gender == old.gender)
    new = data.draw(other.filter(lambda one: one.surname not in article.text and one.forename not in article.text))
    assume(article.text.count(old.surname) == len(re.findall(rf"\b{old.surname}\b", article.text)))
    renames = {old.surname: new.surname, old.forename: new.forename}
    text = renamed(article.text, renames)
    assert found_in(text) == [without(one, *WITH_NAMES) | rewritten(one, renames) for one in found_in(article.text)]


def renamed(text: str, renames: dict[str, str]) -> str:
    return re.sub("|".join(rf"\b{name}\b" for name in renames), lambda match: renames[match[0]], text)


def rewritten(outline: dict[str, object], renames: dict[str, str]) -> dict[str, object]:
    found = {}
    for key in WITH_NAMES:
        words = outline[key]
        if isinstance(words, tuple):
            name, kind, role, affiliations = words
            found[key] = (name and renamed(name, renames), kind, role, {renamed(one, renames) for one in affiliations})
        else:
            found[key] = renamed(words, renames) if isinstance(words, str) else words
    return found


@given(st.data())
def test_another_cue_of_its_class_changes_only_the_cue(data: st.DataObject) -> None:
    """A verb is an entry in a lexicon. A rule depends only on the class of the entry."""
    construction = data.draw(
        st.sampled_from(["quotation_cue_mention", "quotation_mention_cue", "mention_cue_quotation"])
    )
    sentence = data.draw(sentences(construction))
    old = sentence.said[0].cue or ""
    assume(sentence.text.count(old) == 1)
    classes = [verbs("past", "reporting_verbs", use) for use in ("", "hearer", "weak")]
    wordlists = [same for same in classes if old in same.elements]  # type: ignore[attr-defined]
    assume(len(wordlists) == 1)
    new = data.draw(wordlists[0])
    text = sentence.text.replace(old, new)
    assert found_in(text) == [one | {"cue": new} for one in found_in(sentence.text)]


@given(people(), st.data())
def test_the_order_of_name_and_verb_changes_no_speaker(person: Person, data: st.DataObject) -> None:
    """“Said Ada Byron” and “Ada Byron said” are the two orders of English news, and mean the same."""
    voice = Voice.of(person)
    inverted = data.draw(filled("{utterance,} {said} {speaker} on {day}.", voice=voice))
    cue = inverted.said[0].cue
    plain = inverted.text.replace(f"{cue} {person.name}", f"{person.name} {cue}")
    assert [without(one, "rule") for one in found_in(plain)] == [
        without(one, "rule") for one in found_in(inverted.text)
    ]


@given(one_paragraph_each)
def test_dropping_a_scare_quote_changes_no_other_record(article: Article) -> None:
    """Marks around nobody's words do not affect other quotations."""
    text = article.text
    for said in reversed(article.said):
        if said.speaker is None:
            text = text[: said.span.start] + text[said.content.start : said.content.end] + text[said.span.end :]
    kept = {said.span.start for said in article.said if said.speaker is not None}
    spoken = [one for one in extract(article.text) if one.quotation.span.start in kept]
    assert found_in(text) == outlines(spoken, article.text)


@given(people(plain=True), st.data())
def test_a_title_changes_no_name(person: Person, data: st.DataObject) -> None:
    """Names have no titles, so Sen. Byron and Ms. Byron can be the same person."""
    name = person.name
    sentence = data.draw(filled("{utterance,} {said} {speaker}.", voice=Voice(name, name, name, name)))
    titled = sentence.text.replace(
        f" {name}", f" {data.draw(st.sampled_from(['Dr.', 'Sen.', 'Prof.', 'Gov.']))} {name}"
    )
    assert [one.speaker and one.speaker.name for one in extract(titled)] == [name]


@given(one_paragraph_each)
def test_words_after_the_last_paragraph_break_may_be_cut_off(article: Article) -> None:
    """The first paragraphs of an article are read as in the whole article."""
    head, gap, last = article.text.rpartition("\n\n")
    assume(gap and not last.startswith("—"))  # a name behind a dash signs the paragraph before it
    found = extract(head)
    assert [without(one, "speaker", "via") for one in outlines(found, head)] == [
        without(one, "speaker", "via") for one in outlines(extract(article.text)[: len(found)], article.text)
    ]


@given(people_nouns().map("a {}".format) | plurals(), st.data())
def test_a_word_without_a_capital_is_nobodys_surname(phrase: str, data: st.DataObject) -> None:
    """Ada Baker is not a baker. A surname has a capital, and a common noun has none."""
    noun = phrase.removeprefix("a ")
    person = evolve(data.draw(people(plain=True)), surname=noun.capitalize())
    named = data.draw(filled("{utterance,} {said} {speaker}.", voice=Voice.of(person)))
    unnamed = data.draw(filled("{utterance,} {said} {speaker}.", voice=Voice(noun, phrase, phrase, f"{phrase}'s")))
    _, found = extract(f"{named.text}\n\n{unnamed.text}")
    assert found.speaker
    assert found.speaker.name == noun


OWN = {"reporting_verbs.txt": "quux quuxes quuxed quuxed quuxing\n"}


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    folder = tmp_path_factory.mktemp("lexicon")
    for name, lines in OWN.items():
        (folder / name).write_text(lines, encoding="utf-8")
    return Pipeline(lexicon=str(folder))


@given(data=st.data())
def test_a_verb_of_ones_own_is_a_cue_like_any_other(own: Pipeline, data: st.DataObject) -> None:
    """What a lexicon of one's own says of a verb is all that has to be said, and nothing else changes."""
    rules = ["quotation_cue_mention", "quotation_mention_cue", "mention_cue_quotation", "inserted_clause"]
    sentence = data.draw(sentences(data.draw(st.sampled_from(rules))))
    cue = sentence.said[0].cue or ""
    verb = load("en").reporting_verbs.get(cue)
    assume(verb is not None and verb.use == "" and verb.kind == "past" and sentence.text.count(cue) == 1)
    text = sentence.text.replace(cue, "quuxed")
    found = outlines(own.extract(text), text)
    assert [without(one, "cue") for one in found] == [without(one, "cue") for one in found_in(sentence.text)]
    assert own.extract(sentence.text) == extract(sentence.text)
