"""A text with its paragraphs and quotations; all is spelt in one pass, when a paragraph is first asked for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter, itemgetter

from attrs import field, frozen

from quoteattr.languages import Language
from quoteattr.quotations.marks import begins_single
from quoteattr.quotations.pairing import Quoted
from quoteattr.text.headlines import capitals_inside
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.spelling import Numbered, Spelling, Stretch, Tokens
from quoteattr.text.units import Speller

__all__ = ["Document"]

_QUOTATION = re.compile("[QESF]")
_begin = itemgetter(0)
_start = attrgetter("start")


@frozen(eq=False, slots=False)
class Document:
    """A text with its paragraphs and quotations.

    Paragraphs that one quotation joins are one here. A paragraph has a letter in the place of each of its quotations;
    what is inside one is a paragraph by itself, in ``contents`` and, where it has quotations too, in ``quoting``.
    """

    text: str
    """The whole text, with all white space alike."""
    spans: Sequence[tuple[int, int]]
    """Where the paragraphs are, before any are joined."""
    quotations: Sequence[Quoted]
    """The quotations by their marks, in text order, outer before inner."""
    language: Language
    speller: Speller
    _read: dict[int, Paragraph] = field(factory=dict, init=False)
    """The paragraphs that were asked for, by number."""

    @cached_property
    def quoting(self) -> Sequence[Paragraph]:
        """The paragraphs with quotations in text order, then the insides of the quotations that have others in them."""
        whole = [self._numbered(number) for number, (_, _, inside) in enumerate(self._places) if inside]
        first = len(self._places) + len(self._outer)
        return [*whole, *map(self._cut, range(first, len(self._stretches)))]

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs in text order."""
        return map(self._numbered, range(len(self._places)))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words outside quotations, as they are written."""
        spelling = self.spelling
        end = len(self._places)
        last = spelling.firsts[end] if end < len(spelling.firsts) else len(spelling.forms)
        return frozenset(spelling.forms[:last])

    @cached_property
    def contents(self) -> Sequence[Paragraph]:
        """What is inside the quotations that are in no other, each as a paragraph without quotations."""
        first = len(self._places)
        return [self._cut(first + number) for number in range(len(self._outer))]

    def paragraph(self, offset: int) -> Paragraph:
        """Return the paragraph that an offset is in; between two, the one before it."""
        return self._numbered(max(0, bisect_right(self._places, offset, key=_begin) - 1))

    def before(self, start: int) -> Paragraph | None:
        """Return the paragraph that ends before an offset, or that the offset is inside of."""
        return self.paragraph(start - 1) if self._places and start > self._places[0][0] else None

    def preceding(self, paragraph: Paragraph) -> Paragraph | None:
        """Return the paragraph before one; there is none before the first, or before the inside of a quotation."""
        return self._numbered(paragraph.number - 1) if paragraph.number else None

    def following(self, paragraph: Paragraph) -> Paragraph | None:
        """Return the paragraph after one; there is none after the last, or after the inside of a quotation."""
        number = paragraph.number
        return None if number is None or number + 1 == len(self._places) else self._numbered(number + 1)

    def inside(self, quoted: Quoted, longest: int) -> Paragraph:
        """Return the words inside a quotation as a paragraph, the first so many code points of them."""
        start, end = quoted.content_start, quoted.content_end
        if not quoted.depth and end - start <= longest:
            return self.contents[bisect_left(self._outer, quoted.start, key=_start)]
        stretch = (start, min(end, start + longest), ())
        return _cut(self._spelt([stretch]), stretch, 0)

    def is_quoted(self, offset: int) -> bool:
        """Tell whether an offset is inside a quotation."""
        number = bisect_right(self._outer, offset, key=_start) - 1
        return number >= 0 and offset < self._outer[number].end

    @cached_property
    def is_single_marked(self) -> bool:
        """Whether all quotations that are in no other stand in single marks, as in many British texts."""
        return all(begins_single(self.text, one.start) for one in self._outer)

    @cached_property
    def _outer(self) -> list[Quoted]:
        """The quotations that are in no other."""
        return [quoted for quoted in self.quotations if not quoted.depth]

    @cached_property
    def _places(self) -> Sequence[Stretch]:
        """Where each paragraph begins and ends, and the quotations in it that are in no other."""
        return list(_joined(self.spans, self.quotations))

    @cached_property
    def _names(self) -> frozenset[str]:
        """Words that keep their capital in a headline."""
        return capitals_inside(self.text)

    @cached_property
    def _tokens(self) -> Tokens:
        """The words of the text."""
        return Tokens.of(self.text, self.quotations, self.language, self.speller)

    @cached_property
    def _stretches(self) -> Sequence[Stretch]:
        """What is spelt: the paragraphs, the insides of quotations, and those again that have others in them."""
        contents = ((quoted.content_start, quoted.content_end, ()) for quoted in self._outer)
        return [*self._places, *contents, *_nested(self.quotations)]

    @cached_property
    def spelling(self) -> Spelling:
        """All paragraphs, with a sign in the place of each quotation, and behind them the insides of quotations."""
        return self._spelt(self._stretches)

    def _numbered(self, number: int) -> Paragraph:
        paragraph = self._read.get(number)
        if paragraph is None:
            paragraph = self._read[number] = self._cut(number, number)
        return paragraph

    def _spelt(self, stretches: Sequence[Stretch]) -> Spelling:
        return Spelling.of(self._tokens, stretches, lambda: self._names)

    def _cut(self, at: int, number: int | None = None) -> Paragraph:
        return _cut(self.spelling, self._stretches[at], at, number)


def _cut(spelling: Spelling, stretch: Stretch, at: int, number: int | None = None) -> Paragraph:
    """Cut a paragraph out of the text that was spelt."""
    start, end, inside = stretch
    first, last = spelling.stretch(at)
    begin, stop = spelling.phrases(first, last)
    shape = spelling.shape[begin:stop]
    places = (match.start() for match in _QUOTATION.finditer(shape)) if inside else ()
    quotations = {place: each for place, (each, _) in zip(places, inside, strict=True)}
    words = spelling.forms[first:last], spelling.units[first:last]
    return Paragraph(start, end, *words, shape, quotations, number, spelling, first, begin, inside)


def _joined(spans: Sequence[tuple[int, int]], quotations: Sequence[Quoted]) -> Iterator[Stretch]:
    """Yield where each paragraph begins and ends, those that quotations join as one, and the quotations in it."""
    first, last = 0, -1
    inside: list[Numbered] = []
    for number, quoted in enumerate(quotations):
        if quoted.depth:
            continue
        if quoted.paragraph > last:
            if inside:
                yield spans[first][0], spans[last][1], inside
            yield from ((*span, []) for span in spans[last + 1 : quoted.paragraph])
            first, inside = quoted.paragraph, []
        last = max(last, quoted.last_paragraph)
        inside.append((number, quoted))
    if inside:
        yield spans[first][0], spans[last][1], inside
    yield from ((*span, []) for span in spans[last + 1 :])


def _nested(quotations: Sequence[Quoted]) -> Iterator[Stretch]:
    """Yield where the inside of every quotation that has others in it is, with those one level down."""
    around: list[int] = []
    inside: dict[int, list[Numbered]] = {}
    for number, quoted in enumerate(quotations):
        del around[quoted.depth :]
        if around:
            inside.setdefault(around[-1], []).append((number, quoted))
        around.append(number)
    for outer, inner in inside.items():
        yield quotations[outer].content_start, quotations[outer].content_end, inner
