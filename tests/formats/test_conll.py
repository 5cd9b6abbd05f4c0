"""CoNLL: tags are IOB2 as another program understands it, and tokens stand where they say."""

import io

import iobes
import pytest
from hypothesis import example, given
from iobes.parse import parse_spans_bio_with_errors

from quoteattr.errors import MissingTextError
from quoteattr.formats import conll
from quoteattr.formats.characters import fit_for_utf8
from quoteattr.formats.document import AttributedDocument
from quoteattr.records import (
    Attribution,
    Cue,
    Mention,
    MentionKind,
    Quotation,
    QuotationKind,
    Span,
    Speaker,
    SpeakerKind,
)
from quoteattr.testing.documents import documents

TEXT = "“Dry,\n\n“very ‘dry’,” Ida Moss said. She hates “drizzle”."
IDA = Speaker("Ida Moss", SpeakerKind.PERSON, Mention(Span(21, 29), "Ida Moss", MentionKind.NAME))
SHE = Speaker("Ida Moss", SpeakerKind.PERSON, Mention(Span(36, 39), "She", MentionKind.PRONOUN))
SAID = Cue(Span(30, 34), "said", "say")
DOCUMENT = AttributedDocument(
    "a.txt",
    (
        Attribution(Quotation(Span(0, 20), Span(1, 19), TEXT[:20]), IDA, SAID),
        Attribution(Quotation(Span(13, 18), Span(14, 17), TEXT[13:18], QuotationKind.PARTIAL, 1), IDA, SAID),
        Attribution(Quotation(Span(46, 55), Span(47, 54), TEXT[46:55], QuotationKind.TERM), SHE),
    ),
    TEXT,
)

Row = list[str]


def sequences(document: AttributedDocument) -> list[list[Row]]:
    file = io.BytesIO()
    conll.write([document], file)
    header, *lines = file.getvalue().decode().removesuffix("\n").split("\n")
    assert header.startswith("# newdoc id = ")
    found: list[list[Row]] = [[]]
    for line in lines:
        if line:
            found[-1].append(line.split("\t"))
        else:
            found.append([])
    return found[:-1]


@given(documents())
@example(DOCUMENT)
def test_tags_are_what_another_program_takes_for_iob(document: AttributedDocument) -> None:
    for sequence in sequences(document):
        for column in (3, 4, 5):
            _, errors = parse_spans_bio_with_errors([row[column] for row in sequence])
            assert not errors


@given(documents())
@example(DOCUMENT)
def test_tokens_stand_where_they_say(document: AttributedDocument) -> None:
    rows = [row for sequence in sequences(document) for row in sequence]
    for word, start, end, *_ in rows:
        assert fit_for_utf8((document.text or "")[int(start) : int(end)]) == word
    assert "".join(row[0] for row in rows) == "".join(fit_for_utf8(document.text or "").split())


def test_spans_are_those_of_quotations_sources_and_cues() -> None:
    first, second = sequences(DOCUMENT)
    assert [row[3] for row in first] == ["B-direct", "I-direct", "I-direct"]
    found = {
        column: [(span.type, "".join(row[0] for row in second[span.start : span.end])) for span in spans]
        for column in (3, 4, 5)
        for spans in [iobes.parse_spans_bio([row[column] for row in second])]
    }
    assert found == {
        3: [("direct", "“very‘dry’,”"), ("term", "“drizzle”")],
        4: [("source", "IdaMoss"), ("source", "She")],
        5: [("cue", "said")],
    }


def test_a_name_with_line_ends_stays_one_line() -> None:
    assert sequences(AttributedDocument("a\nb\u2028c", (), "x")) == [[["x", "0", "1", "O", "O", "O"]]]


def test_a_document_without_its_text_cannot_be_written() -> None:
    with pytest.raises(MissingTextError, match="CoNLL needs the text of 'a'"):
        conll.write([AttributedDocument("a", ())], io.BytesIO())
