"""Turns in novels.

Who speaks where no tag says so, and where a novel has its chapters and its speech.
"""

import re

from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

from quoteattr import Gender, cast, explain, extract
from quoteattr.fiction.script import segments_of
from quoteattr.languages import load
from quoteattr.pipeline import Pipeline
from quoteattr.testing import Dialogue, Person, dialogues
from quoteattr.testing.dialogues import Turn, characters

PEOPLE = characters()
TOLD = ["It never is.", "The clock is wrong.", "There was none.", "It is cold."]
HEADING = re.compile(r"(?i)(chapter|book|iv)\b")


def speakers(text: str) -> list[str | None]:
    return [one.speaker and one.speaker.name for one in extract(text, genre="fiction")]


def strangers(*everybody: Person) -> bool:
    """Tell whether nobody bears a name of another."""
    return len({name for one in everybody for name in (one.forename, one.surname)}) == 2 * len(everybody)


def room(*everybody: Person) -> str:
    """Bring people in."""
    frames = ["{} came in.", "{} was at the window.", "{} sat by the fire."]
    return " ".join(frame.format(one.name) for frame, one in zip(frames, everybody, strict=False))


@given(PEOPLE, PEOPLE, PEOPLE, st.integers(1, 5))
def test_of_three_the_last_two_who_spoke_go_on_by_turns(one: Person, two: Person, three: Person, turns: int) -> None:
    """Whoever spoke last but one answers, and not whoever spoke before them."""
    assume(strangers(one, two, three))
    named = [f"“We go now,” said {each.forename}." for each in (one, two, three)]
    lines = [f"“{TOLD[number % len(TOLD)]}”" for number in range(turns)]
    expected = [one, two, three, *[(two, three)[number % 2] for number in range(turns)]]
    assert speakers("\n\n".join([room(one, two, three), *named, *lines])) == [each.name for each in expected]


@given(PEOPLE, PEOPLE, st.sampled_from(["{0} made no answer.", "{0} said nothing.", "{1} made no answer."]))
def test_whoever_is_not_answered_goes_on(one: Person, other: Person, silence: str) -> None:
    """Somebody who keeps silent has had a turn."""
    assume(strangers(one, other) and one.gender != other.gender)
    he = "She" if other.gender == "f" else "He"
    told = silence.format(other.forename, he)
    text = f"{room(one, other)}\n\n“We go now,” said {one.forename}.\n\n{told}\n\n“Where is it?”"
    assert speakers(text) == [one.name] * 2


def with_dashes(dialogue: Dialogue) -> str:
    """Write a dialogue as the Irish and the French do, each turn behind a dash."""
    return re.sub("[“”]", "", re.sub("(?m)^“", "— ", dialogue.text))


def with_plain_turns(dialogue: Dialogue) -> Dialogue:
    """Leave out the beats, and what is said after a tag."""
    turns = [Turn(turn.words) if turn.is_beat else evolve(turn, more="") for turn in dialogue.turns]
    return evolve(dialogue, turns=tuple(turns))


ERIC = Person("Éric", "Mebamel", "m")
MET = Dialogue((Person("Eamon", "Vabadu", "m"), ERIC), "IV", ("{0} sat by the fire.", "{0} was at the window."), ())


@given(dialogues().map(with_plain_turns))
@example(evolve(MET, turns=(Turn("it is late", "full", "{0} said"), Turn("what is it?", "full", "cried {0}"))))
def test_speech_behind_dashes_is_said_by_whoever_says_it_in_marks(dialogue: Dialogue) -> None:
    """Which signs set speech off says nothing of who speaks."""
    assert speakers(with_dashes(dialogue)) == speakers(dialogue.text)


@given(dialogues(), st.sampled_from(["— It rained.", "— and so on", "– no"]))
def test_a_dash_among_quotations_in_marks_opens_no_speech(dialogue: Dialogue, line: str) -> None:
    """A novel has its speech in marks or behind dashes, and the more of the two is what it has."""
    assert len(speakers(f"{dialogue.text}\n\n{line}\n")) == len(speakers(dialogue.text))


