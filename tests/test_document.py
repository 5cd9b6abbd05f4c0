"""A document: its paragraphs are slices of the text, spelt once, and every word is in its place."""

import sys

from hypothesis import example, given

from quoteattr import Pipeline
from quoteattr.testing import any_text, articles, marks_only, newslike
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.spaces import with_plain_spaces

TEXTS = newslike() | any_text() | marks_only() | articles(max_paragraphs=4).map(lambda article: article.text)
NESTED = "“He said ‘No.’\n\n“Then he left at 7 p.m.\n\n“He came back.” She stayed."


def document_of(text: str) -> Document:
    return Pipeline().prepare(text).document


def all_of(document: Document) -> list[Paragraph]:
    """List the paragraphs, the insides of quotations, and the quotations with others in them."""
    return [*document.paragraphs, *document.contents, *document.quoting]


@given(TEXTS)
@example(NESTED)
@example("It was said'No' by J.“Nick” Moss.")
def test_every_word_is_in_its_place(text: str) -> None:
    document = document_of(text)
    for paragraph in all_of(document):
        assert list(paragraph.forms) == [form for form, _, _ in paragraph.words]
        for form, start, end in paragraph.words:
            is_sign = form.startswith("<") and end > start + 1
            assert is_sign or document.text[start:end] in (form, "")
            assert form.strip() == form != ""


@given(TEXTS)
@example(NESTED)
def test_the_words_of_a_paragraph_come_in_order_and_stay_inside(text: str) -> None:
    for paragraph in all_of(document_of(text)):
        edges = [edge for _, start, end in paragraph.words for edge in (start, end)]
        assert edges == sorted(edges)
        assert all(paragraph.start <= edge for edge in edges[:1])


@given(TEXTS)
@example(NESTED)
def test_every_word_has_a_letter_and_is_in_one_phrase(text: str) -> None:
    document = document_of(text)
    for paragraph in all_of(document):
        assert len(paragraph.units) == len(paragraph.words)
        ranges = [*map(paragraph.range, range(len(paragraph.shape)))]
        assert [at for first, last in ranges for at in range(first, last)] == list(range(len(paragraph.units)))
        for first, last in ranges:
            begins = {document.spelling.phrase_of(paragraph.first + at) for at in range(first, last)}
            assert begins == {paragraph.first + first}


@given(TEXTS)
@example(NESTED)
def test_every_quotation_has_one_place(text: str) -> None:
    document = document_of(text)
    numbers = [number for paragraph in document.quoting for number in paragraph.quotations.values()]
    assert sorted(numbers) == list(range(len(document.quotations)))
    for paragraph in document.quoting:
        for position, number in paragraph.quotations.items():
            quoted = document.quotations[number]
            assert paragraph.span(position) == (quoted.start, quoted.end)


@given(TEXTS)
@example(NESTED)
def test_neighbours_are_each_others(text: str) -> None:
    document = document_of(text)
    paragraphs = list(document.paragraphs)
    for before, after in zip([None, *paragraphs], [*paragraphs, None], strict=True):
        assert before is None or document.following(before) is after
        assert after is None or document.preceding(after) is before
    assert all(document.paragraph(paragraph.start) is paragraph for paragraph in paragraphs)


def test_all_white_space_is_written_as_plain_white_space() -> None:
    for character in filter(str.isspace, map(chr, range(sys.maxunicode + 1))):
        text = f"Ada{character}Byron"
        assert with_plain_spaces(text, [(0, len(text))]) == "Ada Byron"
