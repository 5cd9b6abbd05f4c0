"""Mentions of names: the places where a text names somebody or something, and what each one shows by itself."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from attrs import define

from quoteattr.languages.kinds import Kind
from quoteattr.mentions.mention import PRONOUNS
from quoteattr.mentions.name import Name, find_name, is_small, nickname_in
from quoteattr.mentions.names import Names, has_capital
from quoteattr.mentions.passage import Passage
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.spelling import Spelling
from quoteattr.text.words import WORD_APOSTROPHES

__all__ = ["Capitals", "Mention", "find_capitals", "find_mentions"]

_NICKNAME = 20
"""Code points of a nickname in marks inside a name."""
_OF_ROLES = frozenset({Kind.TITLE, Kind.ROLE, Kind.DEPARTMENT, Kind.MODIFIER})
"""Kinds of the words of roles before a name."""
_KEPT = 20_000
"""Words of which is kept how they read: most come again, in this text or in another."""
_LONGEST = 16
"""Words of a name, and of what is before one in its phrase, so that no text costs more than its length."""
_ASIDE = 2
"""Words before and after a possessive ending inside a name."""

_CAPITALISED = re.compile(
    rf"""
    [CFPpgTts]
    (?:
        [CFPpgTt%]                         # Ada Byron · the Farmers' Union
      | < [CFPpgTt]                        # Ida “Rock” Moss
      | b [CFPpgTt] x [CFPpgTt]            # Ida (Rock) Moss
      | , [gh]                             # Bo Byron, Jr.
      | (?: j | [ad] [adPp]*+ j ) [jadPp]*+ [CFg] # the University of Leeds; not: Leeds and Cork
      | d [dPp]*+ [CFg]                    # Van der Byron
    ){{0,{_LONGEST}}}+
    """,
    re.VERBOSE,
)
"""Words with a capital and what stands inside names.

