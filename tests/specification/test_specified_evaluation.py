"""Evaluation.

What the figures of a score mean: who is right in everything has all of it, and nothing else in a file changes a count.
"""

from collections import Counter

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
from quoteattr.evaluation.agreement import agreement
from quoteattr.evaluation.alignment import pieces_of
from quoteattr.evaluation.figures import Answer, Calibration
from quoteattr.evaluation.gold import Stratum, Verdict
from quoteattr.evaluation.naming import affiliations_right
from quoteattr.evaluation.reported import GoldReport, ReportedDocument, score_reports
from quoteattr.evaluation.sampled import estimate
from quoteattr.evaluation.sampling import allocated, sample
from quoteattr.formats import AttributedDocument
from quoteattr.records import Quotation, Span
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


places = st.builds(Span, st.integers(1, 8), st.integers(60, 68)) | st.builds(
    Span, st.integers(1, 30), st.integers(31, 90)
)
LONG = "“" + "No rain, no sun. " * 6 + "”"


@given(st.lists(places, max_size=4, unique=True), st.lists(places, max_size=6))
def test_nothing_is_found_more_often_than_it_is_there(gold: list[Span], found: list[Span]) -> None:
    """Whatever overlaps whatever, one answer is right of one quotation at most."""
    quotes = tuple(GoldQuotation(span, span, attributed=True, speaker=GoldSpeaker((Span(0, 1),))) for span in gold)
    evaluation = evaluate([GoldDocument("a", LONG, quotes)], {"a": [Prediction(span) for span in found]})
    spans = evaluation.figures["spans"]
    assert 0 <= spans.right <= min(spans.gold, spans.predicted)  # type: ignore[union-attr]
    assert spans.gold == len(gold)


@given(st.integers(1, 12), st.integers(-1, 1), st.booleans())
def test_two_spans_are_the_same_that_share_four_fifths(more: int, besides: int, longer: bool) -> None:  # noqa: FBT001
    """An answer may have a few words too many or too few; exactly four fifths are enough."""
    length = 4 * more + besides
    text = "“" + "x" * 100 + "”"
    one, other = Span(1, 1 + length), Span(1, 1 + length + more)
    gold, found = (one, other) if longer else (other, one)
    quote = GoldQuotation(gold, gold, attributed=True)
    spans = evaluate([GoldDocument("a", text, (quote,))], {"a": [Prediction(found)]}).figures["spans"]
    assert spans.right == (5 * length >= 4 * (length + more))


FULL = ["Ada Byron", "Bo Byron", "Byron", "Ada Moss", "Ms. Ada Byron", "Ada K. Byron"]


@given(st.sampled_from(FULL), st.sampled_from(FULL))
def test_two_names_of_people_are_the_same_with_their_first_and_their_last_word(gold: str, found: str) -> None:
    """A namesake is somebody else; whoever the gold gives by surname alone is known by it."""
    end = TEXT.index("”")
    quote = GoldQuotation(
        Span(0, end + 1), Span(1, end), attributed=True, speaker=GoldSpeaker(name=gold, kind="person")
    )
    answer = Prediction(Span(0, end + 1), PredictedSpeaker(found))
    figures = evaluate([GoldDocument("a", TEXT, (quote,), by_name=True)], {"a": [answer]}).figures["speaker"]
    wanted, given_ = (name.removeprefix("Ms. ").split() for name in (gold, found))
    assert figures.right == (wanted[-1] == given_[-1] and (len(wanted) == 1 or wanted[0] == given_[0]))


@given(texts, st.data())
def test_what_nobody_judged_changes_no_figure(text: str, data: st.DataObject) -> None:
    """Of a sample only the quotations that somebody judged are scored."""
    found = extract(text)
    assume(found)
    whole = gold_of("a", found, text)
    judged = tuple(quote for quote in whole.quotes if data.draw(st.booleans()))
    gold = GoldDocument("a", text, judged, complete=False)
    overlapping = [
        one
        for one in found
        if any(
            one.quotation.span.start < quote.span.end and quote.span.start < one.quotation.span.end for quote in judged
        )
    ]
    assert evaluate([gold], {"a": found}).figures == evaluate([gold], {"a": overlapping}).figures


answers = st.lists(
    st.builds(Answer, st.just("rule"), st.floats(0, 1) | st.sampled_from([0.0, 0.1, 0.3, 0.9, 1.0]), st.booleans()),
    max_size=12,
)


