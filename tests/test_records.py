"""What holds of every record, whatever the text."""

import copy
import pickle
from itertools import pairwise

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import example, given
from texts import any_text, newslike

from quoteattr import Attribution, Span, extract, records

TEXTS = newslike() | any_text()


def passages(found: Attribution) -> list[object]:
    """Return whatever in an attribution has a span and a text."""
    speakers = [speaker for speaker in (found.speaker, found.via) if speaker]
    return [one for one in (found.quotation, found.cue, *(speaker.mention for speaker in speakers)) if one]


def holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


@given(TEXTS)
@example("“")
@example('""=')
@example('"Bob."\n\n"What."')
@example('John Doe:"foo"')
@example("\udc80“a\ud800”")
def test_every_record_slices_to_its_text(text: str) -> None:
    for found in extract(text):
        for one in passages(found):
            assert text[one.span.start : one.span.end] == one.text


@given(TEXTS)
def test_the_content_lies_in_its_quotation(text: str) -> None:
    for found in extract(text):
        quotation = found.quotation
        assert quotation.span.start < quotation.content.start < quotation.content.end <= quotation.span.end
        assert quotation.closed == (quotation.content.end < quotation.span.end)


@given(TEXTS)
def test_quotations_are_in_text_order_outer_before_inner(text: str) -> None:
    spans = [found.quotation.span for found in extract(text)]
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    assert len(set(spans)) == len(spans)


@given(TEXTS)
def test_quotations_lie_apart_or_in_one_another(text: str) -> None:
    found = [one.quotation for one in extract(text)]
    for number, quotation in enumerate(found):
        around = [other for other in found[:number] if overlap(other.span, quotation.span)]
        assert all(holds(other.content, quotation.span) for other in around)
        assert quotation.depth == len(around)


@given(TEXTS)
def test_a_speaker_is_not_named_inside_what_is_said(text: str) -> None:
    for found in extract(text):
        for speaker in (found.speaker, found.via):
            if speaker and speaker.mention:
                assert not overlap(speaker.mention.span, found.quotation.span)


@given(TEXTS)
def test_a_cue_lies_outside_what_is_said(text: str) -> None:
    for found in extract(text):
        assert found.cue is None or not overlap(found.cue.span, found.quotation.span)


@given(TEXTS)
def test_confidence_is_a_share(text: str) -> None:
    assert all(0 <= found.confidence <= 1 for found in extract(text))


@given(TEXTS)
def test_whoever_has_a_speaker_has_a_rule(text: str) -> None:
    for found in extract(text):
        assert found.speaker is None or found.rule is not None


@given(TEXTS)
def test_a_term_is_nobodys(text: str) -> None:
    for found in extract(text):
        assert found.quotation.kind is not records.QuotationKind.TERM or found.speaker is None


@given(TEXTS)
def test_the_parts_of_an_utterance_have_one_speaker_and_one_depth(text: str) -> None:
    for one, following in pairwise(extract(text)):
        if one.quotation.utterance == following.quotation.utterance:
            assert one.quotation.depth == following.quotation.depth
            assert (one.speaker and one.speaker.name) == (following.speaker and following.speaker.name)


@given(TEXTS)
def test_equal_texts_have_equal_records(text: str) -> None:
    assert extract(text) == extract("".join(list(text)))
    assert [hash(found) for found in extract(text)] == [hash(found) for found in extract(text)]


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@given(text=TEXTS)
@example(text="“No,” said Sen. Ada Byron (R-Ark.), according to Bo Lee.")
def test_records_are_the_same_after_pickling(text: str, protocol: int) -> None:
    found = extract(text)
    assert pickle.loads(pickle.dumps(found, protocol)) == found  # noqa: S301 - what was pickled right here
    assert copy.deepcopy(found) == found


def test_records_cannot_be_changed() -> None:
    (found,) = extract("“We won,” said Ada Byron.")
    with pytest.raises(FrozenInstanceError):
        found.speaker = None  # type: ignore[misc]


@pytest.mark.parametrize("name", records.__all__)
def test_every_record_is_public(name: str) -> None:
    import quoteattr  # noqa: PLC0415 - the package as its users see it

    assert getattr(quoteattr, name) is getattr(records, name)
    assert name in quoteattr.__all__
