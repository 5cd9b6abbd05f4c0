"""“We won,” said Ada Byron.

In PARC's terms: content, cue, source; in CoreNLP's: QVC and QVP.

Not across a full stop (“We won.” Said once. Byron left.), and not if the verb belongs to a subject before the
quotation: Lowe, citing the “spirit of the age,” said the bridge was closed.
"""

from collections.abc import Iterator

from quoteattr.letter_sets import CUE, over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.completion import completes
from quoteattr.rules.link import Link
from quoteattr.rules.rule import at_quotations
from quoteattr.text.paragraph import Paragraph

NEEDS = f"{CUE}B"
_INVERTED = over_letters(r"""
    (?P<quotation> [QUOTATION] )   [,-]?
    Z? a?
    (?P<cue>       [CUE B] )
    (?: a | L | F (?= N ) | , (?= N [.,] ) )?    # said quietly Ada Byron, said “Long Mill” author Ada Byron
    (?P<mention>   [NOMINAL PM] )
    """)


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a quotation, a reporting verb and a phrase in a row."""
    for match in at_quotations(_INVERTED, answers):
        quotation, mention = match.start("quotation"), match.start("mention")
        if match["cue"] in "YK" and match["mention"] in "XM" and match["quotation"] == "F":
            continue  # the “warning” went unheeded, “red tape” threatens vote
        if match["quotation"] == "F" and paragraph.shape[quotation - 1 : quotation] == "o":
            continue  # chants of “out” greeted the minister
        if paragraph.units[paragraph.range(mention)[0]] == "h" and paragraph.shape[mention] == "M":
            continue  # “Time” announces its “person of the year”
        if paragraph.heads_sentence(quotation) or completes(paragraph.shape, mention):
            yield Link.of(paragraph, quotation, mention, match.start("cue"))
