"""“We lost,” pursued Ida Moss.

In novels any verb may be between a quotation and its speaker: returned, faltered, went on, put in. News writes “said”.

Not where the quotation is a sentence of its own and the verb has its subject after another verb (“Go.” Came a voice
that shook).
"""

from quoteattr.rules.rule import in_shape

find = in_shape(r"""
    (?P<quotation> [QSF] )   [,;-]?
    (?P<cue>       [CYVzK] )  (?: (?<! F . ) (?<! F [,;-] . ) p )? a{0,2}
    (?P<mention>   [NRP] | (?<! p ) (?<! pa ) X )  (?! a? [CYKVZA] )
""")
