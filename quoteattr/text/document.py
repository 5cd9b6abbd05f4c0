"""A text with its paragraphs and quotations. All words get their letters in one pass, when they are first needed."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat
from operator import attrgetter, itemgetter

from quoteattr.cached import cached_property
from quoteattr.languages import Language
from quoteattr.quotations.marks import begins_single
from quoteattr.quotations.pairing import Quoted
from quoteattr.text.headlines import capitals_inside
from quoteattr.text.paragraph import Paragraph
from quoteattr.text.spelling import Spelling, Stretch
from quoteattr.text.units import Speller

__all__ = ["Document", "with_outer"]

_begin = itemgetter(0)
_start = attrgetter("start")


class Document:
    """A text with its paragraphs and quotations.

    Paragraphs that a quotation joins are one paragraph here. A paragraph has a letter in place of each of its
    quotations. The inside of a quotation is a separate paragraph, in ``contents`` and, if it has quotations itself, in
    ``quoting``.
    """

    def __init__(
        self,
        text: str,
        spans: Sequence[tuple[int, int]],
        quotations: Sequence[Quoted],
        language: Language,
        speller: Speller,
    ) -> None:
        """Keep the parts."""
        self.text = text
        """The whole text, with plain white space."""
        self.spans = spans
        """The spans of the paragraphs, before any are joined."""
        self.quotations = quotations
        """The quotations by their marks, in text order, outer before inner."""
        self.language = language
        self.speller = speller

    def with_quotations(self, quotations: Sequence[Quoted]) -> "Document":
        """Return the same text with other quotations."""
        return Document(self.text, self.spans, quotations, self.language, self.speller)

    @cached_property
    def quoting(self) -> Sequence[Paragraph]:
        """The paragraphs with quotations in text order, then the insides of quotations that contain others."""
        whole = [paragraph for paragraph, (_, _, inside) in zip(self.paragraphs, self._places, strict=True) if inside]
        return [*whole, *self._cut(len(self._places) + len(self._outer), len(self._stretches))]

    @cached_property
    def paragraphs(self) -> Sequence[Paragraph]:
        """All paragraphs in text order."""
        return self._cut(0, len(self._places))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words outside quotations, as they are written."""
        return frozenset(self._forms(len(self._places)))

    @property
    def forms(self) -> Sequence[str]:
        """The words of the text as they are written: those outside quotations, then those inside."""
        return self._forms(len(self._places) + len(self._outer))

    @cached_property
    def contents(self) -> Sequence[Paragraph]:
        """The insides of the top-level quotations, each as a paragraph without quotations."""
        first = len(self._places)
        return self._cut(first, first + len(self._outer))

    def paragraph(self, offset: int) -> Paragraph:
        """Return the paragraph of an offset. Between two paragraphs, return the one before."""
        return self.paragraphs[max(0, bisect_right(self._places, offset, key=_begin) - 1)]

    def before(self, start: int) -> Paragraph | None:
        """Return the paragraph that contains an offset or ends before it."""
        return self.paragraph(start - 1) if self._places and start > self._places[0][0] else None

    def preceding(self, paragraph: Paragraph) -> Paragraph | None:
        """Return the paragraph before another. The first one and the inside of a quotation have none."""
        return self.paragraphs[paragraph.number - 1] if paragraph.number else None

    def following(self, paragraph: Paragraph) -> Paragraph | None:
        """Return the paragraph after another. The last one and the inside of a quotation have none."""
        number = paragraph.number
        return None if number is None or number + 1 == len(self._places) else self.paragraphs[number + 1]

    def inside(self, quoted: Quoted, longest: int) -> Paragraph:
        """Return the beginning of the inside of a quotation as a paragraph, up to a number of code points."""
        start, end = quoted.content_start, quoted.content_end
        if not quoted.depth and end - start <= longest:
            return self.contents[bisect_left(self._outer, quoted.start, key=_start)]
        stretch = (start, min(end, start + longest), ())
        spelling = self._spelt(None, [stretch])
        return Paragraph(start, stretch[1], None, spelling, 0, spelling.firsts[1] - 1, ())

    def around(self, offset: int) -> Paragraph:
        """Return the inside of the top-level quotation that an offset is in, else its paragraph."""
        number = bisect_right(self._outer, offset, key=_start) - 1
        if number >= 0 and self._outer[number].content_start <= offset < self._outer[number].content_end:
            return self.contents[number]
        return self.paragraph(offset)

    def is_quoted(self, offset: int) -> bool:
        """Tell whether an offset is inside a quotation."""
        number = bisect_right(self._outer, offset, key=_start) - 1
        return number >= 0 and offset < self._outer[number].end

    @cached_property
    def is_single_marked(self) -> bool:
        """Whether all top-level quotations have single marks, as in many British texts."""
        return all(begins_single(self.text, one.start) for one in self._outer)

    @cached_property
    def _outer(self) -> list[Quoted]:
        """The top-level quotations."""
        return [quoted for quoted in self.quotations if not quoted.depth]

    @cached_property
    def _places(self) -> Sequence[Stretch]:
        """The beginning and end of each paragraph, and its top-level quotations."""
        return list(_joined(self.spans, self.quotations))

    @cached_property
    def _names(self) -> frozenset[str]:
        """Words that keep their capital in a headline."""
        return capitals_inside(self.text)

    @cached_property
    def _stretches(self) -> Sequence[Stretch]:
        """The stretches to spell: the paragraphs, the insides of quotations, and again those that contain others."""
        contents = ((quoted.content_start, quoted.content_end, ()) for quoted in self._outer)
        return [*self._places, *contents, *_nested(self.quotations)]

    @cached_property
    def spelling(self) -> Spelling:
        """All paragraphs, with a sign in place of each quotation, and then the insides of quotations."""
        places = self._places
        outer = [number for _, _, inside in places for number in inside]
        paragraphs = (places[0][0], places[-1][1], outer) if places else None
        return self._spelt(paragraphs, self._stretches[len(places) :])

    def _forms(self, stretches: int) -> Sequence[str]:
        """Return the words of the first stretches."""
        return self.spelling.forms[: self.spelling.firsts[stretches]]

    def _spelt(self, paragraphs: Stretch | None, insides: Sequence[Stretch]) -> Spelling:
        return Spelling.of(
            self.text,
            self.speller,
            paragraphs=paragraphs,
            insides=insides,
            quotations=self.quotations,
            names=lambda: self._names,
        )

    def _cut(self, first: int, last: int) -> Sequence[Paragraph]:
        """Cut some of the stretches out of the spelt text. Paragraphs of the text have a number."""
        spelling = self.spelling
        numbers = range(first, last) if first < len(self._places) else repeat(None, last - first)
        ranges = pairwise(spelling.firsts[first : last + 1])
        return [
            Paragraph(start, end, number, spelling, begin, following - 1, inside)
            for (start, end, inside), number, (begin, following) in zip(
                self._stretches[first:last], numbers, ranges, strict=True
            )
        ]


