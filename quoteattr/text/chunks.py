"""Chunks: what stands between two spaces, with its words and their letters.

Most chunks occur again, in the same text or in another, so each is read once. What is around them decides nothing:
see :mod:`quoteattr.text.full_stops`.
"""

from functools import cache
from itertools import accumulate, pairwise

from quoteattr.letter_sets import QUOTATION
from quoteattr.text.full_stops import APART, MISSING
from quoteattr.text.letters import Letters
from quoteattr.text.words import join_full_stops, split

__all__ = ["ADDED", "BREAK", "FURTHER", "SIGNS", "Chunk", "Chunks"]

Chunk = tuple[tuple[str, ...], str, tuple[int, ...]]
"""The words of a chunk, a letter for each, and how far from the beginning of each that of the next word is.

No words if it is one word as it stands: all such chunks of one letter and length are one object.
"""

FURTHER = "\r"
"""What stands at the end of a chunk for every space behind it but the last."""
BREAK = "\n"
"""The chunk at the end of a stretch, and its letter until the text is spelt."""
ADDED = "\n."
"""The chunk for a full stop that the text lacks."""
SIGNS: dict[str, Chunk] = {
    BREAK: ((BREAK,), BREAK, (0,)),
    ADDED: ((".",), APART, (0,)),
    **{f"\n{letter}": ((f"<{letter}>",), letter, (0,)) for letter in QUOTATION},
}
"""Chunks that are not in the text. They begin with a line feed, since no other chunk contains one."""
_SPACE = {APART: ".", MISSING: MISSING}
"""The letters of what is written as a space but is a word."""
_MOST = 30_000
"""The number of chunks to keep."""
_LONG = 40
"""The number of code points from which a chunk is not worth keeping."""


class Chunks(dict[str, Chunk]):
    """The chunks seen so far, up to a limit."""

    def __init__(self, letters: Letters) -> None:
        """Begin with those that stand for what is not in a text."""
        super().__init__(SIGNS)
        self._letters = letters

    def __missing__(self, written: str) -> Chunk:
        """Read a chunk that was not seen before."""
        chunk = self._read(written)
        if len(self) < _MOST and len(written) < _LONG:
            self[written] = chunk
        return chunk

    def _read(self, written: str) -> Chunk:
        text, language = written.rstrip(FURTHER), self._letters.language
        pieces = split(text, 0, len(text), language=language)
        forms, ends = join_full_stops(f"{text} ", pieces, [*accumulate(map(len, pieces))], language=language)
        if forms == [written]:
            return _of_one_word(self._letters.letter(written), len(written) + 1)
        letters = [
            self._letters.letter(form) if form else _SPACE[text[end - 1]] for form, end in zip(forms, ends, strict=True)
        ]
        ends[-1:] = [len(written) + 1]
        lengths = [end - start for start, end in pairwise([0, *ends])]
        return tuple([form or "." for form in forms]), "".join(letters), tuple(lengths)


@cache
def _of_one_word(letter: str, length: int) -> Chunk:
    return (), letter, (length,)
