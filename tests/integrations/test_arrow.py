"""Arrow: the schema that is written, the records of the loop, wherever a corpus is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_corpus import ARTICLES, failing, records
from texts import newslike

from quoteattr.errors import FormatError, NoResultWarning, UnknownLanguageError
from quoteattr.formats import parquet
from quoteattr.formats.conversion import to_json
from quoteattr.functions import extract

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")

from quoteattr.integrations.arrow import extract_batch, schema  # noqa: E402 - after the skip


def batch(texts: dict[str, str]) -> "pa.RecordBatch":
    return pa.RecordBatch.from_pydict({"document": list(texts), "text": list(texts.values())})


def test_a_batch_has_the_records_of_the_loop() -> None:
    assert extract_batch(batch(ARTICLES)).to_pylist() == records()


@given(st.lists(newslike(max_size=12), max_size=5), st.integers(1, 5))
def test_a_corpus_may_be_cut_between_any_two_texts(texts: list[str], size: int) -> None:
    numbered = {str(number): text for number, text in enumerate(texts)}
    whole = batch(numbered) if texts else pa.RecordBatch.from_pylist([], schema=batch({"": ""}).schema)
    parts = [row for at in range(0, len(texts), size) for row in extract_batch(whole.slice(at, size)).to_pylist()]
    assert parts == extract_batch(whole).to_pylist()
    assert parts == [to_json(found, document=name) for name, text in numbered.items() for found in extract(text)]


def test_the_schema_is_that_of_a_parquet_file_even_without_rows() -> None:
    assert schema() == parquet.schema()
    assert extract_batch(batch({"a": "It rained."})).schema == schema()
    assert extract_batch(batch(ARTICLES)).schema == schema()


@pytest.mark.parametrize("kind", [pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())], ids=str)
def test_strings_of_any_width_are_texts(kind: "pa.DataType") -> None:
    texts = pa.array(list(ARTICLES.values())).cast(kind)
    found = extract_batch(pa.RecordBatch.from_arrays([pa.array(list(ARTICLES)), texts], ["document", "text"]))
    assert found.to_pylist() == records()


def test_a_number_is_a_name_and_other_columns_are_passed_over() -> None:
    texts = pa.RecordBatch.from_pydict({"day": [None], "text": ["“No,” said Ada Byron."], "document": [7]})
    assert extract_batch(texts)["document"].to_pylist() == ["7"]


def test_a_text_that_is_null_has_no_rows() -> None:
    texts = pa.RecordBatch.from_pydict({"document": ["a", "b"], "text": [None, "“No,” said Ada Byron."]})
    assert extract_batch(texts)["document"].to_pylist() == ["b"]


@pytest.mark.parametrize(
    ("columns", "problem"),
    [
        ({"document": ["a"]}, "expected the columns document and text, got document"),
        ({"document": ["a"], "text": [1]}, r"expected strings, got int64 @ \$.text"),
        ({"document": ["a", None], "text": ["", ""]}, r"expected a name, got null @ \$\[1\].document"),
        ({"document": [["a"]], "text": [""]}, r"expected strings, got list<.*> @ \$.document"),
    ],
    ids=["no text", "a number for a text", "no name", "a list for a name"],
)
def test_errors_in_a_batch_are_reported_with_their_column(columns: dict[str, list[object]], problem: str) -> None:
    with pytest.raises(FormatError, match=problem):
        extract_batch(pa.RecordBatch.from_pydict(columns))


def test_a_text_that_fails_is_named_and_takes_no_other_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = failing(monkeypatch)
    with pytest.warns(NoResultWarning, match="no result for the document 'd1': ZeroDivisionError"):
        found = extract_batch(batch({f"d{number}": text for number, text in enumerate(texts)}))
    assert found["document"].to_pylist() == ["d0", "d2"]


def test_a_text_that_is_not_utf_8_is_named_and_takes_no_other_with_it() -> None:
    texts = pa.array(["“No,” said Ada Byron.".encode(), b"\xff", "“Yes,” said Ida Moss.".encode()]).view(pa.string())
    rows = pa.RecordBatch.from_arrays([pa.array(["a", "b", "c"]), texts], ["document", "text"])
    with pytest.warns(NoResultWarning, match="no result for the document 'b': UnicodeDecodeError"):
        found = extract_batch(rows)
    assert found["document"].to_pylist() == ["a", "c"]


def test_an_unknown_language_is_reported() -> None:
    with pytest.raises(UnknownLanguageError):
        extract_batch(batch(ARTICLES), language="tlh")