def _joined(spans: Sequence[tuple[int, int]], quotations: Sequence[Quoted]) -> Iterator[Stretch]:
    """Yield the beginning and end of each paragraph, joined ones as one, and the quotations in it."""
    first, last = 0, -1
    inside: list[int] = []
    for number, quoted in enumerate(quotations):
        if quoted.depth:
            continue
        if quoted.paragraph > last:
            if inside:
                yield spans[first][0], spans[last][1], tuple(inside)
            for start, end in spans[last + 1 : quoted.paragraph]:
                yield start, end, ()
            first, inside = quoted.paragraph, []
        last = max(last, quoted.last_paragraph)
        inside.append(number)
    if inside:
        yield spans[first][0], spans[last][1], tuple(inside)
    yield from ((*span, ()) for span in spans[last + 1 :])


def with_outer(quotations: Sequence[Quoted]) -> Iterator[tuple[int, int | None]]:
    """Yield the number of each quotation, and that of the one it stands inside."""
    around: list[int] = []
    for number, quoted in enumerate(quotations):
        del around[quoted.depth :]
        yield number, around[-1] if around else None
        around.append(number)


def _nested(quotations: Sequence[Quoted]) -> Iterator[Stretch]:
    """Yield the span of the inside of every quotation that contains others, with those one level down."""
    inside: dict[int, list[int]] = {}
    for number, outer in with_outer(quotations):
        if outer is not None:
            inside.setdefault(outer, []).append(number)
    for outer, inner in inside.items():
        yield quotations[outer].content_start, quotations[outer].content_end, inner
