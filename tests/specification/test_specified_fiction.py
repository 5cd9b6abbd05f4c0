"""Novels.

What holds with ``genre="fiction"``. The generated dialogues are chapters in which two people speak in turn.
"""

from collections import Counter

from attrs import evolve
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from quoteattr import Attribution, Character, Gender, QuotationKind, Speaker, SpeakerKind, cast, explain, extract
from quoteattr.fiction.script import edges_of, segments_of
from quoteattr.pipeline import Pipeline
from quoteattr.testing import Dialogue, Person, any_text, dialogues, faults, marks_only, newslike
from quoteattr.testing.dialogues import Turn, characters

IDA, BO = Person("Ida", "Moss", "f"), Person("Bo", "Lind", "m")
KITCHEN = Dialogue(
    (IDA, BO),
    "CHAPTER I",
    ("{0} came into the kitchen.", "{0} was at the window."),
    (
        Turn("you are late", "forename", "said {0}"),
        Turn("the clock is wrong", "forename", "said {0}"),
        Turn("it never is"),
        Turn("is there tea?"),
        Turn("there was", "pronoun", "{0} said", more="it is cold"),
    ),
)
GENDERS = {"f": Gender.FEMALE, "m": Gender.MALE, None: None}
NEWCOMERS = characters()


def read(text: str) -> tuple[Attribution, ...]:
    return extract(text, genre="fiction")


def speakers(text: str) -> list[str | None]:
    return [one.speaker and one.speaker.name for one in read(text)]


def without_names(found: Attribution) -> tuple[object, ...]:
    """Return all of a record but names and places."""
    speaker, addressee, quotation = found.speaker, found.addressee, found.quotation
    who = speaker and (speaker.kind, speaker.gender, speaker.mention and speaker.mention.kind)
    said = quotation.text, quotation.kind, quotation.depth, quotation.closed, quotation.utterance
    return said, who, found.cue and found.cue.text, addressee is None, found.rule, found.confidence


def name_of(speaker: Speaker | None) -> str:
    return (speaker and speaker.name) or ""


def strangers(dialogue: Dialogue, *others: Person) -> bool:
    """Tell whether nobody bears a name of another."""
    everybody = [*dialogue.people, *others]
    return len({name for one in everybody for name in (one.forename, one.surname)}) == 2 * len(everybody)


@given(dialogues())
@example(KITCHEN)
@example(evolve(KITCHEN, people=(Person("Jun", "Moss", "m"), BO)))  # said Jun. (June)
def test_a_conversation_of_two_that_alternates_is_read_back(dialogue: Dialogue) -> None:
    """If two turns are named and the others alternate, every reader knows who speaks."""
    assert speakers(dialogue.text) == list(dialogue.speakers)


@settings(suppress_health_check=[HealthCheck.filter_too_much])  # a quarter of the pairs have the genders
@given(dialogues(), NEWCOMERS, NEWCOMERS)
@example(KITCHEN, Person("Amy", "Reed", "f"), Person("Ed", "Hart", "m"))
@example(KITCHEN, Person("Uma", "Reed", "f"), Person("Jun", "Hart", "m"))
def test_renaming_everybody_changes_nothing_but_names(dialogue: Dialogue, one: Person, other: Person) -> None:
    """Speakers are found by the way a novel is written, not by the names of its people."""
    assume((one.gender, other.gender) == tuple(person.gender for person in dialogue.people))
    assume(strangers(dialogue, one, other))
    renamed = evolve(dialogue, people=(one, other))
    names = {person.name: new.name for person, new in zip(dialogue.people, renamed.people, strict=True)}
    before, after = read(dialogue.text), read(renamed.text)
    assert [without_names(found) for found in after] == [without_names(found) for found in before]
    called = [(name_of(found.speaker), name_of(found.addressee)) for found in before]
    assert [(name_of(found.speaker), name_of(found.addressee)) for found in after] == [
        (names.get(speaker, ""), names.get(addressee, "")) for speaker, addressee in called
    ]


@given(dialogues(), NEWCOMERS, st.sampled_from(["CHAPTER IV. {0}", "Chapter 4: {0} Comes Home", "IV\n\n{0}", "{0}"]))
@example(KITCHEN, Person("Una", "Reed", "f"), "Chapter 4: {0} Comes Home")
def test_a_chapter_heading_names_nobody(dialogue: Dialogue, named: Person, heading: str) -> None:
    """A person in a heading may enter the chapter much later."""
    assume(strangers(dialogue, named))
    body = evolve(dialogue, heading="").text
    text = f"\n\n\n\n{heading.format(named.name)}\n\n\n{body}"
    assert named.name not in [one.name for one in cast(text, genre="fiction")]
    assert [without_names(found) for found in read(text)] == [without_names(found) for found in read(body)]


