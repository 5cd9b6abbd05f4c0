"""Whom a mention means.

People and organisations that an article has named are recognised again by surname, title, pronoun or description, and
are not confused with others.
"""

from collections.abc import Iterable, Sequence

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quoteattr import SpeakerKind, extract
from quoteattr.languages import load
from quoteattr.testing import (
    Article,
    Body,
    Excerpt,
    Person,
    Voice,
    articles,
    bodies,
    differences,
    filled,
    people,
    sentences,
    surnames,
)
from quoteattr.testing.introductions import courtesies, offices
from quoteattr.testing.words import organisations, plurals, roles

CALLED = (
    ("the Republican nominee", "Republican nominee", "Republican"),
    ("the Democratic candidate", "Democratic candidate", "Democratic"),
    ("the Ohio senator", "senator", "Ohio"),
    ("the governor of Ohio", "governor", "Ohio"),
    ("the senator from Ohio", "senator", "Ohio"),
)
LEMMAS = {form: verb.lemma for form, verb in load("en").reporting_verbs.items() if verb.kind in ("past", "third")}
PLACES = sorted(
    form
    for form, place in load("en").places.items()
    if form.isalpha() and form.istitle() and not place.people and form not in load("en").plurals
)
TITLES = ("Professor", "Coach", "Mayor", "Sen.", "Mr.", "Captain", "Judge", "Nurse", "Governor", "President")
PLAINEST = ("quotation_mention_cue", "mention_cue_quotation", "according_to", "clause_quotation")


def spoken(voices: Sequence[Voice], data: st.DataObject, apart: Iterable[str] = ()) -> Excerpt:
    """Draw an article in which one speaks after the other."""
    taken = {*apart, *(word for voice in voices for word in voice.name.split())}
    made = [data.draw(sentences(data.draw(st.sampled_from(PLAINEST)), voice=one, apart=taken)) for one in voices]
    return Excerpt.joined(made, by="\n\n")


def surname_of(person: Person) -> str:
    return person.surname


def forename_of(person: Person) -> str:
    return person.forename


@given(articles(namesakes=True))
def test_people_of_one_surname_are_told_apart(article: Article) -> None:
    """If two people have the same surname, the full name decides, and a pronoun refers to the last speaker."""
    assert differences(article.excerpt, extract(article.text)) == []


@given(
    a=people(plain=True).filter(lambda one: one.gender == "f"),
    b=people(plain=True).filter(lambda one: one.gender == "m"),
    turns=st.lists(st.booleans(), min_size=1, max_size=4),
    data=st.data(),
)
def test_a_pronoun_goes_to_the_one_of_its_gender(a: Person, b: Person, turns: list[bool], data: st.DataObject) -> None:
    """If a woman and a man have spoken, “she” is the woman and “he” the man, whoever spoke last."""
    article = spoken([Voice.of(a), Voice.of(b), *(Voice.pronoun(a if turn else b) for turn in turns)], data)
    assert differences(article, extract(article.text)) == []


@given(people(plain=True, gendered=True), surnames(simple=True) | st.sampled_from(["Dalton", "Jackson", "Florence"]))
def test_where_something_was_is_nobody_whom_a_pronoun_means(person: Person, place: str) -> None:
    """If it was in Dalton, Dalton is a town, though people are called Dalton."""
    assert person.pronouns
    assume(place not in person.name)
    found = extract(f"{person.name} left. It was in {place}, in the rain. “No,” {person.pronouns[0]} said.")[-1].speaker
    assert found
    assert found.name == person.name


@given(people(plain=True), people(plain=True), st.sampled_from(("they", "both", "the two", "the pair", "the couple")))
def test_two_people_who_are_one_subject_speak_together(a: Person, b: Person, two: str) -> None:
    """“They”, “both” and “the two” are the two people who were the subject before."""
    assume({*a.name.split()}.isdisjoint(b.name.split()))
    (attribution,) = extract(f"{a.name} and {b.name} smiled. “No,” {two} said.")
    speaker = attribution.speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (f"{a.name} and {b.name}", SpeakerKind.GROUP)


@given(st.sampled_from(TITLES), st.sampled_from(PLACES))
def test_a_place_after_a_title_is_somebody_s_surname(title: str, place: str) -> None:
    """Coach Washington and Judge London are people."""
    (attribution,) = extract(f"“No,” said {title} {place}.")
    speaker = attribution.speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (place, SpeakerKind.PERSON)


