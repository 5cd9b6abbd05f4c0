"""What is around the quotations: any paragraph as phrases, and the words around any place of the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter, itemgetter

from attrs import define, field

from quoteattr.languages import Language
from quoteattr.mentions.names import Names, names_of
from quoteattr.mentions.passage import Passage
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.units import Speller
from quoteattr.text.words import find_words

__all__ = ["Surroundings"]

_FAR = 50_000
"""Code points around a place of a name in which it is looked for again, so that no text costs more than its length."""
_AROUND = 80
"""Code points before a name that are read for a title or a role; twice as many after it."""
_BESIDE = 20
"""Code points that are read on the side of a name where nothing says what the person is."""
_word_start = itemgetter(1)
_start = attrgetter("start")


@define(eq=False, slots=False)
class Surroundings:
    """A text around its quotations."""

    document: Document
    names: Names = field(init=False)

    @names.default
    def _names_of_language(self) -> Names:
        return names_of(self.language.code)

    @property
    def text(self) -> str:
        """The whole text."""
        return self.document.text

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.document.language

    @property
    def speller(self) -> Speller:
        """What spells the words around a name."""
        return self.document.speller

    @property
    def quoting(self) -> Sequence[Paragraph]:
        """The paragraphs with quotations."""
        return self.document.quoting

    def before(self, start: int) -> Paragraph | None:
        """Return the paragraph that ends before an offset, or that it stands in the middle of."""
        return self.document.before(start)

    def paragraph(self, offset: int) -> Paragraph:
        """Return the paragraph that an offset is in."""
        return self.document.paragraph(offset)

    def passage(
        self, start: int, end: int, *, before: bool = True, after: bool = True
    ) -> tuple[Passage, int, int] | None:
        """Return the words around a stretch of text, and the indices of its first word and after its last.

        Args:
            start: where the stretch begins.
            end: where it ends.
            before: whether more than a word or two before it is wanted.
            after: whether more than a word or two after it is wanted.

        Returns:
            ``None`` where the stretch does not begin with a word.
        """
        paragraph = None if self.document.is_quoted(start) else self.document.paragraph(start)
        if paragraph is not None:
            words, units = paragraph.words, paragraph.units
        else:
            first, last = self.document.spans[bisect_right(self.begins, start) - 1]
            left = max(first, start - (_AROUND if before else _BESIDE))
            if left > first:
                left = self.text.find(" ", left, start) + 1 or start
            right = min(last, end + (2 * _AROUND if after else _BESIDE))
            words = find_words(self.text, left, right, abbreviations=self.names.abbreviations)
            units = self.speller.spell([word for word, _, _ in words])
        begin = bisect_left(words, start, key=_word_start)
        while begin < len(words) and words[begin][2] == start:
            begin += 1  # a full stop that a paragraph sets after a quotation
        if begin == len(words) or words[begin][1] != start:
            return None
        return Passage(words, units, self.names), begin, bisect_left(words, end, key=_word_start)

    def places(self, word: str, near: int, *, most: int) -> Iterator[int]:
        """Yield the first places of a word in the text around an offset."""
        at, end = max(0, near - _FAR) - 1, near + _FAR
        for _ in range(most):
            at = self.text.find(word, at + 1, end)
            if at < 0:
                return
            yield at

    @cached_property
    def begins(self) -> list[int]:
        """Where the paragraphs begin."""
        return [first for first, _ in self.document.spans]
