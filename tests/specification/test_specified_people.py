"""People of a corpus.

Who is merged over many documents, who is kept apart, and what is counted.
"""

from collections import Counter

from hypothesis import assume, example, given
from hypothesis import strategies as st

from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.html.voices import voices_of
from quoteattr.people import Corrections, Person, Wikidata, merge_people
from quoteattr.people.names import plain
from quoteattr.people.wikidata import Entry
from quoteattr.records import (
    Affiliation,
    AffiliationKind,
    Attribution,
    Gender,
    Mention,
    MentionKind,
    Quotation,
    QuotationKind,
    Span,
    Speaker,
    SpeakerKind,
)
from quoteattr.testing import documents
from quoteattr.view.gender import Sign
from quoteattr.view.summary import summarise

NO = Quotation(Span(0, 4), Span(1, 3), "“No”")
SUFFIXES = ["Jr.", "Sr.", "III"]
FORENAMES = ["Hillary", "Hilary", "Ines", "Ida", "I.", "H.", "Bo"]


@st.composite
def speakers(draw: st.DrawFn, *, surnames: tuple[str, ...] = ("Moss", "Lowe", "Mosse")) -> Speaker:
    """Draw speakers whose names are forms of each other, or look as if they were."""
    parts = [
        draw(st.sampled_from(["", *FORENAMES])),
        draw(st.sampled_from(["", "", "J.", "Jane"])),
        draw(st.sampled_from(surnames)),
        draw(st.sampled_from(["", "", "", *SUFFIXES])),
    ]
    if not parts[0]:
        parts[1] = ""
    name = " ".join(filter(None, parts))
    bodies = draw(st.lists(st.sampled_from(["Leeds Police", "Harbour College"]), max_size=1))
    return Speaker(
        name.upper() if draw(st.integers(0, 5)) == 0 else name,
        SpeakerKind.PERSON,
        role=draw(st.sampled_from([None, "chief", "dean"])),
        affiliations=tuple(Affiliation(body, AffiliationKind.ORGANIZATION) for body in bodies),
        gender=draw(st.sampled_from([None, *Gender])),
    )


def corpus(said: list[Speaker]) -> list[AttributedDocument]:
    return [AttributedDocument(f"d{number}", (Attribution(NO, one),)) for number, one in enumerate(said)]


def surname(name: str) -> str:
    return [word for word in plain(name).split() if word not in set(map(plain, SUFFIXES))][-1]


def suffix(name: str) -> str:
    return next((word for word in plain(name).split() if word in set(map(plain, SUFFIXES))), "")


def outline(people: tuple[Person, ...]) -> list[tuple[str, int, list[str]]]:
    return sorted((one.name, one.quotations, sorted({form.name for form in one.forms})) for one in people)


@given(st.lists(speakers(), max_size=10))
@example([Speaker("H. Moss", SpeakerKind.PERSON), Speaker("Ida Moss", SpeakerKind.PERSON)])
def test_nobody_has_two_surnames_two_suffixes_or_two_genders(said: list[Speaker]) -> None:
    """A false merge is worse than a missing one. Ines Moss is neither Ines Moss Jr., H. Moss nor a man of that name."""
    for person in merge_people(corpus(said)):
        assert len({surname(form.name) for form in person.forms}) == 1
        assert len({form.name[0] for form in person.forms if plain(form.name).split()[0] != surname(form.name)}) <= 1
        assert len({suffix(form.name) for form in person.forms}) == 1
        assert len(person.genders) <= 1


@given(st.lists(speakers(), max_size=10))
def test_every_quotation_and_every_document_of_a_corpus_is_somebodys_once(said: list[Speaker]) -> None:
    """The figures of people add up to those of the corpus, and each merged form has a reason."""
    people = merge_people(corpus(said))
    assert sum(person.quotations for person in people) == len(said)
    forms = Counter(form.key for person in people for form in person.forms)
    assert set(forms.values()) <= {1}
    for person in people:
        assert person.documents == person.quotations  # each is quoted once in a document of its own
        assert {form.name for form in person.forms} <= {person.name, *person.reasons}
    assert [one.quotations for one in people] == sorted((one.quotations for one in people), reverse=True)


@given(st.lists(speakers(), max_size=8), st.randoms(use_true_random=False))
def test_people_do_not_depend_on_the_order_of_documents(said: list[Speaker], random: st.DataObject) -> None:
    """Reading a folder in another order gives the same people with the same names."""
    shuffled = list(said)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    found, other = merge_people(corpus(said)), merge_people(corpus(shuffled))
    assert outline(other) == outline(found)
    assert [one.name for one in other] == [one.name for one in found]
    assert [(-one.quotations, one.name) for one in found] == sorted((-one.quotations, one.name) for one in found)


LONG_ALIKE = [("Hillary", "Hilary"), ("Katherine", "Katharine"), ("Stephen", "Stehpen")]
SHORT_ALIKE = [("Jon", "Ron"), ("Anna", "Anne"), ("Dan", "Don"), ("Ida", "Ada"), ("Bill", "Will")]


