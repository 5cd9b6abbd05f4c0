"""Every word of the lexicons does what it is there for, wherever it may stand."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quoteattr import Attribution, extract
from quoteattr.languages import load

ENGLISH = load("en")
FINITE = sorted(form for form, verb in ENGLISH.reporting_verbs.items() if verb.kind in ("past", "third"))
EXCLAIMED = {"cheers", "thanks"}
"""Read as what somebody exclaims."""
TABLES = (
    "reporting_verbs",
    "naming_verbs",
    "thinking_verbs",
    "verbs",
    "roles",
    "organisations",
    "documents",
    "noun_cues",
)
ROLES = sorted(form for form, noun in ENGLISH.roles.items() if not noun.plural and form.isalpha())
MODIFIERS = sorted(
    form
    for form, verb in (ENGLISH.verbs | ENGLISH.reporting_verbs).items()
    if form.isalpha() and form.endswith(("ing", "ed"))
)
SMALL = {word for words in ENGLISH.function_words.values() for word in words} - ENGLISH.function_words["season"]
SURNAMES = sorted(
    {
        word.capitalize()
        for name in TABLES
        for word in getattr(ENGLISH, name)
        if word.isalpha() and word not in SMALL and f"{word.capitalize()}." not in ENGLISH.abbreviations
    }
)
SEASONS = sorted(word.capitalize() for word in ENGLISH.function_words["season"])


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


@pytest.mark.parametrize(
    "sentence",
    [
        "“It is over,” said Ida {}.",
        "“It is over,” Ida {} said on Monday.",
        "Ida {} said: “It is over.”",
        "Ida {}, a lawyer, said that it was “over”.",
        "It was “over”, according to lawyer Ida {}.",
        "“It is over,” a lawyer for the union, Ida {}, said.",
        "Her aide of ten years, Ida {}, said it was “over”.",
    ],
)
@given(st.sampled_from(SURNAMES) | st.sampled_from(SEASONS))
@example("Winter")
@example("Baker")
@example("Bishop")
def test_any_word_with_a_capital_may_be_a_surname(sentence: str, surname: str) -> None:
    assert [name(found) for found in extract(sentence.format(surname))] == [f"Ida {surname}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "“It is over,” {} {} Ida Moss said.",
        "It was “over”, {} {} Ida Moss said on Monday.",
        "“It is over,” said Ida Moss, the {} {}.",
        "But {} {} Ida Moss said it was “over”.",
        "“It is over,” {} {} Ida Moss of Leeds later told the union.",
    ],
)
@given(st.sampled_from(MODIFIERS), st.sampled_from(["director", "teacher", "navy captain", "press officer", "lawyer"]))
@example("managing", "director")
@example("retired", "navy captain")
@example("convicted", "robber")
def test_any_participle_may_stand_before_a_role(sentence: str, participle: str, role: str) -> None:
    assert [name(found) for found in extract(sentence.format(participle, role))] == ["Ida Moss"]


def test_an_ing_word_between_two_words_of_a_role_is_a_part_of_it() -> None:
    for inner in ("operating", "marketing", "engineering", "nursing", "investigating"):
        (found,) = extract(f"“It is over,” chief {inner} officer Ida Moss said.")
        assert name(found) == "Ida Moss"


def test_a_participle_that_has_an_object_is_not_part_of_a_role() -> None:
    (found,) = extract("Visiting mayor Ida Moss in May, Bo Hagen said it was “over”.")
    assert name(found) == "Bo Hagen"
    (found,) = extract("“It is over,” Bo Hagen said, calling lawyer Ida Moss a liar.")
    assert name(found) == "Bo Hagen"


@given(st.sampled_from(sorted(ENGLISH.forenames)), st.sampled_from(["said {} Quelander", "{} Quelander said"]))
def test_every_forename_is_one(forename: str, report: str) -> None:
    (found,) = extract(f"“It is over,” {report.format(forename)}.")
    assert name(found) == f"{forename} Quelander"


@given(st.sampled_from(sorted(title for title in ENGLISH.titles if title[0].isupper())))
@example("Lt.-Col.")
def test_no_title_is_part_of_a_name(title: str) -> None:
    (found,) = extract(f"“It is over,” said {title} Ida Moss.")
    assert name(found) == "Ida Moss"


def name(found: Attribution) -> str | None:
    """Return the name of a speaker."""
    return None if found.speaker is None else found.speaker.name
