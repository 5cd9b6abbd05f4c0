"""Split names into their parts, and compare them."""

import re
import unicodedata

from attrs import frozen
from rapidfuzz.distance import DamerauLevenshtein

from quoteattr.languages import Language

__all__ = ["Name", "initials_of", "plain", "same_forename", "spelt_alike", "taken_apart"]

_NO_WORD = re.compile(r"[^\w\s]")
_LONG = 5
"""The least number of letters of a word for a difference of one letter to be a spelling variant."""


@frozen
class Name:
    """A name of a person: the forenames and middle names, the surname and the suffix, in lower case."""

    given: tuple[str, ...]
    surname: str
    suffix: str


def plain(name: str) -> str:
    """Return a name in lower case, without accents, full stops and a leading “the”.

    >>> plain("The F.B.I."), plain("José  Núñez-Lee")
    ('fbi', 'jose nunezlee')
    """
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = _NO_WORD.sub("", bare).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def taken_apart(name: str, language: Language) -> Name:
    """Split a name into its parts.

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
    """Tell whether two forenames may be the same: they are equal, or one is the initial of the other."""
    return one == other or (1 in (len(one), len(other)) and one[:1] == other[:1])


def spelt_alike(one: str, other: str) -> bool:
    """Tell whether two long words differ by one letter, or by two letters that change places.

    >>> spelt_alike("hillary", "hilary"), spelt_alike("jon", "ron"), spelt_alike("anna", "anne")
    (True, False, False)
    """
    return min(len(one), len(other)) >= _LONG and DamerauLevenshtein.distance(one, other) == 1


def initials_of(name: str) -> str:
    """Return the acronym of an organisation: the first letters of its words with a capital."""
    return "".join(word[0] for word in name.split() if word[:1].isupper() and word.casefold() != "the").casefold()
