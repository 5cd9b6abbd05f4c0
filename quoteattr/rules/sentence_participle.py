"""Ada Byron spoke first. Adding: “We won.”

A participle that begins a sentence has the subject of the sentence before it.
"""

from quoteattr.rules.rule import in_shape

find = in_shape(r"""
    (?P<mention> [NRGPD] ) [^.EQSFNRGPD]* [^.]{0,30}? [.E] a? (?P<cue> W ) [,:]? (?P<quotation> [QESF] )
""")
