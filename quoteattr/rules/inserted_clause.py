"""The bridge was “past repair”, Ada Byron said.

A reporting clause between two commas, or between a comma and the end of the sentence, goes with the whole sentence:
“The bridge, Byron said in a letter, was “past repair””.

Not where the clause has a complement of its own: “When asked, Byron said the bridge was closed”.
"""

from collections.abc import Iterator

import regex

from quoteattr.rules.scene import Link, Scene

_REST = regex.compile(r"(?: [pe]?[NRGDXMOLmi]? | a | u[NRGDX]? | [oy][NRGDX] ){0,5} (?: [.,;:)-] | $ )", regex.VERBOSE)
_INVERTED = regex.compile(r"(?<= [^.] ) [,QF] (?P<cue> C ) a? (?P<mention> [NRGP] )", regex.VERBOSE)


def find(scene: Scene) -> Iterator[Link]:
    """Look for a reporting clause that nothing depends on but the sentence around it."""
    shape = scene.shape
    for position in scene.quotations:
        for clause in sum(scene.around(position), []):
            if clause.subject is None or not clause.finite or clause.letter not in "CB" or clause.passive:
                continue
            if clause.opener not in ("", "e", "&"):
                continue
            before = shape[clause.start - 1 : clause.start]
            if before not in (",", "Q", "E", "S", "F", "-") and not (clause.opener == "e" and before in ("", ".")):
                continue
            if clause.start <= position < clause.verb:
                continue
            if clause.opener == "&" and shape[clause.verb + 1 : clause.verb + 2] in tuple("NRGX"):
                continue  # but he warned China: the clause goes on by itself
            rest = _REST.match(shape, clause.verb + 1)
            if rest is None or (rest.end() == position):
                continue
            yield scene.said(position, clause)
            break
    for match in _INVERTED.finditer(shape):
        begin, end = scene.sentence(match.start())
        for position in scene.quotations:
            if max(begin, match.start() - 80) <= position <= match.start():
                yield scene.link(position, match.start("mention"), match.start("cue"))
