"""The table: hostile text is inert, and every terminal is wide enough."""

import io
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from quoteattr.formats.characters import fit_for_one_line
from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.table import show, table, write
from quoteattr.records import (
    Affiliation,
    AffiliationKind,
    Attribution,
    Quotation,
    QuotationKind,
    Span,
    Speaker,
    SpeakerKind,
)
from quoteattr.testing.documents import documents, texts

IDA = Speaker(
    "Ida Moss",
    SpeakerKind.PERSON,
    role="warden",
    affiliations=(Affiliation("Wool Board", AffiliationKind.ORGANIZATION),),
)


def said(words: str, speaker: Speaker | None = IDA, kind: QuotationKind = QuotationKind.DIRECT) -> AttributedDocument:
    quotation = Quotation(Span(0, len(words)), Span(0, len(words)), words, kind)
    return AttributedDocument(
        "a.txt", (Attribution(quotation, speaker, rule="quotation_cue_mention", confidence=0.98),)
    )


def shown(document: AttributedDocument, *, width: int = 100) -> str:
    file = io.StringIO()
    show([document], Console(file=file, width=width, force_terminal=False))
    return file.getvalue()


@given(documents(), st.integers(12, 130))
@example(said("[bold]no[/bold] [/] [link=file:///]x[/link] :smile:"), 80)
@example(said("\x1b]8;;file:///\x1b\\ \x9b31m"), 20)
def test_no_line_of_any_text_is_too_wide_and_none_has_controls(document: AttributedDocument, width: int) -> None:
    for line in shown(document, width=width).split("\n"):
        assert not any(unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} for letter in line)
        assert cell_len(line) <= width


@given(texts(max_size=100))
def test_a_cell_is_not_markup(words: str) -> None:
    [_, _, quotation, _] = table(said(words).attributions).columns
    [cell] = quotation.cells
    assert isinstance(cell, Text)
    assert cell.plain == fit_for_one_line(words)
    assert not cell.spans


@pytest.mark.parametrize("words", ["[bold]no[/bold]", ":smile:", "[/]", "[link=file:///]x[/link]"])
def test_markup_in_a_text_is_shown_as_it_is(words: str) -> None:
    assert words in shown(said(words))


@pytest.mark.parametrize(
    ("width", "there", "gone"),
    [(100, {"Ida Moss", "warden", "quotation_cue_mention"}, set()), (60, {"Ida Moss", "warden"}, {"0.98"})],
)
def test_a_narrow_terminal_does_without_the_rule(width: int, there: set[str], gone: set[str]) -> None:
    written = shown(said("“No.”"), width=width)
    assert all(part in written for part in there)
    assert not any(part in written for part in gone)


def test_a_very_narrow_terminal_does_without_the_role_too() -> None:
    written = shown(said("“No.”"), width=40)
    assert "Ida Moss" in written
    assert "warden" not in written


def test_a_long_quotation_is_shortened_in_the_middle() -> None:
    written = shown(said("“" + "word " * 500 + "end”"))
    assert "…" in written
    assert "end”" in written


def test_nobodys_words_have_a_dash_for_a_speaker() -> None:
    assert "—" in shown(said("“so-called”", None, QuotationKind.TERM))


def test_words_of_an_unknown_speaker_are_distinguished_from_nobodys() -> None:
    written = shown(said("“We won.”", None))
    assert "not known" in written
    assert "—" not in written


def test_the_one_who_relays_the_words_is_named_beside_the_speaker() -> None:
    quotation = Quotation(Span(0, 4), Span(1, 3), "“No”")
    relayed = Attribution(quotation, IDA, via=Speaker("Hill Radio", SpeakerKind.ORGANIZATION))
    assert "(via Hill Radio)" in shown(AttributedDocument("a.txt", (relayed,)))


def test_a_table_written_to_a_file_has_no_colours_and_is_utf_8() -> None:
    file = io.BytesIO()
    write([said("“No.”")], file)
    assert "\x1b" not in file.getvalue().decode("utf-8")
    assert not file.closed
