"""A text with its paragraphs and quotations; every paragraph is spelt once, when it is first asked for."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter, itemgetter

from attrs import field, frozen

from quoteattr.languages import Language
from quoteattr.quotations.pairing import Quoted
from quoteattr.text.headlines import capitals_inside, has_capitals_throughout, without_capitals
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.phrases import find_phrases
from quoteattr.text.units import Speller
from quoteattr.text.words import Word, find_words

__all__ = ["Document"]

_LAST = {**dict.fromkeys(",", "<Q>"), ".": "<E>", **dict.fromkeys("?!…-–—", "<S>")}
"""What is written for a quotation, by the last sign in it."""
_CLOSING = (
    "'\" )]\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
)
_TAIL = 8
"""Code points at the end of a quotation in which its last sign is looked for."""
_QUOTATION = re.compile("[QESF]")
_SEVERAL_STOPS = re.compile(r"\.\w\.")
"""In the abbreviations that may end a sentence: p.m., U.S."""
_begin = itemgetter(0)
_start = attrgetter("start")

_Numbered = tuple[int, Quoted]
"""A quotation with its number in the document."""


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
        return [*whole, *(self._inside(outer, inner) for outer, inner in _nested(self.quotations))]

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs in text order."""
        return map(self._numbered, range(len(self._places)))

    @cached_property
    def contents(self) -> Sequence[Paragraph]:
        """What is inside the quotations that are in no other, each as a paragraph without quotations."""
        return [self._inside(quoted, ()) for quoted in self._outer]

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
        return self._spelt(quoted.content_start, min(quoted.content_end, quoted.content_start + longest), ())

    def is_quoted(self, offset: int) -> bool:
        """Tell whether an offset is inside a quotation."""
        number = bisect_right(self._outer, offset, key=_start) - 1
        return number >= 0 and offset < self._outer[number].end

    @cached_property
    def _outer(self) -> list[Quoted]:
        """The quotations that are in no other."""
        return [quoted for quoted in self.quotations if not quoted.depth]

    @cached_property
    def _places(self) -> Sequence[tuple[int, int, list[_Numbered]]]:
        """Where each paragraph begins and ends, and the quotations in it that are in no other."""
        return list(_joined(self.spans, self.quotations))

    @cached_property
    def _names(self) -> frozenset[str]:
        """Words that keep their capital in a headline."""
        return capitals_inside(self.text)

    def _numbered(self, number: int) -> Paragraph:
        paragraph = self._read.get(number)
        if paragraph is None:
            paragraph = self._read[number] = self._spelt(*self._places[number], number=number)
        return paragraph

    def _inside(self, outer: Quoted, inner: Sequence[_Numbered]) -> Paragraph:
        return self._spelt(outer.content_start, outer.content_end, inner)

    def _spelt(self, start: int, end: int, quotations: Sequence[_Numbered], *, number: int | None = None) -> Paragraph:
        """Spell a stretch of the text in which quotations stand."""
        words = self._words(start, end, quotations)
        units = self.speller.spell(self._without_capitals(words) if has_capitals_throughout(words) else words)
        shape, ranges = find_phrases(units)
        places = (match.start() for match in _QUOTATION.finditer(shape)) if quotations else ()
        at = {place: each for place, (each, _) in zip(places, quotations, strict=True)}
        return Paragraph(self.text, start, end, words, units, shape, ranges, self.language, self.speller, at, number)

    def _words(self, start: int, end: int, quotations: Sequence[_Numbered]) -> list[Word]:
        """Return the words of a stretch of the text, with a sign for each quotation."""
        words: list[Word] = []
        for _, quoted in quotations:
            self._read_words(words, start, quoted.start)
            tail = self.text[max(quoted.content_start, quoted.content_end - _TAIL) : quoted.content_end]
            words.append((_LAST.get(tail.rstrip(_CLOSING)[-1:], "<F>"), quoted.start, quoted.end))
            start = min(quoted.end, end)
        self._read_words(words, start, end)
        return words

    def _read_words(self, words: list[Word], start: int, end: int) -> None:
        """Add the words between two quotations, and the full stops that are not written where sentences end."""
        between = find_words(self.text, start, end, abbreviations=self.language.abbreviations)
        after_sentence = bool(words) and words[-1][0] in ("<E>", "<S>")
        if after_sentence and between and self.speller.begins_sentence(between[0][0]):
            words.append((".", start, start))
        words += self._with_stops(between) if _SEVERAL_STOPS.search(self.text, start, end) else between

    def _with_stops(self, words: Sequence[Word]) -> Iterator[Word]:
        """Yield the words, and a full stop where a sentence ends with an abbreviation: at 7 p.m. He says."""
        for number, word in enumerate(words):
            yield word
            following = words[number + 1][0] if number + 1 < len(words) else ""
            if following and word[0].endswith(".") and self.speller.ends_sentence(word[0], following):
                yield ".", word[2], word[2]

    def _without_capitals(self, words: Sequence[Word]) -> Sequence[Word]:
        """Write the words of a headline small, names aside."""
        names = self._names | {word for word, _, _ in words if word in self.language.forenames}
        return without_capitals(words, names=names, known=self.speller.alphabet.letters)


def _joined(
    spans: Sequence[tuple[int, int]], quotations: Sequence[Quoted]
) -> Iterator[tuple[int, int, list[_Numbered]]]:
    """Yield where each paragraph begins and ends, those that quotations join as one, and the quotations in it."""
    first, last = 0, -1
    inside: list[_Numbered] = []
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


def _nested(quotations: Sequence[Quoted]) -> Iterator[tuple[Quoted, list[_Numbered]]]:
    """Yield every quotation that has others in it, with those one level down."""
    around: list[int] = []
    inside: dict[int, list[_Numbered]] = {}
    for number, quoted in enumerate(quotations):
        del around[quoted.depth :]
        if around:
            inside.setdefault(around[-1], []).append((number, quoted))
        around.append(number)
    for outer, inner in inside.items():
        yield quotations[outer], inner
