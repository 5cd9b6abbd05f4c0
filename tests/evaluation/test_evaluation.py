"""What the figures mean: properties of any gold and any predictions, and small cases with figures done by hand."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.errors import FormatError
from quoteattr.evaluation import (
    Answer,
    Calibration,
    Evaluation,
    GoldDocument,
    GoldQuotation,
    GoldSpeaker,
    PredictedSpeaker,
    Prediction,
    Rates,
    evaluate,
    predictions_of,
    read_gold,
    read_predictions,
)
from quoteattr.evaluation.alignment import align
from quoteattr.evaluation.report import in_json, in_words
from quoteattr.formats import jsonl
from quoteattr.formats.document import AttributedDocument
from quoteattr.records import (
    Affiliation,
    AffiliationKind,
    Attribution,
    Mention,
    MentionKind,
    Quotation,
    Span,
    Speaker,
    SpeakerKind,
)

TEXT = "“No rain,” said Ida Moss, the warden.\n\n“None at all,” she said. The “hosepipe ban” goes on."
IDA = GoldSpeaker((Span(16, 24),), "Ida Moss", (), "person", "warden", ("Wool Board",))
GOLD = GoldDocument(
    "a",
    TEXT,
    (
        GoldQuotation(Span(0, 10), Span(1, 9), attributed=True, speaker=IDA),
        GoldQuotation(Span(39, 53), Span(40, 52), attributed=True, speaker=GoldSpeaker((Span(54, 57),), "Ida Moss")),
        GoldQuotation(Span(68, 83), Span(69, 82), attributed=False),
    ),
)


def spans(limit: int = len(TEXT)) -> st.SearchStrategy[Span]:
    ends = st.integers(0, limit)
    return st.tuples(ends, ends).map(lambda pair: Span(*sorted(pair)))


gold_speakers = st.builds(
    GoldSpeaker,
    spans=st.lists(spans(), max_size=2).map(tuple),
    name=st.none() | st.sampled_from(["Ida Moss", "Moss", "Mr. Moss", "The Wool Board"]),
    kind=st.sampled_from([None, "person", "organization", "group", "unnamed"]),
    role=st.none() | st.sampled_from(["warden", "chief warden"]),
    affiliations=st.lists(st.sampled_from(["Wool Board", "", "the"]), max_size=2).map(tuple),
)
gold_quotations = st.builds(
    lambda span, attributed, speaker: GoldQuotation(span, span, attributed, speaker if attributed else None),
    spans(),
    st.none() | st.booleans(),
    st.none() | gold_speakers,
)
gold_documents = st.builds(
    GoldDocument,
    id=st.sampled_from("abc"),
    text=st.just(TEXT),
    quotes=st.lists(gold_quotations, max_size=4).map(tuple),
    genre=st.sampled_from(["news", "fiction"]),
)
predicted_speakers = st.builds(
    PredictedSpeaker,
    name=st.none() | st.sampled_from(["Ida Moss", "Moss", "the Board", ""]),
    mention=st.none() | spans(),
    role=st.none() | st.just("warden"),
    affiliations=st.lists(st.sampled_from(["Board", ""]), max_size=2).map(tuple),
)
predictions = st.dictionaries(
    st.sampled_from("abc"),
    st.lists(
        st.builds(
            Prediction,
            spans(len(TEXT) + 9),
            st.none() | predicted_speakers,
            st.none() | predicted_speakers,
            st.none() | st.sampled_from(["near", "far"]),
            st.floats(0, 1),
        ),
        max_size=5,
    ),
)


@given(st.lists(gold_documents, max_size=3), predictions)
def test_any_gold_and_any_predictions_have_figures_between_0_and_1(
    gold: list[GoldDocument], predicted: dict[str, list[Prediction]]
) -> None:
    evaluation = evaluate(gold, predicted)
    for figure in evaluation.figures.values():
        shares = [figure.precision, figure.recall, figure.f1] if isinstance(figure, Rates) else [figure.accuracy]
        assert all(0 <= share <= 1 for share in shares), figure
    assert json.loads(json.dumps(in_json(evaluation))) == in_json(evaluation)
    assert in_words(evaluation) is not None


@given(st.lists(gold_documents.filter(lambda document: not document.is_fiction), max_size=3), predictions)
def test_the_rules_share_out_the_answers_of_the_speaker_figure(
    gold: list[GoldDocument], predicted: dict[str, list[Prediction]]
) -> None:
    evaluation = evaluate(gold, predicted)
    speaker = evaluation.figures.get("speaker", Rates(0, 0, 0))
    assert isinstance(speaker, Rates)
    assert sum(rule.answered for rule in evaluation.rules) == speaker.predicted
    assert sum(rule.right for rule in evaluation.rules) == speaker.right
    assert sum(bin_.count for bin_ in evaluation.calibration.bins) == speaker.predicted


@given(st.lists(spans(), max_size=6), st.lists(spans(), max_size=6))
def test_alignment_finds_what_comparing_every_pair_finds(segments: list[Span], quotes: list[Span]) -> None:
    aligned = align(TEXT, segments, [Prediction(quote) for quote in quotes])
    for segment, found in zip(segments, aligned.overlapping, strict=True):
        assert list(found) == [
            number
            for number, piece in enumerate(aligned.pieces)
            if max(segment.start, piece.start) < min(segment.end, piece.end)
        ]


@given(st.lists(st.builds(Answer, st.just("near"), st.floats(0, 1), st.booleans()), max_size=20))
def test_the_expected_calibration_error_is_0_only_if_bins_are_as_right_as_they_say(answers: list[Answer]) -> None:
    calibration = Calibration.of(answers, questions=len(answers))
    off = any(bin_.count and bin_.confidence != bin_.precision for bin_ in calibration.bins)
    assert (calibration.expected_error > 0) == off
    assert sum(bin_.count for bin_ in calibration.bins) == len(answers)


def perfect() -> list[Attribution]:
    mention = Mention(Span(16, 24), "Ida Moss", MentionKind.NAME)
    board = Affiliation("Wool Board", AffiliationKind.ORGANIZATION)
    ida = Speaker("Ida Moss", SpeakerKind.PERSON, mention, "warden", (board,))
    she = Speaker("Ida Moss", SpeakerKind.PERSON, Mention(Span(54, 57), "she", MentionKind.PRONOUN), "warden", (board,))
    return [
        Attribution(Quotation(Span(0, 10), Span(1, 9), TEXT[0:10]), ida, rule="quotation_cue_mention", confidence=0.9),
        Attribution(Quotation(Span(39, 53), Span(40, 52), TEXT[39:53]), she, rule="quotation_mention_cue"),
        Attribution(Quotation(Span(68, 83), Span(69, 82), TEXT[68:83])),
    ]


def test_the_golds_own_answers_have_every_figure_at_1() -> None:
    evaluation = evaluate([GOLD], {"a": perfect()})
    for name in ("spans", "attributed", "speaker", "speaker_strict", "said"):
        figure = evaluation.figures[name]
        assert isinstance(figure, Rates)
        assert figure.f1 == 1, name
    for name in ("nobody", "name", "surname"):
        assert in_json(evaluation)["figures"][name]["accuracy"] == 1  # type: ignore[index, call-overload]


def test_an_answer_about_words_that_are_not_a_quotation_counts_against_precision() -> None:
    stray = Prediction(Span(84, 90), PredictedSpeaker("Ida Moss"), rule="floating")
    [rule] = evaluate([GOLD], {"a": [stray]}).rules
    assert (rule.rule, rule.answered, rule.right, rule.precision) == ("floating", 1, 0, 0)


def test_the_one_who_relays_the_words_may_be_the_golds_speaker() -> None:
    relayed = Prediction(Span(0, 10), PredictedSpeaker("Al Roe"), via=PredictedSpeaker("Ida Moss"))
    figures = evaluate([GOLD], {"a": [relayed]}).figures
    assert (figures["speaker"].right, figures["speaker_strict"].right) == (1, 0)


def test_a_quotation_over_paragraphs_is_cut_at_their_breaks() -> None:
    whole = Prediction(Span(0, 53), PredictedSpeaker("Ida Moss"))
    aligned = align(TEXT, [quote.content for quote in GOLD.quotes], [whole])
    assert [(piece.start, piece.end) for piece in aligned.pieces] == [(1, 37), (40, 52)]
    assert aligned.judge(1) == whole


def test_a_rule_that_was_tried_without_an_answer_has_its_line_too() -> None:
    evaluation = evaluate([GOLD], {"a": perfect()}, asked={"according_to": 3, "quotation_cue_mention": 3})
    assert [(rule.rule, rule.asked, rule.answered) for rule in evaluation.rules] == [
        ("quotation_cue_mention", 3, 1),
        ("quotation_mention_cue", 0, 1),
        ("according_to", 3, 0),
    ]


def test_faults_are_listed_kind_by_kind_in_turn() -> None:
    listed = evaluate([GOLD], {}).listed(limit=3)
    assert [fault.kind for fault in listed] == ["missed span", "not attributed", "missed span"]


def test_faults_of_one_rule_are_listed_alone() -> None:
    wrong = Prediction(Span(0, 10), PredictedSpeaker("Al Roe"), rule="floating")
    evaluation = evaluate([GOLD], {"a": [wrong]})
    assert {fault.rule for fault in evaluation.listed(rule="floating")} == {"floating"}
    [fault] = evaluation.listed(kind="wrong speaker")
    assert fault.shown(context=12) == (
        "--- wrong speaker: a 1-9 (floating) gold: 'Ida Moss', predicted: 'Al Roe'\n“⟦No rain,⟧” said Ida M"
    )


def test_a_document_without_predictions_is_named() -> None:
    evaluation = evaluate([GOLD], {})
    assert evaluation.missing == ("a",)
    assert "1 of 1 documents have no predictions" in in_words(evaluation)


def test_json_lines_of_attributions_are_predictions_too() -> None:
    file = io.BytesIO()
    jsonl.write([AttributedDocument("a", tuple(perfect()))], file)
    file.seek(0)
    assert read_predictions(file) == {"a": predictions_of(perfect())}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"text": ""}', "line 1: expected the key 'id' @ $"),
        ('{"id": "a", "text": "", "quotes": [{"span": [1], "content": [0, 1]}]}', "@ $.quotes[0].span"),
        ('{"id": "a", "text": "", "quotes": [{"span": [1, 2], "content": [0, "1"]}]}', "got '1' @ $.quotes[0].content"),
        ("[]", "line 1: expected an object, got [] @ $"),
    ],
)
def test_gold_that_is_not_valid_is_reported_with_line_and_path(line: str, problem: str) -> None:
    with pytest.raises(FormatError) as caught:
        list(read_gold(io.BytesIO(line.encode())))
    assert problem in str(caught.value)


def test_an_evaluation_of_nothing_is_empty() -> None:
    assert evaluate([], {}) == Evaluation(0, 0, {}, (), Calibration.of([], questions=0), ())
