"""Ada Byron said she was tired. It had been “a long day at the mill and no end of it.”

A sentence that ends with quoted words and has nobody in it who could have said them goes on from the sentence before,
if that one reports.

Not for a few words, which are rather a name or a term, and not where somebody else is the subject.
"""

from collections.abc import Iterator

from quoteattr.clauses.clause import Clause
from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene

_SHORT = 16  # code points, the marks among them: about two words
_PEOPLE = frozenset("NRGPMDm")


def find(scene: Scene) -> Iterator[Link]:
    """Look for a sentence without a speaker of its own, after one that reports."""
    for position in scene.open:
        begin, _ = scene.sentence(position)
        start, end = scene.span(position)
        ends = scene.shape[position] in "ES" or scene.shape[position : position + 2] == "F."
        if not (0 < begin < position and ends) or end - start < _SHORT:
            continue
        before, _ = scene.around(position)
        alone = scene.near(position)[0] == position and ":" not in scene.shape[begin:position]
        if alone and not any(scene.subject_letter(clause) in _PEOPLE for clause in before):
            link = _reported(scene, position, begin - 1)
            if link is not None:
                yield link


def _reported(scene: Scene, position: int, last: int) -> Link | None:
    """Go on from the last answer, or the report, in the sentence that ends at a position."""
    earlier = [scene.links[near] for near in scene.near(last) if near in scene.links]
    if earlier:
        return Link(position, earlier[-1].mention, earlier[-1].cue, earlier[-1].via, continues=earlier[-1])
    clauses, _ = scene.around(last)
    report = next((clause for clause in clauses if _reports(scene, clause)), None)
    return None if report is None else scene.said(position, report)


def _reports(scene: Scene, clause: Clause) -> bool:
    """Whether somebody is said to have said something."""
    told = clause.finite and not clause.passive and clause.letter in "CK"
    return told and scene.subject_letter(clause) in tuple("NRGP")
