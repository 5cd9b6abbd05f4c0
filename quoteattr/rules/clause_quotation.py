"""Ada Byron told reporters in Leeds that the engine was “a marvel”.

The outermost reporting clause of the sentence that reaches to the quotation. Where another one inside it has a speaker of
its own (“Lowe said Byron had called it “a marvel””), that is who uttered the words, and the outer one relays them.

Not from one sentence to the next, and not out of a relative clause that has ended.
"""

from collections.abc import Iterator, Sequence

from quoteattr.clauses.clause import Clause
from quoteattr.rules.link import Link
from quoteattr.rules.scene import Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for the reporting clauses of the sentence that the quotation stands in."""
    for position in scene.quotations:
        outer, inner = _governing(scene, scene.around(position)[0], position)
        if outer is None:
            continue
        clause = inner or outer
        via = outer.subject if inner and outer.letter in "CBW" else None
        yield scene.said(position, clause, via)


def _governing(scene: Scene, clauses: Sequence[Clause], position: int) -> tuple[Clause | None, Clause | None]:
    """Find the outermost clause that reports the quotation, and the one inside it that has another speaker."""
    shape = scene.shape
    outer = inner = None
    able = [
        clause
        for clause in clauses
        if clause.subject is not None and not clause.passive and clause.letter in "CKBkWj" and clause.end > position
    ]
    for clause in [clause for clause in able if shape[clause.subject] != "X"] or able:
        if outer is None or _starts_anew(shape, outer, clause):
            outer, inner = clause, None
        else:
            inner = clause
    if outer is None or inner is None:
        return outer, None
    if shape[inner.subject] in "PIOM" and inner.opener not in ("w", "q") and not _are_others(scene, outer, inner):
        return outer, None  # mostly the same person: Byron said she had called it “a marvel”
    return outer, inner


def _are_others(scene: Scene, outer: Clause, inner: Clause) -> bool:
    """Whether a pronoun cannot mean the outer subject: prosecutors say he told them “no”."""
    if scene.word(inner.subject) not in ("he", "she"):
        return False
    return scene.shape[outer.subject] in "GDmi" or scene.is_plural(outer.subject)


def _starts_anew(shape: str, earlier: Clause, later: Clause) -> bool:
    """Whether a clause does not depend on an earlier one: “Lowe asked and Byron said”, “Lowe sounded sure: Byron said”."""
    return later.opener == "&" or any(sign in shape[earlier.verb : later.start] for sign in ":;")
