"""The words of a text, split once, and stretches of it spelt as letters and phrases in one pass."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import define, frozen

from quoteattr.languages import Language
from quoteattr.quotations.pairing import Quoted
from quoteattr.text.headlines import has_capitals_throughout, without_capitals
from quoteattr.text.units import Speller
from quoteattr.text.words import Word, split_words

__all__ = ["Numbered", "Spelling", "Stretch", "Tokens"]

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

Numbered = tuple[int, Quoted]
"""A quotation with its number in the document."""
Stretch = tuple[int, int, Sequence[Numbered]]
"""The beginning and end of a stretch of the text, and the quotations in it, each of which becomes a sign."""


@define(eq=False)
class Tokens:
    """The words of a whole text, split at the beginnings and ends of quotations."""

    text: str
    language: Language
    speller: Speller
    forms: Sequence[str]
    ends: Sequence[int]
    several: Sequence[int]
    """The indices of words with several full stops: p.m."""

    @classmethod
    def of(cls, text: str, quotations: Iterable[Quoted], language: Language, speller: Speller) -> "Tokens":
        """Split a text into words."""
        tokens = cls(text, language, speller, *split_words(text, 0, len(text), language=language))
        inside: dict[int, list[int]] = {}
        for start, end, content_start, content_end, *_ in quotations:
            for edge in (start, content_start, content_end, end):
                at = bisect_right(tokens.ends, edge)
                if at < len(tokens.ends) and edge > tokens.ends[at] - len(tokens.forms[at]):
                    inside.setdefault(at, []).append(edge)
        if inside:
            tokens._cut(inside)
        return tokens

    def at(self, offset: int) -> int:
        """Return the index of the first word that ends after an offset."""
        return bisect_right(self.ends, offset)

    def _cut(self, inside: Mapping[int, Sequence[int]]) -> None:
        """Split the words that cross the edges of quotations, all in one pass."""
        forms: list[str] = []
        ends: list[int] = []
        moved: list[int] = []  # by how many words what follows each of them comes later
        more, done = 0, 0
        cut = sorted(inside)
        for at in cut:
            parts, their_ends = self._parts(at, inside[at])
            forms += [*self.forms[done:at], *parts]
            ends += [*self.ends[done:at], *their_ends]
            more += len(parts) - 1
            moved.append(more)
            done = at + 1
        self.forms, self.ends = [*forms, *self.forms[done:]], [*ends, *self.ends[done:]]
        self.several = [
            number + (moved[before - 1] if (before := bisect_right(cut, number)) else 0)
            for number in self.several
            if number not in inside
        ]

    def _parts(self, at: int, edges: Sequence[int]) -> tuple[list[str], list[int]]:
        """Split a word at the edges inside it."""
        forms, ends = [self.forms[at]], [self.ends[at]]
        for edge in edges:
            number = bisect_right(ends, edge)
            if number == len(ends) or edge <= (start := ends[number] - len(forms[number])):
                continue
            places = ((start, edge), (edge, ends[number]))
            parts = [split_words(self.text, *place, language=self.language) for place in places]
            forms[number : number + 1] = [form for part, _, _ in parts for form in part]
            ends[number : number + 1] = [offset for _, part, _ in parts for offset in part]
        return forms, ends


@frozen(eq=False)
class Spelling:
    """Stretches of a text, spelt in one pass.

    ``firsts`` are the indices in ``forms`` at which the stretches begin, and ``begins`` those at which the phrases do.
    """

    tokens: Tokens
    forms: Sequence[str]
    ends: Sequence[int]
    odd: Mapping[int, int]
    """The offsets of the signs that are not in the text, by index, in order."""
    firsts: Sequence[int]
    units: str
    shape: str
    begins: Sequence[int]

    @classmethod
    def of(cls, tokens: Tokens, stretches: Sequence[Stretch], names: Callable[[], frozenset[str]]) -> "Spelling":
        """Spell stretches of a text.

        Args:
            tokens: The words of the text.
            stretches: The stretches.
            names: Returns the words that keep their capital in a headline.
        """
        writing = _Writing(tokens)
        for stretch in stretches:
            writing.write(*stretch)
        forms, firsts = writing.forms, writing.firsts
        spelt = list(forms)
        for first, last in pairwise([*firsts, len(forms)]):
            if has_capitals_throughout(forms[first:last]):
                words = forms[first : last - 1]
                kept = names() | {word for word in words if word in tokens.language.forenames}
                spelt[first : last - 1] = without_capitals(words, names=kept, known=tokens.speller.alphabet.letters)
        units = tokens.speller.spell(spelt)
        phrases = tokens.language.grammar.find_phrases(units)
        return cls(tokens, forms, writing.ends, writing.odd, firsts, units, *phrases)

    def words(self, first: int, last: int) -> list[Word]:
        """Return a range of words with their places."""
        starts = map(self.start, range(first, last))
        return list(zip(self.forms[first:last], starts, self.ends[first:last], strict=True))

    def start(self, at: int) -> int:
        """Return the offset at which a word, or a sign for a quotation, begins in the text."""
        start = self.odd.get(at)
        return self.ends[at] - len(self.forms[at]) if start is None else start

    def phrase_of(self, at: int) -> int:
        """Return the index of the first word of the phrase that a word is in."""
        return self.begins[bisect_right(self.begins, at) - 1]

    def phrases(self, first: int, last: int) -> tuple[int, int]:
        """Return the range of phrases of a range of words."""
        return bisect_left(self.begins, first), bisect_left(self.begins, last)

    def stretch(self, number: int) -> tuple[int, int]:
        """Return the range of words of a stretch."""
        following = self.firsts[number + 1] if number + 1 < len(self.firsts) else len(self.forms)
        return self.firsts[number], following - 1


class _Writing:
    """The result for the stretches so far."""

    __slots__ = ("ends", "firsts", "forms", "odd", "tokens")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.forms: list[str] = []
        self.ends: list[int] = []
        self.odd: dict[int, int] = {}
        self.firsts: list[int] = []

    def write(self, start: int, end: int, quotations: Sequence[Numbered]) -> None:
        """Write a stretch, with a sign for each quotation in it."""
        self.firsts.append(len(self.forms))
        for _, quoted in quotations:
            self._copy(start, quoted.start)
            tail = self.tokens.text[max(quoted.content_start, quoted.content_end - _TAIL) : quoted.content_end]
            self._add(_LAST.get(tail.rstrip(_CLOSING)[-1:], "<F>"), quoted.start, quoted.end)
            start = min(quoted.end, end)
        self._copy(start, end)
        self.forms.append(_BREAK)
        self.ends.append(end)

    def _add(self, sign: str, start: int, end: int) -> None:
        """Write a sign that is not in the text."""
        self.odd[len(self.forms)] = start
        self.forms.append(sign)
        self.ends.append(end)

    def _copy(self, start: int, end: int) -> None:
        """Write the words between two offsets, and the full stops that are missing at the ends of sentences."""
        tokens = self.tokens
        first, last = tokens.at(start), tokens.at(end)
        while first < last and not tokens.forms[first]:
            first += 1  # a line break, right after a quotation
        if first >= last:
            return
        if self.forms and self.forms[-1] in _ENDING_SENTENCES and tokens.speller.begins_sentence(tokens.forms[first]):
            self._add(".", start, start)
        for at in self._unwritten_stops(first, last):
            self._extend(first, at)
            self._add(".", tokens.ends[at - 1], tokens.ends[at - 1])
            first = at
        self._extend(first, last)

    def _extend(self, first: int, last: int) -> None:
        """Write a range of words."""
        forms, ends = self.tokens.forms[first:last], self.tokens.ends[first:last]
        if "" in forms:
            ends = [end for form, end in zip(forms, ends, strict=True) if form]
            forms = [form for form in forms if form]
        self.forms += forms
        self.ends += ends

    def _unwritten_stops(self, first: int, last: int) -> Iterator[int]:
        """Yield the index after each abbreviation that ends a sentence: at 7 p.m. He says."""
        several, forms, speller = self.tokens.several, self.tokens.forms, self.tokens.speller
        for number in range(bisect_left(several, first), bisect_left(several, last - 1)):
            at = several[number]
            if speller.ends_sentence(forms[at], forms[at + 1]):
                yield at + 1
