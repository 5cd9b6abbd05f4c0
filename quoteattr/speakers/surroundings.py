"""What is around the quotations: any paragraph as phrases, and the words around any place of the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter, itemgetter

from attrs import define, field

from quoteattr.languages import Language
from quoteattr.mentions.names import Names, names_of
from quoteattr.mentions.passage import Passage
from quoteattr.quotations.pairing import Quoted
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.staging import read_paragraph
from quoteattr.text.units import Speller
from quoteattr.text.words import find_words

__all__ = ["Surroundings"]

_FAR = 50_000
"""Code points around a place of a name in which it is looked for again, so that no text costs more than its length."""
_LONGEST_UNQUOTING = 3000
"""Code points of a paragraph without quotations that are read for those it names: its end."""
_AROUND = 80
"""Code points before a name that are read for a title or a role; twice as many after it."""
_BESIDE = 20
"""Code points that are read on the side of a name where nothing says what the person is."""
_word_start = itemgetter(1)
_start = attrgetter("start")


@define(eq=False, slots=False)
class Surroundings:
    """A text around its quotations.

    Args:
        text: the whole text.
        paragraphs: where its paragraphs are.
        quotations: its quotations, by their marks.
        quoting: the paragraphs with quotations.
        language: the language of the text.
        speller: spells the paragraphs without quotations.
    """

    text: str
    paragraphs: Sequence[tuple[int, int]] = field(kw_only=True)
    quotations: Sequence[Quoted] = field(kw_only=True)
    quoting: Sequence[Paragraph] = field(kw_only=True)
    language: Language = field(kw_only=True)
    speller: Speller = field(kw_only=True)
    names: Names = field(init=False)
    _read: dict[int, Paragraph] = field(init=False, factory=dict)
    """The paragraphs without quotations that were read, by where they begin."""

    @names.default
    def _names_of_language(self) -> Names:
        return names_of(self.language.code)

    def before(self, start: int) -> Paragraph | None:
        """Return the paragraph that ends before an offset, or that it stands in the middle of."""
        return self.paragraph(start - 1) if start > self.begins[0] else None

    def paragraph(self, offset: int) -> Paragraph:
        """Return the paragraph that an offset is in, as a paragraph."""
        first, last = self.paragraphs[bisect_right(self.begins, offset) - 1]
        return self._quoting_at(first) or self._set(first, last)

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
        number = bisect_right(self.begins, start) - 1
        paragraph = None if self.is_quoted(start) else self._quoting_at(start)
        if paragraph is not None:
            words, units = paragraph.words, paragraph.units
        else:
            first, last = self.paragraphs[number]
            left = max(first, start - (_AROUND if before else _BESIDE))
            if left > first:
                left = self.text.find(" ", left, start) + 1 or start
            right = min(last, end + (2 * _AROUND if after else _BESIDE))
            words = find_words(self.text, left, right, abbreviations=self.names.abbreviations)
            units = self.speller.spell(words)
        begin = bisect_left(words, start, key=_word_start)
        while begin < len(words) and words[begin][2] == start:
            begin += 1  # a full stop that a paragraph sets after a quotation
        if begin == len(words) or words[begin][1] != start:
            return None
        return Passage(words, units, self.names), begin, bisect_left(words, end, key=_word_start)

    def is_quoted(self, offset: int) -> bool:
        """Tell whether an offset is inside a quotation."""
        number = bisect_right(self._outer, offset, key=_start) - 1
        return number >= 0 and offset < self._outer[number].end

    def _quoting_at(self, offset: int) -> Paragraph | None:
        """Return the paragraph of the whole paragraphs that an offset is in."""
        number = bisect_right(self._whole, offset, key=_start) - 1
        return self._whole[number] if number >= 0 and offset < self._whole[number].end else None

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
        return [first for first, _ in self.paragraphs]

    @cached_property
    def _outer(self) -> list[Quoted]:
        """The quotations that are in no other."""
        return [quoted for quoted in self.quotations if not quoted.depth]

    @cached_property
    def _whole(self) -> list[Paragraph]:
        """The paragraphs with quotations, without those inside others."""
        return _outermost(self.quoting)

    def _set(self, first: int, last: int) -> Paragraph:
        """Set a paragraph without quotations as a paragraph."""
        paragraph = self._read.get(first)
        if paragraph is None:
            begin = max(first, last - _LONGEST_UNQUOTING)
            paragraph = read_paragraph(self.text, begin, last, (), language=self.language, speller=self.speller)
            self._read[first] = paragraph
        return paragraph


def _outermost(quoting: Sequence[Paragraph]) -> list[Paragraph]:
    """Leave out the paragraphs inside others, and sort the rest."""
    found: list[Paragraph] = []
    for paragraph in sorted(quoting, key=lambda paragraph: (paragraph.start, -paragraph.end)):
        if not found or paragraph.start >= found[-1].end:
            found.append(paragraph)
    return found
