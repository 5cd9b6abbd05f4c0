"""The cast of a text."""

from collections import Counter

from hypothesis import example, given
from hypothesis import strategies as st

from quoteattr import Pipeline, SpeakerKind, cast, extract
from quoteattr.entities.resolver import Sieve
from quoteattr.testing import any_text, articles, marks_only, newslike, organisations

NEWS = articles(max_paragraphs=4, marks=None).map(lambda article: article.text)
SURNAMES = st.sampled_from(["Byron", "Lowe", "Moran", "Okafor", "Tennant"])
MEN = st.sampled_from(["Bill", "George", "Peter", "Thomas"])
WOMEN = st.sampled_from(["Ada", "Anna", "Maria", "Rosa"])
PLURALS = st.sampled_from(["Prices", "Wages", "Swindlers", "Rents", "Floods"])


@given(NEWS | newslike() | any_text() | marks_only())
@example("“We won,” said Ada Byron.")
def test_the_cast_agrees_with_the_records(text: str) -> None:
    """Every named speaker is in the cast, with the same number of quotations, gender, role and affiliations."""
    characters = {(one.name, one.kind): one for one in cast(text)}
    speakers = [one.speaker for one in extract(text) if one.speaker is not None and one.speaker.name is not None]
    counted = Counter((str(one.name), one.kind) for one in speakers)
    assert {key: one.quotations for key, one in characters.items() if one.quotations} == counted
    for speaker in speakers:
        one = characters[str(speaker.name), speaker.kind]
        if speaker.kind in (SpeakerKind.PERSON, SpeakerKind.ORGANIZATION):
            assert one.gender == speaker.gender


@given(NEWS | newslike() | any_text())
def test_the_cast_is_in_order_and_each_is_there_once(text: str) -> None:
    """The most quoted come first, then those first mentioned. A name and a kind occur only once."""
    found = cast(text)
    assert [one.quotations for one in found] == sorted((one.quotations for one in found), reverse=True)
    assert len({(one.name, one.kind) for one in found}) == len(found)
    for one in found:
        assert one.first is None or 0 <= one.first.start < one.first.end <= len(text)


@given(NEWS, st.randoms(use_true_random=False))
def test_whom_a_phrase_means_does_not_depend_on_earlier_calls(text: str, shuffled: st.DataObject) -> None:
    """Resolving in any order gives the same result."""
    reading = Pipeline().read(text)
    links = [reading.finding(number).link for number in range(len(reading.document.quotations))]
    mentions = [link.mention for link in links if link is not None and link.mention is not None]
    expected = [reading.cast.resolve(mention).name for mention in mentions]
    again = Sieve(Pipeline().resolvers)
    order = list(enumerate(mentions))
    shuffled.shuffle(order)  # type: ignore[attr-defined]
    found = {number: again.ask(reading.cast, mention).name for number, mention in order}
    assert [found[number] for number in range(len(mentions))] == expected


@given(PLURALS, MEN, SURNAMES)
def test_a_plural_at_the_head_of_a_sentence_is_nobody(plural: str, forename: str, surname: str) -> None:
    """A capital at the beginning of a sentence does not make a word a name."""
    text = f"“It is bad,” {forename} {surname} said. {plural} had been flat. “It will not end,” he said."
    assert [one.name for one in cast(text)] == [f"{forename} {surname}"]


@given(st.sampled_from(["HOLM (Reuters) -", "HOLM (AP) —", "DUBLIN (Reuters) -"]), SURNAMES)
def test_a_dateline_is_nobody(dateline: str, surname: str) -> None:
    """“The company” is neither the town nor the agency in the dateline."""
    text = f"{dateline} {surname} Corp. cut jobs. “We had no choice,” the company said."
    assert [one.speaker and one.speaker.name for one in extract(text)] == [f"{surname} Corp."]


@given(SURNAMES, MEN)
def test_a_relative_is_not_who_was_named_by_title(surname: str, forename: str) -> None:
    """Kinship words and titles distinguish two people with the same surname."""
    text = f"President {surname} won. “We did it,” {surname} said. His son, {forename} {surname}, waved."
    assert [one.speaker and one.speaker.name for one in extract(text)] == [surname]


