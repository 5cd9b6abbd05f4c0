"""“We won,” said Ada Byron.

In PARC's terms: content, cue, source; in CoreNLP's: QVC and QVP.

Not across a full stop (“We won.” Said once. Byron left.), and not inside a sentence whose subject the verb goes on
with: Lowe, citing the “spirit of the age,” said the bridge was closed.
"""

import re
from collections.abc import Iterator

from quoteattr.rules.completion import completes
from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene

_INVERTED = re.compile(
    r"""
    (?P<quotation> [QSFE] )   [,-]?
    Z? a?
    (?P<cue>       [CYKB] )
    (?: a | L )?                   # said quietly Ada Byron
    (?P<mention>   [NRGDPMXmi] )
    """,
    re.VERBOSE,
)


def find(scene: Scene) -> Iterator[Link]:
    """Look for a quotation, a reporting verb and a phrase in a row."""
    for match in _INVERTED.finditer(scene.shape):
        quotation, mention = match.start("quotation"), match.start("mention")
        if match["cue"] == "Y" and match["mention"] in "XM":
            continue  # the “warning” went unheeded
        if scene.units[scene.ranges[mention][0]] == "h" and scene.shape[mention] == "M":
            continue  # “Time” announces its “person of the year”
        if scene.heads_sentence(quotation) or completes(scene.shape, mention):
            yield scene.link(quotation, mention, match.start("cue"))
