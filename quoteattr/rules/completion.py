"""Whether a verb has a complement of its own, or the quotation beside it is its complement."""

import re

__all__ = ["completes"]

_REST = re.compile(
    r"""
    [ma]?
    (?: [pe] [NRGDXMOLmi]? | [NRGDXO] (?! [CKYVWBkbAZ] ) | L | a | u [NRGDX]? | [oy] [NRGDXmi] | \( [^()]{1,8} \) ){0,6}
    (?: [.,;)-] (?! t ) | $ )
    """,
    re.VERBOSE,
)


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
