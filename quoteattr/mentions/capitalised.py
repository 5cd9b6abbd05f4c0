"""Words with a capital, and the small words that stand inside names, of a whole text in one pass."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from quoteattr.mentions.names import Names, has_capital
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.spelling import Spelling
from quoteattr.text.words import WORD_APOSTROPHES

__all__ = ["LONGEST_NAME", "Capitals", "capitals_of", "find_capitals", "marks_of"]

_NICKNAME = 20
"""Code points of a nickname in marks inside a name."""
_KEPT = 20_000
"""Words of which is kept how they read: most come again, in this text or in another."""
LONGEST_NAME = 16
"""Words of a name, and of what is before one in its phrase, so that no text costs more than its length."""
_ASIDE = 2
"""Words before and after a possessive ending inside a name."""

_CAPITALISED = re.compile(
    rf"""
    [CFPpgTt]
    (?:
        [CFPpgTt%]                         # Ada Byron · the Farmers' Union
      | < [CFPpgTt]                        # Ida “Rock” Moss
      | , [gh]                             # Bo Byron, Jr.
      | (?: j | [ad] [adPp]*+ j ) [jadPp]*+ [CFg] # the University of Leeds; not: Leeds and Cork
      | d [dPp]*+ [CFg]                    # Van der Byron
    ){{0,{LONGEST_NAME}}}
    """,
    re.VERBOSE,
)
"""Words with a capital and what stands inside names.

``C`` is a capital, ``F`` that of a function word, ``P`` and ``p`` those of particles, ``T`` and ``t`` those of times
(the second ones are function words too); ``g`` and ``h`` are Jr. and jr.; ``d`` is a small particle, ``j`` another
small word that stands inside names, ``a`` one that may as well be between two.
"""
# what is owned has a word for an organisation within two words
_OWNER = re.compile(r"\$ (?<= [CFPpgTt%] . ) (?= .? [CPgT] )", re.VERBOSE)
_NICKNAMED = re.compile(r"< (?<= [CFPpgTt%] . ) (?= [CFPpgTt] )", re.VERBOSE)
_OF_TIMES = {**dict.fromkeys("Cg", "T"), "F": "t"}


Capitals = tuple[Paragraph, bool, int, int]
"""A paragraph, whether it is the inside of a quotation, and the range of some words with capitals in the spelt text."""


def find_capitals(document: Document, names: Names) -> Iterator[Capitals]:
    """Yield the words with capitals in a text, with the small words inside names, whatever they name.

    Args:
        document: the text; what its paragraphs have comes first, then what is inside quotations.
        names: the words of names.
    """
    return capitals_of(document, marks_of(document.spelling, names))


def capitals_of(document: Document, marks: str) -> Iterator[Capitals]:
    """Yield the words with capitals in a text that was marked by :func:`marks_of`."""
    plain = ((paragraph, False) for paragraph in document.paragraphs)
    stretches = chain(plain, ((content, True) for content in document.contents))
    paragraph, quoted, end = None, False, 0
    for match in _CAPITALISED.finditer(marks):
        first, last = match.span()
        while first >= end:
            paragraph, quoted = next(stretches, (None, False))
            if paragraph is None:
                return  # what follows are quotations that contain others, once more
            end = paragraph.last
        if paragraph is not None:
            yield paragraph, quoted, first, last


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
        of_generation = word.lower() in names.role_words["generation"] or word.lower() in names.firm_suffixes
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
        return "h" if of_generation else "x"


_marks = cache(_Marks)


def marks_of(spelling: Spelling, names: Names) -> str:
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
        definite = words[0].lower() in names.articles and all(map(has_capital, words[1:]))  # Zorba “the Rock” Ruiz
        whole = len(words) == 1 or behind_forename or definite  # Carlos “El Flaco” Ruiz
        return "<" if end - start <= _NICKNAME and whole else "x"

    line = _OWNER.sub(owned, line) if "$" in line else line
    return _NICKNAMED.sub(nicknamed, line) if "<" in line else line
