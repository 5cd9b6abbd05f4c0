"""Explanations tell what the pipeline went by, in words that can be read aloud."""

import pytest
from hypothesis import given
from texts import newslike

from quoteattr import Attribution, Explanation, Passage, Pipeline, Quotation, Span, Step, explain
from quoteattr.rules import RULES

NO = Attribution(Quotation(Span(0, 4), Span(1, 3), "“No”"))


def rows(step: Step) -> dict[str, str]:
    """Return the lines of a step by what they are called; the last of several that are called the same."""
    return dict(line.split(maxsplit=1) for line in str(step).splitlines()[1:])  # type: ignore[misc]


def test_a_step_tells_the_rule_with_its_example_the_phrases_and_the_speaker() -> None:
    (step,) = explain("“We won,” said chief engineer Ada Byron.").steps
    told = rows(step)
    assert str(step).startswith("“We won,” [0:9] direct\n")
    assert told["answered"] == "quotation_cue_mention, as in: “We won,” said Ada Byron."
    assert told["mention"] == "“chief engineer Ada Byron” [15:39]"
    assert told["cue"] == "“said” [10:14]"
    assert told["speaker"].startswith("Ada Byron (person")


def test_a_step_tells_which_quotation_it_continues() -> None:
    _, step = explain("“We won,” said Ada Byron. “It is over.”").steps
    assert rows(step)["continues"] == "“We won,” [0:9]"


def test_a_paragraph_may_continue_the_one_before() -> None:
    _, step = explain("“We won,” said Ada Byron.\n\n“It is over.”").steps
    assert rows(step)["continues"] == "“We won,” [0:9]"


def test_a_step_without_an_answer_tells_that_every_rule_was_tried() -> None:
    (step,) = explain("The sign was “blue”.").steps
    told = rows(step)
    assert told["tried"] == ", ".join(rule.name for rule in RULES)
    assert (told["answered"], told["speaker"]) == ("no rule", "nobody")
    assert "confidence" not in told


def test_a_step_tells_words_whose_speaker_is_not_known_from_nobodys() -> None:
    (step,) = explain("“It is over.” The crowd left.").steps
    assert rows(step)["speaker"] == "not known"


def test_a_step_tells_why_the_gate_took_an_answer_back() -> None:
    (step,) = explain("Mr Lowe said the so-called “temporary” bridge had stood for thirty years.").steps
    assert step.attribution.speaker is None
    assert step.answered is not None
    assert rows(step)["gate"].startswith("these are nobody's words: ")


def test_the_shape_shows_the_quotation_between_brackets() -> None:
    for step in explain("“We won,” said Ada Byron, who called it “a marvel”.").steps:
        assert step.shape.count("[") == step.shape.count("]") == 1


def test_a_long_quotation_is_shortened_in_the_middle() -> None:
    (step,) = explain(f"“{'We won and won. ' * 20}” said Ada Byron.").steps
    heading = str(step).partition("\n")[0]
    assert " … " in heading
    assert len(heading) < 100


def test_the_shape_of_an_endless_sentence_is_cut_to_what_is_near() -> None:
    steps = explain("“a” and " * 500).steps
    assert max(len(step.shape) for step in steps) < 100


def test_a_step_without_tried_rules_is_short() -> None:
    assert str(Step(NO, ())) == "“No” [0:4] direct\n  answered    no rule\n  speaker     not known"


def test_an_explanation_of_nothing_is_empty() -> None:
    assert str(Explanation("It rained.", ())) == ""
    assert Explanation("It rained.", ()).attributions == ()


def test_a_passage_reads_as_its_words_and_their_place() -> None:
    assert str(Passage(Span(10, 14), "said")) == "“said” [10:14]"


@given(newslike())
def test_equal_texts_have_equal_explanations(text: str) -> None:
    assert explain(text) == explain(text)
    assert hash(explain(text)) == hash(explain(text))


@given(newslike())
def test_every_passage_of_a_step_slices_to_its_text(text: str) -> None:
    for step in explain(text).steps:
        for passage in (step.mention, step.cue, step.via):
            assert passage is None or text[passage.span.start : passage.span.end] == passage.text


@given(newslike())
def test_every_explanation_can_be_read_aloud(text: str) -> None:
    explanation = explain(text)
    assert str(explanation).count("\n\n") == max(0, len(explanation.steps) - 1)


@pytest.mark.parametrize("number", range(len(RULES)))
def test_without_a_rule_no_answer_is_its(number: int) -> None:
    without = Pipeline(rules=(*RULES[:number], *RULES[number + 1 :]))
    text = "“We won,” said Ada Byron. “It is over.”\n\nShe called it “a marvel”, according to Lowe."
    assert RULES[number].name not in [step.answered for step in without.explain(text).steps]