@given(
    dialogues(), st.sampled_from(["", "It had rained for days.\n\n", "For Ada.\n\nIt had rained.\n\n"]), st.booleans()
)
def test_the_chapters_of_a_novel_are_all_of_it_and_what_is_before_them_is_none(
    dialogue: Dialogue,
    before: str,
    twice: bool,  # noqa: FBT001 - drawn
) -> None:
    """Each place of a text is in one chapter, or before the first heading."""
    text = before + dialogue.text + ("\nCHAPTER XX\n\nShe left. “It is over,” she said.\n" if twice else "")
    novel = Pipeline(genre="fiction").novel(text)
    ends = [0, *[one.end for one in novel.chapters]]
    assert ends == [*[one.start for one in novel.chapters], len(text)]
    for one in segments_of(novel):
        headings = [line for line in text[: one.end].split("\n") if HEADING.match(line)]
        assert one.chapter == len(headings)


@given(PEOPLE, PEOPLE, st.integers(1, 3))
def test_whoever_is_not_answered_in_a_talk_by_turns_goes_on(one: Person, other: Person, rounds: int) -> None:
    """The silence of the other is a turn of theirs, so that who spoke last speaks again."""
    assume(strangers(one, other))
    lines = [f"“We go now,” said {one.forename}.", f"“So we do,” said {other.forename}."] * rounds
    last = [f"“Where is it?” said {one.forename}.", f"{other.forename} made no answer.", "“Where is it?”"]
    text = "\n\n".join([room(one, other), *lines, *last])
    assert speakers(text)[-2:] == [one.name] * 2


IN_ONE_PARAGRAPH = [
    "“It is late,” said {0}. “It is cold,” {he} added.",
    "“It is late,” said {0}. {1} looked up. “It is cold,” {he} went on.",
]


@given(PEOPLE, PEOPLE, st.sampled_from(IN_ONE_PARAGRAPH), st.integers(0, 3))
def test_who_is_named_in_a_paragraph_has_said_all_of_it(one: Person, other: Person, told: str, before: int) -> None:
    """A name tells more than “she” beside it, even where somebody else is about, whose turn it would be."""
    assume(strangers(one, other) and one.gender == other.gender)
    assume(f"{other.forename}." not in load("en").abbreviations)  # Chas. Moss is Charles
    lines = [f"“We go now,” said {one.forename}.", f"“So we do,” said {other.forename}.", "“Do we?”"][:before]
    said = told.format(other.forename, one.forename, he="she" if one.gender == "f" else "he")
    assert speakers("\n\n".join([room(one, other), *lines, said]))[-2:] == [other.name] * 2


NAMED_BEHIND = [
    "“It is late,” {he} said. “It is cold,” said {0}.",
    "“It is late,” said the {girl}. “It is cold,” said {0}.",
]


@given(PEOPLE, PEOPLE, st.sampled_from(NAMED_BEHIND))
@example(Person("Ida", "Moss", "f"), Person("Una", "Reed", "f"), NAMED_BEHIND[0])
def test_a_name_behind_she_is_that_of_somebody_else(one: Person, other: Person, told: str) -> None:
    """Whoever speaks is named first and “she” then, so that a paragraph that names later has two speakers."""
    assume(strangers(one, other) and one.gender == other.gender)
    he, girl = ("she", "girl") if one.gender == "f" else ("he", "boy")
    said = told.format(other.forename, he=he, girl=girl)
    text = "\n\n".join(
        [room(one, other), f"“We go now,” said {one.forename}.", f"“So we do,” said {other.forename}.", said]
    )
    first, second = speakers(text)[-2:]
    assert second == other.name
    assert first != other.name


def heard(text: str) -> list[str | None]:
    return [one.addressee and one.addressee.name for one in extract(text, genre="fiction")]


@given(PEOPLE, PEOPLE, PEOPLE, st.integers(0, 2))
def test_an_answer_is_said_to_whoever_spoke_before(one: Person, two: Person, three: Person, turns: int) -> None:
    """Whoever speaks next may be a third, who was not spoken to."""
    assume(strangers(one, two, three))
    order = [one, two, three, one, two][: 3 + turns]
    lines = [f"“{TOLD[number % len(TOLD)][:-1]},” said {each.forename}." for number, each in enumerate(order)]
    text = "\n\n".join([room(one, two, three), *lines])
    assert heard(text) == [two.name, *[each.name for each in order[:-1]]]