@given(dialogues(), dialogues())
@example(KITCHEN, evolve(KITCHEN, people=(Person("Una", "Reed", "f"), Person("Al", "Hart", "m"))))
def test_text_after_a_chapter_break_changes_nothing_before_it(dialogue: Dialogue, other: Dialogue) -> None:
    """A conversation decides who speaks in it. A later chapter may only add who somebody is."""
    assume(strangers(dialogue, *other.people))
    before = read(dialogue.text)
    after = read(f"{dialogue.text}\nCHAPTER II\n\n{evolve(other, heading='').text}")
    assert [(without_names(one)[:-1], one.speaker) for one in after[: len(before)]] == [
        (without_names(one)[:-1], one.speaker) for one in before
    ]


@given(st.one_of(dialogues().map(lambda one: one.text), any_text(), newslike(), marks_only()))
@example("CHAPTER I\n\n“Go,” said Ida Moss.\n\nCHAPTER II\n\nShe left.")
@example("— No — no")
def test_the_segments_of_a_script_joined_are_the_text(text: str) -> None:
    """A script leaves nothing out, so an audiobook can be read from it."""
    segments = list(segments_of(Pipeline(genre="fiction").novel(text)))
    assert "".join(one.text for one in segments) == text
    assert [text[one.start : one.end] for one in segments] == [one.text for one in segments]
    assert [one.chapter for one in segments] == sorted(one.chapter for one in segments)


@given(st.one_of(dialogues().map(lambda one: one.text), newslike()))
@example(KITCHEN.text)
def test_an_explanation_of_a_novel_has_the_records_of_extract(text: str) -> None:
    """The records and their explanation agree, in novels as in news."""
    assert explain(text, genre="fiction").attributions == read(text)


@given(st.one_of(dialogues().map(lambda one: one.text), newslike(), any_text()))
@example("Ida Moss said that she was late. “Go,” said Bo Lind.")
def test_reported_speech_is_added_to_the_records_of_a_novel(text: str) -> None:
    """Asking for reported speech does not change the other records."""
    found = extract(text, genre="fiction", indirect=True)
    assert tuple(one for one in found if one.quotation.kind is not QuotationKind.INDIRECT) == read(text)
    spans = [(one.quotation.span.start, -one.quotation.span.end) for one in found]
    assert spans == sorted(spans)
    assert explain(text, genre="fiction", indirect=True).attributions == found


@given(dialogues())
@example(KITCHEN)
def test_a_corrected_cast_that_corrects_nothing_changes_nothing(dialogue: Dialogue) -> None:
    """A cast that is written and read again without changes means the same people."""
    found = cast(dialogue.text, genre="fiction")
    again = extract(dialogue.text, genre="fiction", cast=found)
    assert [one.speaker and one.speaker.name for one in again] == speakers(dialogue.text)


@given(dialogues(), NEWCOMERS, st.sampled_from(["“You are late, {0},” said {1}.", "“{0}! You here?” said {1}."]))
@example(KITCHEN, Person("Una", "Reed", "f"), "“You are late, {0},” said {1}.")
def test_words_are_said_to_whom_they_call_whoever_spoke_before(dialogue: Dialogue, called: Person, words: str) -> None:
    """A name inside the words tells more of whom they are said to than who speaks around them."""
    assume(strangers(dialogue, called))
    one, _ = dialogue.people
    said = words.format(called.forename, one.forename)
    text = f"{dialogue.text}\n\n{called.name} came in. {called.forename} stood at the door.\n\n{said}\n"
    last = read(text)[-1]
    assert (name_of(last.speaker), name_of(last.addressee)) == (one.name, called.name)


@given(dialogues(), st.sampled_from(["the Badger", "Old Reed", "Miss Lind", "the Colonel"]))
def test_a_form_in_a_corrected_cast_means_whom_it_is_listed_under(dialogue: Dialogue, alias: str) -> None:
    """Whoever lists that Ida is the Badger has all that the Badger says counted as hers."""
    one, other = dialogue.people
    assume(not {*alias.split()} & {*one.name.split(), *other.name.split()})
    listed = [
        Character(person.name, SpeakerKind.PERSON, (person.forename, person.surname, *aliases), GENDERS[person.gender])
        for person, aliases in ((one, (alias,)), (other, ()))
    ]
    text = f"{dialogue.text}\n\n“It is over,” said {alias}.\n"
    *_, last = extract(text, genre="fiction", cast=listed)
    assert name_of(last.speaker) == one.name
    assert {name_of(found.speaker) for found in extract(text, genre="fiction", cast=listed)} <= {
        "",
        one.name,
        other.name,
    }


@given(dialogues(), st.sampled_from(["I said", "said I"]))
@example(KITCHEN, "I said")
def test_whoever_tells_what_they_said_themselves_speaks_inside_too(dialogue: Dialogue, tag: str) -> None:
    """Of a quotation inside a turn, “I” is whoever has the turn."""
    one, _ = dialogue.people
    text = f"{dialogue.text}\n\n“He came, and ‘Go,’ {tag}, and he went,” said {one.forename}.\n"
    outer, inner = read(text)[-2:]
    assert inner.quotation.depth == 1
    assert name_of(inner.speaker) == name_of(outer.speaker)
    assert name_of(outer.speaker) in (one.name, one.forename, one.surname)