@given(people(plain=True, gendered=True), people(plain=True, gendered=True), courtesies(), st.data())
def test_a_title_tells_two_people_of_one_surname_apart(
    a: Person, other: Person, titles: dict[str, str], data: st.DataObject
) -> None:
    """If a man and a woman have the same surname, Mr. and Ms. decide."""
    assume(a.gender != other.gender and a.forename != other.forename)
    b = evolve(other, surname=a.surname)
    turns = data.draw(st.lists(st.sampled_from([a, b]), min_size=1, max_size=3))
    voices = [Voice.of(a), Voice.of(b), *(Voice.of(one, f"{titles[one.gender]} {a.surname}") for one in turns)]
    article = spoken(voices, data)
    assert differences(article, extract(article.text)) == []


def meanings(forename: str) -> set[str]:
    """Return a forename and those that it is short for: Abby and Abigail may be one woman with two offices."""
    return {
        forename,
        *(one for short, *longer in load("en").words("short_forenames") if short == forename for one in longer),
    }


@given(people(plain=True), people(plain=True), st.lists(offices(), min_size=2, max_size=2, unique=True), st.data())
def test_an_office_tells_two_people_of_one_surname_apart(
    a: Person, other: Person, held: list[tuple[str, str]], data: st.DataObject
) -> None:
    """If Sen. Ada Byron was named, Sen. Byron is she, and Gov. Byron is somebody else."""
    assume(not meanings(a.forename) & meanings(other.forename))
    called = [(a, held[0][0]), (evolve(other, surname=a.surname), held[1][0])]
    turns = data.draw(st.lists(st.sampled_from(called), min_size=1, max_size=3))
    voices = [Voice.of(one, f"{title} {one.name}") for one, title in called]
    article = spoken([*voices, *(Voice.of(one, f"{title} {one.surname}") for one, title in turns)], data)
    assert differences(article, extract(article.text)) == []


@given(people(plain=True), st.sampled_from([("Sr.", "Jr."), ("Jr.", "III"), ("II", "III")]), st.data())
def test_a_suffix_tells_a_father_from_a_son(person: Person, suffixes: tuple[str, str], data: st.DataObject) -> None:
    """Bo Byron Sr. and Bo Byron Jr. are two people, in full and with the surname and suffix alone."""
    family = [evolve(person, suffix=suffix) for suffix in suffixes]
    turns = data.draw(st.lists(st.sampled_from(family), min_size=1, max_size=3))
    voices = [Voice.of(one) for one in family] + [Voice.of(one, f"{one.surname} {one.suffix}") for one in turns]
    article = spoken(voices, data)
    assert differences(article, extract(article.text)) == []


@given(people(plain=True, gendered=False), st.sampled_from("mf"), courtesies(), st.data())
def test_a_title_tells_the_gender(person: Person, gender: str, titles: dict[str, str], data: st.DataObject) -> None:
    """Some forenames are used by women and men. Somebody called Ms. is later “she”."""
    known = evolve(person, gender=gender)
    voices = [Voice.of(person), Voice.of(known, f"{titles[gender]} {person.surname}"), Voice.pronoun(known)]
    article = spoken(voices, data)
    assert differences(article, extract(article.text)) == []


@given(
    people(plain=True, gendered=True),
    people(plain=True, gendered=True),
    st.sampled_from(["spokesman", "spokeswoman"]),
    st.data(),
)
def test_a_description_goes_to_the_one_of_its_gender(a: Person, b: Person, noun: str, data: st.DataObject) -> None:
    """A spokeswoman is a woman, so she is the woman of the two people who were named."""
    assume(a.gender != b.gender and {a.forename, a.surname}.isdisjoint((b.forename, b.surname)))
    meant = a if a.gender == ("f" if noun.endswith("woman") else "m") else b
    before = [data.draw(filled("{Speaker} {did} the {thing}.", voice=Voice.of(one))) for one in (a, b)]
    described = Voice(meant.name, f"the {noun}", f"the {noun}", f"the {noun}'s")
    after = data.draw(filled("{utterance,} {speaker} {said}.", voice=described))
    article = Excerpt.joined([*before, after], by=" ")
    assert differences(article, extract(article.text)) == []


