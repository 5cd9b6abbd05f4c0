"""Dialogues: chapters of invented novels in which two people speak by turns.

>>> from hypothesis import find
>>> find(dialogues(), lambda dialogue: len(dialogue.turns) == 4).speakers[0].count(" ")
1
"""

from collections.abc import Iterator

from attrs import frozen
from hypothesis import strategies as st

from quoteattr.fiction.words import words_of
from quoteattr.languages import load
from quoteattr.testing.names import Person, people
from quoteattr.testing.words import nouns

__all__ = ["Dialogue", "Turn", "characters", "dialogues"]

_HEADINGS = ("", "CHAPTER I", "Chapter 2", "BOOK THE FIRST", "IV", "Chapter the Third")
_ARRIVALS = ("{0} came into the kitchen.", "{0} sat down at the table.", "{0} opened the door and looked in.")
_OTHERS = ("{0} was at the window.", "{0} stood there already.", "By the fire sat {0}.")
_SPEECH = ("I saw the {0}", "there was never a {0}", "that is the wrong {0}", "we must not speak of the {0}")
_QUESTIONS = ("did you see the {0}", "is there a {0}", "what do you want with the {0}")
_TAGS = ("said {0}", "{0} said", "answered {0}", "{0} replied", "cried {0}")
_BEATS = ("{0} sat down.", "{0} shook {1} head.", "{0} laughed.")
_FEWEST, _MOST = 4, 9


@frozen
class Turn:
    """What one of two people says.

    ``naming`` is how the speaker is named: ``full``, ``forename``, ``pronoun``, or ``""`` for not at all; ``frame`` is
    the tag, or the beat that stands before the words where ``is_beat``. ``more`` is said after the tag, if anything.
    """

    words: str
    naming: str = ""
    frame: str = ""
    is_beat: bool = False
    more: str = ""

    def paragraph(self, speaker: Person) -> str:
        """Return the paragraph, said by somebody."""
        words = self.words[0].upper() + self.words[1:]
        if not self.naming:
            return f"“{words}{'' if words.endswith('?') else '.'}”"
        subject, _, possessive = speaker.pronouns or ("they", "them", "their")
        named = {"full": speaker.name, "forename": speaker.forename, "pronoun": subject}[self.naming]
        frame = self.frame.format(named, possessive)
        if self.is_beat:
            return f"{frame[0].upper()}{frame[1:]} “{words}{'' if words.endswith('?') else '.'}”"
        more = f" “{self.more[0].upper()}{self.more[1:]}.”" if self.more else ""
        return f"“{words}{'' if words.endswith('?') else ','}” {frame}.{more}"


@frozen
class Dialogue:
    """A chapter in which two people speak by turns; whom else it is written of changes no word but the names."""

    people: tuple[Person, Person]
    heading: str
    introduction: tuple[str, str]
    turns: tuple[Turn, ...]

    @property
    def text(self) -> str:
        """The whole chapter."""
        brought_in = " ".join(frame.format(one.name) for frame, one in zip(self.introduction, self.people, strict=True))
        spoken = [turn.paragraph(self.people[number % 2]) for number, turn in enumerate(self.turns)]
        return "\n\n".join(filter(None, [self.heading, brought_in, *spoken])) + "\n"

    @property
    def speakers(self) -> tuple[str, ...]:
        """The name of the speaker of each quotation."""
        return tuple(self._speakers())

    def _speakers(self) -> Iterator[str]:
        for number, turn in enumerate(self.turns):
            yield from [self.people[number % 2].name] * (2 if turn.more else 1)


@st.composite
def dialogues(draw: st.DrawFn, *, language: str = "en") -> Dialogue:
    """Draw dialogues: the first two turns name who speaks, and the others may.

    Args:
        language: Two letters.
    """
    two = draw(_pairs(language=language))
    can_be_told_apart = two[0].gender != two[1].gender
    turns = [
        draw(_turns(named=number < len(two), pronouns=can_be_told_apart, language=language))
        for number in range(draw(st.integers(_FEWEST, _MOST)))
    ]
    introduction = draw(st.sampled_from(_ARRIVALS)), draw(st.sampled_from(_OTHERS))
    return Dialogue(two, draw(st.sampled_from(_HEADINGS)), introduction, tuple(turns))


def characters(*, language: str = "en") -> st.SearchStrategy[Person]:
    """Draw people of a known gender whose forenames are no exclamations: Jesus.

    Args:
        language: Two letters.
    """
    exclamations = words_of(load(language)).no_names
    return people(gendered=True, plain=True, language=language).filter(lambda one: one.forename not in exclamations)


@st.composite
def _pairs(draw: st.DrawFn, *, language: str) -> tuple[Person, Person]:
    """Draw two people who share no name."""
    plain = characters(language=language)
    one = draw(plain)
    own = {one.forename, one.surname}
    return one, draw(plain.filter(lambda other: own.isdisjoint((other.forename, other.surname))))


@st.composite
def _turns(draw: st.DrawFn, *, named: bool, pronouns: bool, language: str) -> Turn:
    """Draw turns."""
    frame = draw(st.sampled_from(_QUESTIONS if draw(st.booleans()) else _SPEECH))
    words = frame.format(draw(nouns(language=language))) + ("?" if frame in _QUESTIONS else "")
    naming = draw(st.sampled_from(["full", "forename"] if named else ["", "", "full", "forename", "pronoun"]))
    if not naming or (naming == "pronoun" and not pronouns):
        return Turn(words)
    if not named and draw(st.booleans()):
        return Turn(words, naming, draw(st.sampled_from(_BEATS)), is_beat=True)
    more = draw(st.sampled_from(_SPEECH)).format(draw(nouns(language=language))) if draw(st.booleans()) else ""
    return Turn(words, naming, draw(st.sampled_from(_TAGS)), more=more)
