"""Her advice to the guests was “stay calm”.

A noun of saying whose possessor is the speaker: “Byron’s claim that the bridge was “past repair””, “her promise to
“mend it at last””, “Her advice? “Stay calm.””. So too who stands behind the noun: “a report by Byron that the bridge
was “past repair””, “shouts of “no” from the guests”.

Not where the noun says nothing (“her house was “past repair””), or is what people discuss (“their motto is “onward””).
"""

from collections.abc import Iterator

import regex

from quoteattr.rules.link import Link, Phrase
from quoteattr.rules.scene import Scene

_NOUN = regex.compile(
    r"""(?r)
    (?P<noun> m ) (?: L | [opyu] [NRGDXMOPL] ){0,2}
    (?:
        (?: , [^,.QES]{1,10} , )? A a? [tMX]?  # her advice, given freely, was that · was a flat
      | :
      | (?: A a? | , )? t [^.;:QES]{0,8}       # her claim that the bridge was, her claim was that it was
      | (?<= m ) (?: u a? [bkBA] [^.;:,QESF]{0,3} | (?P<to> p ) )  # her promise to be, or “to” and the quotation
      | (?<= p. ) ,                            # in her words,
    )
    """,
    regex.VERBOSE,
)
_ASKED = regex.compile(r"(?r) (?: ^ | [.QESF] ) (?P<noun> m ) (?: [opy] [NRGDXMOPL] ){0,2} [.]", regex.VERBOSE)
_MADE_BY = regex.compile(r"(?r) (?P<noun> m ) [oy] (?P<maker> [NRGO] ) t [^.;:QES]{0,8}", regex.VERBOSE)
_FROM = regex.compile(r"(?P<noun> m ) o (?P<quotation> [QESF] ) ,? p (?P<maker> [NRGMO] )", regex.VERBOSE)
_NEAR = 16  # phrases; a noun farther off is not looked for


def find(scene: Scene) -> Iterator[Link]:
    """Look for a noun of saying before the quotation, and for who is said to have said it."""
    if "m" not in scene.shape:
        return
    for heard in _FROM.finditer(scene.shape):
        yield scene.link(heard.start("quotation"), heard.start("maker"), scene.noun(heard.start("noun")))
    for position in scene.open:
        if scene.shape.find("m", max(0, position - _NEAR), position) < 0:
            continue
        begin = max(scene.sentence(position)[0], position - _NEAR)
        for pattern in (_NOUN, _MADE_BY, _ASKED):
            match = pattern.match(scene.shape, 0 if pattern is _ASKED else begin, position)
            maker = match and _maker(scene, match)
            if match and maker:
                yield scene.link(position, maker, scene.noun(match.start("noun")))
                break


def _maker(scene: Scene, match: regex.Match[str]) -> Phrase | None:
    """Return whose words a noun means."""
    if match.re is _MADE_BY:
        return scene.phrase(match.start("maker"))
    noun = match.start("noun")
    if match.re is _ASKED:
        return scene.possessor(noun) if scene.word(match.end() - 1) == "?" else None
    if match["to"] and scene.word(match.start("to")) not in scene.language.function_words["to"]:
        return None
    return None if scene.word(noun) in scene.language.works else scene.possessor(noun)
