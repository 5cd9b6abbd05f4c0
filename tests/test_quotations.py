"""Which quotation marks belong together."""

# ruff: noqa: RUF001 (marks that look like others are what is tested)

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quoteattr.languages import load
from quoteattr.quotations.marks import MARKS
from quoteattr.quotations.pairing import Quoted, find_quotations
from quoteattr.text.paragraphs import split_paragraphs

ELISIONS = frozenset(row[0] for row in load("en").words("elisions"))

ZERO_WIDTH = "\N{ZERO WIDTH SPACE}"
NARROW = "\N{NARROW NO-BREAK SPACE}"

any_text = st.text() | st.text(alphabet="".join(sorted(set("".join(MARKS)))) + "as8.,: -(=<\n\r\ud800" + ZERO_WIDTH)
word = st.sampled_from(["mill", "dog", "clerk", "don't", "Wexley", "O'Dare", "river", "12", "came", "over"])
words = st.lists(word, min_size=1, max_size=4).map(" ".join)
# Marks are written {}; the pieces of a paragraph stand apart by spaces, or touch a comma or a bracket.
piece = words | words.map("{{{}}}".format) | words.map("{{{},}}".format) | words.map("({{{}}})".format)
paragraph = st.lists(piece, min_size=1, max_size=5).map(" ".join).map("{}.".format)
document = st.lists(paragraph, min_size=1, max_size=4).map("\n\n".join)
RENDERINGS = ["“”", '""', "«»", "»«", "‹›", "„“", "„”", "””", "““", '“"', '"”', "「」"]


def find(text: str) -> list[Quoted]:
    """Return the quotations of a text."""
    return find_quotations(text, split_paragraphs(text), elisions=ELISIONS)


def quoted(text: str) -> list[str]:
    """Return the quotations of a text, in order, outer before inner."""
    return [text[one.start : one.end] for one in find(text)]


def spans(text: str) -> list[tuple[int, int]]:
    """Return where the quotations of a text are."""
    return [(one.start, one.end) for one in find(text)]


def rendered(text: str, marks: str) -> str:
    """Write marks for {}."""
    return text.replace("{", marks[0]).replace("}", marks[1])


# Every text.


@given(any_text)
@example("")
@example('"')
@example("'")
@example("a ('")
@example("“" * 100)
@example("“a " * 20 + "b” " * 20)
@example("« ‘a » b’ «c")
@example("“a ‘b” c’")
@example("'a' 'b's' “c 'd” e'")
@example("“a\n\n“b\n\n‘c” d’")
def test_quotations_lie_in_the_text_in_order_each_with_a_content(text: str) -> None:
    found = find(text)
    assert [one.start for one in found] == sorted({one.start for one in found})
    for one in found:
        assert 0 <= one.start < one.content_start < one.content_end <= one.end <= len(text)
        assert text[one.start : one.content_start] in MARKS
        assert text[one.content_start : one.content_end].strip()


@given(any_text)
def test_closed_quotations_end_with_a_mark(text: str) -> None:
    for one in find(text):
        if one.closed:
            assert text[one.content_end : one.end] in MARKS


@given(any_text)
@example("“One.\n\nTwo.\n\n“Three.”")
@example('"One. "Two." Three. Bo: "Four."')
def test_unclosed_quotations_end_with_what_is_around_them_or_with_a_sentence_before_the_next_one(text: str) -> None:
    paragraphs = split_paragraphs(text)
    found = find(text)
    for one in found:
        if not one.closed:
            assert one.content_end == one.end
            assert one.paragraph == one.last_paragraph
            ends = {paragraphs[one.paragraph][1]} | {other.content_end for other in found if other.depth < one.depth}
            following = [other for other in found if other.start >= one.end and other.paragraph == one.paragraph]
            assert one.end in ends or (following and set(text[one.end - 4 : one.end]) & set(".!?…"))


@given(any_text)
@example("'the players' \"dogs' 'a\" b'")
def test_quotations_never_cross_and_the_depth_is_the_number_around(text: str) -> None:
    around: list[Quoted] = []
    for one in find(text):
        while around and around[-1].end <= one.start:
            around.pop()
        assert one.depth == len(around)
        if around:
            assert around[-1].content_start <= one.start
            assert one.end <= around[-1].content_end
        around.append(one)