``C`` is a capital, ``F`` that of a function word, ``P`` and ``p`` those of particles, ``T`` and ``t`` those of times
(the second ones are function words too); ``g`` and ``h`` are Jr. and jr., ``s`` another suffix; ``d`` is a small
particle, ``b`` the bracket before a nickname, ``j`` another small word that stands inside names, ``a`` one that may as
well be between two.
"""
_OWNER = re.compile(r"\$ (?<= [CFPpgTts%] . )", re.VERBOSE)
_BRACKETED = re.compile(r"(?<= [CFPpgTts] ) x (?= [CFPpgTt] x [CFPpgTt] )", re.VERBOSE)
_NICKNAMED = re.compile(r"< (?<= [CFPpgTts%] . ) (?= [CFPpgTt] )", re.VERBOSE)
_PASSED = frozenset(",<")
"""What a name has inside it without being one of its words: a comma, a nickname in marks."""
_FUNCTION_WORD = "Fpt"
_ACTS = frozenset("CYKVzAZ")
"""Letters of finite verbs."""
_OF_TIMES = {**dict.fromkeys("Cg", "T"), "F": "t"}


@define(eq=False)
class Mention:
    """A name at one place of the text.

    ``words`` are those of the name, without honours after it, and ``before`` those of the phrase in front of it
    (“Pentagon chief spokesman”). A ``person`` is a name that reads as one. ``first`` and ``last`` are the range of the
    words in the paragraph, ``start`` is where the name begins in the text.
    """

    paragraph: Paragraph
    start: int
    first: int
    last: int
    words: tuple[str, ...]
    before: tuple[str, ...]
    person: bool
    quoted: bool = False

    @property
    def end(self) -> int:
        """Where the name ends in the text."""
        return self.paragraph.place(self.first, self.last)[1]

    @property
    def name(self) -> str:
        """The name as it is written, honours after it aside."""
        if self.person or self.last - self.first == 1:
            return " ".join(self.words)
        return " ".join(self.paragraph.text[self.start : self.end].split())

    @property
    def follows(self) -> str:
        """The letter of the word after the name."""
        return self.paragraph.units[self.last : self.last + 1]

    @property
    def precedes(self) -> str:
        """The letter of the word before the name."""
        return self.paragraph.units[max(0, self.first - 1) : self.first]

    @property
    def speaks(self) -> bool:
        """Whether a verb of saying is next to the name: said Byron, Byron said."""
        return "C" in (self.follows, self.precedes)

    @property
    def acts(self) -> bool:
        """Whether a finite verb follows the name: Byron went."""
        return self.follows in _ACTS

    def passage(self, names: Names) -> Passage:
        """Return the words around the name."""
        return Passage(self.paragraph, names)


def find_mentions(document: Document, names: Names) -> list[Mention]:
    """List the names in a text: those of phrases, and those inside them: Byron's claim, the Byron campaign.

    Args:
        document: the text; the names in its paragraphs come first, then those inside quotations.
        names: the words of names.
    """
    spelling = document.spelling
    text = _Text(spelling, names, _marks_of(spelling, names))
    marks = text.marks
    found: list[Mention] = []
    for paragraph, quoted, begun, last in _find_capitals(document, marks):
        first = begun
        while first < last and marks[first] in _FUNCTION_WORD:
            first += 1
        if last - first > _LONGEST:
            continue
        begin = floor = paragraph.first
        while first < last:
            name, start, end = _read(text, first, last, floor)
            if name is None:
                break
            body = _body_before(spelling, first, start, names) if name.person and start > first else None
            if body is not None:
                place = first - begin, first - begin + len(body)
                found.append(Mention(paragraph, spelling.start(first), *place, body, (), False, quoted))  # noqa: FBT003
            words = paragraph, spelling.start(start), start - begin, end - begin
            found.append(Mention(*words, name.bare, name.before, name.person, quoted))
            floor = first = max(first, end) + 1  # Ada Byron of Leeds
    return found


Capitals = tuple[Paragraph, bool, int, int]
"""A paragraph, whether it is the inside of a quotation, and the range of some words with capitals in the spelt text."""


def find_capitals(document: Document, names: Names) -> Iterator[Capitals]:
    """Yield the words with capitals in a text, with the small words inside names, whatever they name.

    Args:
        document: the text; what its paragraphs have comes first, then what is inside quotations.
        names: the words of names.
    """
    return _find_capitals(document, _marks_of(document.spelling, names))


def _find_capitals(document: Document, marks: str) -> Iterator[Capitals]:
    plain = ((paragraph, False) for paragraph in document.paragraphs)
    stretches = chain(plain, ((content, True) for content in document.contents))
    paragraph, quoted, end = None, False, 0
    for match in _CAPITALISED.finditer(marks):
        first, last = match.span()
        while first >= end:
            paragraph, quoted = next(stretches, (None, False))
            if paragraph is None:
                return  # what follows are quotations that contain others, once more
            end = paragraph.first + len(paragraph.units)
        if paragraph is not None:
            yield paragraph, quoted, first, last


class _Text(NamedTuple):
    """A spelt text with a letter for each word by what it can be inside a name."""

    spelling: Spelling
    names: Names
    marks: str


def _read(text: _Text, first: int, last: int, floor: int) -> tuple[Name | None, int, int]:
    """Read some capitalised words with what is before them in their phrase; say where the name begins and ends."""
    spelling, names, marks = text
    forms, units = spelling.forms, spelling.units
    begin = spelling.phrase_of(first)
    if begin < first:
        begin = max(begin, floor, first - _LONGEST)
        begin = max(begin, units.rfind("$", begin, first) + 1)
    words, kept = tuple(forms[begin:last]), None
    if len(words) > 1 and not _PASSED.isdisjoint(marks[begin:last]):
        kept = [at for at in range(begin, last) if forms[at] != "," and forms[at][0] != "<"]
        words = tuple([forms[at] for at in kept])
    if len(words) == 1 and units[begin] in PRONOUNS:
        return None, first, last
    name = find_name(words, names, begin > 0 and is_small(forms[begin - 1]))
    if name is None:
        return None, first, last
    if kept is None:
        return name, begin + name.first, begin + name.last
    return name, kept[name.first], kept[name.last - 1] + 1


def _body_before(spelling: Spelling, first: int, last: int, names: Names) -> tuple[str, ...] | None:
    """Read the organisation before the title of a person: Leeds University Professor Ada Byron."""
    forms, end = spelling.forms, last
    while (
        end > first
        and names.kinds.get(forms[end - 1], Kind.MODIFIER) in _OF_ROLES
        and not names.is_acronym(forms[end - 1])
    ):
        end -= 1
    if end == last:
        return None
    words = tuple(forms[first:end])
    return words if names.is_body(words) else None


class _Marks(dict[str, str]):
    """A letter for each word by what it can be inside a name; what was asked is kept as long as it is not much."""

    def __init__(self, names: Names) -> None:
        super().__init__()
        self._names = names
        self._apart = names.role_words["loose_joint"] | names.role_words["parting_joint"]

    def __missing__(self, word: str) -> str:
        mark = self._mark(word)
        if len(self) < _KEPT:
            self[word] = mark
        return mark

    def _mark(self, word: str) -> str:
        names = self._names
        of_generation = word.lower() in names.role_words["generation"]
        if has_capital(word):
            mark = "P" if word in names.particles else "g" if of_generation else "C"
            return ("p" if mark == "P" else "F") if names.is_function_word(word) else mark
        if word[:1] == "<" or word == ",":
            return word[0]
        if word[:1] in WORD_APOSTROPHES:
            return "$"
        if word in names.particles:
            return "d"
        if word in names.joints:
            return "a" if word in self._apart else "j"
        return "h" if of_generation else "s" if word in names.suffixes and not word.islower() else "x"


_marks = cache(_Marks)


def _marks_of(spelling: Spelling, names: Names) -> str:
    """Write a letter for each word of a text by what it can be inside a name."""
    forms, units = spelling.forms, spelling.units
    marks = list(map(_marks(names).__getitem__, forms))
    at = units.find("l")
    while at >= 0:
        marks[at] = _OF_TIMES.get(marks[at], marks[at])  # Leeds Crown Court on Monday
        at = units.find("l", at + 1)
    line = "".join(marks)

    def owned(match: re.Match[str]) -> str:
        at = match.start()
        begin = max(0, at - _ASIDE)
        inside = units[at] == "$" and names.is_owner_inside(forms[begin : at + _ASIDE + 1], at - begin)
        return "%" if inside else "$"  # the National Farmers' Association

    def nicknamed(match: re.Match[str]) -> str:
        start, end = spelling.start(match.start()), spelling.ends[match.start()]
        words = spelling.text[start + 1 : end - 1].split(" ")
        behind_forename = forms[match.start() - 1] in names.forenames and all(map(has_capital, words))
        whole = len(words) == 1 or behind_forename  # Carlos “El Flaco” Ruiz
        return "<" if end - start <= _NICKNAME and whole else "x"

    def bracketed(match: re.Match[str]) -> str:
        at = match.start()
        return "b" if nickname_in(forms[at - 1 : at + 3], names) else "x"

    line = _BRACKETED.sub(bracketed, line) if "(" in forms else line
    line = _OWNER.sub(owned, line) if "$" in line else line
    return _NICKNAMED.sub(nicknamed, line) if "<" in line else line