@given(st.one_of(dialogues().map(lambda one: one.text), newslike(), any_text(), marks_only()))
@example(KITCHEN.text)
@example("“I told the lads, ‘Keep going.’ They did,” said Bo Hale.")
@example("“I told you “we won” Byron said.")
def test_any_text_has_sound_records_as_a_novel_too(text: str) -> None:
    """What holds for the records of news holds for those of novels, and their cast counts all of them."""
    found = read(text)
    assert list(faults(text, found)) == []
    said = Counter(name_of(one.speaker) for one in found if one.speaker is not None)
    assert {one.name: one.quotations for one in cast(text, genre="fiction") if one.quotations} == dict(said)


@given(dialogues(), st.sampled_from(["\r\n", "\x85", "\u2028"]), st.sampled_from(["“”", '""', "«»"]))
@example(KITCHEN, "\r\n", '""')
def test_line_ends_and_marks_say_nothing_of_who_speaks_in_a_novel(dialogue: Dialogue, end: str, pair: str) -> None:
    """Old texts have straight marks and the line ends of whoever typed them."""
    other = dialogue.text.replace("\n", end).translate(str.maketrans("“”", pair))
    assert speakers(other) == speakers(dialogue.text)


@given(dialogues())
@example(KITCHEN)
def test_a_script_has_each_quotation_with_its_speaker_and_the_rest_with_the_narrator(dialogue: Dialogue) -> None:
    """Whoever casts voices for an audiobook gives each line to whom the records give it."""
    novel = Pipeline(genre="fiction").novel(dialogue.text)
    spoken = [(one.text, one.speaker, one.addressee) for one in segments_of(novel) if one.kind == "character"]
    assert spoken == [
        (one.quotation.text, name_of(one.speaker) or "unknown", name_of(one.addressee) or None)
        for one in read(dialogue.text)
    ]
    told = Counter((speaker, to) for _, speaker, to in spoken if to is not None)
    assert edges_of(novel) == dict(told)


@given(NEWCOMERS, NEWCOMERS, NEWCOMERS, st.integers(1, 6))
def test_two_go_on_by_turns_whoever_else_is_about(one: Person, other: Person, third: Person, turns: int) -> None:
    """Of three in a room the two who have begun to speak go on, until somebody else is named."""
    assume(len({name for each in (one, other, third) for name in (each.forename, each.surname)}) == 6)
    lines = [f"“We go now,” said {one.forename}.", f"“So we do,” said {other.forename}."]
    lines += ["“It never is.”" if number % 2 else "“The clock is wrong.”" for number in range(turns)]
    told = f"{one.name} came in. {other.name} was at the window. {third.name} was asleep in a chair."
    text = "\n\n".join([told, *lines])
    assert speakers(text) == [(one, other)[number % 2].name for number in range(turns + 2)]


@settings(suppress_health_check=[HealthCheck.filter_too_much])  # half of the pairs are of one gender
@given(NEWCOMERS, NEWCOMERS, st.sampled_from([", with a sigh,", " at last", ", instead of going to {other},"]))
@example(Person("Bo", "Lind", "m"), Person("Hugh", "Reed", "m"), ", instead of going to {other},")
def test_he_is_whoever_begins_the_sentence_before(one: Person, other: Person, apart: str) -> None:
    """What parts a subject from its verb does not change who the subject is, whoever left before."""
    assume(one.gender == other.gender)
    assume(len({one.forename, one.surname, other.forename, other.surname}) == 4)
    he = "he" if one.gender == "m" else "she"
    told = f"{other.name} left. {one.name}{apart.format(other=other.forename)} sat down again."
    assert speakers(f"{told}\n\n“It is late,” {he} said.\n") == [one.name]


@given(dialogues(), st.sampled_from(["the Badger", "Old Reed", "the Colonel"]), st.integers(0, 1))
@example(KITCHEN, "the Badger", 0)
def test_a_form_that_two_of_a_corrected_cast_have_is_the_first_ones(dialogue: Dialogue, alias: str, who: int) -> None:
    """The order of a list is that of whoever wrote it."""
    assume(not {*alias.split()} & {word for one in dialogue.people for word in one.name.split()})
    order = dialogue.people[:: -1 if who else 1]
    listed = [Character(one.name, SpeakerKind.PERSON, (alias,), GENDERS[one.gender]) for one in order]
    text = f"{dialogue.text}\n\n“It is over,” said {alias}.\n"
    *_, last = extract(text, genre="fiction", cast=listed)
    assert name_of(last.speaker) == order[0].name


@given(dialogues(), st.integers(1, 400).map(str) | st.sampled_from("*†‡a"), st.sampled_from(["", " "]))
def test_a_footnote_of_an_editor_is_nobodys(dialogue: Dialogue, mark: str, space: str) -> None:
    """It begins with its mark in brackets, and parts no turns."""
    note = f"[{mark}]{space}“Go home to the mill,” said the colonel in the first edition."
    *before, last = dialogue.text.split("\n\n")
    noted = read("\n\n".join([*before, note, last]))
    assert [one.speaker for one in noted if "Go home to the mill" in one.quotation.text] == [None]
    others = [one.speaker for one in noted if "Go home to the mill" not in one.quotation.text]
    assert [one and one.name for one in others] == speakers(dialogue.text)
