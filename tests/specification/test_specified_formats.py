"""Formats and the command.

What is written is read back, whatever is in a record and whatever a document is called. A selection is what it says.
"""

import io
from collections.abc import Iterator

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quoteattr import extract
from quoteattr.cli.selection import Selection
from quoteattr.formats import FORMATS, AttributedDocument, Format
from quoteattr.formats.characters import fit_for_utf8
from quoteattr.formats.tei import tei_of
from quoteattr.records import Attribution, Quotation, Span, Speaker, SpeakerKind
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
    """Nothing of what was found is lost on a disk, whatever is in it."""
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
    """A spreadsheet runs what begins like a formula, and the texts come from anywhere."""
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
def test_a_least_confidence_keeps_what_has_it(document: AttributedDocument, data: st.DataObject) -> None:
    """Whoever asks for .8 asks for what is right at least so often, and .8 is."""
    least = data.draw(st.sampled_from([one.confidence for one in document.attributions] or [0.5]) | st.floats(0, 1))
    kept = Selection(min_confidence=least).of(document).attributions
    assert kept == tuple(one for one in document.attributions if one.confidence >= least)


@given(st.integers(2, 5), st.data())
def test_the_parts_of_a_quotation_in_tei_lead_to_each_other(count: int, data: st.DataObject) -> None:
    """A quotation over several paragraphs is a chain of elements, from the first to the last and back."""
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
