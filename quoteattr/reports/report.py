"""The result of a rule for reported speech: the reported words, the speaker and the verb."""

from attrs import define

from quoteattr.text.paragraph import Phrase

__all__ = ["Piece", "Report"]

Piece = tuple[int, int]
"""A stretch of phrases, as positions in the shape of a paragraph, half-open."""


@define(eq=False)
class Report:
    """Speech reported without quotation marks.

    ``pieces`` are the words. There are two pieces if the verb of saying is inside them. ``introduced`` is the number of
    phrases before the first piece that introduce it: that, whether. ``mention`` is ``None`` if nobody is named: “Asked
    why it was closed, …”.
    """

    pieces: tuple[Piece, ...]
    mention: Phrase | None
    cue: Phrase
    introduced: int = 0

    def covers(self, position: int) -> bool:
        """Tell whether a position is in the words."""
        return any(begin <= position < end for begin, end in self.pieces)

    def overlaps(self, other: "Report") -> bool:
        """Tell whether some words are in both reports."""
        return any(begin < last and first < end for begin, end in self.pieces for first, last in other.pieces)
