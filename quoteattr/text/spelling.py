"""The words of a text, spelt as letters and phrases in one pass."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, compress, pairwise

from quoteattr.quotations.pairing import Quoted
from quoteattr.text.headlines import has_capitals_throughout, without_capitals
from quoteattr.text.units import Speller
from quoteattr.text.words import join_full_stops, split

__all__ = ["Spelling", "Stretch"]

_LAST = {**dict.fromkeys(",", "<Q>"), ".": "<E>", **dict.fromkeys("?!…-–—", "<S>")}
"""The letter for a quotation, by the last sign in it."""
_CLOSING = (
    "'\" )]\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
)
_TAIL = 8
"""The number of code points at the end of a quotation in which to look for its last sign."""
_ENDING_SENTENCES = frozenset(("<E>", "<S>"))
_BREAK = "\n"
"""The sign at the end of a stretch."""

Stretch = tuple[int, int, Sequence[int]]
"""The beginning and end of a stretch of the text, and the numbers of the quotations in it.

Each quotation becomes a sign. It has a number here, since the garbage collector need not look at tuples of numbers.
"""


class Spelling:
    """Stretches of a text, spelt in one pass.

    ``firsts`` are the indices in ``forms`` at which the stretches begin, and ``begins`` those at which the phrases do.
    Both end with the number of words. ``odd`` are the offsets of the signs that are not in the text, by index.
    """

    __slots__ = ("begins", "ends", "firsts", "forms", "odd", "quotations", "shape", "speller", "text", "units")

    def __init__(  # noqa: PLR0913 - its parts
        self,
        text: str,
        speller: Speller,
        forms: Sequence[str],
        ends: Sequence[int],
        odd: Mapping[int, int],
        *,
        quotations: Sequence[Quoted],
        firsts: Sequence[int],
        units: str,
        shape: str,
        begins: Sequence[int],
    ) -> None:
        """Keep the parts."""
        self.text = text
        self.quotations = quotations
        self.speller = speller
        self.forms = forms
        self.ends = ends
        self.odd = odd
        self.firsts = firsts
        self.units = units
        self.shape = shape
        self.begins = begins

    @classmethod
    def of(  # noqa: PLR0913 - its parts
        cls,
        text: str,
        speller: Speller,
        *,
        paragraphs: Stretch | None = None,
        insides: Sequence[Stretch],
        quotations: Sequence[Quoted],
        names: Callable[[], frozenset[str]],
    ) -> "Spelling":
        """Spell stretches of a text.

        Args:
            text: The text, with plain white space.
            speller: The speller of its language.
            paragraphs: A stretch of several paragraphs. Each of them is one in the result.
            insides: The other stretches. A line break in them is white space like any other.
            quotations: The quotations of the text, by number.
            names: Returns the words that keep their capital in a headline.
        """
        language = speller.language
        writing = _Writing(text, quotations, speller)
        if paragraphs is not None:
            writing.write(*paragraphs, parted=True)
        for inside in insides:
            writing.write(*inside)
        forms, firsts = writing.forms, [*writing.firsts, len(writing.forms)]
        spelt = list(forms)
        for first, following in pairwise(firsts):
            if has_capitals_throughout(forms, first, following):
                words = forms[first : following - 1]
                kept = names() | {word for word in words if word in language.forenames}
                spelt[first : following - 1] = without_capitals(words, names=kept, known=speller.alphabet.letters)
        units = speller.spell(spelt)
        shape, begins = language.grammar.find_phrases(units)
        places = forms, writing.ends, writing.odd
        return cls(
            text, speller, *places, quotations=quotations, firsts=firsts, units=units, shape=shape, begins=begins
        )

    def start(self, at: int) -> int:
        """Return the offset at which a word, or a sign for a quotation, begins in the text."""
        start = self.odd.get(at)
        return self.ends[at] - len(self.forms[at]) if start is None else start

    def phrase_of(self, at: int) -> int:
        """Return the index of the first word of the phrase that a word is in."""
        return self.begins[bisect_right(self.begins, at) - 1]


class _Writing:
    """The words and signs of the stretches so far."""

    __slots__ = ("ends", "firsts", "forms", "odd", "quotations", "speller", "text")

    def __init__(self, text: str, quotations: Sequence[Quoted], speller: Speller) -> None:
        self.text = text
        self.quotations = quotations
        self.speller = speller
        self.forms: list[str] = []
        self.ends: list[int] = []
        self.odd: dict[int, int] = {}
        self.firsts: list[int] = []

    def write(self, start: int, end: int, inside: Sequence[int], *, parted: bool = False) -> None:
        """Write a stretch with a sign for each quotation and a line break at the end, whether or not others part it."""
        self.firsts.append(len(self.forms))
        for number in inside:
            quoted = self.quotations[number]
            self._copy(start, quoted.start, parted=parted)
            tail = self.text[max(quoted.content_start, quoted.content_end - _TAIL) : quoted.content_end]
            self._add(_LAST.get(tail.rstrip(_CLOSING)[-1:], "<F>"), quoted.start, quoted.end)
            start = min(quoted.end, end)
        self._copy(start, end, parted=parted)
        self._add(_BREAK, end, end)

    def _add(self, sign: str, start: int, end: int) -> None:
        """Write a sign that is not in the text."""
        self.odd[len(self.forms)] = start
        self.forms.append(sign)
        self.ends.append(end)

    def _copy(self, start: int, end: int, *, parted: bool) -> None:
        """Write the words between two offsets, and the full stops that are missing at the ends of sentences."""
        speller = self.speller
        pieces = split(self.text, start, end, language=speller.language)
        ends = list(accumulate(map(len, pieces), initial=start))
        del ends[0]
        breaks = self.text.count(_BREAK, start, end)
        if breaks and not parted:
            words = [not piece.isspace() for piece in pieces]
            pieces, ends = list(compress(pieces, words)), list(compress(ends, words))
        forms, ends, added = join_full_stops(
            self.text, pieces, ends, language=speller.language, ends_sentence=speller.ends_sentence
        )
        if forms and self.forms and self.forms[-1] in _ENDING_SENTENCES and speller.begins_sentence(forms[0]):
            self._add(".", start, start)
        written = len(self.forms)
        for at in added:
            self.odd[written + at] = ends[at]
        self.forms += forms
        self.ends += ends
        for _ in range(forms.count("") if breaks else 0):
            written = self.forms.index("", written)
            self.forms[written] = _BREAK
            written += 1
            self.firsts.append(written)
