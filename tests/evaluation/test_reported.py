"""Scoring reported speech: pairs, what the gold does not tell, counts by rule."""

import io
import json
from functools import partial

from quoteattr import extract
from quoteattr.evaluation.reported import (
    HEADER,
    ReportScore,
    calibrate_reports,
    read_reported,
    score_in_words,
    score_reports,
)

TEXT = "Ada Byron said that the bridge was closed. Bo Lowe endorsed the plan, and said it was good."
FIRST, SECOND = "the bridge was closed", "it was good"


def gold(*attributions: dict[str, object]) -> io.BytesIO:
    return io.BytesIO(json.dumps({"id": "a", "text": TEXT, "attributions": attributions}).encode())


def told(words: str, source: str, tier: str = "speech") -> dict[str, object]:
    at, who = TEXT.index(words), TEXT.index(source)
    return {"content": [[at, at + len(words)]], "source": [[who, who + len(source)]], "tier": tier}


def scored(file: io.BytesIO) -> ReportScore:
    return score_reports(read_reported(file), partial(extract, indirect=True))


def rights(score: ReportScore) -> dict[str, tuple[int, int]]:
    return {rule: count for (rule, _), count in score.answers.items()}


def test_a_report_with_the_words_and_the_source_is_right() -> None:
    score = scored(gold(told(FIRST, "Ada Byron"), told(SECOND, "Bo Lowe")))
    assert rights(score) == {"mention_cue_clause": (1, 1), "mention_cue_that": (1, 1)}
    assert (score.found, score.in_gold) == (2, 2)


def test_a_report_of_somebody_else_is_wrong() -> None:
    assert rights(scored(gold(told(FIRST, "Bo Lowe"))))["mention_cue_that"] == (0, 1)


def test_a_report_that_the_gold_lacks_is_wrong() -> None:
    assert rights(scored(gold())) == {"mention_cue_clause": (0, 1), "mention_cue_that": (0, 1)}


def test_a_report_inside_one_of_the_gold_is_not_judged() -> None:
    assert rights(scored(gold(told(TEXT[:90], "Ada Byron")))) == {}


def test_a_report_that_the_gold_has_as_another_kind_is_not_judged() -> None:
    assert "mention_cue_that" not in rights(scored(gold(told(FIRST, "Ada Byron", tier="attitude"))))


def test_counts_are_by_rule_and_circumstances() -> None:
    assert calibrate_reports(scored(gold(told(FIRST, "Ada Byron"))))["mention_cue_that"] == {"named": (1, 1)}


def test_a_score_has_one_line_per_rule() -> None:
    lines = score_in_words(scored(gold(told(FIRST, "Ada Byron")))).splitlines()
    assert lines[2].split() == ["mention_cue_that", "1", "1", "1.000"]
    assert lines[-1] == "found: 1 of 1 (1.000), quotations among them"


def test_the_header_says_how_the_counts_are_made() -> None:
    assert "--indirect --calibrate" in HEADER