@given(PEOPLE, PEOPLE, st.integers(0, 8))
@example(Person("Ida", "Moss"), Person("Bo", "Lind"), 3)
@example(Person("Ida", "Moss"), Person("Bo", "Lind"), 4)
def test_what_is_said_after_much_narration_is_said_to_nobody(one: Person, other: Person, between: int) -> None:
    """Four paragraphs later whoever spoke before may have left."""
    assume(strangers(one, other))
    lines = [f"“We go now,” said {one.forename}.", *["It rained."] * between, f"“It is cold,” said {other.forename}."]
    expected = [other.name, one.name] if between < 4 else [None, None]
    assert heard("\n\n".join([room(one, other), *lines])) == expected


CALLS = [
    "“I, {0}, say so,” said {0}.",
    "“Come, {0},” said {0}.",
    "“{0}! Well, {0}, go on,” said {0}.",
    "“Go,” said {0}.",
]


@given(dialogues(), st.sampled_from(CALLS), st.integers(0, 1))
def test_nobody_speaks_to_themselves(dialogue: Dialogue, words: str, who: int) -> None:
    """Whoever calls their own name says it to somebody else, or to nobody."""
    one = dialogue.people[who]
    text = f"{dialogue.text}\n{words.format(one.forename)}\n\n{words.format(one.forename)}\n"
    for found in extract(text, genre="fiction"):
        assert found.addressee is None or found.speaker is None or found.addressee.name != found.speaker.name


@given(st.lists(st.integers(0, 5), min_size=2, max_size=6))
@example([3, 0])
def test_nobody_answers_over_much_that_happens_between(gaps: list[int]) -> None:
    """What is said before three paragraphs of narration tells nothing of whose turn it is behind them."""
    narration = ["It rained.", "The fire had gone out.", "The street was dark.", "It was late.", "The wind rose."]
    lines = ["“We go now,” said Ida.", "“So we do,” said Bo."]
    for gap in gaps:
        lines += [*narration[:gap], "“It is cold.”"]
    found = extract("\n\n".join([room(Person("Ida", "Moss"), Person("Bo", "Lind")), *lines]), genre="fiction")
    apart = [0, 0, *gaps]
    for number, one in enumerate(found):
        assert one.rule != "alternation" or max(apart[number - 1 : number + 1]) < 3


@given(PEOPLE, st.sampled_from([("Ida", "Una", "f"), ("Bo", "Ed", "m")]), st.integers(1, 3), st.booleans())
def test_a_forename_that_two_bear_means_whoever_was_named_in_full_last(
    other: Person,
    names: tuple[str, str, str],
    times: int,
    swapped: bool,  # noqa: FBT001 - drawn
) -> None:
    """Of Ida Moss and Ida Reed “Ida” is whoever has just come in."""
    one, two = (Person(names[0], surname, names[2]) for surname in (("Reed", "Hart")[:: -1 if swapped else 1]))
    assume(strangers(one, other) and strangers(two, other))
    before = f"{one.name} came in. {other.name} was at the window.\n\n" + f"“We go now,” said {one.name}.\n\n" * times
    text = f"{before}{two.name} sat down.\n\n“It is late,” said {two.forename}."
    assert speakers(text)[-1] == two.name


@given(st.integers(1, 6), st.booleans())
def test_a_list_of_two_is_no_dialogue_and_one_of_three_may_be(lines: int, sure: bool) -> None:  # noqa: FBT001 - drawn
    """A hyphen opens the items of a list as well as speech; a long dash opens speech alone."""
    sign = "—" if sure else "-"
    said = ["Go on now, said Ida.", "Are you late? asked Bo.", "I am, said Ida."]
    text = "\n\n".join(["Bo Lind came in.", *[f"{sign} {said[number % 3]}" for number in range(lines)]])
    assert len(speakers(text)) == (lines if sure or lines > 2 else 0)


