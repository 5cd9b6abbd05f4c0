"""Reported speech in every format: what was found is what is read back, and each format marks it as indirect."""

import io
import re

import pytest

from quoteattr import QuotationKind, extract
from quoteattr.formats import FORMATS, Format, format_named
from quoteattr.formats.document import AttributedDocument

TEXT = (
    "The bridge, Ada Byron said, was “past repair” and old. Bo Lowe, a clerk, told her that it would close.\n\n"
    "“No,” she said. Asked whether it would hold, Ida Moss smiled."
)
FOUND = AttributedDocument("a.txt", extract(TEXT, indirect=True), TEXT)
KINDS = [one.quotation.kind for one in FOUND.attributions]


def written(form: Format) -> bytes:
    file = io.BytesIO()
    form.writer([FOUND], file)
    return file.getvalue()


def test_the_text_has_reports_with_and_without_a_speaker_and_a_quotation_inside_one() -> None:
    assert KINDS.count(QuotationKind.INDIRECT) == 4
    assert {QuotationKind.PARTIAL, QuotationKind.DIRECT} < set(KINDS)
    assert any(one.speaker is None for one in FOUND.attributions if one.quotation.kind is QuotationKind.INDIRECT)


@pytest.mark.parametrize("form", [form for form in FORMATS if form.reader], ids=lambda form: form.name)
def test_reports_are_read_back_as_they_were_written(form: Format) -> None:
    assert form.reader is not None
    [found] = form.reader(io.BytesIO(written(form)))
    assert found.attributions == FOUND.attributions


@pytest.mark.parametrize("name", ["jsonl", "json", "csv", "tsv", "conll", "html"])
def test_a_format_with_words_says_that_a_report_is_indirect(name: str) -> None:
    assert b"indirect" in written(format_named(name))


def test_a_report_is_not_direct_speech_in_tei() -> None:
    written_out = written(format_named("tei")).decode()
    reports = re.findall('<said [^>]*direct="false"', written_out) + re.findall('<q type="indirect"', written_out)
    assert len(reports) == KINDS.count(QuotationKind.INDIRECT)
