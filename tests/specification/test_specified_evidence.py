"""Evidence.

Everything that a text says about somebody counts, repeated evidence counts for more, and other people do not matter.
"""

from attrs import evolve
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from quoteattr import Attribution, Gender, cast, extract
from quoteattr.languages import load
from quoteattr.testing import Person, filled, people, surnames
from quoteattr.testing.voices import Voice

HE = {"m": ("he", "his"), "f": ("she", "her")}
OTHER = {"m": "f", "f": "m"}
gendered = people(plain=True, gendered=True)
of_two = st.tuples(gendered, gendered).filter(
    lambda pair: pair[0].gender != pair[1].gender and {*pair[0].name.split()}.isdisjoint(pair[1].name.split())
)


def names_in(found: tuple[Attribution, ...]) -> list[str | None]:
    return [one.speaker and one.speaker.name for one in found]


def did(person: Person, data: st.DataObject) -> str:
    return data.draw(filled("{Speaker} {did} the {thing}.", voice=Voice.of(person))).text


@given(of_two, st.lists(gendered, max_size=5), st.data())
def test_any_number_of_nearer_rivals_of_the_wrong_gender_change_nothing(
    pair: tuple[Person, Person], others: list[Person], data: st.DataObject
) -> None:
    """“She” is the only woman who was named, however many men were named since."""
    one, rival = pair
    rivals = [other for other in [rival, *others] if other.gender == rival.gender]
    words = [word for person in [one, *rivals] for word in person.name.split()]
    assume(len(words) == len(set(words)))
    between = " ".join(did(other, data) for other in rivals)
    text = f"“It is over,” said {one.name}.\n\n{between}\n\n“We go,” {HE[one.gender or ''][0]} said."
    assert names_in(extract(text)) == [one.name] * 2


@given(pair=of_two, swapped=st.booleans())
def test_of_two_who_are_joined_the_pronoun_tells_which(pair: tuple[Person, Person], *, swapped: bool) -> None:
    """If a woman and a man did something together, “she” is the woman and “he” the man, in either order."""
    first, second = pair[::-1] if swapped else pair
    said = " ".join(f"“It is over,” {HE[one.gender or ''][0]} said." for one in pair)
    assert names_in(extract(f"{first.name} and {second.name} met on Monday. {said}")) == [one.name for one in pair]


@given(gendered, st.integers(6, 9))
def test_many_pronouns_count_for_more_than_a_forename(person: Person, times: int) -> None:
    """Most forenames are used by women and men somewhere. Somebody who is called “he” again and again is a man."""
    he, his = HE[OTHER[person.gender or ""]]
    told = " ".join(f"{person.name} left when {he} had {his} say." for _ in range(times))
    assert names_in(extract(f"{told}\n\n“It is over,” {he} said.")) == [person.name]


@given(gendered, st.integers(1, 4), st.data())
def test_more_evidence_of_a_gender_never_makes_it_less_likely(person: Person, times: int, data: st.DataObject) -> None:
    """If the forename already says “she”, more words that say so do not change it."""
    he, his = HE[person.gender or ""]
    told = " ".join(f"{did(person, data)} {person.surname} left when {he} had {his} say." for _ in range(times))
    text = f"{person.name} came in.\n\n{told}\n\n“It is over,” {he} said."
    assert names_in(extract(text)) == [person.name]


@given(people(plain=True), st.sampled_from(["the mayor of Leeds", "a spokesman for the Leeds Bank"]), st.integers(2, 4))
def test_a_fact_that_is_stated_twice_is_one_fact(person: Person, role: str, times: int) -> None:
    """News repeats who somebody is."""
    told = f"{person.name}, {role}, spoke."
    (once,), (often,) = (
        extract(f"{' '.join([told] * number)}\n\n“It is over,” {person.surname} said.") for number in (1, times)
    )
    assert once.speaker
    assert often.speaker
    assert (often.speaker.name, often.speaker.role) == (once.speaker.name, once.speaker.role)
    assert [one.name for one in often.speaker.affiliations] == [one.name for one in once.speaker.affiliations]


@given(people(plain=True), st.sampled_from([("mayor", "senator"), ("chief", "trainer"), ("novelist", "pilot")]))
def test_the_first_of_two_roles_counts(person: Person, roles: tuple[str, str]) -> None:
    """The first mention describes somebody best. Later descriptions fit their sentence."""
    first, second = (f"{person.name}, the {role}, spoke." for role in roles)
    (found,) = extract(f"{first} {second}\n\n“It is over,” {person.surname} said.")
    assert found.speaker
    assert found.speaker.role == roles[0]


def surname_of(person: Person) -> str:
    return person.surname


