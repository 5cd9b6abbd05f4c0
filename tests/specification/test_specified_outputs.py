"""Outputs.

What a file says, in whatever format: nothing of a record is left out that the format has a place for, and no two
documents become one.
"""

import csv
import io
import json
from collections import Counter
from collections.abc import Mapping
from unicodedata import normalize
from zipfile import ZipFile

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from rich.console import Console

from quoteattr import extract
from quoteattr.formats import FORMATS, AttributedDocument, brat
from quoteattr.formats.brat.reading import from_ann
from quoteattr.formats.html.novel import novel_view
from quoteattr.formats.html.voices import voices_of
from quoteattr.formats.table import LONGEST, table
from quoteattr.languages import load
from quoteattr.records import (
    Affiliation,
    AffiliationKind,
    Attribution,
    Cue,
    Gender,
    Mention,
    MentionKind,
    Quotation,
    QuotationKind,
    Span,
    Speaker,
    SpeakerKind,
)
from quoteattr.testing import Dialogue, dialogues, documents

TEXT = "“No rain,” said Ida Moss to Bo Lowe, as Ada Byron told us."


def written(name: str, *found: AttributedDocument) -> bytes:
    file = io.BytesIO()
    next(form for form in FORMATS if form.name == name).writer(found, file)
    return file.getvalue()


def who(name: str) -> Speaker:
    """Make a speaker whose name is in the text, with all that a speaker may have."""
    at = TEXT.index(name)
    bodies = [Affiliation(f"{kind.value} of {name}", kind) for kind in AffiliationKind]
    return Speaker(
        name,
        SpeakerKind.PERSON,
        Mention(Span(at, at + len(name)), name, MentionKind.NAME),
        f"role of {name}",
        tuple(bodies),
        gender=Gender.FEMALE,
    )


WHOLE = Attribution(
    Quotation(Span(0, 10), Span(1, 9), "“No rain,”"),
    who("Ida Moss"),
    Cue(Span(11, 15), "said", "say"),
    who("Ada Byron"),
    "quotation_cue_mention",
    0.75,
    addressee=who("Bo Lowe"),
)
FULL = {"jsonl", "json", "csv", "tsv", "parquet", "brat"}
"""Formats that have all of a record."""
PLACES: Mapping[str, set[str]] = {
    "speaker": {*FULL, "tei", "web-annotation", "schema.org", "html", "conll"},
    "via": {*FULL, "tei", "web-annotation", "schema.org", "html", "conll"},
    "addressee": {*FULL, "tei", "html"},
    "cue": {*FULL, "tei", "web-annotation", "html", "conll"},
    "rule": {*FULL, "web-annotation", "html"},
    "confidence": {*FULL, "tei", "web-annotation", "html"},
}
"""The formats that have a place for each part of a record."""
OF_PEOPLE = {"name", "role", "affiliations", "gender"}
PARTS = [
    (name, part) for name in [form.name for form in FORMATS] for part, formats in PLACES.items() if name in formats
]


def changed(part: str) -> list[Attribution]:
    """Return the record with one thing different in a part of it."""
    value = getattr(WHOLE, part)
    if isinstance(value, Speaker):
        others: dict[str, object] = {"name": "Eve Lund", "role": "other", "affiliations": (), "gender": Gender.MALE}
        made = [evolve(value, **{name: other}) for name, other in others.items()]
        return [evolve(WHOLE, **{part: one}) for one in made]
    return [evolve(WHOLE, **{part: {"cue": None, "rule": "floating_quotation", "confidence": 0.5}[part]})]


@pytest.mark.parametrize(("name", "part"), PARTS, ids=["-".join(pair) for pair in PARTS])
def test_a_format_has_each_part_of_a_record_that_it_has_a_place_for(name: str, part: str) -> None:
    """Whoever changes a name, a role or a cue finds the change in the file."""
    before = written(name, AttributedDocument("a.txt", (WHOLE,), TEXT))
    without = written(
        name, AttributedDocument("a.txt", (evolve(WHOLE, **{part: None if part != "confidence" else 0.0}),), TEXT)
    )
    assert without != before
    if name == "conll":  # which has places alone
        return
    for one in changed(part):
        if name == "html" and part != "speaker" and isinstance(getattr(WHOLE, part), Speaker):
            continue
        assert written(name, AttributedDocument("a.txt", (one,), TEXT)) != before