@given(PEOPLE, PEOPLE, st.sampled_from([("Mrs.", "Miss"), ("Miss", "Mrs.")]))
def test_two_titles_that_nobody_can_bear_are_of_two_people(one: Person, other: Person, titles: tuple[str, str]) -> None:
    """Beside Mrs. Amy Reed, Miss Reed is a daughter or a sister-in-law."""
    assume(strangers(one, other) and one.gender == "f")
    hers, anothers = titles
    called = [f"{hers} {one.surname}", f"{anothers} {one.surname}", other.forename]
    said = [f"“We go now,” said {each}." for each in called * 2]
    text = "\n\n".join([f"{hers} {one.name} came in. {other.name} was at the window.", *said])
    assert speakers(text) == [one.name, called[1], other.name] * 2


@given(PEOPLE, st.sampled_from(["Quux", "Zorba"]), st.integers(1, 3), st.integers(0, 5), st.booleans())
def test_a_gender_is_what_the_narration_tells_and_not_what_others_say(
    other: Person,
    forename: str,
    told: int,
    said: int,
    male: bool,  # noqa: FBT001 - drawn
) -> None:
    """A name inside speech has the pronouns of a joke, a lie or somebody else behind it."""
    name = f"{forename} Tarn"
    she, he = ("he", "she") if male else ("she", "he")
    narrated = f" Then {name} left when {she} had had {'his' if male else 'her'} say." * told
    words = f"“I know that {name} left when {he} had had {'her' if male else 'his'} say,” said {other.forename}."
    text = "\n\n".join([f"{other.name} came in.{narrated}", f"“It is late,” said {name}.", *[words] * said])
    (found,) = [one for one in cast(text, genre="fiction") if one.name == name]
    assert found.gender is (Gender.MALE if male else Gender.FEMALE)


@given(dialogues())
def test_an_explanation_says_where_whoever_alternates_has_spoken(dialogue: Dialogue) -> None:
    """What is said to speak for somebody can be looked up in the text."""
    steps = explain(dialogue.text, genre="fiction").steps
    said = {one.attribution.quotation.span.start: one.attribution.speaker for one in steps}
    for one in steps:
        speaker = one.attribution.speaker
        for told in one.resolution:
            name, alternates, place = told.partition(" alternates with ")
            if alternates and speaker is not None:
                other, _, places = place.partition(": ")
                start = int(re.findall(r"\[(\d+):", places)[-1])
                assert name == speaker.name
                assert said[start] is not None
                assert (said[start].name, other != name) == (name, True)  # type: ignore[union-attr]


@given(
    dialogues(), st.sampled_from(["“Go,” they said.", "“It is late!” cried a voice.", "“No!”", "The so-called “deal”."])
)
def test_a_script_is_sure_of_nobody_whom_nothing_tells(dialogue: Dialogue, last: str) -> None:
    """Whoever casts the voices looks for what is unknown, and for what is not sure."""
    for text in (f"{dialogue.text}\n\n{last}", f"{last}\n\nIt rained.\n\n{last}"):
        novel = Pipeline(genre="fiction").novel(text)
        found = {one.quotation.span.start: one for one in novel.attributions()}
        for one in segments_of(novel):
            name = found[one.start].speaker if one.kind == "character" else None
            known = name is not None and bool(name.name)
            assert one.confidence == (found[one.start].confidence if known else None)


@given(st.sampled_from(["Jackal", "Badger", "Fox"]), st.sampled_from(["Hunter", "Warden", "Quill"]), st.integers(0, 2))
def test_a_byname_is_the_one_that_is_used_again(byname: str, behind: str, times: int) -> None:
    """Whoever is the Jackal Hunter once and the Jackal then has one name."""
    lines = [f"“We go now,” said the {byname}.", "“Do we?” said Ida."] * (times + 1)
    text = "\n\n".join(["Ida Moss came in.", f"“It is late,” said the {byname} {behind}.", "“Is it?”", *lines])
    assert {one.name for one in cast(text, genre="fiction")} == {f"the {byname}", "Ida Moss"}