@settings(max_examples=4)
@given(st.lists(people(plain=True), min_size=90, max_size=90, unique_by=surname_of))
def test_ninety_people_are_known_again_wherever_in_a_sentence_they_were_named(cast: list[Person]) -> None:
    """A name at the end of a sentence counts too, and a crowd does not displace it."""
    assume(not {person.forename for person in cast} & {person.surname for person in cast})
    before = [
        f"The board had met {one.name}." if number % 2 else f"{one.name} spoke." for number, one in enumerate(cast)
    ]
    said = [f"“It is over,” said {one.surname}." for one in cast]
    assert names_in(extract("\n\n".join([" ".join(before), *said]))) == [one.name for one in cast]


NICKNAMES = [(short, whole) for short, *longer in load("en").words("short_forenames") for whole in longer]


@given(st.sampled_from(NICKNAMES), surnames(simple=True))
def test_a_nickname_is_the_forename_that_it_stands_for(pair: tuple[str, str], surname: str) -> None:
    """Bob Lowe is the Robert Lowe who was named before."""
    nickname, whole = pair
    text = f"{whole} {surname} left.\n\n“It is over,” said {nickname} {surname}."
    assert names_in(extract(text)) == [f"{whole} {surname}"]


@given(st.integers(4, 7), st.integers(0, 11), people(plain=True))
@example(6, 2, Person("Ada", "Byron"))
def test_feet_and_inches_close_no_quotation(feet: int, inches: int, person: Person) -> None:
    """The marks of a measure look like straight quotation marks, at places where these could close."""
    text = f'"He is {feet}\' {inches}" tall, and that will do," said {person.name}. "It is over," he said.'
    assert [one.quotation.text for one in extract(text)] == [
        f'"He is {feet}\' {inches}" tall, and that will do,"',
        '"It is over,"',
    ]


@given(people(plain=True), people(plain=True), st.data())
def test_a_quotation_of_several_paragraphs_is_closed_where_its_last_mark_is(
    person: Person, other: Person, data: st.DataObject
) -> None:
    """Each paragraph opens it again, and only the last closes it. It is one quotation."""
    count = data.draw(st.integers(2, 4))
    paragraphs = "\n\n".join(f"“The {number} boats sailed with {other.name}." for number in range(2, count + 1))
    (found,) = extract(f"{paragraphs}\n\n“And that was all,” said {person.name}.")
    assert found.quotation.closed
    assert found.quotation.content.end == found.quotation.span.end - 1


@given(people(plain=True), people(plain=True), st.integers(1, 3))
def test_insertions_between_commas_are_never_the_speaker(person: Person, other: Person, count: int) -> None:
    """Any number of phrases between commas may follow a name."""
    assume({*person.name.split()}.isdisjoint(other.name.split()))
    inserted = "".join([", a pilot", ", who had met " + other.name, ", once a trainer"][:count])
    assert names_in(extract(f"“It is over,” {person.name}{inserted}, said.")) == [person.name]


@given(people(plain=True), st.sampled_from(["chief", "spokesman", "director"]))
def test_a_role_ends_before_a_name(person: Person, head: str) -> None:
    """A word with a capital after the head of a role is a name, not part of the role."""
    (found,) = extract(f"“It is over,” said Leeds Bank {head} {person.name}.")
    assert found.speaker
    assert (found.speaker.name, found.speaker.role) == (person.name, head)


@given(people(plain=True, gendered=False), st.sampled_from(["Mr.", "Ms."]))
def test_a_title_later_in_the_text_counts_as_one_before(person: Person, title: str) -> None:
    """What a text says about somebody holds for the whole text."""
    known = evolve(person, gender="m" if title == "Mr." else "f")
    he, _ = HE[known.gender or ""]
    text = f"{person.name} came in. “It is over,” {he} said.\n\n{title} {person.surname} left."
    assert names_in(extract(text)) == [person.name]


@given(people(plain=True), st.sampled_from(["spokesman", "trainer", "director"]), st.sampled_from(["chief", "deputy"]))
def test_of_two_roles_with_one_noun_the_one_that_says_more_counts(person: Person, noun: str, more: str) -> None:
    """Whoever is a spokesman here and the chief spokesman there is the chief spokesman."""
    said = f"“It is over,” {person.surname} said."
    text = f"{person.name}, a {noun}, spoke. {person.name}, the {more} {noun}, left.\n\n{said}"
    (found,) = extract(text)
    assert found.speaker
    assert found.speaker.role == f"{more} {noun}"


