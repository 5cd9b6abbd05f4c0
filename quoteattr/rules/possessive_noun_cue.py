"""Her advice to the guests was “stay calm”.

A noun of saying whose possessor is the speaker: “Byron’s claim that the bridge was “past repair””.

Not where the noun says nothing (“her house was “past repair””), or is what people discuss (“their motto is “onward””).
"""

from collections.abc import Iterator

import regex

from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene

_NOUN = regex.compile(
    r"""(?r)
    (?P<noun> m ) (?: L | [opyu] [NRGDXMOP] ){0,2}
    (?:
        (?: , [^,.QES]{1,10} , )? A a? t?      # her advice, given freely, was that
      | :
      | ,? t [^.;:QES]{0,8}                    # her claim that the bridge was
      | (?<= p. ) ,                            # in her words,
    )
    """,
    regex.VERBOSE,
)


def find(scene: Scene) -> Iterator[Link]:
    """Look for a noun of saying with a possessive before the quotation."""
    for position in scene.open:
        begin, _ = scene.sentence(position)
        match = _NOUN.match(scene.shape, max(begin, position - 16), position)
        if match:
            at = match.start("noun")
            possessor = scene.possessor(at)
            if possessor is not None and scene.word(at) not in scene.language.works:
                yield scene.link(position, possessor, scene.noun(at))
