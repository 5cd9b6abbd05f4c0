"""Real structure.

The equivalences hold not only for generated texts but also for every text in ``seeds/``. Known exceptions are listed in
``seeds/known_differences.toml``.
"""

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from real import (
    CHANGES,
    SLACK,
    before_another,
    behind_a_paragraph,
    differing,
    known,
    texts,
    unlike_seeds,
    with_other_cues,
    with_other_names,
)

from quoteattr import extract
from quoteattr.testing import faults
from quoteattr.text.paragraphs import split_paragraphs

TEXTS = [*texts().values()]


IN_ONE_LINE = [text for text in TEXTS if "\n" not in text]


def check(name: str, found: Iterable[str]) -> None:
    """See that few texts differ that are not known to."""
    new = set(found) - known().get(name, frozenset())
    assert len(new) <= SLACK, f"{len(new)} texts differ that are not known to: {sorted(new)[:20]}"


@pytest.mark.parametrize("name", CHANGES)
def test_what_changes_nothing_of_a_text_changes_no_record(name: str) -> None:
    """Line ends, the width of spaces and the style of marks say nothing about the speaker."""
    check(name, differing(CHANGES[name]))


def test_after_a_paragraph_a_text_is_read_as_by_itself() -> None:
    """Records do not depend on where they are in a text."""
    check("behind a paragraph", behind_a_paragraph())


def test_what_a_seed_says_also_holds_after_a_paragraph() -> None:
    """The speaker in a text by itself is also the speaker if the text follows another paragraph."""
    wrong = dict(unlike_seeds())
    assert {name: wrong[name] for name in wrong.keys() - known()["as the seeds say"]} == {}


def test_before_another_text_a_text_is_read_as_by_itself() -> None:
    """A file of several articles has the records of each article."""
    check("before another text", before_another())


def test_other_names_make_the_records_of_other_people() -> None:
    """The library knows nothing about real people."""
    check("other names", with_other_names())


VERBS = [{"": "insist", "hearer": "assure", "weak": "sob"}, {"": "say", "hearer": "tell", "weak": "quibble"}]


@pytest.mark.parametrize("verbs", VERBS, ids=["insist", "say"])
def test_another_verb_of_its_class_changes_nothing_but_the_cue(verbs: dict[str, str]) -> None:
    """What a rule does hangs on what the lexicon says of a verb, and on no verb by itself."""
    check("another cue", with_other_cues(verbs))


@given(text=st.sampled_from(TEXTS), share=st.floats(0, 1), other=st.sampled_from(TEXTS), rest=st.floats(0, 1))
def test_texts_that_are_cut_anywhere_and_put_together_have_sound_records(
    text: str, share: float, other: str, rest: float
) -> None:
    """Feeds cut texts, and pages put halves of different texts next to each other."""
    made = text[: int(len(text) * share)] + other[int(len(other) * rest) :]
    assert list(faults(made, extract(made))) == []


@given(
    texts=st.lists(st.sampled_from(TEXTS).filter(lambda one: "\n" not in one), min_size=3, max_size=6), small=st.data()
)
def test_long_lines_are_paragraphs_whatever_letter_they_begin_with(texts: list[str], small: st.DataObject) -> None:
    """A scraped page has one paragraph per line, and the items of a list may begin with small letters."""
    filler = "the ferry, which had been laid up at the old quay since the winter, sailed at noon with nobody on board"
    lines = [f"{text} {filler}, {filler};" for text in texts]
    lines += [f"{filler}, {filler};"] * small.draw(st.integers(1, len(lines)))
    found = extract("\n".join(lines))
    expected = extract("\n\n".join(lines))
    assert [one.quotation.text for one in found] == [one.quotation.text for one in expected]
    assert [one.speaker and one.speaker.name for one in found] == [one.speaker and one.speaker.name for one in expected]


ITEMS = st.sampled_from(["two eggs", "a cup of flour and", "salt", "half a pound of old butter", "milk, and water"])


@given(st.lists(st.sampled_from(IN_ONE_LINE), min_size=2, max_size=4), st.lists(ITEMS, min_size=4, max_size=9))
def test_the_short_lines_of_a_list_behind_long_ones_are_its_items(texts: list[str], items: list[str]) -> None:
    """A page whose paragraphs are lines is not broken to a width, however many short lines it has."""
    filler = "The ferry, which had been laid up at the old quay since the winter, sailed at noon with nobody on board."
    lines = [f"{text} {filler} {filler}" for text in texts]
    lines += items
    found, expected = (extract(by.join(lines)) for by in ("\n", "\n\n"))
    assert [one.quotation.text for one in found] == [one.quotation.text for one in expected]
    assert [one.speaker and one.speaker.name for one in found] == [one.speaker and one.speaker.name for one in expected]
    assert [(start, end) for start, end in split_paragraphs("\n".join(lines))] == [*_places(lines)]


def _places(lines: list[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for line in lines:
        yield start, start + len(line)
        start += len(line) + 1


@given(st.sampled_from(TEXTS), st.data())
def test_wherever_lines_are_broken_each_kind_of_break_is_the_same(text: str, data: st.DataObject) -> None:
    """Whether lines end a paragraph hangs on where they are broken, and never on by which sign."""
    words = text.replace("\r", " ").split(" ")
    places = data.draw(st.sets(st.integers(1, max(1, len(words) - 1)), max_size=4))
    broken = "".join(
        ("" if not at else data.draw(st.sampled_from(["\n", "\n\n"])) if at in places else " ") + word
        for at, word in enumerate(words)
    )
    other = broken.replace("\n", data.draw(st.sampled_from("\r\x85\u2028")))
    assert [one.quotation.span for one in extract(other)] == [one.quotation.span for one in extract(broken)]


LINES = st.sampled_from(
    ["He left a", "post online", ". She left.", ", and wept.", "and so on.", "Ida Moss", "“We won,” said"]
)


@given(st.lists(LINES, min_size=1, max_size=6), st.sampled_from(["\n", "\r", "\r\n", "\x85", "\u2028", "\n \n"]))
def test_a_blank_line_parts_paragraphs_by_whichever_sign(lines: list[str], sign: str) -> None:
    """Lines that look as if they went on are joined where they touch, and never over a blank line."""
    text = (sign * 2).join(lines)
    assert [text[start:end] for start, end in split_paragraphs(text)] == lines
