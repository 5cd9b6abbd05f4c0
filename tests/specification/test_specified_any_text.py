"""Any text.

The library reads any text, in time proportional to its length.
"""

import sys
from itertools import count, product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from seed_files import articles

from quoteattr import Attribution, explain, extract
from quoteattr.testing import FAMILIES, any_text, faults, marks_only, newslike
from quoteattr.testing import articles as drawn_articles
from quoteattr.testing.texts import MARKS

SIZE = 1_000


@settings(max_examples=300)
@given(any_text() | marks_only() | newslike())
@example("")
@example('"Bob."\n\n"What."')
@example("The old man of Zorbo. “No,” said Zorbo of the Zorbo Academy\r\nin Leeds.")
@example('John Doe:"foo"')
@example('""=')
@example("“It is over,” the Republican said.")
@example("The Marsh Organization condemned “the deal,” the company said.")
@example('"')
@example('= "')
@example("“‘“‘“")
@example("said “a”")
@example("\udc80“\ud800”\x00 said \udfff Byron")
@example("\N{RIGHT-TO-LEFT OVERRIDE}“a”\N{COMBINING ACUTE ACCENT} said Ada Byron")
@example("Bob\n“a”\n\n:\n\n“b”")
@example(". “a”")
@example("“a.” —")
@example("On Tuesday evening in the old hall, Ida Moss said:\n\nThe “Long Mill”")
@example('"“It.”\n."\ng the U.S.')
@example("—“a”: “b”, “c” Mr.")
def test_any_text_has_records(text: str) -> None:
    """An archive contains lone surrogates, controls and marks without words.

    One text must not stop the other million.
    """
    found = extract(text)
    assert all(isinstance(one, Attribution) for one in found)
    assert list(faults(text, found)) == []
    str(explain(text))


@given(newslike(), newslike(max_size=6), st.sampled_from([":", ",", "."]))
@example("On Tuesday evening in the old hall, Ida Moss said", "The “Long Mill”", ":")
@example("At night Ida Moss called it", "Her “Long Mill” was red", ":")
def test_any_two_paragraphs_have_records(led_in: str, quoted: str, sign: str) -> None:
    """A rule may look for the speaker and the cue in the paragraph before."""
    text = f"{led_in}{sign}\n\n{quoted}"
    assert list(faults(text, extract(text))) == []


@given(st.tuples(drawn_articles(), st.integers(0, 400)).map(lambda cut: cut[0].text[: cut[1]]))
@example("“No,” said Ada Byron of")
@example("“No,” said Ada Byron,")
@example("“No,” said Ada Byron, 46,")
@example("“No,” said Ada Byron, an envoy of the")
@example("“No,” said Ada Byron, who leads")
@example("“No,” said Ada Byron, who leads the")
@example("“No,” said such")
@example("“No” Ada Byron named")
@example("The bridge, according to Ada Byron,")
@example("“No,” said such as")
@example("“No,” said the XY. Some words of XYZ")
def test_a_text_may_break_off_anywhere(text: str) -> None:
    """Feeds cut a text anywhere, for example in the middle of a name or of a description."""
    assert list(faults(text, extract(text))) == []


@given(
    drawn_articles().map(lambda one: one.text),
    st.integers(0, 200),
    st.integers(1, 3),
    st.sampled_from(["“{}”", '"{}"', "(“{}”)", '("{}")', "(‘{}’)", "“{}” (", "-“{}”-", "‘“{}”’"]),
)
@example("James Jim Smith said no.", 1, 1, '("{}")')
@example("Ida Moss of the Leeds Trust (LT) said: “No.”", 5, 1, "(“{}”)")
def test_any_words_may_stand_in_marks(text: str, first: int, number: int, marks: str) -> None:
    """Nicknames, short forms and titles stand in marks, also in the middle of a name."""
    words = text.split(" ")
    first %= len(words)
    inside = " ".join(words[first : first + number])
    marked = " ".join([*words[:first], marks.format(inside), *words[first + number :]])
    assert list(faults(marked, extract(marked))) == []
    extract(marked, indirect=True)


@given(
    st.text(st.characters(exclude_characters="".join(MARKS)), max_size=60)
    | drawn_articles().map(unmarked := lambda one: "".join(c for c in one.text if c not in set("".join(MARKS))))
)
def test_a_text_without_marks_has_no_records(text: str) -> None:
    """Only words in quotation marks are a quotation."""
    assert extract(text) == ()


@pytest.mark.parametrize("genre", ["news", "fiction"])
@pytest.mark.parametrize("family", FAMILIES)
def test_the_steps_grow_no_faster_than_the_text(family: str, genre: str) -> None:
    """Four times the text takes at most five times the work, for each text that has made other tools slow."""
    make = FAMILIES[family]
    extract(make(SIZE), genre=genre)  # lexicons are read at the first call
    small, large = steps(make(SIZE), genre), steps(make(4 * SIZE), genre)
    assert large < 5 * small + 2_000


def test_a_corpus_in_one_line_takes_no_more_steps_than_its_length() -> None:
    """Feeds lose their line ends: what is looked for in a paragraph is looked for near a place in it."""
    line = " ".join(article.text.replace("\n", " ") for article in articles())
    extract(line[:SIZE])
    small, large = steps(line[:20_000]), steps((line * 3)[:80_000])
    assert large < 5 * small


def test_a_large_family_in_a_novel_takes_no_more_steps_than_its_size() -> None:
    """Namesakes are found by what they are called, and not by comparing everybody with everybody."""
    forenames = ["".join(parts).capitalize() for parts in product(("ba", "de", "fi", "go", "ku", "la"), repeat=3)]
    family = [f"“No,” said Mr. {forename} Byron. " for forename in forenames]
    extract(family[0], genre="fiction")
    small, large = steps("".join(family[:50]), "fiction"), steps("".join(family[:200]), "fiction")
    assert large < 5 * small


def steps(text: str, genre: str = "news") -> int:
    """Count the calls of functions, in Python and in C, that reading a text takes: no clock, no chance."""
    calls = count()
    sys.setprofile(lambda *_: next(calls) and None)
    try:
        extract(text, genre=genre)
    finally:
        sys.setprofile(None)
    return next(calls)
