"""Terms.

Words that only name a thing are nobody's, whoever speaks of it, however the words are set, and whatever is between.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteattr import QuotationKind, extract
from quoteattr.testing import Person, people

AROUND = ["{0}.", "{0}, Ada Byron said.", "Ada Byron said on Monday that {0}.", "{0}, and Ada Byron told reporters so."]
"""Sentences in which somebody may be taken for the speaker."""
MARKS = ["“{}”", '"{}"', "‘{}’"]
PLACES = ["", " locally", " in the trade", " to everyone in town", " among nurses and drivers", " in Leeds"]

KNOWN = ["the mill was known{1} as {0}", "the mill was referred to{1} as {0}", "the mill, known{1} as {0}, was shut"]
IN_USE = [
    "it was the mill that locals call {0}",
    "it was the mill which most drivers still call {0}",
    "the mill, which neighbours have long nicknamed {0}, was shut",
    "it was a mill the nurses have taken to calling {0}",
    "the mill, dubbed by locals {0}, was shut",
    "the mill was dubbed {0} by drivers",
    "it was bought by a coalition calling itself {0}",
    "it was bought by some drivers who call themselves {0}",
]
INSCRIBED = [
    "the crew came in a bus painted with the words {0}",
    "the crew came in a bus emblazoned in red with the slogan {0}",
    "the crew saw a driver in a T-shirt bearing the slogan {0}",
    "the crew saw a driver in a T-shirt that read {0}",
    "the crew stood beside a banner saying {0}",
]
BOOKED = ["the gifts were recorded{1} as {0}", "the crew hid gifts that were listed in the accounts as {0}"]
BETWEEN = ["the crew met at the popular {0} club", "the crew met vendors at the old {0} joint"]

NAMES = ["the Ark", "the Long Mill", "the Shark"]
SLOGANS = ["Save the owls", "We row", "Steady Hands"]
LABELS = ["travel", "marketing costs"]
CLUBS = ["Under Mango", "Red Shoe"]


def texts(sentence: str, words: list[str]) -> st.SearchStrategy[str]:
    """Return texts with the sentence in every frame, its comma inside the marks or after them."""

    def written(word: str, place: str, marks: str, around: str, comma: bool) -> str:  # noqa: FBT001 - drawn
        inside = comma and "{0}," in sentence
        quoted = marks.format(f"{word}," if inside else word)
        text = around.format((sentence.replace("{0},", "{0}") if inside else sentence).format(quoted, place))
        return text[0].upper() + text[1:]

    drawn = (st.sampled_from(one) for one in (words, PLACES, MARKS, AROUND))
    return st.builds(written, *drawn, st.booleans())


def check(data: st.DataObject, sentence: str, words: list[str]) -> None:
    """Check that the words are a term and nobody's."""
    (found,) = extract(data.draw(texts(sentence, words)))
    assert (found.quotation.kind, found.speaker) == (QuotationKind.TERM, None)


@pytest.mark.parametrize("sentence", [*KNOWN, *IN_USE])
@given(data=st.data())
def test_a_name_that_something_has_is_nobodys(sentence: str, data: st.DataObject) -> None:
    """People who are not named call it so, and not on one occasion."""
    check(data, sentence, NAMES)


@pytest.mark.parametrize("sentence", INSCRIBED)
@given(data=st.data())
def test_what_is_written_on_a_thing_is_not_said_by_who_has_it(sentence: str, data: st.DataObject) -> None:
    """A slogan on a shirt is not what the person in it says."""
    check(data, sentence, SLOGANS)


@pytest.mark.parametrize("sentence", BOOKED)
@given(data=st.data())
def test_what_something_is_booked_as_is_nobodys(sentence: str, data: st.DataObject) -> None:
    """A label in a list is not speech."""
    check(data, sentence, LABELS)


@pytest.mark.parametrize("sentence", BETWEEN)
@given(data=st.data())
def test_a_name_before_its_noun_is_nobodys(sentence: str, data: st.DataObject) -> None:
    """The name says which club is meant."""
    check(data, sentence, CLUBS)


SAID = [
    "{0} described it in a letter as “a disgrace.”",
    "{0} referred to the mill on Friday as “a disgrace.”",
    "The mill was criticised by {0} as “a disgrace.”",
    "The mill was referred to by {0} as “a disgrace.”",
    "The mill, which {0} called “a disgrace,” was shut.",
    "The mill was dubbed “the Shark” by {0}.",
    "{0} called it “the Shark.”",
    "{0} held up a sign, saying it was “a disgrace.”",
    "{0} complained of the new “reckless” plan.",
]


@pytest.mark.parametrize("sentence", SAID)
@given(person=people(plain=True))
def test_what_somebody_calls_a_thing_is_theirs(sentence: str, person: Person) -> None:
    """Somebody who is named says the words, and they are no name that the thing had before."""
    (found,) = extract(sentence.format(person.name))
    assert found.speaker is not None
    assert found.speaker.name == person.name