@given(any_text)
def test_the_paragraphs_named_are_those_it_begins_and_ends_in(text: str) -> None:
    paragraphs = split_paragraphs(text)
    for one in find(text):
        first, last = paragraphs[one.paragraph], paragraphs[one.last_paragraph]
        assert first[0] <= one.start < first[1]
        assert last[0] < one.end <= last[1]


# Texts that were put together, so that one knows what is in them.


@given(document, st.sampled_from(RENDERINGS))
@example("{mill,} {dog}.", "»«")
@example("{12}.", "””")
@example("{12} {mill}.", "””")
def test_every_kind_of_marks_gives_the_same_spans(text: str, marks: str) -> None:
    opening = [at for at, character in enumerate(text) if character == "{"]
    closing = [at + 1 for at, character in enumerate(text) if character == "}"]
    assert spans(rendered(text, marks)) == list(zip(opening, closing, strict=True))


@given(document.filter(lambda text: "'" not in text and "12}" not in text), st.sampled_from(["‘’", "''", "`'", "‚‘"]))
def test_single_marks_give_the_same_spans_as_double_ones(text: str, marks: str) -> None:
    assert spans(rendered(text, marks)) == spans(rendered(text, "“”"))


@given(document)
def test_two_single_marks_do_for_a_double_one(text: str) -> None:
    doubled = text.replace("{", "''").replace("}", "''")
    latex = text.replace("{", "``").replace("}", "''")
    assert spans(doubled) == spans(latex)
    assert [one[2:-2] for one in quoted(doubled)] == [one[1:-1] for one in quoted(rendered(text, "“”"))]


@given(paragraph, document, st.sampled_from(RENDERINGS))
def test_a_paragraph_before_shifts_every_span(first: str, text: str, marks: str) -> None:
    first, text = rendered(first, marks) + "\n\n", rendered(text, marks)
    moved = [(start + len(first), end + len(first)) for start, end in spans(text)]
    assert spans(first + text) == spans(first) + moved


@given(document)
def test_line_breaks_of_two_characters_change_nothing_but_offsets(text: str) -> None:
    text = rendered(text, "“”")
    assert quoted(text.replace("\n", "\r\n")) == quoted(text)


@given(words, document, st.sampled_from(['"', "“", "«", "„", "''", "``"]))
@example("mill", "dog {clerk}.", '"')
def test_a_mark_that_is_never_closed_does_not_reach_the_next_paragraph(first: str, text: str, mark: str) -> None:
    # The paragraph between opens nothing: else it would go on with what is open.
    text = rendered(f"Nobody came.\n\n{text}", "“”")
    unclosed = f"She said: {mark}{first}."
    assert quoted(f"{unclosed}\n\n{text}") == [f"{mark}{first}.", *quoted(text)]


@given(st.lists(words, min_size=1, max_size=6), st.sampled_from(['"', "“", "«", "''", "``", "‘"]))
def test_paragraphs_that_each_open_and_never_close_stay_apart(parts: list[str], mark: str) -> None:
    parts = [f"{mark}Then {part}." for part in parts]
    found = find("\n\n".join(parts))
    assert [one.closed for one in found] == [False] * len(parts)
    assert quoted("\n\n".join(parts)) == parts


@given(st.lists(words, min_size=2, max_size=6), st.sampled_from(["“”", '""', "«»", "‘’"]))
def test_paragraphs_that_each_open_and_of_which_the_last_closes_are_one_quotation(parts: list[str], marks: str) -> None:
    text = "\n\n".join(f"{marks[0]}Then {part}." for part in parts) + marks[1]
    (one,) = find(f"{text} So Lowe said.")
    assert (one.start, one.end, one.content_start, one.content_end) == (0, len(text), 1, len(text) - 1)
    assert (one.paragraph, one.last_paragraph, one.closed) == (0, len(parts) - 1, True)


@given(st.lists(words, min_size=2, max_size=6), words, st.sampled_from(["“”", '""', "«»", "‘’"]))
def test_paragraphs_that_a_flattened_line_joins_are_quotations_one_by_one(
    parts: list[str], behind: str, marks: str
) -> None:
    parts = [f"{marks[0]}Then {part}." for part in parts]
    parts[-1] += marks[1]
    assert quoted(f"Lowe said: {' '.join(parts)} So {behind}.") == parts