@given(st.sampled_from(LONG_ALIKE + SHORT_ALIKE), st.integers(10, 20))
def test_a_slip_is_one_letter_of_a_long_forename(pair: tuple[str, str], times: int) -> None:
    """Whoever is in many documents may be misspelt in one; Jon and Ron are two people however rare one is."""
    often, rarely = (Speaker(f"{forename} Moss", SpeakerKind.PERSON) for forename in pair)
    found = merge_people(corpus([often] * times + [rarely]))
    assert len(found) == (1 if pair in LONG_ALIKE else 2)
    assert found[0].name == often.name


@given(st.lists(speakers(surnames=("Moss",)), max_size=6), st.lists(speakers(surnames=("Byron",)), max_size=6))
def test_people_of_another_surname_change_nothing(said: list[Speaker], others: list[Speaker]) -> None:
    """Merging depends only on people with the same surname, so a corpus may grow."""
    together = outline(merge_people(corpus([*said, *others])))
    assert together == sorted([*outline(merge_people(corpus(said))), *outline(merge_people(corpus(others)))])


@given(st.lists(speakers(), min_size=1, max_size=8), st.data())
def test_corrections_take_precedence(said: list[Speaker], data: st.DataObject) -> None:
    """Forms in the table of corrections are merged by the table alone."""
    form = data.draw(st.sampled_from(sorted({str(one.name) for one in said})))
    corrections = Corrections()
    corrections.add(form, "Somebody Else")
    people = merge_people(corpus(said), corrections=corrections)
    [person] = [one for one in people if one.name == "Somebody Else"]
    assert {one.name for one in person.forms} == {form}
    assert person.quotations == sum(one.name == form for one in said)


@given(st.integers(1, 30), st.integers(1, 30), st.sampled_from(["Leeds Police", "Ida Moss", "Harbour College"]))
@example(9, 2, "Harbour College")
@example(10, 2, "Harbour College")
def test_an_affiliation_is_shown_if_it_is_frequent(most: int, fewer: int, other: str) -> None:
    """One article's mistake is not shown for somebody who is quoted a hundred times. Nor is the speaker's own name."""
    one, two = (
        Speaker("Ida Moss", SpeakerKind.PERSON, affiliations=(Affiliation(name, AffiliationKind.ORGANIZATION),))
        for name in ("Rain Office", other)
    )
    assume(most > fewer)
    [person] = merge_people(corpus([one] * most + [two] * fewer))
    shown = [each.name for each in person.affiliations]
    assert shown == ["Rain Office"] + [other] * (fewer * 5 >= most and other != "Ida Moss")


@given(st.lists(documents(), max_size=4))
def test_a_summary_counts_every_quotation_once(found: list[AttributedDocument]) -> None:
    """Every quotation is somebody's, nobody's, or has an unknown speaker."""
    summary = summarise(found)
    every = [one for document in found for one in document.attributions]
    nobodys = [one for one in every if one.speaker is None and one.quotation.kind is QuotationKind.TERM]
    named = [one for one in every if one.speaker is not None and _is_told(one.speaker)]
    assert (summary.documents, summary.quotations) == (len(found), len(every))
    assert (summary.nobody, summary.unknown) == (len(nobodys), len(every) - len(nobodys) - len(named))
    assert sum(one.quotations for one in summary.speakers) == len(named)
    assert sum(one.quotations for one in summary.genders) == len(named)
    assert sum(one.quotations for one in summary.roles) == len(named)
    assert sum(one.speakers for one in summary.genders) == len(summary.speakers)
    for tallies in (summary.speakers, summary.roles, summary.genders, summary.affiliations):
        assert [one.quotations for one in tallies] == sorted((one.quotations for one in tallies), reverse=True)


def _is_told(speaker: Speaker) -> bool:
    """Tell whether a record says who it is: a name, or words that are no pronoun."""
    mention = speaker.mention
    said = mention.text if mention is not None and mention.kind is not MentionKind.PRONOUN else ""
    return bool((speaker.name or "").strip() or said.strip())


few = st.lists(st.sampled_from(["Ida Moss", "Bo Lowe", "Ada Byron", "", None]), max_size=9)


def said_by(names: list[str | None]) -> tuple[Attribution, ...]:
    return tuple(Attribution(NO, name if name is None else Speaker(name, SpeakerKind.PERSON)) for name in names)


@given(documents(max_size=6).map(lambda one: one.attributions) | few.map(said_by))
@example(said_by(["Bo Lowe", "Ida Moss", None, "Ida Moss"]))
def test_the_speakers_of_a_page_come_with_the_most_quoted_first(found: tuple[Attribution, ...]) -> None:
    """Each has a number, and the quotations with it are as many as are said to be theirs."""
    voices, numbers = voices_of(found)
    counted = Counter(number for number in numbers if number > 0)
    assert {voice.number: voice.quotations for voice in voices} == counted
    assert [voice.quotations for voice in voices] == sorted(counted.values(), reverse=True)
    for number, one in zip(numbers, found, strict=True):
        assert (number > 0) == (one.speaker is not None and _is_told(one.speaker))


