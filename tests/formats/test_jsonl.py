"""JSON Lines: what is written comes back, the schema says the same, and what is wrong is told with its place."""

import copy
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from quoteattr.errors import FormatError
from quoteattr.formats import jsonl
from quoteattr.formats.conversion import converter, from_json, to_json
from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.schema import schema, written
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
from quoteattr.testing.documents import attributions, documents

ROOT = Path(__file__).parents[2]
FULL = Attribution(
    Quotation(Span(40, 46), Span(41, 45), "“late”", QuotationKind.PARTIAL, utterance=3),
    Speaker(
        "Ada Byron",
        SpeakerKind.PERSON,
        Mention(Span(20, 29), "Ada Byron", MentionKind.NAME),
        "chief engineer",
        (Affiliation("Wool Board", AffiliationKind.ORGANIZATION, Span(5, 15)),),
        Gender.FEMALE,
    ),
    Cue(Span(30, 34), "said", "say"),
    None,
    "mention_cue_quotation",
    0.97,
)
LINE = (
    '{"document": "a.txt", '
    '"quotation": {"start": 40, "end": 46, "text": "“late”", "content": {"start": 41, "end": 45}, '
    '"kind": "partial", "depth": 0, "closed": true, "utterance": 3}, '
    '"speaker": {"name": "Ada Byron", "kind": "person", '
    '"mention": {"start": 20, "end": 29, "text": "Ada Byron", "kind": "name"}, "role": "chief engineer", '
    '"affiliations": [{"name": "Wool Board", "kind": "organization", "start": 5, "end": 15}], "gender": "female"}, '
    '"cue": {"start": 30, "end": 34, "text": "said", "lemma": "say"}, '
    '"via": null, "rule": "mention_cue_quotation", "confidence": 0.97, "addressee": null}\n'
)


KINDS = ", ".join(repr(kind.value) for kind in QuotationKind)


def written_as(*found: AttributedDocument) -> bytes:
    file = io.BytesIO()
    jsonl.write(found, file)
    return file.getvalue()


def with_surrogate(document: AttributedDocument) -> AttributedDocument:
    return AttributedDocument(document.name + "\udc80", document.attributions)


@given(st.lists(documents(), max_size=3, unique_by=lambda document: document.name))
@example([AttributedDocument("\udc80.txt", (FULL,))])
@example([AttributedDocument("line\u2028separator\x85", (FULL, FULL))])
def test_what_is_written_comes_back(found: list[AttributedDocument]) -> None:
    kept = [AttributedDocument(one.name, one.attributions) for one in found if one.attributions]
    assert list(jsonl.read(io.BytesIO(written_as(*found)))) == kept


@given(documents())
def test_every_line_fits_the_schema(document: AttributedDocument) -> None:
    validator = Draft202012Validator(schema())
    for line in written_as(document).split(b"\n")[:-1]:
        validator.validate(json.loads(line))


@given(st.text(min_size=1).flatmap(attributions), st.data())
def test_whatever_is_left_out_or_added_or_changed_is_noticed_by_reader_and_schema_alike(
    attribution: Attribution, data: st.DataObject
) -> None:
    value = to_json(attribution, document="a.txt")
    holder, key = data.draw(st.sampled_from(list(places(value))))
    change = data.draw(st.sampled_from(["drop", "add", "mistype"]))
    if change == "drop":
        assume(key not in ("gender", "addressee"))  # older files have none
        del holder[key]
    elif change == "add":
        holder["surname"] = None
    else:
        holder[key] = {"neither": "this"}
    assert not Draft202012Validator(schema()).is_valid(value)
    with pytest.raises(FormatError, match=r"@ \$"):
        from_json(value, line=1)


@given(documents())
@example(AttributedDocument("a.txt", (FULL,)))
def test_an_attribution_is_written_as_the_converter_that_reads_it_does(document: AttributedDocument) -> None:
    for attribution in document.attributions:
        assert json.dumps(to_json(attribution)) == json.dumps(converter().unstructure(attribution))