@given(people(plain=True), st.sampled_from(["mayor", "director"]), st.sampled_from(["senator", "trainer"]))
def test_what_somebody_is_counts_for_more_than_what_they_were(person: Person, now: str, before: str) -> None:
    """A former office is given where there is no other."""
    said = f"“It is over,” {person.surname} said."
    text = f"{person.name}, a former {before}, spoke. {person.name}, the {now}, left.\n\n{said}"
    (found,) = extract(text)
    assert found.speaker
    assert found.speaker.role == now


@given(gendered, st.integers(0, 6))
def test_a_pronoun_reaches_back_over_paragraphs_that_name_nobody(person: Person, between: int) -> None:
    """Weather and roads are between the name and “she”, and nobody else is."""
    told = "".join(f"It rained on day {number}, and the road was shut.\n\n" for number in range(between))
    text = f"{person.name} came in.\n\n{told}“We go,” {HE[person.gender or ''][0]} said."
    assert names_in(extract(text)) == [person.name]


NEAR = ["in the north", "of the county", "by the river", "near the mill", "on the hill", "behind the town"]


@given(people(plain=True), st.integers(0, 10), st.data())
def test_whatever_stands_between_a_subject_and_its_verb_the_subject_speaks(
    person: Person, count: int, data: st.DataObject
) -> None:
    """An apposition may be long, and the verb is that of whoever was named before it."""
    place = " ".join(data.draw(st.sampled_from(NEAR)) for _ in range(count))
    text = f"{person.name}, the owner of a house {place}, said the bridge was “past repair and gone”."
    assert names_in(extract(text)) == [person.name]


@given(st.sampled_from(NICKNAMES), surnames(simple=True))
def test_a_short_forename_and_the_long_one_are_one_of_the_cast(pair: tuple[str, str], surname: str) -> None:
    """A text that has both forms speaks of one person, whom the surname means."""
    nickname, whole = pair
    text = f"{nickname} {surname} came. {whole} {surname} left.\n\n“It is over,” {surname} said."
    (one,) = cast(text)
    assert one.name == f"{whole} {surname}"
    assert names_in(extract(text)) == [one.name]


@given(
    people(plain=True),
    st.sampled_from(["Leeds University", "Harbour College"]),
    st.sampled_from(["Professor", "President"]),
)
def test_an_organisation_before_a_title_is_one_that_may_speak(person: Person, body: str, title: str) -> None:
    """The university of a professor is known by its noun from then on."""
    noun = body.rsplit(maxsplit=1)[-1].lower()
    text = f"{body} {title} {person.name} came in.\n\n“It is over,” the {noun} said."
    assert names_in(extract(text)) == [body]


@given(people(plain=True), st.sampled_from(["a test", "no go", "brave", "“so”"[1:-1]]))
def test_a_few_words_behind_a_report_are_nobodys(person: Person, words: str) -> None:
    """A word in a sentence that names nobody is rather the writer's own, held at arm's length."""
    text = f"{person.name} said that the road was long and cold. It had been “{words}.”"
    assert names_in(extract(text)) == [None]


SIGNS = [
    "{0} rose when {1} could.",
    "{0} lost {2} way.",
    "{0} was late, and {1} knew it.",
    "The board had met {0}, who left.",
    "The rain had spoilt {0} when it came.",
    "{0} fell when it was sold.",
]
PRONOUNS = {("she", "her"): Gender.FEMALE, ("he", "his"): Gender.MALE}


@given(st.lists(st.sampled_from(SIGNS), max_size=5), st.sampled_from(["Tarn Quux", "Zorba Tundo", "Harbour Lights"]))
def test_a_woman_is_read_as_a_man_is(told: list[str], name: str) -> None:
    """Of a name that no list has, “she” tells exactly what “he” does."""
    read = []
    for (he, his), gender in PRONOUNS.items():
        text = " ".join(one.format(name, he, his) for one in told)
        found = extract(f"{text}\n\n“It is over,” said {name}.\n\n“We go,” {he} said.")
        who = [one.speaker and (one.speaker.name, one.speaker.kind, one.speaker.gender) for one in found]
        read.append([one and (*one[:2], one[2] and one[2] is gender) for one in who])
    assert read[0] == read[1]


@given(
    st.sampled_from(["team", "council", "union", "board"]), st.booleans(), st.sampled_from(["drivers", "nurses", ""])
)
def test_they_are_people_or_a_body_that_has_spoken(body: str, spoke: bool, people: str) -> None:  # noqa: FBT001 - drawn
    """A body is “they” where its people speak for it, and where no people are about."""
    did = f"The {body} said it was late." if spoke else f"The {body} met on Monday."
    text = f"{f'The {people} were tired. ' * bool(people)}{did} “It is over,” they said."
    assert names_in(extract(text)) == [people or (body if spoke else None)]
