"""The words and phrases of a paragraph, with their letters and their places in the text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from quoteattr.cached import cached_property
from quoteattr.languages import Language
from quoteattr.letter_sets import QUOTATION
from quoteattr.text.spelling import Spelling
from quoteattr.text.units import Speller
from quoteattr.text.words import Word

__all__ = ["SpeltParagraph"]

_QUOTATION = re.compile(f"[{QUOTATION}]")


class SpeltParagraph:
    """A paragraph, or the inside of a quotation, spelt as letters.

    ``shape`` has a letter for each phrase (see :mod:`quoteattr.languages.en.phrases`), and positions are places in it.
    Paragraphs that a quotation joins are one paragraph.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - its parts, for each of many paragraphs
        self,
        start: int,
        end: int,
        number: int | None,
        spelling: Spelling,
        first: int,
        last: int,
        inside: Sequence[int],
    ) -> None:
        """Keep the parts."""
        self.start = start
        self.end = end
        self.number = number
        """The number of the paragraph in the document, or ``None`` for the inside of a quotation."""
        self._spelling = spelling
        self.first = first
        """The index of the first word in the spelling."""
        self.last = last
        """The index after the last word in the spelling."""
        self._inside = inside
        """The numbers of the quotations, in text order."""

    @cached_property
    def units(self) -> str:
        """A letter for each word; see :mod:`quoteattr.text.units`."""
        return self._spelling.units[self.first : self.last]

    @cached_property
    def _begin(self) -> int:
        """The index of the first phrase in the spelling."""
        return bisect_left(self._spelling.begins, self.first)

    @cached_property
    def shape(self) -> str:
        """A letter for each phrase; see :mod:`quoteattr.languages.en.phrases`."""
        return self._spelling.shape[self._begin : bisect_left(self._spelling.begins, self.last, self._begin)]

    @cached_property
    def forms(self) -> Sequence[str]:
        """The words as they are written."""
        return self._spelling.forms[self.first : self.last]

    @cached_property
    def quotations(self) -> Mapping[int, int]:
        """The position in the shape of every quotation, and its number in the document."""
        if not self._inside:
            return {}
        places = [match.start() for match in _QUOTATION.finditer(self.shape)]
        return dict(zip(places, self._inside, strict=True))

    @property
    def text(self) -> str:
        """The whole text of the document."""
        return self._spelling.text

    @property
    def language(self) -> Language:
        """The language of the document."""
        return self._spelling.speller.language

    @property
    def speller(self) -> Speller:
        """The speller of the document."""
        return self._spelling.speller

    @cached_property
    def words(self) -> Sequence[Word]:
        """The words with their places in the text."""
        return [(form, *self.place(at, at + 1)) for at, form in enumerate(self.forms)]

    def place(self, first: int, last: int) -> tuple[int, int]:
        """Return the span of a range of words in the text."""
        return self._spelling.start(self.first + first), self._spelling.ends[self.first + last - 1]

    def index_at(self, offset: int) -> int:
        """Return the index of the first word that ends after an offset of the text."""
        return bisect_right(self._spelling.ends, offset, self.first, self.last) - self.first

    def places_of(self, words: frozenset[str]) -> Iterator[int]:
        """Yield the indices of some words."""
        if not words.isdisjoint(self.forms):
            yield from (at for at, form in enumerate(self.forms) if form in words)

    def range(self, position: int) -> tuple[int, int]:
        """Return the range of words of a phrase."""
        begins, at = self._spelling.begins, self._begin + position
        return begins[at] - self.first, begins[at + 1] - self.first

    def span(self, position: int) -> tuple[int, int]:
        """Return the span of a phrase in the text."""
        return self.place(*self.range(position))

    def content(self, position: int) -> str:
        """Return the words of a quotation, without its marks."""
        quoted = self._spelling.quotations[self._inside[bisect_left(self._places, position)]]
        return self.text[quoted.content_start : quoted.content_end]

    def position_at(self, offset: int) -> int:
        """Return the position of the first phrase that ends after an offset, or the position after the last phrase."""
        at = self.index_at(offset)
        return self.position_of(at) if at < len(self.units) else len(self.shape)

    def word(self, position: int) -> str:
        """Return the last word of a phrase, in lower case."""
        return self.last_word(position).lower()

    def first_word(self, position: int) -> str:
        """Return the first word of a phrase, as it is written."""
        return self._spelling.forms[self._spelling.begins[self._begin + position]]

    def last_word(self, position: int) -> str:
        """Return the last word of a phrase, as it is written."""
        return self._spelling.forms[self._spelling.begins[self._begin + position + 1] - 1]

    def position_of(self, word: int) -> int:
        """Return the position of the phrase that a word is in."""
        return bisect_right(self._spelling.begins, self.first + word) - 1 - self._begin

    def is_plural(self, position: int) -> bool:
        """Whether a phrase ends with a noun in the plural."""
        return self.word(position) in self.speller.alphabet.plurals

    @cached_property
    def _places(self) -> list[int]:
        return list(self.quotations)
