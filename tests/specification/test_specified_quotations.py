"""Quotations.

How marks are paired: a quotation is what its writer opened and closed, whatever is next to its marks.
"""

import regex as re
from hypothesis import assume, given
from hypothesis import strategies as st
from real import texts

from quoteattr import Attribution, extract
from quoteattr.languages import load

WIDTHLESS = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u2066\u2069"
"""Characters without width that word processors and pages leave beside marks."""
PAIRS = ["“”", "‘’", "„“", "«»", "''", '""', "「」"]
WORDS = st.sampled_from(["We won", "the old bridge", "it rained", "nobody came", "Ida Moss wept", "in May"])
"""No numbers: a mark behind one may stand for feet, inches or a year."""
WITH_NUMBERS = WORDS | st.sampled_from(["on page 7", "in 2024", "Apollo 11"])
ELISIONS = sorted(row[0] for row in load("en").words("elisions") if row[0][0] == "'" and row[0][-1] != "'")
MARKED = [text for text in texts().values() if "“" in text and "\n" not in text]


def spans(text: str) -> list[tuple[int, int]]:
    return [(one.quotation.span.start, one.quotation.span.end) for one in extract(text)]


def said(found: tuple[Attribution, ...]) -> list[tuple[str, bool, int]]:
    return [(one.quotation.text, one.quotation.closed, one.quotation.depth) for one in found]


@st.composite
def nested(draw: st.DrawFn, *, deepest: int = 6) -> tuple[str, list[tuple[int, int]]]:
    """Draw a sentence with quotations inside quotations, in marks by turns, and where each of them is."""
    pairs = draw(st.sampled_from([("“”", "‘’"), ("«»", "“”"), ("„“", "‘’"), ("「」", "『』")]))
    depth = draw(st.integers(1, deepest))
    found: list[tuple[int, int]] = []
    text = f"{draw(WITH_NUMBERS)}, "
    for level in range(depth):
        found.append((len(text), 0))
        text += f"{pairs[level % 2][0]}{draw(WITH_NUMBERS)} "
    text += draw(WITH_NUMBERS)
    for level in reversed(range(depth)):
        text += pairs[level % 2][1]
        found[level] = (found[level][0], len(text))
        text += f" {draw(WITH_NUMBERS)}" if level and draw(st.booleans()) else ""
    return f"{text} said Ada Byron.", found


@given(nested())
def test_quotations_inside_quotations_are_found_however_deep(made: tuple[str, list[tuple[int, int]]]) -> None:
    """He says that she said that they had said. Each quotation has its own marks and its own depth."""
    text, expected = made
    found = extract(text)
    assert [(one.quotation.span.start, one.quotation.span.end) for one in found] == expected
    assert [one.quotation.depth for one in found] == list(range(len(expected)))
    assert all(one.quotation.closed for one in found)


@given(st.integers(0, 7), st.sampled_from(["“”", "«»", '""']), st.data())
def test_a_quotation_may_be_closed_some_paragraphs_later(between: int, pair: str, data: st.DataObject) -> None:
    """Speeches and letters may be opened once and closed at their end, with unmarked paragraphs between."""
    middle = "".join(f"{data.draw(WORDS)} and {number} boats sailed.\n\n" for number in range(between))
    words = f"{pair[0]}We won.\n\n{middle}It is over.{pair[1]}"
    text = f"Ada Byron said:\n\n{words}\n\nThe crowd left."
    (found,) = extract(text)
    assert (found.quotation.text, found.quotation.closed) == (words, True)


@given(st.sampled_from(MARKED), st.data())
def test_characters_without_width_are_ignored_beside_a_mark(text: str, data: st.DataObject) -> None:
    """An invisible character does not affect a mark next to it."""
    added = data.draw(st.text(WIDTHLESS, min_size=1, max_size=2))
    behind = data.draw(st.booleans())
    if not re.search("[‘’'\"]|“[0-9]|[0-9]”", text):
        pair = data.draw(st.sampled_from(["“”", '""', "‘’", "''"]))
        text = text.translate(str.maketrans("“”", pair))
    other = re.sub("[“”\"‘’']", lambda found: found[0] + added if behind else added + found[0], text)
    strip = str.maketrans("", "", WIDTHLESS)
    contents = [one.quotation.text.translate(strip) for one in extract(other)]
    assert contents == [one.quotation.text for one in extract(text)]


