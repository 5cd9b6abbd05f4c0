"""“No comment” was all that Ada Byron would say.

The quotation is the subject of “be”, and a clause about saying follows: “A black day” is how one resident put it.
"""

from quoteattr.rules.rule import in_shape

NEEDS = "A"
find = in_shape(
    r"""
    (?P<quotation> [QUOTATION] ) ,? [aZ]? A a?
    (?: [MXi] t? | [qw] | e )
    (?P<mention> [NAMED PMX] ) [^.,;: QUOTATION]{0,8}? (?P<cue> [CUE Bk] )
    """
)