@given(answers, st.integers(0, 5))
def test_each_answer_is_in_the_bin_of_its_confidence(made: list[Answer], unanswered: int) -> None:
    """Bins are a tenth wide and hold their lower bound; a certain answer is in the last; 0.9 is sure."""
    found = Calibration.of(made, questions=len(made) + unanswered)
    for bin_ in found.bins:
        inside = [one for one in made if bin_.low <= one.confidence < bin_.high or (one.confidence == bin_.high == 1)]
        exact = [one for one in made if min(abs(one.confidence - bin_.low), abs(one.confidence - bin_.high)) < 1e-9]
        assert abs(bin_.count - len(inside)) <= len(exact)  # a tenth is no number of a machine
        assert bin_.count == 0 or bin_.low - 1e-9 <= bin_.confidence <= bin_.high + 1e-9
    assert sum(bin_.count for bin_ in found.bins) == len(made)
    sure = [one for one in made if one.confidence >= 0.9]
    assert found.sure_share == (len(sure) / (len(made) + unanswered) if made or unanswered else 0)
    assert found.sure_precision == (sum(one.right for one in sure) / len(sure) if sure else 0)


@given(st.lists(texts, min_size=1, max_size=3), st.integers(1, 6), st.integers(0, 3))
def test_a_larger_sample_has_the_smaller_one_and_each_quotation_once(found: list[str], size: int, seed: int) -> None:
    """Whoever checks more goes on with what was checked."""
    corpus = [AttributedDocument(str(number), extract(text), text) for number, text in enumerate(found)]
    every = [(one.name, each.quotation.span) for one in corpus for each in one.attributions]
    by = ("document",) * (seed > 0)
    smaller, larger = (
        [(one.document.name, one.attribution.quotation.span) for one in sample(corpus, size=number, by=by, seed=seed)]
        for number in (size, size + 2)
    )
    assert len(smaller) == min(size, len(every))
    assert set(smaller) <= set(larger) <= set(every)
    assert len(set(larger)) == len(larger)
    assert larger == [one for one in every if one in larger]


@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), st.integers(1, 50), min_size=1), st.integers(1, 80))
def test_strata_get_the_same_share_of_a_sample_as_far_as_they_go(sizes: dict[str, int], size: int) -> None:
    """Rare rules are checked as often as common ones."""
    given_ = allocated(sizes, size)
    assert sum(given_.values()) == min(size, sum(sizes.values()))
    whole = [name for name, number in given_.items() if number == sizes[name]]
    others = [given_.get(name, 0) for name in sizes if name not in whole]
    assert all(number <= sizes[name] for name, number in given_.items())
    assert not others or max(others) - min(others) <= 1
    assert not others or all(sizes[name] <= max(others) for name in whole)


@given(places, st.integers(0, 20), st.integers(0, 20))
def test_a_quotation_inside_one_that_was_found_is_not_spurious(outer: Span, begun: int, ended: int) -> None:
    """Gold has the outer quotations, and what is quoted in them may begin or end with them."""
    start, end = outer.start + begun, outer.end - ended
    assume(start < end and LONG[start:end].strip() == LONG[start:end] and LONG[outer.start : outer.end].strip())
    quote = GoldQuotation(outer, outer, attributed=True)
    answers = [Prediction(outer), Prediction(Span(start, end))]
    for found in (answers, answers[::-1]):
        evaluation = evaluate([GoldDocument("a", LONG, (quote,))], {"a": found})
        assert [fault.kind for fault in evaluation.faults if fault.kind == "spurious span"] == []


bodies = st.lists(st.sampled_from(["Wool Board", "Leeds", "Harbour College", "Rain Office", "the Mill"]), max_size=4)


@given(bodies, bodies)
def test_an_affiliation_is_right_once_for_each_that_is_there(found: list[str], gold: list[str]) -> None:
    """Whoever gives one body twice is right once."""
    assert affiliations_right(found, gold) == (Counter(found) & Counter(gold)).total()


CONFIDENCES = st.sampled_from([0.0, 0.49, 0.5, 0.75, 0.749, 0.9, 0.899, 1.0]) | st.floats(0, 1)


@given(st.lists(CONFIDENCES, min_size=1, max_size=6))
def test_a_stratum_of_confidences_holds_its_lower_bound(sure: list[float]) -> None:
    """An answer of 0.9 is as sure as it is said to be: in the stratum from 0.9 on."""
    quotation = Quotation(Span(0, 4), Span(1, 3), "“No”")
    made = [AttributedDocument("a", (Attribution(quotation, confidence=one),), "“No”") for one in sure]
    for one in sample(made, size=len(sure), by=("confidence",)):
        low, high = map(float, one.stratum.name.split("-"))
        assert low <= one.attribution.confidence < high or one.attribution.confidence == high == 1