@given(st.sampled_from([text for text in texts().values() if re.search(r"\w[’']\w", text) and "&" not in text]))
def test_an_apostrophe_inside_a_word_is_not_a_mark_however_it_is_written(text: str) -> None:
    """Pages contain don&#39;t and don&rsquo;t, and both mean the same word."""
    expected = said(extract(text))
    for reference in ("&#39;", "&#8217;", "&rsquo;"):
        other = re.sub(r"(?<=\w)[’'](?=\w)", reference, text)
        found = [
            (re.sub(r"(?<=\w)&(#39|#8217|rsquo);(?=\w)", "’", words), *rest) for words, *rest in said(extract(other))
        ]
        assert found == [(re.sub(r"(?<=\w)'(?=\w)", "’", words), *rest) for words, *rest in expected]


@given(
    st.sampled_from(["don{}t", "it{}s", "Ida Moss{}s", "O{}Neill", "we{}ll"]),
    st.sampled_from(["&#39;", "&#8217;", "&rsquo;", "&apos;"]),
    st.sampled_from(["‘’", "''", "“”"]),
    WORDS,
)
def test_an_apostrophe_that_is_a_reference_closes_nothing(word: str, reference: str, pair: str, words: str) -> None:
    """In single marks too a reference between two letters is an apostrophe."""
    quoted = f"{pair[0]}{words} and {word.format(reference)} here,{pair[1]}"
    assert [one.quotation.text for one in extract(f"{quoted} said Ada Byron. They left.")] == [quoted]


YEARS = st.integers(0, 99).flatmap(lambda year: st.sampled_from([f"'{year:02}", f"'{year // 10}0s"]))


WRITTEN = st.sampled_from(ELISIONS).flatmap(lambda one: st.sampled_from([one, one.title(), one.upper()]))


@given(WRITTEN | YEARS, st.sampled_from(["‘’", "''"]), WORDS, WORDS)
def test_a_shortened_word_or_year_opens_and_closes_nothing(short: str, pair: str, before: str, after: str) -> None:
    """The apostrophes of ’tis, ’Twas and ’90s are not quotation marks, even inside single marks."""
    mark = "’" if pair == "‘’" else "'"
    word = short.replace("'", mark)
    words = f"{pair[0]}{before} in {word} and {after},{pair[1]}"
    found = extract(f"{words} said Ada Byron. The crowd left.")
    assert [one.quotation.text for one in found] == [words]


@given(
    st.sampled_from(["“’", "“'", "«”", "„’"]),
    st.sampled_from([".", ",", "!", "?"]),
    st.sampled_from(["", " The bridge was “past repair”.", " “No,” said Bo Lowe."]),
)
def test_a_mistyped_mark_closes_if_no_other_does(pair: str, stop: str, behind: str) -> None:
    """“We won,’ she said: a reader sees where the words end."""
    assume(pair != "«”")  # a double mark inside guillemets opens a quotation of its own
    words = f"{pair[0]}We have won{stop}{pair[1]}"
    first, *_ = extract(f"{words} said Ada Byron.{behind}")
    assert (first.quotation.text, first.quotation.closed) == (words, True)
    assert first.speaker
    assert first.speaker.name == "Ada Byron"


@given(st.sampled_from([("“”", "‘’"), ("«»", "“”"), ("„“", "«»")]), WORDS, WORDS)
def test_what_is_left_open_inside_a_quotation_ends_with_it(pairs: tuple[str, str], before: str, after: str) -> None:
    """A missing mark inside a quotation does not affect its outer marks."""
    (begin, end), (inner, _) = pairs
    words = f"{begin}{before}, she said {inner}{after} again,{end}"
    found = extract(f"{words} said Ada Byron. The crowd left.")
    assert found[0].quotation.text == words
    assert len(found) == 1 + (inner not in "‘'")  # a single mark may be an apostrophe
    for one in found[1:]:
        assert not one.quotation.closed
        assert one.quotation.span.end == found[0].quotation.content.end


