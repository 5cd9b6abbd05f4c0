"""Formats and the command.

What is written is read back, whatever a record contains and whatever the name of its document.
"""

import csv
import io
import json
from collections.abc import Iterator

import attrs
import html5lib
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from seed_files import articles as seed_articles

from quoteattr import extract
from quoteattr.cli.selection import Selection
from quoteattr.formats import FORMATS, AttributedDocument, Format
from quoteattr.formats.brat.writing import to_ann
from quoteattr.formats.characters import fit_for_utf8
from quoteattr.formats.html.article import article_of
from quoteattr.formats.html.entries import UNSURE
from quoteattr.formats.tei import tei_of
from quoteattr.records import Attribution, Quotation, QuotationKind, Span, Speaker, SpeakerKind
from quoteattr.testing import articles
from quoteattr.testing.documents import documents, texts

READABLE = [form for form in FORMATS if form.reading is not None]
EXACT = {"jsonl", "json"}
"""Formats that can write any ``str``; in others a lone surrogate is U+FFFD."""
STARTS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]  # noqa: RUF001 - look-alikes are meant
_ID = "{http://www.w3.org/XML/1998/namespace}id"


def fit(value: object) -> object:
    """Return a record with strings that UTF-8 can write."""
    if isinstance(value, str):
        return fit_for_utf8(value)
    if isinstance(value, tuple):
        return tuple(map(fit, value))
    if attrs.has(type(value)):
        parts = {one.name: fit(getattr(value, one.name)) for one in attrs.fields(type(value))}  # type: ignore[arg-type]
        return attrs.evolve(value, **parts)  # type: ignore[type-var]
    return value


@pytest.mark.parametrize("form", READABLE, ids=[form.name for form in READABLE])
@given(found=st.lists(documents(), max_size=3, unique_by=lambda one: fit_for_utf8(one.name)))
def test_what_is_written_is_read_back(form: Format, found: list[AttributedDocument]) -> None:
    """Nothing is lost in a file, whatever the records contain."""
    if form.name == "brat":  # which has no way to mark what cannot be seen
        assume(all(one.quotation.text.strip() for document in found for one in document.attributions))
    file = io.BytesIO()
    form.writer(found, file)
    file.seek(0)
    assert form.reader is not None
    back = {document.name: document.attributions for document in form.reader(file) if document.attributions}
    expected = {document.name: document.attributions for document in found if document.attributions}
    if form.name not in EXACT:
        expected = {
            name if form.name == "brat" else fit_for_utf8(name): tuple(map(fit, attributions))  # type: ignore[misc]
            for name, attributions in expected.items()
        }
    assert back == expected


@settings(max_examples=8)
@pytest.mark.parametrize("start", STARTS, ids=[f"U+{ord(start):04X}" for start in STARTS])
@pytest.mark.parametrize("name", ["csv", "tsv"])
@given(before=st.sampled_from(["", "'", "''", " ", "\N{NO-BREAK SPACE}"]), rest=texts(surrogates=False))
def test_no_cell_is_a_formula(name: str, start: str, before: str, rest: str) -> None:
    """A spreadsheet runs cells that begin like a formula, and the texts may come from anywhere."""
    assume(not (start.isspace() and before.isspace()))  # white space behind white space is no danger
    speaker = Speaker(f"{before}{start}{rest}", SpeakerKind.PERSON)
    found = AttributedDocument("a", (Attribution(Quotation(Span(0, 3), Span(1, 2), "“a”"), speaker),))
    form = next(form for form in FORMATS if form.name == name)
    file = io.BytesIO()
    form.writer([found], file)
    written = file.getvalue().decode("utf-8-sig")
    assert f"'{speaker.name}".replace('"', '""') in written
    file.seek(0)
    assert form.reader is not None
    assert list(form.reader(file)) == [found]


@given(documents(max_size=6), st.data())
def test_a_least_confidence_includes_answers_that_have_it(document: AttributedDocument, data: st.DataObject) -> None:
    """With a least confidence of .8, answers with exactly .8 are kept."""
    least = data.draw(st.sampled_from([one.confidence for one in document.attributions] or [0.5]) | st.floats(0, 1))
    kept = Selection(min_confidence=least).of(document).attributions
    assert kept == tuple(one for one in document.attributions if one.confidence >= least)


@given(st.integers(2, 5), st.data())
def test_the_parts_of_a_quotation_in_tei_lead_to_each_other(count: int, data: st.DataObject) -> None:
    """A quotation over several paragraphs is a chain of elements in both directions."""
    words = [data.draw(st.sampled_from(["It is over.", "We go.", "So be it."])) for _ in range(count)]
    text = "\n\n".join(f"“{word}" for word in words) + "” said Ada Byron."
    root = tei_of(AttributedDocument("a", extract(text), text))
    parts = {part.get(_ID) or part.get("xml:id"): part for part in root.iter() if part.get("next") or part.get("prev")}
    chain = list(_chain(parts, next(key for key, part in parts.items() if part.get("prev") is None), "next"))
    back = list(_chain(parts, chain[-1], "prev"))
    assert len(chain) == count
    assert back == chain[::-1]


