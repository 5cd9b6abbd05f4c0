"""Order of the sieve.

Each rule stands before the next one for a reason: a text that tells the two apart, or that there is none.
"""

from functools import cache
from itertools import pairwise

import pytest
from real import read, texts

from quoteattr import Pipeline
from quoteattr.reports import REPORTS
from quoteattr.rules import RULES

TOLD: dict[tuple[str, str], str] = {
    ("quoted_as_saying", "quotation_is_what"): "“It is gone,” is what Byron was quoted as saying by Lowe.",
    ("quotation_mention_cue", "inserted_clause"): (
        "The bridge, Ada Byron says, is “past repair,” Peter Lowe says, adding that it is “gone”."
    ),
    ("inserted_clause", "mention_cue_quotation"): "Ada Byron, Lowe said, had asked “why”.",
    ("cue_mention_quotation", "clause_quotation"): "Said Byron when Lowe called it: “A marvel.”",
    ("clause_quotation", "participle_cue"): "Said Byron, who had asked Lowe to say: “No.”",
    ("coordinated_cue", "according_to"): "Byron rose and called it, according to Lowe, “past repair”.",
    ("label", "mention_colon_quotation"): "Ida Quill is a judge. JUDGE QUILL: “Sit down.”",
    ("mention_colon_quotation", "headline"): "Byron: “We won.”",
    ("headline", "possessive_noun_cue"): "Byron: Lowe's claim is “gone”",
    ("reopened_quotation", "floating_quotation"): "“No,” said Bo Lowe. “It is late. “I go,” said Ida Moss.",
    ("floating_quotation", "lead_in"): (
        "The Leeds Courier quoted Lowe as saying he would “never” go. “It is gone.”\n\n“It is over.”"
    ),
    ("lead_in_paragraph", "floating_paragraph"): "Ada Byron said “no” to this:\n\n“Good riddance.”",
}
"""Texts that are read in another way when the two rules change places."""
APART: dict[tuple[str, str], str] = {
    ("quotation_is_what", "passive_by"): "what he said is no passive",
    ("passive_by", "pseudonym"): "behind “by” stands no name in marks",
    ("pseudonym", "quotation_cue_mention"): "a name in marks is no name for the other",
    ("quotation_cue_mention", "quotation_mention_cue"): "the cue stands before the name or behind it",
    ("mention_cue_quotation", "cue_mention_quotation"): "the same",
    ("participle_cue", "coordinated_cue"): "a verb is finite or not",
    ("according_to", "split_quotation"): "what goes on has no cue of its own",
    ("split_quotation", "quotation_dash_mention"): "a signature ends a line in which nothing else is said",
    ("quotation_dash_mention", "label"): "a name stands behind the words or before them",
    ("possessive_noun_cue", "phrasal_cue"): "a noun is no phrase that reports",
    ("phrasal_cue", "demonstrative_cue"): "the one has the words behind it and the other before it",
    ("demonstrative_cue", "reopened_quotation"): "this was her claim: the words before are closed",
    ("lead_in", "lead_in_paragraph"): "the sentence that leads in is in the paragraph or before it",
    ("floating_paragraph", "continued_report"): "the words head their paragraph, or end one of its later sentences",
    ("continued_report", "subject_of_sentence"): "nobody is in the sentence, or its subject is taken",
}
"""Why no text tells the two rules apart: they never have an answer for one quotation."""
PAIRS = [(one.name, other.name) for one, other in pairwise(RULES)]


def swapped(pair: tuple[str, str]) -> Pipeline:
    rules = list(RULES)
    at = [rule.name for rule in rules].index(pair[0])
    rules[at], rules[at + 1] = rules[at + 1], rules[at]
    return Pipeline(rules=rules)


@cache
def answered() -> dict[str, list[str]]:
    """Return the texts in which each rule has an answer, the shortest first."""
    found: dict[str, list[str]] = {}
    for text in sorted(texts().values(), key=len):
        for rule in {one.rule for one in read(text) if one.rule is not None}:
            found.setdefault(rule, []).append(text)
    return found


def test_each_pair_of_neighbours_has_a_text_or_a_reason() -> None:
    """Whoever adds a rule says why it stands where it does."""
    assert [pair for pair in PAIRS if (pair in TOLD) == (pair in APART)] == []
    assert {*TOLD, *APART} <= {*PAIRS}


@pytest.mark.parametrize("pair", TOLD, ids="-".join)
def test_two_rules_that_change_places_change_the_text_that_tells_them_apart(pair: tuple[str, str]) -> None:
    """The order of the two is right, and hangs on nothing else."""
    text = TOLD[pair]
    before, after = read(text), swapped(pair).extract(text)
    changed = [(one.rule, other.rule) for one, other in zip(before, after, strict=True) if one != other]
    assert pair in changed


@pytest.mark.parametrize("pair", APART, ids="-".join)
def test_two_rules_that_nothing_tells_apart_may_change_places(pair: tuple[str, str]) -> None:
    """Where no text tells them apart, none is read in another way."""
    pipeline = swapped(pair)
    for text in answered().get(pair[0], ())[:40]:
        assert pipeline.extract(text) == read(text)


OF_REPORTS = [(one.name, other.name) for one, other in pairwise(REPORTS)]


@pytest.mark.parametrize("pair", OF_REPORTS, ids="-".join)
def test_two_neighbouring_rules_of_reports_may_change_places(pair: tuple[str, str]) -> None:
    """Each is for reports of a shape of its own, and of two in one sentence the outermost is taken."""
    rules = list(REPORTS)
    at = OF_REPORTS.index(pair)
    rules[at], rules[at + 1] = rules[at + 1], rules[at]
    pipeline, ours = Pipeline(indirect=True, reports=rules), Pipeline(indirect=True)
    for rule in pair:
        for text in reported().get(rule, ())[:12]:
            assert pipeline.extract(text) == ours.extract(text)


@cache
def reported() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    pipeline = Pipeline(indirect=True)
    for text in [text for text in texts().values() if len(text) < 120][:700]:
        for rule in {one.rule for one in pipeline.extract(text) if one.rule is not None}:
            found.setdefault(rule, []).append(text)
    return found
