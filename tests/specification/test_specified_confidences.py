"""Confidences.

A confidence is measured by the rule, by what is uncertain about its answer, and by how the speaker is named.
"""

from typing import Final

from hypothesis import assume, example, given
from hypothesis import strategies as st
from real import texts

from quoteattr import Attribution, MentionKind, QuotationKind, SpeakerKind, extract
from quoteattr.confidence import NOBODY, Confidences, confidences, confidences_of_reports
from quoteattr.fiction.confidence import circumstances_of_turn
from quoteattr.fiction.decoding import Decision
from quoteattr.fiction.turns import Turn
from quoteattr.testing import articles, newslike

SHORT, LONG = 20, 60
FAR = 400
KINDS: Final = {
    SpeakerKind.PERSON: "a person",
    SpeakerKind.ORGANIZATION: "an organisation",
    SpeakerKind.GROUP: "a group",
    SpeakerKind.UNNAMED: "somebody unnamed",
}
TEXTS = st.sampled_from([*texts().values()]) | articles(max_paragraphs=4).map(lambda one: one.text) | newslike()
counts = st.integers(0, 200).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))
cells = st.dictionaries(st.sampled_from(["named", "described", "named past a comma"]), counts, min_size=1)
tables = st.dictionaries(st.sampled_from(["near", "far", "last"]), cells, min_size=1)


def circumstances(text: str, one: Attribution) -> str:
    if one.speaker is None:
        length = one.quotation.content.end - one.quotation.content.start
        return "short" if length < SHORT else "medium" if length < LONG else "long"
    mention = one.speaker.mention
    named = "described" if mention is not None and mention.kind is MentionKind.NOMINAL else "named"
    if one.cue is None or one.cue.span.end >= one.quotation.span.start:
        return named
    between = text[one.cue.span.end : one.quotation.span.start]
    commas = "," * 2 if len(between) > FAR else between
    return named + {0: "", 1: " past a comma"}.get(commas.count(","), " past commas")


def naming(one: Attribution) -> str:
    speaker = one.speaker
    if speaker is None or speaker.mention is None:
        return ""
    if speaker.mention.kind is MentionKind.NOMINAL:
        return f"by a description of {KINDS[speaker.kind]}"
    if speaker.mention.kind is MentionKind.PRONOUN:
        return "by a pronoun" if speaker.name else "by a pronoun for nobody known"
    if len((speaker.name or "").split(" ")) == 1:
        return "by a single word"
    return "by a full name" if " " in speaker.mention.text else "by a part of a name"


@given(TEXTS)
@example("She called it, perhaps in jest, and a little late, “a marvel”.")
@example("“We won,” she said. “It is over,” the mayor said. The “deal” was off.")
@example("Ada Byron said that the bridge was shut. She added it was “a pity”. It was shut, she said.")
@example(f"“{'x' * SHORT}” and “{'x' * LONG}” and “{'x' * (LONG - 1)}”")
def test_a_confidence_is_what_was_measured_in_the_same_circumstances(text: str) -> None:
    """If you keep answers above a confidence, you keep answers of kinds that were right at least that often."""
    for one in extract(text, indirect=True):
        indirect = one.quotation.kind is QuotationKind.INDIRECT
        measured = confidences_of_reports("en") if indirect else confidences("en")
        rule = NOBODY if one.rule is None or (one.speaker is None and not indirect) else one.rule
        assert one.confidence == measured.of(rule, circumstances(text, one), naming(one))


@given(tables, tables.flatmap(lambda table: st.sampled_from(sorted(table))), counts)
def test_more_right_answers_make_no_answer_less_sure(
    table: dict[str, dict[str, tuple[int, int]]], rule: str, count: tuple[int, int]
) -> None:
    """If a rule was right once more, neither it nor any other rule is trusted less."""
    right, of_all = count
    assume(right < of_all)
    fewer, more = (
        Confidences({**table, rule: {**table.get(rule, {}), "named": (number, of_all)}})
        for number in (right, right + 1)
    )
    for other in {*table, rule, "never measured"}:
        for of in ("named", "described", "long"):
            assert 0 <= fewer.of(other, of) <= more.of(other, of) <= 1


@given(tables, counts)
def test_a_name_that_may_be_wrong_makes_an_answer_less_sure(
    table: dict[str, dict[str, tuple[int, int]]], count: tuple[int, int]
) -> None:
    """Both the link and the name must be right. A kind of name that was never measured changes nothing."""
    measured = Confidences(table, {"by a pronoun": count})
    for rule in table:
        assert measured.of(rule, "named", "by a pronoun") <= measured.of(rule, "named")
        assert measured.of(rule, "named", "by a wink") == measured.of(rule, "named")


@given(st.integers(0, 100))
def test_a_rule_is_trusted_about_as_much_as_measured(percent: int) -> None:
    """The share of a rule is corrected for articles of other kinds.

    Nobody's words are judged by their length, which does not change.
    """
    often = (percent * 100, 10_000)
    measured = Confidences({NOBODY: {"short": often}, "near": {"named": often}})
    assert abs(measured.of(NOBODY, "short") - percent / 100) < 0.005
    error = 1 - percent / 100
    assert abs(measured.of("near", "named") - percent / 100) < 0.25 * error + 0.005


@given(tables)
def test_a_rule_that_was_never_measured_is_neither_certain_nor_hopeless(
    table: dict[str, dict[str, tuple[int, int]]],
) -> None:
    """If you add a rule, its answers get the average of all rules."""
    measured = Confidences(table)
    assert 0 <= measured.of("my_rule", "named") < 1
    assert measured.of("my_rule", "named") == measured.of("my_other_rule", "described past commas")


MARGINS = (0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 14.0)


@given(st.sampled_from(MARGINS) | st.floats(0, 99))
def test_a_margin_in_a_novel_is_below_the_next_step(margin: float) -> None:
    """How much better a speaker is than the next best is counted in steps, and a step is not below itself."""
    turn = Turn([0], 0, 9, 0, 0, opens=True)
    naming, step = circumstances_of_turn(turn, Decision(0, margin))
    above = next((one for one in MARGINS if margin < one), None)
    assert (naming, step) == ("untagged", "margin 14 and more" if above is None else f"margin below {above:g}")
