"""Turns in novels.

Who speaks where no tag says so, and where a novel has its chapters and its speech.
"""

import re

from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

from quoteattr import extract
from quoteattr.fiction.script import segments_of
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
