"""The bridge was called “a marvel” by Ada Byron.

The agent of a passive verb is the speaker, before the quotation or after it: “It was described by Byron as “a marvel””.

Not where the agent is missing: “It was described as “a marvel””.
"""

from quoteattr.rules.rule import in_shape

find = in_shape(
    r"""
    (?: A a? | (?<= [XRNDGmi,(-] ) a? (?= [KCY] (?: [eX]? M? [FQE] ,? y [NRGPOM] | y [NRGPOM] e ) ) )
    # or: the bridge, often called “x” by, described by Byron as “x”
    (?P<cue> [KCY] )
    (?:
        [eX]? M? (?P<quotation> [FQE] ) ,? (?: [pL] [NRGDX]? ){0,2} y (?P<mention> [NRGPOMX] )
      | (?: L | p [NRGDX] )? y (?P<mention> [NRGPOMX] ) (?: e | , | a )? M? (?P<quotation> [FQES] )
    )
    """,
    needs="y",
)