@given(people(plain=True), st.sampled_from(CALLED), st.data())
def test_what_somebody_is_called_tells_what_they_are(
    person: Person, called: tuple[str, str, str], data: st.DataObject
) -> None:
    """“The Republican nominee” is a nominee and a Republican, even if no sentence says so."""
    description, role, body = called
    voice = evolve(Voice.of(person), role=role, affiliations=(body,))
    first = data.draw(filled("{utterance,} {speaker} {said}.", voice=voice))
    described = evolve(voice, subject=description)
    after = data.draw(filled("{Speaker} {did} the {thing}. {Speaker} {said}, {utterance.}", voice=described))
    article = Excerpt.joined([first, after], by="\n\n")
    assert differences(article, extract(article.text), profiles=True) == []


@given(people(plain=True), st.sampled_from(["may become", "hoped to be", "wanted to be"]), st.data())
def test_what_somebody_may_become_is_not_a_role(person: Person, hope: str, data: st.DataObject) -> None:
    """Somebody who hopes to be the Republican nominee is not a nominee."""
    voice = Voice.of(person)
    template = "{Speaker} HOPE the Republican nominee. {utterance,} {speaker} {said}.".replace("HOPE", hope)
    article = data.draw(filled(template, voice=voice))
    assert differences(article, extract(article.text), profiles=True) == []


@given(surnames(simple=True), st.sampled_from(["Times editorial", "Court ruling", "Gazette editorial"]), st.data())
def test_an_editorial_is_of_a_paper_and_a_ruling_of_a_court(name: str, kind: str, data: st.DataObject) -> None:
    """Only papers write editorials, and only courts rule, so no owner needs to be named."""
    noun, _, words = kind.partition(" ")
    body = Voice(f"{name} {noun}", f"the {name} {noun}", f"the {name} {noun}", f"the {name} {noun}'s")
    before = data.draw(filled("{utterance,} {speaker} {said}.", voice=body))
    after = data.draw(
        filled("{Speaker} {said} the {thing} was {fragment}.", voice=evolve(body, subject=f"the {words}"))
    )
    article = Excerpt.joined([before, after], by="\n\n")
    assert differences(article, extract(article.text)) == []


@given(organisations(), st.sampled_from(["A", "The"]), st.data())
def test_a_statement_is_of_the_organisation_before_it(body: str, article: str, data: st.DataObject) -> None:
    """The speaker of a Leeds Library statement is the library, without an article in its name."""
    voice = Voice(body, f"{article} {body} statement", body, f"{body}'s")
    sentence = data.draw(filled("{Speaker} {said} that the {thing} was {fragment}.", voice=voice))
    assert differences(sentence, extract(sentence.text)) == []


@given(bodies(), st.lists(st.sampled_from(["full", "noun", "initials", "it"]), min_size=1, max_size=2), st.data())
def test_an_organisation_is_known_by_its_noun_its_initials_and_it(
    body: Body, forms: list[str], data: st.DataObject
) -> None:
    """Organisations are named in full once, and then called the institute, the DRI, or it."""
    article = spoken([body.voice(form) for form in ("written", *forms)], data, apart=body.words)
    assert differences(article, extract(article.text)) == []


@given(roles("-"), people(plain=True, gendered=True), st.sampled_from([" ", "\n\n"]), st.data())
def test_a_pronoun_is_whoever_spoke_last_if_the_text_names_nobody(
    role: str, person: Person, break_: str, data: st.DataObject
) -> None:
    """If the driver has spoken and nobody has a name, he or she is the driver."""
    driver = Voice(role, f"the {role}", f"the {role}", f"the {role}'s")
    first = data.draw(filled("{utterance,} {said} {speaker}.", voice=driver))
    after = data.draw(filled("{utterance,} {speaker} {said}.", voice=evolve(Voice.pronoun(person), name=role)))
    article = Excerpt.joined([first, after], by=break_)
    assert differences(article, extract(article.text)) == []


@given(people(plain=True), offices(), st.sampled_from(["daughter", "friend", "neighbor", "rival"]), st.data())
def test_whoever_a_sentence_tells_from_an_officer_does_not_hold_the_office(
    person: Person, office: tuple[str, str], kin: str, data: st.DataObject
) -> None:
    """If Ada Byron is the mayor's daughter, “the mayor” is not Ada Byron."""
    _, noun = office
    of_whom = data.draw(st.sampled_from([f"the {noun}'s {kin}", f"a {kin} of the {noun}"]))
    daughter = evolve(Voice.of(person), subject=f"{person.name}, {of_whom},")
    before = data.draw(filled("{Speaker} {did} the {thing}.", voice=daughter))
    after = data.draw(filled("{utterance,} {speaker} {said}.", voice=Voice(noun, f"the {noun}", noun, noun)))
    article = Excerpt.joined([before, after], by=" ")
    assert differences(article, extract(article.text)) == []


