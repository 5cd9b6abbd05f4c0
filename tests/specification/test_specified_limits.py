"""Limits.

A promise ends at the same place for everybody: one word, one letter or one line farther it does not hold.
"""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from quoteattr import QuotationKind, extract
from quoteattr.testing import Person, people
from quoteattr.text.paragraphs import split_paragraphs

CAPITALS = st.sampled_from(["Mill", "Bridge", "Ferry", "Night", "River", "Harbour", "Garden", "Winding", "Stair"])
STATES = st.sampled_from(["Ohio", "Texas", "Iowa", "Vermont", "Utah", "Nevada", "Maine"])
CONSONANTS = st.sampled_from("bdfgklmnprtv")
TITLE_WORDS = 12
"""Words of the longest title."""


@given(st.lists(CAPITALS, min_size=2, max_size=16))
@example(["Long", "Mill"] * 6)
@example([*["Long", "Mill"] * 6, "Night"])
def test_a_title_has_up_to_twelve_words(words: list[str]) -> None:
    """Longer words with capitals are a headline, which somebody may well say or sing."""
    (found,) = extract(f"Ada Byron sang “{' '.join(words)}” in May.")
    assert (found.quotation.kind is QuotationKind.TERM) == (len(words) <= TITLE_WORDS)


@given(st.lists(CONSONANTS, min_size=3, max_size=5), st.sampled_from(["ae", "ie", "oe"]))
@example(["m", "r", "n"], "ae")
@example(["m", "r", "n", "t"], "ae")
def test_surnames_of_six_letters_and_more_may_be_misspelt(consonants: list[str], vowels: str) -> None:
    """Morantz and Morentz are one; of short surnames every letter counts, as of Moran and Moren."""
    first, second, *others = consonants
    right, wrong = (f"{first}o{second}{vowel}{''.join(others)}".capitalize() for vowel in vowels)
    assume(len(set(consonants)) == len(consonants))  # a doubled letter counts for nothing either
    (found,) = extract(f"Ada {right} opened the bridge. “It is late,” {wrong} said.")
    assert found.speaker is not None
    assert (found.speaker.name == f"Ada {right}") == (len(right) > len("Moran"))


@given(people(), st.lists(STATES, min_size=2, max_size=4, unique=True))
def test_what_is_the_state_s_is_of_the_state_that_was_named_last(person: Person, named: list[str]) -> None:
    """Voters in Texas came, voters in Ohio did not. The state is Ohio."""
    before = " ".join(f"Voters in {state} were angry." for state in named)
    (found,) = extract(f"{before} “It is late,” said the state's governor, {person.name}.")
    assert found.speaker is not None
    assert [one.name for one in found.speaker.affiliations] == [named[-1]]


@given(st.permutations(["Bridge Builders Union", "Boat and Barge Union"]))
def test_brackets_tell_what_an_acronym_stands_for(bodies: list[str]) -> None:
    """BBU may be short for either, and one of them has it in brackets."""
    one, other = bodies
    (found,) = extract(f"The {one} met on Monday. The {other} (BBU) did not. “It is late,” the BBU said.")
    assert found.speaker is not None
    assert found.speaker.name == other


def line(length: int, stop: str = "") -> str:
    """Return a line of a length that says nothing, and ends with a stop or with a letter."""
    return f"{('the crew went along the river to the old mill ' * 3)[: length - len(stop) - 1]}s{stop}"


@given(st.integers(40, 75), st.integers(-3, 9), st.sampled_from(["Later", "Nobody", "I"]))
@example(60, 0, "Later")
@example(60, -1, "Later")
def test_a_sentence_ends_a_paragraph_where_the_next_word_had_room(width: int, left: int, word: str) -> None:
    """A hard-wrapped text without blank lines has no other sign of its paragraphs."""
    last = line(width - len(word) - 1 - left, ".")
    text = "\n".join([line(width), line(width), last, f"{word} {line(width - len(word) - 1)}", line(width, ".")])
    starts = {start for start, _ in split_paragraphs(text)}
    assert (text.index(word) in starts) == (left >= 0)


NAMED = {"person": "{0} opened the bridge.", "firm": "{1} Corp. opened the bridge.", "two": "Two nurses opened it."}
REACHES = {
    "a pronoun": ("person", "he", "she", 7, 11),
    "a description": ("person", "the engineer", "the engineer", 4, 5),
    "a noun for a firm": ("firm", "the company", "the company", 5, 11),
    "a pronoun for a firm": ("firm", "it", "it", 2, 11),
    "they": ("two", "they", "they", 2, 11),
}
"""Who is named, what refers to them (a man, a woman), and how many paragraphs and sentences between are too many."""
BETWEEN = "It rained."


@pytest.mark.parametrize("apart", ["\n\n", " "], ids=["paragraphs", "sentences"])
@pytest.mark.parametrize("mention", REACHES)
@given(data=st.data(), person=people(gendered=True, plain=True), firm=st.sampled_from(["Zorbo", "Davon", "Renu"]))
def test_what_refers_to_somebody_reaches_so_far_back(
    mention: str, apart: str, data: st.DataObject, person: Person, firm: str
) -> None:
    """Who was named longer ago is not meant by a word that says so little."""
    who, he, she, paragraphs, sentences = REACHES[mention]
    reach = paragraphs if apart == "\n\n" else sentences
    between = data.draw(st.integers(0, reach + 4) | st.sampled_from([reach - 1, reach]))
    said = f"“It is late,” {he if person.gender == 'm' else she} said."
    named = NAMED[who].format(person.name, firm)
    (found,) = extract(apart.join([named, *[BETWEEN] * between, said]))
    expected = {"person": person.name, "firm": f"{firm} Corp.", "two": "Two nurses"}[who]
    assert found.speaker is not None
    assert (found.speaker.name == expected) == (between < reach)
