"""The bridge was called “a marvel” by Ada Byron.

The agent of a passive verb is the speaker, before the quotation or after it: “It was described by Byron as “a marvel””.

Not if there is no agent: “It was described as “a marvel””.
"""

from quoteattr.letter_sets import regex_over_letters
from quoteattr.rules.rule import in_shape

NEEDS = "y"
find = in_shape(
    regex_over_letters(r"""
    (?P<quotation> [QES] ) ,? P A a? (?P<cue> C ) y (?P<mention> [SPEAKER XiD] )   # “No,” she was told by
  | (?: A a? | (?<= [NOMINAL ,(-] ) a? (?= [YK] [eoX]? M? [FQE] ,? y [SPEAKER] | (?: [CUE] | K p ) y [SPEAKER X] e )
      | (?: ^ | (?<= [.ES] ) ) (?= [CUE] y [SPEAKER] e ) )
    # or: the bridge, often called “x” by, described by Byron as “x”
    (?P<cue> [CUE] )
    (?:
        [eoX]? M? (?P<quotation> [FQE] ) ,? (?: [pL] [NAMED DX]? ){0,2} y (?P<mention> [SPEAKER XiD] )
      | (?: p? L | p [NAMED DX] | (?<= K ) p )? y (?P<mention> [SPEAKER XiD] )    # referred to by Byron as
        (?: , N , e | e | , | a )? M? (?P<quotation> [QUOTATION] )
      | (?<= [CK] ) y (?P<mention> [SPEAKER XiD] )                   # was told by Byron to “go on”, that it was “over”
        (?: t? [NOMINAL PI] [HELPER]{1,3} | t [^.,;: QUOTATION]{1,8} | p ) M? (?P<quotation> [QUOTATION] )
    )
    """)
)
