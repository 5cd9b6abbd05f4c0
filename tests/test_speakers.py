"""Who a mention is: the second sieve."""

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quoteattr import Gender, SpeakerKind, extract
from quoteattr.entities.resolver import Resolver, Sieve
from quoteattr.entities.resolvers import RESOLVERS
from quoteattr.pipeline import Pipeline

FORENAMES = st.sampled_from(["Ada", "Anna", "Jane", "Maria", "Rosa"])
SURNAMES = st.sampled_from(["Birch", "Byron", "Lowe", "Moran", "O'Neill", "Okafor", "Al-Amin", "Tennant-Lowe"])


def names(text: str) -> list[str | None]:
    """Return the name of every speaker."""
    return [found.speaker.name if found.speaker else None for found in extract(text)]


def last(text: str) -> str | None:
    """Return the name of the last speaker."""
    return names(text)[-1]


@given(FORENAMES, SURNAMES)
@example("Ada", "O'Neill")
def test_whoever_is_renamed_speaks_under_the_new_name(forename: str, surname: str) -> None:
    text = f"“It is a long road,” said {forename} {surname}.\n\n“We will walk it,” {surname} said."
    assert names(text) == [f"{forename} {surname}"] * 2


@given(FORENAMES, SURNAMES)
def test_the_order_of_verb_and_name_is_all_the_same(forename: str, surname: str) -> None:
    name = f"{forename} {surname}"
    assert last(f"“It is a long road,” said {name}.") == last(f"“It is a long road,” {name} said.") == name


@given(st.lists(st.tuples(FORENAMES, SURNAMES), min_size=1, max_size=6))
def test_the_same_text_has_the_same_speakers(people: list[tuple[str, str]]) -> None:
    text = "\n\n".join(f"“It is a long road,” said {' '.join(name)}. “Yes,” she added." for name in people)
    assert extract(text) == extract(text)


PIECES = [*string.ascii_letters, *" .,()'’“”\n-", "he ", "Mr. ", "said ", "the senator ", "Ada "]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
@example("“A,” he said.")
@example("“A,” said . B.")
@example("“A,” the said. The, the (the) of of.")
@example("“A,” said \ud800 Byron.")
def test_any_text_has_speakers_with_spans_of_their_own(text: str) -> None:
    for found in extract(text):
        for speaker in (found.speaker, found.via):
            if speaker is not None and speaker.mention is not None:
                span = speaker.mention.span
                assert text[span.start : span.end] == speaker.mention.text
            for affiliation in speaker.affiliations if speaker is not None else ():
                assert affiliation.span is None or 0 <= affiliation.span.start < affiliation.span.end <= len(text)


def test_every_phrase_is_somebody_once() -> None:
    reading = Pipeline().read("Ada Byron smiled. “No,” she said. The engineer left.")
    for number in range(len(reading.document.quotations)):
        finding = reading.finding(number)
        assert finding.link is not None
        assert finding.link.mention is not None
        who = reading.cast.resolve(finding.link.mention)
        assert who is reading.cast.resolve(finding.link.mention)
        assert "“Ada Byron”" in who.steps[0]


def test_without_resolvers_nobody_is_resolved() -> None:
    reading = Pipeline().read("“No,” Ada Byron said.")
    finding = reading.finding(0)
    assert finding.link is not None
    assert finding.link.mention is not None
    who = Sieve(()).ask(reading.cast, finding.link.mention)
    assert (who.name, who.kind) == (None, SpeakerKind.UNNAMED)
    assert who.steps[0].startswith("“Ada Byron” is nobody whom the text names")


def test_every_step_from_a_mention_to_a_name_is_explained() -> None:
    reading = Pipeline().read("Ada Byron, the mayor, smiled. The mayor rose. “No,” she said.")
    finding = reading.finding(0)
    assert finding.link is not None
    assert finding.link.mention is not None
    assert reading.cast.resolve(finding.link.mention).steps == (
        "“she” is whoever “The mayor” [30:39] is (he_or_she)",
        "“The mayor” is whoever “Ada Byron” [0:9] is (person_description)",
        "“Ada Byron” is Ada Byron (name)",
    )


@pytest.mark.parametrize("resolver", RESOLVERS, ids=lambda resolver: resolver.name)
def test_every_resolver_begins_with_an_example(resolver: Resolver) -> None:
    assert resolver.documentation.partition("\n")[0].endswith((".", "”"))


# A surname, a forename and a title lead to the full name.


def test_the_full_name_may_stand_after_the_surname() -> None:
    assert last("“It is over,” Byron said.\n\nIn Leeds, Ada Byron had hoped for more.") == "Ada Byron"


def test_the_fullest_form_is_the_name() -> None:
    assert last("Ada M. Byron came.\n\n“It is over,” said Ada Byron.") == "Ada M. Byron"


def test_titles_are_not_part_of_a_name() -> None:
    assert last("“It is over,” said Prime Minister Ada Byron.") == "Ada Byron"


def test_a_title_and_a_surname_are_whoever_has_the_surname() -> None:
    assert last("Ada Byron came.\n\n“It is over,” Ms. Byron said.") == "Ada Byron"


