"""Spelling: tell whether two spellings of a surname are the same name: O'Neill and O’Neill, Hassel and Hassell."""

import re
import unicodedata
from functools import lru_cache

from quoteattr.text.words import WORD_APOSTROPHES

__all__ = ["spelt_alike", "with_plain_apostrophes"]

_APOSTROPHES = dict.fromkeys(map(ord, WORD_APOSTROPHES), "'")

_DOUBLED = re.compile(r"(\w)\1+")
_VOWEL = re.compile("(?<=.)[eiouy]")
"""A vowel but the first, which is misspelt most: Hassall."""
_LEAST = 5
"""Letters of a name in which a doubled one counts for nothing; Lee is not Le."""


@lru_cache(20_000)
def spelt_alike(name: str) -> str:
    """Return what all spellings of a name have in common: no accents, apostrophes of one make, no doubled letters.

    >>> spelt_alike("O’Farrow") == spelt_alike("O'Farrow"), spelt_alike("Hassel") == spelt_alike("Hassell")
    (True, True)
    """
    plain = with_plain_apostrophes(name)
    if not plain.isascii():
        plain = "".join(letter for letter in unicodedata.normalize("NFD", plain) if not unicodedata.combining(letter))
    plain = plain.casefold()
    return _VOWEL.sub("a", _DOUBLED.sub(r"\1", plain)) if len(plain) > _LEAST else plain


def with_plain_apostrophes(name: str) -> str:
    """Replace all apostrophes with the same one.

    >>> with_plain_apostrophes("O’Farrow")
    "O'Farrow"
    """
    return name if name.isalpha() else name.translate(_APOSTROPHES)
