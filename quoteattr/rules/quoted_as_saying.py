"""The paper quoted Ada Byron as saying “we won”.

Relayed speech. Whoever is quoted is the speaker, and whoever quotes them relays the words. This also covers the passive
(“Byron was quoted by the paper as saying”) and the order after the quotation (“We won,” the paper quoted Byron as
saying).
"""

from collections.abc import Iterator

from quoteattr.letter_sets import over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

NEEDS = "Wc"
_ACTIVE = over_letters(r"""
    (?: (?P<via> [NOMINAL PI] ) [^.:; QUOTATION]{0,12}? )? (?P<quote> [CUE CUE_PARTICIPLE] ) a?
    (?P<mention> [SPEAKER DX] )
    (?: , [^.;: QUOTATION]{1,16} , | \( [^()]{1,6} \) | a? [opy] [NAMED DXm] | L ){0,3}
    ,? e (?P<cue> [Wc] )
    """)
_PASSIVE = over_letters(r"""
    (?P<mention> [NAMED DPMX] ) (?: , [^.;: QUOTATION]{1,30} , | [opy] [NAMED DXm] ){0,2}
    [HELPER]* A a? (?P<quote> [CUE] )
    (?: L | a | y (?P<via> [NAMED Dmi] ) | p [NOMINAL] ){0,3} e (?P<cue> [Wc] ) (?: y (?P<after> [NAMED Dmi] ) )?
    """)


def find(paragraph: Paragraph, _: Answers) -> Iterator[Link]:
    """Look for “quoted … as saying” in the sentence of a quotation."""
    for pattern in (_PASSIVE, _ACTIVE):
        for match in pattern.finditer(paragraph.shape):
            via = next((match.start(name) for name in ("via", "after") if match.groupdict().get(name)), None)
            for position in paragraph.near(match.start("quote")):
                yield Link.of(paragraph, position, match.start("mention"), match.start("cue"), via)