@given(WOMEN, MEN, SURNAMES)
def test_a_different_apostrophe_is_not_a_different_person(woman: str, man: str, surname: str) -> None:
    """O’Byron and O'Byron are the same person."""
    text = f"{woman} O’{surname} met {man} Hagen. “We do not know,” O'{surname} said."
    (found,) = extract(text)
    assert found.speaker is not None
    assert found.speaker.name == f"{woman} O’{surname}"


@given(SURNAMES, MEN, st.integers(0, 4), st.integers(0, 4))
def test_the_forms_of_a_name_come_with_the_most_used_first(surname: str, forename: str, full: int, alone: int) -> None:
    """What somebody is mostly called stands first, the full name where both are used as often."""
    named = f"{forename} {surname}"
    text = f"{named} came in. " + f"The board had met {named}. " * full + f"The board had met {surname}. " * alone
    (found,) = cast(text)
    expected = [named, surname] if 1 + full >= alone else [surname, named]
    assert found.aliases == tuple(expected if alone else [named])
    assert found.first is not None
    assert (found.first.start, found.first.end) == (0, len(named))


@given(st.permutations(["Ada Byron", "Bo Lowe", "Ida Moss"]), st.lists(st.integers(0, 2), min_size=3, max_size=3))
def test_of_those_who_are_quoted_as_often_whoever_is_named_first_comes_first(
    names: list[str], times: list[int]
) -> None:
    """The cast of two who say as much is in the order in which the text brings them in."""
    brought_in = " ".join(f"The board had met {name}." for name in names)
    said = [
        f"“It is over,” said {name}." for name, number in zip(names[::-1], times, strict=True) for _ in range(number)
    ]
    counts = dict(zip(names[::-1], times, strict=True))
    found = [(one.name, one.quotations) for one in cast("\n\n".join([brought_in, *said]))]
    assert found == sorted(counts.items(), key=lambda pair: (-pair[1], names.index(pair[0])))


@given(SURNAMES, MEN, st.sampled_from(["nurse", "resident", "spokesman"]))
def test_somebody_without_a_name_has_a_place_in_the_order_of_the_cast(surname: str, forename: str, noun: str) -> None:
    """Whoever speaks first comes first of those who say as much, named or not."""
    text = f"“It is over,” said a {noun}. “We go,” said {forename} {surname}."
    assert [one.name for one in cast(text)] == [noun, f"{forename} {surname}"]


SIGNS = {
    "Mr. {0} left.": "male",
    "Ms. {0} left.": "female",
    "{1} left when she had had her say. She wept. {1} sighed when she saw it.": "female",
    "The board had met her husband, {1}.": "male",
    "The board had met his daughter, {1}.": "female",
    "{1} is a businesswoman.": "female",
    "The board had met {1}.": None,
}


@given(SURNAMES, st.sampled_from(sorted(SIGNS)))
def test_the_gender_in_a_record_is_what_the_text_tells(surname: str, sign: str) -> None:
    """Titles, pronouns and kinship tell it of a name that no list has, and where nothing does there is none."""
    name = f"Quux {surname}"
    text = f"{sign.format(surname, name)} “It is over,” said {name}. The board was glad."
    (found,) = extract(text)
    assert found.speaker is not None
    assert (found.speaker.name, found.speaker.gender and found.speaker.gender.value) == (name, SIGNS[sign])


@given(organisations(), MEN, SURNAMES, st.sampled_from(["The board had met", "The rain had spoilt"]))
def test_a_body_that_says_nothing_is_of_the_cast_too(body: str, forename: str, surname: str, did: str) -> None:
    """A network of a text has those of whom others speak, and no places."""
    found = cast(f"The {body} met in Leeds. {did} the {body}. “It is over,” said {forename} {surname}.")
    assert {one.name: one.quotations for one in found} == {f"{forename} {surname}": 1, body: 0}
