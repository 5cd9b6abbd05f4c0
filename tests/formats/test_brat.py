"""brat standoff: what is written comes back, another program reads it, and what people correct is what counts."""

import io
import json
import re
from pathlib import Path
from unicodedata import normalize
from zipfile import ZipFile

import pytest
from attrs import evolve
from bioc import brat as bioc_brat
from hypothesis import example, given
from hypothesis import strategies as st

from quoteattr.errors import FormatError, MissingTextError
from quoteattr.formats import brat
from quoteattr.formats.document import AttributedDocument
from quoteattr.records import (
    Affiliation,
    AffiliationKind,
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

TEXT = "“Dry,”\n\n“very dry,” Ida Moss said. She hates “drizzle”."
BOARD = Affiliation("Wool Board", AffiliationKind.ORGANIZATION)
IDA = Speaker("Ida Moss", SpeakerKind.PERSON, Mention(Span(20, 28), "Ida Moss", MentionKind.NAME), "warden", (BOARD,))
DOCUMENT = AttributedDocument(
    "a.txt",
    (
        Attribution(
            Quotation(Span(0, 19), Span(1, 18), TEXT[0:19], utterance=1),
            IDA,
            Cue(Span(29, 33), "said", "say"),
            None,
            "quotation_mention_cue",
            0.98,
        ),
        Attribution(Quotation(Span(45, 54), Span(46, 53), TEXT[45:54], QuotationKind.TERM, utterance=2)),
    ),
    TEXT,
)


def has_visible_words(attribution: Attribution) -> bool:
    return bool(attribution.quotation.text.strip())


@given(documents(surrogates=False))
@example(DOCUMENT)
def test_what_is_written_comes_back(document: AttributedDocument) -> None:
    shown = tuple(filter(has_visible_words, document.attributions))
    read = brat.from_ann(brat.to_ann(document), document.text or "", document.name)
    assert read == AttributedDocument(document.name, shown, document.text)


@given(documents(surrogates=False))
@example(DOCUMENT)
def test_another_program_reads_the_same_events(document: AttributedDocument) -> None:
    text = document.text or ""
    read = bioc_brat.loads(text, brat.to_ann(document))
    shown = list(filter(has_visible_words, document.attributions))
    assert len(read.events) == len(shown)
    for entity in read.entities:
        places = sorted((place.begin, place.end) for place in entity.locations)
        assert entity.text == " ".join(text[start:end] for start, end in places).rstrip()  # it strips lines
        assert not any("\n" in text[start:end] for start, end in places)
    for event, attribution in zip(read.events, shown, strict=True):
        assert event.type == "Attribution"
        start, end = read.get_annotation(event.trigger_id).total_span
        assert attribution.quotation.span.start <= start < end <= attribution.quotation.span.end
        assert all(read.has_annotation_id(to) for to in event.arguments.values())


NAMES = st.text(max_size=12) | st.sampled_from(
    ["a", "A", "a.txt", "a-2", "a-2.txt", "é", "e\u0301", "x" * 300, "y" * 199]
)


@given(st.lists(documents(surrogates=False), max_size=3), st.lists(NAMES, min_size=3, max_size=3, unique=True))
@example([DOCUMENT] * 3, ["a", "a.txt", "a-2"])
@example([DOCUMENT] * 3, ["a-2", "A", "a"])
@example([DOCUMENT] * 3, ["x" * 300, "x" * 299, "X" * 300 + ".txt"])
@example([DOCUMENT] * 3, ["../../etc/passwd", "..", ""])
@example([DOCUMENT] * 3, ["%41", "A", "\ud800"])
@example([DOCUMENT] * 3, ["names", "names.json", "annotation.conf"])
def test_a_zipped_collection_comes_back_under_the_names_of_its_documents(
    found: list[AttributedDocument], names: list[str]
) -> None:
    called = [evolve(one, name=name) for one, name in zip(found, names, strict=False)]
    file = io.BytesIO()
    brat.write(called, file)
    with ZipFile(file) as packed:
        inside = packed.namelist()
    assert not any("/" in name or "\\" in name or name.startswith(".") or len(name.encode()) > 255 for name in inside)
    assert len({normalize("NFKC", name).casefold() for name in inside}) == len(inside)
    assert {one.name: one.text for one in brat.read(file)} == {one.name: one.text for one in called}


def test_a_second_collection_in_a_folder_leaves_the_names_of_the_first(tmp_path: Path) -> None:
    for name in ("d1", "d2.txt"):
        brat.write_folder([evolve(DOCUMENT, name=name)], tmp_path)
    assert [one.name for one in brat.read_folder(tmp_path)] == ["d1", "d2.txt"]


@given(st.integers(0, 5_000), st.integers(0, 255))
def test_a_damaged_archive_is_reported(place: int, byte: int) -> None:
    file = io.BytesIO()
    brat.write([DOCUMENT], file)
    damaged = bytearray(file.getvalue())
    damaged[place % len(damaged)] = byte
    try:
        read = list(brat.read(io.BytesIO(damaged)))
    except FormatError:
        return
    assert all(isinstance(one, AttributedDocument) for one in read)


def test_a_folder_comes_back_and_has_brats_configuration(tmp_path: Path) -> None:
    brat.write_folder([DOCUMENT], tmp_path / "new")
    assert {path.name for path in (tmp_path / "new").iterdir()} == {"a.txt", "a.ann", "annotation.conf"}
    assert list(brat.read_folder(tmp_path / "new")) == [DOCUMENT]


def test_the_configuration_names_every_type_that_is_written() -> None:
    written = brat.to_ann(DOCUMENT)
    types = set(re.findall(r"^[TA]\d+\t(\w+)", written, re.MULTILINE)) | set(re.findall(r" (\w+):T", written))
    assert types <= set(re.findall(r"\w+", brat.CONFIGURATION))


def test_two_documents_of_one_name_are_told_apart() -> None:
    file = io.BytesIO()
    brat.write([DOCUMENT, DOCUMENT], file)
    assert [one.name for one in brat.read(file)] == ["a.txt", "a.txt"]


def test_equal_documents_make_equal_files() -> None:
    first, second = io.BytesIO(), io.BytesIO()
    brat.write([DOCUMENT], first)
    brat.write([DOCUMENT], second)
    assert first.getvalue() == second.getvalue()


def test_an_event_drawn_by_hand_is_an_attribution() -> None:
    by_hand = "T1\tAttribution 45 54\t“drizzle”\nT2\tSource 35 38\tShe\n"
    by_hand += "A1\tMentionKind T2 pronoun\nE1\tAttribution:T1 Source:T2"
    [found] = brat.from_ann(by_hand, TEXT, "a.txt").attributions
    assert found.quotation.content == Span(46, 53)
    assert found.speaker == Speaker(None, SpeakerKind.PERSON, Mention(Span(35, 38), "She", MentionKind.PRONOUN))


def test_an_event_that_is_given_another_source_by_hand_has_that_sources_speaker() -> None:
    lines = brat.to_ann(DOCUMENT).splitlines()
    [source] = [line.split("\t")[0] for line in lines if "\tSource " in line]
    lines = [f"{line} Source:{source}" if line.startswith("E2") else line for line in lines]
    assert brat.from_ann("\n".join(lines), TEXT, "a.txt").attributions[1].speaker == IDA


def test_a_quotation_that_was_moved_by_hand_is_where_it_was_moved_to() -> None:
    quotation = Quotation(Span(43, 55), Span(46, 53), TEXT[43:55])
    text = TEXT.replace("hates ", "hates\n")
    before = brat.to_ann(AttributedDocument("a.txt", (Attribution(quotation),), text))
    moved = before.replace("T1\tAttribution 43 44;45 55", "T1\tAttribution 45 54")
    [found] = brat.from_ann(moved, text, "a.txt").attributions
    assert found.quotation.span == Span(45, 54)


def test_a_note_in_words_is_passed_over() -> None:
    written = (
        brat.to_ann(DOCUMENT) + "#99\tAnnotatorNotes E1\tI am not sure.\nR1\tSame Arg1:T1 Arg2:T2\n*\tEquiv T1 T2\n"
    )
    assert brat.from_ann(written, TEXT, "a.txt") == DOCUMENT


@pytest.mark.parametrize(
    ("ann", "problem"),
    [
        (f"T1\tAttribution 0 {'9' * 4300}\tx", "line 1: expected a text-bound annotation"),
        (
            "T1\tAttribution 0 6\t“Dry,”\nT2\tContent 20 28\tIda Moss\nE1\tAttribution:T1 Content:T2",
            "line 3: expected content from 0 to 6, got 20 to 28 @ $.quotation",
        ),
        ("\nT1 Attribution 0 4", "line 2: expected a text-bound annotation"),
        ("T1\tAttribution 0 400\tx", f"line 1: expected a span within the text of {len(TEXT)} characters, got 0 400"),
        ("T1\tAttribution 4 4\t", "line 1: expected a span within the text"),
        ("E1\tAttribution:T1", "line 1: expected T1, to which E1 refers, to be there"),
        ("E1 Attribution", "line 1: expected an event"),
        ("A1\tKind", "line 1: expected an attribute"),
        ("#1\tAnnotatorNotes", "line 1: expected a note"),
        (
            "T1\tAttribution 0 4\t“D\nA1\tKind E1 shout\nE1\tAttribution:T1",
            "line 3: expected one of 'direct', 'partial'",
        ),
        ('T1\tAttribution 0 4\t“D\n#1\tNote E1\t{"depth": "x"}\nE1\tAttribution:T1', "got 'x' @ $.quotation.depth"),
    ],
)
def test_errors_are_reported_with_their_line(ann: str, problem: str) -> None:
    with pytest.raises(FormatError) as caught:
        brat.from_ann(ann, TEXT, "a.txt")
    assert problem in str(caught.value)


def test_errors_in_a_collection_are_reported_with_their_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.ann").write_text("T1", encoding="utf-8")
    with pytest.raises(FormatError, match=r"a\.ann: line 1: expected a text-bound"):
        list(brat.read_folder(tmp_path))
    (tmp_path / "a.ann").write_bytes(b"\xff")
    with pytest.raises(FormatError, match="expected UTF-8 in a"):
        list(brat.read_folder(tmp_path))


def test_a_file_that_is_not_a_zip_file_is_reported() -> None:
    with pytest.raises(FormatError, match="expected a zip file"):
        list(brat.read(io.BytesIO(b"T1")))


def test_a_document_without_its_text_cannot_be_written() -> None:
    with pytest.raises(MissingTextError, match=r"brat needs the text of 'a\.txt'"):
        brat.to_ann(AttributedDocument("a.txt", ()))


def test_notes_are_json_in_one_line() -> None:
    notes = [line.split("\t")[2] for line in brat.to_ann(DOCUMENT).splitlines() if line.startswith("#")]
    assert all(isinstance(json.loads(note), dict) for note in notes)
