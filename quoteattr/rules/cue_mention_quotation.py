"""Said Ada Byron: “We won.”

The inverted order before the quotation, at the beginning of a sentence: “But, said Byron, “we won.””.
"""

from quoteattr.rules.rule import in_shape

NEEDS = "CY"
find = in_shape(r"""
    (?: ^ | (?<= [.;E] ) | (?<= &, ) )
    (?P<cue> [CY] )
    (?P<mention> [NAMED P] )
    [^.:C QUOTATION]{0,20} [,:]
    (?P<quotation> [QUOTATION] )
""")