@pytest.mark.parametrize("name", ["jsonl", "json", "csv", "tsv", "brat"])
@pytest.mark.parametrize("kind", QuotationKind, ids=[kind.value for kind in QuotationKind])
def test_a_format_has_the_kind_and_the_end_of_a_quotation(name: str, kind: QuotationKind) -> None:
    """A term and an unclosed quotation are what they are in every format that is read back."""
    for closed in (True, False):
        one = evolve(WHOLE, quotation=evolve(WHOLE.quotation, kind=kind, closed=closed, depth=2, utterance=7))
        form = next(form for form in FORMATS if form.name == name)
        assert form.reader is not None
        (back,) = form.reader(io.BytesIO(written(name, AttributedDocument("a.txt", (one,), TEXT))))
        assert back.attributions == (one,)


@given(documents(surrogates=False), st.booleans())
def test_a_table_that_a_spreadsheet_has_written_anew_is_read_as_before(found: AttributedDocument, comma: bool) -> None:  # noqa: FBT001
    """In some countries a spreadsheet writes semicolons between cells and commas in numbers."""
    rows = list(csv.reader(io.StringIO(written("csv", found).decode("utf-8-sig"), newline="")))
    at = rows[0].index("confidence")
    if comma:
        rows = [
            [*row[:at], row[at].replace(".", ",") if number else row[at], *row[at + 1 :]]
            for number, row in enumerate(rows)
        ]
    cells = io.StringIO(newline="")
    csv.writer(cells, delimiter=";" if comma else "\t").writerows(rows)
    form = next(form for form in FORMATS if form.name == ("csv" if comma else "tsv"))
    assert form.reader is not None
    back = [one for read in form.reader(io.BytesIO(cells.getvalue().encode())) for one in read.attributions]
    assert back == list(found.attributions)


ALIKE = [
    "a",
    "A",
    "a.txt",
    "A.TXT",
    "a-2",
    "A-2",
    "a.txt.txt",
    "\N{LATIN SMALL LIGATURE FI}",
    "fi",
    "FI",
    "é",
    "e\u0301",
    ".",
    "..",
    "a ",
    "a.",
    "a/b",
    "a%2Fb",
    "x" * 300,
    "x" * 301,
    "X" * 300,
    "names",
    "annotation",
]
"""Names that some file systems hold to be one, or cannot have."""


@given(st.lists(st.sampled_from(ALIKE), unique=True, max_size=8))
def test_no_two_documents_have_one_file_in_brat(names: list[str]) -> None:
    """File systems take capitals, compositions of letters and endings for nothing, and cut long names."""
    found = extract(TEXT)
    made = [AttributedDocument(name, found, TEXT) for name in names]
    file = io.BytesIO(written("brat", *made))
    files = [normalize("NFKC", name).casefold() for name in ZipFile(file).namelist()]
    assert len(files) == len(set(files))
    assert all(len(name.encode()) < 256 for name in files)
    assert sorted(one.name for one in brat.read(file)) == sorted(names)


