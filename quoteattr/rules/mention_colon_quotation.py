"""Ada Byron: “We won.”

A speaker's label, or a sentence with its subject that ends with a colon: “Ada Byron was blunt: “We won.””
"""

from quoteattr.rules.rule import in_shape

find = in_shape(r"""
    (?: ^ | (?<= [.] ) )
    (?:
        (?: [psLa][XNL]?,? )? (?P<mention> [NRGP] ) [^.:;QESF]{0,20}
      | X? p (?P<mention> [mDiN] )                                    # From the report:
    )
    (?P<cue> : )
    (?P<quotation> [QESF] )
""")