@given(people(plain=True), st.sampled_from(["kept", "keeps"]), st.sampled_from(["calling it", "saying it was"]))
def test_whoever_keeps_saying_something_says_it(person: Person, keeps: str, saying: str) -> None:
    """Whoever kept calling it “a mule” called it so."""
    text = f"Nobody liked the plan, because {person.name} {keeps} {saying} “a lame mule”."
    (found,) = extract(text)
    assert found.speaker
    assert (found.speaker.name, found.rule) == (person.name, "clause_quotation")


@given(people(plain=True), roles(), st.sampled_from([" – {} – ", " -- {}, who lost, -- ", " – {}, 46 – "]))
def test_a_name_between_dashes_is_that_of_whoever_is_before_them(person: Person, role: str, dashes: str) -> None:
    """A former mayor – Ada Byron, who lost – is Ada Byron, a former mayor."""
    found = extract(f"A former {role}{dashes.format(person.name)}said it was “late in the day”.")[-1].speaker
    assert found
    assert (found.name, found.role) == (person.name, f"former {role}")


@given(people(plain=True), roles(), st.sampled_from(["in Norway", "to Norway", "on housing", "for Europe"]), st.data())
def test_a_name_behind_an_office_and_its_field_is_the_holders(
    person: Person, role: str, field: str, data: st.DataObject
) -> None:
    """“The ministry's envoy to Norway, Ada Byron,” is Ada Byron."""
    voice = evolve(Voice.of(person), subject=f"the ministry's {role} {field}, {person.name},")
    article = data.draw(filled("{Speaker} {said}, {utterance.}", voice=voice))
    assert differences(article, extract(article.text)) == []


@given(st.sampled_from(["for", "at", "of", "with"]), roles(), organisations(), st.data())
def test_somebody_without_a_name_is_called_by_what_they_are(
    joint: str, role: str, body: str, data: st.DataObject
) -> None:
    """A spokesman for the company has no name, and is different from a spokesman for the council."""
    name = f"{role} {joint} the {body}"
    phrase = f"{'an' if role[0] in 'aeiou' else 'a'} {name}"
    someone = Voice(name, phrase, phrase, f"{phrase}'s", role, (body,))
    article = data.draw(filled("{utterance,} {said} {speaker}.", voice=someone, apart=body.split()))
    assert differences(article, extract(article.text), profiles=True) == []


@given(roles(), st.sampled_from(["person", "individual", ""]), st.data())
def test_a_description_can_refer_to_somebody_without_a_name(role: str, other: str, data: st.DataObject) -> None:
    """If one operative smiled, the person or the operative who speaks next is that operative."""
    one = Voice(f"One {role}", f"one {role}", f"one {role}", f"one {role}'s")
    before = data.draw(filled("{Speaker} {did} the {thing}.", voice=one))
    after = data.draw(filled("{utterance,} {speaker} {said}.", voice=evolve(one, subject=f"the {other or role}")))
    article = Excerpt.joined([before, after], by=" ")
    assert differences(article, extract(article.text)) == []


@given(plurals(), st.data())
def test_they_are_those_who_were_named_in_the_plural(noun: str, data: st.DataObject) -> None:
    """Voters, reporters and residents are quoted as one group, and have no other name."""
    they = Voice(noun, f"the {noun}", f"the {noun}", f"the {noun}'")
    article = data.draw(filled("In {place} {speaker} {did} the {thing}. {utterance,} they {said}.", voice=they))
    assert differences(article, extract(article.text)) == []


@given(st.sampled_from(["Republicans", "Iranians", "Tories"]), st.data())
def test_members_and_peoples_speak_as_one(name: str, data: st.DataObject) -> None:
    """Republicans and Iranians are groups, not surnames."""
    article = data.draw(filled("{utterance,} {said} {speaker} on {day}.", voice=Voice(name, name, name, f"{name}'")))
    (found,) = extract(article.text)
    assert differences(article, [found]) == []
    assert found.speaker
    assert found.speaker.kind is SpeakerKind.GROUP