@given(texts, st.data())
def test_who_is_first_of_two_annotators_says_nothing_of_how_they_agree(text: str, data: st.DataObject) -> None:
    """What only the one has is what the other lacks."""
    whole = gold_of("a", extract(text), text)
    ones, others = (
        [GoldDocument("a", text, tuple(quote for quote in whole.quotes if data.draw(st.booleans())))] for _ in range(2)
    )
    found, back = agreement(ones, others), agreement(others, ones)
    assert (found.units, found.said, found.speaker, found.equal) == (back.units, back.said, back.speaker, back.equal)
    assert found.alone == back.alone[::-1]
    both = {quote.span for quote in ones[0].quotes} & {quote.span for quote in others[0].quotes}
    assert found.alone == (len(ones[0].quotes) - len(both), len(others[0].quotes) - len(both))


VERDICTS = st.lists(st.sampled_from(Verdict), min_size=1, max_size=5)


@given(st.dictionaries(st.sampled_from("abc"), st.tuples(VERDICTS, st.integers(0, 40)), min_size=1))
def test_an_estimate_weighs_each_stratum_by_its_size(drawn: dict[str, tuple[list[Verdict], int]]) -> None:
    """Rare rules are checked more often than they answer, and count only as often as they answer."""
    quotes: list[GoldQuotation] = []
    for name, (verdicts, more) in drawn.items():
        stratum = Stratum(name, len(verdicts) + more, len(verdicts))
        for verdict in verdicts:
            span = Span(len(quotes), len(quotes) + 1)
            quotes.append(GoldQuotation(span, span, attributed=None, verdict=verdict, stratum=stratum))
    found = estimate([GoldDocument("a", "x" * len(quotes), tuple(quotes))])
    judged = {
        name: [one for one in verdicts if one not in (Verdict.UNCLEAR, Verdict.MISSED)]
        for name, (verdicts, _) in drawn.items()
    }
    shares = {name: judged[name].count(Verdict.RIGHT) / len(judged[name]) for name in drawn if judged[name]}
    sizes = {name: len(drawn[name][0]) + drawn[name][1] for name in shares}
    expected = sum(shares[name] * sizes[name] for name in shares) / sum(sizes.values()) if sizes else 0
    assert abs(found.share - expected) < 1e-9
    assert {one.name: one.judged for one in found.strata if one.judged} == {
        name: len(verdicts) for name, verdicts in judged.items() if verdicts
    }
    assert found.margin is None or found.margin >= 0


@given(texts, st.data())
def test_what_nobody_can_tell_is_no_question(text: str, data: st.DataObject) -> None:
    """A quotation that annotators call unclear is neither right nor wrong, whatever is answered."""
    found = extract(text)
    assume(found)
    whole = gold_of("a", found, text)
    unclear = data.draw(st.integers(0, len(whole.quotes) - 1))
    quotes = [evolve(quote, attributed=None) if n == unclear else quote for n, quote in enumerate(whole.quotes)]
    asked = evaluate([evolve(whole, quotes=tuple(quotes))], {"a": found})
    assert asked.questions == len(whole.quotes) - 1
    attributed = asked.figures.get("attributed")
    assert attributed is None or attributed.gold == sum(quote.attributed is True for quote in quotes)


@given(st.lists(st.sampled_from(["No rain.", "So it is, she said.", "Go"]), min_size=1, max_size=4), st.booleans())
def test_a_quotation_over_several_paragraphs_is_compared_piece_by_piece(said: list[str], again: bool) -> None:  # noqa: FBT001
    """Gold has a segment for each paragraph, whether or not the paragraphs open the mark again."""
    text = "“" + ("\n\n“" if again else "\n\n").join(said) + "”"
    assert [text[one.start : one.end] for one in pieces_of(text, Span(0, len(text)))] == said


REPORTED = "Ada Byron said that it was late. Bo Lowe said the mill was shut. The council warned that nobody came."


@given(st.lists(st.sampled_from(["speech", "thought"]), min_size=3, max_size=3))
def test_of_reports_only_those_of_speech_are_looked_for(tiers: list[str]) -> None:
    """Whoever finds a thought too has found no speech, and has not missed any."""
    found = extract(REPORTED, indirect=True)
    assert len(found) == len(tiers)
    gold = [GoldReport((one.quotation.content,), (), tier) for one, tier in zip(found, tiers, strict=True)]
    score = score_reports([ReportedDocument("a", REPORTED, tuple(gold))], lambda text: extract(text, indirect=True))
    assert (score.found, score.in_gold) == (tiers.count("speech"), tiers.count("speech"))
