"""The words of a text, spelt as letters and phrases in one pass."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, pairwise

from quoteattr.letter_sets import QUOTATION
from quoteattr.patterns import late
from quoteattr.quotations.pairing import Quoted
from quoteattr.text.chunks import ADDED, BREAK, FURTHER
from quoteattr.text.full_stops import APART, MISSING
from quoteattr.text.headlines import has_capitals_throughout, without_capitals
from quoteattr.text.units import Speller

__all__ = ["Numbered", "Spelling", "Stretch"]

_LAST = {",": "Q", ".": "E", APART: "E", **dict.fromkeys("?!…-–—", "S")}
"""The letter for a quotation, by the last sign in it."""
_CLOSING = (
    "'\" )]\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
)
_TAIL = 8
"""The number of code points at the end of a quotation in which to look for its last sign."""
_ENDING_SENTENCES = frozenset(("\nE", "\nS"))
_SIGN = re.compile(f"[{QUOTATION}{BREAK}{APART}]")
_BREAKS = re.compile(BREAK)
_MISSING = re.compile(MISSING)
_SPACES = " \n"
_FURTHER = late(" (?= )")
_SMALL = re.compile(r"[ ][a-z]\w{3}")
"""A longer word in lower case, where a space is before it."""

Numbered = tuple[int, Quoted]
"""A quotation with its number in the document."""
Stretch = tuple[int, int, Sequence[Numbered]]
"""The beginning and end of a stretch of the text, and the quotations in it, each of which becomes a sign."""


class Spelling:
    """Stretches of a text, spelt in one pass.

    ``starts`` are the offsets at which the words begin, and ``ends`` those at which the signs end that are not in the
    text. ``firsts`` are the indices in ``forms`` at which the stretches begin, and ``begins`` those at which the
    phrases do. Both end with the number of words.
    """

    __slots__ = ("begins", "ends", "firsts", "forms", "shape", "speller", "starts", "text", "units")

    def __init__(  # noqa: PLR0913 - its parts
        self,
        text: str,
        speller: Speller,
        forms: Sequence[str],
        starts: Sequence[int],
        ends: Mapping[int, int],
        *,
        firsts: Sequence[int],
        units: str,
        shape: str,
        begins: Sequence[int],
    ) -> None:
        """Keep the parts."""
        self.text = text
        self.speller = speller
        self.forms = forms
        self.starts = starts
        self.ends = ends
        self.firsts = firsts
        self.units = units
        self.shape = shape
        self.begins = begins

    @classmethod
    def of(
        cls,
        text: str,
        speller: Speller,
        stretches: Sequence[Stretch],
        *,
        marked: str,
        names: Callable[[], frozenset[str]],
    ) -> "Spelling":
        """Spell stretches of a text.

        Args:
            text: The text, with plain white space.
            speller: The speller of its language.
            stretches: What to spell. A line break in a stretch is white space like any other.
            marked: The text with its full stops marked: see :func:`mark_full_stops`.
            names: Returns the words that keep their capital in a headline.
        """
        language, writing = speller.language, _Writing(marked, speller)
        for stretch in stretches:
            writing.write(*stretch)
        forms, line, starts, ends = writing.read()
        firsts = [0, *(match.end() for match in _BREAKS.finditer(line))]
        for stop in (BREAK, APART, MISSING):
            line = line.replace(stop, ".")
        spelt, done = list(forms), 0
        pieces: list[str] = []
        for first, last in _headlines(text, stretches, firsts, forms):
            headline = forms[first:last]
            kept = names() | {word for word in headline if word in language.forenames}
            spelt[first:last] = without_capitals(headline, names=kept, known=speller.alphabet.letters)
            pieces += line[done:first], speller.letters_of(spelt[first:last])
            done = last
        units = speller.spell("".join([*pieces, line[done:]]), spelt)
        shape, begins = language.grammar.find_phrases(units)
        places = forms, starts, ends
        return cls(text, speller, *places, firsts=firsts, units=units, shape=shape, begins=begins)

    def end(self, at: int) -> int:
        """Return the offset at which a word, or a sign for a quotation, ends in the text."""
        end = self.ends.get(at)
        return self.starts[at] + len(self.forms[at]) if end is None else end

    def index_at(self, offset: int, first: int, last: int) -> int:
        """Return the index of the first word of a range that ends after an offset, or the end of the range."""
        after = bisect_right(self.starts, offset, first, last)
        return after - 1 if after > first and self.end(after - 1) > offset else after

    def phrase_of(self, at: int) -> int:
        """Return the index of the first word of the phrase that a word is in."""
        return self.begins[bisect_right(self.begins, at) - 1]


def _headlines(
    text: str, stretches: Sequence[Stretch], firsts: Sequence[int], forms: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """Yield the ranges of words of the stretches in which every word has a capital."""
    for (start, end, quotations), (first, following) in zip(stretches, pairwise(firsts), strict=True):
        small = _SMALL.search(text, start, quotations[0][1].start if quotations else end)
        if small is None and has_capitals_throughout(forms, first, following):
            yield first, following - 1


class _Writing:
    """The chunks and signs of the stretches so far.

    ``distances`` are how far the first word is from the beginning of the text, and the word after each sign from where
    the one before it would be if one space were between.
    """

    __slots__ = ("chunks", "distances", "position", "signs", "speller", "text")

    def __init__(self, text: str, speller: Speller) -> None:
        self.text = text
        self.speller = speller
        self.chunks: list[str] = []
        self.signs: list[tuple[int, int]] = []
        self.distances: list[int] = [0]
        self.position = 0

    def write(self, start: int, end: int, quotations: Sequence[Numbered]) -> None:
        """Write a stretch, with a sign for each quotation and a line break at the end."""
        for _, quoted in quotations:
            self._copy(start, quoted.start)
            tail = self.text[max(quoted.content_start, quoted.content_end - _TAIL) : quoted.content_end]
            self._add(f"\n{_LAST.get(tail.rstrip(_CLOSING)[-1:], 'F')}", quoted.start, quoted.end)
            start = min(quoted.end, end)
        self._copy(start, end)
        self._add(BREAK, end, end)

    def read(self) -> tuple[list[str], str, list[int], dict[int, int]]:
        """Return the words, a letter for each, where they begin, and where those end that are not in the text."""
        chunks = [*map(self.speller.chunks.__getitem__, self.chunks)]
        forms: list[str] = []
        for written, (words, _, _) in zip(self.chunks, chunks, strict=True):
            if words:
                forms += words
            else:
                forms.append(written)
        line = "".join([letters for _, letters, _ in chunks])
        lengths = list(chain.from_iterable([lengths for _, _, lengths in chunks]))
        signs = [match.start() for match in _SIGN.finditer(line)]
        for at, distance in zip(signs, self.distances[1:], strict=True):
            lengths[at] = distance
        starts = list(accumulate(lengths, initial=self.distances[0]))
        ends = {match.start(): starts[match.start()] for match in _MISSING.finditer(line)}
        for at, (start, end) in zip(signs, self.signs, strict=True):
            starts[at], ends[at] = start, end
        return forms, line, starts, ends

    def _add(self, sign: str, start: int, end: int) -> None:
        """Write a sign that is not in the text."""
        self.chunks.append(sign)
        self.signs.append((start, end))
        self.distances.append(0)

    def _copy(self, start: int, end: int) -> None:
        """Write the chunks between two offsets, and a full stop before them if it is missing there."""
        part = self.text[start:end]
        written = part.strip(_SPACES)
        if not written:
            return
        begin = start + len(part) - len(part.lstrip(_SPACES))
        if "\n" in written:
            written = written.replace("\n", " ")
        if "  " in written:
            written = _FURTHER.sub(FURTHER, written)
        chunks = written.split(" ")
        if self.chunks and self.chunks[-1] in _ENDING_SENTENCES:
            words, _, _ = self.speller.chunks[chunks[0]]
            if self.speller.begins_sentence(words[0] if words else chunks[0]):
                self._add(ADDED, start, start)
        self.chunks += chunks
        self.distances[-1] += begin - self.position
        self.position = begin + len(written) + 1
