"""Sentences of a shape.

A sentence ends at a full stop (those of abbreviations belong to their words) and at a quotation that ends one, unless a
cue or a comma follows it: “Why?” asked Bo. “Because,” she said.
"""

from quoteattr.letter_sets import over_letters

__all__ = ["find_sentences"]

# It begins with a class, so that the engine skips to the next such letter.
_END = over_letters(r"""
    [.ES]
    (?:
        (?<= [.] ) \)*
      | (?<= E ) (?! [,;:)&psaetow-] | a? [CUE B] [NAMED DPMX]
            | [NAMED PDMX] [^t. QUOTATION]{0,12} [CUE B]
              [^tDPI QUOTATION NAMED]* (?: [pu] [NAMED DXMO] [^tDPI QUOTATION NAMED]* ){0,3} [.] )
      | (?<= S ) (?! [,;:)&psaetow-] | a? [CUE B] [NAMED DPMX] | [NAMED PDMX] [^t. QUOTATION]{0,12} [CUE B] )
    )
    """)


def find_sentences(shape: str) -> tuple[int, ...]:
    """Find where the sentences of a shape begin.

    >>> find_sentences("SCN.E")
    (0, 4)
    """
    ends = [match.end() for match in _END.finditer(shape)]
    return (0, *(ends[:-1] if ends and ends[-1] == len(shape) else ends))
