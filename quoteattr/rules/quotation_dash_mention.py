"""“Imagination wins.” — Ada Byron

A quotation with its author behind a dash, as in a collection of quotations: “Imagination wins.” —Ada Byron, University
of Leeds
"""

from quoteattr.rules.rule import in_shape

find = in_shape(r"""
    (?: ^ | (?<= [.E] ) )
    (?P<quotation> [ESF] )
    (?P<cue> - )
    (?P<mention> [NR] )
    (?: , [^.QESFC]{0,12} )?
    [.]? $
""")
