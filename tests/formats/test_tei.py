"""TEI: the DTD of the TEI accepts it, lxml finds in it what was said and by whom, and the text is whole."""

import io
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from quoteattr.errors import MissingTextError
from quoteattr.formats import tei
from quoteattr.formats.characters import fit_for_xml
from quoteattr.formats.document import AttributedDocument
from quoteattr.records import (
    Affiliation,
    AffiliationKind,
    Attribution,
    Cue,
    Quotation,
    QuotationKind,
    Span,
    Speaker,
    SpeakerKind,
)
from quoteattr.testing.documents import documents
from quoteattr.text.paragraphs import split_paragraphs

TEXT = "“Dry,\n\n“very ‘dry’,” Ida Moss said & left. She hates “drizzle”."
BOARD = Affiliation("Wool <Board>", AffiliationKind.ORGANIZATION)
LEEDS = Affiliation("Leeds", AffiliationKind.PLACE)
IDA = Speaker("Ida Moss", SpeakerKind.PERSON, role="warden", affiliations=(BOARD, LEEDS))
RADIO = Speaker("Hill Radio", SpeakerKind.ORGANIZATION, role="broadcaster", affiliations=(LEEDS,))
CRITICS = Speaker("critics", SpeakerKind.GROUP)


def quoted(start: int, end: int, kind: QuotationKind = QuotationKind.DIRECT) -> Quotation:
    return Quotation(Span(start, end), Span(start + 1, end - 1), TEXT[start:end], kind)


DOCUMENT = AttributedDocument(
    "a & b.txt",
    (
        Attribution(quoted(0, 20), IDA, Cue(Span(30, 34), "said", "say"), RADIO, "quotation_mention_cue", 0.98),
        Attribution(quoted(13, 18), CRITICS),
        Attribution(quoted(53, 62, QuotationKind.TERM)),
    ),
    TEXT,
)
NOVEL = AttributedDocument(
    "novel.txt",
    (Attribution(Quotation(Span(35, 40), Span(36, 39), "“Go,”"), IDA),),
    "By Bo\n\nBOOK I\n\nCHAPTER I. In Rain\n\n“Go,” said Ida.\n\nHe went.\n\nChapter 2\n\nHe came back.\n\nEPILOGUE",
)
SPACES = {"t": tei.NAMESPACE, "xml": "http://www.w3.org/XML/1998/namespace"}


def parsed(*found: AttributedDocument) -> etree._Element:
    file = io.BytesIO()
    tei.write(found, file)
    return etree.fromstring(file.getvalue(), etree.XMLParser(resolve_entities=False))


@pytest.fixture(scope="module")
def dtd() -> etree.DTD:
    """Return the TEI's own DTD, which a package for texts from the web ships."""
    package = find_spec("trafilatura")
    if package is None or not package.origin:
        pytest.skip("the TEI's DTD comes with trafilatura, which is not installed")
    return etree.DTD(io.BytesIO((Path(package.origin).parent / "data" / "tei_corpus.dtd").read_bytes()))


@settings(max_examples=50)
@given(found=st.lists(documents(), max_size=2))
@example(found=[DOCUMENT])
@example(found=[NOVEL])
@example(found=[AttributedDocument("a", (Attribution(Quotation(Span(0, 8), Span(0, 8), "EPILOGUE")),), "EPILOGUE")])
@example(found=[DOCUMENT, DOCUMENT])
@example(found=[])
def test_it_is_valid(dtd: etree.DTD, found: list[AttributedDocument]) -> None:
    root = parsed(*found)
    if found:
        assert dtd.validate(root), dtd.error_log
    identifiers = root.xpath("//@xml:id", namespaces=SPACES)
    assert len(identifiers) == len(set(identifiers))
    references = root.xpath("//@who | //@source | //@next | //@prev", namespaces=SPACES)
    assert {reference.removeprefix("#") for reference in references} <= set(identifiers)


@settings(max_examples=50)
@given(documents())
@example(DOCUMENT)
@example(NOVEL)
def test_the_text_is_whole(document: AttributedDocument) -> None:
    text = document.text or ""
    elements = parsed(document).xpath("//t:text//*[self::t:p or self::t:head]", namespaces=SPACES)
    paragraphs = ["".join(one.itertext()) for one in elements]
    assert paragraphs == ([fit_for_xml(text[start:end]) for start, end in split_paragraphs(text)] or [""])


@settings(max_examples=50)
@given(documents())
@example(DOCUMENT)
@example(NOVEL)
@example(AttributedDocument("a", (Attribution(Quotation(Span(2, 3), Span(2, 2), " ")),), "00 0"))
def test_every_quotation_in_a_paragraph_is_there(document: AttributedDocument) -> None:
    found = parsed(document).xpath("//t:text//*[self::t:said or self::t:q][not(@prev)]", namespaces=SPACES)
    paragraphs = split_paragraphs(document.text or "")
    spans = [(one, one.quotation.span) for one in document.attributions]
    shown = [one for one, span in spans if any(span.start < end and start < span.end for start, end in paragraphs)]
    assert [element.tag.endswith("said") for element in found] == [one.speaker is not None for one in shown]