@given(st.sampled_from(PAIRS), st.sampled_from(PAIRS), WORDS, WORDS)
def test_the_marks_of_one_quotation_do_not_affect_the_next(one: str, other: str, first: str, second: str) -> None:
    """A text that was put together from several has marks in several styles."""
    quoted = [f"{one[0]}{first} and left,{one[1]}", f"{other[0]}{second} and stayed,{other[1]}"]
    text = f"{quoted[0]} said Ada Byron. {quoted[1]} said Bo Lowe."
    assert [found.quotation.text for found in extract(text)] == quoted


@given(st.sampled_from(MARKED), st.integers(0, 3))
def test_markup_left_in_a_text_has_no_quotations(text: str, at: int) -> None:
    """The marks around the value of an attribute belong to the markup."""
    words = text.split(" ")
    at = min(at, len(words) - 1)
    assume("<" not in text and '"' not in text)
    words[at] = f'<a href="https://example.org/a" class="b c">{words[at]}</a>'
    found = [re.sub("<[^>]*>", "", one.quotation.text) for one in extract(" ".join(words))]
    assert found == [one.quotation.text for one in extract(text)]


def test_the_marks_of_every_style_are_known() -> None:
    """Each pair that a country or a keyboard uses opens and closes a quotation."""
    references = [("``", "''"), ("&ldquo;", "&rdquo;"), ("&#8220;", "&#x201d;"), ("&quot;", "&quot;")]
    others = ["\u2039\u203a", "『』", "\u201a\u2018", "””", "»«"]
    wide = ["\uff02" * 2, "\u201f”", "\u301d\u301e", "\u301d\u301f"]
    for pair in [*PAIRS, *others, *wide, *references]:
        words = f"{pair[0]}We have won,{pair[1]}"
        assert [one.quotation.text for one in extract(f"{words} said Ada Byron. They left.")] == [words]


@given(st.integers(9, 12), st.sampled_from(["“”", "«»", '""']))
def test_a_mark_far_away_closes_nothing(between: int, pair: str) -> None:
    """A forgotten mark must not make one quotation of half a book."""
    middle = "".join(f"Then {number} boats sailed.\n\n" for number in range(between))
    found = extract(f"Ada Byron said:\n\n{pair[0]}We won.\n\n{middle}It is over.{pair[1]}\n\nThe crowd left.")
    assert said(found) == [(f"{pair[0]}We won.", False, 0)]


@given(st.integers(2, 5), st.sampled_from([("“”", "‘’"), ("«»", "“”")]), st.booleans(), st.data())
def test_a_quotation_inside_another_goes_on_with_it(
    count: int,
    pairs: tuple[str, str],
    both: bool,  # noqa: FBT001 - drawn
    data: st.DataObject,
) -> None:
    """Somebody tells a long story of somebody else: each paragraph opens both, and the last closes both."""
    (begin, end), (inner, close) = pairs
    parts = [f"{begin}{inner}{data.draw(WORDS)} and left." for _ in range(count)]
    whole = "\n\n".join(parts) + close
    outer = whole + (end if both else f" and so on,{end}")
    found = extract(f"{outer} said Ada Byron. The crowd left.")
    assert said(found) == [(outer, True, 0), (whole[1:], True, 1)]


@given(st.integers(2, 12), st.integers(2, 12), WORDS, st.booleans())
def test_the_marks_of_a_measure_are_no_quotation(one: int, other: int, words: str, within: bool) -> None:  # noqa: FBT001
    """A print of 5"x7" has two marks, none of which is a quotation mark."""
    measure = f'{one}"x{other}"'
    text = f'"It is a {measure} print and {words},"' if within else f'A {measure} print hung there. "{words},"'
    found = extract(f"{text} said Ada Byron. They left.")
    assert [one.quotation.text for one in found] == [text if within else f'"{words},"']