@given(
    st.sampled_from([("chairwoman", "f"), ("chairman", "m"), (None, "")]),
    st.sampled_from([("she", "f"), ("he", "m"), (None, "")]),
    st.sampled_from([("Ida", "f"), ("George", "m"), ("Quux", "")]),
)
def test_a_role_tells_more_of_a_gender_than_a_pronoun_and_that_more_than_a_forename(
    role: tuple[str | None, str], pronoun: tuple[str | None, str], forename: tuple[str, str]
) -> None:
    """A chairwoman is a woman whatever her pronouns in the text, and some women have a man's forename."""
    mention = Mention(Span(0, 3), pronoun[0], MentionKind.PRONOUN) if pronoun[0] else None
    speaker = Speaker(f"{forename[0]} Moss", SpeakerKind.PERSON, mention, role[0])
    [one] = summarise([AttributedDocument("a", (Attribution(NO, speaker),))]).speakers
    told = [(sign, told) for sign, (_, told) in zip(Sign, (role, pronoun, forename), strict=True) if told]
    assert (one.told_by, one.gender) == (told[0] if told else (None, "-"))


FORMS_OF_ONE = st.builds(
    Speaker,
    st.sampled_from(["Ines Moss", "Moss", "Ines Jane Moss", "Ines Low"]),
    st.just(SpeakerKind.PERSON),
    gender=st.sampled_from([None, *Gender]),
)


@given(st.lists(FORMS_OF_ONE, max_size=8))
def test_names_of_wikidata_join_nobody_whom_something_keeps_apart(said: list[Speaker]) -> None:
    """A table of names knows nothing of who is quoted: two genders are two people with it as without it."""
    wikidata = Wikidata()
    wikidata.add(Entry("Q1", "Ines Moss"), "Moss", "Ines Jane Moss", "Ines Low")
    people = merge_people(corpus(said), wikidata=wikidata)
    assert sum(person.quotations for person in people) == len(said)
    assert all(len(person.genders) <= 1 for person in people)


BODIES = ["Leeds Police", "Harbour College", ""]


@given(st.lists(st.sampled_from(BODIES), unique=True, min_size=1), st.lists(st.sampled_from(BODIES), min_size=1))
def test_a_form_with_several_rows_is_whoever_belongs_to_the_organisation_of_a_row(
    rows: list[str], said: list[str]
) -> None:
    """Of two people of one name the table tells which is meant, those without an organisation too."""
    corrections = Corrections()
    for body in rows:
        corrections.add("Ida Moss", f"Ida of {body}", frozenset(filter(None, [plain(body)])))
    everybody = [
        Speaker(
            "Ida Moss", SpeakerKind.PERSON, affiliations=(Affiliation(body, AffiliationKind.ORGANIZATION),) * bool(body)
        )
        for body in said
    ]
    counted = Counter(
        person.name
        for person in merge_people(corpus(everybody), corrections=corrections)
        for _ in range(person.quotations)
    )
    if len(rows) == 1:
        assert counted == {f"Ida of {rows[0]}": len(said)}
    else:
        assert {name: number for name, number in counted.items() if name != "Ida Moss"} == dict(
            Counter(f"Ida of {body}" for body in said if body in rows)
        )


@given(st.integers(1, 60), st.integers(1, 4), st.sampled_from(["Hilary Moss", "Moss", "H. Moss", "Hillary Jane Moss"]))
def test_a_rare_form_is_merged_where_the_common_one_is_common_enough(often: int, rare: int, form: str) -> None:
    """A surname and a misspelling need somebody who is quoted in several documents, an initial needs nothing."""
    one, other = (Speaker(name, SpeakerKind.PERSON) for name in ("Hillary Moss", form))
    people = merge_people(corpus([one] * often + [other] * rare))
    merged = {"Hilary Moss": often >= 3 * rare, "Moss": often >= 3}.get(form, True)
    if form == "Hilary Moss" and rare >= 3 * often:
        merged = True  # then it is the other that is misspelt
    assert len(people) == 2 - merged


@given(st.sampled_from(["Ida", "George", "Thomas", "Rosa"]), st.sampled_from(["", "Moss"]))
def test_a_name_of_one_word_tells_no_gender(forename: str, surname: str) -> None:
    """Thomas and George are surnames too, and news mostly has surnames alone."""
    speaker = Speaker(f"{forename} {surname}".strip(), SpeakerKind.PERSON)
    [one] = summarise([AttributedDocument("a", (Attribution(NO, speaker),))]).speakers
    assert (one.told_by is Sign.FORENAME, one.gender != "-") == (bool(surname), bool(surname))


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["Ida Moss", "I. Moss", "Moss"])), max_size=6))
def test_a_name_that_two_entries_share_belongs_to_neither(listed: list[tuple[str, str]]) -> None:
    """Wikidata has many people of one name, and which of them is quoted nobody knows."""
    wikidata = Wikidata()
    for number, alias in listed:
        wikidata.add(Entry(number, f"Ida {number.upper()} Moss"), alias)
    for alias in ("Ida Moss", "I. Moss", "Moss"):
        bearers = {number for number, name in listed if name == alias}
        found = wikidata.find(alias)
        assert (found and found.id) == (next(iter(bearers)) if len(bearers) == 1 else None)
