"""The words that tell a novel from news, and where its chapters begin.

They are apart from :mod:`quoteattr.fiction.words`, because the command asks of each text whether it is a novel, and is
to begin fast.
"""

from functools import cache
from typing import NamedTuple

from quoteattr.languages import Language

__all__ = ["SignWords", "sign_words_of"]


class SignWords(NamedTuple):
    """Words of ``fiction.toml``: those of headings, the numbers in them, and words of news."""

    headings: frozenset[str]
    numbers: frozenset[str]
    news: frozenset[str]


@cache
def sign_words_of(language: Language) -> SignWords:
    """Return the words that tell a novel in a language.

    >>> from quoteattr.languages import load
    >>> "chapter" in sign_words_of(load("en")).headings
    True
    """
    chapters = language.classes("fiction", "chapters")
    return SignWords(chapters["headings"], chapters["numbers"], language.classes("fiction", "genre")["news"])
