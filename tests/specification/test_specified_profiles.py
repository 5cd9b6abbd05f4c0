"""Roles and affiliations.

What is beside a name tells whom somebody stands for, by the class of each word and not by the word.
"""

from hypothesis import assume, example, given
from hypothesis import strategies as st

from quoteattr import AffiliationKind, Speaker, extract
from quoteattr.languages import load
from quoteattr.testing import Person, organisations, people, surnames

ENGLISH = load("en")
FORENAMES_TOO = sorted(ENGLISH.forenames.keys() & {form for form, one in ENGLISH.places.items() if not one.people})
"""Places that people are called after: Lincoln, Florence."""
STATES = {form: one.name for form, one in ENGLISH.places.items() if one.kind in {"states", "provinces"}}
CODES = sorted(form for form in STATES if len(form) == 2)
SHORT = sorted(form for form in STATES if form.endswith(".") and " " not in form)
LETTERS = {form: one.name for form, one in ENGLISH.parties.items() if one.letters}
HEADS = ("Mayor", "Gov.", "Senator")
plain = people(plain=True)


def speaker(text: str) -> Speaker:
    """Return the speaker of the last quotation."""
    found = extract(text)[-1].speaker
    assert found is not None
    return found


def kinds(found: Speaker) -> set[tuple[str, AffiliationKind]]:
    return {(one.name, one.kind) for one in found.affiliations}


@given(plain, st.sampled_from(FORENAMES_TOO), st.sampled_from(HEADS))
@example(Person("Ida", "Moss"), "Lincoln", "Mayor")
def test_a_place_before_a_title_is_no_forename(person: Person, place: str, head: str) -> None:
    """Lincoln Mayor Ida Moss is no Lincoln Mayor."""
    found = speaker(f"“It is over,” said {place} {head} {person.name}.")
    assert found.name == person.name
    assert kinds(found) == {(ENGLISH.places[place].name, AffiliationKind.PLACE)}
    assert speaker(f"“It is over,” said {place} {head}, {person.name}.").name == person.name


@given(plain, st.sampled_from(CODES), st.sampled_from(["spokesman", "chief", "director"]))
def test_two_capitals_before_a_role_are_no_place(person: Person, code: str, role: str) -> None:
    """In prose the code of a state is mostly something else: an MP, the PA of somebody, an OR nurse."""
    found = speaker(f"“It is over,” said {code} {role} {person.name}.")
    assert found.name == person.name
    assert all(one.kind is not AffiliationKind.PLACE for one in found.affiliations)


FRAMES = [
    "“It is over,” said {0} ({1}-{2}).",
    "“It is over,” said {0} ({1}-{2}) on Monday.",
    "“It is over,” said {0}, {1}-{2}, on Monday.",
    "{0} ({1}-{2}) left. “It is over,” {3} said.",
]


@given(plain, st.sampled_from(sorted(LETTERS)), st.sampled_from([*CODES, *SHORT]), st.sampled_from(FRAMES))
@example(Person("Ida", "Moss"), "R", "Ark.", FRAMES[0])
def test_the_party_and_the_state_beside_a_name_are_written_out(
    person: Person, party: str, state: str, frame: str
) -> None:
    """R-Ark. is a Republican for Arkansas, however both are shortened."""
    assume("." not in party)
    found = speaker(frame.format(person.name, party, state, person.surname))
    assert (found.name, kinds(found)) == (
        person.name,
        {(LETTERS[party], AffiliationKind.PARTY), (STATES[state], AffiliationKind.PLACE)},
    )


@given(plain, st.sampled_from(["senator", "mayor", "trainer"]), st.sampled_from(["the director", "a novelist"]))
def test_what_somebody_was_is_told_where_there_is_nothing_else(person: Person, before: str, now: str) -> None:
    """A former office is the role of whoever has no other, and of nobody else, in whichever order they are told."""
    said = f"“It is over,” {person.surname} said."
    was, is_ = f"{person.name}, the former {before}, spoke.", f"{person.name}, {now}, left."
    assert before in (speaker(f"{was}\n\n{said}").role or "")
    assert speaker(f"{was} {is_}\n\n{said}").role == now.split()[1]
    assert speaker(f"{is_} {was}\n\n{said}").role == now.split()[1]


TOWNS = sorted(form for form, one in ENGLISH.places.items() if one.kind == "cities" and " " not in form)


@given(
    plain,
    organisations(),
    st.sampled_from(["director", "lawyer", "chief executive"]),
    st.sampled_from([", ", ", it was over. "]),
)
@example(Person("Ida", "Moss"), "Davon Institute", "director", ", ")
def test_a_role_is_of_whoever_the_sentence_begins_with(person: Person, body: str, role: str, middle: str) -> None:
    """For the Davon Institute, director Ida Moss spoke; for her, nobody is a director."""
    word = role.capitalize() if middle.endswith(". ") else role
    found = speaker(f"For {body}{middle}{word} {person.name} said it was “hard”.")
    assert (found.name, [one.name for one in found.affiliations]) == (person.name, [body])
    assert not speaker(f"For years{middle}{word} {person.name} said it was “hard”.").affiliations


