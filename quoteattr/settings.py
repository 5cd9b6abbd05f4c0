"""The settings for reading texts."""

from typing import Final

from attrs import field, frozen

from quoteattr.errors import UnknownGenreError
from quoteattr.languages import OWN, load
from quoteattr.records import Character

__all__ = ["GENRES", "Settings"]

GENRES: Final = ("news", "fiction", "auto")
"""The genres. ``auto`` decides between the others for each text."""


@frozen
class Settings:
    """The settings for reading texts.

    >>> Settings(genre="poetry")
    Traceback (most recent call last):
    ...
    quoteattr.errors.UnknownGenreError: expected a genre, one of 'news', 'fiction', 'auto'; got 'poetry'

    Args:
        language: Two-letter code of the language: ``en``.
        genre: One of :data:`GENRES`.
        indirect: Whether to find speech reported without quotation marks as well.
        without_rules: The names of rules to leave out.
        lexicon: A folder with your own words: see :func:`quoteattr.languages.load`.
        cast: A corrected list of the people in the texts. Only used for novels.

    Raises:
        LexiconError: The lexicon is not valid.
        UnknownGenreError: The genre is unknown.
        UnknownLanguageError: The language is not supported.
    """

    language: str = field(default="en")
    genre: str = field(default="news")
    indirect: bool = False
    without_rules: tuple[str, ...] = ()
    lexicon: str | None = None
    cast: tuple[Character, ...] | None = None

    def __attrs_post_init__(self) -> None:
        """Read the lexicon, so that any error in it is raised at once."""
        load(self.words)

    @property
    def words(self) -> str:
        """The argument for :func:`quoteattr.languages.load`: the language, with the lexicon if there is one."""
        return self.language if self.lexicon is None else f"{self.language}{OWN}{self.lexicon}"

    @language.validator
    def _known_language(self, _: object, language: str) -> None:
        load(language)

    @genre.validator
    def _known_genre(self, _: object, genre: str) -> None:
        if genre not in GENRES:
            raise UnknownGenreError(genre, GENRES)
