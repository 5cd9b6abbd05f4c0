"""Tell whether a verb has its own complement, or whether the quotation next to it is its complement."""

from quoteattr.letter_sets import over_letters

__all__ = ["completes"]

_REST = over_letters(r"""
    [ma]?
    (?: [se] [SUBJECT] [HELPER]{0,2} [FINITE v]   # as he left the court
        [^ FINITE .,;:()t QUOTATION -]{0,8} (?= [.,] | $ )
      | [pe] v                                    # before leaving the court
      | [pe] [NOMINAL MOL]?
      | i (?! p [^L] )                              # told the paper
      | [NAMED DXO] (?! [SAYING AUXILIARY YVb] ) | L | a | u [NAMED DX]? | [oy] [NOMINAL] | \( [^()]{1,8} \) ){0,6}
    (?: [.,;)-] (?! t ) | $ )
    """)


def completes(shape: str, verb: int, *, before: int | None = None) -> bool:
    """Tell whether only circumstances follow a verb: said on Monday; told reporters in Leeds.

    >>> completes("QNCRpN.", 2), completes("QNCtXAX.", 2)
    (True, False)

    Args:
        shape: The phrases of a stretch of text, one letter each.
        verb: The position of the verb, or of the last word of the clause.
        before: What must not follow the circumstances: in “Byron said in Leeds, “no”” the quotation is the complement.
    """
    rest = _REST.match(shape, verb + 1)
    return rest is not None and rest.end() != before
