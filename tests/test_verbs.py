"""Reporting verbs: every form of every verb of the lexicon reports, wherever a verb may stand."""

import pytest

from quoteattr import Attribution, extract
from quoteattr.languages import load

FINITE = sorted(form for form, verb in load("en").reporting_verbs.items() if verb.kind in ("past", "third"))
EXCLAIMED = {"cheers", "thanks"}
"""Read as what somebody exclaims."""


@pytest.mark.parametrize(
    "sentence",
    [
        "“It is over,” {} Ida Moss.",
        "“It is over,” {} Dr. Ida Moss.",
        "“It is over,” {} former union lawyer Ida Moss, 46.",
        "“It is over,” Ida Moss {}.",
        "“Is it over?” Ida Moss {} in a letter.",
        "“It is over,” Ida Moss later {} on Monday. “We won.”",
        "“It is over,” Ida Moss {} again.",
        "“It is over,” Ida Moss, a lawyer for the union, {}.",
        "“It is over,” Ida Moss of the union {}.",
        "“It is over,” Ida Moss (R-Ohio) {} and left.",
        "“It,” Ida Moss {}, “is over.”",
        "It is, Ida Moss {}, “a marvel”.",
        "It was “a marvel”, Ida Moss {}.",
        "Ida Moss {}: “It is over.”",
        "Ida Moss {} that the plan was “a marvel”.",
        "Ida Moss, who {} the plan was “a marvel”, left.",
    ],
)
def test_every_reporting_verb_reports_wherever_it_stands(sentence: str) -> None:
    silent = {form for form in FINITE if {name(found) for found in extract(sentence.format(form))} != {"Ida Moss"}}
    assert silent <= EXCLAIMED


def name(found: Attribution) -> str | None:
    """Return the name of a speaker."""
    return None if found.speaker is None else found.speaker.name