@given(documents(), st.dictionaries(st.text(max_size=5), st.none() | st.text(max_size=9), max_size=2))
@example(AttributedDocument('a\n{"\udc80.txt', (FULL, FULL)), {"a\n{": '\n{"'})
def test_lines_get_the_name_of_their_document_as_if_they_had_been_written_with_it(
    document: AttributedDocument, metadata: dict[str, str | None]
) -> None:
    found, name = document.attributions, document.name
    values = [to_json(one, document=name, metadata=metadata) for one in found]
    lines = [json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n" for value in values]
    assert jsonl.with_document(jsonl.lines_of_text(found), name, metadata) == b"".join(lines)


def places(value: object) -> Iterator[tuple[dict[str, object], str]]:
    """Every key of every object in a JSON value."""
    if isinstance(value, list):
        for part in value:
            yield from places(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield value, key
            yield from places(part)


def test_a_line_has_the_keys_of_the_contract_in_their_order() -> None:
    assert written_as(AttributedDocument("a.txt", (FULL,))).decode() == LINE


def test_a_line_of_an_earlier_version_is_read() -> None:
    line = LINE.replace(', "gender": "female"', "").replace(', "addressee": null', "")
    [found] = jsonl.read(io.BytesIO(line.encode()))
    assert found.attributions == (evolve(FULL, speaker=evolve(FULL.speaker, gender=None)),)


def test_the_schema_in_the_docs_is_the_one_made_from_the_records() -> None:
    assert (ROOT / "docs/reference/attribution.schema.json").read_text(encoding="utf-8") == written()
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        ("quotation.start", "two", "expected an int, got 'two' @ $.quotation.start"),
        ("quotation.start", True, "expected an int, got True @ $.quotation.start"),
        ("quotation.start", -1, "expected an int of 0 or more, got -1 @ $.quotation.start"),
        ("quotation.start", 47, "expected start <= end, got 47 and 46 @ $.quotation"),
        ("quotation.content.end", None, "expected an int, got None @ $.quotation.content.end"),
        ("quotation.kind", "shout", f"expected one of {KINDS}, got 'shout' @ $.quotation.kind"),
        ("quotation.closed", 1, "expected true or false, got 1 @ $.quotation.closed"),
        ("speaker", "Ada", "expected an object, got 'Ada' @ $.speaker"),
        ("speaker.name", 7, "expected a str, got 7 @ $.speaker.name"),
        ("speaker.affiliations", "Wool", "expected an array, got 'Wool' @ $.speaker.affiliations"),
        ("speaker.affiliations", [{}], "expected the key 'name' @ $.speaker.affiliations[0]"),
        ("confidence", 97, "expected a number from 0 to 1, got 97 @ $.confidence"),
        ("document", None, "expected a str, got None @ $.document"),
        ("rules", [], "expected no key 'rules' @ $"),
    ],
)
def test_errors_are_reported_with_line_and_path(path: str, value: object, problem: str) -> None:
    line = json.loads(LINE)
    *holders, key = path.split(".")
    holder = line
    for name in holders:
        holder = holder[name]
    holder[key] = copy.copy(value)
    file = io.BytesIO(LINE.encode() + b"\n" + json.dumps(line).encode())
    with pytest.raises(FormatError) as caught:
        list(jsonl.read(file))
    assert problem in caught.value.problems
    assert str(caught.value).startswith("line 3: ")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"{", "line 2: expected JSON: Expecting property name enclosed in double quotes"),
        (b"\xff", "line 2: expected UTF-8: invalid start byte at byte 0"),
        (b"[" * 100_000, "line 2: expected JSON, got some that is nested too deeply to read"),
        (b"9" * 5_000, "line 2: expected numbers that Python can read: Exceeds the limit"),
        (b"[]", "line 2: expected an object, got [] @ $"),
    ],
)
def test_a_line_that_is_not_json_is_reported_with_its_number(line: bytes, problem: str) -> None:
    with pytest.raises(FormatError) as caught:
        list(jsonl.read(io.BytesIO(LINE.encode() + line + b"\n")))
    assert str(caught.value).startswith(problem)


def test_documents_are_read_one_at_a_time() -> None:
    documents = jsonl.read(io.BytesIO(LINE.encode() + LINE.replace("a.txt", "b.txt").encode() + b"broken\n"))
    assert next(documents).name == "a.txt"


def test_a_byte_order_mark_is_passed_over() -> None:
    assert list(jsonl.read(io.BytesIO(b"\xef\xbb\xbf" + LINE.encode()))) == [AttributedDocument("a.txt", (FULL,))]