def test_each_chapter_is_a_division_with_its_heading() -> None:
    [before, *chapters] = parsed(NOVEL).xpath("//t:body/t:div", namespaces=SPACES)
    assert (before.get("type"), "".join(before.itertext())) == (None, "By Bo")
    assert [chapter.get("type") for chapter in chapters] == ["chapter"] * 3
    heads = [["".join(head.itertext()) for head in chapter.iterfind("t:head", SPACES)] for chapter in chapters]
    assert heads == [["BOOK I", "CHAPTER I. In Rain"], ["Chapter 2"], ["EPILOGUE"]]
    assert chapters[0].xpath("t:p/t:said/text()", namespaces=SPACES) == ["“Go,”"]
    told = [["".join(one.itertext()) for one in chapter.iterfind("t:p", SPACES)] for chapter in chapters]
    assert told == [["“Go,” said Ida.", "He went."], ["He came back."], []]


@pytest.mark.parametrize(
    "text", ["One.\n\nTwo.", "1\n\nRain came.\n\n2\n\nIt went.", "X.\n\nRain came.", "Chapter books sell."]
)
def test_a_text_without_chapters_is_not_divided(text: str) -> None:
    assert not parsed(AttributedDocument("a", (), text)).xpath("//t:div | //t:head", namespaces=SPACES)


def test_who_said_it_is_in_the_header() -> None:
    root = parsed(DOCUMENT)
    [said, _] = root.xpath("//t:said[@prev='#d1-q1'] | //t:said[@xml:id='d1-q1']", namespaces=SPACES)
    assert dict(said.attrib) == {
        "who": "#d1-s1",
        "aloud": "true",
        "direct": "true",
        "cert": "0.980",
        "source": "#d1-s2",
        "next": "#d1-q1.2",
        f"{{{SPACES['xml']}}}id": "d1-q1",
    }
    [person] = root.xpath("//t:listPerson/t:person[@xml:id='d1-s1']", namespaces=SPACES)
    assert list(person.itertext()) == ["Ida Moss", "warden", "Wool <Board>", "Leeds"]
    [organization] = root.xpath("//t:listOrg/t:org[@xml:id='d1-s2']", namespaces=SPACES)
    assert "".join(organization.itertext()) == "Hill RadiobroadcasterLeeds"
    assert root.xpath("//t:personGrp/t:persName/text()", namespaces=SPACES) == ["critics"]


def test_nobodys_words_are_q() -> None:
    assert parsed(DOCUMENT).xpath("//t:q[@type='term']/text()", namespaces=SPACES) == ["“drizzle”"]


def test_a_quotation_in_another_is_inside_it() -> None:
    assert parsed(DOCUMENT).xpath("//t:said//t:said/text()", namespaces=SPACES) == ["‘dry’"]


@pytest.mark.parametrize(
    ("cue", "aloud"),
    [(None, "unknown"), (Cue(Span(0, 1), "thought", "think"), "false"), (Cue(Span(0, 1), "said", "say"), "true")],
)
def test_what_is_thought_is_not_said_aloud(cue: Cue | None, aloud: str) -> None:
    document = AttributedDocument("a", (Attribution(quoted(53, 62), IDA, cue),), TEXT)
    assert parsed(document).xpath("//t:said/@aloud", namespaces=SPACES) == [aloud]


def test_quotations_that_cross_or_lie_too_deep_are_left_out() -> None:
    crossing = tuple(Attribution(quoted(start, end)) for start, end in [(0, 20), (13, 40)])
    assert len(parsed(AttributedDocument("a", crossing, TEXT)).xpath("//t:q[not(@prev)]", namespaces=SPACES)) == 1
    text = "“" * 1000 + "x" + "”" * 1000
    deep = tuple(
        Attribution(Quotation(Span(at, 2001 - at), Span(at + 1, 2000 - at), text[at : 2001 - at])) for at in range(1000)
    )
    assert len(parsed(AttributedDocument("a", deep, text)).xpath("//t:q", namespaces=SPACES)) == tei.DEEPEST


def test_several_documents_are_a_corpus_and_one_is_not() -> None:
    assert parsed(DOCUMENT).tag.endswith("}TEI")
    corpus = parsed(DOCUMENT, DOCUMENT, DOCUMENT)
    assert corpus.tag.endswith("}teiCorpus")
    assert len(corpus.findall("t:TEI", SPACES)) == 3


def test_a_document_without_its_text_cannot_be_written() -> None:
    with pytest.raises(MissingTextError, match="TEI needs the text of 'a'"):
        tei.write([AttributedDocument("a", ())], io.BytesIO())
