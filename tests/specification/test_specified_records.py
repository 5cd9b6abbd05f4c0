"""Records.

What holds for the records of any text, whatever it contains.
"""

import io
import json
import os
import subprocess
import sys
from itertools import pairwise

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import example, given
from hypothesis import strategies as st
from real import texts

from quoteattr import Attribution, QuotationKind, SpeakerKind, extract
from quoteattr.formats import AttributedDocument, format_named
from quoteattr.testing import any_text, articles, marks_only, newslike

TEXTS = st.one_of(
    articles(plain=False, marks=None, max_paragraphs=4).map(lambda article: article.text), newslike(), marks_only()
)


@given(TEXTS)
@example("“We won,” said Ada Byron (Lab.), who quoted Mr Lowe as saying “no”.")
def test_every_span_slices_to_its_text(text: str) -> None:
    """Offsets are code points of the original text, so a tool can mark or check every word of a record."""
    for one in extract(text):
        mentions = [speaker.mention for speaker in (one.speaker, one.via) if speaker]
        for passage in (one.quotation, one.cue, *mentions):
            assert passage is None or text[passage.span.start : passage.span.end] == passage.text


@given(TEXTS)
def test_a_content_is_its_quotation_without_the_marks(text: str) -> None:
    """The content is inside the quotation and not empty. It excludes the closing mark, if there is one."""
    for one in extract(text):
        span, content = one.quotation.span, one.quotation.content
        assert span.start < content.start < content.end <= span.end
        assert one.quotation.closed == (content.end < span.end)
        assert text[content.start : content.end].strip()


@given(TEXTS)
def test_quotations_come_in_text_order_outer_before_inner(text: str) -> None:
    """A program that reads the records in order sees an outer quotation before those inside it."""
    spans = [one.quotation.span for one in extract(text)]
    assert all((a.start, -a.end) < (b.start, -b.end) for a, b in pairwise(spans))


@given(TEXTS)
@example("Ida sat in the 'red chair. “We won.\n\nIt was late.' So they left.”")
@example(";'“a\n\n.‘”")
def test_quotations_nest_and_never_cross(text: str) -> None:
    """A text with its quotations is a tree. XML and the other formats rely on this."""
    spans = [one.quotation.span for one in extract(text)]
    for number, outer in enumerate(spans):
        for inner in spans[number + 1 :]:
            assert inner.start >= outer.end or inner.end <= outer.end


@given(TEXTS)
def test_a_depth_is_the_number_of_quotations_around(text: str) -> None:
    """Depth 0 is a quotation of the text itself, so nested quotations can be left out or counted separately."""
    found = [one.quotation for one in extract(text)]
    for one in found:
        around = [other for other in found if other.span.start < one.span.start and one.span.end <= other.span.end]
        assert one.depth == len(around)


@given(TEXTS)
@example("“Ida Moss said we won.”")
@example("“Ida Moss said ‘no’,” Ada Byron said.")
def test_nobody_is_named_within_their_own_words(text: str) -> None:
    """A name inside a quotation does not name its speaker, except the speaker of a quotation nested in it."""
    for one in extract(text):
        mentions = [speaker.mention for speaker in (one.speaker, one.via) if speaker]
        for passage in (one.cue, *mentions):
            if passage is not None:
                span = one.quotation.span
                assert passage.span.end <= span.start or span.end <= passage.span.start


@given(TEXTS)
@example("Ida Moss's claim was “a mere idea”.")
def test_a_cue_and_a_mention_do_not_overlap(text: str) -> None:
    """The cue and the mention are separate, so that cues such as “claim” can be counted for all speakers."""
    for one in extract(text):
        mentions = [speaker.mention.span for speaker in (one.speaker, one.via) if speaker and speaker.mention]
        for span in mentions if one.cue else ():
            assert span.end <= one.cue.span.start or one.cue.span.end <= span.start


