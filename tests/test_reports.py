"""The rules of reported speech as a whole, and every case in ``seeds/reports/`` as a test of its own."""

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from seed_files import ROOT, SEEDS, Case, cases

from quoteattr import Attribution, Pipeline, QuotationKind, extract
from quoteattr.functions import pipeline_for
from quoteattr.reports import REPORTS, THOUGHTS, ReportRule
from quoteattr.rules import RULES
from quoteattr.settings import Settings

MODULES = ROOT / "quoteattr" / "reports"
TAKEN_AT_LEAST, LEFT_AT_LEAST = 3, 2

each_rule = pytest.mark.parametrize("rule", [*REPORTS, *THOUGHTS], ids=lambda rule: rule.name)
everything = Pipeline(indirect=True, reports=(*REPORTS, *THOUGHTS))


def example_of(rule: ReportRule) -> str:
    """Return the text that a rule's documentation begins with: its first paragraph, a pilcrow for a paragraph break."""
    first = rule.documentation.strip().partition("\n\n")[0]
    return re.sub(r"\s*¶\s*", "\n\n", " ".join(first.split()))


def reported(text: str) -> list[Attribution]:
    return [one for one in extract(text, indirect=True) if one.quotation.kind is QuotationKind.INDIRECT]


@each_rule
def test_the_example_of_a_rule_is_attributed_by_the_rule(rule: ReportRule) -> None:
    assert rule.name in [found.rule for found in everything.extract(example_of(rule))]


@each_rule
def test_a_rule_is_documented(rule: ReportRule) -> None:
    assert rule.documentation.strip().count("\n\n") >= 1, "what the rule is for follows after an empty line"


def test_every_rule_is_in_one_of_the_sieves_once() -> None:
    names = sorted(path.stem for path in MODULES.glob("*.py"))
    with_rule = [name for name in names if hasattr(import_module(f"quoteattr.reports.{name}"), "find")]
    assert sorted(rule.name for rule in (*REPORTS, *THOUGHTS)) == with_rule


def test_no_rule_of_reported_speech_is_called_like_one_of_quotations() -> None:
    assert {rule.name for rule in (*REPORTS, *THOUGHTS)}.isdisjoint(rule.name for rule in RULES)


def of_seeds(table: str) -> Iterator[Any]:
    for path in sorted((SEEDS / "reports").glob("*.toml")):
        for case in cases(path, table):
            yield pytest.param(path.stem, case, id=f"{path.stem}-{table}-{case.name}")


def check(found: list[Attribution], case: Case) -> None:
    for one in case.said:
        alike = [each for each in found if each.quotation.text == one.words]
        assert alike, f"no report of “{one.words}” among {[each.quotation.text for each in found]}"
        assert one.speaker is None or (alike[0].speaker and alike[0].speaker.name) == one.speaker
        assert one.cue is None or (alike[0].cue and alike[0].cue.text) == one.cue
        assert one.rule is None or alike[0].rule == one.rule
        assert not one.nobody or alike[0].speaker is None


@pytest.mark.parametrize(("rule", "case"), list(of_seeds("takes")))
def test_a_rule_takes_what_it_is_for(rule: str, case: Case) -> None:
    found = reported(case.text)
    check(found, case)
    assert rule in [one.rule for one in found]


@pytest.mark.parametrize(("rule", "case"), list(of_seeds("leaves")))
def test_a_rule_leaves_what_looks_alike(rule: str, case: Case) -> None:
    found = reported(case.text)
    check(found, case)
    assert rule not in [one.rule for one in found]


@pytest.mark.parametrize("rule", REPORTS, ids=lambda rule: rule.name)
def test_every_rule_has_cases_that_it_takes_and_that_it_leaves(rule: ReportRule) -> None:
    path = SEEDS / "reports" / f"{rule.name}.toml"
    assert len(cases(path, "takes")) >= TAKEN_AT_LEAST
    assert len(cases(path, "leaves")) >= LEFT_AT_LEAST


def test_every_file_of_cases_is_named_after_a_rule() -> None:
    assert {path.stem for path in (SEEDS / "reports").glob("*.toml")} == {rule.name for rule in REPORTS}


def test_what_introduces_a_report_is_in_the_span_and_not_in_the_content() -> None:
    text = "Ada Byron said that the bridge was closed."
    [found] = reported(text)
    span, content = found.quotation.span, found.quotation.content
    assert text[span.start : span.end] == "that the bridge was closed"
    assert text[content.start : content.end] == "the bridge was closed"


def test_two_parts_of_a_report_are_two_attributions_of_one_utterance() -> None:
    first, second = reported("The bridge, she said, would close.")
    assert (first.quotation.text, second.quotation.text) == ("The bridge", "would close")
    assert first.quotation.utterance == second.quotation.utterance
    assert first.cue == second.cue


def test_a_quotation_inside_a_report_is_of_the_same_utterance() -> None:
    outer, inner = extract("Ada Byron said that the bridge was “past repair” and old.", indirect=True)
    assert (outer.quotation.kind, inner.quotation.kind) == (QuotationKind.INDIRECT, QuotationKind.PARTIAL)
    assert outer.quotation.utterance == inner.quotation.utterance


def test_a_report_inside_another_is_a_part_of_it() -> None:
    [found] = reported("Ada Byron said that Bo Lowe had claimed that the bridge was closed.")
    assert found.speaker
    assert found.speaker.name == "Ada Byron"


def test_a_thought_is_found_only_on_request() -> None:
    text = "Ada Byron believes that the bridge will hold."
    assert reported(text) == []
    assert [one.rule for one in everything.extract(text)] == ["thought_that"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Byron endorsed the plan to close the bridge.",
        "The claim that the bridge was closed is old.",
        "Ada Byron supports what the council did.",
    ],
)
def test_attitudes_and_nouns_report_nothing(text: str) -> None:
    assert reported(text) == []


def test_a_rule_of_reported_speech_can_be_left_out() -> None:
    pipeline = pipeline_for(Settings(indirect=True, without_rules=("mention_cue_that",)))
    assert pipeline.extract("Ada Byron said that the bridge was closed.") == ()