def test_a_suffix_stays_with_its_name() -> None:
    assert last("Edmund B. Lowe Jr. came.\n\n“It is over,” Mr. Lowe said.") == "Edmund B. Lowe Jr."


@pytest.mark.parametrize(
    ("written", "name"),
    [("Bo Lowe II.", "Bo Lowe II"), ("Bo Lowe, Jr., at noon.", "Bo Lowe Jr."), ("Bo Lowe III.", "Bo Lowe III")],
)
def test_a_suffix_stays_where_the_sentence_ends_or_a_comma_stands(written: str, name: str) -> None:
    assert last(f"“It is over,” said {written}") == name


def test_a_word_before_a_forename_is_not_part_of_the_name() -> None:
    assert last("Nine Odd Things Ada Byron Said\n\nAda Byron came.\n\n“It is over,” Byron said.") == "Ada Byron"


def test_a_verb_in_a_headline_is_not_part_of_the_name() -> None:
    assert last("Ada Byron Praises Zorbo\n\n“It is over,” Ada Byron said.") == "Ada Byron"


def test_a_nickname_parts_no_name() -> None:
    assert last("Ada “Bo” Byron came.\n\n“It is over,” Byron said.") == "Ada Byron"


def test_a_letter_that_was_decoded_wrongly_parts_no_name() -> None:
    assert last("Ada BÃ±ron came.\n\n“It is over,” BÃ±ron said.") == "Ada BÃ±ron"


def test_an_age_is_nobody() -> None:
    assert last("“It is over,” Ann Lee, 34, from Leeds, said.") == "Ann Lee"


def test_a_forename_is_whoever_alone_has_it() -> None:
    assert last("Ada Byron came.\n\n“It is over,” Ada said.") == "Ada Byron"


def test_particles_belong_to_the_surname() -> None:
    assert last("Anna van der Berg came.\n\n“It is over,” van der Berg said.") == "Anna van der Berg"


@pytest.mark.parametrize(("full", "surname"), [("Anwar al-Amin", "Al-Amin"), ("Anwar Al-Amin", "al-Amin")])
def test_a_particle_may_have_a_capital_or_none(full: str, surname: str) -> None:
    assert last(f"{full} came.\n\n“It is over,” {surname} said.") == full


def test_a_combining_accent_does_not_split_a_name() -> None:
    assert last("Ada Byro\u0301n came.\n\n“It is over,” Byro\u0301n said.") == "Ada Byro\u0301n"


def test_the_name_may_stand_inside_a_title_of_a_show() -> None:
    assert last("She was on “The Ada Byron Show” on Monday.\n\n“It is over,” Byron said.") == "Ada Byron"


# Two people of one surname stay two.

PAIR = "George Byron and Ada Byron came.\n\n"


def test_a_courtesy_title_tells_them_apart() -> None:
    assert last(PAIR + "“It is over,” Mrs. Byron said.") == "Ada Byron"
    assert last(PAIR + "“It is over,” Mr. Byron said.") == "George Byron"


def test_who_was_named_in_the_paragraph_is_meant() -> None:
    assert last(PAIR + "George Byron rose. “It is over,” Byron said.") == "George Byron"
    assert last(PAIR + "Ada Byron rose. “It is over,” Byron said.") == "Ada Byron"


def test_a_pronoun_chooses_by_gender() -> None:
    assert last("Ada Byron met George Byron. “It is over,” he said.") == "George Byron"


# He, she, it and they.


def test_the_subject_comes_before_the_object() -> None:
    assert last("Jane Lowe thanked Maria Moran.\n\n“It is over,” she said.") == "Jane Lowe"


def test_the_gender_counts() -> None:
    assert last("Jane Lowe thanked Paul Moran.\n\n“It is over,” he said.") == "Paul Moran"


def test_a_title_tells_the_gender_before_the_forename_does() -> None:
    assert last("Mr. Leslie Birch met Jane Lowe.\n\n“It is over,” he said.") == "Leslie Birch"


def test_a_surname_after_a_title_is_not_a_forename() -> None:
    assert last("Jane Lowe met Justice Reyes. Justice Reyes dissented.\n\n“It is over,” she said.") == "Reyes"


def test_pronouns_in_the_text_tell_the_gender() -> None:
    text = "Quill Birch met Paul Lowe. Quill Birch said she was tired. Quill Birch said she would rest."
    assert last(f"{text}\n\n“It is over,” he said.") == "Paul Lowe"


@pytest.mark.parametrize("clause", ["In what he called the “end,”", "When he called it the “end,”"])
def test_a_pronoun_may_come_before_its_name(clause: str) -> None:
    assert last(f"George Lowe left. {clause} Paul Byron smiled.") == "Paul Byron"


def test_nobody_inside_the_quotation_is_meant() -> None:
    assert last("Jane Lowe came.\n\n“I saw Maria Moran. Maria Moran saw me,” she said.") == "Jane Lowe"


def test_it_is_a_body() -> None:
    assert last("The Harbour Commission met Ada Byron.\n\n“It is over,” it said.") == "Harbour Commission"