def _chain(parts: dict[str | None, object], start: str | None, direction: str) -> Iterator[str | None]:
    seen: set[str | None] = set()
    while start is not None and start not in seen:
        seen.add(start)
        yield start
        start = (parts[start].get(direction) or "").removeprefix("#") or None  # type: ignore[attr-defined]


cells = st.builds("{}{}".format, st.sampled_from(["", *STARTS]), texts(surrogates=False))
metadata = st.fixed_dictionaries({"date": st.none() | texts(surrogates=False), "outlet": cells})


@pytest.mark.parametrize("form", READABLE, ids=[form.name for form in READABLE])
@settings(max_examples=10)
@given(found=st.lists(documents(surrogates=False), max_size=3, unique_by=lambda one: one.name), kept=metadata)
def test_what_is_kept_of_a_document_is_read_back(
    form: Format, found: list[AttributedDocument], kept: dict[str, str | None]
) -> None:
    """The date and the outlet of an article go with it through every format, whatever is in them."""
    assume(all(one.quotation.text.strip() for document in found for one in document.attributions))
    file = io.BytesIO()
    form.writer([attrs.evolve(document, metadata=kept) for document in found], file)
    file.seek(0)
    assert form.reader is not None
    for document in form.reader(file):
        if document.attributions:
            assert {name: value or "" for name, value in document.metadata.items()} == {
                name: value or "" for name, value in kept.items()
            }


def tokens_of(written: str) -> list[list[list[str]]]:
    """Return the lines of CoNLL in their columns, sequence by sequence, comments aside."""
    sequences: list[list[list[str]]] = [[]]
    for line in written.split("\n"):
        if not line:
            sequences.append([])
        elif not line.startswith("# "):
            sequences[-1].append(line.split("\t"))
    return [sequence for sequence in sequences if sequence]


def written_in(name: str, document: AttributedDocument) -> str:
    file = io.BytesIO()
    next(form for form in FORMATS if form.name == name).writer([document], file)
    return file.getvalue().decode("utf-8")


NAMES = ["a", "a\nb", "a\r\n# newdoc", "a\u2028b\x85c", "\t"]


@given(documents(surrogates=False), st.sampled_from(NAMES))
def test_the_tokens_of_conll_are_those_of_the_text_with_tags_that_begin_where_spans_do(
    document: AttributedDocument, name: str
) -> None:
    """Whoever trains a tagger reads six columns, a token a line, and every span begun before it goes on."""
    written = written_in("conll", attrs.evolve(document, name=name))
    assert written.startswith("# newdoc id = ")
    assert sum(line.startswith("# newdoc") for line in written.split("\n")) == 1
    for sequence in tokens_of(written):
        before = ["O"] * 3
        for token, start, end, *tags in sequence:
            assert (document.text or "")[int(start) : int(end)] == token
            for tag, last in zip(tags, before, strict=True):
                assert tag == "O" or tag[:2] == "B-" or last in (f"B-{tag[2:]}", f"I-{tag[2:]}")
            before = tags


REAL = articles(max_paragraphs=4).map(lambda one: one.text) | st.sampled_from([one.text for one in seed_articles()])


@settings(max_examples=12)
@given(REAL)
def test_the_formats_for_the_web_have_each_quotation_with_what_is_around_it(text: str) -> None:
    """A quotation is found again in an edited text by the words before and behind it; terms are nobody's."""
    document = AttributedDocument("a.txt", extract(text), text)
    notes = json.loads(written_in("web-annotation", document))["@graph"]
    assert len(notes) == len(document.attributions)
    for note, one in zip(notes, document.attributions, strict=True):
        span = one.quotation.span
        [place, quoted] = note["target"]["selector"]
        assert (place["start"], place["end"], quoted["exact"]) == (span.start, span.end, one.quotation.text)
        around = text[max(0, span.start - 32) : span.end + 32]
        assert quoted["prefix"] + quoted["exact"] + quoted["suffix"] == around
    said = [one for one in document.attributions if one.quotation.kind is not QuotationKind.TERM]
    graph = json.loads(written_in("schema.org", document))["@graph"]
    contents = [text[one.quotation.content.start : one.quotation.content.end] for one in said]
    assert [node["text"] for node in graph] == contents
    speakers = [one.speaker and one.speaker.name for one in said]
    agents = [node.get("spokenByCharacter") or {} for node in graph]
    assert [agent.get("name") or agent.get("description") for agent in agents] == speakers


