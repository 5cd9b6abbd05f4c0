"""The paper quoted Ada Byron as saying “we won”.

Relayed speech: who is quoted is the speaker, and who quotes relays the words. Also in the passive (“Byron was quoted
by the paper as saying”) and after the quotation (“We won,” the paper quoted Byron as saying).
"""

from collections.abc import Iterator

import regex

from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_ACTIVE = regex.compile(
    r"""
    (?: (?P<via> [NRGDmiPIX] ) [^.:;QESF]{0,12}? )? (?P<quote> [YKC] ) a?
    (?P<mention> [NRGDPOMX] )
    (?: , [^.;:QESF]{1,16} , | \( [^()]{1,6} \) | [opy] [NRGDXm] | L ){0,3}
    ,? e (?P<cue> [Wc] )
    """,
    regex.VERBOSE,
)
_PASSIVE = regex.compile(
    r"""
    (?P<mention> [NRGDPMX] ) (?: , [^.;:QESF]{1,30} , | [opy] [NRGDXm] ){0,2} [anAZ]* A a? (?P<quote> [YKC] )
    (?: L | a | y (?P<via> [NRGDmi] ) | p [NRGDXmi] ){0,3} e (?P<cue> [Wc] )
    """,
    regex.VERBOSE,
)


def find(paragraph: Paragraph, _: Answers) -> Iterator[Link]:
    """Look for “quoted … as saying” in the sentence of a quotation."""
    if "eW" not in paragraph.shape and "ec" not in paragraph.shape:
        return
    for pattern in (_PASSIVE, _ACTIVE):
        for match in pattern.finditer(paragraph.shape):
            via = match.start("via") if match["via"] else None
            for position in paragraph.near(match.start("quote")):
                yield Link.of(paragraph, position, match.start("mention"), match.start("cue"), via)