@given(names=st.lists(st.sampled_from(ALIKE), unique=True, max_size=5))
def test_a_folder_of_brat_has_the_documents_of_its_zip(
    names: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What is written into a folder is what is packed."""
    folder = tmp_path_factory.mktemp("brat")
    made = [AttributedDocument(name, extract(TEXT), TEXT) for name in names]
    brat.write_folder(made, folder)
    packed = list(brat.read(io.BytesIO(written("brat", *made))))
    assert sorted(brat.read_folder(folder), key=lambda one: one.name) == sorted(packed, key=lambda one: one.name)
    kept = json.loads((folder / brat.NAMES).read_text("utf-8")) if (folder / brat.NAMES).exists() else {}
    assert set(kept.values()) <= set(names)


@given(st.integers(1, 90), st.sampled_from(["no", "rain", "[bold]", "harbour"]))
@example(90, "rain")
def test_a_table_shows_how_a_quotation_begins_and_how_it_ends(words: int, word: str) -> None:
    """A long speech is shortened in its middle, and a short one is whole."""
    text = f"“{' '.join(f'{number}{word}' for number in range(words))}”"
    one = Attribution(Quotation(Span(0, len(text)), Span(1, len(text) - 1), text))
    file = io.StringIO()
    Console(file=file, width=2000).print(table([one], width=2000))
    shown = file.getvalue()
    assert (text in shown) == (len(text) <= LONGEST)
    assert text[: LONGEST // 2].rstrip() in shown
    assert text[-LONGEST // 2 :].lstrip() in shown


@given(dialogues(), st.integers(2, 4))
def test_a_page_of_a_novel_counts_each_quotation_in_its_chapter(dialogue: Dialogue, chapters: int) -> None:
    """Who speaks where, and to whom, adds up to the records."""
    body = evolve(dialogue, heading="").text
    text = "".join(f"CHAPTER {'XVI'[number % 3]}\n\n{body}\n" for number in range(chapters))
    found = extract(text, genre="fiction")
    voices, numbers = voices_of(found)
    view = novel_view(text, found, voices, numbers)
    assert view is not None
    names = {voice.number: voice.speaker.name for voice in voices}
    for chapter, counted in zip(view.chapters, view.said, strict=True):
        inside = [one for one in found if chapter.start <= one.quotation.span.start < chapter.end]
        said = Counter(one.speaker.name for one in inside if one.speaker is not None)
        assert {names[number]: count for number, count in counted.items()} == said
    pairs = Counter((one.speaker.name, one.addressee.name) for one in found if one.speaker and one.addressee)
    assert {(names[one], names[other]): count for (one, other), count in view.pairs.items()} == pairs


@given(
    st.sampled_from(sorted({one.lemma for one in load("en").thinking_verbs.values()})), st.sampled_from(["say", "cry"])
)
def test_an_edition_tells_thought_from_speech(thinks: str, says: str) -> None:
    """Whoever hopes or believes says nothing aloud, and where no verb tells it is not known."""
    for lemma, aloud in ((thinks, "false"), (says, "true"), (None, "unknown")):
        cue = None if lemma is None else Cue(Span(11, 15), "said", lemma)
        made = written("tei", AttributedDocument("a.txt", (evolve(WHOLE, cue=cue),), TEXT)).decode()
        assert f'aloud="{aloud}"' in made


@given(st.floats(0, 0.4), st.floats(0.95, 1))
def test_a_page_says_of_which_speakers_it_is_not_sure(low: float, high: float) -> None:
    """Whoever listens to a page hears it as well as whoever sees it."""
    for confidence, unsure in ((low, True), (high, False)):
        one = evolve(WHOLE, confidence=confidence)
        made = written("html", AttributedDocument("a.txt", (one,), TEXT)).decode()
        assert ('aria-label="Ida Moss, unsure"' in made, 'aria-label="Ida Moss"' in made) == (unsure, not unsure)


@given(st.sampled_from(["“”", "‘’", '""', "«»", "''", "xx"]), st.sampled_from(["No rain", "é"]))
def test_whoever_annotates_by_hand_marks_a_quotation_with_its_marks(pair: str, words: str) -> None:
    """The content is what is inside the marks, and all of it where there are none."""
    marked = f"{pair[0]}{words}{pair[1]}" if pair != "xx" else words
    text = f"{marked} said Ida."
    at = text.index("Ida")
    lines = [f"T1\tAttribution 0 {len(marked)}\t{marked}", f"T2\tSource {at} {at + 3}\tIda"]
    found = from_ann("\n".join([*lines, "E1\tAttribution:T1 Source:T2", ""]), text, "a.txt")
    (one,) = found.attributions
    assert one.quotation.text == marked
    assert text[one.quotation.content.start : one.quotation.content.end] == words
    assert one.speaker is not None
    assert one.speaker.name == "Ida"
