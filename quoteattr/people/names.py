"""Names taken apart, and how two of them may be forms of one."""

import re
import unicodedata

from attrs import frozen
from rapidfuzz.distance import DamerauLevenshtein

from quoteattr.languages import Language

__all__ = ["Name", "initials_of", "plain", "same_forename", "spelt_alike", "taken_apart"]

_NO_WORD = re.compile(r"[^\w\s]")
_LONG = 5
"""Letters that a word has at least for a difference of one letter to be a matter of spelling."""


@frozen
class Name:
    """A name of a person: forenames and middle names, the surname and what follows it, all without capitals."""

    given: tuple[str, ...]
    surname: str
    suffix: str


def plain(name: str) -> str:
    """Return a name without capitals, accents, points and a leading “the”.

    >>> plain("The F.B.I."), plain("José  Núñez-Lee")
    ('fbi', 'jose nunezlee')
    """
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = _NO_WORD.sub("", bare).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def taken_apart(name: str, language: Language) -> Name:
    """Take a name apart.

    >>> from quoteattr.languages import load
    >>> taken_apart("Donald J. Trump Jr.", load("en"))
    Name(given=('donald', 'j'), surname='trump', suffix='jr')
    """
    words = plain(name).split()
    suffixes = {plain(suffix) for suffix in language.suffixes}
    suffix = ""
    while len(words) > 1 and words[-1] in suffixes:
        suffix = words.pop()
    return Name(tuple(words[:-1]), words[-1] if words else "", suffix)


def same_forename(one: str, other: str) -> bool:
    """Tell whether two forenames may be one: equal, or one is the initial of the other."""
    return one == other or (1 in (len(one), len(other)) and one[:1] == other[:1])


def spelt_alike(one: str, other: str) -> bool:
    """Tell whether two words differ by a letter, or by two that change places, and are long enough for that.

    >>> spelt_alike("hillary", "hilary"), spelt_alike("jon", "ron"), spelt_alike("anna", "anne")
    (True, False, False)
    """
    return min(len(one), len(other)) >= _LONG and DamerauLevenshtein.distance(one, other) == 1


def initials_of(name: str) -> str:
    """Return the letters that an organisation may be called by: those of its words with a capital."""
    return "".join(word[0] for word in name.split() if word[:1].isupper() and word.casefold() != "the").casefold()