TAG = '<a href="https://example.org/a'


@given(WORDS, st.sampled_from(["“”", '""', "‘’"]))
def test_markup_that_was_cut_off_ends_with_its_paragraph(words: str, pair: str) -> None:
    """A tag without an end spoils its own paragraph and no other."""
    quoted = f"{pair[0]}{words} and left,{pair[1]}"
    assert [one.quotation.text for one in extract(f"See {TAG}\n\n{quoted} said Ada Byron.")] == [quoted]


OWNERS = st.sampled_from(["the players", "Felix", "Gomez", "the BOYS", "Ida Moss", "the actress"])


@given(OWNERS, st.sampled_from(["‘’", "''"]), WORDS)
def test_an_apostrophe_behind_an_owner_closes_nothing(owner: str, pair: str, words: str) -> None:
    """The players' cup and Felix' boat are in single marks what they are in double ones."""
    quoted = f"{pair[0]}{words} and took {owner}{pair[1][-1]} boat home,{pair[1]}"
    assert [one.quotation.text for one in extract(f"{quoted} said Ada Byron. They left.")] == [quoted]


@given(st.sampled_from([",", ":"]), st.sampled_from("‘'"), WORDS)
def test_a_single_mark_behind_a_comma_or_a_colon_may_be_left_open(sign: str, mark: str, words: str) -> None:
    """Such a mark is no apostrophe, and its quotation ends with its paragraph."""
    found = extract(f"Ada Byron said{sign} {mark}{words} and left.\n\nThe crowd left.")
    assert said(found) == [(f"{mark}{words} and left.", False, 0)]


plain_words = st.sampled_from(["never again", "it is over", "go"])
DOUBLED = [("''", "''", "'"), ("``", "''", "'"), ("‘‘", "’’", "‘’"), ("‘‘", "’’", "'")]


@given(st.sampled_from(DOUBLED), plain_words, plain_words)
def test_of_three_single_marks_the_two_that_are_one_are_outside(
    marks: tuple[str, str, str], before: str, words: str
) -> None:
    """Typescripts write two single marks for a double one, so that three end or begin a quotation in another."""
    opening, closing, single = marks
    inner = f"{single[0]}{words},{single[-1]}"
    text = f"{opening}{before} {inner}{closing} Ada Byron said. {opening}{inner} {before},{closing} she said."
    assert [one.quotation.text for one in extract(text)] == [
        f"{opening}{before} {inner}{closing}",
        inner,
        f"{opening}{inner} {before},{closing}",
        inner,
    ]


@given(st.sampled_from(['""', "“”", "''"]), st.sampled_from(["...", ". . .", "…", ".22 rifles", ".NET", "....", ".5"]))
def test_words_may_begin_with_full_stops(pair: str, begin: str) -> None:
    """Words that were cut begin with an ellipsis, and a calibre or a share with a full stop."""
    words = f"{pair[0]}{begin} and so it went on,{pair[1]}"
    found = extract(f"{words} said Ada Byron. She heard it, and said {words} again.")
    assert [one.quotation.text for one in found] == [words] * 2


@given(st.integers(1, 3), st.integers(1, 2), st.sampled_from(["“”", '""', "«»"]))
def test_what_was_left_open_ends_where_a_paragraph_of_the_writer_s_opens_nothing(
    opened: int, between: int, pair: str
) -> None:
    """Only paragraphs in a row are one speech: each of them opens it again."""
    begin, end = pair
    speech = [f"{begin}The boats sailed on day {number}." for number in range(opened)]
    text = "\n\n".join([*speech, *["She paused."] * between, f"{begin}And that was all,{end} said Bo Lowe."])
    assert said(extract(text)) == [*[(one, False, 0) for one in speech], (f"{begin}And that was all,{end}", True, 0)]
