"""What may be chosen about how texts are read."""

from typing import Final

from attrs import field, frozen

from quoteattr.errors import UnknownGenreError
from quoteattr.languages import load

__all__ = ["GENRES", "Settings"]

GENRES: Final = ("news", "fiction", "auto")
"""The genres: with ``auto`` each text tells which of the others it is."""


@frozen
class Settings:
    """How texts are read.

    >>> Settings(genre="poetry")
    Traceback (most recent call last):
    ...
    quoteattr.errors.UnknownGenreError: expected a genre, one of 'news', 'fiction', 'auto'; got 'poetry'

    Args:
        language: Two letters: ``en``.
        genre: One of :data:`GENRES`.
        indirect: Whether to look for speech that is reported without quotation marks as well.

    Raises:
        UnknownGenreError: There is no such genre.
        UnknownLanguageError: There are no rules for the language.
    """

    language: str = field(default="en")
    genre: str = field(default="news")
    indirect: bool = False

    @language.validator
    def _known_language(self, _: object, language: str) -> None:
        load(language)

    @genre.validator
    def _known_genre(self, _: object, genre: str) -> None:
        if genre not in GENRES:
            raise UnknownGenreError(genre, GENRES)
