"""What a phrase names: the name in it, the title or role before the name, or the noun phrase itself."""

from attrs import frozen

from quoteattr.records import Mention, MentionKind, Span
from quoteattr.text.words import Word

__all__ = ["Named", "read_phrase"]

_PRONOUNS = frozenset("PIOMHdh")


@frozen
class Named:
    """A phrase read as a mention.

    ``mention`` is the name without title and role, the pronoun, or the noun phrase; ``before`` are the words of the
    phrase in front of the name (“Pentagon chief spokesman”).
    """

    mention: Mention
    before: tuple[Word, ...]
    words: tuple[Word, ...]
    units: str


def read_phrase(text: str, words: tuple[Word, ...], units: str) -> Named:
    """Read a phrase as a mention.

    >>> words = (("Pentagon", 0, 8), ("spokesman", 9, 18), ("Ada", 19, 22), ("Byron", 23, 28))
    >>> read_phrase("Pentagon spokesman Ada Byron", words, "NRNN").mention.text
    'Ada Byron'

    Args:
        text: the whole text.
        words: the words of the phrase.
        units: a letter for each word; see :mod:`quoteattr.text.units`.

    Returns:
        The mention and what stands before it.
    """
    if len(units) == 1 and units in _PRONOUNS:
        first, kind = 0, MentionKind.PRONOUN
    else:
        first = len(units)
        while first and (units[first - 1] in "NJ" or _is_particle(words, units, first - 1)):
            first -= 1
        kind = MentionKind.NAME
        if first == len(units) or units[first:] in {"J", ","}:
            first, kind = 0, MentionKind.NOMINAL
    start, end = words[first][1], words[-1][2]
    return Named(Mention(Span(start, end), text[start:end], kind), words[:first], words, units)


def _is_particle(words: tuple[Word, ...], units: str, position: int) -> bool:
    """Whether a word joins the names around it: University of Leeds, King Charles, van der Berg."""
    word = words[position][0]
    if position and units[position] in "od" and units[position - 1] in "No":
        return True
    return bool(position and units[position] == "R" and word[0].isupper() and units[position - 1] == "N")
