"""JSON as one array: what is written comes back, any JSON parser reads it, and what is wrong is told with its path."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from quoteattr.errors import FormatError
from quoteattr.formats import whole
from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.schema import schema
from quoteattr.testing.documents import documents


@given(st.lists(documents(), max_size=3, unique_by=lambda document: document.name))
def test_what_is_written_comes_back_and_fits_the_schema(found: list[AttributedDocument]) -> None:
    file = io.BytesIO()
    whole.write(found, file)
    for element in json.loads(file.getvalue()):
        Draft202012Validator(schema()).validate(element)
    file.seek(0)
    kept = [AttributedDocument(one.name, one.attributions) for one in found if one.attributions]
    assert list(whole.read(file)) == kept


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (b"{}", "expected an array, got {} @ $"),
        (b"", "expected JSON: Expecting value"),
        (b"[7]", "expected an object, got 7 @ $[0]"),
        (b'[{"document": 7}]', "expected a str, got 7 @ $[0].document; expected the key 'quotation' @ $[0]"),
    ],
)
def test_errors_are_reported_with_their_path(written: bytes, problem: str) -> None:
    with pytest.raises(FormatError) as caught:
        list(whole.read(io.BytesIO(written)))
    assert str(caught.value).startswith(problem)