@given(st.lists(words, min_size=2, max_size=6), st.sampled_from(["\n", "\n\n"]), st.sampled_from(["“”", '""', "‘’"]))
@example(["mill"] * 3, "\n", '""')
def test_lines_of_which_the_first_opens_and_the_last_closes_are_one_quotation(
    parts: list[str], line_break: str, marks: str
) -> None:
    text = marks[0] + line_break.join(f"Then {part}." for part in parts) + marks[1]
    (one,) = find(f"{text} So Lowe said.")
    assert (one.start, one.end, one.closed, one.last_paragraph) == (0, len(text), True, len(parts) - 1)


MAKES = ["“”", '""', "«»", "„“", "””", '“"', '"”']
MAKES_OF_TWO = [("''", "''"), ("``", "''"), ("‘‘", "’’")]


@given(st.lists(st.tuples(words, st.sampled_from([*MAKES, *MAKES_OF_TWO])), min_size=1, max_size=6))
def test_marks_of_several_makes_in_one_line_are_those_of_one_make(parts: list[tuple[str, tuple[str, str]]]) -> None:
    expected = [f"{marks[0]}{part},{marks[1]}" for part, marks in parts]
    assert quoted(" ".join(f"{one} said Lowe." for one in expected)) == expected


@given(st.integers(min_value=1, max_value=80), st.sampled_from(["“”", "«»", "「」", "‘’"]))
def test_directed_marks_nest_deeper_than_anybody_writes_and_no_deeper(depth: int, marks: str) -> None:
    text = f"{marks[0]}mill " * depth + "dog" + f" mill,{marks[1]}" * depth
    assert [one.depth for one in find(text)] == list(range(min(depth, 32)))


@given(st.integers(min_value=25, max_value=500), st.sampled_from("\"'“«`"))
def test_a_row_of_marks_is_an_ornament(length: int, mark: str) -> None:
    assert quoted(f"Mill. {mark * length} Dog.") == []


# Hard cases: what it is, the text, and the quotations in it.

