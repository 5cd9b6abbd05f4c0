"""What a rule of reported speech finds: the words that are reported, who said them, and by which verb."""

from attrs import define

from quoteattr.text.paragraph import Phrase

__all__ = ["Piece", "Report"]

Piece = tuple[int, int]
"""A stretch of phrases, as positions in the shape of a paragraph, half-open."""


@define(eq=False)
class Report:
    """Words without quotation marks of their own that somebody is reported to have said.

    ``pieces`` are the words; there are two where the verb of saying stands inside them. ``introduced`` is how many
    phrases before the first piece introduce it: that, whether. ``mention`` is ``None`` where nobody is named: “Asked
    why it was closed, …”.
    """

    pieces: tuple[Piece, ...]
    mention: Phrase | None
    cue: Phrase
    introduced: int = 0

    def covers(self, position: int) -> bool:
        """Whether a position is in the words."""
        return any(begin <= position < end for begin, end in self.pieces)
