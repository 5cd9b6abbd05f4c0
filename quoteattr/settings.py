"""What may be chosen about how texts are read."""

from typing import Final

from attrs import field, frozen

from quoteattr.errors import UnknownGenreError
from quoteattr.languages import OWN, load

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
        without_rules: Names of rules that are not asked.
        lexicon: A folder with words of one's own: see :func:`quoteattr.languages.load`.

    Raises:
        LexiconError: The lexicon does not hold what it should.
        UnknownGenreError: There is no such genre.
        UnknownLanguageError: There are no rules for the language.
    """

    language: str = field(default="en")
    genre: str = field(default="news")
    indirect: bool = False
    without_rules: tuple[str, ...] = ()
    lexicon: str | None = None

    def __attrs_post_init__(self) -> None:
        """Read the lexicon, so that what is wrong with it is told at once."""
        load(self.words)

    @property
    def words(self) -> str:
        """What :func:`quoteattr.languages.load` loads: the language, with the lexicon if there is one."""
        return self.language if self.lexicon is None else f"{self.language}{OWN}{self.lexicon}"

    @language.validator
    def _known_language(self, _: object, language: str) -> None:
        load(language)

    @genre.validator
    def _known_genre(self, _: object, genre: str) -> None:
        if genre not in GENRES:
            raise UnknownGenreError(genre, GENRES)
