"""The words that tell a novel from news, and where its chapters begin.

They are apart from :mod:`quoteattr.fiction.words`, because the command asks of each text whether it is a novel, and is
to begin fast.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from quoteattr.languages import Language
from quoteattr.text.words import any_of

__all__ = ["SignWords", "any_case", "sign_words_of"]


class SignWords(NamedTuple):
    """Words of ``fiction.toml``: those of headings, the numbers in them and what is between, and those of a genre."""

    headings: frozenset[str]
    numbers: frozenset[str]
    passed: frozenset[str]
    news: frozenset[str]
    narrated: re.Pattern[str]
    """The pronouns of narration: he, her."""
    spoken: re.Pattern[str]
    """The pronoun of speech: you."""


@cache
def sign_words_of(language: Language) -> SignWords:
    """Return the words that tell a novel in a language.

    >>> from quoteattr.languages import load
    >>> "chapter" in sign_words_of(load("en")).headings
    True
    """
    chapters, genre = language.classes("fiction", "chapters"), language.classes("fiction", "genre")
    narrated, spoken = (any_case(genre[name]) for name in ("narrated", "spoken"))
    return SignWords(chapters["headings"], chapters["numbers"], chapters["passed"], genre["news"], narrated, spoken)


def any_case(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for words with or without a capital: he, She."""
    return re.compile(rf"\b{any_of({*words, *map(str.capitalize, words)})}\b")
