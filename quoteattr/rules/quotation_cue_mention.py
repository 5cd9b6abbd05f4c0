"""“We won,” said Ada Byron.

In PARC's terms: content, cue, source; in CoreNLP's: QVC and QVP.

Not across a full stop (“We won.” Said once. Byron left.), and not when the mention comes first: that is
:mod:`quotation_mention_cue`.
"""

from quoteattr.rules.rule import in_shape

find = in_shape(r"""
    (?P<quotation> [QSFE] )   [,-]?
    Z? a?
    (?P<cue>       [CYKB] )
    (?: a | L )?                   # said quietly Ada Byron
    (?P<mention>   [NRGDPMXmi] )
""")