HARD = {
    "mixed marks": ('“We won," said Ruiz.', ['“We won,"']),
    "a closing mark that points the other way": ("“We won“ said Ruiz.", ["“We won“"]),
    "an opening mark that points the other way": ("”We won,” said Ruiz.", ["”We won,”"]),
    "a closing mark of the wrong family": ("“We won,’ said Ruiz. “Yes.”", ["“We won,’", "“Yes.”"]),
    "low marks and low single ones inside": ("„Das ist ‚gut‘ so“, sagte Ida.", ["„Das ist ‚gut‘ so“", "‚gut‘"]),
    "guillemets that point inwards": ("»Das ist ›gut‹ so«, sagte Ida.", ["»Das ist ›gut‹ so«", "›gut‹"]),
    "guillemets with spaces and a clause of the reporter's": (
        f"«{NARROW}Venez, dit-il, nous partons.{NARROW}» Puis rien.",
        [f"«{NARROW}Venez, dit-il, nous partons.{NARROW}»"],
    ),
    "nested guillemets with spaces": ("« Il a dit « non » hier », dit Ida.", ["« Il a dit « non » hier »", "« non »"]),
    "corner brackets": ("彼は「『本』だ」と言った。", ["「『本』だ」", "『本』"]),
    "LaTeX with single marks inside": ("``He said `no,' '' Ito said.", ["``He said `no,' ''", "`no,'"]),
    "three marks at the end": ("''She called it 'brave.''' Then she left.", ["''She called it 'brave.'''", "'brave.'"]),
    "three marks at the beginning": ("'''No,' he said,'' Ito said.", ["'''No,' he said,''", "'No,'"]),
    "single inside double": ("“He told me ‘never again’,” Ito said.", ["“He told me ‘never again’,”", "‘never again’"]),
    "double inside single": ("‘He told me “never again”,’ Ito said.", ["‘He told me “never again”,’", "“never again”"]),
    "the same straight marks nested": (
        '"She called it "brave" today," Ito said.',
        ['"She called it "brave" today,"', '"brave"'],
    ),
    "marks that touch": ("“‘No,’ he said,” Ito said.", ["“‘No,’ he said,”", "‘No,’"]),
    "a thin space between marks that close": (
        f"“He said ‘no.’{NARROW}” Ito left.",
        [f"“He said ‘no.’{NARROW}”", "‘no.’"],
    ),
    "a stray closing mark": ("We won,” said Ruiz. “They lost.”", ["“They lost.”"]),
    "a stray straight closing mark": ('We won," said Ruiz. "They lost."', ['"They lost."']),
    "a mark after a bracket, and a bracket after it": (
        "The league (“(The League of Wexley”) met.",
        ["“(The League of Wexley”"],
    ),
    "brackets and dashes around": ('He (“no”)—"yes"—said "so"-so.', ["“no”", '"yes"', '"so"']),
    "a dash before the closing mark": ('"We won—" he said, "or—"', ['"We won—"', '"or—"']),
    "an ellipsis first": ('Bo said “… we won” and ". . . not" and "...so".', ["“… we won”", '". . . not"', '"...so"']),
    "a full stop first": ('Bo wrote ".22 calibre" and “.@bo is here”.', ['".22 calibre"', "“.@bo is here”"]),
    "no space before or after": ('Bo said,"We won,"and left.', ['"We won,"']),
    "spaces inside": ('Bo said " We won " and left.', ['" We won "']),
    "no-break spaces around": ('Bo said\N{NO-BREAK SPACE}"no"\N{NO-BREAK SPACE}twice.', ['"no"']),
    "astral characters before": ('😀 "😀" 😀', ['"😀"']),
    "an empty pair": ('Bo said "" and “” and " ".', []),
    "a pair around a full stop": ("Bo said '.' and “, ” and “–?”.", ["“–?”"]),
    "a single mark and apostrophes": ("‘It’s the dogs’ dinner,’ said Pat.", ["‘It’s the dogs’ dinner,’"]),
    "straight single marks and apostrophes": ("'It's the dogs' dinner,' said Pat.", ["'It's the dogs' dinner,'"]),
    "a word in s before the closing mark": ("Bo called them 'losers' and 'fools'.", ["'losers'", "'fools'"]),
    "a possessive after such a word": ("Bo called them 'losers' in the players' hall.", ["'losers'"]),
    "punctuation outside": ("‘We won’, said Pat. ‘They lost’.", ["‘We won’", "‘They lost’"]),
    "a single-marked line": ("‘By all fair means’\n\nNobody came.", ["‘By all fair means’"]),
    "possessives alone": ("The players' union met the owners' friends.", []),
    "elisions": ("'Tis the season for rock 'n' roll, give 'em the '90s o' the players' dreams.", []),
    "elisions inside": ("'We love rock 'n' roll,' said the players' man.", ["'We love rock 'n' roll,'"]),
    "elisions that the keyboard turned": ("‘Twas in ‘08, said Bo. ‘No.’", ["‘No.’"]),
    "an elision first in a quotation": ("'Cause of it unknown,' Bo wrote.", ["'Cause of it unknown,'"]),
    "a number first in a quotation": ("'80 per cent of it is ours,' Bo said.", ["'80 per cent of it is ours,'"]),
    "dropped g": ("Bo was runnin' and hidin', he said: 'Runnin' is fun.'", ["'Runnin' is fun.'"]),
    "other languages' apostrophes": ("Hawai‘i, the Ka‘ba, O’Dare and Kata’ib stay as they are.", []),
    "feet and inches": ('The 6\' 2" guard and the 5\'10" one said "no comment".', ['"no comment"']),
    "inches inside": ('"The 12" pizza is good," Bo said.', ['"The 12" pizza is good,"']),
    "a number last": ('Bo made the "top 10" and the "top 20" in one year.', ['"top 10"', '"top 20"']),
    "feet inside single marks": ("'He is 6' 2 and tall,' Bo said.", ["'He is 6' 2 and tall,'"]),
    "attributes of markup": ('<a href="x.html" title=\'mill\'>Bo</a> said "no".', ['"no"']),
    "said before the words": ("“Said Burke: ‘No.’” So it stood.", ["“Said Burke: ‘No.’”", "‘No.’"]),
    "a number at the end of a paragraph": ('He said: "We are 12\n\nNobody came.', ['"We are 12']),
    "paragraphs opened again": ("“One thing.\n“Another,” Lowe said.", ["“One thing.\n“Another,”"]),
    "paragraphs opened again within a paragraph": (
        "Bo: “One.\n\n“Two.” And: “Three.”",
        ["“One.\n\n“Two.”", "“Three.”"],
    ),
    "an apostrophe before a single-marked paragraph": ("They sang 'specially well.\n\n'Yes,' Bo said.", ["'Yes,'"]),
    "single marks opened again": ("Bo said ‘One.\n\n‘Two,’ and left.", ["‘One.\n\n‘Two,’"]),
    "a paragraph that is not opened again but closed": (
        "“One thing.\nAnother,” Lowe said.",
        ["“One thing.\nAnother,”"],
    ),
    "an opening mark again where a flattened text had a paragraph": (
        'Bo said: "One. "Two." Lowe left. Lowe said: "Three. "Four."',
        ['"One.', '"Two."', '"Three.', '"Four."'],
    ),
    "an opening mark again, of another make": ('Bo said: "One. “Two. Three.', ['"One.', "“Two. Three."]),
    "a closing mark that is missing before somebody else's words": (
        'Bo said: "One. Two. He left. Lowe said: "Three."',
        ['"One. Two. He left.', '"Three."'],
    ),
    "a term in a quotation that is never closed": (
        "“We call it “the wall” and left.",
        ["“We call it “the wall” and left.", "“the wall”"],
    ),
    "a quotation of another make in one that is never closed": (
        'Bo: "It was short. Written “in haste,” it said no.',
        ['"It was short. Written “in haste,” it said no.', "“in haste,”"],
    ),
    "the same marks nested after a sentence": (
        '"He came. "No," he said. So I left," Ito said.',
        ['"He came. "No," he said. So I left,"', '"No,"'],
    ),
    "a quotation closed two lines on": ('Ito said: "One.\nTwo.\nThree." Then she left.', ['"One.\nTwo.\nThree."']),
    "a single-marked quotation closed a line on": ("Ito said: 'One.\nTwo.' Then she left.", ["'One.\nTwo.'"]),
    "an opening mark that stands with the colon": ('Ito said:" We won." Bo left.', ['" We won."']),
    "single marks inside double ones over a blank line": (
        "\"'One,' said Bo; 'and I\n\nsee two.'\"",
        ["\"'One,' said Bo; 'and I\n\nsee two.'\"", "'One,'", "'and I\n\nsee two.'"],
    ),
    "single marks inside double ones, both opened again": (
        "\"'One,' said Bo; 'and I\n\n\"'see two.'\"",
        ["\"'One,' said Bo; 'and I\n\n\"'see two.'\"", "'One,'", "'and I\n\n\"'see two.'"],
    ),
    "double marks inside single ones over a blank line": (
        "‘“One,” said Bo; “and I\n\nsee two.”’",
        ["‘“One,” said Bo; “and I\n\nsee two.”’", "“One,”", "“and I\n\nsee two.”"],
    ),
    "an elision that opens a single-marked quotation": (
        "''Twas late,' said Bo. ''Tis,' he said.",
        ["''Twas late,'", "''Tis,'"],
    ),
    "an elision that opens one in two single marks": (
        "''Tis late,'' said Bo. ''No,'' he said.",
        ["''Tis late,''", "''No,''"],
    ),
    "an ending that a break cut off": ("'s organisers said no.\n\n‘s man said 'so'.", ["'so'"]),
    "a line broken within": ("Lowe said “we never\nwon the cup” and left.", ["“we never\nwon the cup”"]),
}


@pytest.mark.parametrize(("text", "expected"), HARD.values(), ids=HARD)
def test_in_hard_cases(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_missing_closing_mark_ends_the_quotation_with_the_last_character_of_its_paragraph() -> None:
    (one, other) = find("“We won. She left.\n\nHe said “no.”")
    assert (one.end, one.content_end, one.closed, one.last_paragraph) == (18, 18, False, 0)
    assert (other.start, other.closed, other.paragraph) == (28, True, 1)


def test_without_elisions_the_commonest_are_still_no_quotations() -> None:
    text = "Give 'em the '90s."
    assert find_quotations(text, [(0, len(text))]) == []


def test_the_endings_that_an_apostrophe_closes_are_those_it_is_given() -> None:
    text = "'The twins' boat sank,' Bo Lowe said."
    for elisions, found in ((frozenset({"-s'"}), "'The twins' boat sank,'"), (frozenset({"-in'"}), "'The twins'")):
        [quoted] = find_quotations(text, [(0, len(text))], elisions=elisions)
        assert text[quoted.start : quoted.end] == found
