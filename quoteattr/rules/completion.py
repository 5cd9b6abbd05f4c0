"""Whether a verb has a complement of its own, or the quotation beside it is its complement."""

from quoteattr.letter_sets import over_letters

__all__ = ["completes"]

_REST = over_letters(r"""
    [ma]?
    (?: [pe] [NOMINAL MOL]?
      | [NAMED DXO] (?! [SAYING AUXILIARY YVb] ) | L | a | u [NAMED DX]? | [oy] [NOMINAL] | \( [^()]{1,8} \) ){0,6}
    (?: [.,;)-] (?! t ) | $ )
    """)


def completes(shape: str, verb: int, *, before: int | None = None) -> bool:
    """Whether nothing but circumstances follows a verb: said on Monday; told reporters in Leeds.

    >>> completes("QNCRpN.", 2), completes("QNCtXAX.", 2)
    (True, False)

    Args:
        shape: the phrases of a stretch of text, a letter each.
        verb: the position of the verb, or of the last word of the clause.
        before: what the circumstances must not lead up to: in “Byron said in Leeds, “no”” the quotation completes it.
    """
    rest = _REST.match(shape, verb + 1)
    return rest is not None and rest.end() != before
