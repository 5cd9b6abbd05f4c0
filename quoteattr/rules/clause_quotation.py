"""Ada Byron told reporters in Leeds that the engine was “a marvel”.

The outermost reporting clause of the sentence before the quotation.

Not from one sentence to the next, and not out of a relative clause that has ended.
"""

from collections.abc import Iterator

from quoteattr.rules.scene import Link, Scene


def find(scene: Scene) -> Iterator[Link]:
    """Look for the first reporting clause of the sentence that the quotation stands in."""
    for position in scene.quotations:
        begin, _ = scene.sentence(position)
        best = None
        for clause in scene.clauses:
            if clause.verb < begin or clause.subject is None or clause.subject < begin:
                continue
            if clause.verb > position:
                break
            if clause.passive or clause.letter not in "CKBkW":
                continue
            if clause.relative or clause.opener in ("e", "s"):
                best = best or clause
                continue
            best = clause
            break
        if best is not None:
            yield Link(position, scene.phrase(best.subject), scene.phrase(best.verb))