@settings(max_examples=12)
@given(REAL)
def test_tei_has_the_text_and_every_quotation_of_it_in_place(text: str) -> None:
    """An edition has all words in their order, and each quotation around its own."""
    document = AttributedDocument("a.txt", extract(text), text)
    body = tei_of(document).find("text/body")
    assert body is not None
    assert "".join("".join(body.itertext()).split()) == "".join(text.split())
    parts = [one for one in body.iter() if one.tag in ("said", "q")]
    joined: dict[str, str] = {}
    for part in parts:
        identifier = (part.get("xml:id") or "").split(".")[0]
        joined[identifier] = joined.get(identifier, "") + "".join(part.itertext())
    expected = ["".join(one.quotation.text.split()) for one in document.attributions]
    assert ["".join(words.split()) for words in joined.values()] == expected
    assert [part.tag for part in parts if part.get("prev") is None] == [
        "q" if one.speaker is None else "said" for one in document.attributions
    ]


@given(documents(surrogates=False, max_size=6))
def test_tei_leaves_out_no_quotation_that_stands_in_another_or_beside_it(document: AttributedDocument) -> None:
    """Of two that begin together the longer one is around the other."""
    assume(all(one.quotation.text.strip() for one in document.attributions))
    parts = [part for part in tei_of(document).iter() if part.tag in ("said", "q") and part.get("prev") is None]
    assert len(parts) == len(document.attributions)


@settings(max_examples=10)
@given(REAL)
def test_a_page_has_the_text_with_each_quotation_under_its_speaker(text: str) -> None:
    """Whoever checks a page sees who is said to speak, and that an answer is unsure where one was found."""
    document = AttributedDocument("a.txt", extract(text), text)
    page = html5lib.parse(article_of(document), namespaceHTMLElements=False)
    (shown,) = [one for one in page.iter("div") if one.get("class") == "text"]
    assert "".join(shown.itertext()) == text
    marked = [one for one in shown.iter("q") if one.get("id")]
    assert len(marked) == len(document.attributions)
    for element, one in zip(marked, document.attributions, strict=True):
        doubtful = one.speaker is not None and one.confidence < UNSURE
        name = "Nobody’s words" if one.speaker is None and not one.is_unknown else None
        assert ("unsure" in (element.get("class") or "").split()) == doubtful
        label = (element.get("aria-label") or "").removesuffix(", unsure")
        known = one.speaker and (one.speaker.name or (one.speaker.mention and one.speaker.mention.text))
        assert label in {name or known, "Speaker not known"}


@given(documents(surrogates=False, max_size=6))
def test_what_brat_marks_are_the_words_of_the_text(document: AttributedDocument) -> None:
    """Each line has its columns and no more, and the words in it stand where it says, part by part."""
    text = document.text or ""
    lines = to_ann(document).split("\n")
    assert lines.pop() == ""
    for line in lines:
        name, about, *words = line.split("\t")
        assert name[0] in "TEA#"
        if name[0] != "T":
            continue
        _, _, places = about.partition(" ")
        parts = [tuple(map(int, place.split(" "))) for place in places.split(";")]
        assert words == [" ".join(text[start:end] for start, end in parts)]


@given(documents(surrogates=False), st.sampled_from(["jsonl", "csv"]))
def test_what_was_written_before_a_field_was_there_is_read(document: AttributedDocument, name: str) -> None:
    """Genders and addressees are new, and a file without them is as good as it was."""
    older = tuple(map(_without_new, document.attributions))
    file = io.BytesIO()
    next(form for form in FORMATS if form.name == name).writer([attrs.evolve(document, attributions=older)], file)
    text = file.getvalue().decode("utf-8-sig")
    if name == "jsonl":
        lines = [json.loads(line) for line in text.split("\n") if line]
        for line in lines:
            del line["addressee"]
            for key in ("speaker", "via"):
                if line[key] is not None:
                    del line[key]["gender"]
        written = "".join(json.dumps(line) + "\n" for line in lines)
    else:
        rows = list(csv.reader(io.StringIO(text, newline="")))
        kept = [
            at for at, cell in enumerate(rows[0]) if not cell.startswith("addressee") and not cell.endswith("_gender")
        ]
        cells = io.StringIO(newline="")
        csv.writer(cells).writerows([row[at] for at in kept] for row in rows)
        written = cells.getvalue()
    reader = next(form for form in FORMATS if form.name == name).reader
    assert reader is not None
    found = [one for read in reader(io.BytesIO(written.encode())) for one in read.attributions]
    assert found == list(older)


def _without_new(one: Attribution) -> Attribution:
    speaker, via = (who if who is None else attrs.evolve(who, gender=None) for who in (one.speaker, one.via))
    return attrs.evolve(one, speaker=speaker, via=via, addressee=None)
