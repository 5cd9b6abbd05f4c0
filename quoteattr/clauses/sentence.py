"""Sentences of a shape.

A sentence ends at a full stop (those of abbreviations belong to their words) and at a quotation that ends one, unless a
cue or a comma follows it: “Why?” asked Bo. “Because,” she said.
"""

import re

__all__ = ["find_sentences"]

# It begins with a class, so that the engine skips to the next such letter.
_END = re.compile(
    r"""
    [.ES]
    (?:
        (?<= [.] ) \)*
      | (?<= E ) (?! [,;:)&psaetow-] | a? [CYKB] [NRGDPMX]
            | [NRGPDMX] [^tQESF.]{0,12} [CYKB] [^tQESFNRGDPI]* (?: [pu] [NRGDXMO] [^tQESFNRGDPI]* ){0,3} [.] )
      | (?<= S ) (?! [,;:)&psaetow-] | a? [CYKB] [NRGDPMX] | [NRGPDMX] [^tQESF.]{0,12} [CYKB] )
    )
    """,
    re.VERBOSE,
)


def find_sentences(shape: str) -> tuple[int, ...]:
    """Find where the sentences of a shape begin.

    >>> find_sentences("SCN.E")
    (0, 4)
    """
    ends = [match.end() for match in _END.finditer(shape)]
    return (0, *(ends[:-1] if ends and ends[-1] == len(shape) else ends))
