"""Evaluation.

What the figures of a score mean: who is right in everything has all of it, and nothing else in a file changes a count.
"""

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from quoteattr import Attribution, extract
from quoteattr.evaluation import (
    GoldDocument,
    GoldQuotation,
    GoldSpeaker,
    PredictedSpeaker,
    Prediction,
    evaluate,
    predictions_of,
)
from quoteattr.records import Span
from quoteattr.testing import articles

texts = articles(max_paragraphs=4).map(lambda one: one.text)
TEXT = "“No rain, and none to come this year,” said Ida Moss, and Bo Lee nodded to her all the while she spoke of it."


def gold_of(name: str, found: tuple[Attribution, ...], text: str) -> GoldDocument:
    """Return the gold that says what the records say, of the quotations that are in no other."""
    quotes = [
        GoldQuotation(one.quotation.span, one.quotation.content, one.speaker is not None, _named(one))
        for one in found
        if not one.quotation.depth
    ]
    return GoldDocument(name, text, tuple(quotes))


def _named(one: Attribution) -> GoldSpeaker | None:
    if one.speaker is None or one.speaker.mention is None:
        return None
    return GoldSpeaker((one.speaker.mention.span,), one.speaker.name)


def _is_within(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end


@given(st.lists(texts, min_size=1, max_size=3))
def test_whoever_finds_what_the_gold_has_is_right_in_everything(found: list[str]) -> None:
    """A perfect answer has no fault, and every figure is 1; gold has a quotation for each paragraph of a longer one."""
    assume(not any("\n" in one.quotation.text for text in found for one in extract(text)))
    read = {str(number): extract(text) for number, text in enumerate(found)}
    gold = [gold_of(str(number), read[str(number)], text) for number, text in enumerate(found)]
    evaluation = evaluate(gold, read)
    for name in ("spans", "attributed", "speaker", "speaker_strict"):
        figures = evaluation.figures.get(name)
        assert figures is None or figures.right == figures.gold
    assert [fault for fault in evaluation.faults if fault.kind != "spurious span"] == []


@given(texts, st.data())
def test_an_answer_that_is_left_out_costs_recall_alone(text: str, data: st.DataObject) -> None:
    """What is missing is missed, and makes nothing else wrong."""
    found = extract(text)
    spoken = [one for one in found if one.speaker is not None and not one.quotation.depth and one.speaker.mention]
    assume(spoken)
    left_out = data.draw(st.sampled_from(spoken))
    gold = gold_of("a", found, text)
    whole = evaluate([gold], {"a": found}).figures["speaker"]
    rest = [one for one in found if not _is_within(one.quotation.span, left_out.quotation.span)]
    fewer = evaluate([gold], {"a": rest}).figures["speaker"]
    assert (fewer.gold, fewer.right) == (whole.gold, whole.right - 1)
    assert fewer.predicted == whole.predicted - 1  # type: ignore[union-attr]


@given(first=texts, second=texts, back=st.booleans())
def test_the_order_of_documents_and_of_answers_changes_no_figure(first: str, second: str, *, back: bool) -> None:
    """Counts are summed over documents, in whatever order these and what was found in them come."""
    read = {"a": extract(first), "b": extract(second)}
    gold = [gold_of("a", read["a"], first), gold_of("b", read["b"], second)]
    wrong = {
        name: [evolve(one, speaker=None) if number % 3 else one for number, one in enumerate(found)]
        for name, found in read.items()
    }
    one = evaluate(gold, wrong)
    other = evaluate(gold[::-1], {name: found[::-1] if back else found for name, found in wrong.items()})
    assert other.figures == one.figures
    assert sorted(map(str, other.faults)) == sorted(map(str, one.faults))


@given(cut=st.integers(0, 36), length=st.integers(1, 36), swapped=st.booleans())
def test_of_two_answers_the_one_that_shares_most_with_the_gold_is_judged(
    cut: int, length: int, *, swapped: bool
) -> None:
    """A quotation that was found in two pieces is whose the longer piece is said to be."""
    end = TEXT.index("”")
    places = [Span(1, 1 + min(cut, end - 2)), Span(1 + min(cut, end - 2), min(end, 1 + cut + length))]
    lengths = [place.end - place.start for place in places]
    assume(abs(lengths[0] - lengths[1]) > 2 and min(lengths) > 2)  # spaces at the edges do not count
    names = ["Ida Moss", "Bo Lee"]
    answers = [
        Prediction(place, PredictedSpeaker(name, Span(TEXT.index(name), TEXT.index(name) + len(name))))
        for place, name in zip(places, names, strict=True)
    ]
    start = TEXT.index("Ida Moss")
    gold = GoldDocument(
        "a",
        TEXT,
        (
            GoldQuotation(
                Span(0, end + 1), Span(1, end), attributed=True, speaker=GoldSpeaker((Span(start, start + 8),))
            ),
        ),
    )
    figures = evaluate([gold], {"a": answers[::-1] if swapped else answers}).figures["speaker"]
    assert figures.right == int(lengths[0] > lengths[1])


@given(inside=st.integers(2, 30), beyond=st.integers(0, 40), swapped=st.booleans())
def test_what_an_answer_has_besides_does_not_count_against_it(inside: int, beyond: int, *, swapped: bool) -> None:
    """Whoever has all of a quotation, and more, has more of it than whoever has a part and nothing else."""
    end = TEXT.index("”")
    whole, part = Span(1, end + beyond), Span(1, 1 + inside)
    start = TEXT.index("Ida Moss")
    ida, bo = (
        PredictedSpeaker(name, Span(TEXT.index(name), TEXT.index(name) + len(name))) for name in ("Ida Moss", "Bo Lee")
    )
    answers = [Prediction(whole, ida), Prediction(part, bo)]
    quote = GoldQuotation(
        Span(0, end + 1), Span(1, end), attributed=True, speaker=GoldSpeaker((Span(start, start + 8),))
    )
    found = evaluate([GoldDocument("a", TEXT, (quote,))], {"a": answers[::-1] if swapped else answers})
    assert found.figures["speaker"].right == 1


@given(texts)
def test_predictions_are_the_records_without_what_no_gold_has(text: str) -> None:
    """What is scored of a record is where it stands, who is named, by which rule and how surely."""
    found = extract(text)
    for one, made in zip(found, predictions_of(found), strict=True):
        assert (made.quote, made.rule, made.confidence) == (one.quotation.span, one.rule, one.confidence)
        assert (made.speaker and made.speaker.name) == (one.speaker and one.speaker.name)
