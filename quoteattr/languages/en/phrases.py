"""Phrases: every noun phrase becomes one letter, so that a sentence becomes a short word.

“The union’s longtime chief, Ada Byron, told reporters” is ``d$xR,NN,CR`` as units and ``R,N,CR`` as phrases. A phrase
has the letter of its last word. There are these letters besides those of :mod:`quoteattr.text.units`:

=====  ==========================================
``X``  any other noun phrase: the long road
``L``  a time: last Monday
``M``  a determiner by itself: this, his
``Q``  a quotation that ends with a comma
``E``  a quotation that ends with a full stop
``S``  a quotation that ends with ? or ! or …
``F``  any other quotation: a fragment
=====  ==========================================
"""

import re
from itertools import compress

from quoteattr.letter_sets import over_letters
from quoteattr.patterns import late

__all__ = ["fields", "find_phrases"]

_FIELDS = r"""
    (?: (?<= [h$,] [xDGm] ) | (?<= [CQES.,;] d [xDGm] ) | (?<= ^d [xDGm] ) ) & [xDGm]{1,2}+ (?= R )
    """
fields = late(_FIELDS, re.VERBOSE)
"""“and” between the fields of one role: the union's health and safety director."""

# It begins with a class, so that the engine skips to the next such letter. A phrase of one word needs no match.
_PHRASE = over_letters(
    r"""
  ( [NAMED x\#TDmiJdhM$L] (?= [NAMED x\#TDmiJdhM$Llao(,&] )
    (?:
        (?: (?<= d ) [x#]{0,2}+ | (?<= [x#] ) [x#]?+ | (?<= L ) ) L+     # last Monday
      | (?<= d ) M (?= a? [CUE AUXILIARY] )                      # a few shouted
      | (?: (?<= [NAMED x\#TDmiJ] ) | (?<= [dh] ) (?: a+ (?=x) )? # the very
          | (?<= M ) (?= [NAMED x\#] ) | (?<= \$ ) (?= [NAMED x\#TDmiJl] ) )
        (?:
            [NAMED x\#TDmiJ]++ | \$ (?= [NAMED x\#TDmiJl] )
          | (?<= [dhx\#$] ) l (?= [NAMED xDmi] )             # the Sunday show
          | (?<= N ) (?<! TN ) o d? (?= N )                         # the University of Leeds
          | (?<= N ) \( N{1,3} \) (?= [NAMED xDmi] )         # a Free Press (FP) spokesman
          | (?<= [RT] ) (?<! h [RT] ) & (?= x? [RT]{1,3} N )     # Zorbo founder and chief executive Ada Byron
          | (?: (?<= C N ) | (?<= C N N ) ) , N , (?= T N{1,3}+ (?! & ) )  # said Flint, Ohio, Mayor Ada Byron
          | FIELDS
        )+
    )
  )
    """.replace("FIELDS", _FIELDS)
)
"""A phrase of several words."""

_SUBORDINATOR = over_letters(r"""
    r (?=
        P
      | [NAMED DMXI] (?: \( N{1,3} \) )? (?: [opy] [NAMED DXM] | & [NAMED] | , [^,.;: QUOTATION]{1,8} , ){0,2} [an]{0,2}
        (?: [FINITE] | (?<= [NAMED] ) [Wjvc] )
    )
    """)
"""“after Lee spoke” and “with Lee speaking”, but “after the speech”."""

_OPENING = over_letters(r"""
    [pr] (?:
        (?<= ^ . ) | (?<= [QUOTATION .:;,&] . ) | (?<= ^ a . ) | (?<= [QUOTATION .:;,&] a . )
      | (?<= ^ [aL\#]{2} . ) | (?<= [QUOTATION .:] aa . ) | (?<= ^ \#La . )   # once back on shore
    )
    (?:
        (?<= p ) [NAMED dhaxmiDlop\#$]{1,8}?
      (?: (?<= [xmiDG] ) [VYC] [py] [NAMED dhaxmiDlop]{1,4}? )?    # read to the court
      (?: (?<= [xmiDGl\#] ) (?= R{0,2} T{0,2} N ) | (?<= N ) (?= T | R{1,2} N ) )
      | (?<= r ) x? p? [dh] [axmiDGlop\#h]{0,6}? [xmiDGl] (?= T{0,2} N )
    )
    (?= R{0,2} T{0,2} N{1,5} J? (?: [op] d? [xNG]{1,3} )? [AUXILIARY]{0,2} a? [CK] )
    """)
"""What is before the subject without a comma: “in a statement | Ada Byron said”, “at Leeds Crown Court | Judge Ada
Byron told”."""

_TIME = over_letters(r"l (?! [NAMED xDmi$] )")
_DAY = over_letters(r"l \# (?! [NAMED xDmi$\#l] )")
"""The day of a month: on March 3."""
_WITHIN = "\0"
"""What stands for the words of a phrase after its first."""
_LETTERS = bytes.maketrans(b"x#TJdh", b"XXRNMM")  # much faster than a table for str
"""The letters of phrases that are not those of their last words; of “d” and “h” those that stand alone."""


def find_phrases(line: str) -> tuple[str, list[int]]:
    """Join the units of noun phrases.

    >>> find_phrases("d$xR,NN,CR")
    ('R,N,CR', [0, 4, 5, 7, 8, 9, 10])

    Args:
        line: The units of a stretch of text, one letter each.

    Returns:
        The phrases, one letter each, and the index of the unit at which each begins, with the end of the last one.
    """
    if "l" in line:
        line = _TIME.sub("L", _DAY.sub(f"L{_WITHIN}", line))
    opened = _OPENING.sub(r"\g<0>|", line) if "p" in line or "r" in line else line
    pieces = _PHRASE.split(opened)
    pieces[1::2] = [phrase[-1].ljust(len(phrase), _WITHIN) for phrase in pieces[1::2]]
    letters = "".join(pieces).replace("|", "").encode()
    shape = letters.replace(_WITHIN.encode(), b"").translate(_LETTERS).decode()
    if "r" in shape:
        shape = _SUBORDINATOR.sub("s", shape).replace("r", "p")
    return shape, [*compress(range(len(line)), letters), len(line)]
