"""Where the paragraphs of a text are, however its lines were broken."""

import textwrap

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quoteattr.text.paragraphs import split_paragraphs

BREAKS = ["\n", "\r\n", "\r", "\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}", "\N{NEXT LINE}", "\f"]

FIRST = (
    "The council of Wexley met on Monday to decide what should become of the old mill, which has stood empty since the "
    "last miller went to sea, and whose roof the storm of the winter before last had carried into the river."
)
SECOND = (
    "Nobody came but the clerk, two councillors and a dog of no known owner, and the meeting was closed after an hour "
    "in which the dog alone was heard to say anything that the clerk thought worth writing down for the record."
)
THIRD = "They will meet again."

any_text = st.text() | st.text(alphabet="ab. \t\r\n\f“\N{LINE SEPARATOR}\N{NO-BREAK SPACE}\ud800")


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, their lines joined."""
    return [" ".join(text[start:end].split()) for start, end in split_paragraphs(text)]


@given(any_text)
@example("")
@example(" \n ")
@example("a\n\n\n")
@example("\ud800\n\udfff")
def test_paragraphs_are_in_order_and_apart(text: str) -> None:
    edges = [edge for span in split_paragraphs(text) for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


@given(any_text)
def test_no_paragraph_is_empty_or_has_white_space_around_it(text: str) -> None:
    for start, end in split_paragraphs(text):
        assert text[start:end].strip() == text[start:end] != ""


@given(any_text)
def test_outside_the_paragraphs_there_is_only_white_space(text: str) -> None:
    before = 0
    for start, end in [*split_paragraphs(text), (len(text), len(text))]:
        assert not text[before:start].strip()
        before = end


@given(any_text)
def test_a_blank_line_always_ends_a_paragraph(text: str) -> None:
    assert all("\n\n" not in text[start:end] for start, end in split_paragraphs(text))


@given(st.text(alphabet="ab. \n“"), st.sampled_from(BREAKS))
def test_every_kind_of_line_break_gives_the_same_paragraphs(text: str, line_break: str) -> None:
    broken = text.replace("\n", line_break)
    assert [broken[start:end] for start, end in split_paragraphs(broken)] == [
        text[start:end].replace("\n", line_break) for start, end in split_paragraphs(text)
    ]


@given(st.lists(st.sampled_from([FIRST, SECOND, THIRD]), min_size=1), st.integers(min_value=40, max_value=100))
@example([FIRST, SECOND], 72)
def test_wrapping_to_a_width_does_not_change_the_paragraphs_between_blank_lines(parts: list[str], width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(part, width, break_on_hyphens=False) for part in parts)
    assert paragraphs(wrapped) == parts


@given(st.lists(st.sampled_from([FIRST, SECOND]), min_size=1), st.integers(min_value=40, max_value=100))
def test_indented_first_lines_begin_paragraphs_in_wrapped_text(parts: list[str], width: int) -> None:
    wrapped = "\n".join(textwrap.fill(part, width, initial_indent="   ", break_on_hyphens=False) for part in parts)
    assert paragraphs(wrapped) == parts


@pytest.mark.parametrize("line", ["said Ida to them at last.", "Bo said to her at last."])
def test_a_line_that_is_set_in_by_a_slip_goes_on_with_its_sentence(line: str) -> None:
    before = "“We have been having some very pleasant\nconversation with your mother at the clock,”\n"
    text = f"{before} {line} The evening was\ncool, and they went on to the river.\n\nThe bell was rung by a\nporter.\n"
    assert len(split_paragraphs(text)) == 2


def test_a_line_that_is_set_in_behind_a_sentence_begins_a_paragraph() -> None:
    before = "We have been having some very pleasant\nconversation with your mother at the clock.\n"
    text = f"{before}  Bo said so to her at last. The evening was\ncool, and they went on to the river.\n"
    assert len(split_paragraphs(text)) == 2


@pytest.mark.parametrize("line_break", BREAKS)
def test_in_web_copy_a_line_is_a_paragraph(line_break: str) -> None:
    assert paragraphs(line_break.join([FIRST, SECOND, THIRD])) == [FIRST, SECOND, THIRD]


def test_short_lines_that_end_sentences_are_paragraphs() -> None:
    assert paragraphs("“One thing.\n“Another,” Lowe said.") == ["“One thing.", "“Another,” Lowe said."]


def test_a_line_break_within_a_sentence_does_not_end_a_paragraph() -> None:
    assert paragraphs("“We never asked for\nthe mill,” Lowe said.") == ["“We never asked for the mill,” Lowe said."]


def test_unmarked_paragraphs_of_wrapped_text_end_where_the_next_word_would_have_gone_on_the_line() -> None:
    wrapped = "\n".join(textwrap.fill(part, 60) for part in [FIRST, SECOND, THIRD])
    assert paragraphs(wrapped) == [FIRST, SECOND, THIRD]


def test_a_wholly_indented_text_is_not_cut_at_every_line() -> None:
    wrapped = "\n\n".join(textwrap.indent(textwrap.fill(part, 60), "    ") for part in [FIRST, SECOND])
    assert paragraphs(wrapped) == [FIRST, SECOND]


def test_a_lower_case_list_does_not_make_web_copy_hard_wrapped() -> None:
    lines = [FIRST, "the mill", "the dog", SECOND, FIRST, SECOND]
    assert paragraphs("\n".join(lines)) == lines


def test_line_breaks_may_be_mixed() -> None:
    assert paragraphs(f"{FIRST}\r\n\r\n{SECOND}\n\r{THIRD}\N{PARAGRAPH SEPARATOR}{FIRST}") == [
        FIRST,
        SECOND,
        THIRD,
        FIRST,
    ]


@given(
    st.sampled_from(["Ida Moss", "The Leeds Lantern", "Bo Lee-Moss", "Holm Trust"]),
    st.sampled_from([". She left.", ", who left.", " of the mill left.", "; Bo stayed.", " said so in May."]),
    st.sampled_from(["“We won,” said {}", "The mayor, {}", "“We won,” {}", "According to {}"]),
    st.sampled_from(BREAKS),
)
@example("Ida Moss", ". She left.", "“We won,” said {}", "\n")
def test_breaks_around_an_inline_tag_end_no_paragraph(name: str, behind: str, before: str, line_break: str) -> None:
    sentence = before.format(f"{line_break}{name}{line_break}") + behind
    text = line_break.join([FIRST, sentence.replace(f" {line_break}", line_break), SECOND])
    found = paragraphs(text)
    assert [found[0], found[-1]] == [FIRST, SECOND]
    assert len(found) == 3


def test_lines_of_a_menu_stay_apart() -> None:
    lines = ["News", "Sport", "Weather", FIRST, SECOND]
    assert paragraphs("\n".join(lines)) == lines


def test_a_line_that_begins_with_an_ellipsis_or_a_calibre_is_a_paragraph() -> None:
    lines = [FIRST, "...and so on, said the clerk.", ".22 calibre was what they found.", SECOND]
    assert paragraphs("\n".join(lines)) == lines
