"""The words of a whole novel, where they stand, and which of them are within quotations."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import define, field

__all__ = ["Tokens", "bare", "tokenize"]

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_BLANK = " \t\r\n_"
_BEFORE_SENTENCE = '!?:;"“‘—–-(*['


@define(eq=False)
class Tokens:
    """The words of a text without its punctuation, in order.

    >>> tokens = tokenize("“Go,” said Ida. “Now!”", [(0, 5), (16, 22)], dotted=frozenset())
    >>> tokens.forms, [tokens.is_quoted(start) for start in tokens.starts]
    (['Go', 'said', 'Ida', 'Now'], [True, False, False, True])
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    forms: Sequence[str]
    dotted: frozenset[str]
    """Titles in lower case whose full stop ends no sentence."""
    _quoted: Sequence[tuple[int, int]]
    _quoted_starts: Sequence[int] = field(init=False)

    @_quoted_starts.default
    def _starts_of_quotations(self) -> Sequence[int]:
        return [start for start, _ in self._quoted]

    @property
    def quoted_length(self) -> int:
        """How many code points are within quotations."""
        return sum(end - start for start, end in self._quoted)

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.forms)

    def is_quoted(self, offset: int) -> bool:
        """Tell whether a place of the text is within a quotation."""
        number = bisect_right(self._quoted_starts, offset) - 1
        return number >= 0 and offset < self._quoted[number][1]

    def has_words(self, start: int, end: int) -> bool:
        """Tell whether a word begins between two places: none does in a heading."""
        number = self.at(start)
        return number < len(self.starts) and self.starts[number] < end

    def at(self, offset: int) -> int:
        """Return the number of the first word that does not begin before an offset."""
        return bisect_left(self.starts, offset)

    def form(self, number: int) -> str:
        """Return a word, ``""`` after the last and before the first."""
        return self.forms[number] if 0 <= number < len(self.forms) else ""

    def gap(self, number: int) -> str:
        """Return what is between a word and the one before it."""
        return self.text[self.ends[number - 1] if number else 0 : self.starts[number]]

    def is_next(self, number: int) -> bool:
        """Tell whether only white space is between a word and the one before it."""
        return 0 < number < len(self.forms) and not self.gap(number).strip()

    def begins_sentence(self, number: int) -> bool:
        """Tell whether a word begins a sentence, a quotation or a paragraph."""
        text, place = self.text, self.starts[number] - 1
        while place >= 0 and text[place] in _BLANK:
            if text[place] == "\n" and text[place - 1 : place] == "\n":
                return True
            place -= 1
        if place < 0:
            return True
        if text[place] == "." and number:
            before = self.forms[number - 1]
            return len(before) > 1 and before.lower() not in self.dotted
        return text[place] in _BEFORE_SENTENCE or text[place] == "."


def tokenize(
    text: str,
    quoted: Sequence[tuple[int, int]],
    *,
    dotted: frozenset[str],
    headings: Sequence[tuple[int, int]] = (),
) -> Tokens:
    """Find the words of a text.

    Args:
        text: The whole text.
        quoted: Start and end of its outer quotations, in order.
        dotted: Titles in lower case whose full stop ends no sentence.
        headings: Start and end of what is passed over, in order: a heading names nobody.
    """
    places: list[tuple[int, int]] = []
    begin = 0
    for start, end in (*headings, (len(text), len(text))):
        places += (match.span() for match in _WORD.finditer(text, begin, start))
        begin = end
    forms = [text[start:end] for start, end in places]
    return Tokens(text, [start for start, _ in places], [end for _, end in places], forms, dotted, quoted)


def bare(word: str) -> str:
    """Return a word without its possessive ending.

    >>> bare("Ida’s"), bare("Moss")
    ('Ida', 'Moss')
    """
    return word[:-2] if _POSSESSIVE.search(word) else word