def test_a_chain_of_pronouns_has_an_end() -> None:
    assert set(names("Jane Lowe came.\n\n" + "“It is over,” she said.\n\n" * 30)) == {"Jane Lowe"}


def test_a_pronoun_without_anybody_is_unnamed() -> None:
    (found,) = extract("“It is over,” he said.")
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.kind) == (None, SpeakerKind.UNNAMED)


# Organisations and their acronyms.


@pytest.mark.parametrize(
    "text",
    [
        "The Bridge Builders Union (BBU) met.\n\n“It is over,” the BBU said.",
        "The Bridge Builders Union met.\n\n“It is over,” the BBU said.",
        "The “Bridge Builders Union” (BBU) met.\n\n“It is over,” the BBU said.",
    ],
)
def test_an_acronym_is_what_it_stands_for(text: str) -> None:
    assert last(text) == "Bridge Builders Union"


def test_an_acronym_may_stand_for_two_words_with_a_hyphen() -> None:
    assert last("The Al-Amin Hezb (AAH) met.\n\n“It is over,” the AAH said.") == "Al-Amin Hezb"


def test_an_article_is_not_part_of_a_name() -> None:
    (found,) = extract("“It is over,” the Brennan Center said.")
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.kind) == ("Brennan Center", SpeakerKind.ORGANIZATION)


@pytest.mark.parametrize("name", ["Tamsin Observer", "Orlando Sentinel", "Guardian", "Weekly Tamsin", "Scotland Yard"])
def test_a_body_may_be_called_after_other_things(name: str) -> None:
    (attribution,) = extract(f"The {name} said it was “a long road”.")
    found = attribution.speaker
    assert found is not None
    assert (found.name, found.kind, found.role) == (name, SpeakerKind.ORGANIZATION, None)


def test_a_name_may_begin_with_the_word_for_its_sort() -> None:
    (found,) = extract("“It is over,” Radio Tamsin reported.")
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.kind) == ("Radio Tamsin", SpeakerKind.ORGANIZATION)


@pytest.mark.parametrize("name", ["Leeds Chamber of Commerce", "Black Lives Matter", "Bank of Leeds"])
def test_a_name_of_a_body_is_whole_at_the_head_of_a_sentence(name: str) -> None:
    assert last(f"The {name} said it was “over and done with.”") == name


def test_the_campaign_is_the_one_that_was_named() -> None:
    assert last("The Moran campaign lost.\n\n“It is over,” the campaign said.") == "Moran campaign"


def test_the_company_is_the_one_that_was_named() -> None:
    assert last("Zorbo Inc. has lost money.\n\n“It is over,” the company said.") == "Zorbo Inc."


def test_a_label_in_capitals_is_a_person() -> None:
    assert last("Ada Byron came.\n\nBYRON: “It is over.”") == "Ada Byron"


# Roles lead to people.


def test_a_role_is_whoever_was_introduced_with_it() -> None:
    text = "Ada Byron, an engineer, met Jane Lowe, a lawyer.\n\n“It is over,” the engineer said."
    assert last(text) == "Ada Byron"


def test_a_title_is_a_role() -> None:
    assert last("Gov. Ada Byron met Jane Lowe.\n\n“It is over,” the governor said.") == "Ada Byron"


def test_the_organisation_of_a_role_counts() -> None:
    text = "Sen. Ada Byron, D-Ohio, met Sen. Jane Lowe, R-Texas.\n\n“It is over,” the Ohio lawmaker said."
    assert last(text) == "Ada Byron"


def test_whom_a_description_means_may_be_named_later() -> None:
    text = "“It is over,” the Ohio governor said.\n\nGov. {} has two years left."
    assert last(text.format("Ada Byron")) == "Ada Byron"
    assert last(text.format("Ada Byron (R-Texas)")) == "Ohio governor"


def test_somebody_without_a_name_stays_so() -> None:
    (*_, found) = extract("A Leeds police officer came.\n\n“It is over,” the officer said.")
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.kind) == ("Leeds police officer", SpeakerKind.UNNAMED)


def test_several_are_a_group() -> None:
    (found,) = extract("“It is over,” Leeds officials said.")
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.kind) == ("Leeds officials", SpeakerKind.GROUP)


def test_the_owner_of_the_words_speaks() -> None:
    assert last("Ada Byron came. Byron's remark that it was “over and done with” hurt.") == "Ada Byron"


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("“No,” said Leslie Byron, his daughter.", Gender.FEMALE),
        ("“No,” said his daughter, Leslie Byron.", Gender.FEMALE),
        ("“No,” said businesswoman Bo Byron.", Gender.FEMALE),
        ("“No,” said Leslie Byron, a businessman.", Gender.MALE),
        ("“No,” said Ada Byron, a businessman.", Gender.FEMALE),
        ("“No,” said spokesman Ada Byron.", Gender.FEMALE),
        ("“No,” said Leslie Byron, an actor.", None),
    ],
)
def test_a_noun_beside_a_name_tells_its_gender_unless_women_bear_it_too(text: str, gender: Gender | None) -> None:
    speaker = extract(text)[-1].speaker
    assert speaker is not None
    assert speaker.gender is gender
