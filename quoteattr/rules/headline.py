"""Byron: bridge is “past repair”

A headline in which the speaker stands before a colon.
"""

from quoteattr.rules.rule import in_shape

find = in_shape(r"""
    ^ (?: [NRG] [oypR] )? (?P<mention> [NRG] ) a? (?P<cue> : ) [^.:EQSF]{0,20} (?P<quotation> [QESF] )
""")