@given(plain, surnames(simple=True), surnames(simple=True), st.sampled_from(["Chief Executive", "CEO", "CFO"]))
@example(Person("Ida", "Moss"), "Davon", "Renu", "CEO")
def test_an_office_without_an_owner_is_of_the_firm_that_the_text_is_about(
    person: Person, one: str, other: str, office: str
) -> None:
    """Davon Foods is the subject, Renu Group is only named last; where both are as likely, it is nobody's."""
    assume(one != other and person.surname not in (one, other))
    firm, rival = f"{one} Foods", f"{other} Group"
    said = f"\n\n{office} {person.name} said it was “hard”."
    assert kinds(speaker(f"{firm} closed a mill on Monday. It has sold it to {rival}.{said}")) == {
        (firm, AffiliationKind.ORGANIZATION)
    }
    assert not kinds(speaker(f"It was sold by {firm} to {rival}. It now belongs to {rival}, not to {firm}.{said}"))


@given(plain, surnames(simple=True), st.sampled_from(TOWNS))
@example(Person("Ida", "Moss"), "Davon", "Leeds")
def test_what_is_the_countys_is_of_no_town(person: Person, county: str, town: str) -> None:
    """A county is named with the noun, and a town that was named last is none."""
    said = f"{person.name}, the county's director, said it was “hard”."
    assert not kinds(speaker(f"Rain fell on {town}. {said}"))
    named = kinds(speaker(f"Rain fell on {county} County, and on {town}. {said}"))
    assert named == {(f"{county} County", AffiliationKind.PLACE)}


FIRMS = ["{0} Mills, Inc.", "{0} Mills Inc.", "{0} Foods, LLC", "{0} Group, Ltd.", "{0} Systems plc", "{0} Corp."]
CALLED = ["", " (“{0}”)", " (NASDAQ: ZRB)", " (“{0}” or the “Company”)", " (NYSE: ZRB) (“{0}”)"]
AGAIN = ["{0} closed a mill.", "The company closed a mill.", "It rained."]
OFFICERS = ["{0}, {1}", "{0}, {1} of {2}", "{1} {0}"]


@given(
    plain,
    st.sampled_from(["Davon", "Renu", "Zorbo"]),
    st.sampled_from(FIRMS),
    st.sampled_from(CALLED),
    st.sampled_from(AGAIN),
    st.sampled_from(OFFICERS),
)
@example(Person("Ida", "Moss"), "Zorbo", FIRMS[0], CALLED[1], AGAIN[0], OFFICERS[0])
def test_a_firm_may_be_written_in_any_way(  # noqa: PLR0913, PLR0917 - drawn
    person: Person, short: str, firm: str, called: str, again: str, officer: str
) -> None:
    """Releases write a firm out, with what sort of firm it is, its code at an exchange and a short name in brackets."""
    named = f"LEEDS – {firm.format(short)}{called.format(short)} today said it opened a mill."
    said = f"“We are glad,” said {officer.format(person.name, 'CEO', short)}."
    found = speaker(f"{named}\n\n{said}\n\n{again.format(short)}")
    assert found.name == person.name
    assert all(one.name.startswith(short) for one in found.affiliations)


@given(plain, organisations(), st.sampled_from(["chief engineer", "director", "senior analyst"]))
def test_an_office_is_told_by_how_somebody_came_to_it(person: Person, body: str, role: str) -> None:
    """Whoever joined a body as director, or became its director after another job, is its director."""
    for told in (f"joined {body} as {role} last year", f"ran a mill before becoming {role} at {body}"):
        found = speaker(f"“It is over,” said {person.name}, who {told}.")
        assert (found.name, found.role, kinds(found)) == (person.name, role, {(body, AffiliationKind.ORGANIZATION)})


@given(plain, surnames(simple=True), st.sampled_from(["constituency", "district", "ward"]))
def test_whoever_was_elected_somewhere_stands_for_the_place(person: Person, place: str, seat: str) -> None:
    """Ida Moss, whose Dabol district is flooded, is for Dabol, which no word list has."""
    assume(place not in person.name)
    found = speaker(f"“It is over,” said {person.name}, whose {place} {seat} was flooded.")
    assert (found.name, kinds(found)) == (person.name, {(place, AffiliationKind.PLACE)})


@given(plain, surnames(simple=True), st.sampled_from(["branch", "delegation", "campaign", "fire service"]))
def test_a_body_of_common_nouns_behind_a_name_is_no_part_of_it(person: Person, place: str, noun: str) -> None:
    """Ida Moss of the Dabol branch is Ida Moss, of a body without a name of its own."""
    assume(place not in person.name)
    found = speaker(f"“It is over,” said {person.name} of the {place} {noun}.")
    assert (found.name, kinds(found)) == (person.name, {(f"{place} {noun}", AffiliationKind.ORGANIZATION)})