@given(people(plain=True), st.data())
def test_a_description_is_whoever_has_the_title_later(person: Person, data: st.DataObject) -> None:
    """If nobody was named before, “the governor” is the first person whom the text calls Governor."""
    title, noun = data.draw(offices())
    first = data.draw(filled("{utterance,} the {speaker} {said}.", voice=Voice(person.name, noun, noun, noun)))
    later = data.draw(filled("{Speaker} {did} the {thing}.", voice=Voice.of(person, f"{title} {person.name}")))
    article = Excerpt.joined([first, later], by="\n\n")
    assert differences(article, extract(article.text)) == []


@settings(max_examples=5)
@given(st.lists(people(plain=True), min_size=70, max_size=70, unique_by=(surname_of, forename_of)), st.data())
def test_many_people_are_told_apart(cast: list[Person], data: st.DataObject) -> None:
    """A novel has more people than an article, and the surname distinguishes them."""
    sentence = "{utterance,} {speaker} {said}."
    voices = [Voice.of(one) for one in cast] + [Voice.of(one, one.surname) for one in cast]
    article = Excerpt.joined([data.draw(filled(sentence, voice=voice)) for voice in voices], by="\n\n")
    assert differences(article, extract(article.text)) == []


@given(st.sampled_from(sorted(LEMMAS)))
def test_a_cue_has_the_lemma_of_its_verb(form: str) -> None:
    """Reports can be counted or left out by the lemma of their verb."""
    (found,) = extract(f"“It is over,” {form} Ada Byron.")
    assume(found.cue is not None)  # thanks and cheers are exclaimed
    assert found.cue is not None
    assert found.cue.lemma == LEMMAS[form]


IN_MARKS = (
    "“We shall never sell the mill,” said “{name}”, who would not give a surname.",
    "“We shall never sell the mill,” “{name}” said.",
    "“{name}”, a nurse, said: “We shall never sell the mill.”",
)
LABELS = (
    "{name}, mayor: {words}",
    "{name} (laughing): {words}",
    "{name} [Leeds]: {words}",
    "{name}, 46, a baker in Leeds: {words}",
    "**{name}:** {words}",
    "**{name}**: {words}",
    "{name} on the bridge: {words}",
    "{name}: {words}",
    "{words} — {name}",
    "{words} ~ {name}",
    "> {words}\n> ― {name}",
    "{words} ({name}, Leeds)",
    "{words}\n— {name}, mayor of Leeds",
    "Statement from {name}:\n\n{words}",
)


@given(people(plain=True), st.sampled_from(IN_MARKS))
def test_a_name_in_marks_beside_the_verb_is_the_speaker(person: Person, sentence: str) -> None:
    """Papers put names in marks that somebody goes by and does not have."""
    found = extract(sentence.format(name=person.forename))
    assert [one.speaker and one.speaker.name for one in found if "sell" in one.quotation.text] == [person.forename]
    assert [one.speaker for one in found if "sell" not in one.quotation.text] == [None]


@given(people(plain=True), st.sampled_from(LABELS), st.sampled_from(["“{}”", '"{}"', "‘{}’", "''{}''"]))
def test_a_label_or_a_signature_names_the_speaker(person: Person, label: str, marks: str) -> None:
    """Transcripts, surveys, pull quotes and posts have no reporting verb."""
    (found,) = extract(label.format(name=person.name, words=marks.format("We shall never sell the mill.")))
    assert found.speaker is not None
    assert found.speaker.name == person.name


@given(
    people(plain=True),
    st.integers(min_value=2, max_value=5),
    st.sampled_from(["“”", '""', "‘’"]),
    st.sampled_from(["{name} said: {words}", "{words} said {name}.", "{words} {name} said."]),
)
def test_who_speaks_in_a_flattened_line_speaks_each_of_its_paragraphs(
    person: Person, parts: int, marks: str, report: str
) -> None:
    """Archives join paragraphs into one line, each with its opening mark, and close only the last."""
    ends = "," if report.startswith("{words}") else "."
    words = " ".join([f"{marks[0]}We shall never sell the mill."] * (parts - 1))
    words = f"{words} {marks[0]}It is ours{ends}{marks[1]}"
    found = extract(report.format(name=person.name, words=words) + " Then nobody spoke.")
    assert len(found) == parts
    assert {one.speaker and one.speaker.name for one in found} == {person.name}