@given(TEXTS)
def test_mentions_and_cues_are_whole_words(text: str) -> None:
    """A marked span begins and ends with a word, so it can be shown as it is."""
    for one in extract(text):
        mentions = [speaker.mention for speaker in (one.speaker, one.via) if speaker]
        for passage in (one.cue, *mentions):
            if passage is not None:
                start, end = passage.span.start, passage.span.end
                assert passage.text == passage.text.strip()
                assert not text[max(0, start - 1) : start + 1].isalnum() or not start
                assert not text[end - 1 : end + 1].isalnum() or end == len(text)


@given(TEXTS)
def test_a_confidence_is_a_share(text: str) -> None:
    """It is a measured precision, so it is between 0 and 1."""
    assert all(0 <= one.confidence <= 1 for one in extract(text))


@given(TEXTS)
def test_there_is_a_speaker_if_a_rule_has_answered(text: str) -> None:
    """Every record with a speaker names its rule. Nobody's words have no cue and no relay."""
    for one in extract(text):
        assert (one.rule is None) == (one.speaker is None)
        assert one.rule is not None or (one.cue is None and one.via is None)


@given(TEXTS)
@example("Ida Moss told the board when she called it “a marvel”.")
def test_nobody_relays_their_own_words(text: str) -> None:
    """The relay and the speaker are different."""
    for one in extract(text):
        if one.speaker and one.via and one.via.kind is SpeakerKind.PERSON:
            assert one.via.name != one.speaker.name


@given(TEXTS)
def test_a_term_is_nobodys(text: str) -> None:
    """The kind means that nobody is quoted, so there is no speaker."""
    for one in extract(text):
        assert one.quotation.kind is not QuotationKind.TERM or one.speaker is None


@given(TEXTS)
def test_parts_of_one_utterance_have_one_speaker(text: str) -> None:
    """Equal numbers mean that somebody continues to speak, so it must be the same person."""
    speakers: dict[int, set[str | None]] = {}
    for one in extract(text):
        speakers.setdefault(one.quotation.utterance, set()).add(one.speaker and one.speaker.name)
    assert all(len(names) == 1 for names in speakers.values())


@given(TEXTS | any_text())
def test_equal_texts_have_equal_records(text: str) -> None:
    """Nothing is kept from one text to the next, and records are compared by value."""
    other = "".join(list(text))
    extract("“No,” she said. Ida Moss left.")
    assert extract(text) == extract(other)
    assert [hash(one) for one in extract(text)] == [hash(one) for one in extract(other)]


def test_records_are_the_same_in_every_process() -> None:
    """A study can be repeated. No answer depends on the order of a set, which differs between processes."""
    known = list(texts().values())
    code = "import sys, json, quoteattr; print([quoteattr.extract(text) for text in json.load(sys.stdin)])"
    printed = set()
    for seed in ("0", "1"):
        done = subprocess.run(  # noqa: S603 - the code is that of the test
            [sys.executable, "-X", "utf8", "-c", code],
            input=json.dumps(known),
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        printed.add(done.stdout.strip())
    assert printed == {str([extract(text) for text in known])}


@given(TEXTS)
@example("\udc80“\udc80,” said Ada Byron.")
def test_records_survive_json(text: str) -> None:
    """Records that are stored today can be read back later, unchanged."""
    found = extract(text)
    form = format_named("jsonl")
    file = io.BytesIO()
    form.writer([AttributedDocument("a.txt", found)], file)
    file.seek(0)
    assert form.reader is not None
    assert [one for document in form.reader(file) for one in document.attributions] == list(found)


@given(TEXTS)
def test_records_cannot_be_changed(text: str) -> None:
    """They can be shared between threads, put into sets and kept in caches."""
    for one in extract(text):
        assert isinstance(one, Attribution)
        for record in (one, one.quotation, one.quotation.span, one.speaker, one.cue):
            if record is not None:
                with pytest.raises(FrozenInstanceError):
                    record.text = "“Yes,”"  # type: ignore[union-attr]
