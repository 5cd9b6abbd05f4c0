"""The bridge, Ada Byron said, was “past repair”.

A reporting clause between two commas, or between a comma and the end of the sentence, goes with the whole sentence:
“The bridge was “past repair” and old, Byron said in a letter”.

Not where the clause has a complement of its own: “When asked, Byron said the bridge was closed”.
"""

from collections.abc import Iterator, Sequence

import regex

from quoteattr.clauses.clause import Clause
from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene

_REST = regex.compile(r"(?: [pe]?[NRGDXMOLmi]? | a | u[NRGDX]? | [oy][NRGDX] ){0,5} (?: [.,;:)-] | $ )", regex.VERBOSE)
_INVERTED = regex.compile(r"(?<= [^.] ) [,QF] (?P<cue> C ) a? (?P<mention> [NRGP] )", regex.VERBOSE)


def find(scene: Scene) -> Iterator[Link]:
    """Look for a reporting clause that nothing depends on but the sentence around it."""
    for position in scene.open:
        before, after = scene.around(position)
        for clause in (*before, *after):
            if _is_inserted(scene.shape, clause, position) and not _starts_anew(clause, before):
                yield scene.said(position, clause)
                break
    for match in _INVERTED.finditer(scene.shape):
        for position in scene.near(match.start()):
            if position <= match.start():
                yield scene.link(position, match.start("mention"), match.start("cue"))


def _is_inserted(shape: str, clause: Clause, position: int) -> bool:
    """Whether a clause is set off by commas, with the quotation outside it."""
    if clause.subject is None or not clause.finite or clause.letter not in "CB" or clause.passive:
        return False
    if clause.opener not in ("", "e", "&") or clause.start <= position < clause.verb:
        return False
    before = shape[clause.start - 1 : clause.start]
    if before not in (",", "Q", "E", "S", "F", "-") and not (clause.opener == "e" and before in ("", ".")):
        return False
    if clause.opener == "&" and shape[clause.verb + 1 : clause.verb + 2] in ("N", "R", "G", "X"):
        return False  # but he warned China: the clause goes on by itself
    rest = _REST.match(shape, clause.verb + 1)
    return rest is not None and rest.end() != position


def _starts_anew(clause: Clause, before: Sequence[Clause]) -> bool:
    """Whether another cue stands between an inserted clause and the quotation: he said, but she says, adding."""
    return any(
        later.start > clause.verb
        and (later.letter in "Wj" if not later.finite else later.opener == "&" and later.letter in "CKB")
        for later in before
    )
